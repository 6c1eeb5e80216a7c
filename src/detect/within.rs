//! What stands in a text in another way than it is written, and is scanned by itself: the values of
//! JSON and XML under their keys, text in base64, escapes, fields below their labels, values in parts.

use std::collections::HashMap;
use std::ops::Range;

use super::base64::{self, Encoded};
use super::context::quoted;
use super::dump::Dump;
use super::fragment::Fragments;
use super::nested::{self, DEEPEST};
use super::standing::Standing;
use super::wake::RuleIndex;
use super::{
    Detector, Finding, KeySays, REMEMBERED_KEYS, REST, SPLIT, Scratch, TextContext, cells, form,
    keys, markup, pairs, placeholder,
};
use crate::label::{Family, Label};
use crate::rules::Confidence;

impl Detector {
    /// Reads the JSON in the text. A key tells there what its value is, as one of the record does;
    /// and so do names in XML.
    pub(super) fn members(
        &self,
        text: &str,
        context: TextContext<'_>,
        scratch: &mut Scratch,
        depth: usize,
        fragments: &mut Fragments,
        found: &mut Vec<Finding>,
    ) {
        let Scratch { keys, inner, .. } = scratch;
        let mut look = |key: &str, value: &str, source: &dyn Fn(usize) -> usize| {
            let context = TextContext {
                key: Some(key),
                ..context
            };
            let inner = inner.get_or_insert_default();
            let within = self.scan_at(value, context, inner, depth + 1);
            found.extend(within.iter().map(|finding| {
                let (start, end) = (source(finding.start), source(finding.end));
                Finding {
                    start,
                    end,
                    encoded: false,
                    says: finding.said(value, text.get(start..end).unwrap_or_default()),
                    ..finding.clone()
                }
            }));
        };
        let mut tells = |key: &str, counts: bool| {
            depth < DEEPEST && {
                let says = self.says(key, keys);
                !says.wakes.is_empty() || counts && !says.speaks.is_empty()
            }
        };
        // The head of a column stands far from its later cells.
        let number =
            |value: &str| value.len() <= 40 && value.bytes().filter(u8::is_ascii_digit).count() > 3;
        let fragments = &mut *fragments;
        fragments.fill(text, &mut |member| {
            if tells(member.key, false) {
                member.read(|value, way| {
                    look(member.key, value, &|offset| way.source(offset));
                });
            }
        });
        markup::members(text, |name, value, at| {
            if tells(name, number(value)) {
                look(name, value, &|offset| at + offset);
            }
        });
        pairs::json(text, fragments, |label, at| {
            if tells(label, false) {
                look(label, &text[at.clone()], &|offset| at.start + offset);
            }
        });
    }

