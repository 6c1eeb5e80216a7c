//! Numbers of Nigeria.

use super::cn::shared::{
    ABROAD, COMPANY, IDENTITY_PLAIN, LICENCE, LICENCE_WORDS, NUMBER, PASSPORT, TAX_PLAIN,
    begin_free, is_number, run, words,
};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::gov::nation::spoken;

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/ng-nin",
        about: "Nigerian national identification number, 11 digits beside a word for it",
        wake: &[run(0, &[4, 11], 11)],
        // 0… is a telephone.
        pattern: "[1-9][0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}",
        check: Some(is_number),
        near: spoken!(
            words!(
                &[
                    "nin",
                    "nin no*",
                    "nin number*",
                    "nin slip*",
                    "nimc*",
                    "national identification number*",
                    "lambar nin"
                ],
                IDENTITY_PLAIN
            ),
            NATIONAL_ID,
            "nigerian"
        ),
        hits: &[
            "NIN: «12345678902»",
            "my NIN slip says «7012 345 6789»",
            "NIMC number «98765432101»",
            "nigerianischer Ausweis, NIN «23456789013»",
        ],
        misses: &["NIN: 1234567890", "NIN desk 08031234567", "sum 12345678902"],
        source: "National Identity Management Commission of Nigeria, NIN",
        ..NUMBER
    },
    Rule {
        id: "gov/ng-bvn",
        about: "Nigerian bank verification number, 11 digits beginning with 22, beside a word for it",
        wake: &[run(0, &[11], 11)],
        pattern: "22[0-9]{9}",
        check: Some(is_number),
        near: spoken!(
            &[
                "bvn*",
                "bvn no*",
                "bvn number*",
                "bank verification*",
                "bank_verification*",
                "nibss",
            ],
            NATIONAL_ID,
            "nigerian"
        ),
        hits: &[
            "BVN: «22123456780»",
            "bank verification number «22298765431»",
        ],
        misses: &["BVN: 32123456780", "BVN 2212345678", "total 22123456780"],
        source: "Central Bank of Nigeria, framework for bank verification number operations (2021)",
        ..NUMBER
    },
    Rule {
        id: "gov/ng-tin",
        about: "Nigerian taxpayer number, eight and four digits or ten to thirteen, beside a word for it",
        label: Label::TAX_ID,
        wake: &[run(0, &[8, 10, 12, 13], 10)],
        pattern: "(?:[0-9]{8}-[0-9]{4}|[1-9][0-9]{11,12}|[1-9][0-9]{9})",
        check: Some(is_number),
        near: spoken!(
            words!(&["firs", "jtb", "tin no*"], TAX_PLAIN),
            TAX_ID,
            "nigerian"
        ),
        far: ABROAD,
        hits: &[
            "TIN: «12345678-0001»",
            "FIRS TIN «1023456789»",
            "Nigerian tax id «2345678901235»",
        ],
        misses: &["TIN: 12345678-001", "page 12345678-0001"],
        source: "Joint Tax Board of Nigeria, taxpayer identification number",
        ..NUMBER
    },
    Rule {
        id: "gov/ng-voter",
        sift: Some(crate::rules::sift::groups::<15>),
        about: "Nigerian voter's identification number, 19 letters and digits, beside a word for it",
        label: Label::VOTER_ID,
        wake: &[run(0, &[1, 2, 3, 4], 1)],
        pattern: "[0-9]{2}[0-9A-F]{2} ?[0-9A-F]{4} ?[0-9A-F]{4} ?[0-9A-F]{4} ?[0-9]{3}",
        near: spoken!(
            &[
                "pvc",
                "voter*",
                "voters card*",
                "inec*",
                "permanent voter*",
                "vin",
            ],
            VOTER_ID,
            "nigerian"
        ),
        hits: &[
            "PVC VIN: «90F5 AFE8 2519 1234 321»",
            "INEC voter's card «90F5B1C2D3E4F5A6321»",
        ],
        misses: &["PVC VIN: 90F5 AFE8 2519 1234", "hash 90F5B1C2D3E4F5A6321"],
        source: "Independent National Electoral Commission of Nigeria, permanent voter's card",
        ..NUMBER
    },
    Rule {
        id: "gov/ng-passport",
        about: "Nigerian passport beside a word for it",
        wake: &[run(1, &[8], 8)],
        pattern: "[ABDFabdf][0-9]{8}",
        hits: &["passport no. «A12345678»", "Nigerian passport «B50123456»"],
        misses: &["passport A1234567", "house A12345678"],
        source: "Nigeria Immigration Service; ICAO Doc 9303",
        ..PASSPORT
    },
    Rule {
        id: "gov/ng-driving-licence",
        about: "Nigerian driver's licence: three letters, five digits, two letters and two digits, beside a word for it",
        wake: &[run(3, &[5], 5)],
        pattern: "[A-Za-z]{3}-?[0-9]{5}[A-Za-z]{2}[0-9]{2}",
        near: spoken!(words!(&["frsc"], LICENCE_WORDS), DRIVER_LICENSE, "nigerian"),
        hits: &["driver's licence «ABC12345AB12»", "FRSC: «lag00123aa01»"],
        misses: &["driver's licence ABC1234AB12", "key ABC12345AB12"],
        source: "Federal Road Safety Corps of Nigeria, national driver's licence",
        ..LICENCE
    },
    Rule {
        id: "gov/ng-company",
        sift: Some(crate::rules::sift::behind_capital),
        about: "Nigerian company registration (RC, BN) beside a word for it",
        label: Label::COMPANY_ID,
        wake: &[run(2, &[4, 5, 6, 7, 8], 4), run(0, &[4, 5, 6, 7, 8], 4)],
        begin: Some(begin_rc),
        pattern: "(?i:RC|BN)[ :-]{0,2}[0-9]{4,8}",
        near: spoken!(
            words!(
                &["cac", "corporate affairs*", "rc number*", "rc no*"],
                COMPANY
            ),
            COMPANY_ID,
            "nigerian"
        ),
        hits: &[
            "CAC: «RC 123456»",
            "company registration number «RC1234567»",
            "CAC «BN-2345678»",
        ],
        misses: &["CAC: RC 123", "build RC 123456"],
        source: "Corporate Affairs Commission of Nigeria, registration numbers",
        ..NUMBER
    },
];

/// The letters may stand apart.
fn begin_rc(text: &[u8], at: usize) -> Option<usize> {
    if !text[at].is_ascii_digit() {
        return begin_free(text, at);
    }
    let gap = text[..at]
        .iter()
        .rev()
        .take(2)
        .take_while(|b| matches!(b, b' ' | b':' | b'-'))
        .count();
    let start = at.checked_sub(gap + 2)?;
    let letters = matches!(&text[start..start + 2], b"RC" | b"rc" | b"BN" | b"bn");
    begin_free(text, start).filter(|_| gap > 0 && letters)
}
