//! Numbers as they are written within a country, near a word for a telephone.

use super::shape::{fit_plus, groups, is_spoken};
use super::{OTHER, PHONE, begin_any, plain, words};
use crate::label::Label;
use crate::rules::contact::telephone_plan::{is_nanp, plan};
use crate::rules::{Edge, Rule, Wake};

pub(in crate::rules::contact) const NEAR: Rule = Rule {
    id: "contact/phone-national",
    about: "Telephone number as written within a country, near a word for it",
    label: Label::PHONE,
    wake: &[Wake::Digits {
        runs: &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
        total: 7,
        letters: 0,
    }],
    begin: Some(begin_near),
    pattern: concat!(
        "(?P<value>",
        // An area in brackets.
        r"(?:[01][ .-]?)?\([0-9]{1,5}\)(?:[ ]?[ ./-]?[ ]?[0-9]{2,9}){1,5}",
        // North America with a point or a space, and within an area.
        r"|1[ .-]?[2-9][0-8][0-9][ .-]?[2-9][0-9]{2}[ .-]?[0-9]{4}|[2-9][0-8][0-9][ /.-]{1,3}[2-9][0-9]{2}[ .-]{1,3}[0-9]{4}",
        // Groups, with the trunk prefix or without.
        r"|0[1-9][0-9]{0,4}(?:[ ]?[ ./-][ ]?[0-9]{2,9}){1,5}",
        r"|8[ -]?\(?[0-9]{3}\)?[ -]?[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2}",
        // Belarus, behind the prefix for other towns; Hungary and Lithuania, that prefix in brackets.
        r"|8[ -]\(?0[0-9]{2,4}\)?[ -][0-9]{1,3}(?:[ -][0-9]{2}){2}",
        r"|\((?:06[ -][0-9]{1,2}|0-[0-9]{2,3}|8[ -][0-9]{2,3})\)[ ]?[0-9]{2,5}(?:[ -][0-9]{2,4}){0,2}",
        r"|[1-9][0-9]{0,4}(?:[ .-][0-9]{2,7}){1,4}",
        // No groups.
        "|00[1-9][0-9]{7,14}|0[1-9][0-9]{7,10}|[2-9][0-9]{8,9}|1[3-9][0-9]{9}|[1-9][0-9]{10,12}",
        ")",
        extension!(),
        end!(),
    ),
    reach: 64,
    right: Edge::Free,
    check: Some(is_near),
    near: PHONE,
    needs_near: true,
    far: words!(OTHER, words::NUMBERS),
    hits: &[
        "my phone is «4155550100»",
        "call «415 555 0100» or «555-0123»",
        "WhatsApp: «1 415 555 0100»",
        "手机:«4155550100»",
        r#"{"phone": "«4155550100»"}"#,
        "phone: «020 7946 0123»",
        "Handy «0176 04069012», privat (Tel.) «030 / 23125-100»",
        "Ruf mich unter «(030) 23 12 51 23» an.",
        "mon portable: «06 39 98 12 34»",
        "téléphone «01.99.00.12.34», «0033199001234»",
        "我的手机号是«13800138000»，或者«138 0013 8000»",
        "电话:«010-12345678»",
        "no HP saya «0812-3456-7890»",
        "meu celular é «(11) 91234-5678», fixo «11 3123 4567»",
        "mi teléfono: «612 345 678», o el «612 34 56 78»",
        "電話は«03-1234-5678»、携帯は«090-1234-5678»です",
        "тел. «8 (495) 123-45-67», моб. «123-45-67»",
        r#"{"mobile":"«07700900123»"}"#,
        "numer telefonu do mamy to «512 345 678», pisz śmiało",
        "Hver fanger du meg? På telefon, «912 34 567» eller «22 12 34 56»",
        "wubi kanila sa mobile: «98765 43210»",
        "我的手机号，国内的那个，是«8613800138000»",
        "mi celular en México es «55 1234 5678», en Chile «9 1234 5678»",
        "전화는 «02-123-4567» 또는 «010 1234 5678»입니다",
    ],
    misses: &[
        "4155550100 stands alone",
        "13800138000 bytes",
        "phone +999 612 345 678",
        "phone +1 000 555 0100",
        "phone +9996123456",
        "0176 04069012 in a table",
        "call me on 01.02.2024 at noon",
        "phone bill of 01/02/2024 10",
        "the phone weighs 172.5 g and costs 1.299,00",
        "tel 0176",
        "phone (000) 555-0100",
        "call me 0155",
        "555-0123 rows",
        "phones sold 2019-2024",
        "phone book of 2024-05-11 10:22",
        "phone 41555501001234",
        "手机 13800138000123456",
        "pub const PHONE_CALL: c_ulong = 4155550100;",
        "GET /search?q=phone HTTP/1.1 301 110001",
        "SYS_CALL 1074033664 ioctl",
        "tel 00999123456789",
        "phone 1000123456",
    ],
    source: "National numbering plans notified to the ITU (Ofcom, BNetzA, Arcep, MIIT, Kominfo, Anatel, CNMC, MIC, TRAI, UKE, Nkom, IFT, Subtel)",
    ..Rule::BASE
};

/// As [`begin_any`], where the first group could be one of a telephone number.
fn begin_near(text: &[u8], at: usize) -> Option<usize> {
    let run = text[at..]
        .iter()
        .take(17)
        .take_while(|b| b.is_ascii_digit())
        .count();
    let next = text.get(at + run).copied().unwrap_or(0);
    let joined = matches!(next, b' ' | b'-' | b'.' | b'/' | b')' | b'(');
    let decimal = next == b'.' && run < 2;
    if run < 6 && !joined || decimal {
        return None;
    }
    begin_any(text, at)
}

