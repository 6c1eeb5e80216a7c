//! The list of what was deleted: rows that name a conversation or an account.

use std::path::Path;

use efface::Revoked;
use serde::Deserialize;

use super::io::read_text;
use super::trouble::Trouble;

/// A row; what else it says is of no interest here.
#[derive(Deserialize, Default)]
struct Row {
    conversation_id: Option<Id>,
    account_id: Option<Id>,
}

/// Records may write their ids as numbers, so rows may too.
#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Text(String),
    Number(serde_json::Number),
}

/// Reads a list: JSONL, or CSV whose first line names its columns.
///
/// A row that names nothing is an error, with its line and never with its text: a deletion that was
/// not understood must not be passed over.
pub(crate) fn read(path: &Path) -> Result<Revoked, Trouble> {
    parse(&read_text(path)?).map_err(|(line, reason)| {
        let place = format!("{}:{line}", path.display());
        Trouble::with(place, reason)
    })
}

fn parse(text: &str) -> Result<Revoked, (usize, &'static str)> {
    const WANTED: &str = "not a row with a conversation_id or an account_id";
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty())
        .peekable();
    let columns = match lines.peek() {
        Some(&(number, line)) if !line.trim_start().starts_with('{') => {
            let columns = Columns::of(line).ok_or((
                number,
                "neither a JSON object nor a CSV header with conversation_id or account_id",
            ))?;
            lines.next();
            Some(columns)
        }
        _ => None,
    };
    let mut revoked = Revoked::default();
    for (number, line) in lines {
        let row = match &columns {
            Some(columns) => columns.row(line),
            None => serde_json::from_str(line).ok(),
        };
        let row = row.ok_or((number, WANTED))?;
        let conversation = row.conversation_id.and_then(Id::said);
        let account = row.account_id.and_then(Id::said);
        if conversation.is_none() && account.is_none() {
            return Err((number, WANTED));
        }
        revoked.conversations.extend(conversation);
        revoked.accounts.extend(account);
    }
    Ok(revoked)
}

impl Id {
    /// The id, as records have it.
    fn said(self) -> Option<String> {
        let text = match self {
            Id::Text(text) => text,
            Id::Number(number) => number.to_string(),
        };
        (!text.trim().is_empty()).then_some(text)
    }
}

/// Where the ids stand in the rows of a CSV.
struct Columns {
    count: usize,
    conversation: Option<usize>,
    account: Option<usize>,
}

impl Columns {
    fn of(header: &str) -> Option<Columns> {
        let names = fields(header)?;
        let at = |wanted| names.iter().position(|name| name.trim() == wanted);
        let columns = Columns {
            count: names.len(),
            conversation: at("conversation_id"),
            account: at("account_id"),
        };
        (columns.conversation.is_some() || columns.account.is_some()).then_some(columns)
    }

    fn row(&self, line: &str) -> Option<Row> {
        let fields = fields(line)?;
        let id = |at: Option<usize>| {
            let field = fields.get(at?)?;
            Some(Id::Text(field.trim().to_owned()))
        };
        (fields.len() == self.count).then(|| Row {
            conversation_id: id(self.conversation),
            account_id: id(self.account),
        })
    }
}

/// The fields of a line of CSV (RFC 4180, less line breaks inside of quotes).
fn fields(line: &str) -> Option<Vec<String>> {
    let mut fields = Vec::new();
    let mut rest = line;
    loop {
        let mut field = String::new();
        if let Some(quoted) = rest.strip_prefix('"') {
            rest = quoted;
            loop {
                let (text, behind) = rest.split_once('"')?;
                field.push_str(text);
                rest = behind;
                match rest.strip_prefix('"') {
                    Some(behind) => {
                        field.push('"');
                        rest = behind;
                    }
                    None => break,
                }
            }
        } else {
            let end = rest.find(',').unwrap_or(rest.len());
            field.push_str(&rest[..end]);
            rest = &rest[end..];
        }
        fields.push(field);
        match rest.strip_prefix(',') {
            Some(behind) => rest = behind,
            None => return rest.is_empty().then_some(fields),
        }
    }
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
        parse(text)
            .map(|revoked| (sorted(revoked.conversations), sorted(revoked.accounts)))
            .map_err(|(line, _)| line)
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
