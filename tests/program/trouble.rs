//! What is left behind when a run fails: nothing.

use std::fs;
use std::io::Read;
use std::process::Stdio;

use crate::{CARD, House, pair, said};

#[test]
fn trouble_leaves_nothing_behind() {
    let house = House::new();
    house.put("in.jsonl", format!("{CARD}{{broken\n"));
    house.put("out.jsonl", "what was there before");
    let (_, recipient) = pair();
    for arguments in [
        ["--strict", "--max-record-bytes=100"],
        ["--revoked", "nowhere.csv"],
        ["--safety-output", "nowhere/safety.jsonl"],
        ["--policy", "nowhere.toml"],
        ["--key-file", "nowhere.key"],
        ["--spans", "in.jsonl"],
        ["--recipients-file", "nowhere.txt"],
        ["--recipients-file", "in.jsonl"],
        ["--recipient", "age1nobody"],
    ] {
        let mut all = vec![
            "scrub",
            "in.jsonl",
            "-o",
            "out.jsonl",
            "--manifest",
            "run.json",
        ];
        all.extend(["--quarantine", "bad.age", "--recipient", &recipient]);
        all.extend(arguments);
        let output = house.run(&all);
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert_eq!(house.files(), ["in.jsonl", "out.jsonl"], "{arguments:?}");
        assert_eq!(house.get("out.jsonl"), b"what was there before");
        assert!(!said(&output).contains("4111"));
    }
    // And without trouble it is replaced.
    house.run(&["scrub", "--policy", "redact", "in.jsonl", "-o", "out.jsonl"]);
    assert_eq!(
        house.get("out.jsonl"),
        b"{\"note\":\"card [CREDIT_CARD]\"}\n"
    );
}

#[cfg(unix)]
#[test]
fn an_output_that_is_read() {
    let house = House::new();
    house.put("in.jsonl", CARD);
    std::os::unix::fs::symlink("in.jsonl", house.path("link.jsonl")).unwrap();
    for output in ["in.jsonl", "./in.jsonl", "link.jsonl"] {
        let refused = house.run(&["scrub", "--policy", "redact", "in.jsonl", "-o", output]);
        assert_eq!(refused.status.code(), Some(2), "{output}");
    }
    // Led there by the shell, at its end.
    let append = fs::OpenOptions::new()
        .append(true)
        .open(house.path("in.jsonl"))
        .unwrap();
    let refused = house
        .command(&["scrub", "--policy", "redact", "in.jsonl"])
        .stdout(append)
        .output()
        .unwrap();
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    assert_eq!(house.get("in.jsonl"), CARD.as_bytes());
    // A link elsewhere stays a link.
    std::os::unix::fs::symlink("other.jsonl", house.path("to-other.jsonl")).unwrap();
    house.put("other.jsonl", "before");
    house.done(&[
        "scrub",
        "--policy",
        "redact",
        "in.jsonl",
        "-o",
        "to-other.jsonl",
    ]);
    assert!(house.path("to-other.jsonl").is_symlink());
    assert!(house.get("other.jsonl").starts_with(b"{\"note\""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk() {
    let house = House::new();
    house.put("in.jsonl", CARD.repeat(1000));
    let redact = [
        "scrub",
        "--policy",
        "redact",
        "in.jsonl",
        "--manifest",
        "run.json",
    ];
    let full = || {
        fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap()
    };
    let mut to_file = redact.to_vec();
    to_file.extend(["-o", "/dev/full"]);
    let mut to_spans = redact.to_vec();
    to_spans.extend(["-o", "out.jsonl", "--spans", "/dev/full"]);
    for output in [
        house.run(&to_file),
        house.run(&to_spans),
        house.command(&redact).stdout(full()).output().unwrap(),
    ] {
        assert_eq!(output.status.code(), Some(2));
        assert!(said(&output).contains("No space left"), "{}", said(&output));
        assert_eq!(house.files(), ["in.jsonl"]);
    }
    // The other subcommands too.
    for arguments in [&["rules"][..], &["detect", "in.jsonl"], &["keygen"]] {
        let output = house.command(arguments).stdout(full()).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away() {
    let house = House::new();
    house.put("in.jsonl", CARD.repeat(200_000));
    let mut child = house
        .command(&[
            "scrub",
            "--policy",
            "redact",
            "in.jsonl",
            "--manifest",
            "run.json",
        ])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(said(&output), "");
    assert_eq!(house.files(), ["in.jsonl"]);

    for arguments in [&["rules", "docs"][..], &["detect", "in.jsonl"]] {
        let mut child = house
            .command(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert_eq!(said(&output), "", "{arguments:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_key_file_that_others_can_open() {
    use std::os::unix::fs::PermissionsExt;

    let house = House::new();
    let key = house.done(&["keygen"]);
    house.put("shared.key", &key);
    let shared = fs::Permissions::from_mode(0o644);
    fs::set_permissions(house.path("shared.key"), shared).unwrap();
    let refused = house.run(&["scrub", "--key-file", "shared.key"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("shared.key"), "{}", said(&refused));
    let secret = String::from_utf8(key).unwrap();
    let secret = secret.split_whitespace().last().unwrap().to_owned();
    assert!(!said(&refused).contains(&secret));
    house.done(&["scrub", "--key-file", "shared.key", "--allow-shared-key"]);
}
