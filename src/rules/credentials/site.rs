//! Where in `DB_PASSWORD = "…"`, `password: …`, `<password>…`, `--password …` the value begins.
//!
//! A rule is woken at a word such as `password`. From there the whole name is read to both
//! sides, then what may stand between a name and its value, then how the value is written.
//! Everything is bounded, and most places are given up at the first byte behind the name.

use super::gap::Gap;
use super::names::{self, Kind};

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// In `"`.
    Double,
    /// In `'`.
    Single,
    /// In `\"`: a JSON text inside of a string.
    Escaped,
    /// Without quotes, up to a space or another end.
    Bare,
    /// Without quotes, up to the end of the line: the words of a phrase.
    Line,
    /// Without quotes, in the query of an address: up to `&` too.
    Query,
}

/// What stands around the value, which tells how far a word may be trusted to be a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// `NAME=value`, `--name value`, `Name=value;`: what stands there is a value.
    Env,
    /// `name: value`, `<name>value`: a value, a type or a label.
    Config,
    /// `name = value`: a value, or an expression.
    Code,
    /// `"name", "value"`, `f("value")`, `name == "value"`, `| name | value |`: perhaps a value.
    Loose,
}

/// A value's place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Site {
    pub(super) kind: Kind,
    pub(super) style: Style,
    pub(super) place: Place,
    /// First byte of the value.
    pub(super) start: usize,
    /// The name, dashes before it left out.
    pub(super) name: (usize, usize),
    /// The name stands in quotes: JSON and the like.
    pub(super) quoted_name: bool,
}

/// Longest name, to each side of the word that woke the rule.
pub(super) const NAME: usize = 64;

/// Reads the place of the value whose name has the word at `woken`.
pub(super) fn read(text: &[u8], woken: usize) -> Option<Site> {
    let spaced = text.get(woken).is_some_and(|&b| b < 0xE3);
    let end = woken
        + text[woken..]
            .iter()
            .take(NAME)
            .take_while(|&&b| is_name(b) && (b < 0xE3 || !spaced))
            .count();
    let end = end
        - text[woken..end]
            .iter()
            .rev()
            .take_while(|&&b| b == b'.' || b == b'-')
            .count();
    let gap = Gap::read(text, end)?;
    let back = if spaced { NAME } else { 0 };
    let mut begin = woken
        - text[woken.saturating_sub(back)..woken]
            .iter()
            .rev()
            .take_while(|&&b| is_name(b) && b < 0xE3)
            .count();
    // `\nPASSWORD=`, where the line break is still an escape.
    if begin > 0
        && text[begin - 1] == b'\\'
        && begin < woken
        && matches!(text[begin], b'n' | b't' | b'r')
    {
        begin += 1;
    }
    let dashes = text[begin..woken]
        .iter()
        .take_while(|&&b| b == b'-')
        .count();
    if !gap.may_follow(text, (begin, end), dashes) {
        return None;
    }
    let name = std::str::from_utf8(&text[begin..end]).ok()?;
    let kind = names::kind(name)?;
    gap.value(text, (begin, end), dashes, kind)
}

/// Where the name ends in front of the separator `at`, if it ends as a password's name does.
pub(super) fn glued_end(text: &[u8], at: usize) -> Option<usize> {
    let mut end = at;
    while end > 0 && at - end < 4 && matches!(text[end - 1], b'"' | b'\'' | b' ' | b'\\' | b']') {
        end -= 1;
    }
    // Most names end with something else.
    if !matches!(text[end.checked_sub(1)?] | 32, b'd' | b's' | b't' | b'e') {
        return None;
    }
    let tail = text.get(end.checked_sub(4)?..end)?;
    let tail = [tail[0] | 32, tail[1] | 32, tail[2] | 32, tail[3] | 32];
    matches!(
        &tail,
        b"word" | b"pass" | b"sswd" | b"wort" | b"_pwd" | b"bpwd" | b"rase"
    )
    .then_some(end)
}

/// Reads the place of a value whose name ends at the separator `at`: `mypassword=`.
pub(super) fn before(text: &[u8], at: usize) -> Option<Site> {
    let end = glued_end(text, at)?;
    let begin = end
        - text[end.saturating_sub(NAME)..end]
            .iter()
            .rev()
            .take_while(|&&b| is_name(b))
            .count();
    let site = read(text, floor(text, begin))?;
    (site.name.1 == end).then_some(site)
}

fn floor(text: &[u8], mut at: usize) -> usize {
    while at < text.len() && text[at] & 0xC0 == 0x80 {
        at += 1;
    }
    at
}

pub(super) fn is_name(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.') || b >= 0x80
}
