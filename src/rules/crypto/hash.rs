//! Keccak-256 as Ethereum and Monero use it: the sponge of FIPS 202 with the padding that came
//! before the standard.

/// Bytes that are taken in before the state is mixed.
const RATE: usize = 136;

/// The hash of `data`.
pub(super) fn keccak256(data: &[u8]) -> [u8; 32] {
    let mut state = [0u64; 25];
    let mut blocks = data.chunks_exact(RATE);
    for block in &mut blocks {
        absorb(&mut state, block);
    }
    let rest = blocks.remainder();
    let mut last = [0; RATE];
    last[..rest.len()].copy_from_slice(rest);
    last[rest.len()] |= 1;
    last[RATE - 1] |= 0x80;
    absorb(&mut state, &last);
    let mut out = [0; 32];
    for (to, lane) in out.chunks_exact_mut(8).zip(state) {
        to.copy_from_slice(&lane.to_le_bytes());
    }
    out
}

fn absorb(state: &mut [u64; 25], block: &[u8]) {
    for (lane, bytes) in state.iter_mut().zip(block.chunks_exact(8)) {
        let mut word = [0; 8];
        word.copy_from_slice(bytes);
        *lane ^= u64::from_le_bytes(word);
    }
    permute(state);
}

/// Keccak-f[1600]: 24 rounds of theta, rho and pi, chi and iota (FIPS 202, section 3.2).
fn permute(state: &mut [u64; 25]) {
    let mut noise = 1u8;
    for _ in 0..24 {
        let mut column = [0; 5];
        for (at, lane) in state.iter().enumerate() {
            column[at % 5] ^= lane;
        }
        for (at, lane) in state.iter_mut().enumerate() {
            *lane ^= column[(at + 4) % 5] ^ column[(at + 1) % 5].rotate_left(1);
        }
        let (mut x, mut y, mut moved) = (1, 0, state[1]);
        for step in 1..25u32 {
            (x, y) = (y, (2 * x + 3 * y) % 5);
            let turned = moved.rotate_left(step * (step + 1) / 2 % 64);
            moved = state[x + 5 * y];
            state[x + 5 * y] = turned;
        }
        for row in state.chunks_exact_mut(5) {
            let old = [row[0], row[1], row[2], row[3], row[4]];
            for (at, lane) in row.iter_mut().enumerate() {
                *lane ^= !old[(at + 1) % 5] & old[(at + 2) % 5];
            }
        }
        // The constants come from a shift register of eight bits.
        for bit in 0..7 {
            state[0] ^= u64::from(noise & 1) << ((1u32 << bit) - 1);
            noise = noise << 1 ^ if noise & 0x80 > 0 { 0x71 } else { 0 };
        }
    }
}

/// Forty digits in one case, or with the case that the hash of the lower ones asks for; more
/// than zeros.
pub(super) fn is_ethereum(value: &str) -> bool {
    let digits = &value.as_bytes()[2..];
    let first = digits[0].to_ascii_lowercase();
    let zeros = digits.iter().filter(|&&b| b == b'0').count();
    let filler = zeros > 24 || digits.iter().all(|b| b.to_ascii_lowercase() == first);
    !filler && (!has_both(digits) || follows_hash(digits))
}

/// Whether the case of its letters proves the address.
pub(super) fn is_mixed(value: &str) -> bool {
    let digits = &value.as_bytes()[2..];
    has_both(digits) && follows_hash(digits)
}

fn has_both(digits: &[u8]) -> bool {
    digits.iter().any(u8::is_ascii_uppercase) && digits.iter().any(u8::is_ascii_lowercase)
}

/// A letter is a capital where the hash has a digit above 7.
fn follows_hash(digits: &[u8]) -> bool {
    let hash = keccak256(&digits.to_ascii_lowercase());
    digits.iter().enumerate().all(|(at, b)| {
        let nibble = hash[at / 2] >> (4 * (1 - at % 2)) & 15;
        b.is_ascii_digit() || b.is_ascii_uppercase() == (nibble > 7)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_vectors() {
        let hex = |bytes: [u8; 32]| bytes.map(|b| format!("{b:02x}")).concat();
        for (data, want) in [
            (
                "",
                "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
            ),
            (
                "abc",
                "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45",
            ),
        ] {
            assert_eq!(hex(keccak256(data.as_bytes())), want, "{data}");
        }
        // Two blocks.
        assert_ne!(keccak256(&[7; 136]), keccak256(&[7; 137]));
    }

    #[test]
    fn addresses_of_the_standard() {
        for (value, want) in [
            ("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", true),
            ("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359", true),
            ("0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB", true),
            ("0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb", true),
            ("0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDB", false),
        ] {
            assert_eq!(is_mixed(value), want, "{value}");
        }
    }
}
