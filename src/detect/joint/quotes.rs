//! Where a string ends that goes on in another one.

use std::cell::OnceCell;
use std::ops::Range;

use super::{DIGITS, Joint, KEY, Kind, SPACE, class, is_token, parts, prefix};

/// How far behind two strings is looked for where they are put together.
const AHEAD: usize = 512;
/// Strings of a list that are joined by a call.
const STRINGS: usize = 8;

/// Whether the quote at `at` may end a string that goes on in another one, or open the first of
/// several: most are followed by what ends the matter.
#[inline(always)]
pub(super) fn may_join(bytes: &[u8], begins: usize, at: usize) -> bool {
    let last = bytes[at - 1];
    match bytes.get(at + 1) {
        // Behind a space a word goes on, or a sign that joins nothing.
        Some(b' ') if is_plain(bytes.get(at + 2)) => {
            last.is_ascii_whitespace() || matches!(last, b'(' | b'[') || MARKS[usize::from(last)]
        }
        Some(
            b' ' | b'\n' | b'\r' | b'\t' | b'+' | b'.' | b'&' | b'|' | b',' | b';' | b'\\' | b'"'
            | b'\'',
        ) => true,
        None => false,
        Some(_) => matches!(last, b'(' | b'[') || last == b'{' || is_first(bytes, begins, at),
    }
}

fn is_plain(byte: Option<&u8>) -> bool {
    byte.is_some_and(|b| b.is_ascii_alphanumeric() || b"=<({:-/*!?)]}".contains(b))
}

/// Whether nothing but a mark stands before the quote in its line.
fn is_first(bytes: &[u8], begins: usize, at: usize) -> bool {
    let lead = &bytes[begins.min(at)..at];
    lead.len() <= 24 && !lead.is_empty() && !lead.iter().any(u8::is_ascii_alphabetic)
}

