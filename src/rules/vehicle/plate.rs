//! Registration plates. Only China's can be told by their form; the others stand behind a word.

use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const CHINESE: Rule = Rule {
    id: "vehicle/plate-china",
    about: "Registration plate of China",
    label: Label::LICENSE_PLATE,
    wake: &[Wake::Words(&[
        "京", "津", "沪", "渝", "冀", "豫", "云", "辽", "黑", "湘", "皖", "鲁", "新", "苏", "浙",
        "赣", "鄂", "桂", "甘", "晋", "蒙", "陕", "吉", "闽", "贵", "粤", "青", "藏", "川", "宁",
        "琼",
    ])],
    sift: Some(before_capital),
    pattern: r"[\x{4E00}-\x{9FFF}][A-HJ-NP-Z](?:[ ]?[·•.・-][ ]?|[ ])?(?:[A-HJ-NP-Z0-9]{5}(?:[A-HJ-NP-Z0-9]|[挂学警港澳])?|[A-HJ-NP-Z0-9]{4}[挂学警港澳])",
    reach: 32,
    left: Edge::Free,
    check: Some(is_chinese),
    confidence: Confidence::Likely,
    hits: &[
        "车牌是«京A·12345»",
        "那辆«粤B12D45»停在门口",
        "«沪AD12345»是新能源车",
    ],
    misses: &[
        "A placa de vídeo tem 12 GB.",
        "京ABCDEF",
        "新A股12345",
        "沪A12",
        "黑C",
    ],
    source: "GA 36-2018",
    ..Rule::BASE
};

pub(super) const SAID: Rule = Rule {
    id: "vehicle/plate",
    about: "Registration plate behind a word for one",
    label: Label::LICENSE_PLATE,
    wake: &[
        Wake::Words(NAMES),
        Wake::Key(&[
            "licenseplate",
            "licenceplate",
            "platenumber",
            "numberplate",
            "kennzeichen",
            "immatriculation",
            "matricula",
            "kenteken",
            "nopol",
            "车牌",
        ]),
    ],
    begin: Some(begin_behind),
    pattern: "[A-Z0-9ÄÖÜ]{1,4}(?:[ ·.-]{0,3}[A-Z0-9]{1,5}){1,3}",
    reach: 32,
    left: Edge::Number,
    check: Some(is_plate),
    near: WORDS,
    needs_near: true,
    hits: &[
        "license plate: «7ABC123»",
        "my number plate is «AB12 CDE»",
        "Kennzeichen «B-AB 1234»",
        "immatriculation : «AB-123-CD»",
        "matrícula «1234 BCD»",
        "placa «ABC1D23»",
        "targa «AB 123 CD»",
        "kenteken «12-ABC-3»",
        "numer rejestracyjny «WA 12345»",
        "plat nomor «B 1234 XYZ»",
        "plaka: «34 ABC 123»",
        "registreringsnummer «ABC 12D»",
        "车牌号：«AB 1234»",
        "Nummernschild: «M-XY 99E»",
    ],
    misses: &[
        "license plate",
        "the plate is HOT",
        "plate 5",
        "Kennzeichen fehlt",
        "license plate 2024",
        "number plates of 1980",
        "plaka yok",
        "license plate EXAMPLE-7ABC123",
    ],
    source: "National plate formats of the registries (DVLA, KBA, ANTS, DGT, Senatran, RDW, ACI, Korlantas, EGM, Transportstyrelsen)",
    ..Rule::BASE
};

pub(super) const RUSSIAN: Rule = Rule {
    id: "vehicle/plate-russia-bare",
    about: "Registration plate of Russia in Cyrillic letters, by its form: letter, three digits, two letters, region",
    label: Label::LICENSE_PLATE,
    wake: &[Wake::Digits {
        runs: &[3],
        total: 3,
        letters: 0,
    }],
    sift: Some(behind_cyrillic),
    begin: Some(|_, at| Some(at - 2)),
    pattern: "[АВЕКМНОРСТУХ][0-9]{3}[АВЕКМНОРСТУХ]{2}[ ]?(?:[1279]?[0-9]{2})",
    reach: 16,
    confidence: Confidence::Likely,
    hits: &["синяя Лада, «А123ВС77»", "«Х146ЕМ199» стоит на газоне"],
    misses: &["А123ВС", "артикул А123БВ77", "А123ВС777777", "АА123ВС77"],
    source: "ГОСТ Р 50577-2018: type 1",
    ..Rule::BASE
};

