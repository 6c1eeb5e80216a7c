//! Erasure without identity: finding the records of a deleted account in data that no longer knows
//! its accounts.
//!
//! Each record carries [`EraseTags`]. With k1, k2, k3 three keys derived from the secret for these
//! purposes alone, they are
//!
//! - `conversation`: HMAC(k1, conversation id);
//! - `account`: HMAC(HMAC(k2, account id), `conversation`), the latter as it is written;
//! - `bucket`: the first 12 bits of HMAC(k3, account id).
//!
//! **Why two chats of a person can't be linked.** The account's tag is made from the
//! conversation's, so it differs from record to record as if it were drawn at random, and to tell
//! whether two of them belong together one needs HMAC(k2, account id), which is stored nowhere and
//! only the holder of the key can compute. The holder in turn needs an account id to ask about: the
//! tags don't lead back to it. The three keys differ, so that a conversation's id that equals an
//! account's does not give away the key of that account's tags, and the bucket says nothing about
//! the other two.
//!
//! **What the bucket gives away.** It is the same in all records of an account, and says which of
//! 4,096 lots the account is in. It makes a sweep of N records for R accounts cost about N·R/4096
//! tests instead of N·R. Among many millions of accounts a lot holds thousands of people. Among a
//! few thousand it holds one or two, and would link their chats: whoever has so few stores `bucket:
//! None` and pays for the longer sweep.
//!
//! Equal conversation ids have equal tags, so what has no id of its own needs another one that is
//! unique.

use std::fmt;

use super::key::Key;
use super::mac::Mac;
use super::spelling;
use super::token::Token;

/// What a record keeps so that it can be found again when its conversation or account is deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EraseTags {
    /// Stands for the conversation.
    pub conversation: Token,
    /// Stands for the account in this conversation; `None` where no account is known.
    pub account: Option<Token>,
    /// The account's lot, 0 to 4095. `None` where no account is known, or where the lots would be
    /// too small.
    pub bucket: Option<u16>,
}

impl Key {
    /// The tags of a record. Spaces around ids, the composition of letters and the letter case of
    /// UUIDs and e-mail addresses make no difference; else they have to be spelled the same when it
    /// is asked for.
    #[must_use]
    pub fn erase(&self, conversation_id: &[u8], account_id: Option<&[u8]>) -> EraseTags {
        let conversation = self.conversation_tag(conversation_id);
        let account = account_id.map(|id| self.account_mark(id));
        EraseTags {
            conversation,
            account: account.as_ref().map(|mark| mark.tag(conversation)),
            bucket: account.as_ref().map(AccountMark::bucket),
        }
    }

    /// Whether the record with these tags is of that conversation.
    #[must_use]
    pub fn matches_conversation(&self, tags: &EraseTags, conversation_id: &[u8]) -> bool {
        tags.conversation == self.conversation_tag(conversation_id)
    }

    /// Whether the record with these tags is of that account. Who asks about many records makes an
    /// [`AccountMark`] once instead.
    #[must_use]
    pub fn matches_account(&self, tags: &EraseTags, account_id: &[u8]) -> bool {
        self.account_mark(account_id).matches(tags)
    }

    /// The conversation's part of the tags. A sweep looks it up among those of the deleted
    /// conversations.
    #[must_use]
    pub fn conversation_tag(&self, conversation_id: &[u8]) -> Token {
        Token::new(
            &self
                .erase_conversation
                .of(&spelling::bytes(conversation_id)),
            Token::ID_CHARS,
        )
    }

    /// What it takes to recognise an account's records.
    #[must_use]
    pub fn account_mark(&self, account_id: &[u8]) -> AccountMark {
        AccountMark {
            mac: Mac::new(&self.erase_account.of(&spelling::bytes(account_id))[..]),
            bucket: self.account_lot(account_id),
        }
    }

    /// The account's lot, which is its bucket.
    pub(super) fn account_lot(&self, account_id: &[u8]) -> u16 {
        let lot = self.erase_bucket.of(&spelling::bytes(account_id));
        u16::from_be_bytes([lot[0], lot[1]]) >> 4
    }
}

/// Recognises the records of one account. It can do so without the key, so it is as secret as the
/// key, if only for this account; it is wiped when dropped and its `Debug` shows nothing.
pub struct AccountMark {
    mac: Mac,
    bucket: u16,
}

impl AccountMark {
    /// How many lots there are.
    pub(super) const LOTS: u16 = 1 << 12;

    /// The account's lot: a sweep needs to ask only the marks of a record's own lot.
    #[must_use]
    pub fn bucket(&self) -> u16 {
        self.bucket
    }

    /// Whether the record with these tags is of this account.
    #[must_use]
    pub fn matches(&self, tags: &EraseTags) -> bool {
        tags.bucket.is_none_or(|bucket| bucket == self.bucket)
            && tags
                .account
                .is_some_and(|tag| tag == self.tag(tags.conversation))
    }

    fn tag(&self, conversation: Token) -> Token {
        Token::new(
            &self.mac.of(conversation.as_str().as_bytes()),
            Token::ID_CHARS,
        )
    }
}

impl fmt::Debug for AccountMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccountMark(_)")
    }
}
