//! Social security and tax.

use super::super::gb::west::{alone, begin, number, part, run, social_words, tax_words};
use crate::label::Label;
use crate::rules::checksum::all_same;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule};

/// Sex, year, month, department, commune and number; Corsica has a letter.
macro_rules! nir {
    ($gap:literal) => {
        concat!(
            "[1-478]",
            $gap,
            "[0-9]{2}",
            $gap,
            "[0-9]{2}",
            $gap,
            "[0-9][0-9ABab]",
            $gap,
            "[0-9]{3}",
            $gap,
            "[0-9]{3}"
        )
    };
}

pub(super) const NIR: Rule = Rule {
    id: "gov/fr-nir",
    about: "French registration number with its key: sex, month, department, modulo 97",
    label: Label::NATIONAL_ID,
    wake: &[run(&[1], 6, 0), run(&[6, 15], 6, 0)],
    begin: Some(begin_nir),
    pattern: concat!(
        "(?:",
        nir!(""),
        "[0-9]{2}|",
        nir!("[ .-]"),
        "[ ./-](?:[0-9]{2}|\\([0-9]{2}\\)))"
    ),
    reach: 32,
    right: Edge::Number,
    check: Some(is_nir_alone),
    confidence: Confidence::Certain,
    hits: &[
        "mon numéro est le «2 69 05 49 588 157 80»",
        "Jean Dupont,«269054958815780»,Lyon",
        "n° de sécu «1 85 05 2A 006 084 35».",
        "Sozialversicherung (Frankreich): «2-69-05-49-588-157-80»",
        "法国社保号：«269054958815780»",
    ],
    misses: &[
        "mon numéro est le 2 69 05 49 588 157 81",
        "269054958815781",
        "3 69 05 49 588 157 80",
        "2 69 13 49 588 157 80",
        "1269054958815780",
    ],
    source: "INSEE, numéro d'inscription au répertoire (NIR), décret 82-103: clé 97",
    ..Rule::BASE
};

pub(super) const NIR_CONTEXT: Rule = Rule {
    id: "gov/fr-nir-context",
    about: "French registration number in any form, also without its key, beside a word for it",
    label: Label::NATIONAL_ID,
    wake: &[run(&[1, 6, 13, 15], 6, 0)],
    begin: Some(begin),
    pattern: concat!(
        "(?:",
        nir!("[ .-]?"),
        "(?:[ ./-]?(?:[0-9]{2}|\\([0-9]{2}\\)))?)"
    ),
    reach: 32,
    right: Edge::Number,
    check: Some(is_nir),
    near: spoken!(
        social_words![
            "nir",
            "insee",
            "numéro insee",
            "n° insee",
            "numéro de sécu*",
            "n° de sécu*",
            "num sécu*",
            "numéro ss",
            "n° ss",
            "numsecu*",
            "num_secu*",
            "numero_secu*",
            "nss",
            "carte vitale",
            "vitale",
            "assurance maladie",
            "cpam",
            "ameli",
            "assuré*",
            "immatriculation*",
            "immatriculé*",
            "sozialversicherungsnummer*",
        ],
        NATIONAL_ID,
        "french"
    ),
    needs_near: true,
    hits: &[
        "n° de sécurité sociale : «2 69 05 49 588 157»",
        "NIR «2690549588157».",
        "carte vitale «1 85 05 2a 006 084 (35)»",
        r#"{"nir":"«269054958815780»"}"#,
        "my French social security number is «2.69.05.49.588.157.80»",
        "法国社会保险号 «2 69 05 49 588 157»",
    ],
    misses: &[
        "NIR 269054958815781",
        "NIR 2 69 05 49 588 157 81",
        "NIR 2691349588157",
        "2690549588157 lignes",
        "NIR 0690549588157",
    ],
    source: "INSEE, numéro d'inscription au répertoire (NIR), décret 82-103: clé 97",
    ..Rule::BASE
};

