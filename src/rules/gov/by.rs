//! Numbers of Belarus.

use super::cn::shared::{NUMBER, is_number, run};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::checksum::{digits, weighted_sum};
use crate::rules::gov::nation::spoken;

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "унп", "унп*", "упн", "unp", "учетный номер плательщика*", "учётный номер плательщика*", "ўнп", "belarus*", "беларус*",
];

pub(crate) const RULES: &[Rule] = &[Rule {
    id: "gov/by-unp",
    about: "Belarusian number of a taxpayer beside a word for it: modulus 11",
    label: Label::TAX_ID,
    wake: &[run(0, &[9], 9)],
    pattern: "[1-79][0-9]{8}",
    check: Some(is_unp),
    near: spoken!(NAMES, TAX_ID, "belarusian"),
    hits: &["УНП: «100123457»", "UNP «191001236»"],
    misses: &["УНП 100123458", "№ 100123457"],
    source: "Ministry of Taxes of Belarus, payer account number",
    ..NUMBER
}];

/// The check digit is the rest by 11, which is never ten.
fn is_unp(value: &str) -> bool {
    let sum = weighted_sum(value, &[29, 23, 19, 17, 13, 7, 5, 3]);
    is_number(value) && digits(value).next_back().map(u32::from) == Some(sum % 11)
}
