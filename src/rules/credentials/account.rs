//! A plain word is a password where an account stands in the line beside it:
//! `username: jane` and `password: swordfish`.

use super::judge;
use super::names;
use super::placeholder;
use super::site::{Place, Site};

/// Names of what one logs in to, or as.
#[rustfmt::skip]
const ACCOUNTS: &[&str] = &[
    "user", "username", "user name", "user_name", "userid", "user id", "login", "email", "e-mail",
    "account", "host", "hostname", "server", "database", "dbname", "benutzer", "benutzername",
    "nutzername", "konto", "usuario", "nombre de usuario", "utilisateur", "identifiant",
    "nom d'utilisateur", "utente", "nome utente", "usuário", "nome de usuário", "gebruiker",
    "gebruikersnaam", "pengguna", "nama pengguna", "użytkownik", "nazwa użytkownika", "användare",
    "användarnamn", "kullanıcı", "kullanıcı adı", "логин", "пользователь", "имя пользователя",
    "用户名", "账号", "帐号", "用户", "ユーザー名", "ユーザー", "アカウント", "아이디", "계정", "اسم المستخدم", "المستخدم",
];

/// Whether the site stands alone on its line, and the line before it or behind it gives an account.
pub(super) fn beside(text: &[u8], site: &Site, value: &str) -> bool {
    if !matches!(site.place, Place::Config | Place::Code)
        || value.len() < 5
        || !value.bytes().all(|b| b.is_ascii_alphabetic())
        || judge::state(value)
        || names::kind(value).is_some()
        || !placeholder::real(value)
    {
        return false;
    }
    let from = text[..site.name.0]
        .iter()
        .rposition(|&b| b == b'\n')
        .map_or(0, |at| at + 1);
    let to = site.start + value.len();
    let rest = &text[to..(to + 200).min(text.len())];
    let end = rest.iter().position(|&b| b == b'\n').unwrap_or(rest.len());
    let lead = &text[from..site.name.0];
    if !rest[..end].trim_ascii().is_empty() || !lead.iter().all(|b| b" \t-*".contains(b)) {
        return false;
    }
    let before = text[..from.saturating_sub(1)]
        .rsplit(|&b| b == b'\n')
        .next();
    let after = rest
        .get(end + 1..)
        .and_then(|rest| rest.split(|&b| b == b'\n').next());
    [before, after]
        .into_iter()
        .flatten()
        .any(|line| account(line, value))
}

/// `username: jane`, where the value is one, and another than `password`.
fn account(line: &[u8], password: &str) -> bool {
    let Ok(line) = std::str::from_utf8(&line[..line.len().min(200)]) else {
        return false;
    };
    let line = line.trim_matches([' ', '\t', '\r', '-', '*', '"', ',']);
    let Some((name, value)) = line.split_once([':', '=', '：']) else {
        return false;
    };
    let name = name.trim_matches([' ', '*', '"']).to_lowercase();
    let value = value.trim_matches([' ', '*', '"', '\'']);
    ACCOUNTS.contains(&&*name)
        && !value.is_empty()
        && !value.contains([' ', '(', '{', '[', '<', '$', '|'])
        && !judge::state(value)
        && !value.eq_ignore_ascii_case(password)
        && !value.eq_ignore_ascii_case(&name)
        // Of two labels the words begin alike: `user: Benutzer`, `password: Kennwort`.
        && (password.starts_with(|c: char| c.is_ascii_lowercase())
            || !value.starts_with(char::is_uppercase))
        && !ACCOUNTS.contains(&&*value.to_lowercase())
}
