//! What becomes of a value that was found. Operators know labels and the key, and know no rule.
//!
//! | operator    | `pay 4111 1111 1111 1111` becomes |
//! |-------------|-----------------------------------|
//! | `redact`    | `pay [CREDIT_CARD]`               |
//! | `hash`      | `pay [CREDIT_CARD:k7f3q2x9]`      |
//! | `surrogate` | `pay 4720 3385 1962 0448`         |
//! | `mask`      | `pay **** **** **** ****`         |
//! | `drop`      | the record is held                |
//! | `keep`      | `pay 4111 1111 1111 1111`         |
//!
//! Scrubbing what is scrubbed must change nothing, so nothing that is written here may be found
//! again. That is a treaty with the rules, which have their part in it. No rule finds
//!
//! - `[LABEL]` and `[LABEL:k7f3q2x9]`, nor a value that is nothing but `*`;
//! - card numbers and IBANs whose checksum fails, routing numbers likewise;
//! - social security numbers of the area 000, bank accounts of zeros;
//! - e-mail addresses below `.invalid`;
//! - telephone numbers of `+999`, `+1 000`, and with two zeros at the beginning of the national part;
//! - addresses in 198.18.0.0/15, in 2001:2::/48 and from 02:00:00:00:00:00 on;
//! - logins `user-k7f3q2x9` and names `Person-k7f3q2x9` (see [`surrogate`] for the other words);
//! - dates whose day and month are 00;
//! - credentials that contain `EXAMPLE`, and what stands behind `EXAMPLE-` and is a token.

mod mask;
mod normal;
pub mod surrogate;

use std::fmt;

use crate::identity::{Key, Scope, Token};
use crate::label::Label;

/// What becomes of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Operator {
    /// The label takes its place.
    Redact,
    /// Letters and digits become `*`.
    Mask,
    /// The label and a keyed token take its place: the same value, the same token.
    Hash,
    /// Another value of the same shape that cannot be a real one takes its place, see
    /// [`surrogate`].
    Surrogate,
    /// The whole record is held.
    Drop,
    /// It stays.
    Keep,
}

impl Operator {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Redact,
        Self::Mask,
        Self::Hash,
        Self::Surrogate,
        Self::Drop,
        Self::Keep,
    ];

    /// The name in policies and reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Redact => "redact",
            Self::Mask => "mask",
            Self::Hash => "hash",
            Self::Surrogate => "surrogate",
            Self::Drop => "drop",
            Self::Keep => "keep",
        }
    }

    /// The operator of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|operator| operator.as_str() == name)
    }
}

impl fmt::Display for Operator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A value that was found. It has no `Debug`, so that it can't be shown.
#[derive(Clone, Copy)]
pub struct Sensitive<'a> {
    /// What it is.
    pub label: Label,
    /// The value as it is written.
    pub text: &'a str,
    /// The spelling from which its pseudonym is made, where somebody knows better than the text:
    /// a person's full name for a part of it.
    pub canonical: Option<&'a str>,
}

/// Writes to the end of `out` what takes the place of `value`.
///
/// `scope` is how far the same value gets the same token or surrogate, and `keep_last` how many
/// letters or digits at the end of a masked one stay. A record with a value to `drop` is not
/// written at all; should it be all the same, the value is redacted.
pub fn write(
    operator: Operator,
    value: &Sensitive<'_>,
    key: &Key,
    scope: Scope<'_>,
    keep_last: u8,
    out: &mut String,
) {
    match operator {
        Operator::Redact | Operator::Drop => placeholder(value.label, None, out),
        Operator::Hash => {
            let token = Source::new(value, key, scope).token();
            placeholder(value.label, Some(token), out);
        }
        Operator::Mask => mask::write(value, keep_last, out),
        Operator::Surrogate => surrogate::write(value, &Source::new(value, key, scope), out),
        Operator::Keep => out.push_str(value.text),
    }
}

fn placeholder(label: Label, token: Option<Token>, out: &mut String) {
    out.push('[');
    out.push_str(label.as_str());
    if let Some(token) = token {
        out.push(':');
        out.push_str(token.as_str());
    }
    out.push(']');
}

/// What the key says about a value: its token, and the bytes its surrogate is drawn from. Both
/// depend on the value's normal form, so that two spellings of it stay one.
struct Source<'a> {
    key: &'a Key,
    scope: Scope<'a>,
    domain: String,
    value: String,
}

impl<'a> Source<'a> {
    fn new(value: &Sensitive<'_>, key: &'a Key, scope: Scope<'a>) -> Self {
        Self {
            key,
            scope,
            domain: value.label.as_str().to_ascii_lowercase(),
            value: normal::form(value.label, value.canonical.unwrap_or(value.text)),
        }
    }

    fn token(&self) -> Token {
        self.key.token(
            self.scope,
            &self.domain,
            self.value.as_bytes(),
            Token::MIN_CHARS,
        )
    }

    fn draw(&self) -> surrogate::Draw {
        surrogate::Draw::new(
            self.key
                .stream(self.scope, &self.domain, self.value.as_bytes()),
        )
    }
}
