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
