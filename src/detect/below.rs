//! The cells of a column, from its head down: where the head is a word that tells what stands in
//! all of them.

use std::ops::Range;

use super::column::{LONGEST_ROW, SEPARATORS, Walk, cells, line_at};

/// Rows are followed down this far, in bytes.
const FAR: usize = 1 << 18;

/// The cells below the one that `at` is in, without quotes and spaces; none where that is not in the
/// first row of a table.
pub(super) fn below(text: &str, at: usize) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let head = line_at(bytes, at);
    let table = SEPARATORS.into_iter().find_map(|separator| {
        let count = columns(bytes, &head, separator)?;
        let next = rows(bytes, head.end).find(|row| !is_line(&bytes[row.clone()]))?;
        (columns(bytes, &next, separator) == Some(count)).then_some((separator, count))
    });
    let Some((separator, count)) = table else {
        return Vec::new();
    };
    // A row in the midst of a table is no head.
    if head.start > 0 {
        let above = line_at(bytes, head.start - 1);
        if columns(bytes, &above, separator) == Some(count) {
            return Vec::new();
        }
    }
    let column = Walk::new(separator).count(&bytes[head.start..at]);
    rows(bytes, head.end)
        .take_while(|row| row.start - head.end < FAR)
        .filter(|row| !is_line(&bytes[row.clone()]))
        .take_while(|row| columns(bytes, row, separator) == Some(count))
        .map(|row| cell(bytes, row, separator, column))
        .collect()
}

/// The lines behind the one that ends at `end`.
fn rows(bytes: &[u8], mut end: usize) -> impl Iterator<Item = Range<usize>> {
    std::iter::from_fn(move || {
        (end < bytes.len()).then(|| {
            let row = line_at(bytes, end + 1);
            end = row.end;
            row
        })
    })
}

/// Separators in a row, if there are any and it is not too long for one.
fn columns(bytes: &[u8], row: &Range<usize>, separator: u8) -> Option<usize> {
    let count = (row.len() <= LONGEST_ROW).then(|| cells(&bytes[row.clone()], separator));
    count.filter(|&count| count > 0)
}

/// A line under a head: `|---|:--|`, `+----+`.
fn is_line(row: &[u8]) -> bool {
    row.len() > 2 && row.iter().all(|b| b"-+|=: \r".contains(b))
}

fn cell(bytes: &[u8], row: Range<usize>, separator: u8, column: usize) -> Range<usize> {
    let mut walk = Walk::new(separator);
    let mut ends = row.clone().filter(|&at| walk.separates(bytes[at]));
    let mut start = row.start;
    for _ in 0..column {
        start = ends.next().map_or(row.end, |at| at + 1);
    }
    let mut end = ends.next().unwrap_or(row.end);
    let frame = |b: u8| b.is_ascii_whitespace() || b"\"'`".contains(&b);
    while start < end && frame(bytes[start]) {
        start += 1;
    }
    while start < end && frame(bytes[end - 1]) {
        end -= 1;
    }
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_of_a_column() {
        for (text, want) in [
            (
                "host,«pw»\na,one\nb,\"two, three\"\n\nc,four",
                vec!["one", "two, three"],
            ),
            (
                "| who | «pw» |\n|---|---|\n| a | `one` |\n| b | two |\nend",
                vec!["one", "two"],
            ),
            (" who | «pw»\n-----+----\n a | one\n(1 row)\n", vec!["one"]),
            ("a\t«pw»\tb\n1\tone\t2", vec!["one"]),
            ("a,b\nx,«pw»\ny,one", vec![]),
            ("your name, «pw», and more\nare asked for", vec![]),
            ("«pw»\none", vec![]),
            ("a,«pw»", vec![]),
        ] {
            let at = text.find('«').unwrap_or_default();
            let text = text.replace(['«', '»'], "");
            let got: Vec<&str> = below(&text, at)
                .into_iter()
                .map(|cell| &text[cell])
                .collect();
            assert_eq!(got, want, "{text}");
        }
    }
}
