//! Byte classes of 64 bytes at a time, as bit masks: the first half of the wake pass.

use wide::u8x16;

/// One bit a byte, the lowest for the first.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Masks {
    /// `A-Z`.
    pub(crate) upper: u64,
    /// `a-z`.
    pub(crate) lower: u64,
    /// `0-9`.
    pub(crate) digit: u64,
    /// `A-Z a-z 0-9 _ -`.
    pub(crate) token: u64,
    /// `@ : =`.
    pub(crate) byte: u64,
    /// First bytes of characters outside of ASCII.
    pub(crate) lead: u64,
    /// Backslashes.
    pub(crate) escape: u64,
}

impl Masks {
    #[inline(always)]
    pub(crate) fn of(block: &[u8; 64]) -> Masks {
        let mut masks = Masks::default();
        for part in 0..4 {
            let mut bytes = [0; 16];
            bytes.copy_from_slice(&block[part * 16..part * 16 + 16]);
            let b = u8x16::new(bytes);
            let upper = within(b, b'A', 26);
            let lower = within(b, b'a', 26);
            let digit = within(b, b'0', 10);
            let joiner = b.simd_eq(u8x16::splat(b'_')) | b.simd_eq(u8x16::splat(b'-'));
            let byte = b.simd_eq(u8x16::splat(b'@'))
                | b.simd_eq(u8x16::splat(b':'))
                | b.simd_eq(u8x16::splat(b'='));
            let lead = within(b, 0xC0, 0x40);
            let escape = b.simd_eq(u8x16::splat(b'\\'));
            let shift = part * 16;
            masks.upper |= u64::from(upper.to_bitmask()) << shift;
            masks.lower |= u64::from(lower.to_bitmask()) << shift;
            masks.digit |= u64::from(digit.to_bitmask()) << shift;
            masks.token |= u64::from((upper | lower | digit | joiner).to_bitmask()) << shift;
            masks.byte |= u64::from(byte.to_bitmask()) << shift;
            masks.lead |= u64::from(lead.to_bitmask()) << shift;
            masks.escape |= u64::from(escape.to_bitmask()) << shift;
        }
        masks
    }
}

/// All ones in the lanes whose byte is one of the `count` from `first` on.
#[inline(always)]
fn within(b: u8x16, first: u8, count: u8) -> u8x16 {
    let offset = b - u8x16::splat(first);
    offset.min(u8x16::splat(count - 1)).simd_eq(offset)
}

/// Where runs of ASCII letters and digits begin in a text, block by block.
pub(crate) struct Starts<'t> {
    text: &'t [u8],
    base: usize,
    /// Of the block before: letters and digits; backslashes; percent signs; small letters.
    last: [u64; 4],
    /// Runs begin also where the case changes.
    humps: bool,
}

impl<'t> Starts<'t> {
    pub(crate) fn new(text: &'t [u8]) -> Starts<'t> {
        Starts {
            text,
            base: 0,
            last: [0; 4],
            humps: false,
        }
    }

    /// The same, and where a capital stands behind a small letter: `getJane`.
    pub(crate) fn with_humps(self, humps: bool) -> Starts<'t> {
        Starts { humps, ..self }
    }

    /// The next block: its offset, and a bit for each run that begins there. With `escapes` also a
    /// bit wherever an escape may end before a letter or a digit: `\njane`, `\u003cjane`, `%20jane`.
    #[inline(always)]
    pub(crate) fn next(&mut self, escapes: bool) -> Option<(usize, u64)> {
        let base = self.base;
        let rest = self.text.get(base..).filter(|rest| !rest.is_empty())?;
        let mut block = [0; 64];
        let block = match rest.first_chunk::<64>() {
            Some(block) => block,
            None => {
                block[..rest.len()].copy_from_slice(rest);
                &block
            }
        };
        let masks = Masks::of(block);
        let plain = masks.upper | masks.lower | masks.digit;
        let percent = if escapes { any_of(block, [b'%']) } else { 0 };
        let [last, slash, sign, small] = self.last;
        let mut starts = !(plain << 1 | last >> 63);
        if self.humps {
            starts |= masks.upper & (masks.lower << 1 | small >> 63);
        }
        if escapes && masks.escape | percent | slash | sign != 0 {
            let behind = |now: u64, last: u64, by: u32| now << by | last >> (64 - by);
            starts |= behind(masks.escape, slash, 2)
                | behind(masks.escape, slash, 6)
                | behind(percent, sign, 3);
        }
        self.last = [plain, masks.escape, percent, masks.lower];
        self.base += 64;
        Some((base, starts & plain))
    }
}