/// Between two strings: `"sk-" + "ant"`, `'a' . 'b'`, strings on two lines, which some languages
/// join by themselves, and those of two statements; within one: `${""}`. `at` is a quote, in the
/// line that begins at `begins`.
pub(super) fn joint(bytes: &[u8], begins: usize, at: usize, calls: &Calls) -> Option<Joint> {
    let rest = &bytes[at..];
    if bytes[..at].ends_with(b"${") {
        let empty = rest.starts_with(b"\"\"}") || rest.starts_with(b"''}");
        return empty.then(|| program(at - 2, at + 3));
    }
    // Of a shell: `'it'\''s'`. A quote, of whatever form, would end the string for a pattern.
    for apart in [&b"'\\''"[..], b"'\"'\"'"] {
        if rest.starts_with(apart) {
            return Some(Joint {
                with: "_",
                ..program(at, at + apart.len())
            });
        }
    }
    let last = *bytes.get(at - 1)?;
    if !last.is_ascii_graphic() && !last.is_ascii_digit() && last != b' ' {
        return None;
    }
    // `'jane:'"secret"`, and `"sk-""ant"` of a shell.
    if let [one @ (b'"' | b'\''), two @ (b'"' | b'\''), behind, ..] = rest
        && (is_token(Some(&last)) || last == b' ')
        && (is_token(Some(behind)) || *behind == b' ')
        && last != b'='
    {
        return match one == two {
            true if joins(last, bytes, at + 2) => opening(bytes, at).map(|_| program(at, at + 2)),
            true => None,
            false if last == b' ' || *behind == b' ' => None,
            false => parts(bytes, at, at + 2, ""),
        };
    }
    if let Some(joint) = bracket(bytes, begins, at, calls) {
        return Some(joint);
    }
    // What a shell quotes twice, `'password='"'…'"''`: it stands behind its name.
    if let [b'\'', b'"', b'\'', behind, ..] = rest
        && matches!(last, b'=' | b':')
        && behind.is_ascii_graphic()
    {
        return Some(Joint {
            kind: Kind::Label,
            around: (KEY, 64),
            ..program(at, at + 2)
        });
    }
    let next = at + 1 + space(&bytes[at + 1..]);
    let operator = match bytes.get(next)? {
        // Lua has two points.
        b'.' if bytes.get(next + 1) == Some(&b'.') => 2,
        b'+' | b'.' | b'&' => 1,
        b'|' if bytes.get(next + 1) == Some(&b'|') => 2,
        b',' if calls.may_join(bytes) && is_joined(bytes, at) => 1,
        b'\\' if bytes[next..].starts_with(b"\\\n") => 1,
        _ => 0,
    };
    let mut first = next + operator;
    // Visual Basic goes on in the next line behind a sign for it.
    if operator > 0 && bytes[first..].starts_with(b" _") {
        first += 2;
    }
    let mut second = first + space(&bytes[first..]);
    let broken = bytes[at..second].contains(&b'\n');
    // Behind the mark of a listing.
    let mut marked = false;
    if let Some(end) = memchr::memchr(b'\n', &bytes[at..second])
        && (operator > 0 || is_of_run(bytes, at))
    {
        let end = at + end;
        let two = &bytes[end + 1..bytes.len().min(end + 161)];
        let (_, mark) = prefix(&bytes[begins.min(end)..end], two);
        if two[..mark].iter().any(|b| !b.is_ascii_whitespace()) {
            marked = true;
            second = end + 1 + mark + space(&two[mark..]);
        }
    }
    let string = string(bytes, second);
    let joint = match string {
        Some(inside) if operator > 0 => joins(last, bytes, inside).then(|| program(at, inside)),
        Some(inside) if broken && is_of_run(bytes, at) => {
            joins(last, bytes, inside).then(|| program(at, inside))
        }
        // A language may join them by itself, and a shell does not.
        Some(inside) if !broken && second > at + 1 && is_beside(bytes, at) => {
            let joint = || Joint {
                kind: Kind::Looks,
                ..program(at, inside)
            };
            joins(last, bytes, inside).then(joint)
        }
        Some(inside) if broken && is_token(Some(&last)) && go_on(bytes, at, inside - 1) => {
            parts(bytes, at, inside, "")
        }
        None if operator == 0 && is_token(Some(&last)) => {
            return statement(bytes, at, next);
        }
        _ => None,
    };
    joint.map(|joint| Joint {
        apart: joint.apart || marked,
        ..joint
    })
}

/// Between a name and the first of the strings that make its value together, what calls for them:
/// `password = (`, `concat!(`, `[`. `at` is the quote that opens the first.
fn bracket(bytes: &[u8], begins: usize, at: usize, calls: &Calls) -> Option<Joint> {
    let before = bytes[..at].trim_ascii_end();
    let last = *before.last()?;
    if !matches!(last, b'(' | b'[') && !MARKS[usize::from(last)] {
        return None;
    }
    let mut call = without_mark(before);
    let mut brackets = 0;
    while let Some(rest) = call.strip_suffix(b"(").or(call.strip_suffix(b"["))
        && brackets < 2
    {
        let name = rest.iter().rev().take(24);
        let name = name.take_while(|b| b.is_ascii_alphanumeric() || b"_!.:\"'".contains(b));
        call = &rest[..rest.len() - name.count()];
        brackets += 1;
    }
    if brackets == 0 {
        return None;
    }
    if !matches!(call.trim_ascii_end().last(), Some(b'=' | b':')) {
        return None;
    }
    let rest = &bytes[at + 1..bytes.len().min(at + KEY)];
    let close = at + 1 + rest.iter().position(|b| *b == bytes[at] || *b == b'\n')?;
    let is_first = bytes[close] == bytes[at] && bytes.get(close + 1) != Some(&bytes[at]);
    let begins = begins.min(at);
    let next = is_first
        .then(|| joint(bytes, begins, close, calls))
        .flatten();
    next.is_some_and(|next| next.kind == Kind::Program)
        .then(|| Joint {
            kind: Kind::Label,
            around: (KEY, KEY),
            ..program(call.len(), at)
        })
}

