//! The data export of claude.ai: conversations, projects, memories, users, and chats about designs.
//! Files are JSON arrays, or an object a file.
//!
//! Text stands twice, in a message's `text` and in its `content`; whole files stand in
//! `attachments[].extracted_content`. An export tells whose a conversation is and when it was,
//! and nothing of plan or consent. Incognito chats are not in it.
//!
//! Source: descriptions of exports and importers' examples in public repositories.

use super::parts::{BLOCK, GATE, PERSON};
use super::roots::Root;
use super::{Field, Fields, Format, read};
use crate::json::Kind;

pub(crate) static CLAUDE_EXPORT: Format = Format {
    name: "claude-export",
    fields: FIELDS,
    parts: &[
        ("", GATE),
        ("", PERSON),
        ("chat_messages[].content[]", BLOCK),
    ],
    recognises: |line, roots| {
        roots.any(&[
            Root::ChatMessages,
            Root::ConversationsMemory,
            Root::ProjectMemories,
        ]) || roots.all(&[Root::Uuid, Root::PromptTemplate])
            || roots.all(&[Root::Uuid, Root::Creator, Root::Docs])
            || roots.all(&[Root::Uuid, Root::FullName, Root::EmailAddress])
            || roots.all(&[Root::Uuid, Root::Messages])
                && line.begins_with("messages", &["content"])
                && line
                    .at("messages")
                    .and_then(|messages| line.tape.children(messages).next())
                    .and_then(|first| line.tape.member(line.text, first, "content"))
                    .is_some_and(|content| line.nodes()[content].kind == Kind::Object)
    },
    valid: |line| line.nodes()[0].kind == Kind::Object,
    facts: |line| read::times(line, "created_at", "updated_at"),
    conversation: |line| line.id("uuid"),
    account: |line| {
        let of_a_user = || {
            line.has_member("email_address")
                .then(|| line.id("uuid"))
                .flatten()
        };
        line.first_id(&["account.uuid", "creator.uuid", "account_uuid"])
            .or_else(of_a_user)
    },
    ..Format::BASE
};

const FIELDS: Fields = &[
    // Of a conversation or a project; of a user too, whose other members go.
    ("uuid", Field::Join("conversation")),
    ("name", Field::Text),
    ("summary", Field::Text),
    ("description", Field::Text),
    ("prompt_template", Field::Text),
    ("account", Field::Identity),
    ("creator", Field::Identity),
    ("account_uuid", Field::Identity),
    ("full_name", Field::Identity),
    ("email_address", Field::Identity),
    ("verified_phone_number", Field::Identity),
    ("conversations_memory", Field::Text),
    ("project_memories.~", Field::Join("conversation")),
    ("project.uuid", Field::Join("conversation")),
    ("chat_messages", Field::Text),
    ("chat_messages[].text", Field::Text),
    ("chat_messages[].sender", Field::Structure),
    ("chat_messages[].attachments[].file_name", Field::Text),
    ("chat_messages[].attachments[].file_size", Field::Text),
    ("chat_messages[].attachments[].file_type", Field::Text),
    (
        "chat_messages[].attachments[].extracted_content",
        Field::Text,
    ),
    ("chat_messages[].content[].flags", Field::Text),
    ("chat_messages[].content[].citations", Field::Text),
    ("chat_messages[].files[].file_name", Field::Text),
    ("docs[].filename", Field::Text),
    ("docs[].content", Field::Text),
    ("messages[].content.role", Field::Structure),
    ("messages[].content.content", Field::Text),
    ("**.uuid", Field::Id("message")),
    ("**.parent_message_uuid", Field::Id("message")),
    ("**.file_uuid", Field::Id("file")),
    ("**.project_uuid", Field::Join("conversation")),
    ("**.conversation_uuid", Field::Join("conversation")),
    ("**.authorAccountUuid", Field::Identity),
    ("**.authorName", Field::Identity),
    ("**.account_uuid", Field::Identity),
    ("**.organization_uuid", Field::Identity),
    ("**.created_at", Field::Time),
    ("**.updated_at", Field::Time),
    ("**.start_timestamp", Field::Time),
    ("**.stop_timestamp", Field::Time),
    ("**.timestamp", Field::Time),
];
