//! Reads a sentence that speaks of a password.
//!
//! From the word for a password it is read on, word by word, to a word that says "is", and what
//! follows is looked at.

use std::sync::{LazyLock, OnceLock};

use aho_corasick::AhoCorasick;

use super::{judge, placeholder, random, value};

/// Words for a password, as they stand in sentences.
#[rustfmt::skip]
const NOUNS: &[&str] = &[
    "password", "passwords", "passwd", "passphrase", "passcode", "pass", "pwd", "pw", "passwort",
    "kennwort", "passwörter", "mdp", "passe", "contraseña", "contrasena", "clave", "senha",
    "passwordnya", "sandi", "sandinya", "wachtwoord", "parola", "hasło", "haslo", "şifre",
    "şifresi", "lösenord", "пароль", "пароля", "паролем", "wpa", "wpa2", "pin", "masterpasswort",
    "benutzerpasswort", "startpasswort", "routerpasswort", "adminpasswort", "accès",
    "wlan-schlüssel", "wlan-passwort", "wifi-passwort", "wlan-key", "netzwerkschlüssel",
    "passwortes", "kennworts", "wachtwoorden", "hasła", "hasłem", "şifrem", "şifremi", "şifresini",
    "parolam", "parolamı", "parolası", "lösenordet", "passord", "passordet", "adgangskode",
    "adgangskoden", "heslo", "khẩu", "المرور", "السر", "السري", "باسورد", "पासवर्ड", "passwords",
    "gjordpass", "wifiwachtwoord", "wifi-wachtwoord", "wifipasswort", "سر", "مرور", "parole", "passkey", "wpa-psk",
];

/// Words for a password in scripts without spaces.
const UNSPACED: &[&str] = &[
    "密码",
    "密碼",
    "口令",
    "パスワード",
    "暗証番号",
    "비밀번호",
    "비번",
    "암호",
    "รหัสผ่าน",
];

/// Words that say "is".
#[rustfmt::skip]
const IS: &[&str] = &[
    "is", "was", "are", "be", "from", "isn't", "it's", "type", "enter", "tippe", "par", "por",
    "durch", "von", "de", "da", "→", "one", "->", "=>", "-", "to", "as", "ist", "lautet",
    "lautete", "war", "heißt", "heisst", "auf", "est", "était", "es", "era", "será", "é", "è",
    "adalah", "ialah", "yaitu", "jest", "это", "был", "будет", "у", "с", "на", "c'est", "a",
    "with", "mit", "avec", "con", "com", "dengan", "используй", "использовать", "use", "try",
    "op", "been", "became", "becomes", "equals", "na", "brzmi", "är", "var", "blev", "till", "er",
    "là", "هي", "هو", "je", "zní", "menjadi", "in", "para", "en", "zu", "mijn", "wordt", "werd",
    "такой", "стал", "wurde", "i.e.", "namely", "nämlich",
];

