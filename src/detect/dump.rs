//! Bytes as programs show them, in hexadecimal and beside it as text: `xxd`, `hexdump -C`, `od`,
//! `tcpdump -X`.
//!
//! A value is cut there after each sixteen bytes, and stands there twice. So a dump is read as the
//! bytes that it shows. What is found in them is blotted out in both panes: the dump keeps its shape.

use std::ops::Range;

/// The longest dump, and the longest line of one.
const LONGEST: usize = 8 << 20;
const LINE: usize = 400;
/// The most bytes in a line, and the fewest that prove it one, if it is alone.
const WIDEST: usize = 64;
const LEAST: usize = 4;
/// What stands before an address, and its digits.
const LEAD: usize = 12;
const DIGITS: Range<usize> = 4..17;
/// What is blotted out, as it is shown.
const BLOT: &str = "*";

/// Whether a line with bytes may begin at `at`: an address, and behind it two hexadecimal digits or
/// characters in columns. Asked at each line of a text.
#[inline(always)]
pub(super) fn may_begin(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at) {
        Some(b'0'..=b'9' | b'a'..=b'f' | b'A'..=b'F' | b' ' | b'\t' | b'+' | b'-' | b'>') => {
            address(&bytes[at..bytes.len().min(at + LEAD + 36)]).is_some()
        }
        _ => false,
    }
}

/// An address: what it says in hexadecimal and in octal, and where what follows it begins.
struct Address {
    hex: u64,
    octal: Option<u64>,
    end: usize,
    is_octal_width: bool,
}

fn address(line: &[u8]) -> Option<Address> {
    let blank = |b: &&u8| matches!(**b, b' ' | b'\t');
    let mut at = line.iter().take(LEAD).take_while(blank).count();
    // The number of a line in a listing.
    let number = line[at..].iter().take(6).take_while(|b| b.is_ascii_digit());
    let behind = at + number.count();
    for mark in ["\t", "→"] {
        if behind > at && line[behind..].starts_with(mark.as_bytes()) {
            at = behind + mark.len();
        }
    }
    at += line[at..].iter().take(2).take_while(blank).count();
    // The sign of a diff or of a quotation.
    if matches!(line.get(at), Some(b'+' | b'-' | b'>')) {
        at += 1;
        at += line[at..].iter().take(2).take_while(blank).count();
    }
    if line[at..].starts_with(b"0x") {
        at += 2;
    }
    let digits = line[at..].iter().take(DIGITS.end);
    let count = digits.take_while(|b| b.is_ascii_hexdigit()).count();
    if !DIGITS.contains(&count) {
        return None;
    }
    let said = std::str::from_utf8(&line[at..at + count]).ok()?;
    let mut end = at + count + usize::from(line.get(at + count) == Some(&b':'));
    let spaces = line[end..].iter().take(4).take_while(blank).count();
    end += spaces;
    let first = *line.get(end)?;
    let columns = match spaces {
        2 => first == b'\\',
        3 => first.is_ascii_graphic(),
        4 => true,
        _ => false,
    };
    let digits = line.get(end..end + 2);
    let shown = digits.is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit)) || columns;
    (spaces > 0 && shown).then(|| Address {
        hex: u64::from_str_radix(said, 16).unwrap_or_default(),
        octal: u64::from_str_radix(said, 8).ok(),
        end: at + count + usize::from(line.get(at + count) == Some(&b':')),
        is_octal_width: count == 7,
    })
}

/// Where a byte is shown: in hexadecimal or as a character of a column, and as text.
#[derive(Clone)]
struct Place {
    cell: Range<usize>,
    /// Of the text beside it.
    pane: Range<usize>,
}

/// A dump, as it reads.
pub(crate) struct Dump {
    /// A byte of it is one that is shown.
    pub(crate) text: String,
    /// Behind its last line.
    pub(crate) end: usize,
    places: Vec<Place>,
}

