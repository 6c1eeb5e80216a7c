//! Telephone numbers.
//!
//! With a plus sign and a country code, or in the groups of North America, a number says itself
//! what it is; any other grouping of digits is a telephone number only beside a word for one.

use super::telephone_plan::{is_nanp, plan};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

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

/// Words for a telephone.
const PHONE: &[&str] = &[
    "phone*",
    "telephone*",
    "tel",
    "tele",
    "tel.no",
    "telno",
    "mobile*",
    "mob",
    "cell*",
    "call",
    "calls",
    "calling",
    "called",
    "callback",
    "dial*",
    "ring",
    "sms",
    "text",
    "texted",
    "whatsapp*",
    "wa",
    "signal",
    "telegram",
    "viber",
    "wechat",
    "fax*",
    "reach*",
    "hotline",
    "landline",
    "voicemail",
    "contact*",
    "handy*",
    "telefon*",
    "mobil*",
    "anruf*",
    "anrufen",
    "rufnummer*",
    "durchwahl",
    "festnetz*",
    "erreich*",
    "téléphon*",
    "telephon*",
    "portable*",
    "tél",
    "appel*",
    "joindre",
    "joignable",
    "numéro",
    "teléfono*",
    "telefono*",
    "móvil*",
    "movil*",
    "celular*",
    "llam*",
    "llámame",
    "cel",
    "whats",
    "zap",
    "telefone*",
    "fone",
    "telemóvel*",
    "telemovel*",
    "ligar",
    "ligue",
    "liga",
    "contato",
    "contacto",
    "cellulare",
    "chiama*",
    "recapito",
    "telefoon*",
    "mobiel*",
    "bel",
    "bellen",
    "gsm",
    "telepon*",
    "telp",
    "tlp",
    "hp",
    "nohp",
    "ponsel*",
    "hubungi",
    "no.hp",
    "handphone",
    "телефон*",
    "тел",
    "моб",
    "мобильн*",
    "звон*",
    "звоните",
    "позвон*",
    "telefonu",
    "komórk*",
    "dzwoń*",
    "telefonunuz",
    "cep",
    "gsm",
    "ara",
    "هاتف",
    "جوال",
    "رقم الهاتف",
    "电话*",
    "電話*",
    "手机*",
    "手機*",
    "联系方式",
    "联系电话",
    "座机",
    "微信",
    "致电",
    "拨打",
    "携帯*",
    "ケータイ",
    "スマホ",
    "連絡先",
    "전화*",
    "휴대폰*",
    "핸드폰",
    "연락처",
];

/// Words for what is counted or named by groups of digits of another kind.
const OTHER: &[&str] = &[
    "isbn*",
    "issn",
    "ean",
    "order*",
    "tracking*",
    "invoice*",
    "ticket*",
    "sku",
    "serial*",
    "version*",
    "timestamp*",
    "epoch",
    "uuid",
    "part number",
    "account number",
    "iban",
    "ssn",
    "routing",
    "bestell*",
    "sendung*",
    "rechnung*",
    "kontonummer",
    "commande",
    "facture",
    "pedido",
    "factura",
    "resi",
    "订单*",
    "单号",
    "运单*",
    "快递*",
    "身份证*",
    "注文*",
];

pub(super) const NANP: Rule = Rule {
    id: "contact/phone-nanp",
    about: "Telephone number of North America in its usual groups",
    label: Label::PHONE,
    wake: &[Wake::Digits {
        runs: &[1, 3, 4, 11],
        total: 10,
        letters: 0,
    }],
    begin: Some(begin_nanp),
    pattern: concat!(
        r"(?P<value>(?:(?:\+?1[ ./-]{0,2})?(?:\([2-9][0-8][0-9]\)[ ./-]{0,2}[2-9][0-9]{2}[ .-][0-9]{4}",
        r"|[2-9][0-8][0-9]-[2-9][0-9]{2}-[0-9]{4}|[2-9][0-8][0-9]\.[2-9][0-9]{2}\.[0-9]{4})",
        r"|\+1[ .-]?[2-9][0-8][0-9][ .-]?[2-9][0-9]{2}[ .-]?[0-9]{4}",
        r"|1-[2-9][0-8][0-9]-[2-9][0-9]{2}-[0-9]{4})",
        ")",
        extension!(),
        end!(),
    ),
    reach: 48,
    right: Edge::Free,
    check: Some(check_nanp),
    confidence: Confidence::Likely,
    far: OTHER,
    hits: &[
        "at «(415) 555-0100» all day",
        "ring:«415-555-0100», or «415.555.0101».",
        "«+1 415 555 0100», «+14155550100» and «1-415-555-0100»",
        "Jane Doe,«415-555-0100»,Springfield",
        "我的号码是«(415) 555-0100»。",
        "desk «(415) 555-0100» x123, or «415-555-0100»x12",
    ],
    misses: &[
        "at (015) 555-0100",
        "415-155-0100",
        "911-555-0100",
        "415-555-0100-22",
        "1.415.555.0100.2",
        "order 415-555-0100",
        "+1 000 555 0100",
        "ISBN 415-555-0100",
    ],
    source: "North American Numbering Plan, ATIS-0300051",
    ..Rule::BASE
};

