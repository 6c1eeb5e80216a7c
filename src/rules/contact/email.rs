//! E-mail addresses, as people write them: RFC 5321 and RFC 6531, less quoted local parts.
//!
//! The `@` wakes the rule. What stands before it is read backwards, up to something that no
//! local part has; an escape that is fused with it (`\njane@`, `\u003cjane@`, `%20jane@`) ends
//! there as well.

use super::domains::{FILE_TLD, NO_TLD, is_known};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULE: Rule = Rule {
    id: "contact/email",
    about: "E-mail address",
    label: Label::EMAIL,
    wake: &[Wake::Byte(b'@')],
    begin: Some(begin),
    // How long a part may be is left to the window and to `check`: counted repeats are slow.
    pattern: concat!(
        "[^@]+@(?:",
        // A domain in ASCII, or with the letters of alphabets.
        r"(?:[A-Za-z0-9\x{C0}-\x{24F}\x{370}-\x{6FF}\x{900}-\x{DFF}-]+\.)+",
        r"(?:(?i:xn--)[A-Za-z0-9-]+|[A-Za-z]{2,24}|[\x{C0}-\x{24F}\x{370}-\x{6FF}\x{900}-\x{DFF}]{2,24})",
        "|",
        // One with Chinese or Japanese characters.
        r"[A-Za-z0-9\x{3040}-\x{30FF}\x{4E00}-\x{9FFF}\x{AC00}-\x{D7AF}-]+\.(?:[A-Za-z]{2,24}|公司|中国|中國|网络|網絡|在线",
        r"|中文网|网址|商标|集团|香港|台湾|台灣|新加坡|世界|企业|みんな|コム|한국|닷컴|닷넷)",
        ")[0-9_]?",
    ),
    // A multi-byte character is up to four bytes: a local part of 64 and a domain of 253 of them
    // are longer than any address may be.
    reach: 400,
    left: Edge::Free,
    right: Edge::Free,
    fit: Some(fit),
    check: Some(check),
    proof: Some(known_tld),
    confidence: Confidence::Likely,
    hits: &[
        "write to «jane.doe@example.org».",
        "<«jane+news@mail.example.com»>",
        "Jane Doe «jane_doe@corp.example», John «o'hara@example.net»",
        r"first line\n«jane@example.org»\nlast",
        r"\u003c«bob@example.org»\u003e",
        "mailto:«jane@example.org»?subject=hi",
        "写信给«jane@example。org»吧",
        "?to=%20«jane@example.org»&cc=1",
        "我的邮箱是«jane@example.org»请回复",
        "«张三@例子.公司»",
        "«jürgen@bücher.example» ist da",
        "e-mail: «JANE@EXAMPLE.ORG»!",
        "'«jane@example.org»','«bob@example.org»'",
        "«jane@example.org».Then we went",
        "«почта@пример.рф»",
        "https://example.org/u/«jane@example.org»/x",
        "scp «jane@host.example.org»:/tmp/x .",
        "login=«jane@xn--bcher-kva.example»",
        "E-mail:«jane@example.org»Phone: none",
        "«\"jane doe\"@example.org» is quoted",
        "«jane%test@example.org» has a per cent sign",
        "«jane@3.example.com» and «jane@163.com», «jane@1und1.example»",
        "«δοκιμή@παράδειγμα.example», «उदाहरण@example.org»",
        "«홍길동@example.com»입니다",
        "«jane@ünïcödé.example.org» «JANE@MAIL.EXAMPLE.ORG»",
    ],
    misses: &[
        "npm i @types/node@20.1.0 lodash@4.17.21",
        "icon@2x.png and logo@3x.webp",
        "jane@host",
        "git@github.com:org/repo.git",
        "ssh://git@github.com/org/repo",
        "postgres://app:s3cret@db.example.org/app",
        "mongodb://jane:p@ss/w0rd@db.example.net/x",
        "@app.route",
        "x@w.T + b",
        "q @ k.transpose(1, 2) and q@k.transpose(1, 2)",
        "getty@tty1.service",
        "a@b..com",
        "k7f3@mail.invalid",
        "user@1000.service",
        "import x from 'pkg@1.2.3-beta.rc'",
        "actions/checkout@v4.1.0 main@index.js",
        "jane@example.c",
        "foo@next.beta2",
        "react@18.next and pkg@1.2.rc",
        "aes256-gcm@openssh.com",
        "sd_IN@devanagari.UTF-8",
    ],
    source: "RFC 5321, RFC 6531, RFC 2606; IANA root zone for the commonest names",
    ..Rule::BASE
};

