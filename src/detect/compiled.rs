//! A rule, ready to be tried at a place.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::context::{self, ContextWords};
use super::edge;
use super::fragment::Fragments;
use super::pattern::{Cache, Lazy};
use super::{Evidence, Finding, region};
use crate::label::Family;
use crate::rules::{Begin, CheckKind, Confidence, Edge, Rule, Wake};

/// How far before a value its own word stands.
const CALLED: (usize, usize) = (16, 0);

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

/// Context words are made ready when they are first needed, as patterns are.
#[derive(Debug)]
pub(crate) struct Compiled {
    /// What most tries end with: kept here, so that no second place of memory has to be looked at.
    begin: Option<Begin>,
    reach: usize,
    left: Edge,
    has_group: bool,
    pattern: Arc<Lazy>,
    pub(crate) rule: &'static Rule,
    near: Arc<Words>,
    far: Arc<Words>,
    /// Whether it believes in a shape alone; asked where machine text has that shape.
    by_shape: OnceLock<bool>,
}

/// Many rules have the same words.
type Words = OnceLock<Option<ContextWords>>;

/// What a thread keeps of a rule from one try to the next.
#[derive(Debug, Default)]
pub(crate) struct Trial {
    /// The text that `tried` and `found` are about.
    epoch: u64,
    tried: usize,
    found: usize,
}

impl Trial {
    /// Goes back to the top of the text: where a column ends, the next one begins above.
    pub(crate) fn restart(&mut self) {
        (self.tried, self.found) = (usize::MAX, 0);
    }
}

/// What a thread keeps of all patterns.
#[derive(Debug, Default)]
pub(crate) struct Caches(Vec<Option<Box<Cache>>>);

/// What a value is judged by besides the text it stands in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Surroundings<'a> {
    pub(crate) key: Option<&'a str>,
    /// The head of the column, in a table.
    pub(crate) head: Option<&'a str>,
    /// The JSON in the text.
    pub(crate) fragments: &'a Fragments,
    pub(crate) least: Confidence,
    pub(crate) epoch: u64,
}

