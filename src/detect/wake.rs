//! The one pass that finds where a rule could begin.
//!
//! The text is looked at 64 bytes at a time. From the masks of [`Masks`] come, by shifts and
//! ands, the places that matter: beginnings of words, beginnings of runs of digits, runs of
//! token characters that are long enough for a key, and the bytes `@ : =`. A beginning of a
//! word is looked up by its first bytes in bit sets that stay in the nearest cache. So a text in
//! which nothing could begin costs the same for ten rules as for a thousand; what
//! grows with the catalogue is only how often the bit sets say "perhaps".

use super::edge::is_word_char_before;
use super::look::{BLOCK, Seen, WINDOW, look};
use super::table::{Alike, Bound, WakeTable, slot};
use super::words::{Head, Known, OwnWords};
use crate::rules::Sift;

/// Token characters in a row that make a run worth a search for the prefixes of providers.
pub const LONG_RUN: usize = 20;
/// A prefix may stand this far before the long run (`SG.`, `https://hooks…`).
const PREFIX_BACK: usize = 16;
/// Digits of a cluster are counted up to here.
pub(super) const MAX_TOTAL: u8 = 40;
/// Letters directly before a run of digits that count as part of the value.
pub(super) const MAX_LETTERS: usize = 8;

/// Index of a rule in the detector.
pub(crate) type RuleIndex = u16;

impl WakeTable {
    /// Calls `visit` for each place where a rule could begin, roughly in the order of the text.
    pub(crate) fn pass(&self, text: &[u8], dictionary: Option<&OwnWords>, visit: &mut impl Visit) {
        let mut state = Pass {
            table: self,
            text,
            dictionary,
            run: 0,
            prefixes_from: 0,
        };
        let (mut base, mut last) = (0, 0);
        while let Some(window) = text[base..].first_chunk::<WINDOW>() {
            let seen = look(window, last, &self.words, dictionary);
            state.block(base, &seen, BLOCK, visit);
            last = window[BLOCK - 1];
            base += BLOCK;
        }
        while base < text.len() {
            let mut window = [0; WINDOW];
            let rest = &text[base..(base + WINDOW).min(text.len())];
            window[..rest.len()].copy_from_slice(rest);
            let seen = look(&window, last, &self.words, dictionary);
            state.block(base, &seen, BLOCK.min(text.len() - base), visit);
            last = window[BLOCK - 1];
            base += BLOCK;
        }
        state.finish_run(text.len(), visit);
    }
}

/// What is done with the places that the pass finds.
pub(crate) trait Visit {
    /// Whether rules are asked for a first look at the place, see [`Sift`], before they are told.
    const SIFTS: bool = true;

    /// `rule` could begin at `at`.
    fn rule(&mut self, rule: RuleIndex, at: usize);
    /// A run of token characters, long enough for a key or for text in base64.
    fn long_run(&mut self, start: usize, end: usize);
    /// The dictionary's `entry` stands at `at`, `len` bytes long, if its edges are right.
    fn entry(&mut self, entry: RuleIndex, at: usize, len: usize);
    /// A run of digits begins at `at`, with its groups `total` digits long: those of `rules` that
    /// have a word near them could begin here.
    fn digit_rules(&mut self, rules: Bound<'_>, total: u8, at: usize);
    /// A run of digits begins here: the dictionary may know a telephone number.
    fn digits(&mut self, at: usize, run: usize);
}

/// Counts the places, and looks at none.
#[derive(Default)]
pub(super) struct Wakes(pub(super) u64);

impl Visit for Wakes {
    const SIFTS: bool = false;

    fn rule(&mut self, _: RuleIndex, _: usize) {
        self.0 += 1;
    }

    fn long_run(&mut self, _: usize, _: usize) {
        self.0 += 1;
    }

    fn entry(&mut self, _: RuleIndex, _: usize, _: usize) {
        self.0 += 1;
    }

    fn digit_rules(&mut self, _: Bound<'_>, _: u8, _: usize) {
        self.0 += 1;
    }

    fn digits(&mut self, _: usize, _: usize) {}
}

struct Pass<'a> {
    table: &'a WakeTable,
    text: &'a [u8],
    dictionary: Option<&'a OwnWords>,
    /// Token characters at the end of the last block, with those of the blocks before.
    run: usize,
    /// Prefixes before this offset were already looked for.
    prefixes_from: usize,
}

