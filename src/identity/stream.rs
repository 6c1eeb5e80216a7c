//! Keyed bytes without end, for surrogates.

use std::fmt;

use zeroize::Zeroizing;

use super::mac::Mac;

/// The bytes that [`Key::stream`](super::Key::stream) gives: the MAC of the input and a counter (64
/// bits, big-endian, from 0), block after block. As an iterator it never ends.
pub struct Stream {
    mac: Mac,
    counter: u64,
    block: Zeroizing<[u8; 32]>,
    used: usize,
}

impl Stream {
    pub(super) fn new(mac: Mac) -> Self {
        let block = mac.of(&0u64.to_be_bytes());
        Self {
            mac,
            counter: 0,
            block,
            used: 0,
        }
    }

    /// The next byte.
    pub fn next_u8(&mut self) -> u8 {
        if self.used == self.block.len() {
            self.counter = self.counter.wrapping_add(1);
            self.block = self.mac.of(&self.counter.to_be_bytes());
            self.used = 0;
        }
        self.used += 1;
        self.block[self.used - 1]
    }

    /// The next eight bytes as a big-endian number.
    pub fn next_u64(&mut self) -> u64 {
        (0..8).fold(0, |number, _| number << 8 | u64::from(self.next_u8()))
    }

    /// A number from 0 to `bound` - 1, each equally likely; 0 where `bound` is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        if bound < 2 {
            return 0;
        }
        // What lies above the last whole multiple of `bound` would favour the small numbers: draw
        // again. For the bounds of surrogates (10 digits, 26 letters, a list of names) that all but
        // never happens.
        let surplus = (u64::MAX % bound + 1) % bound;
        loop {
            let drawn = self.next_u64();
            if drawn <= u64::MAX - surplus {
                return drawn % bound;
            }
        }
    }
}

impl Iterator for Stream {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        Some(self.next_u8())
    }
}

impl fmt::Debug for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Stream(_)")
    }
}
