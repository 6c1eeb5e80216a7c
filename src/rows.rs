//! Lists that are given to the gate: JSONL, or CSV whose first line names its columns.
//!
//! The ledger of consents and the list of deletions are read here, and both are lists in which a
//! row that is misunderstood does harm. So a row is a line: one whose quote is never closed does
//! not swallow those behind it. What a reader of CSV would usually forgive is refused, and so is a
//! JSON object that has a member twice. Errors name the line and never what stands in it.
//!
//! ```
//! use efface::rows::{Cell, Rows};
//!
//! let list = "account_id,note\na-1,\"left, at last\"\n";
//! let mut rows = Rows::new(list.as_bytes(), &["account_id", "conversation_id"], 2);
//! assert!(rows.advance()?);
//! assert_eq!(rows.cells(), [Cell::Text("a-1".into()), Cell::Missing]);
//! assert!(!rows.advance()?);
//!
//! let mut rows = Rows::new(&b"account_id\na-1,a-2\n"[..], &["account_id"], 1);
//! assert_eq!(rows.advance().unwrap_err().line, 2);
//! # Ok::<(), efface::rows::RowError>(())
//! ```

use std::fmt;
use std::io::{self, BufRead, BufReader, Read};

use csv_core::ReadRecordResult;
use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, Visitor};

/// No row is longer, in bytes.
const MAX_LINE: usize = 64 << 10;

/// Rows one after the other, each as the cells of the columns that were asked for.
pub struct Rows<R> {
    reader: BufReader<R>,
    names: &'static [&'static str],
    keys: usize,
    line: u64,
    text: Vec<u8>,
    cells: Vec<Cell>,
    shape: Option<Shape>,
}

/// What stands in a column of a row.
///
/// It holds a value, so its `Debug` says only of what kind.
#[derive(Clone, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing: the column is not there, it is empty, or it is null.
    #[default]
    Missing,
    /// A text that is more than spaces. All cells of a CSV are texts, without the spaces around.
    Text(String),
    /// A whole number, as it is written.
    Number(String),
    /// `true` or `false` of JSON.
    Bool(bool),
}

/// A row that cannot be read.
#[derive(Debug)]
pub struct RowError {
    /// The line, from 1.
    pub line: u64,
    /// What is wrong with it.
    pub kind: RowErrorKind,
}

/// What is wrong with a row.
#[derive(Debug)]
pub enum RowErrorKind {
    /// Its bytes could not be read.
    Io(io::Error),
    /// What it is not; never a value.
    Not(&'static str),
}

enum Shape {
    Json,
    Csv(Box<Csv>),
}

struct Csv {
    reader: csv_core::Reader,
    /// For each column the cell that it fills.
    columns: Vec<Option<usize>>,
    fields: Vec<u8>,
    ends: Vec<usize>,
}

impl<R: Read> Rows<R> {
    /// Reads the columns `names` of a list; the header of a CSV has to have one of the first
    /// `keys` of them. Columns of other names are passed over.
    pub fn new(reader: R, names: &'static [&'static str], keys: usize) -> Self {
        Rows {
            reader: BufReader::with_capacity(MAX_LINE, reader),
            names,
            keys,
            line: 0,
            text: Vec::new(),
            cells: vec![Cell::Missing; names.len()],
            shape: None,
        }
    }

    /// The line of the last row, from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Whether the row that was read is one of CSV, whose cells are all texts.
    #[must_use]
    pub fn is_csv(&self) -> bool {
        matches!(self.shape, Some(Shape::Csv(_)))
    }

    /// An error of the row that was read.
    #[must_use]
    pub fn error(&self, kind: RowErrorKind) -> RowError {
        RowError {
            line: self.line,
            kind,
        }
    }

