//! Numbers that Peru gives to a person or a business.

use super::ar::DNI;
use super::us::pieces::{self, end, free, is_varied, words};
use crate::label::Label;
use crate::rules::checksum::{digit_count, digits, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Edge, Rule, Wake};

/// Words for the number of a taxpayer.
#[rustfmt::skip]
const RUC: &[&str] = &[
    "ruc", "r.u.c", "ruc:", "sunat", "registro único de contribuyente*", "contribuyente*",
    "razón social",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/pe-ruc",
        about: "Peruvian number of a taxpayer (RUC) beside a word for it: kind, check digit",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[2, 11],
            total: 11,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!(
            "(?P<value>(?:10|15|16|17|20)[ -]?[0-9]{8}[ -]?[0-9])",
            end!()
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(is_ruc),
        near: spoken!(words!(RUC, pieces::TAX), TAX_ID, "peruvian"),
        needs_near: true,
        hits: &[
            "RUC «20100012341»",
            "RUC de la empresa: «10123456781», Lima",
        ],
        misses: &["RUC 20100012342", "20100012341 filas", "RUC 30100012341"],
        source: "SUNAT, Registro Único de Contribuyentes: estructura y dígito verificador",
        ..Rule::BASE
    },
    Rule {
        id: "gov/pe-dni",
        about: "Peruvian identity card with its check character, beside a word for it",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[8, 9],
            total: 8,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!("(?P<value>[0-9]{8}(?:[ ]?-[ ]?[0-9A-K]|[0-9A-K]))", end!()),
        reach: 16,
        right: Edge::Free,
        check: Some(is_cui),
        near: spoken!(DNI, NATIONAL_ID, "peruvian"),
        needs_near: true,
        hits: &["DNI «12345678-1»", "número de documento «12345678-E»"],
        misses: &["DNI 12345678-2", "12345678-1 es una pieza"],
        source: "RENIEC, Código Único de Identificación: dígito y letra de verificación",
        ..Rule::BASE
    },
    Rule {
        id: "gov/pe-passport",
        about: "Peruvian passport beside a word for it: nine digits",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[7, 9],
            total: 7,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!("(?P<value>[0-9]{7}|[0-9]{9})", end!()),
        reach: 16,
        right: Edge::Free,
        check: Some(is_varied),
        near: spoken!(&["pasaporte*", "pasaporte peruano"], PASSPORT, "peruvian"),
        needs_near: true,
        far: &["tel", "teléfono*", "celular*", "dni", "pedido*"],
        hits: &["pasaporte peruano «123456789»", "pasaporte: «1234567»"],
        misses: &["123456789 filas", "pasaporte 999999999", "pasaporte 12345"],
        source: "Superintendencia Nacional de Migraciones, pasaporte electrónico; ICAO Doc 9303",
        ..Rule::BASE
    },
];

/// Ten digits times 5 to 2 and 7 to 2; the rest by eleven, the last of its digits.
fn is_ruc(value: &str) -> bool {
    let sum = weighted_sum(value, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    digit_count(value) == 11
        && digits(value).skip(2).any(|d| d != 0)
        && digits(value).last().map(u32::from) == Some((11 - sum % 11) % 10)
}

/// Eight digits times 3, 2 and 7 to 2; what the rest by eleven stands for is a digit or a letter.
fn is_cui(value: &str) -> bool {
    let sum = weighted_sum(
        value.get(..8).unwrap_or_default(),
        &[3, 2, 7, 6, 5, 4, 3, 2],
    );
    let place = (sum % 11) as usize;
    let last = value.bytes().last();
    is_varied(&value[..8])
        && (last == b"65432110987".get(place).copied()
            || last == b"KJIHGFEDCBA".get(place).copied())
}
