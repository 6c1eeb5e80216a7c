//! The four stages of a record, each a type, so that forgetting one does not compile.
//!
//! ```text
//! line ─ Scrubber::read ─> Record ─ gate ─> Eligible ─ detach ─> Detached ─ scrub ─> Scrubbed
//! ```
//!
//! None of them can be made in another way, and only [`Scrubbed`] can be written:
//!
//! ```
//! # use efface::{Scrubber, Workspace, Policy, Key};
//! # let scrubber = Scrubber::builder(Policy::redact()).key(Key::generate()?).build()?;
//! # let line = br#"{"note":"mail jane@example.org"}"#;
//! use efface::record::{Passed, Storage};
//!
//! let mut workspace = Workspace::default();
//! let record = scrubber.read(line, &mut workspace).map_err(|refusal| refusal.code()).unwrap();
//! let Ok(Passed::Training(eligible)) = record.gate() else { panic!("held or flagged") };
//! let scrubbed = eligible.detach().scrub().map_err(|_| "dropped").unwrap();
//! let mut storage = Storage::training(Vec::new());
//! scrubbed.write_to(&mut storage)?;
//! assert!(!String::from_utf8(storage.into_inner())?.contains("jane"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! From the gate on, a stage has a lane: `Eligible<Training>` and `Eligible<Safety>` are two types,
//! and what is of one lane cannot be written to the storage of the other: see [`Storage`].
//!
//! A record that was not scrubbed has nothing to write with:
//!
//! ```compile_fail,E0599
//! # use efface::{Scrubber, Workspace, Policy, Key};
//! # let scrubber = Scrubber::builder(Policy::redact()).key(Key::generate()?).build()?;
//! # let line = br#"{"note":"mail jane@example.org"}"#;
//! use efface::record::{Passed, Storage};
//!
//! let mut workspace = Workspace::default();
//! let record = scrubber.read(line, &mut workspace).map_err(|refusal| refusal.code()).unwrap();
//! let Ok(Passed::Training(eligible)) = record.gate() else { panic!("held or flagged") };
//! let mut storage = Storage::training(Vec::new());
//! eligible.detach().write_to(&mut storage)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! And none that was not judged can be detached, nor one that was not detached be scrubbed:
//!
//! ```compile_fail,E0599
//! # fn f(record: efface::record::Record<'_>) {
//! record.detach();
//! # }
//! ```
//!
//! ```compile_fail,E0599
//! # fn f(eligible: efface::record::Eligible<'_, efface::record::Training>) {
//! eligible.scrub();
//! # }
//! ```

mod lane;

use std::collections::HashMap;
use std::marker::PhantomData;

pub use lane::{IsLane, Lane, Safety, Storage, Training};

use crate::detect::Finding;
use crate::detect::memory::{Memory, Notes};
use crate::detect::{Dictionary, Scratch, TextContext};
use crate::format::session::Session;
use crate::format::{Format, Line};
use crate::gate::{self, Fact, Facts, Reason, Verdict};
use crate::json::{self, Edit, Kind, SyntaxClass, Tape};
use crate::ledger::Asked;
use crate::report::SpanRow;
use crate::scrubber::Scrubber;
use crate::settle::{self, HashScope, Means, Replacement};
use crate::walk::{self, Buffers, Piece, Places};
use crate::{detach, keys};

/// Why a line could not be read, and so was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Refusal {
    /// Not JSON.
    Json,
    /// Not UTF-8.
    Utf8,
    /// An object has a key twice: parsers disagree about which one counts.
    DuplicateKey,
    /// Longer than the limit.
    TooLong,
    /// Nested too deep.
    TooDeep,
    /// JSON, but not what the format must have.
    Format,
    /// A rule panicked.
    Panic,
}

impl Refusal {
    /// All of them.
    pub const ALL: [Refusal; 7] = [
        Refusal::Json,
        Refusal::Utf8,
        Refusal::DuplicateKey,
        Refusal::TooLong,
        Refusal::TooDeep,
        Refusal::Format,
        Refusal::Panic,
    ];

