//! Keys of providers of language models and of what is built around them.

use super::provider::KEY;
use crate::rules::{Confidence, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "llm/anthropic",
        about: "Anthropic API, admin and OAuth token",
        wake: &[Wake::Prefix(&["sk-ant-"])],
        pattern: r"sk-ant-(?:[a-z]{3,5}[0-9]{2}-)?[A-Za-z0-9_-]{20,140}",
        reach: 160,
        hits: &[
            concat!(
                "cut off: «sk-",
                "ant-api03-IfeGdjYi91Ifr-3bmlQv»… as it stands"
            ),
            concat!(
                "API_KEY=«sk-",
                "ant-api03-3_pFDwRqKd4-fMBwmDwe1tHBNG_oLrM_4m76ARO5EF8WX9-WfRb7yjiSdA9XBGEgBWwv8G69DGVy4jBbxj-W_4cKqHNbXAA»"
            ),
            concat!(
                "\"token\": \"«sk-",
                "ant-admin01-eQm1juCRsx0Y8oydIrxaRF4B9tzLtvmPXymKPD7euvZF6qCTmaiFJ_5rH31WT3sZGg8PNnAI-QaPce1Edjvx8ryeyUS6nAA»\","
            ),
            concat!(
                "use «sk-",
                "ant-oat01-l3nGud23KsPJsKMWF24Oq0Mdk-9LESvRS7mjOj-AuUcZoSCw1T69kqFIHSOZilILA2ef_0SkjB1Ei8_0ZAhN1tLk7PQvLAA» for now"
            ),
        ],
        misses: &[
            concat!("KEY=sk-", "ant-api03-IfeGdjYi"),
            concat!(
                "KEY=sk-",
                "ant-api03-T_0AEpFJjeMltb8auBNmdHTJ2vUb35elQsqfYM89EXAMPLEI1z7dDoiwRS9ozF15k_RKame6CtaOX9om5Ap4pVi7ESdTSAA"
            ),
        ],
        source: "docs.anthropic.com; openrouter.ai/docs/guides/features/guardrails/secret-formats",
        ..KEY
    },
    Rule {
        id: "llm/openai",
        about: "OpenAI key with its mark (base64 of the name) in the middle",
        wake: &[Wake::Prefix(&["sk-"])],
        pattern: r"sk-(?:[a-z]{3,12}-)?[A-Za-z0-9_-]{20,80}T3BlbkFJ[A-Za-z0-9_-]{20,80}",
        reach: 200,
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «sk",
                "-LcXr4zGXlqhSqHqfrzlfT3BlbkFJMbmh0UFJS6Y1oPKSfkMB»\""
            ),
            concat!(
                "key: '«sk",
                "-proj-JY9ovyI6tH8s3DrPJ-0GB_GxZvOs7YzNCmzTrX4mgJt5SZzWrNwMlp_vEMcVDCgDK5p7Gd8HVCT3BlbkFJphRZplr7J4YfOye3h03lkDEeBzRhYxjidC8HCcnBTKe805DiWlfoyTsNOwxE-hAwdCV9M2k3M2»'"
            ),
            concat!(
                "https://x.example.org/?k=«sk",
                "-svcacct-D92pZrL_swkKLy3IcGLCYy-Or2hTB1HMHSr_3KcHIGyiHGe4GtFk1LATtAT3BlbkFJ61StH14jDf3vDboKgGgCPW4K4xweDQ2Uo0IKyo72HElSTHjc2XWrBcnIzs»&v=1"
            ),
            concat!(
                "export TOKEN=«sk",
                "-admin-g0fpjoSU_n41AEs3sahuhqX_lhgoDV7IkIDKA0IFWrOybl27klTjFC9VlOT3BlbkFJe8LUB_6N0q9khGpw48gKS4s7fZFAgQv-oO7CXowplDGbyr4bAdanF4-aCt»; run"
            ),
        ],
        misses: &[
            concat!("KEY=sk", "-YN6tUibuYEegLPZpf8vDT3BlbkFJ"),
            concat!(
                "KEY=sk",
                "-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxT3BlbkFJxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "platform.openai.com; openrouter.ai/docs/guides/features/guardrails/secret-formats",
        ..KEY
    },
    Rule {
        id: "llm/openai-project",
        about: "OpenAI project, service and admin key without a mark",
        wake: &[Wake::Prefix(&[
            "sk-proj-",
            "sk-svcacct-",
            "sk-admin-",
            "sk-None-",
        ])],
        pattern: r"sk-(?:proj|svcacct|admin|None)-[A-Za-z0-9_-]{20,}",
        reach: 220,
        hits: &[
            concat!("sk-proj key «sk-p", "roj-FrO3xs_GHgtO7mTq2Lw9ZbKd»…"),
            concat!(
                "(«sk-p",
                "roj-k7ANUR8LFROh3GkfYv5GqRJeCE4kBIBkxCJpFHSAV6bBUr8p»)"
            ),
            concat!(
                "新的密钥是«sk-sv",
                "cacct-GT0ohm3URdh6L_9npcVY1Edik6zrVrtbgbr0iQvT3586TEH9A8sZRibIETcT»。"
            ),
        ],
        misses: &[
            concat!("KEY=sk-p", "roj-FrO3xs_GHgtO"),
            concat!(
                "KEY=sk-p",
                "roj-your_X9nb4fBb4qEDoHnPiqQ0VB-yA4KbjT_slRxRMuaM"
            ),
        ],
        source: "platform.openai.com",
        ..KEY
    },
    Rule {
        id: "llm/sk",
        about: "Key of the form that OpenAI, DeepSeek, DashScope, Moonshot and others share",
        wake: &[Wake::Prefix(&["sk-"])],
        pattern: r"sk-[A-Za-z0-9]{20,64}",
        confidence: Confidence::Likely,
        check: Some(random_sk),
        hits: &[
            concat!("API_KEY=«sk", "-184065e4ea845fc4da17af5431b0a541»"),
            concat!(
                "\"token\": \"«sk",
                "-fgTyIcXlERQPCvEzfrPo9Qa1LBxOHV9YCjE93td7JrPA4WlG»\","
            ),
        ],
        misses: &[
            concat!("KEY=sk", "-G3vWxz9VFO"),
            concat!("KEY=sk", "-getUserTokenFromRequestHeaders"),
            concat!("KEY=task", "-LQuVXiZFfhPB14Q7ZWQ7N4koNImpQNkY"),
        ],
        source: "platform.openai.com; api-docs.deepseek.com",
        ..KEY
    },
    Rule {
        id: "llm/openrouter",
        about: "OpenRouter key",
        wake: &[Wake::Prefix(&["sk-or-v1-"])],
        pattern: r"sk-or-(?:v1-)?[a-f0-9]{20,64}",
        hits: &[
            concat!(
                "use «sk-o",
                "r-v1-97a5cd3e280c340d0265fe58e267f305b3238bd80253d3f30e8629a8b297fc19» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «sk-o",
                "r-v1-a2890b48be2b9d3d4ab403baeab1f8db437fe35bfba467defd39ad2569159c46»\""
            ),
        ],
        misses: &[
            concat!("KEY=sk-o", "r-v1-ed9fac0d"),
            concat!(
                "KEY=sk-o",
                "r-v1-0000000000000000000000000000000000000000000000000000000000000000"
            ),
        ],
        source: "openrouter.ai/docs/guides/features/guardrails/secret-formats",
        ..KEY
    },
    Rule {
        id: "llm/groq",
        about: "Groq key, with its mark",
        wake: &[Wake::Prefix(&["gsk_"])],
        pattern: r"gsk_[A-Za-z0-9]{20,60}",
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!(
                "key: '«gs",
                "k_H1aFwNtP948F3YweTCZ9WGdyb3FYQV0CEWRhlr06smFOjuw2zZJP»'"
            ),
            concat!(
                "https://x.example.org/?k=«gs",
                "k_vJhqIEVKvELNz8KaH9jhWGdyb3FYMUutXe0qjKHSukrtbrSgZEPS»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=gs", "k_sLvPvVYI"),
            concat!("KEY=gs", "k_4uWolPKM"),
        ],
        source: "Samsung/CredSweeper; console.groq.com",
        ..KEY
    },
    Rule {
        id: "llm/xai",
        about: "xAI key",
        wake: &[Wake::Prefix(&["xai-"])],
        pattern: r"xai-[A-Za-z0-9_-]{20,120}",
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!(
                "export TOKEN=«xa",
                "i-UJBY0wLZDqaVJUrqJyOWxnexe1q6K0sjhwkqcvGtAtIfNGpak8uNyPAbtVhbOrzUQ04OMqv8tDQpgYA7»; run"
            ),
            concat!(
                "(«xa",
                "i-h2dHztBXJpOl9SPKV8ZqFdRBRKIg8kUlvAZxdC9jTl8AIwEl1GWKUqYgO0BOlwfSAexUmiyGxeNtWVjs»)"
            ),
        ],
        misses: &[
            concat!("KEY=xa", "i-lfs73GPK"),
            concat!(
                "KEY=maxa",
                "i-DgEnMNtWaRPUM0qaCiPfbP3KZc17wDCBHO0OSwBzb50OBNyfBlNnBC9fXpU1Li5Dc6FdhPdlGlKCDeoF"
            ),
        ],
        source: "docs.x.ai",
        ..KEY
    },
    Rule {
        id: "llm/perplexity",
        about: "Perplexity key",
        wake: &[Wake::Prefix(&["pplx-"])],
        pattern: r"pplx-[A-Za-z0-9]{20,64}",
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!(
                "新的密钥是«pp",
                "lx-loOuWPnWAkRrKyV2hCVCn1qcXSiMNOZbvdzGt8Kx4j7nQSrX»。"
            ),
            concat!(
                "API_KEY=«pp",
                "lx-ZjuCmoKgUARHM6oYcSaoePpkm28XSc3UBRBEDUyW4aybtFYR»"
            ),
        ],
        misses: &[
            concat!("KEY=pp", "lx-bD7ck7jt"),
            concat!("KEY=pp", "lx-70b-online-fjI7gilXLcafwIWVD8H282Aw"),
        ],
        source: "docs.perplexity.ai",
        ..KEY
    },
    Rule {
        id: "llm/hugging-face",
        about: "Hugging Face token of a user or an organisation",
        wake: &[Wake::Prefix(&["hf_", "api_org_"])],
        pattern: r"(?:hf|api_org)_[A-Za-z0-9]{20,40}",
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!(
                "\"token\": \"«hf",
                "_qPjJsqnsicuDnfyiwTSMyEBpFbFnAuAqKR»\","
            ),
            concat!(
                "use «api_",
                "org_rDchVIBpOURdRcfFZTDTcmOgLvUDfPjyPQ» for now"
            ),
        ],
        misses: &[
            concat!("KEY=hf", "_GSvPQYVd"),
            concat!("KEY=hf", "_hub_download_TckdwGvdvtwLbKZc"),
        ],
        source: "huggingface.co/docs/hub/security-tokens",
        ..KEY
    },
    Rule {
        id: "llm/nvidia",
        about: "NVIDIA API key",
        wake: &[Wake::Prefix(&["nvapi-"])],
        pattern: r"nvapi-[A-Za-z0-9_-]{20,80}",
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «nva",
                "pi-R-HqYcWnu1DBd5_m-Ya9JI_J2DEJUYWNlrhPimlHL0ToN6ByaTjw5jWesPQ50cle»\""
            ),
            concat!(
                "key: '«nva",
                "pi-Cig57PV7RIRurLz0QiTBlMmwzYCZaQd0fdAb3x0XwJ1QmJuTkhyCZ40x-6uOQMyj»'"
            ),
        ],
        misses: &[
            concat!("KEY=nva", "pi-mW6wcsA2"),
            concat!("KEY=nva", "pi-example-D_QaZwI6"),
        ],
        source: "build.nvidia.com",
        ..KEY
    },
    Rule {
        id: "llm/cerebras",
        about: "Cerebras key",
        wake: &[Wake::Prefix(&["csk-"])],
        pattern: r"csk-[a-z0-9]{20,60}",
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!(
                "https://x.example.org/?k=«cs",
                "k-s5gicoy10h5br9bhx5ns8qzd7khpxjg9n8lkdiqgxi0p01lc»&v=1"
            ),
            concat!(
                "export TOKEN=«cs",
                "k-juo4k45ylsjyw1zn3lfjr76n14625vsw9q7dgfr95xzw712z»; run"
            ),
        ],
        misses: &[
            concat!("KEY=cs", "k-tp9vnobc"),
            "KEY=task-bpc0e1qxrvepnr7c8zbir3cp7dplvfnxp2typrmq4g4t0v7o",
        ],
        source: "inference-docs.cerebras.ai",
        ..KEY
    },
    Rule {
        id: "llm/fireworks",
        about: "Fireworks key",
        wake: &[Wake::Prefix(&["fw_"])],
        pattern: r"fw_[A-Za-z0-9]{22,24}",
        hits: &[
            concat!("(«fw", "_C6USjZRhK0Y3so5FRPAGb7Ld»)"),
            concat!("新的密钥是«fw", "_CQfPc2ShTUFK6y9k05WxLPjw»。"),
        ],
        misses: &[
            concat!("KEY=fw", "_ZRM2twiDjJ"),
            concat!("KEY=fw", "_liS7gwr6GHByQHoIQYq1uRBQCWAZHutaC9qcJU5m"),
        ],
        source: "docs.fireworks.ai",
        ..KEY
    },
    Rule {
        id: "llm/together",
        about: "Together AI key",
        wake: &[Wake::Prefix(&["tgp_v1_"])],
        pattern: r"tgp_v1_[A-Za-z0-9_-]{20,60}",
        hits: &[
            concat!(
                "API_KEY=«tgp",
                "_v1_Zf8x8ODiZXAk39A2f4JgM7SwPYiIZjkfsbG4GDjM7rZ»"
            ),
            concat!(
                "\"token\": \"«tgp",
                "_v1_1QxyHSgHiK_mES2X6A79xWM8Gta7B5tGLR-dyk0p6P7»\","
            ),
        ],
        misses: &[
            concat!("KEY=tgp", "_v1_JCfHuQIo"),
            "KEY=tgp_v2_bkxunU95oGLy1x1v_vKhD9Q2b8EfB2R0rs7bj7izkYQ",
        ],
        source: "docs.together.ai",
        ..KEY
    },
];

/// `sk-` and words is a class in a style sheet.
fn random_sk(value: &str) -> bool {
    super::provider::unlike_words(&value[3..])
}
