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
];

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
        let Outcome::Out(out) = scrubber.line(record.as_bytes(), &mut workspace) else {
            panic!("{record}");
        };
        let out = std::str::from_utf8(out.as_bytes()).unwrap();
        assert_eq!(out == record, !goes, "{out}");
        assert!(!goes || !out.contains("1111"), "{out}");
        assert!(
            serde_json::from_str::<serde_json::Value>(out).is_ok(),
            "{out}"
        );
    }
}
