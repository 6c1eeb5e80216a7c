//! Telephone numbers.
//!
//! With a plus sign and a country code, or in groups that little else is written in, a number
//! says itself what it is. Any other digits are a telephone number only beside a word for one:
//! in groups that some country writes where the word is near, in any groups directly behind it.

/// The end of a number: nothing that joins it to more digits or letters. A comma may, for lists.
macro_rules! end {
    () => {
        r"(?:\z|[^-./:+0-9A-Za-z_]|[-./:+](?:\z|[^0-9A-Za-z]))"
    };
}

/// A number of a branch line behind the number, which says nothing without it.
macro_rules! extension {
    () => {
        r"(?:[ ]?(?:(?i:x|ext\.?|extension|#)|;ext=)[ ]?[0-9]{1,5})?"
    };
}

mod asked;
mod beside;
mod cell;
mod china;
mod grouped;
mod international;
mod near;
mod said;
mod shape;
mod words;

pub(super) use asked::ASKED;
pub(super) use beside::MAIL;
pub(super) use cell::CELL;
pub(super) use china::CHINA;
pub(super) use grouped::GROUPED;
pub(super) use international::{FROM_AMERICA, INTERNATIONAL, LINK};
pub(super) use near::NEAR;
pub(super) use said::{KEY, SAID};

use super::super::gov::us::pieces::words;

/// Words for a telephone.
const PHONE: &[&str] = words!(COMMON, words::MORE);

/// In the languages that most people write in.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "phone*", "telephone*", "tel", "tele", "tel.no", "telno", "mobile*", "mob", "cell", "cellphone*", "cellular",
    "call me*", "call us*", "call him", "call her", "call them", "call at", "call on", "call back", "callback", "a call",
    "call the", "please call", "to call", "call now", "call ", "call:", "calls from", "call from", "called from", "calling",
    "called", "dial*", "ring me", "ring us", "ring him", "ring her", "ring at", "ring ", "a ring:", "sms", "text me", "texted", "text us", "whatsapp*", "whats app", "telegram", "viber",
    "wechat", "rsvp", "kontakt*", "contatt*", "fax*", "telefax*", "reach*", "hotline", "landline", "voicemail", "contact*", "my number",
    "his number", "her number", "your number", "local number", "emergency*", "facetime", "imessage",
    "ruf ", "rufe", "ruf mich", "handy*", "telefon*", "mobil*", "anruf*", "anrufen", "rufnummer*", "durchwahl",
    "festnetz*", "erreich*", "rückruf*", "fon",
    "téléphon*", "telephon*", "portable*", "tél", "appel*", "joindre", "joignable", "numéro", "fixe",
    "número", "numero", "teléfono*", "telefono*", "móvil*", "movil*", "celular*", "llam*", "llámame", "cel", "whats", "zap", "fijo",
    "telefone*", "fone", "telemóvel*", "telemovel*", "ligar", "ligue", "contato", "contacto", "telefonar",
    "cellulare", "chiama*", "recapito", "fisso", "telefonare", "cell.",
    "telefoon*", "mobiel*", "bel me", "bel mij", "bellen", "gsm", "06-nummer", "telefoonnummer",
    "telepon*", "telp", "tlp", "nomor hp", "no. hp", "nomer hp", "nomor wa", "nomer wa", "no. wa", "no hp", "nohp", "no_hp", "hp:", "hp/wa", "hp saya", "hp ", "no wa", "wa:", "wa ", "wa saya",
    "ponsel*", "hubungi", "no.hp", "handphone", "telpon*", "seluler",
    "телефон*", "тел", "моб", "мобильн*", "звон*", "звоните", "позвон*", "сотов*", "номер телефона", "мой номер", "вотсап", "ватсап",
    "telefonu", "komórk*", "dzwoń*", "zadzwoń*", "kom.", "telefonnummer*", "mobilnummer*", "ring mig", "mobilen",
    "telefonunuz", "cep tel*", "arayın",
    "هاتف", "الهاتف", "جوال", "الجوال", "موبايل", "رقم الهاتف", "واتساب", "اتصل*", "मोबाइल", "फ़ोन", "फोन", "ফোন", "মোবাইল", "โทร",
    "điện thoại", "sđt", "טלפון", "נייד", "τηλέφωνο*", "τηλ", "κινητό*",
    "电话*", "電話*", "手机*", "手機*", "联系方式", "聯絡方式", "联系电话", "聯絡電話", "座机", "市話", "微信", "致电", "拨打", "热线",
    "携帯*", "ケータイ", "スマホ", "連絡先", "전화*", "휴대폰*", "휴대전화", "핸드폰", "연락처", "연락",
];

