//! Tokens of services that people work and publish with.

use super::provider::KEY;
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "saas/linear",
        about: "Linear key: personal, OAuth",
        wake: &[Wake::Prefix(&["lin_api_", "lin_oauth_", "lin_wh_"])],
        pattern: r"lin_(?:api|oauth|wh)_[A-Za-z0-9]{32,64}",
        hits: &[
            concat!(
                "use «lin_",
                "api_TD3E2XlNQ4wsRCYPgYFhxHvevmpokDhwCOneJGMW» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «lin_o",
                "auth_9fc50493c4acdf1f9e1b731914ae2f8756faeacb25d731620c8c93e450d09415»\""
            ),
        ],
        misses: &[
            concat!("KEY=lin_", "api_RgP0GbmM4WIic6kB1imz"),
            concat!("KEY=plin_", "api_Q2LN4tlLmIvyqo9PxwOtPaJ8weR3xpVJiWQCuFf9"),
        ],
        source: "linear.app/developers",
        ..KEY
    },
    Rule {
        id: "saas/notion",
        about: "Notion integration token",
        wake: &[Wake::Prefix(&["ntn_", "secret_"])],
        pattern: r"ntn_[0-9]{10,12}[A-Za-z0-9]{34,36}|secret_[A-Za-z0-9]{43}",
        hits: &[
            concat!(
                "key: '«nt",
                "n_49323863425RYBEHY1toHeNEOJLrbIKtSysWhADQUTysjV»'"
            ),
            concat!(
                "https://x.example.org/?k=«sec",
                "ret_fL8D60Ro9TcTAjBp81MprEl146v7kBwsU9uwt1DMXRn»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=nt", "n_95813521959"),
            concat!("KEY=sec", "ret_ztJLMIoQhHA4oEbvt16y"),
        ],
        source: "developers.notion.com",
        ..KEY
    },
    Rule {
        id: "saas/airtable",
        about: "Airtable personal token",
        wake: &[Wake::Words(&["pat"])],
        begin: Some(airtable),
        pattern: r"pat[A-Za-z0-9]{14}\.[a-f0-9]{64}",
        hits: &[
            concat!(
                "export TOKEN=«pa",
                "tlBGyXuhpmEfxkh.52e24c5010941b5ec9e601f41d7eb7359a14fb0d703da6785170fcbcda721f56»; run"
            ),
            concat!(
                "(«pa",
                "tzSPprNn7RW6401.7486e1be530e9a90ab07396104057a95adb58ca1931d4735a60c108acd2c7d6e»)"
            ),
        ],
        misses: &[
            concat!("KEY=pa", "tg9orVCSCQ5FEsD.9c5c2a3ad7afea287f1cf05fecfa6e"),
            concat!("KEY=pa", "tY8JbzBsNIEjoel"),
        ],
        source: "airtable.com/developers",
        ..KEY
    },
    Rule {
        id: "saas/figma",
        about: "Figma token",
        wake: &[Wake::Prefix(&["figd_", "figo_", "figu_"])],
        pattern: r"fig[dou]_[A-Za-z0-9_-]{38,44}",
        hits: &[
            concat!(
                "新的密钥是«fi",
                "gd_92EG05fJ2d05Hy3-9NUIulv81SkNxlisgJ_F3hVN»。"
            ),
            concat!(
                "API_KEY=«fi",
                "gu_CShTv9NMHT5RvF4uO4-yiNstwaKvHDGJX9ZMw4jO»"
            ),
        ],
        misses: &[
            concat!("KEY=fi", "gd_4U0htxEosvhKtPd3vOXu"),
            "KEY=figx_VpElsyRKNsQXy3jWgLxyqF3S49qlqnWwPEAblzRf",
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
        pattern: r"[0-9]/[0-9]{15,17}(?:/[0-9]{15,17})?:[a-f0-9]{32}",
        hits: &[
            "\"token\": \"«1/2592375762132383:e04f75f0743030fc5e515867f2c574f1»\",",
            "use «2/2938262423149729/7269275454185937:1098a4a9e6bc53da6815df36f2b16fc1» for now",
        ],
        misses: &[
            "KEY=1/1598748765426215",
            "KEY=1/1962958126583137:01ef23e4e18b3f75b171",
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
                "-H \"Authorization: Bearer «pk",
                "_41896281_OVXIHV539YC4Z042JSV0YEB0C0WVM8F9»\""
            ),
            concat!("key: '«pk", "_9795146_9L7JXW896Y6RLJ7JFSHKSQ1HM5W1ZKT1»'"),
        ],
        misses: &[
            concat!("KEY=pk", "_16814823_YOT1YPQLQMJCDEYV2PG0"),
            concat!("KEY=pk", "_live_AMQEMYI2V8MKTV49EDLYJ8UJMRT7PFCJ"),
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
                "https://x.example.org/?k=«pat",
                "-na1-5891751a-67a6-4cea-8689-f9b80def7c1d»&v=1"
            ),
            concat!(
                "export TOKEN=«pat",
                "-eu1-f8b7bca0-4764-4a6a-8451-8571c414bd47»; run"
            ),
        ],
        misses: &[
            concat!("KEY=pat", "-na1-27f8d8139636"),
            concat!("KEY=pat", "-na1-00000000-0000-0000-0000-000000000000"),
        ],
        source: "developers.hubspot.com",
        ..KEY
    },
    Rule {
        id: "saas/typeform",
        about: "Typeform token",
        wake: &[Wake::Prefix(&["tfp_"])],
        pattern: r"tfp_[A-Za-z0-9_-]{40,60}",
        hits: &[
            concat!("(«tf", "p_avpbLVbxsHdHrp54aLBeXbKSM58rGgc7gPbq0lKNIRUb»)"),
            concat!(
                "新的密钥是«tf",
                "p_z4EGUQJQtkef_5yqUjxv-nT39vhOmzRu5VdtpBNVEYhAXB5GSKCVvMxAqBw»。"
            ),
        ],
        misses: &[
            concat!("KEY=tf", "p_y7geygaOK95IV-FwBaIB"),
            "KEY=tfx_GotS-814brFVqN_1o_jtG7Sn0WZ-UoxX56dE7kdIh9Qo",
        ],
        source: "typeform.com/developers",
        ..KEY
    },
    Rule {
        id: "saas/contentful",
        about: "Contentful management token",
        wake: &[Wake::Prefix(&["CFPAT-"])],
        pattern: r"CFPAT-[A-Za-z0-9_-]{43}",
        hits: &[
            concat!(
                "API_KEY=«CFP",
                "AT-v49JBOfrqrc_XPQaS_XwORVBP3_opJghuOVb4pqJD5N»"
            ),
            concat!(
                "\"token\": \"«CFP",
                "AT-buw-nmJZ3MGQpyAyLh9-VcnHtc4pZTxduOf8ltE5H7Q»\","
            ),
        ],
        misses: &[
            concat!("KEY=CFP", "AT-A_R6V9Wej1EOWqKVAS3W"),
            "KEY=CFXXX-XzMn8XtyqRm-IWqbou85oWKpUyvJfHf7p0JdrNMSPFE",
        ],
        source: "contentful.com/developers",
        ..KEY
    },
    Rule {
        id: "saas/mapbox",
        about: "Mapbox secret token (the public one begins with pk)",
        wake: &[Wake::Prefix(&["sk.eyJ"])],
        pattern: r"sk\.eyJ[A-Za-z0-9_-]{40,200}\.[A-Za-z0-9_-]{20,40}",
        reach: 260,
        hits: &[
            concat!(
                "use «sk.",
                "eyJ1IjoiWqX9282W40IoMAj1uBgFIKOXsDYjL2H9WGFP7WQavnash06t1YvMBbgicdhKO2AyFB5tJG.ZygIQHep9HsC0v1XKacp8t» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «sk.",
                "eyJ1Ijoixt641jLnVFMTeOmFfDEOy4GbZaR72TwuEgbfUnZWvy1DIhCUywSI3Uhywzf3V4WgFgB5vN.n2kUuZwVaKyFDt2VXTwhet»\""
            ),
        ],
        misses: &[
            "KEY=pk.eyJ1IjoiGO0h9PJ5unR6B7ecZrBy4o6IozUenbgB5dM7Bs3JBRYdfKD31ZUrNBdTOkhVHPxF92aEyh.1U4SlimNq6GXvrGwe2SZtx",
            concat!("KEY=sk.", "eyJ1IjoiLWm3K2oIVHecUkDw8NW1"),
        ],
        source: "docs.mapbox.com/accounts/guides/tokens",
        ..KEY
    },
    Rule {
        id: "saas/facebook",
        about: "Facebook, Instagram or WhatsApp access token",
        wake: &[Wake::Prefix(&["EAA"])],
        pattern: r"EAA[A-Za-z0-9]{80,300}",
        reach: 320,
        hits: &[
            concat!(
                "key: '«EA",
                "AG6KHZu276Nwu3E30M0JiFA0r1fl5Yv8zkOAGt7DAm9xGnCRUxVgVixk7RTN1F0ataRCLwVldD4yOwtjpWlE9jRawbXjst5rXTWZJupByRTcJPCjxcauEB8On2Jo0IjuAGyHFWszS9GquntLWn9lXKCn»'"
            ),
            concat!(
                "https://x.example.org/?k=«EA",
                "ABJCLcCYuto5FjNRKvtitU61YKJiXQCoIbD3e05veF4upZQ6CReInsAwC4RDorIa4ryUQnNkmDCE1O0RGSquyFHjQ6GwUx4rs7rCG2NHomrOs1f3AkNXFN5QtaZD»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=EA", "AGQliTbDupmuXJYSuiqDEoDpsUR1egDQ"),
            concat!(
                "KEY=EA",
                "AGjTjO86OXKaBTLHpechof5AmhJ3QPDtqPBnTWyckHT2wU0NQENPL4dpQR8Z4A"
            ),
        ],
        source: "developers.facebook.com/docs/facebook-login",
        ..KEY
    },
    Rule {
        id: "saas/twitter",
        about: "X (Twitter) bearer token",
        wake: &[Wake::Prefix(&["AAAAAAAAAAAAAAAAAAAAA"])],
        pattern: r"A{21}[A-Za-z0-9]{8,12}(?:%[0-9A-F]{2}|[A-Za-z0-9])*%3D[A-Za-z0-9]{40,60}",
        reach: 200,
        hits: &[
            concat!(
                "export TOKEN=«AAAAAAAAAA",
                "AAAAAAAAAAAMMjFxqvZ%2B3cXCsfQjUiUA%3DpQEIp3JTpXB0WK5Bhu7vn8cavwZBhpzKkB7PKTyJQHYmPVUWQL»; run"
            ),
            concat!(
                "(«AAAAAAAAAA",
                "AAAAAAAAAAANl8kVZ4yG%3DUsfAKh6CgARgZQfRijK6boamYLDQBv5u8EyoZ3z93JP5T6bwEN»)"
            ),
        ],
        misses: &[
            concat!("KEY=AAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAA="),
            concat!("KEY=AAAAAAAAAA", "AAAAAAAAAAAMR10fh2HN%3DZHl0gfhO3o"),
        ],
        source: "developer.x.com/docs/authentication",
        ..KEY
    },
    Rule {
        id: "saas/wakatime",
        about: "WakaTime key",
        wake: &[Wake::Prefix(&["waka_"])],
        pattern: r"waka_[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}",
        hits: &[
            concat!(
                "新的密钥是«wa",
                "ka_18afac2e-ed2c-40e6-8b85-415bab6b1ece»。"
            ),
            concat!("API_KEY=«wa", "ka_e2795c2a-9714-4b17-81e9-8470e7cd73ea»"),
        ],
        misses: &[
            concat!("KEY=wa", "ka_b4208c5e8dfb"),
            concat!("KEY=wa", "ka_00000000-0000-0000-0000-000000000000"),
        ],
        source: "wakatime.com/developers",
        ..KEY
    },
    Rule {
        id: "saas/maxmind",
        about: "MaxMind licence key",
        wake: &[Wake::Prefix(&["_mmk"])],
        begin: Some(back_key),
        pattern: r"[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk",
        hits: &[
            concat!(
                "\"token\": \"«3CKewv_GqgZ2A2QRCuj9VmfEkN4c4M7zFs9E_m",
                "mk»\","
            ),
            concat!("use «EgD5U5_g47WuROUsSL29NtJgkTZA4dNYaNja_m", "mk» for now"),
        ],
        misses: &[
            concat!("KEY=31X3hg_cdIDCtDsdC8vk0p0kNPk_m", "mk"),
            concat!("KEY=SNBqcfsZ63hxZ3n74QtHy2SFRETk1_m", "mk"),
        ],
        source: "dev.maxmind.com",
        ..KEY
    },
    Rule {
        id: "saas/frame-io",
        about: "Frame.io token",
        wake: &[Wake::Prefix(&["fio-u-"])],
        pattern: r"fio-u-[A-Za-z0-9_=-]{64}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «fio",
                "-u-QBzfWr84_hxpV5nbldMvdVIcLj3rbWiKp5if16tDyObFhQromyr_LQa2XFDXQr16»\""
            ),
            concat!(
                "key: '«fio",
                "-u-sPDO768EWrmdk7CO6GL9E59wU_rWBp7bpCgvP8ZR4FYJIlhNQFisOFWvkWqXSDZy»'"
            ),
        ],
        misses: &[
            concat!("KEY=fio", "-u-108MfzgR9MQnBm7Fql_K"),
            "KEY=fio-x-fQT_PTIUgog3bCXY7ZoyBveC_MA0YRnljqRsS1cjx-PZMrP8A3l5zeVxFP57wla4",
        ],
        source: "developer.frame.io",
        ..KEY
    },
    Rule {
        id: "saas/dropbox",
        about: "Dropbox access token",
        wake: &[Wake::Prefix(&["sl."])],
        pattern: r"sl\.(?:u\.)?[A-Za-z0-9_-]{130,1400}",
        reach: 1500,
        hits: &[
            concat!(
                "https://x.example.org/?k=«sl",
                ".l8n0eOTUfrRwivP6dIc5a4zRx8p70bRF2D74Pc_HiKtzTz83RAunr9o16ihgM_Dd_64edk53uSVMLkgayN_Vl3spydqjFpViqC_6vXrDdj0kiTmjcohAT1Pp6BmBE_HLzTDuy_hb79c7»&v=1"
            ),
            concat!(
                "export TOKEN=«sl",
                ".u.HkEUSgAJAc91QgVhcQw2KtepvYlt8n6QCxYf28pv_S9NgWcVjkbTg1bFjaVoO686dQJvr9YKoIVJ6l409aZrkHhe98DRdGAu0unuX765qXCGzfDfeiWMcODscz2Y3ligo61ebR4-SF5yUeheKMuO47IRzoPtT8x-8pr-p8TouGsl8QpCKC434BMTNvbh4zRMeJISaeUuc3wB5DSb-Ec8VdUBi90qY-JFtoxviEp0N5p1twVDNdhkcRb6ch3NOBldj3aRhkgazxQz2gNcMWqnDQE5DC9bLY1bghdYQnfEWh9p»; run"
            ),
        ],
        misses: &[
            concat!("KEY=sl", ".41N96rCr4_JjvFy3DJbHcoJtPqFnSY"),
            concat!(
                "KEY=xsl",
                ".kEv7YPCD4nd7jcmjQDi9NA9652s85dhdenBekhL2yDOVvBEsEoEsctGrM-8A9OoBWqt2nNl_zyE_AgrBpZFLTy9x1_7-sjxVMq2SH2_j-x5eiXxzdV5GqXvHQmuf1jhJK0KWBOas0NxQ"
            ),
        ],
        source: "dropbox.com/developers",
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
                "4t2ud-25fdc1f4874d804cd1d3476f73dc3e6435172d53473c34d5f18e7e343c351c15»)"
            ),
            concat!(
                "新的密钥是«s-s",
                "4t2af-6150d76578fce46565bf63d7372648c62e03f73650cb7528162afc8abc58262d»。"
            ),
        ],
        misses: &[
            concat!("KEY=s-s", "4t2ud-e6a2503f8ce36eb5f631"),
            "KEY=u-s4t2ud-f01319426f0f38f74c721e41317e16108a8c6bd6b4101060fb8b3a4541db8a39",
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

/// The beginning of the 36 characters before `_mmk`.
fn back_key(text: &[u8], at: usize) -> Option<usize> {
    let from = at.checked_sub(36)?;
    (text[from + 6] == b'_').then_some(from)
}
