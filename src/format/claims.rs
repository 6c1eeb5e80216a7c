//! What a record says against its own use, whatever its format.
//!
//! A format has places for what the gate asks, or it has none and a ledger answers. But whoever
//! puts `incognito` beside the messages of another format, or spells it `isIncognito`, means it. So
//! such members are read wherever a record may have them: at its root, and in objects such as
//! `metadata`, `account` and `consent`. They are never read in favour of use: a `false` here vouches
//! for nothing, and what cannot be read counts against the record.

use jiff::Timestamp;

use super::Line;
use crate::gate::{Fact, Facts, Plan, Standing, TOLERANCE};
use crate::json::Kind;

/// Objects in objects are looked into so far.
const DEPTH: usize = 4;
/// Elements of a list that are looked into.
const ELEMENTS: usize = 64;
/// No name that is looked for is longer, without its separators.
const LONGEST: usize = 22;

/// The facts, with what the record says against its use. Without a `gate` only whether it was
/// flagged is asked.
pub(crate) fn against(line: &Line<'_>, facts: Facts, now: Timestamp, gate: bool) -> Facts {
    let mut claims = Claims {
        line,
        facts,
        now,
        gate,
        standing: Standing::default(),
        consent: Consent::default(),
    };
    if !line.nodes().is_empty() {
        claims.value(0, Inside::Record, 0);
    }
    claims.settle()
}

/// In what an object stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Record,
    Account,
    Consent,
}

/// What a value says as an answer to yes or no.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    Yes,
    No,
    /// It is null or empty.
    Nothing,
    Else,
}

/// What a consent says of its end, and since when it holds.
#[derive(Default)]
struct Consent {
    decided_at: Fact<Timestamp>,
    /// A withdrawal, at a time that is known, or not.
    withdrawn: Option<Option<Timestamp>>,
}

struct Claims<'l, 'a> {
    line: &'l Line<'a>,
    facts: Facts,
    now: Timestamp,
    gate: bool,
    standing: Standing,
    consent: Consent,
}

impl Claims<'_, '_> {
    fn object(&mut self, object: usize, inside: Inside, depth: usize) {
        for member in self.line.tape.children(object) {
            let Some(key) = self.line.tape.key_of(member) else {
                return;
            };
            let mut name = [0; LONGEST];
            let name = match key.escaped {
                false => squeezed(&self.line.text[key.range()], &mut name),
                true => squeezed(&self.line.said(key), &mut name),
            };
            if let Some(name) = name {
                self.member(name, member, inside, depth);
            }
        }
    }

    fn value(&mut self, node: usize, inside: Inside, depth: usize) {
        if depth >= DEPTH {
            return;
        }
        match self.line.nodes()[node].kind {
            Kind::Object => self.object(node, inside, depth + 1),
            Kind::Array => {
                for element in self.line.tape.children(node).take(ELEMENTS) {
                    if self.line.nodes()[element].kind == Kind::Object {
                        self.object(element, inside, depth + 1);
                    }
                }
            }
            _ => {}
        }
    }

