//! Keys of speech, search and training that have no prefix: the name stands before them.

use crate::rules::credentials::provider::{NAMED, NAMED_UUID, named};
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "llm/assemblyai",
        about: "AssemblyAI key, by its name",
        wake: &[Wake::Words(&["assemblyai", "assembly_ai"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!(
                "ASSEMBLYAI_TOKEN=\"«2c45c3ea249c8244",
                "b7c2d925e170df00»\""
            ),
            concat!(
                "AssemblyAIのAPIキーは«06ef1df4b927b54c",
                "349b24571fe07c6a»です"
            ),
        ],
        misses: &[
            concat!("AssemblyAI build fae6ed61e6d6b4aa", "9ab542e9d717e6b7"),
            "AssemblyAI API key is short: faebced",
        ],
        source: "assemblyai.com/docs",
        ..NAMED
    },
    Rule {
        id: "llm/deepgram",
        about: "Deepgram key, by its name",
        wake: &[Wake::Words(&["deepgram"])],
        pattern: named!(r"[a-f0-9]{40}"),
        hits: &[
            concat!(
                "ключ Deepgram: «0f1dd4129cba239cb743",
                "b4c57c81b0cc6b2de619»"
            ),
            concat!(
                "DEEPGRAM_API_KEY=«3f454717bd70d26dee26",
                "008632d0de4d1eb8ec05»"
            ),
        ],
        misses: &[
            concat!(
                "Deepgram build 05df7e900768e26b2f2c",
                "22690e1250fc2cd6c1c8"
            ),
            "Deepgram API key is short: d115376",
        ],
        source: "developers.deepgram.com",
        ..NAMED
    },
    Rule {
        id: "llm/wandb-legacy",
        about: "Weights & Biases key of the older kind, by its name",
        wake: &[Wake::Words(&["wandb", "weights & biases"])],
        pattern: named!(r"[a-f0-9]{40}"),
        hits: &[
            concat!(
                "my Weights & Biases API key is «ef644511b379d7865993",
                "71d6bf862e43273ddfbb», keep it"
            ),
            concat!(
                "Mein Weights & Biases-Schlüssel lautet «688d481fa5e004afd50e",
                "5eb66e4c27e412f26777»."
            ),
        ],
        misses: &[
            concat!(
                "Weights & Biases build 69829422f0d87d0187ee",
                "f1cd95a9ae2c21fa756d"
            ),
            "Weights & Biases API key is short: 9342f0a",
        ],
        source: "docs.wandb.ai",
        ..NAMED
    },
    Rule {
        id: "llm/comet",
        about: "Comet key, by its name",
        wake: &[Wake::Words(&[
            "comet_", "comet.ml", "comet-ml", "cometml", "opik",
        ])],
        pattern: named!(r"[A-Za-z0-9]{25}"),
        hits: &[
            concat!("COMET_API_KEY=«5usXqFFNNrdU", "qbz9H8IsI55II»"),
            concat!("comet.ml API key: «UXcjrA1jGPAo", "kwHKt26zi87FB»"),
        ],
        misses: &[
            concat!("Comet build pBRqoJLZwFUDc", "bCXEJJ5mgd24"),
            "Comet API key is short: I2M8zRC",
        ],
        source: "comet.com/docs",
        ..NAMED
    },
    Rule {
        id: "llm/serper",
        about: "Serper key, by its name",
        wake: &[Wake::Words(&["serper"])],
        pattern: named!(r"[a-f0-9]{40}"),
        hits: &[
            concat!(
                "la clé Serper : «e4a905b65559c57a8bab",
                "2828d663aa2eda6da2ae»"
            ),
            concat!(
                "Serper 的密钥是«3e57c0e66393da1312f6",
                "bc75158b3061946d0a64»。"
            ),
        ],
        misses: &[
            concat!("Serper build 303c41591657c0fa96fe", "89c0836e2e424109b2bb"),
            "Serper API key is short: 3f9b087",
        ],
        source: "serper.dev",
        ..NAMED
    },
    Rule {
        id: "llm/serpapi",
        about: "SerpApi key, by its name",
        wake: &[Wake::Words(&["serpapi", "serp_api"])],
        pattern: named!(r"[a-f0-9]{64}"),
        hits: &[
            concat!(
                "serpapi: {\n  secretKey: \"«b62e8435e7e80d1fef597986f60e4892",
                "5d7db7f1bdf96417980a608e73645a55»\"\n}"
            ),
            concat!(
                "kunci API SerpApi: «2dd08879191c610b64f12b6a2b4d5799",
                "154cbc8aa3d630fee140bc6e6709d2b0»"
            ),
        ],
        misses: &[
            concat!(
                "SerpApi build 9627f0be8b81b83794846b5816933a97",
                "180db48736bca7cb90f72304c211c709"
            ),
            "SerpApi API key is short: 47ae55e",
        ],
        source: "serpapi.com",
        ..NAMED
    },
    Rule {
        id: "llm/brave",
        about: "Brave Search key, by its name",
        wake: &[Wake::Words(&["brave"])],
        pattern: named!(r"BSA[A-Za-z0-9_-]{24,30}"),
        hits: &[
            concat!(
                "el token de Brave Search es «BSAiwcEAWw8HVkL",
                "ZiCvrpqZwqYA2r0z»"
            ),
            concat!("BRAVE_TOKEN=\"«BSATJ1CwINjAd2d", "o7x9fJGNG6wbOfEB»\""),
        ],
        misses: &[
            concat!("Brave Search build BSATmy7sckZ6JLwj", "8V7p4xd6YmRiwC6"),
            "Brave Search API key is short: BSAwnho",
        ],
        source: "api-dashboard.search.brave.com",
        ..NAMED
    },
    Rule {
        id: "llm/exa",
        about: "Exa key, by its name",
        wake: &[Wake::Words(&["exa_api", "exa.ai", "exa-api", "exasearch"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!("EXA_API_KEY=«3f2a5a6d-67c4-4f69", "-8aa2-399548a26bb4»"),
            concat!("exa.ai key: «54c845fb-efb6-41e0", "-9c1d-1be19f2e2a7b»"),
        ],
        misses: &[
            concat!("Exa build 534c0514-01e3-4fd8", "-8ed6-a233d4ec8297"),
            "Exa API key is short: 2864c5e",
        ],
        source: "docs.exa.ai",
        ..NAMED_UUID
    },
    Rule {
        id: "llm/fal",
        about: "fal key, by its name",
        wake: &[Wake::Words(&["fal_key", "fal.ai", "fal-key", "fal_api"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}:[a-f0-9]{32}"),
        hits: &[
            concat!(
                "FAL_KEY=«9305900c-1d11-4691-bb62-1ad5755804",
                "ad:a4027ab891193a182def166edce500f0»"
            ),
            concat!(
                "fal.ai key \"«1da9efa1-96d5-4797-a5a5-c0b8d99c42",
                "c1:541f0db8c54bd485869b04786d9dc472»\""
            ),
        ],
        misses: &[
            concat!(
                "fal build 50935a98-0330-4024-93cb-c4014e6778b",
                "5:667c5cbef204ea291fcb0b5ba28bed9c"
            ),
            "fal API key is short: 4fe3f30",
        ],
        source: "docs.fal.ai",
        ..NAMED_UUID
    },
];