    /// What stands in the row that was read, in the order of the names.
    #[must_use]
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Reads the next row; false behind the last one. Blank lines are no rows.
    ///
    /// # Errors
    /// Where the reader fails, and for a line that is no row.
    pub fn advance(&mut self) -> Result<bool, RowError> {
        loop {
            if !self.read_line()? {
                return Ok(false);
            }
            let not = |reason| RowError::not(self.line, reason);
            let text = std::str::from_utf8(&self.text).map_err(|_| not("not UTF-8"))?;
            let text = match self.line {
                1 => text.strip_prefix('\u{feff}').unwrap_or(text),
                _ => text,
            };
            if text.trim().is_empty() {
                continue;
            }
            match &mut self.shape {
                None if text.trim_start().starts_with('{') => {
                    self.shape = Some(Shape::Json);
                    json(text, self.names, &mut self.cells).map_err(not)?;
                }
                None => {
                    let csv = Csv::of(text, self.names, self.keys).map_err(not)?;
                    self.shape = Some(Shape::Csv(Box::new(csv)));
                    continue;
                }
                Some(Shape::Json) => json(text, self.names, &mut self.cells).map_err(not)?,
                Some(Shape::Csv(csv)) => csv.row(text, &mut self.cells).map_err(not)?,
            }
            return Ok(true);
        }
    }

    /// Reads the next line, without its end; false at the end.
    fn read_line(&mut self) -> Result<bool, RowError> {
        self.text.clear();
        self.line += 1;
        let mut limited = (&mut self.reader).take(MAX_LINE as u64 + 1);
        match limited.read_until(b'\n', &mut self.text) {
            Ok(0) => return Ok(false),
            Ok(_) => {}
            Err(error) => {
                return Err(RowError {
                    line: self.line,
                    kind: RowErrorKind::Io(error),
                });
            }
        }
        if self.text.len() > MAX_LINE {
            return Err(RowError::not(self.line, "longer than 64 KiB"));
        }
        for end in [b'\n', b'\r'] {
            if self.text.last() == Some(&end) {
                self.text.pop();
            }
        }
        Ok(true)
    }
}

impl Csv {
    fn of(header: &str, names: &'static [&'static str], keys: usize) -> Result<Csv, &'static str> {
        let mut csv = Csv {
            reader: csv_core::Reader::new(),
            columns: Vec::new(),
            fields: Vec::new(),
            ends: Vec::new(),
        };
        csv.split(header)?;
        let mut columns = Vec::new();
        for field in csv.fields() {
            let field = field.trim();
            let column = names.iter().position(|name| *name == field);
            if column.is_some() && columns.contains(&column) {
                return Err("a column is named twice");
            }
            columns.push(column);
        }
        csv.columns = columns;
        match csv.columns.iter().flatten().any(|&column| column < keys) {
            true => Ok(csv),
            false => {
                Err("neither a JSON object nor a CSV header with conversation_id or account_id")
            }
        }
    }

    fn row(&mut self, line: &str, cells: &mut [Cell]) -> Result<(), &'static str> {
        self.split(line)?;
        if self.ends.len() != self.columns.len() {
            return Err("not as many fields as the first line has columns");
        }
        cells.fill(Cell::Missing);
        for (field, column) in self.fields().zip(&self.columns) {
            if let Some(column) = *column {
                cells[column] = Cell::text(field.trim());
            }
        }
        Ok(())
    }

    /// Splits a line into [`Csv::fields`].
    fn split(&mut self, line: &str) -> Result<(), &'static str> {
        if !is_tidy(line) {
            return Err("a quote that is not closed or stands within a field, or a line break");
        }
        self.fields.resize(line.len(), 0);
        self.ends.resize(line.len() + 1, 0);
        self.reader.reset();
        let (mut written, mut ended) = (0, 0);
        // The second time with nothing, which is the end.
        for input in [line.as_bytes(), b""] {
            let (fields, ends) = (&mut self.fields[written..], &mut self.ends[ended..]);
            let (result, _, fields, ends) = self.reader.read_record(input, fields, ends);
            written += fields;
            ended += ends;
            if let ReadRecordResult::Record | ReadRecordResult::End = result {
                break;
            }
        }
        self.fields.truncate(written);
        self.ends.truncate(ended);
        Ok(())
    }

    fn fields(&self) -> impl Iterator<Item = &str> {
        let mut from = 0;
        self.ends.iter().map(move |&end| {
            let field = self.fields.get(from..end).unwrap_or_default();
            from = end;
            // Split at ASCII bytes, so it is UTF-8 as the line was.
            std::str::from_utf8(field).unwrap_or_default()
        })
    }
}