    /// The reason code, as in manifests.
    pub const fn code(self) -> &'static str {
        match self {
            Refusal::Json => "json",
            Refusal::Utf8 => "utf8",
            Refusal::DuplicateKey => "duplicate_key",
            Refusal::TooLong => "too_long",
            Refusal::TooDeep => "too_deep",
            Refusal::Format => "format",
            Refusal::Panic => "panic",
        }
    }
}

impl From<SyntaxClass> for Refusal {
    fn from(class: SyntaxClass) -> Refusal {
        match class {
            SyntaxClass::Utf8 => Refusal::Utf8,
            SyntaxClass::Grammar => Refusal::Json,
            SyntaxClass::DuplicateKey => Refusal::DuplicateKey,
            SyntaxClass::TooDeep => Refusal::TooDeep,
        }
    }
}

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
    pub(crate) found: Vec<(crate::Label, &'static str)>,
    pub(crate) spans: Vec<SpanRow>,
    /// Values that are in base64, which nobody looks into.
    pub(crate) binary: Vec<u32>,
    /// The record is no line, but a part of a larger text that is JSON.
    pub(crate) is_part: bool,
    /// Somebody says of the record what the gate asks: its format has fields for that, or the
    /// ledger knows it.
    pub(crate) is_spoken_for: bool,
    /// What the ledger said last.
    pub(crate) asked: Asked,
    /// What is known of the session that the line is part of, from other lines.
    pub(crate) session: std::sync::Arc<Session>,
}

impl std::fmt::Debug for Workspace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Workspace(..)")
    }
}

/// A line that was read: it may be anything and anybody's.
pub struct Record<'a> {
    scrubber: &'a Scrubber,
    line: &'a str,
    format: &'static Format,
    facts: Facts,
    workspace: &'a mut Workspace,
}

/// What the gate let pass, by lane.
#[derive(Debug)]
pub enum Passed<'a> {
    /// It may be trained on.
    Training(Eligible<'a, Training>),
    /// It was flagged: it may go to the safety lane, and never to training.
    Safety(Eligible<'a, Safety>),
}

/// A record that may be used, for what the lane `L` is for.
pub struct Eligible<'a, L> {
    record: Record<'a>,
    retain_until: Option<jiff::civil::Date>,
    lane: PhantomData<fn(L)>,
}

/// A record without the person behind it. The text still says what the person wrote.
pub struct Detached<'a, L> {
    scrubber: &'a Scrubber,
    line: &'a str,
    workspace: &'a mut Workspace,
    dictionary: Dictionary,
    conversation: Option<String>,
    account: Option<String>,
    seal: Seal<L>,
}

/// A record that may be stored, in the storage of the lane `L`.
pub struct Scrubbed<'a, L> {
    workspace: &'a Workspace,
    seal: Seal<L>,
}

/// What is known of a record from the gate on, beside its bytes. Whoever has one of a lane has
/// been given it by the gate.
pub(crate) struct Seal<L> {
    format: &'static Format,
    /// Safety classifiers flagged it.
    flagged: bool,
    lane: PhantomData<fn(L)>,
}

impl<L> Clone for Seal<L> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<L> Copy for Seal<L> {}

impl std::fmt::Debug for Record<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Record(..)")
    }
}

macro_rules! value_free_debug {
    ($($stage:ident)*) => { $(
        impl<L: IsLane> std::fmt::Debug for $stage<'_, L> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($stage), "({})"), L::LANE.as_str())
            }
        }
    )* };
}
value_free_debug! { Eligible Detached Scrubbed }

