//! What a single line looks like.

use super::Region;

/// What a line says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineKind {
    /// A frame of a stack trace.
    Frame,
    /// Bytes behind their offset.
    Dump,
    /// The head of a diff, of a file in it or of a part of that.
    DiffHead,
    /// A digest or an address of a package.
    Lock,
    /// A time or a level, and what happened.
    Log,
    /// Nothing.
    Other,
}

impl LineKind {
    pub(super) fn of(line: &[u8]) -> LineKind {
        let text = unindented(line);
        if is_frame(text) {
            LineKind::Frame
        } else if is_dump(text) {
            LineKind::Dump
        } else if is_diff_head(line) {
            LineKind::DiffHead
        } else if is_lock(text) {
            LineKind::Lock
        } else if is_log(text) {
            LineKind::Log
        } else {
            LineKind::Other
        }
    }

    pub(super) fn region(self) -> Option<Region> {
        match self {
            LineKind::Frame => Some(Region::Trace),
            LineKind::Dump => Some(Region::Dump),
            LineKind::DiffHead => Some(Region::Diff),
            LineKind::Lock => Some(Region::Lockfile),
            LineKind::Log => Some(Region::Log),
            LineKind::Other => None,
        }
    }
}

/// The line without its indentation, which JSON and programs write as `\t`.
fn unindented(line: &[u8]) -> &[u8] {
    let text = line.trim_ascii_start();
    let mut rest = text;
    while let [b'\\', behind @ ..] = rest {
        rest = behind;
    }
    match rest.strip_prefix(b"t") {
        Some(behind) if rest.len() < text.len() => unindented(behind),
        _ => text,
    }
}

/// Where the line begins that `at` is in, not before `least`. A line ends also by the two characters
/// that stand for that in JSON and in programs.
pub(super) fn start(text: &[u8], least: usize, at: usize) -> usize {
    let ends = memchr::memrchr2_iter(b'\n', b'\\', &text[least..at]).map(|end| least + end);
    let mut begins = ends.filter_map(|end| match text[end] {
        b'\n' => Some(end + 1),
        _ => (text.get(end + 1) == Some(&b'n') && end + 2 <= at).then_some(end + 2),
    });
    begins.next().unwrap_or(least)
}

/// Where the line ends that `at` is in, not behind `most`.
pub(super) fn end(text: &[u8], at: usize, most: usize) -> usize {
    let mut ends = memchr::memchr2_iter(b'\n', b'\\', &text[at..most]).map(|end| at + end);
    let end = ends.find(|&end| text[end] == b'\n' || text.get(end + 1) == Some(&b'n'));
    end.unwrap_or(most)
}

/// Where the last line of `text` ends, if there is one.
pub(super) fn without_end(text: &[u8]) -> Option<usize> {
    let rest = text
        .strip_suffix(b"\n")
        .or_else(|| text.strip_suffix(b"\\n"));
    rest.map(<[u8]>::len)
}

/// Where the next line begins, if there is one.
pub(super) fn behind_end(text: &[u8]) -> Option<usize> {
    match text {
        [b'\n', ..] => Some(1),
        [b'\\', b'n', ..] => Some(2),
        _ => None,
    }
}

/// Lines are short: to make a searcher would cost more than to look.
fn contains(text: &[u8], part: &[u8]) -> bool {
    memchr::memchr_iter(part[0], text).any(|at| text[at..].starts_with(part))
}

/// `at f (file.js:1:2)`, `File "x.py", line 1`, `#0  0x… in f`, `file.go:12 +0x1a`, `at src/x.rs:1:2`.
fn is_frame(text: &[u8]) -> bool {
    match text.first() {
        Some(b'a') => text.strip_prefix(b"at ").is_some_and(is_call),
        Some(b'F') => text.starts_with(b"File ") && contains(text, b", line "),
        Some(b'#') => contains(text, b" in ") && contains(text, b" 0x"),
        Some(b'0'..=b'9') => {
            let digits = text.iter().take_while(|b| b.is_ascii_digit()).count();
            text[digits..].starts_with(b": ") && contains(text, b"::") && !contains(text, b" = ")
        }
        Some(b'g') if text.starts_with(b"goroutine ") => contains(text, b"]:"),
        _ => contains(text, b" +0x") && contains(text, b".go:"),
    }
}