pub(super) const NANP_CONTEXT: Rule = Rule {
    id: "contact/phone-nanp-context",
    about: "Telephone number of North America in any groups, local ones too, beside a word for it",
    label: Label::PHONE,
    wake: &[Wake::Digits {
        runs: &[1, 3, 6, 10, 11],
        total: 7,
        letters: 0,
    }],
    begin: Some(begin_any),
    pattern: concat!(
        r"(?P<value>(?:(?:\+?1[ .-]?)?(?:\([2-9][0-8][0-9]\)|[2-9][0-8][0-9])[ ./-]{0,3}[2-9][0-9]{2}[ .-]{0,3}[0-9]{4}",
        "|[2-9][0-9]{2}[ .-][0-9]{4})",
        ")",
        extension!(),
        end!(),
    ),
    reach: 48,
    right: Edge::Free,
    check: Some(check_local),
    near: PHONE,
    needs_near: true,
    far: OTHER,
    hits: &[
        "my phone is «4155550100»",
        "call «415 555 0100» or «555-0123»",
        "WhatsApp: «1 415 555 0100»",
        "手机:«4155550100»",
        r#"{"phone": "«4155550100»"}"#,
    ],
    misses: &[
        "4155550100 stands alone",
        "call 0155550100",
        "555-0123 rows",
        "phone 415555010",
        "phone 41555501001",
    ],
    source: "North American Numbering Plan, ATIS-0300051",
    ..Rule::BASE
};

pub(super) const INTERNATIONAL: Rule = Rule {
    id: "contact/phone-international",
    about: "Telephone number with a plus sign and a country code",
    label: Label::PHONE,
    wake: &[Wake::Digits {
        runs: &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
        total: 8,
        letters: 0,
    }],
    begin: Some(begin_plus),
    pattern: r"\+\(?[1-9](?:[ ./()-]{0,4}[0-9]){6,15}(?:[-./:+]?[0-9A-Za-z])?",
    reach: 72,
    fit: Some(fit_plus),
    confidence: Confidence::Likely,
    far: &["isbn*", "offset*", "delta"],
    hits: &[
        "ruf an: «+49 30 23125 100»",
        "«+44 7700 900123», «+44 (0)20 7946 0123»",
        "appelez le «+33 1 99 00 12 34» avant 18 h",
        "tel:«+33199001234»",
        "电话«+86 138-0013-8000»。",
        "telepon «+62 812-3456-7890»",
        "«+55 (11) 91234-5678»",
        "«+81-3-1234-5678»",
        "«+34 612 345 678» 2024",
    ],
    misses: &[
        "+999 123 456 789",
        "1+4930231251",
        "at 10:00+0200",
        "+1700000000",
        "+49 30",
        "+41.2 38.75 12.40 55",
        "+3.14159265",
        "x+441234567890",
    ],
    source: "ITU-T E.164 and its list of assigned country codes; Ofcom and BNetzA numbers for drama",
    ..Rule::BASE
};

pub(super) const INTERNATIONAL_CONTEXT: Rule = Rule {
    id: "contact/phone-double-zero",
    about: "Telephone number with 00 and a country code beside a word for it",
    label: Label::PHONE,
    wake: &[Wake::Digits {
        runs: &[4, 5, 6, 7, 10, 11, 12, 13, 14, 15, 16, 17],
        total: 10,
        letters: 0,
    }],
    begin: Some(begin_zeros),
    pattern: r"00[1-9](?:[ ./()-]{0,4}[0-9]){6,15}(?:[-./:+]?[0-9A-Za-z])?",
    reach: 72,
    fit: Some(fit_plus),
    near: PHONE,
    needs_near: true,
    far: OTHER,
    hits: &[
        "Tel. «0049 30 23125100»",
        "téléphone «0033199001234»",
        "WhatsApp «0044 7700 900123»",
    ],
    misses: &[
        "0049 30 23125100 units",
        "tel 00999123456789",
        "phone 1 0049",
    ],
    source: "ITU-T E.164; international prefix of most countries",
    ..Rule::BASE
};

