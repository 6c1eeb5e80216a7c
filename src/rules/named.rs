//! Where a value stands that only its name gives away: behind the name, before it, on the line
//! below it, in the column that it heads.
//!
//! "Die PIN meiner Karte lautet 4771", "4771 is my PIN", "PIN? 4771", and a form in which the name
//! stands over the value. The words between the two are those of a sentence: none of them ends it,
//! and none is a number.

mod answer;
mod before;
mod cell;
mod words;

use answer::is_of_more;
pub(crate) use answer::{among, answered, closes};
pub(crate) use before::{ahead, ahead_far, before, beside};
pub(crate) use cell::cell;
use words::{OF, VERBS};

/// How many bytes at the beginning of a text are a value; 0 for none.
pub(crate) type Shape = fn(&[u8]) -> usize;

/// As far from its name a value may stand, in bytes.
const REACH: usize = 72;

/// Where the value of the name at `word` begins. `sure`: the value's shape says so little that a
/// sign or a verb must lead to it.
pub(crate) fn find(text: &[u8], word: usize, shape: Shape, sure: bool) -> Option<usize> {
    // The value of a key, whole.
    if word == 0 && shape(text) == text.len() {
        return Some(0);
    }
    let found = behind(text, word, shape, sure).or_else(|| before(text, word, shape));
    found.filter(|&at| !is_of_more(text, at, shape(&text[at..])))
}

/// `LEAST` to `MOST` digits, and nothing that joins them to more.
pub(crate) fn digits<const LEAST: usize, const MOST: usize>(text: &[u8]) -> usize {
    let run = text
        .iter()
        .take(MOST + 1)
        .take_while(|b| b.is_ascii_digit());
    let run = run.count();
    if (LEAST..=MOST).contains(&run) && is_end(&text[run..]) && !is_counted(&text[run..]) {
        run
    } else {
        0
    }
}

/// Whether a word for what is counted follows, in scripts without spaces.
fn is_counted(rest: &[u8]) -> bool {
    #[rustfmt::skip]
    const UNITS: [char; 24] = [
        '天', '件', '个', '個', '人', '元', '円', '枚', '本', '回', '日', '年', '月', '岁', '歳', '次', '块', '行', '页', '頁', '개', '명', '원', '년',
    ];
    let rest = valid(&rest[..rest.len().min(4)]).unwrap_or_default();
    rest.starts_with(UNITS)
}

/// Nothing that joins what stood before to letters or digits.
pub(crate) fn is_end(rest: &[u8]) -> bool {
    match rest {
        [b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'_', ..] => false,
        [b'-' | b'.' | b'/' | b':' | b'+' | b',' | b'\'', next, ..] => !next.is_ascii_digit(),
        _ => true,
    }
}

fn behind(text: &[u8], word: usize, shape: Shape, sure: bool) -> Option<usize> {
    let end = text.len().min(word + REACH);
    let (mut at, mut lines, mut words) = (word, 0, 0);
    while at < end {
        let byte = text[at];
        let starts = at > word && !is_inner(text[at - 1]);
        if starts && begins(text, at) && shape(&text[at..]) > 0 {
            // "Licence number of seats: 4711"
            if counts(&text[word..at]) {
                return None;
            }
            let leads = !sure || lines > 0 || byte == b'@' || leads(&text[word..at], words);
            return leads.then_some(at);
        }
        // A question, or a request, and who answers it: "PIN?\nCustomer: 4711".
        if lines == 0
            && let Some(from) = answer::asked(text, word, at)
        {
            return answer::given(text, from, shape, sure);
        }
        match byte {
            // `(4 digits)`
            b'(' => {
                let rest = text[at..].iter().take(24);
                at += rest.take_while(|&&b| b != b')' && b != b'\n').count();
                continue;
            }
            // "The 3 digits on the back".
            b'1'..=b'9' if is_count(text, at) => {}
            // `CVC2` is a name.
            b'0'..=b'9' if at == word || words > 0 || !text[at - 1].is_ascii_alphabetic() => {
                return None;
            }
            b';' | b'!' | b'?' | b'{' | b'}' | b'>' | b'[' | b']' => return None,
            b'.' if !is_short(text, at) => return None,
            // "Mon code, c'est …", "Your PIN, please: …"
            // "My PIN, 4711, …"
            b',' if words < 7 && lines == 0 && is_apposed(&text[at + 1..], shape) => {
                return Some(at + 1 + usize::from(text[at + 1] == b' '));
            }
            // "暗証番号、4711です"
            b',' if at > 0 && text[at - 1] >= 0x80 && is_next(&text[at + 1..], shape) => {}
            b',' if !says(&text[at + 1..]) => {
                at += inserted(&text[at..]).or_else(|| answer::kindly(&text[at..]))?;
            }
            // A cell of HTML that holds the name, and the next one.
            b'<' => return next_cell(text, at, shape),
            b'\n' => {
                lines += 1;
                if lines > 1 || words > 6 {
                    return None;
                }
            }
            // Below the name stands the value, or nothing.
            _ if lines > 0 && byte.is_ascii_alphabetic() => return None,
            b' ' => words += 1,
            _ => {}
        }
        at += 1;
    }
    None
}