/// A bit for each of the block's bytes that is one of `signs`.
#[inline(always)]
fn any_of<const N: usize>(block: &[u8; 64], signs: [u8; N]) -> u64 {
    let mut mask = 0;
    for part in 0..4 {
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&block[part * 16..part * 16 + 16]);
        let b = u8x16::new(bytes);
        let mut hits = u8x16::splat(0);
        for sign in signs {
            hits |= b.simd_eq(u8x16::splat(sign));
        }
        mask |= u64::from(hits.to_bitmask()) << (part * 16);
    }
    mask
}

/// Where one of `signs`, of which none may be 0, stands in a text. For signs that stand in each
/// line: a search for rare ones is faster.
pub(crate) struct Hits<'t, const N: usize> {
    text: &'t [u8],
    signs: [u8; N],
    base: usize,
    mask: u64,
}

impl<'t, const N: usize> Hits<'t, N> {
    pub(crate) fn new(text: &'t [u8], signs: [u8; N]) -> Hits<'t, N> {
        Hits {
            text,
            signs,
            base: 0,
            mask: 0,
        }
    }
}

impl<const N: usize> Iterator for Hits<'_, N> {
    type Item = usize;

    #[inline(always)]
    fn next(&mut self) -> Option<usize> {
        while self.mask == 0 {
            let rest = self.text.get(self.base..)?;
            self.mask = match rest.first_chunk::<64>() {
                Some(block) => any_of(block, self.signs),
                None if rest.is_empty() => return None,
                None => {
                    let mut block = [0; 64];
                    block[..rest.len()].copy_from_slice(rest);
                    any_of(&block, self.signs)
                }
            };
            self.base += 64;
        }
        let at = self.mask.trailing_zeros() as usize;
        self.mask &= self.mask - 1;
        Some(self.base - 64 + at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::edge::escape_ends_at;

    /// Every place where a word may begin is there.
    #[test]
    fn words_begin_where_nothing_joins_them() {
        let alphabet = b"\\\\%nu04aZ9 -.\xC3";
        let mut state = 1u32;
        for len in [0, 1, 5, 63, 64, 65, 130, 200, 333] {
            let text: Vec<u8> = (0..len)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    alphabet[(state >> 16) as usize % alphabet.len()]
                })
                .collect();
            for escapes in [false, true] {
                let mut got = Vec::new();
                let mut starts = Starts::new(&text);
                while let Some((base, mask)) = starts.next(escapes) {
                    got.extend(
                        (0..64)
                            .filter(|bit| mask >> bit & 1 == 1)
                            .map(|bit| base + bit),
                    );
                }
                for at in 0..len {
                    let plain = text[at].is_ascii_alphanumeric();
                    let joined = at > 0 && text[at - 1].is_ascii_alphanumeric();
                    let escaped = escapes && escape_ends_at(&text, at);
                    if plain && (!joined || escaped) {
                        assert!(got.contains(&at), "{at} in {text:?}");
                    } else if !escapes || !plain {
                        assert!(!got.contains(&at), "{at} in {text:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn signs_are_all_there() {
        let mut state = 7u32;
        for len in [0, 1, 63, 64, 65, 127, 128, 300] {
            let text: Vec<u8> = (0..len)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    b"abc\n\"'"[(state >> 16) as usize % 6]
                })
                .collect();
            let want: Vec<usize> = memchr::memchr3_iter(b'\n', b'"', b'\'', &text).collect();
            let got: Vec<usize> = Hits::new(&text, *b"\n\"'").collect();
            assert_eq!(got, want);
        }
    }

    #[test]
    fn every_byte_is_in_its_classes() {
        for byte in 0..=255u8 {
            let mut block = [0; 64];
            block[37] = byte;
            let masks = Masks::of(&block);
            let bit = |mask: u64| {
                assert_eq!(mask & !(1 << 37), 0);
                mask != 0
            };
            assert_eq!(bit(masks.upper), byte.is_ascii_uppercase(), "{byte}");
            assert_eq!(bit(masks.lower), byte.is_ascii_lowercase(), "{byte}");
            assert_eq!(bit(masks.digit), byte.is_ascii_digit(), "{byte}");
            let token = byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
            assert_eq!(bit(masks.token), token, "{byte}");
            assert_eq!(bit(masks.byte), b"@:=".contains(&byte), "{byte}");
            assert_eq!(bit(masks.lead), byte >= 0xC0, "{byte}");
            assert_eq!(bit(masks.escape), byte == b'\\', "{byte}");
        }
    }
}
