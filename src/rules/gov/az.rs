//! Numbers of Azerbaijan.

use super::cn::shared::{NUMBER, is_number, run};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::checksum::{digits, weighted_sum};
use crate::rules::gov::nation::spoken;

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "vöen", "vöen*", "voen", "vöeni", "azerbaijan*", "azərbaycan*", "вöен", "воэн",
];

pub(crate) const RULES: &[Rule] = &[Rule {
    id: "gov/az-voen",
    about: "Azerbaijani number of a taxpayer beside a word for it: modulus 11, kind",
    label: Label::TAX_ID,
    wake: &[run(0, &[10], 10)],
    pattern: "[0-9]{9}[12]",
    check: Some(is_voen),
    near: spoken!(NAMES, TAX_ID, "azerbaijani"),
    hits: &["VÖEN: «9900012351»", "VOEN «1400123471»"],
    misses: &["VÖEN 9900012361", "rows 9900012351"],
    source: "Ministry of Taxes of Azerbaijan, VÖEN",
    ..NUMBER
}];

/// The ninth digit is the rest by 11 of the eight before it.
fn is_voen(value: &str) -> bool {
    let sum = weighted_sum(value, &[4, 1, 8, 6, 2, 7, 5, 3]);
    is_number(value) && digits(value).nth(8).map(u32::from) == Some(sum % 11)
}
