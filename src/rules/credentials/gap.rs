//! What may stand between a name and its value: quotes, separators, types, calls, tags.

mod opening;
mod output;
mod pairs;

use super::judge;
use super::names::Kind;
use super::site::{NAME, Place, Site, Style, is_name};
use super::value;

/// What stands between the name and the value.
pub(super) struct Gap {
    /// Behind it.
    end: usize,
    kind: Between,
    quoted: bool,
    spaces: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Between {
    Colon,
    Equals,
    /// `==`, `||`, `??`, `,`, `(`, `|`.
    Loose,
    /// `>` of an element, or `value=` of an attribute.
    Markup,
    /// A space, which means something only behind an option or a command.
    Space,
    /// `name: X`, then `value: …` on the next line; `"name": "X", "value": …`.
    NextLine,
    /// `$ cat secret`, and the next line is what it says.
    Output,
}

impl Gap {
    /// Reads on from the end of the name. Gives up at the first byte that fits nothing.
    pub(super) fn read(text: &[u8], name_end: usize) -> Option<Gap> {
        let mut at = name_end;
        let mut quoted = false;
        for _ in 0..6 {
            match text.get(at)? {
                b'"' | b'\'' | b'`' => quoted = true,
                b'\\' if matches!(text.get(at + 1), Some(b'"' | b'\'' | b'\\')) => {}
                b']' if quoted || matches!(text.get(at + 1), Some(b'"' | b'\'')) => {}
                b'*' => {}
                _ => break,
            }
            at += 1;
        }
        let from = at;
        at = skip(text, at, b" \t", 40);
        let spaces = at - from;
        let gap = |end: usize, kind: Between| {
            Some(Gap {
                end,
                kind,
                quoted,
                spaces,
            })
        };
        let next = |n: usize| text.get(at + n).copied().unwrap_or(0);
        let (len, kind) = match (next(0), next(1), next(2)) {
            (b':', b':', _) | (b'=', b'~', _) => return None,
            // `${NAME:-default}` and `${NAME:?message}` of shells.
            (b':', b'-' | b'=', _) if in_braces(text, name_end) => (2, Between::Equals),
            (b':', b'?' | b'+', _) if in_braces(text, name_end) => return None,
            (b':', b'=', _) => (2, Between::Equals),
            // `expect "password:"`, and `send "…"` on the next line.
            (b':', b'"', b'\n') => return gap(pairs::next_line(text, at + 2)?, Between::NextLine),
            (b':', ..) => (1, Between::Colon),
            (b'=', b'=', b'=') | (b'!', b'=', b'=') => (3, Between::Loose),
            (b'|', b'|', b'=') | (b'?', b'?', b'=') => (3, Between::Equals),
            (b'=', b'=', _) | (b'!', b'=', _) | (b'?', b'?', _) => (2, Between::Loose),
            (b'|', b'|', _) => (2, Between::Loose),
            (b'=', b'>', _) => (2, Between::Equals),
            (b'=', ..) => (1, Between::Equals),
            (b'?' | b'+' | b'.', b'=', _) => (2, Between::Equals),
            (b'?', b':', _) => (2, Between::Colon),
            (b'|', ..) => (1, Between::Loose),
            (b',', ..) if quoted => match pairs::value_next(text, at + 1) {
                // `"key": "password", "value": "…"`.
                Some(end) => return gap(end, Between::NextLine),
                None => (1, Between::Loose),
            },
            // `CURLOPT_PASSWORD, "…"`.
            (b',', b' ', b'"' | b'\'' | b'\\') => (1, Between::Loose),
            (b')', b',', _) if quoted => (2, Between::Loose),
            // `locator("#password").fill("…")`.
            (b')', b'.', _) if quoted => {
                return gap(pairs::behind_fill(text, at + 2)?, Between::Loose);
            }
            (b'(', ..) if !quoted && spaces == 0 => (1, Between::Loose),
            (b'{', b'"', _) | (b'{', b'\\', b'"') if !quoted && spaces == 0 => (1, Between::Equals),
            (b'{', ..) if quoted => return gap(pairs::default_of(text, at)?, Between::Equals),
            // A property of C#, with its value.
            (b'{', b' ', _) => return gap(pairs::behind_property(text, at)?, Between::Equals),
            (b'<', ..) => return gap(pairs::behind_tags(text, at)?, Between::Markup),
            (b'>', ..) => {
                let inner = pairs::behind_tags(text, at + 1).filter(|_| quoted);
                return gap(inner.unwrap_or(at + 1), Between::Markup);
            }
            (b'\n' | b'\r', ..) | (b'\\', b'n' | b'r', _) => {
                return match pairs::next_line(text, at) {
                    Some(end) => gap(end, Between::NextLine),
                    None => gap(output::line(text, name_end)?, Between::Output),
                };
            }
            _ if spaces > 0 && quoted => match pairs::attribute(text, at) {
                Some(end) => return gap(end, Between::Markup),
                None => return gap(output::line(text, name_end)?, Between::Output),
            },
            _ if spaces > 0 => (0, Between::Space),
            _ => return gap(output::line(text, name_end)?, Between::Output),
        };
        gap(at + len, kind)
    }

