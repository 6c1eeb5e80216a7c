//! Files and folders: what is written, what is not touched, and what is said.

use std::fs;

use efface::sweep::{History, Options, Sweeper, forecast};

use super::{NOW, Store, read, revoked, scrubber, stored, sweeper};

/// Records of five accounts, by turns.
fn records(count: usize) -> Vec<String> {
    let scrubber = scrubber("5a");
    let record = |index: usize| {
        let conversation = format!("c-{index}");
        stored(
            &scrubber,
            &conversation,
            &format!("a-{}", index % 5),
            "2025-10-01",
        )
    };
    (0..count).map(record).collect()
}

fn without(records: &[String], account: usize) -> Vec<String> {
    let stays = |(index, _): &(usize, &String)| index % 5 != account;
    let kept = records.iter().enumerate().filter(stays);
    kept.map(|(_, record)| record.clone()).collect()
}

/// Whatever the layout: what stays comes out as it was, and what goes takes its comma or line end.
#[test]
fn layouts() {
    let all = records(12);
    let left = without(&all, 3);
    let lines = |records: &[String], end: &str| -> String {
        records
            .iter()
            .map(|record| format!("{record}{end}"))
            .collect()
    };
    let array = |records: &[String], open: &str, between: &str, close: &str| {
        format!("{open}{}{close}", records.join(between))
    };
    let pretty = |records: &[String]| -> Vec<String> {
        let value = |record: &String| serde_json::from_str::<serde_json::Value>(record).unwrap();
        let pretty = |record| serde_json::to_string_pretty(&value(record)).unwrap();
        records.iter().map(pretty).collect()
    };
    for (name, old, new) in [
        ("a.jsonl", lines(&all, "\n"), lines(&left, "\n")),
        ("a.jsonl", lines(&all, "\r\n"), lines(&left, "\r\n")),
        ("a.jsonl", all.join("\n"), left.join("\n")),
        (
            "a.jsonl",
            format!("\u{feff}{}", lines(&all, "\n")),
            format!("\u{feff}{}", lines(&left, "\n")),
        ),
        (
            "a.jsonl",
            format!("\n{}\n\n", lines(&all, "\n")),
            format!("\n{}\n\n", lines(&left, "\n")),
        ),
        (
            "a.ndjson",
            lines(&pretty(&all), "\n"),
            lines(&pretty(&left), "\n"),
        ),
        ("a.jsonl.gz", lines(&all, "\n"), lines(&left, "\n")),
        ("a.JSONL.GZ", lines(&all, "\n"), lines(&left, "\n")),
        ("a.zst", lines(&all, "\n"), lines(&left, "\n")),
        (
            "a.json",
            array(&all, "[", ",", "]\n"),
            array(&left, "[", ",", "]\n"),
        ),
        (
            "a.json",
            array(&all, "[\n  ", ",\n  ", "\n]"),
            array(&left, "[\n  ", ",\n  ", "\n]"),
        ),
        (
            "a.json.zst",
            array(&pretty(&all), "[ ", " , ", " ]\n"),
            array(&pretty(&left), "[ ", " , ", " ]\n"),
        ),
    ] {
        for jobs in [1, 3] {
            let store = Store::new();
            store.put(name, &old);
            store.put("b.jsonl", &lines(&left, "\n"));
            let options = Options {
                jobs,
                ..Options::default()
            };
            let sweep = |list| store.sweep_with(&sweeper(&["5a"], &list), &options);

            // First nothing, then one account, then all.
            let report = sweep(revoked(&["c-99"], &["a-99"]));
            assert_eq!((report.rewritten, report.total.gone_total()), (0, 0));
            assert_eq!(store.get(name), old);
            let report = sweep(revoked(&[], &["a-3"]));
            assert!(report.is_all_well(), "{name}: {report:?}");
            assert_eq!((report.rewritten, report.total.gone["account"]), (1, 2));
            assert_eq!(store.get(name), new, "{name}");
            let list = ["a-0", "a-1", "a-2", "a-3", "a-4"];
            let report = sweep(revoked(&[], &list));
            assert_eq!(report.total.gone["account"], 2 * left.len() as u64);
            let empty = store.get(name).replace(['\u{feff}', '\n', '\r', ' '], "");
            assert!(empty.is_empty() || empty == "[]", "{empty}");
        }
    }
}

