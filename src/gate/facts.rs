//! What the gate is told about a conversation, and what it is not told.

use std::fmt;

use jiff::Timestamp;

use super::time::parse_time;

/// All that the gate knows about a conversation. By default it knows nothing, and so holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The conversation or its account is on the revoked list.
    pub revoked: bool,
    /// Whether the conversation was incognito.
    pub incognito: Fact<bool>,
    /// The plan of the account.
    pub plan: Fact<Plan>,
    /// Whether the person agreed to training.
    pub training: Fact<bool>,
    /// When the person agreed: the start of the unbroken opt-in that is in force.
    pub decided_at: Fact<Timestamp>,
    /// When the conversation started. Counts as its last activity where no `updated_at` is given.
    pub created_at: Fact<Timestamp>,
    /// When the conversation was last active.
    pub updated_at: Fact<Timestamp>,
    /// Whether safety classifiers flagged the conversation.
    pub safety_flagged: Fact<bool>,
}

impl Facts {
    /// The last activity. An unreadable `updated_at` makes it unknown: the start of the
    /// conversation would then only be a guess.
    pub(super) fn activity(&self) -> Option<Timestamp> {
        match self.updated_at {
            Fact::Missing => self.created_at.known(),
            Fact::Known(_) | Fact::Invalid => self.updated_at.known(),
        }
    }

    /// Since when there is a consent, if it is in force at `now`.
    pub(super) fn consent_at(&self, now: Timestamp) -> Option<Timestamp> {
        if self.training != Fact::Known(true) {
            return None;
        }
        self.decided_at.known().filter(|since| *since <= now)
    }
}

/// A fact, or why there is none.
///
/// Its `Debug` says only which of the three it is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Fact<T> {
    /// Given and readable.
    Known(T),
    /// Not given, or null.
    #[default]
    Missing,
    /// Given, but of the wrong type or unreadable.
    Invalid,
}

impl<T: Copy> Fact<T> {
    /// The value, if it is known.
    pub fn known(self) -> Option<T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Missing | Self::Invalid => None,
        }
    }
}

impl Fact<Timestamp> {
    /// Reads an instant with [`parse_time`].
    #[must_use]
    pub fn time(text: &str) -> Self {
        parse_time(text).map_or(Self::Invalid, Self::Known)
    }
}

impl<T> fmt::Debug for Fact<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Known(_) => "Known(_)",
            Self::Missing => "Missing",
            Self::Invalid => "Invalid",
        })
    }
}

/// The plan of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Plan {
    /// Consumer, `free`.
    Free,
    /// Consumer, `pro`.
    Pro,
    /// Consumer, `max`.
    Max,
    /// Any plan known to be under commercial terms, and the API.
    Commercial,
    /// A name that is not known here.
    Unknown,
}

impl Plan {
    /// Knows the exact names only: `Pro` or `pro ` is not `pro`.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        match name {
            "free" => Self::Free,
            "pro" => Self::Pro,
            "max" => Self::Max,
            "team" | "enterprise" | "api" | "business" | "commercial" | "education"
            | "government" => Self::Commercial,
            _ => Self::Unknown,
        }
    }

    /// Whether the plan is one of those whose users can agree to training.
    #[must_use]
    pub fn is_consumer(self) -> bool {
        matches!(self, Self::Free | Self::Pro | Self::Max)
    }
}
