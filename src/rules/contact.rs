//! Ways to reach a person.

mod email;
mod phone;
mod telephone_plan;

use super::Rule;

pub(crate) const RULES: &[Rule] = &[
    email::RULE,
    phone::NANP,
    phone::NANP_CONTEXT,
    phone::INTERNATIONAL,
    phone::INTERNATIONAL_CONTEXT,
    phone::NATIONAL,
];