#[cfg(unix)]
#[test]
fn what_does_not_change_is_not_touched_and_what_does_keeps_its_mode() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};

    let all = records(10);
    let store = Store::new();
    let touched = store.put("touched.jsonl", &format!("{}\n", all.join("\n")));
    let still = store.put("still.jsonl.gz", &without(&all, 1).join("\n"));
    for (path, mode) in [(&touched, 0o640), (&still, 0o400)] {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }
    let state = |path| {
        let known = fs::metadata(path).unwrap();
        (known.ino(), known.modified().unwrap(), known.mode() & 0o777)
    };
    let before = [&touched, &still].map(state);
    let goes = sweeper(&["5a"], &revoked(&[], &["a-1"]));

    let dry = Options {
        dry_run: true,
        ..Options::default()
    };
    let would = store.sweep_with(&goes, &dry);
    assert_eq!([&touched, &still].map(state), before);
    assert_eq!(store.names(), ["still.jsonl.gz", "touched.jsonl"]);
    assert_eq!((would.total.gone["account"], would.rewritten), (2, 0));

    let did = store.sweep(&goes);
    assert_eq!(did.total, would.total);
    assert_eq!(state(&still), before[1]);
    let now = state(&touched);
    assert_ne!(now.0, before[0].0);
    assert_eq!(now.2, 0o640);
    assert_eq!(
        store.names(),
        [
            "still.jsonl.gz",
            "touched.jsonl",
            "touched.jsonl.sweep.json"
        ]
    );
    let history = History::path(&touched);
    assert_eq!(fs::metadata(history).unwrap().mode() & 0o777, 0o640);
}

/// The history leads from the file of the manifest to the one that is there.
#[test]
fn histories() {
    let all = records(10);
    let store = Store::new();
    let path = store.put("a.jsonl.zst", &all.join("\n"));
    let sum = || {
        use sha2::{Digest, Sha256};
        let digest = Sha256::digest(fs::read(&path).unwrap());
        let hex = digest.iter().map(|byte| format!("{byte:02x}"));
        hex.collect::<String>()
    };
    let mut sums = vec![sum()];
    for account in ["a-1", "a-2", "a-3"] {
        store.sweep(&sweeper(&["5a"], &revoked(&[], &[account])));
        sums.push(sum());
    }
    let history = History::read(&path).unwrap();
    assert_eq!(history.rows.len(), 3);
    let steps = history.between(&sums[0], &sums[3]).unwrap();
    assert_eq!(steps.len(), 3);
    assert_eq!(steps[1].before, sums[1]);
    assert_eq!((steps[2].lines, steps[2].removed["account"]), (4, 2));
    assert_eq!(steps[2].at, NOW);
    assert_eq!(steps[2].bytes, fs::metadata(&path).unwrap().len());
    assert_eq!(history.between(&sums[1], &sums[1]), Some(vec![]));
    assert_eq!(history.between(&sums[1], &sums[3]).unwrap().len(), 2);
    assert_eq!(history.between(&sums[3], &sums[0]), None);
    assert_eq!(history.between("00", &sums[3]), None);
    // A history that cannot be read is no reason to lose it.
    let before = read(&path);
    fs::write(History::path(&path), "no row\n").unwrap();
    let report = store.sweep(&sweeper(&["5a"], &revoked(&[], &["a-4"])));
    assert_eq!((report.failed, report.rewritten), (1, 0));
    assert_eq!(read(&path), before);
}

