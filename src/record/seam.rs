//! Values that are parted between the texts of a record: over the pieces of a stream, over blocks
//! that follow each other, and between a question and its answer.

use std::collections::HashMap;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::detect::{Detector, Finding, Scratch, TextContext, floor};
use crate::format::Line;
use crate::json::Kind;

/// Texts before this one that it may go on from: beside it in its element of an array there may be
/// others.
const BACK: usize = 4;
/// A text up to this length is looked at whole, of a longer one its end, or its beginning.
const WHOLE: usize = 256;
const END: usize = 128;
/// The longest row of pieces that is looked at as one.
const LONGEST: usize = 4096;
/// The longest answer, and how much of a question is read.
const ANSWER: usize = 96;
const QUESTION: usize = 160;

pub(crate) use crate::detect::{REST, SPLIT};

/// Finds texts that go on in each other.
#[derive(Default)]
pub(super) struct Seams {
    last: [Option<usize>; BACK],
    at: usize,
    rows: Vec<Row>,
}

/// Texts that are read as one.
#[derive(Default)]
struct Row {
    text: String,
    /// For each its node, where in it the part begins that was taken, and where that is in `text`.
    parts: Vec<(usize, usize, usize)>,
    /// The last of them was taken to its end.
    open: bool,
}

/// What is found in parts, by the node of each; and the values as they read whole.
#[derive(Default)]
pub(super) struct Split {
    pub(super) by_node: HashMap<usize, Vec<Finding>>,
    pub(super) whole: Vec<(String, Finding)>,
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

    /// What stands in more than one of the texts.
    pub(super) fn find(
        self,
        detector: &Detector,
        context: TextContext<'_>,
        scratch: &mut Scratch,
        is_kept: impl Fn(&Finding) -> bool,
    ) -> Split {
        let mut split = Split::default();
        for row in &self.rows {
            let found = detector.scan(&row.text, context, scratch);
            for finding in found.iter().filter(|finding| !is_kept(finding)) {
                let ends = row.parts.iter().skip(1).map(|part| part.2);
                let mut ends = ends.chain([row.text.len()]);
                let mut rule = SPLIT;
                let parted = row
                    .parts
                    .iter()
                    .skip(1)
                    .any(|&(.., at)| finding.start < at && at < finding.end);
                if !parted || finding.generic {
                    continue;
                }
                for &(node, from, at) in &row.parts {
                    let end = ends.next().unwrap_or(row.text.len()).min(finding.end);
                    let start = finding.start.max(at);
                    if start < end {
                        let part = Finding {
                            start: from + start - at,
                            end: from + end - at,
                            rule,
                            encoded: false,
                            ..finding.clone()
                        };
                        split.by_node.entry(node).or_default().push(part);
                        rule = REST;
                    }
                }
                let value = row.text[finding.start..finding.end].to_owned();
                split.whole.push((value, finding.clone()));
            }
        }
        split
    }
}

/// What may stand within a value.
fn goes_on(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b" -_.@+/=:".contains(&byte)
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

/// What was asked last, as it is read before its answer.
pub(super) fn question(text: &str) -> Option<String> {
    let text = text.trim_end();
    let from = floor(text, text.len().saturating_sub(QUESTION));
    let tail = &text[from..];
    let ascii = memchr::memrchr(b'?', tail.as_bytes());
    let wide = (!tail.is_ascii()).then(|| tail.rfind('？')).flatten();
    let end = match ascii.max(wide) {
        Some(end) => end,
        None if tail.ends_with([':', '：']) || is_asked(tail) => tail.len(),
        None => return None,
    };
    let asked = tail[..end].trim_end_matches(['?', '？', ':', '：', '.', '!', '。', ' ', '*', '_']);
    let asked = asked.rsplit("\n\n").next().unwrap_or(asked);
    (!asked.is_empty()).then(|| format!("{asked}:\n"))
}

/// Whether a text asks for something without a question: "please send me your …". All texts are
/// asked, so most are told by their last byte and the words for it.
fn is_asked(tail: &str) -> bool {
    static WORDS: LazyLock<Vec<Finder<'static>>> = LazyLock::new(|| {
        let words = [
            "your ",
            "lease ",
            "itte ",
            "avor",
            "euillez",
            "roszę",
            "ожалуйста",
            "请",
            "請",
            "ください",
            "주세요",
            "olong",
            "ütfen",
        ];
        words.into_iter().map(Finder::new).collect()
    });
    if !tail.ends_with(['.', '!', '。']) {
        return false;
    }
    let end = tail.trim_end_matches(['.', '!', '。']);
    // The last sentence.
    let from = memchr::memrchr3(b'.', b'!', b'\n', end.as_bytes()).map_or(0, |at| at + 1);
    let last = &end.as_bytes()[from..];
    WORDS.iter().any(|word| word.find(last).is_some())
}

/// Whether the text may be nothing but an answer.
pub(super) fn is_answer(text: &str) -> bool {
    text.len() <= ANSWER && text.split_whitespace().count() <= 8
}

/// Whether the text is what somebody says, by the name of its member or of the one around it.
pub(super) fn is_said(line: &Line<'_>, node: usize) -> bool {
    let mut at = node;
    for _ in 0..3 {
        if let Some(key) = line.tape.key_of(at) {
            return matches!(
                &line.text[key.range()],
                "content" | "text" | "value" | "message" | "parts" | "body"
            );
        }
        match line.nodes().get(at) {
            Some(here) if at > 0 => at = here.parent as usize,
            _ => return false,
        }
    }
    false
}
