//! What is written. A file appears under its name when it is whole, and not before.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use efface::manifest::hex;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use super::super::trouble::{Named, Trouble};
use super::{Compression, folder, is_dash, unfinished};

/// An output, compressed where its name says so.
pub(crate) struct Output {
    encoder: Encoder,
    line_ends: u64,
    /// The last line has no line end.
    open: bool,
}

enum Encoder {
    None(Stored),
    Gzip(GzEncoder<Stored>),
    Zstd(zstd::Encoder<'static, Stored>),
}

/// The bytes as they are stored.
struct Stored {
    name: String,
    target: Target,
    bytes: u64,
    digest: Option<Sha256>,
}

enum Target {
    Stdout(io::Stdout),
    /// A device or a pipe: written as it is.
    Device(File),
    /// A file beside the one that it will replace.
    Fresh {
        file: NamedTempFile,
        path: PathBuf,
    },
}

/// What was written or read, as it is stored.
#[derive(Clone)]
pub(crate) struct Written {
    /// How much.
    pub(crate) bytes: u64,
    /// In hexadecimal digits, where it was asked for.
    pub(crate) sha256: Option<String>,
}

/// An output to which nothing more will be written.
pub(crate) struct Whole {
    name: String,
    target: Target,
    written: Written,
    lines: u64,
}

impl Output {
    /// Opens an output; `-` is standard output. Files can be opened by their owner alone.
    pub(crate) fn create(path: &Path, digest: bool) -> Result<Output, Trouble> {
        let failed = |error: io::Error| Trouble::with(path.display(), error);
        let stored = Stored {
            name: match is_dash(path) {
                true => "standard output".into(),
                false => path.display().to_string(),
            },
            target: Target::open(path)?,
            bytes: 0,
            digest: digest.then(Sha256::new),
        };
        let compression = match is_dash(path) {
            true => Compression::None,
            false => Compression::of(path),
        };
        Ok(Output {
            encoder: match compression {
                Compression::None => Encoder::None(stored),
                Compression::Gzip => {
                    Encoder::Gzip(GzEncoder::new(stored, flate2::Compression::default()))
                }
                Compression::Zstd => {
                    Encoder::Zstd(zstd::Encoder::new(stored, ZSTD_LEVEL).map_err(failed)?)
                }
            },
            line_ends: 0,
            open: false,
        })
    }

    /// Writes what is left in buffers and makes sure that it has reached the disk. Nothing has its
    /// name yet: that is [`Whole::keep`].
    pub(crate) fn finish(self) -> Result<Whole, Trouble> {
        let lines = self.line_ends + u64::from(self.open);
        let mut stored = match self.encoder {
            Encoder::None(stored) => stored,
            Encoder::Gzip(encoder) => encoder.finish()?,
            Encoder::Zstd(encoder) => encoder.finish()?,
        };
        stored.flush()?;
        if let Target::Fresh { file, .. } = &stored.target {
            file.as_file()
                .sync_all()
                .map_err(|error| Trouble::with(&stored.name, error))?;
        }
        let Stored {
            name,
            target,
            bytes,
            digest,
        } = stored;
        Ok(Whole {
            name,
            target,
            written: Written {
                bytes,
                sha256: digest.map(|digest| hex(&digest.finalize())),
            },
            lines,
        })
    }
}

/// The level that zstd itself takes when nobody says.
const ZSTD_LEVEL: i32 = 3;

impl Whole {
    /// What is in it.
    pub(crate) fn written(&self) -> &Written {
        &self.written
    }

    /// How many lines.
    pub(crate) fn lines(&self) -> u64 {
        self.lines
    }

    /// Gives the file its name.
    pub(crate) fn keep(self) -> Result<(), Trouble> {
        if let Target::Fresh { file, path } = self.target {
            unfinished::keep(file, &path).map_err(|error| Trouble::with(self.name, error.error))?;
        }
        Ok(())
    }
}

impl Target {
    fn open(path: &Path) -> Result<Target, Trouble> {
        if is_dash(path) {
            return Ok(Target::Stdout(io::stdout()));
        }
        let failed = |reason: String| Trouble::with(path.display(), reason);
        // `/dev/stdout` may lead to a file: that is written on, and never replaced.
        if path.starts_with("/dev") || path.starts_with("/proc") {
            let device = OpenOptions::new().append(true).open(path);
            return device
                .map(Target::Device)
                .map_err(|error| failed(error.to_string()));
        }
        match path.metadata() {
            Ok(known) if known.is_dir() => return Err(failed("is a directory".into())),
            Ok(known) if !known.is_file() => {
                let device = OpenOptions::new().write(true).open(path);
                return device
                    .map(Target::Device)
                    .map_err(|error| failed(error.to_string()));
            }
            _ => {}
        }
        // What a link leads to is replaced, not the link.
        let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
        if !folder(path).is_dir() {
            return Err(failed("the folder does not exist".into()));
        }
        // Its mode is 0600 on Unix.
        let file = tempfile::Builder::new()
            .prefix(".efface-")
            .suffix(".part")
            .tempfile_in(folder(path))
            .map_err(|error| failed(format!("no file can be made beside it: {}", error.kind())))?;
        unfinished::begin(&file);
        Ok(Target::Fresh {
            file,
            path: path.clone(),
        })
    }

    fn writer(&mut self) -> &mut dyn Write {
        match self {
            Target::Stdout(stdout) => stdout,
            Target::Device(file) => file,
            Target::Fresh { file, .. } => file.as_file_mut(),
        }
    }
}

impl Write for Stored {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let written = match self.target.writer().write(buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => Err(error),
            other => other.map_err(|error| Named::error(&self.name, error)),
        }?;
        self.bytes += written as u64;
        if let Some(digest) = &mut self.digest {
            digest.update(&buffer[..written]);
        }
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.target.writer().flush();
        flushed.map_err(|error| Named::error(&self.name, error))
    }
}

impl Write for Output {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let written = match &mut self.encoder {
            Encoder::None(stored) => stored.write(buffer),
            Encoder::Gzip(encoder) => encoder.write(buffer),
            Encoder::Zstd(encoder) => encoder.write(buffer),
        }?;
        let bytes = &buffer[..written];
        self.line_ends += memchr::memchr_iter(b'\n', bytes).count() as u64;
        self.open = match bytes.last() {
            Some(&last) => last != b'\n',
            None => self.open,
        };
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.encoder {
            Encoder::None(stored) => stored.flush(),
            // A flush in between would only make the file larger; `finish` writes the rest.
            Encoder::Gzip(_) | Encoder::Zstd(_) => Ok(()),
        }
    }
}
