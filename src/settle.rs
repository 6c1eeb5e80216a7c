//! Replaces the findings of a text until nothing is left to find.
//!
//! Taking a value out can bring a context word within reach of another one, or make a pattern fit
//! that did not fit before. So what was scrubbed is looked at again where that could be (`again`),
//! and what is found then is taken out of the same original text, until a look finds nothing. That
//! scrubbing twice changes nothing is thus not hoped for: it is how scrubbing ends.

mod again;
mod literal;

use std::cell::OnceCell;

use sha2::{Digest as _, Sha256};

use crate::detect::base64::Encoded;
use crate::detect::dump::Dump;
use crate::detect::{self, Detector, Finding, Scratch, TextContext};
use crate::format::Role;
use crate::identity::{Key, Scope};
use crate::label::Label;
use crate::operate::{self, Operator, Sensitive};
use crate::policy::{Policy, ScopeKind};
use crate::record::REST;

/// Looks after which the whole text is given up and redacted.
const ROUNDS: usize = 8;

/// What was found, and what it says.
pub(crate) type Value = (String, Finding);

/// A part of a text and what takes its place.
#[derive(Clone)]
pub(crate) struct Replacement {
    /// What was found, with its place in the original text.
    pub(crate) finding: Finding,
    pub(crate) with: String,
    /// What was found in text in base64, or in a dump of bytes, that stands here.
    pub(crate) within: Vec<Value>,
}

/// How findings become replacements.
#[derive(Clone, Copy)]
pub(crate) struct Means<'a> {
    pub(crate) detector: &'a Detector,
    pub(crate) policy: &'a Policy,
    pub(crate) key: &'a Key,
    pub(crate) scope: &'a HashScope<'a>,
    pub(crate) context: TextContext<'a>,
    /// Who says the text, where the policy asks.
    pub(crate) role: Option<Role>,
    /// The question that the text answers, in the ways in which it is read before it.
    pub(crate) leads: &'a [String],
    /// What is known to be in the text, and goes on in another one.
    pub(crate) parts: &'a [Finding],
}

/// How far the hashes of a record reach.
pub(crate) struct HashScope<'a> {
    named: Option<Scope<'a>>,
    line: &'a str,
    digest: OnceCell<[u8; 32]>,
}

impl<'a> HashScope<'a> {
    pub(crate) fn new(
        kind: ScopeKind,
        conversation: Option<&'a str>,
        account: Option<&'a str>,
        line: &'a str,
    ) -> HashScope<'a> {
        let within = conversation.map(|id| Scope::Conversation(id.as_bytes()));
        let named = match kind {
            ScopeKind::Global => Some(Scope::Global),
            ScopeKind::Account => account.map(|id| Scope::Account(id.as_bytes())).or(within),
            ScopeKind::Conversation => within,
        };
        HashScope {
            named,
            line,
            digest: OnceCell::new(),
        }
    }

    /// Where no id says what a conversation is, a line is one, by what it says: the same line
    /// gives the same output.
    fn get(&self) -> Scope<'_> {
        self.named.unwrap_or_else(|| {
            let digest = || Sha256::digest(self.line.as_bytes()).into();
            Scope::Conversation(self.digest.get_or_init(digest))
        })
    }
}

/// The policy drops records with such a value.
#[derive(Debug)]
pub(crate) struct Dropped;

