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
            match read_at(text, at, c) {
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

    /// Where what is written at `offset` is read.
    pub(crate) fn read(&self, offset: usize) -> usize {
        self.map.derived(offset)
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

/// A fast no for most characters: the lead byte, and where letters that many texts are written in
/// share it, the bytes behind it.
#[inline(always)]
fn may_differ(bytes: &[u8], at: usize) -> bool {
    let second = || bytes.get(at + 1).copied().unwrap_or(0);
    match bytes[at] {
        0xC2 => matches!(second(), 0x85 | 0xA0 | 0xAB | 0xAD | 0xBB),
        0xCB => second() == 0xBC,
        0xCC | 0xCD | 0xD8 | 0xD9 | 0xDB | 0xDF | 0xE0 | 0xE2 | 0xEF | 0xF0 | 0xF3 => true,
        // Not: jamo, and the letters of Vietnamese.
        0xE1 => !matches!(second(), 0x83 | 0x84 | 0x86..=0x99 | 0xB8..=0xBF),
        0xE3 => match second() {
            0x80 | 0x85 => true,
            0x83 => bytes.get(at + 2) == Some(&0xBC),
            _ => false,
        },
        // Before Hangul.
        0xEA => second() < 0xB0,
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

/// What `c`, which stands at `at`, is read as there.
fn read_at(text: &str, at: usize, c: char) -> Read {
    let before = || text[..at].chars().next_back();
    let after = || text[at + c.len_utf8()..].chars().next();
    let digit = |c: char| matches!(c, '0'..='9' | '０'..='９');
    match c {
        // The sign that makes a vowel of kana long is typed for a hyphen between digits.
        'ー' if before().is_some_and(digit) && after().is_some_and(digit) => Read::As('-'),
        'ー' => Read::Same,
        // The full stop of an address, from a keyboard for Chinese or Japanese.
        '。' | '｡'
            if before().is_some_and(|c| c.is_ascii_alphabetic())
                && after().is_some_and(|c| c.is_ascii_alphabetic()) =>
        {
            Read::As('.')
        }
        // One of them numbers what follows it; several are what they show.
        _ if circled(c).is_some() => {
            let several = [before(), after()]
                .into_iter()
                .flatten()
                .any(|c| circled(c).is_some());
            match circled(c) {
                Some(plain) if several => Read::As(plain),
                _ => Read::Same,
            }
        }
        _ => read(c),
    }
}

/// The digit or letter in a circle (Unicode, Enclosed Alphanumerics and Dingbats).
fn circled(c: char) -> Option<char> {
    let code = u32::from(c);
    let (from, first) = match code {
        0x2460..=0x2468 => (0x2460, b'1'),
        0x24B6..=0x24CF => (0x24B6, b'A'),
        0x24D0..=0x24E9 => (0x24D0, b'a'),
        0x24EA | 0x24FF => (code, b'0'),
        0x24F5..=0x24FD => (0x24F5, b'1'),
        0x2776..=0x277E => (0x2776, b'1'),
        0x2780..=0x2788 => (0x2780, b'1'),
        0x278A..=0x2792 => (0x278A, b'1'),
        _ => return None,
    };
    char::from_u32(u32::from(first) + code - from)
}

fn read(c: char) -> Read {
    let code = u32::from(c);
    match code {
        // Marks on the letter before them: `e` and an accent. The letter alone is read. The ring
        // around a key is such a mark as well.
        0x0300..=0x034E | 0x0350..=0x036F | 0x20D0..=0x20F0 => Read::Nothing,
        // What cannot be seen: joiners, marks of direction, selectors of variants, fillers.
        0x00AD
        | 0x034F
        | 0x061C
        | 0x115F
        | 0x1160
        | 0x17B4
        | 0x17B5
        | 0x180B..=0x180F
        | 0x200B..=0x200F
        | 0x202A..=0x202E
        | 0x2060..=0x206F
        | 0x3164
        | 0xFE00..=0xFE0F
        | 0xFEFF
        | 0xFFA0
        | 0x1BCA0..=0x1BCA3
        | 0xE0000..=0xE01EF => Read::Nothing,
        0x00A0 | 0x1680 | 0x2000..=0x200A | 0x202F | 0x205F | 0x2800 | 0x3000 => Read::As(' '),
        0x0085 | 0x2028 | 0x2029 => Read::As('\n'),
        // A dash parts; a hyphen, also the long one between numbers, joins.
        0x2014 | 0x2015 => Read::As(' '),
        0x2010..=0x2013 | 0x2043 | 0x2212 | 0xFE58 | 0xFE63 => Read::As('-'),
        // Frames of tables.
        0x2502 | 0x2503 | 0x2551 => Read::As('|'),
        0x2500 | 0x2501 | 0x2550 => Read::As('-'),
        0x2504..=0x257F => Read::As('+'),
        0x00AB | 0x00BB | 0x201C..=0x201F | 0x300C..=0x300F => Read::As('"'),
        0x02BC | 0x2018..=0x201B => Read::As('\''),
        0x060C | 0x066C | 0x3001 | 0xFF64 => Read::As(','),
        0x066A => Read::As('%'),
        0x066B => Read::As('.'),
        // It ends a sentence; a point could join what stands around it.
        0x3002 | 0xFF61 => Read::As('\n'),
        wide @ 0xFF01..=0xFF5E => match char::from_u32(wide - 0xFEE0) {
            Some(plain) => Read::As(plain),
            None => Read::Same,
        },
        // Letters of formulas: thirteen alphabets, and what was there before them.
        0x1D400..=0x1D6A3 => Read::As(letter((code - 0x1D400) % 52)),
        0x2100..=0x214F => match LETTERLIKE.iter().find(|(odd, _)| *odd == c) {
            Some(&(_, plain)) => Read::As(plain),
            None => Read::Same,
        },
        // Five more sets of digits belong to those alphabets.
        0x1D7CE..=0x1D7FF => decimal((code - 0x1D7CE) % 10),
        0x0660.. => match ZEROS[..ZEROS.partition_point(|&zero| zero <= code)].last() {
            Some(&zero) => decimal(code - zero),
            None => Read::Same,
        },
        _ => Read::Same,
    }
}

fn decimal(digit: u32) -> Read {
    char::from_digit(digit, 10).map_or(Read::Same, Read::As)
}

/// `A` to `Z` and `a` to `z` by their place among the 52.
fn letter(place: u32) -> char {
    let first = if place < 26 { 'A' } else { 'a' };
    char::from_u32(u32::from(first) + place % 26).unwrap_or(first)
}

/// The letters that the alphabets of formulas leave out (Unicode, Letterlike Symbols).
#[rustfmt::skip]
const LETTERLIKE: &[(char, char)] = &[
    ('ℂ', 'C'), ('ℊ', 'g'), ('ℋ', 'H'), ('ℌ', 'H'), ('ℍ', 'H'), ('ℎ', 'h'), ('ℐ', 'I'), ('ℑ', 'I'),
    ('ℒ', 'L'), ('ℓ', 'l'), ('ℕ', 'N'), ('ℙ', 'P'), ('ℚ', 'Q'), ('ℛ', 'R'), ('ℜ', 'R'), ('ℝ', 'R'),
    ('ℤ', 'Z'), ('ℨ', 'Z'), ('ℬ', 'B'), ('ℭ', 'C'), ('ℯ', 'e'), ('ℰ', 'E'), ('ℱ', 'F'), ('ℳ', 'M'),
    ('ℴ', 'o'),
];

/// The zero of each set of decimal digits beyond ASCII (Unicode 17, Nd); the nine others follow
/// it. Full-width ones and those of formulas are read above.
#[rustfmt::skip]
const ZEROS: &[u32] = &[
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
    0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90,
    0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0,
    0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650,
    0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0, 0x11C50, 0x11D50, 0x11DA0,
    0x11DE0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1CCF0, 0x1E140, 0x1E2F0,
    0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0,
];

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
            ("๐๙ ໐ ၀၉ ០៩ ᠐ ꧐ ꯰ ߀", "09 0 09 09 0 0 0 0"),
            ("௦௧௨ ০৯ ૦ ౯ ൯ ෦ ༠ 𑁦 𞥐 🯹", "012 09 0 9 9 0 0 0 0 9"),
            ("𝐉𝗮𝚗ℯ ℎ𝓸", "Jane ho"),
            ("ⓙⓐⓝⓔ ①③⑧ ❶❷ ⓪①", "jane 138 12 01"),
            ("1\u{fe0f}\u{20e3}3\u{fe0f}\u{20e3}", "13"),
            ("０９０ー１２３４ー５６７８", "090-1234-5678"),
            ("٠٫٥، ٪", "0.5, %"),
            ("a\u{2028}b\u{2069}\u{e0101}\u{3164}c", "a\nbc"),
        ] {
            assert!(normal.fill(written), "{written}");
            assert_eq!(normal.text, want);
        }
        for same in [
            "plain",
            "Grüße, 你好 привет été",
            "日本語のテキスト",
            "データー 한국어 Tiếng Việt שלום ไทย हिन्दी العربية",
            "① first ② second",
            "4² H₂O ½",
        ] {
            assert!(!normal.fill(same), "{same}");
        }
    }

    #[test]
    fn zeros_are_sorted() {
        assert!(ZEROS.is_sorted());
        let digits = regex::Regex::new(r"^\p{Nd}{10}$").map(|all| {
            ZEROS.iter().all(|&zero| {
                let ten: String = (zero..zero + 10).filter_map(char::from_u32).collect();
                // The crate's tables may be older than the newest of them.
                all.is_match(&ten) || zero > 0x10D00
            })
        });
        assert_eq!(digits.ok(), Some(true));
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
