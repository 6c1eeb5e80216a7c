//! One reading of a record: each of its texts is scrubbed, and what was found is written down.

use std::collections::HashMap;

use super::question::{self, Question};
use super::seam::{REST, SPLIT, Seams, Split};
use super::{Dropped, Texts};
use crate::detect::memory::{Memory, Notes};
use crate::detect::{Dictionary, Finding, Region, Scratch, TextContext, pairs};
use crate::format::{Line, Role, Zone, role_of};
use crate::identity::Key;
use crate::json::{self, Edit, Kind};
use crate::language::Language;
use crate::policy::Policy;
use crate::report::{Found, SpanRow};
use crate::scrubber::Scrubber;
use crate::settle::{self, HashScope, Means, Replacement};
use crate::walk::{self, Piece};

/// What is the same each time that a record is read.
pub(super) struct Given<'r> {
    pub(super) scrubber: &'r Scrubber,
    pub(super) policy: &'r Policy,
    pub(super) key: &'r Key,
    pub(super) scope: &'r HashScope<'r>,
    pub(super) dictionary: Option<&'r Dictionary>,
    pub(super) shape: &'r Line<'r>,
    /// Parts of what goes on in other records, by the nodes of their texts.
    pub(super) parts: &'r HashMap<usize, Vec<Finding>>,
}

impl Given<'_> {
    fn role(&self, node: usize) -> Option<Role> {
        match self.scrubber.policy().has_roles() {
            true => role_of(self.shape, node),
            false => None,
        }
    }

    fn role_at(&self, byte: usize) -> Option<Role> {
        let nodes = self.shape.nodes();
        self.role(nodes.partition_point(|node| (node.start as usize) < byte))
    }
}

/// What is written down.
pub(super) struct Sheet<'p> {
    pub(super) scratch: &'p mut Scratch,
    pub(super) edits: &'p mut Vec<Edit>,
    pub(super) found: &'p mut Vec<Found>,
    pub(super) spans: &'p mut Vec<SpanRow>,
    pub(super) texts: &'p mut Texts,
    pub(super) notes: &'p mut Notes,
}

/// One reading.
pub(super) struct Pass<'p> {
    pub(super) given: &'p Given<'p>,
    /// What the conversation has given away, where that is known.
    pub(super) memory: Option<&'p Memory>,
    /// What stands in parts, where that is known.
    pub(super) split: Option<&'p Split>,
    /// What an earlier reading has replaced in the texts, and this one would as well, in their
    /// order.
    pub(super) settled: &'p [Option<Vec<Replacement>>],
    /// How many texts were read.
    seen: usize,
    /// The last one was read by itself.
    alone: bool,
    /// Keys that are ids have become pseudonyms: their new text by where they stand.
    pub(super) renamed: HashMap<usize, String>,
    /// What was asked last.
    pub(super) asked: Option<Question>,
    pub(super) seams: Seams,
    positions: walk::Positions,
    /// The last key that was changed: a value is judged by its key as it will stand in the output,
    /// so that a second look at the output judges alike.
    new_key: Option<(usize, String)>,
    sheet: Sheet<'p>,
}

