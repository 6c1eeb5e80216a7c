//! What is written once more in another way: escapes of URLs, HTML, JSON and mail, colours of
//! terminals.
//!
//! An escape hides a value from every pattern: `jane%40example.org`, `&#64;`, `\u0040`. A text that
//! has such escapes is looked at a second time as it reads without them, and what is found there is
//! taken out where it is written.

mod sign;

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::{Finding, colour};
use crate::json::OffsetMap;

/// How often a text is read anew within itself: escaped twice, base64 in base64.
pub(super) const DEEPEST: usize = 4;

/// A text as it reads without its escapes.
#[derive(Debug, Default)]
pub(super) struct Unescaped {
    pub(super) text: String,
    map: OffsetMap,
}

impl Unescaped {
    /// Reads `text`; false where that changes nothing that matters.
    pub(super) fn fill(&mut self, text: &str) -> bool {
        self.fill_as(text, false)
    }

    /// The same; where the text is JSON itself, the ends of lines in its strings are escapes.
    pub(super) fn fill_all(&mut self, text: &str) -> bool {
        self.fill_as(text, true)
    }

    fn fill_as(&mut self, text: &str, all: bool) -> bool {
        let bytes = text.as_bytes();
        let Signs {
            mail,
            form,
            colour,
            caret,
        } = Signs::of(bytes);
        let hits = memchr::memchr3_iter(b'%', b'&', b'\\', bytes);
        let document = all && is_document(bytes);
        let mut worth = hits.map(|at| (at, worth(bytes, at, document)));
        let Some((_, kind)) = worth
            .find(|(_, kind)| kind.is_some())
            .or_else(|| (colour || caret).then_some((0, Some(Kind::Other))))
            .or_else(|| (mail || form).then_some((0, None)))
        else {
            return false;
        };
        // `\n` is an escape where JSON is quoted, and elsewhere a part of a path or a program.
        let json = kind == Some(Kind::Json) || worth.any(|(_, kind)| kind == Some(Kind::Json));
        self.text.clear();
        self.map.clear();
        let mut from = 0;
        let mut at = 0;
        while let Some(hit) = find(&bytes[at..], mail, form, caret) {
            let here = at + hit;
            match escape(text, here, json) {
                None => at = here + 1,
                Some(end) => {
                    self.text.push_str(&text[from..here]);
                    said(text, here, end, &mut self.text);
                    self.map.push(self.text.len(), end);
                    (from, at) = (end, end);
                }
            }
        }
        self.text.push_str(&text[from..]);
        from > 0
    }

    /// The quote of a finding, as it is written in `written`: like the one that stands nearest
    /// before it.
    pub(super) fn spelled(&self, written: &str, finding: &Finding) -> Option<Box<str>> {
        let quote = finding.quote.as_deref()?;
        let known = self.text[..finding.start].rfind(quote);
        let spelled = known.and_then(|at| {
            let (from, to) = self.source(at, at + quote.len());
            written.get(from..to)
        });
        Some(spelled.unwrap_or(quote).into())
    }

    /// The range in the text as written.
    pub(super) fn source(&self, start: usize, end: usize) -> (usize, usize) {
        (self.map.source(start), self.map.source(end))
    }
}

/// Whether a value that ends at `at` as it is written goes on there as it reads: an entity stands
/// there, or a line is broken as in quoted-printable.
pub(super) fn is_cut(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    // An equals sign is none where another one stands before it: that would be escaped.
    let broken = |at: usize| {
        let rest = bytes[at..].strip_prefix(b"=").unwrap_or_default();
        let next = rest.strip_prefix(b"\r").unwrap_or(rest).strip_prefix(b"\n");
        let goes_on = next.is_some_and(|next| next.first().is_some_and(u8::is_ascii_graphic));
        goes_on && !bytes[..at].ends_with(b"=")
    };
    let from = at.saturating_sub(10);
    let around = bytes[from..bytes.len().min(at + 1)].iter().enumerate();
    // What cannot be seen, as JSON escapes it.
    let slashes = bytes[at..].iter().take(8).take_while(|b| **b == b'\\');
    let code = at + slashes.count();
    let unseen =
        bytes.get(code) == Some(&b'u') && code > at && hex4(bytes, code + 1).is_some_and(is_unseen);
    let entities = around.filter(|(_, b)| **b == b'&').map(|(n, _)| from + n);
    // A colour of a terminal.
    let coloured = bytes[at..].starts_with(b"\x1B[") || bytes[at..].starts_with(b"^[[");
    let sign = bytes.get(at) == Some(&b'\\') && sign::end(bytes, at).is_some();
    unseen
        || coloured
        || sign
        || broken(at)
        || at > 0 && broken(at - 1)
        || entities
            .filter_map(|at| entity(bytes, at))
            .any(|(c, end)| end > at && !c.is_whitespace() && !"\"'<>".contains(c))
}

