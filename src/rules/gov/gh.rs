//! Numbers of Ghana.

use super::cn::shared::{NUMBER, run};
use crate::label::Label;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Rule, Wake};

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "tin", "tin no*", "gra", "tax identification*", "tax id*", "ghana*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/gh-card",
        about: "Number of a Ghana Card: GHA, nine digits, check digit",
        wake: &[Wake::Words(&["gha-"])],
        pattern: "GHA-[0-9]{9}-[0-9]",
        needs_near: false,
        confidence: Confidence::Likely,
        hits: &[
            "Ghana Card «GHA-723456789-1»",
            "my id is «GHA-001234567-8».",
        ],
        misses: &["GHA-12345-1", "GHA-7234567890-1"],
        source: "National Identification Authority of Ghana, Ghanacard PIN",
        ..NUMBER
    },
    Rule {
        id: "gov/gh-tin",
        about: "Ghanaian number of a taxpayer beside a word for it",
        label: Label::TAX_ID,
        wake: &[run(1, &[9, 10], 9)],
        pattern: "[PCGQV]00[0-9]{7}[0-9X]",
        near: spoken!(NAMES, TAX_ID, "ghanaian"),
        hits: &["TIN: «C0003137450»", "Ghana tax id «P0001234567»"],
        misses: &["TIN: B0003137450", "part C0003137450"],
        source: "Ghana Revenue Authority, taxpayer identification number",
        ..NUMBER
    },
];
