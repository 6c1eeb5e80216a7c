//! What stands directly before and after a value.

use crate::rules::Edge;

/// Whether the value at `start..end` stands free on its left side.
pub(crate) fn left_is(edge: Edge, text: &str, start: usize) -> bool {
    let mut before = text[..start].chars().rev();
    match edge {
        Edge::Free => true,
        Edge::Word => !before.next().is_some_and(joins) || escape_ends_at(text.as_bytes(), start),
        Edge::Number => match before.next() {
            Some(c) if joins(c) => escape_ends_at(text.as_bytes(), start),
            Some(',') => !is_thousands(before.take(4)),
            // `NIK:3171…`, `Nr.3171…`: a word for the number, and no part of it.
            Some(':') => !before.next().is_some_and(|c| c.is_ascii_digit()),
            Some('.') => match before
                .by_ref()
                .take_while(char::is_ascii_alphabetic)
                .count()
            {
                0 => !text[..start - 1].ends_with(|c: char| c.is_ascii_digit()),
                letters => (2..5).contains(&letters),
            },
            Some('-' | '/' | '+') => !before.next().is_some_and(|c| c.is_ascii_alphanumeric()),
            _ => true,
        },
        Edge::Token => {
            !before.next().is_some_and(is_token_char) || escape_ends_at(text.as_bytes(), start)
        }
    }
}

/// Whether the value that ends at `end` stands free on its right side.
pub(crate) fn right_is(edge: Edge, text: &str, end: usize) -> bool {
    let mut after = text[end..].chars();
    match edge {
        Edge::Free => true,
        Edge::Word => !after.next().is_some_and(joins),
        Edge::Number => match after.next() {
            Some(c) if joins(c) => false,
            Some(',') => !is_thousands(after.take(4)),
            Some('.' | '-' | '/' | '+' | ':') => {
                !after.next().is_some_and(|c| c.is_ascii_alphanumeric())
            }
            _ => true,
        },
        Edge::Token => !after.next().is_some_and(is_token_char),
    }
}

/// An underscore is emphasis in Markdown, and joins names of files: it hides nothing.
fn joins(c: char) -> bool {
    // `n.º` and `nª` are ends of words.
    !matches!(c, '_' | 'º' | 'ª') && is_word_char(c)
}

/// A comma joins groups of three digits, `4,111,111`, and separates everything else: `4111,17`.
fn is_thousands(beside_comma: impl Iterator<Item = char>) -> bool {
    beside_comma.take_while(char::is_ascii_digit).count() == 3
}

/// A letter, digit or underscore, less the letters of scripts that are written without spaces.
pub(crate) fn is_word_char(c: char) -> bool {
    c == '_'
        || c.is_ascii_alphanumeric()
        || (!c.is_ascii() && c.is_alphanumeric() && !is_unspaced(c))
}

/// Whether the character that ends before `at` is one that [`is_word_char`] names, but no digit
/// and no underscore: the question of the wake pass for letters beyond ASCII.
pub(crate) fn is_word_char_before(text: &[u8], at: usize) -> bool {
    let from = at.saturating_sub(4);
    let tail = &text[from..at];
    let Some(lead) = tail.iter().rposition(|&b| b & 0xC0 != 0x80) else {
        return false;
    };
    std::str::from_utf8(&tail[lead..])
        .ok()
        .and_then(|last| last.chars().next())
        .is_some_and(|c| c.is_alphabetic() && !is_unspaced(c))
}

/// Scripts that put no spaces between words: Han, kana, Thai, Lao, Khmer, Burmese; Hangul too,
/// whose particles are joined to the word before.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(u32::from(c),
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF
        | 0x3005..=0x3007 | 0x3040..=0x30FF | 0x31F0..=0x31FF
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF
        | 0xAC00..=0xD7AF | 0x1100..=0x11FF | 0x20000..=0x3FFFF)
}

fn is_token_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+' | '/' | '=')
}

/// In text that is itself escaped once more, `\njane` is a line break and `jane`: the letter
/// before the value belongs to the escape.
pub(crate) fn escape_ends_at(text: &[u8], at: usize) -> bool {
    match &text[..at] {
        [.., b'\\', b'n' | b't' | b'r' | b'b' | b'f'] => true,
        [.., b'\\', b'u', a, b, c, d] => [a, b, c, d].iter().all(|b| b.is_ascii_hexdigit()),
        // %20, %3D, %0A …: the value in a URL begins after the escape.
        [.., b'%', a, b] => a.is_ascii_hexdigit() && b.is_ascii_hexdigit(),
        _ => false,
    }
}

/// How many bytes at `start` belong to an escape of text that is escaped once more, as the `n` of
/// `\n` does.
pub(crate) fn escape_before(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let slashes = |end: usize| {
        bytes[..end]
            .iter()
            .rev()
            .take_while(|&&b| b == b'\\')
            .count()
    };
    let letter = |at: usize| matches!(bytes.get(at), Some(b'n' | b't' | b'r'));
    match bytes.get(start) {
        Some(b'n' | b't' | b'r') if slashes(start) % 2 == 1 => {
            usize::from(!is_in_windows_path(&bytes[..start - 1]))
        }
        Some(b'\\') if letter(start + 1) && slashes(start).is_multiple_of(2) => 2,
        _ => 0,
    }
}

/// Whether the backslash behind `text` parts a path that begins with a drive, `C:\\Users\\`: in text
/// that is escaped once more there would be two.
fn is_in_windows_path(text: &[u8]) -> bool {
    let near = &text[text.len().saturating_sub(160)..];
    let part = |b: &u8| b.is_ascii_alphanumeric() || b"_.- ()~".contains(b) || *b >= 0x80;
    let mut parts = near.rsplit(|b| *b == b'\\');
    loop {
        match parts.next() {
            Some([.., drive, b':']) if drive.is_ascii_alphabetic() => return true,
            Some(name) if !name.is_empty() && name.iter().all(part) => {}
            _ => return false,
        }
    }
}

/// The end of a value, without the backslashes of a quote that stands behind it.
pub(crate) fn without_slashes(text: &str, start: usize, end: usize) -> usize {
    match text.as_bytes().get(end) {
        Some(b'"' | b'\'') => start + text[start..end].trim_end_matches('\\').len(),
        _ => end,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges() {
        for (text, edge, left, right) in [
            ("«x»", Edge::Word, true, true),
            ("a «x» b", Edge::Word, true, true),
            ("a«x»b", Edge::Word, false, false),
            ("号«x»是", Edge::Word, true, true),
            ("é«x»ü", Edge::Word, false, false),
            ("\\n«x»", Edge::Word, true, true),
            ("\\u003c«x»", Edge::Word, true, true),
            ("n«x»_", Edge::Word, false, true),
            ("1.«x».1", Edge::Number, false, false),
            ("-«x».", Edge::Number, true, true),
            ("(«x»)", Edge::Number, true, true),
            ("17,«x»,2025", Edge::Number, true, true),
            ("117,«x»,025 ", Edge::Number, false, false),
            ("a-«x»-a", Edge::Number, false, false),
            ("/«x»=", Edge::Token, false, false),
            ("\"«x»\"", Edge::Token, true, true),
        ] {
            let plain = text.replace(['«', '»'], "");
            let start = text.find('«').unwrap_or(0);
            let end = text.find('»').unwrap_or(0) - '«'.len_utf8();
            assert_eq!(left_is(edge, &plain, start), left, "{text} left");
            assert_eq!(right_is(edge, &plain, end), right, "{text} right");
        }
    }
}
