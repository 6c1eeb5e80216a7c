//! Lists of logins and their passwords, a line each, as leaks, testers and administrators have them:
//! `jane@example.org:…`.

use super::{judge, placeholder};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// The longest login, and the longest password.
const LOGIN: usize = 64;
const VALUE: usize = 64;
/// As many lines of a list are looked at to find what stands above it.
const LINES: usize = 100;

const LISTED: Rule = Rule {
    label: Label::PASSWORD,
    pattern: r#"[!-~]{4,64}"#,
    reach: 65,
    left: Edge::Free,
    right: Edge::Free,
    fit: Some(|value| value.trim_end_matches(['"', '\'', '`', ',']).len()),
    check: Some(|value| {
        placeholder::real(value) && !judge::technical(value) && !judge::state(value)
    }),
    confidence: Confidence::Likely,
    ..Rule::BASE
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "list/mail-password",
        about: "Password behind an address of mail, in a line of their own",
        wake: &[Wake::Byte(b'@')],
        sift: Some(|text, at| separator(text, at).is_some()),
        begin: Some(behind_mail),
        hits: &[
            "«jane@example.org»:«w8Kd22x»",
            "combo\n«jane@example.org»:«iloveyou»\n«erika@example.net»:«iloveyou»",
            "«jane@example.org»|«Sommer2024!»",
            "- «jane@example.org»:«w8Kd22x»\n",
            "\"«jane@example.org»:«w8Kd22x»\",",
        ],
        misses: &[
            "git@example.org:efface2",
            "scp a.txt jane@web1.example.org:backup2024",
            "jane@web1.example.org:backup/2024",
            "jane@web1.example.org:8080",
            "jane@example.org:notes2.txt",
            "jane@example.org;erika2@example.org",
            "jane@example.org:hello",
            "jane@example.org: w8Kd22x is what she said",
        ],
        source: "How lists of leaked accounts are written",
        ..LISTED
    },
    Rule {
        id: "list/login-password",
        about: "Password behind a login, in a list of accounts",
        wake: &[Wake::Byte(b':')],
        sift: Some(|text, at| login(text, at).is_some_and(|(_, bare)| bare)),
        begin: Some(behind_login),
        hits: &[
            "Here are the accounts:\njane:«w8Kd22x»\nerika:«kX9vb2qq»",
            "Credentials\njane:«hunter2x»\nerika:«kX9vb2qq»",
            "Zugangsdaten:\n\njane:«w8Kd22x»\n",
            "账号列表:\njane:«w8Kd22x»\n",
        ],
        misses: &[
            "Images:\nnode:18-alpine\nredis:7-alpine3",
            "Accounts are listed below, each with its role.\nSee the docs:v2beta1",
            "Users\n10:20pm\n",
            "users:\n  jane:w8Kd22x is what she said",
            "Leaked memory of users\nfun:call_init.part.0\nfun:pthread_create@@GLIBC_2.2.5",
        ],
        source: "How lists of accounts are written",
        ..LISTED
    },
];

/// Words in the line above a list of accounts.
#[rustfmt::skip]
const HEADS: &[&str] = &[
    "account", "login", "credential", "creds", "password", "combo list", "leaked", "users", "user list", "zugangsdaten", "konten", "benutzer", "passwörter", "identifiants", "comptes", "mots de passe", "cuentas", "credencial", "contraseñas",
    "usuarios", "usuários", "contas", "senhas", "akun", "kata sandi", "账号", "账户", "密码", "アカウント", "パスワード", "konta", "hasła", "аккаунт", "логин", "пароли", "hesap", "계정",
];

/// Where the password may begin behind the address that has its sign at `at`, and where it ends.
fn separator(text: &[u8], at: usize) -> Option<(usize, usize)> {
    let host = text[at + 1..].iter().take(LOGIN);
    let host = host.take_while(|b| b.is_ascii_alphanumeric() || b".-".contains(b));
    let end = at + 1 + host.count();
    let parted = matches!(text.get(end)?, b':' | b';' | b'|');
    let host = &text[at + 1..end];
    let point = memchr::memrchr(b'.', host)?;
    let is_host = host.len() > point + 2 && host[point + 1..].iter().all(u8::is_ascii_alphabetic);
    (parted && is_host).then(|| value(text, end + 1)).flatten()
}

/// A run of signs at `start` up to the end of the line, as its range.
fn value(text: &[u8], start: usize) -> Option<(usize, usize)> {
    let run = text[start..].iter().take(VALUE + 1);
    let end = start + run.take_while(|b| b.is_ascii_graphic()).count();
    let closes = matches!(text.get(end), None | Some(b'\n' | b'\r'));
    let quotes = text[start..end].iter().rev().take(2);
    let end = end - quotes.take_while(|b| b"\"'`,".contains(b)).count();
    let said = &text[start..end];
    let is_one = (4..=VALUE).contains(&said.len())
        && !said.iter().any(|b| b"/\\:<>(){}".contains(b))
        && !said.iter().all(u8::is_ascii_digit);
    (closes && is_one).then_some((start, end))
}

