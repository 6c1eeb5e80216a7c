//! Passports of the United States, and numbers of immigrants.

use super::pieces::{self, end, free};
use crate::label::Label;
use crate::rules::gov::nation::spoken;
use crate::rules::{Edge, Rule, Wake};

pub(super) const PASSPORT: Rule = Rule {
    id: "gov/us-passport",
    about: "Passport of the United States beside a word for it: nine digits, or a letter and eight",
    label: Label::PASSPORT,
    wake: &[
        Wake::Digits {
            runs: &[9],
            total: 9,
            letters: 0,
        },
        Wake::Digits {
            runs: &[8],
            total: 8,
            letters: 1,
        },
    ],
    begin: Some(free),
    pattern: concat!("(?P<value>(?:[A-Za-z][0-9]{8}|[0-9]{9}))", end!()),
    reach: 16,
    right: Edge::Free,
    check: Some(pieces::is_varied),
    near: spoken!(pieces::PASSPORT, PASSPORT, "american"),
    needs_near: true,
    far: &[
        "phone*",
        "tel",
        "order*",
        "invoice*",
        "bytes",
        "rows",
        "followers",
        "downloads",
    ],
    hits: &[
        "US passport number «A01234567»",
        "passport: «123456789», expires soon",
        "Reisepass Nr. «C03005988»",
        "我的护照号码是«E00007734»。",
        "passeport n° «512345678»",
        "nomor paspor saya «A01234567»",
        "номер паспорта «A01234567»",
        r#"{"passportNumber": "«A01234567»"}"#,
    ],
    misses: &[
        "passport 12345678901",
        "ticket A01234567 is open",
        "passport 000000000",
        "passport office, phone 201555012",
    ],
    source: "U.S. Department of State, 8 FAM 303 (book numbers: nine digits, or a letter and eight digits)",
    ..Rule::BASE
};

/// Words for the number of an immigrant.
const IMMIGRATION: &[&str] = &[
    "a# a",
    "a#",
    "a #",
    "a-no",
    "a number:",
    "uscis_number",
    "case status*",
    "case number*",
    "receipt_number",
    "receipt no*",
    "receipt #",
    "my case",
    "uscis case*",
    "petition*",
    "alien*",
    "uscis*",
    "a-number*",
    "a_number",
    "anumber*",
    "green card*",
    "greencard*",
    "permanent resident*",
    "i-485",
    "i-765",
    "i-130",
    "i-551",
    "i-797",
    "ead",
    "immigration*",
    "绿卡*",
    "綠卡*",
    "グリーンカード*",
    "영주권*",
    "einwanderung*",
    "residente permanente",
    "résident permanent",
    "tarjeta verde",
    "receipt number*",
];

pub(super) const ALIEN: Rule = Rule {
    id: "gov/us-alien",
    about: "Number of an immigrant in the United States (A-number, USCIS number) beside a word for it",
    label: Label::NATIONAL_ID,
    wake: &[
        Wake::Digits {
            runs: &[3, 8, 9],
            total: 8,
            letters: 1,
        },
        Wake::Digits {
            runs: &[3, 8, 9],
            total: 8,
            letters: 0,
        },
    ],
    begin: Some(begin_alien),
    pattern: concat!(
        r"(?P<value>(?:[Aa](?:[ ]?#|[ -])?[ ]?)?(?:[0-9]{3}[ -][0-9]{3}[ -][0-9]{2,3}|[0-9]{8,9}))",
        end!(),
    ),
    reach: 32,
    right: Edge::Free,
    check: Some(pieces::is_varied),
    near: spoken!(IMMIGRATION, NATIONAL_ID, "american"),
    needs_near: true,
    far: &["phone*", "ssn*", "passport*"],
    hits: &[
        "My A-Number is «A012-345-678».",
        "A# «A012345678»",
        "alien registration number «A012345678»",
        "USCIS # «012-345-678»",
        "my A-number is «A 012 345 678»",
        "green card «A12345678»",
    ],
    misses: &[
        "USCIS form 1234567",
        "A012345678 is a part",
        "alien 0123456789",
    ],
    source: "USCIS, Policy Manual, glossary: A-number (seven to nine digits)",
    ..Rule::BASE
};

pub(super) const RECEIPT: Rule = Rule {
    id: "gov/us-uscis-receipt",
    about: "Receipt or card number of USCIS: letters of a centre and ten digits",
    label: Label::NATIONAL_ID,
    wake: &[Wake::Digits {
        runs: &[10],
        total: 10,
        letters: 3,
    }],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>(?i:EAC|VSC|WAC|CSC|LIN|NSC|SRC|TSC|MSC|NBC|IOE|YSC|ZAR|ZSF|ZLA|ZNY)[0-9]{10})",
        end!(),
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(pieces::is_varied),
    near: spoken!(IMMIGRATION, NATIONAL_ID, "american"),
    needs_near: true,
    hits: &[
        "case status for «LIN2269285432»",
        "receipt number «EAC9999103402»",
        "I-797: «WAC0000054321»",
    ],
    misses: &["receipt number ABC9999103402", "EAC9999103402 stands alone"],
    source: "USCIS, \"Receipt number\" (three letters of the centre, ten digits)",
    ..Rule::BASE
};

/// The letter A before the number, a space or a hyphen between, belongs to it.
fn begin_alien(text: &[u8], woken: usize) -> Option<usize> {
    if text[woken].is_ascii_alphabetic() {
        return free(text, woken);
    }
    let mut at = woken;
    while woken - at < 3 && at > 0 && matches!(text[at - 1], b' ' | b'-' | b'#') {
        at -= 1;
    }
    let letter = at > 0 && at < woken && matches!(text[at - 1], b'A' | b'a');
    let alone = letter && (at < 2 || !text[at - 2].is_ascii_alphanumeric());
    free(text, if alone { at - 1 } else { woken })
}
