//! Transcript formats: which field is text, identity, id, time or structure.
//!
//! A format is one element of [`FORMATS`]: a table of paths and what stands there, how it is
//! recognised, and where the gate's facts are. What a table does not name is text, keys of
//! objects too: what is added upstream tomorrow is scrubbed by default.

mod json;
mod native;
mod table;
mod text;

use std::borrow::Cow;

use crate::detect::Person;
use crate::gate::Facts;
use crate::json::{Kind, Node, Tape, says};

pub(crate) use json::JSON;
pub(crate) use table::{Table, UNNAMED};

/// The one list of formats, in the order in which `auto` asks them.
pub static FORMATS: &[&Format] = &[&native::NATIVE, &JSON, &text::TEXT];

/// What stands in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Text of a person or a machine: scrubbed.
    Text,
    /// Says who somebody is: the member is taken out, whole, and what it says is looked for in
    /// the text.
    Identity,
    /// Was for the gate: the member is taken out, whole.
    Fact,
    /// Joins records or parts of them: becomes a keyed pseudonym, the same everywhere in the
    /// conversation. The domain keeps ids of different kinds apart.
    Id(&'static str),
    /// A point in time: cut to the day.
    Time,
    /// A short word from a list, such as a role; what does not look like one is text.
    Structure,
    /// efface's own stamp on a record that was scrubbed before.
    Stamp,
}

/// A transcript format.
pub struct Format {
    /// As in `--format`.
    pub name: &'static str,
    /// What stands where: paths such as `messages[].content[].type`.
    pub fields: &'static [(&'static str, Field)],
    /// Whether a line with this root is of the format.
    pub(crate) recognises: fn(&Line<'_>) -> bool,
    /// Whether the line has what the format must have.
    pub(crate) valid: fn(&Line<'_>) -> bool,
    /// What the line tells the gate.
    pub(crate) facts: fn(&Line<'_>) -> Facts,
    /// Path of the id of the conversation.
    pub(crate) conversation: Option<&'static str>,
    /// Path of the id of the account.
    pub(crate) account: Option<&'static str>,
    /// Whether the output carries a stamp.
    pub(crate) stamped: bool,
    /// Whether a line is JSON at all.
    pub(crate) is_json: bool,
    /// Whether lines carry the facts that the gate asks for.
    pub(crate) has_facts: bool,
}

impl std::fmt::Debug for Format {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

impl Format {
    /// The format of this name.
    pub fn named(name: &str) -> Option<&'static Format> {
        FORMATS.iter().copied().find(|format| format.name == name)
    }
}

/// The format of lines that are not JSON.
pub(crate) static PLAIN: &Format = &text::TEXT;

/// A line and where its parts are.
#[derive(Clone, Copy)]
pub(crate) struct Line<'a> {
    pub(crate) text: &'a str,
    pub(crate) tape: &'a Tape,
}

impl<'a> Line<'a> {
    /// The format of a line of JSON, by its shape.
    pub(crate) fn format(&self) -> &'static Format {
        FORMATS
            .iter()
            .copied()
            .find(|format| format.is_json && (format.recognises)(self))
            .unwrap_or(&JSON)
    }

    pub(crate) fn nodes(&self) -> &'a [Node] {
        &self.tape.nodes
    }

    /// The node at a path of keys, `account.plan`. Only objects are entered.
    pub(crate) fn at(&self, path: &str) -> Option<usize> {
        path.split('.')
            .try_fold(0, |object, key| self.tape.member(self.text, object, key))
    }

    /// The node at a path; `Err` where a step on the way is no object, so that what it should
    /// hold is not missing but wrong.
    pub(crate) fn look(&self, path: &str) -> Result<Option<usize>, ()> {
        let mut node = 0;
        for key in path.split('.') {
            match self.nodes()[node].kind {
                Kind::Object => match self.tape.member(self.text, node, key) {
                    Some(child) => node = child,
                    None => return Ok(None),
                },
                Kind::Null => return Ok(None),
                _ => return Err(()),
            }
        }
        Ok(Some(node))
    }

    /// What a string says.
    pub(crate) fn string(&self, node: usize) -> Option<Cow<'a, str>> {
        let node = &self.nodes()[node];
        (node.kind == Kind::String).then(|| self.said(node))
    }

    /// What a string or key says, decoded.
    pub(crate) fn said(&self, node: &Node) -> Cow<'a, str> {
        let raw = &self.text[node.range()];
        if !node.escaped {
            return Cow::Borrowed(raw);
        }
        let mut decoded = crate::json::Decoded::default();
        decoded.fill(raw);
        Cow::Owned(decoded.text().to_owned())
    }

    pub(crate) fn is_key(&self, node: usize) -> bool {
        self.nodes()
            .get(node)
            .is_some_and(|node| node.kind == Kind::Key)
    }

    pub(crate) fn has_member(&self, name: &str) -> bool {
        self.tape.member(self.text, 0, name).is_some()
    }

    /// Whether the key of a node is `name`.
    pub(crate) fn is_called(&self, node: usize, name: &str) -> bool {
        self.tape
            .key_of(node)
            .is_some_and(|key| says(self.text, key, name.as_bytes()))
    }

    /// Collects what the subtree of an identity field says about the person.
    pub(crate) fn identity(&self, field: usize, known: &mut Known) {
        let end = self.nodes()[field].next as usize;
        for node in field..end {
            let what = &self.nodes()[node];
            if !matches!(what.kind, Kind::String | Kind::Number) {
                continue;
            }
            let key = self.tape.key_of(node).map(|key| self.said(key));
            known.take(
                key.as_deref().unwrap_or_default(),
                self.said(what).into_owned(),
            );
        }
    }
}