/// What stands behind `at `: a name or a path, and in brackets or behind it a line.
fn is_call(text: &[u8]) -> bool {
    const SIGNS: [&[u8]; 5] = [
        b".java:",
        b".kt:",
        b".scala:",
        b"(Native Method)",
        b"(Unknown Source)",
    ];
    if SIGNS.iter().any(|sign| contains(text, sign)) || contains(text, b":line ") {
        return true;
    }
    let text = text.trim_ascii_end();
    let inside = text.strip_suffix(b")").unwrap_or(text);
    let digits = inside.iter().rev();
    let digits = digits.take_while(|b| b.is_ascii_digit()).count();
    let place = &inside[..inside.len() - digits];
    let name = match memchr::memchr(b'(', place) {
        Some(open) => &place[..open],
        None if inside.len() == text.len() => place,
        None => return false,
    };
    // `async f`, `new F`, `F.m [as n]`, and no sentence.
    let words = name.trim_ascii_end().split(|b| *b == b' ').count();
    digits > 0
        && place.ends_with(b":")
        && words <= 3
        && (contains(place, b".") || contains(place, b"/"))
}

/// An offset, and six groups or more of one length in hexadecimal or octal digits; of machine code
/// fewer, behind a tabulator.
fn is_dump(text: &[u8]) -> bool {
    let digits = |text: &[u8]| text.iter().take_while(|b| b.is_ascii_hexdigit()).count();
    let text = text.strip_prefix(b"0x").unwrap_or(text);
    let count = digits(text);
    let colon = text.get(count) == Some(&b':');
    // A column of years or amounts is no offset: that has its zeros, or its colon.
    if !(4..=16).contains(&count) || count < 6 && !colon {
        return false;
    }
    let rest = &text[count + usize::from(colon)..];
    // As it is, or as JSON writes it.
    let slashes = rest.iter().take_while(|&&b| b == b'\\').count();
    let tab = rest.starts_with(b"\t") || slashes > 0 && rest.get(slashes) == Some(&b't');
    let mut rest = match slashes > 0 && tab {
        true => &rest[slashes + 1..],
        false => rest.trim_ascii_start(),
    };
    let length = digits(rest);
    if !matches!(length, 2 | 3 | 4 | 6 | 8 | 16) {
        return false;
    }
    let mut groups = 0;
    while groups < 6 && digits(rest) == length {
        groups += 1;
        let behind = &rest[length..];
        rest = behind.trim_ascii_start();
        if behind.len() == rest.len() {
            break;
        }
    }
    groups == 6 || colon && tab && length == 2
}

fn is_diff_head(line: &[u8]) -> bool {
    line.starts_with(b"@@ -") && contains(&line[3..], b" @@")
        || line.starts_with(b"diff --git ")
        || line.starts_with(b"--- a/")
        || line.starts_with(b"+++ b/")
        || line.strip_prefix(b"index ").is_some_and(|rest| {
            let digits = rest.iter().take_while(|b| b.is_ascii_hexdigit()).count();
            digits >= 7 && rest[digits..].starts_with(b"..")
        })
}

/// A line of a lockfile that nothing else has: a digest of a package, its address.
fn is_lock(text: &[u8]) -> bool {
    // In JSON, in JSON within JSON, and without quotes.
    let quotes = text.iter().take_while(|b| b"\\\"".contains(b)).count();
    let key = &text[quotes..];
    match key.first() {
        Some(b'i') => names(key, b"integrity", &[b"sha"]),
        Some(b'r') => names(key, b"resolved", &[b"http", b"git", b"file:"]),
        Some(b'c') if key.starts_with(b"checksum = ") => true,
        Some(b's') if key.starts_with(b"source = ") => contains(key, b"registry+"),
        _ => {
            contains(text, b"--hash=sha")
                || contains(text, b"hash = \"sha")
                || contains(text, b"\"integrity\": \"sha")
                || contains(text, b" h1:") && text.ends_with(b"=")
        }
    }
}

