//! Lines in, lines out: order, threads, limits, and that every line is accounted for.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::io::{self, Read, Write};

use efface::format::Format;
use efface::pipeline::{self, Options, Sinks, Source, lane};
use efface::record::Storage;
use efface::report::Tally;
use efface::rules::{Confidence, Rule, Wake};
use efface::{Key, Label, Policy, Scrubber};

const TRANSCRIPTS: &[u8] = include_bytes!("../corpus/transcripts.jsonl");

fn key() -> Key {
    Key::from_env_value(&"5a".repeat(32)).unwrap()
}

fn scrubber(policy: Policy) -> Scrubber {
    Scrubber::builder(policy)
        .key(key())
        .now("2026-01-15T00:00:00Z".parse().unwrap())
        .build()
        .unwrap()
}

fn run(scrubber: &Scrubber, input: &[u8], jobs: usize) -> (Vec<u8>, Tally) {
    let mut out = Vec::new();
    let options = Options {
        jobs,
        progress: None,
    };
    let tally =
        pipeline::run(scrubber, Source::new(input), &Sinks::to(&mut out), &options).unwrap();
    assert!(tally.adds_up());
    (out, tally)
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let input = TRANSCRIPTS.repeat(4);
    for policy in [Policy::training(), Policy::redact()] {
        let scrubber = scrubber(policy);
        let (alone, tally) = run(&scrubber, &input, 1);
        for jobs in [2, 3, 8] {
            let (together, again) = run(&scrubber, &input, jobs);
            assert!(alone == together, "{jobs} threads");
            assert_eq!(tally, again);
        }
    }
}

#[test]
fn scrubbing_twice_changes_nothing() {
    let scrubber = scrubber(Policy::redact());
    let (once, _) = run(&scrubber, TRANSCRIPTS, 2);
    let (twice, _) = run(&scrubber, &once, 2);
    for (number, (a, b)) in once
        .split(|&b| b == b'\n')
        .zip(twice.split(|&b| b == b'\n'))
        .enumerate()
    {
        assert!(a == b, "line {}", number + 1);
    }
    assert_eq!(once.len(), twice.len());
}

/// A reader that gives a few bytes at a time, as a slow pipe does.
struct Drip<'a>(&'a [u8], usize);

impl Read for Drip<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.1.min(self.0.len()).min(buf.len());
        buf[..n].copy_from_slice(&self.0[..n]);
        self.0 = &self.0[n..];
        Ok(n)
    }
}

#[test]
fn how_the_bytes_arrive_does_not_matter() {
    let scrubber = scrubber(Policy::training());
    let (want, tally) = run(&scrubber, TRANSCRIPTS, 1);
    for size in [61, 4096, 70_000] {
        let mut out = Vec::new();
        let source = Source::new(Drip(TRANSCRIPTS, size));
        let options = Options {
            jobs: 2,
            progress: None,
        };
        let got = pipeline::run(&scrubber, source, &Sinks::to(&mut out), &options).unwrap();
        assert!(out == want, "{size} bytes a read");
        assert_eq!(got, tally);
    }
}

#[test]
fn line_ends_and_limits() {
    let scrubber = Scrubber::builder(Policy::redact())
        .key(key())
        .max_record_bytes(100)
        .build()
        .unwrap();
    let long = format!("{{\"a\":\"{}\"}}", "x".repeat(100));
    let huge = format!("{{\"a\":\"{}\"}}", "x".repeat(2_000_000));
    // input, output, refused as too long
    let table: &[(String, &str, u64)] = &[
        ("".into(), "", 0),
        ("{\"a\":1}".into(), "{\"a\":1}", 0),
        ("{\"a\":1}\n".into(), "{\"a\":1}\n", 0),
        (
            "{\"a\":1}\r\n{\"a\":2}\r\n".into(),
            "{\"a\":1}\r\n{\"a\":2}\r\n",
            0,
        ),
        ("\u{feff}{\"a\":1}\n".into(), "{\"a\":1}\n", 0),
        (format!("{{}}\n{long}\n[]\n"), "{}\n[]\n", 1),
        (format!("{{}}\n{huge}\n[]\n"), "{}\n[]\n", 1),
        (format!("{huge}\n{huge}\n[]"), "[]", 2),
        (huge.clone(), "", 1),
    ];
    for (input, want, too_long) in table {
        for jobs in [1, 2] {
            let (out, tally) = run(&scrubber, input.as_bytes(), jobs);
            let start = &input[..input.len().min(20)];
            assert_eq!(String::from_utf8(out).unwrap(), *want, "{start}");
            assert_eq!(tally.refused_total(), *too_long, "{start}");
        }
    }
}

