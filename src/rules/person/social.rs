//! Names in social networks and messengers: in the addresses of profiles, and behind the
//! network's name.
//!
//! A repository is not a profile: of `github.com/OWNER/REPO` nothing is taken, and
//! `github.com/NAME` alone only beside a word that says whose it is. Projects and firms have
//! profiles too; those cannot be told from people's.

use super::home::is_person;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[PROFILE, FORGE, FEDERATED, HANDLE, NUMBER];

const PROFILE: Rule = Rule {
    id: "person/profile",
    about: "Login name in the address of a profile",
    label: Label::USERNAME,
    wake: &[Wake::Words(&[
        "twitter.com/",
        "x.com/",
        "instagram.com/",
        "facebook.com/",
        "fb.com/",
        "fb.me/",
        "m.me/",
        "linkedin.com/in/",
        "t.me/",
        "telegram.me/",
        "tiktok.com/@",
        "youtube.com/@",
        "youtube.com/c/",
        "youtube.com/user/",
        "reddit.com/u/",
        "reddit.com/user/",
        "threads.net/@",
        "threads.com/@",
        "bsky.app/profile/",
        "snapchat.com/add/",
        "pinterest.com/",
        "twitch.tv/",
        "medium.com/@",
        "vk.com/",
        "ok.ru/profile/",
        "steamcommunity.com/id/",
        "soundcloud.com/",
        "open.spotify.com/user/",
        "keybase.io/",
        "ko-fi.com/",
        "patreon.com/",
        "linktr.ee/",
        "paypal.me/",
        "cash.app/$",
        "venmo.com/",
        "line.me/ti/p/~",
        "weibo.com/",
        "zhihu.com/people/",
        "space.bilibili.com/",
        "douyin.com/user/",
        "xiaohongshu.com/user/profile/",
        "xing.com/profile/",
        "flickr.com/people/",
        "quora.com/profile/",
        "behance.net/",
        "dribbble.com/",
        "kaggle.com/",
        "news.ycombinator.com/user?id=",
        "discord.com/users/",
        "strava.com/athletes/",
        "last.fm/user/",
        "letterboxd.com/",
        "goodreads.com/user/show/",
        "gravatar.com/",
        "stackoverflow.com/users/",
        "skype:",
        "npmjs.com/~",
        "pypi.org/user/",
        "hub.docker.com/u/",
        "codepen.io/",
        "replit.com/@",
    ])],
    begin: Some(begin_host),
    pattern: r"[A-Za-z.-]+(?:/(?:in|c|u|user|users|add|profile|people|athletes|ti/p|user/show|user/profile|id))?[/:](?:user\?id=|profile\.php\?id=|[0-9]{3,9}/|[@~$])?(?P<value>[A-Za-z0-9\x{C0}-\x{24F}][A-Za-z0-9_.%\x{C0}-\x{24F}-]{1,63})",
    reach: 160,
    left: Edge::Free,
    right: Edge::Free,
    fit: Some(fit_name),
    check: Some(is_profile),
    confidence: Confidence::Likely,
    hits: &[
        "https://twitter.com/«jane_doe_99»",
        "follow https://x.com/«janedoe»/status/1234567890.",
        "https://www.instagram.com/«jane.doe»/",
        "https://www.linkedin.com/in/«jane-doe-1a2b3c»?x=1",
        "facebook.com/«jane.doe.5»; facebook.com/profile.php?id=«100001234567890»",
        "https://t.me/«jane_doe»",
        "tiktok.com/@«janedoe», youtube.com/@«JaneDoe»",
        "https://www.reddit.com/user/«jane_doe»/comments",
        "https://bsky.app/profile/«jane.example.org»",
        "https://stackoverflow.com/users/123456/«jane-doe»",
        "我的主页 https://weibo.com/u/«1234567890»。",
        "https://news.ycombinator.com/user?id=«janedoe»",
    ],
    misses: &[
        "https://twitter.com/intent/tweet?text=x",
        "https://twitter.com/share and https://x.com/home",
        "https://www.instagram.com/p/CabcDEF123/",
        "https://www.facebook.com/sharer/sharer.php?u=x",
        "https://www.linkedin.com/company/example",
        "https://t.me/joinchat/AAAA and https://t.me/s/news",
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "max.com/jane and netflix.com/browse",
        "https://twitter.com/{username}",
        "https://twitter.com/user-k7f3q2x9",
        "https://twitter.com/username",
    ],
    source: "The networks' own help pages on profile addresses",
    ..Rule::BASE
};

