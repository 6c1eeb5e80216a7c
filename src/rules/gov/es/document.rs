//! Social security and documents.

use super::super::gb::west::{
    alone, begin, identity_words, number, part, passport_words, run, social_words,
};
use crate::label::Label;
use crate::rules::checksum::{all_same, digit_count};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule};

pub(super) const SOCIAL: Rule = Rule {
    id: "gov/es-social",
    about: "Spanish social security number with slashes: province, modulo 97",
    label: Label::NATIONAL_ID,
    wake: &[run(&[2], 11, 0)],
    begin: Some(begin_slashed),
    pattern: "[0-9]{2}/[0-9]{7,8}/[0-9]{2}",
    reach: 16,
    right: Edge::Number,
    check: Some(is_social),
    confidence: Confidence::Certain,
    hits: &[
        "afiliado con «28/12345678/40»",
        "número de la seguridad social: «12/12345678/05».",
        "社保号«28/12345678/40»",
    ],
    misses: &["28/12345678/41", "68/12345678/40", "1/28/12345678/40"],
    source: "Tesorería General de la Seguridad Social, número de afiliación: resto por 97",
    ..Rule::BASE
};

pub(super) const SOCIAL_CONTEXT: Rule = Rule {
    id: "gov/es-social-context",
    about: "Spanish social security number in any form beside a word for it",
    label: Label::NATIONAL_ID,
    wake: &[run(&[2, 10, 12], 12, 0)],
    begin: Some(begin),
    pattern: "[0-9]{2}[ /.-]?[0-9]{8}[ /.-]?[0-9]{2}",
    reach: 16,
    right: Edge::Number,
    check: Some(is_social),
    confidence: Confidence::Certain,
    near: spoken!(
        social_words![
            "nuss",
            "n.u.s.s",
            "naf",
            "nss",
            "afiliación",
            "afiliacion",
            "afiliado*",
            "número ss",
            "nº ss",
            "n.º ss",
            "num_ss",
            "numero_ss",
            "seg. social",
            "seg social",
            "s. social",
            "numero_seguridad_social",
            "spanische sozial*",
        ],
        NATIONAL_ID,
        "spanish"
    ),
    needs_near: true,
    hits: &[
        "Nº de la Seguridad Social: «281234567840»",
        "NUSS «28 12345678 40».",
        r#"{"nuss":"«281234567840»"}"#,
        "my Spanish social security number is «28-12345678-40»",
        "西班牙社会保险号«281234567840»",
    ],
    misses: &[
        "NUSS 281234567841",
        "281234567840 filas",
        "NUSS 991234567840",
    ],
    source: "Tesorería General de la Seguridad Social, número de afiliación: resto por 97",
    ..Rule::BASE
};

pub(super) const PASSPORT: Rule = Rule {
    id: "gov/es-passport",
    about: "Spanish passport beside a word for it: two or three letters, six digits",
    label: Label::PASSPORT,
    wake: &[run(&[6], 6, 3), run(&[6], 6, 2)],
    begin: Some(begin),
    pattern: "[A-Za-z]{2,3}[0-9]{6}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(passport_words![], PASSPORT, "spanish"),
    needs_near: true,
    hits: &[
        "pasaporte «AAA123456»",
        "Pasaporte n.º «PAB654321».",
        "my Spanish passport: «xda123456»",
        r#"{"pasaporte":"«AAA123456»"}"#,
        "西班牙护照«AAA123456»",
    ],
    misses: &[
        "pasaporte AAA12345",
        "AAA123456 stands alone",
        "pasaporte AAAA123456",
    ],
    source: "Real Decreto 896/2003; PRADO, ESP-AO",
    ..Rule::BASE
};

pub(super) const SUPPORT: Rule = Rule {
    id: "gov/es-support",
    about: "Number of the card that a Spanish identity number stands on, beside a word for it",
    label: Label::NATIONAL_ID,
    wake: &[run(&[6], 6, 3), run(&[8], 8, 1)],
    begin: Some(begin),
    pattern: "(?:[A-Za-z]{3}[0-9]{6}|[Ee][0-9]{8})",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        identity_words![
            "soporte",
            "número de soporte",
            "num soporte",
            "num. soporte",
            "idesp*",
            "ixesp*",
            "num_soporte",
            "numero_soporte",
            "dni",
            "tie",
            "tarjeta de extranjero",
        ],
        NATIONAL_ID,
        "spanish"
    ),
    needs_near: true,
    hits: &[
        "DNI, número de soporte «BAA000589»",
        "núm. soporte: «CAA123456».",
        "soporte del TIE «E12345678»",
    ],
    misses: &["soporte BAA00058", "BAA000589 stands alone"],
    source: "Dirección General de la Policía, DNI electrónico: número de soporte",
    ..Rule::BASE
};

fn begin_slashed(text: &[u8], at: usize) -> Option<usize> {
    (text.get(at + 2) == Some(&b'/')
        && matches!(
            (text.get(at + 10), text.get(at + 11)),
            (Some(b'/'), _) | (_, Some(b'/'))
        ))
    .then(|| alone(text, at))
    .flatten()
}

/// Province (1 to 53, 66) and number, as one number, leave the last two digits as rest by 97;
/// numbers below ten million are added to the province times ten million.
fn is_social(value: &str) -> bool {
    let long = digit_count(value) == 12;
    let len = if long { 8 } else { 7 };
    let province = u64::from(part(value, 0, 2));
    let body = u64::from(part(value, 2, len));
    let check = u64::from(part(value, 2 + len, 2));
    let whole = if body < 10_000_000 {
        province * 10_000_000 + body
    } else {
        number(value) / 100
    };
    matches!(province, 1..=53 | 66) && whole % 97 == check && !all_same(value)
}

fn not_same(value: &str) -> bool {
    !all_same(value)
}
