//! What describes a person.

mod birth;
mod dates;
mod home;
mod query;
mod social;

use super::Rule;

pub(crate) const RULES: &[&[Rule]] = &[
    &[home::LOGIN, home::PROJECT],
    social::RULES,
    query::RULES,
    birth::RULES,
];
