//! What a policy says of the values in the records of one lane.

use std::collections::BTreeMap;

use super::{Operators, Policy};
use crate::record::Lane;

/// The tables of lanes, over that of all records.
pub(super) type Lanes = BTreeMap<Lane, Operators>;

impl Policy {
    /// The policy as it is for the records of a lane: what is said of that lane goes before what is
    /// said of all, and what is said of a role before both.
    #[must_use]
    pub fn for_lane(&self, lane: Lane) -> Policy {
        let mut policy = self.clone();
        policy.lanes.clear();
        if let Some(said) = self.lanes.get(&lane) {
            policy.operators.overlay(said.clone());
        }
        policy
    }

    /// What is said of the records of a lane, where that differs from the rest.
    pub fn lanes(&self) -> impl Iterator<Item = (Lane, &Operators)> {
        self.lanes
            .iter()
            .map(|(&lane, operators)| (lane, operators))
    }
}
