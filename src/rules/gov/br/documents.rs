//! Cards and books that Brazilians carry: work, driving, voting, health, identity, passport.

use super::check;
use super::pieces::{self, end, free, is_varied, words};
use crate::label::Label;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const PIS: Rule = Rule {
    id: "gov/br-pis",
    about: "Brazilian number of a worker (PIS, PASEP, NIT, NIS) beside a word for it, check digit",
    label: Label::NATIONAL_ID,
    wake: &[Wake::Digits {
        runs: &[3, 11],
        total: 11,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>[0-9]{3}[.]?[0-9]{5}[.]?[0-9]{2}[.-]?[0-9])",
        end!()
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(check::is_pis),
    near: spoken!(
        &[
            "pis",
            "pasep",
            "pis/pasep",
            "nit",
            "nis",
            "inss",
            "carteira de trabalho",
            "ctps",
            "integração social",
            "seguro social",
            "trabalhador*",
            "cadúnico",
            "cadunico",
            "social security*",
        ],
        NATIONAL_ID,
        "brazilian"
    ),
    needs_near: true,
    hits: &[
        "PIS «120.54789.01-3»",
        "NIT: «12054789013»",
        "número do PIS/PASEP é «120.54789.01-3».",
    ],
    misses: &["PIS 120.54789.01-6", "12054789013 linhas"],
    source: "Caixa Econômica Federal, PIS/PASEP: dígito verificador",
    ..Rule::BASE
};

pub(super) const CNH: Rule = Rule {
    id: "gov/br-cnh",
    about: "Brazilian driving licence beside a word for it, two check digits",
    label: Label::DRIVER_LICENSE,
    wake: &[Wake::Digits {
        runs: &[9, 11],
        total: 11,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!("(?P<value>[0-9]{9}[ -]?[0-9]{2})", end!()),
    reach: 24,
    right: Edge::Free,
    check: Some(check::is_cnh),
    near: spoken!(
        words!(
            pieces::LICENCE,
            &["cnh", "habilitação", "habilitacao", "detran*", "renach"]
        ),
        DRIVER_LICENSE,
        "brazilian"
    ),
    needs_near: true,
    hits: &[
        "CNH «12345678900»",
        "carteira de motorista nº «123456789-00»",
    ],
    misses: &["CNH 12345678901", "12345678900 linhas"],
    source: "DENATRAN, Registro Nacional de Condutores Habilitados: dígitos verificadores",
    ..Rule::BASE
};

pub(super) const VOTER: Rule = Rule {
    id: "gov/br-voter",
    about: "Brazilian voter's number beside a word for it: state, two check digits",
    label: Label::VOTER_ID,
    wake: &[Wake::Digits {
        runs: &[4, 12],
        total: 12,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>[0-9]{4}[ .]?[0-9]{4}[ .]?[0-9]{2}[ .-]?[0-9]{2})",
        end!()
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(check::is_voter),
    confidence: Confidence::Certain,
    near: spoken!(
        &[
            "título nº",
            "título n°",
            "titulo nº",
            "titulo n°",
            "título no",
            "meu título",
            "n. título",
            "título:",
            "título eleitor*",
            "título de eleitor*",
            "titulo de eleitor*",
            "título eleitoral",
            "titulo eleitoral",
            "eleitor*",
            "titulo_eleitor*",
            "tse",
            "zona eleitoral",
            "voter*",
            "wähler*",
            "électeur*",
            "elector*",
            "选民*",
            "選挙人*",
        ],
        VOTER_ID,
        "brazilian"
    ),
    needs_near: true,
    hits: &[
        "título de eleitor «1234 5678 0396»",
        "Brazilian voter ID «123456780396»",
    ],
    misses: &["título de eleitor 1234 5678 0397", "123456780396 linhas"],
    source: "Tribunal Superior Eleitoral, Resolução 20.132/1998, art. 10",
    ..Rule::BASE
};

pub(super) const RENAVAM: Rule = Rule {
    id: "gov/br-renavam",
    about: "Brazilian register number of a vehicle beside a word for it, check digit",
    label: Label::VIN,
    wake: &[Wake::Digits {
        runs: &[8, 9, 10, 11],
        total: 9,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>[0-9]{9}(?:[0-9]{2})?|[0-9]{8}-[0-9]|[0-9]{10}-[0-9])",
        end!()
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(check::is_renavam),
    near: &[
        "renavam*",
        "crlv*",
        "registro do veículo",
        "licenciamento",
        "ipva",
    ],
    needs_near: true,
    hits: &["RENAVAM «00639884962»", "renavam: «639884962», IPVA pago"],
    misses: &["RENAVAM 00639884963", "00639884962 linhas"],
    source: "DENATRAN, Registro Nacional de Veículos Automotores: dígito verificador",
    ..Rule::BASE
};

pub(super) const RG: Rule = Rule {
    id: "gov/br-rg",
    about: "Brazilian identity card (RG) beside a word for it",
    label: Label::NATIONAL_ID,
    wake: &[Wake::Digits {
        runs: &[1, 2, 7, 8, 9],
        total: 7,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>[0-9]{1,2}[.][0-9]{3}[.][0-9]{3}(?:-[0-9Xx])?|[0-9]{7,9}(?:-[0-9Xx])?)",
        end!(),
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(is_varied),
    near: spoken!(
        &[
            "\"rg\"",
            "'rg'",
            "número do rg",
            "n. rg",
            "nº rg",
            "n° rg",
            "rg do",
            "seu rg",
            "rg -",
            "rg:",
            "rg nº",
            "rg n°",
            "rg no",
            "rg é",
            "rg n.",
            "meu rg",
            "o rg",
            "registro geral",
            "identidade",
            "carteira de identidade",
            "cédula de identidade",
            "ssp/*",
            "ssp-*",
            "órgão emissor",
            "orgao emissor",
            "(rg)",
            "brazilian rg",
            "my rg",
            "rg number*",
            "rg_numero",
            "numero_rg",
        ],
        NATIONAL_ID,
        "brazilian"
    ),
    needs_near: true,
    far: &["telefone*", "celular*", "cep", "pedido*", "reais"],
    hits: &[
        "RG: «12.345.678-9» SSP/SP",
        "carteira de identidade nº «1234567»",
        "meu RG é «12.345.678-X».",
    ],
    misses: &[
        "rg 12345678 src/",
        "RG: 12.345",
        "identidade visual de 2019",
    ],
    source: "Lei 7.116/1983 and Decreto 10.977/2022, carteira de identidade; forms of the states",
    ..Rule::BASE
};

pub(super) const RG_GROUPED: Rule = Rule {
    id: "gov/br-rg-grouped",
    about: "Brazilian identity card (RG) with its check digit, in groups right behind its name",
    wake: &[Wake::Words(&["rg ", "rg\n", "rg/"])],
    begin: None,
    pattern: concat!(
        r"RG(?:/CPF)?(?:[ ]n[.ºo°]{1,2})?[ \n]{1,2}(?P<value>[0-9]{1,2}[.][0-9]{3}[.][0-9]{3}-[0-9Xx])",
        end!(),
    ),
    reach: 40,
    near: &[],
    needs_near: false,
    far: &[],
    confidence: Confidence::Likely,
    hits: &["João da Silva, RG «12.345.678-9», solteiro"],
    misses: &["rg 12345678 src/", "RG 12.345.678", "RG 00.000.000-0"],
    ..RG
};

pub(super) const CNS: Rule = Rule {
    id: "gov/br-cns",
    about: "Brazilian health card (CNS, cartão SUS) beside a word for it, check",
    label: Label::HEALTH_ID,
    wake: &[Wake::Digits {
        runs: &[3, 15],
        total: 15,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>[0-9]{15}|[0-9]{3}[ .][0-9]{4}[ .][0-9]{4}[ .][0-9]{4})",
        end!(),
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(check::is_cns),
    near: spoken!(
        &[
            "cns",
            "cartão sus",
            "sus card*",
            "brazilian sus",
            "cartao sus",
            "cartão do sus",
            "cartão nacional de saúde",
            "cartao nacional de saude",
            "cartao_sus",
            "health card*",
            "krankenversicherung*",
            "carte de santé",
            "tarjeta sanitaria",
        ],
        HEALTH_ID,
        "brazilian"
    ),
    needs_near: true,
    hits: &["CNS «700501234567806»", "cartão SUS: «700 5012 3456 7806»"],
    misses: &["CNS 700501234567805", "700501234567806 linhas"],
    source: "Ministério da Saúde, DATASUS: Cartão Nacional de Saúde, rotina de validação",
    ..Rule::BASE
};

pub(super) const PASSPORT: Rule = Rule {
    id: "gov/br-passport",
    about: "Brazilian passport beside a word for it: two letters and six digits",
    label: Label::PASSPORT,
    wake: &[Wake::Digits {
        runs: &[6],
        total: 6,
        letters: 2,
    }],
    begin: Some(free),
    pattern: concat!("(?P<value>[A-Za-z]{2}[0-9]{6})", end!()),
    reach: 16,
    right: Edge::Free,
    check: Some(is_varied),
    near: spoken!(pieces::PASSPORT, PASSPORT, "brazilian"),
    needs_near: true,
    hits: &["passaporte «FX123456»", "passport number: «ab123456»"],
    misses: &["FX123456 é uma peça", "passaporte FX1234567"],
    source: "Polícia Federal, passaporte: série e número",
    ..Rule::BASE
};

pub(super) const CRM: Rule = Rule {
    id: "gov/br-crm",
    about: "Register of a Brazilian physician: CRM, state, number",
    label: Label::MEDICAL_LICENSE,
    wake: &[Wake::Words(&["crm"])],
    pattern: concat!(
        "(?i:crm)[ ]?[/-]?[ ]?",
        "(?P<value>(?:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)",
        "[ ]?[:-]?[ ]?(?:[0-9]{4,7}|[0-9]{2,3}[.][0-9]{3}|52[-.][0-9]{5}-[0-9]))",
        end!(),
    ),
    reach: 32,
    right: Edge::Free,
    confidence: Confidence::Likely,
    hits: &["Dra. Maria Silva, CRM/«SP 123456»", "CRM-«RJ 52-12345-6»"],
    misses: &["our CRM 123456", "CRM/XX 123456", "CRM SP 12"],
    source: "Conselho Federal de Medicina, Resolução 2.336/2023: número de inscrição no CRM",
    ..Rule::BASE
};
