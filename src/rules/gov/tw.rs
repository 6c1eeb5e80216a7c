//! Numbers of Taiwan.

use super::cn::shared::{
    COMPANY, HEALTH, ID_NUMBER, IDENTITY, LICENCE, LICENCE_WORDS, NUMBER, PASSPORT, TAX, is_number,
    plain, run, words,
};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::checksum::{all_same, digit_count, digits};
use crate::rules::gov::nation::spoken;

/// Words for the identity card and the residence certificate.
#[rustfmt::skip]
const CARD: &[&str] = &[
    "身分證*", "身份證*", "身分證字號*", "身份證字號*", "統一證號*", "居留證*", "国民身分证*", "國民身分證*", "外僑*", "taiwan id*",
    "taiwanese id*", "taiwan national id*", "ui no*", "ui number*", "arc", "arc no*", "arc number*", "alien resident*",
    "resident certificate*", "台湾身份证*", "台胞*", "國民身份*",
];

/// Words for the number of a business.
#[rustfmt::skip]
const UBN: &[&str] = &[
    "統一編號*", "統編*", "营利事业*", "營利事業*", "公司統編*", "统一编号*", "统编*", "ubn", "gui no*", "gui number*",
    "unified business*", "uniform number*", "扣繳單位*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/tw-id",
        about: "Taiwanese identity number, or of a resident of 2021 on: letter, sex, check digit, beside a word for it",
        wake: &[run(1, &[9], 9)],
        pattern: "[A-Za-z][1289][0-9]{8}",
        check: Some(is_id),
        near: spoken!(
            words!(CARD, IDENTITY, ID_NUMBER),
            NATIONAL_ID,
            "taiwanese",
            "taiwan"
        ),
        hits: &[
            "身分證字號：«A123456789»",
            "我的身份證是«F234567898»喔",
            "Taiwan ID «H900123459»",
            "居留證號碼 «a800123450»",
            r#"{"national_id":"«A123456789»"}"#,
        ],
        misses: &[
            "身分證字號：A123456788",
            "身分證 A323456789",
            "料號 A123456789",
            "身分證字號 A12345678",
        ],
        source: "Ministry of the Interior of Taiwan, national identification numbers; National Immigration Agency, UI number (2021)",
        ..NUMBER
    },
    Rule {
        id: "gov/tw-resident-old",
        about: "Taiwanese resident certificate number of before 2021: two letters, check digit, beside a word for it",
        wake: &[run(2, &[8], 8)],
        pattern: "[A-Za-z][A-Da-d][0-9]{8}",
        check: Some(is_id),
        near: spoken!(
            words!(CARD, IDENTITY, ID_NUMBER),
            NATIONAL_ID,
            "taiwanese",
            "taiwan"
        ),
        hits: &["居留證統一證號 «AC01234567»", "ARC number «FD12345676»"],
        misses: &["居留證 AC01234568", "lot AC01234567", "ARC AZ01234567"],
        source: "National Immigration Agency of Taiwan, alien resident certificate",
        ..NUMBER
    },
    Rule {
        id: "gov/tw-ubn",
        about: "Taiwanese number of a business, eight digits with the check of 2023, beside a word for it",
        label: Label::COMPANY_ID,
        wake: &[run(0, &[8], 8)],
        pattern: "[0-9]{8}",
        check: Some(is_ubn),
        near: spoken!(words!(UBN, COMPANY), COMPANY_ID, "taiwanese", "taiwan"),
        hits: &[
            "統一編號：«12345675»",
            "統編«53123472»，謝謝",
            "UBN «00001232» for the invoice",
        ],
        misses: &["統一編號：12345674", "共 12345675 元", "統編 1234567"],
        source: "Ministry of Finance of Taiwan, check of the unified business number (2023)",
        ..NUMBER
    },
    Rule {
        id: "gov/tw-passport",
        about: "Taiwanese passport, nine digits beside a word for it",
        wake: &[run(0, &[9], 9)],
        pattern: "[0-9]{9}",
        check: Some(is_number),
        near: spoken!(
            words!(
                &[
                    "護照號碼*",
                    "中華民國護照*",
                    "台灣護照*",
                    "taiwan passport*",
                    "taiwanese passport*"
                ],
                PASSPORT.near
            ),
            PASSPORT,
            "taiwanese",
            "taiwan"
        ),
        hits: &["護照號碼：«312345670»", "Taiwan passport «350012345»"],
        misses: &["護照 31234567", "第 312345670 筆", "護照 123456789"],
        source: "Bureau of Consular Affairs of Taiwan; ICAO Doc 9303",
        ..PASSPORT
    },
    Rule {
        id: "gov/tw-health-card",
        about: "Taiwanese health insurance card, twelve digits beginning with 0000, beside a word for it",
        label: Label::HEALTH_ID,
        wake: &[run(0, &[4, 12], 12)],
        pattern: "0000[ -]?[0-9]{4}[ -]?[0-9]{4}",
        check: Some(|value| digits(value).skip(4).any(|digit| digit > 0)),
        near: spoken!(
            words!(
                &[
                    "nhi_card",
                    "健保卡",
                    "健保ic卡",
                    "健保卡號",
                    "健保卡*",
                    "nhi card*",
                    "全民健康保險*",
                    "健保卡號*"
                ],
                HEALTH
            ),
            HEALTH_ID,
            "taiwanese",
            "taiwan"
        ),
        hits: &[
            "健保卡號：«000012345678»",
            "NHI card (Taiwan) «0000 4321 8765»",
        ],
        misses: &["健保卡號：100012345678", "序號 000012345678"],
        source: "National Health Insurance Administration of Taiwan, health insurance card",
        ..NUMBER
    },
    Rule {
        id: "gov/tw-driving-licence",
        about: "Taiwanese driving licence, which bears the identity number, beside a word for it",
        wake: &[run(1, &[9], 9)],
        pattern: "[A-Za-z][1289][0-9]{8}",
        check: Some(is_id),
        near: spoken!(LICENCE_WORDS, DRIVER_LICENSE, "taiwanese", "taiwan"),
        hits: &[
            "駕照號碼 «A123456789»",
            "Taiwanese driver's license «F234567898»",
        ],
        misses: &["駕照 A123456788", "pin A123456789"],
        source: "Directorate General of Highways of Taiwan, driving licences",
        ..LICENCE
    },
    Rule {
        id: "gov/tw-tax",
        about: "Taiwanese number of a business or a person where tax is spoken of",
        label: Label::TAX_ID,
        wake: &[run(0, &[8], 8), run(1, &[9], 9)],
        pattern: "(?:[0-9]{8}|[A-Za-z][1289][0-9]{8})",
        check: Some(|value| {
            if digit_count(value) == 8 {
                is_ubn(value)
            } else {
                is_id(value)
            }
        }),
        near: spoken!(
            words!(&["稅籍*", "税籍*", "報稅*", "發票*"], TAX),
            TAX_ID,
            "taiwanese",
            "taiwan"
        ),
        hits: &["稅籍編號 «12345675»", "稅號：«A123456789»"],
        misses: &["稅籍編號 12345674", "稅號：A123456788"],
        source: "Ministry of Finance of Taiwan, tax identification numbers",
        ..NUMBER
    },
];

