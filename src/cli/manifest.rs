//! The manifest of a run of `scrub`: see [`efface::manifest`]. Here its files are put together.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use efface::manifest::{Link, Manifest, RevokedPart, Run, Stored, sha256};
use efface::report::Tally;
use efface::{Revoked, Scrubber};

use super::io::{Output, Whole, Written, read_text};
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
        let manifest = Manifest::of(Run {
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
