//! What a surrogate promises, checked by other means than those it is kept by.

use std::net::{Ipv4Addr, Ipv6Addr};

use efface::identity::Token;
use efface::label::Label;

/// Says what is wrong with a surrogate, if anything is.
pub(crate) fn broken_promise(
    label: Label,
    original: &str,
    surrogate: &str,
) -> Option<&'static str> {
    let lower = surrogate.to_lowercase();
    let digits: Vec<u32> = surrogate.chars().filter_map(|c| c.to_digit(10)).collect();
    let token_after = |words: &[&str]| {
        words.iter().any(|word| {
            surrogate
                .strip_prefix(word)
                .is_some_and(|rest| Token::parse(rest).is_some())
        })
    };
    let promises: &[(bool, &'static str)] = match label {
        Label::CREDIT_CARD => &[
            (!has_card(surrogate), "a stretch passes Luhn"),
            (digits.len() == count_digits(original), "another length"),
        ],
        Label::IBAN => &[
            (mod97(surrogate) != 1, "passes mod 97"),
            (lower[2..].trim_start().starts_with("00"), "check digits"),
            (!has_card(surrogate), "a stretch passes Luhn"),
        ],
        Label::BIC => &[(&lower[4..6] == "xx", "a country")],
        Label::ROUTING_NUMBER => &[(!aba(&digits), "passes the checksum")],
        Label::BANK_ACCOUNT => &[(digits.iter().all(|&d| d == 0), "not zeros")],
        Label::SSN => &[(digits.starts_with(&[0, 0, 0]), "an area")],
        Label::EMAIL => &[(surrogate.ends_with(".invalid"), "a domain")],
        Label::PHONE => &[(
            [
                &[0, 0, 0][..],
                &[1, 0, 0, 0],
                &[9, 9, 9, 0],
                &[0, 0, 9, 9, 9, 0],
            ]
            .iter()
            .any(|area| digits.starts_with(area)),
            "an area",
        )],
        Label::IP_ADDRESS => &[(benchmark_address(surrogate), "an address")],
        Label::MAC_ADDRESS => {
            // A pair may have lost its zero: `2:0:0:...`.
            let plain: String = lower
                .split(|c: char| !c.is_alphanumeric())
                .map(|group| match group.len() {
                    1 => format!("0{group}"),
                    _ => group.to_owned(),
                })
                .collect();
            &[(plain.starts_with("020000"), "a maker's")]
        }
        Label::USERNAME => &[(token_after(&["user-", "login-", "member-"]), "a login")],
        Label::PERSON => &[(token_after(&["Person-", "Nobody-", "Someone-"]), "a name")],
        Label::DATE_OF_BIRTH => &[
            (!digits.is_empty(), "no date"),
            (
                !["19", "20"].iter().any(|y| surrogate.contains(y)) || digits[0] == 0,
                "a year",
            ),
        ],
        _ => &[(surrogate.contains("EXAMPLE"), "says not what it is")],
    };
    promises
        .iter()
        .find(|(kept, _)| !kept)
        .map(|&(_, broken)| broken)
}

fn count_digits(text: &str) -> usize {
    text.chars().filter(|c| c.is_numeric()).count()
}

/// Whether any 12 to 19 digits without a letter between them pass Luhn, from the formula's
/// definition.
fn has_card(text: &str) -> bool {
    const DOUBLED: [u32; 10] = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
    let runs = text.split(char::is_alphabetic);
    let runs: Vec<Vec<u32>> = runs
        .map(|run| run.chars().filter_map(|c| c.to_digit(10)).collect())
        .collect();
    let stretches = (12..=19).flat_map(|length| runs.iter().map(move |run| (length, run)));
    stretches.into_iter().any(|(length, digits)| {
        digits.windows(length).any(|number| {
            let sum: u32 = (0..length)
                .map(|at| match (length - 1 - at) % 2 {
                    0 => number[at],
                    _ => DOUBLED[number[at] as usize],
                })
                .sum();
            sum.is_multiple_of(10)
        })
    })
}

/// The remainder of an IBAN, by way of one long decimal number.
fn mod97(iban: &str) -> u32 {
    let plain: String = iban.chars().filter(char::is_ascii_alphanumeric).collect();
    let (head, tail) = plain.split_at(4);
    let decimal: String = format!("{tail}{head}")
        .chars()
        .map(|c| c.to_digit(36).unwrap().to_string())
        .collect();
    decimal
        .bytes()
        .fold(0, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97)
}

fn aba(d: &[u32]) -> bool {
    let sum = |a: usize| d[a] + d[a + 3] + d[a + 6];
    d.len() == 9 && (3 * sum(0) + 7 * sum(1) + sum(2)).is_multiple_of(10)
}

fn benchmark_address(text: &str) -> bool {
    if let Ok(address) = text.parse::<Ipv4Addr>() {
        return u32::from(address) >> 17 == u32::from(Ipv4Addr::new(198, 18, 0, 0)) >> 17;
    }
    text.parse::<Ipv6Addr>()
        .is_ok_and(|address| address.segments()[..3] == [0x2001, 2, 0])
}
