//! Czechia, Slovakia, Poland and Hungary.

use crate::label::Label;
use crate::rules::checksum::{digits, mod97, weighted_sum};
use crate::rules::gov::us::pieces::{end, free, is_varied};
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for an account in Czechia and Slovakia.
const UCET: &[&str] = &[
    "účet*",
    "účtu",
    "účte",
    "ucet*",
    "č.ú.",
    "č. ú.",
    "číslo účtu",
    "cislo uctu",
    "banka*",
    "banky",
    "platba*",
    "převod*",
    "prevod*",
    "bank account*",
    "account*",
    "konto*",
];

const UCET_SOURCE: &str = "Česká národní banka, vyhláška 169/2011 Sb.; Národná banka Slovenska: prefix, number, bank code";

pub(super) const CZECH: Rule = Rule {
    id: "bank/cz-account",
    about: "Czech or Slovak account with the bank's code beside a word for it, weighted sum by eleven",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[2, 3, 4, 5, 6, 7, 8, 9, 10],
        total: 6,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>(?:[0-9]{2,6}-)?[0-9]{2,10}[ ]?/[ ]?[0-9]{4})",
        end!()
    ),
    reach: 32,
    right: Edge::Free,
    check: Some(is_cz),
    near: UCET,
    needs_near: true,
    hits: &[
        "číslo účtu «2000145399/0800»",
        "účet: «19-2000145399/0800»",
        "bank account «1234567813 / 1100»",
    ],
    misses: &[
        "číslo účtu 2000145398/0800",
        "2000145399/0800 řádků",
        "účet 12/2024",
    ],
    source: UCET_SOURCE,
    ..Rule::BASE
};

pub(super) const CZECH_PREFIX: Rule = Rule {
    id: "bank/cz-account-prefix",
    about: "Czech or Slovak account with a prefix and the bank's code: both parts' sums by eleven",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[2, 3, 4, 5, 6],
        total: 10,
        letters: 0,
    }],
    begin: Some(begin_cz),
    pattern: concat!("(?P<value>[0-9]{2,6}-[0-9]{6,10}/[0-9]{4})", end!()),
    reach: 32,
    right: Edge::Free,
    check: Some(is_cz),
    confidence: Confidence::Likely,
    hits: &[
        "na «19-2000145399/0800» prosím",
        "pošli to na «000019-2000145399/0800»",
    ],
    misses: &[
        "na 18-2000145399/0800",
        "na 19-2000145399/9999",
        "2024-2000145399/0800",
    ],
    source: UCET_SOURCE,
    ..Rule::BASE
};

const NRB_SOURCE: &str = "Narodowy Bank Polski, Numer Rachunku Bankowego (PN-F-01102), MOD 97-10";

pub(super) const POLAND: Rule = Rule {
    id: "bank/pl-nrb",
    about: "Polish account in its groups, MOD 97-10",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[2],
        total: 26,
        letters: 0,
    }],
    begin: Some(begin_pl),
    pattern: concat!("(?P<value>[0-9]{2}(?:[ -][0-9]{4}){6})", end!()),
    reach: 40,
    right: Edge::Free,
    check: Some(is_nrb),
    confidence: Confidence::Certain,
    hits: &[
        "na konto «61 1090 1014 0000 0712 1981 2874»",
        "«61-1090-1014-0000-0712-1981-2874»",
    ],
    misses: &[
        "na konto 62 1090 1014 0000 0712 1981 2874",
        "161 1090 1014 0000 0712 1981 2874",
    ],
    source: NRB_SOURCE,
    ..Rule::BASE
};

pub(super) const POLAND_PLAIN: Rule = Rule {
    id: "bank/pl-nrb-plain",
    about: "Polish account in one piece beside a word for it, MOD 97-10",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[26],
        total: 26,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!("(?P<value>[0-9]{26})", end!()),
    reach: 40,
    right: Edge::Free,
    check: Some(is_nrb),
    confidence: Confidence::Certain,
    near: &[
        "konto", "konta", "kontem", "rachun*", "r-ku", "r-k", "rach", "rach.", "przelew*", "nrb",
        "bank*", "account*",
    ],
    needs_near: true,
    hits: &[
        "numer konta «61109010140000071219812874»",
        "przelew na «61109010140000071219812874».",
    ],
    misses: &[
        "numer rachunku 61109010140000071219812875 x",
        "61109010140000071219812874 wierszy",
    ],
    source: NRB_SOURCE,
    ..Rule::BASE
};

const GIRO_SOURCE: &str =
    "Magyar Nemzeti Bank, 35/2017 (XII. 14.) decree: pénzforgalmi jelzőszám (GIRO)";

pub(super) const HUNGARY: Rule = Rule {
    id: "bank/hu-account",
    about: "Hungarian account in groups of eight, a check digit in each",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[8],
        total: 16,
        letters: 0,
    }],
    begin: Some(begin_hu),
    pattern: concat!("(?P<value>[0-9]{8}-[0-9]{8}(?:-[0-9]{8})?)", end!()),
    reach: 40,
    right: Edge::Free,
    check: Some(is_hu),
    confidence: Confidence::Likely,
    hits: &[
        "«11773016-11111018-00000000»",
        "számlaszám: «11773016-11111018»",
    ],
    misses: &[
        "11773016-11111019-00000000",
        "11773017-11111018",
        "20240102-20240101",
    ],
    source: GIRO_SOURCE,
    ..Rule::BASE
};

