//! Citizen cards, passports and licences.

use super::super::gb::west::{
    alone, begin, driver_words, identity_words, lettered, passport_words, run,
};
use super::not_same;
use crate::label::Label;
use crate::rules::checksum::all_same;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule};

/// Civil number, its check digit, two letters of the version, check digit.
macro_rules! card {
    ($gap:literal) => {
        concat!(
            "[0-9]{8}",
            $gap,
            "[0-9]",
            $gap,
            "[A-Za-z0-9]{2}",
            $gap,
            "[0-9]"
        )
    };
}

pub(super) const CARD: Rule = Rule {
    id: "gov/pt-id-card",
    about: "Number of a Portuguese citizen card: civil number, version, check digit",
    label: Label::NATIONAL_ID,
    wake: &[run(&[8, 9], 9, 0)],
    begin: Some(begin_card),
    pattern: card!("[ ]?"),
    reach: 20,
    right: Edge::Number,
    check: Some(is_card_in_capitals),
    confidence: Confidence::Certain,
    hits: &[
        "o cartão «12345678 9 ZZ1» caducou",
        "Maria Silva;«123456789ZZ1»;Porto",
        "公民卡«123456789ZZ1»",
        "«12345678 9ZZ1»",
    ],
    misses: &["123456789ZZ2", "a123456789ZZ1", "000000000ZZ4"],
    source: "AMA, Validação de Número de Documento do Cartão de Cidadão",
    ..Rule::BASE
};

#[rustfmt::skip]
const CARD_WORDS: &[&str] = identity_words![
    "cartão de cidadão", "cartao de cidadao", "cartão do cidadão", "cartão cidadão", "nic",
    "cartao_cidadao", "identificação civil", "nº de identificação civil", "b.i", "citizen card*",
    "citizen_card*", "bilhete de identidade*", "documento de identificação*", "bürgerkarte*",
];

pub(super) const CARD_CONTEXT: Rule = Rule {
    id: "gov/pt-id-card-context",
    about: "Number of a Portuguese citizen card in any form beside a word for it",
    label: Label::NATIONAL_ID,
    wake: &[run(&[8, 9], 9, 0)],
    begin: Some(begin),
    pattern: card!("[ .-]?"),
    reach: 20,
    right: Edge::Number,
    check: Some(is_card),
    confidence: Confidence::Certain,
    near: spoken!(CARD_WORDS, NATIONAL_ID, "portuguese"),
    needs_near: true,
    hits: &[
        "cartão de cidadão «123456789zz1»",
        "citizen card: «12345678-9-ZZ1».",
    ],
    misses: &["cartão de cidadão 123456789ZZ2", "123456789zz1 linhas"],
    source: "AMA, Validação de Número de Documento do Cartão de Cidadão",
    ..Rule::BASE
};

pub(super) const CIVIL: Rule = Rule {
    id: "gov/pt-civil",
    about: "Portuguese civil identification number with its check digit, beside a word for it",
    label: Label::NATIONAL_ID,
    wake: &[run(&[1, 2, 7, 8, 9], 8, 0)],
    begin: Some(begin),
    // What is behind it makes the number of a card, which has a check of its own.
    pattern: "(?:[0-9]{7,8}[ -]?[0-9]|[0-9]{1,2}[. ][0-9]{3}[. ][0-9]{3}[ -][0-9])(?:[ -]?(?i:[A-Z0-9]{2}[0-9])\\b)?",
    reach: 20,
    right: Edge::Number,
    check: Some(is_civil),
    confidence: Confidence::Likely,
    near: spoken!(
        &[
            "bilhete de identidade*",
            "cartão de cidadão",
            "cartao de cidadao",
            "cartão do cidadão",
            "cartao_cidadao",
            "identificação civil",
            "bi n*",
            "n.º bi",
            "nº bi",
            "n.º do bi",
            "número do bi",
            "citizen card*",
            "citizen_card*",
            "portuguese id*",
            "葡萄牙身份证*",
        ],
        NATIONAL_ID,
        "portuguese"
    ),
    needs_near: true,
    hits: &[
        "bilhete de identidade «12345678 9»",
        "BI n.º «123456789».",
        "cartão de cidadão «12.345.678-9»",
    ],
    misses: &["bilhete de identidade 123456780", "123456789 linhas"],
    source: "Instituto dos Registos e do Notariado, número de identificação civil: módulo 11",
    ..Rule::BASE
};

