//! Accounts whose words may stand before the number or behind it.

use super::super::national::is_rib;
use crate::label::Label;
use crate::rules::gov::us::pieces::{end, free, is_varied};
use crate::rules::named;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Digits whose first run has one of these lengths.
const fn run(runs: &'static [u8], total: u8) -> Wake {
    Wake::Digits {
        runs,
        total,
        letters: 0,
    }
}

/// A number that is an account beside a word for one.
const ACCOUNT: Rule = Rule {
    label: Label::BANK_ACCOUNT,
    begin: Some(free),
    reach: 40,
    right: Edge::Free,
    check: Some(is_varied),
    needs_near: true,
    ..Rule::BASE
};

pub(super) const SORT_CODE: Rule = Rule {
    id: "bank/gb-sort-code-near",
    about: "British sort code in its groups near a word for it",
    wake: &[run(&[2], 6)],
    pattern: concat!("(?P<value>[0-9]{2}-[0-9]{2}-[0-9]{2})", end!()),
    near: &[
        "sort code*",
        "sortcode*",
        "sort-code*",
        "sort_code*",
        "s/c",
        "a/c",
        "acc no",
        "standing order*",
    ],
    far: &["date*", "born", "dob"],
    hits: &[
        "«60-16-13» is my sort code",
        "s/c «60-16-13» acc «31926819»",
        "by standing order to sort «60-16-13» a/c «31926819».",
    ],
    misses: &["60-16-13 rows", "date 60-16-13, sort code to follow"],
    source: "Pay.UK, sorting code and account number formats",
    ..ACCOUNT
};

pub(super) const BLZ: Rule = Rule {
    id: "bank/de-bank-code",
    about: "German bank code (Bankleitzahl) behind its name",
    label: Label::ROUTING_NUMBER,
    wake: &[Wake::Words(&["blz", "bankleitzahl"])],
    begin: Some(|text, at| named::find(text, at, bank_code, false)),
    pattern: "[1-8][0-9]{2}[ ]?[0-9]{3}[ ]?[0-9]{2}",
    reach: 16,
    needs_near: false,
    confidence: Confidence::Likely,
    hits: &[
        "BLZ «37040044», Konto «532013000»",
        "Bankleitzahl: «370 400 44»",
        "die alte Bankleitzahl ist «37040044»",
    ],
    misses: &["BLZ 3704004", "BLZ: 00000000", "die BLZ hat 8 Stellen"],
    source: "Deutsche Bundesbank, Bankleitzahlendatei: eight digits, the first from 1 to 8",
    ..ACCOUNT
};

/// Eight digits, in one piece or as 3, 3 and 2.
fn bank_code(text: &[u8]) -> usize {
    let spaced = |at: usize| text.get(at) == Some(&b' ');
    let len = if spaced(3) && spaced(7) { 10 } else { 8 };
    let Some(value) = text.get(..len) else {
        return 0;
    };
    let digits = value.iter().filter(|b| b.is_ascii_digit()).count();
    let first = matches!(value[0], b'1'..=b'8');
    if first && digits == 8 && named::is_end(&text[len..]) {
        len
    } else {
        0
    }
}

pub(super) const DENMARK: Rule = Rule {
    id: "bank/dk-account-near",
    about: "Danish registration and account number in two groups near a word for an account",
    wake: &[run(&[4], 10)],
    pattern: concat!("(?P<value>[0-9]{4}[ -][0-9]{6,10})", end!()),
    near: &[
        "konto",
        "kontoen",
        "kontonr*",
        "kontonummer*",
        "bankkonto*",
        "danske bank",
        "nordea",
        "jyske bank",
        "sydbank",
        "nykredit",
        "danish account*",
    ],
    far: &["telefon*", "tlf*", "mobil*", "iban"],
    hits: &[
        "konto «0040 0440116243»",
        "«0040 0440116243» er min konto i Danske Bank",
    ],
    misses: &["0040 0440116243 rækker", "konto 0040 04401"],
    source: "Finans Danmark, registration number of four digits and account of up to ten",
    ..ACCOUNT
};

