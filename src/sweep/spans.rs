//! The file of a shard's spans, swept with it: its rows name records by their number, so when
//! records go, their rows go and those behind get other numbers.
//!
//! Two files can't get their names at once. The new spans are written under a name that is made of
//! their SHA-256, which stands in the shard's history as well. Cut off between the two, the next
//! sweep sees in the history that the shard is new and the spans are old, and gives the file that
//! waits its name. Should it be missing, that is said; rows that fit no record are never left
//! unnoticed.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use super::History;
use super::coding::{Coding, Encoder, Summed};
use super::history::Pair;
use crate::format::Line;
use crate::json::Tape;
use crate::replace::{self, Fresh};

/// What the name of new spans that wait for their own ends with.
pub(super) const SUFFIX: &str = ".efface-spans.part";

/// The longest row that is read, in bytes.
const MAX_ROW: u64 = 16 << 20;

/// Spans that are being swept.
pub(super) struct Spans {
    path: PathBuf,
    /// Digests of the old file are taken of a second handle, which is read to its end.
    file: File,
    rows: BufReader<Box<dyn Read>>,
    writer: Encoder<Summed<Fresh>>,
    /// The row that is due, with the number of its record and where that stands.
    row: Vec<u8>,
    next: Option<(u64, std::ops::Range<usize>)>,
    tape: Tape,
    /// Records that were read, and of them, those that stay.
    read: u64,
    stay: u64,
    gone: u64,
}

/// Spans that wait for their name.
pub(super) struct Waiting {
    path: PathBuf,
    fresh: Fresh,
    pub(super) sums: Pair,
    /// Rows that went.
    pub(super) gone: u64,
}

impl Spans {
    /// Ends what an earlier sweep of this shard did not, and makes sure that these are the spans of
    /// the shard as it is, as far as its history tells.
    pub(super) fn recover(spans: &Path, shard: &Path) -> io::Result<()> {
        let history = History::read(shard).map_err(io::Error::other)?;
        if let Some((_, now)) = (!history.rows.is_empty())
            .then(|| sum_of(shard))
            .transpose()?
            && let Some(row) = history.rows.iter().rfind(|row| row.after == now)
        {
            let (_, ours) = sum_of(spans)?;
            match &row.spans {
                Some(pair) if pair.after == ours => {}
                Some(pair) if pair.before == ours => {
                    let waiting = waiting_name(spans, &pair.after);
                    let there = waiting.is_file() && sum_of(&waiting)?.1 == pair.after;
                    if !there {
                        return Err(stale());
                    }
                    std::fs::rename(&waiting, spans)?;
                }
                _ => return Err(stale()),
            }
        }
        // Of what is not needed now, nothing will be.
        let prefix = waiting_prefix(spans);
        replace::clear_parts(replace::folder(spans), &prefix, SUFFIX).map(|_| ())
    }

    pub(super) fn open(path: &Path) -> io::Result<Spans> {
        let path = path.canonicalize()?;
        let coding = Coding::of(&path);
        let file = File::open(&path)?;
        let fresh = Fresh::beside(&path, replace::PREFIX, replace::SUFFIX)?;
        let mut spans = Spans {
            rows: BufReader::new(coding.reader(File::open(&path)?)?),
            writer: coding.writer(Summed::new(fresh))?,
            path,
            file,
            row: Vec::new(),
            next: None,
            tape: Tape::default(),
            read: 0,
            stay: 0,
            gone: 0,
        };
        spans.advance()?;
        Ok(spans)
    }

    /// A record of the shard, in their order.
    pub(super) fn record(&mut self, stays: bool) -> io::Result<()> {
        self.read += 1;
        self.stay += u64::from(stays);
        while let Some((number, range)) = self.next.clone() {
            if number > self.read {
                break;
            }
            if number < self.read {
                return Err(stale());
            }
            if stays {
                self.writer.write_all(&self.row[..range.start])?;
                write!(self.writer, "{}", self.stay)?;
                self.writer.write_all(&self.row[range.end..])?;
            } else {
                self.gone += 1;
            }
            self.advance()?;
        }
        Ok(())
    }

    fn advance(&mut self) -> io::Result<()> {
        self.row.clear();
        let read = (&mut self.rows)
            .take(MAX_ROW)
            .read_until(b'\n', &mut self.row)?;
        self.next = match read {
            0 => None,
            _ => Some(number(&self.row, &mut self.tape).ok_or_else(stale)?),
        };
        Ok(())
    }

    /// Makes sure that the new spans have reached the disk, under the name by which they wait.
    pub(super) fn finish(self) -> io::Result<Waiting> {
        if self.next.is_some() {
            return Err(stale());
        }
        let written = self.writer.finish()?;
        let (_, after) = written.sum();
        let mut fresh = written.inner;
        fresh.as_open_as(&self.file.metadata()?)?;
        fresh.sync()?;
        fresh.rename(waiting_name(&self.path, &after))?;
        let (_, before) = sum_of(&self.path)?;
        Ok(Waiting {
            path: self.path,
            fresh,
            sums: Pair { before, after },
            gone: self.gone,
        })
    }
}

impl Waiting {
    /// Gives them their name.
    pub(super) fn replace(self) -> io::Result<()> {
        self.fresh.replace(&self.path)
    }
}

/// The number of the record of a row, and where it stands.
fn number(row: &[u8], tape: &mut Tape) -> Option<(u64, std::ops::Range<usize>)> {
    let text = tape.read(row.trim_ascii_end()).ok()?;
    let line = Line { text, tape };
    let range = line.nodes()[line.at("line")?].range();
    let number = text[range.clone()].parse().ok()?;
    Some((number, range))
}

fn stale() -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        "the spans are not those of the shard as it is; scrub its input again to have them anew, \
         or sweep without them",
    )
}

fn waiting_prefix(spans: &Path) -> String {
    let name = spans.file_name().unwrap_or_default().to_string_lossy();
    format!(".{name}.")
}

fn waiting_name(spans: &Path, sha256: &str) -> PathBuf {
    let prefix = waiting_prefix(spans);
    let mark = sha256.get(..16).unwrap_or(sha256);
    replace::folder(spans).join(format!("{prefix}{mark}{SUFFIX}"))
}

fn sum_of(path: &Path) -> io::Result<(u64, String)> {
    let mut summed = Summed::new(File::open(path)?);
    io::copy(&mut summed, &mut io::sink())?;
    Ok(summed.sum())
}
