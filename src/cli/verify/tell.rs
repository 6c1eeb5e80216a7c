//! What `verify` says: for people, and for programs.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::judge::Verdict;
use super::{Proof, Signed};
use crate::cli::trouble::Trouble;

/// Places that are told to people; there may be some for each role.
const PLACES: usize = 3;

/// For people.
pub(super) fn text(verdicts: &[Verdict], proofs: &[Proof], ok: bool) -> String {
    let mut out = String::new();
    for proof in proofs {
        manifest(proof, &mut out);
    }
    for verdict in verdicts {
        file(verdict, proofs, &mut out);
    }
    let residual: u64 = verdicts
        .iter()
        .flat_map(|it| &it.residual)
        .map(|(_, n)| n)
        .sum();
    if residual > 0 {
        let _ = writeln!(
            out,
            "residual risk: {residual} {}, found by the widest net and not acted on by the policy",
            plural(residual, "place")
        );
    }
    let _ = match ok {
        true => writeln!(out, "ok: nothing is left, nothing differs"),
        false => writeln!(out, "NOT ok: see what is left or differs above"),
    };
    out
}

fn manifest(proof: &Proof, out: &mut String) {
    let given = &proof.given;
    let signed = match &proof.signed {
        Signed::No => "not signed".to_owned(),
        Signed::By(signer) => format!("signed by {}…", signer.short()),
        Signed::Wrong => "signature wrong".to_owned(),
    };
    let _ = writeln!(
        out,
        "{}: manifest {}, {signed}, sha256 {}",
        given.name, given.manifest.chain.sequence, given.digest
    );
    for problem in &proof.problems {
        let _ = writeln!(out, "  differs   {problem}");
    }
}

fn file(verdict: &Verdict, proofs: &[Proof], out: &mut String) {
    let _ = write!(
        out,
        "{}: {} {}",
        verdict.name,
        verdict.records,
        plural(verdict.records, "record")
    );
    if let Some((at, name)) = &verdict.is {
        let _ = write!(out, ", output `{name}` of {}", proofs[*at].given.name);
    }
    if let Some(removed) = &verdict.swept {
        let removed: Vec<String> = removed
            .iter()
            .map(|(why, n)| format!("{why} {n}"))
            .collect();
        let _ = write!(out, ", swept since ({})", removed.join(", "));
    }
    out.push('\n');
    for what in &verdict.differs {
        let _ = writeln!(out, "  differs   {what}");
    }
    for (kind, list) in [("left", &verdict.left), ("residual", &verdict.residual)] {
        for (what, count) in list {
            let _ = write!(out, "  {kind:<9} {what}: {count}");
            let places: Vec<String> = verdict
                .places
                .iter()
                .filter(|(of, is_left, _)| of == what && *is_left == (kind == "left"))
                .take(PLACES)
                .map(|(_, _, place)| {
                    format!("line {} {}", place.record, place.path)
                        .trim_end()
                        .to_owned()
                })
                .collect();
            if !places.is_empty() {
                let more = if *count > places.len() as u64 {
                    ", …"
                } else {
                    ""
                };
                let _ = write!(out, " ({}{more})", places.join(", "));
            }
            out.push('\n');
        }
    }
}

fn plural(count: u64, what: &str) -> String {
    match count {
        1 => what.to_owned(),
        _ => format!("{what}s"),
    }
}

/// For programs.
pub(super) fn json(verdicts: &[Verdict], proofs: &[Proof], ok: bool) -> Result<String, Trouble> {
    let counts = |list: &[(String, u64)]| -> Vec<Value> {
        list.iter()
            .map(|(what, count)| json!({"what": what, "count": count}))
            .collect()
    };
    let files: Vec<Value> = verdicts
        .iter()
        .map(|it| {
            let places: Vec<Value> = it
                .places
                .iter()
                .map(
                    |(what, _, place)| json!({"what": what, "line": place.record, "path": place.path}),
                )
                .collect();
            json!({
                "file": it.name,
                "ok": it.is_ok(),
                "sha256": it.sha256,
                "records": it.records,
                "manifest": it.is.as_ref().map(|(at, _)| &proofs[*at].given.name),
                "output": it.is.as_ref().map(|(_, name)| name),
                "swept": it.swept,
                "differs": it.differs,
                "left": counts(&it.left),
                "residual": counts(&it.residual),
                "places": places,
            })
        })
        .collect();
    let manifests: Vec<Value> = proofs
        .iter()
        .map(|it| {
            json!({
                "file": it.given.name,
                "ok": it.problems.is_empty(),
                "sha256": it.given.digest,
                "sequence": it.given.manifest.chain.sequence,
                "signer": match (&it.signed, &it.given.manifest.signature) {
                    (Signed::By(_), Some(signature)) => Some(&signature.signer),
                    _ => None,
                },
                "differs": it.problems,
            })
        })
        .collect();
    let object = json!({"ok": ok, "manifests": manifests, "files": files});
    let text = serde_json::to_string_pretty(&object)
        .map_err(|_| Trouble::Said("the result could not be put together".into()))?;
    Ok(text + "\n")
}
