//! Sweden, Norway, Finland and Denmark.

use crate::label::Label;
use crate::rules::checksum::{digits, luhn, weighted};
use crate::rules::gov::us::pieces::{end, free, is_varied};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const BANKGIRO: Rule = Rule {
    id: "bank/se-bankgiro",
    about: "Swedish bankgiro number beside its name, Luhn",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[3, 4, 7, 8],
        total: 7,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!("(?P<value>[0-9]{3,4}-?[0-9]{4})", end!()),
    reach: 16,
    right: Edge::Free,
    check: Some(is_giro),
    near: &["bankgiro*", "bg-nr", "bg nr", "bgnr", "bankgirot"],
    needs_near: true,
    hits: &["Bankgiro «1234-5617»", "betala till bg-nr «123-4566»"],
    misses: &["Bankgiro 1234-5618", "1234-5617 rader"],
    source: "Bankgirot, bankgiro numbers: modulus 10 check",
    ..Rule::BASE
};

pub(super) const PLUSGIRO: Rule = Rule {
    id: "bank/se-plusgiro",
    sift: Some(crate::rules::sift::token::<4>),
    about: "Swedish plusgiro number beside its name, Luhn",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[1, 2, 3, 4, 5, 6, 7],
        total: 3,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!("(?P<value>[0-9]{1,3}(?:[ ]?[0-9]{2}){0,3}-[0-9])", end!()),
    reach: 24,
    right: Edge::Free,
    check: Some(is_giro),
    near: &["plusgiro*", "postgiro*", "pg-nr", "pg nr", "pgnr"],
    needs_near: true,
    hits: &["Plusgiro «12 34 56-6»", "postgiro «123456-6»"],
    misses: &["Plusgiro 12 34 56-7", "12 34 56-6 rader"],
    source: "Plusgirot (Nordea), plusgiro numbers: modulus 10 check",
    ..Rule::BASE
};

pub(super) const CLEARING: Rule = Rule {
    id: "bank/se-clearing",
    about: "Swedish clearing number and account beside a word for them",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Words(&["clearing"])],
    pattern: concat!(
        r"(?i:clearing)(?i:nummer|nr|-nr|-nummer| nr| number)?\.?[ ]{0,2}[:=]?[ ]{0,2}",
        "(?P<value>[1-9][0-9]{3}(?:-?[0-9])?(?:[ ,]{1,2}[0-9](?:[ -]?[0-9]){5,10})?)",
        end!(),
    ),
    reach: 64,
    right: Edge::Free,
    check: Some(is_varied),
    near: &[
        "konto*",
        "bank*",
        "swedbank",
        "handelsbanken",
        "nordea",
        "seb",
        "account*",
        "clearingn*",
    ],
    needs_near: true,
    hits: &[
        "clearingnummer «8327-9», kontonr «123 456 789-0»",
        "bank, clearing «5001 1234567»",
    ],
    misses: &["clearing 12 konto", "clearing 2019-04-05 the bank"],
    source: "Bankinfrastruktur i Sverige, clearing and account numbers",
    ..Rule::BASE
};

pub(super) const SWEDEN: Rule = Rule {
    id: "bank/se-account",
    about: "Swedish account beside its clearing number",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[2, 3, 7, 8, 9, 10],
        total: 7,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>[0-9]{7,10}|[0-9]{3}[ ][0-9]{3}[ ][0-9]{3}[ -]?[0-9]|[0-9]{3}[ ][0-9]{3}[ ]?[0-9]|[0-9]{2}[ ][0-9]{2}[ ][0-9]{3})",
        end!(),
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(is_varied),
    near: &["clearing*", "clearingnummer*", "clearingnr*"],
    needs_near: true,
    far: &["telefon*", "mobil*", "personnummer*", "org*"],
    hits: &[
        "clearing: «8327-9» nummer «123 456 789-0», bank",
        "bank: clearing «5001» nummer «1234567»",
    ],
    misses: &["clearing 123456 x", "1234567 rader"],
    source: "Bankinfrastruktur i Sverige, clearing and account numbers",
    ..Rule::BASE
};

const NORWAY_SOURCE: &str =
    "Bits AS, Norwegian account numbers: modulus 11 with weights 5 4 3 2 7 6 5 4 3 2";

