//! Driving licences by the bare word that people have for them: "my licence is J4707409". What
//! else has a licence has a name: the MIT licence, version 3.

use super::us::pieces::{is_varied, is_yymmdd};
use crate::label::Label;
use crate::rules::sift::is_head;
use crate::rules::{Confidence, Edge, Rule, Wake, named};

pub(crate) const RULES: &[Rule] = &[SAID, NAMED, NAMED_COLUMN];

const SAID: Rule = Rule {
    id: "gov/licence-said",
    about: "Number of a driving licence behind the bare word for somebody's own, or before it",
    label: Label::DRIVER_LICENSE,
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "my licence", "my license", "his licence", "his license", "her licence", "her license", "their licence", "their license", "licence number", "license number", "licence no", "license no",
        "mein führerschein", "meinen führerschein", "meinem führerschein", "mon permis", "ton permis", "mi licencia", "su licencia", "mi carnet", "mi permiso", "minha carta", "minha carteira", "minha habilitação",
        "mia patente", "mijn rijbewijs", "moje prawo jazdy", "mojego prawa jazdy", "mitt körkort", "ehliyetim", "мои права", "моих прав", "sim saya", "sim ku", "我的驾照", "我的驾驶证", "私の免許", "免許は", "제 면허", "내 면허", "رخصتي",
    ]), Wake::Key(&["licensenumber", "licenseno", "licensenum", "licencenumber", "licenceno", "licencenum"])],
    begin: Some(|text, at| named::find(text, at, number, true)),
    pattern: "[A-Z0-9][A-Z0-9-]{5,18}",
    reach: 24,
    right: Edge::Token,
    fit: Some(|value| number(value.as_bytes())),
    check: Some(is_licence),
    confidence: Confidence::Likely,
    #[rustfmt::skip]
    far: &[
        "software*", "windows", "office", "adobe*", "product*", "key", "keys", "server*", "subscription*", "mit", "apache*", "gpl*", "fishing", "business", "medical", "nursing", "contractor*", "npi*", "dea",
        "séjour", "construire", "pesca", "identidad", "vacunas*", "card", "kartu", "slot",
    ],
    hits: &[
        "Picked up the van, my licence is «J4707409» if you need it.",
        "my license number is «873389813».",
        "«J4707409» is my licence",
        "mi licencia es «A1234567»",
        "The officer wrote down my license number «F009473961466», Florida.",
    ],
    misses: &[
        "my license is GPL3",
        "my license is 1234567 lines long",
        "my licence is valid until 20270512",
        "my software license is ABC1234567",
        "my licence is MIT",
    ],
    source: "AAMVA and other issuers' public descriptions of licence numbers",
    ..Rule::BASE
};

/// Whoever issued it: the word names a driving licence and nothing else.
const NAMED: Rule = Rule {
    id: "gov/licence-named-said",
    about: "Number of any issuer's driving licence behind a name for nothing else",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "driving licence", "driving license", "driver's licence", "driver's license", "drivers licence", "drivers license", "driver licence", "driver license",
        "driver_licence", "driver_license", "drivers_license", "drivers_licence", "driving_licence", "driving_license", "driver-license", "driver-licence", "licence_number", "license_number", "dl number", "dl no", "dl #", "dl#",
        "führerscheinnummer", "führerschein-nr", "führerscheinnr", "führerschein", "permis de conduire", "permis n°", "permis no", "numéro de permis", "licencia de conduc", "licencia de manejo",
        "carnet de conducir", "permiso de conduc", "cnh", "carteira de motorista", "carteira de habilitação", "carta de condução", "nomor sim", "sim nomor", "no. sim", "no sim", "patente di guida", "rijbewijsnummer", "rijbewijs",
        "prawa jazdy", "prawo jazdy", "körkortsnummer", "ehliyet no", "водительское", "водительского", "驾驶证号", "驾驶证", "驾照", "駕照", "運転免許", "免許証番号", "免許証", "운전면허", "رخصة القيادة",
    ]), Wake::Key(&["licensenumber", "licenseno", "licencenumber", "licenceno", "driverlicense", "driverslicense", "driverlicence", "driverslicence", "drivinglicense", "drivinglicence"])],
    begin: Some(|text, at| {
        named::find(text, at, lettered, false).or_else(|| named::find(text, at, number, true))
    }),
    fit: Some(|value| match lettered(value.as_bytes()) {
        0 => number(value.as_bytes()),
        len => len,
    }),
    hits: &[
        "Die Führerscheinnummer lautet «B64ACF2469B», bitte eintragen.",
        r#"{"driver_license": "«B75CBE2285C»"}"#,
        "my driving licence is «F37BFE07763»",
        "DL number «39483795495»",
        "CNH «N41BDF04928»",
        "permis n° «N6119471»",
        "carnet de conducir «J47ABB6354G»",
        "運転免許証番号は «J79AGJ24611» になります。",
        "nomor SIM: «F74JEB9402D» ya",
        "licence_number: «03278311559»",
        "app:\n  - licence_number:\n      «03278311559»\n",
    ],
    misses: &[
        "driving licence CATEGORY",
        "driver license AB1",
        "the driver license is MIT2 and the like",
        "driver's license office at 12345678 Example Road",
        "driver_license: EXAMPLE-84629173",
        "the driver license plate",
    ],
    ..SAID
};

