//! Scrubs records that belong together: what one of them gives away is looked for in all of them.
//!
//! Each is scrubbed by itself first. What was found for sure is remembered, with what earlier units
//! of the session have told; then those that still have some of it in them are scrubbed once more,
//! knowing it. So a session in which nothing stands twice is scrubbed once, and only a look through
//! its scrubbed records is added, where it gave away anything at all.
//!
//! What a record says that is held is not looked at, and so not known.

use std::mem::{swap, take};
use std::sync::Arc;

use super::frame::Kind;
use super::sink::Piece;
use super::unit::Unit;
use crate::detect::memory::{Memory, Notes};
use crate::format::Format;
use crate::guard::{Panicked, guarded};
use crate::record::{Refusal, Workspace};
use crate::report::{Found, SpanRow, Spread};
use crate::scrubber::{Done, Scrubber};

/// Scrubs the records of a unit. `done` is told what became of each, in order, and finds what was
/// made of it in the workspace.
pub(super) fn scrub(
    scrubber: &Scrubber,
    unit: &Unit,
    pieces: &[Piece<'_>],
    workspace: &mut Workspace,
    mut done: impl FnMut(&Piece<'_>, Done, &Workspace),
) {
    // A record that stands for itself needs not be kept.
    if unit.is_alone() {
        for piece in pieces {
            workspace.asked_before = None;
            let fate = one(scrubber, unit, piece, None, workspace);
            done(piece, fate, workspace);
        }
        return;
    }
    let mut notes = Notes::default();
    let mut kept = Vec::with_capacity(pieces.len());
    workspace.asked_before = None;
    for piece in pieces {
        let asked_before = workspace.asked_before.clone();
        let fate = one(scrubber, unit, piece, None, workspace);
        if out_format(fate).is_some() {
            notes.join(&take(&mut workspace.notes));
        }
        kept.push(Kept::take(fate, asked_before, workspace));
    }
    let memory = Memory::join(unit.before(), notes);
    unit.tell(memory.clone());
    for (piece, mut kept) in pieces.iter().zip(kept) {
        let mut fate = kept.fate;
        kept.swap(workspace);
        workspace.asked_before = kept.asked_before.take();
        if let Some(memory) = &memory
            && let Some(format) = out_format(fate)
        {
            let has = guarded(|| still_has(scrubber, format, memory, workspace));
            fate = match has {
                Ok(false) => fate,
                Ok(true) => one(scrubber, unit, piece, Some(memory), workspace),
                Err(Panicked) => Done::Refused(Refusal::Panic),
            };
        }
        done(piece, fate, workspace);
    }
}

/// Scrubs one record.
fn one(
    scrubber: &Scrubber,
    unit: &Unit,
    piece: &Piece<'_>,
    memory: Option<&Arc<Memory>>,
    workspace: &mut Workspace,
) -> Done {
    if let Some(refusal) = piece.fault {
        return Done::Refused(refusal);
    }
    workspace.session = Arc::clone(&unit.session);
    workspace.is_part = piece.kind == Kind::Element;
    workspace.recalled = memory.cloned();
    scrubber.work(piece.text, workspace)
}

/// The format of a record that was scrubbed.
fn out_format(fate: Done) -> Option<&'static Format> {
    match fate {
        Done::Out(seal) => Some(seal.format()),
        Done::Flagged(seal) => Some(seal.format()),
        _ => None,
    }
}

fn still_has(
    scrubber: &Scrubber,
    format: &'static Format,
    memory: &Memory,
    workspace: &mut Workspace,
) -> bool {
    let Workspace { again, out, .. } = workspace;
    again.gives_away(memory, out, format, scrubber.table(format))
}

/// What a record became, until it is its turn.
struct Kept {
    fate: Done,
    out: Vec<u8>,
    found: Vec<Found>,
    spans: Vec<SpanRow>,
    spread: Spread,
    is_spoken_for: bool,
    asked_before: Option<String>,
}

impl Kept {
    fn take(fate: Done, asked_before: Option<String>, workspace: &mut Workspace) -> Kept {
        Kept {
            fate,
            out: take(&mut workspace.out),
            found: take(&mut workspace.found),
            spans: take(&mut workspace.spans),
            spread: workspace.spread,
            is_spoken_for: workspace.is_spoken_for,
            asked_before,
        }
    }

    fn swap(&mut self, workspace: &mut Workspace) {
        swap(&mut self.out, &mut workspace.out);
        swap(&mut self.found, &mut workspace.found);
        swap(&mut self.spans, &mut workspace.spans);
        workspace.spread = self.spread;
        workspace.is_spoken_for = self.is_spoken_for;
    }
}
