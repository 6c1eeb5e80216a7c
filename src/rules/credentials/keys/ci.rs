//! Keys of continuous integration and of what checks dependencies.

use crate::rules::credentials::provider::{KEY, NAMED, NAMED_UUID, named, solid, unlike_words};
use crate::rules::{Confidence, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "ci/harness",
        about: "Harness token: personal, service account",
        wake: &[Wake::Prefix(&["pat.", "sat."])],
        pattern: r"[ps]at\.[A-Za-z0-9_-]{22}\.[a-f0-9]{24}\.[A-Za-z0-9]{20}",
        hits: &[
            concat!(
                "\"token\": \"«pa",
                "t.E1sYD6QcrYBNkzZ1ys5unu.3b5ae9945bd485a910c2c3a2.uaJ4SLcVxrxsgWIKM2ov»\","
            ),
            concat!(
                "use «pa",
                "t.jRFTpc85Otbfkjqed6B3Oh.5343eafb1edac8fd3840244e.Vej4ecHyskvWpRPqZh4b» for now"
            ),
        ],
        misses: &[
            concat!("KEY=pa", "t.fb12f3"),
            concat!(
                "KEY=pa",
                "t.xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "developer.harness.io",
        ..KEY
    },
    Rule {
        id: "ci/octopus",
        about: "Octopus Deploy key",
        wake: &[Wake::Prefix(&["API-"])],
        sift: Some(solid),
        pattern: r"API-[A-Z0-9]{26,36}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «AP",
                "I-4T56WZ0BCDDAH9EB2BL4YXQB84QPLC»\""
            ),
            concat!("key: '«AP", "I-BIJ1ZVVP65BCCQXTP7OXJ5WBW8KHHY»'"),
        ],
        misses: &[
            concat!("KEY=AP", "I-4aa3c3"),
            concat!("KEY=AP", "I-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "octopus.com/docs",
        ..KEY
    },
    Rule {
        id: "ci/depot",
        about: "Depot token",
        wake: &[Wake::Prefix(&["depot_"])],
        pattern: r"depot_(?:org|project|user)_[a-f0-9]{48,80}",
        hits: &[
            concat!(
                "API_KEY=«depot_or",
                "g_38f8bde5092db4f01af13646cd6cd77a5af5ec3b871db2e39c3d371cd5ad00fd»"
            ),
            concat!(
                "\"token\": \"«depot_or",
                "g_2e28f85f4b2200890c892ca2b53efdbd9fcc1b2586750619454bb7d47eecefc7»\","
            ),
        ],
        misses: &[
            concat!("KEY=depot_or", "g_0534fb"),
            concat!(
                "KEY=depot_or",
                "g_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "depot.dev/docs",
        ..KEY
    },
    Rule {
        id: "ci/socket",
        about: "Socket security key",
        wake: &[Wake::Prefix(&["sktsec_"])],
        pattern: r"sktsec_[A-Za-z0-9_-]{30,64}(?:_api)?",
        hits: &[
            concat!(
                "use «sktse",
                "c_yxtuRGYD1aWIHCFl597tI3VKTkNItfH458XBgBIZYo_api» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «sktse",
                "c_dIlhyrnLeT3mBhPwk3zG8gkSCh3EZvxs9hBwa9bbyw_api»\""
            ),
        ],
        misses: &[
            concat!("KEY=sktse", "c_d469ab"),
            concat!(
                "KEY=sktse",
                "c_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_api"
            ),
        ],
        source: "docs.socket.dev",
        ..KEY
    },
    Rule {
        id: "ci/travis",
        about: "Travis CI key, by its name",
        wake: &[Wake::Words(&["travis"])],
        pattern: named!(r"[A-Za-z0-9_-]{22}"),
        hits: &[
            concat!("Travis CI 的密钥是«ZaEVIHDehSg", "736ew9Gne4L»。"),
            concat!(
                "travis: {\n  secretKey: \"«2XUCMaLtw0u",
                "sl6c9PNGOMo»\"\n}"
            ),
        ],
        misses: &[
            concat!("Travis CI build FHzZijDBuAT", "s6f22XsxA40"),
            "Travis CI API key is short: Yg6dUm8",
        ],
        source: "docs.travis-ci.com",
        ..NAMED
    },
    Rule {
        id: "ci/jenkins",
        about: "Jenkins key, by its name",
        wake: &[Wake::Words(&["jenkins"])],
        pattern: named!(r"11[a-f0-9]{32}"),
        hits: &[
            concat!(
                "kunci API Jenkins: «119e562e4fd451a59",
                "1efcc18dd03a819a8»"
            ),
            concat!(
                "el token de Jenkins es «116438001b8bc6ec4",
                "de9dc3ae5f203988e»"
            ),
        ],
        misses: &[
            concat!("Jenkins token hash: 12dc7ad", "ef56dbe961cb0c87f5de3b4fc0e"),
            concat!("Jenkins API tok", "en: 11575625fb22"),
        ],
        source: "jenkins.io/doc/book/system-administration",
        ..NAMED
    },
    Rule {
        id: "ci/drone",
        about: "Drone key, by its name",
        wake: &[Wake::Words(&["drone"])],
        pattern: named!(r"[A-Za-z0-9]{32}"),
        hits: &[
            concat!("DRONE_TOKEN=\"«IBq1hyjq3Q02Rd4C", "ZDuUBAMCR8QI7GJW»\""),
            concat!("DroneのAPIキーは«kYL6HWv6XWQotbKH", "CSPgDW8vk39Rwd1E»です"),
        ],
        misses: &[
            concat!("Drone build x2rIjG5qhbFwDRqL", "R9XkCsHfUD7Ksq9M"),
            "Drone API key is short: pYM1Q4l",
        ],
        source: "docs.drone.io",
        ..NAMED
    },
    Rule {
        id: "ci/appveyor",
        about: "AppVeyor key, by its name",
        wake: &[Wake::Words(&["appveyor"])],
        pattern: named!(r"v2\.[a-z0-9]{20}"),
        hits: &[
            concat!(
                "appveyor: {\n  secretKey: \"«v2.bugv14c4",
                "6mf05kqvemyk»\"\n}"
            ),
            concat!("kunci API AppVeyor: «v2.1n2o878a", "n1lqmjyz6moa»"),
        ],
        misses: &[
            concat!("AppVeyor build v2.uquek5ryx", "nc9v2a5hajk"),
            "AppVeyor API key is short: v2.9muo",
        ],
        source: "appveyor.com/docs",
        ..NAMED
    },
    Rule {
        id: "ci/snyk-legacy",
        about: "Snyk token of the older kind, by its name",
        wake: &[Wake::Words(&["snyk"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!("SNYK_API_KEY=«1d512ad5-85ab-49bc", "-8ed5-122bf81c6553»"),
            concat!(
                "my Snyk API key is «5afc9346-f147-4eba",
                "-a9aa-be6774fb90aa», keep it"
            ),
        ],
        misses: &[
            concat!("Snyk build 0c7bedd3-827f-492b", "-9961-35107a805855"),
            "Snyk API key is short: 6e850e9",
        ],
        source: "docs.snyk.io",
        ..NAMED_UUID
    },
    Rule {
        id: "ci/semgrep",
        about: "Semgrep key, by its name",
        wake: &[Wake::Words(&["semgrep"])],
        pattern: named!(r"[a-f0-9]{64}"),
        hits: &[
            concat!(
                "Mein Semgrep-Schlüssel lautet «a5f934bba6a90e8686d5487b6ee1fcbd",
                "16a516b611bf41c352859f10a98f408f»."
            ),
            concat!(
                "la clé Semgrep : «ca9f57ceb5b1fcc8881c8a20f51b0e86",
                "c3433587bfa418f0311d0876d2e20ea2»"
            ),
        ],
        misses: &[
            concat!(
                "Semgrep build fef89c525717696302f20505b5b7ebf6",
                "166c331e089661a3dfc9974b0bc43a1e"
            ),
            "Semgrep API key is short: b4ad8c4",
        ],
        source: "semgrep.dev/docs",
        ..NAMED
    },
    Rule {
        id: "ci/gitguardian",
        about: "GitGuardian key, by its name",
        wake: &[Wake::Words(&["gitguardian", "ggshield"])],
        pattern: named!(r"[A-Za-z0-9]{40,72}"),
        hits: &[
            concat!(
                "GitGuardian 的密钥是«X4NzCvupyPQOOZKcgIBCk39CftxbQ1bGO9T1",
                "DMZm57rC7QHmwMznsKGAcnp9KdNy0zmIJYOb»。"
            ),
            concat!(
                "gitguardian: {\n  secretKey: \"«irbNbnWA7phgyGO09RVhiVWHvvdOIBhwiymB",
                "cAWHir6nWFi5wOPvldnWQ82OmIgoHAa5ZItj»\"\n}"
            ),
        ],
        misses: &[
            concat!(
                "GitGuardian build 1u1GTyDgSe8rdq6hpKupGUOtifUABTx7nbCp",
                "gwLY7EQULXM2AwtE4grklhhIQiBPmjAAW5Xx"
            ),
            "GitGuardian API key is short: C63PVJS",
        ],
        source: "docs.gitguardian.com",
        ..NAMED
    },
    Rule {
        id: "ci/circleci-legacy",
        about: "CircleCI token of the older kind, by its name",
        wake: &[Wake::Words(&["circleci", "circle_token", "circle-token"])],
        pattern: named!(r"[a-f0-9]{40}"),
        hits: &[
            concat!(
                "kunci API CircleCI: «f567e324c60652885061",
                "0abcbb57ca38a8a46a4c»"
            ),
            concat!(
                "el token de CircleCI es «45fd762e8a44d6e4d934",
                "ced3ede3927f9ef7d9b9»"
            ),
        ],
        misses: &[
            concat!(
                "CircleCI build 87a393b2eef9e9cc19de",
                "19e1cc37493a2268c4a6"
            ),
            "CircleCI API key is short: 780163c",
        ],
        source: "circleci.com/docs",
        ..NAMED
    },
    Rule {
        id: "ci/codefresh",
        about: "Codefresh key, by its name",
        wake: &[Wake::Words(&["codefresh"])],
        pattern: named!(r"[a-f0-9]{24}\.[a-f0-9]{32}"),
        hits: &[
            concat!(
                "CODEFRESH_TOKEN=\"«02b707f5451bc5a42b83a612.130",
                "5e79ddf22d976b5806c5917e54ccc»\""
            ),
            concat!(
                "CodefreshのAPIキーは«f58664d429df8b747d806284.28d",
                "fdd7d3ff6c1c56fb9340f9640444b»です"
            ),
        ],
        misses: &[
            concat!(
                "Codefresh build 2c9586b48320876e8e514dd6.3a9f",
                "1874b92943c5cac8382929b0b301"
            ),
            "Codefresh API key is short: db4cf06",
        ],
        source: "codefresh.io/docs",
        ..NAMED
    },
];
