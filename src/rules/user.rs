//! Rules of a user, in TOML: the same [`Rule`] as those of the catalogue, with checks by name.
//!
//! ```toml
//! [[rule]]
//! id = "acme/badge"                   # family/name; stands in reports
//! about = "Number of a badge at ACME"
//! label = "CUSTOM"                    # or one of efface's own; CUSTOM, if not given
//! wake.words = ["badge"]              # what must stand where the pattern is worth a try
//! pattern = 'badge (?P<value>[0-9]{6})'
//! check = "luhn"
//! confidence = "likely"
//! hits = ["my badge «100008» is lost"]
//! misses = ["my badge 100009 is lost"]
//! ```
//!
//! `wake` is a table of any of these: `words`, `prefixes`, `keys` (of JSON), `bytes` (`@`, `:`, `=`) and
//! `digits`, a table `{ runs = [6], total = 6, letters = 0 }` or a list of such: see [`super::Wake`]. Further keys
//! have the names and the defaults of [`Rule`]'s fields: `reach`, `left`, `right` (`free`, `word`, `number`,
//! `token`), `proof`, `near`, `far`, `needs_near`, `generic`, `source`.
//!
//! # Memory
//!
//! The engine and its findings refer to rules for as long as the process lives, at no cost to a scan.
//! So a rule that was read stays, once for each rule that says something else: who reads the same file
//! every minute keeps one. A process keeps at most [`MOST_BYTES`] of them; past that, reading is an error.

mod kept;

use std::ops::RangeInclusive;

use super::checksum::{all_same, luhn, mod11_2, mod11_10, mod97, verhoeff};
use super::{Confidence, Edge, Rule};
use crate::error::Error;
use crate::label::Label;
use crate::marks::Marked;
use crate::section::{Section, Source, no_such};
pub use kept::text_of;
use kept::{Own, OwnWake};

/// A test of a value, its name, and what it asks.
pub type NamedCheck = (&'static str, fn(&str) -> bool, &'static str);

/// The checks that a user's rule can name, and what each asks of a value. What is no digit (for
/// `mod97` and `mod11-2`: no digit or letter) is passed over.
pub const CHECKS: &[NamedCheck] = &[
    ("luhn", luhn, "ISO/IEC 7812-1: cards, and much besides"),
    (
        "mod97",
        |value| mod97(value.bytes()) == 1,
        "ISO/IEC 7064 MOD 97-10, letters from A = 10 on; the rest is 1",
    ),
    ("mod11-10", mod11_10, "ISO/IEC 7064 MOD 11,10"),
    (
        "mod11-2",
        mod11_2,
        "ISO/IEC 7064 MOD 11-2; the last may be X",
    ),
    ("verhoeff", verhoeff, "the check of J. Verhoeff"),
    (
        "not-all-same",
        |value| !all_same(value),
        "not one digit all over",
    ),
];

/// What rules of a user may take of a process's memory, in bytes.
pub const MOST_BYTES: usize = 8 << 20;
/// Rules in a file or a policy.
const MOST_RULES: usize = 256;
/// Bytes of a string, and strings of a list.
const LONGEST: usize = 4096;
const MOST_STRINGS: usize = 256;
const REACH: RangeInclusive<i64> = 16..=4096;

const KEYS: &[&str] = &[
    "id",
    "about",
    "label",
    "wake",
    "pattern",
    "reach",
    "left",
    "right",
    "check",
    "proof",
    "confidence",
    "near",
    "far",
    "needs_near",
    "generic",
    "hits",
    "misses",
    "source",
];
const WAKE_KEYS: &[&str] = &["words", "prefixes", "keys", "bytes", "digits"];
const EDGES: [(&str, Edge); 4] = [
    ("free", Edge::Free),
    ("word", Edge::Word),
    ("number", Edge::Number),
    ("token", Edge::Token),
];

/// A rule of a user.
#[derive(Debug)]
pub struct UserRule {
    rule: Rule,
    /// Its table in a file, each key written out: equal rules have equal texts.
    text: String,
}

/// A rule and the line of its file at which it begins.
#[derive(Debug, Clone)]
pub struct Placed {
    /// The rule.
    pub rule: &'static UserRule,
    /// What errors call the file.
    pub file: String,
    /// From 1.
    pub line: usize,
}