pub(super) fn program(start: usize, end: usize) -> Joint {
    Joint {
        start,
        end,
        with: "",
        around: (KEY, KEY),
        kind: Kind::Program,
        apart: false,
    }
}

fn space(bytes: &[u8]) -> usize {
    let space = bytes.iter().take(SPACE);
    space.take_while(|b| b.is_ascii_whitespace()).count()
}

/// Where the inside of the string begins that opens at `at`: `f"…"`, `r"…"` as well.
fn string(bytes: &[u8], at: usize) -> Option<usize> {
    let lead = usize::from(bytes.get(at).is_some_and(u8::is_ascii_alphabetic));
    matches!(bytes.get(at + lead), Some(b'"' | b'\'')).then_some(at + lead + 1)
}

/// Whether what a program joins may be one value there: signs on both sides, or digits in groups.
fn joins(last: u8, bytes: &[u8], inside: usize) -> bool {
    let Some(next) = bytes.get(inside) else {
        return false;
    };
    let sign = |b: u8| b.is_ascii_graphic() && !b"\"'\\".contains(&b);
    match (last, *next) {
        (b' ', next) => next.is_ascii_digit(),
        (last, b' ') => {
            let group = last.is_ascii_digit() || last.is_ascii_uppercase();
            group && bytes.get(inside + 1).is_some_and(u8::is_ascii_digit)
        }
        (last, next) => sign(last) && sign(next),
    }
}

/// Where the string opens that ends at `at`, in the same line.
fn opening(bytes: &[u8], at: usize) -> Option<usize> {
    let inside = bytes[..at].iter().rev().take(KEY);
    let inside = inside
        .take_while(|b| **b != bytes[at] && (b.is_ascii_graphic() || **b == b' '))
        .count();
    let open = (at - inside).checked_sub(1)?;
    (bytes[open] == bytes[at]).then_some(open)
}

/// Whether a text has calls that join strings: most have none, and are full of lists.
#[derive(Default)]
pub(super) struct Calls(OnceCell<bool>);

impl Calls {
    fn may_join(&self, bytes: &[u8]) -> bool {
        // `join`, `-Join`, `concat!`, `Concat`, `reduce`: with and without a capital, or in capitals.
        const PARTS: [&[u8]; 7] = [
            b"oin", b"OIN", b"oncat", b"ONCAT", b"reduce", FORMATS[0], FORMATS[1],
        ];
        let stands = |part: &&[u8]| memchr::memmem::find(bytes, part).is_some();
        *self.0.get_or_init(|| PARTS.iter().any(stands))
    }
}

/// What puts two strings one behind the other.
const FORMATS: [&[u8]; 2] = [b"%s%s", b"{}{}"];

/// Whether what stands before the first of several strings joins them: `"%s%s" % (`,
/// `"{}{}".format(`.
fn is_formatted(before: &[u8]) -> bool {
    let Some(call) = before.strip_suffix(b"(") else {
        return false;
    };
    let call = call.trim_ascii_end();
    let call = call
        .strip_suffix(b"%")
        .or_else(|| call.strip_suffix(b".format"));
    let Some([format @ .., b'"' | b'\'']) = call.map(<[u8]>::trim_ascii_end) else {
        return false;
    };
    FORMATS.iter().any(|joins| format.ends_with(joins))
}

/// Whether the string that ends at `at` is an argument of what joins strings:
/// `concat!("a", "b")`, `"".join(["a", "b"])`, `["a", "b"].join("")`, `printf("%s%s", "a", "b")`.
fn is_joined(bytes: &[u8], at: usize) -> bool {
    const CALLS: [&[u8]; 5] = [b"concat!(", b"concat(", b"join([", b"join((", b"join("];
    let mut close = at;
    for _ in 0..STRINGS {
        let Some(open) = opening(bytes, close) else {
            return false;
        };
        let before = bytes[..open].trim_ascii_end();
        let called = CALLS.iter().any(|call| {
            let end = before.len().checked_sub(call.len());
            end.is_some_and(|end| before[end..].eq_ignore_ascii_case(call))
        });
        let format = &bytes[open..close];
        let formats = close < at
            && FORMATS
                .iter()
                .any(|joins| memchr::memmem::find(format, joins).is_some());
        if called || formats || is_formatted(before) {
            return true;
        }
        match before.split_last() {
            Some((b',', rest)) => {
                let rest = rest.trim_ascii_end();
                match rest.last() {
                    Some(b'"' | b'\'') => close = rest.len() - 1,
                    _ => return false,
                }
            }
            Some((b'[', _)) => return joins_list(bytes, at),
            _ => return false,
        }
    }
    false
}

