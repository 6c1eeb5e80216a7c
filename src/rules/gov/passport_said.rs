//! Numbers of passports that stand before a sentence about the passport: "TK730638 is what's
//! printed at the top of my passport". Which country's it is, nothing says.

use super::us::pieces::is_varied;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake, named};

pub(crate) const RULES: &[Rule] = &[BEFORE];

const BEFORE: Rule = Rule {
    id: "gov/passport-before",
    about: "Number of a passport before a sentence that says where it stands",
    label: Label::PASSPORT,
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "passport", "reisepass", "pass-nr", "paspoort", "passeport", "pasaporte", "passaporto", "passaporte", "paspor", "paszport", "pasaport", "паспорт",
        "护照", "護照", "旅券", "パスポート", "여권", "جواز",
    ])],
    begin: Some(|text, at| named::before(text, at, number)),
    pattern: "[A-Z]{0,2}[0-9]{6,10}|[0-9]{2}[ ]?[0-9]{2}[ ][0-9]{6}",
    reach: 16,
    right: Edge::Number,
    fit: Some(|value| number(value.as_bytes())),
    check: Some(is_varied),
    confidence: Confidence::Likely,
    far: &[
        "applications*",
        "phone*",
        "tel",
        "order*",
        "invoice*",
        "bytes",
        "rows",
        "downloads",
    ],
    hits: &[
        "«TK730638» is what's printed at the top right of my passport",
        "«4515 909179» так написано в моём паспорте",
        "«C3005988» steht oben rechts in meinem Reisepass",
        "«AA1234567» es lo que pone en mi pasaporte",
        "«YA1234567» c'est ce qui est écrit sur mon passeport",
    ],
    misses: &[
        "1234567 passports were issued",
        "12345 is on my passport",
        "20240511 applications are for a passport",
    ],
    source: "ICAO Doc 9303 (document number of up to nine characters); national passport numbers",
    ..Rule::BASE
};

/// Up to two capitals and six to nine digits, or the series and number of a Russian passport.
fn number(text: &[u8]) -> usize {
    let letters = text.iter().take(3);
    let letters = letters.take_while(|b| b.is_ascii_uppercase()).count();
    let run = |from: usize| {
        let rest = text.get(from..).unwrap_or_default().iter().take(11);
        rest.take_while(|b| b.is_ascii_digit()).count()
    };
    let first = run(letters);
    let end = letters + first;
    let spaced = text.get(end) == Some(&b' ');
    let len = match (letters, first) {
        (0, 4) if spaced && run(5) == 6 => 11,
        (0, 2) if spaced && run(3) == 2 && text.get(5) == Some(&b' ') && run(6) == 6 => 12,
        (0, 8..=10) | (1..=2, 6..=9) => end,
        _ => return 0,
    };
    if named::is_end(&text[len..]) { len } else { 0 }
}
