//! Reads a line: its format, and all that the gate is told of it.

use super::{Record, Refusal, Workspace};
use crate::detach;
use crate::format::{Line, beside, claims};
use crate::gate::{Fact, Facts};
use crate::scrubber::Scrubber;
use crate::stamp::{self, Stamp};

impl<'a> Record<'a> {
    /// Reads a line, without its line end.
    pub(crate) fn read(
        scrubber: &'a Scrubber,
        line: &'a [u8],
        workspace: &'a mut Workspace,
    ) -> Result<Record<'a>, Refusal> {
        workspace.claims = Facts::default();
        workspace.named.clear();
        if line.len() > scrubber.max_record_bytes() {
            return Err(Refusal::TooLong);
        }
        let (text, format) = if !workspace.is_part && scrubber.is_plain(line) {
            let text = simdutf8::basic::from_utf8(line).map_err(|_| Refusal::Utf8)?;
            (text, crate::format::PLAIN)
        } else {
            let text = workspace
                .tape
                .read(line)
                .map_err(|error| Refusal::from(error.class))?;
            let shape = Line {
                text,
                tape: &workspace.tape,
            };
            (
                text,
                scrubber.format_choice().unwrap_or_else(|| shape.format()),
            )
        };
        if !format.is_json {
            workspace.tape.nodes.clear();
        }
        let shape = Line {
            text,
            tape: &workspace.tape,
        };
        if !(format.valid)(&shape) {
            return Err(Refusal::Format);
        }
        // Where a format does not know the stamp, what is none is a text like any other.
        let stamp = match Stamp::read(&shape) {
            Err(stamp::Malformed) if format.stamped => return Err(Refusal::Format),
            stamp => stamp.unwrap_or_default(),
        };
        let mut facts = (format.facts)(&shape);
        let gate = scrubber.policy().gate().enabled;
        if format.is_json {
            workspace.claims = claims::against(&shape, scrubber.now(), gate);
            facts = claims::join(facts, &workspace.claims);
        }
        if let Some(others) = &workspace.session_claims {
            facts = claims::join(facts, others);
        }
        let account = (format.account)(&shape).filter(|_| format.is_json);
        let mut conversation = None;
        if format.is_json {
            conversation = workspace.session.conversation(format, &shape);
            facts.revoked |= scrubber.is_revoked(conversation.as_deref(), account.as_deref());
        }
        let mut others = Vec::new();
        if format.is_json && scrubber.asks_for_accounts() {
            others = beside::accounts(&shape);
            let table = scrubber.table(format);
            workspace.places.fill(&shape, table);
            detach::identities(&shape, table, &workspace.places, |said| {
                others.push(said.into_owned());
            });
            others.retain(|said| !said.trim().is_empty());
            others.sort_unstable();
            others.dedup();
            workspace.named.clone_from(&others);
            if let Some(named) = &workspace.session_named {
                others.extend(named.iter().cloned());
            }
            let revoked = |id: &String| scrubber.is_revoked_in_parts(id);
            facts.revoked |= others.iter().any(revoked);
        }
        workspace.spread = scrubber.spread(conversation.as_deref(), text);
        facts.revoked |= stamp.is_some_and(|stamp| scrubber.is_erased(&stamp));
        workspace.is_spoken_for = format.has_facts;
        let mut mark = None;
        if let Some(ledger) = scrubber.ledger() {
            // Who is not sure whose a line is must not ask for somebody.
            let session = &workspace.session;
            let conversation = session.vouched(format, &shape);
            let (key, asked) = (scrubber.key(), &mut workspace.asked);
            let said = ledger.ask(
                key,
                conversation.as_deref(),
                account.as_deref(),
                &others,
                asked,
            );
            workspace.is_spoken_for |= said.anything();
            facts.revoked |= scrubber.is_revoked_in_ledger(said.accounts());
            mark = match account {
                None => said.mark(),
                Some(_) => None,
            };
            let mut widest = said.widest(&facts);
            facts = said.dated(facts);
            if facts.created_at == Fact::Missing && facts.updated_at == Fact::Missing {
                facts.created_at = session.began(format).map_or(Fact::Missing, Fact::time);
                widest.created_at = facts.created_at;
            }
            let standing = said.standing(&widest, scrubber.now());
            facts = facts.with(standing);
        }
        Ok(Record {
            scrubber,
            line: text,
            format,
            facts,
            stamp,
            mark,
            workspace,
        })
    }
}
