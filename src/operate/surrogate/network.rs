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

/// 02:00:00 and keyed digits, grouped and in the letter case of the text. A group of a pair may
/// have lost its zero, as in `0:0:5e:0:53:2a`.
pub(super) fn mac(text: &str, draw: &mut Draw) -> String {
    let capitals = text.chars().any(|c| c.is_ascii_uppercase());
    let mut out = String::with_capacity(text.len());
    // Which of the twelve digits comes next.
    let mut place = 0;
    for group in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let digits = group.trim_end_matches(|c: char| !c.is_alphanumeric());
        if digits.len() == 1 {
            place += 1;
        }
        for _ in 0..digits.len() {
            place += 1;
            out.push(match place {
                2 => '2',
                1 | 3..=6 => '0',
                _ => {
                    let digit = char::from_digit(draw.below(16) as u32, 16).unwrap_or('0');
                    if capitals {
                        digit.to_ascii_uppercase()
                    } else {
                        digit
                    }
                }
            });
        }
        out.push_str(&group[digits.len()..]);
    }
    out
}
