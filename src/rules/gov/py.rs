//! Numbers of Paraguay.

use super::cn::shared::{NUMBER, is_number, run};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::checksum::digits;
use crate::rules::gov::nation::spoken;

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "ruc", "ruc*", "registro único de contribuyente*", "registro unico de contribuyente*", "paragua*",
];

pub(crate) const RULES: &[Rule] = &[Rule {
    id: "gov/py-ruc",
    about: "Paraguayan number of a taxpayer beside a word for it: modulus 11",
    label: Label::TAX_ID,
    wake: &[run(0, &[6, 7, 8], 7)],
    pattern: "[0-9]{6,8}-[0-9]",
    check: Some(is_ruc),
    near: spoken!(NAMES, TAX_ID, "paraguayan"),
    hits: &["RUC: «80028061-0»", "mi RUC es «1234567-9»"],
    misses: &["RUC 80028061-1", "rows 80028061-0"],
    source: "DNIT of Paraguay, registro único de contribuyentes",
    ..NUMBER
}];

/// The places weigh 2, 3, 4 and on from the right; what is missing to a multiple of eleven, of ten
/// the last digit.
fn is_ruc(value: &str) -> bool {
    let mut all = digits(value).rev().map(u32::from);
    let check = all.next();
    let sum: u32 = all.zip(2..).map(|(digit, weight)| digit * weight).sum();
    is_number(value) && check == Some((11 - sum % 11) % 11 % 10)
}