    /// What a key of JSON says about its value.
    pub(super) fn says<'k>(
        &self,
        key: &str,
        remembered: &'k mut HashMap<Box<str>, KeySays>,
    ) -> &'k KeySays {
        if !remembered.contains_key(key) {
            let plain: String = placeholder::without(key)
                .chars()
                .filter(|c| c.is_alphanumeric())
                .flat_map(char::to_lowercase)
                .collect();
            let mut rules: Vec<RuleIndex> = self
                .keys
                .iter()
                .flat_map(|search| search.find_overlapping_iter(&plain))
                .filter(|hit| keys::has(key, &plain[hit.range()]))
                .flat_map(|hit| {
                    let rules = &self.key_rules[hit.pattern().as_usize()];
                    let whole = keys::ends(&plain[hit.end()..]);
                    rules.iter().filter(move |(_, ends)| whole || !ends)
                })
                .map(|&(rule, _)| rule)
                .collect();
            if keys::describes(&plain) {
                let family = |rule: RuleIndex| self.rules[usize::from(rule)].rule.label.family();
                rules.retain(|&rule| family(rule) == Family::Credential);
            }
            rules.sort_unstable();
            rules.dedup();
            if remembered.len() >= REMEMBERED_KEYS {
                remembered.clear();
            }
            let says = KeySays {
                wakes: rules.into(),
                speaks: self.vicinity.of(key).with(&self.vicinity.of(&quoted(key))),
            };
            remembered.insert(key.into(), says);
        }
        &remembered[key]
    }

    /// What is written in the text in another way: its escapes, text in base64, values in parts.
    /// Returns how many findings there are before those that may stand in parts.
    pub(super) fn within(
        &self,
        text: &str,
        context: TextContext<'_>,
        scratch: &mut Scratch,
        depth: usize,
        fragments: &Fragments,
        found: &mut Vec<Finding>,
    ) -> usize {
        let pieces = std::mem::take(&mut scratch.pieces);
        scratch.coded.base64 |= !pieces.is_empty();
        for &(from, to) in &pieces {
            let finding = Finding {
                generic: true,
                ..Finding::certain(from, to, Label::SECRET, "nested/base64")
            };
            // What cannot be looked into is not let through unseen.
            if to - from > base64::LONGEST {
                found.push(finding);
                continue;
            }
            let Some(read) = Encoded::read(&text[from..to]) else {
                continue;
            };
            if depth >= DEEPEST {
                found.push(finding);
                continue;
            }
            let inner = scratch.inner.get_or_insert_default();
            let within = self.scan_at(&read.text, context, inner, depth + 1);
            if let Some(first) = within.first() {
                found.push(Finding {
                    rule: first.rule,
                    label: first.label,
                    confidence: first.confidence,
                    evidence: first.evidence,
                    encoded: true,
                    // Taken out as a whole, it is the value that stands in it.
                    says: (within.len() == 1)
                        .then(|| first.said(&read.text, ""))
                        .flatten(),
                    ..finding
                });
            }
        }
        scratch.pieces = pieces;
        if depth >= DEEPEST {
            let beyond = nested::beyond(text).into_iter();
            found.extend(beyond.map(|(start, end)| Finding {
                generic: true,
                ..Finding::certain(start, end, Label::SECRET, "nested/escapes")
            }));
            return found.len();
        }
        let mut unescaped = std::mem::take(&mut scratch.unescaped);
        if unescaped.fill(text) {
            scratch.coded.escapes = true;
            let inner = scratch.inner.get_or_insert_default();
            let within = self.scan_at(&unescaped.text, context, inner, depth + 1);
            let written = Standing::of(if within.is_empty() { &[] } else { found });
            for finding in within {
                let (start, end) = unescaped.source(finding.start, finding.end);
                let end = nested::without_colours(text, start, end);
                // What reads as a quote may be none of the JSON that stands there.
                let quote = unescaped.spelled(text, finding);
                let quote = quote.filter(|quote| !fragments.ends_string(text, start, quote));
                let says = finding.said(&unescaped.text, &text[start..end]);
                // A rule that knew the escapes was the better judge of where the value ends.
                let is_same = |known: &Finding| {
                    known.label == finding.label && (known.start == start || known.end == end)
                };
                let there = written.around(start);
                let there = there.chain(written.around(end.saturating_sub(1)));
                let known = there.filter(|&index| is_same(&found[index])).min();
                if let Some(known) = known.and_then(|index| found.get_mut(index)) {
                    if known.end == end
                        && start < known.start
                        && nested::is_cut_before(text, known.start)
                    {
                        // It began behind an escape, or amid one.
                        known.start = start;
                        known.encoded = false;
                        known.says = says;
                    } else if (known.start, known.end) == (start, end) {
                        known.quote = known.quote.take().or(quote);
                        known.says = known.says.take().or(says);
                    } else if known.start == start
                        && known.end < end
                        && nested::is_cut(text, known.end)
                    {
                        // It ended where an escape is written that is no end.
                        known.end = end;
                        known.encoded = false;
                        known.says = says;
                    } else if known.end == end && known.label == Label::PHONE {
                        // The sign before the country's prefix may be written with an escape.
                        known.says = known.says.take().or(says);
                    }
                    continue;
                }
                found.push(Finding {
                    start,
                    end,
                    // What would be encoded again is escaped besides: it goes as a whole.
                    encoded: false,
                    quote,
                    says,
                    ..finding.clone()
                });
            }
        }
        scratch.unescaped = unescaped;
        let mut joined = std::mem::take(&mut scratch.joined);
        let has_joints = joined.fill(text);
        let mut field = |lead: &str, at: Range<usize>| {
            let joined = format!("{lead}{}", &text[at.clone()]);
            let inner = scratch.inner.get_or_insert_default();
            let within = self.scan_at(&joined, context, inner, depth + 1);
            let here = within.iter().filter(|finding| finding.start >= lead.len());
            found.extend(here.map(|finding| Finding {
                start: finding.start - lead.len() + at.start,
                end: finding.end - lead.len() + at.start,
                encoded: false,
                ..finding.clone()
            }));
        };
        form::fields(text, &joined.empties, &mut field);
        pairs::yaml(text, &joined.values, |label, at| {
            field(&format!("{label}: "), at);
        });
        self.dumps(text, context, scratch, depth, &joined.dumps, found);
        self.cells(text, context, scratch, depth, &joined.cells, found);
        let rows = fragments.rows(text).into_iter().map(|row| (row, false));
        let lists = fragments.lines(text).into_iter().map(|row| (row, true));
        for (row, is_list) in rows.chain(lists) {
            scratch.coded.rows = true;
            let inner = scratch.inner.get_or_insert_default();
            for finding in self.scan_at(&row.text, context, inner, depth + 1) {
                let parts = row.parts(finding.start, finding.end);
                // Items of a list are whole, unless they prove to be one value.
                let is_one = finding.evidence.proven || finding.label == Label::PRIVATE_KEY;
                if !is_list || is_one || parts.len() < 2 {
                    found.extend(in_parts(parts, finding, text, &row.text));
                }
            }
        }
        let mut whole = found.len();
        if has_joints {
            scratch.coded.parts = true;
            let inner = scratch.inner.get_or_insert_default();
            let within = self.scan_at(&joined.text, context, inner, depth + 1);
            // What stands on one side alone was seen where it stands.
            let across = within.iter().filter(|finding| {
                let (start, end) = (finding.start, finding.end);
                joined.is_sure(start, end) || !finding.generic && joined.parts(start, end)
            });
            // What was taken for a value is the mark of a line.
            found.retain(|finding| !joined.is_mark(finding.start, finding.end));
            whole = found.len();
            let standing = Standing::of(found);
            for finding in across {
                let parts = joined.source(finding.start, finding.end);
                // Text in base64 was read as a whole, and is written so again.
                let ends = parts.first().zip(parts.last());
                let mut there = standing.around(parts.first().map_or(0, |first| first.0));
                let is_read = there.any(|index| {
                    let known = &found[index];
                    let inside = |(first, last): (&(usize, usize), &(usize, usize))| {
                        known.start <= first.0 && last.1 <= known.end
                    };
                    known.encoded && ends.is_some_and(inside)
                        || goes_on_in_words(text, &parts, known)
                });
                if !is_read {
                    found.extend(in_parts(parts, finding, text, &joined.text));
                }
            }
        }
        scratch.joined = joined;
        whole
    }

    /// What stands in cells that go on in the next line, with and without a space between its parts.
    fn cells(
        &self,
        text: &str,
        context: TextContext<'_>,
        scratch: &mut Scratch,
        depth: usize,
        begins: &[usize],
        found: &mut Vec<Finding>,
    ) {
        cells::wrapped(text, begins, |cell| {
            scratch.coded.cells = true;
            for gap in ["", " "] {
                let parts: Vec<&str> = cell.iter().map(|part| &text[part.clone()]).collect();
                let read = parts.join(gap);
                let inner = scratch.inner.get_or_insert_default();
                let known = found.len();
                for finding in self.scan_at(&read, context, inner, depth + 1) {
                    let mut from = 0;
                    let parts = cell.iter().filter_map(|part| {
                        let at = from;
                        from += part.len() + gap.len();
                        let start = finding.start.max(at);
                        let end = finding.end.min(at + part.len());
                        (start < end).then(|| (part.start + start - at, part.start + end - at))
                    });
                    let parts: Vec<_> = parts.collect();
                    if parts.len() > 1 && !finding.generic {
                        found.extend(in_parts(parts, finding, text, &read));
                    }
                }
                if found.len() > known {
                    break;
                }
            }
        });
    }

    /// What the dumps of bytes say whose lines may begin at `lines`.
    fn dumps(
        &self,
        text: &str,
        context: TextContext<'_>,
        scratch: &mut Scratch,
        depth: usize,
        lines: &[usize],
        found: &mut Vec<Finding>,
    ) {
        let mut done = 0;
        for &at in lines {
            if at < done {
                continue;
            }
            let Some(dump) = Dump::read(text, at) else {
                continue;
            };
            done = dump.end;
            scratch.coded.dumps = true;
            let inner = scratch.inner.get_or_insert_default();
            let within = self.scan_at(&dump.text, context, inner, depth + 1);
            found.extend(within.first().map(|first| {
                Finding {
                    rule: first.rule,
                    label: first.label,
                    confidence: first.confidence,
                    evidence: first.evidence,
                    generic: true,
                    encoded: true,
                    says: (within.len() == 1)
                        .then(|| first.said(&dump.text, ""))
                        .flatten(),
                    ..Finding::certain(at, dump.end, first.label, first.rule)
                }
            }));
        }
    }
}

