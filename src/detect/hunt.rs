//! One text while its rules are tried where the wake pass says that they could begin.

use std::collections::HashMap;

use super::column::Columns;
use super::compiled::{Caches, Surroundings, Trial};
use super::region::Region;
use super::table::Bound;
use super::vicinity::{Groups, Known};
use super::wake::{RuleIndex, Sifts, Visit};
use super::{Detector, Finding, KeySays, TextContext, base64, below};
use crate::rules::Confidence;

/// One text while it is looked through.
pub(super) struct Hunt<'a> {
    pub(super) detector: &'a Detector,
    pub(super) text: &'a str,
    pub(super) context: TextContext<'a>,
    pub(super) around: Surroundings<'a>,
    pub(super) memory: &'a mut [Trial],
    pub(super) caches: &'a mut Caches,
    pub(super) found: &'a mut Vec<Finding>,
    pub(super) known: &'a mut Known,
    pub(super) columns: &'a mut Columns,
    pub(super) pieces: &'a mut Vec<(usize, usize)>,
    pub(super) runs: base64::Runs,
    pub(super) key_speaks: Groups,
    /// The key wakes the rules that are tried.
    pub(super) by_key: bool,
}

impl Hunt<'_> {
    /// Rules that are woken by the key whose value the text is.
    pub(super) fn key(&mut self, key: &str, remembered: &mut HashMap<Box<str>, KeySays>) {
        let says = self.detector.says(key, remembered);
        self.key_speaks = says.speaks;
        self.by_key = true;
        for &rule in &says.wakes {
            let before = self.found.len();
            self.rule(rule, 0);
            for finding in &mut self.found[before..] {
                finding.evidence.key = true;
            }
        }
        self.by_key = false;
    }

    /// Where machines number things, a value that has nothing but its shape is less sure. Nothing,
    /// where that is not enough.
    fn doubt(&self, index: usize, mut finding: Finding) -> Option<Finding> {
        let rules = &self.detector.rules;
        let (start, end) = (finding.start, finding.end);
        if self.by_key || !rules[index].is_weak(&self.text[start..end], &finding) {
            return Some(finding);
        }
        let Some(region) = Region::of_machine(self.text, start, end, finding.label) else {
            return Some(finding);
        };
        // Bytes are nobody's number, whatever the words beside them. Elsewhere any word for what it
        // would be counts, whichever rule knows it.
        if region != Region::Dump {
            let rule = rules[index].rule;
            let mut alike = rules.iter().filter(|it| it.rule.label == finding.label);
            if finding.evidence.near
                || rule.needs_near
                || alike.any(|it| it.is_spoken_for(self.text, (start, end), &self.around))
            {
                return Some(finding);
            }
        }
        finding.evidence.machine = true;
        finding.confidence = finding.confidence.lower()?;
        (finding.confidence >= self.detector.least).then_some(finding)
    }
}

impl Visit for Hunt<'_> {
    fn long_run(&mut self, start: usize, end: usize) {
        self.pieces.extend(self.runs.piece(self.text, start, end));
    }

    fn rule(&mut self, rule: RuleIndex, at: usize) {
        let index = usize::from(rule);
        let (rule, memory) = (&self.detector.rules[index], &mut self.memory[index]);
        if rule.is_column() {
            memory.restart();
            for cell in below::below(self.text, at) {
                let found = rule.try_within(self.text, cell, &self.around, memory, self.caches);
                self.found.extend(found);
            }
            return;
        }
        let found = rule.try_at(self.text, at, &self.around, memory, self.caches);
        if let Some(mut finding) = found.and_then(|finding| self.doubt(index, finding)) {
            finding.evidence.near |=
                finding.confidence >= Confidence::Likely && rule.is_behind_a_word();
            self.found.push(finding);
        }
    }

    fn digit_rules(&mut self, bound: Bound<'_>, total: u8, at: usize) {
        let text = self.text.as_bytes();
        let mut groups = self
            .known
            .around(&self.detector.vicinity, text, at)
            .with(&self.key_speaks);
        self.around.head = self.columns.head(self.text, at);
        if let Some(head) = self.around.head {
            groups = groups.with(&self.detector.vicinity.of(head));
        }
        let mut sifts = Sifts {
            text,
            at,
            last: None,
        };
        // Most numbers stand among words that mean nothing to any of the rules.
        for rule in bound.always.iter().chain(bound.with(&groups)) {
            if total >= rule.least && sifts.pass(rule.sift) {
                self.rule(rule.rule, at);
            }
        }
        self.around.head = None;
    }

    fn entry(&mut self, entry: RuleIndex, at: usize, len: usize) {
        if let Some(dictionary) = self.context.dictionary {
            self.found
                .extend(dictionary.judge(self.text, entry, at, len, self.columns));
        }
    }

    #[inline(always)]
    fn digits(&mut self, at: usize, run: usize) {
        if let Some(dictionary) = self.context.dictionary
            && dictionary.may_begin(self.text.as_bytes(), at, run)
        {
            self.found.extend(dictionary.digits(self.text, at, run));
        }
    }
}
