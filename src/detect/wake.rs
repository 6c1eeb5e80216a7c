//! The one pass that finds where a rule could begin.
//!
//! The text is looked at 64 bytes at a time. From the masks of [`Masks`] come, by shifts and
//! ands, the places that matter: beginnings of words, beginnings of runs of digits, runs of
//! token characters that are long enough for a key, and the bytes `@ : =`. A beginning of a
//! word is looked up by its first three bytes in a bit set that stays in the first-level
//! cache. So a text in which nothing could begin costs the same for ten rules as for a
//! thousand; what grows with the catalogue is only how often the bit set says "perhaps".

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::compiled::BuildError;
use super::edge::is_word_char_before;
use super::mask::Masks;
use crate::rules::{Rule, Sift, Wake};

/// Token characters in a row that make a run worth a search for the prefixes of providers.
pub const LONG_RUN: usize = 20;
/// A prefix may stand this far before the long run (`SG.`, `https://hooks…`).
const PREFIX_BACK: usize = 16;
/// Digits of a cluster are counted up to here.
const MAX_TOTAL: u8 = 40;
/// Letters directly before a run of digits that count as part of the value.
const MAX_LETTERS: usize = 8;

/// Bytes that are looked at in one step, and those with what lies behind them.
const BLOCK: usize = 64;
const WINDOW: usize = BLOCK + 4;

/// Index of a rule in the detector.
pub(crate) type RuleIndex = u16;

/// A set of 64 · `N` bits, `N` a power of two: perhaps in it, or certainly not.
#[derive(Debug)]
struct Bits<const N: usize>(Box<[u64; N]>);

impl<const N: usize> Bits<N> {
    const SHIFT: u32 = 32 - (64 * N).ilog2();

    fn add(&mut self, head: u32) {
        let bit = hash(head, Self::SHIFT);
        self.0[bit >> 6] |= 1 << (bit & 63);
    }

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
    four: Bits<N>,
    three: Bits<16>,
    words: Vec<Word>,
    /// By head, as a hash table with open addresses: ranges into `words`.
    heads: Box<[(u32, u16, u16)]>,
}

/// The words of all rules. 2^15 bits are 4 KiB: with a thousand words, three of a hundred strange
/// heads say "perhaps".
pub(crate) type RuleWords = WordSet<512>;
/// The words of one person: made for each conversation, so it is small.
pub(crate) type OwnWords = WordSet<16>;

#[derive(Debug)]
struct Word {
    head: u32,
    bytes: Box<[u8]>,
    /// What the word stands for: a rule, or an entry of a dictionary.
    target: RuleIndex,
}

impl<const N: usize> WordSet<N> {
    /// `words` with what each stands for.
    pub(crate) fn new<'a>(words: impl Iterator<Item = (&'a str, RuleIndex)>) -> Self {
        let mut this = Self::default();
        for (word, target) in words {
            for spelling in spellings(word) {
                let bytes = spelling.into_bytes();
                let Some(head) = Head::of(&bytes) else {
                    continue;
                };
                let head = if bytes.len() == 3 {
                    this.three.add(head.three());
                    head.three()
                } else {
                    this.four.add(head.four);
                    head.four
                };
                this.words.push(Word {
                    head,
                    bytes: bytes.into(),
                    target,
                });
            }
        }
        this.words.sort_by_key(|word| word.head);
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

    /// 1 where a word may begin so.
    #[inline(always)]
    fn perhaps(&self, head: Head) -> u64 {
        self.four.has(head.four) | self.three.has(head.three())
    }

    /// What the words that stand at `at` stand for, each with the word's length in bytes.
    fn at<'s>(
        &'s self,
        text: &'s [u8],
        at: usize,
        head: Head,
    ) -> impl Iterator<Item = (RuleIndex, usize)> + 's {
        [self.with(head.four), self.with(head.three())]
            .into_iter()
            .flatten()
            .filter(move |word| {
                text.get(at..at + word.bytes.len())
                    .is_some_and(|here| here.eq_ignore_ascii_case(&word.bytes))
            })
            .map(|word| (word.target, word.bytes.len()))
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

/// ASCII letters are compared in any case; others are listed as they may be written.
fn spellings(word: &str) -> Vec<String> {
    let lower = word.to_lowercase();
    let mut all = vec![lower.clone()];
    if !word.is_ascii() {
        let upper = word.to_uppercase();
        let mut rest = lower.chars();
        let capital: String = rest
            .next()
            .map(|first| first.to_uppercase().chain(rest).collect())
            .unwrap_or_default();
        for spelling in [word.to_owned(), upper, capital] {
            if !all
                .iter()
                .any(|known| known.eq_ignore_ascii_case(&spelling))
            {
                all.push(spelling);
            }
        }
    }
    all
}

