//! Goes through the parts of a line: which field is what, and the text of each.

use std::collections::HashMap;

use crate::format::{Field, Line, Table, is_word};
use crate::json::{Decoded, Kind, Node};

/// Digits from which on an integer is looked at as text: shorter ones are counts and sizes.
const LONG_INTEGER: usize = 9;
/// The same for one that is the value of a key which the format does not name: the key may tell
/// what it is.
const NAMED_INTEGER: usize = 3;

/// The place of what detaching has dealt with.
const DONE: u16 = u16::MAX;

/// The most groups in which a number is written.
const GROUPS: usize = 5;

/// What each node of a line is, by index; filled by [`Places::fill`].
#[derive(Debug, Default)]
pub(crate) struct Places {
    states: Vec<u16>,
}

impl Places {
    /// Finds the place of each node in the format's table.
    pub(crate) fn fill(&mut self, line: &Line<'_>, table: &Table) {
        let nodes = line.nodes();
        self.states.clear();
        self.states.resize(nodes.len(), 0);
        for (index, node) in nodes.iter().enumerate() {
            if node.kind == Kind::Key {
                continue;
            }
            self.states[index] = if index == 0 {
                table.root()
            } else {
                let parent = self.states[node.parent as usize];
                match (parent, line.tape.key_of(index)) {
                    (parent, _) if table.ends_at(parent) => parent,
                    (_, Some(key)) if key.escaped => {
                        table.member(parent, line.said(key).as_bytes())
                    }
                    (_, Some(key)) => table.member(parent, line.text[key.range()].as_bytes()),
                    (_, None) => table.element(parent),
                }
            };
        }
    }

    /// Nothing is left to do in the subtree of this node.
    pub(crate) fn done(&mut self, index: usize) {
        self.states[index] = DONE;
    }

    fn is_done(&self, index: usize) -> bool {
        self.states[index] == DONE
    }

    pub(crate) fn field(&self, table: &Table, index: usize) -> Field {
        table.field(self.states[index])
    }

    /// Whether the table says what the key of this node is.
    fn is_named(&self, table: &Table, index: usize) -> bool {
        table.names_key(self.states[index])
    }

    /// What the key of this node is, where the table says that of all keys of an object.
    pub(crate) fn key_field(&self, table: &Table, index: usize) -> Option<Field> {
        table.key_field(self.states[index])
    }
}

/// A text in a line: a string, a key, a long integer, or the groups of one in an array.
pub(crate) struct Piece<'a> {
    /// Index of the node.
    pub(crate) node: usize,
    /// What it says.
    pub(crate) text: &'a str,
    /// The key whose value it is.
    pub(crate) key: Option<&'a str>,
    /// Leads back to the raw text, where that has escapes.
    pub(crate) decoded: Option<&'a Decoded>,
}

/// Buffers of a walk, kept from line to line.
#[derive(Debug, Default)]
pub(crate) struct Buffers {
    value: Decoded,
    key: Decoded,
}

