//! Where something that is remembered stands in a text.

use super::super::column::Columns;
use super::super::dictionary::free;
use super::super::edge::escape_ends_at;
use super::super::mask::Starts;
use super::super::named;
use super::super::words::{Head, Known as _};
use super::super::{Finding, placeholder};
use super::Memory;
use super::notes::How;
use super::piece::Piece;
use super::place::{is_behind_an_article, is_free, is_tail, is_tied, owns};
use crate::label::Label;

const RULE: &str = "conversation/repeated";
const TAIL: &str = "conversation/last-four";
const PART: &str = "conversation/part";
/// Shorter numbers are not shown with their middle masked.
const LEAST_MASKED: usize = 12;

impl Memory {
    /// Adds to `found` where something that is remembered stands in `text`, as it is written.
    pub(crate) fn look(&self, text: &str, found: &mut Vec<Finding>) {
        if let Some(births) = self.births(text, &[]) {
            births.look_here(text, found);
        }
        self.look_here(text, found);
    }

    /// The same without the days of birth.
    pub(super) fn look_here(&self, text: &str, found: &mut Vec<Finding>) {
        let first = found.len();
        let bytes = text.as_bytes();
        let mut columns = Columns::default();
        let has_numbers = !self.notes.numbers.is_empty();
        if self.anywhere {
            for start in 0..bytes.len() {
                self.words_at(text, start, &mut columns, found);
            }
        }
        let has_words = !self.anywhere && !self.words.is_empty();
        let mut starts = Starts::new(bytes).with_humps(self.humps);
        while (has_words || has_numbers || self.pieces.has_keys())
            && let Some((base, mut mask)) = starts.next(has_words)
        {
            while mask != 0 {
                let start = base + mask.trailing_zeros() as usize;
                mask &= mask - 1;
                if has_words {
                    self.words_at(text, start, &mut columns, found);
                }
                // Numbers and keys do not begin within a word.
                if self.humps && is_hump(bytes, start) {
                    continue;
                }
                let before = found.len();
                let first = self.firsts[usize::from(bytes[start])];
                let head = if first { head(&bytes[start..]) } else { None };
                let head = head.filter(|head| self.filter[bit(head).0] & bit(head).1 != 0);
                if has_numbers && first {
                    self.numbers_at(bytes, text, start, head, found);
                }
                if found.len() == before {
                    self.piece_at(bytes, start, head, found);
                }
            }
        }
        self.parted.look(&self.notes, text, found);
        let mut at = first;
        while at < found.len() {
            if placeholder::covers(text, found[at].start) {
                found.swap_remove(at);
            } else {
                at += 1;
            }
        }
    }

    #[inline(always)]
    fn words_at(&self, text: &str, start: usize, columns: &mut Columns, found: &mut Vec<Finding>) {
        let bytes = text.as_bytes();
        if !self.letters[usize::from(bytes[start])] {
            return;
        }
        let Some(head) = Head::of(&bytes[start..]) else {
            return;
        };
        if self.words.perhaps(head) == 0 {
            return;
        }
        self.words.each(bytes, start, head, |word, len| {
            let (word, label, how) = &self.notes.words[usize::from(word)];
            let end = start + len;
            let same = match how {
                How::Exact => bytes[start..end] == *word.as_bytes(),
                How::AnyCase => true,
                How::Joined | How::Titled => {
                    let large = *how == How::Joined || bytes[start] == word.as_bytes()[0];
                    if large
                        && bytes[start + 1..end] == word.as_bytes()[1..]
                        && free(text, start, end, true)
                    {
                        found.push(Finding::certain(start, end, *label, RULE));
                    }
                    return;
                }
                How::Meant => named::is_meant(text, start, end, columns),
            };
            let login = *label == Label::USERNAME;
            let meant = !login
                || !word.bytes().all(|b| b.is_ascii_alphabetic())
                || self.is_at_home(word, text, start)
                || is_tied(bytes, start, end)
                || owns(text, start);
            // The machine is named after its owner: `janes-MacBook`.
            let named = login && text[end..].starts_with("s-") && is_free(text, start, end + 1);
            // A part of a path of modules, as `ExtUtils::MakeMaker`.
            let module = login && (text[..start].ends_with("::") || text[end..].starts_with("::"));
            // A birthday has no time of day: that is when something happened.
            let timed = *label == Label::DATE_OF_BIRTH && is_timed(&bytes[end..]);
            if same && meant && !module && !timed && (is_free(text, start, end) || named) {
                found.push(Finding::certain(start, end, *label, RULE));
            }
        });
    }

