//! Numbers of Kenya.

use super::cn::shared::{
    ABROAD, COMPANY, ID_NUMBER, IDENTITY_PLAIN, LICENCE, LICENCE_WORDS, NUMBER, PASSPORT, TAX,
    begin_free, is_number, part, run, words,
};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::checksum::digit_count;
use crate::rules::gov::nation::spoken;

/// Words for the identity card.
#[rustfmt::skip]
const CARD: &[&str] = &[
    "kitambulisho*", "nambari ya kitambulisho", "namba ya kitambulisho", "maisha*", "huduma namba", "huduma number*",
    "kenyan id*", "kenya id*", "kenyan national id*", "id yangu",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/ke-id",
        about: "Kenyan identity card, seven to nine digits beside a word for it",
        wake: &[run(0, &[7, 8, 9], 7)],
        pattern: "[1-9][0-9]{6,8}",
        check: Some(|value| is_number(value) && !is_date(value)),
        near: spoken!(
            words!(CARD, IDENTITY_PLAIN, &["id no", "id number"]),
            NATIONAL_ID,
            "kenyan"
        ),
        far: ABROAD,
        hits: &[
            "Kenyan ID: «23456780»",
            "nambari ya kitambulisho «31234567»",
            "kitambulisho changu ni «9876501»",
            "national ID «28765431», Nairobi",
        ],
        misses: &["Kenyan ID: 234567", "kitambulisho 20240131", "sum 23456780"],
        source: "National Registration Bureau of Kenya, identity cards",
        ..NUMBER
    },
    Rule {
        id: "gov/ke-pin",
        about: "Kenyan taxpayer number (KRA PIN): A or P, nine digits and a letter, beside a word for it",
        label: Label::TAX_ID,
        wake: &[run(1, &[9], 9)],
        pattern: "[APap][0-9]{9}[A-Za-z]",
        check: Some(|value| part(value, 0, 9) > 9),
        near: spoken!(
            words!(
                &[
                    "kra*",
                    "kra pin*",
                    "kra_pin*",
                    "krapin*",
                    "pin",
                    "pin no*",
                    "pin number*",
                    "pin certificate*",
                    "itax",
                    "vat"
                ],
                TAX
            ),
            TAX_ID,
            "kenyan"
        ),
        hits: &[
            "KRA PIN: «A012345678Z»",
            "our pin certificate says «P051234567B»",
            "kra pin yangu ni «a001234567k»",
        ],
        misses: &[
            "KRA PIN: B012345678Z",
            "KRA PIN A01234567Z",
            "node A012345678Z",
        ],
        source: "Kenya Revenue Authority, personal identification number",
        ..NUMBER
    },
    Rule {
        id: "gov/ke-passport",
        about: "Kenyan passport beside a word for it",
        wake: &[run(1, &[6, 7, 8], 6), run(2, &[6, 7], 6)],
        pattern: "[A-Za-z]{1,2}[0-9]{6,8}",
        check: Some(|value| value.len() < 10),
        hits: &[
            "passport no «AK1234567»",
            "pasipoti «BK0123456»",
            "Kenyan passport «C123456»",
        ],
        misses: &["passport AK12345", "seat AK1234567"],
        source: "Directorate of Immigration Services of Kenya; ICAO Doc 9303",
        ..PASSPORT
    },
    Rule {
        id: "gov/ke-health",
        about: "Member of the Kenyan social health authority (SHA, NHIF) beside a word for it",
        label: Label::HEALTH_ID,
        wake: &[run(0, &[7, 8, 9, 12, 13], 7), run(2, &[12, 13], 12)],
        begin: Some(begin_sha),
        pattern: "(?:CR[0-9]{12,13}(?:-[0-9])?|[0-9]{7,9})",
        check: Some(is_number),
        near: spoken!(
            &[
                "nhif*",
                "sha no*",
                "sha number*",
                "shif",
                "shif no*",
                "shif number*",
                "social health authority*",
                "bima ya afya",
            ],
            HEALTH_ID,
            "kenyan"
        ),
        hits: &[
            "NHIF: «12345670»",
            "SHA number «CR2024567890123-4»",
            "bima ya afya «7654321»",
        ],
        misses: &["NHIF: 12345", "sha1 12345670"],
        source: "Social Health Authority of Kenya, registration numbers",
        ..NUMBER
    },
    Rule {
        id: "gov/ke-driving-licence",
        about: "Kenyan driving licence beside a word for it",
        wake: &[run(2, &[7], 7), run(3, &[3], 3)],
        pattern: "(?:DL-?[0-9]{7}|[A-Z]{3}[0-9]{3})",
        near: spoken!(
            words!(&["ntsa", "leseni ya udereva", "leseni"], LICENCE_WORDS),
            DRIVER_LICENSE,
            "kenyan"
        ),
        hits: &["driving licence «DL1234567»", "leseni ya udereva: «CXX123»"],
        misses: &["driving licence DL123456", "flight CXX123"],
        source: "National Transport and Safety Authority of Kenya, driving licences",
        ..LICENCE
    },
    Rule {
        id: "gov/ke-company",
        about: "Kenyan company or business registration (CPR) beside a word for it",
        label: Label::COMPANY_ID,
        wake: &[run(0, &[4], 8)],
        begin: Some(begin_company),
        pattern: "C(?:PR)?[./](?:19|20)[0-9]{2}/[0-9]{4,7}",
        near: spoken!(
            words!(
                &[
                    "brs",
                    "certificate of incorporation*",
                    "business name*",
                    "registrar of companies"
                ],
                COMPANY,
                ID_NUMBER
            ),
            COMPANY_ID,
            "kenyan"
        ),
        hits: &[
            "company number «CPR/2015/123456»",
            "certificate of incorporation no. «C.2009/12345»",
        ],
        misses: &["company number CPR/2015/12", "doc CPR/2015/123456"],
        source: "Business Registration Service of Kenya, company numbers",
        ..NUMBER
    },
];

/// A day without separators.
fn is_date(value: &str) -> bool {
    digit_count(value) == 8
        && matches!(part(value, 0, 2), 19 | 20)
        && matches!(part(value, 4, 6), 1..=12)
}

/// `CR` with its digits, or digits alone.
fn begin_sha(text: &[u8], at: usize) -> Option<usize> {
    begin_free(text, at).filter(|_| text[at].is_ascii_digit() || text[at..].starts_with(b"CR"))
}

/// The letters before the year.
fn begin_company(text: &[u8], at: usize) -> Option<usize> {
    let back = text[..at]
        .iter()
        .rev()
        .take(4)
        .take_while(|b| b.is_ascii_uppercase() || matches!(b, b'.' | b'/'))
        .count();
    begin_free(text, at - back).filter(|_| back > 1)
}
