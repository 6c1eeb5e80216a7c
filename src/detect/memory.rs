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
//! - E-mail addresses are known in any letter case, and the part before the `@` as a login, unless
//!   it is that of a list, an office, a provider or a program; one of letters alone only where a
//!   login is meant, in a path or before an `@`, since it may be a word, and never as the name of a
//!   host.
//! - Passwords and keys are known as they are written, if they are not too common to be told from
//!   other words: eight characters of more than one kind, six if digits and letters are mixed, or
//!   twelve of one kind. What is shorter or more common is judged where it stands.
//! - Logins, names and addresses are known as whole words, from four characters on, unless they
//!   are ordinary words. Of a name, its first and last part also as one word, `JaneRoe`, `roe_jane`,
//!   and parts that are short or words where a name is meant: behind a greeting, or in a column or
//!   under a key for names.
//! - Of a number half of its digits, from its beginning or to its end, and of a key eight drawn
//!   characters, where they stand alone: what a log cut off, or what was said over two messages.
//! - All of these also where they are cut: by a tag, the end of a line, the frame of a table or the
//!   quotes of two strings. Names are not looked for in parts of fewer than three letters.
//! - Days of birth are known with their year, in digits and with the month in letters, in several
//!   languages, unless a time of day follows: that is when something happened. Security codes, PINs
//!   and places are not remembered: those are too short, or mean something else elsewhere.

mod cut;
mod notes;
mod parted;
mod person;
mod piece;
mod place;
mod search;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use memchr::memmem;

use super::base64::{self, Encoded};
use super::cells;
use super::dump::Dump;
use super::fragment::{Fragments, escape};
use super::joint::Joined;
use super::nested::{DEEPEST, Unescaped};
use super::normal::Normal;
use super::words::OwnWords;
use super::{Coded, Finding, LONG_RUN};
use crate::json::OffsetMap;
use crate::label::Label;
pub(crate) use notes::Notes;
use parted::Parted;
use piece::Pieces;
use search::head;

/// The shortest of what is remembered: the last four digits of a number.
const SHORTEST: usize = 4;
/// The fewest digits by which a telephone is known again without its country's prefix.
const LEAST_PHONE: usize = 8;

/// What a conversation has given away, ready to be looked for.
pub(crate) struct Memory {
    notes: Notes,
    words: OwnWords,
    /// A word begins with something else than a letter or a digit of ASCII: it may stand anywhere.
    anywhere: bool,
    /// A word may begin within a longer one, where the case changes.
    humps: bool,
    /// The numbers by their first three digits or letters.
    heads: HashMap<[u8; 3], Vec<usize>>,
    /// What a number can begin with.
    firsts: [bool; 256],
    /// The heads of numbers and of their parts, by some of their bits: most are none of them.
    filter: [u64; 16],
    /// What a word can begin with.
    letters: [bool; 256],
    parted: Parted,
    pieces: Pieces,
    /// The years of the days of birth, and these in all their spellings: most texts have none of
    /// the years.
    years: Vec<memmem::Finder<'static>>,
    births: OnceLock<Option<Box<Memory>>>,
}

impl std::fmt::Debug for Memory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Memory(_)")
    }
}

