//! The person's own values, looked for in the person's own conversation.
//!
//! The account says who is speaking: an e-mail address, a name, a telephone number, a login.
//! Those are looked for in the text in the same pass as the rules' words, as a small word set
//! that lives as long as the conversation.
//!
//! Which parts are looked for, and how:
//! - the full name, in any letter case; its parts of four letters or more in any case, of three
//!   only with a capital; parts of two characters or more in scripts without spaces;
//! - parts that are ordinary words ([`names::WORDS`]) or have two letters only where the text
//!   shows that a name is meant: beside another part of the name, after a greeting or the like,
//!   or with a capital in the middle of a sentence in small letters;
//! - the part before the `@` as a login, and logins as they are made of names (`jdoe`), unless
//!   they are short, words or everybody's (`info`, `admin`);
//! - the telephone number by its digits, whatever stands between them, with or without the
//!   country's prefix, from seven digits on;
//! - ids of the account, from six characters on; from four on if they have a digit and something
//!   else.

use std::borrow::Cow;

use super::column::Columns;
use super::edge::{escape_ends_at, is_unspaced};
use super::normal::Normal;
use super::wake::RuleIndex;
use super::words::{OwnWords, capitalised};
use super::{Evidence, Finding, named, names};
use crate::label::Label;

/// What an account says about the person, as far as it does.
#[derive(Default, Clone)]
pub struct Person<'a> {
    /// E-mail addresses.
    pub emails: Vec<&'a str>,
    /// Full names.
    pub names: Vec<&'a str>,
    /// Telephone numbers, however written.
    pub phones: Vec<&'a str>,
    /// Login names.
    pub logins: Vec<&'a str>,
    /// Ids of accounts, organisations and devices.
    pub ids: Vec<&'a str>,
}

impl Person<'_> {
    fn is_ascii(&self) -> bool {
        let lists = [
            &self.emails,
            &self.names,
            &self.phones,
            &self.logins,
            &self.ids,
        ];
        lists.into_iter().flatten().all(|value| value.is_ascii())
    }
}

/// The values of one person, ready to be looked for.
#[derive(Default)]
pub struct Dictionary {
    words: OwnWords,
    entries: Vec<Entry>,
    entities: Vec<Entity>,
    phones: Vec<(String, u16)>,
    /// Which two digits stand side by side in a number, at 10 · first + second, and which digits
    /// at all, from 100 on.
    phone_pairs: u128,
    /// The entries that begin with a digit: no word begins there.
    digit_entries: Vec<u16>,
    /// A bit for each digit that one of them begins with.
    digit_firsts: u16,
}

impl std::fmt::Debug for Dictionary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Dictionary({} entries)", self.entries.len())
    }
}

/// What several spellings stand for: one pseudonym for all of them.
struct Entity {
    label: Label,
    canonical: String,
}

struct Entry {
    text: String,
    entity: u16,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// As it stands, in any letter case.
    Whole,
    /// A login: a number may stand behind it.
    Login,
    /// A name: may be joined to others as in `JaneDoe`.
    Name,
    /// A short name: with a capital.
    Capital,
    /// A name that is a word, or very short: only where a name is meant.
    Word,
}

/// Fewest digits by which a telephone number is known again.
const PHONE_DIGITS: usize = 7;
/// More numbers than a person has.
const MOST_PHONES: usize = 16;
const RULE: &str = "person/own";

impl Dictionary {
    /// Collects what is worth looking for.
    pub fn new(person: &Person<'_>) -> Dictionary {
        // Most accounts are written as they are read.
        if person.is_ascii() {
            return Dictionary::of(person);
        }
        Dictionary::of(&Plain::of(person).person())
    }

