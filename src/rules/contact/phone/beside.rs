//! Numbers of telephones beside an address of mail, as letterheads and signatures have the two.

use super::near::is_near;
use crate::label::Label;
use crate::rules::named::valid;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// As far from the address the number may stand, in bytes.
const GAP: usize = 24;

pub(in crate::rules::contact) const MAIL: Rule = Rule {
    id: "contact/phone-beside-mail",
    about: "Telephone number in groups, right before or behind an address of mail",
    label: Label::PHONE,
    wake: &[Wake::Byte(b'@')],
    begin: Some(|text, at| behind(text, at).or_else(|| before(text, at))),
    pattern: r"(?:\([0-9]{1,5}\)[ ]?|[0-9]{2,5}[ -])[0-9]{2,9}(?:[ -][0-9]{2,7}){0,4}",
    reach: 40,
    right: Edge::Free,
    fit: Some(|value| number(value.as_bytes())),
    check: Some(is_near),
    confidence: Confidence::Likely,
    hits: &[
        "scriva a «jane@example.org» o al «347 5550142», grazie",
        "«91 463 96 34» / «jane@example.org»",
        "«jane@example.org» | «0161 496 0182»",
        "«604 221 102», mail «jane@example.org»",
    ],
    misses: &[
        "Jane <jane@example.org> 1699999999 +0000",
        "jane@example.org 2024-05-11 10:22",
        "jane@example.org, 12 345 678 rows",
        "jane@example.org bought 347 5550142 of them",
    ],
    source: "National numbering plans notified to the ITU",
    ..Rule::BASE
};

/// The length of a number in groups at the beginning of `text`; 0 for none. Dates are none.
fn number(text: &[u8]) -> usize {
    let inner = |b: &&u8| b.is_ascii_digit() || b" -()".contains(b);
    let run = text.iter().take(24).take_while(inner).count();
    let run = text[..run].trim_ascii_end().len();
    let digits = text[..run].iter().filter(|b| b.is_ascii_digit()).count();
    let groups = text[..run].iter().filter(|b| b" -".contains(b)).count();
    let first = text.iter().take_while(|b| b.is_ascii_digit()).count();
    let dated = first == 4 && text.get(4) == Some(&b'-') && groups == 2 && digits == 8;
    let joined = text
        .get(run)
        .is_some_and(|b| b.is_ascii_alphanumeric() || b":._%$".contains(b))
        && !matches!(
            text.get(run..run + 2),
            Some([b'.', b' ' | b'\n']) | Some([b'.'])
        );
    let is_one = (8..=12).contains(&digits) && groups > 0 && !dated && !joined;
    if is_one { run } else { 0 }
}

/// Whether two values stand side by side: signs stand between them, or a word for "or".
fn joins(between: &[u8]) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "or", "o", "oder", "ou", "of", "lub", "albo", "veya", "atau", "и", "или", "and", "und", "et", "y", "e", "i", "mail", "e-mail", "email", "al", "on", "unter", "au", "correo", "courriel", "mobil", "me", "fix",
    ];
    let Some(between) = valid(between) else {
        return false;
    };
    let sign = |c: char| " ,;/|·•\n\r:–-(".contains(c);
    let mut words = between.split(sign).filter(|word| !word.is_empty());
    let parted = between.contains(['/', '|', ',', '\n', '·', '•']) || between.contains(" o");
    let known = |word: &str| WORDS.contains(&word.to_lowercase().as_str());
    parted && words.all(known)
}

fn behind(text: &[u8], at: usize) -> Option<usize> {
    let host = text[at + 1..].iter().take(64);
    let host = host.take_while(|b| b.is_ascii_alphanumeric() || b".-".contains(b));
    let end = at + 1 + host.count();
    let point = memchr::memrchr(b'.', &text[at + 1..end])?;
    let gap = text[end..].iter().take(GAP);
    let gap = gap
        .take_while(|b| !b.is_ascii_digit() && **b != b'(' && **b != b'<')
        .count();
    let start = end + gap;
    let len = number(&text[start..]);
    // "12 345 678 rows" counts something.
    let rest = &text[start + len..];
    let closes = matches!(
        rest,
        [] | [
            b'\n' | b'\r' | b',' | b';' | b'.' | b')' | b'|' | b'/' | b'<',
            ..
        ] | [b' ', b'/' | b'|' | b'(' | b'-' | b'\n', ..]
    );
    let is_one = point > 1 && gap > 0 && len > 0 && closes && joins(&text[end..start]);
    is_one.then_some(start)
}

fn before(text: &[u8], at: usize) -> Option<usize> {
    let local = text[..at].iter().rev().take(64);
    let local = local.take_while(|b| b.is_ascii_alphanumeric() || b"._%+-".contains(b));
    let local = at - local.count();
    let gap = text[..local].iter().rev().take(GAP);
    let end = local
        - gap
            .take_while(|b| !b.is_ascii_digit() && **b != b'>')
            .count();
    if end == local || !joins(&text[end..local]) {
        return None;
    }
    let run = text[..end].iter().rev().take(24);
    let run = run
        .take_while(|b| b.is_ascii_digit() || b" -()".contains(b))
        .count();
    let lead = text[end - run..end]
        .iter()
        .take_while(|b| !b.is_ascii_digit() && **b != b'(')
        .count();
    let start = end - run + lead;
    let free = start
        .checked_sub(1)
        .is_none_or(|at| !text[at].is_ascii_alphanumeric() && !b"+./_".contains(&text[at]));
    (free && number(&text[start..]) == end - start).then_some(start)
}
