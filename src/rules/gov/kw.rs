//! Numbers of Kuwait.

use super::cn::shared::{NUMBER, is_number, is_yymmdd, part, run};
use crate::rules::Rule;
use crate::rules::checksum::{digits, weighted_sum};
use crate::rules::gov::nation::spoken;

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "civil id*", "civil_id*", "civilid*", "civil number*", "civil no*", "kuwait*", "الرقم المدني*", "رقمي المدني*", "رقم مدني*", "البطاقة المدنية*", "بطاقتي المدنية*", "المدني",
];

pub(crate) const RULES: &[Rule] = &[Rule {
    id: "gov/kw-civil",
    about: "Kuwaiti civil number beside a word for it: century, date of birth, modulus 11",
    wake: &[run(0, &[12], 12)],
    pattern: "[23][0-9]{11}",
    check: Some(is_civil),
    near: spoken!(NAMES, NATIONAL_ID, "kuwaiti"),
    hits: &["الرقم المدني: «290010100126»", "Civil ID «305123101239»"],
    misses: &["Civil ID 290010100127", "at 290010100126"],
    source: "Public Authority for Civil Information of Kuwait, civil number",
    ..NUMBER
}];

/// The century, the date, a serial number and a check digit: what is missing to a multiple of eleven.
fn is_civil(value: &str) -> bool {
    let sum = weighted_sum(value, &[2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
    let day = is_yymmdd(part(value, 1, 7));
    day && is_number(value) && digits(value).next_back().map(u32::from) == Some(11 - sum % 11)
}
