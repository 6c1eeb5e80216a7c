//! Promises that hold for any input, tried with inputs that nobody thought of: text put together
//! of values, words that speak for and against them, placeholders, escapes and noise.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::sync::LazyLock;

use efface::detect::{Detector, Scratch, TextContext};
use efface::marks::Marked;
use efface::rules::{self, Confidence};
use efface::{Key, Outcome, Policy, Scrubber, Workspace};
use proptest::prelude::*;
use serde_json::Value;

static REDACT: LazyLock<Scrubber> = LazyLock::new(|| {
    Scrubber::builder(Policy::redact())
        .key(Key::from_env_value(&"5a".repeat(32)).unwrap())
        .build()
        .unwrap()
});

/// Every operator at once, so that all of them meet each other.
static MIXED: LazyLock<Scrubber> = LazyLock::new(|| {
    let policy = Policy::parse(
        "mixed.toml",
        "name = \"mixed\"\nextends = \"redact\"\n[operators]\npayment = \"surrogate\"\n\
         bank = \"mask\"\ncontact = \"surrogate\"\ncredential = \"surrogate\"\nnetwork = \"hash\"\n\
         SSN = \"mask\"\nDATE_OF_BIRTH = \"surrogate\"\n",
    )
    .unwrap();
    Scrubber::builder(policy)
        .key(Key::from_env_value(&"6b".repeat(32)).unwrap())
        .build()
        .unwrap()
});

static DETECTOR: LazyLock<Detector> =
    LazyLock::new(|| Detector::new(rules::all(), Confidence::Possible).unwrap());

/// The examples of all rules, without their marks.
static EXAMPLES: LazyLock<Vec<String>> = LazyLock::new(|| {
    rules::all()
        .flat_map(|rule| rule.hits.iter().chain(rule.misses))
        .filter_map(|example| Marked::read(example))
        .map(|marked| marked.text)
        .collect()
});

/// The values alone.
static VALUES: LazyLock<Vec<String>> = LazyLock::new(|| {
    rules::all()
        .flat_map(|rule| rule.hits)
        .filter_map(|example| Marked::read(example))
        .flat_map(|marked| {
            let text = marked.text;
            let values = marked.spans.into_iter();
            values
                .map(|(range, _)| text[range].to_owned())
                .collect::<Vec<_>>()
        })
        .collect()
});

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => any::<prop::sample::Index>().prop_map(|at| at.get(&EXAMPLES).clone()),
        4 => any::<prop::sample::Index>().prop_map(|at| at.get(&VALUES).clone()),
        3 => prop::sample::select(vec![
            " ", "\n", ", ", ": ", "=", "\"", "'", "-", ".", "/", "@", "://", "\\n", "\\u003c",
            "。", "：", "\u{200b}", "\u{a0}", "é", "密码", "[SSN]", "[EMAIL:k7f3q2x9]", "[PASSWORD]",
            "[", "]", "****", "password", "ssn", "phone", "iban", "token=", "born ", "{", "}", "%40",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
        1 => "[0-9 .-]{1,24}",
        1 => "[A-Za-z0-9_-]{1,40}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..10).prop_map(|pieces| pieces.concat())
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        5 => text().prop_map(Value::String),
        1 => any::<u64>().prop_map(Value::from),
        1 => any::<bool>().prop_map(Value::from),
        1 => Just(Value::Null),
        1 => Just(Value::from(4_111_111_111_111_111_u64)),
    ];
    leaf.prop_recursive(4, 24, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((text(), inner), 0..5)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn line(scrubber: &Scrubber, line: &[u8]) -> Result<Vec<u8>, String> {
    let mut workspace = Workspace::default();
    match scrubber.line(line, &mut workspace) {
        Outcome::Out(record) => Ok(record.as_bytes().to_vec()),
        other => Err(format!("{other:?}")),
    }
}

/// Same containers, same number of members, same kinds; a number may have become a string.
fn same_shape(before: &Value, after: &Value) -> bool {
    match (before, after) {
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_shape(a, b))
        }
        (Value::Object(a), Value::Object(b)) => a.len() == b.len(),
        (Value::Number(_) | Value::String(_), Value::String(_)) => true,
        (a, b) => a == b,
    }
}

