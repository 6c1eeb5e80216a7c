//! Keys and tokens in sentences that speak of one: "use … as the storage key", "klucz API to …",
//! "APIキーは…です".
//!
//! What stands there has to be drawn at random, and nothing in the sentence may say that it is a
//! hash, or a key of a table.

use super::beside::{Sentence, Token};
use super::prose::SENTENCE;
use super::{judge, placeholder, random, sentence};
use crate::label::Label;
use crate::rules::{Rule, Wake};

/// The shortest value, and the shortest behind "key is".
const LEAST: usize = 16;
const LEAST_SAID: usize = 10;

const NAMED: Rule = Rule {
    label: Label::SECRET,
    sift: None,
    pattern: r"[A-Za-z0-9_./+~=:-]{10,}",
    fit: Some(sentence::fit),
    check: Some(|value| placeholder::real(value) && is_secret(value)),
    ..SENTENCE
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "prose/key",
        about: "Random value in a sentence that speaks of a key or a token",
        wake: &[Wake::Words(&[
            "api key",
            "api-key",
            "apikey",
            "secret",
            "access key",
            "private key",
            "key is ",
            "key: ",
            "key to ",
            "the key ",
            "license key",
            "token",
            "schlüssel",
            "jeton",
            "clé",
            "clave",
            "llave",
            "chave",
            "chiave",
            "sleutel",
            "api-sleutel",
            "klucz",
            "ключ",
            "токен",
            "anahtar",
            "kunci",
            "nyckel",
            "مفتاح",
            "密钥",
            "密鑰",
            "秘钥",
            "令牌",
            "キー",
            "鍵",
            "トークン",
            "api key 是",
            "키는",
            "키:",
            "토큰",
        ])],
        sift: Some(value_soon),
        begin: Some(named),
        hits: &[
            "the key is «q7Lr2VxT9bKd4WzHm1Zk8w», please put it in the config",
            "der API-Key ist «q7Lr2VxT9bKd4WzHm1Zk8w»",
            "La clé secrète est «q7Lr2VxT9bKd4WzHm1Zk8w».",
            "de API-sleutel is «q7Lr2VxT9bKd4WzHm1Zk8w»",
            "klucz API to «q7Lr2VxT9bKd4WzHm1Zk8w»",
            "ключ API — «q7Lr2VxT9bKd4WzHm1Zk8w»",
            "токен «q7Lr2VxT9bKd4WzHm1Zk8w», он действителен?",
            "API anahtarı: «q7Lr2VxT9bKd4WzHm1Zk8w»",
            "Gizli anahtar «q7Lr2VxT9bKd4WzHm1Zk8w».",
            "tokennya «q7Lr2VxT9bKd4WzHm1Zk8w», masih valid?",
            "API key 是 «q7Lr2VxT9bKd4WzHm1Zk8w»",
            "APIキーは«q7Lr2VxT9bKd4WzHm1Zk8w»です",
            "API 키는 «q7Lr2VxT9bKd4WzHm1Zk8w»입니다",
            "비밀 키는 «q7Lr2VxT9bKd4WzHm1Zk8w»입니다.",
            "my weather key is «ztuUcyv0ci»",
            "encrypt it with the key «840e90a79b08a63cd95e852bc4550370»",
            "Here is the deployment secret: «dd538757-9c8c-4078-afe5-bd8a6540549e»",
        ],
        misses: &[
            "the primary key is 64f1a2b3c4d5e6f7a8b9c0d1",
            "the cache key is 840e90a79b08a63cd95e852bc4550370",
            "commit 840e90a79b08a63cd95e852bc4550370 changes the key handling",
            "sha256 of the private key file: 840e90a79b08a63cd95e852bc4550370",
            "the token was issued by 550e8400-e29b-41d4-a716-446655440000",
            "token getUserTokenFromRequestHeader is undefined",
            "the access key id is AIDACKCEVSQ6C2EXAMPLE",
            "the public key is q7Lr2VxT9bKd4WzHm1Zk8w",
            "\"NextToken\": \"77X1ebypsI7os+X2lhHsZLGNCDK3nNGpwRdFpicSOHgcX1QMoniUAKcpR3kj3ts3PVdMA==\"",
        ],
        ..NAMED
    },
    Rule {
        id: "prose/as-key",
        about: "Random value before \"as the key\" and the like",
        wake: &[Wake::Words(&[
            "as the ",
            "as my ",
            "as our ",
            "as your ",
            "as a ",
            "as an ",
            "als ",
            "comme ",
            "como ",
            "come ",
            "jako ",
            "как ",
            "sebagai ",
            "作为",
            "として",
        ])],
        sift: Some(|text, at| before(text, at).is_some_and(|(from, to)| to - from >= LEAST)),
        begin: Some(as_key),
        hits: &[
            "use «q7Lr2VxT9bKd4WzHm1Zk8w» as the storage key",
            "use «edf1f21e-c50b-447e-a19a-6caf8bab80d6» as the search key",
            "nimm «q7Lr2VxT9bKd4WzHm1Zk8w» als API-Schlüssel",
            "usa «q7Lr2VxT9bKd4WzHm1Zk8w» como clave de API",
        ],
        misses: &[
            "use 840e90a79b08a63cd95e852bc4550370 as the cache key",
            "it uses getUserTokenFromRequestHeader as the key",
            "use 550e8400-e29b-41d4-a716-446655440000 as the primary key",
        ],
        ..NAMED
    },
    Rule {
        id: "prose/as-phrase",
        about: "Words in quotes before \"as the passphrase\" and the like",
        label: Label::PASSWORD,
        wake: &[Wake::Words(&[
            "as the pass",
            "as my pass",
            "as our pass",
            "as a pass",
            "als pass",
            "als kennw",
            "als wachtwoord",
            "comme phrase",
            "comme mot de",
            "como frase",
            "como contrase",
            "como senha",
            "come passphrase",
            "come password",
            "come frase",
            "jako has",
            "как парол",
            "sebagai frasa",
            "sebagai kata sandi",
            "作为口令",
            "作为密码",
            "をパスフレーズ",
            "をパスワード",
            "를 암호",
            "을 암호",
        ])],
        begin: Some(phrase_before),
        pattern: "[a-z]{3,15}(?:(?:-[a-z]{3,15}){2,11}|(?: [a-z]{3,15}){2,11})",
        fit: None,
        check: Some(|value| value.split([' ', '-']).count() >= 3),
        hits: &[
            "use \"«tiger garden pepper castle»\" as the passphrase for the backup",
            "nimm \"«tiger garden pepper castle»\" als Passphrase",
            "Nimm «tiger-garden-pepper-castle» als Passphrase",
            "用“«tiger garden pepper castle»”作为口令",
        ],
        misses: &[
            "it treats all of this text as the password",
            "use the same-origin policy as the password rule",
        ],
        ..NAMED
    },
];

