//! Numbers of Egypt.

use super::cn::shared::{
    ABROAD, ID_NUMBER, IDENTITY, NUMBER, PASSPORT, TAX_PLAIN, is_day, is_number, no_group, part,
    run, words,
};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::checksum::{digits, weighted_sum};
use crate::rules::gov::nation::spoken;

/// Words for the identity card.
#[rustfmt::skip]
const CARD: &[&str] = &[
    "الرقم القومي*", "رقم قومي*", "القومي*", "رقم البطاقة*", "بطاقة الرقم*", "البطاقة*", "بطاقتي*", "رقم الهوية*", "egyptian id*",
    "egypt id*", "رخصة*", "الرخصة*", "رخصتي*", "raqam qawmi", "ra2m qawmy", "national_id_eg",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/eg-id",
        about: "Egyptian national number: century and date of birth, governorate, beside a word for it",
        wake: &[run(0, &[1, 14], 14)],
        pattern: "[23][ -]?[0-9]{6}[ -]?[0-9]{2}[ -]?[0-9]{4}[ -]?[0-9]",
        check: Some(is_id),
        proof: Some(has_check),
        near: spoken!(words!(CARD, IDENTITY, ID_NUMBER), NATIONAL_ID, "egyptian"),
        hits: &[
            "الرقم القومي: «29001010100017»",
            "رقم البطاقة «٢٩٠٠١٠١٠١٠٠٠١٧»",
            "Egyptian ID «30102031200123»",
            "ägyptische Ausweisnummer «29001010100017»",
            "national ID «2 900101 01 0001 7»",
        ],
        misses: &[
            "الرقم القومي: 29013010100017",
            "الرقم القومي 29001019900017",
            "at 29001010100017",
            "national ID 49001010100017",
        ],
        source: "Civil Status Organisation of Egypt, national number (structure)",
        ..NUMBER
    },
    Rule {
        id: "gov/eg-tax",
        about: "Egyptian tax registration number, nine digits in threes, beside a word for it",
        label: Label::TAX_ID,
        wake: &[run(0, &[3, 9], 9)],
        pattern: concat!("(?P<value>[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3})", no_group!()),
        check: Some(is_number),
        near: spoken!(
            words!(
                &[
                    "التسجيل الضريبي*",
                    "الرقم الضريبي*",
                    "البطاقة الضريبية*",
                    "رقم التسجيل*",
                    "السجل الضريبي*"
                ],
                TAX_PLAIN
            ),
            TAX_ID,
            "egyptian"
        ),
        far: ABROAD,
        hits: &[
            "رقم التسجيل الضريبي: «100-531-385»",
            "الرقم الضريبي «١٠٠٥٣١٣٨٥»",
            "Egyptian tax number «331 105 268»",
        ],
        misses: &["الرقم الضريبي 100-531-38", "عدد 100531385"],
        source: "Egyptian Tax Authority, tax registration number",
        ..NUMBER
    },
    Rule {
        id: "gov/eg-commercial",
        about: "Number in the commercial register of Egypt beside a word for it",
        label: Label::COMPANY_ID,
        wake: &[run(0, &[5, 6, 7, 8], 5)],
        pattern: "[0-9]{5,8}",
        check: Some(is_number),
        near: spoken!(
            &[
                "سجل تجاري*",
                "السجل التجاري*",
                "رقم السجل*",
                "commercial register*",
                "commercial registration*",
            ],
            COMPANY_ID,
            "egyptian"
        ),
        hits: &[
            "سجل تجاري رقم «123457»",
            "commercial register no. «98761» Cairo",
        ],
        misses: &["سجل تجاري 1234", "عدد 123457"],
        source: "General Authority for Investment of Egypt, commercial register",
        ..NUMBER
    },
    Rule {
        id: "gov/eg-passport",
        about: "Egyptian passport beside a word for it",
        wake: &[run(1, &[8], 8)],
        pattern: "[Aa][0-9]{8}",
        hits: &[
            "جواز السفر رقم «A12345678»",
            "Egyptian passport «A00123456»",
        ],
        misses: &["جواز السفر A123456", "gate A12345678"],
        source: "Passports, Immigration and Nationality Administration of Egypt; ICAO Doc 9303",
        ..PASSPORT
    },
];

/// The first digit counts the centuries (2 from 1900, 3 from 2000); two digits after the date are
/// the governorate, 88 for abroad.
fn is_id(value: &str) -> bool {
    let at = |from, to| part(value, from, to) as u32;
    let year = 1700 + at(0, 1) * 100 + at(1, 3);
    let place = matches!(at(7, 9), 1..=4 | 11..=19 | 21..=29 | 31..=35 | 88);
    year < 2030 && is_day(year, at(3, 5), at(5, 7)) && place && at(9, 13) != 0
}

/// The check digit that is told of, which the authority has not published.
fn has_check(value: &str) -> bool {
    let sum = weighted_sum(value, &[2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    digits(value).next_back().map(u32::from) == Some((11 - sum % 11) % 10)
}
