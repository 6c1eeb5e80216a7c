//! Values that are parted between the lines of a stream: each line is one event, and says a word or
//! a piece of one.
//!
//! The pieces of each text of the stream are put together and looked at as one. What is found there
//! is handed to the lines in which it stands, part by part, before they are scrubbed one by one.

use std::collections::{HashMap, HashSet};

use super::seam::{REST, SPLIT, is_streamed};
use super::{Lane, Workspace};
use crate::detect::memory::Memory;
use crate::detect::{self, Finding, TextContext};
use crate::format::Line;
use crate::format::session::event;
use crate::json::{Decoded, Kind};
use crate::scrubber::Scrubber;
use crate::settle::{HashScope, Means, Value};

/// The longest text that is looked at as one.
const LONGEST: usize = 1 << 20;

/// What is found in the texts of a stream.
#[derive(Default)]
pub(crate) struct Streamed {
    /// For each line by its node.
    pub(crate) by_line: Vec<HashMap<usize, Vec<Finding>>>,
    /// The values as they read whole.
    pub(crate) whole: Vec<Value>,
    rows: Vec<Row>,
}

/// A text of the stream, in pieces.
#[derive(Default)]
struct Row {
    text: String,
    pieces: Vec<Piece>,
}

impl Row {
    /// The piece in which the byte at `at` stands.
    fn piece(&self, at: usize) -> usize {
        let behind = self.pieces.partition_point(|piece| piece.begins <= at);
        behind.saturating_sub(1)
    }
}

struct Piece {
    line: usize,
    node: usize,
    /// Where it begins in the text of the row.
    begins: usize,
    /// Where it begins in its line and how it is written there, where the line is a text.
    written: Option<(usize, Decoded)>,
}