impl Pass<'_> {
    #[inline(always)]
    fn block(&mut self, base: usize, m: &Seen, len: usize, visit: &mut impl Visit) {
        self.long_runs(base, m.token, len, visit);
        let mut rest = m.words;
        while rest != 0 {
            let at = base + rest.trailing_zeros() as usize;
            rest &= rest - 1;
            self.word(at, visit);
        }
        let mut rest = m.escape;
        while rest != 0 {
            let at = rest.trailing_zeros() as usize;
            rest &= rest - 1;
            self.escaped_word(base + at, visit);
        }
        let mut rest = m.runs;
        while rest != 0 {
            let at = rest.trailing_zeros();
            rest &= rest - 1;
            let run = (!(m.digit >> at)).trailing_zeros() as usize;
            // Runs at the edges of the block are counted in the text.
            let run = if at as usize + run < len { run } else { 0 };
            let before = if at == 0 { 0 } else { m.letter << (64 - at) };
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
            let at = rest.trailing_zeros() as usize;
            rest &= rest - 1;
            self.byte(base + at, visit);
        }
    }

    #[inline(never)]
    fn word(&mut self, at: usize, visit: &mut impl Visit) {
        let Some(head) = Head::of(&self.text[at..]) else {
            return;
        };
        let (table, text) = (self.table, self.text);
        table.words.each(text, at, head, |word, _| {
            if !self.is_inside(at) {
                table.word_rules[usize::from(word)].visit(text, at, visit);
            }
        });
        if let Some(dictionary) = self.dictionary
            && dictionary.perhaps(head) == 1
        {
            dictionary.each(text, at, head, |entry, len| {
                if !self.is_inside(at) {
                    visit.entry(entry, at, len);
                }
            });
        }
    }

    /// The masks do not know letters beyond ASCII: `é` before the word is one.
    #[inline]
    fn is_inside(&self, at: usize) -> bool {
        at > 0 && self.text[at - 1] >= 0x80 && is_word_char_before(self.text, at)
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
        {
            self.word(at, visit);
        }
    }

    /// A run of digits at `at`, of length `run` unless that is 0, behind `letters` letters unless
    /// those are not known.
    #[inline(always)]
    fn digits<V: Visit>(&mut self, at: usize, run: usize, letters: usize, visit: &mut V) {
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
        let digits = &self.table.digits;
        let slot = &digits.slots[slot(letters, run)];
        let least = slot.free.least.min(slot.bound.least);
        if least == u8::MAX {
            return;
        }
        let total = match text.get(at + run) {
            Some(b' ' | b'-' | b'.' | b'/' | b'(' | b')' | b'\n' | b'\r' | b'\t') => {
                cluster(text, at, run)
            }
            _ => run as u8,
        };
        if total < least {
            return;
        }
        let at = at - letters;
        let passes = |alike: &&Alike| {
            let sift = alike.sift.filter(|_| V::SIFTS);
            total >= alike.least && sift.is_none_or(|sift| sift(text, at))
        };
        if total >= slot.free.least {
            for alike in digits.alike(slot.free).iter().filter(passes) {
                for rule in digits.of(alike) {
                    if total >= rule.least {
                        visit.rule(rule.rule, at);
                    }
                }
            }
        }
        // What stands around is looked up only for a rule that could begin here.
        if total >= slot.bound.least
            && (total >= slot.bound.least_unsifted
                || digits.alike(slot.bound).iter().any(|alike| passes(&alike)))
        {
            visit.digit_rules(digits.bound(slot), total, at);
        }
    }

    #[inline(always)]
    fn byte(&mut self, at: usize, visit: &mut impl Visit) {
        let woken = match self.text[at] {
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
            self.run += len;
            return;
        }
        if self.run + ones >= LONG_RUN {
            let start = base - self.run;
            self.prefixes(start, base + ones, visit);
        }
        self.run = 0;
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
        self.run = tail.min(len);
    }

    fn finish_run(&mut self, end: usize, visit: &mut impl Visit) {
        if self.run >= LONG_RUN {
            self.prefixes(end - self.run, end, visit);
        }
    }

    #[inline(never)]
    fn prefixes(&mut self, start: usize, end: usize, visit: &mut impl Visit) {
        visit.long_run(start, end);
        let from = start.saturating_sub(PREFIX_BACK).max(self.prefixes_from);
        let (table, text) = (self.table, self.text);
        table.prefixes.find(text, from, end, &mut |prefix, at| {
            table.prefix_rules[usize::from(prefix)].visit(text, at, visit);
        });
        self.prefixes_from = end;
    }
}

/// Asks the sifts of rules at one place: each once, where those that share one stand side by side.
pub(super) struct Sifts<'a> {
    pub(super) text: &'a [u8],
    pub(super) at: usize,
    pub(super) last: Option<(Sift, bool)>,
}

impl Sifts<'_> {
    #[inline(always)]
    pub(super) fn pass(&mut self, sift: Option<Sift>) -> bool {
        match (sift, self.last) {
            (None, _) => true,
            (Some(sift), Some((known, passed))) if std::ptr::fn_addr_eq(sift, known) => passed,
            (Some(sift), _) => {
                let passes = sift(self.text, self.at);
                self.last = Some((sift, passes));
                passes
            }
        }
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
            b' ' | b'-' | b'.' | b'/' | b'(' | b')' | b'\n' | b'\r' | b'\t' if gap < 3 => gap += 1,
            _ => break,
        }
    }
    total
}
