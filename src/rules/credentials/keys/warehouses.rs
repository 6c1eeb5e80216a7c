//! Keys of data bases and warehouses, by their prefix.

use crate::rules::credentials::provider::{KEY, solid, unlike_words};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "data/databricks-oauth",
        about: "Databricks OAuth secret",
        wake: &[Wake::Prefix(&["dose"])],
        pattern: r"dose[a-f0-9]{32}",
        hits: &[
            concat!("(«do", "sea49b7887a0f05bf5ddf91c745eb1a68d»)"),
            concat!("新的密钥是«do", "se6338a8881de4fe05946902d38f10597a»。"),
        ],
        misses: &[
            concat!("KEY=do", "see231be"),
            concat!("KEY=do", "sexxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.databricks.com",
        ..KEY
    },
    Rule {
        id: "data/mongodb-atlas",
        about: "MongoDB Atlas service account secret",
        wake: &[Wake::Prefix(&["mdb_sa_sk_"])],
        pattern: r"mdb_sa_sk_[A-Za-z0-9_-]{30,60}",
        hits: &[
            concat!(
                "API_KEY=«mdb_sa_s",
                "k_45sJdg1Zvjtg29gWhGZ452I2OoZiYyZWGRq8cQSr»"
            ),
            concat!(
                "\"token\": \"«mdb_sa_s",
                "k_bAJdo9zJzzOI2TkfQmItbjaITosYxVX90EM1CQ3J»\","
            ),
        ],
        misses: &[
            concat!("KEY=mdb_sa_s", "k_360367"),
            concat!("KEY=mdb_sa_s", "k_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "mongodb.com/docs/atlas",
        ..KEY
    },
    Rule {
        id: "data/astra",
        about: "Astra DB token",
        wake: &[Wake::Prefix(&["AstraCS:"])],
        pattern: r"AstraCS:[A-Za-z0-9]{24}:[a-f0-9]{64}",
        hits: &[
            concat!(
                "use «AstraC",
                "S:4fywOlSDT3hsJARPaIREn9ba:9feb3bfee798b45f0407b9364627fc747ed81952cdc7e038fb29fc93fc29caaa» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «AstraC",
                "S:xz0L5gum5lPMc4ct8Ze6dPoe:438c6dd009dc6a67fbc87c7ed852c593b4efe366a8e848003d659f40e83fbbc4»\""
            ),
        ],
        misses: &[
            concat!("KEY=AstraC", "S:91d917"),
            concat!(
                "KEY=AstraC",
                "S:xxxxxxxxxxxxxxxxxxxxxxxx:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "docs.datastax.com",
        ..KEY
    },
    Rule {
        id: "data/cockroach",
        about: "CockroachDB Cloud key",
        wake: &[Wake::Prefix(&["CCDB1_"])],
        sift: Some(solid),
        pattern: r"CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{30,60}",
        hits: &[
            concat!(
                "key: '«CCDB",
                "1_7g56gLftHYEI1gGKBabQ0H_lmLePgJN90mI8gNq53pgYAEqsDLhLaJ74StUvk3j»'"
            ),
            concat!(
                "https://x.example.org/?k=«CCDB",
                "1_O1VHhucBum6Li4fNI0YM71_UtR6eZglcYnFGGBh7vqbY1M9EBTwaCNPtIDSlvAl»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=CCDB", "1_446702"),
            concat!(
                "KEY=CCDB",
                "1_xxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "cockroachlabs.com/docs/cockroachcloud",
        ..KEY
    },
    Rule {
        id: "data/aiven",
        about: "Aiven service password",
        wake: &[Wake::Prefix(&["AVNS_"])],
        pattern: r"AVNS_[A-Za-z0-9_-]{16,30}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("export TOKEN=«AVN", "S_vK3vx1wbHl8crnBje5a»; run"),
            concat!("(«AVN", "S_pyMUhL0pYlJXyu3Ddxp»)"),
        ],
        misses: &[
            concat!("KEY=AVN", "S_9d8911"),
            concat!("KEY=AVN", "S_xxxxxxxxxxxxxxxxxxx"),
        ],
        source: "aiven.io/docs",
        ..KEY
    },
    Rule {
        id: "data/tinybird",
        about: "Tinybird token",
        wake: &[Wake::Prefix(&["p.eyJ"])],
        pattern: r"p\.eyJ[A-Za-z0-9_-]{30,200}\.[A-Za-z0-9_-]{40,50}",
        reach: 300,
        hits: &[
            concat!(
                "新的密钥是«p.eyJ1Ijo",
                "gIPyeDC87pWf1uoL1H5gkHIQ3GdWxbxjU4RldgVHupd3Nao6HWlZpSFdy7DCWfg9sjQmHb7V7Kp4WOiA4oHruVVYbwkUo0nCdWHUeI3ozX3SS7T3.Jy8vAF3b9GL3uiodZWHo0l8JBBEdUoXMiHh8152GzwM»。"
            ),
            concat!(
                "API_KEY=«p.eyJ1Ijo",
                "gIjfq0rTXhvTlbKyv58wV1s0IMwGXyziC6IPUzVIuesBQhyGPBqtDr8xGASUpWimyxsfBm4wKWxmsi1fWt8BSunnr4BzuUwvMm2cMP0WOXRzHmKn.nxaUMLsKmI01VBhs6J93CdJK0ikksseSTxgtDSZouNC»"
            ),
        ],
        misses: &[
            concat!("KEY=p.eyJ1Ijo", "gIa0a019"),
            concat!(
                "KEY=p.eyJ1Ijo",
                "gIxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "tinybird.co/docs",
        ..KEY
    },
    Rule {
        id: "data/dbt",
        about: "dbt Cloud token: personal, service",
        wake: &[Wake::Prefix(&["dbtc_", "dbtu_"])],
        pattern: r"dbt[cu]_[A-Za-z0-9_-]{36,60}",
        hits: &[
            concat!(
                "\"token\": \"«dbt",
                "c_51oa8MVK0rsqls6mYkfYZTAfRDDVJP6et4PjnNeLUhG»\","
            ),
            concat!(
                "use «dbt",
                "u_K0PUDVXMMkOFZ1Mev7LNSi4OSD9trOQFXWKaZZkU1i2» for now"
            ),
        ],
        misses: &[
            concat!("KEY=dbt", "c_e047b1"),
            concat!("KEY=dbt", "c_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.getdbt.com",
        ..KEY
    },
    Rule {
        id: "data/confluent",
        about: "Confluent Cloud secret",
        wake: &[Wake::Prefix(&["cflt"])],
        pattern: r"cflt[A-Za-z0-9+/]{60}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «cf",
                "lthdEaJwZ83X2JQACoXwX4RGAvrE0qusH58w9OnljPlEBo0Mclnt6qs3hPmY7C»\""
            ),
            concat!(
                "key: '«cf",
                "ltsSHe2gWA8qaulw2faiRLg2Ti1Hho95BGfBEZZa9AWoS6rvAROo11utIAjvil»'"
            ),
        ],
        misses: &[
            concat!("KEY=cf", "lt4ed1f7"),
            concat!(
                "KEY=cf",
                "ltxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "docs.confluent.io",
        ..KEY
    },
    Rule {
        id: "data/elastic-cloud",
        about: "Elastic Cloud key",
        wake: &[Wake::Prefix(&["essu_"])],
        pattern: r"essu_[A-Za-z0-9+/_-]{40,120}={0,2}",
        reach: 200,
        right: Edge::Free,
        hits: &[
            concat!(
                "https://x.example.org/?k=«ess",
                "u_uZjuk3uEhngQetlZRrTBtQvbeNeuEMWLyC0eTaI2EMfh0dB3OXOniHR32wgsbHTLOq5GSW==»&v=1"
            ),
            concat!(
                "export TOKEN=«ess",
                "u_cEVfIExvcp0HKZDGCUpcG95Vm8HBcuC2QH61DISoejpepBdAiwQKodZGtOv3rWiD4pJfTG==»; run"
            ),
        ],
        misses: &[
            concat!("KEY=ess", "u_131dbf"),
            concat!(
                "KEY=ess",
                "u_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=="
            ),
        ],
        source: "elastic.co/docs/deploy-manage",
        ..KEY
    },
    Rule {
        id: "data/clickhouse",
        about: "ClickHouse Cloud key secret",
        wake: &[Wake::Prefix(&["4b1d"])],
        pattern: r"4b1d[A-Za-z0-9]{38}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("(«4b", "1d6zzMyZsnhffp4SwToB2wUFazfmv9X0VQcN913P»)"),
            concat!(
                "新的密钥是«4b",
                "1dZMazFf6FTmUTn9D0eKgbogsERRAE8WMfT4tl9K»。"
            ),
        ],
        misses: &[
            concat!("KEY=4b", "1d105b3a"),
            concat!("KEY=4b", "1dxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "clickhouse.com/docs/cloud",
        ..KEY
    },
    Rule {
        id: "data/fauna",
        about: "Fauna secret",
        wake: &[Wake::Prefix(&["fnA"])],
        pattern: r"fn[A][A-Za-z0-9_-]{37,50}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("API_KEY=«fn", "AE6hOJ6kTunMpMToHGbCbpYEZ09ICYBTE9U87S»"),
            concat!(
                "\"token\": \"«fn",
                "AET04Lb0dRZ28wMvOm0piCi20DdgZr7KawjSw1»\","
            ),
        ],
        misses: &[
            concat!("KEY=fn", "AEf2ab95"),
            concat!("KEY=fn", "AExxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.fauna.com",
        ..KEY
    },
    Rule {
        id: "data/xata",
        about: "Xata key",
        wake: &[Wake::Prefix(&["xau_"])],
        sift: Some(solid),
        pattern: r"xau_[A-Za-z0-9]{30,60}",
        hits: &[
            concat!("use «xa", "u_Olg0h0yhdci0JVIjLgvYfkb7EXyJc1fSd» for now"),
            concat!(
                "-H \"Authorization: Bearer «xa",
                "u_rqu5MbKYiYMzAaivLz8Atnla2W2Jl7958»\""
            ),
        ],
        misses: &[
            concat!("KEY=xa", "u_c5af3f"),
            concat!("KEY=xa", "u_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "xata.io/docs",
        ..KEY
    },
    Rule {
        id: "data/neon-current",
        about: "Neon API key of the current kind",
        wake: &[Wake::Prefix(&["neon_api_"])],
        pattern: r"neon_api_[A-Za-z0-9]{30,80}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«neon_ap",
                "i_cuURB7RrNrYP3hzvzlnXoph680EzsvnEBRjO9R5HyV2THjjl»&v=1"
            ),
            concat!(
                "export TOKEN=«neon_ap",
                "i_x6HQTueBvGzmtQljxZvjBPouV3qCex5ImSRHU97DLR99rboq»; run"
            ),
        ],
        misses: &[
            concat!("KEY=neon_ap", "i_dd9025"),
            concat!(
                "KEY=neon_ap",
                "i_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "neon.com/docs/manage/api-keys",
        ..KEY
    },
];
