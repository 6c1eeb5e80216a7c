//! Numbers of taxpayers in the United States.

use super::pieces::{self, end, free, words};
use super::{OTHER, SSN};
use crate::label::Label;
use crate::rules::checksum::digits;
use crate::rules::gov::nation::spoken;
use crate::rules::named::among;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for the last four digits of something.
const LAST: &[&str] = &[
    "last four",
    "last 4",
    "last-four",
    "last-4",
    "last_four",
    "last_4",
    "last4",
    "final four",
    "letzten vier",
    "letzten 4",
    "quatre derniers",
    "4 derniers",
    "últimos cuatro",
    "últimos 4",
    "últimos quatro",
    "ultime quattro",
    "ultime 4",
    "laatste vier",
    "laatste 4",
    "empat digit terakhir",
    "4 digit terakhir",
    "后四位",
    "後四碼",
    "下4桁",
    "下四桁",
    "последние четыре",
    "последние 4",
    "ending in",
    "ends in",
    "ends with",
];

pub(super) const LAST_FOUR: Rule = Rule {
    id: "gov/us-ssn-last-four",
    about: "Last four digits of a social security number, said to be that",
    label: Label::SSN,
    wake: &[
        Wake::Words(LAST),
        Wake::Key(&["last4ssn", "ssnlast4", "ssnlastfour", "last4ofssn"]),
    ],
    pattern: concat!(
        r#"(?:[^\n\[\]{};?!]{3,72}?(?:["'`(*:= \n]|是|は))?"#,
        "(?P<value>[0-9]{4})",
        end!(),
    ),
    reach: 88,
    right: Edge::Free,
    near: spoken!(SSN, SSN, "american"),
    needs_near: true,
    far: &[
        "card*",
        "visa",
        "mastercard",
        "account*",
        "konto*",
        "carte*",
        "tarjeta*",
        "phone*",
    ],
    hits: &[
        "the last four of my SSN is «1234»",
        "SSN ending in «1120», DOB on file",
        "last 4 digits of my social security number: «6789».",
        "Die letzten vier Ziffern meiner US-Sozialversicherungsnummer sind «1120».",
        "los últimos cuatro de mi seguro social son «4321»",
        "社会安全号码的后四位是«1120»",
    ],
    misses: &[
        "the last four of my card is 1234",
        "the last four digits are 1234",
        "in the last four years social security paid 12345",
    ],
    source: "SSA, \"The SSN numbering scheme\": the last four are the serial number",
    ..Rule::BASE
};

pub(super) const LAST_FOUR_ASKED: Rule = Rule {
    id: "gov/us-ssn-last-four-asked",
    about: "Last four digits of a social security number behind the other values of an answer",
    wake: &[Wake::Words(LAST)],
    begin: Some(among::<4, 4>),
    pattern: "[0-9]{4}",
    reach: 88,
    confidence: Confidence::Possible,
    near: spoken!(SSN, SSN, "american", "last 4 ssn"),
    hits: &["Your date of birth and the last 4 digits of your SSN?\n«03/14/1987», «6789»"],
    misses: &[
        "The last 4 years of SSN?\n2019, 2020",
        "The last four of the card?\n12, 6789",
    ],
    ..LAST_FOUR
};

/// Words for a number of a taxpayer in the United States.
const ITIN_WORDS: &[&str] = &[
    "itin*",
    "atin",
    "individual taxpayer*",
    "adoption taxpayer*",
    "irs",
    "1040*",
    "w-7",
    "w7",
    "ssn*",
    "social security*",
];

pub(super) const ITIN: Rule = Rule {
    id: "gov/us-itin",
    about: "Taxpayer number of the United States (ITIN, ATIN) with hyphens",
    label: Label::TAX_ID,
    wake: &[Wake::Digits {
        runs: &[3],
        total: 9,
        letters: 0,
    }],
    begin: Some(begin_itin),
    pattern: concat!("(?P<value>9[0-9]{2}-[0-9]{2}-[0-9]{4})", end!()),
    reach: 24,
    right: Edge::Free,
    check: Some(is_itin),
    confidence: Confidence::Likely,
    far: OTHER,
    hits: &[
        "my number is «900-70-0000»",
        "ITIN: «912-81-1234».",
        "纳税人识别号是«999-88-1234»。",
    ],
    misses: &[
        "my number is 900-49-1234",
        "my number is 912-89-1234",
        "987-65-4321 stands in advertisements",
        "my number is 812-81-1234 x",
        "part number 912-81-1234",
        "912-81-1234-5",
    ],
    source: "IRS, Publication 1915 and Internal Revenue Manual 3.21.263: middle digits of ITINs",
    ..Rule::BASE
};

