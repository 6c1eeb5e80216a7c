//! Account numbers with a structure and check digits of their own country.

use crate::label::Label;
use crate::rules::checksum::{digits, mod97, weighted};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RIB: Rule = Rule {
    id: "bank/rib",
    about: "French account: bank, branch, account and key in groups",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[5],
        total: 15,
        letters: 0,
    }],
    pattern: "[0-9]{5}[ -][0-9]{5}[ -][0-9A-Z]{11}[ -][0-9]{2}",
    reach: 32,
    left: Edge::Number,
    right: Edge::Number,
    check: Some(is_rib),
    confidence: Confidence::Certain,
    hits: &[
        "RIB : «20041 01005 0500013M026 06»",
        "mon compte «20041-01005-0500013M026-06»",
    ],
    misses: &[
        "RIB : 20041 01005 0500013M026 07",
        "20041 01005 0500013026 06",
    ],
    source: "Comité français d'organisation et de normalisation bancaires, clé RIB",
    ..Rule::BASE
};

pub(super) const CCC: Rule = Rule {
    id: "bank/ccc",
    about: "Spanish account: bank, branch, check digits and account",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[4, 20],
        total: 20,
        letters: 0,
    }],
    // The account in one piece, in two, or in the groups of an IBAN.
    pattern: concat!(
        "[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{2}[ -]?",
        "(?:[0-9]{10}|[0-9]{5}[ -][0-9]{5}|[0-9]{2}[ -][0-9]{4}[ -][0-9]{4})",
    ),
    reach: 32,
    left: Edge::Number,
    right: Edge::Number,
    check: Some(is_ccc),
    near: &[
        "ccc",
        "cuenta*",
        "banco",
        "bancari*",
        "domicili*",
        "account*",
        "bank*",
        "conta",
        "compte",
    ],
    needs_near: true,
    hits: &[
        "CCC: «2100 0418 45 0200051332»",
        "mi cuenta es «21000418450200051332»",
        "cuenta «2100 0418 45 02000 51332»",
        "la cuenta «2100 0418 4502 0005 1332», gracias",
    ],
    misses: &["CCC: 2100 0418 46 0200051332", "21000418450200051332 filas"],
    source: "Consejo Superior Bancario, código cuenta cliente",
    ..Rule::BASE
};

pub(super) const CLABE: Rule = Rule {
    id: "bank/clabe",
    about: "Mexican account: bank, place, account and check digit",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[3, 18],
        total: 18,
        letters: 0,
    }],
    pattern: "[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{11}[ -]?[0-9]",
    reach: 32,
    left: Edge::Number,
    right: Edge::Number,
    check: Some(is_clabe),
    near: &[
        "clabe*",
        "interbancaria",
        "cuenta*",
        "spei",
        "banco",
        "transferencia",
    ],
    needs_near: true,
    hits: &[
        "CLABE «032180000118359719»",
        "CLABE interbancaria: «032 180 00011835971 9»",
    ],
    misses: &["CLABE 032180000118359718", "032180000118359719 filas"],
    source: "Asociación de Bancos de México, clave bancaria estandarizada",
    ..Rule::BASE
};

pub(super) const NIB: Rule = Rule {
    id: "bank/pt-nib",
    about: "Portuguese account: bank, branch, account and two check digits, modulus 97",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[4, 21],
        total: 21,
        letters: 0,
    }],
    pattern: r"[0-9]{4}[ .-]?[0-9]{4}[ .-]?(?:[0-9]{11}[ .-]?[0-9]{2}|[0-9]{4}[ .-][0-9]{4}[ .-][0-9]{4}[ .-][0-9])",
    reach: 32,
    left: Edge::Number,
    right: Edge::Number,
    check: Some(is_nib),
    near: &[
        "nib",
        "nib*",
        "conta*",
        "banco",
        "bancári*",
        "bancari*",
        "transfer*",
        "identificação bancária",
        "iban",
        "depósito*",
        "débito*",
        "bank*",
        "account*",
    ],
    needs_near: true,
    hits: &[
        "NIB: «000201231234567890154»",
        "Conta bancária: «0033 0000 45012345678 65»",
        "O meu NIB é «0002.0123.12345678901.54».",
    ],
    misses: &["NIB: 000201231234567890155", "000201231234567890154 linhas"],
    source: "Banco de Portugal, número de identificação bancária; SWIFT IBAN Registry, Portugal",
    ..Rule::BASE
};

/// ISO/IEC 7064 MOD 97-10 over all 21 digits.
fn is_nib(value: &str) -> bool {
    mod97(value.bytes()) == 1 && digits(value).any(|digit| digit != 0)
}

/// Letters count as 1 to 9, from A, J and (from 2 on) S; the whole leaves no rest by 97.
pub(super) fn is_rib(value: &str) -> bool {
    let plain = value.bytes().map(|b| match b {
        b'A'..=b'I' => b - b'A' + b'1',
        b'J'..=b'R' => b - b'J' + b'1',
        b'S'..=b'Z' => b - b'S' + b'2',
        other => other,
    });
    mod97(plain) == 0 && value.bytes().any(|b| matches!(b, b'1'..=b'9'))
}

/// Two check digits: over bank and branch, and over the account, modulo 11.
fn is_ccc(value: &str) -> bool {
    const WEIGHTS: [u32; 10] = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];
    let digit = |number: &mut dyn Iterator<Item = u8>| {
        let sum: u32 = number
            .zip(WEIGHTS)
            .map(|(d, weight)| u32::from(d) * weight)
            .sum();
        match 11 - sum % 11 {
            11 => 0,
            10 => 1,
            other => other,
        }
    };
    let bank = digit(&mut [0, 0].into_iter().chain(digits(value).take(8)));
    let account = digit(&mut digits(value).skip(10));
    let mut checks = digits(value).skip(8).map(u32::from);
    checks.next() == Some(bank)
        && checks.next() == Some(account)
        && digits(value).any(|digit| digit != 0)
}

/// The digits, weighted 3, 7 and 1 in turn, and the last one add up to a multiple of ten.
fn is_clabe(value: &str) -> bool {
    weighted(
        value,
        &[3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1],
        10,
    ) && digits(value).any(|digit| digit != 0)
}
