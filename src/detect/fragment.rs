//! JSON in a text: where its strings begin and end, at each level of nesting.
//!
//! Transcripts are full of JSON that stands in a text: what a tool was given and has printed, a
//! line of a log, JSON in a string of JSON. Two things follow. A key tells there what its value is,
//! as a key of the record does. And what is found in a string of it ends where the string does, or
//! what parsed would not parse any more.
//!
//! Read is more than RFC 8259 allows: strings in single quotes, names as keys, a comma behind the
//! last value, as programs print their data. What is cut off at the end of the text is read as far
//! as it goes.

mod bound;
pub(super) mod escape;
mod read;
mod stream;
#[cfg(test)]
mod tests;

use std::ops::Range;

use read::{Reader, bare, colon};

use crate::json::OffsetMap;

/// How often a string is read as JSON that stands in JSON: the backslashes double each time.
const DEEPEST: u8 = 8;
/// Deeper nesting of containers is not read.
const NESTED: usize = 128;
/// How many bytes may be read again, for each of the text, because a quote was none.
const AGAIN: usize = 3;
/// No container.
const NONE: u32 = u32::MAX;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Container,
    Key,
    /// The inside of a string.
    Text,
    Number,
    /// `true`, `null` and the like.
    Word,
}

/// A part of JSON, with its place in the text as it is written.
#[derive(Debug, Clone, Copy)]
struct Part {
    start: u32,
    end: u32,
    /// What it stands in: a container, or a string whose text is JSON.
    up: u32,
    kind: Kind,
    /// How many strings of JSON it stands in.
    level: u8,
}

impl Part {
    fn holds(&self, at: usize) -> bool {
        (self.start as usize) <= at && at < self.end as usize
    }
}

/// The JSON of a text, in the order of the text, what holds before what is held.
#[derive(Debug, Default)]
pub(super) struct Fragments {
    parts: Vec<Part>,
    /// The containers that are open where is read.
    open: Vec<Open>,
    /// Texts of the strings that are read as JSON, kept for their memory.
    spare: Vec<(String, OffsetMap)>,
}

#[derive(Debug, Clone, Copy)]
struct Open {
    part: u32,
    /// Where it opens in the text that is read.
    at: usize,
    is_object: bool,
}

/// From the text of a string back to the text that is looked at.
pub(super) struct Way<'a> {
    map: &'a OffsetMap,
    base: usize,
    up: Option<&'a Way<'a>>,
}

impl Way<'_> {
    pub(super) fn source(&self, offset: usize) -> usize {
        let at = self.base + self.map.source(offset);
        self.up.map_or(at, |up| up.source(at))
    }
}

/// A member of an object: its key, its value as it is written, and the way back.
pub(super) struct Member<'a> {
    pub(super) key: &'a str,
    raw: &'a str,
    way: &'a Way<'a>,
}

impl Member<'_> {
    /// Calls `with` with the value as it reads.
    pub(super) fn read(&self, with: impl FnOnce(&str, &Way<'_>)) {
        if !self.raw.contains('\\') {
            return with(self.raw, self.way);
        }
        let (mut said, mut map) = (String::new(), OffsetMap::default());
        escape::read(self.raw, &mut said, &mut map);
        let way = Way {
            map: &map,
            base: 0,
            up: Some(self.way),
        };
        with(&said, &way);
    }
}