impl<'p> Pass<'p> {
    pub(super) fn new(given: &'p Given<'p>, sheet: Sheet<'p>) -> Pass<'p> {
        Pass {
            given,
            memory: None,
            split: None,
            settled: &[],
            seen: 0,
            alone: false,
            renamed: HashMap::new(),
            asked: None,
            seams: Seams::default(),
            positions: walk::Positions::default(),
            new_key: None,
            sheet,
        }
    }

    /// Scrubs a text of the record.
    pub(super) fn visit(&mut self, piece: &Piece<'_>) -> Result<(), Dropped> {
        let given = self.given;
        let new_key = self.new_key.take();
        let named = match &new_key {
            Some((node, key)) if node + 1 == piece.node => Some(key.as_str()),
            _ => labelled(given.shape, piece).or(piece.key),
        };
        let means = Means {
            detector: given.scrubber.detector(),
            policy: given.policy,
            key: given.key,
            scope: given.scope,
            context: TextContext {
                key: named,
                dictionary: given.dictionary,
                memory: self.memory,
            },
            role: given.role(piece.node),
            leads: &[],
            parts: &[],
        };
        self.sheet.scratch.forget();
        let same_key = new_key.is_none();
        let settled = self.settled.get(self.seen).filter(|_| same_key);
        self.seen += 1;
        let replacements = self.settle(piece, &means, settled.and_then(Option::as_deref))?;
        if self.memory.is_none() {
            let coded = self.sheet.scratch.coded();
            let alone = same_key && self.alone;
            let texts = &mut self.sheet.texts;
            texts.add(piece.text, &replacements, coded, alone);
        }
        if replacements.is_empty() {
            return Ok(());
        }
        self.note(piece, &replacements);
        if given.scrubber.wants_spans() {
            self.spans(piece, &replacements, &means);
        }
        write_edits(given.shape, piece, &replacements, self.sheet.edits);
        if given.shape.is_key(piece.node) {
            let mut key = String::new();
            settle::apply(piece.text, &replacements, &mut key);
            self.new_key = Some((piece.node, key));
        }
        Ok(())
    }

    /// What is replaced in the text, also as a part of a longer one and as an answer.
    fn settle(
        &mut self,
        piece: &Piece<'_>,
        means: &Means<'_>,
        settled: Option<&[Replacement]>,
    ) -> Result<Vec<Replacement>, Dropped> {
        let shape = self.given.shape;
        let kind = shape.nodes().get(piece.node).map(|node| node.kind);
        let is_text = kind == Some(Kind::String);
        if self.split.is_none() {
            if is_text {
                self.seams.text(shape, piece.node, piece.text);
            }
            if is_text || kind == Some(Kind::Number) {
                self.seams.line(shape, piece.node, piece.text);
            }
        }
        let parts = match self.split {
            Some(split) => split.by_node.get(&piece.node),
            None => self.given.parts.get(&piece.node),
        };
        let mut question = is_text.then(|| Question::of(piece.text)).flatten();
        let is_said = (self.asked.is_some() || question.is_some())
            && is_text
            && question::is_said(shape, piece.node);
        let answers = is_said && question::is_answer(piece.text);
        let asked = self.asked.as_ref().filter(|_| answers);
        let leads = asked.map(|asked| asked.before(piece.text));
        let with = Means {
            leads: leads.as_deref().unwrap_or_default(),
            parts: parts.map_or(&[][..], Vec::as_slice),
            ..*means
        };
        self.alone = with.leads.is_empty() && with.parts.is_empty();
        let replacements = match settled.filter(|_| self.alone) {
            Some(replacements) => replacements.to_vec(),
            None => with
                .settle(piece.text, self.sheet.scratch)
                .map_err(|settle::Dropped| Dropped)?,
        };
        if self.split.is_none() && !replacements.is_empty() {
            self.seams.replaced(piece.node, piece.text, &replacements);
        }
        if is_said {
            if !replacements.is_empty() && question.is_some() {
                let mut out = String::new();
                settle::apply(piece.text, &replacements, &mut out);
                question = Question::of(&out);
            }
            let before = self.asked.take().filter(|_| replacements.is_empty());
            self.asked = question.or_else(|| before?.behind(piece.text));
        }
        Ok(replacements)
    }

    /// Remembers the values, and counts them.
    fn note(&mut self, piece: &Piece<'_>, replacements: &[Replacement]) {
        let Sheet { notes, found, .. } = &mut self.sheet;
        if self.memory.is_none() {
            // The first of several parts may know what they say together.
            let whole = |r: &&Replacement| match r.finding.rule {
                REST => false,
                SPLIT => r.finding.says.is_some(),
                _ => true,
            };
            for r in replacements.iter().filter(whole) {
                notes.add(&piece.text[r.finding.start..r.finding.end], &r.finding);
                r.within.iter().for_each(|(value, f)| notes.add(value, f));
            }
        }
        let zone = Zone::of(self.given.shape, piece.node);
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
    }

    /// Writes down where the values stood.
    fn spans(&mut self, piece: &Piece<'_>, replacements: &[Replacement], means: &Means<'_>) {
        let given = self.given;
        let Sheet { scratch, spans, .. } = &mut self.sheet;
        let renamed = &self.renamed;
        // Keys as they stand in the output.
        let mut written = |at: usize, key: &str| {
            if let Some(new) = renamed.get(&at) {
                return new.clone();
            }
            let mut out = String::new();
            // Whoever says the value, the key above it may be somebody else's.
            let role = given.role_at(at);
            if let Ok(replacements) = (Means { role, ..*means }).settle(key, scratch) {
                settle::apply(key, &replacements, &mut out);
            }
            out
        };
        let path = match given.shape.nodes() {
            [] => String::new(),
            _ => walk::pointer(given.shape, piece.node, &mut self.positions, &mut written),
        };
        SpanRow::collect(&path, piece, replacements, spans);
    }
}

/// What the label beside it says of a text that is a member `value` of its object.
fn labelled<'r>(line: &'r Line<'_>, piece: &Piece<'_>) -> Option<&'r str> {
    if !piece.key.is_some_and(pairs::is_value) {
        return None;
    }
    let parent = line.nodes().get(piece.node)?.parent as usize;
    let mut beside = line.tape.children(parent).take(12);
    let key = |node: usize| line.tape.key_of(node).map(|key| &line.text[key.range()]);
    let label = beside.find(|&node| {
        let is_text = line.nodes()[node].kind == Kind::String;
        is_text && key(node).is_some_and(pairs::is_label)
    })?;
    let label = &line.text[line.nodes()[label].range()];
    pairs::as_key(label)
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
