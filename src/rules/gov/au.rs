//! Numbers of Australia.

use super::cn::shared::{
    COMPANY, HEALTH, LICENCE, NUMBER, PASSPORT, TAX, begin_free, is_number, no_group, part, run,
    words,
};
use crate::label::Label;
use crate::rules::checksum::{digit_count, digits, luhn, weighted, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Rule};

/// Words for Medicare.
#[rustfmt::skip]
const MEDICARE: &[&str] = &["medicare*", "medicare no*", "medicare card*", "medicare_*", "澳洲医保*", "医疗卡*"];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/au-tfn",
        about: "Australian tax file number, 8 or 9 digits with a weighted check, beside a word for it",
        label: Label::TAX_ID,
        wake: &[run(0, &[2, 3, 8, 9], 8)],
        pattern: concat!(
            "(?P<value>(?:[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3}|[0-9]{8}|[0-9]{3} [0-9]{3} [0-9]{2}|[0-9]{2} [0-9]{3} [0-9]{3}))",
            no_group!()
        ),
        check: Some(is_tfn),
        near: spoken!(
            words!(
                &[
                    "tfn*",
                    "tfn no*",
                    "tax file*",
                    "tax_file*",
                    "taxfile*",
                    "ato"
                ],
                TAX
            ),
            TAX_ID,
            "australian"
        ),
        hits: &[
            "TFN: «123 456 782»",
            "my tax file number is «876543210»",
            r#"{"tfn":"«876-543-210»"}"#,
            "australische Steuernummer «123456782»",
            "税号(澳洲) «876 543 210»",
        ],
        misses: &[
            "TFN: 123 456 783",
            "tax number 123 456 782 719",
            "tax file number 12345678",
            "lot 876543210",
        ],
        source: "Australian Taxation Office, tax file number (weighted check modulo 11)",
        ..NUMBER
    },
    Rule {
        id: "gov/au-abn",
        about: "Australian business number, 11 digits with a check modulo 89, beside a word for it",
        label: Label::COMPANY_ID,
        wake: &[run(0, &[2, 11], 11)],
        pattern: concat!(
            "(?P<value>[1-9][0-9][ -]?[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3})",
            no_group!()
        ),
        check: Some(is_abn),
        near: spoken!(
            words!(
                &["abn*", "abn no*", "australian business*", "abr", "gst"],
                COMPANY,
                TAX
            ),
            COMPANY_ID,
            "australian"
        ),
        hits: &[
            "ABN «51 824 753 556»",
            "Australian Business Number: «51824753556»",
            "unser Kunde (ABN «18-123-456-789»)",
        ],
        misses: &[
            "ABN 51 824 753 557",
            "total 51 824 753 556",
            "ABN 51 824 753 55",
        ],
        source: "Australian Business Register, format of the ABN",
        ..NUMBER
    },
    Rule {
        id: "gov/au-acn",
        about: "Australian company number, nine digits with a check digit, beside a word for it",
        label: Label::COMPANY_ID,
        wake: &[run(0, &[3, 9], 9)],
        pattern: concat!("(?P<value>[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3})", no_group!()),
        check: Some(is_acn),
        near: spoken!(
            words!(&["acn*", "arbn", "asic", "australian company*"], COMPANY),
            COMPANY_ID,
            "australian"
        ),
        hits: &[
            "ACN «004 000 088»",
            "Australian Company Number: «004000088»",
            "ARBN «123-456-780»",
        ],
        misses: &["ACN 004 000 089", "seq 004000088", "ACN 00400008"],
        source: "Australian Securities and Investments Commission, check digit of the ACN",
        ..NUMBER
    },
    Rule {
        id: "gov/au-medicare",
        about: "Australian Medicare card, with its check digit, beside a word for it",
        label: Label::HEALTH_ID,
        wake: &[run(0, &[4, 10, 11], 10)],
        pattern: "[2-6][0-9]{3}[ -]?[0-9]{5}[ -]?[0-9](?:[ /-]?[1-9])?",
        check: Some(is_medicare),
        near: spoken!(words!(MEDICARE, HEALTH), HEALTH_ID, "australian"),
        hits: &[
            "Medicare: «2123 45670 1»",
            "medicare card no. «2123456701/2»",
            "Medicare-Nummer «5000 12349 1»",
            r#"{"medicareNumber":"«21234567012»"}"#,
        ],
        misses: &[
            "Medicare: 2123 45671 1",
            "medicare 1123456701",
            "count 2123456701",
        ],
        source: "Services Australia, Medicare card number (check digit modulo 10)",
        ..NUMBER
    },
    Rule {
        id: "gov/au-ihi",
        about: "Australian individual healthcare identifier: 800360 and a check of ISO/IEC 7812-1",
        label: Label::HEALTH_ID,
        wake: &[run(0, &[4, 16], 16)],
        begin: Some(begin_ihi),
        pattern: "8003[ -]?60[0-9]{2}[ -]?[0-9]{4}[ -]?[0-9]{4}",
        check: Some(luhn),
        confidence: Confidence::Certain,
        needs_near: false,
        hits: &[
            "IHI: «8003 6012 3456 7894»",
            "the record of «8003609900000017» is open",
        ],
        misses: &[
            "IHI: 8003 6012 3456 7895",
            "8003 6112 3456 7894",
            "EXAMPLE-8003609900000017",
        ],
        source: "Healthcare Identifiers Service of Australia; AS 5017",
        ..NUMBER
    },
    Rule {
        id: "gov/au-crn",
        about: "Customer reference number of Centrelink, nine digits and a letter, beside a word for it",
        wake: &[run(0, &[3, 9], 9)],
        pattern: "[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3}[ -]?[A-Za-z]",
        check: Some(is_number),
        near: spoken!(
            &[
                "crn*",
                "centrelink*",
                "customer reference*",
                "services australia",
                "concession card*",
                "pension card*",
                "health care card*",
            ],
            NATIONAL_ID,
            "australian"
        ),
        hits: &[
            "CRN: «204 567 891T»",
            "Centrelink customer reference «204567891t»",
        ],
        misses: &["CRN: 204 567 89T", "bolt 204567891T"],
        source: "Services Australia, customer reference number",
        ..NUMBER
    },
    Rule {
        id: "gov/au-driving-licence",
        about: "Australian driver licence of a state, beside a word for it",
        wake: &[
            run(0, &[6, 7, 8, 9, 10], 6),
            run(1, &[6], 6),
            run(2, &[4], 4),
            run(0, &[3, 4], 8),
        ],
        pattern: "(?:[1-9][0-9]{9}|[0-9]{7,9}|[A-Za-z][0-9]{6}|[A-Za-z]{2}[0-9]{4}|[0-9]{3} [0-9]{3} [0-9]{2,3}|[0-9]{4}[A-Za-z]{2})",
        check: Some(|value| is_number(value) && !is_date(value)),
        near: spoken!(
            &[
                "driver licen*",
                "driver's licen*",
                "drivers licen*",
                "driver_licen*",
                "driverlicen*",
                "drivers_licen*",
                "driving licen*",
                "australian driv*",
                "nsw licen*",
                "vic licen*",
                "qld licen*",
                "vicroads",
                "澳洲驾照*",
            ],
            DRIVER_LICENSE,
            "australian"
        ),
        hits: &[
            "NSW driver licence no. «12345670»",
            "driver's licence number: «A123457»",
            "Vic driver licence «012 345 679»",
        ],
        misses: &[
            "driver licence 12345",
            "driver licence expires 20270131",
            "bus 12345670",
        ],
        source: "Austroads, driver licence formats of the states and territories",
        ..LICENCE
    },
    Rule {
        id: "gov/au-passport",
        about: "Australian passport beside a word for it",
        wake: &[run(1, &[7], 7), run(2, &[7], 7)],
        pattern: "(?:[A-Za-z]|[PRpr][A-Fa-fUuWwXxZz])[0-9]{7}",
        hits: &[
            "Passport: «N1234567»",
            "Australian passport «PA7654321»",
            "澳大利亚护照 «E1234567»",
        ],
        misses: &["passport N123456", "gate N1234567"],
        source: "Australian Passport Office; ICAO Doc 9303",
        ..PASSPORT
    },
];

