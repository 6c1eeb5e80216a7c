//! One pass over a line of JSON: where its strings, keys and numbers are.
//!
//! efface gives back every byte that is not sensitive as it came, so it cannot parse a line
//! into values and print them again: that loses the spelling of numbers, escapes, spaces and
//! the order of keys, and costs an allocation for each string. Instead a line becomes a
//! [`Tape`]: a flat list of [`Node`]s with byte ranges into the line. What is to be changed
//! is written down as [`Edit`]s on the raw bytes and applied in one copy at the end.
//!
//! Accepted is what RFC 8259 accepts, with these differences from `serde_json` (each has its
//! row in the differential test): a duplicate key in an object is refused, since parsers
//! disagree about which one counts; 128 levels are accepted instead of 127; a number may be of
//! any size, since it is never computed with.

use std::ops::Range;

/// The deepest nesting of arrays and objects that is accepted.
pub(crate) const MAX_DEPTH: usize = 128;

/// Why a line is not accepted as JSON. Carries a place and a class, never text of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SyntaxError {
    /// Byte offset in the line, 0-based.
    pub offset: usize,
    /// What is wrong there.
    pub class: SyntaxClass,
}

/// The classes of [`SyntaxError`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) enum SyntaxClass {
    /// The line is not UTF-8.
    Utf8,
    /// The line does not follow the grammar.
    Grammar,
    /// An object has the same key twice.
    DuplicateKey,
    /// Arrays and objects are nested more than [`MAX_DEPTH`] deep.
    TooDeep,
}

/// What a [`Node`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Object,
    Array,
    /// The key of the node that follows it.
    Key,
    String,
    Number,
    True,
    False,
    Null,
}

/// One element of a line. Children follow their container; a key stands before its value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node {
    /// Raw byte range; for strings and keys without the quotes.
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// Index of the node after this one and all that is in it.
    pub(crate) next: u32,
    /// Index of the container; the root is its own parent.
    pub(crate) parent: u32,
    pub(crate) kind: Kind,
    /// The raw text has a backslash, so it differs from what it says.
    pub(crate) escaped: bool,
}

impl Node {
    pub(crate) fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The range with the quotes of a string or key.
    pub(crate) fn outer(&self) -> Range<usize> {
        match self.kind {
            Kind::Key | Kind::String => self.start as usize - 1..self.end as usize + 1,
            _ => self.range(),
        }
    }
}

/// The nodes of one line, in order. Reused from line to line.
#[derive(Debug, Default)]
pub(crate) struct Tape {
    pub(crate) nodes: Vec<Node>,
    stack: Vec<Open>,
    keys: Vec<u32>,
    sorted: Vec<(u64, u32)>,
}

#[derive(Debug, Clone, Copy)]
struct Open {
    node: u32,
    first_key: u32,
    object: bool,
}

impl Tape {
    /// Reads `line` and replaces the tape's nodes by its own.
    ///
    /// # Errors
    /// The first thing that is wrong with the line; the nodes are of no use then.
    pub(crate) fn read<'a>(&mut self, line: &'a [u8]) -> Result<&'a str, SyntaxError> {
        let text = match simdutf8::compat::from_utf8(line) {
            Ok(text) => text,
            Err(error) => {
                return Err(SyntaxError {
                    offset: error.valid_up_to(),
                    class: SyntaxClass::Utf8,
                });
            }
        };
        self.nodes.clear();
        self.stack.clear();
        self.keys.clear();
        if u32::try_from(line.len()).is_err() {
            return Err(grammar(0));
        }
        // A raw control character is forbidden within strings and rare outside of them: one
        // fast look at the whole line spares the look at each string.
        let control = line.iter().fold(false, |seen, &b| seen | (b < 0x20));
        Reader {
            text,
            line,
            control,
            at: 0,
            tape: self,
        }
        .document()?;
        Ok(text)
    }

    /// The key that names the node, if its container is an object.
    pub(crate) fn key_of(&self, node: usize) -> Option<&Node> {
        let key = self.nodes.get(node.checked_sub(1)?)?;
        (key.kind == Kind::Key).then_some(key)
    }

    /// Indices of the direct children of a container: values only, without keys.
    pub(crate) fn children(&self, container: usize) -> impl Iterator<Item = usize> + '_ {
        let end = self.nodes[container].next as usize;
        let mut at = container + 1;
        std::iter::from_fn(move || {
            if at >= end {
                return None;
            }
            if self.nodes[at].kind == Kind::Key {
                at += 1;
            }
            let child = at;
            at = self.nodes[child].next as usize;
            Some(child)
        })
    }

    /// The value under `name` in an object. Keys written with escapes count as what they say.
    pub(crate) fn member(&self, line: &str, object: usize, name: &str) -> Option<usize> {
        if self.nodes.get(object)?.kind != Kind::Object {
            return None;
        }
        self.children(object).find(|&child| {
            self.key_of(child)
                .is_some_and(|key| says(line, key, name.as_bytes()))
        })
    }
}

