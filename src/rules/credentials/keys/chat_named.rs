//! Keys of chats and of help desks that have no prefix: the name stands before them.

use crate::rules::credentials::provider::{NAMED, named};
use crate::rules::{Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "chat/discord-secret",
        about: "Discord client secret, by its name",
        wake: &[Wake::Words(&[
            "discord_client",
            "discord client",
            "discord_secret",
            "discord oauth",
        ])],
        pattern: named!(r"[A-Za-z0-9_-]{32}"),
        hits: &[
            concat!(
                "DISCORD_CLIENT_SECRET=«Yx2L5v0wqzrK6ZaM",
                "ykEjmFnNF4sjy4hy»"
            ),
            concat!(
                "Discord OAuth client secret: «9qt23CpVMOiaL4al",
                "6prCtJ3eGGZdHUuk»"
            ),
        ],
        misses: &[
            concat!("Discord build g8qZi1X3IKVvL2Px", "MZLvcia4twVpQsE6"),
            "Discord API key is short: jzddA1j",
        ],
        source: "discord.com/developers/docs/topics/oauth2",
        ..NAMED
    },
    Rule {
        id: "chat/mattermost",
        about: "Mattermost key, by its name",
        wake: &[Wake::Words(&["mattermost", "mm_token"])],
        pattern: named!(r"[a-z0-9]{26}"),
        hits: &[
            concat!("kunci API Mattermost: «nwjtr6c776fde", "g4ix92eh0l980»"),
            concat!("el token de Mattermost es «kxph2nj16hlps", "e4qjt3pplwqu2»"),
        ],
        misses: &[
            concat!("Mattermost build nh6qwu9od3mbq", "bcw7l693wqckq"),
            "Mattermost API key is short: 9h2wqwa",
        ],
        source: "developers.mattermost.com",
        ..NAMED
    },
    Rule {
        id: "chat/rocket-chat",
        about: "Rocket.Chat key, by its name",
        wake: &[Wake::Words(&["rocketchat", "rocket.chat", "rocket_chat"])],
        pattern: named!(r"[A-Za-z0-9_-]{43}"),
        hits: &[
            concat!(
                "ROCKETCHAT_TOKEN=\"«D0eVpsXdzxKnFQV7C2g4g",
                "FEGQQBzoEVQM1wnDX5OWj4»\""
            ),
            concat!(
                "Rocket.ChatのAPIキーは«JfukDtemgYXAyTTb43BrR",
                "TRAfPeEYpSb62wT1Sr16NO»です"
            ),
        ],
        misses: &[
            concat!(
                "Rocket.Chat build WIxO3xIV6AnafN5FNJTa9X",
                "Z9Mj82lbtsKj2xcGwpnSc"
            ),
            "Rocket.Chat API key is short: DmdNK9V",
        ],
        source: "developer.rocket.chat",
        ..NAMED
    },
    Rule {
        id: "chat/zulip",
        about: "Zulip key, by its name",
        wake: &[Wake::Words(&["zulip"])],
        pattern: named!(r"[A-Za-z0-9]{32}"),
        hits: &[
            concat!("ключ Zulip: «jPJaD0Jjhc4Dxa9h", "lFFqV1KTs83asIdy»"),
            concat!("ZULIP_API_KEY=«CWFTjOCtn6W3KpZi", "Vuf63zmX34jn7iCZ»"),
        ],
        misses: &[
            concat!("Zulip build RWZ85B3ozwJVQ9mk", "ItFaAunWANmsXfIG"),
            "Zulip API key is short: ComJeBn",
        ],
        source: "zulip.com/api",
        ..NAMED
    },
    Rule {
        id: "chat/line",
        about: "LINE channel key, by its name",
        wake: &[Wake::Words(&[
            "line_channel",
            "channel_access_token",
            "channelaccesstoken",
            "line messaging",
            "line bot",
        ])],
        pattern: named!(r"[A-Za-z0-9+/]{140,200}={0,2}|[a-f0-9]{32}"),
        reach: 420,
        right: Edge::Free,
        hits: &[
            concat!(
                "LINE_CHANNEL_ACCESS_TOKEN=«O6ivjwjoHDVuqZar7JyPsWE6HowvQ4ibosq18fZ83emQp0FA41JWUnfzNBjSZjlsJaWlJkXXUa43PocLPVc06",
                "+nDo/W57O+Wknqayq3s7xZOX16mqx9J7BFYqZk8rHO93YVHQcIHtS77vKSBuemEH8FicAw6k6auEG3grO9Hn3=»"
            ),
            concat!("LINE_CHANNEL_SECRET=«eeafe1dc9e308730", "ebd063e39ecf3992»"),
        ],
        misses: &[
            concat!(
                "LINE channel build 4vhpm21h+GLTgGe/7QPDPA9AZkeWvssiN9ZGx9bCzQ0cjAI2u3eb4ieTBqdB+7FolylzECmKZhJVa/OJAmOtEC",
                "clrVMJvCpja++PAnUUGGIQ3Lw562LlZ5yRWAEunAZVhGVjKjZL8JS0IE8sn2y8jyKEzsx8/yXnhkC33/ROac="
            ),
            "LINE channel API key is short: jqf8A3L",
        ],
        source: "developers.line.biz",
        ..NAMED
    },
    Rule {
        id: "chat/webex",
        about: "Webex key, by its name",
        wake: &[Wake::Words(&["webex", "cisco_spark"])],
        pattern: named!(
            r"[A-Za-z0-9_-]{64}_[A-Z0-9]{3,5}_[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"
        ),
        hits: &[
            concat!(
                "my Webex API key is «I99Y9AI23OLaUGzTt6MLnZdcjkBD7sPpjTFdIpKOZSdde9tYDR4VI",
                "qWeyu6W2ncY_PF84_8b1a7f37-be90-4de0-8a7d-479970ce8995», keep it"
            ),
            concat!(
                "Mein Webex-Schlüssel lautet «YFsWfQ153H8mQ5gu5uC85muwBrkMLhNLuQtUNndpw1svDrbJpE8RZ",
                "LAcg17X5gGR_PF84_79d9a8ec-955c-4c6d-b2d1-ed26b7df7ac3»."
            ),
        ],
        misses: &[
            concat!(
                "Webex build Ea39ziVTxf4Pwl3g2V4X6NJCJPdZAcJuvAsu7LeBPFEfeJjowamQY",
                "LuFvlBjs1ko_PF84_b9b2b01f-2d9a-414d-ac26-9a43ac3823d4"
            ),
            "Webex API key is short: Ny3nfJj",
        ],
        source: "developer.webex.com",
        ..NAMED
    },
    Rule {
        id: "chat/viber",
        about: "Viber key, by its name",
        wake: &[Wake::Words(&["viber"])],
        pattern: named!(r"[a-f0-9]{16}-[a-f0-9]{16}-[a-f0-9]{16}"),
        hits: &[
            concat!(
                "la clé Viber : «044381a4d6a64776-a5038ea2",
                "6b4986d1-fa548825f91fac1b»"
            ),
            concat!(
                "Viber 的密钥是«ac01f3bb6df95b7c-e2571ff9",
                "c1f5d2db-06a0e4c6fb57942b»。"
            ),
        ],
        misses: &[
            concat!(
                "Viber build 56ba39c3404bb365-02f6a5b0",
                "f6b9343e-249e7932710c292b"
            ),
            "Viber API key is short: 59f64f8",
        ],
        source: "developers.viber.com",
        ..NAMED
    },
    Rule {
        id: "chat/zendesk",
        about: "Zendesk key, by its name",
        wake: &[Wake::Words(&["zendesk"])],
        pattern: named!(r"[A-Za-z0-9]{40}"),
        hits: &[
            concat!(
                "el token de Zendesk es «DfRfMW3x46RsQ0ZiHAoS",
                "J2Y2bDnwuYM9rlswiu2o»"
            ),
            concat!(
                "ZENDESK_TOKEN=\"«tTV5535dN2vMC9USK2XQ",
                "ckszzgkcDrdqBona9mUQ»\""
            ),
        ],
        misses: &[
            concat!("Zendesk build DIL2U29l5bG7O3U6Iww0", "W7MoNDTDRmOlzyAEDazT"),
            "Zendesk API key is short: 2V88KV9",
        ],
        source: "developer.zendesk.com",
        ..NAMED
    },
    Rule {
        id: "chat/freshdesk",
        about: "Freshdesk key, by its name",
        wake: &[Wake::Words(&["freshdesk", "freshservice"])],
        pattern: named!(r"[A-Za-z0-9]{20}"),
        hits: &[
            concat!("FreshdeskのAPIキーは«v7InYKmqaT", "GuNlzN0rrX»です"),
            concat!("ключ Freshdesk: «pzyUO2Hb6b", "OSDsduSj3p»"),
        ],
        misses: &[
            concat!("Freshdesk build Mq3U9Hmzkl", "zxsyroyDgV"),
            "Freshdesk API key is short: mdYQaLk",
        ],
        source: "developers.freshdesk.com",
        ..NAMED
    },
];
