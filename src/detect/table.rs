//! Where rules are woken, in the form that the pass asks for.

use std::collections::{HashMap, HashSet};

use super::compiled::BuildError;
use super::prefixes::{Given, Prefixes};
use super::vicinity::Groups;
use super::wake::{MAX_LETTERS, MAX_TOTAL, RuleIndex, Visit};
use super::words::RuleWords;
use crate::rules::{Edge, Rule, Sift, Wake};

/// Rules that a run of digits wakes: two ranges of `digit_rules`, and the fewest digits in all
/// that any of them wants.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct DigitSlot {
    /// Rules that are tried wherever the sift lets them.
    pub(super) free: Span,
    /// Rules that want a word near them: first those that don't say here which.
    pub(super) bound: Span,
    always: u32,
    /// Whose words the others want.
    groups: Groups,
}

/// Rules of a slot that want a word near them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bound<'a> {
    /// Tried whatever stands around.
    pub(super) always: &'a [DigitRule],
    pub(super) rules: &'a [DigitRule],
    /// Whose words `rules` want.
    pub(super) groups: &'a Groups,
}

impl DigitSlot {
    pub(super) fn bound<'a>(&'a self, all: &'a [DigitRule]) -> Bound<'a> {
        let (always, rules) = self.bound.of(all).split_at(self.always as usize);
        Bound {
            always,
            rules,
            groups: &self.groups,
        }
    }
}

/// A range of `digit_rules`.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Span {
    start: u32,
    end: u32,
    pub(super) least: u8,
    /// The same of the rules that have no sift.
    pub(super) least_unsifted: u8,
}

impl Span {
    fn add(all: &mut Vec<DigitRule>, rules: impl Iterator<Item = DigitRule>) -> Span {
        let start = all.len();
        all.extend(rules);
        let new = &all[start..];
        let least = new.iter().map(|rule| rule.least).min();
        let unsifted = new.iter().filter(|rule| rule.sift.is_none());
        let least_unsifted = unsifted.map(|rule| rule.least).min();
        Span {
            start: start as u32,
            end: all.len() as u32,
            least: least.unwrap_or(u8::MAX),
            least_unsifted: least_unsifted.unwrap_or(u8::MAX),
        }
    }

    pub(super) fn of(self, all: &[DigitRule]) -> &[DigitRule] {
        &all[self.start as usize..self.end as usize]
    }
}

/// A rule that a run of digits wakes.
#[derive(Debug, Clone, Copy)]
pub(super) struct DigitRule {
    pub(super) rule: RuleIndex,
    /// Fewest digits in all.
    pub(super) least: u8,
    pub(super) sift: Option<Sift>,
    /// Whose words it wants, see [`super::vicinity`].
    pub(super) group: u16,
}

/// Where a run of `run` digits behind `letters` letters has its slot.
#[inline(always)]
pub(super) fn slot(letters: usize, run: usize) -> usize {
    letters * 32 + run
}

/// Rules that are woken at one place.
#[derive(Debug, Default)]
pub(super) struct Woken {
    groups: Vec<(Option<Sift>, Vec<RuleIndex>)>,
}

impl Woken {
    fn add(&mut self, rule: RuleIndex, sift: Option<Sift>) {
        // Two functions that compile to the same code may have one address, and then are one.
        let same = |known: &Option<Sift>| match (known, sift) {
            (Some(known), Some(new)) => std::ptr::fn_addr_eq(*known, new),
            (None, None) => true,
            _ => false,
        };
        match self.groups.iter_mut().find(|(known, _)| same(known)) {
            Some((_, rules)) if rules.contains(&rule) => {}
            Some((_, rules)) => rules.push(rule),
            None => self.groups.push((sift, vec![rule])),
        }
    }

    #[inline(always)]
    pub(super) fn visit(&self, text: &[u8], at: usize, visit: &mut impl Visit) {
        for (sift, rules) in &self.groups {
            if sift.is_none_or(|sift| sift(text, at)) {
                for &rule in rules {
                    visit.rule(rule, at);
                }
            }
        }
    }
}

/// Lists by name: each name once, with what it stands for.
#[derive(Debug, Default)]
struct Names {
    names: Vec<&'static str>,
    woken: Vec<Woken>,
    known: HashMap<&'static str, usize>,
}

impl Names {
    fn add(&mut self, name: &'static str, rule: RuleIndex, sift: Option<Sift>) {
        let next = self.names.len();
        let at = *self.known.entry(name).or_insert(next);
        if at == next {
            self.names.push(name);
            self.woken.push(Woken::default());
        }
        self.woken[at].add(rule, sift);
    }
}

