//! Groups that little else is written in.

use super::shape::{is_abroad, is_national};
use super::{OTHER, begin_any, may_begin, plain, words};
use crate::label::Label;
use crate::rules::contact::telephone_plan::is_nanp;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(in crate::rules::contact) const GROUPED: Rule = Rule {
    id: "contact/phone-grouped",
    about: "Telephone number in the groups of a country that little else is written in",
    label: Label::PHONE,
    wake: &[Wake::Digits {
        runs: &[1, 2, 3, 4, 5, 6, 7],
        total: 9,
        letters: 0,
    }],
    sift: Some(may_begin),
    begin: Some(begin_group),
    pattern: concat!(
        "(?P<value>",
        // North America.
        r"(?:1[ ./-]{1,2})?\([2-9][0-8][0-9]\)[ ./-]{0,2}[2-9][0-9]{2}[ .-][0-9]{4}",
        r"|(?:1[.-])?[2-9][0-8][0-9](?:-[2-9][0-9]{2}-|\.[2-9][0-9]{2}\.)[0-9]{4}",
        "|1-[2-9][0-8][0-9]-[2-9][0-9]{2}-[0-9]{4}",
        // From abroad, with the prefix of most countries.
        r"|00[1-9][0-9]{0,4}(?:[ ./()-]{1,4}[0-9]{1,10}){1,6}",
        // An area with its trunk prefix in brackets.
        r"|\(0[1-9][0-9]{0,4}\)[ ]?[0-9]{2,8}(?:[ -][0-9]{2,5}){0,4}",
        // France with points; mobiles of Germany, Austria and the Netherlands, landlines with a
        // slash.
        r"|0[1-9](?:\.[0-9]{2}){4}",
        "|01[567][0-9]{1,2}[ /-][ ]?[0-9]{6,8}(?:-[0-9]{2})?|06[5-9][0-9][ /-][ ]?[0-9]{6,8}",
        "|0[2-9][0-9]{1,4}[ ]?/[ ]?[0-9]{5,8}(?:-[0-9]{1,4})?|06[ -][0-9]{8}",
        // Three groups and more with the trunk prefix 0.
        "|0[1-9][0-9]{0,3}(?:[ -][0-9]{2,4}){2,4}",
        // Two: Japan, China, Korea, Taiwan, Israel, Pakistan, Bangladesh; Britain.
        "|0[1-9][0-9]{1,2}-[0-9]{7,8}|0[13][0-9]{2,3}-[0-9]{6,7}|01[0-9]{3} [0-9]{6}",
        // Mobiles of China.
        "|1[3-9][0-9](?:(?: [0-9]{4}){2}|(?:-[0-9]{4}){2})",
        // Brazil.
        r"|(?:\([1-9][1-9]\)[ ]?|[1-9][1-9][ ])9[ ]?[0-9]{4}-[0-9]{4}|\([1-9][1-9]\)[ ]?[2-5][0-9]{3}-[0-9]{4}",
        // Russia and its neighbours.
        r"|(?:8[ -]?)?\([3-9][0-9]{2,4}\)[ ]?[0-9]{1,3}(?:[ -][0-9]{2}){2}|8[ -][3-9][0-9]{2}[ -][0-9]{3}(?:[ -][0-9]{2}){2}",
        ")",
        extension!(),
        // No further group, of a hex dump neither.
        r"(?:\z|[ ]\z|[ ](?:[^0-9A-Fa-f]|[A-Fa-f](?:[^0-9]|\z)|[0-9]{5}|(?:19|20)[0-9]{2}-)|[^ ./:+0-9A-Za-z_-]|[-./:+](?:\z|[^0-9A-Za-z]))",
    ),
    reach: 64,
    right: Edge::Free,
    check: Some(is_grouped),
    confidence: Confidence::Likely,
    far: words!(OTHER, &["マイナンバー*", "個人番号*", "法人番号*"]),
    hits: &[
        "at «(415) 555-0100» all day, ring:«415-555-0100», or «415.555.0101».",
        "Jane Doe,«415-555-0100»,Springfield",
        "1,«(415) 555-0100»,yes",
        "12345 «(415) 555-0100» and 12345 «415-555-0100»",
        "the desk («415-555-0100»)",
        "我的号码是«(415) 555-0100»。",
        "desk «(415) 555-0100» x123, or «415-555-0100»x12",
        r"Jane\n«415-555-0100»\n or «1-415-555-0100»",
        "Tel. «0049 30 23125100», «0033 6 39 98 12 34» le soir, «001 201-555-0123»",
        "c'est «01 99 00 77 31», le soir",
        "| «jane@example.org» | «06 39 98 12 34» | 2025-05-11 |",
        "abends «0176/040690-88» oder «030 / 23125-100»",
        "ring «020 7946 0958»?",
        "連絡は«03-1234-5678»まで、「«090-1234-5678»」",
        "姐姐的«010-12345678»、哥哥的«138-0013-8000»",
        "ke «0812-3456-7890» ya",
        "«(11) 91234-5678» e «(11) 3123-4567»",
        "«8 (495) 123-45-67» или «8-916-123-45-67»",
        "«010-1234-5678»로 전화",
        "nås på «070-123 45 67», «06-12345678»",
        "«0532 123 45 67» ve «(0212) 123 45 67»",
        "«(02) 5550 1234», «0491 570 156»",
    ],
    misses: &[
        "at (015) 55-01",
        "415-155-0100",
        "911-555-0100",
        "415-555-0100-22",
        "1.415.555.0100.2",
        "order 415-555-0100",
        "ISBN 415-555-0100",
        "00 01 02 03 04 05 06 07",
        "06 39 98 12 34 5a 01",
        "f1 06 39 98 12 34",
        "01 02 03 04 05",
        "01-02-2024 10",
        "0010 0110 1010 0101",
        "0049 30",
        "046 454 286",
        "DE89 3704 0044 0532 0130 01",
        "(000) 000-1234",
    ],
    source: "North American Numbering Plan, ATIS-0300051; ITU-T E.164; national numbering plans notified to the ITU (Arcep, Ofcom, BNetzA, Kominfo, MIC, MIIT, MSIT, Anatel, Roskomnadzor, BTK, PTS, ACMA)",
    ..Rule::BASE
};

