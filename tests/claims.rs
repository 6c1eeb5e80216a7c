//! What a record says against its own use is heard in any format: the table of `claims.toml`, for
//! records that a ledger would let pass.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use efface::{Key, Ledger, Outcome, Policy, Scrubber, Workspace};
use serde::Deserialize;
use serde_json::{Map, Value};

#[derive(Deserialize)]
struct Table {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    /// What stands beside the members of a record, in each format.
    beside: Vec<String>,
    #[serde(default)]
    safety_lane: bool,
    want: String,
}

const LEDGER: &str = "account_id,conversation_id,training,decided_at,plan\n\
    a-1,,true,2025-09-10T08:00:00Z,pro\na-1,c-1,,,\na-1,s-1,,,\n";

/// Records without their closing brace, and the formats that they are known as.
const RECORDS: &[(&str, &str)] = &[
    (
        "native",
        r#"{"conversation_id":"c-1","created_at":"2025-10-01T12:00:00Z","messages":[],"incognito":false,"safety_flagged":false,"account":{"id":"a-1","plan":"pro"},"consent":{"training":true,"decided_at":"2025-09-10T08:00:00Z"}"#,
    ),
    (
        "openai",
        r#"{"thread_id":"c-1","messages":[{"role":"user","content":"hi"}],"created_at":1759320000"#,
    ),
    (
        "claude-code",
        r#"{"sessionId":"s-1","type":"user","uuid":"u","timestamp":"2025-10-01T12:00:00Z","message":{"role":"user","content":"hi"}"#,
    ),
    (
        "sharegpt",
        r#"{"id":"c-1","conversations":[{"from":"human","value":"hi"}]"#,
    ),
    ("json", r#"{"session_id":"c-1","text":"hi""#),
    (
        "chatgpt-export",
        r#"{"id":"c-1","current_node":"n","create_time":1759320000,"update_time":1759320000,"mapping":{}"#,
    ),
];

fn scrubber(safety_lane: bool) -> Scrubber {
    // Formats without times of their own have those of the ledger.
    let dated = "c-1,2025-10-01T12:00:00Z,2025-10-01T12:00:00Z\n";
    let times = format!("conversation_id,conversation_created_at,conversation_updated_at\n{dated}");
    let key = Key::from_env_value(&"5a".repeat(32)).unwrap();
    let ledger = Ledger::builder(&key).read("ledger", LEDGER.as_bytes());
    let ledger = ledger.unwrap().read("times", times.as_bytes()).unwrap();
    let ledger = ledger.finish().unwrap();
    Scrubber::builder(Policy::training())
        .key(key)
        .ledger(ledger)
        .safety_lane(safety_lane)
        .now("2026-01-15T00:00:00Z".parse().unwrap())
        .build()
        .unwrap()
}

#[test]
fn table() {
    let table: Table = toml::from_str(include_str!("claims.toml")).unwrap();
    let mut workspace = Workspace::default();
    for case in &table.case {
        let scrubber = scrubber(case.safety_lane);
        for (format, record) in RECORDS {
            for beside in &case.beside {
                let members: Map<String, Value> =
                    serde_json::from_str(&format!("{{{beside}}}")).unwrap();
                let is_there = |key: &String| record.contains(&format!("\"{key}\":"));
                if members.keys().any(is_there) {
                    continue;
                }
                let line = format!("{record},{beside}}}");
                let name = format!("{}: {format} with {beside}", case.name);
                let told = |format: &efface::format::Format, record: &[u8], lane: &str| {
                    let left = std::str::from_utf8(record).unwrap();
                    assert!(!left.contains("a-1"), "{name}: {left}");
                    (format.name.to_owned(), lane.to_owned())
                };
                let said = match scrubber.line(line.as_bytes(), &mut workspace) {
                    Outcome::Out(record) => told(record.format(), record.as_bytes(), "train"),
                    Outcome::Flagged(record) => told(record.format(), record.as_bytes(), "safety"),
                    Outcome::Held(format, reason) => {
                        (format.name.to_owned(), format!("held:{reason}"))
                    }
                    other => panic!("{name}: {other:?}"),
                };
                assert_eq!(said, ((*format).to_owned(), case.want.clone()), "{name}");
            }
        }
    }
}

/// Where another gate stands, a word such as `deleted` in any JSON holds nothing; but what was
/// flagged for safety still goes to no training.
#[test]
fn without_a_gate() {
    let mut workspace = Workspace::default();
    let scrubber = Scrubber::builder(Policy::redact())
        .safety_lane(true)
        .build()
        .unwrap();
    for (line, want) in [
        (r#"{"deleted":true,"plan":"team","incognito":true}"#, "out"),
        (r#"{"safety_flagged":true,"text":"x"}"#, "flagged"),
        (
            r#"{"metadata":{"safetyFlagged":true},"text":"x"}"#,
            "flagged",
        ),
    ] {
        let said = match scrubber.line(line.as_bytes(), &mut workspace) {
            Outcome::Out(_) => "out",
            Outcome::Flagged(_) => "flagged",
            _ => "held",
        };
        assert_eq!(said, want, "{line}");
    }
}
