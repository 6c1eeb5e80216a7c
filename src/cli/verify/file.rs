//! Looks at one file: its bytes, and every record in it.

use std::path::Path;

use efface::audit::Audit;
use efface::manifest::Stored;
use efface::pipeline::{self, Options};
use efface::rules::{Confidence, Rule};
use efface::{Policy, Scrubber};
use jiff::Timestamp;

use super::super::format_named;
use super::super::io::Inputs;
use super::super::trouble::Trouble;
use super::Args;
use super::sweep::{self, Sweep};

/// A file that was read to its end.
pub(super) struct Looked {
    pub(super) name: String,
    pub(super) stored: Stored,
    /// What is left in it.
    pub(super) audit: Audit,
    /// What sweeps say that they did to it and its spans.
    pub(super) sweeps: Vec<Sweep>,
}

/// What looks: it knows no key and nobody's values.
pub(super) fn scrubber(
    args: &Args,
    plain: bool,
    rules: Vec<&'static Rule>,
) -> Result<Scrubber, Trouble> {
    let mut scrubber = Scrubber::builder(Policy::redact())
        .rules(rules)
        .least(Confidence::Possible)
        // Whatever was written is looked at.
        .max_record_bytes(i32::MAX as usize)
        .plain_lines(plain)
        .now(args.now.unwrap_or_else(Timestamp::now));
    if let Some(format) = format_named(&args.format) {
        scrubber = scrubber.format(format);
    }
    Ok(scrubber.build()?)
}

/// Looks at a file.
pub(super) fn look(path: &Path, scrubber: &Scrubber, jobs: usize) -> Result<Looked, Trouble> {
    let inputs = Inputs::of(&[path.to_owned()], true)?;
    let options = Options {
        jobs,
        progress: None,
    };
    let audit = pipeline::audit(scrubber, inputs.source(), &options)?;
    let Some(read) = inputs.read().into_iter().next() else {
        return Err(Trouble::with(path.display(), "was not read"));
    };
    let stored = Stored {
        bytes: read.bytes,
        sha256: read.sha256.unwrap_or_default(),
    };
    Ok(Looked {
        name: match super::super::io::is_dash(path) {
            true => "standard input".into(),
            false => path.display().to_string(),
        },
        audit,
        sweeps: sweep::read(path)?,
        stored,
    })
}
