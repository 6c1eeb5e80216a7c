//! ShareGPT: turns with `from` and `value`. The id is that of a shared link, so it leads back to
//! the person.
//!
//! Source: files of that shape as trainers of open models use them.

use super::parts::{GATE, MESSAGE, PERSON};
use super::roots::Root;
use super::{Field, Format};
use crate::json::Kind;

pub(crate) static SHAREGPT: Format = Format {
    name: "sharegpt",
    fields: &[
        ("id", Field::Join("conversation")),
        ("conversation_id", Field::Join("conversation")),
        ("conversations", Field::Text),
        ("conversations[].from", Field::Structure),
        ("conversations[].value", Field::Text),
        ("items", Field::Text),
        ("items[].from", Field::Structure),
        ("items[].value", Field::Text),
        ("system", Field::Text),
        ("tools", Field::Text),
    ],
    parts: &[
        ("", GATE),
        ("", PERSON),
        ("metadata", PERSON),
        ("conversations[]", MESSAGE),
    ],
    recognises: |line, roots| {
        const TURN: &[&str] = &["from", "value", "role"];
        roots.has(Root::Conversations) && line.begins_with("conversations", TURN)
            || roots.has(Root::Items) && line.begins_with("items", &["from", "value"])
    },
    valid: |line| {
        let is_list = |path| line.kind(path) == Some(Kind::Array);
        is_list("conversations") || is_list("items")
    },
    conversation: |line| line.first_id(&["conversation_id", "id"]),
    ..Format::BASE
};
