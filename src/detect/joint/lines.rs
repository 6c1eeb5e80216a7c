//! Where a line ends, and what began in it goes on in the next one.

use super::quotes::program;
use super::{
    DIGITS, Joint, KEY, Kind, LEAST, LETTERS, NUMBER, SPACE, TOKEN, class, is_token, parts, prefix,
};
use crate::rules::sift::is_idle;

/// The longest line that mailers break off, and one more.
const FULL: usize = 81;
/// The longest label, and the longest value below one.
const LABEL: usize = 40;
const VALUE: usize = 64;
/// The longest beginning of a provider's keys, and one more.
const SIGN: usize = 24;
/// The longest tag.
const TAG: usize = 160;

/// Whether the line's end at `at` may stand within a value, or under a label.
#[inline(always)]
pub(super) fn may_go_on(bytes: &[u8], begins: usize, at: usize) -> bool {
    let last = match bytes[at - 1] {
        b'\r' if at > 1 => bytes[at - 2],
        last => last,
    };
    let Some(&next) = bytes.get(at + 1) else {
        return false;
    };
    let goes_on = match last {
        b'\\' => true,
        b'0'..=b'9' | b' ' | b'\t' | b'|' => is_mark(next) || next.is_ascii_alphanumeric(),
        // An address without its domain.
        b'@' => is_mark(next) || next.is_ascii_alphanumeric(),
        // What a provider puts before its keys.
        b'_' | b'-'
            if bytes[..at - 1]
                .last()
                .is_some_and(u8::is_ascii_alphanumeric) =>
        {
            is_mark(next) || next.is_ascii_alphanumeric()
        }
        // Most lines end with a word, behind which nothing goes on.
        b'A'..=b'Z' => next.is_ascii_alphanumeric() || next == b'>',
        _ => {
            TOKEN[usize::from(last)]
                && (next.is_ascii_alphanumeric() || next == b'>')
                && is_long(&bytes[..at])
        }
    };
    goes_on || may_label(bytes, begins, at)
}

/// Whether what stands at the end of a line is as long as a key that a mailer breaks, or is a part
/// of an address.
#[inline(always)]
fn is_long(line: &[u8]) -> bool {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let mut count = 0;
    let mut word = line.iter().rev().take_while(|b| is_token(Some(b)));
    word.any(|b| {
        count += 1;
        count == LEAST || *b == b'@'
    })
}

/// Whether the line that ends at `at` may be the label of the next one: both begin alike, or it has
/// a tag, or the sign of a block.
#[inline(always)]
fn may_label(bytes: &[u8], begins: usize, at: usize) -> bool {
    let (Some(&own), Some(&next)) = (bytes.get(begins), bytes.get(at + 1)) else {
        return false;
    };
    let alike = own == next || own.is_ascii_digit() && next.is_ascii_digit();
    let last = bytes[at - 1];
    let block = || matches!(last, b'|' | b'>' | b'-' | b'+' | b'"' | b'\'');
    let item = matches!(own, b'-' | b'*') && next == b' ';
    // Most lines of a program end with a sign that is in no word.
    (block() || WORD[usize::from(last)] || last == b'\r')
        && (3..=160).contains(&(at - begins))
        && (alike || own == b'<' || item || block())
}

/// What may stand before the second part of a value in its line.
fn is_mark(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'>' | b'|' | b'+' | b'*' | b'-')
}

