//! May this conversation be used at all? One pure function answers: no clock, no files, no text of
//! the conversation.
//!
//! The caller gathers the [`Facts`] from the record, the ledger and the revoked list, and [`judge`]
//! weighs them. It fails closed: a fact that is missing, null or of the wrong type counts against
//! the record, never for it. The [`Reason`]s are judged in the order in which they are listed, and
//! the first that applies is the one that counts.
//!
//! ```
//! use efface::gate::{Fact, Facts, GatePolicy, Plan, Reason, Verdict, judge, parse_time};
//!
//! let now = parse_time("2026-01-15T00:00:00Z").unwrap();
//! let mut facts = Facts {
//!     incognito: Fact::Known(false),
//!     plan: Fact::Known(Plan::from_name("pro")),
//!     training: Fact::Known(true),
//!     decided_at: Fact::time("2025-09-10T08:00:00Z"),
//!     updated_at: Fact::time("2025-10-01T12:00:00Z"),
//!     safety_flagged: Fact::Known(false),
//!     ..Facts::default()
//! };
//! let verdict = judge(&facts, &GatePolicy::default(), now, false);
//! let Verdict::Train { retain_until: Some(day) } = verdict else { panic!("held") };
//! assert_eq!(day.to_string(), "2030-10-01");
//!
//! facts.incognito = Fact::Missing;
//! let verdict = judge(&facts, &GatePolicy::default(), now, false);
//! assert_eq!(verdict, Verdict::Held(Reason::Incognito));
//! ```

mod again;
mod facts;
mod history;
mod time;

use std::fmt;

use jiff::civil::{Date, DateTime};
use jiff::{SignedDuration, Timestamp};

pub use again::judge_again;
pub use facts::{Fact, Facts, Plan};
pub use history::{Entry, History, Standing, TOLERANCE};
pub use time::{cut_to_day, parse_time};
use time::{utc, years_after};

/// How far the clock of the machine that wrote a record may run ahead of `now`. A conversation
/// whose last activity lies further in the future has a date that can't be believed, and so no end
/// of its retention either.
const CLOCK_SKEW: SignedDuration = SignedDuration::from_hours(24);

/// Decides where a conversation may go.
///
/// `now` is the instant for which the answer holds. With `safety_lane`, a conversation that is
/// known to be flagged goes there whatever its consent; without it, it is held.
///
/// | reason           | applies when                                                    |
/// |------------------|-----------------------------------------------------------------|
/// | `revoked`        | the conversation or its account was deleted                     |
/// | `incognito`      | it is not known that it was not incognito                       |
/// | `plan`           | it is not known to be on a consumer plan                        |
/// | `consent`*       | no consent is known, or it was given later than `now`           |
/// | `before_consent`*| the last activity is unknown, or earlier than the consent       |
/// | `retention`      | its time is over, or the last activity is unknown or in future  |
/// | `flagged`*       | it is not known that it was not flagged                         |
///
/// Those with a star are not asked of what goes to the safety lane.
#[must_use]
pub fn judge(facts: &Facts, policy: &GatePolicy, now: Timestamp, safety_lane: bool) -> Verdict {
    let activity = facts.activity();
    let keep_until = activity.and_then(|at| years_after(at, policy.retention_years));
    let retain_until = keep_until.map(DateTime::date);
    let to_safety = safety_lane && facts.safety_flagged == Fact::Known(true);
    if !policy.enabled {
        return match (facts.revoked, to_safety) {
            (true, _) => Verdict::Held(Reason::Revoked),
            (false, true) => Verdict::Safety { retain_until },
            (false, false) => Verdict::Train { retain_until },
        };
    }

    let consented = facts.consent_at(now);
    let applies = |reason: &Reason| match reason {
        Reason::Revoked => facts.revoked,
        Reason::Incognito => facts.incognito != Fact::Known(false),
        Reason::Plan => !matches!(facts.plan, Fact::Known(plan) if plan.is_consumer()),
        Reason::Consent => !to_safety && consented.is_none(),
        Reason::BeforeConsent => {
            !to_safety && !matches!((activity, consented), (Some(at), Some(since)) if at >= since)
        }
        Reason::Retention => !matches!(
            (activity, keep_until),
            (Some(at), Some(end)) if utc(now) <= end && at.duration_since(now) <= CLOCK_SKEW
        ),
        Reason::Flagged => !to_safety && facts.safety_flagged != Fact::Known(false),
    };
    match Reason::ALL.into_iter().find(applies) {
        Some(reason) => Verdict::Held(reason),
        None if to_safety => Verdict::Safety { retain_until },
        None => Verdict::Train { retain_until },
    }
}

/// The day of an instant, in UTC: a record is over when its last day is before it.
pub(crate) fn day_of(now: Timestamp) -> Date {
    utc(now).date()
}

/// Where a conversation may go. `retain_until` is the last day, in UTC, on which it may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// To training, detached and scrubbed. The day is always there unless the gate is off.
    Train {
        /// The last day to keep it.
        retain_until: Option<Date>,
    },
    /// To the safety lane, detached and scrubbed, and never to training. The day is always there.
    Safety {
        /// The last day to keep it.
        retain_until: Option<Date>,
    },
    /// Nowhere.
    Held(Reason),
}

/// Why a conversation is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The conversation or its account was deleted.
    Revoked,
    /// The conversation was incognito, or nobody says that it was not.
    Incognito,
    /// Not a consumer plan, or an unknown one.
    Plan,
    /// No consent in force.
    Consent,
    /// Neither started nor resumed since the consent was given.
    BeforeConsent,
    /// Its time is over, or when that will be can't be said.
    Retention,
    /// Flagged by safety classifiers, or nobody says that it was not.
    Flagged,
}

impl Reason {
    /// All reasons in the order in which they are judged.
    pub const ALL: [Self; 7] = [
        Self::Revoked,
        Self::Incognito,
        Self::Plan,
        Self::Consent,
        Self::BeforeConsent,
        Self::Retention,
        Self::Flagged,
    ];

    /// The name in manifests and reports, for example `before_consent`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Revoked => "revoked",
            Self::Incognito => "incognito",
            Self::Plan => "plan",
            Self::Consent => "consent",
            Self::BeforeConsent => "before_consent",
            Self::Retention => "retention",
            Self::Flagged => "flagged",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The gate's part of a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GatePolicy {
    /// Without the gate everything may go to training, since somebody else has judged it; but not
    /// what is on the revoked list, nor what was flagged while there is a safety lane.
    pub enabled: bool,
    /// How many calendar years after the last activity a conversation may be kept. A number that
    /// leads out of the calendar holds everything.
    pub retention_years: i16,
}

impl Default for GatePolicy {
    fn default() -> Self {
        Self {
            enabled: true,
            retention_years: 5,
        }
    }
}
