//! Values that look like a password by themselves, in a sentence that speaks of one: before the word
//! for it, or behind it and not joined by "is".
//!
//! "I changed it to … but the old password still works", "… is the admin password", "log in as
//! root with …". Nothing says where the value stands, so it has to look like one, and the
//! words between must be words.

use super::prose::SENTENCE;
use super::{judge, placeholder, random, sentence};
use crate::rules::sift::is_symbol_version;
use crate::rules::{Rule, Wake};

/// How far around the word for a password a sentence is read.
const AROUND: usize = 120;

const BESIDE: Rule = Rule {
    sift: None,
    pattern: r#"[^\s"'<>`]{6,}"#,
    reach: 256,
    fit: Some(fit),
    ..SENTENCE
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "prose/password-beside",
        about: "What looks like a password, in a sentence with a word for one",
        sift: Some(sentence::is_noun),
        begin: Some(|text, at| password(text, at, Noun::Password)),
        hits: &[
            "I changed it to «Lemon1964!» but the old password still works",
            "«p%QL09!i2Xx» is the admin password",
            "is \"«Tree@400»\" a good password?",
            "ich habe es auf «Birne2001#» geändert, aber das alte Passwort geht noch",
            "«dgE0Vd!zw7k» ist das Admin-Passwort",
            "je l'ai changé en «Prune10!» mais l'ancien mot de passe marche encore",
            "la cambié a «Limon@321» pero la contraseña vieja sigue funcionando",
            "mudei para «Laranja2004#» mas a senha antiga ainda funciona",
            "l'ho cambiata in «limone6466» ma la vecchia password funziona ancora",
            "zmieniłem je na «Pieprz_309», ale stare hasło nadal działa",
            "сменил на «limon7878», но старый пароль всё ещё работает",
            "«M@rlin40!» olarak değiştirdim ama eski şifre hâlâ çalışıyor",
            "我把它改成了«Tiger_535»,但旧密码还能用",
            "«B@yern78!»に変更しましたが古いパスワードがまだ使えます",
            "«M0nkey41!»로 바꿨는데 예전 비밀번호가 아직 돼요",
            "saya ubah jadi «melati233» tapi kata sandi lama masih jalan",
        ],
        misses: &[
            "the password is hashed with SHA-256 and bcrypt2 in v2.3.1",
            "Passwords are stored by KeePass2 on Windows10",
            "user jane42 forgot the password",
            "enter the password in step12 of the form",
            "see issue #4711 about the password prompt",
            "mail jane1@example.org your password",
            "the password of node18-alpine must be set",
            "change the password policy in section4711",
            "Passwort-Hashes mit pbkdf2_sha256$36000$ sind sicher",
            "I cloned foo2bar+baz, the password prompt came up twice (x86_64)",
        ],
        ..BESIDE
    },
    Rule {
        id: "prose/login-beside",
        about: "What looks like a password, in a sentence about logging in",
        wake: &[Wake::Words(&[
            "log in",
            "login",
            "log into",
            "logged in",
            "sign in",
            "ssh in",
            "melde dich",
            "melde mich",
            "anmelden",
            "einloggen",
            "connecte",
            "entra como",
            "entre como",
            "entrar como",
            "accedi",
            "inicia sesi",
            "inloggen",
            "log in als",
            "zaloguj",
            "зайди",
            "войди",
            "зайти",
            "войти",
            "giriş",
            "masuk",
            "登录",
            "登入",
            "ログイン",
            "로그인",
            "root",
        ])],
        begin: Some(|text, at| password(text, at, Noun::Login)),
        hits: &[
            "log in as root with «x*.HTG6fSC»",
            "melde dich als root mit «uHNv!n5-ELWZ» an",
            "connecte-toi en root avec «O7%4DZX+um»",
            "entra como root con «0!M2CkhiuAW-Mg»",
            "zaloguj się jako root z «1%2zn+MSCMLxG»",
            "зайди под root с «jt!r6su!9B31»",
            "root olarak «TP%*294yk3» ile gir",
            "用root和«ZAYsUS9sC!9%8»登录",
            "rootで«K+OTrsejedy2%c»を使ってログイン",
            "giriş bob / «y-O3Wl+dINf»",
        ],
        misses: &[
            "log in as root with your key",
            "login with OAuth2.0 or SAML2 at https://example.org/login?x=1%20",
            "log in to jane@server1.example.org with ssh",
            "root@web-01:~# apt-get install lib32z1",
            "the login page has 3 tabs, see README.md#login2",
            "constructor(root, login, callback$1) {",
            "bus_close@LIBEXAMPLE_240 240\n bus_get_login@LIBEXAMPLE_221 221\n bus_signal@LIBEXAMPLE_237 237\n",
        ],
        ..BESIDE
    },
];