/// Longest local part that is looked at, in bytes; RFC 5321 allows 64 octets.
const LONGEST: usize = 128;

fn begin(text: &[u8], at: usize) -> Option<usize> {
    // Nothing that could be a domain: decorators, `@@`, `@ `.
    let next = *text.get(at + 1)?;
    if !next.is_ascii_alphanumeric() && next < 0x80 {
        return None;
    }
    if at > 0 && text[at - 1] == b'"' {
        return begin_quoted(text, at);
    }
    let mut start = at;
    let mut unspaced = None;
    while let Some((c, from)) = before(text, start) {
        let han = is_unspaced(c);
        let local = match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '_' | '-' | '+' | '\'' => true,
            '%' => !hex(text, from + 1, 2),
            _ => !c.is_ascii() && c.is_alphanumeric(),
        };
        // Before `jane@…` in a Chinese sentence stand words, not parts of it; before `张三@…`
        // stands a name.
        if !local || han != *unspaced.get_or_insert(han) || han && ends_name(c) {
            break;
        }
        // Longer than an address may be: leader dots, or a sentence without spaces before it.
        if at - from > LONGEST {
            break;
        }
        start = from;
    }
    start += escape(text, start, at);
    while start < at && matches!(text[start], b'.' | b'-' | b'+' | b'\'') {
        start += 1;
    }
    (start < at && !machine(text, start, at)).then_some(start)
}

/// `"jane doe"@…`: the quotation mark that opens, in the same line.
fn begin_quoted(text: &[u8], at: usize) -> Option<usize> {
    let from = at.saturating_sub(66);
    let quoted = text.get(from..at - 1)?;
    let open = quoted.iter().rposition(|&b| b == b'"')?;
    let inside = &quoted[open + 1..];
    let plain = |b: &u8| b.is_ascii_alphanumeric() || b" ._+-'".contains(b);
    (!inside.is_empty() && inside.iter().all(plain)).then_some(from + open)
}

/// The character that ends before `at`, and where it begins.
fn before(text: &[u8], at: usize) -> Option<(char, usize)> {
    let last = *text.get(at.checked_sub(1)?)?;
    if last < 0x80 {
        return Some((char::from(last), at - 1));
    }
    let from = (1..=4)
        .map_while(|back| at.checked_sub(back))
        .find(|&from| text[from] & 0xC0 != 0x80)?;
    let c = std::str::from_utf8(&text[from..at]).ok()?.chars().next()?;
    Some((c, from))
}

/// Han, kana and Hangul, which are written without spaces.
fn is_unspaced(c: char) -> bool {
    matches!(u32::from(c), 0x3040..=0x30FF | 0x3400..=0x9FFF | 0xAC00..=0xD7AF)
}

/// Chinese and Japanese particles that stand before an address and are in no name.
fn ends_name(c: char) -> bool {
    matches!(
        c,
        '是' | '为' | '到' | '给' | '至' | '箱' | '址' | 'は' | 'を' | 'に' | 'へ' | 'の' | 'が'
    )
}

/// Bytes at `start` that are the end of an escape which begins before it.
fn escape(text: &[u8], start: usize, at: usize) -> usize {
    let local = &text[start..at];
    match start.checked_sub(1).map(|i| text[i]) {
        Some(b'\\') => match local {
            [b'u', ..] if hex(local, 1, 4) => 5,
            [b'x', ..] if hex(local, 1, 2) => 3,
            [b'n' | b't' | b'r' | b'b' | b'f', ..] => 1,
            _ => 0,
        },
        Some(b'%') if hex(local, 0, 2) => 2,
        // Quoted-printable: `=3Djane@`.
        Some(b'=') if local.starts_with(b"3D") => 2,
        _ => 0,
    }
}

