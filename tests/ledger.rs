//! The ledger: which records it speaks of, what its rows may be, and its index.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by a panic"
)]

use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::sync::LazyLock;

use efface::identity::Keyring;
use efface::ledger::Row;
use efface::pipeline::{self, Options, Sinks, Source};
use efface::report::Tally;
use efface::sweep::{Fate, Gone, Sweeper, Untested};
use efface::{Key, Ledger, Outcome, Policy, Revoked, Scrubber, Workspace};

static KEY: LazyLock<Key> = LazyLock::new(key);

fn key() -> Key {
    Key::from_env_value(&"5a".repeat(32)).unwrap()
}

fn ledger(rows: &str) -> Ledger {
    let ledger = Ledger::builder(&KEY).read("ledger", rows.as_bytes());
    ledger.unwrap().finish().unwrap()
}

fn builder(ledger: Ledger) -> efface::Builder {
    let mut revoked = Revoked::default();
    revoked.accounts.insert("a-gone".to_owned());
    revoked.accounts.insert("acct-55501234".to_owned());
    Scrubber::builder(Policy::training())
        .key(key())
        .now("2026-01-15T00:00:00Z".parse().unwrap())
        .ledger(ledger)
        .revoked(revoked)
}

fn scrubber(ledger: Ledger) -> Scrubber {
    builder(ledger).build().unwrap()
}

fn said(scrubber: &Scrubber, line: &str, workspace: &mut Workspace) -> String {
    match scrubber.line(line.as_bytes(), workspace) {
        Outcome::Out(_) => "train".to_owned(),
        Outcome::Held(_, reason) => reason.to_string(),
        other => format!("{other:?}"),
    }
}

/// Who is who: a-1 agreed, a-2 withdrew, a-gone was deleted; conversations and sessions of theirs,
/// some with their times.
const ROWS: &str = "\
account_id,conversation_id,training,decided_at,plan,conversation_created_at,conversation_updated_at
a-1,,true,2025-09-10T08:00:00Z,pro,,
a-2,,true,2025-09-10T08:00:00Z,pro,,
a-2,,false,2025-11-10T08:00:00Z,,,
a-gone,,true,2025-09-10T08:00:00Z,pro,,
a-1,s-1,,,,,
a-1,c-1,,,,2025-10-01T11:00:00Z,2025-10-01T12:00:00Z
a-1,c-old,,,,2025-08-01T11:00:00Z,2025-08-01T12:00:00Z
a-1,c-untimed,,,,,
a-2,s-2,,,,2025-10-01T11:00:00Z,
a-2,c-2,,,,2025-10-01T11:00:00Z,
a-gone,s-gone,,,,2025-10-01T11:00:00Z,
a-1,c-both,,,,2025-10-01T11:00:00Z,
a-3,c-both,,,,2025-10-01T11:00:00Z,
a-1,c-two-times,,,,2025-10-01T11:00:00Z,
a-1,c-two-times,,,,2025-10-02T11:00:00Z,
a-4,c-stranger,,,,2025-10-01T11:00:00Z,
,c-own,true,2025-09-10T08:00:00Z,max,,
,c-own,,,,2025-10-01T11:00:00Z,2025-10-01T12:00:00Z
a-1,c-own-no,,,,2025-10-01T11:00:00Z,
,c-own-no,false,2025-09-10T08:00:00Z,pro,,
17,,true,2025-09-10T08:00:00Z,pro,,
";