/// The same in columns.
const NAMED_COLUMN: Rule = Rule {
    id: "gov/licence-column",
    about: "Number of any issuer's driving licence in a column that is headed so",
    column: true,
    sift: Some(is_head),
    begin: None,
    hits: &[
        "name,driver_license\nJane,«B53FAG21191»\nJohn,«F37BFE07763»\n",
        "| Nr | Führerscheinnummer |\n|---|---|\n| 7 | «B64ACF2469B» |",
    ],
    misses: &[
        "nr,driver_license\nB53FAG21191,x\n",
        "driver_license,count\nnone,1234567\n",
    ],
    ..NAMED
};

/// Eight to fifteen capitals and digits of both kinds, in one piece.
fn lettered(text: &[u8]) -> usize {
    let inner = |b: &&u8| b.is_ascii_uppercase() || b.is_ascii_digit();
    let run = text.iter().take(16).take_while(inner).count();
    let digits = text[..run].iter().filter(|b| b.is_ascii_digit()).count();
    let known = (8..=15).contains(&run) && digits >= 2 && digits < run;
    // `EXAMPLE-8462`, `ABC12345-x`
    let ends = named::is_end(&text[run..]) && text.get(run) != Some(&b'-');
    if known && ends { run } else { 0 }
}

/// Capitals and digits, most of them digits, that count nothing.
fn number(text: &[u8]) -> usize {
    let inner = |b: &&u8| b.is_ascii_uppercase() || b.is_ascii_digit() || **b == b'-';
    let run = text.iter().take(20).take_while(inner).count();
    let value = &text[..run];
    let digits = value.iter().filter(|b| b.is_ascii_digit()).count();
    let letters = value.iter().filter(|b| b.is_ascii_uppercase()).count();
    let edge = value.last().is_none_or(|&b| b == b'-') || value.first() == Some(&b'-');
    let least = if letters == 0 { 7 } else { 5 };
    let known = digits >= least && letters <= 8 && (6..=18).contains(&run) && !edge;
    if known && named::is_end(&text[run..]) && goes_on(&text[run..]) {
        run
    } else {
        0
    }
}

/// Behind the number stands no noun that it counts.
fn goes_on(rest: &[u8]) -> bool {
    #[rustfmt::skip]
    const NEXT: &[&str] = &[
        "if", "for", "in", "on", "at", "from", "so", "because", "with", "as", "which", "when", "is", "was", "that", "issued", "it", "or", "not",
        "falls", "für", "aus", "von", "vom", "ist", "weil", "si", "pour", "de", "du", "est", "por", "para", "es", "del", "da", "se", "per", "è", "di", "voor", "als", "is", "jest", "dla", "om", "för", "är",
    ];
    let rest = named::valid(&rest[..rest.len().min(24)]).unwrap_or_default();
    let next = rest.strip_prefix(' ').map_or("", |rest| {
        rest.split([' ', ',', '.', '\n']).next().unwrap_or_default()
    });
    NEXT.contains(&next) || named::closes(rest.as_bytes())
}

/// Neither one digit over and over nor a date.
fn is_licence(value: &str) -> bool {
    let plain = value.as_bytes();
    let date = plain.len() == 8
        && matches!(plain, [b'1', b'9', ..] | [b'2', b'0', ..])
        && is_yymmdd(&plain[2..]);
    is_varied(value) && !date
}
