//! Where a finding has to begin and to end, so that JSON stays JSON.

use super::super::Finding;
use super::escape::{Side, apart};
use super::{Fragments, Kind, NONE, Part};

/// What may be taken out, and the quote that has to stand around what takes its place.
struct Stretch {
    start: usize,
    end: usize,
    quote: Option<Box<str>>,
}

impl Fragments {
    /// Where what begins at `start` and would end at `end` ends at the latest.
    pub(in crate::detect) fn limit(&self, start: usize, end: usize) -> usize {
        if self.parts.is_empty() {
            return end;
        }
        match self.innermost(start) {
            // Each number of a list may be a part of one.
            Some(at) if self.parts[at].kind == Kind::Number => end,
            Some(at) if self.row(at, end).is_some() => end,
            Some(at) => end.min(self.parts[at].end as usize),
            None => self.before(NONE, start, end),
        }
    }

    /// Cuts findings so that what is JSON stays so; those from `whole` on may stand in several
    /// strings.
    pub(in crate::detect) fn keep_whole(&self, text: &str, whole: usize, found: &mut Vec<Finding>) {
        if self.parts.is_empty() {
            return;
        }
        let given = std::mem::take(found);
        for (at, finding) in given.into_iter().enumerate() {
            let parts = at >= whole || finding.evidence.own;
            let range = (finding.start, finding.end);
            for stretch in self.stretches(text, range, parts) {
                let same = (stretch.start, stretch.end) == range;
                found.push(Finding {
                    start: stretch.start,
                    end: stretch.end,
                    encoded: finding.encoded && same,
                    says: finding.says.clone().filter(|_| same),
                    quote: stretch
                        .quote
                        .or_else(|| finding.quote.clone().filter(|_| same)),
                    ..finding.clone()
                });
            }
        }
    }

    /// What of a finding may be taken out. In `parts`: a value that stands in several strings.
    fn stretches(&self, text: &str, (start, end): (usize, usize), parts: bool) -> Vec<Stretch> {
        let mut out = Vec::new();
        let first = self.innermost(start);
        // Elements of one list that are a value together.
        if let Some(first) = first
            && let Some(last) = self.row(first, end)
        {
            let (one, other) = (self.parts[first], self.parts[last]);
            if one.kind == Kind::Text {
                let start = apart(text, one.start as usize, start, one.level + 1, Side::Start);
                push(text, start, end, &mut out);
            } else {
                out.push(bare(&Part {
                    end: other.end,
                    ..one
                }));
            }
            return out;
        }
        match first.map(|at| (at, self.parts[at])) {
            None => push(text, start, self.before(NONE, start, end), &mut out),
            Some((at, part)) if matches!(part.kind, Kind::Key | Kind::Text) => {
                self.inside(text, at as u32, start, end, &mut out);
            }
            Some((_, part)) if part.kind == Kind::Container => {
                if start == part.start as usize && end >= part.end as usize {
                    out.push(bare(&part));
                } else {
                    let behind = self.parts.partition_point(|p| (p.start as usize) <= start);
                    let next = self.parts.get(behind).filter(|next| {
                        let gap = text.get(start..next.start as usize);
                        matches!(next.kind, Kind::Text | Kind::Number)
                            && (next.start as usize) < end
                            && gap.is_some_and(|gap| {
                                gap.bytes().all(|b| b" \t\r\n\\\"'[:".contains(&b))
                            })
                    });
                    match next {
                        Some(next) if next.kind == Kind::Number => out.push(bare(next)),
                        Some(next) => {
                            self.inside(text, behind as u32, next.start as usize, end, &mut out);
                        }
                        None => {}
                    }
                }
            }
            Some((at, part)) if part.kind == Kind::Number => {
                out.push(bare(&part));
                let more = self.parts[at + 1..].iter();
                let more = more.take_while(|next| (next.start as usize) < end);
                out.extend(more.filter(|next| next.kind == Kind::Number).map(bare));
            }
            Some(_) => {}
        }
        if parts {
            let behind = self.parts.partition_point(|p| (p.start as usize) <= start);
            for (at, part) in self.parts.iter().enumerate().skip(behind) {
                if part.start as usize >= end {
                    break;
                }
                let taken = out.last().map_or(0, |last| last.end);
                if (part.start as usize) < taken {
                    continue;
                }
                match part.kind {
                    Kind::Text => {
                        self.inside(text, at as u32, part.start as usize, end, &mut out);
                    }
                    Kind::Number => out.push(bare(part)),
                    _ => {}
                }
            }
        }
        out
    }

