//! From rows to an index.

use std::io::{self, BufWriter, Read, Write};

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::Ledger;
use super::ask::{account_id, conversation_id};
use super::foot::{Foot, Section};
use super::index::{Index, Writer};
use super::row::{CHAT, EVENT, chat, event};
use super::sort::Sorter;
use super::store::Store;
use crate::error::Error;
use crate::gate::{Entry, Plan, parse_time};
use crate::identity::Key;
use crate::rows::{Cell, RowErrorKind, Rows};

/// Memory in which rows are sorted, unless something else is said.
const MEMORY: usize = 64 << 20;

/// What rows are asked for; those that say whom a row is of come first.
const COLUMNS: &[&str] = &[
    "account_id",
    "conversation_id",
    "training",
    "decided_at",
    "plan",
    "conversation_created_at",
    "conversation_updated_at",
];

/// What rows may not say in this way: it would not be read, and who withdrew would be trained on.
#[rustfmt::skip]
const WITHDRAWALS: &[&str] = &[
    "consent", "train", "optin", "optout", "opted", "withdr", "revok", "delet", "eras", "agree", "decid", "expir",
    "valid", "until", "status", "tier", "plan", "unsub", "objection", "objected", "remov", "cancel", "terminat",
    "rescind", "reject", "refus", "denied", "exclud", "suppress", "permission", "donot", "enddate", "endedat",
    "closedat",
];

/// Takes the rows of a ledger, in any order.
pub struct Builder<'k> {
    key: &'k Key,
    source: Sha256,
    accounts: Sorter<EVENT>,
    conversations: Sorter<EVENT>,
    chats: Sorter<CHAT>,
    /// Rows that were given one by one.
    given: u64,
}

impl std::fmt::Debug for Builder<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Builder(..)")
    }
}

/// A row; the module's table says what it may have. Its `Debug` says nothing.
#[derive(Clone, Copy, Default)]
pub struct Row<'a> {
    /// The account, spelled as in the records.
    pub account_id: Option<&'a str>,
    /// The conversation or session, spelled as in the records.
    pub conversation_id: Option<&'a str>,
    /// Whether the person agreed to training.
    pub training: Option<bool>,
    /// When that was decided, or the plan began.
    pub decided_at: Option<Timestamp>,
    /// The plan, by its name.
    pub plan: Option<&'a str>,
    /// When the conversation began.
    pub conversation_created_at: Option<Timestamp>,
    /// When the conversation was last active.
    pub conversation_updated_at: Option<Timestamp>,
}

impl std::fmt::Debug for Row<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Row(..)")
    }
}

/// Why a row was not taken.
enum Fault {
    Io(io::Error),
    Not(&'static str),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Fault::Io(error)
    }
}

impl<'k> Builder<'k> {
    pub(super) fn new(key: &'k Key) -> Self {
        let mut builder = Builder {
            key,
            source: Sha256::new(),
            accounts: Sorter::default(),
            conversations: Sorter::default(),
            chats: Sorter::default(),
            given: 0,
        };
        builder.share(MEMORY);
        builder
    }

    /// Sorts rows within so many bytes of memory, 64 MiB if nothing is said; what is more goes to a
    /// file without a name, in the folder of temporary files.
    #[must_use]
    pub fn memory(mut self, bytes: usize) -> Self {
        self.share(bytes);
        self
    }

    fn share(&mut self, bytes: usize) {
        self.accounts.limit(bytes / 2);
        self.conversations.limit(bytes / 4);
        self.chats.limit(bytes / 4);
    }

    /// Takes a row.
    ///
    /// # Errors
    /// For a row that names nobody or says nothing, and when it cannot be stored.
    pub fn row(&mut self, row: &Row<'_>) -> Result<(), Error> {
        self.given += 1;
        let text = serde_json::json!({
            "account_id": row.account_id,
            "conversation_id": row.conversation_id,
            "training": row.training,
            "decided_at": row.decided_at.map(|at| at.to_string()),
            "plan": row.plan,
            "conversation_created_at": row.conversation_created_at.map(|at| at.to_string()),
            "conversation_updated_at": row.conversation_updated_at.map(|at| at.to_string()),
        });
        self.source.update(format!("{text}\n"));
        let line = self.given;
        self.put(row).map_err(|fault| fault.of("row", line))
    }

