//! Cuts a sweep off at each of its steps: what is there then is the old shard or the new one, and
//! the next sweep ends what was begun.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use tempfile::TempDir;

use super::coding::Coding;
use super::{History, Options, Report, Sweeper};
use crate::identity::Key;
use crate::replace::crash;
use crate::scrubber::Revoked;

const NOW: &str = "2026-01-15T00:00:00Z";

fn key() -> Key {
    Key::from_env_value(&"5a".repeat(32)).unwrap()
}

/// A record of some 4 kB with the stamp that it would have.
fn record(index: usize, account: &str) -> String {
    let tags = key().erase(index.to_string().as_bytes(), Some(account.as_bytes()));
    format!(
        "{{\"n\":{index},\"text\":\"{}\",\"efface\":{{\"v\":1,\"policy\":\"training\",\"key\":\"{}\",\
         \"retain_until\":\"2030-10-01\",\"erase\":{{\"conversation\":\"{}\",\"account\":\"{}\",\
         \"bucket\":{}}}}}}}\n",
        "x".repeat(4_000),
        key().id(),
        tags.conversation,
        tags.account.unwrap(),
        tags.bucket.unwrap(),
    )
}

/// A third of the records are of an account that was deleted.
fn shard(records: usize) -> (Vec<u8>, Vec<u8>) {
    let (mut old, mut new) = (String::new(), String::new());
    for index in 0..records {
        let account = ["a-1", "a-2", "a-3"][index % 3];
        let line = record(index, account);
        old.push_str(&line);
        if account != "a-2" {
            new.push_str(&line);
        }
    }
    (old.into_bytes(), new.into_bytes())
}

/// Two rows for every second record.
fn spans(records: usize) -> (Vec<u8>, Vec<u8>) {
    let row = |line: usize, index: usize, start: usize| {
        format!(
            "{{\"line\":{line},\"path\":\"/n\",\"start\":{start},\"end\":{index},\
             \"label\":\"EMAIL\",\"rule\":\"contact/email\"}}\n"
        )
    };
    let (mut old, mut new, mut line) = (String::new(), String::new(), 0);
    for index in 0..records {
        let stays = index % 3 != 1;
        line += usize::from(stays);
        if index % 2 == 0 {
            for start in [0, 5] {
                old.push_str(&row(index + 1, index, start));
                if stays {
                    new.push_str(&row(line, index, start));
                }
            }
        }
    }
    (old.into_bytes(), new.into_bytes())
}

struct House {
    folder: TempDir,
    shard: PathBuf,
    spans: Option<PathBuf>,
}

impl House {
    fn new(name: &str, records: usize, with_spans: bool) -> House {
        let folder = tempfile::tempdir().unwrap();
        let shard = folder.path().join(name);
        let mut writer = Coding::of(&shard).writer(Vec::new()).unwrap();
        writer.write_all(&self::shard(records).0).unwrap();
        fs::write(&shard, writer.finish().unwrap()).unwrap();
        let path = folder.path().join("spans.jsonl.gz");
        let spans = with_spans.then(|| {
            let mut writer = Coding::of(&path).writer(Vec::new()).unwrap();
            writer.write_all(&spans(records).0).unwrap();
            fs::write(&path, writer.finish().unwrap()).unwrap();
            path
        });
        House {
            folder,
            shard,
            spans,
        }
    }

    fn sweep(&self) -> Report {
        let revoked = Revoked {
            accounts: ["a-2".to_owned()].into(),
            ..Revoked::default()
        };
        let options = Options {
            spans: self.spans.clone(),
            ..Options::default()
        };
        Sweeper::at(NOW.parse().unwrap())
            .deletions(&key().into(), &revoked)
            .store(std::slice::from_ref(&self.shard), &options)
            .unwrap()
    }

