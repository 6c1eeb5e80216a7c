//! efface's own record: a conversation a line, with what the gate must know beside it.

use super::parts::{BLOCK, PERSON};
use super::read::{plan, time, truth};
use super::roots::Root;
use super::{Field, Fields, Format, Line};
use crate::gate::Facts;
use crate::json::Kind;
use crate::stamp::Stamp;

pub(crate) static NATIVE: Format = Format {
    name: "native",
    fields: FIELDS,
    parts: &[
        ("messages[].content[]", BLOCK),
        // Not in the format, but who adds them means the person, the organisation or the device.
        ("", PERSON),
        ("metadata", PERSON),
        ("", WHEN),
        ("metadata", WHEN),
        ("messages[]", WHEN),
        ("messages[].metadata", WHEN),
    ],
    recognises: |_, roots| {
        const OTHERS: &[Root] = &[
            Root::Body,
            Root::ChatMessages,
            Root::Chosen,
            Root::Conversations,
            Root::Mapping,
            Root::Trajectory,
        ];
        let beside = roots.any(&[Root::Account, Root::Consent]) && !roots.any(OTHERS);
        roots.has(Root::ConversationId) && (roots.has(Root::Messages) || beside)
    },
    valid: |line| {
        line.id("conversation_id").is_some()
            && line.kind("conversation_id") == Some(Kind::String)
            && line.kind("messages") == Some(Kind::Array)
            && Stamp::read(line).is_ok()
            // What was scrubbed has neither: a stamp on anything else is not efface's.
            && !(line.has_member("efface")
                && (line.has_member("account") || line.has_member("consent")))
    },
    facts,
    conversation: |line| line.id("conversation_id"),
    account: |line| line.id("account.id"),
    stamped: true,
    has_facts: true,
    ..Format::BASE
};

/// Times under other names than the format's.
const WHEN: Fields = &[
    ("timestamp", Field::Time),
    ("create_time", Field::Time),
    ("update_time", Field::Time),
    ("created_at", Field::Time),
    ("updated_at", Field::Time),
    ("edited_at", Field::Time),
    ("started_at", Field::Time),
    ("ended_at", Field::Time),
    ("last_active_at", Field::Time),
    ("last_message_at", Field::Time),
];

const FIELDS: Fields = &[
    ("efface", Field::Stamp),
    ("conversation_id", Field::Join("conversation")),
    ("account", Field::Identity),
    ("consent", Field::Fact),
    ("id", Field::Id("record")),
    ("uuid", Field::Id("record")),
    ("messages[].id", Field::Id("message")),
    ("messages[].uuid", Field::Id("message")),
    ("messages[].parent_id", Field::Id("message")),
    ("messages", Field::Text),
    ("messages[].role", Field::Structure),
    ("messages[].content", Field::Text),
    ("messages[].user_id", Field::Identity),
    ("messages[].user_name", Field::Identity),
    ("messages[].metadata.user_id", Field::Identity),
    ("messages[].metadata.user_name", Field::Identity),
    ("messages[].metadata.account_id", Field::Identity),
    (
        "messages[].metadata.conversation_id",
        Field::Join("conversation"),
    ),
    ("metadata.conversation_id", Field::Join("conversation")),
    // A session id here is the person's, at their device.
    ("session_id", Field::Identity),
    ("metadata.session_id", Field::Identity),
];

fn facts(line: &Line<'_>) -> Facts {
    Facts {
        revoked: false,
        incognito: truth(line, "incognito"),
        plan: plan(line, "account.plan"),
        training: truth(line, "consent.training"),
        decided_at: time(line, "consent.decided_at"),
        created_at: time(line, "created_at"),
        updated_at: time(line, "updated_at"),
        safety_flagged: truth(line, "safety_flagged"),
    }
}
