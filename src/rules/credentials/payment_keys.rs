//! Keys of payment providers and shops.

use super::provider::KEY;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "payment-key/stripe",
        about: "Stripe (and Paystack) secret or restricted key",
        wake: &[Wake::Prefix(&[
            "sk_live_", "sk_test_", "rk_live_", "rk_test_", "sk_prod_", "rk_prod_",
        ])],
        pattern: r"[sr]k_(?:live|test|prod)_[A-Za-z0-9]{16,}",
        reach: 260,
        hits: &[
            concat!("新的密钥是«sk_l", "ive_w9esr65amuTD5oGxEnFh6KqT»。"),
            concat!(
                "API_KEY=«sk_t",
                "est_3xU9yRyMIurFQdEXFT6NjI3iqetPaQWji2lkMQGyCLRwuqemA2YOEtITBFiorL0c2qDvIO1VsFJGCkKb8o7MkE2vcvoZPCeAVx9»"
            ),
            concat!("\"token\": \"«rk_l", "ive_70A2apOftQHlvF5VU1Vxupfn»\","),
            concat!(
                "use «rk_t",
                "est_eDvJE8oQC5YpuMbvwz5Wq34TgioxUChTxdsdhqektFyQyBxgz6vflMidTehYi2WHBEaMATyrZadYdLWTwKk1mVyqgYTosOsRULX» for now"
            ),
        ],
        misses: &[
            concat!("KEY=sk_l", "ive_ALXTE2i7"),
            "KEY=pk_live_gSplocfjfJC54YyFCE09X5u4",
            concat!("KEY=sk_t", "est_xxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.stripe.com/keys",
        ..KEY
    },
    Rule {
        id: "payment-key/webhook",
        about: "Signing secret of webhooks (Stripe, Svix, Clerk and others)",
        wake: &[Wake::Prefix(&["whsec_"])],
        pattern: r"whsec_[A-Za-z0-9+/]{20,80}={0,2}",
        right: Edge::Free,
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «whs",
                "ec_AIjAkgzxNcg0qN1Uhgi45WgdYjgTwP3c»\""
            ),
            concat!(
                "key: '«whs",
                "ec_klvl6Q3ys8sox9cXcnMDG7FS6hdK5zj7S10TGcQ7sO0=»'"
            ),
        ],
        misses: &[
            concat!("KEY=whs", "ec_taFzp2zvIdPi"),
            concat!("KEY=whs", "ec_your_pQnZKtJDmNymj89uCcez"),
        ],
        source: "docs.stripe.com/webhooks; standardwebhooks.com",
        ..KEY
    },
    Rule {
        id: "payment-key/square",
        about: "Square token or secret",
        wake: &[Wake::Prefix(&["sq0atp-", "sq0csp-", "EAAA"])],
        begin: Some(super::provider::outside_base64),
        pattern: r"sq0atp-[A-Za-z0-9_-]{22}|sq0csp-[A-Za-z0-9_-]{43}|EAAA[A-Za-z0-9_-]{60}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«sq0",
                "atp-2d3CKafOgWgHuPru1fJdnd»&v=1"
            ),
            concat!(
                "export TOKEN=«sq0",
                "csp-ICVTVwjFWfNIhGVHV3kxr79CVuwrLlmCfbCoFCnf2Rd»; run"
            ),
            concat!(
                "(«EA",
                "AAEoQzir7APZU8gKHiX2LUH-OlPfLtOqkv0PHXYHxWYSH4rlVLDNGoBSBKQB07»)"
            ),
        ],
        misses: &[
            concat!("KEY=sq0", "atp-jzPGUGAMzikB"),
            "KEY=sq0idp-mH_9tHhA4_C0o_f2kqhoyX",
        ],
        source: "developer.squareup.com",
        ..KEY
    },
    Rule {
        id: "payment-key/braintree",
        about: "Braintree access token",
        wake: &[
            Wake::Prefix(&["access_token$"]),
            Wake::Words(&["access_token$"]),
        ],
        sift: None,
        pattern: r"access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}",
        hits: &[
            concat!(
                "新的密钥是«access",
                "_token$production$9tvh42wnjzjy1jl3$14ae4a246e49e76e31b6c527f507b3c9»。"
            ),
            concat!(
                "API_KEY=«access",
                "_token$sandbox$f7iok9z8cflslr75$f987bdf2b2e1cd929c29e6393f0e63e7»"
            ),
        ],
        misses: &[
            concat!("KEY=access", "_token$production$x2xqhy4shir28lkg"),
            concat!(
                "KEY=access",
                "_token$test$af4ilm46a49s0cy1$6a3ca7b571a02de9792a0687d86d0605"
            ),
        ],
        source: "developer.paypal.com/braintree",
        ..KEY
    },
    Rule {
        id: "payment-key/shopify",
        about: "Shopify token or shared secret",
        wake: &[Wake::Prefix(&[
            "shpat_", "shpca_", "shppa_", "shpss_", "shptka_",
        ])],
        pattern: r"shp(?:at|ca|pa|ss|tka)_[a-fA-F0-9]{20,32}",
        hits: &[
            concat!(
                "\"token\": \"«shp",
                "at_b0b794712e1a3a0ad7e9623790e8c096»\","
            ),
            concat!("use «shp", "ss_3b8af298797cb265fbae8dc9a157a612» for now"),
        ],
        misses: &[
            concat!("KEY=shp", "at_75abe695"),
            "KEY=shpxx_18d5e1a391c2c38b0e38092bd6f5fe02",
        ],
        source: "shopify.dev/docs/apps/auth",
        ..KEY
    },
    Rule {
        id: "payment-key/plaid",
        about: "Plaid access token",
        wake: &[Wake::Prefix(&[
            "access-sandbox-",
            "access-development-",
            "access-production-",
        ])],
        pattern: r"access-(?:sandbox|development|production)-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «access-",
                "sandbox-d8267878-e87d-40fd-8bf9-ec57314bf02f»\""
            ),
            concat!(
                "key: '«access-pr",
                "oduction-1cef4c07-c35f-4eab-89f4-15615142a280»'"
            ),
        ],
        misses: &[
            concat!("KEY=access-", "sandbox-a49d2d748e4e"),
            "KEY=public-sandbox-02ab8edf-d7b1-4510-8914-ed9245f202ca",
        ],
        source: "plaid.com/docs",
        ..KEY
    },
    Rule {
        id: "payment-key/flutterwave",
        about: "Flutterwave secret key",
        wake: &[Wake::Prefix(&["FLWSECK"])],
        pattern: r"FLWSECK(?:_TEST)?-[a-z0-9]{32}-X",
        hits: &[
            concat!(
                "https://x.example.org/?k=«FLW",
                "SECK-1a45be30f5cbd0f0527fe209f9ac6e7c-X»&v=1"
            ),
            concat!(
                "export TOKEN=«FLW",
                "SECK_TEST-865f767d2569678e5b5afca6ae0fc72f-X»; run"
            ),
        ],
        misses: &[
            "KEY=FLWPUBK-d6de74a2b62387b0e7646f324280fa6b-X",
            concat!("KEY=FLW", "SECK-d2c97c92524ed1419f6d-X"),
        ],
        source: "developer.flutterwave.com",
        ..KEY
    },
    Rule {
        id: "payment-key/mollie",
        about: "Mollie or GoCardless key",
        wake: &[Wake::Prefix(&["live_", "test_"])],
        pattern: r"(?:live|test)_[A-Za-z0-9]{30}",
        confidence: Confidence::Likely,
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!("(«li", "ve_NUNndwZBH0ISJBFcsK7f4RebcMLx03»)"),
            concat!("新的密钥是«te", "st_74pxoZLKZAErboY3txQbgIS3TUhKtr»。"),
        ],
        misses: &[
            concat!("KEY=li", "ve_jnji5XOjZgjwZf3iKF2N"),
            concat!("KEY=te", "st_user_can_log_in_and_out_again_x"),
        ],
        source: "docs.mollie.com",
        ..KEY
    },
    Rule {
        id: "payment-key/midtrans",
        about: "Midtrans server key",
        wake: &[Wake::Prefix(&["Mid-server-"])],
        begin: Some(midtrans),
        sift: None,
        pattern: r"(?:SB-)?Mid-server-[A-Za-z0-9_-]{20,32}",
        hits: &[
            concat!("API_KEY=«Mid-s", "erver-fuUAdZaq83bQBrJFjFo8cgCh»"),
            concat!(
                "\"token\": \"«SB-Mid-s",
                "erver-ieLowl8AJDqhQyxOFYpRIGw4»\","
            ),
        ],
        misses: &[
            concat!("KEY=Mid-s", "erver-I6tdfj0sZT"),
            "KEY=Mid-client-b8ImkEfoANQ6sHhHDldBVpYg",
        ],
        source: "docs.midtrans.com",
        ..KEY
    },
    Rule {
        id: "payment-key/xendit",
        about: "Xendit secret key",
        wake: &[Wake::Prefix(&["xnd_"])],
        pattern: r"xnd_(?:development|production)_[A-Za-z0-9]{20,80}",
        hits: &[
            concat!(
                "use «xn",
                "d_development_ekADKXrCOR4micnaVZqhPByKaSlAkY0W42kOz1zHesKGKIhBELaF5ZYLm9lK» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «xn",
                "d_production_IY9qYGvGePVGL9R0ge8wxdL8DhlXdOdAPbcUaP4bOp8uMgCSL4V2XmvdUkoW»\""
            ),
        ],
        misses: &[
            concat!("KEY=xn", "d_producti"),
            concat!(
                "KEY=xn",
                "d_public_production_r9wtg1zSmgGzEjkBtWlw3j24M2F8DBOK0CYMDRhycBYtJcxdJ3fT7EQUXnp2"
            ),
        ],
        source: "docs.xendit.co",
        ..KEY
    },
    Rule {
        id: "payment-key/mercado-pago",
        about: "Mercado Pago access token",
        wake: &[Wake::Prefix(&["APP_USR-"])],
        pattern: r"APP_USR-[0-9]{10,20}-[0-9]{6}-[a-f0-9]{32}-[0-9]{6,12}",
        hits: &[
            concat!(
                "key: '«APP_",
                "USR-3127517987912895-872178-54302a1ce12692ef2147b2a961e3c385-573714394»'"
            ),
            concat!(
                "https://x.example.org/?k=«APP_",
                "USR-5361769138761295-674729-ed86424c1ed61beadc65653eaf2f41e3-518724814»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=APP_", "USR-30b4cafd-a461-4874-80a7-52324af8685e"),
            concat!("KEY=APP_", "USR-9639419837676587-281849"),
        ],
        source: "mercadopago.com/developers",
        ..KEY
    },
    Rule {
        id: "payment-key/easypost",
        about: "EasyPost key",
        wake: &[Wake::Prefix(&["EZAK", "EZTK"])],
        pattern: r"EZ[AT]K[A-Za-z0-9]{54}",
        hits: &[
            concat!(
                "export TOKEN=«EZ",
                "AKoapowy7DasxWaTy8QqE5jQ8sfove725WlQUFHZXmNdmxLr5CrJDZ0i»; run"
            ),
            concat!(
                "(«EZ",
                "TKZclKWBFs7SC4j5g2ctPsFpJ1y2SfGJZ0h2zhwTIjEPj2jNDWTH9EaO»)"
            ),
        ],
        misses: &[
            concat!("KEY=EZ", "AKxC6rwewxkA425iJwZ7ycLxanUKl1KY"),
            "KEY=EZXKjmzEAKEv5CsxneswYrhApDSiPz8mN7hJCQlcDnWDcXmETKDhkADHIX",
        ],
        source: "docs.easypost.com",
        ..KEY
    },
    Rule {
        id: "payment-key/shippo",
        about: "Shippo token",
        wake: &[Wake::Prefix(&["shippo_"])],
        pattern: r"shippo_(?:live|test)_[a-f0-9]{40}",
        hits: &[
            concat!(
                "新的密钥是«shi",
                "ppo_live_058a03574e20957e45f7ed91a0ca67a68f18ce84»。"
            ),
            concat!(
                "API_KEY=«shi",
                "ppo_test_2a56e2e17dbfacb071efb2ea9810e4f8b9037174»"
            ),
        ],
        misses: &[
            concat!("KEY=shi", "ppo_live_c5fd3a515189b2f4930c"),
            concat!(
                "KEY=shi",
                "ppo_prod_435fb616e521a42e8f2ec4983e541d13b79c0aba"
            ),
        ],
        source: "docs.goshippo.com",
        ..KEY
    },
    Rule {
        id: "payment-key/duffel",
        about: "Duffel token",
        wake: &[Wake::Prefix(&["duffel_"])],
        pattern: r"duffel_(?:live|test)_[A-Za-z0-9_-]{43}",
        hits: &[
            concat!(
                "\"token\": \"«duf",
                "fel_live_e0eFrLx3JaJTG9Y79aHRjfEzfQGeHWyMFiVMpKJxBe3»\","
            ),
            concat!(
                "use «duf",
                "fel_test_pv9slnrP9hFgNKE6hk4j-cCbedzyQ3csUFIzoz8Hizj» for now"
            ),
        ],
        misses: &[
            concat!("KEY=duf", "fel_live_uPrqfNYdcheRdMtY2KwR"),
            concat!(
                "KEY=duf",
                "fel_prod_tI85yAbNUtMxkSXgAbLwY4Fibmy16oJL8j35s8lsevB"
            ),
        ],
        source: "duffel.com/docs",
        ..KEY
    },
];

/// With the `SB-` of the sandbox before it.
#[allow(clippy::unnecessary_wraps)]
fn midtrans(text: &[u8], at: usize) -> Option<usize> {
    Some(if text[..at].ends_with(b"SB-") {
        at - 3
    } else {
        at
    })
}
