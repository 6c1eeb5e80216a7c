//! Who says a text: for policies that treat values by role.
//!
//! Formats write it in many ways, and none of them says it of anything else, so it is read from the
//! members of the objects that a text stands in, whatever the format. It is asked only of texts in
//! which something was found, and only where the policy has a word for a role.

use super::Line;
use crate::json::Kind;

/// Who says a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The person.
    User,
    /// The model.
    Assistant,
    /// A tool: what it was given, and what it gave back.
    Tool,
    /// Whoever set the model up.
    System,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::User, Self::Assistant, Self::Tool, Self::System];

    /// The name in policies.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Assistant => "assistant",
            Self::Tool => "tool",
            Self::System => "system",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }

    /// As formats write it.
    fn said(word: &str) -> Option<Self> {
        Some(match word {
            "user" | "human" | "prompter" => Self::User,
            "assistant" | "model" | "gpt" | "chatgpt" | "ai" | "bot" => Self::Assistant,
            "tool" | "function" | "observation" | "environment" | "ipython" => Self::Tool,
            "system" | "developer" => Self::System,
            _ => return None,
        })
    }
}

/// Members whose value is a role.
const ROLE: [&str; 3] = ["role", "sender", "from"];
/// Kinds of blocks, items and lines that are of a tool, whoever's message they are in.
const TOOL: &[&str] = &[
    "tool_use",
    "tool_result",
    "server_tool_use",
    "web_search_tool_result",
    "code_execution_tool_result",
    "function_call",
    "function_call_output",
    "custom_tool_call",
    "custom_tool_call_output",
    "local_shell_call",
    "local_shell_call_output",
    "exec_command_begin",
    "exec_command_end",
];
/// Members in which all is of a tool.
const OF_A_TOOL: &[&str] = &[
    "toolUseResult",
    "tool_response",
    "tool_input",
    "tool_calls",
    "function_call",
    "observation",
];

/// Who says what stands at `node`, as far as the line tells.
///
/// The outermost object that names a role is a message, and believed. What stands further inside can
/// only say that it is of a tool: otherwise what a tool brought along, `{"role":"assistant"}`, could
/// choose how it is treated.
pub(crate) fn role_of(line: &Line<'_>, node: usize) -> Option<Role> {
    let nodes = line.nodes();
    let mut above = Vec::new();
    // A key belongs to its value.
    let mut at = node + usize::from(line.is_key(node));
    while at != 0 {
        above.push(at);
        at = nodes[at].parent as usize;
    }
    let mut role = None;
    let mut object = 0;
    for &inside in above.iter().rev() {
        if nodes[object].kind == Kind::Object {
            if OF_A_TOOL.iter().any(|name| line.is_called(inside, name)) {
                return Some(Role::Tool);
            }
            let word = |name: &str| line.string(member(line, object, name)?);
            let kind = word("type");
            if kind.as_deref().is_some_and(|kind| TOOL.contains(&kind)) {
                return Some(Role::Tool);
            }
            role = role
                .or_else(|| ROLE.iter().find_map(|name| Role::said(&word(name)?)))
                .or_else(|| {
                    let author = member(line, object, "author")?;
                    Role::said(&line.string(member(line, author, "role")?)?)
                })
                // Lines of a session, and their messages.
                .or_else(|| Role::said(kind.as_deref()?));
            if role == Some(Role::Tool) {
                return role;
            }
        }
        object = inside;
    }
    role
}

/// Members of an object that are looked at: the words that matter stand among the first, and an object
/// of a million members must not cost that for each value in it.
const MEMBERS: usize = 64;

fn member(line: &Line<'_>, object: usize, name: &str) -> Option<usize> {
    if line.nodes()[object].kind != Kind::Object {
        return None;
    }
    let mut members = line.tape.children(object).take(MEMBERS);
    members.find(|&member| line.is_called(member, name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Tape;

    #[test]
    fn who_says_what() {
        for (line, want) in [
            (
                r#"{"messages":[{"role":"user","content":"¤"}]}"#,
                Some(Role::User),
            ),
            (
                r#"{"messages":[{"content":[{"type":"text","text":"¤"}],"role":"assistant"}]}"#,
                Some(Role::Assistant),
            ),
            (
                r#"{"messages":[{"role":"developer","content":"¤"}]}"#,
                Some(Role::System),
            ),
            (
                r#"{"messages":[{"role":"tool","content":"¤"}]}"#,
                Some(Role::Tool),
            ),
            (
                r#"{"messages":[{"role":"user","content":[{"type":"tool_result","content":"¤"}]}]}"#,
                Some(Role::Tool),
            ),
            (
                r#"{"messages":[{"role":"assistant","content":[{"type":"tool_use","input":{"¤":1}}]}]}"#,
                Some(Role::Tool),
            ),
            (
                r#"{"messages":[{"role":"assistant","tool_calls":[{"function":{"arguments":"¤"}}]}]}"#,
                Some(Role::Tool),
            ),
            (
                r#"{"type":"user","message":{"role":"user","content":"¤"}}"#,
                Some(Role::User),
            ),
            (
                r#"{"type":"user","message":{"content":"x"},"toolUseResult":{"stdout":"¤"}}"#,
                Some(Role::Tool),
            ),
            (r#"{"type":"system","content":"¤"}"#, Some(Role::System)),
            (
                r#"{"chat_messages":[{"sender":"human","text":"¤"}]}"#,
                Some(Role::User),
            ),
            (
                r#"{"conversations":[{"from":"gpt","value":"¤"}]}"#,
                Some(Role::Assistant),
            ),
            (
                r#"{"mapping":{"a":{"message":{"author":{"role":"user"},"content":{"parts":["¤"]}}}}}"#,
                Some(Role::User),
            ),
            (
                r#"{"type":"response_item","payload":{"type":"function_call_output","output":"¤"}}"#,
                Some(Role::Tool),
            ),
            (
                r#"{"type":"response_item","payload":{"type":"message","role":"user","content":[{"text":"¤"}]}}"#,
                Some(Role::User),
            ),
            // What a message brings along has no say, but that it is a tool's.
            (
                r#"{"messages":[{"role":"user","content":{"role":"assistant","text":"¤"}}]}"#,
                Some(Role::User),
            ),
            (
                r#"{"messages":[{"role":"user","content":{"role":"tool","text":"¤"}}]}"#,
                Some(Role::User),
            ),
            (r#"{"title":"¤","messages":[{"role":"user"}]}"#, None),
            (r#"{"role":"queen","text":"¤"}"#, None),
            (r#"["¤"]"#, None),
        ] {
            let mut tape = Tape::default();
            assert!(tape.read(line.as_bytes()).is_ok(), "{line}");
            let shape = Line {
                text: line,
                tape: &tape,
            };
            let node = shape
                .nodes()
                .iter()
                .position(|node| &line[node.range()] == "¤")
                .unwrap_or_default();
            assert_eq!(role_of(&shape, node), want, "{line}");
        }
    }
}
