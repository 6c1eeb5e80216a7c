//! Keys of services that send mail that have no prefix: the name stands before them.

use crate::rules::credentials::provider::{NAMED, NAMED_UUID, named};
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "mail/mailgun-dashed",
        about: "Mailgun key of the newer kind, by its name",
        wake: &[Wake::Words(&["mailgun"])],
        pattern: named!(r"[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8}"),
        hits: &[
            concat!(
                "MAILGUN_API_KEY=«0e6440f464acc8f78b828f8b6",
                "64e3a39-dc57b890-2fdffa37»"
            ),
            concat!(
                "my Mailgun API key is «97b35535c5edc87a844ce733e",
                "0aeef90-a5a86377-5bf6a87b», keep it"
            ),
        ],
        misses: &[
            concat!(
                "Mailgun build 7e581760e55ccc08b0e716665",
                "b7fbd28-b86ad756-8092a398"
            ),
            "Mailgun API key is short: bfb0ea6",
        ],
        source: "documentation.mailgun.com",
        ..NAMED
    },
    Rule {
        id: "mail/postmark",
        about: "Postmark key, by its name",
        wake: &[Wake::Words(&["postmark"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!(
                "Mein Postmark-Schlüssel lautet «e30f0585-4048-423c",
                "-9d6a-3a0c95ad344a»."
            ),
            concat!(
                "la clé Postmark : «eaaea69a-a469-4e9b",
                "-82fa-4086318ce1fe»"
            ),
        ],
        misses: &[
            concat!("Postmark build 97d5b62f-c665-4677", "-8bf3-9239ee412f93"),
            "Postmark API key is short: f62787f",
        ],
        source: "postmarkapp.com/developer",
        ..NAMED_UUID
    },
    Rule {
        id: "mail/sparkpost",
        about: "SparkPost key, by its name",
        wake: &[Wake::Words(&["sparkpost"])],
        pattern: named!(r"[a-f0-9]{40}"),
        hits: &[
            concat!(
                "SparkPost 的密钥是«9f93afa96cecdb7c70e5",
                "4538a2058aa664f9fd56»。"
            ),
            concat!(
                "sparkpost: {\n  secretKey: \"«c462ad2478ffeb57bcd3",
                "f3a9e68bbd33ae7b28f5»\"\n}"
            ),
        ],
        misses: &[
            concat!(
                "SparkPost build 04b7046534ac77171d24",
                "cd818b19fd36577d02ba"
            ),
            "SparkPost API key is short: 3146b7a",
        ],
        source: "developers.sparkpost.com",
        ..NAMED
    },
    Rule {
        id: "mail/mailjet",
        about: "Mailjet key, by its name",
        wake: &[Wake::Words(&["mailjet", "mj_apikey"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!("kunci API Mailjet: «988cfc53d3103681", "c1ad93d9b9575d5c»"),
            concat!(
                "el token de Mailjet es «feb0b00709a22510",
                "dc32a3a630f099d8»"
            ),
        ],
        misses: &[
            concat!("Mailjet build e168e788364cc930", "4076471345b8e4e0"),
            "Mailjet API key is short: 601620a",
        ],
        source: "dev.mailjet.com",
        ..NAMED
    },
    Rule {
        id: "mail/loops",
        about: "Loops key, by its name",
        wake: &[Wake::Words(&["loops_api", "loops.so", "loops api"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!("LOOPS_API_KEY=«0eb129550785460f", "4871a61bd81c4c31»"),
            concat!("loops.so key: «5bf74ad035b9f487", "8d61ccb243b8bb47»"),
        ],
        misses: &[
            concat!("Loops build e80918c1df7dd95c", "06d9fb8445076210"),
            "Loops API key is short: f03a378",
        ],
        source: "loops.so/docs",
        ..NAMED
    },
    Rule {
        id: "mail/elastic-email",
        about: "Elastic Email key, by its name",
        wake: &[Wake::Words(&[
            "elasticemail",
            "elastic_email",
            "elastic email",
        ])],
        pattern: named!(r"[A-Fa-f0-9]{96}"),
        hits: &[
            concat!(
                "ELASTICEMAIL_TOKEN=\"«B8F2D06682DFB9C7E40433D9C49AB637DFD03D4D02EA198F",
                "5F5B03978279562BE05341C6A359B5BB4940FA35DE0D60FA»\""
            ),
            concat!(
                "Elastic EmailのAPIキーは«F440F95BAC38C3FA517D59C8216EB56A79C3696F4FA66538",
                "C942BB5DFD7A4AAC784AA0E5A195465559A155CA8216E1AC»です"
            ),
        ],
        misses: &[
            concat!(
                "Elastic Email build AF507144ACC23913E76A118063BDC406B93EF2A8E6020DCC",
                "DC0F0D4D3E599B98A66EF49F773463338FCAAEDA2934F835"
            ),
            "Elastic Email API key is short: 6ED32F6",
        ],
        source: "elasticemail.com/developers",
        ..NAMED
    },
    Rule {
        id: "mail/mailtrap",
        about: "Mailtrap key, by its name",
        wake: &[Wake::Words(&["mailtrap"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!("ключ Mailtrap: «95529c713131f4fc", "4af716084984b90e»"),
            concat!("MAILTRAP_API_KEY=«2c39754f47e4e8e3", "0c84420d41c49fe8»"),
        ],
        misses: &[
            concat!("Mailtrap build 923faf86f0f9aee9", "5471cc2475b6c224"),
            "Mailtrap API key is short: ca08259",
        ],
        source: "docs.mailtrap.io",
        ..NAMED
    },
    Rule {
        id: "mail/customer-io",
        about: "Customer.io key, by its name",
        wake: &[Wake::Words(&[
            "customerio",
            "customer.io",
            "customer_io",
            "cio_api",
        ])],
        pattern: named!(r"[a-f0-9]{32}|[a-f0-9]{20}"),
        hits: &[
            concat!("CUSTOMERIO_API_KEY=«92e4785f051aaebd", "787ba4a1fbbcad73»"),
            concat!(
                "Customer.io app key: «a3682773109941af",
                "aa71063469946443»"
            ),
        ],
        misses: &[
            concat!("Customer.io build 96ed147a5b4e923d", "54a19e7f511f9427"),
            "Customer.io API key is short: 398800a",
        ],
        source: "customer.io/docs",
        ..NAMED
    },
    Rule {
        id: "mail/iterable",
        about: "Iterable key, by its name",
        wake: &[Wake::Words(&["iterable_", "iterable api"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!("ITERABLE_API_KEY=«9ca3f6c19a25fecd", "da15cb4570a70323»"),
            concat!("Iterable API key: «4af733d84c8bd81c", "74eae47fc43d5df5»"),
        ],
        misses: &[
            concat!("Iterable build 9fb38cfafb47760f", "132beca0255ac40d"),
            "Iterable API key is short: b8e85f5",
        ],
        source: "api.iterable.com",
        ..NAMED
    },
    Rule {
        id: "mail/activecampaign",
        about: "ActiveCampaign key, by its name",
        wake: &[Wake::Words(&["activecampaign", "active_campaign"])],
        pattern: named!(r"[a-f0-9]{72}"),
        hits: &[
            concat!(
                "my ActiveCampaign API key is «6406d5032b88232f58f471be3ffb8ee640be",
                "c8e082acde4a1ee4e792a5c9397b00ff1930», keep it"
            ),
            concat!(
                "Mein ActiveCampaign-Schlüssel lautet «fd427b356214baef92805dca44d45304af6e",
                "e4eea25d440ed4ede4848c3583be2292b8cb»."
            ),
        ],
        misses: &[
            concat!(
                "ActiveCampaign build cb676e3c4567587b3c9ab9e010c6bdf1add1",
                "589fdc532cc0fb87dd482406327b28a91fff"
            ),
            "ActiveCampaign API key is short: 25f0488",
        ],
        source: "developers.activecampaign.com",
        ..NAMED
    },
    Rule {
        id: "mail/hunter",
        about: "Hunter key, by its name",
        wake: &[Wake::Words(&["hunter_api", "hunter.io", "hunter api"])],
        pattern: named!(r"[a-f0-9]{40}"),
        hits: &[
            concat!(
                "HUNTER_API_KEY=«8bf3797f4eb23948b9a0",
                "9281dcd467302655091f»"
            ),
            concat!(
                "hunter.io key: «b341f8b7abd6e20cc429",
                "8ea5f260cb356a7fa410»"
            ),
        ],
        misses: &[
            concat!("Hunter build 66a638490a3187c8a050", "b51f9ada91a1a17a6122"),
            "Hunter API key is short: 9c3036d",
        ],
        source: "hunter.io/api-documentation",
        ..NAMED
    },
];
