//! Numbers directly behind a word for a telephone, in whatever groups.

use super::shape::{fit_plus, groups, is_spoken, joined};
use super::{OTHER, plain};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const NUMBER: &str =
    r"\+?\(?[0-9](?:[ ./()-]{0,3}[0-9]){4,17}(?:[-./:+]?[0-9A-Za-z]){0,2}";

pub(in crate::rules::contact) const SAID: Rule = Rule {
    id: "contact/phone-said",
    about: "Telephone number in any groups directly behind a word for it",
    label: Label::PHONE,
    wake: &[Wake::Words(NOUNS)],
    begin: Some(begin_behind),
    pattern: NUMBER,
    reach: 64,
    right: Edge::Free,
    fit: Some(fit_groups),
    check: Some(is_number),
    confidence: Confidence::Likely,
    far: OTHER,
    hits: &[
        "phone: «2345 6178»",
        "Phone number is «23415678».",
        "tlf. «22 12 34 56», Tel: «91 23 45 67»",
        "cell=«415.555.0100»",
        "Mobil: «079 / 123 45 67»",
        "tel:«4155550100» and sms:«4155550100»",
        "?phone=%2B«447700900123»&x=1",
        "手机号码：«5123 4567»",
        "電話番号は«0120-123-456»です",
        "fax «061-123 45 67»",
        "phone_number = \"«079 4606 0123»\"",
        "phone (home): «555-0123»",
        "Telefon komórkowy: «512-345-678»",
        "contact number «9123 4567»",
        "tel «4155550100»x12",
        "телефон: «23-45-67»",
        "nomor WA «0812 345 6789»",
        "Telefonnummer lautet «8123456»",
        "My wife's number is «555-0142»",
    ],
    misses: &[
        "phone 12",
        "phone: 2024-05-11",
        "phones: 123, 456, 789",
        "telephone poles 150000",
        "phone 1.25.300",
        "mobile version 12.4.1.20",
        "tel: 0000000000",
        "tel 00999123456789",
        "phone number 1234567890",
        "telemetry 23456789",
        "phone: 000 123456",
        "phone=4155550100abc",
        "fax machine of 1998-1999",
        "cell 23456789012345678901",
        "IMEI of my mobile is 35 386139 344280 5",
    ],
    source: "ITU-T E.123 on how numbers are written; RFC 3966",
    ..Rule::BASE
};

pub(in crate::rules::contact) const KEY: Rule = Rule {
    id: "contact/phone-key",
    about: "Telephone number as the value of a key that says so",
    label: Label::PHONE,
    wake: &[Wake::Key(&[
        "phone",
        "mobile",
        "cellular",
        "whatsapp",
        "telefon",
        "telefono",
        "telefone",
        "celular",
        "shouji",
        "dianhua",
        "denwa",
        "keitai",
        "jeonhwa",
        "hyudaepon",
        "nomertel",
        "movil",
        "msisdn",
        "handynummer",
        "rufnummer",
        "telp",
        "nohp",
        "fax",
        "gsm",
        "landline",
        "手机",
        "手機",
        "电话",
        "電話",
        "携帯",
        "전화",
        "휴대폰",
        "телефон",
        "telnumber",
        "telno",
        "telnummer",
        "contactnumber",
        "phonenr",
    ])],
    pattern: NUMBER,
    reach: 64,
    right: Edge::Free,
    fit: Some(fit_groups),
    check: Some(is_number),
    // The rules' examples are no values of keys: beside the word they are as good.
    near: super::PHONE,
    needs_near: true,
    hits: &["phone «2345 6178»", "mobile «23415678»"],
    misses: &["2345 6789", "phone 2024-05-11", "phone 1715421751 is 12"],
    source: "ITU-T E.123 on how numbers are written",
    ..Rule::BASE
};