/// Between two lines: a line that is continued behind a backslash, digits that go on in the next
/// line, behind its indentation or a mark of a quotation, and a label with its value below. The line
/// begins at `begins` and ends at `at`.
pub(super) fn joint(bytes: &[u8], begins: usize, at: usize) -> Option<Joint> {
    let end = at - usize::from(bytes[at - 1] == b'\r');
    let last = bytes[..end].last()?;
    let rest = &bytes[at + 1..];
    if *last == b'\\' {
        let space = rest.iter().take(SPACE);
        let space = space.take_while(|b| matches!(b, b' ' | b'\t')).count();
        let next = at + 1 + space;
        let digits = end > 1 && bytes[end - 2].is_ascii_digit();
        if digits && bytes.get(next).is_some_and(u8::is_ascii_digit) {
            return Some(Joint {
                with: "",
                ..spaced(end - 1, next)
            });
        }
        return parts(bytes, end - 1, next, "");
    }
    let joint = wrapped(bytes, end, at + 1).or_else(|| appended(bytes, begins, end, at + 1));
    if joint.is_some() {
        return joint;
    }
    if matches!(last, b'_' | b'-')
        && let Some(joint) = begun(bytes, begins, end, at + 1)
    {
        return Some(joint);
    }
    // `4111-1111-` goes on with its hyphen.
    if *last == b'-' && end > 1 && bytes[end - 2].is_ascii_digit() {
        // Behind the arrow of a listing: other marks may be groups of the number.
        let arrow = numbered(bytes, begins, end, at + 1).and_then(|behind| {
            let arrow = memchr::memmem::find(&bytes[at + 1..behind], "→".as_bytes())?;
            Some(at + 1 + arrow + "→".len())
        });
        let space = rest.iter().take(SPACE).take_while(|b| is_mark(**b)).count();
        let joint = number(bytes, end - 1, arrow.unwrap_or(at + 1 + space));
        return joint.map(|joint| Joint {
            start: end,
            with: "",
            apart: arrow.is_some(),
            ..joint
        });
    }
    let digit = last.is_ascii_digit() || matches!(last, b' ' | b'\t' | b'|');
    if digit || last.is_ascii_uppercase() {
        let mark = |b: &&u8| is_mark(**b);
        let marks = bytes[..end].iter().rev().take(SPACE);
        let start = end
            - marks
                .take_while(|b| matches!(b, b' ' | b'\t' | b'|'))
                .count();
        let to = at + 1 + rest.iter().take(SPACE).take_while(mark).count();
        let value = |to| number(bytes, start, to).or_else(|| account(bytes, start, to));
        let joint = match may_be_cut(bytes, start) {
            false => None,
            true => match numbered(bytes, begins, end, at + 1) {
                Some(behind) => value(behind).map(|joint| Joint {
                    apart: true,
                    ..joint
                }),
                None => value(to),
            },
        };
        if joint.is_some() {
            return joint;
        }
    }
    may_label(bytes, begins, at)
        .then(|| label(bytes, begins, end, at))
        .flatten()
}

/// A line that ends with what a provider puts before its keys, `npm_`, and one that goes on with
/// what was drawn, behind its mark.
fn begun(bytes: &[u8], begins: usize, end: usize, next: usize) -> Option<Joint> {
    let name = bytes[begins..end].iter().rev().take(SIGN);
    let name = name.take_while(|b| is_token(Some(b))).count();
    let listed = numbered(bytes, begins, end, next);
    let from = listed.unwrap_or(next);
    let marks = bytes[from..].iter().take(SPACE);
    let to = from + marks.take_while(|b| is_mark(**b)).count();
    let key = bytes[to..].iter().take(KEY);
    let key = key.take_while(|b| is_token(Some(b))).count();
    let is_sign = end > 1 && bytes[end - 2].is_ascii_alphanumeric();
    let goes_on =
        is_sign && (3..SIGN).contains(&name) && key >= 16 && is_chance(&bytes[to..to + key]);
    goes_on
        .then(|| parts(bytes, end, to, ""))
        .flatten()
        .map(|joint| Joint {
            apart: listed.is_some(),
            ..joint
        })
}

