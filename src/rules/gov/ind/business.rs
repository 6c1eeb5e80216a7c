//! Numbers of businesses in India.

use super::super::cn::shared::{NUMBER, TAX, begin_free, part, plain, run, words};
use super::{is_pan, is_state};
use crate::label::Label;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Rule};

pub(super) const GSTIN: Rule = Rule {
    id: "gov/in-gstin",
    about: "Indian goods and services tax number: state, PAN, check character modulo 36",
    label: Label::TAX_ID,
    wake: &[run(5, &[4], 4)],
    begin: Some(begin_gstin),
    pattern: "[0-9]{2}[A-Za-z]{5}[0-9]{4}[A-Za-z][0-9A-Za-z]{3}",
    check: Some(is_gstin),
    confidence: Confidence::Certain,
    needs_near: false,
    hits: &[
        "GSTIN: «27AAAPA1234A1ZT»",
        "bill it to «07AAACB5678C1ZT» please",
        "जीएसटी नंबर «29AABCT1332L1ZA»",
        "gst no «27aaapa1234a1zt»",
    ],
    misses: &[
        "GSTIN: 27AAAPA1234A1ZU",
        "GSTIN: 77AAAPA1234A1ZT",
        "A27AAAPA1234A1ZT",
        "27AAAPA1234A1ZT9",
    ],
    source: "Goods and Services Tax Network of India, GSTIN format; CGST Rules 2017, rule 10",
    ..NUMBER
};

pub(super) const CIN: Rule = Rule {
    id: "gov/in-cin",
    about: "Indian company identification number: listing, industry, state, year, kind",
    label: Label::COMPANY_ID,
    wake: &[run(1, &[5], 5)],
    begin: Some(begin_cin),
    pattern: "[LU][0-9]{5}[A-Z]{2}(?:19|20)[0-9]{2}[A-Z]{3}[0-9]{6}",
    check: Some(is_cin),
    confidence: Confidence::Likely,
    needs_near: false,
    hits: &[
        "CIN: «U72200MH2009PLC123456»",
        "registered as «L17110MH1973PLC019786».",
        "公司注册号«U72200KA2015PTC081234»",
    ],
    misses: &[
        "CIN: U72200XX2009PLC123456",
        "CIN: U72200MH2009XYZ123456",
        "U72200MH2009PLC12345",
    ],
    source: "Ministry of Corporate Affairs of India, corporate identity number",
    ..NUMBER
};

pub(super) const LLPIN: Rule = Rule {
    id: "gov/in-llpin",
    sift: Some(crate::rules::sift::behind_capital),
    about: "Indian identification number of a limited liability partnership beside a word for it",
    label: Label::COMPANY_ID,
    wake: &[run(3, &[4], 4), run(0, &[4], 4)],
    begin: Some(begin_llpin),
    pattern: "[A-Za-z]{3}-?[0-9]{4}",
    near: spoken!(
        &[
            "llpin*",
            "llp id*",
            "llp no*",
            "llp identification*",
            "limited liability partnership",
        ],
        COMPANY_ID,
        "indian"
    ),
    hits: &["LLPIN: «AAB-1234»", "llp identification number «aac1234»"],
    misses: &["LLPIN: AB-1234", "LLPIN AAB-12345", "plate AAB-1234"],
    source: "Ministry of Corporate Affairs of India, LLP identification number",
    ..NUMBER
};

pub(super) const TAN: Rule = Rule {
    id: "gov/in-tan",
    about: "Indian tax deduction account number (TAN) beside a word for it",
    label: Label::TAX_ID,
    wake: &[run(4, &[5], 5)],
    pattern: "[A-Za-z]{4}[0-9]{5}[A-Za-z]",
    check: Some(|value| part(value, 0, 5) != 0),
    near: spoken!(
        words!(
            &[
                "tan",
                "tan no*",
                "tan number*",
                "tax deduction*",
                "tds",
                "tcs",
                "टैन*"
            ],
            TAX
        ),
        TAX_ID,
        "indian"
    ),
    hits: &[
        "TAN: «MUMA12345B»",
        "tax deduction account number «delc09876a»",
        "टैन «BLRJ00123C»",
    ],
    misses: &["TAN: MUMA1234B", "TAN MUMA00000B", "bin MUMA12345B"],
    source: "Income Tax Department of India, structure of the TAN",
    ..NUMBER
};

/// Two digits of the state stand before the PAN, and more behind it.
fn begin_gstin(text: &[u8], at: usize) -> Option<usize> {
    let start = at.checked_sub(2)?;
    let state = text[start..at].iter().all(u8::is_ascii_digit);
    begin_free(text, start)
        .filter(|_| state && text.get(at + 12).is_some_and(u8::is_ascii_alphanumeric))
}

/// The check character: from the left, the characters count once and twice in turn, the two
/// digits of each product in base 36 are added up, and the sum with the check is a multiple of 36.
fn is_gstin(value: &str) -> bool {
    let worth = |byte: u8| match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        _ => u32::from(byte - b'A') + 10,
    };
    let sum: u32 = plain(value)
        .enumerate()
        .map(|(place, byte)| match (place, worth(byte)) {
            (14, check) => check,
            (place, worth) if place % 2 == 0 => worth,
            (_, worth) => worth * 2 / 36 + worth * 2 % 36,
        })
        .sum();
    let class = value.as_bytes()[5].to_ascii_uppercase();
    matches!(part(value, 0, 2), 1..=38 | 96 | 97 | 99)
        && b"ABCEFGHJKLPT".contains(&class)
        && value.get(7..11).is_some_and(is_pan)
        && sum.is_multiple_of(36)
}

fn begin_cin(text: &[u8], at: usize) -> Option<usize> {
    let listing = matches!(text[at], b'L' | b'U');
    begin_free(text, at)
        .filter(|_| listing && text.get(at + 14).is_some_and(u8::is_ascii_uppercase))
}

/// State and kind of company.
fn is_cin(value: &str) -> bool {
    let kind = value.get(12..15).map(str::to_ascii_uppercase);
    let kinds = [
        "PLC", "PTC", "FLC", "FTC", "GOI", "SGC", "GAP", "GAT", "ULL", "ULT", "NPL", "OPC",
    ];
    value.get(6..8).is_some_and(is_state) && kind.is_some_and(|kind| kinds.contains(&kind.as_str()))
}

/// The letters of a partnership's number may stand before a hyphen.
fn begin_llpin(text: &[u8], at: usize) -> Option<usize> {
    match text[at] {
        b'0'..=b'9' => {
            let start = at.checked_sub(4)?;
            let letters = text[start..at - 1].iter().all(u8::is_ascii_alphabetic);
            begin_free(text, start).filter(|_| letters && text[at - 1] == b'-')
        }
        _ => begin_free(text, at),
    }
}
