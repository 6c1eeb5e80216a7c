//! What a thread keeps from line to line.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Question, Texts};
use crate::detect::memory::{Memory, Notes};
use crate::detect::{Finding, Scratch};
use crate::format::session::Session;
use crate::gate::Facts;
use crate::json::{Edit, Tape};
use crate::ledger::Asked;
use crate::report::{Found, SpanRow, Spread};
use crate::walk::{Buffers, Places};

/// Buffers that a thread keeps from line to line. Holds text of the last line, so its `Debug`
/// says nothing.
#[derive(Default)]
pub struct Workspace {
    pub(crate) tape: Tape,
    pub(crate) places: Places,
    pub(crate) buffers: Buffers,
    pub(crate) scratch: Scratch,
    pub(crate) edits: Vec<Edit>,
    pub(crate) removed: Vec<u32>,
    pub(crate) out: Vec<u8>,
    pub(crate) found: Vec<Found>,
    pub(crate) spans: Vec<SpanRow>,
    /// Values that are in base64, which nobody looks into.
    pub(crate) binary: Vec<u32>,
    /// The record is no line, but a part of a larger text that is JSON.
    pub(crate) is_part: bool,
    /// The conversation that the last line was of, for counting.
    pub(crate) spread: Spread,
    /// Somebody says of the record what the gate asks: its format has fields for that, or the
    /// ledger knows it.
    pub(crate) is_spoken_for: bool,
    /// What the ledger said last.
    pub(crate) asked: Asked,
    /// What the line that was read last says against its use.
    pub(crate) claims: Facts,
    /// The accounts that it may name.
    pub(crate) named: Vec<String>,
    /// The same of all lines of its session, where any names one.
    pub(crate) session_named: Option<Arc<Vec<String>>>,
    /// What all lines of its session say against their use, where they say anything.
    pub(crate) session_claims: Option<Arc<Facts>>,
    /// What is known of the session that the line is part of, from other lines.
    pub(crate) session: Arc<Session>,
    /// What other lines of the conversation have given away.
    pub(crate) recalled: Option<Arc<Memory>>,
    /// The line is one of several that are looked through together, once all are scrubbed: it need
    /// not be looked through by itself.
    pub(crate) is_of_unit: bool,
    /// What is known to be in its texts, by their nodes: parts of what goes on in other lines.
    pub(crate) given: HashMap<usize, Vec<Finding>>,
    /// What the line itself has given away.
    pub(crate) notes: Notes,
    /// What the line before this one asked, in the same session, as it came out.
    pub(crate) asked_before: Option<Question>,
    /// Its texts as they came out, where they may have to be looked through once more.
    pub(crate) texts: Texts,
}

impl std::fmt::Debug for Workspace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Workspace(..)")
    }
}

impl Workspace {
    /// The conversation of the line that was read last, as it counts in a [`crate::report::Tally`].
    pub fn spread(&self) -> Spread {
        self.spread
    }
}
