//! Two policies on the same data: what would be treated differently, and how often. Counts, never
//! values.

use std::collections::BTreeMap;

use crate::detach;
use crate::detect::TextContext;
use crate::format::{Line, role_of};
use crate::guard;
use crate::label::Label;
use crate::operate::Operator;
use crate::record::{Lane, Workspace};
use crate::scrubber::{Outcome, Scrubber};
use crate::walk;

/// What two scrubbers with different policies make of the same records.
///
/// ```
/// use efface::compare::Comparison;
/// use efface::{Policy, Scrubber};
///
/// let redact = Scrubber::builder(Policy::redact()).build()?;
/// let mine = Policy::parse("mine", "name = 'mine'\nextends = 'redact'\noperators.EMAIL = 'keep'")?;
/// let mut comparison = Comparison::new(redact, Scrubber::builder(mine).build()?);
/// comparison.look(br#"{"note":"mail jane@example.org, card 4111 1111 1111 1111"}"#, false);
/// assert_eq!((comparison.records(), comparison.findings(), comparison.decided()), (1, 2, 0));
/// let rows: Vec<_> = comparison.treated().collect();
/// assert_eq!(rows, [("EMAIL", "hash", "keep", 1)]);
/// # Ok::<(), efface::Error>(())
/// ```
#[derive(Debug)]
pub struct Comparison {
    /// Each with a workspace of its own: what a workspace keeps is of one scrubber's rules.
    scrubbers: [(Scrubber, Workspace); 2],
    records: u64,
    findings: u64,
    /// By what each of the two decides.
    decided: BTreeMap<[String; 2], u64>,
    /// By label, and what each of the two does.
    treated: BTreeMap<[String; 3], u64>,
}

/// A value and what becomes of it.
struct Treated {
    node: usize,
    start: usize,
    end: usize,
    label: Label,
    operator: Operator,
}

impl Comparison {
    /// Of these two.
    #[must_use]
    pub fn new(first: Scrubber, second: Scrubber) -> Comparison {
        Comparison {
            scrubbers: [first, second].map(|scrubber| (scrubber, Workspace::default())),
            records: 0,
            findings: 0,
            decided: BTreeMap::new(),
            treated: BTreeMap::new(),
        }
    }

    /// Looks at a record. `is_part`: it is an element of an array, and no line.
    ///
    /// Values are compared whatever the gate says of the record, so that one that is held does not
    /// hide what would become of it.
    pub fn look(&mut self, record: &[u8], is_part: bool) {
        self.records += 1;
        let [first, second] = self.scrubbers.each_mut().map(|(scrubber, workspace)| {
            workspace.is_part = is_part;
            let decision = decision(scrubber.line(record, workspace));
            workspace.is_part = is_part;
            // What is held is treated as what would be trained on.
            let lane = match decision == Lane::Safety.as_str() {
                true => Lane::Safety,
                false => Lane::Training,
            };
            let values = guard::guarded(|| values(scrubber, record, lane, workspace));
            let values = values.unwrap_or_else(|guard::Panicked| {
                *workspace = Workspace::default();
                Vec::new()
            });
            (decision, values)
        });
        if first.0 != second.0 {
            *self.decided.entry([first.0, second.0]).or_default() += 1;
        }
        self.compare(&first.1, &second.1);
    }

    fn compare(&mut self, first: &[Treated], second: &[Treated]) {
        let meets =
            |a: &Treated, b: &Treated| a.node == b.node && a.start < b.end && b.start < a.end;
        let mut tell = |label: Label, first: String, second: String| {
            if first != second {
                let row = [label.to_string(), first, second];
                *self.treated.entry(row).or_default() += 1;
            }
        };
        // Both are in the order of the record and disjoint, so those that meet are found in step.
        let mut from = 0;
        let mut met = vec![false; second.len()];
        for one in first {
            let behind = |other: &&Treated| (other.node, other.end) <= (one.node, one.start);
            from += second[from..].iter().take_while(behind).count();
            let Some(at) = (from..second.len())
                .take(1)
                .find(|&at| meets(one, &second[at]))
            else {
                tell(
                    one.label,
                    one.operator.to_string(),
                    Operator::Keep.to_string(),
                );
                continue;
            };
            met[at] = true;
            let other = &second[at];
            let kept = [one, other].map(|it| it.operator == Operator::Keep);
            let named = match one.label == other.label || kept == [true; 2] || kept[1] {
                true => other.operator.to_string(),
                false => format!("{} as {}", other.operator, other.label),
            };
            tell(one.label, one.operator.to_string(), named);
        }
        self.findings += first.len() as u64;
        for (other, met) in second.iter().zip(met) {
            if !met {
                tell(
                    other.label,
                    Operator::Keep.to_string(),
                    other.operator.to_string(),
                );
                self.findings += 1;
            }
        }
    }

