//! Reads facts for the gate from where a format has them.

use super::Line;
use crate::gate::{Fact, Facts, Plan};
use crate::json::Kind;

/// What a format says that has times and no word of plan, consent, incognito or safety: the last
/// two it has no notion of; plan and consent are not known until somebody else tells them.
pub(super) fn times(line: &Line<'_>, created_at: &str, updated_at: &str) -> Facts {
    Facts {
        created_at: instant(line, created_at),
        updated_at: instant(line, updated_at),
        ..super::json::facts(line)
    }
}

/// What names a conversation where a format has no other name for it.
pub(super) fn conversation(line: &Line<'_>) -> Option<String> {
    line.first_id(&["conversation_id", "session_id"])
}

/// What names an account where a format has no other name for it: those of the ledger's columns,
/// and what is commonly put beside a conversation.
pub(super) fn account(line: &Line<'_>) -> Option<String> {
    line.first_id(&[
        "account_id",
        "account_uuid",
        "account.id",
        "account.uuid",
        "user_id",
        "metadata.account_id",
        "metadata.account_uuid",
        "metadata.user_id",
    ])
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

pub(super) fn truth(line: &Line<'_>, path: &str) -> Fact<bool> {
    fact(line, path, |node| match line.nodes()[node].kind {
        Kind::True => Fact::Known(true),
        Kind::False => Fact::Known(false),
        _ => Fact::Invalid,
    })
}

pub(super) fn plan(line: &Line<'_>, path: &str) -> Fact<Plan> {
    fact(line, path, |node| match line.string(node) {
        Some(name) => Fact::Known(Plan::from_name(&name)),
        None => Fact::Invalid,
    })
}

/// An instant as RFC 3339 writes it.
pub(super) fn time(line: &Line<'_>, path: &str) -> Fact<jiff::Timestamp> {
    fact(line, path, |node| match line.string(node) {
        Some(text) => Fact::time(&text),
        None => Fact::Invalid,
    })
}

/// An instant as RFC 3339 writes it, or in seconds or milliseconds since 1970.
fn instant(line: &Line<'_>, path: &str) -> Fact<jiff::Timestamp> {
    fact(line, path, |node| match line.nodes()[node].kind {
        Kind::String => line
            .string(node)
            .map_or(Fact::Invalid, |text| Fact::time(&text)),
        Kind::Number => {
            let whole = line.text[line.nodes()[node].range()].split('.').next();
            let at = whole
                .and_then(|number| number.parse::<i64>().ok())
                .and_then(|number| match number {
                    ..100_000_000_000 => jiff::Timestamp::from_second(number).ok(),
                    _ => jiff::Timestamp::from_millisecond(number).ok(),
                });
            at.map_or(Fact::Invalid, Fact::Known)
        }
        _ => Fact::Invalid,
    })
}
