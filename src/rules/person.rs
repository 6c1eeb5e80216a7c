//! What describes a person.

mod author;
mod birth;
mod birth_cell;
mod dates;
mod handle;
mod home;
mod query;
mod said;
mod shell;
mod social;

use super::Rule;

pub(crate) const RULES: &[&[Rule]] = &[
    &[home::LOGIN, home::PROJECT],
    social::RULES,
    handle::RULES,
    said::RULES,
    query::RULES,
    shell::RULES,
    author::RULES,
    birth::RULES,
    birth_cell::RULES,
];