/// Whether each quote opens a field, closes it, or is one of two that stand for one (RFC 4180), and
/// no line break is left. Readers of CSV forgive others, and then a row is not what it seems to be.
fn is_tidy(line: &str) -> bool {
    let line = line.as_bytes();
    if memchr::memchr(b'\r', line).is_some() {
        return false;
    }
    let (mut from, mut inside) = (0, false);
    while let Some(found) = memchr::memchr(b'"', &line[from..]) {
        let at = from + found;
        from = at + 1;
        match (inside, line.get(at + 1)) {
            (false, _) if at == 0 || line[at - 1] == b',' => inside = true,
            (false, _) => return false,
            (true, Some(b'"')) => from += 1,
            (true, Some(b',') | None) => inside = false,
            (true, Some(_)) => return false,
        }
    }
    !inside
}

impl Cell {
    fn text(text: &str) -> Cell {
        match text.trim().is_empty() {
            true => Cell::Missing,
            false => Cell::Text(text.to_owned()),
        }
    }

    /// What an id says: a text or a number, since records write ids as either.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Cell::Text(text) | Cell::Number(text) => Some(text),
            Cell::Missing | Cell::Bool(_) => None,
        }
    }

    /// Whether there is nothing.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        *self == Cell::Missing
    }
}

impl fmt::Debug for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Cell::Missing => "Missing",
            Cell::Text(_) => "Text(_)",
            Cell::Number(_) => "Number(_)",
            Cell::Bool(_) => "Bool(_)",
        })
    }
}

impl<R> fmt::Debug for Rows<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rows(line {})", self.line)
    }
}

impl RowError {
    fn not(line: u64, reason: &'static str) -> Self {
        RowError {
            line,
            kind: RowErrorKind::Not(reason),
        }
    }
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            RowErrorKind::Io(error) => error.fmt(f),
            RowErrorKind::Not(reason) => write!(f, "{}: {reason}", self.line),
        }
    }
}

impl std::error::Error for RowError {}

/// Reads the members of a JSON object that have one of the names.
fn json(text: &str, names: &[&str], cells: &mut [Cell]) -> Result<(), &'static str> {
    cells.fill(Cell::Missing);
    let mut parser = serde_json::Deserializer::from_str(text);
    // What the parser says may quote the line.
    Row { names, cells }
        .deserialize(&mut parser)
        .and_then(|()| parser.end())
        .map_err(|_| "not a JSON object, or a member of it is there twice or of the wrong type")
}

struct Row<'a> {
    names: &'a [&'a str],
    cells: &'a mut [Cell],
}

impl<'de> DeserializeSeed<'de> for Row<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Row<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut seen = 0u32;
        while let Some(known) = map.next_key_seed(Name(self.names))? {
            let Some(at) = known else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            if seen >> at & 1 == 1 {
                return Err(A::Error::custom("twice"));
            }
            seen |= 1 << at;
            self.cells[at] = map.next_value_seed(Value)?;
        }
        Ok(())
    }
}

/// Which of the names a key is.
struct Name<'a>(&'a [&'a str]);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = Option<usize>;

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
        Ok(self.0.iter().position(|name| *name == key))
    }
}

/// A cell: no list, no object, no fraction.
struct Value;

impl<'de> DeserializeSeed<'de> for Value {
    type Value = Cell;

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<Cell, D::Error> {
        from.deserialize_any(self)
    }
}

