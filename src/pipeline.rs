//! Records in, records out: in order, on several threads, with memory that does not grow.
//!
//! A record is a line; or an element of an array; or a value laid out on several lines: see
//! [`Source`]. An array stays an array. What stands between its elements comes out as it was, and
//! an element that is held takes its comma with it.
//!
//! There is no thread for reading and none for writing. Each worker takes the next batch of
//! whole lines, scrubs it, and hands it to the sinks; whoever brings the batch that is due
//! writes it, and those behind it that wait. A worker that is too far ahead waits. So at any
//! time there are at most a few batches for each worker, whatever the input's size, and `-j 1`
//! is the same loop on the calling thread.

mod frame;
mod lane;
mod session;
mod sink;
mod source;
mod unit;

use std::io;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

pub(crate) use frame::{Frame, Framer, Kind};
pub(crate) use lane::{Layout, Rows};
pub use sink::{LaneTarget, OnRefusal, Sinks, Target, lane};
pub use source::{Ends, Source};

use crate::audit::{self, Audit};
use crate::guard;
use crate::ledger::Ledger;
use crate::record::{Lane, Refusal, Scrubbed, Workspace};
use crate::report::{Tally, Unit};
use crate::scrubber::{Done, Scrubber};
use sink::{Batch, Order, Piece};

/// How a run is done.
#[derive(Debug)]
pub struct Options<'a> {
    /// Threads that scrub; 0 and 1 are the calling thread alone.
    pub jobs: usize,
    /// What other threads may watch.
    pub progress: Option<&'a Progress>,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Options {
            jobs: 1,
            progress: None,
        }
    }
}

/// How far a run has come.
#[derive(Debug, Default)]
pub struct Progress {
    /// Bytes of input that were scrubbed, after decompression.
    pub bytes: AtomicU64,
    /// Lines of them.
    pub lines: AtomicU64,
}

/// Batches that a worker may be ahead of the one that is due, for each worker.
const AHEAD: u64 = 4;

/// Scrubs `source` into `sinks`.
///
/// # Errors
/// What reading or writing says; a reader of the output that went away is
/// [`io::ErrorKind::BrokenPipe`]. Whole lines only have been written then.
pub fn run(
    scrubber: &Scrubber,
    source: Source<'_>,
    sinks: &Sinks<'_>,
    options: &Options<'_>,
) -> io::Result<Tally> {
    work(scrubber, source, sinks, options, Work::Scrub)
}

/// Writes what would be found in `source` to the sink `found`, as JSONL rows of
/// [`crate::report::DetectRow`]; nothing is gated, and nothing else is written.
///
/// # Errors
/// As [`run`].
pub fn detect(
    scrubber: &Scrubber,
    source: Source<'_>,
    unit: Unit,
    sinks: &Sinks<'_>,
    options: &Options<'_>,
) -> io::Result<Tally> {
    work(scrubber, source, sinks, options, Work::Detect(unit))
}

/// Looks at `source` for what is left in it: see [`crate::audit`]. Nothing is gated or written.
/// Findings are those of the scrubber's least confidence.
///
/// # Errors
/// What reading says.
pub fn audit(scrubber: &Scrubber, source: Source<'_>, options: &Options<'_>) -> io::Result<Audit> {
    let sinks = Sinks::default();
    Ok(order(scrubber, source, &sinks, options, Work::Audit)?.audit)
}

/// What is done with a line.
#[derive(Clone, Copy)]
enum Work {
    Scrub,
    Detect(Unit),
    Audit,
}

fn work(
    scrubber: &Scrubber,
    source: Source<'_>,
    sinks: &Sinks<'_>,
    options: &Options<'_>,
    work: Work,
) -> io::Result<Tally> {
    Ok(order(scrubber, source, sinks, options, work)?.tally)
}

fn order(
    scrubber: &Scrubber,
    source: Source<'_>,
    sinks: &Sinks<'_>,
    options: &Options<'_>,
    work: Work,
) -> io::Result<Order> {
    let source = source.limit(scrubber.max_record_bytes()).plain(
        scrubber
            .format_choice()
            .is_some_and(|format| !format.is_json),
    );
    let run = Run {
        ends: source.ends(),
        work,
        scrubber,
        source: Mutex::new(source),
        order: Mutex::new(Order::default()),
        turn: Condvar::new(),
        sinks,
        stop: AtomicBool::new(false),
        jobs: options.jobs.max(1),
        progress: options.progress,
    };
    if run.jobs == 1 {
        run.work();
    } else {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(run.jobs)
            .thread_name(|index| format!("efface-{index}"))
            .build()
            .map_err(io::Error::other)?;
        pool.broadcast(|_| run.work());
    }
    let mut order = run
        .order
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    match order.failed.take() {
        Some(error) => Err(error),
        None => sinks.flush().map(|()| order),
    }
}

