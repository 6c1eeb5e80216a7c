//! Where a value ends, and whether it is one: `hunter2` is a password, `get_password()`,
//! `req.body.password` and `Mot de passe` are not.

use super::names::{self, Kind};
use super::placeholder::{self, Stands};
use super::random;
use super::site::{Place, Site, Style};

/// Longest value in bytes.
pub(super) const LONGEST: usize = 512;

/// May stand in a value without quotes.
pub(super) fn is_bare(b: u8) -> bool {
    !b.is_ascii_whitespace() && !b.is_ascii_control() && !b"\"'`<>;".contains(&b)
}

/// The value at the site, as far as it goes.
pub(super) fn at<'t>(text: &'t [u8], site: &Site) -> Option<&'t str> {
    let rest = &text[site.start..(site.start + LONGEST).min(text.len())];
    let end = match site.style {
        Style::Double => quoted(rest, b'"')?,
        Style::Single => quoted(rest, b'\'')?,
        Style::Escaped => escaped(rest)?,
        Style::Bare => bare(rest, false),
        Style::Query => bare(rest, true),
    };
    std::str::from_utf8(&rest[..end]).ok()
}

fn quoted(rest: &[u8], quote: u8) -> Option<usize> {
    let mut at = 0;
    while at < rest.len() {
        match rest[at] {
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

/// `ssl=True`, behind a comma.
fn names_next(rest: &[u8]) -> bool {
    let name = rest
        .iter()
        .take(24)
        .take_while(|b| b.is_ascii_alphanumeric() || **b == b'_')
        .count();
    name > 1 && rest.get(name) == Some(&b'=')
}

pub(super) fn fit_bare(value: &str) -> usize {
    bare(value.as_bytes(), false)
}

pub(super) fn fit_query(value: &str) -> usize {
    bare(value.as_bytes(), true)
}

/// What the value of a site is.
pub(super) fn judge(text: &[u8], site: &Site) -> Option<Stands> {
    let value = at(text, site)?;
    let stands = placeholder::stands(value);
    if stands == Stands::Placeholder
        || value.len() < 3 && !value.bytes().any(|b| b.is_ascii_digit())
    {
        return None;
    }
    let unquoted = matches!(site.style, Style::Bare | Style::Query);
    if unquoted && expression(value) || reference(value) {
        return None;
    }
    match site.kind {
        Kind::Secret => (stands == Stands::Itself && machine_made(value)).then_some(stands),
        Kind::Password => {
            let name = std::str::from_utf8(&text[site.name.0..site.name.1]).ok()?;
            password(value, name, site, unquoted).then_some(stands)
        }
    }
}

fn password(value: &str, name: &str, site: &Site, unquoted: bool) -> bool {
    let bytes = value.as_bytes();
    let word = bytes
        .iter()
        .all(|b| b.is_ascii_alphabetic() || *b == b'_' || *b == b'-' || *b >= 0x80);
    if bytes.contains(&b' ') {
        // A sentence is a label, unless the key asks for several words.
        return names_phrase(name) && value.split(' ').count() >= 4
            || !value.ends_with([':', '?', '.']) && value.split(' ').count() <= 3 && strong(value);
    }
    if value.contains('|') && STATES.iter().any(|state| value.starts_with(state)) {
        // Rules for input: `required|min:8`.
        return false;
    }
    if value.len() > 128 {
        return !unquoted || random::random(value);
    }
    if word && names::kind(value) == Some(Kind::Password) {
        // `newPassword`: another name.
        return placeholder::default(value);
    }
    if word && not_ascii(value) {
        // `Contraseña`, `密码`: a label.
        return false;
    }
    let shouting = !name.bytes().any(|b| b.is_ascii_lowercase());
    match site.place {
        Place::Loose => strong(value),
        _ if placeholder::default(value) => true,
        Place::Env | Place::Config | Place::Code if !word => {
            !unquoted || {
                let digits = bytes.iter().all(u8::is_ascii_digit);
                let named = value.trim_end_matches(|c: char| c.is_ascii_digit());
                (!digits || bytes.len() >= 4)
                    && (site.place == Place::Env || !ARGUMENTS.contains(&named))
            }
        }
        // Words. In quotes a word is a password; a capital alone makes it a label.
        Place::Env | Place::Code if !unquoted => {
            value.len() >= 4 && !(site.quoted_name && titled(value))
        }
        Place::Config if !unquoted => {
            value.len() >= 5 && !titled(value) && !STATES.contains(&&*value.to_ascii_lowercase())
        }
        Place::Env => {
            shouting
                && value.len() >= 6
                && !humped(value)
                && !STATES.contains(&&*value.to_ascii_lowercase())
        }
        _ => false,
    }
}

/// What may be a password where a key of JSON says that it is one.
pub(super) fn password_of_key(value: &str) -> bool {
    let word = value
        .bytes()
        .all(|b| b.is_ascii_alphabetic() || b"_-".contains(&b) || b >= 0x80);
    if value.contains(' ') {
        return value.split(' ').count() <= 3 && !value.ends_with([':', '?', '.']) && strong(value);
    }
    if reference(value) || value.len() > 128 && !random::random(value) {
        return false;
    }
    !word
        || value.is_ascii()
            && value.len() >= 5
            && !titled(value)
            && !state(value)
            && names::kind(value).is_none()
}

/// Whether `value` is a word that says how a password is, not what it is.
pub(super) fn state(value: &str) -> bool {
    STATES.contains(&&*value.to_ascii_lowercase())
}

/// Whether `value` is code or points at a value.
pub(super) fn code(value: &str) -> bool {
    reference(value) || expression(value)
}

/// Words that stand behind `password:` in texts and in programs.
const STATES: &[&str] = &[
    "incorrect",
    "wrong",
    "correct",
    "changed",
    "reset",
    "expired",
    "required",
    "optional",
    "string",
    "text",
    "varchar",
    "number",
    "boolean",
    "integer",
    "object",
    "secret",
    "forgotten",
    "forgot",
    "protected",
    "missing",
    "weak",
    "strong",
    "hidden",
    "visible",
    "input",
    "field",
    "same",
    "unchanged",
    "default",
    "invalid",
    "mismatch",
    "masked",
    "plain",
    "plaintext",
    "bcrypt",
    "argon2",
    "scrypt",
    "hashed",
    "credentials",
    "confirm",
];

/// Names of variables with a number behind them.
const ARGUMENTS: &[&str] = &[
    "arg", "str", "string", "var", "param", "val", "value", "input", "pass", "password", "pwd",
    "pw", "key", "tmp", "user", "sha", "md", "base", "utf", "int", "varchar", "s", "p", "x", "a",
    "b", "i", "n", "char", "nvarchar", "text",
];

/// `passphrase`, `pass_phrase`.
fn names_phrase(name: &str) -> bool {
    name.len() >= 6 && name.to_ascii_lowercase().ends_with("phrase")
}

fn not_ascii(value: &str) -> bool {
    value.bytes().any(|b| b >= 0x80)
}

fn titled(value: &str) -> bool {
    value.as_bytes().first().is_some_and(u8::is_ascii_uppercase)
        && value.bytes().skip(1).all(|b| !b.is_ascii_uppercase())
}

/// `camelCase`, `snake_case`: a name.
fn humped(value: &str) -> bool {
    value
        .as_bytes()
        .windows(2)
        .any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase() || pair[0] == b'_')
}

/// Looks like a password wherever it stands: letters with digits or signs, at least six.
pub(super) fn strong(value: &str) -> bool {
    let bytes = value.as_bytes();
    let count = |is: fn(&u8) -> bool| bytes.iter().filter(|b| is(b)).count();
    let letters = count(u8::is_ascii_alphabetic);
    let digits = count(u8::is_ascii_digit);
    let signs = count(|b| b"!@#$%^&*?+=~".contains(b));
    bytes.len() >= 6
        && letters >= 2
        && (digits > 0 || signs > 0)
        && !reference(value)
        && !expression(value)
        && random::different(bytes) >= 4
}

/// Made by a machine: random, and none of the random things that are no secret.
pub(super) fn machine_made(value: &str) -> bool {
    let bytes = value.as_bytes();
    (8..=LONGEST).contains(&bytes.len())
        && !uuid(bytes)
        && !digest(value)
        && !reference(value)
        && random::random(value)
}

fn uuid(bytes: &[u8]) -> bool {
    bytes.len() == 36
        && bytes.iter().enumerate().all(|(at, b)| match at {
            8 | 13 | 18 | 23 => *b == b'-',
            _ => b.is_ascii_hexdigit(),
        })
}

/// `sha512-…`: what checks a file.
fn digest(value: &str) -> bool {
    ["sha1", "sha256", "sha384", "sha512", "md5"]
        .iter()
        .any(|name| {
            value
                .strip_prefix(name)
                .is_some_and(|rest| rest.starts_with(['-', ':', '=']))
        })
}

/// Points at where the value is: a path, an address, a store of secrets.
fn reference(value: &str) -> bool {
    let bytes = value.as_bytes();
    let path = |bytes: &[u8]| {
        bytes.iter().filter(|&&b| b == b'/' || b == b'\\').count() >= 2 && !random::random(value)
    };
    value.contains("://")
        || value.starts_with("~/")
        || value.starts_with("./")
        || value.starts_with("../")
        || bytes[0] == b'/' && path(bytes)
        || bytes.len() > 3 && bytes[1] == b':' && bytes[2] == b'\\'
        || [
            "arn:",
            "vault:",
            "env:",
            "file:",
            "ssm:",
            "secret:",
            "keyring:",
            "env.",
            "op:",
            "kms:",
            "data:",
            "var.",
            "local.",
            "module.",
            "each.",
            "!Ref",
            "!Sub",
            "!vault",
            "!secret",
            "@Microsoft",
            "process.env",
            "os.environ",
            "secrets.",
        ]
        .iter()
        .any(|start| value.starts_with(start))
        || [
            ".pem", ".key", ".txt", ".json", ".yml", ".yaml", ".env", ".crt", ".html", ".js",
            ".ts", ".py", ".php",
        ]
        .iter()
        .any(|end| value.ends_with(end))
}

/// Code: a call, an index, a member.
fn expression(value: &str) -> bool {
    let bytes = value.as_bytes();
    let name = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_' || *b == b'$';
    let has = |part: &str| value.contains(part);
    let head = bytes
        .iter()
        .take_while(|b| name(b) || matches!(b, b'.' | b':'))
        .count();
    // f(…), a[…], &x, *x, !x, {…}, (…), @decorator
    if head > 0
        && matches!(bytes.get(head), Some(b'(' | b'['))
        && bytes[0].is_ascii_alphabetic()
        && (bytes[head] == b'(' || !bytes[..head].iter().any(u8::is_ascii_digit))
    {
        return true;
    }
    if matches!(
        bytes[0],
        b'(' | b'[' | b'{' | b'|' | b'/' | b',' | b'.' | b'=' | b':' | b')' | b'}' | b']'
    ) {
        return bytes[0] != b'/' || !strongish(bytes);
    }
    if matches!(bytes[0], b'&' | b'*' | b'!')
        && bytes[1..].iter().all(|b| name(b) || *b == b'.')
        && !bytes[1..].iter().any(u8::is_ascii_digit)
    {
        return true;
    }
    if has("->") || has("::") || has("=>") || has("()") || has("&&") || has("||") {
        return true;
    }
    // Members: each part a name, and letters alone in most of them.
    if has(".") {
        let mut parts = value.split(['.', '?']).filter(|part| !part.is_empty());
        return parts.all(|part| {
            part.bytes().all(|b| name(&b))
                && !part.as_bytes()[0].is_ascii_digit()
                && part.bytes().filter(u8::is_ascii_digit).count() * 4 < part.len().max(2)
        });
    }
    false
}

fn strongish(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_digit) && bytes.iter().any(u8::is_ascii_alphabetic)
}