pub(super) const NATIONAL: Rule = Rule {
    id: "contact/phone-national",
    about: "Telephone number as written within a country, beside a word for it",
    label: Label::PHONE,
    wake: &[Wake::Digits {
        runs: &[1, 2, 3, 4, 5, 6, 9, 10, 11, 12],
        total: 9,
        letters: 0,
    }],
    begin: Some(begin_any),
    pattern: concat!(
        "(?P<value>",
        // Trunk prefix 0.
        r"\(?0[0-9]{1,5}\)?(?:[ ]?[ ./-][ ]?[0-9]{2,8}){1,5}|\(0[0-9]{1,4}\)[0-9]{5,9}|0[0-9]{8,11}",
        // Mobiles of China.
        "|1[3-9][0-9](?:[ -]?[0-9]{4}){2}",
        // Brazil.
        r"|(?:\(0?[1-9][0-9]\)|[1-9][0-9])[ ]?(?:9[ ]?[0-9]{4}|[2-5][0-9]{3})[ -]?[0-9]{4}",
        // Spain, Portugal, Poland, in threes and twos.
        "|[2-9][0-9]{2}(?:[ .-]?[0-9]{3}){2}|[2-9][0-9]{2}(?:[ .-][0-9]{2}){3}",
        "|[89][0-9][ .-][0-9]{3}(?:[ .-][0-9]{2}){2}",
        // Mobiles of Italy and India.
        "|3[0-9]{2}[ ./-]?[0-9]{6,7}|[6-9][0-9]{4}[ -]?[0-9]{5}",
        // Russia.
        r"|8[ -]?\(?[0-9]{3}\)?[ -]?[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2}",
        ")",
        end!(),
    ),
    reach: 64,
    check: Some(check_national),
    near: PHONE,
    needs_near: true,
    far: OTHER,
    hits: &[
        "phone: «020 7946 0123»",
        "Handy «0176 04069012», privat (Tel.) «030 / 23125-100»",
        "mon portable: «06 39 98 12 34»",
        "téléphone «01.99.00.12.34»",
        "我的手机号是«13800138000»，或者«138 0013 8000»",
        "电话:«010-12345678»",
        "no HP saya «0812-3456-7890»",
        "meu celular é «(11) 91234-5678»",
        "mi teléfono: «612 345 678»",
        "電話は«03-1234-5678»、携帯は«090-1234-5678»です",
        "тел. «8 (495) 123-45-67»",
        r#"{"mobile":"«07700900123»"}"#,
    ],
    misses: &[
        "13800138000 bytes",
        "0176 04069012 in a table",
        "call me on 01.02.2024 at noon",
        "phone bill of 01/02/2024 10",
        "tel 0176",
        "手机 13800138000123456",
    ],
    source: "National numbering plans notified to the ITU (Ofcom, BNetzA, Arcep, MIIT, Kominfo, Anatel, CNMC, MIC)",
    ..Rule::BASE
};

/// Not in the middle of a longer chain of numbers, where a bracket that opens before the number
/// is part of it.
fn begin_any(text: &[u8], at: usize) -> Option<usize> {
    let before = |back: usize| at.checked_sub(back).map(|i| text[i]);
    let open = usize::from(before(1) == Some(b'('));
    let chained = match before(open + 1) {
        // With a plus sign it has a country code, or is no number at all.
        Some(b'+') => true,
        Some(b'.' | b'-' | b'/') => before(open + 2).is_some_and(|b| b.is_ascii_alphanumeric()),
        Some(b':' | b',') => before(open + 2).is_some_and(|b| b.is_ascii_digit()),
        _ => false,
    };
    (!chained).then_some(at - open)
}

/// As [`begin_any`], less what has no sign between its groups, and with the `+` of `+1`.
fn begin_nanp(text: &[u8], at: usize) -> Option<usize> {
    let plus = at > 0 && text[at - 1] == b'+';
    let first = *text.get(at)?;
    match first {
        b'1' if plus => return begin_plus(text, at),
        b'1' => {
            if !matches!(text.get(at + 1)?, b' ' | b'-' | b'.' | b'(') {
                return None;
            }
        }
        b'2'..=b'9' => {
            if !matches!(text.get(at + 3)?, b')' | b'-' | b'.') {
                return None;
            }
        }
        _ => return None,
    }
    begin_any(text, at)
}