    fn of(person: &Person<'_>) -> Dictionary {
        let mut this = Dictionary {
            // As many as an address, a name and a number make.
            entries: Vec::with_capacity(24),
            entities: Vec::with_capacity(16),
            ..Dictionary::default()
        };
        for email in &person.emails {
            let email = email.trim();
            let entity = this.entity(Label::EMAIL, email.to_lowercase());
            this.add(email, entity, Kind::Whole, 6);
            if let Some((local, _)) = email.split_once('@') {
                let local = local.split('+').next().unwrap_or(local);
                this.login(local);
            }
        }
        for login in &person.logins {
            this.login(login.trim());
        }
        for name in &person.names {
            this.name(name.trim());
        }
        for id in &person.ids {
            let entity = this.entity(Label::ACCOUNT_ID, id.trim().to_owned());
            let mixed =
                id.bytes().any(|b| b.is_ascii_digit()) && id.bytes().any(|b| !b.is_ascii_digit());
            this.add(id.trim(), entity, Kind::Whole, if mixed { 4 } else { 6 });
        }
        for phone in &person.phones {
            let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
            let digits = digits.trim_start_matches('0').to_owned();
            if digits.len() >= PHONE_DIGITS && this.phones.len() < MOST_PHONES {
                let entity = this.entity(Label::PHONE, digits.clone());
                for pair in digits.as_bytes().windows(2) {
                    let [one, two] = [pair[0] - b'0', pair[1] - b'0'];
                    this.phone_pairs |= 1 << (10 * one + two) | 1 << (100 + one) | 1 << (100 + two);
                }
                this.phones.push((digits, entity));
            }
        }
        this.digit_entries = (0..)
            .zip(&this.entries)
            .filter(|(_, entry)| entry.text.as_bytes()[0].is_ascii_digit())
            .map(|(index, _)| index)
            .collect();
        for &entry in &this.digit_entries {
            let first = this.entries[usize::from(entry)].text.as_bytes()[0];
            this.digit_firsts |= 1 << (first - b'0');
        }
        this.words = OwnWords::new(
            this.entries
                .iter()
                .enumerate()
                .map(|(index, entry)| (entry.text.as_str(), index as RuleIndex)),
        );
        this
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.phones.is_empty()
    }

    /// What a finding of this dictionary is one spelling of.
    pub(crate) fn canonical(&self, entity: u16) -> Option<&str> {
        let entity = self.entities.get(usize::from(entity))?;
        Some(&entity.canonical)
    }

    pub(super) fn words(&self) -> &OwnWords {
        &self.words
    }

    fn entity(&mut self, label: Label, canonical: String) -> u16 {
        self.entities.push(Entity { label, canonical });
        (self.entities.len() - 1) as u16
    }

    fn add(&mut self, text: &str, entity: u16, kind: Kind, least: usize) {
        let known = self.entries.iter().any(|entry| entry.text == text);
        if text.len() >= least.max(2) && !known && self.entries.len() < 256 {
            self.entries.push(Entry {
                text: text.to_owned(),
                entity,
                kind,
            });
        }
    }

    fn login(&mut self, login: &str) {
        let lower = login.to_lowercase();
        if login == lower {
            return self.lower_login(lower);
        }
        if !names::is_common(&lower) {
            let entity = self.entity(Label::USERNAME, lower);
            self.add(login, entity, login_kind(login), 4);
        }
    }

    /// A login in small letters.
    fn lower_login(&mut self, login: String) {
        if !names::is_common(&login) {
            let kind = login_kind(&login);
            let entity = self.entities.len() as u16;
            self.add(&login, entity, kind, 4);
            // As it stands in the name of a machine, or of a directory that was made one word.
            if login.contains(['.', '_']) {
                self.add(&login.replace(['.', '_'], "-"), entity, kind, 6);
            }
            self.entity(Label::USERNAME, login);
        }
    }

