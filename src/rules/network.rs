//! Addresses of machines.
use super::Rule;
pub(crate) const RULES: &[Rule] = &[];
