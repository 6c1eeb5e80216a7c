//! PIN and expiry by their names alone, in the words of many languages: behind the
//! name, before it, and on the line below it.

use super::CARD;
use super::expiry::{self, month, no_day};
use super::pin::{OTHER, is_pin};
use crate::label::Label;
use crate::rules::named::{self, digits};
use crate::rules::sift::is_head;
use crate::rules::{Confidence, Edge, Rule, Wake};

const SOURCE: &str = "Words of banks and shops for what stands on a card";

/// Names of a PIN as they begin.
#[rustfmt::skip]
const PIN_NAMES: &[&str] = &[
    "pin", "nip", "geheimzahl", "geheimnummer", "code confidentiel", "code secret de", "code de ma carte", "code de la carte", "clave de la tarjeta",
    "clave de mi tarjeta", "clave del cajero", "senha do cartão", "senha do meu cartão", "codice segreto", "取款密码", "支付密码", "银行卡密码", "提款密碼", "暗証番号",
    "카드 비밀번호", "카드비밀번호", "핀번호", "핀 번호", "пин", "kart şifre", "kartımın şifresi", "kartının şifresi", "الرقم السري", "رقمي السري", "رقم سري",
    "رمز pin", "رمز الـ pin", "code secret", "code à 4 chiffres", "code à quatre chiffres", "atm密码", "atm机密码", "atm 密码", "número secreto",
    "clave secreta", "clave de cuatro dígitos", "clave de 4 dígitos", "senha do banco", "código secreto", "senha de 4 dígitos", "senha de quatro",
    "code van mijn bankpas", "code van de bankpas", "code van mijn pinpas", "paspin", "비밀번호(카드", "kod till kortet", "kod till mitt kort",
    "kod till bankkort", "bankkortets kod", "kortets kod", "geldautomatencode", "bankomatkod", "bankomat-kod", "bankomatkoden", "kod bankomatowy",
    "пароль карты", "код банкомата", "koden till mitt bank", "pinkoden", "code at the atm", "code at the cash machine", "code for the cash machine",
    "cash machine code", "atm code", "code for the atm", "code for the card", "code for my card", "code for my bank card", "card code",
    "code für die karte", "code für meine karte", "code zur karte", "code der karte", "kartencode", "code für den geldautomaten", "code pour retirer",
    "code de retrait", "code de ma cb", "code de la cb", "code carte bleue", "code de carte", "clave de la cuenta del cajero", "código del cajero",
    "código de la tarjeta", "código de mi tarjeta", "código para sacar", "clave para sacar", "clave para retirar", "contraseña de la tarjeta",
    "código do cartão", "código do multibanco", "código para levantar", "senha do multibanco", "senha para sacar", "codice per prelevare",
    "codice della carta", "codice del bancomat", "codice bancomat", "code van mijn pas", "code van de pas", "code voor de pas", "code om te pinnen",
    "kod do karty", "kod do bankomatu", "kodem do karty", "koden till kortet", "koden till bankkortet", "koden till mitt kort", "kortkod",
    "kodu karty", "bankamatik şifre", "atm şifre", "kart kodu", "код от карты", "код карты", "код для банкомата", "пароль от карты", "رمز الصراف",
    "رمز السحب", "كود الصراف", "رمز البطاقة", "رمز بطاقتي", "kode atm", "kode kartu", "sandi atm", "提款密码", "卡的密码", "卡密码", "キャッシュカードの番号は", "暗証コード",
    "카드 비번", "통장 비밀번호", "비밀번호 4자리", "비밀번호 네 자리", "비밀번호 뒤",
];

