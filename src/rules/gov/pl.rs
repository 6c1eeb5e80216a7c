//! Numbers that Poland gives to a person or a business.

use super::se::{
    OTHER, company_words, is_day, is_serial, licence_words, part, passport_words, person_words,
    prefixed, tax_words, unchained,
};
use crate::label::Label;
use crate::rules::checksum::{all_same, digit_count, digits, weighted, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for the number of a taxpayer.
#[rustfmt::skip]
const NIP: &[&str] = tax_words![
    "nip", "nip-u", "nipu", "nip_*", "numer identyfikacji podatkowej", "numer podatkowy",
    "numeru podatkowego", "podatnik*", "płatnik*",
];

/// Words for an identity card.
#[rustfmt::skip]
const CARD: &[&str] = person_words![
    "dowód*", "dowod*", "dowodu*", "dowodzie", "dowodem", "seria i numer", "seria i nr",
    "numer dokumentu", "nr dokumentu", "polish id*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/pl-pesel",
        about: "Polish PESEL beside a word for it: date of birth with its century, check digit",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6, 11],
            total: 11,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{6}[ -]?[0-9]{5}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_pesel),
        confidence: Confidence::Certain,
        #[rustfmt::skip]
        near: spoken!(person_words![
            "pesel*", "numer ewidencyjny", "numeru ewidencyjnego", "identyfikator osob*",
            "dowód osobist*", "dowodu osobist*",
        ], NATIONAL_ID, "polish"),
        needs_near: true,
        hits: &[
            "Mój PESEL to «44051401458».",
            "pesel:«70010112341»",
            r#"{"pesel": "«00210112344»"}"#,
            "nomor identitas Polandia: «44051401458»",
            "波兰身份证号码«44051401458»",
        ],
        misses: &[
            "PESEL 44051401459",
            "PESEL 44131401454",
            "44051401458 złotych",
        ],
        source: "gov.pl, Czym jest numer PESEL",
        ..Rule::BASE
    },
    Rule {
        id: "gov/pl-nip",
        about: "Polish taxpayer number beside a word for it: modulus 11",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[3, 10],
            total: 10,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[1-9][0-9]{9}|[1-9][0-9]{2}[ -](?:[0-9]{3}[ -][0-9]{2}[ -][0-9]{2}|[0-9]{2}[ -][0-9]{2}[ -][0-9]{3})",
        reach: 16,
        right: Edge::Number,
        check: Some(is_nip),
        near: spoken!(NIP, TAX_ID, "polish"),
        needs_near: true,
        hits: &[
            "NIP: «123-456-32-18»",
            "NIP «1234563218», Warszawa",
            "numer NIP  «526-00-01-223»",
            "Polish tax id «526 000 12 23»",
            "польский налоговый номер «1234563218»",
        ],
        misses: &["NIP: 123-456-32-17", "1234563218 wierszy", "NIP 0000000000"],
        source: "podatki.gov.pl, NIP; VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/pl-vat",
        about: "Polish VAT number: PL and a taxpayer number",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[3, 10],
                total: 10,
                letters: 2,
            },
            Wake::Digits {
                runs: &[3, 10],
                total: 10,
                letters: 0,
            },
        ],
        begin: Some(prefixed::<b'P', b'L'>),
        pattern: "(?i:pl)[ -]?(?:[1-9][0-9]{9}|[1-9][0-9]{2}[ -](?:[0-9]{3}[ -][0-9]{2}[ -][0-9]{2}|[0-9]{2}[ -][0-9]{2}[ -][0-9]{3}))",
        reach: 24,
        right: Edge::Number,
        check: Some(is_nip),
        confidence: Confidence::Likely,
        far: OTHER,
        hits: &[
            "Vertragspartner «PL1234563218», Warschau",
            "VAT UE: «PL 123-456-32-18»",
        ],
        misses: &["PL1234563217", "XPL1234563218", "part no PL1234563218"],
        source: "European Commission, VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/pl-regon",
        about: "Polish REGON beside a word for it: nine or fourteen digits, modulus 11",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[3, 9, 14],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{14}|[0-9]{9}|[0-9]{3}[ -][0-9]{3}[ -][0-9]{3}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_regon),
        near: spoken!(
            company_words!["regon*", "rejestr gospodarki*"],
            COMPANY_ID,
            "polish"
        ),
        needs_near: true,
        hits: &[
            "REGON «123456785»",
            "regon: «12345678512347»",
            "REGON «123-456-785», Warszawa",
        ],
        misses: &[
            "REGON 123456786",
            "REGON 12345678512348",
            "123456785 wierszy",
        ],
        source: "GUS, REGON (kontrola numeru)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/pl-krs",
        about: "Number in the Polish court register beside its own word: ten digits, the first 0",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[10],
            total: 10,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "0[0-9]{9}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            &[
                "krs",
                "krs_*",
                "krs-u",
                "krajowy rejestr sądowy",
                "krajowego rejestru sądowego",
            ],
            COMPANY_ID,
            "polish"
        ),
        needs_near: true,
        far: OTHER,
        hits: &["KRS «0000123456»", "nr KRS: «0000123456», Sąd Rejonowy"],
        misses: &["KRS 1000123456", "0000123456 wierszy"],
        source: "Ministerstwo Sprawiedliwości, Krajowy Rejestr Sądowy",
        ..Rule::BASE
    },
    Rule {
        id: "gov/pl-identity-card",
        about: "Polish identity card beside a word for it: three letters, six digits, check digit",
        label: Label::NATIONAL_ID,
        wake: &[
            Wake::Digits {
                runs: &[6],
                total: 6,
                letters: 3,
            },
            Wake::Digits {
                runs: &[6],
                total: 6,
                letters: 0,
            },
        ],
        begin: Some(begin_card),
        pattern: "[A-Za-z]{3}[ -]?[0-9]{6}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_card),
        confidence: Confidence::Certain,
        near: spoken!(CARD, NATIONAL_ID, "polish"),
        needs_near: true,
        hits: &[
            "dowód osobisty «ABS123456»",
            "seria i numer dowodu: «ABC 412345»",
            "Polish ID card «abs123456»",
        ],
        misses: &["dowód osobisty ABS123457", "plik ABS123456"],
        source: "gov.pl, dowód osobisty; ICAO Doc 9303-3 (weights 7, 3, 1)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/pl-passport",
        about: "Polish passport beside a word for it: two letters, seven digits, check digit",
        label: Label::PASSPORT,
        wake: &[
            Wake::Digits {
                runs: &[7],
                total: 7,
                letters: 2,
            },
            Wake::Digits {
                runs: &[7],
                total: 7,
                letters: 0,
            },
        ],
        begin: Some(begin_passport),
        pattern: "[A-Za-z]{2}[ -]?[0-9]{7}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_passport),
        confidence: Confidence::Certain,
        near: spoken!(
            passport_words!["paszportu", "paszporcie", "paszportem"],
            PASSPORT,
            "polish"
        ),
        needs_near: true,
        hits: &[
            "paszport nr «AB4123456»",
            "my Polish passport is «AB 4123456»",
            "护照号码«ZS0000177»",
        ],
        misses: &["paszport AC4123456", "AB4123456 w tabeli"],
        source: "Microsoft Purview, Poland passport number; ICAO Doc 9303-3 (weights 7, 3, 1)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/pl-driving-licence",
        about: "Polish driving licence beside a word for it: number, year, office",
        label: Label::DRIVER_LICENSE,
        wake: &[Wake::Digits {
            runs: &[5],
            total: 11,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{5}/[0-9]{2}/[0-9]{4}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            licence_words![
                "prawem jazdy",
                "uprawnienia do kierowania",
                "prawko",
                "prawka",
                "prawku",
                "prawkiem",
                "prawko*"
            ],
            DRIVER_LICENSE,
            "polish"
        ),
        needs_near: true,
        hits: &[
            "prawo jazdy nr «12345/20/1465»",
            "Polish driving licence «12345/20/1465»",
        ],
        misses: &["prawo jazdy 12345-20-1465", "faktura 12345/20/1465"],
        source: "Microsoft Purview, Poland driver's license number",
        ..Rule::BASE
    },
];

