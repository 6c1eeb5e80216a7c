//! Which context words stand around a place, for all rules at once.
//!
//! Hundreds of rules look at the same runs of digits, and most of them want a word beside the
//! number: "Steuernummer", "cédula", "護照". Before any of their patterns is tried, the words of all
//! of them are looked up together around the number. The answer says which rules could have theirs,
//! so a number among words that mean nothing costs the same for ten rules as for a thousand. The
//! exact question, whole word or not and how far away, is then asked by `context` for the few that
//! are left.

use std::collections::HashMap;

use super::context::NEAR;
use super::look::{BLOCK, Seen, WINDOW, look};
use super::wake::RuleIndex;
use super::words::{Head, Known as _, RuleWords};
use crate::rules::{Rule, Wake};

/// How far before and behind the place where a rule was woken a word may begin that is near the
/// value: the reach of `context`, and some room for where the value itself begins and ends.
const BEFORE: usize = NEAR.0 + 32;
const BEHIND: usize = NEAR.1 + 64;

/// No word is longer, in bytes.
const LONGEST: usize = 96;

/// Rules whose words are the same lists are one group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Groups([u64; Groups::WORDS]);

impl Groups {
    const WORDS: usize = 8;
    const MOST: usize = 64 * Self::WORDS;

    pub(super) fn add(&mut self, group: u16) {
        self.0[usize::from(group) / 64] |= 1 << (group % 64);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    #[inline(always)]
    pub(super) fn has(&self, group: u16) -> bool {
        self.0[usize::from(group) / 64 % Self::WORDS] >> (group % 64) & 1 == 1
    }

    /// Of the groups that the two have in common, how many of these here come before each.
    #[inline(always)]
    pub(super) fn ranks_of(&self, other: &Groups) -> impl Iterator<Item = usize> {
        let common = self
            .0
            .iter()
            .zip(other.0)
            .map(|(mine, theirs)| mine & theirs);
        // Most numbers stand among words for nothing: what comes before is counted where it must be.
        let common = common.enumerate().filter(|(_, common)| *common != 0);
        common.flat_map(move |(word, mut common)| {
            let before = self.0[..word].iter().map(|mine| mine.count_ones());
            let before: u32 = before.sum();
            let mine = self.0[word];
            std::iter::from_fn(move || {
                let bit = (common != 0).then(|| common.trailing_zeros())?;
                common &= common - 1;
                Some((before + (mine & !(u64::MAX << bit)).count_ones()) as usize)
            })
        })
    }

    pub(super) fn with(mut self, other: &Groups) -> Groups {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine |= theirs;
        }
        self
    }
}

/// The words of all rules that must have one near them and are woken by digits.
#[derive(Debug, Default)]
pub(super) struct Vicinity {
    words: RuleWords,
    /// What each word speaks for.
    speaks: Vec<Groups>,
    /// Groups with a word that is too short to be looked up: always asked.
    pub(super) always: Groups,
}

impl Vicinity {
    /// With it, the group of each rule that has one.
    pub(super) fn new(rules: &[&'static Rule]) -> (Vicinity, Vec<Option<u16>>) {
        let mut lists: Vec<&'static [&'static str]> = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        let mut this = Vicinity::default();
        let mut words: Vec<String> = Vec::new();
        let group_of = rules
            .iter()
            .map(|rule| {
                let digits = |wake: &Wake| matches!(wake, Wake::Digits { .. });
                if !rule.needs_near || !rule.wake.iter().any(digits) {
                    return None;
                }
                if let Some(group) = lists.iter().position(|list| std::ptr::eq(*list, rule.near)) {
                    return u16::try_from(group % Groups::MOST).ok();
                }
                lists.push(rule.near);
                // More lists than bits share one; it is asked a little more often than it must.
                let group = u16::try_from((lists.len() - 1) % Groups::MOST).ok()?;
                for word in rule.near {
                    // As it is written: small and capital letters are the word set's business.
                    // What is a whole key stands in quotation marks, which begin no word.
                    let word = word.strip_suffix('*').unwrap_or(word);
                    // Keys have a stroke where text has a space; both are read as a space.
                    let word = word.trim_matches(['"', '\'']).replace('_', " ");
                    if word.len() < 3 {
                        this.always.add(group);
                        continue;
                    }
                    let at = *known.entry(word.clone()).or_insert_with(|| {
                        words.push(word);
                        this.speaks.push(Groups::default());
                        words.len() - 1
                    });
                    this.speaks[at].add(group);
                }
                Some(group)
            })
            .collect();
        this.words = RuleWords::new(words.iter().map(String::as_str).zip(0..));
        (this, group_of)
    }

    /// What the words in `text` speak for.
    pub(super) fn of(&self, text: &str) -> Groups {
        let text = text.as_bytes();
        (0..text.len().div_ceil(BLOCK))
            .map(|block| self.block(text, block * BLOCK))
            .fold(Groups::default(), |all, groups| all.with(&groups))
    }

