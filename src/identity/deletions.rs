//! What was deleted, by the tags that it has in records: the other half of [`EraseTags`].

use std::collections::{HashMap, HashSet};
use std::fmt;

use super::erase::{AccountMark, EraseTags};
use super::ring::Keyring;
use super::token::Token;

/// Recognises the records of deleted conversations and accounts, whichever key of a ring their tags
/// were made with.
///
/// For each key it holds some 20 bytes a conversation and some 250 an account; no ids. It can do
/// without the keys what they can do for these accounts, so it is as secret as they are.
pub struct Deletions {
    epochs: HashMap<Token, Epoch>,
    destroyed: HashSet<Token>,
    asks: Asks,
}

/// What the list of deletions names.
#[derive(Clone, Copy, Default)]
struct Asks {
    conversations: bool,
    accounts: bool,
}

/// The tags under one key.
struct Epoch {
    conversations: HashSet<Token>,
    /// By their lots.
    marks: Vec<AccountMark>,
    /// For each lot where its marks begin; and where the last one's end.
    lots: Vec<u32>,
}

/// What a record was found to be part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deleted {
    /// A deleted conversation.
    Conversation,
    /// A deleted account.
    Account,
}

/// Why it cannot be told whether a record was deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unasked {
    /// The key of its tags is not in the ring, and never was as far as the ring knows.
    Key,
    /// The key of its tags was destroyed.
    Destroyed,
    /// It has no tag of an account, and accounts were deleted.
    Account,
}

impl Deletions {
    /// The tags that records of these conversations and accounts have, under each key of the ring.
    pub fn new<'a>(
        keys: &Keyring,
        conversations: impl IntoIterator<Item = &'a str>,
        accounts: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let conversations: Vec<&[u8]> = conversations.into_iter().map(str::as_bytes).collect();
        let accounts: Vec<&[u8]> = accounts.into_iter().map(str::as_bytes).collect();
        let epochs = keys.keys().map(|key| {
            let mut by_lot: Vec<(u16, &[u8])> = accounts
                .iter()
                .map(|id| (key.account_lot(id), *id))
                .collect();
            by_lot.sort_unstable();
            let mut lots = vec![0; usize::from(AccountMark::LOTS) + 1];
            for (lot, _) in &by_lot {
                lots[usize::from(*lot) + 1] += 1;
            }
            for lot in 1..lots.len() {
                lots[lot] += lots[lot - 1];
            }
            // Of its final size from the start: a growing vector would leave copies of marks.
            let mut marks = Vec::with_capacity(by_lot.len());
            marks.extend(by_lot.iter().map(|(_, id)| key.account_mark(id)));
            let epoch = Epoch {
                conversations: conversations
                    .iter()
                    .map(|id| key.conversation_tag(id))
                    .collect(),
                marks,
                lots,
            };
            (key.token_id(), epoch)
        });
        Self {
            epochs: epochs.collect(),
            destroyed: keys.destroyed().collect(),
            asks: Asks {
                conversations: !conversations.is_empty(),
                accounts: !accounts.is_empty(),
            },
        }
    }

    /// Whether the list was empty: then nothing is ever found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.asks.conversations && !self.asks.accounts
    }

    /// Whether the record with these tags, made with the key of this id, was deleted.
    ///
    /// The conversation is asked about first. A record whose conversation was deleted is found even
    /// if it has no account.
    ///
    /// # Errors
    /// Why nobody can tell.
    pub fn find(&self, key: Token, tags: &EraseTags) -> Result<Option<Deleted>, Unasked> {
        let Some(epoch) = self.epochs.get(&key) else {
            return Err(match self.destroyed.contains(&key) {
                true => Unasked::Destroyed,
                false => Unasked::Key,
            });
        };
        if epoch.conversations.contains(&tags.conversation) {
            return Ok(Some(Deleted::Conversation));
        }
        if !self.asks.accounts {
            return Ok(None);
        }
        if tags.account.is_none() {
            return Err(Unasked::Account);
        }
        let found = epoch.marks_of(tags.bucket).iter().any(|m| m.matches(tags));
        Ok(found.then_some(Deleted::Account))
    }
}

impl Epoch {
    /// The marks that a record of this lot can belong to.
    fn marks_of(&self, lot: Option<u16>) -> &[AccountMark] {
        let Some(lot) = lot.map(usize::from) else {
            return &self.marks;
        };
        match (self.lots.get(lot), self.lots.get(lot + 1)) {
            (Some(&from), Some(&to)) => &self.marks[from as usize..to as usize],
            _ => &[],
        }
    }
}

impl fmt::Debug for Deletions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Deletions(_)")
    }
}
