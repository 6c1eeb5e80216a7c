//! What ends a run early, and the exit status it ends with.

use std::io;
use std::process::ExitCode;

/// The exit status, by meaning.
#[derive(Clone, Copy)]
pub(crate) enum Status {
    /// Every line was decided.
    Done = 0,
    /// Done, but lines were refused or a floor was not reached.
    Short = 1,
    /// Usage, policy, key or input/output trouble.
    Trouble = 2,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> ExitCode {
        ExitCode::from(status as u8)
    }
}

/// Why a run ended early. Its text names files, lines and reasons, and never quotes what they hold.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The reader of an output went away.
    ReaderGone,
    /// What to tell the person.
    Said(String),
}

impl Trouble {
    /// Trouble with the thing of this name.
    pub(crate) fn with(name: impl std::fmt::Display, reason: impl std::fmt::Display) -> Trouble {
        Trouble::Said(format!("{name}: {reason}"))
    }
}

impl From<efface::Error> for Trouble {
    fn from(error: efface::Error) -> Trouble {
        Trouble::Said(error.to_string())
    }
}

/// For what was read and written with [`Named`] errors, and for what is printed.
impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Trouble {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Trouble::ReaderGone,
            _ => Trouble::Said(error.to_string()),
        }
    }
}

/// An error of reading or writing, with the name of what was read or written.
#[derive(Debug)]
pub(crate) struct Named {
    name: String,
    source: io::Error,
}

impl Named {
    /// Puts the name of a file to its error.
    pub(crate) fn error(name: &str, source: io::Error) -> io::Error {
        let name = name.to_owned();
        io::Error::new(source.kind(), Named { name, source })
    }
}

impl std::fmt::Display for Named {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.name, self.source)
    }
}

impl std::error::Error for Named {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}
