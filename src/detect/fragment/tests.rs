use super::*;

fn read(text: &str) -> Vec<String> {
    let mut fragments = Fragments::default();
    fragments.fill(text, &mut |_| {});
    let parts = fragments.parts.iter();
    parts
        .map(|part| {
            let says = &text[part.start as usize..part.end as usize];
            let up = match part.up {
                NONE => String::new(),
                up => up.to_string(),
            };
            format!("{:?} {} {up} {says}", part.kind, part.level)
        })
        .collect()
}

#[test]
fn json_is_found() {
    let cases: &[(&str, &[&str])] = &[
        ("no [link](x) {brace", &[]),
        (
            r#"say {"a": [1, "x"]} and"#,
            &[
                r#"Container 0  {"a": [1, "x"]}"#,
                "Key 0 0 a",
                r#"Container 0 0 [1, "x"]"#,
                "Number 0 2 1",
                "Text 0 2 x",
            ],
        ),
        (
            r#"{"a":"{\"b\":\"c\"}"}"#,
            &[
                r#"Container 0  {"a":"{\"b\":\"c\"}"}"#,
                "Key 0 0 a",
                r#"Text 0 0 {\"b\":\"c\"}"#,
                r#"Container 1 2 {\"b\":\"c\"}"#,
                "Key 1 3 b",
                "Text 1 3 c",
            ],
        ),
        (
            r#"{"a":"x\n[12]\ny"}"#,
            &[
                r#"Container 0  {"a":"x\n[12]\ny"}"#,
                "Key 0 0 a",
                r"Text 0 0 x\n[12]\ny",
                "Container 1 2 [12]",
                "Number 1 3 12",
            ],
        ),
        // In quotes that are none.
        (
            r#"["x {"b": 1} "c"#,
            &[r#"Container 0  {"b": 1}"#, "Key 0 0 b", "Number 0 0 1"],
        ),
        // What is whole stays where the rest is not.
        (
            r#"[{"a": 1}, oh"#,
            &[r#"Container 0  {"a": 1}"#, "Key 0 0 a", "Number 0 0 1"],
        ),
        // Cut off.
        (
            r#"{"a": "b"#,
            &[r#"Container 0  {"a": "b"#, "Key 0 0 a", "Text 0 0 b"],
        ),
        (
            "{'a': None, b: 'it\\'s',}",
            &[
                "Container 0  {'a': None, b: 'it\\'s',}",
                "Key 0 0 a",
                "Word 0 0 None",
                "Key 0 0 b",
                "Text 0 0 it\\'s",
            ],
        ),
        (
            r#"-d "{\"a\": \"b\"}" x"#,
            &[r#"Container 1  {\"a\": \"b\"}"#, "Key 1 0 a", "Text 1 0 b"],
        ),
        (r#""a\"b""#, &[r#"Text 0  a\"b"#]),
    ];
    for (text, want) in cases {
        assert_eq!(read(text), *want, "{text}");
    }
}

/// However brackets and quotes stand, a text is read a few times at most.
#[test]
fn hostile_text_is_read() {
    for piece in [
        "[", "{\"", "[\"", "[\"{", "{\"a\":", "[\"[\\\"", "\"[", "{'\"[", "[[\"a\",",
    ] {
        let _ = read(&piece.repeat(20_000));
    }
}
