//! What is a stamp and what only looks like one.

use super::{Malformed, Stamp};
use crate::format::Line;
use crate::json::Tape;

const STAMP: &str = r#""efface":{"v":1,"policy":"training","digest":"00112233aabbccdd","key":"6kpzzs4s","lane":"safety","retain_until":"2030-10-01","erase":{"conversation":"86by44s3zses5308eff1","account":"fgcsfnh5212syk8qpfec","bucket":2175}}"#;

fn whole(record: &str) -> Option<Result<Option<Stamp>, Malformed>> {
    let mut tape = Tape::default();
    let text = tape.read(record.as_bytes()).ok()?;
    Some(Stamp::read(&Line { text, tape: &tape }))
}

#[test]
fn the_end_says_what_the_whole_says() {
    let without = |part: &str| STAMP.replace(part, "");
    for stamp in [
        STAMP.to_owned(),
        without(r#""digest":"00112233aabbccdd","#),
        without(r#""lane":"safety","#),
        without(r#""retain_until":"2030-10-01","#),
        without(r#","bucket":2175"#),
        without(r#","account":"fgcsfnh5212syk8qpfec","bucket":2175"#),
        STAMP.replace("2175", "0"),
        STAMP.replace("2175", "4095"),
        STAMP.replace("training", &"a".repeat(64)),
    ] {
        for record in [
            format!(r#"{{"a":1,{stamp}}}"#),
            format!(r#"{{{stamp}}}"#),
            format!(r#"  {{"a":"{}" , {stamp}}} "#, "é\\n".repeat(300)),
        ] {
            let end = Stamp::at_end(record.as_bytes());
            assert!(end.is_some(), "{record}");
            assert_eq!(whole(&record), Some(Ok(end)), "{record}");
        }
    }
}

/// Spelled in another way, or at another place: the end says nothing, and the whole is asked.
#[test]
fn another_spelling_is_left_to_the_whole() {
    for record in [
        format!(r#"{{{STAMP},"a":1}}"#),
        format!(r#"{{{}}}"#, STAMP.replace(':', ": ")),
        format!(r#"{{{}}}"#, STAMP.replace("training", "tr\\u0061ining")),
        format!(r#"{{{STAMP} }}"#),
    ] {
        assert_eq!(Stamp::at_end(record.as_bytes()), None, "{record}");
        assert!(matches!(whole(&record), Some(Ok(Some(_)))), "{record}");
    }
}

/// What only looks like a stamp: the end says nothing, and the whole says that there is none.
#[test]
fn a_text_is_no_stamp() {
    let quoted = STAMP.replace('"', "\\\"");
    for record in [
        format!(r#"{{"a":"x,{quoted}}}"}}"#),
        format!(r#"{{"a":"x,{quoted}}}","b":{{"c":{{}}}}}}"#),
        format!(r#"{{"a":{{{STAMP}}}}}"#),
        format!(r#"{{"a":[{{{STAMP}}}]}}"#),
        format!(r#"[{{{STAMP}}}]"#),
        format!(r#"{{"a":"\\",{}}}"#, STAMP.replace("efface", "other")),
    ] {
        assert_eq!(Stamp::at_end(record.as_bytes()), None, "{record}");
        assert!(matches!(whole(&record), Some(Ok(None))), "{record}");
    }
    // No JSON: a key cannot begin here, nor a record so.
    for record in [
        format!(r#"{{"a":"x"{STAMP}}}"#),
        format!(r#"text {{{STAMP}}}"#),
        format!(r#"{{{STAMP}"#),
        format!(r#"{{{STAMP}}}}}"#),
    ] {
        assert_eq!(Stamp::at_end(record.as_bytes()), None, "{record}");
        assert_eq!(whole(&record), None, "{record}");
    }
    assert_eq!(Stamp::at_end(b""), None);
    assert_eq!(Stamp::at_end(b"}"), None);
}

/// A stamp that is not of the exact form.
#[test]
fn what_is_not_exact_is_no_stamp() {
    for (from, to) in [
        ("\"v\":1", "\"v\":2"),
        ("training", "078-05-1120"),
        ("training", ""),
        ("00112233aabbccdd", "00112233aabbccd"),
        ("6kpzzs4s", "6kpzzs4"),
        ("6kpzzs4s", "4111111111111111"),
        ("86by44s3zses5308eff1", "4111111111111111"),
        ("fgcsfnh5212syk8qpfec", "fgcsfnh5212syk8qpfec0"),
        ("6kpzzs4s", "ilou6kpz"),
        ("safety", "none"),
        ("2030-10-01", "2030-13-01"),
        ("2030-10-01", "20301001"),
        ("86by44s3zses5308eff1", ""),
        ("2175", "4096"),
        ("2175", "99999"),
        ("2175", "02175"),
        ("2175", "\"2175\""),
        ("2175", "-1"),
        ("2175", ""),
        ("\"account\":\"fgcsfnh5212syk8qpfec\",", ""),
        ("\"v\":1,", "\"v\":1,\"note\":1,"),
    ] {
        let record = format!("{{{}}}", STAMP.replace(from, to));
        assert_ne!(record, format!("{{{STAMP}}}"));
        assert_eq!(Stamp::at_end(record.as_bytes()), None, "{record}");
        assert!(
            matches!(whole(&record), None | Some(Err(Malformed))),
            "{record}"
        );
    }
}
