//! Reads a stamp, from the end of a record or from wherever it stands.

use std::sync::LazyLock;

use jiff::civil::Date;
use memchr::memmem::Finder;

use super::{DIGEST, Malformed, Stamp};
use crate::format::Line;
use crate::identity::{EraseTags, Token};
use crate::json::Kind;
use crate::record::Lane;

/// What a stamp begins with, as efface spells it.
const BEGIN: &[u8] = b"\"efface\":{\"v\":1,\"policy\":\"";

/// Made once: to make it costs more than to look through the end of a record.
static FINDER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(BEGIN));

/// How often the stamp's key stands in a record, or a text that is the same.
pub(crate) fn count(record: &[u8]) -> usize {
    static KEY: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"\"efface\""));
    KEY.find_iter(record).count()
}

/// Whether a stamp begins somewhere in these bytes, as efface spells it.
pub(crate) fn begins_in(bytes: &[u8]) -> bool {
    FINDER.find(bytes).is_some()
}

/// Whether more than one stamp begins in a record. In a text its quotation marks would have
/// backslashes before them.
pub(crate) fn is_repeated(record: &[u8]) -> bool {
    FINDER.find_iter(record).nth(1).is_some()
}

impl Stamp {
    /// The stamp of a record, if it has one.
    ///
    /// # Errors
    /// The member `efface` is something else, or has more in it than a stamp: a value could hide
    /// there.
    pub(crate) fn read(line: &Line<'_>) -> Result<Option<Stamp>, Malformed> {
        let Some(stamp) = line.at("efface") else {
            return Ok(None);
        };
        Fields(line).stamp(stamp).map(Some).ok_or(Malformed)
    }

    /// The stamp at the end of a record, spelled as efface spells it; `None` if it is not there,
    /// or in another spelling, for [`Stamp::read`] to find.
    ///
    /// Nothing but the end is looked at. Of a record that is JSON the answer is never wrong: the
    /// last brace closes the record, so what stands directly before it is a member of the record
    /// itself; and a quotation mark behind a comma or a brace, with `efface"` behind it, begins a
    /// key, for within a string it would have a backslash before it.
    pub(crate) fn at_end(record: &[u8]) -> Option<Stamp> {
        /// Longer than any stamp.
        const REACH: usize = 400;
        let record = record.trim_ascii();
        let tail = &record[record.len().saturating_sub(REACH)..];
        let at = FINDER.find_iter(tail).last()?;
        let before = tail[..at].trim_ascii_end().last();
        if record.first() != Some(&b'{') || !matches!(before, Some(b',' | b'{')) {
            return None;
        }
        let mut rest = Rest(&tail[at + BEGIN.len()..]);
        is_policy(rest.text()?).then_some(())?;
        if rest.skip(b",\"digest\":\"") {
            is_digest(rest.text()?).then_some(())?;
        }
        rest.skip(b",\"key\":\"").then_some(())?;
        let key = key_id(rest.text()?)?;
        let lane = match rest.skip(b",\"lane\":\"") {
            true => Some(Lane::named(rest.text()?)?),
            false => None,
        };
        let retain_until = match rest.skip(b",\"retain_until\":\"") {
            true => Some(day(rest.text()?)?),
            false => None,
        };
        rest.skip(b",\"erase\":{\"conversation\":\"")
            .then_some(())?;
        let conversation = tag(rest.text()?)?;
        let account = match rest.skip(b",\"account\":\"") {
            true => Some(tag(rest.text()?)?),
            false => None,
        };
        let bucket = match rest.skip(b",\"bucket\":") {
            true => Some(rest.number()?),
            false => None,
        };
        rest.skip(b"}}}").then_some(())?;
        if !rest.0.is_empty() {
            return None;
        }
        let tags = EraseTags {
            conversation,
            account,
            bucket,
        };
        Stamp {
            key,
            lane,
            retain_until,
            tags,
        }
        .checked()
    }

    /// A lot of nobody says nothing.
    fn checked(self) -> Option<Stamp> {
        (self.tags.account.is_some() || self.tags.bucket.is_none()).then_some(self)
    }
}

/// What is left of a stamp that is read.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn skip(&mut self, text: &[u8]) -> bool {
        match self.0.strip_prefix(text) {
            Some(rest) => {
                self.0 = rest;
                true
            }
            None => false,
        }
    }

    /// What stands up to the next quotation mark, and the mark. A text with a backslash is not as
    /// efface spells it, and fits nothing that is asked here.
    fn text(&mut self) -> Option<&'a str> {
        let end = memchr::memchr(b'"', self.0)?;
        let (text, rest) = self.0.split_at(end);
        self.0 = &rest[1..];
        std::str::from_utf8(text).ok()
    }

    fn number(&mut self) -> Option<u16> {
        let digits = self.0.iter().take_while(|byte| byte.is_ascii_digit());
        let (number, rest) = self.0.split_at(digits.count());
        self.0 = rest;
        lot(std::str::from_utf8(number).ok()?)
    }
}

