//! Whether what stands where a value would stand is one: `hunter2` is a password,
//! `get_password()`, `req.body.password` and `Mot de passe` are not.

mod code;
mod looks;
mod words;

pub(super) use code::{code, quoted_code, snake, worded};
pub(super) use looks::{is_uuid, machine_made, named, names_phrase, state, strong, technical};
pub(super) use words::{no_adjective, phrase, words};

use code::{bytes_are, calls, constant, expression, numeral, reference};
use looks::{STATES, humped, not_ascii, titled, uuid};

use super::account;
use super::names::{self, Kind};
use super::placeholder::{self, Stands};
use super::random;
use super::site::{Place, Site, Style};
use super::value::at;

/// What the value of a site is.
pub(super) fn site(text: &[u8], site: &Site) -> Option<Stands> {
    let value = at(text, site)?;
    let unquoted = matches!(site.style, Style::Bare | Style::Query);
    // Nobody writes so long a password without quotes; a token of that length is random.
    if unquoted && value.len() > 200 && (site.kind == Kind::Password || !random::random(value)) {
        return None;
    }
    let stands = placeholder::stands(value);
    if stands == Stands::Placeholder
        || value.len() < 3 && !value.bytes().any(|b| b.is_ascii_digit())
    {
        return None;
    }
    let first = value.split([',', '|']).next().unwrap_or(value);
    if unquoted && first.len() < value.len() && !placeholder::real(first) {
        return None;
    }
    // A name of several parts is none in quotes either: `django.contrib.auth.hashers`.
    let dots = value.matches('.').count();
    let numbered = dots > 1 && bytes_are(value, |b| b.is_ascii_digit() || b == b'.');
    let dotted = dots > 1 && calls(value) || numbered;
    // Between semicolons stand the parts of a connection, and no code.
    let connection = unquoted
        && text.get(site.start + value.len()) == Some(&b';')
        && text[..site.name.0].trim_ascii_end().ends_with(b";");
    let words = site.kind == Kind::Password && words::told(text, site, value);
    // An argument of a call may be a member of something; what a setting holds is said there.
    let said = words
        || unquoted
            && matches!(site.place, Place::Env | Place::Config)
            && !text[..site.name.0].trim_ascii_end().ends_with(b"(")
            && !text[..site.name.0].trim_ascii_end().ends_with(b",")
            && (worded(value) || random::part_scrambled(value));
    if unquoted && !connection && !said && expression(value)
        || reference(value)
        || dotted && !connection && !words
    {
        return None;
    }
    // `https://x-access-token:…@host`: an address, which has a rule of its own.
    if text[..site.name.0].ends_with(b"://") && value.contains('@') {
        return None;
    }
    match site.kind {
        Kind::Secret => {
            let name = &text[site.name.0..site.name.1];
            let made = machine_made(value)
                || is_uuid(value) && door(name)
                || keyword(name)
                    && (!unquoted || site.place == Place::Env)
                    && (thought_up(value) || said_up(value, name))
                || keyword(name) && site.place == Place::Config && said_up(value, name)
                || (!unquoted || matches!(site.place, Place::Env | Place::Config))
                    && (opens(name) && made_up(value) || spoken(value, name));
            (stands == Stands::Itself && made && !scoped(value)).then_some(stands)
        }
        Kind::Password if site.style == Style::Line || words => Some(stands),
        Kind::Password => {
            let name = std::str::from_utf8(&text[site.name.0..site.name.1]).ok()?;
            let told = || unquoted && account::beside(text, site, value);
            (password(value, name, site, unquoted) || told()).then_some(stands)
        }
    }
}

/// A name of what opens a door, of which some providers' are UUIDs. Ids have them far more often.
fn door(name: &[u8]) -> bool {
    const ENDS: [&[u8]; 12] = [
        b"secret",
        b"privatekey",
        b"private_key",
        b"apikey",
        b"api_key",
        b"api-key",
        b"accesskey",
        b"access_key",
        b"secret_key",
        b"auth_token",
        b"authtoken",
        b"api_token",
    ];
    let ends = |end: &&[u8]| {
        name.len() >= end.len() && name[name.len() - end.len()..].eq_ignore_ascii_case(end)
    };
    ENDS.iter().any(ends)
}

/// A name that ends with `secret`: people make up such values too.
fn keyword(name: &[u8]) -> bool {
    name.len() >= 6 && name[name.len() - 6..].eq_ignore_ascii_case(b"secret")
}

/// A name of a key or a token that somebody may have thought up: `SECRET_KEY`, `api_token`.
fn opens(name: &[u8]) -> bool {
    const ENDS: [&str; 18] = [
        "secretkey",
        "apitoken",
        "authtoken",
        "accesstoken",
        "refreshtoken",
        "bearertoken",
        "admintoken",
        "roottoken",
        "encryptionkey",
        "encryptkey",
        "signingkey",
        "masterkey",
        "apikey",
        "accesskey",
        "adminkey",
        "jwtkey",
        "pepper",
        "cookiekey",
    ];
    let part = |b: &&u8| b.is_ascii_alphanumeric();
    let plain: Vec<u8> = name
        .iter()
        .filter(part)
        .map(u8::to_ascii_lowercase)
        .collect();
    ENDS.iter().any(|end| plain.ends_with(end.as_bytes()))
}