/// Whether a string or key node says exactly `name`.
pub(crate) fn says(line: &str, node: &Node, name: &[u8]) -> bool {
    let raw = &line[node.range()];
    if !node.escaped {
        return raw.as_bytes() == name;
    }
    let mut decoded = Decoded::default();
    decoded.fill(raw);
    decoded.text.as_bytes() == name
}

fn grammar(offset: usize) -> SyntaxError {
    SyntaxError {
        offset,
        class: SyntaxClass::Grammar,
    }
}

struct Reader<'l, 't> {
    text: &'l str,
    line: &'l [u8],
    control: bool,
    at: usize,
    tape: &'t mut Tape,
}

impl Reader<'_, '_> {
    fn document(mut self) -> Result<(), SyntaxError> {
        self.space();
        'value: loop {
            // Here a value must follow.
            let opened = self.value()?;
            if opened {
                let object = self.tape.stack.last().is_some_and(|open| open.object);
                self.space();
                if self.peek() == Some(if object { b'}' } else { b']' }) {
                    self.close(object)?;
                } else {
                    if object {
                        self.key()?;
                    }
                    continue 'value;
                }
            }
            // Here a value has ended: what may follow depends on what is open.
            loop {
                self.space();
                let Some(open) = self.tape.stack.last() else {
                    return if self.at == self.line.len() {
                        Ok(())
                    } else {
                        Err(grammar(self.at))
                    };
                };
                let object = open.object;
                match self.peek() {
                    Some(b',') => {
                        self.at += 1;
                        self.space();
                        if object {
                            self.key()?;
                        }
                        continue 'value;
                    }
                    Some(b'}') if object => self.close(true)?,
                    Some(b']') if !object => self.close(false)?,
                    _ => return Err(grammar(self.at)),
                }
            }
        }
    }

    /// Reads a scalar whole, or opens a container and says so.
    fn value(&mut self) -> Result<bool, SyntaxError> {
        match self.peek() {
            Some(b'"') => self.string(Kind::String)?,
            Some(b'{') => return self.open(true),
            Some(b'[') => return self.open(false),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b't') => self.word(b"true", Kind::True)?,
            Some(b'f') => self.word(b"false", Kind::False)?,
            Some(b'n') => self.word(b"null", Kind::Null)?,
            _ => return Err(grammar(self.at)),
        }
        Ok(false)
    }

    fn open(&mut self, object: bool) -> Result<bool, SyntaxError> {
        if self.tape.stack.len() == MAX_DEPTH {
            return Err(SyntaxError {
                offset: self.at,
                class: SyntaxClass::TooDeep,
            });
        }
        let kind = if object { Kind::Object } else { Kind::Array };
        let node = self.push(kind, self.at, self.at, false);
        let first_key = self.tape.keys.len() as u32;
        self.tape.stack.push(Open {
            node,
            first_key,
            object,
        });
        self.at += 1;
        Ok(true)
    }

    fn close(&mut self, object: bool) -> Result<(), SyntaxError> {
        self.at += 1;
        let Some(open) = self.tape.stack.pop() else {
            return Err(grammar(self.at));
        };
        let next = self.tape.nodes.len() as u32;
        let node = &mut self.tape.nodes[open.node as usize];
        node.end = self.at as u32;
        node.next = next;
        if object {
            self.unique_keys(open.first_key as usize)?;
            self.tape.keys.truncate(open.first_key as usize);
        }
        Ok(())
    }

    fn key(&mut self) -> Result<(), SyntaxError> {
        if self.peek() != Some(b'"') {
            return Err(grammar(self.at));
        }
        let node = self.tape.nodes.len() as u32;
        self.string(Kind::Key)?;
        self.tape.keys.push(node);
        self.space();
        if self.peek() != Some(b':') {
            return Err(grammar(self.at));
        }
        self.at += 1;
        self.space();
        Ok(())
    }

    /// Few keys are compared with each other; many are sorted first, so that an object of a
    /// million keys costs n log n.
    fn unique_keys(&mut self, first: usize) -> Result<(), SyntaxError> {
        let Tape {
            nodes,
            keys,
            sorted,
            ..
        } = &mut *self.tape;
        let keys = &keys[first..];
        let line = self.line;
        let escaped = keys.iter().any(|&key| nodes[key as usize].escaped);
        let duplicate = if escaped {
            let mut said: Vec<(String, u32)> = keys
                .iter()
                .map(|&key| (decode(&self.text[nodes[key as usize].range()]), key))
                .collect();
            said.sort_unstable();
            said.windows(2)
                .find(|pair| pair[0].0 == pair[1].0)
                .map(|pair| pair[1].1)
        } else if keys.len() <= 12 {
            keys.iter().enumerate().find_map(|(i, &a)| {
                let a_raw = &line[nodes[a as usize].range()];
                keys[..i]
                    .iter()
                    .any(|&b| &line[nodes[b as usize].range()] == a_raw)
                    .then_some(a)
            })
        } else {
            sorted.clear();
            sorted.extend(keys.iter().map(|&key| {
                let raw = &line[nodes[key as usize].range()];
                (head(raw), key)
            }));
            sorted.sort_unstable_by(|a, b| {
                let raw = |key: u32| &line[nodes[key as usize].range()];
                a.0.cmp(&b.0)
                    .then_with(|| raw(a.1).cmp(raw(b.1)))
                    .then(a.1.cmp(&b.1))
            });
            sorted
                .windows(2)
                .find(|pair| {
                    let raw = |key: u32| &line[nodes[key as usize].range()];
                    pair[0].0 == pair[1].0 && raw(pair[0].1) == raw(pair[1].1)
                })
                .map(|pair| pair[1].1)
        };
        match duplicate {
            None => Ok(()),
            Some(key) => Err(SyntaxError {
                offset: nodes[key as usize].start as usize,
                class: SyntaxClass::DuplicateKey,
            }),
        }
    }

    fn string(&mut self, kind: Kind) -> Result<(), SyntaxError> {
        let start = self.at + 1;
        let mut at = start;
        let mut escaped = false;
        loop {
            match find_quote_or_backslash(self.line, at) {
                None => return Err(grammar(self.line.len())),
                Some(hit) if self.line[hit] == b'"' => {
                    at = hit;
                    break;
                }
                Some(hit) => {
                    escaped = true;
                    at = self.escape(hit)?;
                }
            }
        }
        if self.control
            && let Some(bad) = self.line[start..at].iter().position(|&b| b < 0x20)
        {
            return Err(grammar(start + bad));
        }
        self.push(kind, start, at, escaped);
        self.at = at + 1;
        Ok(())
    }

    /// Checks the escape whose backslash is at `at`; the offset after it.
    fn escape(&self, at: usize) -> Result<usize, SyntaxError> {
        match self.line.get(at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Ok(at + 2),
            Some(b'u') => {
                let unit = hex4(self.line, at + 2).ok_or(grammar(at))?;
                match unit {
                    0xD800..0xDC00 => {
                        let low = (self.line.get(at + 6..at + 8) == Some(b"\\u"))
                            .then(|| hex4(self.line, at + 8))
                            .flatten();
                        match low {
                            Some(0xDC00..0xE000) => Ok(at + 12),
                            _ => Err(grammar(at)),
                        }
                    }
                    0xDC00..0xE000 => Err(grammar(at)),
                    _ => Ok(at + 6),
                }
            }
            _ => Err(grammar(at)),
        }
    }

    fn number(&mut self) -> Result<(), SyntaxError> {
        let start = self.at;
        let mut at = self.at;
        let digits = |mut at: usize| {
            let from = at;
            while self.line.get(at).is_some_and(u8::is_ascii_digit) {
                at += 1;
            }
            if at == from { Err(grammar(at)) } else { Ok(at) }
        };
        if self.line[at] == b'-' {
            at += 1;
        }
        let whole = at;
        at = digits(at)?;
        if self.line[whole] == b'0' && at > whole + 1 {
            return Err(grammar(whole));
        }
        if self.line.get(at) == Some(&b'.') {
            at = digits(at + 1)?;
        }
        if matches!(self.line.get(at), Some(b'e' | b'E')) {
            at += 1;
            if matches!(self.line.get(at), Some(b'+' | b'-')) {
                at += 1;
            }
            at = digits(at)?;
        }
        self.push(Kind::Number, start, at, false);
        self.at = at;
        Ok(())
    }

    fn word(&mut self, word: &[u8], kind: Kind) -> Result<(), SyntaxError> {
        let end = self.at + word.len();
        if self.line.get(self.at..end) != Some(word) {
            return Err(grammar(self.at));
        }
        self.push(kind, self.at, end, false);
        self.at = end;
        Ok(())
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize, escaped: bool) -> u32 {
        let index = self.tape.nodes.len() as u32;
        self.tape.nodes.push(Node {
            start: start as u32,
            end: end as u32,
            next: index + 1,
            parent: self.tape.stack.last().map_or(0, |open| open.node),
            kind,
            escaped,
        });
        index
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\t' | b'\r' | b'\n') = self.peek() {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.line.get(self.at).copied()
    }
}

