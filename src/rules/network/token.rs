//! Identifiers of devices and programs by their names: behind the name, before it, on the line below.

use crate::label::Label;
use crate::rules::named;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[MEID, INSTALLATION, ANDROID];

/// What is the same for all of them.
const TOKEN: Rule = Rule {
    label: Label::DEVICE_ID,
    pattern: "[0-9A-Fa-f-]{14,36}",
    reach: 40,
    right: Edge::Word,
    confidence: Confidence::Likely,
    ..Rule::BASE
};

const MEID: Rule = Rule {
    id: "network/meid-said",
    about: "MEID of a telephone behind its name in a sentence, before it, or below it",
    wake: &[Wake::Words(&["meid"]), Wake::Key(&["meid"])],
    begin: Some(|text, at| named::find(text, at, hex::<14>, false)),
    hits: &[
        "My MEID is «A10000009296F2».",
        "MEID (HEX) «A10000009296F2»",
        "MEID\n«A10000009296F2»",
        "«A10000009296F2» is the MEID",
    ],
    misses: &["MEID A10000009296F", "A10000009296F2 rows"],
    source: "3GPP2 X.S0008, Mobile Equipment Identifier: 14 hexadecimal digits",
    ..TOKEN
};

const INSTALLATION: Rule = Rule {
    id: "network/advertising-id-said",
    about: "Advertising identifier behind its name in a sentence, before it, or below it",
    wake: &[Wake::Words(&[
        "idfa",
        "gaid",
        "aaid",
        "advertising id",
        "werbe-id",
        "identifiant publicitaire",
        "id de publicidad",
        "id publicitario",
        "id de publicidade",
        "id pubblicità",
        "рекламный идентификатор",
        "广告标识符",
        "広告id",
        "광고 id",
    ])],
    begin: Some(|text, at| named::find(text, at, uuid, false)),
    hits: &[
        "«cdda802e-fb9c-47ad-9866-0794d394c912» is my Google advertising ID",
        "IDFA\n«cdda802e-fb9c-47ad-9866-0794d394c912»",
    ],
    misses: &[
        "idfa cdda802e-fb9c-47ad-9866",
        "cdda802e-fb9c-47ad-9866-0794d394c912 rows",
    ],
    source: "Apple, ASIdentifierManager; Google, Advertising ID: a UUID of RFC 9562",
    ..TOKEN
};

const ANDROID: Rule = Rule {
    id: "network/android-id-said",
    about: "Android's identifier of an installation behind its name in a sentence, before it, or below it",
    wake: &[Wake::Words(&["android id", "android-id", "android_id"])],
    begin: Some(|text, at| named::find(text, at, hex::<16>, false)),
    hits: &[
        "«9774d56d682e549c» is the Android ID",
        "Android ID\n«9774d56d682e549c»",
    ],
    misses: &["Android ID 9774d56d682e549", "9774d56d682e549c rows"],
    source: "Android, Settings.Secure.ANDROID_ID: 64 bits in hexadecimal",
    ..TOKEN
};

/// `LEN` hexadecimal digits with a digit and a letter among them.
fn hex<const LEN: usize>(text: &[u8]) -> usize {
    let run = text.iter().take_while(|b| b.is_ascii_hexdigit()).count();
    let value = &text[..run];
    let mixed = value.iter().any(u8::is_ascii_digit) && value.iter().any(u8::is_ascii_alphabetic);
    if run == LEN && mixed && named::is_end(&text[run..]) {
        LEN
    } else {
        0
    }
}

/// A UUID.
fn uuid(text: &[u8]) -> usize {
    let Some(value) = text.get(..36) else {
        return 0;
    };
    let is = |(at, byte): (usize, &u8)| match at {
        8 | 13 | 18 | 23 => *byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    };
    if value.iter().enumerate().all(is) && named::is_end(&text[36..]) {
        36
    } else {
        0
    }
}
