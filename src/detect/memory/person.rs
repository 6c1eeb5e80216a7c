//! What to remember of a person's name: its parts, and the ways in which they are put together.

use super::super::dictionary::fold;
use super::super::edge::is_unspaced;
use super::super::names;
use super::super::words::capitalised;
use super::notes::{How, Notes};
use crate::label::Label;

/// Fewest letters of a full name that is known in small letters without a sign between its parts:
/// what is shorter may be a word.
const LEAST_RUN: usize = 8;

/// How people are addressed by their family names.
const TITLES: [&str; 22] = [
    "先生",
    "女士",
    "小姐",
    "太太",
    "老师",
    "老師",
    "医生",
    "醫生",
    "经理",
    "經理",
    "总",
    "總",
    "さん",
    "様",
    "さま",
    "氏",
    "くん",
    "ちゃん",
    "課長",
    "部長",
    "씨",
    "님",
];

impl Notes {
    /// A person's name, and its parts as they are written: one may be a word in small letters.
    pub(super) fn person(&mut self, name: &str) {
        let parts = name.split([' ', ',', '.']);
        if parts.clone().filter(|part| !part.is_empty()).count() > 1 {
            self.name(name, Label::PERSON);
        }
        self.unspaced(name);
        // As a slug, an address or a path has it: `jane-roe`, `jane.roe`.
        let words: Vec<&str> = name.split(' ').collect();
        let is_word = |word: &&str| word.len() > 2 && word.chars().all(char::is_alphabetic);
        if (2..=3).contains(&words.len()) && words.iter().all(is_word) && name.len() >= 9 {
            for with in ["-", ".", "_"] {
                let joined = words.join(with);
                self.word(&joined, Label::PERSON, false);
                self.part(joined.to_lowercase(), name);
            }
        }
        self.put_together(name);
        for part in parts {
            self.meant(part);
            let capital = part.chars().next().is_some_and(char::is_uppercase);
            let letters = part.chars().all(|c| c.is_alphabetic() || "-'’".contains(c));
            if capital
                && letters
                && part.chars().count() >= 4
                && !names::is_common(&part.to_lowercase())
            {
                self.word(part, Label::PERSON, true);
                self.part(part.to_owned(), name);
            }
        }
    }

    /// The first and the last part of a name as one word of a program, a path or a column, in either
    /// order: `JaneRoe`, `janeRoe`, `getJaneRoe`, `jane_roe`, `roe-jane`.
    fn put_together(&mut self, name: &str) {
        let is_part = |part: &&str| {
            part.chars().count() > 1
                && part.chars().all(|c| c.is_alphabetic() && !is_unspaced(c))
                && !names::is_in(names::PARTICLES, &part.to_lowercase())
        };
        let parts: Vec<&str> = name.split([' ', ',', '.']).filter(is_part).collect();
        let [first, .., last] = parts.as_slice() else {
            return;
        };
        let [first, last] = [first, last].map(|part| fold(part, true));
        let is_word = |part: &str| names::is_common(part);
        let is_plain = first.is_ascii() && last.is_ascii() && parts.len() <= 4;
        if !self.is_roomy() || !is_plain || first.len() + last.len() < 6 {
            return;
        }
        // `mark_grant` may be what a program does; `MarkGrant` is hardly one of its classes.
        if is_word(&first) && is_word(&last) {
            let camel = [capitalised(&first), capitalised(&last)].concat();
            self.known_as(&camel, Label::PERSON, How::Titled);
            self.part(camel, name);
            return;
        }
        for [one, other] in [[&first, &last], [&last, &first]] {
            for with in ["_", "-", "."] {
                let joined = [one.as_str(), other].join(with);
                self.word(&joined, Label::PERSON, false);
                self.part(joined, name);
            }
            let run = [one.as_str(), other].concat();
            if run.len() >= LEAST_RUN {
                self.word(&run, Label::PERSON, false);
            }
            let camel = [capitalised(one), capitalised(other)].concat();
            self.known_as(&camel, Label::PERSON, How::Joined);
            self.part(run, name);
        }
    }

    /// A part of a name where a name is meant, whatever word it is.
    fn meant(&mut self, part: &str) {
        let letters = part.chars().count();
        let is_one = part.chars().next().is_some_and(char::is_uppercase)
            && part.chars().all(|c| c.is_alphabetic() || "-'’".contains(c))
            && (3..=24).contains(&letters)
            && !names::is_in(names::PARTICLES, &part.to_lowercase());
        if is_one && self.is_roomy() {
            self.known_as(part, Label::PERSON, How::Meant);
        }
    }

    /// A name in a script without spaces, with one or without: two characters may be a word.
    fn unspaced(&mut self, name: &str) {
        let plain: String = name.chars().filter(|c| !c.is_whitespace()).collect();
        let count = plain.chars().count();
        if !(3..=8).contains(&count) || !plain.chars().all(is_unspaced) {
            return;
        }
        self.word(&plain, Label::PERSON, true);
        if plain != name {
            self.word(name, Label::PERSON, true);
            self.part(plain.clone(), name);
        }
        self.titled(&plain, name);
    }

    /// The family name before a form of address: `王先生`, `山田さん`. It has one character or two, and
    /// is no word there, whichever it is.
    fn titled(&mut self, plain: &str, name: &str) {
        if !self.is_roomy() || plain.chars().count() > 5 {
            return;
        }
        for len in 1..=2 {
            let family: String = plain.chars().take(len).collect();
            for title in TITLES {
                let titled = format!("{family}{title}");
                self.word(&titled, Label::PERSON, true);
                self.part(titled, name);
            }
        }
    }

    /// What stands for a name has its token.
    fn part(&mut self, part: String, name: &str) {
        let person = (part, name.to_owned());
        if !self.persons.contains(&person) {
            self.persons.push(person);
        }
    }
}
