//! The four stages of a record, each a type, so that forgetting one does not compile.
//!
//! ```text
//! line ─ Scrubber::read ─> Record ─ gate ─> Eligible ─ detach ─> Detached ─ scrub ─> Scrubbed
//! ```
//!
//! None of them can be made in another way, and only [`Scrubbed`] can be written:
//!
//! ```
//! # use efface::{Scrubber, Workspace, Policy, Key};
//! # let scrubber = Scrubber::builder(Policy::redact()).key(Key::generate()?).build()?;
//! # let line = br#"{"note":"mail jane@example.org"}"#;
//! use efface::record::{Passed, Storage};
//!
//! let mut workspace = Workspace::default();
//! let record = scrubber.read(line, &mut workspace).map_err(|refusal| refusal.code()).unwrap();
//! let Ok(Passed::Training(eligible)) = record.gate() else { panic!("held or flagged") };
//! let scrubbed = eligible.detach().scrub().map_err(|_| "dropped").unwrap();
//! let mut storage = Storage::training(Vec::new());
//! scrubbed.write_to(&mut storage)?;
//! assert!(!String::from_utf8(storage.into_inner())?.contains("jane"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! From the gate on, a stage has a lane: `Eligible<Training>` and `Eligible<Safety>` are two types,
//! and what is of one lane cannot be written to the storage of the other: see [`Storage`].
//!
//! A record that was not scrubbed has nothing to write with:
//!
//! ```compile_fail,E0599
//! # use efface::{Scrubber, Workspace, Policy, Key};
//! # let scrubber = Scrubber::builder(Policy::redact()).key(Key::generate()?).build()?;
//! # let line = br#"{"note":"mail jane@example.org"}"#;
//! use efface::record::{Passed, Storage};
//!
//! let mut workspace = Workspace::default();
//! let record = scrubber.read(line, &mut workspace).map_err(|refusal| refusal.code()).unwrap();
//! let Ok(Passed::Training(eligible)) = record.gate() else { panic!("held or flagged") };
//! let mut storage = Storage::training(Vec::new());
//! eligible.detach().write_to(&mut storage)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! And none that was not judged can be detached, nor one that was not detached be scrubbed:
//!
//! ```compile_fail,E0599
//! # fn f(record: efface::record::Record<'_>) {
//! record.detach();
//! # }
//! ```
//!
//! ```compile_fail,E0599
//! # fn f(eligible: efface::record::Eligible<'_, efface::record::Training>) {
//! eligible.scrub();
//! # }
//! ```

mod lane;
mod pass;
mod question;
mod read;
mod refusal;
mod scrub;
mod seam;
mod stored;
mod stream;
#[cfg(test)]
mod tests;
mod texts;
mod workspace;

use std::marker::PhantomData;

pub use lane::{IsLane, Lane, Safety, Storage, Training};
pub(crate) use question::Question;
pub use refusal::Refusal;
pub(crate) use seam::REST;
pub(crate) use stream::Streamed;
pub(crate) use texts::Texts;
pub use workspace::Workspace;

use crate::detach;
use crate::detect::Dictionary;
use crate::format::Format;
use crate::gate::{self, Fact, Facts, Reason, Verdict};
use crate::identity::{AccountMark, Key};
use crate::scrubber::Scrubber;
use crate::stamp::Stamp;

/// A line that was read: it may be anything and anybody's.
pub struct Record<'a> {
    scrubber: &'a Scrubber,
    line: &'a str,
    format: &'static Format,
    facts: Facts,
    /// What a scrub before this one said.
    stamp: Option<Stamp>,
    /// Of an account that only the ledger knows.
    mark: Option<AccountMark>,
    workspace: &'a mut Workspace,
}

/// What the gate let pass, by lane.
#[derive(Debug)]
pub enum Passed<'a> {
    /// It may be trained on.
    Training(Eligible<'a, Training>),
    /// It was flagged: it may go to the safety lane, and never to training.
    Safety(Eligible<'a, Safety>),
}

/// A record that may be used, for what the lane `L` is for.
pub struct Eligible<'a, L> {
    record: Record<'a>,
    retain_until: Option<jiff::civil::Date>,
    lane: PhantomData<fn(L)>,
}