pub(super) const TAX: Rule = Rule {
    id: "gov/fr-tax",
    about: "French tax reference (SPI) beside a word for it: remainder by 511",
    label: Label::TAX_ID,
    wake: &[run(&[2, 13], 13, 0)],
    begin: Some(begin),
    pattern: "[0-3][0-9][ .]?[0-9]{2}[ .]?[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}",
    reach: 20,
    right: Edge::Number,
    check: Some(is_tax),
    confidence: Confidence::Certain,
    near: spoken!(
        tax_words![
            "spi",
            "n° spi",
            "numéro spi",
            "impôts*",
            "impot*",
            "impôt*",
            "avis d'imposition",
            "avis d'impôt",
            "imposition",
            "référence fiscale",
            "référence de l'avis",
            "fiscal",
            "dgfip",
            "déclarant*",
            "numfiscal*",
            "num_fiscal*",
            "french tax*",
        ],
        TAX_ID,
        "french"
    ),
    needs_near: true,
    hits: &[
        "numéro fiscal : «30 23 217 600 053»",
        "SPI «3023217600053».",
        "my French tax ID is «3023217600053»",
        r#"{"numero_fiscal":"«3023217600053»"}"#,
        "französische Steuernummer, tax ID «30 23 217 600 053»",
        "法国税号«3023217600053»",
    ],
    misses: &[
        "numéro fiscal : 30 23 217 600 054",
        "3023217600053 lignes",
        "SPI 4023217600053",
    ],
    source: "DGFiP, numéro fiscal de référence (OECD, TIN France): remainder of the first ten digits by 511",
    ..Rule::BASE
};

/// A sex of 1 or 2 and a real month before anything else is asked.
fn begin_nir(text: &[u8], at: usize) -> Option<usize> {
    let byte = |offset: usize| text.get(at + offset).copied().unwrap_or(0);
    let digit = |offset: usize| byte(offset).is_ascii_digit();
    let gap = usize::from(!digit(1));
    let month = at + 3 + 2 * gap;
    let plausible = matches!(byte(0), b'1' | b'2')
        && (gap == 0 || matches!(byte(1), b' ' | b'.' | b'-'))
        && matches!(
            (text.get(month), text.get(month + 1)),
            (Some(b'0'), Some(b'1'..=b'9')) | (Some(b'1'), Some(b'0'..=b'2'))
        );
    plausible.then(|| alone(text, at)).flatten()
}

/// A month, also the ones of records that are not complete (20, 30 to 42, from 50 on); a
/// department, a commune and a number that are not 0; where there are 15 characters the last two
/// are 97 less the rest of the others by 97. Corsica's 2A and 2B count as 19 and 18.
fn is_nir(value: &str) -> bool {
    let plain: String = value
        .bytes()
        .filter(u8::is_ascii_alphanumeric)
        .map(char::from)
        .collect();
    let plain = plain.to_ascii_uppercase();
    let plain = plain.replace("2A", "19").replace("2B", "18");
    if plain.bytes().any(|b| b.is_ascii_alphabetic()) || !matches!(plain.len(), 13 | 15) {
        return false;
    }
    let month = matches!(part(&plain, 3, 2), 1..=12 | 20 | 30..=42 | 50..=99);
    let place = part(&plain, 5, 2) > 0 && part(&plain, 7, 3) > 0 && part(&plain, 10, 3) > 0;
    let body = plain.get(..13).map_or(0, number);
    let key = plain.get(13..).unwrap_or_default();
    month
        && place
        && !all_same(&plain)
        && (key.is_empty() || u64::from(part(key, 0, 2)) == 97 - body % 97)
}

/// With its key, and not from an incomplete record.
fn is_nir_alone(value: &str) -> bool {
    let characters = value.bytes().filter(u8::is_ascii_alphanumeric).count();
    characters == 15 && is_nir(value)
}

/// The last three digits are the rest of the first ten by 511.
fn is_tax(value: &str) -> bool {
    let all = number(value);
    all / 1000 % 511 == all % 1000 && !all_same(value)
}
