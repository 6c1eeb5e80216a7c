//! Numbers that Argentina gives to a person or a business.

use super::us::pieces::{self, end, free, is_varied, is_yymmdd, words};
use crate::label::Label;
use crate::rules::checksum::{digit_count, digits, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for the number of a taxpayer.
#[rustfmt::skip]
const CUIT: &[&str] = &[
    "c.u.i.t*", "c.u.i.l*", "c.u.i.t. n°",
    "cuit*", "cuil*", "cuit/cuil", "cdi", "afip", "arca", "anses", "monotribut*",
    "responsable inscripto", "clave única de identificación*", "identificación tributaria",
    "identificación laboral",
];

/// Words for the identity card, in the countries that call it DNI.
#[rustfmt::skip]
pub(super) const DNI: &[&str] = &[
    "documento:", "doc nº", "doc. n°", "nro doc*", "nro. doc*",
    "dni", "d.n.i", "dni:", "nro de documento", "nro. de documento", "número de documento",
    "numero de documento", "documento nacional*", "documento de identidad", "libreta cívica",
    "libreta de enrolamiento", "dni_numero", "numero_dni", "dninumber", "documento nº", "documento n°", "documento no",
];

const CUIT_SOURCE: &str =
    "AFIP (now ARCA), Clave Única de Identificación Tributaria: tipos y dígito verificador";

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/ar-cuit",
        about: "Argentine number of a taxpayer or worker (CUIT, CUIL) with hyphens: kind, check digit",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[2],
            total: 11,
            letters: 0,
        }],
        begin: Some(begin_cuit),
        pattern: concat!("(?P<value>[235][0-9]-[0-9]{8}-[0-9])", end!()),
        reach: 24,
        right: Edge::Free,
        check: Some(is_cuit),
        confidence: Confidence::Certain,
        hits: &[
            "CUIT «20-12345678-6»",
            "Juan Pérez, «20-12345678-6», Rosario",
            "税号：«30-12345678-1»",
        ],
        misses: &["CUIT 20-12345678-7", "21-12345678-6", "20-12345678-6-1"],
        source: CUIT_SOURCE,
        ..Rule::BASE
    },
    Rule {
        id: "gov/ar-cuit-context",
        about: "Argentine number of a taxpayer or worker in any form beside a word for it",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[2, 11],
            total: 11,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!(
            "(?P<value>[235][0-9][ ./-]?[0-9]{2}[.]?[0-9]{3}[.]?[0-9]{3}[ ./-]?[0-9])",
            end!(),
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(is_cuit),
        confidence: Confidence::Certain,
        near: spoken!(
            words!(CUIT, pieces::TAX),
            TAX_ID,
            "argentine",
            "argentinian"
        ),
        needs_near: true,
        hits: &[
            "mi CUIL es «20123456786»",
            "CUIT: «30.12345678.1».",
            "Argentine tax ID «27 12345678 0»",
        ],
        misses: &["mi CUIL es 20123456787", "20123456786 filas"],
        source: CUIT_SOURCE,
        ..Rule::BASE
    },
    Rule {
        id: "gov/ar-dni",
        about: "Identity card (DNI) of Argentina or Peru beside a word for it: seven or eight digits",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[1, 2, 7, 8],
            total: 7,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!(
            "(?P<value>[0-9]{1,2}[.][0-9]{3}[.][0-9]{3}|[0-9]{2} [0-9]{3} [0-9]{3}|[0-9]{7,8})",
            end!(),
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(is_varied),
        near: spoken!(DNI, NATIONAL_ID, "argentine", "argentinian"),
        needs_near: true,
        far: &[
            "tel",
            "teléfono*",
            "celular*",
            "factura*",
            "pedido*",
            "pesos",
        ],
        hits: &[
            "DNI: «12.345.678»",
            "mi DNI es «12345678», gracias",
            "documento nacional de identidad «7.654.321»",
            r#"{"dni": "«40123456»"}"#,
        ],
        misses: &["DNI 123456", "12.345.678 pesos", "DNI 00000000"],
        source: "Ley 17.671 (Registro Nacional de las Personas), documento nacional de identidad",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ar-documento",
        about: "Number of an identity card directly behind the Spanish word for a document",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Words(&["documento"])],
        pattern: concat!(
            r"(?i:documento)(?i:[ ](?:n[º°ro.]{1,3}|número|es))?[ ]?:?[ ]?",
            "(?P<value>[1-9][0-9]?[.][0-9]{3}[.][0-9]{3}|[1-9][0-9]{7})",
            end!(),
        ),
        reach: 48,
        right: Edge::Free,
        check: Some(is_document),
        confidence: Confidence::Likely,
        hits: &["con documento «20.123.456»", "documento nº «20123456»"],
        misses: &[
            "documento 20123",
            "documento 20240115",
            "documentos 20123456",
        ],
        source: "RENAPER, documento nacional de identidad: seven or eight digits",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ar-passport",
        about: "Argentine passport beside a word for it: three letters and six digits",
        label: Label::PASSPORT,
        wake: &[
            Wake::Digits {
                runs: &[6],
                total: 6,
                letters: 3,
            },
            Wake::Digits {
                runs: &[8],
                total: 8,
                letters: 0,
            },
        ],
        begin: Some(free),
        pattern: concat!("(?P<value>[A-Za-z]{3}[0-9]{6}|[0-9]{8}[NM])", end!()),
        reach: 16,
        right: Edge::Free,
        check: Some(is_varied),
        near: spoken!(pieces::PASSPORT, PASSPORT, "argentine", "argentinian"),
        needs_near: true,
        hits: &["pasaporte argentino «AAB123456»", "passport: «12345678N»"],
        misses: &["AAB123456 es una pieza", "pasaporte AAB12345"],
        source: "Registro Nacional de las Personas, pasaporte electrónico; ICAO Doc 9303",
        ..Rule::BASE
    },
];

/// A kind of person or business, and ten digits times 5 to 2 and 7 to 2.
fn is_cuit(value: &str) -> bool {
    let kind = digits(value).take(2).fold(0, |n, d| n * 10 + u32::from(d));
    let check = match 11 - weighted_sum(value, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11 {
        11 => 0,
        10 => 9,
        other => other,
    };
    digit_count(value) == 11
        && matches!(kind, 20 | 23..=27 | 30 | 33 | 34 | 50 | 51 | 55)
        && digits(value).skip(2).any(|d| d != 0)
        && digits(value).last().map(u32::from) == Some(check)
}

fn begin_cuit(text: &[u8], at: usize) -> Option<usize> {
    if text.get(at + 2) == Some(&b'-') && text.get(at + 11) == Some(&b'-') {
        free(text, at)
    } else {
        None
    }
}

/// Digits that vary and are no date.
fn is_document(value: &str) -> bool {
    let date = value.len() == 8 && (value.starts_with("19") || value.starts_with("20"));
    is_varied(value) && !(date && is_yymmdd(&value.as_bytes()[2..]))
}
