//! `efface verify`: what scrub wrote passes, and whatever is left, altered or missing does not.

use std::fs;

use serde_json::Value;

use crate::{House, NOW, corpus, said};

/// A job of three shards, each with its files, in a chain of signed manifests.
struct Job {
    house: House,
    signer: String,
}

const SHARDS: [&str; 3] = ["1", "2", "3"];

impl Job {
    fn new() -> Job {
        let house = House::new();
        let signer = String::from_utf8(house.done(&["keygen", "--signing", "-o", "sign.key"]));
        let signer = signer.unwrap().trim().to_owned();
        fs::create_dir(house.path("proof")).unwrap();
        let corpus = fs::read_to_string(corpus()).unwrap();
        let lines: Vec<&str> = corpus.lines().collect();
        for (at, part) in lines.chunks(lines.len().div_ceil(3)).enumerate() {
            let shard = SHARDS[at];
            house.put(&format!("in-{shard}"), part.join("\n") + "\n");
            let names =
                ["in-", "out-", "safety-", "spans-", "proof/"].map(|it| format!("{it}{shard}"));
            let manifest = format!("{}.json", names[4]);
            let before = format!("proof/{at}.json");
            let mut arguments = vec!["scrub", "-q", "--now", NOW, &names[0], "-o", &names[1]];
            arguments.extend(["--safety-output", &names[2], "--spans", &names[3]]);
            arguments.extend(["--manifest", &manifest, "--sign", "sign.key"]);
            if at > 0 {
                arguments.extend(["--chain", &before]);
            }
            house.done(&arguments);
        }
        Job { house, signer }
    }

    /// The same files in another folder.
    fn copy(&self) -> Job {
        let house = House::new();
        fs::create_dir(house.path("proof")).unwrap();
        for name in self.house.files().iter().filter(|name| *name != "proof") {
            fs::copy(self.house.path(name), house.path(name)).unwrap();
        }
        for shard in SHARDS {
            let name = format!("proof/{shard}.json");
            fs::copy(self.house.path(&name), house.path(&name)).unwrap();
        }
        let signer = self.signer.clone();
        Job { house, signer }
    }

    /// All files of the job, and these arguments besides.
    fn verify(&self, more: &[&str]) -> (Option<i32>, String) {
        let files = SHARDS
            .iter()
            .flat_map(|shard| ["out-", "safety-", "spans-"].map(|it| format!("{it}{shard}")));
        let files: Vec<String> = files
            .filter(|name| self.house.path(name).exists())
            .collect();
        let mut arguments = vec!["verify", "--manifest", "proof"];
        arguments.extend(files.iter().map(String::as_str));
        arguments.extend(more);
        let output = self.house.run(&arguments);
        assert_eq!(said(&output), "", "{more:?}");
        (
            output.status.code(),
            String::from_utf8(output.stdout).unwrap(),
        )
    }

    fn edit(&self, name: &str, edit: impl Fn(String) -> String) {
        let text = String::from_utf8(self.house.get(name)).unwrap();
        let edited = edit(text.clone());
        assert_ne!(edited, text, "{name}");
        self.house.put(name, edited);
    }

    fn remove(&self, name: &str) {
        fs::remove_file(self.house.path(name)).unwrap();
    }
}

#[test]
fn what_a_job_wrote_passes() {
    let job = Job::new();
    let (status, text) = job.verify(&["--signer", &job.signer]);
    assert_eq!(status, Some(0), "{text}");
    assert!(
        text.ends_with("ok: nothing is left, nothing differs\n"),
        "{text}"
    );
    // The files may have other names, and come in any order.
    fs::rename(job.house.path("out-1"), job.house.path("safety-0")).unwrap();
    fs::rename(job.house.path("out-3"), job.house.path("out-1")).unwrap();
    fs::rename(job.house.path("safety-0"), job.house.path("out-3")).unwrap();
    assert_eq!(job.verify(&[]).0, Some(0));
    // A part of a job is enough where that is said.
    let one = ["verify", "out-2", "--manifest", "proof/2.json"];
    assert_eq!(job.house.run(&one).status.code(), Some(1));
    job.house.done(&[&one[..], &["--partial"]].concat());
    // The chain alone.
    job.house
        .done(&["verify", "--manifest", "proof", "--signer", &job.signer]);
}

