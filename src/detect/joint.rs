//! Values that are written in parts: a key put together from two strings, a number that goes on in
//! the next line, a label with its value below it in a listing.
//!
//! Where two parts meet that could be one value, the text around is looked at as it reads without
//! what stands between them. Only findings that lie on both sides count: what stands on one side
//! alone was found, or was none, where it stands.

mod lines;
mod quotes;
#[cfg(test)]
mod tests;

use super::context::floor;
use super::mask::Hits;
use super::{cells, dump, pairs};
use crate::json::OffsetMap;

/// How much of a key may lie on either side, and how much of a number, with a word for it.
const KEY: usize = 160;
/// What is read beside the two parts of a key: a word for it may stand before them.
const BESIDE: (usize, usize) = (64, 16);
const NUMBER: (usize, usize) = (112, 48);
/// The shortest key that is looked for.
const LEAST: usize = 12;
/// Spaces between two parts.
const SPACE: usize = 80;

/// The surroundings of all joints of a text, without what stands there.
#[derive(Debug, Default)]
pub(super) struct Joined {
    pub(super) text: String,
    map: OffsetMap,
    seams: Vec<Seam>,
    joints: Vec<Joint>,
    /// Where lines end that an empty one follows.
    pub(super) empties: Vec<usize>,
    /// Where lines begin that may show the bytes of something.
    pub(super) dumps: Vec<usize>,
    /// Where rows of a table begin whose first cell is empty.
    pub(super) cells: Vec<usize>,
    /// Where lines end behind which the value of a label may stand in YAML.
    pub(super) values: Vec<usize>,
}

/// Where two parts meet in what is read.
#[derive(Debug, Clone, Copy)]
struct Seam {
    at: usize,
    /// Up to here what stands below a label is read.
    to: usize,
    joint: Joint,
}

/// What stands between two parts, and what takes its place.
#[derive(Debug, Clone, Copy)]
struct Joint {
    start: usize,
    end: usize,
    with: &'static str,
    /// How much before and behind it is read.
    around: (usize, usize),
    kind: Kind,
    /// What stands between the parts has to stay: they are of two statements, or of two lines that
    /// are numbered.
    apart: bool,
}

/// What joins two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// They look as if they were one.
    Looks,
    /// A program joins them, whatever they say: what is secret by its place alone, a password say,
    /// counts there too.
    Program,
    /// One is the label of the other: only what is found in the latter counts.
    Label,
}

impl Joined {
    /// Reads `text`; false where no two parts meet in it.
    pub(super) fn fill(&mut self, text: &str) -> bool {
        let bytes = text.as_bytes();
        self.joints.clear();
        self.empties.clear();
        self.values.clear();
        self.dumps.clear();
        self.cells.clear();
        if dump::may_begin(bytes, 0) {
            self.dumps.push(0);
        }
        let (mut from, mut line) = (0, 0);
        let calls = quotes::Calls::default();
        for at in Hits::new(bytes, *b"\n\"'") {
            let begins = line;
            if bytes[at] == b'\n' {
                line = at + 1;
                if bytes.get(at + 1) == Some(&b'\n') {
                    self.empties.push(at);
                } else if pairs::may_be_value(bytes, at) {
                    self.values.push(at);
                } else if cells::may_begin(bytes, at + 1) {
                    self.cells.push(at + 1);
                } else if dump::may_begin(bytes, at + 1) {
                    self.dumps.push(at + 1);
                }
            }
            if at < from.max(1) {
                continue;
            }
            let joint = match bytes[at] {
                b'\n' if lines::may_go_on(bytes, begins, at) => lines::joint(bytes, begins, at),
                b'"' | b'\'' if quotes::may_join(bytes, begins, at) => {
                    quotes::joint(bytes, begins, at, &calls)
                }
                _ => None,
            };
            // What calls for strings may reach back over the joint before it.
            if let Some(joint) = joint.filter(|joint| joint.start >= from) {
                from = joint.end;
                self.joints.push(joint);
            }
        }
        self.breaks(bytes);
        if self.joints.is_empty() {
            return false;
        }
        self.text.clear();
        self.map.clear();
        self.seams.clear();
        // Up to where the text was copied.
        let mut done = 0;
        for (index, &joint) in self.joints.iter().enumerate() {
            let from = floor(text, joint.start.saturating_sub(joint.around.0));
            if from > done || index == 0 {
                // What lies apart must not be read as one.
                self.text.push_str("\n\n");
                self.map.push(self.text.len(), from);
                done = from;
            }
            self.text.push_str(&text[done..joint.start]);
            self.text.push_str(joint.with);
            let at = self.text.len();
            self.map.push(at, joint.end);
            let next = self.joints.get(index + 1);
            let to = floor(text, joint.end.saturating_add(joint.around.1));
            self.seams.push(Seam {
                at,
                to: at + to.saturating_sub(joint.end),
                joint,
            });
            done = match next {
                Some(next) if next.start <= to => joint.end,
                _ => {
                    self.text.push_str(&text[joint.end..to]);
                    to
                }
            };
        }
        true
    }