/// Whether a character cannot be seen, as those that only say where a word may break.
fn is_unseen(code: u32) -> bool {
    matches!(code, 0xAD | 0x200B..=0x200F | 0x2060..=0x2064 | 0xFEFF)
}

/// Whether an escape ends at `at` or goes on there, and says nothing or what words are made of: what
/// begins there as it is written began before that as it reads.
pub(super) fn is_cut_before(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let begins = |from: &usize| matches!(bytes[*from], b'%' | b'&' | b'\\' | b'=' | 0x1B | b'^');
    if colour::around(bytes, at).is_some() || colour::ends_at(bytes, at) {
        return true;
    }
    let mut before = (at.saturating_sub(16)..at).filter(begins);
    before.any(|from| {
        let ends = escape(text, from, true).filter(|end| *end >= at);
        ends.is_some_and(|end| {
            if bytes[from] == b'\\' && sign::end(bytes, from) == Some(end) {
                return true;
            }
            let mut said_there = String::new();
            said(text, from, end, &mut said_there);
            said_there
                .chars()
                .all(|c| c.is_alphanumeric() || "._-".contains(c) || is_unseen(c.into()))
        })
    })
}

/// Values do not begin within a terminal's colour, as they may seem to where they are written.
pub(super) fn behind_colours(text: &str, found: &mut [Finding]) {
    let bytes = text.as_bytes();
    for finding in found {
        if finding.start > 0
            && matches!(bytes[finding.start - 1], b'[' | b';' | b'0'..=b'9')
            && let Some(start) = colour::around(bytes, finding.start)
            && start < finding.end
        {
            finding.start = start;
            finding.says = None;
        }
    }
}

/// The end of a value without the colours that follow it.
pub(super) fn without_colours(text: &str, start: usize, mut end: usize) -> usize {
    let bytes = text.as_bytes();
    while end > start && bytes[end - 1].is_ascii_alphabetic() {
        let number = bytes[start..end - 1].iter().rev();
        let number = number
            .take_while(|b| b.is_ascii_digit() || **b == b';')
            .count();
        let before = &bytes[start..end - 1 - number];
        let signs = [&b"\x1B["[..], b"^[["];
        match signs.iter().find_map(|sign| before.strip_suffix(*sign)) {
            Some(value) if !value.is_empty() => end = start + value.len(),
            _ => break,
        }
    }
    end
}

/// What is escaped more often than is read: from space to space.
pub(super) fn beyond(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut found: Vec<(usize, usize)> = Vec::new();
    for at in memchr::memchr2_iter(b'%', b'&', bytes) {
        if found.last().is_some_and(|(_, end)| at < *end) || worth(bytes, at, false).is_none() {
            continue;
        }
        let is_part = |b: &&u8| b.is_ascii_graphic() && !b"\"'<>`(){}[]".contains(b);
        let before = bytes[..at].iter().rev().take_while(is_part).count();
        let behind = bytes[at..].iter().take_while(is_part).count();
        found.push((at - before, at + behind));
    }
    found
}

/// Whether the text is JSON itself: in its strings `\n` is the end of a line, as in what a program
/// has printed.
fn is_document(bytes: &[u8]) -> bool {
    let bytes = bytes.trim_ascii();
    let inside = match bytes {
        [b'{', inside @ .., b'}'] | [b'[', inside @ .., b']'] => inside.trim_ascii_start(),
        _ => return false,
    };
    matches!(inside.first(), Some(b'"' | b'{' | b'['))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Json,
    Other,
}

