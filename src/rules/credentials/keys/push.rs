//! Tokens of chats and of push messages.

use crate::rules::credentials::proof;
use crate::rules::credentials::provider::{KEY, NAMED, named, solid, unlike_words};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "chat/matrix",
        about: "Matrix (Synapse) token: access, refresh, login; ends with a CRC-32",
        wake: &[Wake::Prefix(&["syt_", "syr_", "syl_"])],
        pattern: r"sy[trl]_(?:[A-Za-z0-9+/]{1,80}_)?[A-Za-z]{20}_[A-Za-z0-9]{6}",
        proof: Some(proof::crc_base62_of_all),
        hits: &[
            concat!("API_KEY=«syt", "_amFuZS5kb2U_uzOlGUBBBpiAYrNbuBhO_4H2Cez»"),
            concat!(
                "\"token\": \"«syt",
                "_amFuZS5kb2U_XicgRCBXdUYbhKjLPOBL_1d7xPs»\","
            ),
        ],
        misses: &[
            concat!("KEY=syt_a", "mFuZS5kb2U"),
            concat!("KEY=syx_", "amFuZS5kb2U_nomixeydwgljidmoeeyp_GME6TE"),
        ],
        source: "github.com/element-hq/synapse",
        ..KEY
    },
    Rule {
        id: "chat/matrix-mas",
        about: "Matrix Authentication Service token; ends with a CRC-32",
        wake: &[Wake::Prefix(&["mat_", "mar_", "mct_", "mcr_"])],
        pattern: r"m(?:at|ar|ct|cr)_[A-Za-z0-9]{30}_[A-Za-z0-9]{6}",
        proof: Some(proof::crc_base62_of_all),
        hits: &[
            concat!(
                "use «mat",
                "_FbY8NwcUeb4c0wrUGZECjUYrZUPet9_szbZj2» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «mct",
                "_FJ6kPU9541PZwIpm3EXYNHnBq6GDyx_tXdoa3»\""
            ),
        ],
        misses: &[
            concat!("KEY=mat_l8", "3mjoZD1baV"),
            concat!("KEY=mxt_", "E1Q5qmUFdIm3PpWsPMDAaqk5W5JJCk_RVhJe5"),
        ],
        source: "github.com/element-hq/matrix-authentication-service",
        ..KEY
    },
    Rule {
        id: "chat/pushbullet",
        about: "Pushbullet token",
        wake: &[Wake::Prefix(&["o."])],
        pattern: r"o\.[A-Za-z0-9]{32}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("key: '«o", ".bPtOoR8OkSUdJkvcKOAaeuFmoDvV1I39»'"),
            concat!(
                "https://x.example.org/?k=«o",
                ".NigS90gNsK4moO1f2ZoXQ2V2tpdV6oN2»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=o", ".a01d78"),
            concat!("KEY=o", ".xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.pushbullet.com",
        ..KEY
    },
    Rule {
        id: "chat/ntfy",
        about: "ntfy access token",
        wake: &[Wake::Prefix(&["tk_"])],
        sift: Some(solid),
        pattern: r"tk_[a-z0-9]{29}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("export TOKEN=«t", "k_5mlfla2ef3wh25ag96hlxeaxeti6g»; run"),
            concat!("(«t", "k_vqgs473wz6mumuyqhlgq7cw49u8ee»)"),
        ],
        misses: &[
            concat!("KEY=t", "k_7a7290"),
            concat!("KEY=t", "k_xxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.ntfy.sh",
        ..KEY
    },
    Rule {
        id: "chat/onesignal",
        about: "OneSignal key",
        wake: &[Wake::Prefix(&["os_v2_app_", "os_v2_org_"])],
        pattern: r"os_v2_(?:app|org)_[a-z0-9]{60,120}",
        hits: &[
            concat!(
                "新的密钥是«os_v2_ap",
                "p_ug3trzakngiocgs4vhq2z3x8wr7qa22wbjphtbvrkhxus04nxtsxy73b1hxlxfu3t49tp7g0vmmp947xznyn1caoqwglgbpy7dk6tp2»。"
            ),
            concat!(
                "API_KEY=«os_v2_ap",
                "p_tw1thkhrv3nuezfgsnn0habluk1muat3qpuf3nghy8ju1a0hnw27lumu64of10fyus5i29n7f6aspquy2ffjrof84h7rnfbz6x1b7p8»"
            ),
        ],
        misses: &[
            concat!("KEY=os_v2_ap", "p_9e38f3"),
            concat!(
                "KEY=os_v2_ap",
                "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "documentation.onesignal.com",
        ..KEY
    },
    Rule {
        id: "chat/courier",
        about: "Courier key",
        wake: &[Wake::Prefix(&["pk_prod_", "pk_test_", "dk_prod_"])],
        pattern: r"[pd]k_(?:prod|test)_[A-Z0-9]{24,32}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("\"token\": \"«pk_pro", "d_HTY2N2G7O6JIXERE4Q7HLO1BS4RU»\","),
            concat!("use «pk_pro", "d_HRTDN6F9E0UW7UXH74F7VGRNJR00» for now"),
        ],
        misses: &[
            concat!("KEY=pk_pro", "d_50d058"),
            concat!("KEY=pk_pro", "d_xxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "courier.com/docs",
        ..KEY
    },
    Rule {
        id: "chat/pubnub",
        about: "PubNub secret key",
        wake: &[Wake::Prefix(&["sec-c-"])],
        pattern: r"sec-c-[A-Za-z0-9+/]{30,64}={0,2}",
        right: Edge::Free,
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «sec-",
                "c-KlTNfTlVUSRnvu7cR3NzDwdkgOsMyJYhX7KiuMM56Dmd7QWW»\""
            ),
            concat!(
                "key: '«sec-",
                "c-wfk9h9NNWcMrEHCzKpijwles3Gg9NNQDIKtQwB7Md6x475vm»'"
            ),
        ],
        misses: &[
            concat!("KEY=sec-", "c-b25d0e"),
            concat!(
                "KEY=sec-",
                "c-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "pubnub.com/docs",
        ..KEY
    },
    Rule {
        id: "chat/telnyx",
        about: "Telnyx key",
        wake: &[Wake::Prefix(&["KEY01"])],
        pattern: r"KEY01[A-F0-9]{30}_[A-Za-z0-9]{22}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«KEY",
                "01A405C6BEB769BD411B2EDFF48729EB_tFaph25yXbMF0A4GFhcmhS»&v=1"
            ),
            concat!(
                "export TOKEN=«KEY",
                "01988359D428C2C7E3AA63E9057A789F_8tmU6aorcw1OStDoSrOfN0»; run"
            ),
        ],
        misses: &[
            concat!("KEY=KEY", "010685f3"),
            concat!(
                "KEY=KEY",
                "01xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "developers.telnyx.com",
        ..KEY
    },
    Rule {
        id: "chat/intercom",
        about: "Intercom access token: base64 of tok:",
        wake: &[Wake::Prefix(&["dG9rOg", "dG9rOj"])],
        pattern: r"dG9rO[gj][A-Za-z0-9+/]{40,80}={0,2}",
        right: Edge::Free,
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "(«dG9r",
                "Oj4L3Sh0sspdUA6B8EHopm4K9yG3cMBe6QOoIaRnoKg7SleA7CFqsFlQ»)"
            ),
            concat!(
                "新的密钥是«dG9r",
                "OjhOih7toKCnDfPN9dtaQEtttiUuykhjrZ14nG0B39hmvOkKMW9LcLAF»。"
            ),
        ],
        misses: &[
            concat!("KEY=dG9r", "Oj3371df"),
            concat!(
                "KEY=dG9r",
                "Ojxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "developers.intercom.com",
        ..KEY
    },
    Rule {
        id: "chat/pushover",
        about: "Pushover key, by its name",
        wake: &[Wake::Words(&["pushover"])],
        pattern: named!(r"[au][a-z0-9]{29}"),
        hits: &[
            concat!(
                "pushover: {\n  secretKey: \"«ahoehhdegjhukjc",
                "i9p3rj8nx25nhz7»\"\n}"
            ),
            concat!("kunci API Pushover: «alnmo5jhnmpzuib", "em4hy64jcibq8bo»"),
        ],
        misses: &[
            concat!("Pushover build al56hjd", "iklral85lqnj9e0fmq8dceb"),
            concat!("Pushover toke", "n: ax9nhjr0w7"),
        ],
        source: "pushover.net/api",
        ..NAMED
    },
    Rule {
        id: "chat/pusher",
        about: "Pusher secret, by its name",
        wake: &[Wake::Words(&["pusher"])],
        pattern: named!(r"[a-f0-9]{20}"),
        hits: &[
            concat!("PUSHER_APP_SECRET=«952083e564", "32bfdfc61e»"),
            concat!("Pusher secret: «d942e5fa03", "3e9d32a2d7»"),
        ],
        misses: &[
            concat!("Pusher build 4b6ed67942", "ead52fe0aa"),
            "Pusher API key is short: 7996187",
        ],
        source: "pusher.com/docs",
        ..NAMED
    },
];
