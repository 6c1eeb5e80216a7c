//! Reads the arguments of a command, as a shell would, and finds the ones that are secret.

use super::programs::{Gives, PROGRAMS, Program};

/// How far from the program's name its arguments are read.
const LINE: usize = 1024;

/// How a value on a command line is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    Bare,
    Double,
    Single,
    /// Without quotes, up to an `@`.
    UpToAt,
}

/// A secret argument.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) start: usize,
    pub(super) written: Written,
    pub(super) token: bool,
}

/// Whether the word at `at` is a program whose line has a secret.
pub(super) fn runs(text: &[u8], at: usize) -> bool {
    find(text, at, 0).is_some()
}

/// The secret number `skip` on the line of the program whose name begins at `at`.
pub(super) fn find(text: &[u8], at: usize, skip: usize) -> Option<Found> {
    let before = at.checked_sub(1).map_or(b' ', |at| text[at]);
    // `/usr/bin/mysql`, `$(mysql`, `"mysql`, `7z`; after `\n` that is still an escape.
    let escaped = before == b'n' && at > 1 && text[at - 2] == b'\\';
    if before.is_ascii_alphanumeric() && before != b'7' && !escaped
        || matches!(before, b'_' | b'-' | b'.' | b'@' | b'=' | b':')
    {
        return None;
    }
    if !PROGRAMS.iter().any(|program| program.begins(text, at)) {
        return None;
    }
    let name = at
        + text[at..]
            .iter()
            .take(32)
            .take_while(|b| b.is_ascii_alphanumeric() || b"_-.".contains(b))
            .count();
    let name = if text[name - 1] == b'.' {
        name - 1
    } else {
        name
    };
    // Behind the name a space, or in a list of arguments its quote and a comma.
    let listed = matches!(text.get(name), Some(b'"' | b'\'')) && text.get(name + 1) == Some(&b',');
    if !listed && text.get(name) != Some(&b' ') {
        return None;
    }
    let fitting = PROGRAMS.iter().filter(|program| program.begins(text, at));
    fitting.into_iter().find_map(|program| {
        let mut args = Args {
            text: &text[..(at + LINE).min(text.len())],
            at: name + if listed { 2 } else { 0 },
            listed,
        };
        program.secrets(&mut args).nth(skip)
    })
}

/// The arguments of a command, with their quotes.
struct Args<'t> {
    text: &'t [u8],
    at: usize,
    /// They stand in a list: `["mysql", "-p…"]`.
    listed: bool,
}

impl Iterator for Args<'_> {
    type Item = (usize, usize);

    fn next(&mut self) -> Option<(usize, usize)> {
        let text = self.text;
        let mut at = self.at;
        loop {
            match text.get(at)? {
                b' ' | b'\t' => at += 1,
                b',' if self.listed => at += 1,
                // The line goes on.
                b'\\' if matches!(text.get(at + 1), Some(b'\n')) => at += 2,
                b'\\' if text[at + 1..].starts_with(b"\\\\n") => at += 4,
                b'`' | b'^' if text.get(at + 1) == Some(&b'\n') => at += 2,
                _ => break,
            }
        }
        let from = at;
        if self.listed && !matches!(text[at], b'"' | b'\'' | b'\\') {
            return None;
        }
        let mut quote: Option<u8> = None;
        while let Some(&b) = text.get(at) {
            match (quote, b) {
                (None, b'"' | b'\'') => quote = Some(b),
                (Some(open), b) if b == open => {
                    quote = None;
                    if self.listed {
                        at += 1;
                        break;
                    }
                }
                (_, b'\n') => break,
                // Behind a word without quotes an escaped one ends the string that the line is in.
                (None, b'\\') if at > from && ends_string(text, at) => break,
                // A quote in a string is escaped once more.
                (_, b'\\') if matches!(text.get(at + 1), Some(b'"' | b'\'')) => {}
                (_, b'\\') if quote.is_none() && text.get(at + 1) == Some(&b'n') => break,
                (None, b' ' | b'\t' | b'|' | b';' | b'&' | b'`') => break,
                _ => {}
            }
            at += 1;
        }
        self.at = at;
        (at > from).then_some((from, at))
    }
}

impl Program {
    /// Whether its name, or one of them, stands at `at`.
    fn begins(&self, text: &[u8], at: usize) -> bool {
        self.names.iter().any(|name| {
            text.get(at..at + name.len())
                .is_some_and(|here| here.eq_ignore_ascii_case(name.as_bytes()))
        })
    }

