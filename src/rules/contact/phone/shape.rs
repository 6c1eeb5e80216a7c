//! What groups of digits are no telephone number, and where one ends.

use super::plain;
use crate::rules::contact::telephone_plan::{is_nanp, plan};

/// The longest number of the country's lengths that ends where a group ends; `value` begins with
/// `+` or `00`.
pub(super) fn fit_plus(value: &str) -> usize {
    let bytes = value.as_bytes();
    let (mut digits, mut count) = ([0; 18], 0);
    let mut best = 0;
    let mut at = if bytes.starts_with(b"00") { 2 } else { 1 };
    // Signs between the groups behind the first two.
    let (mut points, mut spaces, mut groups, mut short) = (false, false, 0, 0);
    while at < bytes.len() && count < digits.len() {
        // The trunk prefix that is not dialled from abroad.
        if bytes[at..].starts_with(b"(0)") && count > 0 && count < 4 {
            at += 3;
            continue;
        }
        if !bytes[at].is_ascii_digit() {
            points |= bytes[at] == b'.' && groups > 1;
            spaces |= bytes[at] == b' ' && groups > 1 && bytes[at - 1] != b')';
            at += 1;
            continue;
        }
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() && count < digits.len() {
            digits[count] = bytes[at];
            count += 1;
            at += 1;
        }
        groups += 1;
        // A switchboard ends in `-0`; elsewhere no group has one digit, but the area may.
        short += usize::from(at - start == 1 && groups > 2 && bytes[start - 1] != b'-');
        let Some(plan) = plan(&digits[..count]) else {
            return 0;
        };
        let national = count.saturating_sub(plan.code);
        let sane =
            !(points && spaces) && short == 0 && (digits[0] != b'1' || is_nanp(&digits[1..count]));
        if (plan.fewest..=plan.most).contains(&national) && sane && !joined(&bytes[at..]) {
            best = at;
        } else if national > plan.most {
            break;
        }
    }
    best
}

/// Whether what follows is joined to the number. An extension may be.
pub(super) fn joined(rest: &[u8]) -> bool {
    match rest {
        [b'x' | b'X', b'0'..=b'9', ..] => false,
        [b'.' | b'-' | b'/' | b':' | b'+', next, ..] | [next, ..] => next.is_ascii_alphanumeric(),
        [] => false,
    }
}

/// `value` with `+` or `00` and a country's number behind it, and nothing else.
pub(super) fn is_abroad(value: &str) -> bool {
    fit_plus(value) == value.len()
}

/// The groups of digits in a value: how long each is and what number it is.
pub(super) fn groups(value: &str) -> impl Iterator<Item = (usize, u64)> + Clone + '_ {
    value
        .split(|c: char| !c.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .map(|group| (group.len(), group.parse().unwrap_or(u64::MAX)))
}

/// Nine to twelve digits that are written for people and are no date, no series of numbers and
/// not one digit over and over.
pub(super) fn is_national(value: &str) -> bool {
    (9..=12).contains(&plain(value).count()) && is_spoken(value)
}

/// As [`is_national`], whatever the number of digits.
pub(super) fn is_spoken(value: &str) -> bool {
    let first = plain(value).next();
    let same = plain(value).skip(1).all(|digit| Some(digit) == first);
    // 123456789 and 0123456789
    let rising = plain(value)
        .zip(plain(value).skip(1))
        .all(|(one, two)| two == one + 1 || one == b'9' && two == b'0');
    let bare = !value.contains(|c: char| !c.is_ascii_digit());
    let placeholder = plain(value).skip_while(|d| *d == b'1').take(3).eq(*b"000");
    // The ends of 32 bits.
    let limit = matches!(
        value,
        "2147483647" | "2147483648" | "4294967295" | "4294967296"
    );
    !(same || limit || rising && bare || placeholder || is_date(value) || is_series(value))
}

/// Day, month and year, with a time behind them or without: `01.02.2024`, `2024-01-02 10`,
/// `20240102`, `2019-2024`.
fn is_date(value: &str) -> bool {
    let year = |(len, n): (usize, u64)| len == 4 && (1900..2100).contains(&n);
    let small = |(len, n): (usize, u64)| len <= 2 && n <= 31;
    let mut all = groups(value);
    let (first, second, third) = (all.next(), all.next(), all.next());
    let slashed = value.contains(['/', '.']);
    match (first, second, third) {
        (Some(a), Some(b), Some(c)) if year(a) => small(b) && small(c),
        (Some(a), Some(b), Some(c)) if year(c) => small(a) && small(b),
        (Some(a), Some(b), Some(c)) if slashed && c.0 == 2 => {
            small(a) && small(b) && (a.1 <= 12 || b.1 <= 12) && all.next().is_none()
        }
        (Some(a), Some(b), None) => year(a) && (year(b) || small(b)),
        (Some((8, n)), None, None) => {
            (1900..2100).contains(&(n / 10_000)) && n / 100 % 100 <= 12 && n % 100 <= 31
        }
        _ => false,
    }
}

/// Numbers that count up: 01 02 03 04 05, 2021 2022 2023.
fn is_series(value: &str) -> bool {
    let numbers = groups(value);
    let mut pairs = numbers.clone().zip(numbers.clone().skip(1)).peekable();
    pairs.peek().is_some()
        && numbers.count() > 2
        && pairs.all(|((_, one), (_, two))| one.checked_add(1) == Some(two))
}
