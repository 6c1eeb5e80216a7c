//! Numbers of Pakistan.

use super::cn::shared::{
    ABROAD, ID_NUMBER, IDENTITY, LICENCE, LICENCE_WORDS, NUMBER, OTHER, PASSPORT, begin_free,
    is_number, part, run, words,
};
use crate::label::Label;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Rule};

/// Words for the identity card.
#[rustfmt::skip]
const CNIC: &[&str] = &[
    "cnic*", "nicop*", "snic", "nadra*", "nic no*", "nic number*", "shanakhti*", "شناختی*", "قومی شناختی*", "پاکستانی شناختی*",
    "b-form*", "crc", "poc no*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/pk-cnic",
        about: "Pakistani identity card number with its hyphens: province, family, serial",
        wake: &[run(0, &[5], 13)],
        begin: Some(begin_cnic),
        pattern: "[1-8][0-9]{4}-[0-9]{7}-[0-9]",
        check: Some(is_cnic),
        confidence: Confidence::Likely,
        needs_near: false,
        far: OTHER,
        hits: &[
            "CNIC: «35202-1234567-1»",
            "میرا شناختی کارڈ نمبر «42101-7654321-8» ہے",
            "he gave «61101-0012345-3» at the desk",
            "John Doe,«35202-1234567-1»,Lahore",
        ],
        misses: &[
            "CNIC: 95202-1234567-1",
            "part no 35202-1234567-1",
            "35202-1234567-12",
            "135202-1234567-1",
            "he gave 69101-0012345-3 at the desk",
        ],
        source: "NADRA, computerised national identity card (structure of the number)",
        ..NUMBER
    },
    Rule {
        id: "gov/pk-cnic-plain",
        about: "Pakistani identity card number beside a word for it",
        wake: &[run(0, &[5, 13], 13)],
        pattern: "[1-8][0-9]{4}[ -]?[0-9]{7}[ -]?[0-9]",
        check: Some(is_cnic),
        near: spoken!(words!(CNIC, IDENTITY, ID_NUMBER), NATIONAL_ID, "pakistani"),
        far: ABROAD,
        hits: &[
            "CNIC «3520212345671»",
            "شناختی کارڈ: «4210176543218»",
            "NADRA id card no. «35202 1234567 1»",
            r#"{"cnic": "«6110100123453»"}"#,
        ],
        misses: &[
            "CNIC 352021234567",
            "CNIC 0520212345671",
            "call 3520212345671 times",
        ],
        source: "NADRA, computerised national identity card (structure of the number)",
        ..NUMBER
    },
    Rule {
        id: "gov/pk-ntn",
        about: "Pakistani national tax number beside a word for it",
        label: Label::TAX_ID,
        wake: &[run(0, &[7, 8], 7), run(1, &[6], 7)],
        pattern: "(?:[0-9]{7}|[A-Za-z][0-9]{6})(?:-?[0-9])?",
        check: Some(is_number),
        near: spoken!(
            &[
                "ntn*",
                "ntn no*",
                "ntn_no*",
                "national tax number*",
                "national tax no*",
                "fbr",
                "این ٹی این",
                "ٹیکس نمبر",
            ],
            TAX_ID,
            "pakistani"
        ),
        hits: &[
            "NTN: «1234567-9»",
            "FBR national tax number «7654321»",
            "این ٹی این «1234567-9»",
        ],
        misses: &["NTN: 123456", "NTN 1234567-99", "row 1234567-8"],
        source: "Federal Board of Revenue of Pakistan, national tax number",
        ..NUMBER
    },
    Rule {
        id: "gov/pk-strn",
        about: "Pakistani sales tax registration number, 13 digits beside a word for it",
        label: Label::TAX_ID,
        wake: &[run(0, &[2, 4, 13], 13)],
        pattern: "(?:[0-9]{13}|[0-9]{2}-[0-9]{2}-[0-9]{4}-[0-9]{3}-[0-9]{2}|[0-9]{4}-[0-9]{4}-[0-9]{5})",
        check: Some(is_number),
        near: spoken!(
            &["strn*", "sales tax reg*", "sales tax no*", "سیلز ٹیکس"],
            TAX_ID,
            "pakistani"
        ),
        hits: &[
            "STRN: «3277876123456»",
            "sales tax registration «03-00-8412-123-45»",
        ],
        misses: &["STRN: 327787612345", "barcode 3277876123456"],
        source: "Federal Board of Revenue of Pakistan, sales tax registration",
        ..NUMBER
    },
    Rule {
        id: "gov/pk-passport",
        about: "Pakistani passport beside a word for it",
        wake: &[run(2, &[7], 7)],
        pattern: "[A-Za-z]{2}[0-9]{7}",
        hits: &[
            "Passport No. «AB1234567»",
            "پاسپورٹ نمبر «CD7654321»",
            "جواز السفر «AB1234567»",
        ],
        misses: &["passport AB12345678", "item AB1234567"],
        source: "Directorate General of Immigration and Passports of Pakistan; ICAO Doc 9303",
        ..PASSPORT
    },
    Rule {
        id: "gov/pk-driving-licence",
        about: "Pakistani driving licence made from the identity card number, beside a word for it",
        wake: &[run(0, &[5, 13], 13)],
        pattern: "[1-7][0-9]{4}-?[0-9]{7}-?[0-9]#[0-9]{1,4}",
        check: Some(is_cnic),
        near: spoken!(
            words!(&["dlims*", "ڈرائیونگ لائسنس*"], LICENCE_WORDS),
            DRIVER_LICENSE,
            "pakistani"
        ),
        hits: &[
            "driving licence no. «35202-1234567-1#123»",
            "DLIMS licence: «3520212345671#45»",
        ],
        misses: &[
            "driving licence 95202-1234567-1#123",
            "issue 3520212345671#45",
        ],
        source: "Punjab Driving Licence Issuance Management System (DLIMS)",
        ..LICENCE
    },
];

fn begin_cnic(text: &[u8], at: usize) -> Option<usize> {
    let hyphens = text.get(at + 5) == Some(&b'-') && text.get(at + 13) == Some(&b'-');
    let division = text.get(at..at + 2).is_some_and(is_division);
    begin_free(text, at).filter(|_| hyphens && division)
}

/// The province and the division in it: seven of Khyber Pakhtunkhwa, two of the tribal areas,
/// nine of Punjab, six of Sindh and of Balochistan, the capital, and the north.
fn is_division(two: &[u8]) -> bool {
    matches!(
        two,
        [b'1', b'1'..=b'7']
            | [b'2', b'1' | b'2']
            | [b'3', b'1'..=b'9']
            | [b'4', b'1'..=b'6']
            | [b'5', b'1'..=b'6']
            | [b'6', b'1']
            | [b'7', b'1' | b'2']
            | [b'8', b'1'..=b'3']
    )
}

/// The division is 1 to 9 of its province, and neither family nor person is all zeros.
fn is_cnic(value: &str) -> bool {
    !part(value, 0, 5).is_multiple_of(1_000) && part(value, 5, 12) != 0 && is_number(value)
}
