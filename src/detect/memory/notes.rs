//! What to remember: the values of findings that are sure, and can be told from other text.

use std::collections::HashSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::super::nested::Unescaped;
use super::super::{Finding, SPLIT, names};
use crate::identity::Day;
use crate::label::{Family, Label};
use crate::rules::Confidence;

/// More values than a conversation has; what comes after is judged where it stands.
const MOST: usize = 4096;
/// Each has a hundred spellings.
const MOST_BIRTHS: usize = 128;

/// How a word is known again.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// As it is written.
    Exact,
    /// In any letter case.
    AnyCase,
    /// As names are put together in a program, with a large letter or a small one first, also at the
    /// beginning of longer ones: `JaneRoe`, `janeRoeView`.
    Joined,
    /// The same with a large letter first alone, for names of two words: `MarkGrantView`, and not
    /// `markGrant()`.
    Titled,
    /// Only where a name is meant: it is short, or a word.
    Meant,
}

/// Collects what to remember.
#[derive(Default, Clone)]
pub(crate) struct Notes {
    pub(super) words: Vec<(String, Label, How)>,
    pub(super) numbers: Vec<(String, Label)>,
    /// The last four digits of numbers, each with its number as it is known.
    pub(super) tails: Vec<([u8; 4], Label, String)>,
    /// Telephones by their digits: those with their country's prefix, and those without.
    pub(super) phones: [Vec<String>; 2],
    /// Those of the latter that were written out so, in earlier parts of the conversation.
    pub(super) settled: Vec<String>,
    /// Logins that a home directory proves, in small letters: they are known in a sentence too.
    pub(super) logins: Vec<String>,
    /// Parts of names, each with its name.
    pub(super) persons: Vec<(String, String)>,
    /// Days of birth, which are known in all the ways in which a day is written.
    pub(super) births: Vec<Day>,
    /// The same words and numbers, to be asked.
    pub(super) known: [HashSet<String>; 2],
}

/// A list of values; so it says nothing of them.
impl std::fmt::Debug for Notes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Notes(_)")
    }
}

impl Notes {
    pub(crate) fn is_empty(&self) -> bool {
        self.has_no_values() && self.phones.iter().all(Vec::is_empty)
    }

    /// Whether there is nothing to be looked for.
    pub(super) fn has_no_values(&self) -> bool {
        self.words.is_empty() && self.numbers.is_empty() && self.births.is_empty()
    }

    fn is_full(&self) -> bool {
        self.words.len() + self.numbers.len() > MOST
    }

    /// Whether there is room for further spellings of what is known: many names must not keep out
    /// other values.
    pub(super) fn is_roomy(&self) -> bool {
        self.words.len() < MOST / 2
    }

    /// Adds what another part of the conversation has given away.
    pub(crate) fn join(&mut self, other: &Notes) {
        if self.is_empty() {
            self.clone_from(other);
            return;
        }
        for (word, label, how) in &other.words {
            if self.is_full() {
                return;
            }
            self.known_as(word, *label, *how);
        }
        for (number, label) in &other.numbers {
            if self.is_full() {
                return;
            }
            self.plain(number.clone(), *label);
        }
        for (mine, theirs) in self.phones.iter_mut().zip(&other.phones) {
            for phone in theirs {
                note(mine, phone);
            }
        }
        for day in &other.births {
            self.birth(*day);
        }
        for login in &other.logins {
            note(&mut self.logins, login);
        }
        for person in &other.persons {
            if !self.persons.contains(person) && self.persons.len() < MOST {
                self.persons.push(person.clone());
            }
        }
        self.tails.extend_from_slice(&other.tails);
        self.tails.sort_unstable();
        self.tails.dedup();
    }

    /// Remembers the value of a finding, if it is sure enough and can be told from other text.
    pub(crate) fn add(&mut self, value: &str, finding: &Finding) {
        let evidence = finding.evidence;
        let sure = finding.confidence == Confidence::Certain
            || evidence.near
            || evidence.key
            || evidence.checked
            || finding.label.family() == Family::Credential;
        if evidence.own || finding.encoded || self.is_full() {
            return;
        }
        // Two spellings of one number are one, however sure they are.
        if finding.label == Label::PHONE {
            let (phone, abroad) = subscriber(finding.says.as_deref().unwrap_or(value));
            note(&mut self.phones[usize::from(!abroad)], &phone);
        }
        if !sure {
            return;
        }
        // As it reads without the escapes in it; a number with those would be another one.
        if let Some(says) = &finding.says {
            self.value(says, finding);
        }
        let is_key = finding.label.family() == Family::Credential && finding.rule != SPLIT;
        if finding.says.is_none() || is_key {
            self.value(value, finding);
        }
        self.encoded(finding.says.as_deref().unwrap_or(value), finding.label);
        let mut plain = Unescaped::default();
        if finding.says.is_none() && plain.fill(value) {
            self.value(&plain.text, finding);
        }
    }

