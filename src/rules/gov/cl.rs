//! Numbers that Chile gives to a person or a business.

use super::us::pieces::{self, end, free, is_varied, words};
use crate::label::Label;
use crate::rules::checksum::digits;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for the number of a person or a business.
#[rustfmt::skip]
const RUT: &[&str] = &[
    "run", "run:", "r.u.n.",
    "rut", "r.u.t", "r.u.n", "rol único*", "rol unico*", "rut:", "rut_empresa", "mi rut",
    "mi run", "run nº", "run n°", "clave única", "claveunica*", "rut_cliente",
    "智利税号*",
];

const SOURCE: &str = "Servicio de Registro Civil e Identificación de Chile, rol único nacional: dígito verificador módulo 11";

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/cl-rut",
        about: "Chilean number of a person or business (RUT) with points, check digit",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[1, 2],
            total: 7,
            letters: 0,
        }],
        begin: Some(begin_dotted),
        pattern: concat!(
            "(?P<value>[0-9]{1,2}[.][0-9]{3}[.][0-9]{3}-[0-9Kk])",
            end!()
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(is_rut),
        confidence: Confidence::Likely,
        hits: &[
            "RUT «12.345.678-5»",
            "Juan Pérez, «12.345.605-K», Santiago",
            "其税号为«7.654.321-6»。",
        ],
        misses: &[
            "RUT 12.345.678-6",
            "12.345.678-K",
            "1.12.345.678-5",
            "12.345.678-55",
        ],
        source: SOURCE,
        ..Rule::BASE
    },
    Rule {
        id: "gov/cl-rut-context",
        about: "Chilean number of a person or business without points, beside a word for it",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[1, 2, 7, 8, 9],
            total: 7,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!(
            "(?P<value>[0-9]{1,2}[.]?[0-9]{3}[.]?[0-9]{3}[ ]?-[ ]?[0-9Kk])",
            end!(),
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(is_rut),
        near: spoken!(
            words!(RUT, pieces::TAX, pieces::NATIONAL),
            NATIONAL_ID,
            "chilean"
        ),
        needs_near: true,
        hits: &[
            "mi RUT es «12345678-5»",
            "rut: «12345605-k»",
            "Chilean national ID «7654321-6».",
        ],
        misses: &["mi RUT es 12345678-6", "12345678-5 filas"],
        source: SOURCE,
        ..Rule::BASE
    },
    Rule {
        id: "gov/cl-rut-plain",
        about: "Chilean number of a person or business in one piece beside its name",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[1, 2, 7, 8, 9],
            total: 7,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!(
            "(?P<value>[0-9]{1,2}[.][0-9]{3}[.][0-9]{3}[0-9Kk]|[0-9]{7,8}[0-9Kk])",
            end!()
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(is_rut),
        near: spoken!(RUT, NATIONAL_ID, "chilean"),
        needs_near: true,
        hits: &["RUT «123456785»", "mi rut es «12345605k»"],
        misses: &["RUT 123456786", "123456785 filas"],
        source: SOURCE,
        ..Rule::BASE
    },
    Rule {
        id: "gov/cl-passport",
        about: "Chilean passport or card's document number beside a word for it",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[8, 9],
            total: 8,
            letters: 1,
        }],
        begin: Some(free),
        pattern: concat!("(?P<value>[A-Z][0-9]{8,9})", end!()),
        reach: 16,
        right: Edge::Free,
        check: Some(is_varied),
        near: spoken!(pieces::PASSPORT, PASSPORT, "chilean"),
        needs_near: true,
        hits: &["pasaporte chileno «P12345678»", "passport «F123456789»"],
        misses: &["P12345678 es una pieza", "pasaporte P1234567"],
        source: "Servicio de Registro Civil e Identificación de Chile, pasaporte; ICAO Doc 9303",
        ..Rule::BASE
    },
];

/// The digits from the right times 2 to 7 over and over; eleven is 0 and ten is K.
fn is_rut(value: &str) -> bool {
    let Some(check) = value.bytes().last() else {
        return false;
    };
    let body = &value[..value.len() - 1];
    let sum: u32 = digits(body)
        .rev()
        .zip((2..=7).cycle())
        .map(|(digit, weight)| u32::from(digit) * weight)
        .sum();
    let want = match 11 - sum % 11 {
        11 => b'0',
        10 => b'K',
        other => b'0' + other as u8,
    };
    is_varied(body) && digits(body).next() != Some(0) && check.to_ascii_uppercase() == want
}

fn begin_dotted(text: &[u8], at: usize) -> Option<usize> {
    let point = at
        + if text.get(at + 1) == Some(&b'.') {
            1
        } else {
            2
        };
    let is = |i: usize, sign: u8| text.get(i) == Some(&sign);
    if is(point, b'.') && is(point + 4, b'.') && is(point + 8, b'-') {
        free(text, at)
    } else {
        None
    }
}
