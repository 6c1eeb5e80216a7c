//! Keys of services that count users and switch features.

use crate::rules::credentials::provider::{KEY, NAMED, named, solid, unlike_words};
use crate::rules::{Confidence, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "watch/devcycle",
        about: "DevCycle server key",
        wake: &[Wake::Prefix(&["dvc_server_"])],
        pattern: r"dvc_server_[A-Za-z0-9_]{20,60}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«dvc_serve",
                "r_76cb2812b90edd7168aa31deaa4b184b_abafd14»&v=1"
            ),
            concat!(
                "export TOKEN=«dvc_serve",
                "r_a832cbe69d7450acd74390e1047f43ad_d1e75d5»; run"
            ),
        ],
        misses: &[
            concat!("KEY=dvc_serve", "r_eed411"),
            concat!(
                "KEY=dvc_serve",
                "r_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxx"
            ),
        ],
        source: "docs.devcycle.com",
        ..KEY
    },
    Rule {
        id: "watch/statsig",
        about: "Statsig server or console key",
        wake: &[Wake::Prefix(&["secret-", "console-"])],
        pattern: r"(?:secret|console)-[A-Za-z0-9]{40,46}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("(«secre", "t-NIyzpKHnPJmXI2c8LWBJ0OC79oyJOZM8oQ5h1c7m9l9»)"),
            concat!(
                "新的密钥是«consol",
                "e-f86EtUnrhrJ2FXYZsXWXLiyHDDwn7jTIah5sQ9rrwNj»。"
            ),
        ],
        misses: &[
            concat!("KEY=secre", "t-a15f33"),
            concat!("KEY=secre", "t-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.statsig.com",
        ..KEY
    },
    Rule {
        id: "watch/flagsmith",
        about: "Flagsmith server key",
        wake: &[Wake::Prefix(&["ser."])],
        pattern: r"ser\.[A-Za-z0-9]{20,30}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("API_KEY=«se", "r.jlJrST91niy9Ivu4mhhejl»"),
            concat!("\"token\": \"«se", "r.XV9YbLvoG9Kjke2o8kJfjb»\","),
        ],
        misses: &[
            concat!("KEY=se", "r.747517"),
            concat!("KEY=se", "r.xxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.flagsmith.com",
        ..KEY
    },
    Rule {
        id: "watch/configcat",
        about: "ConfigCat SDK key",
        wake: &[Wake::Prefix(&["configcat-sdk-1/"])],
        pattern: r"configcat-sdk-1/[A-Za-z0-9_-]{22}/[A-Za-z0-9_-]{22}",
        hits: &[
            concat!(
                "use «configcat-sdk-",
                "1/tdXhV8VnIg0BUG5Cl8C3Cu/U39tlQFPjO2BKA9PZnA4uW» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «configcat-sdk-",
                "1/FchOCA6U9tTTDuOO8j6lJe/iJVHg3f21TjpGx5F80JBlO»\""
            ),
        ],
        misses: &[
            concat!("KEY=configcat-sdk-", "1/db8110"),
            concat!(
                "KEY=configcat-sdk-",
                "1/xxxxxxxxxxxxxxxxxxxxxx/xxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "configcat.com/docs",
        ..KEY
    },
    Rule {
        id: "watch/posthog-secure",
        about: "PostHog feature flags key or project secret",
        wake: &[Wake::Prefix(&["phs_"])],
        sift: Some(solid),
        pattern: r"phs_[A-Za-z0-9]{40,50}",
        hits: &[
            concat!(
                "key: '«ph",
                "s_Cd7tyEX6SEVXvtWxeuIE1JEBbhkO8K6jg4eE33fX5ib»'"
            ),
            concat!(
                "https://x.example.org/?k=«ph",
                "s_YlzrFJkm2iSljDSrCxrU5MhdYTlItUyqAwP4fL74gta»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=ph", "s_e4e0c0"),
            concat!("KEY=ph", "s_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "posthog.com/docs",
        ..KEY
    },
    Rule {
        id: "watch/amplitude",
        about: "Amplitude or Mixpanel key, by its name",
        wake: &[Wake::Words(&["amplitude", "mixpanel"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!(
                "AMPLITUDE_SECRET_KEY=«8b33663c79828f78",
                "59220085397b32ed»"
            ),
            concat!(
                "Mixpanel API secret: «276057d878ad2495",
                "42cbe9195df32a90»"
            ),
        ],
        misses: &[
            concat!(
                "Amplitude or Mixpanel build 35591e4daec6bf97",
                "f34cc27487025321"
            ),
            "Amplitude or Mixpanel API key is short: 9810e08",
        ],
        source: "amplitude.com/docs; developer.mixpanel.com",
        ..NAMED
    },
    Rule {
        id: "watch/segment-write",
        about: "Segment write key, by its name",
        wake: &[Wake::Words(&[
            "segment_write",
            "segment write",
            "writekey",
            "write_key",
        ])],
        pattern: named!(r"[A-Za-z0-9]{32}"),
        near: &["key", "writekey"],
        hits: &[
            concat!("SEGMENT_WRITE_KEY=«MFXYzxq8nsE0y387", "PhYdUpCzP8L9bpuJ»"),
            concat!("writeKey: '«3MQ22WMpOoZr4xlY", "61nGqj3dAMFVvyVu»'"),
        ],
        misses: &[
            concat!("segment write head u9oVGv", "PxJ1LwjJabngy2RT4jXZioQC6F"),
            concat!("SEGMENT_WRIT", "E_KEY=${KEY}"),
        ],
        source: "segment.com/docs",
        ..NAMED
    },
];
