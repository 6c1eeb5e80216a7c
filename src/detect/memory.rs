//! What a conversation has given away once, looked for everywhere in it.
//!
//! A card number that passes its check is the same card where it is written across two cells; a
//! password that "my password is" stands before is the same password in the command a turn later.
//! So what was found for certain, or with a word beside it, is remembered as long as the
//! conversation lasts, and goes wherever it stands: earlier and later, in every field and copy.
//!
//! - Numbers (cards, accounts, ids, telephones) are known again by their digits and letters, in any
//!   case and with any separators; telephones also without their country's prefix; cards, accounts
//!   and ids by their last four digits behind words like "ending in".
//! - E-mail addresses are known in any letter case, and the part before the `@` as a login; one of
//!   letters alone only where a login is meant, in a path or before an `@`, since it may be a word.
//! - Passwords and keys are known as they are written, if they are not too common to be told from
//!   other words: eight characters of more than one kind, six if digits and letters are mixed, or
//!   twelve of one kind. What is shorter or more common is judged where it stands.
//! - Logins, names and addresses are known as whole words, from four characters on, unless they
//!   are ordinary words.
//! - Days of birth, security codes, PINs and places are not remembered: those are too short, or
//!   mean something else elsewhere.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::joint::Joined;
use super::mask::Starts;
use super::nested::{DEEPEST, Encoded, Unescaped, base64_around};
use super::normal::Normal;
use super::words::{Head, Known as _, OwnWords};
use super::{Evidence, Finding, LONG_RUN, names, placeholder};
use crate::label::{Family, Label};
use crate::rules::Confidence;

/// More values than a conversation has; what comes after is judged where it stands.
const MOST: usize = 4096;
const RULE: &str = "conversation/repeated";
const TAIL: &str = "conversation/last-four";

/// Collects what to remember.
#[derive(Default, Clone)]
pub(crate) struct Notes {
    words: Vec<(String, Label, bool)>,
    numbers: Vec<(String, Label)>,
    tails: Vec<([u8; 4], Label)>,
    /// The same words and numbers, to be asked.
    known: [HashSet<String>; 2],
}

/// A list of values; so it says nothing of them.
impl std::fmt::Debug for Notes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Notes(_)")
    }
}

impl Notes {
    pub(crate) fn is_empty(&self) -> bool {
        self.words.is_empty() && self.numbers.is_empty()
    }

    fn is_full(&self) -> bool {
        self.words.len() + self.numbers.len() > MOST
    }

    /// Adds what another part of the conversation has given away.
    pub(crate) fn join(&mut self, other: &Notes) {
        if self.is_empty() {
            self.clone_from(other);
            return;
        }
        for (word, label, exact) in &other.words {
            if self.is_full() {
                return;
            }
            self.word(word, *label, *exact);
        }
        for (number, label) in &other.numbers {
            if self.is_full() {
                return;
            }
            self.plain(number.clone(), *label);
        }
        self.tails.extend(&other.tails);
        self.tails.sort_unstable();
        self.tails.dedup_by_key(|(tail, _)| *tail);
    }

    /// Remembers the value of a finding, if it is sure enough and can be told from other text.
    pub(crate) fn add(&mut self, value: &str, finding: &Finding) {
        let evidence = finding.evidence;
        let sure = finding.confidence == Confidence::Certain
            || evidence.near
            || evidence.key
            || evidence.checked
            || finding.label.family() == Family::Credential;
        if !sure || evidence.own || finding.encoded || self.is_full() {
            return;
        }
        self.value(value, finding);
        // As it reads without the escapes in it.
        let mut plain = Unescaped::default();
        if plain.fill(value) {
            self.value(&plain.text, finding);
        }
    }

