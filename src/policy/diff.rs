//! What two policies treat differently.

use std::collections::BTreeSet;

use super::Policy;
use crate::format::Role;
use crate::label::Label;

/// A setting, a label or a rule that two policies treat differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The path of a setting (`gate.enabled`), a label (`EMAIL`), a label in what a role says
    /// (`roles.user.EMAIL`), or a rule of a user (`rule acme/badge`).
    pub what: String,
    /// What the first policy says.
    pub first: String,
    /// What the second one says.
    pub second: String,
}

impl Policy {
    /// What this policy and another one would treat differently, settings first. Policies that are
    /// written differently and mean the same have no difference, whatever their names.
    #[must_use]
    pub fn differences(&self, other: &Policy) -> Vec<Difference> {
        let mut all = Vec::new();
        let mut tell = |what: String, first: String, second: String| {
            if first != second {
                all.push(Difference {
                    what,
                    first,
                    second,
                });
            }
        };
        for ((what, first), (_, second)) in self.settings().into_iter().zip(other.settings()) {
            tell(what.to_owned(), first, second);
        }
        for &(label, ..) in Label::ALL {
            let operator = |policy: &Policy| policy.operator(label).to_string();
            tell(label.to_string(), operator(self), operator(other));
        }
        for role in Role::ALL {
            for &(label, ..) in Label::ALL {
                let operator = |policy: &Policy| policy.operator_for(Some(role), label);
                let (first, second) = (operator(self), operator(other));
                // What all roles have in common was told.
                if (first, second) != (self.operator(label), other.operator(label)) {
                    let what = format!("roles.{}.{label}", role.as_str());
                    tell(what, first.to_string(), second.to_string());
                }
            }
        }
        let ids: BTreeSet<&str> = self.rules().chain(other.rules()).map(|it| it.id).collect();
        for id in ids {
            let text = |policy: &Policy| {
                let mut rules = policy.rules.iter();
                rules
                    .find(|rule| rule.rule().id == id)
                    .map(|rule| rule.to_toml())
            };
            let (first, second) = match (text(self), text(other)) {
                (first, second) if first == second => continue,
                (Some(_), Some(_)) => ("one", "another one"),
                (Some(_), None) => ("yes", "no"),
                (None, _) => ("no", "yes"),
            };
            tell(format!("rule {id}"), first.to_owned(), second.to_owned());
        }
        all
    }

    fn settings(&self) -> [(&'static str, String); 6] {
        [
            ("gate.enabled", self.gate.enabled.to_string()),
            (
                "gate.retention_years",
                self.gate.retention_years.to_string(),
            ),
            ("min_confidence", self.min_confidence.as_str().to_owned()),
            ("binary", self.binary.as_str().to_owned()),
            ("hash.scope", self.scope.to_string()),
            ("mask.keep_last", self.mask_keep_last.to_string()),
        ]
    }
}
