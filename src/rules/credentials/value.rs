//! Where a value ends that begins at a site.

use super::site::{Site, Style};

/// Longest value in bytes, in quotes and without.
pub(super) const LONGEST: usize = 4096;
const LONGEST_BARE: usize = 1024;

/// May stand in a value without quotes.
pub(super) fn is_bare(b: u8) -> bool {
    !b.is_ascii_whitespace() && !b.is_ascii_control() && !b"\"'`<>;".contains(&b)
}

/// The value at the site, as far as it goes.
pub(super) fn at<'t>(text: &'t [u8], site: &Site) -> Option<&'t str> {
    let most = match site.style {
        Style::Bare | Style::Query | Style::Line => LONGEST_BARE,
        _ => LONGEST,
    };
    let rest = &text[site.start..(site.start + most).min(text.len())];
    let end = match site.style {
        Style::Double => quoted(rest, b'"')?,
        Style::Single => quoted(rest, b'\'')?,
        Style::Tick => quoted(rest, b'`')?,
        Style::Escaped => escaped(rest)?,
        Style::Braces => rest.iter().position(|&b| b == b'}')?,
        Style::Bare => bare(rest, false),
        Style::Query => bare(rest, true),
        Style::Line => line(rest),
    };
    std::str::from_utf8(&rest[..end]).ok()
}

fn quoted(rest: &[u8], quote: u8) -> Option<usize> {
    let mut at = 0;
    while at < rest.len() {
        match rest[at] {
            b'\'' if quote == b'\'' && at > 0 && rest.get(at + 1) == Some(&b'\'') => at += 2,
            b if b == quote => return (at > 0).then_some(at),
            b'\n' => return None,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    None
}

fn escaped(rest: &[u8]) -> Option<usize> {
    let mut at = 0;
    while at < rest.len() {
        match rest[at] {
            b'\n' | b'"' => return None,
            b'\\' => {
                let slashes = rest[at..].iter().take_while(|&&b| b == b'\\').count();
                if rest.get(at + slashes) == Some(&b'"') {
                    return (at > 0).then_some(at);
                }
                at += slashes;
            }
            _ => at += 1,
        }
    }
    None
}

/// The length of a value without quotes that `rest` begins with.
pub(super) fn bare(rest: &[u8], query: bool) -> usize {
    let mut end = 0;
    let cjk = rest.first().is_some_and(|&b| b >= 0xE3);
    while let Some(&b) = rest.get(end) {
        let next = rest.get(end + 1).copied();
        let stop = !is_bare(b)
            || query && matches!(b, b'&' | b'#')
            || b == b'\\' && matches!(next, Some(b'n' | b'r' | b't' | b'"' | b'\'' | b'\\'))
            || b == b','
                && (next.is_none_or(|n| n.is_ascii_whitespace() || !is_bare(n))
                    || names_next(&rest[end + 1..]))
            || b == b'&' && form_next(&rest[end + 1..])
            || b >= 0xE3 && !cjk;
        if stop {
            break;
        }
        end += 1;
    }
    let value = &rest[..end];
    let has = |b: u8, upto: usize| value[..upto].contains(&b);
    while end > 0 {
        let cut = match value[end - 1] {
            b'.' | b',' | b'|' | b'\\' | b':' => true,
            b'*' => {
                end > 1 && value[end - 2] == b'*' && value.iter().any(|b| b.is_ascii_alphanumeric())
            }
            b')' => !has(b'(', end),
            b']' => !has(b'[', end),
            b'}' => !has(b'{', end),
            _ => false,
        };
        if !cut {
            break;
        }
        end -= if value[end - 1] == b'*' { 2 } else { 1 };
    }
    end
}

/// The words of a phrase up to the end of the line, if there are three or more; else 0.
pub(super) fn line(rest: &[u8]) -> usize {
    let end = rest
        .iter()
        .position(|&b| matches!(b, b'\n' | b'\r' | b'"' | b'#' | b'\\'))
        .unwrap_or(rest.len());
    let end = end
        - rest[..end]
            .iter()
            .rev()
            .take_while(|&&b| b == b' ' || b == b',')
            .count();
    let words = rest[..end].split(|&b| b == b' ');
    let plain = words.clone().all(|word| {
        word.len() > 1
            && word
                .iter()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || *b == b'-')
    });
    let short = words.clone().filter(|word| word.len() < 4).count();
    let count = words.count();
    // Mostly long words: "must be the same as" is a sentence.
    if plain && (3..=24).contains(&count) && short * 3 <= count {
        end
    } else {
        0
    }
}

pub(super) fn fit_line(value: &str) -> usize {
    line(value.as_bytes())
}

/// `ssl=True`, behind a comma.
fn names_next(rest: &[u8]) -> bool {
    let name = rest
        .iter()
        .take(24)
        .take_while(|b| b.is_ascii_alphanumeric() || **b == b'_')
        .count();
    name > 1 && matches!(rest.get(name), Some(b'=' | b':'))
}

/// `user=`, behind `&`: the next field of a form.
fn form_next(rest: &[u8]) -> bool {
    let name = rest
        .iter()
        .take(32)
        .take_while(|b| b.is_ascii_alphanumeric() || b"_.-[]".contains(b))
        .count();
    name > 0 && rest.get(name) == Some(&b'=')
}

pub(super) fn fit_bare(value: &str) -> usize {
    bare(value.as_bytes(), false)
}

/// An argument of a command ends where a text that it stands in goes on.
pub(super) fn fit_argument(value: &str) -> usize {
    let bytes = value.as_bytes();
    let escape = bytes
        .windows(2)
        .position(|pair| pair[0] == b'\\' && matches!(pair[1], b'n' | b'r' | b't' | b'\\'))
        .unwrap_or(bytes.len());
    let kept = &value[..escape];
    let open = kept.bytes().filter(|&b| b == b'(').count();
    let close = kept.bytes().filter(|&b| b == b')').count();
    let kept = kept.trim_end_matches('\\');
    kept.trim_end_matches(|c| c == ',' || c == '.' || c == ')' && close > open)
        .len()
}

pub(super) fn fit_query(value: &str) -> usize {
    bare(value.as_bytes(), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_end() {
        for (text, want) in [
            ("hunter2 and more", "hunter2"),
            ("hunter2.", "hunter2"),
            ("Sommer2024!, bitte", "Sommer2024!"),
            ("a,b,c", "a,b,c"),
            ("kX9vb2qq,ssl=True", "kX9vb2qq"),
            ("kX9vb2qq;Encrypt=true", "kX9vb2qq"),
            ("kX9vb2qq\\nNEXT=1", "kX9vb2qq"),
            ("(kX9vb2qq)", "(kX9vb2qq)"),
            ("kX9vb2qq)", "kX9vb2qq"),
            ("kX9vb2qq}}", "kX9vb2qq"),
            ("kX9vb2qq**", "kX9vb2qq"),
            ("abc12345是", "abc12345"),
            ("a&b</p>", "a&b"),
        ] {
            assert_eq!(&text[..bare(text.as_bytes(), false)], want, "{text}");
        }
        let query = "q7Lr2VxT&page=2";
        assert_eq!(&query[..bare(query.as_bytes(), true)], "q7Lr2VxT");
        assert_eq!(quoted(b"it\\'s7' x", b'\''), Some(6));
        assert_eq!(quoted(b"open", b'"'), None);
        assert_eq!(escaped(br#"a\nb\" x"#), Some(4));
        assert_eq!(line(b"four brown foxes sing\n"), 21);
        assert_eq!(line(b"the one that we use for it"), 0);
    }
}
