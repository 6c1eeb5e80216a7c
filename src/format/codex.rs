//! Rollouts of the Codex command line: a line an event, in `rollout-*.jsonl`. Only the first line
//! names the session; those that follow belong to it. Older versions wrote items without an
//! envelope.
//!
//! The text of a turn stands twice, as `response_item` and as `event_msg`.
//!
//! Source: a rollout of version 0.77 in a public repository, and the public sources of the program.

use super::parts::{GATE, ITEM, PERSON, USAGE};
use super::roots::Root;
use super::{Field, Fields, Format, Line, read};
use crate::json::{Kind, says};

pub(crate) static CODEX: Format = Format {
    name: "codex",
    fields: FIELDS,
    parts: &[
        ("", GATE),
        ("", PERSON),
        ("payload", GATE),
        ("payload", ITEM),
        ("payload.replacement_history[]", ITEM),
        ("payload.info.total_token_usage", USAGE),
        ("payload.info.last_token_usage", USAGE),
        ("", ITEM),
    ],
    recognises: |line, roots| {
        roots.all(&[Root::Timestamp, Root::Type, Root::Payload])
            || roots.has(Root::RecordType)
            || roots.all(&[Root::Id, Root::Timestamp, Root::Instructions])
            || roots.has(Root::Type)
                && roots.any(&[Root::CallId, Root::Role, Root::Summary])
                && is_item(line)
    },
    valid: |line| line.nodes()[0].kind == Kind::Object,
    facts: |line| read::times(line, "timestamp", "timestamp"),
    conversation: |line| {
        let is_head = line
            .at("type")
            .is_none_or(|kind| says(line.text, &line.nodes()[kind], b"session_meta"));
        let own = is_head.then(|| line.first_id(&["payload.id", "id"]));
        own.flatten()
            .or_else(|| line.first_id(&["payload.session_id", "payload.thread_id"]))
    },
    account: |line| line.first_id(&["account_id", "payload.account_id"]),
    spans_lines: true,
    named_once: true,
    ..Format::BASE
};

/// An item as it stood in a line of its own.
fn is_item(line: &Line<'_>) -> bool {
    const KINDS: &[&str] = &[
        "message",
        "reasoning",
        "function_call",
        "function_call_output",
        "local_shell_call",
        "custom_tool_call",
        "custom_tool_call_output",
    ];
    line.at("type")
        .and_then(|kind| line.string(kind))
        .is_some_and(|kind| KINDS.contains(&&*kind))
}

const FIELDS: Fields = &[
    ("timestamp", Field::Time),
    ("type", Field::Structure),
    ("record_type", Field::Text),
    // Of the session in its first line, of an item in others.
    ("id", Field::Join("conversation")),
    ("payload.id", Field::Join("conversation")),
    ("payload", Field::Text),
    ("payload.timestamp", Field::Time),
    ("payload.message", Field::Text),
    ("payload.text", Field::Text),
    ("payload.instructions", Field::Text),
    ("payload.originator", Field::Text),
    ("payload.cli_version", Field::Text),
    ("payload.source", Field::Text),
    ("payload.model", Field::Text),
    ("payload.model_provider", Field::Text),
    ("payload.approval_policy", Field::Text),
    ("payload.effort", Field::Text),
    ("payload.images[]", Field::Binary),
    ("payload.git.branch", Field::Text),
    ("payload.git.commit_hash", Field::Text),
    ("payload.git.repository_url", Field::Text),
    ("payload.info.model_context_window", Field::Text),
    ("payload.command", Field::Free),
    ("payload.stdout", Field::Text),
    ("payload.stderr", Field::Text),
    ("payload.aggregated_output", Field::Text),
    ("payload.invocation.arguments", Field::Free),
    ("payload.changes", Field::Free),
    ("**.account_id", Field::Identity),
    ("**.user_id", Field::Identity),
    ("**.session_id", Field::Join("conversation")),
    ("**.thread_id", Field::Join("conversation")),
    ("**.conversation_id", Field::Join("conversation")),
    ("**.call_id", Field::Id("tool")),
    ("**.turn_id", Field::Id("turn")),
    ("**.item_id", Field::Join("conversation")),
    ("**.cwd", Field::Home),
    ("**.workdir", Field::Home),
    ("**.rollout_path", Field::Home),
    ("**.image_url", Field::Binary),
    ("**.encrypted_content", Field::Binary),
];