    fn value(&mut self, value: &str, finding: &Finding) {
        match finding.label {
            Label::DATE_OF_BIRTH
            | Label::CARD_EXPIRY
            | Label::CARD_SECURITY_CODE
            | Label::PIN
            | Label::COORDINATES
            | Label::HEALTH
            | Label::BIC
            | Label::ROUTING_NUMBER
            | Label::IP_ADDRESS
            | Label::MAC_ADDRESS
            | Label::PRIVATE_KEY => {}
            Label::EMAIL => self.email(value),
            Label::PHONE => self.phone(value),
            Label::USERNAME | Label::PERSON | Label::ADDRESS | Label::ACCOUNT_ID => {
                self.name(value, finding.label);
            }
            label if label.family() == Family::Credential => {
                let value = value.trim();
                if is_telling(value) {
                    self.word(value, label, true);
                    // As it stands in a string of JSON or of a program.
                    if value.contains(['"', '\\']) {
                        let quoted = value.replace('\\', "\\\\").replace('"', "\\\"");
                        self.word(&quoted, label, true);
                    }
                }
            }
            label => self.number(value, label),
        }
    }

    fn word(&mut self, word: &str, label: Label, exact: bool) {
        if self.known[0].insert(word.to_owned()) {
            self.words.push((word.to_owned(), label, exact));
        }
    }

    fn email(&mut self, value: &str) {
        let Some((local, _)) = value.split_once('@') else {
            return;
        };
        self.word(value, Label::EMAIL, false);
        let login = local.split('+').next().unwrap_or(local);
        if login.len() > 4 {
            self.name(login, Label::USERNAME);
        }
    }

    fn name(&mut self, value: &str, label: Label) {
        let lower = value.to_lowercase();
        let common = names::is_common(&lower);
        let letters = value.chars().filter(|c| c.is_alphanumeric()).count();
        let digits = value.chars().filter(|c| c.is_numeric()).count();
        if letters >= 4 && digits < letters && !common {
            self.word(value, label, false);
        }
    }

    fn phone(&mut self, value: &str) {
        let digits: String = value.chars().filter(char::is_ascii_digit).collect();
        if digits.len() < 7 {
            return;
        }
        if let Some(tail) = digits.as_bytes().last_chunk::<4>() {
            self.tails.push((*tail, Label::PHONE));
        }
        self.plain(digits.clone(), Label::PHONE);
        if value.trim_start().starts_with('+') {
            // Country prefixes have one to three digits; the rest stands with or without a zero.
            for prefix in 1..=3 {
                let rest = &digits[prefix..];
                if rest.len() >= 8 {
                    self.plain(rest.to_owned(), Label::PHONE);
                    self.plain(format!("0{rest}"), Label::PHONE);
                }
            }
        }
    }

    fn number(&mut self, value: &str, label: Label) {
        let plain: String = value
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let digits = plain.bytes().filter(u8::is_ascii_digit).count();
        if digits < 5 || plain.len() < 7 {
            return;
        }
        let has_tail = plain.len() >= 8
            && matches!(
                label.family(),
                Family::Payment | Family::Bank | Family::Government | Family::Health
            );
        if has_tail
            && let Some(tail) = plain.as_bytes().last_chunk::<4>()
            && tail.iter().all(u8::is_ascii_digit)
        {
            self.tails.push((*tail, label));
        }
        self.plain(plain, label);
    }

    fn plain(&mut self, plain: String, label: Label) {
        if self.known[1].insert(plain.clone()) {
            self.numbers.push((plain, label));
        }
    }