    /// A login that a home directory has proven, and no word: those have articles.
    fn is_at_home(&self, word: &str, text: &str, start: usize) -> bool {
        let mut logins = self.notes.logins.iter();
        logins.any(|known| known == word) && !is_behind_an_article(text.as_bytes(), start)
    }

    /// `known`: its head, where what is remembered may have the same one.
    fn numbers_at(
        &self,
        bytes: &[u8],
        text: &str,
        at: usize,
        known: Option<[u8; 3]>,
        found: &mut Vec<Finding>,
    ) {
        let alike = known.and_then(|head| self.heads.get(&head));
        for &number in alike.into_iter().flatten() {
            let (number, label) = &self.notes.numbers[number];
            if let Some(end) = stands(bytes, at, number.as_bytes()) {
                found.push(Finding::certain(at, end, *label, RULE));
            } else if let Some(end) = masked(text, at, number) {
                found.push(Finding {
                    says: Some(number.as_str().into()),
                    ..Finding::certain(at, end, *label, RULE)
                });
            }
        }
        // As it is dialled from abroad: `00`, a country's prefix of one to three digits, the number.
        if bytes[at..].starts_with(b"00") {
            for from in at + 3..=at + 5 {
                let alike = bytes.get(from..).and_then(head);
                let alike = alike.and_then(|head| self.heads.get(&head));
                for &number in alike.into_iter().flatten() {
                    let (number, label) = &self.notes.numbers[number];
                    let phone = *label == Label::PHONE && number.len() >= 8;
                    if let Some(end) = stands(bytes, from, number.as_bytes()).filter(|_| phone) {
                        found.push(Finding {
                            says: Some(number.as_str().into()),
                            ..Finding::certain(at, end, *label, RULE)
                        });
                    }
                }
            }
        }
        let masked = bytes[at..].iter().take(12);
        let at = at + masked.take_while(|b| matches!(b, b'x' | b'X')).count();
        let tail = bytes
            .get(at..at + 4)
            .filter(|_| !bytes.get(at + 4).is_some_and(u8::is_ascii_alphanumeric));
        if let Some(tail) = tail
            && let Some((_, label, _)) = self.tails(tail).first()
            && is_tail(text, at)
        {
            found.push(Finding {
                says: self.number_of(tail).map(Box::from),
                ..Finding::certain(at, at + 4, *label, TAIL)
            });
        }
    }

    /// A part of a number or of a key.
    #[inline(always)]
    fn piece_at(&self, bytes: &[u8], at: usize, known: Option<[u8; 3]>, found: &mut Vec<Finding>) {
        let number = known.and_then(|head| self.pieces.number(&self.notes, bytes, at, head));
        let key = || self.pieces.key(&self.notes, bytes, at);
        let piece = number.or_else(|| if self.pieces.has_keys() { key() } else { None });
        if let Some(Piece { end, label, whole }) = piece {
            found.push(Finding {
                says: Some(whole.into()),
                ..Finding::certain(at, end, label, PART)
            });
        }
    }

    /// The numbers that end so.
    fn tails(&self, tail: &[u8]) -> &[([u8; 4], Label, String)] {
        let tails = &self.notes.tails;
        let from = tails.partition_point(|(known, ..)| known.as_slice() < tail);
        let len = tails[from..].partition_point(|(known, ..)| known.as_slice() == tail);
        &tails[from..from + len]
    }

    /// The number that ends with these digits; nothing, where two could be meant.
    fn number_of(&self, tail: &[u8]) -> Option<&str> {
        let mut numbers = self.tails(tail).iter();
        let (_, label, number) = numbers.next()?;
        let bare = |number: &str| number.trim_start_matches(['+', '0']).to_owned();
        let same = |other: &str| {
            let (one, other) = (bare(number), bare(other));
            other == one
                || *label == Label::PHONE && (one.ends_with(&other) || other.ends_with(&one))
        };
        numbers
            .all(|(_, other, number)| other == label && same(number))
            .then_some(number)
    }
}