pub(super) const NORWAY: Rule = Rule {
    id: "bank/no-account",
    about: "Norwegian account with points, weighted sum by eleven",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[4],
        total: 11,
        letters: 0,
    }],
    begin: Some(begin_no),
    pattern: concat!("(?P<value>[0-9]{4}[.][0-9]{2}[.][0-9]{5})", end!()),
    reach: 24,
    right: Edge::Free,
    check: Some(is_no),
    confidence: Confidence::Likely,
    far: &["version*", "build*", "release*", "v"],
    hits: &[
        "betal til «8601.11.17947»",
        "kontonr. «1234.56.12341», takk",
    ],
    misses: &[
        "betal til 8601.11.17948",
        "1.8601.11.17947",
        "8601.11.17947.1",
    ],
    source: NORWAY_SOURCE,
    ..Rule::BASE
};

pub(super) const NORWAY_PLAIN: Rule = Rule {
    id: "bank/no-account-plain",
    about: "Norwegian account in one piece or with spaces beside a word for it",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[4, 11],
        total: 11,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!("(?P<value>[0-9]{4}[ ]?[0-9]{2}[ ]?[0-9]{5})", end!()),
    reach: 24,
    right: Edge::Free,
    check: Some(is_no),
    near: &[
        "konto*",
        "bankkonto*",
        "innbetaling*",
        "overfør*",
        "vipps",
        "bank account*",
    ],
    needs_near: true,
    hits: &["kontonummer «8601 11 17947»", "bankkonto: «12345612341»"],
    misses: &["12345612341 rader", "vipps 12345612342"],
    source: NORWAY_SOURCE,
    ..Rule::BASE
};

pub(super) const FINLAND: Rule = Rule {
    id: "bank/fi-account",
    about: "Old Finnish account beside a word for it, Luhn over its long form",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[6],
        total: 8,
        letters: 0,
    }],
    begin: Some(begin_fi),
    pattern: concat!("(?P<value>[1-8][0-9]{5}-[0-9]{2,8})", end!()),
    reach: 24,
    right: Edge::Free,
    check: Some(is_fi),
    near: &[
        "tilinumero*",
        "tili",
        "tilille",
        "tilin",
        "pankki*",
        "pankin",
        "bank*",
        "konto*",
    ],
    needs_near: true,
    hits: &["tilinumero «123456-785»", "maksa tilille «123456-785»."],
    misses: &["tilinumero 123456-786", "123456-785 riviä"],
    source: "Finanssiala ry, Finnish account numbers before IBAN: long form and modulus 10",
    ..Rule::BASE
};

pub(super) const DENMARK: Rule = Rule {
    id: "bank/dk-account",
    about: "Danish registration and account number beside a word for them",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Words(&[
        "reg.nr",
        "reg. nr",
        "regnr",
        "reg nr",
        "reg.:",
        "reg:",
        "registreringsnummer",
        "reg.-nr",
    ])],
    pattern: concat!(
        r"(?i:reg(?:\.?[ -]?nr|istreringsnummer)?)\.?[ ]{0,2}:?[ ]{0,2}",
        r"(?P<value>[0-9]{4}(?:[ /-]{1,3}[0-9](?:[ ]?[0-9]){5,9})?)",
        end!(),
    ),
    reach: 80,
    right: Edge::Free,
    check: Some(is_varied),
    near: &["konto*", "bank*", "kontonr*"],
    needs_near: true,
    hits: &[
        "Reg.nr. «1234» kontonr. «0123456789»",
        "bank, reg. nr: «0040-0440116243»",
    ],
    misses: &["reg.nr. 12 konto", "regnr AB 12 345 bil"],
    source: "Finans Danmark, registration number of four digits and account of up to ten",
    ..Rule::BASE
};

fn is_giro(value: &str) -> bool {
    luhn(value) && is_varied(value)
}

fn is_no(value: &str) -> bool {
    weighted(value, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1], 11) && is_varied(value)
}

/// Zeros fill the part behind the hyphen to eight digits: before it, or, for the banks that
/// begin with 4 and 5, behind its first digit.
fn is_fi(value: &str) -> bool {
    let Some((bank, account)) = value.split_once('-') else {
        return false;
    };
    let first = usize::from(matches!(bank.bytes().next(), Some(b'4' | b'5')));
    let (before, rest) = account.split_at(first);
    let zeros = "0".repeat(8usize.saturating_sub(account.len()));
    luhn(&format!("{bank}{before}{zeros}{rest}")) && digits(account).any(|d| d != 0)
}

fn begin_no(text: &[u8], at: usize) -> Option<usize> {
    if text.get(at + 4) == Some(&b'.') && text.get(at + 7) == Some(&b'.') {
        free(text, at)
    } else {
        None
    }
}

fn begin_fi(text: &[u8], at: usize) -> Option<usize> {
    if text.get(at + 6) == Some(&b'-') {
        free(text, at)
    } else {
        None
    }
}