impl Compiled {
    pub(crate) fn all(rules: Vec<&'static Rule>) -> Vec<Compiled> {
        let mut patterns: HashMap<&str, Arc<Lazy>> = HashMap::new();
        let mut lists: HashMap<*const [&str], Arc<Words>> = HashMap::new();
        let mut list = |words: &'static [&'static str]| {
            Arc::clone(lists.entry(std::ptr::from_ref(words)).or_default())
        };
        let compiled = rules.into_iter().map(|rule| {
            let place = patterns.len();
            let pattern = patterns
                .entry(rule.pattern)
                .or_insert_with(|| Arc::new(Lazy::new(rule.pattern, place)));
            Compiled {
                begin: rule.begin,
                reach: rule.reach,
                left: rule.left,
                has_group: pattern.has_group,
                pattern: Arc::clone(pattern),
                rule,
                near: list(rule.near),
                far: list(rule.far),
                by_shape: OnceLock::new(),
            }
        });
        compiled.collect()
    }

    /// Whether the rule can be used: for rules that were not tested with the crate.
    pub(crate) fn try_build(&self) -> Result<(), BuildError> {
        let built = self.pattern.build();
        built.map_err(|why| BuildError::rule(self.rule.id, why))
    }

    /// Whether the value proves nothing by itself: it has the shape of an identifier, no checksum,
    /// and no word in front that the pattern asks for.
    pub(crate) fn is_weak(&self, value: &str, finding: &Finding) -> bool {
        finding.confidence == Confidence::Likely
            && !finding.evidence.proven
            && self.rule.label.family() != Family::Credential
            && region::is_identifier(value)
            && (!self.has_group || self.rule.pattern.starts_with("(?P<value>"))
            && *self
                .by_shape
                .get_or_init(|| self.rule.check_kind() != CheckKind::Checksum)
    }

    /// Whether a word alone wakes it, and what it finds are numbers: they have that word beside them.
    pub(crate) fn is_behind_a_word(&self) -> bool {
        let is_word = |wake: &Wake| matches!(wake, Wake::Words(_) | Wake::Key(_));
        let is_number = matches!(
            self.rule.label.family(),
            Family::Payment | Family::Bank | Family::Government | Family::Health | Family::Vehicle
        );
        is_number && self.rule.wake.iter().all(is_word)
    }

    /// Whether a word stands around `start..end` that speaks for values of this rule.
    pub(crate) fn is_spoken_for(
        &self,
        text: &str,
        (start, end): (usize, usize),
        around: &Surroundings<'_>,
    ) -> bool {
        let near = self.near.get_or_init(|| ContextWords::new(self.rule.near));
        near.as_ref().is_some_and(|near| {
            near.around(text, start, end, around.key, context::NEAR)
                || around.head.is_some_and(|head| near.are_in(head))
        })
    }

    /// Whether the head of the column speaks for it, whatever stands in the cells beside.
    fn is_headed(&self, around: &Surroundings<'_>) -> bool {
        let Some(head) = around.head else {
            return false;
        };
        let near = self.near.get_or_init(|| ContextWords::new(self.rule.near));
        let far = self.far.get_or_init(|| ContextWords::new(self.rule.far));
        let says =
            |words: &Option<ContextWords>| words.as_ref().is_some_and(|words| words.are_in(head));
        says(near) && !says(far)
    }

    /// Whether the word that speaks for it stands directly before the value, and none that speaks
    /// against it: `身份证号…,手机138…`.
    fn is_called(&self, text: &str, from: usize, to: usize) -> bool {
        let near = self.near.get_or_init(|| ContextWords::new(self.rule.near));
        let far = self.far.get_or_init(|| ContextWords::new(self.rule.far));
        let beside = |words: &Words| {
            let words = words.get().and_then(Option::as_ref);
            words.is_some_and(|words| words.around(text, from, to, None, CALLED))
        };
        (near.is_some() && far.is_some()) && beside(&self.near) && !beside(&self.far)
    }

    /// Tries the rule where it was woken.
    #[inline]
    pub(crate) fn try_at(
        &self,
        text: &str,
        woken: usize,
        around: &Surroundings<'_>,
        memory: &mut Trial,
        caches: &mut Caches,
    ) -> Option<Finding> {
        let start = match self.begin {
            None => woken,
            Some(begin) => begin(text.as_bytes(), woken)?,
        };
        self.try_within(text, start..text.len(), around, memory, caches)
    }

    /// Whether the values are the cells below the word that wakes the rule.
    pub(crate) fn is_column(&self) -> bool {
        self.rule.column
    }

    /// Tries the rule where its match would begin, and no further than to the end of the range.
    #[inline(never)]
    pub(crate) fn try_within(
        &self,
        text: &str,
        Range { start, end }: Range<usize>,
        around: &Surroundings<'_>,
        memory: &mut Trial,
        caches: &mut Caches,
    ) -> Option<Finding> {
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

        let inside = self.has_group;
        if !inside && !edge::left_is(self.left, text, start) {
            return None;
        }
        let limit = context::floor(text, (start + self.reach).min(end));
        let cache = caches.of(self.pattern.place);
        let (mut from, mut to) = self.pattern.value_at(text, start, limit, cache)?;
        if inside && !edge::left_is(self.left, text, from) {
            return None;
        }
        let rule = self.rule;
        let fit = |to: usize| rule.fit.map_or(to, |fit| from + fit(&text[from..to]));
        // A string of JSON ends what begins in it.
        let whole = fit(to);
        to = match around.fragments.limit(from, whole) {
            end if end == whole => whole,
            _ => fit(around.fragments.limit(from, to)),
        };
        if to <= from || !edge::right_is(rule.right, text, to) {
            return None;
        }
        let passes = |value: &str| rule.check.is_none_or(|check| check(value));
        // In text that is escaped once more the letter of `\n` before a value is none of it, and
        // neither is the backslash of the quote behind it.
        to = edge::without_slashes(text, from, to);
        let inside = from + edge::escape_before(text, from);
        if inside > from && inside < to && passes(&text[inside..to]) {
            from = inside;
        } else if to <= from || !passes(&text[from..to]) {
            return None;
        }
        let finding = self.weigh(text, from, to, around)?;
        memory.found = to;
        Some(finding)
    }

    /// Whether the check holds for the value that begins at `start` and covers what was found.
    /// `None` where there is no such value.
    pub(super) fn holds(
        &self,
        text: &str,
        start: usize,
        found: &Finding,
        caches: &mut Caches,
    ) -> Option<bool> {
        let limit = context::floor(text, (start + self.reach).min(text.len()));
        let cache = caches.of(self.pattern.place);
        let (from, to) = self.pattern.value_at(text, start, limit, cache)?;
        let to = self.rule.fit.map_or(to, |fit| from + fit(&text[from..to]));
        let covers = from <= found.start && to >= found.end;
        let whole = covers && edge::right_is(self.rule.right, text, to);
        whole.then(|| self.rule.check.is_none_or(|check| check(&text[from..to])))
    }

    /// How sure the value at `from..to` is, given its surroundings.
    fn weigh(
        &self,
        text: &str,
        from: usize,
        to: usize,
        around: &Surroundings<'_>,
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
        let near = || self.is_spoken_for(text, (from, to), around);
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
            if evidence.far
                && (rule.needs_near || !(evidence.near || near()))
                && !self.is_headed(around)
                && !self.is_called(text, from, to)
            {
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
            quote: None,
            says: None,
            evidence,
        })
    }
}

impl Caches {
    fn of(&mut self, place: usize) -> &mut Option<Box<Cache>> {
        if self.0.len() <= place {
            self.0.resize_with(place + 1, || None);
        }
        &mut self.0[place]
    }
}
