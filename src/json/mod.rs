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

mod decode;
mod edit;
mod read;

#[cfg(test)]
mod differential;

use std::ops::Range;

pub(crate) use decode::{Decoded, OffsetMap};
pub(crate) use edit::{Edit, apply, escape};
use read::Reader;

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
            return Err(SyntaxError {
                offset: 0,
                class: SyntaxClass::Grammar,
            });
        }
        Reader::new(text, self).document()?;
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
    decoded.text().as_bytes() == name
}
