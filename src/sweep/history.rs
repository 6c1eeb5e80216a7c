//! What sweeps did to a shard, for whoever compares it with its manifest.
//!
//! A manifest says what a shard's SHA-256 was when it was written. After a sweep it is another one.
//! So beside `SHARD` stands `SHARD.sweep.json`, with a row of JSON for each sweep that changed it:
//!
//! ```text
//! {"v":1,"efface":"0.1.0","at":"2026-01-15T00:00:00Z","before":"<sha256>","after":"<sha256>",
//!  "removed":{"account":2,"expired":1},"lines":97,"bytes":81234}
//! ```
//!
//! `before` and `after` are of the files as they are stored, `lines` are the records that were
//! left, `bytes` the size of the new file; `spans` has `before` and `after` of the file of spans
//! where that was swept too; `signature` whoever swept may put to it, since anybody who can write to the
//! shard can write this file as well. The row is written before the new file gets its name. So a sweep that
//! was cut off may leave a row that leads nowhere, and never a file that no row leads to.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::Error;
use crate::manifest::Signature;
use crate::replace;

const VERSION: u32 = 1;
/// What is behind the name of a shard in the name of its history.
pub(super) const SUFFIX: &str = ".sweep.json";

/// One sweep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Swept {
    /// The version of this format.
    pub v: u32,
    /// The version of efface.
    pub efface: String,
    /// As of when it was judged.
    pub at: String,
    /// SHA-256 of the file before, in hexadecimal digits.
    pub before: String,
    /// SHA-256 of the file after.
    pub after: String,
    /// Records that went, by reason.
    pub removed: BTreeMap<String, u64>,
    /// Records that were left.
    pub lines: u64,
    /// Size of the new file.
    pub bytes: u64,
    /// The same of the file of spans, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spans: Option<Pair>,
    /// The signature of whoever swept, over [`Swept::signed_text`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Signature>,
}

/// SHA-256 of a file before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
}

/// The sweeps of a shard, the oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// Row by row.
    pub rows: Vec<Swept>,
}

impl History {
    /// Where the history of a shard stands.
    #[must_use]
    pub fn path(shard: &Path) -> PathBuf {
        let mut name = shard.as_os_str().to_owned();
        name.push(SUFFIX);
        name.into()
    }

    /// Reads the history of a shard; it is empty where no sweep has changed the shard.
    ///
    /// # Errors
    /// When it is there and can't be read, or is none.
    pub fn read(shard: &Path) -> Result<History, Error> {
        let path = History::path(shard);
        let failed = |error| Error::io(&path, error);
        let text = match fs::read_to_string(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(History::default()),
            text => text.map_err(failed)?,
        };
        let row = |line: &str| serde_json::from_str(line).ok().filter(is_known);
        let rows = text.lines().map(row).collect::<Option<_>>();
        let bad = || io::Error::new(io::ErrorKind::InvalidData, "not a history of sweeps");
        Ok(History {
            rows: rows.ok_or_else(bad).map_err(failed)?,
        })
    }

    /// The sweeps that led from one file to another, the oldest first, by their SHA-256. Empty where
    /// both are the same; `None` where no sweeps lead there.
    #[must_use]
    pub fn between(&self, before: &str, after: &str) -> Option<Vec<&Swept>> {
        // Backwards from what is there: each file was made by the last row that names it.
        let mut steps = Vec::new();
        let mut at = after;
        let mut rows = &self.rows[..];
        while at != before {
            let index = rows.iter().rposition(|row| row.after == at)?;
            let row = &rows[index];
            steps.push(row);
            at = &row.before;
            rows = &rows[..index];
        }
        steps.reverse();
        Some(steps)
    }

    /// Writes a further row. The file is one that can be opened by those who can open the shard.
    pub(super) fn add(mut self, shard: &Path, row: Swept, like: &Metadata) -> io::Result<()> {
        // The same sweep again, after one that was cut off.
        self.rows
            .retain(|known| (&known.before, &known.after) != (&row.before, &row.after));
        self.rows.push(row);
        let mut text = Vec::new();
        for row in &self.rows {
            serde_json::to_writer(&mut text, row)?;
            text.push(b'\n');
        }
        replace::write(&History::path(shard), &text, Some(like))
    }
}

impl Swept {
    /// What a signature vouches for: the row without it.
    #[must_use]
    pub fn signed_text(&self) -> String {
        let row = Swept {
            signature: None,
            ..self.clone()
        };
        // Texts and counts, which JSON has.
        serde_json::to_string(&row).unwrap_or_default()
    }

    /// A row of now.
    pub(super) fn new(at: &str, before: &str, after: &super::File) -> Swept {
        Swept {
            v: VERSION,
            efface: env!("CARGO_PKG_VERSION").to_owned(),
            at: at.to_owned(),
            before: before.to_owned(),
            after: after.sha256.clone(),
            removed: BTreeMap::new(),
            lines: 0,
            bytes: after.bytes,
            spans: None,
            signature: None,
        }
    }
}

fn is_known(row: &Swept) -> bool {
    row.v == VERSION
}
