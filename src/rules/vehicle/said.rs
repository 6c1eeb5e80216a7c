//! Registration plates by their name alone: behind it in a sentence, before it, on the line below.

use super::plate::is_plate;
use crate::label::Label;
use crate::rules::named;
use crate::rules::sift::is_head;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const PLATE: Rule = Rule {
    id: "vehicle/plate-said",
    about: "Registration plate behind a word for one in a sentence, before it, or on the line below",
    label: Label::LICENSE_PLATE,
    wake: &[Wake::Words(WORDS), Wake::Key(KEYS)],
    begin: Some(|text, at| {
        if MY_CAR
            .iter()
            .any(|car| text[at..].starts_with(car.as_bytes()))
        {
            return named::ahead(text, at, korean);
        }
        // Elsewhere the word is a dish, or flat.
        let shape = if text[at..].starts_with(b"plat ") {
            indonesian
        } else {
            plate
        };
        named::find(text, at, shape, false).or_else(|| named::beside(text, at, shape))
    }),
    pattern: concat!(
        "[A-Z0-9ÄÖÜ]{1,4}(?:[ ·.-]{1,3}[A-Z0-9]{1,5}){1,3}|[A-Z0-9]{4,9}",
        r"|[АВЕКМНОРСТУХABEKMHOPCTYX][ ]?[0-9]{3}[ ]?[АВЕКМНОРСТУХABEKMHOPCTYX]{2}[ ]?[0-9]{2,3}",
        r"|[\x{0621}-\x{064A}](?:[ ]?[\x{0621}-\x{064A}]){1,2}[ ]?[0-9]{1,4}|[0-9]{1,4}[ ]?[\x{0621}-\x{064A}](?:[ ]?[\x{0621}-\x{064A}]){1,2}",
        r"|(?:[\x{4E00}-\x{9FFF}\x{3041}-\x{30FA}]{2,4}[ ]?)[0-9]{2,3}[ ]?[\x{3041}-\x{3096}][ ]?[0-9・·]{0,2}-?[0-9・·]{1,2}|(?:[가-힣]{2}[ ]?)?[0-9]{2,3}[ ]?[가-힣][ ]?[0-9]{4}",
    ),
    reach: 40,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(is_plate),
    confidence: Confidence::Likely,
    far: &[
        "vat",
        "vat reg*",
        "tax",
        "tax id*",
        "tax no*",
        "tax number*",
        "ust-id*",
        "tva",
        "btw*",
        "iva",
        "mva",
    ],
    hits: &[
        "«AB12 CDE» is my number plate",
        "Licence plate\n«AB12 CDE»",
        "das Auto mit dem Kennzeichen «B-AB 1234»",
        "Amtliches Kennzeichen\n«B-AB 1234»",
        "رقم اللوحة: «أ ه ب 3928»",
        "машина с номером «А123ВС77»",
        "l'auto targata «AB 123 CD»",
        "plakam «34 ABC 123»",
        "«AA-123-BB» c'est ma plaque",
        "Pelat: «B 1234 ABC»",
        "Avanza biru plat «B 1234 ABC»",
        "السيارة اللي لوحتها «ع ل ه 924»",
        "Bilen med reg «ABC123» står i vägen",
        "«12가3456» 제 차 번호예요",
        "車のナンバー、«なにわ 580 ら 33-00»、を見ました",
        "«402고7271» 제 차인데 주차비는 냈어요",
    ],
    misses: &[
        "the plate is HOT",
        "Kennzeichen fehlt",
        "plate 5",
        "license plate 2024",
        "plaka yok",
        "VAT Reg No: GB342313574",
    ],
    source: "National plate formats of the registries",
    ..Rule::BASE
};

pub(super) const BRITISH: Rule = Rule {
    id: "vehicle/plate-britain",
    about: "Registration plate of Britain beside the word registration or a car's",
    label: Label::LICENSE_PLATE,
    wake: &[Wake::Words(&[
        "registration",
        "registered",
        "car reg",
        "vehicle reg",
        "reg no",
        "reg:",
        "reg ",
        "reg?",
        "reg\n",
        "vehicle",
        "car ",
        "van ",
        "lorry",
        "truck",
        "motorbike",
        "taxi",
        "driver",
    ])],
    begin: Some(|text, at| named::find(text, at, british, true)),
    pattern: "[A-Z]{2}[0-9]{2}[ ]?[A-Z]{3}|[A-Z][0-9]{1,3}[ ][A-Z]{3}",
    reach: 16,
    right: Edge::Word,
    check: Some(is_plate),
    confidence: Confidence::Likely,
    hits: &[
        "A grey van with the registration «FC68 XKH» is blocking our drive.",
        "registration: «AB12 CDE»",
        "Vehicle reg: «AB12CDE»",
        "the car is «P123 ABC»",
        "A car with the reg «CL51ADN» has been blocking my drive.",
    ],
    misses: &[
        "registration AB1234",
        "registration of AB12 units",
        "vehicle ABCD 123",
    ],
    source: "DVLA INF104, vehicle registration numbers and number plates",
    ..Rule::BASE
};

