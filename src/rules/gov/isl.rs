//! Numbers that Iceland gives to a person or a business.

use super::se::{
    OTHER, is_day, is_serial, part, passport_words, person_words, tax_words, unchained,
};
use crate::label::Label;
use crate::rules::checksum::weighted_sum;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/is-kennitala",
        about: "Icelandic identity number with its hyphen: date, modulus 11, century",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6],
            total: 10,
            letters: 0,
        }],
        begin: Some(begin_hyphen),
        pattern: "[0-9]{6}-[0-9]{4}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_kennitala),
        confidence: Confidence::Likely,
        far: OTHER,
        hits: &["Jón, «120174-3399», Reykjavík", "kt. «500170-2630»"],
        misses: &[
            "Jón, 120174-3389, Reykjavík",
            "kt. 121374-3399",
            "part no 120174-3399",
        ],
        source: "Þjóðskrá Íslands, kennitala",
        ..Rule::BASE
    },
    Rule {
        id: "gov/is-kennitala-context",
        about: "Icelandic identity number beside a word for it",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6, 10],
            total: 10,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{6}[ ]?-?[ ]?[0-9]{4}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_kennitala),
        confidence: Confidence::Certain,
        near: spoken!(
            person_words![
                "kennitala*",
                "kennitölu*",
                "kennital*",
                "kt:",
                "kt.",
                "þjóðskrá*"
            ],
            NATIONAL_ID,
            "icelandic"
        ),
        needs_near: true,
        hits: &[
            "Kennitalan mín er «1201743399».",
            "kennitala: «120174 3399»",
            "Icelandic ID number «1201743399»",
        ],
        misses: &["kennitala 1201743389", "1201743399 krónur"],
        source: "Þjóðskrá Íslands, kennitala",
        ..Rule::BASE
    },
    Rule {
        id: "gov/is-vsk",
        about: "Icelandic VAT number beside its own word: five or six digits",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[5, 6],
            total: 5,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{5,6}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        #[rustfmt::skip]
        near: spoken!(&[
            "vsk-númer*", "vsk númer*", "vsk.nr", "vsk nr", "vsknr*", "vsk-nr*", "vsk. nr",
            "virðisaukaskattsnúmer*", "icelandic vat*",
        ], TAX_ID, "icelandic"),
        needs_near: true,
        far: OTHER,
        hits: &["VSK-númer: «12345»", "vsk.nr. «123456», Reykjavík"],
        misses: &["VSK 24% af 12345", "vsk-númer 1234567"],
        source: "Ríkisskattstjóri, virðisaukaskattsskrá",
        ..Rule::BASE
    },
    Rule {
        id: "gov/is-tax",
        about: "Icelandic identity number beside a word for a taxpayer",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[6, 10],
            total: 10,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{6}-?[0-9]{4}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_kennitala),
        near: spoken!(tax_words!["skattnúmer*"], TAX_ID, "icelandic"),
        needs_near: true,
        hits: &["tax ID in Iceland: «5001702630»", "skattnúmer «5001702630»"],
        misses: &["tax ID 5001702620", "5001702630 krónur"],
        source: "Þjóðskrá Íslands, kennitala; Skatturinn",
        ..Rule::BASE
    },
    Rule {
        id: "gov/is-passport",
        about: "Icelandic passport beside a word for it: A and seven digits, or three letters and six",
        label: Label::PASSPORT,
        wake: &[
            Wake::Digits {
                runs: &[7],
                total: 7,
                letters: 1,
            },
            Wake::Digits {
                runs: &[6],
                total: 6,
                letters: 3,
            },
        ],
        begin: Some(unchained),
        pattern: "A[0-9]{7}|[A-Z]{3}[0-9]{6}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            passport_words!["vegabréf*", "vegabref*"],
            PASSPORT,
            "icelandic"
        ),
        needs_near: true,
        far: OTHER,
        hits: &["vegabréf nr. «A1234567»", "Icelandic passport «A1234567»"],
        misses: &["vegabréf B1234567", "size A1234567"],
        source: "Council of the EU, PRADO (ISL-AO)",
        ..Rule::BASE
    },
];

fn begin_hyphen(text: &[u8], at: usize) -> Option<usize> {
    let shape =
        text.get(at + 6) == Some(&b'-') && matches!(text.get(at + 10), Some(b'0' | b'8' | b'9'));
    shape.then(|| unchained(text, at))?
}

/// A date (to whose day a business adds 40), a check digit in the ninth place, and the century.
fn is_kennitala(value: &str) -> bool {
    let (day, month, year) = (part(value, 0, 2), part(value, 2, 2), part(value, 4, 2));
    let day = if day > 40 { day - 40 } else { day };
    let century = match part(value, 9, 1) {
        8 => 1800,
        9 => 1900,
        0 => 2000,
        _ => return false,
    };
    is_day(century + year, month, day)
        && weighted_sum(value, &[3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
}