/// Calls `visit` for each text of the line, in order, until it says stop by an error.
pub(crate) fn texts<E>(
    line: &Line<'_>,
    table: &Table,
    places: &Places,
    buffers: &mut Buffers,
    mut visit: impl FnMut(Piece<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let nodes = line.nodes();
    let mut index = 0;
    while index < nodes.len() {
        let node = &nodes[index];
        let value = if node.kind == Kind::Key {
            index + 1
        } else {
            index
        };
        if places.is_done(value) {
            index = nodes[value].next as usize;
            continue;
        }
        if value > index {
            if !places.is_named(table, value) {
                let (text, decoded) = said(line.text, node, &mut buffers.key);
                visit(Piece {
                    node: index,
                    text,
                    key: None,
                    decoded,
                })?;
            }
        } else if matches!(node.kind, Kind::String | Kind::Number) {
            self::value(line, index, buffers, places, table, &mut visit)?;
        } else if node.kind == Kind::Array
            && let Some(text) = groups(line, index)
            && let Some(key) = line.tape.key_of(index)
            && !places.is_named(table, index)
        {
            let key = Some(said(line.text, key, &mut buffers.key).0);
            let (node, decoded) = (index, None);
            visit(Piece {
                node,
                text,
                key,
                decoded,
            })?;
        }
        index += 1;
    }
    Ok(())
}

fn value<E>(
    line: &Line<'_>,
    index: usize,
    buffers: &mut Buffers,
    places: &Places,
    table: &Table,
    visit: &mut impl FnMut(Piece<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let node = &line.nodes()[index];
    let (text, decoded) = match node.kind {
        Kind::Number => match long_integer(
            &line.text[node.range()],
            if line.tape.key_of(index).is_some() && !places.is_named(table, index) {
                NAMED_INTEGER
            } else {
                LONG_INTEGER
            },
        ) {
            Some(digits) => (digits, None),
            None => return Ok(()),
        },
        _ => said(line.text, node, &mut buffers.value),
    };
    if places.field(table, index) == Field::Structure && is_word(text) {
        return Ok(());
    }
    // A key that the format names tells nothing about the value.
    let key = match line.tape.key_of(index) {
        Some(key) if !places.is_named(table, index) => {
            Some(said(line.text, key, &mut buffers.key).0)
        }
        _ => None,
    };
    visit(Piece {
        node: index,
        text,
        key,
        decoded,
    })
}

/// What a string or key node says; with the way back where it has escapes.
fn said<'a>(line: &'a str, node: &Node, buffer: &'a mut Decoded) -> (&'a str, Option<&'a Decoded>) {
    let raw = &line[node.range()];
    if !node.escaped {
        return (raw, None);
    }
    buffer.fill(raw);
    let buffer = &*buffer;
    (buffer.text(), Some(buffer))
}

/// The numbers of an array that may be the groups of one: `[4111,1111,1111,1111]`.
fn groups<'a>(line: &Line<'a>, array: usize) -> Option<&'a str> {
    let (mut count, mut digits) = (0, 0);
    for child in line.tape.children(array).take(GROUPS + 1) {
        let node = &line.nodes()[child];
        let number = &line.text[node.range()];
        let is_group = node.kind == Kind::Number
            && (2..=6).contains(&number.len())
            && number.bytes().all(|b| b.is_ascii_digit());
        if !is_group {
            return None;
        }
        count += 1;
        digits += number.len();
    }
    let range = line.nodes()[array].range();
    let inside = line.text.get(range.start + 1..range.end.checked_sub(1)?)?;
    ((3..=GROUPS).contains(&count) && (9..=19).contains(&digits)).then_some(inside)
}

/// The digits of a number that may be an identifier or a place: integers, also those that were made
/// floats on their way (`4111111111111111.0`).
fn long_integer(number: &str, least: usize) -> Option<&str> {
    if number.len() < least {
        return None;
    }
    let whole = match number.split_once('.') {
        Some((whole, fraction)) if fraction.bytes().all(|b| b == b'0') => whole,
        // A degree with four digits behind its point is a house: `"lat": 39.7589`.
        Some((_, fraction)) => {
            let is_place = least < LONG_INTEGER
                && fraction.len() >= 4
                && number.len() <= 20
                && fraction.bytes().all(|b| b.is_ascii_digit());
            return is_place.then_some(number);
        }
        None => number,
    };
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    (digits.len() >= least && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

/// Where the last pointer found its elements, by array: the next one is looked for from there on.
#[derive(Debug, Default)]
pub(crate) struct Positions {
    last: HashMap<usize, (usize, usize)>,
}

impl Positions {
    /// Which element of its array `node` is.
    fn of(&mut self, line: &Line<'_>, array: usize, node: usize) -> usize {
        let (mut at, mut position) = match self.last.get(&array) {
            Some(&(at, position)) if at <= node => (at, position),
            _ => (array + 1, 0),
        };
        while at < node {
            at = line.nodes()[at].next as usize;
            position += 1;
        }
        self.last.insert(array, (node, position));
        position
    }
}

/// The JSON pointer (RFC 6901) of a node; keys are shown through `show`, which gets the place of
/// each in the line, and must not let a value through.
pub(crate) fn pointer(
    line: &Line<'_>,
    node: usize,
    positions: &mut Positions,
    mut show: impl FnMut(usize, &str) -> String,
) -> String {
    let nodes = line.nodes();
    let mut steps = Vec::new();
    // A key's own place is that of its value.
    let mut at = if nodes[node].kind == Kind::Key {
        node + 1
    } else {
        node
    };
    while at != 0 {
        let parent = nodes[at].parent as usize;
        steps.push(match line.tape.key_of(at) {
            Some(key) => show(key.start as usize, &line.said(key))
                .replace('~', "~0")
                .replace('/', "~1"),
            None => positions.of(line, parent, at).to_string(),
        });
        at = parent;
    }
    steps.iter().rev().fold(String::new(), |mut path, step| {
        path.push('/');
        path.push_str(step);
        path
    })
}
