//! Whether a value is code, or says where the value is.

use super::super::random;

/// Whether `value` is code or points at a value.
pub(in super::super) fn code(value: &str) -> bool {
    reference(value) || expression(value) || pointer(value.as_bytes())
}

/// Whether `value`, which may have stood in quotes, is code or points at a value.
pub(in super::super) fn quoted_code(value: &str) -> bool {
    reference(value) || calls(value)
}

/// Whether `value` is a name of several words: `password_algos`.
pub(in super::super) fn snake(value: &str) -> bool {
    value.contains('_') && value.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
}

/// `*const`, `&self`, `name=name`: code in a language without quotes.
pub(super) fn pointer(bytes: &[u8]) -> bool {
    let word = |part: &[u8]| {
        !part.is_empty() && part.iter().all(|b| b.is_ascii_alphabetic() || *b == b'_')
    };
    matches!(bytes[0], b'*' | b'&') && word(&bytes[1..])
        || bytes
            .iter()
            .position(|&b| b == b'=')
            .is_some_and(|at| word(&bytes[..at]) && word(&bytes[at + 1..]))
}

/// Points at where the value is: a path, an address, a store of secrets.
pub(super) fn reference(value: &str) -> bool {
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
pub(super) fn expression(value: &str) -> bool {
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

/// A call, an index, a member.
pub(super) fn calls(value: &str) -> bool {
    let bytes = value.as_bytes();
    let has = |part: &str| value.contains(part);
    let head = bytes
        .iter()
        .take_while(|b| in_name(b) || matches!(b, b'.' | b':'))
        .count();
    // `Win32::GetCwd();`
    if head > 0 && matches!(value.get(head..), Some("()" | "();")) {
        return true;
    }
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
                && !drawn(part)
        });
    }
    false
}

/// Letters and digits that nobody would call a member of something: `Kelp.bxv5gq`, `Kelp.rubcy9X`,
/// `Kelp.kumrn_Q4`.
fn drawn(part: &str) -> bool {
    let bytes = part.as_bytes();
    let odd = match bytes {
        [.., a, b'_', b, c] => {
            let small = bytes[0].is_ascii_lowercase() && a.is_ascii_alphanumeric();
            small && b.is_ascii_uppercase() && c.is_ascii_digit()
        }
        _ => false,
    } || match bytes {
        [first, .., a, b] => {
            first.is_ascii_lowercase() && a.is_ascii_digit() && b.is_ascii_uppercase()
        }
        _ => false,
    };
    let digits = bytes.iter().any(u8::is_ascii_digit);
    bytes.len() >= 5 && digits && (odd || random::score(part) <= -8)
}

/// Two words with a number behind the second, as people make passwords: `summer.holiday24`. What
/// programs keep their settings in has members of such names.
pub(in super::super) fn worded(value: &str) -> bool {
    #[rustfmt::skip]
    const HOLDERS: &[&str] = &[
        "account", "app", "args", "argv", "auth", "body", "cfg", "client", "cls", "conf", "config", "configuration", "conn",
        "context", "cred", "credential", "credentials", "creds", "ctx", "data", "db", "defaults", "e", "env", "environ",
        "event", "field", "fields", "flags", "form", "global", "globals", "input", "item", "local", "locals", "login", "m",
        "me", "model", "module", "node", "obj", "object", "options", "opts", "os", "params", "parent", "parsed", "person",
        "props", "query", "r", "rec", "record", "req", "request", "res", "result", "row", "s", "secret", "secrets", "self",
        "server", "session", "settings", "setup", "state", "store", "test", "this", "u", "user", "users", "v", "values", "var",
        "vars", "vault", "window", "x",
    ];
    let Some((first, second)) = value.split_once('.') else {
        return false;
    };
    let letters = second.bytes().take_while(u8::is_ascii_lowercase).count();
    let number = &second[letters..];
    let same_case = first.bytes().skip(1).all(|b| b.is_ascii_lowercase());
    first.len() >= 3
        && same_case
        && first.as_bytes()[0].is_ascii_alphabetic()
        && !HOLDERS.contains(&&*first.to_ascii_lowercase())
        && letters >= 3
        && (2..=4).contains(&number.len())
        && number.bytes().all(|b| b.is_ascii_digit())
        && super::super::names::kind(&second[..letters]).is_none()
}

/// A number as programs write it: `0x8055000D`, `1324u32`.
pub(super) fn numeral(value: &str) -> bool {
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
pub(super) fn constant(bytes: &[u8]) -> bool {
    bytes.contains(&b'_')
        && bytes
            .iter()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || *b == b'_')
}

/// `sha512-…`: what checks a file.
pub(super) fn digest(value: &str) -> bool {
    ["sha1", "sha256", "sha384", "sha512", "md5"]
        .iter()
        .any(|name| {
            value
                .strip_prefix(name)
                .is_some_and(|rest| rest.starts_with(['-', ':', '=']))
        })
}

pub(super) fn bytes_are(value: &str, is: fn(u8) -> bool) -> bool {
    value.bytes().all(is)
}

fn in_name(b: &u8) -> bool {
    b.is_ascii_alphanumeric() || *b == b'_' || *b == b'$'
}

fn strongish(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_digit) && bytes.iter().any(u8::is_ascii_alphabetic)
}