/// Most strings are keys and words of a few bytes: those are not worth a call.
fn find_quote_or_backslash(line: &[u8], from: usize) -> Option<usize> {
    let near = &line[from..line.len().min(from + 16)];
    match near.iter().position(|&b| b == b'"' || b == b'\\') {
        Some(hit) => Some(from + hit),
        None => {
            let rest = from + near.len();
            memchr::memchr2(b'"', b'\\', &line[rest..]).map(|hit| rest + hit)
        }
    }
}

/// The first bytes of a key as a number, to sort by.
fn head(raw: &[u8]) -> u64 {
    let mut bytes = [0; 8];
    let n = raw.len().min(8);
    bytes[..n].copy_from_slice(&raw[..n]);
    u64::from_be_bytes(bytes)
}

fn hex4(line: &[u8], at: usize) -> Option<u32> {
    line.get(at..at + 4)?.iter().try_fold(0, |value, &b| {
        Some(value << 4 | char::from(b).to_digit(16)?)
    })
}

fn decode(raw: &str) -> String {
    let mut decoded = Decoded::default();
    decoded.fill(raw);
    decoded.text
}

/// What an escaped string says, and where each part of it is in the raw line.
#[derive(Debug, Default)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    map: OffsetMap,
}

impl Decoded {
    /// Decodes the raw inside of a string that [`Tape::read`] has accepted.
    pub(crate) fn fill(&mut self, raw_text: &str) {
        self.text.clear();
        self.map.clear();
        let raw = raw_text.as_bytes();
        let mut from = 0;
        while let Some(hit) = memchr::memchr(b'\\', &raw[from..]) {
            let slash = from + hit;
            self.text.push_str(&raw_text[from..slash]);
            let (said, end) = match raw.get(slash + 1) {
                Some(b'n') => ('\n', slash + 2),
                Some(b't') => ('\t', slash + 2),
                Some(b'r') => ('\r', slash + 2),
                Some(b'b') => ('\u{8}', slash + 2),
                Some(b'f') => ('\u{c}', slash + 2),
                Some(b'u') => unicode_escape(raw, slash),
                Some(&other) => (char::from(other), slash + 2),
                None => break,
            };
            self.text.push(said);
            self.map.push(self.text.len(), end);
            from = end;
        }
        self.text.push_str(&raw_text[from..]);
    }

