//! The sorted rows of a ledger, in blocks that are found by their first row and read alone.
//!
//! ```text
//! efface-ledger-v1      16 bytes
//! blocks                1,024 bytes each: rows, zeros, and a MAC of 16 bytes
//! directory             the first 8 bytes of each block
//! foot                  rows and subjects of each section, digest of the source, id of the key,
//!                       MAC of all that and of the directory
//! ```
//!
//! A row begins with the first 16 bytes of an HMAC of an id, so ids do not stand in it, and rows of
//! one id stand together. The MAC of a block is made of the source's digest, its own place and its
//! rows: a block that was altered, or taken from another place or another index, is noticed when it
//! is read, and what is not read costs nothing. A file that was cut off has no foot.
//!
//! Why no embedded store: nothing here is ever changed, a row has one size, and one look is all
//! that is asked. What a store would bring beyond that (transactions, its own cache) is weight, and
//! none has a MAC.

use std::io::{self, Write};

use super::foot::{BLOCK, DIGEST, FOOT, Foot, MAGIC, MAGIC_NAME, Section, TAG};
use super::row::{Id, id_of};
use super::sort::Sorted;
use super::store::Store;
use crate::identity::Key;

/// Writes an index from one end to the other.
pub(super) struct Writer<'k, W> {
    key: &'k Key,
    out: W,
    foot: Foot,
    directory: Vec<u64>,
}

impl<'k, W: Write> Writer<'k, W> {
    pub(super) fn new(key: &'k Key, source: [u8; DIGEST], mut out: W) -> io::Result<Self> {
        out.write_all(MAGIC)?;
        Ok(Writer {
            key,
            out,
            foot: Foot {
                source,
                key: key.id().to_owned(),
                ..Foot::default()
            },
            directory: Vec::new(),
        })
    }

    /// Sections have to come in their order.
    pub(super) fn section<const N: usize>(
        &mut self,
        section: Section,
        mut rows: Sorted<N>,
    ) -> io::Result<()> {
        let most = section.rows_of_a_block() * N;
        let mut block = Vec::with_capacity(BLOCK);
        let mut last: Option<Id> = None;
        let mut number = 0;
        while let Some(row) = rows.next()? {
            if block.len() == most {
                self.block(section, number, &mut block)?;
                number += 1;
            }
            let id = id_of(&row);
            self.foot.rows[section as usize] += 1;
            self.foot.subjects[section as usize] += u64::from(last != Some(id));
            last = Some(id);
            block.extend_from_slice(&row);
        }
        if !block.is_empty() {
            self.block(section, number, &mut block)?;
        }
        Ok(())
    }

    fn block(&mut self, section: Section, number: u64, block: &mut Vec<u8>) -> io::Result<()> {
        self.directory.push(head(&id_of(block)));
        block.resize(BLOCK - TAG, 0);
        let tag = tag(self.key, &self.foot.source, section, number, block);
        self.out.write_all(block)?;
        self.out.write_all(&tag)?;
        block.clear();
        Ok(())
    }

    /// Ends the index; gives back where it was written, and what it takes to read it.
    pub(super) fn finish(mut self) -> io::Result<(W, Foot, Vec<u64>)> {
        for first in &self.directory {
            self.out.write_all(&first.to_be_bytes())?;
        }
        self.out.write_all(&self.foot.bytes())?;
        let seal = self.foot.seal(self.key, &self.directory);
        self.out.write_all(&seal)?;
        self.out.flush()?;
        Ok((self.out, self.foot, self.directory))
    }
}

/// An index to be asked.
pub(super) struct Index {
    store: Store,
    pub(super) foot: Foot,
    directory: Vec<u64>,
    /// It was not made by this process, so each block has to show that it is as it was written.
    distrusted: bool,
}

/// Why a file is no index that can be used.
pub(super) enum Refused {
    Io(io::Error),
    Not(&'static str),
    /// It was made with the key of this id.
    OtherKey(String),
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Refused::Io(error)
    }
}

impl Index {
    /// What a [`Writer`] has just made.
    pub(super) fn own(store: Store, foot: Foot, directory: Vec<u64>) -> Self {
        Index {
            store,
            foot,
            directory,
            distrusted: false,
        }
    }

