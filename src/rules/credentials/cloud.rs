//! Keys of AWS, Google Cloud and Azure.

use super::provider::KEY;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "cloud/aws-access-key",
        about: "AWS access key id: of a user (AKIA), for a while (ASIA), for a service (ABIA, ACCA)",
        wake: &[Wake::Prefix(&["AKIA", "ASIA", "ABIA", "ACCA"])],
        pattern: r"A(?:KI|SI|BI|CC)A[A-Z0-9]{16}",
        confidence: Confidence::Likely,
        proof: Some(base32),
        hits: &[
            concat!("use «AK", "IARC4HTHRN5FURJ7CB» for now"),
            concat!("-H \"Authorization: Bearer «AS", "IA4C4NIXCDSYUPU3DP»\""),
            concat!("key: '«AB", "IA4COZWMPNFY74QJXT»'"),
            concat!("https://x.example.org/?k=«AC", "CA6RL2DC3C63QU6RUG»&v=1"),
        ],
        misses: &[
            concat!("KEY=AK", "IAIUJXSOBX3L3IKOJ"),
            concat!("KEY=AK", "IAUSQIZCKPXJ7ALZ7QA"),
            concat!("KEY=AK", "IAIOSFODNN7EXAMPLE"),
            "KEY=AROA76QWP5PDL6TWZLF5",
        ],
        source: "docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers; hackingthe.cloud",
        ..KEY
    },
    Rule {
        id: "cloud/aws-secret-key",
        about: "AWS secret access key, by its name",
        wake: &[Wake::Words(&[
            "aws_secret",
            "awssecret",
            "secret_access",
            "secretaccess",
            "secret_key",
            "secretkey",
        ])],
        sift: None,
        pattern: r#"(?i:(?:aws_?)?secret_?(?:access_?)?key(?:_?id)?)\\{0,3}["']?\]?\s{0,4}(?:[:=]>?|,)\s{0,4}\\{0,3}["']?(?P<value>[A-Za-z0-9/+]{40})"#,
        reach: 120,
        confidence: Confidence::Certain,
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!(
                "aws_s",
                "ecret_access_key = «gG4msJL1QeObKPwtaJy/jVQREcWh1L12+BoaV4cK»"
            ),
            concat!(
                "\"SecretAccessKey\": \"«E7PcjZlZeauZ",
                "MNCf6HsqBLeh1rjJsB/lkTuVZDhX»\""
            ),
            concat!(
                "AWS_SECRET_ACCESS_KEY=«21XYpk2FDTMt",
                "PxQUDpjCqYamQC5UX3uCmVI0nWGP»"
            ),
        ],
        misses: &[
            "KEY=AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            concat!("secre", "t_key = gEHFzlphiqKqCocX7ikTgxcnC9kPRXtNwsgpGf6 "),
        ],
        source: "docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys",
        ..KEY
    },
    Rule {
        id: "cloud/aws-session-token",
        about: "AWS session token",
        wake: &[Wake::Prefix(&["IQoJb3JpZ2lu", "FwoGZXIvYXdz"])],
        pattern: r"(?:IQoJb3JpZ2lu|FwoGZXIvYXdz)[A-Za-z0-9+/%]{80,}={0,2}",
        reach: 2048,
        right: Edge::Free,
        hits: &[
            concat!(
                "API_KEY=«IQoJb3",
                "JpZ2luhYmP435h6UNfKsSWIVbENAIh3hfBcZLVeMQFfuFV5Q5OlgQK038gZ58iVH7p20WOwaXFY403w0m2osnv1DnkC9PK9bKti2AQoymVMuhfdBtmTmwYqPF4jDJ3KbRX5G4HZrLrwXcP0RrmLxEcPirfQ82xd3Di7Rxv==»"
            ),
            concat!(
                "\"token\": \"«FwoGZX",
                "IvYXdzBFMPaAhR7wYWTA04LNlF9e48IFI4eLSAcCMakbznhfPYOnhFKpknLxEAnLwaFmXHWoVqWKqDZwRrOTuGuElZjZOEKTAm8fBH1d9eFGdUVUFmqzYynDGLoaXTsKtgpfkYZePWRcJTwYEpiUuXZtv2QZfbaYbKku4N»\","
            ),
        ],
        misses: &[
            concat!("KEY=IQoJb3", "JpZ2luYjU6ozUD0AdbYKN6R85V"),
            concat!("KEY=FwoGZX", "IvYXdz..."),
        ],
        source: "docs.aws.amazon.com/STS/latest/APIReference",
        ..KEY
    },
    Rule {
        id: "cloud/aws-bedrock",
        about: "Amazon Bedrock API key",
        wake: &[Wake::Prefix(&["ABSK", "bedrock-api-key-"])],
        pattern: r"(?:ABSK[A-Za-z0-9+/]{109,}={0,2}|bedrock-api-key-[A-Za-z0-9+/=]{60,})",
        reach: 2048,
        right: Edge::Free,
        hits: &[
            concat!(
                "use «AB",
                "SKFcryROJW0C1oQadEw5dZYV8i79aMk36K0YzgNoZTk9V8dFlYOMvGaKlYAnQhrYB4coAepRQPTN063YyKL2CVrXpsPBaYTL6gNGQS8RCoTbiaZc9IWEAucOkYQFeaIkvm» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «bedrock-",
                "api-key-rMCs2zEHxSkFsnMN8BoWVFKwSC7ybV1EkVeKuozr3GBlSqiIkv6aNc8N5nb9baQraBtylCnbFkGnTg8yLBKfJI2yTxp1Otf65yCbX8tLfNkqz3x19TO0HJan»\""
            ),
        ],
        misses: &[
            concat!("KEY=AB", "SKnksJLKEqpJ82Qx0b20HBJ6SNZUW2fV"),
            concat!("KEY=bedrock-", "api-key-name-eXQzsCpah4Wh4tBt"),
        ],
        source: "docs.aws.amazon.com/bedrock/latest/userguide/api-keys",
        ..KEY
    },
    Rule {
        id: "cloud/google-api-key",
        about: "Google API key: Maps, Firebase, Gemini",
        wake: &[Wake::Prefix(&["AIza"])],
        pattern: r"AIza[A-Za-z0-9_-]{20,40}",
        hits: &[
            concat!("key: '«AI", "za9S94e5EozAnltO-LNTrwI2eniAybdcUQeHi»'"),
            concat!(
                "https://x.example.org/?k=«AI",
                "zaBaw0cfIAczv_t4XA-qKeg_u5TM4MRpQ9Nb9»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=AI", "zaveGUwD0u"),
            concat!("KEY=AI", "zaEXAMPLEx-e9q_EU41ncvRQ5MnjYoOz7i5WM"),
        ],
        source: "cloud.google.com/docs/authentication/api-keys",
        ..KEY
    },
    Rule {
        id: "cloud/google-bound-key",
        about: "Google API key that is bound to a service account",
        wake: &[Wake::Prefix(&["AQ.Ab8RN6"])],
        pattern: r"AQ\.Ab8RN6[A-Za-z0-9_-]{44}",
        hits: &[
            concat!(
                "export TOKEN=«AQ.A",
                "b8RN6eDElMe9HOfScmZrgpHYRtIskDTX0RTbAohI6jctrOhsj»; run"
            ),
            concat!(
                "(«AQ.A",
                "b8RN6LSNp15IOAQWS_I6l-WLiMW5EHzar4kU6iCbzdlms0Ld0»)"
            ),
        ],
        misses: &[
            concat!("KEY=AQ.A", "b8RN67ESZfkmJV9jRdJtPauTp"),
            concat!("KEY=AQ.A", "b8RN6..."),
        ],
        source: "openrouter.ai/docs/guides/features/guardrails/secret-formats",
        ..KEY
    },
    Rule {
        id: "cloud/google-oauth",
        about: "Google OAuth access or refresh token",
        wake: &[Wake::Prefix(&["ya29.", "1//0"])],
        pattern: r"(?:ya29\.(?:[a-z]\.)?[A-Za-z0-9_-]{20,}|1//0[A-Za-z0-9_-]{38,})",
        reach: 420,
        hits: &[
            concat!(
                "新的密钥是«ya",
                "29.SDMjCfZ0rIfFmDlHGH2pP9nZuE-c9Omq5dD5EPKLi6v2Kz8W7F-hxKOQLqYTk3nBJUakz0cH7ZTFTLOAjpJ32aSKQA_M4mqu8ATAQxQi0NwqG0katRm8M1Kg»。"
            ),
            concat!(
                "API_KEY=«1/",
                "/0mFtPm6Zgf4ARE_ZK0ZesrjJweX0pzszGaUPJ9mxKxqxyXkYikigECGrsjVq9»"
            ),
        ],
        misses: &[
            concat!("KEY=ya", "29.uM1rc6Pr5ABN"),
            concat!("1/", "/0.5 and QDmqh7d2Fn79PSEZN6kqscBuUba6uJcqDpg7QeqU"),
        ],
        source: "developers.google.com/identity/protocols/oauth2",
        ..KEY
    },
    Rule {
        id: "cloud/google-client-secret",
        about: "Google OAuth client secret",
        wake: &[Wake::Prefix(&["GOCSPX-"])],
        pattern: r"GOCSPX-[A-Za-z0-9_-]{20,32}",
        hits: &[
            concat!("\"token\": \"«GOC", "SPX-a71rlWEpsUiOn6Ugm6-uIGy82oxj»\","),
            concat!("use «GOC", "SPX-Dc_xnSeUMT-vXyYp_s9A5JT1QqDd» for now"),
        ],
        misses: &[
            concat!("KEY=GOC", "SPX-18yQ8gXS"),
            concat!("KEY=GOC", "SPX-your-A8bqsDpNur91mKoJKYKLtP7"),
        ],
        source: "developers.google.com/identity/protocols/oauth2",
        ..KEY
    },
    Rule {
        id: "cloud/azure-storage-key",
        about: "Key of Azure Storage, Cosmos DB, Service Bus or Event Hubs, by its name",
        wake: &[Wake::Words(&[
            "accountkey",
            "account_key",
            "account-key",
            "sharedaccesskey",
            "shared_access_key",
            "primarymasterkey",
            "storagekey",
            "storage_key",
            "storage_account_key",
            "storageaccountkey",
        ])],
        sift: None,
        pattern: r#"(?i:(?:shared_?access|account|primary_?master|storage_?(?:account_?)?)[_-]?key)\\{0,3}["']?(?:\s{0,3}[:=]|\s)\s{0,3}\\{0,3}["']?(?P<value>[A-Za-z0-9+/]{86}==)"#,
        reach: 160,
        hits: &[
            concat!(
                "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=«KQBIu5rZhZml",
                "J0zSE3Si5f6oksIlJu62wxG6feaum1pWjmPZfFJ7eQLicUQdDIAaCugjntvuLoWVJ7J4Epd45V==»;EndpointSuffix=x"
            ),
            concat!(
                "az storage blob list --accou",
                "nt-key «mxdjMJrpURv7jXcXC7hMrTxPJD2xRtZJlzwdUAeD4nWd3grDLPABoGD52MGaMijvr91waJTjV4Z206ZkcNH4ln==»"
            ),
        ],
        misses: &[
            "AccountKey=kostpstW42FuX7OcQstH== ",
            "AccountKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx= ",
        ],
        source: "learn.microsoft.com/purview/sit-defn-azure-storage-account-key-generic",
        ..KEY
    },
    Rule {
        id: "cloud/azure-client-secret",
        about: "Microsoft Entra client secret",
        wake: &[Wake::Prefix(&["Q~"])],
        begin: Some(back_four),
        sift: None,
        pattern: r"[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«J3o8Q~oUqGHD",
                "mTElIFO273VMgcMlhMoAjf1i5BMt»&v=1"
            ),
            concat!(
                "export TOKEN=«pBf7Q~RG4e1k",
                "EA4ZDxu74z8uSaXiYcnVifaOq»; run"
            ),
        ],
        misses: &[
            "KEY=Yun8Q~Ruw4rEfz0TE09uO5xL6S",
            "KEY=DIiaQ~Ds0N4l79XhaXB8Vvn93NihlnWMUWJovGdB",
        ],
        source: "learn.microsoft.com/purview/sit-defn-client-secret-api-key",
        ..KEY
    },
    Rule {
        id: "cloud/azure-key",
        about: "Azure key of the kind with a signature: OpenAI, DevOps, Cognitive Services",
        wake: &[Wake::Prefix(&["JQQJ99"])],
        begin: Some(back_fifty_two),
        sift: None,
        pattern: r"[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{26}",
        hits: &[
            concat!(
                "(«HB6If1mAdaUuKXy6ajCsxiujQgosZxhUJqBM5XCSm8nAdrZAInX0JQQ",
                "J99EiYuIJvaNZoyHM6GRpKXUX1utj»)"
            ),
            concat!(
                "新的密钥是«LqnOX3NtOTPTNlEa2b73CwpsFWh7zy7BP19kq1sBK3vhRWNTghVlJQQ",
                "J99AR74XThM2GYE7OURqpjUHTAZDO»。"
            ),
        ],
        misses: &[
            concat!(
                "KEY=jDTnuvjJNm4mfFaFdjYhVgNORWbGWAOzy9iUXyctM5SlQ1RUBXRJQQ",
                "J99doPrmsWjAtZAb97xXfPp3kxqfN"
            ),
            concat!("KEY=JQQ", "J99GaHMYKMq8Vo1qcmrgeDizg3O2H"),
        ],
        source: "learn.microsoft.com/purview (named entities for Azure keys)",
        ..KEY
    },
];

/// Four characters back, which stand before `Q~`.
fn back_four(text: &[u8], at: usize) -> Option<usize> {
    let from = at.checked_sub(4)?;
    let plain = |b: &u8| b.is_ascii_alphanumeric() || b"_~.-".contains(b);
    (text[from..from + 3].iter().all(plain) && text[from + 3].is_ascii_digit()).then_some(from)
}

/// The first of the 52 characters before the mark of newer Azure keys.
fn back_fifty_two(text: &[u8], at: usize) -> Option<usize> {
    let from = at.checked_sub(52)?;
    text[from..at]
        .iter()
        .all(u8::is_ascii_alphanumeric)
        .then_some(from)
}

/// Real ids are base32: no 0, 1, 8 or 9.
fn base32(value: &str) -> bool {
    value
        .bytes()
        .all(|b| matches!(b, b'A'..=b'Z' | b'2'..=b'7'))
}
