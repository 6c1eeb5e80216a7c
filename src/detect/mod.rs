//! The engine: finds values in a text. It knows what a rule is, and knows no rule.
//!
//! [`Detector::scan`] reads a text once (`wake`), tries a rule's pattern only where it could
//! begin and only in a window as long as its longest match (`compiled`), weighs what it finds
//! by its surroundings (`context`) and lets one finding win where several meet (`overlap`).

mod column;
mod compiled;
mod context;
mod dictionary;
mod edge;
mod look;
mod mask;
mod names;
mod normal;
mod overlap;
pub(crate) mod placeholder;
mod table;
mod vicinity;
mod wake;
mod words;

use std::collections::HashMap;

use aho_corasick::AhoCorasick;

pub use compiled::BuildError;
pub(crate) use context::floor;
pub use dictionary::{Dictionary, Person};
pub(crate) use overlap::resolve;
pub use wake::LONG_RUN;

use crate::label::Label;
use crate::rules::{Confidence, Rule, Wake};
use column::Columns;
use compiled::{Compiled, Memory, Surroundings};
use normal::Normal;
use table::{DigitRule, WakeTable};
use vicinity::{Groups, Known, Vicinity};
use wake::{RuleIndex, Sifts, Visit};

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
}

impl Finding {
    pub(crate) fn len(&self) -> usize {
        self.end - self.start
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
}

/// What is known about a text besides the text.
#[derive(Debug, Clone, Copy, Default)]
pub struct TextContext<'a> {
    /// The key whose value the text is, in JSON.
    pub key: Option<&'a str>,
    /// Values of the person whose conversation this is.
    pub dictionary: Option<&'a Dictionary>,
}

/// All rules, ready to be looked for. Shared by threads; what changes is in [`Scratch`].
#[derive(Debug)]
pub struct Detector {
    rules: Vec<Compiled>,
    wake: WakeTable,
    keys: Option<AhoCorasick>,
    key_rules: Vec<Vec<RuleIndex>>,
    vicinity: Vicinity,
    least: Confidence,
}

/// What a thread needs while it looks, and keeps for the next text.
#[derive(Debug, Default)]
pub struct Scratch {
    memory: Vec<Memory>,
    found: Vec<Finding>,
    normal: Normal,
    epoch: u64,
    keys: HashMap<Box<str>, KeySays>,
    known: Known,
    columns: Columns,
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
        let wake = WakeTable::new(&rules, &groups)?;
        let mut words: Vec<&str> = Vec::new();
        let mut key_rules: Vec<Vec<RuleIndex>> = Vec::new();
        for (index, rule) in rules.iter().enumerate() {
            for wake in rule.wake {
                let Wake::Key(list) = wake else { continue };
                for &word in *list {
                    match words.iter().position(|&known| known == word) {
                        Some(known) => key_rules[known].push(index as RuleIndex),
                        None => {
                            words.push(word);
                            key_rules.push(vec![index as RuleIndex]);
                        }
                    }
                }
            }
        }
        let keys = (!words.is_empty())
            .then(|| AhoCorasick::new(&words))
            .transpose()
            .map_err(|_| BuildError::rule("", "the key words are too many"))?;
        Ok(Detector {
            rules: rules.into_iter().map(Compiled::new).collect(),
            wake,
            keys,
            key_rules,
            vicinity,
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
        scratch
            .memory
            .resize_with(self.rules.len(), Memory::default);
        scratch.epoch = scratch.epoch.wrapping_add(1);
        let mut found = std::mem::take(&mut scratch.found);
        let mut normal = std::mem::take(&mut scratch.normal);
        found.clear();
        let rewritten = normal.fill(text);
        let read = if rewritten { &normal.text } else { text };

        scratch.known.clear();
        scratch.columns.clear();
        let mut hunt = Hunt {
            detector: self,
            text: read,
            context,
            around: Surroundings {
                key: context.key,
                head: None,
                least: self.least,
                epoch: scratch.epoch,
            },
            memory: &mut scratch.memory,
            found: &mut found,
            known: &mut scratch.known,
            columns: &mut scratch.columns,
            key_speaks: Groups::default(),
        };
        if let Some(key) = context.key {
            hunt.key(key, &mut scratch.keys);
        }
        let words = context.dictionary.map(Dictionary::words);
        self.wake.pass(read.as_bytes(), words, &mut hunt);

        dictionary::join(read, &mut found);
        resolve(&mut found);
        // What begins with a placeholder goes on behind the value that stood there, `&page=2` in a
        // URL; only a rule that knows what it has found is believed there.
        found.retain(|finding| {
            !placeholder::only(&read[finding.start..finding.end])
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

/// One text while it is looked through.
struct Hunt<'a> {
    detector: &'a Detector,
    text: &'a str,
    context: TextContext<'a>,
    around: Surroundings<'a>,
    memory: &'a mut [Memory],
    found: &'a mut Vec<Finding>,
    known: &'a mut Known,
    columns: &'a mut Columns,
    key_speaks: Groups,
}

impl Hunt<'_> {
    /// Rules that are woken by the key whose value the text is.
    fn key(&mut self, key: &str, remembered: &mut HashMap<Box<str>, KeySays>) {
        if !remembered.contains_key(key) {
            let plain: String = placeholder::without(key)
                .chars()
                .filter(|c| c.is_alphanumeric())
                .flat_map(char::to_lowercase)
                .collect();
            let mut rules: Vec<RuleIndex> = self
                .detector
                .keys
                .iter()
                .flat_map(|search| search.find_overlapping_iter(&plain))
                .flat_map(|hit| &self.detector.key_rules[hit.pattern().as_usize()])
                .copied()
                .collect();
            rules.sort_unstable();
            rules.dedup();
            if remembered.len() >= REMEMBERED_KEYS {
                remembered.clear();
            }
            let says = KeySays {
                wakes: rules.into(),
                speaks: self.detector.vicinity.of(key),
            };
            remembered.insert(key.into(), says);
        }
        let Some(says) = remembered.get(key) else {
            return;
        };
        self.key_speaks = says.speaks;
        for &rule in &says.wakes {
            let before = self.found.len();
            self.rule(rule, 0);
            for finding in &mut self.found[before..] {
                finding.evidence.key = true;
            }
        }
    }
}

impl Visit for Hunt<'_> {
    fn rule(&mut self, rule: RuleIndex, at: usize) {
        let index = usize::from(rule);
        let memory = &mut self.memory[index];
        if let Some(finding) = self.detector.rules[index].try_at(self.text, at, self.around, memory)
        {
            self.found.push(finding);
        }
    }

    fn digit_rules(&mut self, rules: &[DigitRule], total: u8, at: usize) {
        let text = self.text.as_bytes();
        let groups = self
            .known
            .around(&self.detector.vicinity, text, at)
            .with(&self.key_speaks);
        let head = self.columns.head(self.text, at);
        let groups = match head {
            Some(head) => groups.with(&self.detector.vicinity.of(head)),
            None => groups,
        };
        self.around.head = head;
        let mut sifts = Sifts {
            text,
            at,
            last: None,
        };
        for rule in rules {
            if total >= rule.least && groups.has(rule.group) && sifts.pass(rule.sift) {
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
