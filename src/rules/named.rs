//! Where a value stands that only its name gives away: behind the name, before it, on the line
//! below it, in the column that it heads.
//!
//! "Die PIN meiner Karte lautet 4771", "4771 is my PIN", and a form in which the name stands over
//! the value. The words between the two are those of a sentence: none of them ends it, and none is
//! a number.

/// How many bytes at the beginning of a text are a value; 0 for none.
pub(crate) type Shape = fn(&[u8]) -> usize;

/// As far from its name a value may stand, in bytes.
const REACH: usize = 72;
/// Rows are followed up this far to the head of their column, in bytes and in lines. Farther up
/// the engine knows the head.
const UP: (usize, usize) = (640, 4);

/// Where the value of the name at `word` begins. `sure`: the value's shape says so little that a
/// sign or a verb must lead to it.
pub(crate) fn find(text: &[u8], word: usize, shape: Shape, sure: bool) -> Option<usize> {
    // The value of a key, whole.
    if word == 0 && shape(text) == text.len() {
        return Some(0);
    }
    behind(text, word, shape, sure).or_else(|| before(text, word, shape))
}

/// `at`, if the number there stands alone, in a cell or on a line, under one of `names`. `inside`:
/// what its cell may hold.
pub(crate) fn cell(
    text: &[u8],
    at: usize,
    names: &[&str],
    inside: fn(u8) -> bool,
) -> Option<usize> {
    alone(text, at, names, inside).then_some(at)
}

/// `LEAST` to `MOST` digits, and nothing that joins them to more.
pub(crate) fn digits<const LEAST: usize, const MOST: usize>(text: &[u8]) -> usize {
    let run = text
        .iter()
        .take(MOST + 1)
        .take_while(|b| b.is_ascii_digit());
    let run = run.count();
    if (LEAST..=MOST).contains(&run) && is_end(&text[run..]) {
        run
    } else {
        0
    }
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
    // Where the answer to a question begins.
    let mut answer = None;
    while at < end {
        let byte = text[at];
        let starts = at > word && !is_inner(text[at - 1]);
        if starts && begins(text, at) && shape(&text[at..]) > 0 {
            let leads = !sure || lines > 0 || byte == b'@' || leads(&text[word..at], words);
            return leads.then_some(at);
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
            // A question, or a request, and who answers it: "PIN?\nCustomer: 4711".
            _ if lines == 0 && asks(&text[at..]) > 0 => {
                at += asks(&text[at..]);
                (lines, answer) = (1, Some(at));
                continue;
            }
            b',' | b'\'' | b':' if answer.is_some_and(|from| at - from < 24) => {}
            b';' | b'!' | b'?' | b'{' | b'}' | b'<' | b'>' | b'[' | b']' => return None,
            b'.' if !is_short(text, at) => return None,
            // "Mon code, c'est …"
            b',' if !text[at..].starts_with(b", c'est") => return None,
            b'\n' => {
                lines += 1;
                if lines > 1 || words > 4 {
                    return None;
                }
            }
            // Below the name stands the value, or nothing.
            _ if lines > 0
                && byte.is_ascii_alphabetic()
                && answer.is_none_or(|from| at - from > 32) =>
            {
                return None;
            }
            b' ' => words += 1,
            _ => {}
        }
        at += 1;
    }
    None
}

/// The end of a question or a request at the end of a line: its length.
fn asks(text: &[u8]) -> usize {
    let sign = match text {
        [b'?' | b'.' | b'!', ..] => 1,
        [0xEF, 0xBC, 0x9F, ..] | [0xE3, 0x80, 0x82, ..] => 3,
        [0xD8, 0x9F, ..] => 2,
        _ => return 0,
    };
    if text.get(sign) == Some(&b'\n') {
        sign + 1
    } else {
        0
    }
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
    let plain = between.trim_end_matches([' ', '"', '\'', '`', '(', '*', '«']);
    if plain.ends_with([':', '=', '#', '>', '|', '-', '–', '—']) {
        return true;
    }
    let last = plain.rsplit([' ', '\'', ',']).next().unwrap_or_default();
    let last = last.to_lowercase();
    words < 2 && plain.chars().count() < 24
        || is_verb(&last)
        || !last.is_ascii()
        || OF.iter().any(|noun| last.starts_with(noun))
}

/// The value right before the name at `word`, as in "bis 12/28 gültig": for values that show by
/// their shape what they are.
pub(crate) fn ahead(text: &[u8], word: usize, shape: Shape) -> Option<usize> {
    let from = word.saturating_sub(40);
    let starts = |&at: &usize| begins(text, at) && (at == 0 || !is_inner(text[at - 1]));
    (from..word).filter(starts).find(|&at| {
        let len = shape(&text[at..]);
        let between = text.get(at + len..word).unwrap_or(b"\n");
        let stops = |b: &u8| b.is_ascii_digit() || b",.;:!?\n(){}[]<>|\"=".contains(b);
        len > 0 && at + len <= word && between.len() < 20 && !between.iter().any(stops)
    })
}

