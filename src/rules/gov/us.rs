//! Numbers that the United States give to a person.

mod health;
mod identity;
pub(in crate::rules::gov) mod licence;
pub(crate) mod pieces;
mod travel;

use crate::label::Label;
use crate::rules::checksum::digits;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};
use pieces::end;

/// Words for a social security number.
#[rustfmt::skip]
const SSN: &[&str] = &[
    "ssn*", "soc", "social", "social security", "soc sec", "socsec", "social-security", "socialsecurity*",
    "sozialversicherung*", "sécurité sociale", "seguro social", "seguridad social",
    "segurança social", "sicurezza sociale", "社会安全号*", "社会保障号*", "社保号*", "社安号*",
    "社会保障番号", "사회보장번호", "jaminan sosial",
];

/// Words for other numbers that are written in such groups.
#[rustfmt::skip]
const OTHER: &[&str] = &[
    "range", "part", "part no", "part number", "sku", "model", "serial*", "isbn", "issn", "order*",
    "invoice*", "tracking*", "ticket*", "case", "version", "oid", "catalog*", "item", "rfc", "cas",
    "bestell*", "artikel*", "commande", "pedido", "订单*", "单号", "注文*", "phone", "tel", "fax",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/us-ssn",
        about: "Social security number with hyphens, of an area, group and serial that can be issued",
        label: Label::SSN,
        wake: &[Wake::Digits {
            runs: &[3],
            total: 9,
            letters: 0,
        }],
        begin: Some(begin_dashed),
        pattern: concat!("(?P<value>[0-9]{3}-[0-9]{2}-[0-9]{4})", end!()),
        reach: 24,
        right: Edge::Free,
        check: Some(is_ssn),
        confidence: Confidence::Likely,
        far: OTHER,
        hits: &[
            "my number is «078-05-1120», thanks",
            "ID on file: «219-09-9999».",
            "Jane Doe,«078-05-1120»",
            "他的号码是«078-05-1120»。",
            r"John Doe\n«219-09-9999»\n",
        ],
        misses: &[
            "my number is 000-12-3456",
            "my number is 666-12-3456",
            "my number is 900-70-3456",
            "my number is 123-00-4567",
            "my number is 123-45-0000",
            "part number 123-45-6789",
            "978-0-123-45-6789",
            "123-45-6789-01",
            "1123-45-6789",
        ],
        source: "SSA, POMS RM 10201.035 (numbers that are not issued)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/us-ssn-context",
        about: "Social security number in any grouping beside a word for it",
        label: Label::SSN,
        wake: &[Wake::Digits {
            runs: &[3, 9],
            total: 9,
            letters: 0,
        }],
        begin: Some(begin_any),
        pattern: concat!(
            r"(?P<value>[0-9]{3}(?:[ .-]| - |-?\n[ ]{0,4})?[0-9]{2}(?:[ .-]| - |-?\n[ ]{0,4})?[0-9]{4})",
            // A word that lost the space before it.
            "(?:[A-Z]|",
            end!(),
            ")",
        ),
        reach: 40,
        right: Edge::Free,
        check: Some(is_ssn),
        near: spoken!(SSN, SSN, "american"),
        needs_near: true,
        hits: &[
            "SSN «078051120»",
            "social security number is «078 05 1120»",
            "Sozialversicherungsnummer (USA): «219.09.9999»",
            r#"{"ssn": "«219099999»"}"#,
            "SSN:«078-05-1120»DOB unknown",
            "ssn «078-05-\n1120»",
            "employee_ssn,first\n«078-05-1120»,Jane",
            "mi número de seguro social es «078 05 1120»",
        ],
        misses: &[
            "ssn 000051120",
            "078051120 rows were read",
            "seen 078 05 1120 times",
        ],
        source: "SSA, POMS RM 10201.035 (numbers that are not issued)",
        ..Rule::BASE
    },
    identity::LAST_FOUR,
    identity::LAST_FOUR_ASKED,
    identity::ITIN,
    identity::ITIN_CONTEXT,
    identity::EIN,
    identity::EIN_PLAIN,
    travel::PASSPORT,
    travel::ALIEN,
    travel::RECEIPT,
    licence::WASHINGTON,
    licence::SPACED,
    licence::LETTERS,
    licence::DIGITS,
    health::MBI,
    health::MBI_PLAIN,
    health::HICN,
    health::NPI,
    health::DEA,
];

/// No area 000, 666 or from 900 on, no group 00, no serial 0000.
fn is_ssn(value: &str) -> bool {
    let number = digits(value).fold(0u32, |number, digit| number * 10 + u32::from(digit));
    let (area, group, serial) = (number / 1_000_000, number / 10_000 % 100, number % 10_000);
    !matches!(area, 0 | 666 | 900..) && group != 0 && serial != 0
}

fn begin_dashed(text: &[u8], at: usize) -> Option<usize> {
    let shape = text.get(at + 3) == Some(&b'-') && text.get(at + 6) == Some(&b'-');
    (shape && begin_any(text, at).is_some()).then_some(at)
}

/// Not in the middle of a longer chain of numbers.
fn begin_any(text: &[u8], at: usize) -> Option<usize> {
    let before = |back: usize| at.checked_sub(back).map(|i| text[i]);
    let chained = match before(1) {
        Some(b'.' | b'-' | b'/' | b'+') => before(2).is_some_and(|b| b.is_ascii_alphanumeric()),
        Some(b':') => before(2).is_some_and(|b| b.is_ascii_digit()),
        _ => false,
    };
    (!chained).then_some(at)
}
