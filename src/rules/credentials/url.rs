//! `scheme://user:password@host`: only the password goes.

use super::{judge, placeholder, random};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// How far the scheme may stand before the `@`.
const BACK: usize = 1024;

const ADDRESS: Rule = Rule {
    label: Label::PASSWORD,
    wake: &[Wake::Byte(b'@')],
    pattern: r#"[^\s"'<>`]+"#,
    reach: 1200,
    left: Edge::Free,
    right: Edge::Free,
    fit: Some(fit),
    check: Some(placeholder::real),
    confidence: Confidence::Likely,
    generic: true,
    source: "RFC 3986, section 3.2.1",
    ..Rule::BASE
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "url/password",
        about: "Password in an address, of a web site, a database, a broker or a mail server",
        begin: Some(|text, at| userinfo(text, at)?.password),
        hits: &[
            "postgres://app:«hunter2»@db.example.org:5432/shop",
            "DATABASE_URL=\"mysql://root:«S3cr%21t%40x»@db.example.org/shop?ssl=true\"",
            "redis://:«kX9vb2qq»@cache:6379/0",
            "mongodb+srv://jane:«p@ss/w0rd»@cluster0.example.net/?retryWrites=true",
            "amqp://guest1:«w8Kd:22x»@mq.example.org:5672/%2F",
            "git clone https://jane:«q7Lr2VxT9bKd»@git.example.org/a/b.git",
            "地址是ftp://user1:«abc12345»@ftp.example.org，谢谢",
            "mongodb://a:«h8Kd22x»@h1.example.org:27017,h2.example.org:27017/db?authSource=a@b",
            "https://jane:«w8#Kd22x»@x.example.org/a",
            "dsn := \"app:«w8Kd22x»@tcp(db:3306)/shop\"",
            "jdbc:oracle:thin:scott/«t1ger77»@db:1521:xe",
            "jdbc:oracle:thin://scott:«t1ger77»@db:1521/x and smtp://x%40y:«w8Kd22x»@mail.example.org",
        ],
        misses: &[
            "http://localhost:5000/@x",
            "https://host.example.org:8000/@scope/pkg",
            "postgres://user:${DB_PASS}@host/db",
            "postgres://user:password@host/db",
            "postgres://{user}:{password}@{host}/db",
            "postgres://%s:%s@%s/%s",
            "redis://localhost:6379/@foo",
            "postgres://user:[PASSWORD]@host/db",
            "https://jane@git.example.org/a",
            "see https://x.example.org:443 or mail a@example.org",
            "postgres://app:****@db/shop",
        ],
        ..ADDRESS
    },
    Rule {
        id: "url/token",
        about: "Token that stands for the user in an address",
        label: Label::SECRET,
        begin: Some(|text, at| userinfo(text, at)?.token),
        check: Some(|value| placeholder::real(value) && value.len() >= 16 && random::random(value)),
        hits: &[
            "git clone https://«q7Lr2VxT9bKd4WzHm1Zk»@git.example.org/a/b.git",
            "dsn = https://«9f86d081884c7d659a2feaa0c55ad015»@o1.ingest.example.org/42",
            "https://«q7Lr2VxT9bKd4WzHm1Zk»:@api.example.org/v1",
        ],
        misses: &[
            "https://jane.doe@git.example.org/a",
            "ssh://git@git.example.org/a/b.git",
            "https://continuous-integration-user@git.example.org/a",
        ],
        ..ADDRESS
    },
    Rule {
        id: "url/default-password",
        about: "A known default such as `password` in an address",
        begin: Some(|text, at| userinfo(text, at)?.password),
        check: Some(placeholder::default),
        confidence: Confidence::Possible,
        // The catalogue is tested from `Likely` up: the examples show where it is quiet.
        hits: &["postgres://user:password@host and amqp://a:«hunter2»@mq"],
        misses: &[
            "postgres://postgres:postgres@localhost/db",
            "postgres://app:****@db/shop",
        ],
        ..ADDRESS
    },
];

/// What stands between `://` and `@`.
#[derive(Default)]
struct UserInfo {
    password: Option<usize>,
    token: Option<usize>,
}

