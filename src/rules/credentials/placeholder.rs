//! What stands where a secret would stand, and is none: `AKIA…EXAMPLE`, `your-key`, `xxxx`,
//! `${TOKEN}`, `****`, `[PASSWORD]`. One check for all rules on credentials.

use std::sync::OnceLock;

use aho_corasick::AhoCorasick;

/// What a value is, besides a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    /// For itself.
    Itself,
    /// For what somebody is to put there.
    Placeholder,
    /// A default that everybody knows, such as `changeme`: it may really be in use.
    Default,
}

/// Parts that no secret has but by intention; looked for in lower case.
#[rustfmt::skip]
const TELLING: &[&str] = &[
    "example", "placeholder", "redacted", "changeme", "change-me", "change_me", "changeit",
    "removed", "censored", "your_", "your-", "yourpass", "yourtoken", "yourkey", "yoursecret",
    "yourapi", "replace_", "replace-", "replaceme", "insert_", "insert-", "enter_your",
    "my_secret", "my-secret", "some-secret", "some_secret", "dummy", "<token>", "goes_here",
    "goes-here", "-here", "_here", "sample_", "sample-", "not-a-real", "not_a_real", "notreal",
    "test_token", "fake_", "fake-", "todo", "deadbeefdeadbeef", "hidden>", "masked", "***", "...",
    "xxxx", "\u{2026}", "\u{2022}\u{2022}", "\u{25cf}\u{25cf}", "platzhalter", "beispiel",
    "ejemplo", "exemple", "contoh", "示例", "你的",
];

/// Whole values that are defaults, or words for the thing itself.
#[rustfmt::skip]
const DEFAULTS: &[&str] = &[
    "admin", "anonymous", "administrator", "changeme", "change", "contraseña", "contrasena",
    "default", "demo", "dev", "foo", "foobar", "bar", "baz", "guest", "guess", "kata_sandi",
    "kennwort", "mot_de_passe", "motdepasse", "mypass", "mypassword", "mysecret",
    "mysecretpassword", "newpassword", "oldpassword", "pass", "passphrase", "passw", "passwd",
    "password", "password1", "passwort", "postgres", "pwd", "root", "sandi", "secret",
    "secretpassword", "senha", "supersecret", "test", "testing", "testpass", "testpassword",
    "token", "user", "username", "userpassword", "пароль", "密码", "密碼", "口令", "パスワード", "mypasswd",
    "dbpassword", "string", "pw", "public", "private",
];

/// Words of programs that a value may be, as it stands.
#[rustfmt::skip]
const NOTHING: &[&str] = &[
    "none", "null", "nil", "undefined", "true", "false", "yes", "no", "on", "off", "nan", "empty",
    "unset", "n/a", "na", "tbd", "void", "never", "required", "optional", "missing", "hidden",
    "secure", "encrypted", "disabled", "enabled", "prompt", "ask", "auto", "unknown", "invalid",
    "blank",
];

/// [`TELLING`], looked for all at once: values may be long, and many.
static SEARCH: OnceLock<Option<AhoCorasick>> = OnceLock::new();

fn telling(value: &str) -> bool {
    let search = SEARCH.get_or_init(|| {
        let mut builder = AhoCorasick::builder();
        builder.ascii_case_insensitive(true).build(TELLING).ok()
    });
    let bytes = value.as_bytes();
    // So short a word stands in a random key too: there letters and digits are around it.
    let free = |at: Option<&u8>| !at.is_some_and(u8::is_ascii_alphanumeric);
    let apart = |start: usize, end: usize| {
        free(start.checked_sub(1).and_then(|at| bytes.get(at))) || free(bytes.get(end))
    };
    search.as_ref().is_some_and(|search| {
        search
            .find_iter(value)
            .any(|hit| match TELLING[hit.pattern().as_usize()] {
                "todo" => apart(hit.start(), hit.end()),
                "xxxx" => !is_amid_chance(bytes, hit.start()),
                _ => true,
            })
    })
}

/// A few `x` amid a long random key: chance has put them there.
fn is_amid_chance(bytes: &[u8], start: usize) -> bool {
    let run = bytes[start..].iter().take_while(|b| **b | 0x20 == b'x');
    let end = start + run.count();
    let drawn = |part: &[u8]| {
        let count = |is: fn(&u8) -> bool| part.iter().filter(|b| is(b)).count();
        count(u8::is_ascii_digit) > 1 && count(u8::is_ascii_alphabetic) > 3
    };
    bytes.len() >= 32 && end - start <= 6 && drawn(&bytes[end..]) && drawn(&bytes[..start])
        || bytes.len() >= 64
            && end - start <= 6
            && (drawn(&bytes[end..]) && bytes.len() - end >= 32)
}

/// Whether `value` stands for something else.
pub(super) fn stands(value: &str) -> Stands {
    let bytes = value.as_bytes();
    // No default and no word of a program is longer than that.
    let lower = if bytes.len() <= 48 {
        value.to_lowercase()
    } else {
        String::new()
    };
    if bytes.is_empty()
        || template(bytes)
        || uniform(bytes)
        || !lower.is_empty() && lower.split('|').all(|word| NOTHING.contains(&word))
    {
        return Stands::Placeholder;
    }
    let plain = lower.trim_matches(|c: char| "!.,;:_-@".contains(c));
    if DEFAULTS.contains(&plain)
        || matches!(
            plain,
            "changeme" | "changeit" | "change_me" | "change-me" | "changethis" | "changeme123"
        )
    {
        return Stands::Default;
    }
    if telling(value) || counted(bytes) {
        return Stands::Placeholder;
    }
    Stands::Itself
}

