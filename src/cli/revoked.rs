//! The list of what was deleted: rows that name a conversation or an account.

use std::io::Read;
use std::path::Path;

use efface::Revoked;
use efface::rows::{Cell, RowError, RowErrorKind, Rows};

use super::io::with_reader;
use super::say;
use super::trouble::Trouble;

/// What a row may have; what else it says is of no interest here.
const COLUMNS: &[&str] = &["conversation_id", "account_id"];

/// What names somebody in a way that would not be read.
const WHOSE: &[&str] = &[
    "userid",
    "useruuid",
    "owner",
    "customerid",
    "memberid",
    "accountuuid",
];

/// Reads a list: JSONL, or CSV whose first line names its columns.
///
/// A row that names nothing is an error, with its line and never with its text: a deletion that was
/// not understood must not be passed over.
pub(crate) fn read(path: &Path, quiet: bool) -> Result<Revoked, Trouble> {
    let revoked = read_list(path)?;
    if revoked.conversations.is_empty() && revoked.accounts.is_empty() && !quiet {
        say(&format!(
            "{}: a list of deletions that names nobody",
            path.display()
        ));
    }
    Ok(revoked)
}

fn read_list(path: &Path) -> Result<Revoked, Trouble> {
    with_reader(path, |name, list| {
        parse(list).map_err(|error| match error.kind {
            RowErrorKind::Io(error) => error.into(),
            RowErrorKind::Not(reason) => Trouble::with(format!("{name}:{}", error.line), reason),
        })
    })
}

fn parse(list: impl Read) -> Result<Revoked, RowError> {
    const WANTED: RowErrorKind =
        RowErrorKind::Not("not a row with a conversation_id or an account_id");
    let mut rows = Rows::new(list, COLUMNS, COLUMNS.len()).refusing(WHOSE);
    let mut revoked = Revoked::default();
    while rows.advance()? {
        let ids: Vec<Option<&str>> = rows.cells().iter().map(Cell::id).collect();
        let is_id = |cell: &Cell| cell.is_missing() || cell.id().is_some();
        let (true, &[conversation, account]) = (rows.cells().iter().all(is_id), &ids[..]) else {
            return Err(rows.error(WANTED));
        };
        if conversation.is_none() && account.is_none() {
            return Err(rows.error(WANTED));
        }
        revoked
            .conversations
            .extend(conversation.map(str::to_owned));
        revoked.accounts.extend(account.map(str::to_owned));
    }
    Ok(revoked)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The ids of a list, or the line that is wrong.
    fn ids(text: &str) -> Result<(Vec<String>, Vec<String>), usize> {
        let sorted = |set: std::collections::HashSet<String>| {
            let mut ids: Vec<_> = set.into_iter().collect();
            ids.sort();
            ids
        };
        parse(text.as_bytes())
            .map(|revoked| (sorted(revoked.conversations), sorted(revoked.accounts)))
            .map_err(|error| error.line as usize)
    }

    #[test]
    fn lists() {
        let both = Ok((vec!["c1".to_string()], vec!["a1".to_string()]));
        let rows: &[(&str, _)] = &[
            (
                "{\"conversation_id\":\"c1\"}\n{\"account_id\":\"a1\",\"at\":3}\n",
                both.clone(),
            ),
            (
                "\u{feff}{\"conversation_id\":\"c1\",\"account_id\":\"a1\"}\r\n\r\n",
                both.clone(),
            ),
            (
                "{\"conversation_id\":17,\"account_id\":null}",
                Ok((vec!["17".into()], vec![])),
            ),
            (
                "at,account_id,conversation_id\n3,a1,\n4,,c1\n",
                both.clone(),
            ),
            ("conversation_id,account_id\r\n\"c1\", a1 \r\n", both),
            (
                "account_id\n\"a \"\"1\"\"\"\n",
                Ok((vec![], vec!["a \"1\"".into()])),
            ),
            ("", Ok((vec![], vec![]))),
            ("{\"conversation_id\":\"c1\"}\n{}\n", Err(2)),
            ("{\"conversation_id\":\" \"}\n", Err(1)),
            ("{\"conversation_id\":\"c1\"}\n\nc2\n", Err(3)),
            ("{\"conversation_id\":[\"c1\"]}\n", Err(1)),
            ("{\"account_id\":\"a1\",\"account_id\":\"a2\"}\n", Err(1)),
            ("c1\nc2\n", Err(1)),
            ("account_id,at\na1\n", Err(2)),
            ("account_id\n\"a1\n", Err(2)),
            ("account_id\n\"a1\"x\n", Err(2)),
            ("account_id,at\n,3\n", Err(2)),
        ];
        for (text, want) in rows {
            assert_eq!(&ids(text), want, "{text:?}");
        }
    }
}
