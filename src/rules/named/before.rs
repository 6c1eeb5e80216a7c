//! A value that stands before its name, and what must stand between them.

use super::words::{
    ENDS, IS, NOT, POSSESSIVE, STANDS, STANDS_UNSPACED, THIS, THIS_UNSPACED, UNSPACED,
};
use super::{REACH, Shape, begins, is_inner, is_verb, valid};

/// The value right before the name at `word`, as in "bis 12/28 gültig": for values that show by
/// their shape what they are.
pub(crate) fn ahead(text: &[u8], word: usize, shape: Shape) -> Option<usize> {
    within(text, word, shape, 20)
}

/// The same for a verb at the end of a sentence: "am 3.4.1976 in Köln geboren".
pub(crate) fn ahead_far(text: &[u8], word: usize, shape: Shape) -> Option<usize> {
    within(text, word, shape, 56)
}

/// A value that shows by its shape what it is, right before its name or with a noun between whose
/// name it is: "34 ABC 123 plakalı", "COBADEFF şubenin SWIFT kodu".
pub(crate) fn beside(text: &[u8], word: usize, shape: Shape) -> Option<usize> {
    let at = within(text, word, shape, 40)?;
    let between = valid(&text[at + shape(&text[at..])..word])?.trim();
    let genitive = [
        "nin", "nın", "nun", "nün", "cin", "cın", "rin", "rın", "mın", "min", "bin",
    ];
    let noun = genitive.iter().any(|end| between.ends_with(end));
    let bare = between.is_empty() && follows(&text[word..]);
    (noun && between.len() > 4 || bare).then_some(at)
}

/// Names that stand right behind their value.
fn follows(name: &[u8]) -> bool {
    const NAMES: [&str; 5] = ["plaka", "plat ", "nopol", "kode", "nomor"];
    let name = String::from_utf8_lossy(&name[..name.len().min(8)]).to_lowercase();
    NAMES.iter().any(|known| name.starts_with(known))
}

fn within(text: &[u8], word: usize, shape: Shape, gap: usize) -> Option<usize> {
    let from = word.saturating_sub(gap + 20);
    let starts = |&at: &usize| begins(text, at) && (at == 0 || !is_inner(text[at - 1]));
    (from..word).filter(starts).find(|&at| {
        let len = shape(&text[at..]);
        let between = text.get(at + len..word).unwrap_or(b"\n");
        let stops = |b: &u8| b.is_ascii_digit() || b",.;:!?\n(){}[]<>|\"=".contains(b);
        len > 0 && at + len <= word && between.len() < gap && !between.iter().any(stops)
    })
}

/// The value before its name, where the words between say so.
pub(crate) fn before(text: &[u8], word: usize, shape: Shape) -> Option<usize> {
    let from = word.saturating_sub(REACH);
    let (mut found, mut best) = (0, None);
    for at in (from..word).rev() {
        let byte = text[at];
        if byte == b'\n' {
            break;
        }
        let joined = |sign: &u8| b"-:.".contains(sign) && at > 1 && is_inner(text[at - 2]);
        let inner = |before: &u8| is_inner(*before) || joined(before);
        if !begins(text, at) || text[..at].last().is_some_and(inner) {
            continue;
        }
        let len = shape(&text[at..word]);
        if len > 0 && (best.is_none() || found == at + len) {
            if best.is_none() && !is_said(&text[at + len..word], &text[word..]) {
                return None;
            }
            (found, best) = (at + len, Some(at));
        } else if best.is_some() {
            break;
        }
    }
    // The rest of a number whose beginning is of another kind.
    let rest = |&at: &usize| at > 1 && text[at - 1] == b' ' && text[at - 2].is_ascii_digit();
    best.filter(|at| !rest(at))
}

/// Whether what stands between a value and its name says that it is one: "is my", "ist die", "это".
fn is_said(between: &[u8], name: &[u8]) -> bool {
    let Some(between) = valid(between) else {
        return false;
    };
    let between = between.trim_start_matches(['`', '\'', '*', ')', '»', '"']);
    // Another sentence, or a further part of this one, that points back: "4711, das ist …".
    if let Some(rest) = between.trim_start().strip_prefix([',', '.', ':']) {
        return !has_stops(rest) && (points(rest.trim_start()) || ends_back(rest, name));
    }
    if has_stops(between) {
        return false;
    }
    // A long dash is read as a space.
    let dash = between.starts_with("   ");
    let rest = between.trim_start();
    if dash && (rest.is_empty() || points(rest)) {
        return true;
    }
    // A bracket or a dash: `4711 (PIN)`.
    if let Some(rest) = rest.strip_prefix(['(', '-', '–', '—', '（']) {
        let rest = rest.trim_start_matches([' ', '-']);
        return rest.chars().count() < 23 || points(rest) || stands(rest);
    }
    if stands(rest) {
        return true;
    }
    let first = rest.split([' ', '\'']).next().unwrap_or_default();
    let first = first.to_lowercase();
    let unspaced = || UNSPACED.iter().any(|verb| rest.starts_with(verb));
    is_verb(&first) || POSSESSIVE.contains(&first.as_str()) || unspaced() || is_this(rest)
}

/// Whether a sentence begins that is told without a comma: "4711 esa es la clave".
fn is_this(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut words = text.split([' ', '\'']);
    let (this, verb) = (words.next(), words.next());
    THIS.contains(&this.unwrap_or_default())
        && IS.contains(&verb.unwrap_or_default())
        && text.split(' ').count() < 8
        && !words.any(|word| NOT.contains(&word))
}

/// Whether a value is said to stand where the name is: "4711 steht auf meiner Karte", "4711 c'est
/// ma carte".
fn stands(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut words = text.split(' ');
    let first = words.next().unwrap_or_default();
    let unspaced = STANDS_UNSPACED.iter().any(|word| text.starts_with(word));
    (unspaced || STANDS.contains(&first))
        && text.split(' ').count() < 10
        && !words.any(|word| NOT.contains(&word))
}

/// Whether the sentence of the name points back at its end: "4711, PIN kodum bu".
fn ends_back(between: &str, name: &[u8]) -> bool {
    let name = valid(&name[..name.len().min(64)]).unwrap_or_default();
    let end = name.find(['.', '!', '\n', ',']).unwrap_or(name.len());
    between.chars().count() < 24 && ENDS.iter().any(|back| name[..end].ends_with(back))
}

fn has_stops(text: &str) -> bool {
    let stops = |c: char| c.is_ascii_digit() || ",.;:!?\n{}[]<>|\"=".contains(c);
    text.contains(stops)
}

/// Whether the words point back at what stood before them.
fn points(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut words = text.split([' ', '\'']);
    let first = words.next().unwrap_or_default();
    let unspaced = THIS_UNSPACED.iter().any(|this| text.starts_with(this));
    (unspaced || THIS.contains(&first))
        && text.split(' ').count() < 8
        && !words.any(|word| NOT.contains(&word))
}