/// A name as bundlers tell it from another one, `callback$1`, or a symbol with its version, as
/// linkers have it: `get_login@LIBEXAMPLE_2.1`.
fn is_bundled(said: &str) -> bool {
    let word = |part: &str| part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    let symbol = said.split_once('@');
    let name = said
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .strip_suffix('$');
    symbol.is_some_and(|(name, version)| word(name) && is_symbol_version(version.as_bytes()))
        || name.is_some_and(|name| name.len() > 2 && name.bytes().all(|b| b.is_ascii_alphabetic()))
}

/// What a sentence speaks of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Noun {
    Password,
    Login,
}

/// A sentence, with the place of the word in it that says what it speaks of.
pub(super) struct Sentence<'t> {
    pub(super) text: &'t str,
    /// Where it begins in the whole text.
    pub(super) from: usize,
    pub(super) woken: usize,
}

/// A word or a value of a sentence: a run of ASCII signs.
#[derive(Clone, Copy)]
pub(super) struct Token<'t> {
    pub(super) at: usize,
    pub(super) said: &'t str,
    quoted: bool,
}

/// How much a value looks like a password.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Looks {
    Not,
    /// Like a word with digits, as names of machines and users do too.
    Somewhat,
    Surely,
}

/// What looks like a password in the sentence around `woken`.
fn password(text: &[u8], woken: usize, noun: Noun) -> Option<usize> {
    // It has a digit amid letters or signs: most sentences have none.
    let near = &text[woken.saturating_sub(AROUND)..text.len().min(woken + AROUND)];
    let joins = |b: u8| b.is_ascii_graphic() && !b.is_ascii_digit() && !b",;:/|".contains(&b);
    let is_mixed = |pair: &[u8]| {
        pair[0].is_ascii_digit() && joins(pair[1]) || joins(pair[0]) && pair[1].is_ascii_digit()
    };
    near.windows(2).any(is_mixed).then_some(())?;
    Sentence::around(text, woken)?.password(noun)
}

impl<'t> Sentence<'t> {
    pub(super) fn around(text: &'t [u8], woken: usize) -> Option<Sentence<'t>> {
        let inside = |at: &usize| text.get(*at).is_none_or(|b| b & 0xC0 != 0x80);
        let low = (woken.saturating_sub(AROUND)..=woken).find(inside)?;
        let high = (woken..=(woken + AROUND).min(text.len()))
            .rev()
            .find(inside)?;
        let text = std::str::from_utf8(&text[low..high]).ok()?;
        let (before, behind) = text.split_at(woken - low);
        let start = before.len() - before.rsplit(ends).next().map_or(0, str::len);
        let start = BREAKS
            .iter()
            .filter_map(|end| Some(before.rfind(end)? + end.len()))
            .max()
            .map_or(start, |end| end.max(start));
        let end = BREAKS
            .iter()
            .filter_map(|end| behind.find(end))
            .chain(behind.find(ends))
            .min()
            .map_or(text.len(), |end| before.len() + end);
        Some(Sentence {
            text: &text[start..end],
            from: low + start,
            woken: woken - low - start,
        })
    }

    pub(super) fn tokens(&self) -> impl Iterator<Item = Token<'t>> {
        tokens(self.text)
    }

