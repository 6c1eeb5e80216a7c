//! The engine: finds values in a text. It knows what a rule is, and knows no rule.
//!
//! [`Detector::scan`] reads a text once (`wake`), tries a rule's pattern only where it could
//! begin and only in a window as long as its longest match (`compiled`), weighs what it finds
//! by its surroundings (`context`) and lets one finding win where several meet (`overlap`).

pub(crate) mod base64;
mod below;
mod column;
mod compiled;
mod context;
mod dictionary;
mod edge;
mod form;
mod fragment;
mod joint;
mod keys;
mod look;
mod markup;
mod mask;
pub(crate) mod memory;
mod names;
pub(crate) mod nested;
mod normal;
mod overlap;
mod pattern;
pub(crate) mod placeholder;
mod prefixes;
mod refute;
mod region;
mod table;
mod tail;
mod vicinity;
mod wake;
mod words;

use std::collections::HashMap;
use std::sync::OnceLock;

use aho_corasick::AhoCorasick;

pub use compiled::BuildError;
pub(crate) use context::floor;
use context::quoted;
pub use dictionary::{Dictionary, Person};
pub(crate) use overlap::resolve;
pub use region::Region;
pub use wake::LONG_RUN;

use crate::label::{Family, Label};
use crate::rules::{Confidence, Rule};
use base64::Encoded;
use column::Columns;
use compiled::{Caches, Compiled, Surroundings, Trial};
use fragment::Fragments;
use joint::Joined;
use memory::Memory;
use nested::{DEEPEST, Unescaped};
use normal::Normal;
use refute::Refuter;
use table::{Bound, WakeTable};
use vicinity::{Groups, Known, Vicinity};
use wake::{RuleIndex, Sifts, Visit};

/// The rules of what is parted: where it begins, and the rest.
pub(crate) const SPLIT: &str = "conversation/split";
pub(crate) const REST: &str = "conversation/split-rest";

/// A sensitive value in a text: where it is and what it is, never what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Byte offset of its first byte in the text.
    pub start: usize,
    /// Byte offset behind its last byte.
    pub end: usize,
    /// The rule's id.
    pub rule: &'static str,
    /// What it is.
    pub label: Label,
    /// How sure that is.
    pub confidence: Confidence,
    /// What speaks for and against it.
    pub evidence: Evidence,
    pub(crate) generic: bool,
    /// The dictionary's entry, where the finding is the person's own.
    pub(crate) entity: Option<u16>,
    /// It stands for text in base64 in which something was found.
    pub(crate) encoded: bool,
    /// The quote that has to stand around what takes its place, as it is spelled there: it is a
    /// value in JSON, and no string.
    pub(crate) quote: Option<Box<str>>,
    /// What it says, where that is written in another way: with escapes, or in parts.
    pub(crate) says: Option<Box<str>>,
}

impl Finding {
    /// One that needs no more to speak for it.
    pub(crate) fn certain(start: usize, end: usize, label: Label, rule: &'static str) -> Finding {
        Finding {
            start,
            end,
            rule,
            label,
            confidence: Confidence::Certain,
            evidence: Evidence::default(),
            generic: false,
            entity: None,
            encoded: false,
            quote: None,
            says: None,
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.end - self.start
    }

    /// What it says, where it was found in `read`, which is how something reads that is `written`.
    fn said(&self, read: &str, written: &str) -> Option<Box<str>> {
        let here = || read.get(self.start..self.end);
        let here = here().filter(|here| *here != written).map(Box::from);
        self.says.clone().or(here)
    }
}

/// Why a finding is one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The rule has a check, and the value passed it.
    pub checked: bool,
    /// The value proves itself, by a checksum or a provider's mark.
    pub proven: bool,
    /// A word that speaks for it stands near.
    pub near: bool,
    /// A word that speaks against it stands near.
    pub far: bool,
    /// The JSON key told what the value is.
    pub key: bool,
    /// It is a value of the person whose conversation this is.
    pub own: bool,
    /// It stands where machines number things, and has nothing but its shape.
    pub machine: bool,
}

/// What is known about a text besides the text.
#[derive(Debug, Clone, Copy, Default)]
pub struct TextContext<'a> {
    /// The key whose value the text is, in JSON.
    pub key: Option<&'a str>,
    /// Values of the person whose conversation this is.
    pub dictionary: Option<&'a Dictionary>,
    /// What the conversation has given away elsewhere.
    pub(crate) memory: Option<&'a Memory>,
}

