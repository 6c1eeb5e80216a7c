//! What the name of a key says about its value: `DB_PASSWORD_PROD` names a password,
//! `max_tokens` and `password_hint` do not name a secret.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

/// What a name promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A password, which people make up: anything may be one.
    Password,
    /// A secret that a machine makes: it looks like chance.
    Secret,
}

/// Words that name a password.
#[rustfmt::skip]
const PASSWORD: &[&str] = &[
    "parol", "contrasena", "contraseña", "contrasenya", "haslo", "hasło", "katasandi", "kennwort", "mdp",
    "motdepasse", "parola", "parole", "pass", "passcode", "passe", "passphrase", "passw",
    "passwd", "password", "passwords", "passwort", "passwrd", "pswd", "psw", "pwd", "pw", "sandi",
    "sandinya", "senha", "sifre", "şifre", "wachtwoord", "пароль", "пароля", "密码", "密碼", "口令",
    "パスワード", "暗証番号", "비밀번호", "pgpassword", "psk", "requirepass", "masterauth", "presharedkey",
    "sshpass", "lösenord", "adgangskode", "passord", "heslo", "khẩu", "المرور", "السر", "पासवर्ड", "รหัสผ่าน",
    "암호", "비번",
];

/// Words that name a secret.
#[rustfmt::skip]
const SECRET: &[&str] = &[
    "accesskey", "accesstoken", "accountkey", "apikey", "apisecret", "apitoken", "auth",
    "authkey", "authorization", "authtoken", "bearer", "clientsecret", "connectionsecret",
    "credential", "credentials", "cred", "creds", "encryptionkey", "jwt", "masterkey",
    "privatekey", "refreshtoken", "secret", "secretkey", "secrets", "session", "sessionid",
    "sessid", "sessiontoken", "phpsessid", "jsessionid", "sid", "sig", "sharedaccesskey",
    "signature", "signingkey", "token", "xoxd", "dsn", "webhooksecret", "seed", "authtok",
    "jeton", "passkey", "salt", "pepper", "totp", "otpseed", "geheimnis", "令牌", "密钥", "秘密", "トークン", "токен", "ключ",
];

/// Words before `key` that make it one that opens something.
#[rustfmt::skip]
const KEYS: &[&str] = &[
    "access", "account", "admin", "aes", "api", "app", "application", "auth", "client",
    "consumer", "crypt", "crypto", "decryption", "deploy", "developer", "encrypt", "encryption",
    "functions", "hmac", "host", "integration", "jwt", "license", "master", "private", "secret",
    "server", "service", "session", "shared", "signing", "storage", "subscription", "webhook",
    "write", "ingest", "project", "read", "openai", "anthropic", "stripe", "sendgrid", "mailgun",
    "gemini", "google", "maps", "azure", "aws", "groq", "mistral", "cohere", "deepseek",
    "openrouter", "pinecone", "algolia", "datadog", "dd", "twilio", "cloudflare", "firebase",
    "supabase", "huggingface", "hf", "resend", "sentry", "newrelic", "unseal", "vault", "recovery",
    "root", "data", "kek", "dek", "wrapping", "user", "bot", "org", "team", "device", "enrollment",
    "provisioning", "payment", "merchant", "rapidapi", "infura", "alchemy", "etherscan", "github",
    "gitlab", "heroku", "vercel", "netlify", "fastly", "grafana", "pagerduty", "opsgenie", "okta",
    "plaid", "adyen", "mailchimp", "mandrill", "postmark", "brevo", "intercom", "zendesk",
    "hubspot", "segment", "mixpanel", "amplitude", "posthog", "telegram", "slack", "discord",
    "notion", "airtable", "linear", "figma", "shopify", "perplexity", "together", "replicate",
    "elevenlabs", "xai", "grok", "fireworks", "voyage", "tavily", "serper", "serpapi", "exa",
    "langsmith", "langchain", "langfuse", "wandb", "kaggle", "qdrant", "weaviate", "upstash",
    "elastic", "openweather", "weather", "tmdb", "omdb", "steam", "honeycomb", "rollbar",
    "bugsnag", "logzio", "snyk", "sonar", "nuget", "pypi", "cargo", "backup", "restic", "borg",
];

