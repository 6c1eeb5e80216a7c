//! Scrubs every text of a record, until nothing of what it gives away is left in it.

use std::collections::HashMap;
use std::sync::Arc;

use super::pass::{Given, Pass, Sheet};
use super::seam::{Seams, Split};
use super::{Detached, Dropped, IsLane, Scrubbed, Workspace};
use crate::detect::memory::{Memory, Notes};
use crate::detect::{Finding, Scratch, TextContext};
use crate::format::Line;
use crate::json::{self, Edit};
use crate::keys;
use crate::operate::Operator;
use crate::settle::{HashScope, Replacement};
use crate::walk::{self, Piece};

impl<'a, L: IsLane> Detached<'a, L> {
    /// Scrubs every text of the record.
    ///
    /// # Errors
    /// The policy drops records with such a value.
    pub fn scrub(self) -> Result<Scrubbed<'a, L>, Dropped> {
        let Detached {
            scrubber,
            line,
            workspace,
            dictionary,
            conversation,
            account,
            key,
            seal,
        } = self;
        let format = seal.format;
        workspace.out.clear();
        let Workspace {
            tape,
            places,
            buffers,
            scratch,
            edits,
            out,
            found,
            spans,
            recalled,
            is_of_unit,
            given,
            notes,
            texts,
            asked_before,
            ..
        } = workspace;
        let policy = scrubber.lane_policy(L::LANE);
        let parts = std::mem::take(given);
        let given = Given {
            scrubber,
            policy,
            key,
            scope: &HashScope::new(
                policy.scope(),
                conversation.as_deref(),
                account.as_deref(),
                line,
            ),
            dictionary: (!dictionary.is_empty()).then_some(&dictionary),
            shape: &Line { text: line, tape },
            parts: &parts,
        };
        let table = scrubber.table(format);
        // What the record gives away in one place is looked for in all others. Most records have
        // nothing that stands twice, and are read through once. Where other lines of the
        // conversation were read before, theirs is what counts, and this one's is part of it.
        let kept = edits.len();
        let mut memory = recalled.take();
        let is_of_unit = std::mem::take(is_of_unit);
        let before = asked_before.take();
        // What stands in parts; known once the record was gone through.
        let mut split: Option<Split> = None;
        let mut rows: Vec<String> = Vec::new();
        // What need not be looked for again, once it is known what to look for.
        let mut settled: Vec<Option<Vec<Replacement>>> = Vec::new();
        loop {
            edits.truncate(kept);
            found.clear();
            spans.clear();
            texts.clear();
            if memory.is_none() {
                *notes = Notes::default();
            }
            let renamed = match scrubber.wants_spans() && table.has_key_fields() {
                true => renamed(edits),
                false => HashMap::new(),
            };
            let sheet = Sheet {
                scratch,
                edits,
                found,
                spans,
                texts,
                notes,
            };
            let mut pass = Pass::new(&given, sheet);
            pass.memory = memory.as_deref();
            pass.split = split.as_ref();
            pass.settled = &settled;
            pass.renamed = renamed;
            pass.asked = before.clone();
            if format.is_json {
                walk::texts(given.shape, table, places, buffers, |piece| {
                    pass.visit(&piece)
                })?;
            } else {
                pass.visit(&Piece {
                    node: 0,
                    text: line,
                    key: None,
                    decoded: None,
                })?;
            }
            let Pass { seams, asked, .. } = pass;
            if split.is_none() {
                rows.extend(seams.rows().map(str::to_owned));
                let found = in_parts(&given, seams, memory.as_deref(), scratch);
                let is_there = !found.whole.is_empty();
                split = Some(found);
                if is_there {
                    continue;
                }
            }
            if memory.is_none() {
                rows.iter().for_each(|row| texts.add_row(row));
                for (value, finding) in split.iter().flat_map(|split| &split.whole) {
                    notes.add(value, finding);
                }
            }
            *asked_before = asked;
            let known = match memory {
                None if !notes.is_empty() && !is_of_unit => Memory::of(notes.clone()),
                _ => None,
            };
            // To be taken up again as it is now, if the record is gone through once more.
            let detached = known.as_ref().map(|_| edits[..kept].to_vec());
            if format.is_json {
                edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
                keys::keep_apart(given.shape, edits);
            }
            out.clear();
            json::apply(line.as_bytes(), edits, out);
            let (Some(known), Some(detached)) = (known, detached) else {
                break;
            };
            let joins = known.joins(notes.at_home());
            if !joins && !texts.give_away(&known) {
                break;
            }
            settled = texts.settled(&known);
            // What is known now may stand in parts as well.
            if !rows.is_empty() {
                split = None;
                rows.clear();
            }
            *edits = detached;
            memory = Some(Arc::new(known));
        }
        Ok(Scrubbed { workspace, seal })
    }
}

/// The new texts of keys that are ids, by where they stand.
fn renamed(edits: &[Edit]) -> HashMap<usize, String> {
    let edits = edits.iter();
    edits
        .map(|edit| (edit.range.start, edit.with.clone()))
        .collect()
}

/// What stands in several texts of the record, and in other records besides.
fn in_parts(
    given: &Given<'_>,
    seams: Seams,
    memory: Option<&Memory>,
    scratch: &mut Scratch,
) -> Split {
    let context = TextContext {
        dictionary: given.dictionary,
        memory,
        ..TextContext::default()
    };
    let is_kept =
        |finding: &Finding| given.policy.operator_for(None, finding.label) == Operator::Keep;
    let mut found = seams.find(given.scrubber.detector(), context, scratch, is_kept);
    for (node, parts) in given.parts {
        let known = found.by_node.entry(*node).or_default();
        known.extend_from_slice(parts);
    }
    found
}
