//! National insurance, health service and tax.

use super::west::{alone, begin, health_words, part, run, social_words, tax_words};
use crate::label::Label;
use crate::rules::checksum::{all_same, digits, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Two letters, six digits; the letter behind them is looked at by `is_nino`.
macro_rules! nino {
    ($gap:literal, $suffix:literal) => {
        concat!(
            "[A-Za-z]{2}",
            $gap,
            "[0-9]{2}",
            $gap,
            "[0-9]{2}",
            $gap,
            "[0-9]{2}",
            $gap,
            $suffix
        )
    };
}

/// Words for a national insurance number.
#[rustfmt::skip]
const NINO_WORDS: &[&str] = social_words![
    "nino", "national insurance*", "national_insurance*", "nationalinsurance*", "ni number*",
    "ni no*", "ni_number*", "ninumber*", "nat ins", "n.i. number*", "n.i. no*", "insurance number*",
    "hmrc", "paye", "payroll", "assurance nationale", "seguro nacional", "seguro nacional británico",
    "assicurazione nazionale", "nationale verzekering*", "asuransi nasional*", "国民保险*",
    "國民保險*", "国民保険*", "국민보험*", "национального страхования", "التأمين الوطني",
];

/// What else is written as two letters, six digits and a letter.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "part", "part no*", "part number*", "serial*", "sku", "model*", "order*", "tracking*", "ticket*",
    "batch*", "lot", "commit*", "hash*", "version*", "build*", "product*", "bestell*", "artikel*",
];

const NINO_WAKE: &[Wake] = &[run(&[6], 6, 2), run(&[2], 6, 2), run(&[2, 6], 6, 0)];

pub(super) const NINO: Rule = Rule {
    id: "gov/gb-nino",
    about: "British national insurance number in capitals: prefix that is given out, letter A to D",
    label: Label::NATIONAL_ID,
    wake: NINO_WAKE,
    begin: Some(begin_nino_alone),
    pattern: concat!(
        "(?:",
        nino!("", "[A-D]"),
        "|",
        nino!(" ", "[A-D]"),
        "|",
        nino!("-", "[A-D]"),
        ")"
    ),
    reach: 16,
    right: Edge::Number,
    check: Some(is_nino_in_capitals),
    confidence: Confidence::Likely,
    far: PARTS,
    hits: &[
        "it is «AB 12 34 56 C», I think",
        "Jane Doe,«JG103759A»,London",
        "«AB-12-34-56-C».",
        "号码是«AB123456C»。",
    ],
    misses: &[
        "it is DA 12 34 56 C",
        "it is AO123456C",
        "it is GB123456C",
        "it is AB123456E",
        "it is ab123456c",
        "part AB123456C",
        "xAB123456C",
        "img_AB123456C.png",
    ],
    source: "HMRC, National Insurance Manual NIM39110 (format and prefixes)",
    ..Rule::BASE
};

pub(super) const NINO_CONTEXT: Rule = Rule {
    id: "gov/gb-nino-context",
    about: "British national insurance number in any form beside a word for it",
    label: Label::NATIONAL_ID,
    wake: NINO_WAKE,
    begin: Some(begin_nino),
    pattern: concat!(
        "(?:",
        nino!("[ .-]?", "[A-Da-d]"),
        "|",
        nino!("[ .-]?", ""),
        ")"
    ),
    reach: 16,
    right: Edge::Number,
    check: Some(is_nino_beside_word),
    near: spoken!(NINO_WORDS, NATIONAL_ID, "british", "uk"),
    needs_near: true,
    hits: &[
        "my NI number is «ab123456c»",
        "National Insurance: «QQ 12 34 56 C»",
        r#"{"nino": "«AB123456»"}"#,
        "NINO:«AB 123456 C».",
        "numéro d'assurance nationale (sécurité sociale) «AB 12 34 56 D»",
        "我的国民保险号码是«ab123456c»",
    ],
    misses: &[
        "NI number DA123456C",
        "NI number AB123456X",
        "NI number TN123456A",
        "ab123456c stands alone",
    ],
    source: "HMRC, National Insurance Manual NIM39110 (format and prefixes)",
    ..Rule::BASE
};

pub(super) const NHS: Rule = Rule {
    id: "gov/gb-nhs",
    about: "NHS number, also of Scotland (CHI) and Northern Ireland, beside a word for it: modulo 11",
    label: Label::HEALTH_ID,
    wake: &[run(&[3, 6, 10], 10, 0)],
    begin: Some(begin),
    pattern: "(?:[0-9]{3}[ -][0-9]{3}[ -][0-9]{4}|[0-9]{6}[ -]?[0-9]{4})",
    reach: 16,
    right: Edge::Number,
    check: Some(is_nhs),
    confidence: Confidence::Certain,
    near: spoken!(
        health_words![
            "nhs",
            "nhs number*",
            "nhs no*",
            "nhs_*",
            "nhsnumber*",
            "nhsno*",
            "chi",
            "chi number*",
            "chi_number*",
            "h&c",
            "hsc number*",
            "health and care*",
            "community health index*",
            "patient number*",
            "patient_number*",
            "patient id*",
            "patient_id*",
            "national health*",
            "número nhs",
            "nhs-nummer*",
            "英国国民医疗*",
            "国家医疗服务*",
        ],
        HEALTH_ID,
        "british",
        "uk"
    ),
    needs_near: true,
    hits: &[
        "NHS number: «943 476 5919»",
        "her NHS no. is «9434765919».",
        r#"{"nhs_number":"«943-476-5919»"}"#,
        "NHS-Nummer «9990000018» (Krankenkasse)",
        "患者的NHS号码是«943 476 5919»。",
        "CHI number «0101010109»",
    ],
    misses: &[
        "NHS number: 943 476 5918",
        "943 476 5919 rows",
        "NHS number 0000000000",
        "CHI number 3201010009",
    ],
    source: "NHS Data Model and Dictionary, NHS number; NHS Scotland, Community Health Index",
    ..Rule::BASE
};