pub(super) const PIN: Rule = Rule {
    id: "payment/pin-said",
    about: "PIN behind its name in a sentence, before it, or on the line below",
    label: Label::PIN,
    wake: &[Wake::Words(PIN_NAMES)],
    begin: Some(|text, at| {
        is_pin_word(&text[at..])
            .then(|| named::find(text, at, digits::<4, 6>, true))
            .flatten()
            .filter(|&value| !is_joined(text, at, value))
    }),
    pattern: "[0-9]{4,6}",
    reach: 16,
    right: Edge::Free,
    check: Some(is_pin),
    confidence: Confidence::Likely,
    far: OTHER,
    hits: &[
        "«4771» is the PIN for my debit card",
        "Die Geheimzahl meiner Karte lautet «4771»",
        "Code PIN\n«4771»",
        "le code de ma carte est le «4771»",
        "a senha do cartão é «4771»",
        "kartımın şifresi «4771»",
        "пин от карты «4771»",
        "الرقم السري لبطاقتي هو «4771»",
        "카드 비밀번호가 «4771»이에요",
        "min pinkod är «4771»",
        "kartımın pini «4771»",
        "キャッシュカードの暗証番号、«4771»です",
    ],
    misses: &[
        "4711 pins were sold",
        "the pin of 1234 boards",
        "pinned 4711 of them",
        "spin is 4711",
        "GPIO pin is 1234",
        "pin the runner to windows-2019",
        "el pingüino es 1234",
    ],
    source: SOURCE,
    ..Rule::BASE
};

/// Whether the number is a part of a name, `windows-2019`, and no word for a PIN is before its stroke.
fn is_joined(text: &[u8], at: usize, value: usize) -> bool {
    let Some(name) = text[..value].strip_suffix(b"-") else {
        return false;
    };
    let letters = name.iter().rev().take_while(|b| b.is_ascii_alphabetic());
    let letters = letters.count();
    letters > 0 && name.len() - letters != at
}

/// `pin` is the beginning of other words.
fn is_pin_word(text: &[u8]) -> bool {
    let word = text.iter().take(16);
    let word = word.take_while(|b| b.is_ascii_alphabetic()).count();
    let others = text.get(word).is_some_and(|&b| b >= 0x80);
    let word = text[..word].to_ascii_lowercase();
    !matches!(
        word.as_slice(),
        [b'p', b'i', b'n', _, ..] | [b'n', b'i', b'p', _, ..]
    ) || !others
        && matches!(
            &*word,
            b"pincode"
                | b"pinkod"
                | b"pinkoden"
                | b"pinnummer"
                | b"pinkodu"
                | b"pinku"
                | b"pinnya"
                | b"pini"
                | b"pinim"
                | b"pinimi"
                | b"pinini"
                | b"pinu"
                | b"pinem"
                | b"pinie"
        )
}

