//! Numbers of Malaysia.

use super::cn::shared::{
    COMPANY, ID_NUMBER, IDENTITY, LICENCE, LICENCE_WORDS, NUMBER, PASSPORT, TAX, begin_free,
    is_number, is_yymmdd, part, run, words,
};
use crate::label::Label;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Rule};

/// Words for the identity card.
#[rustfmt::skip]
const MYKAD: &[&str] = &[
    "mykad*", "mykid*", "mypr", "nric*", "ic", "ic no*", "ic_no*", "icno*", "ic number*", "i/c", "no ic", "no. ic",
    "nombor ic", "kad pengenalan*", "no kad pengenalan", "no. kp", "no kp", "nokp", "no_kp", "malaysian id*",
    "malaysia ic*", "大马卡*", "马来西亚身份证*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/my-nric-dashed",
        about: "Malaysian identity card number with its hyphens: date of birth, place of birth",
        wake: &[run(0, &[6], 12)],
        begin: Some(begin_dashed),
        pattern: "[0-9]{6}-[0-9]{2}-[0-9]{4}",
        check: Some(is_nric),
        confidence: Confidence::Likely,
        needs_near: false,
        hits: &[
            "IC: «900101-14-5678»",
            "kad pengenalan saya «850612-10-0023»",
            "sent him «751231-01-6001» yesterday",
            "马来西亚身份证 «900101-14-5678»",
        ],
        misses: &[
            "IC: 901301-14-5678",
            "IC: 900101-00-5678",
            "900101-14-56789",
            "1900101-14-5678",
        ],
        source: "National Registration Department of Malaysia, codes of states and countries",
        ..NUMBER
    },
    Rule {
        id: "gov/my-nric",
        about: "Malaysian identity card number beside a word for it",
        wake: &[run(0, &[6, 12], 12)],
        pattern: "[0-9]{6}[ -]?[0-9]{2}[ -]?[0-9]{4}",
        check: Some(is_nric),
        near: spoken!(words!(MYKAD, IDENTITY, ID_NUMBER), NATIONAL_ID, "malaysian"),
        hits: &[
            "MyKad «900101145678»",
            "no kad pengenalan: «850612 10 0023»",
            "NRIC (Malaysia) «751231016001»",
            r#"{"ic_no":"«900101145678»"}"#,
        ],
        misses: &[
            "MyKad 901301145678",
            "MyKad 900101695678",
            "IC 90010114567",
            "lot 900101145678",
        ],
        source: "National Registration Department of Malaysia, codes of states and countries",
        ..NUMBER
    },
    Rule {
        id: "gov/my-tin",
        about: "Malaysian taxpayer number with the letters of its kind, beside a word for it",
        label: Label::TAX_ID,
        wake: &[
            run(0, &[8, 9, 10, 11, 12], 8),
            run(1, &[8, 9, 10, 11, 12], 8),
            run(2, &[8, 9, 10, 11, 12], 8),
        ],
        begin: Some(begin_tin),
        pattern: "(?i:IG|SG|OG|C|CS|D|E|F|FA|PT|TA|TC|TN|TR|TP|J|LE)[ -]?[0-9]{8,12}",
        near: spoken!(
            words!(
                &[
                    "lhdn*",
                    "hasil",
                    "no cukai*",
                    "nombor cukai*",
                    "cukai pendapatan",
                    "income tax*",
                    "nombor pengenalan cukai"
                ],
                TAX
            ),
            TAX_ID,
            "malaysian"
        ),
        hits: &[
            "TIN: «IG12345678901»",
            "no cukai pendapatan «SG 10234567890»",
            "LHDN «C2584563222»",
        ],
        misses: &[
            "TIN: XX12345678901",
            "cukai IG1234567",
            "gate IG12345678901",
        ],
        source: "Inland Revenue Board of Malaysia, tax identification number",
        ..NUMBER
    },
    Rule {
        id: "gov/my-company",
        about: "Malaysian company registration number, new or old, beside a word for it",
        label: Label::COMPANY_ID,
        wake: &[run(0, &[6, 7, 12], 6)],
        pattern: "(?:(?:19|20)[0-9]{2}0[1-6][0-9]{6}(?: ?\\([0-9]{6,7}-[A-Z]\\))?|[0-9]{6,7}-[A-Z])",
        near: spoken!(
            words!(
                &[
                    "ssm",
                    "ssm no*",
                    "roc no*",
                    "sdn bhd",
                    "sdn. bhd.",
                    "berhad",
                    "no pendaftaran",
                    "pendaftaran syarikat",
                    "no syarikat"
                ],
                COMPANY
            ),
            COMPANY_ID,
            "malaysian"
        ),
        hits: &[
            "SSM: «202001012345 (1372345-X)»",
            "no pendaftaran syarikat «201901000005»",
            "company no. «123456-A»",
        ],
        misses: &["SSM: 202009012345", "page 123456-A", "company no 12345-A"],
        source: "Companies Commission of Malaysia, registration number format of 2019",
        ..NUMBER
    },
    Rule {
        id: "gov/my-passport",
        about: "Malaysian passport beside a word for it",
        wake: &[run(1, &[8], 8)],
        pattern: "[AHKahk][0-9]{8}",
        hits: &[
            "passport «A12345678»",
            "no pasport «H00123456»",
            "护照号 «K12345678»",
        ],
        misses: &["passport A1234567", "passport Q1234567", "case A12345678"],
        source: "Immigration Department of Malaysia; ICAO Doc 9303",
        ..PASSPORT
    },
    Rule {
        id: "gov/my-driving-licence",
        about: "Malaysian driving licence, seven digits and eight letters and digits, beside a word for it",
        wake: &[run(0, &[7], 7)],
        pattern: "[0-9]{7} ?[A-Za-z0-9]{8}",
        // Letters and digits, no word.
        check: Some(|value| is_number(value) && value[7..].bytes().any(|b| b.is_ascii_digit())),
        near: spoken!(
            words!(
                &[
                    "lesen",
                    "lesen saya",
                    "no lesen",
                    "no. lesen",
                    "nombor lesen",
                    "lesen memandu*",
                    "lesen kereta",
                    "jpj"
                ],
                LICENCE_WORDS
            ),
            DRIVER_LICENSE,
            "malaysian"
        ),
        hits: &[
            "lesen memandu «0112123 AbCd1e2F»",
            "JPJ driving licence no. «2112345 X1y2Z3w4»",
        ],
        misses: &["lesen memandu 01121", "bil 0112123 AbCd1e2F"],
        source: "Road Transport Department of Malaysia, driving licence card",
        ..LICENCE
    },
];

/// Places of birth: the states, then countries and regions.
fn is_place(two: u64) -> bool {
    matches!(two, 1..=16 | 21..=68 | 71 | 72 | 74..=79 | 82..=93 | 98 | 99)
}

fn begin_dashed(text: &[u8], at: usize) -> Option<usize> {
    let hyphens = text.get(at + 6) == Some(&b'-') && text.get(at + 9) == Some(&b'-');
    begin_free(text, at).filter(|_| hyphens)
}

fn is_nric(value: &str) -> bool {
    is_yymmdd(part(value, 0, 6)) && is_place(part(value, 6, 8)) && is_number(value)
}

/// The letters may stand apart.
fn begin_tin(text: &[u8], at: usize) -> Option<usize> {
    if !text[at].is_ascii_digit() {
        return begin_free(text, at);
    }
    let gap = at.checked_sub(1)?;
    let letters = text[..gap]
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_alphabetic())
        .take(3)
        .count();
    let apart = matches!(text[gap], b' ' | b'-') && matches!(letters, 1 | 2);
    begin_free(text, gap - letters).filter(|_| apart)
}
