//! The tax code of a person, and of a business.

use super::super::gb::west::{alone, begin, behind, part, run, vat_words};
use crate::label::Label;
use crate::rules::checksum::{all_same, luhn};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// A digit, or the letter that stands for it where two persons would have the same code.
macro_rules! code {
    ($gap:literal) => {
        concat!(
            "(?i:[A-Z]{3}",
            $gap,
            "[A-Z]{3}",
            $gap,
            "[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}",
            $gap,
            "[A-Z][0-9LMNP-V]{3}",
            "[ ]?",
            "[A-Z])"
        )
    };
}

pub(super) const CODE: Rule = Rule {
    id: "gov/it-tax-code",
    about: "Italian tax code: consonants of the name, date of birth, place, check letter",
    label: Label::TAX_ID,
    wake: &[run(&[1, 2], 1, 6), run(&[2], 2, 0)],
    sift: Some(may_be_code),
    begin: Some(begin_code),
    pattern: concat!("(?:", code!(""), "|", code!(" "), ")"),
    reach: 24,
    right: Edge::Number,
    check: Some(is_code),
    confidence: Confidence::Certain,
    hits: &[
        "codice fiscale «RSSMRA85T10A562S»",
        "C.F.: «rssmra85t10a562s».",
        "il mio è «RSS MRA 85T10 A562 S»",
        "mit omocodia: «RSSMRA85T10A56NH»",
        "意大利税号：«RSSMRA85T10A562S»",
        r#"{"cf":"«RCCMNL83S18D969H»"}"#,
    ],
    misses: &[
        "codice fiscale RSSMRA85T10A562T",
        "RSSMRA85T42A562S",
        "RSSMRA85F10A562S",
        "XRSSMRA85T10A562S",
    ],
    source: "Decreto del Ministero delle Finanze 23 dicembre 1976, codice fiscale",
    ..Rule::BASE
};

pub(super) const CODE_CONTEXT: Rule = Rule {
    id: "gov/it-tax-code-context",
    about: "Italian tax code with letters for all its digits, behind a word for it",
    label: Label::TAX_ID,
    wake: &[Wake::Words(&[
        "codice fiscale",
        "codice_fiscale",
        "codicefiscale",
        "cod. fisc",
        "c.f.",
    ])],
    pattern: concat!(
        "(?i:codice[ _]?fiscale|cod\\. fisc\\.?|c\\.f\\.)[ ]?(?:è|e'|:|=|n\\.)?[ ]{0,2}[\"']?",
        "(?P<value>",
        code!(""),
        ")",
    ),
    reach: 48,
    right: Edge::Number,
    check: Some(is_code),
    confidence: Confidence::Certain,
    hits: &[
        "codice fiscale: «RSSMRAURTMLARSNL»",
        "C.F. «RSSMRAURTMLARSNL»",
    ],
    misses: &["codice fiscale: RSSMRAURTMLARSNA", "nome RSSMRAURTMLARSNL"],
    source: "Decreto del Ministero delle Finanze 23 dicembre 1976, codice fiscale: omocodia",
    ..Rule::BASE
};

pub(super) const VAT: Rule = Rule {
    id: "gov/it-vat",
    about: "Italian VAT number behind its country's letters: province, Luhn",
    label: Label::TAX_ID,
    wake: &[run(&[11], 11, 2), run(&[11], 11, 0)],
    begin: Some(begin_vat),
    pattern: "(?i:IT)[ -]?[0-9]{11}",
    reach: 16,
    right: Edge::Number,
    check: Some(is_vat),
    confidence: Confidence::Likely,
    hits: &[
        "fattura di «IT00743110157»",
        "VAT «IT 12345670017».",
        "USt-IdNr. «IT00743110157»",
        "增值税号：«IT00743110157»",
    ],
    misses: &[
        "IT00743110158",
        "BIT00743110157",
        "IT00743112157",
        "IT00000000000",
    ],
    source: "D.P.R. 633/1972; Agenzia delle Entrate, partita IVA: Luhn",
    ..Rule::BASE
};

