//! Accounts and codes of banks by their names alone: behind the name in a sentence, before it, on
//! the line below, and in the column that it heads.

use super::account::{BALANCE, is_account};
use super::bic::is_bic;
use crate::label::Label;
use crate::rules::named;
use crate::rules::sift::is_head;
use crate::rules::{Confidence, Edge, Rule, Wake};

const SOURCE: &str =
    "Words of banks for accounts; lengths as in the IBAN registry's national parts";

/// Names of an account, whole or as they begin.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "account number*", "account no", "account_number", "account_no", "accountnumber", "acct no", "acct number", "acct", "bank account*",
    "bank_account", "bankaccount", "checking account*", "savings account*", "kontonummer*", "konto-nr", "kontonr", "konto nr", "kto-nr", "kto.-nr", "kto", "bankkonto*",
    "numéro de compte*", "numero de compte*", "n° de compte", "no de compte", "n° compte", "compte bancaire", "numero_compte",
    "银行账号*", "银行帐号*", "账号*", "帐号*", "收款账户*", "银行账户*", "银行卡账号*", "账户号*", "帳號*", "銀行帳戶*", "账户*", "帐户*",
    "nomor rekening*", "no. rekening", "no rekening", "no rek", "no. rek", "norek*", "rekening*", "nomor_rekening",
    "número de cuenta*", "numero de cuenta*", "n.º de cuenta", "nº de cuenta", "nro. de cuenta", "nro de cuenta", "cuenta bancaria", "numero_cuenta", "cuenta corriente",
    "número da conta*", "numero da conta*", "nº da conta", "conta corrente", "conta bancária", "conta bancaria", "conta poupança", "numero_conta", "número da minha conta",
    "numero di conto*", "numero conto*", "n. conto", "conto corrente*", "conto bancario", "rekeningnummer*", "rekeningnr*", "bankrekening*",
    "numer konta", "numeru konta", "nr konta", "numer rachunku", "nr rachunku", "konto bankowe", "kontem bankowym", "rachunek bankowy", "rachunku bankowego", "rachunek",
    "口座番号*", "銀行口座*", "振込先口座*", "振込先*", "口座*", "계좌번호*", "계좌 번호*", "은행 계좌*", "입금계좌*", "계좌*",
    "kontonumret", "bankkontot", "kontonr.", "hesap numara*", "hesap no*", "banka hesab*", "hesabım*",
    "номер счет*", "номер счёт*", "номера счета", "номером счета", "расчетный счет*", "расчётный счёт*", "расчетного счета", "лицевой счет", "лицевой счёт", "р/с", "счёт в банке", "счет в банке",
    "رقم الحساب*", "رقم حساب*", "الحساب البنكي", "حساب بنكي", "حسابي البنكي", "حسابي", "الحساب", "للحساب",
];

