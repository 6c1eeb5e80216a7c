//! Numbers that Slovakia gives to a person or a business. The birth number and the business
//! number are those of Czechia, see `cz`.

use super::cz::{begin_two_letters, is_birth_number};
use super::se::{OTHER, is_serial, licence_words, passport_words, prefixed, tax_words, unchained};
use crate::label::Label;
use crate::rules::checksum::digits;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for the number of a taxpayer.
#[rustfmt::skip]
const TAX: &[&str] = tax_words![
    "dič*", "dic:", "dic_*", "ič dph", "ic dph", "ičdph*", "icdph*", "ič-dph", "ic_dph", "dph",
    "daňové identifikačné", "daňov*", "platiteľ*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/sk-dic",
        about: "Slovak taxpayer number beside a word for it: divisible by 11",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[10],
            total: 10,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[1-9][0-9]{9}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_tax),
        near: spoken!(TAX, TAX_ID, "slovak"),
        needs_near: true,
        hits: &["DIČ: «2020123457»", "Slovak tax ID «2020123457»"],
        misses: &["DIČ: 2020123458", "2020123457 eur"],
        source: "Finančná správa SR, DIČ; VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/sk-vat",
        about: "Slovak VAT number: SK and a taxpayer number divisible by 11",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[10],
                total: 10,
                letters: 2,
            },
            Wake::Digits {
                runs: &[10],
                total: 10,
                letters: 0,
            },
        ],
        begin: Some(prefixed::<b'S', b'K'>),
        pattern: "(?i:sk)[ -]?[1-9][0-9][234789][0-9]{7}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_vat),
        confidence: Confidence::Likely,
        far: OTHER,
        hits: &[
            "IČ DPH: «SK2020123457»",
            "Lieferant «SK 2020123457», Bratislava",
        ],
        misses: &["SK2020123458", "SK2010123456", "part no SK2020123457"],
        source: "European Commission, VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/sk-identity-card",
        about: "Slovak identity card beside a word for it: two letters and six digits",
        label: Label::NATIONAL_ID,
        wake: &[
            Wake::Digits {
                runs: &[6],
                total: 6,
                letters: 2,
            },
            Wake::Digits {
                runs: &[6],
                total: 6,
                letters: 0,
            },
        ],
        begin: Some(begin_two_letters),
        pattern: "[A-Z]{2}[ ]?[0-9]{6}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        #[rustfmt::skip]
        near: spoken!(&[
            "občiank*", "obciank*", "občiansky preukaz*", "cislo op", "cislo_op",
            "preukaz totožnosti", "číslo preukazu",
            "občiansk*", "obciansk*", "číslo op", "č. op", "slovak id card", "slovak identity card",
            "slowakischer personalausweis",
        ], NATIONAL_ID, "slovak"),
        needs_near: true,
        far: OTHER,
        hits: &["občiansky preukaz «EA123456»", "číslo OP: «SP 123456»"],
        misses: &["občiansky preukaz E123456", "sekcia EA123456"],
        source: "Council of the EU, PRADO (SVK-BO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/sk-passport",
        about: "Slovak passport beside a word for it: one or two letters and seven digits",
        label: Label::PASSPORT,
        wake: &[
            Wake::Digits {
                runs: &[7],
                total: 7,
                letters: 1,
            },
            Wake::Digits {
                runs: &[6, 7],
                total: 6,
                letters: 2,
            },
        ],
        begin: Some(unchained),
        pattern: "[A-Z]{1,2}[0-9]{7}|[A-Z]{2}[0-9]{6}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            passport_words![
                "pasom",
                "pas:",
                "môj pas",
                "cestovným pasom",
                "cestovného pasu",
                "cislo pasu",
                "cislo_pasu",
                "cestovný pas*",
                "číslo pasu",
                "č. pasu",
                "pasu",
                "cestovný doklad"
            ],
            PASSPORT,
            "slovak"
        ),
        needs_near: true,
        far: OTHER,
        hits: &["cestovný pas č. «BD1234567»", "Slovak passport «P1234567»"],
        misses: &["cestovný pas BD12345", "part BD1234567"],
        source: "Microsoft Purview, Slovakia passport number",
        ..Rule::BASE
    },
    Rule {
        id: "gov/sk-driving-licence",
        about: "Slovak driving licence beside a word for it: a letter and seven digits",
        label: Label::DRIVER_LICENSE,
        wake: &[Wake::Digits {
            runs: &[7],
            total: 7,
            letters: 1,
        }],
        begin: Some(unchained),
        pattern: "[A-Z][0-9]{7}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            licence_words!["vodičsk*", "vodicsk*", "vodičák*"],
            DRIVER_LICENSE,
            "slovak"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "vodičský preukaz «D1234567»",
            "Slovak driving licence «D1234567»",
        ],
        misses: &["vodičský preukaz 123456", "D1234567 v tabuľke"],
        source: "Microsoft Purview, Slovakia driver's license number",
        ..Rule::BASE
    },
];

fn is_vat(value: &str) -> bool {
    digits(value).fold(0, |rest, digit| (rest * 10 + u32::from(digit)) % 11) == 0
}

/// A birth number is divisible by 11 too, and has its own name.
fn is_tax(value: &str) -> bool {
    is_vat(value) && !is_birth_number(value)
}
