//! Keys of identity providers, of stores of secrets and of clusters.

use crate::rules::credentials::proof;
use crate::rules::credentials::provider::{KEY, solid, unlike_words};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "identity/stytch",
        about: "Stytch secret",
        wake: &[Wake::Prefix(&["secret-live-", "secret-test-"])],
        pattern: r"secret-(?:live|test)-[A-Za-z0-9_=-]{30,50}",
        hits: &[
            concat!("(«secret-liv", "e-Tc6gjaXHFfoBvdd30JpKLu7TFiAyeRKcnYVb»)"),
            concat!(
                "新的密钥是«secret-liv",
                "e-029Btyip7xOxfpnvYAwWs2mSeY0E2VOOwzp0»。"
            ),
        ],
        misses: &[
            concat!("KEY=secret-liv", "e-76312f"),
            concat!("KEY=secret-liv", "e-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "stytch.com/docs",
        ..KEY
    },
    Rule {
        id: "identity/ory",
        about: "Ory token: personal, access, refresh, session",
        wake: &[Wake::Prefix(&["ory_"])],
        pattern: r"ory_(?:pat|at|rt|ac|st|lo|wak)_[A-Za-z0-9_.-]{20,120}",
        reach: 160,
        hits: &[
            concat!("API_KEY=«ory_pa", "t_GwnRIb20Mj6i9lI3TLd6v2bhMCwIPN0e»"),
            concat!(
                "\"token\": \"«ory_pa",
                "t_G6Zrjz6jnz4Kux1jzTRR9MXGrU5JfkY1»\","
            ),
        ],
        misses: &[
            concat!("KEY=ory_pa", "t_b5e042"),
            concat!("KEY=ory_pa", "t_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "ory.com/docs",
        ..KEY
    },
    Rule {
        id: "identity/infisical",
        about: "Infisical service token",
        wake: &[Wake::Prefix(&["st."])],
        pattern: r"st\.[a-f0-9]{24}\.[a-f0-9]{32}(?:\.[a-f0-9]{32})?",
        hits: &[
            concat!(
                "use «s",
                "t.fad1f9e6593474a04869f7f5.6db678f856e3379085a0905c4b5a9026.e683ca8a22d161f64d97d337d191050f» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «s",
                "t.c7aea16575c6490315fe8eee.aa1fe61950fdd5022d7685287a8fd9a6.92d1c596457bf8b524bfda572105873e»\""
            ),
        ],
        misses: &[
            concat!("KEY=s", "t.b21f5a"),
            concat!(
                "KEY=s",
                "t.xxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "infisical.com/docs",
        ..KEY
    },
    Rule {
        id: "identity/bitwarden",
        about: "Bitwarden Secrets Manager access token",
        wake: &[Wake::Prefix(&["0."])],
        pattern: r"0\.[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}==",
        right: Edge::Free,
        hits: &[
            concat!(
                "BWS_ACCESS_TOKEN=«0",
                ".6ecc11b0-5142-4dd0-90ea-4c298e89d9bf.AJNrjhs0YnfC2am5ypEmR8uDh6CGCj:8FJgjb69mM7oB95VJpwHAG==»"
            ),
            concat!(
                "bws --access-token «0",
                ".b356f661-7282-4266-aaaa-c7501fd9ebed.5nRwKkHW1GmeaL3HDWROTOsqPjyP9F:nCEhE8NQmk5eDsYUKvhLv4==» list"
            ),
        ],
        misses: &[
            concat!("version ", "0.fa9900a4-6f84-403e-865d-9ba8083fdfb1"),
            concat!("0.bc3366", "20 of the whole azZjumy9o1FhRZtS0o5VwTx0yQKPhx"),
        ],
        source: "bitwarden.com/help/access-tokens",
        ..KEY
    },
    Rule {
        id: "identity/netbird",
        about: "NetBird token, with a CRC-32 at its end",
        wake: &[Wake::Prefix(&["nbp_"])],
        pattern: r"nbp_[A-Za-z0-9]{36}",
        proof: Some(proof::crc_base62),
        hits: &[
            concat!("key: '«nb", "p_h8xX0ZddGO0InsXyrMsCjHzqPfQBJm4EDuPC»'"),
            concat!(
                "https://x.example.org/?k=«nb",
                "p_WPAF9IG1TusVqfhP2CLd2gfRdJJ27W0fMahy»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=nb", "p_c147ef"),
            concat!("KEY=nb", "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "github.com/netbirdio/netbird",
        ..KEY
    },
    Rule {
        id: "identity/jumpcloud",
        about: "JumpCloud key",
        wake: &[Wake::Prefix(&["jca_"])],
        sift: Some(solid),
        pattern: r"jca_[A-Za-z0-9]{30,44}",
        hits: &[
            concat!(
                "export TOKEN=«jc",
                "a_vTKun5m4nzO4NG4YPUEXxqmMsh7JTfOYYGfu»; run"
            ),
            concat!("(«jc", "a_JBdmkjp1Vir8kMeJApI23tmCGQwI8JtNOyo3»)"),
        ],
        misses: &[
            concat!("KEY=jc", "a_a8bc65"),
            concat!("KEY=jc", "a_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.jumpcloud.com",
        ..KEY
    },
    Rule {
        id: "identity/ngrok",
        about: "ngrok token: tunnel credential, API key",
        wake: &[Wake::Prefix(&["ak_", "cr_", "ngrok_"])],
        pattern: r"(?:ak|cr)_[12][A-Za-z0-9]{26}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("新的密钥是«ak", "_2BAR5x0lbbTTxbW9F9v6BlvVdjg»。"),
            concat!("API_KEY=«ak", "_2JS1H0rzRPGhQctr3rDfYoAtuuy»"),
        ],
        misses: &[
            concat!("KEY=ak", "_243ff31"),
            concat!("KEY=ak", "_2xxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "ngrok.com/docs",
        ..KEY
    },
    Rule {
        id: "identity/rancher",
        about: "Rancher token",
        wake: &[Wake::Prefix(&["token-", "kubeconfig-u", "kubeconfig-user"])],
        pattern: r"(?:token|kubeconfig-u(?:ser)?)-[a-z0-9-]{5,40}:[a-z0-9]{54}",
        hits: &[
            concat!(
                "\"token\": \"«toke",
                "n-xt3e3:nz0cihz7zol92hablvi3ybuq22a5k7gkaf4zc5lw0y88vdjp21jjij»\","
            ),
            concat!(
                "use «toke",
                "n-72oxs:5b3k7bpylf49h9uj4tr31gr0nw4sqqlsr383t1ydg8tzrmwtyqzr7u» for now"
            ),
        ],
        misses: &[
            concat!("KEY=toke", "n-ffe03e"),
            concat!(
                "KEY=toke",
                "n-xxxxx:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "ranchermanager.docs.rancher.com",
        ..KEY
    },
    Rule {
        id: "identity/openshift",
        about: "OpenShift token",
        wake: &[Wake::Prefix(&["sha256~"])],
        pattern: r"sha256~[A-Za-z0-9_-]{43}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «sha25",
                "6~3buNCXxWl27H9UvxbTea5FHofRi11dmnseH33EAhv9A»\""
            ),
            concat!(
                "key: '«sha25",
                "6~ONj3zY3jBatEVq4yJtRRISXQCjIbB2g46YuW5V3dt2H»'"
            ),
        ],
        misses: &[
            concat!("KEY=sha25", "6~c047fd"),
            concat!("KEY=sha25", "6~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.openshift.com",
        ..KEY
    },
    Rule {
        id: "identity/portainer",
        about: "Portainer token",
        wake: &[Wake::Prefix(&["ptr_"])],
        pattern: r"ptr_[A-Za-z0-9+/]{40,64}={0,2}",
        right: Edge::Free,
        hits: &[
            concat!(
                "https://x.example.org/?k=«pt",
                "r_xVB7vDkSVxq0ZdTAk8CSn9njB62CsWn6fduTNtP7CIm=»&v=1"
            ),
            concat!(
                "export TOKEN=«pt",
                "r_URX5iFRW7O6xtSIDxl6OdtPwFdEyXZMqK8DMvfVdjb0=»; run"
            ),
        ],
        misses: &[
            concat!("KEY=pt", "r_f56a61"),
            concat!("KEY=pt", "r_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx="),
        ],
        source: "docs.portainer.io",
        ..KEY
    },
];
