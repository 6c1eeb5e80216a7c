//! `efface sweep` and the epochs of key files, as people run them; and what is there when the
//! program is killed or the disk is full.

use std::fs;

use super::{House, KEY, NOW, said};

/// Records of ten accounts by turns.
fn chats(count: usize, text: &str) -> String {
    let chat = |index: usize| {
        format!(
            "{{\"conversation_id\":\"c-{index}\",\"account\":{{\"id\":\"a-{}\",\"plan\":\"pro\"}},\
             \"consent\":{{\"training\":true,\"decided_at\":\"2025-09-10T08:00:00Z\"}},\
             \"incognito\":false,\"safety_flagged\":false,\"updated_at\":\"2025-10-01T12:00:41Z\",\
             \"messages\":[{{\"role\":\"user\",\"content\":\"{text} 4111 1111 1111 1111\"}}]}}\n",
            index % 10
        )
    };
    (0..count).map(chat).collect()
}

/// A house with a store of one shard.
fn stored(name: &str, count: usize, text: &str) -> House {
    let house = House::new();
    house.put("in.jsonl", chats(count, text));
    house.put("gone.csv", "account_id\na-3\n");
    fs::create_dir(house.path("store")).unwrap();
    let to = format!("store/{name}");
    house.done(&["scrub", "-q", "--now", NOW, "-o", &to, "in.jsonl"]);
    house
}

const SWEEP: &[&str] = &["sweep", "--now", NOW, "--revoked", "gone.csv", "store"];

#[test]
fn what_a_person_does() {
    let house = stored("a.jsonl.zst", 30, "card");
    let sweep = |more: &[&str]| {
        let output = house.run(&[SWEEP, more].concat());
        (output.status.code(), said(&output))
    };
    let before = house.get("store/a.jsonl.zst");
    let (status, words) = sweep(&["--dry-run"]);
    assert_eq!(status, Some(0));
    assert_eq!(
        words,
        "efface: 30 records in 1 shard: 3 would go (account 3), 27 kept\n"
    );
    assert_eq!(house.get("store/a.jsonl.zst"), before);
    assert_eq!(sweep(&["-q", "--dry-run"]), (Some(0), String::new()));

    let (status, words) = sweep(&["--report", "report.json"]);
    assert_eq!(status, Some(0));
    assert_eq!(
        words,
        "efface: 30 records in 1 shard: 3 gone (account 3), 27 kept; 1 written anew\n"
    );
    let report: serde_json::Value = serde_json::from_slice(&house.get("report.json")).unwrap();
    assert_eq!(report["total"]["gone"]["account"], 3);
    assert_eq!(report["deletions"]["accounts"], 1);
    assert_eq!(report["shards"][0]["before"]["bytes"], before.len());
    let (status, words) = sweep(&[]);
    assert_eq!(
        (status, words.contains("0 gone, 27 kept; 0 written")),
        (Some(0), true),
        "{words}"
    );

    let forecast = house.run(&["sweep", "--forecast", "store"]);
    assert_eq!(forecast.stdout, b"2030-10\t27\n");
    assert_eq!(forecast.status.code(), Some(0));
}

/// What cannot be tested makes the status 1, and trouble makes it 2.
#[test]
fn statuses() {
    let house = stored("a.jsonl", 20, "card");
    let code = |arguments: &[&str]| house.run(arguments).status.code();
    house.put("store/b.jsonl", "{\"messages\":[]}\n");
    let output = house.run(SWEEP);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said(&output).contains("1 record cannot be tested: no_stamp"),
        "{}",
        said(&output)
    );
    assert_eq!(code(&["sweep", "--forecast", "store"]), Some(1));
    fs::remove_file(house.path("store/b.jsonl")).unwrap();
    assert_eq!(code(SWEEP), Some(0));

    house.put("store/c.jsonl.gz", "no");
    assert_eq!(code(SWEEP), Some(2));
    assert_eq!(code(&["sweep", "--forecast", "store"]), Some(2));
    fs::remove_file(house.path("store/c.jsonl.gz")).unwrap();
    for arguments in [
        &["sweep"][..],
        &["sweep", "none"],
        &["sweep", "--forecast", "--dry-run", "store"],
        &["sweep", "--now", "yesterday", "store"],
        &["sweep", "--revoked", "in.jsonl", "store/none"],
        &["sweep", "--report", "store/a.jsonl", "store/a.jsonl"],
        &[
            "sweep",
            "--revoked",
            "gone.csv",
            "--report",
            "gone.csv",
            "store",
        ],
        &["sweep", "--spans", "spans.jsonl", "store", "in.jsonl"],
    ] {
        assert_eq!(code(arguments), Some(2), "{arguments:?}");
    }
    // Without the key a sweep for deletions would find nothing, and look well.
    let mut keyless = house.command(SWEEP);
    let output = keyless.env_remove("EFFACE_KEY").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("--key-file"), "{}", said(&output));
    // What is over takes none.
    let mut keyless = house.command(&["sweep", "--now", "2031-01-01T00:00:00Z", "store"]);
    let output = keyless.env_remove("EFFACE_KEY").output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(house.get("store/a.jsonl").is_empty());
}

