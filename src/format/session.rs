//! Which lines belong together: a coding session is many lines.
//!
//! A line is read in full, by its format's table, when it is its turn. Before that the pipeline has
//! to know where a session begins and ends, and whose it is, for lines that do not say so
//! themselves. [`head`] finds that out of the first level of the line alone, without checking the
//! rest: strings are skipped, nothing is decoded.
//!
//! What it says is a hint. The id by which a record is judged and pseudonyms are made is the one
//! that the whole line says; the hint serves where it says none.

use super::known::home;
use super::{Format, Line};

/// What is known of a session beyond what each line of it says.
#[derive(Default, Clone, PartialEq, Eq)]
pub(crate) struct Session {
    /// Its id.
    pub(crate) id: Option<String>,
    /// In whose home its lines were written.
    pub(crate) logins: Vec<String>,
    /// The lines of a rollout, which only its first line names: what that line said, as long as
    /// nothing came between that could have been the first line of another one.
    pub(crate) rollout: Option<Rollout>,
}

/// The first line of a rollout.
#[derive(Default, Clone, PartialEq, Eq)]
pub(crate) struct Rollout {
    /// Its time.
    pub(crate) began: Option<String>,
}

impl Session {
    /// The id of the conversation that a line is (part) of: what the line says, and where it may
    /// be part of a session and says nothing, what others said.
    pub(crate) fn conversation(&self, format: &Format, line: &Line<'_>) -> Option<String> {
        let others = || self.id.clone().filter(|_| format.spans_lines);
        (format.conversation)(line).or_else(others)
    }

    /// The id of the conversation, where it is sure enough to be judged by somebody's consent: a
    /// line of another person that says nothing must not be taken for one of this session.
    pub(crate) fn vouched(&self, format: &Format, line: &Line<'_>) -> Option<String> {
        let others = || self.id.clone().filter(|_| self.is_rollout_of(format));
        (format.conversation)(line).or_else(others)
    }

    /// When the rollout began that the line is part of: for lines that have no time.
    pub(crate) fn began(&self, format: &Format) -> Option<&str> {
        let rollout = self.rollout.as_ref().filter(|_| self.is_rollout_of(format));
        rollout?.began.as_deref()
    }

    fn is_rollout_of(&self, format: &Format) -> bool {
        format.named_once && self.rollout.is_some()
    }
}

/// Values; so it says nothing of them.
impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Session(..)")
    }
}

/// How a line stands to the one before it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part<'a> {
    /// A record of its own.
    Alone,
    /// Part of the session of this id, as it is spelled in the line.
    Of(&'a str),
    /// Part of the session of the line before it.
    Same,
    /// An event of a stream.
    Stream,
    /// What stands between the events of a stream.
    Event,
}

/// What the first level of a line says.
#[derive(Clone, Copy)]
pub(crate) struct Head<'a> {
    pub(crate) part: Part<'a>,
    /// The login of whose home it was written in.
    pub(crate) login: Option<&'a str>,
    /// It is the first line of a rollout, of this time.
    pub(crate) rollout: Option<Option<&'a str>>,
    /// It brings an event of a stream, whatever it is part of.
    pub(crate) has_event: bool,
}

impl Head<'_> {
    fn part(part: Part<'_>) -> Head<'_> {
        Head {
            part,
            login: None,
            rollout: None,
            has_event: false,
        }
    }
}

/// Whether a line is one of a stream of server-sent events (WHATWG HTML, section 9.2), and the JSON
/// that it brings, if any.
pub(crate) fn event(line: &[u8]) -> Option<Option<&[u8]>> {
    let colon = line.iter().take(6).position(|&b| b == b':')?;
    match &line[..colon] {
        b"data" => {
            let data = line[colon + 1..].trim_ascii_start();
            Some((data.first() == Some(&b'{')).then_some(data))
        }
        b"event" | b"id" | b"retry" | b"" => Some(None),
        _ => None,
    }
}