/// A letter of those plates stands before the number, and one behind it.
fn behind_cyrillic(text: &[u8], at: usize) -> bool {
    let letter = |from: usize| text.get(from).is_some_and(|b| matches!(b, 0xD0));
    at > 1 && letter(at - 2) && letter(at + 3)
}

pub(super) const CYRILLIC: Rule = Rule {
    id: "vehicle/plate-russia",
    about: "Registration plate of Russia or Ukraine behind a word for one",
    label: Label::LICENSE_PLATE,
    wake: &[Wake::Words(&[
        "госномер",
        "гос. номер",
        "гос номер",
        "номер авто",
        "номер машины",
        "автомобильный номер",
        "номерной знак",
        "номер:",
        "номерний знак",
    ])],
    begin: Some(begin_capital),
    pattern: "[АВЕКМНОРСТУХABEKMHOPCTYX][ ]?[0-9]{3}[ ]?[АВЕКМНОРСТУХABEKMHOPCTYX]{2}[ ]?[0-9]{2,3}|[АВСЕНІКМОРТХ]{2}[ ]?[0-9]{4}[ ]?[АВСЕНІКМОРТХ]{2}",
    reach: 32,
    left: Edge::Number,
    confidence: Confidence::Likely,
    hits: &[
        "госномер «А123ВС77»",
        "номер машины: «М 456 ОР 178»",
        "номерний знак «АА1234ВВ»",
    ],
    misses: &["госномер неизвестен", "номер машины 12", "A123BC77"],
    source: "ГОСТ Р 50577-2018; ДСТУ 4278",
    ..Rule::BASE
};

pub(super) const EAST: Rule = Rule {
    id: "vehicle/plate-east",
    about: "Registration plate of Japan or Korea behind a word for one",
    label: Label::LICENSE_PLATE,
    wake: &[Wake::Words(&[
        "ナンバー",
        "車両番号",
        "登録番号",
        "차량번호",
        "번호판",
        "차 번호",
        "자동차 번호",
    ])],
    begin: Some(begin_east),
    pattern: r"(?:[\x{4E00}-\x{9FFF}\x{3041}-\x{30FA}]{2,4}[ ]?)?[0-9]{2,3}[ ]?[\x{3041}-\x{3096}][ ]?[0-9・·]{0,2}-?[0-9・·]{1,2}|(?:[가-힣]{2}[ ]?)?[0-9]{2,3}[ ]?[가-힣][ ]?[0-9]{4}",
    reach: 64,
    left: Edge::Free,
    right: Edge::Free,
    confidence: Confidence::Likely,
    hits: &[
        "ナンバーは«品川 300 あ 12-34»です",
        "차량번호 «12가 3456»",
        "번호판: «서울 12 가 3456»",
    ],
    misses: &["ナンバーワン", "차량번호 없음", "12가 3456"],
    source: "道路運送車両法施行規則; 자동차 등록번호판 기준",
    ..Rule::BASE
};

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "license plate", "licence plate", "number plate", "numberplate", "license_plate", "licence_plate", "plate number", "plate no", "plate_number", "plate:", "plate is", "tag number", "reg number",
    "vehicle registration", "reg no", "vrm", "car registration", "kennzeichen", "nummernschild", "autonummer", "kontrollschild", "immatriculation", "plaque d'immat",
    "plaque", "matrícula", "matricula", "placa", "patente", "targa", "kenteken", "rejestracyjn", "rejestracja", "tablica", "tablice", "nopol", "plat nomor", "nomor polisi", "no polisi", "no. polisi",
    "plaka", "plakası", "registreringsnummer", "regnr", "reg.nr", "regnummer", "车牌", "車牌", "牌照", "號牌", "号牌",
];

#[rustfmt::skip]
const WORDS: &[&str] = &[
    "plate*", "numberplate*", "licen*e_plate", "license_plate", "tag number", "reg*", "registration*", "vrm", "kennzeichen*", "nummernschild*", "autonummer", "kontrollschild", "immatric*",
    "plaque*", "matrícula*", "matricula*", "placa*", "patente", "targa", "kenteken*", "rejestrac*", "tablic*", "nopol", "plat nomor", "polisi", "plaka*", "registreringsnummer",
    "regnr", "regnummer", "车牌*", "車牌*", "牌照", "號牌", "号牌", "licenseplate", "licenceplate", "platenumber",
];