struct Run<'a, 's, 'o> {
    work: Work,
    scrubber: &'a Scrubber,
    /// Which input a record came from.
    ends: Ends,
    source: Mutex<Source<'s>>,
    order: Mutex<Order>,
    /// Told when a batch was written.
    turn: Condvar,
    sinks: &'a Sinks<'o>,
    stop: AtomicBool,
    jobs: usize,
    progress: Option<&'a Progress>,
}

impl Run<'_, '_, '_> {
    fn work(&self) {
        let mut workspace = Workspace::default();
        let mut batch = Batch::default();
        while !self.stop.load(Ordering::Relaxed) {
            let more = lock(&self.source).next(&mut batch);
            match more {
                Ok(true) => {}
                Ok(false) => return,
                Err(error) => return self.fail(error),
            }
            match self.work {
                Work::Scrub => self.scrub(&mut batch, &mut workspace),
                Work::Detect(unit) => self.detect(&mut batch, unit, &mut workspace),
                Work::Audit => self.audit(&mut batch, &mut workspace),
            }
            // What it was asked and could not say was held. Nobody should take that for a decision.
            if let Some(error) = self.scrubber.ledger().and_then(Ledger::trouble) {
                return self.fail(error);
            }
            if let Some(progress) = self.progress {
                progress
                    .bytes
                    .fetch_add(batch.input.len() as u64, Ordering::Relaxed);
                progress
                    .lines
                    .fetch_add(batch.tally.lines_in, Ordering::Relaxed);
            }
            batch = match self.deliver(batch) {
                Some(empty) => empty,
                None => return,
            };
        }
    }

    /// Calls `each` for the records of each unit of a batch.
    fn units(
        &self,
        batch: &mut Batch,
        workspace: &mut Workspace,
        mut each: impl FnMut(&mut Batch, &unit::Unit, &[Piece<'_>], &mut Workspace),
    ) {
        let input = std::mem::take(&mut batch.input);
        let frames = std::mem::take(&mut batch.frames);
        let units = std::mem::take(&mut batch.units);
        let mut at = 0;
        let (mut input_at, mut input_end) = self.ends.around(batch.first_line);
        let mut counted = batch.tally.lines();
        let mut pieces = Vec::new();
        for (index, unit) in units.iter().enumerate() {
            let next = units.get(index + 1).map_or(frames.len(), |next| next.first);
            pieces.clear();
            // Where an array ends within a line, or with no bracket at all, no unit goes on.
            let mut close: &[u8] = b"";
            for frame in &frames[unit.first..next] {
                let piece = Piece {
                    at,
                    fault: frame.fault,
                    kind: frame.kind,
                    lead: &input[frame.lead()],
                    text: &input[frame.text()],
                    tail: &input[frame.tail()],
                };
                // A bracket is a unit of its own.
                match frame.is_record() {
                    false => batch.bracket(&piece),
                    true => pieces.push(piece),
                }
                if frame.breaks {
                    close = if frame.is_record() { b"]\n" } else { b"\n" };
                }
                at += u64::from(frame.is_record());
            }
            let Some(first) = pieces.first() else {
                batch.close(close);
                continue;
            };
            // And no unit has records of two inputs.
            if batch.first_line + first.at > input_end {
                counted = batch.tally.input(input_at, &counted);
                (input_at, input_end) = self.ends.around(batch.first_line + first.at);
            }
            let elements = pieces.iter().filter(|piece| piece.kind != Kind::Line);
            batch.tally.elements += elements.count() as u64;
            workspace.session = Arc::clone(&unit.session);
            each(batch, unit, &pieces, workspace);
            batch.close(close);
        }
        batch.tally.input(input_at, &counted);
        (batch.input, batch.frames, batch.units) = (input, frames, units);
    }

    /// The same, record by record.
    fn records(
        &self,
        batch: &mut Batch,
        workspace: &mut Workspace,
        mut each: impl FnMut(&mut Batch, &Piece<'_>, &mut Workspace),
    ) {
        self.units(batch, workspace, |batch, unit, pieces, workspace| {
            for piece in pieces {
                match piece.fault {
                    Some(refusal) => batch.refuse(piece.at, refusal),
                    None => {
                        workspace.session = Arc::clone(&unit.session);
                        workspace.is_part = piece.kind == Kind::Element;
                        each(batch, piece, workspace);
                    }
                }
            }
        });
    }

    fn scrub(&self, batch: &mut Batch, workspace: &mut Workspace) {
        self.units(batch, workspace, |batch, unit, pieces, workspace| {
            let scrubber = self.scrubber;
            session::scrub(
                scrubber,
                unit,
                pieces,
                workspace,
                |piece, done, workspace| {
                    self.keep(batch, piece, done, workspace);
                },
            );
        });
    }

    /// Puts what became of a record where it belongs.
    fn keep(&self, batch: &mut Batch, piece: &Piece<'_>, done: Done, workspace: &Workspace) {
        match done {
            Done::Out(seal) => {
                let record = Scrubbed::again(workspace, seal);
                batch.training.record(piece, &record);
                // Spans are for what is trained on.
                let line = batch.tally.lane(Lane::Training);
                batch
                    .spans
                    .extend(record.spans().iter().cloned().map(|mut span| {
                        span.line = line;
                        span
                    }));
                batch.tally.out(&record);
            }
            Done::Flagged(seal) => {
                let record = Scrubbed::again(workspace, seal);
                batch.safety.record(piece, &record);
                batch.tally.out(&record);
            }
            Done::Held(format, reason) => {
                let (spread, known) = (workspace.spread(), workspace.is_spoken_for);
                batch.tally.held(format, reason, spread, known);
            }
            Done::Dropped(format) => batch.tally.dropped(format, workspace.spread()),
            Done::Refused(refusal) => {
                batch.refuse(piece.at, refusal);
                // Lines that are too long are only counted, wherever that shows.
                let is_there = piece.fault.is_none() && refusal != Refusal::TooLong;
                if self.sinks.wants_refused() && is_there {
                    let end = match piece.kind {
                        Kind::Element => &b"\n"[..],
                        _ => piece.tail,
                    };
                    batch.refused.extend_from_slice(piece.text);
                    batch.refused.extend_from_slice(end);
                }
            }
        }
    }

    fn detect(&self, batch: &mut Batch, unit: Unit, workspace: &mut Workspace) {
        self.records(batch, workspace, |batch, piece, workspace| {
            let number = batch.first_line + piece.at;
            let rows = guard::guarded(|| self.scrubber.detect(piece.text, number, unit, workspace))
                .unwrap_or_else(|guard::Panicked| {
                    *workspace = Workspace::default();
                    Err(Refusal::Panic)
                });
            match rows {
                Ok(rows) => {
                    batch.tally.lines_in += 1;
                    batch.tally.lines_out += 1;
                    for row in rows {
                        // A row has no map whose keys could not be written, and a vector takes all.
                        let _ = serde_json::to_writer(&mut batch.rows, &row);
                        batch.rows.push(b'\n');
                    }
                }
                Err(refusal) => batch.refuse(piece.at, refusal),
            }
        });
        // Rows are no records: nothing of the input's layout is around them.
        batch.training.clear(0);
        batch.safety.clear(0);
    }

    fn audit(&self, batch: &mut Batch, workspace: &mut Workspace) {
        self.records(batch, workspace, |batch, piece, workspace| {
            let number = batch.first_line + piece.at;
            let looked = guard::guarded(|| {
                let mut found = Audit::default();
                audit::record(self.scrubber, piece.text, number, workspace, &mut found)?;
                Ok(found)
            })
            .unwrap_or_else(|guard::Panicked| {
                *workspace = Workspace::default();
                Err(Refusal::Panic)
            });
            match looked {
                Ok(found) => batch.audit.add(found),
                Err(refusal) => batch.refuse(piece.at, refusal),
            }
        });
        for &(_, refusal) in &batch.refusals {
            batch.audit.refuse(refusal);
        }
        batch.audit.elements = batch.tally.elements;
    }

    /// Writes the batch in its turn. Gives back an empty one, or nothing where the run is over.
    fn deliver(&self, batch: Batch) -> Option<Batch> {
        let number = batch.number;
        let mut order = lock(&self.order);
        order.waiting.insert(number, batch);
        while let Some(mut due) = order.take_due() {
            let Order { tally, layouts, .. } = &mut *order;
            let written = self.sinks.write(&due, tally, layouts);
            order.tally.add(&due.tally);
            order.audit.add(std::mem::take(&mut due.audit));
            order.spare.push(due);
            if let Err(error) = written {
                drop(order);
                self.fail(error);
                return None;
            }
        }
        self.turn.notify_all();
        let ahead = AHEAD * self.jobs as u64;
        while number > order.due + ahead && !self.stop.load(Ordering::Relaxed) {
            order = self
                .turn
                .wait(order)
                .unwrap_or_else(PoisonError::into_inner);
        }
        let mut spare = order.spare.pop().unwrap_or_default();
        spare.clear();
        Some(spare)
    }

    fn fail(&self, error: io::Error) {
        self.stop.store(true, Ordering::Relaxed);
        lock(&self.order).failed.get_or_insert(error);
        self.turn.notify_all();
    }
}

/// A worker that panicked outside of a record has left the counts whole: they are only added to
/// when a batch is done.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
