//! Takes out of stored, scrubbed data what has to go: deleted conversations, deleted accounts, and
//! records whose time is over.
//!
//! Scrubbed records know nobody. A [`Sweeper`] finds those of a deleted account by the tags of
//! their stamps, with the key that the stamp names; see [`crate::identity::EraseTags`]. What has no
//! stamp, or one that nobody can test, is kept and counted: it is never taken out by guess, and
//! never passed over in silence.
//!
//! ```
//! use efface::sweep::{Fate, Gone, Sweeper};
//! use efface::{Key, Policy, Revoked, Scrubber, Workspace};
//!
//! let key = Key::generate()?;
//! let text = key.to_text();
//! let scrubber = Scrubber::builder(Policy::redact()).key(key).build()?;
//! let line = br#"{"conversation_id":"c-1","account":{"id":"a-1"},"updated_at":"2025-10-01T12:00:00Z","messages":[]}"#;
//! let mut stored = Vec::new();
//! scrubber.stream(&line[..], &mut stored)?;
//!
//! // Later, somebody deletes their account.
//! let keys = efface::Keyring::parse(&text)?;
//! let revoked = Revoked { accounts: ["a-1".to_owned()].into(), ..Revoked::default() };
//! let sweeper = Sweeper::at("2026-01-15T00:00:00Z".parse()?).deletions(&keys, &revoked);
//! let fate = sweeper.judge(stored.trim_ascii(), &mut Workspace::default());
//! assert_eq!(fate, Fate::Gone(Gone::Account));
//!
//! // The same for all that is stored: files, folders of files, or a stream.
//! let mut left = Vec::new();
//! let counts = sweeper.stream(&stored[..], &mut left)?;
//! assert!(left.is_empty() && counts.gone_total() == 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`Sweeper::store`] sweeps files and folders: a shard of which something goes is written anew
//! beside the old one and renamed over it, so that a crash leaves the one or the other, and a shard
//! of which nothing goes is not touched.

mod beside;
mod coding;
mod forecast;
mod history;
mod records;
mod report;
mod shard;
mod spans;
mod store;
#[cfg(test)]
mod tests;

use std::io;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

pub use forecast::{Forecast, forecast};
pub use history::{History, Swept};
pub use report::{Counts, File, Listed, Report, Shard};
pub use store::Options;

use crate::format::Line;
use crate::identity::{Deleted, Deletions, Keyring, Unasked};
use crate::manifest::Signature;
use crate::record::Workspace;
use crate::scrubber::Revoked;
use crate::stamp::{self, Malformed, Stamp};

/// The longest record that is swept unless something else is said: 256 MiB, four times the longest
/// that is scrubbed.
pub const MAX_RECORD_BYTES: usize = 256 << 20;

/// Knows what has to go. Shared by threads as it is.
///
/// It is as secret as the key, if only for what was deleted; its `Debug` says nothing.
pub struct Sweeper {
    now: Timestamp,
    today: Date,
    deletions: Option<Deletions>,
    keys: Vec<String>,
    listed: Option<Listed>,
    max_record_bytes: usize,
    signing: Option<Sign>,
}

/// Signs a text.
type Sign = Box<dyn Fn(&str) -> Signature + Send + Sync>;

/// What becomes of a stored record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It may stay.
    Kept,
    /// It has to go.
    Gone(Gone),
    /// It stays since nobody can tell, and somebody has to be told.
    Untested(Untested),
    /// It stays, and is no record: a blank line, or a row that efface itself writes beside records.
    Beside,
}

/// Why a record has to go. The first that applies counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    /// Its conversation was deleted.
    Conversation,
    /// Its account was deleted.
    Account,
    /// Its last day is over.
    Expired,
}

/// Why nobody can tell whether a record has to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untested {
    /// It is not JSON.
    Json,
    /// It has no stamp.
    NoStamp,
    /// It has something else where the stamp should be.
    BadStamp,
    /// The key of its stamp is not at hand.
    Key,
    /// The key of its stamp was destroyed.
    KeyDestroyed,
    /// Accounts were deleted, and it has no tag of an account.
    NoAccount,
    /// It has no last day.
    NoDay,
}

impl Gone {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Gone; 3] = [Gone::Conversation, Gone::Account, Gone::Expired];

    /// The name in reports.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Gone::Conversation => "conversation",
            Gone::Account => "account",
            Gone::Expired => "expired",
        }
    }
}

impl Untested {
    /// The name in reports.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Untested::Json => "json",
            Untested::NoStamp => "no_stamp",
            Untested::BadStamp => "bad_stamp",
            Untested::Key => "key",
            Untested::KeyDestroyed => "key_destroyed",
            Untested::NoAccount => "no_account",
            Untested::NoDay => "no_day",
        }
    }
}

impl Sweeper {
    /// Takes out what is over at `now`: records whose last day is before the day of `now` in UTC.
    #[must_use]
    pub fn at(now: Timestamp) -> Self {
        Self {
            now,
            today: Offset::UTC.to_datetime(now).date(),
            deletions: None,
            keys: Vec::new(),
            listed: None,
            max_record_bytes: MAX_RECORD_BYTES,
            signing: None,
        }
    }

