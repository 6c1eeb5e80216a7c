//! Ways to reach a person.

mod address;
mod coordinates;
mod domains;
mod email;
mod phone;
mod spelled;
mod telephone_plan;

use super::Rule;

pub(crate) const RULES: &[&[Rule]] = &[
    &[
        email::RULE,
        spelled::IN_URL,
        spelled::IN_WORDS,
        spelled::IN_PLAIN_WORDS,
    ],
    &[
        phone::INTERNATIONAL,
        phone::FROM_AMERICA,
        phone::GROUPED,
        phone::NEAR,
        phone::MAIL,
        phone::SAID,
        phone::ASKED,
        phone::CHINA,
        phone::KEY,
        phone::LINK,
        phone::CELL,
    ],
    address::RULES,
    &[
        coordinates::PAIR,
        coordinates::COMPASS,
        coordinates::MAP,
        coordinates::SINGLE,
    ],
];

/// What most short numbers are not: the number of a house behind a street's name, or degrees.
/// One question for the rules that must look at every short number.
fn beside_number(text: &[u8], at: usize) -> bool {
    address::behind_street(text, at) || coordinates::are_degrees(text, at)
}
