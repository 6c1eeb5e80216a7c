//! What is done with what is found, and who decides what may be used at all: a small TOML file.
//!
//! Two policies are built in, `training` and `redact`. Their files are the reference of the
//! format: [`Policy::source`]. A file of one's own says `extends = "training"` and then what
//! differs:
//!
//! ```
//! use efface::label::Label;
//! use efface::operate::Operator;
//! use efface::policy::Policy;
//!
//! let policy = Policy::parse(
//!     "my-policy.toml",
//!     r#"
//!         name = "my-policy"
//!         extends = "training"
//!         [operators]
//!         contact = "surrogate"
//!         PHONE = "drop"
//!     "#,
//! )?;
//! assert_eq!(policy.operator(Label::EMAIL), Operator::Surrogate);
//! assert_eq!(policy.operator(Label::PHONE), Operator::Drop);
//! assert_eq!(policy.operator(Label::IBAN), Operator::Redact);
//!
//! let error = Policy::parse("p.toml", "name = \"p\"\n[operators]\nEMIAL = \"hash\"").unwrap_err();
//! assert_eq!(error.to_string(), "p.toml:3: operators.EMIAL: no such label; did you mean `EMAIL`?");
//! # Ok::<(), efface::error::Error>(())
//! ```

mod diff;
mod lanes;
mod operators;
mod read;

pub use diff::Difference;
pub use operators::Operators;
pub(crate) use read::is_name;

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::error::Error;
use crate::format::Role;
use crate::gate::GatePolicy;
use crate::label::{Family, Label};
use crate::operate::Operator;
use crate::rules::user::UserRule;
use crate::rules::{Confidence, Rule};
use lanes::Lanes;

/// A policy, complete and checked. Two are equal where they say the same.
#[derive(Clone, Debug)]
pub struct Policy {
    name: String,
    gate: GatePolicy,
    min_confidence: Confidence,
    scope: ScopeKind,
    mask_keep_last: u8,
    binary: Binary,
    operators: Operators,
    roles: BTreeMap<Role, Operators>,
    /// What holds for the records of a lane alone.
    lanes: Lanes,
    rules: Vec<&'static UserRule>,
    /// What it was read from.
    files: Vec<PathBuf>,
}

impl PartialEq for Policy {
    fn eq(&self, other: &Self) -> bool {
        self.to_toml() == other.to_toml()
    }
}

impl Eq for Policy {}

impl Policy {
    /// The names of the policies that are built in.
    pub const BUILTIN: &[&str] = &["training", "redact"];

    /// The built-in policy of this name.
    #[must_use]
    pub fn builtin(name: &str) -> Option<Self> {
        match name {
            "training" => Some(Self::training()),
            "redact" => Some(Self::redact()),
            _ => None,
        }
    }

    /// The default: the gate, and what becomes of each value before training.
    #[must_use]
    pub fn training() -> Self {
        Self::own("training")
    }

    /// As [`Policy::training`], without the gate.
    #[must_use]
    pub fn redact() -> Self {
        Self::own("redact")
    }

    fn own(name: &str) -> Self {
        // The files are compiled in and tested. Were one of them wrong all the same, nothing would
        // pass.
        let source = Self::source(name).unwrap_or_default();
        read::policy(name, None, source).unwrap_or_else(|_| Self {
            operators: Operators::all(Operator::Drop),
            ..Self::bare(name)
        })
    }

