//! The first half of the pass: what is where in a block of text, as bit masks.
//!
//! Nothing is decided here and nothing else is touched, so that the compiler can keep it all in
//! registers. (Looking at many blocks before anything is decided was measured, also in a version
//! for AVX2: it was a third slower.)

use super::mask::Masks;
use super::words::{Head, Known as _, OwnWords, RuleWords};

/// Bytes that a mask is about.
pub(super) const BLOCK: usize = 64;
/// A block with the bytes behind it, so that the head of its last word is there.
pub(super) const WINDOW: usize = BLOCK + 8;

/// What is in one block; a bit a byte, the lowest for the first.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    /// A word begins here, perhaps with one that wakes a rule or is the person's own.
    pub(super) words: u64,
    /// A run of digits begins here.
    pub(super) runs: u64,
    pub(super) digit: u64,
    pub(super) letter: u64,
    /// `@ : =`.
    pub(super) byte: u64,
    /// Backslashes.
    pub(super) escape: u64,
    /// `A-Z a-z 0-9 _ -`.
    pub(super) token: u64,
}

/// Looks at a block that follows the byte `last`. What is behind the end of the text must be
/// zeros, which are in no class.
#[inline(always)]
pub(super) fn look(
    window: &[u8; WINDOW],
    last: u8,
    rules: &RuleWords,
    own: Option<&OwnWords>,
) -> Seen {
    let Some(bytes) = window.first_chunk::<BLOCK>() else {
        return Seen::default();
    };
    let m = Masks::of(bytes);
    let letter = m.upper | m.lower;
    let before = |mask: u64, last: bool| mask << 1 | u64::from(last);
    // A word begins where a letter follows no letter, where the case changes as in `dbPassword`,
    // and, in scripts beyond ASCII, at each character.
    let words = letter & !before(letter, last.is_ascii_alphabetic())
        | m.upper & before(m.lower, last.is_ascii_lowercase())
        | m.lead;
    Seen {
        words: known(words, window, rules, own),
        runs: m.digit & !before(m.digit, last.is_ascii_digit()),
        digit: m.digit,
        letter,
        byte: m.byte,
        escape: m.escape,
        token: m.token,
    }
}

/// Of the beginnings of words, those that a known word may begin with.
#[inline(always)]
fn known(words: u64, window: &[u8; WINDOW], rules: &RuleWords, own: Option<&OwnWords>) -> u64 {
    let mut known = 0;
    let mut rest = words;
    match own {
        None => {
            while rest != 0 {
                let at = rest.trailing_zeros() & 63;
                rest &= rest - 1;
                known |= rules.perhaps(Head::at(window, at as usize)) << at;
            }
        }
        Some(own) => {
            while rest != 0 {
                let at = rest.trailing_zeros() & 63;
                rest &= rest - 1;
                let head = Head::at(window, at as usize);
                known |= (rules.perhaps(head) | own.perhaps(head)) << at;
            }
        }
    }
    known
}
