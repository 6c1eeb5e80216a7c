//! What is remembered, where it is cut: by mark-up, the end of a line, the frame of a table, the
//! quotes of two strings, a colour.
//!
//! A cut is looked up by the two characters that meet across it: most pairs stand in nothing that
//! is remembered. Only then are the parts on its two sides compared with the value.

use super::super::colour;
use super::super::mask::Hits;
use super::super::{Finding, REST, SPLIT};
use super::cut::{cut, framed};
use super::notes::{How, Notes};
use super::place::is_free;
use super::search::is_separator;
use crate::label::Label;

/// What is shorter is looked for whole alone.
const LEAST: usize = 6;
/// A name that is cut within a word has this length at least, and no part of it is shorter than that.
const LEAST_NAME: (usize, usize) = (8, 3);

/// Where the values that are remembered may be cut.
pub(super) struct Parted {
    /// What stands on both sides of a place within a value, which value that is, and the place: by
    /// the words of the filter.
    places: Vec<([u8; 2], u32, u32)>,
    /// Where those of each word begin. They are sorted there.
    begins: [u32; FILTER + 1],
    /// Those pairs by a few of their bits: most cuts are done with here.
    pairs: [u64; FILTER],
    /// What can stand before a cut.
    befores: [bool; 256],
    has_numbers: bool,
}

/// Words of the filter for pairs.
const FILTER: usize = 64;

/// The word and the bit of a pair.
fn bit(pair: [u8; 2]) -> (usize, u64) {
    let [one, two] = pair.map(usize::from);
    (((one * 7) ^ two) % FILTER, 1 << (two % 64))
}

struct Value<'n> {
    text: &'n [u8],
    label: Label,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// As it is written.
    Exact,
    /// In any letter case.
    Word,
    /// By its digits and letters, whatever separates them.
    Number,
    /// Not in parts.
    Whole,
}

impl<'n> Value<'n> {
    fn of(notes: &'n Notes, index: usize) -> Value<'n> {
        match notes.words.get(index) {
            Some((word, label, how)) => Value {
                text: word.as_bytes(),
                label: *label,
                kind: match how {
                    How::Exact => Kind::Exact,
                    How::AnyCase => Kind::Word,
                    How::Joined | How::Titled | How::Meant => Kind::Whole,
                },
            },
            None => {
                let (number, label) = &notes.numbers[index - notes.words.len()];
                Value {
                    text: number.as_bytes(),
                    label: *label,
                    kind: Kind::Number,
                }
            }
        }
    }

    /// Whether it is looked for in parts. A login that is nothing but letters counts only where a
    /// login is meant, unless a home directory proves it.
    fn parts(&self, notes: &Notes) -> bool {
        let letters = || self.text.iter().all(u8::is_ascii_alphabetic);
        let proven = || {
            notes
                .logins
                .iter()
                .any(|known| known.as_bytes() == self.text)
        };
        self.kind != Kind::Whole
            && self.text.len() >= LEAST
            && (self.label != Label::USERNAME || !letters() || proven())
    }

    /// Whether it may be cut before its byte `at`.
    fn may_part(&self, at: usize) -> bool {
        let is_name = matches!(
            self.label,
            Label::PERSON | Label::USERNAME | Label::ADDRESS | Label::ACCOUNT_ID
        );
        let (least, part) = LEAST_NAME;
        let long = self.text.len() >= least && part <= at && at + part <= self.text.len();
        !is_name || long || self.text[at - 1] == b' ' || self.text[at] == b' '
    }

    fn is(&self, at: usize, byte: u8) -> bool {
        match self.kind {
            Kind::Exact | Kind::Whole => self.text[at] == byte,
            Kind::Word => self.text[at].eq_ignore_ascii_case(&byte),
            Kind::Number => self.text[at] == byte.to_ascii_uppercase(),
        }
    }
}

impl Parted {
    pub(super) fn of(notes: &Notes) -> Parted {
        let mut places = Vec::new();
        let mut parted = Parted {
            places: Vec::new(),
            begins: [0; FILTER + 1],
            pairs: [0; FILTER],
            befores: [false; 256],
            has_numbers: !notes.numbers.is_empty(),
        };
        for index in 0..notes.words.len() + notes.numbers.len() {
            let value = Value::of(notes, index);
            if !value.parts(notes) {
                continue;
            }
            for at in (1..value.text.len()).filter(|&at| value.may_part(at)) {
                // A space may be part of the cut.
                let pair = match (value.text[at - 1], value.text[at]) {
                    (b' ', _) => continue,
                    (one, b' ') => [one, value.text.get(at + 1).copied().unwrap_or(b' ')],
                    (one, two) => [one, two],
                };
                let pair = pair.map(|b| b.to_ascii_lowercase());
                let (word, bit) = bit(pair);
                parted.pairs[word] |= bit;
                parted.befores[usize::from(pair[0])] = true;
                parted.befores[usize::from(pair[0].to_ascii_uppercase())] = true;
                parted.begins[word + 1] += 1;
                places.push((pair, index as u32, at as u32));
            }
        }
        for word in 0..FILTER {
            parted.begins[word + 1] += parted.begins[word];
        }
        let mut next = parted.begins;
        parted.places = vec![Default::default(); places.len()];
        for place in places {
            let (word, _) = bit(place.0);
            parted.places[next[word] as usize] = place;
            next[word] += 1;
        }
        for word in 0..FILTER {
            let places = parted.begins[word] as usize..parted.begins[word + 1] as usize;
            parted.places[places].sort_by_key(|place| place.0);
        }
        parted
    }

