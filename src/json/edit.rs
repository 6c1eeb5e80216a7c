//! Changes of the raw line.

use std::ops::Range;

/// What `text` is written as within a string. Replacements rarely need it: only a masked or
/// imitated value can have a quote or a line break in it.
pub(crate) fn escape(text: &str) -> std::borrow::Cow<'_, str> {
    if text.bytes().all(|b| b >= 0x20 && b != b'"' && b != b'\\') {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if u32::from(c) < 0x20 => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.into()
}

/// A change of the raw line.
#[derive(Clone)]
pub(crate) struct Edit {
    pub(crate) range: Range<usize>,
    pub(crate) with: String,
}

/// Copies `line` to `out` with the edits made. They must be sorted and disjoint.
pub(crate) fn apply(line: &[u8], edits: &[Edit], out: &mut Vec<u8>) {
    let mut from = 0;
    for edit in edits {
        out.extend_from_slice(&line[from..edit.range.start]);
        out.extend_from_slice(edit.with.as_bytes());
        from = edit.range.end;
    }
    out.extend_from_slice(&line[from..]);
}
