//! `efface sweep`: takes deleted and expired records out of what is stored.

mod told;

use std::path::{Path, PathBuf};

use efface::sweep::{self, Options, Report, Sweeper};
use jiff::Timestamp;

use super::io::{self, Output};
use super::key::KeyArgs;
use super::scrub::instant;
use super::sign::Signing;
use super::trouble::{Status, Trouble};
use super::{jobs, revoked, say};

/// Takes deleted conversations, deleted accounts and expired records out of stored, scrubbed data
///
/// A STORE is a shard that `efface scrub` wrote (.jsonl, .json, .gz, .zst), or a folder: then all
/// shards in it and below. A record is found by its stamp: an expired one by its last day, a deleted
/// one by its tags and the key that the stamp names. A shard of which something goes is written anew
/// beside the old one and renamed over it, so a crash leaves the old file or the new one, and
/// SHARD.sweep.json says what was done, for `verify`. A shard of which nothing goes is not touched.
///
/// What has no stamp, or a key that is not at hand, cannot be tested. It stays, is counted, and makes
/// the exit status 1.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  efface sweep --revoked deleted.csv --key-file efface.key --dry-run store/
  efface sweep --revoked deleted.csv --key-file efface.key --report sweep.json store/
  efface sweep --revoked deleted.csv --key-file efface.key --spans spans.jsonl out.jsonl
  efface sweep store/                              expired records alone, which takes no key
  efface sweep --forecast store/                   how many expire in which month

Exit status: 0 all was decided, 1 some records could not be tested or are still under another name,
2 trouble with arguments, key or files; shards that could be swept were swept all the same.")]
pub(crate) struct Args {
    /// Shards, or folders of shards
    #[arg(value_name = "STORE", required = true)]
    stores: Vec<PathBuf>,

    /// Take out what was deleted: a list of conversations and accounts
    ///
    /// JSONL rows with "conversation_id" or "account_id", or CSV with such a header. A row with both
    /// deletes both: the account with all its conversations. Needs the key.
    #[arg(long, value_name = "FILE", conflicts_with = "forecast")]
    revoked: Option<PathBuf>,

    /// Take out what is over at this time, as 2026-01-15T00:00:00Z; now, if not given
    ///
    /// A record is over on the day after the one that its stamp names, in UTC.
    #[arg(long, value_name = "RFC3339", value_parser = instant)]
    now: Option<Timestamp>,

    /// The key file, with all keys with which records were made that are to be tested
    ///
    /// Without it the variable EFFACE_KEY serves, which holds the text of a key file or a secret.
    #[arg(long, value_name = "FILE")]
    key_file: Option<PathBuf>,

    /// Take a key file that other users can open too
    #[arg(long, requires = "key_file")]
    allow_shared_key: bool,

    /// Change nothing; only count what would go
    #[arg(long, conflicts_with = "forecast")]
    dry_run: bool,

    /// Sweep the spans of the one shard too (what `scrub --spans` wrote)
    ///
    /// Spans name records by their number, so without this they fit the shard no longer.
    #[arg(long, value_name = "PATH", conflicts_with = "forecast")]
    spans: Option<PathBuf>,

    /// Count by month what expires; nothing is changed and no key is needed
    #[arg(long)]
    forecast: bool,

    /// Sign what was done to each shard with this key, as `efface keygen --signing` writes it
    ///
    /// `efface verify` asks for it where the manifests are signed.
    #[arg(long, value_name = "FILE", conflicts_with = "forecast")]
    sign: Option<PathBuf>,

    /// Write what was done here, by shard and reason (JSON); counts only
    #[arg(long, value_name = "PATH")]
    report: Option<PathBuf>,

    /// Sweep so many shards at a time; one for each core, if not given
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,

