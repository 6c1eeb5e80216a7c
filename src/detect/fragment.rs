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
mod escape;
mod stream;

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

/// Whether JSON could stand in the text: what is asked of every text.
fn perhaps(bytes: &[u8]) -> bool {
    memchr::memchr2_iter(b'{', b'[', bytes).any(|at| opens(bytes, at).is_some())
        || matches!(bytes.trim_ascii(), [b'"', .., b'"'])
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
        b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'0'..=b'9' => bytes[at] == b'{',
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
        if !perhaps(text.as_bytes()) {
            return;
        }
        let map = OffsetMap::default();
        let way = Way {
            map: &map,
            base: 0,
            up: None,
        };
        self.read(text, &way, 0, NONE, visit);
    }

    /// The parts are where `to` says.
    pub(super) fn shift(&mut self, to: impl Fn(usize) -> usize) {
        for part in &mut self.parts {
            part.start = to(part.start as usize) as u32;
            part.end = to(part.end as usize) as u32;
        }
    }

    /// Reads a text that stands in the string `up`.
    fn read(
        &mut self,
        text: &str,
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
        let mut at = 0;
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
        self.read(&said, &inner, level + 1, up, visit);
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
    if !matches!(trimmed, [b'"', .., b'"']) {
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

/// Reads one value, and what it holds.
struct Reader<'a, 'w> {
    fragments: &'a mut Fragments,
    text: &'a str,
    way: &'w Way<'w>,
    level: u8,
    up: u32,
    /// The first part of the value, and how many containers were open before it.
    first: usize,
    depth: usize,
    /// Where the first bracket stands in a string of what is not closed yet.
    inside: Option<usize>,
    /// No error was met.
    is_value: bool,
}

impl Reader<'_, '_> {
    /// Reads the value that opens at `start`; where it ends, or could not be read any further.
    fn value(&mut self, start: usize, visit: &mut dyn FnMut(Member<'_>)) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = start;
        // The key whose value comes next.
        let mut key: Option<(usize, usize)> = None;
        let mut expects_value = true;
        loop {
            at += space(&bytes[at..]);
            let Some(&next) = bytes.get(at) else {
                self.close_all(at);
                return at;
            };
            let top = self.fragments.open[self.depth..].last().copied();
            let wants_key = top.is_some_and(|top| top.is_object) && key.is_none();
            match next {
                b'{' | b'[' if expects_value && !wants_key => {
                    if self.fragments.open.len() - self.depth >= NESTED {
                        return self.fail(at);
                    }
                    // It ends nowhere until it is closed.
                    let part = self.push(Kind::Container, at, at);
                    let is_object = next == b'{';
                    self.fragments.open.push(Open {
                        part,
                        at,
                        is_object,
                    });
                    key = None;
                    at += 1;
                    continue;
                }
                b'}' | b']' => {
                    // A comma may stand before it, a key may not.
                    let Some(open) = top.filter(|top| top.is_object == (next == b'}')) else {
                        return self.fail(at);
                    };
                    if key.is_some() {
                        return self.fail(at);
                    }
                    at += 1;
                    let end = self.way.source(at) as u32;
                    self.fragments.parts[open.part as usize].end = end;
                    self.fragments.open.pop();
                    self.inside = self.inside.filter(|inside| *inside < open.at);
                    if self.fragments.open.len() == self.depth {
                        return at;
                    }
                    expects_value = false;
                    continue;
                }
                b',' if !expects_value => {
                    (expects_value, key) = (true, None);
                    at += 1;
                    continue;
                }
                _ if !expects_value => return self.fail(at),
                b'"' | b'\'' => {
                    let Some(end) = string_end(bytes, at) else {
                        let rest = &bytes[at..];
                        if memchr::memchr(b'\n', rest).is_some() {
                            return self.fail(at + 1);
                        }
                        // Cut off.
                        let kind = if wants_key { Kind::Key } else { Kind::Text };
                        self.string((at + 1, bytes.len()), kind, key, visit);
                        self.close_all(bytes.len());
                        return bytes.len();
                    };
                    let inside = (at + 1, end);
                    at = end + 1;
                    if wants_key {
                        self.string(inside, Kind::Key, None, visit);
                        let Some(behind) = colon(bytes, at) else {
                            return self.fail(at);
                        };
                        key = Some(inside);
                        at = behind;
                        continue;
                    }
                    self.string(inside, Kind::Text, key, visit);
                }
                _ => {
                    let len = bare(&bytes[at..]);
                    if len == 0 {
                        return self.fail(at);
                    }
                    let inside = (at, at + len);
                    let word = &bytes[at..at + len];
                    at += len;
                    if wants_key {
                        let Some(behind) = colon(bytes, at) else {
                            return self.fail(at);
                        };
                        self.push(Kind::Key, inside.0, inside.1);
                        key = Some(inside);
                        at = behind;
                        continue;
                    }
                    let kind = match is_number(word) {
                        true => Kind::Number,
                        false if is_word(word) => Kind::Word,
                        false => return self.fail(at),
                    };
                    self.push(kind, inside.0, inside.1);
                    if kind == Kind::Number && word.len() >= 4 {
                        self.member(key, inside, visit);
                    }
                }
            }
            (expects_value, key) = (false, None);
        }
    }

    fn push(&mut self, kind: Kind, from: usize, to: usize) -> u32 {
        let open = self.fragments.open[self.depth..].last();
        let up = open.map_or(self.up, |open| open.part);
        let part = self.fragments.parts.len() as u32;
        self.fragments.parts.push(Part {
            start: self.way.source(from) as u32,
            end: self.way.source(to) as u32,
            up,
            kind,
            level: self.level,
        });
        part
    }

    fn string(
        &mut self,
        inside: (usize, usize),
        kind: Kind,
        key: Option<(usize, usize)>,
        visit: &mut dyn FnMut(Member<'_>),
    ) {
        let open = self.fragments.open[self.depth..].last();
        let up = open.map_or(self.up, |open| open.part);
        let (text, way, level) = (self.text, self.way, self.level);
        if self.inside.is_none() {
            let bytes = &text.as_bytes()[inside.0..inside.1];
            let bracket = memchr::memchr2(b'{', b'[', bytes);
            self.inside = bracket.map(|at| inside.0 + at);
        }
        self.fragments
            .string(text, inside, kind, way, level, up, visit);
        if kind == Kind::Text {
            self.member(key, inside, visit);
        }
    }

    fn member(
        &mut self,
        key: Option<(usize, usize)>,
        (from, to): (usize, usize),
        visit: &mut dyn FnMut(Member<'_>),
    ) {
        let Some((key_from, key_to)) = key.filter(|_| from < to) else {
            return;
        };
        let key = &self.text[key_from..key_to];
        let (mut said_key, mut key_map) = (String::new(), OffsetMap::default());
        let key = match memchr::memchr(b'\\', key.as_bytes()) {
            None => key,
            Some(_) => {
                escape::read(key, &mut said_key, &mut key_map);
                &said_key
            }
        };
        visit(Member {
            key,
            raw: &self.text[from..to],
            way: &Way {
                map: &OffsetMap::default(),
                base: from,
                up: Some(self.way),
            },
        });
    }

    /// The text ends: so does all that is open.
    fn close_all(&mut self, at: usize) {
        let end = self.way.source(at) as u32;
        for open in self.fragments.open.drain(self.depth..) {
            self.fragments.parts[open.part as usize].end = end;
        }
    }

    /// What was open is no value; what was whole in it is one by itself.
    fn fail(&mut self, at: usize) -> usize {
        self.fragments.open.truncate(self.depth);
        let parts = &mut self.fragments.parts;
        let (mut kept, mut read) = (self.first, self.first);
        while read < parts.len() {
            let whole = parts[read];
            if whole.kind != Kind::Container || whole.end == whole.start {
                read += 1;
                continue;
            }
            // It and all that is in it.
            let shift = (read - kept) as u32;
            parts[read].up = self.up.wrapping_add(shift);
            while read < parts.len() && parts[read].start < whole.end {
                let mut part = parts[read];
                part.up = part.up.wrapping_sub(shift);
                parts[kept] = part;
                (kept, read) = (kept + 1, read + 1);
            }
        }
        parts.truncate(kept);
        self.is_value = false;
        at
    }
}

/// What stands at the beginning of `bytes` without quotes: a number, a word.
fn bare(bytes: &[u8]) -> usize {
    let is_part = |b: &&u8| b.is_ascii_alphanumeric() || b"_-+.$".contains(b);
    bytes.iter().take_while(is_part).count()
}

fn is_number(word: &[u8]) -> bool {
    let digits = word.strip_prefix(b"-").unwrap_or(word);
    digits.first().is_some_and(u8::is_ascii_digit)
        && digits
            .iter()
            .all(|b| b.is_ascii_digit() || b"+-.eE".contains(b))
}

fn is_word(word: &[u8]) -> bool {
    matches!(
        word,
        b"true"
            | b"false"
            | b"null"
            | b"True"
            | b"False"
            | b"None"
            | b"nil"
            | b"undefined"
            | b"NaN"
    )
}

/// Behind the colon that comes next.
fn colon(bytes: &[u8], at: usize) -> Option<usize> {
    let at = at + space(&bytes[at..]);
    (bytes.get(at) == Some(&b':')).then_some(at + 1)
}

fn space(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|b| b.is_ascii_whitespace()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let mut fragments = Fragments::default();
        fragments.fill(text, &mut |_| {});
        let parts = fragments.parts.iter();
        parts
            .map(|part| {
                let says = &text[part.start as usize..part.end as usize];
                let up = match part.up {
                    NONE => String::new(),
                    up => up.to_string(),
                };
                format!("{:?} {} {up} {says}", part.kind, part.level)
            })
            .collect()
    }

    #[test]
    fn json_is_found() {
        let cases: &[(&str, &[&str])] = &[
            ("no [link](x) {brace", &[]),
            (
                r#"say {"a": [1, "x"]} and"#,
                &[
                    r#"Container 0  {"a": [1, "x"]}"#,
                    "Key 0 0 a",
                    r#"Container 0 0 [1, "x"]"#,
                    "Number 0 2 1",
                    "Text 0 2 x",
                ],
            ),
            (
                r#"{"a":"{\"b\":\"c\"}"}"#,
                &[
                    r#"Container 0  {"a":"{\"b\":\"c\"}"}"#,
                    "Key 0 0 a",
                    r#"Text 0 0 {\"b\":\"c\"}"#,
                    r#"Container 1 2 {\"b\":\"c\"}"#,
                    "Key 1 3 b",
                    "Text 1 3 c",
                ],
            ),
            (
                r#"{"a":"x\n[12]\ny"}"#,
                &[
                    r#"Container 0  {"a":"x\n[12]\ny"}"#,
                    "Key 0 0 a",
                    r"Text 0 0 x\n[12]\ny",
                    "Container 1 2 [12]",
                    "Number 1 3 12",
                ],
            ),
            // In quotes that are none.
            (
                r#"["x {"b": 1} "c"#,
                &[r#"Container 0  {"b": 1}"#, "Key 0 0 b", "Number 0 0 1"],
            ),
            // What is whole stays where the rest is not.
            (
                r#"[{"a": 1}, oh"#,
                &[r#"Container 0  {"a": 1}"#, "Key 0 0 a", "Number 0 0 1"],
            ),
            // Cut off.
            (
                r#"{"a": "b"#,
                &[r#"Container 0  {"a": "b"#, "Key 0 0 a", "Text 0 0 b"],
            ),
            (
                "{'a': None, b: 'it\\'s',}",
                &[
                    "Container 0  {'a': None, b: 'it\\'s',}",
                    "Key 0 0 a",
                    "Word 0 0 None",
                    "Key 0 0 b",
                    "Text 0 0 it\\'s",
                ],
            ),
            (
                r#"-d "{\"a\": \"b\"}" x"#,
                &[r#"Container 1  {\"a\": \"b\"}"#, "Key 1 0 a", "Text 1 0 b"],
            ),
            (r#""a\"b""#, &[r#"Text 0  a\"b"#]),
        ];
        for (text, want) in cases {
            assert_eq!(read(text), *want, "{text}");
        }
    }

    /// However brackets and quotes stand, a text is read a few times at most.
    #[test]
    fn hostile_text_is_read() {
        for piece in [
            "[", "{\"", "[\"", "[\"{", "{\"a\":", "[\"[\\\"", "\"[", "{'\"[", "[[\"a\",",
        ] {
            let _ = read(&piece.repeat(20_000));
        }
    }
}
