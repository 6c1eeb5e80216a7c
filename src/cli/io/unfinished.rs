//! Files that are not whole yet: whoever ends the program by a signal leaves none of them behind.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

use tempfile::{NamedTempFile, PersistError};

/// What shells add to the number of the signal that has ended a program.
#[cfg(unix)]
const ENDED: i32 = 128;

static OPEN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

fn open() -> MutexGuard<'static, Vec<PathBuf>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// This file is not whole until it is kept.
pub(super) fn begin(file: &NamedTempFile) {
    static HEARD: Once = Once::new();
    open().push(file.path().to_owned());
    HEARD.call_once(|| {
        // Where signals cannot be heard, the file stays: it has a name of its own, and is 0600.
        #[cfg(unix)]
        listen();
    });
}

/// Gives the file its name. No signal ends the program in between.
pub(super) fn keep(file: NamedTempFile, path: &Path) -> Result<(), PersistError> {
    let mut open = open();
    let part = file.path().to_owned();
    file.persist(path)?;
    open.retain(|known| *known != part);
    Ok(())
}

/// Waits, on a thread of its own, for a signal to end.
#[cfg(unix)]
fn listen() {
    use signal_hook::consts::{SIGINT, SIGTERM};

    let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGINT, SIGTERM]) else {
        return;
    };
    std::thread::spawn(move || {
        let Some(signal) = signals.forever().next() else {
            return;
        };
        // Held until the end: no file gets its name any more, and none is begun.
        let open = open();
        for part in open.iter() {
            let _ = std::fs::remove_file(part);
        }
        std::process::exit(ENDED + signal);
    });
}
