//! Further keys of services that watch programs, by their prefix.

use crate::rules::credentials::provider::{KEY, NAMED, NAMED_UUID, named, solid, unlike_words};
use crate::rules::{Confidence, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "watch/newrelic-license",
        about: "New Relic licence key",
        wake: &[Wake::Prefix(&["NRAL"])],
        sift: None,
        begin: Some(back_licence),
        pattern: r"(?:[a-f0-9]{36}|[a-z]{2}[0-9]{2}xx[a-f0-9]{30})NRAL",
        hits: &[
            concat!("(«db8bd76daccb73b8da3f", "6736244169a865edNRAL»)"),
            concat!("新的密钥是«c5f08d789dcd76920cf2", "6ec2120939294aaeNRAL»。"),
        ],
        misses: &[
            concat!("KEY=07ea", "8a7ac3630b0e8e61NRAL"),
            concat!("17d69487", "786adba54445c3b64f3eedzzzzzzNRAL"),
        ],
        source: "docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys",
        ..KEY
    },
    Rule {
        id: "watch/axiom",
        about: "Axiom token: API, personal",
        wake: &[Wake::Prefix(&["xaat-", "xapt-"])],
        pattern: r"xa[ap]t-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}",
        hits: &[
            concat!("API_KEY=«xaa", "t-1294cf99-8bc3-4af4-9192-5ba17b161c97»"),
            concat!(
                "\"token\": \"«xap",
                "t-0685b594-ef56-47b5-be9d-7ce72818364d»\","
            ),
        ],
        misses: &[
            concat!("KEY=xaa", "t-94d370"),
            concat!("KEY=xaa", "t-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"),
        ],
        source: "axiom.co/docs",
        ..KEY
    },
    Rule {
        id: "watch/coralogix",
        about: "Coralogix key",
        wake: &[Wake::Prefix(&["cxtp_", "cxup_"])],
        sift: Some(solid),
        pattern: r"cx[tu]p_[A-Za-z0-9]{28,34}",
        hits: &[
            concat!("use «cxt", "p_D9AlqasebCYDfK7LoRktjV1KMV4vG7» for now"),
            concat!(
                "-H \"Authorization: Bearer «cxu",
                "p_md8HTmzIM4DmqeLzByMTullFwDkc8B»\""
            ),
        ],
        misses: &[
            concat!("KEY=cxt", "p_f4aeb9"),
            concat!("KEY=cxt", "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "coralogix.com/docs",
        ..KEY
    },
    Rule {
        id: "watch/firehydrant",
        about: "FireHydrant token",
        wake: &[Wake::Prefix(&["fhb-"])],
        sift: Some(solid),
        pattern: r"fhb-[a-f0-9]{32}",
        hits: &[
            concat!("key: '«fh", "b-6dee851239c6006dab4a1cce007f21fa»'"),
            concat!(
                "https://x.example.org/?k=«fh",
                "b-0bf0b592335ca9723f47b89f4d1c1413»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=fh", "b-0eb1c1"),
            concat!("KEY=fh", "b-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.firehydrant.com",
        ..KEY
    },
    Rule {
        id: "watch/rootly",
        about: "Rootly key",
        wake: &[Wake::Prefix(&["rootly_", "rootly-"])],
        pattern: r"rootly[_-][a-f0-9]{40,64}",
        hits: &[
            concat!(
                "export TOKEN=«rootl",
                "y_cf74e37f1d9bb1ca6be2f1fcb0b8bfa73e1d81160d1ca04057e6924b51fa2a0b»; run"
            ),
            concat!(
                "(«rootl",
                "y_d8722fa27a1b38372068841f0745f8b689a0efe6fb88938e7c2b76919a2de0f7»)"
            ),
        ],
        misses: &[
            concat!("KEY=rootl", "y_068aab"),
            concat!(
                "KEY=rootl",
                "y_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "docs.rootly.com",
        ..KEY
    },
    Rule {
        id: "watch/checkly",
        about: "Checkly key",
        wake: &[Wake::Prefix(&["cu_", "ck_"])],
        sift: Some(solid),
        pattern: r"cu_[a-f0-9]{32}",
        hits: &[
            concat!("新的密钥是«c", "u_39e029d6bd225272acadab93f42f4f76»。"),
            concat!("API_KEY=«c", "u_f213225a0a49696148c14bab31f6f19b»"),
        ],
        misses: &[
            concat!("KEY=c", "u_2c45cb"),
            concat!("KEY=c", "u_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "checklyhq.com/docs",
        ..KEY
    },
    Rule {
        id: "watch/healthchecks",
        about: "Healthchecks.io key",
        wake: &[Wake::Prefix(&["hcw_", "hcr_"])],
        sift: Some(solid),
        pattern: r"hc[wr]_[A-Za-z0-9]{28}",
        hits: &[
            concat!("\"token\": \"«hc", "w_AulARQY6C9a7ea8eVHDwu6dh3x1f»\","),
            concat!("use «hc", "w_XKCKt8gaHIzabnG4s3quUsTQkaYs» for now"),
        ],
        misses: &[
            concat!("KEY=hc", "w_126990"),
            concat!("KEY=hc", "w_xxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "healthchecks.io/docs/api",
        ..KEY
    },
    Rule {
        id: "watch/honeybadger",
        about: "Honeybadger project key",
        wake: &[Wake::Prefix(&["hbp_"])],
        sift: Some(solid),
        pattern: r"hbp_[A-Za-z0-9]{32,40}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «hb",
                "p_3BWnxUufsBKGfPgwh7PDW7RxcWVCF48cpcm0»\""
            ),
            concat!("key: '«hb", "p_9LjEbogaRnWJjgU7nFkJz3JyvlObGY3zvd5M»'"),
        ],
        misses: &[
            concat!("KEY=hb", "p_42f997"),
            concat!("KEY=hb", "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.honeybadger.io",
        ..KEY
    },
    Rule {
        id: "watch/sentry-rotated",
        about: "Sentry integration or app token",
        wake: &[Wake::Prefix(&["sntrya_", "sntryi_"])],
        pattern: r"sntry[ai]_[a-f0-9]{64}",
        hits: &[
            concat!(
                "export TOKEN=«sntry",
                "a_ca3e7ef5c0ca4154deec0982c632728db94b476dac2d30f3114395bb797abd69»; run"
            ),
            concat!(
                "(«sntry",
                "i_a414e6499846775968f9f0d62b4b447e5013ee1d087e9f8f15e4dfd51edc13be»)"
            ),
        ],
        misses: &[
            concat!("KEY=sntry", "a_0228e4"),
            concat!(
                "KEY=sntry",
                "a_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "docs.sentry.io",
        ..KEY
    },
    Rule {
        id: "watch/dash0",
        about: "Dash0 token",
        wake: &[Wake::Prefix(&["auth_"])],
        sift: Some(solid),
        pattern: r"auth_[A-Za-z0-9]{32}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("新的密钥是«aut", "h_QGee4tIUwiJoQ0OHFyPbZWlYBrG20uRL»。"),
            concat!("API_KEY=«aut", "h_2XzLyfNFYnpVJGPMdWXw0WakGSI9n80c»"),
        ],
        misses: &[
            concat!("KEY=aut", "h_7fa6f0"),
            concat!("KEY=aut", "h_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "dash0.com/documentation",
        ..KEY
    },
    Rule {
        id: "watch/pagerduty",
        about: "PagerDuty key, by its name",
        wake: &[Wake::Words(&["pagerduty", "pd_token", "pager_duty"])],
        pattern: named!(r"[a-f0-9]{32}|(?:u\+|y_NbA|e\+)[A-Za-z0-9_+-]{15,18}|[A-Za-z0-9_-]{20}"),
        hits: &[
            concat!("PAGERDUTY_API_KEY=«u+aK3A6JyW", "Ev1XwX5CIz»"),
            concat!(
                "PagerDuty integration key: «b20427a1ab35895b",
                "a8b3e2be359fbd79»"
            ),
            concat!("PAGERDUTY_API_KEY=«5edua7FYrg", "dHDUYdLCBe»"),
        ],
        misses: &[
            concat!("PagerDuty build u+dO5hrFCr", "9FF3SOet5F"),
            "PagerDuty API key is short: u+VHYP9",
        ],
        source: "support.pagerduty.com",
        ..NAMED
    },
    Rule {
        id: "watch/opsgenie",
        about: "Opsgenie key, by its name",
        wake: &[Wake::Words(&["opsgenie", "geniekey"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        near: &["key*", "geniekey", "token*"],
        hits: &[
            concat!(
                "Authorization: GenieKey «a90a2978-54b1-44ab",
                "-94ce-67d7379c4982»"
            ),
            concat!(
                "OPSGENIE_API_KEY=«09d6d3d5-89ef-4709",
                "-889a-633cadb24e51»"
            ),
        ],
        misses: &[
            concat!(
                "Opsgenie alert 61b625e7-d66c-4d",
                "22-977d-c3c4cfe3ca93 was closed"
            ),
            concat!("Opsgenie incident e2320572-", "655f-4f61-b2cb-74898e7cbd0f"),
        ],
        source: "docs.opsgenie.com",
        ..NAMED_UUID
    },
    Rule {
        id: "watch/statuspage",
        about: "Statuspage or Uptime Robot key, by its name",
        wake: &[Wake::Words(&[
            "statuspage",
            "uptimerobot",
            "uptime_robot",
            "uptime robot",
        ])],
        pattern: named!(
            r"[um]r?[0-9]{6,9}-[a-f0-9]{24,32}|[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"
        ),
        hits: &[
            concat!(
                "UPTIMEROBOT_API_KEY=«u6743427-32f9722",
                "eacca9e63fcd5f60d»"
            ),
            concat!(
                "Statuspage API key: «8ff40920-789b-4831",
                "-bc5b-c702271e6319»"
            ),
        ],
        misses: &[
            concat!(
                "Statuspage or Uptime Robot build u6004797-1bf883ef",
                "cb1caf9f49434892"
            ),
            "Statuspage or Uptime Robot API key is short: u141371",
        ],
        source: "developer.statuspage.io; uptimerobot.com/api",
        ..NAMED_UUID
    },
];

/// The first of the 36 characters before `NRAL`.
fn back_licence(text: &[u8], at: usize) -> Option<usize> {
    let from = at.checked_sub(36)?;
    text[from..at]
        .iter()
        .all(u8::is_ascii_alphanumeric)
        .then_some(from)
}
