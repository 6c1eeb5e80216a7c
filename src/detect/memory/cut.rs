//! What may stand within a value and is no part of it: mark-up, the end of a line, the frame of a
//! table, the quotes of two strings, a colour.

use super::super::colour;

/// The longest cut, in bytes.
const WIDEST: usize = 256;
/// The longest tag.
const TAG: usize = 200;

/// The bars of tables that are no ASCII, and a space that is none.
const BARS: [&str; 4] = ["│", "┃", "║", "\u{A0}"];

/// Where the cut ends that begins at `at`: with the mark of a line and, since a value may begin
/// with the like, without.
pub(super) fn cut(bytes: &[u8], at: usize) -> Option<[usize; 2]> {
    let limit = bytes.len().min(at + WIDEST);
    let mut end = at;
    let mut is_cut = false;
    let mut unmarked = None;
    while end < limit {
        let rest = &bytes[end..limit];
        let len = match rest[0] {
            b'\n' => {
                let space = |b: &&u8| b" \t".contains(b);
                unmarked = Some(end + 1 + rest[1..].iter().take_while(space).count());
                1 + mark(&rest[1..])
            }
            b'\r' if rest.get(1) == Some(&b'\n') => 1,
            b'\\' if matches!(rest.get(1), Some(b'\n' | b'\r')) => 1,
            b'<' => tag(rest).unwrap_or(0),
            b'\x1b' => colour::len(rest).unwrap_or(0),
            b'"' | b'\'' | b'`' => strings(rest).unwrap_or(0),
            _ => 0,
        };
        is_cut |= len > 0;
        let len = match len {
            0 => frame(rest),
            len => len,
        };
        if len == 0 {
            break;
        }
        end += len;
    }
    (is_cut && end > at).then_some([end, unmarked.unwrap_or(end)])
}

/// A space, or a bar of a table.
fn frame(rest: &[u8]) -> usize {
    match rest {
        [b' ' | b'\t' | b'|', ..] => 1,
        _ => BARS
            .iter()
            .find(|bar| rest.starts_with(bar.as_bytes()))
            .map_or(0, |bar| bar.len()),
    }
}

/// How many spaces and bars stand before a cut.
pub(super) fn framed(before: &[u8]) -> usize {
    let mut rest = before;
    while before.len() - rest.len() < WIDEST {
        let bar = match rest.last() {
            Some(b' ' | b'\t' | b'|' | b'\r') => 1,
            Some(0x80..) => {
                let bar = BARS.iter().find(|bar| rest.ends_with(bar.as_bytes()));
                bar.map_or(0, |bar| bar.len())
            }
            _ => 0,
        };
        if bar == 0 {
            break;
        }
        rest = &rest[..rest.len() - bar];
    }
    before.len() - rest.len()
}

/// Between two strings: `" + "`, `', '`, `"\n    "`.
fn strings(rest: &[u8]) -> Option<usize> {
    let sign = |b: &&u8| b.is_ascii_whitespace() || b"+.,&|\\;()".contains(b);
    let gap = rest[1..].iter().take_while(sign).count();
    let next = 1 + gap;
    let lead = usize::from(matches!(rest.get(next), Some(b'f' | b'r' | b'b')));
    matches!(rest.get(next + lead), Some(b'"' | b'\'' | b'`')).then_some(next + lead + 1)
}

/// What stands before the text of a line: a quotation's or a diff's sign, the number of a listing.
fn mark(line: &[u8]) -> usize {
    let run = |line: &[u8], is: fn(&u8) -> bool| line.iter().take_while(|b| is(b)).count();
    let space = run(line, |b| b" \t".contains(b));
    let rest = &line[space..];
    let digits = run(rest, u8::is_ascii_digit);
    let numbered = digits > 0 && space > 0;
    for sign in ["→", "\t", ": ", "| ", " | ", " │ "] {
        if numbered && rest[digits..].starts_with(sign.as_bytes()) {
            return space + digits + sign.len();
        }
    }
    let signs = run(rest, |b| b"> \t".contains(b));
    match rest[signs..] {
        [b'+' | b'-' | b'*' | b'#', b' ', ..] => space + signs + 2,
        [b'+' | b'-', ..] if signs == 0 && space == 0 => 1,
        _ => space + signs,
    }
}

/// A tag of HTML; not what compares.
fn tag(rest: &[u8]) -> Option<usize> {
    let inner = rest.get(1..)?;
    let name = inner.strip_prefix(b"/").unwrap_or(inner);
    if !name.first()?.is_ascii_alphabetic() {
        return None;
    }
    let end = memchr::memchr3(b'>', b'<', b'\n', &inner[..inner.len().min(TAG)])?;
    (inner[end] == b'>').then_some(end + 2)
}
