//! Bank accounts and what routes money to them.

mod account;
mod bare;
mod bic;
mod business;
mod countries;
mod iban;
mod national;
mod said;
mod upi;

use super::checksum::weighted;
use super::{Confidence, Edge, Rule, Wake};
use crate::label::Label;

/// Words for a bank's routing number in the United States.
const ROUTING: &[&str] = &[
    "routing",
    "aba",
    "rtn",
    "ach",
    "transit",
    "fedwire",
    "wire",
    "direct deposit",
    "bank*",
    "checking",
    "savings",
];

/// What is counted, or a table of something else.
const COUNTED: &[&str] = &[
    "table*", "entries", "rows", "routes", "router*", "bytes", "lines", "packets", "blocks",
];

/// Accounts of single countries.
pub(crate) const NATIONAL: &[Rule] = countries::RULES;

pub(crate) const RULES: &[Rule] = &[
    upi::UPI,
    Rule {
        id: "bank/iban",
        about: "International bank account number: country's length and structure, MOD 97-10",
        label: Label::IBAN,
        wake: &[
            Wake::Digits {
                runs: iban::RUNS,
                total: 2,
                letters: 2,
            },
            // `IBANDE89…`
            Wake::Digits {
                runs: iban::RUNS,
                total: 2,
                letters: 6,
            },
        ],
        begin: Some(iban::begin),
        left: Edge::Free,
        // Further characters than an account has, so that `fit` sees what is joined to it.
        right: Edge::Free,
        pattern: r"[A-Za-z]{2}[0-9]{2}(?:(?:[ .\t-]|[ \t]{0,2}\r?\n[ \t]{0,8})?[A-Za-z0-9]){11,42}",
        reach: 160,
        fit: Some(iban::fit),
        check: Some(iban::valid),
        confidence: Confidence::Certain,
        hits: &[
            "pay «DE89 3704 0044 0532 0130 00» today",
            "IBAN:«DE89370400440532013000».",
            "IBAN«DE89370400440532013000»",
            "virement sur «FR14 2004 1010 0505 0001 3M02 606» svp",
            "«gb29 nwbk 6016 1331 9268 19» is mine",
            "rekening «NL91ABNA0417164300»",
            "我的账户是«DE89-3704-0044-0532-0130-00»。",
            "cuenta «ES91 2100 0418 4502 0005\n  1332», gracias",
            r"\n«DE89370400440532013000»\n",
            "«DE89370400440532013000»«COBADEFFXXX»",
            "1:«GB29NWBK60161331926819»/BIC:«NWBKGB2L»,«DE89370400440532013000»:x",
            "IBAN «DE89\t3704\t0044\t0532\t0130\t00»\tend",
            "IBAN «DE89 3704 0044\r\n0532 0130 00»\r\n",
        ],
        misses: &[
            "pay DE89 3704 0044 0532 0130 01 today",
            "GB29 6016 NWBK 1331 9268 19",
            "the code de89370400440532013000ff is a hash",
            "DE89370400440532013000ABCDEFGHIJ",
            "ES2015 and ES2020 targets",
        ],
        source: "ISO 13616-1; SWIFT IBAN Registry, release 101",
        ..Rule::BASE
    },
    bic::NAMED,
    bic::BEHIND,
    said::ACCOUNT_COLUMN,
    said::BIC,
    said::BIC_COLUMN,
    Rule {
        id: "bank/aba",
        about: "Routing number of a bank in the United States: Federal Reserve district, check digit",
        label: Label::ROUTING_NUMBER,
        wake: &[Wake::Digits {
            runs: &[4, 9],
            total: 9,
            letters: 0,
        }],
        pattern: "(?:[0-9]{9}|[0-9]{4}-[0-9]{4}-[0-9])",
        reach: 16,
        right: Edge::Number,
        check: Some(is_aba),
        near: ROUTING,
        needs_near: true,
        far: COUNTED,
        hits: &[
            "routing number «021000021», please",
            "ABA «011000015»",
            r#"{"routing_number":"«021000021»"}"#,
            "RTN=«121000358»",
            "Routing: «0210-0002-1» on the cheque",
        ],
        misses: &[
            "routing number 021000022",
            "the ticket 021000021 is open",
            "routing 991000021",
            "the routing table has 110000000 entries",
        ],
        source: "ABA routing number policy; Federal Reserve E-Payments directory",
        ..Rule::BASE
    },
    Rule {
        id: "bank/uk-sort-account",
        about: "British sort code and account number side by side",
        label: Label::BANK_ACCOUNT,
        wake: &[Wake::Digits {
            runs: &[2, 8],
            total: 14,
            letters: 0,
        }],
        pattern: "(?:[0-9]{2}-[0-9]{2}-[0-9]{2}[ /]{1,3}[0-9]{8}|[0-9]{8}[ /]{1,3}[0-9]{2}-[0-9]{2}-[0-9]{2})",
        reach: 32,
        left: Edge::Number,
        right: Edge::Number,
        check: Some(not_zeros),
        confidence: Confidence::Likely,
        hits: &[
            "please pay «60-16-13 31926819» by Friday",
            "acct «31926819 / 60-16-13»",
        ],
        misses: &[
            "60-16-13 3192681",
            "160-16-13 31926819",
            "60-16-13-31926819",
        ],
        source: "Pay.UK, sorting code and account number formats",
        ..Rule::BASE
    },
    Rule {
        id: "bank/uk-sort-code",
        about: "British sort code behind a word for it",
        label: Label::BANK_ACCOUNT,
        wake: &[
            Wake::Words(&["sort code", "sortcode", "sort-code", "sort_code", "s/c"]),
            Wake::Key(&["sortcode"]),
        ],
        pattern: concat!(
            r"(?:(?i:sort[ _-]?codes?|s/c)[^0-9\n]{0,24}\n?[ ]{0,4})?",
            "(?P<value>[0-9]{2}[- ][0-9]{2}[- ][0-9]{2}|[0-9]{6})",
        ),
        reach: 64,
        right: Edge::Number,
        check: Some(not_zeros),
        confidence: Confidence::Likely,
        far: &["date*", "born"],
        hits: &[
            "Sort code: «60-16-13»\nAccount: «31926819»",
            "the sort code «601613» belongs to it",
            r#""sort_code": "«60-16-13»""#,
        ],
        misses: &["on 60-16-13 it rained", "sort code 60-16-1", "601613 rows"],
        source: "Pay.UK, sorting code and account number formats",
        ..Rule::BASE
    },
    Rule {
        id: "bank/uk-account",
        about: "British account number beside a sort code",
        label: Label::BANK_ACCOUNT,
        wake: &[Wake::Digits {
            runs: &[8],
            total: 8,
            letters: 0,
        }],
        pattern: "[0-9]{8}",
        reach: 16,
        left: Edge::Number,
        right: Edge::Number,
        check: Some(not_zeros),
        near: &[
            "sort code*",
            "sortcode*",
            "sort-code*",
            "sort_code*",
            "s/c",
            "a/c no",
            "a/c number",
            "standing order*",
            "barclays",
            "lloyds",
            "natwest",
            "hsbc",
            "monzo",
            "starling bank",
            "santander uk",
            "halifax",
            "nationwide account*",
            "tsb bank",
            "royal bank of scotland",
        ],
        needs_near: true,
        far: COUNTED,
        hits: &[
            "account «31926819», sort code «60-16-13»",
            "Sort Code «60 16 13»\nAcc «31926819»",
        ],
        misses: &["account 3192681, sort code", "build 31926819 passed"],
        source: "Pay.UK, sorting code and account number formats",
        ..Rule::BASE
    },
    account::RULE,
    account::BESIDE,
    bare::BARE,
    said::ACCOUNT,
    said::CELL,
    national::RIB,
    national::CCC,
    national::CLABE,
    national::NIB,
    business::CREDITOR,
    business::CREDITOR_CONTEXT,
    business::LEI,
];

/// Zeros are what efface writes in place of an account.
fn not_zeros(value: &str) -> bool {
    value.bytes().any(|b| matches!(b, b'1'..=b'9'))
}

/// The first two digits are a Federal Reserve district (00 to 12), a thrift (21 to 32), an
/// electronic (61 to 72) or a traveller's cheque (80) number; the sum of the digits, weighted 3, 7
/// and 1 in turn, ends in 0.
fn is_aba(value: &str) -> bool {
    let district = value.get(..2).and_then(|two| two.parse::<u8>().ok());
    matches!(district, Some(0..=12 | 21..=32 | 61..=72 | 80))
        && value.bytes().any(|b| b != b'0')
        && weighted(value, &[3, 7, 1, 3, 7, 1, 3, 7, 1], 10)
}