    /// Records that were looked at.
    #[must_use]
    pub fn records(&self) -> u64 {
        self.records
    }

    /// Values that one of the two found.
    #[must_use]
    pub fn findings(&self) -> u64 {
        self.findings
    }

    /// Records that the two decide differently.
    #[must_use]
    pub fn decided(&self) -> u64 {
        self.decided.values().sum()
    }

    /// What the first and the second decide where they differ, and how often: `training`, `safety`, or
    /// the code of a reason.
    pub fn decisions(&self) -> impl Iterator<Item = (&str, &str, u64)> {
        let rows = self.decided.iter();
        rows.map(|([first, second], &count)| (first.as_str(), second.as_str(), count))
    }

    /// Values that the two treat differently: the label, what the first and the second do, how often.
    /// A value that only one of them finds the other one keeps.
    pub fn treated(&self) -> impl Iterator<Item = (&str, &str, &str, u64)> {
        let rows = self.treated.iter();
        rows.map(|([label, first, second], &count)| {
            (label.as_str(), first.as_str(), second.as_str(), count)
        })
    }
}

fn decision(outcome: Outcome<'_>) -> String {
    let code = if let Outcome::Held(_, reason) = &outcome {
        reason.code()
    } else if let Outcome::Refused(refusal) = &outcome {
        refusal.code()
    } else if let Outcome::Dropped(_) = &outcome {
        crate::record::Dropped::CODE
    } else if let Outcome::Out(record) = &outcome {
        record.lane().as_str()
    } else {
        "safety"
    };
    code.to_owned()
}

/// The values of a record, in its order, and what becomes of each by the scrubber's policy.
fn values(
    scrubber: &Scrubber,
    record: &[u8],
    lane: Lane,
    workspace: &mut Workspace,
) -> Vec<Treated> {
    let Ok(record) = scrubber.read(record, workspace) else {
        return Vec::new();
    };
    let format = record.format();
    let (line, workspace) = record.into_parts();
    let means = detach::Means {
        key: scrubber.key(),
        stamp: None,
        mark: None,
        lane: None,
        retain_until: None,
    };
    let person = detach::detach(scrubber, line, format, &means, workspace);
    let dictionary = (!person.dictionary.is_empty()).then_some(&person.dictionary);
    let Workspace {
        tape,
        places,
        buffers,
        scratch,
        ..
    } = workspace;
    let shape = Line { text: line, tape };
    let policy = scrubber.policy().for_lane(lane);
    let mut values = Vec::new();
    let mut visit = |piece: walk::Piece<'_>| -> Result<(), ()> {
        let context = TextContext {
            key: piece.key,
            dictionary,
            ..TextContext::default()
        };
        let found = scrubber.detector().scan(piece.text, context, scratch);
        if found.is_empty() {
            return Ok(());
        }
        let role = match policy.has_roles() {
            true => role_of(&shape, piece.node),
            false => None,
        };
        values.extend(found.iter().map(|finding| Treated {
            node: piece.node,
            start: finding.start,
            end: finding.end,
            label: finding.label,
            operator: policy.operator_for(role, finding.label),
        }));
        Ok(())
    };
    let walked = match format.is_json {
        true => walk::texts(&shape, scrubber.table(format), places, buffers, visit),
        false => visit(walk::Piece {
            node: 0,
            text: line,
            key: None,
            decoded: None,
        }),
    };
    debug_assert!(walked.is_ok());
    values
}
