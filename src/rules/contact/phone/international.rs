//! Numbers with a country code behind `+`, or in a link.

use super::may_begin;
use super::shape::fit_plus;
use crate::label::Label;
use crate::rules::contact::telephone_plan::plan;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(in crate::rules::contact) const INTERNATIONAL: Rule = Rule {
    id: "contact/phone-international",
    about: "Telephone number with a plus sign and a country code",
    label: Label::PHONE,
    wake: &[Wake::Digits {
        runs: &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
        total: 8,
        letters: 0,
    }],
    sift: Some(may_begin),
    begin: Some(begin_plus),
    pattern: r"\+\(?[1-9](?:[ ./()-]{0,4}[0-9]){6,15}(?:[-./:+]?[0-9A-Za-z]){0,2}",
    reach: 72,
    right: Edge::Free,
    fit: Some(|value| match fit_plus(value) {
        len if is_position(&value[..len]) => 0,
        len => len,
    }),
    confidence: Confidence::Likely,
    far: &["isbn*", "offset*", "delta"],
    hits: &[
        "ruf an: «+49 30 23125 100»",
        "«+44 7700 900123», «+44 (0)20 7946 0123», «+49 (0)30 23125-0»",
        "appelez le «+33 1 99 00 12 34» avant 18 h",
        "tel:«+33199001234»",
        "电话«+86 138-0013-8000»。",
        "telepon «+62 812-3456-7890»",
        "«+1 (415) 555.0142» x33",
        "«+55 (11) 91234-5678»",
        "«+81-3-1234-5678»",
        "«+34 612 345 678» 2024",
        r"Jane\n«+44 7700 900123»\n",
        "tel:«+1-201-555-0123»;ext=42 or «+44 20 7946 0123»x12",
        "«+7 (495) 123-45-67», «+90 532 123 45 67», «+82-10-1234-5678»",
        "«+39 06 1234 5678», «+351 912 345 678», «+31 6 12345678», «+46 70 123 45 67»",
        "«+971 50 123 4567» «+966 50 123 4567» «+254 712 123456»",
        "(«+48 512 345 678»)",
        "هاتف: «+٩٧١ ٥٠ ١٢٣ ٤٥٦٧»",
    ],
    misses: &[
        "CA\t+4612-05957\tAmerica/Glace_Bay",
        "+999 123 456 789",
        "1+4930231251",
        "at 10:00+0200",
        "+1700000000",
        "+49 30",
        "+41.2 38.75 12.40 55",
        "+3.14159265",
        "x+441234567890",
        "+1 000 000 1234",
        "+33 099 001 234",
    ],
    source: "ITU-T E.164 and its list of assigned country codes; Ofcom and BNetzA numbers for drama",
    ..Rule::BASE
};

pub(in crate::rules::contact) const FROM_AMERICA: Rule = Rule {
    id: "contact/phone-from-america",
    about: "Telephone number as it is dialled from America to another country, beside a word for one",
    label: Label::PHONE,
    wake: &[Wake::Digits {
        runs: &[3, 5, 6],
        total: 11,
        letters: 0,
    }],
    sift: Some(|text, at| {
        text[at..].starts_with(b"011")
            && text.get(at + 3).is_some_and(|b| b" -.23456789".contains(b))
    }),
    pattern: r"011[ .-]?[2-9](?:[ ./()-]{0,2}[0-9]){6,15}",
    reach: 48,
    left: Edge::Number,
    right: Edge::Free,
    fit: Some(|value| match fit_plus(&value[2..]) {
        0 => 0,
        len => len + 2,
    }),
    near: super::PHONE,
    needs_near: true,
    hits: &[
        "call «011 49 30 2312 5100» from here",
        "phone: «011-44-20-7946-0123»",
    ],
    misses: &["row 011 49 30 2312 5100", "call 011 999 123 456 789"],
    source: "North American Numbering Plan: 011 is the prefix for calls abroad",
    ..Rule::BASE
};

pub(in crate::rules::contact) const LINK: Rule = Rule {
    id: "contact/phone-link",
    about: "Telephone number in a link that opens a chat with it",
    label: Label::PHONE,
    wake: &[Wake::Words(&[
        "wa.me/",
        "whatsapp.com/send",
        "whatsapp://send",
        "t.me/+",
        "signal.me/#p/",
        "viber://",
    ])],
    pattern: concat!(
        r"(?i:wa\.me/|whatsapp\.com/send/?\?(?:text=[^&\s]{0,64}&)?phone=|whatsapp://send\?phone=",
        r"|t\.me/|signal\.me/#p/|viber://(?:chat|add|contact)\?number=)",
        r"(?:%2[Bb])?(?P<value>\+?[1-9][0-9]{6,14})",
    ),
    reach: 128,
    left: Edge::Free,
    check: Some(is_linked),
    confidence: Confidence::Certain,
    hits: &[
        "https://wa.me/«447700900123»?text=hi",
        "https://api.whatsapp.com/send?phone=«447700900123»",
        "https://api.whatsapp.com/send/?phone=%2B«447700900123»&text=hi",
        "https://t.me/«+447700900123» viber://chat?number=%2B«447700900123»",
        "https://signal.me/#p/«+447700900123»",
    ],
    misses: &[
        "https://wa.me/message/447700900123",
        "aqua.me/447700900123",
        "https://t.me/+AbCdEf123456",
        "https://wa.me/999700900123",
    ],
    source: "WhatsApp, \"How to use click to chat\"; Telegram, \"Deep links\"; signal.me",
    ..Rule::BASE
};

/// Degrees and minutes of a place (ISO 6709), as in lists of time zones: `+4612-05957`.
fn is_position(value: &str) -> bool {
    let Some((latitude, longitude)) = value.strip_prefix('+').and_then(|v| v.split_once('-'))
    else {
        return false;
    };
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let below = |part: &str, most: u32| part.parse().is_ok_and(|n: u32| n < most);
    matches!((latitude.len(), longitude.len()), (4, 5) | (6, 7))
        && digits(latitude)
        && digits(longitude)
        && below(&latitude[..2], 90)
        && below(&latitude[2..4], 60)
        && below(&longitude[..3], 181)
        && below(&longitude[3..5], 60)
}

/// A code of a country and as many digits as it has behind it.
fn is_linked(value: &str) -> bool {
    let digits = value.strip_prefix('+').unwrap_or(value).as_bytes();
    plan(digits).is_some_and(|plan| (plan.fewest..=plan.most).contains(&(digits.len() - plan.code)))
}

/// The plus sign before the country code.
pub(super) fn begin_plus(text: &[u8], at: usize) -> Option<usize> {
    let open = usize::from(at > 0 && text[at - 1] == b'(');
    let plus = at.checked_sub(1 + open)?;
    (text[plus] == b'+' && text.get(at)? != &b'0').then_some(plus)
}
