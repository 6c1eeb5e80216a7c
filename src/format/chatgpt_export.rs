//! The data export of ChatGPT: conversations, each a tree of nodes by id (`mapping`), the feedback
//! on messages, shared conversations, and the user. Files are JSON arrays, or an object.
//!
//! Source: importers' examples in public repositories.

use super::parts::{GATE, PERSON};
use super::roots::Root;
use super::{Field, Fields, Format, read};
use crate::json::Kind;

pub(crate) static CHATGPT_EXPORT: Format = Format {
    name: "chatgpt-export",
    fields: FIELDS,
    parts: &[("", GATE), ("", PERSON)],
    recognises: |_, roots| {
        const BESIDE: &[Root] = &[
            Root::CurrentNode,
            Root::ConversationId,
            Root::CreateTime,
            Root::Title,
        ];
        roots.has(Root::Mapping) && roots.any(BESIDE)
            || roots.has(Root::ChatgptPlusUser)
            || roots.has(Root::ConversationId) && roots.any(&[Root::Rating, Root::IsAnonymous])
    },
    valid: |line| line.nodes()[0].kind == Kind::Object,
    facts: |line| read::times(line, "create_time", "update_time"),
    conversation: |line| line.first_id(&["conversation_id", "id"]),
    account: |line| {
        let of_a_user = || {
            line.has_member("chatgpt_plus_user")
                .then(|| line.id("id"))
                .flatten()
        };
        line.id("user_id").or_else(of_a_user)
    },
    ..Format::BASE
};

const FIELDS: Fields = &[
    ("conversation_id", Field::Join("conversation")),
    ("id", Field::Join("conversation")),
    ("title", Field::Text),
    ("current_node", Field::Id("message")),
    ("default_model_slug", Field::Text),
    ("mapping.~", Field::Id("message")),
    ("mapping.*.id", Field::Id("message")),
    ("mapping.*.parent", Field::Id("message")),
    ("mapping.*.children[]", Field::Id("message")),
    ("mapping.*.message.id", Field::Id("message")),
    ("mapping.*.message.author.role", Field::Structure),
    ("mapping.*.message.author.name", Field::Text),
    ("mapping.*.message.author.metadata", Field::Text),
    ("mapping.*.message.status", Field::Text),
    ("mapping.*.message.end_turn", Field::Text),
    ("mapping.*.message.weight", Field::Text),
    ("mapping.*.message.recipient", Field::Text),
    ("mapping.*.message.metadata", Field::Text),
    ("mapping.*.message.content.content_type", Field::Structure),
    ("mapping.*.message.content.text", Field::Text),
    ("mapping.*.message.content.parts", Field::Text),
    (
        "mapping.*.message.content.parts[].content_type",
        Field::Structure,
    ),
    (
        "mapping.*.message.content.parts[].asset_pointer",
        Field::Id("file"),
    ),
    ("mapping.*.message.content.parts[].text", Field::Text),
    // Of the user's own record.
    ("name", Field::Identity),
    ("image", Field::Identity),
    ("picture", Field::Identity),
    ("birth_year", Field::Identity),
    ("workspace_id", Field::Identity),
    ("**.user_id", Field::Identity),
    ("**.account_id", Field::Identity),
    ("**.workspace_id", Field::Identity),
    ("**.create_time", Field::Time),
    ("**.update_time", Field::Time),
    ("**.start_time", Field::Time),
    ("**.end_time", Field::Time),
    ("**.message_id", Field::Id("message")),
    ("**.parent_id", Field::Id("message")),
    ("**.request_id", Field::Id("request")),
    ("**.turn_exchange_id", Field::Id("request")),
    ("**.conversation_id", Field::Join("conversation")),
    ("**.attachments[].id", Field::Id("file")),
    ("**.asset_pointer", Field::Id("file")),
];