/// Words that name a number. Verbs do not: what is called may be a function.
#[rustfmt::skip]
const NOUNS: &[&str] = &[
    "telefonas", "telefono numeris", "telefonszám", "telefoni number",
    "puhelinnumero", "puhelin", "puhelimeni", "puh.", "puh:", "kännykkä", "matkapuhelin",
    "símanúmer", "sími", "gsm-númer", "farsími", "tālrunis", "tālruņa", "tālr.", "tālr:",
    "telefoninumber", "mobiil", "simu:", "namba ya simu", "namba yangu", "telefonszám",
    "mobilszám", "telefonní číslo", "telefónne číslo", "τηλέφων", "κινητ", "τηλ.",
    "мобільний", "номер телефону", "фон:", "فون", "موبائل", "تلفن", "جوالي", "هاتفي",
    "تلفون", "موبايلي", "ফোন", "মোবাইল", "फ़ोन", "mobilusis", "telefono numeris",
    "phonenumber", "wife's number", "husband's number", "mom's number", "mum's number", "dad's number", "mother's number", "father's number", "brother's number", "sister's number",
    "son's number", "daughter's number", "doctor's number", "landlord's number", "boss's number", "girlfriend's number", "boyfriend's number", "friend's number",
    "phone", "telephone", "tel.", "tel:", "tel ", "tel#", "tel=", "tel\"", "telno", "tel_", "tel no", "tlf", "mobile", "mobil", "mob.", "mob:", "cell", "cell.",
    "cell:", "cell ", "cellphone", "sms:", "callto:", "facetime:", "whatsapp", "fax", "telefax", "msisdn", "landline", "hotline",
    "contact no", "contact number", "handy", "telefon", "rufnummer", "festnetz", "durchwahl",
    "téléphone", "telephone", "portable", "tél.", "tél:", "tél ", "gsm", "teléfono", "telefono", "móvil", "movil", "celular", "cel.", "cel:",
    "telefone", "fone", "telemóvel", "telemovel", "cellulare", "recapito", "telefoon", "mobiel",
    "telepon", "telp", "tlp", "hp:", "hp?", "hp<", "hp ", "hp.", "wa:", "wa?", "wa<", "wa ", "no hp", "no. hp", "no wa", "no. wa", "nomor wa", "nomor hp", "mój numer", "mojego numeru", "nohp", "ponsel", "handphone",
    "телефон", "тел.", "тел:", "тел ", "моб.", "моб:", "мобильный", "сотовый", "komórk", "kom.", "telefonnummer", "mobilnummer",  "cep tel",
    "هاتف", "الهاتف", "جوال", "الجوال", "موبايل", "मोबाइल", "फ़ोन", "फोन", "โทร", "điện thoại", "sđt", "טלפון", "נייד", "τηλέφωνο", "τηλ", "κινητό",
    "电话", "電話", "手机", "手機", "联系方式", "座机", "携帯", "連絡先", "전화", "휴대폰", "휴대전화", "핸드폰", "연락처",
    "رقم التواصل", "رقم للتواصل", "رقم الاتصال", "للتواصل", "أرقام التواصل", "контактный номер", "numer kontaktowy", "numéro de contact", "número de contacto", "número de contato", "numero di contatto", "kontaktnummer", "contactnummer", "iletişim numara", "nomor kontak",
];

/// What may stand between the word and the number: `Phone number (mobile) is: `.
#[rustfmt::skip]
const FILLERS: &[&str] = &[
    "on", "mitt", "mein", "meine", "minu", "mans", "ir", "yra", "mano", "ni", "yangu", "ya",
    "simu", "minun", "oma", "már", "az", "a", "száma", "je", "moje", "můj", "môj", "mi",
    "број", "је", "е", "моят", "мой", "мій", "номер", "телефону", "είναι", "μου", "el", "το",
    "numeris", "numurs", "számom", "saya", "aku", "ko", "ang", "của", "tôi", "là", "số",
    "ของ", "ผม", "คือ", "שלי", "הוא", "میرا", "نمبر", "ہے", "من", "است", "আমার", "নম্বর",
    "मेरा", "नंबर", "है",
    "number", "numbers", "no", "nr", "num", "nbr", "is", "at", "on", "me", "my", "home", "work", "office", "mobile", "cell", "phone", "personal",
    "private", "main", "line", "direct", "tel", "fax", "us", "his", "her", "our", "private", "or", "to",
    "nummer", "ist", "lautet", "privat", "dienstlich", "mobil", "unter", "geschäftlich", "numéro", "numero", "est", "perso", "fixe", "portable", "pro", "le", "du", "de", "mon", "au",
    "número", "es", "móvil", "fijo", "personal", "casa", "trabajo", "contacto", "mi", "el", "é", "celular", "contato", "meu", "fixo", "cellulare", "fisso", "il", "mio",
    "nummer", "is", "mijn", "mobiel", "saya", "adalah", "hp", "wa", "nomor", "rumah", "kantor", "номер", "телефона", "мой", "моб", "дом", "раб",
    "numer", "to", "komórkowy", "stacjonarny", "telefonu", "numarası", "numaram", "no", "är", "arbete", "hem", "رقم", "الرقم", "رقمي", "هو",
    "s", "er", "i", "e", "n", "numbered", "whatsapp", "sms",
    "号码", "號碼", "号", "號", "是", "为", "番号", "は", "が", "번호", "는", "은", "번호는", "我的", "个人", "家", "公司",
    "daytime", "day", "dagtid", "kvällstid", "overdag", "tagsüber", "jour", "journée", "tarde", "giorno", "dzień", "wieczór", "днём", "вечером", "gündüz", "контактный",
];

