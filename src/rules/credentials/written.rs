//! Passwords as forms and programs write them out: in a field of HTML whose value stands before its
//! name, and as PHP serializes a member.

use super::{judge, placeholder, random};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// As far before its name a field has its value.
const FAR: usize = 200;

const WRITTEN: Rule = Rule {
    label: Label::PASSWORD,
    wake: &[Wake::Words(&[
        "password",
        "passwd",
        "passwort",
        "pwd",
        "passphrase",
        "secret",
        "token",
        "api_key",
        "apikey",
    ])],
    left: Edge::Free,
    right: Edge::Free,
    check: Some(is_one),
    confidence: Confidence::Likely,
    generic: true,
    reach: 300,
    ..Rule::BASE
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "written/field-value",
        about: "Password in a field of HTML whose value stands before its name",
        sift: Some(|text, at| value(text, at).is_some()),
        begin: Some(value),
        pattern: r#"[^"'<>\n]{4,}"#,
        hits: &[
            "<input value=\"«w8Kd22x!»\" name=\"password\">",
            "<input type='text' value='«w8Kd22x!»' id='user_password'/>",
        ],
        misses: &[
            "<input value=\"\" name=\"password\">",
            "<input value=\"Log in\" name=\"password_submit\">",
            "<option value=\"w8Kd22x!\">password</option>",
        ],
        source: "WHATWG HTML, section 4.10.5",
        ..WRITTEN
    },
    Rule {
        id: "written/form-data",
        about: "Password in a part of a form's body, behind its name",
        sift: Some(|text, at| {
            let end = text[at..].iter().take(24).position(|b| *b == b'"');
            let behind = end.map(|end| &text[at + end + 1..]);
            behind.is_some_and(|rest| rest.starts_with(b"\r\n\r\n") || rest.starts_with(b"\n\n"))
        }),
        pattern: "(?i:[a-z_]{3,24})\"\r?\n\r?\n(?P<value>[^\\s\"<>]{4,})",
        hits: &["Content-Disposition: form-data; name=\"password\"\r\n\r\n«w8Kd22x!»\r\n--b--"],
        misses: &["set name=\"password\"\n\nThen run it2"],
        source: "RFC 7578",
        ..WRITTEN
    },
    Rule {
        id: "written/serialized",
        about: "Password in what PHP has serialized",
        sift: Some(|text, at| {
            let end = text[at..].iter().take(24).position(|b| *b == b'"');
            end.is_some_and(|end| text[at + end..].starts_with(b"\";s:"))
        }),
        pattern: r#"(?i:[a-z_]{3,24})";s:[0-9]{1,4}:"(?P<value>[^"\n]{4,})"#,
        hits: &["a:1:{s:8:\"password\";s:8:\"«w8Kd22x!»\";}"],
        misses: &[
            "s:8:\"password\";s:8:\"changeme\";",
            "s:8:\"password\";i:12345678;",
        ],
        source: "php.net, serialize",
        ..WRITTEN
    },
];

/// Where the value of the field begins whose name stands at `at`.
fn value(text: &[u8], at: usize) -> Option<usize> {
    let from = at.saturating_sub(FAR);
    let open = from + memchr::memrchr(b'<', &text[from..at])?;
    let field = &text[open..at];
    let name = memchr::memmem::rfind(field, b"=")?;
    let is_name = field[..name].ends_with(b"name") || field[..name].ends_with(b"id");
    let quote = matches!(field.get(name + 1), Some(b'"' | b'\''));
    if !is_name || !quote || field.len() - name > 24 || field.contains(&b'>') {
        return None;
    }
    let value = memchr::memmem::find(&field[..name], b" value=")? + 7;
    matches!(field.get(value), Some(b'"' | b'\'')).then_some(open + value + 1)
}

fn is_one(value: &str) -> bool {
    placeholder::real(value)
        && !judge::technical(value)
        && (judge::strong(value) || random::scrambled(value))
}
