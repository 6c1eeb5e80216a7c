//! Secrets that the structure of a file gives away: keys of JOSE, Secrets of Kubernetes, settings
//! of Docker, lists of accounts.

use super::{judge, placeholder, proof, value};
use crate::label::Label;
use crate::rules::{Begin, Confidence, Edge, Rule, Wake};

const STRUCTURE: Rule = Rule {
    label: Label::SECRET,
    left: Edge::Free,
    right: Edge::Free,
    reach: 1024,
    confidence: Confidence::Likely,
    generic: true,
    ..Rule::BASE
};

/// A private member of a JSON Web Key.
const fn member(id: &'static str, begin: Begin, hits: &'static [&'static str]) -> Rule {
    Rule {
        id,
        about: "Private member of a JSON Web Key",
        label: Label::PRIVATE_KEY,
        wake: &[Wake::Words(&["kty"])],
        begin: Some(begin),
        pattern: r"[A-Za-z0-9_-]{16,}",
        reach: 2048,
        right: Edge::Token,
        check: Some(placeholder::real),
        hits,
        misses: &[
            r#"{"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx","e":"AQAB"}"#,
            r#"{"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4"}"#,
        ],
        source: "RFC 7518, section 6",
        ..STRUCTURE
    }
}

/// A value of a Secret of Kubernetes, by its place.
const fn of_secret(id: &'static str, begin: Begin, hits: &'static [&'static str]) -> Rule {
    Rule {
        id,
        about: "Value in a Secret of Kubernetes",
        wake: &[Wake::Words(&[
            "kind: secret",
            "kind\": \"secret",
            "kind\":\"secret",
        ])],
        begin: Some(begin),
        pattern: r#"[^\s"'\\]{2,}"#,
        reach: 8192,
        check: Some(|value| placeholder::real(value) && value.len() > 3 && !certificate(value)),
        hits,
        misses: &[
            "kind: Secret\nmetadata:\n  name: db-credentials-1\n  namespace: prod",
            "kind: SecretStore\ndata:\n  a: YWJjZGVmZ2g=",
            "kind: Secret\ndata:\n  password: <base64>",
        ],
        source: "Kubernetes API reference, v1 Secret",
        ..STRUCTURE
    }
}

pub(crate) const RULES: &[Rule] = &[
    member(
        "structure/jwk-d",
        |text, at| jwk(text, at, b"d"),
        &[
            r#"{"kty":"EC","crv":"P-256","x":"MKBCTNIc","d":"«870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE»"}"#,
            r#"{"d":"«870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE»","kty":"OKP"}"#,
        ],
    ),
    member(
        "structure/jwk-p",
        |text, at| jwk(text, at, b"p"),
        &[r#"{"kty":"RSA","p":"«83i-7IvMGXoMXCskv73TKr8637FiO7Z27zv8oj6pbWUQyLPQ»"}"#],
    ),
    member(
        "structure/jwk-q",
        |text, at| jwk(text, at, b"q"),
        &[r#"{"kty":"RSA","q":"«3dfOR9cuYq-0S-mkFLzgItgMEfFzB2q3hWehMuG0oCuqnb3v»"}"#],
    ),
    member(
        "structure/jwk-dp",
        |text, at| jwk(text, at, b"dp"),
        &[r#"{"kty":"RSA","dp":"«G4sPXkc6Ya9y8oJW9_ILj4xuppu0lzi_H7VTkS8xj5SdX3coE»"}"#],
    ),
    member(
        "structure/jwk-dq",
        |text, at| jwk(text, at, b"dq"),
        &[r#"{"kty":"RSA","dq":"«s9lAH9fggBsoFR8Oac2R_E2gw282rT2kGOAhvIllETE1efrA»"}"#],
    ),
    member(
        "structure/jwk-qi",
        |text, at| jwk(text, at, b"qi"),
        &[r#"{"kty":"RSA","qi":"«GyM_p6JrXySiz1toFgKbWV-JdI3jQ4ypu9rbMWx3rQJBfmt0F»"}"#],
    ),
    member(
        "structure/jwk-k",
        |text, at| jwk(text, at, b"k"),
        &[
            r#"{"kty":"oct","alg":"HS256","k":"«AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T»"}"#,
            r#"{\"kty\":\"oct\",\"k\":\"«AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T»\"}"#,
        ],
    ),
    of_secret(
        "structure/k8s-1",
        |text, at| secret_data(text, at, 0),
        &[
            "kind: Secret\ndata:\n  cloud.conf: «dzhLZDIyeEtrWDk=»",
            "data:\n  any: «dzhLZDIyeEtrWDk=»\nkind: Secret\n",
            "apiVersion: v1\nkind: Secret\nstringData:\n  url: \"«w8Kd22x»\"\n",
        ],
    ),
    of_secret(
        "structure/k8s-2",
        |text, at| secret_data(text, at, 1),
        &["kind: Secret\ndata:\n  user: «YXBwdXNlcg==»\n  other: «dzhLZDIyeEtrWDk=»\n"],
    ),
    of_secret(
        "structure/k8s-3",
        |text, at| secret_data(text, at, 2),
        &[
            "kind: Secret\ndata:\n  a: «YXBwdXNlcg==»\n  b: «dzhLZDIyeEtrWDk=»\n  c: «dzhLZDIyeE==»\n",
        ],
    ),
    of_secret(
        "structure/k8s-4",
        |text, at| secret_data(text, at, 3),
        &[
            "kind: Secret\ndata:\n  a: «YXBwdXNlcg==»\n  b: «dzhLZDIyeEtrWDk=»\n  c: «dzhLZDIyeE==»\n  d: «dzhLZDIyeA==»\n",
        ],
    ),
    Rule {
        id: "structure/docker-config",
        about: "Settings of Docker with logins, in base64",
        wake: &[Wake::Prefix(&[
            "eyJhdXRocyI6",
            "eyJhdXRocyIgO",
            "ewogICJhdXRocyI6",
            "ewoJImF1dGhzIjog",
            "eyAiYXV0aHMi",
        ])],
        pattern: r"[A-Za-z0-9+/]{24,}={0,2}",
        reach: 8192,
        confidence: Confidence::Certain,
        check: Some(|value| {
            proof::base64(value.as_bytes())
                .windows(5)
                .any(|w| w == b"auths")
        }),
        hits: &[
            ".dockerconfigjson: «eyJhdXRocyI6eyJyLmV4YW1wbGUub3JnIjp7ImF1dGgiOiJhbUZ1WlRwM09FdGtNako0In19fQ==»",
            "\"«eyJhdXRocyI6eyJyLmV4YW1wbGUub3JnIjp7InBhc3N3b3JkIjoidzhLZDIyeCJ9fX0=»\"",
        ],
        misses: &["eyJhdXRob3IiOiJqYW5lIiwidGl0bGUiOiJ4In0=", "eyJhdXRo"],
        source: "Kubernetes documentation, kubernetes.io/dockerconfigjson",
        ..STRUCTURE
    },
    Rule {
        id: "structure/nt-hash",
        about: "NT hash of a password in a dump of accounts",
        wake: &[Wake::Prefix(&["aad3b435b51404ee"])],
        pattern: r"[0-9a-fA-F]{32}:(?P<value>[0-9a-fA-F]{32})",
        right: Edge::Token,
        // The second is that of the empty password.
        check: Some(|value| value != "31d6cfe0d16ae931b73c59d7e0c089c0"),
        hits: &[
            "Administrator:500:aad3b435b51404eeaad3b435b51404ee:«9f86d081884c7d659a2feaa0c55ad015»:::",
            "-hashes aad3b435b51404eeaad3b435b51404ee:«9f86d081884c7d659a2feaa0c55ad015»",
        ],
        misses: &[
            "Guest:501:aad3b435b51404eeaad3b435b51404ee:31d6cfe0d16ae931b73c59d7e0c089c0:::",
            "aad3b435b51404eeaad3b435b51404ee",
        ],
        source: "MS-SAMR; MS-NLMP, NTOWF",
        ..STRUCTURE
    },
    Rule {
        id: "structure/master-key",
        about: "Key of Rails in its file",
        wake: &[Wake::Words(&["master.key", "credentials/production.key"])],
        pattern: r"(?:master|credentials/production)\.key(?:\s|\\[nr]|[:=>\u{2192}]){1,8}(?P<value>[0-9a-f]{32})",
        right: Edge::Token,
        check: Some(placeholder::real),
        hits: &[
            "$ cat config/master.key\n«9f86d081884c7d659a2feaa0c55ad015»",
            "config/master.key:\n«9f86d081884c7d659a2feaa0c55ad015»\n",
        ],
        misses: &[
            "config/master.key is not in the repository",
            "master.key\nsrc/main.rb",
        ],
        source: "Ruby on Rails guides, securing credentials",
        ..STRUCTURE
    },
    Rule {
        id: "structure/chpasswd-1",
        about: "Password of an account in a list of cloud-init",
        label: Label::PASSWORD,
        begin: Some(|text, at| account(text, at, 0)),
        hits: &[
            "chpasswd:\n  list: |\n    root:«w8Kd22x»\n",
            "chpasswd << EOF\njane:«w8Kd22x»\nEOF",
        ],
        ..ACCOUNTS
    },
    Rule {
        id: "structure/chpasswd-2",
        about: "Second password in a list of cloud-init",
        label: Label::PASSWORD,
        begin: Some(|text, at| account(text, at, 1)),
        hits: &["chpasswd:\n  list: |\n    root:«w8Kd22x»\n    jane:«kX9vb2qq»\n"],
        ..ACCOUNTS
    },
];

const ACCOUNTS: Rule = Rule {
    wake: &[Wake::Words(&["chpasswd"])],
    pattern: r#"[^\s"'\\]{4,128}"#,
    check: Some(|value| placeholder::real(value) && !judge::code(value)),
    misses: &[
        "chpasswd:\n  expire: false\n",
        "echo \"root:$PW\" | chpasswd\nservice:restart",
    ],
    source: "cloud-init documentation, set passwords; chpasswd(8)",
    ..STRUCTURE
};

/// Base64 of a certificate, which is public.
fn certificate(value: &str) -> bool {
    let start = proof::base64(&value.as_bytes()[..value.len().min(64)]);
    start.windows(11).any(|w| w == b"CERTIFICATE")
}

/// The value of a member of the object that has `kty` at `woken`.
fn jwk(text: &[u8], woken: usize, name: &[u8]) -> Option<usize> {
    let from = woken.saturating_sub(3072);
    let open = memchr::memrchr(b'{', &text[from..woken]).map_or(from, |at| from + at);
    let window = &text[open..(woken + 4096).min(text.len())];
    let close = memchr::memchr(b'}', window).unwrap_or(window.len());
    let window = &window[..close];
    let mut at = 0;
    while let Some(found) = memchr::memmem::find(&window[at..], name).map(|found| at + found) {
        let end = found + name.len();
        at = end;
        if !found
            .checked_sub(1)
            .is_some_and(|before| b"\"'".contains(&window[before]))
        {
            continue;
        }
        let quote = skip(window, end, b"\\");
        if !matches!(window.get(quote), Some(b'"' | b'\'')) {
            continue;
        }
        let colon = skip(window, quote + 1, b" ");
        let value = skip(window, colon + 1, b" \\\"'");
        return (window.get(colon) == Some(&b':')).then_some(open + value);
    }
    None
}

fn skip(text: &[u8], at: usize, set: &[u8]) -> usize {
    let run = text[at.min(text.len())..].iter().take(8);
    at + run.take_while(|b| set.contains(b)).count()
}

/// How much of a document around `kind: Secret` is looked at.
const DOCUMENT: usize = 4096;

/// Value number `index` of `data` or `stringData` in the document that has `kind: Secret`.
fn secret_data(text: &[u8], woken: usize, index: usize) -> Option<usize> {
    let end = woken + 13 - usize::from(text[woken + 4] == b':');
    // `kind: SecretStore` is something else.
    if text.get(end).is_some_and(u8::is_ascii_alphanumeric) {
        return None;
    }
    let from = woken.saturating_sub(DOCUMENT);
    let before = &text[from..woken];
    let from = from + memchr::memmem::rfind(before, b"\n---").map_or(0, |at| at + 4);
    let rest = &text[woken..(woken + 2 * DOCUMENT).min(text.len())];
    let to = woken + memchr::memmem::find(rest, b"\n---").unwrap_or(rest.len());
    let window = &text[from..to];
    let (mut at, mut seen) = (0, 0);
    // Each `data` block: lines that are further to the right than its own.
    while let Some(found) = memchr::memmem::find(&window[at..], b"ata:").map(|found| at + found) {
        at = found + 4;
        let head = window[..found]
            .iter()
            .rev()
            .take_while(|b| b.is_ascii_alphabetic())
            .count();
        let name = &window[found - head..found];
        if !matches!(name, b"d" | b"stringD") {
            continue;
        }
        let line = memchr::memrchr(b'\n', &window[..found]).map_or(0, |at| at + 1);
        let indent = skip_spaces(window, line) - line;
        while window.get(at) == Some(&b'\n') || window.get(at) == Some(&b'\r') {
            let line = at + 1;
            let key = skip_spaces(window, line);
            if key - line <= indent || window.get(key).is_none_or(|b| b.is_ascii_whitespace()) {
                break;
            }
            let length = memchr::memchr(b'\n', &window[key..]).unwrap_or(window.len() - key);
            let whole = &window[key..key + length];
            at = key + length;
            let Some(colon) = memchr::memmem::find(whole, b": ") else {
                continue;
            };
            let value = key + colon + 2;
            let value = value + usize::from(matches!(window.get(value), Some(b'"' | b'\'')));
            // A block goes on in the next lines.
            if matches!(window.get(value), None | Some(b'|' | b'>' | b'\n')) {
                continue;
            }
            if seen == index {
                return Some(from + value);
            }
            seen += 1;
        }
    }
    None
}

fn skip_spaces(text: &[u8], at: usize) -> usize {
    at + text[at.min(text.len())..]
        .iter()
        .take_while(|&&b| b == b' ')
        .count()
}

/// The password in line number `index` of the accounts behind `chpasswd`.
fn account(text: &[u8], woken: usize, index: usize) -> Option<usize> {
    let window = &text[woken..(woken + 400).min(text.len())];
    let open = [
        &b"list: |"[..],
        b"<<EOF",
        b"<< EOF",
        b"<<'EOF'",
        b"<< 'EOF'",
        b"<<EOT",
    ]
    .iter()
    .find_map(|word| {
        memchr::memmem::find(&window[..window.len().min(64)], word).map(|at| at + word.len())
    })?;
    let line_end = |from: usize| {
        let rest = window.get(from..)?;
        let plain = memchr::memchr(b'\n', rest).map(|at| from + at + 1);
        plain.or_else(|| memchr::memmem::find(rest, b"\\n").map(|at| from + at + 2))
    };
    let mut at = line_end(open)?;
    for seen in 0..=index {
        let line = skip(window, at, b"\r\n ");
        let line = skip_spaces(window, line);
        let user = window
            .get(line..)?
            .iter()
            .take(32)
            .take_while(|b| b.is_ascii_alphanumeric() || b"_-.".contains(b))
            .count();
        (user > 0 && window.get(line + user) == Some(&b':')).then_some(())?;
        let start = line + user + 1;
        window
            .get(start)
            .filter(|&&b| value::is_bare(b) && b != b'$')?;
        if seen == index {
            return Some(woken + start);
        }
        at = line_end(start)?;
    }
    None
}
