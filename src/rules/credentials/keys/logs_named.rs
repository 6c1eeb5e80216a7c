//! Keys of services that keep logs and measure and have no prefix: the name stands before them.

use crate::rules::credentials::provider::{NAMED, NAMED_UUID, named};
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "watch/datadog",
        about: "Datadog key, by its name",
        wake: &[Wake::Words(&[
            "datadog",
            "dd_api",
            "dd_app",
            "dd-api",
            "dd-application",
        ])],
        pattern: named!(r"[a-f0-9]{40}|[a-f0-9]{32}"),
        hits: &[
            concat!(
                "Mein Datadog-Schlüssel lautet «abfe0faabe288779",
                "90727dc10501f020»."
            ),
            concat!(
                "la clé Datadog : «0d0bf71d3913ce5f79fd",
                "c89783a7786fbab85acb»"
            ),
        ],
        misses: &[
            concat!("Datadog build e682f13623bd871b", "5e24f86294b18de4"),
            "Datadog API key is short: 01ac2ca",
        ],
        source: "docs.datadoghq.com/account_management/api-app-keys",
        ..NAMED
    },
    Rule {
        id: "watch/splunk-hec",
        about: "Splunk HTTP event collector token",
        wake: &[Wake::Words(&["splunk"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        near: &["token*", "hec", "authorization", "key*"],
        hits: &[
            concat!(
                "Authorization: Splunk «fe1f771b-082f-453e",
                "-9487-fda7e9479e99»"
            ),
            concat!(
                "SPLUNK_HEC_TOKEN=«baf7a5fb-b3c4-4d0a",
                "-bda1-dd8b5ee18e43»"
            ),
        ],
        misses: &[
            concat!(
                "Splunk index a10c82f6-9197-4fd",
                "7-a3dd-a466f52f76fb was rolled"
            ),
            concat!("Splunk search job b54743f6-", "a60a-4dc1-8e0f-fd98ee142e9d"),
        ],
        source: "docs.splunk.com",
        ..NAMED_UUID
    },
    Rule {
        id: "watch/signalfx",
        about: "Splunk Observability key, by its name",
        wake: &[Wake::Words(&[
            "signalfx",
            "sfx_token",
            "splunk_access",
            "splunk observability",
        ])],
        pattern: named!(r"[A-Za-z0-9_-]{22}"),
        hits: &[
            concat!("ключ Splunk Observability: «pFh1sPVKcfE", "ZmWbFND1qW7»"),
            concat!("SIGNALFX_API_KEY=«Fp6vitpGXg9", "cxOMQgRxP0o»"),
        ],
        misses: &[
            concat!("Splunk Observability build HVewN1obK6K", "94IYIxzgIp1"),
            "Splunk Observability API key is short: uGWnreU",
        ],
        source: "docs.splunk.com/observability",
        ..NAMED
    },
    Rule {
        id: "watch/sumo-logic",
        about: "Sumo Logic key, by its name",
        wake: &[Wake::Words(&[
            "sumologic",
            "sumo_logic",
            "sumo logic",
            "sumo_access",
        ])],
        pattern: named!(r"[A-Za-z0-9]{64}|su[A-Za-z0-9]{12}"),
        hits: &[
            concat!(
                "my Sumo Logic API key is «ECFo0J4cqpAkXVy0m3TlYaW0ivOmiIi3",
                "EgkmHkgEFQa6CCi9XeQFxeoPkYoHPiuu», keep it"
            ),
            concat!("Mein Sumo Logic-Schlüssel lautet «suv27K2", "Zlm65qj»."),
        ],
        misses: &[
            concat!(
                "Sumo Logic build BNiKnzACxynTafT5GJRKV7AVdgxLYnGZ",
                "SMBQj4zkj7jEQHHEHuGvLn2DQl33jx2B"
            ),
            "Sumo Logic API key is short: GstO8yd",
        ],
        source: "help.sumologic.com",
        ..NAMED
    },
    Rule {
        id: "watch/loggly",
        about: "Loggly key, by its name",
        wake: &[Wake::Words(&["loggly"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!("la clé Loggly : «aadb901a-f18c-4406", "-be84-579c64e6726e»"),
            concat!(
                "Loggly 的密钥是«f4748808-81e2-4546",
                "-994e-4d42ad902a6c»。"
            ),
        ],
        misses: &[
            concat!("Loggly build 6572daf7-5e1b-40d0", "-bc0c-f296209d8a05"),
            "Loggly API key is short: 53b14a1",
        ],
        source: "documentation.solarwinds.com",
        ..NAMED_UUID
    },
    Rule {
        id: "watch/papertrail",
        about: "Papertrail key, by its name",
        wake: &[Wake::Words(&["papertrail"])],
        pattern: named!(r"[A-Za-z0-9]{32}|[A-Za-z0-9]{20}"),
        hits: &[
            concat!(
                "papertrail: {\n  secretKey: \"«ncY6q2Wpwb",
                "n2QhYqF07i»\"\n}"
            ),
            concat!("kunci API Papertrail: «WTMeiD2rSu", "jwWpi6pMUG»"),
        ],
        misses: &[
            concat!("Papertrail build UidF85JxIv", "UOote2F6wv"),
            "Papertrail API key is short: z1y3gUs",
        ],
        source: "papertrail.com/help",
        ..NAMED
    },
    Rule {
        id: "watch/logz-io",
        about: "Logz.io key, by its name",
        wake: &[Wake::Words(&["logzio", "logz.io", "logz_io"])],
        pattern: named!(r"[a-f0-9-]{36}|[A-Za-z]{32}|[A-Za-z0-9]{32}"),
        hits: &[
            concat!(
                "el token de Logz.io es «QKHCK6GcYdw7WZ3r",
                "UnVD3NqlwRSR7J8U»"
            ),
            concat!("LOGZIO_TOKEN=\"«HieZiuLuYY7uqsqW", "HI9Rva9M9q8KGJTr»\""),
        ],
        misses: &[
            concat!("Logz.io build LZU0EIborG3YWICD", "oOmC23NgR1vhWOQj"),
            "Logz.io API key is short: 1XzsvZT",
        ],
        source: "docs.logz.io",
        ..NAMED
    },
    Rule {
        id: "watch/better-stack",
        about: "Better Stack key, by its name",
        wake: &[Wake::Words(&[
            "betterstack",
            "better_stack",
            "better stack",
            "logtail",
        ])],
        pattern: named!(r"[A-Za-z0-9]{24}"),
        hits: &[
            concat!("Better StackのAPIキーは«7U2skeuqFQmW", "Vi1SHYIwrk78»です"),
            concat!("ключ Better Stack: «Cgz99p73gfKE", "9rrSxgvgEI0q»"),
        ],
        misses: &[
            concat!("Better Stack build Iwu1AD8qEJBI", "QlGXz4UToDdA"),
            "Better Stack API key is short: n5vsGh4",
        ],
        source: "betterstack.com/docs",
        ..NAMED
    },
    Rule {
        id: "watch/mezmo",
        about: "Mezmo key, by its name",
        wake: &[Wake::Words(&["mezmo", "logdna"])],
        pattern: named!(r"sts_[a-f0-9]{32}|[a-f0-9]{32}"),
        hits: &[
            concat!("MEZMO_API_KEY=«581daed99d33dd70", "46b103c45d068f41»"),
            concat!(
                "my Mezmo API key is «5a3d0f44e07fc76f",
                "34d51b1e2e4e41cb», keep it"
            ),
        ],
        misses: &[
            concat!("Mezmo build 0e85ae6903016719", "283968f4c1d97325"),
            "Mezmo API key is short: 956eedb",
        ],
        source: "docs.mezmo.com",
        ..NAMED
    },
];
