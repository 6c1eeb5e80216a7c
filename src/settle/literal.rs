//! The quote that has to stand around what takes the place of a literal without one, where the text
//! is JSON or a program: `"card": 4111…`, `pay(card=4111…)`, `dob = 1990-04-05`.

use super::Replacement;
use crate::detect;
use crate::record::REST;

/// How far before a value its name, its key or its bracket is looked for.
const FAR: usize = 96;
/// How far before it the bracket is that holds it.
const BRACKET: usize = 512;

/// The quote, spelled as its surroundings have them: in JSON within JSON behind a backslash.
pub(super) fn quote(text: &str, start: usize, end: usize) -> Option<&str> {
    let value = &text.as_bytes()[start..end];
    if value.iter().all(u8::is_ascii_digit)
        && let Some(quote) = of_key(text, start, end)
    {
        return Some(quote);
    }
    let is_one = match is_literal(value) {
        true => is_operand(text, start, end),
        false => is_key(text, start, end) || is_flow_key(text, start, end),
    };
    is_one.then(|| plain(text, start))
}

/// A number or a time, as programs write them.
fn is_literal(value: &[u8]) -> bool {
    let is_part = |b: &u8| b.is_ascii_digit() || b"+-_.:TZ".contains(b);
    value.iter().all(is_part) && value.iter().any(u8::is_ascii_digit)
}

/// The quote of the key before a number, or `"` for one in a list.
fn of_key(text: &str, start: usize, end: usize) -> Option<&str> {
    let bytes = text.as_bytes();
    let from = detect::floor(text, start.saturating_sub(FAR));
    let before = text[from..start].trim_end();
    let after = bytes[end..].iter().find(|b| !matches!(b, b' ' | b'\t'));
    if !matches!(after, None | Some(b',' | b'}' | b']' | b'\n' | b'\r')) {
        return None;
    }
    // Behind a key, or in a list that stands behind one.
    let mut key = before;
    if let Some(list) = before.rfind('[')
        && before[list..]
            .bytes()
            .all(|b| b"[0123456789, \r\n\t-".contains(&b))
    {
        key = before[..list].trim_end();
        if key.is_empty() && from == 0 {
            return Some("\"");
        }
    }
    let key = key.strip_suffix(':')?.trim_end();
    let quote = key
        .as_bytes()
        .last()
        .filter(|b| matches!(b, b'"' | b'\''))?;
    let slashes = key[..key.len() - 1]
        .bytes()
        .rev()
        .take_while(|&b| b == b'\\')
        .count();
    let spelled = &key[key.len() - 1 - slashes..];
    // A quote that a program escapes would not be one.
    (*quote == b'"' || slashes == 0).then_some(spelled)
}

/// Whether a literal stands where a program has a value: behind ` =` or `return`, as an argument, or
/// as a member of an object whose names have no quotes.
fn is_operand(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let line = &bytes[start
        - bytes[..start]
            .iter()
            .rev()
            .take(FAR)
            .take_while(|b| **b != b'\n')
            .count()..start];
    let before = line.trim_ascii_end();
    let after = bytes[end..].iter().find(|b| !matches!(b, b' ' | b'\t'));
    let spaced = before.len() < line.len();
    let ends = matches!(
        after,
        None | Some(b'\n' | b'\r' | b';' | b',' | b')' | b'#')
    );
    let is_name = |b: &u8| b.is_ascii_alphanumeric() || b"_$.".contains(b);
    match before.last() {
        Some(b'=') if spaced => ends && before.trim_ascii_end().len() > 1,
        // `pay(card=4111…)`, `{ card: 4111… }`
        Some(&sign @ (b'=' | b':')) => {
            let (open, close) = match sign {
                b'=' => (b'(', b')'),
                _ => (b'{', b'}'),
            };
            let behind = &before[..before.len() - 1];
            let name = behind.iter().rev().take_while(|b| is_name(b)).count();
            let head = behind[..behind.len() - name].trim_ascii_end().last();
            name > 0
                && head.is_none_or(|b| *b == open || *b == b',')
                && after.is_some_and(|b| *b == close || b",\n\r".contains(b))
                && holds(bytes, start, open)
        }
        Some(b'(') => {
            before.len() > 1
                && is_name(&before[before.len() - 2])
                && matches!(after, Some(b',' | b')'))
        }
        Some(b',') => matches!(after, Some(b',' | b')')) && holds(bytes, start, b'('),
        Some(_) => spaced && before.ends_with(b"return") && ends,
        None => false,
    }
}

