//! Values that are written in parts: a key put together from two strings, a number that goes on in
//! the next line.
//!
//! Where two parts meet that could be one value, the text around is looked at as it reads without
//! what stands between them. Only findings that lie on both sides count: what stands on one side
//! alone was found, or was none, where it stands.

use super::context::floor;
use crate::json::OffsetMap;

/// How much of a key lies on either side, and how much of a number, with a word for it.
const KEY: usize = 160;
const NUMBER: (usize, usize) = (112, 48);
/// The shortest key that is looked for.
const LEAST: usize = 12;
/// The longest line that mailers break off, and one more.
const FULL: usize = 81;
/// Spaces between two parts.
const SPACE: usize = 80;

/// The surroundings of all joints of a text, without what stands there.
#[derive(Debug, Default)]
pub(super) struct Joined {
    pub(super) text: String,
    map: OffsetMap,
    /// Where the parts meet.
    seams: Vec<usize>,
    /// Where they are one string, whatever they say.
    sure: Vec<usize>,
    joints: Vec<Joint>,
}

/// What stands between two parts, and what takes its place.
#[derive(Debug, Clone, Copy)]
struct Joint {
    start: usize,
    end: usize,
    with: &'static str,
    /// How much before and behind it is read.
    around: (usize, usize),
    /// What it parts is one string, whatever that says.
    sure: bool,
}

impl Joined {
    /// Reads `text`; false where no two parts meet in it.
    pub(super) fn fill(&mut self, text: &str) -> bool {
        let bytes = text.as_bytes();
        self.joints.clear();
        let mut from = 0;
        for at in memchr::memchr3_iter(b'\n', b'"', b'\'', bytes) {
            if at < from.max(1) {
                continue;
            }
            let joint = match bytes[at] {
                b'\n' if may_go_on(bytes, at) => line(bytes, at),
                b'"' | b'\'' if may_join(bytes, at) => quotes(bytes, at),
                _ => None,
            };
            if let Some(joint) = joint {
                from = joint.end;
                self.joints.push(joint);
            }
        }
        self.breaks(bytes);
        if self.joints.is_empty() {
            return false;
        }
        self.text.clear();
        self.map.clear();
        self.seams.clear();
        self.sure.clear();
        // Up to where the text was copied.
        let mut done = 0;
        for (index, joint) in self.joints.iter().enumerate() {
            let from = floor(text, joint.start.saturating_sub(joint.around.0));
            if from > done || index == 0 {
                // What lies apart must not be read as one.
                self.text.push_str("\n\n");
                self.map.push(self.text.len(), from);
                done = from;
            }
            self.text.push_str(&text[done..joint.start]);
            self.text.push_str(joint.with);
            self.seams.push(self.text.len());
            if joint.sure {
                self.sure.push(self.text.len());
            }
            self.map.push(self.text.len(), joint.end);
            let next = self.joints.get(index + 1);
            let to = floor(text, joint.end.saturating_add(joint.around.1));
            done = match next {
                Some(next) if next.start <= to => joint.end,
                _ => {
                    self.text.push_str(&text[joint.end..to]);
                    to
                }
            };
        }
        true
    }

    /// Lines that end as in a cell of a table or in HTML: `<br>`.
    fn breaks(&mut self, bytes: &[u8]) {
        let known = self.joints.len();
        let breaks = memchr::memchr_iter(b'<', bytes);
        self.joints.extend(breaks.filter_map(|at| tag(bytes, at)));
        if self.joints.len() > known {
            self.joints.sort_by_key(|joint| joint.start);
            let mut done = 0;
            self.joints.retain(|joint| {
                let apart = joint.start >= done;
                done = if apart { joint.end } else { done };
                apart
            });
        }
    }

    /// Whether two parts meet in this range.
    pub(super) fn parts(&self, start: usize, end: usize) -> bool {
        stand_in(&self.seams, start, end)
    }

    /// Whether two parts of one string meet in this range: what is secret by its place alone, a
    /// password say, counts there too.
    pub(super) fn quotes(&self, start: usize, end: usize) -> bool {
        stand_in(&self.sure, start, end)
    }