/// A number as some country writes it.
pub(super) fn is_near(value: &str) -> bool {
    let count = plain(value).count();
    let mut digits = [0; 16];
    for (place, digit) in digits.iter_mut().zip(plain(value)) {
        *place = digit;
    }
    let digits = &digits[..count.min(16)];
    if !is_spoken(value) {
        return false;
    }
    let number = value.split(|c: char| c.is_ascii_alphabetic() || c == '#' || c == ';');
    let number = number.into_iter().next().unwrap_or(value).trim_end();
    let bare = number.bytes().all(|b| b.is_ascii_digit());
    match digits {
        [b'0', b'0', ..] => bare && fit_plus(number) == number.len(),
        // The trunk prefix.
        [b'0', ..] => {
            (9..=13).contains(&count)
                || count == 8 && groups(number).count() == 3 && !number.contains('.')
        }
        _ if number.starts_with('(') => (7..=12).contains(&count),
        [b'1', rest @ ..] if number.starts_with("1 (") || number.starts_with("1(") => is_nanp(rest),
        _ if bare => match count {
            9 => digits[0] >= b'2',
            10 => is_nanp(digits) || digits[0] >= b'3',
            11 => match digits[0] {
                b'1' => digits[1] >= b'3' || is_nanp(&digits[1..]),
                _ => is_abroad_bare(digits),
            },
            12 | 13 => is_abroad_bare(digits),
            _ => false,
        },
        _ => is_grouped(number, count),
    }
}

/// The code of a country with the first digits of its mobiles, without a plus sign: as contacts of
/// WhatsApp are named.
fn is_abroad_bare(digits: &[u8]) -> bool {
    #[rustfmt::skip]
    const MOBILE: &[&str] = &[
        "20 1", "27 6", "27 7", "27 8", "31 6", "32 4", "33 6", "33 7", "34 6", "34 7", "36 20", "36 30", "36 70", "39 3", "40 7", "41 7",
        "43 6", "44 7", "46 7", "48 4", "48 5", "48 6", "48 7", "48 8", "49 15", "49 16", "49 17", "51 9", "52 ", "54 9", "55 ", "56 9", "57 3",
        "58 4", "60 1", "61 4", "62 8", "63 9", "64 2", "66 ", "7 9", "81 ", "82 10", "84 ", "86 1", "90 5", "91 6", "91 7", "91 8", "91 9", "92 3", "94 7",
        "98 9", "212 6", "212 7", "213 ", "233 ", "234 ", "254 7", "254 1", "255 ", "256 7", "351 9", "353 8", "358 4", "358 5", "380 ", "420 ",
        "421 9", "880 1", "886 9", "962 7", "964 7", "966 5", "971 5", "972 5", "977 9", "994 ", "998 ",
    ];
    let Some(plan) = plan(digits) else {
        return false;
    };
    let mobile = MOBILE.iter().any(|known| {
        known.split_once(' ').is_some_and(|(code, first)| {
            digits
                .strip_prefix(code.as_bytes())
                .is_some_and(|rest| rest.starts_with(first.as_bytes()))
        })
    });
    mobile && (plan.fewest..=plan.most).contains(&(digits.len() - plan.code))
}

/// The lengths of the groups, written one behind the other, that numbers without a trunk prefix
/// have. Points stand in three groups or more.
fn is_grouped(value: &str, count: usize) -> bool {
    #[rustfmt::skip]
    const SHAPES: &[&str] = &[
        // Eight digits: Denmark, Norway, Singapore, Hong Kong, Central America, the Gulf.
        "2222", "44", "323", "233", "332", "224", "26",
        // Seven, within an area.
        "34", "322",
        // Nine: Spain, Portugal, Poland, Czechia, Chile, Peru, Brazil.
        "333", "3222", "2322", "2232", "144", "243", "234", "54", "36",
        // Ten: India, Mexico, Italy, Turkey, Russia, Colombia, Iran.
        "334", "3322", "244", "55", "37", "343", "433", "253", "12222", "2224", "424",
        // Eleven: with a code or a prefix.
        "344", "254", "1334", "13322", "2333", "2234", "355",
        // Twelve: a code without its plus sign.
        "2334", "255", "23322", "2244", "12334", "3333", "23222",
    ];
    let mut shape = [0u8; 6];
    let mut len = 0;
    for (group, _) in groups(value) {
        if len == shape.len() || group > 9 {
            return false;
        }
        shape[len] = b'0' + group as u8;
        len += 1;
    }
    let shape = &shape[..len];
    let points = value.contains('.');
    let known = SHAPES.iter().any(|known| known.as_bytes() == shape);
    let local = shape == b"34" && !value.contains('-');
    // Two numbers side by side are a status and a size, or years, more often than halves of one.
    let first = value.as_bytes()[0];
    let halves = match shape {
        b"44" => first == b'1',
        b"26" => !matches!(first, b'2' | b'9'),
        b"36" | b"37" => first != b'3' || value.as_bytes()[1] < b'2',
        b"54" => !value.contains('-'),
        b"55" => first < b'6',
        _ => false,
    };
    known
        && !halves
        && !local
        && (7..=12).contains(&count)
        && !(points && len < 3)
        && (!points || !value.contains(['-', ' ']))
}