/// All rules, ready to be looked for. Shared by threads; what changes is in [`Scratch`].
#[derive(Debug)]
pub struct Detector {
    rules: Vec<Compiled>,
    wake: WakeTable,
    keys: Option<AhoCorasick>,
    /// Rules by the name in a key that wakes them, and whether the key has to end with it.
    key_rules: Vec<Vec<(RuleIndex, bool)>>,
    vicinity: Vicinity,
    /// Made when a number is found for the first time.
    refuter: OnceLock<Option<Refuter>>,
    least: Confidence,
}

/// What a thread needs while it looks, and keeps for the next text.
#[derive(Debug, Default)]
pub struct Scratch {
    memory: Vec<Trial>,
    caches: Caches,
    found: Vec<Finding>,
    normal: Normal,
    unescaped: Unescaped,
    joined: Joined,
    fragments: Fragments,
    /// Pieces that may be text in base64.
    pieces: Vec<(usize, usize)>,
    /// For what is within the text.
    inner: Option<Box<Scratch>>,
    epoch: u64,
    keys: HashMap<Box<str>, KeySays>,
    known: Known,
    columns: Columns,
    /// How the texts are written that were scanned since [`Scratch::forget`].
    coded: Coded,
}

/// How a text reads otherwise than it is written: what it says may not stand there in its letters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Coded {
    /// It has other digits, spaces or letters for those of ASCII.
    pub(crate) normal: bool,
    pub(crate) escapes: bool,
    /// Values may be written in parts.
    pub(crate) parts: bool,
    /// Events of a stream stand in it, or lists of lines.
    pub(crate) rows: bool,
    pub(crate) base64: bool,
}

impl Scratch {
    /// Forgets how the texts that were scanned are written.
    pub(crate) fn forget(&mut self) {
        self.coded = Coded::default();
    }

    /// In how many ways one of the texts that were scanned since is written.
    pub(crate) fn coded(&self) -> Coded {
        self.coded
    }
}

/// What a JSON key says about its value.
#[derive(Debug)]
struct KeySays {
    /// It wakes these rules.
    wakes: Box<[RuleIndex]>,
    /// It is a context word for these.
    speaks: Groups,
}

/// Keys of JSON that a thread remembers; a file has a few dozen.
const REMEMBERED_KEYS: usize = 1024;

impl Detector {
    /// A detector of `rules` that reports findings from `least` up.
    ///
    /// # Errors
    /// A rule that cannot be woken.
    pub fn new(
        rules: impl IntoIterator<Item = &'static Rule>,
        least: Confidence,
    ) -> Result<Detector, BuildError> {
        // What can never be sure enough need not be looked for.
        let reaches = |rule: &Rule| {
            rule.confidence >= least
                || rule.proof.is_some()
                || !rule.near.is_empty() && least <= Confidence::Likely
        };
        let rules: Vec<&'static Rule> = rules.into_iter().filter(|rule| reaches(rule)).collect();
        let (vicinity, groups) = Vicinity::new(&rules);
        let wake = WakeTable::new(&rules, &groups, &vicinity.always)?;
        let mut words: Vec<String> = Vec::new();
        let mut key_rules: Vec<Vec<(RuleIndex, bool)>> = Vec::new();
        for (index, rule) in rules.iter().enumerate() {
            for keys::Name { name, ends } in keys::of(rule) {
                let rule = (index as RuleIndex, ends);
                match words.iter().position(|known| *known == name) {
                    Some(known) => key_rules[known].push(rule),
                    None => {
                        words.push(name);
                        key_rules.push(vec![rule]);
                    }
                }
            }
        }
        let keys = (!words.is_empty())
            .then(|| AhoCorasick::new(&words))
            .transpose()
            .map_err(|_| BuildError::rule("", "the key words are too many"))?;
        Ok(Detector {
            rules: Compiled::all(rules),
            wake,
            keys,
            key_rules,
            vicinity,
            refuter: OnceLock::new(),
            least,
        })
    }

    /// Compiles every pattern, for rules that come from outside.
    ///
    /// # Errors
    /// The first rule whose pattern is not one.
    pub fn compile(&self) -> Result<(), BuildError> {
        self.rules.iter().try_for_each(Compiled::try_build)
    }