fn before(text: &[u8], word: usize, shape: Shape) -> Option<usize> {
    let from = word.saturating_sub(REACH);
    let (mut found, mut best) = (0, None);
    for at in (from..word).rev() {
        let byte = text[at];
        if byte == b'\n' {
            break;
        }
        let joined = |sign: &u8| b"-:.".contains(sign) && at > 1 && is_inner(text[at - 2]);
        let inner = |before: &u8| is_inner(*before) || joined(before);
        if !begins(text, at) || text[..at].last().is_some_and(inner) {
            continue;
        }
        let len = shape(&text[at..word]);
        if len > 0 && (best.is_none() || found == at + len) {
            if best.is_none() && !is_said(&text[at + len..word]) {
                return None;
            }
            (found, best) = (at + len, Some(at));
        } else if best.is_some() {
            break;
        }
    }
    // The rest of a number whose beginning is of another kind.
    let rest = |&at: &usize| at > 1 && text[at - 1] == b' ' && text[at - 2].is_ascii_digit();
    best.filter(|at| !rest(at))
}

/// Whether what stands between a value and its name says that it is one: "is my", "ist die", "это".
fn is_said(between: &[u8]) -> bool {
    let Some(between) = valid(between) else {
        return false;
    };
    let stops = |c: char| c.is_ascii_digit() || ",.;:!?\n{}[]<>|\"=".contains(c);
    if between.contains(stops) {
        return false;
    }
    let between = between.trim_start_matches(['`', '\'', '*', ')', '»', '"']);
    let rest = between.trim_start();
    // A bracket or a dash: `4711 (PIN)`.
    if rest.starts_with(['(', '-', '–', '—', '（']) {
        return rest.chars().count() < 24;
    }
    let first = rest.split([' ', '\'']).next().unwrap_or_default();
    let first = first.to_lowercase();
    let unspaced = || UNSPACED.iter().any(|verb| rest.starts_with(verb));
    is_verb(&first) || POSSESSIVE.contains(&first.as_str()) || unspaced()
}

fn is_verb(word: &str) -> bool {
    VERBS.contains(&word)
}

/// What says "is", and what leads to a value instead.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "is", "was", "are", "were", "s", "be", "to", "being", "ist", "lautet", "war", "sind", "lauten",
    "auf", "est", "était", "sont", "le", "c'est", "adalah", "ialah", "yaitu", "itu", "ini", "jadi",
    "es", "era", "son", "é", "são", "a", "è", "sono", "zijn", "luidt", "jest", "brzmi", "są", "na",
    "är", "var", "lyder", "till", "это", "был", "—", "на", "هو", "هي", "إلى", "nummer", "number",
    "numero", "numéro", "número", "no", "nr", "n", "o", "den", "die", "la", "el", "il", "de", "het",
];

/// With these a language without "is" begins what it says of a value.
#[rustfmt::skip]
const POSSESSIVE: &[&str] = &[
    "benim", "kartımın", "kartın", "hesabımın", "hesap", "telefonumun", "arabamın", "bilgisayarımın",
    "pasaportumun", "ehliyet", "mój", "moja", "moje", "мой", "моя", "моё", "номер", "نو", "رقم",
    "doğum", "banka", "bankamın", "aracımın", "plakam", "adalah", "as", "als", "comme", "como", "come", "sebagai", "jako", "som", "как", "olarak",
];

/// The same, in scripts without spaces: the verb or the particle stands right behind the value.
const UNSPACED: &[&str] = &[
    "是",
    "就是",
    "为",
    "為",
    "が",
    "は",
    "가",
    "이",
    "은",
    "는",
    "예요",
    "입니다",
];

/// Nouns that a name may be one of: "the PIN of my card 4771".
#[rustfmt::skip]
const OF: &[&str] = &[
    "card", "karte", "carte", "tarjeta", "carta", "kaart", "kart", "kort", "bank", "banque", "banco",
    "code", "kod", "nummer", "number", "num", "utilisateur", "pengguna", "saya", "usuario", "utente", "utilizador",
    "konta", "confidentiel", "ig", "twitter", "instagram", "pin", "atm", "bancomat", "cajero", "wifi", "telefon", "phone", "sim",
];

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
    let number = text[..at].ends_with(b"nr") || next == Some(&b':');
    // "PIN. The room is …": another sentence begins. "D. Tarihi": a name goes on.
    let sentence = matches!(&text[at..], [_, b' ', b'A'..=b'Z', b'a'..=b'z', ..]);
    let letters = letters.count();
    (number || letters < 6 && !(sentence && letters > 1))
        && next.is_none_or(|b| !b.is_ascii_digit())
}

