//! What the eye reads: digits of other scripts, full-width letters, spaces and hyphens of
//! every kind, and characters that cannot be seen at all.
//!
//! `４１１１` is read as `4111` and `41\u{200b}11` as well, so patterns must see them that way.
//! Only text that has such characters is rewritten, and offsets lead back to it.

use crate::json::OffsetMap;

/// A text as the eye reads it.
#[derive(Debug, Default)]
pub(crate) struct Normal {
    pub(crate) text: String,
    map: OffsetMap,
}

/// What a character is read as.
enum Read {
    Same,
    Nothing,
    As(char),
}

impl Normal {
    /// Rewrites `text`; false if it reads as it is written.
    pub(crate) fn fill(&mut self, text: &str) -> bool {
        if text.is_ascii() {
            return false;
        }
        self.text.clear();
        self.map.clear();
        let mut from = 0;
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            // Most of a text in a Latin script is ASCII: eight bytes at a time.
            if bytes[at] < 0x80 {
                at += 1;
                while let Some(eight) = bytes[at..].first_chunk::<8>() {
                    let high = u64::from_le_bytes(*eight) & 0x8080_8080_8080_8080;
                    if high != 0 {
                        at += high.trailing_zeros() as usize / 8;
                        break;
                    }
                    at += 8;
                }
                continue;
            }
            if !may_differ(bytes, at) {
                at += width(bytes[at]);
                continue;
            }
            let Some(c) = text[at..].chars().next() else {
                break;
            };
            let end = at + c.len_utf8();
            match read(c) {
                Read::Same => {}
                Read::Nothing => {
                    self.text.push_str(&text[from..at]);
                    self.map.push(self.text.len(), end);
                    from = end;
                }
                Read::As(plain) => {
                    self.text.push_str(&text[from..at]);
                    self.text.push(plain);
                    self.map.push(self.text.len(), end);
                    from = end;
                }
            }
            at = end;
        }
        if from == 0 {
            return false;
        }
        self.text.push_str(&text[from..]);
        true
    }

    /// The range in the text as written of a range in the text as read.
    pub(crate) fn source(&self, written: &str, start: usize, end: usize) -> (usize, usize) {
        let from = self.map.source(start);
        // Up to the end of the last character, so that what cannot be seen behind it stays.
        let last = super::context::floor(&self.text, end.saturating_sub(1)).max(start);
        let last = self.map.source(last);
        let width = written[last..].chars().next().map_or(0, char::len_utf8);
        (from, (last + width).max(from))
    }
}

/// A fast no for most characters: the lead byte, and for Han and kana the second one.
#[inline(always)]
fn may_differ(bytes: &[u8], at: usize) -> bool {
    match bytes[at] {
        0xC2 => matches!(bytes.get(at + 1), Some(0xA0 | 0xAB | 0xAD | 0xBB)),
        0xCC | 0xCD | 0xD8 | 0xD9 | 0xDB | 0xE0 | 0xE2 | 0xEF | 0xF0 => true,
        0xE1 => matches!(bytes.get(at + 1), Some(0x9A | 0x9F | 0xA0)),
        0xE3 => bytes.get(at + 1) == Some(&0x80),
        _ => false,
    }
}

/// The length of the character that begins with `lead`.
#[inline(always)]
fn width(lead: u8) -> usize {
    match lead {
        0..0xC0 => 1,
        0xC0..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    }
}

fn read(c: char) -> Read {
    let digit = |zero: u32| match char::from_digit(u32::from(c) - zero, 10) {
        Some(digit) => Read::As(digit),
        None => Read::Same,
    };
    match u32::from(c) {
        // Marks on the letter before them: `e` and an accent. The letter alone is read.
        0x0300..=0x034E | 0x0350..=0x036F => Read::Nothing,
        0x00AD
        | 0x034F
        | 0x061C
        | 0x200B..=0x200F
        | 0x202A..=0x202E
        | 0x2060..=0x2069
        | 0x180E
        | 0xFE00..=0xFE0F
        | 0xFEFF
        | 0xE0000..=0xE007F => Read::Nothing,
        0x00A0 | 0x1680 | 0x2000..=0x200A | 0x202F | 0x205F | 0x3000 => Read::As(' '),
        // A dash parts; a hyphen, also the long one between numbers, joins.
        0x2014 | 0x2015 => Read::As(' '),
        0x2010..=0x2013 | 0x2212 | 0xFE58 | 0xFE63 => Read::As('-'),
        0x00AB | 0x00BB | 0x201C..=0x201F | 0x300C..=0x300F => Read::As('"'),
        0x2018..=0x201B => Read::As('\''),
        0x3001 => Read::As(','),
        // It ends a sentence; a point could join what stands around it.
        0x3002 => Read::As('\n'),
        wide @ 0xFF01..=0xFF5E => match char::from_u32(wide - 0xFEE0) {
            Some(plain) => Read::As(plain),
            None => Read::Same,
        },
        // Decimal digits of the scripts in which numbers are written today (Unicode, Nd).
        0x0660..=0x0669 => digit(0x0660),
        0x06F0..=0x06F9 => digit(0x06F0),
        0x0966..=0x096F => digit(0x0966),
        0x09E6..=0x09EF => digit(0x09E6),
        0x0E50..=0x0E59 => digit(0x0E50),
        0x1D7CE..=0x1D7FF => match char::from_digit((u32::from(c) - 0x1D7CE) % 10, 10) {
            Some(digit) => Read::As(digit),
            None => Read::Same,
        },
        _ => Read::Same,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_eye_reads() {
        let mut normal = Normal::default();
        for (written, want) in [
            ("４１１１－１１１１", "4111-1111"),
            ("٤١١١", "4111"),
            ("41\u{200b}11\u{a0}1", "4111 1"),
            ("密码：ａｂｃ。", "密码:abc\n"),
            ("“x”", "\"x\""),
            ("Zoe\u{308} Nun\u{303}ez", "Zoe Nunez"),
            ("𝟘𝟡", "09"),
        ] {
            assert!(normal.fill(written), "{written}");
            assert_eq!(normal.text, want);
        }
        for same in ["plain", "Grüße, 你好 привет été", "日本語のテキスト"] {
            assert!(!normal.fill(same), "{same}");
        }
    }

    #[test]
    fn offsets_lead_back() {
        let written = "卡号４１\u{200b}１\u{200b}是";
        let mut normal = Normal::default();
        assert!(normal.fill(written));
        assert_eq!(normal.text, "卡号411是");
        let (start, end) = normal.source(written, 6, 9);
        assert_eq!(&written[start..end], "４１\u{200b}１");
    }
}
