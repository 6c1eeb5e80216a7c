//! What a record says against its own use, whatever its format.
//!
//! A format has places for what the gate asks, or it has none and a ledger answers. But whoever
//! puts `incognito` beside the messages of another format, or spells it `isIncognito`, means it. So
//! such members are read wherever a record may have them: at its root, and in objects such as
//! `metadata`, `account` and `consent`. They are never read in favour of use: a `false` here vouches
//! for nothing, and what cannot be read counts against the record.

use jiff::Timestamp;

use super::Line;
use super::beside::{Inside, visit};
use crate::gate::{Fact, Facts, Plan, Standing, TOLERANCE};
use crate::json::Kind;

/// What the record says against its use, and nothing else. Without a `gate` only whether it was
/// flagged is asked.
pub(crate) fn against(line: &Line<'_>, now: Timestamp, gate: bool) -> Facts {
    let mut claims = Claims {
        line,
        facts: Facts::default(),
        now,
        gate,
        standing: Standing::default(),
        withdrawn: None,
    };
    let mut look = |name: &[u8], node, inside| claims.member(name, node, inside);
    visit(line, &mut look);
    claims.settle()
}

/// The facts of a record, with what it says against its use.
pub(crate) fn join(facts: Facts, claims: &Facts) -> Facts {
    let facts = facts.with(Standing {
        plan: claims.plan,
        training: claims.training,
        decided_at: claims.decided_at,
    });
    Facts {
        revoked: facts.revoked || claims.revoked,
        incognito: stricter(facts.incognito, claims.incognito),
        safety_flagged: stricter(facts.safety_flagged, claims.safety_flagged),
        ..facts
    }
}

/// Words of a consent that is none, or not any more.
const REFUSED: &[&str] = &[
    "false",
    "no",
    "n",
    "0",
    "off",
    "none",
    "null",
    "denied",
    "declined",
    "refused",
    "rejected",
    "withdrawn",
    "revoked",
    "expired",
    "opted_out",
    "opted-out",
    "opt_out",
    "opt-out",
    "optout",
];

/// Words of one that is.
const AGREED: &[&str] = &[
    "granted", "given", "accepted", "agreed", "active", "opted_in", "opted-in", "opt_in", "opt-in",
    "training",
];

/// What a value says as an answer to yes or no.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    Yes,
    No,
    /// It is null or empty.
    Nothing,
    Else,
}

struct Claims<'l, 'a> {
    line: &'l Line<'a>,
    facts: Facts,
    now: Timestamp,
    gate: bool,
    standing: Standing,
    /// A withdrawal, at a time that is known, or not.
    withdrawn: Option<Option<Timestamp>>,
}

impl Claims<'_, '_> {
    fn member(&mut self, name: &[u8], node: usize, inside: Inside) {
        match name {
            b"safetyflagged" | b"issafetyflagged" | b"safetyflag" => {
                let flagged = match self.line.nodes()[node].kind {
                    Kind::True => Fact::Known(true),
                    // Not sure enough for the safety lane, which asks for no consent.
                    _ => match self.truth(node) {
                        Fact::Missing => Fact::Missing,
                        Fact::Known(_) | Fact::Invalid => Fact::Invalid,
                    },
                };
                self.facts.safety_flagged = stricter(self.facts.safety_flagged, flagged);
            }
            _ if self.gate => self.gated(name, node, inside),
            _ => {}
        }
    }

