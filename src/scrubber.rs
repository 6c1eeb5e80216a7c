//! Policy, rules and key together: scrubs one text, one line or one stream.

use std::collections::HashSet;
use std::io;
use std::sync::{Arc, Mutex, OnceLock};

use jiff::Timestamp;

use crate::Error;
use crate::detach;
use crate::detect::{Detector, Scratch, TextContext};
use crate::format::{FORMATS, Format, Line, Table};
use crate::gate::Reason;
use crate::guard;
use crate::identity::{Deletions, Key, Keyring, Scope, spelling};
use crate::ledger::{self, Ledger};
use crate::pipeline;
use crate::policy::Policy;
use crate::record::{
    Dropped, Lane, Passed, Record, Refusal, Safety, Scrubbed, Seal, Training, Workspace,
};
use crate::report::{DetectRow, Spread, Tally, Unit};
use crate::rules::{self, Confidence, Rule};
use crate::settle::{self, HashScope, Means};
use crate::stamp::{self, Stamp};
use crate::walk;

/// The longest line that is read unless something else is said: 64 MiB.
pub const MAX_RECORD_BYTES: usize = 64 << 20;

/// Scrubs by one policy with one key. Cheap to clone, and shared by threads as it is.
///
/// ```
/// use efface::{Key, Policy, Scrubber};
///
/// let scrubber = Scrubber::builder(Policy::redact()).key(Key::generate()?).build()?;
/// let text = scrubber.text("Charge 4111 1111 1111 1111, please.");
/// assert_eq!(text, "Charge [CREDIT_CARD], please.");
/// # Ok::<(), efface::Error>(())
/// ```
#[derive(Clone)]
pub struct Scrubber {
    inner: Arc<Inner>,
}

struct Inner {
    policy: Policy,
    /// The first digits of its digest.
    policy_digest: String,
    /// The same, for the records of each lane.
    training: Policy,
    safety: Policy,
    detector: Detector,
    /// Rules beside the built-in ones.
    rules: Vec<&'static Rule>,
    keys: Keyring,
    /// Made of `revoked` when a stamp is first seen.
    deletions: OnceLock<Deletions>,
    rescrub: bool,
    tables: Vec<Table>,
    /// The table that names nothing.
    everything: Table,
    format: Option<&'static Format>,
    now: Timestamp,
    safety_lane: bool,
    spans: bool,
    plain: bool,
    max_record_bytes: usize,
    revoked: Revoked,
    ledger: Option<Ledger>,
    /// The revoked accounts, as they stand in the ledger.
    revoked_in_ledger: HashSet<ledger::Id>,
    scratch: Mutex<Vec<Scratch>>,
}

impl std::fmt::Debug for Scrubber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Scrubber")
            .field("policy", &self.inner.policy.name())
            .field("key", &self.key_id())
            .finish_non_exhaustive()
    }
}

/// Deleted conversations and accounts.
#[derive(Default, Clone)]
pub struct Revoked {
    /// Ids of conversations, as in the records.
    pub conversations: HashSet<String>,
    /// Ids of accounts, as in the records.
    pub accounts: HashSet<String>,
}

