//! Which keys of JSON wake a rule: words that it names, as keys spell them.

use super::words::folded;
use crate::rules::{Rule, Wake};

/// Little words that keys leave out: `numero_compte` for "numéro de compte".
const LITTLE: [&str; 14] = [
    "de", "del", "della", "do", "da", "di", "du", "des", "la", "le", "el", "il", "of", "the",
];

/// Shorter names are parts of other keys.
const LEAST: usize = 5;

/// Short names that longer words have in them (`gzip`, `CodeSizeZipped`): words of the key.
const WORDS: [&str; 2] = ["zip", "plz"];

/// Names of many things besides.
const OTHERS: [&str; 2] = ["unitnumber", "chartno"];

/// What a key ends with that counts or describes values and has none.
const DESCRIBES: [&str; 22] = [
    "count", "counts", "attempts", "format", "regex", "pattern", "length", "size", "limit",
    "status", "total", "index", "rows", "lines", "version", "enabled", "required", "mask", "notes",
    "test", "tests", "retries",
];

/// What may stand in a key behind a name.
const BEHIND: [&str; 12] = [
    "no", "nr", "num", "number", "nummer", "numero", "id", "code", "value", "str", "text", "field",
];

/// What has a full name, and is nobody.
const THINGS: [&str; 11] = [
    "service",
    "product",
    "package",
    "file",
    "class",
    "module",
    "repo",
    "repository",
    "project",
    "company",
    "model",
];

/// Whether a key, in small letters and without signs, has no value of what it names.
pub(super) fn describes(key: &str) -> bool {
    let of_a_thing = || {
        let thing = key.strip_suffix("fullname");
        thing.is_some_and(|thing| THINGS.iter().any(|it| thing.ends_with(it)))
    };
    DESCRIBES.iter().any(|end| key.ends_with(end)) || of_a_thing()
}

/// Whether nothing stands behind a name in a key but what may.
pub(super) fn ends(rest: &str) -> bool {
    let rest = rest.trim_end_matches(|c: char| c.is_ascii_digit());
    // An ending of the word's own: `guvenlik_kodu`.
    rest.chars().count() < 3 || BEHIND.contains(&rest)
}

/// Whether the key, as it is written, has the name as it must have it: short ones as a word of
/// their own (`dest_zip`, `shippingZip`).
pub(super) fn has(key: &str, name: &str) -> bool {
    if !WORDS.contains(&name) {
        return true;
    }
    key.match_indices(|c: char| name.starts_with(c.to_ascii_lowercase()))
        .any(|(at, first)| {
            let Some(word) = key.get(at..at + name.len()) else {
                return false;
            };
            let large = |c: char| c.is_ascii_uppercase();
            let begins = key[..at].chars().next_back().is_none_or(|before| {
                !before.is_alphabetic() || first.starts_with(large) && !large(before)
            });
            let ends = !key[at + name.len()..].starts_with(|c: char| c.is_ascii_lowercase());
            word.eq_ignore_ascii_case(name) && begins && ends
        })
}

/// A name in a key.
pub(super) struct Name {
    pub(super) name: String,
    /// Keys end with it.
    pub(super) ends: bool,
}

/// The names that wake the rule, in small letters and without signs.
pub(super) fn of(rule: &Rule) -> Vec<Name> {
    let mut keys: Vec<Name> = Vec::new();
    let mut add = |name: String, ends: bool| {
        if !keys.iter().any(|key| key.name == name) {
            keys.push(Name { name, ends });
        }
    };
    let words = |wake: &&Wake| matches!(wake, Wake::Words(_));
    let keys_first = rule.wake.iter().filter(|wake| !words(wake));
    for wake in keys_first.chain(rule.wake.iter().filter(words)) {
        match wake {
            Wake::Key(list) => {
                for word in *list {
                    add((*word).to_owned(), false);
                    folded(word).into_iter().for_each(|key| add(key, false));
                }
            }
            // Such a rule takes a value that is all of its text, as that of a key is.
            Wake::Words(list) if is_named(rule) => {
                for word in *list {
                    for key in [whole(word), without_little(word)] {
                        if key.chars().count() >= LEAST && !OTHERS.contains(&&*key) {
                            folded(&key).into_iter().for_each(|key| add(key, true));
                            add(key, true);
                        }
                    }
                }
            }
            _ => {}
        }
    }
    keys
}

/// A rule that knows a value by its name alone.
fn is_named(rule: &Rule) -> bool {
    !rule.column && (rule.id.ends_with("-said") || rule.id == "payment/security-code-general")
}

fn whole(word: &str) -> String {
    let letters = word.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

fn without_little(word: &str) -> String {
    let words = word.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !LITTLE.contains(word));
    words.map(whole).collect()
}
