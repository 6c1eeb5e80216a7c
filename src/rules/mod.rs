//! The catalogue: what efface knows about values that give a person away.
//!
//! A rule is one element of one list: what wakes it, its pattern, its check, the words that
//! speak for and against it, and the examples that are its tests. Nothing else has to be
//! written to add one; `tests/catalogue.rs` runs every rule's examples through the whole
//! engine beside all other rules. Rules know nothing of operators, and the engine in
//! [`crate::detect`] knows no rule.

pub(crate) mod bank;
pub(crate) mod checksum;
pub(crate) mod contact;
pub(crate) mod credentials;
pub(crate) mod crypto;
mod facts;
pub(crate) mod gov;
pub(crate) mod health;
pub(crate) mod named;
pub(crate) mod network;
pub(crate) mod payment;
pub(crate) mod person;
pub(crate) mod sift;
pub mod user;
pub(crate) mod vehicle;

pub use facts::CheckKind;

use crate::label::Label;

/// The one list: every built-in rule, by family.
pub const RULES: &[&[&[Rule]]] = &[
    &[payment::RULES, bank::RULES, bank::NATIONAL, crypto::RULES],
    gov::COUNTRIES,
    &[health::RULES, health::MESSAGES, vehicle::RULES],
    contact::RULES,
    network::RULES,
    person::RULES,
    credentials::RULES,
    credentials::keys::RULES,
];

/// How sure a finding is. A policy acts from [`Confidence::Likely`] up unless it says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// The shape alone.
    Possible,
    /// The shape with words nearby, or a telling key.
    Likely,
    /// The value proves itself: a checksum with a structure, or a provider's prefix and shape.
    Certain,
}

/// Where the pattern of a rule is worth a try. The wake pass finds all of these in one go over
/// the text, at a cost that does not grow with the number of rules.
#[derive(Debug, Clone, Copy)]
pub enum Wake {
    /// One of these words begins here, in any letter case. "Begins" is: the character before is
    /// not a letter, or the case changes as in `dbPassword`. At least three bytes long (two
    /// characters of a script such as Chinese are six).
    Words(&'static [&'static str]),
    /// One of these prefixes stands here, letter case as given, and a run of at least
    /// [`crate::detect::LONG_RUN`] characters of `[A-Za-z0-9_-]` overlaps or follows within
    /// 16 bytes. For the tokens of providers.
    Prefix(&'static [&'static str]),
    /// One of these prefixes begins [`crate::detect::LONG_RUN`] or more letters and digits that
    /// stand side by side behind something else: for values that begin with a letter or two which
    /// many words begin with.
    Solid(&'static [&'static str]),
    /// A run of decimal digits begins here whose length is one of `runs`, and together with the
    /// groups that follow it (after up to three of `space tab newline - . / ( )`) it has at least
    /// `total` digits.
    Digits {
        /// Lengths of the first run that the pattern can begin with, 1 to 31.
        runs: &'static [u8],
        /// Fewest digits in all.
        total: u8,
        /// ASCII letters directly before the run that belong to the value, 0 to 8: the rule is
        /// woken only where there are exactly so many, and at the first of them.
        letters: u8,
    },
    /// This byte stands here; one of `@`, `:` and `=`.
    Byte(u8),
    /// The whole string is the value in JSON of a key that contains one of these words, after
    /// the key was put into lower case and stripped of all but letters and digits: `apikey` is
    /// in `X-Api-Key`. The pattern is tried at the start of the value.
    Key(&'static [&'static str]),
}

/// What may stand directly before or after a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// Anything.
    Free,
    /// No letter or digit. Letters of scripts that are written without spaces
    /// (Chinese, Japanese, Thai) may.
    Word,
    /// As `Word`, and no point, hyphen, slash, plus or colon that joins the value to a further
    /// letter or digit, nor a comma that joins it to a group of three: `1.4111…`, `a-4111…`. For
    /// numbers.
    Number,
    /// None of `A-Z a-z 0-9 _ - + / =`: the value is the whole token.
    Token,
}

/// Whether a place is worth a try, see [`Rule::sift`].
pub type Sift = fn(&[u8], usize) -> bool;

/// Where a match begins, see [`Rule::begin`].
pub type Begin = fn(&[u8], usize) -> Option<usize>;

