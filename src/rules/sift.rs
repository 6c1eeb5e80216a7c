//! Quick tests of a place that rules share, see [`super::Rule::sift`].
//!
//! They are for numbers that may begin with few digits: without one, each "2" and each year in a text
//! would be a place to look at.

/// At least `N` letters and digits stand here in a row. Signs may part them, and a space before a
/// further digit; characters beyond ASCII are passed over (`45 08 № 123456`).
pub(crate) fn token<const N: usize>(text: &[u8], at: usize) -> bool {
    let rest = &text[at..];
    let mut count = 0;
    for (offset, &byte) in rest.iter().take(64).enumerate() {
        match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => count += 1,
            b'-' | b'.' | b'/' | 0x80.. => {}
            b' ' if rest
                .get(offset + 1)
                .is_some_and(|&next| next.is_ascii_digit() || next >= 0x80) => {}
            _ => return false,
        }
        if count >= N {
            return true;
        }
    }
    false
}

/// At least `N` letters and digits in groups of capitals, which a space may part: `90F5 AFE8 2519`.
pub(crate) fn groups<const N: usize>(text: &[u8], at: usize) -> bool {
    let mut count = 0;
    for &byte in text[at..].iter().take(64) {
        match byte {
            b'0'..=b'9' | b'A'..=b'Z' => count += 1,
            b'a'..=b'z' if count > 0 => count += 1,
            b'-' | b' ' => {}
            _ => return false,
        }
        if count >= N {
            return true;
        }
    }
    false
}

/// Whether a digit stands as near behind a word as a number would that it names.
pub(crate) fn digit_soon(text: &[u8], at: usize) -> bool {
    text[at..].iter().take(40).any(u8::is_ascii_digit)
}

/// At least `N` digits are among the 40 bytes from here on.
pub(crate) fn digits_soon<const N: usize>(text: &[u8], at: usize) -> bool {
    let here = text[at..].iter().take(40);
    here.filter(|b| b.is_ascii_digit()).count() >= N
}

/// Whether twelve hexadecimal digits in a row stand behind a word.
pub(crate) fn hex_soon(text: &[u8], at: usize) -> bool {
    let mut run = 0;
    text[at..].iter().take(64).any(|b| {
        run = if b.is_ascii_hexdigit() { run + 1 } else { 0 };
        run == 12
    })
}

/// The first byte behind the ASCII letters that stand here; 0 behind the last of the text.
#[inline]
pub(crate) fn behind_letters(text: &[u8], at: usize) -> (usize, u8) {
    let letters = text[at..].iter().take(64);
    let end = at + letters.take_while(|b| b.is_ascii_alphabetic()).count();
    (end, text.get(end).copied().unwrap_or(0))
}

/// The number begins with letters, or a capital stands directly before it, or before the sign in front of it: `RC 123456`.
pub(crate) fn behind_capital(text: &[u8], at: usize) -> bool {
    if text[at].is_ascii_alphabetic() {
        return true;
    }
    let before = |back: usize| at.checked_sub(back).map(|at| text[at]);
    match before(1) {
        Some(b' ' | b'-' | b'/' | b'.') => before(2).is_some_and(|b| b.is_ascii_uppercase()),
        Some(byte) => byte.is_ascii_alphabetic(),
        None => false,
    }
}

/// Whether the word at `at` may be in the head of a table: a few words between separators.
pub(crate) fn is_head(text: &[u8], at: usize) -> bool {
    let word = |b: &&u8| b.is_ascii_alphanumeric() || b" _-\"'`*./()#".contains(b) || **b >= 0x80;
    let before = text[..at].iter().rev().take(32).take_while(word).count();
    let behind = text[at..].iter().take(40).take_while(word).count();
    if crate::detect::sql::names_column(text, at) {
        return true;
    }
    let separates = |b: u8| b"\t|;,".contains(&b);
    let left = at.checked_sub(before + 1).map(|at| text[at]);
    let right = text.get(at + behind).copied();
    let line = |b: u8| b == b'\n' || b == b'\r';
    left.is_none_or(|b| separates(b) || line(b))
        && right.is_some_and(|b| separates(b) || line(b))
        && (left.is_some_and(separates) || right.is_some_and(separates) || is_aligned(text, at))
}

/// Whether a line is the statement of Python that does nothing: an indented `pass`.
pub(crate) fn is_idle(line: &[u8]) -> bool {
    matches!(line.first(), Some(b' ' | b'\t')) && line.trim_ascii() == b"pass"
}

/// The version of a symbol, as linkers have it behind an `@`: `GLIBC_2.34`.
pub(crate) fn is_symbol_version(version: &[u8]) -> bool {
    let Some(at) = memchr::memrchr(b'_', version) else {
        return false;
    };
    let (library, number) = (&version[..at], &version[at + 1..]);
    let capital = |b: &u8| b.is_ascii_uppercase() || b.is_ascii_digit() || *b == b'_';
    let digit = |b: &u8| b.is_ascii_digit() || *b == b'.';
    library.len() > 2
        && library.iter().all(capital)
        && number.first().is_some_and(u8::is_ascii_digit)
        && number.iter().all(digit)
}

/// Whether the word at `at` is one of several in capitals between which there are spaces alone, as
/// programs print the heads of their columns.
fn is_aligned(text: &[u8], at: usize) -> bool {
    let letters = text[at..].iter().take(32);
    let letters = letters.take_while(|b| b.is_ascii_uppercase() || b"_-".contains(b));
    let end = at + letters.count();
    let spaced = text[..at].ends_with(b"  ") || text[end..].starts_with(b"  ");
    let line = text[end..].iter().take(64).take_while(|b| **b != b'\n');
    end > at && spaced && !line.into_iter().any(u8::is_ascii_lowercase)
        || crate::detect::below::is_spaced_head(text, at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        for (text, want) in [
            ("12ABC34501DE35", true),
            ("12.ABC.345/01DE-35", true),
            ("45 08 № 1234567890", true),
            ("2 boats are here now", false),
            ("2025-10-01 and", false),
        ] {
            assert_eq!(token::<10>(text.as_bytes(), 0), want, "{text}");
        }
        assert!(groups::<15>(b"90F5 AFE8 2519 1234 321", 0));
        assert!(behind_capital(b"RC 123456", 3));
        assert!(!behind_capital(b"in 123456", 3));
    }
}
