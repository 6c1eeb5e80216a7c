//! Licences, passports and permits.

use super::west::{alone, begin, identity_words, passport_words, run};
use crate::label::Label;
use crate::rules::checksum::all_same;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule};

pub(super) const DRIVER: Rule = Rule {
    id: "gov/gb-driver",
    about: "British driver number: surname, date of birth, initials",
    label: Label::DRIVER_LICENSE,
    wake: &[
        run(&[6], 6, 5),
        run(&[7], 7, 4),
        run(&[8], 8, 3),
        run(&[9], 9, 2),
        run(&[6], 6, 0),
    ],
    begin: Some(begin_driver),
    pattern: concat!(
        "[A-Za-z9]{5}[ ]?[0-9][0156][0-9][0-3][0-9]{2}[ ]?[A-Za-z9]{2}[0-9A-Za-z][A-Za-z]{2}",
        "(?:[ ]?[0-9]{2}\\b)?",
    ),
    reach: 24,
    right: Edge::Word,
    check: Some(is_driver),
    confidence: Confidence::Certain,
    hits: &[
        "driving licence «MORGA657054SM9IJ»",
        "«MORGA 657054 SM9IJ 35» is on the card",
        "licence no. «DOE99802010J99AA».",
        "驾照号码«MORGA657054SM9IJ35»",
    ],
    misses: &[
        "MORGA613054SM9IJ",
        "MORGA657354SM9IJ",
        "MORGA657054SM9I",
        "XMORGA657054SM9IJ",
        "MOR9A657054SM9IJ",
    ],
    source: "DVLA, INF1D and the driver number's make-up",
    ..Rule::BASE
};

pub(super) const PASSPORT: Rule = Rule {
    id: "gov/gb-passport",
    about: "British passport number, nine digits, beside a word for it",
    label: Label::PASSPORT,
    wake: &[run(&[3, 9], 9, 0)],
    begin: Some(begin),
    pattern: "(?:[0-9]{9}|[0-9]{3}[ ][0-9]{3}[ ][0-9]{3})",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(passport_words![], PASSPORT, "british", "uk"),
    needs_near: true,
    hits: &[
        "passport number «925665416»",
        "mein britischer Reisepass hat die Nr. «925665416».",
        "passeport n°«925665416»",
        r#"{"passport_no":"«925665416»"}"#,
        "护照号：«925665416»",
    ],
    misses: &[
        "passport number 92566541",
        "passport number 000000000",
        "925665416 rows",
    ],
    source: "HM Passport Office, passport numbers: nine digits",
    ..Rule::BASE
};

pub(super) const PERMIT: Rule = Rule {
    id: "gov/gb-permit",
    about: "British residence permit, two letters and seven digits, beside a word for it",
    label: Label::NATIONAL_ID,
    wake: &[run(&[7], 7, 2)],
    begin: Some(begin),
    pattern: "[A-Za-z]{2}[0-9]{7}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        identity_words![
            "brp",
            "biometric residence*",
            "residence permit*",
            "residence_permit*",
            "residence card*",
            "brp_number*",
            "brpnumber*",
            "aufenthaltstitel*",
            "titre de séjour",
            "permiso de residencia",
            "permesso di soggiorno",
            "verblijfsvergunning*",
            "居留证*",
            "居留許可*",
            "在留カード*",
        ],
        NATIONAL_ID,
        "british",
        "uk"
    ),
    needs_near: true,
    hits: &[
        "BRP number «RA1234567»",
        "my residence permit («ZU7654321») expires",
        "英国居留证«ZU7654321»",
    ],
    misses: &["BRP number RA123456", "model RA1234567", "BRP RA12345678"],
    source: "Home Office, biometric residence permits: two letters and seven digits",
    ..Rule::BASE
};

/// Five letters stand where the rule was woken, or before it with a space; short names are filled
/// up with nines.
fn begin_driver(text: &[u8], at: usize) -> Option<usize> {
    if text[at].is_ascii_alphabetic() {
        return alone(text, at);
    }
    let from = at.checked_sub(6)?;
    let name = text[from].is_ascii_alphabetic()
        && text[at - 1] == b' '
        && text[from..at - 1]
            .iter()
            .all(|b| b.is_ascii_alphabetic() || *b == b'9');
    let joined = from > 0 && text[from - 1].is_ascii_alphanumeric();
    (name && !joined).then(|| alone(text, from)).flatten()
}

/// Letters before nines in the name; a month, to which 50 is added for women; a day. In capitals
/// or small letters throughout.
fn is_driver(value: &str) -> bool {
    let plain: Vec<u8> = value.bytes().filter(u8::is_ascii_alphanumeric).collect();
    let Some((name, rest)) = plain.split_at_checked(5) else {
        return false;
    };
    let letters = name.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    let filled = letters > 0 && name[letters..].iter().all(|b| *b == b'9');
    let number = |from: usize| (rest[from] - b'0') * 10 + (rest[from + 1] - b'0');
    let month = matches!(number(1), 1..=12 | 51..=62);
    let day = matches!(number(3), 1..=31);
    let initials = rest[6].is_ascii_alphabetic() || rest[6..8] == *b"99";
    let case = !value.bytes().any(|b| b.is_ascii_lowercase())
        || !value.bytes().any(|b| b.is_ascii_uppercase());
    filled && month && day && initials && case
}

fn not_same(value: &str) -> bool {
    !all_same(value)
}
