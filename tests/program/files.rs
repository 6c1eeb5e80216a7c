//! Files that are written: what the manifest says of them, compression, modes, devices.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;

#[cfg(unix)]
use crate::mode;
use crate::{CARD, House, NOW, corpus, pair, said, sha256};

#[test]
fn the_manifest_tells_what_the_files_are() {
    let house = House::new();
    let corpus = corpus();
    let (identity, recipient) = pair();
    house.put("a.jsonl", fs::read(&corpus).unwrap());
    house.put("b.jsonl", "{broken\n");
    let output = house.run(&[
        "scrub",
        "--now",
        NOW,
        "a.jsonl",
        "b.jsonl",
        "-o",
        "out.jsonl",
        "--manifest",
        "run.json",
        "--safety-output",
        "safety.jsonl",
        "--spans",
        "spans.jsonl",
        "--quarantine",
        "bad.age",
        "--recipient",
        &recipient,
    ]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    let manifest: Value = serde_json::from_slice(&house.get("run.json")).unwrap();
    for (at, name) in ["a.jsonl", "b.jsonl"].into_iter().enumerate() {
        let bytes = house.get(name);
        assert_eq!(manifest["inputs"][at]["bytes"], bytes.len());
        assert_eq!(manifest["inputs"][at]["sha256"], sha256(&bytes));
        let lines = bytes.iter().filter(|&&byte| byte == b'\n').count();
        assert_eq!(manifest["inputs"][at]["lines"]["in"], lines, "{name}");
    }
    assert_eq!(manifest["inputs"][0]["lines"]["refused"], 0);
    assert_eq!(manifest["inputs"][1]["lines"]["refused"], 1);
    assert_eq!(manifest["chain"]["sequence"], 1);
    for (output, name) in [
        ("training", "out.jsonl"),
        ("safety", "safety.jsonl"),
        ("spans", "spans.jsonl"),
    ] {
        let bytes = house.get(name);
        let lines = bytes.iter().filter(|&&byte| byte == b'\n').count();
        let part = &manifest["outputs"][output];
        assert_eq!(part["bytes"], bytes.len(), "{name}");
        assert_eq!(part["sha256"], sha256(&bytes), "{name}");
        assert_eq!(part["lines"], lines, "{name}");
    }
    assert_eq!(manifest["outputs"].as_object().unwrap().len(), 3);
    let lines = |what: &str| manifest["lines"][what].as_u64().unwrap();
    assert_eq!(lines("in"), lines("out") + lines("held") + lines("refused"));
    assert_eq!(manifest["refused"]["json"], 1);
    assert_eq!(manifest["v"], 1);
    assert_eq!(manifest["policy"]["name"], "training");
    assert_eq!(manifest["key"], "6kpzzs4s");
    assert_eq!(manifest["now"], NOW);
    let refused = age::decrypt(&identity, &house.get("bad.age")).unwrap();
    assert_eq!(refused, b"{broken\n");

    // It says nothing of anybody, and the same run gives the same one.
    let text = String::from_utf8(house.get("run.json")).unwrap();
    for told in ["jane", "a.jsonl", "4111", "broken\""] {
        assert!(!text.contains(told), "{told}");
    }
    house.run(&[
        "scrub",
        "--now",
        NOW,
        "a.jsonl",
        "b.jsonl",
        "-o",
        "out.jsonl",
        "--manifest",
        "again.json",
        "--safety-output",
        "safety.jsonl",
        "--spans",
        "spans.jsonl",
    ]);
    assert!(house.get("again.json") == house.get("run.json"));
}

#[test]
fn a_manifest_of_standard_output() {
    let house = House::new();
    house.put("in.jsonl", CARD);
    let out = house.done(&[
        "scrub",
        "--policy",
        "redact",
        "in.jsonl",
        "--manifest",
        "run.json",
    ]);
    let manifest: Value = serde_json::from_slice(&house.get("run.json")).unwrap();
    assert_eq!(manifest["outputs"]["training"]["sha256"], sha256(&out));
}

#[test]
fn compressed_files() {
    let house = House::new();
    house.put("in.jsonl", fs::read(corpus()).unwrap());
    let plain = house.done(&["scrub", "-q", "--now", NOW, "in.jsonl"]);
    for ending in ["gz", "zst"] {
        // What is scrubbed stays, so that a second run through `redact` copies it.
        let (first, second) = (format!("1.jsonl.{ending}"), format!("2.jsonl.{ending}"));
        house.done(&["scrub", "-q", "--now", NOW, "in.jsonl", "-o", &first]);
        assert!(house.get(&first).len() < plain.len() / 2);
        house.done(&[
            "scrub",
            "-q",
            "--policy",
            "redact",
            &first,
            "-o",
            &second,
            "--manifest",
            "run.json",
        ]);
        let read = house.done(&["scrub", "-q", "--policy", "redact", &second]);
        assert!(read == plain, "{ending}");
        let manifest: Value = serde_json::from_slice(&house.get("run.json")).unwrap();
        assert_eq!(manifest["inputs"][0]["sha256"], sha256(&house.get(&first)));
        let training = &manifest["outputs"]["training"];
        assert_eq!(training["sha256"], sha256(&house.get(&second)));
        assert_eq!(training["bytes"], house.get(&second).len());

        // Cut short: said, and nothing left.
        let whole = house.get(&first);
        house.put(&first, &whole[..whole.len() / 2]);
        let output = house.run(&["scrub", "--policy", "redact", &first, "-o", "cut.jsonl"]);
        assert_eq!(output.status.code(), Some(2));
        assert!(said(&output).contains(&first), "{}", said(&output));
        assert!(!house.path("cut.jsonl").exists());
    }
}

/// Whatever is written, compressed or not, and whatever stood there before.
#[cfg(unix)]
#[test]
fn files_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt;

    let house = House::new();
    house.put("in.jsonl", format!("{CARD}{{broken\n"));
    let (_, recipient) = pair();
    for ending in ["", ".gz", ".zst"] {
        let name = |what: &str| format!("{what}.jsonl{ending}");
        let names = ["out", "safety", "spans", "manifest"].map(name);
        house.put(&names[0], "open to all");
        let all = fs::Permissions::from_mode(0o644);
        fs::set_permissions(house.path(&names[0]), all).unwrap();
        let [out, safety, spans, manifest] = &names;
        house.run(&[
            "scrub",
            "--policy",
            "redact",
            "in.jsonl",
            "-o",
            out,
            "--safety-output",
            safety,
            "--spans",
            spans,
            "--manifest",
            manifest,
            "--quarantine",
            "bad.age",
            "--recipient",
            &recipient,
        ]);
        for name in names.iter().map(String::as_str).chain(["bad.age"]) {
            assert_eq!(mode(&house.path(name)), 0o600, "{name}");
        }
    }
    let output = house.run(&["keygen", "-o", "new.key"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(mode(&house.path("new.key")), 0o600);
    let again = house.run(&["keygen", "-o", "new.key"]);
    assert_eq!(again.status.code(), Some(2));
    house.done(&[
        "scrub",
        "--key-file",
        "new.key",
        "--policy",
        "redact",
        "/dev/null",
    ]);
}

#[test]
fn devices_are_written_as_they_are() {
    if !Path::new("/dev/null").exists() {
        return;
    }
    let house = House::new();
    house.put("in.jsonl", CARD);
    house.done(&[
        "scrub",
        "--policy",
        "redact",
        "in.jsonl",
        "-o",
        "/dev/null",
        "--spans",
        "/dev/null",
    ]);
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
}

#[test]
fn spans_are_where_the_replacements_are() {
    let house = House::new();
    house.put("in.jsonl", format!("{{\"note\":\"é\"}}\n{CARD}"));
    let out = house.done(&[
        "scrub",
        "--policy",
        "redact",
        "in.jsonl",
        "--spans",
        "spans.jsonl",
    ]);
    let span: Value = serde_json::from_slice(&house.get("spans.jsonl")).unwrap();
    let mut told: Vec<&String> = span.as_object().unwrap().keys().collect();
    told.sort();
    assert_eq!(told, ["end", "label", "line", "path", "rule", "start"]);
    let line = String::from_utf8(out).unwrap();
    let line = line
        .lines()
        .nth(span["line"].as_u64().unwrap() as usize - 1)
        .unwrap()
        .to_owned();
    let record: Value = serde_json::from_str(&line).unwrap();
    let text = record
        .pointer(span["path"].as_str().unwrap())
        .unwrap()
        .as_str()
        .unwrap();
    let [start, end] = ["start", "end"].map(|key| span[key].as_u64().unwrap() as usize);
    let replaced: String = text.chars().skip(start).take(end - start).collect();
    assert_eq!(replaced, "[CREDIT_CARD]");
}

/// Whoever ends a run leaves nothing behind, and what was there stays.
#[cfg(unix)]
#[test]
fn a_run_that_is_ended_leaves_no_part() {
    for (signal, code) in [("-INT", 130), ("-TERM", 143)] {
        let house = House::new();
        house.put("out.jsonl", "old");
        let mut command = house.command(&["scrub", "--policy", "redact", "-o", "out.jsonl"]);
        let mut child = command
            .args(["--manifest", "manifest.json"])
            .stdin(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        input.write_all(CARD.as_bytes()).unwrap();
        let is_there = || house.files().iter().any(|name| name.ends_with(".part"));
        while !is_there() {
            std::thread::sleep(Duration::from_millis(5));
        }
        // The part is made, and the handler right behind it.
        std::thread::sleep(Duration::from_millis(300));
        let id = child.id().to_string();
        assert!(
            Command::new("kill")
                .args([signal, &id])
                .status()
                .unwrap()
                .success()
        );
        assert_eq!(child.wait().unwrap().code(), Some(code), "{signal}");
        assert_eq!(house.files(), ["out.jsonl"], "{signal}");
        assert_eq!(house.get("out.jsonl"), b"old");
    }
}