#[test]
fn formats_without_facts_get_them_by_account_or_conversation() {
    let scrubber = scrubber(ledger(ROWS));
    let mut workspace = Workspace::default();
    let time = r#""timestamp":"2025-10-01T12:00:00Z""#;
    let native = r#""incognito":false,"safety_flagged":false,"messages":[]"#;
    let messages = r#""messages":[{"role":"user","content":"hello"}]"#;
    let table: &[(&str, String)] = &[
        // Events of Claude Code, by session, each at its own time.
        ("train", format!(r#"{{"type":"user","sessionId":"s-1",{time},"message":{{"role":"user","content":"hello"}}}}"#)),
        ("before_consent", r#"{"type":"user","sessionId":"s-1","timestamp":"2025-09-10T07:00:00Z"}"#.into()),
        ("before_consent", r#"{"type":"user","sessionId":"s-1"}"#.into()),
        ("before_consent", r#"{"type":"user","sessionId":"s-1","timestamp":"yesterday"}"#.into()),
        ("consent", format!(r#"{{"type":"user","sessionId":"s-2",{time}}}"#)),
        ("plan", format!(r#"{{"type":"user","sessionId":"s-9",{time}}}"#)),
        ("revoked", format!(r#"{{"type":"user","sessionId":"s-gone",{time}}}"#)),
        ("plan", r#"{"type":"summary","summary":"hello","leafUuid":"u-1"}"#.into()),
        ("train", r#"{"event":"x","session_id":"s-1","transcript_path":"/tmp/x","ts":"2025-10-01T12:00:00Z"}"#.into()),
        ("train", r#"{"display":"hello","pastedContents":{},"timestamp":1759320000000,"sessionId":"s-1"}"#.into()),
        // Exports of claude.ai say whose they are.
        ("train", r#"{"uuid":"x","account":{"uuid":"a-1"},"created_at":"2025-10-01T11:00:00Z","updated_at":"2025-10-01T12:00:00Z","chat_messages":[]}"#.into()),
        ("before_consent", r#"{"uuid":"x","account":{"uuid":"a-1"},"created_at":"2025-09-01T11:00:00Z","updated_at":"2025-09-01T12:00:00Z","chat_messages":[]}"#.into()),
        ("consent", r#"{"uuid":"x","account":{"uuid":"a-2"},"created_at":"2025-10-01T11:00:00Z","updated_at":"2025-10-01T12:00:00Z","chat_messages":[]}"#.into()),
        ("train", r#"{"uuid":"c-1","created_at":"2025-10-01T11:00:00Z","updated_at":"2025-10-01T12:00:00Z","chat_messages":[]}"#.into()),
        ("plan", r#"{"uuid":"x","created_at":"2025-10-01T11:00:00Z","updated_at":"2025-10-01T12:00:00Z","chat_messages":[]}"#.into()),
        // Exports of ChatGPT, with times as numbers.
        ("train", r#"{"title":"x","mapping":{},"conversation_id":"c-1","create_time":1759316400.25,"update_time":1759320000.5}"#.into()),
        ("train", r#"{"title":"x","mapping":{},"conversation_id":"x","user_id":"a-1","create_time":1759316400.25,"update_time":1759320000.5}"#.into()),
        // Requests and answers.
        ("train", format!(r#"{{"model":"m","session_id":"c-1",{messages}}}"#)),
        ("train", format!(r#"{{"model":"m","session_id":"s-1","created":1759320000,{messages}}}"#)),
        ("train", format!(r#"{{"model":"m","user_id":"a-1","created":1759320000,{messages}}}"#)),
        ("train", format!(r#"{{"model":"m","metadata":{{"user_id":17}},"created":1759320000,{messages}}}"#)),
        ("before_consent", format!(r#"{{"model":"m","user_id":"a-1",{messages}}}"#)),
        ("before_consent", format!(r#"{{"model":"m","session_id":"c-old",{messages}}}"#)),
        ("plan", format!(r#"{{"model":"m",{messages}}}"#)),
        // Data sets, whose times only the ledger knows.
        ("train", r#"{"id":"c-1","conversations":[{"from":"human","value":"hello"}]}"#.into()),
        ("before_consent", r#"{"id":"c-untimed","conversations":[{"from":"human","value":"hello"}]}"#.into()),
        ("plan", r#"{"id":"c-9","conversations":[{"from":"human","value":"hello"}]}"#.into()),
        ("train", r#"{"chosen":"hello","rejected":"bye","conversation_id":"c-1"}"#.into()),
        ("plan", r#"{"chosen":"hello","rejected":"bye"}"#.into()),
        ("train", r#"{"trajectory":[],"history":[],"session_id":"c-1"}"#.into()),
        // Any JSON, if it names what the ledger does.
        ("train", r#"{"note":"hello","conversation_id":"c-1"}"#.into()),
        ("train", r#"{"note":"hello","session_id":"c-1"}"#.into()),
        ("train", r#"{"note":"hello","session_id":"c-1","account_id":"a-1"}"#.into()),
        ("before_consent", r#"{"note":"hello","account_id":"a-1"}"#.into()),
        ("plan", r#"{"note":"hello"}"#.into()),
        ("plan", r#"["hello"]"#.into()),
        // Native records without facts of their own.
        ("train", format!(r#"{{"conversation_id":"c-1",{native}}}"#)),
        ("train", format!(r#"{{"conversation_id":"x","account":{{"id":"a-1"}},"created_at":"2025-10-01T11:00:00Z",{native}}}"#)),
        ("train", format!(r#"{{"conversation_id":"x","account":{{"id":17}},"created_at":"2025-10-01T11:00:00Z",{native}}}"#)),
        ("incognito", r#"{"conversation_id":"c-1","messages":[]}"#.into()),
        // The record's own times count, whatever the ledger says.
        ("before_consent", format!(r#"{{"conversation_id":"c-1","created_at":"2025-08-01T11:00:00Z","updated_at":"2025-08-01T11:00:00Z",{native}}}"#)),
        // One conversation is of one account, and was at one time.
        ("consent", format!(r#"{{"conversation_id":"c-1","account":{{"id":"a-3","plan":"pro"}},{native}}}"#)),
        ("plan", format!(r#"{{"conversation_id":"c-1","account":{{"id":"a-3"}},{native}}}"#)),
        ("plan", format!(r#"{{"conversation_id":"c-both",{native}}}"#)),
        ("consent", format!(r#"{{"conversation_id":"c-two-times",{native}}}"#)),
        ("plan", format!(r#"{{"conversation_id":"c-stranger",{native}}}"#)),
        ("revoked", format!(r#"{{"conversation_id":"s-gone","account":{{"id":"a-1"}},{native}}}"#)),
        // A history of the conversation's own, alone or beside the account's.
        ("train", format!(r#"{{"conversation_id":"c-own",{native}}}"#)),
        ("consent", format!(r#"{{"conversation_id":"c-own-no",{native}}}"#)),
        // Ids are what they are.
        ("plan", format!(r#"{{"conversation_id":"C-1",{native}}}"#)),
        ("plan", format!(r#"{{"conversation_id":"a-1",{native}}}"#)),
    ];
    for (want, line) in table {
        assert_eq!(said(&scrubber, line, &mut workspace), *want, "{line}");
    }
    // What was asked last does not answer the next question, nor one to another ledger.
    let other = self::scrubber(ledger("account_id,training\na-1,false\n"));
    for (want, line) in table.iter().rev() {
        assert_eq!(said(&scrubber, line, &mut workspace), *want, "{line}");
        assert_ne!(said(&other, line, &mut workspace), "train", "{line}");
    }
}

#[test]
fn what_names_the_account_is_taken_off() {
    let scrubber = scrubber(ledger(ROWS));
    let mut workspace = Workspace::default();
    for line in [
        r#"{"note":"hello","session_id":"c-1","account_id":"a-1"}"#,
        r#"{"trajectory":[],"history":[],"session_id":"c-1","account_id":"a-1"}"#,
        r#"{"chosen":"hello","rejected":"bye","conversation_id":"c-1","account_id":"a-1"}"#,
        r#"{"id":"c-1","conversations":[{"from":"human","value":"x"}],"account_id":"a-1"}"#,
        r#"{"messages":[{"role":"user","content":"x"}],"session_id":"c-1","user_id":"a-1"}"#,
    ] {
        match scrubber.line(line.as_bytes(), &mut workspace) {
            Outcome::Out(record) => {
                let out = String::from_utf8_lossy(record.as_bytes());
                assert!(!out.contains("a-1") && !out.contains("c-1"), "{out}");
            }
            other => panic!("{line}: {other:?}"),
        }
    }
}

/// A format has a name for the account; a record may name it otherwise, and another one besides.
#[test]
fn every_account_that_a_record_names_counts() {
    let scrubber = scrubber(ledger(ROWS));
    let mut workspace = Workspace::default();
    let records = [
        r#"{"type":"user","sessionId":"s-1","timestamp":"2025-10-01T12:00:00Z"}"#,
        r#"{"thread_id":"c-1","messages":[{"role":"user","content":"hello"}]}"#,
        r#"{"id":"c-1","conversations":[{"from":"human","value":"hello"}]}"#,
        r#"{"uuid":"c-1","created_at":"2025-10-01T11:00:00Z","updated_at":"2025-10-01T12:00:00Z","chat_messages":[]}"#,
        r#"{"title":"x","mapping":{},"id":"c-1","current_node":"n","create_time":1759316400.25,"update_time":1759320000.5}"#,
        r#"{"session_id":"c-1","text":"hello"}"#,
    ];
    let fields = [
        r#""user":"#,
        r#""userId":"#,
        r#""accountId":"#,
        r#""account_id":"#,
        r#""account_uuid":"#,
        r#""metadata":{"user_id":"#,
        r#""account":{"id":"#,
        r#""user":{"uuid":"#,
    ];
    for record in records {
        let open = record.strip_suffix('}').unwrap();
        for field in fields {
            for (id, want) in [
                ("a-1", "train"),
                // Two accounts cannot have had one conversation, so no plan is known.
                ("a-2", "plan"),
                ("a-gone", "revoked"),
            ] {
                let close = if field.contains('{') { "}}" } else { "}" };
                let line = format!("{open},{field}\"{id}\"{close}");
                assert_eq!(said(&scrubber, &line, &mut workspace), want, "{line}");
            }
        }
    }
}

/// What is taken off as somebody's is asked for, wherever it stands; and whom one line of a session
/// names, the session is of.
#[test]
fn who_is_taken_off_was_asked_for() {
    let scrubber = scrubber(ledger(ROWS));
    let mut workspace = Workspace::default();
    for line in [
        r#"{"conversation_id":"c-1","account":{"id":"a-1","plan":"pro"},"consent":{"training":true,"decided_at":"2025-09-10T08:00:00Z"},"incognito":false,"safety_flagged":false,"updated_at":"2025-10-01T12:00:00Z","messages":[{"role":"user","content":"hello","user_id":"a-gone"}]}"#,
        r#"{"type":"user","sessionId":"s-1","timestamp":"2025-10-01T12:00:00Z","message":{"role":"user","content":"hello","accountUuid":"a-gone"}}"#,
        r#"{"thread_id":"c-1","users":[{"id":"a-gone"}],"messages":[{"role":"user","content":"hello"}]}"#,
        r#"{"thread_id":"c-1","metadata":{"user_id":"user_x_account_acct-55501234_session_y"},"messages":[{"role":"user","content":"hello"}]}"#,
    ] {
        assert_eq!(said(&scrubber, line, &mut workspace), "revoked", "{line}");
    }
    let event = |beside: &str| {
        format!(r#"{{"type":"user","sessionId":"s-1","timestamp":"2025-10-01T12:00:00Z"{beside}}}"#)
    };
    let lines = [event(""), event(r#","accountUuid":"a-gone""#), event("")].join("\n");
    let (out, tally) = run(&scrubber, lines.as_bytes());
    assert_eq!((out.len(), tally.held.get("revoked")), (0, Some(&3)));
}

/// What another system calls somebody is no account that the ledger knows.
#[test]
fn ids_of_others_are_no_second_account() {
    let scrubber = scrubber(ledger(ROWS));
    let mut workspace = Workspace::default();
    let line =
        r#"{"type":"user","sessionId":"s-1","user":"jane-7","timestamp":"2025-10-01T12:00:00Z"}"#;
    assert_eq!(said(&scrubber, line, &mut workspace), "train");
}

/// A session that only the ledger knows the account of goes with the account.
#[test]
fn what_only_the_ledger_knows_is_found_again() {
    let mut index = Vec::new();
    let key = key();
    let built = Ledger::builder(&key).read("ledger", ROWS.as_bytes());
    built.unwrap().write(&mut index).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.idx");
    fs::write(&path, index).unwrap();
    for ledger in [ledger(ROWS), Ledger::open(&path, &key).unwrap()] {
        let scrubber = scrubber(ledger);
        let mut workspace = Workspace::default();
        let mut stored = |line: &str| match scrubber.line(line.as_bytes(), &mut workspace) {
            Outcome::Out(record) => record.as_bytes().to_vec(),
            other => panic!("{other:?}"),
        };
        let records = [
            stored(r#"{"type":"user","sessionId":"s-1","timestamp":"2025-10-01T12:00:00Z"}"#),
            stored(
                r#"{"thread_id":"c-1","user":"a-1","messages":[{"role":"user","content":"hello"}]}"#,
            ),
            stored(r#"{"thread_id":"c-own","messages":[{"role":"user","content":"hello"}]}"#),
        ];
        let goes = |account: &str| {
            let revoked = Revoked {
                accounts: [account.to_owned()].into(),
                ..Revoked::default()
            };
            let sweeper = Sweeper::at("2026-01-15T00:00:00Z".parse().unwrap());
            let sweeper = sweeper.deletions(&Keyring::from(crate::key()), &revoked);
            let mut workspace = Workspace::default();
            records
                .iter()
                .map(|record| sweeper.judge(record, &mut workspace))
                .collect::<Vec<_>>()
        };
        let untested = Fate::Untested(Untested::NoAccount);
        let gone = Fate::Gone(Gone::Account);
        assert_eq!(goes("a-1"), [gone, gone, untested]);
        assert_eq!(goes("a-2"), [Fate::Kept, Fate::Kept, untested]);
    }
}

fn run(scrubber: &Scrubber, input: &[u8]) -> (Vec<u8>, Tally) {
    let mut out = Vec::new();
    let sinks = Sinks::to(&mut out);
    let tally = pipeline::run(scrubber, Source::new(input), &sinks, &Options::default()).unwrap();
    drop(sinks);
    assert!(tally.adds_up());
    (out, tally)
}

/// Only the first line of a rollout says which session it is: those that follow are judged by it,
/// as long as it is certain that they follow it.
#[test]
fn the_lines_of_a_rollout_are_judged_by_its_first() {
    let scrubber = builder(ledger(ROWS));
    let scrubber = scrubber.max_record_bytes(1 << 16).build().unwrap();
    let head = |id: &str| {
        format!(
            r#"{{"timestamp":"2025-10-01T12:00:00Z","type":"session_meta","payload":{{"id":"{id}","cwd":"/workspace"}}}}"#
        ) + "\n"
    };
    let item = |text: &str| {
        format!(
            r#"{{"timestamp":"2025-10-01T12:00:01Z","type":"response_item","payload":{{"type":"message","role":"user","content":[{{"type":"input_text","text":"{text}"}}]}}}}"#
        ) + "\n"
    };
    let bare = |text: &str| {
        format!(
            r#"{{"type":"message","role":"user","content":[{{"type":"input_text","text":"{text}"}}]}}"#
        ) + "\n"
    };
    let old_head = r#"{"id":"s-1","timestamp":"2025-10-01T12:00:00Z","instructions":null,"git":{}}"#
        .to_owned() + "\n";
    let early_head =
        r#"{"id":"s-1","timestamp":"2025-08-01T12:00:00Z","instructions":null}"#.to_owned() + "\n";
    let other =
        r#"{"type":"user","sessionId":"s-2","timestamp":"2025-10-01T12:00:00Z"}"#.to_owned() + "\n";
    let too_long = format!(
        "{{\"timestamp\":\"t\",\"x\":\"{}\"}}\n",
        "y".repeat(1 << 20)
    );
    let (yes, no) = (
        |text: &str| format!("yes-{text}"),
        |text: &str| format!("no-{text}"),
    );
    let inputs = [
        head("s-1") + &item(&yes("one")) + &item(&yes("two")),
        head("s-1") + "\n" + &item(&yes("blank")),
        head("s-2") + &item(&no("withdrew")),
        head("s-9") + &item(&no("unknown")),
        head("s-gone") + &item(&no("gone")),
        item(&no("headless")),
        head("s-1") + &item(&yes("a")) + &head("s-2") + &item(&no("next")),
        head("s-2") + &item(&no("first")) + &head("s-1") + &item(&yes("b")),
        head("s-1") + &other + &item(&no("behind another session")),
        head("s-1") + "{broken\n" + &item(&no("behind a broken line")),
        head("s-1") + &head("s-2")[..90] + "\n" + &item(&no("behind a broken head")),
        head("s-1") + &head("") + &item(&no("behind a head without an id")),
        head("s-1") + &too_long + &item(&no("behind a line too long")) + &item(&no("and on")),
        head("s-1") + "{\"note\":\"x\"}\n" + &item(&no("behind another record")),
        old_head + &bare(&yes("old")),
        early_head + &bare(&no("before the consent")),
    ];
    for input in &inputs {
        let (out, _) = run(&scrubber, input.as_bytes());
        let out = String::from_utf8(out).unwrap();
        let count = |text: &str, what: &str| text.matches(what).count();
        assert_eq!(count(&out, "no-"), 0, "{out}");
        assert_eq!(count(&out, "yes-"), count(input, "yes-"), "{input}\n{out}");
    }
    // From one file into the next nobody follows.
    let source = Source::of(vec![
        Box::new(io::Cursor::new(head("s-1"))),
        Box::new(io::Cursor::new(item("no-other-file"))),
    ]);
    let mut out = Vec::new();
    pipeline::run(&scrubber, source, &Sinks::to(&mut out), &Options::default()).unwrap();
    assert!(!String::from_utf8(out).unwrap().contains("no-"));
}

#[test]
fn rows_that_are_none() {
    let head = "account_id,conversation_id,training,decided_at,plan,conversation_created_at";
    let canary = "zqcanaryqz";
    let table: &[(String, Option<u64>)] = &[
        // Good ones.
        (String::new(), None),
        (format!("{head}\n"), None),
        (
            format!("{head}\na,,TRUE,2025-09-10T08:00:00+02:00,pro,\n"),
            None,
        ),
        (format!("{head}\na,,,,{canary},\n"), None),
        (
            format!("{head}\na,,false,,,\n,c,false,,,\na,c,,,,\n,c,,,,2025-09-10T08:00:00Z\n"),
            None,
        ),
        (
            r#"{"account_id":7,"training":false,"decided_at":null,"more":{"x":[1.5]}}"#.into(),
            None,
        ),
        // Bad ones.
        (format!("{head}\n\na,,yes,,,\n"), Some(3)),
        (format!("{head}\na,,1,,,\n"), Some(2)),
        (format!("{head}\na,,true,2025-09-10,,\n"), Some(2)),
        (format!("{head}\na,,true,{canary},,\n"), Some(2)),
        (format!("{head}\n{canary},,,,,\n"), Some(2)),
        (
            format!("{head}\n{canary},,,2025-09-10T08:00:00Z,,\n"),
            Some(2),
        ),
        (
            format!("{head}\n{canary},c,,2025-09-10T08:00:00Z,,\n"),
            Some(2),
        ),
        (format!("{head}\n,{canary},,,,\n"), Some(2)),
        (
            format!("{head}\n,,true,2025-09-10T08:00:00Z,{canary},\n"),
            Some(2),
        ),
        (
            format!("{head}\na,,true,,pro,2025-09-10T08:00:00Z\n"),
            Some(2),
        ),
        (format!("{head}\na,,true,,{canary}\n"), Some(2)),
        (
            format!("{head}\na,,true,2025-09-10T08:00:00Z,\"{canary},\nb,,false,,,\n"),
            Some(2),
        ),
        (format!("training,{canary}\ntrue,x\n"), Some(1)),
        (canary.into(), Some(1)),
        (
            format!(r#"{{"account_id":"{canary}","training":"true"}}"#),
            Some(1),
        ),
        (
            format!(
                "{{\"account_id\":\"a\",\"plan\":\"pro\"}}\n{{\"account_id\":\"{canary}\",\"plan\":7}}"
            ),
            Some(2),
        ),
        (
            format!(r#"{{"account_id":"{canary}","plan":"pro","decided_at":1757491200}}"#),
            Some(1),
        ),
        (
            format!(r#"{{"account_id":["{canary}"],"plan":"pro"}}"#),
            Some(1),
        ),
        (
            format!(r#"{{"account_id":true,"conversation_id":"{canary}","plan":"pro"}}"#),
            Some(1),
        ),
        (
            format!(r#"{{"account_id":"{canary}","account_id":"b","plan":"pro"}}"#),
            Some(1),
        ),
        (
            format!(r#"{{"account_id":"{canary}","plan":"pro"}}"#) + "{",
            Some(1),
        ),
    ];
    for (rows, line) in table {
        let read = Ledger::builder(&KEY).read("ledger.csv", rows.as_bytes());
        match (read, line) {
            (Ok(_), None) => {}
            (Err(error), Some(line)) => {
                let said = error.to_string();
                assert!(
                    said.starts_with(&format!("ledger.csv:{line}: ")),
                    "{said}\n{rows}"
                );
                assert!(error.is_ledger() && !said.contains(canary), "{said}");
                assert!(!format!("{error:?}").contains(canary));
            }
            (Ok(_), Some(_)) => panic!("taken: {rows}"),
            (Err(error), None) => panic!("{error}: {rows}"),
        }
    }
}

/// Many accounts, of which every third one agreed, some withdrew, and some are commercial.
fn many(number: u32) -> String {
    let mut rows = String::from("account_id,training,decided_at,plan\n");
    for i in 0..number {
        let plan = if i % 7 == 0 { "team" } else { "pro" };
        rows += &format!("acct-{i:07},{},2025-09-10T08:00:00Z,{plan}\n", i % 3 == 0);
        if i % 5 == 0 {
            rows += &format!("acct-{i:07},false,2025-11-10T08:00:00Z,\n");
        }
    }
    rows
}

fn asked(scrubber: &Scrubber, i: u32) -> String {
    let line = format!(
        r#"{{"conversation_id":"c","account":{{"id":"acct-{i:07}"}},"incognito":false,"safety_flagged":false,"created_at":"2025-10-01T11:00:00Z","messages":[]}}"#
    );
    said(scrubber, &line, &mut Workspace::default())
}

fn expected(i: u32, number: u32) -> &'static str {
    if i >= number || i.is_multiple_of(7) {
        "plan"
    } else if i.is_multiple_of(5) || !i.is_multiple_of(3) {
        "consent"
    } else {
        "train"
    }
}

#[test]
fn in_memory_in_a_file_and_from_an_index_it_says_the_same() {
    let number = 6_000;
    let rows = many(number);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.idx");
    let build = |memory: usize| {
        let ledger = Ledger::builder(&KEY).memory(memory);
        ledger.read("ledger", rows.as_bytes()).unwrap()
    };
    build(1 << 12)
        .write(fs::File::create(&path).unwrap())
        .unwrap();
    let bytes = fs::read(&path).unwrap();
    let mut again = Vec::new();
    assert_eq!(
        build(64 << 20).write(&mut again).unwrap(),
        [u64::from(number), 0, 0]
    );
    assert!(again == bytes, "how rows were sorted shows");
    for hidden in [&b"acct-"[..], b"0000042", b"team"] {
        assert!(memchr::memmem::find(&bytes, hidden).is_none());
    }
    assert!(Ledger::is_index(&path).unwrap());

    let opened = Ledger::open(&path, &key()).unwrap();
    opened.check(&key()).unwrap();
    for ledger in [
        build(64 << 20).finish().unwrap(),
        build(1 << 12).finish().unwrap(),
        opened,
    ] {
        assert_eq!(ledger.accounts(), u64::from(number));
        assert_eq!(ledger.rows(), u64::from(number + number / 5));
        let digest = sha2::Sha256::digest(rows.as_bytes());
        let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(ledger.sha256(), hex);
        let scrubber = scrubber(ledger);
        for i in 0..number + 500 {
            assert_eq!(asked(&scrubber, i), expected(i, number), "{i}");
        }
        assert!(scrubber.ledger().unwrap().trouble().is_none());
    }
}

use sha2::Digest as _;

#[test]
fn an_index_that_was_altered_or_cut_off_is_refused() {
    let number = 400;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.idx");
    let mut bytes = Vec::new();
    let mut builder = Ledger::builder(&KEY);
    for i in 0..200 {
        let (account, chat) = (format!("acct-{i:07}"), format!("s-{i}"));
        let row = Row {
            account_id: Some(&account),
            conversation_id: Some(&chat),
            ..Row::default()
        };
        builder.row(&row).unwrap();
    }
    let builder = builder.read("ledger", many(number).as_bytes()).unwrap();
    assert_eq!(builder.write(&mut bytes).unwrap(), [400, 0, 200]);
    let open = |bytes: &[u8]| {
        fs::write(&path, bytes).unwrap();
        Ledger::open(&path, &key())
    };
    let refused = |what: &str, bytes: &[u8]| {
        let Ok(ledger) = open(bytes) else { return };
        // What is not read costs nothing, so it is noticed when it is.
        let error = ledger.check(&key()).expect_err(what);
        assert!(error.is_ledger());
        let scrubber = scrubber(ledger);
        let mut held = 0;
        for i in 0..number {
            let said = asked(&scrubber, i);
            let trouble = scrubber.ledger().unwrap().trouble().is_some();
            assert!(
                said == expected(i, number) || trouble && said != "train",
                "{what}"
            );
            held += u32::from(said != expected(i, number));
        }
        let line = r#"{"type":"user","sessionId":"s-1","timestamp":"2025-10-01T12:00:00Z"}"#;
        (0..200).for_each(|i| {
            said(
                &scrubber,
                &line.replace("s-1", &format!("s-{i}")),
                &mut Workspace::default(),
            );
        });
        assert!(
            scrubber.ledger().unwrap().trouble().is_some() || held == 0,
            "{what}"
        );
        // A run does not end as if nothing had been.
        let lines = [line.to_owned(), "\n".to_owned()].concat().repeat(3);
        let run = pipeline::run(
            &scrubber,
            Source::new(lines.as_bytes()),
            &Sinks::to(io::sink()),
            &Options::default(),
        );
        assert_eq!(run.is_err(), scrubber.ledger().unwrap().trouble().is_some());
    };
    assert!(open(&bytes).is_ok());
    for cut in (0..bytes.len())
        .step_by(97)
        .chain(bytes.len() - 300..bytes.len())
    {
        assert!(open(&bytes[..cut]).is_err(), "cut off at {cut}");
    }
    let mut longer = bytes.clone();
    longer.push(0);
    assert!(open(&longer).is_err());
    for at in (0..bytes.len())
        .step_by(61)
        .chain(bytes.len() - 200..bytes.len())
    {
        let mut bytes = bytes.clone();
        bytes[at] ^= 1;
        refused(&format!("altered at {at}"), &bytes);
    }
    // Blocks that change places are whole, and still not what was written.
    let mut swapped = bytes.clone();
    swapped.copy_within(16..16 + 1024, 16 + 1024);
    refused("a block in the place of another", &swapped);
    // Another key.
    fs::write(&path, &bytes).unwrap();
    let other = Key::from_env_value(&"a5".repeat(32)).unwrap();
    let error = Ledger::open(&path, &other).unwrap_err().to_string();
    assert!(
        error.contains(key().id()) && error.contains("key"),
        "{error}"
    );
    // No index at all.
    for bytes in [&b""[..], b"account_id\n", b"efface-ledger-v9", &[0; 5000]] {
        assert!(open(bytes).is_err());
    }
    assert!(
        Ledger::open(Path::new("nowhere"), &key())
            .unwrap_err()
            .is_io()
    );
}

#[test]
fn a_ledger_that_nobody_could_ask_is_refused() {
    let build = |policy: Policy, key: Key| {
        let scrubber = Scrubber::builder(policy).key(key).ledger(ledger(ROWS));
        scrubber
            .build()
            .map(|_| ())
            .map_err(|error| error.to_string())
    };
    assert!(build(Policy::training(), key()).is_ok());
    assert!(build(Policy::training(), Key::generate().unwrap()).is_err());
    assert!(build(Policy::redact(), key()).is_err());
}

#[test]
fn nobody_has_a_history_without_end() {
    let mut rows = String::from("account_id,training,decided_at,plan\n");
    for account in ["acct-0000001", "acct-0000002"] {
        rows += &format!("{account},true,2025-09-10T08:00:00Z,pro\n");
    }
    for i in 0..5_000 {
        let (hour, minute, second) = (i / 3_600, i / 60 % 60, i % 60);
        rows += &format!("acct-0000002,true,2025-09-11T{hour:02}:{minute:02}:{second:02}Z,\n");
    }
    let scrubber = scrubber(ledger(&rows));
    assert_eq!(asked(&scrubber, 1), "train");
    assert_eq!(asked(&scrubber, 2), "consent");
}

/// Rows of so many accounts, made while they are read.
struct Endless {
    next: u64,
    accounts: u64,
    line: Vec<u8>,
    at: usize,
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at == self.line.len() {
            if self.next > self.accounts {
                return Ok(0);
            }
            self.line.clear();
            self.at = 0;
            match self.next {
                0 => self.line.extend(b"account_id,training,decided_at,plan\n"),
                i => {
                    // As ids of accounts are: long, and in no order.
                    let (a, b) = (
                        i.wrapping_mul(0x9E37_79B9_7F4A_7C15),
                        i.wrapping_mul(0xD134_2543),
                    );
                    let row = format!("{a:016x}-{b:016x},true,2025-09-10T08:00:00Z,pro\n");
                    self.line.extend(row.as_bytes());
                    if i % 3 == 0 {
                        let row = format!("{a:016x}-{b:016x},false,2025-11-10T08:00:00Z,\n");
                        self.line.extend(row.as_bytes());
                    }
                }
            }
            self.next += 1;
        }
        let part = &self.line[self.at..];
        let read = part.len().min(buffer.len());
        buffer[..read].copy_from_slice(&part[..read]);
        self.at += read;
        Ok(read)
    }
}

/// `cargo test --release --test ledger ten_million -- --ignored --nocapture`
#[test]
#[ignore = "takes a minute and half a gigabyte of disk"]
#[expect(clippy::print_stdout, reason = "it measures")]
fn ten_million_accounts_in_bounded_memory() {
    let accounts = 10_000_000;
    let rows = Endless {
        next: 0,
        accounts,
        line: Vec::new(),
        at: 0,
    };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.idx");
    let key = key();
    let begun = std::time::Instant::now();
    let builder = Ledger::builder(&key).read("ledger", rows).unwrap();
    let file = io::BufWriter::new(fs::File::create(&path).unwrap());
    builder.write(file).unwrap();
    println!(
        "built in {:?}, {} MiB of memory at most",
        begun.elapsed(),
        peak()
    );
    println!("{} MB on disk", path.metadata().unwrap().len() / 1_000_000);
    let begun = std::time::Instant::now();
    let ledger = Ledger::open(&path, &key).unwrap();
    println!("opened in {:?}", begun.elapsed());
    assert_eq!(ledger.accounts(), accounts);
    let begun = std::time::Instant::now();
    ledger.check(&key).unwrap();
    println!("checked in {:?}", begun.elapsed());
    let memory = peak();
    println!("{memory} MiB of memory at most");
    assert!(memory < 200, "{memory} MiB");
}

/// The most memory that this process has had, in MiB, where the system tells.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().strip_suffix(" kB"));
    kib.map_or(0, |kib| kib.trim().parse::<u64>().unwrap() / 1024)
}
