//! Where lines come from: one reader or several, cut into batches of whole lines.

use std::io::{self, Read};

use super::sink::Batch;

/// Bytes that a batch has at least, unless the input ends: large enough that handing it over costs
/// nothing beside scrubbing it, small enough to stay in the second-level cache.
const BATCH_BYTES: usize = 256 << 10;

/// A read of less than this comes from somebody who is still writing.
const SLOW_BYTES: usize = 4 << 10;
/// The byte order mark, in UTF-8.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Readers whose lines follow one another.
pub struct Source<'a> {
    readers: std::vec::IntoIter<Box<dyn Read + Send + 'a>>,
    reader: Option<Box<dyn Read + Send + 'a>>,
    /// The beginning of a line whose rest is still to be read.
    rest: Vec<u8>,
    buffer: Box<[u8]>,
    limit: usize,
    number: u64,
    lines: u64,
    begun: bool,
}

impl std::fmt::Debug for Source<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Source(..)")
    }
}

impl<'a> Source<'a> {
    /// One reader.
    pub fn new(reader: impl Read + Send + 'a) -> Source<'a> {
        Source::of(vec![Box::new(reader)])
    }

    /// Several readers, one after the other. A line does not run on from one into the next.
    pub fn of(readers: Vec<Box<dyn Read + Send + 'a>>) -> Source<'a> {
        Source {
            readers: readers.into_iter(),
            reader: None,
            rest: Vec::new(),
            buffer: vec![0; BATCH_BYTES].into(),
            limit: usize::MAX,
            number: 0,
            lines: 0,
            begun: false,
        }
    }

    pub(super) fn limit(mut self, bytes: usize) -> Source<'a> {
        self.limit = bytes;
        self
    }

    /// Fills `batch` with whole lines; false at the end of the last reader.
    pub(crate) fn next(&mut self, batch: &mut Batch) -> io::Result<bool> {
        batch.clear();
        batch.number = self.number;
        batch.first_line = self.lines + 1;
        batch.input.append(&mut self.rest);
        // Of what was read, this much is known to hold no line end.
        let mut searched = batch.input.len();
        loop {
            if self.reader.is_none() {
                self.reader = self.readers.next();
                self.begun = true;
                if self.reader.is_none() {
                    break;
                }
            }
            let before = batch.input.len();
            let read = self.fill(&mut batch.input)?;
            if self.begun && batch.input.len() - before >= BOM.len() {
                // Windows tools put a byte order mark before the first line.
                if batch.input[before..].starts_with(BOM) {
                    batch.input.drain(before..before + BOM.len());
                }
                self.begun = false;
            }
            if read == 0 {
                self.reader = None;
                if self.readers.len() > 0 && batch.input.last().is_some_and(|&b| b != b'\n') {
                    batch.input.push(b'\n');
                }
                continue;
            }
            let end = memchr::memrchr(b'\n', &batch.input[searched..]).map(|at| searched + at + 1);
            match end {
                // Enough, or a reader that brings little at a time and should not be waited for.
                Some(end) if end >= BATCH_BYTES / 2 || read < SLOW_BYTES => {
                    self.rest.extend_from_slice(&batch.input[end..]);
                    batch.input.truncate(end);
                    break;
                }
                Some(_) => {}
                None => searched = batch.input.len(),
            }
            if end.is_none() && batch.input.len() > self.limit && !batch.input.contains(&b'\n') {
                // Too long already: forget it, and skip what is left of the line.
                batch.input.clear();
                batch.too_long += 1;
                self.skip_line()?;
                break;
            }
        }
        if batch.input.is_empty() && batch.too_long == 0 {
            return Ok(false);
        }
        let ends = memchr::memchr_iter(b'\n', &batch.input).count() as u64;
        let open = u64::from(batch.input.last().is_some_and(|&b| b != b'\n'));
        self.lines += ends + open + batch.too_long;
        self.number += 1;
        Ok(true)
    }

    /// Reads once; 0 at the reader's end.
    fn fill(&mut self, input: &mut Vec<u8>) -> io::Result<usize> {
        let Some(reader) = &mut self.reader else {
            return Ok(0);
        };
        let read = loop {
            match reader.read(&mut self.buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        input.extend_from_slice(&self.buffer[..read]);
        Ok(read)
    }

    fn skip_line(&mut self) -> io::Result<()> {
        let mut piece = Vec::new();
        loop {
            piece.clear();
            if self.fill(&mut piece)? == 0 {
                self.reader = None;
                return Ok(());
            }
            if let Some(at) = memchr::memchr(b'\n', &piece) {
                self.rest.extend_from_slice(&piece[at + 1..]);
                return Ok(());
            }
        }
    }
}