    /// An index from elsewhere, of so many bytes.
    pub(super) fn open(store: Store, length: u64, key: &Key) -> Result<Self, Refused> {
        const CUT: Refused = Refused::Not("the index was cut off or altered");
        let mut magic = [0; MAGIC.len()];
        let there = MAGIC.len().min(length as usize);
        store.read_exact_at(&mut magic[..there], 0)?;
        if magic != *MAGIC {
            return Err(Refused::Not(match magic.starts_with(MAGIC_NAME) {
                true => "an index of another version; build it again",
                false => "not an index of a ledger",
            }));
        }
        if length < (MAGIC.len() + FOOT) as u64 {
            return Err(CUT);
        }
        let mut bytes = [0; FOOT];
        store.read_exact_at(&mut bytes, length - FOOT as u64)?;
        let foot = Foot::read(&bytes);
        if foot.length() != Some(length) || foot.bytes() != bytes[..FOOT - DIGEST] {
            return Err(CUT);
        }
        if foot.key != key.id() {
            let id = foot.key;
            let is_id = id.len() >= 8 && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
            return Err(match is_id {
                true => Refused::OtherKey(id),
                false => CUT,
            });
        }
        let blocks = foot.all_blocks();
        let mut heads = vec![0; usize::try_from(8 * blocks).map_err(|_| CUT)?];
        let at = (MAGIC.len() as u64) + blocks * BLOCK as u64;
        store.read_exact_at(&mut heads, at)?;
        let directory: Vec<u64> = heads.chunks_exact(8).map(head).collect();
        if foot.seal(key, &directory)[..] != bytes[FOOT - DIGEST..] {
            return Err(CUT);
        }
        Ok(Index {
            store,
            foot,
            directory,
            distrusted: true,
        })
    }

    /// Calls `each` for the rows of an id, in order; it says whether to go on.
    pub(super) fn rows(
        &self,
        key: &Key,
        section: Section,
        id: &Id,
        mut each: impl FnMut(&[u8]) -> bool,
    ) -> io::Result<()> {
        let (first, heads) = self.heads(section);
        let (row, per_block) = (section.row(), section.rows_of_a_block());
        // Rows of the id may begin at the end of the block before the first that begins with it.
        let behind = heads.partition_point(|&begins| begins < head(id));
        let mut buffer = [0; BLOCK];
        for (number, begins) in heads.iter().enumerate().skip(behind.saturating_sub(1)) {
            if *begins > head(id) {
                break;
            }
            self.block(key, section, first, number as u64, &mut buffer)?;
            let left = self.foot.rows[section as usize] - (number * per_block) as u64;
            let count = left.min(per_block as u64) as usize;
            let rows = &buffer[..count * row];
            let from = partition(rows, row, |row| id_of(row) < *id);
            for row in rows[from * row..].chunks_exact(row) {
                if id_of(row) != *id || !each(row) {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// Whether there are rows at all.
    pub(super) fn is_empty(&self, section: Section) -> bool {
        self.foot.rows[section as usize] == 0
    }

    /// Reads all blocks.
    pub(super) fn check(&self, key: &Key) -> io::Result<()> {
        let mut buffer = [0; BLOCK];
        for section in Section::ALL {
            let (first, heads) = self.heads(section);
            for (number, begins) in heads.iter().enumerate() {
                self.block(key, section, first, number as u64, &mut buffer)?;
                if head(&buffer) != *begins {
                    return Err(altered());
                }
            }
        }
        Ok(())
    }

    /// The number of a section's first block, and what its blocks begin with.
    fn heads(&self, section: Section) -> (u64, &[u64]) {
        let before = Section::ALL.iter().take(section as usize);
        let first: u64 = before.map(|&section| self.foot.blocks(section)).sum();
        let heads = self.directory.get(first as usize..).unwrap_or_default();
        let blocks = self.foot.blocks(section) as usize;
        (first, heads.get(..blocks).unwrap_or_default())
    }

    fn block(
        &self,
        key: &Key,
        section: Section,
        first: u64,
        number: u64,
        buffer: &mut [u8; BLOCK],
    ) -> io::Result<()> {
        let at = MAGIC.len() as u64 + (first + number) * BLOCK as u64;
        self.store.read_exact_at(buffer, at)?;
        let (rows, sealed) = buffer.split_at(BLOCK - TAG);
        match self.distrusted && sealed != tag(key, &self.foot.source, section, number, rows) {
            true => Err(altered()),
            false => Ok(()),
        }
    }
}

fn altered() -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        "a part of the index was altered; build it again",
    )
}

/// The MAC of a block.
fn tag(key: &Key, source: &[u8], section: Section, number: u64, rows: &[u8]) -> [u8; TAG] {
    let place = [&[section as u8][..], &number.to_be_bytes()].concat();
    let mac = key.mac("ledger/block", &[source, &place, rows]);
    let mut tag = [0; TAG];
    tag.copy_from_slice(&mac[..TAG]);
    tag
}

/// The first bytes of an id, as a number.
fn head(id: &[u8]) -> u64 {
    let mut head = [0; 8];
    head.copy_from_slice(&id[..8]);
    u64::from_be_bytes(head)
}

/// How many rows come before the first of which `is_before` does not hold.
fn partition(rows: &[u8], row: usize, is_before: impl Fn(&[u8]) -> bool) -> usize {
    let (mut from, mut to) = (0, rows.len() / row);
    while from < to {
        let middle = from + (to - from) / 2;
        match is_before(&rows[middle * row..][..row]) {
            true => from = middle + 1,
            false => to = middle,
        }
    }
    from
}