/// What identity fields say, by kind. Values; so neither `Debug` nor `Display`.
#[derive(Default)]
pub(crate) struct Known {
    emails: Vec<String>,
    names: Vec<String>,
    phones: Vec<String>,
    logins: Vec<String>,
    ids: Vec<String>,
}

impl Known {
    fn take(&mut self, key: &str, value: String) {
        if value.trim().is_empty() {
            return;
        }
        let list = match key {
            "id" | "uuid" => &mut self.ids,
            "email" => &mut self.emails,
            "name" => &mut self.names,
            "phone" => &mut self.phones,
            "login" => &mut self.logins,
            "plan" => return,
            _ => return self.take_by_likeness(&key.to_lowercase(), value),
        };
        list.push(value);
    }

    /// An id that is not under an identity field.
    pub(crate) fn id(&mut self, id: &str) {
        self.ids.push(id.to_owned());
    }

    /// Keys that no format of ours names, by what is in them.
    fn take_by_likeness(&mut self, key: &str, value: String) {
        let has = |words: &[&str]| words.iter().any(|word| key.contains(word));
        if has(&["mail"]) || value.contains('@') && value.contains('.') {
            self.emails.push(value);
        } else if has(&["phone", "mobile", "msisdn", "whatsapp"]) {
            self.phones.push(value);
        } else if has(&["login", "username", "user_name", "handle", "nick"]) {
            self.logins.push(value);
        } else if has(&["name", "author"]) {
            self.names.push(value);
        } else if !has(&[
            "plan", "tier", "locale", "language", "country", "timezone", "_at",
        ]) {
            self.ids.push(value);
        }
    }

    pub(crate) fn person(&self) -> Person<'_> {
        Person {
            emails: self.emails.iter().map(String::as_str).collect(),
            names: self.names.iter().map(String::as_str).collect(),
            phones: self.phones.iter().map(String::as_str).collect(),
            logins: self.logins.iter().map(String::as_str).collect(),
            ids: self.ids.iter().map(String::as_str).collect(),
        }
    }
}
