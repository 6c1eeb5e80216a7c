//! Driving licences of the states. Their shapes are many and weak, so a word must stand beside
//! them; the lengths are those that one state or another uses.

use super::pieces::{self, end, free};
use crate::label::Label;
use crate::rules::checksum::digit_count;
use crate::rules::gov::nation::spoken;
use crate::rules::{Edge, Rule, Wake};

const SOURCE: &str = "AAMVA and the states' motor vehicle agencies, public descriptions of licence \
    numbers by state";

/// What other numbers near such a word are called.
const OTHER: &[&str] = &[
    "phone*",
    "tel",
    "ssn*",
    "fee",
    "fees",
    "plate*",
    "zip",
    "version*",
    "build*",
    "kb",
    "order*",
    "issued on",
    "expires on",
    "expiration date",
    "dob",
    "born",
];

pub(super) const LETTERS: Rule = Rule {
    id: "gov/us-licence-letters",
    about: "Driving licence of a state that begins with letters, beside a word for it",
    label: Label::DRIVER_LICENSE,
    wake: &[
        Wake::Digits {
            runs: &[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
            total: 5,
            letters: 1,
        },
        Wake::Digits {
            runs: &[6, 7],
            total: 6,
            letters: 2,
        },
        Wake::Digits {
            runs: &[6, 8],
            total: 6,
            letters: 3,
        },
    ],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>",
        // Florida, Illinois, Maryland, Michigan, Minnesota, New Jersey, Wisconsin and others.
        "[A-Za-z][0-9]{2,4}(?:[ -][0-9]{2,6}){1,4}(?:-[0-9])?",
        "|[A-Za-z][0-9]{5,14}",
        // Idaho; Ohio, Iowa; North Dakota; New Hampshire.
        "|[A-Za-z]{2}[0-9]{6}[A-Za-z]?|[A-Za-z]{2}[0-9]{7}|[A-Za-z]{3}[0-9]{6}(?:[0-9]{2})?",
        ")",
        end!(),
    ),
    reach: 40,
    right: Edge::Free,
    check: Some(is_licence),
    near: spoken!(pieces::LICENCE, DRIVER_LICENSE, "american"),
    needs_near: true,
    far: OTHER,
    hits: &[
        "California driver's license «D1234567»",
        "DL# «S530-4605-8790»",
        "my driver license is «A123-456-78-901-0», from Florida",
        r#"{"drivers_license": "«S12345678»"}"#,
        "mein US-Führerschein hat die Nummer «D1234567»",
        "驾照号码：«D1234567»",
    ],
    misses: &[
        "driver's license class C12",
        "D1234567 is a part",
        "driver's license A000000000",
    ],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const DIGITS: Rule = Rule {
    id: "gov/us-licence-digits",
    about: "Driving licence of a state in digits, beside a word for it",
    label: Label::DRIVER_LICENSE,
    wake: &[Wake::Digits {
        runs: &[2, 3, 4, 7, 8, 9, 12, 13, 14],
        total: 7,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!(
        // Pennsylvania, New York and Alabama, Indiana.
        "(?P<value>[0-9]{2} [0-9]{3} [0-9]{3}|[0-9]{3} [0-9]{3} [0-9]{3}|[0-9]{4}-[0-9]{2}-[0-9]{4}",
        "|[0-9]{7,9}|[0-9]{12,14})",
        end!(),
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(is_licence),
    near: spoken!(pieces::LICENCE, DRIVER_LICENSE, "american"),
    needs_near: true,
    far: OTHER,
    hits: &[
        "Texas driver's license number «12345678»",
        "DL no. «123 456 789» (NY)",
        "drivers license: «1234567»",
    ],
    misses: &[
        "driver's license since 2012-04-05",
        "driver's license from 20120405",
        "build 12345678 of the driver",
        "driver's license 00000000",
    ],
    source: SOURCE,
    ..Rule::BASE
};

/// Enough digits, not all the same, and no date.
fn is_licence(value: &str) -> bool {
    let plain = value.as_bytes();
    let date = plain.len() == 8
        && matches!(plain, [b'1', b'9', ..] | [b'2', b'0', ..])
        && pieces::is_yymmdd(&plain[2..]);
    digit_count(value) > 4 && pieces::is_varied(value) && !date
}
