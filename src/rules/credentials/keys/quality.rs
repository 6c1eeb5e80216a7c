//! Keys of tests, of coverage and of code review.

use crate::rules::credentials::provider::{KEY, NAMED, NAMED_UUID, named, solid};
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "ci/percy",
        about: "Percy token",
        wake: &[Wake::Prefix(&["percy_", "web_", "app_", "auto_"])],
        sift: Some(solid),
        pattern: r"percy_[A-Za-z0-9]{20,64}|(?:web|app|auto|ss|vmw)_[a-f0-9]{64}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«perc",
                "y_xmIaFh4MTEgj5CKLEEOJ37P5PJCjZHwUQgUxfUOq»&v=1"
            ),
            concat!(
                "export TOKEN=«we",
                "b_5b27272330366198333174c5651879ccd850413f2e0cb2c287f3554e1530ab8c»; run"
            ),
        ],
        misses: &[
            concat!("KEY=perc", "y_e13f9f"),
            concat!("KEY=perc", "y_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "browserstack.com/docs/percy",
        ..KEY
    },
    Rule {
        id: "ci/chromatic",
        about: "Chromatic project token",
        wake: &[Wake::Words(&["chpt_"])],
        sift: None,
        pattern: r"chpt_[a-f0-9]{12,20}",
        hits: &[
            concat!("(«chp", "t_645cb86ca544dc9»)"),
            concat!("新的密钥是«chp", "t_781cb8a06cd8a57»。"),
        ],
        misses: &[
            concat!("KEY=chp", "t_e4abc4"),
            concat!("chpt_the_pr", "oject_token"),
        ],
        source: "chromatic.com/docs",
        ..KEY
    },
    Rule {
        id: "ci/codecov",
        about: "Codecov key, by its name",
        wake: &[Wake::Words(&["codecov"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!("ключ Codecov: «f0d331b5-ddb2-4d1a", "-929f-a2af6aba2210»"),
            concat!("CODECOV_API_KEY=«3798907b-410a-429b", "-9f2f-ba781dd429aa»"),
        ],
        misses: &[
            concat!("Codecov build a2079017-8c15-42aa", "-b9b8-051febda4f94"),
            "Codecov API key is short: ea2927d",
        ],
        source: "docs.codecov.com",
        ..NAMED_UUID
    },
    Rule {
        id: "ci/coveralls",
        about: "Coveralls key, by its name",
        wake: &[Wake::Words(&["coveralls"])],
        pattern: named!(r"[A-Za-z0-9]{32,37}"),
        hits: &[
            concat!(
                "my Coveralls API key is «LxhwOLiU1b5E7JPb",
                "pOxwcKyORfWwWC52N», keep it"
            ),
            concat!(
                "Mein Coveralls-Schlüssel lautet «79jAEuwH2f0zmebt",
                "LSyl4KDdzx4DCXn8J»."
            ),
        ],
        misses: &[
            concat!("Coveralls build kqGsa4z4U9SFVC5g5", "PUGpYxqwNf21pV7t"),
            "Coveralls API key is short: LgVdhnd",
        ],
        source: "docs.coveralls.io",
        ..NAMED
    },
    Rule {
        id: "ci/code-climate",
        about: "Code Climate key, by its name",
        wake: &[Wake::Words(&[
            "codeclimate",
            "code_climate",
            "cc_test_reporter",
        ])],
        pattern: named!(r"[a-f0-9]{64}"),
        hits: &[
            concat!(
                "CC_TEST_REPORTER_KEY=«5e89a3eaec8cdaefad2acd801fa3a2b1",
                "d07e2a7a6bb2cf781fa66ad46932245f»"
            ),
            concat!(
                "CodeClimate token: «eb855f8232dfe5da48642e1cda7cfbc8",
                "2a085caf6329aa07f605d81585e80a76»"
            ),
        ],
        misses: &[
            concat!(
                "Code Climate build b63bc059f8ef6a57005a93d454e88f05",
                "46e43faae5afb84df1185255d73205b4"
            ),
            "Code Climate API key is short: 80afa71",
        ],
        source: "docs.codeclimate.com",
        ..NAMED
    },
    Rule {
        id: "ci/codacy",
        about: "Codacy key, by its name",
        wake: &[Wake::Words(&["codacy"])],
        pattern: named!(r"[a-f0-9]{32}|[A-Za-z0-9]{20}"),
        hits: &[
            concat!("la clé Codacy : «3f2dd9d37f754659", "2bafb5798cf56c9c»"),
            concat!("Codacy 的密钥是«RAJLTaB0qd", "cTvD97xsPj»。"),
        ],
        misses: &[
            concat!("Codacy build aa3f77d48dce2057", "8f758d73bf42023b"),
            "Codacy API key is short: ec639e4",
        ],
        source: "docs.codacy.com",
        ..NAMED
    },
    Rule {
        id: "ci/cypress",
        about: "Cypress key, by its name",
        wake: &[Wake::Words(&["cypress"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!(
                "el token de Cypress es «e562cb00-c911-4d4e",
                "-9d9a-5aac95c017bd»"
            ),
            concat!(
                "CYPRESS_TOKEN=\"«ea76319b-b66d-42c8",
                "-9591-a58d7404c395»\""
            ),
        ],
        misses: &[
            concat!("Cypress build dfe5303f-f386-40e3", "-9942-f5b64959c95f"),
            "Cypress API key is short: 66ace32",
        ],
        source: "docs.cypress.io",
        ..NAMED_UUID
    },
    Rule {
        id: "ci/browserstack",
        about: "BrowserStack key, by its name",
        wake: &[Wake::Words(&["browserstack"])],
        pattern: named!(r"[A-Za-z0-9]{20}"),
        hits: &[
            concat!("BrowserStackのAPIキーは«iPkqkeBllh", "QaytQkN849»です"),
            concat!("ключ BrowserStack: «ny2iBHM7Fk", "TKb6QpVV42»"),
        ],
        misses: &[
            concat!("BrowserStack build MBzStSw3lF", "6FTPSJrpFn"),
            "BrowserStack API key is short: YE09Ih4",
        ],
        source: "browserstack.com/docs",
        ..NAMED
    },
    Rule {
        id: "ci/sauce-labs",
        about: "Sauce Labs key, by its name",
        wake: &[Wake::Words(&["sauce_", "saucelabs", "sauce labs"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!(
                "SAUCE_ACCESS_KEY=«d1017717-1e84-4a09",
                "-a2ee-d9104b6755e9»"
            ),
            concat!(
                "Sauce Labs access key «4f3369ce-9fde-4d6e",
                "-a14e-9c54da2121ab»"
            ),
        ],
        misses: &[
            concat!("Sauce Labs build 1a751b57-a91c-495b", "-bca7-014f2c4c39f8"),
            "Sauce Labs API key is short: ceda8bf",
        ],
        source: "docs.saucelabs.com",
        ..NAMED_UUID
    },
    Rule {
        id: "ci/sonarcloud-legacy",
        about: "Sonar token of the older kind, by its name",
        wake: &[Wake::Words(&["sonar"])],
        pattern: named!(r"[a-f0-9]{40}"),
        hits: &[
            concat!("SONAR_TOKEN=«3c673393cd91ea5c993f", "9e134cc3d9824db44b20»"),
            concat!(
                "sonar.login=«01db93d784c15e17bcb5",
                "d38282e6c4fd52875bf9» is the token"
            ),
        ],
        misses: &[
            concat!(
                "SonarCloud or SonarQube build e683b968fe33681bcc27",
                "a02368091c3b31e45551"
            ),
            "SonarCloud or SonarQube API key is short: 52ce370",
        ],
        source: "docs.sonarsource.com",
        ..NAMED
    },
];
