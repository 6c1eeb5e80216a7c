//! The form of a value from which its pseudonym is made: spellings that mean the same become one.

use std::borrow::Cow;
use std::net::IpAddr;

use crate::identity::Day;
use crate::label::{Family, Label};

/// The normal form of a value with this label. Never empty unless the value is blank.
pub(super) fn form(label: Label, value: &str) -> String {
    // Credentials mean what they say, to the letter; so do ids, and what is not known here.
    let literal = matches!(label.family(), Family::Credential | Family::Custom);
    if literal || label == Label::ACCOUNT_ID {
        return value.trim().to_owned();
    }
    let plain = plain(value);
    let plain = plain.trim();
    let form = match label {
        Label::PHONE => {
            // 0049 30 …, +49 30 … and +49 (0)30 …
            let digits = only(&plain.replace("(0)", ""), |c| c.is_ascii_digit());
            let digits = crate::identity::spelling::from_america(&digits).unwrap_or(&digits);
            digits.trim_start_matches('0').to_owned()
        }
        Label::CREDIT_CARD | Label::ROUTING_NUMBER | Label::SSN => {
            only(plain, |c| c.is_ascii_digit())
        }
        Label::MAC_ADDRESS | Label::DEVICE_ID => only(plain, char::is_alphanumeric),
        Label::DATE_OF_BIRTH => match Day::read(plain).as_slice() {
            [day] => day.iso(),
            _ => String::new(),
        },
        Label::IP_ADDRESS => plain
            .parse()
            .map_or_else(|_| String::new(), |address: IpAddr| address.to_string()),
        // As it stands in a regular expression.
        Label::EMAIL => only(plain, |c| c != '\\' && !c.is_whitespace()),
        // Groups of a number are written with and without what parts them.
        label
            if matches!(
                label.family(),
                Family::Bank | Family::Government | Family::Health | Family::Vehicle
            ) && label != Label::HEALTH =>
        {
            only(plain, char::is_alphanumeric)
        }
        _ => String::new(),
    };
    if form.is_empty() { spaced(plain) } else { form }
}

/// The characters that `keep` wants, in lower case.
fn only(text: &str, keep: impl Fn(char) -> bool) -> String {
    text.chars()
        .filter(|&c| keep(c))
        .flat_map(char::to_lowercase)
        .collect()
}

/// In lower case, with one space between words.
fn spaced(text: &str) -> String {
    let mut form = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !form.is_empty() {
            form.push(' ');
        }
        form.extend(word.chars().flat_map(char::to_lowercase));
    }
    form
}

/// What the eye reads: digits of any script and full-width letters as ASCII, one kind of space
/// and hyphen, nothing that can't be seen.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .filter_map(|c| match u32::from(c) {
                0x00AD | 0x180E | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2064 | 0xFEFF => {
                    None
                }
                0x00A0 | 0x1680 | 0x2000..=0x200A | 0x202F | 0x205F | 0x3000 => Some(' '),
                0x2010..=0x2015 | 0x2212 | 0xFE58 | 0xFE63 => Some('-'),
                wide @ 0xFF01..=0xFF5E => char::from_u32(wide - 0xFEE0),
                _ => Some(digit(c).unwrap_or(c)),
            })
            .collect(),
    )
}

/// The ASCII digit that a decimal digit of another script stands for.
fn digit(c: char) -> Option<char> {
    if c.is_ascii() || !c.is_numeric() {
        return None;
    }
    let code = u32::from(c);
    // Mathematical digits: five styles, one after the other.
    if (0x1D7CE..=0x1D7FF).contains(&code) {
        return char::from_digit((code - 0x1D7CE) % 10, 10);
    }
    ZEROS
        .iter()
        .find(|&&zero| (zero..zero + 10).contains(&code))
        .and_then(|zero| char::from_digit(code - zero, 10))
}

/// The zeros of the scripts with decimal digits in the basic plane; one to nine follow each
/// (Unicode 16, general category Nd).
const ZEROS: &[u32] = &[
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
    0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90,
    0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_value() {
        for (label, spellings) in [
            (
                Label::DATE_OF_BIRTH,
                &[
                    "1987-03-14",
                    "14 March 1987",
                    "14. März 1987",
                    "03/14/1987",
                    "1987年3月14日",
                ][..],
            ),
            (
                Label::EMAIL,
                &[" Jane@Example.org", "jane@example.org", "ｊane@example.org"][..],
            ),
            (
                Label::PHONE,
                &[
                    "+49 (30) 23125-012",
                    "0049 30 23125 012",
                    "011 49 30 23125 012",
                    "٤٩٣٠٢٣١٢٥٠١٢",
                ],
            ),
            (
                Label::CREDIT_CARD,
                &[
                    "4111 1111-1111 1111",
                    "４１１１111111111111",
                    "4111\u{200b}111111111111",
                ],
            ),
            (Label::IBAN, &["DE89 3704 0044", "de8937040044"]),
            (Label::IP_ADDRESS, &["2001:DB8:0:0::1", "2001:db8::1"]),
            (
                Label::MAC_ADDRESS,
                &["00:00:5E:00:53:01", "00-00-5e-00-53-01", "0000.5e00.5301"],
            ),
            (
                Label::LICENSE_PLATE,
                &["KÖ-AB 1234", "köab1234", "KÖ AB\u{a0}1234"],
            ),
            (Label::PASSPORT, &["C01X 00T47", "c01x00t47"]),
            (
                Label::EMAIL,
                &["jane.roe@example.org", r"jane\.roe@example\.org"],
            ),
            (Label::PERSON, &["Jane  Doe", "JANE\u{a0}DOE "]),
        ] {
            for spelling in spellings {
                assert_eq!(form(label, spelling), form(label, spellings[0]), "{label}");
            }
        }
        assert_eq!(form(Label::PASSWORD, " Ab１ "), "Ab１");
        assert_eq!(form(Label::PHONE, "n/a"), "n/a");
        assert_eq!(form(Label::PHONE, "000"), "000");
        assert_eq!(
            form(Label::IP_ADDRESS, "203[.]0[.]113[.]7"),
            "203[.]0[.]113[.]7"
        );
    }
}
