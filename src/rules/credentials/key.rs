//! Values in JSON whose key tells that they are secret: `{"password": "…"}`.
//!
//! The whole string is the value. The examples stand for the same in text; what the key does is
//! tested below.

use super::{judge, placeholder};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words in a key that say its value is about a secret, and none.
#[rustfmt::skip]
const ABOUT: &[&str] = &[
    "hint", "count", "length", "len", "size", "limit", "max", "min", "num", "number", "total",
    "usage", "used", "budget", "policy", "type", "name", "id", "ids", "url", "uri", "path",
    "file", "filename", "regex", "pattern", "field", "input", "label", "placeholder", "error",
    "message", "strength", "expiry", "expires", "expiration", "ttl", "age", "at", "date", "time",
    "timeout", "changed", "updated", "created", "required", "enabled", "valid", "page", "next",
    "prev", "previous", "cursor", "sync", "continuation", "public", "cache", "primary", "foreign",
    "partition", "row", "sort", "tokenizer", "tokens", "hash", "algorithm", "header", "prefix",
    "suffix", "format", "index", "title", "text", "description", "help", "ref", "status", "state",
    "stop", "eos", "bos", "pad", "unk", "mask", "idempotency", "signature", "thinking", "version",
    "mode", "method", "scope", "bypass", "source", "provider", "reset", "forgot", "show", "is",
    "has", "design", "integrity", "digest",
];

const BY_KEY: Rule = Rule {
    reach: 8192,
    left: Edge::Free,
    right: Edge::Free,
    pattern: r"[^\n]{3,}\z",
    begin: Some(at_start),
    confidence: Confidence::Likely,
    far: ABOUT,
    generic: true,
    source: "Conventions of configuration files and programming languages",
    ..Rule::BASE
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "key-name/password",
        about: "String whose key says that it is a password",
        label: Label::PASSWORD,
        wake: &[Wake::Key(&[
            "password",
            "passwd",
            "passphrase",
            "passcode",
            "passwort",
            "kennwort",
            "pwd",
            "motdepasse",
            "contraseña",
            "contrasena",
            "senha",
            "katasandi",
            "wachtwoord",
            "пароль",
            "密码",
            "密碼",
            "口令",
            "パスワード",
            "비밀번호",
            "dbpass",
            "userpass",
            "rootpass",
            "smtppass",
            "adminpass",
            "mailpass",
            "sshpass",
        ])],
        check: Some(password),
        hits: &[
            r#"{"password": "«hunter2»"}"#,
            r#"{"dbPassword": "«Sommer2024!»"}"#,
        ],
        misses: &[
            r#"{"password": "Mot de passe"}"#,
            r#"{"password": "********"}"#,
        ],
        ..BY_KEY
    },
    Rule {
        id: "key-name/password-word",
        about: "String that looks like a password, whose key is a word that often means one",
        label: Label::PASSWORD,
        wake: &[Wake::Key(&[
            "mdp",
            "clave",
            "palavrapasse",
            "parola",
            "hasło",
            "haslo",
            "heslo",
            "lösenord",
            "losenord",
            "şifre",
            "sifre",
            "sandi",
            "비번",
            "암호",
            "暗証",
            "كلمةالمرور",
            "كلمةالسر",
            "كلمةسر",
            "الرقمالسري",
            "passord",
            "adgangskode",
        ])],
        check: Some(|value| password(value) && judge::strong(value) && !judge::technical(value)),
        hits: &["clave: «Zima-2024x»", "hasło=«Zima-2024x»"],
        misses: &["{\"clave\": \"valor\"}", "clave: 1"],
        ..BY_KEY
    },
    Rule {
        id: "key-name/secret",
        about: "Random string whose key says that it is a secret",
        label: Label::SECRET,
        wake: &[Wake::Key(&[
            "secret",
            "token",
            "apikey",
            "accesskey",
            "privatekey",
            "authorization",
            "credential",
            "bearer",
            "sessionid",
            "sessid",
            "signingkey",
            "encryptionkey",
            "masterkey",
            "accountkey",
            "connectsid",
            "authkey",
            "jwt",
            "cookie",
        ])],
        check: Some(judge::machine_made),
        hits: &[
            r#"{"api_key": "«q7Lr2VxT9bKd4WzH»"}"#,
            r#"{"client_secret": "«Zk8wQ2nV7rT4yB6mX1cF»"}"#,
        ],
        misses: &[
            r#"{"token_type": "bearer"}"#,
            r#"{"next_page_token": "q7Lr2VxT9bKd4WzH"}"#,
        ],
        ..BY_KEY
    },
];

/// A key's word stands for the whole value; a word inside of the text is another rule's.
fn at_start(_: &[u8], at: usize) -> Option<usize> {
    (at == 0).then_some(0)
}

fn password(text: &str) -> bool {
    placeholder::real(text) && judge::password_of_key(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::{Detector, Scratch, TextContext};

    #[test]
    fn keys_tell() -> Result<(), crate::detect::BuildError> {
        let detector = Detector::new(crate::rules::all(), Confidence::Likely)?;
        let mut scratch = Scratch::default();
        for (key, text, label) in [
            ("password", "hunter2", Some(Label::PASSWORD)),
            ("dbPassword", "Sommer2024!", Some(Label::PASSWORD)),
            ("password", "letmein", Some(Label::PASSWORD)),
            ("密码", "abc123", Some(Label::PASSWORD)),
            ("api_key", "q7Lr2VxT9bKd4WzH", Some(Label::SECRET)),
            ("X-Api-Key", "Zk8wQ2nV7rT4yB6mX1cF", Some(Label::SECRET)),
            ("password_hint", "hunter2", None),
            ("password", "Enter your password", None),
            ("password", "********", None),
            ("password", "[PASSWORD]", None),
            ("password", "string", None),
            ("token_count", "q7Lr2VxT9bKd4WzH", None),
            ("next_page_token", "q7Lr2VxT9bKd4WzH", None),
            ("token", "getUserTokenFromRequest", None),
            ("public_key", "q7Lr2VxT9bKd4WzH", None),
            ("key_id", "q7Lr2VxT9bKd4WzH", None),
            ("name", "hunter2", None),
        ] {
            let context = TextContext {
                key: Some(key),
                ..TextContext::default()
            };
            let found = detector.scan(text, context, &mut scratch);
            let got = found.first().map(|f| (f.label, f.start, f.end));
            assert_eq!(got, label.map(|label| (label, 0, text.len())), "{key}");
        }
        Ok(())
    }
}