impl UserRule {
    /// The rule, as the engine takes it.
    #[must_use]
    pub fn rule(&'static self) -> &'static Rule {
        &self.rule
    }

    /// The rule as a table `[[rule]]` of a file.
    #[must_use]
    pub fn to_toml(&self) -> &str {
        &self.text
    }
}

/// Reads a file of rules. `file` is what errors call it.
///
/// # Errors
/// As [`crate::Policy::parse`]. That a rule's examples hold is not asked here: see [`crate::trial`].
pub fn parse(file: &str, text: &str) -> Result<Vec<Placed>, Error> {
    let source = Source { file, text };
    let table = source.parse()?;
    let top = Section::top(source, table.get_ref());
    top.knows(&["rule"])?;
    let rules = read(&top)?;
    match rules.is_empty() {
        true => Err(source.error(0, "", "has no rule; each begins with [[rule]]")),
        false => Ok(rules),
    }
}

/// Reads the rules of a table that may have some.
pub(crate) fn read(top: &Section<'_>) -> Result<Vec<Placed>, Error> {
    let tables = top.tables("rule")?;
    if tables.len() > MOST_RULES {
        return Err(top.wrong("rule", format!("are more than {MOST_RULES}")));
    }
    let mut rules: Vec<Placed> = Vec::new();
    for table in tables {
        let rule = table.rule()?;
        if rules.iter().any(|known| known.rule.rule.id == rule.rule.id) {
            return Err(table.wrong("id", "is that of a rule above"));
        }
        rules.push(Placed {
            rule,
            file: top.source.file.to_owned(),
            line: top.source.line(table.place_of("id")),
        });
    }
    Ok(rules)
}

impl Section<'_> {
    fn rule(&self) -> Result<&'static UserRule, Error> {
        self.knows(KEYS)?;
        let own = Own {
            id: self.id()?,
            about: self
                .text("about")?
                .ok_or_else(|| self.wrong("about", MISSING))?,
            label: self.label()?,
            wakes: self.wakes()?,
            pattern: self.pattern()?,
            reach: self.number("reach", REACH)?.unwrap_or(Rule::BASE.reach),
            left: self.edge("left")?,
            right: self.edge("right")?,
            check: self.check("check")?,
            proof: self.check("proof")?,
            confidence: self
                .named(
                    "confidence",
                    "confidence",
                    ["possible", "likely", "certain"],
                    Confidence::named,
                )?
                .unwrap_or(Rule::BASE.confidence),
            near: self.words("near")?,
            far: self.words("far")?,
            needs_near: self.boolean("needs_near")?.unwrap_or(false),
            generic: self.boolean("generic")?.unwrap_or(false),
            hits: self.examples("hits")?,
            misses: self.examples("misses")?,
            source: self.text("source")?.unwrap_or_default(),
        };
        if own.needs_near && own.near.is_empty() {
            return Err(self.wrong("needs_near", "asks for a word of `near`, and there is none"));
        }
        own.keep().ok_or_else(|| {
            let most = MOST_BYTES >> 20;
            self.wrong(
                "",
                format!("this process has read {most} MiB of different rules, and reads no more"),
            )
        })
    }

    fn id(&self) -> Result<String, Error> {
        let Some((id, _)) = self.string("id")? else {
            return Err(self.wrong("id", MISSING));
        };
        let part = |part: &str| {
            let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            !part.is_empty() && part.bytes().all(plain)
        };
        let fits = |(family, name): (&str, &str)| part(family) && part(name);
        if id.len() > 64 || !id.split_once('/').is_some_and(fits) {
            return Err(self.wrong("id", "is family/name of a-z 0-9 -, up to 64 in all"));
        }
        match super::all().any(|rule| rule.id == id) {
            true => Err(self.wrong("id", "is that of a rule of efface; take another one")),
            false => Ok(id.to_owned()),
        }
    }

    fn label(&self) -> Result<Label, Error> {
        let Some((name, at)) = self.string("label")? else {
            return Ok(Label::CUSTOM);
        };
        Label::named(name).ok_or_else(|| {
            let labels = Label::ALL.iter().map(|&(label, ..)| label.as_str());
            let why = no_such("label", name, labels);
            self.source.error(at, &self.path_of("label"), why)
        })
    }

    /// A string that is not too long to keep.
    fn text(&self, name: &str) -> Result<Option<String>, Error> {
        match self.string(name)? {
            Some((text, _)) if text.len() > LONGEST => {
                Err(self.wrong(name, format!("is longer than {LONGEST} bytes")))
            }
            text => Ok(text.map(|(text, _)| text.to_owned())),
        }
    }

    fn list(&self, name: &str) -> Result<Vec<String>, Error> {
        let list = self.strings(name)?.unwrap_or_default();
        if list.len() > MOST_STRINGS || list.iter().any(|(text, _)| text.len() > LONGEST) {
            let why =
                format!("has more than {MOST_STRINGS} strings, or one of over {LONGEST} bytes");
            return Err(self.wrong(name, why));
        }
        if list.iter().any(|(text, _)| text.is_empty()) {
            return Err(self.wrong(name, "has an empty string"));
        }
        Ok(list.into_iter().map(|(text, _)| text.to_owned()).collect())
    }

    /// Words that are matched in any letter case.
    fn words(&self, name: &str) -> Result<Vec<String>, Error> {
        let list = self.list(name)?;
        Ok(list.iter().map(|word| word.to_lowercase()).collect())
    }

    fn edge(&self, name: &str) -> Result<Edge, Error> {
        let read = |text: &str| Some(EDGES.iter().find(|(known, _)| *known == text)?.1);
        let edge = self.named(name, "edge", EDGES.map(|(name, _)| name), read)?;
        Ok(edge.unwrap_or(Edge::Word))
    }

    fn check(&self, name: &str) -> Result<Option<&'static NamedCheck>, Error> {
        let Some((text, at)) = self.string(name)? else {
            return Ok(None);
        };
        let known = CHECKS.iter().find(|(known, ..)| *known == text);
        known.map(Some).ok_or_else(|| {
            let why = no_such("check", text, CHECKS.iter().map(|&(name, ..)| name));
            self.source.error(at, &self.path_of(name), why)
        })
    }

    fn pattern(&self) -> Result<String, Error> {
        let pattern = self
            .text("pattern")?
            .ok_or_else(|| self.wrong("pattern", MISSING))?;
        match regex::Regex::new(&pattern) {
            Ok(regex) if regex.is_match("") => {
                Err(self.wrong("pattern", "matches where nothing is"))
            }
            Ok(_) => Ok(pattern),
            Err(regex::Error::CompiledTooBig(_)) => Err(self.wrong("pattern", "is too large")),
            Err(error) => {
                // The message shows the pattern, and its last line says what is wrong with it.
                let error = error.to_string();
                let why = error.lines().last().unwrap_or_default();
                let why = why.strip_prefix("error: ").unwrap_or("not one");
                Err(self.wrong("pattern", why))
            }
        }
    }

    fn wakes(&self) -> Result<Vec<OwnWake>, Error> {
        const WANTED: &str = "is missing; one of wake.words, wake.prefixes, wake.digits, wake.keys and \
             wake.bytes says where the pattern is worth a try";
        let Some(table) = self.section("wake")? else {
            return Err(self.wrong("wake", WANTED));
        };
        table.knows(WAKE_KEYS)?;
        let mut wakes = Vec::new();
        let words = table.words("words")?;
        if words.iter().any(|word| word.len() < 3) {
            return Err(table.wrong("words", "has a word of less than three bytes"));
        }
        let keys = table.words("keys")?;
        if !keys
            .iter()
            .all(|key| key.chars().all(char::is_alphanumeric))
        {
            return Err(table.wrong(
                "keys",
                "are letters and digits alone: `apikey` for `api_key`",
            ));
        }
        for (list, wake) in [
            (words, OwnWake::Words as fn(Vec<String>) -> OwnWake),
            (table.list("prefixes")?, OwnWake::Prefixes),
            (keys, OwnWake::Keys),
        ] {
            if !list.is_empty() {
                wakes.push(wake(list));
            }
        }
        for byte in table.list("bytes")? {
            match byte.as_str() {
                "@" | ":" | "=" => wakes.push(OwnWake::Byte(byte.as_bytes()[0])),
                _ => return Err(table.wrong("bytes", "are of @ : =")),
            }
        }
        for digits in table.tables("digits")? {
            digits.knows(&["runs", "total", "letters"])?;
            let runs: Vec<u8> = digits.numbers("runs", 1..=31)?.unwrap_or_default();
            let Some(least) = runs.iter().min() else {
                return Err(digits.wrong("runs", "is missing: lengths of the first run of digits"));
            };
            wakes.push(OwnWake::Digits {
                total: digits.number("total", 1..=40)?.unwrap_or(*least),
                letters: digits.number("letters", 0..=8)?.unwrap_or(0),
                runs,
            });
        }
        match wakes.is_empty() {
            true => Err(self.wrong("wake", WANTED)),
            false => Ok(wakes),
        }
    }

    fn examples(&self, name: &str) -> Result<Vec<String>, Error> {
        let list = self.list(name)?;
        if list.is_empty() {
            return Err(self.wrong(name, "is missing; examples are a rule's tests"));
        }
        for (number, example) in (1..).zip(&list) {
            let why = match (Marked::read(example), name) {
                (None, _) => "a mark « or » has no other half",
                (Some(marked), "hits") if marked.spans.is_empty() => {
                    "nothing is marked; « and » stand around the value"
                }
                (Some(marked), "misses") if !marked.spans.is_empty() => {
                    "has a mark, and nothing is to be found in it"
                }
                _ => continue,
            };
            return Err(self.wrong(name, format!("example {number}: {why}")));
        }
        Ok(list)
    }
}

const MISSING: &str = "is missing";
