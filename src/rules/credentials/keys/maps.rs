//! Keys of maps.

use crate::rules::credentials::provider::{KEY, NAMED, named, unlike_words};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "saas/arcgis",
        about: "ArcGIS key",
        wake: &[Wake::Prefix(&["AAPK", "AAPT"])],
        pattern: r"AAP[KT][A-Za-z0-9_.-]{60,300}",
        reach: 340,
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "(«AA",
                "PKvMMH4fIAUNzfMdRkzZIrdtkFhreKIvZOMMFXIKx9d1ICwRQyyU5f8P0gC672XZmbCL2MvBZB3_6kb3i27hRMIchPNqtTFZ»)"
            ),
            concat!(
                "新的密钥是«AA",
                "PKCKNhBumMrv7VdtZZC2CC6SfgXd7AYT4U2BkcUFTLOpBqL1ybvhFtBJfUKsgnAjWzysUWkFjV5CPaE2holamMstN2ss1olT»。"
            ),
        ],
        misses: &[
            concat!("KEY=AA", "PKf53463"),
            concat!(
                "KEY=AA",
                "PKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "developers.arcgis.com",
        ..KEY
    },
    Rule {
        id: "saas/foursquare",
        about: "Foursquare key",
        wake: &[Wake::Prefix(&["fsq3"])],
        pattern: r"fsq3[A-Za-z0-9+/]{40,48}={0,2}",
        right: Edge::Free,
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "API_KEY=«fs",
                "q3vwtmrwJf7ECTYJ69F2jGih8z0NBKvQThn3N2SWKBkn4=»"
            ),
            concat!(
                "\"token\": \"«fs",
                "q3cIZYB9KVFiKO7MZggTS7dfbrfm6lviy5jDJpJkyZfXd=»\","
            ),
        ],
        misses: &[
            concat!("KEY=fs", "q30de702"),
            concat!("KEY=fs", "q3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx="),
        ],
        source: "docs.foursquare.com",
        ..KEY
    },
    Rule {
        id: "saas/radar",
        about: "Radar secret key",
        wake: &[Wake::Prefix(&["prj_live_sk_", "prj_test_sk_"])],
        pattern: r"prj_(?:live|test)_sk_[a-f0-9]{40}",
        hits: &[
            concat!(
                "use «prj_live_s",
                "k_aceb9fc5cd213d73a32695541c702d79893bd22b» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «prj_live_s",
                "k_d3fe6c90ee2941dca4256cd2c883feb085dd61c8»\""
            ),
        ],
        misses: &[
            concat!("KEY=prj_live_s", "k_8c9ae8"),
            concat!(
                "KEY=prj_live_s",
                "k_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "docs.radar.com",
        ..KEY
    },
    Rule {
        id: "saas/locationiq",
        about: "LocationIQ token",
        wake: &[Wake::Prefix(&["pk."])],
        pattern: r"pk\.[a-f0-9]{32}",
        hits: &[
            concat!("key: '«p", "k.97b71df8141191f1a9d96682a0b71162»'"),
            concat!(
                "https://x.example.org/?k=«p",
                "k.27cf4255ee5b41cb16f0491c7f8a0ade»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=p", "k.4d0b73"),
            concat!("KEY=p", "k.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.locationiq.com",
        ..KEY
    },
    Rule {
        id: "saas/here",
        about: "HERE key, by its name",
        wake: &[Wake::Words(&[
            "here_api",
            "here_access",
            "heremaps",
            "here maps",
            "here_maps",
        ])],
        pattern: named!(r"[A-Za-z0-9_-]{86}|[A-Za-z0-9_-]{43}"),
        reach: 420,
        hits: &[
            concat!(
                "HERE_API_KEY=«fsO18etqyy2gWto1EhekW",
                "OF0xfpAu5lpn8AAAGm3zlS»"
            ),
            concat!(
                "HERE maps access key: «bzX9cwAV14JSJQOKGTBXO6ZR7TXXQaQjTu8jRBlfhph",
                "VSnOD7F4JfslbHnF0EQCUWziAuyKJDYmRHVq7S38F7D»"
            ),
        ],
        misses: &[
            concat!("HERE build aNlTwNTxNRmof4HFxwBcRr", "LQAA2yCu2Ff1ggwaDz3lW"),
            "HERE API key is short: DYP7v09",
        ],
        source: "here.com/docs",
        ..NAMED
    },
    Rule {
        id: "saas/tomtom",
        about: "TomTom key, by its name",
        wake: &[Wake::Words(&["tomtom"])],
        pattern: named!(r"[A-Za-z0-9]{32}"),
        hits: &[
            concat!(
                "tomtom: {\n  secretKey: \"«12J9QLN44As9a52V",
                "igEA2xGxMxxJGwov»\"\n}"
            ),
            concat!("kunci API TomTom: «5zQCJXQA4H6tGUVt", "D9BvgDs7aWBsKFbC»"),
        ],
        misses: &[
            concat!("TomTom build K0YsdR5cw7i7gAl6", "OAzmkTL16FDrRrav"),
            "TomTom API key is short: bSs6JSr",
        ],
        source: "developer.tomtom.com",
        ..NAMED
    },
    Rule {
        id: "saas/maptiler",
        about: "MapTiler key, by its name",
        wake: &[Wake::Words(&["maptiler"])],
        pattern: named!(r"[A-Za-z0-9]{20}"),
        hits: &[
            concat!("el token de MapTiler es «qKoR3DXgRq", "oz1OAxayo0»"),
            concat!("MAPTILER_TOKEN=\"«2to1VLbJkH", "ZO8dEPv3sU»\""),
        ],
        misses: &[
            concat!("MapTiler build 7iz6vuODZf", "XlPNWzdiqY"),
            "MapTiler API key is short: fXWDcmD",
        ],
        source: "docs.maptiler.com",
        ..NAMED
    },
    Rule {
        id: "saas/opencage",
        about: "OpenCage or Geoapify key, by its name",
        wake: &[Wake::Words(&["opencage", "geoapify"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!("OPENCAGE_API_KEY=«8f02c3d1ea7799cd", "b2d679a17898a8fe»"),
            concat!("Geoapify key: «684a9d080fa9b9a5", "a6794ed4d06cc409»"),
        ],
        misses: &[
            concat!(
                "OpenCage or Geoapify build 28d0bb14751bd1fc",
                "7535239997e70ff2"
            ),
            "OpenCage or Geoapify API key is short: c476e04",
        ],
        source: "opencagedata.com/api; apidocs.geoapify.com",
        ..NAMED
    },
];
