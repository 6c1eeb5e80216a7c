//! Where in `DB_PASSWORD = "…"`, `password: …`, `<password>…`, `--password …` the value begins.
//!
//! A rule is woken at a word such as `password`. From there the whole name is read to both
//! sides, then what may stand between a name and its value, then how the value is written.
//! Everything is bounded, and most places are given up at the first byte behind the name.

use super::judge;
use super::names::{self, Kind};
use super::value;

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// In `"`.
    Double,
    /// In `'`.
    Single,
    /// In `\"`: a JSON text inside of a string.
    Escaped,
    /// Without quotes, up to a space or another end.
    Bare,
    /// Without quotes, up to the end of the line: the words of a phrase.
    Line,
    /// Without quotes, in the query of an address: up to `&` too.
    Query,
}

/// What stands around the value, which tells how far a word may be trusted to be a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// `NAME=value`, `--name value`, `Name=value;`: what stands there is a value.
    Env,
    /// `name: value`, `<name>value`: a value, a type or a label.
    Config,
    /// `name = value`: a value, or an expression.
    Code,
    /// `"name", "value"`, `f("value")`, `name == "value"`, `| name | value |`: perhaps a value.
    Loose,
}

/// A value's place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Site {
    pub(super) kind: Kind,
    pub(super) style: Style,
    pub(super) place: Place,
    /// First byte of the value.
    pub(super) start: usize,
    /// The name, dashes before it left out.
    pub(super) name: (usize, usize),
    /// The name stands in quotes: JSON and the like.
    pub(super) quoted_name: bool,
}

/// Longest name, to each side of the word that woke the rule.
const NAME: usize = 64;

/// Reads the place of the value whose name has the word at `woken`.
pub(super) fn read(text: &[u8], woken: usize) -> Option<Site> {
    let spaced = text.get(woken).is_some_and(|&b| b < 0xE3);
    let end = woken
        + text[woken..]
            .iter()
            .take(NAME)
            .take_while(|&&b| is_name(b) && (b < 0xE3 || !spaced))
            .count();
    let end = end
        - text[woken..end]
            .iter()
            .rev()
            .take_while(|&&b| b == b'.' || b == b'-')
            .count();
    let gap = Gap::read(text, end)?;
    let back = if spaced { NAME } else { 0 };
    let mut begin = woken
        - text[woken.saturating_sub(back)..woken]
            .iter()
            .rev()
            .take_while(|&&b| is_name(b) && b < 0xE3)
            .count();
    // `\nPASSWORD=`, where the line break is still an escape.
    if begin > 0
        && text[begin - 1] == b'\\'
        && begin < woken
        && matches!(text[begin], b'n' | b't' | b'r')
    {
        begin += 1;
    }
    let dashes = text[begin..woken]
        .iter()
        .take_while(|&&b| b == b'-')
        .count();
    let name = std::str::from_utf8(&text[begin..end]).ok()?;
    let kind = names::kind(name)?;
    gap.value(text, (begin, end), dashes, kind)
}

/// Reads the place of a value whose name ends at the separator `at`: `mypassword=`.
pub(super) fn before(text: &[u8], at: usize) -> Option<Site> {
    let mut end = at;
    while end > 0 && at - end < 4 && matches!(text[end - 1], b'"' | b'\'' | b' ' | b'\\' | b']') {
        end -= 1;
    }
    let tail = text.get(end.checked_sub(4)?..end)?;
    let tail = [tail[0] | 32, tail[1] | 32, tail[2] | 32, tail[3] | 32];
    match &tail {
        b"word" | b"pass" | b"sswd" | b"wort" | b"_pwd" | b"bpwd" | b"rase" => {}
        _ => return None,
    }
    let begin = end
        - text[end.saturating_sub(NAME)..end]
            .iter()
            .rev()
            .take_while(|&&b| is_name(b))
            .count();
    let site = read(text, floor(text, begin))?;
    (site.name.1 == end).then_some(site)
}

fn floor(text: &[u8], mut at: usize) -> usize {
    while at < text.len() && text[at] & 0xC0 == 0x80 {
        at += 1;
    }
    at
}

fn is_name(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.') || b >= 0x80
}

