//! Record by record: what goes and why, what stays, and what nobody can tell.

use efface::identity::Keyring;
use efface::sweep::{Fate, Gone, Sweeper, Untested};
use efface::{Policy, Scrubber, Workspace};

use super::{NOW, key, revoked, ring, scrubber, stored, sweeper};

fn judge(sweeper: &Sweeper, record: &str) -> Fate {
    sweeper.judge(record.as_bytes(), &mut Workspace::default())
}

#[test]
fn what_goes() {
    let record = stored(&scrubber("5a"), "c-1", "a-1", "2025-10-01");
    let last_day = stored(&scrubber("5a"), "c-1", "a-1", "2021-01-15");
    let over = last_day.replace("\"2026-01-15\"", "\"2026-01-14\"");
    assert_ne!(over, last_day);
    let none = revoked(&[], &[]);
    let other = revoked(&["c-2", "a-1"], &["a-2", "c-1"]);
    for (record, list, keys, want) in [
        (&record, &none, &["5a"][..], Fate::Kept),
        (&record, &other, &["5a"], Fate::Kept),
        (&record, &other, &["5a", "6b"], Fate::Kept),
        (&last_day, &none, &["5a"], Fate::Kept),
        (&over, &none, &["5a"], Fate::Gone(Gone::Expired)),
        (
            &record,
            &revoked(&["c-1"], &[]),
            &["5a"],
            Fate::Gone(Gone::Conversation),
        ),
        (
            &record,
            &revoked(&[], &["a-1"]),
            &["5a", "6b"],
            Fate::Gone(Gone::Account),
        ),
        (
            &over,
            &revoked(&["c-1"], &["a-1"]),
            &["5a"],
            Fate::Gone(Gone::Conversation),
        ),
        (
            &over,
            &revoked(&[], &["a-1"]),
            &["6b", "5a"],
            Fate::Gone(Gone::Account),
        ),
        // Without the key nobody can tell; that it is over, anybody can.
        (&record, &none, &["6b"], Fate::Untested(Untested::Key)),
        (
            &record,
            &revoked(&["c-1"], &["a-1"]),
            &["6b"],
            Fate::Untested(Untested::Key),
        ),
        (&over, &none, &["6b"], Fate::Gone(Gone::Expired)),
    ] {
        assert_eq!(judge(&sweeper(keys, list), record), want, "{record}");
    }
    // Nobody asked about deletions: then no key is needed.
    let days = Sweeper::at(NOW.parse().unwrap());
    assert_eq!(judge(&days, &record), Fate::Kept);
    assert_eq!(judge(&days, &over), Fate::Gone(Gone::Expired));

    let text = format!("# destroyed {}\n{}", key("5a").id(), *key("6b").to_text());
    let rest = Keyring::parse(&text).unwrap();
    let sweeper = Sweeper::at(NOW.parse().unwrap()).deletions(&rest, &none);
    assert_eq!(
        judge(&sweeper, &record),
        Fate::Untested(Untested::KeyDestroyed)
    );
}