#[test]
fn what_was_altered_or_is_missing_does_not() {
    type Harm = (&'static str, fn(&Job), &'static str);
    let harms: &[Harm] = &[
        (
            "a word in a shard",
            |job| job.edit("out-2", |text| text.replacen("assistant", "Assistant", 1)),
            "no output of the manifests",
        ),
        (
            "a record of a shard",
            |job| job.edit("out-2", |text| text.split_once('\n').unwrap().1.to_owned()),
            "no output of the manifests",
        ),
        (
            "a shard",
            |job| job.remove("out-2"),
            "`training` is none of the files",
        ),
        (
            "a shard of flagged records",
            |job| job.remove("safety-1"),
            "`safety` is none of the files",
        ),
        (
            "an offset",
            |job| {
                job.edit("spans-1", |text| {
                    text.replacen("\"start\":", "\"start\":1", 1)
                })
            },
            "`spans` is none of the files",
        ),
        (
            "a shard and its manifest",
            |job| {
                ["out-2", "safety-2", "spans-2", "proof/2.json"]
                    .iter()
                    .for_each(|it| job.remove(it))
            },
            "manifest 2 of its chain, which is missing or was altered",
        ),
        (
            "the first shard and its manifest",
            |job| {
                ["out-1", "safety-1", "spans-1", "proof/1.json"]
                    .iter()
                    .for_each(|it| job.remove(it))
            },
            "manifest 1 of its chain, which is missing or was altered",
        ),
        (
            "a count of a manifest",
            |job| {
                job.edit("proof/3.json", |text| {
                    text.replacen("\"elements\": 0", "\"elements\": 1", 1)
                })
            },
            "its signature does not hold",
        ),
        (
            "a time in the middle of the chain",
            |job| {
                job.edit("proof/2.json", |text| {
                    text.replacen("2026-01-15", "2026-01-16", 1)
                })
            },
            "manifest 2 of its chain, which is missing or was altered",
        ),
        (
            "the order of the chain",
            |job| {
                job.edit("proof/3.json", |text| {
                    text.replacen("\"sequence\": 3", "\"sequence\": 2", 1)
                })
            },
            "has a number that does not fit",
        ),
        (
            "a signature",
            |job| {
                job.edit("proof/3.json", |text| {
                    let at = text.find("\"signature\"").unwrap() - ",\n  ".len();
                    format!("{}\n}}\n", &text[..at])
                })
            },
            "is not signed",
        ),
        (
            "a manifest twice",
            |job| {
                drop(fs::copy(
                    job.house.path("proof/1.json"),
                    job.house.path("proof/4.json"),
                ))
            },
            "is given twice",
        ),
        (
            "counts that don't add up",
            |job| {
                job.edit("proof/3.json", |text| {
                    text.replacen("\"out\": ", "\"out\": 1", 1)
                })
            },
            "its counts don't add up",
        ),
    ];
    let whole = Job::new();
    for (what, harm, told) in harms {
        let job = whole.copy();
        harm(&job);
        let (status, text) = job.verify(&["--signer", &job.signer]);
        assert_eq!(status, Some(1), "{what}: {text}");
        assert!(text.contains(told), "{what}: {text}");
        assert!(text.contains("NOT ok"), "{what}: {text}");
    }
}