/// The same as the wake pass has them: as they begin.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "account number", "account no", "account_number", "account_no", "accountnumber", "acct", "bank account", "checking account", "savings account",
    "kontonummer", "konto-nr", "kontonr", "konto nr", "kto", "bankkonto", "numéro de compte", "numero de compte", "n° de compte",
    "n° compte", "compte bancaire", "账号", "帐号", "账户", "帐户", "nomor rekening", "no. rekening", "no rek ", "no rek:", "no rek\"", "no rek\n", "no. rek\"", "no. rek\n", "no. rek ", "no. rek:", "no. rek.", "norek",
    "rekening", "número de cuenta", "numero de cuenta", "n.º de cuenta", "nº de cuenta", "nro. de cuenta", "nro de cuenta", "cuenta bancaria", "cuenta corriente",
    "número da conta", "numero da conta", "nº da conta", "número da minha conta", "conta corrente", "conta bancária", "numero di conto", "numero conto", "n. conto", "conto corrente",
    "rekeningnr", "bankrekening", "numer konta", "nr konta", "numer rachunku", "nr rachunku", "konto bankowe", "rachunek",
    "口座番号", "銀行口座", "口座", "振込先", "계좌", "kontonumret", "hesap numara", "hesap no", "banka hesab", "номер счет",
    "номер счёт", "расчетный счет", "расчётный счёт", "р/с", "счёт в банке", "счет в банке", "رقم الحساب", "رقم حساب", "الحساب البنكي", "حساب بنكي", "حسابي", "الحساب", "حساب رقم",
    "a/c no", "a/c number", "a/c #", "bank a/c", "beneficiary account", "empfängerkonto", "girokonto", "sparkonto", "gehaltskonto", "compte courant", "compte n°", "compte à créditer", "compte épargne", "compte chèque", "compte destinataire", "cuenta de ahorro", "cuenta destino", "cuenta de destino", "cuenta nómina", "cuenta beneficiaria", "conta poupança", "conta de destino", "conta destino", "conta salário", "conta à ordem", "conto bancario", "conto di accredito", "conto di destinazione", "numero del conto", "c/c", "spaarrekening", "tegenrekening", "betaalrekening", "zichtrekening", "konto oszczędnościowe", "konta bankowego", "lönekonto", "transaktionskonto", "privatkonto", "vadesiz hesap", "maaş hesab", "tasarruf hesab", "лицевой счёт", "лицевой счет", "счёт получателя", "счет получателя", "номер банковского сч", "банковский счёт", "банковский счет", "карточный счёт", "сберегательный счёт", "حساب البنك", "حساب التوفير", "حساب جاري", "الحساب الجاري", "普通預金", "普通口座", "当座預金", "no rek<", "no. rek<", "no rek?", "no. rek?", "no rek,",
    "numero_cuenta", "numero_conta", "numero_compte", "numero_de_cuenta", "numerocuenta", "numeroconta", "nomor_rekening", "no_rekening", "account with the number", "account with number", "konto mit der nummer", "konto mit nummer", "konto nummer", "konto mit der nr", "compte numéro", "compte portant le numéro",
    "compte avec le numéro", "cuenta número", "cuenta con número", "cuenta con el número", "cuenta n.º", "cuenta nº", "conta número", "conta com o número", "conta nº", "conta n.º", "conto numero",
    "conto n.", "conto con il numero", "conto con numero", "rekening met nummer", "rekening met het nummer", "konto o numerze", "konta o numerze", "koncie o numerze", "konto numer",
    "konto med nummer", "konto med numret", "kontot med nummer", "счёт номер", "счет номер", "счёт с номером", "счет с номером", "счета с номером", "счёт №", "счет №", "счёта №", "счета №",
    "hesaba", "hesabı", "hesaptan", "hesapta ", "hesabın", "番の口座", "号の口座",
    "which account", "what account", "welches konto", "welchem konto", "quel compte", "qué cuenta", "que cuenta", "que conta", "qual conta", "quale conto", "jakie konto", "które konto", "hangi hesa", "vilket konto", "حساب المستفيد", "حساب المستلم", "أي حساب", "إلى حساب", "الى حساب", "cta. ", "cta: ", "cta.:", "cta cte", "cta nº", "cta. nº", "n.º cuenta", "nº cuenta", "núm. cuenta", "núm. de cuenta", "nro cuenta", "n.º conta", "nº conta", "núm. conta", "conto beneficiario", "conto destinatario", "conto ordinante", "conto n°", "hsp no", "hsp. no", "hsp.no", "mottagarkonto", "mottagarens konto", "avsändarkonto", "普通 ", "当座 ", "(普)", "konto-nummer", "nr rach", "nr. rach", "nr. konta", "rach. nr", "№ счета", "№ счёта", "сч. №", "лицевой сч", "л/с",
    "zhanghao", "yinhang zhanghao", "gyejwa beonho", "kouza bangou", "koza bango", "nomer scheta", "nomer schyota", "raschetny schet", "raschyotny schyot", "raqam alhisab",
];

