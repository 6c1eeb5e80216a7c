//! Questions and requests, and the value in the answer: "PIN? 4711", "Your PIN, please.\nIt's 4711".

use super::words::{ANSWERS, CLOSINGS, PLEASE};
use super::{OPENING, Shape, begins, is_inner, is_short, is_verb, valid};

/// As far behind the question its answer may have the value, in bytes.
const REACH: usize = 64;

/// Where the answer begins, if at `at` ends a question or a request about the name at `word`.
pub(super) fn asked(text: &[u8], word: usize, at: usize) -> Option<usize> {
    let sign = match &text[at..] {
        [b'?' | b'.' | b'!' | b'\n', ..] => 1,
        // ؟
        [0xD8, 0x9F, ..] => 2,
        _ => return None,
    };
    let from = at + sign;
    let line = text.get(from) == Some(&b'\n');
    match text[at] {
        // The full stop of Chinese and Japanese was made a line break.
        b'\n' => (line && at > 0 && text[at - 1] >= 0x80).then_some(from),
        b'.' | b'!' if !line => {
            let spaced = text.get(from) == Some(&b' ');
            (spaced && is_kind(&text[word..at])).then_some(from)
        }
        _ => Some(from),
    }
}

/// Where the value begins in the answer to a question that the word at `word` is in; the words
/// between are those of one sentence.
pub(crate) fn answered(text: &[u8], word: usize, shape: Shape) -> Option<usize> {
    let end = text.len().min(word + super::REACH);
    let stops = |at: &usize| text[*at].is_ascii_digit() || b"?.!;:\n{}[]<>|".contains(&text[*at]);
    let arabic = |at: &usize| text[*at..].starts_with("؟".as_bytes());
    // `geb.?`, `д.р.?`
    let ends = |at: &usize| stops(at) && !(text[*at] == b'.' && is_short(text, *at));
    let sign = (word..end).find(|at| ends(at) || arabic(at))?;
    // The query of an address is none: `password-hashes?query=…`.
    let query = sign > 0
        && text[sign - 1].is_ascii_alphanumeric()
        && text.get(sign + 1).is_some_and(u8::is_ascii_alphabetic);
    let asks = text[sign] == b'?' && !query || text[sign] == 0xD8 || text[sign] == b'\n';
    asks.then(|| asked(text, word, sign))
        .flatten()
        .and_then(|from| given(text, from, shape, false))
}

/// Where the last group of `LEAST` to `MOST` digits begins in an answer of several values, to the
/// question that the word at `word` is in: "Card number and CVV?\n4111 1111 1111 1111, 737".
pub(crate) fn among<const LEAST: usize, const MOST: usize>(
    text: &[u8],
    word: usize,
) -> Option<usize> {
    let rest = &text[word..text.len().min(word + 240)];
    let asked = memchr::memchr(b'\n', rest).filter(|&at| at < 120)?;
    let sign = rest[..asked].trim_ascii_end();
    let asks = sign.ends_with(b"?") || sign.ends_with(b":") || sign.ends_with("？".as_bytes());
    let answer = &rest[asked + 1..];
    let answer = &answer[..memchr::memchr(b'\n', answer).unwrap_or(answer.len())];
    let separates = |b: &u8| b" ,;/|&".contains(b) || *b >= 0x80;
    let last = answer.iter().rposition(u8::is_ascii_digit)? + 1;
    let len = answer[..last]
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_digit())
        .count();
    let first = last - len;
    // A card, a date or a telephone stands before it, and not a year.
    let digits = answer[..first].iter().filter(|b| b.is_ascii_digit());
    let is_more = digits.count() >= 6;
    // The last group of a longer number has its like before it, between no commas or words.
    let between = answer[..first]
        .iter()
        .rev()
        .take_while(|b| !b.is_ascii_digit());
    let between = between.count();
    let apart = between > 1 || first > 0 && b",;/|&".contains(&answer[first - 1]);
    let bounded = first > 0
        && separates(&answer[first - 1])
        && answer
            .get(last)
            .is_none_or(|b| separates(b) || b".!)".contains(b));
    (asks && is_more && apart && bounded && (LEAST..=MOST).contains(&len))
        .then_some(word + asked + 1 + first)
}