    fn member(&mut self, name: &[u8], node: usize, inside: Inside, depth: usize) {
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
            b"metadata" | b"meta" | b"conversation" | b"chat" | b"session" | b"info"
            | b"safety" | b"moderation" | b"privacy" | b"flags" | b"settings" | b"record"
            | b"data" | b"body" | b"params" | b"request" | b"payload" | b"results" => {
                self.value(node, inside, depth);
            }
            b"account" | b"user" | b"owner" | b"customer" | b"subscription" | b"billing" => {
                self.value(node, Inside::Account, depth);
            }
            _ if self.gate => self.gated(name, node, inside, depth),
            _ => {}
        }
    }

    fn gated(&mut self, name: &[u8], node: usize, inside: Inside, depth: usize) {
        match name {
            b"incognito" | b"isincognito" | b"incognitomode" | b"incognitochat"
            | b"istemporary" | b"temporarychat" | b"istemporarychat" => {
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
            b"deleted" => self.facts.revoked |= self.says_true(node),
            b"isdeleted" | b"deletedat" | b"deletedon" | b"deletionrequestedat" => {
                self.facts.revoked |= matches!(self.says(node), Says::Yes | Says::Else);
            }
            b"consent" | b"consents" => match self.says(node) {
                Says::No => self.refuse(),
                _ => self.value(node, Inside::Consent, depth),
            },
            b"plan" | b"plantype" | b"accountplan" | b"planname" => self.plan(name, node, inside),
            b"optout" | b"optedout" | b"trainingoptout" | b"donottrain" | b"notraining"
            | b"optedoutat" | b"optedouton" => self.withdrawal(node),
            b"trainingconsent" | b"trainingoptin" | b"allowtraining" | b"trainingallowed"
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
                let at = self.time(node);
                let known = self.consent.decided_at;
                self.consent.decided_at = match (known, at) {
                    (Fact::Invalid, _) | (_, Fact::Invalid) => Fact::Invalid,
                    (Fact::Known(a), Fact::Known(b)) => Fact::Known(a.max(b)),
                    (known, Fact::Missing) => known,
                    (Fact::Missing, at) => at,
                };
            }
            b"withdrawn" | b"withdrawnat" | b"withdrawnon" | b"revoked" | b"revokedat"
            | b"revokedon" => self.withdrawal(node),
            b"expiresat" | b"expireson" | b"validuntil" | b"until" => match self.time(node) {
                Fact::Known(end) if end > self.now => {}
                Fact::Missing => {}
                Fact::Known(_) | Fact::Invalid => self.refuse(),
            },
            b"granted" | b"given" | b"value" | b"status" if self.says(node) == Says::No => {
                self.refuse();
            }
            _ => {}
        }
    }

    fn withdrawal(&mut self, node: usize) {
        let at = match self.says(node) {
            Says::No | Says::Nothing => return,
            Says::Yes => None,
            Says::Else => self.time(node).known(),
        };
        self.consent.withdrawn = Some(match self.consent.withdrawn {
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
            _ if inside != Inside::Account && name == b"plan" => return,
            (Some(Plan::Unknown), _) => Fact::Known(Plan::Unknown),
            (Some(_), _) => return,
            (None, _) => Fact::Invalid,
        };
        self.standing = self.standing.stricter(Standing {
            plan,
            ..Standing::default()
        });
    }

    fn refuse(&mut self) {
        self.training(Fact::Known(false));
    }

    fn training(&mut self, training: Fact<bool>) {
        self.standing = self.standing.stricter(Standing {
            training,
            ..Standing::default()
        });
    }

    /// A consent that was given again after it was withdrawn is one.
    fn settle(mut self) -> Facts {
        let Consent {
            decided_at,
            withdrawn,
        } = self.consent;
        self.standing = self.standing.stricter(Standing {
            decided_at,
            ..Standing::default()
        });
        if let Some(withdrawn) = withdrawn {
            let again = decided_at.known().zip(withdrawn).is_some_and(|(at, end)| {
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
            Kind::Object | Kind::Array | Kind::Key => return Says::Else,
        };
        let said = said.trim();
        let is = |words: &[&str]| words.iter().any(|word| said.eq_ignore_ascii_case(word));
        match said {
            "" => Says::Nothing,
            _ if is(&["true", "yes", "y", "1", "on"]) => Says::Yes,
            _ if is(&["false", "no", "n", "0", "off", "none", "null", "denied"]) => Says::No,
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

/// A yes before what could not be read, that before a no, and any of them before nothing.
fn stricter(known: Fact<bool>, claimed: Fact<bool>) -> Fact<bool> {
    match (known, claimed) {
        (Fact::Known(true), _) | (_, Fact::Known(true)) => Fact::Known(true),
        (Fact::Invalid, _) | (_, Fact::Invalid) => Fact::Invalid,
        (known, _) => known,
    }
}

/// A name without what sets words apart, in small letters; none for one that is too long.
fn squeezed<'b>(key: &str, name: &'b mut [u8; LONGEST]) -> Option<&'b [u8]> {
    let mut length = 0;
    for byte in key.bytes() {
        if matches!(byte, b'_' | b'-' | b' ' | b'.') {
            continue;
        }
        *name.get_mut(length)? = byte.to_ascii_lowercase();
        length += 1;
    }
    Some(&name[..length])
}