/// Words for a key in other languages: they open something beside one of [`KEYS`], on either side.
#[rustfmt::skip]
const OTHER_KEYS: &[&str] = &[
    "chave", "chiave", "clave", "cle", "clé", "kunci", "klucz", "llave", "nyckel", "schluessel", "schlüssel", "sleutel",
];

/// Behind the telling word: the value is about the secret, and not the secret.
#[rustfmt::skip]
const AFTER: &[&str] = &[
    "age", "encode", "decode", "encryption", "encrypted", "hashing", "toHashes", "strategy",
    "authenticator", "encoder", "service", "alg", "algo", "algorithm", "at", "attempts", "button",
    "change", "changed", "chars", "class", "col", "column", "component", "config", "configured",
    "count", "counts", "created", "date", "days", "desc", "description", "digest", "dir",
    "disabled", "enabled", "endpoint", "env", "error", "errors", "exp", "expiration", "expired",
    "expires", "expiry", "exists", "field", "file", "filename", "fingerprint", "form", "format",
    "func", "generator", "hash", "hashed", "hasher", "hashers", "header", "help", "hint", "icon", "id",
    "ids", "in", "index", "info", "input", "is", "issuer", "key_id", "label", "last", "len",
    "length", "lifetime", "limit", "link", "list", "location", "manager", "match", "max",
    "message", "method", "min", "mode", "msg", "name", "names", "num", "number", "option",
    "options", "page", "params", "path", "pattern", "per", "placeholder", "policy", "position",
    "prefix", "prompt", "provider", "ref", "regex", "regexp", "required", "requirements", "reset",
    "rotation", "rule", "rules", "screen", "scope", "scopes", "size", "source", "state", "status",
    "storage", "store", "strength", "suffix", "table", "template", "text", "time", "timeout",
    "title", "total", "ttl", "type", "types", "updated", "uri", "url", "usage", "used", "valid",
    "validation", "validator", "variable", "verified", "version", "visible", "visibility", "arn",
    "username", "user", "vergessen", "policies", "duration", "offset", "payload", "claims",
    "stream", "cost", "price", "budget", "kind",
];

/// Before the telling word: it is of another kind.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "avg", "ban", "cache", "can", "cancellation", "check", "completion", "continuation", "count",
    "cursor", "design", "foreign", "get", "has", "hide", "idempotency", "input", "is", "max",
    "maximum", "min", "next", "num", "number", "output", "page", "pagination", "partition",
    "prev", "previous", "primary", "prompt", "public", "pub", "reasoning", "require", "requires",
    "row", "should", "show", "sort", "sync", "toggle", "total", "unique", "use", "validate",
    "verify", "with", "without", "stop", "pad", "eos", "bos", "unk", "mask", "cls", "sep",
    "special", "bypass", "trespass", "underpass", "encompass", "compass", "low", "high", "band",
    "single", "multi", "one", "two", "first", "second", "render", "boarding", "asset",
];

/// Longest name that is looked at, in words.
const MOST_WORDS: usize = 12;

/// What `name` says its value is. Words are separated by `_ - .` and changes of case.
pub(super) fn kind(name: &str) -> Option<Kind> {
    let mut words = [""; MOST_WORDS];
    let count = split(name, &mut words);
    let words = &words[..count];
    let (at, kind) = words.iter().enumerate().rev().find_map(|(at, word)| {
        let before = at.checked_sub(1).map(|at| words[at]);
        let opens = || {
            let behind = words.get(at + 1).copied();
            let mut beside = before.into_iter().chain(behind);
            is(word, roles::OTHER_KEYS) && beside.any(|word| is(word, roles::KEYS))
        };
        let kind = word_kind(word, before).or_else(|| opens().then_some(Kind::Secret));
        kind.map(|kind| (at, kind))
    })?;
    let after = words[at + 1..].iter().any(|word| is(word, roles::AFTER));
    let before = words[..at].iter().any(|word| is(word, roles::BEFORE));
    (!after && !before).then_some(kind)
}

