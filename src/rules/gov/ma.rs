//! Numbers of Morocco.

use super::cn::shared::{NUMBER, is_number, run};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::checksum::mod97;
use crate::rules::gov::nation::spoken;

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "ice", "i.c.e", "identifiant commun*", "maroc*", "morocc*", "التعريف الموحد*", "المقاولة",
];

pub(crate) const RULES: &[Rule] = &[Rule {
    id: "gov/ma-ice",
    about: "Moroccan number of an enterprise beside a word for it: modulus 97",
    label: Label::COMPANY_ID,
    wake: &[run(0, &[15], 15)],
    pattern: "00[0-9]{13}",
    check: Some(is_ice),
    near: spoken!(NAMES, COMPANY_ID, "moroccan"),
    hits: &[
        "ICE: «001561234000069»",
        "Identifiant commun de l'entreprise «001561234000069»",
    ],
    misses: &["ICE 001561234000070", "rows 001561234000069"],
    source: "OMPIC of Morocco, identifiant commun de l'entreprise",
    ..NUMBER
}];

fn is_ice(value: &str) -> bool {
    is_number(value) && mod97(value.bytes()) == 0
}
