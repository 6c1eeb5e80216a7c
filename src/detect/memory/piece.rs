//! A part of a known number or key that is long enough to be told from anything else: what was cut
//! off by a log, wrapped in a cell or said over two messages.

use std::collections::HashMap;

use super::notes::Notes;
use super::search::{head, is_separator};
use crate::label::{Family, Label};

/// Shorter keys have no parts that could be told from other words.
const KEY: usize = 16;
/// What is looked at of very long ones, and of how many: enough for the keys of a conversation.
const LONGEST: usize = 512;
const KEYS: usize = 64;
/// Letters and digits, drawn, that make a part of a key: more than 40 bits.
const DRAWN: usize = 8;
/// A number's first digits say whose it is, and its last ones which.
const FIRST: usize = 7;
const LAST: usize = 6;
/// As many as can be told from other numbers, however long the number is.
const ENOUGH: usize = 10;

/// Where parts of what is known begin.
#[derive(Default)]
pub(super) struct Pieces {
    /// Ends of numbers, and numbers, by the first three digits or letters: which, and from where.
    numbers: HashMap<[u8; 3], Vec<(usize, usize)>>,
    /// Keys, by four bytes of them: which word, and from where.
    keys: HashMap<[u8; 4], Vec<(usize, usize)>>,
}

/// A part that stands in a text: where it ends, and of what it is one.
pub(super) struct Piece<'n> {
    pub(super) end: usize,
    pub(super) label: Label,
    pub(super) whole: &'n str,
}

impl Pieces {
    pub(super) fn of(notes: &Notes) -> Pieces {
        let mut this = Pieces::default();
        for (at, (number, label)) in notes.numbers.iter().enumerate() {
            let last = number.len() - number.len().min(least(number, *label, LAST));
            for from in 0..=last {
                if let Some(head) = head(&number.as_bytes()[from..]) {
                    this.numbers.entry(head).or_default().push((at, from));
                }
            }
        }
        let keys = notes.words.iter().enumerate();
        let keys = keys.filter(|(_, (word, label, _))| is_key(word, *label));
        for (at, (word, ..)) in keys.take(KEYS) {
            let word = word.as_bytes();
            let drawn = prefix(word)..word.len().min(LONGEST).saturating_sub(DRAWN - 1);
            for from in std::iter::once(0).chain(drawn) {
                if let Some(head) = word[from..].first_chunk::<4>() {
                    this.keys.entry(*head).or_default().push((at, from));
                }
            }
        }
        this
    }

    /// What a part of a number can begin with.
    pub(super) fn heads(&self) -> impl Iterator<Item = &[u8; 3]> {
        self.numbers.keys()
    }

    pub(super) fn has_keys(&self) -> bool {
        !self.keys.is_empty()
    }

    /// The part of a number that stands at `at`, with this head.
    pub(super) fn number<'n>(
        &self,
        notes: &'n Notes,
        text: &[u8],
        at: usize,
        head: [u8; 3],
    ) -> Option<Piece<'n>> {
        let alike = self.numbers.get(&head)?;
        if is_amid(text, at) {
            return None;
        }
        alike.iter().find_map(|&(number, from)| {
            let (number, label) = &notes.numbers[number];
            let (same, end) = common(&text[at..], &number.as_bytes()[from..]);
            let end = at + end;
            let is_part = match from {
                0 => *label != Label::PHONE && same >= least(number, *label, FIRST),
                _ => same == number.len() - from,
            };
            let goes_on = text.get(end).is_some_and(|b| {
                b.is_ascii_alphanumeric()
                    || b"-./,".contains(b)
                        && text.get(end + 1).is_some_and(u8::is_ascii_alphanumeric)
            }) || text.get(end) == Some(&b' ')
                && text.get(end + 1).is_some_and(u8::is_ascii_digit);
            // `1 | +34 784…`: a number begins with the sign.
            let begins = memchr::memmem::find(&text[at..end], b" +").is_some();
            (is_part && !goes_on && !begins && is_telling(&text[at..end])).then_some(Piece {
                end,
                label: *label,
                whole: number,
            })
        })
    }

    /// The part of a key that stands at `at`.
    pub(super) fn key<'n>(&self, notes: &'n Notes, text: &[u8], at: usize) -> Option<Piece<'n>> {
        let alike = self.keys.get(text.get(at..)?.first_chunk::<4>()?)?;
        alike.iter().find_map(|&(word, from)| {
            let (whole, label, _) = &notes.words[word];
            let word = &whole.as_bytes()[from..];
            let same = word.iter().zip(&text[at..]);
            let same = same.take_while(|(a, b)| a == b).count();
            let end = at + same;
            let known = if from == 0 { prefix(word) } else { 0 };
            let drawn = word
                .get(known..same)
                .is_some_and(|part| part.len() >= DRAWN && is_drawn(part));
            let goes_on = text.get(end).is_some_and(|b| b.is_ascii_alphanumeric());
            (drawn && !goes_on).then_some(Piece {
                end,
                label: *label,
                whole,
            })
        })
    }
}

