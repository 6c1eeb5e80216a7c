//! Health cards of the provinces.

use super::super::us::pieces::{end, free, is_varied, is_yymmdd, words};
use crate::label::Label;
use crate::rules::checksum::{digits, luhn, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for a health card of a province.
#[rustfmt::skip]
const CARD: &[&str] = &[
    "phn", "phin", "hcn", "healthcare number*", "health care number*", "health care no*",
    "healthcare card*", "health care card*", "mhsc", "manitoba health*", "alberta health*",
    "saskatchewan health*", "newfoundland health*", "numéro d'assurance maladie",
    "numero d'assurance maladie", "numero_assurance_maladie",
    "ohip*", "health card*", "health_card*", "healthcard*", "health number*", "health_number*",
    "personal health*", "health insurance*", "phn ", "phn:", "phn#", "phn number*", "phin ", "phin:", "hcn ", "hcn:", "msp number*", "msp card*", "ahcip*", "ramq",
    "carte soleil", "carte santé", "carte d'assurance maladie", "assurance maladie",
    "assurance-maladie", "carecard*", "services card*", "mcp number*", "mcp card*", "gesundheitskarte*",
    "tarjeta sanitaria", "健康卡*", "醫療卡*", "医療保険*",
];

pub(super) const ONTARIO: Rule = Rule {
    id: "gov/ca-ontario-health",
    about: "Ontario health card in groups with its version letters, Luhn",
    label: Label::HEALTH_ID,
    wake: &[Wake::Digits {
        runs: &[4],
        total: 10,
        letters: 0,
    }],
    begin: Some(begin_grouped),
    pattern: concat!(
        "(?P<value>[1-9][0-9]{3}[ -][0-9]{3}[ -][0-9]{3}[ -]?[A-Z]{2})",
        end!(),
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(is_luhn),
    confidence: Confidence::Likely,
    hits: &[
        "card «1234-567-897-AB»",
        "ma carte est «1234 567 897 XK», merci",
    ],
    misses: &["card 1234-567-898-AB", "card 1234-567-897-ABC"],
    source: "Ontario Ministry of Health, Health Card Validation Reference Manual",
    ..Rule::BASE
};

pub(super) const ONTARIO_BARE: Rule = Rule {
    id: "gov/ca-ontario-health-bare",
    about: "Ontario health number beside a word for it, Luhn",
    label: Label::HEALTH_ID,
    wake: &[Wake::Digits {
        runs: &[4, 10],
        total: 10,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>[1-9][0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3}(?:[ -]?[A-Z]{2})?)",
        end!(),
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(is_luhn),
    near: spoken!(CARD, HEALTH_ID, "canadian"),
    needs_near: true,
    // Other provinces count their own.
    far: &[
        "bc",
        "b.c.",
        "phn",
        "british columbia",
        "alberta",
        "saskatchewan",
        "manitoba",
    ],
    hits: &["OHIP number «1234567897»", "health card: «1234 567 897 AB»"],
    misses: &["order 1234567897", "OHIP 0234567897"],
    source: "Ontario Ministry of Health, Health Card Validation Reference Manual",
    ..Rule::BASE
};

pub(super) const BRITISH_COLUMBIA: Rule = Rule {
    id: "gov/ca-bc-health",
    about: "Personal health number of British Columbia beside a word for it, check digit",
    label: Label::HEALTH_ID,
    wake: &[Wake::Digits {
        runs: &[4, 10],
        total: 10,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!("(?P<value>9[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3})", end!()),
    reach: 24,
    right: Edge::Free,
    check: Some(is_bc),
    near: spoken!(CARD, HEALTH_ID, "canadian"),
    needs_near: true,
    hits: &[
        "My BC PHN is «9123456780».",
        "PHN «9876 543 218»",
        "BC Services Card «9123456780»",
    ],
    misses: &["9876 543 218 is a part", "card 9123 456 780"],
    source: "BC Ministry of Health, Professional and Software Conformance Standards: PHN check digit",
    ..Rule::BASE
};

pub(super) const QUEBEC: Rule = Rule {
    id: "gov/ca-quebec-health",
    about: "Health insurance number of Québec: letters of the name, date of birth",
    label: Label::HEALTH_ID,
    wake: &[
        Wake::Digits {
            runs: &[4, 8],
            total: 8,
            letters: 0,
        },
        Wake::Digits {
            runs: &[8],
            total: 8,
            letters: 4,
        },
    ],
    begin: Some(begin_quebec),
    pattern: concat!("(?P<value>[A-Z]{4}[ -]?[0-9]{4}[ -]?[0-9]{4})", end!()),
    reach: 24,
    right: Edge::Free,
    check: Some(is_quebec),
    near: spoken!(words!(CARD, &["nam"]), HEALTH_ID, "canadian"),
    needs_near: true,
    hits: &[
        "NAM «DOEJ 8551 0112»",
        "RAMQ «DOEJ 8551 0112»",
        "numéro d'assurance maladie : «DUPJ85010112»",
        "carte soleil «MARM-9062-3109»",
    ],
    misses: &[
        "RAMQ DOEJ 8513 0112",
        "RAMQ DOEJ 8501 3212",
        "DOEJ 8551 0112 is a part",
    ],
    source: "Régie de l'assurance maladie du Québec, \"Health Insurance Card\"",
    ..Rule::BASE
};

pub(super) const PROVINCE: Rule = Rule {
    id: "gov/ca-province-health",
    about: "Health number of a province or territory without a public check, beside a word for it",
    label: Label::HEALTH_ID,
    wake: &[Wake::Digits {
        runs: &[3, 5, 8, 9, 12],
        total: 8,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!(
        // Alberta; Saskatchewan, Manitoba, New Brunswick; Newfoundland; Prince Edward Island.
        "(?P<value>[0-9]{5}-[0-9]{4}|[0-9]{3}[ -][0-9]{3}[ -][0-9]{3}(?:[ -][0-9]{3})?",
        "|[0-9]{8,9}|[0-9]{12})",
        end!(),
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(is_varied),
    near: spoken!(CARD, HEALTH_ID, "canadian"),
    needs_near: true,
    far: &["phone*", "tel", "call", "order*", "policy*"],
    hits: &[
        "Alberta health care number «123456789»",
        "Alberta personal health number «12345-6789»",
        "PHIN «123 456 789», Manitoba",
        "MCP number «123 456 789 012»",
    ],
    misses: &["12345-6789 is a part", "PHIN 000000000", "PHIN 12345"],
    source: "Canada Health Infoway and the provinces' health ministries, health card formats",
    ..Rule::BASE
};

fn is_luhn(value: &str) -> bool {
    luhn(value) && is_varied(value)
}

/// The eight digits between, each times its weight, and the rest by eleven.
fn is_bc(value: &str) -> bool {
    let rest = 11 - weighted_sum(value, &[0, 2, 4, 8, 5, 10, 9, 7, 3]) % 11;
    digits(value).last().map(u32::from) == Some(rest % 11)
}

/// A day and a month; 50 is added to a woman's month.
fn is_quebec(value: &str) -> bool {
    let mut date = [0; 6];
    for (digit, to) in digits(value).zip(&mut date) {
        *to = digit + b'0';
    }
    if date[2] >= b'5' {
        date[2] -= 5;
    }
    is_yymmdd(&date)
}

fn begin_grouped(text: &[u8], at: usize) -> Option<usize> {
    let gap = |i: usize| matches!(text.get(i), Some(b' ' | b'-'));
    let letter = |i: usize| text.get(i).is_some_and(u8::is_ascii_uppercase);
    if gap(at + 4) && gap(at + 8) && (letter(at + 12) || letter(at + 13)) {
        free(text, at)
    } else {
        None
    }
}

/// Four capitals before the digits, a space or a hyphen between.
fn begin_quebec(text: &[u8], woken: usize) -> Option<usize> {
    let first = text.get(woken)?;
    let gap = woken > 0 && matches!(text[woken - 1], b' ' | b'-');
    let at = if first.is_ascii_digit() {
        woken.checked_sub(4 + usize::from(gap))?
    } else {
        woken
    };
    if text[at..at + 4].iter().all(u8::is_ascii_uppercase) {
        free(text, at)
    } else {
        None
    }
}
