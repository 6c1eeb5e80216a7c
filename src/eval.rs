//! How much of marked text is found: recall and precision by label.
//!
//! Gold text says where the sensitive values are. It comes as marked text, `pay «IBAN|DE89 …»`, a
//! sample a line, or as JSONL rows with offsets in code points:
//!
//! ```
//! use efface::eval::{Evaluation, Sample};
//! use efface::{Policy, Scrubber};
//!
//! let gold = r#"{"id":"a1","text":"Card 4111 1111 1111 1111, mail jo@example.org",
//!     "spans":[{"start":5,"end":24,"type":"CREDITCARDNUMBER"},{"start":31,"end":45,"type":"EMAIL"}]}"#;
//! let sample = Sample::from_json(gold)?;
//! let scrubber = Scrubber::builder(Policy::redact()).build()?;
//! let mut evaluation = Evaluation::default();
//! evaluation.look(&sample, &scrubber);
//! assert_eq!(evaluation.total().recall(), Some(1.0));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A value counts as found when findings cover every character of it, whatever they take it for: then
//! nothing of it is left. A finding that touches no value is a false one. Values are not kept, and
//! [`Slip`] says where, not what.

mod sample;

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

pub use sample::{BadSample, Gold, Sample, label_of};

use crate::detect::{Finding, Scratch, TextContext};
use crate::scrubber::Scrubber;

/// Counts for one label, or for all of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Score {
    /// Values in the gold text.
    pub gold: u64,
    /// Of them, those that findings cover wholly.
    pub found: u64,
    /// Of the found, those with a finding that has exactly their place.
    pub exact: u64,
    /// Of the found, those that a finding of their own label touches.
    pub agreed: u64,
    /// Findings with this label.
    pub findings: u64,
    /// Of them, those that touch no value; `false` in JSON.
    #[serde(rename = "false")]
    pub stray: u64,
}

impl Score {
    /// Values of which something is left.
    pub fn missed(&self) -> u64 {
        self.gold - self.found
    }

    /// The share of values that are found, 0 to 1; `None` where there are none.
    pub fn recall(&self) -> Option<f64> {
        share(self.found, self.gold)
    }

    /// The share of findings that touch a value, 0 to 1; `None` where there are none.
    pub fn precision(&self) -> Option<f64> {
        share(self.findings - self.stray, self.findings)
    }

    fn add(&mut self, other: &Score) {
        self.gold += other.gold;
        self.found += other.found;
        self.exact += other.exact;
        self.agreed += other.agreed;
        self.findings += other.findings;
        self.stray += other.stray;
    }
}

fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// A value that was missed, or a finding that is none. It says where, and not what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Slip {
    /// The sample.
    pub id: String,
    /// Missed, or found where nothing is.
    pub kind: SlipKind,
    /// The value's label in the gold text, or the finding's.
    pub label: String,
    /// First code point of the value or the finding.
    pub start: usize,
    /// The code point behind its last.
    pub end: usize,
    /// The rule of the false finding; for a value of which only a part was found, that of the
    /// first finding that touches it.
    pub rule: Option<&'static str>,
}

/// What went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SlipKind {
    /// A value of which something is left.
    Missed,
    /// A finding that touches no value.
    False,
}

/// What was found of all samples that were looked at.
#[derive(Debug, Clone, Default)]
pub struct Evaluation {
    samples: u64,
    labels: BTreeMap<String, Score>,
    slips: Vec<Slip>,
}

impl Evaluation {
    /// Looks at a sample with the rules and the confidence of `scrubber`.
    pub fn look(&mut self, sample: &Sample, scrubber: &Scrubber) {
        let mut scratch = Scratch::default();
        let findings = scrubber
            .detector()
            .scan(&sample.text, TextContext::default(), &mut scratch);
        self.add(sample, findings);
    }

