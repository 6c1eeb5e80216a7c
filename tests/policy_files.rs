//! Policies in files: what they extend, the rules that they name, roles, and what differs.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;

use efface::compare::Comparison;
use efface::format::Role;
use efface::label::Label;
use efface::operate::Operator;
use efface::pipeline::{self, Options, Sinks, Source, lane};
use efface::record::Storage;
use efface::{Key, Outcome, Policy, Scrubber, Workspace};
use serde_json::Value;
use tempfile::TempDir;

/// A folder with files.
fn folder(files: &[(&str, &str)]) -> (TempDir, impl Fn(&str) -> PathBuf + use<>) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().to_owned();
    for (name, text) in files {
        let file = root.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    (folder, move |name: &str| root.join(name))
}

const BADGE: &str = r#"
[[rule]]
id = "acme/badge"
about = "Number of a badge"
wake.words = ["badge"]
pattern = 'badge (?P<value>[0-9]{6})'
check = "luhn"
confidence = "likely"
hits = ["my badge «100008» is lost"]
misses = ["my badge 100009 is lost"]
"#;

#[test]
fn a_file_extends_a_file() {
    let (_folder, path) = folder(&[
        (
            "base/base.toml",
            "name = 'base'\nextends = 'training'\nrules = ['badge.toml']\n[operators]\nEMAIL = 'mask'\nPHONE = 'keep'",
        ),
        ("base/badge.toml", BADGE),
        (
            "mine.toml",
            "name = 'mine'\nextends = 'base/base.toml'\n[operators]\nPHONE = 'drop'",
        ),
    ]);
    let policy = Policy::read(&path("mine.toml")).unwrap();
    assert_eq!(policy.name(), "mine");
    for (label, want) in [
        (Label::EMAIL, Operator::Mask),
        (Label::PHONE, Operator::Drop),
        (Label::PERSON, Operator::Hash),
    ] {
        assert_eq!(policy.operator(label), want);
    }
    assert_eq!(
        policy.rules().map(|rule| rule.id).collect::<Vec<_>>(),
        ["acme/badge"]
    );
    // Everything that was read, so that nothing is written over it.
    let mut files = policy.files().to_vec();
    files.sort();
    let mut want = ["base/base.toml", "base/badge.toml", "mine.toml"].map(&path);
    want.sort();
    assert_eq!(files, want);
    // Written out, it needs no other file.
    let alone = Policy::parse("alone", &policy.to_toml()).unwrap();
    assert_eq!(alone, policy);
    assert_eq!(alone.digest(), policy.digest());
}

#[test]
fn files_that_cannot_be_taken() {
    let rule = |change: (&str, &str)| {
        assert!(BADGE.contains(change.0));
        BADGE.replace(change.0, change.1)
    };
    let deep: Vec<(String, String)> = (0..12)
        .map(|at| {
            let text = format!("name = 'd'\nextends = 'deep-{}.toml'", at + 1);
            (format!("deep-{at}.toml"), text)
        })
        .collect();
    let bad_hit = rule(("«100008»", "«100009»"));
    let bad_miss = rule(("badge 100009", "badge 100008"));
    let twice = format!(
        "{BADGE}{}",
        rule(("luhn", "verhoeff"))
            .replace("100008", "123451")
            .replace("acme/badge", "acme/two")
    );
    let mut files = vec![
        ("self.toml", "name = 'a'\nextends = 'self.toml'"),
        ("one.toml", "name = 'a'\nextends = 'two.toml'"),
        ("two.toml", "name = 'a'\nextends = './one.toml'"),
        ("canary.toml", "name = 'a'\nextends = 'zqcanaryqz.toml'"),
        ("typo.toml", "name = 'a'\nextends = 'trainning'"),
        ("base-bad.toml", "name = 'a'\nextends = 'bad.toml'"),
        ("bad.toml", "name = 'b'\n\nnmae = 1"),
        ("no-rules.toml", "name = 'a'\nrules = ['zqcanaryqz.toml']"),
        ("hit.toml", "name = 'a'\nrules = ['bad-hit.toml']"),
        ("bad-hit.toml", &bad_hit),
        ("miss.toml", "name = 'a'\nrules = ['bad-miss.toml']"),
        ("bad-miss.toml", &bad_miss),
        (
            "stolen.toml",
            "name = 'a'\nrules = ['badge.toml', 'other.toml']",
        ),
        ("badge.toml", BADGE),
        ("other.toml", &twice),
        (
            "same.toml",
            "name = 'a'\nrules = ['badge.toml', 'changed.toml']",
        ),
        ("changed.toml", ""),
    ];
    let changed = rule(("Number of a badge", "Another badge"));
    files.last_mut().unwrap().1 = &changed;
    files.extend(
        deep.iter()
            .map(|(name, text)| (name.as_str(), text.as_str())),
    );
    let (_folder, path) = folder(&files);
    for (file, want) in [
        ("self.toml", "self.toml:2: extends: comes back to this file"),
        ("one.toml", "two.toml:2: extends: comes back to this file"),
        (
            "canary.toml",
            "canary.toml:2: extends: no such file beside this one, and no such built-in policy; there are training, redact",
        ),
        (
            "typo.toml",
            "typo.toml:2: extends: no such file beside this one, and no such built-in policy; did you mean `training`?",
        ),
        (
            "base-bad.toml",
            "bad.toml:3: nmae: no such key; did you mean `name`?",
        ),
        ("deep-0.toml", "extends: goes through more than 8 files"),
        (
            "no-rules.toml",
            "no-rules.toml:2: rules: no such file beside this one",
        ),
        (
            "hit.toml",
            "bad-hit.toml:3: acme/badge: hits, example 1: the check refuses the value",
        ),
        (
            "miss.toml",
            "bad-miss.toml:3: acme/badge: misses, example 1: something is found (alone)",
        ),
        (
            "same.toml",
            "changed.toml:3: acme/badge is the id of another rule of this policy",
        ),
        ("nowhere.toml", "nowhere.toml: "),
    ] {
        let error = Policy::read(&path(file)).unwrap_err();
        let text = error.to_string();
        assert!(text.contains(want), "{file}: {text}");
        assert!(!text.contains("zqcanaryqz"), "{text}");
        assert_eq!(error.is_policy(), file != "nowhere.toml", "{text}");
    }
    // The same rule from two files is one.
    let (_folder, path) = folder(&[
        (
            "mine.toml",
            "name = 'a'\nrules = ['badge.toml', 'copy.toml']",
        ),
        ("badge.toml", BADGE),
        ("copy.toml", BADGE),
    ]);
    assert_eq!(Policy::read(&path("mine.toml")).unwrap().rules().count(), 1);
}