    /// What was collected, ready to be looked for; nothing where there is nothing.
    pub(crate) fn memory(mut self) -> Option<Memory> {
        if self.is_empty() {
            return None;
        }
        self.tails.sort_unstable();
        self.tails.dedup_by_key(|(tail, _)| *tail);
        let plain = |(word, ..): &(String, Label, bool)| {
            word.bytes()
                .next()
                .is_some_and(|b| b.is_ascii_alphanumeric())
        };
        let anywhere = !self.words.iter().all(plain);
        let words = self.words.iter().map(|(word, ..)| word.as_str());
        let words = OwnWords::new(words.zip(0..));
        let mut firsts = [false; 256];
        let mut letters = [false; 256];
        for (word, ..) in &self.words {
            match *word.as_bytes().first().unwrap_or(&0) {
                first @ ..0x80 => {
                    letters[usize::from(first.to_ascii_lowercase())] = true;
                    letters[usize::from(first.to_ascii_uppercase())] = true;
                }
                // In other scripts letters of two cases may differ in their first byte.
                _ => letters[0x80..].fill(true),
            }
        }
        let mut heads: HashMap<[u8; 3], Vec<usize>> = HashMap::new();
        for (at, (number, _)) in self.numbers.iter().enumerate() {
            if let Some(head) = head(number.as_bytes()) {
                heads.entry(head).or_default().push(at);
            }
            let first = number.as_bytes()[0];
            firsts[usize::from(first)] = true;
            firsts[usize::from(first.to_ascii_lowercase())] = true;
        }
        for (tail, _) in &self.tails {
            firsts[usize::from(tail[0])] = true;
        }
        Some(Memory {
            notes: self,
            words,
            anywhere,
            heads,
            firsts,
            letters,
        })
    }
}

/// Whether a password can be told from other words.
fn is_telling(value: &str) -> bool {
    let mut kinds = [false; 4];
    let mut count = 0;
    for c in value.chars() {
        let kind = match c {
            'a'..='z' => 0,
            'A'..='Z' => 1,
            '0'..='9' => 2,
            _ => 3,
        };
        // A capital at the beginning makes no other word of it.
        kinds[if kind == 1 && count == 0 { 0 } else { kind }] = true;
        count += 1;
    }
    let lower = value.to_lowercase();
    if names::is_common(&lower) {
        return false;
    }
    let several = kinds.iter().filter(|&&kind| kind).count() > 1;
    match count {
        0..6 => false,
        6..8 => kinds[2] && (kinds[0] || kinds[1]),
        8..12 => several,
        _ => true,
    }
}

/// What a conversation has given away, ready to be looked for.
pub(crate) struct Memory {
    notes: Notes,
    words: OwnWords,
    /// A word begins with something else than a letter or a digit of ASCII: it may stand anywhere.
    anywhere: bool,
    /// The numbers by their first three digits or letters.
    heads: HashMap<[u8; 3], Vec<usize>>,
    /// What a number can begin with.
    firsts: [bool; 256],
    /// What a word can begin with.
    letters: [bool; 256],
}

impl std::fmt::Debug for Memory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Memory(_)")
    }
}

impl Memory {
    /// What was known before, and what is known now; the same, where nothing is new.
    pub(crate) fn join(before: Option<Arc<Memory>>, notes: Notes) -> Option<Arc<Memory>> {
        let Some(before) = before else {
            return notes.memory().map(Arc::new);
        };
        let known = &before.notes.known;
        if notes.known[0].is_subset(&known[0]) && notes.known[1].is_subset(&known[1]) {
            return Some(before);
        }
        let mut all = before.notes.clone();
        all.join(&notes);
        all.memory().map(Arc::new)
    }

