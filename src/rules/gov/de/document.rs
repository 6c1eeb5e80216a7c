//! Identity cards, passports and licences.

use super::super::gb::west::{
    begin, driver_words, icao, identity_words, is_mixed, passport_words, run, token,
};
use crate::label::Label;
use crate::rules::checksum::all_same;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// A serial number begins with one to five letters and goes on with digits and letters.
const SERIAL: &[Wake] = &[
    run(&[1, 2, 3, 4, 5, 6, 7, 8, 9], 1, 1),
    run(&[1, 2, 3, 4, 5, 6, 7, 8], 1, 2),
    run(&[1, 2, 3, 4, 5, 6, 7], 1, 3),
    run(&[1, 2, 3, 4, 5, 6], 1, 4),
    run(&[1, 2, 3, 4, 5], 1, 5),
];

/// Letters of serial numbers: no vowels, and none that looks like a digit.
macro_rules! serial {
    ($first:literal) => {
        concat!("(?i:[", $first, "][0-9CDFGHJKLMNPRTVWXYZ]{8})")
    };
}

#[rustfmt::skip]
const CARD_WORDS: &[&str] = identity_words![
    "perso", "persos", "personalausweis*", "personalausweisnummer*", "ausweisnummer*", "ausweis-nr*",
    "ausweisnr*", "ausweis_nr*", "npa", "lichtbildausweis*", "aufenthaltstitel*", "aufenthaltskarte*",
    "elektronischer aufenthaltstitel", "residence permit*", "titre de séjour", "seriennummer des*",
];

pub(super) const CARD: Rule = Rule {
    id: "gov/de-id-card",
    about: "Serial number of a German identity card or residence permit, beside a word for it",
    label: Label::NATIONAL_ID,
    wake: SERIAL,
    sift: Some(token),
    begin: Some(begin),
    pattern: serial!("L-NPRTV-Y"),
    reach: 16,
    right: Edge::Number,
    check: Some(is_serial),
    near: spoken!(CARD_WORDS, NATIONAL_ID, "german"),
    needs_near: true,
    hits: &[
        "Personalausweis Nr. «L01X00T47»",
        "Ausweisnummer: «T22000129»",
        "my German ID card number is «L01X00T47».",
        r#"{"ausweisnummer":"«LZ6311T47»"}"#,
        "numéro de la carte d'identité allemande «T22000129»",
        "德国身份证号«L01X00T47»",
    ],
    misses: &[
        "Ausweisnummer: L01A00T47",
        "Ausweisnummer: L01X00T4",
        "L01X00T47 stands alone",
        "Ausweis LNPRTVWXY",
    ],
    source: "Personalausweisverordnung; BMI, Muster des Personalausweises",
    ..Rule::BASE
};

pub(super) const CARD_CHECKED: Rule = Rule {
    id: "gov/de-id-card-checked",
    about: "Serial number of a German identity card with its check digit, beside a word for it",
    label: Label::NATIONAL_ID,
    wake: SERIAL,
    sift: Some(token),
    begin: Some(begin),
    pattern: concat!(serial!("L-NPRTV-Y"), "[0-9](?:<{0,2}[Dd]\\b)?"),
    reach: 20,
    right: Edge::Number,
    check: Some(is_checked),
    confidence: Confidence::Certain,
    near: spoken!(CARD_WORDS, NATIONAL_ID, "german"),
    needs_near: true,
    hits: &[
        "Personalausweis «L01X00T471»",
        "Ausweis-Nr.: «T220001293»",
        "ID card «T220001293D»",
    ],
    misses: &[
        "Personalausweis L01X00T472",
        "T220001293 stands alone",
        "Ausweis-Nr.: T2200012930",
    ],
    source: "Personalausweisverordnung; ICAO Doc 9303-3, check digits",
    ..Rule::BASE
};

pub(super) const CARD_OLD: Rule = Rule {
    id: "gov/de-id-card-old",
    about: "Number of a German identity card before 2010: nine digits, check digit, D",
    label: Label::NATIONAL_ID,
    wake: &[run(&[10], 10, 0)],
    begin: Some(begin),
    pattern: "[0-9]{10}(?:<{0,2}[Dd]\\b)?",
    reach: 20,
    right: Edge::Number,
    check: Some(is_checked),
    near: spoken!(CARD_WORDS, NATIONAL_ID, "german"),
    needs_near: true,
    hits: &[
        "Personalausweis «1220001297D»",
        "Ausweisnummer «1220001297»",
        "Perso-Nr. «1220001297» auf der Rückseite",
    ],
    misses: &["Ausweisnummer 1220001298", "1220001297D stands alone"],
    source: "Personalausweisgesetz (1987); ICAO Doc 9303-3, check digits",
    ..Rule::BASE
};

