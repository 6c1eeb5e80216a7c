//! Names in social networks: in the addresses of profiles.
//!
//! A repository is not a profile: of `github.com/OWNER/REPO` nothing is taken, and
//! `github.com/NAME` alone only beside a word that says whose it is. Projects and firms have
//! profiles too; those cannot be told from people's.

use super::home::is_person;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[PROFILE, FORGE, SERVER, FEDERATED];

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
    pattern: r"[A-Za-z.-]+(?:/(?:in|c|u|user|users|add|profile|people|athletes|ti/p|user/show|user/profile|id))?[/:](?:user\?id=|profile\.php\?id=|[@~$])?(?P<value>(?:[0-9]{3,9}/)?[A-Za-z0-9\x{C0}-\x{24F}][A-Za-z0-9_.%\x{C0}-\x{24F}-]{1,63})",
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
        "https://stackoverflow.com/users/«123456/jane-doe»",
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

const SERVER: Rule = Rule {
    id: "person/profile-server",
    about: "Login name in the address of a profile in the fediverse",
    label: Label::USERNAME,
    wake: &[Wake::Byte(b'@')],
    sift: Some(is_behind_host),
    pattern: r"@(?P<value>[A-Za-z0-9_][A-Za-z0-9_.-]{1,40})",
    reach: 64,
    left: Edge::Free,
    right: Edge::Free,
    fit: Some(fit_name),
    check: Some(is_profile),
    confidence: Confidence::Likely,
    hits: &["https://mastodon.example/@«janedoe» and https://jdoe.social/@«jane_d»/123"],
    misses: &[
        "https://unpkg.example/@types/node",
        "https://mastodon.example/@user-k7f3q2x9",
    ],
    source: "ActivityPub; Mastodon's documentation",
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
pub(super) const PAGES: &[&str] = &[
    "about", "abuse", "access", "accounts", "ads", "advertising", "apps", "api", "auth", "avatar", "avatars", "business", "careers", "channel", "collections", "comments", "company", "compose", "contact", "contact-us", "cookies", "dialog",
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

/// The sign begins the path on a server whose name says what it is.
fn is_behind_host(text: &[u8], at: usize) -> bool {
    let Some(host) = text[..at].strip_suffix(b"/") else {
        return false;
    };
    let len = host
        .iter()
        .rev()
        .take(60)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'))
        .count();
    let (before, host) = host.split_at(host.len() - len);
    before.ends_with(b"//")
        && [
            "mastodon",
            "mstdn",
            "social",
            "fosstodon",
            "hachyderm",
            "pixelfed",
            "misskey",
            "toot",
        ]
        .iter()
        .any(|word| host.windows(word.len()).any(|here| here == word.as_bytes()))
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
