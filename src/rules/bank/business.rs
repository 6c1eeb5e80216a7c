//! Numbers of businesses that stand beside bank accounts.

use crate::label::Label;
use crate::rules::checksum::mod97;
use crate::rules::gov::us::pieces::{end, free};
use crate::rules::{Confidence, Edge, Rule, Wake};

const CREDITOR_SOURCE: &str =
    "European Payments Council, EPC262-08: Creditor Identifier overview (ISO 7064 MOD 97-10)";

pub(super) const CREDITOR: Rule = Rule {
    id: "bank/sepa-creditor",
    about: "Creditor identifier of a SEPA direct debit with the usual ZZZ, MOD 97-10",
    label: Label::COMPANY_ID,
    wake: &[Wake::Digits {
        runs: &[2],
        total: 2,
        letters: 2,
    }],
    begin: Some(begin_zzz),
    pattern: concat!("(?P<value>[A-Z]{2}[0-9]{2}ZZZ[0-9A-Z]{5,28})", end!()),
    reach: 48,
    right: Edge::Free,
    check: Some(is_creditor),
    confidence: Confidence::Certain,
    hits: &["Gläubiger-ID «DE98ZZZ09999999999»", "ICS : «FR72ZZZ123456»"],
    misses: &["Gläubiger-ID DE97ZZZ09999999999", "XX98ZZZ0999"],
    source: CREDITOR_SOURCE,
    ..Rule::BASE
};

pub(super) const CREDITOR_CONTEXT: Rule = Rule {
    id: "bank/sepa-creditor-context",
    about: "Creditor identifier of a SEPA direct debit beside a word for it, MOD 97-10",
    label: Label::COMPANY_ID,
    wake: &[Wake::Digits {
        runs: &[2, 3, 4, 5],
        total: 2,
        letters: 2,
    }],
    begin: Some(free),
    pattern: concat!(
        "(?i)(?P<value>[A-Z]{2}[0-9]{2}(?:[ ]?[0-9A-Z]){8,31})",
        end!(),
    ),
    reach: 64,
    right: Edge::Free,
    check: Some(is_creditor),
    near: &[
        "gläubiger*",
        "glaeubiger*",
        "creditor id*",
        "creditor_id*",
        "creditorid*",
        "sepa*",
        "identifiant créancier*",
        "identifiant du créancier",
        "acreedor*",
        "creditore*",
        "incassant*",
        "credor*",
        "lastschrift*",
    ],
    needs_near: true,
    hits: &[
        "SEPA creditor identifier «AT88ZZZ00000000001»",
        "Gläubiger-Identifikationsnummer: «DE98 ZZZ0 9999 9999 99»",
    ],
    misses: &[
        "SEPA creditor identifier AT89ZZZ00000000001",
        "creditor id is AT88",
    ],
    source: CREDITOR_SOURCE,
    ..Rule::BASE
};

pub(super) const LEI: Rule = Rule {
    id: "bank/lei",
    about: "Legal entity identifier behind its name, MOD 97-10",
    label: Label::COMPANY_ID,
    wake: &[
        Wake::Words(&[
            "lei",
            "legal entity id",
            "rechtsträgerkennung",
            "法人机构识别",
            "取引主体識別子",
        ]),
        Wake::Key(&["lei", "legalentityidentifier"]),
    ],
    pattern: concat!(
        r#"(?:[^0-9\n:=]{3,48}?["')]{0,2}[ ]{0,2}[:=#]?[ ]{0,2}["'(]{0,2})?"#,
        "(?P<value>[0-9A-Z]{18}[0-9]{2})",
        end!(),
    ),
    reach: 96,
    right: Edge::Free,
    check: Some(is_lei),
    confidence: Confidence::Certain,
    hits: &[
        "LEI: «5299000EXAMPLE123480»",
        "the legal entity identifier «EXMP00ABCDEF12345629» lapsed",
    ],
    misses: &["LEI: 5299000EXAMPLE123481", "5299000EXAMPLE123480 alone"],
    source: "ISO 17442-1, legal entity identifier (ISO 7064 MOD 97-10)",
    ..Rule::BASE
};

/// Country, check digits and three of a business' own choice are moved or left out.
fn is_creditor(value: &str) -> bool {
    let plain = || value.bytes().filter(u8::is_ascii_alphanumeric);
    let country: Vec<u8> = plain().take(2).map(|b| b.to_ascii_uppercase()).collect();
    COUNTRIES
        .as_bytes()
        .chunks_exact(2)
        .any(|known| known == country)
        && (8..=35).contains(&plain().count())
        && plain().skip(7).any(|b| b != b'0')
        && mod97(plain().skip(7).chain(plain().take(4))) == 1
}

/// The countries of the SEPA schemes.
const COUNTRIES: &str = "ADATBEBGCHCYCZDEDKEEESFIFRGBGRHRHUIEISITLILTLULVMCMTNLNOPLPTROSESISKSMVA";

fn is_lei(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    digits < 20 && digits > 2 && mod97(value.bytes()) == 1
}

fn begin_zzz(text: &[u8], at: usize) -> Option<usize> {
    if text.get(at + 4..at + 7)? == b"ZZZ" {
        free(text, at)
    } else {
        None
    }
}
