//! Input that is no lines: arrays, values laid out on several lines; and sessions that are many.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::io::{self, Read};

use efface::format::Format;
use efface::pipeline::{self, Options, Sinks, Source, lane};
use efface::record::Storage;
use efface::report::Tally;
use efface::{Key, Policy, Scrubber};
use serde_json::Value;

fn scrubber(policy: Policy) -> Scrubber {
    builder(policy).build().unwrap()
}

fn builder(policy: Policy) -> efface::Builder {
    Scrubber::builder(policy)
        .key(Key::from_env_value(&"5a".repeat(32)).unwrap())
        .now("2026-01-15T00:00:00Z".parse().unwrap())
}

/// A reader that gives a few bytes at a time.
struct Drip<'a>(&'a [u8], usize);

impl Read for Drip<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.1.min(self.0.len()).min(buf.len());
        buf[..n].copy_from_slice(&self.0[..n]);
        self.0 = &self.0[n..];
        Ok(n)
    }
}

fn run(scrubber: &Scrubber, source: Source<'_>, jobs: usize) -> (String, Tally) {
    let mut out = Vec::new();
    let options = Options {
        jobs,
        progress: None,
    };
    let tally = pipeline::run(scrubber, source, &Sinks::to(&mut out), &options).unwrap();
    assert!(tally.adds_up());
    (String::from_utf8(out).unwrap(), tally)
}

/// The same however the bytes arrive, and on any number of threads.
fn all_ways(scrubber: &Scrubber, input: &str) -> (String, Tally) {
    let want = run(scrubber, Source::new(input.as_bytes()), 1);
    for (size, jobs) in [(1, 1), (2, 2), (3, 1), (7, 3), (61, 2), (5000, 8)] {
        if input.len() / size < 100_000 {
            let got = run(scrubber, Source::new(Drip(input.as_bytes(), size)), jobs);
            assert!(got == want, "{size} bytes a read, {jobs} threads: {input}");
        }
    }
    want
}

