//! What sweeps did to a shard since its manifest was written: a row of JSON for each, in the file
//! `SHARD.sweep.json` beside it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::super::io::{is_dash, read_text};
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
}

#[derive(Deserialize)]
struct Row {
    v: u32,
    before: String,
    after: String,
    removed: BTreeMap<String, u64>,
    spans: Option<Pair>,
}

impl Row {
    /// What is shown of it must be words of efface's own.
    fn is_known(&self) -> bool {
        let is_word = |why: &String| {
            why.len() <= 32
                && why
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        };
        self.v == 1 && self.removed.keys().all(is_word)
    }
}

#[derive(Deserialize)]
struct Pair {
    before: String,
    after: String,
}

/// The sweeps of a shard and of its spans; none where no sweep has changed it.
pub(super) fn read(shard: &Path) -> Result<Vec<Sweep>, Trouble> {
    let mut name = shard.as_os_str().to_owned();
    name.push(".sweep.json");
    let path = PathBuf::from(name);
    if is_dash(shard) || !path.exists() {
        return Ok(Vec::new());
    }
    let mut sweeps = Vec::new();
    for line in read_text(&path)?.lines() {
        // The parser's own message would quote the text.
        let row = serde_json::from_str(line).ok().filter(Row::is_known);
        let no = || Trouble::with(path.display(), "not what a sweep tells of its shard");
        let row = row.ok_or_else(no)?;
        sweeps.push(Sweep {
            before: row.before,
            after: row.after,
            removed: row.removed,
        });
        sweeps.extend(row.spans.map(|it| Sweep {
            before: it.before,
            after: it.after,
            removed: BTreeMap::new(),
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
