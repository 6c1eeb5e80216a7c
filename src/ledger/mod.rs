//! The ledger: who agreed to training, when, and on which plan; by account or by conversation.
//!
//! A record may carry a consent of its own, or none. The ledger is what the people who keep the
//! accounts say: rows of `account_id`, `training`, `decided_at` and `plan`, several an account,
//! which together are its history. [`gate::History`](crate::gate::History) says how it is read.
//!
//! | a row has | and says |
//! |---|---|
//! | `account_id`, `training`, `decided_at` | the person agreed, or withdrew, at that time |
//! | `account_id`, `plan`, `decided_at` | the account has had that plan since |
//! | `account_id`, all three | both |
//! | `conversation_id`, `account_id` | the conversation is of that account, for formats whose records do not say so |
//! | both and `training` or `plan` | the history of that conversation; a withdrawal or a plan that is no consumer's is the account's too |
//! | `conversation_id`, `conversation_created_at`, `conversation_updated_at` | when it began and was last active, for formats whose records do not say so |
//! | `conversation_id` and what an account's row has | the history of that conversation alone |
//!
//! A row that says nothing, names nobody or has a value that cannot be read is an error: an
//! opt-out that was not understood must not be passed over. A conversation of which rows say
//! different things is held, and so is one whose record names another account than its row.
//!
//! ```
//! use efface::{Key, Ledger, Outcome, Policy, Scrubber, Workspace};
//!
//! let rows = "account_id,conversation_id,training,decided_at,plan\n\
//!             a-1,,true,2025-09-10T08:00:00Z,pro\n\
//!             a-1,s-1,,,\n";
//! let key = Key::generate()?;
//! let ledger = Ledger::builder(&key).read("ledger.csv", rows.as_bytes())?.finish()?;
//! let scrubber = Scrubber::builder(Policy::training())
//!     .key(key)
//!     .ledger(ledger)
//!     .now("2026-01-15T00:00:00Z".parse()?)
//!     .build()?;
//! let line = br#"{"sessionId":"s-1","timestamp":"2025-10-01T12:00:00Z","type":"user"}"#;
//! assert!(matches!(scrubber.line(line, &mut Workspace::default()), Outcome::Out(_)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Size
//!
//! Rows are sorted and written into an index, in memory where they are few, and in a file without a
//! name where they are many. Ids stand in it as keyed digests alone. What stays in memory is 8
//! bytes for each KiB of the index, some 3 MB for ten million accounts; an answer is a read or two
//! of a KiB. [`Builder::write`] keeps the index, so that the next run need not read the ledger
//! again: [`Ledger::open`].

mod ask;
mod build;
mod foot;
mod index;
mod row;
mod sort;
mod store;

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

pub(crate) use ask::{Asked, account_id};
pub use build::{Builder, Row};
use foot::{Foot, Section};
use index::{Index, Refused};
pub(crate) use row::Id;
use store::Store;

use crate::error::Error;
use crate::identity::Key;

/// A ledger that can be asked. Cheap to clone, and shared by threads as it is.
#[derive(Clone)]
pub struct Ledger {
    inner: Arc<Inner>,
}

struct Inner {
    index: Index,
    /// What errors call it.
    name: String,
    /// No other ledger of this process has it.
    number: u64,
    /// Why it could not be read at some time.
    trouble: OnceLock<std::io::Error>,
}

impl std::fmt::Debug for Ledger {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Ledger({} accounts)", self.accounts())
    }
}

impl Ledger {
    /// A ledger to be, whose ids are hidden with `key`. The scrubber has to have the same one.
    #[must_use]
    pub fn builder(key: &Key) -> Builder<'_> {
        Builder::new(key)
    }

    /// Opens an index that [`Builder::write`] has written.
    ///
    /// # Errors
    /// When it cannot be read, is no index or one of another version, was cut off or altered, or was
    /// written with another key. What is altered in a block is noticed when the block is read, and
    /// ends the run: see [`Ledger::check`].
    pub fn open(path: &Path, key: &Key) -> Result<Ledger, Error> {
        let failed = |error| Error::io(path, error);
        let file = File::open(path).map_err(failed)?;
        let length = file.metadata().map_err(failed)?.len();
        let index =
            Index::open(Store::File(file), length, key).map_err(|refused| match refused {
                Refused::Io(error) => Error::io(path, error),
                Refused::Not(reason) => Error::ledger(&path.display().to_string(), None, reason),
                Refused::OtherKey(id) => Error::ledger(
                    &path.display().to_string(),
                    None,
                    format!(
                        "the index was built with the key {id}; give that one, or build it again"
                    ),
                ),
            })?;
        Ok(Ledger::of(index, path.display().to_string()))
    }

    /// Whether a file begins as an index does.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn is_index(path: &Path) -> Result<bool, Error> {
        let mut start = Vec::new();
        let file = File::open(path).map_err(|error| Error::io(path, error))?;
        file.take(foot::MAGIC_NAME.len() as u64)
            .read_to_end(&mut start)
            .map_err(|error| Error::io(path, error))?;
        Ok(start == foot::MAGIC_NAME)
    }

    fn of(index: Index, name: String) -> Ledger {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        Ledger {
            inner: Arc::new(Inner {
                index,
                name,
                number: NUMBER.fetch_add(1, Ordering::Relaxed),
                trouble: OnceLock::new(),
            }),
        }
    }

    /// Reads the whole index once. Of no use for a ledger that was not opened.
    ///
    /// # Errors
    /// When a part of it was altered or cannot be read.
    pub fn check(&self, key: &Key) -> Result<(), Error> {
        let failed =
            |error: std::io::Error| Error::ledger(&self.inner.name, None, error.to_string());
        self.inner.index.check(key).map_err(failed)
    }

    /// How many accounts have a history.
    #[must_use]
    pub fn accounts(&self) -> u64 {
        self.foot().subjects[Section::Accounts as usize]
    }

    /// How many conversations have a history of their own.
    #[must_use]
    pub fn conversations(&self) -> u64 {
        self.foot().subjects[Section::Conversations as usize]
    }

    /// Of how many conversations it is said whose they are, or when they were.
    #[must_use]
    pub fn mapped(&self) -> u64 {
        self.foot().subjects[Section::Chats as usize]
    }

    /// How many different rows there are.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.foot().rows.iter().sum()
    }

    /// SHA-256 of the text of the ledger, decompressed, in hexadecimal digits. Several files count
    /// as one, in their order.
    #[must_use]
    pub fn sha256(&self) -> String {
        let source = &self.foot().source;
        source.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Id of the key that its ids are hidden with.
    #[must_use]
    pub fn key_id(&self) -> &str {
        &self.foot().key
    }

    fn foot(&self) -> &Foot {
        &self.inner.index.foot
    }

    /// Whether the ledger could not be read at some time. What it was asked then was held, but
    /// a run should not go on.
    pub fn trouble(&self) -> Option<std::io::Error> {
        let trouble = self.inner.trouble.get()?;
        let said = format!("{}: {trouble}", self.inner.name);
        Some(std::io::Error::new(trouble.kind(), said))
    }
}
