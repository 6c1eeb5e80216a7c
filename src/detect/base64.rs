//! Text in base64 (RFC 4648), also in lines. If something is found in it, the whole piece is a
//! finding that knows so: it is scrubbed inside and encoded again.

use base64::Engine as _;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// Text in base64 that is longer than this is not decoded, and taken for a secret as a whole.
pub(super) const LONGEST: usize = 8 << 20;
/// Before its first long run of letters and digits, a piece has no more than this.
const AHEAD: usize = 256;
/// Shorter pieces hold little, and every long word is one.
const SHORTEST: usize = 20;

/// What is decoded of a long piece before all of it is.
const HEAD: usize = 2048;
/// How often the lines of one block are read as one from another line on.
const READINGS: u32 = 8;

/// The pieces of base64 in a text, asked for run by run.
#[derive(Debug, Default)]
pub(super) struct Runs {
    /// Where the last piece or run ended: in the same piece as the next one, it was looked at then.
    last: usize,
    /// The width of lines that are no text as one, and where they end.
    block: (usize, usize),
    /// How many bytes of them were read so last, and how often they were read.
    read: (usize, u32),
}

impl Runs {
    /// The piece of base64 around the run of token characters at `start..end`, if it seems to be
    /// text: a look at its first bytes, which nearly every other long word fails.
    pub(super) fn piece(&mut self, text: &str, start: usize, end: usize) -> Option<(usize, usize)> {
        let piece = self.around(text, start, end);
        self.last = piece.map_or(end, |(_, to)| to).max(self.last);
        piece
    }

    fn around(&mut self, text: &str, start: usize, end: usize) -> Option<(usize, usize)> {
        let (bytes, last) = (text.as_bytes(), self.last);
        let joined = |last: usize| bytes[last..start].iter().all(is_part);
        if start < last || last > 0 && start - last < AHEAD && joined(last) {
            return None;
        }
        // Most pieces begin where the run does.
        let ahead = bytes[..start].iter().rev().take(AHEAD);
        let mut from = start - ahead.take_while(|b| is_part(b)).count();
        // The sign of a diff is no part of it.
        let begins_line = from == 0 || bytes[from - 1] == b'\n';
        if begins_line && from < start && matches!(bytes[from], b'+' | b'-') {
            from += 1;
        }
        if !seems_text(&bytes[from..]) {
            return None;
        }
        let to = line_end(bytes, end);
        let (width, known) = self.block;
        let all = match from < known && to - from == width {
            true => known,
            false => lines(bytes, from, to),
        };
        // Lines that only look alike are each for itself.
        let to = match all > to && !self.is_text(text, (from, to), all) {
            true => to,
            false => all,
        };
        (to - from >= SHORTEST).then_some((from, to))
    }

    /// Whether the lines are text as one. A block that is none is not read from each of its lines on:
    /// what is left of it has to be half of it, or there would be no end of it.
    fn is_text(&mut self, text: &str, first: (usize, usize), end: usize) -> bool {
        let from = first.0;
        let (len, count) = match self.block.1 == end {
            true => self.read,
            false => (0, 0),
        };
        let again = count < READINGS || (end - from) * 2 <= len;
        let begins = again && begins_text(&text[from..end]);
        if begins && Encoded::read(&text[from..end]).is_some() {
            return true;
        }
        self.block = (first.1 - from, end);
        self.read = match begins {
            true => (end - from, count + 1),
            false => (len, count),
        };
        false
    }
}

/// Whether a piece decodes to text as far as its first bytes tell.
fn begins_text(piece: &str) -> bool {
    if piece.len() <= HEAD {
        return true;
    }
    let mut head: Vec<u8> = piece.bytes().take(HEAD).filter(is_part).collect();
    head.truncate(head.len() / 4 * 4);
    let url = head.iter().any(|b| matches!(b, b'-' | b'_'));
    let decoded = if url { &URL } else { &PLAIN }.decode(head);
    // In UTF-16 every other byte is nothing.
    decoded.is_ok_and(|bytes| bytes.get(1) == Some(&0) || is_begun(&bytes))
}

