//! Values that are written in parts: over lines, tags, quotes and the elements of an array.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use efface::{Key, Outcome, Policy, Scrubber, Workspace};
use serde_json::json;

fn scrubber() -> Scrubber {
    Scrubber::builder(Policy::redact())
        .key(Key::from_env_value(&"5a".repeat(32)).unwrap())
        .build()
        .unwrap()
}

/// What a record becomes.
fn line(scrubber: &Scrubber, workspace: &mut Workspace, record: &str) -> String {
    match scrubber.line(record.as_bytes(), workspace) {
        Outcome::Out(out) => String::from_utf8(out.as_bytes().to_vec()).unwrap(),
        _ => panic!("{record}"),
    }
}

/// What a record becomes, which a second time changes nothing in.
fn settled(scrubber: &Scrubber, workspace: &mut Workspace, record: &str) -> String {
    let out = line(scrubber, workspace, record);
    assert_eq!(line(scrubber, workspace, &out), out);
    out
}

/// A text, what must not be left of it, and what must.
const TEXTS: &[(&str, &[&str], &[&str])] = &[
    (
        "card 4111 1111<br>1111 1111 here",
        &["4111", "1111"],
        &["card ", " here"],
    ),
    (
        "| 4111 1111<br/>1111 1111 |",
        &["4111", "1111"],
        &["| ", " |"],
    ),
    (
        r"export DB_PASS='tr0ub4dor'\''77x' && run",
        &["tr0ub4dor", "77x"],
        &["export DB_PASS='", "' && run"],
    ),
    (
        "for what is left of it please write before Monday to jane.doe@exam\nple.org, thanks",
        &["jane.doe", "ple.org"],
        &["write before Monday to ", ", thanks"],
    ),
    (
        "> write to jane.doe@\n> example.org, please",
        &["jane.doe", "example.org"],
        &["> write to ", ", please"],
    ),
    (
        "we asked jane.doe@example.org\nfoo.rs was changed",
        &["jane.doe"],
        &["\nfoo.rs was changed"],
    ),
    (
        "the host is root@build\nmain.rs fails",
        &[],
        &["root@build\nmain.rs fails"],
    ),
    (
        "rows 4111 1111<br>took 12 ms",
        &[],
        &["rows 4111 1111<br>took 12 ms"],
    ),
    (
        r"echo 'it'\''s fine' > out.txt",
        &[],
        &[r"echo 'it'\''s fine' > out.txt"],
    ),
    // A program puts a password together.
    (
        "password = \"Kr4ken\" + \"_zz91x!\"",
        &["Kr4ken", "zz91x"],
        &["password = \""],
    ),
    (
        "password = \"Kr4k\" +\n    \"en_zz\" + \"91x!\"",
        &["Kr4k", "en_zz", "91x!"],
        &["password = \""],
    ),
    (
        "curl -d 'password='\"'Gl4ss_qx!4'\"'' x",
        &["Gl4ss"],
        &["curl -d 'password='\"'", "'\"'' x"],
    ),
    // Known elsewhere, in parts that say nothing.
    (
        "My card is 4539 9621 1417 6103\nx = \"4539 96\" + \"21 1417 6103\"",
        &["4539", "6103"],
        &["\nx = \""],
    ),
    // A label above its value, behind marks of all kinds.
    (
        "    11→Password\n    12→Kr4ken!oyfl90\n    13→end",
        &["Kr4ken"],
        &["    11→Password\n    12→[", "\n    13→end"],
    ),
    ("+Password\n+Kr4ken!oyfl90", &["Kr4ken"], &["+Password\n+["]),
    (
        "> Password:\n> Kr4ken!oyfl90",
        &["Kr4ken"],
        &["> Password:\n> ["],
    ),
    (
        "2025-10-01 11:58:03,120 INFO app - Password\n2025-10-01 11:58:03,121 INFO app - Kr4ken!oyfl90",
        &["Kr4ken"],
        &["11:58:03,121 INFO app - ["],
    ),
    (
        "web-1  | Password:\nweb-1  | Tr0ub-dw!85",
        &["Tr0ub"],
        &["web-1  | Password:\nweb-1  | ["],
    ),
    (
        "<pre>Password\nKr4ken!oyfl90</pre>",
        &["Kr4ken"],
        &["<pre>Password\n[", "</pre>"],
    ),
    ("> MRN\n> 58304612", &["58304612"], &["> MRN\n> "]),
    (
        "    11→  return 4\n    12→  rows 58304612",
        &[],
        &["    12→  rows 58304612"],
    ),
    // Heads of columns.
    (
        "    11→ user | password \n    12→------+---------\n    13→ app  | w8Kd22x!q \n",
        &["w8Kd22x"],
        &["    13→ app  | ["],
    ),
    (
        " id | mrn \n----+---\n  1 | 96512115 \n",
        &["96512115"],
        &["  1 | ["],
    ),
    (
        "{\"out\":\"id,MRN,n\\n1,58304612,4\\n\"}",
        &["58304612"],
        &["{\"out\":\"id,MRN,n\\n1,[", ",4\\n\"}"],
    ),
    (
        "got {\"out\":\"id\\tpassword\\n1\\tKr4ken!oyfl90\\n\"} done",
        &["Kr4ken"],
        &["\\n1\\t[", "\\n\"} done"],
    ),
    (
        "{\"lines\":[\"id,password,n\",\"1,Kr4ken!oyfl90,4\"]}",
        &["Kr4ken"],
        &["\"1,[", ",4\"]}"],
    ),
    // Numbers and keys that go on behind the mark of a line.
    (
        "> IBAN DE66 3704 0044 5651 7156\n> 09, thanks",
        &["DE66", "7156", "> 09"],
        &["> IBAN ", ", thanks"],
    ),
    (
        "   111→4111 1111\n   112→1111 1111\n",
        &["4111", "1111 1111"],
        &["   111→[", "\n   112→"],
    ),
    // A label beside its value.
    (
        "<label for=\"p\">Password *</label>\n <input value=\"Zimt9kraut\"> <label>PIN</label><input value=\"4821\">",
        &["Zimt9", "4821"],
        &["<label>PIN</label><input value=\"["],
    ),
    (
        "got {\"label\": \"PIN\", \"value\": \"4821\"} and {\"name\": \"cvv\", \"type\": \"text\", \"value\": \"731\"}",
        &["4821", "731"],
        &["\"type\": \"text\""],
    ),
    (
        "- label: PIN\n  value: 4821\n- label: Rows\n  value: 4822\n",
        &["4821"],
        &["- label: Rows\n  value: 4822\n"],
    ),
    (
        "{\"name\": \"page\", \"value\": \"4821\"} <label>Page</label><input value=\"4822\"> <p>pin</p><input value=\"48\">",
        &[],
        &["\"4821\"", "\"4822\"", "\"48\""],
    ),
    // Colours as a program writes them.
    (
        r"it is 4111111111111111, so \e[01;31m411111\e[m1111111111 and \033[31m411111\033[0m1111111111",
        &["411111"],
        &[" and "],
    ),
    (
        r"print('\e[31mred\e[0m, \033[1mbold\033[0m')",
        &[],
        &[r"print('\e[31mred\e[0m, \033[1mbold\033[0m')"],
    ),
    // Escapes.
    (
        "The database password is &#x4b;&#114;&#x34;ken!oy, ok",
        &["&#114;", "ken!oy"],
        &["The database password is [", ", ok"],
    ),
    (
        "The password is Gl4ss<x&9>kZq7, ok",
        &["Gl4ss", "kZq7"],
        &["The password is [", "ok"],
    ),
    (
        "x=%2525252525252534539962114176103 and more",
        &["4539962114176103"],
        &[" and more"],
    ),
    (
        "powershell -enc cABhAHMAcwB3AG8AcgBkACAAPQAgACcASwByADQAawBlAG4AIQBvAHkAZgBsADkAMAAnAA==",
        &["SwByADQAawBlAG4AIQBv"],
        &["powershell -enc "],
    ),
];