    /// Whether something that is remembered stands in `text`, as it is written or as it reads
    /// without its escapes and out of base64.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.is_within(text, 0)
    }

    fn is_within(&self, text: &str, depth: usize) -> bool {
        let mut normal = Normal::default();
        let text = match normal.fill(text) {
            true => &normal.text,
            false => text,
        };
        let mut found = Vec::new();
        self.look(text, &mut found);
        if !found.is_empty() || depth == DEEPEST {
            return !found.is_empty();
        }
        let mut unescaped = Unescaped::default();
        if unescaped.fill(text) && self.is_within(&unescaped.text, depth + 1) {
            return true;
        }
        let mut joined = Joined::default();
        if joined.fill(text) {
            self.look(&joined.text, &mut found);
            if found
                .iter()
                .any(|finding| joined.parts(finding.start, finding.end))
            {
                return true;
            }
        }
        let mut last = 0;
        long_runs(text.as_bytes()).any(|(start, end)| {
            let piece = base64_around(text, start, end, std::mem::replace(&mut last, end));
            piece
                .and_then(|(from, to)| Encoded::read(&text[from..to]))
                .is_some_and(|read| self.is_within(&read.text, depth + 1))
        })
    }

    /// Adds to `found` where something that is remembered stands in `text`, as it is written.
    pub(crate) fn look(&self, text: &str, found: &mut Vec<Finding>) {
        let first = found.len();
        if !self.words.is_empty() {
            self.words(text, found);
        }
        if !self.notes.numbers.is_empty() {
            self.numbers(text, found);
        }
        let mut at = first;
        while at < found.len() {
            if placeholder::covers(text, found[at].start) {
                found.swap_remove(at);
            } else {
                at += 1;
            }
        }
    }

    fn words(&self, text: &str, found: &mut Vec<Finding>) {
        let bytes = text.as_bytes();
        if self.anywhere {
            for start in 0..bytes.len() {
                self.words_at(text, start, found);
            }
            return;
        }
        let mut starts = Starts::new(bytes);
        while let Some((base, mut mask)) = starts.next(true) {
            while mask != 0 {
                let start = base + mask.trailing_zeros() as usize;
                mask &= mask - 1;
                self.words_at(text, start, found);
            }
        }
    }

    #[inline(always)]
    fn words_at(&self, text: &str, start: usize, found: &mut Vec<Finding>) {
        let bytes = text.as_bytes();
        if !self.letters[usize::from(bytes[start])] {
            return;
        }
        let Some(head) = Head::of(&bytes[start..]) else {
            return;
        };
        if self.words.perhaps(head) == 0 {
            return;
        }
        self.words.each(bytes, start, head, |word, len| {
            let (word, label, exact) = &self.notes.words[usize::from(word)];
            let end = start + len;
            let same = !exact || bytes[start..end] == *word.as_bytes();
            let login = *label == Label::USERNAME;
            let meant = !login
                || !word.bytes().all(|b| b.is_ascii_alphabetic())
                || is_tied(bytes, start, end)
                || owns(text, start);
            // The machine is named after its owner: `janes-MacBook`.
            let named = login && text[end..].starts_with("s-") && is_free(text, start, end + 1);
            if same && meant && (is_free(text, start, end) || named) {
                found.push(finding(start, end, *label, RULE));
            }
        });
    }

    fn numbers(&self, text: &str, found: &mut Vec<Finding>) {
        let bytes = text.as_bytes();
        let mut starts = Starts::new(bytes);
        while let Some((base, mut mask)) = starts.next(false) {
            while mask != 0 {
                let at = base + mask.trailing_zeros() as usize;
                mask &= mask - 1;
                if self.firsts[usize::from(bytes[at])] {
                    self.numbers_at(bytes, text, at, found);
                }
            }
        }
    }

    fn numbers_at(&self, bytes: &[u8], text: &str, at: usize, found: &mut Vec<Finding>) {
        let alike = head(&bytes[at..]).and_then(|head| self.heads.get(&head));
        for &number in alike.into_iter().flatten() {
            let (number, label) = &self.notes.numbers[number];
            if let Some(end) = stands(bytes, at, number.as_bytes()) {
                found.push(finding(at, end, *label, RULE));
            }
        }
        let tail = bytes
            .get(at..at + 4)
            .filter(|_| !bytes.get(at + 4).is_some_and(u8::is_ascii_alphanumeric));
        if let Some(tail) = tail
            && let Some((_, label)) = self.notes.tails.iter().find(|(known, _)| known == tail)
            && is_tail(text, at)
        {
            found.push(finding(at, at + 4, *label, TAIL));
        }
    }
}

/// Runs of letters and digits in which base64 may stand.
fn long_runs(text: &[u8]) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < text.len() {
            let from = at + text[at..].iter().position(u8::is_ascii_alphanumeric)?;
            let run = text[from..].iter().position(|b| !b.is_ascii_alphanumeric());
            at = run.map_or(text.len(), |run| from + run);
            if at - from >= LONG_RUN {
                return Some((from, at));
            }
        }
        None
    })
}

