//! Account numbers by the words before them: their own shape says nothing.

use crate::label::Label;
use crate::rules::checksum::digit_count;
use crate::rules::{Confidence, Edge, Rule, Wake, sift};

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
            "kto",
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
            "no rek ",
            "no rek:",
            "no. rek ",
            "no. rek:",
            "no. rek.",
            "norek",
            "rek ",
            "rek. ",
            "rek: ",
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
        r#"(?:[^0-9\n\[\]{};,?!]{3,40}?["']?[ ]{0,2}[:=#|]?[ ]{0,2}["'`(*]{0,3})?"#,
        "(?P<value>[0-9]{5,10}[A-Z][0-9]{2,5}|[0-9](?:[ -]?[0-9]){5,19})",
    ),
    reach: 112,
    left: Edge::Word,
    right: Edge::Number,
    check: Some(is_account),
    confidence: Confidence::Likely,
    far: BALANCE,
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
        "Kto.-Nr. «0532013000»",
        "numéro de compte «0500013M026»",
        "no. rek. «123-00-0123456-7» Mandiri",
        "Rek BCA «0123456789» a.n. Siti Rahayu",
    ],
    misses: &[
        "account number is on page 12345",
        "my account was made in 2019, ticket 1234567",
        "account 1234567 rows",
        "Kontonummer: 12-34",
        "账户注册于2024-01-02",
        "账户余额 12345678 元",
        "rekening listrik bulan ini 1234567 rupiah",
        "口座の残高は1234567円です",
    ],
    source: "Account numbers have no common standard; lengths as in the IBAN registry's national parts",
    ..Rule::BASE
};

pub(super) const BESIDE: Rule = Rule {
    id: "bank/account-beside",
    about: "Number of an account beside a word for a bank",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Words(&[
        "account", "acc", "konto", "compte", "cuenta", "conta", "conto",
    ])],
    sift: Some(|text, at| {
        // No more than a short word and signs stand before the number.
        let (end, _) = sift::behind_letters(text, at);
        text[end..].iter().take(16).any(u8::is_ascii_digit)
    }),
    pattern: concat!(
        r#"(?i:accounts?|acct?|konto|compte|cuenta|conta|conto)(?i:[ ]?(?:is|ist|est|es|é|è|no\.?|nr\.?|n°|nº))?"#,
        r#"["']?[ ]{0,2}[:=#|]?[ ]{0,2}["'`(*]{0,3}(?P<value>[0-9](?:[ -]?[0-9]){5,16})"#,
    ),
    reach: 64,
    left: Edge::Word,
    right: Edge::Number,
    check: Some(is_account),
    confidence: Confidence::Possible,
    near: &[
        "routing",
        "aba",
        "rtn",
        "bank*",
        "checking",
        "savings",
        "sort code*",
        "iban",
        "bic",
        "swift",
        "blz",
        "bankleitzahl",
        "banque",
        "banco",
        "banca",
        "agência",
        "agencia",
        "sparkasse*",
        "volksbank*",
        "raiffeisen*",
        "kreissparkasse*",
        "wire",
        "ach",
        "beneficiary",
        "direct deposit",
    ],
    needs_near: true,
    far: BALANCE,
    hits: &[
        "my checking account is «000111111116»",
        "my account is «000123456789», routing «021000021»",
        "BLZ 37040044, Konto «532013000»",
    ],
    misses: &[
        "AWS account 123456789012",
        "the bank account since 2019-04-05",
        "my account is 000123456789",
    ],
    source: "Account numbers have no common standard; lengths as in the IBAN registry's national parts",
    ..Rule::BASE
};

/// Words for what is on an account or owed on it.
#[rustfmt::skip]
pub(super) const BALANCE: &[&str] = &[
    "balance*", "saldo*", "solde", "kontostand*", "guthaben", "余额", "餘額", "残高", "잔액", "元",
    "円", "원", "rupiah", "rp", "usd", "eur", "euro*", "dollar*", "dólar*", "pesos", "reais",
    "listrik", "débit", "crédit", "soll", "haben", "баланс*", "остат*", "aws", "github", "счёта-фактур*",
    "счета-фактур*", "фактур*", "invoice*",
];

/// Enough digits, not a date and not one digit over and over.
pub(super) fn is_account(value: &str) -> bool {
    let first = value.bytes().next();
    let date =
        matches!(value.as_bytes(), [b'1' | b'2', b'9' | b'0', _, _, b'-', ..]) && value.len() < 11;
    (6..=20).contains(&digit_count(value))
        && !date
        && value
            .bytes()
            .any(|b| b.is_ascii_digit() && Some(b) != first)
}