    /// Takes the rows of a list: JSONL, or CSV whose first line names its columns. `name` is what
    /// errors call it.
    ///
    /// # Errors
    /// When it cannot be read, and for the first line that is no row of a ledger. The message has
    /// its number and none of its values.
    pub fn read(mut self, name: &str, list: impl Read) -> Result<Self, Error> {
        let mut source = std::mem::take(&mut self.source);
        let hashed = Hashed {
            list,
            hash: &mut source,
        };
        let mut rows = Rows::new(hashed, COLUMNS, 2).refusing(WITHDRAWALS);
        loop {
            match rows.advance() {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    let fault = match error.kind {
                        RowErrorKind::Io(error) => Fault::Io(error),
                        RowErrorKind::Not(reason) => Fault::Not(reason),
                    };
                    return Err(fault.of(name, error.line));
                }
            }
            let row = Row::of(rows.cells(), rows.is_csv());
            if let Err(fault) = row.and_then(|row| self.put(&row)) {
                return Err(fault.of(name, rows.line()));
            }
        }
        drop(rows);
        self.source = source;
        Ok(self)
    }

    fn put(&mut self, row: &Row<'_>) -> Result<(), Fault> {
        let plan = row.plan.map(Plan::from_name);
        let entry = Entry {
            at: row.decided_at,
            training: row.training,
            plan,
        };
        let times = [row.conversation_created_at, row.conversation_updated_at];
        let account = row.account_id.map(|id| account_id(self.key, id));
        let conversation = row.conversation_id.map(|id| conversation_id(self.key, id));
        let is_dated = times.iter().any(Option::is_some);
        let is_decision = row.training.is_some() || plan.is_some();
        let is_mapping = conversation.is_some() && (account.is_some() || is_dated);
        if account.is_none() && conversation.is_none() {
            return Err(Fault::Not(NOBODY));
        }
        if conversation.is_none() && is_dated {
            return Err(Fault::Not(NO_CONVERSATION));
        }
        // A time at which nothing was decided is a decision that was lost.
        if !is_decision && (!is_mapping || entry.at.is_some()) {
            return Err(Fault::Not(NOTHING));
        }
        if let Some(id) = conversation.filter(|_| is_mapping) {
            let mark = row.account_id.map(|id| self.key.mark_bytes(id.as_bytes()));
            let account = account.as_ref().zip(mark.as_ref());
            self.chats.push(chat(self.key, &id, account, times))?;
        }
        if is_decision {
            // Who agreed for a conversation did not agree for all of them; who withdrew there may have
            // meant all.
            let only_here = conversation.is_some()
                && row.training != Some(false)
                && plan.is_none_or(Plan::is_consumer);
            if let Some(account) = account.filter(|_| !only_here) {
                self.accounts.push(event(&account, &entry))?;
            }
            if let Some(id) = conversation {
                self.conversations.push(event(&id, &entry))?;
            }
        }
        Ok(())
    }

    /// The ledger, for this process. A large one is in a file without a name.
    ///
    /// # Errors
    /// When that file cannot be written.
    pub fn finish(self) -> Result<Ledger, Error> {
        let is_large = self.accounts.has_spilled()
            || self.conversations.has_spilled()
            || self.chats.has_spilled();
        let index = match is_large {
            false => self.index(Vec::new(), |bytes| Ok(Store::Memory(bytes))),
            true => tempfile::tempfile().and_then(|file| {
                let whole = |file: BufWriter<_>| Ok(Store::File(file.into_inner()?));
                self.index(BufWriter::with_capacity(1 << 18, file), whole)
            }),
        };
        match index {
            Ok(index) => Ok(Ledger::of(index, "the ledger".to_owned())),
            Err(error) => Err(Error::ledger("the ledger", None, error.to_string())),
        }
    }

    fn index<W: Write>(
        self,
        out: W,
        store: impl FnOnce(W) -> io::Result<Store>,
    ) -> io::Result<Index> {
        let (out, foot, directory) = self.write_all(out)?;
        Ok(Index::own(store(out)?, foot, directory))
    }

    /// Writes the index that [`Ledger::open`] reads, and tells how many accounts and conversations
    /// have a history in it, and of how many conversations it says whose they are.
    ///
    /// It holds no id in the clear. Still it says much of many: only its owner should be able to
    /// open it.
    ///
    /// # Errors
    /// What sorting the rows or `out` says.
    pub fn write(self, out: impl Write) -> io::Result<[u64; 3]> {
        let (_, foot, _) = self.write_all(out)?;
        Ok(foot.subjects)
    }

    fn write_all<W: Write>(self, out: W) -> io::Result<(W, Foot, Vec<u64>)> {
        let source = self.source.finalize().into();
        let mut writer = Writer::new(self.key, source, out)?;
        writer.section(Section::Accounts, self.accounts.finish()?)?;
        writer.section(Section::Conversations, self.conversations.finish()?)?;
        writer.section(Section::Chats, self.chats.finish()?)?;
        writer.finish()
    }
}

