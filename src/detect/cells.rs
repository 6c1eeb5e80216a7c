//! Cells of a table that go on in the next line, as programs print what is wider than its column:
//!
//! ```text
//! | 1  | jane.doe@exa | ok |
//! |    | mple.org     |    |
//! ```
//!
//! A line whose first cell is empty goes on with the one above it, column by column.

use std::ops::Range;

/// The longest line that is read as a row, and the most lines of one row.
const LONGEST: usize = 1024;
const LINES: usize = 16;

/// Whether a row whose first cell is empty may begin at `at`.
#[inline(always)]
pub(super) fn may_begin(bytes: &[u8], at: usize) -> bool {
    let Some(bar) = bar(bytes, at) else {
        return false;
    };
    let rest = &bytes[at + bar..];
    matches!(rest.first(), Some(b' ' | b'\t')) && {
        let blank = rest.iter().take(64);
        let blank = blank.take_while(|b| matches!(b, b' ' | b'\t')).count();
        self::bar(rest, blank).is_some()
    }
}

/// How long the bar is that stands there: ASCII's, or that of frames (Unicode, Box Drawing).
fn bar(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at..)? {
        [b'|', ..] => Some(1),
        [0xE2, 0x94, 0x82, ..] => Some("│".len()),
        _ => None,
    }
}

/// Calls `visit` with the parts of each cell that goes on. `begins` are where lines with an empty
/// first cell begin, in their order.
pub(super) fn wrapped(text: &str, begins: &[usize], mut visit: impl FnMut(&[Range<usize>])) {
    let mut begins = begins.iter().copied().peekable();
    while let Some(first) = begins.next() {
        let Some(end) = first.checked_sub(1) else {
            continue;
        };
        let above = text[..end].rfind('\n').map_or(0, |at| at + 1);
        let mut rows = vec![cells(text, above)];
        let mut at = first;
        loop {
            rows.push(cells(text, at));
            let next = memchr::memchr(b'\n', &text.as_bytes()[at..]).map(|len| at + len + 1);
            match begins.next_if(|&begins| Some(begins) == next && rows.len() < LINES) {
                Some(next) => at = next,
                None => break,
            }
        }
        let columns = rows[0].len();
        if columns < 2 || rows.iter().any(|row| row.len() != columns) {
            continue;
        }
        for column in 0..columns {
            let parts = rows.iter().map(|row| row[column].clone());
            let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
            if parts.len() > 1 && !rows[0][column].is_empty() {
                visit(&parts);
            }
        }
    }
}

/// All cells of a text that go on, by their parts.
pub(super) fn all(text: &str) -> Vec<Vec<Range<usize>>> {
    let lines = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
    let begins: Vec<usize> = lines.filter(|&at| may_begin(text.as_bytes(), at)).collect();
    let mut all = Vec::new();
    wrapped(text, &begins, |cell| all.push(cell.to_vec()));
    all
}

/// What stands in the cells of the line that begins at `begins`, without the spaces around it.
fn cells(text: &str, begins: usize) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let rest = &bytes[begins..bytes.len().min(begins + LONGEST)];
    let len = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
    let (mut all, mut from, mut at) = (Vec::new(), None, begins);
    while at < begins + len {
        match bar(bytes, at) {
            Some(bar) => {
                if let Some(from) = from {
                    all.push(trimmed(bytes, from, at));
                }
                at += bar;
                from = Some(at);
            }
            None => at += 1,
        }
    }
    all
}

fn trimmed(bytes: &[u8], from: usize, to: usize) -> Range<usize> {
    let cell = &bytes[from..to];
    let start = from + cell.len() - cell.trim_ascii_start().len();
    let end = to - (cell.len() - cell.trim_ascii_end().len());
    start..end.max(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_go_on_below() {
        for (text, want) in [
            (
                "| 1 | jane@exa | ok |\n|   | mple.org |    |\n",
                &["jane@exa mple.org"][..],
            ),
            ("│ 1 │ ab │\n│   │ cd │\n│   │ ef │", &["ab cd ef"]),
            (
                "| 1 | ab |\n|   | cd |\n| 2 | x |\n|  | y |",
                &["ab cd", "x y"],
            ),
            ("| 1 | ab |\n| 2 | cd |", &[]),
            ("| 1 | ab |\n|   | cd | x |", &[]),
            ("| 1 |    |\n|   | cd |", &[]),
            ("text\n|   | cd |", &[]),
            ("|   | cd |", &[]),
        ] {
            let lines = text.match_indices('\n').map(|(at, _)| at + 1);
            let begins: Vec<_> = std::iter::once(0)
                .chain(lines)
                .filter(|&at| may_begin(text.as_bytes(), at))
                .collect();
            let mut found = Vec::new();
            wrapped(text, &begins, |parts| {
                let parts: Vec<_> = parts.iter().map(|part| &text[part.clone()]).collect();
                found.push(parts.join(" "));
            });
            assert_eq!(found, want, "{text}");
        }
    }
}