/// A rule. See the module's documentation; `..Rule::BASE` fills in what an element leaves out.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Family and name, `payment/card`. Unique; stands in reports.
    pub id: &'static str,
    /// One line for people.
    pub about: &'static str,
    /// What its findings are findings of.
    pub label: Label,
    /// Where to try it. A rule needs at least one.
    pub wake: &'static [Wake],
    /// A quick test of the text where the rule was woken. Rules that are woken alike and share
    /// one (the same function) are tested once for all of them: a family of rules that look at
    /// the same places costs no more than one rule, until something is there.
    pub sift: Option<Sift>,
    /// Given the text and where the rule was woken: where the match would begin. `None` gives
    /// up early. Without it the match begins where the rule was woken. Must look at a bounded
    /// number of bytes.
    pub begin: Option<Begin>,
    /// Tried anchored at the beginning. The group `value` marks the part that is sensitive,
    /// where that is not the whole match. No look-behind is needed: see `left` and `right`.
    pub pattern: &'static str,
    /// The longest match in bytes. The pattern sees no more text than that.
    pub reach: usize,
    /// What may stand before the value, and after it.
    pub left: Edge,
    /// See `left`.
    pub right: Edge,
    /// The word that wakes the rule is the head of a column, and the values are the cells below it:
    /// the pattern is tried at the beginning of each, and goes no further than its end.
    pub column: bool,
    /// How many bytes of the value to keep, for patterns that take more than they should (an
    /// IBAN's length depends on its country); 0 is no finding. Called before `check`.
    pub fit: Option<fn(&str) -> usize>,
    /// Must hold for the value, or there is no finding. Gets the value alone, as it is
    /// written, with digits of other scripts and the like already made plain.
    pub check: Option<fn(&str) -> bool>,
    /// Makes a finding [`Confidence::Certain`] where it holds: for checksums whose failure is no
    /// reason to let a value pass.
    pub proof: Option<fn(&str) -> bool>,
    /// How sure a finding is that passes the check.
    pub confidence: Confidence,
    /// Words that make a `Possible` finding `Likely` when one stands near it: in the 96 bytes
    /// before it, the 48 after it, or the JSON key that it is the value of. Lower case; matched
    /// in any case, as whole words (a word may end with `*` to match what begins with it).
    pub near: &'static [&'static str],
    /// Words that lower the confidence by one step: `Possible` becomes nothing. Matched like
    /// `near`, but only in the 40 bytes before and 24 after.
    pub far: &'static [&'static str],
    /// There is no finding without a word of `near`.
    pub needs_near: bool,
    /// Yields to any other finding that it overlaps, whatever the confidence: for rules that
    /// know only that something is secret, not what it is.
    pub generic: bool,
    /// What it must find: « and » stand around the exact value. They are its tests.
    pub hits: &'static [&'static str],
    /// What it must not find, by a near miss.
    pub misses: &'static [&'static str],
    /// Where the facts are from.
    pub source: &'static str,
}

impl Rule {
    /// The defaults of a rule's fields.
    pub const BASE: Rule = Rule {
        id: "",
        about: "",
        label: Label::SECRET,
        wake: &[],
        sift: None,
        begin: None,
        pattern: "",
        reach: 128,
        column: false,
        left: Edge::Word,
        right: Edge::Word,
        fit: None,
        check: None,
        proof: None,
        confidence: Confidence::Possible,
        near: &[],
        far: &[],
        needs_near: false,
        generic: false,
        hits: &[],
        misses: &[],
        source: "",
    };
}

/// Every built-in rule, in the catalogue's order.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied().flatten().copied().flatten()
}

/// The id of a built-in rule that may have been meant by one that there is not.
#[must_use]
pub fn suggest(id: &str) -> Option<&'static str> {
    let ids: Vec<&'static str> = all().map(|rule| rule.id).collect();
    let name = id.rsplit('/').next().filter(|name| !name.is_empty())?;
    let part = || ids.iter().find(|known| known.contains(name)).copied();
    crate::section::nearest(id, &ids).or_else(part)
}

impl Confidence {
    /// Lower-case name, as in reports and policies.
    pub const fn as_str(self) -> &'static str {
        match self {
            Confidence::Possible => "possible",
            Confidence::Likely => "likely",
            Confidence::Certain => "certain",
        }
    }

    /// One step less sure, or nothing.
    pub(crate) fn lower(self) -> Option<Self> {
        match self {
            Confidence::Possible => None,
            Confidence::Likely => Some(Confidence::Possible),
            Confidence::Certain => Some(Confidence::Likely),
        }
    }

    /// The confidence of this name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Possible, Self::Likely, Self::Certain]
            .into_iter()
            .find(|confidence| confidence.as_str() == name)
    }
}
