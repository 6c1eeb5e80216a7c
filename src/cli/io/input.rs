//! What is read: files one after the other, or standard input.

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use efface::manifest::hex;
use efface::pipeline::{Ends, Source};
use sha2::{Digest, Sha256};

use super::super::trouble::{Named, Trouble};
use super::{Compression, Written, is_dash};

/// The inputs of a run, in order.
pub(crate) struct Inputs {
    all: Vec<Input>,
    /// Which of them a record is in.
    ends: Mutex<Ends>,
}

struct Input {
    /// `None` is standard input.
    path: Option<PathBuf>,
    name: String,
    /// Bytes that were read, as they are stored.
    bytes: AtomicU64,
    /// Of them, where somebody will ask.
    digest: Option<Mutex<Sha256>>,
}

impl Inputs {
    /// The files of a command line; none is standard input, and so is `-`. With `digests`,
    /// [`Inputs::read`] knows those of what was read.
    pub(crate) fn of(files: &[PathBuf], digests: bool) -> Result<Inputs, Trouble> {
        let stdin = [PathBuf::from("-")];
        let files = if files.is_empty() { &stdin } else { files };
        if files.iter().filter(|file| is_dash(file)).count() > 1 {
            return Err(Trouble::Said(
                "standard input (`-`) can be read only once".into(),
            ));
        }
        let input = |file: &PathBuf| {
            let path = (!is_dash(file)).then(|| file.clone());
            if let Some(path) = &path {
                check(path)?;
            }
            Ok(Input {
                name: match &path {
                    Some(path) => path.display().to_string(),
                    None => "standard input".into(),
                },
                path,
                bytes: AtomicU64::new(0),
                digest: digests.then(Mutex::default),
            })
        };
        Ok(Inputs {
            all: files.iter().map(input).collect::<Result<_, Trouble>>()?,
            ends: Mutex::default(),
        })
    }

    /// The files that are read.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.all.iter().filter_map(|input| input.path.as_deref())
    }

    /// Whether a person is expected to type the input.
    pub(crate) fn is_typed(&self) -> bool {
        self.all.iter().any(|input| input.path.is_none()) && io::stdin().is_terminal()
    }

    /// Bytes in all, where each input has a size.
    pub(crate) fn size(&self) -> Option<u64> {
        self.all
            .iter()
            .map(|input| {
                let known = input.path.as_ref()?.metadata().ok()?;
                known.is_file().then_some(known.len())
            })
            .sum()
    }

    /// Bytes that were read by now, as they are stored.
    pub(crate) fn position(&self) -> u64 {
        self.all
            .iter()
            .map(|input| input.bytes.load(Ordering::Relaxed))
            .sum()
    }

    /// The lines of all inputs.
    pub(crate) fn source(&self) -> Source<'_> {
        let reader = |input| -> Box<dyn Read + Send + '_> {
            Box::new(Reader {
                input,
                opened: None,
            })
        };
        let source = Source::of(self.all.iter().map(reader).collect());
        *lock(&self.ends) = source.ends();
        source
    }

    /// Where the line, or element of an array, of this number is, `file:line`, once it was read.
    pub(crate) fn locate(&self, line: u64) -> String {
        let (input, line) = lock(&self.ends).locate(line);
        match self.all.get(input) {
            Some(input) => format!("{}:{line}", input.name),
            None => format!("line {line}"),
        }
    }

    /// What was read of each input.
    pub(crate) fn read(&self) -> Vec<Written> {
        let read = |input: &Input| Written {
            bytes: input.bytes.load(Ordering::Relaxed),
            sha256: input
                .digest
                .as_ref()
                .map(|digest| hex(&lock(digest).clone().finalize())),
        };
        self.all.iter().map(read).collect()
    }
}

/// The text of a file, decompressed where its name says so, or of standard input.
pub(crate) fn read_text(path: &Path) -> Result<String, Trouble> {
    let mut bytes = Vec::new();
    let name = with_reader(path, |name, reader| {
        reader.read_to_end(&mut bytes)?;
        Ok(name.to_owned())
    })?;
    String::from_utf8(bytes).map_err(|_| Trouble::with(name, "not UTF-8"))
}

/// Gives the bytes of a file, decompressed where its name says so, or of standard input to `read`,
/// with what errors call it.
pub(crate) fn with_reader<T>(
    path: &Path,
    read: impl FnOnce(&str, &mut dyn Read) -> Result<T, Trouble>,
) -> Result<T, Trouble> {
    let inputs = Inputs::of(&[path.to_owned()], false)?;
    let [input] = &inputs.all[..] else {
        return Err(Trouble::with(path.display(), "cannot be read"));
    };
    let mut reader = Reader {
        input,
        opened: None,
    };
    read(&input.name, &mut reader)
}

/// Finds out before anything is done that a file is missing or may not be read.
fn check(path: &Path) -> Result<(), Trouble> {
    let failed = |error: io::Error| Trouble::with(path.display(), error);
    let known = path.metadata().map_err(failed)?;
    if known.is_dir() {
        return Err(Trouble::with(path.display(), "is a directory"));
    }
    // A pipe can be opened only once.
    if known.is_file() {
        File::open(path).map_err(failed)?;
    }
    Ok(())
}

/// Opens its input when it is first read, so that many files need not be open at once.
struct Reader<'a> {
    input: &'a Input,
    opened: Option<Box<dyn Read + Send + 'a>>,
}

impl<'a> Reader<'a> {
    fn open(input: &'a Input) -> io::Result<Box<dyn Read + Send + 'a>> {
        let (file, compression): (Box<dyn Read + Send>, _) = match &input.path {
            Some(path) => (Box::new(File::open(path)?), Compression::of(path)),
            None => (Box::new(io::stdin()), Compression::None),
        };
        let stored = Stored { file, input };
        Ok(match compression {
            Compression::None => Box::new(stored),
            Compression::Gzip => Box::new(flate2::read::MultiGzDecoder::new(stored)),
            Compression::Zstd => Box::new(zstd::Decoder::new(stored)?),
        })
    }

    fn fill(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let opened = match &mut self.opened {
            Some(opened) => opened,
            none => none.insert(Self::open(self.input)?),
        };
        opened.read(buffer)
    }
}

impl Read for Reader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.fill(buffer).map_err(|error| match error.kind() {
            // The reader that goes on after it must get it as it is.
            io::ErrorKind::Interrupted => error,
            io::ErrorKind::UnexpectedEof => {
                let early = io::Error::new(error.kind(), "the compressed data end early");
                Named::error(&self.input.name, early)
            }
            _ => Named::error(&self.input.name, error),
        })?;
        Ok(read)
    }
}

/// The bytes as they are stored, before anything is decompressed.
struct Stored<'a> {
    file: Box<dyn Read + Send>,
    input: &'a Input,
}

impl Read for Stored<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.input.bytes.fetch_add(read as u64, Ordering::Relaxed);
        if let Some(digest) = &self.input.digest {
            lock(digest).update(&buffer[..read]);
        }
        Ok(read)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
