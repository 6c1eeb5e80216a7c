//! The manifest of a run: what went in, what came out, by which policy, rules and key, and what
//! became of every line. It is written last and whole, so where one is, its run was finished.
//!
//! It holds counts, digests and names of efface's own; no names of files, no ids, no values. What
//! writes it and what reads it back is one type:
//!
//! ```
//! use std::collections::BTreeMap;
//! use efface::manifest::{Link, Manifest, Run, Stored};
//! use efface::{Key, Policy, Scrubber};
//!
//! let scrubber = Scrubber::builder(Policy::redact()).key(Key::generate()?).build()?;
//! let (input, mut output) = (br#"{"note":"card 4111 1111 1111 1111"}"#, Vec::new());
//! let tally = scrubber.stream(&input[..], &mut output)?;
//! let manifest = Manifest::of(Run {
//!     scrubber: &scrubber,
//!     tally: &tally,
//!     revoked: Default::default(),
//!     inputs: vec![Stored::of(input)],
//!     outputs: BTreeMap::from([("training".into(), (Stored::of(&output), 1))]),
//!     link: Link::default(),
//! })?;
//! let text = manifest.to_json();
//! assert_eq!(Manifest::read(text.as_bytes())?.replaced.labels["CREDIT_CARD"], 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The manifests of a job that writes one shard after the other can be chained: each holds the digest
//! of the one before it, so that one that is missing, altered or out of its order shows, see [`chain`].

mod chain;
mod check;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub use chain::{Break, Link, chain};

use crate::error::Error;
use crate::ledger::Ledger;
use crate::record::Lane;
use crate::report::{Cells, Lines, Tally, named};
use crate::rules::Rule;
use crate::scrubber::Scrubber;

/// The version of the manifest's own format. Fields may be added without a new one.
pub const VERSION: u32 = 1;

/// The lanes whose outputs a manifest names.
const LANES: [Lane; 2] = [Lane::Training, Lane::Safety];

/// A manifest, in the order of its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`VERSION`].
    pub v: u32,
    /// The version of efface.
    pub efface: String,
    /// Its place among the manifests of a job.
    pub chain: Link,
    /// What was done with what was found.
    pub policy: PolicyPart,
    /// What was looked for.
    pub rules: RulesPart,
    /// The id of the key.
    pub key: String,
    /// The time for which the gate judged, in RFC 3339.
    pub now: String,
    /// Records were scrubbed before: their stamps name the keys of that time.
    pub rescrub: bool,
    /// What was known to be deleted.
    pub revoked: RevokedPart,
    /// Which ledger of consent was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ledger: Option<LedgerPart>,
    /// What was read, in order.
    pub inputs: Vec<Input>,
    /// What was written: the lanes by name, and `spans`. What was not scrubbed has no digest, which
    /// could be tried out against guesses, and is not here.
    pub outputs: BTreeMap<String, Output>,
    /// What became of the lines of all inputs.
    pub lines: Lines,
    /// Of them, those that were no lines of their own but elements of an array, or values that
    /// stand on several lines.
    pub elements: u64,
    /// Held records by reason.
    pub held: BTreeMap<String, u64>,
    /// Refused lines by reason.
    pub refused: BTreeMap<String, u64>,
    /// Written records by lane.
    pub lanes: BTreeMap<String, u64>,
    /// Of them, those that safety classifiers flagged.
    #[serde(default)]
    pub flagged: BTreeMap<String, u64>,
    /// Records that could be read, by format.
    pub formats: BTreeMap<String, u64>,
    /// Replaced values.
    pub replaced: Replaced,
    /// Counts with the number of conversations behind them.
    pub cells: Cells<String>,
    /// Who vouches for all of the above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Signature>,
}

/// The policy of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyPart {
    /// Its name.
    pub name: String,
    /// [`crate::Policy::digest`].
    pub digest: String,
}

/// The rules of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulesPart {
    /// How many.
    pub count: usize,
    /// [`rules_digest`].
    pub digest: String,
}

/// A ledger of consent. Whose, nobody learns here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerPart {
    /// SHA-256 of its text, decompressed.
    pub sha256: String,
    /// Accounts with a history.
    pub accounts: u64,
    /// Conversations with a history of their own.
    pub conversations: u64,
    /// Conversations whose account it names.
    pub mapped: u64,
}

impl LedgerPart {
    fn of(ledger: &Ledger) -> LedgerPart {
        LedgerPart {
            sha256: ledger.sha256(),
            accounts: ledger.accounts(),
            conversations: ledger.conversations(),
            mapped: ledger.mapped(),
        }
    }
}

/// How many deletions were known; of what, nobody learns here.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevokedPart {
    /// Deleted conversations.
    pub conversations: usize,
    /// Deleted accounts.
    pub accounts: usize,
}

/// A file as it is stored, compressed or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stored {
    /// Its size.
    pub bytes: u64,
    /// SHA-256, in hexadecimal digits.
    pub sha256: String,
}

impl Stored {
    /// The file that holds these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Stored {
        Stored {
            bytes: bytes.len() as u64,
            sha256: sha256(bytes),
        }
    }
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    /// What was read of it.
    #[serde(flatten)]
    pub stored: Stored,
    /// What became of its lines.
    pub lines: Lines,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Output {
    /// What is in it.
    #[serde(flatten)]
    pub stored: Stored,
    /// Its lines; where elements of arrays were read, the records of a lane.
    pub lines: u64,
}

/// Values that were replaced.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replaced {
    /// By label.
    pub labels: BTreeMap<String, u64>,
    /// By rule.
    pub rules: BTreeMap<String, u64>,
}

/// Ed25519 over the manifest without this member, see [`Manifest::signed_text`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The public key, in hexadecimal digits.
    pub signer: String,
    /// The signature, in hexadecimal digits.
    pub ed25519: String,
}

