//! Reads a sentence that speaks of a password.
//!
//! From the word for a password it is read on, word by word, to a word that says "is", and what
//! follows is looked at.

mod looks;
mod words;

use crate::rules::named::closes;
use std::sync::OnceLock;

use aho_corasick::AhoCorasick;

use looks::in_quotes;
pub(super) use looks::{fit, fit_phrase, looks, phrase, strong, unmistakable, worded};
use words::{ACCOUNTS, IS, NOUNS, STILL, UNSPACED};

/// How much a word that may be the password must look like one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Follows {
    /// It is none: nothing has said that the password follows.
    Nothing,
    /// Very much: it stands right behind the word for it.
    Strong,
    /// Somewhat: "is" was said.
    Any,
}

/// The password, if it stands in quotes as wanted.
pub(super) fn first(text: &[u8], woken: usize, want_quoted: bool) -> Option<usize> {
    let (start, quoted) = read(text, woken, 0)?;
    (quoted == want_quoted && !is_amount(&text[start..])).then_some(start)
}

/// "limited to 1024 bytes"
fn is_amount(text: &[u8]) -> bool {
    #[rustfmt::skip]
    const UNITS: &[&str] = &[
        "bytes", "byte", "bits", "bit", "characters", "chars", "letters", "digits", "octets", "zeichen", "caractères", "caracteres", "karakter", "tekens",
        "seconds", "minutes", "hours", "days", "weeks", "months", "years", "times", "attempts", "iterations", "rounds", "users", "accounts", "entries",
    ];
    let digits = text.iter().take_while(|b| b.is_ascii_digit()).count();
    let Some(rest) = text[digits..].strip_prefix(b" ").filter(|_| digits > 0) else {
        return false;
    };
    UNITS.iter().any(|unit| {
        let here = rest.get(..unit.len());
        let ends = rest
            .get(unit.len())
            .is_none_or(|b| !b.is_ascii_alphanumeric());
        ends && here.is_some_and(|here| here.eq_ignore_ascii_case(unit.as_bytes()))
    })
}

