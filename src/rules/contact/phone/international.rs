//! Numbers with a country code, behind `+`, `00` or in a link.

use super::{OTHER, PHONE, begin_any};
use crate::label::Label;
use crate::rules::contact::telephone_plan::{is_nanp, plan};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(in crate::rules::contact) const INTERNATIONAL: Rule = Rule {
    id: "contact/phone-international",
    about: "Telephone number with a plus sign and a country code",
    label: Label::PHONE,
    wake: &[Wake::Digits {
        runs: &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
        total: 9,
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
        "«+44 7700 900123», «+44 (0)20 7946 0123», «+49 (0)30 23125-0»",
        "appelez le «+33 1 99 00 12 34» avant 18 h",
        "tel:«+33199001234»",
        "电话«+86 138-0013-8000»。",
        "telepon «+62 812-3456-7890»",
        "«+55 (11) 91234-5678»",
        "«+81-3-1234-5678»",
        "«+34 612 345 678» 2024",
        r"Jane\n«+44 7700 900123»\n",
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

pub(in crate::rules::contact) const ZEROS: Rule = Rule {
    id: "contact/phone-double-zero",
    about: "Telephone number with 00 and a country code, in groups",
    label: Label::PHONE,
    wake: &[Wake::Digits {
        runs: &[4, 5, 6, 7],
        total: 10,
        letters: 0,
    }],
    begin: Some(begin_zeros),
    pattern: r"00[1-9][0-9]{1,4}(?:[ ./()-]{1,4}[0-9]{1,10}){1,6}(?:[-./:+]?[0-9A-Za-z])?",
    reach: 72,
    fit: Some(fit_plus),
    confidence: Confidence::Likely,
    far: OTHER,
    hits: &["Tel. «0049 30 23125100»", "«0033 6 39 98 12 34» le soir"],
    misses: &[
        "0010 0110 1010 0101",
        "0999 123 456 789",
        "0049 30",
        "DE89 3704 0044 0532 0130 01",
    ],
    source: "ITU-T E.164; international prefix of most countries",
    ..Rule::BASE
};

pub(in crate::rules::contact) const ZEROS_CONTEXT: Rule = Rule {
    id: "contact/phone-double-zero-bare",
    about: "Telephone number with 00 and a country code, without groups, beside a word for it",
    label: Label::PHONE,
    wake: &[Wake::Digits {
        runs: &[10, 11, 12, 13, 14, 15, 16, 17],
        total: 10,
        letters: 0,
    }],
    begin: Some(begin_zeros),
    pattern: "00[1-9][0-9]{7,14}",
    reach: 24,
    fit: Some(fit_plus),
    near: PHONE,
    needs_near: true,
    far: OTHER,
    hits: &["téléphone «0033199001234»", "手机«008613800138000»"],
    misses: &["0033199001234 bytes", "tel 00999123456789"],
    source: "ITU-T E.164; international prefix of most countries",
    ..Rule::BASE
};

pub(in crate::rules::contact) const LINK: Rule = Rule {
    id: "contact/phone-link",
    about: "Telephone number in a link that opens a chat with it",
    label: Label::PHONE,
    wake: &[Wake::Words(&["wa.me/", "whatsapp.com/send"])],
    pattern: r"(?i:wa\.me/|whatsapp\.com/send/?\?phone=)(?:%2B|\+)?(?P<value>[1-9][0-9]{6,14})",
    reach: 64,
    left: Edge::Free,
    confidence: Confidence::Certain,
    hits: &[
        "https://wa.me/«447700900123»?text=hi",
        "https://api.whatsapp.com/send?phone=«447700900123»",
    ],
    misses: &["https://wa.me/message/447700900123", "aqua.me/447700900123"],
    source: "WhatsApp, \"How to use click to chat\"",
    ..Rule::BASE
};

/// The plus sign before the country code.
pub(super) fn begin_plus(text: &[u8], at: usize) -> Option<usize> {
    let open = usize::from(at > 0 && text[at - 1] == b'(');
    let plus = at.checked_sub(1 + open)?;
    (text[plus] == b'+' && text.get(at)? != &b'0').then_some(plus)
}

fn begin_zeros(text: &[u8], at: usize) -> Option<usize> {
    let head = text.get(at..at + 3)?;
    let zeros = head.starts_with(b"00") && head[2] != b'0';
    if zeros { begin_any(text, at) } else { None }
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
        // A switchboard ends in `-0`; elsewhere no group has one digit.
        short += usize::from(at - start == 1 && groups > 2 && bytes[start - 1] != b'-');
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
