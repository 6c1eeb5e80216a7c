//! Names in social networks and messengers behind the network's name.

use super::home::is_person;
use super::pseudo::may_lead;
use super::social::PAGES;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[HANDLE, AT, NUMBER];

/// The words for a network, and for a messenger.
#[rustfmt::skip]
const NETWORKS: &[&str] = &[
    "twitter", "ig:", "ig @", "line: @", "instagram", "insta ", "insta:", "insta-", "insta=", "insta@", "insta(", "insta/", "insta_", "insta,", "insta\"", "telegram", "telegramm", "tiktok", "discord", "snapchat", "snap:", "skype", "wechat", "weixin", "line id", "line_id", "kakaotalk", "kakao id",
    "mastodon", "reddit", "twitch", "steam id", "gamertag", "psn", "threads", "bluesky", "github handle", "github username", "github user", "facebook", "linkedin", "viber", "signal username",
    "username", "user name", "user id is", "handle", "nickname", "screen name", "benutzername", "nutzername", "nom d'utilisateur", "pseudo", "identifiant", "nombre de usuario", "usuario", "nome de usuário", "usuário", "nome utente",
    "gebruikersnaam", "nazwa użytkownika", "nama pengguna", "телеграм", "тг", "ник", "логин", "инстаграм", "вк",
    "微信号", "微信", "微博", "用户名", "抖音号", "抖音", "小红书号", "qq号", "ユーザー名", "ライン", "インスタ", "아이디", "카톡", "카카오톡", "인스타", "kullanıcı adı", "användarnamn",
];

const HANDLE: Rule = Rule {
    id: "person/handle",
    about: "Login name behind the name of a network or a word for one",
    label: Label::USERNAME,
    wake: &[
        Wake::Words(NETWORKS),
        Wake::Key(&[
            "username",
            "screenname",
            "twitter",
            "instagram",
            "telegram",
            "wechat",
            "skype",
            "loginname",
            "githubuser",
            "nickname",
        ]),
    ],
    begin: Some(|text, at| begin_handle(text, at).filter(|&value| may_lead(text, at, value))),
    pattern: r"(?:@|/?u/)?(?P<value>[A-Za-z0-9_](?:[A-Za-z0-9_.:-]{1,31})(?:#[0-9]{4})?)",
    reach: 64,
    left: Edge::Free,
    right: Edge::Free,
    fit: Some(fit_handle),
    check: Some(is_handle),
    confidence: Confidence::Likely,
    hits: &[
        "my telegram is @«jane_doe»",
        "IG or insta: @«jane.doe»!",
        "Discord: «janedoe#1234»",
        "微信号：«janedoe_88»",
        "WeChat ID «wxid_a1b2c3d4»",
        "mon pseudo est «marie_92»",
        "Skype: «live:jane.doe_1», skype «live:.cid.1a2b3c4d5e6f»",
        "微信 «jane_doe2020», ig: «jane.doe.art»",
        "reddit: u/«jane_doe»",
        "username: «jdoe42»",
        "мой ник в телеграм: @«jane_doe»",
        "LINE ID: «jane.doe9»",
        "nombre de usuario «jperez_87»",
    ],
    misses: &[
        "el token de Twitch es q7Lr2VxT9bKd4WzHm1Zk8w",
        "twitter is down",
        "twitter: the bird",
        "username: string",
        "username = request.form",
        "username: {name}",
        "telegram @channel",
        "discord.js v14",
        "username: admin",
        "handle: HANDLE_1",
        "username: user-k7f3q2x9",
        "user name 12",
        "instagram: @username",
        "auth.basic = { username: creds.username, password: creds.password }",
    ],
    source: "The networks' own rules for names",
    ..Rule::BASE
};

const AT: Rule = Rule {
    id: "person/handle-at",
    about: "Login name with its sign behind the name of a network",
    label: Label::USERNAME,
    wake: &[Wake::Words(NETWORKS)],
    begin: Some(begin_at),
    pattern: "@(?P<value>[A-Za-z0-9_][A-Za-z0-9_.-]{1,31})",
    reach: 64,
    left: Edge::Free,
    right: Edge::Free,
    fit: Some(fit_handle),
    check: Some(is_named),
    confidence: Confidence::Likely,
    hits: &[
        "my twitter handle is @«jdoe»",
        "folgt mir auf Insta: @«erika.m»",
        "ig: @«janedoe», LINE: @«jane»",
        "mi instagram es @«mariagarcia».",
    ],
    misses: &[
        "telegram @channel",
        "instagram: @username",
        "discord @everyone",
        "twitter: @user-k7f3q2x9",
        "reddit @",
        "the addr_spec (username@domain) portion",
    ],
    source: "The networks' own rules for names",
    ..Rule::BASE
};