/// Where the password begins in the sentence that has a word for it at `woken`, and whether it
/// stands in quotes. `skip` passwords are passed over.
pub(super) fn read(text: &[u8], woken: usize, mut skip: usize) -> Option<(usize, bool)> {
    if !may_be_noun(&text[woken..]) {
        return None;
    }
    let window = &text[woken..(woken + 160).min(text.len())];
    let window = match std::str::from_utf8(window) {
        Ok(window) => window,
        Err(cut) => std::str::from_utf8(&window[..cut.valid_up_to()]).ok()?,
    };
    for noun in UNSPACED {
        if let Some(rest) = window.strip_prefix(noun) {
            return unspaced(rest)
                .filter(|_| skip == 0)
                .map(|(at, quoted)| (woken + noun.len() + at, quoted));
        }
    }
    // A part of a name, or an option.
    let before = &text[woken.saturating_sub(2)..woken];
    if before.ends_with(b"_")
        || before.ends_with(b".")
        || before.ends_with(b"--")
        || before.ends_with(b"$")
    {
        return None;
    }
    let mut words = Words { window, at: 0 };
    let noun = words.next()?.1;
    let plain = noun
        .trim_end_matches([':', ',', ';', '?'])
        .trim_end_matches("'s");
    if !NOUNS.has(plain) {
        return None;
    }
    // `{ password, mode: 'off' }`, `{ password: password, mode: 'off' }`: a name among others in a program.
    let opens = text[..woken].trim_ascii_end().last();
    if noun.ends_with(',') && matches!(opens, Some(b'{' | b'(' | b',' | b':')) {
        return None;
    }
    let directly = directly(text, woken);
    // "Pass" and "pin" are verbs too.
    let split = plain.eq_ignore_ascii_case("pass") && window[words.at..].starts_with(" word ");
    if split {
        words.next();
    }
    if plain.eq_ignore_ascii_case("pass") && !split && !directly {
        return None;
    }
    let pin = plain.eq_ignore_ascii_case("pin");
    let mine = mine(text, woken);
    // `Password:` and a line break; in the line itself it is an assignment.
    let colon = noun.ends_with(':');
    let verb = plain.eq_ignore_ascii_case("pass") && !split;
    let mut follows = if colon || directly && !verb || plain.ends_with("nya") || !plain.is_ascii() {
        Follows::Any
    } else {
        Follows::Strong
    };
    let mut filled = 0;
    const MOST: usize = 3;
    let few = if plain.is_ascii() && plain.starts_with("pass") {
        1
    } else {
        MOST
    };
    let mut broken = colon;
    let mut said = colon;
    for _ in 0..if colon { 1 } else { 10 } {
        let before = words.at;
        let (at, word) = words.next()?;
        if window[before..at].contains('\n') && !broken {
            return None;
        }
        // In text that is escaped once more the quotes have backslashes.
        let bare = word.trim_start_matches('(').trim_start_matches('\\');
        let lead = if bare.starts_with(['"', '\'']) {
            word.len() - bare.len()
        } else {
            word.len() - word.trim_start_matches('(').len()
        };
        let (at, word) = (at + lead, &word[lead..]);
        let first = *word.as_bytes().first()?;
        // A string of a program: `password = r"…"`.
        if matches!(
            word.as_bytes(),
            [b'b' | b'f' | b'r' | b'u' | b'L', b'"' | b'\'', _, ..]
        ) {
            return None;
        }
        // "Password for jane:" a label is none, and the value stands behind it.
        let behind = window[at + word.len()..]
            .strip_prefix(' ')
            .map(str::trim_start);
        let labels = word.len() > 1
            && word.ends_with(':')
            && behind.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_graphic()));
        if follows != Follows::Nothing && !labels {
            let quoted = matches!(first, b'"' | b'\'' | b'`');
            let found = match (quoted, follows) {
                (true, Follows::Any) => in_quotes(&window[at + 1..]),
                (true, _) => {
                    in_quotes(&window[at + 1..]) && looks(&word[1..], false, window, at + 1)
                }
                (false, Follows::Any) => looks(word, mine && skip == 0, window, at),
                (false, _) if pin => word.len() < 7,
                (false, _) if worded(word) => !leads_to_thing(&window[..at]),
                (false, _) => filled <= few && strong(word) && looks(word, false, window, at),
            };
            let found = found && (!pin || word.as_bytes().iter().take(4).all(u8::is_ascii_digit));
            // "Forgot your PIN? 1234 people did."
            let rest = &window.as_bytes()[at + word.len()..];
            let counted = noun.ends_with('?') || window[..at].trim_end().ends_with(',');
            let found = found && (!counted || !pin || closes(rest));
            if found && skip == 0 {
                return Some((woken + at + usize::from(quoted), quoted));
            }
            if found {
                skip -= 1;
                (follows, filled, broken) = (Follows::Nothing, MOST, false);
                continue;
            }
            if quoted {
                return None;
            }
        }
        // Code, or the end of the sentence.
        let inside = &word[..word.len() - usize::from(word.ends_with([')', '\'']))];
        if word.len() > 1
            && inside.contains(['"', '`', '=', '(', ')', '{', '}', '[', ']', '<', '>', '|'])
            && word != "->"
            && word != "=>"
            || word.ends_with(['.', '?', '!', ';']) && !word.ends_with("...")
        {
            return None;
        }
        let core = word.trim_end_matches([':', ',', '.', '\u{2026}']);
        broken = word.ends_with(':');
        let says = broken || IS.has(core);
        let still = follows == Follows::Any && STILL.has(core);
        said |= says;
        follows = if says || still {
            Follows::Any
        } else if filled < MOST && follows != Follows::Nothing && !said {
            // Words may stand between: "kata sandi saya …", "пароль от вайфая …".
            Follows::Strong
        } else {
            Follows::Nothing
        };
        filled += 1;
    }
    None
}

/// Whether the last word is one that the name of a thing follows: "for the", "on server".
fn leads_to_thing(before: &str) -> bool {
    #[rustfmt::skip]
    const LEADS: &[&str] = &[
        "for", "on", "of", "at", "in", "to", "by", "the", "a", "an", "this", "that", "server", "host", "account", "user", "service", "repo", "repository", "cluster", "bucket", "instance", "machine", "database", "db", "branch", "package", "container",
        "für", "von", "bei", "auf", "im", "am", "zum", "zur", "der", "die", "das", "den", "dem", "pour", "sur", "de", "du", "le", "la", "les", "los", "del", "al", "para", "en", "do", "da", "no", "na", "em", "di", "per", "il", "van", "voor", "het",
        "od", "w", "untuk", "dari",
    ];
    let word = before.trim_end().rsplit(' ').next().unwrap_or_default();
    let word = word.trim_matches(['(', '"', '`', '*']).to_lowercase();
    LEADS.contains(&word.as_str())
}

/// Whether a word for a password stands here, and no part of a name.
pub(super) fn is_noun(text: &[u8], woken: usize) -> bool {
    let rest = &text[woken..];
    if UNSPACED
        .iter()
        .any(|noun| rest.starts_with(noun.as_bytes()))
    {
        return true;
    }
    if !may_be_noun(rest) {
        return false;
    }
    let before = text[..woken].last();
    let joined = |b: &u8| b.is_ascii_alphanumeric() || b"_.$/=".contains(b);
    let end = rest
        .iter()
        .take(40)
        .take_while(|b| b.is_ascii_alphanumeric() || **b >= 0x80 || **b == b'-')
        .count();
    let ends = rest
        .get(end)
        .is_none_or(|b| b" ,.?!;:\"'`)\\\n\r".contains(b));
    let noun = std::str::from_utf8(&rest[..end]).unwrap_or_default();
    ends && !before.is_some_and(joined) && NOUNS.has(noun)
}

