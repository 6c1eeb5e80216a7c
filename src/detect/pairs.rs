//! A label and its value as two members of one object, in two lines of YAML, or in a field of HTML:
//! `{"label": "PIN", "value": "…"}`. The label is what tells what the value is, as a key does.

use std::ops::Range;

use super::fragment::Fragments;

/// Names of members that hold a label. Sorted.
const LABELS: &[&str] = &[
    "caption",
    "field",
    "fieldName",
    "field_name",
    "key",
    "label",
    "name",
    "prompt",
    "question",
    "title",
    "variable",
];
/// Names of members that hold its value, and are no names of texts. Sorted.
const VALUES: &[&str] = &["answer", "val", "value"];
/// The longest label, and the longest value in YAML.
const LABEL: usize = 40;
const VALUE: usize = 160;
/// The deepest indentation of a line.
const INDENT: usize = 24;

/// Whether a member of an object holds a label, and whether it holds the value of one.
pub(crate) fn is_label(key: &str) -> bool {
    LABELS.binary_search(&key).is_ok()
}

/// The same for values.
pub(crate) fn is_value(key: &str) -> bool {
    VALUES.binary_search(&key).is_ok()
}

/// A label as a key: without the sign of a required field. Nothing, where it is too long for one.
pub(crate) fn as_key(label: &str) -> Option<&str> {
    let label = label.trim_matches([' ', '*', ':', '?', '\n', '\t', '\r']);
    let plain = |c: char| c.is_alphanumeric() || " -_/().'’".contains(c);
    let is_one = !label.is_empty() && label.len() <= LABEL && label.chars().all(plain);
    is_one.then_some(label)
}

/// Whether a line of YAML that begins behind the line's end at `at` may hold the value of a label.
#[inline(always)]
pub(super) fn may_be_value(bytes: &[u8], at: usize) -> bool {
    bytes.get(at + 1) == Some(&b' ') && {
        let line = &bytes[at + 1..bytes.len().min(at + 1 + INDENT)];
        let space = line.iter().take_while(|b| **b == b' ').count();
        line[space..].starts_with(b"val")
    }
}

/// Calls `visit` with the label and the place of each value in YAML whose line begins behind one of
/// `ends`: the line above, or the one below, holds the label.
pub(super) fn yaml(text: &str, ends: &[usize], mut visit: impl FnMut(&str, Range<usize>)) {
    for &end in ends {
        let Some((indent, key, value)) = member(text, end + 1) else {
            continue;
        };
        if !is_value(key) || value.is_empty() || value.len() > VALUE {
            continue;
        }
        let above = text[..end].rfind('\n').map_or(0, |at| at + 1);
        let below = text[end + 1..].find('\n').map(|at| end + at + 2);
        let mut lines = [Some(above), below].into_iter().flatten();
        let label = lines.find_map(|at| {
            let (depth, key, label) = member(text, at)?;
            (depth == indent && is_label(key))
                .then(|| as_key(&text[label]))
                .flatten()
        });
        if let Some(label) = label {
            visit(label, value);
        }
    }
}

/// Where a line's key begins within it, the key, and the place of its value, without quotes.
fn member(text: &str, from: usize) -> Option<(usize, &str, Range<usize>)> {
    let rest = text.get(from..)?;
    let len = rest.bytes().take(VALUE + 64).position(|b| b == b'\n');
    let line = &rest[..len.unwrap_or(rest.len().min(super::floor(rest, VALUE + 64)))];
    let body = line.trim_start_matches(' ');
    let body = body.strip_prefix("- ").unwrap_or(body);
    let body = body.trim_start_matches(' ');
    let (key, value) = body.split_once(':')?;
    let frame = |c: char| c.is_whitespace() || c == '"' || c == '\'';
    let lead = value.len() - value.trim_start_matches(frame).len();
    let indent = line.len() - body.len();
    let start = from + indent + key.len() + 1 + lead;
    Some((indent, key, start..start + value.trim_matches(frame).len()))
}

/// Calls `visit` with the label and the place of each value that stands beside its label in an
/// object of JSON, both as they are written.
pub(super) fn json(text: &str, fragments: &Fragments, mut visit: impl FnMut(&str, Range<usize>)) {
    // Of the object that was read last: its label, and its value.
    let mut here = (u32::MAX, None, None);
    fragments.each_member(text, |object, key, value| {
        if here.0 != object {
            here = (object, None, None);
        }
        if is_label(key) {
            here.1 = Some(value.clone());
        } else if is_value(key) {
            here.2 = Some(value.clone());
        }
        if let (Some(label), Some(value)) = (&here.1, &here.2)
            && let Some(label) = as_key(&text[label.clone()])
        {
            visit(label, value.clone());
            here = (u32::MAX, None, None);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(LABELS.is_sorted() && VALUES.is_sorted());
    }

    #[test]
    fn values_stand_beside_their_labels() {
        for (text, want) in [
            ("- label: PIN\n  value: 4821\n", &["PIN=4821"][..]),
            ("  - name: 'pin *'\n    value: \"4821\"", &["pin=4821"]),
            ("x:\n  value: 4821\n  name: pin\n", &["pin=4821"]),
            ("- label: PIN\n    value: 4821\n", &[]),
            ("- rank: PIN\n  value: 4821\n", &[]),
            ("- label: PIN\n  value:\n", &[]),
            (
                r#"{"label": "PIN *", "type": 1, "value": "4821"}"#,
                &["PIN=4821"],
            ),
            (
                r#"[{"value": 4821, "name": "pin"}, {"value": "x1"}]"#,
                &["pin=4821"],
            ),
            (r#"{"name": "a", "x": {"value": "b"}}"#, &[]),
            (
                r#"{"name": "a text that is far too long for any label of a value", "value": "b"}"#,
                &[],
            ),
        ] {
            let mut found = Vec::new();
            let bytes = text.as_bytes();
            let ends = memchr::memchr_iter(b'\n', bytes).filter(|&at| may_be_value(bytes, at));
            let ends: Vec<usize> = ends.collect();
            let mut visit =
                |label: &str, at: Range<usize>| found.push(format!("{label}={}", &text[at]));
            yaml(text, &ends, &mut visit);
            let mut fragments = Fragments::default();
            fragments.fill(text, &mut |_| {});
            json(text, &fragments, &mut visit);
            assert_eq!(found, want, "{text}");
        }
    }
}