/// Whether a key is whole at the end of its line, and what a line's end joins to it is a word that
/// begins the next one.
fn goes_on_in_words(text: &str, parts: &[(usize, usize)], known: &Finding) -> bool {
    let &[(start, end)] = parts else {
        return false;
    };
    let is_whole =
        known.start <= start && start < known.end && known.confidence == Confidence::Certain;
    let rest = text.get(known.end..end).unwrap_or_default();
    let word = rest.trim_start_matches(['\r', '\n', ' ', '\t', '>']);
    // Commands have hyphens: `redis-cli`.
    let mut parts = word.split('-');
    is_whole
        && rest.starts_with(['\r', '\n'])
        && word.starts_with(char::is_alphabetic)
        && parts.all(|part| {
            let mut behind = part.chars().skip(1);
            part.starts_with(char::is_alphabetic)
                && (behind.all(char::is_lowercase) || part.chars().all(char::is_uppercase))
        })
}

/// A finding by the parts in which it stands.
fn in_parts<'f>(
    parts: Vec<(usize, usize)>,
    finding: &'f Finding,
    text: &str,
    read: &str,
) -> impl Iterator<Item = Finding> + use<'f> {
    let is_whole = parts.len() == 1;
    let written = parts.first().filter(|_| is_whole);
    let written = written.and_then(|&(start, end)| text.get(start..end));
    let mut says = finding.said(read, written.unwrap_or_default());
    let parts = parts.into_iter().enumerate();
    parts.map(move |(at, (start, end))| Finding {
        start,
        end,
        rule: match at {
            _ if is_whole => finding.rule,
            0 => SPLIT,
            _ => REST,
        },
        encoded: false,
        quote: None,
        says: says.take(),
        ..finding.clone()
    })
}
