//! The key: where it comes from, how it is kept, and that it is never shown.
//!
//! A key is a line of a key file:
//!
//! ```text
//! efface-key-v1 <id> <secret>
//! ```
//!
//! The secret stands in hexadecimal digits, at least 64 of them (32 bytes). The id is computed from
//! it, so a line that was cut short or altered is noticed. It names the key in manifests and in the
//! records. A file of several lines is a [`Keyring`]; what reads a key from it takes the newest.

use std::fmt;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use zeroize::Zeroizing;

use super::mac::Mac;
use super::ring::Keyring;
use super::token::Token;
use crate::error::Error;

/// The first word of a key file's line.
pub(super) const FORMAT: &str = "efface-key-v1";

/// The fewest bytes of a secret: as many as HMAC-SHA-256 gives out (RFC 2104, section 3).
const MIN_SECRET: usize = 32;

/// A secret, and the MACs made from it.
///
/// Its `Debug` shows the id alone. The secret and all that is derived from it are wiped from memory
/// when it is dropped.
pub struct Key {
    secret: Zeroizing<Vec<u8>>,
    pub(super) id: Token,
    pub(super) tokens: Mac,
    pub(super) streams: Mac,
    pub(super) erase_conversation: Mac,
    pub(super) erase_account: Mac,
    pub(super) erase_bucket: Mac,
}

impl Key {
    /// A new key of 32 bytes from the randomness of the operating system.
    ///
    /// # Errors
    /// When the operating system has none to give.
    pub fn generate() -> Result<Self, Error> {
        let mut secret = Zeroizing::new(vec![0; MIN_SECRET]);
        getrandom::fill(&mut secret)
            .map_err(|_| Error::key("the operating system gave no randomness"))?;
        Self::from_secret(secret).map_err(Error::key)
    }

    /// Reads the text of a key file: its newest key, see [`Keyring`].
    ///
    /// # Errors
    /// As [`Keyring::parse`].
    pub fn parse(text: &str) -> Result<Self, Error> {
        Keyring::parse(text).map(Keyring::into_newest)
    }

    /// Reads the value of the environment variable `EFFACE_KEY`: the text of a key file, or a bare
    /// secret.
    ///
    /// # Errors
    /// As [`Keyring::from_env_value`].
    pub fn from_env_value(value: &str) -> Result<Self, Error> {
        Keyring::from_env_value(value).map(Keyring::into_newest)
    }

    /// Reads a key file: its newest key. On Unix it has to be one that only its owner can open,
    /// unless `allow_shared`.
    ///
    /// # Errors
    /// As [`Keyring::read_file`].
    pub fn read_file(path: &Path, allow_shared: bool) -> Result<Self, Error> {
        Keyring::read_file(path, allow_shared).map(Keyring::into_newest)
    }

    /// Writes the key to a new file, which only its owner can open (mode 0600 on Unix).
    ///
    /// # Errors
    /// When the file is there already, or can't be written.
    pub fn write_new_file(&self, path: &Path) -> Result<(), Error> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).map_err(|error| Error::io(path, error))?;
        file.write_all(self.to_text().as_bytes())
            .and_then(|()| file.sync_all())
            .map_err(|error| {
                // A part of a key is of no use, and would be in the way of the next try.
                let _ = std::fs::remove_file(path);
                Error::io(path, error)
            })
    }

    /// The text of the key file, with its secret; wiped from memory when dropped.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        let id = self.id();
        let length = FORMAT.len() + id.len() + 2 * self.secret.len() + 3;
        let mut text = Zeroizing::new(String::with_capacity(length));
        for part in [FORMAT, " ", id, " "] {
            text.push_str(part);
        }
        for byte in self.secret.iter() {
            text.push(char::from(HEX[usize::from(byte >> 4)]));
            text.push(char::from(HEX[usize::from(byte & 15)]));
        }
        text.push('\n');
        text
    }

    /// The name of the key: 8 characters, which tell nothing about the secret.
    #[must_use]
    pub fn id(&self) -> &str {
        self.id.as_str()
    }

    /// [`Key::id`], as it stands in stamps.
    pub(crate) fn token_id(&self) -> Token {
        self.id
    }

    /// Reads a line of a key file. Gives the reason alone, so that each caller can say of what.
    pub(super) fn from_line(line: &str) -> Result<Self, &'static str> {
        let mut words = line.split_ascii_whitespace();
        let (Some(FORMAT), Some(id), Some(secret), None) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            return Err("the line is not `efface-key-v1 <id> <secret>`");
        };
        let key = Self::from_hex(secret)?;
        if key.id() != id {
            return Err("the id is not that of the secret; one of them was altered or cut short");
        }
        Ok(key)
    }

    /// A secret in hexadecimal digits.
    pub(super) fn from_hex(digits: &str) -> Result<Self, &'static str> {
        from_hex(digits).and_then(Self::from_secret)
    }

    pub(super) fn from_secret(secret: Zeroizing<Vec<u8>>) -> Result<Self, &'static str> {
        if secret.len() < MIN_SECRET {
            return Err("the secret has under 32 bytes (64 hexadecimal digits)");
        }
        let derived = |label| Mac::derived(&secret, label);
        Ok(Self {
            id: Token::new(&derived("efface/v1/key-id").of(b""), Token::MIN_CHARS),
            tokens: derived("efface/v1/token"),
            streams: derived("efface/v1/stream"),
            erase_conversation: derived("efface/v1/erase/conversation"),
            erase_account: derived("efface/v1/erase/account"),
            erase_bucket: derived("efface/v1/erase/bucket"),
            secret,
        })
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key({})", self.id())
    }
}

/// Reads hexadecimal digits, two a byte, in either case.
fn from_hex(text: &str) -> Result<Zeroizing<Vec<u8>>, &'static str> {
    const REASON: &str = "the secret is not an even number of hexadecimal digits";
    let mut bytes = Zeroizing::new(Vec::with_capacity(text.len() / 2));
    let pairs = text.as_bytes().chunks_exact(2);
    if !pairs.remainder().is_empty() {
        return Err(REASON);
    }
    for pair in pairs {
        let digit = |at: usize| char::from(pair[at]).to_digit(16).ok_or(REASON);
        bytes.push((digit(0)? << 4 | digit(1)?) as u8);
    }
    Ok(bytes)
}
