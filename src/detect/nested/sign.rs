//! Signs with a backslash before them, as Markdown and shells have them: `sk\_live`, `555\-0119`,
//! `\+1\ 312`.
//!
//! Paths of Windows and patterns have the same backslashes. What tells them apart is the rest of the
//! word: a backslash before a letter or a digit (`C:\Users`, `\d`), or a bracket that opens a class.

/// How far a word is looked at to either side.
const WORD: usize = 64;

/// The end of the sign whose backslash stands at `at`; there may be two, in a string of a program.
pub(super) fn end(bytes: &[u8], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).map(|at| bytes[at]);
    if before == Some(b'\\') {
        return None;
    }
    let slashes = match bytes.get(at + 1)? {
        b'\\' => 2,
        _ => 1,
    };
    let sign = *bytes.get(at + slashes)?;
    let behind = bytes.get(at + slashes + 1);
    if sign == b'\n' || sign == b'\r' {
        return (slashes == 1).then(|| broken(bytes, at)).flatten();
    }
    if !b"_-.+#*!@$%&?=~^|()[]{}:;, ".contains(&sign) {
        return None;
    }
    // By itself it is a sign of another language.
    let part = |b: Option<u8>| b.is_some_and(|b| b > b' ' && !b"\"'`<>".contains(&b));
    let joined = match sign {
        b' ' | b',' | b';' | b':' => part(before) && part(behind.copied()),
        b'.' | b'-' | b'_' | b'{' | b'}' | b'[' | b']' | b'|' => {
            let is_word = |b: Option<u8>| b.is_some_and(|b| b > 0x7F || b.is_ascii_alphanumeric());
            let within = part(before) && part(behind.copied()) && behind != Some(&b'\\');
            within || is_word(before) || is_word(behind.copied())
        }
        _ => part(before) || part(behind.copied()),
    };
    (joined && !is_other(bytes, at)).then_some(at + slashes + 1)
}

/// Whether the sign at `at` may hide something: it stands within a word or a number, before a
/// number, or behind one.
pub(super) fn worth(bytes: &[u8], at: usize) -> bool {
    let slashes = 1 + usize::from(bytes.get(at + 1) == Some(&b'\\'));
    let sign = bytes.get(at + slashes);
    let behind = bytes.get(at + slashes + 1);
    let before = at.checked_sub(1).map(|at| bytes[at]);
    let (Some(sign), true) = (sign, before != Some(b'\\')) else {
        return false;
    };
    let is_word = |b: u8| b > 0x7F || b.is_ascii_alphanumeric();
    let within = before.is_some_and(is_word) && behind.is_some_and(|b| is_word(*b));
    let digit = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_digit());
    let may = match sign {
        b'_' | b'-' | b'@' => within,
        b'.' => within && holds(bytes, at, b"@0123456789"),
        b'+' | b'(' => digit(behind.copied()) || within,
        b'\n' | b'\r' => true,
        b' ' => within,
        _ => within || digit(before),
    };
    may && end(bytes, at).is_some()
}

/// What is read for the sign that ends at `end`.
pub(super) fn said(bytes: &[u8], end: usize) -> Option<char> {
    let sign = bytes[end - 1];
    // A line that goes on is one with the next.
    (sign.is_ascii_punctuation() || sign == b' ' && bytes[end - 2] == b'\\')
        .then(|| char::from(sign))
}

/// The end of a backslash and a line's end amid a number, `+1 617 \` and `555 0119` below it, or amid
/// a word that goes on where the next line begins.
fn broken(bytes: &[u8], at: usize) -> Option<usize> {
    let line = match &bytes[at + 1..] {
        [b'\r', b'\n', ..] => at + 3,
        [b'\n', ..] => at + 2,
        _ => return None,
    };
    let lead = bytes[line..].iter().take(16);
    let next = line + lead.take_while(|b| **b == b' ').count();
    let is_word = |b: &u8| *b > 0x7F || b.is_ascii_alphanumeric();
    let before = &bytes[..at];
    let word = next == line && before.last().is_some_and(is_word);
    if word && bytes.get(next).is_some_and(is_word) {
        return Some(next);
    }
    let number = before.iter().rev().take(16).find(|b| **b != b' ');
    let number = number.is_some_and(u8::is_ascii_digit);
    (number && bytes.get(next).is_some_and(u8::is_ascii_digit)).then_some(next)
}

/// Whether the word at `at` is of a language in which the backslash is no escape of signs.
fn is_other(bytes: &[u8], at: usize) -> bool {
    let ends = |b: &u8| b.is_ascii_whitespace() || b"\"'`<>".contains(b);
    let from = bytes[..at].iter().rev().take(WORD).position(ends);
    let from = at - from.unwrap_or(at.min(WORD));
    let to = bytes[at + 1..].iter().take(WORD).position(ends);
    let to = at + 1 + to.unwrap_or((bytes.len() - at - 1).min(WORD));
    let word = &bytes[from..to];
    let path = word
        .windows(2)
        .any(|pair| pair[0] == b'\\' && pair[1].is_ascii_alphanumeric() || pair == b":\\");
    // A class of characters, which no escape opens.
    let class = word[..at - from]
        .iter()
        .enumerate()
        .any(|(n, b)| *b == b'[' && (n == 0 || word[n - 1] != b'\\'));
    path || class
}

/// Whether one of `signs` stands in the word at `at`.
fn holds(bytes: &[u8], at: usize, signs: &[u8]) -> bool {
    let inside = |b: &&u8| !b.is_ascii_whitespace();
    let mut before = bytes[..at].iter().rev().take(WORD).take_while(inside);
    let mut behind = bytes[at..].iter().take(WORD).take_while(inside);
    before.any(|b| signs.contains(b)) || behind.any(|b| signs.contains(b))
}