#[test]
fn the_end_of_a_chain_and_who_signed_it() {
    let job = Job::new();
    let last = crate::sha256(&job.house.get("proof/3.json"));
    assert_eq!(job.verify(&["--last", &last]).0, Some(0));
    let first = crate::sha256(&job.house.get("proof/1.json"));
    assert_eq!(job.verify(&["--last", &first]).0, Some(1));
    ["out-3", "safety-3", "spans-3", "proof/3.json"]
        .iter()
        .for_each(|it| job.remove(it));
    // What is missing at the end shows only to whoever knows the end.
    assert_eq!(job.verify(&[]).0, Some(0));
    assert_eq!(job.verify(&["--last", &last]).0, Some(1));

    let other = String::from_utf8(job.house.done(&["keygen", "--signing", "-o", "other.key"]));
    let (status, text) = job.verify(&["--signer", other.unwrap().trim()]);
    assert_eq!(status, Some(1));
    assert!(text.contains("is signed by another key"), "{text}");
    // A file that holds it serves as well, and is no secret; the secret's file is none of it.
    job.house
        .put("signer.pub", format!("# of the job\n{}\n", job.signer));
    assert_eq!(job.verify(&["--signer", "signer.pub"]).0, Some(0));
    let refused = job
        .house
        .run(&["verify", "--manifest", "proof", "--signer", "sign.key"]);
    assert_eq!(refused.status.code(), Some(2));
    let secret = String::from_utf8(job.house.get("sign.key")).unwrap();
    let secret = secret.split_whitespace().last().unwrap();
    assert!(!said(&refused).contains(secret));
}

/// A record that `training` could have written, with this text.
fn record(text: &str) -> String {
    let text = Value::from(text);
    format!(
        "{{\"conversation_id\":\"4pmy9zsbge5aq5v7j6bp\",\"created_at\":\"2025-10-01\",\
         \"messages\":[{{\"role\":\"user\",\"content\":{text}}}],\
         \"efface\":{{\"v\":1,\"policy\":\"training\",\"key\":\"b63kxbbv\",\"retain_until\":\"2030-10-01\",\
         \"erase\":{{\"conversation\":\"ms5vhqhny437r0tm2hwq\"}}}}}}\n"
    )
}

#[test]
fn what_is_left_is_told_by_its_place_alone() {
    let clean = record("mail [EMAIL:4jnzs1w2], card [CREDIT_CARD], order 20250930-0042");
    let edit = |from: &str, to: &str| {
        assert!(clean.contains(from));
        clean.replacen(from, to, 1)
    };
    // The records, the exit status without and with --strict, and what is told.
    let rows: &[(&str, String, i32, i32, &str)] = &[
        ("clean", clean.clone(), 0, 0, "ok: "),
        (
            "a card",
            record("card 4111 1111 1111 1111"),
            1,
            1,
            "left      CREDIT_CARD certain: 1 (line 1 /messages/0/content)",
        ),
        (
            "one that is shape alone",
            record("the range 100-20-3000 of the lathe"),
            0,
            1,
            "residual  SSN possible: 1 (line 1 /messages/0/content)",
        ),
        (
            "an account",
            edit("\"created_at\"", "\"user_id\":\"u-1\",\"created_at\""),
            1,
            1,
            "field of kind identity: 1 (line 1 /user_id)",
        ),
        (
            "a time",
            edit("2025-10-01\"", "2025-10-01T11:58:03Z\""),
            1,
            1,
            "field of kind time: 1 (line 1 /created_at)",
        ),
        (
            "an id",
            edit("4pmy9zsbge5aq5v7j6bp", "c-1842"),
            1,
            1,
            "field of kind id: 1 (line 1 /conversation_id)",
        ),
        (
            "a line that is none",
            "{broken\n".into(),
            1,
            1,
            "unreadable (json): 1",
        ),
        (
            "a key that is a value",
            edit(
                "\"created_at\"",
                "\"jane.doe@example.org\":1,\"created_at\"",
            ),
            1,
            1,
            "EMAIL certain: 1 (line 1 /*)",
        ),
        (
            "no stamp",
            clean[..clean.find(",\"efface\"").unwrap()].to_owned() + "}\n",
            1,
            1,
            "left      no stamp: 1",
        ),
        (
            "no end",
            edit("\"retain_until\":\"2030-10-01\",", ""),
            1,
            1,
            "1 records have a stamp that does not say how long to keep them",
        ),
    ];
    let house = House::new();
    for (what, text, plain, strict, told) in rows {
        house.put("out.jsonl", text);
        for (arguments, status) in [(&[][..], plain), (&["--strict"], strict)] {
            let output = house.run(&[&["verify", "out.jsonl"], arguments].concat());
            let text = String::from_utf8(output.stdout.clone()).unwrap();
            assert_eq!(
                output.status.code(),
                Some(*status),
                "{what}: {text}{}",
                said(&output)
            );
            assert!(text.contains(told), "{what}: {text}");
            for value in ["4111", "u-1", "11:58", "c-1842", "jane", "broken\""] {
                assert!(!text.contains(value), "{what}: {text}");
            }
        }
    }
}