/// A key is rotated, and what was made with the old one is still found; until that is destroyed.
#[test]
fn epochs_of_a_key() {
    let house = House::new();
    house.put("in.jsonl", chats(20, "card"));
    house.put("gone.csv", "account_id\na-3\n");
    fs::create_dir(house.path("store")).unwrap();
    house.done(&["keygen", "-o", "k"]);
    let scrub = |to: &str| {
        house.done(&[
            "scrub",
            "-q",
            "--now",
            NOW,
            "--key-file",
            "k",
            "-o",
            to,
            "in.jsonl",
        ]);
    };
    let first = String::from_utf8(house.get("k")).unwrap();
    let id = first.split(' ').nth(1).unwrap().to_owned();
    for name in ["store/a.jsonl", "old.jsonl"] {
        scrub(name);
    }
    house.done(&["keygen", "--rotate", "k"]);
    scrub("store/b.jsonl");
    assert!(
        String::from_utf8(house.get("k"))
            .unwrap()
            .starts_with(&first)
    );
    let text = |name: &str| String::from_utf8(house.get(name)).unwrap();
    assert!(!text("store/b.jsonl").contains(&id) && text("store/a.jsonl").contains(&id));

    let sweep = [SWEEP, &["--key-file", "k"]].concat();
    let output = house.run(&sweep);
    assert_eq!(output.status.code(), Some(0));
    assert!(
        said(&output).contains("4 gone (account 4)"),
        "{}",
        said(&output)
    );

    fs::rename(house.path("old.jsonl"), house.path("store/a.jsonl")).unwrap();
    let output = house.run(&["keygen", "--destroy", &id, "k"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(
        said(&output).contains("can no longer find"),
        "{}",
        said(&output)
    );
    assert!(!text("k").contains(first.trim_end()));
    let output = house.run(&sweep);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said(&output).contains("20 records cannot be tested: key_destroyed"),
        "{}",
        said(&output)
    );
    assert_eq!(text("store/a.jsonl").lines().count(), 20);
    for arguments in [
        &["keygen", "--destroy", &id, "k"][..],
        &["keygen", "--destroy", "00000000", "k"],
        &["keygen", "--destroy", "k"],
        &["keygen", "--rotate", "none"],
        &["keygen", "--rotate", "k", "-o", "l"],
    ] {
        assert_eq!(house.run(arguments).status.code(), Some(2), "{arguments:?}");
    }
}

/// A folder may hold what `scrub` writes beside records: manifests are no records, and spans are
/// swept with their shard.
#[test]
fn manifests_and_spans() {
    let house = House::new();
    house.put("in.jsonl", chats(20, "card"));
    house.put("gone.csv", "account_id\na-3\na-0\n");
    fs::create_dir(house.path("store")).unwrap();
    house.done(&[
        "scrub",
        "-q",
        "--now",
        NOW,
        "--manifest",
        "store/run.json",
        "--spans",
        "store/spans.jsonl",
        "-o",
        "store/a.jsonl",
        "in.jsonl",
    ]);
    let manifest = house.get("store/run.json");
    let shard = "store/a.jsonl";
    let one = [
        "sweep",
        "--now",
        NOW,
        "--revoked",
        "gone.csv",
        "--spans",
        "store/spans.jsonl",
    ];
    house.done(&[&one[..], &[shard]].concat());
    let rows: Vec<serde_json::Value> = String::from_utf8(house.get("store/spans.jsonl"))
        .unwrap()
        .lines()
        .map(|row| serde_json::from_str(row).unwrap())
        .collect();
    let lines: Vec<u64> = rows
        .iter()
        .map(|row| row["line"].as_u64().unwrap())
        .collect();
    assert_eq!(lines, (1..=16).collect::<Vec<_>>());
    // All of them is well, and neither is touched.
    house.done(SWEEP);
    assert_eq!(house.get("store/run.json"), manifest);
    let mut names: Vec<String> = fs::read_dir(house.path("store"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(
        names,
        ["a.jsonl", "a.jsonl.sweep.json", "run.json", "spans.jsonl"]
    );
}

/// Records are scrubbed again where they are stored, under another policy, and are still found.
#[test]
fn scrubbed_again_and_swept() {
    let house = stored("a.jsonl", 20, "mail jane@example.org, card");
    house.put(
        "later.toml",
        "name = \"later\"\nextends = \"training\"\n[operators]\ncontact = \"redact\"\n",
    );
    let again = [
        "scrub",
        "-q",
        "--rescrub",
        "--now",
        NOW,
        "--policy",
        "later.toml",
        "-o",
        "b.jsonl",
        "store/a.jsonl",
    ];
    house.done(&again);
    let text = String::from_utf8(house.get("b.jsonl")).unwrap();
    assert_eq!(text.matches("\"policy\":\"later\"").count(), 20);
    // Without a word of vouching a gate holds them.
    let output = house.run(&["scrub", "--now", NOW, "store/a.jsonl"]);
    assert!(
        said(&output).contains("20 held (plan 20)"),
        "{}",
        said(&output)
    );
    // Held at once, and found later.
    let output = house.run(&[&again[..2], &["--revoked", "gone.csv"], &again[2..]].concat());
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(house.get("b.jsonl")).unwrap();
    assert_eq!(text.lines().count(), 18);
    house.put("more.csv", "account_id\na-4\n");
    house.done(&["sweep", "--now", NOW, "--revoked", "more.csv", "b.jsonl"]);
    assert_eq!(
        house.get("b.jsonl").iter().filter(|&&b| b == b'\n').count(),
        16
    );
    let mut keyless = house.command(&again);
    let output = keyless.env_remove("EFFACE_KEY").output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
}

#[cfg(unix)]
mod cut_off {
    use std::process::{Command, Stdio};
    use std::thread::sleep;
    use std::time::Duration;

    use super::*;

    fn parts(house: &House) -> usize {
        let names = fs::read_dir(house.path("store")).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.ends_with(".part")).count()
    }

    /// What is left of the shard when nobody cuts it off.
    fn swept(name: &str, old: &[u8]) -> Vec<u8> {
        let house = stored(name, 0, "");
        house.put(&format!("store/{name}"), old);
        house.done(SWEEP);
        house.get(&format!("store/{name}"))
    }

    /// No file may become longer than so many blocks of 512 bytes; the shell says whether that
    /// kills the program or is an error of writing, as where the disk is full.
    fn limited(house: &House, blocks: usize, signal: &str) -> std::process::Output {
        let program = env!("CARGO_BIN_EXE_efface");
        let script = format!("ulimit -c 0; ulimit -f {blocks}; {signal} exec \"$0\" \"$@\"");
        Command::new("sh")
            .args(["-c", &script, program])
            .args(SWEEP)
            .current_dir(house.folder.path())
            .env("EFFACE_KEY", KEY)
            .output()
            .unwrap()
    }

    #[test]
    fn a_full_disk_and_a_signal_while_writing() {
        for name in ["a.jsonl", "a.jsonl.gz"] {
            let house = stored(name, 3_000, "card");
            let shard = format!("store/{name}");
            let old = house.get(&shard);
            let new = swept(name, &old);
            let mut left = 0;
            for blocks in [0, 1, 16, 60] {
                let output = limited(&house, blocks, "trap '' XFSZ;");
                assert_eq!(output.status.code(), Some(2), "{blocks}: {}", said(&output));
                assert_eq!(house.get(&shard), old, "{blocks}");
                assert_eq!(parts(&house), 0);

                let output = limited(&house, blocks, "");
                assert_eq!(output.status.code(), None, "{blocks}: {}", said(&output));
                assert_eq!(house.get(&shard), old, "{blocks}");
                left += parts(&house);
            }
            assert!(left > 0);
            house.done(SWEEP);
            assert_eq!(house.get(&shard), new);
            assert_eq!(parts(&house), 0);
        }
    }

    #[test]
    fn killed_at_any_time() {
        let house = stored("a.jsonl.gz", 6_000, "card");
        let shard = "store/a.jsonl.gz";
        let old = house.get(shard);
        let new = swept("a.jsonl.gz", &old);
        let (mut was_old, mut was_new) = (0, 0);
        for round in 0..14 {
            house.put(shard, &old);
            let mut child = house
                .command(SWEEP)
                .stdin(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            sleep(Duration::from_millis(4 * round * round));
            let _ = child.kill();
            let _ = child.wait();
            let there = house.get(shard);
            was_old += usize::from(there == old);
            was_new += usize::from(there == new);
        }
        assert_eq!(was_old + was_new, 14);
        assert!(was_old > 0, "{was_old} {was_new}");
        house.done(SWEEP);
        assert_eq!(house.get(shard), new);
        assert_eq!(parts(&house), 0);
    }
}