#[test]
fn folders_links_and_names() {
    let all = records(5);
    let text = format!("{}\n", all.join("\n"));
    let store = Store::new();
    for name in ["a.jsonl", "deep/er/b.jsonl.gz", "deep/c.ndjson"] {
        store.put(name, &text);
    }
    store.put("deep/notes.txt", "who knows");
    store.put("deep/.hidden.jsonl", &text);
    let goes = sweeper(&["5a"], &revoked(&[], &["a-1"]));
    #[cfg(unix)]
    {
        let elsewhere = Store::new();
        let linked = elsewhere.put("d.jsonl", &text);
        std::os::unix::fs::symlink(&linked, store.path("deep/d.jsonl")).unwrap();
        std::os::unix::fs::symlink(store.folder.path(), store.path("deep/loop")).unwrap();
        let report = store.sweep(&goes);
        // Stamped records are found under any name.
        assert_eq!(report.shards.len(), 5);
        assert_eq!((report.rewritten, report.passed_over), (5, 1));
        assert_eq!(read(&linked).lines().count(), 4);
        assert!(store.path("deep/d.jsonl").is_symlink());
    }
    // Named, a file is a shard whatever its name; and each is swept once.
    let named = store.path("deep/notes.txt");
    fs::write(&named, &text).unwrap();
    let stores = [named.clone(), store.folder.path().into(), named];
    let report = goes.store(&stores, &Options::default()).unwrap();
    assert_eq!(report.rewritten, 1);
    let error = goes.store(&[store.path("none")], &Options::default());
    assert!(error.unwrap_err().is_io());
}

/// Trouble with one shard leaves it as it was, and keeps no other from being swept.
#[test]
fn trouble_is_told_shard_by_shard() {
    let all = records(40);
    let text = format!("{}\n", all.join("\n"));
    let store = Store::new();
    store.put("a.jsonl", &text);
    let cut = store.put("cut.jsonl.gz", &text);
    let bytes = fs::read(&cut).unwrap();
    fs::write(&cut, &bytes[..bytes.len() - 20]).unwrap();
    store.put("no.zst", "");
    fs::write(store.path("no.zst"), "not compressed").unwrap();
    store.put(
        "long.jsonl",
        &format!("{{\"a\":\"{}\"}}\n{text}", "x".repeat(600_000)),
    );
    let goes = sweeper(&["5a"], &revoked(&[], &["a-1"])).max_record_bytes(100_000);
    let report = store.sweep(&goes);
    let trouble: Vec<(&str, bool)> = report
        .shards
        .iter()
        .map(|shard| {
            let name = shard.path.rsplit('/').next().unwrap();
            (name, shard.trouble.is_some())
        })
        .collect();
    assert_eq!(
        trouble,
        [
            ("a.jsonl", false),
            ("cut.jsonl.gz", true),
            ("long.jsonl", true),
            ("no.zst", true)
        ]
    );
    assert!(!report.is_all_well() && report.failed == 3 && report.rewritten == 1);
    assert_eq!(fs::read(&cut).unwrap(), bytes[..bytes.len() - 20]);
    assert!(!store.names().iter().any(|name| name.ends_with(".part")));
}

/// Parts that a crash left are cleared; a part that somebody holds is not.
#[test]
fn parts_of_a_crash() {
    let store = Store::new();
    store.put("a.jsonl", "");
    for name in [
        ".efface-sweep-0.part",
        ".efface-sweep-1.part",
        ".efface-2.part",
    ] {
        fs::write(store.path(name), "half").unwrap();
    }
    let held = fs::File::open(store.path(".efface-sweep-1.part")).unwrap();
    held.lock().unwrap();
    let report = store.sweep(&Sweeper::at(NOW.parse().unwrap()));
    assert_eq!((report.parts_cleared, report.parts_left), (1, 1));
    assert_eq!(
        store.names(),
        [".efface-2.part", ".efface-sweep-1.part", "a.jsonl"]
    );
    // Nor is a shard that somebody is at work on.
    let all = format!("{}\n", records(5).join("\n"));
    let shard = store.put("a.jsonl", &all);
    let busy = fs::File::open(&shard).unwrap();
    busy.lock().unwrap();
    let goes = sweeper(&["5a"], &revoked(&[], &["a-1"]));
    assert_eq!(store.sweep(&goes).failed, 1);
    drop(busy);
    assert_eq!(store.sweep(&goes).rewritten, 1);
}