    /// Where the value begins that looks most like a password, the nearest of equals.
    fn password(&self, noun: Noun) -> Option<usize> {
        let mut best: Option<(bool, usize, usize)> = None;
        let tokens: Vec<Token<'_>> = self.tokens().collect();
        for (index, token) in tokens.iter().enumerate() {
            let looks = looks(token.said);
            let framed = || token.quoted || token.at <= 1 || self.speaks_of_change();
            let wanted = match (looks, noun) {
                (_, Noun::Login) if is_bundled(token.said) => false,
                (Looks::Surely, _) => true,
                (Looks::Somewhat, Noun::Password) => framed(),
                _ => false,
            };
            if !wanted || !self.words_lie_between(&tokens, index) {
                continue;
            }
            let far = token.at.abs_diff(self.woken);
            let new = (looks == Looks::Surely, usize::MAX - far, token.at);
            best = best.max(Some(new));
        }
        best.map(|(.., at)| self.from + at)
    }

    /// Whether between the value and the word there are words, and no code.
    pub(super) fn words_lie_between(&self, tokens: &[Token<'_>], value: usize) -> bool {
        let at = tokens[value].at;
        let (low, high) = (at.min(self.woken), at.max(self.woken));
        let between = tokens
            .iter()
            .enumerate()
            .filter(|(index, token)| *index != value && (low..=high).contains(&token.at));
        between.into_iter().all(|(_, token)| {
            token
                .said
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-/'.%,:!".contains(&b))
        })
    }

    fn speaks_of_change(&self) -> bool {
        let lower = self.text.to_lowercase();
        CHANGE.iter().any(|word| lower.contains(word))
    }
}

/// What stands at the end of a sentence, and is more than one byte.
const BREAKS: [&str; 5] = ["。", ". ", "? ", "\\n", "？"];

/// What else ends one.
fn ends(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\t' | '|' | ';' | '{' | '}')
}

/// Words for setting and changing, by their beginnings.
#[rustfmt::skip]
const CHANGE: &[&str] = &[
    "changed", "change it", "set it", "set to", "reset", "updated it", "geändert", "gesetzt",
    "ändere", "changé", "modifié", "cambi", "mudei", "alterei", "troquei", "impostat", "veranderd",
    "gewijzigd", "zmieni", "ustawi", "смен", "измен", "поменя", "установ", "değiş", "yaptım",
    "ayarla", "ubah", "ganti", "改成", "设成", "设为", "設為", "換成", "変更", "設定", "바꿨", "변경",
    "설정", "ändrade", "bytte", "غير",
];

/// The runs of ASCII signs of a sentence without what stands around them. One that goes on in
/// letters of another alphabet is a part of a word.
fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = &text[at..];
            let start = at + rest.find(|c: char| c.is_ascii_graphic())?;
            let len = text[start..]
                .find(|c: char| !c.is_ascii_graphic())
                .unwrap_or(text.len() - start);
            at = start + len;
            let joined = |c: char| c.is_alphabetic() && u32::from(c) < 0x0E00;
            if text[..start].ends_with(joined) || text[at..].starts_with(joined) {
                continue;
            }
            let said = &text[start..start + len];
            let bare = said.trim_start_matches(['"', '\'', '`', '(', '[', '\\', '*', ':', '=']);
            let lead = said.len() - bare.len();
            let said =
                bare.trim_end_matches(['"', '\'', '`', ')', ']', ',', '.', ':', '?', '\\', '*']);
            let before = text[..start].chars().next_back();
            let quoted = lead > 0 && !bare.starts_with('*')
                || before.is_some_and(|c| "\u{201c}\u{201e}\u{ab}\u{300c}\u{2018}".contains(c));
            return Some(Token {
                at: start + lead,
                said,
                quoted,
            });
        }
    })
}

fn fit(value: &str) -> usize {
    let bare = sentence::fit(value);
    let wide = value.find(|c: char| !c.is_ascii()).unwrap_or(value.len());
    bare.min(wide)
}

