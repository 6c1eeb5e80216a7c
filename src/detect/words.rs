//! Sets of words that are asked millions of times whether a word begins with one of theirs.

use super::look::{BLOCK, WINDOW};
use super::wake::RuleIndex;

/// A set of 64 · `N` bits, `N` a power of two: perhaps in it, or certainly not. Two bits stand for
/// a head, both in one word, so that a look costs one place of memory.
#[derive(Debug)]
pub(super) struct Bits<const N: usize>(Box<[u64; N]>);

impl<const N: usize> Bits<N> {
    const SHIFT: u32 = 64 - N.ilog2();

    pub(super) fn add(&mut self, head: u64) {
        let hash = scatter(head);
        self.0[(hash >> Self::SHIFT) as usize & (N - 1)] |=
            1 << (hash >> 40 & 63) | 1 << (hash >> 34 & 63);
    }

    /// 1 or 0.
    #[inline(always)]
    pub(super) fn has(&self, head: u64) -> u64 {
        let hash = scatter(head);
        let word = self.0[(hash >> Self::SHIFT) as usize & (N - 1)];
        (word >> (hash >> 40 & 63)) & (word >> (hash >> 34 & 63)) & 1
    }
}

impl<const N: usize> Default for Bits<N> {
    fn default() -> Self {
        Bits(Box::new([0; N]))
    }
}

/// The words of all rules, by their first bytes: three, four or six of them, as many as the word has.
/// 2^16 bits are 8 KiB: with two thousand heads, one of a hundred strange words says "perhaps".
#[derive(Debug, Default)]
pub(crate) struct RuleWords {
    /// Words whose first character is ASCII, and others: a text in a Latin script asks only for the
    /// former.
    heads: [Bits<1024>; 2],
    /// Of the words known by six bytes: those six, or the first eight of longer words. Asked only
    /// where `heads` says "perhaps": many words of a text begin as one of these does, and go on
    /// otherwise.
    eight: Bits<1024>,
    words: Words,
}

/// The words of one person: made for each conversation, so it is small, and they are so few that
/// three bytes tell enough.
#[derive(Debug, Default)]
pub(crate) struct OwnWords {
    three: Bits<64>,
    words: Words,
}

/// Words by their heads.
#[derive(Debug, Default)]
struct Words {
    words: Vec<Word>,
    /// What the words say, one behind the other.
    said: Vec<u8>,
    /// By head, as a hash table with open addresses: ranges into `words`.
    heads: Box<[(u64, u16, u16)]>,
}

/// A set of words that the pass asks about.
pub(super) trait Known {
    /// 1 where a word may begin so.
    fn perhaps(&self, head: Head) -> u64;
    /// Calls `found` for each word that stands at `at`, with what it stands for and its length in
    /// bytes.
    fn each(&self, text: &[u8], at: usize, head: Head, found: impl FnMut(RuleIndex, usize));
}

#[derive(Debug)]
struct Word {
    head: u64,
    /// The first eight bytes, letters in one case, and which of them count.
    first: [u64; 2],
    /// Where it stands in `said`, and how long it is.
    at: u32,
    len: u32,
    /// What the word stands for: a rule, or an entry of a dictionary.
    target: RuleIndex,
}

impl RuleWords {
    /// `words` with what each stands for.
    pub(crate) fn new<'a>(words: impl Iterator<Item = (&'a str, RuleIndex)>) -> Self {
        let mut this = Self::default();
        this.words = Words::new(words, |word, head| {
            let key = match word.len() {
                3 => head.three(),
                4 | 5 => head.four(),
                len => {
                    this.eight
                        .add(if len < 8 { head.six() } else { head.eight });
                    head.six()
                }
            };
            this.heads[beyond_ascii(key)].add(key);
            key
        });
        this
    }
}

