//! Numbers that Türkiye gives to a person or a business.

use super::se::{OTHER, is_serial, part, passport_words, person_words, tax_words, unchained};
use crate::label::Label;
use crate::rules::checksum::{all_same, digits};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for an identity number. With dots on the capitals, upper case is a spelling of its own.
#[rustfmt::skip]
const PERSON: &[&str] = person_words![
    "tc", "t.c", "tc numara*", "t.c. numara*", "tc'm", "vatandaşlık*",
    "t.c. kimlik*", "t.c. kİmlİk*", "tc kimlik*", "tc k*", "t.c. k*", "tc kİmlİk*", "tc no", "t.c. no", "tc_no", "tcno",
    "tckn", "tckno", "tckimlik*", "tc_kimlik*", "tckimlikno*", "t.c.", "tc:", "kimlik*", "kİmlİk*",
    "nüfus cüzdan*", "vatandaşlık n*", "vatandaslik n*", "nüfusa kayıt*", "turkish id*",
    "turkish identi*", "türkische identit*",
];

/// Words for the number of a taxpayer.
#[rustfmt::skip]
const TAX: &[&str] = tax_words![
    "vergi kimlik*", "vergİ kİmlİk*", "vergi dairesi*", "vergİ daİresİ*", "vkn", "vkn_*", "v.k.n",
    "vergi no*", "vergino*", "vergi_no*", "vergİ no*", "v.d", "kdv",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/tr-kimlik",
        about: "Turkish identity number beside a word for it: two check digits",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[3, 11],
            total: 11,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[1-9][0-9]{10}|[1-9][0-9]{2}[ ][0-9]{3}[ ][0-9]{3}[ ][0-9]{2}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_person),
        confidence: Confidence::Certain,
        near: spoken!(PERSON, NATIONAL_ID, "turkish"),
        needs_near: true,
        hits: &[
            "T.C. kimlik numaram «10000000146».",
            "TC: «12345678950»",
            "T.C. KİMLİK NO: «10000000146»",
            "TCKN=«12345678950»",
            "土耳其身份证号码是«10000000146»。",
            r#"{"tcKimlikNo":"«10000000146»"}"#,
            "nomor identitas Turki «123 456 789 50»",
        ],
        misses: &[
            "T.C. kimlik numaram 10000000147.",
            "TC: 12345678951",
            "10000000146 lira",
            "TC kimlik 01000000146",
        ],
        source: "Nüfus ve Vatandaşlık İşleri, T.C. kimlik numarası (check digits)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/tr-vkn",
        about: "Turkish tax number beside a word for it: ten digits with a check digit",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[3, 10],
            total: 10,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{10}|[0-9]{3}[ ][0-9]{3}[ ][0-9]{4}|[0-9]{3}[ ][0-9]{3}[ ][0-9]{2}[ ][0-9]{2}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_taxpayer),
        near: spoken!(TAX, TAX_ID, "turkish"),
        needs_near: true,
        hits: &[
            "Vergi No: «1234567890»",
            "VKN «123 456 7890»",
            "vergi kimlik numarası «1234567890»",
            "Turkish tax number «1234567890»",
        ],
        misses: &["Vergi No: 1234567891", "1234567890 lira", "VKN 0000000000"],
        source: "Gelir İdaresi Başkanlığı, vergi kimlik numarası",
        ..Rule::BASE
    },
    Rule {
        id: "gov/tr-mersis",
        about: "Turkish register number of a business beside its own word: sixteen digits",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[4, 16],
            total: 16,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{16}|[0-9]{4}(?:[ -][0-9]{4}){3}",
        reach: 24,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            &["mersis*", "mersİs*", "mersis_*", "merkezi sicil*"],
            COMPANY_ID,
            "turkish"
        ),
        needs_near: true,
        hits: &[
            "Mersis No: «0123456789000015»",
            "mersis «0123-4567-8900-0015»",
        ],
        misses: &["MERSİS 012345678900001", "0123456789000015 lira"],
        source: "Ticaret Bakanlığı, MERSİS",
        ..Rule::BASE
    },
    Rule {
        id: "gov/tr-sicil",
        about: "Turkish trade register number beside its own word: up to six digits",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[5, 6],
            total: 5,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{5,6}(?:-[0-9]{1,2})?",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            &[
                "ticaret sicil no*",
                "ticaret sicili no*",
                "sicil no*",
                "sicil numara*",
            ],
            COMPANY_ID,
            "turkish"
        ),
        needs_near: true,
        far: OTHER,
        hits: &["ticaret sicil no: «123456»", "Sicil No «123456-5»"],
        misses: &["ticaret sicil no: 1234", "123456 lira"],
        source: "Türkiye Ticaret Sicili",
        ..Rule::BASE
    },
    Rule {
        id: "gov/tr-identity-card",
        about: "Turkish identity card beside a word for it: series of letters and digits",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[2],
            total: 2,
            letters: 1,
        }],
        begin: Some(begin_series),
        pattern: "[A-Z][0-9]{2}[A-Z ][0-9]{5,6}",
        reach: 16,
        right: Edge::Number,
        #[rustfmt::skip]
        near: spoken!(person_words![
            "kimlik*", "kİmlİk*", "seri no*", "serİ no*", "cüzdan seri*", "nüfus cüzdan*",
            "turkish id*",
        ], NATIONAL_ID, "turkish"),
        needs_near: true,
        far: &["model*", "ürün*", "sipariş*"],
        hits: &[
            "kimlik kartı seri no «A12B34567»",
            "nüfus cüzdanı «A05 123456»",
        ],
        misses: &["kimlik kartı A12B345", "parça A12B34567"],
        source: "Council of the EU, PRADO (TUR-BO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/tr-passport",
        about: "Turkish passport beside a word for it: a letter and eight digits",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[8],
            total: 8,
            letters: 1,
        }],
        begin: Some(unchained),
        pattern: "[A-Z][0-9]{8}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            passport_words!["pasaportum*", "pasaportun*"],
            PASSPORT,
            "turkish"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "pasaport no: «U12345678»",
            "Turkish passport «U12345678»",
            "土耳其护照«S12345678»",
        ],
        misses: &["pasaport U123456", "parça U12345678"],
        source: "Council of the EU, PRADO (TUR-AO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/tr-driving-licence",
        about: "Turkish driving licence beside a word for it: six digits",
        label: Label::DRIVER_LICENSE,
        wake: &[Wake::Digits {
            runs: &[6],
            total: 6,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{6}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        #[rustfmt::skip]
        near: spoken!(&[
            "ehliyet no*", "ehliyet num*", "ehliyet belge*", "ehliyetim*", "sürücü belge*", "sürücü belgesi*",
            "surucu belge*", "turkish driving*", "turkish driver*",
        ], DRIVER_LICENSE, "turkish"),
        needs_near: true,
        far: OTHER,
        hits: &["ehliyet no «123456»", "Turkish driving licence «123456»"],
        misses: &["ehliyet no 1234", "123456 lira"],
        source: "Council of the EU, PRADO (TUR-FO)",
        ..Rule::BASE
    },
];

