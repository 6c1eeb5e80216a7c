//! Numbers that Colombia gives to a person or a business.

use super::us::pieces::{self, end, free, is_varied, words};
use crate::label::Label;
use crate::rules::checksum::digits;
use crate::rules::gov::nation::spoken;
use crate::rules::named;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for the number of a taxpayer.
#[rustfmt::skip]
const NIT: &[&str] = &[
    "nit", "n.i.t", "nit:", "identificación tributaria", "dian", "rut", "cámara de comercio",
    "régimen simplificado", "razón social", "dígito de verificación",
];

/// Words for the identity card.
#[rustfmt::skip]
pub(super) const CEDULA: &[&str] = &[
    "cc:", "c.c", "\"cc\"", "the cc", "my cc", "la cc", "mi cc", "su cc", "con cc", "cc (colombia*", "colombian cc",
    "cédula*", "cedula*", "tarjeta de identidad", "identificado con", "identificada con",
    "identificado(a) con", "documento de identi*", "número de documento", "c.c.", "c.c. no",
    "cc no", "cc nº", "cc n°", "cédula_ciudadania", "numero_cedula", "numerocedula",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/co-nit",
        about: "Colombian number of a taxpayer (NIT) with its check digit, beside a word for it",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[1, 3, 8, 9, 10],
            total: 9,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!(
            "(?P<value>(?:[0-9][.])?[0-9]{3}[.][0-9]{3}[.][0-9]{3}[ ]?-[ ]?[0-9]",
            "|[0-9]{8,10}[ ]?-[ ]?[0-9])",
            end!(),
        ),
        reach: 32,
        right: Edge::Free,
        check: Some(is_nit),
        near: spoken!(words!(NIT, pieces::TAX), TAX_ID, "colombian"),
        needs_near: true,
        hits: &[
            "NIT «900.123.456-8»",
            "NIT: «900123456-8», Bogotá",
            "Colombian tax ID «900123456-8».",
            "nit «1012345678-9»",
        ],
        misses: &["NIT 900.123.456-7", "900.123.456-8 filas"],
        source: "DIAN, Orden Administrativa 4/1989: dígito de verificación del NIT",
        ..Rule::BASE
    },
    Rule {
        id: "gov/co-nit-plain",
        about: "Colombian number of a taxpayer in one piece beside a word for it, check digit",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[9, 10, 11],
            total: 9,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!("(?P<value>[0-9]{9,11})", end!()),
        reach: 16,
        right: Edge::Free,
        check: Some(is_nit),
        near: spoken!(
            &[
                "al nit",
                "\"nit\"",
                "colombian nit",
                "nit no",
                "nit nº",
                "nit n°",
                "número de nit",
                "mi nit",
                "el nit",
                "nit es",
                "con nit",
                "nit_empresa",
                "numero_nit",
                "identificación tributaria",
                "dian",
                "cámara de comercio",
                "colombian tax*",
            ],
            TAX_ID,
            "colombian"
        ),
        needs_near: true,
        hits: &["NIT No. «9001234568»", "Colombian tax ID «9001234568»."],
        misses: &["NIT No. 9001234567", "nit: 9001234568 is too long a line"],
        source: "DIAN, Orden Administrativa 4/1989: dígito de verificación del NIT",
        ..Rule::BASE
    },
    Rule {
        id: "gov/co-nit-said",
        about: "Colombian number of a taxpayer in one piece right behind NIT in capitals, check digit",
        label: Label::TAX_ID,
        wake: &[Wake::Words(&["nit"])],
        begin: Some(|text, at| {
            let capitals = text[at..].starts_with(b"NIT");
            capitals
                .then(|| named::find(text, at, named::digits::<9, 11>, true))
                .flatten()
        }),
        pattern: concat!("(?P<value>[0-9]{9,11})", end!()),
        reach: 16,
        right: Edge::Free,
        check: Some(is_nit),
        confidence: Confidence::Likely,
        hits: &["NIT: «9001234568»", "Factura al NIT «9001234568», gracias."],
        misses: &["NIT: 9001234567", "nit: 9001234568 is too long a line"],
        source: "DIAN, Orden Administrativa 4/1989: dígito de verificación del NIT",
        ..Rule::BASE
    },
    Rule {
        id: "gov/co-cedula",
        about: "Colombian identity card beside a word for it",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[1, 2, 7, 8, 10],
            total: 7,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!(
            "(?P<value>1[.][0-2][0-9]{2}[.][0-9]{3}[.][0-9]{3}|[0-9]{1,2}[.][0-9]{3}[.][0-9]{3}",
            "|1[0-2][0-9]{8}|[1-9][0-9]{6,7})",
            end!(),
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(is_varied),
        near: spoken!(CEDULA, NATIONAL_ID, "colombian"),
        needs_near: true,
        far: &[
            "tel",
            "teléfono*",
            "celular*",
            "factura*",
            "pedido*",
            "pesos",
            "rif",
            "rnc",
        ],
        hits: &[
            "cédula de ciudadanía «1.012.345.678»",
            "identificado con C.C. No. «79.123.456» de Bogotá",
            "mi cédula es «1012345678»",
        ],
        misses: &[
            "1.012.345.678 pesos",
            "cédula 12345",
            "cédula 2.512.345.678",
        ],
        source: "Registraduría Nacional del Estado Civil, número único de identificación personal",
        ..Rule::BASE
    },
    Rule {
        id: "gov/co-passport",
        about: "Colombian passport beside a word for it: two letters and six or seven digits",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[6, 7],
            total: 6,
            letters: 2,
        }],
        begin: Some(free),
        pattern: concat!("(?P<value>[A-Z]{2}[0-9]{6,7})", end!()),
        reach: 16,
        right: Edge::Free,
        check: Some(is_varied),
        near: spoken!(pieces::PASSPORT, PASSPORT, "colombian"),
        needs_near: true,
        hits: &[
            "pasaporte colombiano «AX123456»",
            "pasaporte No. «AO1234567»",
        ],
        misses: &["AX123456 es una pieza", "pasaporte AX12345"],
        source: "Cancillería de Colombia, pasaporte electrónico; ICAO Doc 9303",
        ..Rule::BASE
    },
];

/// The digits from the right times these primes; the rest by eleven, less eleven where it is
/// more than one.
fn is_nit(value: &str) -> bool {
    const WEIGHTS: [u32; 10] = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43];
    let sum: u32 = digits(value)
        .rev()
        .skip(1)
        .zip(WEIGHTS)
        .map(|(digit, weight)| u32::from(digit) * weight)
        .sum();
    let check = match sum % 11 {
        rest @ (0 | 1) => rest,
        rest => 11 - rest,
    };
    is_varied(value) && digits(value).next_back().map(u32::from) == Some(check)
}
