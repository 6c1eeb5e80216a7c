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

#[cfg(test)]
mod tests {
    use super::*;

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
