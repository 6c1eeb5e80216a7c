//! The end of a password that has signs in it at which a rule ends it, as markup begins with them.

use super::Finding;
use crate::label::Label;

/// The longest end that is added.
const LONGEST: usize = 32;

/// Adds what stands directly behind a password up to the next space or quote, if it begins with `<`
/// or `&` and is no markup, no entity and no other member of a query.
pub(super) fn extend(text: &str, found: &mut [Finding]) {
    let bytes = text.as_bytes();
    for finding in found {
        let is_one = finding.label == Label::PASSWORD && !finding.encoded;
        if !is_one || !matches!(bytes.get(finding.end), Some(b'<' | b'&')) {
            continue;
        }
        let rest = &bytes[finding.end..];
        let ends = |b: &u8| b.is_ascii_whitespace() || b"\"'`,;|{}()\\".contains(b) || *b >= 0x80;
        let len = rest
            .iter()
            .take(LONGEST + 1)
            .position(ends)
            .unwrap_or(rest.len().min(LONGEST + 1));
        let tail = &rest[..len];
        let letters = tail[1..].iter().take_while(|b| b.is_ascii_alphanumeric());
        let next = tail.get(1 + letters.count());
        let is_tail = match tail[0] {
            b'<' => {
                let markup = matches!(next, Some(b'>' | b'/') | None)
                    || tail.contains(&b'>') && next == Some(&b'=');
                tail.len() > 1 && !markup
            }
            _ => {
                tail.len() > 1
                    && !tail.contains(&b'=')
                    && rest.get(len) != Some(&b';')
                    && tail[1] != b'&'
            }
        };
        if is_tail && len <= LONGEST {
            // A sign at the end of a sentence is none of the password's.
            let end = tail.iter().rposition(|b| !b".,:".contains(b)).unwrap_or(0);
            finding.end += end + 1;
            finding.says = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_go_on() {
        for (text, want) in [
            ("pw Gl4ss<x&9>kZq7 ok", "Gl4ss<x&9>kZq7"),
            ("pw Gl4ss&x9!. So", "Gl4ss&x9!"),
            ("<b>Gl4ss</b>", "Gl4ss"),
            ("<td>Gl4ss<br>", "Gl4ss"),
            ("?p=Gl4ss&page=2", "Gl4ss"),
            ("Gl4ss && make", "Gl4ss"),
            ("Gl4ss&&make", "Gl4ss"),
            ("Gl4ss&quot;", "Gl4ss"),
        ] {
            let at = text.find("Gl4ss").unwrap_or_default();
            let mut found = [Finding {
                generic: true,
                ..Finding::certain(at, at + 5, Label::PASSWORD, "toy/rule")
            }];
            extend(text, &mut found);
            assert_eq!(&text[found[0].start..found[0].end], want);
        }
    }
}