/// Whether the line is a name and one of these values: what it says is no sentence.
fn names(line: &[u8], name: &[u8], values: &[&[u8]]) -> bool {
    let Some(rest) = line.strip_prefix(name) else {
        return false;
    };
    let signs = rest.iter().take_while(|b| b"\\\": ".contains(b)).count();
    signs > 0 && values.iter().any(|value| rest[signs..].starts_with(value))
}

/// Begins with a time or a level.
fn is_log(text: &[u8]) -> bool {
    const LEVELS: [&[u8]; 12] = [
        b"INFO",
        b"DEBUG",
        b"WARN",
        b"WARNING",
        b"ERROR",
        b"TRACE",
        b"FATAL",
        b"CRITICAL",
        b"NOTICE",
        b"info",
        b"warn",
        b"error",
    ];
    const MONTHS: [&[u8]; 12] = [
        b"Jan ", b"Feb ", b"Mar ", b"Apr ", b"May ", b"Jun ", b"Jul ", b"Aug ", b"Sep ", b"Oct ",
        b"Nov ", b"Dec ",
    ];
    let text = text.strip_prefix(b"[").unwrap_or(text);
    if text.starts_with(b"level=") || text.starts_with(b"time=") || text.starts_with(b"ts=") {
        return true;
    }
    let word = text.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    if LEVELS.contains(&&text[..word]) {
        return matches!(text.get(word), Some(b' ' | b':' | b']' | b'[' | b'\t'));
    }
    if MONTHS.iter().any(|month| text.starts_with(month)) {
        return clock(text[4..].trim_ascii_start());
    }
    clock(text)
}

/// Whether a time of day stands among the first digits of `text`: `2026-01-02T10:00:00`,
/// `10:00:00.123`, `02/Jan/2026:10:00:00`, or seconds since 1970 with a fraction.
fn clock(text: &[u8]) -> bool {
    let head = &text[..text.len().min(24)];
    if !head.first().is_some_and(u8::is_ascii_digit) {
        return false;
    }
    let digits = head.iter().take_while(|b| b.is_ascii_digit()).count();
    if digits == 10 && head.get(10) == Some(&b'.') {
        return true;
    }
    let digit = |at: usize| head.get(at).is_some_and(u8::is_ascii_digit);
    let time = |at: usize| {
        (0..8).all(|i| match i {
            2 | 5 => head.get(at + i) == Some(&b':'),
            _ => digit(at + i),
        })
    };
    // Nothing but a date may stand before it.
    let day = head
        .iter()
        .position(|b| !(b.is_ascii_digit() || b"-/.".contains(b)))
        .unwrap_or(head.len());
    time(0) || [day + 1, 12].into_iter().any(|at| at <= 12 && time(at))
}

/// Whether the value may be several fields of a line, with numbers alone before and behind it. What
/// has no space in it is one field: whom somebody has called.
pub(super) fn is_between_numbers(line: &[u8], at: usize, len: usize) -> bool {
    let end = (at + len).min(line.len());
    let parts = |b: &u8| b.is_ascii_whitespace() || *b == b'|';
    let before = line[..at.min(end)]
        .rsplit(parts)
        .find(|field| !field.is_empty());
    let after = line[end..].split(parts).find(|field| !field.is_empty());
    let number = |field: &[u8]| {
        field.iter().any(u8::is_ascii_digit)
            && field
                .iter()
                .all(|b| b.is_ascii_digit() || b"-+.:,/T()[]Z%".contains(b))
    };
    // The value is a field by itself, and no part of one.
    let free = |byte: Option<&u8>| byte.is_none_or(parts);
    line[at.min(end)..end].iter().any(parts)
        && free(at.checked_sub(1).and_then(|at| line.get(at)))
        && free(line.get(end))
        && before.is_none_or(number)
        && after.is_some_and(number)
}

/// Whether the value at `start` is the host of an address, which somebody connects to.
pub(super) fn is_host(text: &[u8], start: usize) -> bool {
    let from = start.saturating_sub(128);
    let token = text[from..start]
        .rsplit(|b| b.is_ascii_whitespace() || b"\"'`<(".contains(b))
        .next()
        .unwrap_or_default();
    memchr::memmem::rfind(token, b"://").is_some_and(|at| !token[at + 3..].contains(&b'/'))
}

