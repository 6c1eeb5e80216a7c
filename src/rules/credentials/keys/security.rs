//! Keys of security research.

use crate::rules::credentials::provider::{NAMED, NAMED_UUID, named};
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "security/virustotal",
        about: "VirusTotal key, by its name",
        wake: &[Wake::Words(&["virustotal", "vt_api", "vt_key"])],
        pattern: named!(r"[a-f0-9]{64}"),
        hits: &[
            concat!(
                "kunci API VirusTotal: «b3f8d2be447db60203c06300975ad06f",
                "b065c54f9010d56ccbb1f8cb1b7470a3»"
            ),
            concat!(
                "el token de VirusTotal es «e627dc3ad14d7114c361297e99000de2",
                "831859e1b9345d9306fe83da3e6bf86d»"
            ),
        ],
        misses: &[
            concat!(
                "VirusTotal build b6c7dc2bdab05acf236e487777df7819",
                "77596a50e1e2028a52caf805632f369f"
            ),
            "VirusTotal API key is short: be314ee",
        ],
        source: "docs.virustotal.com",
        ..NAMED
    },
    Rule {
        id: "security/shodan",
        about: "Shodan key, by its name",
        wake: &[Wake::Words(&["shodan"])],
        pattern: named!(r"[A-Za-z0-9]{32}"),
        hits: &[
            concat!("SHODAN_TOKEN=\"«NrD0Z1gteIaYb1E4", "U5rKDyFkGGAYGkyM»\""),
            concat!(
                "ShodanのAPIキーは«PYiU7uyBV9VOX3fY",
                "qgUGordt6pTJHlVc»です"
            ),
        ],
        misses: &[
            concat!("Shodan build T2ywBiU4DW0KL85H", "87QXjIE6GN7fKom9"),
            "Shodan API key is short: hQTamRM",
        ],
        source: "developer.shodan.io",
        ..NAMED
    },
    Rule {
        id: "security/abuseipdb",
        about: "AbuseIPDB key, by its name",
        wake: &[Wake::Words(&["abuseipdb"])],
        pattern: named!(r"[a-f0-9]{80}"),
        hits: &[
            concat!(
                "ключ AbuseIPDB: «2c32799d0ae572541919d8194c1515e965ebec04",
                "080cf6cf840c670411fd80ff5cf8011cc7898234»"
            ),
            concat!(
                "ABUSEIPDB_API_KEY=«47843e38f789a95292084b98fa970ee4ae4f591c",
                "02b908eeb5ddf8d75d01eca827e888dbfa04ddfd»"
            ),
        ],
        misses: &[
            concat!(
                "AbuseIPDB build 3ce12070f37fc9251a4fc726bfc6b1159ba296a1",
                "2206ecfcb4912c157dd1248698df7afa8d380498"
            ),
            "AbuseIPDB API key is short: 3539a73",
        ],
        source: "docs.abuseipdb.com",
        ..NAMED
    },
    Rule {
        id: "security/hibp",
        about: "Have I Been Pwned key, by its name",
        wake: &[Wake::Words(&[
            "hibp",
            "haveibeenpwned",
            "have i been pwned",
        ])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!(
                "my Have I Been Pwned API key is «1213d2bd95cd2ee3",
                "da4ab1b1df001420», keep it"
            ),
            concat!(
                "Mein Have I Been Pwned-Schlüssel lautet «8cde8b61ceb833e7",
                "341b1d1a1ba86697»."
            ),
        ],
        misses: &[
            concat!(
                "Have I Been Pwned build cdbee7db8031ed07",
                "82b55dd117812761"
            ),
            "Have I Been Pwned API key is short: 568ddf0",
        ],
        source: "haveibeenpwned.com/API",
        ..NAMED
    },
    Rule {
        id: "security/securitytrails",
        about: "SecurityTrails key, by its name",
        wake: &[Wake::Words(&["securitytrails"])],
        pattern: named!(r"[A-Za-z0-9]{32}"),
        hits: &[
            concat!(
                "la clé SecurityTrails : «Cpi3JWkHC3PIUP0o",
                "6Odw3zxFIXty5SIO»"
            ),
            concat!(
                "SecurityTrails 的密钥是«6uFvEfyKgW57dqUd",
                "3mLi4ttItqUnLcOJ»。"
            ),
        ],
        misses: &[
            concat!("SecurityTrails build ndTRGsT78y81FVyN", "xsVXdvs98yuImScd"),
            "SecurityTrails API key is short: HK5NGT2",
        ],
        source: "docs.securitytrails.com",
        ..NAMED
    },
    Rule {
        id: "security/urlscan",
        about: "urlscan.io key, by its name",
        wake: &[Wake::Words(&["urlscan"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!(
                "urlscan: {\n  secretKey: \"«b066acb0-3c07-4ba3",
                "-a1d7-8a62f55e6793»\"\n}"
            ),
            concat!(
                "kunci API urlscan.io: «06816939-05f9-43f5",
                "-bd39-a44b53fbb5a5»"
            ),
        ],
        misses: &[
            concat!("urlscan.io build 6ac15184-7078-4dc8", "-9d7f-e1e0b1bcd0db"),
            "urlscan.io API key is short: 3b1f4ff",
        ],
        source: "urlscan.io/docs",
        ..NAMED_UUID
    },
    Rule {
        id: "security/tenable",
        about: "Tenable key, by its name",
        wake: &[Wake::Words(&["tenable", "nessus"])],
        pattern: named!(r"[a-f0-9]{64}"),
        hits: &[
            concat!(
                "el token de Tenable es «eb5b83a9058639b567120f62183cc4b0",
                "f4beb6b69583fc8e95365f6284baf053»"
            ),
            concat!(
                "TENABLE_TOKEN=\"«12878d7f133638b20b66129907c29860",
                "c90575e69c6fdf64de2eadaec735ce48»\""
            ),
        ],
        misses: &[
            concat!(
                "Tenable build 9be89be403d06379b5c57ecf488ad002",
                "a11a35c7f91bdcc28b6da597d25a5150"
            ),
            "Tenable API key is short: c4be043",
        ],
        source: "developer.tenable.com",
        ..NAMED
    },
];
