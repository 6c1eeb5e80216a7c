//! What each format makes of a line: what goes, what is joined, what stays as it is spelled.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use efface::format::{FORMATS, Format};
use efface::{Key, Outcome, Policy, Scrubber, Workspace};
use serde_json::Value;

fn scrubber(policy: Policy) -> Scrubber {
    Scrubber::builder(policy)
        .key(Key::from_env_value(&"5a".repeat(32)).unwrap())
        .now("2026-01-15T00:00:00Z".parse().unwrap())
        .build()
        .unwrap()
}

fn scrub(scrubber: &Scrubber, line: &str) -> String {
    match scrubber.line(line.as_bytes(), &mut Workspace::default()) {
        Outcome::Out(record) => String::from_utf8(record.as_bytes().to_vec()).unwrap(),
        other => panic!("{line}: {other:?}"),
    }
}

/// The line less its stamp, ids as `ID`.
fn bare(out: &str) -> String {
    let stamp = out.find(",\"efface\":{").unwrap();
    let tokens = regex::Regex::new("\"[0-9a-hjkmnp-tv-z]{20}\"").unwrap();
    tokens.replace_all(&out[..stamp], "\"ID\"").into_owned()
}

/// Identity goes out with one of its commas, wherever it stands, and all else stays as spelled.
#[test]
fn native_members_go_and_the_rest_stays() {
    let scrubber = scrubber(Policy::redact());
    for (line, want) in [
        (
            r#"{"account":{"id":"a-1"},"conversation_id":"c-1","messages":[]}"#,
            r#"{"conversation_id":"ID","messages":[]"#,
        ),
        (
            r#"{ "conversation_id" : "c-1" , "account":null, "messages": [] , "consent":{} }"#,
            r#"{ "conversation_id" : "ID", "messages": []"#,
        ),
        (
            r#"{"account":{},"consent":[],"user_id":7,"conversation_id":"c-1","messages":[]}"#,
            r#"{"conversation_id":"ID","messages":[]"#,
        ),
        (
            r#"{"conversation_id":"c-1","messages":[],"account":1,"consent":2,"user_id":3}"#,
            r#"{"conversation_id":"ID","messages":[]"#,
        ),
        (
            r#"{"acc\u006funt":{"name":"Jane"},"conversation_id":"c-1","messages":[],"n":1.10,"big":12345678901234567890123,"é":"\u00e9\/"}"#,
            r#"{"conversation_id":"ID","messages":[],"n":1.10,"big":12345678901234567890123,"é":"\u00e9\/""#,
        ),
        (
            r#"{"conversation_id":"c-1","messages":[],"metadata":{"user_id":"u","client":"web"}}"#,
            r#"{"conversation_id":"ID","messages":[],"metadata":{"client":"web"}"#,
        ),
        (
            r#"{"conversation_id":"c-1","messages":[],"metadata":{"user_id":"u"}}"#,
            r#"{"conversation_id":"ID","messages":[],"metadata":{}"#,
        ),
    ] {
        assert_eq!(bare(&scrub(&scrubber, line)), want);
    }
}

