//! Reading a line of JSON: efface's own tape beside the readers that it could use instead.
//!
//! Those that are safe and fast give values or tapes of decoded text; none tells where each part
//! of the line was, which is what it takes to change some bytes and leave all others.

#![allow(missing_docs, clippy::unwrap_used)]

mod texts;

use std::hint::black_box;

use criterion::{Criterion, Throughput};

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(20)
        .measurement_time(std::time::Duration::from_secs(2))
        .configure_from_args();
    let lines = texts::corpus("transcripts.jsonl");
    let mut group = criterion.benchmark_group("json");
    group.throughput(Throughput::Bytes(lines.len() as u64));
    group.bench_function("serde_json to Value", |bencher| {
        bencher.iter(|| {
            for line in lines.lines() {
                black_box(serde_json::from_str::<serde_json::Value>(line).unwrap());
            }
        });
    });
    group.bench_function("serde_json, ignoring all", |bencher| {
        bencher.iter(|| {
            for line in lines.lines() {
                black_box(serde_json::from_str::<serde::de::IgnoredAny>(line).unwrap());
            }
        });
    });
    group.bench_function("sonic-rs to Value", |bencher| {
        bencher.iter(|| {
            for line in lines.lines() {
                let _ = black_box(sonic_rs::from_str::<sonic_rs::Value>(line));
            }
        });
    });
    group.bench_function("simd-json to tape", |bencher| {
        let mut buffers = simd_json::Buffers::default();
        bencher.iter(|| {
            for line in lines.lines() {
                let mut bytes = line.as_bytes().to_vec();
                // It refuses integers of more than 64 bits, which the shipped text has.
                let _ = black_box(simd_json::to_tape_with_buffers(&mut bytes, &mut buffers));
            }
        });
    });
    group.bench_function("efface to tape", |bencher| {
        let mut reader = efface::bench::TapeReader::default();
        bencher.iter(|| {
            for line in lines.lines() {
                black_box(reader.read(line.as_bytes()));
            }
        });
    });
    group.finish();
    criterion.final_summary();
}
