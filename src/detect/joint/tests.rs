use proptest::prelude::*;

use super::*;

#[path = "../../../tests/shared/signs.rs"]
mod signs;

use signs::SIGNS;

#[test]
fn parts_are_read_as_one() {
    for (text, want) in [
        (
            r#"k = "sk-ant-" + "api03-x""#,
            Some("k = \"sk-ant-api03-x\""),
        ),
        ("(\"sk-ant-\"\n    f\"api03\")", Some("(\"sk-ant-api03\")")),
        (r#"`sk-ant${""}-api03`"#, Some("`sk-ant-api03`")),
        (r"PASS='it'\''s'", Some("PASS='it_s'")),
        (
            "for what is left of it please write before Monday to jane.doe@exam\n> ple.org.",
            Some("for what is left of it please write before Monday to jane.doe@example.org."),
        ),
        ("is jane@example.\norg", Some("is jane@example.org")),
        ("is jane@\n    example.org", Some("is jane@example.org")),
        ("4111-1111-\n  1111-1111", Some("4111-1111-1111-1111")),
        ("4111-1111-\n1111-1111", Some("4111-1111-1111-1111")),
        (
            "  12→4111-1111-\n  13→1111-1111",
            Some("12→4111-1111-1111-1111"),
        ),
        (
            r#"x = "4111-1111" "-1111-1111";"#,
            Some(r#"x = "4111-1111-1111-1111";"#),
        ),
        (r#"x=("4111-1111" "-1111-1111")"#, None),
        (
            r#"x = "%s%s" % ("4111-1111", "-1111-1111")"#,
            Some(r#"x = "%s%s" % ("4111-1111-1111-1111")"#),
        ),
        (
            r#"f("{}{}".format("4111-1111", "-1111-1111"))"#,
            Some(r#"f("{}{}".format("4111-1111-1111-1111"))"#),
        ),
        (r#"f("{} {}".format("4111-1111", "-1111-1111"))"#, None),
        (
            "npm_\n    q7Lr2VxT9bKd4WzHm1Zk",
            Some("npm_q7Lr2VxT9bKd4WzHm1Zk"),
        ),
        (
            "  7→x: toy-\n  8→   q7Lr2VxT9bKd4WzHm1Zk",
            Some("7→x: toy-q7Lr2VxT9bKd4WzHm1Zk"),
        ),
        ("- a well-\n  documented-module-name", None),
        ("-----\nq7Lr2VxT9bKd4WzHm1Zk", None),
        ("ssh root@build\nmain.rs", None),
        ("to jane@example.org\nfoo.bar is", None),
        ("to jane@example.org.\nThen foo.bar", None),
        ("4111 1111<br />1111 1111", Some("4111 1111 1111 1111")),
        ("line 12<br>34", None),
        ("x-key: sk-ant-\\\n  api03'", Some("x-key: sk-ant-api03'")),
        ("'jane' . '@example.org'", Some("'jane@example.org'")),
        ("4111 1111 |\n> 1111 1111.", Some("4111 1111 1111 1111.")),
        (r#"["a", "b"] "Hello " + "you" "a" "b""#, None),
        (
            r#"k = "sk-ant-" .. "api03-x""#,
            Some("k = \"sk-ant-api03-x\""),
        ),
        (
            r#"concat!("sk-ant-", "api03-x")"#,
            Some("concat!(\"sk-ant-api03-x\")"),
        ),
        (
            r#""".join(["sk-ant-", "api03-x"])"#,
            Some("\"\".join([\"sk-ant-api03-x\"])"),
        ),
        (r#"f("sk-ant-", "api03-x")"#, None),
        ("\"a\",\"jane@example.org\"\n\"b\",\"keep\"", None),
        (
            "\"jane@example.org\"\n\"joe@example.org\"\n\"keep me\"",
            None,
        ),
        ("\"sk-ant-api03-x77\"\n\"main\"\n\"develop\"", None),
        ("--flag \\\n  --other\n12345\n23", None),
        ("'user' + 'name'", Some("'username'")),
        ("'Hello ' + name + '!' + \"\"", None),
        ("k = (\n  \"Kr4\"\n  \"ken\"\n)", Some("k = \"Kr4ken\"\n)")),
        ("[\n  \"Kr4\"\n  \"ken\"\n]", None),
        (
            "  tab[6] = \"Object is invalid.\"\n  tab[8] = \"Insufficient\"",
            None,
        ),
        ("  1, 2902, 816,  # 3958\n  6, 1932, 891,  # 3974", None),
        (
            "  9→k = (\n 10→  \"Kr4\"\n 11→  \"ken\")",
            Some("9→k = \"Kr4ken\")"),
        ),
        ("a = \"Kr4\"\na += \"ken\"", Some("a = \"Kr4ken\"")),
        ("KEY=sk-ant-x7\nKEY+=api03", Some("KEY=sk-ant-x7api03")),
        (
            "export K=sk-ant-api03\n  K+=x77",
            Some("export K=sk-ant-api03x77"),
        ),
        ("KEY=sk-ant-x7\nKEYS+=api03", None),
        ("i=1\ni+=2", None),
        ("a = \"Kr4\"\nb = \"ken\"\nuse(a, b)", None),
        (
            "a = \"Kr4\"\nb = \"ken\"\nuse(a + b)",
            Some("a = \"Kr4ken\"\nuse(a + b)"),
        ),
        ("> PIN code\n> 4711", Some("PIN code\n4711")),
        ("PIN code\n4711", None),
        ("  PIN\n  4711", Some("PIN\n4711")),
        ("  pass\n  @abc.method", None),
        ("12:00 a PIN\n12:01 a 4711", Some("PIN\n4711")),
        (
            "  11→4111 1111\n  12→1111 1111",
            Some("11→4111 1111 1111 1111"),
        ),
        (
            "IBAN DE89 3704\n  0044 0532 0130 00",
            Some("IBAN DE89 3704 0044 0532 0130 00"),
        ),
        (
            "took 4711\n2025-10-01 12:00:01 took 4711\n2025-10-01T12",
            None,
        ),
        ("0000 1111 2222 3333\n4444 5555 6666 7777", None),
    ] {
        let mut read = Joined::default();
        let got = read.fill(text).then_some(read.text.trim_start());
        assert_eq!(got, want, "{text}");
    }
    let mut read = Joined::default();
    let far = format!(
        "{}\"a@\" + \"cd\"{}'x' + '@'.",
        "é".repeat(400),
        "ü".repeat(400)
    );
    assert!(read.fill(&far));
    let at = read.text.find("a@cd").unwrap_or_default();
    assert!(read.parts(at, at + 4) && !read.parts(at, at + 2));
    let (start, end) = read.source(at, at + 4)[0];
    assert_eq!(&far[start..end], "a@\" + \"cd");
    let at = read.text.find("x@").unwrap_or_default();
    let (start, end) = read.source(at, at + 2)[0];
    assert_eq!(&far[start..end], "x' + '@");
}

/// Joints follow each other, and what is read of them lies in the text.
fn assert_apart(text: &str) {
    let mut read = Joined::default();
    if read.fill(text) {
        let joints = &read.joints;
        let apart = joints.windows(2).all(|two| two[0].end <= two[1].start);
        assert!(apart, "{text:?}: {joints:?}");
        for joint in joints {
            assert!(text.get(joint.start..joint.end).is_some(), "{text:?}");
        }
    }
}

#[test]
fn a_call_does_not_reach_over_the_joint_before_it() {
    assert_apart(r#"'=a''join("(","("#);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, ..ProptestConfig::default() })]

    /// Whatever stands there.
    #[test]
    fn joints_are_apart(pieces in prop::collection::vec(prop::sample::select(&SIGNS[..]), 2..60)) {
        assert_apart(&pieces.concat());
    }
}
