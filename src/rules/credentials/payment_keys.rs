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
        pattern: r"[sr]k_(?:live|test|prod)_[A-Za-z0-9]{16,247}",
        reach: 260,
        hits: &[
            concat!("key: '«sk_l", "ive_tJ2nc4ayxu4lp2oiGCHJIvth»'"),
            concat!(
                "https://x.example.org/?k=«sk_t",
                "est_nq2kTkN1BXJQexTkJdO0VIXbdKURxSAutGadN5aMieshRlyGvDOJd0NIh7qc2ouAbrb94GHBg50zlbopbB6H2lD7abRvN6NcoWc»&v=1"
            ),
            concat!("export TOKEN=«rk_l", "ive_UHTIL4J6xTKWL0qsPAQ4LyZJ»; run"),
            concat!(
                "(«rk_t",
                "est_kV6JzhWhD0M6NpCWZB45nNTQvGn9hdZIuyDNqV2ldhB6sJoCHZboObG5mxBYOptWwFgMgOJI7dCbtwo63opN6jo6rPUBXQnNRiU»)"
            ),
        ],
        misses: &[
            concat!("KEY=sk_l", "ive_zfMxjA3g"),
            "KEY=pk_live_bGXtNlH5xMauYFWNjJD1HQwn",
            concat!("KEY=sk_t", "est_xxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.stripe.com/keys",
        ..KEY
    },
    Rule {
        id: "payment-key/webhook",
        about: "Signing secret of webhooks (Stripe, Svix, Clerk and others)",
        wake: &[Wake::Prefix(&["whsec_"])],
        pattern: r"whsec_[A-Za-z0-9+/]{24,80}={0,2}",
        right: Edge::Free,
        hits: &[
            concat!("新的密钥是«whs", "ec_lgOI7PWiEiOWARE9sX5bSBTEyJEqd98J»。"),
            concat!(
                "API_KEY=«whs",
                "ec_EdBVUvwQuXHJtZszZz5I5Ua7nEDM25EUE9mKcdet34J=»"
            ),
        ],
        misses: &[
            concat!("KEY=whs", "ec_L7qhmK75bWs4"),
            concat!("KEY=whs", "ec_your_GY3XqZwrEuM9daToTYJk"),
        ],
        source: "docs.stripe.com/webhooks; standardwebhooks.com",
        ..KEY
    },
    Rule {
        id: "payment-key/square",
        about: "Square token or secret",
        wake: &[Wake::Prefix(&["sq0atp-", "sq0csp-", "EAAA"])],
        pattern: r"sq0atp-[A-Za-z0-9_-]{22}|sq0csp-[A-Za-z0-9_-]{43}|EAAA[A-Za-z0-9_-]{60}",
        hits: &[
            concat!("\"token\": \"«sq0", "atp-gWCED015c0wVDUbLWcISIF»\","),
            concat!(
                "use «sq0",
                "csp-C3SmHAmI3nAfe6MoqR527lGJXqkVZLPIWeHQmcqw_wa» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «EA",
                "AAEED8iGZvTIo9_ToKrDpSt5RN9gFyxT5ekl7QCH_GY0nH0pF2e2FdcEMoMaxj»\""
            ),
        ],
        misses: &[
            concat!("KEY=sq0", "atp-s1q1PhIDox0z"),
            "KEY=sq0idp-xzSThk4W7gYMVDgx6DU1Mm",
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
        pattern: r"access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}",
        hits: &[
            concat!(
                "key: '«access",
                "_token$production$xmyvtjypvil63svq$4e1f94a4d6d14028a0c863fcfe0a768e»'"
            ),
            concat!(
                "https://x.example.org/?k=«access",
                "_token$sandbox$em3wtl6cjipf05gp$92f425c2f7e2ede6f1e5d43c31208e60»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=access", "_token$production$afprdt5trq8ezxor"),
            concat!(
                "KEY=access",
                "_token$test$gaxiyrdk7cpwrf9b$46527f546576bdbfa4d0b4f195fac038"
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
        pattern: r"shp(?:at|ca|pa|ss|tka)_[a-fA-F0-9]{32}",
        hits: &[
            concat!(
                "export TOKEN=«shp",
                "at_bf96e0ca7a763241c85f1b18920e4f79»; run"
            ),
            concat!("(«shp", "ss_53e10d74b2538d3e589808f49b3fa0d1»)"),
        ],
        misses: &[
            concat!("KEY=shp", "at_9c017b0e0b23ca2d8297"),
            "KEY=shpxx_cf5915c8a212e54ec5b463fa7b3d6f39",
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
                "新的密钥是«access-",
                "sandbox-d0d14c3a-e42f-47c5-8bd5-6fba1dcd73c8»。"
            ),
            concat!(
                "API_KEY=«access-pr",
                "oduction-f6cb0191-4d67-42ba-896d-0859d90c14b8»"
            ),
        ],
        misses: &[
            concat!("KEY=access-", "sandbox-7c9792d30d52"),
            "KEY=public-sandbox-2c09e71e-7184-484f-8715-f0b83aea8f51",
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
                "\"token\": \"«FLW",
                "SECK-c32fafb1cd4a9f6ace78a52e015153a8-X»\","
            ),
            concat!(
                "use «FLW",
                "SECK_TEST-4d0d27357d68631a7cdcbcbe082f8dfd-X» for now"
            ),
        ],
        misses: &[
            "KEY=FLWPUBK-9e40d3b3e30f7c6d40f1b7673b3d2310-X",
            concat!("KEY=FLW", "SECK-85f727cd0b0e5ab39e03-X"),
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
            concat!(
                "-H \"Authorization: Bearer «li",
                "ve_7rgy9YAlVoIP4L0lkVzWNRW8GhQBUa»\""
            ),
            concat!("key: '«te", "st_1rpKUnJYiShlA0exy541C9bcUQP8ui»'"),
        ],
        misses: &[
            concat!("KEY=li", "ve_ebX3p7NYtym02P1Uk6n2"),
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
        pattern: r"(?:SB-)?Mid-server-[A-Za-z0-9_-]{20,32}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«Mid-s",
                "erver-U3xpFvYtQWYqCrJqc1twfdjb»&v=1"
            ),
            concat!(
                "export TOKEN=«SB-Mid-s",
                "erver-atX1OTuJiY0YTxDpiBYUQJpA»; run"
            ),
        ],
        misses: &[
            concat!("KEY=Mid-s", "erver-FTtmf8vl8Y"),
            "KEY=Mid-client-ALS6mpqQBVWJdjl9YdZqN2nr",
        ],
        source: "docs.midtrans.com",
        ..KEY
    },
    Rule {
        id: "payment-key/xendit",
        about: "Xendit secret key",
        wake: &[Wake::Prefix(&["xnd_"])],
        pattern: r"xnd_(?:development|production)_[A-Za-z0-9]{40,80}",
        hits: &[
            concat!(
                "(«xn",
                "d_development_841EQzJPGzXF0mIO8lVKthjsrc9jYUf4jLuLhw4VLna27If6gyHdnMsHQulT»)"
            ),
            concat!(
                "新的密钥是«xn",
                "d_production_w1XcCNYq0ku1j9V7O2v6JDaVslAX1EoG9ZTX25cXkQzZxlfGHPBiEeGtWTl7»。"
            ),
        ],
        misses: &[
            concat!("KEY=xn", "d_production_lFN38r9lcgy9s5gEiCzX"),
            concat!(
                "KEY=xn",
                "d_public_production_6AQuiZErEzbw2YlEGKfPR9UyspbF9HxB41jsF8vyzCIHRydQtMe0wXDwutir"
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
                "API_KEY=«APP_",
                "USR-1717821295847498-567976-283c295d1f8edf6b903e923f3b0a1016-156314659»"
            ),
            concat!(
                "\"token\": \"«APP_",
                "USR-1614387938294829-764753-c7a7d052ceb5c561fe1c76485e4f2c48-529464847»\","
            ),
        ],
        misses: &[
            concat!("KEY=APP_", "USR-94c152dc-b38b-4386-8b13-54cd0f582652"),
            concat!("KEY=APP_", "USR-1623725429894796-912126"),
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
                "use «EZ",
                "AKVtFGyduWEAZSyuCRAdLSilK6BeDiwdP2io40O6dqtrAV0fp2jaoDRD» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «EZ",
                "TKHW6sZ6iTDpS5zlsTi2yb16ShlxqQxudStfR2joCHjcGCp1fHjerELD»\""
            ),
        ],
        misses: &[
            concat!("KEY=EZ", "AKhT6Gc1rjPGfGbVqezMBGolRSq8Sv3x"),
            "KEY=EZXKiXbudB73jnFNOK6W7LRivbU4tSqrwGOl3aQmP5jWpNrHE30XPizQcW",
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
                "key: '«shi",
                "ppo_live_9f840b0f597078b038481ea9fa0adc1f29a2d270»'"
            ),
            concat!(
                "https://x.example.org/?k=«shi",
                "ppo_test_804cf3c0727c8cd8413b1212f0f89c2427d54845»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=shi", "ppo_live_9ade5310ba63f34b6b84"),
            concat!(
                "KEY=shi",
                "ppo_prod_cd72358064e20790a1ad24e715cd3b4f1238fe13"
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
                "export TOKEN=«duf",
                "fel_live_la6A2O8ms8QCXiyX0Q3rQlOtVC4Saka0qkzFz2vUdF3»; run"
            ),
            concat!(
                "(«duf",
                "fel_test_s6IMWmxPobTcBvQ98aqlQkpt_u_xlzB2-JKl4nVMfC8»)"
            ),
        ],
        misses: &[
            concat!("KEY=duf", "fel_live_ZkErYRbli0-verAVNMUn"),
            concat!(
                "KEY=duf",
                "fel_prod_NBc_dG6U46xPD_ywVoW5HZwf0YNYA69MYpOTjMlZj34"
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
