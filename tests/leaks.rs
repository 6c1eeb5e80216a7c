//! Canaries in every place that an error, a panic, a count or a `Debug` could quote.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use efface::pipeline::{self, Options, Sinks, Source, lane};
use efface::record::{Passed, Storage};
use efface::report::Unit;
use efface::{Key, Ledger, Outcome, Policy, Revoked, Scrubber, Workspace};

/// Stands wherever a value could stand. Nothing but storage may ever show it.
const CANARY: &str = "zqcanaryqz";

fn builder(policy: Policy) -> efface::Builder {
    Scrubber::builder(policy)
        .key(Key::from_env_value(&"5a".repeat(32)).unwrap())
        .now("2026-01-15T00:00:00Z".parse().unwrap())
}

fn record(text: &str) -> String {
    format!(
        r#"{{"conversation_id":"{CANARY}-c","account":{{"id":"{CANARY}-a","email":"{CANARY}@example.org","name":"{CANARY} Doe","phone":"+1 555 555 0100","plan":"pro"}},"consent":{{"training":true,"decided_at":"2025-09-10T08:00:00Z"}},"incognito":false,"safety_flagged":false,"created_at":"2025-10-01T11:00:00Z","updated_at":"2025-10-01T12:00:00Z","messages":[{{"role":"user","content":{text}}}]}}"#
    )
}

/// Lines in which everything that can be a value is the canary, sound and broken in every way.
fn lines() -> Vec<Vec<u8>> {
    let text = |text: &str| record(&serde_json::to_string(text).unwrap()).into_bytes();
    let mut lines = vec![
        text(&format!("mail {CANARY}@example.org, password: {CANARY}9!")),
        text(&format!("https://jane:{CANARY}@example.org/{CANARY}")),
        record(&format!("{{\"{CANARY}@example.org\":1}}")).into_bytes(),
        record(&format!(
            "[{{\"type\":\"{CANARY}\",\"text\":\"{CANARY}\"}}]"
        ))
        .into_bytes(),
        format!("{{\"{CANARY}\":1,\"{CANARY}\":2}}").into_bytes(),
        format!("{{\"{CANARY}").into_bytes(),
        format!("{{\"a\":\"{CANARY}\\ud800\"}}").into_bytes(),
        format!("{CANARY} is no JSON").into_bytes(),
        format!("{}\"{CANARY}\"", "[".repeat(200)).into_bytes(),
    ];
    let mut invalid = format!("{{\"a\":\"{CANARY}").into_bytes();
    invalid.extend_from_slice(b"\xff\"}");
    lines.push(invalid);
    for bad in [
        record("1").replace("\"pro\"", &format!("\"{CANARY}\"")),
        record("1").replace("2025-10-01T12:00:00Z", CANARY),
        record("1").replace("\"training\":true", &format!("\"training\":\"{CANARY}\"")),
        record("1").replace(
            "\"messages\":[",
            &format!("\"messages\":\"{CANARY}\",\"m\":["),
        ),
        record("1").replace('{', &format!("{{\"efface\":{{\"policy\":\"{CANARY}!\"}},")),
    ] {
        lines.push(bad.into_bytes());
    }
    lines
}

/// A ledger whose ids are the canary, and what it shows of itself and of rows that are none.
fn ledger() -> (Ledger, Vec<String>) {
    let key = Key::from_env_value(&"5a".repeat(32)).unwrap();
    let rows = format!(
        "account_id,conversation_id,training,decided_at,plan\n\
         {CANARY}-a,{CANARY}-c,true,2025-09-10T08:00:00Z,pro\n"
    );
    let read = |rows: &str| Ledger::builder(&key).read("ledger", rows.as_bytes());
    let mut index = Vec::new();
    read(&rows).unwrap().write(&mut index).unwrap();
    let mut shown = vec![
        String::from_utf8_lossy(&index).into_owned(),
        format!("{:?}", read(&rows).unwrap()),
    ];
    for bad in [
        format!("{CANARY}\n"),
        rows.clone() + CANARY,
        rows.replace("true", CANARY),
        rows.replace("2025-09-10", CANARY),
        format!("{{\"account_id\":\"{CANARY}\",\"account_id\":\"{CANARY}\"}}"),
        format!("{{\"account_id\":{{\"{CANARY}\":1}}}}"),
    ] {
        let error = read(&bad).unwrap_err();
        shown.push(format!("{error} {error:?}"));
    }
    let ledger = read(&rows).unwrap().finish().unwrap();
    shown.push(format!("{ledger:?}"));
    (ledger, shown)
}