/// Looks at the first level of a line.
pub(crate) fn head(line: &[u8]) -> Head<'_> {
    if let Some(data) = event(line) {
        let is_stream = data.is_some_and(|data| head(data).part == Part::Stream);
        return Head::part(if is_stream { Part::Stream } else { Part::Event });
    }
    let mut id = None;
    let mut login = None;
    let mut same = false;
    let mut has_event = false;
    let mut stream = Stream::default();
    let mut codex = Codex::default();
    for (key, value) in Members::of(line) {
        // A name in disguise: this may be the first line of another session.
        if key.contains(&b'\\') {
            return Head::part(Part::Alone);
        }
        match key {
            b"conversation_id" | b"messages" | b"mapping" | b"chat_messages" | b"conversations"
            | b"chosen" | b"trajectory" => break,
            b"sessionId" | b"session_id" => id = id.or(string(value)),
            b"cwd" | b"project" | b"transcript_path" => {
                login = login.or(string(value).and_then(home));
            }
            b"leafUuid" | b"snapshot" | b"record_type" => same = true,
            b"type" => {
                codex.kind = string(value);
                codex.is_odd = codex.kind.is_none() || value.contains(&b'\\');
            }
            b"payload" => codex.payload = Some(value),
            b"timestamp" => {
                codex.timestamp = true;
                codex.began = string(value);
            }
            b"id" => codex.id = string(value),
            b"object" => stream.object = string(value),
            b"model" => stream.model = true,
            b"done" => stream.done = matches!(value, b"true" | b"false"),
            b"event" => has_event = value.starts_with(b"{"),
            b"instructions" => codex.instructions = true,
            b"role" | b"call_id" | b"arguments" => codex.item = true,
            _ => {}
        }
        if id.is_some() && login.is_some() {
            break;
        }
    }
    let part = match id {
        Some(id) => Part::Of(id),
        None if same => Part::Same,
        None if codex.payload.is_none() && stream.is_one(&codex) => Part::Stream,
        None => codex.part(&mut login).unwrap_or(Part::Alone),
    };
    let is_first = id.is_none() && matches!(part, Part::Of(_));
    // A piece of what an agent says.
    let has_event = has_event
        || codex.payload.is_some_and(|payload| {
            let ends = [
                &payload[..payload.len().min(80)],
                &payload[payload.len().saturating_sub(80)..],
            ];
            let is_piece = |end: &[u8]| memchr::memmem::find(end, b"_delta\"").is_some();
            ends.into_iter().any(is_piece)
        });
    Head {
        part,
        login,
        rollout: is_first.then_some(codex.began),
        has_event,
    }
}

/// What makes a line an event of a stream: of OpenAI's chat completions and responses, of
/// Anthropic's messages, or of Ollama.
#[derive(Default)]
struct Stream<'a> {
    object: Option<&'a str>,
    model: bool,
    done: bool,
}

impl Stream<'_> {
    fn is_one(&self, line: &Codex<'_>) -> bool {
        // Ollama's events have a name, and say whether they are the last.
        let ollama = self.model && self.done;
        ollama
            || matches!(
                self.object,
                Some("chat.completion.chunk" | "text_completion")
            )
            || line.kind.is_some_and(|kind| {
                let events = ["content_block_", "message_delta", "message_st", "response."];
                events.iter().any(|event| kind.starts_with(event))
            })
    }
}

/// What makes a line one of Codex's.
#[derive(Default)]
struct Codex<'a> {
    kind: Option<&'a str>,
    /// It is spelled with escapes, or is no text.
    is_odd: bool,
    payload: Option<&'a [u8]>,
    timestamp: bool,
    began: Option<&'a str>,
    id: Option<&'a str>,
    instructions: bool,
    item: bool,
}

impl<'a> Codex<'a> {
    fn part(&self, login: &mut Option<&'a str>) -> Option<Part<'a>> {
        let Some(payload) = self.payload.filter(|_| self.timestamp) else {
            let is_first = self.timestamp && self.instructions && self.kind.is_none();
            return match self.id {
                Some(id) if is_first => Some(Part::Of(id)),
                _ => (self.item && self.kind.is_some()).then_some(Part::Same),
            };
        };
        // Whose lines follow a first line that does not say so is not known.
        // A kind in disguise is told by the whole line alone.
        if self.is_odd {
            return Some(Part::Alone);
        }
        let is_first = self.kind == Some("session_meta");
        let mut part = match is_first {
            true => Part::Alone,
            false => Part::Same,
        };
        for (key, value) in Members::of(payload) {
            match key {
                b"id" if is_first => part = string(value).map_or(part, Part::Of),
                key if is_first && key.contains(&b'\\') => return Some(Part::Alone),
                b"cwd" => *login = login.or(string(value).and_then(home)),
                // The text of the turn: nothing of interest stands behind it.
                b"content" | b"output" | b"message" => break,
                _ => {}
            }
        }
        Some(part)
    }
}

/// The inside of a string that has no escapes but those of separators.
fn string(value: &[u8]) -> Option<&str> {
    let inside = value.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
    let text = std::str::from_utf8(inside).ok()?;
    (!text.is_empty() && !text.contains("\\u") && text.len() <= 4096).then_some(text)
}

/// The members of an object that is not known to be one: keys and values as they are spelled.
struct Members<'a> {
    text: &'a [u8],
    at: usize,
}

