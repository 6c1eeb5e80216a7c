//! What a line of a session gives away is gone from all of its lines.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use efface::pipeline::{Options, Sinks, Source, run};
use efface::record::Storage;
use efface::{Key, Outcome, Policy, Scrubber, Workspace};
use serde_json::json;

#[path = "shared/stream.rs"]
mod stream;

use stream::{PIECES, assert_gone};

fn scrubber() -> Scrubber {
    Scrubber::builder(Policy::redact())
        .key(Key::from_env_value(&"5a".repeat(32)).unwrap())
        .build()
        .unwrap()
}

fn scrub(input: &str, jobs: usize) -> String {
    let mut out = Vec::new();
    let options = Options {
        jobs,
        ..Options::default()
    };
    let sinks = Sinks {
        training: Some(efface::pipeline::lane(Storage::training(&mut out))),
        ..Sinks::default()
    };
    let tally = run(&scrubber(), Source::new(input.as_bytes()), &sinks, &options).unwrap();
    assert!(tally.adds_up() && tally.lines_in == tally.lines_out);
    drop(sinks);
    String::from_utf8(out).unwrap()
}

/// A line of Claude Code.
fn says(session: &str, text: &str) -> String {
    let text = serde_json::to_string(text).unwrap();
    format!(
        "{{\"type\":\"user\",\"uuid\":\"1f0e\",\"sessionId\":\"{session}\",\"message\":{{\"role\":\"user\",\"content\":{text}}}}}\n"
    )
}

/// A line of a rollout of Codex.
fn item(text: &str) -> String {
    let text = serde_json::to_string(text).unwrap();
    format!(
        "{{\"timestamp\":\"2025-10-01T12:00:00Z\",\"type\":\"response_item\",\"payload\":{{\"type\":\"message\",\"role\":\"user\",\"content\":[{{\"type\":\"input_text\",\"text\":{text}}}]}}}}\n"
    )
}

/// What one line proves, another one only writes down: before it and behind it.
const PAIRS: &[(&str, &str, &str)] = &[
    ("my ssn is 219-09-9999", "look up 219 09 9999", "219 09"),
    (
        "my password is xk29Lmq8Zr",
        "psql -W xk29Lmq8Zr",
        "xk29Lmq8Zr",
    ),
    (
        "mail jo.ax@example.org",
        r"the pattern is /^jo\.ax@example\.org$/ there",
        r"jo\.ax",
    ),
    (
        "the password is kr4ken!oyfl90",
        "KR4KEN!OYFL90 failed",
        "KR4KEN",
    ),
    (
        "my phone is +1 415 867 2231",
        "tried 0014158672231 twice",
        "4158672231",
    ),
    (
        "> Marlene Okafor <m@example.org> wrote:",
        "ask Okafor about it",
        "Okafor",
    ),
    (
        "mail jolanda.quispe7@example.org",
        "in projects/-home-jolanda-quispe7-src",
        "quispe7",
    ),
    ("my plate is 7KLM482. Then", "see 7KLM482 there", "7KLM482"),
    (
        "my card is 4539 9621 1417 6103",
        "> card 4539 9621\n> 1417 6103 declined",
        "1417 6103",
    ),
    ("my card is 4539 9621 1417 6103", "Visa x6103", "6103"),
    (
        "my password is xk29@Lmq8Zr",
        "GET /x?y=xk29%40Lmq8Zr",
        "Lmq8Zr",
    ),
    (
        "my password is xk29Lmq8Zr",
        "b2sgbG9naW4gd2l0aCB4azI5TG1xOFpyIHRvZGF5",
        "4azI5TG1xOFpy",
    ),
    (
        "my card is 4111 1111 1111 1111",
        "the one ending in 1111",
        "1111",
    ),
    (
        "mail jroe42@example.org",
        "the user jroe42 is back",
        "jroe42",
    ),
];

