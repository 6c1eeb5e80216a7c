//! Keys of devices and of what measures the world.

use crate::rules::credentials::provider::{KEY, NAMED, named, solid};
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "device/adafruit",
        about: "Adafruit IO key",
        wake: &[Wake::Prefix(&["aio_"])],
        sift: Some(solid),
        pattern: r"aio_[A-Za-z0-9]{28}",
        hits: &[
            concat!("export TOKEN=«ai", "o_mdY2voUes8RyB1klpG1GWVtyOfWi»; run"),
            concat!("(«ai", "o_mNxPIdhCSD3vF3Xe8ZWR9ZXiGgt4»)"),
        ],
        misses: &[
            concat!("KEY=ai", "o_bba946"),
            concat!("KEY=ai", "o_xxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "io.adafruit.com/api/docs",
        ..KEY
    },
    Rule {
        id: "device/ubidots",
        about: "Ubidots token",
        wake: &[Wake::Prefix(&["BBFF-", "BBUS-"])],
        sift: Some(solid),
        pattern: r"BB(?:FF|US)-[A-Za-z0-9]{28,42}",
        hits: &[
            concat!("新的密钥是«BBF", "F-aDzVw5lRqaTmDNZTik7Sr5VCWWN5Ne»。"),
            concat!("API_KEY=«BBF", "F-BJGdqRdBnRd8nX8VCE2ODwMrnznd7v»"),
        ],
        misses: &[
            concat!("KEY=BBF", "F-0897ca"),
            concat!("KEY=BBF", "F-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.ubidots.com",
        ..KEY
    },
    Rule {
        id: "device/samsara",
        about: "Samsara token",
        wake: &[Wake::Prefix(&["samsara_api_"])],
        pattern: r"samsara_api_[A-Za-z0-9]{20,40}",
        hits: &[
            concat!(
                "\"token\": \"«samsara_ap",
                "i_534HBBOMpm6abgqB4IJtWY3aKOzXso»\","
            ),
            concat!(
                "use «samsara_ap",
                "i_AsiQPwhuPLM78kmMspQkF9de4Al8i0» for now"
            ),
        ],
        misses: &[
            concat!("KEY=samsara_ap", "i_26d0b8"),
            concat!("KEY=samsara_ap", "i_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "developers.samsara.com",
        ..KEY
    },
    Rule {
        id: "device/particle",
        about: "Particle key, by its name",
        wake: &[Wake::Words(&[
            "particle_access",
            "particle_token",
            "particle access",
            "particle.io",
        ])],
        pattern: named!(r"[a-f0-9]{40}"),
        hits: &[
            concat!(
                "PARTICLE_ACCESS_TOKEN=«7fd3b3061dcef7216697",
                "50da6af819096281ed4e»"
            ),
            concat!(
                "Particle access token: «7d765c89adba384df72a",
                "37334a23a5dc7cceb7d5»"
            ),
        ],
        misses: &[
            concat!(
                "Particle build 514efbabdc0e4f4b355e",
                "25ca6730bfd65962e77e"
            ),
            "Particle API key is short: 3383005",
        ],
        source: "docs.particle.io",
        ..NAMED
    },
    Rule {
        id: "device/blynk",
        about: "Blynk key, by its name",
        wake: &[Wake::Words(&["blynk"])],
        pattern: named!(r"[A-Za-z0-9_-]{32}"),
        hits: &[
            concat!("BlynkのAPIキーは«Xy3B9bV1PgGudlyw", "Mt870hxxL0OmEY3T»です"),
            concat!("ключ Blynk: «Xbek0IVZDw14kSfj", "aBQyrEJptVk5lnPa»"),
        ],
        misses: &[
            concat!("Blynk build KvcFkG45cePx4MPD", "fczbnNnmK1Fd6RCp"),
            "Blynk API key is short: UzgE2ip",
        ],
        source: "docs.blynk.io",
        ..NAMED
    },
    Rule {
        id: "device/tuya",
        about: "Tuya key, by its name",
        wake: &[Wake::Words(&["tuya"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!("TUYA_API_KEY=«50a25f563e3743c0", "f770fc344ae012e0»"),
            concat!(
                "my Tuya API key is «b5e238af7161f314",
                "274a79dd5db49692», keep it"
            ),
        ],
        misses: &[
            concat!("Tuya build 763e8cc718febbae", "87d45e350f828e75"),
            "Tuya API key is short: c9006fe",
        ],
        source: "developer.tuya.com",
        ..NAMED
    },
    Rule {
        id: "device/thingspeak",
        about: "ThingSpeak key, by its name",
        wake: &[Wake::Words(&["thingspeak"])],
        pattern: named!(r"[A-Z0-9]{16}"),
        hits: &[
            concat!("Mein ThingSpeak-Schlüssel lautet «5CRCYJLS", "1IMCYKHG»."),
            concat!("la clé ThingSpeak : «GJGFM1JI", "3KW5G5NN»"),
        ],
        misses: &[
            concat!("ThingSpeak build 9IE2I7G8", "J3ARQ0CQ"),
            "ThingSpeak API key is short: SICI3IB",
        ],
        source: "mathworks.com/help/thingspeak",
        ..NAMED
    },
];
