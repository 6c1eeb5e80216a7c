//! The ladder: what copying costs, what parsing costs, and what scrubbing costs, on one text in one
//! run. Machines are noisy, so the rungs take turns and each shows its median; what is to be
//! quoted is the ratio to the serde round trip in the last column.
//!
//! `cargo bench --bench floor` takes the shipped transcripts, repeated; `EFFACE_BENCH=FILE` another
//! JSONL file; `EFFACE_BENCH_MB` its size in memory (default 32), `EFFACE_BENCH_ROUNDS` the rounds
//! (default 7).

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use efface::pipeline::{self, Options, Sinks, Source};
use efface::{Key, Policy, Scrubber};

type Rung<'a> = (&'static str, Box<dyn FnMut() + 'a>);

fn main() {
    // `cargo test --benches` runs this too: one small round shows that it works.
    let smoke = std::env::args().any(|arg| arg == "--test");
    let number = |name: &str, default: usize| {
        std::env::var(name)
            .ok()
            .and_then(|value| value.parse().ok())
            .unwrap_or(default)
    };
    let (size, rounds) = if smoke {
        (1 << 20, 1)
    } else {
        (
            number("EFFACE_BENCH_MB", 32) << 20,
            number("EFFACE_BENCH_ROUNDS", 7),
        )
    };
    let text = text(size);
    let key = || Key::from_env_value(&"5a".repeat(32)).unwrap();
    let scrubber = |policy: Policy| {
        Scrubber::builder(policy)
            .key(key())
            .now("2026-01-15T00:00:00Z".parse().unwrap())
            .build()
            .unwrap()
    };
    let training = scrubber(Policy::training());
    let redact = scrubber(Policy::redact());

    let mut rungs: Vec<Rung<'_>> = vec![
        (
            "copy",
            Box::new(|| {
                black_box(text.clone());
            }),
        ),
        (
            "newlines",
            Box::new(|| {
                black_box(memchr::memchr_iter(b'\n', &text).count());
            }),
        ),
        ("serde round trip", Box::new(|| serde(&text))),
        ("scrub, no gate", Box::new(|| scrub(&redact, &text, 1))),
        ("scrub, training", Box::new(|| scrub(&training, &text, 1))),
        (
            "scrub, no gate, -j 2",
            Box::new(|| scrub(&redact, &text, 2)),
        ),
    ];
    let mut times: Vec<Vec<Duration>> = vec![Vec::new(); rungs.len()];
    for round in 0..=rounds {
        for (rung, times) in rungs.iter_mut().zip(&mut times) {
            let start = Instant::now();
            (rung.1)();
            // The first round warms up.
            if round > 0 || smoke {
                times.push(start.elapsed());
            }
        }
    }
    let median = |times: &mut Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 2]
    };
    let medians: Vec<Duration> = times.iter_mut().map(median).collect();
    println!("{} MB, {rounds} rounds, medians", text.len() >> 20);
    for ((name, _), time) in rungs.iter().zip(&medians) {
        let rate = text.len() as f64 / 1e6 / time.as_secs_f64();
        let ratio = time.as_secs_f64() / medians[2].as_secs_f64();
        println!("{name:22} {rate:9.0} MB/s  {ratio:6.2} of the serde round trip");
    }
}

fn text(size: usize) -> Vec<u8> {
    let path = std::env::var("EFFACE_BENCH").unwrap_or_else(|_| {
        concat!(env!("CARGO_MANIFEST_DIR"), "/corpus/transcripts.jsonl").into()
    });
    let once = std::fs::read(path).unwrap();
    let mut text = Vec::with_capacity(size + once.len());
    while text.len() < size {
        text.extend_from_slice(&once);
    }
    text
}

fn serde(text: &[u8]) {
    let mut out = Vec::with_capacity(text.len());
    for line in text.split(|&b| b == b'\n').filter(|line| !line.is_empty()) {
        let value: serde_json::Value = serde_json::from_slice(line).unwrap();
        serde_json::to_writer(&mut out, &value).unwrap();
        out.push(b'\n');
    }
    black_box(&out);
}

fn scrub(scrubber: &Scrubber, text: &[u8], jobs: usize) {
    let mut out = Vec::with_capacity(text.len());
    let options = Options {
        jobs,
        progress: None,
    };
    let tally = pipeline::run(scrubber, Source::new(text), &Sinks::to(&mut out), &options).unwrap();
    assert!(tally.adds_up());
    black_box(&out);
}