/// Keys of a provider: put together, as no literal may look like one.
#[test]
fn keys_in_parts_are_gone() {
    let scrubber = scrubber();
    let head = concat!("sk-", "ant-api03-QjQwhIPXvLtpFqFHmP4eUyBuDJ8");
    let tail = "rOHaq0InWPVnWYI1pzb2hlkvZGCMC4ewAe4nbdGJKXY4JQRKSPeC7X8sre8HqSruKMAA";
    for text in [
        "key = \"HEAD\"\nkey += \"TAIL\"\nend",
        "a = \"HEAD\"\nb = \"TAIL\"\nprint(f\"{a}{b}\")\nend",
        "x = [\"HEAD\", \"TAIL\"].join(\"\")\nend",
        "KEY=\"HEAD\"\"TAIL\"\nend",
        "    11→key = \"HEAD\" +\n    12→    \"TAIL\"\n    13→x\nend",
        "    11→key = (\n    12→    \"HEAD\"\n    13→    \"TAIL\"\n    14→)\nend",
        "> the key is HEAD\n> TAIL ok\nend",
    ] {
        let text = text.replace("HEAD", head).replace("TAIL", tail);
        let out = scrubber.text(&text);
        assert!(!out.contains("QjQwhI") && !out.contains("HqSru"), "{out}");
        assert!(out.ends_with("end"), "{out}");
        assert_eq!(scrubber.text(&out), out);
    }
    // Two keys of two names are two.
    let text = format!("a = \"{head}{tail}\"\nb = \"main99\"\n");
    assert!(scrubber.text(&text).ends_with("b = \"main99\"\n"));
}

