//! `efface scrub`: the main job.

mod plan;

use std::path::{Path, PathBuf};

use efface::gate::parse_time;
use efface::{MAX_RECORD_BYTES, Policy};
use jiff::Timestamp;

use super::format_names;
use super::io::{self, Inputs};
use super::key::KeyArgs;
use super::policy::PolicyArg;
use super::progress::Show;
use super::seal::RecipientArgs;
use super::trouble::{Status, Trouble};
use plan::Plan;

/// Gates, detaches and scrubs transcripts: the main job
///
/// Reads a record a line, and writes those that may be used, scrubbed, in the same order. What is
/// not sensitive comes out byte for byte. Each line is written, held (it may not be used) or
/// refused (it could not be read), and all are counted by reason at the end.
///
/// Files that end in .gz or .zst are read and written compressed. An output file appears under its
/// name when it is whole; until then, and after trouble, what was there before stays. Only their
/// owner can open the files that are written.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  efface scrub < in.jsonl > out.jsonl
  efface scrub --key-file efface.key --manifest run.json -o out.jsonl.zst a.jsonl.gz b.jsonl
  efface scrub --policy redact --format text < server.log
  efface scrub --consent ledger.csv --revoked deleted.csv -o out.jsonl in.jsonl
  efface scrub --revoked deleted.csv --safety-output flagged.jsonl -o out.jsonl in.jsonl
  efface scrub --quarantine bad.age --recipients-file privacy-team.txt -o out.jsonl in.jsonl

Exit status: 0 every line was decided (held is a decision), 1 some lines were refused, 2 trouble
with arguments, policy, key or files; then no manifest is written.")]
pub(crate) struct Args {
    /// Files to read, one after the other; `-` and none at all are standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,

    #[command(flatten)]
    policy: PolicyArg,

    /// What the lines are; `auto` looks at each
    #[arg(long, value_parser = format_names(), default_value = "auto")]
    format: String,

    /// Judge consent and plan by this ledger: who agreed to training, when, and on which plan
    ///
    /// JSONL rows, or CSV with such a header, of "account_id", "training", "decided_at" and "plan";
    /// several an account are its history. Rows of "conversation_id" and "account_id" say whose a
    /// conversation or session is, for formats that do not; "conversation_created_at" and
    /// "conversation_updated_at" say when it was. Where the record speaks as well, the stricter
    /// counts, and whom the ledger does not know is held. Large ones are better given as their
    /// index: see `efface ledger build`.
    #[arg(long, value_name = "FILE", help_heading = "Gate")]
    consent: Option<PathBuf>,

    /// Hold what was deleted: a list of conversations and accounts
    ///
    /// JSONL rows with "conversation_id" or "account_id", or CSV with such a header. A row with both
    /// deletes both: the account with all its conversations.
    #[arg(long, value_name = "FILE", help_heading = "Gate")]
    revoked: Option<PathBuf>,

    /// Judge consent and retention as of this time, as 2026-01-15T00:00:00Z; now, if not given
    #[arg(long, value_name = "RFC3339", value_parser = instant, help_heading = "Gate")]
    now: Option<Timestamp>,

    /// Scrub what efface scrubbed before, and judge records by their stamps
    ///
    /// For stored data under a newer policy. Such records have no account and no consent any more:
    /// with this you vouch that their stamps are efface's, and that a gate let them pass is taken
    /// from there. Deletions (--revoked, by the tags and the key) and the end of retention still
    /// hold them. Their stamps keep all but the policy.
    #[arg(long, help_heading = "Gate")]
    rescrub: bool,

    #[command(flatten)]
    key: KeyArgs,

    /// Write records for training here instead of standard output
    #[arg(short, long, value_name = "PATH", help_heading = "Output")]
    output: Option<PathBuf>,

    /// Write records that safety classifiers flagged here, detached and scrubbed
    ///
    /// Without it they are held. They never go to training.
    #[arg(long, value_name = "PATH", help_heading = "Output")]
    safety_output: Option<PathBuf>,

    /// Write refused lines here as they came, encrypted to --recipient
    ///
    /// A file of the age format: who has one of the secret keys can decrypt it, repair the lines and
    /// scrub them again. Lines that are too long are only counted.
    #[arg(long, value_name = "PATH", help_heading = "Output")]
    quarantine: Option<PathBuf>,

    #[command(flatten)]
    recipients: RecipientArgs,

    /// Write the proof that the run finished: counts, digests, policy, key id (JSON)
    #[arg(long, value_name = "PATH", help_heading = "Output")]
    manifest: Option<PathBuf>,

    /// Chain the manifest to that of the shard before, so that one that is missing or altered shows
    ///
    /// `efface verify` checks the chain. The first shard of a job has no `--chain`.
    #[arg(
        long,
        value_name = "MANIFEST",
        requires = "manifest",
        help_heading = "Output"
    )]
    chain: Option<PathBuf>,

    /// Sign the manifest with this key, as `efface keygen --signing` writes it
    #[arg(
        long,
        value_name = "FILE",
        requires = "manifest",
        help_heading = "Output"
    )]
    sign: Option<PathBuf>,

    /// Write where the replacements stand in the training output, for loss masks (JSONL)
    #[arg(long, value_name = "PATH", help_heading = "Output")]
    spans: Option<PathBuf>,

    /// Scrub on so many threads; one for each core, if not given
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,

    /// Refuse lines that are longer than this; 64 MiB, if not given
    #[arg(
        long,
        value_name = "N",
        default_value_t = MAX_RECORD_BYTES as u64,
        hide_default_value = true,
        value_parser = clap::value_parser!(u64).range(1..=i32::MAX as u64)
    )]
    max_record_bytes: u64,

    /// Stop at the first refused line: exit status 2, and no output file
    #[arg(long)]
    strict: bool,

    /// Show how far the run has come, on standard error
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Show::Auto)]
    progress: Show,

    /// Say nothing but errors: no summary, no progress, no word of a fresh key
    #[arg(short, long)]
    quiet: bool,
}

/// A time as people give it to `--now`.
pub(crate) fn instant(text: &str) -> Result<Timestamp, &'static str> {
    parse_time(text).ok_or("expected a time with its offset, as 2026-01-15T00:00:00Z")
}

/// Runs the subcommand.
pub(crate) fn run(args: Args) -> Result<Status, Trouble> {
    Plan::of(args)?.run()
}

impl Args {
    fn training(&self) -> &Path {
        self.output.as_deref().unwrap_or(Path::new("-"))
    }

    /// No file may be read and written, or written twice.
    fn keep_apart(&self, policy: &Policy, inputs: &Inputs) -> Result<(), Trouble> {
        let mut reads: Vec<&Path> = inputs.paths().collect();
        reads.extend(policy.files().iter().map(PathBuf::as_path));
        reads.extend(self.consent.as_deref());
        reads.extend(self.revoked.as_deref());
        reads.extend(self.key.key_file.as_deref());
        reads.extend(self.chain.as_deref());
        reads.extend(self.sign.as_deref());
        reads.extend(self.recipients.files());
        let mut writes = vec![self.training()];
        let others = [
            &self.safety_output,
            &self.quarantine,
            &self.spans,
            &self.manifest,
        ];
        writes.extend(others.into_iter().filter_map(Option::as_deref));
        io::keep_apart(&reads, &writes)
    }
}
