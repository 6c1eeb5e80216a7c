//! Messages with a `role`, as APIs take and give them: requests and answers of OpenAI's chat
//! completions, items of its responses, requests and answers of batches, lines for fine-tuning;
//! those of Anthropic's messages, whose blocks stand in the same lists; and bare lists of messages.
//!
//! Source: the public references of both APIs.

use super::parts::{BLOCK, GATE, ITEM, MESSAGE, PERSON, USAGE};
use super::roots::Root;
use super::{Field, Fields, Format, read};
use crate::json::Kind;

pub(crate) static OPENAI: Format = Format {
    name: "openai",
    fields: &[
        ("custom_id", Field::Id("request")),
        ("method", Field::Text),
        ("url", Field::Text),
        ("response.request_id", Field::Id("request")),
        ("response.status_code", Field::Text),
        ("conversation_id", Field::Join("conversation")),
        ("session_id", Field::Join("conversation")),
    ],
    parts: &[
        ("", GATE),
        ("", PERSON),
        ("metadata", PERSON),
        ("", CALL),
        ("messages[]", MESSAGE),
        ("messages[].content[]", BLOCK),
        ("input[]", ITEM),
        ("output[]", ITEM),
        ("choices[].message", MESSAGE),
        ("choices[].delta", MESSAGE),
        ("input[]", OWN_ID),
        ("output[]", OWN_ID),
        ("body.input[]", OWN_ID),
        ("response.body.output[]", OWN_ID),
        ("usage", USAGE),
        // An answer of Anthropic's.
        ("content[]", BLOCK),
        // A bare list.
        ("[]", MESSAGE),
        ("[].content[]", BLOCK),
        // A run of a benchmark.
        ("traj[]", MESSAGE),
        // Batches.
        ("body", GATE),
        ("body", PERSON),
        ("body.metadata", PERSON),
        ("body", CALL),
        ("body.messages[]", MESSAGE),
        ("body.messages[].content[]", BLOCK),
        ("body.input[]", ITEM),
        ("params", GATE),
        ("params", CALL),
        ("params.metadata", PERSON),
        ("params.messages[]", MESSAGE),
        ("params.messages[].content[]", BLOCK),
        ("response.body", CALL),
        ("response.body.metadata", PERSON),
        ("response.body.output[]", ITEM),
        ("response.body.choices[].message", MESSAGE),
        ("response.body.usage", USAGE),
        ("result.message", CALL),
        ("result.message.content[]", BLOCK),
        ("result.message.usage", USAGE),
    ],
    recognises: |line, roots| {
        const TURN: &[&str] = &["role", "content", "tool_calls", "tool_call_id"];
        let list = |path| line.begins_with(path, TURN);
        let root = line.nodes()[0].kind;
        roots.has(Root::Messages) && list("messages")
            || roots.has(Root::Choices) && line.kind("choices") == Some(Kind::Array)
            || roots.has(Root::CustomId)
                && roots.any(&[Root::Body, Root::Response, Root::Params, Root::Result])
            || roots.all(&[Root::Input, Root::Model])
            || roots.all(&[Root::Output, Root::Object])
            || roots.all(&[Root::Role, Root::Content])
            || roots.has(Root::Traj) && list("traj")
            || root == Kind::Array && line.first_has(0, &["role"])
    },
    valid: |line| matches!(line.nodes()[0].kind, Kind::Object | Kind::Array),
    facts: |line| {
        let at = match line.has_member("created") {
            true => "created",
            false => "created_at",
        };
        read::times(line, at, at)
    },
    conversation: |line| {
        line.first_id(&[
            "conversation_id",
            "thread_id",
            "session_id",
            "conversation.id",
        ])
    },
    ..Format::BASE
};

/// A request or an answer.
const CALL: Fields = &[
    ("id", Field::Id("response")),
    ("object", Field::Text),
    ("type", Field::Structure),
    ("role", Field::Structure),
    ("created", Field::Time),
    ("created_at", Field::Time),
    ("completed_at", Field::Time),
    ("model", Field::Text),
    ("system_fingerprint", Field::Text),
    ("previous_response_id", Field::Id("response")),
    ("thread_id", Field::Join("conversation")),
    ("conversation.id", Field::Join("conversation")),
    ("prompt_cache_key", Field::Identity),
    ("user", Field::Identity),
    ("safety_identifier", Field::Identity),
    ("choices[].index", Field::Text),
    ("choices[].finish_reason", Field::Structure),
    ("stop_reason", Field::Structure),
];

/// An item's own id, and where another names it.
const OWN_ID: Fields = &[
    ("id", Field::Id("item")),
    ("item_id", Field::Id("item")),
    ("approval_request_id", Field::Id("item")),
];
