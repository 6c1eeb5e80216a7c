//! What efface itself has written: `[CREDIT_CARD]`, `[EMAIL:k7f3q2x9]`.
//!
//! Scrubbing what is scrubbed must change nothing, so a placeholder is never a finding, and a
//! label in it is no context for the value next to it.

use std::ops::Range;

use crate::label::{Family, Label};

/// Longest label and token together.
const LONGEST: usize = 64;

/// The placeholder that `at` lies in, brackets included.
pub(crate) fn around(text: &str, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let from = at.saturating_sub(LONGEST);
    let open = from
        + bytes[from..(at + 1).min(bytes.len())]
            .iter()
            .rposition(|&b| b == b'[')?;
    let end = open + length(&bytes[open..])?;
    (at < end).then_some(open..end)
}

/// Whether `at` lies in a placeholder.
pub(crate) fn covers(text: &str, at: usize) -> bool {
    around(text, at).is_some()
}

/// The length of the placeholder that `bytes` begin with.
pub(crate) fn length(bytes: &[u8]) -> Option<usize> {
    let window = &bytes[..bytes.len().min(LONGEST)];
    if window.first() != Some(&b'[') || !window.get(1)?.is_ascii_uppercase() {
        return None;
    }
    let label = 1 + window[1..]
        .iter()
        .take_while(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || **b == b'_')
        .count();
    // Only labels that efface writes: `[A1B2]` is somebody's text, perhaps a password.
    let name = std::str::from_utf8(&window[1..label]).ok()?;
    Label::named(name)?;
    let mut end = label;
    if window.get(end) == Some(&b':') {
        let token = window[end + 1..]
            .iter()
            .take_while(|b| b.is_ascii_digit() || b.is_ascii_lowercase())
            .count();
        if token != crate::identity::Token::MIN_CHARS {
            return None;
        }
        end += 1 + token;
    }
    (window.get(end) == Some(&b']')).then_some(end + 1)
}

/// Whether the value at `start..end` is one that efface writes in place of another: a surrogate of
/// a kind that a rule could take for real.
pub(crate) fn is_surrogate(label: Label, text: &str, start: usize, end: usize) -> bool {
    const MARK: &str = "EXAMPLE";
    let value = &text[start..end];
    if label.family() == Family::Credential {
        return value.contains(MARK);
    }
    if label == Label::BANK_ACCOUNT {
        return value
            .chars()
            .filter(|c| c.is_alphanumeric())
            .all(|c| matches!(c, '0' | 'X' | 'x'));
    }
    if label == Label::SSN && value.len() == 4 {
        return value.starts_with("000");
    }
    // `EXAMPLE-k7f3q2x9`
    let near = super::floor(text, start.saturating_sub(24));
    let from = text[near..start]
        .rfind(MARK)
        .map(|at| near + at)
        .into_iter()
        .chain(value.starts_with(MARK).then_some(start));
    from.last().is_some_and(|from| {
        let token = text[from + MARK.len()..]
            .strip_prefix('-')
            .unwrap_or_default();
        let len = crate::identity::Token::MIN_CHARS;
        end <= from + MARK.len() + 1 + len
            && token
                .get(..len)
                .is_some_and(|token| crate::identity::Token::parse(token).is_some())
    })
}

/// The text without its placeholders: a label in a key tells nothing about the value.
pub(crate) fn without(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains('[') {
        return text.into();
    }
    let (mut rest, mut out) = (text, String::new());
    while let Some(open) = rest.find('[') {
        let end = match length(&rest.as_bytes()[open..]) {
            Some(len) => {
                out.push_str(&rest[..open]);
                open + len
            }
            None => {
                out.push_str(&rest[..=open]);
                open + 1
            }
        };
        rest = &rest[end..];
    }
    out.push_str(rest);
    out.into()
}

/// Whether `value` is nothing but placeholders and what joins them.
pub(crate) fn only(value: &str) -> bool {
    let bytes = value.as_bytes();
    let (mut at, mut seen) = (0, false);
    while at < bytes.len() {
        match length(&bytes[at..]) {
            Some(len) => {
                at += len;
                seen = true;
            }
            None if bytes[at].is_ascii_alphanumeric() || bytes[at] >= 0x80 => return false,
            None => at += 1,
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders() {
        assert_eq!(around("a [SSN] b", 4), Some(2..7));
        assert_eq!(around("a [SSN] b", 7), None);
        assert_eq!(around("[EMAIL:k7f3q2x9]", 8), Some(0..16));
        assert_eq!(around("[EMAIL:k7f3]", 8), None);
        assert_eq!(around("[email]", 3), None);
        assert!(only("[PASSWORD]"));
        assert!(only("[EMAIL:k7f3q2x9]/[SSN]"));
        assert!(!only("[SSN]1"));
        assert!(!only("--"));
        assert_eq!(without("a[SSN]b[c][EMAIL:k7f3q2x9]"), "ab[c]");
    }
}