pub(super) const EXPIRY: Rule = Rule {
    id: "payment/expiry-said",
    about: "Month and year before a word for expiry or in a sentence about a card's",
    label: Label::CARD_EXPIRY,
    wake: &[Wake::Words(&[
        "exp ",
        "exp:",
        "exp.",
        "expir",
        // Verbs for what ends.
        "lapses",
        "runs out",
        "is up in",
        "ends in",
        "gilt bis",
        "gilt noch bis",
        "se termine",
        "سارية",
        "ساري ",
        "まで",
        "만기",
        "valid sampai",
        "loopt",
        "endet",
        "endet im",
        "ungültig",
        "verliert",
        "échéance",
        "périme",
        "prend fin",
        "finit",
        "hasta cuándo",
        "vale la",
        "vale fino",
        "valide jusqu",
        "vale hasta",
        "se vence",
        "termina",
        "acaba",
        "finisce",
        "loopt af",
        "vervalt",
        "tot wanneer",
        "kończy się",
        "skończy się",
        "traci",
        "straci",
        "slutar gälla",
        "löper ut",
        "upphör",
        "bitiyor",
        "bitecek",
        "doluyor",
        "dolacak",
        "sona er",
        "заканчива",
        "закончится",
        "кончается",
        "بتنتهي",
        "ينتهي",
        "تخلص",
        "بتخلص",
        "منتهية",
        "失效",
        "截止",
        "切れ",
        "끝나",
        "끝납",
        "habis",
        "mati ",
        "valid t",
        "valid u",
        "good thru",
        "good until",
        "good till",
        "good through",
        "runs until",
        "runs out",
        "run out",
        "vale até",
        "까지",
        "gültig",
        "ablauf",
        "läuft",
        "verfäll",
        "verfall",
        "valable",
        "fin de validité",
        "date de validité",
        "caduc",
        "vence",
        "vencimiento",
        "vencimento",
        "válid",
        "validade",
        "expira",
        "scad",
        "valida fino",
        "valido fino",
        "vervaldatum",
        "verloopt",
        "geldig",
        "berlaku",
        "kedaluwarsa",
        "kadaluarsa",
        "有效",
        "到期",
        "过期",
        "有効",
        "期限",
        "유효",
        "만료",
        "срок",
        "действ",
        "истека",
        "годна до",
        "son kullanma",
        "skt",
        "geçerli",
        "süresi",
        "ważn",
        "wygasa",
        "termin ważności",
        "giltig",
        "gäller",
        "går ut",
        "utgång",
        "صالح",
        "صلاحية",
        "الصلاحية",
        "تنتهي",
        "انتهاء",
        "الانتهاء",
    ])],
    begin: Some(|text, at| {
        named::find(text, at, month_year, false).or_else(|| named::ahead(text, at, month_year))
    }),
    pattern: concat!("(?P<value>", month!(), ")", no_day!()),
    reach: 24,
    right: Edge::Free,
    confidence: Confidence::Possible,
    near: CARD,
    needs_near: true,
    far: expiry::OTHERS,
    hits: &[
        "meine Karte läuft «12/28» ab",
        "kartım «12/28» tarihine kadar geçerli",
        "信用卡有效期到«12/28»",
        "تنتهي صلاحية بطاقتي في «12/28»",
        "mitt kort går ut «12/28»",
        "data ważności karty\n«12/28»",
        "Ma carte arrive à échéance en «12-26»",
        "¿Hasta cuándo vale la tarjeta? «08-33»",
        "私のカード«07/26»で切れるんですけど",
        "Моя карта заканчивается «10/32»",
        "my plastic runs out in «06/2030»",
        "the Visa is good until «06/30»",
    ],
    misses: &[
        "the milk expires 12/28",
        "the card expires 12/28/2027 at noon",
        "meine Karte läuft 12 Jahre",
        "la carte termine le 12-26-2027",
    ],
    source: SOURCE,
    ..Rule::BASE
};

/// A month with two or four digits of a year, a sign between; which year, the pattern asks.
pub(super) fn month_year(text: &[u8]) -> usize {
    let run = |from: usize| {
        let rest = text.get(from..).unwrap_or_default().iter().take(5);
        rest.take_while(|b| b.is_ascii_digit()).count()
    };
    let first = run(0);
    if !matches!(first, 1 | 2 | 4) || !matches!(text.get(first), Some(b'/' | b'-' | b'.' | b'|')) {
        return 0;
    }
    let second = run(first + 1);
    let len = first + 1 + second;
    if matches!((first, second), (1 | 2, 2 | 4) | (4, 2)) && named::is_end(&text[len..]) {
        len
    } else {
        0
    }
}

/// The same in columns.
pub(super) const PIN_COLUMN: Rule = Rule {
    id: "payment/pin-column",
    about: "PIN in a column that is headed so",
    column: true,
    sift: Some(is_head),
    begin: None,
    right: Edge::Word,
    hits: &[
        "name,PIN\nJane,«4771»\nJohn,«4772»\n",
        "| Nr | Geheimzahl |\n|---|---|\n| 7 | «4771» |",
    ],
    misses: &["| Pin | Name |\n|---|---|\n| 12 | RX |", "nr,pin\n4771,x\n"],
    ..PIN
};