/// Whether the value stands here, behind a space or none.
fn is_next(text: &[u8], shape: Shape) -> bool {
    shape(text.strip_prefix(b" ").unwrap_or(text)) > 0
}

/// Whether the words end with what is counted: "of seats:". What is somebody's is a singular, or has
/// a capital.
fn counts(between: &[u8]) -> bool {
    let between = std::str::from_utf8(between).unwrap_or_default();
    let Some((_, noun)) = between
        .trim_end_matches([' ', ':', '='])
        .rsplit_once(" of ")
    else {
        return false;
    };
    const OWN: [&str; 6] = ["ours", "yours", "theirs", "hers", "business", "address"];
    noun.len() > 4
        && noun.ends_with('s')
        && noun.bytes().all(|b| b.is_ascii_lowercase())
        && !OWN.contains(&noun)
}

/// Whether the value stands here between commas, or at the end of the sentence.
fn is_apposed(text: &[u8], shape: Shape) -> bool {
    let value = text.strip_prefix(b" ").unwrap_or(text);
    let rest = &value[shape(value)..];
    rest.len() < value.len()
        && matches!(
            rest,
            [] | [b',' | b'.' | b')' | b'\n' | b'!' | b'?' | b';', ..]
        )
}

/// The bytes to the second comma of ", the CVV, is".
fn inserted(text: &[u8]) -> Option<usize> {
    let stops = |b: &u8| b",.;:!?\n(){}[]<>=".contains(b) || b.is_ascii_digit();
    let len = text[1..text.len().min(32)].iter().position(stops)?;
    (text[len + 1] == b',' && says(&text[len + 2..])).then_some(len + 1)
}

/// The value in the next cell of HTML, where the name at `word` is the end of its own.
pub(crate) fn next_cell(text: &[u8], word: usize, shape: Shape) -> Option<usize> {
    let name = &text[word..text.len().min(word + REACH)];
    let stops = |b: &u8| b"<>\n;{}[]=\"".contains(b);
    let at = word + name.iter().position(stops)?;
    let next = at + tags(&text[at..])?;
    (next < text.len() && shape(&text[next..]) > 0).then_some(next)
}

/// The length of the tags that stand here in a row, the first of which ends something.
fn tags(text: &[u8]) -> Option<usize> {
    let mut at = 0;
    if !text.starts_with(b"</") {
        return None;
    }
    while text.get(at) == Some(&b'<') {
        let rest = &text[at..text.len().min(at + 64)];
        at += rest.iter().position(|&b| b == b'>')? + 1;
        let blank = |b: &&u8| b.is_ascii_whitespace();
        at += text[at..].iter().take(24).take_while(blank).count();
    }
    (at < 160).then_some(at)
}

/// Whether a verb begins here: "the CVV, is", "mon code, c'est".
fn says(text: &[u8]) -> bool {
    let text = valid(&text[..text.len().min(24)]).unwrap_or_default();
    let text = text.trim_start();
    let word = text.split([' ', '\n', ':']).next().unwrap_or_default();
    matches!(
        word,
        "mine"
            | "meine"
            | "meiner"
            | "das"
            | "dat"
            | "that's"
            | "that"
            | "it's"
            | "mien"
            | "mío"
            | "mia"
            | "mój"
            | "min"
            | "det"
            | "мой"
            | "моя"
            | "benimki"
            | "is"
            | "are"
            | "ist"
            | "sind"
            | "lautet"
            | "est"
            | "es"
            | "é"
            | "è"
            | "jest"
            | "to"
            | "är"
            | "это"
            | "هو"
            | "هي"
            | "itu"
            | "adalah"
            | "son"
            | "sono"
            | "são"
            | "zijn"
            | "sont"
    ) || word.starts_with("c'est")
}