/// In a cell of its own, or on a line, whose head or whose line above is one of `names`.
fn alone(text: &[u8], at: usize, names: &[&str], inside: fn(u8) -> bool) -> bool {
    let quote = |b: &u8| matches!(b, b' ' | b'"' | b'\'' | b'`' | b'*');
    let lead = text[..at].iter().rev().take(4).take_while(|b| quote(b));
    let start = at - lead.count();
    let sign = start.checked_sub(1).map(|before| text[before]);
    let is_sign = |b: u8| matches!(b, b',' | b';' | b'|' | b'\t' | b'\n' | b'\r');
    let cell = text[at..].iter().take(48).take_while(|b| !is_sign(**b));
    let cell = cell.count();
    let end = text.get(at + cell).copied();
    let filled = text[at..at + cell].iter().all(|&b| inside(b) || quote(&b));
    if !filled || !end.is_none_or(is_sign) || sign.is_some_and(|sign| !is_sign(sign)) {
        return false;
    }
    let line_ends = end.is_none_or(|end| matches!(end, b'\n' | b'\r'));
    match sign {
        // The value of a key: its name was near enough to be asked about.
        None => end.is_none(),
        Some(b'\n') if line_ends => {
            // Other values may stand in between, where it is a column of its own.
            let mut above = text[..start].split(|&b| b == b'\n').rev().skip(1);
            let mut read = 0;
            above
                .by_ref()
                .take(UP.1)
                .take_while(|line| {
                    read += line.len();
                    read < UP.0
                })
                .find(|line| line.iter().any(|&b| !inside(b) && !quote(&b)))
                .is_some_and(|line| line.len() <= 80 && is_named(line, names))
        }
        Some(b'\n') => end.is_some_and(|sign| headed(text, start, sign, names)),
        Some(sign) => headed(text, start, sign, names),
    }
}

/// Whether the column of the cell at `at` has a head that is one of `names`, or none that is near.
fn headed(text: &[u8], at: usize, sign: u8, names: &[&str]) -> bool {
    let from = at.saturating_sub(UP.0);
    let mut lines = text[from..at].split(|&b| b == b'\n').rev();
    let Some(before) = lines.next() else {
        return false;
    };
    let column = cells(before, sign);
    let rest = text[at..].split(|&b| b == b'\n').next().unwrap_or_default();
    let count = column + cells(&rest[..rest.len().min(UP.0)], sign);
    let mut head = None;
    for (far, line) in lines.enumerate() {
        if far >= UP.1 {
            return true;
        }
        if cells(line, sign) != count {
            break;
        }
        head = Some(line);
    }
    let Some(head) = head else {
        return false;
    };
    let cell = split(head, sign).nth(column).unwrap_or_default();
    is_named(cell, names)
}

/// Signs between cells, less those in quotes.
fn cells(line: &[u8], sign: u8) -> usize {
    split(line, sign).count() - 1
}

fn split(line: &[u8], sign: u8) -> impl Iterator<Item = &[u8]> {
    let mut quoted = false;
    line.split(move |&b| {
        quoted ^= b == b'"';
        b == sign && !quoted
    })
}

fn is_named(head: &[u8], names: &[&str]) -> bool {
    let Ok(head) = std::str::from_utf8(&head[..head.len().min(96)]) else {
        return false;
    };
    let head = head.to_lowercase();
    names.iter().any(|name| place(&head, name).is_some())
}

/// Where `text`, in small letters, has the name as a whole word; one that ends with `*` begins it.
fn place(text: &str, name: &str) -> Option<usize> {
    let (name, stem) = match name.strip_suffix('*') {
        Some(name) => (name, true),
        None => (name, false),
    };
    let unspaced = |c: char| matches!(c, '\u{2E80}'..='\u{D7FF}');
    let letter = |c: char| c.is_alphabetic() && !unspaced(c);
    text.match_indices(name).map(|(at, _)| at).find(|&at| {
        let left = !text[..at].chars().next_back().is_some_and(letter);
        let right = stem || !text[at + name.len()..].chars().next().is_some_and(letter);
        left && right
    })
}

fn valid(text: &[u8]) -> Option<&str> {
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
        ] {
            let word = text.find("PIN").unwrap_or_default();
            let found = find(text.as_bytes(), word, digits::<4, 6>, true);
            assert_eq!(found, text.find("4711").filter(|_| want), "{text}");
        }
    }

    #[test]
    fn cells_stand_under_their_heads() {
        const NAMES: &[&str] = &["konto*", "account"];
        for (text, want) in [
            ("nr,Kontonummer\n7,4711\n", true),
            ("Kontonummer,nr\n7,4711\n", false),
            ("| Nr | Konto |\n|---|---|\n| 7 | 4711 |\n", true),
            ("Konto\n4711", true),
            ("Diskonto\n4711", false),
            ("account\n1234\n4711\n", true),
            ("my account\nhas 4711\n", false),
            ("4711 rows of the account", false),
        ] {
            let at = text.find("4711").unwrap_or_default();
            let inside = |b: u8| b.is_ascii_digit();
            let found = cell(text.as_bytes(), at, NAMES, inside);
            assert_eq!(found.is_some(), want, "{text}");
        }
    }
}
