//! The keys of a key file: one an epoch, the newest last.
//!
//! ```text
//! efface-key-v1 <id> <secret>
//! efface-key-v1 <id> <secret>
//! ```
//!
//! New tokens are made with the newest key. The older ones are there to test what was made with
//! them: a stamp names its key, so a record is tested with the key of its own epoch. A file of one
//! line is a ring of one epoch. Empty lines are passed over, and so are lines that begin with `#`,
//! but for `# destroyed <id>`: that key was here and was destroyed.
//!
//! **Rotating** adds an epoch, and nothing that was written before changes. **Destroying** an epoch
//! takes away what it takes to test its tags, to make its tokens again, and to tell whether two of
//! them are of one value or person. What is in the records stays as it is, and leads to nobody any
//! more: not even the holder of all other keys can find a deleted account in them. So what has to
//! go from them has to be swept before.

use std::fmt;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use zeroize::Zeroizing;

use super::key::{FORMAT, Key};
use super::token::Token;
use crate::error::Error;

/// The most bytes of a key file. Whatever is longer is another file given by mistake.
const MAX_FILE: usize = 64 * 1024;

/// What begins the comment that a destroyed epoch leaves.
pub(super) const DESTROYED: &str = "# destroyed ";

/// Keys by epoch; there is always one at least.
///
/// Its `Debug` shows ids alone, and each [`Key`] is wiped from memory when it is dropped.
pub struct Keyring {
    newest: Key,
    /// From the newest to the oldest.
    older: Vec<Key>,
    destroyed: Vec<Token>,
}

impl From<Key> for Keyring {
    /// A ring of one epoch.
    fn from(newest: Key) -> Self {
        Self {
            newest,
            older: Vec::new(),
            destroyed: Vec::new(),
        }
    }
}

impl Keyring {
    /// Reads the text of a key file.
    ///
    /// # Errors
    /// When the text has no line of the format, a line of another one, or a key twice; when a
    /// secret has under 32 bytes, or an id is not that of its secret.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::from_text(text).map_err(Error::key)
    }

    /// Reads the value of the environment variable `EFFACE_KEY`: the text of a key file, or a bare
    /// secret.
    ///
    /// A bare secret of hexadecimal digits alone stands for the bytes that they write, and any
    /// other for its own bytes. It has to be random: whoever sees a token, or the id, can try out
    /// secrets that a person would think of.
    ///
    /// # Errors
    /// As [`Keyring::parse`]; for a bare secret, when it has under 32 bytes or an odd number of
    /// hexadecimal digits.
    pub fn from_env_value(value: &str) -> Result<Self, Error> {
        let value = value.trim();
        let ring = if value.starts_with(FORMAT) || value.starts_with('#') {
            Self::from_text(value)
        } else if value.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            Key::from_hex(value).map(Self::from)
        } else {
            Key::from_secret(Zeroizing::new(value.as_bytes().to_vec())).map(Self::from)
        };
        ring.map_err(Error::key)
    }

    /// Reads a key file. On Unix it has to be one that only its owner can open, unless
    /// `allow_shared`.
    ///
    /// # Errors
    /// When the file can't be read, is a directory, has more than 64 KiB, or may be opened by the
    /// group or by others; and as [`Keyring::parse`].
    pub fn read_file(path: &Path, allow_shared: bool) -> Result<Self, Error> {
        let file = File::open(path).map_err(|error| Error::io(path, error))?;
        let text = read_text(&file, path, allow_shared)?;
        Self::from_text(&text).map_err(|reason| Error::key_file(path, reason))
    }

    /// The key that new tokens are made with.
    #[must_use]
    pub fn newest(&self) -> &Key {
        &self.newest
    }

    /// The newest key alone; the others are wiped.
    #[must_use]
    pub fn into_newest(self) -> Key {
        self.newest
    }

    /// The key of this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Key> {
        self.keys().find(|key| key.id() == id)
    }

    /// All keys, the newest first.
    pub fn keys(&self) -> impl Iterator<Item = &Key> {
        std::iter::once(&self.newest).chain(&self.older)
    }

    /// Whether the file says that a key of this id was destroyed.
    #[must_use]
    pub fn was_destroyed(&self, id: &str) -> bool {
        self.destroyed.iter().any(|gone| gone.as_str() == id)
    }

    pub(super) fn destroyed(&self) -> impl Iterator<Item = Token> {
        self.destroyed.iter().copied()
    }

    /// The functions that read keys give the reason alone, so that each caller can say of what.
    fn from_text(text: &str) -> Result<Self, &'static str> {
        let mut ring: Option<Self> = None;
        let mut destroyed = Vec::new();
        for line in text.lines().map(str::trim) {
            if let Some(id) = line.strip_prefix(DESTROYED) {
                destroyed.extend(Token::parse(id.trim()));
            }
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let key = Key::from_line(line)?;
            match &mut ring {
                None => ring = Some(Self::from(key)),
                Some(ring) if ring.get(key.id()).is_some() => {
                    return Err("a key is there twice");
                }
                Some(ring) => {
                    let older = std::mem::replace(&mut ring.newest, key);
                    ring.older.insert(0, older);
                }
            }
        }
        let mut ring = ring.ok_or("expected a line `efface-key-v1 <id> <secret>`")?;
        ring.destroyed = destroyed;
        Ok(ring)
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keyring")?;
        f.debug_list().entries(self.keys().map(Key::id)).finish()
    }
}

/// The text of a key file that was opened as `path`.
pub(super) fn read_text(
    file: &File,
    path: &Path,
    allow_shared: bool,
) -> Result<Zeroizing<String>, Error> {
    let refused = |reason| Error::key_file(path, reason);
    let failed = |error| Error::io(path, error);
    // Asked of the open file, so that nobody can put another one in its place in between.
    let metadata = file.metadata().map_err(failed)?;
    if metadata.is_dir() {
        return Err(refused("a directory is not a key file"));
    }
    if !allow_shared && is_shared(&metadata) {
        return Err(refused(
            "others than its owner may open this file; `chmod 600` ends that",
        ));
    }
    // Large enough from the start: a growing vector would leave copies of the secrets behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(MAX_FILE + 64));
    file.take(MAX_FILE as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if bytes.len() > MAX_FILE {
        return Err(refused("longer than 64 KiB, which no key file is"));
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| refused("not a text"))?;
    Ok(Zeroizing::new(text.to_owned()))
}

#[cfg(unix)]
fn is_shared(metadata: &std::fs::Metadata) -> bool {
    std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o077 != 0
}

/// Other systems have no such bits to look at.
#[cfg(not(unix))]
fn is_shared(_: &std::fs::Metadata) -> bool {
    false
}