/// What stands in an array line by line, as the parts of a patch do.
#[test]
fn lines_of_an_array_are_one_text() {
    let scrubber = scrubber();
    let mut workspace = Workspace::default();
    let body = "nvy8v7Bd8p5HePikANR6xKzInIA3NN3S9irN8s95TXKJETmArVT0eUetDBv2By";
    let dashes = "-----";
    let key = [
        format!("{dashes}BEGIN PRIVATE KEY{dashes}"),
        body.to_owned(),
        body.chars().rev().collect(),
        format!("{dashes}END PRIVATE KEY{dashes}"),
    ];
    let marked =
        |mark: &str| -> Vec<String> { key.iter().map(|line| format!("{mark}{line}")).collect() };
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    for (all, gone) in [
        (marked(""), "8v7Bd8p5"),
        (marked("+"), "8v7Bd8p5"),
        (marked("    11→"), "8v7Bd8p5"),
        (lines(&["Password:", "Kr4ken!oyfl90", "ok"]), "Kr4ken"),
        (lines(&["id,MRN,n", "1,58304612,4"]), "58304612"),
        (lines(&["tool", "--password", "Kr4ken!oyfl90"]), "Kr4ken"),
    ] {
        let count = all.len();
        let patch = json!({"hunks": [{"lines": all}], "n": 1}).to_string();
        let text = json!({"out": patch}).to_string();
        for record in [patch, text] {
            let out = settled(&scrubber, &mut workspace, &record);
            assert!(!out.contains(gone), "{out}");
            let value: serde_json::Value = serde_json::from_str(&out).unwrap();
            match value["out"].as_str() {
                Some(inner) => assert!(serde_json::from_str::<serde_json::Value>(inner).is_ok()),
                None => {
                    let lines = value["hunks"][0]["lines"].as_array();
                    assert_eq!(lines.unwrap().len(), count);
                }
            }
        }
    }
}