    fn name(&mut self, name: &str) {
        let parts: Vec<&str> = name
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '(' | ')' | '"' | '·'))
            .filter(|part| !part.is_empty())
            .collect();
        let entity = self.entity(Label::PERSON, parts.join(" ").to_lowercase());
        if parts.len() > 1 {
            self.add(name, entity, Kind::Name, 4);
        }
        let real: Vec<&str> = parts
            .iter()
            .copied()
            .filter(|part| !names::is_in(names::PARTICLES, &lower(part)))
            .collect();
        for part in &real {
            for piece in part.split(['-', '\u{2019}']).chain([*part]) {
                self.part(piece, entity);
                // As it is written without the letters of the language: Zoe, Mueller, Muller.
                if !piece.is_ascii() {
                    for plain in [fold(piece, true), fold(piece, false)] {
                        if plain.is_ascii() {
                            self.part(&capitalised(&plain), entity);
                        }
                    }
                }
            }
        }
        if let [first, .., last] = real.as_slice() {
            self.made_logins(&fold(first, true), &fold(last, true));
        }
    }

    /// Logins as they are commonly made of a name: `jdoe`, `janedoe`, `janed`, `doej`.
    fn made_logins(&mut self, first: &str, last: &str) {
        let ascii = |part: &str| part.len() > 1 && part.bytes().all(|b| b.is_ascii_lowercase());
        if !ascii(first) || !ascii(last) {
            return;
        }
        for [one, other] in [
            [first, last],
            [&first[..1], last],
            [first, &last[..1]],
            [last, &first[..1]],
            [last, first],
        ] {
            if one.len() + other.len() >= 4 {
                self.lower_login([one, other].concat());
            }
        }
    }

    fn part(&mut self, part: &str, entity: u16) {
        let letters = part.chars().count();
        if part.chars().any(is_unspaced) {
            self.add(part, entity, Kind::Name, 6);
            // Family name first, one character: what is left is the given name.
            let given: String = part.chars().skip(1).collect();
            if letters >= 3 {
                self.add(&given, entity, Kind::Name, 6);
            }
            return;
        }
        let kind = match letters {
            0 | 1 => return,
            _ if names::is_in(names::WORDS, &lower(part)) => Kind::Word,
            2 => Kind::Word,
            3 => Kind::Capital,
            _ => Kind::Name,
        };
        self.add(part, entity, kind, 3);
    }

    /// Whether the entry that stands at `at` is meant there.
    pub(super) fn judge(
        &self,
        text: &str,
        entry: RuleIndex,
        at: usize,
        len: usize,
        columns: &mut Columns,
    ) -> Option<Finding> {
        let entry = self.entries.get(usize::from(entry))?;
        let end = at + len;
        let here = text.get(at..end)?;
        let fits = match entry.kind {
            Kind::Login => free(text, at, end, true),
            Kind::Whole => free(text, at, end, false),
            Kind::Name => free(text, at, end, true),
            Kind::Capital => {
                free(text, at, end, true)
                    && (capital(here)
                        || self.tied_to_a_part(text, at, end)
                        || after_a_cue(text, at))
            }
            Kind::Word if self.tied_to_a_part(text, at, end) => free(text, at, end, false),
            Kind::Word => {
                free(text, at, end, false)
                    && capital(here)
                    && (self.beside_a_part(text, at, end)
                        || after_a_cue(text, at)
                        || amid_small_letters(text, at, end, here)
                        || named::is_meant(text, at, end, columns))
            }
        };
        fits.then(|| self.finding(at, end, entry.entity))
    }

    /// A telephone number whose digits begin at `at`, or an entry that begins with a digit.
    pub(super) fn digits(&self, text: &str, at: usize, run: usize) -> Option<Finding> {
        let bytes = text.as_bytes();
        for &index in &self.digit_entries {
            let entry = &self.entries[usize::from(index)];
            let end = at + entry.text.len();
            let same = bytes[at] == entry.text.as_bytes()[0]
                && bytes
                    .get(at..end)
                    .is_some_and(|here| here.eq_ignore_ascii_case(entry.text.as_bytes()));
            if same && free(text, at, end, false) {
                return Some(self.finding(at, end, entry.entity));
            }
        }
        if self.phones.is_empty() || !has_digits(&bytes[at + run..], PHONE_DIGITS, run) {
            return None;
        }
        let groups = Groups::read(bytes, at, run);
        for &(count, end) in groups.ends[..groups.groups].iter().rev() {
            let seen = &groups.digits[..count];
            let zeros = seen.iter().take_while(|&&digit| digit == b'0').count();
            let seen = &seen[zeros..];
            for (phone, entity) in &self.phones {
                let phone = phone.as_bytes();
                let (short, long) = if seen.len() < phone.len() {
                    (seen, phone)
                } else {
                    (phone, seen)
                };
                if short.len() >= PHONE_DIGITS
                    && long.ends_with(short)
                    && long.len() - short.len() <= 4
                    && free(text, at, end, false)
                {
                    let before = bytes[..at].iter().rev();
                    let opening = before.take_while(|b| matches!(b, b'+' | b'(')).count();
                    return Some(self.finding(at - opening, end, *entity));
                }
            }
        }
        None
    }

    /// A fast no for most runs of digits: the first two are side by side in no number, and no
    /// entry begins with a digit. A run that may be a whole number with a prefix, or that begins
    /// with a zero, is looked at in any case.
    #[inline(always)]
    pub(super) fn may_begin(&self, text: &[u8], at: usize, run: usize) -> bool {
        let one = u32::from(text[at] & 0x0F);
        let entry = self.digit_firsts >> one & 1 == 1;
        if self.phone_pairs == 0 {
            return entry;
        }
        let bit = if run == 1 {
            100 + one
        } else {
            10 * one + u32::from(text[at + 1] & 0x0F)
        };
        entry || self.phone_pairs >> (bit & 127) & 1 == 1 || one == 0 || run >= PHONE_DIGITS
    }

    fn finding(&self, start: usize, end: usize, entity: u16) -> Finding {
        let label = self.entities[usize::from(entity)].label;
        Finding {
            entity: Some(entity),
            evidence: Evidence {
                own: true,
                ..Evidence::default()
            },
            ..Finding::certain(start, end, label, RULE)
        }
    }

    /// Another part of the name is joined to it by a sign: `jane_doe`, `jane.doe`, `jane/doe`.
    fn tied_to_a_part(&self, text: &str, at: usize, end: usize) -> bool {
        let tie = |b: &u8| b"_-./+".contains(b);
        let bytes = text.as_bytes();
        (bytes.get(end).is_some_and(tie) || at > 0 && tie(&bytes[at - 1]))
            && self.beside_a_part(text, at, end)
    }

    /// Another part of a name stands directly before or after.
    fn beside_a_part(&self, text: &str, at: usize, end: usize) -> bool {
        let is_part = |word: &str| {
            word.len() > 1
                && self.entries.iter().any(|entry| {
                    !matches!(entry.kind, Kind::Whole | Kind::Login)
                        && entry.text.to_lowercase() == word.to_lowercase()
                })
        };
        let joint = |c: char| matches!(c, ' ' | ',' | '.' | '\u{a0}' | '-' | '_' | '/' | '+');
        let after = text[end..].trim_start_matches(joint);
        let before = text[..at].trim_end_matches(joint);
        let letters = |c: char| !c.is_alphabetic();
        let next = after.split(letters).next().unwrap_or_default();
        let previous = before.rsplit(letters).next().unwrap_or_default();
        text.len() - end - after.len() <= 2 && is_part(next)
            || at - before.len() <= 2 && is_part(previous)
    }
}

