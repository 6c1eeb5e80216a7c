//! The prefixes of providers' tokens, looked for at every byte of a long run of token characters.
//!
//! An automaton of many hundred prefixes is larger than the processor's nearest cache, and in code
//! every tenth byte is in a long run. A bit for each pair of bytes says no to nearly all places.

use super::edge::escape_ends_at;

/// Bytes of a prefix by which it is looked up: as many as it has, at most four.
const HEAD: usize = 4;

/// A set of prefixes, letter case as given.
#[derive(Debug, Default)]
pub(super) struct Prefixes {
    /// First two bytes of prefixes that may stand anywhere.
    free: Pairs,
    /// Of those that stand only behind an edge, as nearly all do.
    edge: Pairs,
    /// Sorted by the first bytes and how many those are.
    known: Vec<(Key, Prefix)>,
}

/// The first bytes of a prefix, and how many.
type Key = (u32, usize);

#[derive(Debug)]
struct Prefix {
    said: &'static str,
    target: u16,
    /// Nothing that it begins stands directly behind a letter or a digit.
    edge: bool,
}

/// A bit for each pair of bytes.
#[derive(Debug)]
struct Pairs(Box<[u64; 1024]>);

impl Prefixes {
    /// Prefixes with what each stands for, and whether a letter or a digit before rules it out.
    pub(super) fn new(prefixes: impl Iterator<Item = (&'static str, u16, bool)>) -> Prefixes {
        let mut this = Prefixes::default();
        for (said, target, edge) in prefixes {
            let pairs = if edge { &mut this.edge } else { &mut this.free };
            match *said.as_bytes() {
                [] => continue,
                [one] => (0..=255).for_each(|two| pairs.add(u16::from_le_bytes([one, two]))),
                [one, two, ..] => pairs.add(u16::from_le_bytes([one, two])),
            }
            let key = (head(said.as_bytes()), said.len().min(HEAD));
            let prefix = Prefix { said, target, edge };
            this.known.push((key, prefix));
        }
        this.known.sort_by_key(|(key, _)| *key);
        this
    }

    /// Calls `found` for each prefix that stands in `from..end`, in the order of the text.
    pub(super) fn find(
        &self,
        text: &[u8],
        from: usize,
        end: usize,
        found: &mut impl FnMut(u16, usize),
    ) {
        // Where no escape ends, the byte before tells all.
        let back = &text[from.saturating_sub(6)..end];
        let escapes = memchr::memchr2(b'\\', b'%', back).is_some();
        let mut inside = from > 0 && text[from - 1].is_ascii_alphanumeric();
        for at in from..end {
            let two = text.get(at + 1).copied().unwrap_or(0);
            let pair = u16::from_le_bytes([text[at], two]);
            let at_edge = !inside || escapes && !is_inside(text, at);
            inside = text[at].is_ascii_alphanumeric();
            if self.free.has(pair) || at_edge && self.edge.has(pair) {
                self.at(text, at, end, at_edge, found);
            }
        }
    }

    #[inline(never)]
    fn at(
        &self,
        text: &[u8],
        at: usize,
        end: usize,
        at_edge: bool,
        found: &mut impl FnMut(u16, usize),
    ) {
        let head = head(&text[at..]);
        for len in 1..=HEAD.min(end - at) {
            let key = (head & (u32::MAX >> (32 - 8 * len)), len);
            let from = self.known.partition_point(|(known, _)| *known < key);
            let alike = self.known[from..].iter();
            for (_, prefix) in alike.take_while(|(known, _)| *known == key) {
                if (at_edge || !prefix.edge) && text[at..end].starts_with(prefix.said.as_bytes()) {
                    found(prefix.target, at);
                }
            }
        }
    }
}

impl Pairs {
    fn add(&mut self, pair: u16) {
        self.0[usize::from(pair >> 6)] |= 1 << (pair & 63);
    }

    #[inline(always)]
    fn has(&self, pair: u16) -> bool {
        self.0[usize::from(pair >> 6)] >> (pair & 63) & 1 == 1
    }
}

impl Default for Pairs {
    fn default() -> Self {
        Pairs(Box::new([0; 1024]))
    }
}

/// Whether a letter or a digit stands before, and is no end of an escape.
fn is_inside(text: &[u8], at: usize) -> bool {
    at > 0 && text[at - 1].is_ascii_alphanumeric() && !escape_ends_at(text, at)
}

/// The first bytes, zeros behind a shorter text.
#[inline(always)]
fn head(text: &[u8]) -> u32 {
    match text.first_chunk::<HEAD>() {
        Some(bytes) => u32::from_le_bytes(*bytes),
        None => {
            let mut bytes = [0; HEAD];
            bytes[..text.len()].copy_from_slice(text);
            u32::from_le_bytes(bytes)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_prefix_is_found() {
        let said = ["a", "ab", "abc", "abcd", "abcde", "r", "xy", "gh_"];
        let set = Prefixes::new((0..).zip(said).map(|(at, said)| (said, at, at < 4)));
        for text in ["", "a", "zabcdef-ab", "\\nab r", "gh_xyabcd", "ab", "éabcr"] {
            for from in 0..=text.len() {
                let mut got = Vec::new();
                let mut add = |target: u16, at: usize| got.push((at, usize::from(target)));
                set.find(text.as_bytes(), from, text.len(), &mut add);
                let mut want = Vec::new();
                for at in from..text.len() {
                    for (target, said) in said.iter().enumerate() {
                        let inside = target < 4 && is_inside(text.as_bytes(), at);
                        if text.as_bytes()[at..].starts_with(said.as_bytes()) && !inside {
                            want.push((at, target));
                        }
                    }
                }
                got.sort_unstable();
                assert_eq!(got, want, "{text} from {from}");
            }
        }
    }
}