pub(super) const ITIN_CONTEXT: Rule = Rule {
    id: "gov/us-itin-context",
    about: "Taxpayer number of the United States in any grouping beside a word for it",
    label: Label::TAX_ID,
    wake: &[Wake::Digits {
        runs: &[3, 9],
        total: 9,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!("(?P<value>9[0-9]{2}[ .-]?[0-9]{2}[ .-]?[0-9]{4})", end!()),
    reach: 24,
    right: Edge::Free,
    check: Some(is_itin),
    near: spoken!(words!(ITIN_WORDS, pieces::TAX), TAX_ID, "american"),
    needs_near: true,
    hits: &[
        "ITIN «912811234»",
        "Steuernummer in den USA: «912 81 1234»",
        r#"{"taxpayer_id": "«912811234»"}"#,
    ],
    misses: &["ITIN 912891234", "912811234 rows", "ITIN 812811234"],
    source: "IRS, Publication 1915 and Internal Revenue Manual 3.21.263: middle digits of ITINs",
    ..Rule::BASE
};

/// Words for the number of an employer.
const EMPLOYER: &[&str] = &[
    "\"ein\"",
    "'ein'",
    "employer id*",
    "employer_id*",
    "fein*",
    "federal tax*",
    "federal employer*",
    "irs",
    "w-9",
    "tax id*",
    "tax_id*",
    "taxid*",
    "tax identification*",
    "account, ein",
    "our ein",
    "my ein",
    "ein,",
    "(ein)",
    "ein of",
    "ein number",
    "ein no",
    "ein #",
    "ein#",
    "ein:",
    "ein =",
    "ein=",
    "ein is",
    "ein_number",
    "einnumber",
    "company_ein",
    "company ein",
    "our ein",
    "employer_ein",
    "employerein",
    "雇主识别号*",
    "联邦税号*",
    "雇用者番号*",
];

pub(super) const EIN: Rule = Rule {
    id: "gov/us-ein",
    about: "Employer identification number with a hyphen beside a word for it",
    label: Label::TAX_ID,
    wake: &[Wake::Digits {
        runs: &[2],
        total: 9,
        letters: 0,
    }],
    begin: Some(begin_ein),
    pattern: concat!("(?P<value>[0-9]{2}-[0-9]{7})", end!()),
    reach: 16,
    right: Edge::Free,
    check: Some(is_ein),
    near: spoken!(
        words!(
            EMPLOYER,
            pieces::TAX,
            &["ein", "steuer*", "impôt*", "fiscal"]
        ),
        TAX_ID,
        "american"
    ),
    needs_near: true,
    hits: &[
        "EIN «12-3456789»",
        "our employer identification number is «98-7654321».",
        r#"{"ein": "«12-3456789»"}"#,
        "税号：«12-3456789»",
    ],
    misses: &[
        "EIN 07-1234567",
        "EIN 12-345678",
        "the part 12-3456789 fits",
        "EIN 00-1234567",
    ],
    source: "IRS, \"How EINs are assigned and valid EIN prefixes\"",
    ..Rule::BASE
};

pub(super) const EIN_PLAIN: Rule = Rule {
    id: "gov/us-ein-plain",
    about: "Employer identification number without a hyphen beside its name",
    label: Label::TAX_ID,
    wake: &[Wake::Digits {
        runs: &[9],
        total: 9,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!("(?P<value>[0-9]{9})", end!()),
    reach: 16,
    right: Edge::Free,
    check: Some(is_ein),
    near: spoken!(EMPLOYER, TAX_ID, "american"),
    needs_near: true,
    far: &[
        "phone*",
        "routing",
        "account number*",
        "account no*",
        "order*",
        "invoice*",
    ],
    hits: &[
        r#"{"ein": "«123456789»"}"#,
        "FEIN «123456789»",
        "EIN: «987654321»",
    ],
    misses: &[
        "FEIN 071234567",
        "es ist ein 123456789 langer Text",
        "ein Wert von 123456789",
    ],
    source: "IRS, \"How EINs are assigned and valid EIN prefixes\"",
    ..Rule::BASE
};

fn begin_itin(text: &[u8], at: usize) -> Option<usize> {
    let shape =
        text[at] == b'9' && text.get(at + 3) == Some(&b'-') && text.get(at + 6) == Some(&b'-');
    if shape { free(text, at) } else { None }
}

fn begin_ein(text: &[u8], at: usize) -> Option<usize> {
    if text.get(at + 2) == Some(&b'-') {
        free(text, at)
    } else {
        None
    }
}

/// Begins with 9; the middle digits are a range that was opened for ITINs, or 93 for ATINs.
fn is_itin(value: &str) -> bool {
    let number = digits(value).fold(0u32, |number, digit| number * 10 + u32::from(digit));
    let (area, middle) = (number / 1_000_000, number / 10_000 % 100);
    // Ten numbers are kept for advertisements.
    let printed = number / 10 == 98_765_432;
    (900..1000).contains(&area)
        && matches!(middle, 50..=65 | 70..=88 | 90..=99)
        && !printed
        && pieces::is_varied(value)
}

/// The first two digits were given to a campus of the IRS, or to its website.
fn is_ein(value: &str) -> bool {
    let prefix = value.get(..2).and_then(|two| two.parse::<u8>().ok());
    matches!(
        prefix,
        Some(1..=6 | 10..=16 | 20..=27 | 30..=48 | 50..=68 | 71..=77 | 80..=88 | 90..=95 | 98..=99)
    ) && pieces::is_varied(&value[2..])
}
