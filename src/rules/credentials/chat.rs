//! Tokens of chat, mail and telephone services.

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
                "use «xo",
                "xb-369812159859-5713183284979-pkZn3QJdGhsq9nOdE9UaCE5b» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «xo",
                "xp-42462467297-378619542375-413158423434-8d2f9a90f6fe1de7196b31c189c57413»\""
            ),
            concat!(
                "key: '«xoxe.xo",
                "xp-1-dhAXh3JN89K41znLdvh0yk8VPjJr2XdLPzWxhH8liyjhijnlhA1DZEbyCJltgQL8bx5YPA5eVmQ9SmDIZCGnC1nAd2UigE2Yx5AqC5J0IeNdFbeFlRW3twDzPMk42hBW0Y5aUO3T4VZS9SWxHuDhoDKYEOsH63s24fxi»'"
            ),
            concat!(
                "https://x.example.org/?k=«xo",
                "xe-1-u8cfPDqG4oSFGwMtixegnRLRZxOJdvmnUy6oHqmOrGOF0iwrshvKhob2lVMF6XjSd3pslFg5KUlbruDlzSmqpQgHCSlENPOdWEbGmsenA9WfM5LyMoCu1gnoP4onxMSkzOkrblE0r6VL80i9Zuo»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=xo", "xb-34958"),
            concat!("KEY=xo", "xb-your-token-here-and-more"),
            "KEY=foxb-216516323738-8539795831695-e8Xy6KqB27BpKWTkBp0mxaF6",
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
                "export TOKEN=«xa",
                "pp-1-AVWXJOBK1O7-6156987585932-30daf514595c4b329a14e52f2d0cf49614b304a1c1c5d8c1e0bdbcfe6b1b43e6»; run"
            ),
            concat!(
                "(«xa",
                "pp-1-ABJCUV37XV9-7821916472459-8ec736de3983d6a7e6a5760db3650dfaba6e34362a810c094836f7b616e5d535»)"
            ),
        ],
        misses: &[
            concat!("KEY=xa", "pp-1-APG4D9S8QE7-2436495959135"),
            concat!(
                "KEY=xa",
                "pp-x-AI1K934784R-1941694237242-734816e29d76260c0c4f7d160f70ecfea87c94aeb5898780345c8fc814fbf2e2"
            ),
        ],
        source: "api.slack.com/authentication/token-types",
        ..KEY
    },
    Rule {
        id: "chat/slack-session",
        about: "Slack session token and cookie",
        wake: &[Wake::Prefix(&["xoxc-", "xoxd-"])],
        pattern: r"xoxc-(?:[0-9]{9,15}-){3}[a-f0-9]{64}|xoxd-[A-Za-z0-9%+/_-]{80,}={0,2}",
        reach: 320,
        right: Edge::Free,
        hits: &[
            concat!(
                "新的密钥是«xo",
                "xc-962517169245-351679453576-9391715748514-a302b65b0d34d1c7c24c21c6b327e650c964937d210b86c8a05ef8452c4dae68»。"
            ),
            concat!(
                "API_KEY=«xo",
                "xd-ph0zyM47cXO1sw81T8yWlSKqJ8SpgpsfoKjahcE4QWzNS6bxVNzmuAqDsOnQP1OzvCg09L7zmdIN43DEzBUgHgbXcA%2BiOVAJvyxp97WYDwPv2wBrYe0JwzMCy»"
            ),
        ],
        misses: &[
            concat!(
                "KEY=xo",
                "xc-392468485845-219ab26b184ca89e3e8ca08f65e8bc4c2846b171cfa21ef19b4d92b5a26459d9"
            ),
            concat!("KEY=xo", "xd-7u25JeaA1Hv90FI5zM1pHb7v1KBFvy"),
        ],
        source: "api.slack.com/authentication/token-types",
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
            concat!(
                "\"token\": \"«MTk4NjIyNDgz",
                "NDcxOTI1MjQ4.xUeoch.wYbxnYiNzFzbDaE5XCvnKoYjdxi»\","
            ),
            concat!(
                "use «ODc2NTQzMjEw",
                "OTg3NjU0MzIx.aINlDL.Hd1KjmvG16uN0hVltYJcldNK3IF7430yRiZg60» for now"
            ),
        ],
        misses: &[
            "KEY=MTk4NjIyNDgzNDcxOTI1MjQ4.f8o7PF",
            "KEY=MTk4NjIyNDgzNDcxOTI1x.tX91PC.53jJ1SYLXF1kgzWgE5cpSp9ILjB",
        ],
        source: "discord.com/developers/docs/reference",
        ..KEY
    },
    Rule {
        id: "chat/telegram-bot",
        about: "Telegram bot token: the number of the bot, a colon and the secret",
        wake: &[Wake::Prefix(&[":AA", ":AF", ":AE", ":AG", ":AH"])],
        begin: Some(back_digits),
        sift: None,
        pattern: r"[0-9]{5,16}:A[A-Za-z0-9_-]{34}",
        left: Edge::Free,
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «6543912949:A",
                "AyJiwlBb3Mqk6rjU0ra4ra6rWkwZHUajUm»\""
            ),
            concat!(
                "https://api.telegram.org/bot«286719475:A",
                "AsimREJumJ_Kj4qMfCKkXby9sB9fx_2MHp»/getMe"
            ),
        ],
        misses: &[
            concat!("KEY=2935856543:A", "AyEtQ0KsZ6vokDWLEuSXa"),
            "KEY=2681497186:BAmfyi3Uc5wvCIVEzk9KXt1HJshRl19bT4y",
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
            concat!(
                "https://x.example.org/?k=«SK43ac49f519",
                "e8717cb89df86f14f7525d»&v=1"
            ),
            concat!("export TOKEN=«SKc8b7da34fb", "47be7af5e2dc28936c654b»; run"),
        ],
        misses: &[
            "KEY=SKe7ce8eaf832bef6467090d4d12e13e",
            "KEY=TASK8f7ea6319f59c9cbf67c0596e5cd9491",
        ],
        source: "twilio.com/docs/glossary",
        ..KEY
    },
    Rule {
        id: "chat/sendgrid",
        about: "SendGrid key",
        wake: &[Wake::Prefix(&["SG."])],
        pattern: r"SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{16,64}",
        hits: &[
            concat!(
                "(«SG",
                ".nXOJH3onvs4_zPNyL1PIvW.X8MNrID89NLcFKzsjDfcoaIHxvbKL4bKN1Tl83hlUwd»)"
            ),
            concat!(
                "新的密钥是«SG",
                ".3VxzbSlhjAYe7NhzB01UMZ.ls_8P7uhQVNux_klu4ViVM3NBzD8ONaPWN_8wu10_dL»。"
            ),
        ],
        misses: &[
            concat!("KEY=SG", ".wDS32fd8vct3b6XwaMpLsB"),
            concat!(
                "KEY=MSG",
                ".W12ynS2MSDfBoxlR832VWO.GrmZpWe9sEDGve61WF8CIVcIMj7zAw4RxXxgqCLyANi"
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
            concat!("API_KEY=«ke", "y-7ad89abf2f478bdb28a0ab7a702eba67»"),
            concat!("\"token\": \"«ke", "y-afb2a8508dc69e5a769fc27123cfc8f8»\","),
        ],
        misses: &[
            concat!("KEY=ke", "y-510a30e29f1c219b29d7"),
            concat!("KEY=monke", "y-8bd4cd25fdfacacd14a94ebd6da50fdf"),
        ],
        source: "documentation.mailgun.com",
        ..KEY
    },
    Rule {
        id: "chat/mailchimp",
        about: "Mailchimp key",
        wake: &[Wake::Prefix(&["-us"])],
        begin: Some(back_hex),
        sift: None,
        pattern: r"[a-f0-9]{32}-us[0-9]{1,2}",
        hits: &[
            concat!("use «c85f15b15e890c5daf84fc1fcd1617df-u", "s12» for now"),
            concat!(
                "-H \"Authorization: Bearer «f9ec3e70e8e17b960f747d1fc6c8c0fa-u",
                "s6»\""
            ),
        ],
        misses: &[
            concat!("KEY=3bf7ebda41a5efb213e484e27b51f9-u", "s12"),
            concat!("KEY=e804f7d48ae37de8e6e1cda282a40d9b-u", "sa"),
        ],
        source: "mailchimp.com/developer",
        ..KEY
    },
    Rule {
        id: "chat/brevo",
        about: "Brevo (Sendinblue) key",
        wake: &[Wake::Prefix(&["xkeysib-", "xsmtpsib-"])],
        pattern: r"x(?:key|smtp)sib-[a-f0-9]{20,64}(?:-[A-Za-z0-9]{1,16})?",
        hits: &[
            concat!(
                "key: '«xkey",
                "sib-8d2f5a4837dbf8789cbab6c1be3f836e969e098032ecfe5a805b1c361c1cbab5-GluSnZzd754Y5lNV»'"
            ),
            concat!(
                "https://x.example.org/?k=«xsmt",
                "psib-21a164281f4f0f47693cf8aba10d72c65cad1b509d13a0f173683f0c6d3262a7-9E7Lq3HxuGYrA65D»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=xkey", "sib-f6fb2cfd"),
            concat!("KEY=xkey", "sib-9e96ca3f"),
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
            concat!(
                "export TOKEN=«re",
                "_bswWEHyB_s4KMHYs4w5F4RUe8oKVm5euz»; run"
            ),
            concat!("(«re", "_lA5G9zHr_nXRWOkbY7DlRsGLJXZnTZDHi»)"),
        ],
        misses: &[
            concat!("KEY=re", "_VhuT3jPa_3VGECaICzNpJ"),
            concat!("KEY=pre", "_0gBSIlUi_6s6IZJCYM5PLrVx9dFc8xjS0"),
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
