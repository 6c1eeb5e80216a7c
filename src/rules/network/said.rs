//! Hardware addresses and serial numbers by their names alone: behind the name in a sentence,
//! before it, and on the line below.

use super::installation::is_serial;
use super::mac::is_own;
use crate::label::Label;
use crate::rules::named;
use crate::rules::sift::is_head;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[MAC, SERIAL, MAC_COLUMN, SERIAL_COLUMN];

const MAC: Rule = Rule {
    id: "network/mac-said",
    about: "Hardware address in any form behind a word for it in a sentence, before it, or below it",
    label: Label::MAC_ADDRESS,
    wake: &[
        Wake::Words(&[
            "mac",
            "hwaddr",
            "bssid",
            "hardware address",
            "hardwareadres",
            "physical address",
            "physische adresse",
            "physikalische adresse",
            "adresse physique",
            "物理地址",
            "网卡地址",
            "alamat fisik",
            "dirección física",
            "endereço físico",
            "indirizzo fisico",
            "adres fizyczny",
            "物理アドレス",
            "맥 주소",
            "맥주소",
            "물리적 주소",
            "fysisk adress",
            "fiziksel adres",
            "физический адрес",
            "мак-адрес",
            "макадрес",
            "мак адрес",
            "мак ",
            "маком",
            "маку",
            "мака ",
            "عنوان ماك",
            "عنوان الماك",
            "الماك",
            "العنوان الفعلي",
            "العنوان المادي",
        ]),
        Wake::Key(&[
            "mac",
            "hardwareaddress",
            "hardwareadres",
            "physicaladdress",
            "adressephysique",
            "物理地址",
            "direcciónfísica",
            "endereçofísico",
            "indirizzofisico",
            "adresfizyczny",
            "物理アドレス",
            "맥주소",
            "물리적주소",
            "fysiskadress",
            "fizikseladres",
            "физическийадрес",
            "عنوانماك",
            "العنوانالفعلي",
        ]),
    ],
    begin: Some(|text, at| {
        let plain = text[at..].iter().take(8);
        let word = plain.take_while(|b| b.is_ascii_alphabetic()).count();
        // `macro`, `machine`, `macOS`.
        let other = word > 3 && text[at..at + 3].eq_ignore_ascii_case(b"mac");
        let known = text[at..].len() > 6 && text[at + 3..at + 6].eq_ignore_ascii_case(b"add");
        (!other || known)
            .then(|| {
                let found = named::find(text, at, address, false);
                found.or_else(|| named::ahead(text, at, address))
            })
            .flatten()
    }),
    pattern: "[0-9A-Fa-f]{12}|[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(?:[.-][0-9A-Fa-f]{4}){2}",
    reach: 24,
    right: Edge::Word,
    check: Some(is_own),
    confidence: Confidence::Likely,
    hits: &[
        "The MAC address of my laptop is «a4-00-5e-00-53-af».",
        "MAC-Adresse\n«00005E0053AF»",
        "«ac-00-5E-00-53-AF» is the MAC of the router",
        "adres MAC mojego laptopa to «00005E0053AF»",
        "노트북 MAC 주소는 «00005E0053AF»입니다",
        "عنوان الماك للراوتر «00-00-5E-00-53-AF»",
    ],
    misses: &[
        "macro a4-00-5e-00-53-af",
        "the MAC of the message is 00005E0053AF00005E0053AF",
        "MAC 000000000000",
    ],
    source: "IEEE 802-2014; words of the languages for it",
    ..Rule::BASE
};

/// Twelve hexadecimal digits in one piece, or in pairs or fours with one sign.
fn address(text: &[u8]) -> usize {
    let run = |from: usize| {
        let rest = text.get(from..).unwrap_or_default().iter().take(13);
        rest.take_while(|b| b.is_ascii_hexdigit()).count()
    };
    let first = run(0);
    let (groups, sign) = match (first, text.get(first)) {
        (12, _) => (1, 0),
        (2, Some(&sign @ (b':' | b'-'))) => (6, sign),
        (4, Some(&sign @ (b'.' | b'-'))) => (3, sign),
        _ => return 0,
    };
    let len = groups * (first + 1) - 1;
    let whole = (0..groups).all(|group| {
        let at = group * (first + 1);
        run(at) == first && (group == 0 || text[at - 1] == sign)
    });
    let joined = text
        .get(len)
        .is_some_and(|b| b.is_ascii_alphanumeric() || *b == sign && sign > 0);
    let digit = text[..len.min(text.len())].iter().any(u8::is_ascii_digit);
    if whole && !joined && digit { len } else { 0 }
}

