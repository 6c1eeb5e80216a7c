//! The chain of the manifests of a job: each holds the digest of the one before it.

use std::collections::HashMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::Manifest;

/// A manifest's place among those of a job.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Counted from 1.
    pub sequence: u64,
    /// SHA-256 of the file of the manifest before it; none for the first.
    pub previous: Option<String>,
}

/// The first of a job, and a manifest that stands alone.
impl Default for Link {
    fn default() -> Self {
        Link {
            sequence: 1,
            previous: None,
        }
    }
}

impl Link {
    /// The place behind a manifest, whose file has this digest.
    #[must_use]
    pub fn after(previous: &Manifest, digest: String) -> Link {
        Link {
            sequence: previous.chain.sequence.saturating_add(1),
            previous: Some(digest),
        }
    }
}

/// Where a chain does not hold. Manifests are told by their place in the list that was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Break {
    /// It is given twice.
    Twice(usize),
    /// The manifest before this one is missing, or was altered.
    Missing {
        /// The one that is there.
        after: usize,
        /// The number of the one that is not.
        sequence: u64,
    },
    /// Its number is not the one behind that of the manifest before it.
    Number(usize),
    /// Two manifests say that they come behind the same one.
    Fork(usize),
    /// Some are chained, and this one begins another chain.
    Stranger(usize),
}

impl Break {
    /// The place of the manifest.
    #[must_use]
    pub fn at(self) -> usize {
        match self {
            Break::Twice(at)
            | Break::Number(at)
            | Break::Fork(at)
            | Break::Stranger(at)
            | Break::Missing { after: at, .. } => at,
        }
    }
}

/// Says it of the manifest at that place.
impl fmt::Display for Break {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Break::Twice(_) => f.write_str("is given twice"),
            Break::Missing { sequence, .. } => write!(
                f,
                "comes behind manifest {sequence} of its chain, which is missing or was altered"
            ),
            Break::Number(_) => f.write_str("has a number that does not fit the one before it"),
            Break::Fork(_) => f.write_str("comes behind the same manifest as another one"),
            Break::Stranger(_) => f.write_str("does not belong to the chain of the others"),
        }
    }
}

/// Where the chain of manifests does not hold, each given with the digest of its file. They may come
/// in any order. Manifests none of which has one before it stand alone, and need no chain.
///
/// What is missing at the end does not show: whoever wants to know that keeps the digest of the last
/// manifest.
#[must_use]
pub fn chain(manifests: &[(&Manifest, &str)]) -> Vec<Break> {
    let mut breaks = Vec::new();
    let mut by_digest: HashMap<&str, usize> = HashMap::new();
    let mut followed: HashMap<&str, usize> = HashMap::new();
    for (at, (_, digest)) in manifests.iter().enumerate() {
        if by_digest.insert(digest, at).is_some() {
            breaks.push(Break::Twice(at));
        }
    }
    let chained = manifests.iter().any(|(it, _)| it.chain.previous.is_some());
    let mut heads = 0;
    for (at, (manifest, digest)) in manifests.iter().enumerate() {
        if by_digest.get(digest) != Some(&at) {
            continue;
        }
        let Link { sequence, previous } = &manifest.chain;
        let Some(previous) = previous else {
            heads += 1;
            if *sequence != 1 {
                breaks.push(Break::Number(at));
            } else if chained && heads > 1 {
                breaks.push(Break::Stranger(at));
            }
            continue;
        };
        if followed.insert(previous, at).is_some() {
            breaks.push(Break::Fork(at));
        }
        match by_digest.get(previous.as_str()) {
            None => breaks.push(Break::Missing {
                after: at,
                sequence: sequence.saturating_sub(1),
            }),
            Some(&before) => {
                if manifests[before].0.chain.sequence.checked_add(1) != Some(*sequence) {
                    breaks.push(Break::Number(at));
                }
            }
        }
    }
    breaks
}