impl Words {
    /// `key` tells by which of its first bytes a word is known.
    fn new<'a>(
        words: impl Iterator<Item = (&'a str, RuleIndex)>,
        mut key: impl FnMut(&[u8], Head) -> u64,
    ) -> Self {
        let mut this = Self::default();
        this.words.reserve(words.size_hint().0);
        this.said.reserve(words.size_hint().0 * 16);
        for (word, target) in words {
            if word.is_ascii() {
                this.add(word.as_bytes(), target, &mut key);
            } else {
                for spelling in spellings(word) {
                    this.add(spelling.as_bytes(), target, &mut key);
                }
            }
        }
        this.words.sort_unstable_by_key(|word| (word.head, word.at));
        let chunks = || this.words.chunk_by(|a, b| a.head == b.head);
        let mut heads = vec![(0, 0, 0); (chunks().count() * 3 / 2 + 1).next_power_of_two()];
        let mut start = 0;
        for chunk in chunks() {
            let end = start + chunk.len();
            let mut at = hash(chunk[0].head, 32) & (heads.len() - 1);
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
    fn add(&mut self, word: &[u8], target: RuleIndex, key: &mut impl FnMut(&[u8], Head) -> u64) {
        let Some(head) = Head::of(word) else {
            return;
        };
        self.words.push(Word {
            head: key(word, head),
            first: first(word),
            at: self.said.len() as u32,
            len: word.len() as u32,
            target,
        });
        self.said.extend_from_slice(word);
    }

    /// Calls `found` for the words of one head that stand at `at`.
    #[inline]
    fn each_of(
        &self,
        head: u64,
        text: &[u8],
        at: usize,
        here: Head,
        found: &mut impl FnMut(RuleIndex, usize),
    ) {
        for word in self.with(head) {
            let [first, mask] = word.first;
            if here.eight & mask == first
                && text
                    .get(at..at + word.len as usize)
                    .is_some_and(|here| here.eq_ignore_ascii_case(self.said(word)))
            {
                found(word.target, word.len as usize);
            }
        }
    }

    fn said(&self, word: &Word) -> &[u8] {
        &self.said[word.at as usize..(word.at + word.len) as usize]
    }

    /// The words of this head.
    fn with(&self, head: u64) -> &[Word] {
        if self.heads.is_empty() {
            return &[];
        }
        let mut at = hash(head, 32) & (self.heads.len() - 1);
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
}

impl Known for RuleWords {
    #[inline(always)]
    fn perhaps(&self, head: Head) -> u64 {
        let heads = &self.heads[beyond_ascii(head.eight)];
        heads.has(head.six()) | heads.has(head.four()) | heads.has(head.three())
    }

    #[inline]
    fn each(&self, text: &[u8], at: usize, head: Head, mut found: impl FnMut(RuleIndex, usize)) {
        let heads = &self.heads[beyond_ascii(head.eight)];
        let eight = self.eight.has(head.six()) | self.eight.has(head.eight);
        let known = [
            heads.has(head.four()),
            heads.has(head.six()) & eight,
            heads.has(head.three()),
        ];
        // One loop guesses wrong less often than three questions.
        let mut rest = known[0] | known[1] << 1 | known[2] << 2;
        while rest != 0 {
            let key = match rest.trailing_zeros() {
                0 => head.four(),
                1 => head.six(),
                _ => head.three(),
            };
            rest &= rest - 1;
            self.words.each_of(key, text, at, head, &mut found);
        }
    }
}

impl OwnWords {
    /// `words` with what each stands for.
    pub(crate) fn new<'a>(words: impl Iterator<Item = (&'a str, RuleIndex)>) -> OwnWords {
        let mut three = Bits::default();
        let words = Words::new(words, |_, head| {
            three.add(head.three());
            head.three()
        });
        OwnWords { three, words }
    }

    /// Whether there is no word.
    pub(crate) fn is_empty(&self) -> bool {
        self.words.words.is_empty()
    }
}

impl Known for OwnWords {
    #[inline(always)]
    fn perhaps(&self, head: Head) -> u64 {
        self.three.has(head.three())
    }

