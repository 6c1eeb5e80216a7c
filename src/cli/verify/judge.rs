//! What a finding in stored output means, by the policy of the run that wrote it.

use std::collections::{BTreeMap, BTreeSet};

use efface::Policy;
use efface::audit::{Audit, Left, Place, Trace};
use efface::gate::Reason;
use efface::manifest::Manifest;
use efface::operate::Operator;
use efface::policy::Binary;
use efface::record::Lane;
use efface::rules::Rule;

use super::file::Looked;
use super::sweep::{self, Sweep};
use super::{Args, Proof};
use crate::cli::sign::Signer;
use crate::cli::trouble::Trouble;

/// The output that has no text in it.
const SPANS: &str = "spans";

/// Knows the policies.
pub(super) struct Judge {
    /// By manifest.
    policies: Vec<Policy>,
    /// For files of no manifest.
    default: Policy,
    plain: bool,
    strict: bool,
    /// It was said as of when.
    dated: bool,
}

/// What is to be said of a file.
pub(super) struct Verdict {
    pub(super) name: String,
    pub(super) records: u64,
    pub(super) sha256: String,
    /// Manifest and output that it is.
    pub(super) is: Option<(usize, String)>,
    /// Records that sweeps took out, by reason, where there were sweeps.
    pub(super) swept: Option<BTreeMap<String, u64>>,
    /// What is not as the manifest says.
    pub(super) differs: Vec<String>,
    /// What the policy would act on.
    pub(super) left: Vec<(String, u64)>,
    /// What it would not.
    pub(super) residual: Vec<(String, u64)>,
    /// What stands where, and whether the policy would act on it.
    pub(super) places: Vec<(String, bool, Place)>,
    strict: bool,
}

impl Verdict {
    pub(super) fn is_ok(&self) -> bool {
        self.differs.is_empty()
            && self.left.is_empty()
            && (!self.strict || self.residual.is_empty())
    }
}

impl Verdict {
    /// Whether sizes and counts are those of the manifest; that digests are, is how it was found.
    fn compare(&mut self, file: &Looked, manifest: &Manifest) {
        let output = self
            .is
            .as_ref()
            .and_then(|(_, name)| manifest.outputs.get(name));
        let Some(output) = output else { return };
        if self.swept.is_none() && output.stored.bytes != file.stored.bytes {
            self.differs
                .push("its size is not that of the manifest".into());
        }
        let is_spans = self.is.as_ref().is_some_and(|(_, name)| name == SPANS);
        let removed: u64 = self.swept.iter().flat_map(BTreeMap::values).sum();
        let lines = file.audit.records + removed;
        if !is_spans && output.lines != lines {
            let said = output.lines;
            self.differs.push(format!(
                "it had {lines} records, and the manifest says {said}"
            ));
        }
    }
}

