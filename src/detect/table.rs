//! Where rules are woken, in the form that the pass asks for.

use std::collections::{HashMap, HashSet};

use super::compiled::BuildError;
use super::prefixes::{Given, Prefixes};
use super::vicinity::Groups;
use super::wake::{MAX_LETTERS, MAX_TOTAL, RuleIndex, Visit};
use super::words::RuleWords;
use crate::rules::{Edge, Rule, Sift, Wake};

/// Rules that a run of digits wakes: ranges of `digit_rules`, and the fewest digits in all that any
/// of them wants.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct DigitSlot {
    /// Rules that are tried wherever the sift lets them, by their sifts.
    pub(super) free: Span,
    /// Rules that want a word near them, by their sifts: first those that don't say here which.
    pub(super) bound: Span,
    always: (u32, u32),
    /// The others, by whose words they want: where each group begins, and the last one ends, in
    /// `groups_at`.
    groups: Groups,
    groups_at: u32,
}

/// Rules of a slot that want a word near them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bound<'a> {
    /// Tried whatever stands around.
    pub(super) always: &'a [DigitRule],
    all: &'a [DigitRule],
    groups: &'a Groups,
    groups_at: &'a [u32],
}

impl<'a> Bound<'a> {
    /// The rules whose words are among those of `groups`.
    #[inline(always)]
    pub(super) fn with(self, groups: &Groups) -> impl Iterator<Item = &'a DigitRule> {
        self.groups.ranks_of(groups).flat_map(move |rank| {
            &self.all[self.groups_at[rank] as usize..self.groups_at[rank + 1] as usize]
        })
    }
}

/// A range of [`Digits::alike`].
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Span {
    start: u32,
    end: u32,
    pub(super) least: u8,
    /// The same of the rules that have no sift.
    pub(super) least_unsifted: u8,
}

/// Rules that share a sift, which is asked once for them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Alike {
    pub(super) sift: Option<Sift>,
    pub(super) least: u8,
    rules: (u32, u32),
}

/// What runs of digits wake.
#[derive(Debug, Default)]
pub(super) struct Digits {
    /// By letters before the run and its length; see [`slot`].
    pub(super) slots: Box<[DigitSlot]>,
    alike: Vec<Alike>,
    rules: Vec<DigitRule>,
    groups_at: Vec<u32>,
}

impl Digits {
    /// The rules of each slot: those that want no word, and those that do. `always` are the groups
    /// that are asked whatever stands around.
    fn new(slots: Vec<[Vec<DigitRule>; 2]>, always: &Groups) -> Digits {
        let mut this = Digits::default();
        let slot = |[free, bound]: [Vec<DigitRule>; 2]| {
            let free = this.add_alike(free);
            let (unnamed, mut named): (Vec<_>, Vec<_>) = bound
                .iter()
                .copied()
                .partition(|rule| always.has(rule.group));
            let always = this.add(&unnamed);
            named.sort_by_key(|rule| rule.group);
            let groups_at = this.groups_at.len() as u32;
            let mut groups = Groups::default();
            for group in named.chunk_by(|a, b| a.group == b.group) {
                groups.add(group[0].group);
                let (start, _) = this.add(group);
                this.groups_at.push(start);
            }
            this.groups_at.push(this.rules.len() as u32);
            DigitSlot {
                free,
                bound: this.add_alike(bound),
                always,
                groups,
                groups_at,
            }
        };
        let slots = slots.into_iter().map(slot).collect();
        Digits { slots, ..this }
    }

    fn add(&mut self, rules: &[DigitRule]) -> (u32, u32) {
        let start = self.rules.len() as u32;
        self.rules.extend_from_slice(rules);
        (start, self.rules.len() as u32)
    }

    /// Rules that share a sift stand side by side, in the catalogue's order.
    fn add_alike(&mut self, rules: Vec<DigitRule>) -> Span {
        let start = self.alike.len() as u32;
        let least = |rules: &mut dyn Iterator<Item = &DigitRule>| {
            rules.map(|rule| rule.least).min().unwrap_or(u8::MAX)
        };
        let all = least(&mut rules.iter());
        let unsifted = least(&mut rules.iter().filter(|rule| rule.sift.is_none()));
        let mut rest = rules;
        while let Some(first) = rest.first() {
            let sift = first.sift;
            let (same, others): (Vec<_>, Vec<_>) =
                rest.into_iter().partition(|rule| is_same(rule.sift, sift));
            let least = least(&mut same.iter());
            let rules = self.add(&same);
            self.alike.push(Alike { sift, least, rules });
            rest = others;
        }
        Span {
            start,
            end: self.alike.len() as u32,
            least: all,
            least_unsifted: unsifted,
        }
    }

    pub(super) fn alike(&self, span: Span) -> &[Alike] {
        &self.alike[span.start as usize..span.end as usize]
    }

    pub(super) fn of(&self, alike: &Alike) -> &[DigitRule] {
        &self.rules[alike.rules.0 as usize..alike.rules.1 as usize]
    }

    pub(super) fn bound<'a>(&'a self, slot: &'a DigitSlot) -> Bound<'a> {
        Bound {
            always: &self.rules[slot.always.0 as usize..slot.always.1 as usize],
            all: &self.rules,
            groups: &slot.groups,
            groups_at: &self.groups_at[slot.groups_at as usize..],
        }
    }
}

/// Two functions that compile to the same code may have one address, and then are one.
fn is_same(one: Option<Sift>, two: Option<Sift>) -> bool {
    match (one, two) {
        (Some(one), Some(two)) => std::ptr::fn_addr_eq(one, two),
        (None, None) => true,
        _ => false,
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
        match self
            .groups
            .iter_mut()
            .find(|(known, _)| is_same(*known, sift))
        {
            Some((_, rules)) if rules.contains(&rule) => {}
            Some((_, rules)) => rules.push(rule),
            None => self.groups.push((sift, vec![rule])),
        }
    }

    #[inline(always)]
    pub(super) fn visit<V: Visit>(&self, text: &[u8], at: usize, visit: &mut V) {
        for (sift, rules) in &self.groups {
            if !V::SIFTS || sift.is_none_or(|sift| sift(text, at)) {
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
    pub(super) digits: Digits,
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
            digits: Digits::new(digits, always),
            at_sign,
            colon,
            equals,
        })
    }
}
