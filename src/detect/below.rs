//! The cells of a column, from its head down: where the head is a word that tells what stands in
//! all of them.

use std::ops::Range;

use super::column::{LONGEST_ROW, SEPARATORS, Walk, cells, line_at};
use super::joint::prefix;
use super::sql;

/// Rows are followed down this far, in bytes.
const FAR: usize = 1 << 18;

/// The cells below the one that `at` is in, without quotes and spaces; none where that is not in the
/// first row of a table.
pub(super) fn below(text: &str, at: usize) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let head = line_at(bytes, at);
    if let Some(column) = inserted(bytes, &head, at) {
        return column;
    }
    if let Some(column) = sql::below(text, at) {
        return column;
    }
    let is_rule = |row: &Range<usize>| is_marked_line(&bytes[head.clone()], &bytes[row.clone()]);
    let table = SEPARATORS.into_iter().find_map(|separator| {
        let count = columns(bytes, &head, separator)?;
        let next = rows(bytes, head.end).find(|row| !is_rule(row))?;
        (columns(bytes, &next, separator) == Some(count)).then_some((separator, count))
    });
    let Some((separator, count)) = table else {
        return aligned(bytes, &head, at);
    };
    // A row in the midst of a table is no head.
    if head.start > 0 {
        let above = line_at(bytes, head.start - 1);
        if columns(bytes, &above, separator) == Some(count) {
            return Vec::new();
        }
    }
    let column = match is_open(&bytes[head.clone()]) {
        true => memchr::memchr_iter(separator, &bytes[head.start..at]).count(),
        false => Walk::new(separator).count(&bytes[head.start..at]),
    };
    rows(bytes, head.end)
        .take_while(|row| row.start - head.end < FAR)
        .filter(|row| !is_rule(row))
        .take_while(|row| columns(bytes, row, separator) == Some(count))
        .map(|row| cell(bytes, row, separator, column))
        .collect()
}

/// The values of a column of SQL (ISO 9075, 14.11): `INSERT INTO t (a, «b») VALUES (1, 2), (3, 4)`.
fn inserted(bytes: &[u8], head: &Range<usize>, at: usize) -> Option<Vec<Range<usize>>> {
    let from = at.saturating_sub(LONGEST_ROW);
    let open = from + memchr::memrchr(b'(', &bytes[from..at])?;
    let close = at + memchr::memchr(b')', &bytes[at..bytes.len().min(at + LONGEST_ROW)])?;
    if open < head.start.saturating_sub(LONGEST_ROW) || bytes[open..close].contains(&b';') {
        return None;
    }
    let rest = bytes[close + 1..].trim_ascii_start();
    if !rest.get(..6)?.eq_ignore_ascii_case(b"values") {
        return None;
    }
    let column = memchr::memchr_iter(b',', &bytes[open..at]).count();
    let mut cells = Vec::new();
    values(bytes, bytes.len() - rest.len() + 6, column, &mut cells);
    Some(cells)
}

/// Reads the values of a column from the rows that begin at `at`.
pub(super) fn values(bytes: &[u8], mut at: usize, column: usize, values: &mut Vec<Range<usize>>) {
    let end = bytes.len().min(at + FAR);
    while at < end {
        match bytes[at] {
            b'(' => match tuple(bytes, at + 1, column, values) {
                Some(next) => at = next,
                None => return,
            },
            b',' => at += 1,
            byte if byte.is_ascii_whitespace() => at += 1,
            // An end of a line as it is written in a string.
            b'\\' if matches!(bytes.get(at + 1), Some(b'n' | b't' | b'r')) => at += 2,
            _ => break,
        }
    }
}

