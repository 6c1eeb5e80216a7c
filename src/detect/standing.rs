//! Which findings stand at a place of a text: asked for each of many findings, where going through all
//! of them would cost by the square of their number.

use super::Finding;

/// Findings by where they stand.
pub(super) struct Standing {
    /// Where each begins and ends, and which it is, sorted.
    spans: Vec<(usize, usize, usize)>,
    /// How far those up to each of them reach.
    reach: Vec<usize>,
}

impl Standing {
    pub(super) fn of(found: &[Finding]) -> Standing {
        let spans = found.iter().enumerate();
        let spans = spans.map(|(index, finding)| (finding.start, finding.end, index));
        let mut spans: Vec<_> = spans.collect();
        spans.sort_unstable();
        let reach = spans.iter().scan(0, |far, &(_, end, _)| {
            *far = end.max(*far);
            Some(*far)
        });
        Standing {
            reach: reach.collect(),
            spans,
        }
    }

    /// The indices of those in which the byte `at` stands, the last ones first.
    pub(super) fn around(&self, at: usize) -> impl Iterator<Item = usize> {
        let begun = self.spans.partition_point(|&(start, ..)| start <= at);
        let near = (0..begun)
            .rev()
            .take_while(move |&span| self.reach[span] > at);
        near.filter(move |&span| self.spans[span].1 > at)
            .map(|span| self.spans[span].2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::label::Label;

    #[test]
    fn all_that_stand_there_are_told() {
        let ranges = [(0, 4), (2, 30), (2, 3), (8, 12), (9, 10), (40, 44)];
        let finding =
            |&(start, end): &(usize, usize)| Finding::certain(start, end, Label::EMAIL, "toy/rule");
        let found: Vec<Finding> = ranges.iter().map(finding).collect();
        let standing = Standing::of(&found);
        for at in 0..50 {
            let mut got: Vec<usize> = standing.around(at).collect();
            got.sort_unstable();
            let stands = |index: &usize| (ranges[*index].0..ranges[*index].1).contains(&at);
            let want: Vec<usize> = (0..ranges.len()).filter(stands).collect();
            assert_eq!(got, want, "{at}");
        }
    }
}
