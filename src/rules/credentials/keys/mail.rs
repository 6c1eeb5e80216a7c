//! Keys of services that send mail, and passwords of mail programs.

use crate::label::Label;
use crate::rules::credentials::provider::{KEY, NAMED, named, solid, unlike_words};
use crate::rules::{Confidence, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "mail/mandrill",
        about: "Mandrill key",
        wake: &[Wake::Prefix(&["md-"])],
        pattern: r"md-[A-Za-z0-9_-]{22}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("API_KEY=«m", "d-4WZa78IDmjNBa0vTv6OTEh»"),
            concat!("\"token\": \"«m", "d-tkff7FOD2IAxf783Tf6pGC»\","),
        ],
        misses: &[
            concat!("KEY=m", "d-b451a8"),
            concat!("KEY=m", "d-xxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "mailchimp.com/developer/transactional",
        ..KEY
    },
    Rule {
        id: "mail/mailersend",
        about: "MailerSend token",
        wake: &[Wake::Prefix(&["mlsn."])],
        pattern: r"mlsn\.[a-f0-9]{40,70}",
        hits: &[
            concat!(
                "use «mls",
                "n.c8395b87035a74037926228833f2cffff73460db1106a5edb11bb3b97577570b» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «mls",
                "n.45d51615e065a463f8e44129c61d79b5d8a2ad3c10f60df15e982506b66c59cc»\""
            ),
        ],
        misses: &[
            concat!("KEY=mls", "n.7be998"),
            concat!(
                "KEY=mls",
                "n.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "developers.mailersend.com",
        ..KEY
    },
    Rule {
        id: "mail/kit",
        about: "Kit (ConvertKit) key",
        wake: &[Wake::Prefix(&["kit_"])],
        sift: Some(solid),
        pattern: r"kit_[a-f0-9]{32}",
        hits: &[
            concat!("key: '«ki", "t_ddfa623e49a098d03545949a5efe16b0»'"),
            concat!(
                "https://x.example.org/?k=«ki",
                "t_86307172eea37c05f8a8234f71539ccf»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=ki", "t_7f7696"),
            concat!("KEY=ki", "t_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "developers.kit.com",
        ..KEY
    },
    Rule {
        id: "mail/klaviyo",
        about: "Klaviyo private key",
        wake: &[Wake::Prefix(&["pk_"])],
        pattern: r"pk_(?:[A-Za-z0-9]{6}_)?[a-f0-9]{34}",
        hits: &[
            concat!(
                "export TOKEN=«p",
                "k_8f728b75a969744b7100badc91efe7aca2»; run"
            ),
            concat!("(«p", "k_q8M9Sf_1070b6e737e6674f4c080894a916acd852»)"),
        ],
        misses: &[
            concat!("KEY=p", "k_26056d"),
            concat!("KEY=p", "k_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "developers.klaviyo.com",
        ..KEY
    },
    Rule {
        id: "mail/smtp2go",
        about: "SMTP2GO key",
        wake: &[Wake::Prefix(&["api-"])],
        sift: Some(solid),
        pattern: r"api-[A-F0-9]{32}",
        hits: &[
            concat!("新的密钥是«ap", "i-68A2A27F0434E2CD5C49864629425E53»。"),
            concat!("API_KEY=«ap", "i-49516EDC6B8A1291B8F80DBA21640734»"),
        ],
        misses: &[
            concat!("KEY=ap", "i-045d2e"),
            concat!("KEY=ap", "i-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "developers.smtp2go.com",
        ..KEY
    },
    Rule {
        id: "mail/zoho",
        about: "Zoho OAuth token",
        wake: &[Wake::Prefix(&["1000."])],
        pattern: r"1000\.[a-f0-9]{32}\.[a-f0-9]{32}",
        hits: &[
            concat!(
                "\"token\": \"«100",
                "0.e84c04034eeed73e9814a966eb98bb14.4fec879e98e59be4924e2acc745bdabc»\","
            ),
            concat!(
                "use «100",
                "0.0fcf7a79104801cca721a824640bad71.0620ebcf56f9067e73c7b2f01c80d5a4» for now"
            ),
        ],
        misses: &[
            concat!("KEY=100", "0.488cd9"),
            concat!(
                "KEY=100",
                "0.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "zoho.com/accounts/protocol/oauth.html",
        ..KEY
    },
    Rule {
        id: "mail/aws-smtp",
        about: "Amazon SES SMTP password, by its name",
        label: Label::PASSWORD,
        wake: &[Wake::Words(&[
            "ses_smtp",
            "smtp_password",
            "ses smtp",
            "amazon ses",
            "email-smtp",
        ])],
        pattern: named!(r"B[A-Za-z0-9+/]{43}"),
        near: &["ses*", "smtp*", "amazonaws"],
        hits: &[
            concat!(
                "SES_SMTP_PASSWORD=«BRlDM59JdBPQ6Pzs0HlwME",
                "9/dh8LzbX74BEnzxCqTpZV»"
            ),
            concat!(
                "email-smtp.eu-west-1.amazonaws.com, pass: «BwxA8H3ZhvlOwUKbnz5BEv",
                "vocIAOUGsd5JOt/hrhKb10»"
            ),
        ],
        misses: &[
            concat!(
                "SES SMTP build wg6zbhsxYGjvcZ",
                "jNHWnf8Lzir2zur4UKq3Rx7w1a3gub"
            ),
            concat!("SES_SMTP_PASSW", "ORD=BHVhTEZwcV"),
        ],
        source: "docs.aws.amazon.com/ses",
        ..NAMED
    },
    Rule {
        id: "mail/app-password",
        about: "Google app password: four groups of four letters, by its name",
        label: Label::PASSWORD,
        wake: &[Wake::Words(&[
            "app password",
            "app_password",
            "app-password",
            "apppassword",
            "app passwort",
            "app-passwort",
            "mot de passe d'application",
            "contraseña de aplicación",
            "senha de app",
            "应用专用密码",
            "アプリ パスワード",
            "sandi aplikasi",
        ])],
        pattern: named!(r"[a-z]{4} [a-z]{4} [a-z]{4} [a-z]{4}"),
        check: Some(four_groups),
        near: &[
            "app*",
            "contraseña*",
            "senha*",
            "sandi*",
            "应用专用密码",
            "アプリ",
            "application",
        ],
        hits: &[
            concat!("Gmail app password: «ruud phrd", " wrlj ezoj»"),
            concat!("我的应用专用密码是 «uftc qble", " udxw ciwm»。"),
        ],
        misses: &[
            concat!("app password: th", "is must have been"),
            concat!("app password: us", "e what they gave"),
        ],
        source: "support.google.com/accounts/answer/185833",
        ..NAMED
    },
];

/// Sixteen letters drawn at random, not four words.
fn four_groups(value: &str) -> bool {
    let letters: String = value.split(' ').collect();
    crate::rules::credentials::random::score(&letters) < -2
}
