//! Numbers that Venezuela gives to a person or a business.

use super::us::pieces::{self, end, free, is_varied, words};
use crate::label::Label;
use crate::rules::checksum::{digits, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for the number of a taxpayer.
#[rustfmt::skip]
const RIF: &[&str] = &[
    "rif", "r.i.f", "rif:", "registro de información fiscal", "información fiscal", "seniat",
    "contribuyente*",
];

/// Words for the identity card.
#[rustfmt::skip]
const CEDULA: &[&str] = &[
    "cédula*", "cedula*", "c.i.", "c.i", "saime",
];

const RIF_SOURCE: &str = "SENIAT, Registro Único de Información Fiscal: letra y dígito verificador";

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/ve-rif",
        about: "Venezuelan number of a taxpayer (RIF) with hyphens: kind, check digit",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[8],
            total: 9,
            letters: 0,
        }],
        begin: Some(begin_rif),
        pattern: concat!("(?P<value>[VEJPG]-[0-9]{8}-[0-9])", end!()),
        reach: 16,
        right: Edge::Free,
        check: Some(is_rif),
        confidence: Confidence::Likely,
        far: &["part", "sku", "model", "order*", "serial*"],
        hits: &["RIF «J-12345678-4»", "Juan Pérez, «V-12345678-1», Caracas"],
        misses: &["RIF J-12345678-5", "RIF X-12345678-4", "EJ-12345678-4"],
        source: RIF_SOURCE,
        ..Rule::BASE
    },
    Rule {
        id: "gov/ve-rif-context",
        about: "Venezuelan number of a taxpayer in one piece beside a word for it",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[8, 9],
                total: 9,
                letters: 1,
            },
            Wake::Digits {
                runs: &[8, 9],
                total: 9,
                letters: 0,
            },
        ],
        begin: Some(begin_letter),
        pattern: concat!("(?i)(?P<value>[VEJPG][ -]?[0-9]{8}[ -]?[0-9])", end!()),
        reach: 16,
        right: Edge::Free,
        check: Some(is_rif),
        near: spoken!(words!(RIF, pieces::TAX), TAX_ID, "venezuelan"),
        needs_near: true,
        hits: &["RIF: «J123456784»", "mi rif es «v-123456781»."],
        misses: &["RIF: J123456785", "J123456784 es una pieza"],
        source: RIF_SOURCE,
        ..Rule::BASE
    },
    Rule {
        id: "gov/ve-cedula",
        about: "Venezuelan identity card beside a word for it: V or E and the number",
        label: Label::NATIONAL_ID,
        wake: &[
            Wake::Digits {
                runs: &[1, 2, 7, 8],
                total: 7,
                letters: 1,
            },
            Wake::Digits {
                runs: &[1, 2, 7, 8],
                total: 7,
                letters: 0,
            },
        ],
        begin: Some(begin_letter),
        pattern: concat!(
            "(?i)(?P<value>[VE][ .-]?[ ]?(?:[0-9]{1,2}[.][0-9]{3}[.][0-9]{3}|[0-9]{7,8}))",
            end!(),
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(is_varied),
        near: spoken!(words!(CEDULA, pieces::NATIONAL), NATIONAL_ID, "venezuelan"),
        needs_near: true,
        hits: &[
            "cédula «V-12345678»",
            "titular de la cédula de identidad No. «V-12.345.678»",
            "C.I.: «E82345678»",
        ],
        misses: &[
            "V-12345678 es una pieza",
            "cédula V-123456",
            "cédula V-00000000",
        ],
        source: "Ley Orgánica de Identificación (Venezuela), SAIME: cédula de identidad",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ve-passport",
        about: "Venezuelan passport beside a word for it: nine digits",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[9],
            total: 9,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!("(?P<value>[0-9]{9})", end!()),
        reach: 16,
        right: Edge::Free,
        check: Some(is_varied),
        near: spoken!(pieces::PASSPORT, PASSPORT, "venezuelan"),
        needs_near: true,
        far: &["tel", "teléfono*", "phone*", "order*", "pedido*"],
        hits: &[
            "pasaporte venezolano «123456789»",
            "Venezuelan passport: «098765432»",
        ],
        misses: &["123456789 filas", "pasaporte 000000000"],
        source: "SAIME, pasaporte; ICAO Doc 9303",
        ..Rule::BASE
    },
];

/// The letter counts 4 (V), 8 (E), 12 (J), 16 (P) or 20 (G); eight digits times 3, 2 and 7 to 2.
fn is_rif(value: &str) -> bool {
    let kind = match value.bytes().next().map(|b| b.to_ascii_uppercase()) {
        Some(b'V') => 4,
        Some(b'E') => 8,
        Some(b'J') => 12,
        Some(b'P') => 16,
        Some(b'G') => 20,
        _ => return false,
    };
    let check = match 11 - (kind + weighted_sum(value, &[3, 2, 7, 6, 5, 4, 3, 2])) % 11 {
        10 | 11 => 0,
        other => other,
    };
    is_varied(value) && digits(value).last().map(u32::from) == Some(check)
}

/// The letter and hyphen before the digits.
fn begin_rif(text: &[u8], woken: usize) -> Option<usize> {
    let at = woken.checked_sub(2)?;
    let kind = matches!(text[at], b'V' | b'E' | b'J' | b'P' | b'G');
    if kind && text[at + 1] == b'-' && text.get(woken + 8) == Some(&b'-') {
        free(text, at)
    } else {
        None
    }
}

/// The letter before the digits, a sign and a space between or not.
fn begin_letter(text: &[u8], woken: usize) -> Option<usize> {
    let mut at = woken;
    if text.get(at)?.is_ascii_digit() {
        while woken - at < 2 && at > 0 && matches!(text[at - 1], b' ' | b'-' | b'.') {
            at -= 1;
        }
        at = at.checked_sub(1)?;
    }
    if text[at].is_ascii_alphabetic() {
        free(text, at)
    } else {
        None
    }
}