impl Memory {
    /// What was collected, ready to be looked for; nothing where there is nothing.
    pub(crate) fn of(mut notes: Notes) -> Option<Memory> {
        if notes.is_empty() {
            return None;
        }
        notes.tails.sort_unstable();
        notes.tails.dedup();
        let plain = |(word, ..): &(String, Label, notes::How)| {
            word.bytes()
                .next()
                .is_some_and(|b| b.is_ascii_alphanumeric())
        };
        let anywhere = !notes.words.iter().all(plain);
        let mut hows = notes.words.iter().map(|(.., how)| *how);
        let humps = hows.any(|how| matches!(how, notes::How::Joined | notes::How::Titled));
        let words = notes.words.iter().map(|(word, ..)| word.as_str());
        let words = OwnWords::new(words.zip(0..));
        let mut firsts = [false; 256];
        let mut letters = [false; 256];
        for (word, ..) in &notes.words {
            match *word.as_bytes().first().unwrap_or(&0) {
                first @ ..0x80 => {
                    letters[usize::from(first.to_ascii_lowercase())] = true;
                    letters[usize::from(first.to_ascii_uppercase())] = true;
                }
                // In other scripts letters of two cases may differ in their first byte.
                _ => letters[0x80..].fill(true),
            }
        }
        let parted = Parted::of(&notes);
        let mut heads: HashMap<[u8; 3], Vec<usize>> = HashMap::new();
        for (at, (number, _)) in notes.numbers.iter().enumerate() {
            if let Some(head) = head(number.as_bytes()) {
                heads.entry(head).or_default().push(at);
            }
            let first = number.as_bytes()[0];
            firsts[usize::from(first)] = true;
            firsts[usize::from(first.to_ascii_lowercase())] = true;
        }
        for (tail, ..) in &notes.tails {
            firsts[usize::from(tail[0])] = true;
            // `x1111`
            firsts[usize::from(b'x')] = true;
            firsts[usize::from(b'X')] = true;
        }
        let pieces = Pieces::of(&notes);
        let mut years: Vec<u16> = notes.births.iter().map(|day| day.year()).collect();
        years.sort_unstable();
        years.dedup();
        let years = years.iter().map(ToString::to_string);
        let years = years.map(|year| memmem::Finder::new(&year).into_owned());
        let years = years.collect();
        let mut filter = [0; 16];
        for head in pieces.heads().chain(heads.keys()) {
            firsts[usize::from(head[0])] = true;
            firsts[usize::from(head[0].to_ascii_lowercase())] = true;
            let (word, bit) = search::bit(head);
            filter[word] |= bit;
        }
        Some(Memory {
            notes,
            words,
            anywhere,
            humps,
            heads,
            firsts,
            filter,
            letters,
            parted,
            pieces,
            years,
            births: OnceLock::new(),
        })
    }

    /// The days of birth, if one may stand in the text outside of what was `taken` of it: ranges that
    /// are sorted and apart.
    fn births(&self, text: &str, taken: &[(usize, usize)]) -> Option<&Memory> {
        let is_left = |at: usize| {
            let behind = taken.partition_point(|(_, end)| *end <= at);
            taken.get(behind).is_none_or(|(start, _)| at < *start)
        };
        let mut years = self.years.iter();
        years.find(|year| year.find_iter(text.as_bytes()).any(is_left))?;
        let of_births = || Memory::of(self.notes.of_births()).map(Box::new);
        self.births.get_or_init(of_births).as_deref()
    }

    /// What was known before, and what is known now; the same, where nothing is new.
    pub(crate) fn join(before: Option<Arc<Memory>>, notes: Notes) -> Option<Arc<Memory>> {
        let Some(before) = before else {
            return Memory::of(notes).map(Arc::new);
        };
        let known = &before.notes.known;
        let phones = &before.notes.phones;
        let knows = |at: usize| notes.phones[at].iter().all(|it| phones[at].contains(it));
        if knows(0)
            && knows(1)
            && notes.known[0].is_subset(&known[0])
            && notes.known[1].is_subset(&known[1])
            && notes
                .births
                .iter()
                .all(|day| before.notes.births.contains(day))
        {
            return Some(before);
        }
        let mut all = before.notes.clone();
        // What has gone out has its pseudonym.
        let at_home = before.notes.at_home().iter();
        let out = at_home.filter(|phone| before.phone(phone).is_none());
        all.settled.extend(out.cloned());
        all.settled.sort_unstable();
        all.settled.dedup();
        all.join(&notes);
        Memory::of(all).map(Arc::new)
    }