/// A value that may be a key: at random, and no name; or the number of one thing in the world,
/// which some providers give out as a key.
fn is_secret(value: &str) -> bool {
    judge::is_uuid(value) || is_random(value)
}

fn is_random(value: &str) -> bool {
    judge::machine_made(value) && !value.starts_with('/') && !value.contains("//")
}

/// Whether within a sentence's length of the word letters and digits stand in a row as in a key.
fn value_soon(text: &[u8], at: usize) -> bool {
    let (mut run, mut digits) = (0, 0);
    text[at..].iter().take(120).any(|b| {
        if b.is_ascii_alphanumeric() || b"_-+/.".contains(b) {
            run += 1;
            digits += usize::from(b.is_ascii_digit());
        } else {
            (run, digits) = (0, 0);
        }
        run >= LEAST_SAID && digits > 0
    })
}

/// Words before "key" that make it something else, and words for what is random and no secret.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "primary", "foreign", "partition", "cache", "sort ", "public", "object", "idempotency", "row ",
    "unique", "composite", "lookup", "commit", "sha1", "sha-", "sha2", "md5", "digest", "checksum",
    "fingerprint", "thumbprint", "revision", "etag", "transaction", "integrity", "trace", "key id",
    "keyid", "key-id", "kid ", "account id", "client id", "tenant", "öffentlich", "publique",
    "pública", "pubblica", "publiczn", "публичн", "открыт", "公钥", "公開鍵", "공개", "hash",
    "request", "address", "issued by", "primär", "primaire", "primaria", "primária", "主键",
];

