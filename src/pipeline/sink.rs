//! Where lines go: the lanes, and what goes beside them.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::{Mutex, PoisonError};

use crate::record::{Lane, Refusal};
use crate::report::{SpanRow, Tally};

/// A writer that threads take turns with.
pub type Target<'a> = Mutex<Box<dyn Write + Send + 'a>>;

/// Told of each refused line: its number, from 1, and why. An error ends the run before anything of
/// the line, or of what was read together with it, is written.
pub type OnRefusal<'a> = Mutex<Box<dyn FnMut(u64, Refusal) -> io::Result<()> + Send + 'a>>;

/// The outputs of a run. Each is written in the order of the input.
#[derive(Default)]
pub struct Sinks<'a> {
    /// Records for training.
    pub training: Option<Target<'a>>,
    /// Flagged records. Without it the scrubber must have no safety lane.
    pub safety: Option<Target<'a>>,
    /// Refused lines as they came: they are not scrubbed.
    pub refused: Option<Target<'a>>,
    /// Rows of [`SpanRow`], as JSONL.
    pub spans: Option<Target<'a>>,
    /// Where refused lines are, and why they were.
    pub refusals: Option<OnRefusal<'a>>,
}

impl std::fmt::Debug for Sinks<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sinks(..)")
    }
}

impl<'a> Sinks<'a> {
    /// Training only.
    pub fn to(writer: impl Write + Send + 'a) -> Sinks<'a> {
        Sinks {
            training: Some(Mutex::new(Box::new(writer))),
            ..Sinks::default()
        }
    }

    pub(crate) fn wants_refused(&self) -> bool {
        self.refused.is_some()
    }

    /// `so_far` are the counts of all batches before this one.
    pub(crate) fn write(&self, batch: &Batch, so_far: &Tally) -> io::Result<()> {
        if let Some(told) = &self.refusals {
            let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
            for &(line, refusal) in &batch.refusals {
                told(line, refusal)?;
            }
        }
        put(&self.training, &batch.training)?;
        put(&self.safety, &batch.safety)?;
        put(&self.refused, &batch.refused)?;
        if let Some(target) = &self.spans {
            let before = so_far.lane(Lane::Training);
            let mut rows = Vec::new();
            for span in &batch.spans {
                let span = SpanRow {
                    line: before + span.line + 1,
                    ..span.clone()
                };
                serde_json::to_writer(&mut rows, &span)?;
                rows.push(b'\n');
            }
            target
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .write_all(&rows)?;
        }
        Ok(())
    }

    pub(crate) fn flush(&self) -> io::Result<()> {
        for target in [&self.training, &self.safety, &self.refused, &self.spans]
            .into_iter()
            .flatten()
        {
            target
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .flush()?;
        }
        Ok(())
    }
}

fn put(target: &Option<Target<'_>>, bytes: &[u8]) -> io::Result<()> {
    match target {
        Some(target) if !bytes.is_empty() => target
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .write_all(bytes),
        _ => Ok(()),
    }
}

/// Whole lines and what became of them.
#[derive(Default)]
pub(crate) struct Batch {
    pub(crate) number: u64,
    /// Number of the first line, from 1.
    pub(crate) first_line: u64,
    pub(crate) input: Vec<u8>,
    /// Lines that were too long to be kept; they stand before `input`.
    pub(crate) too_long: u64,
    pub(crate) training: Vec<u8>,
    pub(crate) safety: Vec<u8>,
    pub(crate) refused: Vec<u8>,
    pub(crate) spans: Vec<SpanRow>,
    pub(crate) refusals: Vec<(u64, Refusal)>,
    pub(crate) tally: Tally,
}

/// Buffers larger than this are given back to the system: one long line should not stay.
const KEEP_BYTES: usize = 2 << 20;

impl Batch {
    /// Counts a refused line; `at` is how many lines of the batch's input stand before it.
    pub(crate) fn refuse(&mut self, at: u64, refusal: Refusal) {
        self.tally.refused(refusal);
        self.refusals.push((self.first_line + at, refusal));
    }

    pub(crate) fn clear(&mut self) {
        for buffer in [
            &mut self.input,
            &mut self.training,
            &mut self.safety,
            &mut self.refused,
        ] {
            buffer.clear();
            buffer.shrink_to(KEEP_BYTES);
        }
        self.spans.clear();
        self.refusals.clear();
        self.too_long = 0;
        self.tally = Tally::default();
    }
}

/// What is done, what is due, and what waits for its turn.
#[derive(Default)]
pub(crate) struct Order {
    /// Number of the batch that is to be written next.
    pub(crate) due: u64,
    pub(crate) waiting: BTreeMap<u64, Batch>,
    pub(crate) spare: Vec<Batch>,
    pub(crate) tally: Tally,
    pub(crate) failed: Option<io::Error>,
}

impl Order {
    pub(crate) fn take_due(&mut self) -> Option<Batch> {
        let due = self.waiting.remove(&self.due)?;
        self.due += 1;
        Some(due)
    }
}
