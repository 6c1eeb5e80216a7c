//! What opens a door: keys of providers, private keys, passwords in addresses, in programs and
//! in prose.

pub(crate) mod account;
mod assignment;
pub(crate) mod beside;
mod browser;
pub(crate) mod call;
mod changed;
pub(crate) mod chat;
pub(crate) mod cli;
pub(crate) mod cloud;
pub(crate) mod connect;
pub(crate) mod header;
pub(crate) mod hosting;
pub(crate) mod infra;
pub(crate) mod key;
pub(crate) mod key_material;
pub(crate) mod keys;
mod link;
pub(crate) mod list;
pub(crate) mod llm;
pub(crate) mod llm_tools;
mod logins;
pub(crate) mod monitoring;
pub(crate) mod packages;
pub(crate) mod payment_keys;
pub(crate) mod prose;
pub(crate) mod protocol;
pub(crate) mod provider;
pub(crate) mod publishing;
pub(crate) mod recovery;
pub(crate) mod saas;
pub(crate) mod structure;
pub(crate) mod table;
pub(crate) mod url;
pub(crate) mod vcs;
pub(crate) mod webhooks;
pub(crate) mod wifi;

mod asked;
mod gap;
mod judge;
pub(crate) mod named;
mod names;
mod near;
mod placeholder;
mod positional;
mod proof;
mod question;
mod random;
mod sentence;
mod site;
mod value;
mod written;

use super::Rule;

/// Keys of providers first, then what is known by where it stands.
pub(crate) const RULES: &[&[Rule]] = &[
    llm::RULES,
    llm_tools::RULES,
    cloud::RULES,
    hosting::RULES,
    vcs::RULES,
    packages::RULES,
    chat::RULES,
    webhooks::RULES,
    payment_keys::RULES,
    infra::RULES,
    monitoring::RULES,
    saas::RULES,
    publishing::RULES,
    key_material::RULES,
    url::RULES,
    assignment::RULES,
    list::RULES,
    logins::RULES,
    key::RULES,
    header::RULES,
    cli::RULES,
    call::RULES,
    browser::RULES,
    positional::RULES,
    protocol::RULES,
    recovery::RULES,
    near::RULES,
    question::RULES,
    structure::RULES,
    prose::RULES,
    asked::RULES,
    beside::RULES,
    named::RULES,
    table::RULES,
    connect::RULES,
    written::RULES,
    changed::RULES,
    link::RULES,
    wifi::RULES,
];
