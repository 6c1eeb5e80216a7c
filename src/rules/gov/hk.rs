//! Numbers of Hong Kong.

use super::cn::shared::{
    ID_NUMBER, IDENTITY, LICENCE, LICENCE_WORDS, NUMBER, PASSPORT, TAX_PLAIN, begin_free,
    is_number, part, plain, run, words,
};
use crate::label::Label;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Rule};

/// Words for the identity card.
#[rustfmt::skip]
const HKID: &[&str] = &[
    "hkid*", "hkic*", "hong kong id*", "hong kong identity*", "hk id*", "hk_id*", "香港身份證*", "香港身份证*", "香港永久性居民*",
    "身份證號*", "身份証*", "永久居民*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/hk-id",
        about: "Hong Kong identity card number, with its check digit in brackets",
        wake: &[run(1, &[6], 6), run(2, &[6], 6)],
        begin: Some(begin_brackets),
        pattern: r"[A-Z]{1,2}[0-9]{6} ?\([0-9A]\)",
        check: Some(is_hkid),
        confidence: Confidence::Certain,
        right: crate::rules::Edge::Word,
        needs_near: false,
        hits: &[
            "HKID: «A123456(3)»",
            "香港身份證號碼：«K000123(6)»。",
            "her number «AB987654(3)» is on the form",
            "身份证«G123456(A)»",
        ],
        misses: &[
            "HKID: A123456(4)",
            "fn A123456(0)",
            "XYA123456(3)",
            "EXAMPLE-A123456(3)",
        ],
        source: "Immigration Department of Hong Kong, identity cards (check digit modulo 11)",
        ..NUMBER
    },
    Rule {
        id: "gov/hk-id-context",
        about: "Hong Kong identity card number in other spellings, beside a word for it",
        wake: &[run(1, &[6, 7], 6), run(2, &[6, 7], 6)],
        pattern: r"[A-Za-z]{1,2}[0-9]{6}[ -]?(?:\([0-9Aa]\)|[0-9Aa])",
        check: Some(is_hkid),
        right: crate::rules::Edge::Word,
        near: spoken!(words!(HKID, IDENTITY, ID_NUMBER), NATIONAL_ID, "hong kong"),
        hits: &[
            "HKID «A1234563»",
            "hkid no: «a123456(3)»",
            "香港身份證 «AB987654-3»",
            r#"{"hkid":"«G123456A»"}"#,
        ],
        misses: &["HKID A1234564", "flat A1234563", "hkid a123456(4)"],
        source: "Immigration Department of Hong Kong, identity cards (check digit modulo 11)",
        ..NUMBER
    },
    Rule {
        id: "gov/hk-business",
        about: "Hong Kong business registration number, eight digits, or company number, beside a word for it",
        label: Label::COMPANY_ID,
        wake: &[run(0, &[7, 8], 7)],
        pattern: "[0-9]{8}(?:-[0-9]{3}-[0-9]{2}-[0-9]{2}-[0-9A-Z])?|[0-9]{7}",
        check: Some(is_number),
        near: spoken!(
            &[
                "brn",
                "br no*",
                "br number*",
                "business registration*",
                "商業登記*",
                "商业登记*",
                "unique business identifier*",
                "ubi",
                "公司註冊*",
                "公司编号*",
                "公司編號*",
                "cr no*",
                "香港公司*",
            ],
            COMPANY_ID,
            "hong kong"
        ),
        hits: &[
            "BR No: «12345670»",
            "商業登記號碼 «30123456»",
            "business registration certificate «12345670-000-01-24-1»",
            "公司編號：«0123450»",
        ],
        misses: &["BR No: 123456", "item 12345670", "商業登記 123456789"],
        source: "Inland Revenue Department of Hong Kong, business registration; Companies Registry, unique business identifier (2023)",
        ..NUMBER
    },
    Rule {
        id: "gov/hk-passport",
        about: "Hong Kong passport beside a word for it",
        wake: &[run(1, &[8], 8), run(2, &[7], 7)],
        pattern: "(?:[HKhk][0-9]{8}|[Hh][A-Za-z][0-9]{7})",
        near: spoken!(
            words!(
                &["特區護照*", "特区护照*", "回鄉證*", "bno", "bn(o)"],
                PASSPORT.near
            ),
            PASSPORT,
            "hong kong"
        ),
        hits: &[
            "HKSAR passport «K12345678»",
            "香港特區護照 «H87654321»",
            "passport «HA1234567»",
        ],
        misses: &["passport K1234567", "room K12345678"],
        source: "Immigration Department of Hong Kong, HKSAR passport; ICAO Doc 9303",
        ..PASSPORT
    },
    Rule {
        id: "gov/hk-driving-licence",
        about: "Hong Kong driving licence, which bears the identity card number, beside a word for it",
        wake: &[run(1, &[6, 7], 6), run(2, &[6, 7], 6)],
        pattern: r"[A-Za-z]{1,2}[0-9]{6}(?:\([0-9Aa]\)|[0-9Aa])",
        check: Some(is_hkid),
        right: crate::rules::Edge::Word,
        near: spoken!(
            words!(&["駕駛執照號碼*"], LICENCE_WORDS),
            DRIVER_LICENSE,
            "hong kong"
        ),
        hits: &["駕駛執照 «A1234563»", "driving licence no. «ab9876543»"],
        misses: &["driving licence A1234564", "tag A1234563"],
        source: "Transport Department of Hong Kong, driving licence reference",
        ..LICENCE
    },
    Rule {
        id: "gov/hk-tax",
        about: "Hong Kong tax file number beside a word for it",
        label: Label::TAX_ID,
        wake: &[run(0, &[8], 8), run(1, &[6], 6), run(2, &[6], 6)],
        pattern: r"(?:[0-9]{2}[A-Z]?/[0-9]{8}|[0-9]{8}|[A-Z]{1,2}[0-9]{6}\([0-9A]\))",
        check: Some(|value| {
            if value.contains('(') {
                is_hkid(value)
            } else {
                is_number(value)
            }
        }),
        right: crate::rules::Edge::Word,
        near: spoken!(
            words!(
                &[
                    "稅務檔案*",
                    "税务档案*",
                    "報稅*",
                    "ird file*",
                    "tax file no*",
                    "薪俸稅*",
                    "利得稅*"
                ],
                TAX_PLAIN
            ),
            TAX_ID,
            "hong kong"
        ),
        hits: &["稅務檔案號碼 «12345670»", "IRD file no «87654320»"],
        misses: &["tax file 1234567", "稅務檔案 12345678"],
        source: "Inland Revenue Department of Hong Kong, file numbers",
        ..NUMBER
    },
];

/// A bracket stands behind the digits.
fn begin_brackets(text: &[u8], at: usize) -> Option<usize> {
    let letters = if text[at + 1].is_ascii_digit() { 1 } else { 2 };
    let bracket = match text.get(at + letters + 6)? {
        b'(' => true,
        b' ' => text.get(at + letters + 7) == Some(&b'('),
        _ => false,
    };
    begin_free(text, at).filter(|_| bracket && text[at].is_ascii_uppercase())
}

/// The characters, a blank (36) before a single letter, count 9, 8, … 1; the sum leaves no rest
/// modulo 11.
fn is_hkid(value: &str) -> bool {
    let code: Vec<u8> = plain(value).collect();
    let worth = |byte: u8| match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        _ => u32::from(byte - b'A') + 10,
    };
    let blank = if code.len() == 8 { 36 * 9 } else { 0 };
    let sum: u32 = code
        .iter()
        .rev()
        .zip(1..)
        .map(|(&byte, weight)| worth(byte) * weight)
        .sum();
    matches!(code.len(), 8 | 9) && part(value, 0, 6) != 0 && (blank + sum).is_multiple_of(11)
}
