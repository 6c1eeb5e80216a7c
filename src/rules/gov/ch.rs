//! Numbers that Switzerland gives to a person or a business.

use super::gb::west::{
    alone, begin, behind, company_words, driver_words, identity_words, passport_words, run,
    social_words,
};
use crate::label::Label;
use crate::rules::checksum::{all_same, weighted};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    SOCIAL,
    SOCIAL_CONTEXT,
    COMPANY,
    REGISTER,
    VAT,
    PASSPORT,
    CARD,
    DRIVER,
    FOREIGNER,
];

const SOCIAL: Rule = Rule {
    id: "gov/ch-ahv",
    about: "Swiss social security number (AHV/AVS): 756, nine digits, check digit of EAN-13",
    label: Label::NATIONAL_ID,
    wake: &[run(&[3, 13], 13, 0)],
    begin: Some(begin_social),
    pattern: "756(?:[0-9]{10}|[. -][0-9]{4}[. -][0-9]{4}[. -][0-9]{2})",
    reach: 20,
    right: Edge::Number,
    check: Some(is_social),
    confidence: Confidence::Certain,
    hits: &[
        "AHV-Nr. «756.9217.0769.85»",
        "n° AVS «756.1234.5678.97».",
        "Jane Doe;«7569217076985»;Bern",
        "numero «756 9217 0769 85»",
        "社保号«756.9217.0769.85»",
    ],
    misses: &[
        "AHV-Nr. 756.9217.0769.86",
        "757.9217.0769.85",
        "1.756.9217.0769.85",
        "77569217076985",
    ],
    source: "Zentrale Ausgleichsstelle ZAS, AHV-Nummer (AHVN13): EAN-13",
    ..Rule::BASE
};

const SOCIAL_CONTEXT: Rule = Rule {
    id: "gov/ch-ahv-old",
    about: "Swiss social security number before 2008 with its points, beside a word for it",
    label: Label::NATIONAL_ID,
    wake: &[run(&[3], 11, 0)],
    begin: Some(begin),
    pattern: "[1-9][0-9]{2}\\.[0-9]{2}\\.[1-8][0-9]{2}\\.[0-9]{3}",
    reach: 20,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        social_words![
            "ahv*",
            "avs",
            "n° avs",
            "oasi",
            "ahv-nr*",
            "ahv-nummer*",
            "ahvn*"
        ],
        NATIONAL_ID,
        "swiss"
    ),
    needs_near: true,
    hits: &[
        "AHV-Nr. (alt) «123.45.678.113»",
        "numéro AVS «987.65.432.108».",
    ],
    misses: &["AHV-Nr. 123.45.978.113", "123.45.678.113 stands alone"],
    source: "AHVV Art. 133 (before 2008): name, year, quarter and day of birth, number",
    ..Rule::BASE
};

const UID_WAKE: &[Wake] = &[run(&[3, 9], 9, 3), run(&[3, 9], 9, 0)];

/// The letters, nine digits, a space or hyphen between.
macro_rules! uid {
    () => {
        "(?i:CHE)[ -]?[0-9]{3}[. ]?[0-9]{3}[. ]?[0-9]{3}"
    };
}

const COMPANY: Rule = Rule {
    id: "gov/ch-uid",
    about: "Number of a Swiss business (UID): CHE, nine digits, modulo 11",
    label: Label::COMPANY_ID,
    wake: UID_WAKE,
    begin: Some(begin_uid),
    pattern: uid!(),
    reach: 24,
    right: Edge::Number,
    check: Some(is_uid),
    confidence: Confidence::Likely,
    hits: &[
        "UID «CHE-123.456.788»",
        "n° IDE «CHE123456788».",
        "Zürich, «CHE 123 456 788»",
        "企业编号«CHE-123.456.788»",
    ],
    misses: &["CHE-123.456.789", "ACHE-123.456.788", "CHE-000.000.000"],
    source: "Bundesamt für Statistik, Unternehmens-Identifikationsnummer (UIDG): modulo 11",
    ..Rule::BASE
};

const REGISTER: Rule = Rule {
    id: "gov/ch-register",
    about: "Number in the Swiss commercial register before 2014, beside a word for it",
    label: Label::COMPANY_ID,
    wake: &[run(&[3], 11, 0)],
    begin: Some(begin_register),
    pattern: "(?i:CH)-[0-9]{3}[.][0-9][.][0-9]{3}[.][0-9]{3}-[0-9]",
    reach: 24,
    right: Edge::Number,
    near: spoken!(
        company_words!["handelsregister*", "zefix*", "registre du commerce*"],
        COMPANY_ID,
        "swiss"
    ),
    needs_near: true,
    hits: &[
        "Handelsregister «CH-020.3.020.910-5»",
        "company reg. «CH-020.3.123.456-7».",
    ],
    misses: &[
        "CH-020.3.020.910-5 stands alone",
        "Handelsregister CH-020.3.020.91-5",
    ],
    source: "Handelsregisterverordnung (before 2014), Firmennummer",
    ..Rule::BASE
};