/// An answer that is a sentence, and one behind a word that is none.
#[test]
fn answers_are_gone_that_sentences_hold() {
    let scrubber = scrubber();
    let mut workspace = Workspace::default();
    for (turns, gone) in [
        (
            &[
                "Could you tell me the password you use?",
                "Sure, Tr0ub!ifjk15!YU, anything else?",
            ][..],
            "Tr0ub",
        ),
        (&["And the password?", "one sec", "Kr4ken!oyfl90"], "Kr4ken"),
        (&["What is the patient's MRN?", "58304612"], "58304612"),
        (
            &["What is the patient's MRN?", "It should be 58304612."],
            "58304612",
        ),
        (&["What is your SSN?", "ok, wait", "123 45 6789"], "6789"),
        (
            &["What's your PIN?", "let me check... 4821, don't tell"],
            "4821",
        ),
        (
            &["Какой у вас пароль?", "по-моему Regen77wurm"],
            "Regen77wurm",
        ),
        (
            &["你的密码是什么？", "好的，是Regen77wurm，应该没错"],
            "Regen77wurm",
        ),
        (
            &["パスワードは何ですか？", "たしかRegen77wurmだと思います"],
            "Regen77wurm",
        ),
        (
            &["비밀번호가 뭐예요?", "아마 Regen77wurm일 거예요"],
            "Regen77wurm",
        ),
        (&["暗証番号は何番ですか？", "4821です、秘密ですよ"], "4821"),
        (&["And the Wi-Fi password?", "blue_whale_sings"], "whale"),
        (
            &[
                "And the Wi-Fi password?",
                "oh that's purple-monkey-garden, enjoy",
            ],
            "monkey",
        ),
    ] {
        let messages = turns.iter().enumerate().map(|(at, text)| {
            json!({"role": if at == 0 { "assistant" } else { "user" }, "content": text})
        });
        let record = json!({"messages": messages.collect::<Vec<_>>()}).to_string();
        let out = settled(&scrubber, &mut workspace, &record);
        assert!(!out.contains(gone), "{out}");
    }
}

#[test]
fn values_in_parts_are_gone_and_nothing_else() {
    let scrubber = scrubber();
    for (text, gone, left) in TEXTS {
        let out = scrubber.text(text);
        assert!(!gone.iter().any(|part| out.contains(part)), "{out}");
        assert!(left.iter().all(|part| out.contains(part)), "{out}");
        assert_eq!(scrubber.text(&out), out);
    }
}

/// A number that somebody's program has split at its groups.
#[test]
fn groups_in_an_array_are_one_number() {
    let scrubber = scrubber();
    let mut workspace = Workspace::default();
    for (record, goes) in [
        (json!({"card": [4111, 1111, 1111, 1111]}), true),
        (
            json!({"a": {"credit_card_number": [4111, 1111, 1111, 1111], "b": 1}}),
            true,
        ),
        (json!({"box": [4111, 1111, 1111, 1111]}), false),
        (
            json!({"card": [1, 2, 3], "sizes": [1024, 2048, 4096, 8192]}),
            false,
        ),
        (json!({"card": [4111.5, 1111, 1111, 1111]}), false),
    ] {
        let record = record.to_string();
        let out = line(&scrubber, &mut workspace, &record);
        assert_eq!(out == record, !goes, "{out}");
        assert!(!goes || !out.contains("1111"), "{out}");
        assert!(
            serde_json::from_str::<serde_json::Value>(&out).is_ok(),
            "{out}"
        );
    }
}

/// The first half of a value ends a message, and the next one of the same speaker begins with the rest.
#[test]
fn values_over_two_messages_are_gone() {
    let scrubber = scrubber();
    let mut workspace = Workspace::default();
    let user = |text: &str| json!({"role": "user", "content": text});
    let ok = || json!({"role": "assistant", "content": "ok"});
    let long = "a".repeat(200);
    for (messages, gone) in [
        (
            vec![user("my card is 4111 1111"), user("1111 1111 that's all")],
            true,
        ),
        (
            vec![user("my card is 41111111"), ok(), user("11111111")],
            true,
        ),
        (vec![user("IBAN DE89370400"), user("440532013000")], true),
        // It says that more of it comes.
        (
            vec![user("my card is 4111111..."), ok(), user("...111111111 ok")],
            true,
        ),
        (vec![user("my card is 411111111 -"), user("1111111")], true),
        (
            vec![user("IBAN DE893704…"), user("…00440532013000, mine")],
            true,
        ),
        (vec![user("it took 4111..."), user("...1111 times")], false),
        // Of another speaker, far behind, or no value together.
        (
            vec![
                user("41111111"),
                json!({"role": "assistant", "content": "11111111"}),
            ],
            false,
        ),
        (
            vec![
                user("41111111"),
                json!({"role": "assistant", "content": long}),
                user("11111111"),
            ],
            false,
        ),
        (vec![user("rows 41111111"), user("11111112 more")], false),
        (vec![user("it took 4111"), user("1111 times")], false),
    ] {
        let record = json!({"messages": messages}).to_string();
        let out = settled(&scrubber, &mut workspace, &record);
        let parts = ["4111", "1111", "DE89", "4405"];
        let left = parts.iter().any(|part| out.contains(part));
        assert_eq!(left, !gone, "{out}");
    }
}

