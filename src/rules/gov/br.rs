//! Numbers that Brazil gives to a person or a business.

mod check;
mod documents;

use super::us::pieces::{self, end, free, words};
use crate::label::Label;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for the number of a person.
#[rustfmt::skip]
const CPF: &[&str] = &[
    "cpf*", "cadastro de pessoa*", "pessoa física", "pessoas físicas", "receita federal",
    "contribuinte*", "chave pix", "巴西税号*", "人头税号*", "個人納税者登録*",
];

/// Words for the number of a business.
#[rustfmt::skip]
const CNPJ: &[&str] = &[
    "cnpj alfanumérico", "cnpj/mf",
    "cnpj*", "pessoa jurídica*", "pessoas jurídicas", "cadastro nacional da pessoa*",
    "razão social", "receita federal", "chave pix", "company number*", "company registration*",
    "handelsregister*", "numéro d'entreprise", "公司注册号*", "企业税号*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/br-cpf",
        about: "Brazilian number of a person (CPF) in its groups, two check digits",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[3],
            total: 11,
            letters: 0,
        }],
        begin: Some(begin_cpf),
        pattern: concat!(
            "(?P<value>[0-9]{3}[.][0-9]{3}[.][0-9]{3}[-./][0-9]{2})",
            end!()
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(check::is_cpf),
        confidence: Confidence::Certain,
        hits: &[
            "CPF: «123.456.789-09».",
            "João da Silva,«111.444.777-35»,SP",
            "我的巴西税号是«123.456.789-09»。",
            "o número é «123.456.789/09» mesmo",
        ],
        misses: &[
            "CPF: 123.456.789-10",
            "111.111.111-11",
            "1.123.456.789-09",
            "123.456.789-09-1",
        ],
        source: "Receita Federal do Brasil, Cadastro de Pessoas Físicas: dígitos verificadores",
        ..Rule::BASE
    },
    Rule {
        id: "gov/br-cpf-context",
        about: "Brazilian number of a person in any grouping beside a word for it, two check digits",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[3, 9, 11],
            total: 11,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!(
            "(?P<value>[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}[ ./-]?[0-9]{2})",
            end!(),
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(check::is_cpf),
        confidence: Confidence::Certain,
        near: spoken!(
            words!(CPF, pieces::TAX, pieces::NATIONAL),
            NATIONAL_ID,
            "brazilian"
        ),
        needs_near: true,
        hits: &[
            "meu CPF é «12345678909»",
            "cpf=«123456789-09»&nome=Maria",
            r#"{"tax_id":"«11144477735»"}"#,
            "Brazilian tax ID «123 456 789 09»",
            "brasilianische Steuernummer «11144477735»",
        ],
        misses: &[
            "meu CPF é 12345678910",
            "12345678909 linhas",
            "CPF 00000000000",
        ],
        source: "Receita Federal do Brasil, Cadastro de Pessoas Físicas: dígitos verificadores",
        ..Rule::BASE
    },
    Rule {
        id: "gov/br-cnpj",
        about: "Brazilian number of a business (CNPJ) in its groups, two check digits",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[2],
            total: 14,
            letters: 0,
        }],
        begin: Some(begin_cnpj),
        pattern: concat!(
            "(?P<value>[0-9]{2}[.][0-9]{3}[.][0-9]{3}/[0-9]{4}-[0-9]{2})",
            end!(),
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(check::is_cnpj),
        confidence: Confidence::Certain,
        hits: &[
            "CNPJ «11.222.333/0001-81»",
            "emitida por «11.222.333/0001-81», São Paulo",
        ],
        misses: &[
            "CNPJ 11.222.333/0001-82",
            "11.222.333/0001",
            "00.000.000/0000-00",
        ],
        source: "Receita Federal do Brasil, Cadastro Nacional da Pessoa Jurídica: dígitos verificadores",
        ..Rule::BASE
    },
    Rule {
        id: "gov/br-cnpj-context",
        sift: Some(|text, at| begin_letters(text, at).is_some()),
        about: "Brazilian number of a business in one piece, or with letters, beside a word for it",
        label: Label::COMPANY_ID,
        // Its last two characters are digits in any case, so it is found from its end.
        wake: &[
            behind(0),
            behind(1),
            behind(2),
            behind(3),
            behind(4),
            behind(5),
            behind(6),
            behind(7),
            behind(8),
        ],
        begin: Some(begin_letters),
        pattern: concat!(
            "(?i)(?P<value>[0-9A-Z]{2}[.]?[0-9A-Z]{3}[.]?[0-9A-Z]{3}/?[0-9A-Z]{4}-?[0-9]{2})",
            end!(),
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(check::is_cnpj),
        confidence: Confidence::Certain,
        near: spoken!(words!(CNPJ, pieces::TAX), COMPANY_ID, "brazilian"),
        needs_near: true,
        hits: &[
            "CNPJ «11222333000181»",
            "CNPJ: «12.ABC.345/01DE-35»",
            "o cnpj novo é «12ABC34501DE35».",
            r#"{"cnpj":"«11222333/0001-81»"}"#,
        ],
        misses: &[
            "CNPJ 11222333000182",
            "CNPJ 12.ABC.345/01DE-36",
            "11222333000181 linhas",
        ],
        source: "Receita Federal do Brasil, Instrução Normativa RFB 2.229/2024: CNPJ alfanumérico",
        ..Rule::BASE
    },
    documents::PIS,
    documents::CNH,
    documents::VOTER,
    documents::RENAVAM,
    documents::RG,
    documents::RG_GROUPED,
    documents::CNS,
    documents::PASSPORT,
    documents::CRM,
];

fn begin_cpf(text: &[u8], at: usize) -> Option<usize> {
    if text.get(at + 3) == Some(&b'.') && text.get(at + 7) == Some(&b'.') {
        free(text, at)
    } else {
        None
    }
}

fn begin_cnpj(text: &[u8], at: usize) -> Option<usize> {
    if text.get(at + 2) == Some(&b'.') && text.get(at + 10) == Some(&b'/') {
        free(text, at)
    } else {
        None
    }
}

/// A run of digits behind so many letters.
const fn behind(letters: u8) -> Wake {
    Wake::Digits {
        runs: &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
        total: 1,
        letters,
    }
}

/// Fourteen characters, with or without their signs, that end with the run at `woken`.
fn begin_letters(text: &[u8], woken: usize) -> Option<usize> {
    // Most runs of digits stand alone, and are too short to be all of it.
    let joined = woken > 0
        && (text[woken - 1].is_ascii_alphanumeric() || matches!(text[woken - 1], b'-' | b'/'));
    if !joined && !text.get(woken + 13).is_some_and(u8::is_ascii_alphanumeric) {
        return None;
    }
    let run = text[woken..]
        .iter()
        .take(15)
        .take_while(|b| b.is_ascii_alphanumeric())
        .count();
    let end = woken + run;
    let grouped = |at: usize| text[at + 2] == b'.' && text[at + 10] == b'/';
    if run == 2 && woken > 15 && text[woken - 1] == b'-' {
        return if grouped(end - 18) {
            free(text, end - 18)
        } else {
            free(text, end.checked_sub(16)?)
        };
    }
    let start = end.checked_sub(14)?;
    let mut plain = text.get(start..woken)?.iter();
    // Eight digits, a slash and six, as an old one is written without its points.
    let slash = run == 6 && text[woken - 1] == b'/';
    match plain.all(u8::is_ascii_alphanumeric) {
        true => free(text, start),
        false if slash => free(text, start.checked_sub(1)?),
        false => None,
    }
}
