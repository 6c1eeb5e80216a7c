//! BLAKE2b with 64 bytes of output and no key, for messages of one block (RFC 7693).

/// The first words of the state: those of SHA-512 (RFC 7693, section 2.6).
const IV: [u64; 8] = [
    0x6a09_e667_f3bc_c908,
    0xbb67_ae85_84ca_a73b,
    0x3c6e_f372_fe94_f82b,
    0xa54f_f53a_5f1d_36f1,
    0x510e_527f_ade6_82d1,
    0x9b05_688c_2b3e_6c1f,
    0x1f83_d9ab_fb41_bd6b,
    0x5be0_cd19_137e_2179,
];

/// In which order a round takes the words of the message (section 2.7).
#[rustfmt::skip]
const SIGMA: [[usize; 16]; 10] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
    [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
    [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
    [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
    [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
    [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
    [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
    [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
    [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];

/// Which words of the state are mixed, columns first, then diagonals.
const MIXED: [[usize; 4]; 8] = [
    [0, 4, 8, 12],
    [1, 5, 9, 13],
    [2, 6, 10, 14],
    [3, 7, 11, 15],
    [0, 5, 10, 15],
    [1, 6, 11, 12],
    [2, 7, 8, 13],
    [3, 4, 9, 14],
];

/// The hash of `data`, of which no more than the first 128 bytes count.
pub(super) fn blake2b(data: &[u8]) -> [u8; 64] {
    let data = &data[..data.len().min(128)];
    let mut block = [0; 128];
    block[..data.len()].copy_from_slice(data);
    let mut message = [0u64; 16];
    for (word, bytes) in message.iter_mut().zip(block.chunks_exact(8)) {
        let mut eight = [0; 8];
        eight.copy_from_slice(bytes);
        *word = u64::from_le_bytes(eight);
    }
    let mut hash = IV;
    hash[0] ^= 0x0101_0000 ^ 64;
    let mut state = [0u64; 16];
    state[..8].copy_from_slice(&hash);
    state[8..].copy_from_slice(&IV);
    state[12] ^= data.len() as u64;
    // The last block.
    state[14] = !state[14];
    for round in 0..12 {
        let order = &SIGMA[round % 10];
        for (places, pair) in MIXED.iter().zip(order.chunks_exact(2)) {
            mix(&mut state, *places, message[pair[0]], message[pair[1]]);
        }
    }
    let mut out = [0; 64];
    for (at, bytes) in out.chunks_exact_mut(8).enumerate() {
        let word = hash[at] ^ state[at] ^ state[at + 8];
        bytes.copy_from_slice(&word.to_le_bytes());
    }
    out
}

fn mix(state: &mut [u64; 16], [a, b, c, d]: [usize; 4], x: u64, y: u64) {
    state[a] = state[a].wrapping_add(state[b]).wrapping_add(x);
    state[d] = (state[d] ^ state[a]).rotate_right(32);
    state[c] = state[c].wrapping_add(state[d]);
    state[b] = (state[b] ^ state[c]).rotate_right(24);
    state[a] = state[a].wrapping_add(state[b]).wrapping_add(y);
    state[d] = (state[d] ^ state[a]).rotate_right(16);
    state[c] = state[c].wrapping_add(state[d]);
    state[b] = (state[b] ^ state[c]).rotate_right(63);
}

#[cfg(test)]
mod tests {
    use super::blake2b;

    #[test]
    fn the_example_of_the_standard() {
        // RFC 7693, appendix A.
        assert_eq!(
            blake2b(b"abc")[..8],
            [0xba, 0x80, 0xa5, 0x3f, 0x98, 0x1c, 0x4d, 0x0d]
        );
    }
}