fn find(bytes: &[u8], mail: bool, form: bool, caret: bool) -> Option<usize> {
    if form || caret {
        // There may be many, and the next of another kind far.
        let is_one =
            |b: &u8| matches!(b, b'%' | b'&' | b'\\' | 0x1B | b'+' | b'^') || mail && *b == b'=';
        return bytes.iter().position(is_one);
    }
    let one = memchr::memchr3(b'%', b'&', b'\\', bytes);
    let before = &bytes[..one.unwrap_or(bytes.len())];
    let two = match mail {
        true => memchr::memchr2(0x1B, b'=', before),
        false => memchr::memchr(0x1B, before),
    };
    two.or(one)
}

/// Whether the plus at `at` is a space in the value of a form or of a query (WHATWG URL, section 5):
/// `iban=DE89+3704&…`.
fn is_form(bytes: &[u8], at: usize) -> bool {
    let part = |b: &u8| b.is_ascii_alphanumeric();
    if !bytes.get(at + 1).is_some_and(|b| part(b) || *b == b'%') {
        return false;
    }
    let inside = |b: &&u8| part(b) || b"+%-._*".contains(b);
    let value = bytes[..at].iter().rev().take(96).take_while(inside).count();
    let Some((b'=', name)) = bytes[..at - value].split_last() else {
        return false;
    };
    // In base64 a plus is a sign among others.
    let group = |b: &&u8| part(b);
    let left = bytes[..at].iter().rev().take_while(group).count();
    let right = bytes[at + 1..].iter().take_while(group).count();
    let before = at.checked_sub(left + 1).map(|at| bytes[at]);
    let behind = bytes.get(at + 1 + right);
    let encoded = before == Some(b'/') || matches!(behind, Some(b'/' | b'='));
    value > 0
        && left.max(right) <= 20
        && !encoded
        && name.last().is_some_and(|b| part(b) || b"_-.]".contains(b))
}

/// What is seen of a text in one go.
#[derive(Default)]
struct Signs {
    /// It is of a mail in quoted-printable (RFC 2045, section 6.7): an equals sign is written
    /// `=3D` there, and lines are broken behind one. Empty settings (`HOST=`) look like broken
    /// lines, but are not as long as a mail's.
    mail: bool,
    /// A plus in it is a space.
    form: bool,
    /// It has colours of a terminal.
    colour: bool,
    /// It has them as `cat -v` shows them.
    caret: bool,
}

impl Signs {
    fn of(bytes: &[u8]) -> Signs {
        let mut signs = Signs::default();
        // Something that may be an escape of a mail stands there.
        let mut escapes = false;
        for at in memchr::memchr3_iter(b'+', b'=', 0x1B, bytes) {
            match (bytes[at], bytes.get(at + 1)) {
                (b'+', _) => signs.form = signs.form || is_form(bytes, at),
                (b'=', Some(b'3')) if bytes.get(at + 2) == Some(&b'D') => signs.mail = true,
                (b'=', Some(b'\n' | b'\r')) if is_broken(bytes, at) => signs.mail = true,
                (b'=', Some(b'?')) if is_encoded_word(&bytes[at + 2..]) => signs.mail = true,
                (b'=', next) => {
                    let may = matches!(next, Some(b'0'..=b'9' | b'A'..=b'F' | b'\r' | b'\n'));
                    escapes |= may;
                }
                _ => signs.colour = true,
            }
        }
        signs.mail = signs.mail || escapes && says_printable(bytes);
        signs.caret = CARET.find(bytes).is_some();
        signs
    }
}

/// Whether the line that ends behind the sign at `at` is as long as one that a mailer breaks.
fn is_broken(bytes: &[u8], at: usize) -> bool {
    let line = bytes[..at].iter().rev().take(80);
    let len = line.take_while(|&&b| b != b'\n').count();
    let ends = matches!(&bytes[at + 1..], [b'\n', ..] | [b'\r', b'\n', ..]);
    ends && (60..=76).contains(&len) && bytes[at - 1] != b' '
}

/// Whether a header of a mail says so.
fn says_printable(bytes: &[u8]) -> bool {
    HEADER.find_iter(bytes).any(|at| {
        let word = bytes.get(at + 6..at + 15);
        word.is_some_and(|word| word.eq_ignore_ascii_case(b"printable"))
    })
}

/// Whether a word in a mail's header is written so (RFC 2047): `=?utf-8?Q?…?=`.
fn is_encoded_word(rest: &[u8]) -> bool {
    let charset = rest.iter().take(24);
    let charset = charset.take_while(|b| b.is_ascii_alphanumeric() || **b == b'-');
    matches!(rest[charset.count()..], [b'?', b'Q' | b'q', b'?', ..])
}

