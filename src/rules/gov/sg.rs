//! Numbers of Singapore.

use super::cn::shared::{
    COMPANY, ID_NUMBER, IDENTITY, LICENCE, LICENCE_WORDS, NUMBER, PASSPORT, TAX, begin_free, part,
    plain, run, words,
};
use crate::label::Label;
use crate::rules::checksum::weighted_sum;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Rule};

/// Words for the identity card and the passes of foreigners.
#[rustfmt::skip]
const NRIC: &[&str] = &[
    "nric*", "fin", "fin no*", "fin number*", "uinfin", "uin", "ic", "ic no*", "ic number*", "singpass*", "singapore id*",
    "work permit*", "employment pass*", "pink ic", "kad pengenalan", "新加坡身份证*", "准证*", "அடையாள அட்டை*",
];

/// Words for the register of businesses.
const UEN: &[&str] = &[
    "uen*",
    "uen no*",
    "acra",
    "roc no*",
    "pte ltd",
    "pte. ltd.",
    "gst reg*",
    "商业注册*",
    "注册号*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/sg-nric",
        about: "Singaporean identity number (NRIC, FIN) in capitals, with its check letter",
        wake: &[run(1, &[7], 7)],
        begin: Some(begin_nric),
        pattern: "[STFGM][0-9]{7}[A-Z]",
        check: Some(is_nric),
        confidence: Confidence::Certain,
        needs_near: false,
        hits: &[
            "NRIC: «S1234567D»",
            "her FIN is «G1234567X», issued 2019",
            "新加坡身份证号码«T0112345E»。",
            "pass holder «M1234567K»",
            "Jane Doe,«F7654321Q»,SG",
        ],
        misses: &[
            "NRIC: S1234567E",
            "FIN G1234567D",
            "AS1234567D",
            "S1234567DA",
            "EXAMPLE-S1234567D",
        ],
        source: "Immigration and Checkpoints Authority of Singapore, NRIC and FIN (M series since 2022)",
        ..NUMBER
    },
    Rule {
        id: "gov/sg-nric-context",
        about: "Singaporean identity number (NRIC, FIN) in any letters, beside a word for it",
        wake: &[run(1, &[7], 7)],
        pattern: "[STFGMstfgm][0-9]{7} ?[A-Za-z]",
        check: Some(is_nric),
        near: spoken!(
            words!(NRIC, IDENTITY, ID_NUMBER),
            NATIONAL_ID,
            "singapore",
            "singaporean"
        ),
        hits: &[
            "nric «s1234567d»",
            "my fin no is «g1234567x»",
            "IC number: «S8000123A»",
        ],
        misses: &["nric s1234567e", "run s1234567d"],
        source: "Immigration and Checkpoints Authority of Singapore, NRIC and FIN (M series since 2022)",
        ..NUMBER
    },
    Rule {
        id: "gov/sg-uen",
        about: "Singaporean unique entity number, with its check letter, beside a word for it",
        label: Label::COMPANY_ID,
        wake: &[run(0, &[8, 9], 8), run(1, &[2], 2)],
        pattern: "(?:[0-9]{8,9}[A-Za-z]|[RSTrst][0-9]{2}[A-Za-z]{2}[0-9]{4}[A-Za-z])",
        check: Some(is_uen),
        near: spoken!(
            words!(UEN, COMPANY, TAX),
            COMPANY_ID,
            "singapore",
            "singaporean"
        ),
        hits: &[
            "UEN: «201012345D»",
            "UEN «53000123C»",
            "business registration no. «53000123C»",
            "UEN «T08LL1234H» (LLP)",
            "新加坡公司注册号 «199900123H»",
        ],
        misses: &[
            "UEN: 201012345E",
            "UEN T08LL1234J",
            "UEN 53000123D",
            "frame 201012345D",
        ],
        source: "Accounting and Corporate Regulatory Authority of Singapore, unique entity number",
        ..NUMBER
    },
    Rule {
        id: "gov/sg-passport",
        about: "Singaporean passport beside a word for it",
        wake: &[run(1, &[7], 7)],
        pattern: "[EKek][0-9]{7}[A-Za-z]",
        hits: &[
            "passport no: «E1234567H»",
            "护照 «K7654321P»",
            "paspor Singapura «E0012345B»",
        ],
        misses: &["passport Z1234567H", "node E1234567H"],
        source: "Immigration and Checkpoints Authority of Singapore; ICAO Doc 9303",
        ..PASSPORT
    },
    Rule {
        id: "gov/sg-driving-licence",
        about: "Singaporean driving licence, which bears the identity number, beside a word for it",
        wake: &[run(1, &[7], 7)],
        pattern: "[STFGMstfgm][0-9]{7}[A-Za-z]",
        check: Some(is_nric),
        near: spoken!(
            words!(&["qualified driving licen*"], LICENCE_WORDS),
            DRIVER_LICENSE,
            "singapore",
            "singaporean"
        ),
        hits: &[
            "driving licence no. «s1234567d»",
            "driver's license (SG) «g1234567x»",
        ],
        misses: &["driving licence s1234567e", "lot s1234567d"],
        source: "Singapore Police Force, driving licence numbers",
        ..LICENCE
    },
];

