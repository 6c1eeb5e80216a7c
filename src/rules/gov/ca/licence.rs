//! Driving licences of the provinces.

use super::super::us::licence::STATES;
use super::super::us::pieces::{end, free, is_varied, is_yymmdd, words};
use super::LICENCE;
use crate::label::Label;
use crate::rules::checksum::digits;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const ONTARIO: Rule = Rule {
    id: "gov/ca-ontario-licence",
    about: "Ontario driving licence in its groups, with the date of birth at its end",
    label: Label::DRIVER_LICENSE,
    wake: &[Wake::Digits {
        runs: &[4],
        total: 14,
        letters: 1,
    }],
    begin: Some(begin_ontario),
    pattern: concat!("(?P<value>[A-Z][0-9]{4}[ -][0-9]{5}[ -][0-9]{5})", end!(),),
    reach: 24,
    right: Edge::Free,
    check: Some(is_ontario),
    confidence: Confidence::Likely,
    hits: &[
        "licence «D6101-40706-60905»",
        "DL «D6101 40706 65905», Ontario",
    ],
    misses: &["licence D6101-40706-61305", "licence D6101-4070-660905"],
    source: "Ontario Ministry of Transportation, Driver's licence number (initial, name code, date of birth)",
    ..Rule::BASE
};

pub(super) const QUEBEC: Rule = Rule {
    id: "gov/ca-quebec-licence",
    about: "Driving licence of Québec in its groups beside a word for it",
    label: Label::DRIVER_LICENSE,
    wake: &[Wake::Digits {
        runs: &[4, 12],
        total: 12,
        letters: 1,
    }],
    begin: Some(free),
    pattern: concat!("(?P<value>[A-Z][0-9]{4}[ -]?[0-9]{6}[ -]?[0-9]{2})", end!()),
    reach: 24,
    right: Edge::Free,
    check: Some(is_varied),
    near: spoken!(LICENCE, DRIVER_LICENSE, "canadian"),
    needs_near: true,
    hits: &[
        "permis de conduire : «D1234-010185-02»",
        "permis SAAQ «D123401018502»",
    ],
    misses: &["permis D1234-0101-85", "D1234-010185-02 is a part"],
    source: "Société de l'assurance automobile du Québec, driver's licence number",
    ..Rule::BASE
};

pub(super) const OTHER: Rule = Rule {
    id: "gov/ca-licence",
    about: "Driving licence of another province beside a word for it",
    label: Label::DRIVER_LICENSE,
    wake: &[
        Wake::Digits {
            runs: &[6, 7, 8],
            total: 7,
            letters: 0,
        },
        Wake::Digits {
            runs: &[9],
            total: 9,
            letters: 5,
        },
        Wake::Digits {
            runs: &[9],
            total: 9,
            letters: 1,
        },
        Wake::Digits {
            runs: &[14],
            total: 14,
            letters: 1,
        },
    ],
    begin: Some(free),
    pattern: concat!(
        // Alberta; British Columbia, Saskatchewan; Nova Scotia; Newfoundland; Ontario.
        "(?P<value>[0-9]{6}-[0-9]{3}|[0-9]{7}|[A-Z]{5}[0-9]{9}|[A-Z][0-9]{9}|[A-Z][0-9]{14})",
        end!(),
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(is_varied),
    near: spoken!(words!(LICENCE, STATES, &["dl"]), DRIVER_LICENSE, "canadian"),
    needs_near: true,
    far: &["phone*", "tel", "fee", "ssn*", "version*"],
    hits: &[
        "Alberta driver's licence «123456-789»",
        "ICBC driver's licence: «1234567»",
        "driving licence «DOEJA123456789», Nova Scotia",
    ],
    misses: &["123456-789 is a part", "driver's licence 0000000"],
    source: "Canadian Council of Motor Transport Administrators; the provinces' licence formats",
    ..Rule::BASE
};

fn begin_ontario(text: &[u8], at: usize) -> Option<usize> {
    let gap = |i: usize| matches!(text.get(i), Some(b' ' | b'-'));
    if gap(at + 5) && gap(at + 11) {
        free(text, at)
    } else {
        None
    }
}

/// The last six digits are the date of birth; 50 is added to a woman's month.
fn is_ontario(value: &str) -> bool {
    let mut date = [0; 6];
    for (digit, to) in digits(value).skip(8).zip(&mut date) {
        *to = digit + b'0';
    }
    if date[2] >= b'5' {
        date[2] -= 5;
    }
    is_yymmdd(&date)
}