    /// Adds to `found`, part by part, what stands in `text` with a cut in it.
    pub(super) fn look(&self, notes: &Notes, text: &str, found: &mut Vec<Finding>) {
        if self.places.is_empty() {
            return;
        }
        let bytes = text.as_bytes();
        for at in Hits::new(bytes, *b"\n<\x1b\"'`") {
            if !self.may_cut(bytes, at) {
                continue;
            }
            let start = at - framed(&bytes[..at]);
            let Some(&last) = bytes[..start].last() else {
                continue;
            };
            let separates = self.has_numbers && b"-/".contains(&last);
            // The signs with which a table of a terminal wraps its cells.
            let wraps = bytes[at] == b'\n' && b".+".contains(&last);
            if !(self.befores[usize::from(last)] || separates || wraps) {
                continue;
            }
            let ends = cut(bytes, start).into_iter().flatten();
            let mut ends = ends.map(|end| self.at(notes, text, start, end));
            if let Some(parts) = ends.find(Option::is_some) {
                found.extend(parts.into_iter().flatten());
            }
        }
    }

    /// A first look: most lines begin with a letter that follows the last one's in nothing that is
    /// remembered, and most quotes are followed by none.
    #[inline(always)]
    fn may_cut(&self, bytes: &[u8], at: usize) -> bool {
        let Some(&next) = bytes.get(at + 1) else {
            return false;
        };
        match bytes[at] {
            b'\n' if at > 0 && next.is_ascii_alphanumeric() => {
                let last = bytes[at - 1];
                let (word, bit) = bit([last, next].map(|b| b.to_ascii_lowercase()));
                !last.is_ascii_alphanumeric() || self.pairs[word] & bit != 0
            }
            b'<' => next == b'/' || next.is_ascii_alphabetic(),
            b'"' | b'\'' | b'`' => next.is_ascii_whitespace() || b"+.,&|\\;()\"'`".contains(&next),
            _ => true,
        }
    }

    /// What stands on both sides of the cut at `start..end`.
    fn at(&self, notes: &Notes, text: &str, start: usize, end: usize) -> Option<Vec<Finding>> {
        let bytes = text.as_bytes();
        let mut found = self.across(notes, text, start, end, false);
        // `psql` wraps a cell by a point on both sides, and marks the end of a line in it by a plus.
        if found.is_none() && bytes[start..end].contains(&b'\n') {
            found = match (bytes[start - 1], bytes.get(end)) {
                (b'.', Some(b'.')) => self.across(notes, text, start - 1, end + 1, false),
                (b'+', _) => {
                    let start = start - 1;
                    let start = start - framed(&bytes[..start]);
                    self.across(notes, text, start, end, false)
                }
                _ => None,
            };
        }
        // Of a number the digits count, and not what separates them: `4111-` and `-1111`.
        if found.is_none() && self.has_numbers {
            let separators = |b: &&u8| b"-/".contains(b);
            let before = bytes[..start].iter().rev().take(2);
            let from = start - before.take_while(separators).count();
            let to = end + bytes[end..].iter().take(2).take_while(separators).count();
            if (from, to) != (start, end) {
                found = self.across(notes, text, from, to, true);
            }
        }
        found
    }

