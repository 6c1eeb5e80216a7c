//! The ledger as people give it: files of every form, its index, and what is wrong with them.

use std::fs;
use std::io::Write;

use serde_json::Value;

#[cfg(unix)]
use crate::mode;
use crate::{House, KEY, NOW, said, sha256};

const CSV: &str = "\
account_id,conversation_id,training,decided_at,plan
a-1,,true,2025-09-10T08:00:00Z,pro
a-2,,true,2025-09-10T08:00:00Z,pro
a-2,,false,2025-11-10T08:00:00Z,
a-1,s-1,,,
a-2,s-2,,,
";

const JSONL: &str = r#"{"account_id":"a-1","training":true,"decided_at":"2025-09-10T08:00:00Z","plan":"pro"}
{"account_id":"a-2","training":true,"decided_at":"2025-09-10T08:00:00Z","plan":"pro"}
{"account_id":"a-2","training":false,"decided_at":"2025-11-10T08:00:00Z"}
{"account_id":"a-1","conversation_id":"s-1"}
{"account_id":"a-2","conversation_id":"s-2"}
"#;

/// Events of three sessions, of which one may be used.
fn sessions() -> String {
    let event = |id: &str| {
        format!(
            r#"{{"type":"user","sessionId":"{id}","timestamp":"2025-10-01T12:00:00Z","message":{{"role":"user","content":"of {id}"}}}}"#
        ) + "\n"
    };
    ["s-1", "s-2", "s-3"].map(event).concat()
}

fn gzip(text: &str) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

fn house() -> House {
    let house = House::new();
    house.put("in.jsonl", sessions());
    house.put("ledger.csv", CSV);
    house.put("ledger.jsonl", JSONL);
    house.put("ledger.csv.gz", gzip(CSV));
    house.put(
        "ledger.jsonl.zst",
        zstd::encode_all(JSONL.as_bytes(), 3).unwrap(),
    );
    house.done(&["ledger", "build", "ledger.csv", "-o", "ledger.idx"]);
    house
}

#[test]
fn every_form_of_it_says_the_same() {
    let house = house();
    let mut outputs = Vec::new();
    for (ledger, text) in [
        ("ledger.csv", CSV),
        ("ledger.jsonl", JSONL),
        ("ledger.csv.gz", CSV),
        ("ledger.jsonl.zst", JSONL),
        ("ledger.idx", CSV),
    ] {
        let (key, manifest) = ("--consent", "--manifest");
        let scrub = [
            "scrub", "--now", NOW, key, ledger, "in.jsonl", manifest, "run.json",
        ];
        outputs.push(house.done(&scrub));
        let run: Value = serde_json::from_slice(&house.get("run.json")).unwrap();
        assert_eq!(run["ledger"]["accounts"], 2, "{ledger}");
        assert_eq!(run["ledger"]["mapped"], 2, "{ledger}");
        assert_eq!(run["ledger"]["sha256"], sha256(text.as_bytes()), "{ledger}");
        assert_eq!(
            (&run["held"]["consent"], &run["held"]["plan"]),
            (&1.into(), &1.into())
        );
        let text = String::from_utf8(house.get("run.json")).unwrap();
        assert!(!text.contains("a-1") && !text.contains("s-1") && !text.contains("ledger."));
    }
    assert!(outputs.iter().all(|output| *output == outputs[0]));
    let out = String::from_utf8(outputs.remove(0)).unwrap();
    assert!(
        out.lines().count() == 1 && !out.contains("\"s-1\""),
        "{out}"
    );
    // Without it, nobody says anything.
    house.done(&[
        "scrub",
        "-q",
        "--now",
        NOW,
        "in.jsonl",
        "--manifest",
        "run.json",
    ]);
    let run: Value = serde_json::from_slice(&house.get("run.json")).unwrap();
    assert!(run.get("ledger").is_none() && run["held"]["plan"] == 3);
}