/// Words with a number behind them or signs amid them, as people make up passwords; none that says
/// that it stands for a key.
pub(super) fn made_up(value: &str) -> bool {
    let bytes = value.as_bytes();
    let digits = bytes.iter().filter(|b| b.is_ascii_digit()).count();
    let signs = bytes.iter().filter(|b| b"!@#$%^&*?~.".contains(b)).count();
    let letters = bytes.iter().filter(|b| b.is_ascii_alphabetic()).count();
    // Names of settings have capitals within, or joiners; versions have points.
    let humps = value.contains(['-', '_'])
        || bytes
            .windows(2)
            .any(|two| two[0].is_ascii_lowercase() && two[1].is_ascii_uppercase());
    value.len() >= 10
        && letters >= 6
        && digits >= 2
        && (!humps || signs > 0)
        && strong(value)
        && !technical(value)
        && !value.contains(['/', ':', ' ', '(', '[', '{', '<', '$'])
        && !(signs > 0
            && value.contains('@')
            && value
                .rsplit('@')
                .next()
                .is_some_and(|host| host.contains('.')))
        && !is_idle(value)
}

/// Whether a word in it says that it stands for a key.
fn is_idle(value: &str) -> bool {
    const IDLE: [&str; 22] = [
        "key",
        "token",
        "secret",
        "test",
        "demo",
        "example",
        "sample",
        "dummy",
        "your",
        "placeholder",
        "fake",
        "mock",
        "foo",
        "bar",
        "admin",
        "user",
        "default",
        "change",
        "local",
        "value",
        "abc",
        "xxx",
    ];
    let lower = value.to_ascii_lowercase();
    IDLE.iter().any(|word| lower.contains(word))
}

/// Three words and more with a number at the end, between hyphens, behind a name of a key of one's
/// own in capitals: `SECRET_KEY`. Keys of services are not made up so.
fn spoken(value: &str, name: &[u8]) -> bool {
    const ENDS: [&[u8]; 6] = [
        b"SECRET_KEY",
        b"SIGNING_KEY",
        b"ENCRYPTION_KEY",
        b"MASTER_KEY",
        b"JWT_KEY",
        b"PEPPER",
    ];
    let parts = || value.split(['-', '_', '.']);
    let word = |part: &str| part.len() > 2 && part.bytes().all(|b| b.is_ascii_lowercase());
    ENDS.iter().any(|end| name.ends_with(end))
        && parts().filter(|part| word(part)).count() > 2
        && parts()
            .next_back()
            .is_some_and(|part| part.len() > 1 && part.bytes().all(|b| b.is_ascii_digit()))
        && parts().all(|part| word(part) || part.bytes().all(|b| b.is_ascii_digit()))
        && !is_idle(value)
}

/// Small and capital letters and digits, at least twelve characters, and no expression.
fn thought_up(value: &str) -> bool {
    let has = |is: fn(&u8) -> bool| value.as_bytes().iter().any(is);
    value.len() >= 12
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_digit)
        && !value.contains(' ')
        && !uuid(value.as_bytes())
        && !code(value)
}

/// A password that somebody made up for a secret: letters with digits. Names of things, which are
/// in small letters with hyphens, are none, unless a variable in capitals holds them.
fn said_up(value: &str, name: &[u8]) -> bool {
    let shouting = !name.iter().any(u8::is_ascii_lowercase);
    let thing = value
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_');
    value.len() >= 8
        && strong(value)
        && !technical(value)
        && !value.contains(['/', '.', ':', ' '])
        && !value.starts_with('_')
        && (shouting || !(thing && value.contains(['-', '_'])))
}

/// An access key id with its scope, of which only the id is secret: another rule's. An address
/// of a database in which the password is only a part.
fn scoped(value: &str) -> bool {
    (value.starts_with("AKIA") || value.starts_with("ASIA")) && value.len() > 20
        || value.contains("4_request")
        || account(value)
        || value.contains("@tcp(")
        || value.contains("@unix(")
}

