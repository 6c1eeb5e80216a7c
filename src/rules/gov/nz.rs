//! Numbers of New Zealand.

use super::cn::shared::{
    COMPANY, HEALTH, LICENCE, LICENCE_WORDS, NUMBER, PASSPORT, TAX, is_number, no_group, part,
    plain, run, words,
};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::checksum::{digits, weighted_sum};
use crate::rules::gov::nation::spoken;

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/nz-ird",
        about: "New Zealand tax number (IRD), 8 or 9 digits with a check digit, beside a word for it",
        label: Label::TAX_ID,
        wake: &[run(0, &[2, 3, 8, 9], 8)],
        pattern: concat!(
            "(?P<value>[0-9]{2,3}[ -]?[0-9]{3}[ -]?[0-9]{3})",
            no_group!()
        ),
        check: Some(is_ird),
        near: spoken!(
            words!(
                &[
                    "ird*",
                    "ird no*",
                    "ird number*",
                    "inland revenue*",
                    "gst no*",
                    "gst number*",
                    "te tari taake"
                ],
                TAX
            ),
            TAX_ID,
            "new zealand"
        ),
        hits: &[
            "IRD number: «49-091-850»",
            "my IRD is «136410164»",
            "GST no. «49 091 850»",
            "neuseeländische Steuernummer «136-410-164»",
        ],
        misses: &["IRD number: 49-091-851", "IRD 09-091-850", "row 136410164"],
        source: "Inland Revenue of New Zealand, validation of IRD numbers",
        ..NUMBER
    },
    Rule {
        id: "gov/nz-nhi",
        about: "New Zealand national health index, in the old and the new form with its check character, beside a word for it",
        label: Label::HEALTH_ID,
        wake: &[run(3, &[2, 4], 2)],
        pattern: "[A-HJ-NP-Za-hj-np-z]{3}(?:[0-9]{4}|[0-9]{2}[A-HJ-NP-Za-hj-np-z]{2})",
        check: Some(is_nhi),
        near: spoken!(
            words!(
                &[
                    "nhi*",
                    "nhi no*",
                    "nhi number*",
                    "national health index*",
                    "health nz",
                    "te whatu ora"
                ],
                HEALTH
            ),
            HEALTH_ID,
            "new zealand"
        ),
        hits: &[
            "NHI: «ZZZ0016»",
            "patient's NHI «ZBN77VL»",
            "national health index number «zac5361»",
        ],
        misses: &[
            "NHI: ZZZ0017",
            "NHI ZBN77VM",
            "flight ZAC5361",
            "NHI ZIO0016",
        ],
        source: "HISO 10046:2023, consumer health identity standard (numbers beginning with Z are for tests)",
        ..NUMBER
    },
    Rule {
        id: "gov/nz-nzbn",
        about: "New Zealand business number, 13 digits beginning with 9429 with the check digit of GS1, beside a word for it",
        label: Label::COMPANY_ID,
        wake: &[run(0, &[4, 13], 13)],
        pattern: "9429[ -]?[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3}",
        check: Some(is_nzbn),
        near: spoken!(
            words!(
                &[
                    "nzbn*",
                    "new zealand business*",
                    "nz business*",
                    "companies office"
                ],
                COMPANY
            ),
            COMPANY_ID,
            "new zealand"
        ),
        hits: &[
            "NZBN: «9429000001236»",
            "New Zealand Business Number «9429 000 001 236»",
        ],
        misses: &["NZBN: 9429000001237", "barcode 9429000001236"],
        source: "New Zealand Business Number Register; GS1 General Specifications (check digit)",
        ..NUMBER
    },
    Rule {
        id: "gov/nz-driving-licence",
        about: "New Zealand driver licence, two letters and six digits, beside a word for it",
        wake: &[run(2, &[6], 6)],
        pattern: "[A-Za-z]{2}[0-9]{6}",
        near: spoken!(
            words!(
                &["nz licen*", "nzta", "waka kotahi", "raihana*"],
                LICENCE_WORDS
            ),
            DRIVER_LICENSE,
            "new zealand"
        ),
        hits: &[
            "driver licence: «AB123456»",
            "NZ driver's license «DK654321» v 001",
        ],
        misses: &["driver licence AB12345", "row AB123456"],
        source: "NZ Transport Agency Waka Kotahi, driver licence card",
        ..LICENCE
    },
    Rule {
        id: "gov/nz-passport",
        about: "New Zealand passport beside a word for it",
        wake: &[run(1, &[7], 7), run(2, &[6], 6)],
        pattern: "(?:[EFKLNRefklnr][A-Za-z][0-9]{6}|[Nn][0-9]{7})",
        near: spoken!(
            words!(&["uruwhenua"], PASSPORT.near),
            PASSPORT,
            "new zealand"
        ),
        hits: &[
            "passport «LA123456»",
            "uruwhenua «RB654321»",
            "neuseeländischer Reisepass «LN012345»",
        ],
        misses: &["passport LA12345", "shelf LA123456"],
        source: "Department of Internal Affairs of New Zealand; ICAO Doc 9303",
        ..PASSPORT
    },
];

/// From 10 million to 150 million. Where the first weights give ten, others take their place.
fn is_ird(value: &str) -> bool {
    let number: u64 = digits(value).fold(0, |number, digit| number * 10 + u64::from(digit));
    let plain = format!("{number:09}");
    let check = |weights: &[u8]| (11 - weighted_sum(&plain, weights) % 11) % 11;
    let check = match check(&[3, 2, 7, 6, 5, 4, 3, 2]) {
        10 => check(&[7, 4, 3, 2, 5, 2, 7, 6]),
        check => check,
    };
    (10_000_000..=150_000_000).contains(&number)
        && number % 10 == u64::from(check)
        && is_number(value)
}

/// The six characters count 7 to 2, letters by their place without I and O; the old form takes the
/// rest modulo 11 from 11, the new one modulo 23 from 23, as a letter.
fn is_nhi(value: &str) -> bool {
    const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
    let code: Vec<u8> = plain(value).collect();
    let worth = |byte: u8| match byte {
        b'0'..=b'9' => usize::from(byte - b'0'),
        _ => 1 + LETTERS.iter().position(|&known| known == byte).unwrap_or(0),
    };
    let sum: usize = code
        .iter()
        .zip([7, 6, 5, 4, 3, 2])
        .map(|(&byte, weight)| worth(byte) * weight)
        .sum();
    match code.as_slice() {
        [.., check @ b'0'..=b'9'] => {
            !sum.is_multiple_of(11) && worth(*check) == (11 - sum % 11) % 10
        }
        [.., check] => worth(*check) == 23 - sum % 23,
        [] => false,
    }
}

/// The digits count 1 and 3 in turn.
fn is_nzbn(value: &str) -> bool {
    let sum = weighted_sum(value, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]);
    sum.is_multiple_of(10) && part(value, 4, 13) > 9
}
