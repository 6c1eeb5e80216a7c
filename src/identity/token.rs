//! The written form of a pseudonym.

use std::fmt;

/// Crockford's base 32 in lower case: no `i`, `l`, `o` or `u`, so that nothing is misread and few
/// words arise.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Whether a byte is one of them: sweeps read some tokens of every record that is stored.
const IS_DIGIT: [bool; 256] = {
    let mut is_digit = [false; 256];
    let mut at = 0;
    while at < ALPHABET.len() {
        is_digit[ALPHABET[at] as usize] = true;
        at += 1;
    }
    is_digit
};

/// A pseudonym as text, held without an allocation.
///
/// It stands in the output, so it may be shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token {
    chars: [u8; Token::MAX_CHARS],
    len: u8,
}

impl Token {
    /// The fewest characters of a token: 40 bits, for text.
    pub const MIN_CHARS: usize = 8;
    /// The characters of an id: 100 bits.
    pub const ID_CHARS: usize = 20;
    /// The most characters of a token: 160 bits.
    pub const MAX_CHARS: usize = 32;

    /// Writes the first bits of a MAC, five a character, the highest bit first.
    pub(super) fn new(mac: &[u8; 32], chars: usize) -> Self {
        let len = chars.clamp(Self::MIN_CHARS, Self::MAX_CHARS);
        let mut token = Self {
            chars: [0; Self::MAX_CHARS],
            len: len as u8,
        };
        // Five bytes are forty bits are eight characters.
        for (group, five) in token.chars.chunks_exact_mut(8).zip(mac.chunks_exact(5)) {
            let bits = five
                .iter()
                .fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
            for (place, char) in group.iter_mut().enumerate() {
                *char = ALPHABET[(bits >> (35 - 5 * place)) as usize & 31];
            }
        }
        // What lies behind the end must not tell apart two equal tokens, nor keep bits that were
        // cut off.
        token.chars[len..].fill(0);
        token
    }

    /// Reads a token that [`Token::as_str`] wrote; `None` if it can't be one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let fits = (Self::MIN_CHARS..=Self::MAX_CHARS).contains(&bytes.len());
        if !fits || !bytes.iter().all(|&byte| IS_DIGIT[usize::from(byte)]) {
            return None;
        }
        let mut chars = [0; Self::MAX_CHARS];
        chars[..bytes.len()].copy_from_slice(bytes);
        Some(Self {
            chars,
            len: bytes.len() as u8,
        })
    }

    /// The characters: digits and lower-case letters of Crockford's base 32.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Always ASCII, see `new` and `parse`.
        std::str::from_utf8(&self.chars[..usize::from(self.len)]).unwrap_or_default()
    }
}

impl AsRef<str> for Token {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Token({})", self.as_str())
    }
}