    /// Counts a sample of which these are the findings, sorted and disjoint.
    pub fn add(&mut self, sample: &Sample, findings: &[Finding]) {
        self.samples += 1;
        for gold in &sample.spans {
            let near: Vec<&Finding> = findings
                .iter()
                .filter(|finding| touch(&gold.range, finding))
                .collect();
            let found = covered(&gold.range, &near);
            let score = self.labels.entry(gold.label.clone()).or_default();
            score.gold += 1;
            if found {
                let exact = |f: &&&Finding| f.start == gold.range.start && f.end == gold.range.end;
                let agreed = |f: &&&Finding| f.label.as_str() == gold.label;
                score.found += 1;
                score.exact += u64::from(near.iter().find(exact).is_some());
                score.agreed += u64::from(near.iter().find(agreed).is_some());
            } else {
                let rule = near.first().map(|finding| finding.rule);
                self.slips
                    .push(sample.slip(SlipKind::Missed, &gold.label, &gold.range, rule));
            }
        }
        for finding in findings {
            let label = finding.label.as_str();
            let score = self.labels.entry(label.to_owned()).or_default();
            score.findings += 1;
            if !sample.spans.iter().any(|gold| touch(&gold.range, finding)) {
                score.stray += 1;
                let range = finding.start..finding.end;
                self.slips
                    .push(sample.slip(SlipKind::False, label, &range, Some(finding.rule)));
            }
        }
    }

    /// Samples that were looked at.
    pub fn samples(&self) -> u64 {
        self.samples
    }

    /// Counts by label, sorted by its name.
    pub fn labels(&self) -> &BTreeMap<String, Score> {
        &self.labels
    }

    /// Counts of all labels.
    pub fn total(&self) -> Score {
        let mut total = Score::default();
        for score in self.labels.values() {
            total.add(score);
        }
        total
    }

    /// What was missed and what was found wrongly, in the samples' order.
    pub fn slips(&self) -> &[Slip] {
        &self.slips
    }
}

fn touch(range: &Range<usize>, finding: &Finding) -> bool {
    finding.start < range.end && range.start < finding.end
}

/// Whether the findings, which are sorted, leave nothing of `range`.
fn covered(range: &Range<usize>, findings: &[&Finding]) -> bool {
    let end = findings.iter().fold(range.start, |end, finding| {
        if finding.start <= end {
            end.max(finding.end)
        } else {
            end
        }
    });
    end >= range.end
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

    use super::*;
    use crate::Label;

    fn finding(start: usize, end: usize, label: Label) -> Finding {
        Finding::certain(start, end, label, "toy/rule")
    }

    #[test]
    fn counts() {
        let (email, phone) = (Label::EMAIL, Label::PHONE);
        // Findings for the text `é: «EMAIL|abcd» x`, whose value is the bytes 4 to 8, and the
        // score: found, exact, agreed, findings of any label, false.
        type Row<'a> = (&'a [(usize, usize, Label)], [u64; 5]);
        let rows: &[Row<'_>] = &[
            (&[], [0, 0, 0, 0, 0]),
            (&[(4, 8, email)], [1, 1, 1, 1, 0]),
            (&[(4, 8, phone)], [1, 1, 0, 1, 0]),
            (&[(0, 10, email)], [1, 0, 1, 1, 0]),
            (&[(4, 6, phone), (6, 8, email)], [1, 0, 1, 2, 0]),
            (&[(4, 6, email), (7, 8, email)], [0, 0, 0, 2, 0]),
            (&[(4, 7, email)], [0, 0, 0, 1, 0]),
            (&[(0, 4, email), (8, 9, email)], [0, 0, 0, 2, 2]),
        ];
        for (findings, want) in rows {
            let sample = Sample::from_marked("s1", "é: «EMAIL|abcd» x").unwrap();
            let findings: Vec<Finding> = findings
                .iter()
                .map(|&(start, end, label)| finding(start, end, label))
                .collect();
            let mut evaluation = Evaluation::default();
            evaluation.add(&sample, &findings);
            let Score {
                gold,
                found,
                exact,
                agreed,
                findings: all,
                stray,
            } = evaluation.total();
            assert_eq!(gold, 1);
            assert_eq!([found, exact, agreed, all, stray], *want, "{findings:?}");
            let slips = evaluation.slips().len() as u64;
            assert_eq!(slips, stray + (gold - found), "{findings:?}");
        }
    }

    #[test]
    fn shares() {
        let score = Score {
            gold: 4,
            found: 3,
            findings: 5,
            stray: 1,
            ..Score::default()
        };
        assert_eq!((score.recall(), score.precision()), (Some(0.75), Some(0.8)));
        assert_eq!(Score::default().recall(), None);
        assert_eq!(Score::default().precision(), None);
    }

    #[test]
    fn slips_are_counted_in_code_points() {
        let sample = Sample::from_marked("s1", "é: «EMAIL|abcd» x").unwrap();
        let mut evaluation = Evaluation::default();
        evaluation.add(&sample, &[]);
        let slip = &evaluation.slips()[0];
        assert_eq!((slip.start, slip.end, slip.rule), (3, 7, None));
    }
}
