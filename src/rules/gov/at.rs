//! Numbers that Austria gives to a person or a business.

use super::gb::west::{
    alone, begin, behind, driver_words, is_day, lettered, part, passport_words, run, social_words,
};
use crate::label::Label;
use crate::rules::checksum::{all_same, digits, luhn, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule};

pub(crate) const RULES: &[Rule] = &[
    SOCIAL,
    VAT,
    TAX,
    COMPANY,
    COMPANY_CONTEXT,
    PASSPORT,
    CARD,
    DRIVER,
];

const SOCIAL: Rule = Rule {
    id: "gov/at-social",
    about: "Austrian social security number beside a word for it: date of birth, modulo 11",
    label: Label::NATIONAL_ID,
    wake: &[run(&[4, 10], 10, 0)],
    begin: Some(begin),
    pattern: "[1-9][0-9]{3}[ /.-]?[0-9]{2}[ .]?[0-9]{2}[ .]?[0-9]{2}",
    reach: 16,
    right: Edge::Number,
    check: Some(is_social),
    confidence: Confidence::Certain,
    near: spoken!(
        social_words![
            "svnr*",
            "sv-nr*",
            "sv nr*",
            "sv-nummer*",
            "svnummer*",
            "vsnr*",
            "vs-nr*",
            "versicherungsnummer*",
            "versicherungs-nr*",
            "e-card*",
            "ecard*",
            "ögk",
            "sv_nummer*",
            "sv_nr*",
            "assurance sociale*",
            "health insurance*",
            "krankenversicher*",
        ],
        NATIONAL_ID,
        "austrian"
    ),
    needs_near: true,
    hits: &[
        "SVNR «1237 010180»",
        "Sozialversicherungsnummer: «1237010180».",
        r#"{"svnr":"«1237-010180»"}"#,
        "my Austrian social security number is «1237 010180»",
        "numéro de sécurité sociale autrichien «1237 01 01 80»",
        "奥地利社会保险号«1237010180»",
    ],
    misses: &[
        "SVNR 1238 010180",
        "SVNR 1237 011380",
        "1237 010180 Zeilen",
        "SVNR 0237010180",
    ],
    source: "Dachverband der Sozialversicherungsträger, Versicherungsnummer (ASVG § 30c): modulo 11",
    ..Rule::BASE
};

const VAT: Rule = Rule {
    id: "gov/at-vat",
    about: "Austrian VAT number: ATU, seven digits, check digit",
    label: Label::TAX_ID,
    wake: &[run(&[8], 8, 3), run(&[8], 8, 0)],
    begin: Some(begin_vat),
    pattern: "(?i:ATU)[ -]?[0-9]{8}",
    reach: 16,
    right: Edge::Number,
    check: Some(is_vat),
    confidence: Confidence::Certain,
    hits: &[
        "UID-Nummer «ATU12345675»",
        "Rechnung von «ATU 12345675».",
        "VAT «atu12345675»",
        "增值税号«ATU12345675»",
    ],
    misses: &["ATU12345676", "BATU12345675", "ATU1234567", "ATU00000000"],
    source: "UStG 1994 Art. 28; BMF, Aufbau der UID-Nummer",
    ..Rule::BASE
};

const TAX: Rule = Rule {
    id: "gov/at-tax",
    about: "Austrian tax number beside a word for it: office, number, check digit",
    label: Label::TAX_ID,
    wake: &[run(&[2, 9], 9, 0)],
    begin: Some(begin),
    pattern: "[0-9]{2}[ -]?[0-9]{3}[ /]?[0-9]{4}",
    reach: 16,
    right: Edge::Number,
    check: Some(is_tax),
    confidence: Confidence::Likely,
    near: spoken!(
        &[
            "steuernummer*",
            "steuernr*",
            "steuer-nr*",
            "st.-nr*",
            "st.nr*",
            "stnr*",
            "st-nr*",
            "abgabenkontonummer*",
            "abgabenkonto*",
            "finanzamt*",
            "finanzonline*",
            "steuer_nr*",
            "austrian tax*",
            "numéro fiscal autrichien",
            "奥地利税号*",
        ],
        TAX_ID,
        "austrian"
    ),
    needs_near: true,
    hits: &[
        "Steuernummer «59-119/9013»",
        "St.Nr.: «59 119/9013».",
        "Abgabenkontonummer «591199013»",
        "the Austrian tax number is «59-119/9013»",
    ],
    misses: &["Steuernummer 59-119/9014", "591199013 Zeilen"],
    source: "BMF, Steuernummer (Abgabenkontonummer): Finanzamt, number, check digit (OECD, TIN Austria)",
    ..Rule::BASE
};

