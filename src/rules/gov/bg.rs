//! Numbers that Bulgaria gives to a person or a business.

use super::se::{
    OTHER, company_words, is_day, is_serial, licence_words, part, passport_words, person_words,
    prefixed, tax_words, unchained,
};
use crate::label::Label;
use crate::rules::checksum::{all_same, digit_count, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/bg-egn",
        about: "Bulgarian uniform civil number beside a word for it: date with century, check digit",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6, 10],
            total: 10,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{6}[ ]?[0-9]{4}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_civil),
        confidence: Confidence::Certain,
        #[rustfmt::skip]
        near: spoken!(person_words![
            "егн*", "egn*", "единен граждански номер", "единния граждански номер", "граждански номер",
            "ednen grazhdanski nomer", "лична карта", "личната карта", "лични данни", "civil number",
            "uniform civil number",
        ], NATIONAL_ID, "bulgarian"),
        needs_near: true,
        hits: &[
            "ЕГН: «7001011234»",
            "Моето ЕГН е «7523169263».",
            r#"{"egn":"«0041011230»"}"#,
            "Bulgarian national ID «7523169263»",
        ],
        misses: &["ЕГН: 7001011235", "ЕГН 7013011234", "7001011234 лева"],
        source: "ГРАО, Единен граждански номер",
        ..Rule::BASE
    },
    Rule {
        id: "gov/bg-lnch",
        about: "Bulgarian personal number of a foreigner beside a word for it: check digit",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[10],
            total: 10,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{10}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_foreigner),
        #[rustfmt::skip]
        near: spoken!(&[
            "лнч*", "lnch*", "lnc", "личен номер на чужденец", "личен номер", "чужденец", "чужденци",
            "personal number of a foreigner",
        ], NATIONAL_ID, "bulgarian"),
        needs_near: true,
        hits: &["ЛНЧ: «1000123458»", "личен номер на чужденец «1000123458»"],
        misses: &["ЛНЧ: 1000123459", "1000123458 лева"],
        source: "МВР, личен номер на чужденец; НАП",
        ..Rule::BASE
    },
    Rule {
        id: "gov/bg-eik",
        about: "Bulgarian business number (EIK, Bulstat) beside a word for it: check digits",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[9, 13],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{13}|[0-9]{9}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_business),
        #[rustfmt::skip]
        near: spoken!(company_words![
            "еик*", "eik", "eik_*", "булстат*", "bulstat*", "единен идентификационен код",
            "търговски регистър", "търговския регистър", "уик",
        ], COMPANY_ID, "bulgarian"),
        needs_near: true,
        hits: &[
            "ЕИК «175074752»",
            "Булстат: «1750747521234»",
            "Bulgarian company number «175074752»",
        ],
        misses: &["ЕИК 175074753", "Булстат 1750747521235", "175074752 лева"],
        source: "Закон за регистър БУЛСТАТ; Агенция по вписванията",
        ..Rule::BASE
    },
    Rule {
        id: "gov/bg-vat",
        about: "Bulgarian VAT number beside a word for it: BG and a business or civil number",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[9, 10],
                total: 9,
                letters: 2,
            },
            Wake::Digits {
                runs: &[9, 10],
                total: 9,
                letters: 0,
            },
        ],
        begin: Some(prefixed::<b'B', b'G'>),
        pattern: "(?i:bg)[ ]?[0-9]{9,10}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_tax),
        near: spoken!(
            tax_words!["ддс", "зддс", "данъчен номер", "ин по", "eik*", "еик*"],
            TAX_ID,
            "bulgarian"
        ),
        needs_near: true,
        hits: &[
            "ДДС №: «BG175074752»",
            "VAT «BG 175074752»",
            "ИН по ЗДДС «BG7001011234»",
        ],
        misses: &["VAT BG175074753", "part BG175074752"],
        source: "НАП, ЗДДС; European Commission, VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/bg-identity-card",
        about: "Bulgarian identity card beside a word for it: nine digits, or two \
                letters and seven",
        label: Label::NATIONAL_ID,
        wake: &[
            Wake::Digits {
                runs: &[9],
                total: 9,
                letters: 0,
            },
            Wake::Digits {
                runs: &[7],
                total: 7,
                letters: 2,
            },
        ],
        begin: Some(unchained),
        pattern: "[0-9]{9}|[A-Z]{2}[0-9]{7}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        #[rustfmt::skip]
        near: spoken!(&[
            "номерът на личната", "личната",
            "личната ми карта", "моята лична карта", "лична ми карта", "личната му карта",
            "lichna_karta*", "лична карта*",
            "лична карта", "личната карта", "л.к", "лк", "lichna karta", "документ за самоличност",
            "bulgarian id card", "bulgarian identity card",
        ], NATIONAL_ID, "bulgarian"),
        needs_near: true,
        far: OTHER,
        hits: &["лична карта № «640123456»", "Л.К. «AA1234567»"],
        misses: &["лична карта 64012345", "640123456 лева"],
        source: "Council of the EU, PRADO (BGR-BO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/bg-passport",
        about: "Bulgarian passport beside a word for it: nine digits",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[9],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{9}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            passport_words![
                "задграничния паспорт",
                "паспорта",
                "задгран*",
                "задграничен паспорт"
            ],
            PASSPORT,
            "bulgarian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &["паспорт № «383456789»", "Bulgarian passport «383456789»"],
        misses: &["паспорт 3834567", "383456789 лева"],
        source: "Microsoft Purview, Bulgaria passport number",
        ..Rule::BASE
    },
    Rule {
        id: "gov/bg-driving-licence",
        about: "Bulgarian driving licence beside a word for it: nine digits",
        label: Label::DRIVER_LICENSE,
        wake: &[Wake::Digits {
            runs: &[9],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{9}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        #[rustfmt::skip]
        near: spoken!(licence_words![
            "шофьорск*", "свидетелството за управление", "книжката ми", "shofyorska*",
            "шофьорската ми*",
            "свидетелство за управление", "шофьорска книжка", "шофьорската книжка", "сумпс",
        ], DRIVER_LICENSE, "bulgarian"),
        needs_near: true,
        far: OTHER,
        hits: &[
            "шофьорска книжка № «281234567»",
            "Bulgarian driving licence «281234567»",
        ],
        misses: &["шофьорска книжка 28123", "281234567 лева"],
        source: "Microsoft Purview, Bulgaria driver's license number",
        ..Rule::BASE
    },
];

/// The month has 20 more for those born before 1900 and 40 more from 2000 on.
fn is_civil(value: &str) -> bool {
    let (year, month, day) = (part(value, 0, 2), part(value, 2, 2), part(value, 4, 2));
    let (year, month) = match month {
        41.. => (2000 + year, month - 40),
        21.. => (1800 + year, month - 20),
        _ => (1900 + year, month),
    };
    let rest = weighted_sum(value, &[2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10;
    is_day(year, month, day) && rest == part(value, 9, 1)
}

fn is_foreigner(value: &str) -> bool {
    let rest = weighted_sum(value, &[21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10;
    rest == part(value, 9, 1) && !all_same(value)
}

/// Nine digits with a check digit; a branch has three more and one more check digit.
fn is_business(value: &str) -> bool {
    let rest = match weighted_sum(value, &[1, 2, 3, 4, 5, 6, 7, 8]) % 11 {
        10 => weighted_sum(value, &[3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10,
        rest => rest,
    };
    let tail = value.get(8..12).unwrap_or_default();
    let branch = match weighted_sum(tail, &[2, 7, 3, 5]) % 11 {
        10 => weighted_sum(tail, &[4, 9, 5, 7]) % 11 % 10,
        rest => rest,
    };
    rest == part(value, 8, 1)
        && (digit_count(value) == 9 || branch == part(value, 12, 1))
        && !all_same(value)
}

/// Ten digits are of a person, a foreigner or another taxpayer.
fn is_tax(value: &str) -> bool {
    if digit_count(value) == 9 {
        return is_business(value);
    }
    let rest = weighted_sum(value, &[4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    let other = (11 - rest) % 11 == part(value, 9, 1);
    is_civil(value) || is_foreigner(value) || other && !all_same(value)
}
