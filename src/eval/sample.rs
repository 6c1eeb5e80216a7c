//! Gold text: how a sample is read.

use std::ops::Range;

use serde::Deserialize;

use super::{Slip, SlipKind};
use crate::marks::Marked;

/// A text and where its sensitive values are.
#[derive(Clone)]
pub struct Sample {
    /// Its name in reports.
    pub id: String,
    /// The text.
    pub text: String,
    /// The values, as the gold text has them.
    pub spans: Vec<Gold>,
}

/// The place of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gold {
    /// In bytes of the text.
    pub range: Range<usize>,
    /// What it is, by our name where we have one: see [`label_of`].
    pub label: String,
}

/// Why a sample can't be read. It does not say what stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BadSample {
    /// The row is not JSON, or not of the right shape.
    #[error("not a row {{\"id\", \"text\", \"spans\": [{{\"start\", \"end\", \"type\"}}]}}")]
    Row,
    /// A span is empty, turned round, or ends behind its text.
    #[error("a span is not within its text (offsets are code points)")]
    Span,
    /// A mark is not opened or not closed.
    #[error("a mark « or » has no other half")]
    Mark,
    /// A mark does not say what it marks.
    #[error("a mark has no label, as in «EMAIL|…»")]
    Label,
}

#[derive(Deserialize)]
struct Row {
    #[serde(default)]
    id: serde_json::Value,
    text: String,
    #[serde(default)]
    spans: Vec<RowSpan>,
}

#[derive(Deserialize)]
struct RowSpan {
    start: usize,
    end: usize,
    #[serde(alias = "label")]
    r#type: String,
}

/// Neither the text nor the id, which can be that of a person's conversation.
impl std::fmt::Debug for Sample {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sample")
            .field("spans", &self.spans)
            .finish_non_exhaustive()
    }
}

