//! Numbers that Hungary gives to a person or a business.

use super::cz::begin_two_letters;
use super::se::{
    OTHER, company_words, is_day, is_serial, licence_words, part, passport_words, person_words,
    prefixed, tax_words, unchained,
};
use crate::label::Label;
use crate::rules::checksum::{weighted, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for the number of a taxpayer.
#[rustfmt::skip]
const TAX: &[&str] = tax_words![
    "adóaz*", "adoaz*", "adóazon*", "adó az*",
    "adószám*", "adoszam*", "adóazonosító*", "adoazonosito*", "adójel*", "adókártya*",
    "közösségi adó*", "áfa*",
];

/// Words for an identity card.
#[rustfmt::skip]
const CARD: &[&str] = person_words![
    "szem.ig*", "szem. ig*", "személyim*", "szemelyi_igazolvany*", "személyi száma",
    "igazolvány szám*",
    "személyi igazolvány*", "szemelyi igazolvany*", "személyazonosító igazolvány*", "szig*",
    "személyi*", "igazolványszám*", "okmányazonosító*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/hu-personal-number",
        about: "Hungarian personal number: sex and century, date of birth, modulus 11",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[1, 11],
            total: 11,
            letters: 0,
        }],
        begin: Some(begin_personal),
        pattern: "[1-8](?:-[0-9]{6}-[0-9]{4}|[ ][0-9]{6}[ ][0-9]{4})",
        reach: 16,
        right: Edge::Number,
        check: Some(is_personal),
        confidence: Confidence::Likely,
        hits: &["személyi szám: «1-700101-1236»", "Kovács, «2 700101 1237»"],
        misses: &[
            "személyi szám: 1-700101-1239",
            "1-701301-1235",
            "v1-700101-1235",
        ],
        source: "1996. évi XX. törvény, 2. melléklet (személyi azonosító)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/hu-personal-number-context",
        about: "Hungarian personal number without groups, beside a word for it",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[11],
            total: 11,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[1-8][0-9]{10}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_personal),
        confidence: Confidence::Certain,
        #[rustfmt::skip]
        near: spoken!(person_words![
            "személyi szám*", "szemelyi szam*", "személyi azonosító*", "szemelyi azonosito*",
            "személyazonosító*", "személyiszám*",
        ], NATIONAL_ID, "hungarian"),
        needs_near: true,
        hits: &[
            "személyi azonosító: «17001011236»",
            "Hungarian personal id «17001011236»",
        ],
        misses: &["személyi azonosító: 17001011239", "17001011236 forint"],
        source: "1996. évi XX. törvény, 2. melléklet (személyi azonosító)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/hu-adoazonosito-jel",
        about: "Hungarian number of a taxpayer, a person: 8, days since 1867, modulus 11",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[10],
            total: 10,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "8[0-9]{9}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_taxpayer),
        confidence: Confidence::Certain,
        near: spoken!(TAX, TAX_ID, "hungarian"),
        needs_near: true,
        hits: &[
            "adóazonosító jelem «8376211242»",
            "Hungarian tax ID: «8376211242»",
        ],
        misses: &[
            "adóazonosító jelem 8376211230",
            "adóazonosító 8999991230",
            "8376211242 forint",
        ],
        source: "1996. évi XX. törvény, 1. melléklet (adóazonosító jel)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/hu-taj",
        about: "Hungarian social security (TAJ) number beside a word for it: check digit",
        label: Label::HEALTH_ID,
        wake: &[Wake::Digits {
            runs: &[3, 9],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{3}([ -]?)[0-9]{3}[ -]?[0-9]{3}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_taj),
        #[rustfmt::skip]
        near: spoken!(&[
            "taj", "taj-*", "tajszám*", "taj_*", "tajszam*", "társadalombiztosítás*",
            "tarsadalombiztositas*", "tb-szám*", "tb kártya*", "hungarian social security",
            "hungarian health*", "ungarische sozialversicherung*",
        ], HEALTH_ID, "hungarian"),
        needs_near: true,
        hits: &[
            "TAJ-szám: «123 456 788»",
            "taj «123456788»",
            "TAJ: «123-456-788»",
        ],
        misses: &["TAJ-szám: 123 456 789", "123 456 788 forint"],
        source: "1996. évi XX. törvény, 3. melléklet (TAJ szám)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/hu-adoszam",
        about: "Hungarian tax number of a business: base with check digit, kind of tax, county",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[8],
            total: 11,
            letters: 0,
        }],
        begin: Some(begin_business),
        pattern: "[0-9]{8}-[1-5]-[0-9]{2}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_business),
        confidence: Confidence::Likely,
        hits: &["Adószám: «12345676-2-41»", "Minta Kft., «12345676-2-41»"],
        misses: &["Adószám: 12345677-2-41", "12345676-2-60", "12345676-7-41"],
        source: "2017. évi CL. törvény (adóigazgatási azonosító); VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/hu-adoszam-context",
        about: "Hungarian tax number of a business without its groups, beside a Hungarian word for it",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[8, 11],
            total: 8,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{8}(?:[1-5][0-9]{2})?",
        reach: 16,
        right: Edge::Number,
        check: Some(is_base),
        #[rustfmt::skip]
        near: spoken!(&[
            "adószám*", "adoszam*", "törzsszám*", "torzsszam*", "hungarian tax*", "hungarian vat*",
            "ungarische steuer*", "ungarische ust*", "fiscal hongrois", "匈牙利税号",
        ], TAX_ID, "hungarian"),
        needs_near: true,
        far: OTHER,
        hits: &["adószám: «12345676241»", "törzsszám «12345676»"],
        misses: &[
            "adószám: 12345677241",
            "12345676 forint",
            "VAT 20%, 12345676 EUR",
        ],
        source: "2017. évi CL. törvény (adóigazgatási azonosító)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/hu-vat",
        about: "Hungarian VAT number beside a word for it: HU and eight digits, check digit",
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
        begin: Some(prefixed::<b'H', b'U'>),
        pattern: "(?i:hu)[ -]?[0-9]{8}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_base),
        near: spoken!(TAX, TAX_ID, "hungarian"),
        needs_near: true,
        hits: &["közösségi adószám «HU12345676»", "VAT: «HU 12345676»"],
        misses: &["közösségi adószám HU12345677", "part HU12345676"],
        source: "European Commission, VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/hu-cegjegyzekszam",
        about: "Hungarian company register number beside a word for it: county, form, number",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[2],
            total: 10,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "(?:0[1-9]|1[0-9]|20)[- ][0-9]{2}[- ][0-9]{6}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            company_words![
                "cégjegyzékszám*",
                "cegjegyzekszam*",
                "cégjegyzék*",
                "cg.",
                "cégbíróság*"
            ],
            COMPANY_ID,
            "hungarian"
        ),
        needs_near: true,
        hits: &["Cégjegyzékszám: «01-09-123456»", "Cg. «13 10 041234»"],
        misses: &["Cégjegyzékszám: 21-09-123456", "01-09-123456 a lap"],
        source: "2006. évi V. törvény, cégjegyzékszám",
        ..Rule::BASE
    },
    Rule {
        id: "gov/hu-identity-card",
        about: "Hungarian identity card beside a word for it: six digits and two letters",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6],
            total: 6,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{6}[ ]?[A-Z]{2}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(CARD, NATIONAL_ID, "hungarian"),
        needs_near: true,
        far: OTHER,
        hits: &[
            "személyi igazolvány száma «123456AB»",
            "Hungarian ID card «123456 AB»",
        ],
        misses: &["személyi igazolvány 123456", "123456AB hash"],
        source: "Council of the EU, PRADO (HUN-BO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/hu-passport",
        about: "Hungarian passport beside a word for it: two letters, six or seven digits",
        label: Label::PASSPORT,
        wake: &[
            Wake::Digits {
                runs: &[6, 7],
                total: 6,
                letters: 2,
            },
            Wake::Digits {
                runs: &[6, 7],
                total: 6,
                letters: 0,
            },
        ],
        begin: Some(begin_two_letters),
        pattern: "[A-Z]{2}[ ]?[0-9]{6,7}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            passport_words![
                "útlevel*",
                "útl.",
                "útl",
                "útlevél*",
                "utlevel*",
                "útleveled*"
            ],
            PASSPORT,
            "hungarian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &["útlevélszám: «BE1234567»", "Hungarian passport «BE 123456»"],
        misses: &["útlevélszám: B1234567", "model BE1234567"],
        source: "Microsoft Purview, Hungary passport number",
        ..Rule::BASE
    },
    Rule {
        id: "gov/hu-driving-licence",
        about: "Hungarian driving licence beside a word for it: two letters and six digits",
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
            licence_words![
                "jogsi*",
                "jogosítv*",
                "vezetői eng*",
                "jogosítvány*",
                "jogositvany*",
                "vezetői engedély*",
                "vezetoi engedely*"
            ],
            DRIVER_LICENSE,
            "hungarian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "vezetői engedély: «CD123456»",
            "jogosítványom száma «CD 123456»",
        ],
        misses: &["jogosítvány 123456", "CD123456 a lap"],
        source: "Microsoft Purview, Hungary driver's license number",
        ..Rule::BASE
    },
];