#[rustfmt::skip]
const PASS_WORDS: &[&str] = passport_words![
    "pass", "reisepassnummer*", "reisepass-nr*", "kinderreisepass*", "passkontrolle", "reise-pass*",
];

pub(super) const PASSPORT: Rule = Rule {
    id: "gov/de-passport",
    about: "Serial number of a German passport beside a word for it",
    label: Label::PASSPORT,
    wake: SERIAL,
    sift: Some(token),
    begin: Some(begin),
    pattern: serial!("CFGHJK"),
    reach: 16,
    right: Edge::Number,
    check: Some(is_serial),
    near: spoken!(PASS_WORDS, PASSPORT, "german"),
    needs_near: true,
    hits: &[
        "Reisepass: «C01X00T47»",
        "Reisepassnummer «CZ6311T47».",
        "my passport is «C01X00T47»",
        r#"{"passport_number":"«F01X00T47»"}"#,
        "passeport allemand n° «C01X00T47»",
        "我的护照号是«C01X00T47»",
    ],
    misses: &[
        "Reisepass: C01A00T47",
        "Reisepass C01X00T4",
        "C01X00T47 stands alone",
    ],
    source: "Passverordnung, Anlagen; BMI, Muster des Reisepasses",
    ..Rule::BASE
};

pub(super) const PASSPORT_CHECKED: Rule = Rule {
    id: "gov/de-passport-checked",
    about: "Serial number of a German passport with its check digit, beside a word for it",
    label: Label::PASSPORT,
    wake: SERIAL,
    sift: Some(token),
    begin: Some(begin),
    pattern: concat!(serial!("CFGHJK"), "[0-9](?:<{0,2}[Dd]\\b)?"),
    reach: 20,
    right: Edge::Number,
    check: Some(is_checked),
    confidence: Confidence::Certain,
    near: spoken!(PASS_WORDS, PASSPORT, "german"),
    needs_near: true,
    hits: &["Reisepass-Nr. «C01X00T478»", "passport «C01X00T478D»"],
    misses: &["Reisepass-Nr. C01X00T479", "C01X00T478 stands alone"],
    source: "Passverordnung; ICAO Doc 9303-3, check digits",
    ..Rule::BASE
};

pub(super) const DRIVER: Rule = Rule {
    id: "gov/de-driver",
    about: "German driving licence number beside a word for it: authority, check digit modulo 11",
    label: Label::DRIVER_LICENSE,
    wake: &[run(&[2, 3, 4, 5, 6, 7, 8, 9, 10], 2, 1)],
    sift: Some(token),
    begin: Some(begin),
    pattern: "(?i:[A-Z][0-9]{2}[0-9A-Z]{6}[0-9X][0-9A-Z])",
    reach: 16,
    right: Edge::Number,
    check: Some(is_driver),
    confidence: Confidence::Certain,
    near: spoken!(
        driver_words![
            "fahrerlaubnisnummer*",
            "führerscheinnummer*",
            "fs-nr*",
            "lappen"
        ],
        DRIVER_LICENSE,
        "german"
    ),
    needs_near: true,
    hits: &[
        "Führerscheinnummer: «B072RRE2I55»",
        "Fahrerlaubnis-Nr. «b072rre2i55»",
        "German driving licence «B072RRE2I55».",
        "驾照号码«B072RRE2I55»",
    ],
    misses: &[
        "Führerscheinnummer: B072RRE2I65",
        "B072RRE2I55 stands alone",
        "Führerschein B072RRE2I5",
    ],
    source: "Kraftfahrt-Bundesamt, Führerscheinnummer; published pattern B072RRE2I55",
    ..Rule::BASE
};

fn is_serial(value: &str) -> bool {
    is_mixed(value, 1) && !all_same(value)
}

/// The tenth character checks the nine before it.
fn is_checked(value: &str) -> bool {
    value.get(..10).is_some_and(icao) && !all_same(value)
}

/// The first nine characters, letters as 10 to 35, weighted 9 to 1; the rest by 11 stands behind
/// them, `X` for ten.
fn is_driver(value: &str) -> bool {
    let worth = |c: char| c.to_digit(36).unwrap_or(0);
    let sum: u32 = value
        .chars()
        .zip((1..=9).rev())
        .map(|(c, weight)| worth(c) * weight)
        .sum();
    let check = match value.chars().nth(9) {
        Some('X' | 'x') => 10,
        Some(c) => worth(c),
        None => return false,
    };
    sum % 11 == check
}
