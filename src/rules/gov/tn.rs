//! Numbers of Tunisia.

use super::cn::shared::{NUMBER, run};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::gov::nation::spoken;

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "matricule fiscal*", "matricule_fiscal*", "mf", "m.f", "identifiant fiscal*", "tunis*", "المعرف الجبائي*",
];

pub(crate) const RULES: &[Rule] = &[Rule {
    id: "gov/tn-mf",
    about: "Tunisian number of a taxpayer beside a word for it: seven digits, key letter, codes, branch",
    label: Label::TAX_ID,
    wake: &[run(0, &[7], 7)],
    pattern: "[0-9]{7}[ /-]?[A-HJ-NP-TV-Z][ /-]?[ABDNP][ /-]?[CEMNP][ /-]?[0-9]{3}",
    near: spoken!(NAMES, TAX_ID, "tunisian"),
    hits: &[
        "Matricule fiscal : «1234567/M/A/E/001»",
        "MF «1234567LAM000», Tunis",
    ],
    misses: &[
        "Matricule fiscal 1234567/I/A/E/001",
        "lot 1234567/M/A/E/001",
    ],
    source: "Ministry of Finance of Tunisia, matricule fiscal",
    ..NUMBER
}];
