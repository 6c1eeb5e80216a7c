//! What is written on a card's magnetic stripe: number, name, expiry and codes in one line.

use super::{firm, loose};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const TRACK_1: Rule = Rule {
    id: "payment/track-1",
    about: "First track of a card's magnetic stripe, the holder's name in it",
    label: Label::CREDIT_CARD,
    wake: &[Wake::Digits {
        runs: &[4, 12, 13, 14, 15, 16, 17, 18, 19],
        total: 12,
        letters: 1,
    }],
    begin: Some(begin_1),
    left: Edge::Free,
    right: Edge::Free,
    pattern: r"%?[Bb][0-9 ]{12,23}\^[^^\n\r]{2,26}\^[0-9]{4}[0-9]{0,32}[^?\n\r^]{0,40}\??",
    reach: 160,
    check: Some(is_track),
    confidence: Confidence::Certain,
    hits: &[
        "«%B4111111111111111^DOE/JANE^27121010000000000000?»",
        "swiped: «%B5555555555554444^DOE/JOHN  ^2712101?»;",
    ],
    misses: &[
        "%B4111111111111112^DOE/JANE^2712101?",
        "%B4111111111111111 DOE/JANE",
    ],
    source: "ISO/IEC 7813, track 1 format B",
    ..Rule::BASE
};

pub(super) const TRACK_2: Rule = Rule {
    id: "payment/track-2",
    about: "Second track of a card's magnetic stripe",
    label: Label::CREDIT_CARD,
    wake: &[Wake::Digits {
        runs: &[12, 13, 14, 15, 16, 17, 18, 19],
        total: 12,
        letters: 0,
    }],
    begin: Some(begin_2),
    left: Edge::Free,
    right: Edge::Word,
    pattern: r";?[0-9]{12,19}[=D][0-9]{2}(?:0[1-9]|1[0-2])[0-9]{3}[0-9]{0,20}\??",
    reach: 64,
    check: Some(is_track),
    confidence: Confidence::Certain,
    hits: &[
        "«;4111111111111111=27121010000012345678?»",
        "track2 is «5555555555554444=2712101123456789»",
        "«4111111111111111D2712101»",
    ],
    misses: &[
        ";4111111111111112=27121010000012345678?",
        "4111111111111111=2713101",
    ],
    source: "ISO/IEC 7813, track 2",
    ..Rule::BASE
};

/// The number before the first separator passes Luhn and is in a network's range.
fn is_track(value: &str) -> bool {
    let plain = value.trim_start_matches(['%', ';', 'B', 'b']);
    let number = plain.split(['^', '=', 'D']).next().unwrap_or_default();
    firm(number) || loose(number)
}

/// `B` before the number, and a percent sign before that.
fn begin_1(text: &[u8], woken: usize) -> Option<usize> {
    if !matches!(text.get(woken)?, b'B' | b'b') {
        return None;
    }
    let digits = |b: &&u8| b.is_ascii_digit() || **b == b' ';
    let number = text[woken + 1..].iter().take(24).take_while(digits).count();
    if text.get(woken + 1 + number) != Some(&b'^') {
        return None;
    }
    let sentinel = woken > 0 && text[woken - 1] == b'%';
    Some(woken - usize::from(sentinel))
}

/// A separator behind the number, and a semicolon before it or not.
fn begin_2(text: &[u8], woken: usize) -> Option<usize> {
    let number = text[woken..]
        .iter()
        .take_while(|b| b.is_ascii_digit())
        .count();
    if !matches!(text.get(woken + number), Some(b'=' | b'D')) {
        return None;
    }
    let before = woken.checked_sub(1).map(|at| text[at]);
    match before {
        Some(b';') => Some(woken - 1),
        Some(b) if b.is_ascii_alphanumeric() || b"_-.".contains(&b) => None,
        _ => Some(woken),
    }
}
