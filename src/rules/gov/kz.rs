//! Numbers of Kazakhstan.

use super::cn::shared::{NUMBER, is_yymmdd, part, run};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::checksum::{digits, weighted_sum};
use crate::rules::gov::nation::spoken;

/// Words for the number of a person or a business, in Kazakh, Russian and English.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "иин", "иин*", "иина", "иином", "жсн", "жсн*", "iin", "iin*", "бин", "бин*", "бсн", "bin", "бином", "индивидуальный идентификационный*", "индивидуального идентификационного*",
    "жеке сәйкестендіру*", "бизнес-идентификационный*", "individual identification number*", "business identification number*", "kazakh*", "казахстан*", "егов", "egov",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/kz-iin",
        about: "Kazakh number of a person beside a word for it: date of birth, century and sex, modulus 11",
        wake: &[run(0, &[6, 12], 12)],
        pattern: "[0-9]{6}[ ]?[0-9]{6}",
        check: Some(is_person),
        near: spoken!(NAMES, NATIONAL_ID, "kazakh"),
        hits: &[
            "ИИН: «900101300126»",
            "Мой ИИН «051231500348».",
            "ЖСН: «900101300126»",
            "IIN «900101300126»",
        ],
        misses: &["ИИН 900101300127", "ИИН 901301300126", "номер 900101300126"],
        source: "Law of Kazakhstan on national registers of identification numbers; Government decree 1565",
        ..NUMBER
    },
    Rule {
        id: "gov/kz-bin",
        about: "Kazakh number of a business beside a word for it: year and month, kind, modulus 11",
        label: Label::COMPANY_ID,
        wake: &[run(0, &[12], 12)],
        pattern: "[0-9]{4}[456][0-9]{7}",
        check: Some(is_business),
        near: spoken!(NAMES, COMPANY_ID, "kazakh"),
        hits: &["БИН: «120340001230»", "BIN «990640500126»"],
        misses: &["БИН 120340001231", "rows 120340001230"],
        source: "Law of Kazakhstan on national registers of identification numbers; Government decree 1565",
        ..NUMBER
    },
];

fn is_person(value: &str) -> bool {
    is_yymmdd(part(value, 0, 6)) && part(value, 6, 7) <= 6 && has_check(value)
}

fn is_business(value: &str) -> bool {
    (1..=12).contains(&part(value, 2, 4)) && part(value, 5, 6) <= 3 && has_check(value)
}

/// The places weigh 1 to 11; where the rest by 11 is ten, they begin with 3. A number for which
/// it is ten again is not given.
fn has_check(value: &str) -> bool {
    const FIRST: [u8; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const SECOND: [u8; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
    let rest = match weighted_sum(value, &FIRST) % 11 {
        10 => weighted_sum(value, &SECOND) % 11,
        rest => rest,
    };
    digits(value).next_back().map(u32::from) == Some(rest)
}
