//! The engine: finds values in a text. It knows what a rule is, and knows no rule.
//!
//! [`Detector::scan`] reads a text once (`wake`), tries a rule's pattern only where it could
//! begin and only in a window as long as its longest match (`compiled`), weighs what it finds
//! by its surroundings (`context`) and lets one finding win where several meet (`overlap`).

pub(crate) mod base64;
pub(crate) mod below;
mod cells;
mod colour;
mod column;
mod compiled;
mod context;
mod dictionary;
pub(crate) mod dump;
pub(crate) mod edge;
mod form;
mod fragment;
mod hunt;
mod joint;
mod keys;
mod look;
mod markup;
mod mask;
pub(crate) mod memory;
mod named;
pub(crate) mod names;
pub(crate) mod nested;
mod normal;
mod overlap;
pub(crate) mod pairs;
mod pattern;
pub(crate) mod placeholder;
mod prefixes;
mod refute;
mod region;
pub(crate) mod sql;
mod standing;
mod table;
mod tail;
mod vicinity;
mod wake;
mod within;
mod words;

use std::collections::HashMap;
use std::sync::OnceLock;

use aho_corasick::AhoCorasick;

pub use compiled::BuildError;
pub(crate) use context::floor;
pub use dictionary::{Dictionary, Person};
pub(crate) use form::leads;
pub(crate) use overlap::resolve;
pub use region::Region;
pub use wake::LONG_RUN;

use crate::label::Label;
use crate::rules::{Confidence, Rule};
use column::Columns;
use compiled::{Caches, Compiled, Surroundings, Trial};
use fragment::Fragments;
use hunt::Hunt;
use joint::Joined;
use memory::Memory;
use nested::Unescaped;
use normal::Normal;
use refute::Refuter;
use table::WakeTable;
use vicinity::{Groups, Known, Vicinity};
use wake::RuleIndex;

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
    /// Bytes are shown in it.
    pub(crate) dumps: bool,
    /// Cells of a table go on in the next line.
    pub(crate) cells: bool,
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

/// Keys of JSON that a thread remembers. A file has a few dozen, and what many programs print some
/// thousands; to look a key up anew takes as long as some hundred bytes of text.
const REMEMBERED_KEYS: usize = 8192;

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
            runs: base64::Runs::default(),
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