    /// Signs each row of a shard's [`History`], which otherwise whoever can alter the shard can write
    /// too.
    #[must_use]
    pub fn signing(mut self, sign: impl Fn(&str) -> Signature + Send + Sync + 'static) -> Self {
        self.signing = Some(Box::new(sign));
        self
    }

    /// Takes out deleted conversations and accounts too, whichever of these keys their tags were
    /// made with. From then on a record whose key is not there is [`Fate::Untested`].
    #[must_use]
    pub fn deletions(mut self, keys: &Keyring, revoked: &Revoked) -> Self {
        let conversations = revoked.conversations.iter().map(String::as_str);
        let accounts = revoked.accounts.iter().map(String::as_str);
        self.deletions = Some(Deletions::new(keys, conversations, accounts));
        self.keys = keys.keys().map(|key| key.id().to_owned()).collect();
        self.listed = Some(Listed {
            conversations: revoked.conversations.len(),
            accounts: revoked.accounts.len(),
        });
        self
    }

    /// The longest record that is read, in bytes. A shard with a longer one is not swept at all.
    #[must_use]
    pub fn max_record_bytes(mut self, bytes: usize) -> Self {
        self.max_record_bytes = bytes.min(i32::MAX as usize);
        self
    }

    /// What becomes of a record, given without its line end.
    ///
    /// The stamp stands at the record's end, where efface puts it, so most records are not read any
    /// further. What is spelled in another way is read whole, and so is what has to go: nothing goes
    /// that is not JSON with one valid stamp. Two records on one line, or one within another, are
    /// not taken for the last of them.
    pub fn judge(&self, record: &[u8], workspace: &mut Workspace) -> Fate {
        let stamps = stamp::count(record);
        if stamps > 1 && stamp::is_repeated(record) {
            return Fate::Untested(match workspace.tape.read(record) {
                Ok(_) => Untested::BadStamp,
                Err(_) => Untested::Json,
            });
        }
        if let Some(stamp) = Stamp::at_end(record).filter(|_| stamps == 1) {
            let fate = self.fate(&stamp);
            if !matches!(fate, Fate::Gone(_)) {
                return fate;
            }
        }
        match whole(record, workspace) {
            Whole::Stamp(stamp) => self.fate(&stamp),
            Whole::Beside => Fate::Beside,
            Whole::None(why) => Fate::Untested(why),
        }
    }

    /// Writes what is left of a stream of records, and tells what went. What stays comes out byte
    /// for byte; an array stays an array.
    ///
    /// # Errors
    /// What `reader` and `writer` say; [`io::ErrorKind::InvalidData`] for a record that is too long.
    pub fn stream(&self, reader: impl io::Read, mut writer: impl io::Write) -> io::Result<Counts> {
        let mut counts = Counts::default();
        let mut workspace = Workspace::default();
        records::filter(reader, self.max_record_bytes, &mut writer, |record| {
            let fate = self.judge(record, &mut workspace);
            counts.add(fate);
            Ok(!matches!(fate, Fate::Gone(_)))
        })?;
        writer.flush()?;
        Ok(counts)
    }

    fn fate(&self, stamp: &Stamp) -> Fate {
        let deleted = match &self.deletions {
            Some(deletions) => deletions.find(stamp.key, &stamp.tags),
            None => Ok(None),
        };
        let over = stamp.retain_until.map(|day| day < self.today);
        match (deleted, over) {
            (Ok(Some(Deleted::Conversation)), _) => Fate::Gone(Gone::Conversation),
            (Ok(Some(Deleted::Account)), _) => Fate::Gone(Gone::Account),
            (_, Some(true)) => Fate::Gone(Gone::Expired),
            (Err(Unasked::Key), _) => Fate::Untested(Untested::Key),
            (Err(Unasked::Destroyed), _) => Fate::Untested(Untested::KeyDestroyed),
            (Err(Unasked::Account), _) => Fate::Untested(Untested::NoAccount),
            (Ok(None), None) => Fate::Untested(Untested::NoDay),
            (Ok(None), Some(false)) => Fate::Kept,
        }
    }
}

impl std::fmt::Debug for Sweeper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sweeper(..)")
    }
}

/// What a record is that was read whole.
enum Whole {
    Stamp(Stamp),
    Beside,
    None(Untested),
}

fn whole(record: &[u8], workspace: &mut Workspace) -> Whole {
    if record.trim_ascii().is_empty() {
        return Whole::Beside;
    }
    let tape = &mut workspace.tape;
    let Ok(text) = tape.read(record) else {
        return Whole::None(Untested::Json);
    };
    let line = Line { text, tape };
    match Stamp::read(&line) {
        Ok(Some(stamp)) => Whole::Stamp(stamp),
        _ if beside::is_own(&line) => Whole::Beside,
        Ok(None) => Whole::None(Untested::NoStamp),
        Err(Malformed) => Whole::None(Untested::BadStamp),
    }
}
