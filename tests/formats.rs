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
