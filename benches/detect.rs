//! How fast the engine reads: texts of all kinds with the whole catalogue, hostile ones too, and
//! what the wake pass costs with no rule, with few and with all.

#![allow(missing_docs, clippy::unwrap_used)]

mod texts;

use std::collections::HashSet;
use std::hint::black_box;

use criterion::{Criterion, Throughput};
use efface::detect::{Detector, Scratch, TextContext};
use efface::label::Family;
use efface::rules::{self, Confidence, Rule, Wake};

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
    // What grows with the catalogue: how often a place has to be looked at twice.
    let texts: Vec<_> = texts::texts()
        .into_iter()
        .filter(|(name, _)| matches!(*name, "prose" | "chat" | "code"))
        .collect();
    for most in [60, 700, usize::MAX] {
        let (rules, anchors) = anchored(most);
        let some = Detector::new(rules, Confidence::Likely).unwrap();
        let name = format!("anchors/{anchors} of credentials");
        group(&mut criterion, &name, &some, &texts);
        // The same less the patterns: where a rule could begin is found, and left at that.
        let mut pass = criterion.benchmark_group(format!("wake pass/{anchors} of credentials"));
        for (name, text) in &texts {
            pass.throughput(Throughput::Bytes(text.len() as u64));
            pass.bench_function(*name, |bencher| {
                bencher.iter(|| some.wakes(black_box(text)))
            });
        }
        pass.finish();
    }
    criterion.final_summary();
}

/// Rules for credentials, taken evenly from all of them, that are woken by about `most` words and
/// prefixes; and how many those are.
fn anchored(most: usize) -> (Vec<&'static Rule>, usize) {
    let said = |rule: &'static Rule| {
        rule.wake.iter().flat_map(|wake| match wake {
            Wake::Words(said) | Wake::Prefix(said) | Wake::Solid(said) => said.iter(),
            _ => [].iter(),
        })
    };
    let rules: Vec<&'static Rule> = rules::all()
        .filter(|rule| rule.label.family() == Family::Credential)
        .filter(|rule| said(rule).next().is_some())
        .collect();
    let count = |rules: &[&'static Rule]| {
        rules
            .iter()
            .copied()
            .flat_map(said)
            .collect::<HashSet<_>>()
            .len()
    };
    let every = |step: usize| rules.iter().copied().step_by(step).collect::<Vec<_>>();
    let some = (1..=rules.len())
        .map(every)
        .find(|some| count(some) <= most)
        .unwrap();
    let anchors = count(&some);
    (some, anchors)
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