    /// The findings in `text`, sorted and disjoint.
    pub fn scan<'s>(
        &self,
        text: &str,
        context: TextContext<'_>,
        scratch: &'s mut Scratch,
    ) -> &'s [Finding] {
        self.scan_at(text, context, scratch, 0)
    }

    /// How often a rule could begin in `text`: what the wake pass finds, before a rule has looked
    /// at the place. For benchmarks of the pass alone.
    pub fn wakes(&self, text: &str) -> u64 {
        let mut wakes = wake::Wakes::default();
        self.wake.pass(text.as_bytes(), None, &mut wakes);
        wakes.0
    }

    /// `depth`: how often the text was within another.
    fn scan_at<'s>(
        &self,
        text: &str,
        context: TextContext<'_>,
        scratch: &'s mut Scratch,
        depth: usize,
    ) -> &'s [Finding] {
        scratch.memory.resize_with(self.rules.len(), Trial::default);
        scratch.epoch = scratch.epoch.wrapping_add(1);
        let mut found = std::mem::take(&mut scratch.found);
        let mut normal = std::mem::take(&mut scratch.normal);
        found.clear();
        let rewritten = normal.fill(text);
        scratch.coded.normal |= rewritten;
        let read = if rewritten { &normal.text } else { text };

        let mut fragments = std::mem::take(&mut scratch.fragments);
        // As it is written: what is read in its place may be the end of a line.
        self.members(text, context, scratch, depth, &mut fragments, &mut found);
        if rewritten {
            fragments.shift(|at| normal.read(at));
            for finding in &mut found {
                finding.start = normal.read(finding.start);
                finding.end = normal.read(finding.end);
            }
        }
        scratch.known.clear();
        scratch.columns.clear();
        scratch.pieces.clear();
        let mut hunt = Hunt {
            detector: self,
            text: read,
            context,
            around: Surroundings {
                key: context.key,
                head: None,
                fragments: &fragments,
                least: self.least,
                epoch: scratch.epoch,
            },
            memory: &mut scratch.memory,
            caches: &mut scratch.caches,
            found: &mut found,
            known: &mut scratch.known,
            columns: &mut scratch.columns,
            pieces: &mut scratch.pieces,
            last_run: 0,
            key_speaks: Groups::default(),
            by_key: false,
        };
        if let Some(key) = context.key {
            hunt.key(key, &mut scratch.keys);
        }
        let words = context.dictionary.map(Dictionary::words);
        self.wake.pass(read.as_bytes(), words, &mut hunt);

        self.refute(read, context.key, &mut scratch.caches, &mut found);
        dictionary::join(read, &mut found);
        tail::extend(read, &mut found);
        nested::behind_colours(read, &mut found);
        let whole = self.within(read, context, scratch, depth, &fragments, &mut found);
        if let Some(memory) = context.memory {
            memory.look(read, &mut found);
        }
        fragments.keep_whole(read, whole, &mut found);
        scratch.fragments = fragments;
        resolve(&mut found);
        // What begins with a placeholder goes on behind the value that stood there, `&page=2` in a
        // URL; only a rule that knows what it has found is believed there.
        found.retain(|finding| {
            !placeholder::only(&read[finding.start..finding.end])
                && (finding.evidence.own
                    || !placeholder::is_surrogate(finding.label, read, finding.start, finding.end))
                && placeholder::around(read, finding.start)
                    .is_none_or(|inside| finding.end > inside.end && !finding.generic)
        });
        if rewritten {
            for finding in &mut found {
                (finding.start, finding.end) = normal.source(text, finding.start, finding.end);
            }
            // Two findings can share a character that reads as several.
            resolve(&mut found);
        }
        scratch.normal = normal;
        scratch.found = found;
        &scratch.found
    }
}

impl Detector {
    /// Takes back what is no number of the country that words near it name.
    fn refute(&self, text: &str, key: Option<&str>, caches: &mut Caches, found: &mut Vec<Finding>) {
        found.retain(|finding| {
            let numbers = [
                Family::Government,
                Family::Bank,
                Family::Health,
                Family::Contact,
                Family::Vehicle,
            ];
            if !numbers.contains(&finding.label.family()) || finding.evidence.own {
                return true;
            }
            let refuter = self.refuter.get_or_init(|| Refuter::new(&self.rules));
            !refuter
                .as_ref()
                .is_some_and(|refuter| refuter.refutes(&self.rules, text, finding, key, caches))
        });
    }

