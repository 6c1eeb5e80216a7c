//! How fast the engine reads: texts of all kinds with the whole catalogue, hostile ones too, and
//! what the wake pass costs with no rule, with few and with all.

#![allow(missing_docs, clippy::unwrap_used)]

mod texts;

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use efface::detect::{Detector, Scratch, TextContext};
use efface::rules::{self, Confidence, Rule};

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(20)
        .measurement_time(std::time::Duration::from_secs(2))
        .warm_up_time(std::time::Duration::from_millis(500))
        .configure_from_args();
    let all = Detector::new(rules::all(), Confidence::Likely).unwrap();
    group(&mut criterion, "detect", &all, &texts::texts());
    group(&mut criterion, "detect/hostile", &all, &texts::hostile());
    // What does not grow with the catalogue: text in which nothing can begin.
    let prose = vec![texts::texts().remove(0)];
    let families: Vec<&'static Rule> = rules::all().collect();
    for count in [0, families.len() / 4, families.len()] {
        let some = Detector::new(families[..count].iter().copied(), Confidence::Likely).unwrap();
        group(
            &mut criterion,
            &format!("wake/{count} rules"),
            &some,
            &prose,
        );
    }
    criterion.final_summary();
}

fn group(
    criterion: &mut Criterion,
    name: &str,
    detector: &Detector,
    texts: &[(&'static str, String)],
) {
    let mut group = criterion.benchmark_group(name);
    for (name, text) in texts {
        let mut scratch = Scratch::default();
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(*name, |bencher| {
            bencher.iter(|| {
                let found = detector.scan(black_box(text), TextContext::default(), &mut scratch);
                black_box(found.len())
            });
        });
    }
    group.finish();
}
