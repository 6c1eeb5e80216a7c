//! What each rule costs: all rules but one against all, on code and on chat, where a bad pattern
//! or a wake that is too eager shows.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]

mod texts;

use std::hint::black_box;
use std::time::{Duration, Instant};

use efface::detect::{Detector, Scratch, TextContext};
use efface::rules::{self, Confidence};

fn main() {
    let rounds = if std::env::args().any(|arg| arg == "--test") {
        1
    } else {
        9
    };
    let text: String = texts::texts()
        .into_iter()
        .filter(|(name, _)| matches!(*name, "chat" | "code"))
        .map(|(_, text)| text)
        .collect();
    let none = Detector::new([], Confidence::Likely).unwrap();
    let floor = cost(&none, &text, rounds);
    let all = Detector::new(rules::all(), Confidence::Likely).unwrap();
    let whole = cost(&all, &text, rounds);
    println!("{:40} {:>10}", "rule", "ns/kB");
    let mut rows: Vec<(Duration, &str)> = rules::all()
        .map(|rule| {
            let one = Detector::new([rule], Confidence::Likely).unwrap();
            (cost(&one, &text, rounds).saturating_sub(floor), rule.id)
        })
        .collect();
    rows.sort_unstable();
    let show = |name: &str, time: Duration| {
        let per_kb = time.as_secs_f64() * 1e9 / (text.len() as f64 / 1e3);
        println!("{name:40} {per_kb:10.1}");
    };
    for (time, id) in rows.iter().rev() {
        show(id, *time);
    }
    show("(no rule)", floor);
    show("(all rules)", whole);
}

/// The median time of a scan.
fn cost(detector: &Detector, text: &str, rounds: usize) -> Duration {
    let mut scratch = Scratch::default();
    let mut times: Vec<Duration> = (0..=rounds)
        .map(|_| {
            let start = Instant::now();
            black_box(detector.scan(black_box(text), TextContext::default(), &mut scratch));
            start.elapsed()
        })
        .skip(1)
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}
