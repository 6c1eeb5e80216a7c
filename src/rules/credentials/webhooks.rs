//! Webhooks: whoever has the address may write there.

use super::provider::KEY;
use crate::rules::{Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "chat/slack-webhook",
        about: "Slack webhook: the path is the secret",
        wake: &[Wake::Words(&["hooks.slack.com"])],
        begin: Some(scheme),
        sift: None,
        pattern: r"(?:https://)?hooks\.slack\.com/(?:services|workflows|triggers)/[A-Za-z0-9+/_-]{30,120}",
        left: Edge::Free,
        hits: &[
            concat!(
                "«https://hooks.s",
                "lack.com/services/TYV81XBL0G/BPOWUG2YFO/pxADieUAVTjPEYXPtusE4cfP»"
            ),
            concat!(
                "«https://hooks.s",
                "lack.com/workflows/TV4W9OIY7G/A1NDENON6T/867298231625164136/6mXWbaoz4qm69IvDHaQFp7lg»"
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
        id: "chat/discord-webhook",
        about: "Discord webhook: the path is the secret",
        wake: &[Wake::Words(&["discord.com/api", "discordapp.com/api"])],
        begin: Some(scheme),
        sift: None,
        pattern: r"(?:https://)?(?:(?:canary|ptb)\.)?discord(?:app)?\.com/api/(?:v[0-9]{1,2}/)?webhooks/[0-9]{17,20}/[A-Za-z0-9_-]{60,70}",
        left: Edge::Free,
        reach: 160,
        hits: &[
            concat!(
                "«https://discord",
                ".com/api/webhooks/847235629359762349/V6zjk0D8m49T0thwN0f7WhYhn3QX8J0tiYLj5YG967ieboRubIZf3ufPHtbSoSBLsejZ»"
            ),
            concat!(
                "«https://discordap",
                "p.com/api/webhooks/8272831549424832741/j95y-vn_r_qbgoZhf5CMZJqEMBdYZeG0MJn-8sV8JrtIntszQlNlTDbTMtKp4pB8MWMp»"
            ),
        ],
        misses: &[
            concat!(
                "https://discord",
                ".com/api/webhooks/368287854124267141/tLC0cNytCisOpMYhQqlv "
            ),
            concat!(
                "https://discord",
                ".com/api/users/831965894917675482/cRwyblBmz431KMamBlzyfxzEtfx1JuO-Mo3T9FPyaFhex6BeNkwo9h-aCxLSt5_g-Alv "
            ),
        ],
        source: "discord.com/developers/docs/resources/webhook",
        ..KEY
    },
    Rule {
        id: "chat/teams-webhook",
        about: "Microsoft Teams webhook: the path is the secret",
        wake: &[Wake::Words(&["webhook.office.com"])],
        begin: Some(scheme),
        sift: None,
        pattern: r"(?:https://)?(?:[a-z0-9-]{1,60}\.)?webhook\.office\.com/webhookb2/[a-f0-9-]{36}@[a-f0-9-]{36}/IncomingWebhook/[a-f0-9]{32}/[a-f0-9-]{36}(?:/[A-Za-z0-9_-]{20,80})?",
        left: Edge::Free,
        reach: 320,
        hits: &[
            concat!(
                "«https://shop.webhook.o",
                "ffice.com/webhookb2/d1d74680-7e37-4ede-8cf5-c6d7412f9092@ca31e817-83e9-41f4-8347-8e067d917fb8/IncomingWebhook/1e568bef2ea52ac91fa630f38dc4e942/a3b27061-fd64-4d2d-828f-a281f645b640»"
            ),
            concat!(
                "«https://webhook.o",
                "ffice.com/webhookb2/0d4a851a-d240-4130-8191-605bc01b4b51@4ef5b9e3-f3ba-42a6-875e-3be629fc5049/IncomingWebhook/3c4acdf1f9e1b731914ae2f8756faeac/b25d7316-20c8-4c93-8e45-0d0941530641»"
            ),
        ],
        misses: &[
            concat!(
                "https://shop.webhook.o",
                "ffice.com/webhookb2/5d46c956-ac87-4b90-8b2b-74eaf27435fa "
            ),
            "https://shop.office.com/webhookb2/4638df97-2f80-49c9-83de-c942e71d4d78@f5a5db9a-b9e6-48f0-8582-09c973d7f0a9/ ",
        ],
        source: "learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors",
        ..KEY
    },
    Rule {
        id: "chat/feishu-webhook",
        about: "Feishu or Lark bot webhook",
        wake: &[Wake::Words(&["open.feishu.cn", "open.larksuite.com"])],
        begin: Some(scheme),
        sift: None,
        pattern: r"(?:https://)?open\.(?:feishu\.cn|larksuite\.com)/open-apis/bot/v2/hook/[a-f0-9-]{36}",
        left: Edge::Free,
        hits: &[
            concat!(
                "«https://open.fe",
                "ishu.cn/open-apis/bot/v2/hook/c5dca376-f2b5-4352-8e24-c5010941b5ec»"
            ),
            concat!(
                "«https://open.lark",
                "suite.com/open-apis/bot/v2/hook/9e601f41-d7eb-4735-89a1-4fb0d703da67»"
            ),
        ],
        misses: &[
            concat!("https://open.fe", "ishu.cn/open-apis/bot/v2/hook/ "),
            concat!(
                "https://open.fe",
                "ishu.cn/open-apis/auth/v3/85170fcb-cda7-421f-856c-7867486e1be5 "
            ),
        ],
        source: "open.feishu.cn/document",
        ..KEY
    },
    Rule {
        id: "chat/wecom-webhook",
        about: "WeCom or DingTalk robot webhook",
        wake: &[Wake::Words(&["qyapi.weixin.qq.com", "oapi.dingtalk.com"])],
        sift: None,
        pattern: r"(?:qyapi\.weixin\.qq\.com/cgi-bin/webhook/send\?key=|oapi\.dingtalk\.com/robot/send\?access_token=)(?P<value>[a-f0-9]{64}|[a-f0-9-]{36})",
        left: Edge::Free,
        hits: &[
            concat!(
                "https://qyapi.wei",
                "xin.qq.com/cgi-bin/webhook/send?key=«30e9a90a-b073-4961-8040-57a95adb58ca»"
            ),
            concat!(
                "https://oapi.din",
                "gtalk.com/robot/send?access_token=«1931d4735a60c108acd2c7d6e378ef9e9c5c2a3ad7afea287f1cf05fecfa6e0c»"
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
        begin: Some(scheme),
        sift: None,
        pattern: r"(?:https://)?hooks\.zapier\.com/hooks/(?:catch|standard)/[0-9]{4,12}/[A-Za-z0-9]{5,12}",
        left: Edge::Free,
        hits: &[
            concat!("«https://hooks.za", "pier.com/hooks/catch/7598342/l41pq09»"),
            concat!(
                "«https://hooks.za",
                "pier.com/hooks/standard/8157179/2qm154t»"
            ),
        ],
        misses: &[
            concat!("https://hooks.za", "pier.com/hooks/catch/ "),
            concat!("https://hooks.za", "pier.com/app/6532387/wftlfe9 "),
        ],
        source: "help.zapier.com",
        ..KEY
    },
];

/// The beginning of the address: its scheme and what stands before the part that woke the rule.
#[allow(clippy::unnecessary_wraps)]
pub(super) fn scheme(text: &[u8], at: usize) -> Option<usize> {
    let host = |b: &&u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-');
    let before = &text[at.saturating_sub(72)..at];
    let from = at - before.iter().rev().take_while(host).count();
    let https = text[..from].ends_with(b"https://");
    Some(if https { from - 8 } else { at })
}