/// Letters stand directly before the digits, or before one space or hyphen.
fn begin_letters(text: &[u8], at: usize, letters: usize) -> Option<usize> {
    let start = if text[at].is_ascii_digit() {
        let start = at.checked_sub(letters + 1)?;
        let gap = matches!(text[at - 1], b' ' | b'-');
        let all = text[start..at - 1].iter().all(u8::is_ascii_uppercase);
        (gap && all).then_some(start)?
    } else {
        at
    };
    unchained(text, start)
}

fn begin_card(text: &[u8], at: usize) -> Option<usize> {
    begin_letters(text, at, 3)
}

fn begin_passport(text: &[u8], at: usize) -> Option<usize> {
    begin_letters(text, at, 2)
}

/// The month carries the century: 80 more in the 1800s, 20 in the 2000s, 40 and 60 after that.
fn is_pesel(value: &str) -> bool {
    let (year, month, day) = (part(value, 0, 2), part(value, 2, 2), part(value, 4, 2));
    let century = [1900, 2000, 2100, 2200, 1800][(month / 20).min(4) as usize];
    is_day(century + year, month % 20, day)
        && weighted(value, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1], 10)
}

fn is_nip(value: &str) -> bool {
    let rest = weighted_sum(value, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11;
    rest == part(value, 9, 1) && !all_same(value)
}

/// The fourteen digits of a branch begin with the nine of the business.
fn is_regon(value: &str) -> bool {
    let nine = weighted_sum(value, &[8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10 == part(value, 8, 1);
    let all = weighted_sum(value, &[2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11 % 10;
    nine && (digit_count(value) == 9 || all == part(value, 13, 1)) && !all_same(value)
}

/// Letters count from 10 on; the sum with these weights ends in 0.
fn weighs(value: &str, weights: &[u32]) -> bool {
    let signs = value.bytes().filter(u8::is_ascii_alphanumeric);
    let sum: u32 = signs
        .zip(weights)
        .map(|(sign, weight)| {
            let worth = char::from(sign).to_digit(36).unwrap_or_default();
            worth * weight
        })
        .sum();
    sum.is_multiple_of(10) && digits(value).any(|digit| digit != 0)
}

/// The first digit is the check digit.
fn is_card(value: &str) -> bool {
    weighs(value, &[7, 3, 1, 9, 7, 3, 1, 7, 3])
}

fn is_passport(value: &str) -> bool {
    weighs(value, &[7, 3, 9, 1, 7, 3, 1, 7, 3])
}
