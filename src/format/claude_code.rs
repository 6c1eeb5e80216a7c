//! Sessions of Claude Code: a line an event, in `~/.claude/projects/<project>/<session>.jsonl` and
//! the files of sub-agents; lines of the prompt history (`history.jsonl`), the index of a project's
//! sessions, hooks' logs, and what the command line prints with `--output-format stream-json`.
//!
//! Ids of events (`uuid`) join lines across files: a summary names the last event of a session that
//! is in another file, and a session that was taken up again repeats the events of the first. So
//! their pseudonyms are the same everywhere. Ids of tool calls and messages hold within a session.
//!
//! The output of a tool stands twice, as content of the next message and as `toolUseResult`. Both
//! are text whatever their members are called; but base64 images in them are known by name.
//!
//! Source: files of versions 1.0 to 2.1 in public repositories, and the reference of hooks.

use super::parts::{BLOCK, GATE, PERSON, USAGE};
use super::roots::Root;
use super::{Field, Fields, Format, read};
use crate::json::Kind;

pub(crate) static CLAUDE_CODE: Format = Format {
    name: "claude-code",
    fields: FIELDS,
    parts: &[
        ("", GATE),
        ("", PERSON),
        ("metadata", PERSON),
        ("message.content[]", BLOCK),
        ("message.usage", USAGE),
        ("usage", USAGE),
        ("toolUseResult.content[]", BLOCK),
        ("toolUseResult.usage", USAGE),
        ("toolUseResult[]", BLOCK),
        ("content[]", BLOCK),
        // Messages of sub-agents, within lines of their progress.
        ("**.message.content[]", BLOCK),
        ("**.message.usage", USAGE),
        ("**.content[]", BLOCK),
    ],
    recognises: |_, roots| {
        roots.any(&[
            Root::SessionId,
            Root::ParentUuid,
            Root::LeafUuid,
            Root::ToolUseResult,
            Root::ParentToolUseId,
        ]) || roots.all(&[Root::Type, Root::SessionIdSnake])
            || roots.all(&[Root::MessageId, Root::Snapshot])
            || roots.all(&[Root::Display, Root::PastedContents])
            || roots.all(&[Root::TranscriptPath, Root::SessionIdSnake])
            || roots.all(&[Root::OriginalPath, Root::Entries])
    },
    valid: |line| line.nodes()[0].kind == Kind::Object,
    facts: |line| {
        // Logs of hooks have a shorter name for it.
        let at = match line.has_member("timestamp") {
            true => "timestamp",
            false => "ts",
        };
        read::times(line, at, at)
    },
    conversation: |line| line.first_id(&["sessionId", "session_id"]),
    account: |line| line.first_id(&["accountUuid", "account_uuid"]),
    spans_lines: true,
    ..Format::BASE
};

const FIELDS: Fields = &[
    ("type", Field::Structure),
    ("subtype", Field::Structure),
    ("operation", Field::Structure),
    ("level", Field::Structure),
    ("userType", Field::Structure),
    ("entrypoint", Field::Text),
    ("version", Field::Text),
    ("isSidechain", Field::Text),
    ("isMeta", Field::Text),
    ("gitBranch", Field::Text),
    ("slug", Field::Text),
    ("summary", Field::Text),
    ("display", Field::Text),
    ("prompt", Field::Text),
    ("content", Field::Text),
    ("message", Field::Text),
    ("message.id", Field::Id("message")),
    ("message.type", Field::Structure),
    ("message.role", Field::Structure),
    ("message.model", Field::Text),
    ("message.content", Field::Text),
    ("message.stop_reason", Field::Structure),
    ("message.stop_sequence", Field::Text),
    ("toolUseResult", Field::Free),
    ("toolUseResult.agentId", Field::Id("agent")),
    ("toolUseResult.stdout", Field::Text),
    ("toolUseResult.stderr", Field::Text),
    ("toolUseResult.filePath", Field::Text),
    ("toolUseResult.originalFile", Field::Text),
    ("toolUseResult.type", Field::Structure),
    ("toolUseResult.file.base64", Field::Binary),
    ("toolUseResult.file.content", Field::Text),
    ("toolUseResult.file.filePath", Field::Text),
    // The arguments of a tool, once more.
    ("tool_input", Field::Free),
    ("tool_response", Field::Free),
    ("tool_response.file.base64", Field::Binary),
    // Pasted text, by its number.
    ("pastedContents.*.type", Field::Structure),
    ("pastedContents.*.content", Field::Text),
    // By the path of the file; the name is made of a hash of that path.
    (
        "snapshot.trackedFileBackups.*.backupFileName",
        Field::Id("backup"),
    ),
    ("snapshot.trackedFileBackups.*.backupTime", Field::Time),
    ("snapshot.trackedFileBackups.*.version", Field::Text),
    ("entries[].created", Field::Time),
    ("entries[].modified", Field::Time),
    ("entries[].fileMtime", Field::Time),
    ("ts", Field::Time),
    // Of the command line's own accounts of a session.
    ("**.accountUuid", Field::Identity),
    ("**.account_uuid", Field::Identity),
    ("**.organizationUuid", Field::Identity),
    ("**.organization_uuid", Field::Identity),
    ("**.organizationName", Field::Identity),
    ("**.emailAddress", Field::Identity),
    ("**.user_id", Field::Identity),
    ("**.device_id", Field::Identity),
    // Wherever they stand: new kinds of lines nest what older ones had at their root.
    ("**.sessionId", Field::Join("conversation")),
    ("**.session_id", Field::Join("conversation")),
    ("**.uuid", Field::Join("event")),
    ("**.parentUuid", Field::Join("event")),
    ("**.logicalParentUuid", Field::Join("event")),
    ("**.leafUuid", Field::Join("event")),
    ("**.messageId", Field::Join("event")),
    ("**.sourceToolAssistantUUID", Field::Join("event")),
    ("**.requestId", Field::Id("request")),
    ("**.request_id", Field::Id("request")),
    ("**.promptId", Field::Id("prompt")),
    ("**.agentId", Field::Id("agent")),
    ("**.agent_id", Field::Id("agent")),
    ("**.toolUseID", Field::Id("tool")),
    ("**.tool_use_id", Field::Id("tool")),
    ("**.parentToolUseID", Field::Id("tool")),
    ("**.parent_tool_use_id", Field::Id("tool")),
    ("**.sourceToolUseID", Field::Id("tool")),
    ("**.message.id", Field::Id("message")),
    ("**.message.role", Field::Structure),
    ("**.message.type", Field::Structure),
    ("**.timestamp", Field::Time),
    ("**.cwd", Field::Home),
    ("**.project", Field::Home),
    ("**.projectPath", Field::Home),
    ("**.originalPath", Field::Home),
    ("**.fullPath", Field::Home),
    ("**.transcript_path", Field::Home),
    ("**.source.data", Field::Binary),
    ("**.signature", Field::Binary),
    ("**.base64", Field::Binary),
];
