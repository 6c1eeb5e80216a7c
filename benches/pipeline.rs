//! Scrubbing line by line, and the pipeline on one thread and more.

#![allow(missing_docs, clippy::unwrap_used)]

mod texts;

use std::hint::black_box;

use criterion::{Bencher, Criterion, Throughput};
use efface::pipeline::{self, Options, Sinks, Source};
use efface::{Key, Policy, Scrubber, Workspace};

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(10)
        .measurement_time(std::time::Duration::from_secs(3))
        .configure_from_args();
    let scrubber = |policy: Policy| {
        Scrubber::builder(policy)
            .key(Key::from_env_value(&"5a".repeat(32)).unwrap())
            .now("2026-01-15T00:00:00Z".parse().unwrap())
            .build()
            .unwrap()
    };
    let lines = texts::corpus("transcripts.jsonl");
    let mut group = criterion.benchmark_group("line");
    group.throughput(Throughput::Bytes(lines.len() as u64));
    for (name, policy) in [
        ("training", Policy::training()),
        ("redact", Policy::redact()),
    ] {
        let scrubber = scrubber(policy);
        let mut workspace = Workspace::default();
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                for line in lines.lines() {
                    black_box(scrubber.line(line.as_bytes(), &mut workspace));
                }
            });
        });
    }
    group.finish();

    let input = lines.repeat(16);
    let redact = scrubber(Policy::redact());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut group = criterion.benchmark_group("pipeline");
    group.throughput(Throughput::Bytes(input.len() as u64));
    for jobs in 1..=cores {
        group.bench_function(format!("{jobs} threads"), |bencher| {
            run(bencher, &redact, &input, jobs);
        });
    }
    group.finish();

    // What it costs that a session remembers: the same lines with nothing to find, with a value in
    // each that is not remembered, and with one that is.
    let mut group = criterion.benchmark_group("session");
    for (name, value) in [
        ("nothing", None),
        (
            "not remembered",
            Some(texts::birthday as fn(usize) -> String),
        ),
        ("remembered", Some(texts::address)),
    ] {
        let input = texts::session(value);
        group.throughput(Throughput::Bytes(input.len() as u64));
        group.bench_function(name, |bencher| {
            run(bencher, &redact, &input, 1);
        });
    }
    group.finish();

    // One text with a value in each line: a longer one may cost no more by the byte.
    let mut group = criterion.benchmark_group("long text");
    let card = |_| "card 4111 1111 1111 1111, valid until 03/28".to_owned();
    for (name, value) in [
        ("birthdays", texts::birthday as fn(usize) -> String),
        ("one card", card),
        ("addresses", texts::address),
    ] {
        for lines in [500, 8000] {
            let said: Vec<String> = (0..lines).map(value).collect();
            let line = serde_json::json!({ "text": said.join("\n") }).to_string();
            let mut workspace = Workspace::default();
            group.throughput(Throughput::Bytes(line.len() as u64));
            group.bench_function(format!("{name}, {lines}"), |bencher| {
                bencher.iter(|| {
                    black_box(redact.line(line.as_bytes(), &mut workspace));
                });
            });
        }
    }
    group.finish();
    criterion.final_summary();
}

/// Times the pipeline over `input`.
fn run(bencher: &mut Bencher<'_>, scrubber: &Scrubber, input: &str, jobs: usize) {
    let options = Options {
        jobs,
        progress: None,
    };
    bencher.iter(|| {
        let sinks = Sinks::to(std::io::sink());
        let source = Source::new(input.as_bytes());
        black_box(pipeline::run(scrubber, source, &sinks, &options).unwrap())
    });
}
