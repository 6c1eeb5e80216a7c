//! What a ledger says of an account, over time, and what of it counts for one conversation.
//!
//! As all of the gate this is a function of what it is given: no clock, no file. What cannot be
//! told from the rows is read against use:
//!
//! - **Consent** is the first opt-in after the last opt-out. An opt-out counts at once, also one
//!   that lies after `now`: somebody who is known to have withdrawn stays withdrawn, whichever day
//!   a run is told to judge as of. An opt-in counts when its time has come.
//! - **Plan**: a conversation needs a consumer plan from its start to its last activity. A start
//!   that is not known lies before all rows, an end that is not known behind all of them. Before
//!   its first row an account is taken to have had that row's plan: a ledger of one row an account
//!   is the common one, and conversations that were resumed after the consent may be used.
//! - **Order**: clocks differ. Of rows that lie within [`TOLERANCE`] of each other it cannot be
//!   said which came first, so the stricter one counts. Two rows of the same instant that name
//!   different plans contradict each other, and no plan is known.
//! - **Rows without a time** say that something was so at some time. An opt-out or a plan that is
//!   no consumer plan then counts always; an opt-in never, and a consumer plan only where no other
//!   row speaks of plans.

use std::fmt;

use jiff::{SignedDuration, Timestamp};

use super::facts::{Fact, Facts, Plan};

/// How far the clocks may differ that wrote the rows of a ledger. It never counts in favour of
/// use.
pub const TOLERANCE: SignedDuration = SignedDuration::from_secs(60);

/// A row of an account's history: from `at` on, this. What it does not say stays as it was.
///
/// Its `Debug` says nothing.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Entry {
    /// When it was decided, or when the plan began.
    pub at: Option<Timestamp>,
    /// Whether the person agreed to training.
    pub training: Option<bool>,
    /// The plan of the account.
    pub plan: Option<Plan>,
}

/// The rows of an account, in any order. Its `Debug` says nothing.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct History {
    /// By time; those without come first.
    entries: Vec<Entry>,
}

/// What is known of an account, as far as one conversation is concerned. A part of [`Facts`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The plan: a consumer plan only if the account had one all the time.
    pub plan: Fact<Plan>,
    /// Whether the person agrees to training.
    pub training: Fact<bool>,
    /// The start of the unbroken opt-in that is in force.
    pub decided_at: Fact<Timestamp>,
}

impl Standing {
    /// A ledger that does not know the account: nobody vouches for a consent, whatever the record
    /// says. Its plan is the record's.
    pub const UNKNOWN: Self = Self {
        plan: Fact::Missing,
        training: Fact::Invalid,
        decided_at: Fact::Missing,
    };

    /// What holds where both are true: the stricter of each part.
    #[must_use]
    pub fn stricter(self, other: Self) -> Self {
        Self {
            plan: stricter_plan(self.plan, other.plan),
            training: stricter_training(self.training, other.training),
            decided_at: later(self.decided_at, other.decided_at),
        }
    }
}

impl Facts {
    /// The facts, with what a ledger says. Where both speak, the stricter counts.
    #[must_use]
    pub fn with(self, ledger: Standing) -> Self {
        let record = Standing {
            plan: self.plan,
            training: self.training,
            decided_at: self.decided_at,
        };
        let Standing {
            plan,
            training,
            decided_at,
        } = record.stricter(ledger);
        Self {
            plan,
            training,
            decided_at,
            ..self
        }
    }
}

impl History {
    /// Rows in any order.
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut entries: Vec<Entry> = entries.into_iter().collect();
        entries.sort_by_key(|entry| entry.at);
        Self { entries }
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What counts for the conversation of these facts at `now`.
    #[must_use]
    pub fn standing(&self, conversation: &Facts, now: Timestamp) -> Standing {
        let (training, decided_at) = self.consent(now);
        let mut standing = Standing {
            plan: self.plan(conversation),
            training,
            decided_at,
        };
        // A plan that is told only after `now` is good for the reason, and not for use.
        let is_told = |(at, _): (Option<Timestamp>, Plan)| at.is_none_or(|at| at <= now);
        if standing.plan != Fact::Missing
            && training == Fact::Known(true)
            && !self.plans().any(is_told)
        {
            standing.training = Fact::Invalid;
        }
        standing
    }

