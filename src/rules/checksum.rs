//! Check digits: blocks that rules share.
//!
//! Each takes the value as it is written; what is no digit (or, for [`mod97`], no letter
//! either) is passed over, so that spaces and hyphens need no special care.

/// The decimal digits of `value`, first to last.
pub(crate) fn digits(value: &str) -> impl DoubleEndedIterator<Item = u8> + '_ {
    value
        .bytes()
        .filter(u8::is_ascii_digit)
        .map(|digit| digit - b'0')
}

/// How many decimal digits `value` has.
pub(crate) fn digit_count(value: &str) -> usize {
    digits(value).count()
}

/// The "double-add-double" check of ISO/IEC 7812-1, annex B: from the right, each second digit
/// counts double (less 9 where that has two digits), and the sum ends in 0.
pub(crate) fn luhn(value: &str) -> bool {
    let mut sum = 0;
    let mut seen = 0;
    for (place, digit) in digits(value).rev().enumerate() {
        let digit = u32::from(digit);
        sum += match place % 2 {
            0 => digit,
            _ if digit > 4 => digit * 2 - 9,
            _ => digit * 2,
        };
        seen += 1;
    }
    seen > 1 && sum % 10 == 0
}

/// ISO/IEC 7064 MOD 97-10 with letters counted as 10 to 35, as ISO 13616 uses it: the rest that
/// `value` leaves, which is 1 for an account number whose first four characters were moved to
/// its end.
pub(crate) fn mod97(value: impl Iterator<Item = u8>) -> u32 {
    value.fold(0, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        b'A'..=b'Z' => (rest * 100 + u32::from(byte - b'A') + 10) % 97,
        b'a'..=b'z' => (rest * 100 + u32::from(byte - b'a') + 10) % 97,
        _ => rest,
    })
}

/// The sum of the digits, each times the weight of its place, leaves no rest when divided by
/// `modulus`. False where there are not as many digits as weights.
pub(crate) fn weighted(value: &str, weights: &[u8], modulus: u32) -> bool {
    let sum: u32 = digits(value)
        .zip(weights)
        .map(|(digit, &weight)| u32::from(digit) * u32::from(weight))
        .sum();
    digit_count(value) == weights.len() && sum.is_multiple_of(modulus)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn luhn_of_published_numbers() {
        for (value, want) in [
            ("4111 1111 1111 1111", true),
            ("5555-5555-5555-4444", true),
            ("3782 822463 10005", true),
            ("6011111111111117", true),
            ("30569309025904", true),
            ("3530111333300000", true),
            // The worked example of ISO/IEC 7812-1.
            ("7992739871 3", true),
            ("7992739871 4", false),
            ("4111 1111 1111 1112", false),
            ("4111 1111 1111 111", false),
            ("0", false),
            ("", false),
        ] {
            assert_eq!(luhn(value), want, "{value}");
        }
    }

    #[test]
    fn rests_of_97() {
        // The account numbers of the registry's examples, first four characters at the end.
        for (moved, want) in [
            ("370400440532013000DE89", 1),
            ("NWBK60161331926819GB29", 1),
            ("20041010050500013M02606FR14", 1),
            ("abna0417164300nl91", 1),
            ("370400440532013001DE89", 28),
            ("", 0),
        ] {
            assert_eq!(mod97(moved.bytes()), want, "{moved}");
        }
    }

    #[test]
    fn weights() {
        let aba = [3, 7, 1, 3, 7, 1, 3, 7, 1];
        for (value, want) in [
            ("021000021", true),
            ("0110-0001-5", true),
            ("021000022", false),
            ("02100002", false),
            ("0210000210", false),
        ] {
            assert_eq!(weighted(value, &aba, 10), want, "{value}");
        }
    }
}
