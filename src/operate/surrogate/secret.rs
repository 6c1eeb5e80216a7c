//! Credentials. Each surrogate says `EXAMPLE`, which no rule takes for a secret.

use super::{Draw, spoil_cards};

const MARK: &str = "EXAMPLE";

/// The prefix of a provider ends within so many characters.
const PREFIX: usize = 12;

/// A password, or a secret of a kind that only its name tells: nothing of it stays but its length,
/// and which characters are letters, capitals, digits.
///
/// Of several words or codes each says what it is: a rule may look at one of them alone.
pub(super) fn password(text: &str, draw: &mut Draw) -> String {
    text.split_inclusive(char::is_whitespace)
        .map(|word| {
            let kept = word.trim_end();
            match kept.is_empty() {
                true => word.to_owned(),
                false => {
                    let mut said = one_word(kept, draw);
                    // Short words have no room to differ.
                    if said == MARK && kept.len() < text.len() {
                        said.extend((0..3).map(|_| draw.letter()));
                    }
                    said + &word[kept.len()..]
                }
            }
        })
        .collect()
}

fn one_word(text: &str, draw: &mut Draw) -> String {
    marked("", text, |c| match c {
        c if c.is_alphanumeric() => draw.like(c),
        c if c.is_whitespace() => c,
        // A sign is a part of the secret. These three mean nothing in a shell, a URL, a string.
        _ => ['-', '_', '.'][usize::from(draw.below(3))],
    })
}

/// A key in a provider's format: `sk_live_EXAMPLE…`.
pub(super) fn key(text: &str, draw: &mut Draw) -> String {
    let (prefix, rest) = text.split_at(prefix(text));
    marked(prefix, rest, |c| match c {
        c if c.is_alphanumeric() => draw.like(c),
        c if c.is_whitespace() || "-_.=/+:~%".contains(c) => c,
        _ => '-',
    })
}

/// `{"alg":"none"}` and no JSON after it.
pub(super) fn jwt(token: &str) -> String {
    format!("eyJhbGciOiJub25lIn0.{MARK}-{token}.{MARK}")
}

/// The banners of the original, where it has them, and between them what is no base64.
pub(super) fn private_key(text: &str, token: &str, draw: &mut Draw) -> String {
    const DASHES: &str = "-----";
    let kind = |name: &str| {
        let (_, after) = text.split_once(DASHES)?.1.split_once(name)?;
        let (kind, _) = after.split_once(DASHES)?;
        let plain = |byte: u8| byte.is_ascii_uppercase() || byte == b' ' || byte.is_ascii_digit();
        (kind.len() <= 40 && kind.contains("PRIVATE KEY") && kind.bytes().all(plain))
            .then_some(kind)
    };
    let (begin, end) = (kind("BEGIN "), kind("END "));
    if begin.is_none() && end.is_none() {
        return key(text, draw);
    }
    // The line breaks may be escaped, or gone.
    let line = ["\r\n", "\n", "\\r\\n", "\\n", " "]
        .into_iter()
        .find(|line| text.contains(line))
        .unwrap_or_default();
    let banner = |name: &str, kind: &str| format!("{DASHES}{name} {kind}{DASHES}");
    let mut out = String::new();
    if let Some(kind) = begin {
        out += &banner("BEGIN", kind);
        out += line;
    }
    out += &format!("{MARK}-{token}");
    if let Some(kind) = end {
        out += line;
        out += &banner("END", kind);
    }
    out
}

/// `prefix`, the mark in place of the first characters of `rest`, and the others as `like` gives
/// them.
fn marked(prefix: &str, rest: &str, like: impl FnMut(char) -> char) -> String {
    let mut chars: Vec<char> = rest.chars().skip(MARK.len()).map(like).collect();
    spoil_cards(&mut chars);
    let mut out = String::with_capacity(prefix.len() + rest.len() + MARK.len());
    out.push_str(prefix);
    out.push_str(MARK);
    out.extend(chars);
    out
}

/// The length of what a provider puts before its keys: words that end in `_` or `-`, such as
/// `sk-proj-`. A word is letters of one case with at most two digits behind; what is mixed is key.
fn prefix(text: &str) -> usize {
    let mut end = 0;
    for word in text.split_inclusive(['_', '-']) {
        let Some(letters) = word.strip_suffix(['_', '-']) else {
            break;
        };
        let letters = letters.trim_end_matches(|c: char| c.is_ascii_digit());
        let one_case = letters.bytes().all(|byte| byte.is_ascii_lowercase())
            || letters.bytes().all(|byte| byte.is_ascii_uppercase());
        let digits = word.len() - 1 - letters.len();
        if letters.is_empty() || !one_case || digits > 2 || end + word.len() > PREFIX {
            break;
        }
        end += word.len();
    }
    // What is left has to be the better part.
    if 2 * end < text.len() { end } else { 0 }
}