#[test]
fn what_a_line_proves_is_gone_from_the_others() {
    let words: String = (0..40)
        .map(|n| says("s-1", &format!("line {n} of work")))
        .collect();
    let far = |at: usize| says("s-1", &"lorem ipsum dolor ".repeat(at));
    for (proof, copy, value) in PAIRS {
        let meta = "{\"timestamp\":\"2025-10-01T12:00:00Z\",\"type\":\"session_meta\",\"payload\":{\"id\":\"s-1\",\"cwd\":\"/x\"}}\n";
        for (way, input) in [
            ("later", says("s-1", proof) + &words + &says("s-1", copy)),
            ("earlier", says("s-1", copy) + &words + &says("s-1", proof)),
            (
                "rollout",
                meta.to_owned() + &item(copy) + &item(proof) + &item(copy),
            ),
            // Beyond the bound of a unit, and taking turns: known later.
            (
                "far",
                says("s-1", proof) + &far(200_000) + &far(9) + &says("s-1", copy),
            ),
            (
                "turns",
                says("s-1", proof) + &says("s-2", "hello") + &says("s-1", copy),
            ),
        ] {
            let out = scrub(&input, 1);
            assert!(!out.contains(value), "{way}: {copy}");
            assert_eq!(out, scrub(&input, 4), "{way}: {copy}");
            assert_eq!(out, scrub(&out, 1), "{way}: {copy}");
        }
        // Another session's is its own affair.
        let other = scrub(&(says("s-1", proof) + &says("s-2", copy)), 1);
        let alone = scrub(&says("s-2", copy), 1);
        assert!(other.ends_with(&alone), "{copy}");
    }
}

/// A line of a stream of OpenAI's chat completions.
fn chunk(id: &str, text: &str) -> String {
    format!("{}\n", stream::chunk(id, text))
}

/// A line of a stream of Anthropic's messages.
fn delta(index: usize, text: &str) -> String {
    format!("{}\n", stream::block(index, text))
}

#[test]
fn values_are_gone_that_a_stream_parts() {
    let all = |line: &dyn Fn(&str) -> String| -> String {
        PIECES.iter().map(|piece| line(piece)).collect()
    };
    let of_two: String = (0..PIECES.len())
        .map(|at| delta(0, PIECES[at]) + &delta(1, &format!("{at} ")))
        .collect();
    let start =
        "{\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\",\"role\":\"assistant\"}}\n";
    let turns: String = (0..PIECES.len())
        .map(|at| chunk("a", PIECES[at]) + &chunk("b", &format!("{at} ")))
        .collect();
    let in_session = |text: &str| {
        let event = delta(0, text);
        let event = event.trim_end();
        format!("{{\"type\":\"stream_event\",\"session_id\":\"s-1\",\"event\":{event}}}\n")
    };
    // A rollout of Codex as it grows, what is said and what is thought in turns; and Ollama's.
    let agent = |kind: &str, text: &str| {
        let payload = json!({"type": kind, "delta": text});
        let line =
            json!({"timestamp": "2025-10-01T12:00:00Z", "type": "event_msg", "payload": payload});
        format!("{line}\n")
    };
    let meta = json!({"timestamp": "2025-10-01", "type": "session_meta", "payload": {"id": "s-1"}});
    let meta = format!("{meta}\n");
    let rollout =
        |text: &str| agent("agent_message_delta", text) + &agent("agent_reasoning_delta", "hm, ");
    let ollama = |text: &str| {
        let message = json!({"role": "assistant", "content": text});
        let line =
            json!({"model": "m", "created_at": "2025-10-01", "message": message, "done": false});
        format!("{line}\n")
    };
    let generated = |text: &str| {
        format!(
            "{}\n",
            json!({"model": "m", "response": text, "done": false})
        )
    };
    let streams: [String; 11] = [
        meta + &all(&rollout),
        all(&ollama),
        all(&generated),
        turns,
        all(&in_session),
        // Server-sent events, a text line by line.
        all(&|text| format!("event: content_block_delta\ndata: {}\n", delta(0, text))),
        all(&|text| format!("data: {}\n", chunk("a", text))) + "data: [DONE]\n",
        all(&|text| chunk("chatcmpl-1", text)),
        all(&|text| delta(0, text)),
        start.to_owned() + &of_two,
        all(&|text| format!("{}\n", stream::item(text))),
    ];
    for lines in streams {
        let out = scrub(&lines, 1);
        assert_gone(&out);
        assert_eq!(scrub(&lines, 2), out);
        assert_eq!(scrub(&out, 1), out);
    }
    // Of two streams nothing is put together.
    let two = chunk("a", "took 4111 1111") + &chunk("b", " 1111 1111 rows");
    let out = scrub(&two, 1);
    assert!(
        out.contains("took 4111 1111") && out.contains(" 1111 1111 rows"),
        "{out}"
    );
    // An event is no part of a session that stands around it.
    let session = says("s-1", "my password is xk29Lmq8z") + &chunk("a", "xk29Lmq8z");
    assert!(scrub(&session, 1).contains("\"xk29Lmq8z\"}"));
}

