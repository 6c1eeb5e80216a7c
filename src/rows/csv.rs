//! A line of CSV.

use csv_core::ReadRecordResult;

use super::{Cell, Column, Columns, REFUSED};

/// Splits the lines of a list, whose first one names its columns.
pub(super) struct Csv {
    reader: csv_core::Reader,
    /// For each column the cell that it fills.
    columns: Vec<Option<usize>>,
    fields: Vec<u8>,
    ends: Vec<usize>,
}

impl Csv {
    /// Reads the first line.
    pub(super) fn of(header: &str, known: Columns, keys: usize) -> Result<Csv, &'static str> {
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
            let column = match known.of(field) {
                Column::Read(at) => Some(at),
                Column::Other => None,
                Column::Refused => return Err(REFUSED),
            };
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

    /// Reads another line.
    pub(super) fn row(&mut self, line: &str, cells: &mut [Cell]) -> Result<(), &'static str> {
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
