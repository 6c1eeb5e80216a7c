//! Canada, Brazil and Argentina.

use crate::label::Label;
use crate::rules::checksum::digits;
use crate::rules::gov::us::pieces::{end, free, is_varied};
use crate::rules::{Confidence, Edge, Rule, Wake, sift};

pub(super) const CANADA: Rule = Rule {
    id: "bank/ca-account",
    about: "Canadian transit, institution and account number in a row beside a word for a bank",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[3, 5],
        total: 15,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>[0-9]{5}[ -][0-9]{3}[ -][0-9]{7,12}|[0-9]{3}[ -][0-9]{5}[ -][0-9]{7,12})",
        end!(),
    ),
    reach: 40,
    right: Edge::Free,
    check: Some(is_varied),
    near: &[
        "transit",
        "institution*",
        "direct deposit",
        "void cheque",
        "bank*",
        "account*",
        "cheque*",
        "compte*",
        "dépôt direct",
        "interac",
        "banque*",
    ],
    needs_near: true,
    hits: &[
        "direct deposit: «12345-003-1234567»",
        "compte «00102 815 1234567», dépôt direct",
    ],
    misses: &["part 12345-003-1234567", "bank 12345-03-1234567"],
    source: "Payments Canada, Rule A4 and Financial Institutions File: transit and institution numbers",
    ..Rule::BASE
};

pub(super) const CANADA_TRANSIT: Rule = Rule {
    id: "bank/ca-transit",
    about: "Canadian transit number behind its name, beside institution or account",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Words(&[
        "transit",
        "numéro de transit",
        "branch transit",
    ])],
    sift: Some(sift::digit_soon),
    pattern: concat!(
        r#"(?i:(?:branch )?transit|numéro de transit)(?i:[ _](?:number|no\.?|num|code))?["']?[ ]{0,2}[:=#]?[ ]{0,2}["']?"#,
        "(?P<value>[0-9]{5}(?:[ -][0-9]{3})?)",
        end!(),
    ),
    reach: 64,
    right: Edge::Free,
    check: Some(is_varied),
    near: &[
        "institution*",
        "account*",
        "compte*",
        "direct deposit",
        "bank*",
        "banque*",
    ],
    needs_near: true,
    hits: &[
        "Transit: «12345», institution 003",
        "numéro de transit «00102», institution 815",
    ],
    misses: &["transit 12345 passengers", "transit 123456, bank"],
    source: "Payments Canada, Rule A4 and Financial Institutions File: transit and institution numbers",
    ..Rule::BASE
};

const BRAZIL_SOURCE: &str =
    "Banco Central do Brasil; FEBRABAN layouts: agência and conta corrente with check digit";

pub(super) const BRAZIL_BRANCH: Rule = Rule {
    id: "bank/br-branch",
    about: "Brazilian branch of a bank behind its name, beside an account",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Words(&["agência", "agencia", "ag.", "ag:", "ag "])],
    pattern: concat!(
        r#"(?i:ag(?:[êe]ncia)?)\.?(?i:[ ]?(?:n[ºo°]\.?|número))?["']?[ ]{0,2}[:=]?[ ]{0,2}["']?"#,
        "(?P<value>[0-9]{4}(?:-?[0-9xX])?)",
        end!(),
    ),
    reach: 48,
    right: Edge::Free,
    check: Some(is_varied),
    near: &[
        "cc",
        "conta",
        "conta:",
        "c/c",
        "banco*",
        "conta corrente",
        "poupança",
        "itaú",
        "bradesco",
        "pix",
        "cuenta*",
    ],
    needs_near: true,
    hits: &[
        "agência «1234-5», conta «12345-6»",
        "Ag: «0001» Conta: «1234567-8», banco 260",
    ],
    misses: &["agência de viagens 1234 km", "ag 12, conta"],
    source: BRAZIL_SOURCE,
    ..Rule::BASE
};

pub(super) const BRAZIL_ACCOUNT: Rule = Rule {
    id: "bank/br-account",
    about: "Brazilian account behind its name, beside a branch",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Words(&[
        "conta",
        "c/c",
        "cc:",
        "cc ",
        "poupança",
        "c/p",
    ])],
    sift: Some(|text, at| {
        // `container`, `contact`: no word for an account.
        let (end, _) = sift::behind_letters(text, at);
        !text[at].eq_ignore_ascii_case(&b'c') || end - at <= 5
    }),
    pattern: concat!(
        r#"(?i:conta|c/[cp]|cc|poupança)(?i:[ ](?:corrente|poupança|nº|n°|número))?["']?[ ]{0,2}[:=]?[ ]{0,2}["']?"#,
        r"(?P<value>[0-9]{1,3}(?:[.][0-9]{3}){1,2}-[0-9xX]|[0-9]{3,12}-?[0-9xX])",
        end!(),
    ),
    reach: 64,
    right: Edge::Free,
    check: Some(is_varied),
    near: &[
        "ag",
        "agência",
        "agencia",
        "ag.",
        "ag:",
        "banco*",
        "itaú",
        "bradesco",
        "nubank",
        "santander",
        "caixa",
    ],
    needs_near: true,
    far: &["reais", "pessoas", "saldo"],
    hits: &[
        "agência «0001», c/c «12345-6»",
        "banco 341 ag. «1234» conta corrente «12.345-6»",
    ],
    misses: &["a conta 12345 fechou", "conta de luz 12345-6"],
    source: BRAZIL_SOURCE,
    ..Rule::BASE
};