pub(super) const ACCOUNT: Rule = Rule {
    id: "bank/account-said",
    about: "Bank account number behind a word for it in a sentence, before it, or on the line below",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Words(WORDS)],
    begin: Some(|text, at| named::find(text, at, account, false)),
    pattern: r"[0-9]{5,10}[A-Z][0-9]{2,5}|[0-9]{4}(?:-[0-9])?,[ ]?[0-9](?:[ -]?[0-9]){5,10}|[0-9](?:[ -]?[0-9]){5,19}",
    reach: 48,
    right: Edge::Number,
    check: Some(is_account),
    confidence: Confidence::Likely,
    far: BALANCE,
    hits: &[
        "«0532013099» is my bank account number",
        "Kontonummer\n«0532013099»",
        "«0532013099» ist meine Kontonummer bei der Sparkasse",
        "hesap numaram «0532013099»",
        "رقم حسابي البنكي هو «0532013099»",
        "振込先は«0532013099»です",
        "Kontonummer: «8327-9,892 500 397-3»",
        "nr rachunku bankowego: «0532013099»",
        "расчётный счёт «40817810099910004312»",
    ],
    misses: &[
        "0532013099 bank accounts were opened",
        "the account number of page 12",
        "the balance of my bank account is 123456 dollars",
        "account number\nis missing in 0532013099",
        "hesap no yok",
    ],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const CELL: Rule = Rule {
    id: "bank/account-cell",
    about: "Bank account number in a column or on a line of its own under a word for it",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[
            2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
        ],
        total: 6,
        letters: 0,
    }],
    begin: Some(|text, at| {
        let inside = |b: u8| b.is_ascii_digit() || matches!(b, b' ' | b'-');
        named::cell(text, at, NAMES, inside)
    }),
    pattern: r"[0-9](?:[ -]?[0-9]){5,19}",
    reach: 48,
    right: Edge::Number,
    check: Some(is_account),
    near: NAMES,
    needs_near: true,
    far: BALANCE,
    hits: &[
        "name,account_number\nJane Doe,«0532013099»\nJohn Doe,«0532013098»\n",
        "| Nr | Kontonummer |\n|---|---|\n| 7 | «0532013099» |",
        "名称;口座番号\n佐藤;«1234567»\n",
    ],
    misses: &[
        "order,account_number\n1234567,\n",
        "account_number,balance\n,1234567\n",
        "account_number: see row 1234567 of it",
    ],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const BIC: Rule = Rule {
    id: "bank/bic-said",
    about: "Business identifier code behind a word for it in a sentence, before it, or on the line below",
    label: Label::BIC,
    wake: &[
        Wake::Words(&[
            "bic",
            "swift",
            "bank identifier",
            "código de identificación bancaria",
            "银行代码",
            "银行国际代码",
            "スイフト",
            "스위프트",
            "국제은행코드",
            "свифт",
            "سويفت",
            "السويفت",
        ]),
        Wake::Key(&[
            "bic",
            "swift",
            "スイフト",
            "스위프트",
            "银行国际代码",
            "свифт",
            "سويفت",
        ]),
    ],
    begin: Some(|text, at| {
        named::find(text, at, bic, false).or_else(|| named::beside(text, at, bic))
    }),
    pattern: "[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?",
    reach: 16,
    right: Edge::Word,
    check: Some(is_bic),
    confidence: Confidence::Likely,
    hits: &[
        "«COBADEFFXXX» is the SWIFT code of my bank",
        "BIC\n«COBADEFFXXX»",
        "رمز السويفت لبنكي هو «COBADEFFXXX»",
        "스위프트 코드가 «COBADEFFXXX»이에요",
        "kod SWIFT mojego banku to «COBADEFFXXX»",
    ],
    misses: &[
        "SWIFT TRANSACTION REFERENCE",
        "COBADEFFXXX building BIC",
        "the BIC of DOCUMENTS is missing",
    ],
    source: "ISO 9362; country letters of ISO 3166-1",
    ..Rule::BASE
};

/// Digits in groups, or with the letter of a French account.
fn account(text: &[u8]) -> usize {
    let (mut end, mut count) = (0, 0);
    for (at, &byte) in text.iter().take(28).enumerate() {
        match byte {
            b'0'..=b'9' => {
                count += 1;
                end = at + 1;
            }
            b' ' | b'-' if end == at && at > 0 => {}
            // Behind the clearing number of Sweden.
            b',' if end == at && matches!(at, 4 | 6) => {}
            b' ' if at > 0 && text[at - 1] == b',' => {}
            b'A'..=b'Z' if end == at && at > 4 => end = at + 1,
            _ => break,
        }
    }
    if (6..=20).contains(&count) && named::is_end(&text[end..]) {
        end
    } else {
        0
    }
}

fn bic(text: &[u8]) -> usize {
    let run = text.iter().take(12);
    let run = run.take_while(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let run = run.count();
    let known = std::str::from_utf8(&text[..run]).is_ok_and(|value| {
        matches!(run, 8 | 11)
            && value.bytes().take(6).all(|b| b.is_ascii_uppercase())
            && is_bic(value)
    });
    if known && named::is_end(&text[run..]) {
        run
    } else {
        0
    }
}

pub(super) const BIC_COLUMN: Rule = Rule {
    id: "bank/bic-column",
    about: "Business identifier code in a column that is headed so",
    column: true,
    sift: Some(is_head),
    begin: None,
    right: Edge::Word,
    hits: &[
        "name,bic\nJane,«COBADEFFXXX»\nJohn,«DEUTDEFF500»\n",
        "| Nr | SWIFT |\n|---|---|\n| 7 | «COBADEFFXXX» |",
    ],
    misses: &["nr,bic\nCOBADEFFXXX,x\n", "bic,count\nMISSING,3\n"],
    ..BIC
};

/// The same in columns.
pub(super) const ACCOUNT_COLUMN: Rule = Rule {
    id: "bank/account-column",
    about: "Bank account number in a column that is headed so",
    column: true,
    sift: Some(is_head),
    begin: None,
    hits: &[
        "name,girokonto\nJane,«0532013099»\nJohn,«0532013098»\n",
        "| Nr | Spaarrekening |\n|---|---|\n| 7 | «0532013099» |",
    ],
    misses: &[
        "nr,girokonto\n0532013099,x\n",
        "girokonto,count\nnone,1234567\n",
    ],
    ..ACCOUNT
};