/// The plus sign before the country code.
fn begin_plus(text: &[u8], at: usize) -> Option<usize> {
    let open = usize::from(at > 0 && text[at - 1] == b'(');
    let plus = at.checked_sub(1 + open)?;
    (text[plus] == b'+' && text.get(at)? != &b'0').then_some(plus)
}

fn begin_zeros(text: &[u8], at: usize) -> Option<usize> {
    let head = text.get(at..at + 3)?;
    (head.starts_with(b"00") && head[2] != b'0').then_some(())?;
    begin_any(text, at)
}

/// Digits of a number, less its extension, the plus sign's country code `1` and a trunk `(0)`.
fn plain(value: &str) -> impl Iterator<Item = u8> + '_ {
    value
        .bytes()
        .take_while(|b| !b.is_ascii_alphabetic() && *b != b'#')
        .filter(u8::is_ascii_digit)
}

/// The last ten digits are a number of the plan.
fn check_nanp(value: &str) -> bool {
    let mut digits = [0; 12];
    let mut count = 0;
    for digit in plain(value).take(12) {
        digits[count] = digit;
        count += 1;
    }
    match count {
        11 => digits[0] == b'1' && is_nanp(&digits[1..11]),
        _ => is_nanp(&digits[..count]),
    }
}

fn check_local(value: &str) -> bool {
    let seven = plain(value).count() == 7 && !value.starts_with(['(', '+']);
    seven || check_nanp(value)
}

/// Nine to twelve digits, no date, not one digit over and over, no zeros in front.
fn check_national(value: &str) -> bool {
    let mut groups = value.split(|c: char| !c.is_ascii_digit()).map(str::len);
    let date = (groups.next(), groups.next(), groups.next()) == (Some(2), Some(2), Some(4))
        && !value.contains(' ')
        || value.len() > 10
            && matches!(
                value.as_bytes(),
                [
                    _,
                    _,
                    b'.' | b'/' | b'-',
                    _,
                    _,
                    b'.' | b'/' | b'-',
                    _,
                    _,
                    _,
                    _,
                    ..
                ]
            )
            && value.as_bytes()[6..10].iter().all(u8::is_ascii_digit);
    let first = value.bytes().find(u8::is_ascii_digit);
    (9..=12).contains(&plain(value).count())
        && !date
        && plain(value).skip(1).any(|digit| Some(digit) != first)
        // Neither an area nor a trunk: 00 leads abroad, and replacements begin so.
        && !plain(value).take(2).eq(*b"00")
}

/// The longest number of the country's lengths that ends where a group ends.
fn fit_plus(value: &str) -> usize {
    let bytes = value.as_bytes();
    let (mut digits, mut count) = ([0; 18], 0);
    let mut best = 0;
    let mut at = if bytes.starts_with(b"00") { 2 } else { 1 };
    // Signs between the groups behind the first two.
    let (mut points, mut spaces, mut groups, mut short) = (false, false, 0, 0);
    while at < bytes.len() && count < digits.len() {
        // The trunk prefix that is not dialled from abroad.
        if bytes[at..].starts_with(b"(0)") && count > 0 && count < 4 {
            at += 3;
            continue;
        }
        if !bytes[at].is_ascii_digit() {
            points |= bytes[at] == b'.' && groups > 1;
            spaces |= bytes[at] == b' ' && groups > 1;
            at += 1;
            continue;
        }
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() && count < digits.len() {
            digits[count] = bytes[at];
            count += 1;
            at += 1;
        }
        groups += 1;
        short += usize::from(at - start == 1 && groups > 2);
        let Some((code, fewest, most)) = plan(&digits[..count]) else {
            return 0;
        };
        let national = count - code;
        let sane =
            !(points && spaces) && short == 0 && (digits[0] != b'1' || is_nanp(&digits[1..count]));
        if (fewest..=most).contains(&national) && sane && !joined(&bytes[at..]) {
            best = at;
        } else if national > most {
            break;
        }
    }
    best
}

/// Whether what follows is joined to the number.
fn joined(rest: &[u8]) -> bool {
    match rest {
        [b'.' | b'-' | b'/' | b':' | b'+', next, ..] | [next, ..] => next.is_ascii_alphanumeric(),
        [] => false,
    }
}