const COMPANY: Rule = Rule {
    id: "gov/at-company",
    about: "Number in the Austrian commercial register behind FN: check letter",
    label: Label::COMPANY_ID,
    wake: &[run(&[4, 5, 6], 4, 2), run(&[4, 5, 6], 4, 0)],
    sift: Some(may_be_company),
    begin: Some(begin_company),
    pattern: "(?i:FN)[ ]?[0-9]{4,6}[ ]?[A-Za-z]",
    reach: 16,
    right: Edge::Word,
    check: Some(is_company),
    confidence: Confidence::Likely,
    hits: &[
        "eingetragen unter «FN 123456d»",
        "Firmenbuchnummer: «FN 123456 d».",
        "LG Linz, «FN4711d»",
    ],
    misses: &[
        "FN 123456b",
        "fn 1234 e is a call",
        "FN 123456",
        "AFN 123456d",
    ],
    source: "Firmenbuchgesetz; BMJ, Firmenbuchnummer: weights 6, 4, 14, 15, 10, 1 by 17",
    ..Rule::BASE
};

const COMPANY_CONTEXT: Rule = Rule {
    id: "gov/at-company-context",
    about: "Number in the Austrian commercial register beside a word for it: check letter",
    label: Label::COMPANY_ID,
    wake: &[run(&[4, 5, 6], 4, 0)],
    sift: Some(letter_behind),
    begin: Some(begin),
    pattern: "[0-9]{4,6}[ ]?[A-Za-z]",
    reach: 16,
    right: Edge::Word,
    check: Some(is_company),
    confidence: Confidence::Likely,
    near: spoken!(
        &[
            "firmenbuch*",
            "firmenbuchnummer*",
            "fbnr*",
            "fb-nr*",
            "fn-nummer*",
            "austrian company*",
            "austrian commercial register*",
        ],
        COMPANY_ID,
        "austrian"
    ),
    needs_near: true,
    hits: &["Firmenbuchnummer «123456d»", "Firmenbuch Wien: «123456 d»."],
    misses: &["Firmenbuchnummer 123456b", "123456d stands alone"],
    source: "Firmenbuchgesetz; BMJ, Firmenbuchnummer: weights 6, 4, 14, 15, 10, 1 by 17",
    ..Rule::BASE
};

const PASSPORT: Rule = Rule {
    id: "gov/at-passport",
    about: "Austrian passport beside a word for it: one or two letters, seven digits",
    label: Label::PASSPORT,
    wake: &[run(&[7], 7, 1), run(&[7], 7, 2), run(&[7], 7, 0)],
    sift: Some(lettered),
    begin: Some(begin_passport),
    pattern: "[A-Za-z]{1,2}[ ]?[0-9]{7}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        passport_words!["pass", "reisepassnummer*", "passnummer*"],
        PASSPORT,
        "austrian"
    ),
    needs_near: true,
    hits: &[
        "Reisepass «P1234567»",
        "Reisepassnummer: «U 7654321».",
        "my Austrian passport: «p1234567»",
        "奥地利护照«P1234567»",
    ],
    misses: &["Reisepass P123456", "P1234567 stands alone"],
    source: "PRADO, AUT-AO: letter, seven digits",
    ..Rule::BASE
};

const CARD: Rule = Rule {
    id: "gov/at-id-card",
    about: "Austrian identity card beside its own word: seven or eight digits",
    label: Label::NATIONAL_ID,
    wake: &[run(&[7, 8], 7, 0)],
    begin: Some(begin),
    pattern: "[0-9]{7,8}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        &[
            "personalausweis*",
            "personalausweisnummer*",
            "austrian id card*",
            "austrian identity card*",
        ],
        NATIONAL_ID,
        "austrian"
    ),
    needs_near: true,
    hits: &[
        "Personalausweis Nr. «1234567»",
        "Austrian ID card «87654321».",
    ],
    misses: &["Personalausweis 123456", "1234567 Zeilen"],
    source: "PRADO, AUT-BO: seven or eight digits",
    ..Rule::BASE
};