    fn across(
        &self,
        notes: &Notes,
        text: &str,
        start: usize,
        end: usize,
        numbers: bool,
    ) -> Option<Vec<Finding>> {
        let bytes = text.as_bytes();
        let pair = [*bytes[..start].last()?, *bytes.get(end)?].map(|b| b.to_ascii_lowercase());
        let (word, bit) = bit(pair);
        if self.pairs[word] & bit == 0 {
            return None;
        }
        let places = self.begins[word] as usize..self.begins[word + 1] as usize;
        let places = &self.places[places];
        let first = places.partition_point(|place| place.0 < pair);
        let places = places[first..].iter().take_while(|place| place.0 == pair);
        places.into_iter().find_map(|&(_, value, at)| {
            let (value, at) = (Value::of(notes, value as usize), at as usize);
            if numbers && value.kind != Kind::Number {
                return None;
            }
            let begins = before(&value, at, bytes, start)?;
            let mut parts = vec![(begins, start)];
            let ends = after(&value, at, bytes, (start, end), &mut parts)?;
            // The letter that ends a colour is no part of a word.
            let near = bytes[..begins].iter().rev().take(12);
            let escape = near.clone().position(|&b| b == 0x1B);
            let coloured = escape
                .is_some_and(|back| colour::len(&bytes[begins - back - 1..]) == Some(back + 1));
            let first = if coloured { start } else { begins };
            if !is_free(text, first.min(ends), ends) {
                return None;
            }
            let parts = parts.into_iter().enumerate();
            let parts = parts.map(|(at, (start, end))| {
                let (rule, says) = match at {
                    0 => (SPLIT, std::str::from_utf8(value.text).ok()),
                    _ => (REST, None),
                };
                Finding {
                    says: says.map(Box::from),
                    ..Finding::certain(start, end, value.label, rule)
                }
            });
            Some(parts.collect())
        })
    }
}

/// Where the value begins whose first `len` bytes end at `end`.
fn before(value: &Value<'_>, len: usize, bytes: &[u8], end: usize) -> Option<usize> {
    let (mut at, mut left, mut gap) = (end, len, 0);
    while left > 0 {
        let byte = *bytes[..at].last()?;
        if value.is(left - 1, byte) {
            (left, gap) = (left - 1, 0);
        } else if value.kind == Kind::Number && is_separator(byte) && gap < 4 {
            gap += 1;
        } else {
            return None;
        }
        at -= 1;
    }
    Some(at)
}

/// Where the value ends whose byte `next` stands behind the `gap`; `parts` gets its further parts.
fn after(
    value: &Value<'_>,
    next: usize,
    bytes: &[u8],
    gap: (usize, usize),
    parts: &mut Vec<(usize, usize)>,
) -> Option<usize> {
    let blank = |(from, to): (usize, usize)| bytes[from..to].iter().any(u8::is_ascii_whitespace);
    let (mut next, mut at, mut gap) = (next, gap.1, Some(gap));
    let mut from = at;
    let mut separators = 0;
    while next < value.text.len() {
        if let Some(gap) = gap.take()
            && value.text[next] == b' '
        {
            // The words of a name lie apart.
            next += usize::from(blank(gap));
            if next == value.text.len() {
                return None;
            }
        }
        let byte = *bytes.get(at)?;
        if value.is(next, byte) {
            (next, at, separators) = (next + 1, at + 1, 0);
        } else if let Some(ends) = cut(bytes, at) {
            let goes_on = |end: &usize| bytes.get(*end).is_some_and(|&byte| value.is(next, byte));
            let end = ends.into_iter().find(goes_on).unwrap_or(ends[0]);
            parts.push((from, at));
            gap = Some((at, end));
            (at, from) = (end, end);
        } else if value.kind == Kind::Number && is_separator(byte) && separators < 4 {
            (at, separators) = (at + 1, separators + 1);
        } else {
            return None;
        }
    }
    parts.push((from, at));
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::super::tests::hits;
    use super::*;

    /// What stands in the text in parts is known again by each of its parts.
    #[test]
    fn what_is_cut_is_known_again() {
        let card = ("4111 1111 1111 1111", Label::CREDIT_CARD);
        let word = ("Qu4rtz!76mtv3", Label::PASSWORD);
        let name = ("Erika Mustermann", Label::PERSON);
        let mail = ("erika.mustermann@example.org", Label::EMAIL);
        let key = ("toy-ant-03-NJX3yf", Label::API_KEY);
        for ((value, label), text, want) in [
            (
                card,
                "<mark>4111 1111</mark> 1111 1111!",
                &["4111 1111", "1111 1111"][..],
            ),
            (
                card,
                "│ 4111 1111 │\n│           │ 1111 1111 │",
                &["4111 1111", "1111 1111"],
            ),
            (
                card,
                "| 4111-1111  |\n| -1111-1111 |",
                &["4111-1111", "1111-1111"],
            ),
            (card, "<mark>4111 1111</mark> 1111 11112", &[]),
            (card, "4111 1111 or\n1111 1111", &[]),
            (
                word,
                "<b>Qu4r</b>tz!76<i>mtv3</i>",
                &["Qu4r", "tz!76", "mtv3"],
            ),
            (
                word,
                "it is Qu4rtz!\n    76mtv3 now",
                &["Qu4rtz!", "76mtv3"],
            ),
            (word, "> it is Qu4rtz!\n> 76mtv3", &["Qu4rtz!", "76mtv3"]),
            (word, "  3→a Qu4rtz!\n  4→76mtv3", &["Qu4rtz!", "76mtv3"]),
            (
                word,
                "'Qu4rtz!' + \\\\\n   '76mtv3'",
                &["Qu4rtz!", "76mtv3"],
            ),
            (word, "`Qu4` + `rtz!76mtv3`", &["Qu4", "rtz!76mtv3"]),
            (word, "[\"Qu4\", \"rtz!76mtv3\"]", &["Qu4", "rtz!76mtv3"]),
            (
                word,
                "\u{1b}[31mQu4\u{1b}[0mrtz!76mtv3",
                &["Qu4", "rtz!76mtv3"],
            ),
            (word, "Qu4rtz!\n76mtv34", &[]),
            (word, "xQu4rtz!\n76mtv3", &[]),
            (name, "erika\n> mustermann", &["erika", "mustermann"]),
            (name, "Muster\nmann", &["Muster", "mann"]),
            (name, "erika mu\nseum", &[]),
            (
                mail,
                "<mark>erika.mu</mark>stermann@example.org",
                &["erika.mu", "stermann@example.org"],
            ),
            (
                key,
                "sk\ntoy\n-ant-\n03-\nNJX3yf",
                &["toy", "-ant-", "03-", "NJX3yf"],
            ),
            (key, "+toy-ant\n+-03-NJX3yf", &["toy-ant", "-03-NJX3yf"]),
            (
                key,
                " 12 | toy-ant-.\n    |.03-NJX3yf",
                &["toy-ant-", "03-NJX3yf"],
            ),
            (
                key,
                " 12 | toy-ant- +\n    | 03-NJX3yf",
                &["toy-ant-", "03-NJX3yf"],
            ),
            (
                ("山田 太郎", Label::PERSON),
                "担当は山田太郎です。山田 太郎",
                &["山田太郎", "山田 太郎"],
            ),
            (
                ("品川 300 あ 12-34", Label::LICENSE_PLATE),
                "車は品川300あ12-34です",
                &["品川300あ12-34"],
            ),
        ] {
            let hits = hits(value, label, text);
            let got: Vec<&str> = hits.iter().map(|f| &text[f.start..f.end]).collect();
            assert_eq!(got, want, "{text}");
        }
    }
}
