//! The head of a table's column: what a number far below it is.
//!
//! In CSV, in tables with tabs and in Markdown, the word for a value stands in the first row and
//! not beside it. The rows above a value are followed up as long as they have as many separators;
//! the first of them is the head.

use std::ops::Range;

use super::below::is_line;
use super::sql::{self, Rows};

/// Rows are followed up this far, in bytes.
const FAR: usize = 1 << 18;
/// A cell of a head is longer than this only by mistake.
const LONGEST_HEAD: usize = 64;
/// Lines longer than this are no rows.
pub(super) const LONGEST_ROW: usize = 1 << 11;

/// What separates cells, the surest sign first.
pub(super) const SEPARATORS: [u8; 4] = *b"\t|;,";

/// The table in which the last value stood.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// The line of the last value.
    line: Range<usize>,
    /// The table: from its head's first byte to the end of the last row that is known to be one.
    table: Range<usize>,
    /// What its head says in each column, if that can be a head; empty where there is no table.
    heads: Vec<Option<Range<usize>>>,
    separator: u8,
    /// Separators in a row.
    count: usize,
    /// How far the line of the last value is counted, and how many separators were there.
    counted: (usize, usize),
    walk: Walk,
    /// The rows of SQL in the text, once they were asked for.
    sql: Option<Vec<Rows>>,
}

impl Columns {
    /// Forgets the last text.
    pub(super) fn clear(&mut self) {
        self.line = 0..0;
        self.table = 0..0;
        self.heads.clear();
        self.sql = None;
    }

    /// The head of the column in which `at` stands, if that is in a table and not its head.
    #[inline]
    pub(super) fn head<'t>(&mut self, text: &'t str, at: usize) -> Option<&'t str> {
        if !self.line.contains(&at) {
            self.line = line_at(text.as_bytes(), at);
            self.counted = (self.line.start, 0);
            self.find(text);
            self.walk = Walk::new(self.separator);
        }
        if self.heads.is_empty() || self.line.start == self.table.start {
            return self.row_of_sql(text, at);
        }
        // Rows of SQL on lines of their own look like those of a table.
        if let Some(head) = self.row_of_sql(text, at) {
            return Some(head);
        }
        if at < self.counted.0 {
            self.counted = (self.line.start, 0);
            self.walk = Walk::new(self.separator);
        }
        let (from, mut column) = self.counted;
        column += self.walk.count(text.as_bytes().get(from..at)?);
        self.counted = (at, column);
        text.get(self.heads.get(column)?.clone()?)
    }

    /// The same in rows of SQL, which stand in brackets or are parted by tabs.
    fn row_of_sql<'t>(&mut self, text: &'t str, at: usize) -> Option<&'t str> {
        let line = &text.as_bytes()[self.line.start..at];
        memchr::memchr2(b'(', b'\t', line)?;
        let all = self.sql.get_or_insert_with(|| sql::statements(text));
        let next = all.partition_point(|rows| rows.range.end <= at);
        let rows = all.get(next).filter(|rows| rows.range.contains(&at))?;
        text.get(rows.head(text.as_bytes(), at)?)
    }

    /// Finds the table of `self.line`.
    fn find(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let row = &bytes[self.line.clone()];
        if row.len() > LONGEST_ROW {
            self.heads.clear();
            return;
        }
        if !self.heads.is_empty() && self.line.start >= self.table.end {
            // The table goes on down to here, or it does not.
            let mut from = self.table.end;
            while from <= self.line.start {
                let line = line_at(bytes, from);
                let row = &bytes[line.clone()];
                if row.len() > LONGEST_ROW || cells(row, self.separator) != self.count {
                    break;
                }
                from = line.end + 1;
            }
            if from > self.line.start {
                self.table.end = from;
                return;
            }
        }
        self.heads.clear();
        if self.line.start == 0 {
            return;
        }
        let here = counts(row);
        if here == [0; 4] {
            return;
        }
        let mut above = line_at(bytes, self.line.start - 1);
        // `-----+----`, of another count: what stands over it is the head.
        if above.start > 0 && bytes[above.start] == b'-' && is_line(&bytes[above.clone()]) {
            let head = line_at(bytes, above.start - 1);
            if counts(&bytes[above.clone()])[1] == 0 {
                above = head;
            }
        }
        if above.len() > LONGEST_ROW {
            return;
        }
        let over = counts(&bytes[above.clone()]);
        for (at, separator) in SEPARATORS.into_iter().enumerate() {
            // Most lines with a comma are no rows: the one above has none.
            if here[at] == 0 || over[at] == 0 {
                continue;
            }
            let count = cells(row, separator);
            if count == 0 || cells(&bytes[above.clone()], separator) != count {
                continue;
            }
            let mut head = above.clone();
            while head.start > 0 && self.line.start - head.start < FAR {
                let above = line_at(bytes, head.start - 1);
                if above.len() > LONGEST_ROW || cells(&bytes[above.clone()], separator) != count {
                    break;
                }
                head = above;
            }
            self.separator = separator;
            self.count = count;
            self.table = head.start..self.line.end + 1;
            let mut walk = Walk::new(separator);
            let mut from = head.start;
            for at in head.clone() {
                if walk.separates(bytes[at]) {
                    self.heads.push(cell(text, from..at));
                    from = at + 1;
                }
            }
            self.heads.push(cell(text, from..head.end));
            return;
        }
    }
}

