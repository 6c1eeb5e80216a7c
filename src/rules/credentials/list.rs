//! Lists and groups of passwords and secrets: `"passwords": ["…", "…"]`, `secrets: {db: "…"}`.
//!
//! One rule for each place in a list, since a rule finds one value where it is woken.

use super::names::{self, Kind};
use super::site::{NAME, is_name};
use super::{judge, placeholder, random};
use crate::label::Label;
use crate::rules::{Begin, Confidence, Edge, Rule, Wake};

const PASSWORDS: Rule = Rule {
    about: "Password in a list or a group whose name tells it",
    label: Label::PASSWORD,
    wake: &[Wake::Words(&[
        "pass",
        "pwd",
        "kennw",
        "contrase",
        "senhas",
        "wachtwoord",
        "парол",
        "密码",
        "パスワード",
        "비밀번호",
    ])],
    sift: Some(opens),
    pattern: r#"[^"'`\\\n]{3,200}"#,
    fit: Some(|value| value.trim_end_matches([' ', ',', '\r']).len()),
    reach: 256,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(password),
    confidence: Confidence::Likely,
    generic: true,
    source: "Conventions of configuration files and programming languages",
    ..Rule::BASE
};
const SECRETS: Rule = Rule {
    about: "Secret in a list or a group whose name tells it",
    label: Label::SECRET,
    wake: &[Wake::Words(&[
        "token",
        "secret",
        "apikey",
        "api_key",
        "api-key",
        "keys",
        "credential",
        "creds",
        "auth",
    ])],
    check: Some(secret),
    ..PASSWORDS
};

