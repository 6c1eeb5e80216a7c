//! What an escaped string says, and the way back from there to the raw line.

use wide::u8x16;

/// Bytes that are looked at and copied at a time.
const CHUNK: usize = 16;

pub(super) fn decode(raw: &str) -> String {
    let mut decoded = Decoded::default();
    decoded.fill(raw);
    decoded.text().to_owned()
}

/// What an escaped string says, and where each part of it is in the raw line.
#[derive(Debug, Default)]
pub(crate) struct Decoded {
    /// Longer than what is said: what is behind `len` is left from before.
    bytes: Vec<u8>,
    len: usize,
    map: OffsetMap,
}

impl Decoded {
    /// Decodes the raw inside of a string that [`Tape::read`] has accepted.
    pub(crate) fn fill(&mut self, raw_text: &str) {
        let raw = raw_text.as_bytes();
        self.map.clear();
        // What is said is never longer than how it is written.
        if self.bytes.len() < raw.len() + CHUNK {
            self.bytes.resize(raw.len() + CHUNK, 0);
        }
        let out = &mut self.bytes[..];
        let (mut at, mut to) = (0, 0);
        loop {
            // Sixteen bytes are copied at a time, also those behind the next backslash: they are
            // written over.
            let slash = loop {
                let Some(chunk) = raw[at..].first_chunk::<CHUNK>() else {
                    let rest = &raw[at..];
                    let plain = rest.iter().position(|&b| b == b'\\');
                    let n = plain.unwrap_or(rest.len());
                    out[to..to + n].copy_from_slice(&rest[..n]);
                    to += n;
                    break plain.map(|n| at + n);
                };
                out[to..to + CHUNK].copy_from_slice(chunk);
                let hits = u8x16::new(*chunk).simd_eq(u8x16::splat(b'\\')).to_bitmask();
                if hits != 0 {
                    let n = hits.trailing_zeros() as usize;
                    to += n;
                    break Some(at + n);
                }
                to += CHUNK;
                at += CHUNK;
            };
            let Some(slash) = slash else { break };
            let plain = match raw.get(slash + 1) {
                Some(b'n') => b'\n',
                Some(b't') => b'\t',
                Some(b'r') => b'\r',
                Some(b'b') => 0x08,
                Some(b'f') => 0x0C,
                Some(b'u') => {
                    let (said, end) = unicode_escape(raw, slash);
                    to += said.encode_utf8(&mut out[to..to + 4]).len();
                    at = end;
                    self.map.push(to, at);
                    continue;
                }
                Some(&other) => other,
                None => break,
            };
            out[to] = plain;
            to += 1;
            at = slash + 2;
            self.map.push(to, at);
        }
        self.len = to;
    }

    /// What the string says.
    pub(crate) fn text(&self) -> &str {
        // It is UTF-8, since it was put together from such; asking again costs next to nothing.
        simdutf8::basic::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }

    /// The offset in the raw string of an offset at a character boundary in the text.
    pub(crate) fn raw_offset(&self, offset: usize) -> usize {
        self.map.source(offset)
    }
}

fn unicode_escape(raw: &[u8], slash: usize) -> (char, usize) {
    let unit = hex4(raw, slash + 2).unwrap_or(0xFFFD);
    if (0xD800..0xDC00).contains(&unit) {
        let low = hex4(raw, slash + 8).unwrap_or(0xDC00);
        let point = 0x10000 + ((unit - 0xD800) << 10) + low.wrapping_sub(0xDC00);
        (char::from_u32(point).unwrap_or('\u{FFFD}'), slash + 12)
    } else {
        (char::from_u32(unit).unwrap_or('\u{FFFD}'), slash + 6)
    }
}

/// Offsets of a derived text back to its source: a pair for each place where they drift.
#[derive(Debug, Default)]
pub(crate) struct OffsetMap {
    after: Vec<(u32, u32)>,
}

impl OffsetMap {
    pub(crate) fn clear(&mut self) {
        self.after.clear();
    }

    /// From `derived` on, offsets run along with the source's from `source` on.
    pub(crate) fn push(&mut self, derived: usize, source: usize) {
        self.after.push((derived as u32, source as u32));
    }

    /// The other way round: where in the derived text the source's `offset` is.
    pub(crate) fn derived(&self, offset: usize) -> usize {
        let behind = self
            .after
            .partition_point(|&(_, source)| source as usize <= offset);
        let (derived, source) = match behind.checked_sub(1) {
            None => (0, 0),
            Some(last) => self.after[last],
        };
        let at = derived as usize + offset - source as usize;
        // Within what is read in another way.
        let next = self.after.get(behind);
        next.map_or(at, |&(derived, _)| at.min(derived as usize))
    }

    pub(crate) fn source(&self, offset: usize) -> usize {
        let behind = self
            .after
            .partition_point(|&(derived, _)| derived as usize <= offset);
        match behind.checked_sub(1) {
            None => offset,
            Some(last) => {
                let (derived, source) = self.after[last];
                source as usize + offset - derived as usize
            }
        }
    }
}

/// The value of four hexadecimal digits.
pub(super) fn hex4(line: &[u8], at: usize) -> Option<u32> {
    line.get(at..at + 4)?.iter().try_fold(0, |value, &b| {
        Some(value << 4 | char::from(b).to_digit(16)?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_lead_back_to_the_raw_text() {
        let raw = r"a\n\u00e9b\ud83d\ude00\/c";
        let mut decoded = Decoded::default();
        decoded.fill(raw);
        assert_eq!(decoded.text(), "a\n\u{e9}b\u{1f600}/c");
        let raw_of = |c: char| decoded.raw_offset(decoded.text().find(c).unwrap_or(0));
        assert_eq!(raw_of('a'), 0);
        assert_eq!(raw_of('\n'), 1);
        assert_eq!(raw_of('\u{e9}'), 3);
        assert_eq!(raw_of('b'), 9);
        assert_eq!(raw_of('\u{1f600}'), 10);
        assert_eq!(raw_of('/'), 22);
        assert_eq!(raw_of('c'), 24);
        assert_eq!(decoded.raw_offset(decoded.text().len()), raw.len());
    }
}
