//! Addresses of machines.

mod device;
mod installation;
mod ip;
mod mac;
mod said;
mod token;

use super::Rule;

pub(crate) const RULES: &[&[Rule]] = &[
    &[ip::V4, ip::V6, mac::MAC, mac::MAC_BARE, mac::NETWORK],
    device::RULES,
    installation::RULES,
    said::RULES,
    token::RULES,
];
