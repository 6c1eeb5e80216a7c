//! Which keys of JSON wake a rule: words that it names, as keys spell them.

use super::words::folded;
use crate::rules::{Rule, Wake};

/// Little words that keys leave out: `numero_compte` for "numéro de compte".
const LITTLE: [&str; 14] = [
    "de", "del", "della", "do", "da", "di", "du", "des", "la", "le", "el", "il", "of", "the",
];

/// Shorter names are parts of other keys.
const LEAST: usize = 6;

/// The keys, in small letters and without signs.
pub(super) fn of(rule: &Rule) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    let mut add = |key: String| {
        if !keys.contains(&key) {
            keys.push(key);
        }
    };
    for wake in rule.wake {
        match wake {
            Wake::Key(list) => {
                for word in *list {
                    add((*word).to_owned());
                    folded(word).into_iter().for_each(&mut add);
                }
            }
            // Such a rule takes a value that is all of its text, as that of a key is.
            Wake::Words(list) if is_named(rule) => {
                for word in *list {
                    for key in [whole(word), without_little(word)] {
                        if key.chars().count() >= LEAST {
                            folded(&key).into_iter().for_each(&mut add);
                            add(key);
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
