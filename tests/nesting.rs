//! JSON that stands in texts: what parsed still parses, at each level, and a key tells there what its
//! value is; streams of events, and values in pieces.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::sync::LazyLock;

use efface::marks::Marked;
use efface::{Key, Outcome, Policy, Scrubber, Workspace, rules};
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

#[path = "shared/signs.rs"]
mod signs;
#[path = "shared/stream.rs"]
mod stream;

use signs::SIGNS;
use stream::{assert_gone, block, chunk, item};

static REDACT: LazyLock<Scrubber> = LazyLock::new(|| {
    Scrubber::builder(Policy::redact())
        .key(Key::from_env_value(&"5a".repeat(32)).unwrap())
        .build()
        .unwrap()
});

/// What the one text of a record becomes.
fn scrub(text: &str) -> String {
    let line = json!({"note": text}).to_string();
    let mut workspace = Workspace::default();
    let out = match REDACT.line(line.as_bytes(), &mut workspace) {
        Outcome::Out(record) => record.as_bytes().to_vec(),
        other => panic!("{other:?}"),
    };
    let out: Value = serde_json::from_slice(&out).unwrap();
    out["note"].as_str().unwrap().to_owned()
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

#[test]
fn keys_tell_in_json_that_stands_in_a_text() {
    let plate = r#"{"licensePlate":"1LLR138"}"#;
    let pin = r#"{"pin": 4821, "n": [1, 2]}"#;
    let twice = format!("{{\"a\":{}}}", quoted(plate));
    let thrice = format!("[{}]", quoted(&twice));
    let line = format!("Here is what came back: {plate} (cached)");
    let many = format!("{plate}\n{pin}\n");
    let shell = format!(
        r#"curl -d "{}" https://api.example.org"#,
        plate.replace('"', "\\\"")
    );
    let url = "/q?v=%7B%22licensePlate%22%3A%221LLR138%22%7D&x=1";
    let cut = r#"{"ok": true, "licensePlate": "1LLR138", "mo"#;
    let python = "{'licensePlate': '1LLR138', 'ok': None}";
    let javascript = r#"send({licensePlate: "1LLR138", ok: true})"#;
    let texts = [
        plate, pin, &twice, &thrice, &line, &many, &shell, url, cut, python, javascript,
    ];
    for text in texts {
        let out = scrub(text);
        assert!(!out.contains("1LLR138") && !out.contains("4821"), "{out}");
        assert!(
            out.contains("[LICENSE_PLATE]") || out.contains("[PIN]"),
            "{out}"
        );
        // Nothing else is gone.
        let back = out
            .replace("[LICENSE_PLATE]", "1LLR138")
            .replace("\"[PIN]\"", "4821");
        assert_eq!(back, *text);
    }
}

#[test]
fn json_in_a_text_stays_json() {
    let pem = concat!(
        "-----BEGIN ",
        "PRIVATE KEY-----MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj"
    );
    let key = format!(r#"{{"a": "{pem}", "k": 1}}"#);
    let table: &[(&str, &str)] = &[
        (&key, r#"{"a": "[PRIVATE_KEY]", "k": 1}"#),
        (r#"["Passwort: "]"#, r#"["Passwort: "]"#),
        (
            r#"["Passwort: "], ["pw: hunter22x"]"#,
            r#"["Passwort: "], ["pw: [PASSWORD]"]"#,
        ),
        (r#"{"cmd": "sshpass -p'x"}"#, r#"{"cmd": "sshpass -p'x"}"#),
        (
            r#"{"password": "\u00dcber-Geheim7"}"#,
            r#"{"password": "[PASSWORD]"}"#,
        ),
        (
            r#"{"lat": 52.520008, "lon": 13.404954}"#,
            r#"{"lat": "[COORDINATES]", "lon": "[COORDINATES]"}"#,
        ),
        ("[4111111111111111, 7]", r#"["[CREDIT_CARD]", 7]"#),
        (
            "%7B%22card%22%3A4111111111111111%7D",
            "%7B%22card%22%3A%22[CREDIT_CARD]%22%7D",
        ),
    ];
    for (text, want) in table {
        assert_eq!(scrub(text), *want);
        let within = json!({ "x": text }).to_string();
        assert_eq!(scrub(&within), json!({ "x": want }).to_string());
    }
}

static PIECES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let hits = rules::all().flat_map(|rule| rule.hits);
    hits.filter_map(|example| Marked::read(example))
        .map(|marked| marked.text)
        .collect()
});

fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => any::<prop::sample::Index>().prop_map(|at| at.get(&PIECES).clone()),
        4 => prop::sample::select(vec![
            "password: ", "Passwort: ", " ", "\n", "\t", "\"", "'", "\\", "{", "}", "[", "]", ": ",
            "-p'", "pin ", "4111 1111 1111 1111", "jane@example.org", "é", "$ ", "key=", "%22",
            concat!("-----BEGIN ", "PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC"),
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat())
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        6 => words().prop_map(Value::from),
        1 => any::<i32>().prop_map(Value::from),
        1 => Just(Value::from(4_111_111_111_111_111_u64)),
        1 => Just(Value::from(-52.520_008)),
        1 => Just(Value::Null),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let key = prop_oneof![
            2 => prop::sample::select(vec!["password", "pin", "a", "licensePlate", "lat", "token"])
                .prop_map(str::to_owned),
            1 => words(),
        ];
        prop_oneof![
            2 => prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            3 => prop::collection::vec((key, inner.clone()), 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
            2 => inner.prop_map(|inner| Value::from(inner.to_string())),
        ]
    })
}

/// Whether what was JSON still is, in every string of a value.
fn still(before: &Value, after: &Value) -> bool {
    match (before, after) {
        (Value::Array(a), Value::Array(b)) => {
            // Elements that are one value together become one.
            let joined = b.len() < a.len() && b.iter().any(Value::is_string);
            joined || a.len() == b.len() && a.iter().zip(b).all(|(a, b)| still(a, b))
        }
        (Value::Object(a), Value::Object(b)) => a
            .iter()
            .all(|(key, a)| b.get(key).is_none_or(|b| still(a, b))),
        (Value::String(a), Value::String(b)) => match serde_json::from_str::<Value>(a) {
            Ok(inner) if inner.is_object() || inner.is_array() => {
                b.starts_with('[') && b.ends_with(']') && !b.contains('"')
                    || serde_json::from_str(b).is_ok_and(|b| still(&inner, &b))
            }
            _ => true,
        },
        (Value::Number(_), Value::String(_)) => true,
        (a, b) => a == b,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    /// Texts with JSON in them, cut anywhere: what parsed before parses after, unless it is gone as
    /// a whole.
    #[test]
    fn what_parsed_parses(
        parts in prop::collection::vec((words(), value()), 1..4),
        after in words(),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut text = String::new();
        for (before, value) in &parts {
            text.push_str(&format!("{before}\n§{value}¶\n"));
        }
        text.push_str(&after);
        let mut at = cut.index(text.len() * 2).min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let text = &text[..at];
        let check = |out: &str| -> Result<(), TestCaseError> {
            let whole = text.matches('¶').count();
            // Where a mark has gone with a value nothing can be said.
            if out.matches('§').count() != text.matches('§').count() || out.matches('¶').count() != whole {
                return Ok(());
            }
            for ((_, value), left) in parts.iter().zip(out.split('§').skip(1)).take(whole) {
                let Some((left, _)) = left.split_once('¶') else { continue };
                if value.is_object() || value.is_array() {
                    let parsed = serde_json::from_str::<Value>(left);
                    prop_assert!(parsed.is_ok_and(|left| still(value, &left)), "{text}\n{out}");
                }
            }
            Ok(())
        };
        check(&scrub(text))?;
        // In a string of JSON, twice.
        let outer = json!({ "x": text }).to_string();
        let out: Result<Value, _> = serde_json::from_str(&scrub(&outer));
        prop_assert!(out.is_ok(), "{outer}");
        if let Some(out) = out.unwrap()["x"].as_str() {
            check(out)?;
        }
        let outer = json!([outer]).to_string();
        let out: Result<Value, _> = serde_json::from_str(&scrub(&outer));
        prop_assert!(out.is_ok_and(|out| still(&json!([json!({ "x": text }).to_string()]), &out)), "{outer}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// No text makes a rule fail: a record of it would be refused.
    #[test]
    fn no_order_of_signs_makes_a_rule_fail(
        pieces in prop::collection::vec(prop::sample::select(&SIGNS[..]), 2..80),
    ) {
        let out = scrub(&pieces.concat());
        prop_assert_eq!(scrub(&out), out);
    }
}

/// Events of a stream, as they are pasted or logged.
#[test]
fn values_are_gone_that_events_in_a_text_part() {
    let block = |text: &str| block(0, text);
    let chunk = |text: &str| chunk("c-1", text);
    let events = |event: &dyn Fn(&str) -> Value, before: &str, after: &str| -> String {
        let all = stream::PIECES
            .iter()
            .map(|piece| format!("{before}{}{after}", event(piece)));
        all.collect()
    };
    let texts = [
        events(&block, "event: content_block_delta\ndata: ", "\n\n"),
        events(&chunk, "data: ", "\n\n") + "data: [DONE]\n",
        events(&item, "", "\n"),
        events(&chunk, "2026-01-02T10:00:00Z DEBUG recv ", "\n"),
        events(&|text| json!({"line": block(text).to_string()}), "", "\n"),
    ];
    for text in texts {
        let out = scrub(&text);
        assert_gone(&out);
        assert_eq!(scrub(&out), out);
        // Each line is as it was, but for its piece.
        assert_eq!(out.lines().count(), text.lines().count());
        let mut lines = out
            .lines()
            .filter_map(|line| line.find('{').map(|at| &line[at..]));
        assert!(lines.all(|line| {
            let mut reader = serde_json::Deserializer::from_str(line);
            Value::deserialize(&mut reader).is_ok()
        }));
    }
}

/// What two turns of a conversation become.
fn conversation(turns: [&str; 2]) -> String {
    let line = json!({"messages": [
        {"role": "assistant", "content": turns[0]}, {"role": "user", "content": turns[1]}]});
    let mut workspace = Workspace::default();
    match REDACT.line(line.to_string().as_bytes(), &mut workspace) {
        Outcome::Out(record) => String::from_utf8(record.as_bytes().to_vec()).unwrap(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn values_are_gone_that_conversations_hide() {
    let table: &[([&str; 2], &str)] = &[
        // Behind a request that is no question.
        (
            ["Please send me your password.", "Quartz-Lantern-71"],
            "Quartz",
        ),
        (
            ["Bitte nennen Sie mir Ihre IBAN.", "DE89370400440532013000"],
            "DE89",
        ),
        // Logins of letters alone, once they are known.
        (
            [
                "-rw-r--r-- 1 kvossberg staff 120 a.txt",
                "my login is kvossberg, ok",
            ],
            "kvossberg",
        ),
        (
            ["$ whoami\nkvossberg", "cwd: /home/kvossberg/src"],
            "kvossberg",
        ),
        (
            [
                "see -Users-kvossberg-src-app",
                "ssh kvossberg@build.example.org",
            ],
            "kvossberg",
        ),
        // Names of elements and attributes are keys.
        (["<user><pin>4821</pin></user>", "ok"], "4821"),
        ([r#"<car licensePlate="1LLR138"/>"#, "ok"], "1LLR138"),
        (
            ["<a:licensePlate>1LLR138</a:licensePlate>", "ok"],
            "1LLR138",
        ),
        // Numbers of letters mostly, and letters beyond ASCII.
        (
            [
                "My passport number is C01X00T47",
                "I will use c01x00t47, ok",
            ],
            "c01x00t47",
        ),
        (
            ["My number plate is KÖ-CE 8863", "So KÖ CE8863 is it"],
            "8863",
        ),
        // A login that a home directory proves, in sentences and in what tools print.
        (
            [
                "$ pwd\n/home/kvossberg/src",
                "rows (kvossberg) and `kvossberg`",
            ],
            "kvossberg",
        ),
        (
            [
                "/Users/kvossberg/src/ledger",
                "Author: kvossberg <kv@example.org>\n    14\tkvossberg\nsqueue -u kvossberg",
            ],
            "kvossberg",
        ),
        // Passwords of two words.
        (
            ["DB_PASSWORD=Kelp.bxv5gq", "then Kelp.bxv5gq was refused"],
            "bxv5gq",
        ),
        (["My password is Kelp.bxv5gq_Q4", "ok"], "bxv5gq"),
        // What is known, where it is cut.
        (
            [
                "my password is Qu4rtz!76mtv3",
                "<td><b>Qu4rtz!</b>76mtv3</td>",
            ],
            "76mtv3",
        ),
        (
            [
                "my card is 4111 1111 1111 1111",
                "| 4111 1111     |\n| 1111 1111     |",
            ],
            "1111 1111",
        ),
        (
            [
                "my password is Qu4rtz!76mtv3",
                "it prints\n\n    value: Qu4rtz!\n           76mtv3\n",
            ],
            "76mtv3",
        ),
        (
            [
                "my password is Qu4rtz!76mtv3",
                "v = `Qu4rtz!` +\n    `76mtv3`;",
            ],
            "76mtv3",
        ),
        (
            [
                "my password is Qu4rtz!76mtv3",
                "data: {\"delta\":{\"text\":\"is Qu4rtz!\"}}\n\ndata: {\"delta\":{\"text\":\"76mtv3 ok\"}}\n\n",
            ],
            "76mtv3",
        ),
        (
            [
                "my password is Qu4rtz!76mtv3",
                "{\"response\":\"is Qu4rtz!\",\"done\":false}\n{\"response\":\"76mtv3 ok\",\"done\":false}\n",
            ],
            "76mtv3",
        ),
        // A part of it was taken for all of it.
        (
            [
                "mail erika.mustermann@example.org",
                "<mark>erika.muster</mark>mann@example.org",
            ],
            "erika.muster",
        ),
        (["ok", "<mark>4111 1111</mark> 1111 1111"], "1111 1111"),
        // Colours and broken lines within an address.
        (
            [
                "row \u{1b}[31mdragana.stoja\u{1b}[0mnovic@example.org",
                "ok",
            ],
            "dragana",
        ),
        // A value in base64 that is too short to be seen by itself.
        (["my SSN is 478-85-8973", "msg NDc4LTg1LTg5NzM="], "NDc4"),
        // Below a label with an empty line.
        (["Name\n\nPhone *\n\n07468 577581\n\nNext", "ok"], "577581"),
        // Question and answer in one text.
        (
            [
                "\n\nHuman: hi\n\nAssistant: What is your SSN?\n\nHuman: 472775977",
                "ok",
            ],
            "472775977",
        ),
        // A name as a slug.
        (
            [
                "Author: Annelies Verbruggen <av@example.org>",
                "see annelies-verbruggen/x and annelies.verbruggen",
            ],
            "verbruggen",
        ),
        // Quotes of a shell.
        (["export PASS='it'\\''s-me-42' && echo", "ok"], "s-me-42"),
    ];
    for (turns, hidden) in table {
        let out = conversation(*turns);
        assert!(!out.contains(hidden), "{out}");
    }
    // Words with an article are no logins, and what programs have installed is nobody's.
    for (turns, stays) in [
        (
            ["cd /home/ledgers/src", "the ledgers are closed"],
            "the ledgers are",
        ),
        (
            [
                "mail valgrind@example.org",
                "see /usr/share/doc/valgrind/html",
            ],
            "/doc/valgrind/html",
        ),
    ] {
        let out = conversation(turns);
        assert!(out.contains(stays), "{out}");
    }
    // What asks for nothing is no question.
    let out = conversation(["Thank you for your order.", "Quartz-Lantern-71"]);
    assert!(out.contains("Quartz-Lantern-71"), "{out}");
}

/// Colours of a terminal stand around a value as before.
#[test]
fn colours_around_a_value_stay() {
    let mail = "mail jane.roe@example.org";
    let password = "my password is Qu4rtz!76mtv3_Q4";
    for (plain, written, want) in [
        (
            mail,
            "\u{1b}[31mjane.roe@example.org\u{1b}[0m ok",
            "\\u001b[31m[EMAIL:*]\\u001b[0m ok",
        ),
        (
            mail,
            "\u{1b}[1;31mjane.roe@example.org\u{1b}[0m",
            "\\u001b[1;31m[EMAIL:*]\\u001b[0m",
        ),
        (
            mail,
            r"p('\x1b[31mjane.roe@example.org\x1b[0m')",
            r"p('\\x1b[31m[EMAIL:*]\\x1b[0m')",
        ),
        (
            password,
            "\u{1b}[31mQu4rtz!76mtv3_Q4\u{1b}[0m ok",
            "\\u001b[31m[PASSWORD]\\u001b[0m ok",
        ),
    ] {
        let out = conversation([plain, written]);
        let (before, behind) = want.split_once('*').unwrap_or((want, ""));
        assert!(out.contains(before) && out.contains(behind), "{out}");
    }
}

/// The same value, plain and written in another way, has the same token.
#[test]
fn one_value_has_one_token_however_it_is_written() {
    let mail = "mail me: jane.roe@example.org";
    let phone = "call me on +49 30 23125 123";
    let name = "Author: Annelies Verbruggen <av@example.org>";
    let chunk = |text: &str| format!("data: {}\n\n", chunk("c-1", text));
    let streamed = ["is jane.", "roe@exam", "ple.org ok"].map(chunk).concat();
    for (plain, written) in [
        (mail, "GET /s?q=jane.roe%40example.org&l=5"),
        (mail, "<td>jane.roe&#64;example.org</td>"),
        (mail, "<td>jane.roe&commat;example&period;org</td>"),
        (mail, r#"{"id": 7, "value": "jane.roe\u0040example.org"}"#),
        (
            mail,
            "Content-Transfer-Encoding: quoted-printable\n\nfrom jane.roe=40example.org",
        ),
        (mail, "row \u{1b}[31mjane.roe\u{1b}[0m@example.org"),
        (mail, "row \u{1b}[31mjane\u{1b}[0m.roe@example.org"),
        (mail, r#"v = "jane.roe" + "@example.org""#),
        (mail, r"grep 'jane\.roe@example\.org' a"),
        (mail, &streamed),
        (phone, "q=%2B49%2030%2023125%20123&x=1"),
        (phone, r#"{"phone": "\u002b49 30 23125 123"}"#),
        (phone, "the number ending in 5123"),
        ("call me on 07700 900123", "I searched for 00447700900123"),
        (name, "q=Annelies%20Verbruggen&x=1"),
        (name, "see annelies-verbruggen/x"),
    ] {
        let out = conversation([plain, written]);
        let label = out.split('[').filter_map(|rest| rest.split_once(':'));
        let labels = ["EMAIL", "PHONE", "PERSON"];
        let label = label.map(|(label, _)| label).find(|it| labels.contains(it));
        let sign = format!("[{}:", label.unwrap());
        let tokens: Vec<&str> = out.split(&sign).skip(1).map(|rest| &rest[..8]).collect();
        let last = tokens.iter().all(|token| *token == tokens[0]);
        assert!(tokens.len() > 1 && last, "{out}");
    }
}

/// What stands twice in a dump of bytes goes in both panes, and the dump keeps its shape.
#[test]
fn dumps_of_bytes_are_blotted_out() {
    let card = "00000000: 6361 7264 3d34 3131 3131 3131 3131 3131  card=41111111111\n\
                00000010: 3131 3131 310a 656e 64                   11111.end\n";
    let blotted = "00000000: 6361 7264 3d2a 2a2a 2a2a 2a2a 2a2a 2a2a  card=***********\n\
                   00000010: 2a2a 2a2a 2a0a 656e 64                   *****.end\n";
    assert_eq!(scrub(card), blotted);
    assert_eq!(scrub(blotted), blotted);
    let mail = "00000000  74 6f 20 6a 61 6e 65 2e  72 6f 65 40 65 78 61 6d  |to jane.roe@exam|\n\
                00000010  70 6c 65 2e 6f 72 67 20  6e 6f 77                 |ple.org now|\n\
                0000001b\n";
    let out = scrub(&format!("$ hexdump -C f\n{mail}$ "));
    assert!(
        out.starts_with("$ hexdump -C f\n00000000  74 6f 20 2a"),
        "{out}"
    );
    assert!(
        out.contains("|to *************|\n") && out.contains("|******* now|\n"),
        "{out}"
    );
    // What is known from elsewhere, and a dump without a text.
    let known = "PIN: 4821\n0000000 6f63 6564 3420 3238 0a31\n000000a\n";
    assert!(scrub(known).starts_with("PIN: [PIN]\n"));
    // Bytes in which nothing stands.
    let plain = "00000000: 7f45 4c46 0201 0100 0000 0000 0000 0000  .ELF............\n\
                 00000010: 0300 3e00 0100 0000 2010 0000 0000 0000  ..>..... .......\n";
    assert_eq!(scrub(plain), plain);
}
