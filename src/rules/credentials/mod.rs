//! What opens a door: keys of providers, private keys, passwords in addresses, in programs and
//! in prose.

pub(crate) mod assignment;
pub(crate) mod chat;
pub(crate) mod cli;
pub(crate) mod cloud;
pub(crate) mod header;
pub(crate) mod hosting;
pub(crate) mod infra;
pub(crate) mod key;
pub(crate) mod key_material;
pub(crate) mod llm;
pub(crate) mod llm_tools;
pub(crate) mod monitoring;
pub(crate) mod packages;
pub(crate) mod payment_keys;
pub(crate) mod prose;
pub(crate) mod provider;
pub(crate) mod publishing;
pub(crate) mod saas;
pub(crate) mod url;
pub(crate) mod vcs;
pub(crate) mod webhooks;

mod gap;
mod judge;
mod names;
mod placeholder;
mod proof;
mod random;
mod sentence;
mod site;
mod value;
