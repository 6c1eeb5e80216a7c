//! Keys of hosts of language models that have no prefix: the name of the host stands before them.

use crate::rules::credentials::provider::{NAMED, NAMED_UUID, named};
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "llm/cohere",
        about: "Cohere key, by its name",
        wake: &[Wake::Words(&["cohere", "co_api_key"])],
        pattern: named!(r"[A-Za-z0-9]{40}"),
        hits: &[
            concat!(
                "COHERE_API_KEY=«vQgSkYbBFQSbbwSWIH75",
                "40dGXKxtGklkdw95NLe5»"
            ),
            concat!(
                "my Cohere API key is «qdNLBZwPadD4QZZiJ31U",
                "lestwIdF63iELxIGFQZY», keep it"
            ),
        ],
        misses: &[
            concat!("Cohere build 3KI7IewRXL8ojau9hnlJ", "agzB3HwLgC0IIcY961DQ"),
            "Cohere API key is short: 5abwXhN",
        ],
        source: "docs.cohere.com",
        ..NAMED
    },
    Rule {
        id: "llm/mistral",
        about: "Mistral key, by its name",
        wake: &[Wake::Words(&["mistral", "codestral"])],
        pattern: named!(r"[A-Za-z0-9]{32}"),
        hits: &[
            concat!(
                "Mein Mistral-Schlüssel lautet «MNbX1ONxWNzQyC8L",
                "ywEwIeoW3a30uE8K»."
            ),
            concat!("la clé Mistral : «UgdiNiRRQ63m05VR", "LJUrl5CSB0LiQObj»"),
        ],
        misses: &[
            concat!("Mistral build 3Rz46hTIUkeEBilx", "gbtgqePnvLbqY5OS"),
            "Mistral API key is short: 5Cn57ev",
        ],
        source: "docs.mistral.ai",
        ..NAMED
    },
    Rule {
        id: "llm/zhipu",
        about: "Zhipu key, by its name",
        wake: &[Wake::Words(&[
            "zhipu", "bigmodel", "glm_", "z.ai", "zai_", "智谱",
        ])],
        pattern: named!(r"[a-f0-9]{32}\.[A-Za-z0-9]{16}"),
        hits: &[
            concat!(
                "Zhipu 的密钥是«0cc695058f17b5a2ec46e967",
                "eefa95ee.5m6DoGBNI7dZdmjV»。"
            ),
            concat!(
                "zhipu: {\n  secretKey: \"«f2d063e7305922dbe0d60af9",
                "844a4073.Gb3o3UmtarWbb0C9»\"\n}"
            ),
        ],
        misses: &[
            concat!(
                "Zhipu build a433e266fe3ee244157aba94f",
                "07eb8c1.wRTnN1Uqh3yZa2wx"
            ),
            "Zhipu API key is short: df294ea",
        ],
        source: "open.bigmodel.cn; docs.z.ai",
        ..NAMED
    },
    Rule {
        id: "llm/ai21",
        about: "AI21 key, by its name",
        wake: &[Wake::Words(&["ai21"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}|[A-Za-z0-9]{32}"),
        hits: &[
            concat!("kunci API AI21: «1cDGo1KJrQKBpB2B", "4eSFuMi8KIo7xnKJ»"),
            concat!("el token de AI21 es «6tUszXjBgI6F3G9Y", "ZjrpfaH2Gsg4Jd4X»"),
        ],
        misses: &[
            concat!("AI21 build 6eJl2KgCTrmwja00", "QTazsH1AfLwWmRtn"),
            "AI21 API key is short: rcmLhVL",
        ],
        source: "docs.ai21.com",
        ..NAMED
    },
    Rule {
        id: "llm/sambanova",
        about: "SambaNova key, by its name",
        wake: &[Wake::Words(&["sambanova"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!(
                "SambaNovaのAPIキーは«38714782-9f8b-4a79",
                "-a864-6abdbc43af0b»です"
            ),
            concat!("ключ SambaNova: «32d969d4-dd26-4132", "-b36b-c7d5de95b6a7»"),
        ],
        misses: &[
            concat!("SambaNova build 6296f271-af95-4bd4", "-b094-3ea53cad163b"),
            "SambaNova API key is short: e10a699",
        ],
        source: "docs.sambanova.ai",
        ..NAMED_UUID
    },
    Rule {
        id: "llm/volcengine-ark",
        about: "Volcengine Ark key, by its name",
        wake: &[Wake::Words(&[
            "ark_api",
            "volcengine",
            "volc_",
            "doubao",
            "豆包",
            "火山",
        ])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!("ARK_API_API_KEY=«38043e2c-3313-4df3", "-ad82-11041b7c996b»"),
            concat!(
                "my Volcengine Ark API key is «8108db01-8fe3-445f",
                "-a3b3-c697406a858c», keep it"
            ),
        ],
        misses: &[
            concat!(
                "Volcengine Ark build 911464aa-b773-4d6e",
                "-b03b-d7359e3ce207"
            ),
            "Volcengine Ark API key is short: 393609b",
        ],
        source: "volcengine.com/docs/82379",
        ..NAMED_UUID
    },
    Rule {
        id: "llm/iflytek",
        about: "iFlytek Spark key, by its name",
        wake: &[Wake::Words(&["iflytek", "xfyun", "xunfei", "讯飞"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!(
                "Mein iFlytek Spark-Schlüssel lautet «850b0336707fbf80",
                "28377b74789bf29b»."
            ),
            concat!(
                "la clé iFlytek Spark : «b689686f6a863442",
                "2217cee9967ae86e»"
            ),
        ],
        misses: &[
            concat!("iFlytek Spark build 7da059ae42e519a8", "c507fe95d8c30cf8"),
            "iFlytek Spark API key is short: b3a0336",
        ],
        source: "xfyun.cn/doc",
        ..NAMED
    },
    Rule {
        id: "llm/deepinfra",
        about: "DeepInfra key, by its name",
        wake: &[Wake::Words(&["deepinfra"])],
        pattern: named!(r"[A-Za-z0-9]{32}"),
        hits: &[
            concat!("DeepInfra 的密钥是«lmSnr8HocD6uxTFe", "hHMREvSyZ0FU7pn8»。"),
            concat!(
                "deepinfra: {\n  secretKey: \"«kOnjeAd8J5PeGd7R",
                "vaj6U3WOC63hZ1p3»\"\n}"
            ),
        ],
        misses: &[
            concat!("DeepInfra build SzckRMPwf9opzKNw", "H3ffOnnjhoIaAl55"),
            "DeepInfra API key is short: I3l25Ou",
        ],
        source: "deepinfra.com/docs",
        ..NAMED
    },
    Rule {
        id: "llm/novita",
        about: "Novita key, by its name",
        wake: &[Wake::Words(&["novita"])],
        pattern: named!(r"sk_[A-Za-z0-9_-]{40,50}"),
        hits: &[
            concat!(
                "kunci API Novita: «sk_3WMcDoCz0aJEb3chpSFR",
                "5Wwifqxw7bmFpLbr0yKnq14»"
            ),
            concat!(
                "el token de Novita es «sk_oWExFgxHoCQ8UdvE7tgJ",
                "7L9Uk4hFrfjaCv7U53hnVeb»"
            ),
        ],
        misses: &[
            concat!(
                "Novita build sk_0hyHLMEIn1h1FMYtYzmY",
                "cC7pLQe12JBjH7z1527xSzd"
            ),
            "Novita API key is short: sk_QK5m",
        ],
        source: "novita.ai/docs",
        ..NAMED
    },
    Rule {
        id: "llm/baseten",
        about: "Baseten key, by its name",
        wake: &[Wake::Words(&["baseten"])],
        pattern: named!(r"[A-Za-z0-9]{8}\.[A-Za-z0-9]{32}"),
        hits: &[
            concat!(
                "BASETEN_TOKEN=\"«RiOMWFy1.DA9Ocubj4l5",
                "4XjeQCIGnxDYYC9VufF85»\""
            ),
            concat!(
                "BasetenのAPIキーは«V2XIUPAQ.iquyWuRAF4M",
                "sOZP9xE22HhzaoyC43tLo»です"
            ),
        ],
        misses: &[
            concat!(
                "Baseten build QUbst3sa.fxkIBIB7tZY0",
                "t1DDXm98Zu4JYUZlqMFS"
            ),
            "Baseten API key is short: jhWMXrd",
        ],
        source: "docs.baseten.co",
        ..NAMED
    },
    Rule {
        id: "llm/clarifai",
        about: "Clarifai key, by its name",
        wake: &[Wake::Words(&["clarifai"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!("ключ Clarifai: «741a9fdd79eb0339", "17b10cb07e13312e»"),
            concat!("CLARIFAI_API_KEY=«51a325bbfe583046", "f8327b69aa9ddb25»"),
        ],
        misses: &[
            concat!("Clarifai build 1183b7b1217652c6", "d33b01f280f1e4fc"),
            "Clarifai API key is short: 2dcf3c1",
        ],
        source: "docs.clarifai.com",
        ..NAMED
    },
    Rule {
        id: "llm/azure-openai",
        about: "Azure OpenAI or Azure AI services key of the older kind, by its name",
        wake: &[Wake::Words(&[
            "azure_openai",
            "azure-openai",
            "azureopenai",
            "azure openai",
            "azure_api",
            "azure_speech",
            "cognitive services",
            "cognitiveservices",
            "azure_ai",
            "azure_cognitive",
        ])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!(
                "my Azure OpenAI or Azure AI API key is «b51f48301f251381",
                "2b4ba7577ac8c110», keep it"
            ),
            concat!(
                "Mein Azure OpenAI or Azure AI-Schlüssel lautet «e5f774a78d0fbf39",
                "4ae7abadc03e2afa»."
            ),
        ],
        misses: &[
            concat!(
                "Azure OpenAI or Azure AI build 1721a35c096c2cf7",
                "da00669d9515cc1e"
            ),
            "Azure OpenAI or Azure AI API key is short: 330bef5",
        ],
        source: "learn.microsoft.com/azure/ai-services",
        ..NAMED
    },
];
