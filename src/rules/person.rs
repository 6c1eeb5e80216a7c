//! What describes a person.

mod asked;
mod author;
mod beside;
mod birth;
mod birth_cell;
mod birth_code;
mod birth_verb;
mod called;
mod dates;
mod east;
mod east_titled;
mod given;
mod given_label;
mod handle;
mod handle_said;
mod home;
mod introduced;
mod keyed;
mod known;
mod labelled;
mod login;
mod mailbox;
mod mine;
mod numbered;
mod pseudo;
mod query;
mod role;
mod said;
mod shell;
mod signed;
mod social;
mod vcard;

use super::Rule;

pub(crate) const RULES: &[&[Rule]] = &[
    &[home::LOGIN, home::PROJECT],
    social::RULES,
    handle::RULES,
    said::RULES,
    &[
        birth_verb::VERB,
        handle_said::HANDLE,
        handle_said::HANDLE_COLUMN,
    ],
    query::RULES,
    numbered::RULES,
    shell::RULES,
    author::RULES,
    mailbox::RULES,
    keyed::RULES,
    introduced::RULES,
    vcard::RULES,
    given::RULES,
    east::RULES,
    east_titled::RULES,
    given_label::RULES,
    role::RULES,
    beside::RULES,
    labelled::RULES,
    signed::RULES,
    &[asked::ASKED],
    login::RULES,
    &[mine::MINE, mine::LINE, mine::HOST],
    birth::RULES,
    birth_cell::RULES,
    birth_code::RULES,
];