    fn gated(&mut self, name: &[u8], node: usize, inside: Inside) {
        match name {
            b"incognito" | b"isincognito" | b"incognitomode" | b"incognitochat"
            | b"istemporary" | b"temporarychat" | b"istemporarychat" | b"privatemode"
            | b"ephemeral" | b"isephemeral" => {
                let incognito = self.truth(node);
                self.facts.incognito = stricter(self.facts.incognito, incognito);
            }
            // Some moderation's or some reader's: not known to be what the safety lane is for.
            b"flagged" | b"isflagged" => {
                if matches!(self.says(node), Says::Yes | Says::Else) {
                    self.facts.safety_flagged = stricter(self.facts.safety_flagged, Fact::Invalid);
                }
            }
            // How many were deleted, elsewhere.
            b"deleted" => {
                let time = matches!(self.time(node), Fact::Known(_));
                self.facts.revoked |= time
                    || inside == Inside::Account && self.truth(node) == Fact::Known(true)
                    || self.says_true(node);
            }
            b"erased" | b"iserased" | b"accountdeleted" | b"userdeleted" | b"softdeleted" => {
                self.facts.revoked |= self.says_true(node);
            }
            b"accountstatus" => self.ended(node),
            b"isdeleted"
            | b"deletedat"
            | b"deletedon"
            | b"deletionrequestedat"
            | b"erasedat"
            | b"purgedat" => {
                self.facts.revoked |= matches!(self.says(node), Says::Yes | Says::Else);
            }
            b"consent" | b"consents" | b"consentstatus" | b"trainingconsent" | b"consentgiven" => {
                self.answer(node);
            }
            b"status" | b"state" if inside == Inside::Account => self.ended(node),
            b"status" | b"state" if inside == Inside::Consent => self.answer(node),
            b"plan" | b"plantype" | b"accountplan" | b"planname" | b"accounttier" | b"plantier"
            | b"subscription" | b"subscriptiontype" => self.plan(name, node, inside),
            b"tier" if inside == Inside::Account => self.plan(name, node, inside),
            // Of Claude Code: a key of the API pays, and no consumer's plan.
            b"apikeysource" => {
                let said = self.line.string(node).unwrap_or_default();
                if !is(&said, &["", "none", "oauth"]) {
                    self.stands(Standing {
                        plan: Fact::Known(Plan::Commercial),
                        ..Standing::default()
                    });
                }
            }
            b"optout"
            | b"optedout"
            | b"trainingoptout"
            | b"donottrain"
            | b"notraining"
            | b"notrain"
            | b"excludefromtraining"
            | b"optedoutat"
            | b"optedouton"
            | b"historyandtrainingdisabled"
            | b"trainingconsentwithdrawnat"
            | b"optedoutoftraining"
            | b"excludedfromtraining"
            | b"optoutat"
            | b"optoutdate"
            | b"withdrawn"
            | b"withdrawnat"
            | b"withdrawnon"
            | b"consentwithdrawn"
            | b"consentwithdrawnat"
            | b"consentrevoked"
            | b"consentrevokedat"
            | b"consentexpired"
            | b"revoked"
            | b"revokedat"
            | b"revokedon"
            | b"withdrawalat" => self.withdrawal(node),
            b"consentexpiresat" | b"consentexpireson" => self.end(node),
            b"trainingoptin" | b"allowtraining" | b"trainingallowed" | b"trainable"
            | b"usefortraining" | b"optedin" | b"optin" | b"training" => match self.says(node) {
                Says::No => self.refuse(),
                Says::Else if inside == Inside::Consent => self.training(Fact::Invalid),
                Says::Yes | Says::Nothing | Says::Else => {}
            },
            _ if inside == Inside::Consent => self.consent(name, node),
            _ => {}
        }
    }

    fn consent(&mut self, name: &[u8], node: usize) {
        match name {
            b"decidedat" | b"givenat" | b"grantedat" | b"since" => {
                let decided_at = self.time(node);
                self.stands(Standing {
                    decided_at,
                    ..Standing::default()
                });
            }
            b"expired" | b"declined" | b"refused" | b"withdrewat" => self.withdrawal(node),
            b"expiresat" | b"expireson" | b"expires" | b"expiry" | b"validuntil" | b"validto"
            | b"until" => self.end(node),
            b"granted" | b"given" | b"value" => self.answer(node),
            _ => {}
        }
    }

    /// Whether the person agreed, in a word. What is no word that agrees may be one that refuses.
    fn answer(&mut self, node: usize) {
        let said = self.line.string(node).unwrap_or_default();
        match self.says(node) {
            Says::No => self.refuse(),
            Says::Yes | Says::Nothing => {}
            Says::Else if !matches!(self.line.nodes()[node].kind, Kind::String) => {}
            Says::Else if is(&said, AGREED) => {}
            Says::Else if Fact::time(said.trim()) != Fact::Invalid => {}
            Says::Else => self.training(Fact::Invalid),
        }
    }

    /// Until when it holds.
    fn end(&mut self, node: usize) {
        match self.time(node) {
            Fact::Missing => {}
            Fact::Known(end) if end > self.now => {}
            Fact::Known(_) | Fact::Invalid => self.refuse(),
        }
    }