/// Words that may stand between "is" and the password.
#[rustfmt::skip]
const STILL: &[&str] = &[
    "now", "currently", "still", "just", "simply", "set", "changed", "to", "the", "following",
    "actually", "always", "jetzt", "nun", "einfach", "noch", "auf", "maintenant", "toujours",
    "ahora", "agora", "adesso", "ora", "sekarang", "теперь", "сейчас", "nu", "likely", "probably",
    "definitely", "again",
];

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
    (quoted == want_quoted).then_some(start)
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
    if !NOUNS.iter().any(|known| eq(known, plain)) {
        return None;
    }
    let directly = directly(text, woken);
    // "Pass" and "pin" are verbs too.
    let split = eq(plain, "pass") && window[words.at..].starts_with(" word ");
    if split {
        words.next();
    }
    if eq(plain, "pass") && !split && !directly {
        return None;
    }
    let pin = eq(plain, "pin");
    let mine = mine(text, woken);
    // `Password:` and a line break; in the line itself it is an assignment.
    let colon = noun.ends_with(':');
    let verb = eq(plain, "pass") && !split;
    let mut follows = if colon || directly && !verb || plain.ends_with("nya") || !plain.is_ascii() {
        Follows::Any
    } else {
        Follows::Strong
    };
    let mut filled = 0;
    let most = if plain.is_ascii() && plain.starts_with("pass") {
        1
    } else {
        3
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
        if follows != Follows::Nothing {
            let quoted = matches!(first, b'"' | b'\'' | b'`');
            let found = match (quoted, follows) {
                (true, Follows::Any) => in_quotes(&window[at + 1..]),
                (true, _) => {
                    in_quotes(&window[at + 1..]) && looks(&word[1..], false, window, at + 1)
                }
                (false, Follows::Any) => looks(word, mine && skip == 0, window, at),
                (false, _) if pin => word.len() < 7,
                (false, _) => strong(word) && looks(word, false, window, at),
            };
            let found = found && (!pin || word.as_bytes().iter().take(4).all(u8::is_ascii_digit));
            if found && skip == 0 {
                return Some((woken + at + usize::from(quoted), quoted));
            }
            if found {
                skip -= 1;
                (follows, filled, broken) = (Follows::Nothing, most, false);
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
        let says = broken || IS.iter().any(|known| eq(known, core));
        let still = follows == Follows::Any && STILL.iter().any(|known| eq(known, core));
        said |= says;
        follows = if says || still {
            Follows::Any
        } else if filled < most && follows != Follows::Nothing && !said {
            // Words may stand between: "kata sandi saya …", "пароль от вайфая …".
            Follows::Strong
        } else {
            Follows::Nothing
        };
        filled += 1;
    }
    None
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
    ends && !before.is_some_and(joined) && NOUNS.iter().any(|known| eq(known, noun))
}

/// A fast no for words that only begin like a word for a password: `passes`, `pinned`.
fn may_be_noun(rest: &[u8]) -> bool {
    let letters = rest.iter().take(32).take_while(|b| b.is_ascii_alphabetic());
    let letters = letters.count();
    // Words with other letters in them are looked at in any case.
    rest.get(letters).is_some_and(|&b| b >= 0x80)
        || BY_LENGTH.get(letters).is_some_and(|nouns| {
            nouns
                .iter()
                .any(|noun| noun.eq_ignore_ascii_case(&rest[..letters]))
        })
}

/// The letters of the [`NOUNS`], by how many those are. `wpa2`, `password's`: what is behind the
/// letters does not matter.
static BY_LENGTH: LazyLock<Vec<Vec<&[u8]>>> = LazyLock::new(|| {
    let letters = |noun: &'static str| noun.trim_end_matches(|c: char| c.is_ascii_digit());
    (0..32)
        .map(|len| {
            let nouns = NOUNS.iter().map(|&noun| letters(noun).as_bytes());
            nouns.filter(|noun| noun.len() == len).collect()
        })
        .collect()
});

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

/// Whether `word` is `known`, in any letter case. Most words differ in length already.
fn eq(known: &str, word: &str) -> bool {
    if known.len() == word.len() && known.eq_ignore_ascii_case(word) {
        return true;
    }
    // Letters beyond ASCII change their case, and seldom their length.
    known.len().abs_diff(word.len()) <= 2
        && !known.is_ascii()
        && !word.is_ascii()
        && known == word.to_lowercase()
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

/// Words for an account.
const ACCOUNTS: &[&str] = &[
    "user",
    "login",
    "benutzer",
    "utilisateur",
    "usuario",
    "usuário",
    "utente",
    "pengguna",
    "account",
    "admin",
];

/// Behind an opening quote: a password and the closing one.
fn in_quotes(rest: &str) -> bool {
    let Some(end) = rest.find(['"', '\'', '`', '\n']) else {
        return false;
    };
    let value = rest[..end].trim_end_matches('\\');
    let end = value.len();
    !rest[end..].starts_with(['\n'])
        && (3..=64).contains(&end)
        && !value.starts_with([' ', ',', ')', '+', '%'])
        && placeholder::real(value)
        && !["./", "../", "@/"]
            .iter()
            .any(|path| value.starts_with(path))
        && !judge::state(value)
        && !judge::snake(value)
}

/// Whether a word without quotes looks like a password.
pub(super) fn looks(word: &str, mine: bool, window: &str, at: usize) -> bool {
    let value = &word[..fit(word)];
    let bytes = value.as_bytes();
    if !placeholder::real(value) || bytes.len() < 4 {
        return false;
    }
    let count = |is: fn(&u8) -> bool| bytes.iter().filter(|b| is(b)).count();
    let digits = count(u8::is_ascii_digit);
    let letters = count(u8::is_ascii_alphabetic);
    let signs = count(|b| b"!@#$%^&*+=?".contains(b));
    if letters == 0 {
        return digits >= 4 && digits == bytes.len();
    }
    let head = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    // `16-character`, `2nd`, `AES-256`, `SHA256`, `UTF-8`, `v2.3`.
    let counted = head > 0
        && bytes[head..]
            .iter()
            .all(|b| b.is_ascii_lowercase() || *b == b'-');
    let technical = judge::technical(value);
    if counted || technical || value.contains("://") || judge::code(value) {
        return false;
    }
    // `winter-rocket-tiger-garden`
    let phrase = bytes.len() >= 16
        && value.split('-').count() >= 4
        && value
            .split('-')
            .all(|word| word.len() > 2 && word.bytes().all(|b| b.is_ascii_lowercase()));
    if digits > 0 || signs > 0 && bytes.len() >= 6 || phrase || random::scrambled(value) {
        return true;
    }
    // A plain word, at the end of what is said: "my password is swordfish, and …".
    let rest = window[at + value.len()..].trim_start_matches(' ');
    let ends = rest.is_empty()
        || rest.starts_with([',', '.', '\n', ')'])
        || rest.starts_with("and ")
        || rest.starts_with("but ");
    mine && ends
        && bytes.len() >= 6
        && letters == bytes.len()
        && !judge::state(value)
        && !STATE.contains(&&*value.to_ascii_lowercase())
        && !value.ends_with("ed")
        && !value.ends_with("ing")
        && !value.ends_with("able")
        && !value.ends_with("ly")
}

/// Looks like a password and like nothing else: `lemon7Tree`, `Welcome-7731`, `rumah4211`.
fn strong(word: &str) -> bool {
    let value = &word[..fit(word)];
    let count = |is: fn(&u8) -> bool| value.bytes().filter(is).count();
    let digits = count(u8::is_ascii_digit);
    let lower = count(u8::is_ascii_lowercase);
    let upper = count(u8::is_ascii_uppercase);
    let signs = count(|b| b"!@#$%^&*+=?".contains(b));
    let mixed = lower > 1 && upper > 0 || lower + upper > 1 && signs > 0;
    value.len() >= 7
        && digits > 0
        && (mixed || lower > 3 && digits > 1 && value.len() >= 8 && digits + lower == value.len())
}

/// What a password is said to be, besides what `ed`, `ing`, `able` and `ly` end.
#[rustfmt::skip]
const STATE: &[&str] = &[
    "secure", "unsafe", "unsecure", "insecure", "simple", "complex", "complicated", "random",
    "unique", "public", "private", "personal", "similar", "different", "correctly", "working",
    "numeric", "alphanumeric", "empty", "really", "always", "obvious", "useless", "common",
    "terrible", "longer", "shorter", "stronger", "weaker", "better", "perfect", "enough",
    "compromised", "known", "unknown", "stolen", "forgotten", "broken", "hidden", "written",
    "somewhere", "nothing", "something", "special", "temporary", "permanent", "default",
    "outdated", "plaintext", "sensitive", "important", "confidential", "mandatory", "manager",
    "exactly", "definite", "myself", "please", "encrypted", "secret", "elsewhere", "online",
    "offline", "inside", "identical", "fantastic", "active", "inactive", "recoverable",
    "ridiculous", "german", "english", "french", "obsolete", "current",
];

/// The end of a password in a sentence.
pub(super) fn fit(value: &str) -> usize {
    let mut end = value::fit_bare(value);
    // A quote amid letters and digits is one of its characters.
    while let Some([before, b'"', after]) = value.as_bytes().get(end.wrapping_sub(1)..end + 2)
        && before.is_ascii_alphanumeric()
        && after.is_ascii_alphanumeric()
    {
        end += 1 + value::fit_bare(&value[end + 1..]);
    }
    let kept = value[..end].trim_end_matches(['?', '.', ',']);
    // An exclamation mark belongs to passwords with digits, and ends other sentences.
    let digits = kept.bytes().any(|b| b.is_ascii_digit());
    if digits {
        kept.len()
    } else {
        kept.trim_end_matches('!').len()
    }
}

/// Words of a passphrase in a sentence: "my passphrase is four brown foxes sing".
pub(super) fn phrase(text: &[u8], woken: usize) -> Option<usize> {
    let window = &text[woken..(woken + 48).min(text.len())];
    let noun = window
        .iter()
        .take_while(|b| b.is_ascii_alphabetic())
        .count();
    [
        &b" is "[..],
        b" was ",
        b" lautet ",
        b" ist ",
        b" est ",
        b" es ",
    ]
    .iter()
    .find(|says| window[noun..].starts_with(says))
    .map(|says| woken + noun + says.len())
}

/// How much of the words that a passphrase may be is one: four to eight of four letters or more
/// in the mean, and none that sentences are made of.
pub(super) fn fit_phrase(value: &str) -> usize {
    const LINKS: &[&str] = &[
        "the", "and", "but", "not", "too", "for", "with", "that", "this", "from", "very", "stored",
        "used", "your", "our", "when", "which", "wrong", "required", "und", "nicht", "des", "les",
    ];
    let mut end = 0;
    let (mut count, mut letters) = (0, 0);
    for word in value.split(' ') {
        if word.len() < 3 || LINKS.contains(&word) {
            break;
        }
        count += 1;
        letters += word.len();
        end += word.len() + usize::from(end > 0);
        if count == 8 {
            break;
        }
    }
    let next = value.as_bytes().get(end);
    let ends = next.is_none_or(|b| b.is_ascii_punctuation() || *b == b'\n');
    if count >= 4 && letters >= 4 * count && ends {
        end
    } else {
        0
    }
}
