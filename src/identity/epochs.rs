//! Epochs of a key file: adding one, and destroying one for good.
//!
//! Either way the file is written anew beside the old one and renamed over it, so that a crash
//! leaves the old file or the new one. Who changes a key file holds a lock on it: of two that add an
//! epoch at the same time, one would otherwise lose a key with which tokens were made.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::key::{FORMAT, Key};
use super::ring::{DESTROYED, Keyring, read_text};
use super::token::Token;
use crate::error::Error;
use crate::replace::{self, Fresh};

impl Keyring {
    /// Adds a new key to a key file, and gives its id. From then on it is the newest. The file has
    /// to be one that only its owner can open.
    ///
    /// # Errors
    /// As [`Keyring::read_file`]; when another process is changing the file, and when it can't be
    /// written. The file is as it was then.
    pub fn rotate_file(path: &Path) -> Result<Token, Error> {
        let old = Old::open(path)?;
        let key = Key::generate()?;
        let line = key.to_text();
        let mut text = Zeroizing::new(String::with_capacity(old.text.len() + line.len() + 1));
        text.push_str(&old.text);
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(&line);
        old.replace(&text)?;
        Ok(key.id)
    }

    /// Takes the key of this id out of a key file for good, and leaves a comment that says so.
    ///
    /// The newest key can't be destroyed: an older one would then make new tokens again. What the
    /// disk held of the file is overwritten as far as a program can; snapshots, backups and copies
    /// are beyond it.
    ///
    /// # Errors
    /// As [`Keyring::rotate_file`]; when no key has this id or the newest has it, and when the file
    /// has a second name (a hard link), which would keep the key.
    pub fn destroy_in_file(path: &Path, id: &str) -> Result<(), Error> {
        let old = Old::open(path)?;
        let refused = |reason| Err(Error::key_file(path, reason));
        let ring = Self::from_opened(&old.text, path)?;
        if ring.get(id).is_none() {
            return refused(match ring.was_destroyed(id) {
                true => "the key of this id was destroyed before",
                false => "no key has this id",
            });
        }
        if ring.newest().id() == id {
            return refused(
                "this is the newest key, which new tokens are made with; add another one first \
                 (`efface keygen --rotate`)",
            );
        }
        if names(&old.file).map_err(|error| Error::io(path, error))? > 1 {
            return refused("the file has another name (a hard link), which would keep the key");
        }
        let mut text = Zeroizing::new(String::with_capacity(old.text.len()));
        for line in old.text.split_inclusive('\n') {
            if is_key(line, id) {
                text.push_str(DESTROYED);
                text.push_str(id);
                text.push('\n');
            } else {
                text.push_str(line);
            }
        }
        // Opened while it still has a name.
        let disk = OpenOptions::new().write(true).open(&old.path);
        let length = old.replace(&text)?;
        if let Ok(disk) = disk {
            wipe(disk, length);
        }
        Ok(())
    }

    fn from_opened(text: &str, path: &Path) -> Result<Self, Error> {
        Self::parse(text).map_err(|error| error.of_key_file(path))
    }
}

fn is_key(line: &str, id: &str) -> bool {
    let mut words = line.split_ascii_whitespace();
    words.next() == Some(FORMAT) && words.next() == Some(id)
}

/// A key file that is about to be changed, locked.
struct Old {
    file: File,
    /// What it was called.
    name: PathBuf,
    /// Where it is, links followed: what a link leads to is replaced, not the link.
    path: PathBuf,
    text: Zeroizing<String>,
}

impl Old {
    fn open(name: &Path) -> Result<Old, Error> {
        let failed = |error| Error::io(name, error);
        let busy = || Error::key_file(name, "another process is changing it; try again");
        let path = name.canonicalize().map_err(failed)?;
        let file = File::open(&path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(std::fs::TryLockError::WouldBlock) => return Err(busy()),
            Err(std::fs::TryLockError::Error(error)) => return Err(failed(error)),
        }
        // Whoever had the lock before may have put a new file there.
        if !replace::is_at(&file, &path).map_err(failed)? {
            return Err(busy());
        }
        let text = read_text(&file, name, false)?;
        Keyring::from_opened(&text, name)?;
        Ok(Old {
            file,
            name: name.to_owned(),
            path,
            text,
        })
    }

    /// Puts another text in its place, and gives the length of the old one.
    fn replace(self, text: &str) -> Result<usize, Error> {
        // A text with which the file could not be read again must never get there.
        Keyring::from_opened(text, &self.name)?;
        // Always of the same name, so that what a crash left of it, with keys that may have to go,
        // is gone after the next change.
        let mut part = self.path.clone().into_os_string();
        part.push(".part");
        let written = || {
            let mut fresh = Fresh::instead_of(part.into())?;
            fresh.write_all(text.as_bytes())?;
            fresh.as_open_as(&self.file.metadata()?)?;
            fresh.sync()?;
            fresh.replace(&self.path)
        };
        written().map_err(|error| Error::io(&self.name, error))?;
        Ok(self.text.len())
    }
}

/// Overwrites what the disk held of a file that has no name any more. Nobody could be told that
/// this failed in a way that would help: what lies beneath a file system may keep copies anyway.
fn wipe(mut disk: File, length: usize) {
    if names(&disk).is_ok_and(|names| names == 0) {
        let _ = disk
            .write_all(&vec![0; length])
            .and_then(|()| disk.sync_all());
    }
}

/// How many names a file has.
#[cfg(unix)]
fn names(file: &File) -> std::io::Result<u64> {
    Ok(std::os::unix::fs::MetadataExt::nlink(&file.metadata()?))
}

/// Elsewhere nobody can tell; a file that may have a name is not overwritten.
#[cfg(not(unix))]
fn names(_: &File) -> std::io::Result<u64> {
    Ok(1)
}