/// A Latin capital follows the sign of the province.
fn before_capital(text: &[u8], at: usize) -> bool {
    text.get(at + 3).is_some_and(u8::is_ascii_uppercase)
}

/// At the first capital or digit behind the word, past a few small words.
fn begin_behind(text: &[u8], at: usize) -> Option<usize> {
    if at == 0
        && text
            .first()
            .is_some_and(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    {
        // The value of a key, or a text that begins with the word.
        let word = text.iter().take_while(|b| b.is_ascii_alphabetic()).count();
        if word < 5 {
            return Some(0);
        }
    }
    let window = text.get(at..(at + 64).min(text.len()))?;
    // The word itself may have capitals.
    let mut place = 0;
    let mut words = 0;
    loop {
        let word = window[place..]
            .iter()
            .take_while(|b| b.is_ascii_alphabetic() || **b >= 0x80 || **b == b'\'')
            .count();
        place += word;
        let gap = window[place..]
            .iter()
            .take(6)
            .take_while(|b| b" :=#.\"'_(".contains(b) || **b == b'-' && words < 2)
            .count();
        place += gap;
        let next = *window.get(place)?;
        if next.is_ascii_digit()
            || next.is_ascii_uppercase() && gap > 0 && !is_word(&window[place..])
            || next == 0xC3
        {
            return (gap > 0 || window.get(place - 1).is_some_and(|b| *b >= 0x80))
                .then_some(at + place);
        }
        words += 1;
        if words > 4 || gap == 0 {
            return None;
        }
    }
}

/// Small letters follow the capital: a word, not a plate.
fn is_word(text: &[u8]) -> bool {
    text.iter().take(4).any(u8::is_ascii_lowercase)
}

/// Behind the word and its signs.
fn begin_capital(text: &[u8], at: usize) -> Option<usize> {
    let window = std::str::from_utf8(text.get(at..(at + 64).min(text.len()))?)
        .map_or_else(|e| e.valid_up_to(), str::len);
    let window = std::str::from_utf8(&text[at..at + window]).ok()?;
    window
        .char_indices()
        .skip(5)
        .find(|(place, c)| {
            c.is_uppercase()
                && window[place + c.len_utf8()..]
                    .trim_start_matches(|c: char| c == ' ' || c.is_uppercase())
                    .starts_with(|c: char| c.is_ascii_digit())
        })
        .map(|(place, _)| at + place)
}

/// Behind the word, a particle and signs.
fn begin_east(text: &[u8], at: usize) -> Option<usize> {
    let len = std::str::from_utf8(text.get(at..(at + 80).min(text.len()))?)
        .map_or_else(|e| e.valid_up_to(), str::len);
    let window = std::str::from_utf8(&text[at..at + len]).ok()?;
    let digit = window.find(|c: char| c.is_ascii_digit())?;
    // The office stands before the digits, behind a space, a sign or a particle.
    let before = window[..digit].trim_end_matches(' ');
    let office = before
        .char_indices()
        .rev()
        .take_while(|(_, c)| {
            !matches!(
                c,
                ' ' | ':' | 'は' | 'が' | '는' | '은' | '호' | '판' | 'ー' | '号'
            )
        })
        .last()
        .map_or(before.len(), |(place, _)| place);
    let start = if office == before.len() {
        digit
    } else {
        office
    };
    (window[..start].chars().count() <= 10).then_some(at + start)
}

/// Digits and a unit: `12 GB`.
fn is_amount(value: &str) -> bool {
    const UNITS: &[&str] = &[
        "KB", "MB", "GB", "TB", "HZ", "KHZ", "MHZ", "GHZ", "KM", "KG", "CM", "MM", "KW", "KWH",
        "EUR", "USD",
    ];
    let unit = value.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    unit.len() < value.len() && UNITS.contains(&unit)
}

/// Letters and digits, four to nine of them, and no word or year.
pub(super) fn is_plate(value: &str) -> bool {
    if is_amount(value) {
        return false;
    }
    let letters = value.chars().filter(|c| c.is_alphabetic()).count();
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    // One letter and many digits are a number of another kind.
    letters >= 1
        && digits >= 1
        && (letters > 1 || digits < 7 || !value.is_ascii())
        && (4..=if value.is_ascii() { 9 } else { 12 }).contains(&(letters + digits))
        && letters <= 6
        && !value.starts_with("EXAM")
}

fn is_chinese(value: &str) -> bool {
    const PROVINCES: &str = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    value.starts_with(|c: char| PROVINCES.contains(c)) && digits >= 2
}