/// One line of it.
#[derive(Default)]
struct Row {
    bytes: Vec<u8>,
    places: Vec<Place>,
    /// The text beside the bytes says the same.
    agrees: bool,
    /// Groups of two bytes without a text: `hexdump` and `od -x` show the lower one first.
    swapped: bool,
}

impl Dump {
    /// Reads the dump that begins with the line at `from`.
    pub(crate) fn read(text: &str, from: usize) -> Option<Dump> {
        let bytes = text.as_bytes();
        let (mut all, mut places) = (Vec::new(), Vec::new());
        let (mut at, mut end, mut rows) = (from, from, 0);
        let mut proven = false;
        let mut next: Option<(u64, u64)> = None;
        while at < bytes.len() && at - from < LONGEST {
            let rest = &bytes[at..bytes.len().min(at + LINE)];
            let len = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
            let line = rest[..len].strip_suffix(b"\r").unwrap_or(&rest[..len]);
            let Some(address) = address(line) else {
                break;
            };
            let octal = address.octal.unwrap_or(u64::MAX);
            let follows = next.is_none_or(|(hex, oct)| {
                address.hex == hex || address.is_octal_width && oct == octal
            });
            let Some(row) = Row::read(line, address.end, at).filter(|_| follows) else {
                break;
            };
            proven |= rows > 0;
            let count = row.bytes.len() as u64;
            next = Some((address.hex + count, octal.saturating_add(count)));
            proven |= row.agrees && row.bytes.len() >= LEAST;
            all.extend(row.bytes);
            places.extend(row.places);
            rows += 1;
            end = at + line.len();
            at += len + 1;
        }
        let dump = Dump {
            text: said(all),
            end,
            places,
        };
        proven.then_some(dump)
    }

    /// All dumps of a text.
    pub(crate) fn all(text: &str) -> impl Iterator<Item = Dump> {
        let bytes = text.as_bytes();
        let behind = memchr::memchr_iter(b'\n', bytes).map(|at| at + 1);
        let mut done = 0;
        let begins = std::iter::once(0).chain(behind);
        begins.filter_map(move |at| {
            let dump = (at >= done && may_begin(bytes, at)).then(|| Dump::read(text, at))??;
            done = dump.end;
            Some(dump)
        })
    }

    /// The dump that stood at `from..end` in `text`, with `found` blotted out.
    pub(crate) fn write(&self, text: &str, from: usize, found: &[Range<usize>]) -> String {
        let mut blots: Vec<(Range<usize>, bool)> = Vec::new();
        for range in found {
            for place in self.places.get(range.clone()).unwrap_or_default() {
                blots.push((place.cell.clone(), true));
                blots.push((place.pane.clone(), false));
            }
        }
        blots.sort_by_key(|(place, _)| place.start);
        let mut written = String::with_capacity(self.end - from);
        let mut at = from;
        for (place, is_cell) in blots {
            // The text beside a line that was altered goes once.
            if place.is_empty() || place.start < at {
                continue;
            }
            written.push_str(&text[at..place.start]);
            match (is_cell, place.len()) {
                (true, 2) => written.push_str("2a"),
                (true, len) => written.push_str(&format!("{BLOT:>len$}")),
                (false, len) => written.push_str(&BLOT.repeat(len)),
            }
            at = place.end;
        }
        written.push_str(&text[at..self.end]);
        written
    }
}

/// What the bytes say. What no text has parts what stands before it from what follows.
fn said(mut bytes: Vec<u8>) -> String {
    let mut at = 0;
    while at < bytes.len() {
        let valid = match std::str::from_utf8(&bytes[at..]) {
            Ok(_) => bytes.len(),
            Err(cut) => {
                let valid = at + cut.valid_up_to();
                bytes[valid] = b'\n';
                valid + 1
            }
        };
        for byte in &mut bytes[at..valid] {
            if byte.is_ascii_control() && !matches!(*byte, b'\n' | b'\r' | b'\t') {
                *byte = b'\n';
            }
        }
        at = valid;
    }
    String::from_utf8(bytes).unwrap_or_default()
}