/// The first four bytes of a word, letters in one case. A word of three has a zero behind it.
#[derive(Debug, Clone, Copy)]
struct Head {
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
    fn at(window: &[u8; WINDOW], at: usize) -> Head {
        let at = at & (BLOCK - 1);
        Head::new([window[at], window[at + 1], window[at + 2], window[at + 3]])
    }

    /// The head of what `word` begins with, if that is three bytes long or more.
    fn of(word: &[u8]) -> Option<Head> {
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

/// Rules that a run of digits wakes: a range of `digit_rules`, and the fewest digits in all that
/// any of them wants.
#[derive(Debug, Clone, Copy, Default)]
struct DigitSlot {
    start: u32,
    end: u32,
    least: u8,
}

/// Where a run of `run` digits behind `letters` letters has its slot.
#[inline(always)]
fn slot(letters: usize, run: usize) -> usize {
    letters * 32 + run
}

/// Rules that are woken at one place.
#[derive(Debug, Default)]
struct Woken {
    groups: Vec<(Option<Sift>, Vec<RuleIndex>)>,
}

impl Woken {
    fn add(&mut self, rule: RuleIndex, sift: Option<Sift>) {
        // Two functions that compile to the same code may have one address, and then are one.
        let same = |known: &Option<Sift>| match (known, sift) {
            (Some(known), Some(new)) => std::ptr::fn_addr_eq(*known, new),
            (None, None) => true,
            _ => false,
        };
        match self.groups.iter_mut().find(|(known, _)| same(known)) {
            Some((_, rules)) if rules.contains(&rule) => {}
            Some((_, rules)) => rules.push(rule),
            None => self.groups.push((sift, vec![rule])),
        }
    }

    #[inline(always)]
    fn visit(&self, text: &[u8], at: usize, visit: &mut impl Visit) {
        for (sift, rules) in &self.groups {
            if sift.is_none_or(|sift| sift(text, at)) {
                for &rule in rules {
                    visit.rule(rule, at);
                }
            }
        }
    }
}

/// Lists by name: each name once, with what it stands for.
#[derive(Debug, Default)]
struct Names {
    names: Vec<&'static str>,
    woken: Vec<Woken>,
}

impl Names {
    fn add(&mut self, name: &'static str, rule: RuleIndex, sift: Option<Sift>) {
        let known = self.names.iter().position(|&known| known == name);
        let at = known.unwrap_or_else(|| {
            self.names.push(name);
            self.woken.push(Woken::default());
            self.names.len() - 1
        });
        self.woken[at].add(rule, sift);
    }
}

/// The places of all rules, ready for the pass.
#[derive(Debug)]
pub(crate) struct WakeTable {
    words: RuleWords,
    word_rules: Vec<Woken>,
    prefixes: Option<AhoCorasick>,
    prefix_rules: Vec<Woken>,
    /// By letters before the run and its length; see [`slot`].
    digits: Box<[DigitSlot]>,
    digit_rules: Vec<(RuleIndex, u8)>,
    at_sign: Woken,
    colon: Woken,
    equals: Woken,
}

impl WakeTable {
    pub(crate) fn new(rules: &[&Rule]) -> Result<WakeTable, BuildError> {
        let (mut words, mut prefixes) = (Names::default(), Names::default());
        let mut digits: Vec<Vec<(RuleIndex, u8)>> = vec![Vec::new(); (MAX_LETTERS + 1) * 32];
        let [mut at_sign, mut colon, mut equals] = [(); 3].map(|()| Woken::default());
        for (index, rule) in rules.iter().enumerate() {
            let fail = |why| BuildError::rule(rule.id, why);
            let target = RuleIndex::try_from(index).map_err(|_| fail("too many rules"))?;
            for wake in rule.wake {
                match *wake {
                    Wake::Words(list) => {
                        if list.iter().any(|word| word.len() < 3) {
                            return Err(fail("a word of `wake` has less than three bytes"));
                        }
                        list.iter()
                            .for_each(|word| words.add(word, target, rule.sift));
                    }
                    Wake::Prefix(list) => list
                        .iter()
                        .for_each(|prefix| prefixes.add(prefix, target, rule.sift)),
                    Wake::Digits {
                        runs,
                        total,
                        letters,
                    } => {
                        for &run in runs {
                            if !(1..32).contains(&run) || usize::from(letters) > MAX_LETTERS {
                                return Err(fail("a run of `wake` is out of range"));
                            }
                            digits[slot(letters.into(), run.into())]
                                .push((target, total.min(MAX_TOTAL)));
                        }
                    }
                    Wake::Byte(b'@') => at_sign.add(target, rule.sift),
                    Wake::Byte(b':') => colon.add(target, rule.sift),
                    Wake::Byte(b'=') => equals.add(target, rule.sift),
                    Wake::Byte(_) => return Err(fail("`wake` knows no such byte")),
                    Wake::Key(_) => {}
                }
            }
        }
        let prefix_search = (!prefixes.names.is_empty())
            .then(|| {
                AhoCorasick::builder()
                    .match_kind(MatchKind::Standard)
                    .kind(Some(AhoCorasickKind::DFA))
                    .build(&prefixes.names)
                    .map_err(|_| BuildError::rule("", "the prefixes are too many"))
            })
            .transpose()?;
        let mut digit_rules = Vec::new();
        let digits = digits
            .into_iter()
            .map(|rules| {
                let start = digit_rules.len() as u32;
                let least = rules.iter().map(|&(_, least)| least).min();
                digit_rules.extend(rules);
                DigitSlot {
                    start,
                    end: digit_rules.len() as u32,
                    least: least.unwrap_or(u8::MAX),
                }
            })
            .collect();
        Ok(WakeTable {
            words: RuleWords::new(words.names.iter().copied().zip(0..)),
            word_rules: words.woken,
            prefixes: prefix_search,
            prefix_rules: prefixes.woken,
            digits,
            digit_rules,
            at_sign,
            colon,
            equals,
        })
    }

    /// Calls `visit` for each place where a rule could begin, roughly in the order of the text.
    pub(crate) fn pass(&self, text: &[u8], dictionary: Option<&OwnWords>, visit: &mut impl Visit) {
        let mut state = Pass {
            table: self,
            text,
            dictionary,
            carry: Carry::default(),
            prefixes_from: 0,
        };
        // A block comes with the bytes behind it, so that the head of its last word is in it.
        let mut base = 0;
        while let Some(window) = text[base..].first_chunk::<WINDOW>() {
            state.block(base, window, BLOCK, visit);
            base += BLOCK;
        }
        while base < text.len() {
            let mut window = [0; WINDOW];
            let rest = &text[base..(base + WINDOW).min(text.len())];
            window[..rest.len()].copy_from_slice(rest);
            state.block(base, &window, BLOCK.min(text.len() - base), visit);
            base += BLOCK;
        }
        state.finish_run(text.len(), visit);
    }
}

/// What is done with the places that the pass finds.
pub(crate) trait Visit {
    /// `rule` could begin at `at`.
    fn rule(&mut self, rule: RuleIndex, at: usize);
    /// The dictionary's `entry` stands at `at`, `len` bytes long, if its edges are right.
    fn entry(&mut self, entry: RuleIndex, at: usize, len: usize);
    /// A run of digits begins here: the dictionary may know a telephone number.
    fn digits(&mut self, at: usize, run: usize);
}

/// What a block must know of the one before it.
#[derive(Default)]
struct Carry {
    lower: bool,
    letter: bool,
    digit: bool,
    /// Token characters at the end of the last block, with those of the blocks before.
    run: usize,
}

struct Pass<'a> {
    table: &'a WakeTable,
    text: &'a [u8],
    dictionary: Option<&'a OwnWords>,
    carry: Carry,
    /// Prefixes before this offset were already looked for.
    prefixes_from: usize,
}

impl Pass<'_> {
    #[inline(always)]
    fn block(&mut self, base: usize, window: &[u8; WINDOW], len: usize, visit: &mut impl Visit) {
        let Some(block) = window.first_chunk::<BLOCK>() else {
            return;
        };
        let mut m = Masks::of(block);
        if len < BLOCK {
            m.cut(len);
        }
        let letter = m.upper | m.lower;
        let before = |mask: u64, carry: bool| mask << 1 | u64::from(carry);
        // A word begins where a letter follows no letter, where the case changes as in
        // `dbPassword`, and, in scripts beyond ASCII, at each character.
        let words = letter & !before(letter, self.carry.letter)
            | m.upper & before(m.lower, self.carry.lower)
            | m.lead;
        let digits = m.digit & !before(m.digit, self.carry.digit);

        self.long_runs(base, m.token, len, visit);
        let mut rest = self.known(words, window);
        while rest != 0 {
            let at = (rest.trailing_zeros() & 63) as usize;
            rest &= rest - 1;
            self.word(base + at, Head::at(window, at), visit);
        }
        let mut rest = m.escape;
        while rest != 0 {
            let at = rest.trailing_zeros() as usize;
            rest &= rest - 1;
            self.escaped_word(base + at, visit);
        }
        let mut rest = digits;
        while rest != 0 {
            let at = rest.trailing_zeros();
            rest &= rest - 1;
            let run = (!(m.digit >> at)).trailing_zeros() as usize;
            // Runs at the edges of the block are counted in the text.
            let run = if at as usize + run < len { run } else { 0 };
            let before = if at == 0 { 0 } else { letter << (64 - at) };
            let letters = (!before).leading_zeros() as usize;
            let letters = if letters < at as usize {
                letters
            } else {
                usize::MAX
            };
            self.digits(base + at as usize, run, letters, visit);
        }
        let mut rest = m.byte;
        while rest != 0 {
            let at = (rest.trailing_zeros() & 63) as usize;
            rest &= rest - 1;
            self.byte(base + at, window[at], visit);
        }
        let last = len - 1;
        self.carry.lower = m.lower >> last & 1 == 1;
        self.carry.letter = letter >> last & 1 == 1;
        self.carry.digit = m.digit >> last & 1 == 1;
    }

