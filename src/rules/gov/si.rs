//! Numbers that Slovenia gives to a person or a business.

use super::rs::is_jmbg;
use super::se::{
    OTHER, company_words, is_serial, licence_words, part, passport_words, person_words, prefixed,
    tax_words, unchained,
};
use crate::label::Label;
use crate::rules::checksum::{digit_count, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/si-emso",
        about: "Slovenian personal number beside a word for it: date of birth, region, modulus 11",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[7, 13],
            total: 13,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{7}[ -]?[0-9]{6}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_jmbg),
        confidence: Confidence::Certain,
        near: spoken!(
            person_words![
                "emšo*",
                "emso*",
                "matična številka občana",
                "osebna izkaznica"
            ],
            NATIONAL_ID,
            "slovenian"
        ),
        needs_near: true,
        hits: &[
            "EMŠO: «0101970500120»",
            "Slovenian national ID «0101970500120»",
        ],
        misses: &[
            "EMŠO: 0101970500121",
            "EMŠO 0113970500128",
            "0101970500120 evrov",
        ],
        source: "Zakon o centralnem registru prebivalstva, EMŠO",
        ..Rule::BASE
    },
    Rule {
        id: "gov/si-davcna",
        about: "Slovenian tax number beside a word for it, with or without SI: modulus 11",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[4, 8],
                total: 8,
                letters: 0,
            },
            Wake::Digits {
                runs: &[8],
                total: 8,
                letters: 2,
            },
        ],
        begin: Some(begin_tax),
        pattern: "(?:(?i:si)[ ]?)?[1-9][0-9]{3}[ ]?[0-9]{4}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_tax),
        #[rustfmt::skip]
        near: spoken!(tax_words![
            "davčna št*", "davcna st*", "davčne št*", "davčno št*", "id za ddv", "ddv", "davčni zavezanec",
            "davčna", "davcna", "furs",
        ], TAX_ID, "slovenian"),
        needs_near: true,
        hits: &[
            "davčna številka: «12345679»",
            "ID za DDV «SI12345679»",
            "Slovenian VAT «SI 12345679»",
        ],
        misses: &[
            "davčna številka: 12345678",
            "VAT SI12345678",
            "12345679 evrov",
        ],
        source: "Zakon o davčnem postopku, davčna številka; VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/si-maticna",
        about: "Slovenian number of a business beside a word for it: modulus 11",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[7, 10],
            total: 7,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{7}(?:[0-9]{3})?",
        reach: 16,
        right: Edge::Number,
        check: Some(is_business),
        near: spoken!(
            company_words![
                "matična št*",
                "maticna st*",
                "matične št*",
                "ajpes",
                "poslovni register"
            ],
            COMPANY_ID,
            "slovenian"
        ),
        needs_near: true,
        hits: &["matična številka: «5123453»", "matična št. «5123453000»"],
        misses: &["matična številka: 5123454", "5123453 evrov"],
        source: "AJPES, Poslovni register Slovenije (matična številka)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/si-zzzs",
        about: "Slovenian number of an insured person beside a word for it: nine digits",
        label: Label::HEALTH_ID,
        wake: &[Wake::Digits {
            runs: &[9],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{9}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        #[rustfmt::skip]
        near: spoken!(&[
            "zdravstvene izkaznice", "zdravstvena izkaznica", "številka zavarovanca",
            "zavarovalna številka", "številka zdravstvenega*", "zdravstvenega zavarovanja",
            "stevilka zzzs", "stevilka_zzzs",
            "zzzs*", "številka zavarovane osebe", "kartica zdravstvenega zavarovanja", "kzz",
            "zdravstvena kartica", "zdravstvene kartice",
        ], HEALTH_ID, "slovenian"),
        needs_near: true,
        far: OTHER,
        hits: &[
            "ZZZS številka: «031234567»",
            "kartica zdravstvenega zavarovanja «031234567»",
        ],
        misses: &["ZZZS 03123", "031234567 evrov"],
        source: "ZZZS, kartica zdravstvenega zavarovanja",
        ..Rule::BASE
    },
    Rule {
        id: "gov/si-identity-card",
        about: "Slovenian identity card beside a word for it: nine digits, or two letters and seven",
        label: Label::NATIONAL_ID,
        wake: &[
            Wake::Digits {
                runs: &[9],
                total: 9,
                letters: 0,
            },
            Wake::Digits {
                runs: &[7],
                total: 7,
                letters: 2,
            },
        ],
        begin: Some(unchained),
        pattern: "[0-9]{9}|[A-Z]{2}[0-9]{7}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        #[rustfmt::skip]
        near: spoken!(&[
            "osebna izkaznica", "osebne izkaznice", "osebno izkaznico",
            "slovenian id card", "slovenian identity card",
        ], NATIONAL_ID, "slovenian"),
        needs_near: true,
        far: OTHER,
        hits: &[
            "osebna izkaznica št. «001234567»",
            "osebna izkaznica «IE1234567»",
        ],
        misses: &["osebna izkaznica 00123", "001234567 evrov"],
        source: "Council of the EU, PRADO (SVN-BO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/si-passport",
        about: "Slovenian passport beside a word for it: P, a letter, seven digits",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[7],
            total: 7,
            letters: 2,
        }],
        begin: Some(unchained),
        pattern: "P[A-Z][0-9]{7}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            passport_words![
                "potnim listom",
                "potnim list*",
                "potnemu listu",
                "potni_list*",
                "potni list*",
                "potnega lista",
                "potnem listu"
            ],
            PASSPORT,
            "slovenian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "potni list št. «PB1234567»",
            "Slovenian passport «PB1234567»",
        ],
        misses: &["potni list AB1234567", "part PB1234567"],
        source: "Microsoft Purview, Slovenia passport number",
        ..Rule::BASE
    },
    Rule {
        id: "gov/si-driving-licence",
        about: "Slovenian driving licence beside a word for it: nine digits, perhaps in groups",
        label: Label::DRIVER_LICENSE,
        wake: &[Wake::Digits {
            runs: &[9],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{9}(?: [0-9]{3})?",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            licence_words![
                "voznišk*",
                "vozniske*",
                "vozniska*",
                "vozniška",
                "vozniško dovoljenje",
                "vozniška dovoljenja",
                "vozniškega dovoljenja",
                "vozniska",
                "vozniško"
            ],
            DRIVER_LICENSE,
            "slovenian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "vozniško dovoljenje «123456789»",
            "Slovenian driving licence «123456789»",
        ],
        misses: &["vozniško dovoljenje 12345", "123456789 evrov"],
        source: "Microsoft Purview, Slovenia driver's license number",
        ..Rule::BASE
    },
];

fn begin_tax(text: &[u8], at: usize) -> Option<usize> {
    match prefixed::<b'S', b'I'>(text, at) {
        Some(start) => Some(start),
        None if text[at].is_ascii_digit() => unchained(text, at),
        None => None,
    }
}

/// A check digit of ten is written 0; the rest 0 does not occur.
fn is_tax(value: &str) -> bool {
    let rest = weighted_sum(value, &[8, 7, 6, 5, 4, 3, 2]) % 11;
    rest != 0 && (11 - rest) % 10 == part(value, 7, 1) && is_serial(value)
}

/// Seven digits with a check digit; three more name a unit of the business.
fn is_business(value: &str) -> bool {
    let rest = weighted_sum(value, &[7, 6, 5, 4, 3, 2]) % 11;
    let check = if rest == 1 { 0 } else { (11 - rest) % 11 };
    matches!(digit_count(value), 7 | 10)
        && rest != 0
        && check == part(value, 6, 1)
        && is_serial(value)
}