/// How a colour begins where `cat -v` shows it.
static CARET: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("^[["));

/// Of `Quoted-Printable`, what stands there in either case.
static HEADER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("uoted-"));

/// Whether the escape at `at` may hide something, so that the text is worth a second look; in a
/// `document` of JSON the end of a line may.
fn worth(bytes: &[u8], at: usize, document: bool) -> Option<Kind> {
    match bytes[at] {
        b'%' => hex2(bytes, at + 1)
            .filter(|&byte| byte >= b' ' || byte == b'\n')
            .map(|_| Kind::Other),
        b'&' => entity(bytes, at).map(|_| Kind::Other),
        _ => match bytes.get(at + 1)? {
            b'u' if bytes.get(at + 2) == Some(&b'{') => braced(bytes, at).map(|_| Kind::Other),
            b'u' => hex4(bytes, at + 2).map(|_| Kind::Json),
            b'/' => Some(Kind::Json),
            b'n' | b't' if document => Some(Kind::Json),
            b'x' => hex2(bytes, at + 2).map(|_| Kind::Other),
            b'e' | b'0' if colour::written(&bytes[at..]).is_some() => Some(Kind::Other),
            b'0' | b'1' => octal(bytes, at + 1).map(|_| Kind::Other),
            // Quoted twice.
            b'\\' if matches!(bytes.get(at + 2), Some(b'"' | b'\\')) => Some(Kind::Json),
            _ => sign::worth(bytes, at).then_some(Kind::Other),
        },
    }
}

/// The end of the escape at `at`, if there is one.
fn escape(text: &str, at: usize, json: bool) -> Option<usize> {
    let bytes = text.as_bytes();
    match bytes[at] {
        b'%' => {
            let byte = |at: usize| {
                let is_one = bytes.get(at) == Some(&b'%');
                is_one.then(|| hex2(bytes, at + 1)).flatten()
            };
            byte(at).map(|first| together(first, at, 3, byte))
        }
        b'=' => {
            // Where a line was broken.
            for end in [&b"\n"[..], b"\r\n"] {
                if bytes[at + 1..].starts_with(end) {
                    return Some(at + 1 + end.len());
                }
            }
            let small = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_lowercase);
            let byte = |at: usize| {
                let is_one = bytes.get(at) == Some(&b'=') && !small(at + 1) && !small(at + 2);
                is_one.then(|| hex2(bytes, at + 1)).flatten()
            };
            byte(at).map(|first| together(first, at, 3, byte))
        }
        b'&' => entity(bytes, at).map(|(_, end)| end),
        b'+' => is_form(bytes, at).then_some(at + 1),
        b'^' => colour::written(&bytes[at..]).map(|len| at + len),
        // A colour, or another order to the terminal.
        0x1B => {
            let rest = bytes.get(at + 1..)?;
            let rest = rest.strip_prefix(b"[")?;
            let end = rest.iter().take(24).position(|b| b.is_ascii_alphabetic())?;
            Some(at + 3 + end)
        }
        _ => match bytes.get(at + 1)? {
            b'e' | b'0' if colour::written(&bytes[at..]).is_some() => {
                colour::written(&bytes[at..]).map(|len| at + len)
            }
            b'u' => match hex4(bytes, at + 2) {
                Some(_) => Some(at + 6),
                None => braced(bytes, at).map(|(_, end)| end),
            },
            b'x' => {
                let byte = |at: usize| {
                    let is_one = bytes[at..].starts_with(b"\\x");
                    is_one.then(|| hex2(bytes, at + 2)).flatten()
                };
                byte(at).map(|first| together(first, at, 4, byte))
            }
            b'0' | b'1' => octal(bytes, at + 1).map(|_| at + 4),
            b'\\' if sign::end(bytes, at).is_some() => sign::end(bytes, at),
            b'"' | b'\\' | b'/' | b'n' | b't' | b'r' if json => Some(at + 2),
            _ => sign::end(bytes, at),
        },
    }
}

