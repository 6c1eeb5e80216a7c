//! Numbers that Israel gives to a person or a business.

use super::se::{
    OTHER, company_words, is_serial, licence_words, passport_words, person_words, tax_words,
    unchained,
};
use crate::label::Label;
use crate::rules::checksum::{digits, luhn};
use crate::rules::gov::nation::spoken;
use crate::rules::{Edge, Rule, Wake};

/// Words for an identity number. Prepositions and the article are joined to a word.
#[rustfmt::skip]
const PERSON: &[&str] = person_words![
    "teudat_zehut", "teudat zehut*", "tz",
    "תעודת זהות", "תעודת הזהות", "בתעודת זהות", "ת.ז", "ת״ז", "ת\"ז", "תז", "הת.ז", "ת. ז", "מספר זהות",
    "מס' זהות", "מספר הזהות", "ת״ז שלי", "teudat zehut", "teudat-zehut", "t.z", "tz:", "t\"z",
    "israeli id*", "israel id*", "israelische id*",
];

/// Words for a business.
#[rustfmt::skip]
const BUSINESS: &[&str] = company_words![
    "לח.פ", "לח״פ", "בח.פ", "וח.פ", "לח\"פ", "החברה", "חברה", "הח.פ", "הח״פ", "ח.פ.", "company_number",
    "ח.פ", "ח״פ", "ח\"פ", "חפ", "מספר חברה", "חברה פרטית", "עוסק מורשה", "ע.מ", "ע״מ", "ע\"מ", "עמותה",
    "ע.ר", "רשם החברות", "hp number", "h.p",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/il-teudat-zehut",
        about: "Israeli identity number beside a word for it: up to nine digits, Luhn",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[1, 8, 9],
            total: 8,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{9}|[0-9]{8}-[0-9]|[0-9]{8}|[0-9]-[0-9]{7}-[0-9]|[0-9] [0-9]{7} [0-9]",
        reach: 16,
        right: Edge::Number,
        check: Some(is_person),
        near: spoken!(PERSON, NATIONAL_ID, "israeli"),
        needs_near: true,
        hits: &[
            "תעודת זהות: «123456782»",
            "ת.ז. «12345678-2»",
            "מספר הזהות שלי הוא «123456782»",
            "my teudat zehut is «123456782»",
            "以色列身份证号码«123456782»",
        ],
        misses: &["תעודת זהות: 123456783", "123456782 שקלים", "ת.ז. 000000000"],
        source: "רשות האוכלוסין, מספר זהות (ספרת ביקורת)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/il-company",
        about: "Israeli number of a business beside a word for it: nine digits from 5 on, Luhn",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[2, 9],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "5[0-9]{8}|5[0-9]-[0-9]{6}-[0-9]",
        reach: 16,
        right: Edge::Number,
        check: Some(is_person),
        near: spoken!(BUSINESS, COMPANY_ID, "israeli"),
        needs_near: true,
        hits: &[
            "ח.פ. «512345679»",
            "ח״פ: «51-234567-9»",
            "Israeli company number «512345679»",
        ],
        misses: &["ח.פ. 512345678", "512345679 שקלים"],
        source: "רשם החברות, מספר חברה",
        ..Rule::BASE
    },
    Rule {
        id: "gov/il-tax",
        about: "Israeli number of a taxpayer beside a word for it: nine digits, Luhn",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[9],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{9}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_person),
        near: spoken!(
            tax_words!["עוסק פטור", "תיק מע\"מ", "מע״מ", "מע\"מ", "תיק ניכויים"],
            TAX_ID,
            "israeli"
        ),
        needs_near: true,
        hits: &["תיק מע\"מ «512345679»", "Israeli VAT number «512345679»"],
        misses: &["תיק מע\"מ 512345678", "512345679 שקלים"],
        source: "רשות המסים, עוסק מורשה",
        ..Rule::BASE
    },
    Rule {
        id: "gov/il-passport",
        about: "Israeli passport beside a word for it: seven or eight digits",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[7, 8],
            total: 7,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{7,8}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            passport_words![
                "דרכון",
                "הדרכון",
                "בדרכון",
                "דרכוני",
                "לדרכון",
                "מספר דרכון"
            ],
            PASSPORT,
            "israeli"
        ),
        needs_near: true,
        far: OTHER,
        hits: &["דרכון מספר «12345678»", "Israeli passport «1234567»"],
        misses: &["דרכון 12345", "12345678 שקלים"],
        source: "רשות האוכלוסין, דרכון; Council of the EU, PRADO (ISR-AO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/il-driving-licence",
        about: "Israeli driving licence beside a word for it: seven or eight digits",
        label: Label::DRIVER_LICENSE,
        wake: &[Wake::Digits {
            runs: &[7, 8],
            total: 7,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{7,8}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            licence_words![
                "ר. נהיגה",
                "ר.נ",
                "נהיגה",
                "הרישיון שלי",
                "רישיון נהיגה",
                "רשיון נהיגה",
                "רישיון הנהיגה",
                "ברישיון הנהיגה"
            ],
            DRIVER_LICENSE,
            "israeli"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "רישיון נהיגה «1234567»",
            "Israeli driving licence «12345678»",
        ],
        misses: &["רישיון נהיגה 12345", "1234567 שקלים"],
        source: "משרד התחבורה, רישיון נהיגה",
        ..Rule::BASE
    },
];

/// Numbers are nine digits; zeros before a shorter one are often left out.
fn is_person(value: &str) -> bool {
    luhn(value) && is_serial(value) && digits(value).any(|digit| digit != 0)
}
