//! A table of a TOML file (a policy, rules of a user), whose mistakes are told by file, line and key,
//! and without a value: the file may be another one that was given by mistake.

use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::error::Error;

/// The file's name and text.
#[derive(Clone, Copy)]
pub(crate) struct Source<'a> {
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
}

impl<'a> Source<'a> {
    /// The file's tables.
    pub(crate) fn parse(self) -> Result<Spanned<DeTable<'a>>, Error> {
        DeTable::parse(self.text).map_err(|error| {
            // The parser's messages are made of its own words alone; its `Display` quotes the line.
            let at = error.span().map_or(0, |span| span.start);
            self.error(at, "", format!("not TOML: {}", error.message()))
        })
    }

    /// The line of a byte, from 1.
    pub(crate) fn line(self, at: usize) -> usize {
        let before = self.text.as_bytes().iter().take(at);
        1 + before.filter(|&&byte| byte == b'\n').count()
    }

    /// `at` is a byte of the text, `key` a dotted path.
    pub(crate) fn error(self, at: usize, key: &str, reason: impl Into<String>) -> Error {
        Error::policy(self.file, self.line(at), key, reason)
    }
}

/// A table of the file and where it stands in it.
pub(crate) struct Section<'a> {
    pub(crate) source: Source<'a>,
    /// Empty, or its name.
    pub(crate) path: String,
    pub(crate) table: &'a DeTable<'a>,
}

/// A key and its value.
pub(crate) type Entry<'a> = (&'a Spanned<DeString<'a>>, &'a Spanned<DeValue<'a>>);

impl<'a> Section<'a> {
    /// The file as a whole.
    pub(crate) fn top(source: Source<'a>, table: &'a DeTable<'a>) -> Section<'a> {
        Section {
            source,
            path: String::new(),
            table,
        }
    }

    /// The entries in the file's order, so that the first mistake is the one that is told.
    pub(crate) fn entries(&self) -> Vec<Entry<'a>> {
        let mut entries: Vec<_> = self.table.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        entries
    }