    /// The spelling by which a telephone is known that is written in another way here: one number
    /// has one pseudonym. That is the one with its country's prefix, unless it stood without in what
    /// has gone out already. Nothing, where two could be meant.
    pub(crate) fn phone(&self, value: &str) -> Option<&str> {
        let (digits, abroad) = notes::subscriber(value);
        let longer = |long: &str, short: &str| {
            short.len() >= LEAST_PHONE
                && (1..=3).contains(&long.len().saturating_sub(short.len()))
                && long.ends_with(short)
        };
        let settled = &self.notes.settled;
        let mut alike = match abroad {
            false if settled.contains(&digits) => return None,
            false => {
                let known = self.notes.phones[0].iter();
                known.filter(|known| longer(known, &digits)).collect()
            }
            true => {
                let known = settled.iter();
                known
                    .filter(|known| longer(&digits, known))
                    .collect::<Vec<_>>()
            }
        };
        let one = alike.pop()?;
        alike.is_empty().then_some(one.as_str())
    }

    /// The name of which this is a part: one person has one pseudonym. Nothing, where two could be
    /// meant.
    pub(crate) fn person(&self, value: &str) -> Option<&str> {
        let known = self.notes.persons.iter();
        let mut names = known
            .filter(|(part, _)| {
                part == value
                    || value.is_ascii()
                        && part.len() == value.len()
                        && *part == value.to_lowercase()
            })
            .map(|(_, name)| name);
        let name = names.next()?;
        names.all(|other| other == name).then_some(name.as_str())
    }

    /// Whether one of the telephones is known in another spelling.
    pub(crate) fn joins(&self, phones: &[String]) -> bool {
        phones.iter().any(|phone| self.phone(phone).is_some())
    }

    /// Whether something that is remembered stands in `text`, as it is written or as it reads in
    /// the ways in which it is `coded`.
    pub(crate) fn is_in(&self, text: &str, coded: Coded) -> bool {
        self.is_within(text, coded, 0)
    }

    /// Whether something that is remembered stands in `text` with a cut in it, or goes on beyond what
    /// was `taken` of it: ranges that are sorted and apart.
    pub(crate) fn is_beyond(&self, text: &str, taken: &[(usize, usize)]) -> bool {
        let mut found = Vec::new();
        let births = self.births(text, taken);
        if let Some(births) = births {
            births.parted.look(&births.notes, text, &mut found);
        }
        self.parted.look(&self.notes, text, &mut found);
        if !found.is_empty() {
            return true;
        }
        if let Some(births) = births {
            births.look_here(text, &mut found);
        }
        self.look_here(text, &mut found);
        found.iter().any(|finding| {
            // What was not touched at all is found in what came out.
            let behind = taken.partition_point(|(_, end)| *end <= finding.start);
            taken.get(behind).is_some_and(|(start, end)| {
                *start < finding.end && !(*start <= finding.start && finding.end <= *end)
            })
        })
    }

    /// Whether nothing that is remembered stands in `text` but what the findings say already, which
    /// are sorted and apart, and what is remembered has no other name for those.
    pub(crate) fn agrees(&self, text: &str, findings: &[&Finding]) -> bool {
        let is_own = |finding: &Finding| {
            let written = &text[finding.start..finding.end];
            let says = finding.says.as_deref().unwrap_or(written);
            let other = match finding.label {
                Label::PHONE => self.phone(says),
                Label::PERSON => self.person(says),
                _ => None,
            };
            finding.entity.is_some() || other.is_none_or(|other| other == says)
        };
        // What is shorter than a finding gives way to it.
        let gives_way = |hit: &Finding| {
            let behind = findings.partition_point(|finding| finding.end <= hit.start);
            findings.get(behind).is_some_and(|finding| {
                let is_same = (hit.start, hit.end) == (finding.start, finding.end);
                let is_within = finding.start <= hit.start && hit.end <= finding.end;
                match is_same {
                    true => {
                        hit.label == finding.label
                            && (hit.says.is_none() || hit.says == finding.says)
                    }
                    false => is_within && !(finding.generic && hit.len() * 2 > finding.len()),
                }
            })
        };
        let mut found = Vec::new();
        self.parted.look(&self.notes, text, &mut found);
        if !found.is_empty() || !findings.iter().all(|finding| is_own(finding)) {
            return false;
        }
        let taken: Vec<_> = findings.iter().map(|f| (f.start, f.end)).collect();
        if let Some(births) = self.births(text, &taken) {
            births.look_here(text, &mut found);
        }
        self.look_here(text, &mut found);
        found.iter().all(gives_way)
    }