/// What a session has proven stands in pieces in what follows: over events, and over blocks.
#[test]
fn what_is_known_is_gone_from_pieces() {
    let pieces = ["It is Qu4", "rtz!7", "6mtv", "3, and"];
    let proof = says("s-1", "my password is Qu4rtz!76mtv3");
    let event = |text: &str| {
        let event = delta(0, text);
        let event = event.trim_end();
        format!("{{\"type\":\"stream_event\",\"sessionId\":\"s-1\",\"event\":{event}}}\n")
    };
    let events: String = pieces.iter().map(|piece| event(piece)).collect();
    let blocks: Vec<_> = pieces
        .iter()
        .map(|piece| json!({"type": "text", "text": piece}))
        .collect();
    let blocks = json!({"type": "assistant", "sessionId": "s-1",
        "message": {"role": "assistant", "content": blocks}});
    for lines in [
        format!("{proof}{events}"),
        format!("{events}{proof}"),
        format!("{proof}{blocks}\n"),
        format!("{blocks}\n{proof}"),
    ] {
        let out = scrub(&lines, 1);
        for piece in ["Qu4", "rtz!7", "6mtv"] {
            assert!(!out.contains(piece), "{piece} in {out}");
        }
        assert!(out.contains(", and"), "{out}");
        assert_eq!(scrub(&lines, 2), out);
        assert_eq!(scrub(&out, 1), out);
    }
}

/// The tokens of telephones in a text.
fn phones(text: &str) -> Vec<&str> {
    let rest = text.split("[PHONE:").skip(1);
    rest.filter_map(|rest| rest.split(']').next()).collect()
}

#[test]
fn a_telephone_has_one_token_with_its_country_and_without() {
    for (one, two, same) in [
        ("call +49 30 23125 123", "my phone is 030 23125123", true),
        ("call +49 (0)30 23125 123", "my phone is 030 23125123", true),
        ("call +1 415 555 0100", "or ring (415) 555-0100", true),
        ("call +49 30 23125 123", "my phone is 040 23125123", false),
    ] {
        for (one, two) in [(one, two), (two, one)] {
            let inner = json!({"messages": [
                {"role": "user", "content": one}, {"role": "user", "content": two}]});
            let lines = says("s-1", one) + &says("s-1", two);
            for input in [format!("{inner}\n"), lines] {
                let out = scrub(&input, 1);
                let found = phones(&out);
                assert_eq!(found.len(), 2, "{out}");
                assert_eq!(found[0] == found[1], same, "{out}");
            }
        }
    }
}

/// What went out in one part of a session is told by the same token in the next.
#[test]
fn a_telephone_has_one_token_in_all_parts_of_a_session() {
    let (abroad, at_home) = ("call +49 30 23125 123", "my phone is 030 23125123");
    let far = "phone: 0049 30 23125 123";
    for texts in [[abroad, at_home], [at_home, abroad], [at_home, far]] {
        let [one, two] = texts.map(|text| says("s-1", text));
        let other = says("s-2", "hello");
        let out = scrub(&(one + &other + &two + &other + &says("s-1", at_home)), 1);
        let found = phones(&out);
        assert_eq!(found.len(), 3, "{out}");
        assert!(found.iter().all(|token| *token == found[0]), "{out}");
    }
}

#[test]
fn one_value_has_one_token_in_all_lines_of_a_session() {
    let input = says("s-1", "mail Jane.Roe@example.org") + &says("s-1", "to jane.roe@example.org!");
    let out = scrub(&input, 1);
    let tokens: Vec<&str> = out
        .split("[EMAIL:")
        .skip(1)
        .map(|rest| &rest[..8])
        .collect();
    assert!(tokens.len() == 2 && tokens[0] == tokens[1], "{out}");
}

/// What stands in a list is many values, not one in parts.
#[test]
fn elements_of_a_list_are_not_read_as_one() {
    let scrubber = Scrubber::builder(Policy::redact()).build().unwrap();
    let mut workspace = Workspace::default();
    for (line, stays) in [
        (r#"["0","jürgen@bücher.example ist da"]"#, r#"["0","#),
        (
            r#"{"rows":[{"name":"a1"},{"name":"bob@example.org"}]}"#,
            r#""a1""#,
        ),
        (r#"{"mails":["x","bob@example.org","y"]}"#, r#"["x","#),
    ] {
        let Outcome::Out(record) = scrubber.line(line.as_bytes(), &mut workspace) else {
            panic!("{line}");
        };
        let out = std::str::from_utf8(record.as_bytes()).unwrap();
        assert!(out.contains(stays), "{out}");
    }
}
