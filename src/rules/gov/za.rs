//! Numbers of South Africa.

use super::cn::shared::{
    COMPANY, ID_NUMBER, IDENTITY, LICENCE, LICENCE_WORDS, NUMBER, PASSPORT, TAX, begin_free,
    is_number, is_yymmdd, part, run, words,
};
use crate::label::Label;
use crate::rules::checksum::luhn;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Rule};

/// Words for the identity number.
#[rustfmt::skip]
const ID: &[&str] = &[
    "rsa id*", "sa id*", "sa_id*", "south african id*", "south africa id*", "id-nommer*", "identiteitsnommer*",
    "id nommer*", "identity book*", "smart id*", "id boek", "isazisi*", "inombolo kamazisi", "i.d. number*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/za-id-grouped",
        about: "South African identity number in its groups: date of birth, citizenship, check of ISO/IEC 7812-1",
        wake: &[run(0, &[6], 13)],
        begin: Some(begin_grouped),
        pattern: "[0-9]{6}[ -][0-9]{4}[ -][0-9]{3}|[0-9]{6}[ -][0-9]{4}[ -][0-9]{2}[ -][0-9]",
        check: Some(is_id),
        confidence: Confidence::Likely,
        needs_near: false,
        hits: &[
            "it is «800101 5009 087», thanks",
            "ID «900615-0000-089»",
            "ID: «750228 0123 19 9»",
        ],
        misses: &[
            "it is 800101 5009 088",
            "801301 5009 087",
            "1800101 5009 087",
        ],
        source: "Department of Home Affairs of South Africa, identity number",
        ..NUMBER
    },
    Rule {
        id: "gov/za-id",
        about: "South African identity number, 13 digits, beside a word for it",
        wake: &[run(0, &[6, 13], 13)],
        pattern: "[0-9]{6} ?[0-9]{4} ?[0-9]{2} ?[0-9]",
        check: Some(is_id),
        confidence: Confidence::Certain,
        near: spoken!(
            words!(ID, IDENTITY, ID_NUMBER),
            NATIONAL_ID,
            "south african"
        ),
        hits: &[
            "SA ID number: «8001015009087»",
            "my ID no is «9006150000089»",
            "identiteitsnommer «7502280123199»",
            r#"{"id_number":"«8001015009087»"}"#,
            "südafrikanische ID-Nummer, identity card «8001015009087»",
        ],
        misses: &[
            "SA ID 8001015009088",
            "SA ID 8013015009087",
            "id number 800101500908",
            "at 8001015009087 ms",
        ],
        source: "Department of Home Affairs of South Africa, identity number",
        ..NUMBER
    },
    Rule {
        id: "gov/za-tax",
        about: "South African tax reference number, ten digits with a check of ISO/IEC 7812-1, beside a word for it",
        label: Label::TAX_ID,
        wake: &[run(0, &[4, 10], 10)],
        pattern: "[012349][0-9]{9}|[012349][0-9]{3}/[0-9]{3}/[0-9]{2}/[0-9]",
        check: Some(|value| luhn(value) && is_number(value)),
        near: spoken!(
            words!(
                &[
                    "tax reference number*",
                    "tax_reference_number",
                    "tax_reference*",
                    "belastingnommer*",
                    "sars",
                    "income tax*",
                    "tax ref*",
                    "paye*",
                    "inkomstebelasting*",
                    "belastingverwysing*"
                ],
                TAX
            ),
            TAX_ID,
            "south african"
        ),
        hits: &[
            "SARS tax number: «0123456782»",
            "tax reference «0123/456/78/2»",
            "tax reference «9000001231»",
            "VAT number: «4123456784»",
        ],
        misses: &[
            "SARS tax number: 0123456783",
            "phone 0123456782",
            "tax 8000001231",
        ],
        source: "South African Revenue Service, business requirements specification (tax reference numbers)",
        ..NUMBER
    },
    Rule {
        id: "gov/za-company",
        about: "South African company registration: year, serial, kind, beside a word for it",
        label: Label::COMPANY_ID,
        wake: &[run(0, &[4], 12)],
        pattern: "(?:19|20)[0-9]{2}/[0-9]{6}/(?:0[6-9]|1[0-2]|2[1-6]|30)",
        near: spoken!(
            words!(
                &[
                    "cipc*",
                    "reg no*",
                    "reg. no*",
                    "registration number*",
                    "ck number",
                    "pty",
                    "maatskappy*",
                    "enterprise number*"
                ],
                COMPANY
            ),
            COMPANY_ID,
            "south african"
        ),
        hits: &[
            "CIPC: «2015/123456/07»",
            "Reg. No. «1998/012345/23», Pty Ltd",
        ],
        misses: &["CIPC: 2015/123456/99", "path 2015/123456/07"],
        source: "Companies and Intellectual Property Commission of South Africa, enterprise numbers",
        ..NUMBER
    },
    Rule {
        id: "gov/za-passport",
        about: "South African passport beside a word for it",
        wake: &[run(1, &[8], 8), run(0, &[9], 9)],
        pattern: "(?:[ADMTadmt][0-9]{8}|[4-9][0-9]{8})",
        near: spoken!(
            words!(
                &["south african passport*", "sa passport*", "paspoortnommer*"],
                PASSPORT.near
            ),
            PASSPORT,
            "south african"
        ),
        check: Some(is_number),
        hits: &[
            "passport no. «A12345678»",
            "paspoortnommer «M00123456»",
            "SA passport «483215670»",
        ],
        misses: &["passport A1234567", "stand A12345678"],
        source: "Department of Home Affairs of South Africa; ICAO Doc 9303",
        ..PASSPORT
    },
    Rule {
        id: "gov/za-driving-licence",
        about: "South African driving licence: digits, office, check, beside a word for it",
        wake: &[run(0, &[8, 10], 8)],
        pattern: "[0-9]{8,10}[A-Za-z0-9]{2,4}",
        check: Some(|value| value.bytes().any(|b| b.is_ascii_alphabetic()) && is_number(value)),
        near: spoken!(
            words!(
                &["rybewys*", "rybewijs*", "bestuurslisensie*"],
                LICENCE_WORDS
            ),
            DRIVER_LICENSE,
            "south african"
        ),
        hits: &[
            "driving licence number: «10230001AB2C»",
            "rybewys «4024000123DK»",
        ],
        misses: &["driving licence 1023AB2C", "lot 10230001AB2C"],
        source: "Road Traffic Management Corporation of South Africa, driving licence card",
        ..LICENCE
    },
];

fn begin_grouped(text: &[u8], at: usize) -> Option<usize> {
    let gap = |place: usize| matches!(text.get(at + place), Some(b' ' | b'-'));
    begin_free(text, at)
        .filter(|_| gap(6) && gap(11) && matches!(text.get(at + 7), Some(b'0'..=b'9')))
}

/// The date, then four digits for the sex and the serial, the citizenship (0, 1 or 2) and two more.
fn is_id(value: &str) -> bool {
    is_yymmdd(part(value, 0, 6)) && part(value, 10, 11) <= 2 && luhn(value)
}