/// Whether the bracket that is open at `at` is `open`, and of a call if it is a round one.
fn holds(bytes: &[u8], at: usize, open: u8) -> bool {
    let mut depth = 0;
    let before = &bytes[at.saturating_sub(BRACKET)..at];
    for (index, byte) in before.iter().enumerate().rev() {
        match byte {
            b')' | b'}' | b']' => depth += 1,
            b'(' | b'{' | b'[' if depth > 0 => depth -= 1,
            b'(' => {
                let called = index.checked_sub(1).map(|last| before[last]);
                return open == b'('
                    && called.is_some_and(|b| b.is_ascii_alphanumeric() || b == b'_');
            }
            b'{' | b'[' => return *byte == open,
            _ => {}
        }
    }
    false
}

/// Whether the value is a key of YAML, among others: in brackets it would be a list, and a list is
/// no key.
fn is_key(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    // Only what stands directly before it is read: the line may be all of a long text.
    let lead = bytes[..start].iter().rev();
    let begins = start - lead.take_while(|b| b" -".contains(b)).count();
    let rest = &bytes[end..];
    if begins > 0 && bytes[begins - 1] != b'\n'
        || !rest.starts_with(b":")
        || !matches!(rest.get(1), None | Some(b' ' | b'\n' | b'\r'))
    {
        return false;
    }
    let next = memchr::memchr(b'\n', rest).map_or(&[][..], |at| &rest[at + 1..]);
    let next = &next[..memchr::memchr(b'\n', next).unwrap_or(next.len())];
    let above = &bytes[..begins.saturating_sub(1)];
    let above = &above[memchr::memrchr(b'\n', above).map_or(0, |at| at + 1)..];
    is_member(next) || is_member(above)
}

/// Whether the value is a key in a mapping of YAML that stands in braces: `{jane@example.org: 1}`.
fn is_flow_key(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let before = bytes[start.saturating_sub(FAR)..start].trim_ascii_end();
    bytes[end..].starts_with(b": ")
        && matches!(before.last(), Some(b'{' | b','))
        && holds(bytes, start, b'{')
}

/// Puts quotes around scalars of YAML that would begin with the bracket of a placeholder and go on
/// behind it, `mailto: jane@…, erika@…`: a list ends with its bracket.
pub(super) fn scalars(text: &str, replacements: &mut Vec<Replacement>) {
    let mut at = 0;
    let mut done = 0;
    while at < replacements.len() {
        let (start, end) = (replacements[at].finding.start, replacements[at].finding.end);
        if start >= done
            && replacements[at].with.starts_with('[')
            && let Some(line) = scalar(text, start, end)
        {
            done = line;
            let behind = replacements.partition_point(|r| r.finding.end <= line);
            if replacements
                .get(behind)
                .is_some_and(|r| r.finding.start < line)
            {
                break;
            }
            let close = Replacement {
                finding: detect::Finding {
                    start: line,
                    end: line,
                    rule: REST,
                    ..replacements[at].finding.clone()
                },
                with: "\"".to_owned(),
                within: Vec::new(),
            };
            replacements[at].with.insert(0, '"');
            replacements.insert(behind, close);
        }
        at += 1;
    }
}

/// Where the scalar of YAML ends whose first part is the value, if more of it follows in its line.
fn scalar(text: &str, start: usize, end: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let rest = &bytes[end..];
    // Most values stand in a sentence.
    if start < 3 || bytes[start - 1] != b' ' || !matches!(rest.first(), Some(b',' | b' ' | b';')) {
        return None;
    }
    let name = bytes[..start - 1].strip_suffix(b":")?;
    let part = |b: &&u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-".contains(b);
    let name = &name[..name.len() - name.iter().rev().take(FAR).take_while(part).count()];
    let lead = name.iter().rev().take(FAR);
    let begins = name.len() - lead.take_while(|b| b" -".contains(b)).count();
    let named = start - 2 > name.len() && (begins == 0 || bytes[begins - 1] == b'\n');
    let len = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
    let line = rest[..len].trim_ascii_end();
    let plain = !line.contains(&b'"') && !line.contains(&b'\\');
    let comment = line.trim_ascii_start().first().is_none_or(|b| *b == b'#');
    // A member of a program's object, of which the comma is no part.
    let member = line.iter().all(|b| b",; \t".contains(b)) || holds(bytes, start, b'{');
    if !named || !plain || comment || member {
        return None;
    }
    // A line of its kind, or the fence of a block in Markdown.
    let small = |line: &[u8]| {
        let first = line.iter().find(|b| !b" -".contains(b));
        is_member(line) && first.is_some_and(u8::is_ascii_lowercase) || line.starts_with(b"```y")
    };
    let next = rest.get(len + 1..).unwrap_or_default();
    let next = &next[..memchr::memchr(b'\n', next).unwrap_or(next.len())];
    let above = &bytes[..begins.saturating_sub(1)];
    let above = &above[memchr::memrchr(b'\n', above).map_or(0, |at| at + 1)..];
    (small(next) || small(above)).then_some(end + line.len())
}

