//! Rows of SQL: which column of which table a value stands in.
//!
//! `INSERT INTO t (a, b) VALUES (1, 2), (3, 4)` names its columns, as `COPY t (a, b) FROM stdin;` of
//! PostgreSQL does above its lines; an `INSERT` without them has those of the `CREATE TABLE` above it
//! (ISO 9075-2, 14.11 and 11.3).

use std::collections::HashMap;
use std::ops::Range;

use memchr::memmem;

/// As far from its statement a row may stand, in bytes.
const FAR: usize = 1 << 18;
/// The longest list of columns, and the longest definition of a table, in bytes.
const LONGEST: usize = 1 << 13;
/// Rows are followed through a text this often, where a statement without an end makes those behind it
/// its own; then each ends where the next begins.
const TIMES: usize = 4;
/// A row is looked through this far back for the bracket that opens it.
const ROW: usize = 1 << 10;

/// The rows that one statement brings.
#[derive(Debug)]
pub(super) struct Rows {
    /// Where they stand.
    pub(super) range: Range<usize>,
    /// The names of the columns.
    heads: Vec<Range<usize>>,
    copied: bool,
}

impl Rows {
    /// The name of the column in which `at` stands.
    pub(super) fn head(&self, bytes: &[u8], at: usize) -> Option<Range<usize>> {
        let column = if self.copied {
            let line = memchr::memrchr(b'\n', &bytes[self.range.start..at]);
            let start = self.range.start + line.map_or(0, |line| line + 1);
            memchr::memchr_iter(b'\t', bytes.get(start..at)?).count()
        } else {
            let from = self.range.start.max(at.saturating_sub(ROW));
            let open = from + opening(&bytes[from..at])?;
            commas(&bytes[open + 1..at])
        };
        self.heads.get(column).cloned()
    }
}

/// The statements of `text` that bring rows, in their order.
pub(super) fn statements(text: &str) -> Vec<Rows> {
    let bytes = text.as_bytes();
    let mut all = Vec::new();
    let mut tables = None;
    let mut left = TIMES * bytes.len();
    for word in ["INSERT INTO", "insert into", "Insert into"] {
        let mut hits = memmem::find_iter(bytes, word).peekable();
        while let Some(at) = hits.next() {
            let next = hits.peek().filter(|_| left == 0);
            let until = next.copied().unwrap_or(bytes.len());
            if let Some(rows) = inserted(bytes, at + word.len(), until, &mut tables) {
                left = left.saturating_sub(rows.range.len());
                all.push(rows);
            }
        }
    }
    for word in ["COPY ", "copy "] {
        for at in memmem::find_iter(bytes, word) {
            let begins = at == 0 || bytes[at - 1] == b'\n';
            all.extend(begins.then(|| copied(bytes, at + word.len())).flatten());
        }
    }
    all.sort_by_key(|rows| rows.range.start);
    all
}

/// The rows behind `INSERT INTO`, which ends at `at`, as far as `until`. `tables` are those that the
/// text defines, once they were asked for.
fn inserted(bytes: &[u8], at: usize, until: usize, tables: &mut Option<Tables>) -> Option<Rows> {
    let (name, at) = name(bytes, at)?;
    let (heads, at) = match bytes[at..].first()? {
        b'(' => list(bytes, at)?,
        _ => {
            let tables = tables.get_or_insert_with(|| defined(bytes));
            (columns(bytes, *tables.get(&name)?)?, at)
        }
    };
    let start = rows_begin(bytes, at)?;
    Some(Rows {
        range: start..end_of_rows(&bytes[..until.max(start)], start),
        heads,
        copied: false,
    })
}

/// Where the rows begin behind `VALUES`, which stands at `at`.
fn rows_begin(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes[at..].trim_ascii_start();
    let values = rest.get(..6)?.eq_ignore_ascii_case(b"values");
    values.then_some(bytes.len() - rest.len() + 6)
}

