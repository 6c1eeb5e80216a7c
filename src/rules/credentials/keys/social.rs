//! Tokens of social networks, of games and of streams.

use crate::label::Label;
use crate::rules::credentials::placeholder;
use crate::rules::credentials::provider::{KEY, NAMED, named, solid, unlike_words};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "saas/linkedin",
        about: "LinkedIn client secret",
        wake: &[Wake::Words(&["wpl_ap"])],
        sift: None,
        pattern: r"WPL_AP[01]\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/]{6}==",
        right: Edge::Free,
        hits: &[
            concat!("\"token\": \"«WPL_AP", "1.CmXR1To92eQHymla.4fiQY7==»\","),
            concat!("use «WPL_AP", "1.wisgFv1AAwx1wnEs.r6mshZ==» for now"),
        ],
        misses: &[
            concat!("KEY=WPL_AP", "1.d5d9c3"),
            concat!("KEY=WPL_AP", "1.xxxxxxxxxxxxxxxx.xxxxxx=="),
        ],
        source: "learn.microsoft.com/linkedin",
        ..KEY
    },
    Rule {
        id: "saas/instagram",
        about: "Instagram access token",
        wake: &[Wake::Prefix(&["IGQ", "IGAA"])],
        pattern: r"IG(?:QV|QW|AA)[A-Za-z0-9_-]{80,}",
        reach: 320,
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «IG",
                "QVUGnGg7rZI6wQ48yn9W6ly9FjGsMsqtyrjZ7ObwLgRhp0HXF2ZhrymuHb0COR5QaPu3Cs1ku1RkFtM73jVvEHcSceKZEqod78xezwgMw3I8Ta7nL1kD08XbtE»\""
            ),
            concat!(
                "key: '«IG",
                "AASJlynz69huhxH9L4wKgKzIXLrCKls3byyifowgm8EYvzIPQZFzT0EEmxhdsEfeRWt0MajPFKiCuFNezHC7VVA5ymVvU0wyeu4f5MU8l3iioWMBEIkJOrMYtk»'"
            ),
        ],
        misses: &[
            concat!("KEY=IG", "QVb2409c"),
            concat!(
                "KEY=IG",
                "QVxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "developers.facebook.com/docs/instagram-platform",
        ..KEY
    },
    Rule {
        id: "saas/tiktok",
        about: "TikTok token: access, client",
        wake: &[Wake::Prefix(&["act.", "clt.", "rft."])],
        pattern: r"(?:act|clt|rft)\.[A-Za-z0-9!._*-]{30,90}",
        right: Edge::Free,
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "https://x.example.org/?k=«ac",
                "t.ktcjr79JQGXfOjfxmLyMpXNaHLIFeY7VEP0g9R4NPrx554tIVbJDb6QajQC0C2LN»&v=1"
            ),
            concat!(
                "export TOKEN=«ac",
                "t.iuidffGSemOiKLmCxvtFu4K05sNZOKLoiEwEVOcOGE1DG8GJypfqIkx71OlOcCwp»; run"
            ),
        ],
        misses: &[
            concat!("KEY=ac", "t.5feeb6"),
            concat!(
                "KEY=ac",
                "t.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "developers.tiktok.com",
        ..KEY
    },
    Rule {
        id: "saas/pinterest",
        about: "Pinterest token",
        wake: &[Wake::Prefix(&["pina_", "pinr_", "pinc_"])],
        sift: Some(solid),
        pattern: r"pin[arc]_[A-Za-z0-9_]{40,110}",
        hits: &[
            concat!(
                "(«pin",
                "a_7G2YBL46MR452OAOO40KJGFY8YXGVDXNTEAAZHM4S8XEH79LT4JA56BZ5KQTYB1NFV4KL342YQTVR4JYS8»)"
            ),
            concat!(
                "新的密钥是«pin",
                "a_KDQMA585BPBB98Q4LZ0LC8G5DPVN5C6Q53Q9OYQMXHIVEFVXJ6RJOGMJ2M8QIBSH2K15JZ5OWP65QVQ2CE»。"
            ),
        ],
        misses: &[
            concat!("KEY=pin", "a_3bdef1"),
            concat!(
                "KEY=pin",
                "a_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "developers.pinterest.com",
        ..KEY
    },
    Rule {
        id: "saas/riot",
        about: "Riot Games key",
        wake: &[Wake::Prefix(&["RGAPI-"])],
        pattern: r"RGAPI-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}",
        hits: &[
            concat!("API_KEY=«RGAP", "I-cd3b240a-da28-4745-ba96-2e6c51684f81»"),
            concat!(
                "\"token\": \"«RGAP",
                "I-6ae8eb0e-702b-450c-95c0-da826880bf91»\","
            ),
        ],
        misses: &[
            concat!("KEY=RGAP", "I-3ed993"),
            concat!("KEY=RGAP", "I-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"),
        ],
        source: "developer.riotgames.com",
        ..KEY
    },
    Rule {
        id: "saas/twitch-chat",
        about: "Twitch chat token",
        wake: &[Wake::Prefix(&["oauth:"])],
        pattern: r"oauth:[a-z0-9]{30}",
        hits: &[
            concat!("key: '«oaut", "h:equ14pl55nafh0ltl5h4i6u8cvz4l7»'"),
            concat!(
                "https://x.example.org/?k=«oaut",
                "h:3eq9p5cbqxilagaihor1qhnuk3c2s6»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=oaut", "h:d6dd25"),
            concat!("KEY=oaut", "h:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "dev.twitch.tv/docs/irc",
        ..KEY
    },
    Rule {
        id: "saas/spotify",
        about: "Spotify client id or secret, by its name",
        wake: &[Wake::Words(&["spotify"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!("kunci API Spotify: «cefce95a9eb27bb1", "9bddf94f6b7626f1»"),
            concat!(
                "el token de Spotify es «0f247a6b99b39ac3",
                "9ecb9a1c3df22bfb»"
            ),
        ],
        misses: &[
            concat!("Spotify build c573518e0b9e779c", "35e5e0630813a90a"),
            "Spotify API key is short: 70746a6",
        ],
        source: "developer.spotify.com",
        ..NAMED
    },
    Rule {
        id: "saas/twitch",
        about: "Twitch key, by its name",
        wake: &[Wake::Words(&["twitch"])],
        pattern: named!(r"[a-z0-9]{30}"),
        hits: &[
            concat!("TWITCH_TOKEN=\"«7ojjg1lrqpsjguj", "a5b1fdgzq2f70do»\""),
            concat!("TwitchのAPIキーは«p4dvgpcyr5hhg7q", "yoypurklbmixs0e»です"),
        ],
        misses: &[
            concat!("Twitch build gkxgu45fk6o9eww", "u1jxig6vmwqpo9n"),
            "Twitch API key is short: atjkqol",
        ],
        source: "dev.twitch.tv",
        ..NAMED
    },
    Rule {
        id: "saas/steam",
        about: "Steam key, by its name",
        wake: &[Wake::Words(&[
            "steam_",
            "steam web",
            "steam api",
            "steam key",
            "steamapi",
        ])],
        pattern: named!(r"[A-F0-9]{32}"),
        hits: &[
            concat!("STEAM_API_KEY=«37BF1529769E858F", "DC53591AA48FC135»"),
            concat!("Steam web API key: «C2867C179379F361", "5D48CCC31A346EE4»"),
        ],
        misses: &[
            concat!("Steam build 790CCA9EED0E0A13", "C69861869148EE1D"),
            "Steam API key is short: 13E9575",
        ],
        source: "steamcommunity.com/dev",
        ..NAMED
    },
    Rule {
        id: "saas/reddit",
        about: "Reddit key, by its name",
        wake: &[Wake::Words(&["reddit", "praw"])],
        pattern: named!(r"[A-Za-z0-9_-]{30}|[A-Za-z0-9_-]{27}"),
        hits: &[
            concat!("REDDIT_CLIENT_SECRET=«Vv87Peh4TWusq", "TcJgdtqSe1MmiI»"),
            concat!("Reddit client secret: «wqa5z8oGDzQzRgW", "pOZ1r0eSYTv5rb3»"),
        ],
        misses: &[
            concat!("Reddit build MrAk8oVX951pbQ", "WcauFFq3owlLJ"),
            "Reddit API key is short: xexXEmN",
        ],
        source: "github.com/reddit-archive/reddit/wiki/oauth2",
        ..NAMED
    },
    Rule {
        id: "saas/facebook-secret",
        about: "Facebook app secret, by its name",
        wake: &[Wake::Words(&[
            "facebook_app",
            "facebook_client",
            "fb_app",
            "facebook app",
            "facebook_secret",
            "meta_app",
        ])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!("FACEBOOK_APP_SECRET=«f2261da9794160cc", "f20be8960466c7dc»"),
            concat!(
                "Facebook app secret: «1bddd0a9d4810311",
                "376beab267ecb7f8»"
            ),
        ],
        misses: &[
            concat!("Facebook build e83c690e4da682c5", "0f86edb7e2dda799"),
            "Facebook API key is short: a6d8149",
        ],
        source: "developers.facebook.com/docs/development",
        ..NAMED
    },
    Rule {
        id: "saas/twitter-named",
        about: "X (Twitter) key, secret or access token, by its name",
        wake: &[Wake::Words(&[
            "twitter",
            "x_api_",
            "consumer_secret",
            "consumer secret",
            "consumer_key",
        ])],
        pattern: named!(
            r"[0-9]{6,20}-[A-Za-z0-9]{40}|[A-Za-z0-9]{50}|[A-Za-z0-9]{45}|[A-Za-z0-9]{25}"
        ),
        hits: &[
            concat!("TWITTER_API_KEY=«UNsG21tpyPS2", "LhKZX0SxJRblS»"),
            concat!(
                "TWITTER_API_SECRET=«GBs1sBWereBuAumJOwD4yPTRn",
                "3tWwWtUa2ltMngw7Uqiu2zHLm»"
            ),
            concat!(
                "TWITTER_ACCESS_TOKEN=«8072522771879666169-zifa5PoZep",
                "npxSOnm4KHvTOb2T1dmmXVwJzbhmWS»"
            ),
        ],
        misses: &[
            concat!("X (Twitter) build scdjaPPtC3oSe", "03dTNsUjzPgU"),
            "X (Twitter) API key is short: FqjXa7p",
        ],
        source: "docs.x.com/fundamentals/authentication",
        ..NAMED
    },
    Rule {
        id: "saas/mastodon",
        about: "Mastodon key, by its name",
        wake: &[Wake::Words(&["mastodon"])],
        pattern: named!(r"[A-Za-z0-9_-]{43}"),
        hits: &[
            concat!(
                "ключ Mastodon: «nxHB3Lwv8prC2NH7lXy5v",
                "XXSNgVegTdbME08uGEN811»"
            ),
            concat!(
                "MASTODON_API_KEY=«5pTHbuq2qKHeD2s7SVOZJ",
                "mVOJQdcRyNqlPytiWc0QpK»"
            ),
        ],
        misses: &[
            concat!(
                "Mastodon build C4mTzOKG6VqEn08zQKfpdv",
                "uhA53HGC9wfSCHTgDvxZV"
            ),
            "Mastodon API key is short: qsG2Wa7",
        ],
        source: "docs.joinmastodon.org",
        ..NAMED
    },
    Rule {
        id: "saas/bluesky",
        about: "Bluesky app password, by its name",
        label: Label::PASSWORD,
        wake: &[Wake::Words(&["bluesky", "bsky", "atproto"])],
        pattern: named!(r"[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}"),
        check: Some(placeholder::real),
        near: &[
            "password*",
            "passwort*",
            "pass",
            "app-password",
            "contraseña*",
            "senha*",
            "密码",
            "パスワード",
            "sandi",
        ],
        hits: &[
            concat!("BSKY_APP_PASSWORD=«ha34-x4xu", "-7he7-j3bf»"),
            concat!("Bluesky-App-Passwort: «z5ty-a3le", "-yn4h-bg64»"),
        ],
        misses: &[
            concat!("bluesky: open-", "that-door-soon"),
            concat!("BSKY_APP_PASSWORD=", "xxxx-xxxx-xxxx-xxxx"),
        ],
        source: "bsky.app",
        ..NAMED
    },
];
