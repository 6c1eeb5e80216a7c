//! Transcript formats: which field is text, identity, id, time or structure.
//!
//! A format is one element of [`FORMATS`]: a table of paths and what stands there, how it is
//! recognised, and where the gate's facts are. What a table does not name is text, keys of
//! objects too: what is added upstream tomorrow is scrubbed by default.
//!
//! | format | what it is |
//! |---|---|
//! | `native` | efface's own record: a conversation and what the gate must know |
//! | `claude-export` | the data export of claude.ai: conversations, projects, memories, users |
//! | `chatgpt-export` | the data export of ChatGPT: conversations as a tree, feedback, the user |
//! | `claude-code` | sessions of Claude Code: a line an event; the prompt history; hooks' logs |
//! | `codex` | rollouts of the Codex command line: a line an event |
//! | `swe-agent` | trajectories of SWE-agent and data sets made of them |
//! | `hh-rlhf` | pairs of a chosen and a rejected answer |
//! | `sharegpt` | turns with `from` and `value` |
//! | `openai` | messages with a `role`: requests, answers, batches, responses; Anthropic's too |
//! | `json` | any other JSON: everything is text |
//! | `text` | a line is a text |
//!
//! Each line's shape tells its format, so a file may mix them. An event of a coding session is a
//! line, and a session is many: the module `session` says which lines belong together.

mod binary;
mod chatgpt_export;
pub(crate) mod claims;
mod claude_code;
mod claude_export;
mod codex;
mod hh_rlhf;
mod json;
mod known;
mod native;
mod openai;
mod parts;
mod read;
mod role;
mod roots;
pub(crate) mod session;
mod sharegpt;
mod swe_agent;
mod table;
mod text;
mod words;
mod zone;

use std::borrow::Cow;

use crate::gate::Facts;
use crate::json::{Kind, Node, Tape, says};

pub(crate) use binary::payload;
pub(crate) use json::JSON;
pub(crate) use known::{Known, home};
pub use role::Role;
pub(crate) use role::role_of;
use roots::Roots;
pub(crate) use table::Table;
pub(crate) use words::is_word;
pub use zone::Zone;

/// The one list of formats, in the order in which `auto` asks them.
pub static FORMATS: &[&Format] = &[
    &native::NATIVE,
    &claude_export::CLAUDE_EXPORT,
    &chatgpt_export::CHATGPT_EXPORT,
    &claude_code::CLAUDE_CODE,
    &codex::CODEX,
    &swe_agent::SWE_AGENT,
    &hh_rlhf::HH_RLHF,
    &sharegpt::SHAREGPT,
    &openai::OPENAI,
    &JSON,
    &text::TEXT,
];

/// What stands in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Text of a person or a machine: scrubbed.
    Text,
    /// Text, as is all that stands in it, whatever it is called: the input of a tool, say.
    Free,
    /// Says who somebody is: the member is taken out, whole, and what it says is looked for in
    /// the text.
    Identity,
    /// Was for the gate: the member is taken out, whole.
    Fact,
    /// Joins parts of a record: becomes a keyed pseudonym, the same everywhere in the
    /// conversation. The domain keeps ids of different kinds apart.
    Id(&'static str),
    /// Joins records: becomes a keyed pseudonym, the same everywhere.
    Join(&'static str),
    /// A point in time: cut to the day.
    Time,
    /// A short word from a list, such as a role; what does not look like one is text.
    Structure,
    /// A path that may lead into somebody's home: text, and whose home it is is looked for in
    /// the text.
    Home,
    /// An image, a sound or a signature, in base64: the policy says what becomes of it. What is
    /// not in base64 is text.
    Binary,
    /// efface's own stamp on a record that was scrubbed before.
    Stamp,
}

/// Paths and what stands there.
pub type Fields = &'static [(&'static str, Field)];

/// A transcript format.
pub struct Format {
    /// As in `--format`.
    pub name: &'static str,
    /// What stands where: paths such as `messages[].content[].type`.
    pub fields: Fields,
    /// The same for what stands in several places alike: below each path, these.
    pub parts: &'static [(&'static str, Fields)],
    /// Whether a line with this root is of the format.
    pub(crate) recognises: fn(&Line<'_>, Roots) -> bool,
    /// Whether the line has what the format must have.
    pub(crate) valid: fn(&Line<'_>) -> bool,
    /// What the line tells the gate.
    pub(crate) facts: fn(&Line<'_>) -> Facts,
    /// The id of the conversation that the line is (part) of, as far as the line says.
    pub(crate) conversation: fn(&Line<'_>) -> Option<String>,
    /// The id of the account that the line belongs to, as far as the line says.
    pub(crate) account: fn(&Line<'_>) -> Option<String>,
    /// Whether a conversation may be several lines: then what a line does not say of it, the
    /// [`session`] does.
    pub(crate) spans_lines: bool,
    /// Whether only the first line of a conversation names it.
    pub(crate) named_once: bool,
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
    /// JSON of which nothing is known. The base of all others.
    pub(crate) const BASE: Format = Format {
        name: "json",
        fields: &[],
        parts: &[],
        recognises: |_, _| false,
        valid: |_| true,
        facts: json::facts,
        conversation: read::conversation,
        account: read::account,
        spans_lines: false,
        named_once: false,
        stamped: false,
        is_json: true,
        has_facts: false,
    };

    /// Whether a key is one that the format names somewhere.
    pub(crate) fn names(&self, key: &str) -> bool {
        let of = |fields: Fields| {
            fields.iter().any(|(path, _)| {
                path.split('.')
                    .any(|step| step.trim_end_matches("[]") == key)
            })
        };
        let way = |path: &str| {
            path.split('.')
                .any(|step| step.trim_end_matches("[]") == key)
        };
        of(self.fields)
            || self
                .parts
                .iter()
                .any(|(path, fields)| way(path) || of(fields))
    }

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
        let roots = Roots::of(self);
        FORMATS
            .iter()
            .copied()
            .find(|format| format.is_json && (format.recognises)(self, roots))
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

    pub(crate) fn kind(&self, path: &str) -> Option<Kind> {
        self.at(path).map(|node| self.nodes()[node].kind)
    }

    /// The first id that stands at one of these paths.
    fn first_id(&self, paths: &[&str]) -> Option<String> {
        paths.iter().find_map(|path| self.id(path))
    }

    /// What an id field says, whether it was written as a string or as a number.
    pub(crate) fn id(&self, path: &str) -> Option<String> {
        let node = &self.nodes()[self.at(path)?];
        let said = matches!(node.kind, Kind::String | Kind::Number).then(|| self.said(node))?;
        (!said.trim().is_empty()).then(|| said.into_owned())
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

    /// Whether the array at a path begins with an object that has one of these members.
    fn begins_with(&self, path: &str, members: &[&str]) -> bool {
        self.at(path)
            .is_some_and(|array| self.first_has(array, members))
    }

    /// The same of an array that is known.
    fn first_has(&self, array: usize, members: &[&str]) -> bool {
        self.nodes()[array].kind == Kind::Array
            && self.tape.children(array).next().is_some_and(|first| {
                members
                    .iter()
                    .any(|name| self.tape.member(self.text, first, name).is_some())
            })
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