    /// What holds where nothing is said.
    fn bare(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            gate: GatePolicy::default(),
            min_confidence: Confidence::Likely,
            scope: ScopeKind::Conversation,
            mask_keep_last: 0,
            binary: Binary::Drop,
            operators: Operators::all(Operator::Redact),
            roles: BTreeMap::new(),
            lanes: Lanes::new(),
            rules: Vec::new(),
            files: Vec::new(),
        }
    }

    /// The file of a built-in policy, with the comments that explain it.
    #[must_use]
    pub fn source(name: &str) -> Option<&'static str> {
        match name {
            "training" => Some(include_str!("policy/training.toml")),
            "redact" => Some(include_str!("policy/redact.toml")),
            _ => None,
        }
    }

    /// Reads a policy. `file` is what errors call it: its path, or a name.
    ///
    /// What neither the file nor the policy that it extends says is: the gate on with a retention
    /// of five years, `likely`, binary data dropped, tokens by conversation, nothing of a masked value kept, and
    /// `redact` for everything.
    ///
    /// # Errors
    /// Where the text is not TOML; for a key, label, operator or other name that there is not, a
    /// value of the wrong type or out of its range, and a name that is missing or belongs to a
    /// built-in policy that says something else. The message names file, line and key, and the
    /// nearest name that there is, and never quotes a value. For rules of a user whose own examples
    /// do not hold. Policies and rules in other files can be named only in a file: see
    /// [`Policy::read`].
    pub fn parse(file: &str, toml: &str) -> Result<Self, Error> {
        read::policy(file, None, toml)
    }

    /// Reads a file. A policy that it extends, and rules that it names, may be files too; their paths
    /// begin in the folder of the file that names them.
    ///
    /// # Errors
    /// As [`Policy::parse`], and where a file cannot be read, or extends itself.
    pub fn read(file: &Path) -> Result<Self, Error> {
        read::file(file)
    }

    /// The files that the policy was read from, its own and those that they name.
    #[must_use]
    pub fn files(&self) -> &[PathBuf] {
        &self.files
    }

    /// Stands in manifests and stamps.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the gate asks for.
    #[must_use]
    pub fn gate(&self) -> &GatePolicy {
        &self.gate
    }

    /// Findings below this are left alone.
    #[must_use]
    pub fn min_confidence(&self) -> Confidence {
        self.min_confidence
    }

    /// How far equal values get equal tokens.
    #[must_use]
    pub fn scope(&self) -> ScopeKind {
        self.scope
    }

    /// How many letters or digits at the end of a masked value stay readable.
    #[must_use]
    pub fn mask_keep_last(&self) -> u8 {
        self.mask_keep_last
    }

    /// What becomes of images, sounds and signatures.
    #[must_use]
    pub fn binary(&self) -> Binary {
        self.binary
    }

    /// What becomes of labels that nothing is said about.
    #[must_use]
    pub fn default_operator(&self) -> Operator {
        self.operators.default_operator().unwrap_or(UNSAID)
    }

    /// What is said about labels and families, by name.
    pub fn operators(&self) -> impl Iterator<Item = (&str, Operator)> {
        self.operators.iter()
    }

    /// What is said of what a role says, where that differs from the rest.
    pub fn roles(&self) -> impl Iterator<Item = (Role, &Operators)> {
        self.roles
            .iter()
            .map(|(&role, operators)| (role, operators))
    }

    /// Rules of a user, beside those of the catalogue.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        self.rules.iter().map(|rule| rule.rule())
    }

    pub(crate) fn has_roles(&self) -> bool {
        !self.roles.is_empty()
    }

    /// What becomes of a value with this label, where nothing else is said of its lane: see
    /// [`Policy::for_lane`].
    #[must_use]
    pub fn operator(&self, label: Label) -> Operator {
        self.operators.get(label).unwrap_or(UNSAID)
    }

    /// What becomes of a value with this label in what a role says. What is said of the role goes
    /// before what is said of all.
    #[must_use]
    pub fn operator_for(&self, role: Option<Role>, label: Label) -> Operator {
        role.and_then(|role| self.roles.get(&role)?.get(label))
            .unwrap_or_else(|| self.operator(label))
    }

    /// SHA-256 of [`Policy::to_toml`] in hexadecimal digits: two policies that say the same have
    /// the same one, however their files are written.
    #[must_use]
    pub fn digest(&self) -> String {
        Sha256::digest(self.to_toml())
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// The policy as a file that extends nothing, each setting written out, in a fixed order.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let Self {
            name,
            gate,
            min_confidence,
            scope,
            mask_keep_last,
            binary,
            operators,
            roles,
            lanes,
            rules,
            files: _,
        } = self;
        // Names need no escapes, see `read`.
        let mut text = format!(
            "name = \"{name}\"\n\
             min_confidence = \"{}\"\n\
             binary = \"{}\"\n\
             \n[gate]\nenabled = {}\nretention_years = {}\n\
             \n[hash]\nscope = \"{scope}\"\n\
             \n[mask]\nkeep_last = {mask_keep_last}\n\
             \n[operators]\n",
            min_confidence.as_str(),
            binary.as_str(),
            gate.enabled,
            gate.retention_years,
        );
        operators.write(&mut text);
        for (role, operators) in roles {
            let _ = writeln!(text, "\n[roles.{}]", role.as_str());
            operators.write(&mut text);
        }
        for (lane, operators) in lanes {
            let _ = writeln!(text, "\n[lanes.{}]", lane.as_str());
            operators.write(&mut text);
        }
        for rule in rules {
            text.push('\n');
            text.push_str(rule.to_toml());
        }
        text
    }
}

/// What becomes of base64 where a format has images, sounds or signatures: efface cannot look
/// into them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Binary {
    /// Nothing is left of it but an empty string.
    Drop,
    /// It stays as it is, unseen.
    Keep,
}

impl Binary {
    /// All of them, the safe one first.
    pub const ALL: [Self; 2] = [Self::Drop, Self::Keep];

    /// The name in policies.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Drop => "drop",
            Self::Keep => "keep",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|binary| binary.as_str() == name)
    }
}

/// How far equal values get equal tokens; [`Scope`](crate::identity::Scope) without the ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ScopeKind {
    /// Within a conversation.
    Conversation,
    /// Within all conversations of an account.
    Account,
    /// Everywhere.
    Global,
}

impl ScopeKind {
    /// All of them, the narrowest first.
    pub const ALL: [Self; 3] = [Self::Conversation, Self::Account, Self::Global];

    /// The name in policies.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Conversation => "conversation",
            Self::Account => "account",
            Self::Global => "global",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

impl fmt::Display for ScopeKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// What becomes of a value of which no table of a policy says anything.
const UNSAID: Operator = Operator::Redact;

/// The families that a policy can name. A label of a user's own rule has none.
const FAMILIES: [(&str, Family); 9] = [
    ("credential", Family::Credential),
    ("payment", Family::Payment),
    ("bank", Family::Bank),
    ("government", Family::Government),
    ("health", Family::Health),
    ("vehicle", Family::Vehicle),
    ("contact", Family::Contact),
    ("network", Family::Network),
    ("person", Family::Person),
];

fn family_name(family: Family) -> Option<&'static str> {
    FAMILIES
        .iter()
        .find(|&&(_, known)| known == family)
        .map(|&(name, _)| name)
}
