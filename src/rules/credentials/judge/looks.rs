//! What a value looks like, wherever it stands.

use super::super::names;
use super::super::random;
use super::super::value::LONGEST;
use super::code::{calls, digest, pointer, reference};

/// Whether `value` is a word that says how a password is, not what it is.
pub(in super::super) fn state(value: &str) -> bool {
    STATES.contains(&&*value.to_ascii_lowercase())
}

/// Whether `value` is a word that names a password itself: `build-password`.
pub(in super::super) fn named(value: &str) -> bool {
    let word = value
        .bytes()
        .all(|b| b.is_ascii_alphabetic() || b"_-".contains(&b));
    word && names::kind(value).is_some()
}

/// Words that stand behind `password:` in texts and in programs.
#[rustfmt::skip]
pub(super) const STATES: &[&str] = &[
    "incorrect", "wrong", "correct", "changed", "reset", "expired", "required", "optional",
    "string", "text", "varchar", "number", "boolean", "integer", "object", "secret", "forgotten",
    "forgot", "protected", "missing", "weak", "strong", "hidden", "visible", "input", "field",
    "same", "unchanged", "default", "invalid", "mismatch", "masked", "plain", "plaintext",
    "bcrypt", "argon2", "scrypt", "hashed", "credentials", "confirm",
];

/// `passphrase`, `pass_phrase`; the key of a wireless network.
pub(in super::super) fn names_phrase(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    lower.len() >= 6 && lower.ends_with("phrase") || lower.ends_with("psk")
}

pub(super) fn not_ascii(value: &str) -> bool {
    value.bytes().any(|b| b >= 0x80)
}

pub(super) fn titled(value: &str) -> bool {
    value.as_bytes().first().is_some_and(u8::is_ascii_uppercase)
        && value.bytes().skip(1).all(|b| !b.is_ascii_uppercase())
}

/// `camelCase`, `snake_case`: a name.
pub(super) fn humped(value: &str) -> bool {
    value
        .as_bytes()
        .windows(2)
        .any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase() || pair[0] == b'_')
}

/// Looks like a password wherever it stands: letters with digits or signs, at least six.
pub(in super::super) fn strong(value: &str) -> bool {
    let bytes = value.as_bytes();
    let count = |is: fn(&u8) -> bool| bytes.iter().filter(|b| is(b)).count();
    let letters = count(u8::is_ascii_alphabetic);
    let digits = count(u8::is_ascii_digit);
    let signs = count(|b| b"!@#$%^&*?+=~".contains(b));
    bytes.len() >= 6
        && letters >= 2
        && (digits > 0 || signs > 0)
        && !reference(value)
        && !calls(value)
        && !pointer(bytes)
        && random::different(bytes) >= 4
}

/// Names of methods: `scram-sha-256`, `argon2id`, `__u32`.
pub(in super::super) fn technical(value: &str) -> bool {
    const METHODS: [&str; 18] = [
        "sha", "scram", "md5", "aes", "utf", "base64", "rsa", "bcrypt", "argon", "pbkdf2", "tls",
        "x509", "oauth", "http", "iso", "latin1", "hmac", "ecdsa",
    ];
    const BEGINNINGS: [&str; 4] = ["v1", "v2", "www", "__u"];
    let begins = |start: &&str| {
        value
            .get(..start.len())
            .is_some_and(|here| here.eq_ignore_ascii_case(start))
    };
    // `sha256` and `aes-128`, but not `shadow7`.
    let joined = |start: &&str| {
        let next = value.as_bytes().get(start.len());
        next.is_none_or(|b| !b.is_ascii_alphabetic())
    };
    value.len() < 24 && METHODS.iter().any(|start| begins(start) && joined(start))
        || value.len() < 16 && BEGINNINGS.iter().any(begins)
        || is_decorator(value)
        || is_pinned(value)
}

/// What stands before a function of Python: `@abc.abstractmethod`.
fn is_decorator(value: &str) -> bool {
    let name = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic())
            && part.bytes().all(|b| b.is_ascii_alphabetic() || b == b'_')
    };
    let names = value.strip_prefix('@').map(|names| names.split('.'));
    names.is_some_and(|names| names.clone().count() > 1 && names.into_iter().all(name))
}

/// A package with its version (PEP 440): `left-pad==1.2`.
fn is_pinned(value: &str) -> bool {
    let version = |version: &str| {
        version.starts_with(|c: char| c.is_ascii_digit())
            && version
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b".*".contains(&b))
            && version.contains('.')
    };
    value.split_once("==").is_some_and(|(_, it)| version(it))
}

/// Made by a machine: random, and none of the random things that are no secret.
pub(in super::super) fn machine_made(value: &str) -> bool {
    let bytes = value.as_bytes();
    // A number in hexadecimal, not a key in it.
    let number = value.starts_with("0x") && bytes.len() < 34;
    (8..=LONGEST).contains(&bytes.len())
        && !number
        && !uuid(bytes)
        && !digest(value)
        && !reference(value)
        && random::random(value)
}

pub(in super::super) fn is_uuid(value: &str) -> bool {
    uuid(value.as_bytes())
}

pub(super) fn uuid(bytes: &[u8]) -> bool {
    bytes.len() == 36
        && bytes.iter().enumerate().all(|(at, b)| match at {
            8 | 13 | 18 | 23 => *b == b'-',
            _ => b.is_ascii_alphanumeric(),
        })
}
