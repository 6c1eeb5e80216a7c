//! Marked text: « and » around what is sensitive, for examples and gold text.

use std::ops::Range;

/// Keeps credential-shaped text from the eyes of secret scanners; removed on reading.
pub const BREAK: char = '¦';
/// Stands for a line break in text that is written one sample a line.
pub const LINE: char = '⏎';

/// A text and the ranges that are marked in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The text without marks.
    pub text: String,
    /// Byte ranges into `text`, each with its label, where the mark names one:
    /// `«CREDIT_CARD|4111 …»`.
    pub spans: Vec<(Range<usize>, Option<String>)>,
}

impl Marked {
    /// Reads a marked text. `None` if a mark is not closed, or not opened.
    pub fn read(marked: &str) -> Option<Marked> {
        let mut text = String::with_capacity(marked.len());
        let mut spans = Vec::new();
        let mut open: Option<(usize, Option<String>)> = None;
        let mut rest = marked.chars();
        while let Some(c) = rest.next() {
            match c {
                BREAK => {}
                LINE => text.push('\n'),
                '«' => {
                    if open.is_some() {
                        return None;
                    }
                    let label = label(rest.as_str());
                    if let Some(label) = &label {
                        rest.nth(label.len());
                    }
                    open = Some((text.len(), label));
                }
                '»' => {
                    let (start, label) = open.take()?;
                    spans.push((start..text.len(), label));
                }
                other => text.push(other),
            }
        }
        open.is_none().then_some(Marked { text, spans })
    }
}

/// The label at the beginning of a mark, up to its `|`.
fn label(inside: &str) -> Option<String> {
    let (label, _) = inside.split_once('|')?;
    let named = label.len() >= 3
        && label
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_');
    named.then(|| label.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_marks() {
        let marked = Marked::read("a «SSN|1-2»⏎«x¦y» b");
        let want = Marked {
            text: "a 1-2\nxy b".into(),
            spans: vec![(2..5, Some("SSN".into())), (6..8, None)],
        };
        assert_eq!(marked, Some(want));
        assert_eq!(Marked::read("a «b"), None);
        assert_eq!(Marked::read("a b»"), None);
    }
}