const VAT: Rule = Rule {
    id: "gov/ch-vat",
    about: "Swiss VAT number: UID and the letters of the tax behind it",
    label: Label::TAX_ID,
    wake: UID_WAKE,
    begin: Some(begin_uid),
    pattern: concat!("(?P<value>", uid!(), ")[ -]?(?i:MWST|TVA|IVA|VAT|TPV)"),
    reach: 32,
    right: Edge::Free,
    check: Some(is_uid),
    confidence: Confidence::Certain,
    hits: &[
        "Rechnung von «CHE-123.456.788» MWST",
        "n° «CHE-123.456.788» TVA.",
        "«CHE123456788» IVA",
    ],
    misses: &["CHE-123.456.789 MWST", "CHE-123.456.788 Bern"],
    source: "Eidgenössische Steuerverwaltung, MWST-Nummer: UID and MWST, TVA or IVA",
    ..Rule::BASE
};

const PASSPORT: Rule = Rule {
    id: "gov/ch-passport",
    about: "Swiss passport beside a word for it: letter, letter or digit, six digits",
    label: Label::PASSPORT,
    wake: &[run(&[7], 7, 1), run(&[6], 6, 2)],
    begin: Some(begin),
    pattern: "[A-Za-z][0-9A-Za-z][0-9]{6}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        passport_words!["pass", "passnummer*", "pass-nr*"],
        PASSPORT,
        "swiss"
    ),
    needs_near: true,
    hits: &[
        "Schweizer Pass «X1234567»",
        "passeport suisse «S0123456».",
        "my Swiss passport: «x1234567»",
        "瑞士护照«X1234567»",
    ],
    misses: &["Pass X123456", "X1234567 stands alone"],
    source: "fedpol, Schweizer Pass; PRADO, CHE-AO",
    ..Rule::BASE
};

const CARD: Rule = Rule {
    id: "gov/ch-id-card",
    about: "Swiss identity card beside a word for it: letter, seven digits",
    label: Label::NATIONAL_ID,
    wake: &[run(&[7], 7, 1)],
    begin: Some(begin),
    pattern: "[A-Za-z][0-9]{7}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        identity_words![
            "identitätskarte*",
            "id-karte*",
            "carte d'identité suisse",
            "ik-nr*"
        ],
        NATIONAL_ID,
        "swiss"
    ),
    needs_near: true,
    hits: &[
        "Identitätskarte «E1234567»",
        "carte d'identité suisse «C7654321».",
        "my Swiss ID card: «e1234567»",
        "瑞士身份证«E1234567»",
    ],
    misses: &["Identitätskarte E123456", "E1234567 stands alone"],
    source: "fedpol, Identitätskarte; PRADO, CHE-BO",
    ..Rule::BASE
};

const DRIVER: Rule = Rule {
    id: "gov/ch-driver",
    about: "Swiss driving licence beside a word for it: twelve digits",
    label: Label::DRIVER_LICENSE,
    wake: &[run(&[12], 12, 0)],
    begin: Some(begin),
    pattern: "[0-9]{12}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        driver_words![
            "führerausweis*",
            "führerausweis-nr*",
            "fak",
            "fahrausweis*",
            "permis"
        ],
        DRIVER_LICENSE,
        "swiss"
    ),
    needs_near: true,
    hits: &[
        "Führerausweis-Nr. «123456789001»",
        "permis de conduire suisse «003456789002».",
        "licenza di condurre «123456789001»",
        "瑞士驾照«123456789001»",
    ],
    misses: &["Führerausweis 12345678900", "123456789001 Zeilen"],
    source: "ASTRA, Führerausweis im Kreditkartenformat: nine digits and number of issue",
    ..Rule::BASE
};

const FOREIGNER: Rule = Rule {
    id: "gov/ch-foreigner",
    about: "Number of a foreigner in Switzerland (ZEMIS) beside a word for it",
    label: Label::NATIONAL_ID,
    wake: &[run(&[3, 8, 9], 8, 0)],
    begin: Some(begin),
    pattern: "[0-9]{3}[.][0-9]{3}[.][0-9]{3}(?:-[0-9])?|[0-9]{8,9}(?:[.-][0-9])?",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        &[
            "zemis*",
            "zemis-nr*",
            "zar-nr*",
            "zar-nummer*",
            "symic*",
            "ausländerausweis*",
            "aufenthaltsbewilligung*",
            "n° symic",
            "permis b",
            "permis c",
            "permis de séjour",
            "swiss residence permit*",
        ],
        NATIONAL_ID,
        "swiss"
    ),
    needs_near: true,
    hits: &[
        "ZEMIS-Nr. «012.345.678-9»",
        "Ausländerausweis, ZEMIS «12345678.9».",
    ],
    misses: &["ZEMIS-Nr. 012.345", "012.345.678-9 stands alone"],
    source: "SEM, Zentrales Migrationsinformationssystem (ZEMIS): number of a person",
    ..Rule::BASE
};

fn begin_social(text: &[u8], at: usize) -> Option<usize> {
    text.get(at..at + 3)
        .is_some_and(|country| country == b"756")
        .then(|| alone(text, at))
        .flatten()
}

fn begin_register(text: &[u8], at: usize) -> Option<usize> {
    behind(text, at, b"CH")
}

fn begin_uid(text: &[u8], at: usize) -> Option<usize> {
    behind(text, at, b"CHE")
}

/// The check of EAN-13.
fn is_social(value: &str) -> bool {
    weighted(value, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1], 10) && !all_same(value)
}

/// Weights 5, 4, 3, 2, 7, 6, 5 and 4, and the last digit, are together a multiple of eleven.
fn is_uid(value: &str) -> bool {
    weighted(value, &[5, 4, 3, 2, 7, 6, 5, 4, 1], 11) && !all_same(value)
}

fn not_same(value: &str) -> bool {
    !all_same(value)
}
