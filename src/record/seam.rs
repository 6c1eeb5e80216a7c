//! Values that are parted between the texts of a record: over the pieces of a stream, over blocks
//! that follow each other, and over lines in an array.

use std::collections::HashMap;

use crate::detect::{Detector, Finding, Scratch, TextContext, floor};
use crate::format::Line;
use crate::json::Kind;
use crate::label::Family;
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
/// The longest element between two of one speaker that go on in each other, as it is written.
const BETWEEN: usize = 120;
/// A run of signs that is as long may be a part of a key.
const LONG_PART: usize = 12;
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
    /// They are messages: only what proves itself is one value over two of them.
    spoken: bool,
    /// One of them says that it goes on: `gho_16C7...`.
    marked: bool,
    /// A space stands between them: they are groups of one number.
    gap: usize,
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
    /// What is a value by itself where a message ends, by where it begins and its rule. What the next
    /// message begins with is another matter then: an order's number is no part of a password.
    fn whole(
        &self,
        detector: &Detector,
        context: TextContext<'_>,
        scratch: &mut Scratch,
    ) -> Vec<(usize, &'static str)> {
        let mut whole = Vec::new();
        if !self.spoken || self.marked {
            return whole;
        }
        for &(.., at) in self.parts.iter().skip(1) {
            let end = at - self.gap;
            let found = detector.scan(&self.text[..end], context, scratch);
            let last = found.iter().filter(|finding| finding.end == end);
            whole.extend(last.map(|finding| (finding.start, finding.rule)));
        }
        whole
    }

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
            let mut before = before.copied();
            let before = before.find_map(|before| Some((before, follows(line, before, node)?)));
            if let Some((before, spoken)) = before {
                let said = || line.said(&line.nodes()[before]);
                if !spoken || may_go_on(&said(), text) {
                    self.join(line, before, node, text, spoken);
                }
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

    fn join(&mut self, line: &Line<'_>, before: usize, node: usize, text: &str, spoken: bool) {
        let known = self.rows.iter_mut().rev().take(BACK).find(|row| {
            row.open && row.text.len() < LONGEST && row.parts.last().is_some_and(|p| p.0 == before)
        });
        let row = match known {
            Some(row) => row,
            None => {
                let said = line.said(&line.nodes()[before]);
                let whole = said.len();
                let said = if spoken { shown(&said) } else { &said };
                let marked = said.len() < whole;
                let from = match said.len() > WHOLE {
                    true => floor(said, said.len() - END),
                    false => 0,
                };
                self.rows.push(Row {
                    text: said[from..].to_owned(),
                    parts: vec![(before, from, 0)],
                    open: true,
                    spoken,
                    marked,
                    gap: usize::from(spoken && are_groups(said, text)),
                    ways: HashMap::new(),
                });
                let Some(row) = self.rows.last_mut() else {
                    return;
                };
                row
            }
        };
        row.open = text.len() <= WHOLE;
        let from = if spoken {
            text.len() - rest(text).len()
        } else {
            0
        };
        let to = match row.open {
            true if spoken => from + shown(&text[from..]).len(),
            true => text.len(),
            false => floor(text, END),
        };
        row.marked |= from > 0;
        row.text.push_str(&" "[..row.gap]);
        row.parts.push((node, from, row.text.len()));
        row.text.push_str(&text[from..to.max(from)]);
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
            let whole = row.whole(detector, context, scratch);
            let found = detector.scan(&row.text, context, scratch);
            for finding in found.iter().filter(|finding| !is_kept(finding)) {
                let parted = row
                    .parts
                    .iter()
                    .skip(1)
                    .any(|&(.., at)| finding.start < at && at < finding.end);
                let is_whole = || whole.contains(&(finding.start, finding.rule));
                if row.spoken && (!proves(finding) || is_whole()) {
                    continue;
                }
                let together = row.gap > 0 || !finding.generic || row.parts_word(finding);
                let is_new = is_lines || parted && together;
                if is_new {
                    let gap = if is_lines { 1 } else { row.gap };
                    split.add(row, gap, finding);
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
/// and are not of two speakers; and whether they are messages of one.
fn follows(line: &Line<'_>, before: usize, node: usize) -> Option<bool> {
    let nodes = line.nodes();
    let key = |at: usize| line.tape.key_of(at).map(|key| &line.text[key.range()]);
    let (mut one, mut two) = (before, node);
    for _ in 0..8 {
        let parents = (nodes[one].parent as usize, nodes[two].parent as usize);
        if parents.0 == parents.1 {
            // Rows of a table follow each other as well, and lists of names.
            if !is_streamed(line, before) {
                return None;
            }
            let in_list = nodes[parents.0].kind == Kind::Array;
            let (goes_on, spoken) = match (speaker(line, one), speaker(line, two)) {
                (_, None) => (nodes[one].next as usize == two, false),
                (before, here) => (before == here && is_near(line, one, two), true),
            };
            return (in_list && goes_on).then_some(spoken);
        }
        if one == 0 || two == 0 || key(one) != key(two) {
            return None;
        }
        (one, two) = parents;
    }
    None
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

/// Who says what stands in an element of a list, as it is written.
fn speaker<'l>(line: &Line<'l>, node: usize) -> Option<&'l str> {
    let nodes = line.nodes();
    if nodes[node].kind != Kind::Object {
        return None;
    }
    let mut members = line.tape.children(node).take(16);
    let is_one = |key: &str| matches!(key, "role" | "sender" | "from" | "author");
    let who = members.find(|&child| {
        let key = line.tape.key_of(child);
        key.is_some_and(|key| is_one(&line.text[key.range()]))
    })?;
    line.text.get(nodes[who].range())
}

/// Whether there is nothing between two elements of a list, or one short one: "ok, go on".
fn is_near(line: &Line<'_>, one: usize, two: usize) -> bool {
    let nodes = line.nodes();
    let next = nodes[one].next as usize;
    let (from, to) = (nodes[one].end as usize, nodes[two].start as usize);
    next == two || next < two && nodes[next].next as usize == two && to - from <= BETWEEN
}

/// Whether a finding over two messages is sure to be one value. What ends one may be joined by chance to
/// an address in the next, and to any number.
fn proves(finding: &Finding) -> bool {
    let evidence = finding.evidence;
    let sure = evidence.proven || evidence.checked || finding.confidence == Confidence::Certain;
    let family = finding.label.family();
    sure && matches!(family, Family::Payment | Family::Bank | Family::Credential)
}

/// Whether a number in groups goes on from one text to the next: `4111 1111`, `1111 1111`.
fn are_groups(before: &str, behind: &str) -> bool {
    let is_group = |len: usize| (2..=6).contains(&len);
    let last = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let first = behind.bytes().take_while(u8::is_ascii_digit).count();
    let rest = before[..before.len() - last].strip_suffix([' ', '-']);
    let more = behind[first..].strip_prefix([' ', '-']);
    let grouped = rest.is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()))
        || more.is_some_and(|more| more.starts_with(|c: char| c.is_ascii_digit()));
    is_group(last) && is_group(first) && grouped
}

/// A message without what says that more of it comes: `gho_16C7e42F...`, `4111 1111 -`.
fn shown(text: &str) -> &str {
    let said = text.trim_end();
    let shown = said.trim_end_matches("...").trim_end_matches('…');
    let shown = shown
        .strip_suffix(" -")
        .or_else(|| shown.strip_suffix(" –"))
        .unwrap_or(shown);
    match shown.len() < said.len() {
        true => shown,
        false => text,
    }
}

/// The one behind it, without the same: `...292F4a`.
fn rest(text: &str) -> &str {
    text.trim_start_matches("...").trim_start_matches('…')
}

/// Whether what ends a text may be the first part of a value, and what begins the next its rest:
/// runs with a digit, or long ones. Messages go on in each other so, and hardly in another way.
fn may_go_on(before: &str, behind: &str) -> bool {
    let is_part = |run: &str| {
        let digits = run.bytes().filter(u8::is_ascii_digit).count();
        digits > 1 || digits > 0 && run.len() > 1 || run.len() >= LONG_PART
    };
    let first = shown(before).trim_end().rsplit(char::is_whitespace).next();
    let rest = rest(behind).trim_start().split(char::is_whitespace).next();
    first.is_some_and(is_part) && rest.is_some_and(is_part)
}
