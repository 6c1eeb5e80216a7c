//! What a lane gets of a batch: records, and around the elements of arrays what stood there in the
//! input.
//!
//! Which comma goes with a held element can be known only where it is known whether an element was
//! written before it, perhaps in another batch. So separators are marked here, and chosen when the
//! batch has its turn.

use std::io;
use std::marker::PhantomData;
use std::ops::Range;

use super::frame::Kind;
use super::sink::Piece;
use crate::record::{IsLane, Scrubbed, Storage};

/// Bytes for the lane `L`: records come in as what the gate of that lane let pass, and go out to
/// its storage alone.
pub(crate) struct LaneOut<L> {
    rows: Rows,
    lane: PhantomData<fn(L)>,
}

impl<L> Default for LaneOut<L> {
    fn default() -> Self {
        LaneOut {
            rows: Rows::default(),
            lane: PhantomData,
        }
    }
}

/// Records that are stored, or are going to be, and what stands around them.
#[derive(Default)]
pub(crate) struct Rows {
    pub(crate) bytes: Vec<u8>,
    /// Parts of `bytes` that depend on what was written before.
    joints: Vec<Joint>,
}

struct Joint {
    range: Range<usize>,
    what: Space,
}

enum Space {
    /// Behind an array's bracket: for the first element that is written.
    First,
    /// Between two elements.
    Between,
}

/// Where a lane is in an array.
#[derive(Default)]
pub(crate) struct Layout {
    first: Vec<u8>,
    /// An element was written.
    any: bool,
}

impl<L: IsLane> LaneOut<L> {
    /// A bracket and its space.
    pub(super) fn bracket(&mut self, kind: Kind, lead: &[u8], tail: &[u8]) {
        self.rows.bracket(kind, lead, tail);
    }

    /// What ends an array, where the input does not.
    pub(super) fn close(&mut self, close: &[u8]) {
        self.rows.bytes.extend_from_slice(close);
    }

    /// A record, with what stood around it in the input.
    pub(super) fn record(&mut self, piece: &Piece<'_>, record: &Scrubbed<'_, L>) {
        self.rows
            .record(piece.kind, piece.lead, record.as_bytes(), piece.tail);
    }

    /// Empties it, and keeps at most so much memory.
    pub(super) fn clear(&mut self, keep: usize) {
        self.rows.clear();
        self.rows.bytes.shrink_to(keep);
    }

    /// Writes the bytes to the storage of the lane, with the separators that are due.
    pub(super) fn write_to<W: io::Write>(
        &self,
        layout: &mut Layout,
        storage: &mut Storage<L, W>,
    ) -> io::Result<()> {
        self.rows.pieces(layout, |bytes| match bytes {
            [] => Ok(()),
            _ => storage.get_mut().write_all(bytes),
        })
    }
}

impl Rows {
    /// A bracket and its space.
    pub(crate) fn bracket(&mut self, kind: Kind, lead: &[u8], tail: &[u8]) {
        self.bytes.extend_from_slice(lead);
        match kind {
            Kind::Open => self.joint(Space::First, tail),
            _ => self.bytes.extend_from_slice(tail),
        }
    }

    /// A record; `lead` and `tail` are what stood around it in the input.
    pub(crate) fn record(&mut self, kind: Kind, lead: &[u8], record: &[u8], tail: &[u8]) {
        if kind == Kind::Element {
            self.joint(Space::Between, lead);
        }
        self.bytes.extend_from_slice(record);
        self.bytes.extend_from_slice(tail);
    }

    /// Nothing is left to give out.
    pub(crate) fn clear(&mut self) {
        self.joints.clear();
        self.bytes.clear();
    }

    fn joint(&mut self, what: Space, bytes: &[u8]) {
        let from = self.bytes.len();
        self.bytes.extend_from_slice(bytes);
        self.joints.push(Joint {
            range: from..self.bytes.len(),
            what,
        });
    }

    /// Gives the bytes out, piece by piece, with the separators that are due.
    pub(crate) fn pieces(
        &self,
        layout: &mut Layout,
        mut put: impl FnMut(&[u8]) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut from = 0;
        for Joint { range, what } in &self.joints {
            put(&self.bytes[from..range.start])?;
            let bytes = &self.bytes[range.clone()];
            match what {
                Space::First => {
                    layout.first.clear();
                    layout.first.extend_from_slice(bytes);
                    layout.any = false;
                }
                Space::Between => match std::mem::replace(&mut layout.any, true) {
                    true => put(bytes)?,
                    false => put(&layout.first)?,
                },
            }
            from = range.end;
        }
        put(&self.bytes[from..])
    }
}
