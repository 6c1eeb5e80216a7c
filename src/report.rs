//! What a run did: counts, never values.

mod cells;
mod spread;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::detect::Region;
use crate::format::{Format, Zone};
use crate::gate::Reason;
use crate::label::Label;
use crate::language::Language;
use crate::record::{Dropped, IsLane, Lane, Refusal, Scrubbed};
use crate::settle::Replacement;
use crate::walk::Piece;

pub(crate) use cells::named;
pub use cells::{Cell, Cells, FoundCells};
pub use spread::Spread;

/// A value that was replaced: what it was and where, never what it said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// What it was.
    pub label: Label,
    /// The rule that found it.
    pub rule: &'static str,
    /// Whose text it stood in.
    pub zone: Zone,
    /// The language of that text, guessed.
    pub language: Language,
    /// The kind of that text, guessed.
    pub region: Region,
}

/// What became of lines. Of a whole run, or of what one file had.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lines {
    /// Lines that were read.
    pub r#in: u64,
    /// Lines that were written, to any lane.
    pub out: u64,
    /// Records that may not be used.
    pub held: u64,
    /// Lines that could not be read.
    pub refused: u64,
}

impl Lines {
    /// Whether every line is accounted for.
    #[must_use]
    pub fn add_up(&self) -> bool {
        let sum = self.out.checked_add(self.held);
        sum.and_then(|sum| sum.checked_add(self.refused)) == Some(self.r#in)
    }

    /// Adds those of another part.
    pub fn add(&mut self, other: &Lines) {
        self.r#in += other.r#in;
        self.out += other.out;
        self.held += other.held;
        self.refused += other.refused;
    }

    /// Those that came since.
    fn since(&self, before: &Lines) -> Lines {
        Lines {
            r#in: self.r#in - before.r#in,
            out: self.out - before.out,
            held: self.held - before.held,
            refused: self.refused - before.refused,
        }
    }
}

/// Counts of a run. Those of parts of a run add up to those of the whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Lines that were read.
    pub lines_in: u64,
    /// Of them, those that were no lines of their own but elements of an array, or values that
    /// stand on several lines.
    pub elements: u64,
    /// Lines that were written, to any lane.
    pub lines_out: u64,
    /// Held records by reason code.
    pub held: BTreeMap<&'static str, u64>,
    /// Refused lines by reason code.
    pub refused: BTreeMap<&'static str, u64>,
    /// Written records by lane.
    pub lanes: BTreeMap<&'static str, u64>,
    /// Of them, those that safety classifiers flagged. Under a gate there are none in the lane for
    /// training.
    pub flagged: BTreeMap<&'static str, u64>,
    /// Read records by format.
    pub formats: BTreeMap<&'static str, u64>,
    /// Replaced values by label.
    pub labels: BTreeMap<&'static str, u64>,
    /// Replaced values by rule.
    pub rules: BTreeMap<&'static str, u64>,
    /// Held records of which nobody says what the gate asks: their format carries no facts, and no
    /// ledger knows them.
    pub without_facts: u64,
    /// What became of the lines of each input, by its place among them.
    pub inputs: BTreeMap<usize, Lines>,
    /// Counts with the number of conversations behind them.
    pub cells: Cells<&'static str>,
}

impl Tally {
    /// What became of the lines.
    pub fn lines(&self) -> Lines {
        Lines {
            r#in: self.lines_in,
            out: self.lines_out,
            held: self.held_total(),
            refused: self.refused_total(),
        }
    }

    /// All held records.
    pub fn held_total(&self) -> u64 {
        self.held.values().sum()
    }

    /// All refused lines.
    pub fn refused_total(&self) -> u64 {
        self.refused.values().sum()
    }

    /// Whether every line is accounted for: lines in = lines out + held + refused.
    pub fn adds_up(&self) -> bool {
        self.lines_in == self.lines_out + self.held_total() + self.refused_total()
    }

    /// Counts a record that is written.
    pub fn out<L: IsLane>(&mut self, record: &Scrubbed<'_, L>) {
        let (lane, format, spread) = (record.lane(), record.format(), record.spread());
        self.lines_in += 1;
        self.lines_out += 1;
        *self.lanes.entry(lane.as_str()).or_default() += 1;
        *self.flagged.entry(lane.as_str()).or_default() += u64::from(record.is_flagged());
        for found in record.found() {
            *self.labels.entry(found.label.as_str()).or_default() += 1;
            *self.rules.entry(found.rule).or_default() += 1;
        }
        let lanes = &mut self.cells.lanes;
        lanes.entry(lane.as_str()).or_default().join(spread);
        self.cells.record(record.found(), format.name, spread);
        self.read(format, spread);
    }

