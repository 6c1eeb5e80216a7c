//! Numbers of Cuba.

use super::cn::shared::{NUMBER, is_yymmdd, part, run};
use crate::rules::Rule;
use crate::rules::gov::nation::spoken;

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "carné de identidad*", "carnet de identidad*", "carne de identidad*", "cuba*", "cubano", "cubana", "ci",
];

pub(crate) const RULES: &[Rule] = &[Rule {
    id: "gov/cu-id",
    about: "Cuban number of an identity card beside a word for it: date of birth",
    wake: &[run(0, &[11], 11)],
    pattern: "[0-9]{11}",
    check: Some(is_id),
    near: spoken!(NAMES, NATIONAL_ID, "cuban"),
    hits: &[
        "carné de identidad «91021027775»",
        "CI: «85020291531», La Habana, Cuba",
    ],
    misses: &["carné de identidad 91131027775", "fila 91021027775"],
    source: "Ministry of the Interior of Cuba, carné de identidad",
    ..NUMBER
}];

fn is_id(value: &str) -> bool {
    is_yymmdd(part(value, 0, 6))
}
