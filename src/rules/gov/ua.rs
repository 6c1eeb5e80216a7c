//! Numbers that Ukraine gives to a person or a business.

use super::se::{
    OTHER, company_words, is_day, is_serial, licence_words, part, passport_words, person_words,
    tax_words, unchained,
};
use crate::label::Label;
use crate::rules::checksum::{digits, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for the number of a taxpayer, a person.
#[rustfmt::skip]
const TAX: &[&str] = tax_words![
    "рнокпп*", "rnokpp*", "іпн*", "ипн", "ipn", "ідентифікаційн*", "идентификационн*", "іден. код",
    "реєстраційний номер облікової картки", "облікової картки платника", "податковий номер",
    "податкового номера", "платника податк*", "номер платника", "код платника", "рнуокпн",
];

/// Words for a passport.
#[rustfmt::skip]
const PASSPORT: &[&str] = passport_words![
    "серія", "серії", "серiя", "закордонний паспорт", "закордонного паспорта", "id-картк*", "id картк*",
    "ід-картк*", "ід картк*", "номер документа",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/ua-rnokpp",
        about: "Ukrainian number of a taxpayer, a person, beside a word for it: days since 1900, check digit",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[10],
            total: 10,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{10}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_taxpayer),
        confidence: Confidence::Certain,
        near: spoken!(TAX, TAX_ID, "ukrainian"),
        needs_near: true,
        hits: &[
            "РНОКПП: «1759013776»",
            "мій ІПН «2556812344»",
            "ідентифікаційний код «1759013776»",
            "Ukrainian tax number «1759013776»",
            "乌克兰税号«1759013776»",
        ],
        misses: &["РНОКПП: 1759013777", "ІПН 9959013776", "1759013776 гривень"],
        source: "ДПС України, Порядок обліку фізичних осіб (РНОКПП)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ua-edrpou",
        about: "Ukrainian number of a business beside a word for it: eight digits with a check digit",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[8],
            total: 8,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{8}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_business),
        #[rustfmt::skip]
        near: spoken!(company_words![
            "єдрпоу*", "едрпоу*", "edrpou*", "код підприємства", "код юридичної особи",
            "ідентифікаційний код юридичної*", "ідентифікаційний код",
        ], COMPANY_ID, "ukrainian"),
        needs_near: true,
        hits: &[
            "ЄДРПОУ: «32123455»",
            "код ЄДРПОУ «12345678»",
            r#"{"edrpou":"«32123455»"}"#,
        ],
        misses: &["ЄДРПОУ: 32123456", "32123455 гривень"],
        source: "Держстат України, ЄДРПОУ",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ua-vat",
        about: "Ukrainian VAT number beside a word for it: twelve digits",
        label: Label::TAX_ID,
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
        #[rustfmt::skip]
        near: spoken!(&[
            "платник пдв", "платника пдв", "платником пдв", "пдв", "індивідуальний податковий номер",
            "свідоцтво пдв", "ukrainian vat*",
        ], TAX_ID, "ukrainian"),
        needs_near: true,
        far: OTHER,
        hits: &[
            "платник ПДВ, «321234526101»",
            "ІПН платника ПДВ: «321234526101»",
        ],
        misses: &["платник ПДВ 32123452610", "321234526101 гривень"],
        source: "ДПС України, Реєстр платників ПДВ",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ua-unzr",
        about: "Number in Ukraine's demographic register beside a word for it: date of birth and five \
                digits, the last a check digit",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[8, 13],
            total: 13,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "(?:19|20)[0-9]{6}-?[0-9]{5}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_record),
        proof: Some(is_proven_record),
        #[rustfmt::skip]
        near: spoken!(person_words![
            "унзр*", "unzr*", "уникальный номер записи", "унікальний номер запису", "номер запису",
            "запис №", "record no", "record number", "демографічн*", "ід-картк*", "id-картк*", "паспорт*",
        ], NATIONAL_ID, "ukrainian"),
        needs_near: true,
        hits: &[
            "УНЗР: «19700101-00016»",
            "запис № «19700101-12344» в реєстрі",
        ],
        misses: &["УНЗР: 19701301-00017", "build 19700101-00016"],
        source: "Закон України про Єдиний державний демографічний реєстр; ICAO Doc 9303-3",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ua-passport",
        about: "Ukrainian passport beside a word for it: two letters and six digits, or nine digits",
        label: Label::PASSPORT,
        wake: &[
            Wake::Digits {
                runs: &[6, 9],
                total: 6,
                letters: 0,
            },
            Wake::Digits {
                runs: &[6],
                total: 6,
                letters: 2,
            },
        ],
        begin: Some(begin_series),
        pattern: "(?:[A-Z]{2}|[А-ЯІЇЄҐ]{2})(?:[ ,]{0,2}(?:№|N|No|номер|ном\\.|#)?[ :.]{0,2})[0-9]{6}|[0-9]{9}",
        reach: 48,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(PASSPORT, PASSPORT, "ukrainian"),
        needs_near: true,
        far: OTHER,
        hits: &[
            "паспорт серії «АБ 123456»",
            "паспорт: серія «МЕ № 123456», виданий",
            "закордонний паспорт «FE123456»",
            "ID-картка «001234567»",
            "Ukrainian passport «FE123456»",
        ],
        misses: &["паспорт АБ 12345", "деталь АБ 123456"],
        source: "ДМС України; Council of the EU, PRADO (UKR-AO, UKR-BO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ua-driving-licence",
        about: "Ukrainian driving licence beside a word for it: three letters and six digits",
        label: Label::DRIVER_LICENSE,
        wake: &[
            Wake::Digits {
                runs: &[6],
                total: 6,
                letters: 0,
            },
            Wake::Digits {
                runs: &[6],
                total: 6,
                letters: 3,
            },
        ],
        begin: Some(begin_series),
        pattern: "(?:[A-Z]{3}|[А-ЯІЇЄҐ]{3})[ ]?(?:№[ ]?)?[0-9]{6}",
        reach: 32,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            licence_words![
                "мої права",
                "мої водійськ*",
                "водійського посвідчення",
                "права №",
                "права:",
                "номер прав",
                "посвідченн*",
                "посвідчення водія",
                "водійськ*",
                "права водія"
            ],
            DRIVER_LICENSE,
            "ukrainian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "посвідчення водія «ВАА 123456»",
            "водійське посвідчення «ВХХ123456»",
        ],
        misses: &["посвідчення водія 1234", "деталь ВАА 123456"],
        source: "МВС України, посвідчення водія; Council of the EU, PRADO (UKR-FO)",
        ..Rule::BASE
    },
];

