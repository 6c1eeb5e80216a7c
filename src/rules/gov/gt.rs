//! Numbers of Guatemala.

use super::cn::shared::{NUMBER, is_number, run};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::gov::nation::spoken;

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "nit", "nit*", "número de identificación tributaria*", "guatemal*",
];

pub(crate) const RULES: &[Rule] = &[Rule {
    id: "gov/gt-nit",
    about: "Guatemalan number of a taxpayer beside a word for it: modulus 11",
    label: Label::TAX_ID,
    wake: &[run(0, &[6, 7, 8], 6)],
    pattern: "[0-9]{6,8}-?[0-9K]",
    check: Some(is_nit),
    near: spoken!(NAMES, TAX_ID, "guatemalan"),
    hits: &["NIT: «3952550-3», Guatemala", "mi NIT es «1234567-9»"],
    misses: &["NIT 3952550-4, Guatemala", "rows 3952550-3"],
    source: "SAT of Guatemala, número de identificación tributaria",
    ..NUMBER
}];

/// The places weigh 2, 3, 4 and on from the right; what is missing to a multiple of eleven, K for
/// ten.
fn is_nit(value: &str) -> bool {
    let mut all = value.bytes().filter(u8::is_ascii_alphanumeric).rev();
    let check = match all.next() {
        Some(b'K') => 10,
        Some(digit) => u32::from(digit - b'0'),
        None => return false,
    };
    let sum: u32 = all
        .zip(2..)
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    is_number(value) && check == (11 - sum % 11) % 11
}
