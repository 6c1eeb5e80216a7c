//! Secrets in headers, where the scheme tells them.

use super::{judge, placeholder, proof, random};
use crate::label::Label;
use crate::rules::{Begin, Confidence, Edge, Rule, Wake, sift};

const HEADER: Rule = Rule {
    label: Label::SECRET,
    left: Edge::Free,
    right: Edge::Free,
    reach: 2048,
    confidence: Confidence::Likely,
    generic: true,
    ..Rule::BASE
};
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "header/bearer",
        about: "Token behind `Bearer`",
        wake: &[Wake::Words(&["bearer"])],
        pattern: r"(?i:bearer)(?:[ \t]{1,3}|%20|: ?)(?P<value>[A-Za-z0-9._~+/-]{12,}={0,2})",
        check: Some(opaque),
        hits: &[
            "Authorization: Bearer «q7Lr2VxT9bKd4WzHm1Zk»",
            "curl -H 'Authorization: Bearer «9f86d081884c7d659a2feaa0c55ad015»' https://x.example.org",
            "{\\\"Authorization\\\":\\\"Bearer «q7Lr2VxT9bKd4WzHm1Zk»\\\"}",
        ],
        misses: &[
            "Bearer authentication-scheme",
            "Authorization: Bearer ${TOKEN}",
            "Authorization: Bearer <your_access_token>",
            "the bearer of getUserTokenFromRequest",
        ],
        source: "RFC 6750",
        ..HEADER
    },
    Rule {
        id: "header/basic",
        about: "User and password in base64 behind `Basic`, or as `auth` of Docker and npm",
        wake: &[Wake::Words(&["basic", "auth"])],
        sift: Some(may_be_basic),
        pattern: r#"(?:(?i:basic)(?:[ \t]{1,2}|%20)|(?i:auth)\\{0,3}"?\s{0,3}[:=]\s{0,3}\\{0,3}"?)(?P<value>[A-Za-z0-9+/]{8,}={0,2})"#,
        reach: 540,
        right: Edge::Word,
        check: Some(proof::user_and_password),
        confidence: Confidence::Certain,
        hits: &[
            "Authorization: Basic «amFuZTpodW50ZXIy»",
            "\"auths\": {\"r.example.org\": {\"auth\": \"«YXBwOlNvbW1lcjIwMjQh»\"}}",
            "//r.example.org/:_auth=«YXBwOlNvbW1lcjIwMjQh»",
        ],
        misses: &[
            "Basic authentication",
            "Authorization: Basic <credentials>",
            "auth: required",
        ],
        source: "RFC 7617",
        ..HEADER
    },
    Rule {
        id: "header/authorization",
        about: "Token behind a scheme in an Authorization header",
        wake: &[Wake::Words(&["authorization"])],
        pattern: r#"(?i:authorization)[\\"'\])]{0,6}\s{0,2}[:=,(]\s{0,2}[a-z@$]?\\{0,3}["'`]?[A-Za-z][A-Za-z-]{1,24}(?:[ =]|: )(?:token=)?\\{0,3}"?(?P<value>[A-Za-z0-9._~+/=-]{12,})"#,
        reach: 600,
        check: Some(opaque),
        hits: &[
            "Authorization: token «q7Lr2VxT9bKd4WzHm1Zk»",
            "'Authorization': 'ApiKey «9f86d081884c7d659a2feaa0c55ad015»'",
            "headers[\"Authorization\"] = f\"Token «q7Lr2VxT9bKd4WzHm1Zk»\"",
            "Authorization: SSWS «q7Lr2VxT9bKd4WzHm1Zk»",
        ],
        misses: &[
            "Authorization: token required",
            "Authorization: Token <your-token>",
            "Authorization: AWS4-HMAC-SHA256 Credential=x/20240101/us-east-1/s3/aws4_request",
        ],
        source: "RFC 9110, section 11.6.2",
        ..HEADER
    },
    cookie(
        "header/cookie-1",
        |text, at| cookie_value(text, at, 0),
        &[
            "Cookie: ASP.NET_SessionId=«xqfqkmsfjro46w8ggi5d1d77»; lang=de",
            "Set-Cookie: remember=«q7Lr2VxT9bKd4WzHm1Zk»; Path=/; HttpOnly",
            "-H 'cookie: theme=dark; sid=«q7Lr2VxT9bKd4WzHm1Zk»'",
        ],
    ),
    cookie(
        "header/cookie-2",
        |text, at| cookie_value(text, at, 1),
        &["Cookie: a=«q7Lr2VxT9bKd4WzHm1Zk»; b=«Zk8wQ2nV7rT4yB6mX1cF»"],
    ),
    cookie(
        "header/cookie-3",
        |text, at| cookie_value(text, at, 2),
        &["Cookie: a=«q7Lr2VxT9bKd4WzHm1Zk»; b=«Zk8wQ2nV7rT4yB6mX1cF»; c=«k3vQ8zP1xkD3vQ8zP1xq»"],
    ),
    Rule {
        id: "header/query",
        about: "Key, code or signature in the query of an address, under a name that is not telling alone",
        wake: &[Wake::Words(&[
            "key=", "code=", "sign=", "hmac=", "appid=", "sas=", "st=", "ticket=", "otp=", "nonce=",
        ])],
        begin: Some(queried),
        pattern: r#"[a-z]{2,6}=(?P<value>[A-Za-z0-9._~+/%=-]{16,})"#,
        check: Some(|value| placeholder::real(value) && judge::machine_made(value)),
        hits: &[
            "https://x.example.org/a?key=«q7Lr2VxT9bKd4WzHm1Zk»&q=x",
            "grant_type=authorization_code&code=«Zk8wQ2nV7rT4yB6mX1cF»&redirect_uri=x",
        ],
        misses: &[
            "https://x.example.org/a?key=opening-hours-of-shops",
            "code=q7Lr2VxT9bKd4WzHm1Zk",
            "?key=550e8400-e29b-41d4-a716-446655440000",
        ],
        source: "RFC 6749; manuals of map and weather services",
        ..HEADER
    },
];