/// Cyrillic (two bytes each) or Latin capitals before the digits, perhaps with a word for
/// "number" between; the digits themselves where there are none.
pub(super) fn begin_series(text: &[u8], at: usize) -> Option<usize> {
    if !text[at].is_ascii_digit() {
        return unchained(text, at);
    }
    let mut start = at;
    while matches!(text[..start].last(), Some(b' ' | b'.' | b':' | b',')) && at - start < 3 {
        start -= 1;
    }
    for word in ["№", "N", "No", "номер", "ном", "#"] {
        if text[..start].ends_with(word.as_bytes()) {
            start -= word.len();
            break;
        }
    }
    while matches!(text[..start].last(), Some(b' ' | b',')) && at - start < 20 {
        start -= 1;
    }
    let mut letters = 0;
    while letters < 3 {
        match text[..start] {
            // The run of digits wakes the rule at the letters where they touch it.
            [.., b'A'..=b'Z'] if start < at => start -= 1,
            [.., 0xD0, 0x84..=0xAF] | [.., 0xD2, 0x90] => start -= 2,
            _ => break,
        }
        letters += 1;
    }
    unchained(text, if letters < 2 { at } else { start })
}

/// Days since the last of 1899, serial, check digit.
fn is_taxpayer(value: &str) -> bool {
    let rest = weighted_sum(value, &[10, 5, 7, 9, 4, 6, 10, 5, 7]) % 11 % 10;
    (1..48_000).contains(&part(value, 0, 5)) && rest == part(value, 9, 1) && is_serial(value)
}

/// Other weights for numbers from 30000000 to 60000000, and two more where the rest is ten.
fn is_business(value: &str) -> bool {
    let (first, second) = match part(value, 0, 8) {
        30_000_000..=60_000_000 => ([7, 1, 2, 3, 4, 5, 6], [9, 3, 4, 5, 6, 7, 8]),
        _ => ([1, 2, 3, 4, 5, 6, 7], [3, 4, 5, 6, 7, 8, 9]),
    };
    let rest = match weighted_sum(value, &first) % 11 {
        10 => weighted_sum(value, &second) % 11 % 10,
        rest => rest,
    };
    rest == part(value, 7, 1) && is_serial(value)
}

fn is_record(value: &str) -> bool {
    is_day(part(value, 0, 4), part(value, 4, 2), part(value, 6, 2))
}

/// The last digit is that of machine-readable documents: weights 7, 3, 1.
fn is_proven_record(value: &str) -> bool {
    let sum: u32 = digits(value)
        .take(12)
        .zip([7, 3, 1].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit) * weight)
        .sum();
    sum % 10 == part(value, 12, 1)
}
