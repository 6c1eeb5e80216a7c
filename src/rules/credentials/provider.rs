//! What the rules on keys of providers have in common.
//!
//! Such a key begins with letters of its provider and has a length and an alphabet of its own:
//! prefix and shape together are proof enough. A checksum, where there is one, is looked at,
//! but a value that fails it is a finding all the same: formats change, and a mistyped key
//! gives away nearly as much as a key.

use super::{placeholder, random};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule};

/// What a rule on a provider's key leaves out.
pub(super) const KEY: Rule = Rule {
    label: Label::API_KEY,
    sift: Some(free),
    reach: 160,
    left: Edge::Word,
    right: Edge::Word,
    check: Some(placeholder::real),
    confidence: Confidence::Certain,
    ..Rule::BASE
};

/// What a rule on a key without a prefix leaves out: the provider's name wakes the rule, and a
/// word for a key stands near.
pub(super) const NAMED: Rule = Rule {
    sift: None,
    reach: 320,
    check: Some(unlike_words),
    confidence: Confidence::Likely,
    near: WORDS_FOR_KEYS,
    needs_near: true,
    far: &[
        "commit*",
        "sha",
        "sha1",
        "sha256",
        "md5",
        "hash",
        "hashes",
        "digest*",
        "checksum*",
        "trace*",
        "span",
        "revision*",
        "fingerprint*",
    ],
    ..KEY
};

/// The same for keys that are UUIDs, which most often are the id of something.
pub(super) const NAMED_UUID: Rule = Rule {
    check: Some(placeholder::real),
    far: &[
        "id", "ids", "uuid", "uuids", "guid", "arn", "url", "trace*", "span", "request", "job",
        "run", "build", "device", "user", "tenant", "project", "app_id", "session",
    ],
    ..NAMED
};

/// Whether a prefix begins something: most that stand in long names and in base64 do not, and
/// this tells without a look at the rule. An escape may stand before it, as in `\\n` and `%20`.
pub(super) fn free(text: &[u8], at: usize) -> bool {
    match &text[at.saturating_sub(6)..at] {
        [.., last] if !last.is_ascii_alphanumeric() => true,
        [.., b'\\', _] | [.., b'%', _, _] | [b'\\', b'u', ..] | [] => true,
        _ => false,
    }
}

/// For prefixes that base64 has by chance, where a slash or a plus makes it look like a beginning.
pub(super) fn outside_base64(text: &[u8], at: usize) -> Option<usize> {
    let inside = at > 0 && matches!(text[at - 1], b'/' | b'+');
    (!inside).then_some(at)
}

/// Whether a prefix that may begin a name in a program, such as `test_`, goes on like a key: with
/// sixteen letters and digits and nothing between them.
pub(super) fn solid(text: &[u8], at: usize) -> bool {
    if !free(text, at) {
        return false;
    }
    let head = text[at..]
        .iter()
        .take(9)
        .position(|b| matches!(b, b'_' | b'-'));
    head.and_then(|head| text.get(at + head + 1..at + head + 17))
        .is_some_and(|body| body.iter().all(u8::is_ascii_alphanumeric))
}

/// The pattern of a key that stands behind its provider's name: the name with up to 60
/// characters, none of which leads into a path, an address or a comment, and the key as a token
/// of its own.
macro_rules! named {
    ($value:literal) => {
        concat!(r"[^/@#]{2,64}?[^A-Za-z0-9_/@#+.-](?P<value>", $value, ")")
    };
}
pub(super) use named;

/// Keys, tokens and secrets in the languages that people write.
#[rustfmt::skip]
pub(super) const WORDS_FOR_KEYS: &[&str] = &[
    "key", "keys", "apikey", "apikeys", "accesskey", "secretkey", "authkey", "masterkey",
    "token", "tokens", "accesstoken", "authtoken", "apitoken", "secret", "secrets", "apisecret",
    "clientsecret", "credential*", "bearer", "authorization", "skey", "pat",
    "schlüssel*", "zugangsschlüssel", "geheimnis", "clé*", "cle", "clef*", "jeton*", "clave*",
    "llave*", "secreto", "chave*", "segredo", "chiave", "chiavi", "segreto", "sleutel*", "geheim*",
    "kunci", "rahasia", "klucz*", "sekret*", "nyckel*", "hemlig*", "anahtar*", "ключ*", "токен*",
    "секрет*", "مفتاح", "密钥", "金鑰", "密匙", "秘钥", "令牌", "秘密", "キー", "鍵", "トークン",
    "シークレット", "키", "토큰", "비밀",
];

/// For formats whose prefix alone says little: the rest must be random.
pub(super) fn unlike_words(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    // Beside the provider's name and a word for a key, digits amid letters are enough.
    placeholder::real(value) && (random::random(value) || digits >= 3 && value.len() >= 16)
}