    /// Lines that end as in a cell of a table or in HTML: `<br>`.
    fn breaks(&mut self, bytes: &[u8]) {
        let known = self.joints.len();
        let breaks = memchr::memchr_iter(b'<', bytes);
        self.joints
            .extend(breaks.filter_map(|at| lines::tag(bytes, at)));
        if self.joints.len() > known {
            self.joints.sort_by_key(|joint| joint.start);
            let mut done = 0;
            self.joints.retain(|joint| {
                let apart = joint.start >= done;
                done = if apart { joint.end } else { done };
                apart
            });
        }
    }

    /// Whether two parts meet in this range.
    pub(super) fn parts(&self, start: usize, end: usize) -> bool {
        let mut seams = self.within(start, end);
        seams.any(|seam| seam.joint.kind != Kind::Label)
    }

    /// Whether what was found there counts though it is secret by its place alone: parts of one
    /// string meet there, or it stands below its label.
    pub(super) fn is_sure(&self, start: usize, end: usize) -> bool {
        let mut seams = self.within(start, end);
        let behind = self.seams.partition_point(|seam| seam.at <= start);
        let labelled = self.seams[..behind].last().is_some_and(|seam| {
            // Behind a bracket or a shell's quotes the value is what comes next.
            let near = !seam.joint.with.is_empty() || start <= seam.at + 1;
            seam.joint.kind == Kind::Label && near && end <= seam.to.max(seam.at)
        });
        labelled || seams.any(|seam| seam.joint.kind == Kind::Program)
    }

    /// Whether this, as it is written, stands in the mark of a line with a value.
    pub(super) fn is_mark(&self, start: usize, end: usize) -> bool {
        let behind = self.joints.partition_point(|joint| joint.start <= start);
        let last = self.joints[..behind].last();
        last.is_some_and(|joint| {
            joint.kind == Kind::Label && !joint.with.is_empty() && end <= joint.end
        })
    }

    fn within(&self, start: usize, end: usize) -> impl Iterator<Item = &Seam> {
        let behind = self.seams.partition_point(|seam| seam.at <= start);
        let seams = self.seams[behind..].iter();
        seams.take_while(move |seam| seam.at < end)
    }

    /// The ranges in the text as written: one, unless what stands between the parts has to stay.
    pub(super) fn source(&self, start: usize, end: usize) -> Vec<(usize, usize)> {
        let mut ranges = Vec::new();
        let mut from = self.map.source(start);
        for seam in self.within(start, end).filter(|seam| seam.joint.apart) {
            ranges.push((from, seam.joint.start));
            from = seam.joint.end;
        }
        ranges.push((from, self.map.source(end)));
        ranges.retain(|(start, end)| start < end);
        ranges
    }
}