/// Several words of small letters beside each other: a sentence.
pub(super) fn is_prose(line: &[u8]) -> bool {
    let mut row = 0;
    for word in line.split(|b| *b == b' ') {
        let word = word.trim_ascii();
        let core = word.strip_suffix(b",").or_else(|| word.strip_suffix(b"."));
        let core = core.unwrap_or(word);
        let letters = |b: &u8| b.is_ascii_alphabetic() || *b == b'\'' || *b >= 0x80;
        if core.len() > 1 && core.iter().all(letters) {
            row += 1;
            if row >= 4 {
                return true;
            }
        } else {
            row = 0;
        }
    }
    false
}

pub(super) fn is_indented(line: &[u8]) -> bool {
    line.starts_with(b"  ") || unindented(line).len() < line.len()
}

/// Added or taken out, in a diff. `- ` begins the item of a list.
pub(super) fn is_changed(line: &[u8]) -> bool {
    matches!(line, [b'+' | b'-', next, ..] if !next.is_ascii_whitespace() && !b"+-".contains(next))
        || matches!(
            line,
            [b'+' | b'-', b' ', b' ', ..] | [b'+' | b'-', b'\t', ..]
        )
}

/// The same, or a line beside those.
pub(super) fn is_marked(line: &[u8]) -> bool {
    is_changed(line) || matches!(line, [b'+' | b'-', ..]) && !line.starts_with(b"---")
}

/// A version, or the name of a package with one.
pub(super) fn names_version(line: &[u8]) -> bool {
    let text = line.trim_ascii_start();
    let text = text.strip_prefix(b"\"").unwrap_or(text);
    let wanted = |at: usize| {
        text.get(at + 1)
            .is_some_and(|b| b.is_ascii_digit() || b"^~<>=*".contains(b))
    };
    text.starts_with(b"version")
        || contains(text, b"==")
        || memchr::memchr_iter(b'@', text).any(wanted)
}

/// A key with its value, an object, or a row of numbers.
pub(super) fn is_data(line: &[u8]) -> bool {
    let text = line.trim_ascii();
    if let Some(rest) = text.strip_prefix(b"\"") {
        return contains(rest, b"\":");
    }
    let opens = matches!(text.first(), Some(b'{' | b'['));
    if opens && (contains(text, b"\":") || contains(text, b", ")) {
        return true;
    }
    [b',', b'\t', b';', b'|'].into_iter().any(|sign| {
        let mut fields = 0;
        let mut numbers = 0;
        for field in text.split(|&b| b == sign).take(64) {
            let field = field.trim_ascii();
            fields += 1;
            let number = field
                .first()
                .is_some_and(|b| b.is_ascii_digit() || *b == b'-');
            numbers += usize::from(number);
        }
        fields >= 4 && numbers * 2 > fields
    })
}

/// A statement, a call, a block.
pub(super) fn is_code(line: &[u8]) -> bool {
    let text = line.trim_ascii();
    let Some(last) = text.last() else {
        return false;
    };
    if matches!(last, b';' | b'{' | b'}') || text.ends_with(b"):") || text.ends_with(b"=>") {
        return true;
    }
    const WORDS: [&[u8]; 14] = [
        b"fn ",
        b"def ",
        b"class ",
        b"import ",
        b"from ",
        b"return ",
        b"const ",
        b"let ",
        b"var ",
        b"#include",
        b"$ ",
        b"//",
        b"export ",
        b"SELECT ",
    ];
    let sign = |at: usize| {
        let byte = |at: usize| text.get(at).copied().unwrap_or(b' ');
        let before = at.checked_sub(1).map_or(b' ', byte);
        match text[at] {
            b'=' => {
                before == b' ' && matches!(byte(at + 1), b' ' | b'=' | b'>')
                    || b"!:".contains(&before)
            }
            b'>' => before == b'-',
            _ => byte(at + 1) == b':',
        }
    };
    memchr::memchr3_iter(b'=', b'>', b':', text).any(sign)
        || WORDS.iter().any(|word| text.starts_with(word))
}
