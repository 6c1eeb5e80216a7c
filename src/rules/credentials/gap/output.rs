//! What a command that shows a secret has printed: `$ cat /run/secrets/db_password`, and the
//! next line.

use super::{line_start, skip};

/// Commands whose output is what they were asked for.
const SHOW: &[&[u8]] = &[
    b"cat",
    b"echo",
    b"printenv",
    b"pass",
    b"vault",
    b"op",
    b"gh",
    b"bw",
    b"kubectl",
    b"oc",
    b"aws",
    b"az",
    b"gcloud",
    b"head",
    b"less",
    b"more",
    b"type",
    b"security",
    b"secret-tool",
    b"keyring",
    b"terraform",
    b"doctl",
    b"heroku",
    b"fly",
    b"flyctl",
    b"rails",
    b"bin/rails",
    b"bundle",
    b"docker",
    b"consul",
    b"chamber",
    b"lpass",
    b"get-content",
    b"sops",
    b"credstash",
];

/// Longest line of a command.
const LINE: usize = 160;

/// The first byte of the next line, if the name that ends at `end` stands in a command that
/// shows something, and the next line is one word.
pub(super) fn line(text: &[u8], end: usize) -> Option<usize> {
    let before = &text[end.saturating_sub(LINE)..end];
    let mut begin = line_start(before);
    if begin == 0 {
        // The first line of a string.
        begin = memchr::memrchr(b'"', before).map_or(0, |at| at + 1);
    }
    // Only a line that begins with a prompt.
    let line = &before[begin..];
    let prompt = skip(line, 0, b"$>#%+ ", 3);
    let prompted = prompt > 1 && line[prompt - 1] == b' ' && line[0] != b' ';
    if begin == 0 && end > LINE || !prompted {
        return None;
    }
    let command = &line[prompt..];
    let word = command
        .iter()
        .take_while(|b| !b.is_ascii_whitespace())
        .count();
    if !SHOW
        .iter()
        .any(|known| command[..word].eq_ignore_ascii_case(known))
    {
        return None;
    }
    let rest = &text[end..(end + LINE).min(text.len())];
    let at = rest
        .iter()
        .enumerate()
        .position(|(at, &b)| b == b'\n' || b == b'\\' && rest.get(at + 1) == Some(&b'n'))?;
    let next = end + at + if rest[at] == b'\n' { 1 } else { 2 };
    let shown = &text[next.min(text.len())..(next + 520).min(text.len())];
    let word = shown
        .iter()
        .take_while(|b| !b.is_ascii_whitespace() && !b"\\\"".contains(b))
        .count();
    let over = matches!(shown.get(word), None | Some(b'\n' | b'\r' | b'\\' | b'"'));
    // A line of .pgpass has a rule of its own.
    let fields = shown[..word].iter().filter(|&&b| b == b':').count();
    (word >= 6 && over && fields < 3).then_some(next)
}
