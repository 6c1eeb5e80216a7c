//! Keys of what is built around language models: search, memory, speech, agents.

use super::provider::KEY;
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "llm/langfuse",
        about: "Langfuse secret key",
        wake: &[Wake::Prefix(&["sk-lf-"])],
        pattern: r"sk-lf-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}",
        hits: &[
            concat!("API_KEY=«sk-", "lf-912a4c15-0617-495c-873a-8dbf4a957e16»"),
            concat!(
                "\"token\": \"«sk-",
                "lf-30eb732a-691f-4e19-8848-a8540d7a1d60»\","
            ),
        ],
        misses: &[
            "KEY=pk-lf-1c9b767f-5fa6-458a-8f96-10cba574ea93",
            concat!("KEY=sk-", "lf-685d2b5101bda9010429"),
        ],
        source: "langfuse.com/docs",
        ..KEY
    },
    Rule {
        id: "llm/replicate",
        about: "Replicate token",
        wake: &[Wake::Prefix(&["r8_"])],
        pattern: r"r8_[A-Za-z0-9]{20,40}",
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!("use «r8", "_hRlyGvDOJd0NIh7qc2ouAbrb94GHBg50zlbop» for now"),
            concat!(
                "-H \"Authorization: Bearer «r8",
                "_bB6H2lD7abRvN6NcoWcUHTIL4J6xTKWL0qsPA»\""
            ),
        ],
        misses: &[
            concat!("KEY=r8", "_Q4LyZJkV"),
            concat!("KEY=r8", "_ZIuyDNqV"),
        ],
        source: "replicate.com/docs",
        ..KEY
    },
    Rule {
        id: "llm/langsmith",
        about: "LangSmith key",
        wake: &[Wake::Prefix(&["lsv2_"])],
        pattern: r"lsv2_(?:pt|sk)_[a-f0-9]{20,32}(?:_[a-f0-9]{2,10})?",
        hits: &[
            concat!(
                "key: '«ls",
                "v2_pt_31e09b7478d64c2b4d3095b0af4eb653_4f4df90dfc»'"
            ),
            concat!(
                "https://x.example.org/?k=«ls",
                "v2_sk_f81f1daba9c06fef6129836098b8fa10_751c7de0d5»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=ls", "v2_pt_b7b09c08"),
            concat!(
                "KEY=ls",
                "v2_xx_8c42bc9a8c18a3045f507f28c5b83fb3_9473b4ea9f"
            ),
        ],
        source: "docs.smith.langchain.com",
        ..KEY
    },
    Rule {
        id: "llm/tavily",
        about: "Tavily key",
        wake: &[Wake::Prefix(&["tvly-"])],
        pattern: r"tvly-(?:dev-|prod-)?[A-Za-z0-9-]{20,64}",
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!(
                "export TOKEN=«tv",
                "ly-dKpJm6lHwC70cf75KDv2oq47Fq1zKZAg»; run"
            ),
            concat!("(«tv", "ly-dev-q1IV8NGAhZSMpBcB9SHOpbpOtW0htal6»)"),
        ],
        misses: &[
            concat!("KEY=tv", "ly-QU5J4VeY"),
            concat!("KEY=tv", "ly-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.tavily.com",
        ..KEY
    },
    Rule {
        id: "llm/elevenlabs",
        about: "ElevenLabs key",
        wake: &[Wake::Prefix(&["sk_"])],
        pattern: r"sk_[a-f0-9]{48}",
        hits: &[
            concat!(
                "新的密钥是«sk",
                "_656b12ece1c9b715e7bd93b6ca94c7a45e9a84e1f94a4d6d»。"
            ),
            concat!(
                "API_KEY=«sk",
                "_14028a0c863fcfe0a768e26eb951472df3792f425c2f7e2e»"
            ),
        ],
        misses: &[
            concat!("KEY=sk", "_de6f1e5d43c31208e6027819f982cb7830b4c815"),
            concat!(
                "KEY=risk",
                "_17b82046527f546576bdbfa4d0b4f195fac038bf96e0ca7a"
            ),
        ],
        source: "elevenlabs.io/docs",
        ..KEY
    },
    Rule {
        id: "llm/firecrawl",
        about: "Firecrawl key",
        wake: &[Wake::Prefix(&["fc-"])],
        pattern: r"fc-[a-f0-9]{32}",
        hits: &[
            concat!("\"token\": \"«fc", "-763241c85f1b18920e4f7953e10d74b2»\","),
            concat!("use «fc", "-538d3e589808f49b3fa0d19c017b0e0b» for now"),
        ],
        misses: &[
            concat!("KEY=fc", "-b23ca2d8297cf5915c8a"),
            concat!("KEY=rfc", "-212e54ec5b463fa7b3d6f39d0d14c3ae"),
        ],
        source: "docs.firecrawl.dev",
        ..KEY
    },
    Rule {
        id: "llm/pinecone",
        about: "Pinecone key",
        wake: &[Wake::Prefix(&["pcsk_"])],
        pattern: r"pcsk_[A-Za-z0-9]{4,8}_[A-Za-z0-9]{20,70}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «pc",
                "sk_j1eOE_oV0ylwSBPk7TnEwZPxuJvSdByAoh2Vz1PqE4YnZ6zKQwbctRJcVILiZBmRof2J6»\""
            ),
            concat!(
                "key: '«pc",
                "sk_8xY9v_1sMWmWA87b0M0qlN25sAUHtazLcjxGr9XozPs3oteT2IM23Ah3bA8l57fIGeNfy»'"
            ),
        ],
        misses: &[
            concat!("KEY=pc", "sk_04b9NsKD25odDp4cqi5r"),
            concat!("KEY=pc", "sk_7iEIo_cKl9F0bx"),
        ],
        source: "docs.pinecone.io",
        ..KEY
    },
    Rule {
        id: "llm/jina",
        about: "Jina AI key",
        wake: &[Wake::Prefix(&["jina_"])],
        pattern: r"jina_[A-Za-z0-9_-]{20,64}",
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!(
                "https://x.example.org/?k=«ji",
                "na_ea8f51c32fafb1cd4a9f6ace78a52e01l1L6QMclI2LhHIvLT67rJi05AaAV»&v=1"
            ),
            concat!(
                "export TOKEN=«ji",
                "na_27357d68631a7cdcbcbe082f8dfd9e40BRhwUhChbLF92pzmAibQFcwToUno»; run"
            ),
        ],
        misses: &[
            concat!("KEY=ji", "na_73b3d231"),
            concat!("KEY=ji", "na_embeddin"),
        ],
        source: "jina.ai",
        ..KEY
    },
    Rule {
        id: "llm/voyage",
        about: "Voyage AI key",
        wake: &[Wake::Prefix(&["pa-"])],
        pattern: r"pa-[A-Za-z0-9_-]{43}",
        hits: &[
            concat!("(«pa", "-exy541C9bcUQP8uiebX3p7NYtym02P1Uk6n2U3xpFvY»)"),
            concat!(
                "新的密钥是«pa",
                "-tQWYqCrJqc1twfdjbatX1OTuJiY0YTxDpiBYUQJpAFT»。"
            ),
        ],
        misses: &[
            concat!("KEY=pa", "-tmf8vl8YALS6mpqQBVWJdjl9YdZqN2"),
            concat!("KEY=spa", "-nr841EQzJPGzXF0mIO8lVKthjsrc9jYUf4jLuLhw4VL"),
        ],
        source: "docs.voyageai.com",
        ..KEY
    },
    Rule {
        id: "llm/e2b",
        about: "E2B key",
        wake: &[Wake::Prefix(&["e2b_"])],
        pattern: r"e2b_[a-f0-9]{20,40}",
        hits: &[
            concat!("API_KEY=«e2", "b_6023c169a5b1e85a4ae095df715cb52d4f295f85»"),
            concat!(
                "\"token\": \"«e2",
                "b_13c93f4ecda4f8fc0b5f2c970fbd49facec192be»\","
            ),
        ],
        misses: &[
            concat!("KEY=e2", "b_ba9481c0"),
            concat!("KEY=e2", "b_RAcVE1PqD9R3AE7RnPxtTGb3gYP4W0TZCtQfhFNz"),
        ],
        source: "e2b.dev/docs",
        ..KEY
    },
    Rule {
        id: "llm/apify",
        about: "Apify token",
        wake: &[Wake::Prefix(&["apify_api_"])],
        pattern: r"apify_api_[A-Za-z0-9]{20,40}",
        hits: &[
            concat!(
                "use «apify",
                "_api_hNKxaucbcSnRbtv1iNcO2p424v2tP6HcaWcx» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «apify",
                "_api_d4LnoiD0B3TGPkEeI6mDeX5IB81wQ0nAsk7Q»\""
            ),
        ],
        misses: &[
            concat!("KEY=apify", "_api_yMPpupBb"),
            concat!("KEY=apify", "_api_client_PU95kzkmcFWDONdZ3Pcy"),
        ],
        source: "docs.apify.com",
        ..KEY
    },
];
