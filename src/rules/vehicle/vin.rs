//! Vehicle identification numbers, ISO 3779: 17 characters without I, O and Q. In North America
//! and China the ninth is a check digit (49 CFR 565.15, GB 16735); elsewhere a word must stand near.

use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// The serial number at the end, behind the letters for the year and the plant.
const TAIL: &[Wake] = &[
    tail(1),
    tail(2),
    tail(3),
    tail(4),
    tail(5),
    tail(6),
    tail(7),
    tail(8),
    tail(9),
    tail(10),
    tail(11),
    tail(12),
];

/// Five digits or more behind `letters` letters.
const fn tail(letters: u8) -> Wake {
    Wake::Digits {
        runs: &[5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
        total: 5,
        letters,
    }
}

const SHAPE: &str = "[A-HJ-NPR-Za-hj-npr-z0-9]{17}";

pub(super) const PROVEN: Rule = Rule {
    id: "vehicle/vin",
    about: "Vehicle identification number with its check digit",
    label: Label::VIN,
    wake: TAIL,
    sift: Some(ends_token),
    begin: Some(begin_tail),
    pattern: SHAPE,
    reach: 17,
    left: Edge::Token,
    right: Edge::Token,
    check: Some(is_proven),
    confidence: Confidence::Certain,
    hits: &[
        "it is «1HGCM82633A004352», a blue one",
        "VIN:«1M8GDM9AXKP042788».",
        "车架号«1HGCM82633A004352»。",
    ],
    misses: &[
        "it is 1HGCM82643A004352",
        "1HGCM82633A0043521",
        "sha-1HGCM82633A004352",
        "1hGcM82633A004352",
    ],
    source: "ISO 3779; 49 CFR 565.15",
    ..Rule::BASE
};

pub(super) const NEAR: Rule = Rule {
    id: "vehicle/vin-context",
    sift: Some(ends_token),
    about: "Vehicle identification number of any country near a word for it",
    label: Label::VIN,
    wake: TAIL,
    begin: Some(begin_tail),
    pattern: SHAPE,
    reach: 17,
    left: Edge::Token,
    right: Edge::Token,
    check: Some(is_vin),
    near: WORDS,
    needs_near: true,
    hits: &[
        "Meine Fahrgestellnummer lautet «WVWZZZ1JZXW000001»",
        "numéro de châssis: «VF1BM0A0H12345678»",
        "our car, VIN «WDB2030421A123456»",
        "Fahrgestellnummer?\n«WVWZZZAUZAW166448»",
        "nomor rangka «MHFXW42G4B2012345»",
        "the number under the windscreen is «TMBLA4NX1B5352106»",
    ],
    misses: &[
        "WVWZZZ1JZXW000001",
        "vin WVWZZZ1JZXW00001",
        "vin WVWZZZ1IZXW000001",
    ],
    source: "ISO 3779, ISO 3780",
    ..Rule::BASE
};

pub(super) const SAID: Rule = Rule {
    id: "vehicle/vin-said",
    about: "Vehicle identification number directly behind a word for it",
    label: Label::VIN,
    wake: &[
        Wake::Words(NAMES),
        Wake::Key(&["vin", "chassis", "fahrgestell", "车架号"]),
    ],
    begin: Some(begin_said),
    pattern: SHAPE,
    reach: 17,
    left: Edge::Token,
    right: Edge::Token,
    check: Some(is_vin),
    near: WORDS,
    needs_near: true,
    hits: &[
        "VIN: «ZFA22300005556777»",
        "chassis no. «SALLDHMF8KA123456»",
        "FIN «WBA3A5C50CF256551»",
        "车架号：«LSVAA2183E2123456»",
    ],
    misses: &[
        "vin: none",
        "VIN 12345678901234567",
        "vin=ABCDEFGHJKLMNPRST",
    ],
    source: "ISO 3779, ISO 3780",
    ..Rule::BASE
};

#[rustfmt::skip]
const WORDS: &[&str] = &[
    "vin", "vins", "vehicle*", "chassis*", "car", "truck", "motorcycle", "frame number", "fahrgestell*", "fahrzeug*", "fin", "fin:", "auto", "châssis", "chassis*",
    "sasis*", "framenummer*", "ramy", "車両*", "ramnummer*", "şase*", "шасси", "рамы", "véhicule", "carte grise", "voiture", "bastidor", "vehículo", "coche", "chasis", "chassi", "veículo", "carro", "telaio", "veicolo", "carrozzeria",
    "voertuig*", "podwozi*", "nadwozi*", "pojazd*", "chassinummer", "fordon*", "şasi*", "rangka*", "kendaraan", "мобил*", "автомобил*", "машин*", "вин", "кузов*",
    "windscreen*", "windshield*", "windschutzscheibe", "frontscheibe", "pare-brise", "parabrisas", "para-brisas", "parabrezza", "voorruit", "przednią szybą", "vindruta*", "лобов*", "ön cam*", "挡风玻璃", "フロントガラス", "앞유리", "الزجاج الأمامي", "kaca depan", "车架*", "車台*", "車体*", "차대*", "الشاسيه", "الشاصي", "شاسيه", "شاصي", "الهيكل", "هيكل", "القاعدة", "رقم القاعدة", "chassinr*", "chassinumret", "bilens", "bil", "bilen", "арабам*", "niv", "veículo*", "vehículo*", "carroceria", "numer vin", "quadro", "车架号", "車架號", "车辆", "识别代号", "大架号", "車台番号", "차대번호", "차량",
];

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "vin", "vehicle identification", "vehicle id", "chassis", "fahrgestell", "fahrzeug-ident", "fahrzeugident", "fin:", "fin ", "châssis", "bastidor", "chasis",
    "framenummer", "ramnummer", "nomor sasis", "numer ramy", "車両識別番号", "şase n", "şase numara", "номер шасси", "chassi", "telaio", "nadwozia", "podwozia", "chassinummer", "şasi", "nomor rangka", "вин", "車架號", "车架号", "识别代号", "车辆识别", "车辆识别码", "차대번호", "차대 번호", "車台番号", "車体番号", "رقم الشاسيه", "رقم الشاصي", "رقم الهيكل", "رقم هيكل", "الشاسيه", "voertuigidentificatie", "numero di telaio", "número de bastidor", "şase",
];