/// What became of a line.
#[derive(Debug)]
pub enum Outcome<'a> {
    /// It may be trained on.
    Out(Scrubbed<'a, Training>),
    /// It was flagged, and there is a safety lane, where it may be stored.
    Flagged(Scrubbed<'a, Safety>),
    /// It may not be used.
    Held(&'static Format, Reason),
    /// It has a value for which the policy drops records.
    Dropped(&'static Format),
    /// It could not be read.
    Refused(Refusal),
}

/// Settings of a [`Scrubber`] to be.
#[derive(Default)]
pub struct Builder {
    policy: Option<Policy>,
    keys: Option<Keyring>,
    rescrub: bool,
    rules: Vec<&'static Rule>,
    format: Option<&'static Format>,
    now: Option<Timestamp>,
    safety_lane: bool,
    spans: bool,
    plain: Option<bool>,
    least: Option<Confidence>,
    max_record_bytes: Option<usize>,
    revoked: Revoked,
    ledger: Option<Ledger>,
}

impl std::fmt::Debug for Builder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Builder(..)")
    }
}

impl Builder {
    /// The key of pseudonyms. Without one, a fresh key serves for this scrubber alone.
    pub fn key(self, key: Key) -> Self {
        self.keys(key.into())
    }

    /// Keys by epoch. New records get pseudonyms of the newest; those that were scrubbed before are
    /// tested with, and get further pseudonyms of, the key that their stamp names.
    pub fn keys(mut self, keys: Keyring) -> Self {
        self.keys = Some(keys);
        self
    }

    /// The input is stored data that efface scrubbed before, and whoever says so vouches for it.
    ///
    /// A record with a stamp has neither account nor consent any more. It is judged by its stamp
    /// then: a gate must have let it pass, its retention must not be over, and by its tags it must
    /// not have been deleted; what was in the safety lane stays there. The stamp keeps what it
    /// says, but for the policy. Without this, a stamp counts for nothing: whoever writes records
    /// could write one, and a gate holds such records as [`Reason::Plan`].
    pub fn rescrub(mut self, scrubbed_before: bool) -> Self {
        self.rescrub = scrubbed_before;
        self
    }

    /// Further rules beside the built-in ones.
    pub fn rules(mut self, rules: impl IntoIterator<Item = &'static Rule>) -> Self {
        self.rules.extend(rules);
        self
    }

    /// The format of every line; without it each line's shape tells.
    pub fn format(mut self, format: &'static Format) -> Self {
        self.format = Some(format);
        self
    }

    /// The time at which the gate judges; without it the time of [`Builder::build`].
    pub fn now(mut self, now: Timestamp) -> Self {
        self.now = Some(now);
        self
    }

    /// There is a place for flagged records: they become [`Outcome::Flagged`].
    pub fn safety_lane(mut self, there_is_one: bool) -> Self {
        self.safety_lane = there_is_one;
        self
    }

    /// Keep where the replacements stand in the output.
    pub fn spans(mut self, wanted: bool) -> Self {
        self.spans = wanted;
        self
    }

    /// Whether a line that does not look like JSON is a text. Without a word: only where the
    /// policy has no gate, since a text can never pass one.
    pub fn plain_lines(mut self, allowed: bool) -> Self {
        self.plain = Some(allowed);
        self
    }

    /// Findings from this confidence up, in place of the policy's.
    pub fn least(mut self, least: Confidence) -> Self {
        self.least = Some(least);
        self
    }

    /// The longest line that is read, in bytes; at most 2 GiB.
    pub fn max_record_bytes(mut self, bytes: usize) -> Self {
        self.max_record_bytes = Some(bytes);
        self
    }

    /// Deleted conversations and accounts.
    pub fn revoked(mut self, revoked: Revoked) -> Self {
        let spelled = |ids: HashSet<String>| {
            let ids = ids.into_iter();
            ids.map(|id| spelling::id(&id).into_owned()).collect()
        };
        self.revoked = Revoked {
            conversations: spelled(revoked.conversations),
            accounts: spelled(revoked.accounts),
        };
        self
    }

    /// Who agreed to training, and on which plan. Where a record says so too, the stricter counts.
    pub fn ledger(mut self, ledger: Ledger) -> Self {
        self.ledger = Some(ledger);
        self
    }

    /// Puts the scrubber together.
    ///
    /// # Errors
    /// A rule that cannot be used, no randomness for a fresh key, a ledger whose ids were hidden
    /// with another key than this one, or one that nobody would ask because the policy has no gate.
    pub fn build(self) -> Result<Scrubber, Error> {
        let policy = self.policy.unwrap_or_else(Policy::training);
        let least = self.least.unwrap_or(policy.min_confidence());
        // Rules of the policy, then those of the builder.
        let mut rules: Vec<&'static Rule> = policy.rules().collect();
        rules.extend(self.rules);
        let detector = Detector::new(rules::all().chain(rules.iter().copied()), least)
            .map_err(|error| Error::rule(error.to_string()))?;
        let keys = match self.keys {
            Some(keys) => keys,
            None => Key::generate()?.into(),
        };
        let mut revoked_in_ledger = HashSet::new();
        if let Some(ledger) = &self.ledger {
            let refused = |reason| Err(Error::ledger("the ledger", None, reason));
            let key = keys.newest();
            if ledger.key_id() != key.id() {
                return refused("was read with another key than the scrubber's");
            }
            if !policy.gate().enabled {
                return refused("the policy has no gate that would ask it");
            }
            let accounts = self.revoked.accounts.iter();
            revoked_in_ledger.extend(accounts.map(|id| ledger::account_id(key, id)));
        }
        Ok(Scrubber {
            inner: Arc::new(Inner {
                ledger: self.ledger,
                revoked_in_ledger,
                detector,
                rules,
                keys,
                deletions: OnceLock::new(),
                rescrub: self.rescrub,
                policy_digest: policy.digest().chars().take(stamp::DIGEST).collect(),
                tables: FORMATS.iter().map(|format| Table::new(format)).collect(),
                everything: Table::new(&Format::BASE),
                format: self.format,
                now: self.now.unwrap_or_else(Timestamp::now),
                safety_lane: self.safety_lane,
                spans: self.spans,
                plain: self.plain.unwrap_or(!policy.gate().enabled),
                max_record_bytes: self
                    .max_record_bytes
                    .unwrap_or(MAX_RECORD_BYTES)
                    .min(i32::MAX as usize),
                revoked: self.revoked,
                scratch: Mutex::default(),
                training: policy.for_lane(Lane::Training),
                safety: policy.for_lane(Lane::Safety),
                policy,
            }),
        })
    }
}

impl Scrubber {
    /// Settings of a scrubber by `policy`.
    pub fn builder(policy: Policy) -> Builder {
        Builder {
            policy: Some(policy),
            ..Builder::default()
        }
    }

    /// Scrubs one text that belongs to no conversation. Where the policy drops records with such
    /// a value, nothing is left of it but `[DROPPED]`.
    pub fn text(&self, text: &str) -> String {
        let mut scratch = self.lend();
        let policy = self.lane_policy(Lane::Training);
        let scope = HashScope::new(policy.scope(), None, None, text);
        let means = Means {
            detector: self.detector(),
            policy,
            key: self.key(),
            scope: &scope,
            context: TextContext::default(),
            role: None,
            leads: &[],
            parts: &[],
        };
        let mut out = String::new();
        match means.settle(text, &mut scratch) {
            Ok(replacements) => settle::apply(text, &replacements, &mut out),
            Err(settle::Dropped) => out.push_str("[DROPPED]"),
        }
        self.give_back(scratch);
        out
    }

    /// Reads, gates, detaches and scrubs one line, given without its line end. A panic on the way
    /// costs the line and nothing else.
    ///
    /// The line stands for itself: what other lines of its session give away is not known. For
    /// lines that belong together there is [`Scrubber::stream`].
    pub fn line<'a>(&'a self, line: &'a [u8], workspace: &'a mut Workspace) -> Outcome<'a> {
        workspace.asked_before = None;
        match self.work(line, workspace) {
            Done::Out(seal) => Outcome::Out(Scrubbed::again(workspace, seal)),
            Done::Flagged(seal) => Outcome::Flagged(Scrubbed::again(workspace, seal)),
            Done::Held(format, reason) => Outcome::Held(format, reason),
            Done::Dropped(format) => Outcome::Dropped(format),
            Done::Refused(refusal) => Outcome::Refused(refusal),
        }
    }

    /// [`Scrubber::line`], with what it makes left in the workspace.
    pub(crate) fn work(&self, line: &[u8], workspace: &mut Workspace) -> Done {
        let done = guard::guarded(|| match self.read(line, workspace) {
            Err(refusal) => Done::Refused(refusal),
            Ok(record) => {
                let format = record.format();
                match record.gate() {
                    Err(reason) => Done::Held(format, reason),
                    Ok(Passed::Training(eligible)) => match eligible.detach().scrub() {
                        Ok(record) => Done::Out(record.seal()),
                        Err(Dropped) => Done::Dropped(format),
                    },
                    Ok(Passed::Safety(eligible)) => match eligible.detach().scrub() {
                        Ok(record) => Done::Flagged(record.seal()),
                        Err(Dropped) => Done::Dropped(format),
                    },
                }
            }
        });
        done.unwrap_or_else(|guard::Panicked| {
            *workspace = Workspace::default();
            Done::Refused(Refusal::Panic)
        })
    }

    /// The first stage: reads a line, given without its line end.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn read<'a>(
        &'a self,
        line: &'a [u8],
        workspace: &'a mut Workspace,
    ) -> Result<Record<'a>, Refusal> {
        Record::read(self, line, workspace)
    }

    /// Scrubs a stream of lines on this thread: each to `writer` that may be stored, in order.
    /// Flagged records are held here; [`pipeline::run`] has lanes, threads and more.
    ///
    /// # Errors
    /// What `reader` and `writer` say.
    pub fn stream(
        &self,
        reader: impl io::Read + Send,
        writer: impl io::Write + Send,
    ) -> io::Result<Tally> {
        pipeline::run(
            self,
            pipeline::Source::new(reader),
            &pipeline::Sinks::to(writer),
            &pipeline::Options::default(),
        )
    }

    /// What would be found in a line, wherever it stands: nothing is gated, detached or changed.
    ///
    /// # Errors
    /// Why the line cannot be read.
    pub fn detect(
        &self,
        line: &[u8],
        number: u64,
        unit: Unit,
        workspace: &mut Workspace,
    ) -> Result<Vec<DetectRow>, Refusal> {
        let record = self.read(line, workspace)?;
        let format = record.format();
        let (line, workspace) = record.into_parts();
        let means = detach::Means {
            key: self.key(),
            stamp: None,
            mark: None,
            lane: None,
            retain_until: None,
        };
        let person = detach::detach(self, line, format, &means, workspace);
        let dictionary = (!person.dictionary.is_empty()).then_some(&person.dictionary);
        let Workspace {
            tape,
            places,
            buffers,
            scratch,
            binary,
            ..
        } = workspace;
        let shape = Line { text: line, tape };
        let mut rows = Vec::new();
        let (mut positions, mut keys) = (walk::Positions::default(), self.lend());
        let mut visit = |piece: walk::Piece<'_>| -> Result<(), Refusal> {
            let context = TextContext {
                key: piece.key,
                dictionary,
                ..TextContext::default()
            };
            let findings = self.detector().scan(piece.text, context, scratch);
            if findings.is_empty() {
                return Ok(());
            }
            let path = match shape.nodes() {
                [] => String::new(),
                // Any key that has a value in it is one whole placeholder: a row shows none.
                _ => walk::pointer(&shape, piece.node, &mut positions, |_, key| {
                    let context = TextContext {
                        dictionary,
                        ..TextContext::default()
                    };
                    match self.detector().scan(key, context, &mut keys).first() {
                        Some(found) => format!("[{}]", found.label),
                        None => key.to_owned(),
                    }
                }),
            };
            let length = |from: usize, to: usize| unit.length(&piece.text[from..to]);
            let (mut from, mut at) = (0, 0);
            for finding in findings {
                at += length(from, finding.start);
                let start = at;
                at += length(finding.start, finding.end);
                from = finding.end;
                rows.push(DetectRow {
                    line: number,
                    path: path.clone(),
                    start,
                    end: at,
                    label: finding.label,
                    rule: finding.rule,
                    confidence: finding.confidence.as_str(),
                });
            }
            Ok(())
        };
        if format.is_json {
            // Identity fields are looked at as well: what `scrub` takes out whole is also found.
            let everything = &self.inner.everything;
            places.fill(&shape, everything);
            binary.iter().for_each(|&index| places.done(index as usize));
            walk::texts(&shape, everything, places, buffers, visit)?;
        } else {
            visit(walk::Piece {
                node: 0,
                text: line,
                key: None,
                decoded: None,
            })?;
        }
        Ok(rows)
    }

    /// The policy as it is for the records of a lane.
    pub(crate) fn lane_policy(&self, lane: Lane) -> &Policy {
        match lane {
            Lane::Training => &self.inner.training,
            Lane::Safety => &self.inner.safety,
        }
    }

    /// The policy.
    pub fn policy(&self) -> &Policy {
        &self.inner.policy
    }

    /// The rules: the built-in ones, and those beside them.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        rules::all().chain(self.inner.rules.iter().copied())
    }

    /// The detector.
    pub fn detector(&self) -> &Detector {
        &self.inner.detector
    }

    /// The key of new pseudonyms.
    pub(crate) fn key(&self) -> &Key {
        self.inner.keys.newest()
    }

    pub(crate) fn keys(&self) -> impl Iterator<Item = &Key> {
        self.inner.keys.keys()
    }

    /// The key of a record's pseudonyms. That of its stamp, so that equal values have equal tokens
    /// in it, and so that destroying one key is enough; where it is not at hand, the newest.
    pub(crate) fn key_of(&self, stamp: Option<&Stamp>) -> &Key {
        stamp
            .and_then(|stamp| self.inner.keys.get(stamp.key.as_str()))
            .unwrap_or_else(|| self.key())
    }

    /// The id of the key of new pseudonyms; it is no secret.
    pub fn key_id(&self) -> &str {
        self.key().id()
    }

    pub(crate) fn policy_digest(&self) -> &str {
        &self.inner.policy_digest
    }

    pub(crate) fn rescrubs(&self) -> bool {
        self.inner.rescrub
    }

    /// The time at which the gate judges.
    pub fn now(&self) -> Timestamp {
        self.inner.now
    }

    pub(crate) fn has_safety_lane(&self) -> bool {
        self.inner.safety_lane
    }

    pub(crate) fn wants_spans(&self) -> bool {
        self.inner.spans
    }

    /// The longest line that is read, in bytes.
    pub fn max_record_bytes(&self) -> usize {
        self.inner.max_record_bytes
    }

    pub(crate) fn format_choice(&self) -> Option<&'static Format> {
        self.inner.format
    }

    pub(crate) fn table(&self, format: &'static Format) -> &Table {
        let index = FORMATS
            .iter()
            .position(|known| std::ptr::eq(*known, format));
        &self.inner.tables[index.unwrap_or_default()]
    }

    /// Whether a line is taken for plain text. An array counts as JSON only where it is closed:
    /// many logs begin their lines with a bracket.
    pub(crate) fn is_plain(&self, line: &[u8]) -> bool {
        match self.inner.format {
            Some(format) => !format.is_json,
            None => {
                let line = line.trim_ascii();
                self.inner.plain
                    && match line.first() {
                        Some(b'{') => false,
                        Some(b'[') => line.last() != Some(&b']'),
                        _ => !is_fragment(line),
                    }
            }
        }
    }

    pub(crate) fn is_revoked(&self, conversation: Option<&str>, account: Option<&str>) -> bool {
        let revoked = &self.inner.revoked;
        let is_in = |ids: &HashSet<String>, id: Option<&str>| {
            id.is_some_and(|id| !ids.is_empty() && ids.contains(&*spelling::id(id)))
        };
        is_in(&revoked.conversations, conversation) || is_in(&revoked.accounts, account)
    }

    /// Whether an account was deleted, or one whose id is part of this one: some ids are put together,
    /// `user_…_account_…_session_…`.
    pub(crate) fn is_revoked_in_parts(&self, id: &str) -> bool {
        /// Shorter pieces are words.
        const PIECE: usize = 8;
        if self.is_revoked(None, Some(id)) {
            return true;
        }
        let is_within = |c: char| c.is_alphanumeric() || c == '-';
        let mut parts = id.split(|c| !is_within(c));
        parts.any(|part| part.len() >= PIECE && self.is_revoked(None, Some(part)))
    }

    /// Whether there is a list or a ledger that knows accounts.
    pub(crate) fn asks_for_accounts(&self) -> bool {
        !self.inner.revoked.accounts.is_empty() || self.inner.ledger.is_some()
    }

    /// The conversation of a record, for counting. A line that is of no known conversation is one of
    /// its own, told by its ends: two that are alike there count as one.
    pub(crate) fn spread(&self, conversation: Option<&str>, line: &str) -> Spread {
        const END: usize = 48;
        let mut mark = match conversation {
            Some(id) => self.key().stream(Scope::Global, "spread", id.as_bytes()),
            None => {
                let line = line.as_bytes();
                let mut ends = line.len().to_be_bytes().to_vec();
                ends.extend_from_slice(&line[..line.len().min(END)]);
                ends.extend_from_slice(&line[line.len().saturating_sub(END)..]);
                self.key().stream(Scope::Global, "spread/line", &ends)
            }
        };
        Spread::of(mark.next_u64())
    }

    /// Whether the record of a stamp was deleted, or that cannot be told.
    pub(crate) fn is_erased(&self, stamp: &Stamp) -> bool {
        let Inner { revoked, keys, .. } = &*self.inner;
        if revoked.conversations.is_empty() && revoked.accounts.is_empty() {
            return false;
        }
        let deletions = self.inner.deletions.get_or_init(|| {
            let conversations = revoked.conversations.iter().map(String::as_str);
            let accounts = revoked.accounts.iter().map(String::as_str);
            Deletions::new(keys, conversations, accounts)
        });
        !matches!(deletions.find(stamp.key, &stamp.tags), Ok(None))
    }

    /// The same of accounts that the ledger names.
    pub(crate) fn is_revoked_in_ledger(&self, accounts: &[ledger::Id]) -> bool {
        let revoked = &self.inner.revoked_in_ledger;
        accounts.iter().any(|account| revoked.contains(account))
    }

    /// The ledger.
    pub fn ledger(&self) -> Option<&Ledger> {
        self.inner.ledger.as_ref()
    }

    fn lend(&self) -> Scratch {
        self.inner
            .scratch
            .lock()
            .ok()
            .and_then(|mut pool| pool.pop())
            .unwrap_or_default()
    }

    fn give_back(&self, scratch: Scratch) {
        if let Ok(mut pool) = self.inner.scratch.lock() {
            pool.push(scratch);
        }
    }
}

/// A piece of JSON whose beginning or end is missing: taken for text, it would keep what an identity
/// field says.
fn is_fragment(line: &[u8]) -> bool {
    let count = |byte: u8| line.iter().filter(|&&b| b == byte).count();
    let has = |part: &[u8]| memchr::memmem::find(line, part).is_some();
    let first = line.first();
    matches!(first, Some(b'}' | b']' | b','))
        || matches!(first, Some(b'"')) && has(b"\":")
        || (has(b"\",\"") || has(b"\":\"") || has(b"\": \""))
            && (count(b'{') != count(b'}') || count(b'{') == 0)
}

/// [`Outcome`] without its loan of the workspace.
#[derive(Clone, Copy)]
pub(crate) enum Done {
    Out(Seal<Training>),
    Flagged(Seal<Safety>),
    Held(&'static Format, Reason),
    Dropped(&'static Format),
    Refused(Refusal),
}
