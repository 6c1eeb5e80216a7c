//! Numbers that Uruguay gives to a person or a business.

use super::us::pieces::{self, end, free, is_varied, words};
use crate::label::Label;
use crate::rules::checksum::{digit_count, digits, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for the identity card.
#[rustfmt::skip]
const CEDULA: &[&str] = &[
    "c.i:", "documento de identidad",
    "cédula*", "cedula*", "c.i.", "c.i", "ci nº", "ci n°", "documento uruguay*", "identidad",
];

/// Words for the number of a taxpayer.
const RUT: &[&str] = &["rut", "r.u.t", "rut:", "registro único tributario", "dgi"];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/uy-cedula",
        about: "Uruguayan identity card with points, check digit",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[1],
            total: 8,
            letters: 0,
        }],
        begin: Some(begin_dotted),
        pattern: concat!("(?P<value>[1-9][.][0-9]{3}[.][0-9]{3}-[0-9])", end!()),
        reach: 16,
        right: Edge::Free,
        check: Some(is_cedula),
        confidence: Confidence::Likely,
        far: &[
            "rut",
            "r.u.t",
            "r.u.t.",
            "run",
            "r.u.n",
            "version*",
            "versión*",
            "release*",
            "build*",
            "v",
        ],
        hits: &[
            "cédula «1.234.567-2»",
            "María García, «4.123.456-3», Montevideo",
        ],
        misses: &[
            "cédula 1.234.567-3",
            "1.234.567-22",
            "10.1.234.567-2",
            "v 1.234.567-2",
        ],
        source: "Dirección Nacional de Identificación Civil del Uruguay, cédula de identidad: dígito verificador",
        ..Rule::BASE
    },
    Rule {
        id: "gov/uy-cedula-context",
        about: "Uruguayan identity card without points, beside a word for it",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[1, 7, 8],
            total: 8,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!(
            "(?P<value>[1-9][ .]?[0-9]{3}[ .]?[0-9]{3}[ ]?[-/][ ]?[0-9])",
            end!()
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(is_cedula),
        near: spoken!(words!(CEDULA, &["ci", "ci:"]), NATIONAL_ID, "uruguayan"),
        needs_near: true,
        hits: &["C.I. «1234567-2»", "cédula «4123456-3»"],
        misses: &["C.I. 1234567-3", "1234567-2 es una pieza"],
        source: "Dirección Nacional de Identificación Civil del Uruguay, cédula de identidad: dígito verificador",
        ..Rule::BASE
    },
    Rule {
        id: "gov/uy-cedula-plain",
        about: "Uruguayan identity card in one piece beside a word for it, check digit",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[8],
            total: 8,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!("(?P<value>[1-9][0-9]{7})", end!()),
        reach: 24,
        right: Edge::Free,
        check: Some(is_cedula),
        near: spoken!(
            words!(
                CEDULA,
                &[
                    "la ci", "su ci", "mi ci", "ci del", "ci nº", "ci n°", "ci no", "ci es"
                ]
            ),
            NATIONAL_ID,
            "uruguayan"
        ),
        needs_near: true,
        hits: &[
            "La CI del paciente es «12345672»",
            "C.I.: «12345672»",
            "mi cédula uruguaya es «12345672»",
        ],
        misses: &["C.I.: 12345673", "CI build 12345672"],
        source: "Dirección Nacional de Identificación Civil del Uruguay: dígito verificador",
        ..Rule::BASE
    },
    Rule {
        id: "gov/uy-rut",
        about: "Uruguayan number of a taxpayer (RUT) beside a word for it, check digit",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[2, 12],
            total: 12,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!(
            "(?P<value>[0-2][0-9][ -]?[0-9]{6}[ -]?001[ -]?[0-9])",
            end!()
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(is_rut),
        confidence: Confidence::Certain,
        near: spoken!(words!(RUT, pieces::TAX), TAX_ID, "uruguayan"),
        needs_near: true,
        hits: &[
            "RUT «211003420017»",
            "RUT de la empresa: «21-123456-001-9».",
        ],
        misses: &["RUT 211003420018", "211003420017 filas", "RUT 211003420027"],
        source: "Dirección General Impositiva del Uruguay, Registro Único Tributario: dígito verificador",
        ..Rule::BASE
    },
];

/// Seven digits, each times its weight, and the last one make a multiple of ten.
fn is_cedula(value: &str) -> bool {
    let sum = weighted_sum(value, &[2, 9, 8, 7, 6, 3, 4]);
    digit_count(value) == 8
        && is_varied(value)
        && digits(value).last().map(u32::from) == Some((10 - sum % 10) % 10)
}

/// A kind of 1 to 22, six digits that are not zeros, 001, and eleven digits by eleven.
fn is_rut(value: &str) -> bool {
    let kind = digits(value).take(2).fold(0, |n, d| n * 10 + u32::from(d));
    let sum = weighted_sum(value, &[4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
    (1..=22).contains(&kind)
        && digits(value).skip(2).take(6).any(|d| d != 0)
        && digits(value).last().map(u32::from) == Some((11 - sum % 11) % 11)
}

fn begin_dotted(text: &[u8], at: usize) -> Option<usize> {
    let is = |i: usize, sign: u8| text.get(i) == Some(&sign);
    if is(at + 1, b'.') && is(at + 5, b'.') && is(at + 9, b'-') {
        free(text, at)
    } else {
        None
    }
}
