//! Numbers of Bangladesh.

use super::cn::shared::{
    ABROAD, IDENTITY_PLAIN, LICENCE, LICENCE_WORDS, NUMBER, PASSPORT, TAX_PLAIN, is_number, part,
    run, words,
};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::checksum::digit_count;
use crate::rules::gov::nation::spoken;

/// Words for the identity card.
#[rustfmt::skip]
const NID: &[&str] = &[
    "nid*", "nid no*", "nid_no*", "nid number*", "nid card*", "smart card*", "smart nid*", "voter id*", "জাতীয় পরিচয়*",
    "জাতীয় পরিচয়*", "পরিচয়পত্র*", "পরিচয়পত্র*", "এনআইডি*", "ভোটার আইডি*",
];

/// Words for the register of births.
#[rustfmt::skip]
const BIRTH: &[&str] = &[
    "birth reg*", "birth certificate*", "brn", "birth registration*", "bdris", "জন্ম নিবন্ধন*", "জন্মনিবন্ধন*", "জন্ম সনদ*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/bd-nid",
        about: "Bangladeshi national identity number, 10, 13 or 17 digits, or of the register of births, beside a word for it",
        wake: &[run(0, &[3, 10, 13, 17], 10)],
        pattern: "(?:[1-9][0-9]{16}|[1-9][0-9]{12}|[1-9][0-9]{9}|[1-9][0-9]{2}[ -][0-9]{3}[ -][0-9]{4})",
        check: Some(is_nid),
        near: spoken!(
            words!(NID, BIRTH, IDENTITY_PLAIN),
            NATIONAL_ID,
            "bangladeshi"
        ),
        far: ABROAD,
        hits: &[
            "NID: «1234567898»",
            "জাতীয় পরিচয়পত্র নম্বর «19902691234567890»",
            "আমার এনআইডি «2691234567890»",
            "smart NID card «641 234 5678»",
            "birth registration no. «19901234567890123»",
        ],
        misses: &["NID: 123456789", "NID 29902691234567890", "sum 1234567898"],
        source: "Election Commission of Bangladesh, national identity registration; BDRIS",
        ..NUMBER
    },
    Rule {
        id: "gov/bd-tin",
        about: "Bangladeshi taxpayer number (e-TIN), 12 digits beside a word for it",
        label: Label::TAX_ID,
        wake: &[run(0, &[4, 12], 12)],
        pattern: "[1-9][0-9]{3}[ -]?[0-9]{4}[ -]?[0-9]{4}",
        check: Some(is_number),
        near: spoken!(
            words!(
                &[
                    "e-tin*",
                    "etin*",
                    "nbr",
                    "টিআইএন*",
                    "টিন নম্বর*",
                    "টিন সার্টিফিকেট*",
                    "করদাতা*"
                ],
                TAX_PLAIN
            ),
            TAX_ID,
            "bangladeshi"
        ),
        hits: &[
            "e-TIN: «123456789018»",
            "টিআইএন «5678 1234 9012»",
            "Bangladesh tax id «765432109876»",
        ],
        misses: &[
            "e-TIN: 12345678901",
            "e-TIN 012345678901",
            "size 123456789018",
        ],
        source: "National Board of Revenue of Bangladesh, e-TIN registration",
        ..NUMBER
    },
    Rule {
        id: "gov/bd-bin",
        about: "Bangladeshi business identification number for VAT, nine and four digits, beside a word for it",
        label: Label::TAX_ID,
        wake: &[run(0, &[9], 13)],
        pattern: "[0-9]{9}-[0-9]{4}",
        check: Some(is_number),
        near: spoken!(
            words!(
                &[
                    "bin",
                    "bin no*",
                    "bin number*",
                    "business identification*",
                    "mushak*",
                    "ভ্যাট*",
                    "বিআইএন*",
                    "মূসক*"
                ],
                TAX_PLAIN
            ),
            TAX_ID,
            "bangladeshi"
        ),
        hits: &["BIN: «001234567-0101»", "ভ্যাট নিবন্ধন «004567123-0203»"],
        misses: &["BIN: 001234567-010", "zip 001234567-0101"],
        source: "National Board of Revenue of Bangladesh, VAT Online",
        ..NUMBER
    },
    Rule {
        id: "gov/bd-passport",
        about: "Bangladeshi passport beside a word for it",
        wake: &[run(1, &[8], 8), run(2, &[7], 7)],
        pattern: "(?:[A-Za-z]{2}[0-9]{7}|[A-Za-z][0-9]{8})",
        hits: &[
            "Passport: «A12345678»",
            "পাসপোর্ট নম্বর «BX0123456»",
            "paspor Bangladesh «EB0123456»",
        ],
        misses: &["passport AB123456", "file A12345678"],
        source: "Department of Immigration and Passports of Bangladesh; ICAO Doc 9303",
        ..PASSPORT
    },
    Rule {
        id: "gov/bd-driving-licence",
        about: "Bangladeshi driving licence beside a word for it",
        wake: &[run(2, &[7], 7)],
        pattern: "[A-Za-z]{2}[0-9]{7}[A-Za-z]{1,2}[0-9]{4,5}",
        near: spoken!(
            words!(&["brta*", "ড্রাইভিং লাইসেন্স*"], LICENCE_WORDS),
            DRIVER_LICENSE,
            "bangladeshi"
        ),
        hits: &[
            "driving licence «DK0012345CL0001»",
            "ড্রাইভিং লাইসেন্স নম্বর «CM1234567L00012»",
        ],
        misses: &["driving licence DK001234CL0001", "node DK0012345CL0001"],
        source: "Bangladesh Road Transport Authority, smart card driving licence",
        ..LICENCE
    },
];

/// Seventeen digits begin with the year of birth; thirteen and ten with no date of today.
fn is_nid(value: &str) -> bool {
    let year = part(value, 0, 4);
    let known = digit_count(value) != 17 || (1900..2030).contains(&year);
    known && is_number(value)
}