    fn withdrawal(&mut self, node: usize) {
        let at = match self.says(node) {
            Says::No | Says::Nothing => return,
            Says::Yes => None,
            Says::Else => self.time(node).known(),
        };
        self.withdrawn = Some(match self.withdrawn {
            None => at,
            Some(before) => before.zip(at).map(|(a, b)| a.max(b)),
        });
    }

    /// What stands in an account is its plan. At the root of a record of any kind it may be a text.
    fn plan(&mut self, name: &[u8], node: usize, inside: Inside) {
        let said = self.line.string(node);
        let plan = said.map(|said| Plan::from_name(&said.trim().to_ascii_lowercase()));
        let plan = match (plan, self.says(node)) {
            (Some(Plan::Commercial), _) => Fact::Known(Plan::Commercial),
            (_, Says::Nothing) => return,
            _ if inside != Inside::Account || name != b"plan" && name != b"accountplan" => return,
            (Some(Plan::Unknown), _) => Fact::Known(Plan::Unknown),
            (Some(_), _) => return,
            (None, _) => Fact::Invalid,
        };
        self.stands(Standing {
            plan,
            ..Standing::default()
        });
    }

    /// What is said of an account that is no more.
    fn ended(&mut self, node: usize) {
        let said = self.line.string(node).unwrap_or_default();
        self.facts.revoked |= is(&said, &["deleted", "erased", "purged", "closed"]);
    }

    fn stands(&mut self, said: Standing) {
        self.standing = self.standing.stricter(said);
    }

    fn refuse(&mut self) {
        self.training(Fact::Known(false));
    }

    fn training(&mut self, training: Fact<bool>) {
        self.stands(Standing {
            training,
            ..Standing::default()
        });
    }

    /// A consent that was given again after it was withdrawn is one.
    fn settle(mut self) -> Facts {
        if let Some(withdrawn) = self.withdrawn {
            let decided_at = self.standing.decided_at.known();
            let again = decided_at.zip(withdrawn).is_some_and(|(at, end)| {
                end.checked_add(TOLERANCE)
                    .is_ok_and(|end| at > end && at <= self.now)
            });
            if !again {
                self.refuse();
            }
        }
        self.facts.with(self.standing)
    }

    fn truth(&self, node: usize) -> Fact<bool> {
        match self.says(node) {
            Says::Yes => Fact::Known(true),
            Says::No | Says::Nothing => Fact::Missing,
            Says::Else => Fact::Invalid,
        }
    }

    fn says_true(&self, node: usize) -> bool {
        self.line.nodes()[node].kind != Kind::Number && self.says(node) == Says::Yes
    }

    fn says(&self, node: usize) -> Says {
        let what = &self.line.nodes()[node];
        let said = match what.kind {
            Kind::Null => return Says::Nothing,
            Kind::True => return Says::Yes,
            Kind::False => return Says::No,
            Kind::String => self.line.said(what),
            Kind::Number => self.line.text[what.range()].into(),
            Kind::Object | Kind::Array if self.line.tape.children(node).next().is_none() => {
                return Says::Nothing;
            }
            Kind::Object | Kind::Array | Kind::Key => return Says::Else,
        };
        match said.trim() {
            "" => Says::Nothing,
            said if is(said, &["true", "yes", "y", "1", "on"]) => Says::Yes,
            said if is(said, REFUSED) => Says::No,
            _ => Says::Else,
        }
    }

    fn time(&self, node: usize) -> Fact<Timestamp> {
        match (self.says(node), self.line.string(node)) {
            (Says::Nothing, _) => Fact::Missing,
            (_, Some(said)) => Fact::time(said.trim()),
            (_, None) => Fact::Invalid,
        }
    }
}

fn is(said: &str, words: &[&str]) -> bool {
    words
        .iter()
        .any(|word| said.trim().eq_ignore_ascii_case(word))
}

/// A yes before what could not be read, that before a no, and any of them before nothing.
fn stricter(known: Fact<bool>, claimed: Fact<bool>) -> Fact<bool> {
    match (known, claimed) {
        (Fact::Known(true), _) | (_, Fact::Known(true)) => Fact::Known(true),
        (Fact::Invalid, _) | (_, Fact::Invalid) => Fact::Invalid,
        (known, _) => known,
    }
}
