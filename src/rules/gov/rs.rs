//! Numbers that Serbia gives to a person or a business, and the personal number of all states
//! that were one with it: Bosnia and Herzegovina, Croatia (until 2009), Kosovo, Montenegro, North
//! Macedonia, Slovenia.

use super::se::{
    OTHER, company_words, is_day, is_serial, licence_words, part, passport_words, person_words,
    tax_words, unchained,
};
use crate::label::Label;
use crate::rules::checksum::{mod11_10, weighted, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for a personal number.
#[rustfmt::skip]
const PERSON: &[&str] = person_words![
    "jmbg*", "јмбг*", "jmb", "јмб", "embg*", "ембг*", "матичен број", "единствен матичен",
    "jedinstveni matični broj", "jedinstveni maticni broj", "matični broj građan*",
    "maticni broj gradjan*", "јединствени матични број", "матични број грађан*", "mbg", "lični broj",
    "lična karta", "lične karte", "лична карта", "личне карте", "numri personal", "matični broj",
    "матични број",
];

/// Words for the number of a taxpayer.
#[rustfmt::skip]
const TAX: &[&str] = tax_words![
    "pib*", "пиб*", "poreski identifikacioni*", "порески идентификациони*", "poreski broj",
    "порески број", "pdv", "пдв", "jib", "јиб", "едб", "даночен број", "danočen broj",
];

/// Words for a business in a register.
#[rustfmt::skip]
const BUSINESS: &[&str] = company_words![
    "matični broj", "maticni broj", "матични број", "mb:", "мб", "mat. br", "мат. бр", "апр",
    "privredni registar", "privrednih subjekata",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/rs-jmbg",
        about: "Personal number of the states of former Yugoslavia beside a word for it: date of \
                birth, region, modulus 11",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[7, 13],
            total: 13,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{7}[ -]?[0-9]{6}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_jmbg),
        confidence: Confidence::Certain,
        near: spoken!(PERSON, NATIONAL_ID, "serbian"),
        needs_near: true,
        hits: &[
            "JMBG: «0101970710125»",
            "Мој ЈМБГ је «0101970710125».",
            "ЕМБГ «0101980450008»",
            r#"{"jmbg":"«0101970710125»"}"#,
            "Serbian personal identification number «0101970 710125»",
        ],
        misses: &[
            "JMBG: 0101970710126",
            "JMBG 0113970710123",
            "0101970710125 dinara",
        ],
        source: "Zakon o jedinstvenom matičnom broju građana",
        ..Rule::BASE
    },
    Rule {
        id: "gov/rs-pib",
        about: "Serbian tax number beside a word for it: nine digits, ISO 7064 MOD 11-10",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[9],
                total: 9,
                letters: 0,
            },
            Wake::Digits {
                runs: &[9],
                total: 9,
                letters: 2,
            },
        ],
        begin: Some(unchained),
        pattern: "(?:RS)?[1-9][0-9]{8}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_pib),
        near: spoken!(TAX, TAX_ID, "serbian"),
        needs_near: true,
        hits: &[
            "PIB: «101234569»",
            "ПИБ «101234569», Београд",
            "Serbian VAT «RS101234569»",
        ],
        misses: &["PIB: 101234568", "101234569 dinara"],
        source: "Poreska uprava Srbije, PIB",
        ..Rule::BASE
    },
    Rule {
        id: "gov/rs-maticni-broj",
        about: "Serbian number of a business beside a word for it: modulus 11",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[8],
            total: 8,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{8}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_business),
        near: spoken!(BUSINESS, COMPANY_ID, "serbian"),
        needs_near: true,
        hits: &["matični broj: «12345674»", "МБ «20123451», ПИБ «101234569»"],
        misses: &["matični broj: 12345670", "12345674 dinara"],
        source: "Agencija za privredne registre, matični broj",
        ..Rule::BASE
    },
    Rule {
        id: "gov/me-pib",
        about: "Montenegrin tax number beside a word for it: eight digits, modulus 11",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[8],
            total: 8,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "0[0-9]{7}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_montenegrin),
        near: spoken!(TAX, TAX_ID, "serbian"),
        needs_near: true,
        hits: &[
            "PIB: «02123452», Podgorica",
            "Montenegro tax number «02123452»",
        ],
        misses: &["PIB: 02123453, Podgorica", "02123452 eura"],
        source: "Poreska uprava Crne Gore, PIB",
        ..Rule::BASE
    },
    Rule {
        id: "gov/mk-edb",
        about: "North Macedonian or Bosnian tax number beside a word for it: 4 and twelve digits",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[13],
                total: 13,
                letters: 0,
            },
            Wake::Digits {
                runs: &[13],
                total: 13,
                letters: 2,
            },
        ],
        begin: Some(unchained),
        pattern: "(?:MK|МК)?4[0-9]{12}",
        reach: 20,
        right: Edge::Number,
        check: Some(is_edb),
        near: spoken!(TAX, TAX_ID, "serbian"),
        needs_near: true,
        hits: &[
            "ЕДБ: «4080001234569»",
            "даночен број «MK4080001234569»",
            "JIB «4080001234569»",
        ],
        misses: &["ЕДБ: 4080001234568", "4080001234569 денари"],
        source: "Управа за јавни приходи, ЕДБ; Uprava za indirektno oporezivanje BiH, JIB",
        ..Rule::BASE
    },
    Rule {
        id: "gov/rs-identity-card",
        about: "Identity card of Serbia and its neighbours beside a word for it: nine characters",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[9],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{9}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        #[rustfmt::skip]
        near: spoken!(&[
            "broj lk", "lk:", "br. lične*", "broj_licne_karte", "broj licne karte",
            "broj lične karte", "licna_karta*", "lična karta*", "licne_karte", "лк:", "бр. лк",
            "моја лична карта", "moja lična",
            "lična karta", "lične karte", "ličnu kartu", "licna karta", "licne karte", "br. lk", "lk br",
            "лична карта", "личне карте", "личну карту", "serbian id card", "serbian identity card",
        ], NATIONAL_ID, "serbian"),
        needs_near: true,
        far: OTHER,
        hits: &[
            "broj lične karte: «001234567»",
            "лична карта бр. «001234567»",
        ],
        misses: &["lična karta 00123", "001234567 dinara"],
        source: "MUP Srbije, lična karta; Council of the EU, PRADO (SRB-BO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/rs-passport",
        about: "Passport of Serbia and its neighbours beside a word for it: nine digits, or a letter \
                and seven or eight",
        label: Label::PASSPORT,
        wake: &[
            Wake::Digits {
                runs: &[9],
                total: 9,
                letters: 0,
            },
            Wake::Digits {
                runs: &[7, 8],
                total: 7,
                letters: 1,
            },
        ],
        begin: Some(unchained),
        pattern: "[0-9]{9}|[A-Z][0-9]{7,8}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            passport_words![
                "pasoš*",
                "pasos",
                "пасош*",
                "putna isprava",
                "путна исправа",
                "патна исправа"
            ],
            PASSPORT,
            "serbian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "broj pasoša: «012345678»",
            "пасош бр. «012345678»",
            "Bosnian passport «A1234567»",
        ],
        misses: &["pasoš 01234", "012345678 dinara"],
        source: "Council of the EU, PRADO (SRB-AO, BIH-AO, MKD-AO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/rs-driving-licence",
        about: "Serbian driving licence beside a word for it: nine digits",
        label: Label::DRIVER_LICENSE,
        wake: &[Wake::Digits {
            runs: &[9],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{9}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            licence_words!["vozačk*", "vozack*", "возачк*"],
            DRIVER_LICENSE,
            "serbian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "vozačka dozvola «001234567»",
            "возачка дозвола бр. «001234567»",
        ],
        misses: &["vozačka dozvola 00123", "001234567 dinara"],
        source: "Council of the EU, PRADO (SRB-FO)",
        ..Rule::BASE
    },
];

/// Day, month, the last three digits of the year, region, serial and check digit.
pub(super) fn is_jmbg(value: &str) -> bool {
    let (day, month, year) = (part(value, 0, 2), part(value, 2, 2), part(value, 4, 3));
    let year = match year {
        850.. => 1000 + year,
        0..100 => 2000 + year,
        _ => return false,
    };
    is_day(year, month, day) && weighted(value, &[7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1], 11)
}

fn is_pib(value: &str) -> bool {
    mod11_10(value) && part(value, 0, 9) > 100_000_000 && is_serial(value)
}

fn is_business(value: &str) -> bool {
    let rest = weighted_sum(value, &[2, 7, 6, 5, 4, 3, 2]) % 11;
    let check = (11 - rest) % 11 % 10;
    check == part(value, 7, 1) && is_serial(value)
}

fn is_montenegrin(value: &str) -> bool {
    let rest = weighted_sum(value, &[8, 7, 6, 5, 4, 3, 2]) % 11;
    (11 - rest) % 11 % 10 == part(value, 7, 1) && is_serial(value)
}

fn is_edb(value: &str) -> bool {
    let rest = weighted_sum(value, &[7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    (11 - rest) % 11 % 10 == part(value, 12, 1) && is_serial(value)
}