/// The lines below `COPY`, which ends at `at`.
fn copied(bytes: &[u8], at: usize) -> Option<Rows> {
    let (_, at) = name(bytes, at)?;
    let (heads, at) = list(bytes, at)?;
    let line = memchr::memchr(b'\n', &bytes[at..bytes.len().min(at + 80)])?;
    let from = &bytes[at..at + line];
    memmem::find(&from.to_ascii_lowercase(), b"from stdin")?;
    let start = at + line + 1;
    let end = memmem::find(&bytes[start..bytes.len().min(start + FAR)], b"\n\\.");
    let end = end.map_or(bytes.len().min(start + FAR), |end| start + end);
    Some(Rows {
        range: start..end,
        heads,
        copied: true,
    })
}

/// The name that stands at `at`, and where what follows it begins.
fn name(bytes: &[u8], at: usize) -> Option<(Vec<u8>, usize)> {
    let rest = bytes[at..].trim_ascii_start();
    let part = |b: &&u8| b.is_ascii_alphanumeric() || b"_.`\"[]$".contains(b) || **b >= 0x80;
    let len = rest.iter().take(128).take_while(part).count();
    let behind = rest[len..].trim_ascii_start();
    let plain = |b: &u8| !b"`\"[]".contains(b);
    let name: Vec<u8> = rest[..len].iter().copied().filter(plain).collect();
    (!name.is_empty()).then_some((name, bytes.len() - behind.len()))
}

/// The names in the brackets that open at `at`, and where what follows them begins.
fn list(bytes: &[u8], at: usize) -> Option<(Vec<Range<usize>>, usize)> {
    if bytes.get(at) != Some(&b'(') {
        return None;
    }
    let close = memchr::memchr(b')', &bytes[at..bytes.len().min(at + LONGEST)])?;
    let inside = at + 1..at + close;
    let mut heads = Vec::new();
    let mut from = inside.start;
    for part in bytes[inside].split(|b| *b == b',') {
        heads.push(bare(bytes, from..from + part.len()));
        from += part.len() + 1;
    }
    Some((heads, at + close + 1))
}

/// Less spaces and quotes.
fn bare(bytes: &[u8], range: Range<usize>) -> Range<usize> {
    let frame = |b: u8| b.is_ascii_whitespace() || b"`\"'[]".contains(&b);
    let (mut start, mut end) = (range.start, range.end);
    while start < end && frame(bytes[start]) {
        start += 1;
    }
    while start < end && frame(bytes[end - 1]) {
        end -= 1;
    }
    start..end
}

/// The bracket of each table by its name.
type Tables = HashMap<Vec<u8>, usize>;

/// The tables that the text defines, each where it does so first.
fn defined(bytes: &[u8]) -> Tables {
    let mut tables = Tables::new();
    for word in ["CREATE TABLE", "create table"] {
        for at in memmem::find_iter(bytes, word) {
            if let Some((name, open)) = table(bytes, at + word.len()) {
                tables.entry(name).or_insert(open);
            }
        }
    }
    tables
}

/// The name behind `CREATE TABLE`, and the bracket that its columns stand in.
fn table(bytes: &[u8], at: usize) -> Option<(Vec<u8>, usize)> {
    let rest = bytes[at..].trim_ascii_start();
    let skip = b"if not exists ";
    let named = rest
        .get(..skip.len())
        .is_some_and(|it| it.eq_ignore_ascii_case(skip));
    let rest = if named { &rest[skip.len()..] } else { rest };
    let (name, at) = name(bytes, bytes.len() - rest.len())?;
    (bytes.get(at) == Some(&b'(')).then_some((name, at))
}

/// The columns that are defined in the brackets that open at `at`; keys and constraints are none.
fn columns(bytes: &[u8], at: usize) -> Option<Vec<Range<usize>>> {
    const OTHER: [&[u8]; 8] = [
        b"primary",
        b"key",
        b"unique",
        b"constraint",
        b"foreign",
        b"index",
        b"check",
        b"fulltext",
    ];
    let (mut depth, mut from, mut heads) = (0, at + 1, Vec::new());
    for (place, &byte) in bytes.iter().enumerate().take(at + LONGEST).skip(at) {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        if depth == 0 || depth == 1 && byte == b',' {
            let part = &bytes[from..place];
            let lead = part.len() - part.trim_ascii_start().len();
            let word = part[lead..].iter().take_while(|b| !b.is_ascii_whitespace());
            let head = bare(bytes, from + lead..from + lead + word.count());
            let other = OTHER
                .iter()
                .any(|it| bytes[head.clone()].eq_ignore_ascii_case(it));
            if !head.is_empty() && !other {
                heads.push(head);
            }
            from = place + 1;
        }
        if depth == 0 {
            return Some(heads);
        }
    }
    None
}

