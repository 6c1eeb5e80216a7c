//! What opens a door: keys of providers, private keys, passwords in addresses, in programs and
//! in prose.

pub(crate) mod assignment;
pub(crate) mod chat;
pub(crate) mod cloud;
pub(crate) mod header;
pub(crate) mod infra;
pub(crate) mod key;
pub(crate) mod key_material;
pub(crate) mod llm;
pub(crate) mod payment_keys;
pub(crate) mod prose;
pub(crate) mod provider;
pub(crate) mod saas;
pub(crate) mod url;
pub(crate) mod vcs;

mod names;
mod placeholder;
mod proof;
mod random;
mod site;
mod value;