const FORGE: Rule = Rule {
    id: "person/profile-forge",
    about: "Login name in the address of a profile where code lives, beside a word for whose it is",
    label: Label::USERNAME,
    wake: &[Wake::Words(&[
        "github.com/",
        "gitlab.com/",
        "bitbucket.org/",
        "codeberg.org/",
        "gitee.com/",
        "huggingface.co/",
    ])],
    begin: Some(begin_host),
    pattern: r"[a-zA-Z.]+/(?P<value>[A-Za-z0-9][A-Za-z0-9-]{0,38})(?:/?(?:\z|[\s)\]>,;'!?`*|\x{80}-\x{10FFFF}]|[.](?:\s|\z))|/?\x22|\?tab=)",
    reach: 96,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(is_profile),
    near: &[
        "my github",
        "my profile",
        "profile*",
        "follow me",
        "find me",
        "portfolio",
        "my page",
        "my account",
        "contact*",
        "github:",
        "mein github",
        "mein profil",
        "mon github",
        "mon profil",
        "mi github",
        "mi perfil",
        "meu github",
        "meu perfil",
        "il mio",
        "mijn github",
        "profil*",
        "mój",
        "мой github",
        "мой гитхаб",
        "我的github",
        "我的主页",
        "主页",
        "github saya",
        "resume",
        "curriculum",
        "cv",
        "linkedin*",
        "i am",
        "i'm",
    ],
    needs_near: true,
    hits: &[
        "my github is https://github.com/«janedoe»",
        "Portfolio: https://github.com/«jane-doe»/",
        "我的主页是 github.com/«janedoe»。",
    ],
    misses: &[
        "my github repo https://github.com/janedoe/project",
        "https://github.com/janedoe",
        "my profile is at github.com/features",
        "contact us at https://github.com/rust-lang/rust/issues",
    ],
    source: "GitHub Docs, \"About your profile\"",
    ..Rule::BASE
};

const FEDERATED: Rule = Rule {
    id: "person/fediverse",
    about: "Handle of the fediverse: @user@host",
    label: Label::USERNAME,
    wake: &[Wake::Byte(b'@')],
    sift: Some(is_first_sign),
    pattern: r"@[A-Za-z0-9_][A-Za-z0-9_.-]{0,40}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24}",
    reach: 160,
    check: Some(is_federated),
    confidence: Confidence::Likely,
    hits: &["find me at «@jane@social.example» or «@jane_doe@mastodon.example»!"],
    misses: &["@jane is here", "@types/node@20.1.0", "@@x@y.org", "@a@b"],
    source: "ActivityPub; RFC 7565 (acct), Mastodon's documentation",
    ..Rule::BASE
};

/// The words for a network, and for a messenger.
#[rustfmt::skip]
const NETWORKS: &[&str] = &[
    "twitter", "instagram", "insta", "telegram", "telegramm", "tiktok", "discord", "snapchat", "snap:", "skype", "wechat", "weixin", "line id", "line_id", "kakaotalk", "kakao id",
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
    begin: Some(begin_handle),
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
        "Skype: «live:jane.doe_1»",
        "reddit: u/«jane_doe»",
        "username: «jdoe42»",
        "мой ник в телеграм: @«jane_doe»",
        "LINE ID: «jane.doe9»",
        "nombre de usuario «jperez_87»",
    ],
    misses: &[
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

/// Not in the middle of another host: `max.com/` is not `x.com/`.
fn begin_host(text: &[u8], at: usize) -> Option<usize> {
    let before = |back: usize| at.checked_sub(back).map(|at| text[at]);
    let joined = match before(1) {
        Some(b'.') => !matches!(
            text[..at - 1].last(),
            Some(b'w' | b'm' | b'd' | b'b' | b'k' | b'n' | b'e' | b'r' | b's' | b't')
        ),
        Some(b'-' | b'_' | b'@') => true,
        _ => false,
    };
    (!joined).then_some(at)
}

/// Less the point that ends a sentence, or what is no part of the name.
fn fit_name(value: &str) -> usize {
    let end = value.find('%').unwrap_or(value.len());
    value[..end].trim_end_matches(['.', '-']).len()
}

/// Parts of the networks' addresses that are no names.
#[rustfmt::skip]
const PAGES: &[&str] = &[
    "about", "abuse", "access", "accounts", "ads", "advertising", "apps", "api", "auth", "business", "careers", "channel", "collections", "comments", "company", "compose", "contact", "contact-us", "cookies", "dialog",
    "developer", "developers", "directory", "docs", "download", "embed", "enterprise", "events", "explore", "features", "feed", "games", "groups", "hashtag", "help", "home", "i", "intent", "jobs",
    "joinchat", "legal", "live", "login", "logout", "login.php", "marketplace", "messages", "mobile", "music", "newsroom", "notifications", "oauth", "organizations", "orgs", "p", "pages", "photo", "photo.php", "photos",
    "pin", "plugins", "policies", "policy", "posts", "premium", "press", "pricing", "privacy", "profile.php", "public", "pulls", "issues", "reel", "reels", "search", "security", "settings", "share", "sharer", "sharer.php", "shop",
    "signup", "sitemap", "site", "sponsors", "status", "stories", "story.php", "support", "s", "terms", "topics", "tos", "tr", "trending", "tv", "v2", "video", "videos", "watch", "web", "widgets", "addstickers",
    "addemoji", "proxy", "socks", "addlist", "setlanguage", "bg", "iv", "boost", "in", "pub", "pulse", "learning", "school", "u", "user", "users", "c", "profile", "people", "add", "gaming", "directory", "discover", "competitions", "datasets", "code",
    "id", "article", "detail", "creators", "models", "spaces", "blog", "username", "your_username", "yourusername", "your-username", "your-name", "yourname", "handle", "example", "name", "account", "undefined", "null", "member",
    "new", "stars", "readme", "marketplace", "customer-stories", "team", "solutions", "dashboard", "tree", "package", "packages", "rust-lang", "python", "nodejs", "microsoft", "google", "facebook", "apple", "mozilla",
];

fn is_profile(name: &str) -> bool {
    let plain = name.to_lowercase();
    name.len() > 1
        && !PAGES.contains(&plain.as_str())
        && !plain.starts_with("profile.php")
        && !plain.ends_with(".php")
        && (is_person(&plain) || plain.len() > 5 && plain.bytes().all(|b| b.is_ascii_digit()))
}

/// The first of the two signs, before a name.
fn is_first_sign(text: &[u8], at: usize) -> bool {
    let next = text
        .get(at + 1)
        .is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_');
    let before = at.checked_sub(1).map(|at| text[at]);
    next && !before
        .is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'@' | b'/' | b'.' | b'-' | b'_'))
}

