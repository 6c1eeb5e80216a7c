//! Passwords and keys that are one of several texts in brackets, where no table says which: the
//! arguments of a call that connects to something, the parts of a tuple.
//!
//! What else such calls take are names, hosts and ports, so the value has to look like a password or
//! a key and like nothing else.

use super::sentence::unmistakable;
use super::{judge, placeholder, random};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// As much of a call is read, in bytes.
const REACH: usize = 320;
/// The shortest key, in characters.
const LEAST: usize = 20;

const ARGUMENT: Rule = Rule {
    label: Label::PASSWORD,
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "client(", "connect(", "connection(", "database(", "login(", "session(", "api(", "sdk(", "auth(", "pool(", "driver(", "smtp(", "ftp(", "ssh(", "authenticate(", "credentials(", "account(",
        "db = (", "db = [", "dsn = (", "conn = (", "conn = [", "login = (", "login = [", "database = (", "credentials = (", "account = (", "db=(", "conn=(", "login=(",
    ])],
    pattern: r#"[^"'`\\\n]{6,128}"#,
    reach: 129,
    left: Edge::Free,
    right: Edge::Free,
    confidence: Confidence::Likely,
    generic: true,
    source: "How libraries for databases, mail and web services are called",
    ..Rule::BASE
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "call/password-among",
        about: "What can only be a password among the texts that a call connects with",
        begin: Some(|text, at| among(text, at, is_password)),
        check: Some(is_password),
        hits: &[
            "conn = connect(\"db1\", \"shop\", \"«P6!RVXW16»\")",
            "$db = new Database('localhost', 'shop', '«P6!RVXW16»');",
            "DB = (\"shop\", \"staff\", \"«P6!RVXW16»\", \"10.0.0.7\")",
        ],
        misses: &[
            "conn = connect(\"db1\", \"shop\", password)",
            "client = Client(\"http://localhost:8000/api?x=1&y=2\")",
            "session.connect(\"user-logged-in\", \"onLogin2\")",
            "ssh(\"uname -a && cat /etc/os-release | grep V1!\")",
        ],
        ..ARGUMENT
    },
    Rule {
        id: "call/key-among",
        about: "Random key among the texts that a client is made with",
        label: Label::SECRET,
        begin: Some(|text, at| among(text, at, is_key)),
        check: Some(is_key),
        hits: &[
            "client = Client(\"staff\", \"«YmX4ZCYDsU2HtMs4QoHqNB7H»\")",
            "const sdk = new SDK('eu', '«YmX4ZCYDsU2HtMs4QoHqNB7H»');",
        ],
        misses: &[
            "client = Client(\"getUserTokenFromRequest2\")",
            "client = Client(\"550e8400-e29b-41d4-a716-446655440000\")",
            "api(\"9f86d081884c7d659a2feaa0c55ad015\")",
        ],
        ..ARGUMENT
    },
    Rule {
        id: "cli/expect-send",
        about: "Password that a script types for somebody",
        wake: &[Wake::Words(&["send ", "send_user ", "sendline("])],
        begin: Some(typed),
        check: Some(|value| {
            placeholder::real(value) && judge::strong(value) && !judge::technical(value)
        }),
        near: &[
            "password*",
            "passwort*",
            "passphrase*",
            "assword*",
            "kennwort*",
            "contraseña*",
            "mot de passe",
            "senha*",
        ],
        needs_near: true,
        hits: &[
            "expect \"*assword:\"\nsend \"«velvetorchid734»\\r\"",
            "child.expect('Password:')\nchild.sendline('«velvetorchid734»')",
        ],
        misses: &[
            "expect \"password:\"\nsend \"$password\\r\"",
            "expect \"$ \"\nsend \"ls -la2\\r\"",
            "expect \"password:\"\nsend \"yes\\r\"",
            "send \"cd /srv/app2 && make\\r\" # no password",
        ],
        source: "expect(1); pexpect",
        ..ARGUMENT
    },
    Rule {
        id: "assignment/sensitive-output",
        about: "Value of an output that Terraform marks as sensitive",
        label: Label::SECRET,
        wake: &[Wake::Words(&["sensitive"])],
        begin: Some(|text, at| (at > 0 && text[at - 1] == b'"').then_some(at)),
        pattern: r#"sensitive"\s{0,2}:\s{0,2}true,\s{0,12}(?:"type"\s{0,2}:\s{0,2}"[a-z]{3,8}",\s{0,12})?"value"\s{0,2}:\s{0,2}"(?P<value>[^"\\\n]{4,128})""#,
        reach: 256,
        check: Some(placeholder::real),
        hits: &[
            "{\"db\": {\n  \"sensitive\": true,\n  \"type\": \"string\",\n  \"value\": \"«velvetorchid»\"\n}}",
        ],
        misses: &[
            "{\"sensitive\": false, \"type\": \"string\", \"value\": \"velvetorchid\"}",
            "{\"sensitive\": true, \"value\": \"<redacted>\"}",
        ],
        source: "Terraform, output -json",
        ..ARGUMENT
    },
    Rule {
        id: "call/login-mail",
        about: "Password behind an address of mail in a call that logs in",
        wake: &[Wake::Words(&["login(", "log_in(", "signin(", "sign_in("])],
        begin: Some(behind_mail),
        check: Some(|value| value.len() > 3 && placeholder::real(value) && !judge::state(value)),
        hits: &[
            "server.login(\"«jane@example.org»\", \"«tigger»\")",
            "await page.login('«jane@example.org»', '«fkqr pzmv wxyb ltnc»')",
        ],
        misses: &[
            "server.login(\"jane@example.org\", password)",
            "server.login(\"jane@example.org\", \"<password>\")",
            "login('/home', 'dashboard')",
        ],
        ..ARGUMENT
    },
];

