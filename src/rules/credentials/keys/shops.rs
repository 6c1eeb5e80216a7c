//! Keys of shops, of sellers and of banks, by their prefix.

use crate::rules::credentials::placeholder;
use crate::rules::credentials::provider::{KEY, solid, unlike_words};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "payment-key/conekta",
        about: "Conekta key",
        wake: &[Wake::Prefix(&["key_"])],
        sift: Some(solid),
        pattern: r"key_[A-Za-z0-9]{20,24}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "https://x.example.org/?k=«ke",
                "y_SoVAyS0tRyNj8ioP53etyh»&v=1"
            ),
            concat!("export TOKEN=«ke", "y_Hlbd085HORmCrL7g8yO89t»; run"),
        ],
        misses: &[
            concat!("KEY=ke", "y_e31dc2"),
            concat!("KEY=ke", "y_xxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "developers.conekta.com",
        ..KEY
    },
    Rule {
        id: "payment-key/asaas",
        about: "Asaas key",
        wake: &[Wake::Prefix(&["aact_"])],
        sift: None,
        begin: Some(back_dollar),
        pattern: r"\$aact_(?:prod_|hmlg_)?[A-Za-z0-9+/=:-]{60,180}",
        reach: 220,
        left: Edge::Free,
        right: Edge::Free,
        check: Some(real_behind_dollar),
        hits: &[
            concat!(
                "(«$aact_pro",
                "d_tFBGQQQNanzmS7XzceIErDineKIhjXuGiVJ8TANZvpgWgaTuWLqU932O7LsJH3FL2uiaWAYFlCPMBnvNphWC5KH8dZE6F3HB9WdcPFwMbWOoMXutnvy3TlPM»)"
            ),
            concat!(
                "新的密钥是«$aact_pro",
                "d_mEhbOihG8z4VRBD1M70uFRoh4I6UjcdaFIj4yuG9LLjSlUOxWkSChHD16OVEVLTduTiuDTX3fopqrWQrp2dWFLNfs92tmBTAPx9UxNs7EupgcXw8vOZjarBc»。"
            ),
        ],
        misses: &[
            concat!("KEY=$aac", "t_prod_8wJXqZnxJW"),
            concat!(
                "x_aact_p",
                "rod_vq6GNmwqw4iQpSq7AriBzwI5Sryo1x6XiW8yx5haIB2uMqbRpRoBoCCAzdfW2UPYD83rgcdNSGIJOVKq11GSkAAby6"
            ),
        ],
        source: "docs.asaas.com",
        ..KEY
    },
    Rule {
        id: "payment-key/woocommerce",
        about: "WooCommerce consumer key or secret",
        wake: &[Wake::Prefix(&["ck_", "cs_"])],
        sift: Some(solid),
        pattern: r"c[ks]_[a-f0-9]{40}",
        hits: &[
            concat!("API_KEY=«c", "k_858fec9b9e0fc217594103f49336eab4a52beffa»"),
            concat!(
                "\"token\": \"«c",
                "s_54152a0d50c58c83e620a369d2359d57ae88900a»\","
            ),
        ],
        misses: &[
            concat!("KEY=c", "k_439cd4"),
            concat!("KEY=c", "k_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "woocommerce.github.io/woocommerce-rest-api-docs",
        ..KEY
    },
    Rule {
        id: "payment-key/ebay",
        about: "eBay client secret (cert id)",
        wake: &[Wake::Prefix(&["PRD-", "SBX-"])],
        pattern: r"(?:PRD|SBX)-[a-f0-9]{12}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}",
        hits: &[
            concat!("use «PR", "D-e4039cfeb93c-28b0-f17b-faf4-de18» for now"),
            concat!(
                "-H \"Authorization: Bearer «PR",
                "D-c7ee95305b94-421b-0a93-b635-b303»\""
            ),
        ],
        misses: &[
            concat!("KEY=PR", "D-1ce68f"),
            concat!("KEY=PR", "D-xxxxxxxxxxxx-xxxx-xxxx-xxxx-xxxx"),
        ],
        source: "developer.ebay.com",
        ..KEY
    },
    Rule {
        id: "payment-key/amazon-seller",
        about: "Amazon seller token: MWS, Login with Amazon secret, refresh token",
        wake: &[Wake::Prefix(&[
            "amzn.mws.",
            "amzn1.oa2-cs.v1.",
            "Atzr|",
            "Atza|",
        ])],
        pattern: r"amzn\.mws\.[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}|amzn1\.oa2-cs\.v1\.[a-f0-9]{64}|Atz[ar]\|[A-Za-z0-9_-]{80,}",
        reach: 1200,
        hits: &[
            concat!("key: '«amzn.mw", "s.368000f3-e96c-4a79-ac2f-607efbdfb5c0»'"),
            concat!(
                "https://x.example.org/?k=«amzn1.oa2-cs.v",
                "1.7b2ffc77169c48c1868a748e2ac28a5941d3642d6a6379fccd75757d0caafd47»&v=1"
            ),
            concat!(
                "export TOKEN=«Atz",
                "r|IKhSXLTgi1qpQO87oM5awU4CEPhbiu15F0kvpFAqkVOjSz2GQ6v7IbM5fAvNLwU1_mnH87meQL55r28IJZU1HO1s3NOIePgwogNg_N-JnAdCHPS8ys2EzDMCsv6LLHkHWgRzeARDI84FYjCSBdeiM6hZksJuBzrympDCSkJ3so2rFFcxn45PmhcRtnaLPdQ0ZJlPUG8w»; run"
            ),
        ],
        misses: &[
            concat!("KEY=amzn.mw", "s.198388"),
            concat!("KEY=amzn.mw", "s.xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"),
        ],
        source: "developer-docs.amazon.com/sp-api",
        ..KEY
    },
    Rule {
        id: "payment-key/lob",
        about: "Lob key",
        wake: &[Wake::Prefix(&["live_", "test_"])],
        sift: Some(solid),
        pattern: r"(?:live|test)_[a-f0-9]{35}",
        hits: &[
            concat!("(«liv", "e_769714bffdeddae2a2d584a1ad14f60d86a»)"),
            concat!("新的密钥是«liv", "e_895ee16e4bf37645c4af12fbf90cff9e4b0»。"),
        ],
        misses: &[
            concat!("KEY=liv", "e_b18026"),
            concat!("KEY=liv", "e_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.lob.com",
        ..KEY
    },
    Rule {
        id: "payment-key/aftership",
        about: "AfterShip key",
        wake: &[Wake::Prefix(&["asat_"])],
        sift: Some(solid),
        pattern: r"asat_[a-f0-9]{32}",
        hits: &[
            concat!("API_KEY=«asa", "t_f995a23be7eb28fa89b17d9ad1a45dcf»"),
            concat!(
                "\"token\": \"«asa",
                "t_c10c0a91d3cc16d4a824b48d14f6e357»\","
            ),
        ],
        misses: &[
            concat!("KEY=asa", "t_9c334a"),
            concat!("KEY=asa", "t_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "aftership.com/docs",
        ..KEY
    },
    Rule {
        id: "payment-key/sumup",
        about: "SumUp secret key",
        wake: &[Wake::Prefix(&["sup_sk_"])],
        pattern: r"sup_sk_[A-Za-z0-9]{20,48}",
        hits: &[
            concat!("use «sup_s", "k_v1Gwr4I3vbowzVjm8NYtuhC5DniVya9f» for now"),
            concat!(
                "-H \"Authorization: Bearer «sup_s",
                "k_hARx38RztusCH3HPeTyoyKLrSh51FhDd»\""
            ),
        ],
        misses: &[
            concat!("KEY=sup_s", "k_3f51fc"),
            concat!("KEY=sup_s", "k_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "developer.sumup.com",
        ..KEY
    },
    Rule {
        id: "payment-key/brex",
        about: "Brex token",
        wake: &[Wake::Prefix(&["bxt_"])],
        sift: Some(solid),
        pattern: r"bxt_[A-Za-z0-9]{30,60}",
        hits: &[
            concat!("key: '«bx", "t_LEJOKNCAiybTmJKp2B8ZEq04X9rtGgtBKG3kmAR3»'"),
            concat!(
                "https://x.example.org/?k=«bx",
                "t_5UiH39gm0WbKzx00KZ8l06xF1V6unHrzpQwkmpmx»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=bx", "t_c11f7a"),
            concat!("KEY=bx", "t_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "developer.brex.com",
        ..KEY
    },
    Rule {
        id: "payment-key/mercury",
        about: "Mercury token: the scheme secret-token of RFC 8959",
        wake: &[Wake::Prefix(&["mercury_production_"])],
        pattern: r"mercury_production_[a-z]{2,4}_[A-Za-z0-9]{30,90}(?:_yrucrem)?",
        hits: &[
            concat!(
                "export TOKEN=«mercury_production_rm",
                "a_5bZ2F25QcXxBftejbjdpkyIrFOYuDuhgzQ7vUC5NtH9qW7B9OCVfDbdBXp4GI6Pw_yrucrem»; run"
            ),
            concat!(
                "(«mercury_production_rm",
                "a_NaMN1WKOetBVJfLhtfqj7S9Sh08yd1vMPvXIUAhwFFTtjAfMRy3ibl84Scpzgfzl_yrucrem»)"
            ),
        ],
        misses: &[
            concat!("KEY=mercury_production_rm", "a_28d6fc"),
            concat!(
                "KEY=mercury_production_rm",
                "a_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_yrucrem"
            ),
        ],
        source: "docs.mercury.com; RFC 8959",
        ..KEY
    },
];

/// A dollar sign begins a variable, for the check.
fn real_behind_dollar(value: &str) -> bool {
    placeholder::real(value.trim_start_matches('$'))
}

/// The dollar sign before the name.
fn back_dollar(text: &[u8], at: usize) -> Option<usize> {
    let from = at.checked_sub(1)?;
    (text[from] == b'$').then_some(from)
}
