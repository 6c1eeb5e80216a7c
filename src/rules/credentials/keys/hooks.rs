//! Further webhooks: whoever has the address may write there.

use crate::rules::credentials::provider::KEY;
use crate::rules::credentials::webhooks;
use crate::rules::{Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "chat/google-chat-webhook",
        about: "Google Chat webhook",
        wake: &[Wake::Words(&["chat.googleapis.com"])],
        sift: None,
        begin: Some(webhooks::scheme),
        pattern: r"(?:https://)?chat\.googleapis\.com/v1/spaces/[A-Za-z0-9_-]{6,20}/messages\?(?:key=[A-Za-z0-9_-]{20,60}&token=[A-Za-z0-9_%-]{20,80})",
        reach: 300,
        left: Edge::Free,
        hits: &[
            concat!(
                "POST «https://chat.g",
                "oogleapis.com/v1/spaces/AAAAiH9QQ1g/messages?key=6X34p12skVmK6YLoBxbiUNhCEND444Jcec3Ej3H&token=jzwZRMUlbeSNK7cEx1E6oGoYln7bg6cKgX7c8R4vJgy%3D»"
            ),
            concat!(
                "\"url\": \"«https://chat.g",
                "oogleapis.com/v1/spaces/AAAA0NTgd9O/messages?key=MbYZSO6QKhf2e7pDkuOYKSecShjlhkxfgLT0tUq&token=crxqj4ytPpGmyHhO7LbqXnswG7jkSSz6uCwRI4hWrkH%3D»\""
            ),
        ],
        misses: &[
            concat!(
                "https://",
                "chat.googleapis.com/v1/spaces/AAAACkGflRn/messages"
            ),
            concat!("https://", "chat.googleapis.com/v1/media"),
        ],
        source: "developers.google.com/workspace/chat",
        ..KEY
    },
    Rule {
        id: "chat/teams-workflow",
        about: "Teams or Power Automate workflow address",
        wake: &[Wake::Words(&["logic.azure.com"])],
        sift: None,
        begin: Some(webhooks::scheme),
        pattern: r#"(?:https://)?[a-z0-9.-]{4,60}logic\.azure\.com(?::443)?/workflows/[a-f0-9]{32}/triggers/[a-z_]{1,40}/paths/invoke\?[^\s"'<>]{0,160}sig=[A-Za-z0-9_-]{20,60}"#,
        reach: 420,
        left: Edge::Free,
        hits: &[
            concat!(
                "POST «https://prod-1",
                "2.westeurope.logic.azure.com:443/workflows/eb2efe32287723622fbe44100a8a4701/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=WiE3zuxQbw7GYVBelnq0xcP0hDsxglkVIn7JEvsOQnw»"
            ),
            concat!(
                "\"url\": \"«https://prod-1",
                "2.westeurope.logic.azure.com:443/workflows/49d94b64393d3ce1b818cd85c757266c/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=VAHbmxwUH4T07huIvr9uhJnceuuFPwiUmlZzKxi2Ui6»\""
            ),
        ],
        misses: &[
            concat!(
                "https://",
                "prod-12.westeurope.logic.azure.com:443/workflows/8f6778d86f5cf425482d2a303152b728"
            ),
            concat!("https://", "logic.azure.com/docs"),
        ],
        source: "learn.microsoft.com/power-automate",
        ..KEY
    },
    Rule {
        id: "chat/ifttt-webhook",
        about: "IFTTT webhook",
        wake: &[Wake::Words(&["maker.ifttt.com"])],
        sift: None,
        begin: Some(webhooks::scheme),
        pattern: r"(?:https://)?maker\.ifttt\.com/trigger/[A-Za-z0-9_{}-]{1,64}/(?:json/)?with/key/[A-Za-z0-9_-]{20,50}",
        left: Edge::Free,
        hits: &[
            concat!(
                "POST «https://maker.",
                "ifttt.com/trigger/door/with/key/MMNakT1SXU3DUHFzsHIpnaYQ9RH6F77svt7i2jb5gde»"
            ),
            concat!(
                "\"url\": \"«https://maker.",
                "ifttt.com/trigger/door/with/key/r7WvGnZPsGPYm9ycKCbjc16ptpNsI0mM2y8zr40T3wR»\""
            ),
        ],
        misses: &[
            concat!("https://", "maker.ifttt.com/trigger/door/with/key/short"),
            concat!("https://", "maker.ifttt.com/use"),
        ],
        source: "help.ifttt.com",
        ..KEY
    },
    Rule {
        id: "chat/make-webhook",
        about: "Make webhook",
        wake: &[Wake::Words(&["make.com"])],
        sift: None,
        begin: Some(webhooks::scheme),
        pattern: r"(?:https://)?hook\.[a-z0-9]{2,12}\.make\.com/[a-z0-9]{24,40}",
        left: Edge::Free,
        hits: &[
            concat!(
                "POST «https://hook.e",
                "u1.make.com/477ofxa23fh7gvpzzzveui1dh4sfqham»"
            ),
            concat!(
                "\"url\": \"«https://hook.e",
                "u1.make.com/u03zfs4qrd53kqvjyoomiznsqealude2»\""
            ),
        ],
        misses: &[
            concat!("https://", "hook.eu1.make.com/short"),
            concat!("https://", "www.make.com/en/help"),
        ],
        source: "help.make.com",
        ..KEY
    },
    Rule {
        id: "chat/pipedream-webhook",
        about: "Pipedream address",
        wake: &[Wake::Words(&["m.pipedream.net"])],
        sift: None,
        begin: Some(webhooks::scheme),
        pattern: r"(?:https://)?eo[a-z0-9]{10,24}\.m\.pipedream\.net",
        left: Edge::Free,
        hits: &[
            concat!("POST «https://eolzus", "nwt9ie9m5.m.pipedream.net»"),
            concat!("\"url\": \"«https://eob8y1", "7wtbpdgrv.m.pipedream.net»\""),
        ],
        misses: &[
            concat!("https://", "m.pipedream.net/x"),
            concat!("https://pi", "pedream.net"),
        ],
        source: "pipedream.com/docs",
        ..KEY
    },
    Rule {
        id: "chat/webhook-site",
        about: "webhook.site address",
        wake: &[Wake::Words(&["webhook.site"])],
        sift: None,
        begin: Some(webhooks::scheme),
        pattern: r"(?:https://)?webhook\.site/[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}",
        left: Edge::Free,
        hits: &[
            concat!(
                "POST «https://webhoo",
                "k.site/53aaa218-2e8d-456d-9592-7a10a44f990d»"
            ),
            concat!(
                "\"url\": \"«https://webhoo",
                "k.site/627be335-f9e6-4502-a0a2-cdf90caee294»\""
            ),
        ],
        misses: &[
            concat!("https://", "webhook.site/docs"),
            concat!("https://", "webhook.site/#!/"),
        ],
        source: "docs.webhook.site",
        ..KEY
    },
];