/// Another name of the old file would keep what went, unless it is a shard of the store too.
#[cfg(unix)]
#[test]
fn hard_links() {
    let text = format!("{}\n", records(5).join("\n"));
    let goes = sweeper(&["5a"], &revoked(&[], &["a-1"]));
    let store = Store::new();
    let outside = Store::new();
    let shard = store.put("a.jsonl", &text);
    fs::hard_link(&shard, outside.path("b.jsonl")).unwrap();
    let report = store.sweep(&goes);
    assert!(report.shards[0].other_names && !report.is_all_well());

    let store = Store::new();
    let shard = store.put("a.jsonl", &text);
    fs::hard_link(&shard, store.path("b.jsonl")).unwrap();
    let report = store.sweep(&goes);
    assert!(report.is_all_well(), "{report:?}");
    assert_eq!(report.rewritten, 2);
}

#[test]
fn forecasts() {
    let scrubber = scrubber("5a");
    let record = |day: &str| stored(&scrubber, "c-1", "a-1", day);
    let store = Store::new();
    let days = ["2021-02-28", "2024-02-29", "2025-12-31", "2025-12-01"];
    let lines: Vec<String> = days.iter().map(|day| record(day)).collect();
    store.put("a.jsonl.gz", &lines.join("\n"));
    store.put("b.json", &format!("[{},{{}}]", lines[0]));
    let stores = [store.folder.path().to_path_buf()];
    let found = forecast(&stores, 2).unwrap();
    let months: Vec<(&str, u64)> = found
        .months
        .iter()
        .map(|(month, count)| (month.as_str(), *count))
        .collect();
    assert_eq!(months, [("2026-02", 2), ("2029-02", 1), ("2030-12", 2)]);
    assert_eq!((found.records, found.shards), (6, 2));
    assert_eq!(found.untested["no_stamp"], 1);
    assert!(!found.is_all_well());
}

/// A report has names of shards and counts, and nothing of what is in them.
#[test]
fn reports_show_nothing() {
    let store = Store::new();
    let scrubber = scrubber("5a");
    let record = stored(&scrubber, "canary-c", "canary-a", "2025-10-01");
    store.put("a.jsonl", &format!("{record}\n{{\"canary\":1}}\ncanary\n"));
    let list = revoked(&["canary-c"], &["canary-a"]);
    let report = store.sweep(&sweeper(&["5a"], &list));
    let text = serde_json::to_string(&report).unwrap();
    let row = fs::read_to_string(store.path("a.jsonl.sweep.json")).unwrap();
    let tag = record.split("\"conversation\":\"").nth(1).unwrap();
    for shown in [&text, &row, &format!("{report:?}")] {
        assert!(
            !shown.contains("canary") && !shown.contains(&tag[..20]),
            "{shown}"
        );
    }
    let report: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(report["deletions"]["accounts"], 1);
    assert_eq!(report["shards"][0]["gone"]["conversation"], 1);
    assert_eq!(report["shards"][0]["untested"]["json"], 1);
    assert_eq!(report["total"]["untested"]["no_stamp"], 1);
}

/// A record is as long as it is: memory is for one of them, and nothing of the rest is cut.
#[test]
fn long_records() {
    let all = records(3);
    let filler = format!("\"filler\":\"{}\",", "é".repeat(700_000));
    let long: Vec<String> = all
        .iter()
        .map(|record| record.replacen('{', &format!("{{{filler}"), 1))
        .collect();
    let store = Store::new();
    store.put("a.jsonl.zst", &format!("{}\n", long.join("\n")));
    let report = store.sweep(&sweeper(&["5a"], &revoked(&["c-1"], &[])));
    assert_eq!(report.total.gone["conversation"], 1);
    assert_eq!(
        store.get("a.jsonl.zst"),
        format!("{}\n{}\n", long[0], long[2])
    );
}
