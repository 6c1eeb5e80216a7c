//! Shards as they are stored: compressed or not, with their digest.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use sha2::{Digest, Sha256};

/// How a shard is compressed. Its name tells, or else its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coding {
    Plain,
    Gzip,
    Zstd,
}

impl Coding {
    pub(super) fn of(path: &Path) -> Coding {
        Coding::named(path).unwrap_or_else(|| Coding::told(path).unwrap_or(Coding::Plain))
    }

    /// By what the file begins with, where its name says nothing (RFC 1952, section 2.3.1; RFC 8878,
    /// section 3.1.1).
    fn told(path: &Path) -> io::Result<Coding> {
        let mut magic = [0; 4];
        File::open(path)?.read_exact(&mut magic)?;
        Ok(match magic {
            [0x1f, 0x8b, ..] => Coding::Gzip,
            [0x28, 0xb5, 0x2f, 0xfd] => Coding::Zstd,
            _ => Coding::Plain,
        })
    }

    fn named(path: &Path) -> Option<Coding> {
        Some(match path.extension().and_then(|ending| ending.to_str()) {
            Some(ending) if ending.eq_ignore_ascii_case("gz") => Coding::Gzip,
            Some(ending) if ending.eq_ignore_ascii_case("zst") => Coding::Zstd,
            Some(ending) if ending.eq_ignore_ascii_case("jsonl") => Coding::Plain,
            _ => return None,
        })
    }

    /// What was stored, decompressed.
    pub(super) fn reader<'a>(self, stored: impl Read + 'a) -> io::Result<Box<dyn Read + 'a>> {
        match self {
            Coding::Plain => Ok(Box::new(stored)),
            #[cfg(feature = "compression")]
            Coding::Gzip => Ok(Box::new(flate2::read::MultiGzDecoder::new(stored))),
            #[cfg(feature = "compression")]
            Coding::Zstd => Ok(Box::new(zstd::Decoder::new(stored)?)),
            #[cfg(not(feature = "compression"))]
            Coding::Gzip | Coding::Zstd => Err(not_built()),
        }
    }

    pub(super) fn writer<W: Write>(self, stored: W) -> io::Result<Encoder<W>> {
        match self {
            Coding::Plain => Ok(Encoder::Plain(stored)),
            #[cfg(feature = "compression")]
            Coding::Gzip => Ok(Encoder::Gzip(flate2::write::GzEncoder::new(
                stored,
                flate2::Compression::default(),
            ))),
            #[cfg(feature = "compression")]
            Coding::Zstd => Ok(Encoder::Zstd(zstd::Encoder::new(stored, ZSTD_LEVEL)?)),
            #[cfg(not(feature = "compression"))]
            Coding::Gzip | Coding::Zstd => Err(not_built()),
        }
    }
}

/// The level that zstd itself takes when nobody says, as `scrub` does.
#[cfg(feature = "compression")]
const ZSTD_LEVEL: i32 = 3;

#[cfg(not(feature = "compression"))]
fn not_built() -> io::Error {
    io::Error::new(
        io::ErrorKind::Unsupported,
        "compressed, and efface was built without its feature `compression`",
    )
}

/// Compresses what is written.
pub(super) enum Encoder<W: Write> {
    Plain(W),
    #[cfg(feature = "compression")]
    Gzip(flate2::write::GzEncoder<W>),
    #[cfg(feature = "compression")]
    Zstd(zstd::Encoder<'static, W>),
}

impl<W: Write> Encoder<W> {
    /// Writes what is left in buffers, and gives back what it wrote to.
    pub(super) fn finish(self) -> io::Result<W> {
        match self {
            Encoder::Plain(stored) => Ok(stored),
            #[cfg(feature = "compression")]
            Encoder::Gzip(encoder) => encoder.finish(),
            #[cfg(feature = "compression")]
            Encoder::Zstd(encoder) => encoder.finish(),
        }
    }
}

impl<W: Write> Write for Encoder<W> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        match self {
            Encoder::Plain(stored) => stored.write(buffer),
            #[cfg(feature = "compression")]
            Encoder::Gzip(encoder) => encoder.write(buffer),
            #[cfg(feature = "compression")]
            Encoder::Zstd(encoder) => encoder.write(buffer),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        // A flush in between would only make a compressed file larger; `finish` writes the rest.
        match self {
            Encoder::Plain(stored) => stored.flush(),
            #[cfg(feature = "compression")]
            Encoder::Gzip(_) | Encoder::Zstd(_) => Ok(()),
        }
    }
}

/// Counts and digests the bytes that pass, as they are stored.
pub(super) struct Summed<T> {
    pub(super) inner: T,
    bytes: u64,
    digest: Sha256,
}

impl<T> Summed<T> {
    pub(super) fn new(inner: T) -> Summed<T> {
        Summed {
            inner,
            bytes: 0,
            digest: Sha256::new(),
        }
    }

    /// How many bytes there were, and their SHA-256 in hexadecimal digits.
    pub(super) fn sum(&self) -> (u64, String) {
        let digest = self.digest.clone().finalize();
        let hex = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        (self.bytes, hex)
    }

    fn add(&mut self, bytes: &[u8]) {
        self.bytes += bytes.len() as u64;
        self.digest.update(bytes);
    }
}

impl<T: Read> Read for Summed<T> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.add(&buffer[..read]);
        Ok(read)
    }
}

impl<T: Write> Write for Summed<T> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(buffer)?;
        self.add(&buffer[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