const NOBODY: &str = "a row has an account_id or a conversation_id";
const NO_CONVERSATION: &str = "times of a conversation, and no conversation_id";
const NOTHING: &str =
    "a row says something: training, a plan, or of a conversation whose it is or when it was";

impl Fault {
    fn of(self, name: &str, line: u64) -> Error {
        match self {
            Fault::Io(error) => Error::ledger(name, None, error.to_string()),
            Fault::Not(reason) => Error::ledger(name, Some(line), reason),
        }
    }
}

impl<'a> Row<'a> {
    fn of(cells: &'a [Cell], is_csv: bool) -> Result<Row<'a>, Fault> {
        let [account, conversation, training, at, plan, created, updated] = cells else {
            return Err(Fault::Not(NOBODY));
        };
        let time = |cell: &Cell, reason| match cell {
            Cell::Missing => Ok(None),
            Cell::Text(text) => parse_time(text).map(Some).ok_or(Fault::Not(reason)),
            _ => Err(Fault::Not(reason)),
        };
        let id = |cell: &'a Cell, reason| match (cell.id(), cell.is_missing()) {
            (None, false) => Err(Fault::Not(reason)),
            (id, _) => Ok(id),
        };
        Ok(Row {
            account_id: id(account, "account_id is a text or a whole number")?,
            conversation_id: id(conversation, "conversation_id is a text or a whole number")?,
            training: match training {
                Cell::Missing => None,
                Cell::Bool(value) => Some(*value),
                // JSON has words of its own for these.
                Cell::Text(text) if is_csv && text.eq_ignore_ascii_case("true") => Some(true),
                Cell::Text(text) if is_csv && text.eq_ignore_ascii_case("false") => Some(false),
                _ => return Err(Fault::Not("training is true or false")),
            },
            decided_at: time(at, DECIDED_AT)?,
            conversation_created_at: time(created, CREATED_AT)?,
            conversation_updated_at: time(updated, UPDATED_AT)?,
            plan: match plan {
                Cell::Missing => None,
                Cell::Text(text) => Some(text),
                _ => return Err(Fault::Not("plan is a text")),
            },
        })
    }
}

const DECIDED_AT: &str = "decided_at is a time with its offset, as 2025-09-10T08:00:00Z";
const CREATED_AT: &str =
    "conversation_created_at is a time with its offset, as 2025-09-10T08:00:00Z";
const UPDATED_AT: &str =
    "conversation_updated_at is a time with its offset, as 2025-09-10T08:00:00Z";

/// Hashes what is read through it.
struct Hashed<'h, R> {
    list: R,
    hash: &'h mut Sha256,
}

impl<R: Read> Read for Hashed<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.list.read(buffer)?;
        self.hash.update(&buffer[..read]);
        Ok(read)
    }
}