pub(super) const VAT_CONTEXT: Rule = Rule {
    id: "gov/it-vat-context",
    about: "Italian VAT number without letters beside a word for it: province, Luhn",
    label: Label::TAX_ID,
    wake: &[run(&[11], 11, 0)],
    begin: Some(begin),
    pattern: "[0-9]{11}",
    reach: 16,
    right: Edge::Number,
    check: Some(is_vat),
    confidence: Confidence::Likely,
    near: spoken!(ALL_WORDS, TAX_ID, "italian"),
    needs_near: true,
    hits: &[
        "Partita IVA «00743110157»",
        "P.IVA: «12345670017».",
        r#"{"partita_iva":"«00743110157»"}"#,
        "Codice fiscale e P. IVA «00743110157»",
        "the Italian company's VAT number is «00743110157»",
        "意大利公司的增值税号是«00743110157»",
    ],
    misses: &["Partita IVA 00743110158", "00743110157 righe"],
    source: "D.P.R. 633/1972; Agenzia delle Entrate, partita IVA: Luhn",
    ..Rule::BASE
};

/// A business has one number for both.
#[rustfmt::skip]
const ALL_WORDS: &[&str] = vat_words![
    "p.i", "p.iva", "c.f", "cod. fisc*", "codice fiscale", "codice_fiscale", "registro imprese",
    "registro delle imprese", "tax id*", "tax_id*", "tax number*", "steuernummer*", "税号*",
];

/// A month's letter behind six letters and two characters, or behind two digits.
fn may_be_code(text: &[u8], at: usize) -> bool {
    let month = at + if text[at].is_ascii_alphabetic() { 8 } else { 2 };
    text.get(month)
        .is_some_and(|b| b"ABCDEHLMPRST".contains(&b.to_ascii_uppercase()))
}

/// Six letters stand where the rule was woken, or two groups of three before it.
fn begin_code(text: &[u8], at: usize) -> Option<usize> {
    let letters = |from: usize, len: usize| {
        text.get(from..from + len)
            .is_some_and(|part| part.iter().all(u8::is_ascii_alphabetic))
    };
    if text[at].is_ascii_alphabetic() {
        return alone(text, at);
    }
    let from = at.checked_sub(8)?;
    let groups = text[at - 1] == b' '
        && text[at - 5] == b' '
        && letters(at - 4, 3)
        && letters(from, 3)
        && (from == 0 || !text[from - 1].is_ascii_alphanumeric());
    groups.then(|| alone(text, from)).flatten()
}

fn begin_vat(text: &[u8], at: usize) -> Option<usize> {
    behind(text, at, b"IT")
}

/// The digit that a character stands for, also as one of the letters L to V that take its place.
fn digit(byte: u8) -> Option<u32> {
    match byte {
        b'0'..=b'9' => Some(u32::from(byte - b'0')),
        _ => b"LMNPQRSTUV"
            .iter()
            .position(|&known| known == byte)
            .map(|place| place as u32),
    }
}

/// A day from 1 to 31, to which 40 is added for women. Characters in even places count as they
/// are, those in odd places by a table; the rest of the sum by 26 is the last letter.
fn is_code(value: &str) -> bool {
    const ODD: [u32; 26] = [
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24,
        23,
    ];
    let plain: Vec<u8> = value
        .bytes()
        .filter(u8::is_ascii_alphanumeric)
        .map(|b| b.to_ascii_uppercase())
        .collect();
    let Some((check, body)) = plain.split_last() else {
        return false;
    };
    let (Some(tens), Some(ones)) = (
        body.get(9).copied().and_then(digit),
        body.get(10).copied().and_then(digit),
    ) else {
        return false;
    };
    let sum: u32 = body
        .iter()
        .enumerate()
        .map(|(place, byte)| {
            let worth = match byte {
                b'0'..=b'9' => byte - b'0',
                _ => byte.saturating_sub(b'A'),
            };
            match place % 2 {
                0 => ODD[usize::from(worth % 26)],
                _ => u32::from(worth),
            }
        })
        .sum();
    matches!(tens * 10 + ones, 1..=31 | 41..=71) && u32::from(check - b'A') == sum % 26
}

/// The province of the office (1 to 100, or one of four others) stands before the check digit.
fn is_vat(value: &str) -> bool {
    matches!(part(value, 7, 3), 1..=100 | 120 | 121 | 888 | 999)
        && part(value, 0, 7) > 0
        && luhn(value)
        && !all_same(value)
}
