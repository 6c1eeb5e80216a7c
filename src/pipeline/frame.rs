//! Finds where records begin and end, piece by piece as the input arrives: lines, elements of an
//! array, and values that stand on several lines.
//!
//! Only brackets and quotes are looked at. Whether a record is JSON is found out when it is read;
//! here nothing is decided but where it ends.

use std::ops::Range;

use crate::record::Refusal;

/// What a piece of the input is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A record on a line of its own, and the line end behind it.
    Line,
    /// A record that stands on several lines, and the line end behind it.
    Value,
    /// An element of an array, and before it what parts it from the one before.
    Element,
    /// The bracket that opens an array, and the space behind it.
    Open,
    /// What closes an array, with the line end behind it.
    Close,
}

/// A piece of the input. The pieces of an input follow each other without a gap.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    pub(crate) kind: Kind,
    start: usize,
    text: Range<usize>,
    end: usize,
    /// What is wrong with it, where there is no text to find that out from.
    pub(crate) fault: Option<Refusal>,
    /// What is behind it in its line is no part of the array that ends here, closed or not.
    pub(crate) breaks: bool,
}

impl Frame {
    /// Whether it is a record, and not what stands around records.
    pub(crate) fn is_record(&self) -> bool {
        !matches!(self.kind, Kind::Open | Kind::Close)
    }

    /// What stands before the text.
    pub(crate) fn lead(&self) -> Range<usize> {
        self.start..self.text.start
    }

    /// The record.
    pub(crate) fn text(&self) -> Range<usize> {
        self.text.clone()
    }

    /// What stands behind the text.
    pub(crate) fn tail(&self) -> Range<usize> {
        self.text.end..self.end
    }

    pub(crate) fn end(&self) -> usize {
        self.end
    }

    pub(super) fn len(&self) -> usize {
        self.end - self.start
    }

    /// So much before it was taken away.
    pub(super) fn shift(&mut self, by: usize) {
        self.start -= by;
        self.text = self.text.start - by..self.text.end - by;
        self.end -= by;
    }
}

/// Space that is looked through for what comes behind it. More of it is no layout.
const MOST_SPACE: usize = 64 << 10;

/// Finds frames in a text that grows.
#[derive(Debug)]
pub(crate) struct Framer {
    /// All is lines, whatever it looks like.
    pub(crate) plain: bool,
    /// The most bytes of a record that are kept.
    pub(crate) limit: usize,
    mode: Mode,
    /// Where the frame begins that is looked at.
    start: usize,
    /// Where its text begins.
    text: usize,
    /// How far it was looked at.
    at: usize,
    nest: Nest,
    kind: Kind,
    /// It was too long, and what was read of it is gone.
    skipped: bool,
    /// Nothing of the reader was framed.
    first: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// At the beginning of a line.
    Start,
    /// In a line, or behind a value that ends in it.
    Line,
    /// In a value that may stand on several lines.
    Value,
    /// At the bracket of an array.
    Open,
    /// Before the first element.
    First,
    /// In an element.
    Element,
    /// Behind an element.
    Gap,
}

impl Default for Framer {
    fn default() -> Framer {
        Framer {
            plain: false,
            limit: usize::MAX,
            mode: Mode::Start,
            start: 0,
            text: 0,
            at: 0,
            nest: Nest::default(),
            kind: Kind::Line,
            skipped: false,
            first: true,
        }
    }
}

impl Framer {
    /// The next frame of the text, if it is all there; at the end of the input, whatever is left.
    pub(crate) fn next(&mut self, text: &mut Vec<u8>, eof: bool) -> Option<Frame> {
        loop {
            match self.mode {
                Mode::Start => self.begin(text, eof)?,
                Mode::Value => self.value(text, eof)?,
                Mode::Line => return self.line(text, eof),
                Mode::Open => return self.open(text, eof),
                Mode::First | Mode::Gap => match self.gap(text, eof)? {
                    Step::Frame(frame) => return Some(frame),
                    Step::Element => {}
                },
                Mode::Element => return self.element(text, eof),
            }
        }
    }

    /// The reader is at its end; another begins.
    pub(super) fn restart(&mut self) {
        self.mode = Mode::Start;
        self.first = true;
    }

    /// Whether something was begun and not ended.
    pub(super) fn is_open(&self, text: &[u8]) -> bool {
        self.start < text.len() || self.skipped
    }

    /// So much of the text was taken away.
    pub(crate) fn shift(&mut self, by: usize) {
        self.start -= by;
        // Of what is behind, nothing is asked any more.
        self.text = self.text.saturating_sub(by);
        self.at = self.at.saturating_sub(by);
    }

