//! Keyed pseudonyms: what stands in the output for a value that has to go but must stay the same.
//!
//! Nothing here is an unkeyed hash. A phone number has ten digits, so whoever holds its SHA-256
//! holds the phone number; with HMAC-SHA-256 (RFC 2104, FIPS 198-1) it takes the [`Key`] to try
//! one.
//!
//! A pseudonym is the MAC of a *scope*, a *domain* and a *value*, written in 32 digits and letters.
//! The scope says how far two equal values stay equal: within a conversation, an account, or
//! everywhere. The domain says what the value is (`email`, `phone`, ...), so that a login
//! `4155550100` and a phone number `4155550100` have nothing in common.
//!
//! ```
//! use efface::identity::{Key, Normal, Scope, normalise};
//!
//! let key = Key::generate()?;
//! let chat = Scope::Conversation(b"c-1");
//! let value = normalise(Normal::Email, " Jane@Example.org ");
//! let token = key.token(chat, "email", value.as_bytes(), 8);
//! assert_eq!(token.as_str().len(), 8);
//! assert_eq!(token, key.token(chat, "email", b"jane@example.org", 8));
//! assert_ne!(token, key.token(Scope::Conversation(b"c-2"), "email", b"jane@example.org", 8));
//! # Ok::<(), efface::error::Error>(())
//! ```

mod date;
mod deletions;
mod epochs;
mod erase;
mod key;
mod mac;
mod ring;
pub(crate) mod spelling;
mod stream;
mod token;

use std::borrow::Cow;
use std::fmt;

pub(crate) use date::Day;
pub use deletions::{Deleted, Deletions, Unasked};
pub use erase::{AccountMark, EraseTags};
pub(crate) use erase::{MARK, MarkBytes};
pub use key::Key;
use mac::Mac;
pub use ring::Keyring;
pub use stream::Stream;
pub use token::Token;

