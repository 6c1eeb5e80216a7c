//! `efface rules docs`: the catalogue as Markdown. docs/rules.md is what it prints.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use efface::label::Family;
use efface::rules::{self, CheckKind, Rule};

const HEAD: &str = "\
# Rules

What efface looks for. This file is printed by `efface rules docs`, and a test keeps it current.

";

const COLUMNS: &str = "
- **Check**: what is asked of a value beyond its pattern. A *checksum* notices nearly every change of one digit; a *structure*
  is a date, a region, a range, or enough chance in a key. Behind *proof* stands what makes a value certain.
- **Confidence**: *certain* is acted on, *likely* too, *possible* only where a word nearby speaks for it, or where the
  policy asks for it.
- **Context**: whether such a word is *needed* for a finding, *helps*, or plays no part.
";

/// The whole page.
pub(super) fn page() -> String {
    let mut families: BTreeMap<Family, Vec<&Rule>> = BTreeMap::new();
    for rule in rules::all() {
        families.entry(rule.label.family()).or_default().push(rule);
    }
    let mut text = format!("{HEAD}{}\n{COLUMNS}", counts());
    for (family, rules) in families {
        let _ = write!(
            text,
            "\n## {family:?}\n\n\
             | Rule | Label | Country | What it finds | Check | Confidence | Context | Source |\n\
             |---|---|---|---|---|---|---|---|\n"
        );
        for rule in rules {
            row(rule, &mut text);
        }
    }
    text
}

fn row(rule: &Rule, text: &mut String) {
    let cell = |text: &str| text.replace('\n', " ").replace('|', "\\|");
    let _ = writeln!(
        text,
        "| `{}` | `{}` | {} | {} | {} | {} | {} | {} |",
        rule.id,
        rule.label,
        rule.country().unwrap_or_default(),
        cell(rule.about),
        check(rule),
        rule.confidence.as_str(),
        context(rule),
        cell(rule.source),
    );
}

/// What a rule asks of a value beyond its pattern, in a word or two.
pub(super) fn check(rule: &Rule) -> String {
    let (check, proof) = (rule.check_kind(), rule.proof_kind());
    match (check, proof) {
        (_, CheckKind::None) => check.as_str().to_owned(),
        (CheckKind::None, _) => format!("proof: {}", proof.as_str()),
        _ => format!("{}, proof: {}", check.as_str(), proof.as_str()),
    }
}

fn context(rule: &Rule) -> &'static str {
    match (rule.needs_near, rule.near.is_empty()) {
        (true, _) => "needed",
        (false, false) => "helps",
        (false, true) => "no",
    }
}

/// What the README says of the catalogue, in the same words.
fn counts() -> String {
    let (credentials, others): (Vec<&Rule>, Vec<&Rule>) =
        rules::all().partition(|rule| rule.label.family() == Family::Credential);
    let of = |kind: CheckKind| {
        let rules = others.iter();
        rules
            .filter(|rule| rule.check_kind().max(rule.proof_kind()) == kind)
            .count()
    };
    let countries: BTreeSet<String> = others.iter().filter_map(|rule| rule.country()).collect();
    format!(
        "{} rules: {} for people, businesses and their devices, {} for credentials. Of the former \
         {} hold a value to its checksum, {} more to its structure. {} countries have rules of their \
         own.",
        credentials.len() + others.len(),
        others.len(),
        credentials.len(),
        of(CheckKind::Checksum),
        of(CheckKind::Structure),
        countries.len(),
    )
}