fn is_password(value: &str) -> bool {
    let plain = value
        .bytes()
        .all(|b| b.is_ascii_graphic() && !b"/<>{}()".contains(&b));
    let signed = value
        .bytes()
        .any(|b| b.is_ascii_punctuation() && b != b'-' && b != b'_');
    plain
        && (signed || value.len() < LEAST)
        && unmistakable(value)
        && placeholder::real(value)
        && !judge::technical(value)
}

/// Letters of both cases and digits, drawn at random. Hashes and ids have one case.
fn is_key(value: &str) -> bool {
    let has = |is: fn(&u8) -> bool| value.as_bytes().iter().any(is);
    let part = |b: u8| b.is_ascii_alphanumeric() || b"_-".contains(&b);
    (LEAST..=96).contains(&value.len())
        && value.bytes().all(part)
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_digit)
        && random::random(value)
        && placeholder::real(value)
}

/// The texts in quotes behind the bracket that opens at or behind `at`, with their places.
fn texts(text: &[u8], at: usize) -> impl Iterator<Item = (usize, &str)> {
    let end = text.len().min(at + REACH);
    let open = text[at..end]
        .iter()
        .take(24)
        .position(|b| b"([".contains(b));
    let mut next = open.map_or(end, |open| at + open + 1);
    let mut depth = 1;
    std::iter::from_fn(move || {
        while next < end && depth > 0 {
            let byte = text[next];
            next += 1;
            match byte {
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' => depth -= 1,
                b'\n' if depth == 0 => return None,
                b'"' | b'\'' => {
                    let from = next;
                    let stops = |b: &u8| *b == byte || *b == b'\n' || *b == b'\\';
                    let len = text[from..end].iter().position(stops)?;
                    next = from + len + 1;
                    // What is escaped is read without its escapes.
                    if text[from + len] != byte {
                        return None;
                    }
                    return Some((from, std::str::from_utf8(&text[from..from + len]).ok()?));
                }
                _ => {}
            }
        }
        None
    })
}

fn among(text: &[u8], at: usize, is_one: fn(&str) -> bool) -> Option<usize> {
    texts(text, at).find(|(_, it)| is_one(it)).map(|(at, _)| at)
}

/// The text in quotes behind the word for sending at `at`, where it is one word.
fn typed(text: &[u8], at: usize) -> Option<usize> {
    let line = &text[at..text.len().min(at + 120)];
    let line = memchr::memchr(b'\n', line).map_or(line, |end| &line[..end]);
    let quote = line.iter().position(|b| b"\"'".contains(b))?;
    let start = quote + 1;
    let stops = |b: &u8| *b == line[quote] || *b == b'\\';
    let len = line[start..].iter().position(stops)?;
    let word = &line[start..start + len];
    let one = (6..=64).contains(&len)
        && word
            .iter()
            .all(|b| b.is_ascii_graphic() && !b"$/{}[]".contains(b));
    one.then_some(at + start)
}

fn behind_mail(text: &[u8], at: usize) -> Option<usize> {
    let mut texts = texts(text, at);
    let (_, login) = texts.next()?;
    let mail = login
        .split_once('@')
        .is_some_and(|(_, host)| host.contains('.'));
    texts.next().filter(|_| mail).map(|(at, _)| at)
}