/// How many digits and letters of a number tell it: half of them.
fn least(number: &str, label: Label, least: usize) -> usize {
    // Without its area, a telephone is a number of seven digits.
    let least = if label == Label::PHONE { FIRST } else { least };
    number.len().div_ceil(2).clamp(least, ENOUGH)
}

/// A password may be made of words, or be none: a version, say.
fn is_key(word: &str, label: Label) -> bool {
    label.family() == Family::Credential
        && label != Label::PASSWORD
        && word.len() >= KEY
        && word.is_ascii()
        && !word.contains(' ')
        && is_mixed(word.as_bytes())
}

/// Letters and digits, or large and small letters.
fn is_mixed(part: &[u8]) -> bool {
    let any = |is: fn(&u8) -> bool| usize::from(part.iter().any(is));
    any(u8::is_ascii_digit) + any(u8::is_ascii_lowercase) + any(u8::is_ascii_uppercase) > 1
}

/// Whether no word is made so: with digits and letters, or with about as many large letters as
/// small ones, unlike `MyAccessToken`.
fn is_drawn(part: &[u8]) -> bool {
    let count = |is: fn(&u8) -> bool| part.iter().filter(|b| is(b)).count();
    let (large, small) = (count(u8::is_ascii_uppercase), count(u8::is_ascii_lowercase));
    is_mixed(part) && (count(u8::is_ascii_digit) > 0 || large * 2 >= small && small * 2 >= large)
}

/// Whether three digits and letters of a number differ: round numbers have parts that others have too.
fn is_telling(part: &[u8]) -> bool {
    let mut seen: Vec<u8> = part
        .iter()
        .copied()
        .filter(u8::is_ascii_alphanumeric)
        .collect();
    seen.sort_unstable();
    seen.dedup();
    seen.len() > 2
}

/// How long what a provider puts before its keys is, which is no secret: `sk-ant-api03-`, `AKIA`;
/// of a token of JSON its head.
fn prefix(key: &[u8]) -> usize {
    if key.starts_with(b"eyJ") {
        return memchr::memchr(b'.', key).map_or(0, |at| at + 1);
    }
    let start = &key[..key.len().min(14)];
    let sign = start.iter().rposition(|b| b"-_".contains(b));
    sign.map_or(4, |at| at + 1)
}

/// How many of the number's digits and letters stand here, and where the last of them ends.
fn common(text: &[u8], number: &[u8]) -> (usize, usize) {
    let (mut same, mut end, mut gap) = (0, 0, 0);
    for (offset, byte) in text.iter().enumerate() {
        if number.get(same) == Some(&byte.to_ascii_uppercase()) {
            (same, end, gap) = (same + 1, offset + 1, 0);
        } else if same < number.len() && is_separator(*byte) && gap < 4 {
            gap += 1;
        } else {
            break;
        }
    }
    (same, end)
}

/// Whether digits of the same number stand before.
fn is_amid(text: &[u8], at: usize) -> bool {
    let before = text[..at].iter().rev();
    let signs = before.clone().take(2).take_while(|b| b" -./()".contains(b));
    let last = before.clone().nth(signs.count());
    last.is_some_and(u8::is_ascii_digit)
}