/// A user and a host with a name; `@types/node@20.1.0` has none.
fn is_federated(value: &str) -> bool {
    let mut parts = value[1..].split('@');
    let (Some(user), Some(host)) = (parts.next(), parts.next()) else {
        return false;
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    host != "mail.invalid"
        && !matches!(
            last,
            "js" | "ts" | "json" | "git" | "md" | "py" | "next" | "x"
        )
        && host.starts_with(|c: char| c.is_ascii_alphabetic())
        && is_person(&user.to_lowercase())
}

/// Words between the network and the name: `my telegram handle is @…`.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "is", "id", "handle", "username", "user", "name", "account", "nick", "nickname", "tag", "at", "as", "my", "on", "me", "the", "gamertag", "profile",
    "ist", "lautet", "mein", "est", "mon", "compte", "es", "mi", "cuenta", "é", "è", "meu", "il", "mio", "mijn", "to", "mój", "jest", "saya", "adalah", "akun", "мой", "ник", "в", "телеграм", "это",
    "是", "号", "账号", "名", "为", "は", "の", "id는", "아이디", "아이디는", "는", "är", "benim", "hesabım", "usuario", "de",
];

/// Behind the words that may stand between, at an `@`, or where a colon or a word for a name shows
/// that one follows.
fn begin_handle(text: &[u8], at: usize) -> Option<usize> {
    let len = std::str::from_utf8(text.get(at..(at + 64).min(text.len()))?)
        .map_or_else(|e| e.valid_up_to(), str::len);
    let window = std::str::from_utf8(&text[at..at + len]).ok()?;
    let network = NETWORKS
        .iter()
        .filter(|name| {
            window.get(..name.len()).is_some_and(|here| {
                here.eq_ignore_ascii_case(name) || here.to_lowercase() == **name
            })
        })
        .map(|name| name.len())
        .max()?;
    // Part of a longer name in code, or of another word.
    let word = window.get(..network)?.to_lowercase();
    let joins = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-' | b'/');
    if word.is_ascii()
        && (at > 0 && joins(text[at - 1]) || window[network..].bytes().next().is_some_and(joins))
    {
        return None;
    }
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
        if rest.starts_with('@') || rest.starts_with("u/") || rest.starts_with("/u/") {
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

fn fit_handle(value: &str) -> usize {
    value.trim_end_matches(['.', ':', '-']).len()
}

/// With something in it that words do not have: a digit, an underscore, a point, or `live:`.
fn is_handle(value: &str) -> bool {
    let plain = value.to_lowercase();
    let sign = plain
        .bytes()
        .any(|b| b.is_ascii_digit() || matches!(b, b'_' | b'#'))
        || plain.split('.').filter(|part| part.len() > 2).count() == 2
            && plain.matches('.').count() == 1;
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
        || plain.ends_with("_id")
        || plain.ends_with("_username")
        || plain.ends_with("_user")
        || plain.ends_with(".com")
        || plain.ends_with(".org")
        || plain.ends_with("()");
    let path = value.contains("::");
    !path
        && sign
        && letters >= 3
        && !shouted
        && !code
        && is_person(&plain)
        && !PAGES.contains(&plain.as_str())
}