    /// Of the beginnings of words, those that a known word may begin with. Nothing else is done
    /// here, so that it all stays in registers: this is where the pass spends its time.
    #[inline(always)]
    fn known(&self, words: u64, window: &[u8; WINDOW]) -> u64 {
        let rules = &self.table.words;
        let mut known = 0;
        let mut rest = words;
        match self.dictionary {
            None => {
                while rest != 0 {
                    let at = rest.trailing_zeros() & 63;
                    rest &= rest - 1;
                    known |= rules.perhaps(Head::at(window, at as usize)) << at;
                }
            }
            Some(dictionary) => {
                while rest != 0 {
                    let at = rest.trailing_zeros() & 63;
                    rest &= rest - 1;
                    let head = Head::at(window, at as usize);
                    known |= (rules.perhaps(head) | dictionary.perhaps(head)) << at;
                }
            }
        }
        known
    }

    #[inline(never)]
    fn word(&mut self, at: usize, head: Head, visit: &mut impl Visit) {
        if self.table.words.perhaps(head) == 1 {
            let table = self.table;
            self.known_word(&table.words, at, head, &mut |word, _| {
                table.word_rules[usize::from(word)].visit(self.text, at, visit);
            });
        }
        if let Some(dictionary) = self.dictionary
            && dictionary.perhaps(head) == 1
        {
            self.known_word(dictionary, at, head, &mut |entry, len| {
                visit.entry(entry, at, len);
            });
        }
    }

