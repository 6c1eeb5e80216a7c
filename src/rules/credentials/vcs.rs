//! Tokens of code hosts and of continuous integration.

use super::provider::KEY;
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "vcs/github",
        about: "GitHub token: personal, OAuth, app, refresh",
        wake: &[Wake::Prefix(&["ghp_", "gho_", "ghu_", "ghs_", "ghr_"])],
        pattern: r"gh[pousr]_[A-Za-z0-9]{20,}",
        proof: Some(super::proof::crc_base62),
        reach: 264,
        hits: &[
            concat!("«gh", "p_5PJRBo0kYt8WmQ2xZ4vLd7»... (the rest is hidden)"),
            concat!("API_KEY=«gh", "p_sRJMox04RDoqZ6UbKXyXGdMUh7rws72nbKWh»"),
            concat!(
                "\"token\": \"«gh",
                "o_GLYNDKjFmJvhAvLimLlOATnHW1S7NuFDtP0q»\","
            ),
            concat!("use «gh", "u_nL2W2J0dgzOcSXwJp6HIFr3k9h5Rxa2NzoQS» for now"),
            concat!(
                "-H \"Authorization: Bearer «gh",
                "s_dlExYW9QDm0xuNo8ofAptbSRbahvBpSquXSU»\""
            ),
            concat!("key: '«gh", "r_Xw9slytOzAV97JLyn7CEofv1wGhtKmfhHr6Z»'"),
            concat!(
                "{\"msg\":\"export\\\\n«gh",
                "p_eYV0mWphEBK7Jiaq2vpvkpzT9f4BHX2VCClC»\"}"
            ),
        ],
        misses: &[
            concat!("KEY=gh", "p_5PJRBo0k"),
            concat!("KEY=gh", "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
            concat!("KEY=xgh", "p_KFwlw51jhKe2iN1JpgrHncXxbwOZ0NSN9nQM"),
        ],
        source: "github.blog 2021-04-05, behind GitHub's new authentication token formats",
        ..KEY
    },
    Rule {
        id: "vcs/github-fine-grained",
        about: "GitHub fine-grained personal token",
        wake: &[Wake::Prefix(&["github_pat_"])],
        pattern: r"github_pat_[A-Za-z0-9]{20,22}(?:_[A-Za-z0-9]{1,59})?",
        hits: &[
            concat!(
                "export TOKEN=«githu",
                "b_pat_JVLIrJ2AWT8vwPQ4uBNZW3_hq5XAVS9bGH1gcNpLZ2w8RLh6mlK5GmjqGdtbENFcOsLx6Yw8DYCMOtaHSB»; run"
            ),
            concat!(
                "(«githu",
                "b_pat_YebIxMw5FNfDODoKGT0TyM_My9M7xR47gZSuGoBNdeVoCUcX6qB2KrLYziqDAyvsoLiNOplbjP24y4jHJa»)"
            ),
        ],
        misses: &[
            concat!("KEY=githu", "b_pat_HO8JjTbH"),
            concat!("KEY=githu", "b_pat_ES2lqFjO"),
        ],
        source: "docs.github.com/authentication",
        ..KEY
    },
    Rule {
        id: "vcs/gitlab",
        about: "GitLab token: personal, deploy, runner, job, trigger, feed, SCIM, OAuth, agent",
        wake: &[Wake::Prefix(&[
            "glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glsoat-", "gloas-",
            "glffct-", "glagent-", "glimt-", "glwt-", "glrtr-",
        ])],
        pattern: r"gl(?:pat|dt|rtr?|cbt|ptt|ft|soat|oas|ffct|agent|imt|wt)-[A-Za-z0-9_-]{20,140}(?:\.[a-z0-9]{2}\.?[a-z0-9]{7,9})?",
        proof: Some(super::proof::crc_base36),
        reach: 180,
        hits: &[
            concat!("新的密钥是«glp", "at-EIASFqUAsRX3FAHtxCRw»。"),
            concat!("API_KEY=«gl", "dt-1ziLOIU7IUhkHJTP-DfD»"),
            concat!("\"token\": \"«gl", "rt-MXgV5ZOoKuD2g4zuZ4w6»\","),
            concat!(
                "use «glp",
                "tt-7626a9b910819d5c374f2ac8ae82a50a2a032731» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «glp",
                "at-dHDp6SkD04vjGcrLdMp5wcg8jGy.01.zbxjy975l»\""
            ),
        ],
        misses: &[
            concat!("KEY=glp", "at-sKTeSRTt3l80"),
            "KEY=glxyz-XaWzLmMIcfpcujeHcRVK",
        ],
        source: "docs.gitlab.com/security/tokens",
        ..KEY
    },
    Rule {
        id: "vcs/gitlab-runner",
        about: "GitLab runner registration token",
        wake: &[Wake::Prefix(&["GR1348941"])],
        pattern: r"GR1348941[A-Za-z0-9_-]{20}",
        hits: &[
            concat!("key: '«GR13", "48941I1-fBSAhoYGRT0qulHgZ»'"),
            concat!(
                "https://x.example.org/?k=«GR13",
                "4894194BGLrqFnH-atn2uAWci»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=GR13", "48941Qf-cIjp-cuVz"),
            "KEY=GR1348940tvVA0a4bo_F15H4zN2DE",
        ],
        source: "docs.gitlab.com/security/tokens",
        ..KEY
    },
    Rule {
        id: "vcs/atlassian",
        about: "Atlassian API token",
        wake: &[Wake::Prefix(&["ATATT3", "ATCTT3"])],
        pattern: r"AT[AC]TT3[A-Za-z0-9_=-]{60,}",
        proof: Some(super::proof::crc_hex),
        reach: 300,
        hits: &[
            concat!(
                "export TOKEN=«ATA",
                "TT3xFfGF0j4E834ANtHc-NpH0XtV0AS3Z4TIpluF3zMybS_iaoaohS6vXyl5CbFRYs7hDXt3I15a4CxZux45Lkcqrnz2yUx1oC3NKoVkW-m0rDZRus_ElAOlI0cIAGOaxyqETC6ioOW8QeKEft8Z3rK5UWmWNPYSBal1uDZ6B=1305A71A»; run"
            ),
            concat!(
                "(«ATC",
                "TT3xFfGN0YiWlGEMwmInwDT3U1XA-v1D25ZCFKlxzJmQLRBtRYtpJofdC29KkxkQSBw-0JEmc-zpyP-43mgp3LGDTldMXltTMfhj4-ptJ4CVLgkZod4Cyf3v8nB6RIBF7jxfrVCIUYlx3HpQjkwlG1UERVAt5wsHscLAChPp4=458E648A»)"
            ),
        ],
        misses: &[
            concat!("KEY=ATA", "TT3xFf9_PmOWos5KqL6fX7VlgW"),
            "KEY=ATATT46ie-MRQ2PZsRrxLtZ465S7pBjHgD-mWm4aRiWxFLO-OqAo_pNd5wD5xI_nLxYT9AEvQuNBomnThrLtTuZpIWU2v4Ak5g9b24d78t9IrFAsVTw7rz2fN_7Nef",
        ],
        source: "support.atlassian.com; Samsung/CredSweeper",
        ..KEY
    },
    Rule {
        id: "vcs/bitbucket",
        about: "Bitbucket app password or access token",
        wake: &[Wake::Prefix(&["ATBB", "BBDC-"])],
        pattern: r"(?:ATBB[A-Za-z0-9_=-]{28,60}|BBDC-[A-Za-z0-9+/@_-]{40,50})",
        proof: Some(super::proof::crc_hex),
        hits: &[
            concat!("新的密钥是«AT", "BB0HQGvDO4DcEbJw2GDIAtqeMk186A24C6»。"),
            concat!(
                "API_KEY=«BB",
                "DC-yMswpHugU18sACa8W2lmMFDt47xWOCf581FKfa3IAcWR»"
            ),
        ],
        misses: &[
            concat!("KEY=AT", "BBw6KpOMuCq9CN"),
            concat!("KEY=BB", "DC-n21e0apiVKSrRYNnz6hL"),
        ],
        source: "support.atlassian.com/bitbucket-cloud",
        ..KEY
    },
    Rule {
        id: "vcs/sourcegraph",
        about: "Sourcegraph token",
        wake: &[Wake::Prefix(&["sgp_", "slk_"])],
        pattern: r"(?:sgp_(?:[a-f0-9]{16}_|local_)?[a-f0-9]{40}|slk_[a-f0-9]{64})",
        hits: &[
            concat!(
                "\"token\": \"«sg",
                "p_f9dc69a852efb063_4b03efba47c0789e391b290afba08086a3961b78»\","
            ),
            concat!(
                "use «sl",
                "k_2b121f80e72a08d756b361d6f0b5a3bcec76fcad21a6cf72eae2de842419823a» for now"
            ),
        ],
        misses: &[
            concat!("KEY=sg", "p_5c67d931c842ea9c2cd2"),
            concat!("KEY=sg", "p_a6794c040d8297f2_5f853d812f86494f8c10"),
        ],
        source: "sourcegraph.com/docs",
        ..KEY
    },
    Rule {
        id: "ci/circleci",
        about: "CircleCI personal or project token",
        wake: &[Wake::Prefix(&["CCIPAT_", "CCIPRJ_"])],
        pattern: r"CCIP(?:AT|RJ)_[A-Za-z0-9]{22}_[a-fA-F0-9]{40}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «CCI",
                "PAT_1rCqiBeVnvfZ7TuTQ0Oa2S_65795215bac28da5bc5ac194b9840606d8b32353»\""
            ),
            concat!(
                "key: '«CCI",
                "PRJ_BlWakmTYDcRauQNP4xnVfc_0e7c92dc3d4802d8923230dc20a1e9e8a5d8f482»'"
            ),
        ],
        misses: &[
            concat!("KEY=CCI", "PAT_irYWHaqUAqK7va6WnQOIZe"),
            "KEY=CCIPXX_mxqCt10bBRtfTh5Oqk2SPz_5e4d7e17c415105d417d9513f803f8925bce46c7",
        ],
        source: "circleci.com/docs",
        ..KEY
    },
    Rule {
        id: "ci/buildkite",
        about: "Buildkite token",
        wake: &[Wake::Prefix(&["bkua_", "bkaj_", "bkct_", "bkat_"])],
        pattern: r"bk(?:ua|aj|ct|at)_[A-Za-z0-9]{20,64}",
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!(
                "https://x.example.org/?k=«bk",
                "ua_cbeafd2f43e1de3670e0f07e6127523cf38e8503»&v=1"
            ),
            concat!(
                "export TOKEN=«bk",
                "ct_f3fa9e1c5951c9e951b8d59c3d3713c8b39c7b5c»; run"
            ),
        ],
        misses: &[
            concat!("KEY=bk", "ua_571c02b4"),
            "KEY=bkxx_c74b57c942402083bc1a48c62d956c0fa89f741a",
        ],
        source: "buildkite.com/docs",
        ..KEY
    },
    Rule {
        id: "ci/sonar",
        about: "Sonar token: user, project, global",
        wake: &[Wake::Prefix(&["sqp_", "squ_", "sqa_"])],
        pattern: r"sq[pua]_[a-f0-9]{20,40}",
        hits: &[
            concat!("(«sq", "p_92fb80e7cacebadaf02da5ea42e019c8ecb1db36»)"),
            concat!(
                "新的密钥是«sq",
                "u_02c04e620628bc6b695061d4ae56b87ca560517d»。"
            ),
        ],
        misses: &[
            concat!("KEY=sq", "p_f28ef367"),
            "KEY=sqx_801bc3a5eba96f26d2e70ce38f487538a1e5cacd",
        ],
        source: "docs.sonarsource.com",
        ..KEY
    },
    Rule {
        id: "ci/snyk",
        about: "Snyk personal or service token",
        wake: &[Wake::Words(&["snyk_uat.", "snyk_sat."])],
        sift: None,
        pattern: r"snyk_[us]at\.[a-f0-9]{8}\.[A-Za-z0-9_.-]{60,}",
        reach: 2048,
        hits: &[
            concat!(
                "API_KEY=«snyk",
                "_uat.c1e65e12.evpgMDcjYzb52N5hqMtNBcOGxSoZzCjz3n8kDQXgACgPFgAuVSciIzNb31s0jc1cdtQ47jZYLdU4MqxM3CmZplCyAk»"
            ),
            concat!(
                "\"token\": \"«snyk",
                "_sat.51478345.b5jAZ6Tq3KQtoEJRK3M9iaYCL9dah4x8GszUkn8qeJYZTv4Xujlzid726tRuWMORrD63fvhI1UV2c3ptH8nSDP4vCK»\","
            ),
        ],
        misses: &[
            concat!("KEY=snyk", "_uat.f3048219"),
            "KEY=snyk_xat.8c1f4502.T0Pimv78jDT6daytmgZpAqYxoAnuX1BovKRPM9NX0qdD5VISocIarShHJhcfwRP9wUBwviRlYqO3lv24fPcWBRavdU",
        ],
        source: "docs.snyk.io",
        ..KEY
    },
];