/// What a manifest tells of a run.
#[derive(Debug)]
pub struct Run<'a> {
    /// It knows policy, rules, key and time.
    pub scrubber: &'a Scrubber,
    /// What was counted.
    pub tally: &'a Tally,
    /// What was known to be deleted.
    pub revoked: RevokedPart,
    /// What was read, in the order in which the pipeline read it.
    pub inputs: Vec<Stored>,
    /// What was written, by name: a lane's or `spans`; with the number of lines.
    pub outputs: BTreeMap<String, (Stored, u64)>,
    /// The place among the manifests of a job.
    pub link: Link,
}

impl Manifest {
    /// The manifest of a run that is done.
    ///
    /// # Errors
    /// When the counts don't add up: lines in are lines out, held and refused, and what was counted
    /// is what was written. That would be a fault of efface, or of whoever counted the lines.
    pub fn of(run: Run<'_>) -> Result<Manifest, Error> {
        let Run {
            scrubber,
            tally,
            revoked,
            inputs,
            outputs,
            link,
        } = run;
        let policy = scrubber.policy();
        let lane = |name: &str| LANES.into_iter().find(|lane| lane.as_str() == name);
        let output = |(name, (stored, lines)): (String, (Stored, u64))| {
            let lines = match lane(&name) {
                // Elements of arrays are no lines that could be counted.
                Some(lane) if tally.elements > 0 => tally.lane(lane),
                _ => lines,
            };
            (name, Output { stored, lines })
        };
        let input = |(place, stored): (usize, Stored)| Input {
            stored,
            lines: tally.inputs.get(&place).copied().unwrap_or_default(),
        };
        let manifest = Manifest {
            v: VERSION,
            efface: env!("CARGO_PKG_VERSION").to_owned(),
            chain: link,
            policy: PolicyPart {
                name: policy.name().to_owned(),
                digest: policy.digest(),
            },
            rules: RulesPart {
                count: scrubber.rules().count(),
                digest: rules_digest(scrubber.rules()),
            },
            key: scrubber.key_id().to_owned(),
            now: scrubber.now().to_string(),
            rescrub: scrubber.rescrubs(),
            revoked,
            ledger: scrubber.ledger().map(LedgerPart::of),
            inputs: inputs.into_iter().enumerate().map(input).collect(),
            outputs: outputs.into_iter().map(output).collect(),
            lines: tally.lines(),
            elements: tally.elements,
            held: named(&tally.held),
            refused: named(&tally.refused),
            lanes: named(&tally.lanes),
            flagged: named(&tally.flagged),
            formats: named(&tally.formats),
            replaced: Replaced {
                labels: named(&tally.labels),
                rules: named(&tally.rules),
            },
            cells: tally.cells.to_owned(),
            signature: None,
        };
        match manifest.flaws().into_iter().next() {
            None => Ok(manifest),
            Some(flaw) => Err(Error::manifest(format!(
                "the counts don't add up: {flaw}; please report this"
            ))),
        }
    }

    /// Reads a manifest.
    ///
    /// # Errors
    /// When the text is not a manifest of a version that is known, or has a name in it that efface
    /// does not write. The message quotes nothing. That its counts add up is asked by
    /// [`Manifest::flaws`].
    pub fn read(text: &[u8]) -> Result<Manifest, Error> {
        #[derive(Deserialize)]
        struct Head {
            v: u32,
        }
        let no = |reason: &str| Error::manifest(reason.to_owned());
        let Head { v } =
            serde_json::from_slice(text).map_err(|_| no("not a manifest of efface"))?;
        if v != VERSION {
            return Err(no("a manifest of a version that is not known here"));
        }
        // The parser's own message would quote the text.
        let manifest: Manifest = serde_json::from_slice(text).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            Error::manifest(format!(
                "not a whole manifest (line {line}, column {column})"
            ))
        })?;
        match manifest.has_plain_names() {
            true => Ok(manifest),
            false => Err(no("a name in it is none that efface writes")),
        }
    }

    /// The text of its file.
    #[must_use]
    pub fn to_json(&self) -> String {
        // All keys are texts and all values plain, so this can't fail.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// What a signature vouches for: the text of a file up to its signature, where that is as
    /// [`Manifest::to_json`] writes it; `None` where it is not, or where there is none.
    #[must_use]
    pub fn signed_text(&self, file: &str) -> Option<String> {
        let Signature { signer, ed25519 } = self.signature.as_ref()?;
        let tail = format!(
            ",\n  \"signature\": {{\n    \"signer\": \"{signer}\",\n    \"ed25519\": \"{ed25519}\"\n  }}\n}}\n"
        );
        Some(format!("{}\n}}\n", file.strip_suffix(&tail)?))
    }
}

/// SHA-256 of what the rules say. Their checks are code: for those the version of efface speaks.
#[must_use]
pub fn rules_digest(rules: impl Iterator<Item = &'static Rule>) -> String {
    let mut hash = Sha256::new();
    for rule in rules {
        let Rule {
            id,
            label,
            wake,
            pattern,
            reach,
            column,
            left,
            right,
            confidence,
            near,
            far,
            needs_near,
            generic,
            ..
        } = rule;
        hash.update(format!(
            "{id}\n{label}\n{wake:?}\n{pattern:?}\n{reach} {column}\n{left:?} {right:?} {confidence:?}\n\
             {near:?}\n{far:?}\n{needs_near} {generic}\n\n"
        ));
        // The checks of a user's rule have names.
        hash.update(crate::rules::user::text_of(rule).unwrap_or_default());
    }
    hex(&hash.finalize())
}

/// SHA-256 of a text, in hexadecimal digits.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes in hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
