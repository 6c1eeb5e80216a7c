//! What a policy says of values: for all records, or for those of one lane.

use std::collections::BTreeMap;

use super::{FAMILIES, Policy};
use crate::label::Label;
use crate::operate::Operator;
use crate::record::Lane;

/// A table of operators, as it stands in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) default: Option<Operator>,
    /// By the name of a label or of a family.
    pub(super) operators: BTreeMap<String, Operator>,
}

/// The tables of lanes, over that of all records.
pub(super) type Lanes = BTreeMap<Lane, Said>;

impl Said {
    /// Goes over what `operators` say: a family settles its labels anew.
    fn over(&self, operators: &mut BTreeMap<String, Operator>) {
        for (name, family) in FAMILIES {
            if self.operators.contains_key(name) {
                operators
                    .retain(|known, _| Label::named(known).is_none_or(|l| l.family() != family));
            }
        }
        operators.extend(self.operators.clone());
    }

    /// Goes over what another table says.
    pub(super) fn extend(&self, table: &mut Said) {
        table.default = self.default.or(table.default);
        self.over(&mut table.operators);
    }

    /// Goes over what a policy says of all records.
    pub(super) fn apply(&self, policy: &mut Policy) {
        policy.default = self.default.unwrap_or(policy.default);
        self.over(&mut policy.operators);
    }
}

impl Policy {
    /// The policy as it is for the records of a lane: what is said of that lane goes before what is
    /// said of all.
    #[must_use]
    pub fn for_lane(&self, lane: Lane) -> Policy {
        let mut policy = self.clone();
        policy.lanes.clear();
        if let Some(said) = self.lanes.get(&lane) {
            said.apply(&mut policy);
        }
        policy
    }

    /// The tables of lanes, each setting written out, in a fixed order.
    pub(super) fn lanes_to_toml(&self) -> String {
        let mut text = String::new();
        for (lane, Said { default, operators }) in &self.lanes {
            text.push_str(&format!("\n[lanes.{}]\n", lane.as_str()));
            if let Some(default) = default {
                text.push_str(&format!("default = \"{default}\"\n"));
            }
            for (name, operator) in operators {
                text.push_str(&format!("{name} = \"{operator}\"\n"));
            }
        }
        text
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

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
