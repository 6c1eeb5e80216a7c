//! Which of the names that tell a format are members of a line's root: one look for all formats.

use super::Line;

macro_rules! roots {
    ($($root:ident $name:literal)*) => {
        /// A name that tells something about the format.
        #[derive(Debug, Clone, Copy)]
        pub(crate) enum Root { $(#[doc = $name] $root),* }

        fn root(key: &str) -> Option<Root> {
            Some(match key {
                $($name => Root::$root,)*
                _ => return None,
            })
        }
    };
}

roots! {
    Account "account"
    Body "body"
    CallId "call_id"
    ChatMessages "chat_messages"
    ChatgptPlusUser "chatgpt_plus_user"
    Choices "choices"
    Chosen "chosen"
    Consent "consent"
    Content "content"
    ConversationId "conversation_id"
    Conversations "conversations"
    ConversationsMemory "conversations_memory"
    CreateTime "create_time"
    Creator "creator"
    CurrentNode "current_node"
    CustomId "custom_id"
    Display "display"
    Docs "docs"
    EmailAddress "email_address"
    Entries "entries"
    Environment "environment"
    FullName "full_name"
    History "history"
    Id "id"
    Info "info"
    Input "input"
    InstanceId "instance_id"
    Instructions "instructions"
    IsAnonymous "is_anonymous"
    Items "items"
    LeafUuid "leafUuid"
    Mapping "mapping"
    MessageId "messageId"
    Messages "messages"
    Model "model"
    Object "object"
    OriginalPath "originalPath"
    Output "output"
    Params "params"
    ParentToolUseId "parent_tool_use_id"
    ParentUuid "parentUuid"
    PastedContents "pastedContents"
    Payload "payload"
    ProjectMemories "project_memories"
    PromptTemplate "prompt_template"
    Rating "rating"
    RecordType "record_type"
    Rejected "rejected"
    Response "response"
    Result "result"
    Role "role"
    SessionId "sessionId"
    SessionIdSnake "session_id"
    Snapshot "snapshot"
    Summary "summary"
    Timestamp "timestamp"
    Title "title"
    ToolUseResult "toolUseResult"
    Traj "traj"
    Trajectory "trajectory"
    TranscriptPath "transcript_path"
    Type "type"
    Uuid "uuid"
}

/// The names among the members of a root.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Roots(u128);

impl Roots {
    pub(super) fn of(line: &Line<'_>) -> Roots {
        let mut seen = 0u128;
        for member in line.tape.children(0) {
            let Some(key) = line.tape.key_of(member) else {
                break;
            };
            let found = match key.escaped {
                true => root(&line.said(key)),
                false => root(&line.text[key.range()]),
            };
            if let Some(found) = found {
                seen |= 1 << found as u32;
            }
        }
        Roots(seen)
    }

    pub(super) fn has(self, root: Root) -> bool {
        self.0 >> root as u32 & 1 == 1
    }

    pub(super) fn all(self, roots: &[Root]) -> bool {
        roots.iter().all(|&root| self.has(root))
    }

    pub(super) fn any(self, roots: &[Root]) -> bool {
        roots.iter().any(|&root| self.has(root))
    }
}
