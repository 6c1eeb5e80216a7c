//! Tokens of code hosts, of CI and of package registries.

use super::provider::KEY;
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "vcs/github",
        about: "GitHub token: personal, OAuth, app, refresh",
        wake: &[Wake::Prefix(&["ghp_", "gho_", "ghu_", "ghs_", "ghr_"])],
        pattern: r"gh[pousr]_[A-Za-z0-9]{36,255}",
        proof: Some(super::proof::crc_base62),
        reach: 264,
        hits: &[
            concat!("key: '«gh", "p_HamVEPKjnE5clFL8BRtqZhKTWNQeVf2QvSSq»'"),
            concat!(
                "https://x.example.org/?k=«gh",
                "o_TJSkUlkSt26Er10Z3urVRoj2mP2p6RZjvAPT»&v=1"
            ),
            concat!(
                "export TOKEN=«gh",
                "u_KT1sVjzDNkhfoyspSNMLkOwO4yQ6MJ2ADCZc»; run"
            ),
            concat!("(«gh", "s_aexEdY8YoJ4VARN2KydcPC42S0NOLRVuZL80»)"),
            concat!("新的密钥是«gh", "r_g3cMmeN4B1xPbClk0orMxPRpmRYJfETV89Es»。"),
            concat!(
                "{\"msg\":\"export\\\\n«gh",
                "p_yjXGAqr0jdKvW0fAZEa1wNCTm2igSu1iKJGB»\"}"
            ),
        ],
        misses: &[
            concat!("KEY=gh", "p_8ziGWtNFJkSOUd2sJQCqTocpz470xrSINtB"),
            concat!("KEY=gh", "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
            concat!("KEY=xgh", "p_FqnEc9WcN3iFolJTGf2Hl5VTAVU2JV35Yzrw"),
        ],
        source: "github.blog 2021-04-05, behind GitHub's new authentication token formats",
        ..KEY
    },
    Rule {
        id: "vcs/github-fine-grained",
        about: "GitHub fine-grained personal token",
        wake: &[Wake::Prefix(&["github_pat_"])],
        pattern: r"github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}",
        hits: &[
            concat!(
                "\"token\": \"«githu",
                "b_pat_pBvQJgXWjFxjTNipwCoJ9p_vJ7EOlIDeAQzerGZ1QthmzmOnLlixC1ZUoyCUq0CvFMqKZgeYx8CDEXnXin»\","
            ),
            concat!(
                "use «githu",
                "b_pat_MoOQasbA7Bji1Ad9eHCY9d_h87CXq7WFV1XP7JpRCvngL4gZ9W9dJsEk30Ptz9XtzNJxFn60pzbRlk191N» for now"
            ),
        ],
        misses: &[
            concat!("KEY=githu", "b_pat_smDl6yAsi6tdLgMyTuRXPr"),
            concat!(
                "KEY=githu",
                "b_pat_qBQILTXOhgkj9C1Fmutms6_AurKMZkRyH2EU9tiroXVEtVsbp9s0m4jOeHTQocbhaSrYOUGqlkSaOsCaU"
            ),
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
        reach: 180,
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «glp",
                "at-KN1Tl83hlUwd3VxzbSlh»\""
            ),
            concat!("key: '«gl", "dt-jAYe7NhzB01UMZls_8P7»'"),
            concat!(
                "https://x.example.org/?k=«gl",
                "rt-uhQVNux_klu4ViVM3NBz»&v=1"
            ),
            concat!(
                "export TOKEN=«glp",
                "tt-7fa90ac9f5df0957bd10f504d0ec5093946cd63b»; run"
            ),
            concat!("(«glp", "at-3BtL1woUcS1nhJlfvREGSB3SBL4.01.9xyuq86i9»)"),
        ],
        misses: &[
            concat!("KEY=glp", "at-mZpWe9sEDGve"),
            "KEY=glxyz-61WF8CIVcIMj7zAw4RxX",
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
            concat!("新的密钥是«GR13", "48941xgqCLyANiFR2ILQV_k9t»。"),
            concat!("API_KEY=«GR13", "48941EIT1SkHOdRSFQFal4TPz»"),
        ],
        misses: &[
            concat!("KEY=GR13", "48941CR8VjOGvdH3W"),
            "KEY=GR1348940yK5xREzL_XjEfjnX9XG8",
        ],
        source: "docs.gitlab.com/security/tokens",
        ..KEY
    },
    Rule {
        id: "vcs/atlassian",
        about: "Atlassian API token",
        wake: &[Wake::Prefix(&["ATATT3", "ATCTT3"])],
        pattern: r"AT[AC]TT3[A-Za-z0-9_=-]{60,260}",
        proof: Some(super::proof::crc_hex),
        reach: 300,
        hits: &[
            concat!(
                "\"token\": \"«ATA",
                "TT3xFfGF0IvhaQOpc5ikL_hYjfKTiK1DIS2tXY2kx_19RZQY2ftQLr5U0z0Rucd92-YIw8fhwVfv7GLaZu1R-Hs9We_W2gzeC18_N6Zn64Dd7H5gFSLAcd_ErF0f-YzYGYd98QnV8F4S0OsgOw768Sihp4tGt7jCTvhf_L7Hb=4F7D48AE»\","
            ),
            concat!(
                "use «ATC",
                "TT3xFfGN0mE154H7B4gY2OlHjOqd2LTJ1l_xPtGpF2TVT8ICGMXUPSyWhS5o9_ImA7LBK7bKHGboi57Z_5vRGbvTVfYoygXhWUOSuxOBZhxkfQgAriIe9q-b9sDAKmZ_JQTOhc1DjZywZP2gSxcN1eoOd-eCmyJo8aWA3olAi=A7F8BA8D» for now"
            ),
        ],
        misses: &[
            concat!("KEY=ATA", "TT3xFf69z8_VkZ83EfgeRxZmVb"),
            "KEY=ATATT4oNBQvaHoa2SpZb8tN7hRTtFnIzkLreRaFVGS3xvIG_BkGbP_A2K7LzWRn-Zb8Q4qVBdyfxbPm3RX3O9U8wMIT3VDVgcKS9X3LS_iCyjPZx0YIBvc7wKA7rpP",
        ],
        source: "support.atlassian.com; Samsung/CredSweeper",
        ..KEY
    },
    Rule {
        id: "vcs/bitbucket",
        about: "Bitbucket app password or access token",
        wake: &[Wake::Prefix(&["ATBB", "BBDC-"])],
        pattern: r"(?:ATBB[A-Za-z0-9_=.-]{28,60}|BBDC-[A-Za-z0-9+/@_-]{40,50})",
        proof: Some(super::proof::crc_hex),
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «AT",
                "BBT3jPa3VGECaICzNpJ0gBSIlU49E8B1F1»\""
            ),
            concat!(
                "key: '«BB",
                "DC-8xjS0w9esr65amuTD5oGxEnFh6KqT3xU9yRyMIurFQdE»'"
            ),
        ],
        misses: &[
            concat!("KEY=AT", "BBXFT6NjI3iqet"),
            concat!("KEY=BB", "DC-PaQWji2lkMQGyCLRwuqe"),
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
                "https://x.example.org/?k=«sg",
                "p_6df9df47818ea9fe_5075fa1a7e2dbd07295afba7262eaf7e7a0abc83»&v=1"
            ),
            concat!(
                "export TOKEN=«sl",
                "k_47be3b19138259fcdb3ca2541234df0dc801b56c8379df437571242ecfefad4d»; run"
            ),
        ],
        misses: &[
            concat!("KEY=sg", "p_53cb138343143b15a5c9"),
            concat!("KEY=sg", "p_97b16ef31c4190fc_7ca14769e6c64ae12cd0"),
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
                "(«CCI",
                "PAT_BRoSsaMKJcu2HG2dyQTdM8_85a45d1803087b527c19818b8bd254ef7b549237»)"
            ),
            concat!(
                "新的密钥是«CCI",
                "PRJ_caWJohp3ogcB3NMv7bhW8h_a624e6acbf1982cd9b8fa2a194a425da8c85cb8e»。"
            ),
        ],
        misses: &[
            concat!("KEY=CCI", "PAT_iPGK8SX3fxsoLt3q7L4W3K"),
            "KEY=CCIPXX_Mhnw1Onsv61n6OAFDeQmuT_8b86962638f4816ef7d3f1d24136c9a3feb64c4c",
        ],
        source: "circleci.com/docs",
        ..KEY
    },
    Rule {
        id: "ci/buildkite",
        about: "Buildkite token",
        wake: &[Wake::Prefix(&["bkua_", "bkaj_", "bkct_", "bkat_"])],
        pattern: r"bk(?:ua|aj|ct|at)_[A-Za-z0-9]{40,64}",
        hits: &[
            concat!(
                "API_KEY=«bk",
                "ua_d45e14ae4a246e49e76e31b6c527f507b3c92475»"
            ),
            concat!(
                "\"token\": \"«bk",
                "ct_c125958f987bdf2b2e1cd929c29e6393f0e63e7b»\","
            ),
        ],
        misses: &[
            concat!("KEY=bk", "ua_eb83cf9348e5302f456f"),
            "KEY=bkxx_0f9d1cd6a3ca7b571a02de9792a0687d86d0605b",
        ],
        source: "buildkite.com/docs",
        ..KEY
    },
    Rule {
        id: "ci/sonar",
        about: "Sonar token: user, project, global",
        wake: &[Wake::Prefix(&["sqp_", "squ_", "sqa_"])],
        pattern: r"sq[pua]_[a-f0-9]{40}",
        hits: &[
            concat!(
                "use «sq",
                "p_0b794712e1a3a0ad7e9623790e8c0963b8af2987» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «sq",
                "u_97cb265fbae8dc9a157a61275abe695b7fcb1a72»\""
            ),
        ],
        misses: &[
            concat!("KEY=sq", "p_faf18d5e1a391c2c38b0e38092bd6f"),
            "KEY=sqx_5fe02d8267878e87d0fdbf9ec57314bf02f1cef4",
        ],
        source: "docs.sonarsource.com",
        ..KEY
    },
    Rule {
        id: "ci/snyk",
        about: "Snyk personal or service token",
        wake: &[Wake::Words(&["snyk_uat.", "snyk_sat."])],
        pattern: r"snyk_[us]at\.[a-f0-9]{8}\.[A-Za-z0-9_.-]{60,2000}",
        reach: 2048,
        hits: &[
            concat!(
                "key: '«snyk",
                "_uat.4c07c35f.CuX04wZUt2UFj2IckmW1Wc4lVcNjfu3OvT7YveUGrbSujtGBfBZo5Ro7RiqWDjDafKvwqDBUFAH8oKw4W20M0ckdcK»'"
            ),
            concat!(
                "https://x.example.org/?k=«snyk",
                "_sat.0914ed92.0ZikVFQebTZfyucXWcvIjNlwRD5g1aZF728kVyMXUw31UL490BaEbl4Yf5oEDe1aVtFXFt8uKz5nXNCoLzrnlFpnpL»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=snyk", "_uat.d2569678"),
            "KEY=snyk_xat.e5b5afca.HIn7uZGCaLEyofF3GBXLPnAC0pWQi50uewn9mOfWQ9SgqNpwbWCX8oXVnSnjN40m0EgLTYLXfTHifr8bE8Lvn2Yw2A",
        ],
        source: "docs.snyk.io",
        ..KEY
    },
    Rule {
        id: "package/npm",
        about: "npm access token",
        wake: &[Wake::Prefix(&["npm_"])],
        pattern: r"npm_[A-Za-z0-9]{36}",
        proof: Some(super::proof::crc_base62),
        hits: &[
            concat!(
                "export TOKEN=«np",
                "m_fztN8R14Ho2Yy8t8sRePlTeWi81CBG3AadUG»; run"
            ),
            concat!(
                "//registry.example.org/:_authToken=«np",
                "m_Pc58j68IL729c4XsKFOTVnRZBNUNndwZBH0I»"
            ),
        ],
        misses: &[
            concat!("KEY=np", "m_SJBFcsK7f4RebcMLx0374pxoZLKZAE"),
            concat!("KEY=np", "m_config_registry_ErboY3txQbgIS3TUhKtr"),
        ],
        source: "github.blog 2021-09-23, announcing npm's new access token format",
        ..KEY
    },
    Rule {
        id: "package/pypi",
        about: "PyPI token: a macaroon of pypi.org or test.pypi.org",
        wake: &[Wake::Prefix(&["pypi-AgE"])],
        pattern: r"pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[A-Za-z0-9_-]{50,1000}",
        reach: 1100,
        hits: &[
            concat!(
                "新的密钥是«pypi",
                "-AgEIcHlwaS5vcmcsAsqtnsSkr_lO01gaHc3I_s_Cfm4priDTw07GpWV_FTNhktLcyv8lD0Lp6xh3Enjv17I5zqfBbHo2Waw0vuYiKp28a_zxwGRiniTUg7pwgh10cfeadEOn5zRhvDmgwY38K0ISNnYzmZ8su3MwTs_73»。"
            ),
            concat!(
                "API_KEY=«pypi",
                "-AgENdGVzdC5weXBpLm9yZw56pWf3MeUgl8AErweo1MeX580dj6I6Xid3-xspbkPgW6fkALi7_ilgsCSTkRMyf6nZmGwJ0xX3dzqtBLrTdXVcv4XThnKRYC3j71JBrtjqtYg61zfU4R2Zzxyvo7QR-l9se4oIf_0mz_hAobUrXR80»"
            ),
        ],
        misses: &[
            concat!("KEY=pypi", "-AgEIcHlwaS5vcmcPtyeICraODxipirP_HBH"),
            concat!(
                "KEY=pypi",
                "-AgEIcHlwaS5vcmdu7Uvyf6s0QWQK63m6a8CDaFDTX7bKUaXG8sKlDRix-ygzUI5J7rfw2-L5smeNK-FWkoZpTt9t78aV5JSjTUu1qSXeVbBwsyZ808R4KUBiKTIp1E7rYzo4xf6A6ez86pv17bwHObpvCs6kbMuD7rw-F"
            ),
        ],
        source: "pypi.org/help; pypi.org/project/pypitoken",
        ..KEY
    },
    Rule {
        id: "package/rubygems",
        about: "RubyGems key",
        wake: &[Wake::Prefix(&["rubygems_"])],
        pattern: r"rubygems_[a-f0-9]{48}",
        hits: &[
            concat!(
                "\"token\": \"«ruby",
                "gems_ed91a0ca67a68f18ce842a56e2e17dbfacb071efb2ea9810»\","
            ),
            concat!(
                "use «ruby",
                "gems_e4f8b9037174c5fd3a515189b2f4930c435fb616e521a42e» for now"
            ),
        ],
        misses: &[
            concat!("KEY=ruby", "gems_8f2ec4983e541d13b79c0aba1d17495d808b8fce"),
            concat!(
                "KEY=ruby",
                "gems_EaNq45veNZJcKpK91OmcTvq2XJ6JRYcIq32y97LGm0tpGZez"
            ),
        ],
        source: "guides.rubygems.org",
        ..KEY
    },
    Rule {
        id: "package/nuget",
        about: "NuGet key",
        wake: &[Wake::Prefix(&["oy2"])],
        pattern: r"oy2[a-z0-9]{43}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «oy",
                "2xt6hsrlnc1hk4jfgiu4dp6dtsp3df29e5boa9cbmv1b»\""
            ),
            concat!(
                "key: '«oy",
                "2jxprmhm4qemekuictzbdcvbtjz1slvjr42mna8txjt6»'"
            ),
        ],
        misses: &[
            concat!("KEY=oy", "2lfwydnaslz2peagm03hrs4e128j4fj"),
            concat!("KEY=toy", "2ck6nkdtvsrw45oipdbsgxlp9etgtsdo4qacwo57v9g2"),
        ],
        source: "learn.microsoft.com/nuget",
        ..KEY
    },
    Rule {
        id: "package/crates",
        about: "crates.io token",
        wake: &[Wake::Prefix(&["cio"])],
        pattern: r"cio[A-Za-z0-9]{32}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«ci",
                "o1x8kCeq2qQ4KZnz2JRJVBfuNGuknNh6G»&v=1"
            ),
            concat!(
                "export TOKEN=«ci",
                "o5cFf0YLHzeqQgc5pvSyjBU8Vuqi90vLY»; run"
            ),
        ],
        misses: &[
            concat!("KEY=ci", "oxXIgQxQdHW7BIGMRMnpxw7gV"),
            concat!("KEY=soci", "oLafgmpj4RLVziUXpT5OZV8mxdopjpnC8"),
        ],
        source: "doc.rust-lang.org/cargo",
        ..KEY
    },
    Rule {
        id: "package/clojars",
        about: "Clojars deploy token",
        wake: &[Wake::Prefix(&["CLOJARS_"])],
        pattern: r"CLOJARS_[a-z0-9]{60}",
        hits: &[
            concat!(
                "(«CLOJ",
                "ARS_m16dmvi9rgomnboktospehvhotsqm51y26tl6t1htfsohqej0a3f3qjtuvjf»)"
            ),
            concat!(
                "新的密钥是«CLOJ",
                "ARS_5gzi9zgr3bps7i50mx6w3klyuxylwi8lhz5xguw3ouz4obaqpuzsiburalue»。"
            ),
        ],
        misses: &[
            concat!("KEY=CLOJ", "ARS_7q4dok5et9xgkr1lytf2s9rdb2celw"),
            concat!(
                "KEY=CLOJ",
                "ARS_G562WMEAEURO2X5VHW2D7NLEVRA7HV9VMIAIEYXT0ERNBYCKJ7JWSHQ7OXEO"
            ),
        ],
        source: "github.com/clojars/clojars-web",
        ..KEY
    },
    Rule {
        id: "package/docker",
        about: "Docker token: personal, organisation",
        wake: &[Wake::Prefix(&["dckr_pat_", "dckr_oat_"])],
        pattern: r"dckr_(?:pat|oat)_[A-Za-z0-9_-]{27,40}",
        hits: &[
            concat!("API_KEY=«dckr", "_pat_yNqEAu6G_YO5TRE7ZvLon2zuCiz»"),
            concat!(
                "\"token\": \"«dckr",
                "_oat_klk1fcVyA-l9Pi3IzjSVgUoGgJajEhgN»\","
            ),
        ],
        misses: &[
            concat!("KEY=dckr", "_pat_EB5Bg4gAuH-IVj2n"),
            "KEY=dckr_xat_nhsy_03eUO3n8_3WeKZp5p-e0Xm",
        ],
        source: "docs.docker.com/security/access-tokens",
        ..KEY
    },
    Rule {
        id: "package/artifactory",
        about: "JFrog key or reference token",
        wake: &[Wake::Prefix(&["AKCp", "cmVmdGtuO"])],
        pattern: r"(?:AKCp[A-Za-z0-9]{69}|cmVmdGtuO[A-Za-z0-9]{55})",
        hits: &[
            concat!(
                "use «AK",
                "Cp8SR61Kx0Gr0N171cnXj67J9enE2BtFZzy4cbPJoy7SRQW7w5VcoSzGDfJP3GnR3fcTtlm» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «cmVm",
                "dGtuOHtZC5YloGohIvG4wquXRmzbePZEr4kzuZzNDuyEWtePA80MFM6hQBaD»\""
            ),
        ],
        misses: &[
            concat!("KEY=AK", "Cp8Dc4YRir0RrYdNr3YhE29QLCnTBOYzY"),
            concat!("KEY=cmVm", "dGtuOzq47NMbC0m8ZrKPVIjpC"),
        ],
        source: "jfrog.com/help",
        ..KEY
    },
];
