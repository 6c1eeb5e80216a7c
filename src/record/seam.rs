//! Values that are parted between the texts of a record: over the pieces of a stream, over blocks
//! that follow each other, and over lines in an array.

use std::collections::HashMap;

use crate::detect::{Detector, Finding, Scratch, TextContext, floor};
use crate::format::Line;
use crate::json::Kind;
use crate::rules::Confidence;
use crate::settle::{self, Replacement, Way};

/// Texts before this one that it may go on from: beside it in its element of an array there may be
/// others.
const BACK: usize = 4;
/// A text up to this length is looked at whole, of a longer one its end, or its beginning.
const WHOLE: usize = 256;
const END: usize = 128;
/// The longest row of pieces that is looked at as one.
const LONGEST: usize = 4096;
/// The longest line of an array, and the longest row of them.
const LINE: usize = 1024;
const LINES: usize = 1 << 18;
pub(crate) use crate::detect::{REST, SPLIT};

/// Finds texts that go on in each other.
#[derive(Default)]
pub(super) struct Seams {
    last: [Option<usize>; BACK],
    at: usize,
    rows: Vec<Row>,
    /// Lines in arrays, each row with its array.
    lines: Vec<(usize, Row)>,
}

/// Texts that are read as one.
#[derive(Default)]
struct Row {
    text: String,
    /// For each its node, where in it the part begins that was taken, and where that is in `text`.
    parts: Vec<(usize, usize, usize)>,
    /// The last of them was taken to its end.
    open: bool,
    /// Of lines that came out with something replaced, by their place in `parts`: the way back, and how
    /// long they were.
    ways: HashMap<usize, (Way, usize)>,
}

/// What is found in parts, by the node of each; and the values as they read whole.
#[derive(Default)]
pub(super) struct Split {
    pub(super) by_node: HashMap<usize, Vec<Finding>>,
    pub(super) whole: Vec<(String, Finding)>,
}

impl Row {
    /// Whether two texts meet in a finding amid a word.
    fn parts_word(&self, finding: &Finding) -> bool {
        let bytes = self.text.as_bytes();
        let mut seams = self.parts.iter().skip(1).map(|part| part.2);
        seams.any(|at| {
            let inside = finding.start < at && at < finding.end;
            inside && bytes[at - 1].is_ascii_alphanumeric() && bytes[at].is_ascii_alphanumeric()
        })
    }
}

impl Seams {
    /// The next text of the line.
    pub(super) fn text(&mut self, line: &Line<'_>, node: usize, text: &str) {
        let (Some(&first), Some(&last)) = (text.as_bytes().first(), text.as_bytes().last()) else {
            return;
        };
        if goes_on(first) {
            let before = self.last.iter().flatten();
            let before = before.copied().find(|&before| follows(line, before, node));
            if let Some(before) = before {
                self.join(line, before, node, text);
            }
        }
        self.last[self.at % BACK] = goes_on(last).then_some(node);
        self.at += 1;
    }

    /// The next text, if it is one of the lines of an array, `["-----BEGIN …", "MIIE…"]`.
    pub(super) fn line(&mut self, line: &Line<'_>, node: usize, text: &str) {
        let nodes = line.nodes();
        let array = nodes[node].parent as usize;
        if nodes[array].kind != Kind::Array {
            return;
        }
        let known = self.lines.last_mut().filter(|(known, _)| *known == array);
        // Some have the end of their line, and some several: what comes out of those may be one.
        let is_line = text.len() <= LINE;
        let row = match known {
            Some((_, row)) => row,
            None => {
                let next = nodes[node].next as usize;
                let follows = |next: usize| matches!(nodes[next].kind, Kind::String | Kind::Number);
                let alone = next >= nodes[array].next as usize || !follows(next);
                if alone || !is_line {
                    return;
                }
                self.lines.push((array, Row::default()));
                match self.lines.last_mut() {
                    Some((_, row)) => row,
                    None => return,
                }
            }
        };
        // What is longer is a text by itself.
        if !is_line || row.text.len() > LINES {
            self.lines.push((array, Row::default()));
            return;
        }
        if !row.parts.is_empty() && !row.text.ends_with('\n') {
            row.text.push('\n');
        }
        row.parts.push((node, 0, row.text.len()));
        row.text.push_str(text);
    }

    /// What is replaced in the text that came last: a line is read as it comes out, and as it will be
    /// read when it is scrubbed again.
    pub(super) fn replaced(&mut self, node: usize, text: &str, replacements: &[Replacement]) {
        let Some((_, row)) = self.lines.last_mut() else {
            return;
        };
        if let Some(&(last, _, at)) = row.parts.last()
            && last == node
        {
            row.text.truncate(at);
            settle::append(text, replacements, &mut row.text);
            let way = (Way::new(replacements), text.len());
            row.ways.insert(row.parts.len() - 1, way);
        }
    }

    fn join(&mut self, line: &Line<'_>, before: usize, node: usize, text: &str) {
        let known = self.rows.iter_mut().rev().take(BACK).find(|row| {
            row.open && row.text.len() < LONGEST && row.parts.last().is_some_and(|p| p.0 == before)
        });
        let row = match known {
            Some(row) => row,
            None => {
                let said = line.said(&line.nodes()[before]);
                let from = match said.len() > WHOLE {
                    true => floor(&said, said.len() - END),
                    false => 0,
                };
                self.rows.push(Row {
                    text: said[from..].to_owned(),
                    parts: vec![(before, from, 0)],
                    open: true,
                    ways: HashMap::new(),
                });
                let Some(row) = self.rows.last_mut() else {
                    return;
                };
                row
            }
        };
        row.open = text.len() <= WHOLE;
        let to = match row.open {
            true => text.len(),
            false => floor(text, END),
        };
        row.parts.push((node, 0, row.text.len()));
        row.text.push_str(&text[..to]);
    }