    /// Reads the JSON in the text. A key tells there what its value is, as one of the record does;
    /// and so do names in XML.
    fn members(
        &self,
        text: &str,
        context: TextContext<'_>,
        scratch: &mut Scratch,
        depth: usize,
        fragments: &mut Fragments,
        found: &mut Vec<Finding>,
    ) {
        let Scratch { keys, inner, .. } = scratch;
        let mut look = |key: &str, value: &str, source: &dyn Fn(usize) -> usize| {
            let context = TextContext {
                key: Some(key),
                ..context
            };
            let inner = inner.get_or_insert_default();
            let within = self.scan_at(value, context, inner, depth + 1);
            found.extend(within.iter().map(|finding| {
                let (start, end) = (source(finding.start), source(finding.end));
                Finding {
                    start,
                    end,
                    encoded: false,
                    says: finding.said(value, text.get(start..end).unwrap_or_default()),
                    ..finding.clone()
                }
            }));
        };
        let mut wakes = |key: &str| depth < DEEPEST && !self.says(key, keys).wakes.is_empty();
        fragments.fill(text, &mut |member| {
            if wakes(member.key) {
                member.read(|value, way| {
                    look(member.key, value, &|offset| way.source(offset));
                });
            }
        });
        markup::members(text, |name, value, at| {
            if wakes(name) {
                look(name, value, &|offset| at + offset);
            }
        });
    }