/// Reads backwards from an `@`. Gives up where the address has no user, or goes on to a later
/// `@` that ends the user.
fn userinfo(text: &[u8], at: usize) -> Option<UserInfo> {
    let from = at.saturating_sub(BACK);
    let slashes = match memchr::memmem::rfind(&text[from..at], b"://") {
        Some(found) => from + found + 2,
        None => return without_scheme(text, at, from),
    };
    let stop = |b: &u8| b.is_ascii_whitespace() || b"\"'<>`".contains(b);
    if text[slashes..at].iter().any(stop) {
        return None;
    }
    let start = slashes + 1;
    if from + 2 >= slashes || !text[slashes - 3].is_ascii_alphanumeric() {
        return None;
    }
    let scheme = text[..slashes - 2]
        .iter()
        .rev()
        .take(16)
        .take_while(|b| b.is_ascii_alphanumeric() || b"+.-".contains(b))
        .count();
    let web = text[..slashes - 2].ends_with(b"http") || text[..slashes - 2].ends_with(b"https");
    if scheme < 2 {
        return None;
    }
    let info = &text[start..at];
    let colon = info.iter().position(|&b| b == b':');
    let path = info.iter().position(|b| b"/?#".contains(b));
    // `host:8000/@scope`: the path has begun, unless the password has a slash.
    match (colon, path) {
        (_, Some(path)) if colon.is_none_or(|colon| path < colon) => return None,
        (Some(colon), Some(path))
            if path > colon + 1 && info[colon + 1..path].iter().all(u8::is_ascii_digit)
                || info[0] == b'[' =>
        {
            return None;
        }
        // On the web a path is likelier: the password must look like one.
        (Some(colon), Some(_)) if web => {
            let password = std::str::from_utf8(&info[colon + 1..]).ok()?;
            judge::strong(password).then_some(())?;
        }
        _ => {}
    }
    match colon {
        Some(colon) if colon + 1 < info.len() => Some(UserInfo {
            password: Some(start + colon + 1),
            ..UserInfo::default()
        }),
        // `https://token:@host`.
        Some(colon) if web && colon > 0 => Some(UserInfo {
            token: Some(start),
            ..UserInfo::default()
        }),
        None if web && !info.is_empty() => Some(UserInfo {
            token: Some(start),
            ..UserInfo::default()
        }),
        _ => None,
    }
}

/// `user:password@tcp(host)` of Go, `jdbc:oracle:thin:user/password@host`.
fn without_scheme(text: &[u8], at: usize, from: usize) -> Option<UserInfo> {
    let before = &text[from..at];
    let begin = before
        .iter()
        .rposition(|b| b.is_ascii_whitespace() || b"\"'`<>=(".contains(b))
        .map_or(0, |at| at + 1);
    let info = &before[begin..];
    let part = |mark: u8, from: usize| {
        let found = info.get(from..)?.iter().position(|&b| b == mark)?;
        Some(from + found + 1)
    };
    let password = if text[at..].starts_with(b"@tcp(") || text[at..].starts_with(b"@unix(") {
        part(b':', 0)?
    } else if info.starts_with(b"jdbc:oracle:") {
        part(b'/', 12)?
    } else {
        return None;
    };
    (password < info.len()).then_some(UserInfo {
        password: Some(from + begin + password),
        ..UserInfo::default()
    })
}

/// The user ends at the last `@` before the path, the query or the end. A password with a slash
/// in it puts a further `@` behind that, with a host that looks more like one.
fn fit(value: &str) -> usize {
    let bytes = value.as_bytes();
    // `user:password@tcp(…)`, `user/password@//host`.
    let driver = [&b"@tcp("[..], b"@unix(", b"@//"]
        .iter()
        .find_map(|mark| memchr::memmem::find(bytes, mark));
    if let Some(end) = driver {
        return end;
    }
    let find = |set: &[u8]| {
        let end = bytes.iter().position(|b| set.contains(b));
        end.unwrap_or(bytes.len())
    };
    let last = |end: usize| bytes[..end].iter().rposition(|&b| b == b'@');
    let (authority, path) = (find(b"/?#"), find(b"?"));
    match (last(authority), last(path)) {
        (Some(first), Some(later)) if first != later && !host(bytes, first) => later,
        (Some(first), _) if bytes.get(first + 1).is_some_and(|b| !b"/?#:@".contains(b)) => {
            // `token:@host`.
            first - usize::from(first > 0 && bytes[first - 1] == b':')
        }
        (None, Some(later)) if host(bytes, later) => later,
        (None, None) => last(bytes.len()).filter(|&at| host(bytes, at)).unwrap_or(0),
        _ => 0,
    }
}

/// Whether a host with a point or a port follows the `@`.
fn host(bytes: &[u8], at: usize) -> bool {
    let name = &bytes[at + 1..];
    let plain = |b: &&u8| b.is_ascii_alphanumeric() || b".-_[]".contains(b);
    let end = name.iter().take_while(plain).count();
    let port = name.get(end) == Some(&b':') && name.get(end + 1).is_some_and(u8::is_ascii_digit);
    end > 0 && (name[..end - 1].contains(&b'.') || port || &name[..end] == b"localhost")
}