/// The same in columns.
pub(super) const BRITISH_COLUMN: Rule = Rule {
    id: "vehicle/plate-britain-column",
    about: "Registration plate of Britain in a column that is headed as a registration",
    column: true,
    sift: Some(is_head),
    begin: None,
    hits: &[
        "name,registration\nJane,«FC68 XKH»\nJohn,«AB12 CDE»\n",
        "| Nr | Car reg |\n|---|---|\n| 7 | «AB12 CDE» |",
    ],
    misses: &[
        "nr,registration\nFC68 XKH,x\n",
        "registration,count\nnone,3\n",
    ],
    ..BRITISH
};

/// `AB12 CDE`, `P123 ABC`.
fn british(text: &[u8]) -> usize {
    let capitals = |from: usize| {
        text[from.min(text.len())..]
            .iter()
            .take(4)
            .take_while(|b| b.is_ascii_uppercase())
            .count()
    };
    let head = capitals(0);
    let run = text[head..]
        .iter()
        .take(4)
        .take_while(|b| b.is_ascii_digit())
        .count();
    let space = usize::from(text.get(head + run) == Some(&b' '));
    let end = head + run + space + 3;
    let form = head == 2 && run == 2 || head == 1 && (1..=3).contains(&run) && space == 1;
    let whole = capitals(head + run + space) == 3
        && text
            .get(end)
            .is_none_or(|b| !b.is_ascii_alphanumeric() && *b != b'_');
    if form && whole { end } else { 0 }
}

/// A car that is somebody's: in Korea its plate is of a form that nothing else has.
const MY_CAR: [&str; 4] = ["제 차", "내 차", "우리 차", "저희 차"];

#[rustfmt::skip]
const WORDS: &[&str] = &[
    "제 차", "내 차", "우리 차", "저희 차",
    "plate is", "plate was", "plate:", "plates are", "plates:", "tags are", "the plate", "my plate", "his plate", "her plate", "their plate", "o numerach", "na numerach", "mobil plat", "pelat nomor", "pelat mobil", "pelat motor", "dengan pelat", "pelat:", "pelat ", "berpelat", "nomor pelat", "no pelat", "لوحتها", "لوحته", "لوحتي", "لوحتك", "اللوحه", "لوحه", "bil med reg", "bilen med reg", "bil reg", "mit kz", "auto mit dem kz", "номерами", "госномером", "гос номером", "с номерами", "plakası", "plakam", "plakalı", "motor plat", "kendaraan plat", "berplat", "plat mobil", "plat motor",
    "autokennzeichen", "kfz-kz", "kfz-kennz", "immat", "tnkb", "autokenteken", "kentekenplaat", "regskylt", "рег. знак", "рег. номер", "рег.знак", "регзнак", "tablice", "tablica", "license tag", "licence tag",
    "license plate", "licence plate", "number plate", "numberplate", "license_plate", "licence_plate", "licenseplate", "licenceplate", "platenumber", "plate_number", "plateno", "plate_no", "registration plate", "plate number", "plate no", "with plate", "reg no", "reg. no", "car registration",
    "kennzeichen", "kennz.", "nummernschild", "autonummer", "kontrollschild", "immatricul", "immat.", "plaque", "matrícula", "matricula", "mat.", "placa", "patente", "targa", "numero di targa", "kenteken", "nummerplaat",
    "rejestracyjn", "nr rej", "rejestracj", "tablica rej", "tablice rej", "nopol", "no. pol", "mobil dengan plat", "plat nomor", "nomor polisi", "no polisi", "no. polisi", "plaka", "plakalı", "registreringsnummer", "registreringsskylt", "nummerskylt", "nummerplåt", "regnr", "reg.nr", "regnummer",
    "车牌", "車牌", "牌照", "號牌", "号牌", "ナンバー", "車両番号", "登録番号", "차량번호", "번호판", "차량 번호", "차 번호", "차번호", "자동차 번호", "госномер", "г/н", "регистрационный знак", "регистрационного знака", "гос. номер", "гос номер", "номер авто", "номер машины", "машина с номером", "машины с номером", "автомобиль с номером", "номером", "номерной знак", "номерного знака",
    "رقم اللوحة", "لوحة", "اللوحة", "لوحات", "رقم لوحة", "السيارة رقم", "سيارة رقم", "سيارتي رقم",
    "plat nya", "platnya", "plat ", "nomor plat", "no. plat", "no plat", "plat b", "plat d", "nr. rej", "kfz-nr", "amtl. kennz", "n° immat", "n° plaque", "nº matrícula", "nº de matrícula", "n. targa", "n.targa", "reg nr", "reg. nr", "registr. nr", "госзнак", "гос.номер", "гос. знак", "номер тс", "رقم المركبة", "رقم السيارة", "차량등록번호", "自動車登録番号", "車両ナンバー", "车号", "号码牌",
    "chepaihao", "chepai", "gosnomer", "nomer mashiny", "vehicle reg",
];

