//! Numbers that Belgium gives to a person or a business.

mod document;

use super::gb::west::{
    alone, begin, behind, company_words, identity_words, is_day, number, part, run, vat_words,
};
use crate::label::Label;
use crate::rules::checksum::{all_same, digits};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    REGISTER,
    REGISTER_CONTEXT,
    VAT,
    VAT_CONTEXT,
    COMPANY,
    COMPANY_CONTEXT,
    document::CARD,
    document::PASSPORT,
    document::DRIVER,
];

const REGISTER: Rule = Rule {
    id: "gov/be-register",
    about: "Belgian national register number with its points and hyphen: date of birth, modulo 97",
    label: Label::NATIONAL_ID,
    wake: &[run(&[2], 11, 0)],
    begin: Some(begin_dotted),
    pattern: "[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}-[0-9]{3}[.-][0-9]{2}",
    reach: 20,
    right: Edge::Number,
    check: Some(is_register),
    confidence: Confidence::Certain,
    hits: &[
        "mijn nummer is «85.07.30-033.28»",
        "n° national «00.01.25-111.19».",
        "Nationalregister: «85.07.30-033-28»",
        "国民登记号«85.07.30-033.28»",
    ],
    misses: &[
        "mijn nummer is 85.07.30-033.29",
        "85.13.30-033.28",
        "1.85.07.30-033.28",
        "85.07.30-033.281",
    ],
    source: "Wet van 8 augustus 1983 / K.B. 3 april 1984, identificatienummer van het Rijksregister: modulo 97",
    ..Rule::BASE
};

const REGISTER_CONTEXT: Rule = Rule {
    id: "gov/be-register-context",
    about: "Belgian national register number in any form beside a word for it",
    label: Label::NATIONAL_ID,
    wake: &[run(&[2, 6, 11], 11, 0)],
    begin: Some(begin),
    pattern: "[0-9]{2}[ ./-]?[0-9]{2}[ ./-]?[0-9]{2}[ .-]?[0-9]{3}[ .-]?[0-9]{2}",
    reach: 24,
    right: Edge::Number,
    check: Some(is_register),
    confidence: Confidence::Certain,
    near: spoken!(
        identity_words![
            "rijksregister*",
            "rijksregisternummer*",
            "rrn",
            "rr-nummer*",
            "nrn",
            "niss",
            "insz",
            "insz-nummer*",
            "bis-nummer*",
            "bisnummer*",
            "registre national*",
            "n° national*",
            "numéro de registre*",
            "numéro bis",
            "nationalregister*",
            "national register*",
            "national_register*",
            "nationalregisternummer*",
            "social security*",
            "sécurité sociale",
            "sociale zekerheid*",
            "registro nacional*",
            "registro nazionale*",
            "国民登记*",
            "国家登记*",
        ],
        NATIONAL_ID,
        "belgian"
    ),
    needs_near: true,
    hits: &[
        "rijksregisternummer «85073003328»",
        "registre national : «850730-033-28».",
        r#"{"niss":"«00012511119»"}"#,
        "my Belgian national register number is «85 07 30 033 28»",
        "比利时国民登记号«85073003328»",
    ],
    misses: &[
        "rijksregisternummer 85073003329",
        "85073003328 rijen",
        "rijksregisternummer 85473003328",
    ],
    source: "Wet van 8 augustus 1983 / K.B. 3 april 1984, identificatienummer van het Rijksregister: modulo 97",
    ..Rule::BASE
};

/// Ten digits, the first 0 or 1.
macro_rules! enterprise {
    ($gap:literal) => {
        concat!("[01][0-9]{3}", $gap, "[0-9]{3}", $gap, "[0-9]{3}")
    };
}

const VAT_WAKE: &[Wake] = &[run(&[3, 4, 9, 10], 9, 2), run(&[3, 4, 9, 10], 9, 0)];

const VAT: Rule = Rule {
    id: "gov/be-vat",
    about: "Belgian VAT number behind its country's letters: modulo 97",
    label: Label::TAX_ID,
    wake: VAT_WAKE,
    begin: Some(begin_vat),
    pattern: concat!(
        "(?i:BE)[ -]?(?:",
        enterprise!("[ .-]?"),
        "|[0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{3})"
    ),
    reach: 24,
    right: Edge::Number,
    check: Some(is_enterprise),
    confidence: Confidence::Certain,
    hits: &[
        "facture de «BE 0123.456.749»",
        "BTW «BE0123456749».",
        "TVA «BE 0200.000.043»",
        "USt-IdNr. «BE123456749»",
        "增值税号«BE0123456749»",
    ],
    misses: &[
        "BE 0123.456.748",
        "BE2123456749",
        "ABE0123456749",
        "BE0000000097",
    ],
    source: "SPF Économie, Banque-Carrefour des Entreprises, numéro d'entreprise: modulo 97",
    ..Rule::BASE
};