const DRIVER: Rule = Rule {
    id: "gov/at-driver",
    about: "Austrian driving licence beside a word for it: eight digits",
    label: Label::DRIVER_LICENSE,
    wake: &[run(&[8], 8, 0)],
    begin: Some(begin),
    pattern: "[0-9]{8}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        driver_words![
            "scheckkartenführerschein*",
            "führerscheinnummer*",
            "führerschein-nr*"
        ],
        DRIVER_LICENSE,
        "austrian"
    ),
    needs_near: true,
    hits: &[
        "Führerschein Nr. «12345678»",
        "Führerscheinnummer: «18123456».",
        "driving licence number «12345678»",
        "驾照号«18123456»",
    ],
    misses: &[
        "Führerschein 1234567",
        "12345678 Zeilen",
        "Führerschein 00000000",
    ],
    source: "FSG-Durchführungsverordnung (directive 2006/126/EC, field 5): eight digits",
    ..Rule::BASE
};

fn begin_vat(text: &[u8], at: usize) -> Option<usize> {
    behind(text, at, b"ATU")
}

fn may_be_company(text: &[u8], at: usize) -> bool {
    begin_company(text, at).is_some()
}

fn letter_behind(text: &[u8], at: usize) -> bool {
    let digits = text[at..].iter().take(7).take_while(|b| b.is_ascii_digit());
    let end = at + digits.count();
    let letter = |place: usize| text.get(place).is_some_and(u8::is_ascii_alphabetic);
    letter(end) || text.get(end) == Some(&b' ') && letter(end + 1)
}

/// In capitals, as registers write it.
fn begin_company(text: &[u8], at: usize) -> Option<usize> {
    behind(text, at, b"FN").filter(|&from| text[from] == b'F' && text[from + 1] == b'N')
}

fn begin_passport(text: &[u8], at: usize) -> Option<usize> {
    if text[at].is_ascii_alphabetic() {
        return begin(text, at);
    }
    let from = at.checked_sub(2)?;
    let joined = from > 0 && text[from - 1].is_ascii_alphanumeric();
    (text[at - 1] == b' ' && text[from].is_ascii_uppercase() && !joined)
        .then(|| alone(text, from))
        .flatten()
}

/// Three digits, the check digit, the date of birth (months 13 to 15 where all numbers of a day
/// are taken); the rest of the weighted sum by 11 is the check digit, and never ten.
fn is_social(value: &str) -> bool {
    let sum = weighted_sum(value, &[3, 7, 9, 0, 5, 8, 4, 2, 1, 6]);
    let (day, month) = (part(value, 4, 2), part(value, 6, 2));
    let date = is_day(day, month) || (1..=31).contains(&day) && (13..=15).contains(&month);
    date && sum % 11 == part(value, 3, 1)
}

/// Each second digit counts double, as the sum of its digits; with 4 more and the last digit the
/// sum is a multiple of ten.
fn is_vat(value: &str) -> bool {
    let sum: u32 = digits(value)
        .take(7)
        .enumerate()
        .map(|(place, digit)| match (place % 2, u32::from(digit)) {
            (0, digit) => digit,
            (_, digit) => digit * 2 / 10 + digit * 2 % 10,
        })
        .sum();
    (sum + 4 + part(value, 7, 1)).is_multiple_of(10) && !all_same(value)
}

/// The tax office, and a last digit by Luhn.
fn is_tax(value: &str) -> bool {
    const OFFICES: &[u32] = &[
        3, 4, 6, 7, 8, 9, 10, 12, 15, 16, 18, 22, 23, 29, 33, 38, 41, 46, 51, 52, 53, 54, 57, 59,
        61, 65, 67, 68, 69, 71, 72, 81, 82, 83, 84, 90, 91, 93, 97, 98,
    ];
    OFFICES.contains(&part(value, 0, 2)) && luhn(value)
}

/// The number, filled up to six digits; the rest of the weighted sum by 17 is the letter's place.
fn is_company(value: &str) -> bool {
    let count = digits(value).count();
    let mut number = [0; 6];
    for (place, digit) in digits(value).take(6).enumerate() {
        if let Some(slot) = number.get_mut(6 - count.min(6) + place) {
            *slot = u32::from(digit);
        }
    }
    let sum: u32 = number
        .iter()
        .zip([6, 4, 14, 15, 10, 1])
        .map(|(digit, weight)| digit * weight)
        .sum();
    let letter = value.bytes().next_back().map(|b| b.to_ascii_lowercase());
    letter == b"abdfghikmpstvwxyz".get((sum % 17) as usize).copied()
}

fn not_same(value: &str) -> bool {
    !all_same(value)
}
