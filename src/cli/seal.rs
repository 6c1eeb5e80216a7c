//! Refused lines for the few who may read them: encrypted to recipients of the age format, as a
//! stream, so that memory stays flat. Nothing of a line is ever on the disk in the clear.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use age::stream::StreamWriter;
use age::x25519::Recipient;

use super::io::{Output, Whole, read_text};
use super::trouble::Trouble;

/// Who may read the refused lines.
#[derive(clap::Args)]
pub(crate) struct RecipientArgs {
    /// Encrypt refused lines to this public key, age1…; may be given several times
    ///
    /// `age-keygen -o me.key` makes a pair and prints the public one; `age -d -i me.key PATH` decrypts.
    #[arg(
        long = "recipient",
        value_name = "AGE1",
        requires = "quarantine",
        help_heading = "Output"
    )]
    recipients: Vec<String>,

    /// Encrypt refused lines to the public keys in this file, one a line
    ///
    /// Empty lines and lines that begin with `#` are skipped.
    #[arg(
        long = "recipients-file",
        value_name = "FILE",
        requires = "quarantine",
        help_heading = "Output"
    )]
    recipients_files: Vec<PathBuf>,
}

const WANTED: &str = "--quarantine needs a --recipient: refused lines are not scrubbed, so they are written \
     encrypted or not at all; `age-keygen -o me.key` makes a pair of keys and prints the one to \
     give here (age1…)";

impl RecipientArgs {
    /// The files that are read.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Path> {
        self.recipients_files.iter().map(PathBuf::as_path)
    }

    /// Who they are; at least one, where there is a quarantine at `path`.
    pub(crate) fn who(&self, path: &Path) -> Result<Recipients, Trouble> {
        let recipients = self.read()?;
        if recipients.is_empty() {
            return Err(Trouble::Said(WANTED.into()));
        }
        let ending = path.extension().and_then(|ending| ending.to_str());
        if ending.is_some_and(|ending| {
            ["gz", "zst"]
                .iter()
                .any(|it| ending.eq_ignore_ascii_case(it))
        }) {
            return Err(Trouble::with(
                path.display(),
                "is encrypted and not compressed: give it another ending, as .age",
            ));
        }
        Ok(Recipients(recipients))
    }

    fn read(&self) -> Result<Vec<Recipient>, Trouble> {
        let mut all = Vec::new();
        for text in &self.recipients {
            all.push(recipient(text).map_err(|why| Trouble::with("--recipient", why))?);
        }
        for file in &self.recipients_files {
            let before = all.len();
            for (number, line) in (1..).zip(read_text(file)?.lines()) {
                let line = line.trim();
                if line.is_empty() || line.starts_with('#') {
                    continue;
                }
                let place = || format!("{}:{number}", file.display());
                all.push(recipient(line).map_err(|why| Trouble::with(place(), why))?);
            }
            if all.len() == before {
                return Err(Trouble::with(file.display(), "names no recipient"));
            }
        }
        Ok(all)
    }
}

/// Those who may read a quarantine.
pub(crate) struct Recipients(Vec<Recipient>);

impl Recipients {
    /// Opens the quarantine, readable by them alone.
    pub(crate) fn seal(&self, path: &Path) -> Result<Sealed, Trouble> {
        let failed = || Trouble::with(path.display(), "could not be encrypted to these recipients");
        let recipients = self.0.iter().map(|one| one as &dyn age::Recipient);
        // The crate's own errors are not told: they are for its users, in many languages.
        let encryptor = age::Encryptor::with_recipients(recipients).map_err(|_| failed())?;
        Ok(Sealed(encryptor.wrap_output(Output::create(path, false)?)?))
    }
}

/// Reads a public key. What is none is not quoted: it may be the secret one.
fn recipient(text: &str) -> Result<Recipient, &'static str> {
    let text = text.trim();
    let begins = |with: &str| {
        let head = text.get(..with.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(with))
    };
    if begins("AGE-SECRET-KEY-") {
        return Err("is a secret key, which decrypts; give its public one (`age-keygen -y FILE`)");
    }
    text.parse().map_err(|_| match begins("age1") {
        true => "not a public key that efface can encrypt to; those of `age-keygen` are (age1 and 58 characters)",
        false => "not a public key of age (age1 and 58 characters)",
    })
}

/// An output whose bytes only the recipients can read.
pub(crate) struct Sealed(StreamWriter<Output>);

impl Sealed {
    /// Writes what is left. Without this the file could not be decrypted to its end.
    pub(crate) fn finish(self) -> Result<Whole, Trouble> {
        self.0.finish()?.finish()
    }
}

impl Write for Sealed {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        self.0.write(buffer)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
