//! The manifest of a run of `scrub`: see [`efface::manifest`]. Here its files are put together.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use efface::manifest::{Link, Manifest, RevokedPart, Run, Stored, sha256};
use efface::report::Tally;
use efface::{Revoked, Scrubber};

use super::io::{Output, Whole, Written, read_text};
use super::sign::Signing;
use super::trouble::Trouble;

/// What a manifest tells of a run.
pub(crate) struct Facts<'a> {
    pub(crate) scrubber: &'a Scrubber,
    pub(crate) revoked: &'a Revoked,
    pub(crate) tally: &'a Tally,
    pub(crate) inputs: Vec<Written>,
    /// Those that efface can vouch for, by name.
    pub(crate) outputs: Vec<(&'static str, &'a Whole)>,
    pub(crate) link: Link,
    pub(crate) signing: Option<Signing>,
}

impl Facts<'_> {
    /// Writes the manifest. Its file has no name before [`Whole::keep`].
    pub(crate) fn write(self, mut output: Output) -> Result<Whole, Trouble> {
        let outputs: BTreeMap<_, _> = self
            .outputs
            .into_iter()
            .map(|(name, whole)| {
                let stored = stored(whole.written().clone());
                (name.to_owned(), (stored, whole.lines()))
            })
            .collect();
        let mut manifest = Manifest::of(Run {
            scrubber: self.scrubber,
            tally: self.tally,
            revoked: RevokedPart {
                conversations: self.revoked.conversations.len(),
                accounts: self.revoked.accounts.len(),
            },
            inputs: self.inputs.into_iter().map(stored).collect(),
            outputs,
            link: self.link,
        })?;
        if let Some(signing) = &self.signing {
            signing.sign(&mut manifest);
        }
        output.write_all(manifest.to_json().as_bytes())?;
        output.finish()
    }
}

fn stored(written: Written) -> Stored {
    Stored {
        bytes: written.bytes,
        // There is one wherever a manifest is written.
        sha256: written.sha256.unwrap_or_default(),
    }
}

/// A manifest that was read, and the digest of its file.
pub(crate) struct Given {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) digest: String,
    pub(crate) manifest: Manifest,
}

/// Reads manifests: files, and those in folders, by name. A folder may hold what `sweep` tells of its
/// shards beside them; any other JSON in it has to be a manifest.
pub(crate) fn read_all(paths: &[PathBuf]) -> Result<Vec<Given>, Trouble> {
    let mut all = Vec::new();
    for path in paths {
        if !path.is_dir() {
            all.push(read(path)?);
            continue;
        }
        let failed = |error: std::io::Error| Trouble::with(path.display(), error);
        let mut files: Vec<PathBuf> = std::fs::read_dir(path)
            .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect())
            .map_err(failed)?;
        files.retain(|file| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            name.ends_with(".json") && !name.ends_with(".sweep.json") && !name.starts_with('.')
        });
        if files.is_empty() {
            return Err(Trouble::with(
                path.display(),
                "no manifest (.json) is in it",
            ));
        }
        files.sort();
        for file in &files {
            all.push(read(file)?);
        }
    }
    Ok(all)
}

/// Reads a manifest.
pub(crate) fn read(path: &Path) -> Result<Given, Trouble> {
    let text = read_text(path)?;
    let name = path.display().to_string();
    let manifest = Manifest::read(text.as_bytes()).map_err(|error| Trouble::with(&name, error))?;
    Ok(Given {
        digest: sha256(text.as_bytes()),
        name,
        text,
        manifest,
    })
}
