//! Numbers of the United Arab Emirates.

use super::cn::shared::{NUMBER, part, run};
use crate::label::Label;
use crate::rules::checksum::luhn;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Rule};

/// Words for the identity card.
#[rustfmt::skip]
const CARD: &[&str] = &[
    "emirates id*", "emirates_id*", "emiratesid*", "eid", "uae id*", "id number*", "national id*", "identity*", "هوية*", "الهوية*", "هويتي*", "بطاقة*", "الإماراتية",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/ae-id",
        about: "Emirates ID in its groups: 784, year of birth, Luhn",
        wake: &[run(0, &[3], 15)],
        pattern: "784[- ][0-9]{4}[- ][0-9]{7}[- ][0-9]",
        check: Some(is_id),
        needs_near: false,
        confidence: Confidence::Certain,
        hits: &[
            "Emirates ID: «784-1990-1234567-6»",
            "هويتي «784 2005 1234560 2»",
        ],
        misses: &["Emirates ID: 784-1990-1234567-7", "784-1790-1234567-8"],
        source: "Federal Authority for Identity and Citizenship, identity card number",
        ..NUMBER
    },
    Rule {
        id: "gov/ae-id-plain",
        about: "Emirates ID without groups beside a word for it: year of birth, Luhn",
        wake: &[run(0, &[15], 15)],
        pattern: "784[0-9]{12}",
        check: Some(is_id),
        near: spoken!(CARD, NATIONAL_ID, "emirati", "uae"),
        hits: &[
            "Emirates ID number is «784199012345676»",
            "رقم الهوية: «784200512345602»",
        ],
        misses: &["Emirates ID 784199012345677", "at 784199012345676"],
        source: "Federal Authority for Identity and Citizenship, identity card number",
        ..NUMBER
    },
    Rule {
        id: "gov/ae-trn",
        about: "Number of a taxpayer in the Emirates beside a word for it, 15 digits from 100",
        label: Label::TAX_ID,
        wake: &[run(0, &[3, 15], 15)],
        pattern: "100[0-9]{12}|100-[0-9]{4}-[0-9]{4}-[0-9]{4}",
        near: spoken!(
            &[
                "trn",
                "vat",
                "vat no*",
                "vat number*",
                "tax registration*",
                "tax number*",
                "tax id*",
                "الضريبي*",
                "ضريبي*",
                "ضريبة*",
            ],
            TAX_ID,
            "emirati",
            "uae"
        ),
        hits: &[
            "TRN: «100123456700003»",
            "رقم التسجيل الضريبي «100123456700003»",
        ],
        misses: &["TRN 101123456700003", "rows 100123456700003"],
        source: "Federal Tax Authority, tax registration number",
        ..NUMBER
    },
];

/// The year of birth is one of people alive.
fn is_id(value: &str) -> bool {
    (1900..=2030).contains(&part(value, 3, 7)) && luhn(value)
}
