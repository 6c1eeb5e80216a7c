//! Pension and health insurance.

use super::super::gb::west::{
    alone, begin, health_words, is_day, lettered, part, run, social_words,
};
use crate::label::Label;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Area, date of birth, letter of the name, serial and check digit.
macro_rules! pension {
    ($gap:literal) => {
        concat!(
            "[0-9]{2}",
            $gap,
            "[0-3][0-9][01][0-9]{3}",
            $gap,
            "[A-Za-z]",
            $gap,
            "[0-9]{2}",
            $gap,
            "[0-9]"
        )
    };
}

const PENSION_WAKE: &[Wake] = &[run(&[2, 8], 8, 0)];

pub(super) const PENSION: Rule = Rule {
    id: "gov/de-pension",
    about: "German pension insurance number: area, date of birth, letter, check digit",
    label: Label::NATIONAL_ID,
    wake: PENSION_WAKE,
    begin: Some(begin_pension),
    pattern: pension!("[ ]?"),
    reach: 20,
    right: Edge::Number,
    check: Some(is_pension),
    confidence: Confidence::Certain,
    hits: &[
        "meine Nummer «65 170839 J 003»",
        "SV-Nummer: «15070649C103»",
        "Rentenversicherungsnummer «15 070649 C 103».",
        "Jane Doe;«65170839J003»;Kiel",
        "社会保险号«15070649C103»",
    ],
    misses: &[
        "meine Nummer 65 170839 J 004",
        "65 171339 J 003",
        "65 320839 J 003",
        "65170839j003",
        "a65170839J003",
    ],
    source: "Versicherungsnummern-, Kontoführungs- und Versicherungsverlaufsverordnung (VKVV) § 2 und Anlage",
    ..Rule::BASE
};

pub(super) const PENSION_CONTEXT: Rule = Rule {
    id: "gov/de-pension-context",
    about: "German pension insurance number in any grouping beside a word for it",
    label: Label::NATIONAL_ID,
    wake: PENSION_WAKE,
    begin: Some(begin),
    pattern: pension!("[ ./-]?"),
    reach: 20,
    right: Edge::Number,
    check: Some(is_pension),
    confidence: Confidence::Certain,
    near: spoken!(
        social_words![
            "sv-nummer*",
            "sv-nr*",
            "svnr*",
            "sv nr*",
            "sv_nummer*",
            "svnummer*",
            "rv-nummer*",
            "rvnr*",
            "rv-nr*",
            "rvnummer*",
            "rv_nummer*",
            "versicherungsnummer*",
            "versicherungs-nr*",
            "rente*",
        ],
        NATIONAL_ID,
        "german"
    ),
    needs_near: true,
    hits: &[
        "SV-Nr. «65-170839-J-003»",
        "rentenversicherungsnummer «15070649c103»",
        "numéro de sécurité sociale allemand «65.170839.J.003»",
    ],
    misses: &["SV-Nr. 65-170839-J-004", "15070649c103 stands alone"],
    source: "Versicherungsnummern-, Kontoführungs- und Versicherungsverlaufsverordnung (VKVV) § 2 und Anlage",
    ..Rule::BASE
};

pub(super) const HEALTH: Rule = Rule {
    id: "gov/de-health",
    about: "German health insurance number beside a word for it: letter, nine digits, check digit",
    label: Label::HEALTH_ID,
    wake: &[run(&[3, 9], 9, 1), run(&[3, 9], 9, 0)],
    sift: Some(lettered),
    begin: Some(begin_health),
    pattern: "[A-Za-z][ ]?[0-9]{3}[ ]?[0-9]{3}[ ]?[0-9]{3}",
    reach: 16,
    right: Edge::Number,
    check: Some(is_health),
    confidence: Confidence::Likely,
    near: spoken!(
        health_words![
            "kvnr*",
            "kv-nr*",
            "kv-nummer*",
            "kvnummer*",
            "versichertennummer*",
            "versicherten-nr*",
            "versichertennr*",
            "versicherten-id*",
            "versichertenkarte*",
            "krankenversichertennummer*",
            "versicherungsnummer*",
            "egk",
            "epa",
            "kasse",
            "aok",
            "barmer",
            "insurance number*",
            "insured person*",
            "patient*",
            "numéro d'assuré*",
            "número de asegurado*",
        ],
        HEALTH_ID,
        "german"
    ),
    needs_near: true,
    hits: &[
        "Krankenversichertennummer «A123456780»",
        "KVNR: «a123456780».",
        "AOK, Versicherten-Nr. «A 123 456 780»",
        r#"{"health_insurance_number":"«A123456780»"}"#,
        "德国健康保险号（医保）«A123456780»",
    ],
    misses: &[
        "KVNR: A123456781",
        "KVNR: A12345678",
        "A123456780 stands alone",
        "KVNR AB123456780",
    ],
    source: "GKV-Spitzenverband, Krankenversichertennummer nach § 290 SGB V: modulo 10",
    ..Rule::BASE
};

/// A letter stands behind eight digits, or behind two and six, with a space.
fn begin_pension(text: &[u8], at: usize) -> Option<usize> {
    let is = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_uppercase);
    let letter = is(text.get(at + 8)) || is(text.get(at + 9)) || is(text.get(at + 10));
    letter.then(|| alone(text, at)).flatten()
}

/// A date of birth (day and month may be 00 where they are not known), and the check digit: the
/// letter counts as its two-digit place in the alphabet, each product as the sum of its digits.
fn is_pension(value: &str) -> bool {
    const WEIGHTS: [u32; 12] = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
    let (day, month) = (part(value, 2, 2), part(value, 4, 2));
    let date = is_day(day, month) || day == 0 && month <= 12;
    let mut plain: Vec<u32> = Vec::with_capacity(16);
    for byte in value.bytes() {
        match byte {
            b'0'..=b'9' => plain.push(u32::from(byte - b'0')),
            b'A'..=b'Z' | b'a'..=b'z' => {
                let place = u32::from(byte.to_ascii_uppercase() - b'A') + 1;
                plain.extend([place / 10, place % 10]);
            }
            _ => {}
        }
    }
    let sum: u32 = plain
        .iter()
        .zip(WEIGHTS)
        .map(|(digit, weight)| digit * weight)
        .map(|product| product / 10 + product % 10)
        .sum();
    date && part(value, 0, 2) > 1 && plain.len() == 13 && plain.last() == Some(&(sum % 10))
}

/// The letter stands where the rule was woken, or before the digits with a space.
fn begin_health(text: &[u8], at: usize) -> Option<usize> {
    if text[at].is_ascii_alphabetic() {
        return begin(text, at);
    }
    let from = at.checked_sub(2)?;
    let alone = from == 0 || !text[from - 1].is_ascii_alphanumeric();
    let spaced = text[at - 1] == b' ' && text[from].is_ascii_alphabetic();
    (spaced && alone).then_some(from)
}

/// The letter counts as its two-digit place in the alphabet; weights 1 and 2 in turn, each
/// product as the sum of its digits.
fn is_health(value: &str) -> bool {
    let letter = value.bytes().next().unwrap_or(b'A').to_ascii_uppercase();
    let place = u32::from(letter.saturating_sub(b'A')) + 1;
    let body = [place / 10, place % 10]
        .into_iter()
        .chain((0..8).map(|at| part(value, at, 1)));
    let sum: u32 = body
        .zip([1, 2].into_iter().cycle())
        .map(|(digit, weight)| digit * weight)
        .map(|product| product / 10 + product % 10)
        .sum();
    sum % 10 == part(value, 8, 1)
}