    /// In text that is escaped once more, a letter that ends an escape is no part of the word
    /// after it: `\nborn`, `\u003cjane`.
    #[cold]
    #[inline(never)]
    fn escaped_word(&mut self, backslash: usize, visit: &mut impl Visit) {
        let at = match self.text.get(backslash + 1) {
            Some(b'n' | b't' | b'r') => backslash + 2,
            Some(b'u') => backslash + 6,
            _ => return,
        };
        if let Some(word) = self.text.get(at..)
            && word.first().is_some_and(u8::is_ascii_alphabetic)
            && let Some(head) = Head::of(word)
        {
            self.word(at, head, visit);
        }
    }

    fn known_word<const N: usize>(
        &self,
        words: &WordSet<N>,
        at: usize,
        head: Head,
        found: &mut dyn FnMut(RuleIndex, usize),
    ) {
        let mut checked = false;
        for (target, len) in words.at(self.text, at, head) {
            // The masks do not know letters beyond ASCII: `é` before the word is one.
            if !checked && self.text[at - usize::from(at > 0)] >= 0x80 {
                if is_word_char_before(self.text, at) {
                    return;
                }
                checked = true;
            }
            found(target, len);
        }
    }

    /// A run of digits at `at`, of length `run` unless that is 0, behind `letters` letters unless
    /// those are not known.
    #[inline(always)]
    fn digits(&mut self, at: usize, run: usize, letters: usize, visit: &mut impl Visit) {
        let text = self.text;
        let run = if run > 0 { run } else { run_length(text, at) };
        if self.dictionary.is_some() {
            visit.digits(at, run);
        }
        let letters = if letters < usize::MAX {
            letters
        } else {
            letters_before(text, at)
        };
        if run > 31 || letters > MAX_LETTERS {
            return;
        }
        let letters = without_escape(text, at, letters);
        let slot = self.table.digits[slot(letters, run)];
        if slot.start == slot.end {
            return;
        }
        let total = match text.get(at + run) {
            Some(b' ' | b'-' | b'.' | b'/' | b'(' | b')' | b'\n' | b'\t') => cluster(text, at, run),
            _ => run as u8,
        };
        if total < slot.least {
            return;
        }
        for &(rule, least) in &self.table.digit_rules[slot.start as usize..slot.end as usize] {
            if total >= least {
                visit.rule(rule, at - letters);
            }
        }
    }