    fn consent(&self, now: Timestamp) -> (Fact<bool>, Fact<Timestamp>) {
        let decided = |what: bool| {
            let entries = self.entries.iter();
            entries.filter(move |entry| entry.training == Some(what))
        };
        let (mut ins, mut outs) = (decided(true).peekable(), decided(false));
        let last_out = match outs.next_back() {
            None if ins.peek().is_none() => return (Fact::Missing, Fact::Missing),
            None => None,
            Some(last) => {
                // Rows without a time come first.
                if decided(false).next().is_some_and(|out| out.at.is_none()) {
                    return (Fact::Known(false), Fact::Missing);
                }
                last.at
            }
        };
        let free_from = last_out.map(|out| plus(out, TOLERANCE));
        let mut since = ins
            .filter_map(|entry| entry.at)
            .filter(|&at| free_from.is_none_or(|free| at > free));
        match (since.next(), last_out) {
            // One that lies after `now` is told to the gate as it is: it is not in force yet.
            (Some(at), None) => (Fact::Known(true), Fact::Known(at)),
            (Some(at), Some(_)) if at <= now => (Fact::Known(true), Fact::Known(at)),
            (_, Some(_)) => (Fact::Known(false), Fact::Missing),
            (None, None) => (Fact::Known(true), Fact::Missing),
        }
    }

    fn plans(&self) -> impl Iterator<Item = (Option<Timestamp>, Plan)> + '_ {
        let entries = self.entries.iter();
        entries.filter_map(|entry| Some((entry.at, entry.plan?)))
    }

    fn plan(&self, conversation: &Facts) -> Fact<Plan> {
        let (from, to) = conversation.span();
        let from = from.map_or(Timestamp::MIN, |at| minus(at, TOLERANCE));
        let to = to.map_or(Timestamp::MAX, |at| plus(at, TOLERANCE));
        let dated = || self.plans().filter_map(|(at, plan)| Some((at?, plan)));
        // The plan at the start, with the rows that may have come in its place.
        let begun = dated()
            .map(|(at, _)| at)
            .take_while(|at| *at <= from)
            .last();
        let first = dated().map(|(at, _)| at).next();
        let (open, close) = match (begun, first) {
            (Some(begun), _) => (minus(begun, TOLERANCE), to),
            (None, Some(first)) => (Timestamp::MIN, to.max(plus(first, TOLERANCE))),
            (None, None) => (from, to),
        };
        let mut known = Fact::Missing;
        let mut before: Option<(Timestamp, Plan)> = None;
        for (at, plan) in self.plans() {
            let plan = match (at, before) {
                (Some(at), Some((then, other))) if at == then && plan != other => Plan::Unknown,
                _ => plan,
            };
            if let Some(at) = at {
                before = Some((at, plan));
                if at < open || at > close {
                    continue;
                }
            }
            known = stricter_plan(known, Fact::Known(plan));
        }
        known
    }
}

impl Facts {
    /// From when to when the conversation went on, where that is known.
    fn span(&self) -> (Option<Timestamp>, Option<Timestamp>) {
        let (start, end) = (self.created_at.known(), self.updated_at.known());
        match (start, end) {
            (Some(start), Some(end)) => (Some(start.min(end)), Some(start.max(end))),
            _ => (start, end),
        }
    }
}

/// A plan that is none for consumers before one that could not be read, that before one that is,
/// and any of them before nothing.
fn stricter_plan(a: Fact<Plan>, b: Fact<Plan>) -> Fact<Plan> {
    let weight = |fact: Fact<Plan>| match fact {
        Fact::Known(Plan::Commercial) => 4,
        Fact::Known(Plan::Unknown) => 3,
        Fact::Invalid => 2,
        Fact::Known(_) => 1,
        Fact::Missing => 0,
    };
    if weight(b) > weight(a) { b } else { a }
}

/// A no before what could not be read, that before a yes, and any of them before nothing.
fn stricter_training(a: Fact<bool>, b: Fact<bool>) -> Fact<bool> {
    let weight = |fact: Fact<bool>| match fact {
        Fact::Known(false) => 3,
        Fact::Invalid => 2,
        Fact::Known(true) => 1,
        Fact::Missing => 0,
    };
    if weight(b) > weight(a) { b } else { a }
}

/// A time that could not be read before the later one, and any of them before nothing.
fn later(a: Fact<Timestamp>, b: Fact<Timestamp>) -> Fact<Timestamp> {
    match (a, b) {
        (Fact::Invalid, _) | (_, Fact::Invalid) => Fact::Invalid,
        (Fact::Known(a), Fact::Known(b)) => Fact::Known(a.max(b)),
        (Fact::Missing, known) | (known, Fact::Missing) => known,
    }
}

fn plus(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.checked_add(by).unwrap_or(Timestamp::MAX)
}

fn minus(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.checked_sub(by).unwrap_or(Timestamp::MIN)
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Entry(..)")
    }
}

impl fmt::Debug for History {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("History(..)")
    }
}
