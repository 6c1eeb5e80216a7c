//! Sets of words that are asked millions of times whether a word begins with one of theirs.

use super::look::{BLOCK, WINDOW};
use super::wake::RuleIndex;

/// A set of 64 · `N` bits, `N` a power of two: perhaps in it, or certainly not.
#[derive(Debug)]
pub(super) struct Bits<const N: usize>(Box<[u64; N]>);

impl<const N: usize> Bits<N> {
    const SHIFT: u32 = 32 - (64 * N).ilog2();

    fn add(&mut self, head: u32) {
        let bit = hash(head, Self::SHIFT);
        self.0[bit >> 6] |= 1 << (bit & 63);
    }

    /// 1 or 0.
    #[inline(always)]
    fn has(&self, head: u32) -> u64 {
        let bit = hash(head, Self::SHIFT);
        self.0[bit >> 6 & (N - 1)] >> (bit & 63) & 1
    }
}

impl<const N: usize> Default for Bits<N> {
    fn default() -> Self {
        Bits(Box::new([0; N]))
    }
}

/// Words by their first bytes: four, or three for words of three. `N` says how large the set of
/// their heads is: 64 · N bits.
#[derive(Debug, Default)]
pub(crate) struct WordSet<const N: usize> {
    pub(super) four: Bits<N>,
    pub(super) three: Bits<64>,
    words: Vec<Word>,
    /// What the words say, one behind the other.
    said: Vec<u8>,
    /// By head, as a hash table with open addresses: ranges into `words`.
    heads: Box<[(u32, u16, u16)]>,
}

/// The words of all rules. 2^16 bits are 8 KiB: with a thousand words, two of a hundred strange
/// heads say "perhaps".
pub(crate) type RuleWords = WordSet<1024>;
/// The words of one person: made for each conversation, so it is small.
pub(crate) type OwnWords = WordSet<16>;

#[derive(Debug)]
struct Word {
    head: u32,
    /// The first eight bytes, letters in one case, and which of them count.
    first: [u64; 2],
    /// Where it stands in `said`, and how long it is.
    at: u32,
    len: u32,
    /// What the word stands for: a rule, or an entry of a dictionary.
    target: RuleIndex,
}

impl<const N: usize> WordSet<N> {
    /// `words` with what each stands for.
    pub(crate) fn new<'a>(words: impl Iterator<Item = (&'a str, RuleIndex)>) -> Self {
        let mut this = Self::default();
        for (word, target) in words {
            if word.is_ascii() {
                this.add(word.as_bytes(), target);
            } else {
                for spelling in spellings(word) {
                    this.add(spelling.as_bytes(), target);
                }
            }
        }
        this.words.sort_unstable_by_key(|word| (word.head, word.at));
        let chunks = || this.words.chunk_by(|a, b| a.head == b.head);
        let mut heads = vec![(0, 0, 0); (2 * chunks().count() + 1).next_power_of_two()];
        let mut start = 0;
        for chunk in chunks() {
            let end = start + chunk.len();
            let mut at = hash(chunk[0].head, 8) & (heads.len() - 1);
            while heads[at].2 > 0 {
                at = (at + 1) & (heads.len() - 1);
            }
            heads[at] = (chunk[0].head, start as u16, end as u16);
            start = end;
        }
        this.heads = heads.into();
        this
    }

    /// ASCII letters count in any case.
    fn add(&mut self, word: &[u8], target: RuleIndex) {
        let Some(head) = Head::of(word) else {
            return;
        };
        let head = if word.len() == 3 {
            self.three.add(head.three());
            head.three()
        } else {
            self.four.add(head.four);
            head.four
        };
        self.words.push(Word {
            head,
            first: first(word),
            at: self.said.len() as u32,
            len: word.len() as u32,
            target,
        });
        self.said.extend_from_slice(word);
    }

    /// 1 where a word may begin so.
    #[inline(always)]
    pub(super) fn perhaps(&self, head: Head) -> u64 {
        self.four.has(head.four) | self.three.has(head.three())
    }

    /// What the words that stand at `at` stand for, each with the word's length in bytes.
    pub(super) fn at<'s>(
        &'s self,
        text: &'s [u8],
        at: usize,
        head: Head,
    ) -> impl Iterator<Item = (RuleIndex, usize)> + 's {
        let here = text[at..].first_chunk::<8>();
        let here = here.map(|here| u64::from_le_bytes(*here) | CASE);
        [self.with(head.four), self.with(head.three())]
            .into_iter()
            .flatten()
            .filter(move |word| {
                let [first, mask] = word.first;
                here.is_none_or(|here| here & mask == first)
                    && text
                        .get(at..at + word.len as usize)
                        .is_some_and(|here| here.eq_ignore_ascii_case(self.said(word)))
            })
            .map(|word| (word.target, word.len as usize))
    }

    fn said(&self, word: &Word) -> &[u8] {
        &self.said[word.at as usize..(word.at + word.len) as usize]
    }

    /// The words of this head.
    fn with(&self, head: u32) -> &[Word] {
        if self.heads.is_empty() {
            return &[];
        }
        let mut at = hash(head, 8) & (self.heads.len() - 1);
        loop {
            match self.heads[at] {
                (_, _, 0) => return &[],
                (known, start, end) if known == head => {
                    return &self.words[usize::from(start)..usize::from(end)];
                }
                _ => at = (at + 1) & (self.heads.len() - 1),
            }
        }
    }

    /// Whether there is no word.
    pub(crate) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// Letters in one case.
