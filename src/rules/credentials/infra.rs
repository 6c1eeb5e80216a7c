//! Tokens of infrastructure: secret stores, monitoring, data platforms, networks.

use super::provider::KEY;
use crate::rules::{Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "infra/vault",
        about: "HashiCorp Vault token: service, batch, recovery",
        wake: &[Wake::Prefix(&["hvs.", "hvb.", "hvr."])],
        pattern: r"hv[sbr]\.[A-Za-z0-9_-]{24,300}",
        reach: 320,
        hits: &[
            concat!(
                "新的密钥是«hv",
                "s.jMU1xlobyeMWo_N9mhPre6wjw6gi2fTn4q82-ZcE-uJAEPR5FzRjA5z7KXhamHNZGBG9YduDqvw6L0BKAgs8Y1GTwvH9S82»。"
            ),
            concat!(
                "API_KEY=«hv",
                "b.WLNUZOdlvqS8Azl5CprRhSJzn2zWpwO96PFoqcYlzXurqrcGahuPvYb-Y9OjVbi-rQ0p-b7QHik_GTXa9MkXsNCMWECiZ842qsyucR2_t1Ga7KuMEhKfortxWgCSRpqrseocm9PQJpuh6RrPWDarxC»"
            ),
        ],
        misses: &[
            concat!("KEY=hv", "s.vZfJVzwix8N8"),
            "KEY=hvx.WeNgyz3aH6RK8ZuEZJNYJjnyBWjgkcLtE6NBGL4kS6oO3Jftr7VugQHW5NF2Lzw5a8_kj5gsIBmSYjoSvI9pxcqApYEl9Ls",
        ],
        source: "developer.hashicorp.com/vault/docs/concepts/tokens",
        ..KEY
    },
    Rule {
        id: "infra/terraform-cloud",
        about: "HCP Terraform token",
        wake: &[Wake::Prefix(&[".atlasv1."])],
        begin: Some(back_fourteen),
        pattern: r"[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,70}",
        hits: &[
            concat!(
                "\"token\": \"«qwD15uRSQdI4fl.atl",
                "asv1.Hgbsmxj5A2aqnNFMipBwLkx6ADrSzFpZcsvKHSYWaQRWK5LGOLzTI2QYGd2Tpuh9KcP»\","
            ),
            concat!(
                "use «PIdcoCEsvPFtOn.atl",
                "asv1.FrK4lEj97V2bz3s1nhkQq4Y1oJKLIzL_OWRrsxRUvxgJuhAk0T8RpMjRpw5f6FBvbT7» for now"
            ),
        ],
        misses: &[
            concat!(
                "KEY=wuReO7lWYgMR.atl",
                "asv1.VnuA79Rbv0mBUHL6m1l2AzTLSU_bvAzHzJFRkgzG1qYsB3XzL5TeWj_p764fie0Vc-N"
            ),
            concat!("KEY=z90pbn0FqsSIUw.atl", "asv1.nZRU_7IEpFME0cSxjDyj"),
        ],
        source: "developer.hashicorp.com/terraform",
        ..KEY
    },
    Rule {
        id: "infra/grafana",
        about: "Grafana service account token, cloud token, legacy key",
        wake: &[Wake::Prefix(&["glsa_", "glc_", "eyJrIjoi"])],
        pattern: r"glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}|glc_[A-Za-z0-9+/]{32,400}={0,2}|eyJrIjoi[A-Za-z0-9+/]{60,400}={0,2}",
        proof: Some(super::proof::crc_hex),
        reach: 420,
        right: Edge::Free,
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «gl",
                "sa_bKEoFupXCZUATbCOtCX2UrowtUesNxN3_14c61a86»\""
            ),
            concat!(
                "key: '«gl",
                "c_eyJvIjoiMlPwJvEUMIe5glYczcpsfBXTXdnloWdwMjlLjX85JOuB9235Fr3UHLwzcTWkIE5M6urG4m7qT0iLZ95P==»'"
            ),
            concat!(
                "https://x.example.org/?k=«eyJr",
                "IjoiNKTPwvXRvMZqH6yD9NYV3jagup21MjGjfnUfpioJ8eSRtkSJD8FJPnG16YJvZkRSxTHt8bBrlpRkIvYI==»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=gl", "sa_ScV0jIvicHTlcJSdKPxgniulItWAaNnT"),
            concat!("KEY=gl", "c_94IHSgmGZB3J6l9K"),
        ],
        source: "grafana.com/docs; Samsung/CredSweeper",
        ..KEY
    },
    Rule {
        id: "infra/sentry",
        about: "Sentry token: organisation, user",
        wake: &[Wake::Prefix(&["sntrys_", "sntryu_"])],
        pattern: r"sntrys_eyJ[A-Za-z0-9+/_=-]{80,400}|sntryu_[a-f0-9]{64}",
        reach: 420,
        hits: &[
            concat!(
                "export TOKEN=«snt",
                "ryu_f85df13c58632cbc4d9652cb5f04814cd57ef548bf140c84086c21a4d54b90ae»; run"
            ),
            concat!(
                "(«snt",
                "rys_eyJq4ysnJw7uy5CJzsRx9N4htGeJZrDMVs84LJ5OUFuT2CcJCuO3JYPuW4y1JXjnAUwCoRMzi57H4CqJyEjzpDu8PVnEp5WsrmcauAUzfVphLto0VrfydPKsZKj_afHkxNzUueor0U5lbkhN234QokzXIn0C9GxfTUyILwY»)"
            ),
        ],
        misses: &[
            concat!("KEY=snt", "ryu_ae629a267e8a20ca6a53"),
            concat!("KEY=snt", "rys_tSK0UlHPoXOwanbRDyo0"),
        ],
        source: "docs.sentry.io",
        ..KEY
    },
    Rule {
        id: "infra/databricks",
        about: "Databricks token",
        wake: &[Wake::Prefix(&["dapi"])],
        pattern: r"dapi[a-f0-9]{32}(?:-[0-9])?",
        hits: &[
            concat!("新的密钥是«da", "pi532fb6b043dbf30153d067f1fe3c730b»。"),
            concat!("API_KEY=«da", "pi563f2b35b17eac9b8be2653d9ea580e9-2»"),
        ],
        misses: &[
            concat!("KEY=da", "pi95f861a329b15f43c2cf1de5b79354"),
            concat!("KEY=ada", "pi10f70d5bc7d4a3f202f6a8c17f0f8ce2"),
        ],
        source: "docs.databricks.com",
        ..KEY
    },
    Rule {
        id: "infra/doppler",
        about: "Doppler token",
        wake: &[Wake::Prefix(&[
            "dp.pt.",
            "dp.st.",
            "dp.ct.",
            "dp.sa.",
            "dp.scim.",
            "dp.audit.",
        ])],
        pattern: r"dp\.(?:pt|ct|sa|scim|audit|st(?:\.[a-z0-9_-]{2,35})?)\.[A-Za-z0-9]{40,44}",
        hits: &[
            concat!(
                "\"token\": \"«dp.",
                "pt.CntHWsPQ2Bz0iOHBZBsMfpW0VtGFZ1Fo37VFaHaTxG3»\","
            ),
            concat!(
                "use «dp.",
                "st.prd.yYDA4rdNcAriEwGTmjf8veSFfr5i8Odjx0Bds5XMcuJ» for now"
            ),
        ],
        misses: &[
            concat!("KEY=dp.", "pt.3DLutvba8nT9d2sgfvcq"),
            concat!("KEY=xdp.", "pt.LNnEP5MFUsbsUCvBgpRbxFWmrzYQBVl9IPk6lUL7d76"),
        ],
        source: "docs.doppler.com",
        ..KEY
    },
    Rule {
        id: "infra/pulumi",
        about: "Pulumi token",
        wake: &[Wake::Prefix(&["pul-"])],
        pattern: r"pul-[a-f0-9]{40}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «pu",
                "l-ba6729c482a14189fb48c95df84ed173929c459f»\""
            ),
            concat!("key: '«pu", "l-c7180d1f1b695816923d0b8b7d98a6a0e389c547»'"),
        ],
        misses: &[
            concat!("KEY=pu", "l-8d187e8b86d631c3f5cd6160e03c60"),
            concat!("KEY=impu", "l-0b25d5e323c4e1f5cb3fb07404a192b04ad718eb"),
        ],
        source: "pulumi.com/docs",
        ..KEY
    },
    Rule {
        id: "infra/postman",
        about: "Postman key",
        wake: &[Wake::Prefix(&["PMAK-"])],
        pattern: r"PMAK-[a-f0-9]{24}-[a-f0-9]{34}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«PM",
                "AK-e2a13231c2836a7d86adacb5-3a786e6758a69b60639620c4ade0687176»&v=1"
            ),
            concat!(
                "export TOKEN=«PM",
                "AK-6e9e5719846e0d0cea4f9279-83a52bcf6423c2b54b6921765b6974da6d»; run"
            ),
        ],
        misses: &[
            concat!("KEY=PM", "AK-ae1ceaf4cfe91b19c40e0745"),
            concat!("KEY=PM", "AK-9c5209a05ab2aec827637b83-31ce2148b1b32b5d6b0c"),
        ],
        source: "learning.postman.com",
        ..KEY
    },
    Rule {
        id: "infra/dynatrace",
        about: "Dynatrace token",
        wake: &[Wake::Prefix(&["dt0"])],
        pattern: r"dt0[a-z][0-9]{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}",
        hits: &[
            concat!(
                "(«dt",
                "0c01.SALD1G0X1NPD135GWED9EL7P.OJMYTWCH10RM4Q7QI5TR4058KU57BDELQPQXQOC520XCP80ZAYUY9RJ8G8EJATDQ»)"
            ),
            concat!(
                "新的密钥是«dt",
                "0s16.6531YSM2Q5FRL5R6EXI8RJ52.UCY85Y54E7XHX3U02DZOM8XF1RKZSBM4CN2VHF6H43QE4B2EJQJ7PNCLHTBYNAG6»。"
            ),
        ],
        misses: &[
            concat!("KEY=dt", "0c01.VE3Y79NGX0V4U1RCP5R359UF"),
            concat!(
                "KEY=dt",
                "0c01.RSVWDSQO4DHKHJKC35UHVCKS.4ELBM6HVS0V8J3ZHFL2D"
            ),
        ],
        source: "docs.dynatrace.com",
        ..KEY
    },
    Rule {
        id: "infra/new-relic",
        about: "New Relic key: user, ingest, insights",
        wake: &[Wake::Prefix(&["NRAK-", "NRII-", "NRIQ-", "NRRA-"])],
        pattern: r"NRAK-[A-Z0-9]{27}|NRI[IQ]-[A-Za-z0-9_-]{32}|NRRA-[a-f0-9]{42}|[a-f0-9]{36}NRAL",
        hits: &[
            concat!("API_KEY=«NR", "AK-5I5THQU5WSLYZHDCZLP7GXYH63Z»"),
            concat!(
                "\"token\": \"«NR",
                "II-37hmpTv4RcREG7Ijb6E5ncgmltFXN7u9»\","
            ),
        ],
        misses: &[
            concat!("KEY=NR", "AK-43EU78DITN9E0IS924W9"),
            "KEY=NRXX-64XAJLF4JS7HFIAKFIBEXQF6IEC",
        ],
        source: "docs.newrelic.com",
        ..KEY
    },
    Rule {
        id: "infra/posthog",
        about: "PostHog personal key",
        wake: &[Wake::Prefix(&["phx_"])],
        pattern: r"phx_[A-Za-z0-9_]{40,50}",
        hits: &[
            concat!(
                "use «ph",
                "x_YgMyQjkaoUE46BeQ8vVjWvJAwTbpHlzGhKfC36tUXIt» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «ph",
                "x_YLbxTlX6bJb9yMdSdYBGvigsT3NiZd0fZSo9UBecD7PURid»\""
            ),
        ],
        misses: &[
            concat!("KEY=ph", "x_qCKxsqhSFbLfD26u6bKP"),
            "KEY=phc_sA71Nvk24S5UknqGdLiRVWCQBJdrsFq37Vi7pNFUdLd",
        ],
        source: "posthog.com/docs",
        ..KEY
    },
    Rule {
        id: "infra/honeycomb",
        about: "Honeycomb key",
        wake: &[Wake::Prefix(&["hcaik_", "hcamk_"])],
        pattern: r"hca[im]k_[a-z0-9]{58}|hcamk_[a-z0-9]{26}:[a-z0-9]{32}",
        hits: &[
            concat!(
                "key: '«hca",
                "ik_eq0nvtoregjzuba2ih0w5fwzkyerjach3umq12kgzats7woyxg4xb343ti»'"
            ),
            concat!(
                "https://x.example.org/?k=«hca",
                "ik_2v4t1j37l3jr5uvtr2szdybz1k9iwi8c6ptexgzmsa2zkam7ursl68duvr»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=hca", "ik_mcn73u1hsd2xpouft6dnspjhe0m0v2"),
            "KEY=hcxxx_b0r2w9wq5xy0rekaqyk9tji85opzledgz3cbvkjz4659v3r62fx6eywl3q",
        ],
        source: "docs.honeycomb.io",
        ..KEY
    },
    Rule {
        id: "infra/logfire",
        about: "Pydantic Logfire token",
        wake: &[Wake::Prefix(&["pylf_v"])],
        pattern: r"pylf_v[0-9]_(?:[a-z]{2}_)?[A-Za-z0-9]{40,50}",
        hits: &[
            concat!(
                "export TOKEN=«pyl",
                "f_v1_us_bDnmnWTV9ZtYQqysRwDe0sM4nhyBf0anUiYtiWMUZci»; run"
            ),
            concat!(
                "(«pyl",
                "f_v1_eu_jah3sMn59Aob7oUhtlLSPD6tlezaP157qPn8359hoL8»)"
            ),
        ],
        misses: &[
            concat!("KEY=pyl", "f_v1_UtTKk2vwFPIXn0vR7Zk7"),
            "KEY=pylf_y17PQZ3waVNE3SXjtXJrMIto3ZwiAQjuBtzwX4NjMA2",
        ],
        source: "logfire.pydantic.dev/docs",
        ..KEY
    },
    Rule {
        id: "infra/swarm",
        about: "Docker swarm join token",
        wake: &[Wake::Prefix(&["SWMTKN-1-"])],
        pattern: r"SWMTKN-1-[a-z0-9]{49,50}-[a-z0-9]{25}",
        hits: &[
            concat!(
                "新的密钥是«SWMT",
                "KN-1-dikq60uxg47wk9hkc6wv32pvzd9atiau7fm5zk1lis36jme9bd-4ulmbxcei674m8ehdkvd4pdta»。"
            ),
            concat!(
                "API_KEY=«SWMT",
                "KN-1-cumu2fwxrz2abpx0dzm8r8ince7pbw4txa7v1gqptq03jg3ni-fbs5uemrn5r392nlpfuk82gv9»"
            ),
        ],
        misses: &[
            concat!(
                "KEY=SWMT",
                "KN-1-ul08eailwkshm725m4m6qyr3c2lqz0ndasb3fqrq2o8ek1z4d7"
            ),
            "KEY=SWMTKN-2-vk0z9dydfr87whl0umlg1605asegzhgqmb8nkwfqsyk7zlbu0s-jirs0aw3c6sdb20esgr2a0yqe",
        ],
        source: "docs.docker.com/engine/swarm",
        ..KEY
    },
    Rule {
        id: "infra/tailscale",
        about: "Tailscale key",
        wake: &[Wake::Prefix(&["tskey-"])],
        pattern: r"tskey-[a-z]{3,10}-[A-Za-z0-9]{8,20}(?:CNTRL)?-[A-Za-z0-9]{16,40}",
        hits: &[
            concat!(
                "\"token\": \"«tsk",
                "ey-auth-pxQnuihfPjUTCNTRL-ZEUcZN1VN4LQsxTO59MNrW9JoS6YsQhp»\","
            ),
            concat!(
                "use «tsk",
                "ey-api-W9UHhZBN5RFgCNTRL-XzmBzr0Ysy57nWhBWxF10peUkKvBvNWX» for now"
            ),
        ],
        misses: &[
            concat!("KEY=tsk", "ey-auth-X9unbQsLIlcg"),
            concat!("KEY=tsk", "ey-rUYAHqBwgDsGe4pnKkapi0AltCESfYQp"),
        ],
        source: "tailscale.com/kb",
        ..KEY
    },
    Rule {
        id: "infra/nkey",
        about: "NATS seed of a user, account, operator or server",
        wake: &[Wake::Prefix(&["SU", "SA", "SO", "SN", "SC"])],
        pattern: r"S[UAONCX][A-Z2-7]{56}",
        hits: &[
            "-H \"Authorization: Bearer «SU5GZQHZJ2L7GRKNPLKHLQPG2IRMFVZXDWA2ZU36PEF2KEX3RYV3XBL2GP»\"",
            "key: '«SAOWUG4YFOPX25IE2J6TUS6CFV6WOIYG3NDENONT7UZE6FJBVERDUMDLUM»'",
        ],
        misses: &[
            "KEY=SUBAOZQMV5A7PLG64PYEKTVHLSYZXGKNX5MEF2O6G46W2JDLT2C5",
            "KEY=SUYDZDG3VY6R2JEZSE4ZQ65ECAHVKARZC3KCUQJAWHWNSJCEZ7F3G7KDSPO",
        ],
        source: "docs.nats.io (NKeys)",
        ..KEY
    },
    Rule {
        id: "infra/one-password",
        about: "1Password service account token or secret key",
        wake: &[Wake::Prefix(&["ops_eyJ", "A3-"])],
        pattern: r"ops_eyJ[A-Za-z0-9_-]{200,1200}={0,2}|A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}",
        reach: 1300,
        hits: &[
            concat!(
                "https://x.example.org/?k=«ops",
                "_eyJL9phpQEQ9iOjgBod7K8eECJZmY4FWkgFYiFUJi2aHWdUh6IUzGYdcCUTo5tz5riRpZI7tNnb8Vzcq7WMAXt4rgFHER3RjxEKriY4Qjr9gjMGjmvJVftfwoNaMRL3wtjshUVChnEtJSRythjxDfCy9CtM5mc6Teo7OguLyaobjs6oAbQL6tmjYo3e8P9jZuhtz7RdvQi2ZQf14Yk6C6ZXja9PYHIvVqCLJ92mHdzxySzrYNKWp9SDgb5vS3lLm5afngH1»&v=1"
            ),
            concat!(
                "export TOKEN=«A3",
                "-9M210S-TAG8NF-MCLMP-JCL80-RKU5T-H1W4P»; run"
            ),
        ],
        misses: &[
            concat!("KEY=ops", "_eyJ3umap6dclY19HDSG9On37cPYtI9flWIhOEdF1aoH"),
            concat!("KEY=A3", "-LSWJ25-D5NF9K"),
        ],
        source: "developer.1password.com/docs; support.1password.com",
        ..KEY
    },
    Rule {
        id: "infra/prefect",
        about: "Prefect key",
        wake: &[Wake::Prefix(&["pnu_", "pnb_"])],
        pattern: r"pn[ub]_[A-Za-z0-9]{36}",
        hits: &[
            concat!("(«pn", "u_4X7TBcXBpWjn2MqboDYhpGUDB9CzEJ9kIymB»)"),
            concat!("新的密钥是«pn", "b_8oiNdR2eFQTtbtey0uhcC9rdo3rhYCMItdEJ»。"),
        ],
        misses: &[
            concat!("KEY=pn", "u_i14hJjp08LrDK26DamoO"),
            "KEY=pnx_A4WsUdpKF7wPSrd7Dl6YNmr8XwCPZEFeDvke",
        ],
        source: "docs.prefect.io",
        ..KEY
    },
    Rule {
        id: "infra/launchdarkly",
        about: "LaunchDarkly SDK or API key",
        wake: &[Wake::Prefix(&["sdk-", "api-"])],
        pattern: r"(?:sdk|api)-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}",
        hits: &[
            concat!("API_KEY=«sd", "k-ac91fa63-0f38-4dc4-8e94-42a3b27061fd»"),
            concat!(
                "\"token\": \"«ap",
                "i-64d2d28f-a281-4f64-85b6-40d4a851ad24»\","
            ),
        ],
        misses: &[
            concat!("KEY=sd", "k-0130191605bc01b4b514"),
            concat!("KEY=sd", "k-00000000-0000-0000-0000-000000000000"),
        ],
        source: "launchdarkly.com/docs",
        ..KEY
    },
];

/// The first of the 14 characters before `.atlasv1.`.
fn back_fourteen(text: &[u8], at: usize) -> Option<usize> {
    let from = at.checked_sub(14)?;
    text[from..at]
        .iter()
        .all(u8::is_ascii_alphanumeric)
        .then_some(from)
}