    /// The texts that go on in each other, as they read together.
    pub(super) fn rows(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().map(|row| row.text.as_str())
    }

    /// What stands in more than one of the texts.
    pub(super) fn find(
        self,
        detector: &Detector,
        context: TextContext<'_>,
        scratch: &mut Scratch,
        is_kept: impl Fn(&Finding) -> bool,
    ) -> Split {
        let mut split = Split::default();
        let lines = self.lines.iter().map(|(_, row)| (row, true));
        let rows = self.rows.iter().map(|row| (row, false)).chain(lines);
        for (row, is_lines) in rows.filter(|(row, _)| row.parts.len() > 1) {
            let found = detector.scan(&row.text, context, scratch);
            for finding in found.iter().filter(|finding| !is_kept(finding)) {
                let parted = row
                    .parts
                    .iter()
                    .skip(1)
                    .any(|&(.., at)| finding.start < at && at < finding.end);
                let is_new = is_lines || parted && (!finding.generic || row.parts_word(finding));
                if is_new {
                    split.add(row, usize::from(is_lines), finding);
                }
            }
        }
        split
    }
}

impl Split {
    /// Parts what was found among the texts of a row, between which stand `gap` bytes.
    fn add(&mut self, row: &Row, gap: usize, finding: &Finding) {
        let mut rule = SPLIT;
        let value = row.text[finding.start..finding.end].to_owned();
        // The first of the parts stands for all of it.
        let mut says = Some(
            finding
                .says
                .clone()
                .unwrap_or_else(|| value.as_str().into()),
        );
        // What stands before the value in its line, the sign of a diff, stays in the others.
        let mut mark = "";
        for (index, &(node, from, at)) in row.parts.iter().enumerate() {
            let next = row.parts.get(index + 1).map(|next| next.2 - gap);
            let end = next.unwrap_or(row.text.len()).min(finding.end).max(at);
            let mut start = finding.start.max(at);
            if rule == REST && gap > 0 && row.text[start..].starts_with(mark) {
                start += mark.len();
            }
            if start < end {
                let (mut start, mut end) = (start - at, end - at);
                let mut confidence = finding.confidence;
                if let Some((way, len)) = row.ways.get(&index) {
                    // What has taken a value's place is taken for another one: all of it goes.
                    (start, end) = match way.touches(start, end) {
                        true => (0, *len),
                        false => way.original(start, end),
                    };
                    // Whatever it was before: that is what the next scrub would take it for.
                    if (start, end) == (0, *len) {
                        confidence = Confidence::Certain;
                    }
                }
                if rule == SPLIT {
                    mark = row.text.get(at..at + start).unwrap_or_default();
                }
                let part = Finding {
                    start: from + start,
                    end: from + end,
                    rule,
                    confidence,
                    encoded: false,
                    says: says.take(),
                    ..finding.clone()
                };
                self.by_node.entry(node).or_default().push(part);
                rule = REST;
            }
        }
        self.whole.push((value, finding.clone()));
    }
}

/// What may stand within a value: in a password nearly everything may.
fn goes_on(byte: u8) -> bool {
    byte.is_ascii_graphic() || byte == b' ' || byte >= 0x80
}

/// Whether two texts stand in the same place of two elements of an array that follow each other,
/// and are not of two speakers.
fn follows(line: &Line<'_>, before: usize, node: usize) -> bool {
    let nodes = line.nodes();
    let key = |at: usize| line.tape.key_of(at).map(|key| &line.text[key.range()]);
    let (mut one, mut two) = (before, node);
    for _ in 0..8 {
        let parents = (nodes[one].parent as usize, nodes[two].parent as usize);
        if parents.0 == parents.1 {
            // Rows of a table follow each other as well, and lists of names.
            if !is_streamed(line, before) {
                return false;
            }
            let beside = nodes[parents.0].kind == Kind::Array && nodes[one].next as usize == two;
            return beside && !speaks(line, two);
        }
        if one == 0 || two == 0 || key(one) != key(two) {
            return false;
        }
        (one, two) = parents;
    }
    false
}

/// Whether a text stands where streams and blocks have theirs.
pub(super) fn is_streamed(line: &Line<'_>, node: usize) -> bool {
    let parent = line.nodes()[node].parent as usize;
    let key = line.tape.key_of(node).or_else(|| line.tape.key_of(parent));
    key.is_some_and(|key| {
        matches!(
            &line.text[key.range()],
            "content"
                | "text"
                | "thinking"
                | "delta"
                | "parts"
                | "chunk"
                | "chunks"
                | "token"
                | "tokens"
                | "arguments"
                | "partial_json"
                | "output"
                | "response"
                | "value"
        )
    })
}

fn speaks(line: &Line<'_>, node: usize) -> bool {
    line.nodes()[node].kind == Kind::Object
        && line.tape.children(node).take(16).any(|child| {
            line.tape.key_of(child).is_some_and(|key| {
                matches!(
                    &line.text[key.range()],
                    "role" | "sender" | "from" | "author"
                )
            })
        })
}
