//! efface's own record: a conversation a line, with what the gate must know beside it.

use super::{Field, Format, Line};
use crate::gate::{Fact, Facts, Plan};
use crate::json::Kind;
use crate::stamp;

pub(crate) static NATIVE: Format = Format {
    name: "native",
    fields: FIELDS,
    recognises: |line| {
        line.has_member("conversation_id")
            && ["messages", "account", "consent"]
                .iter()
                .any(|name| line.has_member(name))
    },
    valid: |line| {
        let kind = |path: &str| line.at(path).map(|node| line.nodes()[node].kind);
        let named = line
            .at("conversation_id")
            .and_then(|node| line.string(node))
            .is_some_and(|id| !id.trim().is_empty());
        named && kind("messages") == Some(Kind::Array) && stamp::is_valid(line)
            // What was scrubbed has neither: a stamp on anything else is not efface's.
            && !(line.has_member("efface")
                && (line.has_member("account") || line.has_member("consent")))
    },
    facts,
    conversation: Some("conversation_id"),
    account: Some("account.id"),
    stamped: true,
    is_json: true,
    has_facts: true,
};

const FIELDS: &[(&str, Field)] = &[
    ("efface", Field::Stamp),
    ("conversation_id", Field::Id("conversation")),
    ("account", Field::Identity),
    ("consent", Field::Fact),
    ("created_at", Field::Time),
    ("updated_at", Field::Time),
    ("messages[].created_at", Field::Time),
    ("messages[].updated_at", Field::Time),
    ("messages[].id", Field::Id("message")),
    ("messages[].uuid", Field::Id("message")),
    ("messages[].parent_id", Field::Id("message")),
    ("messages", Field::Text),
    ("messages[].role", Field::Structure),
    ("messages[].content", Field::Text),
    ("messages[].content[].text", Field::Text),
    ("messages[].content[].input", Field::Text),
    ("messages[].content[].content", Field::Text),
    ("messages[].content[].content[].text", Field::Text),
    ("messages[].content[].type", Field::Structure),
    ("messages[].content[].id", Field::Id("tool")),
    ("messages[].content[].tool_use_id", Field::Id("tool")),
    ("messages[].content[].content[].type", Field::Structure),
    // Not in the format, but who adds them means the person, the organisation or the device.
    ("user", Field::Identity),
    ("user_id", Field::Identity),
    ("user_name", Field::Identity),
    ("user_email", Field::Identity),
    ("account_id", Field::Identity),
    ("account_uuid", Field::Identity),
    ("organization", Field::Identity),
    ("organization_id", Field::Identity),
    ("organization_uuid", Field::Identity),
    ("organization_name", Field::Identity),
    ("device", Field::Identity),
    ("device_id", Field::Identity),
    ("session_id", Field::Identity),
    ("ip_address", Field::Identity),
    ("metadata.user_id", Field::Identity),
    ("metadata.account_id", Field::Identity),
    ("metadata.account_uuid", Field::Identity),
    ("metadata.organization_id", Field::Identity),
    ("metadata.device_id", Field::Identity),
    ("metadata.session_id", Field::Identity),
];

fn facts(line: &Line<'_>) -> Facts {
    Facts {
        revoked: false,
        incognito: truth(line, "incognito"),
        plan: name(line, "account.plan"),
        training: truth(line, "consent.training"),
        decided_at: time(line, "consent.decided_at"),
        created_at: time(line, "created_at"),
        updated_at: time(line, "updated_at"),
        safety_flagged: truth(line, "safety_flagged"),
    }
}

/// Reads the value at `path` with `read`; what is not there or null is missing.
fn fact<T>(line: &Line<'_>, path: &str, read: impl Fn(usize) -> Fact<T>) -> Fact<T> {
    match line.look(path) {
        Err(()) => Fact::Invalid,
        Ok(None) => Fact::Missing,
        Ok(Some(node)) if line.nodes()[node].kind == Kind::Null => Fact::Missing,
        Ok(Some(node)) => read(node),
    }
}

fn truth(line: &Line<'_>, path: &str) -> Fact<bool> {
    fact(line, path, |node| match line.nodes()[node].kind {
        Kind::True => Fact::Known(true),
        Kind::False => Fact::Known(false),
        _ => Fact::Invalid,
    })
}

fn name(line: &Line<'_>, path: &str) -> Fact<Plan> {
    fact(line, path, |node| match line.string(node) {
        Some(name) => Fact::Known(Plan::from_name(&name)),
        None => Fact::Invalid,
    })
}

fn time(line: &Line<'_>, path: &str) -> Fact<jiff::Timestamp> {
    fact(line, path, |node| match line.string(node) {
        Some(text) => Fact::time(&text),
        None => Fact::Invalid,
    })
}
