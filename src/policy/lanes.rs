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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::label::Label;
    use crate::operate::Operator;

    const FILE: &str = "name = \"p\"\nextends = \"training\"\n\
        [lanes.safety]\nperson = \"mask\"\nEMAIL = \"redact\"\ndefault = \"mask\"\n\
        [lanes.training]\nPHONE = \"drop\"\n";

    #[test]
    fn a_lane_goes_over_what_is_said_of_all() {
        let policy = Policy::parse("p.toml", FILE).unwrap();
        let [training, safety] = Lane::ALL.map(|lane| policy.for_lane(lane));
        let table = [
            (
                Label::EMAIL,
                Operator::Hash,
                Operator::Hash,
                Operator::Redact,
            ),
            (Label::PHONE, Operator::Hash, Operator::Drop, Operator::Hash),
            // The family of the lane settles what is said of its labels elsewhere.
            (
                Label::DATE_OF_BIRTH,
                Operator::Redact,
                Operator::Redact,
                Operator::Mask,
            ),
            (
                Label::IBAN,
                Operator::Redact,
                Operator::Redact,
                Operator::Redact,
            ),
        ];
        for (label, all, in_training, in_safety) in table {
            let said = [&policy, &training, &safety].map(|policy| policy.operator(label));
            assert_eq!(said, [all, in_training, in_safety], "{label}");
        }
        assert_eq!(safety.default_operator(), Operator::Mask);
        assert_eq!(policy.default_operator(), Operator::Redact);
        assert!(Policy::training().for_lane(Lane::Safety) == Policy::training());
    }

    #[test]
    fn lanes_are_written_out_and_part_of_the_digest() {
        let policy = Policy::parse("p.toml", FILE).unwrap();
        let again = Policy::parse("p.toml", &policy.to_toml()).unwrap();
        assert!(policy == again && policy.digest() == again.digest());
        let without = FILE.split("[lanes.training]").next().unwrap();
        let without = Policy::parse("p.toml", without).unwrap();
        assert_ne!(without.digest(), policy.digest());
        for (file, want) in [
            (
                "[lanes.safety]\nEMIAL = \"hash\"",
                "p.toml:3: lanes.safety.EMIAL: no such label",
            ),
            (
                "[lanes.safety]\nEMAIL = \"hsh\"",
                "p.toml:3: lanes.safety.EMAIL: no such operator",
            ),
            (
                "[lanes.other]\nEMAIL = \"hash\"",
                "p.toml:2: lanes.other: no such key",
            ),
            (
                "[lanes]\nsafety = 1",
                "p.toml:3: lanes.safety: expected a table",
            ),
        ] {
            let file = format!("name = \"p\"\n{file}");
            let error = Policy::parse("p.toml", &file).unwrap_err().to_string();
            assert!(error.starts_with(want), "{error}");
        }
    }
}