const SERIAL: Rule = Rule {
    id: "network/serial-said",
    about: "Serial number of a device behind the word in a sentence, before it, or on the line below",
    label: Label::DEVICE_ID,
    wake: &[
        Wake::Words(&[
            "serial n",
            "s/n",
            "serial #",
            "serien-nummer",
            "serial_number",
            "serialnumber",
            "seriennummer",
            "serien-nr",
            "numéro de série",
            "n° de série",
            "número de serie",
            "n.º de serie",
            "número de série",
            "nº de série",
            "numero di serie",
            "numero seriale",
            "matricola",
            "serienummer",
            "serienr",
            "numer seryjny",
            "numeru seryjnego",
            "nr seryjny",
            "серийный номер",
            "серийник",
            "серийного номера",
            "seri numara",
            "seri no",
            "nomor seri",
            "no. seri",
            "序列号",
            "机身编号",
            "机身号",
            "產品序號",
            "シリアル",
            "製造番号",
            "일련번호",
            "일련 번호",
            "시리얼",
            "제조번호",
            "الرقم التسلسلي",
            "الرقم المتسلسل",
            "رقم تسلسلي",
        ]),
        Wake::Key(&[
            "serialnumber",
            "serialno",
            "seriennr",
            "serial",
            "ndesérie",
            "ndeserie",
            "ºdesérie",
            "ºdeserie",
            "numeroseriale",
            "serienr",
            "nrseryjny",
            "機身編號",
            "机身编号",
            "noseri",
            "製造番号",
            "제조번호",
            "serino",
            "серийник",
            "الرقمالمتسلسل",
            "seriennummer",
            "serienummer",
            "numérodesérie",
            "númerodeserie",
            "númerodesérie",
            "numerodiserie",
            "numerseryjny",
            "серийныйномер",
            "serinumara",
            "nomorseri",
            "序列号",
            "シリアル",
            "일련번호",
            "시리얼",
            "الرقمالتسلسلي",
        ]),
    ],
    begin: Some(|text, at| named::find(text, at, serial, false)),
    pattern: "[A-Z0-9][A-Z0-9-]{6,22}[A-Z0-9]",
    reach: 32,
    right: Edge::Token,
    check: Some(is_serial),
    confidence: Confidence::Likely,
    far: &[
        "vehicle*",
        "véhicule*",
        "vehículo*",
        "veículo*",
        "veicolo*",
        "fahrzeug*",
        "voertuig*",
        "pojazd*",
        "kimlik*",
        "ausweis*",
        "passport*",
        "pasaport*",
        "certificate*",
    ],
    hits: &[
        "die Seriennummer meines Laptops ist «C02XK0AJJGH5»",
        "Serial number\n«C02XK0AJJGH5»",
        "«C02XK0AJJGH5» is the serial number",
        "الرقم التسلسلي لجهازي هو «C02XK0AJJGH5»",
        "シリアルは«C02XK0AJJGH5»です",
    ],
    misses: &[
        "the serial number of build 1234567890",
        "serial numbers are ABCDEFGHIJ",
        "numéro de série inconnu",
    ],
    source: "Makers' support pages (Apple, HP, Lenovo, Samsung)",
    ..Rule::BASE
};

/// Eight to twenty-four capitals and digits.
fn serial(text: &[u8]) -> usize {
    let inner = |b: &&u8| b.is_ascii_uppercase() || b.is_ascii_digit() || **b == b'-';
    let run = text.iter().take(26).take_while(inner).count();
    let value = std::str::from_utf8(&text[..run]).unwrap_or_default();
    let joined = text
        .get(run)
        .is_some_and(|b| b.is_ascii_lowercase() || *b == b'_');
    if (8..=24).contains(&run) && !joined && is_serial(value) {
        run
    } else {
        0
    }
}

const MAC_COLUMN: Rule = Rule {
    id: "network/mac-column",
    about: "Hardware address in a column that is headed so",
    column: true,
    sift: Some(is_head),
    begin: None,
    right: Edge::Word,
    hits: &[
        "name,mac\nJane,«00005E0053AF»\nJohn,«00005E0053AE»\n",
        "| Nr | MAC |\n|---|---|\n| 7 | «00005E0053AF» |",
    ],
    misses: &["nr,mac\n00005E0053AF,x\n", "mac,count\n000000000000,3\n"],
    ..MAC
};

const SERIAL_COLUMN: Rule = Rule {
    id: "network/serial-column",
    about: "Serial number of a device in a column that is headed so",
    column: true,
    sift: Some(is_head),
    begin: None,
    hits: &[
        "name,serial number\nJane,«C02XK0AJJGH5»\nJohn,«C02XK0AJJGH6»\n",
        "| Nr | Seriennummer |\n|---|---|\n| 7 | «C02XK0AJJGH5» |",
    ],
    misses: &[
        "nr,serial number\nC02XK0AJJGH5,x\n",
        "serial number,count\nMISSING,3\n",
    ],
    ..SERIAL
};
