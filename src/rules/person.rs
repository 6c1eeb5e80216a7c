//! What describes a person.

mod birth;
mod dates;
mod home;

use super::Rule;

pub(crate) const RULES: &[&[Rule]] = &[&[
    home::LOGIN,
    home::PROJECT,
    birth::DATE,
    birth::BEFORE,
    birth::KEY,
]];