/// Whether the list of strings, one of which ends at `at`, is joined by what stands behind it.
fn joins_list(bytes: &[u8], at: usize) -> bool {
    let rest = &bytes[at + 1..bytes.len().min(at + AHEAD)];
    let Some(end) = memchr::memchr(b']', rest) else {
        return false;
    };
    let rest = rest[end + 1..].trim_ascii_start();
    [&b".join"[..], b".concat", b".reduce", b" -join"]
        .iter()
        .any(|call| rest.starts_with(call.trim_ascii_start()))
}

/// Whether the string that ends at `at` is one of those that stand below each other in a bracket or
/// behind an equals sign, without a comma: a language joins them by itself.
fn is_of_run(bytes: &[u8], at: usize) -> bool {
    let mut close = at;
    for _ in 0..STRINGS {
        let Some(open) = opening(bytes, close) else {
            return false;
        };
        let before = bytes[..open].trim_ascii_end();
        let before = before.strip_suffix(b"f").unwrap_or(before).trim_ascii_end();
        let before = without_mark(before);
        match before.last() {
            Some(b'(') => return true,
            // In the next line only what is indented goes on.
            Some(b'=') => {
                let next = memchr::memchr(b'\n', &bytes[at..]).map(|end| bytes.get(at + end + 1));
                return next.flatten().is_some_and(|b| !b"\"'".contains(b));
            }
            Some(quote @ (b'"' | b'\'')) if *quote == bytes[at] => close = before.len() - 1,
            _ => return false,
        }
    }
    false
}

/// Whether the string that ends at `at` is a statement's or a call's first one: behind `= ` or `f(`,
/// and not in an array of a shell, `=(`.
fn is_beside(bytes: &[u8], at: usize) -> bool {
    let Some(open) = opening(bytes, at) else {
        return false;
    };
    match &bytes[..open] {
        [.., b'=', b' '] => true,
        [.., name, b'('] => name.is_ascii_alphanumeric() || *name == b'_',
        _ => false,
    }
}

/// What the mark of a line is made of; → has three bytes.
static MARKS: [bool; 256] = class(DIGITS, b" \t|:>+-#\xE2\x86\x92");

/// What stands before the mark of a line, `    12→`, if that is what `before` ends with.
fn without_mark(before: &[u8]) -> &[u8] {
    let mark = before.iter().rev().take(24);
    let mark = mark.take_while(|b| MARKS[usize::from(**b)]).count();
    match before[..before.len() - mark].strip_suffix(b"\n") {
        Some(above) if mark > 0 => above.trim_ascii_end(),
        _ => before,
    }
}

/// Two statements that make one string: `key = "sk-"`, and `key += "ant"` in the next line, or
/// `rest = "ant"` where the two names are joined further on. `next` stands behind the string that
/// ends at `at`.
fn statement(bytes: &[u8], at: usize, next: usize) -> Option<Joint> {
    let next = match bytes.get(next)? {
        b';' => next + 1 + space(&bytes[next + 1..]),
        _ => next,
    };
    if !bytes[at..next].contains(&b'\n') {
        return None;
    }
    let names = |b: &&u8| b.is_ascii_alphanumeric() || b"_$.".contains(b);
    let line = &bytes[next..bytes.len().min(next + KEY)];
    let line = &line[..memchr::memchr(b'\n', line).unwrap_or(line.len())];
    let sign = memchr::memchr(b'=', line)?;
    let quote = sign + 1 + space(&line[sign + 1..]);
    let inside = string(bytes, next + quote)?;
    let adds = line[..sign].ends_with(b"+") || line[..sign].ends_with(b".");
    if !adds {
        let open = opening(bytes, at)?;
        let one = name(
            bytes,
            bytes[..open].trim_ascii_end().strip_suffix(b"=")?.len(),
        )?;
        let two = name(bytes, next + sign)?;
        if !are_joined(bytes, &bytes[one], &bytes[two], inside) {
            return None;
        }
    } else if !line[..sign - 1].trim_ascii().iter().all(|b| names(&b)) {
        return None;
    }
    joins(bytes[at - 1], bytes, inside).then(|| Joint {
        apart: true,
        ..program(at, inside)
    })
}