pub(super) const BRAZIL_PIX: Rule = Rule {
    id: "bank/br-pix",
    about: "Random key of Brazil's instant payments behind its name",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Words(&[
        "chave pix",
        "chave aleatória",
        "pix",
        "pix_key",
        "chave_pix",
    ])],
    pattern: concat!(
        r#"(?i:(?:chave[ _])?pix|chave aleatória)[^0-9]{0,32}?"#,
        "(?P<value>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})",
    ),
    reach: 96,
    confidence: Confidence::Likely,
    hits: &[
        "minha chave pix é «00000000-1111-4222-8333-444455556666»",
        "Pix: «9a8b7c6d-1111-4222-8333-444455556666».",
    ],
    misses: &[
        "id 9a8b7c6d-1111-4222-8333-444455556666",
        "chave pix: 9a8b7c6d-1111",
    ],
    source: "Banco Central do Brasil, Manual Operacional do DICT: chave aleatória",
    ..Rule::BASE
};

/// Words for an account that money is sent to.
const CBU_WORDS: &[&str] = &[
    "cbu*",
    "cvu*",
    "alias",
    "transferencia*",
    "transferir*",
    "transferí*",
    "cuenta*",
    "banco*",
    "mercado pago",
    "mercadopago",
];

pub(super) const CBU: Rule = Rule {
    id: "bank/ar-cbu",
    about: "Argentine account (CBU, CVU) beside a word for it: bank and account, a check digit each",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[8, 22],
        total: 22,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!("(?P<value>[0-9]{8}[ -]?[0-9]{14})", end!()),
    reach: 32,
    right: Edge::Free,
    check: Some(is_cbu),
    confidence: Confidence::Certain,
    near: CBU_WORDS,
    needs_near: true,
    hits: &[
        "CBU «0170001500000012345674»",
        "mi CVU es «0000003110000123456781»",
        "transferí al «01700015 00000012345674»",
    ],
    misses: &[
        "CBU 0170001500000012345675",
        "CBU 0170001400000012345674",
        "0170001500000012345674 filas",
    ],
    source: "Banco Central de la República Argentina, Comunicación A 2622: Clave Bancaria Uniforme",
    ..Rule::BASE
};

pub(super) const CBU_ALIAS: Rule = Rule {
    id: "bank/ar-alias",
    about: "Alias of an Argentine account: words with points between",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Words(&["alias"])],
    pattern: concat!(
        r#"(?i:alias)(?i:[ _](?:cbu|cvu|de mercado ?pago|de la cuenta))?["']?[ ]{0,2}(?:[:=]|es)?[ ]{0,2}["']?"#,
        r"(?P<value>[A-Za-z0-9-]{2,16}(?:[.][A-Za-z0-9-]{2,16}){2})",
    ),
    reach: 80,
    right: Edge::Word,
    check: Some(is_alias),
    near: &[
        "mi alias",
        "tu alias",
        "su alias",
        "nuestro alias",
        "al alias",
        "transferime*",
        "transferime",
        "alias_cbu",
        "alias cbu",
        "ualá",
        "brubank",
        "naranja x",
        "cbu*",
        "cvu*",
        "transferencia*",
        "transferir*",
        "transferí*",
        "mercado pago",
        "mercadopago",
    ],
    needs_near: true,
    hits: &[
        "Mi alias es «casa.perro.luna».",
        r#"{"alias_cbu": "«MESA.RIO.SOL»"}"#,
        "CBU o alias: «casa.perro.luna»",
        "transferí al alias «MESA.RIO.SOL»",
    ],
    misses: &["git alias: casa.perro.luna", "alias cbu casa.perro"],
    source: "Banco Central de la República Argentina, Comunicación A 6044: alias CBU (6 to 20 characters)",
    ..Rule::BASE
};

/// Seven digits and thirteen, from the right times 3, 1, 7 and 9 in turn, each with a check digit.
fn is_cbu(value: &str) -> bool {
    let block = |from: usize, length: usize| {
        let sum: u32 = digits(value)
            .skip(from)
            .take(length)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .zip([3, 1, 7, 9].into_iter().cycle())
            .map(|(digit, weight)| u32::from(digit) * weight)
            .sum();
        digits(value).nth(from + length).map(u32::from) == Some((10 - sum % 10) % 10)
    };
    is_varied(value) && block(0, 7) && block(8, 13)
}

pub(super) fn is_alias(value: &str) -> bool {
    (6..=20).contains(&value.len())
}