    #[inline]
    fn each(&self, text: &[u8], at: usize, head: Head, mut found: impl FnMut(RuleIndex, usize)) {
        self.words.each_of(head.three(), text, at, head, &mut found);
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

/// The words with a capital each, as in the head of a form.
pub(super) fn titled(words: &str) -> String {
    let words: Vec<String> = words.split(' ').map(capitalised).collect();
    words.join(" ")
}

/// The word as people write it who leave out the marks on its letters, and as keys have it:
/// `cislo uctu` for `číslo účtu`, `pruefnummer` for `Prüfnummer`. Short ones would be other words.
pub(super) fn folded(word: &str) -> Vec<String> {
    use unicode_normalization::UnicodeNormalization as _;
    const LETTERS: [(char, &str); 5] =
        [('ł', "l"), ('ø', "o"), ('ı', "i"), ('đ', "d"), ('ß', "ss")];
    const GERMAN: [(char, &str); 3] = [('ä', "ae"), ('ö', "oe"), ('ü', "ue")];
    if word.is_ascii() {
        return Vec::new();
    }
    let plain = |special: &[(char, &str)]| -> String {
        let mut plain = String::with_capacity(word.len() + 4);
        for c in word.chars() {
            let known = special.iter().chain(&LETTERS).find(|(from, _)| *from == c);
            match known {
                Some((_, to)) => plain.push_str(to),
                None if c.is_ascii() => plain.push(c),
                None => plain.extend(c.nfd().filter(|c| !matches!(c, '\u{300}'..='\u{36F}'))),
            }
        }
        plain
    };
    let mut all = vec![plain(&[]), plain(&GERMAN)];
    all.dedup();
    all.retain(|folded| {
        let letters = folded.chars().filter(|c| c.is_alphabetic()).count();
        folded != word && folded.is_ascii() && letters > 6
    });
    all
}

/// Behind the radicals of Han, up to which letters of two cases stand, and before those that are
/// written in two widths.
const ONE_CASE: std::ops::Range<char> = '\u{2E80}'..'\u{A640}';

/// ASCII letters are compared in any case; others are listed as they may be written.
fn spellings(word: &str) -> Vec<String> {
    // Most scripts have letters of one case alone, and no marks on those of ASCII.
    if word
        .chars()
        .all(|c| c.is_ascii_digit() || ONE_CASE.contains(&c))
    {
        return vec![word.to_owned()];
    }
    let lower = word.to_lowercase();
    let mut all = vec![lower.clone()];
    let upper = word.to_uppercase();
    let folded = folded(&lower);
    let as_written = [word.to_owned(), upper, capitalised(&lower), titled(&lower)];
    for spelling in as_written.into_iter().chain(folded) {
        if !all
            .iter()
            .any(|known| known.eq_ignore_ascii_case(&spelling))
        {
            all.push(spelling);
        }
    }
    all
}

/// The first eight bytes of a word, letters in one case. A word that is shorter has zeros behind
/// it, which become spaces.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    eight: u64,
}

impl Head {
    #[inline(always)]
    fn new(bytes: [u8; 8]) -> Head {
        Head {
            eight: u64::from_le_bytes(bytes) | CASE,
        }
    }

    /// The head of the word that begins at `at`, which must be within the block.
    #[inline(always)]
    pub(super) fn at(window: &[u8; WINDOW], at: usize) -> Head {
        let at = at & (BLOCK - 1);
        let mut bytes = [0; 8];
        bytes.copy_from_slice(&window[at..at + 8]);
        Head::new(bytes)
    }

    /// The head of what `word` begins with, if that is three bytes long or more.
    pub(super) fn of(word: &[u8]) -> Option<Head> {
        if let Some(bytes) = word.first_chunk::<8>() {
            return Some(Head::new(*bytes));
        }
        let mut bytes = [0; 8];
        bytes[..word.len()].copy_from_slice(word);
        (word.len() >= 3).then(|| Head::new(bytes))
    }

    // The number of bytes stands in the highest one, so that heads of different lengths differ.

    #[inline(always)]
    fn three(self) -> u64 {
        self.eight & 0x00FF_FFFF | 3 << 56
    }

    #[inline(always)]
    fn four(self) -> u64 {
        self.eight & 0xFFFF_FFFF | 4 << 56
    }

    #[inline(always)]
    fn six(self) -> u64 {
        self.eight & 0xFFFF_FFFF_FFFF | 6 << 56
    }
}

/// 1 or 0, by the first of the bytes.
#[inline(always)]
fn beyond_ascii(head: u64) -> usize {
    (head >> 7 & 1) as usize
}

#[inline(always)]
fn scatter(head: u64) -> u64 {
    head.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

#[inline(always)]
fn hash(head: u64, shift: u32) -> usize {
    (scatter(head) >> shift) as usize
}
