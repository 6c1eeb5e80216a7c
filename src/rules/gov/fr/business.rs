//! Businesses.

use super::super::gb::west::{alone, begin, behind, number, run, vat_words};
use crate::label::Label;
use crate::rules::checksum::{all_same, digit_count, digits, luhn};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for a business in a French register.
#[rustfmt::skip]
const REGISTER: &[&str] = &[
    "siren*", "siret*", "numéro_siren", "numero_siren", "num_siren", "rcs", "r.c.s", "kbis", "insee",
    "sirene", "registre du commerce*", "numéro d'entreprise*", "n° d'entreprise*", "établissement*",
    "immatriculée*", "société immatriculé*", "auto-entrepreneur*", "micro-entreprise*", "nic",
    "company number*", "company id*", "company_id*", "company reg*", "business number*",
    "handelsregister*", "französische firmen*", "registro mercantil*", "registro imprese",
    "公司注册*", "公司编号*", "企业编号*", "法人番号*", "企業番号*", "nomor perusahaan*",
];

pub(super) const SIREN: Rule = Rule {
    id: "gov/fr-siren",
    about: "Number of a French business (SIREN) beside a word for it: Luhn",
    label: Label::COMPANY_ID,
    wake: &[run(&[3, 9], 9, 0)],
    begin: Some(begin),
    // What is behind it makes a SIRET, which has a check of its own.
    pattern: "[0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{3}(?:[ .-]?[0-9]{5}\\b)?",
    reach: 20,
    right: Edge::Number,
    check: Some(is_siren),
    near: spoken!(REGISTER, COMPANY_ID, "french"),
    needs_near: true,
    hits: &[
        "SIREN «732 829 320»",
        "RCS Lyon «732829320».",
        r#"{"siren":"«732829320»"}"#,
        "the company's SIREN number is «732829320»",
        "法国公司注册号：«732 829 320»",
    ],
    misses: &["SIREN 732 829 321", "732829320 lignes", "SIREN 000000000"],
    source: "INSEE, définition du numéro SIREN: clé de Luhn",
    ..Rule::BASE
};

pub(super) const SIRET: Rule = Rule {
    id: "gov/fr-siret",
    about: "Number of a French establishment (SIRET) beside a word for it: Luhn twice",
    label: Label::COMPANY_ID,
    wake: &[run(&[3, 9, 14], 14, 0)],
    begin: Some(begin),
    pattern: "[0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{5}",
    reach: 20,
    right: Edge::Number,
    check: Some(is_siret),
    confidence: Confidence::Certain,
    near: spoken!(REGISTER, COMPANY_ID, "french"),
    needs_near: true,
    hits: &[
        "SIRET : «732 829 320 00074»",
        "n° SIRET «73282932000074».",
        "SIRET «35600000000048»",
        "法国企业编号«73282932000074»",
    ],
    misses: &[
        "SIRET : 732 829 320 00075",
        "73282932000074 lignes",
        "SIRET 35600000000049",
    ],
    source: "INSEE, définition du numéro SIRET: clé de Luhn, exception of La Poste",
    ..Rule::BASE
};

const VAT_WAKE: &[Wake] = &[run(&[2, 11], 11, 2), run(&[2, 11], 11, 0)];

pub(super) const VAT: Rule = Rule {
    id: "gov/fr-vat",
    about: "French VAT number: key in digits, SIREN",
    label: Label::TAX_ID,
    wake: VAT_WAKE,
    begin: Some(begin_vat),
    pattern: "(?i:FR)[ ]?[0-9]{2}[ .]?[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}",
    reach: 24,
    right: Edge::Number,
    check: Some(is_vat),
    confidence: Confidence::Certain,
    hits: &[
        "facture de «FR40303265045»",
        "TVA : «FR 83 404 833 048».",
        "USt-IdNr. «FR40 303 265 045»",
        "增值税号：«fr40303265045»",
    ],
    misses: &[
        "FR41303265045",
        "FR40303265046",
        "AFR40303265045",
        "fr4030326504",
    ],
    source: "Code général des impôts, ann. II art. 242 nonies A; BOFiP, structure of the key",
    ..Rule::BASE
};