    /// Counts a record that is held, of the conversation that [`crate::Workspace::spread`] names.
    /// `is_spoken_for`: somebody said of it what the gate asks.
    pub fn held(
        &mut self,
        format: &'static Format,
        reason: Reason,
        spread: Spread,
        is_spoken_for: bool,
    ) {
        // What was deleted is held whoever speaks for it.
        let wants = reason != Reason::Revoked && reason != Reason::Flagged;
        self.without_facts += u64::from(wants && !is_spoken_for);
        self.hold(format, reason.code(), spread);
    }

    /// Counts a record that is held for one of its values.
    pub fn dropped(&mut self, format: &'static Format, spread: Spread) {
        self.hold(format, Dropped::CODE, spread);
    }

    fn hold(&mut self, format: &'static Format, code: &'static str, spread: Spread) {
        self.lines_in += 1;
        *self.held.entry(code).or_default() += 1;
        self.cells.held.entry(code).or_default().join(spread);
        self.read(format, spread);
    }

    /// Counts the format of a record that could be read.
    fn read(&mut self, format: &'static Format, spread: Spread) {
        *self.formats.entry(format.name).or_default() += 1;
        let formats = &mut self.cells.formats;
        formats.entry(format.name).or_default().join(spread);
    }

    /// Puts what was counted since `before` down to the input at this place; gives what is counted
    /// now.
    pub(crate) fn input(&mut self, place: usize, before: &Lines) -> Lines {
        let now = self.lines();
        let since = now.since(before);
        if since != Lines::default() {
            self.inputs.entry(place).or_default().add(&since);
        }
        now
    }

    /// Counts a line that is refused.
    pub fn refused(&mut self, refusal: Refusal) {
        self.lines_in += 1;
        *self.refused.entry(refusal.code()).or_default() += 1;
    }

    /// Adds the counts of another part of the run.
    pub fn add(&mut self, other: &Tally) {
        self.lines_in += other.lines_in;
        self.elements += other.elements;
        self.lines_out += other.lines_out;
        self.without_facts += other.without_facts;
        for (mine, theirs) in [
            (&mut self.held, &other.held),
            (&mut self.refused, &other.refused),
            (&mut self.lanes, &other.lanes),
            (&mut self.flagged, &other.flagged),
            (&mut self.formats, &other.formats),
            (&mut self.labels, &other.labels),
            (&mut self.rules, &other.rules),
        ] {
            for (&name, count) in theirs {
                *mine.entry(name).or_default() += count;
            }
        }
        for (&place, lines) in &other.inputs {
            self.inputs.entry(place).or_default().add(lines);
        }
        self.cells.add(&other.cells);
    }

    /// Lines that were written to `lane`.
    pub fn lane(&self, lane: Lane) -> u64 {
        self.lanes.get(lane.as_str()).copied().unwrap_or_default()
    }
}

/// Where a replacement stands in the output: for loss masks. Never a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SpanRow {
    /// Line of the output, from 1.
    pub line: u64,
    /// JSON pointer of the string in the output; empty for plain text.
    pub path: String,
    /// First code point of the replacement in the scrubbed string.
    pub start: usize,
    /// The code point behind its last.
    pub end: usize,
    /// What was replaced.
    pub label: &'static str,
    /// The rule that found it.
    pub rule: &'static str,
}

impl SpanRow {
    pub(crate) fn collect(
        path: &str,
        piece: &Piece<'_>,
        replacements: &[Replacement],
        rows: &mut Vec<SpanRow>,
    ) {
        let (mut from, mut chars) = (0, 0);
        for Replacement { finding, with, .. } in replacements {
            chars += piece.text[from..finding.start].chars().count();
            let start = chars;
            chars += with.chars().count();
            from = finding.end;
            // What goes with a value that began in another text leaves nothing.
            if with.is_empty() {
                continue;
            }
            rows.push(SpanRow {
                line: 0,
                path: path.to_owned(),
                start,
                end: chars,
                label: finding.label.as_str(),
                rule: finding.rule,
            });
        }
    }
}

/// A finding of `detect`: where and what, never the value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DetectRow {
    /// Line of the input, from 1.
    pub line: u64,
    /// JSON pointer of the string; empty for plain text.
    pub path: String,
    /// First unit of the value in the decoded string.
    pub start: usize,
    /// The unit behind its last.
    pub end: usize,
    /// What it is.
    pub label: Label,
    /// The rule that found it.
    pub rule: &'static str,
    /// How sure that is: `possible`, `likely` or `certain`.
    pub confidence: &'static str,
}

/// In what offsets are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unit {
    /// Unicode code points.
    #[default]
    Char,
    /// Bytes of UTF-8.
    Utf8,
    /// Units of UTF-16, as in JavaScript.
    Utf16,
}

impl Unit {
    /// The length of `text` in this unit.
    pub fn length(self, text: &str) -> usize {
        match self {
            Unit::Char => text.chars().count(),
            Unit::Utf8 => text.len(),
            Unit::Utf16 => text.encode_utf16().count(),
        }
    }
}