/// A rule of a user works like the others, and digests know it.
#[test]
fn rules_of_a_policy() {
    let base = "name = 'mine'\nextends = 'redact'\n";
    let policy = Policy::parse("mine", &format!("{base}{BADGE}")).unwrap();
    assert_ne!(
        policy.digest(),
        Policy::parse("mine", base).unwrap().digest()
    );
    let other_check = BADGE
        .replace("luhn", "not-all-same")
        .replace("100009", "111111");
    let other = Policy::parse("mine", &format!("{base}{other_check}")).unwrap();
    assert_ne!(policy.digest(), other.digest());

    let scrubber = Scrubber::builder(policy.clone()).build().unwrap();
    assert_eq!(
        scrubber.text("badge 100008, badge 100009"),
        "badge [CUSTOM], badge 100009"
    );
    assert_eq!(scrubber.rules().count(), efface::rules::all().count() + 1);
    let mut workspace = Workspace::default();
    let line = br#"{"a":"badge 100008","b":["number 100008"]}"#;
    let Outcome::Out(record) = scrubber.line(line, &mut workspace) else {
        panic!("not let through");
    };
    assert_eq!(record.as_bytes()[..21], br#"{"a":"badge [CUSTOM]""#[..]);
    let found = &record.found()[0];
    assert_eq!((found.label, found.rule), (Label::CUSTOM, "acme/badge"));
}

fn chat(role: &str) -> String {
    format!(
        r#"{{"messages":[{{"role":"user","content":"I am jane@example.org"}},{{"role":"assistant","content":[{{"type":"text","text":"write to jane@example.org"}},{{"type":"tool_use","id":"t1","name":"mail","input":{{"to":"jane@example.org"}}}}]}},{{"role":"{role}","content":"sent to jane@example.org"}}]}}"#
    )
}

#[test]
fn roles_are_treated_differently() {
    let policy = "name = 'mine'\nextends = 'redact'\n[operators]\nEMAIL = 'redact'\n\
        [roles.assistant]\ncontact = 'keep'\n[roles.tool]\ndefault = 'mask'\nPHONE = 'drop'";
    let policy = Policy::parse("mine", policy).unwrap();
    for (role, label, want) in [
        (None, Label::EMAIL, Operator::Redact),
        (Some(Role::User), Label::EMAIL, Operator::Redact),
        (Some(Role::Assistant), Label::EMAIL, Operator::Keep),
        (Some(Role::Assistant), Label::SSN, Operator::Redact),
        (Some(Role::Tool), Label::EMAIL, Operator::Mask),
        (Some(Role::Tool), Label::PHONE, Operator::Drop),
    ] {
        assert_eq!(policy.operator_for(role, label), want, "{role:?} {label}");
    }
    assert_eq!(policy, Policy::parse("mine", &policy.to_toml()).unwrap());
    let scrubber = Scrubber::builder(policy).build().unwrap();
    let mut workspace = Workspace::default();
    for (role, last) in [
        ("tool", "****@*******.***"),
        ("system", "[EMAIL]"),
        ("stranger", "[EMAIL]"),
    ] {
        let line = chat(role);
        let Outcome::Out(record) = scrubber.line(line.as_bytes(), &mut workspace) else {
            panic!("not let through");
        };
        let out: Value = serde_json::from_slice(record.as_bytes()).unwrap();
        let at = |pointer: &str| out.pointer(pointer).unwrap().as_str().unwrap().to_owned();
        assert_eq!(at("/messages/0/content"), "I am [EMAIL]");
        assert_eq!(
            at("/messages/1/content/0/text"),
            "write to jane@example.org"
        );
        assert_eq!(at("/messages/1/content/1/input/to"), "****@*******.***");
        assert_eq!(
            at("/messages/2/content"),
            format!("sent to {last}"),
            "{role}"
        );
    }
}

/// A key above a value may be somebody else's, and stands in the paths of spans as in the output.
#[test]
fn spans_know_whose_a_key_is() {
    let policy =
        "name = 'mine'\nextends = 'redact'\n[roles.assistant]\nEMAIL = 'keep'\nSSN = 'mask'";
    let scrubber = Scrubber::builder(Policy::parse("mine", policy).unwrap())
        .key(Key::from_env_value(&"5a".repeat(32)).unwrap())
        .spans(true)
        .build()
        .unwrap();
    let line = br#"{"jane@example.org":{"role":"assistant","content":"my SSN is 078-05-1120"}}"#;
    let (mut out, mut rows) = (Vec::new(), Vec::new());
    let sinks = Sinks {
        training: Some(lane(Storage::training(&mut out))),
        spans: Some(Mutex::new(Box::new(&mut rows))),
        ..Sinks::default()
    };
    pipeline::run(
        &scrubber,
        Source::new(&line[..]),
        &sinks,
        &Options::default(),
    )
    .unwrap();
    drop(sinks);
    let out: Value = serde_json::from_slice(&out).unwrap();
    let rows = String::from_utf8(rows).unwrap();
    assert_eq!(rows.lines().count(), 2);
    for row in rows.lines() {
        let span: Value = serde_json::from_str(row).unwrap();
        let path = span["path"].as_str().unwrap();
        assert!(
            !path.contains("jane") && out.pointer(path).is_some(),
            "{path}"
        );
    }
}

#[test]
fn differences() {
    let training = Policy::training();
    let rows = |policy: &str| -> Vec<String> {
        let policy = Policy::parse("mine", policy).unwrap();
        let rows = training.differences(&policy);
        let back = policy.differences(&training);
        for (row, back) in rows.iter().zip(&back) {
            assert_eq!(
                (&row.what, &row.first, &row.second),
                (&back.what, &back.second, &back.first)
            );
        }
        assert_eq!(rows.len(), back.len());
        rows.iter()
            .map(|it| format!("{}: {} {}", it.what, it.first, it.second))
            .collect()
    };
    assert!(rows(Policy::source("training").unwrap()).is_empty());
    assert!(rows("name = 'mine'\nextends = 'training'\n[operators]\nIBAN = 'redact'").is_empty());
    assert_eq!(
        rows(
            "name = 'mine'\nextends = 'training'\nbinary = 'keep'\n[gate]\nenabled = false\nretention_years = 1\n[operators]\nvehicle = 'keep'\n[roles.user]\nVIN = 'drop'"
        ),
        [
            "gate.enabled: true false",
            "gate.retention_years: 5 1",
            "binary: drop keep",
            "VIN: redact keep",
            "LICENSE_PLATE: redact keep",
            "roles.user.VIN: redact drop",
        ]
    );
    assert_eq!(
        rows(&format!("name = 'mine'\nextends = 'training'\n{BADGE}")),
        ["rule acme/badge: no yes"]
    );
}

#[test]
fn a_comparison_counts() {
    let mine = format!(
        "name = 'mine'\nextends = 'redact'\n[operators]\nSSN = 'drop'\n[roles.assistant]\nEMAIL = 'keep'\n{BADGE}"
    );
    let [first, second] = [Policy::redact(), Policy::parse("mine", &mine).unwrap()]
        .map(|policy| Scrubber::builder(policy).build().unwrap());
    let mut comparison = Comparison::new(first, second);
    let array = format!(
        "[{},\n {}]\n{{\"a\":\"badge 100008, mail jane@example.org\"}}\n{{\"a\":\"my SSN is 078-05-1120\"}}\n{{broken\n",
        chat("user"),
        chat("tool")
    );
    Source::new(array.as_bytes())
        .each(|record, is_part| comparison.look(record, is_part))
        .unwrap();
    assert_eq!(comparison.records(), 5);
    let rows: Vec<_> = comparison.treated().collect();
    assert_eq!(
        rows,
        [
            ("CUSTOM", "keep", "redact", 1),
            ("EMAIL", "hash", "keep", 2),
            ("SSN", "redact", "drop", 1),
        ]
    );
    let decided: Vec<_> = comparison.decisions().collect();
    assert_eq!(decided, [("training", "dropped", 1)]);
    assert_eq!(comparison.findings(), 11);
    assert!(!format!("{comparison:?}").contains("jane"));
}
