//! Numbers that Romania gives to a person or a business.

use super::cz::begin_two_letters;
use super::se::{
    OTHER, company_words, is_day, is_serial, licence_words, part, passport_words, person_words,
    prefixed, tax_words, unchained,
};
use crate::label::Label;
use crate::rules::checksum::{all_same, digits, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Romanian words for the fiscal code of a business.
#[rustfmt::skip]
const FISCAL: &[&str] = &[
    "cui", "cui_*", "c.u.i", "cif", "cif_*", "c.i.f", "cod fiscal*", "codul fiscal*", "cod unic",
    "codul unic", "cod de identificare fiscală", "cod de identificare fiscala", "cod tva", "codul tva",
    "identificare fiscal*", "romanian tax*", "romanian vat*", "romanian company*", "rumänische*",
    "fiscal roumain", "fiscal rumano", "罗马尼亚税号", "румынский налог*",
];

/// The same and words of other languages.
#[rustfmt::skip]
const TAX: &[&str] = tax_words![
    "cui", "cif", "c.u.i", "c.i.f", "cod fiscal*", "codul fiscal*", "cod unic", "cod tva", "codul tva",
];

/// "Whose", "which" in Italian, which is spelt like the fiscal code.
#[rustfmt::skip]
const ITALIAN: &[&str] = &[
    "di cui", "a cui", "in cui", "per cui", "da cui", "con cui", "su cui", "tra cui", "il cui",
    "la cui", "i cui", "le cui", "cui si", "cui è", "order no*", "order num*", "invoice*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/ro-cnp",
        about: "Romanian personal numeric code beside a word for it: sex, date, county, check digit",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[1, 7, 13],
            total: 13,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[1-9][0-9]{12}|[1-9] [0-9]{6} [0-9]{6}|[1-9][0-9]{6}[ -][0-9]{6}",
        reach: 18,
        right: Edge::Number,
        check: Some(is_person),
        confidence: Confidence::Certain,
        #[rustfmt::skip]
        near: spoken!(person_words![
            "cnp*", "c.n.p", "cod numeric*", "codul numeric*", "codul meu numeric", "cetățean*",
            "buletin*",
        ], NATIONAL_ID, "romanian"),
        needs_near: true,
        hits: &[
            "CNP-ul meu este «1700101123454».",
            "cnp: «6000101401235»",
            "Romanian personal numeric code «1 700101 123454»",
            r#"{"cnp":"«1700101123454»"}"#,
        ],
        misses: &[
            "CNP 1700101123455",
            "CNP 1701301123457",
            "1700101123454 lei",
        ],
        source: "Legea nr. 105/1996; DEPABD, codul numeric personal",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ro-cui",
        about: "Romanian fiscal code of a business beside a Romanian word for it: modulus 11",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[6, 7, 8, 9, 10],
            total: 6,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[1-9][0-9]{5,9}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_business),
        near: spoken!(FISCAL, TAX_ID, "romanian"),
        needs_near: true,
        far: ITALIAN,
        hits: &[
            "CUI: «18547290»",
            "cod fiscal «18547290», București",
            "罗马尼亚税号«18547290»",
            r#"{"cui":"«18547290»"}"#,
        ],
        misses: &[
            "CUI: 18547291",
            "18547290 lei",
            "VAT 19%, 18547290 lei",
            "i dati di cui 18547290",
        ],
        source: "ANAF, codul de identificare fiscală",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ro-vat",
        about: "Romanian VAT number beside a word for it: RO and a fiscal code",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[2, 3, 4, 5, 6, 7, 8, 9, 10],
                total: 2,
                letters: 2,
            },
            Wake::Digits {
                runs: &[6, 7, 8, 9, 10],
                total: 6,
                letters: 0,
            },
        ],
        begin: Some(prefixed::<b'R', b'O'>),
        pattern: "(?i:ro)[ ]?[1-9][0-9]{1,9}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_business),
        near: spoken!(TAX, TAX_ID, "romanian"),
        needs_near: true,
        hits: &["cod fiscal «RO18547290»", "VAT «RO 18547290», București"],
        misses: &["CUI RO18547291", "part RO18547290"],
        source: "ANAF, codul de identificare fiscală; VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ro-onrc",
        about: "Romanian trade register number: J, county, number and year, beside a word for it",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[1, 2],
            total: 6,
            letters: 1,
        }],
        begin: Some(begin_register),
        pattern: "[JFCjfc](?:0?[1-9]|[1-3][0-9]|40|5[12])/[0-9]{1,7}/(?:[0-9]{2}[./][0-9]{2}[./])?(?:199|20[0-3])[0-9]",
        reach: 32,
        right: Edge::Number,
        #[rustfmt::skip]
        near: spoken!(company_words![
            "registrul comerțului", "registrul comertului", "reg. com", "reg.com", "nr. reg", "reg. comerțului",
            "nr. de ordine", "onrc", "srl", "s.r.l", "pfa", "cui", "cif",
        ], COMPANY_ID, "romanian"),
        needs_near: true,
        hits: &[
            "Reg. Com. «J40/1234/2010»",
            "nr. registrul comerțului: «J12/45/1999»",
        ],
        misses: &["Reg. Com. J60/1234/2010", "dosar J40/1234/2010"],
        source: "Oficiul Național al Registrului Comerțului",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ro-identity-card",
        about: "Romanian identity card beside a word for it: series and number",
        label: Label::NATIONAL_ID,
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
        begin: Some(begin_series),
        pattern: r"(?P<value>[A-Za-z]{2}(?:[ ]|[ ,]{0,3}(?i:nr|număr|numarul|numărul|numar)[.:]?[ ]?)?[0-9]{6,7})",
        reach: 40,
        right: Edge::Number,
        #[rustfmt::skip]
        near: spoken!(person_words![
            "cartea mea de identitate", "cărții de identitate", "serie ci", "serie_ci", "seria ci",
            "serie si nr", "seria și numărul", "cartii de identitate", "buletinul*",
            "carte identitate",
            "seria", "buletin*", "carte de identitate", "cartea de identitate", "ci seria",
            "c.i", "act de identitate", "actul de identitate",
        ], NATIONAL_ID, "romanian"),
        needs_near: true,
        far: OTHER,
        hits: &[
            "CI seria «RX nr. 123456»",
            "carte de identitate «RX123456»",
            "buletin seria «KX 123456»",
        ],
        misses: &["carte de identitate RX12345", "RX123456 lei"],
        source: "DEPABD, carte de identitate; Council of the EU, PRADO (ROU-BO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ro-passport",
        about: "Romanian passport beside a word for it: eight or nine digits",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[8, 9],
            total: 8,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{8,9}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            passport_words!["pașaport*", "paşaport*", "pasaport*"],
            PASSPORT,
            "romanian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &["pașaport nr. «051234567»", "Romanian passport «12345678»"],
        misses: &["pașaport emis 15012020", "pașaport 1234567"],
        source: "Microsoft Purview, Romania passport number",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ro-driving-licence",
        about: "Romanian driving licence beside a word for it: a letter, eight digits, perhaps a letter",
        label: Label::DRIVER_LICENSE,
        wake: &[Wake::Digits {
            runs: &[8],
            total: 8,
            letters: 1,
        }],
        begin: Some(unchained),
        pattern: "[A-Z][0-9]{8}[A-Z]?",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            licence_words![
                "permisului de conducere",
                "permisului meu*",
                "permisul meu*",
                "carnet de conducere",
                "carnetul de conducere",
                "carnetului*",
                "permis auto",
                "permis conducere",
                "permis de conduc*",
                "permis de conducere",
                "permisul de conducere",
                "permisul auto",
                "carnet auto"
            ],
            DRIVER_LICENSE,
            "romanian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "permis de conducere «B01234567X»",
            "Romanian driving licence «S12345678»",
        ],
        misses: &["permis de conducere 123", "B01234567X în tabel"],
        source: "Microsoft Purview, Romania driver's license number",
        ..Rule::BASE
    },
];