fn finding(start: usize, end: usize, label: Label, rule: &'static str) -> Finding {
    Finding {
        start,
        end,
        rule,
        label,
        confidence: Confidence::Certain,
        evidence: Evidence::default(),
        generic: false,
        entity: None,
        encoded: false,
    }
}

/// The first three digits and letters, the latter large, whatever separates them.
fn head(text: &[u8]) -> Option<[u8; 3]> {
    let mut head = [0; 3];
    let mut count = 0;
    let mut gap = 0;
    for byte in text {
        if byte.is_ascii_alphanumeric() {
            head[count] = byte.to_ascii_uppercase();
            (count, gap) = (count + 1, 0);
            if count == 3 {
                return Some(head);
            }
        } else if is_separator(*byte) && gap < 4 {
            gap += 1;
        } else {
            return None;
        }
    }
    None
}

/// What may stand between the digits of a number.
fn is_separator(byte: u8) -> bool {
    matches!(
        byte,
        b' ' | b'-' | b'.' | b'/' | b'(' | b')' | b'\t' | b'\n' | b'\r' | b'_' | b'|'
    )
}

/// Where `number` ends, if it begins at `at`, whatever separates its digits.
fn stands(text: &[u8], at: usize, number: &[u8]) -> Option<usize> {
    let mut rest = number.iter();
    let mut next = rest.next();
    let mut gap = 0;
    for (offset, &byte) in text[at..].iter().enumerate() {
        let Some(&want) = next else { break };
        if byte.to_ascii_uppercase() == want {
            next = rest.next();
            gap = 0;
            if next.is_none() {
                let end = at + offset + 1;
                let free = !text.get(end).is_some_and(u8::is_ascii_alphanumeric);
                return free.then_some(end);
            }
        } else if is_separator(byte) && gap < 4 {
            gap += 1;
        } else {
            return None;
        }
    }
    None
}

/// Whether the four digits at `at` are said to be the last of something.
fn is_tail(text: &str, at: usize) -> bool {
    const CUES: &[&str] = &[
        "ending",
        "ends",
        "end in",
        "last four",
        "last 4",
        "final four",
        "endet",
        "endend",
        "letzten",
        "endziffer",
        "terminant",
        "termine",
        "derniers",
        "terminad",
        "termina",
        "ultim",
        "últim",
        "final",
        "acaba",
        "eindig",
        "laatste",
        "końcówk",
        "ostatni",
        "terakhir",
        "akhir",
        "末尾",
        "末四",
        "后四",
        "後四",
        "尾号",
        "尾號",
        "下4",
        "下四",
        "끝",
        "마지막",
        "последн",
        "оканчива",
        "son dört",
        "biten",
        "آخر",
        "تنتهي",
    ];
    let from = super::floor(text, at.saturating_sub(40));
    let before = &text[from..at];
    let masked = before.trim_end_matches([' ', '-']);
    if masked.ends_with("**")
        || masked.ends_with("••")
        || masked.ends_with("xx")
        || masked.ends_with("XX")
    {
        return true;
    }
    let before = before.to_lowercase();
    CUES.iter().any(|cue| {
        before
            .rfind(cue)
            .is_some_and(|at| !before[at + cue.len()..].contains(|c: char| c.is_ascii_digit()))
    })
}

/// Joined to something as logins are: `/home/jane`, `-Users-jane-src`, `jane@host`, `'jane:…'`; or
/// behind a word for one.
fn is_tied(text: &[u8], start: usize, end: usize) -> bool {
    const WORDS: &[&[u8]] = &[
        b"user",
        b"login",
        b"username",
        b"owner",
        b"account",
        b"logname",
    ];
    let sign = |b: &u8| b"/\\@_-~:=".contains(b);
    let before = start > 0 && sign(&text[start - 1]);
    let after =
        text.get(end).is_some_and(|b| b"/\\@_-".contains(b)) || text[end..].starts_with(b"s-");
    let colon =
        text.get(end) == Some(&b':') && text.get(end + 1).is_some_and(|b| !b.is_ascii_whitespace());
    let word = text[start.saturating_sub(24)..start].trim_ascii_end();
    let word = &word[word.len()
        - word
            .iter()
            .rev()
            .take_while(|b| b.is_ascii_alphabetic())
            .count()..];
    let said = word.len() < start && WORDS.iter().any(|known| word.eq_ignore_ascii_case(known));
    before || after || colon || said
}

