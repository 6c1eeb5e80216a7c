//! Numbers of the insured, and of those who treat them, in the United States.

use super::pieces::{end, free, is_varied};
use crate::label::Label;
use crate::rules::checksum::{digits, luhn};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for Medicare and its cards.
const MEDICARE: &[&str] = &[
    "medicare*",
    "mbi",
    "medicaid*",
    "beneficiary id*",
    "beneficiary_id*",
    "beneficiaryid*",
    "hicn*",
    "health insurance claim*",
    "联邦医保*",
    "医疗保险*",
    "メディケア*",
    "krankenversicherung*",
    "assurance maladie",
    "seguro médico",
];

const MBI_SOURCE: &str = "CMS, \"Understanding the Medicare Beneficiary Identifier (MBI) format\"";

pub(super) const MBI: Rule = Rule {
    id: "gov/us-mbi",
    sift: Some(crate::rules::sift::token::<11>),
    about: "Number of a Medicare beneficiary with hyphens, kinds of characters by place",
    label: Label::HEALTH_ID,
    wake: &[Wake::Digits {
        runs: &[1],
        total: 1,
        letters: 0,
    }],
    begin: Some(begin_dashed),
    pattern: concat!(
        "(?P<value>[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9]-[AC-HJKMNP-RT-Y]",
        "[0-9AC-HJKMNP-RT-Y][0-9]-[AC-HJKMNP-RT-Y]{2}[0-9]{2})",
        end!(),
    ),
    reach: 24,
    right: Edge::Free,
    confidence: Confidence::Likely,
    hits: &[
        "card «1EG4-TE5-MK73» expires",
        "Jane Doe,«1EG4-TE5-MK72»,NY",
        "「«1EG4-TE5-MK73»」",
    ],
    misses: &[
        "card 1EG4-TE5-MK7 expires",
        "card 1SG4-TE5-MK73",
        "0EG4-TE5-MK73",
        "1EG4-TE5-MK73-11",
    ],
    source: MBI_SOURCE,
    ..Rule::BASE
};

pub(super) const MBI_PLAIN: Rule = Rule {
    id: "gov/us-mbi-plain",
    sift: Some(crate::rules::sift::groups::<11>),
    about: "Number of a Medicare beneficiary in one piece beside a word for it",
    label: Label::HEALTH_ID,
    wake: &[Wake::Digits {
        runs: &[1],
        total: 1,
        letters: 0,
    }],
    begin: Some(begin_mbi),
    pattern: concat!(
        "(?i)(?P<value>[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][ -]?[AC-HJKMNP-RT-Y]",
        "[0-9AC-HJKMNP-RT-Y][0-9][ -]?[AC-HJKMNP-RT-Y]{2}[0-9]{2})",
        end!(),
    ),
    reach: 24,
    right: Edge::Free,
    confidence: Confidence::Certain,
    near: spoken!(MEDICARE, HEALTH_ID, "american"),
    needs_near: true,
    hits: &[
        "Medicare number «1EG4TE5MK73»",
        "MBI: «1eg4 te5 mk73».",
        r#"{"mbi":"«1EG4TE5MK72»"}"#,
    ],
    misses: &[
        "MBI 1EG4TE5MK7",
        "Medicare 1BG4TE5MK73",
        "1EG4TE5MK73 alone",
    ],
    source: MBI_SOURCE,
    ..Rule::BASE
};

pub(super) const HICN: Rule = Rule {
    id: "gov/us-hicn",
    about: "Old Medicare claim number: nine digits and a letter, or a railroad board's letters and digits",
    label: Label::HEALTH_ID,
    wake: &[
        Wake::Digits {
            runs: &[3, 9],
            total: 9,
            letters: 0,
        },
        Wake::Digits {
            runs: &[6, 9],
            total: 6,
            letters: 1,
        },
        Wake::Digits {
            runs: &[6, 9],
            total: 6,
            letters: 2,
        },
        Wake::Digits {
            runs: &[6, 9],
            total: 6,
            letters: 3,
        },
    ],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>[0-9]{3}-?[0-9]{2}-?[0-9]{4}-?[A-FJKLMTW][0-9A-Z]?",
        "|(?:A|MA|CA|WA|WD|PA|PD|H|MH|WH|WCH|WCD|PH|JA|WCA)-?[0-9]{6}(?:[0-9]{3})?)",
        end!(),
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(is_varied),
    near: spoken!(MEDICARE, HEALTH_ID, "american"),
    needs_near: true,
    hits: &[
        "HICN «078-05-1120A»",
        "Medicare claim number «219099999B1»",
        "railroad Medicare «WCA123456»",
    ],
    misses: &["HICN 078-05-112A", "CA123456 is a part", "HICN 000000000A"],
    source: "CMS, Medicare Claims Processing Manual: Health Insurance Claim Number and its suffixes",
    ..Rule::BASE
};

