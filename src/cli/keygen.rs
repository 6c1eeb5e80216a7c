//! `efface keygen`: a new key, a new epoch, the end of an old one.

mod signing;

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};

use efface::{Key, Keyring};

use super::trouble::{Status, Trouble};
use super::{io, say};

/// Makes a new key, from the randomness of the operating system
///
/// The key makes the tokens that stand in place of e-mail addresses, phone numbers and ids: with
/// the same key, the same value gives the same token. Whoever has it can test whether a value that
/// they know is behind a token, so keep it like a password. Its id, which is no secret, stands in
/// manifests and records.
///
/// A key file can hold several keys, one an epoch. New tokens are made with the newest; the others
/// serve to find deleted accounts in what was made with them. Destroying a key makes its tokens
/// unlinkable for good.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  efface keygen -o efface.key
  efface keygen --rotate efface.key
  efface keygen --destroy 6kpzzs4s efface.key
  efface scrub --key-file efface.key -o out.jsonl in.jsonl
  EFFACE_KEY=\"$(efface keygen)\" efface scrub < in.jsonl > out.jsonl

Exit status: 0 done, 2 trouble with arguments or files.")]
pub(crate) struct Args {
    /// Write it to this new file, which only its owner can open, instead of standard output
    ///
    /// A file that is there already is never overwritten.
    #[arg(short, long, value_name = "FILE", conflicts_with_all = ["rotate", "destroy"])]
    output: Option<PathBuf>,

    /// Make a key that signs manifests instead (Ed25519), for `scrub --sign`
    ///
    /// With `-o` its public key, which `verify --signer` takes, goes to standard output.
    #[arg(long, conflicts_with_all = ["rotate", "destroy"])]
    signing: bool,
    /// Add a new key to this key file, and make new tokens with it from now on
    ///
    /// The keys that are there stay: what was made with them can still be swept. A crash leaves the
    /// old file or the new one.
    #[arg(long, value_name = "FILE", conflicts_with = "destroy")]
    rotate: Option<PathBuf>,

    /// Take the key of this id out of this key file, FOR GOOD
    ///
    /// Then nobody can tell any more whose records were made with it, nor which of their tokens
    /// belong together; and no sweep can find a deleted conversation or account in them. So sweep
    /// first. Copies of the file, in backups too, have to go as well. The newest key can't be
    /// destroyed.
    #[arg(long, num_args = 2, value_names = ["ID", "FILE"])]
    destroy: Option<Vec<OsString>>,
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> Result<Status, Trouble> {
    if args.signing {
        return signing::run(args.output.as_deref());
    }
    if let Some(path) = &args.rotate {
        return rotate(path);
    }
    if let Some([id, path]) = args.destroy.as_deref() {
        return destroy(&id.to_string_lossy(), Path::new(path));
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

fn rotate(path: &Path) -> Result<Status, Trouble> {
    let id = Keyring::rotate_file(path)?;
    say(&format!(
        "key {id} is in {} and makes new tokens from now on; the older keys stay, for sweeps",
        path.display()
    ));
    Ok(Status::Done)
}

fn destroy(id: &str, path: &Path) -> Result<Status, Trouble> {
    Keyring::destroy_in_file(path, id)?;
    // It was the id of a key, so it may be shown.
    say(&format!(
        "key {id} is no longer in {}: whoever has no copy of it, in a backup say, can neither link \
         the tokens that were made with it nor test whose they are; a sweep can no longer find \
         deleted conversations and accounts in its records, and says so",
        path.display()
    ));
    Ok(Status::Done)
}
