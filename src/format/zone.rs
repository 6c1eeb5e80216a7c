//! Whose text it is that a value stands in: the person's, the assistant's, a tool's.

use super::Line;
use crate::json::Kind;

/// Whose text it is, as far as the line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zone {
    /// What the person wrote.
    User,
    /// What the assistant answered.
    Assistant,
    /// What it thought before.
    Reasoning,
    /// What the operator told the assistant.
    System,
    /// What the assistant asked a tool to do.
    ToolCall,
    /// What the tool gave back.
    ToolResult,
    /// A line of plain text.
    Text,
    /// Anything else, titles and settings say.
    Other,
}

impl Zone {
    /// All of them.
    pub const ALL: [Zone; 8] = [
        Zone::User,
        Zone::Assistant,
        Zone::Reasoning,
        Zone::System,
        Zone::ToolCall,
        Zone::ToolResult,
        Zone::Text,
        Zone::Other,
    ];

    /// The name in manifests.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Zone::User => "user",
            Zone::Assistant => "assistant",
            Zone::Reasoning => "reasoning",
            Zone::System => "system",
            Zone::ToolCall => "tool_call",
            Zone::ToolResult => "tool_result",
            Zone::Text => "text",
            Zone::Other => "other",
        }
    }

    /// Whose text the node of a line is. The innermost object that says so is believed; what is
    /// too far out, or behind too many other members, is not asked.
    pub(crate) fn of(line: &Line<'_>, node: usize) -> Zone {
        let nodes = line.nodes();
        if nodes.is_empty() {
            return Zone::Text;
        }
        let mut at = node;
        for _ in 0..OUTWARDS {
            if let Some(zone) = by_key(line, at).or_else(|| by_members(line, at)) {
                return zone;
            }
            if at == 0 {
                break;
            }
            at = nodes[at].parent as usize;
        }
        Zone::Other
    }
}

/// Containers that are asked, and members of each.
const OUTWARDS: usize = 10;
const MEMBERS: usize = 16;

/// What the name of a member says about all that is in it.
fn by_key(line: &Line<'_>, node: usize) -> Option<Zone> {
    let key = line.tape.key_of(node)?;
    Some(match &line.text[key.range()] {
        "toolUseResult" | "tool_response" | "tool_result" | "observation" => Zone::ToolResult,
        "tool_input" | "tool_calls" | "function_call" | "action" => Zone::ToolCall,
        "system" | "system_prompt" | "instructions" => Zone::System,
        "thinking" | "reasoning" | "thought" => Zone::Reasoning,
        _ => return None,
    })
}

/// What an object says about itself, its kind before its role.
fn by_members(line: &Line<'_>, object: usize) -> Option<Zone> {
    if line.nodes()[object].kind != Kind::Object {
        return None;
    }
    let mut role = None;
    for child in line.tape.children(object).take(MEMBERS) {
        let Some(key) = line.tape.key_of(child) else {
            continue;
        };
        let node = &line.nodes()[child];
        let said = match node.kind {
            Kind::String => &line.text[node.range()],
            _ => "",
        };
        match &line.text[key.range()] {
            "type" => {
                if let Some(zone) = kind(said) {
                    return Some(zone);
                }
            }
            "role" | "sender" | "from" => role = role.or(speaker(said)),
            "author" if node.kind == Kind::Object => role = role.or(by_members(line, child)),
            _ => {}
        }
    }
    role
}

fn kind(said: &str) -> Option<Zone> {
    Some(match said {
        "tool_use" | "server_tool_use" | "mcp_tool_use" | "function_call" | "local_shell_call"
        | "custom_tool_call" => Zone::ToolCall,
        "tool_result"
        | "web_search_tool_result"
        | "mcp_tool_result"
        | "function_call_output"
        | "custom_tool_call_output" => Zone::ToolResult,
        "thinking" | "redacted_thinking" | "reasoning" => Zone::Reasoning,
        _ => return speaker(said),
    })
}

fn speaker(said: &str) -> Option<Zone> {
    Some(match said {
        "user" | "human" => Zone::User,
        "assistant" | "gpt" | "model" | "ai" => Zone::Assistant,
        "system" | "developer" => Zone::System,
        "tool" | "function" => Zone::ToolResult,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Tape;

    /// The zone of the string `x` in each line.
    #[test]
    fn the_innermost_object_says_whose_text_it_is() {
        for (text, zone) in [
            (
                r#"{"messages":[{"role":"user","content":"x"}]}"#,
                Zone::User,
            ),
            (
                r#"{"messages":[{"content":"x","role":"assistant"}]}"#,
                Zone::Assistant,
            ),
            (
                r#"{"role":"user","content":[{"type":"tool_result","content":[{"type":"text","text":"x"}]}]}"#,
                Zone::ToolResult,
            ),
            (
                r#"{"role":"assistant","content":[{"type":"tool_use","input":{"a":["x"]}}]}"#,
                Zone::ToolCall,
            ),
            (
                r#"{"role":"assistant","content":[{"type":"thinking","thinking":"x"}]}"#,
                Zone::Reasoning,
            ),
            (
                r#"{"type":"user","toolUseResult":{"stdout":"x"}}"#,
                Zone::ToolResult,
            ),
            (
                r#"{"conversations":[{"from":"gpt","value":"x"}]}"#,
                Zone::Assistant,
            ),
            (
                r#"{"chat_messages":[{"sender":"human","text":"x"}]}"#,
                Zone::User,
            ),
            (
                r#"{"message":{"author":{"role":"tool"},"content":{"parts":["x"]}}}"#,
                Zone::ToolResult,
            ),
            (r#"{"system":"x","messages":[]}"#, Zone::System),
            (r#"{"title":"x","messages":[{"role":"user"}]}"#, Zone::Other),
            (r#"{"from":"jane@example.org","text":"x"}"#, Zone::Other),
            (r#"["x"]"#, Zone::Other),
        ] {
            let mut tape = Tape::default();
            assert!(tape.read(text.as_bytes()).is_ok());
            let line = Line { text, tape: &tape };
            let node = line
                .nodes()
                .iter()
                .position(|node| &text[node.range()] == "x");
            assert_eq!(node.map(|node| Zone::of(&line, node)), Some(zone), "{text}");
        }
        let tape = Tape::default();
        let line = Line {
            text: "x",
            tape: &tape,
        };
        assert_eq!(Zone::of(&line, 0), Zone::Text);
    }
}