    /// What the command shows that the name which ends at `name_end` stands in.
    pub(super) fn output(text: &[u8], name_end: usize) -> Option<Gap> {
        Some(Gap {
            end: output::line(text, name_end)?,
            kind: Between::Output,
            quoted: false,
            spaces: 0,
        })
    }

    /// A fast no for words of a sentence, which spaces part as well.
    pub(super) fn may_follow(&self, text: &[u8], name: (usize, usize), dashes: usize) -> bool {
        self.kind != Between::Space || {
            let start = skip(text, self.end, b" \t", 32);
            spaced(text, (name.0 + dashes, name.1), dashes, start, self.spaces)
        }
    }

    /// Reads on to the value of the name.
    pub(super) fn value(
        self,
        text: &[u8],
        name: (usize, usize),
        dashes: usize,
        kind: Kind,
    ) -> Option<Site> {
        let name = (name.0 + dashes, name.1);
        let mut between = self.kind;
        let mut start = skip(text, self.end, b" \t", 32);
        match between {
            Between::Output => {
                let start = self.end;
                value::is_bare(*text.get(start)?).then_some(())?;
                return Some(Site {
                    kind,
                    style: Style::Bare,
                    place: Place::Loose,
                    start,
                    name,
                    quoted_name: self.quoted,
                });
            }
            // `<password>…`, or `name="password">…`.
            Between::Markup
                if text[self.end - 1] == b'>'
                    && !self.quoted
                    && !pairs::in_tag(text, name.0, self.end) =>
            {
                return None;
            }
            Between::Colon => {
                if let Some(behind) = opening::annotated(text, start) {
                    start = behind;
                    between = Between::Equals;
                }
                start = opening::behind_mark(text, start);
                start = opening::block(text, start);
            }
            Between::Equals => {
                if let Some(behind) = opening::alternative(text, start) {
                    start = behind;
                    between = Between::Loose;
                }
            }
            _ => {}
        }
        // Bold in Markdown: `**Password:** …`; a tag in HTML.
        start = skip(text, start, b"*", 2);
        start = skip(text, start, b" ", 1);
        let tagged = between == Between::Colon && text.get(start) == Some(&b'<');
        if tagged && let Some(behind) = pairs::behind_tags(text, start) {
            start = skip(text, behind, b" ", 1);
            between = Between::Markup;
        }
        // ODBC and JDBC: `;PWD={…};`, where the value may have anything but the brace.
        if text.get(start) == Some(&b'{') && text[..name.0].ends_with(b";") {
            start += 1;
            let value = &text[start..(start + 128).min(text.len())];
            let end = value.iter().position(|b| b"}\n\"".contains(b))?;
            if value[..end].iter().any(|b| b";,& '".contains(b)) && value[end] == b'}' {
                return Some(Site {
                    kind,
                    style: Style::Braces,
                    place: Place::Config,
                    start,
                    name,
                    quoted_name: false,
                });
            }
        }
        let opened = opening::read(text, start)?;
        let (style, start) = (opened.style, opened.start);
        if opened.called {
            between = Between::Loose;
        }
        let tight = self.spaces == 0 && start == self.end;
        let shouting = !text[name.0..name.1].iter().any(u8::is_ascii_lowercase);
        let place = match between {
            Between::Loose => Place::Loose,
            // `PASSWORD:value`.
            Between::Colon if tight && shouting => Place::Env,
            Between::Colon | Between::Markup | Between::NextLine => Place::Config,
            // `storePassword "…"`.
            Between::Space if dashes == 0 && style != Style::Bare && !defined(text, name.0) => {
                Place::Loose
            }
            Between::Space => Place::Env,
            Between::Equals if tight || dashes > 0 || style != Style::Bare && self.spaces == 0 => {
                Place::Env
            }
            _ => Place::Code,
        };
        let query = style == Style::Bare
            && between == Between::Equals
            && matches!(text.get(name.0.wrapping_sub(1)), Some(b'?' | b'&'));
        let words = std::str::from_utf8(&text[name.0..name.1]).ok()?;
        let phrase =
            style == Style::Bare && matches!(between, Between::Colon | Between::Equals) && {
                let rest = &text[start..(start + 200).min(text.len())];
                judge::names_phrase(words) && value::line(rest) > 0
                    || kind == Kind::Password && between == Between::Colon && judge::phrase(rest)
            };
        if text[self.end - 1] == b'(' && !opening::setter(words) {
            return None;
        }
        // `<password>` ends with an end of its own.
        if between == Between::Markup && style == Style::Bare && text[self.end - 1] != b'=' {
            let rest = &text[start..(start + value::LONGEST).min(text.len())];
            if !matches!(rest.get(value::bare(rest, false)), Some(b'<' | b'&')) {
                return None;
            }
        }
        if place == Place::Loose && style == Style::Bare && text[self.end - 1] != b'|' {
            return None;
        }
        Some(Site {
            kind,
            style: match (query, phrase) {
                (true, _) => Style::Query,
                (_, true) => Style::Line,
                _ => style,
            },
            place,
            start,
            name,
            quoted_name: self.quoted,
        })
    }
}

/// Whether the name that ends at `end` begins with `${`.
fn in_braces(text: &[u8], end: usize) -> bool {
    let name = text[end.saturating_sub(NAME)..end]
        .iter()
        .rev()
        .take_while(|&&b| is_name(b))
        .count();
    text[..end - name].ends_with(b"${")
}

pub(super) fn skip(text: &[u8], at: usize, set: &[u8], most: usize) -> usize {
    at + text[at.min(text.len())..]
        .iter()
        .take(most)
        .take_while(|b| set.contains(b))
        .count()
}

/// Behind blanks and line breaks, also those that are escapes in a string.
fn blank(text: &[u8], mut at: usize, most: usize) -> usize {
    for _ in 0..most {
        match text.get(at) {
            Some(b' ' | b'\t' | b'\r' | b'\n') => at += 1,
            Some(b'\\') => {
                let behind = skip(text, at, b"\\", 4);
                if !matches!(text.get(behind), Some(b'n' | b'r' | b't')) {
                    break;
                }
                at = behind + 1;
            }
            _ => break,
        }
    }
    at
}

/// Where the line that ends the text begins; its break may be an escape.
fn line_start(text: &[u8]) -> usize {
    let plain = memchr::memrchr(b'\n', text).map_or(0, |at| at + 1);
    let line = &text[plain..];
    let mut rest = line;
    while let Some(at) = memchr::memrchr(b'\\', rest) {
        if line.get(at + 1) == Some(&b'n') {
            return plain + at + 2;
        }
        rest = &rest[..at];
    }
    plain
}

/// Whether a quote stands here, or one that is escaped.
fn is_quote(text: &[u8], at: usize) -> bool {
    let quote = skip(text, at, b"\\", 4);
    matches!(text.get(quote), Some(b'"' | b'\''))
}

/// What stands in front of `at` in its line, without a prompt. A string begins a line as well.
fn head(text: &[u8], at: usize) -> &[u8] {
    let line = &text[at.saturating_sub(64)..at];
    let line = &line[line_start(line)..];
    let line = &line[memchr::memrchr(b'"', line).map_or(0, |at| at + 1)..];
    line[skip(line, 0, b" \t$>#", 8)..].trim_ascii_end()
}

/// `#define NAME "…"`.
fn defined(text: &[u8], name: usize) -> bool {
    let head = head(text, name);
    head == b"define" || head.eq_ignore_ascii_case(b"setx") || head == b"export"
}

/// Whether a space alone may stand between the name and the value.
fn spaced(text: &[u8], name: (usize, usize), dashes: usize, start: usize, spaces: usize) -> bool {
    if dashes > 0 {
        // An option; what follows is another one, or a value.
        return text.get(start) != Some(&b'-');
    }
    let head = head(text, name.0);
    let before = &text[name.0.saturating_sub(64)..name.0];
    let line = &before[line_start(before)..];
    let word = |w: &[u8]| head.eq_ignore_ascii_case(w);
    let any = |w: &[u8]| {
        line.windows(w.len())
            .any(|here| here.eq_ignore_ascii_case(w))
    };
    let exact = &text[name.0..name.1];
    if is_quote(text, start) {
        // `#define DB_PASSWORD "…"`, `storePassword '…'`, `http.basic_auth "…"`; `PASSWORD '…'`.
        let made = exact.contains(&b'_')
            || exact
                .windows(2)
                .any(|w| w[0].is_ascii_lowercase() && w[1].is_ascii_uppercase());
        return made
            || word(b"define")
            || exact.eq_ignore_ascii_case(b"password")
                && (text[start] == b'\'' || text[..name.0].ends_with(b":"));
    }
    // Two columns: `DB_PASSWORD        hunter2`.
    let shouted = exact.contains(&b'_') && !exact.iter().any(u8::is_ascii_lowercase);
    if (spaces > 1 || text.get(name.1) == Some(&b'\t')) && (shouted || exact == b"password") {
        let rest = &text[start..(start + value::LONGEST).min(text.len())];
        let end = value::bare(rest, false);
        let behind = rest.get(skip(rest, end, b" \t\r", 8));
        return word(b"") && matches!(behind, None | Some(b'\n' | b'\\' | b'"'));
    }
    if spaces > 2 {
        return false;
    }
    head.len() < 8 && [&b"env"[..], b"set", b"setx", b"set -gx", b"arg"].iter().any(|w| word(w))
        // .netrc.
        || exact == b"password" && any(b"login ")
        // redis.conf.
        || word(b"") && (exact == b"requirepass" || exact == b"masterauth")
}