impl Judge {
    pub(super) fn new(
        proofs: &[Proof],
        own: Option<Policy>,
        args: &Args,
    ) -> Result<Judge, Trouble> {
        // The chain alone needs none.
        let asked = if args.files.is_empty() { &[] } else { proofs };
        let policies = asked
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
            policies,
            default,
            strict: args.strict,
            dated: args.now.is_some(),
        })
    }

    /// Whether lines of plain text may be in the files.
    pub(super) fn has_plain_lines(&self) -> bool {
        self.plain
    }

    /// The rules that policies bring along.
    pub(super) fn rules(&self) -> Vec<&'static Rule> {
        let policies = self.policies.iter().chain([&self.default]);
        let mut rules: Vec<&'static Rule> = Vec::new();
        for rule in policies.flat_map(Policy::rules) {
            if !rules.iter().any(|known| std::ptr::eq(*known, rule)) {
                rules.push(rule);
            }
        }
        rules
    }

    /// Judges the files, and whether the manifests' outputs are among them.
    pub(super) fn judge(
        &self,
        looked: &[Looked],
        proofs: &mut [Proof],
        signer: Option<&Signer>,
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
        let sweeps: Vec<Sweep> = looked.iter().flat_map(|it| it.sweeps.clone()).collect();
        let verdicts = looked.iter().map(|file| {
            let is_known = |digest: &str| all.values().any(|known| known == digest);
            let way = sweep::back(&sweeps, &file.stored.sha256, is_known);
            let undone = sweep::is_undone(&file.sweeps, &file.stored.sha256);
            let first = way.iter().flatten().last().map(|sweep| &sweep.before);
            let digest = first.unwrap_or(&file.stored.sha256);
            let is = |known: &BTreeMap<(usize, String), String>| {
                let found = known.iter().find(|(_, other)| *other == digest);
                found.map(|(key, _)| key.clone())
            };
            // Two outputs may be alike.
            let fresh = is(&open);
            let twice = fresh.is_none() && is(&all).is_some();
            let is = fresh.or_else(|| is(&all));
            if let Some(is) = &is {
                open.remove(is);
            }
            let manifest = is.as_ref().map(|(at, _)| &proofs[*at].given.manifest);
            let mut verdict = self.verdict(file, is.clone(), !proofs.is_empty());
            let mut removed = BTreeMap::new();
            for (why, count) in way.iter().flatten().flat_map(|sweep| &sweep.removed) {
                *removed.entry(why.clone()).or_default() += count;
            }
            if let (Some(way), Some((at, _))) = (&way, &verdict.is) {
                let wrong = sweep::unsigned(way, &proofs[*at].signed, signer);
                verdict.differs.extend(wrong);
            }
            if twice {
                let what = "it is an output that another of the files is";
                verdict.differs.push(what.into());
            }
            if undone {
                let what = "it was swept, and is now as it was before";
                verdict.differs.push(what.into());
            }
            verdict.swept = way.filter(|way| !way.is_empty()).map(|_| removed);
            if let Some(manifest) = manifest {
                verdict.compare(file, manifest);
            }
            let policy = self.policy_of(&verdict);
            if verdict.is.as_ref().is_none_or(|(_, name)| name != SPANS) {
                stamps(&file.audit, policy, manifest, &mut verdict);
            }
            verdict
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

    fn policy_of(&self, verdict: &Verdict) -> &Policy {
        match &verdict.is {
            Some((at, _)) => &self.policies[*at],
            None => self.policies.first().unwrap_or(&self.default),
        }
    }

    /// What is left in a file.
    fn verdict(&self, file: &Looked, is: Option<(usize, String)>, any_manifest: bool) -> Verdict {
        let mut verdict = Verdict {
            name: file.name.clone(),
            records: file.audit.records,
            sha256: file.stored.sha256.clone(),
            swept: None,
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
        // Offsets have no text.
        if verdict.is.as_ref().is_some_and(|(_, name)| name == SPANS) {
            return verdict;
        }
        // Where nobody knows the lane, what either would act on is left.
        let lane = verdict.is.as_ref().and_then(|(_, name)| Lane::named(name));
        let lanes = lane.map_or(Lane::ALL.to_vec(), |lane| vec![lane]);
        let policy = self.policy_of(&verdict);
        let policies: Vec<Policy> = lanes
            .into_iter()
            .map(|lane| policy.for_lane(lane))
            .collect();
        let acts = |left| match left {
            // What was not over when it was checked for use may be over by now.
            Left::Against(Reason::Retention) if !self.dated => false,
            _ => policies.iter().any(|policy| acts(policy, left)),
        };
        for (&code, &count) in &file.audit.refused {
            verdict.left.push((format!("unreadable ({code})"), count));
        }
        for (&left, &count) in &file.audit.left {
            let list = match acts(left) {
                true => &mut verdict.left,
                false => &mut verdict.residual,
            };
            let name = name_of(left);
            match list.iter_mut().find(|(known, _)| *known == name) {
                Some((_, known)) => *known += count,
                None => list.push((name, count)),
            }
        }
        let named = |place: &Place| (name_of(place.left), acts(place.left), place.clone());
        verdict.places = file.audit.places.iter().map(named).collect();
        verdict
    }
}

/// A gate puts a stamp of its policy, key and lane on every record that it lets pass. Without a gate a
/// record may have been scrubbed before, and keeps the stamp of that time.
fn stamps(audit: &Audit, policy: &Policy, manifest: Option<&Manifest>, verdict: &mut Verdict) {
    let gate = policy.gate().enabled;
    let unstamped = audit.unstamped + if gate { audit.bare } else { 0 };
    if unstamped > 0 {
        verdict.left.push(("no stamp".into(), unstamped));
    }
    if !gate {
        return;
    }
    let lane = verdict.is.as_ref().map(|(_, name)| name.clone());
    let lanes: BTreeSet<Lane> = audit.stamps.keys().filter_map(|stamp| stamp.lane).collect();
    if lane.is_none() && lanes.len() > 1 {
        verdict
            .differs
            .push("its records are of more lanes than one".into());
    }
    let mut counts = [0; 4];
    for (stamp, &count) in &audit.stamps {
        let of_run = manifest.is_none_or(|it| {
            it.policy.name == stamp.policy && it.policy.digest.starts_with(&stamp.digest)
        });
        let of_key = manifest.is_none_or(|it| it.rescrub || it.key == stamp.key);
        let of_lane = lane
            .as_deref()
            .is_none_or(|it| stamp.lane.map(Lane::as_str) == Some(it));
        for (wrong, sum) in [!of_key, !of_run, !of_lane, !stamp.retained]
            .into_iter()
            .zip(&mut counts)
        {
            *sum += if wrong { count } else { 0 };
        }
    }
    for (count, what) in counts.into_iter().zip([
        "of another key",
        "of another policy",
        "of another lane, or of none",
        "that does not say how long to keep them",
    ]) {
        if count > 0 {
            verdict
                .differs
                .push(format!("{count} records have a stamp {what}"));
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
        Left::Value {
            label,
            confidence,
            role,
        } => {
            let operator = policy.operator_for(role, label);
            operator != Operator::Keep && confidence >= policy.min_confidence()
        }
        Left::Trace(Trace::Binary) => policy.binary() == Binary::Drop,
        Left::Trace(_) => true,
        Left::Against(_) => policy.gate().enabled,
    }
}

fn name_of(left: Left) -> String {
    match left {
        Left::Value {
            label, confidence, ..
        } => format!("{label} {}", confidence.as_str()),
        Left::Trace(trace) => format!("field of kind {}", trace.as_str()),
        Left::Against(reason) => format!("record that may not be used: {reason}"),
    }
}
