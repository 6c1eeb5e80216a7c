//! XML and HTML in a text: names of elements and attributes, which tell what their values are as
//! keys of JSON do.

use super::pairs;

/// The longest name, and the longest value.
const NAME: usize = 64;
const VALUE: usize = 512;
/// How far behind its label a field begins.
const BESIDE: usize = 160;

/// Calls `visit` with the name, the value and the place of the value for each element that holds
/// nothing but a text, and for each attribute. Text without the end of an element has none.
pub(super) fn members(text: &str, mut visit: impl FnMut(&str, &str, usize)) {
    let bytes = text.as_bytes();
    let Some(first) = memchr::memchr(b'<', bytes) else {
        return;
    };
    let rest = &bytes[first..];
    if memchr::memmem::find(rest, b"</").is_none() && memchr::memmem::find(rest, b"/>").is_none() {
        return;
    }
    // The label that stands before a field, and where it ends.
    let mut label: Option<(&str, usize)> = None;
    let mut heads = Heads::default();
    for open in memchr::memchr_iter(b'<', bytes) {
        let Some(end) = name_end(bytes, open + 1) else {
            continue;
        };
        let name = &text[open + 1..end];
        heads.open(name);
        let own = label.filter(|(_, ends)| open - ends <= BESIDE);
        let own = own.filter(|_| matches!(name, "input" | "textarea" | "output" | "dd"));
        let is_input = name == "input";
        let mut called = None;
        let mut member = |name: &str, value: &str, at: usize| {
            visit(name, value, at);
            if name == "name" && is_input {
                called = pairs::as_key(&text[at..at + value.len()]);
            }
            if name == "value" {
                let labels = own.map(|(label, _)| label).into_iter().chain(called.take());
                labels.for_each(|label| visit(label, value, at));
            }
        };
        let Some(inside) = attributes(text, end, &mut member) else {
            continue;
        };
        let (inside, end) = unwrapped(bytes, inside);
        let rest = &bytes[inside..bytes.len().min(inside + VALUE)];
        let len = match end {
            CDATA_END => memchr::memmem::find(rest, end),
            _ => memchr::memchr(b'<', rest),
        };
        let Some(len) = len else {
            continue;
        };
        let behind = &bytes[inside + len..];
        let behind = behind
            .strip_prefix(CDATA_END)
            .map_or(behind, <[u8]>::trim_ascii_start);
        let closes = behind.strip_prefix(b"</");
        if len > 0 && closes.is_some_and(|rest| rest.starts_with(name.as_bytes())) {
            let said = &text[inside..inside + len];
            visit(local(name), said, inside);
            if let Some(head) = heads.of(name, said) {
                visit(head, said, inside);
            }
            if let Some((label, _)) = own {
                visit(label, said, inside);
            }
            if matches!(name, "label" | "dt") {
                label = pairs::as_key(said).map(|label| (label, inside + len));
            }
        }
    }
}

/// The heads of a table's columns (HTML, 4.9), which its cells are named by.
#[derive(Default)]
struct Heads<'t> {
    heads: Vec<Option<&'t str>>,
    column: usize,
    /// Whether the row that is read is one of heads.
    is_head: bool,
}

/// The most columns that are kept.
const COLUMNS: usize = 64;

impl<'t> Heads<'t> {
    /// An element begins.
    fn open(&mut self, name: &str) {
        match name {
            "table" => *self = Heads::default(),
            "tr" => (self.column, self.is_head) = (0, false),
            "th" | "td" => {
                // The first head of a row begins a new list of them.
                if name == "th" && self.column == 0 {
                    self.heads.clear();
                    self.is_head = true;
                }
                self.column += 1;
                if self.is_head && self.heads.len() < COLUMNS {
                    self.heads.push(None);
                }
            }
            _ => {}
        }
    }

