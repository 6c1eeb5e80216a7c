//! The shipped corpus: gold text is found as well as the floors say, clean text comes through
//! untouched, also within JSON.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use efface::eval::{Evaluation, Sample};
use efface::{Key, Outcome, Policy, Scrubber, Workspace};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Floor {
    recall: f64,
    precision: f64,
}

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

fn scrubber() -> Scrubber {
    Scrubber::builder(Policy::redact())
        .key(Key::from_env_value(&"5a".repeat(32)).unwrap())
        .build()
        .unwrap()
}

#[test]
fn gold_text_is_found_as_well_as_the_floors_say() {
    let floors: BTreeMap<String, Floor> =
        toml::from_str(include_str!("../corpus/floors.toml")).unwrap();
    let scrubber = scrubber();
    let mut evaluation = Evaluation::default();
    for file in files("corpus/gold") {
        let text = fs::read_to_string(&file).unwrap();
        for (number, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with("# ") {
                continue;
            }
            let id = format!("{}:{}", file.display(), number + 1);
            evaluation.look(&Sample::from_marked(id, line).unwrap(), &scrubber);
        }
    }
    assert!(evaluation.samples() > 1_300);
    let total = evaluation.total();
    let scores = evaluation
        .labels()
        .iter()
        .map(|(label, score)| (label.as_str(), score))
        .chain([("total", &total)]);
    let mut seen = 0;
    for (label, score) in scores {
        let floor = floors.get(label);
        let floor = floor.unwrap_or_else(|| panic!("{label} has no floor"));
        let recall = score.recall().unwrap_or(1.0);
        let precision = score.precision().unwrap_or(1.0);
        assert!(recall >= floor.recall, "{label}: recall {recall}");
        assert!(
            precision >= floor.precision,
            "{label}: precision {precision}"
        );
        seen += 1;
    }
    assert_eq!(seen, floors.len(), "a floor for a label without gold text");
}

#[test]
fn clean_text_comes_through_untouched() {
    let scrubber = scrubber();
    let mut workspace = Workspace::default();
    for file in files("corpus/clean") {
        let name = file.display();
        let text = fs::read_to_string(&file).unwrap();
        for (number, line) in text.lines().enumerate() {
            assert!(scrubber.text(line) == line, "{name}:{}", number + 1);
        }
        assert!(scrubber.text(&text) == text, "{name}");
        // And as a message of a conversation.
        let record = serde_json::json!({"a": {"content": text}}).to_string();
        match scrubber.line(record.as_bytes(), &mut workspace) {
            Outcome::Out(out) => assert!(out.as_bytes() == record.as_bytes(), "{name} in JSON"),
            other => panic!("{name}: {other:?}"),
        }
    }
}