/// Where a login ends before the sign at `at`, its first byte; and whether nothing else stands
/// before it in its line, but the mark of a list or a quote.
fn login(text: &[u8], at: usize) -> Option<(usize, bool)> {
    value(text, at + 1)?;
    let letters = text[..at].iter().rev().take(LOGIN);
    let letters = letters.take_while(|b| b.is_ascii_alphanumeric() || b"._%+-".contains(b));
    let start = at - letters.count();
    let lead = text[..start].iter().rev().take(8);
    let lead = lead.take_while(|b| b" \t\"'`*-|>".contains(b)).count();
    let begins = start == lead || text[start - lead - 1] == b'\n';
    let is_login = at - start > 1 && text[start].is_ascii_alphabetic();
    is_login.then_some((start, begins))
}

/// The password behind the address with its sign at `at`.
fn behind_mail(text: &[u8], at: usize) -> Option<usize> {
    let (start, end) = separator(text, at)?;
    let local = text[..at].iter().rev().take(LOGIN);
    let local = local.take_while(|b| b.is_ascii_alphanumeric() || b"._%+-".contains(b));
    let local = at - local.count();
    let lead = text[..local].iter().rev().take(8);
    let lead = lead.take_while(|b| b" \t\"'`*-|>[,".contains(b)).count();
    let begins = local == lead || text[local - lead - 1] == b'\n';
    let said = std::str::from_utf8(&text[start..end]).ok()?;
    // Of a copy over the network the file stands there: `jane@host:notes.txt`.
    let file = memchr::memrchr(b'.', said.as_bytes())
        .is_some_and(|at| said[at + 1..].bytes().all(|b| b.is_ascii_alphabetic()));
    let mail = said
        .split_once('@')
        .is_some_and(|(_, host)| host.contains('.'));
    let git = text[local..at].eq_ignore_ascii_case(b"git");
    let listed = || is_beside(text, local - lead, end);
    let is_one = begins && local < at && !file && !mail && !git;
    (is_one && (judge::strong(said) || listed())).then_some(start)
}

/// Whether the line before the one that begins at `begins`, or the one behind `end`, has an address
/// and a password too.
fn is_beside(text: &[u8], begins: usize, end: usize) -> bool {
    let is_pair =
        |line: &[u8]| memchr::memchr(b'@', line).is_some_and(|at| separator(line, at).is_some());
    let above = begins.checked_sub(1).map(|end| {
        let above = &text[end.saturating_sub(2 * LOGIN)..end];
        memchr::memrchr(b'\n', above).map_or(above, |at| &above[at + 1..])
    });
    let below = memchr::memchr(b'\n', &text[end..text.len().min(end + 8)]).map(|at| {
        let below = &text[end + at + 1..text.len().min(end + at + 1 + 2 * LOGIN)];
        &below[..memchr::memchr(b'\n', below).unwrap_or(below.len())]
    });
    above.is_some_and(is_pair) || below.is_some_and(is_pair)
}

/// The password behind the login that ends at `at`, in a list below a line that speaks of accounts.
fn behind_login(text: &[u8], at: usize) -> Option<usize> {
    let (start, end) = value(text, at + 1)?;
    let said = std::str::from_utf8(&text[start..end]).ok()?;
    if !judge::strong(said)
        || judge::technical(said)
        || said.starts_with(|c: char| c.is_ascii_digit())
        || is_symbol(said)
    {
        return None;
    }
    let mut rest = &text[..at];
    rest = &rest[..memchr::memrchr(b'\n', rest)?];
    for _ in 0..LINES {
        let line = memchr::memrchr(b'\n', rest).map_or(rest, |at| &rest[at + 1..]);
        rest = &rest[..(rest.len() - line.len()).saturating_sub(1)];
        if line.trim_ascii().is_empty() {
            continue;
        }
        let sign = memchr::memchr(b':', line);
        let is_pair = sign.is_some_and(|at| login(line, at).is_some_and(|(_, bare)| bare));
        if !is_pair {
            let head = String::from_utf8_lossy(&line[..line.len().min(96)]).to_lowercase();
            let short = line.len() <= 96 && !head.contains([';', '{', '=']);
            return (short && HEADS.iter().any(|word| head.contains(word))).then_some(start);
        }
        if rest.is_empty() {
            break;
        }
    }
    None
}

/// A name of a program, as debuggers print it: `call_init.part.0`, `pthread_create@@GLIBC_2.2.5`.
fn is_symbol(said: &str) -> bool {
    let word = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._".contains(&b);
    said.contains("@@") || said.contains(['.', '_']) && said.bytes().all(word)
}
