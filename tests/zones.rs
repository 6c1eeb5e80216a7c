//! Text of machines holds numbers that look like those of people: a table of both, in prose, code,
//! logs, diffs, lockfiles, data, stack traces and dumps, as they are and within a message.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use efface::{Key, Outcome, Policy, Scrubber, Workspace};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    r#where: String,
    goes: bool,
    text: String,
}

fn scrubber() -> Scrubber {
    Scrubber::builder(Policy::redact())
        .key(Key::from_env_value(&"5a".repeat(32)).unwrap())
        .build()
        .unwrap()
}

/// The text without its marks, and what stood between them.
fn unmarked(text: &str) -> (String, Vec<String>) {
    let values = text.split('«').skip(1);
    let values = values.map(|rest| rest.split('»').next().unwrap().to_owned());
    (text.replace(['«', '»'], ""), values.collect())
}

#[test]
fn machine_text_needs_proof_and_people_are_found_in_it() {
    let table: Table = toml::from_str(include_str!("zones.toml")).unwrap();
    let scrubber = scrubber();
    let mut workspace = Workspace::default();
    let mut wrong = Vec::new();
    for Case {
        r#where,
        goes,
        text,
    } in &table.case
    {
        let (text, values) = unmarked(text);
        assert!(!values.is_empty(), "{}: nothing is marked", r#where);
        let record = serde_json::json!({"a": {"content": text}}).to_string();
        // A tool's arguments: JSON in a string.
        let inner = serde_json::json!({"a": {"arguments": record}}).to_string();
        let mut seen = vec![("as it is", text.clone(), scrubber.text(&text))];
        for (way, record) in [("in a message", record), ("in JSON in JSON", inner)] {
            let out = match scrubber.line(record.as_bytes(), &mut workspace) {
                Outcome::Out(out) => String::from_utf8(out.as_bytes().to_vec()).unwrap(),
                other => panic!("{}: {other:?}", r#where),
            };
            seen.push((way, record, out));
        }
        for (way, before, after) in seen {
            let right = match goes {
                true => !values.iter().any(|value| after.contains(value)),
                false => before == after,
            };
            if !right {
                wrong.push(format!("{}, {way}:\n{after}", r#where));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    let kept = table.case.iter().filter(|case| !case.goes).count();
    assert!(kept > 8 && table.case.len() - kept > 16);
}