const CASE: u64 = 0x2020_2020_2020_2020;

/// What a word's first eight bytes are compared with, and by.
fn first(word: &[u8]) -> [u64; 2] {
    let len = word.len().min(8);
    let mut bytes = [0; 8];
    bytes[..len].copy_from_slice(&word[..len]);
    let mask = u64::MAX >> (64 - 8 * len);
    [(u64::from_le_bytes(bytes) | CASE) & mask, mask]
}

/// The word with a capital.
pub(super) fn capitalised(word: &str) -> String {
    let mut rest = word.chars();
    let first = rest.next();
    first
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(rest)
        .collect()
}

/// ASCII letters are compared in any case; others are listed as they may be written.
fn spellings(word: &str) -> Vec<String> {
    let lower = word.to_lowercase();
    let mut all = vec![lower.clone()];
    let upper = word.to_uppercase();
    for spelling in [word.to_owned(), upper, capitalised(&lower)] {
        if !all
            .iter()
            .any(|known| known.eq_ignore_ascii_case(&spelling))
        {
            all.push(spelling);
        }
    }
    all
}

/// The first four bytes of a word, letters in one case. A word of three has a zero behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    four: u32,
}

impl Head {
    #[inline(always)]
    fn new(bytes: [u8; 4]) -> Head {
        Head {
            four: u32::from_le_bytes(bytes) | 0x2020_2020,
        }
    }

    /// The head of the word that begins at `at`, which must be within the block.
    #[inline(always)]
    pub(super) fn at(window: &[u8; WINDOW], at: usize) -> Head {
        let at = at & (BLOCK - 1);
        Head::new([window[at], window[at + 1], window[at + 2], window[at + 3]])
    }

    /// The head of what `word` begins with, if that is three bytes long or more.
    pub(super) fn of(word: &[u8]) -> Option<Head> {
        match *word {
            [a, b, c, d, ..] => Some(Head::new([a, b, c, d])),
            [a, b, c] => Some(Head::new([a, b, c, 0])),
            _ => None,
        }
    }

    /// The first three alone.
    #[inline(always)]
    fn three(self) -> u32 {
        self.four & 0x00FF_FFFF
    }
}

#[inline(always)]
fn hash(head: u32, shift: u32) -> usize {
    (head.wrapping_mul(0x9E37_79B1) >> shift) as usize
}