/// One digit, a group of six, a group of four.
fn begin_personal(text: &[u8], at: usize) -> Option<usize> {
    let gap = matches!(text.get(at + 1), Some(b'-' | b' '));
    let same = text.get(at + 1) == text.get(at + 8);
    (gap && same).then(|| unchained(text, at))?
}

fn begin_business(text: &[u8], at: usize) -> Option<usize> {
    let shape = text.get(at + 8) == Some(&b'-') && text.get(at + 10) == Some(&b'-');
    shape.then(|| unchained(text, at))?
}

/// The weights rise for those born before 1997 and fall for those born since. The first digit
/// tells sex and century.
fn is_personal(value: &str) -> bool {
    let (year, month, day) = (part(value, 1, 2), part(value, 3, 2), part(value, 5, 2));
    let year = match part(value, 0, 1) {
        1 | 2 => 1900 + year,
        3 | 4 if year > 50 => 1800 + year,
        3 | 4 => 2000 + year,
        _ => 1900 + year,
    };
    let late = year > 1996;
    let sum = match late {
        true => weighted_sum(value, &[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]),
        false => weighted_sum(value, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    };
    is_day(year, month, day) && sum % 11 == part(value, 10, 1)
}

/// 8, the days from 1 January 1867 to the birth, three digits, the check digit.
fn is_taxpayer(value: &str) -> bool {
    let sum = weighted_sum(value, &[1, 2, 3, 4, 5, 6, 7, 8, 9]);
    (12_000..64_000).contains(&part(value, 1, 5)) && sum % 11 == part(value, 9, 1)
}

fn is_taj(value: &str) -> bool {
    let sum = weighted_sum(value, &[3, 7, 3, 7, 3, 7, 3, 7]);
    sum % 10 == part(value, 8, 1) && is_serial(value)
}

/// Counties are numbered 2 to 20 and, for another kind of taxpayer, 22 to 44; 51 is the office
/// for large ones.
fn is_business(value: &str) -> bool {
    matches!(part(value, 9, 2), 2..=20 | 22..=44 | 51) && is_base(value)
}

fn is_base(value: &str) -> bool {
    let eight: String = value.chars().filter(char::is_ascii_digit).take(8).collect();
    weighted(&eight, &[9, 7, 3, 1, 9, 7, 3, 1], 10) && is_serial(&eight)
}
