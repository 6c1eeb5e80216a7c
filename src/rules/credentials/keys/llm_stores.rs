//! Keys of what stores, searches, watches and builds around language models, by their prefix.

use crate::rules::credentials::provider::{KEY, solid, unlike_words};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "llm/wandb",
        about: "Weights & Biases key of the newer kind",
        wake: &[Wake::Prefix(&["wandb_v1_"])],
        pattern: r"wandb_v1_[A-Za-z0-9_-]{20,120}",
        hits: &[
            concat!(
                "use «wandb_v",
                "1_RykCE6P7JrEv7Ml94IQlDpHw0IL_TxcboWd9b8RQKAsrnA34DGlyhshYx3YZD54rpxfY4nkc4XrSQ» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «wandb_v",
                "1_x6bIkURmOAppPmme6jeR7q7aWH3_zeFueCS92OLwiSSTrs5ADYHqswj3XbZI5pBBpqxe8jUBWiZgs»\""
            ),
        ],
        misses: &[
            concat!("KEY=wandb_v", "1_d456f9"),
            concat!(
                "KEY=wandb_v",
                "1_xxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "docs.wandb.ai",
        ..KEY
    },
    Rule {
        id: "llm/helicone",
        about: "Helicone key",
        wake: &[Wake::Prefix(&["sk-helicone-", "pk-helicone-"])],
        pattern: r"[sp]k-helicone-(?:eu-)?[a-z0-9-]{20,60}",
        hits: &[
            concat!(
                "\"token\": \"«sk-helicon",
                "e-u8wsdqc-ubuy4y0-zwy22n4-rm832m3»\","
            ),
            concat!(
                "use «sk-helicon",
                "e-mmm1o61-p11m82w-khra6vn-ultjj3b» for now"
            ),
        ],
        misses: &[
            concat!("KEY=sk-helicon", "e-bed7bf"),
            concat!("KEY=sk-helicon", "e-xxxxxxx-xxxxxxx-xxxxxxx-xxxxxxx"),
        ],
        source: "docs.helicone.ai",
        ..KEY
    },
    Rule {
        id: "llm/mem0",
        about: "Mem0 key",
        wake: &[Wake::Prefix(&["m0-"])],
        sift: Some(solid),
        pattern: r"m0-[A-Za-z0-9]{36,44}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «m",
                "0-wsrmWIUAJbWFSmkvg9NmFNYTJPL8fTZ8phN2a2lr»\""
            ),
            concat!("key: '«m", "0-AA50RgY5UBiHuF1glz2EoZWaFURBDE3QANYR4as2»'"),
        ],
        misses: &[
            concat!("KEY=m", "0-79d295"),
            concat!("KEY=m", "0-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.mem0.ai",
        ..KEY
    },
    Rule {
        id: "llm/nomic",
        about: "Nomic Atlas key",
        wake: &[Wake::Prefix(&["nk-"])],
        pattern: r"nk-[A-Za-z0-9_-]{43}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "https://x.example.org/?k=«n",
                "k-LxWw-GDYPiALIVCEIA8B4E73G5BT3o7BKm06lnU419K»&v=1"
            ),
            concat!(
                "export TOKEN=«n",
                "k-veFspUvEPeXufL8rHSm8PLDE4V_ekc8RqYx8GqVRuG2»; run"
            ),
        ],
        misses: &[
            concat!("KEY=n", "k-d860d6"),
            concat!("KEY=n", "k-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.nomic.ai",
        ..KEY
    },
    Rule {
        id: "llm/mixedbread",
        about: "Mixedbread key",
        wake: &[Wake::Prefix(&["mxb_", "emb_"])],
        sift: Some(solid),
        pattern: r"(?:mxb|emb)_[A-Za-z0-9]{30,64}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "(«mx",
                "b_lo8FOC58kflnCDpUEs7w9YvJJhGdxPmJyZPfSrKWPn7E4pau»)"
            ),
            concat!(
                "新的密钥是«mx",
                "b_ehUtR6S4x3ygmD0kK4YQznUISvmKyOXa4naPrK2a9YZ6KZqc»。"
            ),
        ],
        misses: &[
            concat!("KEY=mx", "b_c10954"),
            concat!(
                "KEY=mx",
                "b_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "mixedbread.com/docs",
        ..KEY
    },
    Rule {
        id: "llm/cursor",
        about: "Cursor key",
        wake: &[Wake::Prefix(&["key_", "crsr_"])],
        sift: Some(solid),
        pattern: r"(?:key|crsr)_[a-f0-9]{64}",
        hits: &[
            concat!(
                "新的密钥是«ke",
                "y_9962ab4d60ed30944c2d1e5e60a127f6a5020ef050faa07c609d5aaca1fe2d94»。"
            ),
            concat!(
                "API_KEY=«crs",
                "r_9866201b47cd6d3fe3e2f7c7bd7b6c253c8e260666513f1330ba4dfac300ded4»"
            ),
        ],
        misses: &[
            concat!("KEY=ke", "y_3610ee"),
            concat!(
                "KEY=ke",
                "y_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "docs.cursor.com",
        ..KEY
    },
    Rule {
        id: "llm/browserbase",
        about: "Browserbase key",
        wake: &[Wake::Prefix(&["bb_live_", "bb_test_"])],
        pattern: r"bb_(?:live|test)_[A-Za-z0-9_-]{20,40}",
        hits: &[
            concat!("\"token\": \"«bb_liv", "e_O5pZX73tHEYdqFMf2WkmYAT44V4»\","),
            concat!("use «bb_liv", "e_HAna5oyxrAg0pCUNxje8Zspo8MF» for now"),
        ],
        misses: &[
            concat!("KEY=bb_liv", "e_3d93cc"),
            concat!("KEY=bb_liv", "e_xxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.browserbase.com",
        ..KEY
    },
    Rule {
        id: "llm/chroma",
        about: "Chroma Cloud key",
        wake: &[Wake::Prefix(&["ck-"])],
        sift: Some(solid),
        pattern: r"ck-[A-Za-z0-9]{40,48}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «c",
                "k-kWX8KTZ7tqk1Mz4OIinbPtcNTN7OsLmzKvUIbCkBd507»\""
            ),
            concat!(
                "key: '«c",
                "k-CXvO7jK6PZi2TC5bmKAHGeP5ABfHI1zRrMO4AzPIuOoK»'"
            ),
        ],
        misses: &[
            concat!("KEY=c", "k-e4b6bd"),
            concat!("KEY=c", "k-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.trychroma.com",
        ..KEY
    },
    Rule {
        id: "llm/vectara",
        about: "Vectara key",
        wake: &[Wake::Prefix(&["zut_", "zqt_", "zwt_"])],
        pattern: r"z[uqw]t_[A-Za-z0-9_-]{30,40}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "https://x.example.org/?k=«zq",
                "t_gkaflzGec_017M5Y_rD_Q5LhzV29b8Ki3PRn»&v=1"
            ),
            concat!(
                "export TOKEN=«zq",
                "t_7d2QA7ilm2hXUxRy0MCe3TB6sZDqJNEcPiFc»; run"
            ),
        ],
        misses: &[
            concat!("KEY=zq", "t_1cb4b2"),
            concat!("KEY=zq", "t_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.vectara.com",
        ..KEY
    },
    Rule {
        id: "llm/turbopuffer",
        about: "Turbopuffer key",
        wake: &[Wake::Prefix(&["tpuf_"])],
        sift: Some(solid),
        pattern: r"tpuf_[A-Za-z0-9]{26,48}",
        hits: &[
            concat!("(«tpu", "f_ch9I4XNi5O7JGVTegoVDZEX3THRYQxJG»)"),
            concat!("新的密钥是«tpu", "f_9BLCxNvnvqFw14o9J9Asav4XIrLgNHqo»。"),
        ],
        misses: &[
            concat!("KEY=tpu", "f_ed8be1"),
            concat!("KEY=tpu", "f_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "turbopuffer.com/docs",
        ..KEY
    },
    Rule {
        id: "llm/langchain-legacy",
        about: "LangSmith key of the older kind",
        wake: &[Wake::Prefix(&["ls__"])],
        pattern: r"ls__[a-f0-9]{32}",
        hits: &[
            concat!("API_KEY=«ls", "__08121fed39dcda188b4510444b1c441a»"),
            concat!("\"token\": \"«ls", "__173e85a2a582aed46127cfaf5c0a2c5b»\","),
        ],
        misses: &[
            concat!("KEY=ls", "__928a0f"),
            concat!("KEY=ls", "__xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.smith.langchain.com",
        ..KEY
    },
    Rule {
        id: "llm/neptune",
        about: "Neptune API token: base64 of JSON with the address of the server",
        wake: &[Wake::Prefix(&["eyJhcGlfYWRkcmVzcy"])],
        pattern: r"eyJhcGlfYWRkcmVzcy[A-Za-z0-9+/]{40,}={0,2}",
        reach: 420,
        right: Edge::Free,
        hits: &[
            concat!(
                "use «eyJhcGlfYWRkcmVzcyI6Imh0dH",
                "Bzk9Xoulcg4HA8GE1YWhMT4fU3pSDozZyVDN2f2uZtqxp5lo153bBVBBXWL7PL2zFrqpg9tkc6i4SGrdGBw5dhdHAEvg18a8rc7fKEREx9RXxF9AL3b4WafBzZ» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «eyJhcGlfYWRkcmVzcyI6Imh0dH",
                "Bz0ZKpMzkOEWqcC7wsLYVQqyOZlfLlZrl2fhbqP0YfYxjaVJ0TwsFYgqEShVj06IAnfQqbE4o8L5OwylKiF54KM4oI3ZWyVCQI9OmidjLdPhNHK2kSUaGGIldP»\""
            ),
        ],
        misses: &[
            concat!("KEY=eyJhcGlfYWRkcmVzcyI6Imh0dH", "Bzb7ed5a"),
            concat!(
                "KEY=eyJhcGlfYWRkcmVzcyI6Imh0dH",
                "Bzxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "docs.neptune.ai",
        ..KEY
    },
    Rule {
        id: "llm/dify",
        about: "Dify key of an app or of a data set",
        wake: &[Wake::Prefix(&["app-", "dataset-"])],
        pattern: r"(?:app|dataset)-[A-Za-z0-9]{24}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("新的密钥是«ap", "p-4P9js2UXEDpO9Bh7dGyKti7T»。"),
            concat!("API_KEY=«datase", "t-S2wyZuwQcuMP2Knp5hlCsri3»"),
        ],
        misses: &[
            concat!("KEY=ap", "p-e00d8c"),
            concat!("KEY=ap", "p-xxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.dify.ai",
        ..KEY
    },
    Rule {
        id: "llm/you",
        about: "You.com search key",
        wake: &[Wake::Prefix(&["ydc-sk-"])],
        pattern: r"ydc-sk-[A-Za-z0-9-]{20,60}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «ydc-s",
                "k-09fc1687f6ece6ac-Nz2ONR0yuqDK7ppuUcnezpyMomy90bql»\""
            ),
            concat!(
                "key: '«ydc-s",
                "k-d72e4ae3958bf200-FGh50jPpfdF4QifuUIWrxhWz8y7TAC6E»'"
            ),
        ],
        misses: &[
            concat!("KEY=ydc-s", "k-52f992"),
            concat!(
                "KEY=ydc-s",
                "k-xxxxxxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "documentation.you.com",
        ..KEY
    },
];
