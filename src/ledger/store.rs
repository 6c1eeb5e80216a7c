//! Bytes that are read where they stand: a file, or memory.

use std::fs::File;
use std::io;

/// The bytes of an index.
pub(super) enum Store {
    Memory(Vec<u8>),
    File(File),
}

impl Store {
    /// Fills `buffer` with what stands at `from`.
    pub(super) fn read_exact_at(&self, buffer: &mut [u8], from: u64) -> io::Result<()> {
        match self {
            Store::File(file) => read_exact_at(file, buffer, from),
            Store::Memory(bytes) => {
                let from = usize::try_from(from).unwrap_or(usize::MAX);
                let part = bytes
                    .get(from..)
                    .and_then(|rest| rest.get(..buffer.len()))
                    .ok_or(io::ErrorKind::UnexpectedEof)?;
                buffer.copy_from_slice(part);
                Ok(())
            }
        }
    }
}

/// Threads share one file, so its position cannot be used.
#[cfg(unix)]
pub(super) fn read_exact_at(file: &File, buffer: &mut [u8], from: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, buffer, from)
}

#[cfg(windows)]
pub(super) fn read_exact_at(file: &File, mut buffer: &mut [u8], mut from: u64) -> io::Result<()> {
    while !buffer.is_empty() {
        match std::os::windows::fs::FileExt::seek_read(file, buffer, from) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(read) => {
                buffer = &mut buffer[read..];
                from += read as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

#[cfg(not(any(unix, windows)))]
pub(super) fn read_exact_at(_: &File, _: &mut [u8], _: u64) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
