//! Numbers of Moldova.

use super::cn::shared::{NUMBER, is_number, run};
use crate::rules::Rule;
use crate::rules::checksum::{digits, weighted_sum};
use crate::rules::gov::nation::spoken;

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "idnp", "idno", "cod personal*", "codul personal*", "buletin*", "moldov*", "cod fiscal*", "codul fiscal*", "персональный код*", "молдав*", "молдов*",
];

pub(crate) const RULES: &[Rule] = &[Rule {
    id: "gov/md-idnp",
    about: "Moldovan number of a person or a business beside a word for it: weighted sum by ten",
    wake: &[run(0, &[13], 13)],
    pattern: "[12][0-9]{12}",
    check: Some(is_idnp),
    near: spoken!(NAMES, NATIONAL_ID, "moldovan"),
    hits: &["IDNP: «2001000123454»", "IDNO «1003600123459»"],
    misses: &["IDNP 2001000123455", "rows 2001000123454"],
    source: "Law of Moldova on registers, IDNP and IDNO; Government decision 861/2005",
    ..NUMBER
}];

/// The weights 7, 3 and 1 in turn over the first twelve digits; the rest by ten is the last.
fn is_idnp(value: &str) -> bool {
    let sum = weighted_sum(value, &[7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]);
    is_number(value) && digits(value).next_back().map(u32::from) == Some(sum % 10)
}
