//! The number of the identity card, of foreigners and of businesses, which are also tax numbers.

use super::super::gb::west::{
    alone, begin, behind, identity_words, lettered, number, part, run, tax_words,
};
use crate::label::Label;
use crate::rules::checksum::{all_same, digits};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Letters by the rest by 23.
const LETTERS: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";

#[rustfmt::skip]
const DNI_WORDS: &[&str] = identity_words![
    "dni", "d.n.i", "nif", "n.i.f", "nie", "n.i.e", "documento nacional*", "número de identificación*",
    "numero de identificacion*", "identificación fiscal", "identidad", "carné de identidad",
    "carnet de identidad", "tarjeta de identidad*", "con dni", "titular", "permiso de conducir",
    "carnet de conducir", "contribuyente*", "número de extranjero", "extranjería", "tie",
    "tax id*", "tax_id*", "taxid*", "tax number*", "steuernummer*", "steuer-id*", "spanische*",
    "税号*", "稅號*", "numéro fiscal*", "codice fiscale", "numero_documento", "num_documento",
];

/// What else is written as eight digits and a letter.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "part", "part no*", "part number*", "serial*", "sku", "model*", "order*", "tracking*", "batch*",
    "lot", "lote", "commit*", "hash*", "version*", "build*", "referencia*", "ref", "pedido*",
    "expediente*", "factura*", "artículo*",
];

pub(super) const DNI: Rule = Rule {
    id: "gov/es-dni",
    about: "Spanish identity card number: eight digits and the letter of their rest by 23",
    label: Label::NATIONAL_ID,
    wake: &[run(&[2, 8], 8, 0)],
    begin: Some(begin_dni),
    pattern: "(?:[0-9]{8}[ -]?[A-HJ-NP-TV-Z]|[0-9]{2}\\.[0-9]{3}\\.[0-9]{3}[ -]?[A-HJ-NP-TV-Z])",
    reach: 16,
    right: Edge::Number,
    check: Some(is_dni_alone),
    confidence: Confidence::Likely,
    far: PARTS,
    hits: &[
        "Juan Pérez, «12345678Z», Madrid",
        "soy «12.345.678-Z»",
        "firmado: «12345678-Z».",
        "证件：«12345678Z»",
    ],
    misses: &[
        "Juan Pérez, 12345678A",
        "soy 12.345.679-Z",
        "12345678z",
        "a-12345678Z",
        "ref 12345678Z",
        "20240229A",
    ],
    source: "Real Decreto 1553/2005; Ministerio del Interior, letra del DNI",
    ..Rule::BASE
};

pub(super) const DNI_CONTEXT: Rule = Rule {
    id: "gov/es-dni-context",
    about: "Spanish identity card number in any form beside a word for it",
    label: Label::NATIONAL_ID,
    wake: &[run(&[1, 2, 7, 8], 7, 0)],
    begin: Some(begin),
    pattern: "(?:[0-9]{7,8}|[0-9]{1,2}[. ][0-9]{3}[. ][0-9]{3})[ .-]?[A-Za-z]",
    reach: 16,
    right: Edge::Number,
    check: Some(is_dni),
    confidence: Confidence::Likely,
    near: spoken!(DNI_WORDS, NATIONAL_ID, "spanish"),
    needs_near: true,
    hits: &[
        "mi DNI es «12345678z»",
        "NIF: «12 345 678 Z».",
        r#"{"dni":"«12345678-Z»"}"#,
        "my Spanish national ID is «12345678z»",
        "DNI n.º «12.345.678Z»",
        "我的西班牙身份证号是«12345678z»",
    ],
    misses: &["mi DNI es 12345678A", "12345678z filas", "DNI 00000000T"],
    source: "Real Decreto 1553/2005; Ministerio del Interior, letra del DNI",
    ..Rule::BASE
};

pub(super) const NIE: Rule = Rule {
    id: "gov/es-nie",
    about: "Number of a foreigner in Spain: X, Y or Z, seven digits, letter of the rest by 23",
    label: Label::NATIONAL_ID,
    wake: &[run(&[7], 7, 1), run(&[7], 7, 0)],
    sift: Some(lettered),
    begin: Some(begin_nie),
    pattern: "[XYZ][ -]?[0-9]{7}[ -]?[A-HJ-NP-TV-Z]",
    reach: 16,
    right: Edge::Number,
    check: Some(is_nie),
    confidence: Confidence::Likely,
    hits: &[
        "María García, «X1234567L»",
        "el número «X-1234567-L» es mío",
        "NIE «Y0123456Y».",
        "居留号«X1234567L»",
    ],
    misses: &[
        "María García, X1234567M",
        "AX1234567L",
        "x1234567l stands alone",
        "W1234567L",
    ],
    source: "Orden INT/2058/2008, número de identidad de extranjero",
    ..Rule::BASE
};