#[test]
fn what_a_policy_keeps_is_a_risk_and_no_fault() {
    let house = House::new();
    house.put(
        "keep.toml",
        "name = \"keep\"\nextends = \"redact\"\n[operators]\nEMAIL = \"keep\"\n",
    );
    house.put(
        "in.jsonl",
        "{\"note\":\"mail jane@example.org, card 4111 1111 1111 1111\"}\n",
    );
    house.done(&[
        "scrub",
        "-q",
        "--policy",
        "keep.toml",
        "in.jsonl",
        "-o",
        "out.jsonl",
        "--manifest",
        "run.json",
    ]);
    let verify = ["verify", "out.jsonl", "--manifest", "run.json"];
    // The policy of the run is not to be had from its name alone.
    let output = house.run(&verify);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        said(&output).contains("give it with --policy"),
        "{}",
        said(&output)
    );
    let other = house.run(&[&verify[..], &["--policy", "redact"]].concat());
    assert_eq!(other.status.code(), Some(2));
    let own = [&verify[..], &["--policy", "keep.toml"]].concat();
    let text = String::from_utf8(house.done(&own)).unwrap();
    assert!(text.contains("residual  EMAIL"), "{text}");
    assert!(text.contains("residual risk: 1 place"), "{text}");
    assert_eq!(
        house.run(&[&own[..], &["--strict"]].concat()).status.code(),
        Some(1)
    );
    // And as one object.
    let object: Value =
        serde_json::from_slice(&house.done(&[&own[..], &["--json"]].concat())).unwrap();
    assert_eq!(object["ok"], true);
    assert_eq!(object["files"][0]["output"], "training");
    assert_eq!(object["files"][0]["residual"][0]["count"], 1);
    assert_eq!(object["manifests"][0]["sequence"], 1);
    assert_eq!(house.done(&[&own[..], &["-q"]].concat()), b"");
}

