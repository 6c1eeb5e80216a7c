//! What the rules on keys of providers have in common.
//!
//! Such a key begins with letters of its provider and has a length and an alphabet of its own:
//! prefix and shape together are proof enough. A checksum, where there is one, is looked at,
//! but a value that fails it is a finding all the same: formats change, and a mistyped key
//! gives away nearly as much as a key.

use super::{placeholder, random};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule};

/// What a rule on a provider's key leaves out.
pub(super) const KEY: Rule = Rule {
    label: Label::API_KEY,
    reach: 160,
    left: Edge::Word,
    right: Edge::Word,
    check: Some(placeholder::real),
    confidence: Confidence::Certain,
    ..Rule::BASE
};

/// For formats whose prefix alone says little: the rest must be random.
pub(super) fn unlike_words(value: &str) -> bool {
    placeholder::real(value) && random::random(value)
}
