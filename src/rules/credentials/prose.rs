//! Passwords in sentences: "my password is …", "das Passwort lautet …", "密码是…".
//!
//! From the word for a password the sentence is read on, word by word, to a word that says
//! "is", and the next word is looked at. In quotes it is a password; without them it must look
//! like one, so that "the password is wrong" and "mot de passe oublié" stay.

use super::placeholder;
use super::value;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for a password, as they stand in sentences.
const NOUNS: &[&str] = &[
    "password",
    "passwords",
    "passwd",
    "passphrase",
    "passcode",
    "pass",
    "pwd",
    "pw",
    "passwort",
    "kennwort",
    "passwörter",
    "mdp",
    "passe",
    "contraseña",
    "contrasena",
    "clave",
    "senha",
    "passwordnya",
    "sandi",
    "sandinya",
    "wachtwoord",
    "parola",
    "hasło",
    "haslo",
    "şifre",
    "şifresi",
    "lösenord",
    "пароль",
    "пароля",
    "паролем",
    "wpa",
    "wpa2",
];

const WAKE: Wake = Wake::Words(&[
    "pass",
    "pwd",
    "pw:",
    "pw ",
    "kennwort",
    "mdp",
    "contrase",
    "contrasena",
    "clave",
    "senha",
    "sandi",
    "wachtwoord",
    "parola",
    "hasło",
    "haslo",
    "şifre",
    "lösenord",
    "пароль",
    "пароля",
    "密码",
    "密碼",
    "口令",
    "パスワード",
    "暗証番号",
    "비밀번호",
]);

/// Words that say "is".
const IS: &[&str] = &[
    "is",
    "was",
    "are",
    "be",
    "=",
    "->",
    "=>",
    "-",
    "to",
    "as",
    "ist",
    "lautet",
    "lautete",
    "war",
    "heißt",
    "heisst",
    "auf",
    "est",
    "était",
    "es",
    "era",
    "será",
    "é",
    "è",
    "adalah",
    "ialah",
    "yaitu",
    "jest",
    "это",
    "был",
    "будет",
    "у",
    "с",
    "на",
    "c'est",
    "a",
    "with",
    "mit",
    "avec",
    "con",
    "com",
    "dengan",
    "используй",
    "использовать",
    "use",
    "try",
    "op",
];

/// Words that may stand between "is" and the password.
const STILL: &[&str] = &[
    "now",
    "currently",
    "still",
    "just",
    "simply",
    "set",
    "changed",
    "to",
    "the",
    "following",
    "actually",
    "always",
    "jetzt",
    "nun",
    "einfach",
    "noch",
    "auf",
    "maintenant",
    "toujours",
    "ahora",
    "agora",
    "adesso",
    "ora",
    "sekarang",
    "теперь",
    "сейчас",
    "nu",
    "likely",
    "probably",
    "definitely",
    "again",
];

