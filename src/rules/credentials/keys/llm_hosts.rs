//! Keys of further hosts of language models, by their prefix.

use crate::rules::credentials::provider::{KEY, solid, unlike_words};
use crate::rules::{Confidence, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "llm/llama-cloud",
        about: "LlamaCloud key",
        wake: &[Wake::Prefix(&["llx-"])],
        sift: Some(solid),
        pattern: r"llx-[A-Za-z0-9]{30,60}",
        hits: &[
            concat!(
                "API_KEY=«ll",
                "x-sc9yzdmi3eC6JpVdioMlVZ5WZ6d64N9aT582WVK487OlwNjD»"
            ),
            concat!(
                "\"token\": \"«ll",
                "x-3EKGhK1PgUltlfiiZ3wx94R8LryX2QgacuC2puDCfd3TAlaM»\","
            ),
        ],
        misses: &[
            concat!("KEY=ll", "x-555c93"),
            concat!(
                "KEY=ll",
                "x-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "docs.cloud.llamaindex.ai",
        ..KEY
    },
    Rule {
        id: "llm/anyscale",
        about: "Anyscale key",
        wake: &[Wake::Prefix(&["esecret_", "aph0_"])],
        pattern: r"esecret_[a-z0-9]{20,40}|aph0_[A-Za-z0-9_=-]{40,200}",
        reach: 220,
        hits: &[
            concat!("key: '«esecre", "t_7mqxtlpc8qycjioy3ovifxmiwt»'"),
            concat!(
                "https://x.example.org/?k=«esecre",
                "t_dk5hi6ywb1l9rak7arlte5aa62»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=esecre", "t_46c254"),
            concat!("KEY=esecre", "t_xxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.anyscale.com",
        ..KEY
    },
    Rule {
        id: "llm/runpod",
        about: "RunPod key",
        wake: &[Wake::Prefix(&["rpa_"])],
        sift: Some(solid),
        pattern: r"rpa_[A-Za-z0-9]{38,60}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "export TOKEN=«rp",
                "a_F9WO4XZPU77PF5D870KS77FQRCFL3809O588WLJUbptuxd»; run"
            ),
            concat!("(«rp", "a_JSHJ7GX1WW18C9XUMFE7SH3OVV46VHHGLW2SPXBVqlmhcg»)"),
        ],
        misses: &[
            concat!("KEY=rp", "a_51b96f"),
            concat!("KEY=rp", "a_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.runpod.io",
        ..KEY
    },
    Rule {
        id: "llm/modal",
        about: "Modal token id or token secret",
        wake: &[Wake::Prefix(&["ak-", "as-"])],
        sift: Some(solid),
        pattern: r"a[ks]-[A-Za-z0-9]{22}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("新的密钥是«a", "k-yXWI1gsbPF8ZJumDo3EsEX»。"),
            concat!("API_KEY=«a", "s-VYBHp8Wyzf5E7wV88PBQJe»"),
        ],
        misses: &[
            concat!("KEY=a", "k-8a5e5c"),
            concat!("KEY=a", "k-xxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "modal.com/docs/reference/modal.config",
        ..KEY
    },
    Rule {
        id: "llm/friendli",
        about: "Friendli token",
        wake: &[Wake::Prefix(&["flp_"])],
        sift: Some(solid),
        pattern: r"flp_[A-Za-z0-9]{40,60}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "API_KEY=«fl",
                "p_8kBg1j80vnI4mmuo5Bo6cImppE3EpDhP3vsjxueZCnxlgW»"
            ),
            concat!(
                "\"token\": \"«fl",
                "p_rldCKpegxh6wlKnKksY4EYXnrJ7aTVdVjeyUvOkg4jam5I»\","
            ),
        ],
        misses: &[
            concat!("KEY=fl", "p_b15822"),
            concat!("KEY=fl", "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "friendli.ai/docs",
        ..KEY
    },
    Rule {
        id: "llm/predibase",
        about: "Predibase token",
        wake: &[Wake::Prefix(&["pb_"])],
        pattern: r"pb_[A-Za-z0-9_-]{22}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("use «p", "b_uL1i9grea2iJwTwHre3sp0» for now"),
            concat!(
                "-H \"Authorization: Bearer «p",
                "b_pFM6S0AXZuHrwH0kf9Df5s»\""
            ),
        ],
        misses: &[
            concat!("KEY=p", "b_810ca3"),
            concat!("KEY=p", "b_xxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.predibase.com",
        ..KEY
    },
    Rule {
        id: "llm/upstage",
        about: "Upstage key",
        wake: &[Wake::Prefix(&["up_"])],
        sift: Some(solid),
        pattern: r"up_[A-Za-z0-9]{28,32}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("key: '«u", "p_GTz9YNZh54J6L2iiuzuU01NUzOyCv»'"),
            concat!(
                "https://x.example.org/?k=«u",
                "p_eZNxYQDuJX16TjEoLTzEcRBGx2WcH»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=u", "p_07fa41"),
            concat!("KEY=u", "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "console.upstage.ai/docs",
        ..KEY
    },
    Rule {
        id: "llm/qianfan",
        about: "Baidu Qianfan key: access key id and secret in one",
        wake: &[Wake::Prefix(&["bce-v3/ALTAK-"])],
        pattern: r"bce-v3/ALTAK-[A-Za-z0-9]{15,30}/[a-f0-9]{40}",
        hits: &[
            concat!(
                "export TOKEN=«bce-v3/ALTA",
                "K-iOFHkyJSY3ryIwcvK92B5/21993afe3bc761d4c96e903338b007d628bfba8e»; run"
            ),
            concat!(
                "(«bce-v3/ALTA",
                "K-v6YGHm63p8AcNzSRW6NsZ/dc3b7461f1450227f95dfc1c8a24164229419aca»)"
            ),
        ],
        misses: &[
            concat!("KEY=bce-v3/ALTA", "K-16d7b8"),
            concat!(
                "KEY=bce-v3/ALTA",
                "K-xxxxxxxxxxxxxxxxxxxxx/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "cloud.baidu.com/doc/qianfan-api",
        ..KEY
    },
    Rule {
        id: "llm/cartesia",
        about: "Cartesia key",
        wake: &[Wake::Prefix(&["sk_car_"])],
        pattern: r"sk_car_[A-Za-z0-9_-]{20,60}",
        hits: &[
            concat!("key: '«sk_ca", "r_W0DeOOG4eqFdyF8arBgNsC»'"),
            concat!(
                "https://x.example.org/?k=«sk_ca",
                "r_xR7u9yLUrUF1yiJ8Tlehai»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=sk_ca", "r_29c1c5"),
            concat!("KEY=sk_ca", "r_xxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.cartesia.ai",
        ..KEY
    },
    Rule {
        id: "llm/luma",
        about: "Luma key",
        wake: &[Wake::Prefix(&["luma-"])],
        pattern: r"luma-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}(?:-[a-f0-9-]{36})?",
        hits: &[
            concat!(
                "export TOKEN=«lum",
                "a-dd349629-b280-4b98-adf3-df46134d808e»; run"
            ),
            concat!("(«lum", "a-9321a335-40a5-43f2-b17f-7ca8307d2135»)"),
        ],
        misses: &[
            concat!("KEY=lum", "a-0027c7"),
            concat!("KEY=lum", "a-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"),
        ],
        source: "docs.lumalabs.ai",
        ..KEY
    },
    Rule {
        id: "llm/coze",
        about: "Coze personal token",
        wake: &[Wake::Prefix(&["pat_"])],
        sift: Some(solid),
        pattern: r"pat_[A-Za-z0-9]{64}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "\"token\": \"«pa",
                "t_b2c2EQZxD7BQLyHPDxhvylG5XQOiAgQHm5bAhQPGrHOitav3lJ2IPWkT0mASxSH2»\","
            ),
            concat!(
                "use «pa",
                "t_3QhRngVBNIdNpeVjqx6XlkhNhmd5DqEQObPfvl0Kw0NuYVlXeIzdtT2FvBcVRzV7» for now"
            ),
        ],
        misses: &[
            concat!("KEY=pa", "t_6aa233"),
            concat!(
                "KEY=pa",
                "t_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "coze.com/docs",
        ..KEY
    },
    Rule {
        id: "llm/chutes",
        about: "Chutes key: three parts",
        wake: &[Wake::Prefix(&["cpk_"])],
        sift: Some(solid),
        pattern: r"cpk_[a-f0-9]{32}\.[a-f0-9]{32}\.[A-Za-z0-9]{32}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«cp",
                "k_6c95d699c1f9dfe955eaf65b985e8a19.5bea16f6310f4f500cb87277d7f1e27f.tImEGtmbFrChgk62XEB9N0fKZEUvOcmB»&v=1"
            ),
            concat!(
                "export TOKEN=«cp",
                "k_ae9b58197a50c0205f592406427e9e0a.a44f2054e2237d17d69a3aca2a8a74f8.1k78A26U2WKqpEFBA7PHwgpBrM3LkzkQ»; run"
            ),
        ],
        misses: &[
            concat!("KEY=cp", "k_6055d2"),
            concat!(
                "KEY=cp",
                "k_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "chutes.ai/docs",
        ..KEY
    },
    Rule {
        id: "llm/featherless",
        about: "Featherless key",
        wake: &[Wake::Prefix(&["rc_"])],
        sift: Some(solid),
        pattern: r"rc_[a-f0-9]{64}",
        hits: &[
            concat!(
                "(«r",
                "c_fdaad455c902e4f01305f515e2d0a72cb427c92c425d934ec881a282eacca991»)"
            ),
            concat!(
                "新的密钥是«r",
                "c_3a0874bea28e5e1252902c8ed7adbbbdef44a9c4610d8503a3f450e3a400cfe9»。"
            ),
        ],
        misses: &[
            concat!("KEY=r", "c_eece37"),
            concat!(
                "KEY=r",
                "c_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "featherless.ai/docs",
        ..KEY
    },
];
