//! A file takes another's place whole, or not at all.
//!
//! The new file is written beside the old one, made to reach the disk, and renamed over it; then
//! the folder is made to reach the disk too. A crash at any point leaves the old file or the new
//! one under the name, and perhaps a part of the new one under a name of its own. While it is
//! written, the new file is locked: a part that is locked belongs to a process that lives, and one
//! that is not was left by a crash.

use std::fs::{File, Metadata, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A file that is to take the place of another. Dropped before that, it is gone.
#[derive(Debug)]
pub(crate) struct Fresh {
    file: File,
    name: PathBuf,
    /// It has its place, or is to stay beside it.
    kept: bool,
}

impl Fresh {
    /// A new file in the folder of `path`, whose name is made of the two ends and chance. Nobody
    /// but its owner can open it (mode 0600 on Unix).
    pub(crate) fn beside(path: &Path, prefix: &str, suffix: &str) -> io::Result<Fresh> {
        let mut bytes = [0; 8];
        getrandom::fill(&mut bytes).map_err(io::Error::other)?;
        let middle = u64::from_be_bytes(bytes);
        Fresh::named(folder(path).join(format!("{prefix}{middle:016x}{suffix}")))
    }

    /// A new file of this name, in place of one that a crash left there.
    pub(crate) fn instead_of(name: PathBuf) -> io::Result<Fresh> {
        match std::fs::remove_file(&name) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Fresh::named(name),
        }
    }

    fn named(name: PathBuf) -> io::Result<Fresh> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&name)?;
        let fresh = Fresh {
            file,
            name,
            kept: false,
        };
        // Where there are no locks, a part that was left cannot be told: it stays then.
        let _ = fresh.file.try_lock();
        Ok(fresh)
    }

    /// Who may open it is who may open the old file, and never more: where the file can't be given
    /// the old one's owner and group, only its owner can open it.
    pub(crate) fn as_open_as(&self, old: &Metadata) -> io::Result<()> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};

            let new = self.file.metadata()?;
            let mut mode = old.mode() & 0o777;
            if (new.uid(), new.gid()) != (old.uid(), old.gid())
                && fchown(&self.file, Some(old.uid()), Some(old.gid())).is_err()
            {
                mode &= 0o700;
            }
            self.file
                .set_permissions(std::fs::Permissions::from_mode(mode))?;
        }
        #[cfg(not(unix))]
        let _ = old;
        Ok(())
    }

    /// Makes sure that what was written has reached the disk.
    pub(crate) fn sync(&self) -> io::Result<()> {
        crash::step()?;
        self.file.sync_all()
    }

    /// Gives it another name of its own, under which it outlives a crash.
    pub(crate) fn rename(&mut self, name: PathBuf) -> io::Result<()> {
        crash::step()?;
        std::fs::rename(&self.name, &name)?;
        self.name = name;
        sync_folder(&self.name)
    }

    /// Gives it the name of the file whose place it takes.
    pub(crate) fn replace(mut self, path: &Path) -> io::Result<()> {
        crash::step()?;
        std::fs::rename(&self.name, path)?;
        self.kept = true;
        sync_folder(path)
    }
}

impl Write for Fresh {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        crash::step()?;
        self.file.write(buffer)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        #[cfg(test)]
        if crash::has_been() {
            return;
        }
        if !self.kept {
            let _ = std::fs::remove_file(&self.name);
        }
    }
}

/// Writes a small file whole, in place of one that may be there.
pub(crate) fn write(path: &Path, text: &[u8], like: Option<&Metadata>) -> io::Result<()> {
    let mut fresh = Fresh::beside(path, PREFIX, SUFFIX)?;
    fresh.write_all(text)?;
    if let Some(old) = like {
        fresh.as_open_as(old)?;
    }
    fresh.sync()?;
    fresh.replace(path)
}

/// The ends of the names of parts.
pub(crate) const PREFIX: &str = ".efface-sweep-";
/// See [`PREFIX`].
pub(crate) const SUFFIX: &str = ".part";

/// Takes away the parts with such names that a crash left in a folder; tells how many there were, and how many
/// others are there that some process may be writing.
pub(crate) fn clear_parts(folder: &Path, prefix: &str, suffix: &str) -> io::Result<(u64, u64)> {
    let (mut gone, mut left) = (0, 0);
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let is_part = name
            .to_str()
            .is_some_and(|name| name.starts_with(prefix) && name.ends_with(suffix));
        if !is_part || !entry.file_type()?.is_file() {
            continue;
        }
        let locked = File::open(entry.path()).map(|file| file.try_lock());
        match locked {
            Ok(Ok(())) => {
                std::fs::remove_file(entry.path())?;
                gone += 1;
            }
            Ok(Err(TryLockError::WouldBlock | TryLockError::Error(_))) => left += 1,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(_) => left += 1,
        }
    }
    Ok((gone, left))
}

/// The folder of a file.
pub(crate) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    }
}

/// That a file got its name has to reach the disk as well.
fn sync_folder(path: &Path) -> io::Result<()> {
    crash::step()?;
    #[cfg(unix)]
    File::open(folder(path))?.sync_all()?;
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Whether an open file is the one that stands under the name now. Elsewhere than on Unix nobody
/// can tell.
pub(crate) fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;

        let (open, named) = (file.metadata()?, path.metadata()?);
        Ok((open.dev(), open.ino()) == (named.dev(), named.ino()))
    }
    #[cfg(not(unix))]
    {
        let _ = (file, path);
        Ok(true)
    }
}

/// Ends what a test does with files at one of its steps, as if the machine had been cut off.
#[cfg(test)]
pub(crate) mod crash {
    use std::cell::Cell;
    use std::io;

    thread_local! {
        /// Steps until the end; below zero it has come.
        static LEFT: Cell<Option<i32>> = const { Cell::new(None) };
    }

    /// Does `work`, and ends it at its step of this number, from 0. The number of steps that were
    /// made.
    pub(crate) fn after(steps: i32, work: impl FnOnce()) -> i32 {
        LEFT.set(Some(steps));
        work();
        steps - LEFT.take().unwrap_or_default()
    }

    /// A step.
    pub(crate) fn step() -> io::Result<()> {
        match LEFT.get() {
            None => Ok(()),
            Some(left) => {
                LEFT.set(Some(left - 1));
                match left > 0 {
                    true => Ok(()),
                    false => Err(io::Error::other("cut off")),
                }
            }
        }
    }

    /// Whether the end has come: then nothing is cleaned up.
    pub(crate) fn has_been() -> bool {
        LEFT.get().is_some_and(|left| left < 0)
    }
}

/// No test, no end.
#[cfg(not(test))]
pub(crate) mod crash {
    /// A step.
    #[inline]
    pub(crate) fn step() -> std::io::Result<()> {
        Ok(())
    }
}
