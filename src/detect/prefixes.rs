//! The prefixes of providers' tokens, looked for at every byte of a long run of token characters.
//!
//! An automaton of many hundred prefixes is larger than the processor's nearest cache, and in code
//! every tenth byte is in a long run. A bit for each pair of bytes says no to most places, and a bit
//! for the first three bytes to nearly all that are left.

use super::edge::escape_ends_at;
use super::wake::LONG_RUN;
use super::words::Bits;

/// Bytes of a prefix by which it is looked up: as many as it has, at most four.
const HEAD: usize = 4;

/// A set of prefixes, letter case as given.
#[derive(Debug, Default)]
pub(super) struct Prefixes {
    /// First two bytes of prefixes that may stand anywhere.
    free: Pairs,
    /// Of those that stand only behind an edge, as nearly all do.
    edge: Pairs,
    /// Two bytes that a prefix of one or two begins with: no third has to be right.
    short: Pairs,
    /// The first three bytes of the others.
    three: Bits<1024>,
    /// Prefixes of one byte that are looked for only where letters and digits follow, and nothing
    /// else.
    solid: Solid,
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

/// First bytes.
#[derive(Debug)]
struct Solid([bool; 256]);

/// A prefix as it is given.
#[derive(Debug, Clone, Copy)]
pub(super) struct Given {
    pub(super) said: &'static str,
    pub(super) target: u16,
    /// A letter or a digit before it rules it out.
    pub(super) edge: bool,
    /// What it begins is [`LONG_RUN`] letters and digits at least.
    pub(super) solid: bool,
}

/// A bit for each pair of bytes.
#[derive(Debug)]
struct Pairs(Box<[u64; 1024]>);

impl Prefixes {
    /// Prefixes with what each stands for.
    pub(super) fn new(prefixes: impl Iterator<Item = Given>) -> Prefixes {
        let mut this = Prefixes::default();
        for given in prefixes {
            let Given {
                said, target, edge, ..
            } = given;
            let pairs = if edge { &mut this.edge } else { &mut this.free };
            match *said.as_bytes() {
                [] => continue,
                [one] if given.solid => this.solid.0[usize::from(one)] = true,
                [one] => (0..=255).for_each(|two| {
                    pairs.add(u16::from_le_bytes([one, two]));
                    this.short.add(u16::from_le_bytes([one, two]));
                }),
                [one, two] => {
                    pairs.add(u16::from_le_bytes([one, two]));
                    this.short.add(u16::from_le_bytes([one, two]));
                }
                [one, two, three, ..] => {
                    pairs.add(u16::from_le_bytes([one, two]));
                    this.three
                        .add(u64::from_le_bytes([one, two, three, 0, 0, 0, 0, 0]));
                }
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
            let byte = text[at];
            let at_edge = !inside || escapes && !is_inside(text, at);
            inside = byte.is_ascii_alphanumeric();
            if self.may_be(text, at, at_edge)
                || at_edge && self.solid.0[usize::from(byte)] && is_solid(&text[at..end])
            {
                self.at(text, at, end, at_edge, found);
            }
        }
    }

    /// A fast no for nearly all places.
    #[inline(always)]
    fn may_be(&self, text: &[u8], at: usize, at_edge: bool) -> bool {
        let byte = |offset: usize| text.get(at + offset).copied().unwrap_or(0);
        let pair = u16::from_le_bytes([text[at], byte(1)]);
        if !(self.free.has(pair) || at_edge && self.edge.has(pair)) {
            return false;
        }
        let three = [text[at], byte(1), byte(2), 0, 0, 0, 0, 0];
        self.short.has(pair) || self.three.has(u64::from_le_bytes(three)) == 1
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

impl Default for Solid {
    fn default() -> Self {
        Solid([false; 256])
    }
}

/// Whether a run of letters and digits begins here that is long enough for a value.
fn is_solid(text: &[u8]) -> bool {
    text.get(..LONG_RUN)
        .is_some_and(|run| run.iter().all(u8::is_ascii_alphanumeric))
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
        let said = ["a", "ab", "abc", "abcd", "abcde", "r", "xy", "gh_", "Q"];
        let given = |(target, said)| Given {
            said,
            target,
            edge: target < 4 || said == "Q",
            solid: said == "Q",
        };
        let set = Prefixes::new((0..).zip(said).map(given));
        for text in [
            "",
            "a",
            "zabcdef-ab",
            "\\nab r",
            "gh_xyabcd",
            "ab",
            "éabcr",
            "Qa",
            "x-Q123456789012345678-",
            "x-Q1234567890123456789-",
            "xQ12345678901234567890",
        ] {
            for from in 0..=text.len() {
                let mut got = Vec::new();
                let mut add = |target: u16, at: usize| got.push((at, usize::from(target)));
                set.find(text.as_bytes(), from, text.len(), &mut add);
                let mut want = Vec::new();
                for at in from..text.len() {
                    for (target, said) in said.iter().enumerate() {
                        let solid = *said == "Q";
                        let inside = (target < 4 || solid) && is_inside(text.as_bytes(), at);
                        let here = &text.as_bytes()[at..];
                        if here.starts_with(said.as_bytes())
                            && !inside
                            && (!solid || is_solid(here))
                        {
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
