//! Numbers that Czechia gives to a person or a business. Slovakia shares the birth number and
//! the business number with it.

use super::se::{
    OTHER, company_words, is_day, is_serial, licence_words, part, passport_words, person_words,
    prefixed, tax_words, unchained,
};
use crate::label::Label;
use crate::rules::checksum::{digit_count, digits, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for a birth number, in Czech and Slovak.
#[rustfmt::skip]
pub(super) const BIRTH: &[&str] = person_words![
    "rodné č*", "rodne c*", "rodného č*", "rodného c*", "rodným č*", "rodne_c*", "rodnecislo*",
    "rod. č*", "r.č", "r. č", "rč", "čísle pojištěnce", "číslo pojištěnce", "birth number",
    "birth_number", "birthnumber", "identifikačné číslo osoby", "číslo poistenca", "geburtsnummer*",
    "birth no",
];

/// Words for a business number, in Czech and Slovak.
#[rustfmt::skip]
pub(super) const BUSINESS: &[&str] = company_words![
    "ičo*", "ico", "ico_*", "ič", "ič:", "i.č.o", "ičo:", "identifikační číslo", "identifikačné číslo",
    "obchodní rejstřík*", "obchodný register*", "živnost*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/cz-rodne-cislo",
        about: "Czech or Slovak birth number with its slash: date, divisible by 11",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6],
            total: 10,
            letters: 0,
        }],
        begin: Some(begin_slash),
        pattern: "[0-9]{6}/[0-9]{4}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_birth_number),
        confidence: Confidence::Likely,
        far: OTHER,
        hits: &[
            "Jan, «700101/1237», Praha",
            "rodné číslo «705101/1231» (žena)",
        ],
        misses: &[
            "Jan, 700101/1238, Praha",
            "701301/1234",
            "a/700101/1237",
            "700101/1237/5",
            "order no. 700101/1237",
        ],
        source: "Zákon č. 133/2000 Sb., § 13 (rodné číslo); zákon č. 301/1995 Z. z.",
        ..Rule::BASE
    },
    Rule {
        id: "gov/cz-rodne-cislo-context",
        about: "Czech or Slovak birth number beside a word for it",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6, 10],
            total: 10,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{6}[ ]?[/-]?[ ]?[0-9]{4}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_birth_number),
        confidence: Confidence::Certain,
        near: spoken!(BIRTH, NATIONAL_ID, "czech"),
        needs_near: true,
        hits: &[
            "rodné číslo: «7001011237»",
            "RČ «700101 / 1237»",
            r#"{"rodne_cislo":"«7051011231»"}"#,
            "捷克身份证号码是«7001011237»",
        ],
        misses: &["rodné číslo: 7001011238", "7001011237 korun"],
        source: "Zákon č. 133/2000 Sb., § 13 (rodné číslo); zákon č. 301/1995 Z. z.",
        ..Rule::BASE
    },
    Rule {
        id: "gov/cz-rodne-cislo-old",
        about: "Birth number of somebody born before 1954, nine digits, beside a word for it",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6, 9],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{6}/?[0-9]{3}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_old_birth_number),
        near: spoken!(BIRTH, NATIONAL_ID, "czech"),
        needs_near: true,
        far: OTHER,
        hits: &["rodné číslo «530101/123»", "rč. «535101123»"],
        misses: &["rodné číslo 540101/123", "530101/123 korun"],
        source: "Zákon č. 133/2000 Sb., § 13 (rodné číslo)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/cz-ico",
        about: "Czech or Slovak business number beside a word for it: modulus 11",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[2, 3, 8],
            total: 8,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{8}|[0-9]{2}[ ][0-9]{3}[ ][0-9]{3}|[0-9]{3}[ ][0-9]{2}[ ][0-9]{3}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_business),
        near: spoken!(BUSINESS, COMPANY_ID, "czech"),
        needs_near: true,
        far: &["favicon*", "icon*", ".ico", "href*", "src"],
        hits: &[
            "IČO: «25123459»",
            "IČ «251 23 459», Praha",
            "IČO «25 123 459»",
            r#"{"ico":"«25123459»"}"#,
            "Czech company ID «25123459»",
        ],
        misses: &["IČO: 25123458", "25123459 korun", "IČO 00000000"],
        source: "Český statistický úřad, registr ekonomických subjektů (IČO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/cz-dic",
        about: "Czech VAT number beside a word for it: CZ and a business or birth number",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[8, 9, 10],
                total: 8,
                letters: 2,
            },
            Wake::Digits {
                runs: &[8, 9, 10],
                total: 8,
                letters: 0,
            },
        ],
        begin: Some(prefixed::<b'C', b'Z'>),
        pattern: "(?i:cz)[ -]?[0-9]{8,10}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_tax),
        near: spoken!(
            tax_words![
                "dič*",
                "dic",
                "dic:",
                "dic_*",
                "dph",
                "daňové identifikační",
                "plátce*"
            ],
            TAX_ID,
            "czech"
        ),
        needs_near: true,
        hits: &[
            "DIČ: «CZ25123459»",
            "DIČ «CZ7001011237»",
            "VAT ID «CZ 25123459»",
        ],
        misses: &["DIČ: CZ25123458", "part CZ25123459"],
        source: "Finanční správa, DIČ; European Commission, VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/cz-identity-card",
        about: "Czech identity card beside a word for it: nine digits, or six and two letters",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6, 9],
            total: 6,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{9}|[0-9]{6}[ ]?[A-Z]{2}[0-9]{0,2}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        #[rustfmt::skip]
        near: spoken!(&[
            "občank*", "obcank*", "občanský průkaz*", "cislo op", "cislo_op", "čísla op",
            "průkaz totožnosti", "průkazu totožnosti", "číslo průkazu",
            "občansk*", "obcansk*", "číslo op", "č. op", "czech id card", "czech identity card",
            "číslo dokladu", "tschechischer personalausweis",
        ], NATIONAL_ID, "czech"),
        needs_near: true,
        far: OTHER,
        hits: &["občanský průkaz č. «123456789»", "číslo OP: «998877665»"],
        misses: &["občanský průkaz 12345", "123456789 korun"],
        source: "Council of the EU, PRADO (CZE-BO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/cz-passport",
        about: "Czech passport beside a word for it: eight digits",
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
                "pasem",
                "pas:",
                "můj pas",
                "cestovním pasem",
                "cestovního pasu",
                "cislo pasu",
                "cislo_pasu",
                "cestovní pas*",
                "číslo pasu",
                "č. pasu",
                "pasu",
                "cestovní doklad"
            ],
            PASSPORT,
            "czech"
        ),
        needs_near: true,
        far: OTHER,
        hits: &["cestovní pas č. «12345678»", "Czech passport «12345678»"],
        misses: &["passport issued 15.01.2020", "cestovní pas 1234567"],
        source: "Council of the EU, PRADO (CZE-AO); Microsoft Purview, Czech passport number",
        ..Rule::BASE
    },
    Rule {
        id: "gov/cz-driving-licence",
        about: "Czech driving licence beside a word for it: two letters and six digits",
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
                letters: 0,
            },
        ],
        begin: Some(begin_two_letters),
        pattern: "[A-Z]{2}[ ]?[0-9]{6}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            licence_words!["řidičsk*", "ridicsk*", "řidičák*", "číslo řp"],
            DRIVER_LICENSE,
            "czech"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "řidičský průkaz «EA 123456»",
            "Czech driving licence: «EB123456»",
        ],
        misses: &["řidičský průkaz E123456", "sekce EA 123456"],
        source: "Microsoft Purview, Czech driver's license number",
        ..Rule::BASE
    },
];