/// Behind `?` or `&`.
fn queried(text: &[u8], at: usize) -> Option<usize> {
    matches!(text[..at].last(), Some(b'?' | b'&')).then_some(at)
}

/// A cookie that is a session, by its place in the header.
const fn cookie(id: &'static str, begin: Begin, hits: &'static [&'static str]) -> Rule {
    Rule {
        id,
        about: "Session in a header of cookies",
        wake: &[Wake::Words(&["cookie"])],
        begin: Some(begin),
        pattern: r#"[A-Za-z0-9._~+/%=:|!-]{16,}"#,
        check: Some(opaque),
        hits,
        misses: &[
            "Cookie: theme=dark; lang=de; visited=true",
            "cookie: _ga=GA1.2.1234567890.1234567890",
            "cookies = requests.cookies.RequestsCookieJar()",
        ],
        source: "RFC 6265",
        ..HEADER
    }
}

/// Where the value of a cookie begins, number `index` of those that are not for counting visits.
fn cookie_value(text: &[u8], woken: usize, index: usize) -> Option<usize> {
    const COUNTS: &[&[u8]] = &[
        b"_ga", b"_gid", b"_gcl", b"__utm", b"_hj", b"ajs_", b"_pk_", b"mp_", b"_fbp", b"_uet",
        b"Optanon", b"__hs", b"hubspot", b"consent", b"visitor", b"lang", b"path", b"domain",
        b"expires",
    ];
    let window = &text[woken..(woken + 1024).min(text.len())];
    let mut at = 6 + skip(&window[6..], b"\\\"'");
    matches!(window.get(at)?, b':' | b'=' | b',').then_some(())?;
    at += 1;
    let mut seen = 0;
    loop {
        at += skip(window.get(at..)?, b" \\\"'");
        let rest = window.get(at..)?;
        let name = rest
            .iter()
            .take(64)
            .take_while(|b| b.is_ascii_alphanumeric() || b"._-%".contains(b))
            .count();
        (name > 0 && rest.get(name) == Some(&b'=')).then_some(())?;
        let value = at + name + 1;
        let len = window[value..]
            .iter()
            .take_while(|b| !b"; \n\r\"'\\,".contains(b))
            .count();
        let counts = COUNTS.iter().any(|word| rest.starts_with(word));
        if !counts && len >= 16 {
            if seen == index {
                return Some(woken + value);
            }
            seen += 1;
        }
        at = value + len;
        (window.get(at) == Some(&b';')).then_some(())?;
        at += 1;
    }
}

fn skip(text: &[u8], set: &[u8]) -> usize {
    text.iter().take(6).take_while(|b| set.contains(b)).count()
}

/// A token that says nothing, but was made at random.
fn opaque(value: &str) -> bool {
    placeholder::real(value) && (random::random(value) || proof::jwt(value))
}

/// A quick look at what stands behind `Basic` or `auth`: "Basic authentication" is not worth more.
fn may_be_basic(text: &[u8], at: usize) -> bool {
    let (end, next) = sift::behind_letters(text, at);
    match end - at {
        5 => {
            let blank = |at: usize| usize::from(matches!(text.get(at), Some(b' ' | b'\t')));
            let begin = match next {
                b'%' => end + 3,
                _ => end + blank(end) + blank(end + blank(end)),
            };
            let is_part = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/');
            text.get(begin..begin + 8)
                .is_some_and(|value| value.iter().all(is_part))
        }
        4 => matches!(next, b'\\' | b'"' | b':' | b'=' | b' ' | b'\t'..=b'\r' | 0x80..),
        _ => false,
    }
}
