//! What may stand between a name and its value: quotes, separators, types, calls, tags.

use super::judge;
use super::names::Kind;
use super::site::{NAME, Place, Site, Style, is_name};
use super::value;

/// What stands between the name and the value.
pub(super) struct Gap {
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
    /// Reads on from the end of the name. Gives up at the first byte that fits nothing.
    pub(super) fn read(text: &[u8], name_end: usize) -> Option<Gap> {
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

    /// A fast no for words of a sentence, which spaces part as well.
    pub(super) fn may_follow(&self, text: &[u8], name: (usize, usize), dashes: usize) -> bool {
        self.kind != Between::Space || {
            let start = skip(text, self.end, b" \t", 32);
            spaced(text, (name.0 + dashes, name.1), dashes, start)
        }
    }

    /// Reads on to the value of the name.
    pub(super) fn value(
        self,
        text: &[u8],
        name: (usize, usize),
        dashes: usize,
        kind: Kind,
    ) -> Option<Site> {
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
    // What stands in front of it in the line, without a prompt.
    let head = line[skip(line, 0, b" \t$>#", 8)..].trim_ascii_end();
    let word = |w: &[u8]| head.eq_ignore_ascii_case(w);
    let any = |w: &[u8]| {
        line.windows(w.len())
            .any(|here| here.eq_ignore_ascii_case(w))
    };
    let exact = &text[name.0..name.1];
    head.len() < 8 && [&b"env"[..], b"set", b"setx", b"set -gx", b"arg"].iter().any(|w| word(w))
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
