//! Events of a stream that stand in a text: lines of JSON, or of server-sent events (WHATWG HTML,
//! section 9.2), each with a word or a piece of one.
//!
//! The pieces of each text of the stream are put together, so that a value can be found that stands
//! in several of them.

use std::collections::{BTreeMap, HashMap};

use super::{Fragments, Kind, NONE, Part, escape};
use crate::json::OffsetMap;

/// Containers around a piece that tell which of the texts it is of.
const DEEP: usize = 8;
/// Pieces that are put together.
const MOST: usize = 1 << 16;
/// The longest line of a list.
const LINE: usize = 1024;

/// A text that stands in pieces.
#[derive(Default)]
pub(in crate::detect) struct Row {
    pub(in crate::detect) text: String,
    /// Where each piece begins in it, and where it is written.
    pieces: Vec<(usize, Written)>,
    /// One of them has escapes.
    escaped: bool,
}

struct Written {
    start: usize,
    /// How long it reads.
    len: usize,
    /// From each reading of it back to the one before.
    maps: Vec<OffsetMap>,
}

impl Written {
    fn source(&self, offset: usize) -> usize {
        let back = self.maps.iter().rev();
        self.start + back.fold(offset, |offset, map| map.source(offset))
    }
}

impl Row {
    /// Where what stands at `start..end` is written, piece by piece.
    pub(in crate::detect) fn parts(&self, start: usize, end: usize) -> Vec<(usize, usize)> {
        let first = self.pieces.partition_point(|(at, _)| *at <= start);
        let mut parts = Vec::new();
        for (index, (at, written)) in self.pieces.iter().enumerate().skip(first.max(1) - 1) {
            if *at >= end {
                break;
            }
            let next = self.pieces.get(index + 1);
            let to = next.map_or(self.text.len(), |(at, _)| *at).min(end);
            let to = to.min(at + written.len);
            let from = start.max(*at);
            if from < to {
                parts.push((written.source(from - at), written.source(to - at)));
            }
        }
        parts
    }

    /// The next piece: a string, as it stands in `text`.
    fn push(&mut self, text: &str, part: &Part) {
        let (said, maps) = said(&text[range(part)], part.level + 1);
        let (start, len) = (part.start as usize, said.len());
        let written = Written { start, len, maps };
        self.pieces.push((self.text.len(), written));
        self.text.push_str(&said);
    }

    /// The next line.
    fn line(&mut self, text: &str, part: &Part) {
        if !self.pieces.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        self.push(text, part);
    }
}

impl Fragments {
    /// The texts of streams whose events stand in `text`.
    pub(in crate::detect) fn rows(&self, text: &str) -> Vec<Row> {
        let keys = |is: fn(&str) -> bool| {
            let keys = self.parts.iter().filter(|part| part.kind == Kind::Key);
            keys.filter(|part| is(&text[range(part)])).take(2).count() > 1
        };
        // Events of Ollama say whether they are the last one.
        let all = keys(|key| key == "done");
        if !all && !keys(says_delta) {
            return Vec::new();
        }
        let mut rows: HashMap<String, Row> = HashMap::new();
        let mut name = String::new();
        let mut count = 0;
        for (at, part) in self.parts.iter().enumerate() {
            if part.kind != Kind::Text || !self.name(text, at, all, &mut name) {
                continue;
            }
            count += 1;
            if count > MOST {
                break;
            }
            let row = match rows.get_mut(&name) {
                Some(row) => row,
                None => rows.entry(name.clone()).or_default(),
            };
            row.push(text, part);
        }
        rows.into_values()
            .filter(|row| row.pieces.len() > 1)
            .collect()
    }

    /// Strings with escapes, and lists of lines: in several lines one says what stands in the next, as
    /// the head of a table does.
    pub(in crate::detect) fn lines(&self, text: &str) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut lists: BTreeMap<u32, Row> = BTreeMap::new();
        // What stands within a string of several lines is read with that.
        let mut done = 0;
        for (at, part) in self.parts.iter().enumerate() {
            if part.kind != Kind::Text || (part.start as usize) < done {
                continue;
            }
            let raw = &text[range(part)];
            let in_list = part.up != NONE
                && self.parts[part.up as usize].kind == Kind::Container
                && raw.len() <= LINE
                && self.key(text, at).is_none();
            // What is escaped within it reads only there, and so do its lines and quotes.
            let plain = raw.trim_end_matches("\\n").as_bytes();
            let escaped = memchr::memchr(b'\\', plain).is_some();
            if escaped {
                done = part.end as usize;
            }
            if in_list {
                let row = lists.entry(part.up).or_default();
                row.line(text, part);
                row.escaped |= escaped;
            } else if escaped {
                let mut row = Row::default();
                row.push(text, part);
                rows.push(row);
            }
        }
        let lists = lists.into_values();
        rows.extend(lists.filter(|row| row.escaped || row.pieces.len() > 1));
        rows
    }

    /// Which of the stream's texts a piece is of, if it is one: the keys around it, and the numbers
    /// and ids beside those.
    fn name(&self, text: &str, at: usize, is_delta: bool, name: &mut String) -> bool {
        name.clear();
        let (mut at, mut is_delta, mut is_said) = (at, is_delta, false);
        for _ in 0..DEEP {
            if let Some(key) = self.key(text, at) {
                is_said |= name.is_empty() && says(key);
                is_delta |= says_delta(key);
                name.push_str(key);
            }
            name.push('/');
            let up = self.parts[at].up;
            if up == NONE || self.parts[up as usize].kind != Kind::Container {
                break;
            }
            at = up as usize;
            let beside = self.parts[at + 1..].iter().enumerate().take(16);
            for (next, part) in beside.filter(|(_, part)| part.up as usize == at) {
                let counts = part.kind != Kind::Key
                    && matches!(
                        self.key(text, at + 1 + next),
                        Some("index" | "output_index" | "content_index" | "item_id" | "id")
                    );
                if counts {
                    name.push_str(&text[range(part)]);
                    name.push('/');
                }
            }
        }
        is_delta && is_said
    }

    /// The key of a value.
    fn key<'t>(&self, text: &'t str, at: usize) -> Option<&'t str> {
        let key = self.parts.get(at.checked_sub(1)?)?;
        (key.kind == Kind::Key && key.up == self.parts[at].up).then(|| &text[range(key)])
    }
}

fn range(part: &Part) -> std::ops::Range<usize> {
    part.start as usize..part.end as usize
}

/// The key under which an event has what is new.
fn says_delta(key: &str) -> bool {
    key == "delta"
}

/// The keys of texts in it.
fn says(key: &str) -> bool {
    matches!(
        key,
        "content"
            | "text"
            | "thinking"
            | "reasoning_content"
            | "partial_json"
            | "arguments"
            | "delta"
            | "response"
            | "token"
    )
}

/// What a stretch says that is escaped `level` times, and the way back.
fn said(raw: &str, level: u8) -> (String, Vec<OffsetMap>) {
    let (mut text, mut maps) = (raw.to_owned(), Vec::new());
    for _ in 0..level {
        if !text.contains('\\') {
            break;
        }
        let (mut next, mut map) = (String::new(), OffsetMap::default());
        escape::read(&text, &mut next, &mut map);
        text = next;
        maps.push(map);
    }
    (text, maps)
}