impl<'a> Members<'a> {
    fn of(text: &'a [u8]) -> Members<'a> {
        let open = text.iter().position(|b| !b.is_ascii_whitespace());
        let at = match open {
            Some(at) if text[at] == b'{' => at + 1,
            _ => text.len(),
        };
        Members { text, at }
    }

    fn space(&mut self) {
        while self.text.get(self.at).is_some_and(u8::is_ascii_whitespace) {
            self.at += 1;
        }
    }

    /// Behind the string that begins here.
    fn string_end(&self, from: usize) -> Option<usize> {
        let mut at = from + 1;
        loop {
            let hit = at + memchr::memchr2(b'"', b'\\', self.text.get(at..)?)?;
            match self.text[hit] {
                b'"' => return Some(hit + 1),
                _ => at = hit + 2,
            }
        }
    }

    /// Behind the value that begins here.
    fn value_end(&self, from: usize) -> Option<usize> {
        let mut at = from;
        let mut depth = 0usize;
        loop {
            match self.text.get(at)? {
                b'"' => {
                    at = self.string_end(at)?;
                    if depth == 0 {
                        return Some(at);
                    }
                    continue;
                }
                b'{' | b'[' => depth += 1,
                b'}' | b']' if depth == 0 => return Some(at),
                b'}' | b']' => {
                    depth -= 1;
                    if depth == 0 {
                        return Some(at + 1);
                    }
                }
                b',' if depth == 0 => return Some(at),
                _ => {}
            }
            at += 1;
        }
    }
}

impl<'a> Iterator for Members<'a> {
    type Item = (&'a [u8], &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        self.space();
        if self.text.get(self.at) == Some(&b',') {
            self.at += 1;
            self.space();
        }
        if self.text.get(self.at) != Some(&b'"') {
            return None;
        }
        let end = self.string_end(self.at)?;
        let key = &self.text[self.at + 1..end - 1];
        self.at = end;
        self.space();
        if self.text.get(self.at) != Some(&b':') {
            return None;
        }
        self.at += 1;
        self.space();
        let end = self.value_end(self.at)?;
        let value = self.text[self.at..end].trim_ascii_end();
        self.at = end;
        Some((key, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(line: &str, part: Part<'_>, login: Option<&str>) {
        let head = head(line.as_bytes());
        assert!(head.part == part, "{line}");
        assert_eq!(head.login, login, "{line}");
    }

    #[test]
    fn lines_say_which_session_they_are_of() {
        is(
            r#"{"cwd":"/Users/jdoe/x","sessionId":"s-1","message":{"sessionId":"s-2"}}"#,
            Part::Of("s-1"),
            Some("jdoe"),
        );
        is(
            r#"{"type":"user","message":{"content":"a \" { [ b","sessionId":"s-2"}, "session_id" : "s-1" }"#,
            Part::Of("s-1"),
            None,
        );
        is(
            r#"{"cwd":"C:\\Users\\jdoe\\x","sessionId":"s-1"}"#,
            Part::Of("s-1"),
            Some("jdoe"),
        );
        is(
            r#"{"type":"summary","summary":"x","leafUuid":"u"}"#,
            Part::Same,
            None,
        );
        is(
            r#"{"conversation_id":"c","messages":[],"sessionId":"s"}"#,
            Part::Alone,
            None,
        );
        for none in ["", "text", "[1]", "{", r#"{"a"#, r#"{"a":"b"#, r#"{"a":1}"#] {
            is(none, Part::Alone, None);
        }
    }

    #[test]
    fn events_of_a_stream_follow_each_other() {
        is(
            r#"{"id":"c-1","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":"a"}}]}"#,
            Part::Stream,
            None,
        );
        is(
            r#"{"type":"message_start","message":{"id":"m-1","role":"assistant"}}"#,
            Part::Stream,
            None,
        );
        is(
            r#"{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"a"}}"#,
            Part::Stream,
            None,
        );
        is(
            r#"{"type":"response.output_text.delta","item_id":"i-1","delta":"a"}"#,
            Part::Stream,
            None,
        );
        is(
            r#"data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"a"}}"#,
            Part::Stream,
            None,
        );
        is("event: content_block_delta", Part::Event, None);
        is("data: [DONE]", Part::Event, None);
        is(r#"data: {"sessionId":"s-1"}"#, Part::Event, None);
    }

    #[test]
    fn rollouts_name_their_session_once() {
        is(
            r#"{"timestamp":"t","type":"session_meta","payload":{"id":"s-1","cwd":"/home/jdoe/x"}}"#,
            Part::Of("s-1"),
            Some("jdoe"),
        );
        is(
            r#"{"timestamp":"t","type":"response_item","payload":{"id":"i-1","type":"message"}}"#,
            Part::Same,
            None,
        );
        is(
            r#"{"timestamp":"t","type":"turn_context","payload":{"cwd":"/home/jdoe/x"}}"#,
            Part::Same,
            Some("jdoe"),
        );
        is(
            r#"{"id":"s-1","timestamp":"t","instructions":null,"git":{}}"#,
            Part::Of("s-1"),
            None,
        );
        is(
            r#"{"type":"message","role":"user","content":[]}"#,
            Part::Same,
            None,
        );
    }
}
