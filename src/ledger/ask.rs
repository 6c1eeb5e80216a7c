//! What the ledger says of a record.

use std::io;

use jiff::Timestamp;

use super::Ledger;
use super::foot::Section;
use super::row::{ID, Id, entry, whose_and_when};
use crate::gate::{Fact, Facts, History, Standing};
use crate::identity::{Key, spelling};

/// Rows of an account that are looked at. Whoever has more is held: no history is so long, and
/// memory has to be bounded.
const MOST_ROWS: usize = 4096;

/// How an account stands in rows.
pub(crate) fn account_id(key: &Key, id: &str) -> Id {
    cut(&key.mac("ledger/account", &[&spelling::bytes(id.as_bytes())]))
}

/// How a conversation stands in rows.
pub(super) fn conversation_id(key: &Key, id: &str) -> Id {
    cut(&key.mac("ledger/conversation", &[&spelling::bytes(id.as_bytes())]))
}

fn cut(mac: &[u8; 32]) -> Id {
    let mut id = [0; ID];
    id.copy_from_slice(&mac[..ID]);
    id
}

/// What a ledger said last. The lines of a session ask for the same, and it need not be looked up
/// for each of them.
#[derive(Default)]
pub(crate) struct Asked {
    /// The ledger's number, and what it was asked.
    question: Option<(u64, Option<String>, Option<String>)>,
    answer: Answer,
}

#[derive(Default)]
struct Answer {
    /// All of them have to agree.
    histories: Vec<History>,
    /// Whose the conversation is said to be, by the record and by the ledger.
    accounts: Vec<Id>,
    /// When the conversation began and was last active.
    times: Option<[Option<Timestamp>; 2]>,
    /// They do not say the same, or too much.
    is_unclear: bool,
}

impl Ledger {
    /// Looks up what is known of a conversation and of an account, as far as the record names them.
    pub(crate) fn ask<'a>(
        &self,
        key: &Key,
        conversation: Option<&str>,
        account: Option<&str>,
        asked: &'a mut Asked,
    ) -> Said<'a> {
        let is_known = asked.question.as_ref().is_some_and(|(ledger, c, a)| {
            *ledger == self.inner.number && c.as_deref() == conversation && a.as_deref() == account
        });
        if !is_known {
            asked.question = None;
            match self.look(key, conversation, account) {
                Ok(answer) => {
                    let owned = |id: Option<&str>| id.map(str::to_owned);
                    let question = (self.inner.number, owned(conversation), owned(account));
                    *asked = Asked {
                        question: Some(question),
                        answer,
                    };
                }
                Err(error) => {
                    asked.answer = Answer {
                        is_unclear: true,
                        ..Answer::default()
                    };
                    let _ = self.inner.trouble.set(error);
                }
            }
        }
        Said(&asked.answer)
    }

    fn look(
        &self,
        key: &Key,
        conversation: Option<&str>,
        account: Option<&str>,
    ) -> io::Result<Answer> {
        let index = &self.inner.index;
        let mut answer = Answer::default();
        answer
            .accounts
            .extend(account.map(|id| account_id(key, id)));
        let is_asked = |section| !index.is_empty(section);
        let is_asked = is_asked(Section::Chats) || is_asked(Section::Conversations);
        if let Some(id) = conversation.filter(|_| is_asked) {
            let id = conversation_id(key, id);
            index.rows(key, Section::Chats, &id, |row| {
                let (account, times) = whose_and_when(row);
                if let Some(account) = account
                    && !answer.accounts.contains(&account)
                {
                    answer.accounts.push(account);
                }
                if times != [None; 2] {
                    answer.is_unclear |= answer.times.is_some_and(|other| other != times);
                    answer.times = Some(times);
                }
                answer.accounts.len() < MOST_ROWS
            })?;
            self.history(key, Section::Conversations, &id, &mut answer)?;
        }
        // Two accounts cannot have had one conversation.
        answer.is_unclear |= answer.accounts.len() > 1;
        if let &[account] = &answer.accounts[..] {
            self.history(key, Section::Accounts, &account, &mut answer)?;
        }
        Ok(answer)
    }

    fn history(&self, key: &Key, section: Section, id: &Id, answer: &mut Answer) -> io::Result<()> {
        let mut entries = Vec::new();
        let index = &self.inner.index;
        index.rows(key, section, id, |row| {
            entries.push(entry(row));
            entries.len() <= MOST_ROWS
        })?;
        answer.is_unclear |= entries.len() > MOST_ROWS;
        if !entries.is_empty() {
            answer.histories.push(History::new(entries));
        }
        Ok(())
    }
}

/// An answer.
pub(crate) struct Said<'a>(&'a Answer);

impl Said<'_> {
    /// Whether the ledger speaks of the record at all.
    pub(crate) fn anything(&self) -> bool {
        !self.0.histories.is_empty()
    }

    /// The facts, with the times of the conversation as the ledger has them. Where both speak, the
    /// earlier counts: it is the one that may lie before a consent, and from it the record ends
    /// sooner.
    pub(crate) fn dated(&self, facts: Facts) -> Facts {
        let Some([created, updated]) = self.0.times else {
            return facts;
        };
        let active = match facts.updated_at {
            Fact::Missing => facts.created_at,
            known => known,
        };
        Facts {
            created_at: earlier(facts.created_at, created),
            updated_at: earlier(active, updated.or(created)),
            ..facts
        }
    }

    /// The facts, with the longest time that the conversation may have gone on: in all of it the
    /// plan has to be a consumer's.
    pub(crate) fn widest(&self, facts: &Facts) -> Facts {
        let all = [facts.created_at.known(), facts.updated_at.known()];
        let said = self.0.times.unwrap_or_default();
        let fact = |at: Option<Timestamp>| at.map_or(Fact::Missing, Fact::Known);
        let (starts, ends) = ([all[0], said[0]], [all[1], said[1]]);
        Facts {
            created_at: fact(starts.into_iter().flatten().min()),
            updated_at: fact(ends.into_iter().flatten().max()),
            ..facts.clone()
        }
    }

    /// What counts for the record of these facts.
    pub(crate) fn standing(&self, facts: &Facts, now: Timestamp) -> Standing {
        let unclear = Standing {
            plan: Fact::Missing,
            training: Fact::Invalid,
            decided_at: Fact::Missing,
        };
        let each = self.0.histories.iter();
        let said = each
            .map(|history| history.standing(facts, now))
            .reduce(Standing::stricter)
            .unwrap_or(Standing::UNKNOWN);
        match self.0.is_unclear {
            true => said.stricter(unclear),
            false => said,
        }
    }

    /// The accounts that the conversation may be of.
    pub(crate) fn accounts(&self) -> &[Id] {
        &self.0.accounts
    }
}

/// A time that cannot be read before the earlier of two.
fn earlier(fact: Fact<Timestamp>, said: Option<Timestamp>) -> Fact<Timestamp> {
    match (fact, said) {
        (Fact::Known(at), Some(said)) => Fact::Known(at.min(said)),
        (Fact::Missing, Some(said)) => Fact::Known(said),
        (fact, _) => fact,
    }
}
