//! `4111 1111 1111 1111` becomes `**** **** **** ****`, or `**** **** **** 1111`.

use super::Sensitive;
use crate::label::{Family, Label};

/// Values with fewer letters and digits keep none.
const SHORT: usize = 8;

pub(super) fn write(value: &Sensitive<'_>, keep_last: u8, out: &mut String) {
    // In a credential a point or a space is no separator but a part of the secret. The lines of a
    // key are left, so that it stays a block.
    if value.label.family() == Family::Credential {
        out.extend(
            value
                .text
                .chars()
                .map(|c| if matches!(c, '\n' | '\r') { c } else { '*' }),
        );
        return;
    }
    let count = value.text.chars().filter(|c| c.is_alphanumeric()).count();
    let keep = if value.label == Label::EMAIL || count < SHORT {
        0
    } else {
        usize::from(keep_last).min(count / 4)
    };
    let mut seen = 0;
    out.extend(value.text.chars().map(|c| {
        if !c.is_alphanumeric() {
            return c;
        }
        seen += 1;
        if seen > count - keep { c } else { '*' }
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks() {
        for (label, text, keep_last, want) in [
            (
                Label::CREDIT_CARD,
                "4111 1111-1111 1111",
                0,
                "**** ****-**** ****",
            ),
            (
                Label::CREDIT_CARD,
                "4111 1111-1111 1111",
                4,
                "**** ****-**** 1111",
            ),
            (
                Label::CREDIT_CARD,
                "4111 1111-1111 1111",
                8,
                "**** ****-**** 1111",
            ),
            (Label::PHONE, "+1 (415) 555-0100", 4, "+* (***) ***-**00"),
            (Label::PHONE, "555-0100", 4, "***-****"),
            (
                Label::EMAIL,
                "jane.doe@example.org",
                4,
                "****.***@*******.***",
            ),
            (Label::PERSON, "张三", 1, "**"),
            (Label::PERSON, "Zoë Mustermann", 2, "*** ********nn"),
            (Label::IP_ADDRESS, "2001:db8::1", 0, "****:***::*"),
            (Label::PASSWORD, "hunter2! x", 4, "**********"),
            (Label::PRIVATE_KEY, "-- A\nb", 4, "****\n*"),
        ] {
            let value = Sensitive {
                label,
                text,
                canonical: None,
            };
            let mut out = String::new();
            write(&value, keep_last, &mut out);
            assert_eq!(out, want);
        }
    }
}