    /// The offset in the raw string of an offset at a character boundary in the text.
    pub(crate) fn raw_offset(&self, offset: usize) -> usize {
        self.map.source(offset)
    }
}

fn unicode_escape(raw: &[u8], slash: usize) -> (char, usize) {
    let unit = hex4(raw, slash + 2).unwrap_or(0xFFFD);
    if (0xD800..0xDC00).contains(&unit) {
        let low = hex4(raw, slash + 8).unwrap_or(0xDC00);
        let point = 0x10000 + ((unit - 0xD800) << 10) + low.wrapping_sub(0xDC00);
        (char::from_u32(point).unwrap_or('\u{FFFD}'), slash + 12)
    } else {
        (char::from_u32(unit).unwrap_or('\u{FFFD}'), slash + 6)
    }
}

/// Offsets of a derived text back to its source: a pair for each place where they drift.
#[derive(Debug, Default)]
pub(crate) struct OffsetMap {
    after: Vec<(u32, u32)>,
}

impl OffsetMap {
    pub(crate) fn clear(&mut self) {
        self.after.clear();
    }

    /// From `derived` on, offsets run along with the source's from `source` on.
    pub(crate) fn push(&mut self, derived: usize, source: usize) {
        self.after.push((derived as u32, source as u32));
    }