/// A letter, two digits, a letter or a space, five or six digits.
fn begin_series(text: &[u8], at: usize) -> Option<usize> {
    let middle = text.get(at + 3);
    let shape = middle.is_some_and(|b| b.is_ascii_uppercase() || *b == b' ')
        && text.get(at + 4).is_some_and(u8::is_ascii_digit);
    shape.then(|| unchained(text, at))?
}

/// The tenth digit is seven times the odd places less the even ones, the eleventh the sum of all
/// before it.
fn is_person(value: &str) -> bool {
    let sum = |from: usize, step: usize| -> u32 {
        digits(value)
            .take(9)
            .skip(from)
            .step_by(step)
            .map(u32::from)
            .sum()
    };
    let (odd, even) = (sum(0, 2), sum(1, 2));
    let tenth = (odd * 7 + 100 - even) % 10;
    tenth == part(value, 9, 1) && (odd + even + tenth) % 10 == part(value, 10, 1)
}

/// Each digit and the places right of it are added, times a power of two by 9.
fn is_taxpayer(value: &str) -> bool {
    let sum: u32 = digits(value)
        .take(9)
        .zip((1..=9).rev())
        .map(|(digit, place)| {
            let shifted = (u32::from(digit) + place) % 10;
            match shifted * 2u32.pow(place) % 9 {
                0 if shifted > 0 => 9,
                rest => rest,
            }
        })
        .sum();
    (10 - sum % 10) % 10 == part(value, 9, 1) && !all_same(value)
}