    /// The range in the text as written.
    pub(super) fn source(&self, start: usize, end: usize) -> (usize, usize) {
        (self.map.source(start), self.map.source(end))
    }
}

fn stand_in(seams: &[usize], start: usize, end: usize) -> bool {
    let behind = seams.partition_point(|&seam| seam <= start);
    seams.get(behind).is_some_and(|&seam| seam < end)
}

/// What keys, addresses and the like are made of.
static TOKEN: [bool; 256] = {
    let mut token = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        token[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    let others = *b"_-@./+=:~";
    let mut at = 0;
    while at < others.len() {
        token[others[at] as usize] = true;
        at += 1;
    }
    token
};

fn is_token(byte: Option<&u8>) -> bool {
    byte.is_some_and(|&b| TOKEN[usize::from(b)])
}

/// Whether the quote at `at` may end a string that goes on in another one: most are followed by
/// what ends the matter.
#[inline(always)]
fn may_join(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at + 1) {
        Some(b' ' | b'\n' | b'\r' | b'\t' | b'+' | b'.' | b'&' | b'|' | b',' | b'\\') => {
            is_token(bytes.get(at - 1)) || bytes[at..].starts_with(b"'\\''")
        }
        Some(b'"' | b'\'') => true,
        _ => false,
    }
}

/// Whether the line's end at `at` may stand within a value.
#[inline(always)]
fn may_go_on(bytes: &[u8], at: usize) -> bool {
    let last = match bytes[at - 1] {
        b'\r' if at > 1 => bytes[at - 2],
        last => last,
    };
    let Some(&next) = bytes.get(at + 1) else {
        return false;
    };
    match last {
        b'\\' => true,
        b'0'..=b'9' | b' ' | b'\t' | b'|' => is_mark(next) || next.is_ascii_alphanumeric(),
        _ => TOKEN[usize::from(last)] && (next.is_ascii_alphanumeric() || next == b'>'),
    }
}

/// What may stand before the second part of a value in its line.
fn is_mark(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'>' | b'|' | b'+' | b'*' | b'-')
}

/// Parts of one key or address, if they look like that together.
fn parts(bytes: &[u8], start: usize, end: usize, with: &'static str) -> Option<Joint> {
    let before = bytes[..start].iter().rev().take(KEY);
    let before = before.take_while(|b| is_token(Some(b))).count();
    let after = bytes.get(end..)?.iter().take(KEY);
    let after = after.take_while(|b| is_token(Some(b))).count();
    let (left, right) = (&bytes[start - before..start], &bytes[end..end + after]);
    let has = |what: fn(&u8) -> bool| left.iter().any(what) || right.iter().any(what);
    let long = before + after >= LEAST && has(u8::is_ascii_digit);
    (before > 0 && after > 0 && (long || has(|&b| b == b'@'))).then_some(Joint {
        start,
        end,
        with,
        around: (KEY, KEY),
        sure: false,
    })
}

/// Between two strings: `"sk-" + "ant"`, `'a' . 'b'`, and strings on two lines, which some
/// languages join by themselves; within one: `${""}`. `at` is a quote.
fn quotes(bytes: &[u8], at: usize) -> Option<Joint> {
    let rest = &bytes[at..];
    if bytes[..at].ends_with(b"${") {
        let empty = rest.starts_with(b"\"\"}") || rest.starts_with(b"''}");
        return empty.then(|| parts(bytes, at - 2, at + 3, "")).flatten();
    }
    // Of a shell: `'it'\''s'`. A quote, of whatever form, would end the string for a pattern.
    if rest.starts_with(b"'\\''") {
        return Some(Joint {
            start: at,
            end: at + 4,
            with: "_",
            around: (KEY, KEY),
            sure: true,
        });
    }
    if !is_token(bytes.get(at - 1)) {
        return None;
    }
    // `'jane:'"secret"`
    if rest.starts_with(b"'\"") || rest.starts_with(b"\"'") {
        return parts(bytes, at, at + 2, "");
    }
    let space = |from: usize| {
        let rest = bytes[from..].iter().take(SPACE);
        from + rest.take_while(|b| b.is_ascii_whitespace()).count()
    };
    let first = space(at + 1);
    let operator = match bytes.get(first)? {
        // Lua has two points.
        b'.' if bytes.get(first + 1) == Some(&b'.') => 2,
        b'+' | b'.' | b'&' | b'\\' => 1,
        b'|' if bytes.get(first + 1) == Some(&b'|') => 2,
        b',' if is_joined(bytes, at) => 1,
        _ if bytes[at..first].contains(&b'\n') => 0,
        _ => return None,
    };
    let mut second = space(first + operator);
    // `f"…"`, `r"…"`
    if bytes.get(second).is_some_and(u8::is_ascii_alphabetic) {
        second += 1;
    }
    let opens = matches!(bytes.get(second), Some(b'"' | b'\''))
        && (operator > 0 || go_on(bytes, at, second));
    opens.then(|| parts(bytes, at, second + 1, "")).flatten()
}