/// Words for what is counted or named by groups of digits of another kind.
#[rustfmt::skip]
const OTHER: &[&str] = &[
    "isbn*", "issn", "ean", "order*", "tracking*", "invoice*", "ticket*", "sku", "serial*",
    "version*", "timestamp*", "epoch", "uuid", "part number", "bestell*", "sendung*", "rechnung*",
    "commande", "facture", "pedido", "factura", "resi", "订单*", "单号", "运单*", "快递单*", "快递号*", "快递编号*",
    "身份证*", "注文*", "ioctl*", "syscall*", "c_ulong", "c_uint", "c_int", "c_long", "u32", "u64", "i32", "i64",
    "errno*", "opcode*", "iban", "ssn", "social security", "sin", "siren", "siret", "tfn",
];

/// What most runs of digits are not: behind a plus sign, in brackets, with the zeros or the
/// groups that a telephone number begins with. All rules that are woken by digits alone ask it.
fn may_begin(text: &[u8], at: usize) -> bool {
    let byte = |at: usize| text.get(at).copied().unwrap_or(0);
    let before = |back: usize| at.checked_sub(back).map_or(0, |at| text[at]);
    if before(1) == b'+' || before(1) == b'(' && before(2) == b'+' {
        return byte(at) != b'0';
    }
    let run = text[at..]
        .iter()
        .take(8)
        .take_while(|b| b.is_ascii_digit())
        .count();
    let next = byte(at + run);
    if before(1) == b'(' && next == b')' {
        return (2..=5).contains(&run);
    }
    match byte(at) {
        b'0' if byte(at + 1) == b'0' => (3..=7).contains(&run) && byte(at + 2) != b'0',
        b'0' => run <= 5 && matches!(next, b' ' | b'-' | b'.' | b'/'),
        b'1' if run == 1 => {
            matches!(next, b' ' | b'-' | b'.') && matches!(byte(at + 2), b'2'..=b'9' | b'(')
        }
        b'1' => run == 3 && matches!(next, b' ' | b'-'),
        b'8' if run == 1 => {
            matches!(next, b' ' | b'-' | b'(') && matches!(byte(at + 2), b'(' | b'3'..=b'9')
        }
        b'2'..=b'9' if run == 3 && matches!(next, b'-' | b'.') => true,
        _ => run == 2 && next == b' ' && byte(at + 3) == b'9',
    }
}

/// Where the number begins, brackets included, unless it goes on a longer chain of numbers.
fn begin_any(text: &[u8], at: usize) -> Option<usize> {
    let byte = |at: usize| text.get(at).copied().unwrap_or(0);
    let before = |back: usize| at.checked_sub(back).map(|i| text[i]);
    let run = text[at..]
        .iter()
        .take(8)
        .take_while(|b| b.is_ascii_digit())
        .count();
    // `(415) 555-0100` begins with its bracket, `(415-555-0100)` behind it.
    let around = before(1) == Some(b'(');
    let area = text[at..].iter().take(7);
    let area =
        matches!(byte(at), b'0' | b'8') && area.take_while(|b| **b != b'(').any(|b| *b == b')');
    let open = usize::from(around && (byte(at + run) == b')' || area));
    let digit = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_digit());
    let alnum = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_alphanumeric());
    let earlier = before(open + 2);
    let chained = match before(open + 1) {
        _ if around && open == 0 => false,
        Some(b'+') => true,
        Some(b'.' | b'-' | b'/') => alnum(earlier) || earlier == Some(b')'),
        // A list of values. A bracket begins one of its own.
        Some(b',') => digit(earlier) && open == 0 && !parted(text, at - 2),
        Some(b':') => digit(earlier),
        // A group before it: what has no right beginning is not tried again from its middle. But
        // a number in hyphens does not go on one before a space.
        Some(b' ') => {
            (digit(earlier) || earlier == Some(b')') && digit(before(open + 3)))
                && !(open == 1 || matches!(byte(at + run), b'-' | b'.') && long(text, at - 2))
        }
        Some(b')') => digit(earlier),
        _ => false,
    };
    (!chained).then_some(at - open)
}

/// Whether the run of digits that ends at `last` is no group of a telephone number: it is longer
/// than four, and nothing joins it to others.
fn long(text: &[u8], last: usize) -> bool {
    let from = last.saturating_sub(12);
    let run = text[from..=last]
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_digit())
        .count();
    let start = last + 1 - run;
    run > 4 && !(start > 0 && matches!(text[start - 1], b'-' | b'.' | b'/' | b'+'))
}

/// Whether the digits before a comma are a value of their own, no thousands: `1024,415-555-0100`.
fn parted(text: &[u8], last: usize) -> bool {
    let from = last.saturating_sub(4);
    let run = text[from..=last]
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_digit())
        .count();
    run > 3
        || text
            .get(last + 2..last + 6)
            .is_some_and(|next| next[3] == b'-')
}

/// Digits of a number, less its extension.
fn plain(value: &str) -> impl Iterator<Item = u8> + '_ {
    value
        .bytes()
        .take_while(|b| !b.is_ascii_alphabetic() && *b != b'#')
        .filter(u8::is_ascii_digit)
}