/// Behind the country, the check digits and the bank of an account: `NL72 RABO 0338 7977 69`.
fn in_account(text: &[u8], at: usize) -> bool {
    let Some(head) = at.checked_sub(10).map(|from| &text[from..at]) else {
        return false;
    };
    head[..2].iter().all(u8::is_ascii_uppercase)
        && head[2..4].iter().all(u8::is_ascii_digit)
        && head[4] == b' '
        && head[5..9].iter().all(u8::is_ascii_uppercase)
        && head[9] == b' '
}

/// As [`super::begin_any`], for a group that goes on no chain of pairs, as in a hex dump.
fn begin_group(text: &[u8], at: usize) -> Option<usize> {
    if at > 0 && text[at - 1] == b'+' || in_account(text, at) {
        return None;
    }
    if text[at] == b'0' {
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
    }
    begin_any(text, at)
}

/// A number of the plan that the value is written in the groups of.
fn is_grouped(value: &str) -> bool {
    let mut digits = [0; 13];
    let mut count = 0;
    for digit in plain(value).take(13) {
        digits[count] = digit;
        count += 1;
    }
    let digits = &digits[..count];
    let bytes = value.as_bytes();
    let groups = || value.split(['-', ' ']).map(str::len);
    match digits {
        [b'0', b'0', ..] => is_abroad(value),
        // Three groups of three, or the groups of a social security number, are others' as well.
        [b'0', ..] => {
            is_national(value) && !groups().all(|len| len == 3) && !groups().eq([3, 2, 4])
        }
        // Two digits first: Brazil. Pairs at the end: Russia.
        _ if matches!(bytes, [b'(', _, _, b')', ..] | [_, _, b' ', ..]) => is_national(value),
        _ if matches!(bytes, [.., b'-', _, _]) => is_national(value),
        [b'1', rest @ ..] if count == 11 => bytes[1] != b'-' && is_national(value) || is_nanp(rest),
        _ => is_nanp(digits),
    }
}
