//! Further tokens of code hosts.

use crate::rules::credentials::proof;
use crate::rules::credentials::provider::{KEY, NAMED, named, solid, unlike_words};
use crate::rules::{Confidence, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "vcs/github-app-jwt",
        about: "GitHub App token of the stateless kind: app id and JSON web token",
        wake: &[Wake::Prefix(&["ghs_", "ghu_"])],
        pattern: r"gh[su]_[A-Za-z0-9]{1,20}_eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}",
        reach: 1400,
        hits: &[
            concat!(
                "key: '«gh",
                "s_1081288_eyJhbGciOiJSUzI1NiJ9.eyJAVT7yhOSe4tKO1v0FrEsGfzJq4HfCPtlzmudU6V8f8N68beyeRpAgSthlLBS174v3ukrJTrcHeI1n0WnKtSCOddoEW4plypxMd2PekZ6GsjTJslc6rh9QkugSWdvHjnvbT7JrUMTuIoj0DSKN0T01vNOCE7QiTmdGQ96grYJCtsYONljazK4jBZ1ZhDYRnxPhsWJquzk.spsvi0I6aNU42d9zFxiis3WG34GatFlTbiUvMO21S6ZKHfAAoDb0j2zsdKCHZEQb6m5wMx5uZ6DIa0uteQOk6s»'"
            ),
            concat!(
                "https://x.example.org/?k=«gh",
                "s_0191413_eyJhbGciOiJSUzI1NiJ9.eyJzGu6hIdnoSDuiHPZ2VRpnia8PZfr5SPRUf4Qw26yPbCV7dBUMLRBGbVTUjQtsp35sNYOdsKXtYUb2iY78eCtz27INowm5Z8wUI5f45Kh3Hhz2Bu3O9zmxNTlLXUCqyYXQqP3BoeMzGx0G67B3XEEzpqorRWHJnC5TnnMnQbvumn4YVQ5vfMUUZnOLaVEY8QPzZCVFuaH.0SqIgfA28FAAHapr8NHtr8Q2JzXNPGFXrhxqMmVHuy3k8452gbzvK07Md2Wrp0AlqJmONLm5Z5c3eSuu64hmaL»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=gh", "s_6daa3c"),
            concat!(
                "KEY=gh",
                "s_xxxxxxx_eyJhbGciOiJSUzI1NiJ9.eyJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "docs.github.com/apps; github.blog/changelog/2026-05-15",
        ..KEY
    },
    Rule {
        id: "vcs/trello",
        about: "Trello token",
        wake: &[Wake::Prefix(&["ATTA"])],
        pattern: r"ATTA[a-f0-9]{64}[A-Fa-f0-9]{8}",
        proof: Some(proof::crc_hex),
        hits: &[
            concat!(
                "export TOKEN=«AT",
                "TAa0ce2e8b1ffe8feddbd37b8d9f40e56b50c92d40d94c3d881896f625d218bcf84186F38C»; run"
            ),
            concat!(
                "(«AT",
                "TAc9eefd3e5e32b6aa2a2c948153ec53d30307ed6f4e9377e25cabe98c90e3f39567320B12»)"
            ),
        ],
        misses: &[
            concat!("KEY=AT", "TA1dc01f"),
            concat!(
                "KEY=AT",
                "TAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "developer.atlassian.com/cloud/trello",
        ..KEY
    },
    Rule {
        id: "vcs/jetbrains",
        about: "JetBrains permanent token: YouTrack, Hub, Space, Marketplace",
        wake: &[Wake::Words(&["perm:", "perm-"])],
        sift: None,
        pattern: r"perm[:-][A-Za-z0-9+/_-]{4,80}={0,2}\.[A-Za-z0-9+/_-]{2,80}={0,2}\.[A-Za-z0-9]{20,60}",
        hits: &[
            concat!(
                "新的密钥是«per",
                "m:Vao8RGOrwevg.l1ui0NNm.q7b9DD9cYUMJD0w4FmoTnvkPKofpWnBW3p0JYVGJ»。"
            ),
            concat!(
                "API_KEY=«per",
                "m:EW0OiJR29l15.nwBlM6Eh.vqrpZLAtK4nHlbFmlNZzCbB38Bz4bhDrSI8E5n20»"
            ),
        ],
        misses: &[
            concat!("KEY=per", "m:624721"),
            concat!(
                "KEY=per",
                "m:xxxxxxxxxxxx.xxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "jetbrains.com/help/youtrack",
        ..KEY
    },
    Rule {
        id: "vcs/phabricator",
        about: "Phabricator Conduit token",
        wake: &[Wake::Prefix(&["api-", "cli-"])],
        sift: Some(solid),
        pattern: r"(?:api|cli)-[a-z0-9]{28}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("\"token\": \"«ap", "i-wl79i9s1b9sy7j3xt6n7ppc7i4t2»\","),
            concat!("use «cl", "i-pn6dbxqz9o8ihz7ub7abt2ef07fr» for now"),
        ],
        misses: &[
            concat!("KEY=ap", "i-a4d7a7"),
            concat!("KEY=ap", "i-xxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "secure.phabricator.com/book",
        ..KEY
    },
    Rule {
        id: "vcs/gitea",
        about: "Gitea or Forgejo key, by its name",
        wake: &[Wake::Words(&["gitea", "forgejo", "codeberg"])],
        pattern: named!(r"[a-f0-9]{40}"),
        hits: &[
            concat!("GITEA_TOKEN=«d175f052f9523db3c4b2", "dcbf0e2ac2cae88a0d31»"),
            concat!(
                "Codeberg access token: «71a573bea75820fb33b5",
                "e0bc73cb04596eed08e2»"
            ),
        ],
        misses: &[
            concat!(
                "Gitea or Forgejo build 0021997fda44861505ec",
                "f9e4956fe4542428f793"
            ),
            "Gitea or Forgejo API key is short: d93bc14",
        ],
        source: "docs.gitea.com",
        ..NAMED
    },
    Rule {
        id: "vcs/azure-devops",
        about: "Azure DevOps personal token of the older kind, by its name",
        wake: &[Wake::Words(&[
            "azure_devops",
            "azure devops",
            "azdo",
            "ado_pat",
            "azp_token",
            "system_accesstoken",
            "vsts",
            "dev.azure.com",
        ])],
        pattern: named!(r"[a-z2-7]{52}"),
        hits: &[
            concat!(
                "AZURE_DEVOPS_EXT_PAT=«23n6qjlk2n6vibivr36o7kmgti",
                "malp7mn23deaykljknseaxmcse»"
            ),
            concat!(
                "my Azure DevOps token is «fdq3djltlr2jvtzi4fclxndlmd",
                "qz5fgqogzhn5lztccly5ozny5e»"
            ),
        ],
        misses: &[
            concat!(
                "Azure DevOps build 4ar7galyi3u7mb4gckhalebzjv",
                "nf4abfk5rj6xcjzxnbjfj55nsm"
            ),
            "Azure DevOps API key is short: 5loa7kq",
        ],
        source: "learn.microsoft.com/azure/devops",
        ..NAMED
    },
    Rule {
        id: "vcs/github-secret",
        about: "GitHub OAuth client secret, by its name",
        wake: &[Wake::Words(&[
            "github_client",
            "github_secret",
            "github_oauth",
            "github client",
            "github oauth",
        ])],
        pattern: named!(r"[a-f0-9]{40}"),
        hits: &[
            concat!(
                "GITHUB_CLIENT_SECRET=«1af0e5f67e0cb24ec562",
                "2648d296d7ab903070c5»"
            ),
            concat!(
                "GitHub OAuth client secret: «eeac4fdaee421e251e71",
                "9f41ab0dbe318077ce1c»"
            ),
        ],
        misses: &[
            concat!(
                "GitHub OAuth app build 8c3cc7c401d9dcee0bf0",
                "19ea03411453479174bd"
            ),
            "GitHub OAuth app API key is short: 9f7d86f",
        ],
        source: "docs.github.com/apps/oauth-apps",
        ..NAMED
    },
    Rule {
        id: "vcs/trello-named",
        about: "Trello key or token of the older kind, by its name",
        wake: &[Wake::Words(&["trello"])],
        pattern: named!(r"[a-f0-9]{64}|[a-f0-9]{32}"),
        hits: &[
            concat!("ключ Trello: «803a6f5b14243f08", "87af1492bf67c89e»"),
            concat!(
                "TRELLO_API_KEY=«07cbcc593c02e6df3c3b84bdc355abc1",
                "681bb9c57c27788dec526df617752c7f»"
            ),
        ],
        misses: &[
            concat!("Trello build b5cc2242b53807b4", "4519f310e0ea28dd"),
            "Trello API key is short: f1a446d",
        ],
        source: "developer.atlassian.com/cloud/trello",
        ..NAMED
    },
    Rule {
        id: "vcs/jira-datacenter",
        about: "Jira or Confluence personal token, by its name",
        wake: &[Wake::Words(&["jira", "confluence"])],
        pattern: named!(r"(?:[MNO][A-Za-z0-9+/]{43}|[A-Za-z0-9]{24})"),
        hits: &[
            concat!(
                "my Jira or Confluence Data Center API key is «MjEvqgGex80EScAiPDrLG9",
                "YZX8ipFDQOIsWFkh9nf1Sh», keep it"
            ),
            concat!(
                "Mein Jira or Confluence Data Center-Schlüssel lautet «snlqHqTeEBB2",
                "oWtO0wTf29Nh»."
            ),
        ],
        misses: &[
            concat!(
                "Jira or Confluence Data Center build MjEMUMYdE96QmpzjkhopPp",
                "n2pfNxjqj1T2Kte4klweSh"
            ),
            "Jira or Confluence Data Center API key is short: MjEhZyM",
        ],
        source: "confluence.atlassian.com/enterprise",
        ..NAMED
    },
];