pub(super) const NIE_CONTEXT: Rule = Rule {
    id: "gov/es-nie-context",
    about: "Number of a foreigner in Spain in any form beside a word for it",
    label: Label::NATIONAL_ID,
    wake: &[run(&[1, 7, 8], 7, 1), run(&[1, 7, 8], 7, 0)],
    sift: Some(lettered),
    begin: Some(begin_nie),
    pattern: "[XYZxyz][ .-]?(?:[0-9]{7,8}|[0-9][. ][0-9]{3}[. ][0-9]{3})[ .-]?[A-Za-z]",
    reach: 20,
    right: Edge::Number,
    check: Some(is_nie),
    confidence: Confidence::Likely,
    near: spoken!(DNI_WORDS, NATIONAL_ID, "spanish"),
    needs_near: true,
    hits: &[
        "mi NIE: «x1234567l»",
        "NIE «X-1.234.567-L».",
        "the foreigner's national ID is «x-1234567-l»",
    ],
    misses: &["mi NIE: x1234567m", "x1234567l stands alone"],
    source: "Orden INT/2058/2008, número de identidad de extranjero",
    ..Rule::BASE
};

const CIF_WAKE: &[Wake] = &[run(&[2, 7, 8], 7, 1), run(&[7, 8], 7, 0)];

pub(super) const CIF: Rule = Rule {
    id: "gov/es-cif",
    about: "Spanish tax number of a business beside a word for it: control digit or letter",
    label: Label::TAX_ID,
    wake: CIF_WAKE,
    sift: Some(lettered),
    begin: Some(begin_cif),
    pattern: "[A-HJ-NP-SUVWa-hj-np-suvw][ .-]?(?:[0-9]{7}|[0-9]{2}[.][0-9]{3}[.][0-9]{2})[ .-]?[0-9A-Ja-j]",
    reach: 16,
    right: Edge::Number,
    check: Some(is_cif),
    confidence: Confidence::Likely,
    near: spoken!(
        tax_words![
            "cif",
            "c.i.f",
            "nif",
            "n.i.f",
            "identificación fiscal*",
            "identificacion fiscal*",
            "empresa*",
            "sociedad*",
            "razón social",
            "mercantil*",
            "factura*",
            "facturación",
            "s.l",
            "s.a",
            "vat",
            "iva",
            "company*",
            "invoice*",
            "firma",
            "entreprise*",
            "spanische*",
            "增值税*",
        ],
        TAX_ID,
        "spanish"
    ),
    needs_near: true,
    hits: &[
        "CIF «B12345674»",
        "la empresa con NIF «B-12345674».",
        r#"{"cif":"«A58818501»"}"#,
        "Q de organismo: NIF «Q2826000H»",
        "the company's tax ID is «b12345674»",
        "公司税号：«B12345674»",
    ],
    misses: &[
        "CIF B12345675",
        "CIF O12345674",
        "B12345674 stands alone",
        "CIF B1234567",
    ],
    source: "Orden EHA/451/2008, número de identificación fiscal de las personas jurídicas",
    ..Rule::BASE
};

pub(super) const VAT: Rule = Rule {
    id: "gov/es-vat",
    about: "Spanish VAT number: ES and the tax number of a business or a person",
    label: Label::TAX_ID,
    wake: &[
        run(&[7, 8], 7, 3),
        run(&[8], 8, 2),
        run(&[7, 8], 7, 1),
        run(&[8], 8, 0),
    ],
    begin: Some(begin_vat),
    pattern: "(?i:ES)[ -]?(?:[A-HJ-NP-SU-Za-hj-np-su-z][0-9]{7}[0-9A-Za-z]|[0-9]{8}[A-Za-z])",
    reach: 16,
    right: Edge::Number,
    check: Some(is_vat),
    confidence: Confidence::Likely,
    hits: &[
        "factura de «ESB12345674»",
        "NIF-IVA «ES12345678Z».",
        "VAT ID: «ES X1234567L»",
        "增值税号«ESB12345674»",
    ],
    misses: &["ESB12345675", "ES12345678A", "RESB12345674", "ES2015"],
    source: "Real Decreto 1065/2007; AEAT, NIF-IVA",
    ..Rule::BASE
};