/// Whether `value` stands for itself: what rules on tokens and passwords ask.
pub(super) fn real(value: &str) -> bool {
    stands(value) == Stands::Itself && !is_escaped(value)
}

/// Letters written as escapes of JSON: how they read is looked at besides.
fn is_escaped(value: &str) -> bool {
    let digits =
        |hex: &str| hex.len() >= 4 && hex.as_bytes()[..4].iter().all(u8::is_ascii_hexdigit);
    value.contains("\\u") && value.split("\\u").skip(1).all(digits)
}

/// Whether `value` is a default that everybody knows.
pub(super) fn default(value: &str) -> bool {
    stands(value) == Stands::Default
}

/// What a program puts a value in for: `${X}`, `$X`, `$(x)`, `%X%`, `%s`, `{{ x }}`, `{x}`,
/// `<x>`, `[X]`, `#{x}`, `@x@`, `__X__`.
fn template(bytes: &[u8]) -> bool {
    let (first, last) = (bytes[0], bytes[bytes.len() - 1]);
    let inside = bytes.get(1..bytes.len() - 1).unwrap_or(&[]);
    let name = |part: &[u8]| {
        !part.is_empty()
            && part
                .iter()
                .all(|b| b.is_ascii_alphanumeric() || b"_.-: ()".contains(b))
    };
    let has = |part: &[u8]| memchr::memmem::find(bytes, part).is_some();
    match first {
        b'$' if bytes.len() > 1 => {
            let shell = bytes[1..]
                .iter()
                .all(|b| b.is_ascii_alphanumeric() || b"_.:->[]'\"/".contains(b));
            (matches!(bytes[1], b'{' | b'(') || shell && !hash(bytes))
                && (bytes[1] != b'{' || has(b"}") || bytes.len() < 48)
        }
        b'%' if last == b'%' && bytes.len() > 2 => name(inside),
        b'%' => bytes.len() <= 3 || bytes[1] == b'(' || bytes.starts_with(b"%s"),
        b'<' | b'[' | b'{' => {
            matches!(last, b'>' | b']' | b'}') || bytes[1..].first() == Some(&b'{')
        }
        // A type: `&[u8]`, `(String)->Unit`.
        b'&' => bytes[1..].first() == Some(&b'[') && last == b']',
        b'(' => has(b")->"),
        b'@' if last == b'@' && bytes.len() > 2 => name(inside),
        b'_' => bytes.starts_with(b"__") && bytes.ends_with(b"__"),
        _ if !bytes.iter().any(|b| matches!(b, b'$' | b'{' | b'#')) => false,
        _ => {
            has(b"${") && has(b"}")
                || has(b"{{") && has(b"}}")
                || has(b"#{") && has(b"}")
                || has(b"$(")
        }
    }
}

/// `$2b$…`, `$6$…`: a password's hash, not a variable.
fn hash(bytes: &[u8]) -> bool {
    bytes[1..].contains(&b'$')
}

/// Hardly more than one character: `0000…`, `xxxx-xxxx`, `********`, also behind a prefix.
fn uniform(bytes: &[u8]) -> bool {
    let mut counts = [0u16; 256];
    let mut all = 0;
    for &b in bytes {
        if !b"-_.".contains(&b) {
            counts[usize::from(b)] = counts[usize::from(b)].saturating_add(1);
            all += 1;
        }
    }
    let most = usize::from(counts.iter().copied().max().unwrap_or(0));
    // Nothing but hyphens and the like, or one character alone.
    if all == 0 || most == all {
        return true;
    }
    let mut run = 1;
    for pair in bytes.windows(2) {
        run = if pair[0] == pair[1] { run + 1 } else { 1 };
        // `A` is zero in base64: binary formats have many in a row.
        if run >= 6 && pair[0] != b'A' {
            return true;
        }
    }
    all >= 12 && most * 2 > all
}

/// `abcdefghij…`, `0123456789…`: each character is the one before plus one.
fn counted(bytes: &[u8]) -> bool {
    let body = bytes
        .iter()
        .rposition(|&b| b"_-".contains(&b))
        .map_or(0, |at| at + 1);
    let body = &bytes[body..];
    let steps = body
        .windows(2)
        .filter(|pair| pair[1] == pair[0].wrapping_add(1))
        .count();
    body.len() >= 16 && steps * 10 >= body.len() * 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_secret() {
        for value in [
            concat!("AK", "IAIOSFODNN7EXAMPLE"),
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "sk-xxxx",
            "your_api_key_here",
            "<TOKEN>",
            "${TOKEN}",
            "$TOKEN",
            "$token",
            "{{ token }}",
            "********",
            "REDACTED",
            "ghp_xxxxxxxxxxxx",
            "00000000-0000-0000-0000-000000000000",
            "%PASSWORD%",
            "%s",
            "{password}",
            "[PASSWORD]",
            "[SECRET:k7f3q2x9k7f3q2x9]",
            "null",
            "None",
            "",
            "sk-ant-...",
            "$(cat /run/secret)",
            "#{password}",
            "__PASSWORD__",
            "abcdefghijklmnopqrstuvwxyz",
        ] {
            assert_eq!(stands(value), Stands::Placeholder, "{value}");
        }
        for value in ["password", "Passwort", "secret", "admin", "root"] {
            assert_eq!(stands(value), Stands::Default, "{value}");
        }
        for value in [
            "hunter2",
            "Sommer2024!",
            "qwerty123",
            "$2b$12$Zk8wQ2nV7rT4yB6mX1cFde",
            "p$ssw0rd",
            "a{b",
            "Pa$$w0rd",
            "correcthorse",
            "Zk8wQ2nV7rT4xxxxyB6mX1cFdeR9sT2uV5wX",
        ] {
            assert_eq!(stands(value), Stands::Itself, "{value}");
        }
    }
}
