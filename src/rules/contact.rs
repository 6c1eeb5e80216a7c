//! Ways to reach a person.

mod domains;
mod email;
mod phone;
mod spelled;
mod telephone_plan;

use super::Rule;

pub(crate) const RULES: &[&[Rule]] = &[&[
    email::RULE,
    spelled::IN_URL,
    spelled::IN_WORDS,
    spelled::IN_PLAIN_WORDS,
    phone::INTERNATIONAL,
    phone::GROUPED,
    phone::NEAR,
    phone::SAID,
    phone::KEY,
    phone::LINK,
]];
