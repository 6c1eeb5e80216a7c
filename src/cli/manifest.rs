//! The manifest: what went in, what came out, and by which policy, rules and key. It is written last
//! and whole, so where one is, its run was finished.
//!
//! It holds counts, digests and names of efface's own; no names of files, no ids, no values.

use std::collections::BTreeMap;
use std::io::Write;

use efface::record::Lane;
use efface::report::Tally;
use efface::rules::{self, Rule};
use efface::{Ledger, Revoked, Scrubber};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::io::{Output, Whole, Written};
use super::trouble::Trouble;

/// The version of the manifest's own format.
const VERSION: u32 = 1;

/// A manifest, in the order of its file.
#[derive(Serialize)]
struct Manifest<'a> {
    v: u32,
    efface: &'static str,
    policy: PolicyPart<'a>,
    rules: RulesPart,
    key: &'a str,
    now: String,
    revoked: RevokedPart,
    #[serde(skip_serializing_if = "Option::is_none")]
    ledger: Option<LedgerPart>,
    inputs: Vec<InputPart>,
    outputs: BTreeMap<&'static str, OutputPart>,
    lines: Lines,
    held: &'a BTreeMap<&'static str, u64>,
    refused: &'a BTreeMap<&'static str, u64>,
    lanes: &'a BTreeMap<&'static str, u64>,
    /// Flagged records that were written, by lane.
    flagged: &'a BTreeMap<&'static str, u64>,
    formats: &'a BTreeMap<&'static str, u64>,
    replaced: Replaced<'a>,
}

#[derive(Serialize)]
struct PolicyPart<'a> {
    name: &'a str,
    digest: String,
}

#[derive(Serialize)]
struct RulesPart {
    count: usize,
    digest: String,
}

/// How many deletions were known; of what, nobody learns here.
#[derive(Serialize)]
struct RevokedPart {
    conversations: usize,
    accounts: usize,
}

/// Which ledger was asked. The digest is that of its text, decompressed.
#[derive(Serialize)]
struct LedgerPart {
    sha256: String,
    accounts: u64,
    conversations: u64,
    mapped: u64,
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

#[derive(Serialize)]
struct InputPart {
    bytes: u64,
    sha256: Option<String>,
}

#[derive(Serialize)]
struct OutputPart {
    bytes: u64,
    sha256: Option<String>,
    lines: u64,
}

#[derive(Serialize)]
struct Lines {
    r#in: u64,
    out: u64,
    held: u64,
    refused: u64,
}

#[derive(Serialize)]
struct Replaced<'a> {
    labels: &'a BTreeMap<&'static str, u64>,
    rules: &'a BTreeMap<&'static str, u64>,
}

/// What a manifest tells of a run.
pub(crate) struct Run<'a> {
    pub(crate) scrubber: &'a Scrubber,
    pub(crate) revoked: &'a Revoked,
    pub(crate) tally: &'a Tally,
    pub(crate) inputs: Vec<Written>,
    /// Those that efface can vouch for, by name.
    pub(crate) outputs: Vec<(&'static str, &'a Whole)>,
}

impl Run<'_> {
    /// Writes the manifest. Its file has no name before [`Whole::keep`].
    pub(crate) fn write(&self, mut output: Output) -> Result<Whole, Trouble> {
        let mut text = serde_json::to_vec_pretty(&self.manifest()?)
            .map_err(|_| Trouble::Said("the manifest could not be put together".into()))?;
        text.push(b'\n');
        output.write_all(&text)?;
        output.finish()
    }

    fn manifest(&self) -> Result<Manifest<'_>, Trouble> {
        let tally = self.tally;
        let written = |lane: Lane| {
            let output = self.outputs.iter().find(|(name, _)| *name == lane.as_str());
            output.map_or(0, |(_, whole)| whole.lines())
        };
        let told = [Lane::Training, Lane::Safety]
            .into_iter()
            // Elements of arrays are no lines that could be counted.
            .all(|lane| tally.elements > 0 || written(lane) == tally.lane(lane));
        if !(told && tally.adds_up()) {
            return Err(Trouble::Said(
                "the counts don't add up: lines in are not lines out, held and refused; \
                 no manifest is written, please report this"
                    .into(),
            ));
        }
        let policy = self.scrubber.policy();
        let lines = |name: &str, whole: &Whole| {
            let lane = [Lane::Training, Lane::Safety]
                .into_iter()
                .find(|lane| lane.as_str() == name);
            match lane {
                Some(lane) if tally.elements > 0 => tally.lane(lane),
                _ => whole.lines(),
            }
        };
        let output = |&(name, whole): &(&'static str, &Whole)| {
            let Written { bytes, sha256 } = whole.written().clone();
            let part = OutputPart {
                bytes,
                sha256,
                lines: lines(name, whole),
            };
            (name, part)
        };
        Ok(Manifest {
            v: VERSION,
            efface: env!("CARGO_PKG_VERSION"),
            policy: PolicyPart {
                name: policy.name(),
                digest: policy.digest(),
            },
            rules: RulesPart {
                count: rules::all().count(),
                digest: digest(rules::all()),
            },
            key: self.scrubber.key_id(),
            now: self.scrubber.now().to_string(),
            revoked: RevokedPart {
                conversations: self.revoked.conversations.len(),
                accounts: self.revoked.accounts.len(),
            },
            ledger: self.scrubber.ledger().map(LedgerPart::of),
            inputs: self
                .inputs
                .iter()
                .map(|input| InputPart {
                    bytes: input.bytes,
                    sha256: input.sha256.clone(),
                })
                .collect(),
            outputs: self.outputs.iter().map(output).collect(),
            lines: Lines {
                r#in: tally.lines_in,
                out: tally.lines_out,
                held: tally.held_total(),
                refused: tally.refused_total(),
            },
            held: &tally.held,
            refused: &tally.refused,
            lanes: &tally.lanes,
            flagged: &tally.flagged,
            formats: &tally.formats,
            replaced: Replaced {
                labels: &tally.labels,
                rules: &tally.rules,
            },
        })
    }
}

/// SHA-256 of what the rules say. Their checks are code: for those the version of efface speaks.
fn digest(rules: impl Iterator<Item = &'static Rule>) -> String {
    let mut hash = Sha256::new();
    for rule in rules {
        let Rule {
            id,
            label,
            wake,
            pattern,
            reach,
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
            "{id}\n{label}\n{wake:?}\n{pattern:?}\n{reach}\n{left:?} {right:?} {confidence:?}\n\
             {near:?}\n{far:?}\n{needs_near} {generic}\n\n"
        ));
    }
    hex(&hash.finalize())
}

/// Bytes in hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
