//! Italy, Belgium and the Netherlands; for Spain and France see `national`.

use crate::label::Label;
use crate::rules::checksum::{digit_count, digits, weighted};
use crate::rules::gov::us::pieces::{end, free, is_varied};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const ITALY: Rule = Rule {
    id: "bank/it-bban",
    about: "Italian account: check letter, bank, branch, account",
    label: Label::BANK_ACCOUNT,
    wake: &[
        Wake::Digits {
            runs: &[5, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22],
            total: 10,
            letters: 1,
        },
        Wake::Digits {
            runs: &[5],
            total: 10,
            letters: 0,
        },
    ],
    begin: Some(begin_it),
    pattern: concat!(
        "(?P<value>[A-Z][ -]?[0-9]{5}[ -]?[0-9]{5}[ -]?[0-9A-Z]{12})",
        end!()
    ),
    reach: 32,
    right: Edge::Free,
    check: Some(is_it),
    near: &[
        "bban",
        "cin",
        "abi",
        "conto*",
        "coordinate bancarie",
        "banca*",
        "bonifico*",
        "bank*",
        "account*",
    ],
    needs_near: true,
    hits: &[
        "BBAN «X0542811101000000123456»",
        "coordinate bancarie: «X 05428 11101 000000123456»",
    ],
    misses: &[
        "BBAN Y0542811101000000123456",
        "X0542811101000000123456 righe",
    ],
    source: "Associazione Bancaria Italiana, BBAN: CIN, ABI, CAB and account",
    ..Rule::BASE
};

pub(super) const BELGIUM: Rule = Rule {
    id: "bank/be-account",
    about: "Belgian account in its groups, modulo 97",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[3],
        total: 12,
        letters: 0,
    }],
    begin: Some(begin_be),
    pattern: concat!("(?P<value>[0-9]{3}-[0-9]{7}-[0-9]{2})", end!()),
    reach: 24,
    right: Edge::Free,
    check: Some(is_be),
    confidence: Confidence::Likely,
    hits: &[
        "rekening «539-0075470-34»",
        "compte «001-2345678-03», merci",
    ],
    misses: &["rekening 539-0075470-35", "1-539-0075470-34"],
    source: "Febelfin, Belgian account numbers: rest of the first ten digits by 97",
    ..Rule::BASE
};

pub(super) const NETHERLANDS: Rule = Rule {
    id: "bank/nl-account",
    about: "Old Dutch account of nine or ten digits beside a word for it, weighted sum by eleven",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[2, 3, 4, 9, 10],
        total: 9,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>[0-9]{9,10}|[0-9]{2}[. ][0-9]{2}[. ][0-9]{2}[. ][0-9]{3}|[0-9]{4}[. ][0-9]{2}[. ][0-9]{3})",
        end!(),
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(is_nl),
    near: &[
        "rekeningnummer*",
        "rekening",
        "bankrekening*",
        "banknummer*",
        "rek.nr*",
        "rekeningnr*",
        "tegenrekening*",
        "spaarrekening*",
        "betaalrekening*",
        "rek. nr*",
        "rek.",
        "bankrek*",
        "rekening-nr*",
        "girorekening",
    ],
    needs_near: true,
    hits: &["rekeningnummer «41.71.64.300»", "bankrekening «417164300»"],
    misses: &["rekening 41.71.64.301", "417164300 rijen"],
    source: "Betaalvereniging Nederland, elfproef for account numbers before IBAN",
    ..Rule::BASE
};

/// The letter is the rest by 26 of the sum of all others: at even places what a character counts
/// in the alphabet, at odd ones what this table gives.
fn is_it(value: &str) -> bool {
    const ODD: [u32; 26] = [
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24,
        23,
    ];
    let mut plain = value.bytes().filter(u8::is_ascii_alphanumeric);
    let letter = plain.next().map(|b| u32::from(b.wrapping_sub(b'A')));
    let sum: u32 = plain
        .enumerate()
        .map(|(at, b)| {
            let worth = if b.is_ascii_digit() {
                b - b'0'
            } else {
                b - b'A'
            };
            if at % 2 == 0 {
                ODD[usize::from(worth)]
            } else {
                worth.into()
            }
        })
        .sum();
    letter == Some(sum % 26) && digits(value).any(|d| d != 0)
}

fn is_be(value: &str) -> bool {
    let number = digits(value).fold(0u64, |n, d| n * 10 + u64::from(d));
    let rest = number / 100 % 97;
    is_varied(value) && number % 100 == if rest == 0 { 97 } else { rest }
}

fn is_nl(value: &str) -> bool {
    let weights: &[u8] = match digit_count(value) {
        9 => &[9, 8, 7, 6, 5, 4, 3, 2, 1],
        _ => &[10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
    };
    weighted(value, weights, 11) && is_varied(value)
}

/// A capital before the digits, or joined to them.
fn begin_it(text: &[u8], woken: usize) -> Option<usize> {
    if text.get(woken)?.is_ascii_uppercase() {
        return free(text, woken);
    }
    let at = woken.checked_sub(2)?;
    if text[at].is_ascii_uppercase() && matches!(text[at + 1], b' ' | b'-') {
        free(text, at)
    } else {
        None
    }
}

fn begin_be(text: &[u8], at: usize) -> Option<usize> {
    if text.get(at + 3) == Some(&b'-') && text.get(at + 11) == Some(&b'-') {
        free(text, at)
    } else {
        None
    }
}