/// What stands in a cell of a head, if that can be one: some letters, no number.
fn cell(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let said = text.get(range.clone())?;
    let frame = |c: char| c.is_whitespace() || "\"'`*|".contains(c);
    let start = range.start + said.len() - said.trim_start_matches(frame).len();
    let said = said.trim_matches(frame);
    let digits = said.bytes().filter(u8::is_ascii_digit).count();
    (!said.is_empty() && said.len() <= LONGEST_HEAD && digits < 3)
        .then(|| start..start + said.len())
}

/// How many bytes are separators, for each of [`SEPARATORS`], quoted or not.
fn counts(row: &[u8]) -> [u32; 4] {
    let mut counts = [0; 4];
    // In pieces whose counts fit a byte, which the compiler turns into a few instructions.
    for piece in row.chunks(128) {
        for (count, separator) in counts.iter_mut().zip(SEPARATORS) {
            let here: u8 = piece.iter().map(|&byte| u8::from(byte == separator)).sum();
            *count += u32::from(here);
        }
    }
    counts
}

/// How many separators are in a row; those between quotes are not.
pub(super) fn cells(row: &[u8], separator: u8) -> usize {
    let all = memchr::memchr_iter(separator, row).count();
    if all == 0 || memchr::memchr(b'"', row).is_none() {
        return all;
    }
    Walk::new(separator).count(row)
}

#[derive(Debug, Default)]
pub(super) struct Walk {
    separator: u8,
    quoted: bool,
}

impl Walk {
    pub(super) fn new(separator: u8) -> Walk {
        Walk {
            separator,
            quoted: false,
        }
    }

    pub(super) fn count(&mut self, piece: &[u8]) -> usize {
        piece.iter().filter(|&&byte| self.separates(byte)).count()
    }

    pub(super) fn separates(&mut self, byte: u8) -> bool {
        if byte == b'"' {
            self.quoted = !self.quoted;
        }
        byte == self.separator && !self.quoted
    }
}

/// The line in which `at` is, without its end. A line that is too long is cut.
pub(super) fn line_at(text: &[u8], at: usize) -> Range<usize> {
    let from = at.saturating_sub(LONGEST_ROW);
    let start = memchr::memrchr(b'\n', &text[from..at]).map_or(from, |end| from + end + 1);
    let to = (at + LONGEST_ROW + 1).min(text.len());
    let end = memchr::memchr(b'\n', &text[at..to]).map_or(to, |end| at + end);
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_columns() {
        for (text, want) in [
            ("name,tax id\nJane,«1»", Some("tax id")),
            ("name,tax id,x\nJane,\"a, b\",y\nJohn,«1»,z", Some("tax id")),
            ("name\ttax id\nJane\tx\n«1»\tx", Some("name")),
            ("| who | IBAN |\n|---|---|\n| Jane | «1» |", Some("IBAN")),
            ("a;b\n1;2\n\n3;«1»", None),
            ("a,b\n«1»", None),
            ("tax id, «1»", None),
            ("a,b,c\nx,y\nz,«1»", Some("y")),
            ("2019,2020\n5,«1»", None),
        ] {
            let at = text.find('«').unwrap_or_default();
            let text = text.replace(['«', '»'], "");
            let mut columns = Columns::default();
            assert_eq!(columns.head(&text, at), want, "{text}");
            // Asked for every place from the top, the answer is the same.
            let mut columns = Columns::default();
            let mut last = None;
            for place in 0..=at {
                if text.is_char_boundary(place) && text.as_bytes()[place] != b'\n' {
                    last = columns.head(&text, place).map(str::to_owned);
                }
            }
            assert_eq!(last.as_deref(), want, "{text}");
        }
    }
}