pub(super) const JAPAN_POST: Rule = Rule {
    id: "bank/jp-post-account-near",
    about: "Account with the Japanese post bank in two groups near its name",
    wake: &[run(&[5], 11)],
    pattern: concat!("(?P<value>1[0-9]{3}0(?:-[0-9])?[ -][0-9]{6,8})", end!()),
    near: &[
        "ゆうちょ*",
        "記号*",
        "郵便貯金*",
        "郵貯*",
        "japan post bank*",
        "yucho",
    ],
    hits: &[
        "ゆうちょの記号番号は«10120 12345671»です。",
        "«10120-12345671»がゆうちょの口座です",
    ],
    misses: &["10120 12345671 件", "ゆうちょ 20120 12345671"],
    source: "ゆうちょ銀行, 記号・番号: five digits that begin with 1 and end with 0, and up to eight",
    ..ACCOUNT
};

pub(super) const VIETNAM: Rule = Rule {
    id: "bank/vn-account-near",
    about: "Vietnamese account near the word for it",
    wake: &[run(&[8, 9, 10, 11, 12, 13, 14, 15, 16], 8)],
    pattern: concat!("(?P<value>[0-9]{8,16})", end!()),
    near: &[
        "số tài khoản",
        "so tai khoan",
        "so_tai_khoan",
        "sotaikhoan",
        "số tk",
        "stk",
    ],
    far: &[
        "số dư",
        "triệu",
        "đồng",
        "vnd",
        "điện thoại",
        "sđt",
        "cccd",
        "mst",
    ],
    hits: &[
        "Số tài khoản của tôi là «1903123456».",
        "«1903123456789» là số tài khoản Techcombank của mình",
        r#"{"so_tai_khoan": "«1903123456»"}"#,
    ],
    misses: &["1903123456 dòng", "số tài khoản 12345"],
    source: "Ngân hàng Nhà nước Việt Nam, account numbers of 6 to 19 digits",
    ..ACCOUNT
};

pub(super) const RUSSIA: Rule = Rule {
    id: "bank/ru-account",
    about: "Russian account: balance account, currency, key, branch and serial, near a word for it",
    wake: &[run(&[5, 20], 20)],
    // The second group of a balance account, then a currency of ISO 4217 (810 for roubles).
    pattern: concat!(
        "(?P<value>(?:30[1-9]|40[1-8]|41[0-9]|42[0-9]|43[0-9]|44[0-9]|45[2-9]|47[4-9])[0-9]{2}[ .]?",
        "(?:810|643|840|978|156|826|756|392|398|933|051|417|944|949|972|860|784|356)[ .]?[0-9][ .]?[0-9]{4}[ .]?[0-9]{7})",
        end!(),
    ),
    confidence: Confidence::Possible,
    near: &[
        "счет*",
        "счёт*",
        "р/с",
        "р/сч*",
        "к/с",
        "л/с",
        "расч*",
        "реквизит*",
        "банк*",
        "сбер*",
        "тинькоф*",
        "получател*",
        "перевод*",
        "перевед*",
        "account*",
        "konto*",
        "compte*",
        "cuenta*",
        "账户*",
        "账号*",
    ],
    hits: &[
        "Мой расчётный счёт «40817810000000000001».",
        "р/с «40702810000000000002»",
        "«40817810000000000001» — номер моего счёта",
    ],
    misses: &[
        "р/с 40817999000000000001",
        "40817810000000000001 строк",
        "р/с 4081781000000000000",
    ],
    source: "Bank of Russia, Regulation 579-P, chart of accounts and account numbering",
    ..ACCOUNT
};

