//! Tokens of infrastructure: secret stores, data platforms, networks.

use super::provider::KEY;
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "infra/vault",
        about: "HashiCorp Vault token: service, batch, recovery",
        wake: &[Wake::Prefix(&["hvs.", "hvb.", "hvr."])],
        pattern: r"hv[sbr]\.[A-Za-z0-9_-]{20,}",
        reach: 320,
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «hv",
                "s.vhNQLIS9_CrEhcKmUxEiNmNLhC9GafSC-Rn4Vu4jHAZ2lPOuAoe_kYjHnfERXt3PHrRUmVg2BFUTnbknzFtZrEyVhCFtEB4»\""
            ),
            concat!(
                "key: '«hv",
                "b.z2hzQrInCzBcDvMCKFipQoCNLHy_3X5NxN3oNkLDoGjs0a7k6GsNORsl_mYrYmI6cFLq-1zUT6uwXOUXxTqxpY-VnPS7DOZ8CcdbGFPYLrdPJbwPjH9gDu-jNUnvJ2wWMk4KIgc5eiwSn_4TyibiPJ»'"
            ),
        ],
        misses: &[
            concat!("KEY=hv", "s.DC5V-QoT5gBx"),
            "KEY=hvx.jRIaoQRzrariWUM01jJBdXfvtSLoGCUjDyNqEAu6G_YO5TRE7ZvLon2zuCizklk1fcVyA-l9Pi3IzjSVgUoGgJajEhgNEB5",
        ],
        source: "developer.hashicorp.com/vault/docs/concepts/tokens",
        ..KEY
    },
    Rule {
        id: "infra/terraform-cloud",
        about: "HCP Terraform token",
        wake: &[Wake::Prefix(&[".atlasv1."])],
        begin: Some(back_fourteen),
        sift: None,
        pattern: r"[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,70}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«ndCJd6nkqFrxeU.atl",
                "asv1.2nhsy_03eUO3n8_3WeKZp5p-e0XmVIfAtiB82N-YWfdCWSeCY7lBkeMwzM4wDCpQSHP»&v=1"
            ),
            concat!(
                "export TOKEN=«XRmzbePZEr4kzu.atl",
                "asv1.Z6OW8Nj1-p2a76frJhJp95A2ZGc4zIsF4sUWI8UGMgLsHWY-X_ckEz40aL3PYX4oTb7»; run"
            ),
        ],
        misses: &[
            concat!(
                "KEY=DMrTmuryELY1.atl",
                "asv1.B-XTVDJ0bVdBex8q-8PsPKFBZ-yNGUfzU6UabV7PJGbi8qxLZgQcGxRxRZsiY1jG5yq"
            ),
            concat!("KEY=3LpEVt64UJCFqN.atl", "asv1.P8h7VotjycY1WHitG7vn"),
        ],
        source: "developer.hashicorp.com/terraform",
        ..KEY
    },
    Rule {
        id: "infra/databricks",
        about: "Databricks token",
        wake: &[Wake::Prefix(&["dapi"])],
        pattern: r"dapi[a-f0-9]{32}(?:-[0-9])?",
        hits: &[
            concat!("(«da", "pi52c397839fdb039b7af4503f81a687cb»)"),
            concat!("新的密钥是«da", "pi3d45782cf942f0f192af3cb8c7c0c0ea-2»。"),
        ],
        misses: &[
            concat!("KEY=da", "pi1e1491862d315a8f53936545239adb"),
            concat!("KEY=ada", "pi5931d6fb93daec060b02f5461c1e9ed3"),
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
        pattern: r"dp\.(?:pt|ct|sa|scim|audit|st(?:\.[a-z0-9_-]{2,35})?)\.[A-Za-z0-9]{20,44}",
        hits: &[
            concat!(
                "API_KEY=«dp.",
                "pt.Ugj1sUtyCZ1HZgtgtCRod3qRDRy63DRQwtvNebJWb1q»"
            ),
            concat!(
                "\"token\": \"«dp.",
                "st.prd.ete9IdKEPvh1mIcpGX5nMD5ifl1Q2IOiLy2y68Xn61r»\","
            ),
        ],
        misses: &[
            concat!("KEY=dp.", "pt.cwpHmvuh"),
            concat!("KEY=xdp.", "pt.oQoBjH1ileSUJuRu2yQZNLpj7sxoWj35euFfrdzf3CD"),
        ],
        source: "docs.doppler.com",
        ..KEY
    },
    Rule {
        id: "infra/pulumi",
        about: "Pulumi token",
        wake: &[Wake::Prefix(&["pul-"])],
        pattern: r"pul-[a-f0-9]{20,40}",
        hits: &[
            concat!(
                "use «pu",
                "l-4f872549c5d765178af5fe7491b791de8e84ec2a» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «pu",
                "l-13adcd68b18f920c8e05eae48b0f153b36ac132b»\""
            ),
        ],
        misses: &[
            concat!("KEY=pu", "l-58bf0c48"),
            concat!("KEY=impu", "l-a9d1085ac498e2e2393c3ea379f1f924e6bf53f1"),
        ],
        source: "pulumi.com/docs",
        ..KEY
    },
    Rule {
        id: "infra/postman",
        about: "Postman key",
        wake: &[Wake::Prefix(&["PMAK-"])],
        pattern: r"PMAK-[a-f0-9]{20,24}(?:-[a-f0-9]{1,34})?",
        hits: &[
            concat!(
                "key: '«PM",
                "AK-28b6c2847606fb0d60ac08e9-581fe2e8faf201f14619ea3c36fc45a5cb»'"
            ),
            concat!(
                "https://x.example.org/?k=«PM",
                "AK-25a4b69d4baf8084915407e0-b3bf70bac82fb02d6a9bc5de3298643082»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=PM", "AK-bcf94bda"),
            concat!("KEY=PM", "AK-97f7b063"),
        ],
        source: "learning.postman.com",
        ..KEY
    },
    Rule {
        id: "infra/swarm",
        about: "Docker swarm join token",
        wake: &[Wake::Prefix(&["SWMTKN-1-"])],
        pattern: r"SWMTKN-1-[a-z0-9]{49,50}-[a-z0-9]{25}",
        hits: &[
            concat!(
                "export TOKEN=«SWMT",
                "KN-1-7fhokasqluv8tuqklgsbekfp6amj1yidcl5srmhw7xtvo86eke-k0j2vr2kpr1i57zd40o2s49zi»; run"
            ),
            concat!(
                "(«SWMT",
                "KN-1-8y57n67hm5f9ny87lml409gau8y2jgm4y8no1ve0ec4b92a9l-db89m5rmlmgx39sixwomtvb7c»)"
            ),
        ],
        misses: &[
            concat!(
                "KEY=SWMT",
                "KN-1-8x86qbk7b4x45pb9i42ae75eou9rc6khivtizx3lmshm9xchr5"
            ),
            "KEY=SWMTKN-2-q5bchmz0mcu2m542u5bvxjeksrcjiyl2x65g3kzi62a1wnv0cn-zgo79501jdzw2ps7wrck6aq1y",
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
                "新的密钥是«tsk",
                "ey-auth-oPFS8YR8ZgmqCNTRL-5FrMCgHRdQiukBptYhYlXqkZAJyaTAaM»。"
            ),
            concat!(
                "API_KEY=«tsk",
                "ey-api-ZsFq2XZYoMzwCNTRL-PtXmKTtE6xBba6e7oK5HF4M8nuMmkc1l»"
            ),
        ],
        misses: &[
            concat!("KEY=tsk", "ey-auth-SpKhd2NCmT2L"),
            concat!("KEY=tsk", "ey-oVcRbSPTjWdZ0fB9e5iBXCqOraJRSHYM"),
        ],
        source: "tailscale.com/kb",
        ..KEY
    },
    Rule {
        id: "infra/nkey",
        about: "NATS seed of a user, account, operator or server",
        wake: &[Wake::Prefix(&["SU", "SA", "SO", "SN", "SC", "SX"])],
        pattern: r"S[UAONCX][A-Z2-7]{56}",
        proof: Some(super::proof::nkey),
        hits: &[
            concat!(
                "\"token\": \"«SUCK5KVBUOHJ",
                "NDAGJFPIROPNM4ZF4ODB5EMNV7GU6AQVJGCIJF3IN7LDVJ»\","
            ),
            concat!(
                "use «SAVP4Q73N3WU",
                "RSP32QMA5OB5XZT6QFACXPYEKO5NGCR43CTD3Y5GZR3CIM» for now"
            ),
        ],
        misses: &[
            "KEY=SUG67QKEZMKDVZMK3EXIOE5YSOHYVIUCAQMTUCXPVSOT7S65CUDQ",
            "KEY=SULFCLNQKM2FILC6QRWJCWFAPVGSGFPULXVAV7KTW2JTGOPC4SXYFKAMJWP",
        ],
        source: "docs.nats.io (NKeys)",
        ..KEY
    },
    Rule {
        id: "infra/one-password",
        about: "1Password service account token or secret key",
        wake: &[Wake::Prefix(&["ops_eyJ", "A3-"])],
        pattern: r"ops_eyJ[A-Za-z0-9_-]{200,}={0,2}|A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}",
        reach: 1300,
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «ops",
                "_eyJK5WPmlvPcDjUWixu0wJjUaZsmtFqvbOt3gZEd4KuHfcSa7LxlPxAXANOdD4ANxtVmlFi0LbBQXbusuFuD5h0p2BXkXMztoypZTdAypO4eSFZwhoh4a84HTVLSkGWNEOD4IMbZLAsAGX0hLYENHRH1GSrZigyo7AR7eOrRsTVJoCDqIrjS0kJ9HUdVqfADeD2kU4Nny7mKIwLwkAIhBJGwK1lYjh3MvAufq35x2QcZDy5VigS65W30c38vz5w1aF7p9KS»\""
            ),
            concat!("key: '«A3", "-W18MI9-B8HY0W-HK07M-FZRVW-YXB7A-T3XD7»'"),
        ],
        misses: &[
            concat!("KEY=ops", "_eyJSPkMqn9fxYc6NfS2dUEBSftDb4mEOUaImF9iSdr5"),
            concat!("KEY=A3", "-QHSQDS-NQXSWS"),
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
            concat!(
                "https://x.example.org/?k=«pn",
                "u_636jzozcP1poJgbrPNmI9WxgCNrdj0c0RY3S»&v=1"
            ),
            concat!(
                "export TOKEN=«pn",
                "b_UEqSxg5IpB4GQ1B6jIsmj4tnUqON4RWUxQkq»; run"
            ),
        ],
        misses: &[
            concat!("KEY=pn", "u_U0zMhVYLzNDFrZqf39WS"),
            "KEY=pnx_zbxa9kwVcLX0sknvJ5ncfd0ervwN1UxDvqp5",
        ],
        source: "docs.prefect.io",
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