#[test]
fn an_index_is_its_owners_and_its_keys_alone() {
    let house = house();
    #[cfg(unix)]
    assert_eq!(mode(&house.path("ledger.idx")), 0o600);
    let checked = house.run(&["ledger", "check", "ledger.idx"]);
    assert_eq!(checked.status.code(), Some(0));
    assert!(said(&checked).contains(&sha256(CSV.as_bytes())));
    let index = house.get("ledger.idx");
    for id in [&b"a-1"[..], b"s-1", b"pro"] {
        assert!(memchr::memmem::find(&index, id).is_none());
    }
    // The same files give the same index, and several are one ledger.
    let two = CSV.split_at(CSV.find("a-2").unwrap());
    house.put("one.csv", two.0);
    house.put(
        "two.csv",
        format!("{}{}", &CSV[..CSV.find('\n').unwrap() + 1], two.1),
    );
    house.done(&["ledger", "build", "one.csv", "two.csv", "-o", "both.idx"]);
    house.done(&["ledger", "build", "ledger.csv", "-o", "again.idx"]);
    assert!(house.get("again.idx") == index);
    assert!(house.get("both.idx").len() == index.len());

    let scrub = [
        "scrub",
        "--consent",
        "ledger.idx",
        "in.jsonl",
        "-o",
        "out.jsonl",
    ];
    let refused = |what: &str, output: std::process::Output, words: &str| {
        assert_eq!(output.status.code(), Some(2), "{what}: {}", said(&output));
        assert!(said(&output).contains(words), "{what}: {}", said(&output));
        assert!(!house.path("out.jsonl").exists() && !house.path("run.json").exists());
    };
    let other = KEY.replace("00", "ff");
    let output = house
        .command(&scrub)
        .env("EFFACE_KEY", other)
        .output()
        .unwrap();
    refused("another key", output, "built with the key");
    let output = house
        .command(&scrub)
        .env_remove("EFFACE_KEY")
        .output()
        .unwrap();
    refused("no key", output, "built with the key");
    let build = ["ledger", "build", "ledger.csv", "-o", "new.idx"];
    let output = house
        .command(&build)
        .env_remove("EFFACE_KEY")
        .output()
        .unwrap();
    refused("an index without a key", output, "no key was given");
    for output in ["-", "ledger.idx.gz", "ledger.csv"] {
        let output = house.run(&["ledger", "build", "ledger.csv", "-o", output]);
        refused("no place for an index", output, "");
    }
    assert!(house.get("ledger.csv") == CSV.as_bytes());

    house.put("ledger.idx", &index[..index.len() - 1]);
    refused(
        "cut off",
        house.run(&scrub),
        "ledger.idx: the index was cut off or altered",
    );
    let mut altered = index.clone();
    altered[40] ^= 1;
    house.put("ledger.idx", altered);
    let check = house.run(&["ledger", "check", "ledger.idx"]);
    refused("altered, when it is checked", check, "altered");
    let mut with_manifest = scrub.to_vec();
    with_manifest.extend(["--manifest", "run.json"]);
    refused(
        "altered, when it is asked",
        house.run(&with_manifest),
        "altered",
    );
}

#[test]
fn what_is_wrong_is_told_by_its_line() {
    let house = house();
    house.put(
        "bad.csv",
        format!("{CSV}zqcanaryqz,,maybe,2025-09-10T08:00:00Z,pro\n"),
    );
    house.put("bad.csv.gz", &gzip(CSV)[..60]);
    let files = house.files();
    for (arguments, words) in [
        (
            &["--consent", "bad.csv"][..],
            "bad.csv:7: training is true or false",
        ),
        (
            &["--consent", "bad.csv.gz"],
            "bad.csv.gz: the compressed data end early",
        ),
        (&["--consent", "nowhere.csv"], "nowhere.csv: "),
        (&["--consent", "in.jsonl"], "in.jsonl:1: "),
        (&["--consent", "-"], "a ledger is a file"),
        (
            &["--consent", "ledger.csv", "--policy", "redact"],
            "no gate",
        ),
        (
            &["--consent", "ledger.csv", "--manifest", "ledger.csv"],
            "read and written",
        ),
    ] {
        let mut scrub = vec!["scrub", "in.jsonl", "-o", "out.jsonl"];
        scrub.extend(arguments);
        let output = house.run(&scrub);
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(said(&output).contains(words), "{}", said(&output));
        assert!(!said(&output).contains("zqcanaryqz"));
        assert_eq!(house.files(), files, "{arguments:?}");
    }
    assert!(fs::read(house.path("ledger.csv")).unwrap() == CSV.as_bytes());
}