/// Whether the run of letters and digits ends with the number, and reaches back far enough.
fn ends_token(text: &[u8], at: usize) -> bool {
    begin_tail(text, at).is_some()
}

/// Sixteen characters before the last digit.
fn begin_tail(text: &[u8], at: usize) -> Option<usize> {
    let tail = text[at..]
        .iter()
        .take(18)
        .take_while(|b| b.is_ascii_alphanumeric())
        .count();
    let start = (at + tail).checked_sub(17)?;
    (start <= at && text[start..at].iter().all(u8::is_ascii_alphanumeric)).then_some(start)
}

/// The first run of seventeen behind the word.
fn begin_said(text: &[u8], at: usize) -> Option<usize> {
    let to = text.len().min(at + 72);
    let mut start = at;
    while start < to {
        let run = text[start..]
            .iter()
            .take(18)
            .take_while(|b| b.is_ascii_alphanumeric())
            .count();
        if run == 17 {
            return Some(start);
        }
        // No other number in between.
        if text[start..start + run].iter().any(u8::is_ascii_digit)
            || text.get(start + run) == Some(&b'\n')
        {
            return None;
        }
        start += run + 1;
    }
    None
}

/// One case of letters; letters and digits where they are; no filler.
fn is_vin(value: &str) -> bool {
    let bytes = value.as_bytes();
    let letters = bytes.iter().filter(|b| b.is_ascii_alphabetic()).count();
    let lower = bytes.iter().filter(|b| b.is_ascii_lowercase()).count();
    let serial = bytes[13..].iter().all(u8::is_ascii_digit);
    // The country is not 0, and a maker's code is no number.
    (2..=13).contains(&letters)
        && (lower == 0 || lower == letters)
        && serial
        && bytes[0] != b'0'
        && bytes[..11].iter().any(u8::is_ascii_alphabetic)
}

fn is_proven(value: &str) -> bool {
    const WEIGHTS: [u32; 17] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    let worth = |byte: u8| match byte.to_ascii_uppercase() {
        digit @ b'0'..=b'9' => u32::from(digit - b'0'),
        letter @ b'A'..=b'H' => u32::from(letter - b'A') + 1,
        letter @ b'J'..=b'R' => u32::from(letter - b'J') + 1,
        letter => u32::from(letter - b'S') + 2,
    };
    let sum: u32 = value
        .bytes()
        .zip(WEIGHTS)
        .map(|(byte, weight)| worth(byte) * weight)
        .sum();
    let check = match value.as_bytes()[8] {
        b'X' | b'x' => 10,
        digit @ b'0'..=b'9' => u32::from(digit - b'0'),
        _ => return false,
    };
    let maker = value.as_bytes()[..3].iter().any(u8::is_ascii_alphabetic);
    is_vin(value)
        && maker
        && value.bytes().filter(u8::is_ascii_alphabetic).count() >= 3
        && sum % 11 == check
}
