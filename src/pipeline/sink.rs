//! Where lines go: the lanes, and what goes beside them.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::{Mutex, PoisonError};

use super::frame::{Frame, Kind};
use super::lane::{LaneOut, Layout};
use super::unit::Unit;
use crate::audit::Audit;
use crate::record::{IsLane, Lane, Refusal, Safety, Storage, Training};
use crate::report::{SpanRow, Tally};

/// A writer that threads take turns with.
pub type Target<'a> = Mutex<Box<dyn Write + Send + 'a>>;

/// The storage of a lane that threads take turns with; [`lane`] makes one.
pub type LaneTarget<'a, L> = Mutex<Storage<L, Box<dyn Write + Send + 'a>>>;

/// The storage of a lane, for [`Sinks`].
pub fn lane<'a, L: IsLane>(storage: Storage<L, impl Write + Send + 'a>) -> LaneTarget<'a, L> {
    let boxed = |writer| -> Box<dyn Write + Send + 'a> { Box::new(writer) };
    Mutex::new(storage.map(boxed))
}

/// Told of each refused line: its number, from 1, and why. An error ends the run before anything of
/// the line, or of what was read together with it, is written.
pub type OnRefusal<'a> = Mutex<Box<dyn FnMut(u64, Refusal) -> io::Result<()> + Send + 'a>>;

/// The outputs of a run. Each is written in the order of the input.
#[derive(Default)]
pub struct Sinks<'a> {
    /// Records for training.
    pub training: Option<LaneTarget<'a, Training>>,
    /// Flagged records. Without it the scrubber must have no safety lane.
    pub safety: Option<LaneTarget<'a, Safety>>,
    /// Refused lines as they came: they are not scrubbed.
    pub refused: Option<Target<'a>>,
    /// Rows of [`SpanRow`], as JSONL.
    pub spans: Option<Target<'a>>,
    /// Rows of [`DetectRow`](crate::report::DetectRow), as JSONL: what [`detect`](super::detect) finds.
    pub found: Option<Target<'a>>,
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
            training: Some(lane(Storage::training(writer))),
            ..Sinks::default()
        }
    }

    pub(crate) fn wants_refused(&self) -> bool {
        self.refused.is_some()
    }

    /// `so_far` are the counts of all batches before this one, and `layouts` where the two lanes
    /// are in their arrays.
    pub(crate) fn write(
        &self,
        batch: &Batch,
        so_far: &Tally,
        layouts: &mut [Layout; 2],
    ) -> io::Result<()> {
        if let Some(told) = &self.refusals {
            let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
            for &(line, refusal) in &batch.refusals {
                told(line, refusal)?;
            }
        }
        let [training, safety] = layouts;
        put_lane(&self.training, &batch.training, training)?;
        put_lane(&self.safety, &batch.safety, safety)?;
        put(&self.refused, &batch.refused)?;
        put(&self.found, &batch.rows)?;
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
        flush_lane(&self.training)?;
        flush_lane(&self.safety)?;
        for target in [&self.refused, &self.spans, &self.found]
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

fn put_lane<L: IsLane>(
    target: &Option<LaneTarget<'_, L>>,
    lane: &LaneOut<L>,
    layout: &mut Layout,
) -> io::Result<()> {
    let Some(target) = target else {
        return Ok(());
    };
    let mut storage = target.lock().unwrap_or_else(PoisonError::into_inner);
    lane.write_to(layout, &mut storage)
}

fn flush_lane<L: IsLane>(target: &Option<LaneTarget<'_, L>>) -> io::Result<()> {
    let Some(target) = target else {
        return Ok(());
    };
    let mut storage = target.lock().unwrap_or_else(PoisonError::into_inner);
    storage.get_mut().flush()
}

/// Whole records and what became of them.
#[derive(Default)]
pub(crate) struct Batch {
    pub(crate) number: u64,
    /// Number of the first record, from 1.
    pub(crate) first_line: u64,
    pub(crate) input: Vec<u8>,
    /// The pieces of `input`.
    pub(crate) frames: Vec<Frame>,
    /// Which of them belong together.
    pub(super) units: Vec<Unit>,
    pub(crate) training: LaneOut<Training>,
    pub(crate) safety: LaneOut<Safety>,
    pub(crate) refused: Vec<u8>,
    /// What was found, where that is all that is asked.
    pub(crate) rows: Vec<u8>,
    pub(crate) spans: Vec<SpanRow>,
    pub(crate) refusals: Vec<(u64, Refusal)>,
    pub(crate) tally: Tally,
    pub(crate) audit: Audit,
}

/// A piece of the input and what stands around it.
pub(crate) struct Piece<'a> {
    /// How many records of the batch stand before it.
    pub(crate) at: u64,
    /// What is wrong with it, where there is no text to find that out from.
    pub(crate) fault: Option<Refusal>,
    pub(crate) kind: Kind,
    pub(crate) lead: &'a [u8],
    pub(crate) text: &'a [u8],
    pub(crate) tail: &'a [u8],
}

/// Buffers larger than this are given back to the system: one long line should not stay.
const KEEP_BYTES: usize = 2 << 20;

impl Batch {
    /// Counts a refused record; `at` is how many of the batch stand before it.
    pub(crate) fn refuse(&mut self, at: u64, refusal: Refusal) {
        self.tally.refused(refusal);
        self.refusals.push((self.first_line + at, refusal));
    }

    /// Both lanes get the brackets of an array.
    pub(crate) fn bracket(&mut self, piece: &Piece<'_>) {
        self.training.bracket(piece.kind, piece.lead, piece.tail);
        self.safety.bracket(piece.kind, piece.lead, piece.tail);
    }

    /// Both lanes get what ends an array where the input does not end it well: what follows must
    /// not run into it.
    pub(crate) fn close(&mut self, close: &[u8]) {
        self.training.close(close);
        self.safety.close(close);
    }

    pub(crate) fn clear(&mut self) {
        self.training.clear(KEEP_BYTES);
        self.safety.clear(KEEP_BYTES);
        self.frames.clear();
        self.units.clear();
        for buffer in [&mut self.input, &mut self.refused, &mut self.rows] {
            buffer.clear();
            buffer.shrink_to(KEEP_BYTES);
        }
        self.spans.clear();
        self.refusals.clear();
        self.tally = Tally::default();
        self.audit = Audit::default();
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
    pub(crate) audit: Audit,
    pub(crate) layouts: [Layout; 2],
    pub(crate) failed: Option<io::Error>,
}

impl Order {
    pub(crate) fn take_due(&mut self) -> Option<Batch> {
        let due = self.waiting.remove(&self.due)?;
        self.due += 1;
        Some(due)
    }
}