pub(super) const UTR: Rule = Rule {
    id: "gov/gb-utr",
    about: "British unique taxpayer reference beside a word for it: check digit in front",
    label: Label::TAX_ID,
    wake: &[run(&[3, 5, 10], 10, 0)],
    begin: Some(begin),
    pattern: "(?:[0-9]{10}|[0-9]{5}[ -][0-9]{5}|[0-9]{3}[ ][0-9]{3}[ ][0-9]{4})(?:[Kk]\\b)?",
    reach: 16,
    right: Edge::Number,
    check: Some(is_utr),
    near: spoken!(
        tax_words![
            "utr",
            "utr number*",
            "utrnumber*",
            "unique taxpayer*",
            "unique tax*",
            "self assessment*",
            "self-assessment*",
            "selfassessment*",
            "hmrc",
            "corporation tax*",
            "tax return*",
        ],
        TAX_ID,
        "british",
        "uk"
    ),
    needs_near: true,
    hits: &[
        "UTR «1123456789»",
        "my unique taxpayer reference is «11234 56789».",
        r#""utr": "«1123456789K»""#,
        "numéro fiscal britannique (UTR) : «11234 56789»",
        "英国税号：«1123456789»",
    ],
    misses: &["UTR 1123456788", "UTR 2123456789", "1123456789 rows"],
    source: "HMRC, unique taxpayer reference: modulus 11 check, weights 6 to 10 and 5 to 2",
    ..Rule::BASE
};

/// The two letters stand where the rule was woken, or before it with a space or hyphen.
fn letters_before(text: &[u8], at: usize) -> Option<usize> {
    if text[at].is_ascii_alphabetic() {
        return Some(at);
    }
    let gap = matches!(text.get(at.checked_sub(1)?), Some(b' ' | b'-' | b'.'));
    let from = at.checked_sub(2 + usize::from(gap))?;
    let letters = text[from..from + 2].iter().all(u8::is_ascii_alphabetic);
    let joined = from > 0 && text[from - 1].is_ascii_alphanumeric();
    (gap && letters && !joined).then_some(from)
}

fn begin_nino(text: &[u8], at: usize) -> Option<usize> {
    letters_before(text, at).and_then(|at| begin(text, at))
}

fn begin_nino_alone(text: &[u8], at: usize) -> Option<usize> {
    let from = letters_before(text, at)?;
    let capitals = text[from].is_ascii_uppercase() && text[from + 1].is_ascii_uppercase();
    alone(text, from).filter(|_| capitals)
}

/// Neither D, F, I, Q, U nor V in front, nor O in the second place; some pairs are never given
/// out.
fn is_nino(value: &str) -> bool {
    let mut letters = value.bytes().map(|b| b.to_ascii_uppercase());
    let pair = [letters.next().unwrap_or(0), letters.next().unwrap_or(0)];
    let kept_back = [*b"BG", *b"GB", *b"KN", *b"NK", *b"NT", *b"TN", *b"ZZ"];
    !b"DFIQUV".contains(&pair[0])
        && !b"DFIQUVO".contains(&pair[1])
        && !kept_back.contains(&pair)
        && digits(value).any(|digit| digit != 0)
}

fn is_nino_in_capitals(value: &str) -> bool {
    is_nino(value) && !value.bytes().any(|b| b.is_ascii_lowercase())
}

/// `QQ` stands in the examples of forms, and in what people make of them.
fn is_nino_beside_word(value: &str) -> bool {
    is_nino(value)
        || value
            .get(..2)
            .is_some_and(|pair| pair.eq_ignore_ascii_case("qq"))
}

/// Weights 10 to 2; 11 less the rest by 11 is the check digit, 0 for 11, and never 10. England and
/// Wales count from 400 000 0000 and 600 000 0000 on, examples and tests from 900 000 0000 on;
/// Northern Ireland has 320 to 399, Scotland's begin with a date of birth.
fn is_nhs(value: &str) -> bool {
    let rest = 11 - weighted_sum(value, &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    let range = match part(value, 0, 3) {
        320..=499 | 600..=799 | 900..=999 => true,
        _ => {
            let (day, month) = (part(value, 0, 2), part(value, 2, 2));
            super::west::is_day(day, month)
        }
    };
    rest != 10 && rest % 11 == part(value, 9, 1) && range && !all_same(value)
}

/// The first digit checks the others, weighted 6 to 10 and 5 to 2: 11 less the rest by 11, or 9
/// less where that has two digits.
fn is_utr(value: &str) -> bool {
    let rest = 11 - weighted_sum(value, &[0, 6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11;
    let check = if rest > 9 { rest - 9 } else { rest };
    check == part(value, 0, 1) && !all_same(value)
}