/// Where JSON could begin in the text: what is asked of every text.
fn perhaps(bytes: &[u8]) -> Option<usize> {
    if matches!(bytes.trim_ascii(), [b'"', .., b'"'] | [b'\'', .., b'\'']) {
        return Some(0);
    }
    memchr::memchr2_iter(b'{', b'[', bytes).find(|&at| opens(bytes, at).is_some())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Opens {
    Plain,
    /// Its quotes have backslashes: it stands in a string of which the beginning is not JSON.
    Quoted,
}

/// Whether the bracket at `at` may open a value.
fn opens(bytes: &[u8], at: usize) -> Option<Opens> {
    let rest = &bytes[at + 1..];
    let space = rest.iter().take_while(|b| b.is_ascii_whitespace()).count();
    let next = *rest.get(space)?;
    let plain = match next {
        b'"' | b'\'' | b'{' | b'[' => true,
        b'}' | b']' => space == 0,
        b'0'..=b'9' | b'-' | b't' | b'f' | b'n' if bytes[at] == b'[' => true,
        // A block of a program has no colon behind its first word.
        b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'0'..=b'9' => {
            bytes[at] == b'{' && colon(rest, space + bare(&rest[space..])).is_some()
        }
        b'\\' => {
            let mut rest = &rest[space..];
            while let [b'\\', b'n' | b't' | b'r' | b' ', after @ ..] | [b' ', after @ ..] = rest {
                rest = after;
            }
            let slashes = rest.iter().take_while(|b| **b == b'\\').count();
            let quoted = slashes > 0 && matches!(rest.get(slashes), Some(b'"' | b'{' | b'['));
            return quoted.then_some(Opens::Quoted);
        }
        _ => false,
    };
    plain.then_some(Opens::Plain)
}

impl Fragments {
    /// Reads the JSON of `text`, and calls `visit` for each member with a text or a long number.
    pub(super) fn fill(&mut self, text: &str, visit: &mut dyn FnMut(Member<'_>)) {
        self.parts.clear();
        let Some(from) = perhaps(text.as_bytes()) else {
            return;
        };
        let map = OffsetMap::default();
        let way = Way {
            map: &map,
            base: 0,
            up: None,
        };
        self.read(text, from, &way, 0, NONE, visit);
    }

    /// Calls `visit` with the object, the key and the place of each member with a text or a number.
    pub(super) fn each_member(&self, text: &str, mut visit: impl FnMut(u32, &str, Range<usize>)) {
        for pair in self.parts.windows(2) {
            let [key, value] = pair else { continue };
            let is_member =
                key.kind == Kind::Key && matches!(value.kind, Kind::Text | Kind::Number);
            let key_at = key.start as usize..key.end as usize;
            if is_member
                && key.up == value.up
                && let Some(name) = text.get(key_at)
            {
                visit(key.up, name, value.start as usize..value.end as usize);
            }
        }
    }

    /// The parts are where `to` says.
    pub(super) fn shift(&mut self, to: impl Fn(usize) -> usize) {
        for part in &mut self.parts {
            part.start = to(part.start as usize) as u32;
            part.end = to(part.end as usize) as u32;
        }
    }

    /// Reads a text that stands in the string `up`, in which nothing begins before `from`.
    fn read(
        &mut self,
        text: &str,
        from: usize,
        way: &Way<'_>,
        level: u8,
        up: u32,
        visit: &mut dyn FnMut(Member<'_>),
    ) {
        let bytes = text.as_bytes();
        let depth = self.open.len();
        let mut again = bytes.len() * AGAIN + 1024;
        if let Some((from, to)) = literal(bytes) {
            self.string(text, (from, to), Kind::Text, way, level, up, visit);
            return;
        }
        let mut at = from;
        while let Some(hit) = memchr::memchr2(b'{', b'[', &bytes[at..]) {
            let start = at + hit;
            match opens(bytes, start) {
                None => at = start + 1,
                Some(Opens::Quoted) => {
                    at = self.quoted(text, start, way, level, up, visit);
                }
                Some(Opens::Plain) => {
                    let first = self.parts.len();
                    let mut reader = Reader {
                        fragments: self,
                        text,
                        way,
                        level,
                        up,
                        first,
                        depth,
                        inside: None,
                        is_value: true,
                    };
                    let end = reader.value(start, visit).max(start + 1);
                    let (inside, is_value) = (reader.inside, reader.is_value);
                    at = end;
                    // What was taken for a string may have been none.
                    if let Some(inside) = inside.filter(|_| !is_value)
                        && end - inside <= again
                    {
                        again -= end - inside;
                        let from = way.source(inside) as u32;
                        let behind = self.parts[first..].partition_point(|p| p.start < from);
                        self.parts.truncate(first + behind);
                        at = inside;
                    }
                }
            }
        }
    }

    /// JSON whose quotes have backslashes, up to the quote that has none.
    fn quoted(
        &mut self,
        text: &str,
        start: usize,
        way: &Way<'_>,
        level: u8,
        up: u32,
        visit: &mut dyn FnMut(Member<'_>),
    ) -> usize {
        let bytes = text.as_bytes();
        let mut end = bytes.len();
        let mut at = start;
        while let Some(hit) = memchr::memchr3(b'\\', b'"', b'\n', &bytes[at..]) {
            match bytes[at + hit] {
                b'\\' => at += hit + 2,
                _ => {
                    end = at + hit;
                    break;
                }
            }
            if at >= bytes.len() {
                break;
            }
        }
        if level < DEEPEST {
            self.nested(text, (start, end), way, level, up, visit);
        }
        end
    }

    /// Notes a string, and reads what is JSON in it.
    #[expect(clippy::too_many_arguments, reason = "they are one place")]
    fn string(
        &mut self,
        text: &str,
        (from, to): (usize, usize),
        kind: Kind,
        way: &Way<'_>,
        level: u8,
        up: u32,
        visit: &mut dyn FnMut(Member<'_>),
    ) {
        let part = self.parts.len() as u32;
        self.parts.push(Part {
            start: way.source(from) as u32,
            end: way.source(to) as u32,
            up,
            kind,
            level,
        });
        if kind == Kind::Text && level < DEEPEST && perhaps_within(&text.as_bytes()[from..to]) {
            self.nested(text, (from, to), way, level, part, visit);
        }
    }

    /// Reads a stretch of the text as what a string says.
    fn nested(
        &mut self,
        text: &str,
        (from, to): (usize, usize),
        way: &Way<'_>,
        level: u8,
        up: u32,
        visit: &mut dyn FnMut(Member<'_>),
    ) {
        let (mut said, mut map) = self.spare.pop().unwrap_or_default();
        escape::read(&text[from..to], &mut said, &mut map);
        let inner = Way {
            map: &map,
            base: from,
            up: Some(way),
        };
        self.read(&said, 0, &inner, level + 1, up, visit);
        self.spare.push((said, map));
    }
}

/// Whether the inside of a string may be JSON itself.
fn perhaps_within(bytes: &[u8]) -> bool {
    memchr::memchr2(b'{', b'[', bytes).is_some() || matches!(bytes, [b'\\', b'"', ..])
}

/// The inside of the string that a text is as a whole.
fn literal(bytes: &[u8]) -> Option<(usize, usize)> {
    let trimmed = bytes.trim_ascii();
    if !matches!(trimmed, [b'"', .., b'"'] | [b'\'', .., b'\'']) {
        return None;
    }
    let start = bytes.len() - bytes.trim_ascii_start().len();
    let end = start + trimmed.len();
    (string_end(bytes, start) == Some(end - 1)).then_some((start + 1, end - 1))
}

/// Where the closing quote of the string stands that opens at `at`; nothing, where it is not closed
/// in its line.
fn string_end(bytes: &[u8], at: usize) -> Option<usize> {
    let quote = bytes[at];
    let mut at = at + 1;
    loop {
        let hit = memchr::memchr3(quote, b'\\', b'\n', bytes.get(at..)?)?;
        match bytes[at + hit] {
            b'\\' => at += hit + 2,
            b'\n' => return None,
            _ => return Some(at + hit),
        }
    }
}