/// The number of a thing at a provider that names itself by two capitals: no key.
fn account(value: &str) -> bool {
    let (kind, number) = value.split_at_checked(2).unwrap_or_default();
    number.len() == 32
        && kind != "SK"
        && kind.bytes().all(|b| b.is_ascii_uppercase())
        && number
            .bytes()
            .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

fn password(value: &str, name: &str, site: &Site, unquoted: bool) -> bool {
    if is_label(value) {
        return false;
    }
    let bytes = value.as_bytes();
    let word = bytes
        .iter()
        .all(|b| b.is_ascii_alphabetic() || *b == b'_' || *b == b'-' || *b >= 0x80)
        && !random::scrambled(value)
        && !random::part_scrambled(value);
    if bytes.contains(&b' ') {
        // A sentence is a label, unless the key asks for several words. Some mail providers give out
        // four times four letters.
        let four = value.split(' ').count() == 4
            && value
                .split(' ')
                .all(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_lowercase()))
            && random::score(&value.replace(' ', "")) < 0;
        return four
            || words::is_phrase(value)
            || names_phrase(name)
                && value.split(' ').count() >= 3
                && !value.ends_with(['.', '?', ':'])
            || !value.ends_with([':', '?', '.']) && value.split(' ').count() <= 3 && strong(value);
    }
    if value.contains('|') && STATES.iter().any(|state| value.starts_with(state)) {
        // Rules for input: `required|min:8`.
        return false;
    }
    if value.len() > 128 {
        return !unquoted || random::random(value);
    }
    if word && names::kind(value) == Some(Kind::Password) {
        // `newPassword`: another name.
        return placeholder::default(value);
    }
    if word && not_ascii(value) {
        // `Contraseña`, `密码`: a label.
        return false;
    }
    if names_phrase(name) && value.split('-').filter(|part| part.len() > 2).count() >= 3 {
        return true;
    }
    let shouting = !name.bytes().any(|b| b.is_ascii_lowercase());
    match site.place {
        Place::Loose => (strong(value) || random::scrambled(value)) && !technical(value),
        _ if placeholder::default(value) => true,
        Place::Env | Place::Config | Place::Code if !word => {
            !unquoted || {
                let digits = bytes.iter().all(u8::is_ascii_digit);
                let named = value.trim_end_matches(|c: char| c.is_ascii_digit());
                let enough = value.chars().filter(|c| c.is_alphanumeric()).count() >= 3;
                let lettered =
                    digits || bytes.iter().any(|b| b.is_ascii_alphabetic() || *b >= 0x80);
                let number = site.place == Place::Code
                    && digits
                    && (bytes.len() < 6 || !name.to_ascii_lowercase().contains("pass"))
                    || site.place != Place::Env && (numeral(value) || constant(bytes));
                enough
                    && lettered
                    && !number
                    && !technical(value)
                    && (!digits || bytes.len() >= 4)
                    && (site.place == Place::Env || !ARGUMENTS.contains(&named))
            }
        }
        // Words. In quotes a word is a password; a capital alone makes it a label.
        Place::Env | Place::Code if !unquoted => {
            value.len() >= 4 && !(site.quoted_name && titled(value))
        }
        Place::Config if !unquoted => {
            value.len() >= 5 && !titled(value) && !STATES.contains(&&*value.to_ascii_lowercase())
        }
        Place::Env => {
            shouting
                && value.len() >= 6
                // No name in a program has a stroke, or begins with a capital before one below.
                && (!humped(value) || value.contains('-') || is_title_case(value))
                && !STATES.contains(&&*value.to_ascii_lowercase())
        }
        _ => false,
    }
}

/// `Summer_Holiday`
fn is_title_case(value: &str) -> bool {
    value.contains('_') && value.split('_').all(titled)
}

/// `忘记密码?`, `Contraseña:`, `至少12位`: words of another script or with a sign of a question, and no
/// letter or sign of a password among them.
fn is_label(value: &str) -> bool {
    let words = value.trim_end_matches(['?', '!', ':', '.', '？', '！', '：', '。', '…']);
    let plain = |c: char| c.is_alphabetic() && !c.is_ascii();
    let count = words.chars().filter(|&c| plain(c)).count();
    words.len() < value.len() && count > 1 && words.chars().all(|c| plain(c) || c == ' ')
        || count > 2
            && words
                .chars()
                .all(|c| plain(c) || c.is_ascii_digit() && !words.is_ascii())
            && words.chars().filter(char::is_ascii_digit).count() < 3
}

/// What may be a password where a key of JSON says that it is one.
pub(super) fn password_of_key(value: &str) -> bool {
    if is_label(value) {
        return false;
    }
    let word = value
        .bytes()
        .all(|b| b.is_ascii_alphabetic() || b"_-".contains(&b) || b >= 0x80)
        && !random::scrambled(value);
    if value.contains(' ') {
        return value.split(' ').count() <= 3 && !value.ends_with([':', '?', '.']) && strong(value);
    }
    if reference(value) || value.len() > 128 && !random::random(value) {
        return false;
    }
    !word
        || value.is_ascii()
            && value.len() >= 5
            && !titled(value)
            && !state(value)
            && names::kind(value).is_none()
}

/// Names of variables with a number behind them.
#[rustfmt::skip]
const ARGUMENTS: &[&str] = &[
    "arg", "str", "string", "var", "param", "val", "value", "input", "pass", "password", "pwd",
    "pw", "key", "tmp", "user", "sha", "md", "base", "utf", "int", "varchar", "s", "p", "x", "a",
    "b", "i", "n", "char", "nvarchar", "text", "u", "f", "uint", "float", "byte", "bool",
];