/// The name that ends before `end`.
fn name(bytes: &[u8], end: usize) -> Option<Range<usize>> {
    let before = bytes[..end].trim_ascii_end();
    let before = before.strip_suffix(b":").unwrap_or(before).trim_ascii_end();
    let end = before.len();
    let letters = bytes[..end].iter().rev().take(64);
    let letters = letters.take_while(|b| b.is_ascii_alphanumeric() || **b == b'_');
    let letters = letters.count();
    (letters > 0).then_some(end - letters..end)
}

/// Whether two names stand side by side behind their strings, as what is put together:
/// `f"{a}{b}"`, `a + b`, `"$a$b"`.
fn are_joined(bytes: &[u8], one: &[u8], two: &[u8], from: usize) -> bool {
    let behind = &bytes[from..bytes.len().min(from + AHEAD)];
    let is_name = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_';
    memchr::memmem::find_iter(behind, one).any(|at| {
        let (before, rest) = (&behind[..at], &behind[at + one.len()..]);
        let signs = |b: &&u8| b" {}$+.,&|%()".contains(b);
        let gap = &rest[..rest.iter().take(8).take_while(signs).count()];
        let Some(behind) = rest[gap.len()..].strip_prefix(two) else {
            return false;
        };
        let apart = !before.last().is_some_and(is_name) && !behind.first().is_some_and(is_name);
        // Two arguments are two, unless it is a call that joins.
        let listed = || before.ends_with(b"join([") || before.ends_with(b"concat(");
        let joined = !gap.contains(&b',') || listed() || behind.starts_with(b"].join");
        apart && !gap.is_empty() && gap != b" " && joined
    })
}

/// Whether two strings with nothing but a line's end between them may be one. Two rows of a table
/// and two items of a list are not: each is whole, or one of them is a word.
fn go_on(bytes: &[u8], at: usize, next: usize) -> bool {
    let left = bytes[..at].iter().rev().take(KEY);
    let left = left.take_while(|b| is_token(Some(b))).count();
    let left = &bytes[at - left..at];
    let right = &bytes[next + 1..];
    let right = &right[..right
        .iter()
        .take(KEY)
        .take_while(|b| is_token(Some(b)))
        .count()];
    let alone = match bytes.get(next + 1 + right.len()) {
        Some(&quote) if quote == bytes[next] => {
            let behind = bytes[next + right.len() + 2..].iter();
            !matches!(behind.clone().find(|b| **b != b' '), Some(b',' | b':'))
        }
        _ => true,
    };
    let opens = bytes[..at - left.len()].last() == Some(&bytes[at]);
    let row = opens && bytes[..at - left.len() - 1].trim_ascii_end().last() == Some(&b',');
    let whole = |part: &[u8]| {
        memchr::memchr(b'@', part).is_some_and(|sign| sign > 0 && part[sign..].contains(&b'.'))
    };
    let says = |part: &[u8]| {
        part.len() > 3 && part.iter().any(u8::is_ascii_digit)
            || part.last().is_some_and(|b| b"-_./+=".contains(b))
    };
    let address = left.contains(&b'@') || right.contains(&b'@');
    alone && !row && !whole(left) && !whole(right) && (address || says(left) && says(right))
}