/// The person's values as the eye reads them, as the text is read.
struct Plain<'a>([Vec<Cow<'a, str>>; 5]);

impl Plain<'_> {
    fn of<'a>(person: &Person<'a>) -> Plain<'a> {
        let mut normal = Normal::default();
        let mut read = |values: &[&'a str]| -> Vec<Cow<'a, str>> {
            let mut one = |value: &&'a str| match normal.fill(value) {
                true => normal.text.clone().into(),
                false => (*value).into(),
            };
            values.iter().map(&mut one).collect()
        };
        Plain([
            read(&person.emails),
            read(&person.names),
            read(&person.phones),
            read(&person.logins),
            read(&person.ids),
        ])
    }

    fn person(&self) -> Person<'_> {
        let [emails, names, phones, logins, ids] = self
            .0
            .each_ref()
            .map(|list| list.iter().map(|value| &**value).collect());
        Person {
            emails,
            names,
            phones,
            logins,
            ids,
        }
    }
}

fn login_kind(login: &str) -> Kind {
    if login.bytes().all(|b| b.is_ascii_alphabetic()) {
        Kind::Login
    } else {
        Kind::Whole
    }
}

/// Makes one finding of the parts of a name that stand side by side.
pub(super) fn join(text: &str, found: &mut [Finding]) {
    if found.iter().filter(|f| f.evidence.own).count() < 2 {
        return;
    }
    found.sort_by_key(|finding| finding.start);
    for next in 1..found.len() {
        let (before, rest) = found.split_at_mut(next);
        let (last, new) = (&before[next - 1], &mut rest[0]);
        let person = |f: &Finding| f.evidence.own && f.label == Label::PERSON;
        if person(last) && person(new) && last.entity == new.entity && new.start > last.end {
            let between = &text[last.end..new.start];
            let joint = between.len() <= 5
                && between.chars().filter(|c| c.is_alphabetic()).count() <= 1
                && between
                    .chars()
                    .all(|c| c.is_alphabetic() || matches!(c, ' ' | ',' | '.'));
            if joint {
                new.start = last.start;
            }
        }
    }
}

