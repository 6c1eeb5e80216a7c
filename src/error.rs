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

    pub(crate) fn rule(message: String) -> Self {
        Self {
            kind: ErrorKind::Rule(message),
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
    #[error("key: {0}")]
    Key(&'static str),
    #[error("{}: {reason}", path.display())]
    KeyFile { path: PathBuf, reason: &'static str },
    #[error("{}: {source}", path.display())]
    Io { path: PathBuf, source: io::Error },
}