/// Two assignments of a shell without quotes: `KEY=sk-ant`, and `KEY+=api03` in the next line.
fn appended(bytes: &[u8], begins: usize, end: usize, next: usize) -> Option<Joint> {
    let line = bytes[begins..end].trim_ascii_start();
    let line = line.strip_prefix(b"export ").unwrap_or(line);
    let part = |b: &&u8| b.is_ascii_alphanumeric() || **b == b'_';
    let name = &line[..line.iter().take(LABEL).take_while(part).count()];
    let given = &line[name.len()..];
    let given = given.strip_prefix(b"+").unwrap_or(given);
    let given = given.strip_prefix(b"=")?;
    let indent = bytes[next..].iter().take(SPACE);
    let indent = indent.take_while(|b| matches!(b, b' ' | b'\t')).count();
    let two = bytes[next + indent..].strip_prefix(name)?;
    let value = two.strip_prefix(b"+=")?;
    let is_one = !name.is_empty()
        && given.len() > 3
        && given.iter().all(|b| is_token(Some(b)))
        && is_token(value.first());
    is_one.then(|| Joint {
        apart: true,
        ..program(end, next + indent + name.len() + 2)
    })
}

/// Where the next line goes on behind a mark that has a number, as of a listing.
fn numbered(bytes: &[u8], begins: usize, end: usize, next: usize) -> Option<usize> {
    let two = &bytes[next..bytes.len().min(next + 160)];
    let (_, mark) = prefix(&bytes[begins..end], two);
    two[..mark]
        .iter()
        .any(u8::is_ascii_digit)
        .then_some(next + mark)
}

/// What the words of a label are made of; what is not of ASCII counts as letters.
static WORD: [bool; 256] = {
    let mut word = class(LETTERS, b" \t_./'()?:*\"-");
    let mut byte = 128;
    while byte < 256 {
        word[byte] = true;
        byte += 1;
    }
    word
};
/// What stands in a value, and hardly in a word.
static VALUES: [bool; 256] = class(DIGITS, b"!@#$%^&*[");

fn is_word(byte: &u8) -> bool {
    WORD[usize::from(*byte)]
}

/// Whether a line is too long for a label: it has no tag, and no mark but its indentation, behind
/// which the next one goes on differently.
fn is_statement(own: &[u8], next: &[u8]) -> bool {
    let said = own.trim_ascii_start();
    if said.len() <= LABEL + 2 {
        return false;
    }
    let (one, two) = (said[0], next.trim_ascii_start().first());
    let alike = |&two: &u8| one == two || one.is_ascii_digit() && two.is_ascii_digit();
    let tail = &own[own.len() - LABEL - 2..];
    !two.is_some_and(alike) && memchr::memchr2(b'>', b'[', tail).is_none()
}

/// A line that is nothing but a few words, behind a mark that the next one has too, or behind a tag;
/// and a line with a value.
fn label(bytes: &[u8], begins: usize, end: usize, at: usize) -> Option<Joint> {
    let own = &bytes[begins..end];
    // A block of YAML, or a string of several lines.
    let signs: [&[u8]; 8] = [
        b": |",
        b": >",
        b": |-",
        b": >-",
        b": |+",
        b" = \"\"\"",
        b" = '''",
        b": \"\"\"",
    ];
    let last = own.last()?;
    let may_open = matches!(last, b'|' | b'>' | b'-' | b'+' | b'"' | b'\'');
    if !may_open && !is_word(last) {
        return None;
    }
    let block = may_open
        .then(|| signs.iter().find_map(|sign| own.strip_suffix(*sign)))
        .flatten();
    let own = block.unwrap_or(own);
    if block.is_none() && is_statement(own, &bytes[at + 1..]) {
        return None;
    }
    let words = own.iter().rev().take(LABEL + 1).take_while(|b| is_word(b));
    let words = own.len() - words.count();
    // A label has nothing before it but a mark, in which these are not, or a tag: most lines of a
    // program are statements.
    if own[..words].last().is_some_and(|b| b"={;,".contains(b)) {
        return None;
    }
    let next = at + 1;
    let two = &bytes[next..bytes.len().min(next + 256)];
    let two = &two[..memchr::memchr(b'\n', two).unwrap_or(two.len())];
    let two = two.trim_ascii_end();
    if two.len() < 4 || !two.iter().any(|b| VALUES[usize::from(*b)]) {
        return None;
    }
    let (one, mark) = match block {
        None => match (own, two.trim_ascii_start()) {
            // An item of a list, and one below it.
            ([a @ (b'-' | b'*'), b' ', ..], [b, b' ', ..]) if a == b => {
                (2, two.len() - two.trim_ascii_start().len() + 2)
            }
            _ => prefix(own, two),
        },
        Some(_) => {
            let space = |line: &[u8]| line.iter().take_while(|b| **b == b' ').count();
            (space(own), space(two))
        }
    };
    // `<pre>`, `<![CDATA[`
    let tagged = memchr::memchr2(b'>', b'[', own).is_some();
    // Where no mark stands, the rules read on over the line's end.
    if !tagged && (mark == 0 || own.len() - one > LABEL) {
        return None;
    }
    let lead = &own[..words];
    let tag = words > one && (lead.ends_with(b">") || lead.ends_with(b"CDATA["));
    let from = if tag { words } else { one };
    let is_label = (mark > 0 || tag)
        && words <= from
        && (3..=LABEL).contains(&(own.len() - from))
        && own[from..]
            .iter()
            .filter(|b| b.is_ascii_alphabetic() || **b >= 0x80)
            .count()
            > 2;
    if !is_label || is_idle(own) {
        return None;
    }
    let value = &two[mark..];
    let value = match tag {
        true => value.split(|b| b"<]".contains(b)).next().unwrap_or(value),
        false => value,
    };
    let says = || value.iter().any(|b| VALUES[usize::from(*b)]);
    ((4..=VALUE).contains(&value.len()) && says()).then(|| Joint {
        start: begins + own.len(),
        end: next + mark,
        with: if block.is_some() { ": " } else { "\n" },
        around: (own.len() - from, value.len()),
        kind: Kind::Label,
        apart: true,
    })
}