proptest! {
    #[test]
    fn findings_are_sorted_disjoint_and_on_characters(text in text()) {
        let mut scratch = Scratch::default();
        let mut end = 0;
        for finding in DETECTOR.scan(&text, TextContext::default(), &mut scratch) {
            prop_assert!(finding.start >= end && finding.start < finding.end);
            prop_assert!(text.get(finding.start..finding.end).is_some());
            end = finding.end;
        }
    }

    #[test]
    fn what_was_looked_at_before_does_not_matter(a in text(), b in text()) {
        let mut scratch = Scratch::default();
        DETECTOR.scan(&a, TextContext::default(), &mut scratch);
        let after_a = DETECTOR.scan(&b, TextContext::default(), &mut scratch).to_vec();
        let mut fresh = Scratch::default();
        prop_assert_eq!(DETECTOR.scan(&b, TextContext::default(), &mut fresh), after_a);
    }

    #[test]
    fn scrubbing_text_twice_changes_nothing(text in text()) {
        for scrubber in [&*REDACT, &*MIXED] {
            let once = scrubber.text(&text);
            prop_assert_eq!(&scrubber.text(&once), &once);
        }
    }

    #[test]
    fn scrubbed_json_is_json_of_the_same_shape_and_stays(value in json()) {
        for scrubber in [&*REDACT, &*MIXED] {
            // A lone string or number is a line of text to `auto`.
            let value = Value::from(vec![value.clone()]);
            let before = value.to_string();
            let once = line(scrubber, before.as_bytes()).unwrap();
            let after: Value = serde_json::from_slice(&once).unwrap();
            prop_assert!(same_shape(&value, &after), "{} {}", before, after);
            let twice = line(scrubber, &once).unwrap();
            prop_assert_eq!(String::from_utf8(twice), String::from_utf8(once));
        }
    }

    #[test]
    fn no_line_of_bytes_is_too_strange(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let mut workspace = Workspace::default();
        let outcome = REDACT.line(&bytes, &mut workspace);
        let panicked = format!("{outcome:?}").contains("Panic");
        prop_assert!(!panicked);
    }

    #[test]
    fn a_value_goes_wherever_it_stands(
        before in "[a-z ]{0,40}",
        after in "[a-z ]{0,40}",
        escaped in any::<bool>(),
    ) {
        let card = "4111 1111 1111 1111";
        let said = format!("{before} {card} {after}");
        let mut line_in = serde_json::to_string(&serde_json::json!({ "a": [said] })).unwrap();
        if escaped {
            line_in = line_in.replace(' ', "\\u0020");
        }
        let out = line(&REDACT, line_in.as_bytes()).unwrap();
        let out: Value = serde_json::from_slice(&out).unwrap();
        let want = format!("{before} [CREDIT_CARD] {after}");
        prop_assert_eq!(out["a"][0].as_str(), Some(want.as_str()));
    }
}

/// Nothing that is not sensitive changes, however it is spelled.
#[test]
fn spelling_survives() {
    for spelled in [
        r#"{"n":12345678901234567890123,"f":1.10,"e":3.20e-3,"s":"\u00e9\/\u003c","z":[ ] , "k" :null}"#,
        "{\t\"b\":1,\r \"a\":2}",
        r#"[1e400,-0,"\ud83d\ude00 \b\f"]"#,
        r#"{"a\u0062":"x","":""}"#,
    ] {
        let out = line(&REDACT, spelled.as_bytes()).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), spelled);
    }
    // And beside a value that goes, all else stays as it is spelled.
    let out = line(
        &REDACT,
        br#"{ "n":1.10, "s":"\u00e9 4111\u0020 1111 1111 1111\/","k\u00e9y 4111111111111111":4111111111111111 }"#,
    )
    .unwrap();
    assert_eq!(
        String::from_utf8(out).unwrap(),
        r#"{ "n":1.10, "s":"\u00e9 [CREDIT_CARD]\/","k\u00e9y [CREDIT_CARD]":"[CREDIT_CARD]" }"#
    );
}

/// Keys that become alike are told apart, and stay so.
#[test]
fn keys_stay_apart() {
    let out = line(
        &REDACT,
        br#"{"4111 1111 1111 1111":1,"5555 5555 5555 4444":2,"[CREDIT_CARD]#2":3}"#,
    )
    .unwrap();
    let want = r#"{"[CREDIT_CARD]":1,"[CREDIT_CARD]#3":2,"[CREDIT_CARD]#2":3}"#;
    assert_eq!(String::from_utf8_lossy(&out), want);
    assert_eq!(line(&REDACT, &out).unwrap(), out);
}
