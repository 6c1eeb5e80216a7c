//! Numbers that the Dominican Republic gives to a person or a business.

use super::us::pieces::{self, end, free, is_varied, words};
use crate::label::Label;
use crate::rules::checksum::{digit_count, digits, luhn, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for the identity card.
#[rustfmt::skip]
const CEDULA: &[&str] = &[
    "céd", "céd.", "ced.",
    "cédula*", "cedula*", "cédula de identidad y electoral", "jce", "junta central electoral",
];

/// Words for the number of a taxpayer.
#[rustfmt::skip]
const RNC: &[&str] = &[
    "rnc", "r.n.c", "rnc:", "registro nacional de contribuyente*", "registro nacional del contribuyente*",
    "dgii", "ncf",
];

const CEDULA_SOURCE: &str =
    "Junta Central Electoral, cédula de identidad y electoral: dígito verificador (Luhn)";

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/do-cedula",
        about: "Dominican identity card with hyphens: municipality, Luhn",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[3],
            total: 11,
            letters: 0,
        }],
        begin: Some(begin_dashed),
        pattern: concat!("(?P<value>[0-9]{3}-[0-9]{7}-[0-9])", end!()),
        reach: 16,
        right: Edge::Free,
        check: Some(is_cedula),
        confidence: Confidence::Likely,
        far: &[
            "isbn", "order*", "part", "sku", "phone*", "tel", "amazon*", "invoice*",
        ],
        hits: &[
            "cédula «001-1234567-3»",
            "Juan Pérez, «001-1234567-3», Santiago",
        ],
        misses: &["cédula 001-1234567-4", "978-001-1234567-3", "999-1234567-8"],
        source: CEDULA_SOURCE,
        ..Rule::BASE
    },
    Rule {
        id: "gov/do-cedula-context",
        about: "Dominican identity card in one piece beside a word for it, Luhn",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[3, 11],
            total: 11,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!("(?P<value>[0-9]{3}[ ]?[0-9]{7}[ ]?[0-9])", end!()),
        reach: 16,
        right: Edge::Free,
        check: Some(is_cedula),
        near: spoken!(words!(CEDULA, pieces::NATIONAL), NATIONAL_ID, "dominican"),
        needs_near: true,
        hits: &[
            "cédula dominicana: «00112345673»",
            "Dominican national ID «001 1234567 3»",
        ],
        misses: &["cédula dominicana 00112345674", "00112345673 filas"],
        source: CEDULA_SOURCE,
        ..Rule::BASE
    },
    Rule {
        id: "gov/do-rnc",
        about: "Dominican number of a taxpayer (RNC) beside a word for it, check digit",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[1, 3, 9],
            total: 9,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!(
            "(?P<value>[0-9]{9}|[0-9]-[0-9]{2}-[0-9]{5}-[0-9]|[0-9]{3}-[0-9]{5}-[0-9])",
            end!(),
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(is_rnc),
        near: spoken!(words!(RNC, pieces::TAX), TAX_ID, "dominican"),
        needs_near: true,
        hits: &["RNC «131123457»", "RNC: «1-31-12345-7», Santo Domingo"],
        misses: &["RNC 131123458", "131123457 filas"],
        source: "Dirección General de Impuestos Internos, Registro Nacional de Contribuyentes: dígito verificador",
        ..Rule::BASE
    },
    Rule {
        id: "gov/do-passport",
        about: "Dominican passport beside a word for it: two letters and seven digits",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[7],
            total: 7,
            letters: 2,
        }],
        begin: Some(free),
        pattern: concat!("(?P<value>[A-Z]{2}[0-9]{7})", end!()),
        reach: 16,
        right: Edge::Free,
        check: Some(is_varied),
        near: spoken!(pieces::PASSPORT, PASSPORT, "dominican"),
        needs_near: true,
        hits: &["pasaporte dominicano «RD1234567»", "passport «SC7654321»"],
        misses: &["RD1234567 es una pieza", "pasaporte RD12345"],
        source: "Dirección General de Pasaportes de la República Dominicana; ICAO Doc 9303",
        ..Rule::BASE
    },
];

/// A municipality of the first 402, or one of the series for those abroad, and Luhn.
fn is_cedula(value: &str) -> bool {
    let place = digits(value).take(3).fold(0, |n, d| n * 10 + u32::from(d));
    digit_count(value) == 11 && (1..=402).contains(&place) && is_varied(value) && luhn(value)
}

/// Eight digits, each times its weight; the rest by eleven becomes 1 to 9.
fn is_rnc(value: &str) -> bool {
    let sum = weighted_sum(value, &[7, 9, 8, 6, 5, 4, 3, 2]);
    digit_count(value) == 9
        && is_varied(value)
        && digits(value).last().map(u32::from) == Some((10 - sum % 11) % 9 + 1)
}

fn begin_dashed(text: &[u8], at: usize) -> Option<usize> {
    if text.get(at + 3) == Some(&b'-') && text.get(at + 11) == Some(&b'-') {
        free(text, at)
    } else {
        None
    }
}
