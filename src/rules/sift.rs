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

/// The place is within a word of at least `N` letters and digits, which signs may part: for numbers
/// that begin with letters.
pub(crate) fn within<const N: usize>(text: &[u8], at: usize) -> bool {
    let is_part = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'/');
    let before = text[..at].iter().rev().take(32).take_while(is_part);
    let behind = text[at..].iter().take(32).take_while(is_part);
    let count = before.chain(behind).filter(|b| b.is_ascii_alphanumeric());
    count.count() >= N
}

/// The same where groups of capitals may stand behind a space: `90F5 AFE8 2519`.
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
