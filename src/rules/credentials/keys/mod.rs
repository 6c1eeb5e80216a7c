//! Keys of providers, one file a kind of service. Most of what is in use has a prefix; the files
//! whose names end with `named` hold keys that only the name before them tells.

pub(crate) mod chains;
pub(crate) mod chat_named;
pub(crate) mod ci;
pub(crate) mod cloud_more;
pub(crate) mod cloud_named;
pub(crate) mod code_hosts;
pub(crate) mod content;
pub(crate) mod data_named;
pub(crate) mod devices;
pub(crate) mod errors_named;
pub(crate) mod exchanges;
pub(crate) mod facts;
pub(crate) mod features;
pub(crate) mod hooks;
pub(crate) mod hosts_named;
pub(crate) mod identity;
pub(crate) mod identity_named;
pub(crate) mod languages;
pub(crate) mod llm_hosts;
pub(crate) mod llm_named;
pub(crate) mod llm_stores;
pub(crate) mod llm_tools_named;
pub(crate) mod logs_named;
pub(crate) mod mail;
pub(crate) mod mail_named;
pub(crate) mod maps;
pub(crate) mod networks;
pub(crate) mod payments;
pub(crate) mod payments_named;
pub(crate) mod phone;
pub(crate) mod push;
pub(crate) mod quality;
pub(crate) mod regional;
pub(crate) mod registries;
pub(crate) mod reports;
pub(crate) mod security;
pub(crate) mod shops;
pub(crate) mod social;
pub(crate) mod wallets;
pub(crate) mod warehouses;
pub(crate) mod watch;
pub(crate) mod work;

mod mnemonic;

use crate::rules::Rule;

/// Every key of a provider that is not in one of the files beside this directory.
pub(crate) const RULES: &[&[Rule]] = &[
    chains::RULES,
    chat_named::RULES,
    ci::RULES,
    cloud_more::RULES,
    cloud_named::RULES,
    code_hosts::RULES,
    content::RULES,
    data_named::RULES,
    devices::RULES,
    errors_named::RULES,
    exchanges::RULES,
    facts::RULES,
    features::RULES,
    hooks::RULES,
    hosts_named::RULES,
    identity::RULES,
    identity_named::RULES,
    languages::RULES,
    llm_hosts::RULES,
    llm_named::RULES,
    llm_stores::RULES,
    llm_tools_named::RULES,
    logs_named::RULES,
    mail::RULES,
    mail_named::RULES,
    maps::RULES,
    networks::RULES,
    payments::RULES,
    payments_named::RULES,
    phone::RULES,
    push::RULES,
    quality::RULES,
    regional::RULES,
    registries::RULES,
    reports::RULES,
    security::RULES,
    shops::RULES,
    social::RULES,
    wallets::RULES,
    warehouses::RULES,
    watch::RULES,
    work::RULES,
];
