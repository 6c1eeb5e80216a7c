//! Numbers that Latvia gives to a person or a business.

use super::se::{
    OTHER, company_words, is_day, is_serial, licence_words, part, passport_words, person_words,
    prefixed, tax_words, unchained,
};
use crate::label::Label;
use crate::rules::checksum::{all_same, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for a personal code.
#[rustfmt::skip]
const PERSON: &[&str] = person_words![
    "personas kod*", "personas_kod*", "personaskod*", "pers. kod*", "p.k", "p. k", "pk:",
    "personu apliecinoš*", "eid karte*", "latvian personal*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/lv-personas-kods",
        about: "Latvian personal code with its hyphen: date of birth and century, check digit",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6],
            total: 11,
            letters: 0,
        }],
        begin: Some(begin_hyphen),
        pattern: "[0-9]{6}-[012][0-9]{4}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_dated),
        confidence: Confidence::Likely,
        far: OTHER,
        hits: &[
            "Jānis, «010170-11238», Rīga",
            "dzimis, personas kods «010170-11238»",
        ],
        misses: &[
            "Jānis, 010170-11239, Rīga",
            "011370-11236",
            "part no 010170-11238",
        ],
        source: "Iedzīvotāju reģistra likums; PMLP, personas kods",
        ..Rule::BASE
    },
    Rule {
        id: "gov/lv-personas-kods-context",
        about: "Latvian personal code, with a date or the newer one from 32, beside a word for it",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6, 11],
            total: 11,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-3][0-9]{5}[ ]?-?[ ]?[0-9]{5}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_person),
        near: spoken!(PERSON, NATIONAL_ID, "latvian"),
        needs_near: true,
        hits: &[
            "personas kods: «01017011238»",
            "personas kods «321234-56785»",
            "Latvian personal code «32123456785»",
            "личный код Латвии «010170-11238»",
        ],
        misses: &["personas kods: 01017011239", "321234-56785 eiro"],
        source: "Iedzīvotāju reģistra likums; PMLP, personas kods",
        ..Rule::BASE
    },
    Rule {
        id: "gov/lv-registration",
        about: "Latvian number of a business beside a word for it: eleven digits from 4 on, check digit",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[11],
            total: 11,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[4-9][0-9]{10}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_business),
        #[rustfmt::skip]
        near: spoken!(company_words![
            "registracijas_numurs", "reģistrācijas numur*", "registracijas numur*", "reg. numurs",
            "reģ. numurs",
            "reģistrācijas num*", "registracijas num*", "reģistrācijas nr", "reģ. nr", "reģ.nr", "reg. nr",
            "uzņēmumu reģist*", "vienotais reģist*", "pvn*", "vat*", "nmr",
        ], COMPANY_ID, "latvian"),
        needs_near: true,
        hits: &[
            "reģistrācijas numurs «40003123453»",
            "SIA Piemērs, reģ. nr. «40003123453»",
        ],
        misses: &["reģistrācijas numurs 40003123454", "40003123453 eiro"],
        source: "Uzņēmumu reģistrs, reģistrācijas numurs; VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/lv-vat",
        about: "Latvian VAT number: LV and eleven digits with a check digit",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[11],
                total: 11,
                letters: 2,
            },
            Wake::Digits {
                runs: &[11],
                total: 11,
                letters: 0,
            },
        ],
        begin: Some(prefixed::<b'L', b'V'>),
        pattern: "(?i:lv)[ -]?[0-9]{11}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_tax),
        confidence: Confidence::Likely,
        far: OTHER,
        hits: &["PVN: «LV40003123453»", "Lieferant «LV 40003123453», Riga"],
        misses: &["LV40003123454", "XLV40003123453", "part no LV40003123453"],
        source: "European Commission, VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/lv-tax",
        about: "Latvian personal code beside a word for a taxpayer",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[6, 11],
            total: 11,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{6}-?[0-9]{5}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_tax),
        near: spoken!(
            tax_words!["nodokļu maksātāj*", "nodoklu maksataj*"],
            TAX_ID,
            "latvian"
        ),
        needs_near: true,
        hits: &[
            "nodokļu maksātāja kods «40003123453»",
            "Latvian tax number «40003123453»",
        ],
        misses: &["tax number 40003123454", "40003123453 eiro"],
        source: "Valsts ieņēmumu dienests; VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/lv-passport",
        about: "Latvian passport or identity card beside a word for it: two letters and seven digits",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[7],
            total: 7,
            letters: 2,
        }],
        begin: Some(unchained),
        pattern: "[A-Z]{2}[0-9]{7}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            passport_words![
                "pase",
                "pasi",
                "pasē",
                "manā pasē",
                "lv pase",
                "pases",
                "pase nr",
                "pases nr",
                "pasei",
                "personas apliecība*",
                "eid karte*"
            ],
            PASSPORT,
            "latvian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "pases numurs «LV1234567»",
            "Latvian passport «LV1234567»",
            "personas apliecība «PA1234567»",
        ],
        misses: &["pases numurs LV123", "modelis LV1234567"],
        source: "Microsoft Purview, Latvia passport number; Council of the EU, PRADO (LVA-BO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/lv-driving-licence",
        about: "Latvian driving licence beside a word for it: two or three letters and six digits",
        label: Label::DRIVER_LICENSE,
        wake: &[
            Wake::Digits {
                runs: &[6],
                total: 6,
                letters: 2,
            },
            Wake::Digits {
                runs: &[6],
                total: 6,
                letters: 3,
            },
        ],
        begin: Some(unchained),
        pattern: "[A-Z]{2,3}[0-9]{6}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            licence_words![
                "autovadītāja ties*",
                "vadītāja ties*",
                "tiesības",
                "tiesību",
                "tiesibas",
                "apliecības nr",
                "vadītāja apliecīb*",
                "vaditaja apliecib*",
                "autovadītāja apliecīb*"
            ],
            DRIVER_LICENSE,
            "latvian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "vadītāja apliecība «AAA123456»",
            "Latvian driving licence «AAA123456»",
        ],
        misses: &["vadītāja apliecība AAA12", "modelis AAA123456"],
        source: "Microsoft Purview, Latvia driver's license number",
        ..Rule::BASE
    },
];

fn begin_hyphen(text: &[u8], at: usize) -> Option<usize> {
    let shape = text.get(at + 6) == Some(&b'-') && matches!(text.get(at + 7), Some(b'0'..=b'2'));
    shape.then(|| unchained(text, at))?
}

/// Day, month, year, century, serial, check digit.
fn is_dated(value: &str) -> bool {
    let century = match part(value, 6, 1) {
        0 => 1800,
        1 => 1900,
        2 => 2000,
        _ => return false,
    };
    is_day(
        century + part(value, 4, 2),
        part(value, 2, 2),
        part(value, 0, 2),
    ) && is_checked(value)
}

/// The last digit is 1101 less the sum, by 11 and by 10.
fn is_checked(value: &str) -> bool {
    let sum = weighted_sum(value, &[1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
    1101u32.saturating_sub(sum) % 11 % 10 == part(value, 10, 1)
}

/// Codes given since July 2017 begin with 32 to 39 and hold no date.
fn is_person(value: &str) -> bool {
    is_dated(value) || (32..40).contains(&part(value, 0, 2)) && is_checked(value)
}

fn is_business(value: &str) -> bool {
    let sum = weighted_sum(value, &[9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]);
    part(value, 0, 1) > 3 && sum % 11 == 3 && !all_same(value)
}

fn is_tax(value: &str) -> bool {
    is_business(value) || is_person(value)
}