/// Words for those who treat and prescribe.
const PROVIDER: &[&str] = &[
    "npi*",
    "national provider*",
    "provider id*",
    "provider_id*",
    "provider number*",
    "prescriber*",
    "rendering provider*",
    "rendering_provider*",
    "billing provider*",
    "nppes",
];

pub(super) const NPI: Rule = Rule {
    id: "gov/us-npi",
    about: "National provider identifier beside a word for it: Luhn behind the issuer's 80840",
    label: Label::MEDICAL_LICENSE,
    wake: &[Wake::Digits {
        runs: &[10],
        total: 10,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!("(?P<value>[12][0-9]{9})", end!()),
    reach: 16,
    right: Edge::Free,
    check: Some(is_npi),
    near: PROVIDER,
    needs_near: true,
    hits: &[
        "NPI «1234567893»",
        "National Provider Identifier: «1000000004».",
        r#"{"npi": 1, "rendering_provider": "«1234567893»"}"#,
    ],
    misses: &[
        "NPI 1234567892",
        "NPI 3234567893",
        "1234567893 stands alone",
    ],
    source: "CMS, \"Requirements for National Provider Identifier (NPI) and NPI check digit\"",
    ..Rule::BASE
};

/// Words for the registration of a prescriber.
const DEA_WORDS: &[&str] = &[
    "dea",
    "prescriber*",
    "prescrib*",
    "controlled substance*",
    "pharmac*",
    "physician*",
    "schedule ii*",
    "dispens*",
    "narcotic*",
    "dea_number",
    "deanumber",
    "dea#",
];

pub(super) const DEA: Rule = Rule {
    id: "gov/us-dea",
    about: "Registration of a prescriber with the DEA beside a word for it: kind, letter, check digit",
    label: Label::MEDICAL_LICENSE,
    wake: &[
        Wake::Digits {
            runs: &[7],
            total: 7,
            letters: 2,
        },
        Wake::Digits {
            runs: &[8],
            total: 8,
            letters: 1,
        },
    ],
    begin: Some(free),
    pattern: concat!("(?P<value>(?i:[ABCDEFGHJKLMPRSTUX][A-Z9])[0-9]{7})", end!()),
    reach: 16,
    right: Edge::Free,
    check: Some(is_dea),
    near: DEA_WORDS,
    needs_near: true,
    hits: &["DEA «AB1234563»", "prescriber's DEA number: «F91234563»."],
    misses: &["DEA AB1234564", "DEA ZZ1234563", "AB1234563 is a part"],
    source: "21 CFR 1301; DEA Office of Diversion Control, registration numbers and their check digit",
    ..Rule::BASE
};

fn begin_mbi(text: &[u8], at: usize) -> Option<usize> {
    let here = text.get(at..at + 4)?;
    if here[1].is_ascii_alphabetic() && here[3].is_ascii_digit() {
        free(text, at)
    } else {
        None
    }
}

fn begin_dashed(text: &[u8], at: usize) -> Option<usize> {
    let shape = text.get(at + 4) == Some(&b'-') && text.get(at + 8) == Some(&b'-');
    if shape { begin_mbi(text, at) } else { None }
}

/// The digits of the issuer, 80840, add 24 to the sum.
fn is_npi(value: &str) -> bool {
    let mut whole = String::from("80840");
    whole.push_str(value);
    luhn(&whole)
}

/// The first, third and fifth digit, and twice the second, fourth and sixth, end in the seventh.
fn is_dea(value: &str) -> bool {
    let mut plain = digits(value.get(2..).unwrap_or_default());
    let mut sum = 0;
    for place in 0..6 {
        let digit = u32::from(plain.next().unwrap_or_default());
        sum += if place % 2 == 0 { digit } else { digit * 2 };
    }
    plain.next().map(u32::from) == Some(sum % 10) && is_varied(&value[2..])
}