#[test]
fn a_line_does_not_run_on_into_the_next_file() {
    let scrubber = scrubber(Policy::redact());
    let source = Source::of(vec![
        Box::new(&b"{\"a\":1}"[..]),
        Box::new(&b""[..]),
        Box::new(&b"\xEF\xBB\xBF{\"b\":2}\n"[..]),
        Box::new(&b"{\"c\":3}"[..]),
    ]);
    let mut out = Vec::new();
    let sinks = Sinks::to(&mut out);
    let tally = pipeline::run(&scrubber, source, &sinks, &Options::default()).unwrap();
    drop(sinks);
    assert_eq!(out, b"{\"a\":1}\n{\"b\":2}\n{\"c\":3}");
    assert_eq!(tally.lines_in, 3);
}

fn explode(_: &str) -> bool {
    panic!("a value must not be seen: jane@example.org")
}

static BROKEN: Rule = Rule {
    id: "toy/broken",
    about: "panics",
    label: Label::SECRET,
    wake: &[Wake::Words(&["explode"])],
    pattern: "explode",
    check: Some(explode),
    confidence: Confidence::Certain,
    ..Rule::BASE
};

#[test]
fn a_panic_costs_one_record() {
    let scrubber = Scrubber::builder(Policy::redact())
        .key(key())
        .rules([&BROKEN])
        .build()
        .unwrap();
    let input = b"{\"a\":\"fine\"}\n{\"a\":\"explode\"}\n{\"a\":\"fine too\"}\n";
    for jobs in [1, 2] {
        let (out, tally) = run(&scrubber, input, jobs);
        assert_eq!(out, b"{\"a\":\"fine\"}\n{\"a\":\"fine too\"}\n");
        assert_eq!(tally.refused["panic"], 1);
    }
}

/// A reader of the output that goes away after so many bytes.
struct Closing(usize);

impl Write for Closing {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        let n = buf.len().min(self.0);
        self.0 -= n;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn errors_of_reader_and_writer_end_the_run() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::ErrorKind::TimedOut.into())
        }
    }
    let scrubber = scrubber(Policy::redact());
    let input = TRANSCRIPTS.repeat(8);
    for jobs in [1, 2, 4] {
        let options = Options {
            jobs,
            progress: None,
        };
        let sinks = Sinks::to(Closing(300_000));
        let error = pipeline::run(&scrubber, Source::new(&input[..]), &sinks, &options);
        assert_eq!(error.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
        let source = Source::new(TRANSCRIPTS.chain(Failing));
        let error = pipeline::run(&scrubber, source, &Sinks::to(io::sink()), &options);
        assert_eq!(error.unwrap_err().kind(), io::ErrorKind::TimedOut);
    }
}

