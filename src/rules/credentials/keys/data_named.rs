//! Keys of data bases and of search that have no prefix: the name stands before them.

use crate::rules::credentials::provider::{NAMED, NAMED_UUID, named};
use crate::rules::{Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "data/algolia",
        about: "Algolia key, by its name",
        wake: &[Wake::Words(&["algolia"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!("ALGOLIA_TOKEN=\"«785f6c3d458cd8e1", "1b774387fbec7cc8»\""),
            concat!(
                "AlgoliaのAPIキーは«9c27596a6c0e1b4c",
                "39c9853104d590ae»です"
            ),
        ],
        misses: &[
            concat!("Algolia build 427857164823d3c2", "7bd3299e2f1a1262"),
            "Algolia API key is short: d68c61a",
        ],
        source: "algolia.com/doc",
        ..NAMED
    },
    Rule {
        id: "data/mongodb-key",
        about: "MongoDB Atlas private key, by its name",
        wake: &[Wake::Words(&[
            "mongodb_atlas",
            "atlas_private",
            "atlas private",
            "mcli_private",
            "mongodb atlas",
        ])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!(
                "MONGODB_ATLAS_PRIVATE_KEY=«334fc073-5e34-45f6",
                "-93ae-54dc90b4b4d7»"
            ),
            concat!(
                "Atlas private key: «76e517f0-0eb2-41ac",
                "-9990-be08cf2efeb8»"
            ),
        ],
        misses: &[
            concat!(
                "MongoDB Atlas build 03e42929-d576-4038",
                "-bb20-483cb49bb11f"
            ),
            "MongoDB Atlas API key is short: 6b9330c",
        ],
        source: "mongodb.com/docs/atlas",
        ..NAMED_UUID
    },
    Rule {
        id: "data/confluent-legacy",
        about: "Confluent Cloud secret of the older kind, by its name",
        wake: &[Wake::Words(&[
            "confluent",
            "sasl.jaas",
            "sasl_password",
            "sasl.password",
        ])],
        pattern: named!(r"[A-Za-z0-9+/]{64}"),
        hits: &[
            concat!(
                "CONFLUENT_API_SECRET=«eWBUBQEgq27kYBz/mG3lyR7a9nnQ1QBm",
                "qpw1eg5TrpWYTP12IRkXmXKDa9etKTPP»"
            ),
            concat!(
                "Confluent secret key: «sIkBJQHVRLpUxqIHyKIDU83JO+5yow9+",
                "m0rl4KZfcEQRKiqTTyvYGXoMyGcm89K1»"
            ),
        ],
        misses: &[
            concat!(
                "Confluent Cloud build LfAF+no3/F91uWNLQr9ouXo9K+PoVZyR",
                "VI35riuH4uv/IvgxCisfR5H5YLcsABY4"
            ),
            "Confluent Cloud API key is short: mqix3NX",
        ],
        source: "docs.confluent.io",
        ..NAMED
    },
    Rule {
        id: "data/upstash",
        about: "Upstash token, by its name",
        wake: &[Wake::Words(&["upstash"])],
        pattern: named!(r"A[A-Za-z0-9_-]{30,110}={0,2}"),
        right: Edge::Free,
        hits: &[
            concat!(
                "ключ Upstash: «AXnHlfrJvDqjKOeTbA9LOJ7pWD",
                "UD4gefBt8aJRPsBpBuAp2TiG7n»"
            ),
            concat!(
                "UPSTASH_API_KEY=«AXndSK4LF0NQxfQk0pfhHpMY1T",
                "K6p7z7YWbsGHbPr5CvKk4ykK28»"
            ),
        ],
        misses: &[
            concat!(
                "Upstash build AX1G7IdWTEhnQY5eyWGIalCSK6",
                "zlrsJKkhJY2q7Yn4m3UEkTJvuW"
            ),
            "Upstash API key is short: AXNs2AR",
        ],
        source: "upstash.com/docs",
        ..NAMED
    },
    Rule {
        id: "data/weaviate",
        about: "Weaviate key, by its name",
        wake: &[Wake::Words(&["weaviate", "wcd_api", "wcs_api"])],
        pattern: named!(r"[A-Za-z0-9]{36,44}|[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!(
                "my Weaviate API key is «UIJ6v5Ep9bHhCTnXpN",
                "depitchpm7chkn76Sj», keep it"
            ),
            concat!(
                "Mein Weaviate-Schlüssel lautet «BGlovnw6Mz1sQqo7r6",
                "Nyt6XQVl3zj16kpEwm»."
            ),
        ],
        misses: &[
            concat!("Weaviate build IUU5STHrIEuiowg7B5", "cLldN5P2gy0aGTeAt8"),
            "Weaviate API key is short: lHfIL2f",
        ],
        source: "docs.weaviate.io",
        ..NAMED
    },
    Rule {
        id: "data/qdrant",
        about: "Qdrant key, by its name",
        wake: &[Wake::Words(&["qdrant"])],
        pattern: named!(r"[A-Za-z0-9_-]{32,90}(?:\|[A-Za-z0-9_-]{20,90})?"),
        reach: 420,
        hits: &[
            concat!(
                "la clé Qdrant : «fi3ONnPYYSbptKAkl6XenLJYuTY",
                "UkMi0OaMp3pmbU4Pzb4dIsY6V7Y»"
            ),
            concat!(
                "Qdrant 的密钥是«hjfn8Ph0zGZAq4GRyR4Ll0r4LrNpixb3onWc|rCHaj",
                "DhpcMkjogJbOitn2sjeEu15hzrePwQGPrUoCUkHd3c7»。"
            ),
        ],
        misses: &[
            concat!(
                "Qdrant build 7BT4HD5fCxNLoV3wDk2CAAzBU97",
                "Z4CL3ZU6jdE3BD2jWKF5A0LzEMX"
            ),
            "Qdrant API key is short: nMLavRK",
        ],
        source: "qdrant.tech/documentation",
        ..NAMED
    },
    Rule {
        id: "data/meilisearch",
        about: "Meilisearch or Typesense key, by its name",
        wake: &[Wake::Words(&["meili", "typesense"])],
        pattern: named!(r"[a-f0-9]{40,64}|[A-Za-z0-9_-]{32,48}"),
        hits: &[
            concat!(
                "MEILI_MASTER_KEY=«d1ded6c3d4fb763f0cb567b4782f19ff",
                "7ea64a24cdcb7242404a07d1f2aa8f51»"
            ),
            concat!("TYPESENSE_API_KEY=«k4KHjc5C1y290wLF", "bmAX5VLcNZPQzBoQ»"),
        ],
        misses: &[
            concat!(
                "Meilisearch or Typesense build 2818a22dedb87e9bbebcfb951b1dc120",
                "dca1b83d5dee35fedf9d1a0bf1b719be"
            ),
            "Meilisearch or Typesense API key is short: 32f5c26",
        ],
        source: "meilisearch.com/docs; typesense.org/docs",
        ..NAMED
    },
    Rule {
        id: "data/influxdb",
        about: "InfluxDB key, by its name",
        wake: &[Wake::Words(&["influx"])],
        pattern: named!(r"[A-Za-z0-9_-]{86}=="),
        reach: 420,
        right: Edge::Free,
        hits: &[
            concat!(
                "el token de InfluxDB es «s8EaSu5W6EY5xGQiUF9LgfcsEcOn8kxB2Egg1ZClxIuE",
                "Gl6OKr3RCctfNm2awdr6aHve88EKW6BaStmxF5KAj7==»"
            ),
            concat!(
                "INFLUX_TOKEN=\"«w2M8cgf8KG6r0nO4V6GaYEjnzbx4l5Ib0dvQ9KdsYuzb",
                "HmUMNroO2bUKs5ZhYpWcGJZkcLaVvj5ULaYnvkWDT4==»\""
            ),
        ],
        misses: &[
            concat!(
                "InfluxDB build KQybfdsVsCk3gkJxU8Ay7N94WbZc5p3BnFYH0FYPJNNI",
                "2eEnwSsiRqFavgnYoXjq5OvRmb3Y7biZF2YKVW2myB=="
            ),
            "InfluxDB API key is short: 4Lmeyrn",
        ],
        source: "docs.influxdata.com",
        ..NAMED
    },
    Rule {
        id: "data/snowflake",
        about: "Snowflake session or master token",
        wake: &[Wake::Words(&["snowflake"])],
        pattern: named!(r"ver:[0-9]-hint:[0-9]{4,12}-[A-Za-z0-9+/=%-]{80,300}"),
        reach: 640,
        right: Edge::Free,
        hits: &[
            concat!(
                "SnowflakeのAPIキーは«ver:1-hint:2870860363-ETMsDgkmR5kXoh65LkMR7x5qsokziP3sJUop0vx8fFqatEye8R2d",
                "zaZODnShJHyneFqXn25ClunG2qxoFHzcPuXWKyCcz3XgHW1Fb7wnexy8JhFNRAyu3cuH0qQjer»です"
            ),
            concat!(
                "ключ Snowflake: «ver:1-hint:8995859185-ETMsDgKDpv50RCeKj2BnvZWBceV0mxinLTLsAzlESQNTMleln2TS",
                "cFFAHHZvQ6ShVDSJeNkLxBbYEspE6RElpMjwGA939o5QycBnZGJNPzRHqVGWOvrdd7tG5WgVQ0»"
            ),
        ],
        misses: &[
            concat!(
                "Snowflake build ver:1-hint:8161898360-ETMsDgCn99a5dOY6yIpiM2pVWKveVVD6VAuw5vMSkqClznBxoRMy",
                "Q4xMfWPSc1HGTB7w7Itrd2TTOXYM7zjSqUoZvobar0dpruogDVWrO07S58HePIYfobh0ZIVEKv"
            ),
            "Snowflake API key is short: ver:1-h",
        ],
        source: "docs.snowflake.com",
        ..NAMED
    },
    Rule {
        id: "data/redis-cloud",
        about: "Redis Cloud key, by its name",
        wake: &[Wake::Words(&["redis cloud", "redis_cloud", "rediscloud"])],
        pattern: named!(r"[SA][a-z0-9]{45,52}"),
        hits: &[
            concat!(
                "REDIS_CLOUD_API_KEY=«S42gudb2q8bgkarron04a220",
                "s2j0p68idg0zwg25729shff92»"
            ),
            concat!(
                "my Redis Cloud API key is «Sillbovdozkfj0vs20k7qtyu",
                "a2x6d4l84jx5e57lfxokktdcu», keep it"
            ),
        ],
        misses: &[
            concat!(
                "Redis Cloud build uarcfhkp89h",
                "n7qtf5vyxy6n5v6k8ucsil2tf33dw"
            ),
            concat!("Redis Cloud k", "ey: Sra0oad1tp"),
        ],
        source: "redis.io/docs",
        ..NAMED
    },
];
