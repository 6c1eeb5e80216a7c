//! Keys of translation, and of documents and files.

use crate::rules::credentials::provider::{KEY, NAMED, NAMED_UUID, named};
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "saas/rapidapi",
        about: "RapidAPI key, with its marks",
        wake: &[Wake::Prefix(&["msh"])],
        sift: None,
        begin: Some(back_ten),
        pattern: r"[a-f0-9]{10}msh[a-f0-9]{15}p1[a-f0-9]{5}jsn[a-f0-9]{12}",
        hits: &[
            concat!(
                "use «e740a69bb3msh645b2",
                "c3fcfeea09p1e8a35jsn74f1e13942c5» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «b3231b1bacmsh37a72",
                "cee59ca7e3p15a9c0jsn6230743d2d07»\""
            ),
        ],
        misses: &[
            concat!("KEY=d622", "71af0emshe180980514c1801"),
            concat!("545737a1", "5fmshb278a04a6aefbf8p2ae305jsnaa76da3b0285"),
        ],
        source: "docs.rapidapi.com",
        ..KEY
    },
    Rule {
        id: "saas/transifex",
        about: "Transifex token",
        wake: &[Wake::Prefix(&["1/"])],
        pattern: r"1/[a-f0-9]{40}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «1",
                "/cba85de1ffde969b6b05151b47d4921d387e7f16»\""
            ),
            concat!("key: '«1", "/3541143253d790abbef491a9d6c727c7bac49e53»'"),
        ],
        misses: &[
            concat!("KEY=1", "/f1fed2"),
            concat!("KEY=1", "/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "developers.transifex.com",
        ..KEY
    },
    Rule {
        id: "saas/deepl",
        about: "DeepL key, by its name",
        wake: &[Wake::Words(&["deepl"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}(?::fx)?"),
        hits: &[
            concat!(
                "DEEPL_TOKEN=\"«39065dac-8679-4741-",
                "84d8-96ee705b18d5:fx»\""
            ),
            concat!(
                "DeepLのAPIキーは«be913dcc-4ac1-4579",
                "-b287-04f11b80f5e7»です"
            ),
        ],
        misses: &[
            concat!("DeepL build 8d708f8b-ee62-4a1c-a", "df4-e0e391c4bff5:fx"),
            "DeepL API key is short: 80c796d",
        ],
        source: "developers.deepl.com",
        ..NAMED_UUID
    },
    Rule {
        id: "saas/lokalise",
        about: "Lokalise or Crowdin key, by its name",
        wake: &[Wake::Words(&["lokalise", "crowdin"])],
        pattern: named!(r"[a-f0-9]{80}|[a-f0-9]{40}"),
        hits: &[
            concat!(
                "LOKALISE_API_TOKEN=«4ee3299719beb9bcbcbc",
                "9de926abd183f3d6eefa»"
            ),
            concat!(
                "CROWDIN_PERSONAL_TOKEN=«f38bc939c6e7eb22a48d99d07b60ba6c9a40a77d",
                "e21ccf2f6b8e97bba09f544d87f82aaeb1904ba1»"
            ),
        ],
        misses: &[
            concat!(
                "Lokalise or Crowdin build 7252e4e80c3ed12b5d46",
                "9c7e2eb9f24717cb1dc3"
            ),
            "Lokalise or Crowdin API key is short: 330f817",
        ],
        source: "developers.lokalise.com; developer.crowdin.com",
        ..NAMED
    },
    Rule {
        id: "saas/bitly",
        about: "Bitly key, by its name",
        wake: &[Wake::Words(&["bitly", "bit.ly"])],
        pattern: named!(r"[a-f0-9]{40}"),
        hits: &[
            concat!(
                "Bitly 的密钥是«2a96b604f7fc05a58238",
                "31258350ed2c72aa0ba0»。"
            ),
            concat!(
                "bitly: {\n  secretKey: \"«43010637639746bda708",
                "5b53550c99ea94501899»\"\n}"
            ),
        ],
        misses: &[
            concat!("Bitly build 3a03d0dc3d7131ad5446", "f2103d8aaf1d8a6fca14"),
            "Bitly API key is short: 5b8cc05",
        ],
        source: "dev.bitly.com",
        ..NAMED
    },
    Rule {
        id: "saas/box",
        about: "Box key, by its name",
        wake: &[Wake::Words(&[
            "box_client",
            "box_developer",
            "box client",
            "box api",
            "boxapi",
            "box_api",
        ])],
        pattern: named!(r"[A-Za-z0-9]{32}"),
        hits: &[
            concat!("BOX_CLIENT_SECRET=«sikVTSDgI9N7GAj9", "ti5KdUdalWoAFnnv»"),
            concat!("Box API token: «Nyq2Oz3FuMY9Wu1n", "09Mw8uEUpHb22ydt»"),
        ],
        misses: &[
            concat!("Box build joviesZ0aztIQGf6", "qvAUFO0RnNzR8Tt1"),
            "Box API key is short: oC2J2sV",
        ],
        source: "developer.box.com",
        ..NAMED
    },
    Rule {
        id: "saas/dropbox-app",
        about: "Dropbox app key, secret or token of the older kind, by its name",
        wake: &[Wake::Words(&["dropbox"])],
        pattern: named!(r"[A-Za-z0-9_-]{64}|[a-z0-9]{15}"),
        hits: &[
            concat!("DROPBOX_APP_SECRET=«tk81732", "61pai7iw»"),
            concat!(
                "Dropbox access token: «CobVJNQj5rex7m44WX5q9x9k7TfchF3K",
                "TvX27ny5pR74wOtmHE5nege9KXxspso4»"
            ),
        ],
        misses: &[
            concat!("Dropbox build ih564wkb", "l4kdh6s"),
            "Dropbox API key is short: cztfvnl",
        ],
        source: "dropbox.com/developers",
        ..NAMED
    },
    Rule {
        id: "saas/docusign",
        about: "DocuSign key, by its name",
        wake: &[Wake::Words(&["docusign"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!(
                "DOCUSIGN_SECRET_KEY=«80069c0a-1e28-451c",
                "-aebd-b2913ae07d1d»"
            ),
            concat!(
                "DocuSign secret key «5d681f19-2ce6-4c58",
                "-8d59-ab42fdbc5ab8»"
            ),
        ],
        misses: &[
            concat!("DocuSign build 1fa5fdc1-22cd-4d7d", "-b21e-05b54a75b949"),
            "DocuSign API key is short: 1424bd2",
        ],
        source: "developers.docusign.com",
        ..NAMED_UUID
    },
];

/// The first of the ten hex digits before the mark.
fn back_ten(text: &[u8], at: usize) -> Option<usize> {
    let from = at.checked_sub(10)?;
    text[from..at]
        .iter()
        .all(u8::is_ascii_hexdigit)
        .then_some(from)
}