    fn names(&self) -> Vec<String> {
        let names = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = names
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

fn text(path: &Path) -> Vec<u8> {
    let mut text = Vec::new();
    let file = fs::File::open(path).unwrap();
    let mut reader = Coding::of(path).reader(file).unwrap();
    reader.read_to_end(&mut text).unwrap();
    text
}

fn sha256(path: &Path) -> String {
    let digest = Sha256::digest(fs::read(path).unwrap());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn cut_off_anywhere_the_old_shard_or_the_new_one_is_there() {
    const RECORDS: usize = 200;
    for (name, with_spans) in [
        ("a.jsonl", false),
        ("a.jsonl.gz", false),
        ("a.jsonl.zst", false),
        ("a.jsonl", true),
    ] {
        let (old, new) = shard(RECORDS);
        let (old_spans, new_spans) = spans(RECORDS);
        let (mut seen_old, mut seen_new, mut seen_between) = (0, 0, 0);
        for step in 0.. {
            let house = House::new(name, RECORDS, with_spans);
            let before = sha256(&house.shard);
            let mut report = None;
            let made = crash::after(step, || report = Some(house.sweep()));
            let over = made <= step && report.unwrap().failed == 0;

            let there = text(&house.shard);
            let is_new = there == new;
            assert!(is_new || there == old, "{name}, step {step}");
            seen_new += usize::from(is_new);
            seen_old += usize::from(!is_new);
            if is_new {
                let history = History::read(&house.shard).unwrap();
                let rows = history.between(&before, &sha256(&house.shard)).unwrap();
                assert_eq!(rows.len(), 1, "{name}, step {step}");
            }
            if let Some(spans) = &house.spans {
                let there = text(spans);
                assert!(there == new_spans || there == old_spans);
                assert!(is_new || there == old_spans, "step {step}");
                seen_between += usize::from(is_new && there == old_spans);
            }

            // The next one ends it, whatever was left.
            let report = house.sweep();
            assert!(report.is_all_well(), "{name}, step {step}: {report:?}");
            assert_eq!(report.rewritten, u64::from(!is_new));
            assert_eq!(text(&house.shard), new);
            let mut names = vec![name.to_owned(), format!("{name}.sweep.json")];
            if let Some(spans) = &house.spans {
                assert_eq!(text(spans), new_spans, "{name}, step {step}");
                names.push("spans.jsonl.gz".into());
            }
            assert_eq!(house.names(), names, "step {step}");
            let history = History::read(&house.shard).unwrap();
            assert!(history.between(&before, &sha256(&house.shard)).is_some());
            assert_eq!(house.sweep().rewritten, 0);
            if over {
                break;
            }
        }
        assert!(seen_old > 4 && seen_new > 1, "{seen_old} {seen_new}");
        assert_eq!(seen_between > 0, with_spans);
    }
}

/// Spans that are those of another state of the shard are noticed, and nothing is written.
#[test]
fn spans_of_another_shard_are_refused() {
    let house = House::new("a.jsonl", 30, true);
    let spans = house.spans.clone().unwrap();
    let old = fs::read(&house.shard).unwrap();
    for bad in [
        "{\"line\":9,\"path\":\"\"}\n{\"line\":8,\"path\":\"\"}\n",
        "{\"line\":31}\n",
        "{\"line\":0}\n",
        "{\"line\":-1}\n",
        "{\"row\":1}\n",
        "[]\n",
        "\n",
        "no JSON\n",
    ] {
        let mut writer = Coding::of(&spans).writer(Vec::new()).unwrap();
        writer.write_all(bad.as_bytes()).unwrap();
        fs::write(&spans, writer.finish().unwrap()).unwrap();
        let report = house.sweep();
        assert_eq!(report.failed, 1, "{bad}");
        assert_eq!(fs::read(&house.shard).unwrap(), old);
        assert_eq!(house.names(), ["a.jsonl", "spans.jsonl.gz"]);
    }
    // Swept once without them, they fit no longer.
    let house = House::new("a.jsonl", 30, true);
    let alone = House {
        spans: None,
        folder: tempfile::tempdir().unwrap(),
        shard: house.shard.clone(),
    };
    assert_eq!(alone.sweep().rewritten, 1);
    let report = house.sweep();
    assert_eq!(report.failed, 1, "{report:?}");
}