impl Row {
    /// A line behind its address; `base` is where the line begins.
    fn read(line: &[u8], from: usize, base: usize) -> Option<Row> {
        let mut row = Row::groups(line, from, base).or_else(|| Row::columns(line, from, base))?;
        if row.swapped {
            for pair in row.bytes.chunks_exact_mut(2) {
                pair.swap(0, 1);
            }
            for pair in row.places.chunks_exact_mut(2) {
                pair.swap(0, 1);
            }
        }
        Some(row)
    }

    /// Groups of hexadecimal digits, and a text beside them or none.
    fn groups(line: &[u8], from: usize, base: usize) -> Option<Row> {
        let mut row = Row::default();
        let (mut at, mut widths) = (from, 0);
        let pane = loop {
            let spaces = line[at..].iter().take_while(|b| **b == b' ').count();
            let start = at + spaces;
            let rest = &line[start..];
            let digits = rest.iter().take(33).take_while(|b| b.is_ascii_hexdigit());
            let digits = digits.count();
            let whole = matches!(rest.get(digits), None | Some(b' ' | b'\t'));
            // `hexdump -C` has two spaces in its middle.
            let middle = spaces == 2 && row.bytes.len() == 8 && widths == 2 && digits == 2;
            let inside = spaces == 1 || row.bytes.is_empty() || middle;
            let is_group = spaces > 0 && matches!(digits, 2 | 4 | 8 | 16) && whole;
            if !(inside && is_group) || row.bytes.len() >= WIDEST {
                break start;
            }
            widths = widths.max(digits);
            for cell in (start..start + digits).step_by(2) {
                let byte = std::str::from_utf8(&line[cell..cell + 2]).ok()?;
                row.bytes.push(u8::from_str_radix(byte, 16).ok()?);
                row.places.push(Place {
                    cell: base + cell..base + cell + 2,
                    pane: 0..0,
                });
            }
            at = start + digits;
        };
        if row.bytes.is_empty() {
            return None;
        }
        row.beside(line, at, pane, base);
        row.swapped = widths == 4 && pane >= line.len();
        Some(row)
    }

    /// The text beside the bytes: they end at `behind`, and at `from` something begins.
    fn beside(&mut self, line: &[u8], behind: usize, from: usize, base: usize) {
        let rest = line[from..].trim_ascii_end();
        let framed = match rest {
            [b'|', inside @ .., b'|'] | [b'>', inside @ .., b'<'] => Some(inside.len()),
            _ => None,
        };
        let count = self.bytes.len();
        let agrees = |start: usize, end: usize| {
            let shown = line.get(start..end).unwrap_or_default();
            let same = |(shown, byte): (&u8, &u8)| match byte {
                b' '..=b'~' => shown == byte,
                _ => !shown.is_ascii_alphanumeric(),
            };
            !shown.is_empty() && shown.iter().zip(&self.bytes).all(same)
        };
        // The text may begin with spaces, and those at the end of a line may be gone.
        let ways = match framed {
            Some(len) if len == count => vec![(from + 1, from + 1 + len)],
            Some(_) => Vec::new(),
            None => {
                let behind = line.len().saturating_sub(count).max(behind);
                let cut = |start: usize| (start, line.len().min(start + count));
                let mut ways = vec![(behind, line.len()), cut(behind + 2), cut(from)];
                ways.retain(|&(start, end)| start + count >= line.len() && start < end);
                ways
            }
        };
        let way = ways.into_iter().find(|&(start, end)| agrees(start, end));
        self.agrees = way.is_some();
        let (start, end) = way.unwrap_or((from, line.len()));
        for (index, place) in self.places.iter_mut().enumerate() {
            let at = base + start + index;
            place.pane = match self.agrees {
                true if start + index < end => at..at + 1,
                true => 0..0,
                // Something else stands there: all of it goes.
                false => base + start..base + end,
            };
        }
    }

