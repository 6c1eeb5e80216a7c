//! A name and its value in two fields, attributes or elements.

use super::{blank, skip};

/// Keys of the field that holds the value, in lower case.
const VALUE: &[&[u8]] = &[
    b"value",
    b"parametervalue",
    b"paramvalue",
    b"default",
    b"defaultvalue",
    b"plaintext",
    b"secretstring",
    b"content",
    b"with",
];

/// How far from the name the value may begin.
const FAR: usize = 240;

/// Behind `"value":`, from behind the comma after the name; up to three other fields may come
/// first.
pub(super) fn value_next(text: &[u8], at: usize) -> Option<usize> {
    let end = (at + FAR).min(text.len());
    let text = &text[..end];
    let mut at = at;
    for _ in 0..4 {
        let quote = blank(text, at, 24);
        let word = skip(text, quote, b"\"'\\", 4);
        let len = text[word..]
            .iter()
            .take(20)
            .take_while(|b| b.is_ascii_alphanumeric() || **b == b'_')
            .count();
        let key = &text[word..word + len];
        let colon = skip(text, word + len, b"\"'\\ ", 6);
        if len == 0 || !matches!(text.get(colon)?, b':' | b'=') {
            return None;
        }
        if VALUE.iter().any(|known| key.eq_ignore_ascii_case(known)) {
            return Some(colon + 1);
        }
        // Another field: a string, a number, a word.
        let value = skip(text, colon + 1, b" >", 2);
        let mut end = value;
        let slashes = skip(text, value, b"\\", 4);
        if text.get(slashes) == Some(&b'"') {
            let mark = &text[value..=slashes];
            end = slashes + 1 + memchr::memmem::find(text.get(slashes + 1..)?, mark)? + mark.len();
        } else {
            end += text[value..]
                .iter()
                .take_while(|b| b.is_ascii_alphanumeric() || b".-_".contains(b))
                .count();
        }
        (text.get(end) == Some(&b',')).then_some(())?;
        at = end + 1;
    }
    None
}

/// What begins the next line, where that holds the value.
pub(super) fn next_line(text: &[u8], at: usize) -> Option<usize> {
    let at = blank(text, at, 40);
    let rest = text.get(at..)?;
    if rest.first() == Some(&b'<') {
        return behind_tags(text, at);
    }
    let len = [&b"value:"[..], b"value =", b"Value:", b"send "]
        .iter()
        .find(|w| rest.starts_with(w))?
        .len();
    Some(at + len)
}

/// Behind `value=` among the attributes that follow a name in quotes, or behind the tag's end.
pub(super) fn attribute(text: &[u8], at: usize) -> Option<usize> {
    let mut at = at;
    for _ in 0..4 {
        let len = text[at..]
            .iter()
            .take(24)
            .take_while(|b| b.is_ascii_alphanumeric() || b"-:_".contains(b))
            .count();
        let key = &text[at..at + len];
        let equals = skip(text, at + len, b" ", 2);
        if len == 0 || text.get(equals) != Some(&b'=') {
            return None;
        }
        if VALUE.iter().any(|known| key.eq_ignore_ascii_case(known)) {
            return Some(equals + 1);
        }
        let open = skip(text, equals + 1, b" \\", 3);
        (text.get(open) == Some(&b'"')).then_some(())?;
        let close = text[open + 1..].iter().take(80).position(|&b| b == b'"')?;
        let behind = open + 1 + close + 1;
        if text.get(behind) == Some(&b'>') {
            return Some(behind_tags(text, behind + 1).unwrap_or(behind + 1));
        }
        at = blank(text, behind, 24);
    }
    None
}

/// Behind tags and the spaces between them, up to four: `</name> <value>`.
pub(super) fn behind_tags(text: &[u8], at: usize) -> Option<usize> {
    let mut at = blank(text, at, 40);
    let mut seen = 0;
    while seen < 4 && text.get(at) == Some(&b'<') {
        let tag = text[at + 1..].iter().take(64);
        let end = at + 1 + tag.take_while(|b| !b"<>\n".contains(b)).count();
        let letter = text[at + 1..].iter().find(|b| !b"/\\!".contains(b));
        if text.get(end) != Some(&b'>') || !letter.is_some_and(u8::is_ascii_alphabetic) {
            break;
        }
        // Another heading of a table.
        if text[at..end].starts_with(b"<th") {
            return None;
        }
        seen += 1;
        at = end + 1;
        let next = blank(text, at, 40);
        if text.get(next) != Some(&b'<') || text[next..].starts_with(b"<![CDATA[") {
            break;
        }
        at = next;
    }
    (seen > 0).then_some(at)
}

/// Whether a `<` begins the tag that the name stands in, and ends it at `end`.
pub(super) fn in_tag(text: &[u8], name: usize, end: usize) -> bool {
    let before = &text[name.saturating_sub(24)..name];
    let open = before.iter().rposition(|&b| b == b'<' || b == b'>');
    match open.map(|at| (before[at], &before[at + 1..])) {
        // `<ns:password>`, `<password type="x">` and what follows `</name>`.
        Some((b'<', rest)) => rest
            .iter()
            .all(|b| b.is_ascii_alphanumeric() || b":-_".contains(b)),
        Some((_, rest)) => rest.trim_ascii().len() < 20 && text[..end].ends_with(b">"),
        None => false,
    }
}

/// Behind `default =` in a block of HCL: `variable "db_password" { … default = "…" }`.
pub(super) fn default_of(text: &[u8], at: usize) -> Option<usize> {
    let window = &text[at..(at + FAR).min(text.len())];
    let close = memchr::memchr(b'}', window).unwrap_or(window.len());
    let found = memchr::memmem::find(&window[..close], b"default")?;
    let equals = skip(window, found + 7, b" ", 12);
    (window.get(equals) == Some(&b'=')).then_some(at + equals + 1)
}

/// Behind `{ get; set; } =`.
pub(super) fn behind_property(text: &[u8], at: usize) -> Option<usize> {
    let window = &text[at..(at + 48).min(text.len())];
    if !window.starts_with(b"{ get;") {
        return None;
    }
    let close = memchr::memchr(b'}', window)?;
    let equals = skip(window, close + 1, b" ", 2);
    (window.get(equals) == Some(&b'=')).then_some(at + equals + 1)
}

/// Behind the bracket of a call that fills in a field: `fill(`, `send_keys(`.
pub(super) fn behind_fill(text: &[u8], at: usize) -> Option<usize> {
    const FILLS: &[&[u8]] = &[
        b"fill(",
        b"type(",
        b"send_keys(",
        b"sendkeys(",
        b"setvalue(",
        b"set(",
    ];
    FILLS
        .iter()
        .find(|call| {
            text.get(at..at + call.len())
                .is_some_and(|here| here.eq_ignore_ascii_case(call))
        })
        .map(|call| at + call.len())
}
