//! E-mail addresses that are not written with an `@`.

use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const IN_URL: Rule = Rule {
    id: "contact/email-in-url",
    about: "E-mail address as a parameter of a URL, with %40",
    label: Label::EMAIL,
    wake: &[Wake::Byte(b'=')],
    begin: Some(begin_parameter),
    pattern: r"[A-Za-z0-9._+%-]+%40(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24}",
    reach: 256,
    left: Edge::Free,
    confidence: Confidence::Likely,
    check: Some(is_real),
    hits: &[
        "?email=«jane%40example.org»&lang=de",
        "GET /x?u=«jane%2Bnews%40mail.example.com» HTTP/1.1",
    ],
    misses: &["?q=%40example", "?q=a%40b&x", "?mail=k7f3%40mail.invalid"],
    source: "RFC 3986, section 2.1",
    ..Rule::BASE
};

pub(super) const IN_WORDS: Rule = Rule {
    id: "contact/email-spelled",
    about: "E-mail address with `at` in brackets",
    label: Label::EMAIL,
    wake: &[Wake::Words(&[
        "at]", "at)", "at}", "ät]", "ät)", "arroba]", "arroba)",
    ])],
    begin: Some(begin_at),
    pattern: concat!(
        r"[A-Za-z0-9._+-]+[ ]?[\[({](?i:at|ät|arroba)[\])}][ ]?[A-Za-z0-9-]+",
        r"(?:(?:\.|[ ]?[\[({](?i:dot|punkt|point|punto|ponto)[\])}][ ]?)[A-Za-z0-9-]+)*",
        r"(?:\.|[ ]?[\[({](?i:dot|punkt|point|punto|ponto)[\])}][ ]?)[A-Za-z]{2,24}",
    ),
    reach: 256,
    confidence: Confidence::Likely,
    check: Some(is_real),
    hits: &[
        "reach me: «jane [at] example.org»",
        "«john (at) example (dot) com» keeps the robots out",
        "schreib an «erika.mustermann(at)example.org».",
    ],
    misses: &["look (at) that", "x [at] y", "k7f3 [at] mail.invalid"],
    source: "RFC 5321, spelled out as on web pages",
    ..Rule::BASE
};

/// The value behind `=`, where `%40` stands in it.
fn begin_parameter(text: &[u8], equals: usize) -> Option<usize> {
    let start = equals + 1;
    let value = text.get(start..)?;
    if !value.first()?.is_ascii_alphanumeric() {
        return None;
    }
    let end = value
        .iter()
        .take(96)
        .position(|b| !(b.is_ascii_alphanumeric() || b"._+%-".contains(b)))
        .unwrap_or(96.min(value.len()));
    let at = value[..end].windows(3).position(|code| code == b"%40")?;
    (at > 0).then_some(start)
}

/// Back over the bracket and a space to where the name begins.
fn begin_at(text: &[u8], at: usize) -> Option<usize> {
    let open = at.checked_sub(1)?;
    if !matches!(text[open], b'[' | b'(' | b'{') {
        return None;
    }
    let end = open - usize::from(open > 0 && text[open - 1] == b' ');
    let len = text[..end]
        .iter()
        .rev()
        .take(65)
        .take_while(|b| b.is_ascii_alphanumeric() || b"._+-".contains(b))
        .count();
    (1..=64).contains(&len).then(|| end - len)
}

/// Under `invalid` stand the addresses that efface itself writes.
fn is_real(value: &str) -> bool {
    !value.to_ascii_lowercase().ends_with("invalid")
}