pub(super) const HUNGARY_PLAIN: Rule = Rule {
    id: "bank/hu-account-plain",
    about: "Hungarian account with gaps or in one piece beside a word for it",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[8, 16, 24],
        total: 16,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!("(?P<value>[0-9]{8}[ -]?[0-9]{8}(?:[ -]?[0-9]{8})?)", end!()),
    reach: 40,
    right: Edge::Free,
    check: Some(is_hu),
    near: &[
        "számla*",
        "bankszámla*",
        "számlaszám*",
        "átutal*",
        "utal*",
        "bank*",
        "account*",
    ],
    needs_near: true,
    hits: &[
        "bankszámla «117730161111101800000000»",
        "számlaszám «11773016 11111018»",
    ],
    misses: &[
        "bankszámla 117730161111101900000000",
        "1177301611111018 sor",
    ],
    source: GIRO_SOURCE,
    ..Rule::BASE
};

/// Number and prefix, each with zeros before it, and a bank's code that is in use.
fn is_cz(value: &str) -> bool {
    let Some((account, bank)) = value.split_once('/') else {
        return false;
    };
    let (prefix, root) = account.split_once('-').unwrap_or(("", account));
    let right = |part: &str| {
        let sum: u32 = digits(part)
            .rev()
            .zip([1, 2, 4, 8, 5, 10, 9, 7, 3, 6])
            .map(|(digit, weight)| u32::from(digit) * weight)
            .sum();
        sum.is_multiple_of(11)
    };
    let bank = digits(bank).fold(0u16, |n, d| n * 10 + u16::from(d));
    BANKS.binary_search(&bank).is_ok() && right(prefix) && right(root) && is_varied(root)
}

/// Codes of banks in Czechia (ČNB) and Slovakia (NBS), sorted.
#[rustfmt::skip]
const BANKS: &[u16] = &[
    100, 200, 300, 600, 710, 720, 800, 900, 1100, 1111, 2010, 2020, 2030, 2060, 2070, 2100, 2200,
    2210, 2220, 2250, 2260, 2275, 2310, 2600, 2700, 3000, 3030, 3040, 3050, 3060, 3100, 3500, 4000,
    4300, 5200, 5500, 5600, 5800, 5900, 6000, 6100, 6200, 6210, 6300, 6363, 6500, 6700, 6800, 7300,
    7500, 7910, 7930, 7950, 7960, 7970, 7990, 8020, 8030, 8040, 8050, 8060, 8090, 8100, 8120, 8130,
    8150, 8160, 8170, 8180, 8190, 8198, 8199, 8200, 8220, 8230, 8240, 8250, 8255, 8265, 8270, 8280,
    8320, 8330, 8360, 8370, 8390, 8410, 8420, 8430, 8500, 9950, 9951, 9952,
];

/// The first two digits and the country's letters, PL, at the end.
fn is_nrb(value: &str) -> bool {
    let plain = || value.bytes().filter(u8::is_ascii_digit);
    mod97(plain().skip(2).chain(*b"PL").chain(plain().take(2))) == 1
        && digits(value).skip(2).any(|d| d != 0)
}

/// Bank and branch in the first eight, the account in the others: 9, 7, 3 and 1 in turn.
fn is_hu(value: &str) -> bool {
    const WEIGHTS: [u8; 16] = [9, 7, 3, 1, 9, 7, 3, 1, 9, 7, 3, 1, 9, 7, 3, 1];
    let plain: String = value.chars().filter(char::is_ascii_digit).collect();
    let (bank, account) = plain.split_at(plain.len().min(8));
    weighted_sum(bank, &WEIGHTS).is_multiple_of(10)
        && weighted_sum(account, &WEIGHTS).is_multiple_of(10)
        && is_varied(bank)
        && account.bytes().any(|b| b != b'0')
}

/// A hyphen behind the prefix and a slash before the bank.
fn begin_cz(text: &[u8], at: usize) -> Option<usize> {
    let run = |from: usize| {
        text[from..]
            .iter()
            .take(11)
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let prefix = at + run(at);
    if text.get(prefix) != Some(&b'-') || text.get(prefix + 1 + run(prefix + 1)) != Some(&b'/') {
        return None;
    }
    free(text, at)
}

fn begin_pl(text: &[u8], at: usize) -> Option<usize> {
    let sign = *text.get(at + 2)?;
    let same = [at + 7, at + 12, at + 17]
        .iter()
        .all(|&i| text.get(i) == Some(&sign));
    if same && matches!(sign, b' ' | b'-') {
        free(text, at)
    } else {
        None
    }
}

fn begin_hu(text: &[u8], at: usize) -> Option<usize> {
    if text.get(at + 8) == Some(&b'-') {
        free(text, at)
    } else {
        None
    }
}
