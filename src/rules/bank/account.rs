//! Account numbers by the words before them: their own shape says nothing.

use crate::label::Label;
use crate::rules::checksum::digit_count;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULE: Rule = Rule {
    id: "bank/account",
    about: "Bank account number behind a word for it",
    label: Label::BANK_ACCOUNT,
    wake: &[
        Wake::Words(&[
            "account number",
            "account no",
            "account num",
            "account #",
            "account_number",
            "account_no",
            "account-number",
            "accountnumber",
            "acct",
            "bank account",
            "acc no",
            "kontonummer",
            "konto-nr",
            "kontonr",
            "konto nr",
            "konto:",
            "bankkonto",
            "numéro de compte",
            "numero de compte",
            "n° de compte",
            "no de compte",
            "compte bancaire",
            "número de cuenta",
            "numero de cuenta",
            "cuenta bancaria",
            "nº de cuenta",
            "cuenta corriente",
            "cuenta:",
            "número da conta",
            "numero da conta",
            "conta corrente",
            "conta bancária",
            "conta:",
            "numero di conto",
            "conto corrente",
            "rekeningnummer",
            "bankrekening",
            "nomor rekening",
            "no rekening",
            "no. rekening",
            "no rek",
            "no. rek",
            "norek",
            "rekening",
            "账号",
            "帐号",
            "账户",
            "帐户",
            "銀行帳號",
            "口座番号",
            "口座",
            "계좌번호",
            "계좌",
            "номер счета",
            "номер счёта",
            "расчетный счет",
            "numer konta",
            "numer rachunku",
            "hesap numarası",
            "hesap no",
            "رقم الحساب",
        ]),
        Wake::Key(&[
            "accountnumber",
            "acctnumber",
            "accountno",
            "acctno",
            "bankaccount",
            "kontonummer",
            "numerodecompte",
            "numerodecuenta",
            "numerodaconta",
            "rekening",
            "口座番号",
            "账号",
        ]),
    ],
    // Where a word of `wake` stands, what follows it up to the number is words of the same kind;
    // a key's value begins with the number.
    pattern: concat!(
        r#"(?:[^0-9\n\[\]{};,.?!]{3,40}?(?i:nr\.|no\.|n\.|num\.|no|nº|#)?["']?[ ]{0,2}[:=#]?[ ]{0,2}["'`(*]{0,3})?"#,
        "(?P<value>[0-9](?:[ -]?[0-9]){5,19})",
    ),
    reach: 112,
    left: Edge::Word,
    right: Edge::Number,
    check: Some(is_account),
    confidence: Confidence::Likely,
    far: &[
        "routing",
        "sort code",
        "date",
        "order*",
        "invoice*",
        "phone",
        "tel",
    ],
    hits: &[
        "my account number is «000123456789» at the bank",
        "Kontonummer: «532013000»",
        "Konto-Nr. «0532 0130 00»",
        "numéro de compte «0500013026»",
        "账号：«6217 0001 2345 678»",
        "nomor rekening «1234567890» atas nama Budi Santoso",
        "número de cuenta: «0200051332»",
        "número da conta «00010009795-4»",
        "口座番号は«1234567»です",
        r#""account_number": "«000123456789»""#,
        "номер счета «40817810099910004312»",
    ],
    misses: &[
        "account number is on page 12345",
        "my account was made in 2019, ticket 1234567",
        "account 1234567 rows",
        "Kontonummer: 12-34",
        "账户注册于2024-01-02",
    ],
    source: "Account numbers have no common standard; lengths as in the IBAN registry's national parts",
    ..Rule::BASE
};

/// Enough digits, not a date and not one digit over and over.
fn is_account(value: &str) -> bool {
    let first = value.bytes().next();
    let date =
        matches!(value.as_bytes(), [b'1' | b'2', b'9' | b'0', _, _, b'-', ..]) && value.len() < 11;
    (6..=20).contains(&digit_count(value))
        && !date
        && value
            .bytes()
            .any(|b| b.is_ascii_digit() && Some(b) != first)
}
