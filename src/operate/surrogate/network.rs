//! Addresses of machines.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::Draw;

/// Version 6 where the text has two colons or more, otherwise 4. A port, a prefix length or a zone
/// is no part of an address and goes with it.
pub(super) fn ip(text: &str, draw: &mut Draw) -> String {
    let mut byte = || draw.byte();
    if text.matches(':').count() >= 2 {
        // 2001:2::/48: the last 80 bits are free, of which 32 are used; none of the groups is zero,
        // so that all are written alike.
        let mut group = || u16::from_be_bytes([byte() | 0x10, byte()]);
        Ipv6Addr::new(0x2001, 2, 0, 0, 0, 0, group(), group()).to_string()
    } else {
        Ipv4Addr::new(198, 18 | byte() & 1, byte(), byte()).to_string()
    }
}

/// 02:00:00 and keyed digits, grouped and in the letter case of the text.
pub(super) fn mac(text: &str, draw: &mut Draw) -> String {
    let capitals = text.chars().any(|c| c.is_ascii_uppercase());
    let mut place = 0;
    text.chars()
        .map(|c| {
            if !c.is_alphanumeric() {
                return c;
            }
            place += 1;
            let digit = match place {
                2 => '2',
                1 | 3..=6 => '0',
                _ => char::from_digit(u32::from(draw.below(16)), 16).unwrap_or('0'),
            };
            if capitals {
                digit.to_ascii_uppercase()
            } else {
                digit
            }
        })
        .collect()
}
