//! The one error type, opaque outside and precise inside. It never carries text of a user.

use std::io;
use std::path::{Path, PathBuf};

/// What went wrong while a run was being set up.
///
/// It names the file or the reason, and never quotes what a file held.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error {
    kind: ErrorKind,
}

impl Error {
    /// The key is unusable.
    #[must_use]
    pub fn is_key(&self) -> bool {
        matches!(self.kind, ErrorKind::Key(_) | ErrorKind::KeyFile { .. })
    }

    /// A policy does not say what it should.
    #[must_use]
    pub fn is_policy(&self) -> bool {
        matches!(self.kind, ErrorKind::Policy { .. })
    }

    /// A manifest could not be made or read.
    #[must_use]
    pub fn is_manifest(&self) -> bool {
        matches!(self.kind, ErrorKind::Manifest(_))
    }

    /// A ledger, or a row of it, does not say what it should, or does not fit the rest.
    #[must_use]
    pub fn is_ledger(&self) -> bool {
        matches!(self.kind, ErrorKind::Ledger { .. })
    }

    /// A file could not be read or written.
    #[must_use]
    pub fn is_io(&self) -> bool {
        matches!(self.kind, ErrorKind::Io { .. })
    }

    pub(crate) fn key(reason: &'static str) -> Self {
        Self {
            kind: ErrorKind::Key(reason),
        }
    }

    pub(crate) fn key_file(path: &Path, reason: &'static str) -> Self {
        Self {
            kind: ErrorKind::KeyFile {
                path: path.to_path_buf(),
                reason,
            },
        }
    }

    /// The error of a text, where the text was that of a file.
    pub(crate) fn of_key_file(self, path: &Path) -> Self {
        match self.kind {
            ErrorKind::Key(reason) => Self::key_file(path, reason),
            _ => self,
        }
    }

    /// `key` is the dotted path of the setting and empty where it is the file as a whole; `reason`
    /// must not hold a value of the file.
    pub(crate) fn policy(file: &str, line: usize, key: &str, reason: impl Into<String>) -> Self {
        Self {
            kind: ErrorKind::Policy {
                file: file.to_owned(),
                line,
                key: if key.is_empty() {
                    String::new()
                } else {
                    format!("{key}: ")
                },
                reason: reason.into(),
            },
        }
    }

    /// `name` is what the ledger is called; `reason` must not hold a value of it.
    pub(crate) fn ledger(name: &str, line: Option<u64>, reason: impl Into<String>) -> Self {
        Self {
            kind: ErrorKind::Ledger {
                place: match line {
                    Some(line) => format!("{name}:{line}"),
                    None => name.to_owned(),
                },
                reason: reason.into(),
            },
        }
    }

    pub(crate) fn rule(message: String) -> Self {
        Self {
            kind: ErrorKind::Rule(message),
        }
    }

    /// `reason` must not hold a value of the file.
    pub(crate) fn manifest(reason: String) -> Self {
        Self {
            kind: ErrorKind::Manifest(reason),
        }
    }

    pub(crate) fn io(path: &Path, source: io::Error) -> Self {
        Self {
            kind: ErrorKind::Io {
                path: path.to_path_buf(),
                source,
            },
        }
    }
}

#[derive(Debug, thiserror::Error)]
enum ErrorKind {
    #[error("{0}")]
    Rule(String),
    #[error("{0}")]
    Manifest(String),
    #[error("key: {0}")]
    Key(&'static str),
    #[error("{}: {reason}", path.display())]
    KeyFile { path: PathBuf, reason: &'static str },
    #[error("{file}:{line}: {key}{reason}")]
    Policy {
        file: String,
        line: usize,
        key: String,
        reason: String,
    },
    #[error("{place}: {reason}")]
    Ledger { place: String, reason: String },
    #[error("{}: {source}", path.display())]
    Io { path: PathBuf, source: io::Error },
}