/// Whether `name` names something about a password or a secret: `password_policy`.
pub(super) fn is_about(name: &str) -> bool {
    let mut words = [""; MOST_WORDS];
    let count = split(name, &mut words);
    words[..count].iter().any(|word| is(word, roles::AFTER))
}

/// What a word can be in a name.
mod roles {
    pub(super) const PASSWORD: u8 = 1;
    pub(super) const SECRET: u8 = 2;
    pub(super) const KEYS: u8 = 4;
    pub(super) const AFTER: u8 = 8;
    pub(super) const BEFORE: u8 = 16;
    pub(super) const GLUED_PASS: u8 = 32;
    pub(super) const OTHER_KEYS: u8 = 64;
}

/// All the lists, by word.
static ROLES: LazyLock<HashMap<String, u8, Quick>> = LazyLock::new(|| {
    let mut all = HashMap::<String, u8, Quick>::default();
    for (list, role) in [
        (PASSWORD, roles::PASSWORD),
        (SECRET, roles::SECRET),
        (KEYS, roles::KEYS),
        (AFTER, roles::AFTER),
        (BEFORE, roles::BEFORE),
        (GLUED_PASS, roles::GLUED_PASS),
        (OTHER_KEYS, roles::OTHER_KEYS),
    ] {
        for word in list {
            *all.entry(word.to_ascii_lowercase()).or_default() |= role;
        }
    }
    all
});

type Quick = BuildHasherDefault<Fnv>;

/// FNV-1a (draft-eastlake-fnv): the words in the map are ours and few, so nobody can choose some
/// that collide.
#[derive(Default)]
struct Fnv(u64);

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }

    fn finish(&self) -> u64 {
        // Its low bits are the good ones, and the map looks at the high ones as well.
        self.0 ^ self.0.rotate_left(32)
    }
}

/// What `word` can be, in any letter case.
fn roles(word: &str) -> u8 {
    let mut low = [0; 48];
    let known = match word.is_ascii() {
        true => lower(word, &mut low).and_then(|word| ROLES.get(word)),
        // `CONTRASEÑA`, `ПАРОЛЬ`
        false => ROLES.get(&word.to_lowercase()),
    };
    known.copied().unwrap_or(0)
}

fn is(word: &str, role: u8) -> bool {
    roles(word) & role != 0
}

fn word_kind(word: &str, before: Option<&str>) -> Option<Kind> {
    let mut low = [0; 48];
    let roles = roles(word);
    let word = lower(word, &mut low)?;
    if roles & roles::PASSWORD != 0 {
        return Some(Kind::Password);
    }
    if roles & roles::SECRET != 0 {
        return Some(Kind::Secret);
    }
    if word == "key" || word == "keys" {
        let qualified = before.is_some_and(|before| is(before, roles::KEYS));
        return (qualified && word == "key").then_some(Kind::Secret);
    }
    // What is glued together is longer than any of its parts.
    if word.len() < 5 {
        return None;
    }
    // `private_key`, cut where `private` and `key` are one: done by the list. Glued names:
    let glued = ["password", "passwd", "passwort", "passphrase"]
        .iter()
        .any(|end| {
            word.ends_with(end)
                || word.starts_with(end) && word[end.len()..].bytes().all(|b| b.is_ascii_digit())
        });
    if glued
        || word.len() > 4 && word.len() <= 10 && word.ends_with("pwd")
        || roles & roles::GLUED_PASS != 0
    {
        return Some(Kind::Password);
    }
    let secret = [
        "accesstoken",
        "authtoken",
        "apitoken",
        "apikey",
        "secretkey",
        "clientsecret",
        "accesskey",
    ];
    secret
        .iter()
        .any(|end| word.ends_with(end))
        .then_some(Kind::Secret)
}

