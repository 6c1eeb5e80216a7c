//! Passwords that a sentence names only loosely: "I forgot my password. I think it was …", "you get on
//! with …", "here is my account, jane@example.org and …".
//!
//! Between the word and the value anything may be said, so the value itself has to look like a
//! password and like nothing else.

use super::prose::{SENTENCE, WAKE};
use super::sentence::{fit, is_noun, unmistakable, worded};
use super::{judge, placeholder};
use crate::rules::named::valid;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// How far behind the word a password may begin, in bytes, and within how many words.
const REACH: usize = 200;
const WORDS: usize = 16;
/// The same behind words for coming in, which say less.
const NEXT: usize = 6;

const NEAR: Rule = Rule {
    sift: None,
    pattern: r#"[^\s"'<>`]{6,48}"#,
    reach: 49,
    left: Edge::Free,
    right: Edge::Free,
    fit: Some(fit),
    check: Some(is_own),
    confidence: Confidence::Likely,
    ..SENTENCE
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "prose/password-near",
        about: "What can only be a password, in the sentence that speaks of one or the next",
        wake: &[WAKE],
        begin: Some(|text, at| near(text, at, 0)),
        hits: &[
            "I forgot my password. I think it was «T8!Usrq61» but it may have changed.",
            "the guest wifi password here, just for you, should be «RwhPQEOoXB»!",
            "my password went around the office: everybody knows «luV28&6unk»? by now",
            "esqueci a senha do banco, acho que era «T8!Usrq61»",
        ],
        misses: &[
            "my password manager stores Node.js18+ and TLS1.2 settings. I use R&D2024!",
            "The password must have 8 characters. We support AES-256-GCM and SHA256!",
            "the password hash is O(n^2) and costs US$1500",
            "// Hash the password to a PHC string ($pbkdf2-sha256$...)",
            "the password field: let x2 = a!b1C;",
            "the password rule is ^[A-Za-z0-9!$%]{8,}$, with at least 1 digit",
            "my password is not accepted by https://example.org/a?B=1&c=D!2",
        ],
        ..NEAR
    },
    Rule {
        id: "prose/password-near-second",
        about: "A second one in the same words",
        wake: &[WAKE],
        begin: Some(|text, at| near(text, at, 1)),
        hits: &["I forgot my password. I think it was «T8!Usrq61» and then maybe «$Amor!28»."],
        misses: &["I forgot my password. I think it was T8!Usrq61, and not AES-256."],
        ..NEAR
    },
    Rule {
        id: "prose/password-enter",
        about: "What can only be a password, behind words for coming in",
        #[rustfmt::skip]
        wake: &[Wake::Words(&[
            "get on with ", "get in with ", "log in with ", "log on with ", "logs in with ", "logging in with ", "sign in with ", "signs in with ", "unlock it with ", "unlocks with ", "opens with ", "it's still ", "is still ",
            "kommt man mit ", "man kommt mit ", "komme mit ", "logge mich mit ", "einloggen mit ", "anmelden mit ", "melde mich mit ", "zugang lautet ", "zugang ist ", "zugangsdaten sind ",
            "connecte avec ", "entre avec ", "accède avec ", "accès avec ", "entra con ", "entro con ", "accede con ", "entrar con ", "acceder con ", "entra com ", "entro com ", "entrar com ", "accedi con ", "accedo con ", "entrare con ",
            "inloggen met ", "log in met ", "loguję się ", "masuk pakai ", "login pakai ", "masuk dengan ", "giriş yapıyorum ", "вхожу с ", "захожу с ",
            "think it was ", "think it is ", "maybe it was ", "it used to be ", "changed it to ", "glaube es war ", "creo que era ", "creo que es ", "acho que era ", "je crois que c'était ",
        ])],
        begin: Some(enters),
        hits: &[
            "The cottage's wifi: you get on with «cTIsHVcQXP»!, write a sign for it.",
            "Der Zugang lautet «jane@example.org» und dann «Sommer2019!!», bitte in eine Mail",
            "mi compañera entra con «perrito-barcelona-56» todos los días",
            "man kommt mit «fxnL8d35fo!» rein",
            "I forget my login. I think it was «Meadow_4742» or so.",
        ],
        misses: &[
            "you log in with OAuth2 and get a token",
            "sign in with Microsoft365 or Google",
            "anmelden mit LDAP oder Office365!",
            "it's still Python3.10!",
            "I think it was Python3.10, and then Apollo 13.",
        ],
        ..NEAR
    },
    Rule {
        id: "prose/password-clave",
        about: "What can only be a password behind `clave`, which is a key of any kind too",
        wake: &[Wake::Words(&["clave=", "clave =", "clave:", "clave :"])],
        begin: Some(|text, at| {
            let sign = text[at..].iter().take(8).position(|b| b"=:".contains(b))?;
            let rest = &text[at + sign + 1..text.len().min(at + 80)];
            let lead = rest.iter().take_while(|b| b" \"'`".contains(b)).count();
            let value = valid(&rest[lead..])?;
            let len = value.find(|c: char| !c.is_ascii_graphic() || "\"'`".contains(c));
            let value = &value[..len.unwrap_or(value.len())];
            is_password(value).then_some(at + sign + 1 + lead)
        }),
        hits: &[
            "ERROR: usuario=- clave=«Ob3bL!5BaK» host=-",
            "DB_CLAVE=«Meadow_4742»",
            "clave: \"«Ob3bL!5BaK»\"",
        ],
        misses: &[
            "clave=nombre",
            "clave: valor2",
            "clave = datos[i]",
            "{clave: 'primaria_12'}",
        ],
        ..NEAR
    },
    Rule {
        id: "prose/password-mail",
        about: "What can only be a password, right behind an address of mail",
        wake: &[Wake::Byte(b'@')],
        sift: Some(|text, at| behind_mail(text, at).is_some()),
        begin: Some(behind_mail),
        hits: &[
            "I gave him my account, it's «jane@example.org» with «zV5w7%6yG3»? and he stays in.",
            "sur le site j'ai mis «jane@example.org» et «Soleil123!!»",
            "«jane@example.org» / «Lemon77!Tree»",
        ],
        misses: &[
            "jane@example.org and Node.js18+",
            "write to jane@example.org with order-number-12",
            "jane@example.org, erika2@example.org",
        ],
        ..NEAR
    },
];