/// A record without the person behind it. The text still says what the person wrote.
pub struct Detached<'a, L> {
    scrubber: &'a Scrubber,
    line: &'a str,
    workspace: &'a mut Workspace,
    dictionary: Dictionary,
    conversation: Option<String>,
    account: Option<String>,
    key: &'a Key,
    seal: Seal<L>,
}

/// A record that may be stored, in the storage of the lane `L`.
pub struct Scrubbed<'a, L> {
    workspace: &'a Workspace,
    seal: Seal<L>,
}

/// What is known of a record from the gate on, beside its bytes. Whoever has one of a lane has
/// been given it by the gate.
pub(crate) struct Seal<L> {
    format: &'static Format,
    /// Safety classifiers flagged it.
    flagged: bool,
    lane: PhantomData<fn(L)>,
}

impl<L> Clone for Seal<L> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<L> Copy for Seal<L> {}

impl<L> Seal<L> {
    pub(crate) fn format(&self) -> &'static Format {
        self.format
    }
}

impl std::fmt::Debug for Record<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Record(..)")
    }
}

macro_rules! value_free_debug {
    ($($stage:ident)*) => { $(
        impl<L: IsLane> std::fmt::Debug for $stage<'_, L> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($stage), "({})"), L::LANE.as_str())
            }
        }
    )* };
}
value_free_debug! { Eligible Detached Scrubbed }

impl<'a> Record<'a> {
    /// The format of the line.
    pub fn format(&self) -> &'static Format {
        self.format
    }

    /// What the gate is told.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The line and the buffers, apart.
    pub(crate) fn into_parts(self) -> (&'a str, &'a mut Workspace) {
        (self.line, self.workspace)
    }

    /// Asks the gate.
    ///
    /// # Errors
    /// Why the record is held.
    pub fn gate(self) -> Result<Passed<'a>, Reason> {
        let policy = self.scrubber.policy().gate();
        let now = self.scrubber.now();
        let safety_lane = self.scrubber.has_safety_lane();
        let verdict = match &self.stamp {
            Some(stamp) if self.scrubber.rescrubs() => {
                gate::judge_again(&self.facts, stamp.verdict(), policy, now, safety_lane)
            }
            _ => gate::judge(&self.facts, policy, now, safety_lane),
        };
        match verdict {
            Verdict::Train { retain_until } => {
                Ok(Passed::Training(Eligible::new(self, retain_until)))
            }
            Verdict::Safety { retain_until } => {
                Ok(Passed::Safety(Eligible::new(self, retain_until)))
            }
            Verdict::Held(reason) => Err(reason),
        }
    }
}

impl Passed<'_> {
    /// Where the record will go.
    #[must_use]
    pub fn lane(&self) -> Lane {
        match self {
            Passed::Training(_) => Lane::Training,
            Passed::Safety(_) => Lane::Safety,
        }
    }
}

impl<'a, L: IsLane> Eligible<'a, L> {
    fn new(record: Record<'a>, retain_until: Option<jiff::civil::Date>) -> Self {
        Eligible {
            record,
            retain_until,
            lane: PhantomData,
        }
    }

    /// Takes the person off.
    pub fn detach(self) -> Detached<'a, L> {
        let Record {
            scrubber,
            line,
            format,
            stamp,
            facts,
            mark,
            workspace,
        } = self.record;
        let gated = scrubber.policy().gate().enabled;
        let means = detach::Means {
            key: scrubber.key_of(stamp.as_ref()),
            stamp,
            mark,
            lane: gated.then_some(L::LANE),
            retain_until: self.retain_until,
        };
        let person = detach::detach(scrubber, line, format, &means, workspace);
        Detached {
            scrubber,
            line,
            workspace,
            dictionary: person.dictionary,
            conversation: person.conversation,
            account: person.account,
            key: means.key,
            seal: Seal {
                format,
                flagged: facts.safety_flagged == Fact::Known(true),
                lane: PhantomData,
            },
        }
    }
}

/// A value of the record is one for which the policy says `drop`: the whole record is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dropped;

impl Dropped {
    /// The reason code, as in manifests.
    pub const CODE: &'static str = "dropped";
}