/// How much `value` looks like a password, wherever it stands.
fn looks(value: &str) -> Looks {
    let bytes = value.as_bytes();
    if !(6..=64).contains(&bytes.len())
        || bytes.iter().any(|b| b"()[]{}<>=\"'`|\\;,/:".contains(b))
        || b"@#$&%-.~^+".contains(&bytes[0])
    {
        return Looks::Not;
    }
    let count = |is: fn(&u8) -> bool| bytes.iter().filter(|b| is(b)).count();
    let lower = count(u8::is_ascii_lowercase);
    let upper = count(u8::is_ascii_uppercase);
    let digits = count(u8::is_ascii_digit);
    let signs = count(|b| b"!@#$%^&*+?~".contains(b));
    if lower + upper < 2 || digits == 0 {
        return Looks::Not;
    }
    if is_address(value)
        || is_reference(bytes)
        || judge::technical(value)
        || !placeholder::real(value)
    {
        return Looks::Not;
    }
    // A sign in it, or at its end: `Lemon1964!`. Counted things have theirs too: `100%ig`, `C++17`.
    let counted = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    let named = counted > 0 && bytes[counted..].iter().all(|b| !b.is_ascii_digit());
    if signs > 0 {
        let plus = bytes
            .iter()
            .all(|b| b.is_ascii_alphanumeric() || b"+~?".contains(b));
        return match named || plus && !random::random(value) {
            true => Looks::Not,
            false => Looks::Surely,
        };
    }
    if judge::code(value) {
        return Looks::Not;
    }
    let mixed = lower > 0 && upper > 0;
    if mixed && bytes.len() >= 9 && random::scrambled(value) && random::random(value) {
        return Looks::Surely;
    }
    // `rabbit5117`, `Tiger_535`.
    let word = bytes.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    let rest = &bytes[word..];
    let joined = usize::from(matches!(rest.first(), Some(b'_' | b'-')));
    let number = rest[joined..].iter().all(u8::is_ascii_digit) && (2..=6).contains(&digits);
    let capitals = bytes[1..].iter().any(u8::is_ascii_uppercase);
    match word >= 4 && number && !capitals && bytes.len() >= 8 {
        true if !is_thing(&value[..word]) => Looks::Somewhat,
        _ => Looks::Not,
    }
}

/// `jane@server1`: one sign, and behind it what could be a machine.
fn is_address(value: &str) -> bool {
    let Some((user, host)) = value.split_once('@') else {
        return false;
    };
    let plain = host
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b".-".contains(&b));
    let number = host.bytes().all(|b| b.is_ascii_digit());
    let spelled = user.len() <= 4 && user.starts_with(|c: char| c.is_ascii_uppercase());
    plain && !number && (!spelled || host.contains('.'))
}

/// `README.md#login2`, `foo%20bar`, `issue#12`.
fn is_reference(bytes: &[u8]) -> bool {
    let escaped = bytes
        .windows(3)
        .any(|w| w[0] == b'%' && w[1].is_ascii_digit() && w[2].is_ascii_hexdigit());
    let anchor = bytes.iter().position(|&b| b == b'#').is_some_and(|at| {
        let before = &bytes[..at];
        before
            .iter()
            .all(|b| b.is_ascii_alphabetic() || b"._-".contains(b))
            && bytes.len() > at + 1
    });
    escaped && !bytes.contains(&b'!') || anchor
}

/// Words that have numbers in technical text and are no one's password.
fn is_thing(word: &str) -> bool {
    #[rustfmt::skip]
    const THINGS: &[&str] = &[
        "step", "section", "chapter", "page", "line", "user", "node", "python", "debian", "ubuntu",
        "windows", "version", "error", "port", "issue", "table", "figure", "room", "unit", "level",
        "part", "test", "server", "host", "client", "field", "column", "account", "worker",
        "database", "release", "build", "item", "question", "answer", "option", "january",
        "february", "march", "april", "june", "july", "august", "september", "october", "november",
        "december", "ticket", "article", "office", "seite", "schritt", "kapitel", "abschnitt",
        "fedora", "centos", "postgres", "mysql", "oracle", "exchange", "order", "case", "group",
        "team", "string", "input", "sample", "example", "covid", "kubernetes", "iphone", "android",
        "java", "golang", "rust", "chrome", "firefox", "safari", "vlan", "wlan", "router",
    ];
    THINGS.contains(&&*word.to_ascii_lowercase())
}