    /// What a key of JSON says about its value.
    fn says<'k>(&self, key: &str, remembered: &'k mut HashMap<Box<str>, KeySays>) -> &'k KeySays {
        if !remembered.contains_key(key) {
            let plain: String = placeholder::without(key)
                .chars()
                .filter(|c| c.is_alphanumeric())
                .flat_map(char::to_lowercase)
                .collect();
            let mut rules: Vec<RuleIndex> = self
                .keys
                .iter()
                .flat_map(|search| search.find_overlapping_iter(&plain))
                .flat_map(|hit| {
                    let rules = &self.key_rules[hit.pattern().as_usize()];
                    let whole = keys::ends(&plain[hit.end()..]);
                    rules.iter().filter(move |(_, ends)| whole || !ends)
                })
                .map(|&(rule, _)| rule)
                .collect();
            if keys::describes(&plain) {
                let family = |rule: RuleIndex| self.rules[usize::from(rule)].rule.label.family();
                rules.retain(|&rule| family(rule) == Family::Credential);
            }
            rules.sort_unstable();
            rules.dedup();
            if remembered.len() >= REMEMBERED_KEYS {
                remembered.clear();
            }
            let says = KeySays {
                wakes: rules.into(),
                speaks: self.vicinity.of(key).with(&self.vicinity.of(&quoted(key))),
            };
            remembered.insert(key.into(), says);
        }
        &remembered[key]
    }

    /// What is written in the text in another way: its escapes, text in base64, values in parts.
    /// Returns how many findings there are before those that may stand in parts.
    fn within(
        &self,
        text: &str,
        context: TextContext<'_>,
        scratch: &mut Scratch,
        depth: usize,
        fragments: &Fragments,
        found: &mut Vec<Finding>,
    ) -> usize {
        let pieces = std::mem::take(&mut scratch.pieces);
        scratch.coded.base64 |= !pieces.is_empty();
        for &(from, to) in &pieces {
            let finding = Finding {
                generic: true,
                ..Finding::certain(from, to, Label::SECRET, "nested/base64")
            };
            // What cannot be looked into is not let through unseen.
            if to - from > base64::LONGEST {
                found.push(finding);
                continue;
            }
            let Some(read) = Encoded::read(&text[from..to]) else {
                continue;
            };
            if depth >= DEEPEST {
                found.push(finding);
                continue;
            }
            let inner = scratch.inner.get_or_insert_default();
            let within = self.scan_at(&read.text, context, inner, depth + 1);
            if let Some(first) = within.first() {
                found.push(Finding {
                    rule: first.rule,
                    label: first.label,
                    confidence: first.confidence,
                    evidence: first.evidence,
                    encoded: true,
                    // Taken out as a whole, it is the value that stands in it.
                    says: (within.len() == 1)
                        .then(|| first.said(&read.text, ""))
                        .flatten(),
                    ..finding
                });
            }
        }
        scratch.pieces = pieces;
        if depth >= DEEPEST {
            let beyond = nested::beyond(text).into_iter();
            found.extend(beyond.map(|(start, end)| Finding {
                generic: true,
                ..Finding::certain(start, end, Label::SECRET, "nested/escapes")
            }));
            return found.len();
        }
        let mut unescaped = std::mem::take(&mut scratch.unescaped);
        if unescaped.fill(text) {
            scratch.coded.escapes = true;
            let inner = scratch.inner.get_or_insert_default();
            let within = self.scan_at(&unescaped.text, context, inner, depth + 1);
            let written = found.len();
            for finding in within {
                let (start, end) = unescaped.source(finding.start, finding.end);
                let end = nested::without_colours(text, start, end);
                let quote = unescaped.spelled(text, finding);
                let says = finding.said(&unescaped.text, &text[start..end]);
                // A rule that knew the escapes was the better judge of where the value ends.
                let mut known = found[..written].iter_mut().filter(|known| {
                    known.label == finding.label && (known.start == start || known.end == end)
                });
                if let Some(known) = known.next() {
                    if known.end == end
                        && start < known.start
                        && nested::is_cut_before(text, known.start)
                    {
                        // It began behind an escape, or amid one.
                        known.start = start;
                        known.encoded = false;
                        known.says = says;
                    } else if (known.start, known.end) == (start, end) {
                        known.quote = known.quote.take().or(quote);
                        known.says = known.says.take().or(says);
                    } else if known.start == start
                        && known.end < end
                        && nested::is_cut(text, known.end)
                    {
                        // It ended where an escape is written that is no end.
                        known.end = end;
                        known.encoded = false;
                        known.says = says;
                    } else if known.end == end && known.label == Label::PHONE {
                        // The sign before the country's prefix may be written with an escape.
                        known.says = known.says.take().or(says);
                    }
                    continue;
                }
                found.push(Finding {
                    start,
                    end,
                    // What would be encoded again is escaped besides: it goes as a whole.
                    encoded: false,
                    quote,
                    says,
                    ..finding.clone()
                });
            }
        }
        scratch.unescaped = unescaped;
        let mut joined = std::mem::take(&mut scratch.joined);
        let has_joints = joined.fill(text);
        form::fields(text, &joined.empties, |lead, at| {
            let joined = format!("{lead}{}", &text[at.clone()]);
            let inner = scratch.inner.get_or_insert_default();
            let within = self.scan_at(&joined, context, inner, depth + 1);
            let here = within.iter().filter(|finding| finding.start >= lead.len());
            found.extend(here.map(|finding| Finding {
                start: finding.start - lead.len() + at.start,
                end: finding.end - lead.len() + at.start,
                encoded: false,
                ..finding.clone()
            }));
        });
        let rows = fragments.rows(text).into_iter().map(|row| (row, false));
        let lists = fragments.lines(text).into_iter().map(|row| (row, true));
        for (row, is_list) in rows.chain(lists) {
            scratch.coded.rows = true;
            let inner = scratch.inner.get_or_insert_default();
            for finding in self.scan_at(&row.text, context, inner, depth + 1) {
                let parts = row.parts(finding.start, finding.end);
                // Items of a list are whole, unless they prove to be one value.
                let is_one = finding.evidence.proven || finding.label == Label::PRIVATE_KEY;
                if !is_list || is_one || parts.len() < 2 {
                    found.extend(in_parts(parts, finding, text, &row.text));
                }
            }
        }
        let mut whole = found.len();
        if has_joints {
            scratch.coded.parts = true;
            let inner = scratch.inner.get_or_insert_default();
            let within = self.scan_at(&joined.text, context, inner, depth + 1);
            // What stands on one side alone was seen where it stands.
            let across = within.iter().filter(|finding| {
                let (start, end) = (finding.start, finding.end);
                joined.is_sure(start, end) || !finding.generic && joined.parts(start, end)
            });
            // What was taken for a value is the mark of a line.
            found.retain(|finding| !joined.is_mark(finding.start, finding.end));
            whole = found.len();
            for finding in across {
                let parts = joined.source(finding.start, finding.end);
                found.extend(in_parts(parts, finding, text, &joined.text));
            }
        }
        scratch.joined = joined;
        whole
    }
}

/// A finding by the parts in which it stands.
fn in_parts<'f>(
    parts: Vec<(usize, usize)>,
    finding: &'f Finding,
    text: &str,
    read: &str,
) -> impl Iterator<Item = Finding> + use<'f> {
    let is_whole = parts.len() == 1;
    let written = parts.first().filter(|_| is_whole);
    let written = written.and_then(|&(start, end)| text.get(start..end));
    let mut says = finding.said(read, written.unwrap_or_default());
    let parts = parts.into_iter().enumerate();
    parts.map(move |(at, (start, end))| Finding {
        start,
        end,
        rule: match at {
            _ if is_whole => finding.rule,
            0 => SPLIT,
            _ => REST,
        },
        encoded: false,
        quote: None,
        says: says.take(),
        ..finding.clone()
    })
}