#[test]
fn lanes_refused_lines_and_spans_go_their_ways() {
    let scrubber = Scrubber::builder(Policy::training())
        .key(key())
        .now("2026-01-15T00:00:00Z".parse().unwrap())
        .safety_lane(true)
        .spans(true)
        .build()
        .unwrap();
    let record = |flagged: bool, text: &str| {
        format!(
            r#"{{"conversation_id":"c-{text}","account":{{"id":"a-1","plan":"pro"}},"consent":{{"training":{},"decided_at":"2025-09-10T08:00:00Z"}},"incognito":false,"safety_flagged":{flagged},"created_at":"2025-10-01T11:00:00Z","updated_at":"2025-10-01T12:00:00Z","messages":[{{"role":"user","content":"é {text}: jane@example.org"}}]}}"#,
            !flagged
        )
    };
    let input = format!(
        "{}\n{{broken\n{}\n{}\n",
        record(false, "one"),
        record(true, "two"),
        record(false, "three")
    );
    let (mut training, mut safety, mut refused, mut spans) = (vec![], vec![], vec![], vec![]);
    {
        let sinks = Sinks {
            training: Some(lane(Storage::training(&mut training))),
            safety: Some(lane(Storage::safety(&mut safety))),
            refused: Some(std::sync::Mutex::new(Box::new(&mut refused))),
            spans: Some(std::sync::Mutex::new(Box::new(&mut spans))),
            ..Sinks::default()
        };
        let tally = pipeline::run(
            &scrubber,
            Source::new(input.as_bytes()),
            &sinks,
            &Options::default(),
        )
        .unwrap();
        assert!(tally.adds_up());
        assert_eq!(tally.lanes["training"], 2);
        assert_eq!(tally.lanes["safety"], 1);
        assert_eq!((tally.flagged["training"], tally.flagged["safety"]), (0, 1));
    }
    let training = String::from_utf8(training).unwrap();
    assert_eq!(training.lines().count(), 2);
    assert!(!training.contains("two"));
    assert_eq!(String::from_utf8(safety).unwrap().lines().count(), 1);
    assert_eq!(refused, b"{broken\n");
    // The spans are those of the output's strings, in code points.
    let rows: Vec<serde_json::Value> = String::from_utf8(spans)
        .unwrap()
        .lines()
        .map(|row| serde_json::from_str(row).unwrap())
        .collect();
    assert_eq!(rows.len(), 2);
    for (row, line) in rows.iter().zip(training.lines()) {
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = record.pointer(row["path"].as_str().unwrap()).unwrap();
        let span = |name: &str| row[name].as_u64().unwrap() as usize;
        let masked: String = text
            .as_str()
            .unwrap()
            .chars()
            .skip(span("start"))
            .take(span("end") - span("start"))
            .collect();
        assert!(masked.starts_with("[EMAIL:") && masked.ends_with(']'));
    }
    assert_eq!(rows[1]["line"], 2);
}

#[test]
fn every_refusal_has_its_code() {
    let deep = "[".repeat(200);
    let table: &[(&[u8], &str)] = &[
        (b"{\"a\":", "json"),
        (b"{\"a\":1} x", "json"),
        (b"{\"a\":\"\xff\"}", "utf8"),
        (b"{\"a\":1,\"a\":1}", "duplicate_key"),
        (deep.as_bytes(), "too_deep"),
        (b"{\"conversation_id\":\"c\",\"account\":{}}", "format"),
        (b"{\"conversation_id\":7,\"messages\":[]}", "format"),
        (
            b"{\"conversation_id\":\"c\",\"messages\":[],\"efface\":{\"v\":1,\"note\":\"x\"}}",
            "format",
        ),
    ];
    for policy in [Policy::training(), Policy::redact()] {
        let scrubber = scrubber(policy);
        for (line, code) in table {
            // A line of 200 open brackets is no array to `auto` without a gate: it is a text.
            if *code == "too_deep" && !scrubber.policy().gate().enabled {
                continue;
            }
            let (out, tally) = run(&scrubber, line, 1);
            assert!(out.is_empty());
            assert_eq!(tally.refused.get(code), Some(&1), "{code}");
        }
    }
}

#[test]
fn what_no_format_names_is_held_by_a_gate_and_scrubbed_without() {
    let json = br#"{"note":"mail jane@example.org"}"#;
    let text = b"mail jane@example.org";
    let gated = scrubber(Policy::training());
    let open = scrubber(Policy::redact());
    let (out, tally) = run(&gated, json, 1);
    assert!(out.is_empty());
    assert_eq!((tally.held["plan"], tally.without_facts), (1, 1));
    let (_, tally) = run(&gated, text, 1);
    assert_eq!(tally.refused["json"], 1);
    for input in [&json[..], text] {
        let (out, tally) = run(&open, input, 1);
        assert_eq!(tally.lines_out, 1);
        assert!(String::from_utf8(out).unwrap().contains("mail [EMAIL:"));
    }
    let named = Scrubber::builder(Policy::training())
        .key(key())
        .format(Format::named("text").unwrap())
        .build()
        .unwrap();
    let (_, tally) = run(&named, text, 1);
    assert_eq!(tally.held["plan"], 1);
}
