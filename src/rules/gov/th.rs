//! Numbers of Thailand.

use super::cn::shared::{
    COMPANY, ID_NUMBER, IDENTITY, LICENCE, LICENCE_WORDS, NUMBER, PASSPORT, TAX, begin_free,
    is_number, run, words,
};
use crate::label::Label;
use crate::rules::checksum::{digits, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Rule};

/// Words for the citizen's number.
#[rustfmt::skip]
const CITIZEN: &[&str] = &[
    "บัตรประชาชน*", "เลขบัตร*", "เลขประจำตัวประชาชน*", "ประจำตัวประชาชน*", "เลขประชาชน*", "บัตรประจำตัว*", "เลขที่บัตร*", "citizen no*",
    "thai id*", "thai_id*", "thaiid*", "pinthai", "บัตร ปชช*", "ปชช*",
];

/// Words for the taxpayer's number.
#[rustfmt::skip]
const TAXPAYER: &[&str] = &[
    "ผู้เสียภาษี*", "เลขผู้เสียภาษี*", "ภาษีอากร*", "เลขภาษี*", "ใบกำกับภาษี*", "นิติบุคคล*", "ทะเบียนบริษัท*", "juristic*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/th-citizen-dashed",
        about: "Thai citizen's number in its groups, check digit modulo 11",
        wake: &[run(0, &[1], 13)],
        begin: Some(begin_dashed),
        pattern: "[1-8][ -][0-9]{4}[ -][0-9]{5}[ -][0-9]{2}[ -][0-9]",
        check: Some(is_citizen),
        confidence: Confidence::Certain,
        needs_near: false,
        hits: &[
            "เลขบัตรประชาชน «1-1017-01234-56-1»",
            "it is «3-1005-00012-34-6», please",
            "1) «1 1017 01234 56 1»",
        ],
        misses: &[
            "it is 1-1017-01234-56-2",
            "9-1017-01234-56-1",
            "11-1017-01234-56-1",
        ],
        source: "Department of Provincial Administration of Thailand, thirteen-digit personal number",
        ..NUMBER
    },
    Rule {
        id: "gov/th-citizen",
        about: "Thai citizen's number, check digit modulo 11, beside a word for it",
        wake: &[run(0, &[1, 13], 13)],
        pattern: "[1-8][ -]?[0-9]{4}[ -]?[0-9]{5}[ -]?[0-9]{2}[ -]?[0-9]",
        check: Some(is_citizen),
        near: spoken!(words!(CITIZEN, IDENTITY, ID_NUMBER), NATIONAL_ID, "thai"),
        hits: &[
            "เลขประจำตัวประชาชน: «1101701234561»",
            "บัตรประชาชนเลขที่ «๓๑๐๐๕๐๐๐๑๒๓๔๖»ค่ะ",
            "Thai ID «1101701234561»",
            r#"{"citizen_id":"«3100500012346»"}"#,
        ],
        misses: &[
            "เลขบัตร 1101701234562",
            "Thai ID 9101701234561",
            "sum 1101701234561",
        ],
        source: "Department of Provincial Administration of Thailand, thirteen-digit personal number",
        ..NUMBER
    },
    Rule {
        id: "gov/th-tin",
        about: "Thai taxpayer's or company's number, 13 digits with check digit, beside a word for it",
        label: Label::TAX_ID,
        wake: &[run(0, &[1, 13], 13)],
        pattern: "[0-8][ -]?[0-9]{4}[ -]?[0-9]{5}[ -]?[0-9]{2}[ -]?[0-9]",
        check: Some(is_citizen),
        confidence: Confidence::Likely,
        near: spoken!(words!(TAXPAYER, TAX, COMPANY), TAX_ID, "thai"),
        hits: &[
            "เลขประจำตัวผู้เสียภาษี «0105556123453»",
            "Tax ID: «0-9940-00165-50-1»",
            "เลขทะเบียนนิติบุคคล «0105556123453»",
            "泰国税号 «0105556123453»",
        ],
        misses: &[
            "Tax ID: 0105556123454",
            "ผู้เสียภาษี 9105556123453",
            "sku 0105556123453",
        ],
        source: "Revenue Department of Thailand, taxpayer identification number of thirteen digits",
        ..NUMBER
    },
    Rule {
        id: "gov/th-passport",
        about: "Thai passport beside a word for it",
        wake: &[run(1, &[6, 7], 6), run(2, &[6, 7], 6)],
        pattern: "[A-Za-z]{1,2}[0-9]{6,7}",
        hits: &[
            "หนังสือเดินทางเลขที่ «AA1234567»",
            "Thai passport «AB7654321»",
            "พาสปอร์ต «C123456»",
        ],
        misses: &["passport AA12345", "tag AA1234567"],
        source: "Department of Consular Affairs of Thailand; ICAO Doc 9303",
        ..PASSPORT
    },
    Rule {
        id: "gov/th-driving-licence",
        about: "Thai driving licence, eight digits beside a word for it",
        wake: &[run(0, &[8], 8)],
        pattern: "[0-9]{8}(?:/[0-9]{2})?",
        check: Some(is_number),
        near: spoken!(
            words!(&["ใบขับขี่*", "ใบอนุญาตขับ*", "ใบอนุญาตขับรถ*"], LICENCE_WORDS),
            DRIVER_LICENSE,
            "thai"
        ),
        hits: &[
            "ใบขับขี่เลขที่ «55012345»",
            "Thai driving licence no. «60001234»",
        ],
        misses: &["ใบขับขี่ 5501234", "room 55012345"],
        source: "Department of Land Transport of Thailand, driving licences",
        ..LICENCE
    },
];

fn begin_dashed(text: &[u8], at: usize) -> Option<usize> {
    let gap = |place: usize| matches!(text.get(at + place), Some(b' ' | b'-'));
    begin_free(text, at).filter(|_| gap(1) && gap(6) && gap(12) && gap(15))
}

/// The digits count 13, 12, … 2; eleven less the sum modulo 11, its last digit, is the check digit.
fn is_citizen(value: &str) -> bool {
    let sum = weighted_sum(value, &[13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    digits(value).next_back().map(u32::from) == Some((11 - sum % 11) % 10) && is_number(value)
}
