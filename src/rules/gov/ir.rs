//! Numbers of Iran.

use super::cn::shared::{NUMBER, is_number, run};
use crate::rules::Rule;
use crate::rules::checksum::{digits, weighted_sum};
use crate::rules::gov::nation::spoken;

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "کد ملی*", "کدملی*", "شماره ملی*", "کد ملي*", "melli*", "code melli*", "kode melli*", "iran*",
];

pub(crate) const RULES: &[Rule] = &[Rule {
    id: "gov/ir-melli",
    about: "Iranian national code beside a word for it: modulus 11",
    wake: &[run(0, &[10], 10)],
    pattern: "[0-9]{10}",
    check: Some(is_code),
    near: spoken!(NAMES, NATIONAL_ID, "iranian"),
    hits: &["کد ملی: «4991234565»", "code melli «0012345679»"],
    misses: &["کد ملی 4991234566", "rows 4991234565"],
    source: "National Organization for Civil Registration of Iran, national code",
    ..NUMBER
}];

/// The places weigh 10 to 2; a rest by 11 below two is the check digit, of others what is missing.
fn is_code(value: &str) -> bool {
    let rest = weighted_sum(value, &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    let want = if rest < 2 { rest } else { 11 - rest };
    is_number(value) && digits(value).next_back().map(u32::from) == Some(want)
}
