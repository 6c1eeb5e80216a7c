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

mod again;
mod lane;
mod seam;
mod stream;

use std::collections::HashMap;
use std::marker::PhantomData;
use std::sync::Arc;

pub(crate) use again::Again;
pub use lane::{IsLane, Lane, Safety, Storage, Training};
pub(crate) use seam::REST;
use seam::{Seams, Split};
pub(crate) use stream::Streamed;

use crate::detect::Finding;
use crate::detect::memory::{Memory, Notes};
use crate::detect::{Dictionary, Region, Scratch, TextContext};
use crate::format::session::Session;
use crate::format::{Format, Line, Zone, role_of};
use crate::format::{beside, claims};
use crate::gate::{self, Fact, Facts, Reason, Verdict};
use crate::identity::{AccountMark, Key};
use crate::json::{self, Edit, Kind, SyntaxClass, Tape};
use crate::language::Language;
use crate::ledger::Asked;
use crate::operate::Operator;
use crate::report::{Found, SpanRow, Spread};
use crate::scrubber::Scrubber;
use crate::settle::{self, HashScope, Means, Replacement};
use crate::stamp::{self, Stamp};
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
    pub(crate) asked_before: Option<String>,
    /// For a scrubbed line that is read once more.
    pub(crate) again: Again,
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

/// A line that was read: it may be anything and anybody's.
pub struct Record<'a> {
    scrubber: &'a Scrubber,
    line: &'a str,
    format: &'static Format,
    facts: Facts,
    /// What a scrub before this one said.
    stamp: Option<Stamp>,
    /// Of an account that only the ledger knows.
    mark: Option<AccountMark>,
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
    key: &'a Key,
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

