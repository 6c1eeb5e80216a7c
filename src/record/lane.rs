//! Lanes: where a scrubbed record goes. Each is a type, so that what is of one lane cannot be
//! written to the storage of the other: see [`Storage`].

use std::io::{self, Write};
use std::marker::PhantomData;

use super::Scrubbed;

/// Where a scrubbed record goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// To training.
    Training,
    /// To the safety lane, and never to training.
    Safety,
}

impl Lane {
    /// Both.
    pub const ALL: [Lane; 2] = [Lane::Training, Lane::Safety];

    /// Lower-case name, as in manifests.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Lane::Training => "training",
            Lane::Safety => "safety",
        }
    }

    /// The lane of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Lane> {
        Lane::ALL.into_iter().find(|lane| lane.as_str() == name)
    }
}

/// The lane of what may be trained on: a type without values.
#[derive(Debug)]
pub enum Training {}

/// The lane of what safety classifiers flagged: a type without values.
#[derive(Debug)]
pub enum Safety {}

/// [`Training`] or [`Safety`]; nobody else can be a lane.
pub trait IsLane: sealed::Sealed {
    /// The lane as a value.
    const LANE: Lane;
}

impl IsLane for Training {
    const LANE: Lane = Lane::Training;
}

impl IsLane for Safety {
    const LANE: Lane = Lane::Safety;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Training {}
    impl Sealed for super::Safety {}
}

/// A writer for the records of one lane, and of no other.
///
/// ```
/// # use efface::{Scrubber, Workspace, Policy, Key};
/// # let scrubber = Scrubber::builder(Policy::redact()).key(Key::generate()?).build()?;
/// use efface::Outcome;
/// use efface::record::Storage;
///
/// let mut workspace = Workspace::default();
/// let mut training = Storage::training(Vec::new());
/// let mut safety = Storage::safety(Vec::new());
/// match scrubber.line(br#"{"note":"hello"}"#, &mut workspace) {
///     Outcome::Out(record) => record.write_to(&mut training)?,
///     Outcome::Flagged(record) => record.write_to(&mut safety)?,
///     _ => {}
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// What safety classifiers flagged does not go to training, for it does not compile:
///
/// ```compile_fail,E0308
/// # use efface::record::{Safety, Scrubbed, Storage};
/// # fn f(flagged: Scrubbed<'_, Safety>) -> std::io::Result<()> {
/// let mut training = Storage::training(Vec::new());
/// flagged.write_to(&mut training)
/// # }
/// ```
///
/// Nor can a record of one lane be taken for one of the other, at any stage:
///
/// ```compile_fail,E0308
/// # use efface::record::{Eligible, Safety, Scrubbed, Training};
/// fn train(eligible: Eligible<'_, Training>) {}
/// # fn f(flagged: Eligible<'_, Safety>) {
/// train(flagged);
/// # }
/// ```
///
/// Nor can the sinks of a run be mixed up:
///
/// ```compile_fail,E0308
/// # use efface::pipeline::{Sinks, lane};
/// # use efface::record::Storage;
/// let sinks = Sinks {
///     safety: Some(lane(Storage::training(std::io::sink()))),
///     ..Sinks::default()
/// };
/// ```
pub struct Storage<L, W> {
    writer: W,
    lane: PhantomData<fn(L)>,
}

impl<W> Storage<Training, W> {
    /// Where records for training are kept.
    pub fn training(writer: W) -> Self {
        Storage {
            writer,
            lane: PhantomData,
        }
    }
}

impl<W> Storage<Safety, W> {
    /// Where flagged records are kept.
    pub fn safety(writer: W) -> Self {
        Storage {
            writer,
            lane: PhantomData,
        }
    }
}

impl<L: IsLane, W> Storage<L, W> {
    /// The writer.
    pub fn into_inner(self) -> W {
        self.writer
    }

    /// The writer, to flush it, say.
    pub fn get_mut(&mut self) -> &mut W {
        &mut self.writer
    }

    /// The same storage behind another writer.
    pub(crate) fn map<V>(self, with: impl FnOnce(W) -> V) -> Storage<L, V> {
        Storage {
            writer: with(self.writer),
            lane: PhantomData,
        }
    }
}

impl<L: IsLane, W> std::fmt::Debug for Storage<L, W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Storage({})", L::LANE.as_str())
    }
}

impl<L: IsLane> Scrubbed<'_, L> {
    /// Writes the line and a line end to the storage of its lane.
    ///
    /// # Errors
    /// What the writer says.
    pub fn write_to<W: Write>(&self, storage: &mut Storage<L, W>) -> io::Result<()> {
        storage.writer.write_all(self.as_bytes())?;
        storage.writer.write_all(b"\n")
    }
}
