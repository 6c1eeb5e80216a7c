//! What safety classifiers flagged, and where it goes: never to training.

use serde_json::Value;

use crate::{House, NOW, said};

/// A record with a word by which it is known, and an address.
fn record(word: &str, plan: &str, training: bool, flagged: &str) -> String {
    format!(
        r#"{{"conversation_id":"c-{word}","account":{{"id":"a-{word}","plan":"{plan}"}},"consent":{{"training":{training},"decided_at":"2025-09-10T08:00:00Z"}},"incognito":false,"safety_flagged":{flagged},"created_at":"2025-10-01T11:00:00Z","updated_at":"2025-10-01T12:00:00Z","messages":[{{"role":"user","content":"{word}: mail jdoe@example.org"}}]}}"#
    )
}

/// Words of records that may go to training, to the safety lane, and nowhere.
const GOOD: &[&str] = &["plainone", "plaintwo", "plainthree"];
const FLAGGED: &[&str] = &["flagone", "flagtwo", "flagthree"];
const NOWHERE: &[&str] = &[
    "commercialflag",
    "unknownplan",
    "revokedchat",
    "revokedaccount",
    "maybeflag",
    "noflag",
    "noconsent",
];

fn records() -> Vec<String> {
    let mut records = Vec::new();
    for (good, flagged) in GOOD.iter().zip(FLAGGED) {
        records.push(record(good, "pro", true, "false"));
        // With a consent or without.
        records.push(record(flagged, "max", *flagged == "flagone", "true"));
    }
    for (word, plan, training, flagged) in [
        ("commercialflag", "team", true, "true"),
        ("unknownplan", "Pro", true, "true"),
        ("revokedchat", "pro", true, "true"),
        ("revokedaccount", "pro", true, "true"),
        ("maybeflag", "pro", true, "\"true\""),
        ("noflag", "pro", true, "null"),
        ("noconsent", "pro", false, "false"),
    ] {
        records.push(record(word, plan, training, flagged));
    }
    records
}

fn house() -> House {
    let house = House::new();
    house.put("lines.jsonl", records().join("\n") + "\n");
    house.put(
        "array.json",
        format!("[\n  {}\n]\n", records().join(",\n  ")),
    );
    house.put(
        "gone.csv",
        "conversation_id,account_id\nc-revokedchat,\n,a-revokedaccount\n",
    );
    house.put(
        "lanes.toml",
        "name = \"lanes\"\nextends = \"training\"\n[lanes.safety]\ncontact = \"redact\"\n",
    );
    house
}

#[test]
fn a_flagged_record_is_never_in_the_training_output() {
    let house = house();
    for input in ["lines.jsonl", "array.json"] {
        for jobs in ["1", "3"] {
            for (lane, flagged) in [(None, 0), (Some("safety.jsonl"), FLAGGED.len())] {
                let mut scrub = vec!["scrub", "--now", NOW, "-j", jobs, input];
                scrub.extend([
                    "--revoked",
                    "gone.csv",
                    "-o",
                    "out.jsonl",
                    "--manifest",
                    "run.json",
                ]);
                scrub.extend(lane.iter().flat_map(|path| ["--safety-output", path]));
                house.done(&scrub);
                let training = String::from_utf8(house.get("out.jsonl")).unwrap();
                let safety = lane.map(|path| String::from_utf8(house.get(path)).unwrap());
                let safety = safety.unwrap_or_default();
                for word in GOOD {
                    assert!(training.contains(word) && !safety.contains(word), "{word}");
                }
                for word in FLAGGED {
                    assert!(!training.contains(word), "{word} in {input}");
                    assert_eq!(safety.contains(word), lane.is_some(), "{word}");
                }
                for word in NOWHERE {
                    assert!(!training.contains(word) && !safety.contains(word), "{word}");
                }
                // Detached and scrubbed like the rest.
                for out in [&training, &safety] {
                    assert!(
                        !out.contains("jdoe") && !out.contains("\"account\":{"),
                        "{out}"
                    );
                }
                // And the manifest says so.
                let run: Value = serde_json::from_slice(&house.get("run.json")).unwrap();
                assert_eq!(run["lanes"]["training"], GOOD.len());
                assert_eq!(run["flagged"]["training"], 0);
                let count = |part: &str| run[part]["safety"].as_u64().unwrap_or_default() as usize;
                assert_eq!((count("lanes"), count("flagged")), (flagged, flagged));
            }
        }
    }
}

#[test]
fn a_lane_has_its_own_operators() {
    let house = house();
    let run = |policy: &str| {
        let mut scrub = vec!["scrub", "--now", NOW, "lines.jsonl", "--policy", policy];
        scrub.extend(["-o", "out.jsonl", "--safety-output", "safety.jsonl"]);
        house.done(&scrub);
        ["out.jsonl", "safety.jsonl"].map(|name| String::from_utf8(house.get(name)).unwrap())
    };
    let [training, safety] = run("training");
    assert!(training.contains("[EMAIL:") && safety.contains("[EMAIL:"));
    let [training, safety] = run("lanes.toml");
    assert!(training.contains("[EMAIL:") && !training.contains("[EMAIL]"));
    assert!(safety.contains("[EMAIL]") && !safety.contains("[EMAIL:"));

    house.put(
        "bad.toml",
        "name = \"x\"\n[lanes.safty]\nEMAIL = \"redact\"\n",
    );
    let output = house.run(&["policy", "check", "bad.toml"]);
    assert_eq!(output.status.code(), Some(2));
    let want = "bad.toml:2: lanes.safty: no such key; did you mean `safety`?";
    assert!(said(&output).contains(want), "{}", said(&output));
}
