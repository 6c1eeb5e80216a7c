//! Numbers of Albania.

use super::cn::shared::{NUMBER, is_number, run};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::gov::nation::spoken;

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "nipt", "nuis", "nipt-i", "numri i identifikimit*", "albania*", "shqip*",
];

pub(crate) const RULES: &[Rule] = &[Rule {
    id: "gov/al-nipt",
    about: "Albanian number of a taxpayer beside a word for it: letter, eight digits, letter",
    label: Label::TAX_ID,
    wake: &[run(1, &[8], 8)],
    pattern: "[A-M][0-9]{8}[A-Z]",
    check: Some(is_number),
    near: spoken!(NAMES, TAX_ID, "albanian"),
    hits: &["NIPT: «K12345679L»", "NUIS «J91402501L»"],
    misses: &["NIPT K1234567L", "part K12345679L"],
    source: "Tax administration of Albania, NIPT",
    ..NUMBER
}];
