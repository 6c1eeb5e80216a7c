//! A table of a policy: what becomes of values, by label.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{FAMILIES, family_name};
use crate::error::Error;
use crate::label::Label;
use crate::operate::Operator;
use crate::section::{Section, no_such};

/// What one table of a policy says: of labels, of families of labels, and of whatever else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Operators {
    default: Option<Operator>,
    /// By the name of a label or of a family.
    named: BTreeMap<String, Operator>,
}

impl Operators {
    /// The same for everything.
    pub(super) fn all(operator: Operator) -> Self {
        Self {
            default: Some(operator),
            named: BTreeMap::new(),
        }
    }

    /// What it says of a label: by its name, by that of its family, or by `default`.
    #[must_use]
    pub fn get(&self, label: Label) -> Option<Operator> {
        let said = |name: &str| self.named.get(name).copied();
        said(label.as_str())
            .or_else(|| said(family_name(label.family())?))
            .or(self.default)
    }

    /// What it says of labels that it does not name, nor their family.
    #[must_use]
    pub fn default_operator(&self) -> Option<Operator> {
        self.default
    }

    /// What it says of labels and families, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Operator)> {
        let named = self.named.iter();
        named.map(|(name, &operator)| (name.as_str(), operator))
    }

    /// What `over` says goes before what is said here: a family that it names settles all labels of
    /// that family anew.
    pub(super) fn overlay(&mut self, over: Self) {
        for (name, family) in FAMILIES {
            if over.named.contains_key(name) {
                self.named
                    .retain(|known, _| Label::named(known).is_none_or(|l| l.family() != family));
            }
        }
        self.named.extend(over.named);
        self.default = over.default.or(self.default);
    }

    /// The table's lines in a file, in a fixed order.
    pub(super) fn write(&self, out: &mut String) {
        let default = self.default.map(|operator| ("default", operator));
        for (name, operator) in default.into_iter().chain(self.iter()) {
            let _ = writeln!(out, "{name} = \"{operator}\"");
        }
    }
}

impl Section<'_> {
    /// Reads a table of operators: `[operators]`, and whatever says the same of a part of the data.
    pub(crate) fn operators(&self) -> Result<Operators, Error> {
        let labels = || Label::ALL.iter().map(|&(label, ..)| label.as_str());
        let families = || FAMILIES.iter().map(|&(name, _)| name);
        let mut said = Operators::default();
        for (key, _) in self.entries() {
            let name: &str = key.get_ref();
            let known = name == "default" || labels().chain(families()).any(|known| known == name);
            if !known {
                let names = labels().chain(families()).chain(["default"]);
                let kind = match name.contains(|c: char| c.is_ascii_lowercase()) {
                    true => "family",
                    false => "label",
                };
                return Err(self.error(key, no_such(kind, name, names)));
            }
            let names = Operator::ALL.map(Operator::as_str);
            let Some(operator) = self.named(name, "operator", names, Operator::named)? else {
                continue;
            };
            match name {
                "default" => said.default = Some(operator),
                name => _ = said.named.insert(name.to_owned(), operator),
            }
        }
        Ok(said)
    }
}
