//! Is this really scrubbed? Looks at what was stored with fresh eyes: nothing is known of the person,
//! of the run or of its key, and the rules look from `possible` up.
//!
//! What is found is counted by label and confidence, and told by its place, never by its value. What
//! a finding means is not decided here: a policy may keep a label on purpose.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::detach;
pub use crate::detach::Trace;
use crate::detect::TextContext;
use crate::format::{Format, Line, Role, claims, role_of};
use crate::gate::{self, Fact, Reason};
use crate::json::Kind;
use crate::label::Label;
use crate::record::{Lane, Refusal, Workspace};
use crate::rules::Confidence;
use crate::scrubber::Scrubber;
use crate::stamp;
use crate::walk;

/// What is left in records. Counts of parts add up to those of the whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Audit {
    /// Records, those that could not be read among them.
    pub records: u64,
    /// Of them, elements of arrays and values on several lines.
    pub elements: u64,
    /// Records that could not be read, by reason.
    pub refused: BTreeMap<&'static str, u64>,
    /// What is left, and how often.
    pub left: BTreeMap<Left, u64>,
    /// The first few places of each.
    pub places: Vec<Place>,
    /// Records that have a stamp whatever the policy, and have none.
    pub unstamped: u64,
    /// Records that have one where a gate let them pass, and have none.
    pub bare: u64,
    /// Records by what their stamps say.
    pub stamps: BTreeMap<Stamp, u64>,
}

/// A kind of thing that may be left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Left {
    /// A value in a text.
    Value {
        /// What it is.
        label: Label,
        /// How sure that is.
        confidence: Confidence,
        /// Who says the text, since a policy may treat what a tool says in another way.
        role: Option<Role>,
    },
    /// A field that detaching would have changed.
    Trace(Trace),
    /// The record says that it may not be used, or not in the lane of its stamp, or any more.
    Against(Reason),
}

/// Where something is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What.
    pub left: Left,
    /// The record, from 1.
    pub record: u64,
    /// JSON pointer of the string; a key that the format does not name stands there as `*`.
    pub path: String,
}

/// What the stamp of a record says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// The name of the policy.
    pub policy: String,
    /// The first digits of its digest.
    pub digest: String,
    /// The id of the key of the tags.
    pub key: String,
    /// Where a gate let it go.
    pub lane: Option<Lane>,
    /// Whether it says how long the record may be kept.
    pub retained: bool,
}

/// Places that are told of each kind.
const PLACES: u64 = 3;

/// Kinds of stamps that are told apart: a run makes one.
const STAMPS: usize = 256;

impl Audit {
    /// Adds what was found behind this part.
    pub fn add(&mut self, other: Audit) {
        let before: BTreeMap<Left, u64> = self.left.clone();
        self.records += other.records;
        self.elements += other.elements;
        self.unstamped += other.unstamped;
        self.bare += other.bare;
        for (code, count) in other.refused {
            *self.refused.entry(code).or_default() += count;
        }
        for (left, count) in other.left {
            *self.left.entry(left).or_default() += count;
        }
        for (stamp, count) in other.stamps {
            self.stamp(stamp, count);
        }
        let mut seen = before;
        for place in other.places {
            let known = seen.entry(place.left).or_default();
            *known += 1;
            if *known <= PLACES {
                self.places.push(place);
            }
        }
    }

    fn stamp(&mut self, stamp: Stamp, count: u64) {
        if self.stamps.len() < STAMPS || self.stamps.contains_key(&stamp) {
            *self.stamps.entry(stamp).or_default() += count;
        } else {
            // So many different stamps are nobody's, and count as none.
            self.unstamped += count;
        }
    }

    pub(crate) fn refuse(&mut self, refusal: Refusal) {
        self.records += 1;
        *self.refused.entry(refusal.code()).or_default() += 1;
    }

    /// Counts it; whether its place is to be told.
    fn count(&mut self, left: Left) -> bool {
        let known = self.left.entry(left).or_default();
        *known += 1;
        *known <= PLACES
    }
}