fn begin_register(text: &[u8], at: usize) -> Option<usize> {
    let slash = text.get(at + 2) == Some(&b'/') || text.get(at + 3) == Some(&b'/');
    slash.then(|| unchained(text, at))?
}

/// The series stands before the number, and often the word `nr.` between the two.
fn begin_series(text: &[u8], at: usize) -> Option<usize> {
    if !text[at].is_ascii_digit() {
        return unchained(text, at);
    }
    if let Some(start) = begin_two_letters(text, at) {
        let word = text[start..start + 2].eq_ignore_ascii_case(b"nr");
        if !word {
            return Some(start);
        }
    }
    let mut from = at.saturating_sub(16);
    while from < at && text[from] & 0xC0 == 0x80 {
        from += 1;
    }
    let before = std::str::from_utf8(&text[from..at]).ok()?;
    let before = before.trim_end_matches([' ', '.', ':']);
    let series = ["nr", "Nr", "NR", "numărul", "număr", "numarul", "numar"]
        .iter()
        .find_map(|word| before.strip_suffix(word))?;
    let series = series.trim_end_matches([' ', ',']);
    let start = from + series.len().checked_sub(2)?;
    let letters = text[start..start + 2].iter().all(u8::is_ascii_uppercase);
    let free = start == 0 || !text[start - 1].is_ascii_alphanumeric();
    (letters && free).then_some(start)
}

/// The first digit tells sex and century, 7 and 8 residents, 9 foreigners; counties are numbered
/// 1 to 46, 51 and 52 are in use since some were joined, 70 and 80 to 83 stand for registers.
fn is_person(value: &str) -> bool {
    let year = part(value, 1, 2);
    let year = match part(value, 0, 1) {
        3 | 4 => 1800 + year,
        5 | 6 => 2000 + year,
        7..=9 if year < 30 => 2000 + year,
        _ => 1900 + year,
    };
    let rest = weighted_sum(value, &[2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
    let check = if rest == 10 { 1 } else { rest };
    is_day(year, part(value, 3, 2), part(value, 5, 2))
        && matches!(part(value, 7, 2), 1..=48 | 51 | 52 | 70 | 80..=83)
        && check == part(value, 12, 1)
}

/// The weights are those of the places from the right.
fn is_business(value: &str) -> bool {
    let mut reversed = digits(value).rev();
    let check = reversed.next().unwrap_or_default();
    let sum: u32 = reversed
        .zip([2, 3, 5, 7, 1, 2, 3, 5, 7])
        .map(|(digit, weight)| u32::from(digit) * weight)
        .sum();
    sum * 10 % 11 % 10 == u32::from(check) && !all_same(value)
}
