//! Tokens of services that people work with.

use super::provider::KEY;
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "saas/linear",
        about: "Linear key: personal, OAuth",
        wake: &[Wake::Prefix(&["lin_api_", "lin_oauth_", "lin_wh_"])],
        pattern: r"lin_(?:api|oauth|wh)_[A-Za-z0-9]{20,64}",
        hits: &[
            concat!("(«lin_", "api_CIgcOpzsxL912exHZNdfLf45nxcKnKBg4e5r0ibz»)"),
            concat!(
                "新的密钥是«lin_o",
                "auth_e21eb4f309afac2759a6a8687e02610dfd567a740f146f0a8567df62812e947e»。"
            ),
        ],
        misses: &[
            concat!("KEY=lin_", "api_9zuCVMZJ"),
            concat!("KEY=plin_", "api_keGUqaZ60bVyDJQAf0g6uC5c7qE2u7IJu37tFcsH"),
        ],
        source: "linear.app/developers",
        ..KEY
    },
    Rule {
        id: "saas/notion",
        about: "Notion integration token",
        wake: &[Wake::Prefix(&["ntn_", "secret_"])],
        pattern: r"ntn_[A-Za-z0-9]{20,50}|secret_[A-Za-z0-9]{43}",
        hits: &[
            concat!(
                "API_KEY=«nt",
                "n_74292182717kQbjzLupRYlmMibFYLr3dYTuhukRIJRLDCl»"
            ),
            concat!(
                "\"token\": \"«sec",
                "ret_DEDMEweEPnsVeMwtsZPWh5yHzhUzBrS41CripYLH7Xj»\","
            ),
        ],
        misses: &[
            concat!("KEY=nt", "n_51829619231"),
            concat!("KEY=sec", "ret_gjhpzy8hTBWxcRJk2leV"),
        ],
        source: "developers.notion.com",
        ..KEY
    },
    Rule {
        id: "saas/airtable",
        about: "Airtable personal token",
        wake: &[Wake::Words(&["pat"])],
        begin: Some(airtable),
        sift: None,
        pattern: r"pat[A-Za-z0-9]{14}\.[a-f0-9]{64}",
        hits: &[
            concat!(
                "use «pa",
                "tqwSPwiyD4x9dA4.a2a9a87f91a509b748fbf2f5a3efa80df25be1e1d2ea146da3130dc62493657d» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «pa",
                "trpgoHOE1Bh9jOu.f5b90bfa3f73e5b6070298154facb45de6a630cdae96946d2b5d7e049c134b98»\""
            ),
        ],
        misses: &[
            concat!("KEY=pa", "ttSHU4avKGMajdM.17c6f2c0a6430d90bcf3aefcd07fea"),
            concat!("KEY=pa", "tqXRwTfzO7HZ9Tx"),
        ],
        source: "airtable.com/developers",
        ..KEY
    },
    Rule {
        id: "saas/figma",
        about: "Figma token",
        wake: &[Wake::Prefix(&["figd_", "figo_", "figu_"])],
        pattern: r"fig[dou]_[A-Za-z0-9_-]{20,44}",
        hits: &[
            concat!("key: '«fi", "gd_9Bt0Px9SeEAzXelsHFdolegMorv4zb1Br1IjLQ7Y»'"),
            concat!(
                "https://x.example.org/?k=«fi",
                "gu_LqniaQVxf1zhlK3Pu0xTOwSPnuBwingQtwsSFAKg»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=fi", "gd_CLdq7O1m"),
            "KEY=figx_sDOc0UFNuLcxQzxAzfkJgl71xXsxbOatC1S12Y9x",
        ],
        source: "developers.figma.com",
        ..KEY
    },
    Rule {
        id: "saas/asana",
        about: "Asana personal token",
        wake: &[Wake::Digits {
            runs: &[15, 16, 17],
            total: 15,
            letters: 0,
        }],
        begin: Some(back_slash),
        sift: None,
        pattern: r"[0-9]/[0-9]{15,17}(?:/[0-9]{15,17})?:[a-f0-9]{32}",
        hits: &[
            concat!(
                "export TOKEN=«1/5146861386",
                "759869:2cbc8a94ea787c0dae9a5851ce5d7ec2»; run"
            ),
            concat!(
                "(«2/8392983438",
                "748465/9353895232195727:1bcf49893a35be7f32368e8a8d209868»)"
            ),
        ],
        misses: &[
            "KEY=1/8415612649598786",
            "KEY=1/5364819758324824:d0b1e36215a267b2523a",
        ],
        source: "developers.asana.com",
        ..KEY
    },
    Rule {
        id: "saas/clickup",
        about: "ClickUp token",
        wake: &[Wake::Prefix(&["pk_"])],
        pattern: r"pk_[0-9]{5,9}_[A-Z0-9]{32}",
        hits: &[
            concat!(
                "新的密钥是«pk",
                "_17893564_ORJ76UG5R7PZD7WMXPEJ7V6M6W80NOFH»。"
            ),
            concat!("API_KEY=«pk", "_9835187_8KV0S4HK3US084L3SVZIH1WLFKV9TH8V»"),
        ],
        misses: &[
            concat!("KEY=pk", "_37325942_6B4HTW78ATYC0XBYM7BM"),
            concat!("KEY=pk", "_live_3LEJ5GLKL9ZU2ATKPE6U1HE1WBXS64MD"),
        ],
        source: "developer.clickup.com",
        ..KEY
    },
    Rule {
        id: "saas/hubspot",
        about: "HubSpot private app token",
        wake: &[Wake::Prefix(&["pat-na", "pat-eu", "pat-ap"])],
        pattern: r"pat-(?:na|eu|ap)[0-9]-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}",
        hits: &[
            concat!(
                "\"token\": \"«pat",
                "-na1-a2021e86-4e9b-4f8e-8567-b1347bf65ac2»\","
            ),
            concat!(
                "use «pat",
                "-eu1-b935b09b-cf30-4057-8dcf-0c893ae5ef2e» for now"
            ),
        ],
        misses: &[
            concat!("KEY=pat", "-na1-70f0c052078a"),
            concat!("KEY=pat", "-na1-00000000-0000-0000-0000-000000000000"),
        ],
        source: "developers.hubspot.com",
        ..KEY
    },
    Rule {
        id: "saas/typeform",
        about: "Typeform token",
        wake: &[Wake::Prefix(&["tfp_"])],
        pattern: r"tfp_[A-Za-z0-9_-]{20,60}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «tf",
                "p_Het8Q2wAv2C7we6BPzifaLfoQfEFpxMZVQjS8ZbSI0tX»\""
            ),
            concat!(
                "key: '«tf",
                "p_SFqapFpvZhDRWicCT90Z1rWZq8pB5L1afgnFIk-7j_2j9KDF4jpQMrfGngp»'"
            ),
        ],
        misses: &[
            concat!("KEY=tf", "p_dm9ohwxF"),
            "KEY=tfx_hZNIf53N1Gzicjhb34BcBbKuZ2iVkYNhdWB-ScfyG8j8",
        ],
        source: "typeform.com/developers",
        ..KEY
    },
    Rule {
        id: "saas/wakatime",
        about: "WakaTime key",
        wake: &[Wake::Prefix(&["waka_"])],
        pattern: r"waka_[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«wa",
                "ka_c94b2a8c-f0d4-4ea8-8187-5080316e396c»&v=1"
            ),
            concat!(
                "export TOKEN=«wa",
                "ka_56592528-2afa-4767-8eb9-92456cdbc68d»; run"
            ),
        ],
        misses: &[
            concat!("KEY=wa", "ka_52d3b207fd7b"),
            concat!("KEY=wa", "ka_00000000-0000-0000-0000-000000000000"),
        ],
        source: "wakatime.com/developers",
        ..KEY
    },
    Rule {
        id: "saas/intra42",
        about: "Intra42 client secret",
        wake: &[Wake::Prefix(&["s-s4t2"])],
        pattern: r"s-s4t2(?:ud|af)-[a-f0-9]{64}",
        hits: &[
            concat!(
                "(«s-s",
                "4t2ud-717d236fe1faf5370f280f6a3476c4193c03f14be1367ab9b2b8a9ad05fb6037»)"
            ),
            concat!(
                "新的密钥是«s-s",
                "4t2af-539e7be4618a870589e28f3671a8e71ead6bd9ac025409457a7d80f83ada4f30»。"
            ),
        ],
        misses: &[
            concat!("KEY=s-s", "4t2ud-3a34eb620fb3c09a45d4"),
            "KEY=u-s4t2ud-e87d1623c54b4f3b8bc9813e976df573bae0c0a030c430794cafb36c7c9a21fc",
        ],
        source: "api.intra.42.fr",
        ..KEY
    },
];

/// The number before the slash.
fn back_slash(text: &[u8], at: usize) -> Option<usize> {
    let from = at.checked_sub(2)?;
    (text[from].is_ascii_digit() && text[from + 1] == b'/').then_some(from)
}

/// `pattern` and `path` begin with the same letters: the point stands at its place.
fn airtable(text: &[u8], at: usize) -> Option<usize> {
    (text.get(at + 17) == Some(&b'.')).then_some(at)
}