/// In small letters.
fn lower(part: &str) -> Cow<'_, str> {
    if part.bytes().all(|b| b.is_ascii_lowercase()) {
        part.into()
    } else {
        part.to_lowercase().into()
    }
}

/// In small letters without accents, as logins are written. (ASCII foldings of the letters of
/// western Europe; what has none stays and makes no login.)
pub(super) fn fold(name: &str, digraphs: bool) -> String {
    let mut folded = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ä' if digraphs => folded.push_str("ae"),
            'ö' | 'ø' if digraphs => folded.push_str("oe"),
            'ü' if digraphs => folded.push_str("ue"),
            'ä' => folded.push('a'),
            'ö' | 'ø' => folded.push('o'),
            'ü' => folded.push('u'),
            'ß' => folded.push_str("ss"),
            'à' | 'á' | 'â' | 'ã' | 'å' => folded.push('a'),
            'è' | 'é' | 'ê' | 'ë' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' => folded.push('i'),
            'ò' | 'ó' | 'ô' | 'õ' => folded.push('o'),
            'ù' | 'ú' | 'û' => folded.push('u'),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'ñ' | 'ń' | 'ň' => folded.push('n'),
            'ł' => folded.push('l'),
            'ś' | 'š' | 'ş' => folded.push('s'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            'ę' | 'ě' => folded.push('e'),
            'ą' => folded.push('a'),
            'ý' => folded.push('y'),
            'ğ' => folded.push('g'),
            'ı' => folded.push('i'),
            'ř' => folded.push('r'),
            'ů' => folded.push('u'),
            '-' | '\'' => {}
            other => folded.push(other),
        }
    }
    folded
}