const KEYS: &[&str] = &[
    "plate",
    "kennzeichen",
    "nummernschild",
    "immatriculation",
    "plaque",
    "matrícula",
    "matricula",
    "placa",
    "patente",
    "targa",
    "kenteken",
    "nummerplaat",
    "rejestrac",
    "nopol",
    "platnomor",
    "nomorpolisi",
    "plaka",
    "plakalı",
    "registreringss",
    "registreringsn",
    "regnr",
    "车牌",
    "車牌",
    "ナンバー",
    "車両番号",
    "登録番号",
    "차량번호",
    "번호판",
    "자동차번호",
    "госномер",
    "номермашины",
    "اللوحة",
    "لوحة",
];

/// Groups of capitals and digits, of Latin, Cyrillic or Arabic letters, or the plates of Japan and
/// Korea, with a digit in them.
fn plate(text: &[u8]) -> usize {
    let window = &text[..text.len().min(48)];
    let window = match std::str::from_utf8(window) {
        Ok(window) => window,
        Err(cut) => std::str::from_utf8(&window[..cut.valid_up_to()]).unwrap_or_default(),
    };
    let (mut end, mut digits, mut letters, mut gap) = (0, 0, 0, 0);
    // Places that Japan writes so on plates.
    let place = ["なにわ", "とちぎ", "つくば", "いわき", "いわて"].iter();
    let place = place
        .filter(|place| window.starts_with(**place))
        .map(|it| it.len())
        .next()
        .unwrap_or(0);
    let mut arabic = 0;
    for (at, c) in window.char_indices() {
        let kind = match c {
            '0'..='9' => 1,
            _ if at < place => 2,
            'A'..='Z' | 'Ä' | 'Ö' | 'Ü' | '\u{410}'..='\u{42F}' if arabic == 0 => 2,
            'A'..='Z' => return 0,
            // Single letters with spaces between them.
            '\u{621}'..='\u{64A}' if letters == arabic => {
                arabic += 1;
                // Letters stand apart; a word is none of them.
                let next = window[at + c.len_utf8()..].chars().next();
                if next.is_some_and(|next| ('\u{621}'..='\u{64A}').contains(&next)) {
                    break;
                }
                2
            }
            // Within a plate, and not the particle behind it.
            '가'..='힣' | '\u{3041}'..='\u{3096}' if digits > 0 && letters < 5 => {
                let next = window[at + c.len_utf8()..].trim_start_matches([' ', '・', '·', '-']);
                if !next.starts_with(|next: char| next.is_ascii_digit()) {
                    break;
                }
                2
            }
            '\u{4E00}'..='\u{9FFF}' if digits == 0 => 2,
            ' ' | '-' | '.' | '·' | '・' if gap < 2 && end > 0 => 0,
            _ => break,
        };
        if kind == 0 {
            gap += 1;
            continue;
        }
        // "7KLM482. Then": another word begins.
        let word = || {
            let rest = window[at + c.len_utf8()..].trim_start_matches(char::is_uppercase);
            rest.starts_with(char::is_lowercase)
        };
        if gap > 0 && kind == 2 && digits > 0 && word() {
            break;
        }
        gap = 0;
        digits += usize::from(kind == 1);
        letters += usize::from(kind == 2);
        end = at + c.len_utf8();
    }
    let lower = window[end..].starts_with(|c: char| c.is_ascii_lowercase() || c == '_');
    if !lower && digits > 0 && letters > 0 && letters <= 7 && (4..=12).contains(&(digits + letters))
    {
        end
    } else {
        0
    }
}

/// One or two capitals, one to four digits, one to three capitals.
fn indonesian(text: &[u8]) -> usize {
    let len = plate(text);
    let value = named::valid(&text[..len]).unwrap_or_default();
    let mut groups = value.split(' ');
    let mut group = |least: usize, most: usize, is: fn(&u8) -> bool| {
        let group = groups.next().unwrap_or_default().as_bytes();
        (least..=most).contains(&group.len()) && group.iter().all(is)
    };
    let form = group(1, 2, u8::is_ascii_uppercase)
        && group(1, 4, u8::is_ascii_digit)
        && group(1, 3, u8::is_ascii_uppercase);
    if form && groups.next().is_none() {
        len
    } else {
        0
    }
}

/// A plate with a syllable of Hangul.
fn korean(text: &[u8]) -> usize {
    let len = plate(text);
    let hangul = |c: char| ('가'..='힣').contains(&c);
    let value = named::valid(&text[..len]).unwrap_or_default();
    if value.contains(hangul) { len } else { 0 }
}

pub(super) const PLATE_COLUMN: Rule = Rule {
    id: "vehicle/plate-column",
    about: "Registration plate in a column that is headed so",
    column: true,
    sift: Some(is_head),
    begin: None,
    right: Edge::Word,
    hits: &[
        "name,license plate\nJane,«AB12 CDE»\nJohn,«AB13 CDE»\n",
        "| Nr | Kennzeichen |\n|---|---|\n| 7 | «B-AB 1234» |",
    ],
    misses: &[
        "nr,license plate\nAB12 CDE,x\n",
        "license plate,count\nnone,3\n",
    ],
    ..PLATE
};