impl<'a> Record<'a> {
    /// Reads a line, without its line end.
    pub(crate) fn read(
        scrubber: &'a Scrubber,
        line: &'a [u8],
        workspace: &'a mut Workspace,
    ) -> Result<Record<'a>, Refusal> {
        if line.len() > scrubber.max_record_bytes() {
            return Err(Refusal::TooLong);
        }
        let (text, format) = if !workspace.is_part && scrubber.is_plain(line) {
            let text = simdutf8::basic::from_utf8(line).map_err(|_| Refusal::Utf8)?;
            (text, crate::format::PLAIN)
        } else {
            let text = workspace
                .tape
                .read(line)
                .map_err(|error| Refusal::from(error.class))?;
            let shape = Line {
                text,
                tape: &workspace.tape,
            };
            (
                text,
                scrubber.format_choice().unwrap_or_else(|| shape.format()),
            )
        };
        if !format.is_json {
            workspace.tape.nodes.clear();
        }
        let shape = Line {
            text,
            tape: &workspace.tape,
        };
        if !(format.valid)(&shape) {
            return Err(Refusal::Format);
        }
        let mut facts = (format.facts)(&shape);
        let account = (format.account)(&shape).filter(|_| format.is_json);
        if format.is_json {
            facts.revoked = scrubber.is_revoked(
                workspace.session.conversation(format, &shape).as_deref(),
                account.as_deref(),
            );
        }
        workspace.is_spoken_for = format.has_facts;
        if let Some(ledger) = scrubber.ledger() {
            // Who is not sure whose a line is must not ask for somebody.
            let session = &workspace.session;
            let conversation = session.vouched(format, &shape);
            let (key, asked) = (scrubber.key(), &mut workspace.asked);
            let said = ledger.ask(key, conversation.as_deref(), account.as_deref(), asked);
            workspace.is_spoken_for |= said.anything();
            facts.revoked |= scrubber.is_revoked_in_ledger(said.accounts());
            facts = said.dated(facts);
            if facts.created_at == Fact::Missing && facts.updated_at == Fact::Missing {
                facts.created_at = session.began(format).map_or(Fact::Missing, Fact::time);
            }
            let standing = said.standing(&facts, scrubber.now());
            facts = facts.with(standing);
        }
        Ok(Record {
            scrubber,
            line: text,
            format,
            facts,
            workspace,
        })
    }

    /// The format of the line.
    pub fn format(&self) -> &'static Format {
        self.format
    }

    /// What the gate is told.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The line and the buffers, apart.
    pub(crate) fn into_parts(self) -> (&'a str, &'a mut Workspace) {
        (self.line, self.workspace)
    }

    /// Asks the gate.
    ///
    /// # Errors
    /// Why the record is held.
    pub fn gate(self) -> Result<Passed<'a>, Reason> {
        let policy = self.scrubber.policy().gate();
        let now = self.scrubber.now();
        match gate::judge(&self.facts, policy, now, self.scrubber.has_safety_lane()) {
            Verdict::Train { retain_until } => {
                Ok(Passed::Training(Eligible::new(self, retain_until)))
            }
            Verdict::Safety { retain_until } => {
                Ok(Passed::Safety(Eligible::new(self, retain_until)))
            }
            Verdict::Held(reason) => Err(reason),
        }
    }
}

impl Passed<'_> {
    /// Where the record will go.
    #[must_use]
    pub fn lane(&self) -> Lane {
        match self {
            Passed::Training(_) => Lane::Training,
            Passed::Safety(_) => Lane::Safety,
        }
    }
}

impl<'a, L: IsLane> Eligible<'a, L> {
    fn new(record: Record<'a>, retain_until: Option<jiff::civil::Date>) -> Self {
        Eligible {
            record,
            retain_until,
            lane: PhantomData,
        }
    }

    /// Takes the person off.
    pub fn detach(self) -> Detached<'a, L> {
        let Record {
            scrubber,
            line,
            format,
            facts,
            workspace,
        } = self.record;
        let person = detach::detach(scrubber, line, format, self.retain_until, workspace);
        Detached {
            scrubber,
            line,
            workspace,
            dictionary: person.dictionary,
            conversation: person.conversation,
            account: person.account,
            seal: Seal {
                format,
                flagged: facts.safety_flagged == Fact::Known(true),
                lane: PhantomData,
            },
        }
    }
}

