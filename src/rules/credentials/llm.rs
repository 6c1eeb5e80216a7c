//! Keys of providers of language models and of what is built around them.

use super::provider::KEY;
use crate::rules::{Confidence, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "llm/anthropic",
        about: "Anthropic API, admin and OAuth token",
        wake: &[Wake::Prefix(&["sk-ant-"])],
        pattern: r"sk-ant-[a-z]{3,5}[0-9]{2}-[A-Za-z0-9_-]{60,130}",
        reach: 160,
        hits: &[
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
            concat!("KEY=sk-", "ant-api03-IfeGdjYi91Ifr-3bmlQv"),
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
        pattern: r"sk-(?:proj|svcacct|admin|None)-[A-Za-z0-9_-]{40,200}",
        reach: 220,
        hits: &[
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
        pattern: r"sk-or-v1-[a-f0-9]{64}",
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
            concat!(
                "KEY=sk-o",
                "r-v1-ed9fac0dc1e6ac1de5cd9b7dab4cf1d043fcfa2ef7c31eb9d9747a2c851be79"
            ),
            concat!(
                "KEY=sk-o",
                "r-v1-0000000000000000000000000000000000000000000000000000000000000000"
            ),
        ],
        source: "openrouter.ai/docs/guides/features/guardrails/secret-formats",
        ..KEY
    },
    Rule {
        id: "llm/langfuse",
        about: "Langfuse secret key",
        wake: &[Wake::Prefix(&["sk-lf-"])],
        pattern: r"sk-lf-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}",
        hits: &[
            concat!("key: '«sk-", "lf-0fb9fb2e-ef35-4896-8f4a-bca38fafc043»'"),
            concat!(
                "https://x.example.org/?k=«sk-",
                "lf-a9284a58-9083-4f9a-8a60-ae96fb9a7597»&v=1"
            ),
        ],
        misses: &[
            "KEY=pk-lf-0adc03d1-dbe8-408c-8b62-b28943b581a9",
            concat!("KEY=sk-", "lf-d92705acd09308c8a9e7"),
        ],
        source: "langfuse.com/docs",
        ..KEY
    },
    Rule {
        id: "llm/groq",
        about: "Groq key, with its mark",
        wake: &[Wake::Prefix(&["gsk_"])],
        pattern: r"gsk_[A-Za-z0-9]{20}WGdyb3FY[A-Za-z0-9]{24}",
        hits: &[
            concat!(
                "export TOKEN=«gs",
                "k_gYA7h2dHztBXJpOl9SPKWGdyb3FYV8ZqFdRBRKIg8kUlvAZxdC9j»; run"
            ),
            concat!(
                "(«gs",
                "k_Tl8AIwEl1GWKUqYgO0BOWGdyb3FYlwfSAexUmiyGxeNtWVjslfs7»)"
            ),
        ],
        misses: &[
            concat!("KEY=gs", "k_3GPKbjZirDTPtjXuXOLbWGdyb3FYRxZRZ0DgEn"),
            concat!("KEY=gs", "k_MNtWaRPUM0qaCiPfbP3KZc17wDCBHO"),
        ],
        source: "Samsung/CredSweeper; console.groq.com",
        ..KEY
    },
    Rule {
        id: "llm/xai",
        about: "xAI key",
        wake: &[Wake::Prefix(&["xai-"])],
        pattern: r"xai-[A-Za-z0-9_-]{70,120}",
        hits: &[
            concat!(
                "新的密钥是«xa",
                "i-0OSwBzb50OBNyfBlNnBC9fXpU1Li5Dc6FdhPdlGlKCDeoFloOuWPnWAkRrKyV2hCVCn1qcXSiMNOZbvd»。"
            ),
            concat!(
                "API_KEY=«xa",
                "i-zGt8Kx4j7nQSrXZjuCmoKgUARHM6oYcSaoePpkm28XSc3UBRBEDUyW4aybtFYRbD7ck7jt0OS6ZXDukV»"
            ),
        ],
        misses: &[
            concat!("KEY=xa", "i-NewLyRIVqw78fjI7gilXLcafwIWVD8"),
            concat!(
                "KEY=maxa",
                "i-H282AwqPjJsq9nsicuDnfyiwTSMyEB6pF0b5FnA17uAq2KRrDch6VI7Bp8OURdRcfFZT01DTcm50OgLv"
            ),
        ],
        source: "docs.x.ai",
        ..KEY
    },
    Rule {
        id: "llm/replicate",
        about: "Replicate token",
        wake: &[Wake::Prefix(&["r8_"])],
        pattern: r"r8_[A-Za-z0-9]{37}",
        hits: &[
            concat!(
                "\"token\": \"«r8",
                "_UDfPj9yPQGSvPQ7YVdEi46Dejmn7DPbOuTckd»\","
            ),
            concat!("use «r8", "_wG0vdvtwLbKZcv5PF1qZPizbygLUJkN6Aon21» for now"),
        ],
        misses: &[
            concat!("KEY=r8", "_bUC2Q8FgF2PzaE4r2JQ1FrBLoZpZrVWxzyQt"),
            concat!("KEY=r8", "_fTMidZueJgfqsAwhPtSUD1MnWm4awelCeLV9y6"),
        ],
        source: "replicate.com/docs",
        ..KEY
    },
    Rule {
        id: "llm/perplexity",
        about: "Perplexity key",
        wake: &[Wake::Prefix(&["pplx-"])],
        pattern: r"pplx-[A-Za-z0-9]{48}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «pp",
                "lx-cP5juvC76Ab2JLfcoedCDu9OX8xDWXvHrXvkQi9sQmA14vR7»\""
            ),
            concat!(
                "key: '«pp",
                "lx-Oewnft3gl7mzozavbAJ53Lcbn2aJ9BNlAIylrS04YAvg5Tr0»'"
            ),
        ],
        misses: &[
            concat!("KEY=pp", "lx-Hk0w69fdIUmozCAlF1DUkZYu0vYt3m"),
            concat!("KEY=pp", "lx-70b-online-V9Teg9yDlXbNVjPnBsoRo2cm"),
        ],
        source: "docs.perplexity.ai",
        ..KEY
    },
    Rule {
        id: "llm/hugging-face",
        about: "Hugging Face token of a user or an organisation",
        wake: &[Wake::Prefix(&["hf_", "api_org_"])],
        pattern: r"(?:hf|api_org)_[A-Za-z0-9]{34,40}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«hf",
                "_yprwbsKevCqUiLVSylUqkwyoIPFJWvazlr»&v=1"
            ),
            concat!(
                "export TOKEN=«api_",
                "org_DgtrlxUyWMvNYUFghUknfCpucaUpAvkJZB»; run"
            ),
        ],
        misses: &[
            concat!("KEY=hf", "_zVUGWkbhPWeTYVGumkaZ"),
            concat!("KEY=hf", "_hub_download_GJaErTeJSmcgPJIc"),
        ],
        source: "huggingface.co/docs/hub/security-tokens",
        ..KEY
    },
    Rule {
        id: "llm/langsmith",
        about: "LangSmith key",
        wake: &[Wake::Prefix(&["lsv2_"])],
        pattern: r"lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}",
        hits: &[
            concat!(
                "(«ls",
                "v2_pt_d879f3417cd3f0803bf698c1537b4365_51483b4d7d»)"
            ),
            concat!(
                "新的密钥是«ls",
                "v2_sk_d514a7f5fc594cbdc6e52486dfefa9b8_1328fbcbde»。"
            ),
        ],
        misses: &[
            concat!("KEY=ls", "v2_pt_c97a6701ed254df457b071d2d8b8a276"),
            concat!(
                "KEY=ls",
                "v2_xx_81c048e17175a26b7e9c7868f3f9da7e_4397fd01e2"
            ),
        ],
        source: "docs.smith.langchain.com",
        ..KEY
    },
    Rule {
        id: "llm/tavily",
        about: "Tavily key",
        wake: &[Wake::Prefix(&["tvly-"])],
        pattern: r"tvly-(?:dev-|prod-)?[A-Za-z0-9-]{32,64}",
        hits: &[
            concat!("API_KEY=«tv", "ly-Pc2ShTUFK6y9k05WxLPjwZRM2twiDjJl»"),
            concat!(
                "\"token\": \"«tv",
                "ly-dev-iS7gwr6GHByQHoIQYq1uRBQCWAZHutaC»\","
            ),
        ],
        misses: &[
            concat!("KEY=tv", "ly-9qcJU5mVOzcENXlEuIW5"),
            concat!("KEY=tv", "ly-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.tavily.com",
        ..KEY
    },
    Rule {
        id: "llm/nvidia",
        about: "NVIDIA API key",
        wake: &[Wake::Prefix(&["nvapi-"])],
        pattern: r"nvapi-[A-Za-z0-9_-]{60,70}",
        hits: &[
            concat!(
                "use «nva",
                "pi-DiZXAk39A2f4JgM7SwPYiIZjkfsbG4GDjM7rZ1QxyHSgHiK_mES2X6A79xWM8Gta» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «nva",
                "pi-7B5tGLR-dyk0p6P7JCfHuQIozFiuo-qD1eE0bkxunU95oGLy1x1v_vKhD9Q2b8Ef»\""
            ),
        ],
        misses: &[
            concat!("KEY=nva", "pi-B2R0rs7bj7izkYQIe5oNpIB7lPJt-f"),
            concat!(
                "KEY=nva",
                "pi-example-d4e54AqVegKXPEO2gF5fDZTzFAkX-4HsVN9Jx0hef3e93GO9IO"
            ),
        ],
        source: "build.nvidia.com",
        ..KEY
    },
    Rule {
        id: "llm/cerebras",
        about: "Cerebras key",
        wake: &[Wake::Prefix(&["csk-"])],
        pattern: r"csk-[a-z0-9]{40,60}",
        hits: &[
            concat!(
                "key: '«cs",
                "k-giujxsobx19l1ikojusqizckpxj5alz75qa54qwp3pdl4twz»'"
            ),
            concat!(
                "https://x.example.org/?k=«cs",
                "k-9lf3g6ms9ebwta9yj4ch1oac4cjleau2f7sq1ehrj9s1lku3»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=cs", "k-hpk53tx3pj2qam2u2m8n"),
            "KEY=task-6g475zlphiq2ocikgxcn2ktwsgp6fhmhfs8b408hf1ce5fu5",
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
            concat!("export TOKEN=«fw", "_V5Q5OlgQK038gZ58iVH7p20W»; run"),
            concat!("(«fw", "_OwaXFY403w0m2osnv1DnkC9P»)"),
        ],
        misses: &[
            concat!("KEY=fw", "_K9bKti2AQo"),
            concat!("KEY=fw", "_ymVMuhfdBtmTmwYqPF4jDJ3KbRX5G4HZrLrwXcP0"),
        ],
        source: "docs.fireworks.ai",
        ..KEY
    },
    Rule {
        id: "llm/together",
        about: "Together AI key",
        wake: &[Wake::Prefix(&["tgp_v1_"])],
        pattern: r"tgp_v1_[A-Za-z0-9_-]{43}",
        hits: &[
            concat!(
                "新的密钥是«tgp",
                "_v1_JyV9erIlVg6qVR3_b0oS1x-j-j1e4bvdYBpkBo_EvAU»。"
            ),
            concat!(
                "API_KEY=«tgp",
                "_v1_80BATb-zCGH7SIPO9wt91zk3hj_g_zHZWB6DaLMmFku»"
            ),
        ],
        misses: &[
            concat!("KEY=tgp", "_v1_jfT8FrONRkdbdvOsCZ71"),
            "KEY=tgp_v2_gd-eIX5Dbg8ThrauZmCvg_xRbx0AoJ2eD0iEX4IFL3b",
        ],
        source: "docs.together.ai",
        ..KEY
    },
    Rule {
        id: "llm/elevenlabs",
        about: "ElevenLabs key",
        wake: &[Wake::Prefix(&["sk_"])],
        pattern: r"sk_[a-f0-9]{48}",
        hits: &[
            concat!(
                "\"token\": \"«sk",
                "_3e70401fda15f205a68e9cfb5f96d7fbec0f52a7c8d5845a»\","
            ),
            concat!(
                "use «sk",
                "_a016080d9c5e60f563cd2cb792ce09258cb0659f87b0d2c9» for now"
            ),
        ],
        misses: &[
            concat!("KEY=sk", "_e7039d9fbfe1e736324af9b458d13260ba182605"),
            concat!(
                "KEY=risk",
                "_d0186065f4ec6f491f5eb9e9a3af90f518b57d5e535f3179"
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
            concat!(
                "-H \"Authorization: Bearer «fc",
                "-3f7afd8021af25f1f4f7bed305ae932c»\""
            ),
            concat!("key: '«fc", "-3a6e2ec917291f8a1b03c4138ca48427»'"),
        ],
        misses: &[
            concat!("KEY=fc", "-bcdab06318e204a1429b"),
            concat!("KEY=rfc", "-93de8a6acbf8e2fc929ce78604e2be27"),
        ],
        source: "docs.firecrawl.dev",
        ..KEY
    },
    Rule {
        id: "llm/pinecone",
        about: "Pinecone key",
        wake: &[Wake::Prefix(&["pcsk_"])],
        pattern: r"pcsk_[A-Za-z0-9]{4,8}_[A-Za-z0-9]{50,70}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«pc",
                "sk_GaK9m_b0QfgLjJIAJ6s1bADRZpwzcfgr8TxU0EPeV7QvbrPKQ9jSju1QaSNkwhX85IwoH»&v=1"
            ),
            concat!(
                "export TOKEN=«pc",
                "sk_3W0te_GoUOc57zASMVR17ircpgofq7qZBhuEgOgVZzkp1XFbEV5u1S8Xg7iHCb9RMoC6M»; run"
            ),
        ],
        misses: &[
            concat!("KEY=pc", "sk_p1uTVsYNOe9DkXBsPG2m"),
            concat!("KEY=pc", "sk_ZR6QE_6XYyN65DHVRWXDWpFdZ6"),
        ],
        source: "docs.pinecone.io",
        ..KEY
    },
    Rule {
        id: "llm/jina",
        about: "Jina AI key",
        wake: &[Wake::Prefix(&["jina_"])],
        pattern: r"jina_[a-f0-9]{32}[A-Za-z0-9_-]{28}",
        hits: &[
            concat!(
                "(«ji",
                "na_59a94cb2d368b026d08ecb7b9a6238d0YP7wV1QUQsvnG54JHTVKFt5CORgi»)"
            ),
            concat!(
                "新的密钥是«ji",
                "na_5f6b6a5a2d9548d204a3f9d91374a3ecd4TcCnvpFzs5A4IzcjR1iUM4S5er»。"
            ),
        ],
        misses: &[
            concat!("KEY=ji", "na_51cd364680ba8f3595456c2c217842b4"),
            concat!(
                "KEY=ji",
                "na_embeddings_v3_EuM1rc6Pr5ABNQDmqh7d2Fn79PSEZN6kqscBuUba"
            ),
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
            concat!(
                "API_KEY=«pa",
                "-6uJcqDpg7QeqUaDWAifyTNTSpHhj4xJeu8gI3WDxdgS»"
            ),
            concat!(
                "\"token\": \"«pa",
                "-NDUFkrq10mGLEBUh1WIW74lWeobXFl9gwcxtZSw1FkK»\","
            ),
        ],
        misses: &[
            concat!("KEY=pa", "-OymZzThFjWEnC0rOwAvi9obAEmHvQE"),
            concat!("KEY=spa", "-d0ywPnIntedqh3xWxNgliOnCGXn0W9EaV8ROi7jQOoT"),
        ],
        source: "docs.voyageai.com",
        ..KEY
    },
    Rule {
        id: "llm/e2b",
        about: "E2B key",
        wake: &[Wake::Prefix(&["e2b_"])],
        pattern: r"e2b_[a-f0-9]{40}",
        hits: &[
            concat!(
                "use «e2",
                "b_3954fd39389c94aeda8365cf427595ab20a67462» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «e2",
                "b_f241ed0ea3469a7f716b1487a41e38beb95cb1d2»\""
            ),
        ],
        misses: &[
            concat!("KEY=e2", "b_e6138ed7e04a8b04515657979fa197"),
            concat!("KEY=e2", "b_oUqGHDmTElIFO273VMgcMlhMoAjf1i5BMtpBfRGz"),
        ],
        source: "e2b.dev/docs",
        ..KEY
    },
    Rule {
        id: "llm/apify",
        about: "Apify token",
        wake: &[Wake::Prefix(&["apify_api_"])],
        pattern: r"apify_api_[A-Za-z0-9]{36}",
        hits: &[
            concat!(
                "key: '«apify",
                "_api_4e1kEA4ZDxu74z8uSaXiYcnVifaOqYunRuw4»'"
            ),
            concat!(
                "https://x.example.org/?k=«apify",
                "_api_rEfz0TE09uO5xL6SDIiDs0N4l79XhaXB8Vvn»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=apify", "_api_93NihlnWMUWJovGdBHB6"),
            concat!("KEY=apify", "_api_client_If1mAdaUuKXy6ajCsxiu"),
        ],
        source: "docs.apify.com",
        ..KEY
    },
];

/// `sk-` and words is a class in a style sheet.
fn random_sk(value: &str) -> bool {
    super::provider::unlike_words(&value[3..])
}