impl Means<'_> {
    /// What to replace in `text`, sorted and disjoint; empty if there is nothing to hide.
    pub(crate) fn settle(
        &self,
        text: &str,
        scratch: &mut Scratch,
    ) -> Result<Vec<Replacement>, Dropped> {
        let mut findings = self.look(text, scratch);
        if !self.parts.is_empty() {
            // What is known of more than this text comes first.
            findings.splice(0..0, self.parts.iter().cloned());
            detect::resolve(&mut findings);
        }
        if findings.is_empty() {
            return Ok(Vec::new());
        }
        let mut scrubbed = String::with_capacity(text.len());
        for _ in 0..ROUNDS {
            let replacements = self.replace(text, &findings, scratch)?;
            apply(text, &replacements, &mut scrubbed);
            if !self.may_be_left(&scrubbed, &replacements, scratch) {
                return Ok(replacements);
            }
            let left = self.look(&scrubbed, scratch);
            if left.is_empty() {
                return Ok(replacements);
            }
            let back = Way::new(&replacements);
            for mut new in left {
                if back.touches(new.start, new.end) {
                    new.says = None;
                }
                (new.start, new.end) = back.original(new.start, new.end);
                // What was scrubbed inside and encoded again, and is found still, goes as a whole.
                for old in &mut findings {
                    old.encoded &= old.end <= new.start || new.end <= old.start;
                }
                findings.push(new);
            }
            detect::resolve(&mut findings);
        }
        let mut whole = findings.swap_remove(0);
        (whole.start, whole.end, whole.entity) = (0, text.len(), None);
        let with = format!("[{}]", whole.label);
        Ok(vec![Replacement {
            finding: whole,
            with,
            within: Vec::new(),
        }])
    }

    fn look(&self, text: &str, scratch: &mut Scratch) -> Vec<Finding> {
        let acts = |finding: &&Finding| {
            self.policy.operator_for(self.role, finding.label) != Operator::Keep
        };
        let found = self.detector.scan(text, self.context, scratch);
        let mut findings: Vec<Finding> = found.iter().filter(acts).cloned().collect();
        for lead in self.leads {
            let joined = format!("{lead}{text}");
            let found = self.detector.scan(&joined, self.context, scratch);
            let here = found.iter().filter(acts).filter(|f| f.start >= lead.len());
            findings.extend(here.map(|finding| Finding {
                start: finding.start - lead.len(),
                end: finding.end - lead.len(),
                ..finding.clone()
            }));
            detect::resolve(&mut findings);
        }
        findings
    }

    /// Scrubs text in base64 and encodes it again; in a dump, blots it out.
    fn encode_again(
        &self,
        piece: &str,
        scratch: &mut Scratch,
    ) -> Result<Option<(String, Vec<Value>)>, Dropped> {
        let (read, dump) = (Encoded::read(piece), Dump::read(piece, 0));
        let text = match (&read, &dump) {
            (Some(read), _) => &read.text,
            (None, Some(dump)) if dump.end == piece.len() => &dump.text,
            _ => return Ok(None),
        };
        let means = Means {
            leads: &[],
            parts: &[],
            ..*self
        };
        let replacements = means.settle(text, scratch)?;
        if replacements.is_empty() {
            return Ok(None);
        }
        let mut scrubbed = String::new();
        apply(text, &replacements, &mut scrubbed);
        let with = match (&read, &dump) {
            (Some(read), _) => read.write(&scrubbed),
            (None, dump) => {
                let found = replacements.iter();
                let found: Vec<_> = found.map(|r| r.finding.start..r.finding.end).collect();
                let written = dump.as_ref().map(|dump| dump.write(piece, 0, &found));
                written.unwrap_or_default()
            }
        };
        let mut values = Vec::new();
        for replacement in replacements {
            let finding = replacement.finding;
            values.push((text[finding.start..finding.end].to_owned(), finding));
            values.extend(replacement.within);
        }
        Ok(Some((with, values)))
    }

    fn replace(
        &self,
        text: &str,
        findings: &[Finding],
        scratch: &mut Scratch,
    ) -> Result<Vec<Replacement>, Dropped> {
        let mut made = findings
            .iter()
            .map(|finding| {
                if finding.encoded {
                    let piece = &text[finding.start..finding.end];
                    if let Some((with, within)) = self.encode_again(piece, scratch)? {
                        return Ok(Replacement {
                            finding: finding.clone(),
                            with,
                            within,
                        });
                    }
                }
                let operator = self.policy.operator_for(self.role, finding.label);
                if operator == Operator::Drop {
                    return Err(Dropped);
                }
                let mut with = String::new();
                // What takes its place stands where the value begins.
                if finding.rule == REST {
                    return Ok(Replacement {
                        finding: finding.clone(),
                        with,
                        within: Vec::new(),
                    });
                }
                let written = &text[finding.start..finding.end];
                // However it is written, it is one value.
                let says = finding.says.as_deref().unwrap_or(written);
                let memory = self.context.memory;
                let known = match (finding.entity, finding.label) {
                    (Some(entity), _) => self.context.dictionary.and_then(|d| d.canonical(entity)),
                    (None, Label::PHONE) => memory.and_then(|memory| memory.phone(says)),
                    (None, Label::PERSON) => memory.and_then(|memory| memory.person(says)),
                    _ => None,
                };
                let value = Sensitive {
                    label: finding.label,
                    text: written,
                    canonical: known.or(finding.says.as_deref()),
                };
                let keep = self.policy.mask_keep_last();
                operate::write(
                    operator,
                    &value,
                    self.key,
                    self.scope.get(),
                    keep,
                    &mut with,
                );
                let quote = finding.quote.as_deref();
                if let Some(quote) =
                    quote.or_else(|| literal::quote(text, finding.start, finding.end))
                {
                    with.insert_str(0, quote);
                    with.push_str(quote);
                }
                Ok(Replacement {
                    finding: finding.clone(),
                    with,
                    within: Vec::new(),
                })
            })
            .collect::<Result<Vec<_>, _>>()?;
        literal::scalars(text, &mut made);
        Ok(made)
    }
}

