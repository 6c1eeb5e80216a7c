//! Columns of passwords and secrets: exports of password managers, lists of hosts, keys of an
//! account as a cloud's console gives them out.

use super::{judge, names, placeholder, random};
use crate::detect::sql::names_column;
use crate::label::Label;
use crate::rules::sift::is_head;
use crate::rules::{Confidence, Edge, Rule, Wake};

const COLUMN: Rule = Rule {
    label: Label::PASSWORD,
    sift: Some(head),
    column: true,
    pattern: r#"[^\n\t|"]{4,}"#,
    reach: 512,
    left: Edge::Free,
    right: Edge::Free,
    confidence: Confidence::Likely,
    generic: true,
    source: "RFC 4180; conventions of tables in text",
    ..Rule::BASE
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "table/password",
        about: "Password in a column whose head says so",
        wake: &[Wake::Words(&[
            "pass",
            "pwd",
            "kennwort",
            "mot de passe",
            "contrase",
            "senha",
            "clave",
            "wachtwoord",
            "parola",
            "hasło",
            "şifre",
            "lösenord",
            "sandi",
            "пароль",
            "密码",
            "密碼",
            "パスワード",
            "비밀번호",
        ])],
        check: Some(password),
        hits: &[
            "host,user,password\ndb1,root,«w8Kd22x»\ndb2,app,«M@ple38!»\n",
            "| Host | User | Password |\n|------|------|----------|\n| db1 | root | «m3%mG!UGLv» |",
            "name,url,username,password,note\nx,https://x.example.org/login,jane,«sqwoWJN6_$J»,\n",
            "user;Passwort\njane;«Sommer2024!»\n",
            "user,password,old_password\nx,«w8Kd22x!9»,«M@ple38!7x»\ny,«Tr0ub-dw!85»,«sqwoWJN6_$J»\n",
            "NAME  PASSWORD       N\nx     «Tr0ub-dw!85»  4\n",
            " user | password\n------+----------\n app  | «w8Kd22x»\n",
            "CREATE TABLE u (\n  id int,\n  password text NOT NULL\n);\nINSERT INTO u VALUES (1, '«w8Kd22x!»');",
            "INSERT INTO u (mail, password, n) VALUES (NULL, '«w8Kd22x!»', 3), ('x', '«M@ple38!»', 4);",
        ],
        misses: &[
            "    user, password = ask(url)\n    options = of(rev, extra_args=extra_args)\n",
            "| Field | Type |\n|---|---|\n| password | string |\n| address2 | string2 |",
            "name,password,role\njane,changeme,admin\n",
            "user, password, and email\nare required, sir, address2\n",
            "id,password\n1,[PASSWORD]\n",
            "name | password_policy\n-----+-----\nalpha | strong12\n",
            "auth(name or \"\", password or \"\")\nhook(\"x\", self.warn_on_401)",
        ],
        ..COLUMN
    },
    Rule {
        id: "table/secret",
        about: "Key or token in a column whose head says so",
        label: Label::SECRET,
        wake: &[Wake::Words(&[
            "secret",
            "token",
            "api key",
            "api_key",
            "apikey",
            "access key",
            "access_key",
            "private key",
            "clé",
            "schlüssel",
            "密钥",
            "令牌",
            "トークン",
        ])],
        check: Some(|value| placeholder::real(value) && judge::machine_made(value)),
        hits: &[
            "Access key ID,Secret access key\nx,«w97SPDXSkiIjL5clxExjRDVCzyGz7YOr4nCDgLXm»\n",
            "| Service | API key |\n|---|---|\n| mail | «q7Lr2VxT9bKd4WzHm1Zk8w» |\n",
        ],
        misses: &[
            "| Token | Meaning |\n|---|---|\n| getUserTokenFromRequest | a name |",
            "token,count\nhello,7592\nworld,9206\n",
        ],
        ..COLUMN
    },
];

/// The head of a column, which is for the thing itself: `password_policy` is not.
fn head(text: &[u8], at: usize) -> bool {
    let rest = &text[at..(at + 64).min(text.len())];
    let end = rest.iter().position(|b| b",;|\t\n\"".contains(b));
    let rest = &rest[..end.unwrap_or(rest.len())];
    // Columns of text stand apart by two spaces; in SQL a type follows the name: `password text`.
    let gap: &[u8] = if names_column(text, at) { b" " } else { b"  " };
    let name = &rest[..memchr::memmem::find(rest, gap).unwrap_or(rest.len())];
    is_head(text, at) && !std::str::from_utf8(name).is_ok_and(names::is_about)
}

fn password(value: &str) -> bool {
    placeholder::real(value)
        && (judge::strong(value) || random::scrambled(value))
        && !judge::technical(value)
        && !value.contains(' ')
        && !is_reference(value)
}

/// A name in a program with what it is a part of, `self.status_401)`, or of what it is the value,
/// `depth=depth)`.
fn is_reference(value: &str) -> bool {
    let name = value.trim_end_matches([')', ']', ';', ',', '(']);
    let parts = name.split(['.', '=']);
    let is_name = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
    };
    parts.clone().count() > 1 && name.len() < value.len() && parts.into_iter().all(is_name)
}