const VAT_CONTEXT: Rule = Rule {
    id: "gov/be-vat-context",
    about: "Belgian VAT number without letters beside a word for it: modulo 97",
    label: Label::TAX_ID,
    wake: &[run(&[4, 10], 10, 0)],
    begin: Some(begin),
    pattern: enterprise!("[ .-]?"),
    reach: 16,
    right: Edge::Number,
    check: Some(is_enterprise),
    confidence: Confidence::Certain,
    near: spoken!(
        vat_words!["btw-nummer*", "btwnummer*", "numéro de tva", "mwst-nummer*"],
        TAX_ID,
        "belgian"
    ),
    needs_near: true,
    hits: &["btw-nummer «0123456749»", "numéro de TVA «0123.456.749»."],
    misses: &["btw-nummer 0123456748", "0123456749 rijen"],
    source: "SPF Économie, Banque-Carrefour des Entreprises, numéro d'entreprise: modulo 97",
    ..Rule::BASE
};

const COMPANY: Rule = Rule {
    id: "gov/be-company",
    about: "Number of a Belgian business with its points: modulo 97",
    label: Label::COMPANY_ID,
    wake: &[run(&[4], 10, 0)],
    begin: Some(begin_enterprise),
    pattern: enterprise!("[.]"),
    reach: 16,
    right: Edge::Number,
    check: Some(is_enterprise),
    confidence: Confidence::Likely,
    hits: &[
        "onze firma, «0123.456.749»,  Gent",
        "RPM Liège «0200.000.043».",
        "企业编号«0123.456.749»",
    ],
    misses: &["0123.456.748", "2123.456.749", "10.0123.456.749"],
    source: "SPF Économie, Banque-Carrefour des Entreprises, numéro d'entreprise: modulo 97",
    ..Rule::BASE
};

const COMPANY_CONTEXT: Rule = Rule {
    id: "gov/be-company-context",
    about: "Number of a Belgian business in any form beside a word for it: modulo 97",
    label: Label::COMPANY_ID,
    wake: &[run(&[4, 10], 10, 0)],
    begin: Some(begin),
    pattern: enterprise!("[ .-]?"),
    reach: 16,
    right: Edge::Number,
    check: Some(is_enterprise),
    confidence: Confidence::Certain,
    near: spoken!(
        company_words![
            "ondernemingsnummer*",
            "ondernemings-nr*",
            "kbo*",
            "kbo-nummer*",
            "bce",
            "n° bce",
            "rpr",
            "rpm",
            "numéro d'entreprise*",
            "n° d'entreprise*",
            "kruispuntbank*",
            "banque-carrefour*",
            "unternehmensnummer*",
            "enterprise number*",
            "enterprise_number*",
            "numero_entreprise",
        ],
        COMPANY_ID,
        "belgian"
    ),
    needs_near: true,
    hits: &[
        "ondernemingsnummer «0123456749»",
        "numéro d'entreprise : «0123 456 749».",
        "KBO «0200000043»",
        "the Belgian enterprise number is «0123456749»",
    ],
    misses: &["ondernemingsnummer 0123456748", "0123456749 stands alone"],
    source: "SPF Économie, Banque-Carrefour des Entreprises, numéro d'entreprise: modulo 97",
    ..Rule::BASE
};

fn begin_dotted(text: &[u8], at: usize) -> Option<usize> {
    let is = |offset: usize, byte: u8| text.get(at + offset) == Some(&byte);
    (is(2, b'.') && is(5, b'.') && is(8, b'-'))
        .then(|| alone(text, at))
        .flatten()
}

fn begin_enterprise(text: &[u8], at: usize) -> Option<usize> {
    let is = |offset: usize| text.get(at + offset) == Some(&b'.');
    (matches!(text[at], b'0' | b'1') && is(4) && is(8))
        .then(|| alone(text, at))
        .flatten()
}

fn begin_vat(text: &[u8], at: usize) -> Option<usize> {
    behind(text, at, b"BE")
}

/// A date of birth (20 or 40 is added to the month for people who are not in the register, and
/// what is not known is 0); the last two digits are 97 less the rest of the others by 97, with a
/// 2 in front for those born from 2000 on.
fn is_register(value: &str) -> bool {
    let month = part(value, 2, 2) % 20;
    let day = part(value, 4, 2);
    let date = is_day(day, month) || day == 0 && month < 13;
    let (body, check) = (number(value) / 100, number(value) % 100);
    // Nobody is born in a year to come.
    let young = part(value, 0, 2) < 41;
    date && part(value, 2, 2) < 60
        && (97 - body % 97 == check || young && 97 - (body + 2_000_000_000) % 97 == check)
        && !all_same(value)
}

/// With the last two digits, 97 at most, the others are a multiple of 97.
fn is_enterprise(value: &str) -> bool {
    let (body, check) = (number(value) / 100, number(value) % 100);
    (body + check).is_multiple_of(97) && check < 98 && digits(value).take(7).any(|digit| digit != 0)
}