const NUMBER: Rule = Rule {
    id: "person/qq",
    about: "QQ number behind the word",
    label: Label::USERNAME,
    wake: &[Wake::Words(&[
        "qq号",
        "qq:",
        "qq ",
        "qq：",
        "扣扣",
        "企鹅号",
        "icq",
    ])],
    pattern: "(?i:qq号码?|qq|扣扣|企鹅号|icq)(?:是|为|number|no\\.?|#)?[ ]?[:=]?[ ]?(?P<value>[1-9][0-9]{4,10})",
    reach: 48,
    right: Edge::Number,
    confidence: Confidence::Likely,
    hits: &[
        "我的QQ号是«2853761049»",
        "QQ: «2853761049»",
        "ICQ «23456712»",
    ],
    misses: &["QQ 123", "qq plot 12345", "QQ: 0123456789"],
    source: "Tencent, QQ号码",
    ..Rule::BASE
};

/// Words between the network and the name: `my telegram handle is @…`.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "is", "id", "handle", "username", "user", "name", "account", "nick", "nickname", "tag", "at", "as", "my", "on", "me", "the", "gamertag", "profile",
    "ist", "lautet", "mein", "est", "mon", "compte", "es", "mi", "cuenta", "é", "è", "meu", "il", "mio", "mijn", "to", "mój", "jest", "saya", "adalah", "akun", "мой", "ник", "в", "телеграм", "это",
    "是", "号", "账号", "名", "为", "は", "の", "id는", "아이디", "아이디는", "는", "är", "benim", "hesabım", "usuario", "de",
];

/// Before a network's name: what opens an account there.
const SECRETS: &[&str] = &[
    "token",
    "secret",
    "api key",
    "api-key",
    "contraseña",
    "clave",
    "senha",
    "passwor",
    "chave",
    "chiave",
    "schlüssel",
    "jeton",
    "mot de passe",
    "токен",
    "ключ",
    "пароль",
];

/// Behind the words that may stand between, at an `@`, or where a colon or a word for a name shows
/// that one follows.
fn begin_handle(text: &[u8], at: usize) -> Option<usize> {
    let joins = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-' | b'/');
    // Part of a longer name in code, or of another word.
    if text.get(at)?.is_ascii() && at > 0 && (joins(text[at - 1]) || text[at - 1] == b'@') {
        return None;
    }
    // "The token of Twitch is …": what follows is no name.
    let before = &text[at.saturating_sub(24)..at];
    let secret = |word: &&str| {
        let bytes = word.as_bytes();
        before
            .windows(bytes.len())
            .any(|here| here.eq_ignore_ascii_case(bytes))
    };
    if SECRETS.iter().any(secret) {
        return None;
    }
    // `handle_error`, `threads.len()`: most of what wakes this in code.
    let word = text[at..].iter().take(24).take_while(|b| joins(**b));
    let letters = word.clone().take_while(|b| b.is_ascii_alphabetic());
    let (word, letters) = (word.count(), letters.count());
    if letters > 0 && letters < word && !text[at..].starts_with(b"line_id") {
        return None;
    }
    let window = text.get(at..(at + 64).min(text.len()))?;
    // No sign of a name anywhere near.
    let tells = |b: &u8| b.is_ascii_digit() || *b >= 0x80 || matches!(b, b'@' | b':' | b'_' | b'#');
    if !window.iter().any(tells) && !window.contains(&b'.') {
        return None;
    }
    let window = match std::str::from_utf8(window) {
        Ok(window) => window,
        Err(error) => std::str::from_utf8(&window[..error.valid_up_to()]).ok()?,
    };
    let network = NETWORKS
        .iter()
        .filter(|name| name.as_bytes()[0] | 0x20 == text[at] | 0x20 || text[at] >= 0x80)
        .filter(|name| begins_with(window, name))
        .map(|name| name.len())
        .max()?;
    let word = window.get(..network)?.to_lowercase();
    // `ig: `, `line: @`: signs and all.
    let network = network - word.len() + word.trim_end_matches([':', ' ', '@']).len();
    if word.is_ascii() && window[network..].bytes().next().is_some_and(joins) {
        return None;
    }
    // `username@domain`: how addresses are made.
    if word.ends_with("name") && window[network..].starts_with('@') {
        return None;
    }
    let network_ascii = word.is_ascii();
    // In code these are variables: a colon or a verb must follow them.
    let variable = matches!(
        word.as_str(),
        "username"
            | "user name"
            | "handle"
            | "nickname"
            | "screen name"
            | "pseudo"
            | "usuario"
            | "usuário"
    );
    let named = !variable && {
        [
            "name",
            "id",
            "号",
            "ник",
            "логин",
            "pseudo",
            "naam",
            "usuario",
            "usuário",
            "nome",
            "handle",
            "adı",
            "namn",
            "アイディ",
            "아이디",
            "tag",
        ]
        .iter()
        .any(|end| word.contains(end))
    };
    let (mut place, mut sure, mut colon, mut words) = (network, named, false, 0);
    loop {
        let rest = &window[place..];
        let gap = rest.len()
            - rest
                .trim_start_matches([' ', ':', '=', '"', '\'', '(', '`', '*', '\\'])
                .len();
        let assigns = rest[..gap].contains([':', '=']);
        // In code what stands behind the name is another name, unless it is quoted.
        if rest[..gap].contains('=') && !rest[..gap].contains(['"', '\'']) {
            return None;
        }
        // A path of modules; and a handle is a thing of the system more often than a name.
        if rest[..gap].contains("::") || assigns && word == "handle" {
            return None;
        }
        colon |= assigns;
        place += gap;
        let rest = &window[place..];
        if rest.starts_with("live:")
            || rest.starts_with('@')
            || rest.starts_with("u/")
            || rest.starts_with("/u/")
        {
            return Some(at + place);
        }
        let word_len = rest
            .find(|c: char| !(c.is_alphabetic()))
            .unwrap_or(rest.len());
        let word = rest[..word_len].to_lowercase();
        let between = !word.is_empty()
            && BETWEEN.contains(&word.as_str())
            && !rest[word_len..].starts_with(['_', '.', '-', '#'])
            && !rest[word_len..].starts_with(|c: char| c.is_ascii_digit());
        if !between {
            // A script without spaces may go on into the name.
            let cjk = BETWEEN.iter().find(|between| {
                !between.is_ascii()
                    && rest.starts_with(**between)
                    && rest[between.len()..]
                        .starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | ' '))
            });
            if let Some(between) = cjk {
                place += between.len();
                sure = true;
                continue;
            }
            // `LINE ID` and a colon are signs enough, a name must say the rest itself.
            let here = rest.bytes().next()?;
            let apart = gap > 0 || words > 0 || sure;
            let sure = sure || gap > 0 && !network_ascii;
            return ((colon || sure) && apart && (here.is_ascii_alphanumeric() || here == b'_'))
                .then_some(at + place);
        }
        sure |= matches!(
            word.as_str(),
            "id" | "handle"
                | "username"
                | "name"
                | "nick"
                | "nickname"
                | "tag"
                | "gamertag"
                | "号"
                | "账号"
                | "名"
                | "ник"
                | "is"
                | "est"
                | "es"
                | "ist"
                | "是"
                | "adalah"
        );
        place += word_len;
        words += 1;
        if words > 4 {
            return None;
        }
    }
}

