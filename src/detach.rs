//! Takes the person behind a record off: identity fields out, ids to pseudonyms, times to days.

use std::borrow::Cow;

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::detect::Dictionary;
use crate::format::{Field, Format, Known, Line, Table, home, payload};
use crate::gate::cut_to_day;
use crate::identity::{AccountMark, Key, Scope, Token};
use crate::json::{Edit, Kind, Node};
use crate::policy::Binary;
use crate::record::{Lane, Workspace};
use crate::scrubber::Scrubber;
use crate::stamp::Stamp;
use crate::walk::Places;

/// Prefixes of ids that say what the id is of, and stay.
const ID_PREFIXES: &[&str] = &[
    "call", "chatcmpl", "conv", "fc", "fs", "msg", "req", "resp", "rs", "run", "srvtoolu", "step",
    "thread", "toolu", "ws",
];

/// The same of ids that are written as an address.
const ID_SCHEMES: &[&str] = &["file-service://", "sediment://"];

/// What is known about the person once they are off the record.
pub(crate) struct Person {
    pub(crate) dictionary: Dictionary,
    pub(crate) conversation: Option<String>,
    pub(crate) account: Option<String>,
}

/// With what a person is detached.
pub(crate) struct Means<'a> {
    /// The key of pseudonyms: that of the stamp, where there is one.
    pub(crate) key: &'a Key,
    /// What a scrub before this one said.
    pub(crate) stamp: Option<Stamp>,
    /// Of the account, where only the ledger knows it.
    pub(crate) mark: Option<AccountMark>,
    /// Where a gate let the record go.
    pub(crate) lane: Option<Lane>,
    /// The last day on which it may be kept.
    pub(crate) retain_until: Option<Date>,
}

/// Writes the edits that detach the person, and collects what to look for in the text.
pub(crate) fn detach(
    scrubber: &Scrubber,
    text: &str,
    format: &'static Format,
    means: &Means<'_>,
    workspace: &mut Workspace,
) -> Person {
    let Workspace {
        tape,
        places,
        edits,
        removed,
        binary,
        session,
        ..
    } = workspace;
    edits.clear();
    removed.clear();
    binary.clear();
    let line = Line { text, tape };
    if !format.is_json {
        return Person {
            dictionary: Dictionary::default(),
            conversation: None,
            account: None,
        };
    }
    let table = scrubber.table(format);
    places.fill(&line, table);
    let conversation = session.conversation(format, &line);
    let account = (format.account)(&line);
    let stamped = means.stamp.is_some();
    let scope = Scope::Conversation(conversation.as_deref().unwrap_or_default().as_bytes());

    let mut known = Known::default();
    if format.spans_lines {
        session.logins.iter().for_each(|login| known.login(login));
    }
    let ids = Ids {
        scrubber,
        key: means.key,
        scope,
        line: &line,
        stamped,
        checked: !format.stamped,
    };
    let mut index = 0;
    while index < line.nodes().len() {
        let node = &line.nodes()[index];
        if node.kind == Kind::Key {
            index += 1;
            continue;
        }
        if table.has_key_fields()
            && let Some(field) = places.key_field(table, index)
            && let Some(key) = line.tape.key_of(index)
        {
            edits.extend(ids.pseudonym(field, key));
        }
        match places.field(table, index) {
            field @ (Field::Identity | Field::Fact) if line.tape.key_of(index).is_some() => {
                if field == Field::Identity {
                    line.identity(index, &mut known);
                }
                removed.push(index as u32);
                places.done(index);
                index = node.next as usize;
                continue;
            }
            field @ (Field::Id(_) | Field::Join(_)) => {
                if matches!(node.kind, Kind::String | Kind::Number) {
                    edits.extend(ids.pseudonym(field, node));
                    places.done(index);
                }
            }
            Field::Home if node.kind == Kind::String => {
                if let Some(login) = home(&line.said(node)) {
                    known.login(login);
                }
            }
            Field::Binary if node.kind == Kind::String => {
                if let Some(cut) = cut_binary(scrubber.policy().binary(), &line, node) {
                    edits.extend(cut);
                    binary.push(index as u32);
                    places.done(index);
                }
            }
            Field::Time => {
                // Times may stand in a list, or by name.
                let within = index..(node.next as usize).max(index + 1);
                for at in within {
                    if let Some(edit) = day(&line, &line.nodes()[at]) {
                        edits.push(edit);
                        places.done(at);
                    }
                }
                if matches!(node.kind, Kind::Array | Kind::Object) {
                    index = node.next as usize;
                    continue;
                }
            }
            _ => {}
        }
        index += 1;
    }
    if stamped && let Some(stamp) = line.at("efface") {
        places.done(stamp);
    }
    remove(&line, removed, edits);
    // What a gate let pass has to be found again when it is deleted, whatever its format.
    let is_object = line.nodes()[0].kind == Kind::Object && !line.has_member("efface");
    match &means.stamp {
        None if format.stamped || means.lane.is_some() && is_object => {
            // Records without an id must not share a tag: it would join those of one account.
            let own: [u8; 32];
            let id = match &conversation {
                Some(id) => id.as_bytes(),
                None => {
                    own = Sha256::digest(text).into();
                    &own
                }
            };
            let stamp = Stamp {
                key: means.key.token_id(),
                lane: means.lane,
                retain_until: means.retain_until,
                tags: match (&account, &means.mark) {
                    (None, Some(mark)) => means.key.erase_marked(id, mark),
                    _ => means.key.erase(id, account.as_deref().map(str::as_bytes)),
                },
            };
            edits.push(stamp.add(scrubber, &line));
        }
        Some(stamp) if scrubber.rescrubs() => edits.extend(stamp.renew(scrubber, &line)),
        _ => {}
    }
    if let Some(id) = &conversation {
        known.id(id);
    }
    Person {
        dictionary: Dictionary::new(&known.person()),
        conversation,
        account,
    }
}

