//! Scrubs every text of a record, until nothing of what it gives away is left in it.

use std::collections::HashMap;
use std::sync::Arc;

use super::seam::{self, REST, Seams, Split};
use super::{Detached, Dropped, IsLane, Scrubbed, Workspace};
use crate::detect::memory::{Memory, Notes};
use crate::detect::{Finding, Region, TextContext};
use crate::format::{Line, Zone, role_of};
use crate::json::{self, Edit, Kind};
use crate::keys;
use crate::language::Language;
use crate::operate::Operator;
use crate::report::{Found, SpanRow};
use crate::settle::{self, HashScope, Means, Replacement};
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
        let dictionary = (!dictionary.is_empty()).then_some(&dictionary);
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
        let scope = HashScope::new(
            policy.scope(),
            conversation.as_deref(),
            account.as_deref(),
            line,
        );
        let shape = Line { text: line, tape };
        let role = |node: usize| match scrubber.policy().has_roles() {
            true => role_of(&shape, node),
            false => None,
        };
        let role_at = |byte: usize| {
            let nodes = shape.nodes();
            role(nodes.partition_point(|node| (node.start as usize) < byte))
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
        let given = std::mem::take(given);
        loop {
            edits.truncate(kept);
            found.clear();
            spans.clear();
            texts.clear();
            if memory.is_none() {
                *notes = Notes::default();
            }
            // A value is judged by its key as it will stand in the output, so that a second look at
            // the output judges alike.
            let mut new_key: Option<(usize, String)> = None;
            let mut positions = walk::Positions::default();
            let mut seams = Seams::default();
            let mut asked = before.clone();
            // Keys that are ids have become pseudonyms: their new text by where they stand.
            let renamed: HashMap<usize, String> =
                match scrubber.wants_spans() && table.has_key_fields() {
                    true => edits
                        .iter()
                        .map(|edit| (edit.range.start, edit.with.clone()))
                        .collect(),
                    false => HashMap::new(),
                };
            let mut visit = |piece: Piece<'_>| -> Result<(), Dropped> {
                let named = match &new_key {
                    Some((node, key)) if node + 1 == piece.node => Some(key.as_str()),
                    _ => piece.key,
                };
                let means = Means {
                    detector: scrubber.detector(),
                    policy,
                    key,
                    scope: &scope,
                    context: TextContext {
                        key: named,
                        dictionary,
                        memory: memory.as_deref(),
                    },
                    role: role(piece.node),
                    lead: None,
                    parts: &[],
                };
                let is_text = shape.nodes().get(piece.node);
                let is_text = is_text.is_some_and(|node| node.kind == Kind::String);
                if is_text && split.is_none() {
                    seams.text(&shape, piece.node, piece.text);
                }
                let parts = match &split {
                    Some(split) => split.by_node.get(&piece.node),
                    None => given.get(&piece.node),
                };
                let mut question = is_text.then(|| seam::question(piece.text)).flatten();
                let is_said = (asked.is_some() || question.is_some())
                    && is_text
                    && seam::is_said(&shape, piece.node);
                let answers = is_said && seam::is_answer(piece.text);
                let with = Means {
                    lead: asked.as_deref().filter(|_| answers),
                    parts: parts.map_or(&[][..], Vec::as_slice),
                    ..means
                };
                let replacements = with
                    .settle(piece.text, scratch)
                    .map_err(|settle::Dropped| Dropped)?;
                if is_said {
                    if !replacements.is_empty() && question.is_some() {
                        let mut out = String::new();
                        settle::apply(piece.text, &replacements, &mut out);
                        question = seam::question(&out);
                    }
                    asked = question;
                }
                if memory.is_none() {
                    texts.add(piece.text, &replacements);
                }
                if replacements.is_empty() {
                    return Ok(());
                }
                if memory.is_none() {
                    let whole = |r: &&Replacement| ![seam::SPLIT, REST].contains(&r.finding.rule);
                    for r in replacements.iter().filter(whole) {
                        notes.add(&piece.text[r.finding.start..r.finding.end], &r.finding);
                        r.within.iter().for_each(|(value, f)| notes.add(value, f));
                    }
                }
                let zone = Zone::of(&shape, piece.node);
                let at = replacements.first().map_or(0, |first| first.finding.start);
                let language = Language::around(piece.text, at);
                let region = Region::around(piece.text, at);
                let begun = replacements.iter().filter(|r| r.finding.rule != REST);
                found.extend(begun.map(|r| Found {
                    label: r.finding.label,
                    rule: r.finding.rule,
                    zone,
                    language,
                    region,
                }));
                if scrubber.wants_spans() {
                    // Keys as they stand in the output.
                    let mut written = |at: usize, key: &str| {
                        if let Some(new) = renamed.get(&at) {
                            return new.clone();
                        }
                        let mut out = String::new();
                        // Whoever says the value, the key above it may be somebody else's.
                        let role = role_at(at);
                        if let Ok(replacements) = (Means { role, ..means }).settle(key, scratch) {
                            settle::apply(key, &replacements, &mut out);
                        }
                        out
                    };
                    let path = match shape.nodes() {
                        [] => String::new(),
                        _ => walk::pointer(&shape, piece.node, &mut positions, &mut written),
                    };
                    SpanRow::collect(&path, &piece, &replacements, spans);
                }
                write_edits(&shape, &piece, &replacements, edits);
                if shape.is_key(piece.node) {
                    let mut key = String::new();
                    settle::apply(piece.text, &replacements, &mut key);
                    new_key = Some((piece.node, key));
                }
                Ok(())
            };
            if format.is_json {
                walk::texts(&shape, table, places, buffers, visit)?;
            } else {
                visit(Piece {
                    node: 0,
                    text: line,
                    key: None,
                    decoded: None,
                })?;
            }
            if split.is_none() {
                let context = TextContext {
                    dictionary,
                    memory: memory.as_deref(),
                    ..TextContext::default()
                };
                let is_kept =
                    |finding: &Finding| policy.operator_for(None, finding.label) == Operator::Keep;
                let mut found = seams.find(scrubber.detector(), context, scratch, is_kept);
                let is_there = !found.whole.is_empty();
                for (node, parts) in &given {
                    let known = found.by_node.entry(*node).or_default();
                    known.extend_from_slice(parts);
                }
                split = Some(found);
                if is_there {
                    continue;
                }
            }
            if memory.is_none() {
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
                keys::keep_apart(&shape, edits);
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
            *edits = detached;
            memory = Some(Arc::new(known));
        }
        Ok(Scrubbed { workspace, seal })
    }
}

/// Makes the replacements edits of the raw line.
fn write_edits(
    line: &Line<'_>,
    piece: &Piece<'_>,
    replacements: &[Replacement],
    edits: &mut Vec<Edit>,
) {
    let node = line.nodes().get(piece.node);
    let Some(node) = node else {
        edits.extend(replacements.iter().map(|r| Edit {
            range: r.finding.start..r.finding.end,
            with: r.with.clone(),
        }));
        return;
    };
    if matches!(node.kind, Kind::Number | Kind::Array) {
        // A number of which a part must go is no number any more: it becomes a string. So does an
        // array that held its groups.
        let mut text = String::new();
        settle::apply(piece.text, replacements, &mut text);
        edits.push(Edit {
            range: node.range(),
            with: format!("\"{text}\""),
        });
        return;
    }
    let start = node.start as usize;
    let raw = |offset: usize| start + piece.decoded.map_or(offset, |d| d.raw_offset(offset));
    edits.extend(replacements.iter().map(|r| Edit {
        range: raw(r.finding.start)..raw(r.finding.end),
        with: json::escape(&r.with).into_owned(),
    }));
}
