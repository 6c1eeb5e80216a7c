//! Whether what stands where a value would stand is one: `hunter2` is a password,
//! `get_password()`, `req.body.password` and `Mot de passe` are not.

use super::names::{self, Kind};
use super::placeholder::{self, Stands};
use super::random;
use super::site::{Place, Site, Style};
use super::value::{LONGEST, at};

/// What the value of a site is.
pub(super) fn site(text: &[u8], site: &Site) -> Option<Stands> {
    let value = at(text, site)?;
    let unquoted = matches!(site.style, Style::Bare | Style::Query);
    // Nobody writes so long a password without quotes; a token of that length is random.
    if unquoted && value.len() > 200 && (site.kind == Kind::Password || !random::random(value)) {
        return None;
    }
    let stands = placeholder::stands(value);
    if stands == Stands::Placeholder
        || value.len() < 3 && !value.bytes().any(|b| b.is_ascii_digit())
    {
        return None;
    }
    let first = value.split([',', '|']).next().unwrap_or(value);
    if unquoted && first.len() < value.len() && !placeholder::real(first) {
        return None;
    }
    // A name of several parts is none in quotes either: `django.contrib.auth.hashers`.
    let dots = value.matches('.').count();
    let numbered = dots > 1 && bytes_are(value, |b| b.is_ascii_digit() || b == b'.');
    let dotted = dots > 1 && calls(value) || numbered;
    // Between semicolons stand the parts of a connection, and no code.
    let connection = unquoted
        && text.get(site.start + value.len()) == Some(&b';')
        && text[..site.name.0].trim_ascii_end().ends_with(b";");
    if unquoted && !connection && expression(value) || reference(value) || dotted && !connection {
        return None;
    }
    // `https://x-access-token:…@host`: an address, which has a rule of its own.
    if text[..site.name.0].ends_with(b"://") && value.contains('@') {
        return None;
    }
    match site.kind {
        Kind::Secret => {
            let name = &text[site.name.0..site.name.1];
            let made = machine_made(value)
                || is_uuid(value) && door(name)
                || keyword(name)
                    && (!unquoted || site.place == Place::Env)
                    && (thought_up(value) || said_up(value, name))
                || keyword(name) && site.place == Place::Config && said_up(value, name);
            (stands == Stands::Itself && made && !scoped(value)).then_some(stands)
        }
        Kind::Password if site.style == Style::Line => Some(stands),
        Kind::Password => {
            let name = std::str::from_utf8(&text[site.name.0..site.name.1]).ok()?;
            password(value, name, site, unquoted).then_some(stands)
        }
    }
}

/// A name of what opens a door, of which some providers' are UUIDs. Ids have them far more often.
fn door(name: &[u8]) -> bool {
    const ENDS: [&[u8]; 12] = [
        b"secret",
        b"privatekey",
        b"private_key",
        b"apikey",
        b"api_key",
        b"api-key",
        b"accesskey",
        b"access_key",
        b"secret_key",
        b"auth_token",
        b"authtoken",
        b"api_token",
    ];
    let ends = |end: &&[u8]| {
        name.len() >= end.len() && name[name.len() - end.len()..].eq_ignore_ascii_case(end)
    };
    ENDS.iter().any(ends)
}

/// A name that ends with `secret`: people make up such values too.
fn keyword(name: &[u8]) -> bool {
    name.len() >= 6 && name[name.len() - 6..].eq_ignore_ascii_case(b"secret")
}

/// Small and capital letters and digits, at least twelve characters, and no expression.
fn thought_up(value: &str) -> bool {
    let has = |is: fn(&u8) -> bool| value.as_bytes().iter().any(is);
    value.len() >= 12
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_digit)
        && !value.contains(' ')
        && !uuid(value.as_bytes())
        && !code(value)
}

