//! Addresses in base 32 and base 64, and their checks.

/// The characters of Bech32, by what they count.
const BECH32: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/// A sift: not within a longer token, and as many characters of RFC 4648 as a key of Stellar has.
pub(super) fn begins(text: &[u8], at: usize) -> bool {
    let is_digit = |b: &u8| matches!(b, b'A'..=b'Z' | b'2'..=b'7');
    text.get(at..at + 56)
        .is_some_and(|run| run.iter().all(is_digit))
        && super::begins(text, at)
}

fn worth(b: u8) -> Option<u64> {
    let b = b.to_ascii_lowercase();
    BECH32
        .iter()
        .position(|&known| known == b)
        .map(|at| at as u64)
}

/// The rest of a polynomial over 32 elements, whose generator is given by its multiples: five of
/// them, and how many bits the rest has.
fn remainder(symbols: impl Iterator<Item = u64>, generator: [u64; 5], bits: u32) -> u64 {
    symbols.fold(1, |rest, symbol| {
        let top = rest >> (bits - 5);
        let shifted = (rest & ((1 << (bits - 5)) - 1)) << 5 ^ symbol;
        generator
            .iter()
            .enumerate()
            .filter(|(bit, _)| top >> bit & 1 == 1)
            .fold(shifted, |rest, (_, multiple)| rest ^ multiple)
    })
}

/// The checksum of BIP 173, or of BIP 350.
pub(super) fn is_bech32(value: &str) -> bool {
    const GENERATOR: [u64; 5] = [
        0x3B6A_57B2,
        0x2650_8E6D,
        0x1EA1_19FA,
        0x3D42_33DD,
        0x2A14_62B3,
    ];
    let Some((name, data)) = value.rsplit_once('1') else {
        return false;
    };
    let letters = || name.bytes().map(|b| u64::from(b.to_ascii_lowercase()));
    let Some(data) = data.bytes().map(worth).collect::<Option<Vec<u64>>>() else {
        return false;
    };
    let symbols = letters()
        .map(|b| b >> 5)
        .chain([0])
        .chain(letters().map(|b| b & 31))
        .chain(data);
    matches!(remainder(symbols, GENERATOR, 30), 1 | 0x2BC8_30A3)
}

/// The checksum of CashAddr.
pub(super) fn is_cashaddr(value: &str) -> bool {
    const GENERATOR: [u64; 5] = [
        0x98_F2BC_8E61,
        0x79_B76D_99E2,
        0xF3_3E5F_B3C4,
        0xAE_2EAB_E2A8,
        0x1E_4F43_E470,
    ];
    let Some((name, data)) = value.split_once(':') else {
        return false;
    };
    let Some(data) = data.bytes().map(worth).collect::<Option<Vec<u64>>>() else {
        return false;
    };
    let symbols = name
        .bytes()
        .map(|b| u64::from(b & 31))
        .chain([0])
        .chain(data);
    remainder(symbols, GENERATOR, 40) == 1
}

/// CRC-16 with the polynomial 0x1021 and no start value (XMODEM).
fn crc16(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |crc, &byte| {
        (0..8).fold(crc ^ u16::from(byte) << 8, |crc: u16, _| {
            crc << 1 ^ if crc & 0x8000 > 0 { 0x1021 } else { 0 }
        })
    })
}

/// The bytes of `text`, whose characters are worth `bits` bits each.
fn unpack(text: &str, bits: u32, worth: impl Fn(u8) -> Option<u32>) -> Option<Vec<u8>> {
    let (mut waiting, mut held) = (0u32, 0);
    let mut bytes = Vec::with_capacity(text.len());
    for b in text.bytes() {
        waiting = waiting << bits | worth(b)?;
        held += bits;
        if held >= 8 {
            held -= 8;
            bytes.push((waiting >> held) as u8);
            waiting &= (1 << held) - 1;
        }
    }
    Some(bytes)
}

/// A version, a key, and the CRC of both, low byte first.
pub(super) fn is_stellar(value: &str) -> bool {
    let bytes = unpack(value, 5, |b| match b {
        b'A'..=b'Z' => Some(u32::from(b - b'A')),
        b'2'..=b'7' => Some(u32::from(b - b'2') + 26),
        _ => None,
    });
    bytes
        .as_deref()
        .and_then(<[u8]>::split_last_chunk::<2>)
        .is_some_and(|(body, check)| {
            body.len() == 33 && matches!(body[0], 48 | 144) && crc16(body).to_le_bytes() == *check
        })
}

/// A tag, a chain, a hash, and the CRC of all, high byte first.
pub(super) fn is_ton(value: &str) -> bool {
    let bytes = unpack(value, 6, |b| match b {
        b'A'..=b'Z' => Some(u32::from(b - b'A')),
        b'a'..=b'z' => Some(u32::from(b - b'a') + 26),
        b'0'..=b'9' => Some(u32::from(b - b'0') + 52),
        b'-' | b'+' => Some(62),
        b'_' | b'/' => Some(63),
        _ => None,
    });
    bytes
        .as_deref()
        .and_then(<[u8]>::split_last_chunk::<2>)
        .is_some_and(|(body, check)| body.len() == 34 && crc16(body).to_be_bytes() == *check)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_examples() {
        for (value, want) in [
            ("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", true),
            (
                "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
                true,
            ),
            ("a12uel5l", true),
            ("a12uel5m", false),
        ] {
            assert_eq!(is_bech32(value), want, "{value}");
        }
        let cash = "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a";
        assert!(is_cashaddr(cash));
        assert_eq!(crc16(b"123456789"), 0x31C3);
    }
}
