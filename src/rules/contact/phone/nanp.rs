//! North America: ten digits in three groups, and seven within an area.

use super::international::begin_plus;
use super::{OTHER, PHONE, begin_any, plain};
use crate::label::Label;
use crate::rules::contact::telephone_plan::is_nanp;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(in crate::rules::contact) const NANP: Rule = Rule {
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
        r"Jane\n«415-555-0100»\n",
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

pub(in crate::rules::contact) const NANP_CONTEXT: Rule = Rule {
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
        "|[2-9][0-9]{2}-[0-9]{4})",
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
        "phone +1 000 555-0100",
        "phone (000) 555-0100",
        "call 0155550100",
        "555-0123 rows",
        "phone 415555010",
        "phone 41555501001",
    ],
    source: "North American Numbering Plan, ATIS-0300051",
    ..Rule::BASE
};

/// As [`begin_any`], less what has no sign between its groups, and with the `+` of `+1`.
fn begin_nanp(text: &[u8], at: usize) -> Option<usize> {
    let plus = at > 0 && text[at - 1] == b'+';
    let first = *text.get(at)?;
    match first {
        b'1' if plus => return begin_plus(text, at),
        _ if plus => return None,
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