/// Whether `count` hexadecimal digits stand at `from`.
fn hex(text: &[u8], from: usize, count: usize) -> bool {
    text.get(from..from + count)
        .is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

/// Whether the address is a machine's: the login of a repository, or the `user:password@` of a
/// URL.
fn machine(text: &[u8], start: usize, at: usize) -> bool {
    if matches!(&text[start..at], b"git" | b"hg" | b"svn") {
        let path = text[at..]
            .iter()
            .take(128)
            .find(|b| !(b.is_ascii_alphanumeric() || b"@.-_".contains(b)));
        if matches!(path, Some(b':' | b'/')) {
            return true;
        }
    }
    let from = at.saturating_sub(2 * LONGEST);
    let token = text[from..at]
        .iter()
        .rposition(|b| b.is_ascii_whitespace() || matches!(b, b'"' | b'<' | b'>' | b'`'))
        .map_or(from, |space| from + space + 1);
    let token = &text[token..at];
    let Some(scheme) = token.windows(3).rposition(|bytes| bytes == b"://") else {
        return false;
    };
    // Pages have addresses in their paths; what is no page has a password, with any sign in it.
    let page = token[..scheme].ends_with(b"http") || token[..scheme].ends_with(b"https");
    let path = token[scheme + 3..].iter().any(|b| matches!(b, b'/' | b'?'));
    !(page && path)
}

/// Without what was joined to the address: a word whose space is missing, with a full stop
/// (`example.org.Then`) or without (`example.orgPhone`), digits, an underscore.
fn fit(value: &str) -> usize {
    let Some((rest, last)) = value.rsplit_once('.') else {
        return 0;
    };
    if let Some(name) = last.strip_suffix(|c: char| c == '_' || c.is_ascii_digit())
        && !last.starts_with("xn--")
    {
        return if is_known(name) {
            rest.len() + 1 + name.len()
        } else {
            0
        };
    }
    let lower = last.bytes().take_while(u8::is_ascii_lowercase).count();
    let upper = |at: usize| last.as_bytes().get(at).is_some_and(u8::is_ascii_uppercase);
    if lower >= 2 && upper(lower) && is_known(&last[..lower]) {
        return rest.len() + 1 + lower;
    }
    let sentence = upper(0)
        && last.bytes().skip(1).all(|b| b.is_ascii_lowercase())
        && rest.rsplit_once(['.']).is_some_and(|(host, tld)| {
            host.contains('@') && is_known(tld) && tld.bytes().all(|b| b.is_ascii_lowercase())
        });
    if sentence { rest.len() } else { value.len() }
}

fn check(value: &str) -> bool {
    let Some((local, domain)) = value.split_once('@') else {
        return false;
    };
    let Some((host, tld)) = domain.rsplit_once('.') else {
        return false;
    };
    let tld = tld.to_ascii_lowercase();
    let version = is_version(host, &tld);
    let only_two = !host.contains('.');
    let malformed = local.ends_with(['.', '\''])
        || value.contains("..")
        || host
            .split('.')
            .any(|label| label.is_empty() || label.starts_with('-') || label.ends_with('-'))
        || domain.len() > 253;
    let file = NO_TLD.contains(&tld.as_str()) || only_two && FILE_TLD.contains(&tld.as_str());
    // Under `invalid` stand the addresses that efface itself writes.
    let own = tld == "invalid"
        || domain
            .strip_prefix("mail.invalid")
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_lowercase()));
    // The names of algorithms of SSH have the form of an address.
    let algorithm = matches!(domain, "openssh.com" | "libssh.org");
    !(malformed || version || file || own || algorithm)
}

/// `1.2.3-beta`, `v4.1`, `2x`, `18.next`: a version or a scale, not a host. `3.example.com` is one.
fn is_version(host: &str, tld: &str) -> bool {
    let digit = |part: &str| part.starts_with(|c: char| c.is_ascii_digit());
    let mut parts = host.trim_start_matches(['v', 'V']).split('.');
    let first = parts.next().unwrap_or_default();
    let number = first.bytes().all(|b| b.is_ascii_digit());
    let second = parts.next();
    let scale = host.len() < 3 && host.ends_with('x');
    digit(first)
        && (number && second.is_some_and(digit)
            || number && second.is_none() && !is_known(tld)
            || number && host.starts_with('v')
            || scale)
}

fn known_tld(value: &str) -> bool {
    value.rsplit_once('.').is_some_and(|(_, tld)| is_known(tld))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_addresses_begin() {
        for (text, want) in [
            ("a jane@", Some(2)),
            (r"\njane@", Some(2)),
            (r"\u003cbob@", Some(6)),
            ("%40jane@", Some(3)),
            ("=3Djane@", Some(3)),
            ("...jane@", Some(3)),
            ("'jane@", Some(1)),
            ("是jane@", Some(3)),
            ("是张三@", Some(3)),
            ("@", None),
            ("@@", None),
            ("https://jane@", None),
            ("https://example.org/~jane@", Some(21)),
        ] {
            let at = text.len() - 1;
            let whole = format!("{text}example.org");
            assert_eq!(begin(whole.as_bytes(), at), want, "{text}");
        }
    }
}