    /// Say nothing but errors
    #[arg(short, long)]
    quiet: bool,
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> Result<Status, Trouble> {
    args.keep_apart()?;
    match args.forecast {
        true => args.forecast(),
        false => args.sweep(),
    }
}

impl Args {
    fn sweep(&self) -> Result<Status, Trouble> {
        let mut sweeper = Sweeper::at(self.now.unwrap_or_else(Timestamp::now));
        if let Some(path) = &self.revoked {
            // A key that was made here would find nothing, and all would look well.
            let key = KeyArgs {
                key_file: self.key_file.clone(),
                allow_shared_key: self.allow_shared_key,
            };
            let keys = key.given()?.ok_or_else(|| {
                Trouble::Said("--revoked needs the key: --key-file or EFFACE_KEY".into())
            })?;
            sweeper = sweeper.deletions(&keys, &revoked::read(path, self.quiet)?);
        }
        if let Some(path) = &self.sign {
            let signing = Signing::read(path)?;
            sweeper = sweeper.signing(move |row| signing.of_sweep(row));
        }
        let output = self.output()?;
        let options = Options {
            jobs: jobs(self.jobs),
            dry_run: self.dry_run,
            spans: self.spans.clone(),
        };
        let report = sweeper.store(&self.stores, &options)?;
        told::sweep(&report, self.quiet);
        write(output, &report)?;
        Ok(status(&report))
    }

    fn forecast(&self) -> Result<Status, Trouble> {
        let output = self.output()?;
        let forecast = sweep::forecast(&self.stores, jobs(self.jobs))?;
        told::forecast(&forecast, self.quiet)?;
        write(output, &forecast)?;
        Ok(
            match (forecast.trouble.is_empty(), forecast.is_all_well()) {
                (false, _) => Status::Trouble,
                (true, false) => Status::Short,
                (true, true) => Status::Done,
            },
        )
    }

    fn output(&self) -> Result<Option<Output>, Trouble> {
        let path = self.report.as_deref();
        path.map(|path| Output::create(path, false)).transpose()
    }

    /// The report must not take the place of what is swept or read.
    fn keep_apart(&self) -> Result<(), Trouble> {
        let mut reads: Vec<&Path> = self.stores.iter().map(PathBuf::as_path).collect();
        reads.extend(self.revoked.as_deref());
        reads.extend(self.spans.as_deref());
        reads.extend(self.key_file.as_deref());
        reads.extend(self.sign.as_deref());
        let writes: Vec<&Path> = self.report.as_deref().into_iter().collect();
        for path in &writes {
            let folder = io::folder(path).canonicalize();
            let is_within = |store: &PathBuf| match (&folder, store.canonicalize()) {
                (Ok(folder), Ok(store)) => folder.starts_with(store),
                _ => false,
            };
            if self.stores.iter().any(is_within) {
                let why = "lies in the store, where it would be taken for a shard";
                return Err(Trouble::with(path.display(), why));
            }
        }
        io::keep_apart(&reads, &writes)
    }
}

fn status(report: &Report) -> Status {
    match (report.failed, report.is_all_well()) {
        (0, true) => Status::Done,
        (0, false) => Status::Short,
        _ => Status::Trouble,
    }
}

fn write(output: Option<Output>, report: &impl serde::Serialize) -> Result<(), Trouble> {
    use std::io::Write;

    let Some(mut output) = output else {
        return Ok(());
    };
    let mut text = serde_json::to_vec_pretty(report)
        .map_err(|_| Trouble::Said("the report could not be put together".into()))?;
    text.push(b'\n');
    output.write_all(&text)?;
    output.finish()?.keep()
}

/// What cannot be tested, for a person.
fn hint(reason: &str) -> &'static str {
    match reason {
        "json" => "not JSON",
        "no_stamp" => "no stamp: not scrubbed, or in a format that has none",
        "bad_stamp" => "something else where the stamp should be",
        "key" => "made with a key that is not in the key file",
        "key_destroyed" => "made with a key that was destroyed",
        "no_account" => "no tag of an account",
        "no_day" => "no last day",
        _ => "see the manual",
    }
}

/// One line of trouble with a shard.
fn trouble(path: &str, reason: &str) {
    say(&format!("{path}: {reason}"));
}