pub(super) const BRAZIL: Rule = Rule {
    id: "bank/br-account-near",
    about: "Brazilian account with its check digit near the words for a current or savings account",
    wake: &[run(&[1, 2, 3, 4, 5, 6, 7, 8, 9], 4)],
    pattern: concat!(
        "(?P<value>[0-9]{1,3}(?:[.][0-9]{3}){1,2}-[0-9xX]|[0-9]{4,9}-[0-9xX])",
        end!()
    ),
    near: &[
        "conta corrente",
        "conta poupança",
        "conta-corrente",
        "conta poupanca",
        "minha conta no",
        "minha conta na",
    ],
    far: &[
        "reais",
        "cep",
        "cpf",
        "telefone*",
        "celular*",
        "agência",
        "agencia",
    ],
    hits: &["«76543-2» é a minha conta corrente no Bradesco"],
    misses: &["76543-2 é uma peça", "conta corrente 12-3"],
    source: "Banco Central do Brasil; FEBRABAN layouts: conta corrente with check digit",
    ..ACCOUNT
};

pub(super) const RIB: Rule = Rule {
    id: "bank/fr-rib-plain",
    about: "French account in one piece near a word for it: bank, branch, account and key",
    wake: &[run(
        &[10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23],
        10,
    )],
    pattern: concat!("(?P<value>[0-9]{10}[0-9A-Z]{11}[0-9]{2})", end!()),
    check: Some(is_rib),
    near: &[
        "rib",
        "compte*",
        "relevé d'identité*",
        "virement*",
        "verser*",
        "banque*",
        "bancaire*",
        "account*",
        "konto*",
    ],
    hits: &[
        "RIB : «20041010050500013M02606»",
        "Mon numéro de compte est «20041010050500013M02606».",
    ],
    misses: &[
        "RIB : 20041010050500013M02607",
        "20041010050500013M02606 lignes",
    ],
    source: "Comité français d'organisation et de normalisation bancaires, clé RIB",
    ..ACCOUNT
};

pub(super) const ALIAS: Rule = Rule {
    id: "bank/ar-alias-before",
    about: "Alias of an Argentine account before the word for it",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Words(&[
        "es mi alias",
        "es nuestro alias",
        "es el alias",
    ])],
    begin: Some(|text, word| {
        token_before(text, word, |b| {
            b.is_ascii_alphanumeric() || b == b'.' || b == b'-'
        })
    }),
    pattern: r"(?P<value>[A-Za-z0-9-]{2,16}(?:[.][A-Za-z0-9-]{2,16}){2}) es ",
    reach: 56,
    right: Edge::Free,
    check: Some(super::americas::is_alias),
    near: &[
        "mercado pago",
        "mercadopago",
        "cbu*",
        "cvu*",
        "banco*",
        "ualá",
        "mi alias",
        "transfer*",
    ],
    needs_near: true,
    hits: &["«casa.perro.luna» es mi alias de Mercado Pago"],
    misses: &["casa.perro es mi alias de Mercado Pago"],
    source: "Banco Central de la República Argentina, Comunicación A 6044: alias CBU (6 to 20 characters)",
    ..Rule::BASE
};

pub(super) const PIX: Rule = Rule {
    id: "bank/br-pix-before",
    about: "Random key of Brazil's instant payments before its name",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Words(&[
        "é a minha chave",
        "é minha chave",
        "é a chave",
        "is my pix",
        "is the pix",
        "es mi clave pix",
    ])],
    begin: Some(|text, word| token_before(text, word, |b| b.is_ascii_hexdigit() || b == b'-')),
    pattern: "(?P<value>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}) ",
    reach: 48,
    right: Edge::Free,
    near: &["pix", "chave aleatória", "chave aleatoria"],
    needs_near: true,
    hits: &["«9a8b7c6d-1111-4222-8333-444455556666» é a minha chave aleatória do pix"],
    misses: &["9a8b7c6d-1111-4222-8333-444455556666 é a chave do registro"],
    source: "Banco Central do Brasil, Manual Operacional do DICT: chave aleatória",
    ..Rule::BASE
};

/// Where the token that ends one space before `word` begins.
fn token_before(text: &[u8], word: usize, part: fn(u8) -> bool) -> Option<usize> {
    let end = word.checked_sub(1).filter(|&at| text[at] == b' ')?;
    let len = text[..end].iter().rev().take(48).take_while(|b| part(**b));
    let start = end - len.count();
    (start < end).then_some(start)
}
