//! Addresses of wallets.

use super::Rule;

pub(crate) const RULES: &[Rule] = &[];