/// Names that end with `pass` and mean a password; `bypass` and `compass` do not.
#[rustfmt::skip]
const GLUED_PASS: &[&str] = &[
    "adminpass", "dbpass", "ftppass", "ldappass", "mailpass", "mypass", "mysqlpass", "newpass",
    "oldpass", "pgpass", "redispass", "rootpass", "smtppass", "sqlpass", "userpass", "wifipass",
    "keypass", "storepass",
];

fn lower<'a>(word: &str, buffer: &'a mut [u8; 48]) -> Option<&'a str> {
    let into = buffer.get_mut(..word.len())?;
    into.copy_from_slice(word.as_bytes());
    into.make_ascii_lowercase();
    std::str::from_utf8(into).ok()
}

/// Cuts `name` into words: `dbPassword2`, `DB_PASSWORD_2`, `db-password` → db, password, 2.
fn split<'a>(name: &'a str, words: &mut [&'a str; MOST_WORDS]) -> usize {
    let bytes = name.as_bytes();
    let mut count = 0;
    let mut from = 0;
    let class = |b: u8| match b {
        b'a'..=b'z' | 0x80.. => 1,
        b'A'..=b'Z' => 2,
        b'0'..=b'9' => 3,
        _ => 0,
    };
    // Amid capitals other letters are capitals too: `CONTRASEÑA`.
    let shouts = !name.is_ascii() && !bytes.iter().any(u8::is_ascii_lowercase);
    let class = |b: u8| match class(b) {
        1 if shouts => 2,
        class => class,
    };
    for at in 0..=bytes.len() {
        let this = bytes.get(at).map_or(0, |&b| class(b));
        let last = if at > 0 { class(bytes[at - 1]) } else { 0 };
        let next = bytes.get(at + 1).map_or(0, |&b| class(b));
        // `dbPassword`, `DBPassword`, `password2`, and separators.
        let cut = this == 0
            || last == 1 && this == 2
            || last == 2 && this == 2 && next == 1
            || this == 3 && last != 3;
        if cut && from < at {
            let word = &name[from..at];
            if class(bytes[from]) != 0 {
                if count == MOST_WORDS {
                    return count;
                }
                words[count] = word;
                count += 1;
            }
        }
        if cut {
            from = if this == 0 { at + 1 } else { at };
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for name in [
            "password",
            "DB_PASSWORD",
            "dbPassword",
            "DBPassword",
            "PASSWORD_PROD",
            "mypassword",
            "PGPASSWORD",
            "spring.datasource.password",
            "admin-pwd",
            "passwort",
            "contraseña",
            "mot_de_passe",
            "密码",
            "kata_sandi",
            "пароль",
            "password2",
            "DB_PASS",
            "DB_CONTRASEÑA",
            "ПАРОЛЬ",
            "smtpPass",
            "confirmPassword",
        ] {
            assert_eq!(kind(name), Some(Kind::Password), "{name}");
        }
        for name in [
            "token",
            "apiKey",
            "API_KEY",
            "X-Api-Key",
            "client_secret",
            "AWS_SECRET_ACCESS_KEY",
            "APIKey",
            "password_reset_token",
            "SECRET_KEY_BASE",
            "STRIPE_KEY",
            "OPENAI_API_KEY_2",
            "authToken",
            "private_key",
            "csrf_token",
            "VAULT_UNSEAL_KEY",
            "JETON_API",
            "CLE_API",
            "api.schluessel",
            "clave_api",
        ] {
            assert_eq!(kind(name), Some(Kind::Secret), "{name}");
        }
        for name in [
            "key",
            "monkey",
            "keyboard",
            "public_key",
            "max_tokens",
            "token_count",
            "password_hint",
            "next_page_token",
            "access_key_id",
            "compass",
            "passport",
            "primary_key",
            "tokenizer",
            "passwordField",
            "showPassword",
            "secret_name",
            "bypass",
            "author",
            "password_hash",
            "keys",
            "clave",
            "chave_primaria",
            "cache_key",
        ] {
            assert_eq!(kind(name), None, "{name}");
        }
    }
}
