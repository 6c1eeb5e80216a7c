//! Login names by their names alone: behind the name in a sentence, before it, on the line below, and
//! in the column that it heads.

use super::handle::is_handle;
use super::pseudo::{may_head, may_lead};
use crate::label::Label;
use crate::rules::named;
use crate::rules::sift::{is_head, is_symbol_version};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const HANDLE: Rule = Rule {
    id: "person/handle-said",
    about: "Login name behind a word for one in a sentence, before it, or on the line below",
    label: Label::USERNAME,
    wake: &[
        Wake::Words(&[
            "twitter handle",
            "line id",
            "ig saya",
            "usuario de",
            "benutzername",
            "nutzername",
            "instagram",
            "telegram",
            "nom d'utilisateur",
            "pseudo",
            "identifiant",
            "nombre de usuario",
            "usuario de",
            "mi usuario",
            "nome de usuário",
            "nome de utilizador",
            "meu usuário",
            "nome utente",
            "nickname",
            "gebruikersnaam",
            "nazwa użytkownika",
            "nazwą użytkownika",
            "mój login",
            "nazwa konta",
            "nama pengguna",
            "akun ig",
            "akun instagram",
            "användarnamn",
            "kullanıcı ad",
            "логин",
            "ник",
            "никнейм",
            "имя пользователя",
            "инстаграм",
            "телеграм",
            "微信",
            "用户名",
            "抖音",
            "ユーザー名",
            "ユーザーid",
            "インスタ",
            "아이디",
            "인스타",
            "اسم المستخدم",
            "انستغرام",
            "انستقرام",
            "إنستغرام",
            "تيليجرام",
            "تلغرام",
            "تليجرام",
        ]),
        Wake::Key(&[
            "username",
            "instagram",
            "telegram",
            "twitter",
            "nickname",
            "usuario",
            "usuário",
            "akunig",
            "login",
            "ник",
            "benutzername",
            "nutzername",
            "nomdutilisateur",
            "pseudo",
            "nombredeusuario",
            "nomedeusuário",
            "nomedeutilizador",
            "nomeutente",
            "gebruikersnaam",
            "nazwaużytkownika",
            "nazwakonta",
            "namapengguna",
            "användarnamn",
            "kullanıcıadı",
            "логин",
            "имяпользователя",
            "инстаграм",
            "微信号",
            "用户名",
            "抖音号",
            "ユーザー名",
            "インスタ",
            "lineid",
            "아이디",
            "인스타",
            "اسمالمستخدم",
            "انستغرام",
            "تيليجرام",
        ]),
    ],
    begin: Some(|text, at| {
        named::find(text, at, handle, true)
            .filter(|&value| may_lead(text, at, value) && !is_version(text, value))
    }),
    pattern: "@?(?P<value>[A-Za-z0-9_][A-Za-z0-9_.-]{2,31})",
    reach: 40,
    left: Edge::Token,
    right: Edge::Free,
    fit: Some(|value| value.trim_end_matches(['.', '-']).len()),
    check: Some(is_handle),
    confidence: Confidence::Likely,
    hits: &[
        "Instagram\n«jane_doe42»",
        "mein Benutzername ist «jane_doe42»",
        "اسم المستخدم الخاص بي «jane_doe42»",
        "kullanıcı adım «jane_doe42»",
        "ユーザー名は«jane_doe42»です",
        "mon pseudo est «jane_doe42»",
    ],
    misses: &[
        "instagram has 3.5 million",
        "telegram bot_token is missing",
        "nickname: string",
        "CERT_FindByNickname@NSX_3.33 2:3.33",
        "identifiant 12345678",
        "Name.Builtin.Pseudo: \"#f8f8f2\"",
        "the css pseudo-class: nth_child2",
        "[dependencies.fluent-pseudo]",
    ],
    source: "The networks' own rules for names",
    ..Rule::BASE
};

/// A name with a digit or an underscore in it.
fn handle(text: &[u8]) -> usize {
    let sign = usize::from(text.first() == Some(&b'@'));
    let inner = |b: &&u8| b.is_ascii_alphanumeric() || b"_.-".contains(b);
    let run = text[sign..].iter().take(33).take_while(inner).count();
    let value = std::str::from_utf8(&text[sign..sign + run]).unwrap_or_default();
    let value = value.trim_end_matches(['.', '-']);
    let led = value.starts_with(|c: char| c.is_ascii_alphabetic());
    let rest = &text[sign + value.len()..];
    // `bot_token`, `chat_id`: names in code.
    let code = |part: &str| CODE.contains(&part);
    let code = value.split(['_', '.', '-']).any(code);
    let joined = code || matches!(rest.first(), Some(b'(' | b'@' | b'/' | b'=' | b':' | b'['));
    if led && !joined && (4..=32).contains(&value.len()) && is_handle(value) {
        sign + value.len()
    } else {
        0
    }
}

/// Parts of names in code.
#[rustfmt::skip]
pub(super) const CODE: &[&str] = &[
    "token", "id", "ids", "name", "key", "keys", "url", "uri", "bot", "user", "chat", "api", "handle", "channel", "client", "secret",
    "login", "message", "update", "webhook", "config", "data", "type", "list", "count", "str", "int", "field", "value", "error",
];

/// Whether the value is the version of the symbol whose name the word ends: `by_nickname@LIB_3.2`.
fn is_version(text: &[u8], value: usize) -> bool {
    let value = value + usize::from(text.get(value) == Some(&b'@'));
    let glued = value > 1 && text[value - 1] == b'@' && text[value - 2].is_ascii_alphanumeric();
    let name = text[value..].iter();
    let name = name.take_while(|b| b.is_ascii_alphanumeric() || b"_.".contains(b));
    glued && is_symbol_version(&text[value..value + name.count()])
}

pub(super) const HANDLE_COLUMN: Rule = Rule {
    id: "person/handle-column",
    about: "Login name in a column that is headed so",
    column: true,
    sift: Some(|text, at| is_head(text, at) && may_head(text, at)),
    begin: None,
    right: Edge::Word,
    hits: &[
        "nr,Instagram,x\n7,«jane_doe42»,y\n8,«john_doe7»,z\n",
        "| Nr | Benutzername |\n|---|---|\n| 7 | «jane_doe42» |",
    ],
    misses: &[
        "nr,instagram\njane_doe42,x\n",
        "instagram,count\nposts,3\n",
        "(x, Keyword.Pseudo),\n(y, Number.Float),\n",
        "  common_pseudo_builtins,\n  iso_pseudo_builtins,\n",
    ],
    ..HANDLE
};