/// What stands between the name and the value.
struct Gap {
    /// Behind it.
    end: usize,
    kind: Between,
    quoted: bool,
    spaces: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Between {
    Colon,
    Equals,
    /// `==`, `||`, `??`, `,`, `(`, `|`.
    Loose,
    /// `>` of an element, or `value=` of an attribute.
    Markup,
    /// A space, which means something only behind an option or a command.
    Space,
    /// `name: X`, then `value: …` on the next line.
    NextLine,
}

impl Gap {
    fn read(text: &[u8], name_end: usize) -> Option<Gap> {
        let mut at = name_end;
        let mut quoted = false;
        for _ in 0..6 {
            match text.get(at)? {
                b'"' | b'\'' | b'`' => quoted = true,
                b'\\' if matches!(text.get(at + 1), Some(b'"' | b'\'' | b'\\')) => {}
                b']' if quoted => {}
                b'*' => {}
                _ => break,
            }
            at += 1;
        }
        let from = at;
        at = skip(text, at, b" \t", 24);
        let spaces = at - from;
        let next = |n: usize| text.get(at + n).copied().unwrap_or(0);
        let (len, kind) = match (next(0), next(1), next(2)) {
            (b':', b':', _) | (b'=', b'~', _) => return None,
            // `${NAME:-default}` and `${NAME:?message}` of shells.
            (b':', b'-' | b'=', _) if in_braces(text, name_end) => (2, Between::Equals),
            (b':', b'?' | b'+', _) if in_braces(text, name_end) => return None,
            (b':', b'=', _) => (2, Between::Equals),
            (b':', ..) => (1, Between::Colon),
            (b'=', b'=', b'=') | (b'!', b'=', b'=') => (3, Between::Loose),
            (b'|', b'|', b'=') | (b'?', b'?', b'=') => (3, Between::Equals),
            (b'=', b'=', _) | (b'!', b'=', _) | (b'?', b'?', _) => (2, Between::Loose),
            (b'|', b'|', _) => (2, Between::Loose),
            (b'=', b'>', _) => (2, Between::Equals),
            (b'=', ..) => (1, Between::Equals),

            (b'?' | b'+' | b'.', b'=', _) => (2, Between::Equals),
            (b'?', b':', _) => (2, Between::Colon),
            (b'|', ..) => (1, Between::Loose),
            (b',', ..) if quoted => match value_next(text, at + 1) {
                // `"key": "password", "value": "…"`.
                Some(end) => (end - at, Between::NextLine),
                None => (1, Between::Loose),
            },
            (b')', b',', _) if quoted => (2, Between::Loose),
            (b'(', ..) if !quoted && spaces == 0 => (1, Between::Loose),
            (b'>', ..) => (1, Between::Markup),
            (b'\n' | b'\r', ..) => {
                let at = skip(text, at, b"\r\n \t", 40);
                let rest = text.get(at..)?;
                let len = [&b"value:"[..], b"value ="]
                    .iter()
                    .find(|w| rest.starts_with(w))?
                    .len();
                return Some(Gap {
                    end: at + len,
                    kind: Between::NextLine,
                    quoted,
                    spaces,
                });
            }
            _ if spaces > 0 && quoted => {
                let rest = text.get(at..at + 8)?;
                if !rest[..5].eq_ignore_ascii_case(b"value") {
                    return None;
                }
                let eq = skip(text, at + 5, b" ", 2);
                if text.get(eq) != Some(&b'=') {
                    return None;
                }
                (eq + 1 - at, Between::Markup)
            }
            _ if spaces > 0 && spaces < 3 => (0, Between::Space),
            _ => return None,
        };
        Some(Gap {
            end: at + len,
            kind,
            quoted,
            spaces,
        })
    }