    fn begin(&mut self, text: &[u8], eof: bool) -> Option<()> {
        let rest = text.get(self.start..).filter(|rest| !rest.is_empty())?;
        let begins = match self.plain {
            true => Some(Mode::Line),
            false => begins(rest, self.first),
        };
        self.mode = match begins {
            Some(mode) => mode,
            None if eof => Mode::Line,
            None => return None,
        };
        self.first = false;
        (self.text, self.at) = (self.start, self.start);
        self.kind = Kind::Line;
        if self.mode == Mode::Value {
            self.nest = Nest::default();
        }
        Some(())
    }

    fn value(&mut self, text: &mut Vec<u8>, eof: bool) -> Option<()> {
        match self.nest.end(text, self.at) {
            Some(end) => {
                let lines = memchr::memchr(b'\n', &text[self.text..end]).is_some();
                if lines || self.skipped {
                    self.kind = Kind::Value;
                }
                self.at = end;
            }
            None => {
                self.at = text.len();
                self.forget(text);
                if !eof {
                    return None;
                }
                self.kind = Kind::Value;
            }
        }
        self.mode = Mode::Line;
        Some(())
    }

    fn line(&mut self, text: &mut Vec<u8>, eof: bool) -> Option<Frame> {
        let found = memchr::memchr(b'\n', &text[self.at..]).map(|at| self.at + at);
        let (text_end, end) = match found {
            Some(at) => (at, at + 1),
            None => {
                self.at = text.len();
                self.forget(text);
                if !eof || self.start == text.len() && !self.skipped {
                    return None;
                }
                (text.len(), text.len())
            }
        };
        self.mode = Mode::Start;
        Some(self.record(text, self.kind, text_end, end))
    }

    fn open(&mut self, text: &[u8], eof: bool) -> Option<Frame> {
        let bracket = self.start + 1;
        let space = skip_space(text, bracket);
        let end = match text.get(space) {
            // The space of an array without elements stays where it is.
            Some(b']') => bracket,
            None if !eof => return None,
            _ => space,
        };
        self.mode = Mode::First;
        Some(self.frame(Kind::Open, bracket..bracket, end, None))
    }

    /// What stands before an element, between two of them or behind the last.
    fn gap(&mut self, text: &mut [u8], eof: bool) -> Option<Step> {
        let mut at = skip_space(text, self.start);
        let mut comma = false;
        if self.mode == Mode::Gap && text.get(at) == Some(&b',') {
            comma = true;
            at = skip_space(text, at + 1);
        }
        match text.get(at) {
            _ if at - self.start > MOST_SPACE => {}
            None if !eof => return None,
            Some(b']') if !comma => {
                let end = line_end(text, at + 1, eof)?;
                self.mode = match end > at + 1 && text[end - 1] == b'\n' || end == text.len() {
                    true => Mode::Start,
                    false => Mode::Line,
                };
                let mut frame = self.frame(Kind::Close, end..end, end, None);
                frame.breaks = self.mode == Mode::Line;
                (self.text, self.at, self.kind) = (end, end, Kind::Line);
                return Some(Step::Frame(frame));
            }
            Some(byte) if (comma || self.mode == Mode::First) && !b"]},:".contains(byte) => {
                self.nest = Nest::default();
                (self.text, self.at) = (at, at);
                self.mode = Mode::Element;
                return Some(Step::Element);
            }
            _ => {}
        }
        // No array after all, or one that was cut off: what follows is lines again.
        self.mode = Mode::Line;
        let mut frame = self.frame(Kind::Element, at..at, at, Some(Refusal::Json));
        frame.breaks = true;
        (self.text, self.at, self.kind) = (at, at, Kind::Line);
        Some(Step::Frame(frame))
    }

    fn element(&mut self, text: &mut Vec<u8>, eof: bool) -> Option<Frame> {
        let end = match self.nest.end(text, self.at) {
            Some(end) => end,
            None => {
                self.at = text.len();
                self.forget(text);
                if !eof {
                    return None;
                }
                text.len()
            }
        };
        let cut = eof && end == text.len() && self.nest.is_open();
        self.mode = if cut { Mode::Start } else { Mode::Gap };
        let mut frame = self.record(text, Kind::Element, end, end);
        frame.breaks = cut;
        Some(frame)
    }

    /// Gives up what was read of a record that is too long.
    fn forget(&mut self, text: &mut Vec<u8>) {
        if self.skipped || text.len() - self.text > self.limit {
            text.truncate(self.text);
            self.at = self.text;
            self.skipped = true;
        }
    }

    fn record(&mut self, text: &mut Vec<u8>, kind: Kind, text_end: usize, end: usize) -> Frame {
        if !std::mem::take(&mut self.skipped) {
            return self.frame(kind, self.text..text_end, end, None);
        }
        text.drain(self.text..end);
        self.frame(
            kind,
            self.text..self.text,
            self.text,
            Some(Refusal::TooLong),
        )
    }

