//! Reads one value, with what is allowed beyond RFC 8259.

use super::{Fragments, Kind, Member, NESTED, Open, Part, Way, escape, string_end};
use crate::json::OffsetMap;

/// Reads one value, and what it holds.
pub(super) struct Reader<'a, 'w> {
    pub(super) fragments: &'a mut Fragments,
    pub(super) text: &'a str,
    pub(super) way: &'w Way<'w>,
    pub(super) level: u8,
    pub(super) up: u32,
    /// The first part of the value, and how many containers were open before it.
    pub(super) first: usize,
    pub(super) depth: usize,
    /// Where the first bracket stands in a string of what is not closed yet.
    pub(super) inside: Option<usize>,
    /// No error was met.
    pub(super) is_value: bool,
}

impl Reader<'_, '_> {
    /// Reads the value that opens at `start`; where it ends, or could not be read any further.
    pub(super) fn value(&mut self, start: usize, visit: &mut dyn FnMut(Member<'_>)) -> usize {
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
pub(super) fn bare(bytes: &[u8]) -> usize {
    let is_part = |b: &&u8| b.is_ascii_alphanumeric() || b"_-+.$".contains(b);
    bytes.iter().take_while(is_part).count()
}

fn is_number(word: &[u8]) -> bool {
    let digits = word.strip_prefix(b"-").unwrap_or(word);
    // `[192.0.2.1]` is an address in a mail's header and no list.
    digits.first().is_some_and(u8::is_ascii_digit)
        && digits.iter().filter(|&&b| b == b'.').count() < 2
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
pub(super) fn colon(bytes: &[u8], at: usize) -> Option<usize> {
    let at = at + space(&bytes[at..]);
    (bytes.get(at) == Some(&b':')).then_some(at + 1)
}

fn space(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|b| b.is_ascii_whitespace()).count()
}
