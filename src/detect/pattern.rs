//! A pattern, ready to be tried at a place: always anchored, in a short window.
//!
//! `regex_automata::meta` makes ready for every kind of search: it looks for literals and compiles
//! the pattern backwards, too. Here most patterns are tried only a few times in a run, so what
//! counts is how fast one is made: one NFA, a DFA built from it as the text asks for it, and, where a
//! group is wanted, a backtracker over the match alone.

use std::sync::OnceLock;

use regex_automata::hybrid::dfa::{self, DFA};
use regex_automata::nfa::thompson::backtrack::{self, BoundedBacktracker};
use regex_automata::nfa::thompson::pikevm::{self, PikeVM};
use regex_automata::nfa::thompson::{self, NFA, WhichCaptures};
use regex_automata::util::primitives::NonMaxUsize;
use regex_automata::{Anchored, Input, PatternID};

/// States built on the fly may take this much memory for each pattern and thread.
const CACHE_BYTES: usize = 2 << 20;
/// A pattern's NFA may take this much.
const NFA_BYTES: usize = 4 << 20;

/// A pattern that is compiled when it is first needed: a run over clean text starts at once and
/// keeps only the automata that its text asks for. Rules with one pattern share it.
#[derive(Debug)]
pub(super) struct Lazy {
    source: &'static str,
    /// Where its cache is among those of a thread.
    pub(super) place: usize,
    /// Whether a part of the match is the value.
    pub(super) has_group: bool,
    built: OnceLock<Result<Pattern, String>>,
}

#[derive(Debug)]
struct Pattern {
    dfa: DFA,
    /// The group `value`, where the pattern has one.
    group: Option<usize>,
    backtracker: BoundedBacktracker,
    /// For what the others can't do: a word boundary beside a letter beyond ASCII, and a match that
    /// is too long to go back in.
    pike: PikeVM,
}

/// What a thread keeps of a pattern from one try to the next.
#[derive(Debug)]
pub(crate) struct Cache {
    dfa: dfa::Cache,
    backtracker: Option<backtrack::Cache>,
    pike: Option<pikevm::Cache>,
    slots: Vec<Option<NonMaxUsize>>,
}

impl Lazy {
    pub(super) fn new(source: &'static str, place: usize) -> Lazy {
        Lazy {
            source,
            place,
            has_group: source.contains("(?P<value>"),
            built: OnceLock::new(),
        }
    }

    /// Compiles the pattern now.
    pub(super) fn build(&self) -> Result<(), &str> {
        self.built().map(drop)
    }

    fn built(&self) -> Result<&Pattern, &str> {
        let built = self.built.get_or_init(|| Pattern::new(self.source));
        built.as_ref().map_err(String::as_str)
    }

    /// The value of the match that begins at `start` and ends by `limit`.
    pub(super) fn value_at(
        &self,
        text: &str,
        start: usize,
        limit: usize,
        cache: &mut Option<Box<Cache>>,
    ) -> Option<(usize, usize)> {
        // A pattern that cannot be compiled fails the catalogue's tests; should it happen all
        // the same, the record must not pass: the panic is caught and the record refused.
        #[allow(clippy::panic)]
        let pattern = self
            .built()
            .unwrap_or_else(|_| panic!("a rule's pattern does not compile"));
        let cache = cache.get_or_insert_with(|| Box::new(pattern.cache()));
        pattern.value_at(text, start, limit, cache)
    }
}

impl Pattern {
    fn new(source: &str) -> Result<Pattern, String> {
        let captures = match source.contains("(?P<value>") {
            true => WhichCaptures::All,
            false => WhichCaptures::Implicit,
        };
        let nfa = NFA::compiler()
            .configure(
                thompson::Config::new()
                    .nfa_size_limit(Some(NFA_BYTES))
                    .which_captures(captures),
            )
            .build(source)
            .map_err(|error| format!("pattern: {error}"))?;
        let dfa = DFA::builder()
            .configure(
                dfa::Config::new()
                    .unicode_word_boundary(true)
                    .cache_capacity(CACHE_BYTES)
                    .skip_cache_capacity_check(true),
            )
            .build_from_nfa(nfa.clone())
            .map_err(|error| format!("pattern: {error}"))?;
        let group = nfa.group_info().to_index(PatternID::ZERO, "value");
        let failed = |error| format!("pattern: {error}");
        Ok(Pattern {
            dfa,
            group,
            backtracker: BoundedBacktracker::new_from_nfa(nfa.clone()).map_err(failed)?,
            pike: PikeVM::new_from_nfa(nfa).map_err(failed)?,
        })
    }

    fn cache(&self) -> Cache {
        Cache {
            dfa: self.dfa.create_cache(),
            backtracker: None,
            pike: None,
            slots: Vec::new(),
        }
    }

    fn value_at(
        &self,
        text: &str,
        start: usize,
        limit: usize,
        cache: &mut Cache,
    ) -> Option<(usize, usize)> {
        let input = Input::new(text).span(start..limit).anchored(Anchored::Yes);
        let end = match self.dfa.try_search_fwd(&mut cache.dfa, &input) {
            Ok(half) => Some(half?.offset()),
            Err(_) => None,
        };
        if let (Some(end), None) = (end, self.group) {
            return Some((start, end));
        }
        let group = self.group.unwrap_or(0);
        let input = input.range(start..end.unwrap_or(limit));
        cache.slots.clear();
        cache.slots.resize(2 * group + 2, None);
        let back = cache
            .backtracker
            .get_or_insert_with(|| self.backtracker.create_cache());
        let found = self
            .backtracker
            .try_search_slots(back, &input, &mut cache.slots);
        let found = found.unwrap_or_else(|_| {
            let pike = cache.pike.get_or_insert_with(|| self.pike.create_cache());
            self.pike.search_slots(pike, &input, &mut cache.slots)
        });
        found?;
        let slot = |at: usize| Some((*cache.slots.get(at)?)?.get());
        Some((slot(2 * group)?, slot(2 * group + 1)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values() {
        for (source, text, want) in [
            ("[0-9]{3}", "123", Some((0, 3))),
            ("[0-9]{3}", "12", None),
            ("a(?P<value>[0-9]+)b", "a17b", Some((1, 3))),
            ("a(?P<value>[0-9]+)?b", "ab", None),
            ("x(?P<value>[0-9]+?)1?", "x211", Some((1, 2))),
            (r"\w+\b", "naïve é", Some((0, 6))),
            (r"(?P<value>\w+)\b.", "naïve é", Some((0, 6))),
            ("(?:ab|a)(?P<value>b?)", "ab", Some((2, 2))),
        ] {
            let lazy = Lazy::new(source, 0);
            assert_eq!(lazy.build(), Ok(()));
            let got = lazy.value_at(text, 0, text.len(), &mut None);
            assert_eq!(got, want, "{source} in {text}");
        }
        assert!(Lazy::new("(", 0).build().is_err());
        // Too long for the backtracker.
        let long = format!("a{}b", "1".repeat(1 << 20));
        let lazy = Lazy::new("a(?P<value>[0-9]*)b", 0);
        let got = lazy.value_at(&long, 0, long.len(), &mut None);
        assert_eq!(got, Some((1, long.len() - 1)));
    }
}
