//! A field of a form below its label with an empty line between them, as it is copied from a page; and
//! an answer below its question, where a transcript is one text: `Assistant: …?`, `Human: …`.

use std::ops::Range;

use crate::rules::sift::is_idle;

/// The longest label, value, question and answer.
const LABEL: usize = 40;
const VALUE: usize = 48;
const QUESTION: usize = 160;
const ANSWER: usize = 96;

/// Who says what stands behind it.
const SPEAKERS: &[&str] = &[
    "Human: ",
    "Assistant: ",
    "User: ",
    "AI: ",
    "Customer: ",
    "Agent: ",
];

/// What a request has that is no question.
const REQUESTS: &[&str] = &[
    "lease ",
    "itte ",
    "avor",
    "ください",
    "教えて",
    "请",
    "請",
    "주세요",
];

/// Calls `visit` with each value that may stand below its label, and the label as it is read before
/// it. `empties` are the ends of the lines that an empty one follows. Most paragraphs are told by
/// the length of their first line.
pub(super) fn fields(text: &str, empties: &[usize], mut visit: impl FnMut(&str, Range<usize>)) {
    let bytes = text.as_bytes();
    for &at in empties {
        let from = at + 2;
        let rest = &bytes[from..bytes.len().min(from + ANSWER + 16)];
        let len = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
        let is_cut = from + len < bytes.len() && len == rest.len();
        let digits = rest[..len].iter().filter(|b| b.is_ascii_digit());
        // A word with a digit may be a password, words with one are hardly a value.
        let least = match rest[..len].trim_ascii().contains(&b' ') {
            true => 2,
            false => 1,
        };
        if is_cut || digits.take(least).count() < least {
            continue;
        }
        let Some(line) = text.get(from..from + len) else {
            continue;
        };
        let said = SPEAKERS.iter().find_map(|who| line.strip_prefix(who));
        let value = said.unwrap_or(line).trim();
        let start = from + line.len() - line.trim_start().len();
        let start =
            start + said.map_or(0, |said| line.trim_start().len() - said.trim_start().len());
        if value.len() > if said.is_some() { ANSWER } else { VALUE } {
            continue;
        }
        let above = above(text, at);
        let leads = match said {
            Some(_) => question(above, value),
            None => label(above, value).into_iter().collect(),
        };
        for lead in leads {
            visit(&lead, start..start + value.len());
        }
    }
}

/// The line that ends at `at`, if it is no longer than a question.
fn above(text: &str, at: usize) -> &str {
    let from = at.saturating_sub(QUESTION);
    let line = memchr::memrchr(b'\n', &text.as_bytes()[from..at]);
    match line {
        Some(line) => &text[from + line + 1..at],
        None if from == 0 => &text[..at],
        None => "",
    }
}

/// `Phone *`, `## Passport number`: a few words, and the value is alone.
fn label(line: &str, value: &str) -> Option<String> {
    let said = SPEAKERS.iter().find_map(|who| line.strip_prefix(who));
    let label = said
        .unwrap_or(line)
        .trim_matches([' ', '*', '#', ':', '\t', '_']);
    let plain = |c: char| c.is_alphabetic() || " -/().'’".contains(c);
    let is_one = !is_idle(line.as_bytes())
        && (2..=LABEL).contains(&label.len())
        && label.chars().all(plain)
        && !label.ends_with('.')
        && label.split(' ').count() <= 5;
    let alone = value.split_whitespace().count() <= 5 && !value.ends_with(['.', ':', ',']);
    (is_one && alone).then(|| format!("{label}: "))
}

/// What was asked, as it is read before its answer.
fn question(line: &str, value: &str) -> Vec<String> {
    let said = SPEAKERS.iter().find_map(|who| line.strip_prefix(who));
    let asked = said.unwrap_or(line).trim_end();
    let request = || {
        let request = asked.strip_suffix(['.', '!', '。'])?;
        let is_kind = REQUESTS.iter().any(|word| request.contains(word));
        is_kind.then_some(request)
    };
    match asked.strip_suffix(['?', '？']).or_else(request) {
        Some(asked) if value.split_whitespace().count() <= 10 => leads(asked, value),
        _ => Vec::new(),
    }
}

/// What was asked, as it is read before its answer: a value alone stands as behind a label, and in a
/// sentence as behind the question. Where words stand side by side it may be either.
pub(crate) fn leads(asked: &str, answer: &str) -> Vec<String> {
    let several = answer.trim().contains(char::is_whitespace);
    let is_word = |word: &str| {
        let letters = word.trim_end_matches(['.', ',', '!', ':']);
        let inner = |c: char| c.is_lowercase() || several && "-'’".contains(c);
        letters.len() > 1 && letters.chars().skip(1).all(inner)
    };
    let side_by_side = |c: char| c.is_alphabetic() && c >= SIDE_BY_SIDE;
    let is_sentence = answer.split_whitespace().any(is_word);
    let signs = match answer.contains(side_by_side) {
        true => "?:",
        false if is_sentence => "?",
        false => ":",
    };
    let lead = |sign: char| format!("{asked}{sign}\n");
    signs.chars().map(lead).collect()
}

/// From here on most scripts have no spaces between words, or have what says "is" behind the value.
const SIDE_BY_SIDE: char = '\u{E00}';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_below_their_labels() {
        for (text, want) in [
            (
                "Name\n\nPhone *\n\n07700 900123\n\nNext",
                &[("Phone: ", "07700 900123")][..],
            ),
            ("Password*\n\nZimt9kraut\n", &[("Password: ", "Zimt9kraut")]),
            ("## MRN\n\n10089566", &[("MRN: ", "10089566")]),
            ("\n\nHuman: Phone\n\n12 34", &[("Phone: ", "12 34")]),
            (
                "\n\nAssistant: What is your SSN?\n\nHuman: it is 12, ok",
                &[("What is your SSN?\n", "it is 12, ok")],
            ),
            (
                "\n\nAssistant: PIN是多少？\n\nHuman: 好的，是12",
                &[
                    ("PIN是多少?\n", "好的，是12"),
                    ("PIN是多少:\n", "好的，是12"),
                ],
            ),
            (
                "\n\nAssistant: Please tell me your PIN.\n\nHuman: 4711",
                &[("Please tell me your PIN:\n", "4711")],
            ),
            ("We met in 2024.\n\n12 people came", &[]),
            ("A heading\n\nwith words below it", &[]),
            ("def f():\n    pass\n\n#line 105", &[]),
        ] {
            let mut found = Vec::new();
            let empties: Vec<usize> = text.match_indices("\n\n").map(|(at, _)| at).collect();
            fields(text, &empties, |lead, at| {
                found.push((lead.to_owned(), text[at].to_owned()))
            });
            let found: Vec<_> = found
                .iter()
                .map(|(a, b)| (a.as_str(), b.as_str()))
                .collect();
            assert_eq!(found, want, "{text}");
        }
    }
}