fn is_part(b: &u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'-' | b'_')
}

/// Where the characters and their padding end that go on at `at`.
fn line_end(bytes: &[u8], at: usize) -> usize {
    let behind = bytes[at..].iter().take_while(|b| is_part(b)).count();
    let pads = bytes[at + behind..].iter().take(2);
    at + behind + pads.take_while(|&&b| b == b'=').count()
}

/// The end of what was broken into lines of one length, the last of which may be shorter: as MIME
/// (RFC 2045, section 6.8) and `base64` do. The first line stands at `from..to`.
fn lines(bytes: &[u8], from: usize, mut to: usize) -> usize {
    let width = to - from;
    if width < SHORTEST || bytes[to - 1] == b'=' {
        return to;
    }
    let first = gap(bytes, to);
    while let Some(gap) = gap(bytes, to)
        && to - from <= LONGEST
    {
        let next = to + gap.len();
        let end = line_end(bytes, next);
        let whole = matches!(
            bytes.get(end),
            None | Some(b'\n' | b'\r' | b'"' | b'\'' | b'<')
        );
        let len = end - next;
        if Some(gap) != first || !whole || len == 0 || len > width {
            break;
        }
        to = end;
        if len < width || bytes[end - 1] == b'=' {
            break;
        }
    }
    to
}

/// A line's end, and what the next begins with: spaces, or the mark of a quotation or a diff.
fn gap(bytes: &[u8], at: usize) -> Option<&[u8]> {
    let rest = bytes.get(at..)?;
    let end = match rest {
        [b'\r', b'\n', ..] => 2,
        [b'\n', ..] => 1,
        _ => return None,
    };
    let lead = rest[end..].iter().take(40);
    let lead = lead
        .take_while(|b| matches!(b, b' ' | b'\t' | b'>'))
        .count();
    Some(&rest[..end + lead])
}

/// Whether the first twelve characters decode to nine bytes that may begin a text: three of them are
/// printable in ASCII, or all of them are characters in UTF-8, as those of a sentence in Chinese
/// are. Of random bytes that are not refused before one in some 10,000 is so.
fn seems_text(piece: &[u8]) -> bool {
    let Some(head) = piece.first_chunk::<12>() else {
        return false;
    };
    let (mut letters, mut signs) = (0, 0);
    // Of a text in UTF-16 every other byte is nothing.
    let (mut at, mut wide) = (0, 0);
    let mut bytes = [0; 9];
    for part in head.chunks_exact(4) {
        let mut bits = 0;
        for &b in part {
            let worth = WORTH[usize::from(b)];
            signs |= worth;
            bits = bits << 6 | u32::from(worth & 63);
        }
        for shift in [16, 8, 0] {
            let byte = (bits >> shift) as u8;
            bytes[at] = byte;
            match byte {
                b'\n' | b'\r' | b'\t' | b' '..=0x7E => letters += 1,
                0x80.. => {}
                0 if at % 2 == 1 => wide += 1,
                _ => return false,
            }
            at += 1;
        }
    }
    if wide > 0 && wide + letters != 9 || !matches!(wide, 0 | 4) {
        return false;
    }
    // Signs of one alphabet, and not of both, nor of none.
    signs & (PLAIN_SIGN | URL_SIGN) != PLAIN_SIGN | URL_SIGN && (letters >= 3 || is_begun(&bytes))
}

/// Whether the bytes are characters in UTF-8, of which the last may go on.
fn is_begun(bytes: &[u8]) -> bool {
    match std::str::from_utf8(bytes) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    }
}

/// In [`WORTH`]: a sign of one of the two alphabets; of both, what is in none.
const PLAIN_SIGN: u8 = 0x40;
const URL_SIGN: u8 = 0x80;