/// Whether the string that ends at `at` is the first argument of what joins strings:
/// `concat!("a", "b")`, `"".join(["a", "b"])`.
fn is_joined(bytes: &[u8], at: usize) -> bool {
    const CALLS: [&[u8]; 5] = [b"concat!(", b"concat(", b"join([", b"join((", b"join("];
    let inside = bytes[..at].iter().rev().take(KEY);
    let inside = inside.take_while(|b| is_token(Some(b))).count();
    let before = bytes[..at - inside].strip_suffix(&[bytes[at]]);
    let before = before.unwrap_or_default().trim_ascii_end();
    CALLS.iter().any(|call| {
        let end = before.len().checked_sub(call.len());
        end.is_some_and(|end| before[end..].eq_ignore_ascii_case(call))
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

/// Between two lines: a line that is continued behind a backslash, and digits that go on in the
/// next line, behind its indentation or a mark of a quotation. `at` is the line's end.
fn line(bytes: &[u8], at: usize) -> Option<Joint> {
    let end = at - usize::from(bytes[at - 1] == b'\r');
    let last = bytes[..end].last()?;
    let rest = &bytes[at + 1..];
    if *last == b'\\' {
        let space = rest.iter().take(SPACE);
        let space = space.take_while(|b| matches!(b, b' ' | b'\t')).count();
        return parts(bytes, end - 1, at + 1 + space, "");
    }
    if let Some(joint) = wrapped(bytes, end, at + 1) {
        return Some(joint);
    }
    if !last.is_ascii_digit() && !matches!(last, b' ' | b'\t' | b'|') {
        return None;
    }
    let mark = |b: &&u8| is_mark(**b);
    let marks = bytes[..end].iter().rev().take(8);
    let start = end
        - marks
            .take_while(|b| matches!(b, b' ' | b'\t' | b'|'))
            .count();
    let to = at + 1 + rest.iter().take(SPACE).take_while(mark).count();
    number(bytes, start, to)
}

/// A line that a mailer has broken within a word: an address whose domain goes on in the next line,
/// or a key in a line that is full. `next` is where the next line begins.
fn wrapped(bytes: &[u8], end: usize, next: usize) -> Option<Joint> {
    // Code is indented, and what a mailer breaks is not.
    let mut next = next;
    if bytes.get(next) == Some(&b'>') {
        let marks = bytes[next..].iter().take(8);
        next += marks.take_while(|b| matches!(b, b'>' | b' ')).count();
    }
    if !bytes.get(next)?.is_ascii_alphanumeric() || !is_token(bytes[..end].last()) {
        return None;
    }
    let left = bytes[..end].iter().rev().take(FULL);
    let word = left.clone().take_while(|b| is_token(Some(b))).count();
    let word = &bytes[end - word..end];
    let full = || {
        let length = left.clone().take_while(|b| **b != b'\n').count();
        (60..FULL).contains(&length)
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
        None => word.len() >= LEAST && word.iter().any(u8::is_ascii_digit) && full(),
    };
    goes_on.then(|| parts(bytes, end, next, "")).flatten()
}

/// Behind a tag that ends a line. `at` is its bracket.
fn tag(bytes: &[u8], at: usize) -> Option<Joint> {
    if !bytes.get(at + 1..at + 3)?.eq_ignore_ascii_case(b"br") {
        return None;
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

/// Digits that end at `start` and go on at `to`, if they could be one number.
fn number(bytes: &[u8], start: usize, to: usize) -> Option<Joint> {
    if !bytes[..start].last()?.is_ascii_digit() || !bytes.get(to)?.is_ascii_digit() {
        return None;
    }
    let before = digits(bytes[..start].iter().rev());
    let after = digits(bytes[to..].iter());
    // As many as a number has that is written in groups: no column of numbers, and no time at a
    // line's beginning.
    let whole = before.ends && after.ends && before.count > 2 && after.count > 2;
    let goes_on = before.count <= 15 && (8..=19).contains(&(before.count + after.count));
    (whole && goes_on).then_some(Joint {
        start,
        end: to,
        with: " ",
        around: NUMBER,
        sure: false,
    })
}

/// Digits in groups.
struct Digits {
    count: usize,
    /// Nothing joins them to something else.
    ends: bool,
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
                let ends = gap > 0 && byte.is_ascii_alphabetic() || !joins;
                return Digits { count, ends };
            }
        }
    }
    Digits { count, ends: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_read_as_one() {
        for (text, want) in [
            (
                r#"k = "sk-ant-" + "api03-x""#,
                Some("k = \"sk-ant-api03-x\""),
            ),
            ("(\"sk-ant-\"\n    f\"api03\")", Some("(\"sk-ant-api03\")")),
            (r#"`sk-ant${""}-api03`"#, Some("`sk-ant-api03`")),
            (r"PASS='it'\''s'", Some("PASS='it_s'")),
            (
                "for what is left of it please write before Monday to jane.doe@exam\n> ple.org.",
                Some("for what is left of it please write before Monday to jane.doe@example.org."),
            ),
            ("is jane@example.\norg", Some("is jane@example.org")),
            ("ssh root@build\nmain.rs", None),
            ("to jane@example.org\nfoo.bar is", None),
            ("to jane@example.org.\nThen foo.bar", None),
            ("4111 1111<br />1111 1111", Some("4111 1111 1111 1111")),
            ("line 12<br>34", None),
            ("x-key: sk-ant-\\\n  api03'", Some("x-key: sk-ant-api03'")),
            ("'jane' . '@example.org'", Some("'jane@example.org'")),
            ("4111 1111 |\n> 1111 1111.", Some("4111 1111 1111 1111.")),
            (r#"["a", "b"] "Hello " + "you" "a" "b""#, None),
            (
                r#"k = "sk-ant-" .. "api03-x""#,
                Some("k = \"sk-ant-api03-x\""),
            ),
            (
                r#"concat!("sk-ant-", "api03-x")"#,
                Some("concat!(\"sk-ant-api03-x\")"),
            ),
            (
                r#""".join(["sk-ant-", "api03-x"])"#,
                Some("\"\".join([\"sk-ant-api03-x\"])"),
            ),
            (r#"f("sk-ant-", "api03-x")"#, None),
            ("\"a\",\"jane@example.org\"\n\"b\",\"keep\"", None),
            (
                "\"jane@example.org\"\n\"joe@example.org\"\n\"keep me\"",
                None,
            ),
            ("\"sk-ant-api03-x77\"\n\"main\"\n\"develop\"", None),
            ("--flag \\\n  --other\n12345\n23\n'user' + 'name'", None),
            (
                "took 4711\n2025-10-01 12:00:01 took 4711\n2025-10-01T12",
                None,
            ),
            ("0000 1111 2222 3333\n4444 5555 6666 7777", None),
        ] {
            let mut read = Joined::default();
            let got = read.fill(text).then_some(read.text.trim_start());
            assert_eq!(got, want, "{text}");
        }
        let mut read = Joined::default();
        let far = format!(
            "{}\"a@\" + \"cd\"{}'x' + '@'.",
            "é".repeat(400),
            "ü".repeat(400)
        );
        assert!(read.fill(&far));
        let at = read.text.find("a@cd").unwrap_or_default();
        assert!(read.parts(at, at + 4) && !read.parts(at, at + 2));
        let (start, end) = read.source(at, at + 4);
        assert_eq!(&far[start..end], "a@\" + \"cd");
        let at = read.text.find("x@").unwrap_or_default();
        let (start, end) = read.source(at, at + 2);
        assert_eq!(&far[start..end], "x' + '@");
    }
}