/// A policy may treat a role in another way, and may have rules of its own.
#[test]
fn roles_and_rules_of_a_policy() {
    let house = House::new();
    house.put(
        "own.toml",
        "name = \"own\"\nextends = \"redact\"\n[operators]\nEMAIL = \"keep\"\n\
         [roles.user]\nEMAIL = \"redact\"\n",
    );
    let message =
        |role: &str| format!("{{\"role\":\"{role}\",\"content\":\"mail jane@example.org\"}}");
    let messages = [message("user"), message("assistant")].join(",");
    house.put("out.jsonl", format!("{{\"messages\":[{messages}]}}\n"));
    let output = house.run(&["verify", "out.jsonl", "--policy", "own.toml"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    let text = String::from_utf8(output.stdout).unwrap();
    for told in [
        "left      EMAIL certain: 1 (line 1 /messages/0/content)",
        "residual  EMAIL certain: 1 (line 1 /messages/1/content)",
    ] {
        assert!(text.contains(told), "{text}");
    }
}

#[test]
fn every_way_to_write_is_a_way_to_verify() {
    let house = House::new();
    let corpus = corpus();
    let corpus = corpus.to_str().unwrap();
    for operator in ["surrogate", "mask", "hash"] {
        let families = [
            "credential",
            "payment",
            "bank",
            "government",
            "contact",
            "network",
            "person",
        ];
        let operators: String = families
            .iter()
            .map(|it| format!("{it} = \"{operator}\"\n"))
            .collect();
        house.put(
            "own.toml",
            format!("name = \"own\"\nextends = \"training\"\n[operators]\n{operators}"),
        );
        for output in ["out.jsonl", "out.jsonl.gz", "out.jsonl.zst"] {
            house.done(&[
                "scrub",
                "-q",
                "--policy",
                "own.toml",
                "--now",
                NOW,
                corpus,
                "-o",
                output,
                "--manifest",
                "run.json",
            ]);
            house.done(&[
                "verify",
                output,
                "--manifest",
                "run.json",
                "--policy",
                "own.toml",
            ]);
        }
    }
    // What nobody scrubbed is not taken for scrubbed, and standard input is read as well.
    let raw = fs::File::open(corpus).unwrap();
    let output = house.command(&["verify"]).stdin(raw).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
}

/// What `sweep` has taken out of a shard is told by the rows beside it, if who swept signed them:
/// whoever can alter a shard can write such rows too.
#[test]
fn a_shard_that_was_swept() {
    let job = Job::new();
    job.house.done(&["keygen", "--signing", "-o", "other.key"]);
    let swept = |key: &[&str]| {
        let job = job.copy();
        let later = "2030-09-01T00:00:00Z";
        let sweep = ["sweep", "-q", "--now", later, "out-2", "--spans", "spans-2"];
        job.house.done(&[&sweep[..], key].concat());
        job
    };
    let signed = swept(&["--sign", "sign.key"]);
    let (status, text) = signed.verify(&["--signer", &job.signer]);
    assert_eq!(status, Some(0), "{text}");
    assert!(text.contains("swept since (expired "), "{text}");
    assert_eq!(signed.verify(&[]).0, Some(0));
    let refused = |job: &Job, why: &str| {
        let (status, text) = job.verify(&[]);
        assert_eq!(status, Some(1), "{text}");
        assert!(text.contains(why), "{text}");
    };
    refused(
        &swept(&[]),
        "its manifest is signed, and a sweep of it is not",
    );
    refused(
        &swept(&["--sign", "other.key"]),
        "a sweep of it is signed by another key",
    );
    let row = "out-2.sweep.json";
    let history = String::from_utf8(signed.house.get(row)).unwrap();
    signed.edit(row, |text| {
        text.replacen("\"expired\":", "\"expired\":1", 1)
    });
    refused(&signed, "the signature of a sweep of it does not hold");
    let count = history.find("\"before\":\"").unwrap() + "\"before\":\"".len();
    let zeros = "0".repeat(64);
    let elsewhere = [&history[..count], &zeros, &history[count + 64..]].concat();
    signed.house.put(row, elsewhere);
    refused(&signed, "no output of the manifests");
    signed.house.put(row, "jane");
    let output = signed
        .house
        .run(&["verify", "out-2", "--manifest", "proof"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!said(&output).contains("jane"));
}

/// Records that say themselves that they may not be used, or not here, or not any more.
#[test]
fn what_may_not_be_where_it_is() {
    let house = House::new();
    let corpus = corpus();
    let scrub = ["scrub", "-q", "--now", NOW, corpus.to_str().unwrap()];
    let outputs = ["-o", "out.jsonl", "--safety-output", "safety.jsonl"];
    house.done(&[&scrub[..], &outputs].concat());
    house.done(&["verify", "out.jsonl", "safety.jsonl"]);
    let text = |name: &str| String::from_utf8(house.get(name)).unwrap();
    let (out, safety) = (text("out.jsonl"), text("safety.jsonl"));
    let of = |text: &str, from: &str, to: &str| {
        let edited = text.replacen(from, to, 1);
        assert_ne!(edited, text, "{from}");
        edited
    };
    let held = |reason: &str| format!("record that may not be used: {reason}: 1");
    let rows = [
        (
            of(&out, "\"incognito\":false", "\"incognito\":true"),
            &[][..],
            held("incognito"),
        ),
        (
            of(&out, "\"safety_flagged\":false", "\"safety_flagged\":true"),
            &[],
            held("flagged"),
        ),
        (
            of(&out, "\"incognito\":", "\"is_deleted\":true,\"incognito\":"),
            &[],
            held("revoked"),
        ),
        (
            of(&safety, "\"lane\":\"safety\"", "\"lane\":\"training\""),
            &[],
            held("flagged"),
        ),
        (
            out.clone() + &safety,
            &[],
            "its records are of more lanes than one".to_owned(),
        ),
        (
            out.lines().next().unwrap().to_owned(),
            &["--now", "2051-01-01T00:00:00Z"],
            held("retention"),
        ),
    ];
    for (text, arguments, why) in rows {
        house.put("altered.jsonl", text);
        let output = house.run(&[&["verify", "altered.jsonl"], arguments].concat());
        let told = String::from_utf8(output.stdout.clone()).unwrap();
        assert_eq!(output.status.code(), Some(1), "{why}: {told}");
        assert!(told.contains(&why), "{why}: {told}");
    }
}

#[test]
fn what_sweep_really_does() {
    let house = House::new();
    let corpus = corpus();
    let scrub = [
        "scrub",
        "-q",
        "--now",
        NOW,
        corpus.to_str().unwrap(),
        "-o",
        "out.jsonl",
    ];
    house.done(&[&scrub[..], &["--manifest", "run.json"]].concat());
    let verify = ["verify", "out.jsonl", "--manifest", "run.json"];
    house.done(&verify);
    let first: Value = serde_json::from_slice(
        fs::read(&corpus)
            .unwrap()
            .split(|&byte| byte == b'\n')
            .next()
            .unwrap(),
    )
    .unwrap();
    let account = first["account"]["id"].as_str().unwrap();
    house.put("deleted.csv", format!("account_id\n{account}\n"));
    let before = house.get("out.jsonl");
    house.done(&[
        "sweep",
        "out.jsonl",
        "--revoked",
        "deleted.csv",
        "--now",
        NOW,
    ]);
    assert!(house.get("out.jsonl").len() < before.len());
    let text = String::from_utf8(house.done(&verify)).unwrap();
    assert!(text.contains("swept since (account"), "{text}");
    // Scrubbed again: the stamps keep the keys of their time, and say the policy of now.
    house.done(&["keygen", "-o", "new.key"]);
    let again = [
        "scrub",
        "-q",
        "--rescrub",
        "--now",
        NOW,
        "out.jsonl",
        "-o",
        "again.jsonl",
    ];
    house.done(&[&again[..], &["--manifest", "again.json"]].concat());
    house.done(&["verify", "again.jsonl", "--manifest", "again.json"]);
    // What another key or policy stamped is not of this run.
    let manifest = String::from_utf8(house.get("run.json")).unwrap();
    house.put("out.jsonl", before);
    let other = manifest.replace("6kpzzs4s", "6kpzzs4t");
    assert_ne!(other, manifest);
    house.put("run.json", other);
    let output = house.run(&verify);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.contains("records have a stamp of another key"),
        "{text}"
    );
}

#[test]
fn what_is_no_manifest() {
    let house = House::new();
    house.put("out.jsonl", "");
    house.put("other.json", "{\"v\":1,\"jane\":\"jane@example.org\"}");
    house.put("later.json", "{\"v\":2}");
    house.put("no.json", "jane@example.org");
    fs::create_dir(house.path("empty")).unwrap();
    for (manifest, told) in [
        ("other.json", "other.json: not a whole manifest (line 1"),
        (
            "later.json",
            "later.json: a manifest of a version that is not known here",
        ),
        ("no.json", "no.json: not a manifest of efface"),
        ("empty", "empty: no manifest (.json) is in it"),
        ("nowhere", "nowhere: "),
    ] {
        let output = house.run(&["verify", "out.jsonl", "--manifest", manifest]);
        assert_eq!(output.status.code(), Some(2), "{manifest}");
        assert!(said(&output).contains(told), "{}", said(&output));
        assert!(!said(&output).contains("jane"));
    }
}