/// Whether the word at `at` is the owner or the group of a file in a listing.
fn owns(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let line = bytes[..at].iter().rev().take(96);
    let line = &bytes[at - line.take_while(|&&b| b != b'\n').count()..at];
    let rights = line.trim_ascii_start();
    rights.len() > 11
        && rights[0].is_ascii_graphic()
        && rights[1..10].iter().all(|b| b"rwxsStT-".contains(b))
        && rights[10..]
            .split(u8::is_ascii_whitespace)
            .filter(|part| !part.is_empty())
            .count()
            <= 3
}

/// Not a part of a longer word.
fn is_free(text: &str, start: usize, end: usize) -> bool {
    let joins = |a: Option<char>, b: Option<char>| {
        let word = |c: char| c.is_alphanumeric() && !super::edge::is_unspaced(c);
        a.is_some_and(word) && b.is_some_and(word)
    };
    let value = &text[start..end];
    let left = joins(text[..start].chars().next_back(), value.chars().next())
        && !super::edge::escape_ends_at(text.as_bytes(), start);
    let right = joins(value.chars().next_back(), text[end..].chars().next());
    !left && !right
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(value: &str, label: Label, text: &str) -> Vec<String> {
        let mut notes = Notes::default();
        let mut known = finding(0, value.len(), label, "toy/rule");
        known.evidence.near = true;
        notes.add(value, &known);
        let mut hits = Vec::new();
        if let Some(memory) = notes.memory() {
            memory.look(text, &mut hits);
        }
        crate::detect::resolve(&mut hits);
        hits.iter()
            .map(|f| format!("{}:{}", f.label, &text[f.start..f.end]))
            .collect()
    }

    #[test]
    fn what_was_given_away_once_is_known_again() {
        let card = "4111 1111 1111 1111";
        for (value, label, text, want) in [
            (
                card,
                Label::CREDIT_CARD,
                "it was 4111-11111111/1111 then",
                &["CREDIT_CARD:4111-11111111/1111"][..],
            ),
            (
                card,
                Label::CREDIT_CARD,
                "the card ending in 1111, 1111 times",
                &["CREDIT_CARD:1111"],
            ),
            (
                card,
                Label::CREDIT_CARD,
                "**** **** **** 1111",
                &["CREDIT_CARD:1111"],
            ),
            (card, Label::CREDIT_CARD, "41111111111111112", &[]),
            (
                "DE89 3704 0044 0532 0130 00",
                Label::IBAN,
                "de89370400440532013000!",
                &["IBAN:de89370400440532013000"],
            ),
            (
                "hunter2",
                Label::PASSWORD,
                "then hunter2. Not hunter22",
                &["PASSWORD:hunter2"],
            ),
            ("Hunter2", Label::PASSWORD, "then hunter2", &[]),
            ("sunshine", Label::PASSWORD, "the sunshine", &[]),
            (
                "jane.roe@example.org",
                Label::EMAIL,
                "cd /Users/jane.roe && mail Jane.Roe@Example.org",
                &["USERNAME:jane.roe", "EMAIL:Jane.Roe@Example.org"],
            ),
            ("info@example.org", Label::EMAIL, "for info ask", &[]),
            (
                "+49 30 23125 123",
                Label::PHONE,
                "030-23125123",
                &["PHONE:030-23125123"],
            ),
            (
                "jroe42",
                Label::USERNAME,
                "-Users-jroe42-src jroe42@host:~$",
                &["USERNAME:jroe42", "USERNAME:jroe42"],
            ),
            ("12/27", Label::CARD_EXPIRY, "on 12/27", &[]),
        ] {
            assert_eq!(found(value, label, text), want, "{text}");
        }
    }
}
