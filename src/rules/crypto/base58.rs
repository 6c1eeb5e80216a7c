//! Numbers in base 58, and the checks of those who write addresses so.

use sha2::{Digest, Sha256};

use super::blake2b::blake2b;
use super::hash::keccak256;

const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const RIPPLE: &[u8; 58] = b"rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";

/// A sift: not within a longer token, and `N` characters of the alphabet stand here.
pub(super) fn begins<const N: usize>(text: &[u8], at: usize) -> bool {
    let is_digit = |b: &u8| b.is_ascii_alphanumeric() && !matches!(b, b'0' | b'I' | b'O' | b'l');
    text.get(at..at + N)
        .is_some_and(|run| run.iter().all(is_digit))
        && super::begins(text, at)
}

/// What `text` stands for; nothing where it has a character of no value. Texts are at most 112
/// characters long, so the square of that is little.
fn decode(text: &str, alphabet: &[u8; 58]) -> Option<Vec<u8>> {
    // Least significant byte first.
    let mut bytes: Vec<u8> = Vec::with_capacity(text.len());
    for b in text.bytes() {
        let mut carry = alphabet.iter().position(|&known| known == b)? as u32;
        for byte in &mut bytes {
            carry += u32::from(*byte) * 58;
            *byte = carry as u8;
            carry >>= 8;
        }
        while carry > 0 {
            bytes.push(carry as u8);
            carry >>= 8;
        }
    }
    let zeros = text.bytes().take_while(|&b| b == alphabet[0]).count();
    bytes.extend(std::iter::repeat_n(0, zeros));
    bytes.reverse();
    Some(bytes)
}

/// The bytes before the last four, if those begin the hash of the hash of them.
fn checked(text: &str, alphabet: &[u8; 58]) -> Option<Vec<u8>> {
    let mut bytes = decode(text, alphabet)?;
    let body = bytes.len().checked_sub(4)?;
    let hash = Sha256::digest(Sha256::digest(&bytes[..body]));
    let same = bytes[body..] == hash[..4];
    bytes.truncate(body);
    same.then_some(bytes)
}

/// A kind of address that is in use, and twenty bytes that are not one over and over.
pub(super) fn is_address(value: &str) -> bool {
    let Some(bytes) = checked(value, ALPHABET) else {
        return false;
    };
    let hash = match bytes.as_slice() {
        // Bitcoin and Bitcoin Cash, Litecoin, Dogecoin, Dash, Tron.
        [
            0x00 | 0x05 | 0x30 | 0x32 | 0x1E | 0x16 | 0x4C | 0x10 | 0x41,
            hash @ ..,
        ] if hash.len() == 20 => hash,
        // Zcash.
        [0x1C, 0xB8 | 0xBD, hash @ ..] if hash.len() == 20 => hash,
        _ => return false,
    };
    hash.iter().any(|b| *b != hash[0])
}

/// Version, depth, parent, number, chain code and key.
pub(super) fn is_extended(value: &str) -> bool {
    checked(value, ALPHABET).is_some_and(|bytes| bytes.len() == 78)
}

/// An extended private key, or a version, a key and perhaps a one for a compressed one.
pub(super) fn is_private(value: &str) -> bool {
    checked(value, ALPHABET).is_some_and(|bytes| match bytes.len() {
        78 => true,
        33 => matches!(bytes[0], 0x80 | 0xEF | 0xB0),
        34 => matches!(bytes[0], 0x80 | 0xEF | 0xB0) && bytes[33] == 1,
        _ => false,
    })
}

pub(super) fn is_ripple(value: &str) -> bool {
    checked(value, RIPPLE).is_some_and(|bytes| {
        bytes.len() == 21 && bytes[0] == 0 && bytes[1..].iter().any(|b| *b != bytes[1])
    })
}

/// Monero writes eight bytes as eleven characters, block by block. A kind, two keys, and the
/// beginning of their hash.
pub(super) fn is_monero(value: &str) -> bool {
    let mut bytes = Vec::with_capacity(80);
    for block in value.as_bytes().chunks(11) {
        let size = match block.len() {
            11 => 8,
            7 => 5,
            _ => return false,
        };
        let number = block.iter().try_fold(0u128, |number, b| {
            let digit = ALPHABET.iter().position(|known| known == b)?;
            Some(number * 58 + digit as u128)
        });
        let Some(number) = number.filter(|number| number >> (8 * size) == 0) else {
            return false;
        };
        bytes.extend_from_slice(&number.to_be_bytes()[16 - size..]);
    }
    let Some((body, check)) = bytes.split_last_chunk::<4>() else {
        return false;
    };
    matches!(body.len(), 65 | 73)
        && matches!(body[0], 18 | 19 | 42 | 24 | 36)
        && keccak256(body).starts_with(check)
}

/// Thirty-two bytes that are no small number.
pub(super) fn is_32_bytes(value: &str) -> bool {
    decode(value, ALPHABET)
        .is_some_and(|bytes| bytes.len() == 32 && bytes.iter().filter(|&&b| b == 0).count() < 20)
        && value.bytes().any(|b| b.is_ascii_digit())
        && value.bytes().any(|b| b.is_ascii_uppercase())
        && value.bytes().any(|b| b.is_ascii_lowercase())
}

/// A network's byte, a key, two bytes of a check: BLAKE2b of a prefix and what stands before them.
pub(super) fn is_substrate(value: &str) -> bool {
    decode(value, ALPHABET).is_some_and(|bytes| {
        bytes.len() == 35 && bytes[0] < 64 && {
            let (data, check) = bytes.split_at(33);
            blake2b(&[b"SS58PRE", data].concat())[..2] == *check
        }
    })
}
