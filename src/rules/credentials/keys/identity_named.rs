//! Keys of identity providers that have no prefix: the name stands before them.

use crate::rules::credentials::provider::{NAMED, named};
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "identity/okta",
        about: "Okta key, by its name",
        wake: &[Wake::Words(&["okta", "ssws"])],
        pattern: named!(r"00[A-Za-z0-9_-]{40}"),
        near: &[
            "okta*",
            "token*",
            "ssws",
            "key*",
            "secret*",
            "authorization",
        ],
        hits: &[
            concat!(
                "OKTA_API_TOKEN=«007fzZmrnCI1dlhuwkwLY",
                "H9fvYR22iMMPMxdtlxcbe»"
            ),
            concat!(
                "Authorization: SSWS «00waUUOxya37WpFh41KNA",
                "E4JCnhgw7STN0mUHLrDKv»"
            ),
        ],
        misses: &[
            concat!("Okta build sHJ5lh8xF6s0pSg", "gACdx7p1TWF6lQDZmnouGMhWGVX"),
            concat!("Okta API toke", "n: 00EQK5d1K8D"),
        ],
        source: "developer.okta.com",
        ..NAMED
    },
    Rule {
        id: "identity/auth0",
        about: "Auth0 client secret, by its name",
        wake: &[Wake::Words(&["auth0"])],
        pattern: named!(r"[A-Za-z0-9_-]{64}"),
        hits: &[
            concat!(
                "auth0: {\n  secretKey: \"«yzdDtUux1VAf7G9WZ2Wvr6RNaFDRDv0W",
                "7u6Mkqsqpf8VgHO3bXIKAzDCUUCjQYif»\"\n}"
            ),
            concat!(
                "kunci API Auth0: «cSI94jfItd6LYobvk9pociXgh6s0Hese",
                "GN5haqzt0mRYmRR6z5UAdPHqAXql74rH»"
            ),
        ],
        misses: &[
            concat!(
                "Auth0 build gFa15udfgfKZkMlkNc1uQSZncJ0twrqv",
                "jMkMnO0hy7u5H1laVMzvANs606aTacG9"
            ),
            "Auth0 API key is short: QQRcE8c",
        ],
        source: "auth0.com/docs",
        ..NAMED
    },
    Rule {
        id: "identity/duo",
        about: "Duo key, by its name",
        wake: &[Wake::Words(&[
            "duo_skey",
            "duo_secret",
            "duo skey",
            "duo secret",
            "duo_",
        ])],
        pattern: named!(r"[A-Za-z0-9]{40}"),
        hits: &[
            concat!(
                "DUO_SECRET_KEY=«1zGXxLOUXXnm4MjresYF",
                "qg82lnBKoiLAlubUbhsC»"
            ),
            concat!(
                "Duo secret key: «n5y0qP4ucNYihaRGN3gK",
                "1iDp1HCo04Hr5YCZnAFD»"
            ),
        ],
        misses: &[
            concat!("Duo build cFxDQn2P5AXqrfOEWXfe", "eEHmaNksrWda4KIEQy5k"),
            "Duo API key is short: zhAqrMc",
        ],
        source: "duo.com/docs",
        ..NAMED
    },
    Rule {
        id: "identity/jumpcloud-legacy",
        about: "JumpCloud key of the older kind, by its name",
        wake: &[Wake::Words(&["jumpcloud"])],
        pattern: named!(r"[a-f0-9]{40}"),
        hits: &[
            concat!(
                "el token de JumpCloud es «42d3b984ad4f3f2abb36",
                "57067381d34417513b30»"
            ),
            concat!(
                "JUMPCLOUD_TOKEN=\"«33a6f367c1cf8da3ba51",
                "e1070896ef1044a39a8c»\""
            ),
        ],
        misses: &[
            concat!(
                "JumpCloud build 6ad6e1b94cb83e0494e4",
                "2ac7a80d9198c6ce484e"
            ),
            "JumpCloud API key is short: 5fbfa52",
        ],
        source: "docs.jumpcloud.com",
        ..NAMED
    },
    Rule {
        id: "identity/onelogin",
        about: "OneLogin key, by its name",
        wake: &[Wake::Words(&["onelogin"])],
        pattern: named!(r"[a-f0-9]{64}"),
        hits: &[
            concat!(
                "OneLoginのAPIキーは«40273d9feb624920a56117a1fdb4106e",
                "ecf77092c88b1612d0b590530c52ae49»です"
            ),
            concat!(
                "ключ OneLogin: «fd6d244e2de9dd648ecc618c5fe45285",
                "2006af644ccf1fd1122d1f3d1477a4ec»"
            ),
        ],
        misses: &[
            concat!(
                "OneLogin build efd0089e72baea2830bb5d98ade2920a",
                "5f246fa5fc690e8913dcbc3f1ef65763"
            ),
            "OneLogin API key is short: 3231b5a",
        ],
        source: "developers.onelogin.com",
        ..NAMED
    },
    Rule {
        id: "identity/keycloak",
        about: "Keycloak client secret, by its name",
        wake: &[Wake::Words(&["keycloak"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}|[A-Za-z0-9]{32}"),
        hits: &[
            concat!("KEYCLOAK_API_KEY=«cXMB5lJKAd3xv6Ez", "Ev0zimcU022yjTfg»"),
            concat!(
                "my Keycloak API key is «DkZne2ok22nwfP9a",
                "IxnL185WWTDZMQCP», keep it"
            ),
        ],
        misses: &[
            concat!("Keycloak build 2TEVzJwR3QNX91Cw", "8mtvfeomh6FGQtKk"),
            "Keycloak API key is short: FpqDDlM",
        ],
        source: "keycloak.org/documentation",
        ..NAMED
    },
    Rule {
        id: "identity/teleport",
        about: "Teleport join token, by its name",
        wake: &[Wake::Words(&["teleport"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!("TELEPORT_JOIN_TOKEN=«28db9ffc38b61a03", "6a57bcff5016c67a»"),
            concat!(
                "teleport start --token=«e515f54abb1faf78",
                "6e44b9bae710f637»"
            ),
        ],
        misses: &[
            concat!("Teleport build db5a0398e5fac177", "eb43529eabe5354b"),
            "Teleport API key is short: 22ba562",
        ],
        source: "goteleport.com/docs",
        ..NAMED
    },
    Rule {
        id: "identity/twingate",
        about: "Twingate key, by its name",
        wake: &[Wake::Words(&["twingate"])],
        pattern: named!(r"[A-Za-z0-9_-]{60,120}"),
        reach: 420,
        hits: &[
            concat!(
                "Twingate 的密钥是«wJ3qiCJkcWJCUAErYBZ7yWxlTLlze7WHPRI4IU9EI9C",
                "ixUhsTG1LX9JpzCamUs6fr614IXbY6TeuLK98ZsUDL3»。"
            ),
            concat!(
                "twingate: {\n  secretKey: \"«gJC1rL6cSD6Jz4QPhLwKZI8zQmsHvuZZnbn6hF7CTbz",
                "9OjdC4iZkWx8NirBYw7zxIQjdX12MdhoH7sIZVQaslK»\"\n}"
            ),
        ],
        misses: &[
            concat!(
                "Twingate build v3ysR0skB9MhvSUpmlIjk9CuGfcXCLYNrIS1zLYKdsm",
                "QFHH6PwT1yhAoFTfnVwzS8R3po5TYFx1YQnInCwydW3"
            ),
            "Twingate API key is short: zpha41m",
        ],
        source: "twingate.com/docs",
        ..NAMED
    },
];
