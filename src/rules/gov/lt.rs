//! Numbers that Lithuania gives to a person or a business.

use super::ee::{check_digit, is_person};
use super::se::{
    OTHER, company_words, is_serial, licence_words, part, passport_words, person_words, prefixed,
    tax_words, unchained,
};
use crate::label::Label;
use crate::rules::checksum::{all_same, digit_count, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/lt-asmens-kodas",
        about: "Lithuanian personal code beside a word for it: sex and century, date, check digit",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[11],
            total: 11,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[1-6][0-9]{10}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_person),
        confidence: Confidence::Certain,
        #[rustfmt::skip]
        near: spoken!(person_words![
            "asmens kod*", "asmens_kod*", "asmenskod*", "a.k", "a. k", "ak:", "asmens tapatybė*",
            "asmens numer*",
        ], NATIONAL_ID, "lithuanian"),
        needs_near: true,
        hits: &[
            "asmens kodas «37001011233»",
            "a.k. «37001011233», Vilnius",
            "Lithuanian personal code «37001011233»",
        ],
        misses: &[
            "asmens kodas 37001011234",
            "asmens kodas 37013011231",
            "37001011233 eurų",
        ],
        source: "Gyventojų registro įstatymas, asmens kodas",
        ..Rule::BASE
    },
    Rule {
        id: "gov/lt-imones-kodas",
        about: "Lithuanian number of a business beside a word for it: check digit",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[9],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[1-9][0-9]{8}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_business),
        #[rustfmt::skip]
        near: spoken!(company_words![
            "įmonės kod*", "imones kod*", "juridinio asmens kod*", "įm. kod*", "im. kod*", "į.k", "uab",
            "registrų centr*",
        ], COMPANY_ID, "lithuanian"),
        needs_near: true,
        hits: &["įmonės kodas «123456715»", "UAB Pavyzdys, į.k. «300123454»"],
        misses: &["įmonės kodas 123456716", "123456715 eurų"],
        source: "Registrų centras, juridinio asmens kodas",
        ..Rule::BASE
    },
    Rule {
        id: "gov/lt-vat",
        about: "Lithuanian VAT number beside a word for it: LT, nine or twelve digits, check digit",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[9, 12],
                total: 9,
                letters: 2,
            },
            Wake::Digits {
                runs: &[9, 12],
                total: 9,
                letters: 0,
            },
        ],
        begin: Some(begin_vat),
        pattern: "(?:(?i:lt)[ ]?)?(?:[0-9]{12}|[0-9]{9})",
        reach: 16,
        right: Edge::Number,
        check: Some(is_vat),
        near: spoken!(
            tax_words!["pvm*", "mokesčių mokėtoj*", "mokesciu moketoj*"],
            TAX_ID,
            "lithuanian"
        ),
        needs_near: true,
        hits: &[
            "PVM kodas «LT123456715»",
            "VAT «LT100001234510»",
            "PVM mokėtojo kodas: «100001234510»",
        ],
        misses: &[
            "PVM kodas LT123456716",
            "PVM LT123456725",
            "dalis LT123456715",
        ],
        source: "European Commission, VIES; VMI",
        ..Rule::BASE
    },
    Rule {
        id: "gov/lt-passport",
        about: "Lithuanian passport or identity card beside a word for it: eight digits",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[8],
            total: 8,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{8}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            passport_words![
                "pasas",
                "pasą",
                "pasu keliauju",
                "mano pas*",
                "lietuvos pas*",
                "paso numer*",
                "paso nr",
                "tapatybės kortel*",
                "tapatybes kortel*"
            ],
            PASSPORT,
            "lithuanian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &["paso numeris «12345678»", "Lithuanian passport «12345678»"],
        misses: &["pasas išduotas 20200115", "12345678 eurų"],
        source: "Microsoft Purview, Lithuania passport number; Council of the EU, PRADO (LTU-BO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/lt-driving-licence",
        about: "Lithuanian driving licence beside a word for it: eight digits",
        label: Label::DRIVER_LICENSE,
        wake: &[Wake::Digits {
            runs: &[8],
            total: 8,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{8}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            licence_words![
                "teisės",
                "vairuotojo pažym*",
                "mano teisės",
                "vairuotojo pažymėjim*",
                "vairuotojo pazymejim*",
                "vairuotojo teis*"
            ],
            DRIVER_LICENSE,
            "lithuanian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "vairuotojo pažymėjimas «12345678»",
            "Lithuanian driving licence «12345678»",
        ],
        misses: &["vairuotojo pažymėjimas 20200115", "12345678 eurų"],
        source: "Microsoft Purview, Lithuania driver's license number",
        ..Rule::BASE
    },
];

fn begin_vat(text: &[u8], at: usize) -> Option<usize> {
    match prefixed::<b'L', b'T'>(text, at) {
        Some(start) => Some(start),
        None if text[at].is_ascii_digit() => unchained(text, at),
        None => None,
    }
}

fn is_business(value: &str) -> bool {
    check_digit(value, 8) == part(value, 8, 1) && !all_same(value)
}

/// The last digit but one is 1. The weights of twelve digits go on over 9 from 1 again.
fn is_vat(value: &str) -> bool {
    if digit_count(value) == 9 {
        return part(value, 7, 1) == 1 && is_business(value);
    }
    let rest = match weighted_sum(value, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2]) % 11 {
        10 => weighted_sum(value, &[3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4]) % 11 % 10,
        rest => rest,
    };
    part(value, 10, 1) == 1 && rest == part(value, 11, 1) && !all_same(value)
}
