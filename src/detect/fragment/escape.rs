//! Escapes in strings of JSON, and of what is printed like it.

use crate::json::OffsetMap;

/// Reads the inside of a string. What is no escape of any kind says what it says behind its
/// backslash.
pub(in crate::detect) fn read(raw: &str, said: &mut String, map: &mut OffsetMap) {
    said.clear();
    map.clear();
    let bytes = raw.as_bytes();
    let mut from = 0;
    while let Some(hit) = memchr::memchr(b'\\', &bytes[from..]) {
        let at = from + hit;
        said.push_str(&raw[from..at]);
        let (c, end) = one(raw, at);
        said.extend(c);
        map.push(said.len(), end);
        from = end;
    }
    said.push_str(&raw[from..]);
}

/// The character of the escape at `at`, and where that ends.
fn one(raw: &str, at: usize) -> (Option<char>, usize) {
    let bytes = raw.as_bytes();
    let hex = |from: usize, len: usize| {
        let digits = raw.get(from..from + len)?;
        let all = digits.bytes().all(|b| b.is_ascii_hexdigit());
        all.then(|| u32::from_str_radix(digits, 16).ok()).flatten()
    };
    match bytes.get(at + 1) {
        None => (None, at + 1),
        Some(b'n') => (Some('\n'), at + 2),
        Some(b't') => (Some('\t'), at + 2),
        Some(b'r') => (Some('\r'), at + 2),
        Some(b'b') => (Some('\u{8}'), at + 2),
        Some(b'f') => (Some('\u{c}'), at + 2),
        Some(b'u') => {
            let Some(unit) = hex(at + 2, 4) else {
                return (Some('u'), at + 2);
            };
            let low = match (0xD800..0xDC00).contains(&unit) && raw[at + 6..].starts_with("\\u") {
                true => hex(at + 8, 4).filter(|low| (0xDC00..0xE000).contains(low)),
                false => None,
            };
            let (point, end) = match low {
                Some(low) => (0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00), at + 12),
                None => (unit, at + 6),
            };
            (Some(char::from_u32(point).unwrap_or('\u{FFFD}')), end)
        }
        Some(b'x') => match hex(at + 2, 2) {
            Some(byte) => (char::from_u32(byte), at + 4),
            None => (Some('x'), at + 2),
        },
        Some(_) => {
            let c = raw[at + 1..].chars().next();
            (c, at + 1 + c.map_or(0, char::len_utf8))
        }
    }
}

/// Which end of a finding is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Start,
    End,
}

/// Where a finding may begin or end instead of `at`, so that no escape is cut: in a string that
/// begins at `from` and is escaped `level` times. The end of a line is no part of a value, nor is a
/// quote beside it; any other character is.
pub(super) fn apart(text: &str, from: usize, at: usize, level: u8, side: Side) -> usize {
    /// Between the backslash of an escape and its end there are no more bytes than these.
    const LONGEST: usize = 5;
    /// Backslashes in a row that are counted.
    const ROW: usize = 1024;
    let bytes = text.as_bytes();
    let near = from.max(at.saturating_sub(LONGEST));
    let Some(last) = memchr::memrchr(b'\\', &bytes[near..at]) else {
        return at;
    };
    let last = near + last;
    let least = from.max(last.saturating_sub(ROW));
    let row = bytes[least..last].iter().rev();
    let mut start = last - row.take_while(|b| **b == b'\\').count();
    while start < at {
        let (said, end) = unit(bytes, start, level);
        if end > at {
            let is_outside = matches!(said, b'\n' | b'\r' | b'\t' | b'"' | b'\'');
            return match (side, is_outside) {
                (Side::Start, true) | (Side::End, false) => end,
                (Side::Start, false) | (Side::End, true) => start,
            };
        }
        start = end;
    }
    at
}

/// The character at `at` of a text that is escaped `level` times, as a byte where it is ASCII, and
/// where that ends.
fn unit(bytes: &[u8], at: usize, level: u8) -> (u8, usize) {
    let Some(&byte) = bytes.get(at) else {
        return (0, at + 1);
    };
    let Some(below) = level.checked_sub(1) else {
        let rest = bytes[at + 1..].iter();
        let more = rest.take_while(|b| **b & 0xC0 == 0x80).count();
        return (byte, at + 1 + more);
    };
    let (said, end) = unit(bytes, at, below);
    if said != b'\\' {
        return (said, end);
    }
    let (kind, mut end) = unit(bytes, end, below);
    let digits = match kind {
        b'n' => return (b'\n', end),
        b't' => return (b'\t', end),
        b'r' => return (b'\r', end),
        b'u' => 4,
        b'x' => 2,
        other => return (other, end),
    };
    let mut worth = 0;
    for _ in 0..digits {
        let (digit, next) = unit(bytes, end, below);
        let Some(digit) = char::from(digit).to_digit(16) else {
            return (kind, end);
        };
        worth = worth << 4 | digit;
        end = next;
    }
    (u8::try_from(worth).unwrap_or(0x80), end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_read() {
        let (mut said, mut map) = (String::new(), OffsetMap::default());
        let raw = r#"a\n\u00e9\ud83d\ude00\'\x41\"\u12\ud800z\"#;
        read(raw, &mut said, &mut map);
        assert_eq!(said, "a\n\u{e9}\u{1f600}'A\"u12\u{fffd}z");
        let at = |c: char| map.source(said.find(c).unwrap_or(0));
        assert_eq!((at('\u{e9}'), at('A'), at('z')), (3, 23, 39));
    }

    #[test]
    fn no_escape_is_cut() {
        // «» stand where a finding begins and ends, and behind the arrow where it should.
        for (level, given, want) in [
            (1, r"ab«cd»ef", r"ab«cd»ef"),
            (1, r"\«u00dcber» x", r"«\u00dcber» x"),
            (1, r"\u00«dcber» x", r"«\u00dcber» x"),
            (1, r"a\«njane» x", r"a\n«jane» x"),
            (1, r"«jane\» x", r"«jane\ »x"),
            (1, r"«jane\»n", r"«jane»\n"),
            (1, r#"«jane\»" x"#, r#"«jane»\" x"#),
            (1, r"«ab\u00d»c", r"«ab\u00dc»"),
            (2, r#"«jane\\\»" x"#, r#"«jane»\\\" x"#),
            (2, r"«jane\»\n x", r"«jane»\\n x"),
            (2, r"\\«u00dcber» x", r"«\\u00dcber» x"),
            (2, r"«a\\\»\b", r"«a\\\\»b"),
        ] {
            let text = given.replace(['«', '»'], "");
            let start = given.find('«').unwrap_or(0);
            let end = given.find('»').unwrap_or(0) - '«'.len_utf8();
            let start = apart(&text, 0, start, level, Side::Start);
            let end = apart(&text, 0, end, level, Side::End);
            let mut got = text.clone();
            got.insert(end, '»');
            got.insert(start, '«');
            assert_eq!(got, want, "{given}");
        }
    }
}