/// A line that a mailer has broken within a word: an address whose domain goes on in the next line,
/// or a key in a line that is full. `next` is where the next line begins.
fn wrapped(bytes: &[u8], end: usize, next: usize) -> Option<Joint> {
    // Code is indented, and what a mailer breaks is not.
    let mut next = next;
    let quoted = bytes.get(next) == Some(&b'>');
    if quoted {
        let marks = bytes[next..].iter().take(8);
        next += marks.take_while(|b| matches!(b, b'>' | b' ')).count();
    }
    // Nothing else ends so.
    if bytes[..end].last() == Some(&b'@') {
        let space = bytes[next..].iter().take(SPACE);
        next += space.take_while(|b| matches!(b, b' ' | b'\t')).count();
    }
    let first = *bytes.get(next)?;
    let begins = first.is_ascii_alphanumeric() || quoted && b"-_".contains(&first);
    if !begins || !is_token(bytes[..end].last()) {
        return None;
    }
    let left = bytes[..end].iter().rev().take(FULL);
    let word = left.clone().take_while(|b| is_token(Some(b))).count();
    let word = &bytes[end - word..end];
    // Most lines end with a word, and the next one may set a value of its own.
    if word.len() < LEAST && !word.contains(&b'@') || assigns(&bytes[next..]) {
        return None;
    }
    let full = || {
        let length = left.clone().take_while(|b| **b != b'\n').count();
        (60..FULL).contains(&length)
    };
    // In a quotation of a quotation lines are broken anywhere.
    let by_chance = || {
        let right = bytes[next..].iter().take(KEY);
        let right = right.take_while(|b| is_token(Some(b))).count();
        let right = &bytes[next..next + right];
        let keyed = word.len() >= 8 && word.iter().any(|b| b"-_=".contains(b)) && right.len() > 15;
        let line = !quoted && has_sign(word) && {
            let behind = bytes.get(next + right.len());
            is_chance(right) && behind.is_none_or(|b| b"\r\n\"'`".contains(b))
        };
        line || quoted && (is_chance(word) || keyed) && is_chance(right)
    };
    let goes_on = match memchr::memrchr(b'@', word) {
        Some(sign) => {
            let (local, domain) = (&word[..sign], &word[sign + 1..]);
            let right = bytes[next..].iter().take(KEY);
            let right = right.take_while(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.'));
            let right = &bytes[next..next + right.count()];
            // A domain with a point may be at its end; one that ends with it is not.
            let open = match domain.last() {
                None => right.contains(&b'.'),
                Some(b'.') => !right.is_empty(),
                Some(_) => !domain.contains(&b'.') && right.contains(&b'.') && full(),
            };
            open && local.last().is_some_and(u8::is_ascii_alphanumeric)
        }
        None => {
            word.len() >= LEAST && word.iter().any(u8::is_ascii_digit) && (full() || by_chance())
        }
    };
    goes_on.then(|| parts(bytes, end, next, "")).flatten()
}

/// Whether a line begins with a name and what it is given: `PORT=8080`, `host: a`. Base64 has such a
/// sign at its end.
fn assigns(line: &[u8]) -> bool {
    let name = line.iter().take(LABEL);
    let name = name.take_while(|b| b.is_ascii_alphanumeric() || b"_-.".contains(b));
    let len = name.count();
    let begins = line.first().is_some_and(u8::is_ascii_alphabetic);
    begins
        && match line.get(len..len + 2) {
            Some([b'=', value]) => !value.is_ascii_whitespace() && *value != b'=',
            Some([b':', b' ']) => true,
            _ => false,
        }
}

/// Whether a word is made like a key behind its provider's sign, `ghp_…`, and not like an id.
fn has_sign(word: &[u8]) -> bool {
    let from = word.iter().rposition(|b| b"=:/@".contains(b));
    let key = &word[from.map_or(0, |at| at + 1)..];
    let sign = key.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    let signed = (2..=8).contains(&sign) && matches!(key.get(sign), Some(b'_' | b'-'));
    (signed || key.starts_with(b"AKIA") || key.starts_with(b"AIza"))
        && is_chance(&key[sign.min(4)..])
}

/// Whether letters and digits stand there as they do by chance, and in no word.
fn is_chance(part: &[u8]) -> bool {
    let digits = part.iter().filter(|b| b.is_ascii_digit()).count();
    let changes = part.windows(2).filter(|pair| {
        pair[0].is_ascii_digit() != pair[1].is_ascii_digit()
            || pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase()
    });
    part.len() >= 8 && digits >= 2 && changes.count() >= 3
}

/// Behind a tag that ends a line, or within a word that tags stand in. `at` is its bracket.
pub(super) fn tag(bytes: &[u8], at: usize) -> Option<Joint> {
    if !bytes.get(at + 1..at + 3)?.eq_ignore_ascii_case(b"br") {
        return inline(bytes, at);
    }
    let rest = bytes[at + 3..].iter().take(4);
    let end = at + 4 + rest.clone().position(|&b| b == b'>')?;
    if !bytes[at + 3..end - 1].iter().all(|b| b" /".contains(b)) {
        return None;
    }
    let space = bytes[end..].iter().take(SPACE);
    let to = end + space.take_while(|b| b.is_ascii_whitespace()).count();
    let before = bytes[..at].iter().rev().take(8);
    let start = at - before.take_while(|b| **b == b' ').count();
    number(bytes, start, to)
}

/// Tags that mark a part of a line (WHATWG HTML, section 4.5), as a search does with what it has
/// found: `<mark>4111</mark> 1111`. They stay where they are.
fn inline(bytes: &[u8], at: usize) -> Option<Joint> {
    const NAMES: [&[u8]; 20] = [
        b"a", b"b", b"i", b"u", b"s", b"em", b"tt", b"wbr", b"sub", b"sup", b"ins", b"del", b"big",
        b"mark", b"span", b"font", b"code", b"small", b"strong", b"kbd",
    ];
    let last = bytes[..at].last()?;
    if !is_token(Some(last)) && *last != b' ' {
        return None;
    }
    let mut end = at;
    while bytes.get(end) == Some(&b'<') {
        let inner = &bytes[end + 1..bytes.len().min(end + TAG)];
        let name = inner.strip_prefix(b"/").unwrap_or(inner);
        let name = &name[..name
            .iter()
            .take(8)
            .take_while(|b| b.is_ascii_alphabetic())
            .count()];
        if !NAMES.iter().any(|known| name.eq_ignore_ascii_case(known)) {
            return None;
        }
        let close = memchr::memchr2(b'>', b'\n', inner).filter(|&at| inner[at] == b'>')?;
        end += close + 2;
    }
    let space = |b: &&u8| **b == b' ';
    let from = at - bytes[..at].iter().rev().take(2).take_while(space).count();
    let to = end + bytes[end..].iter().take(2).take_while(space).count();
    let joint = number(bytes, from, to).or_else(|| parts(bytes, at, end, ""))?;
    Some(Joint {
        apart: true,
        ..joint
    })
}

/// Whether a number or an account that goes on elsewhere may end at `start`.
fn may_be_cut(bytes: &[u8], start: usize) -> bool {
    let last = bytes[..start].last();
    last.is_some_and(u8::is_ascii_digit) && digits(bytes[..start].iter().rev()).is_group()
        || last.is_some_and(is_account) && has_head(bytes, start)
}

/// Digits that end at `start` and go on at `to`, if they could be one number.
fn number(bytes: &[u8], start: usize, to: usize) -> Option<Joint> {
    if !bytes[..start].last()?.is_ascii_digit() || !bytes.get(to)?.is_ascii_digit() {
        return None;
    }
    let before = digits(bytes[..start].iter().rev());
    let after = digits(bytes[to..].iter());
    let whole = before.is_group() && after.is_group();
    let goes_on = before.count <= 15 && (8..=19).contains(&(before.count + after.count));
    (whole && goes_on).then_some(spaced(start, to))
}

/// The groups of an IBAN (ISO 13616) that go on in the next line: its check tells whether they do.
fn account(bytes: &[u8], start: usize, to: usize) -> Option<Joint> {
    let goes_on = bytes.get(to).is_some_and(is_account);
    (goes_on && has_head(bytes, start)).then_some(spaced(start, to))
}

/// What an IBAN is made of.
fn is_account(byte: &u8) -> bool {
    byte.is_ascii_digit() || byte.is_ascii_uppercase()
}

/// Whether groups that end at `start` have one that begins an IBAN: a country and a check.
fn has_head(bytes: &[u8], start: usize) -> bool {
    if !bytes[..start].last().is_some_and(is_account) {
        return false;
    }
    let before = bytes[..start].iter().rev().take(40);
    let before = before.take_while(|b| is_account(b) || **b == b' ').count();
    let words = bytes[start - before..start].split(|b| *b == b' ');
    let is_head = |word: &[u8]| {
        matches!(word, [a, b, c, d, ..] if a.is_ascii_uppercase() && b.is_ascii_uppercase()
            && c.is_ascii_digit() && d.is_ascii_digit())
    };
    words.rev().any(is_head)
}

fn spaced(start: usize, end: usize) -> Joint {
    Joint {
        start,
        end,
        with: " ",
        around: NUMBER,
        kind: Kind::Looks,
        apart: false,
    }
}

/// Digits in groups.
struct Digits {
    count: usize,
    /// Nothing joins them to something else.
    ends: bool,
}

impl Digits {
    /// As many as a number has that is written in groups: no column of numbers, and no time at a
    /// line's beginning.
    fn is_group(&self) -> bool {
        self.ends && self.count > 2
    }
}

fn digits<'a>(text: impl Iterator<Item = &'a u8>) -> Digits {
    let (mut count, mut gap) = (0, 0);
    let mut text = text.take(40).peekable();
    while let Some(byte) = text.next() {
        match byte {
            b'0'..=b'9' => (count, gap) = (count + 1, 0),
            b' ' | b'-' | b'(' | b')' if gap == 0 => gap = 1,
            // A decimal point, a part of an address.
            b'.' => {
                let ends = !text.peek().is_some_and(|b| b.is_ascii_digit());
                return Digits { count, ends };
            }
            // A word may stand behind a space.
            _ => {
                let joins = byte.is_ascii_alphanumeric() || b":/_".contains(byte);
                let ends = gap > 0 || !joins;
                return Digits { count, ends };
            }
        }
    }
    Digits { count, ends: true }
}