/// A name that the conversation has proven, as a word of a program, in a table, and where one is greeted.
#[test]
fn names_in_parts_are_gone() {
    let scrubber = scrubber();
    let mut workspace = Workspace::default();
    for (name, text, gone, left) in [
        (
            "Jane Roe",
            "first_name,last_name\nJane,Roe\n\nHi Jane, see JaneRoeView().getJaneRoe(). Dear Ms Roe\nroe_jane",
            &["Jane", "Roe", "jane"][..],
            &["first_name,last_name\\n[", "Dear Ms [", "Hi ["][..],
        ),
        (
            "Mark Grant",
            "Hi Mark, please grant it. Grant access, and mark it.",
            &["Mark"],
            &["please grant it. Grant access, and mark it."],
        ),
        (
            "Mark Grant",
            "new MarkGrantReport(); x.mark(grant)\n\n| first | last |\n|---|---|\n| Mark | Grant |",
            &["Mark", "Grant"],
            &["x.mark(grant)", "| first | last |"],
        ),
    ] {
        let record = json!({"messages": [
            {"role": "user", "content": format!("Author: {name} <q7.x@example.org>")},
            {"role": "assistant", "content": text},
        ]});
        let record = record.to_string();
        let out = line(&scrubber, &mut workspace, &record);
        assert!(!gone.iter().any(|part| out.contains(part)), "{out}");
        assert!(left.iter().all(|part| out.contains(part)), "{out}");
    }
}

/// A login has hyphens for points in the name of a machine, and in that of a directory made of a path.
#[test]
fn logins_are_gone_with_hyphens() {
    let record = json!({
        "account": {"email": "m.q7roe@example.org"},
        "messages": [
            {"role": "user", "content": "ask e.mustermann7@example.org"},
            {"role": "assistant", "content": "-Users-m-q7roe-src, m-q7roe.local, -home-e-mustermann7-x"},
        ],
    });
    let out = settled(&scrubber(), &mut Workspace::default(), &record.to_string());
    let (own, other) = (out.contains("q7roe"), out.contains("mustermann7"));
    assert!(!own && !other && out.contains("-src, ["), "{out}");
}

/// What a message begins with is no part of a value that is whole where the last one ends: here the
/// next message would be gone without a token.
#[test]
fn a_message_behind_a_whole_value_stays() {
    let hex = "a8f5f167f44f4964e6c998dee827110c";
    for (first, last) in [
        ("password: Sommer#2024", "ORD-118842 please"),
        ("My new password: Sommer#2024", "3.11.4"),
        ("password: Sommer#2024", "Win10"),
        (&format!("token is {hex}"), "main2 please"),
    ] {
        let record = json!({"messages": [
            {"role": "user", "content": first},
            {"role": "assistant", "content": "Which one?"},
            {"role": "user", "content": last},
        ]});
        let out = settled(&scrubber(), &mut Workspace::default(), &record.to_string());
        assert!(!out.contains("Sommer") && !out.contains(hex), "{out}");
        assert!(out.contains(&format!("\"{last}\"")), "{out}");
    }
}

/// Numbers of JSON are read where their key tells what they are.
#[test]
fn short_numbers_and_degrees_are_gone_under_their_keys() {
    let record = r#"{"user":{"lat":39.7589,"lng":-84.1916,"cvv":737,"score":0.12345,"count":123}}"#;
    let out = settled(&scrubber(), &mut Workspace::default(), record);
    let gone = ["39.7589", "84.1916", "737"];
    assert!(!gone.iter().any(|value| out.contains(value)), "{out}");
    assert!(out.contains(r#""score":0.12345,"count":123"#), "{out}");
}