    fn secrets<'p, 't>(
        &'p self,
        args: &'p mut Args<'t>,
    ) -> impl Iterator<Item = Found> + use<'p, 't> {
        let text = args.text;
        // The option that came last, when its value is the next argument.
        let mut waiting: Option<Gives> = None;
        let mut position = 0;
        let mut asked = self.word.is_empty();
        args.by_ref().filter_map(move |(from, to)| {
            let arg = &text[from..to];
            if let Some(gives) = waiting.take()
                && !(arg.starts_with(b"-") && arg.len() < 4)
            {
                return value(text, from, to, gives);
            }
            let plain = unquoted(text, from, to);
            let word = &text[plain.0..plain.1];
            if !asked {
                asked = word.eq_ignore_ascii_case(self.word.as_bytes());
                return None;
            }
            for &(option, gives) in self.options {
                let name = option.trim_end_matches('*');
                let joined = name.len() < option.len();
                let Some(rest) = word.strip_prefix(name.as_bytes()) else {
                    continue;
                };
                match rest.first() {
                    None if !joined || option.ends_with("**") => waiting = Some(gives),
                    None => continue,
                    Some(b'=') if !joined || name.len() > 2 => {
                        return value(text, plain.1 - rest.len() + 1, to, gives);
                    }
                    // `-pX`, and not `--protocol` or `-port`.
                    Some(_) if joined => return value(text, plain.1 - rest.len(), to, gives),
                    Some(_) if name.ends_with(':') => {
                        return value(text, plain.1 - rest.len(), to, gives);
                    }
                    Some(_) => continue,
                }
                return None;
            }
            let switch = word.starts_with(b"/") && !word[1..].contains(&b'/');
            if word.starts_with(b"-") || switch && self.at.is_some() {
                return None;
            }
            position += 1;
            let (wanted, gives) = self.at?;
            (position == wanted)
                .then(|| value(text, from, to, gives))
                .flatten()
        })
    }
}

/// Whether backslashes and a quote stand here.
fn ends_string(text: &[u8], at: usize) -> bool {
    let slashes = text[at..].iter().take(8).take_while(|&&b| b == b'\\');
    matches!(text.get(at + slashes.count()), Some(b'"'))
}

/// The range of an argument without the quotes around it.
fn unquoted(text: &[u8], mut from: usize, mut to: usize) -> (usize, usize) {
    while from < to && matches!(text[from], b'"' | b'\'' | b'\\') && from + 1 < to {
        // `\\srv\share` is no quote.
        if text[from] == b'\\' && !matches!(text.get(from + 1), Some(b'"' | b'\'')) {
            break;
        }
        from += 1;
    }
    while to > from && matches!(text[to - 1], b'"' | b'\'') {
        to -= 1;
        if to > from && text[to - 1] == b'\\' {
            to -= 1;
        }
    }
    (from, to)
}

/// The secret part of what an option gives.
fn value(text: &[u8], from: usize, to: usize, gives: Gives) -> Option<Found> {
    let (start, end) = unquoted(text, from, to);
    let inside = &text[start..end];
    let part = |mark: u8| {
        inside
            .iter()
            .position(|&b| b == mark)
            .map(|at| start + at + 1)
    };
    let (start, at_sign) = match gives {
        Gives::Password | Gives::Token => (start, false),
        Gives::UserColon => (part(b':')?, false),
        Gives::UserPercent => (part(b'%')?, false),
        Gives::UserComma => (part(b',')?, false),
        Gives::UserSlash => (part(b'/')?, true),
        Gives::PassColon => (inside.starts_with(b"pass:").then_some(start + 5)?, false),
    };
    let quote = text[..start].last().copied().unwrap_or(b' ');
    // The quote that the value stands in may be some bytes before it: `'jane:…'`.
    let open = text[from..start]
        .iter()
        .rev()
        .find(|b| matches!(b, b'"' | b'\''));
    let written = match open.or(Some(&quote).filter(|q| matches!(q, b'"' | b'\''))) {
        _ if at_sign => Written::UpToAt,
        Some(b'"') => Written::Double,
        Some(_) => Written::Single,
        None => Written::Bare,
    };
    let token = gives == Gives::Token;
    (start < end).then_some(Found {
        start,
        written,
        token,
    })
}