/// The bytes up to the end of a question or a request whose last words begin here, behind a
/// comma: ", please?".
pub(super) fn kindly(text: &[u8]) -> Option<usize> {
    let stops = |b: &u8| b"?.!:;\n(){}[]<>|=".contains(b) || b.is_ascii_digit() || *b == 0xD8;
    let mut at = 1;
    while at < text.len().min(48) {
        at += text[at..].iter().position(stops)?;
        match text[at..] {
            [b'?', ..] | [0xD8, 0x9F, ..] => return Some(at - 1),
            [b'.' | b'!' | b':' | b'\n', ..] if is_kind(&text[..at]) => return Some(at - 1),
            [0xD8, ..] => at += 1,
            _ => return None,
        }
    }
    None
}

fn is_kind(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text).to_lowercase();
    PLEASE.iter().any(|word| text.contains(word))
}

/// Where the value of the answer begins.
pub(super) fn given(text: &[u8], from: usize, shape: Shape, sure: bool) -> Option<usize> {
    let end = text.len().min(from + REACH);
    let (mut lines, mut ends) = (0, 0);
    for at in from..end {
        let byte = text[at];
        if begins(text, at) && !is_inner(text[at - 1]) {
            let len = shape(&text[at..]);
            if len > 0 && is_of_more(text, at, len) {
                return None;
            }
            if len > 0 {
                let is = is_led(&text[from..at], &text[at + len..], lines > 0, sure);
                return is.then_some(at);
            }
        }
        match byte {
            b'0'..=b'9' | b';' | b'?' | b'{' | b'}' | b'<' | b'[' | b']' => return None,
            // "Let me check... 4711"
            b'.' if text[at - 1] == b'.' => {}
            // "Sure. It's 4711"
            b'.' | b'!' => {
                ends += 1;
                if ends > 1 || at - from > 32 {
                    return None;
                }
            }
            b'\n' => {
                lines += 1;
                if lines > 1 {
                    return None;
                }
            }
            _ => {}
        }
    }
    None
}

/// Whether four digits are a group of a longer number, or what a mask has left of one.
pub(super) fn is_of_more(text: &[u8], at: usize, len: usize) -> bool {
    let group = text.get(at + len + 1..at + len + 5);
    let goes_on = group.is_some_and(|group| group.iter().all(u8::is_ascii_digit));
    let joined = matches!(text.get(at + len), Some(b' ' | b'-'));
    let before = text[..at].trim_ascii_end();
    let before = before.strip_suffix(b"-").unwrap_or(before);
    let is_group = len == 4 && text[at..at + 4].iter().all(u8::is_ascii_digit);
    is_group && (goes_on && joined || before.ends_with(b"**"))
}

/// Whether the words between a question and a value make it the answer. `rest`: what follows it.
fn is_led(between: &[u8], rest: &[u8], line: bool, sure: bool) -> bool {
    let Ok(between) = std::str::from_utf8(between) else {
        return false;
    };
    let plain = between.trim_end_matches(OPENING);
    if !plain.contains(char::is_alphabetic) {
        return line || !sure || closes(rest);
    }
    if plain.ends_with([':', '=', '-', '–', '—', ',', '>', '#', '.', '!']) {
        return true;
    }
    let last = plain.rsplit([' ', '\'', ',', '.', '!', ':']).next();
    let last = last.unwrap_or_default().to_lowercase();
    line && plain.chars().count() <= 32
        || is_verb(&last)
        || ANSWERS.contains(&last.as_str())
        || !last.is_ascii() && plain.split(' ').count() < 6
}

/// Behind a bare number that answers a question stands no noun that it counts.
pub(crate) fn closes(rest: &[u8]) -> bool {
    let rest = valid(&rest[..rest.len().min(24)]).unwrap_or_default();
    let Some(words) = rest.strip_prefix(' ') else {
        return true;
    };
    let word = words.split([' ', ',', '.', '!', '\n']).next();
    let word = word.unwrap_or_default().to_lowercase();
    !word.is_ascii() || word.is_empty() || CLOSINGS.contains(&word.as_str())
}