/// Where the rows end that begin behind `start`: at what is neither in a bracket nor parts two.
fn end_of_rows(bytes: &[u8], start: usize) -> usize {
    let end = bytes.len().min(start + FAR);
    let (mut at, mut depth) = (start, 0);
    while at < end {
        match bytes[at] {
            b'\'' => at = string(bytes, at, end),
            b'(' => depth += 1,
            b')' => depth -= 1,
            b',' => {}
            b'\\' if depth == 0 => at += 1,
            byte if depth == 0 && !byte.is_ascii_whitespace() => return at,
            _ => {}
        }
        at += 1;
    }
    end
}

/// The last byte of the string that begins at `at`; a quote in it is doubled or escaped.
fn string(bytes: &[u8], mut at: usize, end: usize) -> usize {
    at += 1;
    while at < end {
        match bytes[at] {
            b'\\' => at += 1,
            b'\'' if bytes.get(at + 1) == Some(&b'\'') => at += 1,
            b'\'' => return at,
            _ => {}
        }
        at += 1;
    }
    at
}

/// The bracket that opens the last row of `rows`: it stands behind a comma, a bracket or nothing.
fn opening(rows: &[u8]) -> Option<usize> {
    memchr::memrchr_iter(b'(', rows).find(|&at| {
        let before = rows[..at].trim_ascii_end();
        let before = before
            .strip_suffix(b",")
            .map_or(before, <[u8]>::trim_ascii_end);
        before.is_empty() || before.ends_with(b")") || before.ends_with(b"\\n")
    })
}

/// The commas in a piece of a row that stand in no string.
fn commas(row: &[u8]) -> usize {
    let (mut at, mut count) = (0, 0);
    while at < row.len() {
        match row[at] {
            b'\'' => at = string(row, at, row.len()),
            b',' => count += 1,
            _ => {}
        }
        at += 1;
    }
    count
}

/// The cells of the column that is defined or named at `at`, where that is a `CREATE TABLE` whose rows
/// follow, or a `COPY`.
pub(super) fn below(text: &str, at: usize) -> Option<Vec<Range<usize>>> {
    let bytes = text.as_bytes();
    let from = at.saturating_sub(LONGEST);
    let before = &bytes[from..at];
    let open = memchr::memrchr(b'\n', before).map_or(0, |line| line + 1);
    let line = &before[open..];
    if line.starts_with(b"COPY ") || line.starts_with(b"copy ") {
        let rows = copied(bytes, from + open + 5)?;
        let column = rows.heads.iter().position(|head| head.contains(&at))?;
        return Some(rows.copied_cells(bytes, column));
    }
    let word = memmem::rfind(before, b"CREATE TABLE")
        .or_else(|| memmem::rfind(before, b"create table"))?;
    let (name, open) = table(bytes, from + word + 12)?;
    let heads = columns(bytes, open)?;
    let column = heads.iter().position(|head| head.contains(&at))?;
    let end = bytes.len().min(at + FAR);
    let mut cells = Vec::new();
    for word in ["INSERT INTO", "insert into"] {
        for found in memmem::find_iter(&bytes[at..end], word) {
            let start = at + found + word.len();
            let Some((own, behind)) = self::name(bytes, start) else {
                continue;
            };
            // One that names its columns has them read there.
            if own == name
                && let Some(rows) = rows_begin(bytes, behind)
            {
                super::below::values(bytes, rows, column, &mut cells);
            }
        }
    }
    Some(cells)
}

impl Rows {
    fn copied_cells(&self, bytes: &[u8], column: usize) -> Vec<Range<usize>> {
        let mut cells = Vec::new();
        let mut from = self.range.start;
        for line in bytes[self.range.clone()].split(|b| *b == b'\n') {
            let mut start = from;
            for (place, cell) in line.split(|b| *b == b'\t').enumerate() {
                if place == column && !cell.is_empty() && cell != b"\\N" {
                    cells.push(start..start + cell.len());
                }
                start += cell.len() + 1;
            }
            from += line.len() + 1;
        }
        cells
    }
}