    /// What the column is headed by in which an element says this; a head is kept.
    fn of(&mut self, name: &str, said: &'t str) -> Option<&'t str> {
        let inner = matches!(
            name,
            "td" | "code" | "b" | "strong" | "span" | "p" | "tt" | "kbd"
        );
        if self.is_head {
            if let Some(head) = self.heads.last_mut() {
                *head = head.or(pairs::as_key(said));
            }
            return None;
        }
        let column = self.column.checked_sub(1).filter(|_| inner)?;
        *self.heads.get(column)?
    }
}

/// What opens and closes text that is taken as it stands (XML 1.0, section 2.7).
const CDATA: &[u8] = b"<![CDATA[";
const CDATA_END: &[u8] = b"]]>";

/// Where the text of an element begins that was opened before `inside`, and what ends it.
fn unwrapped(bytes: &[u8], inside: usize) -> (usize, &'static [u8]) {
    let rest = bytes[inside..].iter().take(40);
    let blank = rest.take_while(|b| b.is_ascii_whitespace()).count();
    match bytes[inside + blank..].starts_with(CDATA) {
        true => (inside + blank + CDATA.len(), CDATA_END),
        false => (inside, b"<"),
    }
}

/// Reads attributes from `at` on, up to behind the bracket that closes the tag.
fn attributes(
    text: &str,
    mut at: usize,
    visit: &mut impl FnMut(&str, &str, usize),
) -> Option<usize> {
    let bytes = text.as_bytes();
    loop {
        while matches!(bytes.get(at)?, b' ' | b'\t' | b'\r' | b'\n' | b'/') {
            at += 1;
        }
        if bytes[at] == b'>' {
            return Some(at + 1);
        }
        let end = name_end(bytes, at)?;
        let name = &text[at..end];
        at = end;
        if bytes.get(at) != Some(&b'=') {
            continue;
        }
        let quote = *bytes.get(at + 1)?;
        if !matches!(quote, b'"' | b'\'') {
            return None;
        }
        let from = at + 2;
        let rest = &bytes[from..bytes.len().min(from + VALUE)];
        let len = memchr::memchr(quote, rest)?;
        if len > 0 {
            visit(local(name), &text[from..from + len], from);
        }
        at = from + len + 1;
    }
}

/// Where the name ends that begins at `at`.
fn name_end(bytes: &[u8], at: usize) -> Option<usize> {
    let first = bytes.get(at)?;
    if !first.is_ascii_alphabetic() && *first != b'_' {
        return None;
    }
    let rest = bytes[at..].iter().take(NAME);
    let is_part = |b: &&u8| b.is_ascii_alphanumeric() || b"_-.:".contains(b);
    Some(at + rest.take_while(is_part).count())
}

/// The name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_values() {
        let text = r#"<a:user id="7"><pin>48<b/></pin><x y='z' />a < b <p>é</p> <q r=s>"#;
        let mut read = Vec::new();
        members(text, |name, value, at| {
            assert_eq!(&text[at..at + value.len()], value);
            read.push(format!("{name}={value}"));
        });
        assert_eq!(read, ["id=7", "y=z", "p=é"]);
        read.clear();
        let text = "<label for=\"a\">PIN *</label>\n<input type=\"text\" value=\"48\"> <label>x</label> <p>y</p></a>";
        members(text, |name, value, _| read.push(format!("{name}={value}")));
        assert_eq!(
            read,
            [
                "for=a",
                "label=PIN *",
                "type=text",
                "value=48",
                "PIN=48",
                "label=x",
                "p=y"
            ]
        );
        read.clear();
        let text = "<a><pin><![CDATA[4<8]]></pin><x>\n <![CDATA[y]]>\n</x><z><![CDATA[]]></z></a>";
        members(text, |name, value, at| {
            assert_eq!(&text[at..at + value.len()], value);
            read.push(format!("{name}={value}"));
        });
        assert_eq!(read, ["pin=4<8", "x=y"]);
        read.clear();
        let text =
            "<dl><dt>PIN</dt><dd>48</dd></dl><input name=\"pin\" value='7'/><p name='a' value='b'>";
        members(text, |name, value, _| read.push(format!("{name}={value}")));
        assert_eq!(
            read,
            [
                "dt=PIN", "dd=48", "PIN=48", "name=pin", "value=7", "PIN=7", "pin=7", "name=a",
                "value=b"
            ]
        );
        read.clear();
        let text = "<table><tr><th>User</th><th><b>PIN</b></th></tr><tr><td>x</td><td>48</td></tr>\
            <tr><td></td><td> <code>7</code></td></tr><tr><th>A</th><td>1</td></tr></table>";
        members(text, |name, value, _| read.push(format!("{name}={value}")));
        assert_eq!(
            read,
            [
                "th=User", "b=PIN", "td=x", "User=x", "td=48", "PIN=48", "code=7", "PIN=7", "th=A",
                "td=1"
            ]
        );
        members("a < b", |_, _, _| unreachable!());
        members("a </", |_, _, _| unreachable!());
    }
}