pub(super) const VAT_CONTEXT: Rule = Rule {
    id: "gov/fr-vat-context",
    about: "French VAT number with a letter in its key, beside a word for it",
    label: Label::TAX_ID,
    wake: &[
        run(&[1, 3, 4, 9, 10], 9, 3),
        run(&[3, 9], 9, 4),
        run(&[1, 10], 10, 2),
        run(&[3, 9, 10], 9, 0),
        run(&[1, 9, 10], 9, 1),
    ],
    begin: Some(begin_vat_letters),
    pattern: "(?i:FR)[ ]?[0-9A-HJ-NP-Za-hj-np-z]{2}[ .]?[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}",
    reach: 24,
    right: Edge::Number,
    check: Some(is_vat),
    near: spoken!(
        vat_words![
            "siren*",
            "siret*",
            "rcs",
            "facture*",
            "invoice*",
            "rechnung*"
        ],
        TAX_ID,
        "french"
    ),
    needs_near: true,
    hits: &[
        "TVA intracommunautaire «FRK7399859412»",
        "VAT number «FR K7 399 859 412»",
    ],
    misses: &["TVA FRK7399859413", "FRK7399859412 stands alone"],
    source: "Code général des impôts, ann. II art. 242 nonies A; BOFiP, structure of the key",
    ..Rule::BASE
};

fn begin_vat(text: &[u8], at: usize) -> Option<usize> {
    behind(text, at, b"FR")
}

/// Up to six bytes before the digits where the rule was woken.
fn begin_vat_letters(text: &[u8], at: usize) -> Option<usize> {
    let is = |from: &usize| {
        text.get(*from..*from + 2)
            .is_some_and(|word| word.eq_ignore_ascii_case(b"FR"))
    };
    (0..=6)
        .filter_map(|back| at.checked_sub(back))
        .find(is)
        .filter(|&from| from == 0 || !text[from - 1].is_ascii_alphanumeric())
        .and_then(|from| alone(text, from))
}

fn is_siren(value: &str) -> bool {
    digit_count(value) == 9 && luhn(value) && !all_same(value)
}

/// The SIREN in front passes Luhn, and the whole does; the establishments of La Poste (SIREN
/// 356 000 000) have digits that add up to a multiple of five.
fn is_siret(value: &str) -> bool {
    let siren: String = value.chars().filter(char::is_ascii_digit).take(9).collect();
    let post = siren == "356000000" && digits(value).map(u32::from).sum::<u32>() % 5 == 0;
    luhn(&siren) && (luhn(value) || post) && !all_same(value)
}

/// The key in digits is (12 + 3 × SIREN by 97) by 97. With a letter it is a number of two places
/// over an alphabet without I and O, whose rest by 11 is that of the SIREN, 1 and its eleventh
/// part.
fn is_vat(value: &str) -> bool {
    let plain: Vec<u8> = value
        .bytes()
        .filter(u8::is_ascii_alphanumeric)
        .skip(2)
        .map(|b| b.to_ascii_uppercase())
        .collect();
    let (Some(&[a, b]), Some(siren)) = (plain.first_chunk::<2>(), plain.get(2..)) else {
        return false;
    };
    let Ok(siren) = std::str::from_utf8(siren) else {
        return false;
    };
    // Monaco's numbers begin with 000 and are no SIREN.
    if !(luhn(siren) || siren.starts_with("000")) || all_same(siren) {
        return false;
    }
    let siren = number(siren);
    const LETTERS: &[u8] = b"0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let worth = |byte: u8| LETTERS.iter().position(|&known| known == byte).unwrap_or(0) as u64;
    let (first, second) = (worth(a), worth(b));
    if first < 10 && second < 10 {
        return first * 10 + second == (12 + 3 * (siren % 97)) % 97;
    }
    let Some(key) = (if first < 10 {
        (first * 24 + second).checked_sub(10)
    } else {
        (first * 34 + second).checked_sub(100)
    }) else {
        return false;
    };
    (siren + 1 + key / 11) % 11 == key % 11
}