/// Whether the word at `at` is a column that SQL names or defines: rows follow, or a type.
pub(crate) fn names_column(text: &[u8], at: usize) -> bool {
    let frame = |b: &u8| b"`\"[ ".contains(b);
    let letters = text[at..].iter().take(40);
    let end = at
        + letters
            .take_while(|b| b.is_ascii_alphanumeric() || **b == b'_')
            .count();
    let rest = &text[end..];
    let quote = rest.first().is_some_and(|b| b"`\"]".contains(b));
    let rest = &rest[usize::from(quote)..];
    let lead = text[..at]
        .iter()
        .rev()
        .take_while(|b| frame(b))
        .take(16)
        .count();
    let before = text[..at - lead].last();
    if matches!(before, None | Some(b'\n' | b'(' | b',')) && rest.starts_with(b" ") {
        const TYPES: [&[u8]; 14] = [
            b"varchar",
            b"char",
            b"text",
            b"int",
            b"bigint",
            b"date",
            b"numeric",
            b"decimal",
            b"timestamp",
            b"uuid",
            b"nvarchar",
            b"longtext",
            b"tinytext",
            b"varbinary",
        ];
        let rest = rest.trim_ascii_start();
        let is = |kind: &&[u8]| {
            rest.get(..kind.len())
                .is_some_and(|it| it.eq_ignore_ascii_case(kind))
        };
        return TYPES.iter().any(is);
    }
    if !matches!(before, Some(b'(' | b',')) || !matches!(rest.first(), Some(b',' | b')' | b' ')) {
        return false;
    }
    let close = memchr::memchr(b')', &rest[..rest.len().min(LONGEST)]);
    let behind = close.map(|close| rest[close + 1..].trim_ascii_start());
    behind.is_some_and(|behind| {
        let is = |word: &[u8]| {
            behind
                .get(..word.len())
                .is_some_and(|it| it.eq_ignore_ascii_case(word))
        };
        is(b"values") || is(b"from stdin")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_rows() {
        for (text, want) in [
            (
                "INSERT INTO p (id, name, ssn) VALUES (1,'a','«1»');",
                Some("ssn"),
            ),
            (
                "INSERT INTO p (id, name, ssn) VALUES (1,'a','2'),\n(2,'it''s, b','«1»');",
                Some("ssn"),
            ),
            ("insert into p(`a`,`b`) values(1,2),(«3»,4)", Some("a")),
            (
                "CREATE TABLE `p` (\n  `id` int(11) NOT NULL,\n  `ssn` varchar(11),\n  PRIMARY KEY (`id`)\n);\nINSERT INTO `p` VALUES (1,'x'),(2,'«1»');",
                Some("ssn"),
            ),
            (
                "COPY public.p (id, ssn) FROM stdin;\n1\t22\n2\t«33»\n\\.\n",
                Some("ssn"),
            ),
            ("INSERT INTO p VALUES (1, «2»)", None),
            ("INSERT INTO p (a, b) VALUES (1, 2); SELECT «3»", None),
        ] {
            let at = text.find('«').unwrap_or_default();
            let text = text.replace(['«', '»'], "");
            let all = statements(&text);
            let rows = all.iter().find(|rows| rows.range.contains(&at));
            let head = rows.and_then(|rows| rows.head(text.as_bytes(), at));
            assert_eq!(head.map(|head| &text[head]), want, "{text}");
        }
    }

    #[test]
    fn cells_of_what_is_defined_above() {
        let text =
            "CREATE TABLE p (\n  id int,\n  pw text\n);\nINSERT INTO p VALUES (1,'one'),(2,'two');";
        let cells = below(text, text.find("pw").unwrap_or_default()).unwrap_or_default();
        let cells: Vec<&str> = cells.into_iter().map(|cell| &text[cell]).collect();
        assert_eq!(cells, ["one", "two"]);
        let text = "COPY p (id, pw) FROM stdin;\n1\tone\n2\t\\N\n3\ttwo\n\\.\n";
        let cells = below(text, text.find("pw").unwrap_or_default()).unwrap_or_default();
        let cells: Vec<&str> = cells.into_iter().map(|cell| &text[cell]).collect();
        assert_eq!(cells, ["one", "two"]);
    }
}
