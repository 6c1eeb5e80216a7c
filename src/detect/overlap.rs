//! Who wins where findings meet.
//!
//! What overlaps becomes one finding over all of it, so that no tail of a value stays behind.
//! Its label is the one that says most: a rule that knows what it has found speaks before one
//! that only knows that it is secret, then the longer, the surer and the earlier one.

use super::{Finding, REST};

/// Makes `found` sorted and disjoint.
pub(crate) fn resolve(found: &mut Vec<Finding>) {
    if found.len() < 2 {
        return;
    }
    found.sort_by(|a, b| a.start.cmp(&b.start).then(b.end.cmp(&a.end)));
    let mut kept = 0;
    for next in 1..found.len() {
        let new = found[next].clone();
        let last = &mut found[kept];
        if new.start < last.end {
            let end = last.end.max(new.end);
            let start = last.start;
            // Quotes stand around what was all of a value, and still is.
            let is_all = |finding: &&Finding| (finding.start, finding.end) == (start, end);
            let all = || [&*last, &new].into_iter().filter(is_all);
            let quote = all().find_map(|finding| finding.quote.clone());
            let says = all().find_map(|finding| finding.says.clone());
            // The rest of a value whose beginning stands for all of it.
            let is_rest = all().any(|finding| finding.rule == REST);
            if speaks_before(&new, last) {
                *last = new;
            }
            last.quote = quote;
            last.says = says;
            if is_rest {
                (last.rule, last.says) = (REST, None);
            }
            // What was found in a part that is encoded does not speak for more than that.
            last.encoded &= (last.start, last.end) == (start, end);
            last.start = start;
            last.end = end;
        } else {
            kept += 1;
            found[kept] = new;
        }
    }
    found.truncate(kept + 1);
}

fn speaks_before(new: &Finding, old: &Finding) -> bool {
    if new.generic != old.generic {
        let (specific, other) = if new.generic { (old, new) } else { (new, old) };
        // It speaks for the whole only where it is most of it.
        if specific.len() * 2 > other.len() {
            return old.generic;
        }
    }
    let rank = |finding: &Finding| (finding.len(), finding.confidence);
    rank(new) > rank(old)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::label::Label;

    #[test]
    fn what_overlaps_becomes_one() {
        // start, end, label, generic
        type Row = (usize, usize, Label, bool);
        let table: &[(&str, &[Row], &[Row])] = &[
            (
                "disjoint stay",
                &[(4, 8, Label::SSN, false), (0, 4, Label::PHONE, false)],
                &[(0, 4, Label::PHONE, false), (4, 8, Label::SSN, false)],
            ),
            (
                "no tail is left, the longer names it",
                &[
                    (0, 12, Label::PHONE, false),
                    (8, 27, Label::CREDIT_CARD, false),
                ],
                &[(0, 27, Label::CREDIT_CARD, false)],
            ),
            (
                "specific before generic",
                &[(0, 44, Label::SECRET, true), (0, 40, Label::API_KEY, false)],
                &[(0, 44, Label::API_KEY, false)],
            ),
            (
                "but not for what is mostly something else",
                &[(0, 44, Label::SECRET, true), (4, 20, Label::EMAIL, false)],
                &[(0, 44, Label::SECRET, true)],
            ),
            (
                "a chain is one",
                &[
                    (0, 5, Label::PHONE, false),
                    (4, 10, Label::SSN, false),
                    (9, 11, Label::PHONE, false),
                ],
                &[(0, 11, Label::SSN, false)],
            ),
        ];
        for (name, given, want) in table {
            let finding = |&(start, end, label, generic): &Row| Finding {
                generic,
                ..Finding::certain(start, end, label, "toy/rule")
            };
            let mut found: Vec<_> = given.iter().map(finding).collect();
            resolve(&mut found);
            let got: Vec<Row> = found
                .iter()
                .map(|f| (f.start, f.end, f.label, f.generic))
                .collect();
            assert_eq!(got, *want, "{name}");
        }
    }
}