/// One text while it is looked through.
struct Hunt<'a> {
    detector: &'a Detector,
    text: &'a str,
    context: TextContext<'a>,
    around: Surroundings<'a>,
    memory: &'a mut [Trial],
    caches: &'a mut Caches,
    found: &'a mut Vec<Finding>,
    known: &'a mut Known,
    columns: &'a mut Columns,
    pieces: &'a mut Vec<(usize, usize)>,
    last_run: usize,
    key_speaks: Groups,
    /// The key wakes the rules that are tried.
    by_key: bool,
}

impl Hunt<'_> {
    /// Rules that are woken by the key whose value the text is.
    fn key(&mut self, key: &str, remembered: &mut HashMap<Box<str>, KeySays>) {
        let says = self.detector.says(key, remembered);
        self.key_speaks = says.speaks;
        self.by_key = true;
        for &rule in &says.wakes {
            let before = self.found.len();
            self.rule(rule, 0);
            for finding in &mut self.found[before..] {
                finding.evidence.key = true;
            }
        }
        self.by_key = false;
    }

    /// Where machines number things, a value that has nothing but its shape is less sure. Nothing,
    /// where that is not enough.
    fn doubt(&self, index: usize, mut finding: Finding) -> Option<Finding> {
        let rules = &self.detector.rules;
        let (start, end) = (finding.start, finding.end);
        if self.by_key || !rules[index].is_weak(&self.text[start..end], &finding) {
            return Some(finding);
        }
        let Some(region) = Region::of_machine(self.text, start, end, finding.label) else {
            return Some(finding);
        };
        // Bytes are nobody's number, whatever the words beside them. Elsewhere any word for what it
        // would be counts, whichever rule knows it.
        if region != Region::Dump {
            let rule = rules[index].rule;
            let mut alike = rules.iter().filter(|it| it.rule.label == finding.label);
            if finding.evidence.near
                || rule.needs_near
                || alike.any(|it| it.is_spoken_for(self.text, (start, end), &self.around))
            {
                return Some(finding);
            }
        }
        finding.evidence.machine = true;
        finding.confidence = finding.confidence.lower()?;
        (finding.confidence >= self.detector.least).then_some(finding)
    }
}

impl Visit for Hunt<'_> {
    fn long_run(&mut self, start: usize, end: usize) {
        let piece = base64::around(self.text, start, end, self.last_run);
        self.last_run = piece.map_or(end, |(_, to)| to).max(self.last_run);
        self.pieces.extend(piece);
    }

    fn rule(&mut self, rule: RuleIndex, at: usize) {
        let index = usize::from(rule);
        let (rule, memory) = (&self.detector.rules[index], &mut self.memory[index]);
        if rule.is_column() {
            for cell in below::below(self.text, at) {
                let found = rule.try_within(self.text, cell, &self.around, memory, self.caches);
                self.found.extend(found);
            }
            return;
        }
        let found = rule.try_at(self.text, at, &self.around, memory, self.caches);
        if let Some(mut finding) = found.and_then(|finding| self.doubt(index, finding)) {
            finding.evidence.near |=
                finding.confidence >= Confidence::Likely && rule.is_behind_a_word();
            self.found.push(finding);
        }
    }

    fn digit_rules(&mut self, bound: Bound<'_>, total: u8, at: usize) {
        let text = self.text.as_bytes();
        let mut groups = self
            .known
            .around(&self.detector.vicinity, text, at)
            .with(&self.key_speaks);
        self.around.head = self.columns.head(self.text, at);
        if let Some(head) = self.around.head {
            groups = groups.with(&self.detector.vicinity.of(head));
        }
        let mut sifts = Sifts {
            text,
            at,
            last: None,
        };
        // Most numbers stand among words that mean nothing to any of the rules.
        for rule in bound.always.iter().chain(bound.with(&groups)) {
            if total >= rule.least && sifts.pass(rule.sift) {
                self.rule(rule.rule, at);
            }
        }
        self.around.head = None;
    }

    fn entry(&mut self, entry: RuleIndex, at: usize, len: usize) {
        if let Some(dictionary) = self.context.dictionary {
            self.found
                .extend(dictionary.judge(self.text, entry, at, len));
        }
    }

    #[inline(always)]
    fn digits(&mut self, at: usize, run: usize) {
        if let Some(dictionary) = self.context.dictionary
            && dictionary.may_begin(self.text.as_bytes(), at, run)
        {
            self.found.extend(dictionary.digits(self.text, at, run));
        }
    }
}
