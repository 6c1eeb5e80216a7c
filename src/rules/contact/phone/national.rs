//! Numbers as they are written within a country.

use super::{OTHER, PHONE, begin_any, plain};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(in crate::rules::contact) const NATIONAL: Rule = Rule {
    id: "contact/phone-national",
    about: "Telephone number as written within a country, beside a word for it",
    label: Label::PHONE,
    wake: &[Wake::Digits {
        runs: &[1, 2, 3, 4, 5, 6, 9, 10, 11, 12],
        total: 9,
        letters: 0,
    }],
    begin: Some(begin_national),
    pattern: concat!(
        "(?P<value>",
        // Trunk prefix 0.
        r"\(?0[1-9][0-9]{0,4}\)?(?:[ ]?[ ./-][ ]?[0-9]{2,8}){1,5}|\(0[1-9][0-9]{0,3}\)[0-9]{5,9}|0[1-9][0-9]{7,10}",
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
    far: &["isbn*", "issn", "ean"],
    hits: &[
        "phone: «020 7946 0123»",
        "Handy «0176 04069012», privat (Tel.) «030 / 23125-100»",
        "Ruf mich unter «(030) 23 12 51 23» an.",
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
        "phone +999 612 345 678",
        "phone +1 000 555 0100",
        "phone +9996123456",
        "0176 04069012 in a table",
        "call me on 01.02.2024 at noon",
        "phone bill of 01/02/2024 10",
        "tel 0176",
        "手机 13800138000123456",
    ],
    source: "National numbering plans notified to the ITU (Ofcom, BNetzA, Arcep, MIIT, Kominfo, Anatel, CNMC, MIC)",
    ..Rule::BASE
};

pub(in crate::rules::contact) const GROUPED: Rule = Rule {
    id: "contact/phone-grouped",
    about: "Telephone number in groups that little else is written in, with the trunk prefix 0",
    label: Label::PHONE,
    wake: &[Wake::Digits {
        runs: &[2, 3, 4, 5],
        total: 9,
        letters: 0,
    }],
    begin: Some(begin_trunk),
    pattern: concat!(
        "(?P<value>",
        // France.
        r"0[1-9](?:(?: [0-9]{2}){4}|(?:\.[0-9]{2}){4})",
        // The United Kingdom.
        "|02[0-9] [0-9]{4} [0-9]{4}|0[1-9][0-9]{2} [0-9]{3} [0-9]{4}|07[0-9]{3} [0-9]{3} ?[0-9]{3}",
        // Mobiles of Germany and Indonesia.
        "|01[567][0-9]{1,2}[ /-][ ]?[0-9]{6,8}(?:-[0-9]{2})?|08[0-9]{2}[ -][0-9]{3,4}[ -][0-9]{3,5}",
        // Japan, and landlines of China.
        "|0[1-9]-[0-9]{4}-[0-9]{4}|0[1-9][0-9]-[0-9]{3,4}-[0-9]{4}|0[1-9][0-9]{2}-[0-9]{2,3}-[0-9]{4}",
        "|0[1-9][0-9]{1,2}-[0-9]{7,8}",
        ")",
        // No further group, of a hex dump neither.
        r"(?:\z|[ ]\z|[ ](?:[^0-9A-Fa-f]|[A-Fa-f](?:[^0-9]|\z))|[^ ./:+0-9A-Za-z_-]|[-./:+](?:\z|[^0-9A-Za-z]))",
    ),
    reach: 40,
    right: Edge::Free,
    check: Some(check_national),
    confidence: Confidence::Likely,
    far: OTHER,
    hits: &[
        "c'est «01 99 00 77 31», le soir",
        "| «jane@example.org» | «06 39 98 12 34» | 2025-05-11 |",
        "abends «0176/040690-88»",
        "ring «020 7946 0958»?",
        "連絡は«03-1234-5678»まで",
        "姐姐的«010-12345678»",
        "ke «0812-3456-7890» ya",
    ],
    misses: &[
        "00 01 02 03 04 05 06 07",
        "06 39 98 12 34 5a 01",
        "f1 06 39 98 12 34",
        "01 02 03 04 05",
        "01-02-2024 10",
        "ISBN 03-1234-5678",
    ],
    source: "National numbering plans notified to the ITU (Arcep, Ofcom, BNetzA, Kominfo, MIC, MIIT)",
    ..Rule::BASE
};

/// As [`begin_any`], for a group that begins with 0 and no chain of pairs.
fn begin_trunk(text: &[u8], at: usize) -> Option<usize> {
    if text[at] != b'0' {
        return None;
    }
    let spaces = text[..at]
        .iter()
        .rev()
        .take(2)
        .take_while(|b| **b == b' ')
        .count();
    let mut last = text[..at - spaces].iter().rev().take(2);
    let pair = last.clone().all(u8::is_ascii_hexdigit) && last.any(u8::is_ascii_digit);
    if spaces > 0 && pair {
        return None;
    }
    begin_any(text, at)
}

/// As [`begin_any`], where the first group could be one of a national number.
fn begin_national(text: &[u8], at: usize) -> Option<usize> {
    let run = text[at..]
        .iter()
        .take(13)
        .take_while(|b| b.is_ascii_digit())
        .count();
    let joined = matches!(
        text.get(at + run),
        Some(b' ' | b'-' | b'.' | b'/' | b')' | b'(')
    );
    let first = text[at];
    let possible = match run {
        1 => first == b'8' && joined,
        2 | 3 => joined,
        4 | 6 => first == b'0' && joined,
        5 => matches!(first, b'0' | b'6'..=b'9') && joined,
        _ => true,
    };
    if possible { begin_any(text, at) } else { None }
}

/// Nine to twelve digits, no date, and not one digit over and over.
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
    // 01 02 03 04 05
    let counted = value
        .split([' ', '.', '-'])
        .map(|group| group.parse().unwrap_or(0))
        .try_fold(None, |last: Option<u32>, group: u32| {
            last.is_none_or(|last| group == last + 1)
                .then_some(Some(group))
        })
        .is_some();
    !(counted && value.contains([' ', '.', '-']))
        && (9..=12).contains(&plain(value).count())
        && !date
        && plain(value).skip(1).any(|digit| Some(digit) != first)
}
