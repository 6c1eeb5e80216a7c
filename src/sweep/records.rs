//! The records of a shard, one after the other, and what is left when some of them go.

use std::io::{self, Read, Write};

use crate::pipeline::{Frame, Framer, Kind, Layout, Rows};
use crate::record::Refusal;

/// Bytes that are read at a time.
const CHUNK: usize = 256 << 10;
/// Text that is longer than this is given back to the system: one long record should not stay.
const KEEP: usize = 4 << 20;
/// In place of what was to be an array and is none: no record, and not JSON either.
const BROKEN: &[u8] = b"[";
/// The byte order mark, in UTF-8.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Calls `visit` for each record. It says whether to go on.
pub(super) fn each(
    reader: impl Read,
    limit: usize,
    mut visit: impl FnMut(&[u8]) -> bool,
) -> io::Result<()> {
    walk(reader, limit, |part| {
        Ok(match part {
            Part::Record(frame, _) if frame.fault.is_some() => visit(BROKEN),
            Part::Record(frame, text) => visit(&text[frame.text()]),
            Part::Around(..) | Part::Before(_) | Part::End => true,
        })
    })
}

/// Writes the records that `keep` keeps, byte for byte, and what stands around them.
pub(super) fn filter(
    reader: impl Read,
    limit: usize,
    writer: &mut impl Write,
    mut keep: impl FnMut(&[u8]) -> io::Result<bool>,
) -> io::Result<()> {
    let mut out = Rows::default();
    let mut layout = Layout::default();
    walk(reader, limit, |part| {
        match part {
            Part::Before(bytes) => out.bytes.extend_from_slice(bytes),
            Part::Around(frame, text) => {
                out.bracket(frame.kind, &text[frame.lead()], &text[frame.tail()]);
            }
            Part::Record(frame, text) => {
                let (lead, record) = (&text[frame.lead()], &text[frame.text()]);
                if frame.fault.is_some() {
                    keep(BROKEN)?;
                    out.bytes.extend_from_slice(lead);
                } else if keep(record)? {
                    out.record(frame.kind, lead, record, &text[frame.tail()]);
                }
            }
            Part::End => {
                out.pieces(&mut layout, |bytes| writer.write_all(bytes))?;
                out.clear();
            }
        }
        Ok(true)
    })
}

/// A part of a shard. They follow each other without a gap.
enum Part<'a> {
    /// A byte order mark.
    Before(&'a [u8]),
    /// A record, in the text that it is in.
    Record(&'a Frame, &'a [u8]),
    /// What opens or closes an array.
    Around(&'a Frame, &'a [u8]),
    /// What was read is used up.
    End,
}

fn walk(
    mut reader: impl Read,
    limit: usize,
    mut visit: impl FnMut(Part<'_>) -> io::Result<bool>,
) -> io::Result<()> {
    let mut framer = Framer::default();
    framer.limit = limit;
    let mut buffer = vec![0; CHUNK];
    let mut text = Vec::new();
    let mut begun = false;
    loop {
        let read = match reader.read(&mut buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            read => read?,
        };
        let end = read == 0;
        text.extend_from_slice(&buffer[..read]);
        if !begun {
            if !end && text.len() < BOM.len() && BOM.starts_with(&text) {
                continue;
            }
            begun = true;
            if text.starts_with(BOM) {
                visit(Part::Before(BOM))?;
                text.drain(..BOM.len());
            }
        }
        let mut used = 0;
        while let Some(frame) = framer.next(&mut text, end) {
            used = frame.end();
            if frame.fault == Some(Refusal::TooLong) {
                return Err(too_long());
            }
            let part = match frame.kind {
                Kind::Open | Kind::Close => Part::Around(&frame, &text),
                _ => Part::Record(&frame, &text),
            };
            if !visit(part)? {
                return Ok(());
            }
        }
        text.drain(..used);
        framer.shift(used);
        if text.len() < KEEP {
            text.shrink_to(KEEP);
        }
        visit(Part::End)?;
        if end {
            return Ok(());
        }
    }
}

fn too_long() -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        "a record is too long to be swept",
    )
}
