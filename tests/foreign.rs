//! Code and machine text that nobody wrote for this: what is installed where the test runs. Other
//! people's sources are full of numbers, hashes and examples, and hold next to nobody.
//!
//! What is not installed is skipped, and said.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]
#![expect(clippy::print_stderr, reason = "what was skipped has to be seen")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use efface::detect::{Scratch, TextContext};
use efface::rules::Confidence;
use efface::{Policy, Scrubber};

/// Characters that are looked at, of each kind: some seconds.
const ENOUGH: usize = 8_000_000;
/// Fewer are no measure.
const LEAST: usize = 40_000;

/// Findings on a hundred thousand characters, less addresses.
const MOST: f64 = 0.5;

/// What stands in sources on purpose and is what it seems to be: authors' names and mail, examples of
/// addresses. Tests of a library for mail are full of them.
const ADDRESSES: &[&str] = &["EMAIL", "IP_ADDRESS", "PERSON"];

struct Kind {
    name: &'static str,
    files: Vec<PathBuf>,
    /// Text of no file.
    text: String,
}

fn walk(folder: &Path, wanted: &dyn Fn(&Path) -> bool, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut entries: Vec<PathBuf> = entries.filter_map(|it| Some(it.ok()?.path())).collect();
    entries.sort();
    for path in entries {
        // What others have installed may be lists of example numbers.
        if path.ends_with("site-packages") {
            continue;
        }
        if path.is_dir() && !path.is_symlink() {
            walk(&path, wanted, files);
        } else if wanted(&path) {
            files.push(path);
        }
    }
}

fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let output = output.ok().filter(|it| it.status.success());
    output.map_or_else(String::new, |it| {
        String::from_utf8_lossy(&it.stdout).into_owned()
    })
}

fn kinds() -> Vec<Kind> {
    let ends =
        |ending: &'static str| move |path: &Path| path.extension().is_some_and(|it| it == ending);
    let named =
        |name: &'static str| move |path: &Path| path.file_name().is_some_and(|it| it == name);
    let files = |folders: &[PathBuf], wanted: &dyn Fn(&Path) -> bool| {
        let mut files = Vec::new();
        folders.iter().for_each(|it| walk(it, wanted, &mut files));
        files
    };
    let home = |name: &str, folder: &str| {
        let set = std::env::var_os(name).map(PathBuf::from);
        set.or_else(|| std::env::home_dir().map(|it| it.join(folder)))
    };
    let crates = home("CARGO_HOME", ".cargo").map(|it| it.join("registry/src"));
    let crates: Vec<PathBuf> = crates.into_iter().collect();
    let sysroot = said("rustc", &["--print", "sysroot"]);
    let std = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library");
    let python = said(
        "python3",
        &[
            "-c",
            "import sysconfig; print(sysconfig.get_paths()['stdlib'])",
        ],
    );
    let python: Vec<PathBuf> = (!python.is_empty())
        .then(|| PathBuf::from(python.trim()))
        .into_iter()
        .collect();
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    let node = [
        "/usr/lib/node_modules",
        "/usr/local/lib/node_modules",
        "/usr/share/nodejs",
    ];
    let kind = |name, files| Kind {
        name,
        files,
        text: String::new(),
    };
    let mut locks = files(&crates, &named("Cargo.lock"));
    locks.insert(0, own.join("Cargo.lock"));
    vec![
        kind("Rust's standard library", files(&[std], &ends("rs"))),
        kind("Python's standard library", files(&python, &ends("py"))),
        kind("crates", files(&crates, &ends("rs"))),
        kind("Cargo.lock", locks),
        kind(
            "package-lock.json",
            files(&node.map(PathBuf::from), &named("package-lock.json")),
        ),
        Kind {
            name: "git log",
            files: Vec::new(),
            // Without the authors, who are people.
            text: said(
                "git",
                &[
                    "-C",
                    env!("CARGO_MANIFEST_DIR"),
                    "log",
                    "--stat",
                    "--format=commit %H%nTree: %T%nDate: %ad%n%n%w(0,4,4)%B",
                ],
            ),
        },
    ]
}

#[test]
fn other_peoples_sources_hold_next_to_nobody() {
    let scrubber = Scrubber::builder(Policy::redact()).build().unwrap();
    let mut looked_at = 0;
    for Kind { name, files, text } in kinds() {
        let mut text = text;
        // Spread over all there is.
        let step = (files.len() / 600).max(1);
        for file in files.iter().step_by(step) {
            if text.len() >= ENOUGH {
                break;
            }
            text.push_str(&fs::read_to_string(file).unwrap_or_default());
        }
        let characters = text.chars().count();
        if characters < LEAST {
            eprintln!("SKIPPED, since next to nothing is installed: {name}");
            continue;
        }
        looked_at += 1;
        let mut scratch = Scratch::default();
        let mut found: BTreeMap<(&str, &str), u32> = BTreeMap::new();
        // In pieces, as messages are.
        for piece in pieces(&text) {
            let context = TextContext::default();
            for finding in scrubber.detector().scan(piece, context, &mut scratch) {
                if finding.confidence >= Confidence::Likely {
                    let kind = (finding.label.as_str(), finding.rule);
                    *found.entry(kind).or_default() += 1;
                }
            }
        }
        let count = |addresses: bool| {
            let all = found.iter();
            let of = all.filter(|((label, _), _)| ADDRESSES.contains(label) == addresses);
            of.map(|(_, count)| count).sum::<u32>()
        };
        let (addresses, others) = (count(true), count(false));
        let rate = f64::from(others) * 100_000.0 / characters as f64;
        eprintln!("{name}: {characters} characters, {addresses} addresses, {others} others");
        assert!(rate < MOST, "{name}: {found:#?}");
    }
    assert!(looked_at > 0, "Cargo.lock at least is always there");
}

fn line_end(bytes: &[u8]) -> Option<usize> {
    bytes.iter().position(|&byte| byte == b'\n')
}

/// Pieces of some 16 kB that end at a line's end.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let least = rest.len().min(16_384);
        let line = line_end(&rest.as_bytes()[least..]);
        let end = line.map_or(rest.len(), |at| least + at + 1);
        let (piece, behind) = rest.split_at(end);
        rest = behind;
        (!piece.is_empty()).then_some(piece)
    })
}
