//! Numbers that Cyprus gives to a person or a business.

use super::se::{OTHER, is_serial, licence_words, passport_words, prefixed, tax_words, unchained};
use crate::label::Label;
use crate::rules::checksum::digits;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/cy-vat",
        about: "Cypriot VAT number: CY, eight digits and a check letter",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[8],
                total: 8,
                letters: 2,
            },
            Wake::Digits {
                runs: &[8],
                total: 8,
                letters: 0,
            },
        ],
        begin: Some(prefixed::<b'C', b'Y'>),
        pattern: "(?i:cy)[ -]?[0-9]{8}[A-Za-z]",
        reach: 16,
        right: Edge::Number,
        check: Some(is_tic),
        confidence: Confidence::Certain,
        hits: &["ΦΠΑ: «CY10123456G»", "supplier «CY 10123456G», Nicosia"],
        misses: &["CY10123456H", "XCY10123456G"],
        source: "European Commission, VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/cy-tic",
        about: "Cypriot taxpayer number beside a word for it: eight digits and a check letter",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[8],
            total: 8,
            letters: 0,
        }],
        begin: Some(begin_tic),
        pattern: "[0-9]{8}[A-Za-z]",
        reach: 16,
        right: Edge::Number,
        check: Some(is_tic),
        confidence: Confidence::Certain,
        #[rustfmt::skip]
        near: spoken!(tax_words![
            "tic", "τ.φ.μ", "αφτ", "α.φ.τ", "αριθμός φορολογικ*", "αριθμος φορολογικ*",
            "φορολογικ*", "φπα", "vergi kimlik*",
        ], TAX_ID, "cypriot"),
        needs_near: true,
        hits: &[
            "TIC: «10123456G»",
            "αριθμός φορολογικής ταυτότητας «10123456G»",
        ],
        misses: &["TIC: 10123456H", "hash 10123456G"],
        source: "Τμήμα Φορολογίας Κύπρου; VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/cy-identity-card",
        about: "Cypriot identity card beside a word for it: six to eight digits",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6, 7, 8, 10],
            total: 6,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{10}|[0-9]{6,8}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        #[rustfmt::skip]
        near: spoken!(&[
            "αριθμός ταυτότητας", "αριθμος ταυτοτητας", "αρ. ταυτότητας", "αρ. ταυτοτητας", "α.δ.τ",
            "δελτίο ταυτότητας", "δελτιο ταυτοτητας", "cyprus id*", "cypriot id*", "cypriot identity*",
            "arc number", "alien registration",
        ], NATIONAL_ID, "cypriot"),
        needs_near: true,
        far: OTHER,
        hits: &["αρ. ταυτότητας: «1234567»", "Cypriot ID card «1234567»"],
        misses: &["αρ. ταυτότητας 123", "1234567 ευρώ"],
        source: "Council of the EU, PRADO (CYP-BO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/cy-passport",
        about: "Cypriot passport beside a word for it: a letter and six to eight digits",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[6, 7, 8],
            total: 6,
            letters: 1,
        }],
        begin: Some(unchained),
        pattern: "[A-Z][0-9]{6,8}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            passport_words![
                "διαβατηρίου*",
                "διαβατηρί*",
                "διαβατήρ*",
                "αρ. διαβ*",
                "διαβατήρι*",
                "διαβατηρι*"
            ],
            PASSPORT,
            "cypriot"
        ),
        needs_near: true,
        far: OTHER,
        hits: &["διαβατήριο «K12345678»", "Cypriot passport «E123456»"],
        misses: &["διαβατήριο K123", "part K12345678"],
        source: "Microsoft Purview, Cyprus passport number",
        ..Rule::BASE
    },
    Rule {
        id: "gov/cy-driving-licence",
        about: "Cypriot driving licence beside a word for it: twelve digits",
        label: Label::DRIVER_LICENSE,
        wake: &[Wake::Digits {
            runs: &[12],
            total: 12,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{12}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            licence_words![
                "διπλώματος οδήγησης",
                "δίπλωμά*",
                "δίπλωμα*",
                "διπλώμα*",
                "διπλωμα*",
                "άδειά μου",
                "αδείας οδήγησης",
                "άδεια οδήγησης",
                "αδεια οδηγησης",
                "άδειας οδήγησης"
            ],
            DRIVER_LICENSE,
            "cypriot"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "άδεια οδήγησης «000123456789»",
            "Cypriot driving licence «000123456789»",
        ],
        misses: &["άδεια οδήγησης 00012345", "000123456789 ευρώ"],
        source: "Microsoft Purview, Cyprus driver's license number",
        ..Rule::BASE
    },
];

fn begin_tic(text: &[u8], at: usize) -> Option<usize> {
    let letter = text.get(at + 8).is_some_and(u8::is_ascii_alphabetic);
    letter.then(|| unchained(text, at))?
}

/// Digits in odd places are worth what a table says; the sum by 26 is the letter.
fn is_tic(value: &str) -> bool {
    const ODD: [u32; 10] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
    let sum: u32 = digits(value)
        .enumerate()
        .map(|(place, digit)| match place % 2 {
            0 => ODD[usize::from(digit)],
            _ => u32::from(digit),
        })
        .sum();
    let letter = value.bytes().next_back().unwrap_or_default();
    u32::from(letter.to_ascii_uppercase()) == u32::from(b'A') + sum % 26
}
