//! What a run does with its lines, whatever its threads and keys.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::Value;

use crate::{CARD, House, KEY, NOW, corpus, said};

#[test]
fn threads_make_no_difference() {
    let house = House::new();
    let corpus = corpus();
    let corpus = corpus.to_str().unwrap();
    let run = |jobs: &str, to: &str| {
        let name = |what: &str| format!("{to}-{what}");
        house.done(&[
            "scrub",
            "-j",
            jobs,
            "--now",
            NOW,
            corpus,
            corpus,
            "-o",
            &name("out"),
            "--safety-output",
            &name("safety"),
            "--spans",
            &name("spans"),
            "--manifest",
            &name("manifest"),
        ]);
        ["out", "safety", "spans", "manifest"].map(|what| house.get(&name(what)))
    };
    let one = run("1", "one");
    assert!(one.iter().all(|bytes| !bytes.is_empty()));
    assert!(one == run("2", "two"));
    assert!(one == run("5", "five"));
    let found = |jobs| house.done(&["detect", "-j", jobs, corpus]);
    assert!(found("1") == found("3"));
}

#[test]
fn what_is_not_sensitive_stays_byte_for_byte() {
    let house = House::new();
    let rest = r#"{ "a" : 1.10, "é\u00e9" : ["\/", 12345678901234567890123e0] }"#;
    house.put(
        "in.jsonl",
        format!("{{\"a\":\"card 4111 1111 1111 1111\"}}\r\n{rest}\r\n{{\"a\":2}}"),
    );
    let out = house.done(&["scrub", "--policy", "redact", "in.jsonl"]);
    let want = format!("{{\"a\":\"card [CREDIT_CARD]\"}}\r\n{rest}\r\n{{\"a\":2}}");
    assert_eq!(String::from_utf8(out).unwrap(), want);
}

#[test]
fn a_line_that_is_never_ended() {
    let house = House::new();
    let mut child = house
        .command(&["scrub", "--policy", "redact", "--max-record-bytes", "1000"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || {
        for _ in 0..64 {
            input.write_all(&[b'x'; 1 << 16]).unwrap();
        }
        input.write_all(format!("\n{CARD}").as_bytes()).unwrap();
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout, b"{\"note\":\"card [CREDIT_CARD]\"}\n");
    assert!(said(&output).contains("standard input:1: refused: too_long"));
}

#[test]
fn keys() {
    let house = House::new();
    house.put("in.jsonl", "{\"note\":\"mail jane@example.org\"}\n");
    let scrub = ["scrub", "--policy", "redact", "in.jsonl"];
    let with = |key: Option<&str>| {
        let mut command = house.command(&scrub);
        match key {
            Some(key) => command.env("EFFACE_KEY", key),
            None => command.env_remove("EFFACE_KEY"),
        };
        command.output().unwrap()
    };
    // The same key from a file and from the environment, in both of its forms.
    let text = String::from_utf8(house.done(&["keygen"])).unwrap();
    let secret = text.split_whitespace().last().unwrap();
    let out = with(Some(&text)).stdout;
    assert!(out.starts_with(b"{\"note\":\"mail [EMAIL:"));
    assert!(out == with(Some(secret)).stdout);
    assert!(out != with(Some(KEY)).stdout);
    // A fresh one each time, and standard error says so in one line, the summary in another.
    let output = with(None);
    assert!(output.stdout != out);
    assert!(output.stdout != with(None).stdout);
    assert_eq!(said(&output).lines().count(), 2, "{}", said(&output));
    assert!(said(&output).contains("fresh"));
    // A variable that is set and empty is a secret that could not be fetched: no fresh key for it.
    for empty in ["", " \n"] {
        let output = with(Some(empty));
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty() && said(&output).contains("empty"));
    }
    // What is no key is not quoted.
    let output = with(Some("correct horse battery"));
    assert_eq!(output.status.code(), Some(2));
    assert!(!said(&output).contains("horse"));
}

#[test]
fn the_gold_text_can_be_measured() {
    let gold = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/gold");
    let house = House::new();
    let files: Vec<PathBuf> = fs::read_dir(gold)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    let mut arguments = vec!["eval", "--json", "--misses"];
    arguments.extend(files.iter().map(|file| file.to_str().unwrap()));
    let report: Value = serde_json::from_slice(&house.done(&arguments)).unwrap();
    assert!(report["total"]["gold"].as_u64().unwrap() > 500);
    // The places of what was missed, and nothing of what stands there.
    for slip in report["misses"].as_array().unwrap() {
        assert_eq!(slip.as_object().unwrap().len(), 6);
    }
}