/// Where a value may begin: at a letter, a digit or the sign of a name; in other scripts behind a
/// space.
fn begins(text: &[u8], at: usize) -> bool {
    let byte = text[at];
    byte.is_ascii_alphanumeric() || byte == b'@' || byte >= 0xC0 && (at == 0 || text[at - 1] < 0x80)
}

/// A digit that stands alone.
fn is_count(text: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).map_or(b' ', |before| text[before]);
    let behind = text.get(at + 1).copied().unwrap_or(b'0');
    !before.is_ascii_alphanumeric()
        && (behind >= 0x80
            || behind == b' ' && text.get(at + 2).is_some_and(|b| !b.is_ascii_digit()))
}

/// What stands between a name, with which `between` begins, and its value leads to the value: a
/// sign, a verb, or nothing but the name. Where a language does without the verb, its letters show.
fn leads(between: &[u8], words: usize) -> bool {
    let between = std::str::from_utf8(between).unwrap_or_default();
    let plain = between.trim_end_matches(OPENING);
    // A long dash is read as a space.
    if plain.ends_with([':', '=', '#', '>', '|', '-', '–']) || between.ends_with("   ") {
        return true;
    }
    let last = plain.rsplit([' ', '\'', ',']).next().unwrap_or_default();
    let last = last.to_lowercase();
    words < 2 && plain.chars().count() < 24
        || is_verb(&last)
        || !last.is_ascii()
        || OF.iter().any(|noun| last.starts_with(noun))
}

/// Signs that open a value.
const OPENING: [char; 7] = [' ', '"', '\'', '`', '(', '*', '«'];

fn is_verb(word: &str) -> bool {
    VERBS.contains(&word)
}

/// Letters and digits, and signs within a value.
fn is_inner(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+' | b'/')
}

/// The point of an abbreviation, `Nr.`, `n.º`.
fn is_short(text: &[u8], at: usize) -> bool {
    let letters = text[..at].iter().rev().take(16);
    let letters = letters.take_while(|b| b.is_ascii_alphabetic() || **b >= 0x80);
    let letters = letters.filter(|&&b| b & 0xC0 != 0x80);
    let next = text.get(at + 1);
    let short: [&[u8]; 8] = [
        b"nr",
        b"Nr",
        b"no",
        b"No",
        b"nro",
        b"num",
        b"reg",
        "рег".as_bytes(),
    ];
    let number = short.iter().any(|end| text[..at].ends_with(end)) || next == Some(&b':');
    // "PIN. The room is …": another sentence begins. "D. Tarihi": a name goes on.
    let sentence = matches!(&text[at..], [_, b' ', b'A'..=b'Z', b'a'..=b'z', ..]);
    let letters = letters.count();
    (number || letters < 6 && !(sentence && letters > 1))
        && next.is_none_or(|b| !b.is_ascii_digit())
}

/// The text, less a character that is cut at its end.
pub(crate) fn valid(text: &[u8]) -> Option<&str> {
    match std::str::from_utf8(text) {
        Ok(text) => Some(text),
        Err(cut) if cut.error_len().is_none() => {
            std::str::from_utf8(&text[..cut.valid_up_to()]).ok()
        }
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_before_and_behind_their_names() {
        for (text, want) in [
            ("PIN: 4711", true),
            ("PIN 4711", true),
            ("PIN of my card is 4711", true),
            ("PIN\n4711", true),
            ("PIN\n\n4711", false),
            ("PIN has 4 of 4711", false),
            ("PIN. The room is 4711", false),
            ("4711 is my PIN", true),
            ("4711 (PIN)", true),
            ("4711 PIN", false),
            ("in 4711, the PIN was", false),
            ("PIN of my card, 4711, was", true),
            ("PIN works, 4711 people", false),
            ("PIN of boards: 4711", false),
            ("PIN of mine: 4711", true),
        ] {
            let word = text.find("PIN").unwrap_or_default();
            let found = find(text.as_bytes(), word, digits::<4, 6>, true);
            assert_eq!(found, text.find("4711").filter(|_| want), "{text}");
        }
    }
}
