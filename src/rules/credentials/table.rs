//! Columns of passwords and secrets: exports of password managers, lists of hosts, keys of an
//! account as a cloud's console gives them out.

use super::{judge, placeholder, random};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

const COLUMN: Rule = Rule {
    label: Label::PASSWORD,
    sift: Some(is_head),
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
        ],
        misses: &[
            "| Field | Type |\n|---|---|\n| password | string |\n| address2 | string2 |",
            "name,password,role\njane,changeme,admin\n",
            "user, password, and email\nare required, sir, address2\n",
            "id,password\n1,[PASSWORD]\n",
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

/// Whether the word at `at` may be in the head of a table: a few words between separators.
fn is_head(text: &[u8], at: usize) -> bool {
    let word = |b: &&u8| b.is_ascii_alphanumeric() || b" _-\"'`*.".contains(b) || **b >= 0x80;
    let before = text[..at].iter().rev().take(32).take_while(word).count();
    let behind = text[at..].iter().take(40).take_while(word).count();
    let separates = |b: u8| b"\t|;,".contains(&b);
    let left = at.checked_sub(before + 1).map(|at| text[at]);
    let right = text.get(at + behind).copied();
    let line = |b: u8| b == b'\n' || b == b'\r';
    left.is_none_or(|b| separates(b) || line(b))
        && right.is_some_and(|b| separates(b) || line(b))
        && (left.is_some_and(separates) || right.is_some_and(separates))
}

fn password(value: &str) -> bool {
    placeholder::real(value)
        && (judge::strong(value) || random::scrambled(value))
        && !judge::technical(value)
        && !value.contains(' ')
}