    fn is_within(&self, text: &str, coded: Coded, depth: usize) -> bool {
        // Nothing that is remembered is shorter, in any spelling.
        if text.len() < SHORTEST {
            return false;
        }
        let mut normal = Normal::default();
        let text = match coded.normal && normal.fill(text) {
            true => &normal.text,
            false => text,
        };
        let mut found = Vec::new();
        self.look(text, &mut found);
        if !found.is_empty() || depth == DEEPEST {
            return !found.is_empty();
        }
        // What stands inside may be written in any way.
        let inside = Coded {
            normal: true,
            escapes: true,
            parts: true,
            rows: true,
            base64: true,
            dumps: true,
            cells: true,
        };
        let mut unescaped = Unescaped::default();
        if coded.escapes
            && unescaped.fill_all(text)
            && self.is_within(&unescaped.text, inside, depth + 1)
        {
            return true;
        }
        // Strings within strings.
        if coded.escapes && memmem::find(text.as_bytes(), b"\\\\").is_some() {
            let (mut said, mut map) = (String::new(), OffsetMap::default());
            escape::read(text, &mut said, &mut map);
            if self.is_within(&said, inside, depth + 1) {
                return true;
            }
        }
        if coded.rows {
            let mut fragments = Fragments::default();
            fragments.fill(text, &mut |_| {});
            let rows = fragments
                .rows(text)
                .into_iter()
                .chain(fragments.lines(text));
            if rows
                .into_iter()
                .any(|row| self.is_within(&row.text, inside, depth + 1))
            {
                return true;
            }
        }
        let mut joined = Joined::default();
        if coded.parts && joined.fill(text) {
            self.look(&joined.text, &mut found);
            if found
                .iter()
                .any(|finding| joined.parts(finding.start, finding.end))
            {
                return true;
            }
        }
        if coded.dumps && Dump::all(text).any(|dump| self.is_within(&dump.text, inside, depth + 1))
        {
            return true;
        }
        let in_cell = |cell: &[Range<usize>]| {
            let parts: Vec<&str> = cell.iter().map(|part| &text[part.clone()]).collect();
            let mut reads = ["", " "].iter().map(|gap| parts.join(gap));
            reads.any(|read| self.is_within(&read, inside, depth + 1))
        };
        if coded.cells && cells::all(text).iter().any(|cell| in_cell(cell)) {
            return true;
        }
        let mut runs = base64::Runs::default();
        coded.base64
            && long_runs(text.as_bytes()).any(|(start, end)| {
                runs.piece(text, start, end)
                    .and_then(|(from, to)| Encoded::read(&text[from..to]))
                    .is_some_and(|read| self.is_within(&read.text, inside, depth + 1))
            })
    }
}