/// Looks at one record.
pub(crate) fn record(
    scrubber: &Scrubber,
    line: &[u8],
    number: u64,
    workspace: &mut Workspace,
    audit: &mut Audit,
) -> Result<(), Refusal> {
    let record = scrubber.read(line, workspace)?;
    let format = record.format();
    let (text, workspace) = record.into_parts();
    let table = scrubber.table(format);
    audit.records += 1;
    let mut found = Vec::new();
    if format.is_json {
        let shape = Line {
            text,
            tape: &workspace.tape,
        };
        workspace.places.fill(&shape, table);
        detach::traces(&shape, table, &mut workspace.places, |trace, node| {
            found.push((Left::Trace(trace), node));
        });
        let stamp = stamp(&shape, format, audit);
        let reasons = against(scrubber, &shape, stamp.as_ref());
        found.extend(reasons.map(|reason| (Left::Against(reason), 0)));
    }
    let shape = Line {
        text,
        tape: &workspace.tape,
    };
    let scratch = &mut workspace.scratch;
    let mut visit = |piece: walk::Piece<'_>| -> Result<(), Refusal> {
        let context = TextContext {
            key: piece.key,
            ..TextContext::default()
        };
        let findings = scrubber.detector().scan(piece.text, context, scratch);
        let role = match findings.is_empty() {
            true => None,
            false => role_of(&shape, piece.node),
        };
        for finding in findings {
            let left = Left::Value {
                label: finding.label,
                confidence: finding.confidence,
                role,
            };
            found.push((left, piece.node));
        }
        Ok(())
    };
    match format.is_json {
        true => walk::texts(
            &shape,
            table,
            &workspace.places,
            &mut workspace.buffers,
            visit,
        )?,
        false => visit(walk::Piece {
            node: 0,
            text,
            key: None,
            decoded: None,
        })?,
    }
    let mut positions = walk::Positions::default();
    for (left, node) in found {
        if audit.count(left) {
            let path = match shape.nodes() {
                [] => String::new(),
                _ => walk::pointer(&shape, node, &mut positions, |_, key| {
                    match format.names(key) {
                        true => key.to_owned(),
                        false => "*".to_owned(),
                    }
                }),
            };
            audit.places.push(Place {
                left,
                record: number,
                path,
            });
        }
    }
    Ok(())
}

/// Why the record may not be where it is, as far as it says so itself.
fn against(
    scrubber: &Scrubber,
    line: &Line<'_>,
    stamp: Option<&stamp::Stamp>,
) -> impl Iterator<Item = Reason> + use<> {
    let now = scrubber.now();
    let facts = claims::against(line, now, true);
    let lane = stamp.and_then(|stamp| stamp.lane);
    let last = stamp.and_then(|stamp| stamp.retain_until);
    Reason::ALL.into_iter().filter(move |reason| match reason {
        Reason::Revoked => facts.revoked,
        Reason::Incognito => facts.incognito != Fact::Missing,
        Reason::Plan => facts.plan != Fact::Missing,
        Reason::Consent => facts.training != Fact::Missing && lane != Some(Lane::Safety),
        Reason::BeforeConsent => false,
        Reason::Retention => last.is_some_and(|day| day < gate::day_of(now)),
        Reason::Flagged => facts.safety_flagged != Fact::Missing && lane != Some(Lane::Safety),
    })
}

fn stamp(line: &Line<'_>, format: &Format, audit: &mut Audit) -> Option<stamp::Stamp> {
    let text = |path: &str| {
        let node = line.at(path).and_then(|node| line.string(node));
        node.map_or(String::new(), Cow::into_owned)
    };
    let is_object = line
        .nodes()
        .first()
        .is_some_and(|root| root.kind == Kind::Object);
    let read = stamp::Stamp::read(line).ok().flatten();
    match &read {
        Some(stamp) => audit.stamp(
            Stamp {
                policy: text("efface.policy"),
                digest: text("efface.digest"),
                key: stamp.key.to_string(),
                lane: stamp.lane,
                retained: stamp.retain_until.is_some(),
            },
            1,
        ),
        None if format.stamped => audit.unstamped += 1,
        None => audit.bare += u64::from(is_object),
    }
    read
}