/// Times are cut to the day in UTC, however they are spelled; what cannot be told is emptied.
#[test]
fn native_times_are_days() {
    let scrubber = scrubber(Policy::redact());
    for (time, want) in [
        (r#""2025-10-01T11:58:03Z""#, r#""2025-10-01""#),
        (r#""2025-10-01T23:30:00-05:00""#, r#""2025-10-02""#),
        (r#""2025-10-01T11:58:03.123456Z""#, r#""2025-10-01""#),
        (r#""2025-10-01T11:58:03""#, r#""2025-10-01""#),
        (r#""2025-10-01 11:58:03""#, r#""2025-10-01""#),
        (r#""2025\u002d10-01T11:58:03Z""#, r#""2025-10-01""#),
        (r#""2025-10-01""#, r#""2025-10-01""#),
        (r#""1759320041""#, r#""1759276800""#),
        ("1759320041", "1759276800"),
        ("1759320041123", "1759276800000"),
        ("1759320041.5", "1759276800"),
        (r#""Wed, 01 Oct 2025 11:58:03 GMT""#, r#""""#),
        (r#""yesterday""#, r#""yesterday""#),
        ("null", "null"),
    ] {
        let line = format!(
            r#"{{"conversation_id":"c-1","messages":[{{"created_at":{time}}}],"created_at":{time}}}"#
        );
        let want = format!(
            r#"{{"conversation_id":"ID","messages":[{{"created_at":{want}}}],"created_at":{want}"#
        );
        assert_eq!(bare(&scrub(&scrubber, &line)), want, "{time}");
    }
}

/// Ids become pseudonyms that are joined as before, and in the next conversation are others.
#[test]
fn native_ids_stay_joined() {
    let scrubber = scrubber(Policy::redact());
    let record = |conversation: &str| -> Value {
        let line = format!(
            r#"{{"conversation_id":"{conversation}","messages":[{{"role":"assistant","content":[{{"type":"tool_use","id":"toolu_01AbCd","name":"Bash","input":{{}}}}]}},{{"role":"user","content":[{{"type":"tool_result","tool_use_id":"toolu_01AbCd","content":"ok"}}]}}]}}"#
        );
        serde_json::from_str(&scrub(&scrubber, &line)).unwrap()
    };
    let (one, two) = (record("c-1"), record("c-2"));
    let use_id = |record: &Value| record["messages"][0]["content"][0]["id"].clone();
    let result_id = |record: &Value| record["messages"][1]["content"][0]["tool_use_id"].clone();
    assert_eq!(use_id(&one), result_id(&one));
    assert_ne!(use_id(&one), use_id(&two));
    assert!(use_id(&one).as_str().unwrap().starts_with("toolu_"));
    assert_ne!(one["conversation_id"], two["conversation_id"]);
    assert_eq!(one, record("c-1"));
    assert_eq!(one["messages"][0]["content"][0]["type"], "tool_use");
}

/// What the table does not name is text; so is what stands where a word of structure should.
#[test]
fn native_takes_everything_else_for_text() {
    let scrubber = scrubber(Policy::redact());
    let out = scrub(
        &scrubber,
        r#"{"conversation_id":"c-1","messages":[{"role":"jane@example.org","content":7,"x":{"4111 1111 1111 1111":["078-05-1120"]}}],"later":{"card":4111111111111111,"password":73912846}}"#,
    );
    for gone in ["jane", "4111", "078", "7391"] {
        assert!(!out.contains(gone), "{out}");
    }
    let _: Value = serde_json::from_str(&out).unwrap();
}

/// A record that was scrubbed passes through unchanged; a stamp of somebody's own making does not.
#[test]
fn stamps() {
    let open = scrubber(Policy::redact());
    let line = r#"{"conversation_id":"c-1","messages":[{"role":"user","created_at":"2025-10-01T11:58:03Z","content":"mail jane@example.org"}]}"#;
    let once = scrub(&open, line);
    assert_eq!(scrub(&open, &once), once);
    let stamp = &once[once.find("\"efface\"").unwrap()..once.len() - 1];
    for forged in [
        r#"{"conversation_id":"c-1","messages":[],"efface":{"v":1}}"#.to_owned(),
        format!(r#"{{"conversation_id":"c-1","messages":[],"account":{{}},{stamp}}}"#),
        once.replace("\"policy\":\"redact\"", "\"policy\":\"078-05-1120\""),
        once.replace("\"v\":1", "\"v\":1,\"note\":\"x\""),
        once.replace("\"v\":1", "\"v\":2"),
    ] {
        let mut workspace = Workspace::default();
        let outcome = format!("{:?}", open.line(forged.as_bytes(), &mut workspace));
        assert!(outcome.contains("Format"), "{forged}");
    }
}

#[test]
fn formats_have_names_and_are_told_apart() {
    for format in FORMATS {
        assert!(std::ptr::eq(Format::named(format.name).unwrap(), *format));
    }
    let scrubber = scrubber(Policy::redact());
    for (line, want) in [
        (r#"{"conversation_id":"c","messages":[]}"#, "native"),
        (r#"{"conversation_id":"c"}"#, "json"),
        (r#"[{"conversation_id":"c","messages":[]}]"#, "json"),
        (r#"{"messages":[]}"#, "json"),
        (r#"{"messages":[{"role":"user","content":"x"}]}"#, "openai"),
        (r#"[{"role":"user","content":"x"}]"#, "openai"),
        (r#"{"uuid":"u","chat_messages":[]}"#, "claude-export"),
        (r#"{"mapping":{},"current_node":"n"}"#, "chatgpt-export"),
        (r#"{"type":"x","sessionId":"s"}"#, "claude-code"),
        (r#"{"timestamp":"t","type":"x","payload":{}}"#, "codex"),
        (r#"{"trajectory":[],"info":{}}"#, "swe-agent"),
        (r#"{"chosen":"a","rejected":"b"}"#, "hh-rlhf"),
        (
            r#"{"conversations":[{"from":"human","value":"x"}]}"#,
            "sharegpt",
        ),
        ("a line of text", "text"),
        ("[2025-10-01] a line of a log", "text"),
        ("", "text"),
    ] {
        let mut workspace = Workspace::default();
        let outcome = scrubber.line(line.as_bytes(), &mut workspace);
        let Outcome::Out(record) = outcome else {
            panic!("{line}");
        };
        assert_eq!(record.format().name, want, "{line}");
    }
    // A piece of a record is no text.
    for broken in [
        r#"ne.doe@example.org","name":"Jane Doe","plan":"pro"}"#,
        r#"  "name": "Jane Doe","#,
        "}],",
    ] {
        let mut workspace = Workspace::default();
        let outcome = format!("{:?}", scrubber.line(broken.as_bytes(), &mut workspace));
        assert!(outcome.contains("Json"), "{broken}: {outcome}");
    }
}

/// Where a format's files are.
fn fixture(format: &Format, file: &str) -> std::path::PathBuf {
    ["tests", "fixtures", format.name, file].iter().collect()
}

/// Reads a fixture of each format that has one.
fn fixtures() -> impl Iterator<Item = (&'static Format, String)> {
    FORMATS.iter().filter_map(|format| {
        let text = std::fs::read_to_string(fixture(format, "in.jsonl")).ok()?;
        Some((*format, text))
    })
}

fn stream(scrubber: &Scrubber, text: &str) -> String {
    let mut out = Vec::new();
    let tally = scrubber.stream(text.as_bytes(), &mut out).unwrap();
    assert_eq!(tally.lines_out, tally.lines_in);
    String::from_utf8(out).unwrap()
}

/// Files as programs write them: what comes out stands in `out.jsonl`, and what must be gone in
/// `gone.txt`. `EFFACE_BLESS=1` writes `out.jsonl` anew.
#[test]
fn files_come_out_as_they_should() {
    let scrubber = scrubber(Policy::redact());
    let mut seen = 0;
    let mut left = Vec::new();
    for (format, text) in fixtures() {
        seen += 1;
        let stamped = stream(&scrubber, &text);
        // The digest is another one with each change of the policy.
        let out = stamped.replace(&Policy::redact().digest()[..16], "0000000000000000");
        if std::env::var_os("EFFACE_BLESS").is_some() {
            std::fs::write(fixture(format, "out.jsonl"), &out).unwrap();
        }
        let want = std::fs::read_to_string(fixture(format, "out.jsonl")).unwrap();
        for (line, (out, want)) in out.lines().zip(want.lines()).enumerate() {
            assert_eq!(out, want, "{format:?}, line {}", line + 1);
        }
        assert_eq!(out, want, "{format:?}");
        let gone = std::fs::read_to_string(fixture(format, "gone.txt")).unwrap();
        for gone in gone.lines().filter(|line| !line.is_empty()) {
            assert!(
                text.contains(gone),
                "{format:?}: {gone} is not there at all"
            );
            if let Some(line) = out.lines().find(|line| line.contains(gone)) {
                left.push(format!("{format:?}: {gone} in {line}"));
            }
        }
        assert_eq!(
            stream(&scrubber, &stamped),
            stamped,
            "{format:?}, scrubbed twice"
        );
        for (line, out) in text.lines().zip(out.lines()) {
            let mut workspace = Workspace::default();
            let Outcome::Out(record) = scrubber.line(line.as_bytes(), &mut workspace) else {
                panic!("{format:?}: {line}");
            };
            assert!(std::ptr::eq(record.format(), format), "{line}");
            untouched(line, out);
        }
    }
    assert!(seen >= 9);
    assert!(left.is_empty(), "{}", left.join("\n"));
}

/// What is not replaced is spelled as it was: each string, number and space of the output stands in
/// the input too, or is one that efface writes.
fn untouched(line: &str, out: &str) {
    let parts = regex::Regex::new(r#""(?:[^"\\]|\\.)*"|[^"\s,:{}\[\]]+|\s+"#).unwrap();
    let written = regex::Regex::new(
        r#"\[[A-Z_]+(?::[0-9a-z]+)?\]|^"([a-z]+_)?[0-9a-hjkmnp-tv-z]{20}"$|^"?\d{4}-\d\d-\d\d"?$|^"(data:[a-z/]+;base64,)?"$|^\d{10,13}$|^"file-service://[0-9a-z]{20}"$"#,
    )
    .unwrap();
    let known: std::collections::HashSet<&str> =
        parts.find_iter(line).map(|part| part.as_str()).collect();
    // Less the stamp.
    let out = out.split(",\"efface\":{").next().unwrap();
    for part in parts.find_iter(out).map(|part| part.as_str()) {
        assert!(
            known.contains(part) || written.is_match(part),
            "{part} in {out}"
        );
    }
}

fn rows(format: &str) -> Vec<Value> {
    let scrubber = scrubber(Policy::redact());
    let (_, text) = fixtures().find(|(known, _)| known.name == format).unwrap();
    stream(&scrubber, &text)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// Events of a session stay a tree, tool calls have their results, lines have their session.
#[test]
fn claude_code_stays_joined() {
    let rows = rows("claude-code");
    let of = |kind: &'static str| rows.iter().filter(move |row| row["type"] == kind);
    let events: Vec<&Value> = rows
        .iter()
        .filter(|row| row["parentUuid"].is_string())
        .collect();
    assert!(events.len() > 8);
    for event in &events {
        let parents = rows.iter().filter(|row| row["uuid"] == event["parentUuid"]);
        assert_eq!(parents.count(), 1, "{event}");
    }
    let uuids: Vec<&Value> = rows.iter().map(|row| &row["uuid"]).collect();
    let summary = of("summary").next().unwrap();
    assert!(uuids.contains(&&summary["leafUuid"]));
    let snapshot = of("file-history-snapshot").next().unwrap();
    assert!(uuids.contains(&&snapshot["messageId"]));
    assert_eq!(snapshot["messageId"], snapshot["snapshot"]["messageId"]);
    let content = |row: &Value| {
        row["message"]["content"]
            .as_array()
            .cloned()
            .unwrap_or_default()
    };
    let called: Vec<Value> = of("assistant")
        .flat_map(content)
        .map(|block| block["id"].clone())
        .collect();
    let answered: Vec<Value> = of("user")
        .flat_map(content)
        .map(|block| block["tool_use_id"].clone())
        .collect();
    assert_eq!(answered.len(), 3);
    for id in &answered {
        assert!(called.contains(id) && id.as_str().unwrap().starts_with("toolu_"));
    }
    let hook = of("system").next().unwrap();
    assert!(called.contains(&hook["toolUseID"]));
    let sessions: std::collections::HashSet<&str> = rows
        .iter()
        .flat_map(|row| [&row["sessionId"], &row["session_id"]])
        .filter_map(Value::as_str)
        .collect();
    assert_eq!(sessions.len(), 2);
    // The copy of a tool's output says the same.
    let result = of("user").nth(1).unwrap();
    assert_eq!(
        result["message"]["content"][0]["content"],
        result["toolUseResult"]["stdout"]
    );
    // What a tool was given keeps its own names.
    let call = of("assistant").nth(1).unwrap();
    assert_eq!(
        call["message"]["content"][0]["input"]["timestamp"],
        "2025-11-03T09:12:00Z"
    );
}

#[test]
fn exports_stay_joined() {
    let rows_of_claude = rows("claude-export");
    let messages = &rows_of_claude[0]["chat_messages"];
    assert_eq!(messages[1]["parent_message_uuid"], messages[0]["uuid"]);
    assert_eq!(
        messages[1]["content"][0]["id"],
        messages[1]["content"][1]["tool_use_id"]
    );
    assert_eq!(messages[0]["text"], messages[0]["content"][0]["text"]);
    let project = &rows_of_claude[2]["uuid"];
    let memories = rows_of_claude[3]["project_memories"].as_object().unwrap();
    assert!(memories.contains_key(project.as_str().unwrap()));

    let rows_of_chatgpt = rows("chatgpt-export");
    let mapping = rows_of_chatgpt[0]["mapping"].as_object().unwrap();
    assert!(mapping.contains_key(rows_of_chatgpt[0]["current_node"].as_str().unwrap()));
    for (key, node) in mapping {
        assert_eq!(node["id"], key.as_str());
        if let Some(parent) = node["parent"].as_str() {
            let siblings = mapping[parent]["children"].as_array().unwrap();
            assert!(siblings.contains(&node["id"]));
        }
    }
    let asked = rows_of_chatgpt[0]["mapping"][rows_of_chatgpt[0]["current_node"].as_str().unwrap()]
        ["message"]
        .clone();
    let file = asked["metadata"]["attachments"][0]["id"].as_str().unwrap();
    assert_eq!(
        asked["content"]["parts"][0]["asset_pointer"],
        format!("file-service://{file}")
    );
    assert_eq!(
        rows_of_chatgpt[1]["conversation_id"],
        rows_of_chatgpt[0]["conversation_id"]
    );
}

#[test]
fn calls_stay_joined() {
    let rows_of_openai = rows("openai");
    let messages = &rows_of_openai[0]["messages"];
    assert_eq!(
        messages[2]["tool_calls"][0]["id"],
        messages[3]["tool_call_id"]
    );
    assert_eq!(
        rows_of_openai[2]["custom_id"],
        rows_of_openai[3]["custom_id"]
    );
    let rows_of_codex = rows("codex");
    assert_eq!(
        rows_of_codex[5]["payload"]["call_id"],
        rows_of_codex[6]["payload"]["call_id"]
    );
    let rows_of_swe = rows("swe-agent");
    let history = &rows_of_swe[0]["history"];
    assert_eq!(
        history[1]["tool_calls"][0]["id"],
        history[2]["tool_call_ids"][0]
    );
    assert_eq!(
        rows_of_swe[0]["trajectory"][0]["observation"],
        history[2]["content"]
    );
}

/// Base64 stays where the policy says so, and elsewhere only as long as it is none.
#[test]
fn binary_data() {
    let keep = Policy::parse(
        "p.toml",
        "name = \"p\"\nextends = \"redact\"\nbinary = \"keep\"",
    );
    let (keep, drop) = (scrubber(keep.unwrap()), scrubber(Policy::redact()));
    let image = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk".repeat(3);
    let line = |data: &str| {
        format!(
            r#"{{"sessionId":"s-1","message":{{"content":[{{"type":"image","source":{{"type":"base64","data":"{data}"}}}}]}}}}"#
        )
    };
    let data = |scrubber: &Scrubber, data: &str| {
        let out: Value = serde_json::from_str(&scrub(scrubber, &line(data))).unwrap();
        out["message"]["content"][0]["source"]["data"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(data(&drop, &image), "");
    assert_eq!(data(&keep, &image), image);
    assert_eq!(data(&drop, &image.replace('/', "\\/")), "");
    let found = drop.detect(
        line(&image).as_bytes(),
        1,
        Default::default(),
        &mut Workspace::default(),
    );
    assert!(found.unwrap().is_empty());
    for text in ["mail jane@example.org", "4111111111111111"] {
        for scrubber in [&keep, &drop] {
            let out = data(scrubber, text);
            assert!(
                out.starts_with("mail [EMAIL") || out == "[CREDIT_CARD]",
                "{out}"
            );
        }
    }
}
