//! Scrubs records that belong together: what one of them gives away is looked for in all of them.
//!
//! Each is scrubbed by itself first. What was found for sure is remembered, with what earlier units
//! of the session have told; then those that still have some of it in them are scrubbed once more,
//! knowing it. So a session in which nothing stands twice is scrubbed once, and only a look through
//! its scrubbed records is added, where it gave away anything at all.
//!
//! What a record says that is held is not looked at, and so not known.

use std::collections::HashMap;
use std::mem::{swap, take};
use std::sync::Arc;

use super::frame::Kind;
use super::sink::Piece;
use super::unit::Unit;
use crate::detect::memory::{Memory, Notes};
use crate::format::{Format, claims};
use crate::gate::Facts;
use crate::guard::{Panicked, guarded};
use crate::record::{Question, Refusal, Streamed, Texts, Workspace};
use crate::report::{Found, SpanRow, Spread};
use crate::scrubber::{Done, Scrubber};

/// Accounts that the lines of a unit may name.
const NAMED: usize = 256;

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
    let lines = || pieces.iter().map(|piece| piece.text);
    let is_session = !unit.is_stream;
    let streamed = match unit.is_stream || lines().any(Streamed::may_be_piece) {
        true => guarded(|| Streamed::read(scrubber, lines(), is_session, workspace)),
        false => Ok(Streamed::default()),
    };
    let Ok(mut streamed) = streamed else {
        *workspace = Workspace::default();
        for piece in pieces {
            done(piece, Done::Refused(Refusal::Panic), workspace);
        }
        return;
    };
    for (value, finding) in &streamed.whole {
        notes.add(value, finding);
    }
    let given = |streamed: &Streamed, at: usize| -> HashMap<_, _> {
        streamed.by_line.get(at).cloned().unwrap_or_default()
    };
    let mut claims = None;
    let mut named: Vec<String> = Vec::new();
    let mut kept = Vec::with_capacity(pieces.len());
    workspace.asked_before = None;
    workspace.session_claims = None;
    workspace.session_named = None;
    for (at, piece) in pieces.iter().enumerate() {
        let asked_before = workspace.asked_before.clone();
        workspace.given = given(&streamed, at);
        let fate = one(scrubber, unit, piece, None, workspace);
        claims = joined(claims, &workspace.claims);
        for id in &workspace.named {
            if named.len() < NAMED && !named.contains(id) {
                named.push(id.clone());
            }
        }
        let mut phones = Vec::new();
        if out_format(fate).is_some() {
            let of_line = take(&mut workspace.notes);
            phones = of_line.telephones();
            notes.join(&of_line);
        }
        kept.push(Kept {
            phones,
            ..Kept::take(fate, asked_before, workspace)
        });
    }
    let memory = Memory::join(unit.before(), notes);
    // What one line says against its use it says of the session.
    if let Some(before) = unit.claims() {
        claims = joined(claims, &before);
    }
    unit.tell(memory.clone(), claims.clone());
    let parted = memory
        .as_deref()
        .map(|memory| guarded(|| streamed.recall(memory)));
    let parted = parted.transpose().map(Option::unwrap_or_default);
    let all_claim = claims.is_some();
    workspace.session_claims = claims;
    let named = Arc::new(named);
    workspace.session_named = (!named.is_empty()).then(|| Arc::clone(&named));
    for (at, (piece, mut kept)) in pieces.iter().zip(kept).enumerate() {
        let mut fate = kept.fate;
        workspace.given = given(&streamed, at);
        kept.swap(workspace);
        workspace.asked_before = kept.asked_before.take();
        // Somebody whom another line names may be deleted.
        let others = named.iter().any(|id| !kept.named.contains(id));
        if (all_claim || others) && out_format(fate).is_some() {
            fate = one(scrubber, unit, piece, memory.as_ref(), workspace);
        } else if let Some(memory) = &memory
            && out_format(fate).is_some()
        {
            let has = parted.as_ref().map(|parted| parted.contains(&at));
            let has = has.map_err(|&panicked| panicked).and_then(|has| match has {
                true => Ok(true),
                false => guarded(|| memory.joins(&kept.phones) || kept.texts.give_away(memory)),
            });
            fate = match has {
                Ok(false) => fate,
                Ok(true) => one(scrubber, unit, piece, Some(memory), workspace),
                Err(Panicked) => Done::Refused(Refusal::Panic),
            };
        }
        done(piece, fate, workspace);
    }
    workspace.session_claims = None;
    workspace.session_named = None;
    workspace.given.clear();
}

/// What the lines of a session say against its use, all together.
fn joined(known: Option<Arc<Facts>>, said: &Facts) -> Option<Arc<Facts>> {
    if *said == Facts::default() {
        return known;
    }
    let known = known.map_or_else(Facts::default, |known| Facts::clone(&known));
    Some(Arc::new(claims::join(known, said)))
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
        // It was not read, and says nothing.
        workspace.claims = Facts::default();
        return Done::Refused(refusal);
    }
    workspace.session = Arc::clone(&unit.session);
    workspace.is_part = piece.kind == Kind::Element;
    workspace.recalled = memory.cloned();
    workspace.is_of_unit = !unit.is_alone();
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

/// What a record became, until it is its turn.
struct Kept {
    fate: Done,
    out: Vec<u8>,
    texts: Texts,
    found: Vec<Found>,
    spans: Vec<SpanRow>,
    spread: Spread,
    is_spoken_for: bool,
    asked_before: Option<Question>,
    named: Vec<String>,
    /// The telephones in it.
    phones: Vec<String>,
}

impl Kept {
    fn take(fate: Done, asked_before: Option<Question>, workspace: &mut Workspace) -> Kept {
        Kept {
            fate,
            out: take(&mut workspace.out),
            texts: take(&mut workspace.texts),
            found: take(&mut workspace.found),
            spans: take(&mut workspace.spans),
            spread: workspace.spread,
            is_spoken_for: workspace.is_spoken_for,
            asked_before,
            named: take(&mut workspace.named),
            phones: Vec::new(),
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