/// Whether a time of day begins the text: `T10:15`, ` 10:15`.
fn is_timed(text: &[u8]) -> bool {
    let text = match text {
        [b'T' | b't' | b' ', rest @ ..] => rest,
        [b',', b' ', rest @ ..] => rest,
        _ => return false,
    };
    // A day without a time is stored as its first second.
    if text.starts_with(b"00:00") {
        return false;
    }
    let hour = text.iter().take_while(|b| b.is_ascii_digit()).count();
    (1..=2).contains(&hour)
        && text.get(hour) == Some(&b':')
        && text.get(hour + 1).is_some_and(u8::is_ascii_digit)
}

/// Whether the case changes there within a word: `getJane`, and not `\nJane`.
fn is_hump(bytes: &[u8], at: usize) -> bool {
    let small = at > 0 && bytes[at - 1].is_ascii_lowercase();
    small && bytes[at].is_ascii_uppercase() && !escape_ends_at(bytes, at)
}

/// A word and a bit of the filter for heads.
pub(super) fn bit(head: &[u8; 3]) -> (usize, u64) {
    let [one, two, three] = head.map(u64::from);
    let hash = (one << 16 | two << 8 | three).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    ((hash >> 60) as usize, 1 << (hash >> 54 & 63))
}

/// The first three digits and letters, the latter large, whatever separates them.
pub(super) fn head(text: &[u8]) -> Option<[u8; 3]> {
    let mut head = [0; 3];
    let mut count = 0;
    let mut gap = 0;
    for byte in text {
        if byte.is_ascii_alphanumeric() {
            head[count] = byte.to_ascii_uppercase();
            (count, gap) = (count + 1, 0);
            if count == 3 {
                return Some(head);
            }
        } else if is_separator(*byte) && gap < 4 {
            gap += 1;
        } else {
            return None;
        }
    }
    None
}

/// What may stand between the digits of a number; a plus is a space in a form's body.
pub(super) fn is_separator(byte: u8) -> bool {
    matches!(
        byte,
        b' ' | b'-' | b'.' | b'/' | b'(' | b')' | b'\t' | b'\n' | b'\r' | b'_' | b'|' | b'+' | b'>'
    )
}

/// Where `number` ends, if it begins at `at` with its middle masked: `411111xxxxxx1111`.
fn masked(text: &str, at: usize, number: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let number = number.as_bytes();
    if number.len() < LEAST_MASKED || at > 0 && bytes[at - 1].is_ascii_alphanumeric() {
        return None;
    }
    let is_gap = |byte: Option<&u8>| byte.is_some_and(|b| matches!(b, b' ' | b'-'));
    let (mut here, mut shown) = (at, 0);
    loop {
        let byte = bytes.get(here)?;
        if byte.to_ascii_uppercase() == *number.get(shown)? {
            (here, shown) = (here + 1, shown + 1);
        } else if is_gap(Some(byte)) && !is_gap(bytes.get(here + 1)) {
            here += 1;
        } else {
            break;
        }
    }
    // What is hidden, in groups as well; an ellipsis stands for any number.
    let mut hidden = 0;
    for c in text.get(here..)?.chars().take(number.len() + 8) {
        hidden += match c {
            'x' | 'X' | '*' | '#' | '.' | '•' | '·' | '_' | '?' => 1,
            '…' => 3,
            ' ' | '-' => 0,
            _ => break,
        };
        here += c.len_utf8();
    }
    let tail = bytes.get(here..here + 4)?;
    let free = !bytes.get(here + 4).is_some_and(u8::is_ascii_alphanumeric);
    let same = tail.eq_ignore_ascii_case(&number[number.len() - 4..]);
    (shown >= 4 && hidden >= 2 && same && free).then_some(here + 4)
}

/// Where `number` ends, if it begins at `at`, whatever separates its digits.
fn stands(text: &[u8], at: usize, number: &[u8]) -> Option<usize> {
    let mut rest = number.iter();
    let mut next = rest.next();
    let mut gap = 0;
    for (offset, &byte) in text[at..].iter().enumerate() {
        let Some(&want) = next else { break };
        if byte.to_ascii_uppercase() == want {
            next = rest.next();
            gap = 0;
            if next.is_none() {
                let end = at + offset + 1;
                let free = !text.get(end).is_some_and(u8::is_ascii_alphanumeric);
                return free.then_some(end);
            }
        } else if is_separator(byte) && gap < 4 {
            gap += 1;
        } else {
            return None;
        }
    }
    None
}