/// Where the escape of `len` bytes ends whose byte is `first`: those of one character in UTF-8 go together.
fn together(first: u8, at: usize, len: usize, byte: impl Fn(usize) -> Option<u8>) -> usize {
    let more = match first {
        0xC2..=0xDF => 1,
        0xE0..=0xEF => 2,
        0xF0..=0xF4 => 3,
        _ => 0,
    };
    let goes_on = |n: usize| matches!(byte(at + len * n), Some(0x80..=0xBF));
    match (1..=more).all(goes_on) {
        true => at + len * (more + 1),
        false => at + len,
    }
}

/// Writes what the escape says.
fn said(text: &str, at: usize, end: usize, out: &mut String) {
    let bytes = text.as_bytes();
    match bytes[at] {
        b'=' if bytes[end - 1] == b'\n' => {}
        b'%' | b'=' => {
            let raw: Vec<u8> = (at..end)
                .step_by(3)
                .filter_map(|at| hex2(bytes, at + 1))
                .collect();
            match std::str::from_utf8(&raw) {
                Ok(said) => out.push_str(said),
                // Written in Latin-1, as old programs do.
                Err(_) => out.extend(raw.into_iter().map(char::from)),
            }
        }
        b'&' => out.extend(entity(bytes, at).map(|(c, _)| c)),
        b'+' => out.push(' '),
        0x1B | b'^' => {}
        _ => match bytes[at + 1] {
            b'u' if bytes.get(at + 2) == Some(&b'{') => {
                out.extend(braced(bytes, at).map(|(c, _)| c));
            }
            b'u' => out.extend(hex4(bytes, at + 2).map(|unit| {
                // Half of a pair says nothing that a rule looks for.
                char::from_u32(unit).unwrap_or('\u{FFFD}')
            })),
            b'x' if end > at + 4 => {
                let raw = (at..end).step_by(4).filter_map(|at| hex2(bytes, at + 2));
                out.push_str(&String::from_utf8_lossy(&raw.collect::<Vec<u8>>()));
            }
            b'x' => out.extend(hex2(bytes, at + 2).map(char::from)),
            b'e' | b'0' if colour::written(&bytes[at..]).is_some() => {}
            b'0' | b'1' => out.extend(octal(bytes, at + 1)),
            b'n' => out.push('\n'),
            b't' => out.push('\t'),
            b'r' => out.push('\r'),
            b'\n' | b'\r' => {}
            b'\\' if end - at == 3 => out.extend(sign::said(bytes, end)),
            other => out.push(char::from(other)),
        },
    }
}

fn hex2(bytes: &[u8], at: usize) -> Option<u8> {
    let digit = |at: usize| char::from(*bytes.get(at)?).to_digit(16);
    Some((digit(at)? * 16 + digit(at + 1)?) as u8)
}

/// What three octal digits say, of what can be seen: `\101`.
fn octal(bytes: &[u8], at: usize) -> Option<char> {
    let digits = bytes.get(at..at + 3)?;
    let value = digits.iter().try_fold(0, |value, b| match b {
        b'0'..=b'7' => Some(value * 8 + u32::from(b - b'0')),
        _ => None,
    })?;
    char::from_u32(value).filter(|c| (' '..='~').contains(c))
}

/// What `\u{40}` says, and where it ends.
fn braced(bytes: &[u8], at: usize) -> Option<(char, usize)> {
    let rest = bytes.get(at + 3..)?;
    let len = rest.iter().take(7).position(|&b| b == b'}')?;
    let digits = std::str::from_utf8(&rest[..len]).ok()?;
    let c = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
    Some((c, at + 4 + len))
}

fn hex4(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from(hex2(bytes, at)?) << 8 | u32::from(hex2(bytes, at + 2)?))
}