impl Sample {
    /// Reads a row of JSON. A row without an id has an empty one.
    ///
    /// # Errors
    /// [`BadSample::Row`] and [`BadSample::Span`].
    pub fn from_json(row: &str) -> Result<Sample, BadSample> {
        let row: Row = serde_json::from_str(row).map_err(|_| BadSample::Row)?;
        let mut offsets: Vec<usize> = row.text.char_indices().map(|(at, _)| at).collect();
        offsets.push(row.text.len());
        let spans = row.spans.iter().map(|span| {
            let (Some(&start), Some(&end)) = (offsets.get(span.start), offsets.get(span.end))
            else {
                return Err(BadSample::Span);
            };
            match start < end {
                true => Ok(Gold {
                    range: start..end,
                    label: label_of(&span.r#type),
                }),
                false => Err(BadSample::Span),
            }
        });
        Ok(Sample {
            spans: spans.collect::<Result<_, _>>()?,
            id: match row.id {
                serde_json::Value::String(id) => id,
                serde_json::Value::Number(id) => id.to_string(),
                _ => String::new(),
            },
            text: row.text,
        })
    }

    /// Reads a line of marked text: see [`crate::marks`].
    ///
    /// # Errors
    /// [`BadSample::Mark`] and [`BadSample::Label`].
    pub fn from_marked(id: impl Into<String>, line: &str) -> Result<Sample, BadSample> {
        let Marked { text, spans } = Marked::read(line).ok_or(BadSample::Mark)?;
        let spans = spans.into_iter().map(|(range, label)| {
            let label = label_of(&label.ok_or(BadSample::Label)?);
            Ok(Gold { range, label })
        });
        Ok(Sample {
            id: id.into(),
            spans: spans.collect::<Result<_, _>>()?,
            text,
        })
    }

    pub(super) fn slip(
        &self,
        kind: SlipKind,
        label: &str,
        range: &Range<usize>,
        rule: Option<&'static str>,
    ) -> Slip {
        let start = self.text[..range.start].chars().count();
        Slip {
            id: self.id.clone(),
            kind,
            label: label.to_owned(),
            start,
            end: start + self.text[range.clone()].chars().count(),
            rule,
        }
    }
}

/// Names that public sets of marked text have for what we have labels for. What differs only in
/// letter case, or in `-`, blanks or nothing for `_`, need not be here.
const ALIASES: &[(&str, &str)] = &[
    ("ACCOUNTNUMBER", "BANK_ACCOUNT"),
    ("BANKACCOUNTNUMBER", "BANK_ACCOUNT"),
    ("USBANKNUMBER", "BANK_ACCOUNT"),
    ("BANKROUTINGNUMBER", "ROUTING_NUMBER"),
    ("ABAROUTINGNUMBER", "ROUTING_NUMBER"),
    ("SWIFT", "BIC"),
    ("SWIFTBIC", "BIC"),
    ("SWIFTBICCODE", "BIC"),
    ("BICCODE", "BIC"),
    ("CREDITCARDNUMBER", "CREDIT_CARD"),
    ("CREDITDEBITCARD", "CREDIT_CARD"),
    ("CARDNUMBER", "CREDIT_CARD"),
    ("DATEOFBIRTH", "DATE_OF_BIRTH"),
    ("BIRTHDATE", "DATE_OF_BIRTH"),
    ("DOB", "DATE_OF_BIRTH"),
    ("EMAILADDRESS", "EMAIL"),
    ("IBANCODE", "IBAN"),
    ("IP", "IP_ADDRESS"),
    ("IPV4", "IP_ADDRESS"),
    ("IPV6", "IP_ADDRESS"),
    ("MAC", "MAC_ADDRESS"),
    ("FIRSTNAME", "PERSON"),
    ("LASTNAME", "PERSON"),
    ("GIVENNAME", "PERSON"),
    ("SURNAME", "PERSON"),
    ("NAME", "PERSON"),
    ("PHONENUMBER", "PHONE"),
    ("PHONEIMEI", "PHONE"),
    ("TELEPHONENUMBER", "PHONE"),
    ("TELEPHONENUM", "PHONE"),
    ("SOCIALSECURITYNUMBER", "SSN"),
    ("SOCIALNUM", "SSN"),
    ("USSSN", "SSN"),
    ("USER", "USERNAME"),
    ("LOGIN", "USERNAME"),
];

/// What has no name that could be shown.
const OTHER: &str = "OTHER";

/// Our label for a type of another set. A type that we have no label for stays, in upper case, if it
/// has the form of one (letters, `_` and at most three digits); otherwise it is `OTHER`: reports name
/// types, and what is given for one can be a value.
pub fn label_of(name: &str) -> String {
    let upper = name.trim().to_ascii_uppercase();
    let plain: String = upper.chars().filter(|c| c.is_alphanumeric()).collect();
    let same = |label: &str| label.chars().filter(|c| *c != '_').eq(plain.chars());
    let ours = crate::Label::ALL
        .iter()
        .map(|(label, ..)| label.as_str())
        .find(|label| same(label));
    let known = || ALIASES.iter().find(|(alias, _)| *alias == plain);
    ours.or_else(|| known().map(|&(_, label)| label))
        .map_or_else(|| in_form(upper.replace(['-', ' '], "_")), str::to_owned)
}

fn in_form(name: String) -> String {
    let is = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    let digits = name.bytes().filter(u8::is_ascii_digit).count();
    let fits = (1..=40).contains(&name.len()) && digits <= 3;
    match fits && name.bytes().all(is) && name.starts_with(|c: char| c.is_ascii_uppercase()) {
        true => name,
        false => OTHER.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

    use super::*;

    #[test]
    fn labels_of_other_sets() {
        for (theirs, ours) in [
            ("EMAIL_ADDRESS", "EMAIL"),
            ("email", "EMAIL"),
            ("PHONE_NUMBER", "PHONE"),
            ("US_SSN", "SSN"),
            ("IPV4", "IP_ADDRESS"),
            ("ip address", "IP_ADDRESS"),
            ("CREDITCARD", "CREDIT_CARD"),
            ("credit_card_number", "CREDIT_CARD"),
            ("IBAN_CODE", "IBAN"),
            ("street-name", "STREET_NAME"),
            ("IPV6_NET", "IPV6_NET"),
            ("", "OTHER"),
            ("4111111111111111", "OTHER"),
            ("ID4111111111111111", "OTHER"),
            ("jane@example.org", "OTHER"),
        ] {
            assert_eq!(label_of(theirs), ours, "{theirs}");
        }
        for (alias, label) in ALIASES {
            assert!(crate::Label::named(label).is_some(), "{alias}");
            assert_eq!(label_of(alias), *label);
        }
    }

    #[test]
    fn rows() {
        let sample = Sample::from_json(
            r#"{"id":7,"text":"é 1-2","spans":[{"start":2,"end":5,"type":"ssn"}]}"#,
        )
        .unwrap();
        assert_eq!(sample.id, "7");
        let want = Gold {
            range: 3..6,
            label: "SSN".into(),
        };
        assert_eq!(sample.spans, [want]);
        let span = |start, end| {
            format!(r#"{{"text":"ab","spans":[{{"start":{start},"end":{end},"type":"SSN"}}]}}"#)
        };
        for (row, error) in [
            ("", BadSample::Row),
            ("{}", BadSample::Row),
            (&span(0, 3), BadSample::Span),
            (&span(1, 1), BadSample::Span),
            (&span(2, 1), BadSample::Span),
        ] {
            assert_eq!(Sample::from_json(row).unwrap_err(), error, "{row}");
        }
        assert!(Sample::from_json(&span(0, 2)).is_ok());
    }

    #[test]
    fn marked_lines() {
        assert_eq!(
            Sample::from_marked("x", "a «b").unwrap_err(),
            BadSample::Mark
        );
        assert_eq!(
            Sample::from_marked("x", "a «b»").unwrap_err(),
            BadSample::Label
        );
        let sample = Sample::from_marked("x", "a «EMAIL|b@c.example» d").unwrap();
        assert_eq!(sample.text, "a b@c.example d");
        assert!(!format!("{sample:?}").contains("b@c"));
    }
}
