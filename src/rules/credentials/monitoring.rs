//! Keys of services that watch programs.

use super::provider::KEY;
use crate::rules::{Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "infra/grafana",
        about: "Grafana service account token, cloud token, legacy key",
        wake: &[Wake::Prefix(&["glsa_", "glc_", "eyJrIjoi"])],
        pattern: r"glsa_[A-Za-z0-9]{20,32}(?:_[A-Fa-f0-9]{1,8})?|glc_[A-Za-z0-9+/]{20,}={0,2}|eyJrIjoi[A-Za-z0-9+/]{60,}={0,2}",
        proof: Some(super::proof::crc_hex),
        reach: 420,
        right: Edge::Free,
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!(
                "https://x.example.org/?k=«gl",
                "sa_JjdRrWFpBdxtowdw41kEt2qIGwCGvkpZ_e5aef629»&v=1"
            ),
            concat!(
                "export TOKEN=«gl",
                "c_eyJvIjoijI8Wj82laskqo7qOrYyWEz1tKMlCeuLCIMxAdjIlVNKLphUjNYXkdZIG9TsjubBLkUY6uLKykS4H3xhW==»; run"
            ),
            concat!(
                "(«eyJr",
                "IjoipfjQT7H1mvstjYQv5y85mBUey6O2dP6sl8mipV4RBwISCE1iJ2YfHigyl3upN8nafZmZvc5hPtN4IgKW==»)"
            ),
        ],
        misses: &[
            concat!("KEY=gl", "sa_lAsAwgck"),
            concat!("KEY=gl", "c_bVNojH2WhgIaJ8ga"),
        ],
        source: "grafana.com/docs; Samsung/CredSweeper",
        ..KEY
    },
    Rule {
        id: "infra/sentry",
        about: "Sentry token: organisation, user",
        wake: &[Wake::Prefix(&["sntrys_", "sntryu_"])],
        pattern: r"sntrys_eyJ[A-Za-z0-9+/_=-]{20,}|sntryu_[a-f0-9]{20,64}",
        reach: 420,
        hits: &[
            concat!(
                "新的密钥是«snt",
                "ryu_fc5e515867f2c574f124e2b373506c3c3a2d96970f94c1098a4a9e6bc53da681»。"
            ),
            concat!(
                "API_KEY=«snt",
                "rys_eyJdYXSkBFhGnEfxcmGFycO4d25Tq5I3WEWyLoF7AvMTQsYnKhxhactcLXJWwSeSVQTIG1rDcPMNf2vtV05OZFkdlW6AObIXQcD9FfQegDNj4DdqMSx9hEok0xX_POHd7odmV1bFGVwPgD4aovxRihN9ZvR3WFWDJyTM7cE»"
            ),
        ],
        misses: &[
            concat!("KEY=snt", "ryu_cdfe49ad"),
            concat!("KEY=snt", "rys_d7o4RXwJlKH636jxwIJ6"),
        ],
        source: "docs.sentry.io",
        ..KEY
    },
    Rule {
        id: "infra/dynatrace",
        about: "Dynatrace token",
        wake: &[Wake::Prefix(&["dt0"])],
        pattern: r"dt0[a-z][0-9]{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}",
        hits: &[
            concat!(
                "\"token\": \"«dt",
                "0c01.6Y6RLJ7JFSHKSQ1HM5W1ZKT1.AU3DO3EJYOT1YPQLQMJCDEYV2PG0AMQEMYI2V8MKTV49EDLYJ8UJMRT7PFCJKRTD»\","
            ),
            concat!(
                "use «dt",
                "0s16.OKDU7NOPUNY2VMRS4TWRB093.65OYC05954RX9PW6X9ZVAIOM78IUNVJLDQKODZICIX1IOEO5R1RDGS6MGNAKHASX» for now"
            ),
        ],
        misses: &[
            concat!("KEY=dt", "0c01.ALJQB8QIH9286ASNCY6ASWT2"),
            concat!(
                "KEY=dt",
                "0c01.84IQD7B368DUAI0F9S8TRV7X.AM2PQXVRV9JFC526MIXE"
            ),
        ],
        source: "docs.dynatrace.com",
        ..KEY
    },
    Rule {
        id: "infra/new-relic",
        about: "New Relic key: user, ingest, insights",
        wake: &[Wake::Prefix(&["NRAK-", "NRII-", "NRIQ-", "NRRA-"])],
        pattern: r"NRAK-[A-Z0-9]{20,27}|NRI[IQ]-[A-Za-z0-9_-]{20,32}|NRRA-[a-f0-9]{20,42}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «NR",
                "AK-L6K65GW14KD9UG6MVK2XB7JHNTX»\""
            ),
            concat!("key: '«NR", "II-pGRM8z1d7Kny8nCMqwsoIxOT4kXtlnin»'"),
        ],
        misses: &[
            concat!("KEY=NR", "AK-LM3DCMDA"),
            "KEY=NRXX-8ARNQHJW956402AIPXIT50H5EJQ",
        ],
        source: "docs.newrelic.com",
        ..KEY
    },
    Rule {
        id: "infra/posthog",
        about: "PostHog personal key",
        wake: &[Wake::Prefix(&["phx_"])],
        pattern: r"phx_[A-Za-z0-9_]{20,50}",
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!(
                "https://x.example.org/?k=«ph",
                "x_DwIgGAy4zFxhWlH9LYyUCDbpVXPDfT2brdTMTEYP9Gv»&v=1"
            ),
            concat!(
                "export TOKEN=«ph",
                "x_hkZCEUrIGHUInYJ2ucGiJ2iG6Ob86FKNY3yWuvaNPwFy7l4»; run"
            ),
        ],
        misses: &[
            concat!("KEY=ph", "x_849uvxnu"),
            "KEY=phc_IdkIRuNxaCQhiWrZ8oCtak3RVlFUIgrzBW2tqvhSOWN",
        ],
        source: "posthog.com/docs",
        ..KEY
    },
    Rule {
        id: "infra/honeycomb",
        about: "Honeycomb key",
        wake: &[Wake::Prefix(&["hcaik_", "hcamk_"])],
        pattern: r"hca[im]k_[a-z0-9]{58}|hcamk_[a-z0-9]{26}:[a-z0-9]{32}",
        hits: &[
            concat!(
                "(«hca",
                "ik_mn6ms6d45xbgqj8b2hz78wlbkuc4fjp2q83vn5v3x4787yce0puyisx7n7»)"
            ),
            concat!(
                "新的密钥是«hca",
                "ik_w1ymtg4yjmiv7g5ryiahk42hy6shxmkrcqc3h0r9bitwupq8o0ju1g58s3»。"
            ),
        ],
        misses: &[
            concat!("KEY=hca", "ik_j765avnashtv1bgicdh0y51t96yg87"),
            "KEY=hcxxx_ep7s2vacptxtjn5em5f34y6bawu4gbfnvy38h2yw8hywzfg5g1vnkuway5",
        ],
        source: "docs.honeycomb.io",
        ..KEY
    },
    Rule {
        id: "infra/logfire",
        about: "Pydantic Logfire token",
        wake: &[Wake::Prefix(&["pylf_v"])],
        pattern: r"pylf_v[0-9]_(?:[a-z]{2}_)?[A-Za-z0-9]{20,50}",
        hits: &[
            concat!(
                "API_KEY=«pyl",
                "f_v1_us_Dt2VXTwhetGO0h9PJ5unR6B7ecZrBy4o6IozUenbgB5»"
            ),
            concat!(
                "\"token\": \"«pyl",
                "f_v1_eu_dM7Bs3JBRYdfKD31ZUrNBdTOkhVHPxF92aEyh1U4Sli»\","
            ),
        ],
        misses: &[
            concat!("KEY=pyl", "f_v1_mNq6GXvr"),
            "KEY=pylf_K2oIVHecUkDw8NW16KHZu276Nwu3E30M0JiFA0r1fl5",
        ],
        source: "logfire.pydantic.dev/docs",
        ..KEY
    },
    Rule {
        id: "infra/launchdarkly",
        about: "LaunchDarkly SDK or API key",
        wake: &[Wake::Prefix(&["sdk-", "api-"])],
        pattern: r"(?:sdk|api)-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}",
        hits: &[
            concat!("use «sd", "k-ac5d9ed6-b6eb-434b-85f0-90eb51ecb947» for now"),
            concat!(
                "-H \"Authorization: Bearer «ap",
                "i-5f40b049-98a7-4dc1-8e4b-10afd674adcf»\""
            ),
        ],
        misses: &[
            concat!("KEY=sd", "k-9c8a6965e6e1ea97f4a9"),
            concat!("KEY=sd", "k-00000000-0000-0000-0000-000000000000"),
        ],
        source: "launchdarkly.com/docs",
        ..KEY
    },
];
