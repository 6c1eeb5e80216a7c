//! What a sweep did: counts by shard and reason. Names of files are the only names in it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Fate, Gone};

/// The version of the report's own format.
pub(super) const VERSION: u32 = 1;

/// Counts of records.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Records that were read, with blank lines and rows that are no records.
    pub records: u64,
    /// Of them, those that stay.
    pub kept: u64,
    /// Those that go, by reason.
    pub gone: BTreeMap<&'static str, u64>,
    /// Of those that stay, the ones of which nobody can tell whether they should, by reason.
    pub untested: BTreeMap<&'static str, u64>,
    /// Of those that stay, blank lines and rows that efface writes beside records.
    pub beside: u64,
}

impl Counts {
    /// All that go.
    #[must_use]
    pub fn gone_total(&self) -> u64 {
        self.gone.values().sum()
    }

    /// All of which nobody can tell.
    #[must_use]
    pub fn untested_total(&self) -> u64 {
        self.untested.values().sum()
    }

    /// Counts a record.
    pub(super) fn add(&mut self, fate: Fate) {
        self.records += 1;
        match fate {
            Fate::Gone(why) => {
                *self.gone.entry(why.code()).or_default() += 1;
                return;
            }
            Fate::Untested(why) => *self.untested.entry(why.code()).or_default() += 1,
            Fate::Beside => self.beside += 1,
            Fate::Kept => {}
        }
        self.kept += 1;
    }

    fn merge(&mut self, other: &Counts) {
        self.records += other.records;
        self.kept += other.kept;
        self.beside += other.beside;
        for (mine, theirs) in [
            (&mut self.gone, &other.gone),
            (&mut self.untested, &other.untested),
        ] {
            for (&why, count) in theirs {
                *mine.entry(why).or_default() += count;
            }
        }
    }
}

/// How many deletions were known; of what, nobody learns here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Listed {
    /// Conversations.
    pub conversations: usize,
    /// Accounts.
    pub accounts: usize,
}

/// A file as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct File {
    /// Its size.
    pub bytes: u64,
    /// Of these bytes, in hexadecimal digits.
    pub sha256: String,
}

/// What was done with a shard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shard {
    /// Where it is.
    pub path: String,
    /// What is in it.
    #[serde(flatten)]
    pub counts: Counts,
    /// The file before, where another one has taken its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<File>,
    /// That other one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<File>,
    /// Rows of its spans that went with their records, where there was a file of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spans_gone: Option<u64>,
    /// The old file has other names (hard links), under which it still is, with all that went.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub other_names: bool,
    /// Why it could not be swept; then it is as it was, and nothing of it is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trouble: Option<String>,
}

/// What a sweep did, in the order of its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The version of this format.
    pub v: u32,
    /// The version of efface.
    pub efface: &'static str,
    /// As of when it was judged.
    pub now: String,
    /// Nothing was changed; what would go is still there.
    pub dry_run: bool,
    /// The ids of the keys at hand.
    pub keys: Vec<String>,
    /// What the list of deletions named, where there was one.
    pub deletions: Option<Listed>,
    /// All shards together.
    pub total: Counts,
    /// Shards that were written anew.
    pub rewritten: u64,
    /// Shards that could not be swept.
    pub failed: u64,
    /// Files of folders that have the name of no shard.
    pub passed_over: u64,
    /// Parts of shards that an earlier sweep left when it was cut off, and that are gone now.
    pub parts_cleared: u64,
    /// Parts that are there and may belong to a sweep that is under way.
    pub parts_left: u64,
    /// Shard by shard.
    pub shards: Vec<Shard>,
}

impl Report {
    /// Whether everything was decided: each shard was read, each record could be tested, and what
    /// went is nowhere else.
    #[must_use]
    pub fn is_all_well(&self) -> bool {
        self.failed == 0
            && self.total.untested_total() == 0
            && !self.shards.iter().any(|shard| shard.other_names)
    }

    /// Adds up what the shards say.
    pub(super) fn sum(&mut self) {
        for shard in &self.shards {
            self.total.merge(&shard.counts);
            self.rewritten += u64::from(shard.after.is_some());
            self.failed += u64::from(shard.trouble.is_some());
        }
    }

    /// Records that went for this reason.
    #[must_use]
    pub fn gone(&self, why: Gone) -> u64 {
        self.total.gone.get(why.code()).copied().unwrap_or_default()
    }
}