/// How far equal values keep equal pseudonyms.
///
/// Its `Debug` leaves the ids out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scope<'a> {
    /// Within the conversation with this id: nobody can be followed from chat to chat.
    Conversation(&'a [u8]),
    /// Within all conversations of the account with this id.
    Account(&'a [u8]),
    /// Everywhere.
    Global,
}

impl Key {
    /// The pseudonym of an id: 20 characters, 100 bits.
    ///
    /// It is the long form of [`Key::token`].
    #[must_use]
    pub fn pseudonym(&self, scope: Scope<'_>, domain: &str, value: &[u8]) -> Token {
        self.token(scope, domain, value, Token::ID_CHARS)
    }

    /// A pseudonym of an id, by which the holder of the key can tell that it is one: 16 characters
    /// of it, 80 bits, and 4 that are made of them. It has the length of [`Key::pseudonym`].
    ///
    /// For records that carry no mark of having been scrubbed: see [`Key::is_checked`].
    #[must_use]
    pub fn checked(&self, scope: Scope<'_>, domain: &str, value: &[u8]) -> Token {
        let token = self.token(scope, domain, value, CHECKED_CHARS);
        let mut text = token.as_str().to_owned();
        text.push_str(self.check(token.as_str()).as_str());
        text.truncate(Token::ID_CHARS);
        Token::parse(&text).unwrap_or(token)
    }

    /// Whether a text is what [`Key::checked`] gave. Of other texts of that shape one in a million
    /// passes for it.
    #[must_use]
    pub fn is_checked(&self, text: &str) -> bool {
        text.len() == Token::ID_CHARS
            && Token::parse(text).is_some()
            && text.is_char_boundary(CHECKED_CHARS)
            && {
                let (token, check) = text.split_at(CHECKED_CHARS);
                self.check(token).as_str().starts_with(check)
            }
    }

    fn check(&self, token: &str) -> Token {
        self.token(Scope::Global, "check", token.as_bytes(), Token::MIN_CHARS)
    }

    /// A pseudonym of `chars` characters of 5 bits each, at least [`Token::MIN_CHARS`] and at most
    /// [`Token::MAX_CHARS`]; a number outside of that counts as the nearest one inside. A shorter
    /// token is the beginning of the longer one.
    ///
    /// In text, 8 characters are enough to tell apart the values of one conversation: among 1,000
    /// of them two are alike once in two million conversations. Ids of records need
    /// [`Key::pseudonym`].
    #[must_use]
    pub fn token(&self, scope: Scope<'_>, domain: &str, value: &[u8], chars: usize) -> Token {
        let mut mac = self.tokens.clone();
        absorb(&mut mac, scope, domain, value);
        Token::new(&mac.finish(), chars)
    }

    /// All of the MAC of a value, given in parts, the same everywhere: for what is kept to be found
    /// again and never shown, and for what has to be as it was written.
    pub(crate) fn mac(&self, domain: &str, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac = self.tokens.clone();
        let length = parts.iter().map(|part| part.len()).sum();
        absorb_parts(&mut mac, Scope::Global, domain, length, parts);
        *mac.finish()
    }

    /// An endless stream of keyed bytes, from which surrogates are drawn: the same scope, domain
    /// and value give the same bytes, and without the key they look random.
    #[must_use]
    pub fn stream(&self, scope: Scope<'_>, domain: &str, value: &[u8]) -> Stream {
        let mut mac = self.streams.clone();
        absorb(&mut mac, scope, domain, value);
        Stream::new(mac)
    }
}

/// The characters of a checked pseudonym that are made of the value: 80 bits.
const CHECKED_CHARS: usize = 16;

/// Feeds the MAC so that no two different inputs give the same bytes: the kind of scope in one
/// byte, and each of the others behind its length (64 bits, big-endian).
fn absorb(mac: &mut Mac, scope: Scope<'_>, domain: &str, value: &[u8]) {
    absorb_parts(mac, scope, domain, value.len(), &[value]);
}

fn absorb_parts(mac: &mut Mac, scope: Scope<'_>, domain: &str, length: usize, parts: &[&[u8]]) {
    let (kind, id): (u8, &[u8]) = match scope {
        Scope::Conversation(id) => (b'c', id),
        Scope::Account(id) => (b'a', id),
        Scope::Global => (b'g', b""),
    };
    mac.update(&[kind]);
    for part in [id, domain.as_bytes()] {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.update(&(length as u64).to_be_bytes());
    parts.iter().for_each(|part| mac.update(part));
}

impl fmt::Debug for Scope<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Conversation(_) => "Conversation(_)",
            Self::Account(_) => "Account(_)",
            Self::Global => "Global",
        })
    }
}

/// How the spellings of one value are brought together, see [`normalise`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Normal {
    /// Trimmed and in lower case.
    Email,
    /// The digits alone.
    Phone,
    /// Trimmed.
    Plain,
}

/// The spelling of a value from which its pseudonym is made, so that `Jane@Example.org` and
/// `jane@example.org` get the same. [`Key::token`] and its kin take the value as it is: calling
/// this first is the caller's choice.
///
/// A phone number without any digit is only trimmed, so that two of them don't fall together.
/// Digits of other scripts are kept as they are; turning them into ASCII is up to the caller.
#[must_use]
pub fn normalise(kind: Normal, value: &str) -> Cow<'_, str> {
    let value = value.trim();
    match kind {
        Normal::Email
            if value
                .chars()
                .any(|c| !c.is_ascii() || c.is_ascii_uppercase()) =>
        {
            Cow::Owned(value.to_lowercase())
        }
        Normal::Phone
            if value.contains(char::is_numeric) && !value.chars().all(char::is_numeric) =>
        {
            Cow::Owned(value.chars().filter(|c| c.is_numeric()).collect())
        }
        Normal::Email | Normal::Phone | Normal::Plain => Cow::Borrowed(value),
    }
}
