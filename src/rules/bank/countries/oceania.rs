//! Australia and New Zealand.

use crate::label::Label;
use crate::rules::checksum::digits;
use crate::rules::gov::us::pieces::{end, free, is_varied};
use crate::rules::{Confidence, Edge, Rule, Wake};

const BSB_WORDS: &[&str] = &["bsb", "bsb:", "bsb_number", "bsbnumber", "bsb_code"];

pub(super) const BSB: Rule = Rule {
    id: "bank/au-bsb",
    about: "Australian bank, state and branch beside its name, alone or with the account behind it",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[3, 6],
        total: 6,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>[0-9]{3}[ -][0-9]{3}(?:[ /]{1,3}[0-9]{6,10})?|[0-9]{6})",
        end!(),
    ),
    reach: 32,
    right: Edge::Free,
    check: Some(is_varied),
    near: BSB_WORDS,
    needs_near: true,
    hits: &[
        "BSB «062-000», thanks",
        "BSB: «083 004» Account: «12345678»",
        "pay to BSB/Acc «062-000 12345678»",
    ],
    misses: &["062-000 is a part", "BSB 06-000", "BSB 000000"],
    source: "Australian Payments Network, BSB numbers in Australia",
    ..Rule::BASE
};

pub(super) const BSB_ACCOUNT: Rule = Rule {
    id: "bank/au-account",
    about: "Australian account number beside a BSB",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[2, 3, 4, 5, 7, 8, 9],
        total: 6,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>[0-9]{7,9}|[0-9]{2,4}[ -][0-9]{3,4}(?:[ -][0-9]{2,4})?|[0-9]{5}[ -][0-9]{3,4})",
        end!(),
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(is_varied),
    near: BSB_WORDS,
    needs_near: true,
    far: &["phone*", "mobile*", "abn", "acn", "tfn", "call", "date*"],
    hits: &[
        "BSB «062-000» A/C «1234 5678»",
        "acc «123456789» (BSB «083-004»)",
    ],
    misses: &["BSB phone 1234 5678", "1234 5678 rows"],
    source: "Australian Payments Network, BSB numbers in Australia (accounts of up to nine digits)",
    ..Rule::BASE
};

const NEW_ZEALAND_SOURCE: &str = "Inland Revenue New Zealand, RWT and NRWT certificate filing specification: bank account validation";

pub(super) const NEW_ZEALAND: Rule = Rule {
    id: "bank/nz-account",
    about: "New Zealand account with hyphens: bank, branch, number, suffix, check",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[2],
        total: 15,
        letters: 0,
    }],
    begin: Some(begin_nz),
    pattern: concat!("(?P<value>[0-9]{2}-[0-9]{4}-[0-9]{7}-[0-9]{2,3})", end!()),
    reach: 24,
    right: Edge::Free,
    check: Some(is_nz),
    confidence: Confidence::Likely,
    hits: &[
        "pay «01-0902-0068389-00» please",
        "NZ account: «26-2600-0320871-032»",
    ],
    misses: &[
        "pay 01-0902-0068388-00",
        "99-0902-0068389-00",
        "01-0902-0068389-00-1",
    ],
    source: NEW_ZEALAND_SOURCE,
    ..Rule::BASE
};

pub(super) const NEW_ZEALAND_PLAIN: Rule = Rule {
    id: "bank/nz-account-plain",
    about: "New Zealand account with gaps or in one piece beside a word for it, check",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[2, 15, 16],
        total: 15,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>[0-9]{2}[ -]?[0-9]{4}[ -]?[0-9]{7}[ -]?[0-9]{2,3})",
        end!(),
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(is_nz),
    near: &[
        "account*",
        "acct",
        "a/c",
        "bank*",
        "new zealand",
        "anz",
        "kiwibank",
        "westpac",
        "bnz",
    ],
    needs_near: true,
    hits: &[
        "bank account «01 0902 0068389 00»",
        "ANZ account «010902006838900»",
    ],
    misses: &["bank slip 01 0902 0068388 00 x", "010902006838900 rows"],
    source: NEW_ZEALAND_SOURCE,
    ..Rule::BASE
};

/// Weights of the places, and the moduli of products and sum, by bank.
fn is_nz(value: &str) -> bool {
    let mut places = [0u32; 16];
    let count = digits(value).count();
    for (at, digit) in digits(value).enumerate().take(16) {
        // A suffix of two digits has a zero before it.
        places[at + usize::from(count == 15 && at > 12)] = digit.into();
    }
    let bank = places[0] * 10 + places[1];
    let number = places[6..13].iter().fold(0, |n, d| n * 10 + d);
    let (weights, of_product, of_sum): ([u32; 16], u32, u32) = match bank {
        1..=4 | 6 | 10..=24 | 27 | 30 | 35 | 38 if number < 990_000 => (
            [0, 0, 6, 3, 7, 9, 0, 10, 5, 8, 4, 2, 1, 0, 0, 0],
            u32::MAX,
            11,
        ),
        1..=4 | 6 | 10..=24 | 27 | 30 | 35 | 38 => (
            [0, 0, 0, 0, 0, 0, 0, 10, 5, 8, 4, 2, 1, 0, 0, 0],
            u32::MAX,
            11,
        ),
        8 => (
            [0, 0, 0, 0, 0, 0, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0],
            u32::MAX,
            11,
        ),
        25 | 33 => (
            [0, 0, 0, 0, 0, 0, 1, 7, 3, 1, 7, 3, 1, 0, 0, 0],
            u32::MAX,
            10,
        ),
        26 | 28 | 29 => ([0, 0, 0, 0, 0, 0, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1], 9, 10),
        _ => return false,
    };
    // Casting out nines keeps 9 itself.
    let reduce = |product: u32| {
        if product > of_product {
            (product - 1) % of_product + 1
        } else {
            product
        }
    };
    let sum: u32 = places.iter().zip(weights).map(|(d, w)| reduce(d * w)).sum();
    (15..=16).contains(&count) && number != 0 && sum.is_multiple_of(of_sum)
}

fn begin_nz(text: &[u8], at: usize) -> Option<usize> {
    if text.get(at + 2) == Some(&b'-') && text.get(at + 7) == Some(&b'-') {
        free(text, at)
    } else {
        None
    }
}
