//! `efface policy`, and how every other subcommand gets its policy.

mod diff;

use std::io::Write;
use std::path::{Path, PathBuf};

use efface::Policy;

use super::io::{self, read_text};
use super::trouble::{Status, Trouble};

/// Shows and checks policies: what is done with what is found
///
/// A policy is a small TOML file: which labels are redacted, hashed, masked, replaced or kept, from
/// what confidence on, and whether there is a gate. `training`, the default, and `redact`, which
/// has no gate, are built in.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  efface policy show                     the policy `training`, with comments
  efface policy show redact > mine.toml  a beginning for one's own
  efface policy check mine.toml
  efface policy diff training mine.toml --on sample.jsonl
  efface scrub --policy mine.toml < in.jsonl")]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Prints a policy: the file of a built-in one, or a file of yours with all that it inherits
    Show {
        /// Name of a built-in policy, or a file
        #[arg(value_name = "NAME|FILE", default_value = "training")]
        policy: PathBuf,
    },
    /// Says whether a policy file is right, and if not, in which line
    ///
    /// Exit status: 0 it is right, 2 it is not, or trouble with arguments or files.
    Check {
        /// Name of a built-in policy, or a file
        #[arg(value_name = "NAME|FILE")]
        file: PathBuf,
    },
    /// Tells what two policies would treat differently, and on a sample how often; no value
    ///
    /// Exit status: 0 nothing, 1 something, 2 trouble.
    Diff {
        /// A policy: a name or a file
        #[arg(value_name = "A")]
        first: PathBuf,
        /// Another one
        #[arg(value_name = "B")]
        second: PathBuf,
        /// Count over these records what would be treated differently
        #[arg(long, value_name = "SAMPLE", num_args = 1..)]
        on: Vec<PathBuf>,
    },
}

/// Runs the subcommand.
pub(crate) fn run(args: Args) -> Result<Status, Trouble> {
    let command = args.command.unwrap_or(Command::Show {
        policy: "training".into(),
    });
    let mut out = std::io::stdout().lock();
    match command {
        Command::Show { policy } => match policy.to_str().and_then(Policy::source) {
            Some(source) => out.write_all(source.as_bytes())?,
            None => out.write_all(load(&policy)?.to_toml().as_bytes())?,
        },
        Command::Check { file } => {
            let policy = match builtin(&file) {
                Some(policy) => policy,
                None => read(&file)?,
            };
            writeln!(
                out,
                "{}: ok, policy {} with digest {}",
                file.display(),
                policy.name(),
                policy.digest()
            )?;
        }
        Command::Diff { first, second, on } => {
            let names = [&first, &second].map(|policy| policy.display().to_string());
            let policies = [load(&first)?, load(&second)?];
            let status = diff::write(&mut out, &names, policies, &on)?;
            out.flush()?;
            return Ok(status);
        }
    }
    out.flush()?;
    Ok(Status::Done)
}

/// Which policy a run goes by.
#[derive(clap::Args)]
pub(crate) struct PolicyArg {
    /// What is done with what is found: `training`, `redact`, or a file
    ///
    /// `training` has a gate: only records whose owner's plan and consent are known and allow it
    /// come out. `redact` has none: use it where the gate stands elsewhere. `efface policy show`
    /// prints them.
    #[arg(long, value_name = "NAME|FILE", default_value = "training")]
    pub(crate) policy: PathBuf,
}

impl PolicyArg {
    /// The policy.
    pub(crate) fn load(&self) -> Result<Policy, Trouble> {
        load(&self.policy)
    }
}

/// A built-in policy by name, or that of a file.
fn load(policy: &Path) -> Result<Policy, Trouble> {
    match builtin(policy) {
        Some(policy) => Ok(policy),
        None if policy.exists() => read(policy),
        None => Err(Trouble::with(
            policy.display(),
            format!(
                "no such file, and no policy of this name is built in ({})",
                Policy::BUILTIN.join(", ")
            ),
        )),
    }
}

fn builtin(name: &Path) -> Option<Policy> {
    Policy::builtin(name.to_str()?)
}

fn read(file: &Path) -> Result<Policy, Trouble> {
    if io::is_dash(file) {
        return Ok(Policy::parse("standard input", &read_text(file)?)?);
    }
    Ok(Policy::read(file)?)
}