/// Tells what the identity fields of a record say.
pub(crate) fn identities<'a>(
    line: &Line<'a>,
    table: &Table,
    places: &Places,
    mut said: impl FnMut(Cow<'a, str>),
) {
    /// No id is longer.
    const LONGEST: usize = 512;
    let nodes = line.nodes();
    let mut index = 0;
    while index < nodes.len() {
        let is_identity = places.field(table, index) == Field::Identity;
        if nodes[index].kind == Kind::Key || !is_identity {
            index += 1;
            continue;
        }
        let end = (nodes[index].next as usize).max(index + 1);
        for node in &nodes[index..end] {
            if matches!(node.kind, Kind::String | Kind::Number) && node.range().len() <= LONGEST {
                said(line.said(node));
            }
        }
        index = end;
    }
}

/// A field that detaching would have changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trace {
    /// It says who somebody is, or was for the gate.
    Identity,
    /// An id that is no pseudonym.
    Id,
    /// A time that is not cut to its day.
    Time,
    /// An image, a sound or a signature, which nobody looks into.
    Binary,
}

impl Trace {
    /// The name in what is told.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Trace::Identity => "identity",
            Trace::Id => "id",
            Trace::Time => "time",
            Trace::Binary => "binary",
        }
    }
}

/// Finds the fields of a line that [`detach`] would change, without a key. What needs no further look
/// is done in `places`.
pub(crate) fn traces(
    line: &Line<'_>,
    table: &Table,
    places: &mut Places,
    mut found: impl FnMut(Trace, usize),
) {
    for (index, node) in line.nodes().iter().enumerate() {
        if node.kind == Kind::Key {
            continue;
        }
        let key = line.tape.key_of(index);
        if let Some(Field::Id(_) | Field::Join(_)) = places.key_field(table, index)
            && key.is_some_and(|key| !is_pseudonym(&line.said(key)))
        {
            found(Trace::Id, index);
        }
        let is_text = matches!(node.kind, Kind::String | Kind::Number);
        match places.field(table, index) {
            Field::Identity | Field::Fact if key.is_some() => found(Trace::Identity, index),
            Field::Id(_) | Field::Join(_) if is_text => match is_pseudonym(&line.said(node)) {
                true => places.done(index),
                false => found(Trace::Id, index),
            },
            Field::Time => {
                if let Some(edit) = day(line, node) {
                    match line.text[edit.range.clone()] == edit.with {
                        true => places.done(index),
                        false => found(Trace::Time, index),
                    }
                }
            }
            Field::Binary if node.kind == Kind::String => {
                if let Some(Some(cut)) = cut_binary(Binary::Drop, line, node) {
                    places.done(index);
                    if !cut.range.is_empty() {
                        found(Trace::Binary, index);
                    }
                }
            }
            _ => {}
        }
    }
    if let (Ok(Some(_)), Some(stamp)) = (Stamp::read(line), line.at("efface")) {
        places.done(stamp);
    }
}

/// Whether an id has the form of a pseudonym, or says nothing.
fn is_pseudonym(said: &str) -> bool {
    let (_, _, rest) = parts_of(said);
    said.is_empty() || rest.len() == Token::ID_CHARS && Token::parse(rest).is_some()
}

/// The scheme, the prefix and the rest of an id.
fn parts_of(said: &str) -> (&'static str, Option<&str>, &str) {
    // `file-service://file-…` is the file that is `file-…` elsewhere.
    let scheme = ID_SCHEMES.iter().find(|scheme| said.starts_with(**scheme));
    let scheme = scheme.copied().unwrap_or_default();
    let said = &said[scheme.len()..];
    match said.split_once('_') {
        Some((prefix, rest)) if ID_PREFIXES.contains(&prefix) => (scheme, Some(prefix), rest),
        _ => (scheme, None, said),
    }
}

/// Makes ids pseudonyms.
struct Ids<'a> {
    scrubber: &'a Scrubber,
    key: &'a Key,
    /// How far those hold that do not join records.
    scope: Scope<'a>,
    line: &'a Line<'a>,
    /// The record was scrubbed before, as its stamp says.
    stamped: bool,
    /// Records have no stamp, so each pseudonym has to show that it is one.
    checked: bool,
}

