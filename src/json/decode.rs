//! What an escaped string says, and the way back from there to the raw line.

pub(super) fn decode(raw: &str) -> String {
    let mut decoded = Decoded::default();
    decoded.fill(raw);
    decoded.text
}

/// What an escaped string says, and where each part of it is in the raw line.
#[derive(Debug, Default)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    map: OffsetMap,
}

impl Decoded {
    /// Decodes the raw inside of a string that [`Tape::read`] has accepted.
    pub(crate) fn fill(&mut self, raw_text: &str) {
        self.text.clear();
        self.map.clear();
        let raw = raw_text.as_bytes();
        let mut from = 0;
        while let Some(hit) = memchr::memchr(b'\\', &raw[from..]) {
            let slash = from + hit;
            self.text.push_str(&raw_text[from..slash]);
            let (said, end) = match raw.get(slash + 1) {
                Some(b'n') => ('\n', slash + 2),
                Some(b't') => ('\t', slash + 2),
                Some(b'r') => ('\r', slash + 2),
                Some(b'b') => ('\u{8}', slash + 2),
                Some(b'f') => ('\u{c}', slash + 2),
                Some(b'u') => unicode_escape(raw, slash),
                Some(&other) => (char::from(other), slash + 2),
                None => break,
            };
            self.text.push(said);
            self.map.push(self.text.len(), end);
            from = end;
        }
        self.text.push_str(&raw_text[from..]);
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
        assert_eq!(decoded.text, "a\n\u{e9}b\u{1f600}/c");
        let raw_of = |c: char| decoded.raw_offset(decoded.text.find(c).unwrap_or(0));
        assert_eq!(raw_of('a'), 0);
        assert_eq!(raw_of('\n'), 1);
        assert_eq!(raw_of('\u{e9}'), 3);
        assert_eq!(raw_of('b'), 9);
        assert_eq!(raw_of('\u{1f600}'), 10);
        assert_eq!(raw_of('/'), 22);
        assert_eq!(raw_of('c'), 24);
        assert_eq!(decoded.raw_offset(decoded.text.len()), raw.len());
    }
}