/// The letters and digits of ASCII, and `others`: asked at each line of a text.
const fn class(mut class: [bool; 256], others: &[u8]) -> [bool; 256] {
    let mut at = 0;
    while at < others.len() {
        class[others[at] as usize] = true;
        at += 1;
    }
    class
}

const NONE: [bool; 256] = [false; 256];
const LETTERS: [bool; 256] = class(
    NONE,
    b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
);
const DIGITS: [bool; 256] = class(NONE, b"0123456789");

/// What keys, addresses and the like are made of.
static TOKEN: [bool; 256] = class(LETTERS, b"0123456789_-@./+=:~");
/// Signs behind which the mark of a line may end.
static MARK: [bool; 256] = class(NONE, b">|+*#-/:");

fn is_token(byte: Option<&u8>) -> bool {
    byte.is_some_and(|&b| TOKEN[usize::from(b)])
}

/// Parts of one key or address, if they look like that together.
fn parts(bytes: &[u8], start: usize, end: usize, with: &'static str) -> Option<Joint> {
    let before = bytes[..start].iter().rev().take(KEY);
    let before = before.take_while(|b| is_token(Some(b))).count();
    let after = bytes.get(end..)?.iter().take(KEY);
    let after = after.take_while(|b| is_token(Some(b))).count();
    let (left, right) = (&bytes[start - before..start], &bytes[end..end + after]);
    let has = |what: fn(&u8) -> bool| left.iter().any(what) || right.iter().any(what);
    let long = before + after >= LEAST && has(u8::is_ascii_digit);
    (before > 0 && after > 0 && (long || has(|&b| b == b'@'))).then_some(Joint {
        start,
        end,
        with,
        around: (before + BESIDE.0, after + BESIDE.1),
        kind: Kind::Looks,
        apart: false,
    })
}

/// The longest beginning of a line that is compared with that of another one.
const PREFIX: usize = 96;

/// Where a run of such bytes ends that begins at `from`.
#[inline(always)]
fn run(line: &[u8], from: usize, is: impl Fn(&u8) -> bool) -> usize {
    let far = line.len().min(from + PREFIX);
    let other = line[from..far].iter().position(|b| !is(b));
    other.map_or(far, |len| from + len)
}

#[inline(always)]
fn is_space(byte: &u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

/// How much of two lines that follow each other is a mark that both begin with: the number of a
/// listing, the time of a log, the sign of a diff or of a quotation. Numbers and spaces in it may
/// differ.
pub(super) fn prefix(one: &[u8], two: &[u8]) -> (usize, usize) {
    let (mut a, mut b) = (0, 0);
    let mut edge = (0, 0);
    while a < PREFIX {
        match (one.get(a), two.get(b)) {
            (Some(x), Some(y)) if is_space(x) && is_space(y) => {
                // Digits in groups are a number and no mark; of a listing a tab follows its own.
                let number = a > 0 && one[a - 1].is_ascii_digit() && *x == b' ';
                (a, b) = (run(one, a, is_space), run(two, b, is_space));
                if !number {
                    edge = (a, b);
                }
            }
            (Some(x), Some(y)) if x.is_ascii_digit() && y.is_ascii_digit() => {
                a = run(one, a, u8::is_ascii_digit);
                b = run(two, b, u8::is_ascii_digit);
            }
            // A statement is no mark, nor is a list; in a time there may be a comma.
            (Some(b'=' | b'"' | b'\'' | b'(' | b'{' | b';'), _) => break,
            (Some(b','), _) if !one.get(a + 1).is_some_and(u8::is_ascii_digit) => break,
            (Some(x), Some(y)) if x == y => {
                (a, b) = (a + 1, b + 1);
                // → is of three bytes.
                let arrow = *x >= 0x80 && one[..a].ends_with("→".as_bytes());
                if arrow || MARK[usize::from(*x)] {
                    edge = (a, b);
                }
            }
            _ => break,
        }
    }
    edge
}
