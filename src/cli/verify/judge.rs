//! What a finding in stored output means, by the policy of the run that wrote it.

use std::collections::BTreeMap;

use efface::Policy;
use efface::audit::{Audit, Left, Place, Trace};
use efface::manifest::Manifest;
use efface::operate::Operator;
use efface::policy::Binary;

use super::Proof;
use super::file::Looked;
use crate::cli::trouble::Trouble;

/// The output that has no text in it.
const SPANS: &str = "spans";

/// Knows the policies.
pub(super) struct Judge {
    /// By manifest.
    policies: Vec<Policy>,
    /// For files of no manifest.
    default: Policy,
    /// Digests of outputs that have no text.
    spans: Vec<String>,
    plain: bool,
    strict: bool,
}

/// What is to be said of a file.
pub(super) struct Verdict {
    pub(super) name: String,
    pub(super) records: u64,
    pub(super) sha256: String,
    /// Manifest and output that it is.
    pub(super) is: Option<(usize, String)>,
    pub(super) swept: bool,
    /// What is not as the manifest says.
    pub(super) differs: Vec<String>,
    /// What the policy would act on.
    pub(super) left: Vec<(String, u64)>,
    /// What it would not.
    pub(super) residual: Vec<(String, u64)>,
    pub(super) places: Vec<(String, Place)>,
    strict: bool,
}

impl Verdict {
    pub(super) fn is_ok(&self) -> bool {
        self.differs.is_empty()
            && self.left.is_empty()
            && !(self.strict && !self.residual.is_empty())
    }
}

impl Judge {
    pub(super) fn new(
        proofs: &[Proof],
        own: Option<Policy>,
        strict: bool,
    ) -> Result<Judge, Trouble> {
        let policies = proofs
            .iter()
            .map(|proof| policy_of(proof, own.as_ref()))
            .collect::<Result<Vec<_>, _>>()?;
        let manifests = || proofs.iter().map(|proof| &proof.given.manifest);
        let default = own.unwrap_or_else(Policy::training);
        Ok(Judge {
            plain: match proofs.is_empty() {
                true => !default.gate().enabled,
                false => manifests().any(|it| it.formats.contains_key("text")),
            },
            spans: manifests()
                .filter_map(|it| it.outputs.get(SPANS))
                .filter(|output| output.lines > 0)
                .map(|output| output.stored.sha256.clone())
                .collect(),
            policies,
            default,
            strict,
        })
    }

    /// Whether lines of plain text may be in the files.
    pub(super) fn has_plain_lines(&self) -> bool {
        self.plain
    }

    /// Whether the file of this digest holds offsets and no text.
    pub(super) fn is_spans(&self, digest: &str) -> bool {
        self.spans.iter().any(|known| known == digest)
    }

    /// Judges the files, and whether the manifests' outputs are among them.
    pub(super) fn judge(
        &self,
        looked: &[Looked],
        proofs: &mut [Proof],
        partial: bool,
    ) -> Vec<Verdict> {
        // Outputs that no file was found to be, by manifest and name.
        let mut open: BTreeMap<(usize, String), String> = BTreeMap::new();
        for (at, proof) in proofs.iter().enumerate() {
            for (name, output) in &proof.given.manifest.outputs {
                open.insert((at, name.clone()), output.stored.sha256.clone());
            }
        }
        let all = open.clone();
        let verdicts = looked.iter().map(|file| {
            let digest = file
                .swept
                .as_ref()
                .map_or(&file.stored.sha256, |it| &it.from);
            let is = |known: &BTreeMap<(usize, String), String>| {
                let found = known.iter().find(|(_, other)| *other == digest);
                found.map(|(key, _)| key.clone())
            };
            // Two outputs may be alike.
            let is = is(&open).or_else(|| is(&all));
            if let Some(is) = &is {
                open.remove(is);
            }
            let manifest = is.as_ref().map(|(at, _)| &proofs[*at].given.manifest);
            self.verdict(file, is.clone(), manifest, !proofs.is_empty())
        });
        let verdicts: Vec<Verdict> = verdicts.collect();
        for (at, name) in open.into_keys() {
            let proof = &mut proofs[at];
            let lines = proof
                .given
                .manifest
                .outputs
                .get(&name)
                .map_or(0, |it| it.lines);
            if lines > 0 && !looked.is_empty() && !partial {
                let what = format!("its output `{name}` is none of the files, or was altered");
                proof.problems.push(what);
            }
        }
        verdicts
    }

