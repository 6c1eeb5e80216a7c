//! How a value begins: quotes and their prefixes, types, calls around it, marks of YAML.

use super::{is_quote, skip};
use crate::rules::credentials::site::Style;
use crate::rules::credentials::value;

/// How a value is written, and where.
pub(super) struct Opening {
    pub(super) style: Style,
    /// Its first byte.
    pub(super) start: usize,
    /// It is the argument of a call that may be anything.
    pub(super) called: bool,
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
    b"QStringLiteral(",
    b"TEXT(",
    b"_T(",
    b"bytes(",
    b"(",
    b"<![CDATA[",
    b"{noop}",
    b"{plain}",
];

/// Parts of the names of calls that look a value up, so that their argument is none.
const LOOKUPS: &[&str] = &[
    "get",
    "load",
    "read",
    "fetch",
    "env",
    "config",
    "param",
    "find",
    "query",
    "select",
    "look",
    "open",
    "resolve",
    "require",
    "import",
    "translate",
    "text",
    "field",
    "column",
    "prompt",
    "input",
    "path",
    "file",
    "url",
    "label",
    "property",
    "option",
    "format",
    "print",
    "error",
    "exception",
    "regex",
    "test",
    "log",
    "col",
    "ref",
    "create",
    "elem",
    "json",
    "t",
];

/// Reads the quotes and what may stand before them.
pub(super) fn read(text: &[u8], mut at: usize) -> Option<Opening> {
    let mut called = false;
    for _ in 0..2 {
        let wrapper = WRAPPERS.iter().find(|w| text[at..].starts_with(w));
        match wrapper {
            Some(&b"(") if !is_quote(text, at + 1) => break,
            Some(wrapper) => at += wrapper.len(),
            None => break,
        }
    }
    if let Some(behind) = call(text, at) {
        called = true;
        at = behind;
    }
    let prefix = text[at..]
        .iter()
        .take(2)
        .take_while(|b| b"rbufRBUFLN@$".contains(b))
        .count();
    if is_quote(text, at + prefix) {
        at += prefix;
    }
    if text[at..].starts_with(b"\"{noop}") {
        return open(Style::Double, at + 7, called);
    }
    let first = *text.get(at)?;
    let three = text[at..]
        .iter()
        .take_while(|&&b| b == first)
        .take(3)
        .count()
        == 3;
    let mut width = if three { 3 } else { 1 };
    match first {
        b'"' => {
            // Quotes within quotes: `"\"…\""`.
            if text[at + width..].starts_with(b"\\\"") {
                width += 2;
                return open(Style::Escaped, at + width, called);
            }
            open(Style::Double, at + width, called)
        }
        b'\'' => open(Style::Single, at + width, called),
        b'`' if !three => open(Style::Tick, at + 1, called),
        b'\\' => {
            let quote = at
                + text[at..]
                    .iter()
                    .take(8)
                    .take_while(|&&b| b == b'\\')
                    .count();
            let again = &text[at..=quote.min(text.len() - 1)];
            match text.get(quote) {
                Some(b'"') => {
                    let mut start = quote + 1;
                    // Three of them.
                    if text[start..].starts_with(&again.repeat(2)) {
                        start += 2 * again.len();
                    }
                    // Quotes within quotes, and a mark of Spring.
                    let more = skip(text, start, b"\\", 8);
                    if more > start + 1 && text.get(more) == Some(&b'"') {
                        start = more + 1;
                    }
                    if text[start..].starts_with(b"{noop}") {
                        start += 6;
                    }
                    open(Style::Escaped, start, called)
                }
                Some(b'\'') => open(Style::Bare, quote + 1, called),
                _ => None,
            }
        }
        b if value::is_bare(b) && !called => open(Style::Bare, at, called),
        _ => None,
    }
}

fn open(style: Style, start: usize, called: bool) -> Option<Opening> {
    Some(Opening {
        style,
        start,
        called,
    })
}