/// The character of a reference in HTML or XML, and where that ends. Of the named ones those that
/// stand in values or around them.
fn entity(bytes: &[u8], at: usize) -> Option<(char, usize)> {
    const NAMED: &[(&[u8], char)] = &[
        (b"amp;", '&'),
        (b"lt;", '<'),
        (b"gt;", '>'),
        (b"quot;", '"'),
        (b"apos;", '\''),
        (b"nbsp;", ' '),
        (b"commat;", '@'),
        (b"period;", '.'),
        (b"colon;", ':'),
        (b"lowbar;", '_'),
        (b"sol;", '/'),
        (b"hyphen;", '-'),
        (b"dash;", '-'),
        (b"plus;", '+'),
        (b"equals;", '='),
        (b"shy;", '\u{AD}'),
        (b"ZeroWidthSpace;", '\u{200B}'),
        (b"zwnj;", '\u{200C}'),
        (b"zwj;", '\u{200D}'),
    ];
    let rest = bytes.get(at + 1..)?;
    let Some(number) = rest.strip_prefix(b"#") else {
        return NAMED
            .iter()
            .find(|(name, _)| rest.starts_with(name))
            .map(|(name, c)| (*c, at + 1 + name.len()));
    };
    let (digits, radix, skip) = match number.first()? {
        b'x' | b'X' => (&number[1..], 16, 3),
        _ => (number, 10, 2),
    };
    let len = digits.iter().take(8).position(|&b| b == b';')?;
    let digits = std::str::from_utf8(&digits[..len]).ok()?;
    let c = char::from_u32(u32::from_str_radix(digits, radix).ok()?)?;
    Some((c, at + skip + len + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_read() {
        for (text, want) in [
            ("a%40b", Some("a@b")),
            ("a%20b", Some("a b")),
            ("caf%C3%A9 %E9", Some("café é")),
            ("%E5%B1%B1%E4%B8%8B%E7%94%BA1 %E9%E8", Some("山下町1 éè")),
            ("100%, 5%d", None),
            ("jane&#64;x &#x40; &commat; &amp;", Some("jane@x @ @ &")),
            ("a && b & c", None),
            (r"a\u0040b\n", Some("a@b\n")),
            (r"C:\new\table", None),
            (r#"{\"a\": \"b\"}"#, None),
            (r#"{\\\"a\\\"}"#, Some(r#"{\"a\"}"#)),
            (r"https:\/\/x", Some("https://x")),
            ("4111\u{1b}[31m1111\u{1b}[0m", Some("41111111")),
            ("4111^[[31m1111^[[0m, 2^[x]", Some("41111111, 2^[x]")),
            (
                "quoted-printable: caf=C3=A9, jane=40exam=\r\nple.org",
                Some("quoted-printable: café, jane@example.org"),
            ),
            ("a=3Db c=d0", Some("a=b c=d0")),
            ("HOST=\nPORT=80\n", None),
            ("a=1+2&b=%2B1+3 c + d", Some("a=1 2&b=+1 3 c + d")),
            ("i += 1 + 2; a+b", None),
            ("plain", None),
            (r"a\100b \u{40} \033[0m", Some("a@b @ ")),
            (r"C:\src\u{x}", None),
            (r"$'\xe6\x9d\x8e\x41 \xe9'", Some("$'李A é'")),
            (r"U%\.@ukwtXVm\#j", Some("U%.@ukwtXVm#j")),
            (r"sk\_live\_4eC3", Some("sk_live_4eC3")),
            (
                r"lunar\-Zebra70 and quiet\.Kettle48",
                Some("lunar-Zebra70 and quiet.Kettle48"),
            ),
            (
                r"run \+1\ 312\ 555\ 0119 Kettle7\#",
                Some("run +1 312 555 0119 Kettle7#"),
            ),
            (r"call \(312\) 555\-0119", Some("call (312) 555-0119")),
            (
                r"x\\_y1 jane\.roe@mail\.example",
                Some("x_y1 jane.roe@mail.example"),
            ),
            ("call +1 617 \\\n  555 0119", Some("call +1 617 555 0119")),
            ("run qDtz\\\njib -v", Some("run qDtzjib -v")),
            (r"mv My\ File.txt", Some("mv My File.txt")),
            (r"C:\Users\jane\.ssh\_x \\srv\a-1\-b", None),
            (r"src\_old\.git\config", None),
            (r"^\d+\.\d+ [a-z\-0] foo\.bar \. \- a\.* \[x\]", None),
            ("docker run \\\n  -e 1 \\\n  x", None),
            (r"\begin{a} \\ \frac12", None),
            ("=?utf-8?Q?jane=40x?=", Some("=?utf-8?Q?jane@x?=")),
        ] {
            let mut read = Unescaped::default();
            let got = read.fill(text).then_some(read.text.as_str());
            assert_eq!(got, want, "{text}");
        }
        let mut read = Unescaped::default();
        assert!(read.fill("to jane%40example.org now"));
        let at = read.text.find("jane").unwrap_or_default();
        let end = read.text.find(" now").unwrap_or_default();
        assert_eq!(read.source(at, end), (3, 21));
    }
}