/// A value of the record is one for which the policy says `drop`: the whole record is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dropped;

impl Dropped {
    /// The reason code, as in manifests.
    pub const CODE: &'static str = "dropped";
}

impl<'a, L: IsLane> Detached<'a, L> {
    /// Scrubs every text of the record.
    ///
    /// # Errors
    /// The policy drops records with such a value.
    pub fn scrub(self) -> Result<Scrubbed<'a, L>, Dropped> {
        let Detached {
            scrubber,
            line,
            workspace,
            dictionary,
            conversation,
            account,
            seal,
        } = self;
        let format = seal.format;
        let dictionary = (!dictionary.is_empty()).then_some(&dictionary);
        workspace.out.clear();
        let Workspace {
            tape,
            places,
            buffers,
            scratch,
            edits,
            out,
            found,
            spans,
            ..
        } = workspace;
        let policy = scrubber.lane_policy(L::LANE);
        let scope = HashScope::new(
            policy.scope(),
            conversation.as_deref(),
            account.as_deref(),
            line,
        );
        let shape = Line { text: line, tape };
        let table = scrubber.table(format);
        // What the record gives away in one place is looked for in all others. Most records have
        // nothing that stands twice, and are read through once.
        let kept = edits.len();
        let mut memory: Option<Memory> = None;
        loop {
            edits.truncate(kept);
            found.clear();
            spans.clear();
            let mut notes = Notes::default();
            let mut hidden: HashMap<usize, Vec<(usize, usize)>> = HashMap::new();
            // A value is judged by its key as it will stand in the output, so that a second look at
            // the output judges alike.
            let mut new_key: Option<(usize, String)> = None;
            let mut positions = walk::Positions::default();
            // Keys that are ids have become pseudonyms: their new text by where they stand.
            let renamed: HashMap<usize, String> =
                match scrubber.wants_spans() && table.has_key_fields() {
                    true => edits
                        .iter()
                        .map(|edit| (edit.range.start, edit.with.clone()))
                        .collect(),
                    false => HashMap::new(),
                };
            let mut visit = |piece: Piece<'_>| -> Result<(), Dropped> {
                let key = match &new_key {
                    Some((node, key)) if node + 1 == piece.node => Some(key.as_str()),
                    _ => piece.key,
                };
                let means = Means {
                    detector: scrubber.detector(),
                    policy,
                    key: scrubber.key(),
                    scope: &scope,
                    context: TextContext {
                        key,
                        dictionary,
                        memory: memory.as_ref(),
                    },
                };
                let replacements = means
                    .settle(piece.text, scratch)
                    .map_err(|settle::Dropped| Dropped)?;
                if replacements.is_empty() {
                    return Ok(());
                }
                if memory.is_none() {
                    for r in &replacements {
                        notes.add(&piece.text[r.finding.start..r.finding.end], &r.finding);
                    }
                    let ranges = replacements
                        .iter()
                        .map(|r| (r.finding.start, r.finding.end));
                    hidden.insert(piece.node, ranges.collect());
                }
                found.extend(
                    replacements
                        .iter()
                        .map(|r| (r.finding.label, r.finding.rule)),
                );
                if scrubber.wants_spans() {
                    // Keys as they stand in the output.
                    let mut written = |at: usize, key: &str| {
                        if let Some(new) = renamed.get(&at) {
                            return new.clone();
                        }
                        let mut out = String::new();
                        if let Ok(replacements) = means.settle(key, scratch) {
                            settle::apply(key, &replacements, &mut out);
                        }
                        out
                    };
                    let path = match shape.nodes() {
                        [] => String::new(),
                        _ => walk::pointer(&shape, piece.node, &mut positions, &mut written),
                    };
                    SpanRow::collect(&path, &piece, &replacements, spans);
                }
                write_edits(&shape, &piece, &replacements, edits);
                if shape.is_key(piece.node) {
                    let mut key = String::new();
                    settle::apply(piece.text, &replacements, &mut key);
                    new_key = Some((piece.node, key));
                }
                Ok(())
            };
            if format.is_json {
                walk::texts(&shape, table, places, buffers, visit)?;
            } else {
                visit(Piece {
                    node: 0,
                    text: line,
                    key: None,
                    decoded: None,
                })?;
            }
            let Some(known) = notes.memory().filter(|_| memory.is_none()) else {
                break;
            };
            let mut hits = Vec::new();
            let mut look = |piece: Piece<'_>| {
                hits.clear();
                known.look(piece.text, &mut hits);
                let ranges = hidden.get(&piece.node).map_or(&[][..], Vec::as_slice);
                let is_hidden = |hit: &Finding| {
                    ranges
                        .iter()
                        .any(|&(start, end)| start <= hit.start && hit.end <= end)
                };
                if hits.iter().all(is_hidden) {
                    Ok(())
                } else {
                    Err(())
                }
            };
            let stands_elsewhere = if format.is_json {
                walk::texts(&shape, table, places, buffers, look)
            } else {
                look(Piece {
                    node: 0,
                    text: line,
                    key: None,
                    decoded: None,
                })
            };
            if stands_elsewhere.is_ok() {
                break;
            }
            memory = Some(known);
        }
        if format.is_json {
            edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
            keys::keep_apart(&shape, edits);
        }
        json::apply(line.as_bytes(), edits, out);
        Ok(Scrubbed { workspace, seal })
    }
}