    /// Characters in columns of four, as `od -c` shows them.
    fn columns(line: &[u8], from: usize, base: usize) -> Option<Row> {
        let mut row = Row::default();
        let cells = line[from..].chunks_exact(4);
        if !cells.remainder().is_empty() || cells.len() > WIDEST {
            return None;
        }
        for (index, cell) in cells.enumerate() {
            let byte = match *cell {
                [b' ', b' ', b' ', byte] => byte,
                [b' ', b' ', b'\\', sign] => match sign {
                    b'n' => b'\n',
                    b't' => b'\t',
                    b'r' => b'\r',
                    _ => 0,
                },
                [b' ', a @ b'0'..=b'3', b @ b'0'..=b'7', c @ b'0'..=b'7'] => {
                    (a - b'0') << 6 | (b - b'0') << 3 | (c - b'0')
                }
                _ => return None,
            };
            let at = base + from + index * 4;
            row.bytes.push(byte);
            row.places.push(Place {
                cell: at + 1..at + 4,
                pane: 0..0,
            });
        }
        row.agrees = true;
        Some(row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dumps_are_read() {
        for (text, want) in [
            (
                "00000000: 6869 2c20 4a61 6e65 2052 6f65 2c20 796f  hi, Jane Roe, yo\n00000010: 750a                                     u.",
                Some("hi, Jane Roe, you\n"),
            ),
            (
                "00000000  68 69 2c 20 4a 61 6e 65  20 52 6f 65 2c 20 79 6f  |hi, Jane Roe, yo|\n00000010  75 0a                                             |u.|\n00000012\n",
                Some("hi, Jane Roe, you\n"),
            ),
            (
                "0000000 68 69 2c 20 4a 61 6e 65 20 52 6f 65 2c 20 79 6f  >hi, Jane Roe, yo<\n0000020 75 0a  >u.<",
                Some("hi, Jane Roe, you\n"),
            ),
            (
                "0000000   h   i   ,       J   a   n   e       R   o   e   ,       y   o\n0000020   u  \\n",
                Some("hi, Jane Roe, you\n"),
            ),
            (
                "0000000 6968 202c 614a 656e 5220 656f 202c 6f79\n0000010 0a75",
                Some("hi, Jane Roe, you\n"),
            ),
            (
                "0000000  \\0                   a\n0000006   b",
                Some("\n    ab"),
            ),
            ("\t0x0000:  4a61 6e65  Jane", Some("Jane")),
            (
                "     1→00000000: 6869 2c20 4a61 6e65  hi, Jane\n     2→00000008: 2052 6f65  Roe\n",
                Some("hi, Jane Roe"),
            ),
            ("deadbeef add a line\ncafe1234 and another", None),
            ("1234 5678 9012 3456\n1234 5678 9012 3456", None),
            ("00000000: 6869 2c20  something else", None),
            ("2024 12 24 is a day", None),
        ] {
            let read = Dump::read(text, 0).filter(|_| may_begin(text.as_bytes(), 0));
            assert_eq!(read.as_ref().map(|it| it.text.as_str()), want, "{text}");
        }
    }

    #[test]
    fn dumps_keep_their_shape() {
        for (text, want) in [
            (
                "00000000: 6869 204a 616e 65                        hi Jane",
                "00000000: 6869 202a 2a2a 2a                        hi ****",
            ),
            (
                "00000000  68 69 20 4a 61 6e 65                              |hi Jane|",
                "00000000  68 69 20 2a 2a 2a 2a                              |hi ****|",
            ),
            (
                "0000000   h   i       J   a   n   e",
                "0000000   h   i       *   *   *   *",
            ),
            (
                "0000000 6869 204a 616e 65  [PERSON]\n0000007 2020  [X]",
                "0000000 6869 202a 2a2a 2a  ********\n0000007 2020  [X]",
            ),
        ] {
            let dump = Dump::read(text, 0);
            let written = dump.map(|dump| dump.write(text, 0, std::slice::from_ref(&(3..7))));
            assert_eq!(written.as_deref(), Some(want));
        }
    }
}