fn begin_slash(text: &[u8], at: usize) -> Option<usize> {
    let day = matches!(text.get(at + 4), Some(b'0'..=b'3'));
    (day && text.get(at + 6) == Some(&b'/')).then(|| unchained(text, at))?
}

/// Two capitals directly before the digits, or before one space.
pub(super) fn begin_two_letters(text: &[u8], at: usize) -> Option<usize> {
    let start = if text[at].is_ascii_digit() {
        let start = at.checked_sub(3)?;
        let letters = text[start..start + 2].iter().all(u8::is_ascii_uppercase);
        (letters && text[at - 1] == b' ').then_some(start)?
    } else {
        at
    };
    unchained(text, start)
}

/// The month of a woman has 50 more, and 20 more where a day's numbers ran out (since 2004). The
/// ten digits are divisible by 11; until 1985 those whose rest is 10 ended in 0.
pub(super) fn is_birth_number(value: &str) -> bool {
    let (year, month, day) = (part(value, 0, 2), part(value, 2, 2), part(value, 4, 2));
    let year = if year >= 54 { 1900 + year } else { 2000 + year };
    let month = if month > 50 { month - 50 } else { month };
    let month = if month > 20 && year > 2003 {
        month - 20
    } else {
        month
    };
    let rest = digits(value)
        .take(9)
        .fold(0, |rest, digit| (rest * 10 + u32::from(digit)) % 11);
    let check = part(value, 9, 1);
    digit_count(value) == 10
        && is_day(year, month, day)
        && (rest == check || rest == 10 && check == 0 && year < 1986)
}

fn is_old_birth_number(value: &str) -> bool {
    let (year, month, day) = (part(value, 0, 2), part(value, 2, 2), part(value, 4, 2));
    let month = if month > 50 { month - 50 } else { month };
    year < 54 && is_day(1900 + year, month, day) && part(value, 6, 3) > 0
}

pub(super) fn is_business(value: &str) -> bool {
    let rest = weighted_sum(value, &[8, 7, 6, 5, 4, 3, 2]) % 11;
    (11 - rest) % 10 == part(value, 7, 1) && is_serial(value)
}

/// Nine digits are an old birth number, or one that a tax office gave, which begins with 6.
fn is_tax(value: &str) -> bool {
    match digit_count(value) {
        8 => part(value, 0, 1) != 9 && is_business(value),
        9 => is_old_birth_number(value) || is_special(value),
        _ => is_birth_number(value),
    }
}

/// A number of a tax office: the check digit is the rest by 11 and 8 more.
fn is_special(value: &str) -> bool {
    let tail = value.get(value.len() - 8..).unwrap_or_default();
    let rest = weighted_sum(tail, &[8, 7, 6, 5, 4, 3, 2]) % 11;
    part(value, 0, 1) == 6 && (rest + 8) % 10 == part(value, 8, 1)
}
