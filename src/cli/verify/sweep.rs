//! What sweeps did to a shard since its manifest was written, as the file beside it says.

use std::collections::BTreeMap;
use std::path::Path;

use efface::sweep::History;

use super::super::io::is_dash;
use super::super::sign::{self, Signed, Signer};
use super::super::trouble::Trouble;

/// One rewriting of a file.
#[derive(Clone)]
pub(super) struct Sweep {
    /// SHA-256 of the file before.
    pub(super) before: String,
    /// SHA-256 of the file after.
    pub(super) after: String,
    /// Records that went, by reason.
    pub(super) removed: BTreeMap<String, u64>,
    /// Who vouches for it.
    pub(super) signed: Signed,
}

/// The sweeps of a shard and of its spans; none where no sweep has changed it.
pub(super) fn read(shard: &Path) -> Result<Vec<Sweep>, Trouble> {
    if is_dash(shard) {
        return Ok(Vec::new());
    }
    let mut sweeps = Vec::new();
    for row in History::read(shard)?.rows {
        // What is shown of it must be words of efface's own.
        let is_word = |why: &String| {
            why.bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        };
        if !row.removed.keys().all(is_word) {
            let path = History::path(shard);
            return Err(Trouble::with(path.display(), "not a history of sweeps"));
        }
        let signed = sign::check_sweep(&row);
        sweeps.push(Sweep {
            before: row.before,
            after: row.after,
            removed: row.removed,
            signed: signed.clone(),
        });
        sweeps.extend(row.spans.map(|it| Sweep {
            before: it.before,
            after: it.after,
            removed: BTreeMap::new(),
            signed,
        }));
    }
    Ok(sweeps)
}

/// The sweeps that led to the file of this digest from one that `is_known`, the last first.
pub(super) fn back<'a>(
    sweeps: &'a [Sweep],
    digest: &'a str,
    is_known: impl Fn(&str) -> bool,
) -> Option<Vec<&'a Sweep>> {
    let mut steps = Vec::new();
    let mut at = digest;
    // Rows that lead in a circle are nobody's.
    while !is_known(at) && steps.len() <= sweeps.len() {
        let step = sweeps.iter().rev().find(|it| it.after == at)?;
        steps.push(step);
        at = &step.before;
    }
    is_known(at).then_some(steps)
}

/// What is wrong with the signatures of sweeps, where a manifest is signed by somebody: whoever can
/// alter a shard can write a history beside it.
pub(super) fn unsigned(
    way: &[&Sweep],
    manifest: &Signed,
    wanted: Option<&Signer>,
) -> Option<String> {
    let of = match (wanted, manifest) {
        (Some(wanted), _) => Some(wanted),
        (None, Signed::By(signer)) => Some(signer),
        (None, Signed::No | Signed::Wrong) => None,
    };
    way.iter().find_map(|sweep| match (&sweep.signed, of) {
        (Signed::Wrong, _) => Some("the signature of a sweep of it does not hold".to_owned()),
        (Signed::No, Some(_)) => Some(
            "its manifest is signed, and a sweep of it is not (`efface sweep --sign`)".to_owned(),
        ),
        (Signed::By(signer), Some(wanted)) if signer != wanted => {
            Some("a sweep of it is signed by another key".to_owned())
        }
        _ => None,
    })
}
