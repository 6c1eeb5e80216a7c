//! The second look at a text from which something was taken.
//!
//! Taking a value out changes what its neighbours are read with, and nothing that lies farther
//! away. So it is enough to look around what was replaced. Whatever is seen there is believed only
//! when the whole text is looked at: a stretch of a text lacks what stands before it.

use super::{Means, Replacement, Way};
use crate::detect::{Scratch, floor};
use crate::operate::Operator;

/// How far what was taken out may have spoken for or against something, and how much farther the
/// beginning of a line may lie.
const FAR: usize = 768;
const LINE: usize = 256;

impl Means<'_> {
    /// Whether something may be left to find in `scrubbed`, in which the replacements were made.
    pub(super) fn may_be_left(
        &self,
        scrubbed: &str,
        replacements: &[Replacement],
        scratch: &mut Scratch,
    ) -> bool {
        if !self.leads.is_empty() || !self.parts.is_empty() {
            return true;
        }
        let stretches = stretches(scrubbed, replacements);
        let looked: usize = stretches.iter().map(|(from, to)| to - from).sum();
        if looked > scrubbed.len() / 4 * 3 {
            return true;
        }
        let keeps = |label| self.policy.operator_for(self.role, label) == Operator::Keep;
        stretches.iter().any(|&(from, to)| {
            let found = self
                .detector
                .scan(&scrubbed[from..to], self.context, scratch);
            found.iter().any(|finding| !keeps(finding.label))
        })
    }
}

/// The surroundings of what was replaced, sorted and apart.
fn stretches(scrubbed: &str, replacements: &[Replacement]) -> Vec<(usize, usize)> {
    let bytes = scrubbed.as_bytes();
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    for (start, end) in Way::new(replacements).replaced() {
        let near = floor(scrubbed, start.saturating_sub(FAR));
        let line = memchr::memrchr(b'\n', &bytes[near.saturating_sub(LINE)..near]);
        let from = line.map_or(near, |at| near.saturating_sub(LINE) + at + 1);
        let far = end.saturating_add(FAR).min(bytes.len());
        let line = memchr::memchr(b'\n', &bytes[far..bytes.len().min(far + LINE)]);
        let to = line.map_or_else(|| floor(scrubbed, far), |at| far + at);
        match stretches.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => stretches.push((from, to)),
        }
    }
    stretches
}
