//! Do the examples of rules hold? Each is looked at by the whole engine, beside all other rules: the
//! value has to be found exactly, wherever the example stands, and what is no value must not be.
//!
//! The catalogue's own tests ask this of the built-in rules, and a policy asks it of the rules of a
//! user before it takes them.
//!
//! ```
//! use efface::{rules, trial};
//!
//! let rule = r#"
//!     [[rule]]
//!     id = "acme/badge"
//!     about = "Number of a badge at ACME"
//!     wake.words = ["badge"]
//!     pattern = 'badge (?P<value>[0-9]{6})'
//!     check = "luhn"
//!     confidence = "likely"
//!     hits = ["my badge «100008» is lost"]
//!     misses = ["my badge 100009 is lost"]
//! "#;
//! let good: Vec<_> = rules::user::parse("acme.toml", rule)?.iter().map(|it| it.rule.rule()).collect();
//! assert!(trial::faults(&good)?.is_empty());
//!
//! let rule = rule.replace("badge (?P", "badge no (?P");
//! let bad: Vec<_> = rules::user::parse("acme.toml", &rule)?.iter().map(|it| it.rule.rule()).collect();
//! let faults = trial::faults(&bad)?;
//! assert_eq!(faults[0].to_string(), "acme/badge: hits, example 1: the pattern does not fit");
//! # Ok::<(), efface::Error>(())
//! ```

use std::fmt;

use crate::detect::{Detector, Finding, Scratch, TextContext};
use crate::error::Error;
use crate::marks::{BREAK, LINE, Marked};
use crate::rules::{self, Confidence, Rule};

/// An example that does not hold. It says which and why, and nothing of what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The rule's id.
    pub rule: &'static str,
    /// `hits` or `misses`.
    pub field: &'static str,
    /// Which example, from 1.
    pub number: usize,
    /// What is wrong: with offsets in code points of the example without its marks.
    pub why: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Fault {
            rule,
            field,
            number,
            why,
        } = self;
        write!(f, "{rule}: {field}, example {number}: {why}")
    }
}

/// Clean text to stand around an example: nothing in it is a value or a context word.
const CLEAN: &str = "The river runs past the old mill, and 3 of 17 boats lie upside down. ";
/// How much of it there is around an example, in bytes.
const LONG: usize = 10_000;

/// The example as it stands, and in the places where all the same has to be found in it.
#[must_use]
pub fn settings(example: &str) -> Vec<(&'static str, String)> {
    let line = CLEAN.trim();
    let long = CLEAN.repeat(LONG / CLEAN.len() + 1);
    vec![
        ("alone", example.to_owned()),
        ("after a line", format!("{line}\n\n{example}")),
        ("before a line", format!("{example}\n\n{line}")),
        ("in 10 kB", format!("{long}\n\n{example}\n\n{long}")),
        ("after a multi-byte character", format!("é ☕\n\n{example}")),
    ]
}

/// The examples of these rules of a user that do not hold beside the built-in rules and each other:
/// of each example, the first place where it does not.
///
/// # Errors
/// A rule that cannot be used at all.
pub fn faults(own: &[&'static Rule]) -> Result<Vec<Fault>, Error> {
    let all = rules::all().chain(own.iter().copied());
    let wrong = |error: crate::detect::BuildError| Error::rule(error.to_string());
    let detector = Detector::new(all, Confidence::Likely).map_err(wrong)?;
    let mut scratch = Scratch::default();
    let mut faults = Vec::new();
    for &rule in own {
        let mut fault = |field, number, why| {
            faults.push(Fault {
                rule: rule.id,
                field,
                number,
                why,
            });
        };
        for (number, hit) in (1..).zip(rule.hits) {
            match Marked::read(hit) {
                None => fault("hits", number, "a mark « or » has no other half".into()),
                Some(marked) => {
                    if let Some(why) = missed(rule, &marked, &detector, &mut scratch) {
                        fault("hits", number, why);
                    }
                }
            }
        }
        for (number, miss) in (1..).zip(rule.misses) {
            let text = miss.replace(BREAK, "").replace(LINE, "\n");
            for (place, text) in settings(&text) {
                let found = detector.scan(&text, TextContext::default(), &mut scratch);
                if found.iter().any(|finding| finding.rule == rule.id) {
                    fault("misses", number, format!("something is found ({place})"));
                    break;
                }
            }
        }
    }
    Ok(faults)
}

/// Why not exactly what is marked is found, if so.
fn missed(
    rule: &'static Rule,
    marked: &Marked,
    detector: &Detector,
    scratch: &mut Scratch,
) -> Option<String> {
    let want: Vec<(usize, usize)> = marked
        .spans
        .iter()
        .map(|(range, _)| (range.start, range.end))
        .collect();
    for (place, text) in settings(&marked.text) {
        let offset = text.find(&marked.text)?;
        let found: Vec<Finding> = detector
            .scan(&text, TextContext::default(), scratch)
            .iter()
            .filter(|finding| finding.start >= offset)
            .cloned()
            .collect();
        let got: Vec<(usize, usize)> = found
            .iter()
            .map(|finding| (finding.start - offset, finding.end - offset))
            .collect();
        let own = found.iter().any(|finding| finding.label == rule.label);
        if got == want && own {
            continue;
        }
        let chars = |at: usize| text[offset..offset + at].chars().count();
        let list = |spans: &[(usize, usize)]| {
            let spans = spans
                .iter()
                .map(|&(start, end)| format!("{}..{}", chars(start), chars(end)));
            spans.collect::<Vec<_>>().join(", ")
        };
        let rivals: Vec<&str> = found
            .iter()
            .map(|finding| finding.rule)
            .filter(|&id| id != rule.id)
            .collect();
        return Some(match (got.is_empty(), rivals.is_empty()) {
            (true, _) if place == "alone" => asleep(rule, marked, scratch).to_owned(),
            (true, _) => format!("nothing is found where it stands {place}"),
            (false, true) => format!(
                "{} is marked, {} is found ({place})",
                list(&want),
                list(&got)
            ),
            (false, false) => {
                let (want, got, rivals) = (list(&want), list(&got), rivals.join(", "));
                format!("{want} is marked, {got} is found, by {rivals} ({place})")
            }
        });
    }
    None
}

/// Why nothing at all is found in an example.
fn asleep(rule: &'static Rule, marked: &Marked, scratch: &mut Scratch) -> &'static str {
    let fits = regex::Regex::new(rule.pattern).is_ok_and(|pattern| pattern.is_match(&marked.text));
    if !fits {
        return "the pattern does not fit";
    }
    let refused = |check: fn(&str) -> bool| {
        let mut values = marked.spans.iter();
        !values.any(|(range, _)| check(&marked.text[range.clone()]))
    };
    if rule.check.is_some_and(refused) {
        return "the check refuses the value";
    }
    *scratch = Scratch::default();
    let alone = Detector::new([rule], Confidence::Possible).is_ok_and(|detector| {
        !detector
            .scan(&marked.text, TextContext::default(), scratch)
            .is_empty()
    });
    *scratch = Scratch::default();
    match alone {
        true => {
            "too little speaks for it: the confidence is `possible`, and no word of `near` stands there"
        }
        false => {
            "nothing wakes the rule where the pattern fits, or what stands beside it is no edge"
        }
    }
}