    /// What the words that begin in the 64 bytes from `base` on speak for.
    fn block(&self, text: &[u8], base: usize) -> Groups {
        let end = text.len().min(base + BLOCK + LONGEST);
        if text[base..end].contains(&b'_') {
            let from = base.saturating_sub(1);
            let mut plain = [0; 1 + BLOCK + LONGEST];
            let plain = &mut plain[..end - from];
            for (plain, &byte) in plain.iter_mut().zip(&text[from..end]) {
                *plain = if byte == b'_' { b' ' } else { byte };
            }
            return self.plain(plain, base - from);
        }
        self.plain(text, base)
    }

    /// The same for a text without the strokes of keys.
    fn plain(&self, text: &[u8], base: usize) -> Groups {
        let mut window = [0; WINDOW];
        let last = if base == 0 { 0 } else { text[base - 1] };
        let seen: Seen = match text[base..].first_chunk::<WINDOW>() {
            Some(window) => look(window, last, &self.words, None),
            None => {
                let rest = &text[base..];
                window[..rest.len()].copy_from_slice(rest);
                look(&window, last, &self.words, None)
            }
        };
        let mut groups = Groups::default();
        let mut rest = seen.words;
        while rest != 0 {
            let at = base + rest.trailing_zeros() as usize;
            rest &= rest - 1;
            self.word(text, at, &mut groups);
        }
        // A letter that ends an escape is no part of the word behind it.
        let mut rest = seen.escape;
        while rest != 0 {
            let at = base + rest.trailing_zeros() as usize;
            rest &= rest - 1;
            for behind in [2, 6] {
                self.word(text, at + behind, &mut groups);
            }
        }
        groups
    }

    fn word(&self, text: &[u8], at: usize, groups: &mut Groups) {
        let Some(head) = text.get(at..).and_then(Head::of) else {
            return;
        };
        self.words.each(text, at, head, |word, _| {
            *groups = groups.with(&self.speaks[usize::from(word)]);
        });
    }
}

/// What is known of the vicinities in one text. Blocks are looked at when they are first asked
/// about, and once.
#[derive(Debug, Default)]
pub(super) struct Known {
    blocks: Vec<Option<Groups>>,
    /// The last answer, and which blocks it is about.
    last: Option<(usize, usize, Groups)>,
}

impl Known {
    /// Forgets the last text.
    pub(super) fn clear(&mut self) {
        self.blocks.clear();
        self.last = None;
    }

    /// What the words around `at` speak for.
    pub(super) fn around(&mut self, vicinity: &Vicinity, text: &[u8], at: usize) -> Groups {
        let first = at.saturating_sub(BEFORE) / BLOCK;
        let end = (at + BEHIND).min(text.len()).div_ceil(BLOCK);
        match self.last {
            Some((from, to, groups)) if (from, to) == (first, end) => return groups,
            _ => {}
        }
        if self.blocks.len() < end {
            self.blocks.resize(end, None);
        }
        let mut groups = Groups::default();
        for block in first..end {
            let known =
                self.blocks[block].get_or_insert_with(|| vicinity.block(text, block * BLOCK));
            groups = groups.with(known);
        }
        self.last = Some((first, end, groups));
        groups
    }
}

/// How many rules there can be.
const _: () = assert!(RuleIndex::MAX as usize > Groups::MOST);

#[cfg(test)]
mod tests {
    use super::*;

    const LEFT: &[&str] = &["konto*", "护照"];
    const RIGHT: &[&str] = &["passport", "id"];
    const DIGITS: &[Wake] = &[Wake::Digits {
        runs: &[9],
        total: 9,
        letters: 0,
    }];
    const RULES: [Rule; 3] = [
        Rule {
            wake: DIGITS,
            near: LEFT,
            needs_near: true,
            ..Rule::BASE
        },
        Rule {
            wake: DIGITS,
            near: RIGHT,
            needs_near: true,
            ..Rule::BASE
        },
        Rule {
            wake: DIGITS,
            near: LEFT,
            ..Rule::BASE
        },
    ];

    #[test]
    fn words_around_a_number_speak_for_their_rules() {
        static KEPT: [Rule; 3] = RULES;
        let (vicinity, groups) = Vicinity::new(&[&KEPT[0], &KEPT[1], &KEPT[2]]);
        assert_eq!(groups, [Some(0), Some(1), None]);
        let far = "x ".repeat(200);
        for (text, left) in [
            ("Kontonummer 123456789".to_owned(), true),
            ("我的护照123456789".to_owned(), true),
            (r"a\nkonto 123456789".to_owned(), true),
            ("mein_konto=123456789".to_owned(), true),
            ("diskonto 123456789".to_owned(), false),
            (format!("konto {far} 123456789"), false),
            (format!("{far} 123456789 is my KONTO"), true),
            ("123456789".to_owned(), false),
        ] {
            let mut known = Known::default();
            let at = text.find('1').unwrap_or_default();
            let got = known.around(&vicinity, text.as_bytes(), at);
            assert_eq!(got.has(0), left, "{text}");
            assert!(!got.has(1), "{text}");
            assert!(vicinity.always.has(1), "a short word is always asked for");
        }
    }
}
