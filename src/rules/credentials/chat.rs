//! Tokens of chat, mail and telephone services, and webhooks whose address is the secret.

use super::provider::KEY;
use crate::rules::{Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "chat/slack-token",
        about: "Slack token: bot, user, configuration, legacy",
        wake: &[Wake::Prefix(&[
            "xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxo-", "xoxs-", "xoxe-", "xoxe.xox",
        ])],
        pattern: r"(?:xoxe\.)?xox[abeoprs]-(?:[0-9]{1,13}-){1,4}[A-Za-z0-9]{10,180}|xoxe(?:\.xox[bp])?-[0-9]-[A-Za-z0-9]{100,180}|xox[abprs]-[A-Za-z0-9-]{20,180}",
        reach: 240,
        hits: &[
            concat!(
                "key: '«xo",
                "xb-369758651535-7878124871576-zS0yHMYNChVwSaSISDMrTmur»'"
            ),
            concat!(
                "https://x.example.org/?k=«xo",
                "xp-78487964957-161413838986-365494978456-16beb0bea802f459c1a085a5ac42cd28»&v=1"
            ),
            concat!(
                "export TOKEN=«xoxe.xo",
                "xp-1-C4OZm28i3LpEVt64UJCFqN9KuE1Q607dD8LxhHjQem2bUXzAV3yGKQ8qZ4eRMOjqV9DZk2gX0lfygKtoUrhs0FAYSxaSZgUswVovVINFUil2aWQ6hFVKVTr1PWdumWqVoXywgZBVjLkpqIHRfyFsiXZeE4b7FRds6WtT»; run"
            ),
            concat!(
                "(«xo",
                "xe-1-fuTEgyUMxYrzPpyaNPS3ON3Lz6IbX2CvcYJCd6Njt1cLqIneMAKVhcdHkurFlZgTsgn6kil9f3XOJ19U5RgsQ5tvA3wXkKMGs3s9tgc9O7BYnExtgBJvC6UybanK53axbfQFNVk0i1ncLVczdDX»)"
            ),
        ],
        misses: &[
            concat!("KEY=xo", "xb-58792"),
            concat!("KEY=xo", "xb-your-token-here-and-more"),
            "KEY=foxb-235789252584-1587865621915-ete9IdKEPvh1mIcpGX5nMD5i",
        ],
        source: "api.slack.com/authentication/token-types",
        ..KEY
    },
    Rule {
        id: "chat/slack-app",
        about: "Slack app-level token",
        wake: &[Wake::Prefix(&["xapp-"])],
        pattern: r"xapp-[0-9]-[A-Z0-9]{9,13}-[0-9]{10,15}-[a-z0-9]{60,70}",
        hits: &[
            concat!(
                "新的密钥是«xa",
                "pp-1-AFL8IYNRCWP-9462564368424-7d452ac749b742af281c2e4f872549c5d765178af5fe7491b791de8e84ec2a13»。"
            ),
            concat!(
                "API_KEY=«xa",
                "pp-1-AUV0Y90N9QW-1589521758138-ae48b0f153b36ac132b58bf0c487138ecef1ba74d72d48d2a9d1085ac498e2e2»"
            ),
        ],
        misses: &[
            concat!("KEY=xa", "pp-1-AHTHZG2VHOT-9818529389468"),
            concat!(
                "KEY=xa",
                "pp-x-AKGH4CE8RWN-7929534148617-60ac08e9581fe2e8faf201f14619ea3c36fc45a5cb25a4b69d4baf8084915407"
            ),
        ],
        source: "api.slack.com/authentication/token-types",
        ..KEY
    },
    Rule {
        id: "chat/slack-session",
        about: "Slack session token and cookie",
        wake: &[Wake::Prefix(&["xoxc-", "xoxd-"])],
        pattern: r"xoxc-(?:[0-9]{9,15}-){3}[a-f0-9]{64}|xoxd-[A-Za-z0-9%+/_-]{80,300}={0,2}",
        reach: 320,
        right: Edge::Free,
        hits: &[
            concat!(
                "\"token\": \"«xo",
                "xc-816268416752-986127465679-7939782543215-2bcf94bda70fcae13acbdf35797f7b0631be5b34cd6514ec8e2b786ec30f8390»\","
            ),
            concat!(
                "use «xo",
                "xd-I2v2JHdLgfmQHfQhOokZaWs87ql1u6vOI6tSLu1q6klQgsbVekf86pGTamKT1jBy830iLdPclFsNWrmTmhwHxStQvL%2BSoLTIGSG8e2Mke1kAjTCvr6CVUNkP6» for now"
            ),
        ],
        misses: &[
            concat!(
                "KEY=xo",
                "xc-457389718748-9fc4cf636f26c565fd30ace436fc67da2d21f0e05106f86563be94b769a01b80"
            ),
            concat!("KEY=xo", "xd-U8bT75kHbExME1FMpYbOJ8N0iRESCa"),
        ],
        source: "api.slack.com/authentication/token-types",
        ..KEY
    },
    Rule {
        id: "chat/slack-webhook",
        about: "Slack webhook: the path is the secret",
        wake: &[Wake::Words(&["hooks.slack.com"])],
        pattern: r"hooks\.slack\.com/(?P<value>(?:services|workflows|triggers)/[A-Za-z0-9+/_-]{30,120})",
        left: Edge::Free,
        hits: &[
            concat!(
                "https://hooks.s",
                "lack.com/«services/TE75EOU9RC/B6KHIVTIZX/D7DlVms8VZh2mTJKxchRrSF6»"
            ),
            concat!(
                "https://hooks.s",
                "lack.com/«workflows/TQ5BCHMZ0M/ACU2M542U5/163235137386982837/iGCaKY8BRwnvAc9RSnzgUoHJ»"
            ),
        ],
        misses: &[
            concat!(
                "https://hooks.s",
                "lack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX "
            ),
            concat!("https://hooks.s", "lack.com/services/ "),
        ],
        source: "api.slack.com/messaging/webhooks",
        ..KEY
    },
    Rule {
        id: "chat/discord-bot",
        about: "Discord bot token: the first part is the number of the bot",
        wake: &[Wake::Prefix(&[
            "MT", "Mj", "Mz", "ND", "NT", "Nj", "Nz", "OD", "OT",
        ])],
        pattern: r"[MNO][A-Za-z0-9_-]{22,27}\.[A-Za-z0-9_-]{6,7}\.[A-Za-z0-9_-]{27,40}",
        check: Some(super::proof::discord),
        hits: &[
            "https://x.example.org/?k=«MTk4NjIyNDgzNDcxOTI1MjQ4.FVABjd.zV1zwVCpsHwrckOGaqByoPFS8YR»&v=1",
            "export TOKEN=«ODc2NTQzMjEwOTg3NjU0MzIx.8Zgmq5.FrMCgHRdQiukBptYhYlXqkZAJyaTAaMZsFq2XZ»; run",
        ],
        misses: &[
            "KEY=MTk4NjIyNDgzNDcxOTI1MjQ4.YoMzwP",
            "KEY=MTk4NjIyNDgzNDcxOTI1x.tXmKTt.E6xBba6e7oK5HF4M8nuMmkc1lSp",
        ],
        source: "discord.com/developers/docs/reference",
        ..KEY
    },
    Rule {
        id: "chat/discord-webhook",
        about: "Discord webhook: the path is the secret",
        wake: &[Wake::Words(&["discord"])],
        pattern: r"discord(?:app)?\.com/api/(?:v[0-9]{1,2}/)?webhooks/(?P<value>[0-9]{17,20}/[A-Za-z0-9_-]{60,70})",
        left: Edge::Free,
        reach: 160,
        hits: &[
            concat!(
                "https://dis",
                "cord.com/api/webhooks/«218413127237851913/7vQdPDosBhbmslFqJCFBz4Yk5Dhd6jyAR_nP98aHQsnertk3rB-whQsRQRF5G-3A3SPJ»"
            ),
            concat!(
                "https://dis",
                "cordapp.com/api/webhooks/«5479795941841867598/HGkafUFWiuC7BnfI43fMg2X6nZYI3eqzn8-HvjZzuhRYyv3ijUqCj7XLCpWQrOfaHyNP»"
            ),
        ],
        misses: &[
            concat!(
                "https://dis",
                "cord.com/api/webhooks/164659458958161532/fwAGvz1kqwf9GJSsfSkb "
            ),
            concat!(
                "https://dis",
                "cord.com/api/users/462592463696196835/S1sMmCEf4LUXlvbztTFywQf6trVPStaKzN-GQdMm9gPleaUxU01h71UMyw-rd2dPKP-O "
            ),
        ],
        source: "discord.com/developers/docs/resources/webhook",
        ..KEY
    },
    Rule {
        id: "chat/teams-webhook",
        about: "Microsoft Teams webhook: the path is the secret",
        wake: &[Wake::Words(&["webhook.office.com"])],
        pattern: r"webhook\.office\.com/(?P<value>webhookb2/[a-f0-9-]{36}@[a-f0-9-]{36}/IncomingWebhook/[a-f0-9]{32}/[a-f0-9-]{36}(?:/[A-Za-z0-9_-]{20,80})?)",
        left: Edge::Free,
        reach: 320,
        hits: &[
            concat!(
                "https://shop.webhook.o",
                "ffice.com/«webhookb2/e37d5c97-c71d-4c72-8fb3-7305fe0d9d3f@843c7d28-97e8-4845-8182-de2e56c6b5d3/IncomingWebhook/db543ada28b1ec431acb0f7bd6403cdb/35d62c8a-bcb0-409e-8b15-862b121fd29e»"
            ),
            concat!(
                "https://webhook.o",
                "ffice.com/«webhookb2/06f06f41-8398-4196-88b9-b94c7c173086@b3e8141f-8b37-4d49-8649-68b58c3cef82/IncomingWebhook/c0b05b1956a612128abea87e317c9b2b/126b16d3-2840-4ce2-81eb-b4f309afac27»"
            ),
        ],
        misses: &[
            concat!(
                "https://shop.webhook.o",
                "ffice.com/webhookb2/59a6a868-7e02-4610-8dfd-567a740f146f "
            ),
            "https://shop.office.com/webhookb2/0a8567df-6281-42e9-847e-caedf3ad7528@0ced23ae-18fa-4a9f-819c-62320ef2c1d5/ ",
        ],
        source: "learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors",
        ..KEY
    },
    Rule {
        id: "chat/feishu-webhook",
        about: "Feishu or Lark bot webhook",
        wake: &[Wake::Words(&["open.feishu.cn", "open.larksuite.com"])],
        pattern: r"open\.(?:feishu\.cn|larksuite\.com)/open-apis/bot/v2/hook/(?P<value>[a-f0-9-]{36})",
        left: Edge::Free,
        hits: &[
            concat!(
                "https://open.fe",
                "ishu.cn/open-apis/bot/v2/hook/«04ca7564-0f81-4a3a-85e5-efefb2f692b9»"
            ),
            concat!(
                "https://open.lark",
                "suite.com/open-apis/bot/v2/hook/«93c3cd8e-8474-490f-82a0-2513437c3db1»"
            ),
        ],
        misses: &[
            concat!("https://open.fe", "ishu.cn/open-apis/bot/v2/hook/ "),
            concat!(
                "https://open.fe",
                "ishu.cn/open-apis/auth/v3/528b4ceb-1da2-4a9a-887f-91a509b748fb "
            ),
        ],
        source: "open.feishu.cn/document",
        ..KEY
    },
    Rule {
        id: "chat/wecom-webhook",
        about: "WeCom or DingTalk robot webhook",
        wake: &[Wake::Words(&["qyapi.weixin.qq.com", "oapi.dingtalk.com"])],
        pattern: r"(?:qyapi\.weixin\.qq\.com/cgi-bin/webhook/send\?key=|oapi\.dingtalk\.com/robot/send\?access_token=)(?P<value>[a-f0-9]{64}|[a-f0-9-]{36})",
        left: Edge::Free,
        hits: &[
            concat!(
                "https://qyapi.wei",
                "xin.qq.com/cgi-bin/webhook/send?key=«f2f5a3ef-a80d-4f25-8be1-e1d2ea146da3»"
            ),
            concat!(
                "https://oapi.din",
                "gtalk.com/robot/send?access_token=«130dc62493657d8737fd34af5b90bfa3f73e5b6070298154facb45de6a630cda»"
            ),
        ],
        misses: &[
            concat!("https://qyapi.wei", "xin.qq.com/cgi-bin/webhook/send?key= "),
            concat!(
                "https://oapi.din",
                "gtalk.com/robot/send?access_token=xxxxxxxx "
            ),
        ],
        source: "developer.work.weixin.qq.com; open.dingtalk.com",
        ..KEY
    },
    Rule {
        id: "chat/zapier-webhook",
        about: "Zapier webhook",
        wake: &[Wake::Words(&["hooks.zapier.com"])],
        pattern: r"hooks\.zapier\.com/hooks/(?:catch|standard)/(?P<value>[0-9]{4,12}/[A-Za-z0-9]{5,12})",
        left: Edge::Free,
        hits: &[
            concat!("https://hooks.za", "pier.com/hooks/catch/«8545347/e9xl1o3»"),
            concat!(
                "https://hooks.za",
                "pier.com/hooks/standard/«1357912/7jwsrt7»"
            ),
        ],
        misses: &[
            concat!("https://hooks.za", "pier.com/hooks/catch/ "),
            concat!("https://hooks.za", "pier.com/app/1691314/ozm4fy7 "),
        ],
        source: "help.zapier.com",
        ..KEY
    },
    Rule {
        id: "chat/telegram-bot",
        about: "Telegram bot token: the number of the bot, a colon and the secret",
        wake: &[Wake::Prefix(&[":AA", ":AF", ":AE", ":AG", ":AH"])],
        begin: Some(back_digits),
        pattern: r"[0-9]{5,16}:A[A-Za-z0-9_-]{34}",
        left: Edge::Free,
        hits: &[
            concat!(
                "新的密钥是«1643932175:A",
                "AbUY8mP7-Z0bC94QHTkYU9Bt0Px9SeEAzX»。"
            ),
            concat!(
                "https://api.telegram.org/bot«123541215:A",
                "Aorv4zb1Br1IjLQ7-YLqniaQVxf1zhlK3P»/getMe"
            ),
        ],
        misses: &[
            concat!("KEY=3736362394:A", "AwingQtwsSFAKgCLdq7O1"),
            "KEY=2595873751:BAgOysDOc0UFNuLcxQzxAzfkJgl71xXsxbO",
        ],
        source: "core.telegram.org/bots/api",
        ..KEY
    },
    Rule {
        id: "chat/twilio-key",
        about: "Twilio API key or, near its name, account id",
        wake: &[Wake::Prefix(&["SK"])],
        pattern: r"SK[a-f0-9]{32}",
        hits: &[
            "\"token\": \"«SK047dbdcf5806beb04fbd8efa2cbc8a94»\",",
            "use «SKea787c0dae9a5851ce5d7ec2e42e575e» for now",
        ],
        misses: &[
            "KEY=SKd7f7b8594e925208d3c1bcf49893a3",
            "KEY=TASK5be7f32368e8a8d209868f708a12b69f",
        ],
        source: "twilio.com/docs/glossary",
        ..KEY
    },
    Rule {
        id: "chat/sendgrid",
        about: "SendGrid key",
        wake: &[Wake::Prefix(&["SG."])],
        pattern: r"SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,64}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «SG",
                ".35QMqwTB-gb3H6vqiED97o.D2cVh64myigwRiBFVjvinOd34uNVzCItPm-JEZhTyVE»\""
            ),
            concat!(
                "key: '«SG",
                ".jtRyT1AClo8rIhe6WvR0K8.pu7OK08x7KQZrp3TxkuQMpQqWqkGEpd9oNTaMXe0VdW»'"
            ),
        ],
        misses: &[
            concat!("KEY=SG", ".ycy7xis-mxvxZO4aMvEijP"),
            concat!(
                "KEY=MSG",
                ".2pi2TdVL8ygQldif5Gzs5N.T-I6uACTeotES-AxPWlSNmwSaLTW9madcvF1Y_dcWGM"
            ),
        ],
        source: "docs.sendgrid.com",
        ..KEY
    },
    Rule {
        id: "chat/mailgun",
        about: "Mailgun key",
        wake: &[Wake::Prefix(&["key-"])],
        pattern: r"key-[a-f0-9]{32}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«ke",
                "y-3ae5ef2e70f0c052078a814fad565d7e»&v=1"
            ),
            concat!(
                "export TOKEN=«ke",
                "y-51e6a6210913a17359cba2bfc0b8d4cb»; run"
            ),
        ],
        misses: &[
            concat!("KEY=ke", "y-7403735c17ac207bfdcd"),
            concat!("KEY=monke", "y-4c4f36e9d013782fe2fd2f97e23a9418"),
        ],
        source: "documentation.mailgun.com",
        ..KEY
    },
    Rule {
        id: "chat/mailchimp",
        about: "Mailchimp key",
        wake: &[Wake::Prefix(&["-us"])],
        begin: Some(back_hex),
        pattern: r"[a-f0-9]{32}-us[0-9]{1,2}",
        hits: &[
            concat!("(«31303f3157c587ac010181c981ed9d86-u", "s12»)"),
            concat!("新的密钥是«20210de606095cd2b2c910c6fb0168f2-u", "s6»。"),
        ],
        misses: &[
            concat!("KEY=fc94b2a8cf0d4ea81875080316e396-u", "s12"),
            concat!("KEY=c565925282afa767eb92456cdbc68d52-u", "sa"),
        ],
        source: "mailchimp.com/developer",
        ..KEY
    },
    Rule {
        id: "chat/brevo",
        about: "Brevo (Sendinblue) key",
        wake: &[Wake::Prefix(&["xkeysib-", "xsmtpsib-"])],
        pattern: r"x(?:key|smtp)sib-[a-f0-9]{64}-[A-Za-z0-9]{16}",
        hits: &[
            concat!(
                "API_KEY=«xkey",
                "sib-d3b207fd7b717d236fe1faf5370f280f6a3476c4193c03f14be1367ab9b2b8a9-vAMGaIkIFVxna84g»"
            ),
            concat!(
                "\"token\": \"«xsmt",
                "psib-7539e7be4618a870589e28f3671a8e71ead6bd9ac025409457a7d80f83ada4f3-1aJ4hSuR9Sg058KV»\","
            ),
        ],
        misses: &[
            concat!(
                "KEY=xkey",
                "sib-4eb620fb3c09a45d4e87d1623c54b4f3b8bc9813e976df573bae0c0a030c4307"
            ),
            concat!(
                "KEY=xkey",
                "sib-94cafb36c7c9a21fc912a4c1506179-kRzpg5Q7uqWAwR1E"
            ),
        ],
        source: "developers.brevo.com",
        ..KEY
    },
    Rule {
        id: "chat/resend",
        about: "Resend key",
        wake: &[Wake::Prefix(&["re_"])],
        pattern: r"re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}",
        hits: &[
            concat!("use «re", "_7ju5SV9t_IkVoV4COdnPgbDI3xUohOLfY» for now"),
            concat!(
                "-H \"Authorization: Bearer «re",
                "_vN85OnQs_VRWdFCc0tqTjruO8WIRNqHkj»\""
            ),
        ],
        misses: &[
            concat!("KEY=re", "_aQAQ140R_oR6Wv5JOdZ0A"),
            concat!("KEY=pre", "_macRWyt7_xU54pIn9oIElEunRkUMrv3XE"),
        ],
        source: "resend.com/docs",
        ..KEY
    },
];

/// The first digit of the bot's number, before `:AA`.
fn back_digits(text: &[u8], at: usize) -> Option<usize> {
    let digits = text[at.saturating_sub(17)..at]
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_digit())
        .count();
    (5..=16).contains(&digits).then(|| at - digits)
}

/// The first of the 32 hex digits before the data centre.
fn back_hex(text: &[u8], at: usize) -> Option<usize> {
    let from = at.checked_sub(32)?;
    text[from..at]
        .iter()
        .all(u8::is_ascii_hexdigit)
        .then_some(from)
}
