//! What a run tells the person at its end: counts and what to do about them.

use std::collections::BTreeMap;

use efface::record::Refusal;
use efface::report::Tally;

use super::say;

/// How many refused lines are named one by one.
const NAMED: usize = 5;

/// What a refusal means, for a person.
fn meaning(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Json => "not JSON",
        Refusal::Utf8 => "not UTF-8",
        Refusal::DuplicateKey => "an object has a key twice",
        Refusal::TooLong => "longer than --max-record-bytes",
        Refusal::TooDeep => "nested too deep",
        Refusal::Format => "not a record of the format",
        Refusal::Panic => "a rule failed on it, which is a bug: please report it",
        _ => "see the manual",
    }
}

/// A refused line, told.
pub(crate) fn refusal_line(place: &str, refusal: Refusal) -> String {
    format!(
        "{place}: refused: {} ({})",
        refusal.code(),
        meaning(refusal)
    )
}

/// The first refused lines of a run.
#[derive(Default)]
pub(crate) struct Refused {
    first: Vec<(u64, Refusal)>,
}

impl Refused {
    pub(crate) fn push(&mut self, line: u64, refusal: Refusal) {
        if self.first.len() < NAMED {
            self.first.push((line, refusal));
        }
    }
}

/// The end of a run.
pub(crate) struct Summary<'a> {
    pub(crate) tally: &'a Tally,
    pub(crate) refused: &'a Refused,
    /// There was a ledger.
    pub(crate) has_ledger: bool,
    /// `--format` was left to efface, and lines of plain text are not taken.
    pub(crate) json_only: bool,
}

impl Summary<'_> {
    /// Tells it; `locate` knows the file and line of a line's number.
    pub(crate) fn tell(&self, locate: impl Fn(u64) -> String) {
        let Summary { tally, refused, .. } = self;
        for &(line, refusal) in &refused.first {
            say(&refusal_line(&locate(line), refusal));
        }
        let unnamed = tally.refused_total() - refused.first.len() as u64;
        if unnamed > 0 {
            say(&format!("and {unnamed} more"));
        }
        say(&counts(tally));
        for hint in self.hints() {
            say(&hint);
        }
    }

    fn hints(&self) -> Vec<String> {
        let mut hints = Vec::new();
        if self.tally.without_facts > 0 {
            let why = match self.has_ledger {
                false => {
                    "in a format that says nothing of plan and consent; give a ledger that names \
                          their accounts or conversations (--consent)"
                }
                true => {
                    "of which neither their format nor the ledger says anything; name their \
                         accounts or conversations there"
                }
            };
            hints.push(format!(
                "held for want of facts: {}, {why} or, where the gate stands elsewhere, --policy redact",
                counted(self.tally.without_facts, "record")
            ));
        }
        let no_json = self.tally.refused.get(Refusal::Json.code());
        if self.json_only && no_json.is_some_and(|&lines| lines * 2 > self.tally.lines_in) {
            hints.push(
                "if lines are plain text and not JSON, say --format text \
                 (and, where the gate stands elsewhere, --policy redact)"
                    .into(),
            );
        }
        hints
    }
}

fn counts(tally: &Tally) -> String {
    let with = |total: u64, what: &str, by: &BTreeMap<&'static str, u64>| {
        let parts: Vec<String> = by.iter().map(|(name, n)| format!("{name} {n}")).collect();
        match parts.is_empty() {
            true => format!("{total} {what}"),
            false => format!("{total} {what} ({})", parts.join(", ")),
        }
    };
    let values: u64 = tally.labels.values().sum();
    format!(
        "{} in: {}, {}, {}; {} replaced",
        counted(tally.lines_in, "line"),
        with(tally.lines_out, "out", &tally.lanes),
        with(tally.held_total(), "held", &tally.held),
        with(tally.refused_total(), "refused", &tally.refused),
        counted(values, "value"),
    )
}

/// A count and what is counted.
pub(crate) fn counted(count: u64, what: &str) -> String {
    match count {
        1 => format!("1 {what}"),
        _ => format!("{count} {what}s"),
    }
}