    #[inline(always)]
    fn byte(&mut self, at: usize, byte: u8, visit: &mut impl Visit) {
        let woken = match byte {
            b'@' => &self.table.at_sign,
            b':' => &self.table.colon,
            _ => &self.table.equals,
        };
        woken.visit(self.text, at, visit);
    }

    /// Finds the runs of at least [`LONG_RUN`] token characters that end in this block or
    /// before; one that reaches the block's end waits for the next block.
    #[inline(always)]
    fn long_runs(&mut self, base: usize, token: u64, len: usize, visit: &mut impl Visit) {
        let ones = (!token).trailing_zeros() as usize;
        if ones >= len {
            self.carry.run += len;
            return;
        }
        if self.carry.run + ones >= LONG_RUN {
            let start = base - self.carry.run;
            self.prefixes(start, base + ones, visit);
        }
        self.carry.run = 0;
        // Runs that begin in this block: shift-and leaves a bit where 20 ones begin.
        let two = token & token >> 1;
        let four = two & two >> 2;
        let eight = four & four >> 4;
        let sixteen = eight & eight >> 8;
        let twenty = sixteen & four >> 16;
        let mut begins = twenty & !(token << 1) & !1;
        while begins != 0 {
            let from = begins.trailing_zeros() as usize;
            begins &= begins - 1;
            let run = (!(token >> from)).trailing_zeros() as usize;
            if from + run < len {
                self.prefixes(base + from, base + from + run, visit);
            }
        }
        // Ones up to the end of the block go on in the next.
        let tail = (!(token << (64 - len))).leading_zeros() as usize;
        self.carry.run = tail.min(len);
    }

    fn finish_run(&mut self, end: usize, visit: &mut impl Visit) {
        if self.carry.run >= LONG_RUN {
            self.prefixes(end - self.carry.run, end, visit);
        }
    }

    #[inline(never)]
    fn prefixes(&mut self, start: usize, end: usize, visit: &mut impl Visit) {
        let Some(search) = &self.table.prefixes else {
            return;
        };
        let from = start.saturating_sub(PREFIX_BACK).max(self.prefixes_from);
        for hit in search.find_overlapping_iter(&self.text[from..end]) {
            let woken = &self.table.prefix_rules[hit.pattern().as_usize()];
            woken.visit(self.text, from + hit.start(), visit);
        }
        self.prefixes_from = end;
    }
}

#[inline(never)]
fn run_length(text: &[u8], at: usize) -> usize {
    let run = text[at..].iter().take_while(|b| b.is_ascii_digit());
    run.take(33).count()
}

#[inline(never)]
fn letters_before(text: &[u8], at: usize) -> usize {
    let before = text[at.saturating_sub(MAX_LETTERS + 1)..at].iter().rev();
    before.take_while(|b| b.is_ascii_alphabetic()).count()
}

/// The letters before a run of digits, less one that belongs to an escape: `\n4111`.
#[inline(always)]
fn without_escape(text: &[u8], at: usize, letters: usize) -> usize {
    let escape = letters > 0
        && matches!(text[at - letters], b'n' | b't' | b'r')
        && text[..at - letters].last() == Some(&b'\\');
    letters - usize::from(escape)
}

/// Digits of the run at `at` and of the groups that follow it, up to [`MAX_TOTAL`].
fn cluster(text: &[u8], at: usize, run: usize) -> u8 {
    let mut total = run as u8;
    let mut gap = 0;
    for &b in &text[at + run..] {
        match b {
            b'0'..=b'9' => {
                total += 1;
                gap = 0;
                if total >= MAX_TOTAL {
                    break;
                }
            }
            b' ' | b'-' | b'.' | b'/' | b'(' | b')' | b'\n' | b'\t' if gap < 3 => gap += 1,
            _ => break,
        }
    }
    total
}