    fn frame(
        &mut self,
        kind: Kind,
        text: Range<usize>,
        end: usize,
        fault: Option<Refusal>,
    ) -> Frame {
        let start = std::mem::replace(&mut self.start, end);
        Frame {
            kind,
            start,
            text,
            end,
            fault,
            breaks: false,
        }
    }
}

enum Step {
    Frame(Frame),
    /// An element begins.
    Element,
}

/// What begins with this line; `None` if more has to be seen.
///
/// An array of objects, or of arrays of them, is taken apart into its elements. A list of messages
/// is one record. An object stands on several lines where its brace stands alone on the first, as
/// it does where programs lay JSON out; a line that is cut off looks otherwise.
fn begins(text: &[u8], first: bool) -> Option<Mode> {
    let behind = |at: usize| {
        let at = skip_space(text, at + 1);
        text.get(at).map(|&byte| (at, byte))
    };
    let (bracket, brace) = (b'[', b'{');
    match text.first()? {
        byte if *byte != bracket && *byte != brace => Some(Mode::Line),
        b'{' => {
            let spaces = text[1..].iter().take(MOST_SPACE);
            let spaces = spaces.take_while(|b| b" \t\r".contains(b)).count();
            if *text.get(1 + spaces)? != b'\n' {
                return Some(Mode::Line);
            }
            let (at, byte) = behind(0)?;
            Some(match byte {
                b'"' | b'}' if at < MOST_SPACE => Mode::Value,
                _ => Mode::Line,
            })
        }
        _ => {
            let (at, byte) = behind(0)?;
            if at > MOST_SPACE {
                return Some(Mode::Line);
            }
            let object = match byte {
                b'{' => at,
                b'[' => match behind(at)? {
                    (at, b'{') => at,
                    _ => return Some(Mode::Line),
                },
                b']' if first => return Some(Mode::Open),
                b'"' if text[..at].contains(&b'\n') => return Some(Mode::Value),
                _ => return Some(Mode::Line),
            };
            let (key, byte) = behind(object)?;
            match byte {
                b'}' => Some(Mode::Open),
                b'"' => {
                    // Long enough for the two that matter.
                    let key = text.get(key..key + b"\"role\"".len())?;
                    let is_message = byte_is(text, at, b'{')
                        && [b"\"role\"", b"\"from\""].iter().any(|name| *name == key);
                    Some(if is_message { Mode::Value } else { Mode::Open })
                }
                _ => Some(Mode::Line),
            }
        }
    }
}

fn byte_is(text: &[u8], at: usize, byte: u8) -> bool {
    text.get(at) == Some(&byte)
}

fn skip_space(text: &[u8], from: usize) -> usize {
    let space = |b: &&u8| matches!(b, b' ' | b'\t' | b'\r' | b'\n');
    let rest = &text[from.min(text.len())..];
    from + rest.iter().take(MOST_SPACE + 1).take_while(space).count()
}

/// Behind the line end, if nothing else is left of the line; else `from`. `None` if more has to be
/// seen.
fn line_end(text: &[u8], from: usize, eof: bool) -> Option<usize> {
    let spaces = text[from..].iter().take(MOST_SPACE);
    let at = from + spaces.take_while(|b| b" \t\r".contains(b)).count();
    match text.get(at) {
        Some(b'\n') => Some(at + 1),
        Some(_) => Some(from),
        None if eof => Some(at),
        None => None,
    }
}

/// How deep in a value a text is.
#[derive(Debug, Clone, Copy, Default)]
struct Nest {
    depth: usize,
    string: bool,
    escaped: bool,
    /// A number or a word, which ends where something else begins.
    scalar: bool,
}

impl Nest {
    fn is_open(self) -> bool {
        self.depth > 0 || self.string
    }

    /// Behind the value, if it ends in the text.
    fn end(&mut self, text: &[u8], from: usize) -> Option<usize> {
        let mut at = from;
        loop {
            if self.escaped {
                text.get(at)?;
                self.escaped = false;
                at += 1;
            }
            if self.string {
                let hit = at + memchr::memchr2(b'"', b'\\', text.get(at..)?)?;
                at = hit + 1;
                if text[hit] == b'\\' {
                    self.escaped = true;
                    continue;
                }
                self.string = false;
                if self.depth == 0 {
                    return Some(at);
                }
            }
            match text.get(at)? {
                b',' | b']' | b'}' | b' ' | b'\t' | b'\r' | b'\n'
                    if self.depth == 0 && self.scalar =>
                {
                    return Some(at);
                }
                b'"' => self.string = true,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        return Some(at + 1);
                    }
                }
                _ if self.depth == 0 => self.scalar = true,
                _ => {}
            }
            at += 1;
        }
    }
}