const fn password_at(id: &'static str, begin: Begin, hits: &'static [&'static str]) -> Rule {
    Rule {
        id,
        begin: Some(begin),
        hits,
        misses: &[
            "PASSWORD_FIELDS = ['password1', 'password2', 'password3', 'password4', 'x']",
            "Win32_System_PasswordManagement = [\"Win32_System\"]",
            "\"password\": {\"type\": \"string\", \"minLength\": 8, \"pattern\": \"^[a-z0-9]+$\"}",
        ],
        ..PASSWORDS
    }
}

const fn secret_at(id: &'static str, begin: Begin, hits: &'static [&'static str]) -> Rule {
    Rule {
        id,
        begin: Some(begin),
        hits,
        misses: &[
            "tokens = [\"let\", \"mut\", \"x1\", \"=\", \"42\", \"fn\"]",
            "secrets: [{name: regcred-1}, {name: regcred-2}]",
        ],
        ..SECRETS
    }
}

pub(crate) const RULES: &[Rule] = &[
    password_at(
        "list/password-1",
        |text, at| place(text, at, 0),
        &[
            r#"{"password":["«w8Kd22x»"]}"#,
            r#"{"password":{"value":"«w8Kd22x»"}}"#,
            "passwords:\n  - «w8Kd22x»",
        ],
    ),
    password_at(
        "list/password-2",
        |text, at| place(text, at, 1),
        &[
            r#"{"passwords":["«w8Kd22x»","«kX9vb2qq»"]}"#,
            "passwords:\n  - «w8Kd22x»\n  - «kX9vb2qq»\n",
        ],
    ),
    password_at(
        "list/password-3",
        |text, at| place(text, at, 2),
        &[r#"passwords = ["«w8Kd22x»", "«kX9vb2qq»", "«hunter2»"]"#],
    ),
    password_at(
        "list/password-4",
        |text, at| place(text, at, 3),
        &[r#"passwords = ["«w8Kd22x»", "«kX9vb2qq»", "«hunter2»", "«lemon7Tree»"]"#],
    ),
    secret_at(
        "list/secret-1",
        |text, at| place(text, at, 0),
        &[
            r#"{"tokens": ["«q7Lr2VxT9bKd4WzH»"]}"#,
            r#"const SECRETS = { stripe: "«q7Lr2VxT9bKd4WzH»" };"#,
            r#"{"secrets":{"db":"«w8Kd22xL»"}}"#,
        ],
    ),
    secret_at(
        "list/secret-2",
        |text, at| place(text, at, 1),
        &[
            r#"{"tokens": ["«q7Lr2VxT9bKd4WzH»", "«Zk8wQ2nV7rT4yB6mX1cF»"]}"#,
            r#"{"secrets":{"host":"db","pw":"«w8Kd22xL»"}}"#,
        ],
    ),
    secret_at(
        "list/secret-3",
        |text, at| place(text, at, 2),
        &[
            r#"api_keys = ["«q7Lr2VxT9bKd4WzH»", "«Zk8wQ2nV7rT4yB6mX1cF»", "«9f86d081884c7d659a2feaa0c55ad015»"]"#,
        ],
    ),
    secret_at(
        "list/secret-4",
        |text, at| place(text, at, 3),
        &[r#"{"secrets":{"host":"db","port":"1","user":"jane","pw":"«w8Kd22xL»"}}"#],
    ),
    user_at(
        "list/user-1",
        |text, at| user(text, at, 0),
        &[
            "users = {'admin': '«w8Kd22x!»'}",
            "{\"accounts\": {\"jane\": \"«w8Kd22x!»\"}}",
        ],
    ),
    user_at(
        "list/user-2",
        |text, at| user(text, at, 1),
        &["USERS = {\n    'admin': '«w8Kd22x!»',\n    'erika': '«kX9vb2qq»',\n}"],
    ),
    user_at(
        "list/user-3",
        |text, at| user(text, at, 2),
        &["const users = { jane: '«w8Kd22x!»', erika: '«kX9vb2qq»', max: '«hunter2»' }"],
    ),
    user_at(
        "list/user-4",
        |text, at| user(text, at, 3),
        &["users = {'a': '«w8Kd22x!»', 'b': '«kX9vb2qq»', 'c': '«hunter2»', 'd': '«lemon7Tree»'}"],
    ),
];

/// A map of accounts to their passwords, of which the name says nothing of these: `users = {…}`.
const USERS: Rule = Rule {
    about: "Password in a map from accounts to passwords",
    wake: &[Wake::Words(USER_MAPS)],
    sift: Some(|text, at| open_users(text, at).is_some()),
    check: Some(|value| {
        let has = |is: fn(&u8) -> bool| value.bytes().any(|b| is(&b));
        password(value)
            && has(u8::is_ascii_alphabetic)
            && has(u8::is_ascii_digit)
            && !value.contains(['/', '@', ':'])
    }),
    misses: &[
        "users = {'jane': 'admin', 'erika': 'viewer'}",
        "users = {'jane': {'id': 'w8Kd22x'}}",
        "accounts: { '2024-01-02': 'open' }",
        "const users = { count: 'a1' }",
    ],
    ..PASSWORDS
};

/// Names of such maps.
const USER_MAPS: &[&str] = &[
    "users",
    "accounts",
    "logins",
    "admins",
    "valid_users",
    "validusers",
    "demo_users",
    "demousers",
    "test_users",
    "testusers",
    "user_db",
    "userdb",
    "fake_users",
    "user_map",
    "usuarios",
    "benutzer",
];

const fn user_at(id: &'static str, begin: Begin, hits: &'static [&'static str]) -> Rule {
    Rule {
        id,
        begin: Some(begin),
        hits,
        ..USERS
    }
}

/// Behind the bracket of a map of accounts.
fn open_users(text: &[u8], woken: usize) -> Option<usize> {
    let rest = &text[woken..(woken + 64).min(text.len())];
    let end = rest.iter().take_while(|&&b| is_name(b)).count();
    let known = |name: &&str| rest[..end].eq_ignore_ascii_case(name.as_bytes());
    USER_MAPS.iter().any(known).then_some(())?;
    let sign = |b: &u8| b"\"'\\ ".contains(b);
    let at = end + rest[end..].iter().take(4).take_while(|b| sign(b)).count();
    matches!(rest.get(at), Some(b':' | b'=')).then_some(())?;
    let open = at
        + 1
        + rest[at + 1..]
            .iter()
            .take(2)
            .take_while(|b| **b == b' ')
            .count();
    (rest.get(open) == Some(&b'{')).then_some(woken + open + 1)
}

fn user(text: &[u8], woken: usize, index: usize) -> Option<usize> {
    // As in a list, nothing is looked for a level below.
    nth(text, open_users(text, woken)?, b'[', index)
}

fn password(value: &str) -> bool {
    placeholder::real(value)
        && !value.contains(' ')
        && !judge::technical(value)
        && !judge::named(value.trim_end_matches(|c: char| c.is_ascii_digit()))
        && (judge::strong(value) || random::scrambled(value))
}

fn secret(value: &str) -> bool {
    placeholder::real(value)
        && !value.contains([' ', '/', '.', ':', '<', '{'])
        && (judge::machine_made(value)
            || value.len() >= 8
                && !value.contains(['-', '_'])
                && judge::strong(value)
                && !judge::technical(value))
}

/// Whether a list begins behind the name: a fast no for nearly all names.
fn opens(text: &[u8], woken: usize) -> bool {
    open(text, woken).is_some()
}

/// Behind the bracket that opens the list, and that bracket; for YAML, behind the colon.
fn open(text: &[u8], woken: usize) -> Option<(usize, u8)> {
    let rest = &text[woken..];
    let mut at = rest.iter().take(NAME).take_while(|&&b| is_name(b)).count();
    let skip = |at: usize, set: &[u8], most: usize| {
        let run = rest[at.min(rest.len())..].iter().take(most);
        at + run.take_while(|b| set.contains(b)).count()
    };
    at = skip(at, b"\"'\\", 3);
    at = skip(at, b" ", 2);
    // `passwords: list[str] = [`, `var tokens = []string{`.
    matches!(rest.get(at), Some(b':' | b'=')).then_some(())?;
    at = skip(at + 1, b"=>", 1);
    at = skip(at, b" ", 2);
    if rest[at.min(rest.len())..].starts_with(b"[]string") {
        at += 8;
    }
    let bracket = *rest.get(at)?;
    let (at, bracket) = match bracket {
        b'[' | b'{' => (at + 1, bracket),
        b'\n' => {
            let item = skip(at, b"\n ", 24);
            rest.get(item..)?.starts_with(b"- ").then_some((at, b'-'))?
        }
        _ => return None,
    };
    let begin = woken
        - text[woken.saturating_sub(NAME)..woken]
            .iter()
            .rev()
            .take_while(|&&b| is_name(b) && b < 0xE3)
            .count();
    let end = woken + rest.iter().take(NAME).take_while(|&&b| is_name(b)).count();
    let name = std::str::from_utf8(&text[begin..end]).ok()?;
    // One password may be many: `passwords`, `api_keys`, `tokens`.
    let one = name.strip_suffix(['s', 'S']).unwrap_or(name);
    let kind = names::kind(name).or_else(|| names::kind(one))?;
    let many = name.len() > one.len();
    // Of one password only the field that holds it is wanted.
    let bracket = if bracket == b'{' && !many {
        b'v'
    } else {
        bracket
    };
    (many || kind == Kind::Password).then_some((woken + at, bracket))
}

/// Where the value at a place in the list begins, unless the list's name begins with it: features of a
/// package are called so, `Net_Password = ["Net"]`.
fn place(text: &[u8], woken: usize, index: usize) -> Option<usize> {
    let (from, bracket) = open(text, woken)?;
    let value = nth(text, from, bracket, index)?;
    let name = text[..woken].iter().rev().take(NAME);
    let name = name.take_while(|b| b.is_ascii_alphanumeric() || b"_-.".contains(b));
    let name = &text[woken - name.count()..woken];
    let name = name
        .strip_suffix(b"_")
        .or(name.strip_suffix(b"-"))
        .unwrap_or(name);
    let rest = text[value..].strip_prefix(name);
    let is_name = !name.is_empty() && rest.is_some_and(|rest| matches!(rest, [b'"' | b'\'', ..]));
    (!is_name).then_some(value)
}

/// Where the text number `index` begins of the list whose bracket ends at `from`.
fn nth(text: &[u8], from: usize, bracket: u8, index: usize) -> Option<usize> {
    let window = &text[..(from + 600).min(text.len())];
    if bracket == b'-' {
        return item(window, from, index);
    }
    let mut at = from;
    let mut seen = 0;
    let mut key: &[u8] = b"";
    loop {
        match *window.get(at)? {
            b']' | b'}' | b'[' | b'(' => return None,
            // One level more: `{"password": {"value": …}}` is read, a list of objects is not.
            b'{' if bracket == b'[' => return None,
            b'"' | b'\'' | b'`' => {
                let quote = window[at];
                let escaped = window[at - 1] == b'\\';
                let start = at + 1;
                let mut end = start;
                while *window.get(end)? != quote {
                    if window[end] == b'\n' {
                        return None;
                    }
                    end += if window[end] == b'\\' && !escaped {
                        2
                    } else {
                        1
                    };
                }
                at = end + 1;
                // A key, and not a value.
                let behind = window[at.min(window.len())..]
                    .iter()
                    .find(|b| !b" ".contains(b));
                if behind == Some(&b':') || window[at.min(window.len())..].starts_with(b" =>") {
                    key = window[start..end].trim_ascii_end();
                    key = key.strip_suffix(b"\\").unwrap_or(key);
                    continue;
                }
                let wanted = bracket != b'v'
                    || [&b"value"[..], b"plaintext", b"plain", b"default"].contains(&key);
                if wanted && seen == index {
                    return Some(start);
                }
                seen += usize::from(wanted);
                continue;
            }
            _ => {}
        }
        at += 1;
    }
}

/// The item number `index` of a list in YAML.
fn item(window: &[u8], from: usize, index: usize) -> Option<usize> {
    let mut at = from;
    for seen in 0..=index {
        let dash = at
            + window[at..]
                .iter()
                .take_while(|b| b"\r\n ".contains(b))
                .count();
        window.get(dash..)?.starts_with(b"- ").then_some(())?;
        let start = dash + 2;
        let quoted = usize::from(matches!(window.get(start), Some(b'"' | b'\'')));
        if seen == index {
            return Some(start + quoted);
        }
        at = start + memchr::memchr(b'\n', &window[start..])?;
    }
    None
}