    /// A value that is too short to be seen for text in base64 when it stands so by itself.
    fn encoded(&mut self, value: &str, label: Label) {
        let mixed = value.bytes().any(|b| b.is_ascii_digit()) || label == Label::USERNAME;
        if !(6..=14).contains(&value.len()) || !mixed || !self.knows(value) {
            return;
        }
        let encoded = STANDARD.encode(value);
        self.word(encoded.trim_end_matches('='), label, true);
        self.word(&encoded, label, true);
    }

    /// Whether a value was remembered.
    fn knows(&self, value: &str) -> bool {
        self.known[0].contains(value) || self.known[1].contains(&plain(value))
    }

    fn value(&mut self, value: &str, finding: &Finding) {
        match finding.label {
            Label::DATE_OF_BIRTH => {
                // With its year: without, it may be any day.
                let count = |is: fn(char) -> bool| value.chars().filter(|&c| is(c)).count();
                if count(char::is_alphabetic) >= 3 && count(char::is_numeric) >= 5 {
                    self.word(value, finding.label, false);
                }
                Day::read(value).into_iter().for_each(|day| self.birth(day));
            }
            Label::CARD_EXPIRY
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
            Label::PERSON => self.person(value),
            Label::USERNAME | Label::ADDRESS | Label::ACCOUNT_ID => {
                self.name(value, finding.label);
                if finding.label == Label::ADDRESS
                    && let Some(house) = house(value)
                {
                    self.name(house, finding.label);
                }
                if finding.label == Label::USERNAME {
                    self.hyphened(value);
                }
                let at_home = finding.rule == "person/home-login";
                if at_home && value.len() > 4 && value.bytes().all(|b| b.is_ascii_lowercase()) {
                    note(&mut self.logins, value);
                }
            }
            label if label.family() == Family::Credential => {
                let value = value.trim();
                if is_telling(value) {
                    // In another letter case as well, if no other word could be meant.
                    let count = |is: fn(char) -> bool| value.chars().filter(|&c| is(c)).count();
                    let mixed = count(char::is_alphabetic) >= 4 && count(char::is_numeric) >= 2;
                    self.word(value, label, !mixed || value.len() < 8);
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

    pub(super) fn word(&mut self, word: &str, label: Label, exact: bool) {
        let how = if exact { How::Exact } else { How::AnyCase };
        self.known_as(word, label, how);
    }

    pub(super) fn known_as(&mut self, word: &str, label: Label, how: How) {
        // The same word may be known anywhere, and is not because it is known where it is meant.
        let key = match how {
            How::Meant => format!("\0{word}"),
            _ => word.to_owned(),
        };
        if self.known[0].insert(key) {
            self.words.push((word.to_owned(), label, how));
        }
    }

    fn birth(&mut self, day: Day) {
        if self.births.len() < MOST_BIRTHS && !self.births.contains(&day) {
            self.births.push(day);
        }
    }

    /// The spellings of the days of birth, as words.
    pub(super) fn of_births(&self) -> Notes {
        let mut notes = Notes::default();
        for spelling in self.births.iter().flat_map(|day| day.spellings()) {
            notes.word(&spelling, Label::DATE_OF_BIRTH, false);
        }
        notes
    }

    fn email(&mut self, value: &str) {
        let Some((local, _)) = value.split_once('@') else {
            return;
        };
        self.word(value, Label::EMAIL, false);
        // As it stands in a regular expression, and there in a string.
        for point in ["\\.", "\\\\."] {
            self.word(&value.replace('.', point), Label::EMAIL, false);
        }
        let login = local.split('+').next().unwrap_or(local);
        if login.len() > 4 && !names::is_list(&login.to_lowercase()) {
            self.name(login, Label::USERNAME);
            self.hyphened(login);
        }
    }

    /// A login as it stands in the name of a machine, or of a directory that was made one word: both
    /// have hyphens alone.
    fn hyphened(&mut self, login: &str) {
        if login.contains(['.', '_']) {
            let hyphened = login.to_lowercase().replace(['.', '_'], "-");
            if !names::is_list(&hyphened) && hyphened.split('-').any(|part| !names::is_common(part))
            {
                self.name(&hyphened, Label::USERNAME);
            }
        }
    }

    pub(super) fn name(&mut self, value: &str, label: Label) {
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
            let abroad = value.trim_start().starts_with('+');
            let sign = if abroad { "+" } else { "" };
            self.tails
                .push((*tail, Label::PHONE, format!("{sign}{digits}")));
        }
        self.plain(digits.clone(), Label::PHONE);
        if let Some(rest) = digits.strip_prefix('0')
            && rest.len() >= 8
            && !rest.starts_with('0')
        {
            // As it stands behind the country's prefix.
            self.plain(rest.to_owned(), Label::PHONE);
        }
        if value.trim_start().starts_with('+') {
            // As it is dialled from abroad.
            self.plain(format!("00{digits}"), Label::PHONE);
            self.plain(format!("011{digits}"), Label::PHONE);
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

    /// The telephones that were written without their country's prefix.
    pub(crate) fn at_home(&self) -> &[String] {
        &self.phones[1]
    }

    /// All telephones, each as one that [`Memory::phone`](super::Memory::phone) understands.
    pub(crate) fn telephones(&self) -> Vec<String> {
        let abroad = self.phones[0].iter().map(|phone| format!("+{phone}"));
        self.phones[1].iter().cloned().chain(abroad).collect()
    }

    fn number(&mut self, value: &str, label: Label) {
        if value.contains(|c: char| c.is_alphabetic() && !c.is_ascii()) {
            return self.lettered(value, label);
        }
        let plain = plain(value);
        let digits = plain.bytes().filter(u8::is_ascii_digit).count();
        // With letters in it as well, a plate or a passport has fewer digits.
        let letters = plain.len() - digits;
        let is_mixed =
            letters >= 2 && (digits >= 2 && plain.len() >= 6 || digits == 1 && plain.len() >= 8);
        if !is_mixed && (digits < 5 || plain.len() < 7) {
            return;
        }
        let long = if label.family() == Family::Health {
            7
        } else {
            8
        };
        let has_tail = plain.len() >= long
            && matches!(
                label.family(),
                Family::Payment | Family::Bank | Family::Government | Family::Health
            );
        if has_tail
            && let Some(tail) = plain.as_bytes().last_chunk::<4>()
            && tail.iter().any(u8::is_ascii_digit)
        {
            self.tails.push((*tail, label, plain.clone()));
        }
        // The account within its country, behind the country's letters and the check (ISO 13616).
        if label == Label::IBAN
            && let Some(account) = plain.get(4..)
            && account.len() >= 10
            && account.bytes().all(|b| b.is_ascii_digit())
        {
            self.plain(account.to_owned(), label);
        }
        self.plain(plain, label);
    }

    /// A number with letters beyond ASCII, a plate of Köln or of Kyiv: known as a word,
    /// with what commonly parts its groups.
    fn lettered(&mut self, value: &str, label: Label) {
        let groups = || {
            value
                .split(|c: char| !c.is_alphanumeric())
                .filter(|group| !group.is_empty())
        };
        let count = |is: fn(char) -> bool| value.chars().filter(|&c| is(c)).count();
        if count(char::is_numeric) < 2 || count(char::is_alphanumeric) < 5 || groups().count() > 5 {
            return;
        }
        self.word(value, label, false);
        self.word(&value.replace(' ', ""), label, false);
        for with in ["", " ", "-"] {
            let groups: Vec<&str> = groups().collect();
            self.word(&groups.join(with), label, false);
        }
        // The town stands apart, and the rest in one or in two.
        if let Some((first, rest)) = value.split_once([' ', '-'])
            && rest.contains([' ', '-'])
        {
            for with in ["-", " "] {
                self.word(
                    &format!("{first}{with}{}", rest.replace([' ', '-'], "")),
                    label,
                    false,
                );
                self.word(
                    &format!("{first}{with}{}", rest.replace('-', " ")),
                    label,
                    false,
                );
            }
        }
    }

    fn plain(&mut self, plain: String, label: Label) {
        if self.known[1].insert(plain.clone()) {
            self.numbers.push((plain, label));
        }
    }
}

/// A number by its digits and letters, the latter large.
fn plain(value: &str) -> String {
    let signs = value.chars().filter(char::is_ascii_alphanumeric);
    signs.map(|c| c.to_ascii_uppercase()).collect()
}

fn note(list: &mut Vec<String>, phone: &str) {
    if list.len() < MOST && !list.iter().any(|known| known == phone) {
        list.push(phone.to_owned());
    }
}

/// The digits of a telephone number that do not depend on from where it is called, and whether the
/// country's prefix (ITU-T E.164) is among them. `(0)` is called at home alone.
pub(super) fn subscriber(value: &str) -> (String, bool) {
    let value = value.trim_start_matches(['(', ' ']);
    let abroad = value.starts_with('+') || value.starts_with("00");
    let value = value.replace("(0)", "");
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    match crate::identity::spelling::from_america(&digits) {
        Some(digits) => (digits.to_owned(), true),
        None => (digits.trim_start_matches('0').to_owned(), abroad),
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
/// The part of an address before its town, where that finds a house: "12 rue de la Paix" of
/// "12 rue de la Paix, 75002 Paris".
fn house(address: &str) -> Option<&str> {
    let found = |part: &&str| {
        let letters = part.chars().filter(|c| c.is_alphabetic()).count();
        letters >= 6 && part.contains(' ') && part.contains(|c: char| c.is_ascii_digit())
    };
    let commas = address.match_indices(", ").take(3);
    commas.map(|(at, _)| &address[..at]).find(found)
}
