//! Keys of what shows data and moves it.

use crate::rules::credentials::provider::{KEY, NAMED, NAMED_UUID, named, solid};
use crate::rules::{Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "data/retool",
        about: "Retool token",
        wake: &[Wake::Prefix(&["retool_"])],
        pattern: r"retool_[A-Za-z0-9]{2,8}_?[A-Za-z0-9]{20,40}",
        hits: &[
            concat!("key: '«retool_", "01nlCuI7qnqcChHVEiYZOEG7c90CR5»'"),
            concat!(
                "https://x.example.org/?k=«retool_",
                "01mws8Qnrm8R3wuvdrMTrrXPQ68Cuj»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=retool_", "0172da94"),
            concat!("KEY=retool_", "01xxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.retool.com",
        ..KEY
    },
    Rule {
        id: "data/metabase",
        about: "Metabase key",
        wake: &[Wake::Prefix(&["mb_"])],
        pattern: r"mb_[A-Za-z0-9+/]{43}=",
        right: Edge::Free,
        hits: &[
            concat!(
                "export TOKEN=«m",
                "b_eLICe2vwgSE1F30LXzu6S4rSLDTQc8AGF1Miogysq7O=»; run"
            ),
            concat!("(«m", "b_636T7vLYnEpP4KWl1ZPP6YWItwkMWRf1tXkS6T8YuBN=»)"),
        ],
        misses: &[
            concat!("KEY=m", "b_ec94b6"),
            concat!("KEY=m", "b_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx="),
        ],
        source: "metabase.com/docs",
        ..KEY
    },
    Rule {
        id: "data/lightdash",
        about: "Lightdash personal token",
        wake: &[Wake::Prefix(&["ldpat_"])],
        sift: Some(solid),
        pattern: r"ldpat_[a-f0-9]{32,64}",
        hits: &[
            concat!("新的密钥是«ldpa", "t_e0d37c52db94d17ecd46d7a6e0e18134»。"),
            concat!("API_KEY=«ldpa", "t_830cc47f6a360d8035e8dc0dddb71c96»"),
        ],
        misses: &[
            concat!("KEY=ldpa", "t_072325"),
            concat!("KEY=ldpa", "t_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.lightdash.com",
        ..KEY
    },
    Rule {
        id: "data/hex",
        about: "Hex token: personal, workspace",
        wake: &[Wake::Prefix(&["hxtp_", "hxtw_"])],
        sift: Some(solid),
        pattern: r"hxt[pw]_[a-f0-9]{64,140}",
        hits: &[
            concat!(
                "\"token\": \"«hxt",
                "p_0829ff4217422a9853754a3166319449fcbb64f5e463d6cc245d777a32e098f52b69035599e8a6f8cd3953758745617f»\","
            ),
            concat!(
                "use «hxt",
                "p_e508e0a2870cf2ab0afdf82041180a2cbeb4e7a989295dea9831c693e8c4e4b1ef593f5953f10b2ea7c6056fa33f9544» for now"
            ),
        ],
        misses: &[
            concat!("KEY=hxt", "p_b47e07"),
            concat!(
                "KEY=hxt",
                "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "learn.hex.tech",
        ..KEY
    },
    Rule {
        id: "data/segment",
        about: "Segment public API token",
        wake: &[Wake::Prefix(&["sgp_"])],
        sift: Some(solid),
        pattern: r"sgp_[A-Za-z0-9]{64}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «sg",
                "p_i8ZATBPA8ef1Xc5ePwJueMCrAJoQEJfim86p8k4Zi04IVPajRPd086QJxxfyVWR8»\""
            ),
            concat!(
                "key: '«sg",
                "p_LfI9L7l84uRjpr7QhTiFc1VpCgefWN52qtKhOjhIguQeLQ5t7uz9QUKGWnJtzii6»'"
            ),
        ],
        misses: &[
            concat!("KEY=sg", "p_0750f9"),
            concat!(
                "KEY=sg",
                "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "docs.segmentapis.com",
        ..KEY
    },
    Rule {
        id: "data/airtable-legacy",
        about: "Airtable key of the older kind, by its name",
        wake: &[Wake::Words(&["airtable"])],
        pattern: named!(r"key[A-Za-z0-9]{14}"),
        hits: &[
            concat!("kunci API Airtable: «keybW8fp", "E29eSv5e7»"),
            concat!("el token de Airtable es «keyft3Ux", "YjpTsFKGZ»"),
        ],
        misses: &[
            concat!("Airtable base a", "pplJvps8MsWymsjd"),
            concat!("Airtable", " key1im68"),
        ],
        source: "support.airtable.com",
        ..NAMED
    },
    Rule {
        id: "data/fivetran",
        about: "Fivetran key, by its name",
        wake: &[Wake::Words(&["fivetran"])],
        pattern: named!(r"[A-Za-z0-9]{32}|[A-Za-z0-9]{16}"),
        hits: &[
            concat!(
                "fivetran: {\n  secretKey: \"«o3GDof8kaOnOODhm",
                "lbY3UiF6bifHhz5E»\"\n}"
            ),
            concat!("kunci API Fivetran: «3SO0Fnr4", "UeoYnb0k»"),
        ],
        misses: &[
            concat!("Fivetran build AkXEFhF36rbc7BJ8", "Isz3E42rguNVFyKR"),
            "Fivetran API key is short: iGryhbe",
        ],
        source: "fivetran.com/docs",
        ..NAMED
    },
    Rule {
        id: "data/hasura",
        about: "Hasura admin secret, by its name",
        wake: &[Wake::Words(&["hasura"])],
        pattern: named!(r"[A-Za-z0-9_-]{32,80}"),
        hits: &[
            concat!(
                "HASURA_GRAPHQL_ADMIN_SECRET=«VWRFEz26Ck9T9vemQlx43qc9QHB6A1OP",
                "VVe01aIBnGonzSp6C8A2zQNZWKNGUPBK»"
            ),
            concat!(
                "x-hasura-admin-secret: «lDCOBmAEO9b1OqR21Ad20j4geQ0U6bL9",
                "RL2XDnZ2xgSJ7wl1qm21vhkB8ROYZlNS»"
            ),
        ],
        misses: &[
            concat!(
                "Hasura build 3thAoNCF0Wjzb3gCQdab87tXqhpNGcaK",
                "3QIB6WI85DvLRlgMQ1ufejpdSQpReoYc"
            ),
            "Hasura API key is short: kxWM6lp",
        ],
        source: "hasura.io/docs",
        ..NAMED
    },
    Rule {
        id: "data/coda",
        about: "Coda key, by its name",
        wake: &[Wake::Words(&["coda_", "coda api", "coda.io"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!("CODA_API_TOKEN=«29dca8cd-827e-4e3f", "-96c1-9c71222d1acb»"),
            concat!("Coda API token «42df2c9b-846a-4093", "-afd3-a4bb60ed5dbd»"),
        ],
        misses: &[
            concat!("Coda build c00216d4-13af-431f", "-9a6a-83a83ab804eb"),
            "Coda API key is short: 345c93b",
        ],
        source: "coda.io/developers",
        ..NAMED_UUID
    },
];
