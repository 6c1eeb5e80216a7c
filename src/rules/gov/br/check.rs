//! Check digits of Brazil: sums by eleven in many forms.

use super::pieces::is_varied;
use crate::rules::checksum::{digit_count, digits, weighted_sum};

/// The digit that `rest` of a division by eleven stands for, where ten and eleven are none.
fn complement(sum: u32) -> u32 {
    match 11 - sum % 11 {
        10 | 11 => 0,
        other => other,
    }
}

fn digit(value: &str, at: usize) -> Option<u32> {
    digits(value).nth(at).map(u32::from)
}

/// Nine digits times 10 and down, then ten times 11 and down.
pub(super) fn is_cpf(value: &str) -> bool {
    let first = weighted_sum(value, &[10, 9, 8, 7, 6, 5, 4, 3, 2]);
    let second = weighted_sum(value, &[11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    digit_count(value) == 11
        && is_varied(value)
        && digit(value, 9) == Some(complement(first))
        && digit(value, 10) == Some(complement(second))
}

/// Twelve digits or letters, each as far from `0` as in ASCII, times 5 to 2 and 9 to 2; then
/// thirteen, times 6 to 2 and 9 to 2.
pub(super) fn is_cnpj(value: &str) -> bool {
    const WEIGHTS: [u32; 13] = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
    let plain = || {
        value
            .bytes()
            .filter(u8::is_ascii_alphanumeric)
            .map(|b| u32::from(b.to_ascii_uppercase() - b'0'))
    };
    let sum = |skip: usize| {
        plain()
            .zip(&WEIGHTS[skip..])
            .map(|(b, w)| b * w)
            .sum::<u32>()
    };
    let first = plain().next();
    plain().count() == 14
        && plain().any(|b| Some(b) != first)
        && plain().nth(12) == Some(complement(sum(1)))
        && plain().nth(13) == Some(complement(sum(0)))
}

/// Ten digits times 3, 2 and 9 to 2: PIS, PASEP, NIT, NIS; RENAVAM with the same weights.
pub(super) fn is_pis(value: &str) -> bool {
    digit_count(value) == 11
        && is_varied(value)
        && digit(value, 10)
            == Some(complement(weighted_sum(
                value,
                &[3, 2, 9, 8, 7, 6, 5, 4, 3, 2],
            )))
}

/// Old numbers have nine digits: zeros stand before them.
pub(super) fn is_renavam(value: &str) -> bool {
    let missing = 11_usize.saturating_sub(digit_count(value));
    is_varied(value) && is_pis(&format!("{}{value}", "0".repeat(missing)))
}

/// Nine digits times 9 and down, and times 1 and up; a first rest of ten takes two off the second.
pub(super) fn is_cnh(value: &str) -> bool {
    let first = weighted_sum(value, &[9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
    let second = weighted_sum(value, &[1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11;
    let (first, less) = if first > 9 { (0, 2) } else { (first, 0) };
    // Where the two are taken off a small rest, the published routines differ.
    let round = (second + 11 - less) % 11 % 10;
    let short = if second > 9 {
        0
    } else {
        second.saturating_sub(less)
    };
    digit_count(value) == 11
        && is_varied(value)
        && digit(value, 9) == Some(first)
        && digit(value, 10).is_some_and(|last| last == round || last == short)
}

/// Eight digits of a series, two of a state, two check digits.
pub(super) fn is_voter(value: &str) -> bool {
    let state = digits(value)
        .skip(8)
        .take(2)
        .fold(0, |n, d| n * 10 + u32::from(d));
    let check = |sum: u32| match sum % 11 {
        10 => 0,
        // São Paulo and Minas Gerais put 1 in place of 0.
        0 if matches!(state, 1 | 2) => 1,
        rest => rest,
    };
    let first = check(weighted_sum(value, &[2, 3, 4, 5, 6, 7, 8, 9]));
    let second = check(weighted_sum(value, &[0, 0, 0, 0, 0, 0, 0, 0, 7, 8]) + first * 9);
    digit_count(value) == 12
        && is_varied(value)
        && (1..=28).contains(&state)
        && digit(value, 10) == Some(first)
        && digit(value, 11) == Some(second)
}

/// Fifteen digits, the first of 1, 2, 7, 8 or 9, times 15 and down, without a rest by eleven.
pub(super) fn is_cns(value: &str) -> bool {
    let sum = weighted_sum(value, &[15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    digit_count(value) == 15
        && is_varied(value)
        && matches!(digit(value, 0), Some(1 | 2 | 7 | 8 | 9))
        && sum.is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_numbers() {
        for (check, value, want) in [
            (is_cpf as fn(&str) -> bool, "123.456.789-09", true),
            (is_cpf, "123.456.789-90", false),
            (is_cnpj, "11.222.333/0001-81", true),
            (is_cnpj, "12.ABC.345/01DE-35", true),
            (is_cnpj, "12.ABC.345/01DE-53", false),
            (is_pis, "120.12345.67-8", false),
        ] {
            assert_eq!(check(value), want, "{value}");
        }
    }
}
