//! What Mexicans vote and travel with.

use super::has_date;
use super::pieces::{self, end, free, is_varied};
use crate::label::Label;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for the voter's card.
#[rustfmt::skip]
const INE: &[&str] = &[
    "mi ine", "ine:", "ine es", "del ine", "de ine", "mi ife", "idmex", "credencial ine", "credencial para votar",
    "credencial de elector", "clave de elector", "clave_elector", "instituto nacional electoral", "voter id*",
];

pub(super) const ELECTOR: Rule = Rule {
    id: "gov/mx-elector",
    about: "Mexican voter's key: letters of the name, date of birth, state, sex",
    label: Label::VOTER_ID,
    wake: &[Wake::Digits {
        runs: &[8],
        total: 8,
        letters: 6,
    }],
    begin: Some(free),
    pattern: concat!(
        "(?i)(?P<value>[B-DF-HJ-NP-TV-ZX]{6}[0-9]{6}(?:0[1-9]|[12][0-9]|3[0-2]|8[78])[HM][0-9]{3})",
        end!(),
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(has_date),
    confidence: Confidence::Likely,
    hits: &[
        "clave de elector «PRXXJN80010109H100»",
        "INE: «GRXXMR85021514M900»",
    ],
    misses: &[
        "clave PRXXJN80130109H100",
        "clave PRXXJN80010133H100",
        "PRXXJN80010109H10",
    ],
    source: "Instituto Nacional Electoral, conformación de la clave de elector",
    ..Rule::BASE
};

pub(super) const CARD: Rule = Rule {
    id: "gov/mx-ine",
    about: "Number of a Mexican voter's card (CIC, OCR) beside a word for it",
    label: Label::VOTER_ID,
    wake: &[
        Wake::Digits {
            runs: &[9, 10, 12, 13],
            total: 9,
            letters: 0,
        },
        Wake::Digits {
            runs: &[9, 10, 11],
            total: 9,
            letters: 5,
        },
    ],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>IDMEX[0-9]{9,11}|[0-9]{9,10}|[0-9]{12,13})",
        end!(),
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(is_varied),
    near: spoken!(INE, VOTER_ID, "mexican"),
    needs_near: true,
    far: &[
        "tel",
        "teléfono*",
        "celular*",
        "phone*",
        "cuenta*",
        "order*",
    ],
    hits: &[
        "el CIC de mi credencial INE es «123456789»",
        "OCR «0123456789012» de mi credencial para votar",
        "«IDMEX1234567890», credencial para votar",
    ],
    misses: &["credencial 12345", "123456789 filas", "INE 000000000"],
    source: "Instituto Nacional Electoral, credencial para votar: CIC y OCR",
    ..Rule::BASE
};

pub(super) const PASSPORT: Rule = Rule {
    id: "gov/mx-passport",
    about: "Mexican passport beside a word for it",
    label: Label::PASSPORT,
    wake: &[
        Wake::Digits {
            runs: &[8],
            total: 8,
            letters: 1,
        },
        Wake::Digits {
            runs: &[6, 7],
            total: 6,
            letters: 3,
        },
        Wake::Digits {
            runs: &[6, 7, 8],
            total: 6,
            letters: 2,
        },
    ],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>[A-Z][0-9]{8}|[A-Z]{2}[0-9]{6,8}|[A-Z]{3}[0-9]{6,7})",
        end!()
    ),
    reach: 16,
    right: Edge::Free,
    check: Some(is_varied),
    near: spoken!(pieces::PASSPORT, PASSPORT, "mexican"),
    needs_near: true,
    hits: &[
        "pasaporte mexicano «G12345678»",
        "número de pasaporte: «N01234567».",
    ],
    misses: &["G12345678 es una pieza", "pasaporte G1234"],
    source: "Secretaría de Relaciones Exteriores, pasaporte electrónico; ICAO Doc 9303",
    ..Rule::BASE
};