/// The letter stands behind eight digits, or ten characters of three groups.
fn begin_dni(text: &[u8], at: usize) -> Option<usize> {
    let end = if text.get(at + 2) == Some(&b'.') {
        at + 10
    } else {
        at + 8
    };
    let letter = |place: usize| text.get(place).is_some_and(u8::is_ascii_uppercase);
    let gap = matches!(text.get(end), Some(b' ' | b'-'));
    (letter(end) || gap && letter(end + 1))
        .then(|| alone(text, at))
        .flatten()
}

/// One letter where the rule was woken, or before the digits there with a space or hyphen.
fn one_letter(text: &[u8], at: usize, letters: &[u8]) -> Option<usize> {
    let is = |from: usize| letters.contains(&text[from].to_ascii_uppercase());
    if text[at].is_ascii_alphabetic() {
        return Some(at).filter(|&at| is(at));
    }
    let gap = matches!(text.get(at.checked_sub(1)?), Some(b' ' | b'-' | b'.'));
    let from = at.checked_sub(2)?;
    let joined = from > 0 && text[from - 1].is_ascii_alphanumeric();
    (gap && is(from) && !joined).then_some(from)
}

fn begin_nie(text: &[u8], at: usize) -> Option<usize> {
    one_letter(text, at, b"XYZ").and_then(|at| alone(text, at))
}

fn begin_cif(text: &[u8], at: usize) -> Option<usize> {
    one_letter(text, at, b"ABCDEFGHJKLMNPQRSUVW").and_then(|at| begin(text, at))
}

/// A letter of the number may stand between the country's and the place.
fn begin_vat(text: &[u8], at: usize) -> Option<usize> {
    behind(text, at, b"ES")
}

fn last_letter(value: &str) -> Option<u8> {
    let last = value.bytes().next_back()?;
    last.is_ascii_alphabetic()
        .then(|| last.to_ascii_uppercase())
}

fn has_letter(value: &str, number: u64) -> bool {
    last_letter(value) == LETTERS.get((number % 23) as usize).copied()
}

fn is_dni(value: &str) -> bool {
    has_letter(value, number(value)) && !all_same(value)
}

/// Not a date with a letter, `20240101T`.
fn is_dni_alone(value: &str) -> bool {
    let (year, month, day) = (part(value, 0, 4), part(value, 4, 2), part(value, 6, 2));
    let date = (1900..2100).contains(&year) && super::super::gb::west::is_day(day, month);
    !date && is_dni(value)
}

/// X, Y and Z count as 0, 1 and 2 before the digits.
fn is_nie(value: &str) -> bool {
    let kind = match value.bytes().next().map(|b| b.to_ascii_uppercase()) {
        Some(b'X') => 0,
        Some(b'Y') => 1,
        Some(b'Z') => 2,
        _ => return false,
    };
    // Numbers with eight digits have a 0 in front.
    let body = number(value);
    body < 10_000_000 && has_letter(value, kind * 10_000_000 + body) && !all_same(value)
}

/// Digits in odd places count double, as the sum of their digits; what is missing to the next
/// ten is the control digit, or the letter of its place (J for 0). Some kinds have a letter,
/// some a digit, others either; K, L and M are persons, with the letter of the rest by 23.
fn is_cif(value: &str) -> bool {
    let Some(kind) = value.bytes().next().map(|b| b.to_ascii_uppercase()) else {
        return false;
    };
    let body: u32 = digits(value)
        .take(7)
        .enumerate()
        .map(|(place, digit)| match (place % 2, u32::from(digit)) {
            (0, digit) => digit * 2 / 10 + digit * 2 % 10,
            (_, digit) => digit,
        })
        .sum();
    let control = (10 - body % 10) % 10;
    let letter = last_letter(value);
    let right = match letter {
        Some(letter) if b"KLM".contains(&kind) => {
            Some(&letter) == LETTERS.get((number(value) % 23) as usize)
        }
        Some(letter) => b"JABCDEFGHI"[control as usize] == letter && !b"ABEH".contains(&kind),
        None => part(value, 7, 1) == control && !b"KLMNPQRSW".contains(&kind),
    };
    right && !all_same(value)
}

fn is_vat(value: &str) -> bool {
    let plain = value.get(2..).unwrap_or_default();
    let plain = plain.trim_start_matches([' ', '-']);
    match plain.bytes().next() {
        Some(b'0'..=b'9') => is_dni(plain),
        Some(b'X' | b'Y' | b'Z' | b'x' | b'y' | b'z') => is_nie(plain),
        _ => is_cif(plain),
    }
}
