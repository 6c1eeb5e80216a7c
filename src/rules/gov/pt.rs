//! Numbers that Portugal gives to a person or a business.

mod document;

use super::gb::west::{begin, behind, health_words, part, run, social_words, vat_words};
use crate::label::Label;
use crate::rules::checksum::{all_same, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule};

pub(crate) const RULES: &[Rule] = &[
    TAX,
    VAT,
    SOCIAL,
    HEALTH,
    document::CARD,
    document::CARD_CONTEXT,
    document::CIVIL,
    document::PASSPORT,
    document::DRIVER,
];

const TAX: Rule = Rule {
    id: "gov/pt-tax",
    about: "Portuguese tax number (NIF, NIPC) beside a word for it: modulo 11",
    label: Label::TAX_ID,
    wake: &[run(&[3, 9], 9, 0)],
    begin: Some(begin),
    pattern: "[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}",
    reach: 16,
    right: Edge::Number,
    check: Some(is_tax),
    confidence: Confidence::Likely,
    near: spoken!(
        &[
            "nif",
            "n.i.f",
            "nipc",
            "contribuinte*",
            "nº contribuinte",
            "número de contribuinte*",
            "num_contribuinte*",
            "numero_contribuinte*",
            "finanças",
            "número fiscal",
            "numero_fiscal*",
            "identificação fiscal",
            "identificacao fiscal",
            "portuguese tax*",
            "portuguese nif*",
            "portugiesische steuer*",
            "numéro fiscal portugais",
            "葡萄牙税号*",
            "ポルトガルの納税者番号*",
        ],
        TAX_ID,
        "portuguese"
    ),
    needs_near: true,
    hits: &[
        "o meu NIF é «123456789»",
        "contribuinte n.º «500 000 000».",
        r#"{"nif":"«123456789»"}"#,
        "my Portuguese tax number is «123 456 789»",
        "葡萄牙税号«123456789»",
    ],
    misses: &["o meu NIF é 123456788", "123456789 linhas", "NIF 423456787"],
    source: "Portaria 145/2019; Autoridade Tributária, NIF: módulo 11",
    ..Rule::BASE
};

const VAT: Rule = Rule {
    id: "gov/pt-vat",
    about: "Portuguese VAT number behind its country's letters, beside a word for it: modulo 11",
    label: Label::TAX_ID,
    wake: &[run(&[3, 9], 9, 0), run(&[3, 9], 9, 2)],
    begin: Some(begin_vat),
    pattern: "(?i:PT)[ -]?[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}",
    reach: 16,
    right: Edge::Number,
    check: Some(is_tax),
    confidence: Confidence::Likely,
    near: spoken!(
        vat_words![
            "nif",
            "nipc",
            "contribuinte*",
            "fatura*",
            "tax id*",
            "tax_id*",
            "invoice*"
        ],
        TAX_ID,
        "portuguese"
    ),
    needs_near: true,
    hits: &[
        "VAT: «PT500000000»",
        "NIPC «PT 500 000 000».",
        "USt-IdNr. «PT123456789»",
        "增值税号«PT500000000»",
    ],
    misses: &["VAT: PT500000001", "PT500000000 stands alone"],
    source: "Portaria 145/2019; Autoridade Tributária, NIF: módulo 11",
    ..Rule::BASE
};

const SOCIAL: Rule = Rule {
    id: "gov/pt-social",
    about: "Portuguese social security number beside a word for it: weights of primes",
    label: Label::NATIONAL_ID,
    wake: &[run(&[3, 11], 11, 0)],
    begin: Some(begin),
    pattern: "[12][0-9]{2}[ ]?[0-9]{3}[ ]?[0-9]{3}[ ]?[0-9]{2}",
    reach: 16,
    right: Edge::Number,
    check: Some(is_social),
    confidence: Confidence::Likely,
    near: spoken!(
        social_words![
            "niss",
            "n.i.s.s",
            "nº segurança social",
            "seg. social",
            "numero_seguranca_social"
        ],
        NATIONAL_ID,
        "portuguese"
    ),
    needs_near: true,
    hits: &[
        "NISS: «12345678902»",
        "número da Segurança Social «123 456 789 02».",
        "my Portuguese social security number is «12345678902»",
        "葡萄牙社会保障号«12345678902»",
    ],
    misses: &[
        "NISS: 12345678903",
        "12345678902 linhas",
        "NISS 31234567890",
    ],
    source: "Instituto da Segurança Social, NISS: check digit 9 less the weighted sum by 10",
    ..Rule::BASE
};

const HEALTH: Rule = Rule {
    id: "gov/pt-health",
    about: "Number of a user of the Portuguese health service beside a word for it: nine digits",
    label: Label::HEALTH_ID,
    wake: &[run(&[3, 9], 9, 0)],
    begin: Some(begin),
    pattern: "[0-9]{3}[ ]?[0-9]{3}[ ]?[0-9]{3}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        health_words![
            "utente*",
            "nº utente",
            "número de utente*",
            "n.º de utente",
            "numero_utente*",
            "sns",
            "nº sns",
            "número sns",
            "serviço nacional de saúde",
            "num_utente*",
        ],
        HEALTH_ID,
        "portuguese"
    ),
    needs_near: true,
    hits: &[
        "número de utente «123456789»",
        "SNS: «312 456 789».",
        "my Portuguese health number is «312456789»",
        "葡萄牙医疗保险号«312456789»",
    ],
    misses: &["número de utente 12345678", "312456789 linhas"],
    source: "SPMS, Registo Nacional de Utentes: número de utente, nine digits",
    ..Rule::BASE
};

fn begin_vat(text: &[u8], at: usize) -> Option<usize> {
    behind(text, at, b"PT")
}

/// Weights 9 to 2; 11 less the rest by 11 is the last digit, 0 for ten and eleven.
fn is_tax(value: &str) -> bool {
    let rest = 11 - weighted_sum(value, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    let check = if rest > 9 { 0 } else { rest };
    let kind = part(value, 0, 2);
    matches!(kind, 10..=39 | 45 | 50..=69 | 70..=72 | 74 | 75 | 77..=80 | 90 | 91 | 98 | 99)
        && part(value, 8, 1) == check
        && !all_same(value)
}

/// The first ten digits are weighted by the primes from 29 down; 9 less the rest by ten is the
/// last digit.
fn is_social(value: &str) -> bool {
    let sum = weighted_sum(value, &[29, 23, 19, 17, 13, 11, 7, 5, 3, 2]);
    9 - sum % 10 == part(value, 10, 1) && !all_same(value)
}

fn not_same(value: &str) -> bool {
    !all_same(value)
}