fn begin_nric(text: &[u8], at: usize) -> Option<usize> {
    let letters = matches!(text[at], b'S' | b'T' | b'F' | b'G' | b'M')
        && text.get(at + 8).is_some_and(u8::is_ascii_uppercase);
    begin_free(text, at).filter(|_| letters)
}

/// The digits weighted 2, 7, 6, 5, 4, 3, 2, with 4 more for T and G and 3 more for M; each kind has
/// its own letters for the rest modulo 11.
fn is_nric(value: &str) -> bool {
    let mut chars = plain(value);
    let (Some(first), Some(last)) = (chars.next(), chars.next_back()) else {
        return false;
    };
    let (more, letters) = match first {
        b'S' => (0, b"JZIHGFEDCBA"),
        b'T' => (4, b"JZIHGFEDCBA"),
        b'F' => (0, b"XWUTRQPNMLK"),
        b'G' => (4, b"XWUTRQPNMLK"),
        b'M' => (3, b"XWUTRQPNJLK"),
        _ => return false,
    };
    let sum = more + weighted_sum(value, &[2, 7, 6, 5, 4, 3, 2]);
    part(value, 0, 7) != 0 && letters[sum as usize % 11] == last
}

/// Businesses have eight digits, companies nine with the year first, others the year, the kind and
/// four digits; each kind has its own check letters.
fn is_uen(value: &str) -> bool {
    let code: Vec<u8> = plain(value).collect();
    let Some(&last) = code.last() else {
        return false;
    };
    match (code[0], code.len()) {
        (b'0'..=b'9', 9) => {
            let sum = weighted_sum(value, &[10, 4, 9, 3, 8, 2, 7, 1]);
            part(value, 0, 8) != 0 && b"XMKECAWLJDB"[sum as usize % 11] == last
        }
        (b'0'..=b'9', 10) => {
            let sum = weighted_sum(value, &[10, 8, 6, 4, 9, 7, 5, 3, 1]);
            (1900..2040).contains(&part(value, 0, 4)) && b"ZKCMDNERGWH"[sum as usize % 11] == last
        }
        (b'R' | b'S' | b'T', 10) => {
            let alphabet = b"ABCDEFGHJKLMNPQRSTUVWX0123456789";
            let worth = |byte| {
                alphabet
                    .iter()
                    .position(|&known| known == byte)
                    .unwrap_or(0)
            };
            let weights = [4, 3, 5, 3, 10, 2, 2, 5, 7];
            let sum: usize = code
                .iter()
                .zip(weights)
                .map(|(&byte, weight)| worth(byte) * weight)
                .sum();
            alphabet[(sum + 6) % 11] == last
        }
        _ => false,
    }
}