/// Reads the values of a row from `at` on, up to behind its bracket.
fn tuple(
    bytes: &[u8],
    mut at: usize,
    column: usize,
    values: &mut Vec<Range<usize>>,
) -> Option<usize> {
    let (mut index, mut from, mut depth) = (0, at, 0);
    loop {
        match *bytes.get(at)? {
            quote @ (b'\'' | b'"') => {
                // A quote in the value is doubled, or behind a backslash.
                let inside = at + 1;
                at = inside;
                loop {
                    match *bytes.get(at)? {
                        b'\\' => at += 2,
                        b if b == quote && bytes.get(at + 1) == Some(&quote) => at += 2,
                        b if b == quote => break,
                        _ => at += 1,
                    }
                }
                if index == column {
                    values.push(inside..at);
                }
                from = at + 1;
            }
            b'(' => depth += 1,
            b')' if depth > 0 => depth -= 1,
            end @ (b',' | b')') if depth == 0 => {
                let said = bytes[from..at].trim_ascii();
                if index == column && !said.is_empty() {
                    let start =
                        from + bytes[from..at].len() - bytes[from..at].trim_ascii_start().len();
                    values.push(start..start + said.len());
                }
                (index, from) = (index + 1, at + 1);
                if end == b')' {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
        at += 1;
    }
}

/// The cells of a column that is parted by spaces alone, below a head in capitals.
fn aligned(bytes: &[u8], head: &Range<usize>, at: usize) -> Vec<Range<usize>> {
    let said = &bytes[head.clone()];
    let names = words(said);
    let own = names
        .iter()
        .position(|name| name.contains(&(at - head.start)));
    let gaps = memchr::memmem::find(said.trim_ascii(), b"  ").is_some();
    let small = said.iter().any(u8::is_ascii_lowercase);
    let is_head = || !small || is_spaced_head(bytes, at);
    let Some(own) = own.filter(|_| gaps && is_head()) else {
        return Vec::new();
    };
    let cell = |row: Range<usize>| {
        let line = &bytes[row.clone()];
        if small {
            return placed(line, &names, own)
                .map(|cell| row.start + cell.start..row.start + cell.end);
        }
        let cells = words(line);
        let cell = match cells.len() == names.len() {
            true => cells.get(own),
            // A cell may have several words: then it stands right below the head.
            false => cells.iter().find(|cell| cell.start == names[own].start),
        };
        cell.map(|cell| row.start + cell.start..row.start + cell.end)
    };
    rows(bytes, head.end)
        .take_while(|row| row.start - head.end < FAR && row.len() <= LONGEST_ROW)
        .map_while(cell)
        .collect()
}

/// What stands in a line below the head `own`: it begins or ends where that does, and may have several
/// words.
fn placed(line: &[u8], names: &[Range<usize>], own: usize) -> Option<Range<usize>> {
    let head = &names[own];
    let blank = |at: usize| line.get(at).is_none_or(|b| *b == b' ');
    let begins = !blank(head.start) && (head.start == 0 || blank(head.start - 1));
    let ends = !blank(head.end - 1) && blank(head.end);
    let next = names
        .get(own + 1)
        .map_or(line.len(), |next| next.start.min(line.len()));
    let last = own.checked_sub(1).map_or(0, |last| names[last].end);
    let range = match (begins, ends) {
        (true, _) => Some(head.start..next),
        (false, true) => Some(last..head.end),
        _ => None,
    };
    let stands = range.and_then(|range| {
        let said = line.get(range.clone())?;
        // Two words that are far apart are those of two cells.
        let trimmed = said.trim_ascii();
        let wide = memchr::memmem::find(trimmed, b"  ").is_some();
        let start = range.start + said.len() - said.trim_ascii_start().len();
        (!trimmed.is_empty() && !wide).then(|| start..start + trimmed.len())
    });
    // Where the columns do not stand below their heads their number tells; rows may be counted.
    stands.or_else(|| {
        let cells = words(line);
        let counted = || line[cells[0].clone()].iter().all(u8::is_ascii_digit);
        let own = match cells.len() {
            len if len == names.len() => own,
            len if len == names.len() + 1 && counted() => own + 1,
            _ => return None,
        };
        cells.get(own).cloned()
    })
}

/// Whether the line at `at` is the head of columns that spaces part: names of one word each, with two
/// spaces or more between them, over a line that has as many cells.
pub(crate) fn is_spaced_head(text: &[u8], at: usize) -> bool {
    let line = line_at(text, at);
    let said = &text[line.clone()];
    if said.len() > 400 || memchr::memmem::find(said.trim_ascii(), b"  ").is_none() {
        return false;
    }
    let part = |b: &u8| b.is_ascii_alphanumeric() || b"_.#-".contains(b);
    let names = words(said);
    let plain = |name: &Range<usize>| {
        let name = &said[name.clone()];
        let digits = name.iter().filter(|b| b.is_ascii_digit()).count();
        name[0].is_ascii_alphabetic() && name.iter().all(part) && name.len() <= 24 && digits < 3
    };
    // The word begins a name, and a row in the midst of a table is no head.
    let begins = names.iter().any(|name| {
        let start = line.start + name.start;
        start == at || start < at && at < line.start + name.end && b"_.".contains(&text[at - 1])
    });
    let above = line
        .start
        .checked_sub(1)
        .map(|end| &text[line_at(text, end)]);
    let first = above.is_none_or(|above| {
        is_line(above) || memchr::memmem::find(above.trim_ascii(), b"  ").is_none()
    });
    if !begins || !first {
        return false;
    }
    let apart = names.windows(2).all(|two| two[1].start > two[0].end + 1);
    let below = rows(text, line.end).find(|row| !is_line(&text[row.clone()]));
    let below = below.map_or(&text[..0], |row| &text[row]);
    let wide = memchr::memmem::find(below.trim_ascii(), b"  ").is_some();
    names.len() > 1 && apart && wide && names.iter().all(plain) && words(below).len() >= names.len()
}

/// The words of a line.
fn words(line: &[u8]) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut at = 0;
    for word in line.split(u8::is_ascii_whitespace) {
        if !word.is_empty() {
            words.push(at..at + word.len());
        }
        at += word.len() + 1;
    }
    words
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
    let said = &bytes[row.clone()];
    let count = (row.len() <= LONGEST_ROW).then(|| match is_open(said) {
        true => memchr::memchr_iter(separator, said).count(),
        false => cells(said, separator),
    });
    count.filter(|&count| count > 0)
}

/// Whether a quote in the row belongs to what stands around the table: one that is JSON's begins
/// before the first row, and ends behind the last.
fn is_open(row: &[u8]) -> bool {
    memchr::memchr_iter(b'"', row).count() % 2 == 1
}

/// A line under a head: `|---|:--|`, `+----+`.
pub(super) fn is_line(row: &[u8]) -> bool {
    row.len() > 2 && row.iter().all(|b| b"-+|=: \r".contains(b))
}

/// The same, behind the mark that it has in common with the head.
fn is_marked_line(head: &[u8], row: &[u8]) -> bool {
    is_line(row) || is_line(&row[prefix(head, row).1..])
}

fn cell(bytes: &[u8], row: Range<usize>, separator: u8, column: usize) -> Range<usize> {
    let open = is_open(&bytes[row.clone()]);
    let mut walk = Walk::new(separator);
    let mut ends = row
        .clone()
        .filter(|&at| walk.separates(bytes[at]) || open && bytes[at] == separator);
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
            (
                "{\"x\": \"a | «pw»\nb | one\nc | two\"}",
                vec!["one", "two\"}"],
            ),
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