impl Streamed {
    /// Reads the lines of a stream, or of a session: there only what says that it is a piece is one.
    pub(crate) fn read<'a>(
        scrubber: &Scrubber,
        lines: impl Iterator<Item = &'a [u8]>,
        is_session: bool,
        workspace: &mut Workspace,
    ) -> Streamed {
        let mut streamed = Streamed::default();
        let mut rows: HashMap<String, Row> = HashMap::new();
        let mut full = Vec::new();
        // Blocks of messages are numbered anew in each.
        let mut messages = 0_usize;
        for (number, line) in lines.enumerate() {
            streamed.by_line.push(HashMap::new());
            if is_session && !Streamed::may_be_piece(line) {
                continue;
            }
            let tape = &mut workspace.tape;
            // The data of a server-sent event stand in a line that is a text.
            let data = event(line).flatten();
            let Ok(text) = tape.read(data.unwrap_or(line)) else {
                continue;
            };
            let before = data.map(|data| line.len() - data.len());
            let line = Line { text, tape };
            messages += usize::from(begins_message(&line));
            for (index, node) in line.nodes().iter().enumerate() {
                if node.kind != Kind::String || !is_streamed(&line, index) {
                    continue;
                }
                let name = name(&line, index, messages);
                if is_session && !name.contains("delta") {
                    continue;
                }
                let row = rows.entry(name).or_default();
                if row.text.len() > LONGEST {
                    full.push(std::mem::take(row));
                }
                let written = before.map(|before| {
                    let mut decoded = Decoded::default();
                    decoded.fill(&text[node.range()]);
                    (before + node.start as usize, decoded)
                });
                row.pieces.push(Piece {
                    line: number,
                    // A text is no node of its line.
                    node: if written.is_some() { 0 } else { index },
                    begins: row.text.len(),
                    written,
                });
                row.text.push_str(&line.said(node));
            }
        }
        full.extend(rows.into_values());
        full.retain(|row| row.pieces.len() > 1);
        for row in &full {
            streamed.find(scrubber, row, workspace);
        }
        streamed.rows = full;
        streamed
    }

    /// Whether a line of a session may be a piece of what others say.
    pub(crate) fn may_be_piece(line: &[u8]) -> bool {
        memchr::memmem::find(line, b"delta").is_some()
    }

    /// Looks for what is remembered. Returns the lines in which something stands in parts.
    pub(crate) fn recall(&mut self, memory: &Memory) -> HashSet<usize> {
        let mut lines = HashSet::new();
        for row in std::mem::take(&mut self.rows) {
            let mut found = Vec::new();
            memory.look(&row.text, &mut found);
            detect::resolve(&mut found);
            for finding in found {
                let (first, last) = (row.piece(finding.start), row.piece(finding.end - 1));
                if first < last {
                    self.part(&row, &finding);
                    lines.extend(row.pieces[first..=last].iter().map(|piece| piece.line));
                }
            }
        }
        lines
    }

    fn find(&mut self, scrubber: &Scrubber, row: &Row, workspace: &mut Workspace) {
        let policy = scrubber.lane_policy(Lane::Training);
        let means = Means {
            detector: scrubber.detector(),
            policy,
            key: scrubber.key(),
            scope: &HashScope::new(policy.scope(), None, None, &row.text),
            context: TextContext::default(),
            role: None,
            leads: &[],
            parts: &[],
        };
        // A record with a value to drop is dropped for what its lines say.
        let found = means.settle(&row.text, &mut workspace.scratch);
        for replacement in found.unwrap_or_default() {
            let finding = replacement.finding;
            self.part(row, &finding);
            let value = row.text[finding.start..finding.end].to_owned();
            self.whole.push((value, finding));
            self.whole.extend(replacement.within);
        }
    }

    /// Parts what was found among the pieces in which it stands.
    fn part(&mut self, row: &Row, finding: &Finding) {
        let first = row.piece(finding.start);
        let mut rule = SPLIT;
        // The first of the parts stands for all of it.
        let value = || row.text[finding.start..finding.end].into();
        let mut says = Some(finding.says.clone().unwrap_or_else(value));
        for (at, piece) in row.pieces.iter().enumerate().skip(first) {
            let begins = piece.begins;
            if begins >= finding.end {
                break;
            }
            let next = row.pieces.get(at + 1);
            let next = next.map_or(row.text.len(), |next| next.begins);
            let (start, end) = (finding.start.max(begins), finding.end.min(next));
            if start >= end {
                continue;
            }
            let whole = (start, end) == (finding.start, finding.end);
            let place = |offset: usize| match &piece.written {
                Some((from, decoded)) => from + decoded.raw_offset(offset - begins),
                None => offset - begins,
            };
            let part = Finding {
                start: place(start),
                end: place(end),
                rule: if whole { finding.rule } else { rule },
                encoded: finding.encoded && whole,
                says: says.take(),
                ..finding.clone()
            };
            rule = REST;
            let line = &mut self.by_line[piece.line];
            line.entry(piece.node).or_default().push(part);
        }
    }
}

/// Whether the line is the first event of a message.
fn begins_message(line: &Line<'_>) -> bool {
    let member = |of: usize, name: &str| line.tape.member(line.text, of, name);
    let event = match line.nodes() {
        [] => return false,
        _ => member(0, "event").unwrap_or(0),
    };
    let kind = member(event, "type").map(|kind| &line.text[line.nodes()[kind].range()]);
    kind == Some("message_start")
}

/// Which of the stream's texts a piece is of: its key, the numbers of the choice or the block
/// around it, and the id of what these are of, or else the number of its message.
fn name(line: &Line<'_>, node: usize, messages: usize) -> String {
    let nodes = line.nodes();
    let mut name = String::new();
    let mut has_id = false;
    let mut at = node;
    for _ in 0..8 {
        if let Some(key) = line.tape.key_of(at) {
            name.push_str(&line.text[key.range()]);
            name.push('/');
        }
        if at == 0 {
            break;
        }
        at = nodes[at].parent as usize;
        if nodes[at].kind != Kind::Object {
            continue;
        }
        for child in line.tape.children(at).take(16) {
            let key = line.tape.key_of(child).map(|key| &line.text[key.range()]);
            let says = || &line.text[nodes[child].range()];
            // What an agent says and what it thinks take turns.
            let counts = matches!(
                key,
                Some("index" | "output_index" | "content_index" | "item_id" | "id")
            ) || key == Some("type") && says().ends_with("_delta");
            if counts {
                has_id |= matches!(key, Some("id" | "item_id"));
                name.push_str(&line.text[nodes[child].range()]);
                name.push('/');
            }
        }
    }
    if !has_id {
        name.push_str(&messages.to_string());
    }
    name
}
