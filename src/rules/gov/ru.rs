//! Numbers that Russia gives to a person or a business.

use super::se::{
    OTHER, company_words, is_serial, licence_words, part, passport_words, tax_words, unchained,
};
use super::ua::begin_series;
use crate::label::Label;
use crate::rules::checksum::{all_same, digits, luhn, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake, sift};

/// Words for the number of a taxpayer.
#[rustfmt::skip]
const TAX: &[&str] = tax_words![
    "инн*", "inn", "inn_*", "идентификационный номер налогоплательщика", "налогоплательщик*", "кпп",
    "номер налогоплательщика", "российский налог*",
];

/// Words for the number of an insured person.
#[rustfmt::skip]
const SNILS: &[&str] = &[
    "снилс*", "snils*", "страховой номер", "страхового номера", "лицевого счета", "лицевой счет",
    "пенсионного страхован*", "пенсионное", "пенсионного", "страхов*", "insurance number", "social security",
    "national id*", "sozialversicherung*", "sécurité sociale", "seguridad social", "社会保险号",
];

/// Words for a passport, and for its series.
#[rustfmt::skip]
const PASSPORT: &[&str] = passport_words![
    "серия", "серии", "серию", "паспортн*", "документ, удостоверяющий", "удостоверяющего личность",
    "удостоверяющий личность",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/ru-inn-person",
        about: "Russian tax number of a person beside a word for it: twelve digits, two check digits",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[4, 12],
            total: 12,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{12}|[0-9]{4}[ -][0-9]{6}[ -][0-9]{2}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_person),
        confidence: Confidence::Certain,
        near: spoken!(TAX, TAX_ID, "russian"),
        needs_near: true,
        hits: &[
            "ИНН: «500100732259»",
            "мой ИНН «771234567859»",
            r#"{"inn":"«500100732259»"}"#,
            "Russian tax id «500100732259»",
            "俄罗斯税号«500100732259»",
        ],
        misses: &[
            "ИНН: 500100732258",
            "500100732259 рублей",
            "ИНН 000000000000",
        ],
        source: "ФНС России, Порядок присвоения ИНН (приказ ЕД-7-14/559@)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ru-inn-company",
        about: "Russian tax number of a business beside a word for it: ten digits, check digit",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[10],
            total: 10,
            letters: 0,
        }],
        begin: Some(unchained),
        // The number is often joined to that of the tax office: `ИНН/КПП`.
        pattern: concat!(
            "(?P<value>[0-9]{10})(?:/[0-9]{9})?",
            r"(?:\z|[^-./:+0-9A-Za-z_]|[-./:+](?:\z|[^0-9A-Za-z]))"
        ),
        reach: 32,
        right: Edge::Free,
        check: Some(is_company),
        near: spoken!(TAX, TAX_ID, "russian"),
        needs_near: true,
        hits: &[
            "ИНН «7712345671»",
            "ИНН/КПП «7712345671»/771201002",
            "ИНН организации: «7830002293»",
        ],
        misses: &["ИНН 7712345672", "7712345671 рублей"],
        source: "ФНС России, Порядок присвоения ИНН (приказ ЕД-7-14/559@)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ru-snils",
        about: "Russian SNILS in its groups: check number by 101",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[3],
            total: 11,
            letters: 0,
        }],
        begin: Some(begin_snils),
        pattern: "[0-9]{3}-[0-9]{3}-[0-9]{3}[ -][0-9]{2}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_insured),
        confidence: Confidence::Likely,
        far: &[
            "телефон*",
            "тел",
            "phone*",
            "tel",
            "fax",
            "isbn*",
            "order*",
            "заказ*",
        ],
        hits: &["СНИЛС «112-233-445 95»", "Иван, «112-233-445-95», Москва"],
        misses: &[
            "СНИЛС 112-233-445 96",
            "8-112-233-445 95",
            "112-233-445 957",
        ],
        source: "СФР, СНИЛС (контрольное число)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ru-snils-context",
        about: "Russian SNILS in any grouping beside a word for it",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[3, 9, 11],
            total: 11,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{2}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_insured),
        confidence: Confidence::Certain,
        near: spoken!(SNILS, NATIONAL_ID, "russian"),
        needs_near: true,
        hits: &[
            "СНИЛС: «11223344595»",
            "снилс «112 233 445 95»",
            "SNILS «11223344595»",
        ],
        misses: &["СНИЛС: 11223344596", "11223344595 рублей"],
        source: "СФР, СНИЛС (контрольное число)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ru-passport",
        about: "Russian passport beside a word for it: series of four digits, number of six",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[2, 4, 10],
            total: 4,
            letters: 0,
        }],
        sift: Some(sift::digits_soon::<10>),
        begin: Some(unchained),
        pattern: "[0-9]{2}[ ]?[0-9]{2}(?:[ ,-]{0,2}(?:№|N|No|(?i:номер)|#)?[ :.]{0,2})[0-9]{6}",
        reach: 40,
        right: Edge::Number,
        check: Some(is_passport),
        near: spoken!(PASSPORT, PASSPORT, "russian"),
        needs_near: true,
        far: OTHER,
        hits: &[
            "паспорт «4508 123456», выдан",
            "Паспорт серия «45 08 № 123456»",
            "паспорт РФ: «4508123456»",
            "серия «4508 номер 123456» паспорта",
            "Russian passport «45 08 123456»",
            "俄罗斯护照号码«4508123456»",
        ],
        misses: &[
            "паспорт 4508 12345",
            "4508 123456 рублей",
            "паспорт 0000 000000",
        ],
        source: "Положение о паспорте гражданина РФ (Постановление № 2267, ранее № 828)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ru-passport-foreign",
        sift: Some(sift::token::<9>),
        about: "Russian passport for travel beside a word for it: series of two digits, number of seven",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[2, 9],
            total: 2,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[5-8][0-9](?:[ ,]{0,2}(?:№|N|No|(?i:номер)|#)?[ :.]{0,2})[0-9]{7}",
        reach: 40,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(PASSPORT, PASSPORT, "russian"),
        needs_near: true,
        far: OTHER,
        hits: &[
            "загранпаспорт «71 1234567»",
            "заграничный паспорт «75 № 1234567»",
        ],
        misses: &["загранпаспорт 71 12345", "71 1234567 рублей"],
        source: "МВД России, заграничный паспорт; Council of the EU, PRADO (RUS-AO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ru-ogrn",
        about: "Number in the Russian register of businesses beside a word for it: check digit",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[13, 15],
            total: 13,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "3[0-9]{14}|[125][0-9]{12}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_registered),
        #[rustfmt::skip]
        near: spoken!(company_words![
            "огрн*", "ogrn*", "огрнип*", "основной государственный*", "егрюл*", "егрип*",
        ], COMPANY_ID, "russian"),
        needs_near: true,
        hits: &["ОГРН «1027700123450»", "ОГРНИП: «304770000123453»"],
        misses: &[
            "ОГРН 1027700123451",
            "ОГРНИП 304770000123454",
            "1027700123450 рублей",
        ],
        source: "Правила ведения ЕГРЮЛ и ЕГРИП (контрольное число)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ru-oms",
        about: "Russian number of a health insurance policy beside a word for it: sixteen digits, Luhn",
        label: Label::HEALTH_ID,
        wake: &[Wake::Digits {
            runs: &[4, 16],
            total: 16,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{16}|[0-9]{4}(?:[ -][0-9]{4}){3}",
        reach: 24,
        right: Edge::Number,
        check: Some(is_policy),
        confidence: Confidence::Certain,
        #[rustfmt::skip]
        near: spoken!(&[
            "омс", "полис*", "енп", "медицинского страхован*", "обязательного медицинского", "медполис*",
            "oms", "enp", "health insurance", "russian health*", "krankenversicherung*",
        ], HEALTH_ID, "russian"),
        needs_near: true,
        hits: &["полис ОМС «7700001234567895»", "ЕНП: «7700 0012 3456 7895»"],
        misses: &["полис ОМС 7700001234567896", "7700001234567895 рублей"],
        source: "Минздравсоцразвития, приказ 29н (контрольный разряд ЕНП)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ru-driving-licence",
        about: "Russian driving licence beside a word for it: series of four, number of six",
        label: Label::DRIVER_LICENSE,
        wake: &[Wake::Digits {
            runs: &[2, 4, 6, 10],
            total: 4,
            letters: 0,
        }],
        sift: Some(sift::digits_soon::<6>),
        begin: Some(begin_licence),
        pattern: "[0-9]{2}[ ]?(?:[0-9]{2}|[А-Я]{2})(?:[ ,]{0,2}(?:№|N|No)?[ :.]{0,2})[0-9]{6}",
        reach: 40,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            licence_words![
                "мои права",
                "моих прав",
                "права №",
                "права:",
                "номер прав",
                "номер моих прав",
                "вод. удостоверение",
                "водит. уд*",
                "по правам",
                "прав сери*",
                "водительск*",
                "удостоверение водителя",
                "в/у",
                "ву",
                "ву №"
            ],
            DRIVER_LICENSE,
            "russian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "водительское удостоверение «99 24 123456»",
            "водительские права: «77 АВ 123456»",
            "Russian driving licence «9924123456»",
        ],
        misses: &[
            "водительское удостоверение 99 24 12345",
            "99 24 123456 рублей",
        ],
        source: "МВД России, водительское удостоверение; Council of the EU, PRADO (RUS-FO)",
        ..Rule::BASE
    },
];

fn begin_snils(text: &[u8], at: usize) -> Option<usize> {
    let hyphens = text.get(at + 3) == Some(&b'-') && text.get(at + 7) == Some(&b'-');
    hyphens.then(|| unchained(text, at))?
}

/// The series of older licences ends in letters, which a run of six digits follows.
fn begin_licence(text: &[u8], at: usize) -> Option<usize> {
    let letters = begin_series(text, at).filter(|start| *start < at);
    let Some(letters) = letters else {
        return unchained(text, at);
    };
    let mut start = letters;
    if text[..start].last() == Some(&b' ') {
        start -= 1;
    }
    let two = start.checked_sub(2)?;
    let region = text[two..start].iter().all(u8::is_ascii_digit);
    region.then(|| unchained(text, two))?
}

fn is_person(value: &str) -> bool {
    let eleventh = weighted_sum(value, &[7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10;
    let twelfth = weighted_sum(value, &[3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10;
    eleventh == part(value, 10, 1) && twelfth == part(value, 11, 1) && !all_same(value)
}

fn is_company(value: &str) -> bool {
    let tenth = weighted_sum(value, &[2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10;
    tenth == part(value, 9, 1) && !all_same(value)
}

/// Numbers up to 001-001-998 have no check number, and belong to nobody any more.
fn is_insured(value: &str) -> bool {
    let check = weighted_sum(value, &[9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100;
    check == part(value, 9, 2) && part(value, 0, 9) > 1_001_998 && !all_same(value)
}

fn is_passport(value: &str) -> bool {
    !all_same(value) && part(value, 0, 2) > 0 && part(value, 4, 6) > 0
}

/// The number before the last digit by 11, or by 13 for a person, and by 10.
fn is_registered(value: &str) -> bool {
    let count = value.len() as u64;
    let number = digits(value).fold(0u64, |number, digit| number * 10 + u64::from(digit));
    (number / 10) % (count - 2) % 10 == number % 10 && !all_same(value)
}

fn is_policy(value: &str) -> bool {
    luhn(value) && !all_same(value)
}
