//! Telephone numbers.
//!
//! With a plus sign and a country code, or in the groups of North America, a number says itself
//! what it is; any other grouping of digits is a telephone number only beside a word for one.

/// The end of a number: nothing that joins it to more digits or letters. A comma may, for lists.
macro_rules! end {
    () => {
        r"(?:\z|[^-./:+0-9A-Za-z_]|[-./:+](?:\z|[^0-9A-Za-z]))"
    };
}

/// A number of a branch line behind the number, which says nothing without it.
macro_rules! extension {
    () => {
        r"(?:[ ]?(?:x|ext\.?|extension|#)[ ]?[0-9]{1,5})?"
    };
}

mod international;
mod nanp;
mod national;

pub(super) use international::{INTERNATIONAL, LINK, ZEROS, ZEROS_CONTEXT};
pub(super) use nanp::{NANP, NANP_CONTEXT};
pub(super) use national::{GROUPED, NATIONAL};

/// Words for a telephone.
#[rustfmt::skip]
const PHONE: &[&str] = &[
    "phone*", "telephone*", "tel", "tele", "tel.no", "telno", "mobile*", "mob", "cell", "cellphone*", "cellular", "call",
    "calls", "calling", "called", "callback", "dial*", "ring me", "sms", "text me", "texted", "whatsapp*",
    "wa", "telegram", "viber", "wechat", "fax*", "reach*", "hotline", "landline",
    "voicemail", "contact*", "my number", "local number", "ruf", "rufe", "handy*", "telefon*",
    "mobil*", "anruf*", "anrufen", "rufnummer*", "durchwahl", "festnetz*", "erreich*", "téléphon*",
    "telephon*", "portable*", "tél", "appel*", "joindre", "joignable", "numéro", "número", "numero", "teléfono*",
    "telefono*", "móvil*", "movil*", "celular*", "llam*", "llámame", "cel", "whats", "zap",
    "telefone*", "fone", "telemóvel*", "telemovel*", "ligar", "ligue", "contato",
    "contacto", "cellulare", "chiama*", "recapito", "telefoon*", "mobiel*", "bel me", "bel mij", "bellen", "gsm",
    "telepon*", "telp", "tlp", "hp", "nohp", "ponsel*", "hubungi", "no.hp", "handphone", "телефон*",
    "тел", "моб", "мобильн*", "звон*", "звоните", "позвон*", "telefonu", "komórk*", "dzwoń*",
    "telefonunuz", "هاتف", "جوال", "رقم الهاتف", "电话*", "電話*", "手机*",
    "手機*", "联系方式", "联系电话", "座机", "微信", "致电", "拨打", "携帯*", "ケータイ", "スマホ",
    "連絡先", "전화*", "휴대폰*", "핸드폰", "연락처",
];

/// Words for what is counted or named by groups of digits of another kind.
#[rustfmt::skip]
const OTHER: &[&str] = &[
    "isbn*", "issn", "ean", "order*", "tracking*", "invoice*", "ticket*", "sku", "serial*",
    "version*", "timestamp*", "epoch", "uuid", "part number", "bestell*", "sendung*", "rechnung*",
    "commande", "facture", "pedido", "factura", "resi", "订单*", "单号", "运单*", "快递*",
    "身份证*", "注文*",
];

/// Not in the middle of a longer chain of numbers, where a bracket that opens before the number
/// is part of it.
fn begin_any(text: &[u8], at: usize) -> Option<usize> {
    let before = |back: usize| at.checked_sub(back).map(|i| text[i]);
    let open = usize::from(before(1) == Some(b'('));
    let digit = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_digit());
    let alnum = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_alphanumeric());
    let earlier = before(open + 2);
    let chained = match before(open + 1) {
        Some(b'+') => true,
        Some(b'.' | b'-' | b'/') => alnum(earlier) || earlier == Some(b')'),
        Some(b':' | b',') => digit(earlier),
        // A group before it: what has no right beginning is not tried again from its middle.
        Some(b' ') => digit(earlier) || earlier == Some(b')') && digit(before(open + 3)),
        Some(b')') => digit(earlier),
        _ => false,
    };
    (!chained).then_some(at - open)
}

/// Digits of a number, less its extension, the plus sign's country code `1` and a trunk `(0)`.
fn plain(value: &str) -> impl Iterator<Item = u8> + '_ {
    value
        .bytes()
        .take_while(|b| !b.is_ascii_alphabetic() && *b != b'#')
        .filter(u8::is_ascii_digit)
}
