//! Keys of further payment providers, by their prefix.

use crate::rules::credentials::provider::{KEY, solid, unlike_words};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "payment-key/paypal-token",
        about: "PayPal access token",
        wake: &[Wake::Prefix(&["A21AA"])],
        pattern: r"A21AA[A-Za-z0-9_-]{60,110}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «A21",
                "AATsJivBpe3sbrhHplr0cIM5H8ZaXjp4JZQE1T_hYopoGQuBMkDw1G77-v4s_2ezsNIRQXjd9jZG_HstPJCAzqqlH8kZ4u»\""
            ),
            concat!(
                "key: '«A21",
                "AA9MlzZddSD44iIfIKXMdhNSRu-67KGGUUTlPYmc9qAnXdZ2eB3taFp_brOajk_Ek4a7NaqLhjdQpg4IRneIxsFZqRywbz»'"
            ),
        ],
        misses: &[
            concat!("KEY=A21", "AAe5eadc"),
            concat!(
                "KEY=A21",
                "AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "developer.paypal.com/api/rest/authentication",
        ..KEY
    },
    Rule {
        id: "payment-key/adyen",
        about: "Adyen API key",
        wake: &[Wake::Prefix(&["AQE"])],
        pattern: r"AQE[a-z]hm[A-Za-z0-9+/]{10,200}={0,2}-[A-Za-z0-9+/]{30,60}={0,2}-[A-Za-z0-9!#$%&()*+./:<=>?@^_{|}~-]{8,60}",
        reach: 340,
        right: Edge::Free,
        hits: &[
            concat!(
                "ADYEN_API_KEY=«AQEy",
                "hmSlC738n9m2lujPqKRBV5k6KmJRoKgE8quYdSzcbNHWhzNZcGE2ZeunUyKTW9ntBrDT7zXHo1oTAyZlHvFVDPbvB8rm-vvXci7DAIvtobz9wZWt79dnuVF248HHcun4Jld661B4=-c21Yn5TSGB0sA2Se»"
            ),
            concat!(
                "X-API-Key: «AQEy",
                "hmxKS1BZsP1B2m35cjTATZMbU7VBgvUT4HSGxg7GnCvIa1kpG9DBPQBH4cMyVi8onFTpujiM9KNWQclxhGxRD6lyngYs-twRwjqXTFrZeSxNSRkxRZnNA9kj8Lf1tzdS06d2AV2K=-27gfclGDnOdqGCse»"
            ),
        ],
        misses: &[
            concat!("KEY=AQEy", "hm7932f6"),
            concat!(
                "KEY=AQEy",
                "hmxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=-xxxxxxxxxxxxxxxx"
            ),
        ],
        source: "docs.adyen.com/development-resources/api-credentials",
        ..KEY
    },
    Rule {
        id: "payment-key/razorpay",
        about: "Razorpay key id",
        wake: &[Wake::Prefix(&["rzp_live_", "rzp_test_"])],
        pattern: r"rzp_(?:live|test)_[A-Za-z0-9]{14,20}",
        hits: &[
            concat!("https://x.example.org/?k=«rzp_liv", "e_YCUnBb77ZYwNEk»&v=1"),
            concat!("export TOKEN=«rzp_liv", "e_HEeKX276SsooNF»; run"),
        ],
        misses: &[
            concat!("KEY=rzp_liv", "e_db5582"),
            concat!("KEY=rzp_liv", "e_xxxxxxxxxxxxxx"),
        ],
        source: "razorpay.com/docs/api",
        ..KEY
    },
    Rule {
        id: "payment-key/gocardless",
        about: "GoCardless access token",
        wake: &[Wake::Prefix(&["live_", "sandbox_"])],
        pattern: r"(?:live|sandbox)_[A-Za-z0-9_-]{40}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("(«liv", "e_niqoJKG7ryi50nodcA8nRB15reSzbx0dq4oGKFwQ»)"),
            concat!(
                "新的密钥是«sandbo",
                "x_hh0TOQY8lLFFQyAmMXk19NiRVKiyEK9tUuPq25nj»。"
            ),
        ],
        misses: &[
            concat!("KEY=liv", "e_95fc22"),
            concat!("KEY=liv", "e_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "developer.gocardless.com",
        ..KEY
    },
    Rule {
        id: "payment-key/checkout",
        about: "Checkout.com secret key",
        wake: &[Wake::Prefix(&["sk_"])],
        pattern: r"sk_(?:sbox_[a-z2-7]{20,40}|[a-z2-7]{26}[A-Za-z0-9*_=$#^@:-]?|(?:test_)?[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})",
        right: Edge::Free,
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("API_KEY=«sk_sbo", "x_fn656nlm4bvk5kpws4x3psje37a»"),
            concat!(
                "\"token\": \"«s",
                "k_8c3d1ff8-6282-4b9f-ba88-a69daadf0b09»\","
            ),
        ],
        misses: &[
            concat!("KEY=sk_sbo", "x_5162f0"),
            concat!("KEY=sk_sbo", "x_xxxxxxxxxxxxxxxxxxxxxxxxxxa"),
        ],
        source: "checkout.com/docs",
        ..KEY
    },
    Rule {
        id: "payment-key/klarna",
        about: "Klarna API key",
        wake: &[Wake::Prefix(&["klarna_"])],
        pattern: r"klarna_(?:live|test)_api_[A-Za-z0-9!*._+/=-]{20,200}",
        reach: 260,
        hits: &[
            concat!(
                "use «klarna_live_ap",
                "i_1pJN7RQ9A4M0LPSkPVHPkrv5hyxEJ7nmk1k65Md0N6Yb11Afg20lv8BPxfmfZuma0gWgphrLEYMQAXdXXAXrBWESzJunjcGNQysuociQx4eM1EZkiaYu5Ut2» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «klarna_live_ap",
                "i_Aa5CTX8QVo4jgZLbnSEAHPZ7mGVcFDa8mxJDqSWPqHmKVSjc7PViJ3o9DnMj0A6KJSyAUYqx4tifK3oGeLj9pjfjf5L6suwtDQD9EjmDJTrIjWoGL1y5CBzi»\""
            ),
        ],
        misses: &[
            concat!("KEY=klarna_live_ap", "i_741ef1"),
            concat!(
                "KEY=klarna_live_ap",
                "i_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "docs.klarna.com",
        ..KEY
    },
    Rule {
        id: "payment-key/paddle",
        about: "Paddle API key or webhook secret",
        wake: &[Wake::Prefix(&["pdl_"])],
        pattern: r"pdl_(?:(?:live|sdbx)_apikey_[a-z0-9]{20,30}_[A-Za-z0-9]{20,24}_[A-Za-z0-9]{3}|ntfset_[a-z0-9]{20,30}_[A-Za-z0-9+/=]{20,48})",
        hits: &[
            concat!(
                "key: '«pdl_live_apike",
                "y_tssegbpp8ezi0pq7hk1gdzmll6_x6yaP1caHGoBs2GLOE162A_68o»'"
            ),
            concat!(
                "https://x.example.org/?k=«pdl_ntfse",
                "t_fj7hhfzzp9o29tzt1oeuqht084_0qv06mVQtJCNFkcumM9Jll6Ko8Qx9meJ»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=pdl_live_apike", "y_65c0b3"),
            concat!(
                "KEY=pdl_live_apike",
                "y_xxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxx_xxx"
            ),
        ],
        source: "developer.paddle.com/api-reference/about/api-keys",
        ..KEY
    },
    Rule {
        id: "payment-key/polar",
        about: "Polar token",
        wake: &[Wake::Prefix(&["polar_"])],
        pattern: r"polar_(?:oat|pat|at_[uo]|rt_[uo]|cst|whs|ci|cs)_[A-Za-z0-9]{26,60}",
        hits: &[
            concat!(
                "export TOKEN=«polar_oa",
                "t_Nl5cZ2svVV32IRhK2LaSuFfqZbQG9E1ohpTzTxY6L6f»; run"
            ),
            concat!(
                "(«polar_oa",
                "t_9PGP0fHaVjX8BZAQIzwQ0gMFGIljBstgAHQiS2ieRgg»)"
            ),
        ],
        misses: &[
            concat!("KEY=polar_oa", "t_11a89d"),
            concat!(
                "KEY=polar_oa",
                "t_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "polar.sh/docs",
        ..KEY
    },
    Rule {
        id: "payment-key/omise",
        about: "Omise secret key",
        wake: &[Wake::Prefix(&["skey_"])],
        sift: Some(solid),
        pattern: r"skey_(?:test_)?[a-z0-9]{19}",
        hits: &[
            concat!("新的密钥是«ske", "y_23thylzfp3zv9nlsxiq»。"),
            concat!("API_KEY=«ske", "y_klow5ibsdy4f5qaqfz1»"),
        ],
        misses: &[
            concat!("KEY=ske", "y_79e4a8"),
            concat!("KEY=ske", "y_xxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.opn.ooo",
        ..KEY
    },
    Rule {
        id: "payment-key/toss",
        about: "Toss Payments secret key",
        wake: &[Wake::Prefix(&[
            "live_sk_",
            "test_sk_",
            "live_gsk_",
            "test_gsk_",
        ])],
        pattern: r"(?:live|test)_g?sk_[A-Za-z0-9]{20,40}",
        hits: &[
            concat!("\"token\": \"«live_s", "k_KeepdR2nGGW8U7CLWGWwQhcjF7L8»\","),
            concat!("use «live_s", "k_5Ty5AzYh5cur0ZoVG8FUuVEuzkLJ» for now"),
        ],
        misses: &[
            concat!("KEY=live_s", "k_831751"),
            concat!("KEY=live_s", "k_xxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.tosspayments.com",
        ..KEY
    },
    Rule {
        id: "payment-key/cashfree",
        about: "Cashfree secret key",
        wake: &[Wake::Prefix(&["cfsk_ma_"])],
        pattern: r"cfsk_ma_(?:prod|test)_[a-f0-9]{32}_[a-f0-9]{8}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «cfsk_ma_pro",
                "d_7a7f6116a0efaadc36bd30cc209be6ad_3b9cdd1b»\""
            ),
            concat!(
                "key: '«cfsk_ma_pro",
                "d_eb159661c05d639f0368e1902aebb11c_67e3faf6»'"
            ),
        ],
        misses: &[
            concat!("KEY=cfsk_ma_pro", "d_c40ff2"),
            concat!(
                "KEY=cfsk_ma_pro",
                "d_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxx"
            ),
        ],
        source: "cashfree.com/docs",
        ..KEY
    },
];