/// Runs of letters and digits in which base64 may stand.
fn long_runs(text: &[u8]) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        // A run that begins here or later and is long enough goes on to here at least.
        while let Some(&last) = text.get(at + LONG_RUN - 1) {
            let middle = at + LONG_RUN - 1;
            if !last.is_ascii_alphanumeric() {
                at = middle + 1;
                continue;
            }
            let back = text[at..middle].iter().rev();
            let from = middle - back.take_while(|b| b.is_ascii_alphanumeric()).count();
            let run = text[from..].iter().position(|b| !b.is_ascii_alphanumeric());
            let end = run.map_or(text.len(), |run| from + run);
            at = end;
            if end - from >= LONG_RUN {
                return Some((from, end));
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::Finding;

    /// What stands in `text` of a value that is known.
    pub(super) fn hits(value: &str, label: Label, text: &str) -> Vec<Finding> {
        let mut notes = Notes::default();
        let mut known = Finding::certain(0, value.len(), label, "toy/rule");
        known.evidence.near = true;
        notes.add(value, &known);
        let mut hits = Vec::new();
        if let Some(memory) = Memory::of(notes) {
            memory.look(text, &mut hits);
        }
        crate::detect::resolve(&mut hits);
        hits
    }

    fn found(value: &str, label: Label, text: &str) -> Vec<String> {
        hits(value, label, text)
            .iter()
            .map(|f| format!("{}:{}", f.label, &text[f.start..f.end]))
            .collect()
    }

    #[test]
    fn long_runs_are_all_there() {
        let long = "a".repeat(LONG_RUN);
        let text = format!("{long} {0}-{long}{0}.{0} {long}", "b".repeat(LONG_RUN - 1));
        let runs: Vec<usize> = long_runs(text.as_bytes()).map(|(a, b)| b - a).collect();
        assert_eq!(runs, [LONG_RUN, 2 * LONG_RUN - 1, LONG_RUN]);
        assert_eq!(long_runs(b"").count(), 0);
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
                "it finishes with 1111; die auf 1111 endet; qui finit en 1111; 最後の四桁は1111です",
                &[
                    "CREDIT_CARD:1111",
                    "CREDIT_CARD:1111",
                    "CREDIT_CARD:1111",
                    "CREDIT_CARD:1111",
                ],
            ),
            (
                card,
                Label::CREDIT_CARD,
                "yang ujungnya 1111, 1111で終わる, wartet auf 1111 Zeilen, finished 1111",
                &["CREDIT_CARD:1111", "CREDIT_CARD:1111"],
            ),
            (
                "Avenida Atlântica, 248, 01310-100 São Paulo",
                Label::ADDRESS,
                "grep 'avenida atlântica, 248' notes; avenida atlântica",
                &["ADDRESS:avenida atlântica, 248"],
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
            (
                card,
                Label::CREDIT_CARD,
                "it shows as ...1111",
                &["CREDIT_CARD:1111"],
            ),
            (card, Label::CREDIT_CARD, "41111111111111112", &[]),
            (
                card,
                Label::CREDIT_CARD,
                "PAN 411111xxxxxx1111, 4111 11** **** 1111, 41111111…1111",
                &[
                    "CREDIT_CARD:411111xxxxxx1111",
                    "CREDIT_CARD:4111 11** **** 1111",
                    "CREDIT_CARD:41111111…1111",
                ],
            ),
            (
                card,
                Label::CREDIT_CARD,
                "411111xxxxxx1112, 4111 and 1111x",
                &[],
            ),
            (
                "Jane Roe",
                Label::PERSON,
                "JaneRoeView(janeRoe, jane_roe_id, ROE_JANE), janeroes, Dear Ms Roe, the roe",
                &[
                    "PERSON:JaneRoe",
                    "PERSON:janeRoe",
                    "PERSON:jane_roe",
                    "PERSON:ROE_JANE",
                    "PERSON:Roe",
                ],
            ),
            (
                "Mark Grant",
                Label::PERSON,
                "markGrant(); Hi Mark, mark it. Grant access to Mark",
                &["PERSON:Mark"],
            ),
            (
                card,
                Label::CREDIT_CARD,
                "die mit der Endung 1111, celle qui finit par 1111",
                &["CREDIT_CARD:1111", "CREDIT_CARD:1111"],
            ),
            (
                "DE89 3704 0044 0532 0130 00",
                Label::IBAN,
                "bban: 370400440532013000",
                &["IBAN:370400440532013000"],
            ),
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
            (
                "jane.roe@example.org",
                Label::EMAIL,
                "-Users-jane-roe-src jane-roe-macbook.local",
                &["USERNAME:jane-roe", "USERNAME:jane-roe"],
            ),
            (
                "5105 1051 0510 5100",
                Label::CREDIT_CARD,
                "5105-1051-0510... | 5105 1051 | or 0510 5100; 5105 1051 2222 3333, 90510 5100, 510510517",
                &[
                    "CREDIT_CARD:5105-1051-0510",
                    "CREDIT_CARD:5105 1051",
                    "CREDIT_CARD:0510 5100",
                ],
            ),
            (
                "+1 212 555 0142",
                Label::PHONE,
                "call 555-0142, not 212 555 or 617 555 0142",
                &["PHONE:555-0142"],
            ),
            (
                "100000000",
                Label::BANK_ACCOUNT,
                "000000 of 1000000000",
                &[],
            ),
            (
                concat!("sk-", "ant-api03-", "Zq8Vn3Rk7Tw2Yp5Lm9Xc"),
                Label::API_KEY,
                "sk-ant-api03- sk-ant-api03-Zq8Vn3Rk7T... | Tw2Yp5Lm9Xc | Vn3Rk7Twine Tw2Yp5",
                &["API_KEY:sk-ant-api03-Zq8Vn3Rk7T", "API_KEY:Tw2Yp5Lm9Xc"],
            ),
            ("12/27", Label::CARD_EXPIRY, "on 12/27", &[]),
            (
                "欧阳小明",
                Label::PERSON,
                "欧阳先生您好，王先生也在",
                &["PERSON:欧阳先生"],
            ),
            (
                "山田 太郎",
                Label::PERSON,
                "山田さんは山田線の駅で",
                &["PERSON:山田さん"],
            ),
            ("홍길동", Label::PERSON, "홍씨는", &["PERSON:홍씨"]),
            (
                "info-dev@example.org",
                Label::EMAIL,
                "for info-dev ask",
                &[],
            ),
            ("github@example.org", Label::EMAIL, "/home/github", &[]),
            (
                "zweibel@example.org",
                Label::EMAIL,
                "https://zweibel.test/x git@zweibel.test https://zweibel.pages.test /home/zweibel",
                &["USERNAME:zweibel", "USERNAME:zweibel"],
            ),
            (
                "7KLM482",
                Label::LICENSE_PLATE,
                "see 7klm 482 there",
                &["LICENSE_PLATE:7klm 482"],
            ),
            (
                "C4X7K92LP",
                Label::PASSPORT,
                "C4X7K92LP, and C4X7K92LPX",
                &["PASSPORT:C4X7K92LP"],
            ),
            (
                "14 March 1987",
                Label::DATE_OF_BIRTH,
                "since 14 march 1987, and 14 March 1988",
                &["DATE_OF_BIRTH:14 march 1987"],
            ),
            (
                "1987-03-14",
                Label::DATE_OF_BIRTH,
                "1987-03-14: it says 14 March 1987, 14.3.1987, 14 de marzo de 1987 or 1987年3月14日",
                &[
                    "DATE_OF_BIRTH:1987-03-14",
                    "DATE_OF_BIRTH:14 March 1987",
                    "DATE_OF_BIRTH:14.3.1987",
                    "DATE_OF_BIRTH:14 de marzo de 1987",
                    "DATE_OF_BIRTH:1987年3月14日",
                ],
            ),
            (
                "03/04/1987",
                Label::DATE_OF_BIRTH,
                "1987-03-04, 1987-04-03, 19870304, on 4 March, 1987-05-03, 1987-03-041",
                &[
                    "DATE_OF_BIRTH:1987-03-04",
                    "DATE_OF_BIRTH:1987-04-03",
                    "DATE_OF_BIRTH:19870304",
                ],
            ),
            (
                "2021-03-14",
                Label::DATE_OF_BIRTH,
                "at 2021-03-14T10:15:00Z and 2021-03-14 10:15",
                &[],
            ),
            (
                card,
                Label::CREDIT_CARD,
                "{\"last_four\":\"1111\"}",
                &["CREDIT_CARD:1111"],
            ),
            (
                card,
                Label::CREDIT_CARD,
                "{\"last4\": 1111}",
                &["CREDIT_CARD:1111"],
            ),
            (
                card,
                Label::CREDIT_CARD,
                "my Visa (1111)",
                &["CREDIT_CARD:1111"],
            ),
            (
                card,
                Label::CREDIT_CARD,
                "issue (1111), 0x1111, 3 x1111",
                &[],
            ),
            (
                card,
                Label::CREDIT_CARD,
                "Visa x1111",
                &["CREDIT_CARD:1111"],
            ),
            (
                card,
                Label::CREDIT_CARD,
                "note=4111+1111+1111+1111+now",
                &["CREDIT_CARD:4111+1111+1111+1111"],
            ),
        ] {
            assert_eq!(found(value, label, text), want, "{text}");
        }
    }
}
