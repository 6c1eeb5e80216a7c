//! Keys of services for calls and short messages that have no prefix: the name stands before them.

use crate::rules::credentials::provider::{NAMED, named};
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "chat/twilio-token",
        about: "Twilio auth token, by its name",
        wake: &[Wake::Words(&["twilio"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!("TWILIO_AUTH_TOKEN=«5913b1e0744af08f", "93e19e58a93a5ced»"),
            concat!("我的 Twilio 令牌是«840ce397eb532d78", "f370cd9239bf0d89»"),
        ],
        misses: &[
            concat!("Twilio build 29b211c43d324088", "89deb7d1f3926d3e"),
            "Twilio API key is short: 177e4fb",
        ],
        source: "twilio.com/docs/iam",
        ..NAMED
    },
    Rule {
        id: "chat/vonage",
        about: "Vonage API secret, by its name",
        wake: &[Wake::Words(&["vonage", "nexmo"])],
        pattern: named!(r"[A-Za-z0-9]{16}"),
        hits: &[
            concat!("el token de Vonage es «PQoL3pdr", "qSb2SX3F»"),
            concat!("VONAGE_TOKEN=\"«uwvN4kkE", "XSO4Movg»\""),
        ],
        misses: &[
            concat!("Vonage build vPi9KJsP", "bi5z33fY"),
            "Vonage API key is short: UMhnCUz",
        ],
        source: "developer.vonage.com",
        ..NAMED
    },
    Rule {
        id: "chat/plivo",
        about: "Plivo key, by its name",
        wake: &[Wake::Words(&["plivo"])],
        pattern: named!(r"[A-Za-z0-9]{40}|[A-Za-z0-9]{20}"),
        hits: &[
            concat!(
                "PlivoのAPIキーは«TBiLJK1Rz6Jse48lQPFC",
                "82uMS0IIm3u85v4j7A77»です"
            ),
            concat!("ключ Plivo: «weDfbdpdFqsCiNz1fwRE", "F1LwTAKNNpR4t2N2VxxK»"),
        ],
        misses: &[
            concat!("Plivo build 36F21sHKWsJhtgb5MFcF", "6hsIx7JacJNRVYQuhHSj"),
            "Plivo API key is short: dZ9xrtx",
        ],
        source: "plivo.com/docs",
        ..NAMED
    },
    Rule {
        id: "chat/messagebird",
        about: "MessageBird key, by its name",
        wake: &[Wake::Words(&["messagebird"])],
        pattern: named!(r"[A-Za-z0-9]{25}"),
        hits: &[
            concat!("MESSAGEBIRD_API_KEY=«8fx4OQKJlSyp", "EIFCVxuJWInt8»"),
            concat!(
                "my MessageBird API key is «SfVEEG5jGS2W",
                "G7WbAJhctBlts», keep it"
            ),
        ],
        misses: &[
            concat!("MessageBird build 9xwWrz2VI8WtD", "eG1ExUUVhL9t"),
            "MessageBird API key is short: mu5eUuB",
        ],
        source: "developers.messagebird.com",
        ..NAMED
    },
    Rule {
        id: "chat/infobip",
        about: "Infobip key, by its name",
        wake: &[Wake::Words(&["infobip"])],
        pattern: named!(r"[a-f0-9]{32}-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!(
                "Mein Infobip-Schlüssel lautet «d528d04b9651da2227ac158066bb96f7-e",
                "1f45e18-0eac-4ede-a1c7-b0f92ad34102»."
            ),
            concat!(
                "la clé Infobip : «19b3a8b92ce236264b7b0e580435cc7b-c",
                "63130ae-bbc2-405a-afd6-bb6a60dabfad»"
            ),
        ],
        misses: &[
            concat!(
                "Infobip build 988d1a1599d7e7ea3122e54f7207cd54-f6",
                "5d5742-4789-4a1f-ac4c-2be567ce96d8"
            ),
            "Infobip API key is short: 0de410b",
        ],
        source: "infobip.com/docs",
        ..NAMED
    },
    Rule {
        id: "chat/livekit",
        about: "LiveKit API secret, by its name",
        wake: &[Wake::Words(&["livekit"])],
        pattern: named!(r"[A-Za-z0-9]{40,56}"),
        hits: &[
            concat!(
                "LiveKit 的密钥是«D8v2w2xbqWsEBQMNURFaqx",
                "lEi47Klo17Npqk7IkUQm9n»。"
            ),
            concat!(
                "livekit: {\n  secretKey: \"«5a3kspljeOBTrvqTY1xrse",
                "8lelU4YLcQGKYjPgIvTtrQ»\"\n}"
            ),
        ],
        misses: &[
            concat!(
                "LiveKit build da3xZaIyvRQrGHQJe4eiI6",
                "McJmj2GzVI8aX3gNAnzKtl"
            ),
            "LiveKit API key is short: ykDMjWm",
        ],
        source: "docs.livekit.io",
        ..NAMED
    },
    Rule {
        id: "chat/agora",
        about: "Agora key, by its name",
        wake: &[Wake::Words(&["agora"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!(
                "AGORA_APP_CERTIFICATE_KEY=«e61bd61589a86f96",
                "bc8b395880235d43»"
            ),
            concat!("Agora secret: «8daadcfcfbccef3d", "457b78e9e7ce6608»"),
        ],
        misses: &[
            concat!("Agora build d5428df754d5c3ae", "1f3d63d44d65dbc9"),
            "Agora API key is short: 6240c98",
        ],
        source: "docs.agora.io",
        ..NAMED
    },
    Rule {
        id: "chat/zoom",
        about: "Zoom key, by its name",
        wake: &[Wake::Words(&[
            "zoom_",
            "zoom client",
            "zoom api",
            "zoom sdk",
        ])],
        pattern: named!(r"[A-Za-z0-9]{32}"),
        hits: &[
            concat!("ZOOM_CLIENT_SECRET=«YcWlZ7pX3hROlr5e", "lYFAF0AQFVffcIty»"),
            concat!("Zoom client secret: «G4zvdpApYc0OhYuF", "aoKUyso1qEdPG2hI»"),
        ],
        misses: &[
            concat!("Zoom build 1UsPw7SszToZslwW", "7vollAnmyf8mwhZ1"),
            "Zoom API key is short: D4Kvn9m",
        ],
        source: "developers.zoom.us",
        ..NAMED
    },
];