/// Nine digits count 1, 4, 3, 7, 5, 8, 6, 9, 10; eight of the old ones 10, 7, 8, 4, 6, 3, 5, 1.
fn is_tfn(value: &str) -> bool {
    let check = weighted(value, &[1, 4, 3, 7, 5, 8, 6, 9, 10], 11)
        || weighted(value, &[10, 7, 8, 4, 6, 3, 5, 1], 11);
    check && is_number(value)
}

/// One is taken from the first digit; the weighted sum is a multiple of 89.
fn is_abn(value: &str) -> bool {
    let sum = weighted_sum(value, &[10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
    (sum - 10).is_multiple_of(89) && is_number(value)
}

/// The digits count 8, 7, … 1, and the check digit fills up to a multiple of ten.
fn is_acn(value: &str) -> bool {
    weighted(value, &[8, 7, 6, 5, 4, 3, 2, 1, 1], 10) && is_number(value)
}

/// The ninth digit is the last of the weighted sum of the eight before it; the tenth is the number
/// of the card, and the eleventh the place of the person on it.
fn is_medicare(value: &str) -> bool {
    let sum = weighted_sum(value, &[1, 3, 7, 9, 1, 3, 7, 9]);
    digits(value).nth(8).map(u32::from) == Some(sum % 10)
        && part(value, 9, 10) > 0
        && is_number(value)
}

fn begin_ihi(text: &[u8], at: usize) -> Option<usize> {
    let prefix = text.get(at..at + 4) == Some(b"8003")
        && matches!(text.get(at + 4), Some(b'6' | b' ' | b'-'));
    begin_free(text, at).filter(|_| prefix)
}

/// A day without separators.
fn is_date(value: &str) -> bool {
    digit_count(value) == 8
        && matches!(part(value, 0, 2), 19 | 20)
        && matches!(part(value, 4, 6), 1..=12)
}