/// Writes `text` with the replacements made.
pub(crate) fn apply(text: &str, replacements: &[Replacement], out: &mut String) {
    out.clear();
    append(text, replacements, out);
}

/// The same, behind what stands in `out`.
pub(crate) fn append(text: &str, replacements: &[Replacement], out: &mut String) {
    let mut from = 0;
    for Replacement { finding, with, .. } in replacements {
        out.push_str(&text[from..finding.start]);
        out.push_str(with);
        from = finding.end;
    }
    out.push_str(&text[from..]);
}

/// From a scrubbed text back to the original.
pub(crate) struct Way {
    /// For each replacement: its place in the scrubbed and in the original text.
    pieces: Vec<[(usize, usize); 2]>,
}

impl Way {
    pub(crate) fn new(replacements: &[Replacement]) -> Way {
        let (mut grown, mut shrunk) = (0, 0);
        let pieces = replacements
            .iter()
            .map(|Replacement { finding, with, .. }| {
                let start = finding.start + grown - shrunk;
                grown += with.len();
                shrunk += finding.len();
                [(start, start + with.len()), (finding.start, finding.end)]
            })
            .collect();
        Way { pieces }
    }

    /// Where, in the scrubbed text, something was replaced.
    fn replaced(&self) -> impl Iterator<Item = (usize, usize)> {
        self.pieces.iter().map(|&[new, _]| new)
    }

    /// Whether this, in the scrubbed text, touches something that was replaced.
    pub(crate) fn touches(&self, start: usize, end: usize) -> bool {
        let behind = self.pieces.partition_point(|[new, _]| new.1 <= start);
        self.pieces.get(behind).is_some_and(|[new, _]| new.0 < end)
    }

    /// What lies in a replaced part stands for all of that part.
    pub(crate) fn original(&self, start: usize, end: usize) -> (usize, usize) {
        let lead = |at: usize, to_end: bool| {
            let before = |&[new, _]: &[(usize, usize); 2]| match to_end {
                true => new.1 < at,
                false => new.1 <= at,
            };
            let inside = |new: (usize, usize)| new.0 < at || new.0 == at && !to_end;
            match self.pieces.get(self.pieces.partition_point(before)) {
                Some(&[new, old]) if inside(new) => match to_end {
                    true => old.1,
                    false => old.0,
                },
                _ => {
                    let before = self.pieces.partition_point(|[new, _]| new.1 <= at);
                    let last = before.checked_sub(1).map(|last| self.pieces[last]);
                    let (new, old) = last.map_or((0, 0), |[new, old]| (new.1, old.1));
                    old + (at - new)
                }
            }
        };
        (lead(start, false), lead(end, true))
    }
}