/// The fields of a stamp, wherever they stand and however they are spelled.
struct Fields<'a>(&'a Line<'a>);

impl Fields<'_> {
    fn stamp(&self, stamp: usize) -> Option<Stamp> {
        let known = [
            "v",
            "policy",
            "digest",
            "key",
            "lane",
            "retain_until",
            "erase",
        ];
        self.only(stamp, &known)?;
        let version = self.raw(stamp, "v")?;
        (version == "1").then_some(())?;
        is_policy(&self.text(stamp, "policy")??).then_some(())?;
        let digest = self.text(stamp, "digest")?;
        digest.is_none_or(|text| is_digest(&text)).then_some(())?;
        let erase = self.0.tape.member(self.0.text, stamp, "erase")?;
        self.only(erase, &["conversation", "account", "bucket"])?;
        let tags = EraseTags {
            conversation: tag(&self.text(erase, "conversation")??)?,
            account: each(self.text(erase, "account")?, tag)?,
            bucket: each(self.raw(erase, "bucket").map(str::to_owned), lot)?,
        };
        Stamp {
            key: key_id(&self.text(stamp, "key")??)?,
            lane: each(self.text(stamp, "lane")?, Lane::named)?,
            retain_until: each(self.text(stamp, "retain_until")?, day)?,
            tags,
        }
        .checked()
    }

    /// Whether a node is an object with no members but these.
    fn only(&self, object: usize, known: &[&str]) -> Option<()> {
        let line = self.0;
        (line.nodes()[object].kind == Kind::Object
            && line
                .tape
                .children(object)
                .all(|child| known.iter().any(|name| line.is_called(child, name))))
        .then_some(())
    }

    /// A member as it is written.
    fn raw(&self, object: usize, name: &str) -> Option<&str> {
        let node = self.0.tape.member(self.0.text, object, name)?;
        Some(&self.0.text[self.0.nodes()[node].outer()])
    }

    /// What a string says: nothing where it is missing, and no answer where it is something else.
    fn text(&self, object: usize, name: &str) -> Option<Option<String>> {
        let Some(node) = self.0.tape.member(self.0.text, object, name) else {
            return Some(None);
        };
        self.0.string(node).map(|text| Some(text.into_owned()))
    }
}

/// What a text says, if there is one; no answer where it cannot be read.
fn each<T>(text: Option<String>, read: fn(&str) -> Option<T>) -> Option<Option<T>> {
    match text {
        Some(text) => read(&text).map(Some),
        None => Some(None),
    }
}

/// No number may hide in a policy's name.
fn is_policy(name: &str) -> bool {
    crate::policy::is_name(name) && name.bytes().filter(u8::is_ascii_digit).count() < 6
}

fn is_digest(text: &str) -> bool {
    let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    text.len() == DIGEST && text.bytes().all(digit)
}

/// The id of a key, of the one length that ids have: another number could hide in another length.
fn key_id(text: &str) -> Option<Token> {
    Token::parse(text).filter(|_| text.len() == Token::MIN_CHARS)
}

/// The same of a tag.
fn tag(text: &str) -> Option<Token> {
    Token::parse(text).filter(|_| text.len() == Token::ID_CHARS)
}

/// A day as it is written here, and in no other way.
fn day(text: &str) -> Option<Date> {
    let digits = |range: std::ops::Range<usize>| -> Option<i16> {
        let text = text.get(range)?;
        let plain = text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| text.parse().ok()).flatten()
    };
    let dashes = |at: usize| text.as_bytes().get(at) == Some(&b'-');
    if text.len() != 10 || !dashes(4) || !dashes(7) {
        return None;
    }
    let [month, day] = [digits(5..7)?, digits(8..10)?].map(|number| i8::try_from(number).ok());
    Date::new(digits(0..4)?, month?, day?).ok()
}

/// The number of a lot, without a sign or zeros before it.
fn lot(text: &str) -> Option<u16> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && text.len() <= 4;
    let padded = text.len() > 1 && text.starts_with('0');
    (plain && !padded)
        .then(|| text.parse().ok())
        .flatten()
        .filter(|&lot| lot < 4096)
}
