//! Where in `DB_PASSWORD = "…"`, `password: …`, `<password>…`, `--password …` the value begins.
//!
//! A rule is woken at a word such as `password`. From there the whole name is read to both
//! sides, then what may stand between a name and its value, then how the value is written.
//! Everything is bounded, and most places are given up at the first byte behind the name.

use std::cell::Cell;

use super::gap::Gap;
use super::judge;
use super::names::{self, Kind};
use super::placeholder::Stands;

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// In `"`.
    Double,
    /// In `'`.
    Single,
    /// In back-ticks.
    Tick,
    /// In `\"`: a JSON text inside of a string.
    Escaped,
    /// In `{` and `}`, as drivers of databases want it.
    Braces,
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

/// A text's place and length, where a rule was woken in it, and what was found there.
type Last = (usize, usize, usize, Option<(Site, Stands)>);

thread_local! {
    /// Many rules ask for the same place, one after the other.
    static LAST: Cell<Option<Last>> = const { Cell::new(None) };
}

/// Reads the place at `woken` and judges what stands there, and keeps the answer for [`seen`].
pub(super) fn look(text: &[u8], woken: usize) -> bool {
    let found = read(text, woken).and_then(|site| Some((site, judge::site(text, &site)?)));
    LAST.set(Some((text.as_ptr().addr(), text.len(), woken, found)));
    found.is_some()
}

/// What [`look`] has found at `woken`. It must have been asked for this place in this text last;
/// the engine asks a rule's `sift`, and then its `begin`.
pub(super) fn seen(text: &[u8], woken: usize) -> Option<(Site, Stands)> {
    match LAST.get() {
        Some((at, len, place, found))
            if (at, len, place) == (text.as_ptr().addr(), text.len(), woken) =>
        {
            found
        }
        _ => {
            let site = read(text, woken)?;
            Some((site, judge::site(text, &site)?))
        }
    }
}

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
    begin += escape(text, begin, woken);
    let dashes = text[begin..woken]
        .iter()
        .take_while(|&&b| b == b'-')
        .count();
    let gap = if gap.may_follow(text, (begin, end), dashes) {
        gap
    } else {
        Gap::output(text, end)?
    };
    let name = std::str::from_utf8(&text[begin..end]).ok()?;
    let kind = match names::kind(name) {
        Some(kind) => kind,
        None if name.eq_ignore_ascii_case("key") => key_of(text, begin)?,
        None => return None,
    };
    gap.value(text, (begin, end), dashes, kind)
}

/// Where the name ends in front of the separator `at`, if it ends as a password's name does.
pub(super) fn glued_end(text: &[u8], at: usize) -> Option<usize> {
    let mut end = at;
    while end > 0 && at - end < 4 && matches!(text[end - 1], b'"' | b'\'' | b' ' | b'\\' | b']') {
        end -= 1;
    }
    // Most names end with something else.
    if !matches!(
        text[end.checked_sub(1)?] | 32,
        b'd' | b's' | b't' | b'e' | b'w'
    ) {
        return None;
    }
    let tail = text.get(end.checked_sub(4)?..end)?;
    let plain = [tail[0] | 32, tail[1] | 32, tail[2] | 32, tail[3] | 32];
    // `bind_pw`, `adminPw`; `raw` and `view` end otherwise.
    let pw = &plain[2..] == b"pw" && (!tail[1].is_ascii_alphabetic() || tail[2..] == *b"Pw");
    (pw || matches!(
        &plain,
        b"word" | b"pass" | b"sswd" | b"wort" | b"_pwd" | b"bpwd" | b"rase"
    ))
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

/// What `key` is the key of: `"Jwt": { "Key": "…" }`.
fn key_of(text: &[u8], begin: usize) -> Option<Kind> {
    let before = &text[begin.saturating_sub(48)..begin];
    let end = before
        .iter()
        .rposition(|b| !b"\"' \r\n\t\\n".contains(b))
        .filter(|&at| matches!(before[at], b'{' | b':'))?;
    let end = before[..=end]
        .iter()
        .rposition(|b| !b"\"' {:\\=>\r\n".contains(b))?;
    let from = before[..=end]
        .iter()
        .rposition(|&b| !is_name(b))
        .map_or(0, |at| at + 1);
    let parent = std::str::from_utf8(&before[from..=end]).ok()?;
    (parent.len() < 24)
        .then(|| names::kind(&format!("{parent}_key")))
        .flatten()
}

/// How much of the name is the rest of an escape before it: `\nPASSWORD=`, `\u003cpassword`,
/// `%20password`.
fn escape(text: &[u8], begin: usize, woken: usize) -> usize {
    let hex = |len: usize| {
        text.get(begin..begin + len)
            .is_some_and(|code| code.iter().all(u8::is_ascii_hexdigit))
    };
    let len = match begin.checked_sub(1).map(|at| text[at]) {
        Some(b'\\') if begin < woken => match text[begin] {
            b'n' | b't' | b'r' => 1,
            b'u' if text
                .get(begin + 1..begin + 5)
                .is_some_and(|code| code.iter().all(u8::is_ascii_hexdigit)) =>
            {
                5
            }
            _ => 0,
        },
        Some(b'%') if hex(2) => 2,
        _ => 0,
    };
    if begin + len <= woken { len } else { 0 }
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