/// Where the value begins that the sentence names, behind the word for it.
fn named(text: &[u8], woken: usize) -> Option<usize> {
    if text[..woken].last().is_some_and(|b| b"_.$/=-<".contains(b)) {
        return None;
    }
    // Where a listing goes on, and what tells two requests apart: `NextToken`, `ClientToken`.
    let name = text[..woken].iter().rev().take(16);
    let name = name.take_while(|b| b.is_ascii_alphabetic()).count();
    let name = text[woken - name..woken].to_ascii_lowercase();
    if [
        &b"next"[..],
        b"page",
        b"continuation",
        b"cursor",
        b"client",
        b"change",
        b"lock",
    ]
    .iter()
    .any(|pages| name.ends_with(pages))
    {
        return None;
    }
    let sentence = Sentence::around(text, woken)?;
    let lower = sentence.text.to_lowercase();
    if OTHERS.iter().any(|other| lower.contains(other)) {
        return None;
    }
    let tokens: Vec<Token<'_>> = sentence.tokens().collect();
    let behind = tokens.iter().position(|token| token.at > sentence.woken)?;
    let mut words = 0;
    for (index, token) in tokens.iter().enumerate().skip(behind) {
        let value = &token.said[..sentence::fit(token.said)];
        let said = words <= 1;
        let long = value.len() >= LEAST || value.len() >= LEAST_SAID && said && mixed(value);
        let number = judge::is_uuid(value) && said && tokens[behind..index].iter().all(says);
        let fits = number || long && is_random(value);
        if fits && placeholder::real(value) && sentence.words_lie_between(&tokens, index) {
            return Some(sentence.from + token.at);
        }
        words += 1;
        if words > 6 {
            break;
        }
    }
    None
}

/// Words that may stand between "secret" and a number of one thing in the world.
fn says(token: &Token<'_>) -> bool {
    ["is", "key", "token", "ist", "est", "es", "to"].contains(&token.said)
}

fn mixed(value: &str) -> bool {
    let has = |is: fn(&u8) -> bool| value.as_bytes().iter().any(is);
    has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_digit)
        && random::random(value)
}

/// The run of signs before the word at `at`, without its quotes.
fn before(text: &[u8], at: usize) -> Option<(usize, usize)> {
    let signs = |b: &&u8| b.is_ascii_graphic() && !b"\"'`".contains(b);
    let to = at - usize::from(text[..at].last() == Some(&b' '));
    let to = to - usize::from(text[..to].last().is_some_and(|b| b"\"'`".contains(b)));
    let run = text[to.saturating_sub(256)..to]
        .iter()
        .rev()
        .take_while(signs)
        .count();
    (run > 0).then_some((to - run, to))
}

/// The value before "as the key".
fn as_key(text: &[u8], at: usize) -> Option<usize> {
    const NOUNS: &[&str] = &[
        "key",
        "token",
        "secret",
        "schlüssel",
        "clé",
        "jeton",
        "clave",
        "llave",
        "chave",
        "chiave",
        "sleutel",
        "klucz",
        "ключ",
        "токен",
        "anahtar",
        "kunci",
        "密钥",
        "令牌",
        "キー",
        "鍵",
        "키",
    ];
    let (from, to) = before(text, at)?;
    let value = std::str::from_utf8(&text[from..to]).ok()?;
    let behind = &text[at..(at + 60).min(text.len())];
    let behind = String::from_utf8_lossy(behind).to_lowercase();
    let behind = behind.split(['\n', '.', ';', ',']).next()?;
    let speaks = NOUNS.iter().any(|noun| behind.contains(noun))
        && !OTHERS.iter().any(|other| behind.contains(other));
    (speaks && is_secret(value)).then_some(from)
}

/// The words of a phrase before the word at `at`, in quotes, or joined by hyphens.
fn phrase_before(text: &[u8], at: usize) -> Option<usize> {
    let head = &text[at.saturating_sub(120)..at];
    let signs = |b: &u8| b.is_ascii_lowercase() || b" -".contains(b);
    // Spaces, and a closing quote of whatever language.
    let closing = head
        .iter()
        .rev()
        .position(|b| b.is_ascii_lowercase())
        .filter(|&len| len <= 6)?;
    let end = at - closing;
    let run = text[end.saturating_sub(110)..end]
        .iter()
        .rev()
        .take_while(|b| signs(b))
        .count();
    let start = end - run;
    let phrase = std::str::from_utf8(&text[start..end]).ok()?;
    let lead = phrase.len() - phrase.trim_start().len();
    let quoted = start > 0 && (text[start - 1] >= 0x80 || b"\"'`".contains(&text[start - 1]));
    let closes = closing > 0 && text[end..at].iter().any(|b| !b.is_ascii_whitespace());
    if quoted && closes {
        return Some(start + lead);
    }
    let last = phrase.rsplit(' ').next()?;
    let start = end - last.len();
    let inside = text[..start].last().is_some_and(u8::is_ascii_alphanumeric);
    (last.matches('-').count() >= 2 && !inside).then_some(start)
}