/// A line that begins with a name and a colon.
fn is_member(line: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    let line = line.strip_prefix(b"- ").unwrap_or(line);
    let name = line.iter().take(FAR);
    let name = name
        .take_while(|b| b.is_ascii_alphanumeric() || b"_-.@".contains(b))
        .count();
    name > 0
        && line.get(name) == Some(&b':')
        && matches!(line.get(name + 1), None | Some(b' ' | b'\r'))
}

/// A quote that does not end the string in which the literal stands, if it stands in one.
fn plain(text: &str, start: usize) -> &'static str {
    let bytes = text.as_bytes();
    let line = &bytes[start.saturating_sub(1 << 12)..start];
    let line = &line[memchr::memrchr(b'\n', line).map_or(0, |at| at + 1)..];
    let (mut quotes, mut at) = (0, 0);
    while let Some(hit) = memchr::memchr2(b'"', b'\\', &line[at..]) {
        let escaped = line[at + hit] == b'\\';
        quotes += usize::from(!escaped);
        at += hit + 1 + usize::from(escaped);
        if at > line.len() {
            break;
        }
    }
    if quotes % 2 == 0 { "\"" } else { "'" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scalars_of_yaml_go_on_behind_a_value() {
        for (text, want) in [
            ("a: 1\nto: «x@y», z@y\n", Some(", z@y")),
            ("```yaml\nfrom: «x@y» <x> \n```", Some(" <x>")),
            ("a: 1\nto: «x@y»\n", None),
            ("a: 1\nto: «x@y» # me\n", None),
            ("To: «x@y», z@y\nSubject: hi\n", None),
            ("write to: «x@y», please", None),
            ("f({\n  a: 1,\n  to: «x@y»,\n  b: 2,\n})", None),
            ("f({\n  a: 1,\n  to: «x@y», b: 2,\n  c: 3,\n})", None),
            ("  to: «x@y»,\n  b: 2,\n});", None),
        ] {
            let start = text.find('«').unwrap_or_default();
            let text = text.replace('«', "");
            let end = text.find('»').unwrap_or_default();
            let text = text.replace('»', "");
            let got = scalar(&text, start, end).map(|to| &text[end..to]);
            assert_eq!(got, want, "{text}");
        }
    }

    #[test]
    fn literals_get_quotes() {
        for (text, want) in [
            ("card = «4111»", Some("\"")),
            ("card = «4111»; x", Some("\"")),
            ("card=«4111»", None),
            ("dob = «1990-04-05»", Some("\"")),
            ("PHONE = «+14155550142» # x", Some("\"")),
            ("dict(card=«4111», x=1)", Some("\"")),
            ("dict(\n    card=«4111»,\n)", Some("\"")),
            ("pay(«4111»)", Some("\"")),
            ("pay(x, «4111», 3)", Some("\"")),
            ("(«4111»)", None),
            ("in 3, «4111», and", None),
            ("{ pin: f(1), cvv: «4111» }", Some("\"")),
            ("note: «4111»\n", None),
            ("{\"a\": «4111»}", Some("\"")),
            ("{\\\"a\\\": «4111»}", Some("\\\"")),
            ("{\"code\": \"card = «4111»\"}", None),
            ("{\"code\": \"card = «4111»; x\"}", Some("'")),
            ("a: 1\n«jane@example.org»: 3\n", Some("\"")),
            ("hello\n«jane@example.org»: 3\n", None),
            ("contacts: {«jane@example.org»: 1}\n", Some("\"")),
            ("a {b, c} «jane@example.org»: 1\n", None),
            ("a: «jane@example.org»\n", None),
            ("return «4111»", Some("\"")),
            ("return to «4111»", None),
        ] {
            let start = text.find('«').unwrap_or_default();
            let text = text.replace('«', "");
            let end = text.find('»').unwrap_or_default();
            let text = text.replace('»', "");
            assert_eq!(quote(&text, start, end), want, "{text}");
        }
    }
}