/// Makes the replacements edits of the raw line.
fn write_edits(
    line: &Line<'_>,
    piece: &Piece<'_>,
    replacements: &[Replacement],
    edits: &mut Vec<Edit>,
) {
    let node = line.nodes().get(piece.node);
    let Some(node) = node else {
        edits.extend(replacements.iter().map(|r| Edit {
            range: r.finding.start..r.finding.end,
            with: r.with.clone(),
        }));
        return;
    };
    if node.kind == Kind::Number {
        // A number of which a part must go is no number any more: it becomes a string.
        let mut text = String::new();
        settle::apply(piece.text, replacements, &mut text);
        edits.push(Edit {
            range: node.range(),
            with: format!("\"{text}\""),
        });
        return;
    }
    let start = node.start as usize;
    let raw = |offset: usize| start + piece.decoded.map_or(offset, |d| d.raw_offset(offset));
    edits.extend(replacements.iter().map(|r| Edit {
        range: raw(r.finding.start)..raw(r.finding.end),
        with: json::escape(&r.with).into_owned(),
    }));
}

impl<'a, L: IsLane> Scrubbed<'a, L> {
    /// What is left of it where its loan of the workspace has to end.
    pub(crate) fn seal(&self) -> Seal<L> {
        self.seal
    }

    /// What [`Detached::scrub`] has just given.
    pub(crate) fn again(workspace: &'a Workspace, seal: Seal<L>) -> Scrubbed<'a, L> {
        Scrubbed { workspace, seal }
    }

    /// Where the record goes.
    #[must_use]
    pub fn lane(&self) -> Lane {
        L::LANE
    }

    /// Whether safety classifiers flagged the record. In the lane [`Training`] that can be only
    /// where the policy has no gate and there is no safety lane.
    #[must_use]
    pub fn is_flagged(&self) -> bool {
        self.seal.flagged
    }

    /// The format that the line had and has.
    #[must_use]
    pub fn format(&self) -> &'static Format {
        self.seal.format
    }

    /// The scrubbed line, without a line end.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.workspace.out
    }

    /// Label and rule of each value that was replaced, in the order of the line's texts.
    #[must_use]
    pub fn found(&self) -> &[(crate::Label, &'static str)] {
        &self.workspace.found
    }

    pub(crate) fn spans(&self) -> &[SpanRow] {
        &self.workspace.spans
    }
}
