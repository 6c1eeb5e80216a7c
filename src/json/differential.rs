//! What the reader accepts and refuses, beside `serde_json`.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::Value;

use super::{Decoded, Edit, Kind, MAX_DEPTH, SyntaxClass, Tape, apply};

fn class(line: &str) -> Option<SyntaxClass> {
    Tape::default().read(line.as_bytes()).err().map(|e| e.class)
}

#[test]
fn refuses_by_class() {
    use SyntaxClass::{DuplicateKey, Grammar, TooDeep};
    let nested = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    for (line, want) in [
        ("", Some(Grammar)),
        ("{\"a\":1}", None),
        ("{\"a\":1,\"a\":2}", Some(DuplicateKey)),
        ("{\"a\":1,\"\\u0061\":2}", Some(DuplicateKey)),
        ("{\"a\":{\"b\":1},\"b\":{\"a\":1}}", None),
        ("[{\"a\":1},{\"a\":1}]", None),
        ("\"\\ud800\"", Some(Grammar)),
        ("\"\\ud83d\\ude00\"", None),
        ("\"\\ude00\\ud83d\"", Some(Grammar)),
        ("\"a\tb\"", Some(Grammar)),
        ("01", Some(Grammar)),
        ("-", Some(Grammar)),
        ("1.", Some(Grammar)),
        ("[1,]", Some(Grammar)),
        ("{\"a\":1,}", Some(Grammar)),
        ("{} {}", Some(Grammar)),
        (&nested(128), None),
        (&nested(129), Some(TooDeep)),
    ] {
        assert_eq!(class(line), want, "{line}");
    }
    let many = |last: &str| {
        let keys: Vec<_> = (0..40).map(|i| format!("\"keykeykey{i}\":0")).collect();
        format!("{{{},\"{last}\":0}}", keys.join(","))
    };
    assert_eq!(class(&many("keykeykey17")), Some(DuplicateKey));
    assert_eq!(class(&many("keykeykey")), None);
}

/// What `serde_json` says: accepted, refused, or refused for a reason that is not ours.
fn serde(line: &[u8]) -> Result<Value, bool> {
    serde_json::from_slice(line).map_err(|error| {
        // The stated differences: numbers of any size, and one more level.
        let text = error.to_string();
        text.starts_with("number out of range") || text.starts_with("recursion limit")
    })
}

fn agrees(line: &[u8]) -> Result<(), TestCaseError> {
    let mut tape = Tape::default();
    match (tape.read(line), serde(line)) {
        (Ok(_), Ok(value)) => {
            // The same strings in the same places.
            let text = std::str::from_utf8(line).unwrap();
            prop_assert_eq!(rebuilt(text, &tape, 0), value);
        }
        (Ok(_), Err(ours)) => prop_assert!(ours, "accepted alone"),
        (Err(error), Ok(_)) => prop_assert_eq!(error.class, SyntaxClass::DuplicateKey),
        (Err(_), Err(_)) => {}
    }
    Ok(())
}

/// The value that a tape says.
fn rebuilt(line: &str, tape: &Tape, index: usize) -> Value {
    let node = &tape.nodes[index];
    let said = |node: &super::Node| {
        let mut decoded = Decoded::default();
        decoded.fill(&line[node.range()]);
        decoded.text().to_owned()
    };
    match node.kind {
        Kind::Object => tape
            .children(index)
            .map(|child| {
                let key = said(tape.key_of(child).unwrap());
                (key, rebuilt(line, tape, child))
            })
            .collect::<serde_json::Map<_, _>>()
            .into(),
        Kind::Array => tape
            .children(index)
            .map(|child| rebuilt(line, tape, child))
            .collect(),
        Kind::String => said(node).into(),
        Kind::Key => unreachable!("a key is no value"),
        Kind::Number | Kind::True | Kind::False | Kind::Null => {
            serde_json::from_str(&line[node.range()]).unwrap()
        }
    }
}

/// Text that is nearly JSON.
fn nearly() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        8 => prop::sample::select(vec![
            "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\":", "null", "true", "false", " ", "\t",
            "\n", "0", "-1", "1.5", "2e9", "1E-2", "01", "1.", ".5", "+1", "\\", "\\n", "\\/", "\\u00e9",
            "\\ud83d\\ude00", "\\ud83d", "\\ude00", "\\u12", "é", "日", "\u{1}", "nul", "NaN",
            "12345678901234567890123", "\"\":", "\"\\u0061\":1", "{\"a\":1}", "[1,2]",
        ])
        .prop_map(|piece| piece.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..3),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,20}".prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 60, 16, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            prop::collection::vec((".{0,6}", inner), 0..18)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn nearly_json_is_judged_alike(line in nearly()) {
        agrees(&line)?;
    }

    #[test]
    fn json_is_read_alike(value in value(), pretty in any::<bool>()) {
        let line = match pretty {
            true => serde_json::to_vec_pretty(&value).unwrap(),
            false => serde_json::to_vec(&value).unwrap(),
        };
        let mut tape = Tape::default();
        prop_assert!(tape.read(&line).is_ok());
        agrees(&line)?;
    }

    #[test]
    fn broken_json_is_judged_alike(
        value in value(),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut line = serde_json::to_vec(&value).unwrap();
        let at = at.index(line.len());
        line[at] = byte;
        agrees(&line)?;
        line.truncate(at);
        agrees(&line)?;
    }

    #[test]
    fn a_replaced_part_of_a_string_is_replaced_there(before in ".{0,12}", after in ".{0,12}") {
        let line = serde_json::to_string(&format!("{before}\u{1}{after}")).unwrap();
        let mut tape = Tape::default();
        let text = tape.read(line.as_bytes()).unwrap();
        let node = &tape.nodes[0];
        let mut decoded = Decoded::default();
        decoded.fill(&text[node.range()]);
        let start = node.start as usize;
        let edit = Edit {
            range: start + decoded.raw_offset(before.len())
                ..start + decoded.raw_offset(before.len() + 1),
            with: "[X]".into(),
        };
        let mut out = Vec::new();
        apply(line.as_bytes(), &[edit], &mut out);
        let out: String = serde_json::from_slice(&out).unwrap();
        prop_assert_eq!(out, format!("{before}[X]{after}"));
    }
}

#[test]
fn depth_and_long_keys() {
    for depth in [MAX_DEPTH - 1, MAX_DEPTH, MAX_DEPTH + 1] {
        let line = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(class(&line).is_none(), depth <= MAX_DEPTH);
    }
}