pub(super) const PASSPORT: Rule = Rule {
    id: "gov/pt-passport",
    about: "Portuguese passport beside a word for it: one or two letters, six digits",
    label: Label::PASSPORT,
    wake: &[run(&[6], 6, 1), run(&[6], 6, 2)],
    begin: Some(begin),
    pattern: "[A-Za-z]{1,2}[0-9]{6}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(passport_words![], PASSPORT, "portuguese"),
    needs_near: true,
    hits: &[
        "passaporte «CA123456»",
        "Passaporte n.º «P654321».",
        "my Portuguese passport: «ca123456»",
        "葡萄牙护照«CA123456»",
    ],
    misses: &["passaporte CA12345", "CA123456 stands alone"],
    source: "PRADO, PRT-AO: one or two letters, six digits",
    ..Rule::BASE
};

pub(super) const DRIVER: Rule = Rule {
    id: "gov/pt-driver",
    about: "Portuguese driving licence beside a word for it: district, number, digit",
    label: Label::DRIVER_LICENSE,
    wake: &[
        run(&[5, 6, 7, 8], 5, 1),
        run(&[5, 6, 7, 8], 5, 2),
        run(&[5, 6, 7, 8], 5, 0),
    ],
    sift: Some(lettered),
    begin: Some(begin_driver),
    pattern: "(?:A[NV]?|B[EGR]|CB?|E|FA|GD?|H|LE?|M|PT?|S[AE]|V[CIRS])[ -]{0,2}[0-9]{5,7}[ ]?[0-9]",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        driver_words!["condução", "imt", "carta", "habilitação"],
        DRIVER_LICENSE,
        "portuguese"
    ),
    needs_near: true,
    hits: &[
        "carta de condução «L-1234567 8»",
        "carta de condução n.º «AV-123456 7».",
        "my Portuguese driving licence: «P-12345678»",
        "葡萄牙驾照«SE-123456 7»",
    ],
    misses: &[
        "carta de condução L-1234",
        "L-1234567 8 stands alone",
        "ehliyet no 123456",
    ],
    source: "IMT, número da carta de condução: district's letters, number, digit",
    ..Rule::BASE
};

/// The letter stands behind eight or nine digits.
fn begin_card(text: &[u8], at: usize) -> Option<usize> {
    let capital = |offset: usize| text.get(at + offset).is_some_and(u8::is_ascii_uppercase);
    (9..=12).any(capital).then(|| alone(text, at)).flatten()
}

fn begin_driver(text: &[u8], at: usize) -> Option<usize> {
    if text[at].is_ascii_alphabetic() {
        return begin(text, at);
    }
    let mut from = at;
    while from > 0 && at - from < 2 && matches!(text[from - 1], b'-' | b' ') {
        from -= 1;
    }
    let letters = text[..from]
        .iter()
        .rev()
        .take(3)
        .take_while(|b| b.is_ascii_alphabetic())
        .count();
    (from < at && matches!(letters, 1 | 2)).then(|| from - letters)
}

/// Letters count as 10 to 35; from the right, each second character counts double, less 9 where
/// that is above 9; the sum is a multiple of ten. The ninth digit checks the first eight.
fn is_card(value: &str) -> bool {
    let plain: Vec<u32> = value.chars().filter_map(|c| c.to_digit(36)).collect();
    if plain.len() != 12 {
        return false;
    }
    let sum: u32 = plain
        .iter()
        .rev()
        .enumerate()
        .map(|(place, &worth)| match (place % 2, worth * 2) {
            (0, _) => worth,
            (_, double) if double > 9 => double - 9,
            (_, double) => double,
        })
        .sum();
    let body = plain.iter().take(8).any(|&digit| digit > 0);
    let letters = plain
        .get(9..11)
        .is_some_and(|version| version.iter().any(|&c| c > 9));
    sum.is_multiple_of(10) && body && letters && civil(&plain[..9])
}

fn is_card_in_capitals(value: &str) -> bool {
    !value.bytes().any(|b| b.is_ascii_lowercase()) && is_card(value)
}

/// The digits, weighted from 9 down to 1, are a multiple of 11; a last digit 0 may stand for ten.
fn civil(digits: &[u32]) -> bool {
    let Some((&check, body)) = digits.split_last() else {
        return false;
    };
    let sum: u32 = body
        .iter()
        .rev()
        .zip(2..)
        .map(|(digit, weight)| digit * weight)
        .sum();
    let last = if check == 0 { [0, 10] } else { [check, check] };
    last.iter().any(|last| (sum + last).is_multiple_of(11))
}

fn is_civil(value: &str) -> bool {
    let plain: Vec<u32> = value.chars().filter_map(|c| c.to_digit(10)).collect();
    let card = value.bytes().any(|b| b.is_ascii_alphabetic()) || plain.len() > 9;
    !card && civil(&plain) && !all_same(value)
}