impl Ids<'_> {
    /// The edit that makes an id, a string, number or key, a pseudonym, unless it is one already.
    fn pseudonym(&self, field: Field, node: &Node) -> Option<Edit> {
        let (scope, domain) = match field {
            Field::Join(domain) => (Scope::Global, domain),
            Field::Id(domain) => (self.scope, domain),
            _ => return None,
        };
        let key = self.key;
        let said = self.line.said(node);
        if said.is_empty() {
            return None;
        }
        let (scheme, prefix, rest) = parts_of(&said);
        let said = &said[scheme.len()..];
        let is_pseudonym = match self.checked {
            true => self.scrubber.keys().any(|key| key.is_checked(rest)),
            false => self.stamped && rest.len() == Token::ID_CHARS && Token::parse(rest).is_some(),
        };
        if is_pseudonym {
            return None;
        }
        let token = match self.checked {
            true => key.checked(scope, domain, said.as_bytes()),
            false => key.pseudonym(scope, domain, said.as_bytes()),
        };
        let text = match prefix {
            Some(prefix) => format!("{scheme}{prefix}_{}", token.as_str()),
            None => format!("{scheme}{}", token.as_str()),
        };
        let with = match node.kind {
            Kind::Number => format!("\"{text}\""),
            _ => text,
        };
        Some(Edit {
            range: node.range(),
            with,
        })
    }
}

/// What becomes of base64: `None` where it is none, and so text.
fn cut_binary(policy: Binary, line: &Line<'_>, node: &Node) -> Option<Option<Edit>> {
    let raw = &line.text[node.range()];
    let start = match node.escaped {
        false => payload(raw)?,
        // Line breaks and slashes may be escaped; the head of a `data:` URL is lost then.
        true => payload(&line.said(node)).map(|_| 0)?,
    };
    Some(match policy {
        Binary::Keep => None,
        Binary::Drop => Some(Edit {
            range: node.start as usize + start..node.end as usize,
            with: String::new(),
        }),
    })
}

/// The edit that cuts a time to its day; none for what is no time, which is text then.
fn day(line: &Line<'_>, node: &Node) -> Option<Edit> {
    let raw = &line.text[node.range()];
    match node.kind {
        // The day as it is written, for times in UTC: only the rest goes.
        Kind::String if !node.escaped && raw.ends_with('Z') && cut_to_day(raw).is_some() => {
            Some(Edit {
                range: node.start as usize + "2025-01-01".len()..node.end as usize,
                with: String::new(),
            })
        }
        Kind::String => Some(Edit {
            range: node.range(),
            with: said_day(&line.said(node))?,
        }),
        Kind::Number => Some(Edit {
            range: node.range(),
            with: epoch_day(raw)?,
        }),
        _ => None,
    }
}

/// The day of a time however it is written, as far as that can be told; an empty text for what has
/// digits and cannot be told, since a time may be as good as a name. What has none is text.
fn said_day(said: &str) -> Option<String> {
    if let Some(day) = cut_to_day(said) {
        return Some(day.to_string());
    }
    let digits = said.bytes().all(|b| b.is_ascii_digit());
    if let Some(day) = said.get(..10).and_then(cut_to_day) {
        return Some(day.to_string());
    }
    if digits && let Some(day) = epoch_day(said) {
        return Some(day);
    }
    said.contains(char::is_numeric).then(String::new)
}

/// Seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by their size,
/// cut to the day.
fn epoch_day(number: &str) -> Option<String> {
    let whole = number.split(['.', 'e', 'E']).next().unwrap_or(number);
    let value: i64 = whole.parse().ok()?;
    let day = match value {
        100_000_000..100_000_000_000 => 86_400,
        100_000_000_000..100_000_000_000_000 => 86_400_000,
        100_000_000_000_000..100_000_000_000_000_000 => 86_400_000_000,
        100_000_000_000_000_000.. => 86_400_000_000_000,
        _ => return None,
    };
    let cut = (value - value % day).to_string();
    Some(cut)
}

/// Takes members out of their objects, each with one of the commas around it.
fn remove(line: &Line<'_>, removed: &[u32], edits: &mut Vec<Edit>) {
    let mut parents: Vec<u32> = removed
        .iter()
        .map(|&index| line.nodes()[index as usize].parent)
        .collect();
    parents.sort_unstable();
    parents.dedup();
    for parent in parents {
        let children: Vec<usize> = line.tape.children(parent as usize).collect();
        // Where the last member before this one ends, if one stays before it.
        let mut behind: Option<usize> = None;
        for (at, &child) in children.iter().enumerate() {
            let end = line.nodes()[child].outer().end;
            if !removed.contains(&(child as u32)) {
                behind = Some(end);
                continue;
            }
            let key_start = |child: usize| {
                line.tape
                    .key_of(child)
                    .map_or(line.nodes()[child].start as usize, |key| key.outer().start)
            };
            let range = match (behind, children.get(at + 1)) {
                (Some(from), _) => from..end,
                (None, Some(&next)) => key_start(child)..key_start(next),
                (None, None) => key_start(child)..end,
            };
            if behind.is_some() {
                behind = Some(end);
            }
            edits.push(Edit {
                range,
                with: String::new(),
            });
        }
    }
}