/// A password that somebody made up for a secret: letters with digits. Names of things, which are
/// in small letters with hyphens, are none, unless a variable in capitals holds them.
fn said_up(value: &str, name: &[u8]) -> bool {
    let shouting = !name.iter().any(u8::is_ascii_lowercase);
    let thing = value
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_');
    value.len() >= 8
        && strong(value)
        && !technical(value)
        && !value.contains(['/', '.', ':', ' '])
        && !value.starts_with('_')
        && (shouting || !(thing && value.contains(['-', '_'])))
}

/// An access key id with its scope, of which only the id is secret: another rule's. An address
/// of a database in which the password is only a part.
fn scoped(value: &str) -> bool {
    (value.starts_with("AKIA") || value.starts_with("ASIA")) && value.len() > 20
        || value.contains("4_request")
        || account(value)
        || value.contains("@tcp(")
        || value.contains("@unix(")
}

/// The number of a thing at a provider that names itself by two capitals: no key.
fn account(value: &str) -> bool {
    let (kind, number) = value.split_at_checked(2).unwrap_or_default();
    number.len() == 32
        && kind != "SK"
        && kind.bytes().all(|b| b.is_ascii_uppercase())
        && number
            .bytes()
            .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

fn password(value: &str, name: &str, site: &Site, unquoted: bool) -> bool {
    if is_label(value) {
        return false;
    }
    let bytes = value.as_bytes();
    let word = bytes
        .iter()
        .all(|b| b.is_ascii_alphabetic() || *b == b'_' || *b == b'-' || *b >= 0x80)
        && !random::scrambled(value);
    if bytes.contains(&b' ') {
        // A sentence is a label, unless the key asks for several words. Some mail providers give out
        // four times four letters.
        let four = value.split(' ').count() == 4
            && value
                .split(' ')
                .all(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_lowercase()))
            && random::score(&value.replace(' ', "")) < 0;
        return four
            || names_phrase(name)
                && value.split(' ').count() >= 3
                && !value.ends_with(['.', '?', ':'])
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
    if names_phrase(name) && value.split('-').filter(|part| part.len() > 2).count() >= 3 {
        return true;
    }
    let shouting = !name.bytes().any(|b| b.is_ascii_lowercase());
    match site.place {
        Place::Loose => (strong(value) || random::scrambled(value)) && !technical(value),
        _ if placeholder::default(value) => true,
        Place::Env | Place::Config | Place::Code if !word => {
            !unquoted || {
                let digits = bytes.iter().all(u8::is_ascii_digit);
                let named = value.trim_end_matches(|c: char| c.is_ascii_digit());
                let enough = value.chars().filter(|c| c.is_alphanumeric()).count() >= 3;
                let lettered =
                    digits || bytes.iter().any(|b| b.is_ascii_alphabetic() || *b >= 0x80);
                let number = site.place == Place::Code
                    && digits
                    && (bytes.len() < 6 || !name.to_ascii_lowercase().contains("pass"))
                    || site.place != Place::Env && (numeral(value) || constant(bytes));
                enough
                    && lettered
                    && !number
                    && !technical(value)
                    && (!digits || bytes.len() >= 4)
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

/// `忘记密码?`, `Contraseña:`, `至少12位`: words of another script or with a sign of a question, and no
/// letter or sign of a password among them.
fn is_label(value: &str) -> bool {
    let words = value.trim_end_matches(['?', '!', ':', '.', '？', '！', '：', '。', '…']);
    let plain = |c: char| c.is_alphabetic() && !c.is_ascii();
    let count = words.chars().filter(|&c| plain(c)).count();
    words.len() < value.len() && count > 1 && words.chars().all(|c| plain(c) || c == ' ')
        || count > 2
            && words
                .chars()
                .all(|c| plain(c) || c.is_ascii_digit() && !words.is_ascii())
            && words.chars().filter(char::is_ascii_digit).count() < 3
}

/// What may be a password where a key of JSON says that it is one.
pub(super) fn password_of_key(value: &str) -> bool {
    if is_label(value) {
        return false;
    }
    let word = value
        .bytes()
        .all(|b| b.is_ascii_alphabetic() || b"_-".contains(&b) || b >= 0x80)
        && !random::scrambled(value);
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

/// Whether `value` is a word that names a password itself: `build-password`.
pub(super) fn named(value: &str) -> bool {
    let word = value
        .bytes()
        .all(|b| b.is_ascii_alphabetic() || b"_-".contains(&b));
    word && names::kind(value).is_some()
}

/// Whether `value` is code or points at a value.
pub(super) fn code(value: &str) -> bool {
    reference(value) || expression(value) || pointer(value.as_bytes())
}

/// Whether `value` is a name of several words: `password_algos`.
pub(super) fn snake(value: &str) -> bool {
    value.contains('_') && value.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
}

/// Whether `value`, which may have stood in quotes, is code or points at a value.
pub(super) fn quoted_code(value: &str) -> bool {
    reference(value) || calls(value)
}

/// Words that stand behind `password:` in texts and in programs.
#[rustfmt::skip]
const STATES: &[&str] = &[
    "incorrect", "wrong", "correct", "changed", "reset", "expired", "required", "optional",
    "string", "text", "varchar", "number", "boolean", "integer", "object", "secret", "forgotten",
    "forgot", "protected", "missing", "weak", "strong", "hidden", "visible", "input", "field",
    "same", "unchanged", "default", "invalid", "mismatch", "masked", "plain", "plaintext",
    "bcrypt", "argon2", "scrypt", "hashed", "credentials", "confirm",
];

/// Names of variables with a number behind them.
#[rustfmt::skip]
const ARGUMENTS: &[&str] = &[
    "arg", "str", "string", "var", "param", "val", "value", "input", "pass", "password", "pwd",
    "pw", "key", "tmp", "user", "sha", "md", "base", "utf", "int", "varchar", "s", "p", "x", "a",
    "b", "i", "n", "char", "nvarchar", "text", "u", "f", "uint", "float", "byte", "bool",
];

/// A number as programs write it: `0x8055000D`, `1324u32`.
fn numeral(value: &str) -> bool {
    let hex = value.strip_prefix("0x").filter(|hex| hex.len() <= 16);
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    hex.is_some_and(|hex| {
        let digits = hex.bytes().take_while(u8::is_ascii_hexdigit).count();
        digits > 0 && matches!(&hex[digits..], "" | "u" | "U" | "L" | "UL" | "_u32" | "u32")
    }) || digits > 0
        && matches!(
            &value[digits..],
            "u8" | "u16"
                | "u32"
                | "u64"
                | "i8"
                | "i16"
                | "i32"
                | "i64"
                | "usize"
                | "isize"
                | "L"
                | "UL"
                | "u"
                | "U"
                | "px"
                | "ms"
                | "s"
        )
}

/// `D3D11_STENCIL_OP`: the name of a constant.
fn constant(bytes: &[u8]) -> bool {
    bytes.contains(&b'_')
        && bytes
            .iter()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || *b == b'_')
}

/// `passphrase`, `pass_phrase`; the key of a wireless network.
pub(super) fn names_phrase(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    lower.len() >= 6 && lower.ends_with("phrase") || lower.ends_with("psk")
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
        && !calls(value)
        && !pointer(bytes)
        && random::different(bytes) >= 4
}

/// `*const`, `&self`, `name=name`: code in a language without quotes.
fn pointer(bytes: &[u8]) -> bool {
    let word = |part: &[u8]| {
        !part.is_empty() && part.iter().all(|b| b.is_ascii_alphabetic() || *b == b'_')
    };
    matches!(bytes[0], b'*' | b'&') && word(&bytes[1..])
        || bytes
            .iter()
            .position(|&b| b == b'=')
            .is_some_and(|at| word(&bytes[..at]) && word(&bytes[at + 1..]))
}

/// Names of methods: `scram-sha-256`, `argon2id`, `__u32`.
pub(super) fn technical(value: &str) -> bool {
    const METHODS: [&str; 18] = [
        "sha", "scram", "md5", "aes", "utf", "base64", "rsa", "bcrypt", "argon", "pbkdf2", "tls",
        "x509", "oauth", "http", "iso", "latin1", "hmac", "ecdsa",
    ];
    const BEGINNINGS: [&str; 4] = ["v1", "v2", "www", "__u"];
    let begins = |start: &&str| {
        value
            .get(..start.len())
            .is_some_and(|here| here.eq_ignore_ascii_case(start))
    };
    // `sha256` and `aes-128`, but not `shadow7`.
    let joined = |start: &&str| {
        let next = value.as_bytes().get(start.len());
        next.is_none_or(|b| !b.is_ascii_alphabetic())
    };
    value.len() < 24 && METHODS.iter().any(|start| begins(start) && joined(start))
        || value.len() < 16 && BEGINNINGS.iter().any(begins)
}

/// Made by a machine: random, and none of the random things that are no secret.
pub(super) fn machine_made(value: &str) -> bool {
    let bytes = value.as_bytes();
    // A number in hexadecimal, not a key in it.
    let number = value.starts_with("0x") && bytes.len() < 34;
    (8..=LONGEST).contains(&bytes.len())
        && !number
        && !uuid(bytes)
        && !digest(value)
        && !reference(value)
        && random::random(value)
}

pub(super) fn is_uuid(value: &str) -> bool {
    uuid(value.as_bytes())
}

fn uuid(bytes: &[u8]) -> bool {
    bytes.len() == 36
        && bytes.iter().enumerate().all(|(at, b)| match at {
            8 | 13 | 18 | 23 => *b == b'-',
            _ => b.is_ascii_alphanumeric(),
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
        || value.contains("*/")
        || value.contains("/*")
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

/// Code without quotes: what [`calls`], or begins or ends within brackets.
fn expression(value: &str) -> bool {
    let bytes = value.as_bytes();
    let has = |part: &str| value.contains(part);
    if matches!(
        bytes[0],
        b'(' | b'[' | b'{' | b'|' | b'/' | b',' | b'.' | b'=' | b':' | b')' | b'}' | b']'
    ) {
        return bytes[0] != b'/' || !strongish(bytes);
    }
    if matches!(bytes[0], b'&' | b'*' | b'!')
        && bytes[1..].iter().all(|b| in_name(b) || *b == b'.')
        && !bytes[1..].iter().any(u8::is_ascii_digit)
    {
        return true;
    }
    let minified = (has("}") || has("{")) && (has(",") || has("(")) && !has("{}");
    let open = bytes.iter().filter(|&&b| b == b'(').count();
    minified || bytes.iter().filter(|&&b| b == b')').count() > open || calls(value)
}

fn bytes_are(value: &str, is: fn(u8) -> bool) -> bool {
    value.bytes().all(is)
}

fn in_name(b: &u8) -> bool {
    b.is_ascii_alphanumeric() || *b == b'_' || *b == b'$'
}

/// A call, an index, a member.
fn calls(value: &str) -> bool {
    let bytes = value.as_bytes();
    let has = |part: &str| value.contains(part);
    let head = bytes
        .iter()
        .take_while(|b| in_name(b) || matches!(b, b'.' | b':'))
        .count();
    // f(…), a[…]
    if head > 0
        && matches!(bytes.get(head), Some(b'(' | b'['))
        && (bytes[0].is_ascii_alphabetic() || bytes[0] == b'_')
        && !bytes[..head].iter().any(u8::is_ascii_digit) | (bytes[head] == b'(' && has(")"))
        && !random::random(value)
    {
        return true;
    }
    if has("->") || has("::") || has("=>") || has("()") || has("&&") || has("||") {
        return !random::random(value);
    }
    // Members: each part a name, and letters alone in most of them.
    if has(".") {
        let mut parts = value.split(['.', '?']).filter(|part| !part.is_empty());
        return parts.all(|part| {
            part.bytes().all(|b| in_name(&b))
                && !part.as_bytes()[0].is_ascii_digit()
                && part.bytes().filter(u8::is_ascii_digit).count() * 4 < part.len().max(2)
        });
    }
    false
}

fn strongish(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_digit) && bytes.iter().any(u8::is_ascii_alphabetic)
}