const SENTENCE: Rule = Rule {
    label: Label::PASSWORD,
    wake: &[WAKE],
    reach: 128,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(placeholder::real),
    confidence: Confidence::Likely,
    generic: true,
    source: "Everyday language",
    ..Rule::BASE
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "prose/password-quoted",
        about: "Password in quotes in a sentence that speaks of it",
        begin: Some(|text, at| read(text, at).and_then(|(start, quoted)| quoted.then_some(start))),
        pattern: r#"(?P<value>[^"'`\n]{3,64})["'`]"#,
        hits: &[
            "my password is \"«correct horse»\" and it does not work",
            "the router's password was `«kX9vb2qq»`",
            "Das Passwort lautet “«Sommer2024!»”, bitte",
            "le mot de passe est \"«Soleil77»\", je crois",
            "la contraseña es '«hola1234»'",
            "パスワードは「«sakura99»」です",
        ],
        misses: &[
            "the password is \"\" and it works",
            "the password is 'required' here",
            "password is \"********\"",
        ],
        ..SENTENCE
    },
    Rule {
        id: "prose/password",
        about: "Password in a sentence that speaks of it",
        begin: Some(|text, at| {
            read(text, at).and_then(|(start, quoted)| (!quoted).then_some(start))
        }),
        pattern: r#"[^\s"'<>`]{3,64}"#,
        fit: Some(fit),
        hits: &[
            "my password is «hunter2» and it does not work",
            "The password for the router is: «kX9vb2qq».",
            "my password is «swordfish», please help",
            "log in as user admin password «w8Kd22x» please",
            "I changed the password to «Tr0ub4dor&3» yesterday",
            "Mein Passwort lautet «Sommer2024!» und es geht nicht",
            "das Kennwort ist «Haus77baum».",
            "le mot de passe est «Soleil77», merci",
            "la contraseña es «hola1234»",
            "a senha é «casa2023»",
            "la password è «gatto99!»",
            "kata sandinya «rumah123», tolong",
            "kata sandi saya adalah «rumah123»",
            "het wachtwoord is «fiets88»",
            "密码是«abc12345»,谢谢",
            "我的密码为 «abc12345»",
            "パスワードは«sakura99»です",
            "мой пароль «zima2024», не работает",
            "пароль от роутера - «zima2024»",
        ],
        misses: &[
            "the password is wrong",
            "my password is not working",
            "my password is too short",
            "the password is required.",
            "password must have 8 characters",
            "password is 12 characters long",
            "the password is 16-character random text",
            "das Passwort ist falsch",
            "Mein Passwort ist abgelaufen.",
            "mot de passe oublié",
            "le mot de passe est incorrect",
            "la contraseña es obligatoria",
            "a senha é fraca",
            "kata sandinya salah",
            "密码是错误的",
            "パスワードは8文字以上です",
            "пароль неверный",
            "the password is [PASSWORD]",
            "passport is AB123456",
            "the password is hashed with SHA256",
        ],
        ..SENTENCE
    },
    Rule {
        id: "prose/login",
        about: "User and password with a slash between them",
        wake: &[Wake::Words(&[
            "login",
            "log in",
            "sign in",
            "credentials",
            "creds",
            "zugangsdaten",
            "anmeldung",
            "einloggen",
            "identifiants",
            "connexion",
            "credenciales",
            "credenciais",
            "credenziali",
            "accesso",
            "masuk",
            "логин",
            "账号",
            "帐号",
        ])],
        pattern: r#"(?i:login|log in|sign in|credentials?|creds|zugangsdaten|anmeldung|einloggen|identifiants|connexion|credenciales|credenciais|credenziali|accesso|masuk|логин|账号|帐号)[^\n/"'`]{0,24}?[:是 ] ?["'`]?[A-Za-z0-9._@+-]{2,40}(?: / |: ?|/)(?P<value>[^\s"'<>`/]{6,64})"#,
        reach: 192,
        fit: Some(fit),
        check: Some(|value| placeholder::real(value) && value::strong(value)),
        hits: &[
            "login with admin / «h8Kd22x!» and look",
            "Zugangsdaten: admin/«Sommer2024!»",
            "identifiants : jean / «Soleil77»",
            "账号 admin / «abc12345»",
        ],
        misses: &[
            "login and logout / session",
            "login page at /api/v1/users",
            "credentials: none / unknown",
        ],
        ..SENTENCE
    },
];

/// Where the password begins in the sentence that has a word for it at `woken`, and whether it
/// stands in quotes.
fn read(text: &[u8], woken: usize) -> Option<(usize, bool)> {
    let window = &text[woken..(woken + 160).min(text.len())];
    let window = match std::str::from_utf8(window) {
        Ok(window) => window,
        Err(cut) => std::str::from_utf8(&window[..cut.valid_up_to()]).ok()?,
    };
    for noun in ["密码", "密碼", "口令", "パスワード", "暗証番号", "비밀번호"] {
        if let Some(rest) = window.strip_prefix(noun) {
            return unspaced(rest).map(|(at, quoted)| (woken + noun.len() + at, quoted));
        }
    }
    let mut words = Words { window, at: 0 };
    let noun = words.next()?.1;
    let plain = noun.trim_end_matches([':', ',']).trim_end_matches("'s");
    if !NOUNS.iter().any(|known| eq(known, plain)) {
        return None;
    }
    let mine = mine(text, woken);
    let direct = directly(text, woken) || plain.ends_with("nya") || !plain.is_ascii();
    // `Password:` and a line break; in the line itself it is an assignment.
    let colon = noun.ends_with(':');
    let mut may_follow = direct || colon;
    for _ in 0..if colon { 1 } else { 8 } {
        let before = words.at;
        let (at, word) = words.next()?;
        if may_follow {
            let quoted = matches!(word.as_bytes()[0], b'"' | b'\'' | b'`');
            let open = usize::from(quoted);
            if quoted && in_quotes(&window[at + 1..])
                || !quoted && looks(word, mine && !direct, window, at)
            {
                return Some((woken + at + open, quoted));
            }
            if quoted {
                return None;
            }
        }
        let core = word.trim_end_matches(':');
        let says =
            core.is_empty() || word.len() > core.len() || IS.iter().any(|known| eq(known, core));
        let still = may_follow && STILL.iter().any(|known| eq(known, core));
        // Code, or the end of the sentence.
        if word.len() > 1
            && word.contains([
                '"', '\'', '`', '=', '(', ')', '{', '}', '[', ']', '<', '>', '|',
            ])
            || word.ends_with(['.', '?', '!', ';'])
            || window[before..at].contains('\n') && !says
        {
            return None;
        }
        may_follow = says || still;
    }
    None
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

fn eq(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b) || !a.is_ascii() && a == b.to_lowercase()
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
            " ",
        ] {
            if rest[at..].starts_with(word) {
                at += word.len();
            }
        }
    }
    let value = &rest[at..];
    if at == 0 || value.is_empty() {
        return None;
    }
    if value.starts_with(['"', '\'', '`']) {
        return in_quotes(&value[1..]).then_some((at + 1, true));
    }
    (value.starts_with(|c: char| c.is_ascii_graphic()) && looks(value, false, value, 0))
        .then_some((at, false))
}

