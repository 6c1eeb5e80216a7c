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
    phone::NANP,
    phone::NANP_CONTEXT,
    phone::INTERNATIONAL,
    phone::ZEROS,
    phone::ZEROS_CONTEXT,
    phone::LINK,
    phone::NATIONAL,
    phone::GROUPED,
]];