/// What a character counts in base64.
static WORTH: [u8; 256] = {
    let mut worth = [PLAIN_SIGN | URL_SIGN; 256];
    let mut at = 0;
    while at < 26 {
        worth[b'A' as usize + at] = at as u8;
        worth[b'a' as usize + at] = at as u8 + 26;
        at += 1;
    }
    at = 0;
    while at < 10 {
        worth[b'0' as usize + at] = at as u8 + 52;
        at += 1;
    }
    worth[b'+' as usize] = 62 | PLAIN_SIGN;
    worth[b'/' as usize] = 63 | PLAIN_SIGN;
    worth[b'-' as usize] = 62 | URL_SIGN;
    worth[b'_' as usize] = 63 | URL_SIGN;
    worth
};

const FORGIVING: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
static PLAIN: GeneralPurpose = GeneralPurpose::new(&STANDARD, FORGIVING);
static URL: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, FORGIVING);

/// Text that was in base64, and what it takes to write it so again.
pub(crate) struct Encoded {
    pub(crate) text: String,
    url: bool,
    padded: bool,
    /// Characters in a line, and what stands between two lines.
    lines: Option<(usize, String)>,
    /// It was in UTF-16, the lower byte first, as PowerShell has it.
    wide: bool,
}

impl Encoded {
    /// Decodes a piece, if it is text.
    pub(crate) fn read(piece: &str) -> Option<Encoded> {
        let url = piece.bytes().any(|b| matches!(b, b'-' | b'_'));
        let engine = if url { &URL } else { &PLAIN };
        let width = piece
            .bytes()
            .take_while(|b| is_part(b) || *b == b'=')
            .count();
        let (decoded, lines) = match gap(piece.as_bytes(), width) {
            None => (engine.decode(piece), None),
            Some(gap) => {
                let between = &piece[width..width + gap.len()];
                let joined = piece.replace(between, "");
                (engine.decode(joined), Some((width, between.to_owned())))
            }
        };
        let bytes = decoded.ok()?;
        let wide = bytes.get(1) == Some(&0);
        let text = match wide {
            true => {
                let units = bytes.chunks(2).map(|unit| match *unit {
                    [low, high] => u16::from_le_bytes([low, high]),
                    _ => 0,
                });
                char::decode_utf16(units).collect::<Result<_, _>>().ok()?
            }
            false => String::from_utf8(bytes).ok()?,
        };
        let control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
        (!text.is_empty() && !text.contains(control)).then_some(Encoded {
            text,
            url,
            padded: piece.ends_with('='),
            lines,
            wide,
        })
    }

    /// `text` written as the piece was.
    pub(crate) fn write(&self, text: &str) -> String {
        let config = FORGIVING.with_encode_padding(self.padded || !self.url);
        let alphabet = if self.url { &URL_SAFE } else { &STANDARD };
        let engine = GeneralPurpose::new(alphabet, config);
        let written = match self.wide {
            true => {
                let bytes = text.encode_utf16().flat_map(u16::to_le_bytes);
                engine.encode(bytes.collect::<Vec<u8>>())
            }
            false => engine.encode(text),
        };
        let Some((width, between)) = &self.lines else {
            return written;
        };
        let mut wrapped = String::with_capacity(written.len() * 2);
        for (index, char) in written.chars().enumerate() {
            if index > 0 && index % width == 0 {
                wrapped.push_str(between);
            }
            wrapped.push(char);
        }
        wrapped
    }
}
#[cfg(test)]
mod tests {
    use super::*;

    use base64::engine::general_purpose::STANDARD as STANDARD_ENGINE;

