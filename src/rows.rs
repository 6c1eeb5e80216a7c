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

mod csv;
mod json;

use std::fmt;
use std::io::{self, BufRead, BufReader, Read};

use csv::Csv;

/// No row is longer, in bytes.
const MAX_LINE: usize = 64 << 10;

/// Rows one after the other, each as the cells of the columns that were asked for.
pub struct Rows<R> {
    reader: BufReader<R>,
    names: &'static [&'static str],
    keys: usize,
    refused: Option<&'static [&'static str]>,
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

impl<R: Read> Rows<R> {
    /// Reads the columns `names` of a list; the header of a CSV has to have one of the first
    /// `keys` of them. Columns of other names are passed over.
    pub fn new(reader: R, names: &'static [&'static str], keys: usize) -> Self {
        Rows {
            reader: BufReader::with_capacity(MAX_LINE, reader),
            names,
            keys,
            refused: None,
            line: 0,
            text: Vec::new(),
            cells: vec![Cell::Missing; names.len()],
            shape: None,
        }
    }

    /// Refuses columns that mean what is asked for and are not read: those whose names are nearly one
    /// that is (`Training`, `accountId`, `trainng`), and those with one of these in them. A member that
    /// is null is none.
    #[must_use]
    pub fn refusing(mut self, stems: &'static [&'static str]) -> Self {
        self.refused = Some(stems);
        self
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
            let columns = Columns {
                names: self.names,
                refused: self.refused,
            };
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
                    json::read(text, columns, &mut self.cells).map_err(not)?;
                }
                None => {
                    let csv = Csv::of(text, columns, self.keys).map_err(not)?;
                    self.shape = Some(Shape::Csv(Box::new(csv)));
                    continue;
                }
                Some(Shape::Json) => json::read(text, columns, &mut self.cells).map_err(not)?,
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

/// Which columns are read, and which may not be there.
#[derive(Clone, Copy)]
struct Columns {
    names: &'static [&'static str],
    refused: Option<&'static [&'static str]>,
}

/// What a column is for.
enum Column {
    /// It fills this cell.
    Read(usize),
    /// Nothing.
    Other,
    /// It means something, and would not be read.
    Refused(&'static str),
}

/// What is said of a column that is like one of these. Its own name is not told: it may be the first
/// row of a list without a head.
macro_rules! unread {
    ($($name:literal)*) => {
        &[$(($name, concat!(
            "there is a column or member like `", $name, "` that would not be read; a withdrawal is a \
             row with training false, deletions are a list of their own, and names are spelled as in \
             `efface scrub --help`",
        ))),*]
    };
}

#[rustfmt::skip]
const UNREAD: &[(&str, &str)] = unread! {
    "account_id" "conversation_id" "training" "decided_at" "plan" "conversation_created_at"
    "conversation_updated_at" "consent" "train" "optin" "optout" "opted" "withdr" "revok" "delet" "eras"
    "agree" "decid" "expir" "valid" "until" "status" "tier" "unsub" "objection" "objected" "remov" "cancel"
    "terminat" "rescind" "reject" "refus" "denied" "exclud" "suppress" "permission" "donot" "enddate" "endedat"
    "closedat" "userid" "useruuid" "owner" "customerid" "memberid" "accountuuid"
};

impl Columns {
    fn of(self, name: &str) -> Column {
        if let Some(at) = self.names.iter().position(|known| *known == name) {
            return Column::Read(at);
        }
        let Some(stems) = self.refused else {
            return Column::Other;
        };
        let squeezed = |name: &str| -> String {
            let name = name.chars().filter(|c| c.is_alphanumeric());
            name.flat_map(char::to_lowercase).collect()
        };
        let said = squeezed(name);
        // A letter in four may be wrong, and two at most: `account_name` is another column.
        let is_near = |own: &&&str| {
            let own = squeezed(own);
            let most = (own.len() / 4).min(2);
            // Each row of a ledger of millions may have a member of another name.
            said.len().abs_diff(own.len()) <= most && crate::section::distance(&said, &own) <= most
        };
        let like = self.names.iter().find(is_near).copied();
        let stem = || stems.iter().copied().find(|stem| said.contains(stem));
        match like.or_else(stem) {
            Some(like) => {
                let known = UNREAD.iter().find(|(name, _)| *name == like);
                Column::Refused(known.map_or(like, |(_, reason)| reason))
            }
            None => Column::Other,
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: &[&str] = &["account_id", "conversation_id", "training"];

    /// The rows as texts, or the line that is wrong.
    fn read(list: &str) -> Result<Vec<String>, u64> {
        let mut rows = Rows::new(list.as_bytes(), NAMES, 2).refusing(&["withdr"]);
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
            ("account_id,note\na,b", Ok(&["a|-|-"])),
            ("account_id,Training\na,true", Err(1)),
            ("training,account_id,accountId\ntrue,a,b", Err(1)),
            ("account_id,Withdrawn_At\na,", Err(1)),
            ("{}\n{\"account_id\":\"a\",\"Account-ID\":\"b\"}", Err(2)),
            ("{}\n{\"account_id\":\"a\",\"withdrawnAt\":\"x\"}", Err(2)),
            (
                "{\"account_id\":\"a\",\"withdrawnAt\":null}",
                Ok(&["a|-|-"]),
            ),
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