/// Input, records, refused records. What is not refused comes out byte for byte.
const LAYOUTS: &[(&str, u64, u64)] = &[
    ("[]", 0, 0),
    ("[ \n]\r\n", 0, 0),
    (r#"[{"a":1}]"#, 1, 0),
    ("[{\"a\":1},{\"b\":\"}],[\\\"{\"}]\n", 2, 0),
    (
        "[\n  {\n    \"a\": 1\n  },\n  {\n    \"b\": [ ]\n  }\n]\n",
        2,
        0,
    ),
    ("[\r\n\t{\"a\":1} ,\r\n\t{\"b\":2}\r\n]\r\n", 2, 0),
    (
        r#"[ {"a":1}, 7, "x,]", null, [1,[2]], -1.10e5 , true ] "#,
        7,
        0,
    ),
    ("[{}]\n[{\"a\":1}]\n{\"c\":3}\n", 3, 0),
    ("[[{\"a\":1}],[{\"b\":2}]]\n", 2, 0),
    // A list of messages is a record.
    (
        "[{\"role\":\"user\",\"content\":\"x\"},{\"role\":\"assistant\",\"content\":\"y\"}]\n",
        1,
        0,
    ),
    (
        "[\n {\n  \"role\": \"user\",\n  \"content\": \"x\"\n }\n]\n{}\n",
        2,
        0,
    ),
    // An object on several lines, and lines again.
    ("{\n  \"a\": {\n    \"b\": \"}\"\n  }\n}\n{\"c\":1}\n", 2, 0),
    ("{ \n}\n", 1, 0),
    // Numbers and words on lines of their own; a log.
    ("[\n  \"a\",\n  \"b\"\n]\n", 1, 0),
    (
        "[2025-10-01] x\n[[Page]]\n[ERROR] {\"a\":1}\nint f()\n{\n  return;\n}\n",
        7,
        3,
    ),
];

#[test]
fn what_stands_around_records_stays() {
    let scrubber = scrubber(Policy::redact());
    for &(input, records, refused) in LAYOUTS {
        let (out, tally) = all_ways(&scrubber, input);
        assert_eq!(
            (tally.lines_in, tally.refused_total()),
            (records, refused),
            "{input}"
        );
        if refused == 0 {
            assert_eq!(out, input);
        }
    }
}

/// Input, output, records, refused.
const BROKEN: &[(&str, &str, u64, u64)] = &[
    // Cut off: what is whole comes out, and the run says that something is missing.
    (r#"[{"a":1},"#, "[{\"a\":1}]\n", 2, 1),
    (r#"[{"a":1}"#, "[{\"a\":1}]\n", 2, 1),
    (r#"[{"a":1},{"b":"#, "[{\"a\":1}]\n", 2, 1),
    (r#"[{"a":1},{"b":"x\"#, "[{\"a\":1}]\n", 2, 1),
    // No comma: lines again.
    ("[{\"a\":1}\n{\"b\":2}\n", "[{\"a\":1}]\n{\"b\":2}\n", 3, 1),
    (r#"[{"a":1},]"#, "[{\"a\":1}]\n", 3, 2),
    (r#"[{"a":1}}"#, "[{\"a\":1}]\n", 3, 2),
    (
        "[{\"a\":1},{\"b\":2}\n{\"c\":3}\n",
        "[{\"a\":1},{\"b\":2}]\n{\"c\":3}\n",
        4,
        1,
    ),
    (
        "[{\"a\":1}] x\n{\"c\":3}\n",
        "[{\"a\":1}]\n{\"c\":3}\n",
        3,
        1,
    ),
    // An element that is no JSON.
    (r#"[{"a":1},{"b":},{"c":3}]"#, r#"[{"a":1},{"c":3}]"#, 3, 1),
    (r#"[{"b":},{"c":3} , nope]"#, r#"[{"c":3}]"#, 3, 2),
    ("[\n {\"b\":1,\"b\":2}\n]\n", "[\n]\n", 1, 1),
    // A line that was cut off takes no other with it.
    ("{\"a\": \n{\"b\":2}\n", "{\"b\":2}\n", 2, 1),
    ("{\n{\"b\":2}\n", "{\"b\":2}\n", 2, 1),
    ("{\n  \"a\": 1,\n{\"b\":2}\n", "", 1, 1),
];

#[test]
fn what_is_broken_is_refused_and_counted() {
    let scrubber = builder(Policy::redact())
        .plain_lines(false)
        .build()
        .unwrap();
    for &(input, output, records, refused) in BROKEN {
        let (out, tally) = all_ways(&scrubber, input);
        assert_eq!(out, output, "{input}");
        assert_eq!(
            (tally.lines_in, tally.refused_total()),
            (records, refused),
            "{input}"
        );
    }
}

/// An element that is held takes its comma with it, whichever it is.
#[test]
fn held_elements_go_with_their_commas() {
    let scrubber = scrubber(Policy::training());
    let native = |id: usize, training: bool| {
        format!(
            r#"{{"conversation_id":"c-{id}","account":{{"id":"a","plan":"pro"}},"consent":{{"training":{training},"decided_at":"2025-09-10T08:00:00Z"}},"incognito":false,"safety_flagged":false,"created_at":"2025-10-01T11:58:03Z","messages":[]}}"#
        )
    };
    for mask in 0..16usize {
        let records: Vec<String> = (0..4).map(|id| native(id, mask >> id & 1 == 1)).collect();
        let input = format!("[\n  {}\n]\n", records.join(",\n  "));
        let (out, tally) = all_ways(&scrubber, &input);
        let kept: Vec<Value> = serde_json::from_str(&out).unwrap();
        assert_eq!(kept.len() as u32, mask.count_ones());
        assert_eq!((tally.lines_in, tally.elements), (4, 4));
        assert_eq!(tally.lines_out, u64::from(mask.count_ones()));
        let layout = match kept.is_empty() {
            true => out == "[\n]\n",
            false => out.starts_with("[\n  {") && out.ends_with("}\n]\n"),
        };
        assert!(
            layout && out.matches("},\n  {").count() == kept.len().saturating_sub(1),
            "{out}"
        );
        let lines: String = records.iter().map(|record| format!("{record}\n")).collect();
        let (lines, _) = run(&scrubber, Source::new(lines.as_bytes()), 1);
        let lines: Vec<Value> = lines
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        assert_eq!(kept, lines);
    }
}

#[test]
fn the_safety_lane_is_an_array_too() {
    let scrubber = builder(Policy::training())
        .safety_lane(true)
        .build()
        .unwrap();
    let record = |flagged: bool| {
        format!(
            r#"{{"conversation_id":"c","account":{{"id":"a","plan":"pro"}},"consent":{{"training":true,"decided_at":"2025-09-10T08:00:00Z"}},"incognito":false,"safety_flagged":{flagged},"created_at":"2025-10-01T11:58:03Z","messages":[]}}"#
        )
    };
    let input = format!(
        "[{}, {}, {}, oops]",
        record(true),
        record(false),
        record(true)
    );
    let (mut training, mut safety, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    let sinks = Sinks {
        safety: Some(lane(Storage::safety(&mut safety))),
        refused: Some(std::sync::Mutex::new(Box::new(&mut refused))),
        ..Sinks::to(&mut training)
    };
    pipeline::run(
        &scrubber,
        Source::new(input.as_bytes()),
        &sinks,
        &Options::default(),
    )
    .unwrap();
    drop(sinks);
    let count = |bytes: &[u8]| serde_json::from_slice::<Vec<Value>>(bytes).unwrap().len();
    assert_eq!((count(&training), count(&safety)), (1, 2));
    assert_eq!(refused, b"oops\n");
}

#[test]
fn elements_have_a_limit() {
    let scrubber = builder(Policy::redact())
        .max_record_bytes(100)
        .build()
        .unwrap();
    for size in [101, 5_000, 1_000_000] {
        let long = format!(r#"{{"a":"{}\\\"]}}"}}"#, "x,[".repeat(size / 3));
        for (input, output, records) in [
            (
                format!("[{{\"b\":1}}, {long}, {{\"c\":2}}]\n"),
                "[{\"b\":1}, {\"c\":2}]\n",
                3,
            ),
            (format!("[{long}]"), "[]", 1),
            (format!("[{long} , 1]"), "[1]", 2),
            (format!("[{long}"), "[]\n", 2),
            (format!("{{\n{}}}\n{{}}\n", &long[1..]), "{}\n", 2),
        ] {
            let (out, tally) = all_ways(&scrubber, &input);
            assert_eq!(out, output, "{size}");
            assert_eq!(tally.lines_in, records);
            assert_eq!(tally.refused["too_long"], 1);
        }
    }
}

/// Several files, one behind the other; each record is where it is.
#[test]
fn files_are_told_apart() {
    let scrubber = scrubber(Policy::redact());
    let files = [
        "\u{feff}[{\"a\":1},{\"b\":2}]",
        "{\"c\":3}\n\n{\"d\":4}",
        "",
        "[{\"e\":5}",
    ];
    for size in [1, 2, 5, 1000] {
        let readers = files
            .iter()
            .map(|file| -> Box<dyn Read + Send> { Box::new(Drip(file.as_bytes(), size)) });
        let source = Source::of(readers.collect());
        let ends = source.ends();
        let (out, tally) = run(&scrubber, source, 2);
        assert_eq!(
            out,
            "[{\"a\":1},{\"b\":2}]\n{\"c\":3}\n\n{\"d\":4}\n[{\"e\":5}]\n"
        );
        assert_eq!((tally.lines_in, tally.refused_total()), (7, 1));
        let places: Vec<_> = (1..=7).map(|record| ends.locate(record)).collect();
        assert_eq!(
            places,
            [(0, 1), (0, 2), (1, 1), (1, 2), (1, 3), (3, 1), (3, 2)]
        );
    }
}

/// Elements that are no objects are JSON all the same.
#[test]
fn strings_and_numbers_are_elements() {
    let scrubber = scrubber(Policy::redact());
    let (out, _) = all_ways(
        &scrubber,
        r#"[{}, 4111111111111111, "SSN \u0030\u0037\u0038-05-1120", "x", ["078-05-1120"]]"#,
    );
    assert_eq!(out, r#"[{}, "[CREDIT_CARD]", "SSN [SSN]", "x", ["[SSN]"]]"#);
}

/// With `--format text` all is lines.
#[test]
fn text_is_lines() {
    let text = Format::named("text").unwrap();
    let scrubber = builder(Policy::redact()).format(text).build().unwrap();
    let (out, tally) = all_ways(&scrubber, "[{\"a\":1},\n{\"b\":2}]\n{\n\"c\"\n");
    assert_eq!(out, "[{\"a\":1},\n{\"b\":2}]\n{\n\"c\"\n");
    assert_eq!((tally.lines_in, tally.elements), (4, 0));
}

/// Each format's file, as an array: its elements come out as its lines do.
#[test]
fn arrays_are_scrubbed_as_lines_are() {
    let scrubber = scrubber(Policy::redact());
    let mut seen = 0;
    for folder in std::fs::read_dir("tests/fixtures").unwrap() {
        let file = folder.unwrap().path().join("in.jsonl");
        let Ok(lines) = std::fs::read_to_string(file) else {
            continue;
        };
        seen += 1;
        let (want, _) = run(&scrubber, Source::new(lines.as_bytes()), 1);
        let array = |lines: &str| format!("[\n{}\n]\n", lines.trim_end().replace('\n', " ,\n"));
        let (out, tally) = all_ways(&scrubber, &array(&lines));
        assert_eq!(out, array(&want));
        assert_eq!(tally.elements, lines.lines().count() as u64);
        // Laid out by hand of a program.
        let values: Vec<Value> = lines
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        let pretty = serde_json::to_string_pretty(&values).unwrap();
        let (out, tally) = all_ways(&scrubber, &pretty);
        let out: Vec<Value> = serde_json::from_str(&out).unwrap();
        assert_eq!(
            (out.len() as u64, tally.refused_total()),
            (tally.lines_in, 0)
        );
    }
    assert!(seen >= 9);
}

fn codex(session: &str, login: &str, turns: usize) -> String {
    let mut lines = format!(
        "{{\"timestamp\":\"2025-12-28T12:18:30.533Z\",\"type\":\"session_meta\",\"payload\":{{\"id\":\"{session}\",\"cwd\":\"/home/{login}/x\"}}}}\n"
    );
    for turn in 0..turns {
        lines.push_str(&format!(
            "{{\"timestamp\":\"2025-12-28T12:18:31.000Z\",\"type\":\"event_msg\",\"payload\":{{\"type\":\"agent_message\",\"message\":\"{turn}: {login} has it, mail max@example.net\"}}}}\n"
        ));
    }
    lines
}

/// The first line of a rollout says whose it is; the others know, however many they are.
#[test]
fn a_session_is_many_lines() {
    let scrubber = scrubber(Policy::redact());
    // More than a unit may hold.
    let long = codex("s-1", "mmuster", 30_000);
    assert!(long.len() > 3 << 20);
    let input = format!("{long}{}", codex("s-2", "jdoe", 3));
    let (out, _) = all_ways(&scrubber, &input);
    assert!(!out.contains("mmuster") && !out.contains("jdoe"));
    let token = |out: &str, label: &str| -> Vec<String> {
        let tokens = regex::Regex::new(&format!(r"\[{label}:[0-9a-z]+\]")).unwrap();
        let mut tokens: Vec<String> = tokens
            .find_iter(out)
            .map(|m| m.as_str().to_owned())
            .collect();
        tokens.dedup();
        tokens
    };
    // One token a session for each value, and another in the other session.
    assert_eq!(token(&out, "EMAIL").len(), 2);
    assert_eq!(token(&out, "USERNAME").len(), 2);
    let files = [codex("s-1", "mmuster", 2), codex("s-3", "jdoe", 1)];
    let source = Source::of(
        files
            .iter()
            .map(|file| -> Box<dyn Read + Send> { Box::new(file.as_bytes()) })
            .collect(),
    );
    let (again, _) = run(&scrubber, source, 2);
    assert_eq!(token(&again, "EMAIL")[0], token(&out, "EMAIL")[0]);
}

/// Lines of sessions that take turns, a line that is none of theirs, one that is too long.
#[test]
fn sessions_take_turns() {
    let scrubber = builder(Policy::redact())
        .max_record_bytes(1000)
        .build()
        .unwrap();
    let line = |session: &str, cwd: &str, text: &str| {
        format!(
            r#"{{"sessionId":"{session}",{cwd}"type":"user","message":{{"content":"{text}"}}}}"#
        )
    };
    let input = [
        line("s-1", r#""cwd":"/Users/mmuster/x","#, "a"),
        line("s-2", r#""cwd":"C:\\Users\\jdoe\\x","#, "b"),
        line("s-1", "", "mmuster and jdoe"),
        line("s-2", "", "mmuster and jdoe"),
        format!(r#"{{"a":"{}"}}"#, "x".repeat(2000)),
        String::new(),
        r#"{"note":"mmuster and jdoe"}"#.to_owned(),
        line("s-1", "", "mmuster"),
        r#"{"type":"summary","summary":"of mmuster","leafUuid":"u"}"#.to_owned(),
    ]
    .join("\n");
    let (out, tally) = all_ways(&scrubber, &input);
    assert_eq!(tally.refused_total(), 1);
    let lines: Vec<&str> = out.lines().collect();
    let known = |line: usize| {
        (
            lines[line].contains("mmuster"),
            lines[line].contains("jdoe"),
        )
    };
    assert_eq!(known(2), (false, true));
    assert_eq!(known(3), (true, false));
    // Nobody's line knows nobody.
    assert_eq!(known(5), (true, true));
    assert_eq!(known(6), (false, false));
    assert_eq!(known(7), (false, false));
}

/// What is looked for in vain is not looked for again and again.
#[test]
fn hostile_layouts_cost_no_more_than_others() {
    let scrubber = builder(Policy::redact())
        .max_record_bytes(1 << 20)
        .build()
        .unwrap();
    let start = std::time::Instant::now();
    let megabytes = 8 << 20;
    for input in [
        format!("[{}", " ".repeat(megabytes)),
        format!("{{{}", " ".repeat(megabytes)),
        format!("{{\n{}", "\n".repeat(100_000)),
        format!("[{{\"a\":1}},{}", " ".repeat(megabytes)),
        format!("[{{\"a\":1}}]{}", " ".repeat(megabytes)),
        format!("[{{\"a\":{}", "[".repeat(megabytes)),
        format!("[{{\"a\":\"{}", "\\\"".repeat(megabytes / 2)),
        "[{}".repeat(200_000),
        "[{},".repeat(200_000),
        "[[{\n".repeat(100_000),
    ] {
        run(&scrubber, Source::new(input.as_bytes()), 2);
    }
    assert!(start.elapsed().as_secs() < 60);
}