fn is_own(value: &str) -> bool {
    placeholder::real(value) && !judge::technical(value) && !value.contains("://")
}

/// The place of a password behind the word for one at `woken`; `skip` of them are passed over.
fn near(text: &[u8], woken: usize, skip: usize) -> Option<usize> {
    if !is_noun(text, woken) {
        return None;
    }
    let window = &text[woken..text.len().min(woken + REACH)];
    let found = words(window).filter(|&(_, word, _)| unmistakable(word));
    found.map(|(at, ..)| woken + at).nth(skip)
}

/// The place of a password behind the words for coming in at `woken`: one of the next words.
fn enters(text: &[u8], woken: usize) -> Option<usize> {
    let window = &text[woken..text.len().min(woken + REACH)];
    let found = words(window).take(NEXT + 3);
    let mut found = found.filter(|&(_, word, broken)| !broken && is_password(word));
    found.next().map(|(at, ..)| woken + at)
}

fn is_password(word: &str) -> bool {
    unmistakable(word) || worded(word)
}

/// Behind the address with its sign at `at`: at most two short words, and the password.
fn behind_mail(text: &[u8], at: usize) -> Option<usize> {
    let host = text[at + 1..].iter().take(64);
    let host = host.take_while(|b| b.is_ascii_alphanumeric() || b".-".contains(b));
    let end = at + 1 + host.count();
    if text.get(at + 1).is_none_or(|b| !b.is_ascii_alphanumeric()) || end < at + 5 {
        return None;
    }
    let end = match text.get(end)? {
        b' ' => end,
        b',' => end + 1,
        _ => return None,
    };
    let window = &text[end..text.len().min(end + REACH)];
    let short = |&(_, word, broken): &(usize, &str, bool)| {
        !broken && (word.chars().count() <= 5 || unmistakable(word))
    };
    let mut near = words(window).take(3).take_while(short);
    near.find(|&(_, word, _)| unmistakable(word))
        .map(|(at, ..)| end + at)
}

/// The words at the beginning of `window` with their places, without the signs before and behind
/// them, and whether the sentence has ended before them. They end where a line or a second sentence
/// does, and where a program begins.
fn words(window: &[u8]) -> impl Iterator<Item = (usize, &str, bool)> {
    let line = memchr::memchr(b'\n', window).map_or(window, |end| &window[..end]);
    let line = valid(line).unwrap_or_default();
    let (mut at, mut broken) = (0, 0);
    let next = move || {
        if broken > 1 {
            return None;
        }
        let rest = &line[at..];
        let from = at + rest.find(|c: char| c != ' ')?;
        let rest = &line[from..];
        let len = rest.find(' ').unwrap_or(rest.len());
        at = from + len;
        let word = &rest[..len];
        let lead = word.len() - word.trim_start_matches(['(', '"', '\'', '`', '*']).len();
        let bare = &word[lead..];
        let bare = &bare[..fit(bare)];
        // Code; a cut word is none.
        let code = word.contains(['{', '}', '<', '>', '=', '|', ';', '\\', '[', ']'])
            || word.contains("()")
            || word.contains("::")
            || from + len == line.len() && line.len() + 4 > REACH;
        if code {
            return None;
        }
        let was = broken > 0;
        let ends = word.ends_with(['.', '!', '?']) && !word.ends_with("...");
        broken += usize::from(ends);
        Some((from + lead, bare, was))
    };
    std::iter::from_fn(next).take(WORDS)
}
