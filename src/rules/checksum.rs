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

/// The digits, each times the weight of its place, added up. What has no weight does not count:
/// for schemes that treat the sum in their own way.
pub(crate) fn weighted_sum(value: &str, weights: &[u8]) -> u32 {
    digits(value)
        .zip(weights)
        .map(|(digit, &weight)| u32::from(digit) * u32::from(weight))
        .sum()
}

/// ISO/IEC 7064 MOD 11-10 (hybrid system): the last digit is the check digit.
pub(crate) fn mod11_10(value: &str) -> bool {
    let Some(check) = digits(value).next_back() else {
        return false;
    };
    let rest = digits(value)
        .take(digit_count(value) - 1)
        .fold(10, |product, digit| {
            let sum = (product + u32::from(digit)) % 10;
            if sum == 0 { 9 } else { sum * 2 % 11 }
        });
    (rest + u32::from(check)) % 10 == 1
}

/// ISO/IEC 7064 MOD 11-2 (pure system): the last character is the check character, a digit or
/// `X` for ten.
pub(crate) fn mod11_2(value: &str) -> bool {
    let mut chars = value.bytes().filter(u8::is_ascii_alphanumeric);
    let check = match chars.next_back() {
        Some(digit @ b'0'..=b'9') => u32::from(digit - b'0'),
        Some(b'X' | b'x') => 10,
        _ => return false,
    };
    let mut rest = 0;
    for byte in chars {
        if !byte.is_ascii_digit() {
            return false;
        }
        rest = (rest + u32::from(byte - b'0')) * 2 % 11;
    }
    (rest + check) % 11 == 1
}

/// The check of J. Verhoeff ("Error detecting decimal codes", 1969): the last digit is the check
/// digit. Finds each single wrong digit and each swap of neighbours.
pub(crate) fn verhoeff(value: &str) -> bool {
    /// The dihedral group of the pentagon: 0 to 4 turn it, 5 to 9 turn it over.
    fn times(a: u8, b: u8) -> u8 {
        match (a < 5, b < 5) {
            (true, true) => (a + b) % 5,
            (true, false) => (a + b - 5) % 5 + 5,
            (false, true) => (a + 5 - b) % 5 + 5,
            (false, false) => (a + 5 - b) % 5,
        }
    }
    const PERMUTATION: [u8; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    let rest = digits(value)
        .rev()
        .enumerate()
        .fold(0, |rest, (place, digit)| {
            let permuted = (0..place % 8).fold(digit, |digit, _| PERMUTATION[usize::from(digit)]);
            times(rest, permuted)
        });
    digit_count(value) > 1 && rest == 0
}

/// All digits are the same: what people write where a number is wanted, and what passes many
/// checks.
pub(crate) fn all_same(value: &str) -> bool {
    let mut digits = digits(value);
    let first = digits.next();
    digits.all(|digit| Some(digit) == first)
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

    #[test]
    fn systems_of_iso_7064() {
        // The standard's own examples, and published ones of schemes that use it.
        for (value, want) in [
            ("0794 5", true),
            ("0795 5", false),
            ("86095742719", true),
            ("86095742718", false),
        ] {
            assert_eq!(mod11_10(value), want, "{value}");
        }
        for (value, want) in [
            ("0794 0", true),
            ("0000 0001 2281 955X", true),
            ("0000000122819551", false),
        ] {
            assert_eq!(mod11_2(value), want, "{value}");
        }
    }

    #[test]
    fn verhoeff_of_published_numbers() {
        for (value, want) in [
            ("2363", true),
            ("1428570", true),
            ("2364", false),
            ("2633", false),
            ("0", false),
        ] {
            assert_eq!(verhoeff(value), want, "{value}");
        }
    }
}