    pub(crate) fn find(&self, name: &str) -> Option<Entry<'a>> {
        self.table.iter().find(|(key, _)| key.get_ref() == name)
    }

    pub(crate) fn knows(&self, names: &[&str]) -> Result<(), Error> {
        match self
            .entries()
            .into_iter()
            .find(|(key, _)| !names.contains(&&**key.get_ref()))
        {
            None => Ok(()),
            Some((key, _)) => {
                let why = no_such("key", key.get_ref(), names.iter().copied());
                Err(self.error(key, why))
            }
        }
    }

    pub(crate) fn section(&self, name: &str) -> Result<Option<Section<'a>>, Error> {
        let Some((key, value)) = self.find(name) else {
            return Ok(None);
        };
        match value.get_ref() {
            DeValue::Table(table) => Ok(Some(Section {
                source: self.source,
                path: self.path_of(name),
                table,
            })),
            other => Err(self.wrong_type(key, "a table", other)),
        }
    }

    /// The tables of a list, `[[rule]]`; a table that stands alone is a list of one. None, where
    /// there is no such key.
    pub(crate) fn tables(&self, name: &str) -> Result<Vec<Section<'a>>, Error> {
        let Some((key, value)) = self.find(name) else {
            return Ok(Vec::new());
        };
        let of = |value: &'a Spanned<DeValue<'a>>, path: String| match value.get_ref() {
            DeValue::Table(table) => Ok(Section {
                source: self.source,
                path,
                table,
            }),
            other => Err(self.wrong_type(key, "a table", other)),
        };
        let path = self.path_of(name);
        match value.get_ref() {
            DeValue::Array(list) => (1..)
                .zip(list.iter())
                .map(|(number, value)| of(value, format!("{path}[{number}]")))
                .collect(),
            _ => Ok(vec![of(value, path)?]),
        }
    }

    /// Where a key stands; the beginning of the file, if it does not.
    pub(crate) fn place_of(&self, name: &str) -> usize {
        self.find(name).map_or(0, |(key, _)| key.span().start)
    }

    /// An error about this key, or about what should stand there.
    pub(crate) fn wrong(&self, name: &str, reason: impl Into<String>) -> Error {
        // A table knows nothing of its own place; that of its first key is near enough.
        let first = || {
            self.entries()
                .first()
                .map_or(0, |(key, _)| key.span().start)
        };
        let at = self
            .find(name)
            .map_or_else(first, |(key, _)| key.span().start);
        self.source.error(at, &self.path_of(name), reason)
    }

    /// The strings of a list and where each stands.
    pub(crate) fn strings(&self, name: &str) -> Result<Option<Vec<(&'a str, usize)>>, Error> {
        let Some((key, value)) = self.find(name) else {
            return Ok(None);
        };
        let DeValue::Array(list) = value.get_ref() else {
            return Err(self.wrong_type(key, "a list of strings", value.get_ref()));
        };
        let text = |value: &'a Spanned<DeValue<'a>>| match value.get_ref() {
            DeValue::String(text) => Ok((&**text, value.span().start)),
            other => Err(self.wrong_type(key, "a list of strings", other)),
        };
        list.iter().map(text).collect::<Result<_, _>>().map(Some)
    }

    /// The whole numbers of a list.
    pub(crate) fn numbers<T: TryFrom<i64>>(
        &self,
        name: &str,
        range: RangeInclusive<i64>,
    ) -> Result<Option<Vec<T>>, Error> {
        let Some((key, value)) = self.find(name) else {
            return Ok(None);
        };
        let DeValue::Array(list) = value.get_ref() else {
            return Err(self.wrong_type(key, "a list of whole numbers", value.get_ref()));
        };
        let numbers = list.iter().map(|value| whole(value.get_ref(), &range));
        numbers.collect::<Option<_>>().map(Some).ok_or_else(|| {
            let (least, most) = (range.start(), range.end());
            self.error(
                key,
                format!("is a list of whole numbers from {least} to {most}"),
            )
        })
    }

    /// The string and where it stands.
    pub(crate) fn string(&self, name: &str) -> Result<Option<(&'a str, usize)>, Error> {
        let Some((key, value)) = self.find(name) else {
            return Ok(None);
        };
        match value.get_ref() {
            DeValue::String(text) => Ok(Some((text, value.span().start))),
            other => Err(self.wrong_type(key, "a string", other)),
        }
    }

    /// What a string names.
    pub(crate) fn named<T, const N: usize>(
        &self,
        name: &str,
        kind: &str,
        names: [&str; N],
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Error> {
        let Some((text, at)) = self.string(name)? else {
            return Ok(None);
        };
        match read(text) {
            Some(value) => Ok(Some(value)),
            None => Err(self
                .source
                .error(at, &self.path_of(name), no_such(kind, text, names))),
        }
    }

    pub(crate) fn boolean(&self, name: &str) -> Result<Option<bool>, Error> {
        let Some((key, value)) = self.find(name) else {
            return Ok(None);
        };
        match value.get_ref() {
            DeValue::Boolean(value) => Ok(Some(*value)),
            other => Err(self.wrong_type(key, "true or false", other)),
        }
    }

    pub(crate) fn number<T: TryFrom<i64>>(
        &self,
        name: &str,
        range: RangeInclusive<i64>,
    ) -> Result<Option<T>, Error> {
        let Some((key, value)) = self.find(name) else {
            return Ok(None);
        };
        if !matches!(value.get_ref(), DeValue::Integer(_)) {
            return Err(self.wrong_type(key, "a whole number", value.get_ref()));
        }
        whole(value.get_ref(), &range).map(Some).ok_or_else(|| {
            let (least, most) = (range.start(), range.end());
            self.error(key, format!("is a whole number from {least} to {most}"))
        })
    }

    fn wrong_type(&self, key: &Spanned<DeString<'_>>, want: &str, got: &DeValue<'_>) -> Error {
        // The parser says `string`, `integer`, `float`, `boolean`, `datetime`, `array`, `table`.
        self.error(key, format!("expected {want}, found {}", got.type_str()))
    }

    pub(crate) fn error(&self, key: &Spanned<DeString<'_>>, reason: impl Into<String>) -> Error {
        self.source
            .error(key.span().start, &self.path_of(key.get_ref()), reason)
    }

    /// The dotted path of a key. A key that no policy could have may be anything and is not shown:
    /// keys of policies are letters, `_` and `-`.
    pub(crate) fn path_of(&self, key: &str) -> String {
        let shown = key.len() <= 32
            && !key.is_empty()
            && key
                .bytes()
                .all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'-'));
        let key = if shown { key } else { "(a key)" };
        match self.path.as_str() {
            "" => key.to_owned(),
            path => format!("{path}.{key}"),
        }
    }
}

fn whole<T: TryFrom<i64>>(value: &DeValue<'_>, range: &RangeInclusive<i64>) -> Option<T> {
    let DeValue::Integer(number) = value else {
        return None;
    };
    let number = i64::from_str_radix(number.as_str(), number.radix()).ok()?;
    range.contains(&number).then_some(number)?.try_into().ok()
}

/// Says that there is no such name, and which one may have been meant or which there are.
pub(crate) fn no_such<'a>(
    kind: &str,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(name, &known) {
        Some(near) => format!("no such {kind}; did you mean `{near}`?"),
        None if known.len() == 1 => format!("no such {kind}; there is only `{}`", known[0]),
        None if known.len() <= 24 => {
            format!("no such {kind}; there are {}", known.join(", "))
        }
        None => format!("no such {kind}; `efface rules list` shows them"),
    }
}

/// The known name that it takes the fewest letters to reach, if it is less than half of them.
pub(crate) fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    // Longer than any name there is, and the cost is the product of the lengths.
    if name.len() > 64 {
        return None;
    }
    known
        .iter()
        .map(|&known| (distance(name, known), known))
        .filter(|&(distance, known)| 2 * distance < known.len())
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, known)| known)
}

/// How many letters must be put in, taken out or changed; letter case does not count, two letters
/// in the wrong order count as one (Damerau and Levenshtein, restricted to neighbours).
pub(crate) fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.to_lowercase().chars().collect();
    let b: Vec<char> = b.to_lowercase().chars().collect();
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let changed = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let mut best = changed.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    best = best.min(rows[i - 2][j - 2] + 1);
                }
                best
            };
        }
    }
    rows[a.len()][b.len()]
}
