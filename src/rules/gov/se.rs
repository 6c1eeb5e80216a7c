//! Numbers that Sweden gives to a person or a business, and, in modules of their own, what the files
//! of Northern, Central and Eastern Europe share.

mod shape;
mod words;

pub(crate) use shape::{is_day, is_serial, part, prefixed, unchained};
pub(crate) use words::{
    OTHER, company_words, licence_words, passport_words, person_words, tax_words,
};

use super::us::pieces::words;
use crate::label::Label;
use crate::rules::checksum::{all_same, digit_count, luhn};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for the number of a person.
#[rustfmt::skip]
const PERSON: &[&str] = person_words![
    "personnummer*", "personnumret", "körkort*", "id-kort*", "person nr", "person-nr*", "personnr*", "persnr*", "pers.nr",
    "pnr", "samordningsnummer*", "samordningsnr*", "svenskt id", "swedish id", "födelsenummer*",
    "födelsedata", "personbeteckning*",
];

/// Words against a number, and for one of Iceland, which is written alike.
const ELSEWHERE: &[&str] = words!(OTHER, &["kennitala*", "kennitölu*", "kt.", "icelandic*"]);

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/se-personnummer",
        about: "Swedish personal or coordination number with its hyphen: date of birth, Luhn",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6, 8],
            total: 6,
            letters: 0,
        }],
        begin: Some(begin_hyphen),
        pattern: "(?:[0-9]{2})?[0-9]{6}[-+][0-9]{4}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_person_not_time),
        confidence: Confidence::Likely,
        far: ELSEWHERE,
        hits: &[
            "Kunden Jane Doe, «811218-9876».",
            "skriv «19811218-9876» på blanketten",
            "född på 1800-talet: «990101+9878», sade han",
        ],
        misses: &[
            "Jag heter Jane Doe, 811218-9875.",
            "19811318-9876",
            "part no 811218-9876",
            "log-811218-9876",
            "backup of 20240511-1533",
        ],
        source: "Skatteverket, SKV 704 (personnummer) and SKV 707 (samordningsnummer)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/se-personnummer-context",
        about: "Swedish personal or coordination number beside a word for it",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6, 8, 10, 12],
            total: 6,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "(?:[0-9]{2})?[0-9]{6}[ ]?[-+]?[ ]?[0-9]{4}",
        reach: 18,
        right: Edge::Number,
        check: Some(is_person),
        confidence: Confidence::Certain,
        near: spoken!(PERSON, NATIONAL_ID, "swedish"),
        needs_near: true,
        hits: &[
            "Mitt personnummer är «8112189876».",
            "personnr: «19811218 9876»",
            "samordningsnummer «701063-2391»",
            r#"{"personnummer": "«198112189876»"}"#,
            "pnr=«811218+9876»",
            "Swedish personal number «20121212-1212»",
            "瑞典个人编号是«198112189876»。",
        ],
        misses: &[
            "Mitt personnummer är 8112189875.",
            "8112189876 rader",
            "personnummer 8113189876",
        ],
        source: "Skatteverket, SKV 704 (personnummer) and SKV 707 (samordningsnummer)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/se-organisationsnummer",
        about: "Swedish organisation number beside a word for it: group, Luhn",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[6, 8, 10, 12],
            total: 10,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "(?:16)?[1-9][0-9][2-9][0-9]{3}[- ]?[0-9]{4}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_organisation),
        #[rustfmt::skip]
        near: spoken!(company_words![
            "organisationsnummer*", "organisationsnr*", "org.nr", "org nr", "orgnr*", "orgnummer*",
            "org-nr*", "org.nummer", "aktiebolag*", "bolag*", "företag*",
        ], COMPANY_ID, "swedish"),
        needs_near: true,
        hits: &[
            "Organisationsnummer «556000-1231»",
            "org.nr: «5560001231», Stockholm",
            "company registration number «165560001231» (Sweden)",
        ],
        misses: &["Organisationsnummer 556000-1232", "5560001231 rader"],
        source: "Skatteverket, SKV 709 (organisationsnummer)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/se-vat",
        about: "Swedish VAT number: SE, a number with a right check digit, 01",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[10, 12],
                total: 12,
                letters: 2,
            },
            Wake::Digits {
                runs: &[6, 10, 12],
                total: 12,
                letters: 0,
            },
        ],
        begin: Some(prefixed::<b'S', b'E'>),
        pattern: "(?i:se)[ -]?[0-9]{6}[- ]?[0-9]{4}[- ]?[0-9]{2}",
        reach: 24,
        right: Edge::Number,
        check: Some(is_vat),
        confidence: Confidence::Certain,
        hits: &[
            "Momsreg.nr «SE556000123101»",
            "our VAT id: «SE 556000-1231 01»",
            "«se556000123101» on the invoice",
        ],
        misses: &[
            "VAT SE556000123201",
            "VAT SE556000123102",
            "VAT USE556000123101",
        ],
        source: "European Commission, VIES; Skatteverket",
        ..Rule::BASE
    },
    Rule {
        id: "gov/se-passport",
        about: "Swedish passport beside a word for it: eight digits, or two letters and six",
        label: Label::PASSPORT,
        wake: &[
            Wake::Digits {
                runs: &[8],
                total: 8,
                letters: 0,
            },
            Wake::Digits {
                runs: &[6],
                total: 6,
                letters: 2,
            },
        ],
        begin: Some(unchained),
        pattern: "[0-9]{8}|[A-Z]{2}[0-9]{6}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            passport_words!["svenskt pass", "pass nr", "passets nummer"],
            PASSPORT,
            "swedish"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "Passnummer: «12345678»",
            "my Swedish passport is «AA123456»",
            "スウェーデンのパスポートは«12345678»です",
        ],
        misses: &[
            "passport issued 20200115",
            "passport photos, order no. 12345678",
            "Passnummer: 123456789012",
        ],
        source: "Council of the EU, PRADO (SWE-AO); Microsoft Purview, Sweden passport number",
        ..Rule::BASE
    },
];

fn begin_hyphen(text: &[u8], at: usize) -> Option<usize> {
    let joins = |i: usize| matches!(text.get(i), Some(b'-' | b'+'));
    (joins(at + 6) || joins(at + 8)).then(|| unchained(text, at))?
}

/// A day of birth, to which a coordination number adds 60, and the check digit over the last ten
/// digits.
fn is_person(value: &str) -> bool {
    let count = digit_count(value);
    if !matches!(count, 10 | 12) {
        return false;
    }
    let century = if count == 12 { part(value, 0, 2) } else { 20 };
    let at = count - 10;
    let (year, month, day) = (
        part(value, at, 2),
        part(value, at + 2, 2),
        part(value, at + 4, 2),
    );
    let day = if day > 60 { day - 60 } else { day };
    let ten = value.get(if count == 12 { 2.. } else { 0.. });
    matches!(century, 18..=20) && is_day(century * 100 + year, month, day) && ten.is_some_and(luhn)
}

/// The same, and the last four digits are no time of day: `240511-1530` is when something was
/// written.
fn is_person_not_time(value: &str) -> bool {
    let at = digit_count(value).saturating_sub(4);
    let time = part(value, at, 2) < 24 && part(value, at + 2, 2) < 60;
    is_person(value) && !time
}

fn is_organisation(value: &str) -> bool {
    let ten = value.get(if digit_count(value) == 12 { 2.. } else { 0.. });
    !all_same(value) && ten.is_some_and(luhn)
}

fn is_vat(value: &str) -> bool {
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    digits.ends_with("01") && digits.get(..10).is_some_and(luhn) && !all_same(&digits[..10])
}
