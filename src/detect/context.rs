//! Words near a value that speak for it or against it.
//!
//! Words are not searched for everywhere: only where a value with the right shape stands is the
//! text around it looked at.

use std::borrow::Cow;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::edge::{escape_ends_at, is_unspaced, is_word_char};
use super::placeholder;
use super::words::{capitalised, folded, titled};

/// How far a word that speaks for a value may stand before and after it, in bytes.
pub(crate) const NEAR: (usize, usize) = (96, 48);
/// The same for a word that speaks against it.
pub(crate) const FAR: (usize, usize) = (40, 24);

/// A list of words, ready to be looked for.
#[derive(Debug)]
pub(crate) struct ContextWords {
    search: AhoCorasick,
    /// For each spelling: may the word go on behind its end?
    stem: Vec<bool>,
}

impl ContextWords {
    /// `None` for an empty list, or one too large to search for.
    pub(crate) fn new(words: &[&str]) -> Option<ContextWords> {
        let mut spellings = Vec::new();
        let mut stem = Vec::new();
        for word in words {
            let (word, is_stem) = match word.strip_suffix('*') {
                Some(stem) => (stem, true),
                None => (*word, false),
            };
            // Keys have a stroke where text has a space; both are read as a space.
            let word = &*word.replace('_', " ");
            let lower = word.to_lowercase();
            // The head of a form has a capital in each word; the search folds those of ASCII alone.
            let spellings_of = [
                capitalised(&lower),
                word.to_uppercase(),
                titled(&lower),
                lower.clone(),
            ];
            let folded = folded(&lower);
            for spelling in spellings_of.into_iter().chain(folded) {
                if !spellings.contains(&spelling) {
                    spellings.push(spelling);
                    stem.push(is_stem);
                }
            }
        }
        if spellings.is_empty() {
            return None;
        }
        let search = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            // Quick to make; the texts that are searched are short.
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&spellings)
            .ok()?;
        Some(ContextWords { search, stem })
    }

    /// Whether one of the words stands in the text around `start..end`, or in `key`.
    pub(crate) fn around(
        &self,
        text: &str,
        start: usize,
        end: usize,
        key: Option<&str>,
        reach: (usize, usize),
    ) -> bool {
        let mut from = floor(text, start.saturating_sub(reach.0));
        let mut to = floor(text, (end + reach.1).min(text.len()));
        // A blank line ends what belongs together.
        let bytes = text.as_bytes();
        let blank = |&at: &usize| bytes[at..].starts_with(b"\n\n");
        let mut before = memchr::memrchr_iter(b'\n', &bytes[from..start]).map(|at| from + at);
        if let Some(gap) = before.find(|at| at + 1 < start && blank(at)) {
            from = gap + 2;
        }
        let mut behind = memchr::memchr_iter(b'\n', &bytes[end..to]).map(|at| end + at);
        if let Some(gap) = behind.find(|at| at + 1 < to && blank(at)) {
            to = gap;
        }
        // What the next line speaks of does not speak against this one.
        if reach == FAR
            && let Some(gap) = text[end..to].find('\n')
        {
            to = end + gap;
        }
        self.within(text, from, start)
            || self.within(text, end, to)
            || key.is_some_and(|key| self.are_in(key) || self.are_in(&quoted(key)))
    }

    /// Whether one of the words stands in `text`.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        self.within(text, 0, text.len())
    }

    fn within(&self, text: &str, from: usize, to: usize) -> bool {
        let bytes = &text.as_bytes()[from..to];
        let plain = if bytes.contains(&b'_') {
            let plain = |&b: &u8| if b == b'_' { b' ' } else { b };
            Cow::from(bytes.iter().map(plain).collect::<Vec<_>>())
        } else {
            Cow::from(bytes)
        };
        self.search.find_overlapping_iter(&*plain).any(|hit| {
            let (start, end) = (from + hit.start(), from + hit.end());
            let stem = self.stem[hit.pattern().as_usize()];
            whole_word(text, start, end, stem) && !placeholder::covers(text, start)
        })
    }
}

/// A key as text has it, its words apart: `"tax id"`. A word in quotation marks is a whole key.
pub(super) fn quoted(key: &str) -> String {
    format!("\"{}\"", key.replace(['_', '-'], " "))
}

/// Words of scripts without spaces may stand anywhere; others begin and end at an edge, where
/// an underscore, a digit and a change of case are edges as well: `accountNumber`, `iban_2`.
pub(super) fn whole_word(text: &str, start: usize, end: usize, stem: bool) -> bool {
    let mut word = text[start..end].chars();
    let (Some(first), last) = (word.next(), word.next_back()) else {
        return false;
    };
    let last = last.unwrap_or(first);
    let letter = |c: char| is_word_char(c) && c != '_' && !c.is_numeric();
    let left = is_unspaced(first)
        || escape_ends_at(text.as_bytes(), start)
        || !text[..start].chars().next_back().is_some_and(|before| {
            letter(before) && !(before.is_lowercase() && first.is_uppercase())
        });
    let right =
        stem || is_unspaced(last)
            || !text[end..].chars().next().is_some_and(|after| {
                letter(after) && !(last.is_lowercase() && after.is_uppercase())
            });
    left && right
}

/// The nearest character boundary at or before `at`.
pub(crate) fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole() -> Result<(), &'static str> {
        let words =
            ContextWords::new(&["pin", "phone", "konto*", "账户", "пароль"]).ok_or("empty")?;
        for (text, want) in [
            ("PIN: 1", true),
            ("shipping 1", false),
            ("pins 1", false),
            ("my_pin=1", true),
            ("myPin=1", true),
            ("Kontonummer 1", true),
            ("我的账户是 1", true),
            ("ПАРОЛЬ 1", true),
            ("[PHONE] 1", false),
            ("pin\n\n1", false),
            ("1 is the pin", true),
        ] {
            let at = text.find('1').ok_or("no digit")?;
            let found = words.around(text, at, at + 1, None, NEAR);
            assert_eq!(found, want, "{text}");
        }
        assert!(words.around("1", 0, 1, Some("cardPin"), NEAR));
        Ok(())
    }
}
