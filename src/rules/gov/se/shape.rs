//! Dates within numbers, and the places where a number may begin, for the files of Northern, Central
//! and Eastern Europe.

use crate::rules::checksum::{all_same, digit_count, digits};

/// The number that `len` digits of `value` make from the digit `from` on.
pub(crate) fn part(value: &str, from: usize, len: usize) -> u32 {
    let digits = digits(value).skip(from).take(len);
    digits.fold(0, |number, digit| number * 10 + u32::from(digit))
}

/// Whether there is such a day, in the Gregorian calendar.
pub(crate) fn is_day(year: u32, month: u32, day: u32) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// Neither one digit all over nor eight digits that are a day of these times: what stands beside
/// a word for a document and is not its number.
pub(crate) fn is_serial(value: &str) -> bool {
    let day = |year, month, day| {
        let (year, month, day) = (
            part(value, year, 4),
            part(value, month, 2),
            part(value, day, 2),
        );
        (1900..2100).contains(&year) && is_day(year, month, day)
    };
    !all_same(value) && (digit_count(value) != 8 || !(day(0, 4, 6) || day(4, 2, 0) || day(4, 0, 2)))
}

/// Not in the middle of a longer chain of numbers. A word and a point or a colon may stand
/// before: `nr.`, `No:`.
pub(crate) fn unchained(text: &[u8], at: usize) -> Option<usize> {
    let before = |back: usize| at.checked_sub(back).map(|i| text[i]);
    let chained = match before(1) {
        Some(b'-' | b'/' | b'+') => before(2).is_some_and(|b| b.is_ascii_alphanumeric()),
        Some(b'.' | b':') => before(2).is_some_and(|b| b.is_ascii_digit()),
        _ => false,
    };
    (!chained).then_some(at)
}

/// Where the country's two letters begin: directly before the number, where it was woken with
/// them, or before a space or a hyphen.
pub(crate) fn prefixed<const A: u8, const B: u8>(text: &[u8], at: usize) -> Option<usize> {
    let is_prefix = |from: usize| {
        text.get(from..from + 2)
            .is_some_and(|two| two.eq_ignore_ascii_case(&[A, B]))
    };
    let start = match text.get(at)? {
        b'0'..=b'9' => at
            .checked_sub(3)
            .filter(|_| matches!(text[at - 1], b' ' | b'-'))?,
        _ => at,
    };
    is_prefix(start).then(|| unchained(text, start)).flatten()
}