    /// The quick look says what decoding says.
    #[test]
    fn heads_of_text() {
        let alphabet: Vec<char> = "ABIQZagmoz059+/-_=.".chars().collect();
        let mut state = 7u32;
        for _ in 0..20_000 {
            let mut next = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                alphabet[(state >> 16) as usize % if state & 1 == 0 { 13 } else { 19 }]
            };
            let head: String = (0..12).map(|_| next()).collect();
            let url = head.contains(['-', '_']);
            let decoded = if url { &URL } else { &PLAIN }.decode(&head);
            let printable =
                |&b: &u8| (b >= b' ' && b != 0x7F) || matches!(b, b'\n' | b'\r' | b'\t');
            let want = decoded.is_ok_and(|bytes| {
                let plain = bytes.iter().all(printable)
                    && (bytes.iter().filter(|b| b.is_ascii()).count() >= 3 || is_begun(&bytes));
                let wide = bytes.iter().enumerate().all(|(at, b)| match at % 2 {
                    0 => b.is_ascii() && printable(b),
                    _ => *b == 0,
                });
                bytes.len() == 9 && (plain || wide)
            });
            assert_eq!(seems_text(head.as_bytes()), want, "{head}");
        }
        assert!(seems_text(b"amFuZUBleGFt"));
    }

    /// Lines of one width of which the first are no text are read from a later one on.
    #[test]
    fn text_behind_other_lines_is_read() {
        let noise = [b"abc".as_slice(), &[0xFF; 42]].concat();
        let said =
            "my password is hunter2, and that of the others is another one, longer than this. ";
        let lines = |said: &str| {
            let line = |part: &[u8]| STANDARD_ENGINE.encode(part) + "\n";
            said.as_bytes().chunks(45).map(line).collect::<String>()
        };
        for (noisy, said) in [(1, said.to_owned()), (40, said.repeat(100))] {
            let first = STANDARD_ENGINE.encode(&noise) + "\n";
            let text = first.repeat(noisy) + &lines(&said);
            let (mut runs, mut at, mut found) = (Runs::default(), 0, Vec::new());
            for line in text.lines() {
                found.extend(runs.piece(&text, at, at + line.len()));
                at += line.len() + 1;
            }
            let read = |&(from, to): &(usize, usize)| Encoded::read(&text[from..to]);
            assert!(
                found.iter().filter_map(read).any(|read| read.text == said),
                "{noisy}"
            );
        }
    }

    #[test]
    fn text_in_base64_is_known_and_written_again() {
        for (text, want) in [
            (
                "bXkgcGFzc3dvcmQgaXMgaHVudGVyMiE=",
                Some("my password is hunter2!"),
            ),
            (
                "x: bXkgcGFzc3dvcmQgaXMgaHVudGVyMiE=.",
                Some("my password is hunter2!"),
            ),
            (
                "bXkgcGFzc3dvcmQgaXMg\n  aHVudGVyMiwgYW5kIHRo\n  YXQgb2YgdGhlIG90aGVy\n  cw==\nYWJj",
                Some("my password is hunter2, and that of the others"),
            ),
            (
                "+bXkgcGFzc3dvcmQgaXMgaHVudGVyMiE=\n+x",
                Some("my password is hunter2!"),
            ),
            (
                "cAB3ACAAPQAgACcASwByADQAawBlAG4AJwA=",
                Some("pw = 'Kr4ken'"),
            ),
            (
                "44Gk44G+44KKSmFuZSBSb2XjgafjgZnjgII=",
                Some("つまりJane Roeです。"),
            ),
            ("getElementsByTagNameAndClass", None),
            ("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ", None),
            ("0123456789abcdef0123456789abcdef", None),
        ] {
            let start = text
                .find(|c: char| c.is_ascii_alphanumeric() && c != 'x')
                .unwrap_or(0);
            let run = text[start..]
                .find(|c: char| !c.is_ascii_alphanumeric())
                .map_or(text.len(), |n| start + n);
            let piece = Runs::default().piece(text, start, run);
            let read = piece.and_then(|(from, to)| Encoded::read(&text[from..to]));
            assert_eq!(read.as_ref().map(|read| read.text.as_str()), want, "{text}");
            if let (Some(read), Some((from, to))) = (read, piece) {
                assert_eq!(read.write(&read.text), text[from..to]);
            }
        }
    }
}
