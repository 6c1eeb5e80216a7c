//! Where records come from: one reader or several, cut into batches of whole records.

use std::io::{self, Read};
use std::sync::{Arc, Mutex, PoisonError};

use super::frame::{Frame, Framer, Kind};
use super::sink::Batch;
use super::unit::Units;

/// Bytes that a batch has at least, unless the input ends: large enough that handing it over costs
/// nothing beside scrubbing it, small enough to stay in the second-level cache.
const BATCH_BYTES: usize = 256 << 10;

/// A read of less than this comes from somebody who is still writing.
const SLOW_BYTES: usize = 4 << 10;
/// The byte order mark, in UTF-8.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Readers whose records follow one another.
///
/// A record is a line; or an element of an array that begins a line, whatever its lines; or an
/// object that stands on several lines, as programs lay JSON out.
pub struct Source<'a> {
    readers: std::vec::IntoIter<Box<dyn Read + Send + 'a>>,
    reader: Option<Box<dyn Read + Send + 'a>>,
    buffer: Box<[u8]>,
    /// What was read and is in no batch.
    text: Vec<u8>,
    /// What of it was found to be records.
    frames: Vec<Frame>,
    framer: Framer,
    units: Units,
    /// Where the mark of a reader may stand, until that is known.
    begun: Option<usize>,
    /// Batches that were filled.
    number: u64,
    /// Records in them.
    records: u64,
    /// Records that were found.
    found: u64,
    ends: Ends,
}

impl std::fmt::Debug for Source<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Source(..)")
    }
}

/// Which reader a record came from; knows more the further a source is read.
#[derive(Debug, Clone, Default)]
pub struct Ends(Arc<Mutex<Vec<u64>>>);

impl Ends {
    /// The reader, from 0, of the record of this number, and its number there; both numbers from 1.
    #[must_use]
    pub fn locate(&self, record: u64) -> (usize, u64) {
        let ends = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let reader = ends.partition_point(|&end| end < record);
        let before = reader.checked_sub(1).map_or(0, |last| ends[last]);
        (reader, record - before)
    }

    /// The reader, from 0, of the record of this number, and the number of the last record of that
    /// reader, as far as that is known.
    pub(super) fn around(&self, record: u64) -> (usize, u64) {
        let ends = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let reader = ends.partition_point(|&end| end < record);
        (reader, ends.get(reader).copied().unwrap_or(u64::MAX))
    }

    fn push(&self, end: u64) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(end);
    }
}

impl<'a> Source<'a> {
    /// One reader.
    pub fn new(reader: impl Read + Send + 'a) -> Source<'a> {
        Source::of(vec![Box::new(reader)])
    }

    /// Several readers, one after the other. A record does not run on from one into the next.
    pub fn of(readers: Vec<Box<dyn Read + Send + 'a>>) -> Source<'a> {
        Source {
            readers: readers.into_iter(),
            reader: None,
            buffer: vec![0; BATCH_BYTES].into(),
            text: Vec::new(),
            frames: Vec::new(),
            framer: Framer::default(),
            units: Units::default(),
            begun: None,
            number: 0,
            records: 0,
            found: 0,
            ends: Ends::default(),
        }
    }

    /// Tells which reader a record came from, once it was read.
    #[must_use]
    pub fn ends(&self) -> Ends {
        self.ends.clone()
    }

    /// Records longer than this are not kept.
    pub(super) fn limit(mut self, bytes: usize) -> Source<'a> {
        self.framer.limit = bytes;
        self
    }

    /// With `plain`, each line is a record, whatever it looks like.
    pub(super) fn plain(mut self, plain: bool) -> Source<'a> {
        self.framer.plain = plain;
        self
    }

    /// Calls `each` for every record that can be read, and says whether it is an element of an array.
    ///
    /// # Errors
    /// What reading says.
    pub fn each(mut self, mut each: impl FnMut(&[u8], bool)) -> io::Result<()> {
        let mut batch = Batch::default();
        while self.next(&mut batch)? {
            let records = batch.frames.iter().filter(|frame| frame.is_record());
            for frame in records.filter(|frame| frame.fault.is_none()) {
                each(&batch.input[frame.text()], frame.kind == Kind::Element);
            }
        }
        Ok(())
    }

    /// Fills `batch` with whole records; false at the end of the last reader.
    pub(crate) fn next(&mut self, batch: &mut Batch) -> io::Result<bool> {
        batch.clear();
        loop {
            if self.reader.is_none() {
                self.reader = self.readers.next();
                self.begun = Some(self.text.len());
                if self.reader.is_none() {
                    self.units.end();
                    return Ok(self.hand_over(batch));
                }
            }
            let read = self.fill()?;
            if read == 0 {
                self.end_reader();
                continue;
            }
            if !self.is_at_text() {
                continue;
            }
            self.find(false);
            // Enough, or a reader that brings little at a time and should not be waited for.
            let whole = self.units.whole();
            let bytes = match whole.checked_sub(1) {
                Some(last) => self.frames[last].end(),
                None => continue,
            };
            if (bytes >= BATCH_BYTES / 2 || read < SLOW_BYTES) && self.hand_over(batch) {
                return Ok(true);
            }
        }
    }

    /// Reads once; 0 at the reader's end.
    fn fill(&mut self) -> io::Result<usize> {
        let Some(reader) = &mut self.reader else {
            return Ok(0);
        };
        let read = loop {
            match reader.read(&mut self.buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        self.text.extend_from_slice(&self.buffer[..read]);
        Ok(read)
    }

    /// Whether it is known where the reader's text begins: Windows tools put a byte order mark
    /// before it.
    fn is_at_text(&mut self) -> bool {
        if let Some(at) = self.begun {
            let head = &self.text[at..];
            if head.len() < BOM.len() && BOM.starts_with(head) {
                return false;
            }
            if head.starts_with(BOM) {
                self.text.drain(at..at + BOM.len());
            }
            self.begun = None;
        }
        true
    }

    fn find(&mut self, eof: bool) {
        while let Some(frame) = self.framer.next(&mut self.text, eof) {
            self.found += u64::from(frame.is_record());
            self.units.add(&frame, &self.text, self.framer.plain);
            self.frames.push(frame);
        }
    }

    fn end_reader(&mut self) {
        self.reader = None;
        let is_last = self.readers.len() == 0;
        let open = self.framer.is_open(&self.text) && self.text.last() != Some(&b'\n');
        if open && !is_last {
            self.text.push(b'\n');
        }
        self.find(true);
        self.framer.restart();
        self.units.forget();
        self.ends.push(self.found);
    }

    /// Gives the batch the records of whole units.
    fn hand_over(&mut self, batch: &mut Batch) -> bool {
        let whole = self.units.whole();
        let Some(last) = whole.checked_sub(1) else {
            return false;
        };
        let end = self.frames[last].end();
        std::mem::swap(&mut batch.input, &mut self.text);
        self.text.clear();
        self.text.extend_from_slice(&batch.input[end..]);
        batch.input.truncate(end);
        batch.frames.extend(self.frames.drain(..whole));
        self.frames.iter_mut().for_each(|frame| frame.shift(end));
        self.framer.shift(end);
        if let Some(begun) = &mut self.begun {
            *begun = begun.saturating_sub(end);
        }
        self.units.take(whole, &mut batch.units);
        batch.number = self.number;
        batch.first_line = self.records + 1;
        self.records += batch.frames.iter().filter(|f| f.is_record()).count() as u64;
        self.number += 1;
        true
    }
}
