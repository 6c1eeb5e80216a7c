//! Numbers that Ecuador gives to a person or a business.

use super::us::pieces::{self, end, free, is_varied, words};
use crate::label::Label;
use crate::rules::checksum::{digit_count, digits, luhn, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for the identity card.
#[rustfmt::skip]
const CEDULA: &[&str] = &[
    "cédula*", "cedula*", "c.i.", "c.i",
    "cedula_identidad", "número de identificación",
];

/// Words for the number of a taxpayer.
#[rustfmt::skip]
const RUC: &[&str] = &["ruc", "r.u.c", "ruc:", "registro único de contribuyente*", "servicio de rentas internas"];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/ec-cedula",
        about: "Ecuadorian identity card beside a word for it: province, Luhn",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[9, 10],
            total: 10,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!("(?P<value>[0-3][0-9][0-6][0-9]{6}[ ]?-?[ ]?[0-9])", end!()),
        reach: 24,
        right: Edge::Free,
        check: Some(is_cedula),
        near: spoken!(words!(CEDULA, pieces::NATIONAL), NATIONAL_ID, "ecuadorian"),
        needs_near: true,
        hits: &[
            "cédula «1712345675»",
            "C.I. «171234567-5», Quito",
            "Ecuadorian identity card «0901234567»",
        ],
        misses: &[
            "cédula 1712345676 x",
            "1712345675 filas",
            "cédula 2512345674",
        ],
        source: "Dirección General de Registro Civil del Ecuador, cédula: provincia y dígito verificador módulo 10",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ec-ruc",
        about: "Ecuadorian number of a taxpayer (RUC) beside a word for it: province, kind, check digit",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[10, 13],
            total: 13,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!("(?P<value>[0-35][0-9][0-69][0-9]{7}-?[0-9]{3})", end!()),
        reach: 24,
        right: Edge::Free,
        check: Some(is_ruc),
        confidence: Confidence::Likely,
        near: spoken!(words!(RUC, pieces::TAX), TAX_ID, "ecuadorian"),
        needs_near: true,
        hits: &[
            "RUC «1790012344001»",
            "RUC: «1712345675-001».",
            "RUC del municipio «1760012300001»",
        ],
        misses: &[
            "RUC 1790012345001",
            "1790012344001 filas",
            "RUC 1790012344000",
        ],
        source: "Servicio de Rentas Internas, Registro Único de Contribuyentes: módulos 10 y 11",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ec-passport",
        about: "Ecuadorian passport beside a word for it: a letter and seven or eight digits",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[7, 8],
            total: 7,
            letters: 1,
        }],
        begin: Some(free),
        pattern: concat!("(?P<value>[A-Z][0-9]{7,8})", end!()),
        reach: 16,
        right: Edge::Free,
        check: Some(is_varied),
        near: spoken!(&["pasaporte*"], PASSPORT, "ecuadorian"),
        needs_near: true,
        hits: &["pasaporte ecuatoriano «A1234567»", "pasaporte: «A12345678»"],
        misses: &["A1234567 es una pieza", "pasaporte A123456"],
        source: "Ministerio de Relaciones Exteriores del Ecuador, pasaporte; ICAO Doc 9303",
        ..Rule::BASE
    },
];

/// One of 24 provinces, or 30 and 50 for those abroad.
fn has_province(value: &str) -> bool {
    let province = digits(value).take(2).fold(0, |n, d| n * 10 + u32::from(d));
    matches!(province, 1..=24 | 30 | 50)
}

fn is_cedula(value: &str) -> bool {
    digit_count(value) == 10 && has_province(value) && is_varied(value) && luhn(value)
}

/// A person's card and a branch; or a business (third digit 9), or a public body (6).
fn is_ruc(value: &str) -> bool {
    let places = |from: usize| digits(value).skip(from).any(|d| d != 0);
    let rest = |weights: &[u8]| weighted_sum(value, weights) % 11;
    let right = match digits(value).nth(2) {
        Some(6 | 9) if rest(&[3, 2, 7, 6, 5, 4, 3, 2, 1]) == 0 => places(9),
        Some(9) => rest(&[4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) == 0,
        _ => value.get(..10).is_some_and(is_cedula),
    };
    // The branch is numbered from 001 on.
    digit_count(value) == 13 && has_province(value) && right && places(10)
}
