use std::fmt;

/// Where the parser stands within a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Start,
    Plain,
    Quoted,
    QuoteInQuoted,
}

#[derive(Debug)]
pub struct Malformed {
    pub line: usize,
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "malformed record at line {}", self.line)
    }
}

impl std::error::Error for Malformed {}

pub struct Parser {
    state: State,
    field: String,
    record: Vec<String>,
    line: usize,
    records: Vec<Vec<String>>,
}

impl Parser {
    pub fn new() -> Self {
        Parser { state: State::Start, field: String::with_capacity(64), record: Vec::new(), line: 1, records: Vec::new() }
    }

    pub fn push(&mut self, text: &str) -> Result<(), Malformed> {
        for c in text.chars() {
            if c == '\n' || c == '\r' {
                self.line += 1;
            }
            self.state = match (self.state, c) {
                (State::Start, '"') => State::Quoted,
                (State::Start | State::Plain, ',') => self.end_field(),
                (State::Start | State::Plain, '\n') => self.end_record(),
                (State::Start | State::Plain, '\r') => self.state,
                (State::Plain, '"') => State::Quoted,
                (State::Start | State::Plain, c) => {
                    self.field.push(c);
                    State::Plain
                }
                (State::Quoted, '"') => State::QuoteInQuoted,
                (State::Quoted, c) => {
                    self.field.push(c);
                    State::Quoted
                }
                (State::QuoteInQuoted, '"') => {
                    self.field.push('"');
                    State::Quoted
                }
                (State::QuoteInQuoted, ',') => self.end_field(),
                (State::QuoteInQuoted, '\n') => self.end_record(),
                (State::QuoteInQuoted, '\r') => State::QuoteInQuoted,
                (State::QuoteInQuoted, _) => return Err(Malformed { line: self.line }),
            };
        }
        Ok(())
    }

    fn end_field(&mut self) -> State {
        self.record.push(std::mem::take(&mut self.field));
        State::Start
    }

    fn end_record(&mut self) -> State {
        self.end_field();
        self.records.push(std::mem::take(&mut self.record));
        State::Start
    }

    pub fn finish(mut self) -> Vec<Vec<String>> {
        if self.state != State::Start || self.record.last().unwrap().is_empty() {
            self.end_record();
        }
        self.records
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_double() {
        let mut p = Parser::new();
        p.push("a,\"b \"\"c\"\"\",d\n").unwrap();
        assert_eq!(p.finish(), [["a", "b \"c\"", "d"]]);
    }
}