/// The places of all rules, ready for the pass.
#[derive(Debug)]
pub(crate) struct WakeTable {
    pub(super) words: RuleWords,
    pub(super) word_rules: Vec<Woken>,
    pub(super) prefixes: Prefixes,
    pub(super) prefix_rules: Vec<Woken>,
    /// By letters before the run and its length; see [`slot`].
    pub(super) digits: Box<[DigitSlot]>,
    pub(super) digit_rules: Vec<DigitRule>,
    pub(super) at_sign: Woken,
    pub(super) colon: Woken,
    pub(super) equals: Woken,
}

/// Whether no value of the rule begins directly behind a letter or a digit, where it was woken.
fn begins_at_edge(rule: &Rule) -> bool {
    rule.left != Edge::Free && rule.begin.is_none() && !rule.pattern.contains("(?P<value>")
}

impl WakeTable {
    /// `groups` are the rules' groups in [`super::vicinity`], for those that have one.
    /// `always` are those of them that are always asked.
    pub(crate) fn new(
        rules: &[&Rule],
        groups: &[Option<u16>],
        always: &Groups,
    ) -> Result<WakeTable, BuildError> {
        let (mut words, mut prefixes) = (Names::default(), Names::default());
        // Prefixes of rules that begin behind a letter, too.
        let mut inside: HashSet<&'static str> = HashSet::new();
        // Prefixes that a rule looks for wherever they stand, also amid signs.
        let mut loose: HashSet<&'static str> = HashSet::new();
        let slots = (MAX_LETTERS + 1) * 32;
        let mut digits: Vec<[Vec<DigitRule>; 2]> = vec![Default::default(); slots];
        let [mut at_sign, mut colon, mut equals] = [(); 3].map(|()| Woken::default());
        for (index, rule) in rules.iter().enumerate() {
            let fail = |why| BuildError::rule(rule.id, why);
            let target = RuleIndex::try_from(index).map_err(|_| fail("too many rules"))?;
            for wake in rule.wake {
                match *wake {
                    Wake::Words(list) => {
                        if list.iter().any(|word| word.len() < 3) {
                            return Err(fail("a word of `wake` has less than three bytes"));
                        }
                        list.iter()
                            .for_each(|word| words.add(word, target, rule.sift));
                    }
                    Wake::Prefix(list) => {
                        list.iter()
                            .for_each(|prefix| prefixes.add(prefix, target, rule.sift));
                        if !begins_at_edge(rule) {
                            inside.extend(list);
                        }
                        loose.extend(list);
                    }
                    Wake::Solid(list) => {
                        if !begins_at_edge(rule) {
                            return Err(fail("a run of `wake` has no edge before it"));
                        }
                        list.iter()
                            .for_each(|prefix| prefixes.add(prefix, target, rule.sift));
                    }
                    Wake::Digits {
                        runs,
                        total,
                        letters,
                    } => {
                        for &run in runs {
                            if !(1..32).contains(&run) || usize::from(letters) > MAX_LETTERS {
                                return Err(fail("a run of `wake` is out of range"));
                            }
                            let [free, bound] = &mut digits[slot(letters.into(), run.into())];
                            let group = groups[index];
                            let list = if group.is_some() { bound } else { free };
                            list.push(DigitRule {
                                rule: target,
                                least: total.min(MAX_TOTAL),
                                sift: rule.sift,
                                group: group.unwrap_or(0),
                            });
                        }
                    }
                    Wake::Byte(b'@') => at_sign.add(target, rule.sift),
                    Wake::Byte(b':') => colon.add(target, rule.sift),
                    Wake::Byte(b'=') => equals.add(target, rule.sift),
                    Wake::Byte(_) => return Err(fail("`wake` knows no such byte")),
                    Wake::Key(_) => {}
                }
            }
        }
        let mut digit_rules = Vec::new();
        let digits = digits
            .into_iter()
            .map(|[mut free, mut bound]| {
                // Rules that share a sift stand side by side, and it is asked once.
                free.sort_by_key(|rule| rule.sift.map(|sift| sift as usize));
                let named = |rule: &DigitRule| !always.has(rule.group);
                bound.sort_by_key(|rule| (named(rule), rule.sift.map(|sift| sift as usize)));
                let mut groups = Groups::default();
                for rule in bound.iter().filter(|rule| named(rule)) {
                    groups.add(rule.group);
                }
                DigitSlot {
                    always: bound.iter().filter(|rule| !named(rule)).count() as u32,
                    groups,
                    free: Span::add(&mut digit_rules, free.into_iter()),
                    bound: Span::add(&mut digit_rules, bound.into_iter()),
                }
            })
            .collect();
        Ok(WakeTable {
            words: RuleWords::new(words.names.iter().copied().zip(0..)),
            word_rules: words.woken,
            prefixes: Prefixes::new((0..).zip(&prefixes.names).map(|(target, &said)| Given {
                said,
                target,
                edge: !inside.contains(said),
                solid: !loose.contains(said),
            })),
            prefix_rules: prefixes.woken,
            digits,
            digit_rules,
            at_sign,
            colon,
            equals,
        })
    }
}