    fn verdict(
        &self,
        file: &Looked,
        is: Option<(usize, String)>,
        manifest: Option<&Manifest>,
        any_manifest: bool,
    ) -> Verdict {
        let policy = match &is {
            Some((at, _)) => &self.policies[*at],
            None => self.policies.first().unwrap_or(&self.default),
        };
        let mut verdict = Verdict {
            name: file.name.clone(),
            records: file.audit.records,
            sha256: file.stored.sha256.clone(),
            swept: file.swept.is_some(),
            differs: Vec::new(),
            left: Vec::new(),
            residual: Vec::new(),
            places: Vec::new(),
            strict: self.strict,
            is,
        };
        if any_manifest && verdict.is.is_none() {
            let what = "its digest is that of no output of the manifests";
            verdict.differs.push(what.into());
        }
        if let (Some(manifest), Some((_, name))) = (manifest, &verdict.is)
            && let Some(output) = manifest.outputs.get(name)
        {
            let removed = file.swept.as_ref().map_or(0, |it| it.removed);
            if file.swept.is_none() && output.stored.bytes != file.stored.bytes {
                verdict
                    .differs
                    .push("its size is not that of the manifest".into());
            }
            if name != SPANS && output.lines != file.audit.records + removed {
                verdict.differs.push(format!(
                    "it has {} records, and the manifest says {}",
                    file.audit.records + removed,
                    output.lines
                ));
            }
        }
        self.stamps(&file.audit, policy, manifest, &mut verdict);
        for (&code, &count) in &file.audit.refused {
            verdict.left.push((format!("unreadable ({code})"), count));
        }
        for (&left, &count) in &file.audit.left {
            let list = match acts(policy, left) {
                true => &mut verdict.left,
                false => &mut verdict.residual,
            };
            list.push((name_of(left), count));
        }
        verdict.places = file
            .audit
            .places
            .iter()
            .map(|place| (name_of(place.left), place.clone()))
            .collect();
        verdict
    }

    /// A gate puts a stamp of its policy and key on every record that can have one. Without a gate a
    /// record may have been scrubbed before, and keeps the stamp of that time.
    fn stamps(
        &self,
        audit: &Audit,
        policy: &Policy,
        manifest: Option<&Manifest>,
        verdict: &mut Verdict,
    ) {
        if audit.unstamped > 0 {
            verdict.left.push(("no stamp".into(), audit.unstamped));
        }
        if !policy.gate().enabled {
            return;
        }
        let (mut other_key, mut other_policy, mut endless) = (0, 0, 0);
        for (stamp, &count) in &audit.stamps {
            if let Some(manifest) = manifest {
                other_key += count * u64::from(stamp.key != manifest.key);
                other_policy += count * u64::from(stamp.policy != manifest.policy.name);
            }
            endless += count * u64::from(!stamp.retained);
        }
        for (count, what) in [
            (other_key, "have the stamp of another key"),
            (other_policy, "have the stamp of another policy"),
            (
                endless,
                "have a stamp that does not say how long to keep them",
            ),
        ] {
            if count > 0 {
                verdict.differs.push(format!("{count} records {what}"));
            }
        }
    }
}

/// The policy by which a manifest's run was made.
fn policy_of(proof: &Proof, own: Option<&Policy>) -> Result<Policy, Trouble> {
    let part = &proof.given.manifest.policy;
    let builtin = Policy::builtin(&part.name);
    let known = own
        .cloned()
        .or(builtin)
        .filter(|it| it.digest() == part.digest);
    known.ok_or_else(|| {
        let why = match own {
            Some(_) => "its run had another policy than --policy".to_owned(),
            None => format!(
                "its run had the policy {}, which is not built in as it was; give it with --policy",
                part.name
            ),
        };
        Trouble::with(&proof.given.name, why)
    })
}

/// Whether a policy would have acted on it.
fn acts(policy: &Policy, left: Left) -> bool {
    match left {
        Left::Value { label, confidence } => {
            policy.operator(label) != Operator::Keep && confidence >= policy.min_confidence()
        }
        Left::Trace(Trace::Binary) => policy.binary() == Binary::Drop,
        Left::Trace(_) => true,
    }
}

fn name_of(left: Left) -> String {
    match left {
        Left::Value { label, confidence } => format!("{label} {}", confidence.as_str()),
        Left::Trace(trace) => format!("field of kind {}", trace.as_str()),
    }
}