impl Visitor<'_> for Value {
    type Value = Cell;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a whole number, true, false or null")
    }

    fn visit_str<E>(self, text: &str) -> Result<Cell, E> {
        Ok(Cell::text(text))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Cell, E> {
        Ok(Cell::Bool(value))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Cell, E> {
        Ok(Cell::Number(number.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Cell, E> {
        Ok(Cell::Number(number.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Cell, E> {
        Ok(Cell::Missing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: &[&str] = &["account_id", "conversation_id", "training"];

    /// The rows as texts, or the line that is wrong.
    fn read(list: &str) -> Result<Vec<String>, u64> {
        let mut rows = Rows::new(list.as_bytes(), NAMES, 2);
        let mut all = Vec::new();
        while rows.advance().map_err(|error| error.line)? {
            let said = |cell: &Cell| match cell {
                Cell::Missing => "-".into(),
                Cell::Text(text) => text.clone(),
                Cell::Number(number) => format!("#{number}"),
                Cell::Bool(value) => format!("?{value}"),
            };
            all.push(rows.cells().iter().map(said).collect::<Vec<_>>().join("|"));
        }
        Ok(all)
    }

    #[test]
    fn lists() {
        let long = format!("account_id\n{}\n", "a".repeat(MAX_LINE));
        let table: &[(&str, Result<&[&str], u64>)] = &[
            ("", Ok(&[])),
            ("\n \r\n", Ok(&[])),
            (
                "{\"account_id\":\"a\",\"training\":true}\r\n\n{\"conversation_id\":7}",
                Ok(&["a|-|?true", "-|#7|-"]),
            ),
            ("\u{feff}{\"account_id\":\"a\"}", Ok(&["a|-|-"])),
            ("{\"account_id\":null,\"x\":[{}]}", Ok(&["-|-|-"])),
            ("{\"acc\\u006funt_id\":\"\\u0061\"}", Ok(&["a|-|-"])),
            ("{\"account_id\":\" a \"}", Ok(&[" a |-|-"])),
            ("{\"account_id\":\" \"}", Ok(&["-|-|-"])),
            ("{\"account_id\":-7}", Ok(&["#-7|-|-"])),
            ("{}\n{\"account_id\":1.5}", Err(2)),
            ("{}\n{\"account_id\":[\"a\"]}", Err(2)),
            ("{}\n{\"account_id\":\"a\",\"account_id\":null}", Err(2)),
            ("{}\n{\"account_id\":\"a\"} x", Err(2)),
            ("{}\n[]", Err(2)),
            ("{}\naccount_id\na", Err(2)),
            ("\u{feff}x,account_id\n1,a\n", Ok(&["a|-|-"])),
            (
                "account_id,conversation_id,training\n a ,\"b,\"\"c\"\"\",\n\n,,TRUE",
                Ok(&["a|b,\"c\"|-", "-|-|TRUE"]),
            ),
            ("account_id,\"conversation_id\"\na,b", Ok(&["a|b|-"])),
            ("training\ntrue", Err(1)),
            ("a-1\na-2", Err(1)),
            ("account_id,account_id\na,b", Err(1)),
            ("account_id,x\na", Err(2)),
            ("account_id,x\na,b,c", Err(2)),
            ("account_id\n\"a\nb\"", Err(2)),
            ("account_id\n\"a\"b", Err(2)),
            ("account_id\na\"b\"", Err(2)),
            ("account_id\n\"a\"\"", Err(2)),
            ("account_id\n\"\"\"a\"", Ok(&["\"a|-|-"])),
            ("account_id\n\"\"", Ok(&["-|-|-"])),
            ("account_id\na\rb", Err(2)),
            (&long, Err(2)),
        ];
        for (list, want) in table {
            let want = want.map(|rows| rows.iter().map(|row| (*row).to_owned()).collect());
            assert_eq!(read(list), want, "{:?}", &list[..list.len().min(60)]);
        }
        let bad = [
            b"account_id\n\xff\n"[..].to_vec(),
            b"{\"a\":\"\xff\"}".to_vec(),
        ];
        for list in bad {
            let mut rows = Rows::new(&list[..], NAMES, 2);
            assert!(rows.advance().is_err());
        }
    }
}
