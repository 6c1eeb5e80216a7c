//! Numbers of Costa Rica.

use super::cn::shared::{NUMBER, is_number, run};
use crate::rules::Rule;
use crate::rules::gov::nation::spoken;

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "cédula*", "cedula*", "identificación*", "costa rica*", "costarricense*", "tse",
];

pub(crate) const RULES: &[Rule] = &[Rule {
    id: "gov/cr-cedula",
    about: "Costa Rican number of an identity card with its hyphens beside a word for it",
    wake: &[run(0, &[1], 9)],
    pattern: "[1-9]-[0-9]{4}-[0-9]{4}",
    check: Some(is_number),
    near: spoken!(NAMES, NATIONAL_ID, "costa rican"),
    hits: &[
        "mi cédula es «1-0234-0567»",
        "Cédula: «7-0613-0418», San José",
    ],
    misses: &["cédula 1-234-567", "modelo 1-0234-0567"],
    source: "Tribunal Supremo de Elecciones of Costa Rica, cédula de identidad",
    ..NUMBER
}];
