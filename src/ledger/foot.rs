//! The end of an index: what is in it, and that it is whole.

use sha2::{Digest, Sha256};

use super::row::{CHAT, EVENT};
use crate::identity::Key;

/// What an index begins with, and its version.
pub(super) const MAGIC: &[u8; 16] = b"efface-ledger-v2";
/// What an index of any version begins with.
pub(super) const MAGIC_NAME: &[u8] = b"efface-ledger-v";

/// Bytes of a block.
pub(super) const BLOCK: usize = 1024;
/// Bytes of its MAC.
pub(super) const TAG: usize = 16;
const SECTIONS: usize = 3;
const KEY_ID: usize = 32;
pub(super) const DIGEST: usize = 32;
/// Bytes of the foot.
pub(super) const FOOT: usize = 2 * 8 * SECTIONS + DIGEST + KEY_ID + DIGEST;

/// What rows are of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// Histories of accounts.
    Accounts = 0,
    /// Histories of conversations that name no account.
    Conversations = 1,
    /// Whose conversations are, and when they were.
    Chats = 2,
}

impl Section {
    pub(super) const ALL: [Section; SECTIONS] =
        [Section::Accounts, Section::Conversations, Section::Chats];

    /// Bytes of a row.
    pub(super) const fn row(self) -> usize {
        match self {
            Section::Accounts | Section::Conversations => EVENT,
            Section::Chats => CHAT,
        }
    }

    pub(super) const fn rows_of_a_block(self) -> usize {
        (BLOCK - TAG) / self.row()
    }
}

/// How much there is, and of what it was made.
#[derive(Clone, Default)]
pub(super) struct Foot {
    pub(super) rows: [u64; SECTIONS],
    /// Different ids.
    pub(super) subjects: [u64; SECTIONS],
    /// SHA-256 of the ledger's text.
    pub(super) source: [u8; DIGEST],
    /// Id of the key that ids were hidden with.
    pub(super) key: String,
}

impl Foot {
    pub(super) fn blocks(&self, section: Section) -> u64 {
        let rows = self.rows[section as usize];
        rows.div_ceil(section.rows_of_a_block() as u64)
    }

    pub(super) fn all_blocks(&self) -> u64 {
        Section::ALL
            .iter()
            .map(|&section| self.blocks(section))
            .sum()
    }

    /// Bytes of the whole file; `None` where no file could be so large.
    pub(super) fn length(&self) -> Option<u64> {
        let most = 1 << 56;
        if self.rows.iter().any(|&rows| rows > most) {
            return None;
        }
        let blocks = self.all_blocks().checked_mul((BLOCK + 8) as u64)?;
        blocks.checked_add((MAGIC.len() + FOOT) as u64)
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(FOOT);
        for count in self.rows.iter().chain(&self.subjects) {
            bytes.extend_from_slice(&count.to_be_bytes());
        }
        bytes.extend_from_slice(&self.source);
        let mut key = self.key.as_bytes().to_vec();
        key.resize(KEY_ID, 0);
        bytes.extend_from_slice(&key);
        bytes
    }

    pub(super) fn read(bytes: &[u8; FOOT]) -> Foot {
        let mut numbers = bytes.chunks_exact(8).map(|eight| {
            let mut number = [0; 8];
            number.copy_from_slice(eight);
            u64::from_be_bytes(number)
        });
        let mut foot = Foot::default();
        for count in foot.rows.iter_mut().chain(&mut foot.subjects) {
            *count = numbers.next().unwrap_or_default();
        }
        let rest = &bytes[2 * 8 * SECTIONS..];
        foot.source.copy_from_slice(&rest[..DIGEST]);
        let key = rest[DIGEST..DIGEST + KEY_ID]
            .split(|&byte| byte == 0)
            .next();
        foot.key = String::from_utf8_lossy(key.unwrap_or_default()).into_owned();
        foot
    }

    /// The MAC of the foot and of the directory.
    pub(super) fn seal(&self, key: &Key, directory: &[u64]) -> [u8; DIGEST] {
        let mut hash = Sha256::new();
        for first in directory {
            hash.update(first.to_be_bytes());
        }
        key.mac("ledger/foot", &[MAGIC, &self.bytes(), &hash.finalize()])
    }
}