/// "My", in front of the word: then a plain word may be the password.
fn mine(text: &[u8], woken: usize) -> bool {
    let before = &text[woken.saturating_sub(24)..woken];
    before.windows(3).any(|w| w.eq_ignore_ascii_case(b"my "))
}

/// "User admin password …": the password may follow at once.
fn directly(text: &[u8], woken: usize) -> bool {
    let before = &text[woken.saturating_sub(40)..woken];
    let line = before
        .iter()
        .rposition(|&b| b == b'\n')
        .map_or(before, |at| &before[at..]);
    [
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
    ]
    .iter()
    .any(|word| {
        line.windows(word.len())
            .any(|w| w.eq_ignore_ascii_case(word.as_bytes()))
    })
}

/// Behind an opening quote: a password and the closing one.
fn in_quotes(rest: &str) -> bool {
    let Some(end) = rest.find(['"', '\'', '`', '\n']) else {
        return false;
    };
    let value = &rest[..end];
    !rest[end..].starts_with('\n')
        && (3..=64).contains(&end)
        && placeholder::real(value)
        && !value::state(value)
}

/// Whether a word without quotes looks like a password.
fn looks(word: &str, mine: bool, window: &str, at: usize) -> bool {
    let value = &word[..fit(word)];
    let bytes = value.as_bytes();
    if !placeholder::real(value) || bytes.len() < 4 {
        return false;
    }
    let count = |is: fn(&u8) -> bool| bytes.iter().filter(|b| is(b)).count();
    let digits = count(u8::is_ascii_digit);
    let letters = count(u8::is_ascii_alphabetic);
    let signs = count(|b| b"!@#$%^&*+=?_".contains(b));
    if letters == 0 {
        return digits >= 4 && digits == bytes.len();
    }
    let head = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    // `16-character`, `2nd`, `AES-256`, `SHA256`, `UTF-8`, `v2.3`.
    let counted = head > 0
        && bytes[head..]
            .iter()
            .all(|b| b.is_ascii_lowercase() || *b == b'-');
    let technical = [
        "sha", "md5", "aes", "utf", "base64", "rsa", "bcrypt", "argon", "pbkdf2", "tls", "v1",
        "v2", "x509", "oauth", "http", "iso", "www",
    ]
    .iter()
    .any(|start| {
        bytes.len() < 12
            && value
                .get(..start.len())
                .is_some_and(|here| here.eq_ignore_ascii_case(start))
    });
    if counted || technical || value.contains("://") || value::code(value) {
        return false;
    }
    if digits > 0 || signs > 0 && bytes.len() >= 6 {
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
        && !value::state(value)
        && !STATE.contains(&&*value.to_ascii_lowercase())
        && !value.ends_with("ed")
        && !value.ends_with("ing")
        && !value.ends_with("able")
        && !value.ends_with("ly")
}

/// What a password is said to be, besides what `ed`, `ing`, `able` and `ly` end.
const STATE: &[&str] = &[
    "secure",
    "unsafe",
    "unsecure",
    "insecure",
    "simple",
    "complex",
    "complicated",
    "random",
    "unique",
    "public",
    "private",
    "personal",
    "similar",
    "different",
    "correctly",
    "working",
    "numeric",
    "alphanumeric",
    "empty",
    "really",
    "always",
    "obvious",
    "useless",
    "common",
    "terrible",
    "longer",
    "shorter",
    "stronger",
    "weaker",
    "better",
    "perfect",
    "enough",
    "compromised",
    "known",
    "unknown",
    "stolen",
    "forgotten",
    "broken",
    "hidden",
    "written",
    "somewhere",
    "nothing",
    "something",
    "special",
    "temporary",
    "permanent",
    "default",
    "outdated",
    "plaintext",
    "sensitive",
    "important",
    "confidential",
    "mandatory",
    "manager",
    "exactly",
    "definite",
    "myself",
    "please",
    "encrypted",
    "secret",
    "elsewhere",
    "online",
    "offline",
    "inside",
    "identical",
    "fantastic",
    "active",
    "inactive",
    "recoverable",
    "ridiculous",
    "german",
    "english",
    "french",
    "obsolete",
    "current",
    "german",
];

/// The end of a password in a sentence.
fn fit(value: &str) -> usize {
    let end = value::fit_bare(value);
    let kept = value[..end].trim_end_matches(['?', '.', ',']);
    // An exclamation mark belongs to passwords with digits, and ends other sentences.
    let digits = kept.bytes().any(|b| b.is_ascii_digit());
    if digits {
        kept.len()
    } else {
        kept.trim_end_matches('!').len()
    }
}