/// The value is not part of a longer word; a name may be joined to other words by case.
pub(super) fn free(text: &str, at: usize, end: usize, camel: bool) -> bool {
    let value = &text[at..end];
    let (Some(first), Some(last)) = (value.chars().next(), value.chars().next_back()) else {
        return false;
    };
    let part_of_word =
        |c: char| c.is_alphabetic() && !is_unspaced(c) || !camel && (c.is_ascii_digit());
    let left = match text[..at].chars().next_back() {
        Some(c) if part_of_word(c) => {
            camel && c.is_lowercase() && first.is_uppercase() || escape_ends_at(text.as_bytes(), at)
        }
        _ => true,
    };
    let mut after = text[end..].chars();
    let right = match after.next() {
        Some(c) if part_of_word(c) => {
            camel
                && (last.is_lowercase() && c.is_uppercase()
                    // A genitive: Janes, Mustermanns.
                    || c == 's'
                        && !after.next().is_some_and(char::is_alphabetic)
                        && !names::ends_as_a_word(value))
        }
        _ => true,
    };
    left && right
}

fn capital(value: &str) -> bool {
    value.chars().next().is_some_and(char::is_uppercase)
}

fn after_a_cue(text: &str, at: usize) -> bool {
    let from = super::floor(text, at.saturating_sub(32));
    let before = text[from..at]
        .trim_end_matches(|c: char| c.is_whitespace() || ",.:;!-*_\"'".contains(c))
        .to_lowercase();
    let mut cues = names::GREETINGS.iter().chain(names::CUES);
    cues.any(|cue| {
        before.strip_suffix(cue).is_some_and(|rest| {
            !rest
                .chars()
                .next_back()
                .is_some_and(|c| c.is_alphabetic() && !is_unspaced(c))
        })
    })
}

/// With a capital in the middle of a sentence whose words around it are small: "ask Will about".
fn amid_small_letters(text: &str, at: usize, end: usize, here: &str) -> bool {
    if names::is_in(names::CALENDAR, &here.to_lowercase()) {
        return false;
    }
    let from = super::floor(text, at.saturating_sub(32));
    let Some(before) = text[from..at].strip_suffix(' ') else {
        return false;
    };
    let before = before.strip_suffix(',').unwrap_or(before);
    let word = before
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    let next = text[end..].trim_start_matches([' ', ',', '\'']);
    !word.is_empty()
        && word.chars().all(char::is_lowercase)
        && !names::is_in(names::NOT_BEFORE, word)
        && !next.chars().next().is_some_and(char::is_uppercase)
}

/// Whether there are `least` digits before something that does not belong to a telephone number;
/// `seen` of them were seen already.
fn has_digits(rest: &[u8], least: usize, mut seen: usize) -> bool {
    let mut gap = 0;
    for b in rest {
        if seen >= least {
            return true;
        }
        match b {
            b'0'..=b'9' => (seen, gap) = (seen + 1, 0),
            b' ' | b'-' | b'.' | b'/' | b'(' | b')' if gap < 3 => gap += 1,
            _ => return false,
        }
    }
    seen >= least
}

/// The most digits that are read as a telephone number, with prefixes.
const MOST_DIGITS: usize = 18;

/// Groups of digits, across what may stand between those of a telephone number.
struct Groups {
    digits: [u8; MOST_DIGITS],
    count: usize,
    /// For each group: how many digits there are up to its end, and where that is.
    ends: [(usize, usize); MOST_DIGITS],
    groups: usize,
}

impl Groups {
    fn read(text: &[u8], at: usize, run: usize) -> Groups {
        let mut this = Groups {
            digits: [0; MOST_DIGITS],
            count: 0,
            ends: [(0, 0); MOST_DIGITS],
            groups: 0,
        };
        if run > MOST_DIGITS {
            return this;
        }
        let mut here = at;
        let mut gap = 0;
        while let Some(&b) = text.get(here) {
            match b {
                b'0'..=b'9' if this.count < MOST_DIGITS => {
                    if here == at || gap > 0 {
                        this.groups += 1;
                    }
                    this.digits[this.count] = b;
                    this.count += 1;
                    this.ends[this.groups - 1] = (this.count, here + 1);
                    gap = 0;
                }
                b' ' | b'-' | b'.' | b'/' | b'(' | b')' if gap < 3 => gap += 1,
                _ => break,
            }
            here += 1;
        }
        this
    }
}