#[test]
fn nothing_but_the_output_knows_a_value() {
    for policy in [Policy::training(), Policy::redact()] {
        let mut revoked = Revoked::default();
        revoked.conversations.insert(format!("{CANARY}-other"));
        let mut scrubber = builder(policy.clone()).spans(true).revoked(revoked);
        let mut shown = Vec::new();
        if policy.gate().enabled {
            let (ledger, said) = ledger();
            shown.extend(said);
            scrubber = scrubber.ledger(ledger);
        }
        let scrubber = scrubber.build().unwrap();
        let mut workspace = Workspace::default();
        shown.push(format!("{scrubber:?} {:?}", scrubber.policy()));
        for line in lines() {
            let outcome = scrubber.line(&line, &mut workspace);
            shown.push(format!("{outcome:?}"));
            if let Outcome::Out(record) = &outcome {
                shown.push(format!("{:?}", record.found()));
            }
            shown.push(format!("{workspace:?}"));
            match scrubber.read(&line, &mut workspace) {
                Err(refusal) => shown.push(format!("{refusal:?} {}", refusal.code())),
                Ok(record) => {
                    shown.push(format!("{record:?} {:?}", record.facts()));
                    match record.gate() {
                        Err(reason) => shown.push(format!("{reason:?} {reason}")),
                        Ok(Passed::Safety(_)) => panic!("nothing here is flagged"),
                        Ok(Passed::Training(eligible)) => {
                            shown.push(format!("{eligible:?}"));
                            let detached = eligible.detach();
                            shown.push(format!("{detached:?}"));
                            shown.push(format!("{:?}", detached.scrub()));
                        }
                    }
                }
            }
            for unit in [Unit::Char, Unit::Utf8, Unit::Utf16] {
                let rows = scrubber.detect(&line, 1, unit, &mut workspace);
                shown.push(format!("{rows:?}"));
                if let Ok(rows) = rows {
                    shown.push(serde_json::to_string(&rows).unwrap());
                }
            }
        }
        let input = lines().join(&b'\n');
        let mut spans = Vec::new();
        {
            let sinks = Sinks {
                training: Some(lane(Storage::training(std::io::sink()))),
                spans: Some(std::sync::Mutex::new(Box::new(&mut spans))),
                ..Sinks::default()
            };
            let source = Source::new(&input[..]);
            let tally = pipeline::run(&scrubber, source, &sinks, &Options::default()).unwrap();
            shown.push(format!(
                "{tally:?} {}",
                serde_json::to_string(&tally).unwrap()
            ));
        }
        shown.push(String::from_utf8(spans).unwrap());
        let looked = pipeline::audit(&scrubber, Source::new(&input[..]), &Options::default());
        shown.push(format!("{looked:?}"));
        for text in shown {
            assert!(!text.contains(CANARY), "{text}");
        }
    }
}

/// What the account says about the person is found in their text, in its spellings.
#[test]
fn the_persons_own_values_go() {
    let scrubber = builder(Policy::training()).build().unwrap();
    let mut workspace = Workspace::default();
    for said in [
        format!("{CANARY}@example.org"),
        format!("{}@Example.ORG", CANARY.to_uppercase()),
        format!("I am {CANARY}."),
        format!("DOE, {CANARY}"),
        format!("/srv/{CANARY}/x"),
        format!("{CANARY}_notes.txt and {CANARY}-laptop"),
        format!("id {CANARY}-a in chat {CANARY}-c"),
        "call +1 (555) 555-0100".to_owned(),
        "call 1.555.555.0100 or 555 555 0100".to_owned(),
        "call 5555550100".to_owned(),
    ] {
        for text in [&said, &format!("é ☕ {said}"), &format!("{said}\n")] {
            let line = record(&serde_json::to_string(text).unwrap());
            let Outcome::Out(record) = scrubber.line(line.as_bytes(), &mut workspace) else {
                panic!("not let through");
            };
            let out = String::from_utf8(record.as_bytes().to_vec()).unwrap();
            assert!(!out.to_lowercase().contains(CANARY), "{out}");
            assert!(!out.contains("0100"), "{out}");
        }
    }
    // A name with an `s` behind it may be a word.
    for stays in ["Does it work?", "It does."] {
        let line = record(&serde_json::to_string(stays).unwrap());
        let Outcome::Out(record) = scrubber.line(line.as_bytes(), &mut workspace) else {
            panic!("not let through");
        };
        let out = String::from_utf8(record.as_bytes().to_vec()).unwrap();
        assert!(out.contains(stays), "{out}");
    }
}

/// Every value that was planted in the shipped transcripts, and every look-alike. What is not
/// reached yet is a number here, not a gap in the test. Lower it when a rule gets better.
#[test]
fn planted_values_are_gone_and_look_alikes_stay() {
    const KNOWN_MISSES: usize = 18;
    let scrubber = builder(Policy::training()).build().unwrap();
    let mut workspace = Workspace::default();
    let (mut planted, mut leaked, mut kept) = (0, Vec::new(), 0);
    let lines = include_str!("../corpus/transcripts.jsonl").lines();
    let expected = include_str!("../corpus/expected.tsv").lines();
    for (line, row) in lines.zip(expected) {
        let columns: Vec<&str> = row.split('\t').collect();
        let [number, .., outcome, values, look_alikes] = columns[..] else {
            panic!("a row of expected.tsv");
        };
        let list = |json: &str| -> Vec<String> { serde_json::from_str(json).unwrap() };
        let said = scrubber.line(line.as_bytes(), &mut workspace);
        let got = match &said {
            Outcome::Out(_) => "out".to_owned(),
            Outcome::Held(_, reason) => format!("held:{reason}"),
            other => format!("{other:?}"),
        };
        assert_eq!(got, outcome, "line {number}");
        let Outcome::Out(record) = said else { continue };
        let record: serde_json::Value = serde_json::from_slice(record.as_bytes()).unwrap();
        let mut text = String::new();
        flatten(&record, &mut text);
        for value in list(values) {
            planted += 1;
            if text.contains(&value) {
                leaked.push(format!("line {number}"));
            }
        }
        for value in list(look_alikes) {
            kept += 1;
            assert!(text.contains(&value), "line {number}: {value} must stay");
        }
    }
    assert!(planted > 700 && kept > 400, "{planted} and {kept}");
    assert!(
        leaked.len() <= KNOWN_MISSES,
        "{} of {planted} planted values are left: {leaked:?}",
        leaked.len()
    );
}

fn flatten(value: &serde_json::Value, out: &mut String) {
    use serde_json::Value;
    match value {
        Value::String(text) => out.push_str(text),
        Value::Array(items) => items.iter().for_each(|item| flatten(item, out)),
        Value::Object(members) => {
            for (key, value) in members {
                out.push_str(key);
                out.push('\0');
                flatten(value, out);
            }
        }
        other => out.push_str(&other.to_string()),
    }
    out.push('\0');
}