/// Behind `f(` where a quote follows: `Fernet("…")`, `Secret.of("…")`.
fn call(text: &[u8], at: usize) -> Option<usize> {
    let rest = &text[at..];
    let name = rest
        .iter()
        .take(40)
        .take_while(|b| b.is_ascii_alphanumeric() || b"_.:".contains(b))
        .count();
    let prefix = usize::from(matches!(rest.get(name + 1), Some(b'b' | b'r' | b'u')));
    if name == 0 || rest.get(name) != Some(&b'(') || !is_quote(rest, name + 1 + prefix) {
        return None;
    }
    let word = std::str::from_utf8(&rest[..name])
        .ok()?
        .to_ascii_lowercase();
    let last = word.rsplit(['.', ':']).next().unwrap_or(&word);
    let looks = last.len() < 2
        || LOOKUPS
            .iter()
            .any(|part| part.len() > 1 && last.contains(part));
    (!looks).then_some(at + name + 1)
}

/// Behind a type and `=`: `password: str = "…"`.
pub(super) fn annotated(text: &[u8], at: usize) -> Option<usize> {
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

/// Behind an expression that has a second choice: `f() or "…"`, `x || '…'`, `y ?? "…"`.
pub(super) fn alternative(text: &[u8], at: usize) -> Option<usize> {
    let window = &text[at..(at + 80).min(text.len())];
    if !window.first()?.is_ascii_alphabetic() {
        return None;
    }
    let end = window
        .iter()
        .position(|b| b"\"'\n;<>#\\".contains(b))
        .filter(|&end| is_quote(window, end))?;
    let before = &window[..end];
    [&b" or "[..], b" || ", b" ?? ", b" else "]
        .iter()
        .any(|or| before.ends_with(or))
        .then_some(at + end)
}

/// Behind a tag or an anchor of YAML: `!!str`, `&name`.
pub(super) fn behind_mark(text: &[u8], at: usize) -> usize {
    let mark = match (text.get(at), text.get(at + 1)) {
        (Some(b'!'), Some(b'!')) | (Some(b'&'), Some(b'a'..=b'z')) => text[at..]
            .iter()
            .take(24)
            .take_while(|b| b.is_ascii_alphanumeric() || b"!&_-".contains(b))
            .count(),
        _ => return at,
    };
    if text.get(at + mark) == Some(&b' ') {
        at + mark + 1
    } else {
        at
    }
}

/// A block of YAML: `password: |` and the value on the next line.
pub(super) fn block(text: &[u8], at: usize) -> usize {
    if !matches!(text.get(at), Some(b'|' | b'>')) {
        return at;
    }
    let line = skip(text, at + 1, b"-+0123456789", 2);
    // In a string the breaks may still be escapes.
    for (end, indent) in [
        (&b"\n"[..], &b"\r\n \t"[..]),
        (b"\\n", b" "),
        (b"\\r\\n", b" "),
    ] {
        if text[line.min(text.len())..].starts_with(end) {
            return skip(text, line + end.len(), indent, 24);
        }
    }
    if text.get(line) == Some(&b'\r') {
        return skip(text, line, b"\r\n \t", 24);
    }
    at
}

/// `setPassword`, `withToken`, or a builder's `password`: what is called with the value.
pub(super) fn setter(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or(name);
    let is = |word: &&str| last.eq_ignore_ascii_case(word);
    let starts = |word: &&str| {
        last.get(..word.len())
            .is_some_and(|here| here.eq_ignore_ascii_case(word))
    };
    ["set", "with", "check", "verify", "hash", "add", "use"]
        .iter()
        .any(starts)
        || [
            "password",
            "passwd",
            "passphrase",
            "secret",
            "apikey",
            "api_key",
            "token",
            "secretkey",
            "bearer_auth",
            "bearerauth",
            "bearertoken",
            "bearer",
            "pass",
            "pwd",
        ]
        .iter()
        .any(is)
}
