//! From how many conversations a count comes, at least.
//!
//! A count may be shown to people only if enough conversations are behind it, so each needs a number
//! of conversations beside it. Lines of one conversation can stand in several batches and in several
//! shards, and must not be counted twice; and nothing that is kept may tell one conversation from
//! another. So each conversation sets one of [`Spread::BITS`] bits, which the key chooses. The bits
//! that are set are fewer than the conversations or as many, never more; the spreads of parts joined
//! are the spread of the whole; and a bit is shared by one conversation in a hundred, which is nobody.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A lower bound of the number of conversations behind a count, up to [`Spread::BITS`].
///
/// Spreads of the same key may be joined. Those of different keys may not: a conversation has another
/// bit in each.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Spread(u128);

impl Spread {
    /// The most conversations that can be told.
    pub const BITS: u32 = u128::BITS;

    /// The conversation whose mark this is; marks have to be even random numbers.
    pub(crate) fn of(mark: u64) -> Spread {
        Spread(1 << (mark % u64::from(Spread::BITS)))
    }

    /// There are at least so many conversations.
    #[must_use]
    pub fn at_least(self) -> u32 {
        self.0.count_ones()
    }

    /// Takes in the conversations of another part.
    pub fn join(&mut self, other: Spread) {
        self.0 |= other.0;
    }
}

impl fmt::Debug for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Spread({} or more)", self.at_least())
    }
}

/// 32 hexadecimal digits.
impl Serialize for Spread {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:032x}", self.0))
    }
}

impl<'de> Deserialize<'de> for Spread {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let plain = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if text.len() != 32 || !text.bytes().all(plain) {
            return Err(D::Error::custom("a spread is 32 hexadecimal digits"));
        }
        u128::from_str_radix(&text, 16)
            .map(Spread)
            .map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::Spread;

    #[test]
    fn never_more_than_there_are() {
        let mut spread = Spread::default();
        assert_eq!(spread.at_least(), 0);
        for (at, mark) in [7, 7, 7 + 128, 90, u64::MAX].into_iter().enumerate() {
            spread.join(Spread::of(mark));
            assert!(spread.at_least() as usize <= at + 1);
        }
        assert_eq!(spread.at_least(), 3);
    }

    #[test]
    fn is_read_as_it_was_written() {
        let mut spread = Spread::of(3);
        spread.join(Spread::of(127));
        let text = serde_json::to_string(&spread).unwrap_or_default();
        assert_eq!(text, "\"80000000000000000000000000000008\"");
        assert_eq!(serde_json::from_str::<Spread>(&text).ok(), Some(spread));
        for wrong in [
            "\"8\"",
            "8",
            "\"+0000000000000000000000000000008\"",
            "\"8000000000000000000000000000000A\"",
        ] {
            assert!(serde_json::from_str::<Spread>(wrong).is_err(), "{wrong}");
        }
    }
}