    /// The last of several elements of one list, where what begins in the element `first` ends with
    /// that.
    fn row(&self, first: usize, end: usize) -> Option<usize> {
        let one = &self.parts[first];
        if !matches!(one.kind, Kind::Text | Kind::Number) || end <= one.end as usize {
            return None;
        }
        let last = self.innermost(end.checked_sub(1)?)?;
        let other = &self.parts[last];
        let is_key = |at: usize| {
            at.checked_sub(1)
                .is_some_and(|before| self.parts[before].kind == Kind::Key)
        };
        let alike = one.up != NONE && (one.up, one.kind) == (other.up, other.kind);
        (alike && other.end as usize == end && !is_key(first) && !is_key(last)).then_some(last)
    }

    /// Whether a quote, as it is spelled, would end the string in which `at` stands.
    pub(in crate::detect) fn ends_string(&self, text: &str, at: usize, quote: &str) -> bool {
        let part = self.innermost(at).map(|part| &self.parts[part]);
        part.is_some_and(|part| {
            matches!(part.kind, Kind::Key | Kind::Text)
                && text[..part.start as usize].ends_with(quote)
        })
    }

    /// The part around `at` that holds no other one there.
    fn innermost(&self, at: usize) -> Option<usize> {
        let behind = self
            .parts
            .partition_point(|part| (part.start as usize) <= at);
        let mut part = behind.checked_sub(1)?;
        while !self.parts[part].holds(at) {
            part = match self.parts[part].up {
                NONE => return None,
                up => up as usize,
            };
        }
        Some(part)
    }

    /// Where a stretch of what `holder` says ends: not amid JSON that begins behind `start`.
    fn before(&self, holder: u32, start: usize, end: usize) -> usize {
        let Some(mut at) = end.checked_sub(1).and_then(|last| self.innermost(last)) else {
            return end;
        };
        let mut outermost = None;
        loop {
            let part = &self.parts[at];
            if at as u32 == holder || part.holds(start) {
                break;
            }
            outermost = Some(part);
            match part.up {
                NONE => break,
                up => at = up as usize,
            }
        }
        match outermost {
            Some(part) if part.end as usize > end => part.start as usize,
            _ => end,
        }
    }

    /// Within a string.
    fn inside(&self, text: &str, at: u32, start: usize, end: usize, out: &mut Vec<Stretch>) {
        let part = &self.parts[at as usize];
        let end = self.before(at, start, end.min(part.end as usize));
        let (from, level) = (part.start as usize, part.level + 1);
        let start = apart(text, from, start, level, Side::Start);
        let end = apart(text, from, end, level, Side::End).min(part.end as usize);
        push(text, start, end, out);
    }
}

fn push(text: &str, start: usize, end: usize, out: &mut Vec<Stretch>) {
    let says = |stretch: &str| stretch.bytes().any(|b| !b.is_ascii_whitespace());
    if text.get(start..end).is_some_and(says) {
        out.push(Stretch {
            start,
            end,
            quote: None,
        });
    }
}

/// All of a part that is no string: what takes its place has to be one.
fn bare(part: &Part) -> Stretch {
    let mut quote = String::from("\"");
    for _ in 0..part.level {
        quote = crate::json::escape(&quote).into_owned();
    }
    Stretch {
        start: part.start as usize,
        end: part.end as usize,
        quote: Some(quote.into()),
    }
}
