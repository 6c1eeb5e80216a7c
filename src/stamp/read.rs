//! Reads a stamp, from the end of a record or from wherever it stands.

use jiff::civil::Date;

use super::{DIGEST, Malformed, Stamp};
use crate::format::Line;
use crate::identity::{EraseTags, Token};
use crate::json::Kind;
use crate::record::Lane;

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
        const BEGIN: &[u8] = b"\"efface\":{\"v\":1,\"policy\":\"";
        let record = record.trim_ascii();
        let tail = &record[record.len().saturating_sub(REACH)..];
        let at = memchr::memmem::rfind(tail, BEGIN)?;
        let before = tail[..at].trim_ascii_end().last();
        if record.first() != Some(&b'{') || !matches!(before, Some(b',' | b'{')) {
            return None;
        }
        let mut rest = Rest(&tail[at + BEGIN.len()..]);
        rest.text(is_policy)?;
        if rest.skip(b",\"digest\":\"") {
            rest.text(is_digest)?;
        }
        rest.skip(b",\"key\":\"").then_some(())?;
        let key = rest.text(is_token)?;
        let lane = match rest.skip(b",\"lane\":\"") {
            true => Some(Lane::named(rest.text(|_| true)?)?),
            false => None,
        };
        let retain_until = match rest.skip(b",\"retain_until\":\"") {
            true => Some(day(rest.text(|_| true)?)?),
            false => None,
        };
        rest.skip(b",\"erase\":{\"conversation\":\"")
            .then_some(())?;
        let conversation = rest.text(is_token)?;
        let account = match rest.skip(b",\"account\":\"") {
            true => Some(rest.text(is_token)?),
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
        Stamp::of(key, lane, retain_until, conversation, account, bucket)
    }

    fn of(
        key: &str,
        lane: Option<Lane>,
        retain_until: Option<Date>,
        conversation: &str,
        account: Option<&str>,
        bucket: Option<u16>,
    ) -> Option<Stamp> {
        // A lot of nobody says nothing.
        if account.is_none() && bucket.is_some() {
            return None;
        }
        Some(Stamp {
            key: Token::parse(key)?,
            lane,
            retain_until,
            tags: EraseTags {
                conversation: Token::parse(conversation)?,
                account: each(account, Token::parse)?,
                bucket,
            },
        })
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
    fn text(&mut self, fits: fn(&str) -> bool) -> Option<&'a str> {
        let end = memchr::memchr(b'"', self.0)?;
        let (text, rest) = self.0.split_at(end);
        self.0 = &rest[1..];
        std::str::from_utf8(text).ok().filter(|text| fits(text))
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
        self.text(stamp, "policy", is_policy)??;
        self.text(stamp, "digest", is_digest)?;
        let key = self.text(stamp, "key", is_token)??;
        let lane = self.text(stamp, "lane", |_| true)?;
        let retain_until = self.text(stamp, "retain_until", |_| true)?;
        let erase = self.0.tape.member(self.0.text, stamp, "erase")?;
        self.only(erase, &["conversation", "account", "bucket"])?;
        let conversation = self.text(erase, "conversation", is_token)??;
        let account = self.text(erase, "account", is_token)?;
        let bucket = self.raw(erase, "bucket");
        Stamp::of(
            &key,
            each(lane.as_deref(), Lane::named)?,
            each(retain_until.as_deref(), day)?,
            &conversation,
            account.as_deref(),
            each(bucket, lot)?,
        )
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

    /// What a string says: nothing where it is missing, and no answer where it does not fit.
    fn text(&self, object: usize, name: &str, fits: fn(&str) -> bool) -> Option<Option<String>> {
        let Some(node) = self.0.tape.member(self.0.text, object, name) else {
            return Some(None);
        };
        let text = self.0.string(node)?;
        fits(&text).then(|| Some(text.into_owned()))
    }
}

/// What a text says, if there is one; no answer where it cannot be read.
fn each<T>(text: Option<&str>, read: fn(&str) -> Option<T>) -> Option<Option<T>> {
    match text {
        Some(text) => read(text).map(Some),
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

fn is_token(text: &str) -> bool {
    Token::parse(text).is_some()
}

/// A day as it is written here, and in no other way.
fn day(text: &str) -> Option<Date> {
    let plain = |(at, byte): (usize, u8)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    (text.len() == 10 && text.bytes().enumerate().all(plain))
        .then(|| text.parse().ok())
        .flatten()
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
