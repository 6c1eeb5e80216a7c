//! `efface keygen`: a new key.

mod signing;

use std::io::Write;
use std::path::PathBuf;

use efface::Key;

use super::trouble::{Status, Trouble};
use super::{io, say};

/// Makes a new key, from the randomness of the operating system
///
/// The key makes the tokens that stand in place of e-mail addresses, phone numbers and ids: with
/// the same key, the same value gives the same token. Whoever has it can test whether a value that
/// they know is behind a token, so keep it like a password. A new key is a new file; its id, which
/// is no secret, stands in manifests and records.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  efface keygen -o efface.key
  efface scrub --key-file efface.key -o out.jsonl in.jsonl
  EFFACE_KEY=\"$(efface keygen)\" efface scrub < in.jsonl > out.jsonl")]
pub(crate) struct Args {
    /// Write it to this new file, which only its owner can open, instead of standard output
    ///
    /// A file that is there already is never overwritten.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Make a key that signs manifests instead (Ed25519), for `scrub --sign`
    ///
    /// With `-o` its public key, which `verify --signer` takes, goes to standard output.
    #[arg(long)]
    signing: bool,
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> Result<Status, Trouble> {
    if args.signing {
        return signing::run(args.output.as_deref());
    }
    let key = Key::generate()?;
    match &args.output {
        Some(path) if !io::is_dash(path) => {
            key.write_new_file(path)?;
            say(&format!(
                "key {} is in {}, and nowhere else",
                key.id(),
                path.display()
            ));
        }
        _ => std::io::stdout()
            .lock()
            .write_all(key.to_text().as_bytes())?,
    }
    Ok(Status::Done)
}
