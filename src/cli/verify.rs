//! `efface verify`: is this really scrubbed, and is it what its manifest says?

mod file;
mod judge;
mod sweep;
mod tell;

use std::io::Write;
use std::path::PathBuf;

use efface::Policy;
use efface::manifest::{Break, chain};
use jiff::Timestamp;

use super::manifest::{self, Given};
use super::policy::PolicyArg;
use super::scrub::instant;
use super::sign::{self, Signed, Signer};
use super::trouble::{Status, Trouble};
use super::{format_names, jobs};
use file::Looked;
use judge::{Judge, Verdict};

/// Checks stored output: is it really scrubbed, and is it what its manifest says?
///
/// Every record is looked at again with fresh eyes and the widest net: without the person's own
/// values, from `possible` up. What the run's policy would act on is left, and fails; so do fields that
/// detaching would change, records without a stamp, and lines that can't be read. What the policy keeps
/// on purpose, or is not sure enough of, is told as residual risk, by label and confidence, and fails
/// with --strict only. No value is shown: places are lines and JSON paths.
///
/// With --manifest, sizes, digests and counts have to be those of the manifest, the chain of manifests
/// has to be whole, and signatures have to hold. Which file is which output is told by its digest, so
/// files may have been renamed. What `efface sweep` has rewritten is told by the report beside it.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  efface verify out.jsonl --manifest run.json
  efface verify shards/*.jsonl.zst --manifest manifests/ --signer signer.pub
  efface verify --manifest manifests/                the chain alone, and no data
  efface verify --policy redact --json < out.jsonl

Exit status: 0 nothing is left and nothing differs, 1 something is left or differs, 2 trouble with
arguments or files.")]
pub(crate) struct Args {
    /// Stored output; `-` is standard input, and so is none at all without --manifest
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,

    /// The manifest of a run, or a folder of them; may be given again
    #[arg(long, value_name = "FILE|FOLDER", help_heading = "Proof")]
    manifest: Vec<PathBuf>,

    /// Ask for a signature of this key: the key, or a file that holds it
    ///
    /// As `efface keygen --signing` prints it. Without it, signatures that are there have to hold,
    /// whoever made them.
    #[arg(
        long,
        value_name = "KEY|FILE",
        requires = "manifest",
        help_heading = "Proof"
    )]
    signer: Option<String>,

    /// The SHA-256 of the last manifest of the chain: nothing may be missing at its end
    #[arg(
        long,
        value_name = "SHA256",
        requires = "manifest",
        help_heading = "Proof"
    )]
    last: Option<String>,

    /// These are not all files and manifests of the job: what was not given is not missing
    #[arg(long, requires = "manifest", help_heading = "Proof")]
    partial: bool,

    /// The policy of the run, where it is none that is built in
    ///
    /// Without it that of the manifest; without a manifest, `training`.
    #[arg(long, value_name = "NAME|FILE")]
    policy: Option<PathBuf>,

    /// What the lines are, if `scrub` was told so; `auto` looks at each
    #[arg(long, value_parser = format_names(), default_value = "auto")]
    format: String,

    /// Fail where a record's last day is over at this time, as 2026-01-15T00:00:00Z
    ///
    /// Without it such records are residual risk as of now: they were not over when they were
    /// scrubbed, and `efface sweep` takes them out.
    #[arg(long, value_name = "RFC3339", value_parser = instant)]
    now: Option<Timestamp>,

    /// Fail where anything is found, whatever the policy does with it
    #[arg(long)]
    strict: bool,

    /// Print one JSON object
    #[arg(long)]
    json: bool,

    /// Look on so many threads; one for each core, if not given
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,

    /// Print nothing: the exit status tells
    #[arg(short, long, conflicts_with = "json")]
    quiet: bool,
}

/// What is known of a manifest that was given.
struct Proof {
    given: Given,
    signed: Signed,
    problems: Vec<String>,
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> Result<Status, Trouble> {
    let signer = args.signer.as_deref().map(Signer::given).transpose()?;
    let own = args
        .policy
        .clone()
        .map(|policy| PolicyArg { policy }.load());
    let own: Option<Policy> = own.transpose()?;
    let mut proofs: Vec<Proof> = manifest::read_all(&args.manifest)?
        .into_iter()
        .map(|given| Proof {
            signed: sign::check(&given),
            given,
            problems: Vec::new(),
        })
        .collect();
    args.check(&mut proofs, signer.as_ref());
    let judge = Judge::new(&proofs, own, args)?;
    let looked = args.look(&judge)?;
    let verdicts = judge.judge(&looked, &mut proofs, signer.as_ref(), args.partial);

    let ok = verdicts.iter().all(Verdict::is_ok) && proofs.iter().all(|it| it.problems.is_empty());
    if !args.quiet {
        let text = match args.json {
            true => tell::json(&verdicts, &proofs, ok)?,
            false => tell::text(&verdicts, &proofs, ok),
        };
        let mut out = std::io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()?;
    }
    Ok(match ok {
        true => Status::Done,
        false => Status::Short,
    })
}

impl Args {
    fn look(&self, judge: &Judge) -> Result<Vec<Looked>, Trouble> {
        let stdin = [PathBuf::from("-")];
        let files = match self.files.is_empty() && self.manifest.is_empty() {
            true => &stdin[..],
            false => &self.files,
        };
        let scrubber = file::scrubber(self, judge.has_plain_lines(), judge.rules())?;
        files
            .iter()
            .map(|path| file::look(path, &scrubber, jobs(self.jobs)))
            .collect()
    }

    /// What the manifests say of themselves and of each other.
    fn check(&self, proofs: &mut [Proof], signer: Option<&Signer>) {
        let links: Vec<_> = proofs
            .iter()
            .map(|proof| (&proof.given.manifest, proof.given.digest.as_str()))
            .collect();
        let mut problems: Vec<(usize, String)> = chain(&links)
            .into_iter()
            .filter(|it| !(self.partial && matches!(it, Break::Missing { .. })))
            .map(|it| (it.at(), it.to_string()))
            .collect();
        if let Some(last) = &self.last {
            let is_last = |digest: &str| {
                let before =
                    |proof: &Proof| proof.given.manifest.chain.previous.as_deref() == Some(digest);
                digest.eq_ignore_ascii_case(last) && !proofs.iter().any(before)
            };
            if !proofs.iter().any(|proof| is_last(&proof.given.digest)) {
                let at = proofs.len().saturating_sub(1);
                problems.push((at, "the manifest that should be the last one is not".into()));
            }
        }
        for (at, proof) in proofs.iter().enumerate() {
            for flaw in proof.given.manifest.flaws() {
                problems.push((at, format!("its counts don't add up: {flaw}")));
            }
            match (&proof.signed, signer) {
                (Signed::Wrong, _) => problems.push((at, "its signature does not hold".into())),
                (Signed::No, Some(_)) => problems.push((at, "is not signed".into())),
                (Signed::By(it), Some(wanted)) if it != wanted => {
                    problems.push((at, "is signed by another key".into()));
                }
                _ => {}
            }
        }
        for (at, problem) in problems {
            if let Some(proof) = proofs.get_mut(at) {
                proof.problems.push(problem);
            }
        }
    }
}
