//! The key of a run: from a file, from the environment, or fresh. Never from the arguments, which
//! every user of the machine can read.

use std::path::{Path, PathBuf};

use efface::{Key, Keyring};
use zeroize::Zeroizing;

use super::say;
use super::trouble::Trouble;

/// The variable that may hold a key.
const VARIABLE: &str = "EFFACE_KEY";

/// How a run gets its key.
#[derive(clap::Args)]
pub(crate) struct KeyArgs {
    /// The key of hashes and pseudonyms, as `efface keygen` writes it
    ///
    /// Of several keys in it, the newest makes new tokens. Without it the variable EFFACE_KEY serves, which holds the text of a key file or a secret of
    /// at least 32 random bytes, best in hexadecimal digits. Without either a fresh key serves for this run alone: then nobody
    /// can join this run's output with another's, nor find a deleted account in it again.
    #[arg(long, value_name = "FILE", help_heading = "Key")]
    pub(crate) key_file: Option<PathBuf>,

    /// Take a key file that other users can open too
    ///
    /// Such a file is refused otherwise; `chmod 600 FILE` is the better answer.
    #[arg(long, requires = "key_file", help_heading = "Key")]
    pub(crate) allow_shared_key: bool,
}

impl KeyArgs {
    /// The keys. Says so where one had to be made.
    pub(crate) fn load(&self, quiet: bool) -> Result<Keyring, Trouble> {
        if let Some(keys) = self.given()? {
            return Ok(keys);
        }
        let key = Key::generate()?;
        if !quiet {
            say(
                "no key was given: a fresh one serves for this run alone (`efface keygen -o FILE` makes one to keep)",
            );
        }
        Ok(key.into())
    }

    /// The keys, if there are any.
    pub(crate) fn given(&self) -> Result<Option<Keyring>, Trouble> {
        match &self.key_file {
            Some(path) => Ok(Some(Keyring::read_file(path, self.allow_shared_key)?)),
            None => from_environment(),
        }
    }

    /// The key, where a fresh one would be of no use; `why` says so.
    pub(crate) fn load_kept(&self, why: &str) -> Result<Key, Trouble> {
        self.given()?.map(Keyring::into_newest).ok_or_else(|| {
            Trouble::Said(format!(
                "no key was given, and {why}: --key-file or the variable {VARIABLE}"
            ))
        })
    }
}

/// The keys of the variable. One that is set and empty is an error: a secret that could not be
/// fetched must not end in a fresh key.
fn from_environment() -> Result<Option<Keyring>, Trouble> {
    let Some(value) = std::env::var_os(VARIABLE) else {
        return Ok(None);
    };
    let value = value.into_string();
    // Neither message may quote the value: it is the secret, or was meant to be.
    let value = Zeroizing::new(value.map_err(|_| Trouble::with(VARIABLE, "not a text"))?);
    if value.trim().is_empty() {
        return Err(Trouble::with(VARIABLE, "is set, and empty"));
    }
    if Path::new(value.trim()).exists() {
        return Err(Trouble::with(
            VARIABLE,
            "holds the path of a file; give that as --key-file, or put the file's text there",
        ));
    }
    match Keyring::from_env_value(&value) {
        Ok(keys) => Ok(Some(keys)),
        Err(error) => {
            let reason = error.to_string();
            let reason = reason.strip_prefix("key: ").unwrap_or(&reason);
            Err(Trouble::with(VARIABLE, reason))
        }
    }
}