/// The first digit behind the word, if nothing but [`FILLERS`] and signs stand between.
fn begin_behind(text: &[u8], word: usize) -> Option<usize> {
    let end = text.len().min(word + 72);
    let window = &text[word..end];
    let digit = window.iter().position(u8::is_ascii_digit)?;
    // The words themselves are up to here.
    if digit > 64 {
        return None;
    }
    let mut at = word + digit;
    let between = std::str::from_utf8(&window[..digit]).ok()?;
    let between = match between.strip_suffix('%') {
        // `%2B4477…` in a URL.
        Some(rest) if text[at..].starts_with(b"2B") || text[at..].starts_with(b"2b") => {
            at += 2;
            rest
        }
        Some(_) => return None,
        None => between,
    };
    // Any word of NOUNS may be woken within a longer one: `phone` in `phoneNumber`.
    let mut words = between
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty());
    words.next()?;
    let signs = between.bytes().filter(|b| b.is_ascii_punctuation()).count();
    let stops = between.contains([';', '!', '?', '<', '{', '}', '$', '%', '|', '@', '&', '*'])
        || between.matches('\n').count() > 1
        || between.ends_with(['-', '/', '_']);
    if stops || signs > 8 || !words.all(is_filler) || !head_is_whole(between) {
        return None;
    }
    let open = |at: usize| match at.checked_sub(1).map(|i| text[i]) {
        Some(b'(' | b'+') => 1,
        _ => 0,
    };
    let from = at - open(at);
    Some(
        from - if text[from] == b'(' {
            usize::from(from > 0 && text[from - 1] == b'+')
        } else {
            open(from)
        },
    )
}

fn is_filler(word: &str) -> bool {
    let word = word.to_lowercase();
    FILLERS.contains(&word.as_str())
        || NOUNS
            .iter()
            .any(|noun| noun.trim_end_matches(['.', ':', ' ']) == word)
}

/// The word is not the beginning of another one: `mobile` and `mobilenet`, `cell` and `cellar`.
fn head_is_whole(between: &str) -> bool {
    let end = between
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(between.len());
    let mut word = between[..end].to_lowercase();
    // `phoneNumber`
    for filler in ["number", "nummer", "no", "nr", "num", "s"] {
        if let Some(rest) = word.strip_suffix(filler)
            && rest.len() > 2
        {
            word.truncate(rest.len());
            break;
        }
    }
    let known = |word: &str| {
        NOUNS
            .iter()
            .any(|noun| noun.trim_end_matches(['.', ':', ' ', '#', '=', '"', '_']) == word)
    };
    // Words without spaces go on with others, declined ones with their endings.
    let is_of_one = between[end..].to_lowercase().starts_with("'s number");
    !word.is_ascii()
        || known(&word)
        || is_of_one
        || matches!(&*word, "tel" | "mob" | "no" | "nomor")
}

/// Up to the end of the number: a number that follows is another one.
pub(super) fn fit_groups(value: &str) -> usize {
    if value.starts_with('+') || value.starts_with("00") {
        return fit_plus(value);
    }
    // `35 386139 344280` is how the number of a device begins.
    let mut lens = groups(value).map(|(len, _)| len);
    if (lens.next(), lens.next(), lens.next()) == (Some(2), Some(6), Some(6)) {
        return 0;
    }
    let bytes = value.as_bytes();
    let (mut at, mut count, mut best) = (0, 0, 0);
    let mut last_sign = None;
    while at < bytes.len() {
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        let group = at - start;
        if group > 0 {
            count += group;
            if count > 13 {
                break;
            }
            if count >= 6 && !joined(&bytes[at..]) {
                best = at;
            }
            // What is as long as a number goes on only with the sign that was there before.
            let next = bytes.get(at).copied();
            if count >= 9 && next.is_some() && next != last_sign && group > 1 && last_sign.is_some()
            {
                break;
            }
            if count >= 8 && last_sign.is_none() && next != Some(b'-') {
                break;
            }
        }
        match bytes.get(at) {
            Some(sign) if !sign.is_ascii_alphabetic() => last_sign = Some(*sign),
            _ => break,
        }
        at += 1;
    }
    best
}

pub(super) fn is_number(value: &str) -> bool {
    let count = plain(value).count();
    if value.starts_with('+') || value.starts_with("00") {
        return fit_plus(value) == value.len();
    }
    let spaced = groups(value).count() > 1;
    // Points between numbers of one or three digits are a version or an amount.
    let points = value.contains('.') && groups(value).any(|(len, _)| len == 1)
        || value.contains('.') && groups(value).skip(1).all(|(len, _)| len == 3) && count < 9
        || value.contains('.') && groups(value).count() < 3;
    // An area in brackets may have a group of one digit, `(06 1) 234 2727`.
    let outer = value.rsplit_once(')').map_or(value, |(_, rest)| rest);
    let short = outer
        .split(|c: char| !c.is_ascii_digit())
        .skip(1)
        .filter(|g| g.len() == 1)
        .count()
        > 0;
    (if spaced { 6 } else { 7 }..=13).contains(&count)
        && is_spoken(value)
        && !points
        && !short
        && value.bytes().filter(|b| *b == b'(').count()
            == value.bytes().filter(|b| *b == b')').count()
}