    fn value(self, text: &[u8], name: (usize, usize), dashes: usize, kind: Kind) -> Option<Site> {
        let name = (name.0 + dashes, name.1);
        let mut between = self.kind;
        let mut start = skip(text, self.end, b" \t", 32);
        match between {
            // `<password>…`, or `name="password">…`.
            Between::Markup
                if text[self.end - 1] == b'>'
                    && !self.quoted
                    && text.get(name.0.wrapping_sub(1)) != Some(&b'<') =>
            {
                return None;
            }
            Between::Colon => {
                if let Some(behind) = annotated(text, start) {
                    start = behind;
                    between = Between::Equals;
                }
                start = block(text, start);
            }
            Between::Space if !spaced(text, name, dashes, start) => return None,
            _ => {}
        }
        // Bold in Markdown: `**Password:** …`.
        start = skip(text, start, b"*", 2);
        start = skip(text, start, b" ", 1);
        // ODBC: `;PWD={…};`.
        if text.get(start) == Some(&b'{') && text[..name.0].ends_with(b";") {
            start += 1;
        }
        let (style, start) = opening(text, start)?;
        let tight = self.spaces == 0 && start == self.end;
        let place = match between {
            Between::Loose => Place::Loose,
            // `PASSWORD:value`.
            Between::Colon if tight && !text[name.0..name.1].iter().any(u8::is_ascii_lowercase) => {
                Place::Env
            }
            Between::Colon | Between::Markup | Between::NextLine => Place::Config,
            Between::Space => Place::Env,
            Between::Equals if tight || dashes > 0 || style != Style::Bare && self.spaces == 0 => {
                Place::Env
            }
            Between::Equals => Place::Code,
        };
        let query = style == Style::Bare
            && between == Between::Equals
            && matches!(text.get(name.0.wrapping_sub(1)), Some(b'?' | b'&'));
        let words = std::str::from_utf8(&text[name.0..name.1]).ok()?;
        let phrase = style == Style::Bare
            && matches!(between, Between::Colon | Between::Equals)
            && judge::names_phrase(words)
            && value::line(&text[start..(start + 200).min(text.len())]) > 0;
        if text[self.end - 1] == b'(' && !setter(words) {
            return None;
        }
        // `<password>` ends with an end of its own.
        if text[self.end - 1] == b'>' && between == Between::Markup && style == Style::Bare {
            let rest = &text[start..(start + value::LONGEST).min(text.len())];
            if rest.get(value::bare(rest, false)) != Some(&b'<') {
                return None;
            }
        }
        let ticked = text[start - 1] == b'`';
        if place == Place::Loose && style == Style::Bare && !ticked && text[self.end - 1] != b'|' {
            return None;
        }
        Some(Site {
            kind,
            style: match (query, phrase) {
                (true, _) => Style::Query,
                (_, true) => Style::Line,
                _ => style,
            },
            place: if ticked && place == Place::Code {
                Place::Env
            } else {
                place
            },
            start,
            name,
            quoted_name: self.quoted,
        })
    }
}

/// Whether the name that ends at `end` begins with `${`.
fn in_braces(text: &[u8], end: usize) -> bool {
    let name = text[end.saturating_sub(NAME)..end]
        .iter()
        .rev()
        .take_while(|&&b| is_name(b))
        .count();
    text[..end - name].ends_with(b"${")
}

/// Behind `"value":`, which may follow after spaces.
fn value_next(text: &[u8], at: usize) -> Option<usize> {
    let quote = skip(text, at, b" \t\r\n", 24);
    let word = skip(text, quote, b"\"'\\", 4);
    let end = word + 5;
    if !text.get(word..end)?.eq_ignore_ascii_case(b"value") {
        return None;
    }
    let colon = skip(text, end, b"\"'\\ ", 6);
    (text.get(colon) == Some(&b':')).then_some(colon + 1)
}

fn skip(text: &[u8], at: usize, set: &[u8], most: usize) -> usize {
    at + text[at.min(text.len())..]
        .iter()
        .take(most)
        .take_while(|b| set.contains(b))
        .count()
}

/// Behind a type and `=`: `password: str = "…"`.
fn annotated(text: &[u8], at: usize) -> Option<usize> {
    let types = text[at..]
        .iter()
        .take(32)
        .take_while(|&&b| b.is_ascii_alphanumeric() || b"_.<>&[]|? '".contains(&b));
    let equals = at + types.count();
    let named = equals > at && (text[at].is_ascii_alphabetic() || text[at] == b'&');
    let single =
        text.get(equals) == Some(&b'=') && !matches!(text.get(equals + 1), Some(b'=' | b'>'));
    // `password: a=b` is a value.
    (named && single && text[equals - 1] == b' ').then(|| skip(text, equals + 1, b" ", 2))
}

/// A block of YAML: `password: |` and the value on the next line.
fn block(text: &[u8], at: usize) -> usize {
    if !matches!(text.get(at), Some(b'|' | b'>')) {
        return at;
    }
    let line = skip(text, at + 1, b"-+", 1);
    if !matches!(text.get(line), Some(b'\n' | b'\r')) {
        return at;
    }
    skip(text, line, b"\r\n \t", 24)
}

/// `setPassword`, `withToken`, or a builder's `password`: what is called with the value.
fn setter(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or(name);
    let is = |word: &&str| last.eq_ignore_ascii_case(word);
    last.starts_with("set")
        || last.starts_with("with")
        || last.starts_with("Set")
        || last.starts_with("With")
        || [
            "password",
            "passwd",
            "passphrase",
            "secret",
            "apikey",
            "api_key",
            "token",
            "secretkey",
        ]
        .iter()
        .any(is)
}

/// Whether a space alone may stand between the name and the value.
fn spaced(text: &[u8], name: (usize, usize), dashes: usize, start: usize) -> bool {
    if dashes > 0 {
        // An option; what follows is another one, or a value.
        return text.get(start) != Some(&b'-');
    }
    let line = &text[name.0.saturating_sub(64)..name.0];
    let line = line
        .iter()
        .rposition(|&b| b == b'\n')
        .map_or(line, |at| &line[at + 1..]);
    let word = |w: &[u8]| {
        let from = skip(line, 0, b" \t$>#", 8);
        line.get(from..from + w.len())
            .is_some_and(|here| here.eq_ignore_ascii_case(w))
            && skip(line, from + w.len(), b" ", 8) == line.len()
    };
    let any = |w: &[u8]| {
        line.windows(w.len())
            .any(|here| here.eq_ignore_ascii_case(w))
    };
    let exact = &text[name.0..name.1];
    word(b"env ") || word(b"set ") || word(b"setx ") || word(b"set -gx ") || word(b"arg ")
        // SQL.
        || exact.eq_ignore_ascii_case(b"password") && text.get(start) == Some(&b'\'')
        // .netrc.
        || exact == b"password" && any(b"login ")
        // redis.conf.
        || word(b"") && (exact == b"requirepass" || exact == b"masterauth")
}

/// Calls that only wrap a text.
const WRAPPERS: &[&[u8]] = &[
    b"new String(",
    b"String(",
    b"SecretStr(",
    b"Some(",
    b"String::from(",
    b"SecretString::new(",
    b"SecretString::from(",
    b"str(",
    b"[]byte(",
    b"Buffer.from(",
    b"$(echo ",
    b"pulumi.secret(",
    b"new SecureString(",
];

/// How the value is written, and its first byte.
fn opening(text: &[u8], mut at: usize) -> Option<(Style, usize)> {
    if let Some(wrapper) = WRAPPERS.iter().find(|w| text[at..].starts_with(w)) {
        at += wrapper.len();
    }
    let prefix = text[at..]
        .iter()
        .take(2)
        .take_while(|b| b"rbufRBUFL@$".contains(b))
        .count();
    if matches!(text.get(at + prefix), Some(b'"' | b'\'')) {
        at += prefix;
    }
    let first = *text.get(at)?;
    let three = text[at..]
        .iter()
        .take_while(|&&b| b == first)
        .take(3)
        .count()
        == 3;
    let skip = if three { 3 } else { 1 };
    match first {
        b'"' => Some((Style::Double, at + skip)),
        b'\'' => Some((Style::Single, at + skip)),
        b'`' if !three => Some((Style::Bare, at + 1)),
        b'\\' => {
            let quote = at
                + text[at..]
                    .iter()
                    .take(8)
                    .take_while(|&&b| b == b'\\')
                    .count();
            match text.get(quote) {
                Some(b'"') => Some((Style::Escaped, quote + 1)),
                Some(b'\'') => Some((Style::Bare, quote + 1)),
                _ => None,
            }
        }
        b if value::is_bare(b) => Some((Style::Bare, at)),
        _ => None,
    }
}