impl<L> Seal<L> {
    pub(crate) fn format(&self) -> &'static Format {
        self.format
    }
}

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
        workspace.claims = Facts::default();
        workspace.named.clear();
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
        // Where a format does not know the stamp, what is none is a text like any other.
        let stamp = match Stamp::read(&shape) {
            Err(stamp::Malformed) if format.stamped => return Err(Refusal::Format),
            stamp => stamp.unwrap_or_default(),
        };
        let mut facts = (format.facts)(&shape);
        let gate = scrubber.policy().gate().enabled;
        if format.is_json {
            workspace.claims = claims::against(&shape, scrubber.now(), gate);
            facts = claims::join(facts, &workspace.claims);
        }
        if let Some(others) = &workspace.session_claims {
            facts = claims::join(facts, others);
        }
        let account = (format.account)(&shape).filter(|_| format.is_json);
        let mut conversation = None;
        if format.is_json {
            conversation = workspace.session.conversation(format, &shape);
            facts.revoked |= scrubber.is_revoked(conversation.as_deref(), account.as_deref());
        }
        let mut others = Vec::new();
        if format.is_json && scrubber.asks_for_accounts() {
            others = beside::accounts(&shape);
            let table = scrubber.table(format);
            workspace.places.fill(&shape, table);
            detach::identities(&shape, table, &workspace.places, |said| {
                others.push(said.into_owned());
            });
            others.retain(|said| !said.trim().is_empty());
            others.sort_unstable();
            others.dedup();
            workspace.named.clone_from(&others);
            if let Some(named) = &workspace.session_named {
                others.extend(named.iter().cloned());
            }
            let revoked = |id: &String| scrubber.is_revoked_in_parts(id);
            facts.revoked |= others.iter().any(revoked);
        }
        workspace.spread = scrubber.spread(conversation.as_deref(), text);
        facts.revoked |= stamp.is_some_and(|stamp| scrubber.is_erased(&stamp));
        workspace.is_spoken_for = format.has_facts;
        let mut mark = None;
        if let Some(ledger) = scrubber.ledger() {
            // Who is not sure whose a line is must not ask for somebody.
            let session = &workspace.session;
            let conversation = session.vouched(format, &shape);
            let (key, asked) = (scrubber.key(), &mut workspace.asked);
            let said = ledger.ask(
                key,
                conversation.as_deref(),
                account.as_deref(),
                &others,
                asked,
            );
            workspace.is_spoken_for |= said.anything();
            facts.revoked |= scrubber.is_revoked_in_ledger(said.accounts());
            mark = match account {
                None => said.mark(),
                Some(_) => None,
            };
            let mut widest = said.widest(&facts);
            facts = said.dated(facts);
            if facts.created_at == Fact::Missing && facts.updated_at == Fact::Missing {
                facts.created_at = session.began(format).map_or(Fact::Missing, Fact::time);
                widest.created_at = facts.created_at;
            }
            let standing = said.standing(&widest, scrubber.now());
            facts = facts.with(standing);
        }
        Ok(Record {
            scrubber,
            line: text,
            format,
            facts,
            stamp,
            mark,
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
        let safety_lane = self.scrubber.has_safety_lane();
        let verdict = match &self.stamp {
            Some(stamp) if self.scrubber.rescrubs() => {
                gate::judge_again(&self.facts, stamp.verdict(), policy, now, safety_lane)
            }
            _ => gate::judge(&self.facts, policy, now, safety_lane),
        };
        match verdict {
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
            stamp,
            facts,
            mark,
            workspace,
        } = self.record;
        let gated = scrubber.policy().gate().enabled;
        let means = detach::Means {
            key: scrubber.key_of(stamp.as_ref()),
            stamp,
            mark,
            lane: gated.then_some(L::LANE),
            retain_until: self.retain_until,
        };
        let person = detach::detach(scrubber, line, format, &means, workspace);
        Detached {
            scrubber,
            line,
            workspace,
            dictionary: person.dictionary,
            conversation: person.conversation,
            account: person.account,
            key: means.key,
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
            key,
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
            recalled,
            is_of_unit,
            given,
            notes,
            again,
            asked_before,
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
        let role = |node: usize| match scrubber.policy().has_roles() {
            true => role_of(&shape, node),
            false => None,
        };
        let role_at = |byte: usize| {
            let nodes = shape.nodes();
            role(nodes.partition_point(|node| (node.start as usize) < byte))
        };
        let table = scrubber.table(format);
        // What the record gives away in one place is looked for in all others. Most records have
        // nothing that stands twice, and are read through once. Where other lines of the
        // conversation were read before, theirs is what counts, and this one's is part of it.
        let kept = edits.len();
        let mut memory = recalled.take();
        let is_of_unit = std::mem::take(is_of_unit);
        let before = asked_before.take();
        // What stands in parts; known once the record was gone through.
        let mut split: Option<Split> = None;
        let given = std::mem::take(given);
        loop {
            edits.truncate(kept);
            found.clear();
            spans.clear();
            if memory.is_none() {
                *notes = Notes::default();
            }
            // A value is judged by its key as it will stand in the output, so that a second look at
            // the output judges alike.
            let mut new_key: Option<(usize, String)> = None;
            let mut positions = walk::Positions::default();
            let mut seams = Seams::default();
            let mut asked = before.clone();
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
                let named = match &new_key {
                    Some((node, key)) if node + 1 == piece.node => Some(key.as_str()),
                    _ => piece.key,
                };
                let means = Means {
                    detector: scrubber.detector(),
                    policy,
                    key,
                    scope: &scope,
                    context: TextContext {
                        key: named,
                        dictionary,
                        memory: memory.as_deref(),
                    },
                    role: role(piece.node),
                    lead: None,
                    parts: &[],
                };
                let is_text = shape.nodes().get(piece.node);
                let is_text = is_text.is_some_and(|node| node.kind == Kind::String);
                if is_text && split.is_none() {
                    seams.text(&shape, piece.node, piece.text);
                }
                let parts = match &split {
                    Some(split) => split.by_node.get(&piece.node),
                    None => given.get(&piece.node),
                };
                let mut question = is_text.then(|| seam::question(piece.text)).flatten();
                let is_said = (asked.is_some() || question.is_some())
                    && is_text
                    && seam::is_said(&shape, piece.node);
                let answers = is_said && seam::is_answer(piece.text);
                let with = Means {
                    lead: asked.as_deref().filter(|_| answers),
                    parts: parts.map_or(&[][..], Vec::as_slice),
                    ..means
                };
                let replacements = with
                    .settle(piece.text, scratch)
                    .map_err(|settle::Dropped| Dropped)?;
                if is_said {
                    if !replacements.is_empty() && question.is_some() {
                        let mut out = String::new();
                        settle::apply(piece.text, &replacements, &mut out);
                        question = seam::question(&out);
                    }
                    asked = question;
                }
                if replacements.is_empty() {
                    return Ok(());
                }
                if memory.is_none() {
                    let whole = |r: &&Replacement| ![seam::SPLIT, REST].contains(&r.finding.rule);
                    for r in replacements.iter().filter(whole) {
                        notes.add(&piece.text[r.finding.start..r.finding.end], &r.finding);
                        r.within.iter().for_each(|(value, f)| notes.add(value, f));
                    }
                }
                let zone = Zone::of(&shape, piece.node);
                let at = replacements.first().map_or(0, |first| first.finding.start);
                let language = Language::around(piece.text, at);
                let region = Region::around(piece.text, at);
                let begun = replacements.iter().filter(|r| r.finding.rule != REST);
                found.extend(begun.map(|r| Found {
                    label: r.finding.label,
                    rule: r.finding.rule,
                    zone,
                    language,
                    region,
                }));
                if scrubber.wants_spans() {
                    // Keys as they stand in the output.
                    let mut written = |at: usize, key: &str| {
                        if let Some(new) = renamed.get(&at) {
                            return new.clone();
                        }
                        let mut out = String::new();
                        // Whoever says the value, the key above it may be somebody else's.
                        let role = role_at(at);
                        if let Ok(replacements) = (Means { role, ..means }).settle(key, scratch) {
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
            if split.is_none() {
                let context = TextContext {
                    dictionary,
                    memory: memory.as_deref(),
                    ..TextContext::default()
                };
                let is_kept =
                    |finding: &Finding| policy.operator_for(None, finding.label) == Operator::Keep;
                let mut found = seams.find(scrubber.detector(), context, scratch, is_kept);
                let is_there = !found.whole.is_empty();
                for (node, parts) in &given {
                    let known = found.by_node.entry(*node).or_default();
                    known.extend_from_slice(parts);
                }
                split = Some(found);
                if is_there {
                    continue;
                }
            }
            if memory.is_none() {
                for (value, finding) in split.iter().flat_map(|split| &split.whole) {
                    notes.add(value, finding);
                }
            }
            *asked_before = asked;
            let known = match memory {
                None if !notes.is_empty() && !is_of_unit => Memory::of(notes.clone()),
                _ => None,
            };
            // To be taken up again as it is now, if the record is gone through once more.
            let detached = known.as_ref().map(|_| edits[..kept].to_vec());
            if format.is_json {
                edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
                keys::keep_apart(&shape, edits);
            }
            out.clear();
            json::apply(line.as_bytes(), edits, out);
            let (Some(known), Some(detached)) = (known, detached) else {
                break;
            };
            let joins = known.joins(notes.at_home());
            if !joins && !again.gives_away(&known, out, format, table) {
                break;
            }
            *edits = detached;
            memory = Some(Arc::new(known));
        }
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

    /// The values that were replaced, in the order of the line's texts.
    #[must_use]
    pub fn found(&self) -> &[Found] {
        &self.workspace.found
    }

    /// The conversation that the record is of, as it counts in a [`crate::report::Tally`].
    pub fn spread(&self) -> Spread {
        self.workspace.spread
    }

    pub(crate) fn spans(&self) -> &[SpanRow] {
        &self.workspace.spans
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

    use super::*;
    use crate::gate::{Fact, Plan};
    use crate::{Policy, Revoked};

    const NOW: &str = "2026-01-15T00:00:00Z";

    fn builder() -> crate::Builder {
        let key = Key::from_env_value(&"5a".repeat(32)).unwrap();
        let scrubber = Scrubber::builder(Policy::training()).key(key);
        scrubber.now(NOW.parse().unwrap())
    }

    /// A line of which somebody else, a ledger say, knows all that the gate asks.
    fn vouched(line: &str) -> String {
        let scrubber = builder().build().unwrap();
        let mut workspace = Workspace::default();
        let mut record = scrubber.read(line.as_bytes(), &mut workspace).unwrap();
        record.facts = Facts {
            incognito: Fact::Known(false),
            plan: Fact::Known(Plan::Pro),
            training: Fact::Known(true),
            decided_at: Fact::time("2025-09-10T08:00:00Z"),
            updated_at: Fact::time("2025-10-01T12:00:00Z"),
            safety_flagged: Fact::Known(false),
            ..Facts::default()
        };
        let Passed::Training(eligible) = record.gate().unwrap() else {
            panic!("flagged");
        };
        let scrubbed = eligible.detach().scrub().unwrap();
        String::from_utf8(scrubbed.as_bytes().to_vec()).unwrap()
    }

    /// What a gate let pass has its stamp in any format whose records are objects: else it could
    /// neither be found when it is deleted, nor be known to be over.
    #[test]
    fn what_passes_a_gate_is_stamped() {
        for line in [
            r#"{"type":"user","uuid":"1f0e","sessionId":"s-1","message":{"role":"user","content":"mail jane@example.org"}}"#,
            r#"{"messages":[{"role":"user","content":"mail jane@example.org"}]}"#,
            r#"{"note":"mail jane@example.org","efface":{"card":"4111 1111 1111 1111"}}"#,
            "{ }",
        ] {
            let once = vouched(line);
            assert!(!once.contains("jane") && !once.contains("4111"), "{once}");
            let is_one = !line.contains("efface");
            let stamp = Stamp::at_end(once.as_bytes());
            assert_eq!(stamp.is_some(), is_one, "{once}");
            let mut workspace = Workspace::default();
            let again = builder().rescrub(true).build().unwrap();
            let fate = again.line(once.as_bytes(), &mut workspace);
            match (fate, stamp) {
                (crate::Outcome::Out(record), Some(stamp)) => {
                    assert_eq!(record.as_bytes(), once.as_bytes());
                    assert_eq!(stamp.lane, Some(Lane::Training));
                    assert_eq!(stamp.retain_until.unwrap().to_string(), "2030-10-01");
                }
                (crate::Outcome::Held(..), None) => {}
                (other, _) => panic!("{once}: {other:?}"),
            }
        }
        // No two that have no id of their own share a tag, and who has one is found by it.
        let tags = |line: &str| Stamp::at_end(vouched(line).as_bytes()).unwrap().tags;
        let [one, two] = ["a", "b"].map(|note| tags(&format!("{{\"note\":\"{note}\"}}")));
        assert_ne!(one.conversation, two.conversation);
        let session = r#"{"type":"user","uuid":"1f0e","sessionId":"s-1","message":{"role":"user","content":"hello"}}"#;
        let key = Key::from_env_value(&"5a".repeat(32)).unwrap();
        assert!(key.matches_conversation(&tags(session), b"s-1"));
        let list = Revoked {
            conversations: ["s-1".to_owned()].into(),
            ..Revoked::default()
        };
        let again = builder().rescrub(true).revoked(list).build().unwrap();
        let mut workspace = Workspace::default();
        let once = vouched(session);
        assert!(matches!(
            again.line(once.as_bytes(), &mut workspace),
            crate::Outcome::Held(_, Reason::Revoked)
        ));
    }
}
