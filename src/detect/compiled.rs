//! A rule, ready to be tried at a place.

use std::sync::OnceLock;

use regex_automata::meta::{Cache, Config, Regex};
use regex_automata::util::primitives::NonMaxUsize;
use regex_automata::{Anchored, Input};

use super::context::{self, ContextWords};
use super::edge;
use super::{Evidence, Finding};
use crate::rules::{Confidence, Rule};

/// Why a catalogue cannot be used. Names the rule, never a text.
#[derive(Debug, thiserror::Error)]
#[error("rule {rule}: {why}")]
pub struct BuildError {
    rule: String,
    why: String,
}

impl BuildError {
    pub(crate) fn rule(rule: &str, why: impl Into<String>) -> BuildError {
        BuildError {
            rule: rule.to_owned(),
            why: why.into(),
        }
    }
}

/// Patterns and context words are compiled when they are first needed: a run over clean text
/// starts at once and keeps only the automata that its text asks for.
#[derive(Debug)]
pub(crate) struct Compiled {
    pub(crate) rule: &'static Rule,
    pattern: OnceLock<Option<Pattern>>,
    near: OnceLock<Option<ContextWords>>,
    far: OnceLock<Option<ContextWords>>,
}

#[derive(Debug)]
struct Pattern {
    regex: Regex,
    /// The group `value`, where the pattern has one.
    group: Option<usize>,
}

/// What a thread keeps of a rule from one try to the next.
#[derive(Debug, Default)]
pub(crate) struct Trial {
    cache: Option<Box<Cache>>,
    slots: Vec<Option<NonMaxUsize>>,
    /// The text that `tried` and `found` are about.
    epoch: u64,
    tried: usize,
    found: usize,
}

/// What a value is judged by besides the text it stands in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Surroundings<'a> {
    pub(crate) key: Option<&'a str>,
    /// The head of the column, in a table.
    pub(crate) head: Option<&'a str>,
    pub(crate) least: Confidence,
    pub(crate) epoch: u64,
}

/// Automata built on the fly may take this much memory for each rule and thread.
const CACHE_BYTES: usize = 2 << 20;

impl Compiled {
    pub(crate) fn new(rule: &'static Rule) -> Compiled {
        Compiled {
            rule,
            pattern: OnceLock::new(),
            near: OnceLock::new(),
            far: OnceLock::new(),
        }
    }

    fn build(&self) -> Result<Pattern, BuildError> {
        let fail = |why: &str| BuildError::rule(self.rule.id, why);
        let regex = Regex::builder()
            .configure(
                Config::new()
                    .hybrid_cache_capacity(CACHE_BYTES)
                    .nfa_size_limit(Some(4 << 20)),
            )
            .build(self.rule.pattern)
            .map_err(|error| fail(&format!("pattern: {error}")))?;
        let group = regex
            .group_info()
            .to_index(regex_automata::PatternID::ZERO, "value");
        Ok(Pattern { regex, group })
    }

    /// Whether the rule can be used: for rules that were not tested with the crate.
    pub(crate) fn try_build(&self) -> Result<(), BuildError> {
        self.build().map(drop)
    }

    /// Tries the rule where it was woken.
    pub(crate) fn try_at(
        &self,
        text: &str,
        woken: usize,
        around: Surroundings<'_>,
        memory: &mut Trial,
    ) -> Option<Finding> {
        let rule = self.rule;
        let start = match rule.begin {
            None => woken,
            Some(begin) => begin(text.as_bytes(), woken)?,
        };
        if memory.epoch != around.epoch {
            memory.epoch = around.epoch;
            memory.tried = usize::MAX;
            memory.found = 0;
        }
        // Woken twice at one place, or within what it has found already.
        if memory.tried == start || start < memory.found || !text.is_char_boundary(start) {
            return None;
        }
        memory.tried = start;

        // A pattern that cannot be compiled fails the catalogue's tests; should it happen all
        // the same, the record must not pass: the panic is caught and the record refused.
        #[allow(clippy::panic)]
        let pattern = self
            .pattern
            .get_or_init(|| self.build().ok())
            .as_ref()
            .unwrap_or_else(|| panic!("a rule's pattern does not compile"));
        let limit = context::floor(text, (start + rule.reach).min(text.len()));
        if pattern.group.is_none() && !edge::left_is(rule.left, text, start) {
            return None;
        }
        let input = Input::new(text).span(start..limit).anchored(Anchored::Yes);
        let cache = memory
            .cache
            .get_or_insert_with(|| Box::new(pattern.regex.create_cache()));
        let (from, mut to) = match pattern.group {
            None => {
                let end = pattern.regex.search_half_with(cache, &input)?.offset();
                (start, end)
            }
            Some(group) => {
                memory.slots.clear();
                memory.slots.resize(2 * group + 2, None);
                pattern
                    .regex
                    .search_slots_with(cache, &input, &mut memory.slots)?;
                let from = memory.slots[2 * group]?.get();
                if !edge::left_is(rule.left, text, from) {
                    return None;
                }
                (from, memory.slots[2 * group + 1]?.get())
            }
        };
        if let Some(fit) = rule.fit {
            to = from + fit(&text[from..to]);
        }
        if to <= from || !edge::right_is(rule.right, text, to) {
            return None;
        }
        let value = &text[from..to];
        if rule.check.is_some_and(|check| !check(value)) {
            return None;
        }
        let finding = self.weigh(text, from, to, around)?;
        memory.found = to;
        Some(finding)
    }

    /// How sure the value at `from..to` is, given its surroundings.
    fn weigh(
        &self,
        text: &str,
        from: usize,
        to: usize,
        around: Surroundings<'_>,
    ) -> Option<Finding> {
        let rule = self.rule;
        let mut confidence = rule.confidence;
        let mut evidence = Evidence {
            checked: rule.check.is_some(),
            ..Evidence::default()
        };
        if rule.proof.is_some_and(|proof| proof(&text[from..to])) {
            evidence.proven = true;
            confidence = Confidence::Certain;
        }
        let near = || {
            let near = self.near.get_or_init(|| ContextWords::new(rule.near));
            near.as_ref().is_some_and(|near| {
                near.around(text, from, to, around.key, context::NEAR)
                    || around.head.is_some_and(|head| near.are_in(head))
            })
        };
        if !rule.near.is_empty() && (confidence == Confidence::Possible || rule.needs_near) {
            evidence.near = near();
            if evidence.near {
                confidence = confidence.max(Confidence::Likely);
            } else if rule.needs_near {
                return None;
            }
        }
        if !rule.far.is_empty() && !evidence.proven {
            let far = self.far.get_or_init(|| ContextWords::new(rule.far));
            evidence.far = far
                .as_ref()
                .is_some_and(|far| far.around(text, from, to, around.key, context::FAR));
            // Both words stand there: "about my order: call me at …". The one for it is believed,
            // unless the rule asks for such a word anyway and it is nothing special.
            if evidence.far && (rule.needs_near || !(evidence.near || near())) {
                confidence = confidence.lower()?;
            }
        }
        (confidence >= around.least).then_some(Finding {
            start: from,
            end: to,
            rule: rule.id,
            label: rule.label,
            confidence,
            generic: rule.generic,
            entity: None,
            encoded: false,
            evidence,
        })
    }
}
