//! Numbers that Malta gives to a person or a business.

use super::se::{
    OTHER, is_serial, licence_words, passport_words, person_words, prefixed, tax_words, unchained,
};
use crate::label::Label;
use crate::rules::checksum::weighted_sum;
use crate::rules::gov::nation::spoken;
use crate::rules::{Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/mt-identity-card",
        about: "Maltese identity card beside a word for it: up to seven digits and a letter",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[5, 6, 7],
            total: 5,
            letters: 0,
        }],
        begin: Some(begin_card),
        pattern: r"[0-9]{5,7}[ ]?\(?[MGAPLHBZmgaplhbz]\)?",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        #[rustfmt::skip]
        near: spoken!(person_words![
            "karta tal-identità*", "karta tal-identita*", "karta tal-id", "numru tal-identità*",
            "maltese id*", "malta id*", "malta e-id*", "maltese e-id*", "e-id malta", "identity malta", "identità",
        ], NATIONAL_ID, "maltese"),
        needs_near: true,
        far: OTHER,
        hits: &[
            "karta tal-identità «0123456M»",
            "Maltese ID card «123456 M»",
            "ID card number «0012345G»",
        ],
        misses: &["ID card 0123456X", "file 0123456M"],
        source: "Identity Card Act (Cap. 258); Council of the EU, PRADO (MLT-BO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/mt-vat",
        about: "Maltese VAT number beside a word for it, with or without MT: modulus 37",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[4, 8],
                total: 8,
                letters: 0,
            },
            Wake::Digits {
                runs: &[4, 8],
                total: 8,
                letters: 2,
            },
        ],
        begin: Some(begin_vat),
        pattern: "(?:(?i:mt)[ -]?)?[1-9][0-9]{3}[ -]?[0-9]{4}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_vat),
        near: spoken!(
            tax_words!["numru tal-vat", "taxxa*", "vat no"],
            TAX_ID,
            "maltese"
        ),
        needs_near: true,
        hits: &[
            "VAT: «MT12345634»",
            "numru tal-VAT «12345634»",
            "Malta VAT «MT 1234-5634»",
        ],
        misses: &["VAT: MT12345635", "part MT12345634"],
        source: "European Commission, VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/mt-company",
        about: "Maltese company beside its own word: C and four to six digits",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[4, 5, 6],
            total: 4,
            letters: 1,
        }],
        begin: Some(unchained),
        pattern: "C[0-9]{4,6}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        #[rustfmt::skip]
        near: spoken!(&[
            "malta business registry", "maltese company", "malta company", "registry of companies",
            "kumpanija*", "mbr",
        ], COMPANY_ID, "maltese"),
        needs_near: true,
        far: OTHER,
        hits: &[
            "Maltese company «C12345»",
            "Malta Business Registry no. «C98765»",
        ],
        misses: &["Maltese company C123", "vitamin C12345"],
        source: "Malta Business Registry",
        ..Rule::BASE
    },
    Rule {
        id: "gov/mt-passport",
        about: "Maltese passport beside a word for it: seven digits",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[7],
            total: 7,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{7}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(passport_words!["passaport*"], PASSPORT, "maltese"),
        needs_near: true,
        far: OTHER,
        hits: &["passaport «1234567»", "Maltese passport number «1234567»"],
        misses: &["passaport 12345", "1234567 rows"],
        source: "Microsoft Purview, Malta passport number",
        ..Rule::BASE
    },
    Rule {
        id: "gov/mt-driving-licence",
        about: "Maltese driving licence beside a word for it: two letters and two groups of three",
        label: Label::DRIVER_LICENSE,
        wake: &[
            Wake::Digits {
                runs: &[3, 6],
                total: 6,
                letters: 2,
            },
            Wake::Digits {
                runs: &[3],
                total: 6,
                letters: 0,
            },
        ],
        begin: Some(super::cz::begin_two_letters),
        pattern: "[A-Z]{2}[ ]?[0-9]{3}[ ]?[0-9]{3}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            licence_words![
                "licence number*",
                "licence no*",
                "liċenzja tas-sewqan",
                "licenzja tas-sewqan"
            ],
            DRIVER_LICENSE,
            "maltese"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "liċenzja tas-sewqan «MS 123 456»",
            "Maltese driving licence «MS123456»",
        ],
        misses: &["liċenzja tas-sewqan 123 456", "MS 123 456 in a list"],
        source: "Microsoft Purview, Malta driver's license number",
        ..Rule::BASE
    },
];

/// A letter of a register stands behind the digits.
fn begin_card(text: &[u8], at: usize) -> Option<usize> {
    let tail = text.get(at..(at + 10).min(text.len()))?;
    let end = tail.iter().position(|b| !b.is_ascii_digit())?;
    let letter = tail[end..].iter().find(|b| !matches!(b, b' ' | b'('))?;
    letter.is_ascii_alphabetic().then(|| unchained(text, at))?
}

fn begin_vat(text: &[u8], at: usize) -> Option<usize> {
    match prefixed::<b'M', b'T'>(text, at) {
        Some(start) => Some(start),
        None if text[at].is_ascii_digit() => unchained(text, at),
        None => None,
    }
}

/// The last two digits are a check number.
fn is_vat(value: &str) -> bool {
    weighted_sum(value, &[3, 4, 6, 7, 8, 9, 10, 1]).is_multiple_of(37) && is_serial(value)
}
