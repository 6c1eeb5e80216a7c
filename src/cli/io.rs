//! Files and streams, in and out: names, compression, and that nobody overwrites what is read.

mod input;
mod output;
mod unfinished;

use std::fs::Metadata;
use std::path::{Path, PathBuf};

pub(crate) use input::{Inputs, read_text, with_reader};
pub(crate) use output::{Output, Whole, Written};

use super::trouble::Trouble;

/// How a file is compressed. Its name tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Compression {
    None,
    Gzip,
    Zstd,
}

impl Compression {
    fn of(path: &Path) -> Compression {
        match path.extension().and_then(|ending| ending.to_str()) {
            Some(ending) if ending.eq_ignore_ascii_case("gz") => Compression::Gzip,
            Some(ending) if ending.eq_ignore_ascii_case("zst") => Compression::Zstd,
            _ => Compression::None,
        }
    }
}

/// Whether `-` was given in place of a file's name.
pub(crate) fn is_dash(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Makes sure that no output is also read, and that no two outputs are one file.
pub(crate) fn keep_apart(reads: &[&Path], writes: &[&Path]) -> Result<(), Trouble> {
    let mut seen: Vec<PathBuf> = Vec::new();
    let read: Vec<PathBuf> = reads.iter().copied().filter_map(place).collect();
    let mut dashes = 0;
    for (at, &path) in writes.iter().enumerate() {
        dashes += usize::from(is_dash(path) || is_stdout_pipe(path));
        if writes[..at].iter().any(|other| is_one_pipe(other, path)) {
            return Err(Trouble::with(path.display(), "is named for two outputs"));
        }
        let Some(place) = place(path) else { continue };
        if read.contains(&place) {
            return Err(Trouble::with(
                path.display(),
                "would be read and written in the same run; write to another file",
            ));
        }
        if seen.contains(&place) {
            return Err(Trouble::with(path.display(), "is named for two outputs"));
        }
        seen.push(place);
    }
    if dashes > 1 {
        return Err(Trouble::Said(
            "only one output can go to standard output".into(),
        ));
    }
    if dashes == 1 && reads.iter().any(|path| is_stdout(path)) {
        return Err(Trouble::Said(
            "standard output is one of the files that are read; write to another file".into(),
        ));
    }
    Ok(())
}

/// Where a regular file is, or will be. Devices and pipes can't be overwritten.
fn place(path: &Path) -> Option<PathBuf> {
    if is_dash(path) || path.metadata().is_ok_and(|known| !known.is_file()) {
        return None;
    }
    path.canonicalize().ok().or_else(|| {
        let folder = folder(path).canonicalize().ok()?;
        Some(folder.join(path.file_name()?))
    })
}

/// The folder of a file.
pub(crate) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    }
}

/// Whether standard output was led into this file.
#[cfg(unix)]
fn is_stdout(path: &Path) -> bool {
    path.is_file() && is_stdout_pipe(path)
}

/// Whether a path leads to standard output: `/dev/stdout`, say. What is written to a terminal or to
/// nowhere is stored in no place.
#[cfg(unix)]
fn is_stdout_pipe(path: &Path) -> bool {
    use std::os::fd::AsFd;

    let stdout = std::io::stdout()
        .as_fd()
        .try_clone_to_owned()
        .and_then(|stdout| std::fs::File::from(stdout).metadata());
    match (stdout, path.metadata()) {
        (Ok(stdout), Ok(file)) => stored(&stdout).is_some_and(|it| Some(it) == stored(&file)),
        _ => false,
    }
}

/// Whether two paths are one pipe. Files are told apart by where they are.
#[cfg(unix)]
fn is_one_pipe(one: &Path, other: &Path) -> bool {
    match (one.metadata(), other.metadata()) {
        (Ok(one), Ok(other)) => {
            !one.is_file() && stored(&one).is_some_and(|it| Some(it) == stored(&other))
        }
        _ => false,
    }
}

#[cfg(unix)]
fn stored(what: &Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::{FileTypeExt, MetadataExt};

    (!what.file_type().is_char_device()).then(|| (what.dev(), what.ino()))
}

#[cfg(not(unix))]
fn is_stdout(_: &Path) -> bool {
    false
}

#[cfg(not(unix))]
fn is_stdout_pipe(_: &Path) -> bool {
    false
}

#[cfg(not(unix))]
fn is_one_pipe(_: &Path, _: &Path) -> bool {
    false
}