/// Whether `text` begins with `word`, which is in small letters, in any case.
fn begins_with(text: &str, word: &str) -> bool {
    let (Some(&here), Some(&first)) = (text.as_bytes().first(), word.as_bytes().first()) else {
        return false;
    };
    // Letters beyond ASCII differ in their second byte where they differ in case alone.
    let may = here.eq_ignore_ascii_case(&first) || !here.is_ascii() && !first.is_ascii();
    may && text.get(..word.len()).is_some_and(|here| {
        here.eq_ignore_ascii_case(word) || !first.is_ascii() && here.to_lowercase() == *word
    })
}

/// As [`begin_handle`], at the sign alone.
fn begin_at(text: &[u8], at: usize) -> Option<usize> {
    begin_handle(text, at).filter(|&start| text.get(start) == Some(&b'@'))
}

fn fit_handle(value: &str) -> usize {
    value.trim_end_matches(['.', ':', '-']).len()
}

/// A name, and nothing that stands for everybody or for any name.
fn is_named(value: &str) -> bool {
    let plain = value.to_lowercase();
    let everybody = matches!(
        plain.as_str(),
        "everyone"
            | "here"
            | "all"
            | "channel"
            | "mention"
            | "mentions"
            | "handle"
            | "username"
            | "media"
            | "import"
            | "param"
            | "property"
            | "your_handle"
            | "yourhandle"
            | "someone"
            | "user"
    );
    !everybody
        && plain.bytes().filter(u8::is_ascii_alphabetic).count() >= 3
        && is_person(&plain)
        && !PAGES.contains(&plain.as_str())
}

/// With something in it that words do not have: a digit, an underscore, a point, or `live:`.
pub(super) fn is_handle(value: &str) -> bool {
    let plain = value.to_lowercase();
    let sign = plain
        .bytes()
        .any(|b| b.is_ascii_digit() || matches!(b, b'_' | b'#'))
        || (1..=2).contains(&plain.matches('.').count())
            && plain.split('.').all(|part| part.len() > 2);
    let letters = plain.chars().filter(|c| c.is_alphabetic()).count();
    let shouted = value
        .bytes()
        .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_');
    let code = [
        "request", "self.", "this.", "user.", "user_", "username", "my_", "your", "example",
        "test", "www.", "name_", "str_", "get_", "http", "os.", "args", "config", "data.",
        "params", "env.", "process.", "req.",
    ]
    .iter()
    .any(|start| plain.starts_with(start))
        || plain.ends_with("_name")
        || plain.ends_with("_number")
        || plain.ends_with("_verified")
        || plain.ends_with("_at")
        || plain.ends_with("_id")
        || plain.ends_with("_username")
        || plain.ends_with("_user")
        || plain.ends_with(".com")
        || plain.ends_with(".org")
        || plain.ends_with(".net")
        || plain.ends_with("()")
        // A member of something: `creds.username`.
        || plain.rsplit_once('.').is_some_and(|(_, member)| {
            NETWORKS.contains(&member)
                || matches!(member, "user" | "name" | "login" | "nick" | "value" | "text")
        });
    let path = value.contains("::");
    !path
        && sign
        && letters >= 3
        && !shouted
        && !code
        && is_person(&plain)
        && !PAGES.contains(&plain.as_str())
}
