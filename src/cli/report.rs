//! `efface report`: a page for people who have to answer for the data.

mod chart;
mod disclose;
mod model;
mod page;
mod words;

use std::io::Write;
use std::path::{Path, PathBuf};

use super::io::{self, Output};
use super::manifest;
use super::trouble::{Status, Trouble};
use model::Model;

/// Makes a page of manifests: what came in, what was held and why, what was found
///
/// One self-contained HTML file that loads nothing, for a screen or for paper: counts by lane, reason,
/// format, label, rule, language and whose text it is, over runs and time. A count that comes from fewer
/// than --k conversations is shown as "< k", and what it could be worked out from is withheld.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  efface report run.json -o report.html
  efface report manifests/ --k 50 -o report.html

Exit status: 0 done, 2 trouble with arguments or files.")]
pub(crate) struct Args {
    /// Manifests of runs, or folders of them
    #[arg(value_name = "MANIFEST", required = true)]
    manifests: Vec<PathBuf>,

    /// Write the page here instead of standard output
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,

    /// Show no count that fewer conversations are behind
    ///
    /// A manifest can vouch for up to some hundred conversations behind a count.
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u64).range(2..=100))]
    k: u64,
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> Result<Status, Trouble> {
    let output = args.output.as_deref().unwrap_or(Path::new("-"));
    let given = manifest::read_all(&args.manifests)?;
    let reads: Vec<&Path> = given.iter().map(|it| Path::new(&it.name)).collect();
    io::keep_apart(&reads, &[output])?;
    for (at, one) in given.iter().enumerate() {
        if let Some(flaw) = one.manifest.flaws().first() {
            let why = format!("its counts don't add up: {flaw}");
            return Err(Trouble::with(&one.name, why));
        }
        if given[..at].iter().any(|other| other.digest == one.digest) {
            return Err(Trouble::with(&one.name, "is given twice"));
        }
    }
    let page = page::page(&Model::of(&given, args.k));
    let mut output = Output::create(output, false)?;
    output.write_all(page.as_bytes())?;
    output.finish()?.keep()?;
    Ok(Status::Done)
}
