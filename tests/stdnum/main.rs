//! Our checks against those of python-stdnum: on thousands of numbers, valid ones and ones with one
//! character changed, both have to say the same. Where they differ on purpose, a row of
//! [`modules::EXPLAINED`] says why.
//!
//! It runs where there is Python 3 and where python-stdnum is, or can be installed below `target/`; else
//! it says on standard error that it was skipped. `EFFACE_STDNUM=2000` asks for so many numbers of each
//! module in place of 200.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

mod modules;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use efface::detect::{Detector, Scratch, TextContext};
use efface::rules::{self, Confidence, Rule};
use modules::{Differs, EXPLAINED, MODULES, Module};
use serde::Deserialize;

/// Valid numbers of each module, and as many that are not.
const COUNT: &str = "200";
/// Differences of a module that are shown.
const SHOWN: usize = 6;

/// A number, and what python-stdnum says of it.
#[derive(Deserialize)]
struct Row {
    /// Index of its module.
    row: usize,
    value: String,
    valid: bool,
}

#[test]
fn python_stdnum_says_the_same() {
    let rows = match python().and_then(|python| python.numbers()) {
        Ok(rows) => rows,
        Err(why) => {
            // Not by `eprintln!`, which a test that passes keeps to itself.
            let _ = writeln!(std::io::stderr().lock(), "SKIPPED: python-stdnum: {why}");
            return;
        }
    };
    let detector = Detector::new(rules::all(), Confidence::Likely).unwrap();
    let mut scratch = Scratch::default();
    let mut seen = vec![[0_usize; 2]; MODULES.len()];
    let mut explained = vec![0_usize; EXPLAINED.len()];
    let mut differences: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for row in &rows {
        let module = &MODULES[row.row];
        seen[row.row][usize::from(row.valid)] += 1;
        let Some(differs) = compare(module, row, &detector, &mut scratch) else {
            continue;
        };
        let plain: String = row.value.chars().filter(|c| c.is_alphanumeric()).collect();
        let why = EXPLAINED.iter().position(|(name, way, _, holds)| {
            *name == module.name && *way == differs && holds(&plain)
        });
        match why {
            Some(why) => explained[why] += 1,
            None => differences
                .entry(row.row)
                .or_default()
                .push(format!("{differs:?} {}", row.value)),
        }
    }
    let mut failures: Vec<String> = differences
        .iter()
        .map(|(&row, all)| {
            let [invalid, valid] = seen[row];
            let some = &all[..all.len().min(SHOWN)];
            let name = MODULES[row].name;
            format!(
                "{name}: {} of {valid} + {invalid} numbers: {some:?}",
                all.len()
            )
        })
        .collect();
    // A module that gives nothing to compare, and an explanation of nothing, are mistakes here.
    for (module, seen) in MODULES.iter().zip(&seen) {
        if seen[1] < 10 || (seen[0] < 10 && !module.rules.is_empty()) {
            failures.push(format!("{}: only {seen:?} numbers", module.name));
        }
    }
    // Rare differences show only among many numbers.
    let many = rows.len() > 1000 * MODULES.len();
    for ((name, way, why, _), count) in EXPLAINED.iter().zip(explained) {
        if count == 0 && many {
            failures.push(format!("{name}: nothing is explained by: {way:?}, {why}"));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

fn compare(
    module: &Module,
    row: &Row,
    detector: &Detector,
    scratch: &mut Scratch,
) -> Option<Differs> {
    let value = module.form.replace("{}", &row.value);
    let rule = rule(module.rules[0]);
    let near = rule.near.first().copied().unwrap_or("number");
    let word = near.trim_end_matches('*');
    let text = format!("{word}: {value}");
    let found = detector.scan(&text, TextContext::default(), scratch);
    if !row.valid {
        let taken = found.iter().any(|it| module.rules.contains(&it.rule));
        return taken.then_some(Differs::Taken);
    }
    // Rules of different countries share shapes, so any may have it; but every digit has to go.
    let mut digits = text
        .char_indices()
        .skip(word.len() + 2)
        .filter(|(_, c)| c.is_ascii_digit());
    let gone = digits.all(|(at, _)| found.iter().any(|it| (it.start..it.end).contains(&at)));
    (!gone).then_some(Differs::Missed)
}

fn rule(id: &str) -> &'static Rule {
    match rules::all().find(|rule| rule.id == id) {
        Some(rule) => rule,
        None => panic!("no rule {id}"),
    }
}

/// Python, with python-stdnum at hand.
struct Python {
    path: PathBuf,
}

fn python() -> Result<Python, String> {
    let house = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = Python {
        path: house.join("target/stdnum"),
    };
    let is_there = || {
        python
            .run(&["-c", "import stdnum"])
            .map(|it| it.status.success())
    };
    if is_there()? {
        return Ok(python);
    }
    let list = house.join("tests/stdnum/requirements.txt");
    let arguments = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--require-hashes",
        "--no-deps",
        "--timeout",
        "10",
        "--retries",
        "1",
        "--target",
    ];
    let mut arguments = arguments.to_vec();
    let (place, list) = (python.path.to_string_lossy(), list.to_string_lossy());
    arguments.extend([&*place, "-r", &*list]);
    python.run(&arguments)?;
    match is_there()? {
        true => Ok(python),
        false => Err("it is not there and cannot be installed".into()),
    }
}

impl Python {
    fn run(&self, arguments: &[&str]) -> Result<Output, String> {
        Command::new("python3")
            .args(arguments)
            .env("PYTHONPATH", &self.path)
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .stdin(Stdio::null())
            .output()
            .map_err(|error| format!("python3: {error}"))
    }

    fn numbers(&self) -> Result<Vec<Row>, String> {
        let count = std::env::var("EFFACE_STDNUM").unwrap_or_else(|_| COUNT.to_owned());
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stdnum/generate.py");
        let script = script.to_string_lossy();
        let mut arguments = vec![&*script, &count];
        for module in MODULES {
            arguments.extend([module.name, module.template]);
        }
        let output = self.run(&arguments)?;
        // That it is there and does not work is no reason to be skipped.
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        let rows = String::from_utf8(output.stdout).unwrap();
        Ok(rows
            .lines()
            .map(|row| serde_json::from_str(row).unwrap())
            .collect())
    }
}