/// A fast no for words that only begin like a word for a password: `passes`, `pinned`.
fn may_be_noun(rest: &[u8]) -> bool {
    let letters = rest.iter().take(32).take_while(|b| b.is_ascii_alphabetic());
    let letters = letters.count();
    // Words with other letters in them are looked at in any case.
    rest.get(letters).is_some_and(|&b| b >= 0x80) || NOUNS.begins(&rest[..letters])
}

/// The word before the one that woke the rule, without its quotes.
pub(super) fn word_before(text: &[u8], at: usize) -> Option<usize> {
    let quote = |b: &u8| b"\"'`".contains(b);
    // "For my passwords" says nothing of the word before it.
    let many = text[at..(at + 24).min(text.len())]
        .windows(9)
        .any(|w| w.eq_ignore_ascii_case(b"passwords"));
    // Scripts without spaces need none.
    let end = if text[at] < 0xE3 {
        at.checked_sub(1).filter(|&end| text[end] == b' ')?
    } else {
        at
    };
    if many {
        return None;
    }
    let end = end - usize::from(end > 0 && quote(&text[end - 1]));
    let before = &text[end.saturating_sub(64)..end];
    let inside = |b: &&u8| {
        !b.is_ascii_whitespace()
            && !quote(b)
            && !b"<>\\".contains(b)
            && (**b < 0x80 || text[at] < 0xE3)
    };
    let start = end - before.iter().rev().take_while(inside).count();
    let word = std::str::from_utf8(&text[start..end]).ok()?;
    (strong(word) || looks(word, false, word, 0)).then_some(start)
}

/// Words of a text with their places; spaces part them.
struct Words<'t> {
    window: &'t str,
    at: usize,
}

impl<'t> Iterator for Words<'t> {
    type Item = (usize, &'t str);

    fn next(&mut self) -> Option<(usize, &'t str)> {
        let rest = &self.window[self.at..];
        let from = self.at + rest.find(|c: char| !c.is_whitespace())?;
        let rest = &self.window[from..];
        let len = rest.find(char::is_whitespace).unwrap_or(rest.len());
        self.at = from + len;
        Some((from, &rest[..len]))
    }
}

/// Chinese, Japanese, Korean: the password stands between characters of the script.
fn unspaced(rest: &str) -> Option<(usize, bool)> {
    let mut at = 0;
    for _ in 0..2 {
        for word in [
            "应该是",
            "改成了",
            "改成",
            "设置为",
            "設定為",
            "就是",
            "是",
            "为",
            "為",
            "は",
            "が",
            "：",
            ":",
            "=",
            "은",
            "는",
            "を",
            "를",
            "을",
            "가",
            "이",
            "คือ",
            " ",
            "(",
        ] {
            if rest[at..].starts_with(word) {
                at += word.len();
            }
        }
    }
    // 密码也告诉他了是634943
    if at == 0
        && let Some(is) = rest.find(['是', '为', '為']).filter(|is| *is <= 30)
        && !rest[..is].contains(|c: char| c.is_ascii() || "，。！？、".contains(c))
        && rest[is + 3..].starts_with(|c: char| c.is_ascii_alphanumeric())
    {
        at = is + 3;
    }
    let value = &rest[at..];
    let quoted = value.starts_with(['"', '\'', '`', '\\']);
    if value.is_empty() || at == 0 && !quoted && !strong(&value[..fit(value)]) {
        return None;
    }
    let slashes = value.len() - value.trim_start_matches('\\').len();
    if value[slashes..].starts_with(['"', '\'', '`']) {
        return in_quotes(&value[slashes + 1..]).then_some((at + slashes + 1, true));
    }
    (value.starts_with(|c: char| c.is_ascii_graphic()) && looks(value, false, value, 0))
        .then_some((at, false))
}

/// "My", in front of the word: then a plain word may be the password.
fn mine(text: &[u8], woken: usize) -> bool {
    const MINE: &[&[u8]] = &[b"my ", b"our "];
    let before = &text[woken.saturating_sub(24)..woken];
    MINE.iter().any(|word| {
        before
            .windows(word.len())
            .any(|w| w.eq_ignore_ascii_case(word))
    })
}

/// "User admin password …": the password may follow at once.
fn directly(text: &[u8], woken: usize) -> bool {
    let before = &text[woken.saturating_sub(40)..woken];
    let line = before
        .iter()
        .rposition(|&b| b == b'\n')
        .map_or(before, |at| &before[at..]);
    static SEARCH: OnceLock<Option<AhoCorasick>> = OnceLock::new();
    let search = SEARCH.get_or_init(|| {
        let mut builder = AhoCorasick::builder();
        builder.ascii_case_insensitive(true).build(ACCOUNTS).ok()
    });
    search.as_ref().is_some_and(|search| search.is_match(line))
}
