//! Keys of payment providers that have no prefix: the name stands before them.

use crate::rules::credentials::provider::{NAMED, NAMED_UUID, named};
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "payment-key/paypal",
        about: "PayPal client secret, by its name",
        wake: &[Wake::Words(&["paypal"])],
        pattern: named!(r"E[A-Za-z0-9_-]{79}"),
        hits: &[
            concat!(
                "la clé PayPal : «EnKt2uKqliB9oZWd0eMoXCi5Sr9CdHSZ9pOJfCMZ",
                "s6Ol4HxjDGD0H1dgHlhOmCzAnoNYonbRuXzAeuqZ»"
            ),
            concat!(
                "PayPal 的密钥是«EiutWWPaz6b0SdHXrdGzvVT1apmah1RliPsR1Wa8",
                "HxdEePy1ANm7MgUSywY2v6tbipGmeRJ5NUjdGy5o»。"
            ),
        ],
        misses: &[
            concat!(
                "PayPal build E9M974MstKDuTjsIR70Ix8RBL8Kuv0BpalC4KjUF",
                "7WMFMyyMZNiZH4psYj6Z8WeszvxdmqtMG5g1XMQB"
            ),
            "PayPal API key is short: EYvzjdu",
        ],
        source: "developer.paypal.com",
        ..NAMED
    },
    Rule {
        id: "payment-key/plaid-secret",
        about: "Plaid secret, by its name",
        wake: &[Wake::Words(&["plaid"])],
        pattern: named!(r"[a-f0-9]{30}"),
        hits: &[
            concat!(
                "plaid: {\n  secretKey: \"«9a2e6a960d76b12",
                "277ef5260f8e2e8»\"\n}"
            ),
            concat!("kunci API Plaid: «f1ec0f02e7abdb4", "8c88c27a9af9197»"),
        ],
        misses: &[
            concat!("Plaid build 6d8cd00a7e3ad6a", "032f34ca19b65d7"),
            "Plaid API key is short: 828d7d5",
        ],
        source: "plaid.com/docs",
        ..NAMED
    },
    Rule {
        id: "payment-key/razorpay-secret",
        about: "Razorpay key secret, by its name",
        wake: &[Wake::Words(&["razorpay"])],
        pattern: named!(r"[A-Za-z0-9]{24}"),
        hits: &[
            concat!("el token de Razorpay es «gVdWGUcb0o6s", "dVQ1eiBowF4Q»"),
            concat!("RAZORPAY_TOKEN=\"«urQpZGzLuaok", "D8EpS8Ytk3Xv»\""),
        ],
        misses: &[
            concat!("Razorpay build 25SX8jVbdIuc", "qC9Kr2j2ArTE"),
            "Razorpay API key is short: rbVmApk",
        ],
        source: "razorpay.com/docs/api",
        ..NAMED
    },
    Rule {
        id: "payment-key/recurly",
        about: "Recurly key, by its name",
        wake: &[Wake::Words(&["recurly"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!(
                "RecurlyのAPIキーは«df2369ebc3fe01c0",
                "4c91d1d02bc1bc19»です"
            ),
            concat!("ключ Recurly: «923d9dd8db1df34f", "fd0ea264634dd992»"),
        ],
        misses: &[
            concat!("Recurly build d154ed2990108152", "17b4d31101d43aab"),
            "Recurly API key is short: e71b9a0",
        ],
        source: "recurly.com/developers",
        ..NAMED
    },
    Rule {
        id: "payment-key/wise",
        about: "Wise key, by its name",
        wake: &[Wake::Words(&[
            "wise_api",
            "wise_token",
            "wise api",
            "transferwise",
        ])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!("WISE_API_TOKEN=«1421358f-3f76-41ce", "-810d-5487676bf134»"),
            concat!("Wise API token «57db62cb-4244-4d1d", "-b059-dce563d6227b»"),
        ],
        misses: &[
            concat!("Wise build 8396f4eb-bdfe-4fa3", "-a4ae-85969afbae8c"),
            "Wise API key is short: d7dc778",
        ],
        source: "docs.wise.com",
        ..NAMED_UUID
    },
    Rule {
        id: "payment-key/etsy",
        about: "Etsy key, by its name",
        wake: &[Wake::Words(&["etsy"])],
        pattern: named!(r"[a-z0-9]{24}"),
        hits: &[
            concat!("ETSY_API_KEY=«d31bmd3zixpe", "x4076ky9waaw»"),
            concat!("my Etsy API key is «xu1cbp8fvuro", "ieo5cvusly4x», keep it"),
        ],
        misses: &[
            concat!("Etsy build d37sbgloye72", "ou1s5y8j1atk"),
            "Etsy API key is short: 058c1wh",
        ],
        source: "developers.etsy.com",
        ..NAMED
    },
    Rule {
        id: "payment-key/coinbase",
        about: "Coinbase key, by its name",
        wake: &[Wake::Words(&["coinbase"])],
        pattern: named!(r"[A-Za-z0-9+/]{86}==|[A-Za-z0-9]{32}|[A-Za-z0-9]{16}"),
        hits: &[
            concat!(
                "Mein Coinbase-Schlüssel lautet «ZAkf8SJgppFaC9gE",
                "4esz3cV03kdb3Bn6»."
            ),
            concat!("la clé Coinbase : «2p3V6cmg", "IZ1QltOi»"),
        ],
        misses: &[
            concat!("Coinbase build 1QjceBQoCWqIQEQ4", "OUzASm59UhuHNCqL"),
            "Coinbase API key is short: myUMEp0",
        ],
        source: "docs.cdp.coinbase.com",
        ..NAMED
    },
];