/// Places in this string, from 10 on, are what the letters of the places count.
const PLACES: &[u8] = b"ABCDEFGHJKLMNPQRSTUVXYWZIO";

/// The letter counts as two digits (a second letter as the last of its two), and all digits count
/// 1, 9, 8, … 1, 1.
fn is_id(value: &str) -> bool {
    let mut sum = 0;
    for (place, byte) in plain(value).enumerate() {
        let letter = PLACES
            .iter()
            .position(|&known| known == byte)
            .map(|at| at + 10);
        let weight = if place == 9 { 1 } else { 9 - place };
        sum += match (place, letter) {
            (0, Some(letter)) => letter / 10 + letter % 10 * 9,
            (1, Some(letter)) => letter % 10 * weight,
            (1.., None) => usize::from(byte - b'0') * weight,
            _ => return false,
        };
    }
    sum % 10 == 0 && !all_same(value)
}

/// The digits count 1, 2, 1, 2, 1, 2, 4, 1, and the digits of the products are added up: a multiple
/// of 5, as well with one more where the seventh digit is 7.
fn is_ubn(value: &str) -> bool {
    let sum: u32 = digits(value)
        .zip([1, 2, 1, 2, 1, 2, 4, 1])
        .map(|(digit, weight)| u32::from(digit) * weight)
        .map(|product| product / 10 + product % 10)
        .sum();
    let seven = digits(value).nth(6) == Some(7);
    is_number(value) && (sum.is_multiple_of(5) || seven && (sum + 1).is_multiple_of(5))
}
