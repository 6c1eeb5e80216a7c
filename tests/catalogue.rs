//! Every rule's examples, through the whole engine beside all other rules.

use efface::detect::{Detector, Finding, Scratch, TextContext};
use efface::marks::Marked;
use efface::report::Unit;
use efface::rules::{self, Confidence, Rule};
use efface::trial::settings;
use efface::{Policy, Scrubber, Workspace};

fn detector(least: Confidence) -> Detector {
    match Detector::new(rules::all(), least) {
        Ok(detector) => detector,
        Err(error) => panic!("{error}"),
    }
}

fn found<'s>(detector: &Detector, text: &str, scratch: &'s mut Scratch) -> &'s [Finding] {
    detector.scan(text, TextContext::default(), scratch)
}

#[test]
fn ids_are_unique_and_well_formed() {
    let mut ids: Vec<_> = rules::all().map(|rule| rule.id).collect();
    ids.sort_unstable();
    for pair in ids.windows(2) {
        assert_ne!(pair[0], pair[1]);
    }
    for rule in rules::all() {
        let id = rule.id;
        assert!(
            id.split_once('/')
                .is_some_and(
                    |(family, name)| [family, name].iter().all(|part| !part.is_empty()
                        && part
                            .bytes()
                            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'))
                ),
            "{id}: family/name in lower case"
        );
        assert!(!rule.about.is_empty(), "{id}: about");
        assert!(!rule.source.is_empty(), "{id}: source");
        assert!(!rule.wake.is_empty(), "{id}: wake");
        assert!(!rule.hits.is_empty(), "{id}: hits");
        assert!(!rule.misses.is_empty(), "{id}: misses");
        assert!(rule.reach >= 16 && rule.reach <= 1 << 16, "{id}: reach");
    }
    detector(Confidence::Possible)
        .compile()
        .unwrap_or_else(|error| panic!("{error}"));
}

/// The exact span, with no rival that steals it, wherever the example stands.
#[test]
fn hits_are_found() {
    let detector = detector(Confidence::Likely);
    let mut scratch = Scratch::default();
    let mut failures = Vec::new();
    for rule in rules::all() {
        for hit in rule.hits {
            let Some(marked) = Marked::read(hit) else {
                failures.push(format!("{}: marks of {hit}", rule.id));
                continue;
            };
            for (place, text) in settings(&marked.text) {
                let Some(offset) = text.find(&marked.text) else {
                    continue;
                };
                let findings = found(&detector, &text, &mut scratch);
                let got: Vec<_> = findings.iter().map(|f| (f.start, f.end)).collect();
                let want: Vec<_> = marked
                    .spans
                    .iter()
                    .map(|(range, _)| (range.start + offset, range.end + offset))
                    .collect();
                let own = findings.iter().any(|f| f.label == rule.label);
                if got != want || !own {
                    failures.push(describe(rule, hit, place, findings, &text));
                }
            }
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn misses_are_silent() {
    let detector = detector(Confidence::Likely);
    let mut scratch = Scratch::default();
    let mut failures = Vec::new();
    for rule in rules::all() {
        for miss in rule.misses {
            let text = miss.replace(efface::marks::BREAK, "");
            for (place, text) in settings(&text) {
                let findings = found(&detector, &text, &mut scratch);
                if findings.iter().any(|f| f.rule == rule.id) {
                    failures.push(describe(rule, miss, place, findings, &text));
                }
            }
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

fn describe(rule: &Rule, example: &str, place: &str, found: &[Finding], text: &str) -> String {
    let found: Vec<_> = found
        .iter()
        .map(|f| format!("{} {:?} {:?}", f.rule, f.confidence, &text[f.start..f.end]))
        .collect();
    format!("{} ({place}): {example:?} found {found:?}", rule.id)
}

/// The same within JSON, where line breaks, quotes and letters beyond ASCII are escapes: the rows
/// that `detect` prints, in code points of the decoded string.
#[test]
fn hits_are_found_in_json() {
    let scrubber = Scrubber::builder(Policy::redact()).build();
    let scrubber = scrubber.unwrap_or_else(|error| panic!("{error}"));
    let mut workspace = Workspace::default();
    let mut failures = Vec::new();
    for rule in rules::all() {
        for marked in rule.hits.iter().filter_map(|hit| Marked::read(hit)) {
            let escaped: String = serde_json::Value::from(marked.text.as_str())
                .to_string()
                .chars()
                .map(|c| match c {
                    c if c.is_ascii() => c.to_string(),
                    c => c
                        .encode_utf16(&mut [0; 2])
                        .iter()
                        .map(|unit| format!("\\u{unit:04x}"))
                        .collect(),
                })
                .collect();
            let line = format!("{{\"content\":{escaped}}}");
            let rows = scrubber.detect(line.as_bytes(), 1, Unit::Char, &mut workspace);
            let got: Vec<_> = rows
                .iter()
                .flatten()
                .map(|row| (row.path.as_str(), row.start, row.end))
                .collect();
            let chars = |at: usize| marked.text[..at].chars().count();
            let want: Vec<_> = marked
                .spans
                .iter()
                .map(|(range, _)| ("/content", chars(range.start), chars(range.end)))
                .collect();
            if got != want {
                failures.push(format!("{}: {line} found {got:?}", rule.id));
            }
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}