#[test]
fn what_nobody_can_tell_stays() {
    let record = stored(&scrubber("5a"), "c-1", "a-1", "2025-10-01");
    let at = record.find(",\"efface\":").unwrap();
    let (body, stamp) = (&record[..at], &record[at + 1..record.len() - 1]);
    let quoted = stamp.replace('\\', "\\\\").replace('"', "\\\"");
    let other = stored(&scrubber("5a"), "c-2", "a-2", "2025-10-01");
    let all = sweeper(&["5a"], &revoked(&["c-1"], &["a-1"]));
    assert_eq!(
        judge(&all, &format!("{body},{stamp}}}")),
        Fate::Gone(Gone::Conversation)
    );
    for (text, want) in [
        (format!("{body}}}"), Untested::NoStamp),
        // A text that holds a stamp.
        (
            format!("{body},\"note\":\"x,{quoted}}}\"}}"),
            Untested::NoStamp,
        ),
        (format!("{body},\"note\":{{{stamp}}}}}"), Untested::NoStamp),
        (
            format!("{body},\"note\":[{{{stamp}}}]}}"),
            Untested::NoStamp,
        ),
        (format!("[{body},{stamp}}}]"), Untested::NoStamp),
        ("7".into(), Untested::NoStamp),
        // Something else where the stamp should be.
        (format!("{body},\"efface\":7}}"), Untested::BadStamp),
        (
            format!("{body},{}}}", stamp.replace("\"v\":1", "\"v\":2")),
            Untested::BadStamp,
        ),
        (
            format!(
                "{body},{}}}",
                stamp.replace("\"v\":1", "\"v\":1,\"c\":\"c-1\"")
            ),
            Untested::BadStamp,
        ),
        // No JSON, and two stamps.
        (record[..record.len() - 1].to_owned(), Untested::Json),
        (format!("x{record}"), Untested::Json),
        (format!("{body},{stamp},{stamp}}}"), Untested::Json),
        // Two records on one line, and one within another: the last stamp is not all there is.
        (format!("{record} {other}"), Untested::Json),
        (format!("{record}{other}"), Untested::Json),
        (format!("{record}\r{other}"), Untested::Json),
        (
            format!("{{\"wrap\":{record},{}", &other[1..]),
            Untested::BadStamp,
        ),
        (format!("{{\"a\":x,{stamp}}}"), Untested::Json),
        ("Grüße".into(), Untested::Json),
    ] {
        assert_eq!(judge(&all, &text), Fate::Untested(want), "{text}");
    }
    assert_eq!(
        all.judge(b"{\"a\":\"\xff\"}", &mut Workspace::default()),
        Fate::Untested(Untested::Json)
    );

    // Without a tag of an account, and without a last day.
    let redact = Scrubber::builder(Policy::redact()).key(key("5a"));
    let redact = redact.build().unwrap();
    let mut workspace = Workspace::default();
    let efface::Outcome::Out(bare) = redact.line(
        b"{\"conversation_id\":\"c-9\",\"messages\":[]}",
        &mut workspace,
    ) else {
        panic!("held");
    };
    let bare = String::from_utf8(bare.as_bytes().to_vec()).unwrap();
    for (list, want) in [
        (revoked(&["c-9"], &["a-1"]), Fate::Gone(Gone::Conversation)),
        (revoked(&[], &["a-1"]), Fate::Untested(Untested::NoAccount)),
        (revoked(&["c-8"], &[]), Fate::Untested(Untested::NoDay)),
    ] {
        assert_eq!(judge(&sweeper(&["5a"], &list), &bare), want);
    }
}

/// Other programs may have written the records anew since: that is read too, if more slowly.
#[test]
fn other_spellings() {
    let record = stored(&scrubber("5a"), "c-1", "a-1", "2025-10-01");
    let value: serde_json::Value = serde_json::from_str(&record).unwrap();
    let mut turned = serde_json::Map::new();
    turned.insert("efface".into(), value["efface"].clone());
    turned.extend(value.as_object().unwrap().clone());
    for text in [
        serde_json::to_string(&turned).unwrap(),
        serde_json::to_string_pretty(&value).unwrap(),
        record.replace("\"efface\"", "\"\\u0065fface\""),
        record.replace("\"training\"", "\"tr\\u0061ining\""),
        format!("  {record} \r"),
    ] {
        let goes = sweeper(&["5a"], &revoked(&[], &["a-1"]));
        assert_eq!(judge(&goes, &text), Fate::Gone(Gone::Account), "{text}");
        let stays = sweeper(&["5a"], &revoked(&[], &["a-2"]));
        assert_eq!(judge(&stays, &text), Fate::Kept, "{text}");
    }
}

/// Rows that efface writes beside records are no records; what only resembles them is.
#[test]
fn rows_beside_records() {
    let sweeper = sweeper(&["5a"], &revoked(&["c-1"], &["a-1"]));
    let span = r#"{"line":1,"path":"/messages/0/content","start":0,"end":7,"label":"EMAIL","rule":"contact/email"}"#;
    let found = span.replace("}", ",\"confidence\":\"certain\"}");
    for text in ["", "  ", "\r", span, &found] {
        assert_eq!(judge(&sweeper, text), Fate::Beside, "{text}");
    }
    for text in [
        span.replace("EMAIL", "JANE"),
        span.replace("\"line\":1", "\"line\":\"1\""),
        span.replace("\"rule\"", "\"note\""),
        found.replace("\"confidence\"", "\"text\""),
        r#"{"efface":"0.1.0","inputs":[],"outputs":{},"messages":[]}"#.into(),
        r#"{"efface":"0.1.0"}"#.into(),
    ] {
        assert!(
            matches!(judge(&sweeper, &text), Fate::Untested(_)),
            "{text}"
        );
    }
}

#[test]
fn nothing_shows_what_was_deleted() {
    let list = revoked(&["canary-c"], &["canary-a"]);
    let sweeper = sweeper(&["5a"], &list);
    let shown = format!("{sweeper:?} {:?}", ring(&["5a"]));
    assert!(
        !shown.contains("canary") && !shown.contains("5a5a"),
        "{shown}"
    );
}
