//! `efface ledger`: an index of the ledger, so that a run need not read all of it.

use std::io::BufWriter;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use efface::{Key, Ledger};

use super::io::{self, Output, is_dash, with_reader};
use super::key::KeyArgs;
use super::say;
use super::summary::counted;
use super::trouble::{Status, Trouble};

/// Said of `--key-file`: with a fresh key an index would be of no use to anybody.
const NEEDS_KEY: &str = "\
The key of the index, as `efface keygen` writes it

Of several keys in it, the newest serves. Without it the variable EFFACE_KEY serves, which holds the \
text of a key file or a secret of at least 32 random bytes, best in hexadecimal digits. One of the two has \
to be given.";

/// An index of the ledger, built once and asked by many runs
///
/// The ledger says who agreed to training, when, and on which plan: rows of account_id, training,
/// decided_at and plan, several an account, as JSONL or as CSV with such a header. Rows of
/// conversation_id and account_id say whose a conversation is, for formats that do not. `efface
/// scrub --consent` reads a ledger as well as its index.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build an index of one or more ledgers
    ///
    /// It is read by runs with the same key alone, and only its owner can open it. No id stands in
    /// it in the clear. Build it again when the ledger has changed.
    ///
    /// Exit status: 0 it is built, 2 trouble with arguments, key or files.
    #[command(mut_arg("key_file", |arg| arg.long_help(NEEDS_KEY)))]
    Build(Build),
    /// Read an index from one end to the other: is it as it was written?
    ///
    /// Exit status: 0 it is, 2 it is not, or trouble with arguments, key or files.
    #[command(mut_arg("key_file", |arg| arg.long_help(NEEDS_KEY)))]
    Check(Check),
}

#[derive(clap::Args)]
struct Build {
    /// Ledgers, JSONL or CSV, also .gz and .zst; together they are one
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,

    /// Write the index here
    #[arg(short, long, value_name = "PATH")]
    output: PathBuf,

    #[command(flatten)]
    key: KeyArgs,
}

#[derive(clap::Args)]
struct Check {
    /// An index
    #[arg(value_name = "INDEX")]
    index: PathBuf,

    #[command(flatten)]
    key: KeyArgs,
}

/// Runs the subcommand.
pub(crate) fn run(args: Args) -> Result<Status, Trouble> {
    match args.command {
        Command::Build(args) => args.run(),
        Command::Check(args) => args.run(),
    }
}

impl Build {
    fn run(self) -> Result<Status, Trouble> {
        let ends = self.output.extension().and_then(|end| end.to_str());
        if is_dash(&self.output) || matches!(ends, Some("gz" | "zst")) {
            return Err(Trouble::with(
                self.output.display(),
                "an index is read where it stands: it is a file, and not compressed",
            ));
        }
        let mut reads: Vec<&Path> = self.files.iter().map(PathBuf::as_path).collect();
        reads.extend(self.key.key_file.as_deref());
        io::keep_apart(&reads, &[&self.output])?;
        let key = self
            .key
            .load_kept("an index is of use to runs with the same key alone")?;
        let mut output = Output::create(&self.output, false)?;
        let mut ledger = Ledger::builder(&key);
        for file in &self.files {
            ledger = with_reader(file, |name, list| Ok(ledger.read(name, list)?))?;
        }
        let written = ledger.write(BufWriter::with_capacity(1 << 18, &mut output))?;
        output.finish()?.keep()?;
        let [accounts, conversations, mapped] = written;
        say(&format!(
            "{}, {} with a history of their own, {mapped} whose account or time is named",
            counted(accounts, "account"),
            counted(conversations, "conversation")
        ));
        Ok(Status::Done)
    }
}

impl Check {
    fn run(self) -> Result<Status, Trouble> {
        let key = self
            .key
            .load_kept("it takes the key that the index was built with")?;
        let ledger = Ledger::open(&self.index, &key)?;
        ledger.check(&key)?;
        say(&format!(
            "{}: {}, as it was written; made of {}",
            self.index.display(),
            counted(ledger.accounts(), "account"),
            ledger.sha256()
        ));
        Ok(Status::Done)
    }
}

/// A ledger for a run: an index, or rows of which one is made for this run.
pub(crate) fn load(path: &Path, key: &Key) -> Result<Ledger, Trouble> {
    if is_dash(path) {
        return Err(Trouble::Said(
            "a ledger is a file: standard input is for records".into(),
        ));
    }
    // A pipe can be read only once, so it is not asked what it is.
    let is_file = path.metadata().is_ok_and(|known| known.is_file());
    if is_file && Ledger::is_index(path)? {
        return Ok(Ledger::open(path, key)?);
    }
    let read = |name: &str, list: &mut dyn std::io::Read| {
        Ok(Ledger::builder(key).read(name, list)?.finish()?)
    };
    with_reader(path, read)
}
