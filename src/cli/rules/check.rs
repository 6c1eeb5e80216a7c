//! `efface rules check`: do the examples of a user's rules hold?

use std::io::Write as _;
use std::path::Path;

use efface::rules::user;
use efface::trial;

use super::super::io::read_text;
use super::super::summary::counted;
use super::super::trouble::{Status, Trouble};

pub(super) const HELP: &str = r#"A rule, as it is written:
  [[rule]]
  id = "acme/badge"              family/name, for reports
  about = "Number of a badge"
  label = "CUSTOM"               or a label of `efface rules list`
  wake.words = ["badge"]         what must stand where the pattern is worth a try; or wake.prefixes
                                 ["acme_"], wake.keys ["badgeid"] of JSON, wake.bytes ["@"],
                                 wake.digits { runs = [6], total = 6, letters = 2 }
  pattern = 'badge (?P<value>[0-9]{6})'
  check = "luhn"                 luhn, mod97, mod11-10, mod11-2, verhoeff, not-all-same
  confidence = "likely"          possible, likely, certain
  near = ["badge"]               words that make a possible finding likely
  hits = ["badge «100008»"]      what it must find: its tests
  misses = ["badge 100009"]      what it must not find

More keys, with their defaults: far = [], needs_near = false, proof (a check that makes it certain),
reach = 128 (bytes that the pattern sees), left = right = "word" (free, word, number, token),
generic = false, source = "".

A policy takes them by `rules = ["acme.toml"]`. Exit status: 0 all examples hold, 1 some do not, 2 a
rule cannot be read."#;

/// Runs the subcommand.
pub(super) fn run(file: &Path) -> Result<Status, Trouble> {
    let name = file.display().to_string();
    let rules = user::parse(&name, &read_text(file)?)?;
    let plain: Vec<_> = rules.iter().map(|placed| placed.rule.rule()).collect();
    let faults = trial::faults(&plain)?;
    let mut out = std::io::stdout().lock();
    for fault in &faults {
        let placed = rules.iter().find(|it| it.rule.rule().id == fault.rule);
        let line = placed.map_or(1, |placed| placed.line);
        writeln!(out, "{name}:{line}: {fault}")?;
    }
    let examples = plain.iter().map(|rule| rule.hits.len() + rule.misses.len());
    let examples: usize = examples.sum();
    let rules = counted(rules.len() as u64, "rule");
    match faults.len() {
        0 => writeln!(out, "{name}: ok, {examples} examples of {rules} hold")?,
        bad => writeln!(
            out,
            "{name}: {bad} of {examples} examples of {rules} do not hold"
        )?,
    }
    out.flush()?;
    Ok(match faults.is_empty() {
        true => Status::Done,
        false => Status::Short,
    })
}
