//! The grammar of RFC 8259, one pass, without recursion.

use wide::u8x16;

use super::decode::{decode, hex4};
use super::{Kind, MAX_DEPTH, Node, Open, SyntaxClass, SyntaxError, Tape};

/// Reads one line into a tape.
pub(super) struct Reader<'l, 't> {
    text: &'l str,
    line: &'l [u8],
    control: bool,
    at: usize,
    tape: &'t mut Tape,
}

impl<'l, 't> Reader<'l, 't> {
    pub(super) fn new(text: &'l str, tape: &'t mut Tape) -> Reader<'l, 't> {
        let line = text.as_bytes();
        Reader {
            text,
            line,
            // A raw control character is forbidden within strings and rare outside of them: one
            // fast look at the whole line spares the look at each string.
            control: line.iter().fold(false, |seen, &b| seen | (b < 0x20)),
            at: 0,
            tape,
        }
    }

    pub(super) fn document(mut self) -> Result<(), SyntaxError> {
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

fn grammar(offset: usize) -> SyntaxError {
    SyntaxError {
        offset,
        class: SyntaxClass::Grammar,
    }
}

/// Most strings are keys and words of a few bytes, and in long ones an escape stands every few
/// words: a call to a search costs more than looking at sixteen bytes here.
#[inline(always)]
fn find_quote_or_backslash(line: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(chunk) = line[at..].first_chunk::<16>() {
        let bytes = u8x16::new(*chunk);
        let hits = bytes.simd_eq(u8x16::splat(b'"')) | bytes.simd_eq(u8x16::splat(b'\\'));
        let mask = hits.to_bitmask();
        if mask != 0 {
            return Some(at + mask.trailing_zeros() as usize);
        }
        at += 16;
    }
    let hit = line[at..].iter().position(|&b| b == b'"' || b == b'\\')?;
    Some(at + hit)
}

/// The first bytes of a key as a number, to sort by.
fn head(raw: &[u8]) -> u64 {
    let mut bytes = [0; 8];
    let n = raw.len().min(8);
    bytes[..n].copy_from_slice(&raw[..n]);
    u64::from_be_bytes(bytes)
}