    pub(crate) fn source(&self, offset: usize) -> usize {
        let behind = self
            .after
            .partition_point(|&(derived, _)| derived as usize <= offset);
        match behind.checked_sub(1) {
            None => offset,
            Some(last) => {
                let (derived, source) = self.after[last];
                source as usize + offset - derived as usize
            }
        }
    }
}

/// What `text` is written as within a string. Replacements rarely need it: only a masked or
/// imitated value can have a quote or a line break in it.
pub(crate) fn escape(text: &str) -> std::borrow::Cow<'_, str> {
    if text.bytes().all(|b| b >= 0x20 && b != b'"' && b != b'\\') {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if u32::from(c) < 0x20 => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.into()
}

/// A change of the raw line.
#[derive(Clone)]
pub(crate) struct Edit {
    pub(crate) range: Range<usize>,
    pub(crate) with: String,
}

/// Copies `line` to `out` with the edits made. They must be sorted and disjoint.
pub(crate) fn apply(line: &[u8], edits: &[Edit], out: &mut Vec<u8>) {
    let mut from = 0;
    for edit in edits {
        out.extend_from_slice(&line[from..edit.range.start]);
        out.extend_from_slice(edit.with.as_bytes());
        from = edit.range.end;
    }
    out.extend_from_slice(&line[from..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(line: &str) -> Option<SyntaxClass> {
        Tape::default().read(line.as_bytes()).err().map(|e| e.class)
    }

    #[test]
    fn refuses_by_class() {
        use SyntaxClass::{DuplicateKey, Grammar, TooDeep};
        let nested = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        for (line, want) in [
            ("", Some(Grammar)),
            ("{\"a\":1}", None),
            ("{\"a\":1,\"a\":2}", Some(DuplicateKey)),
            ("{\"a\":1,\"\\u0061\":2}", Some(DuplicateKey)),
            ("{\"a\":{\"b\":1},\"b\":{\"a\":1}}", None),
            ("[{\"a\":1},{\"a\":1}]", None),
            ("\"\\ud800\"", Some(Grammar)),
            ("\"\\ud83d\\ude00\"", None),
            ("\"\\ude00\\ud83d\"", Some(Grammar)),
            ("\"a\tb\"", Some(Grammar)),
            ("01", Some(Grammar)),
            ("-", Some(Grammar)),
            ("1.", Some(Grammar)),
            ("[1,]", Some(Grammar)),
            ("{\"a\":1,}", Some(Grammar)),
            ("{} {}", Some(Grammar)),
            (&nested(128), None),
            (&nested(129), Some(TooDeep)),
        ] {
            assert_eq!(class(line), want, "{line}");
        }
        let many = |last: &str| {
            let keys: Vec<_> = (0..40).map(|i| format!("\"keykeykey{i}\":0")).collect();
            format!("{{{},\"{last}\":0}}", keys.join(","))
        };
        assert_eq!(class(&many("keykeykey17")), Some(DuplicateKey));
        assert_eq!(class(&many("keykeykey")), None);
    }

    #[test]
    fn offsets_lead_back_to_the_raw_text() {
        let raw = r"a\n\u00e9b\ud83d\ude00\/c";
        let mut decoded = Decoded::default();
        decoded.fill(raw);
        assert_eq!(decoded.text, "a\n\u{e9}b\u{1f600}/c");
        let raw_of = |c: char| decoded.raw_offset(decoded.text.find(c).unwrap_or(0));
        assert_eq!(raw_of('a'), 0);
        assert_eq!(raw_of('\n'), 1);
        assert_eq!(raw_of('\u{e9}'), 3);
        assert_eq!(raw_of('b'), 9);
        assert_eq!(raw_of('\u{1f600}'), 10);
        assert_eq!(raw_of('/'), 22);
        assert_eq!(raw_of('c'), 24);
        assert_eq!(decoded.raw_offset(decoded.text.len()), raw.len());
    }
}
