//! Numbers that Luxembourg gives to a person or a business.

use super::gb::west::{
    begin, behind, identity_words, is_day, is_mixed, lettered, number, part, passport_words, run,
    token, vat_words,
};
use crate::label::Label;
use crate::rules::checksum::{all_same, luhn, verhoeff};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule};

pub(crate) const RULES: &[Rule] = &[PERSON, VAT, VAT_CONTEXT, COMPANY, PASSPORT];

const PERSON: Rule = Rule {
    id: "gov/lu-person",
    about: "Luxembourg identification number beside a word for it: date of birth, Luhn, Verhoeff",
    label: Label::NATIONAL_ID,
    wake: &[run(&[4, 8, 13], 13, 0)],
    begin: Some(begin),
    pattern: "[0-9]{4}[ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{2}",
    reach: 20,
    right: Edge::Number,
    check: Some(is_person),
    confidence: Confidence::Certain,
    near: spoken!(
        identity_words![
            "matricule*",
            "numéro de matricule*",
            "n° matricule",
            "num_matricule",
            "matrikel*",
            "cns",
            "ccss",
            "rnpp",
            "numéro d'identification*",
            "social security*",
            "sécurité sociale",
            "sozialversicherung*",
            "tax id*",
            "tax_id*",
            "tax number*",
            "identifikationsnummer*",
            "luxembourg*",
            "luxemburg*",
        ],
        NATIONAL_ID,
        "luxembourg",
        "luxembourgish"
    ),
    needs_near: true,
    hits: &[
        "matricule «1893120105732»",
        "numéro de matricule : «1893 12 01 057 32».",
        r#"{"matricule":"«1893120105732»"}"#,
        "my Luxembourg national ID is «1893120105732»",
        "Luxemburger Matrikelnummer «18931201 057 32»",
        "卢森堡身份号码«1893120105732»",
    ],
    misses: &[
        "matricule 1893120105733",
        "matricule 1893130105732",
        "1893120105732 lignes",
    ],
    source: "Règlement grand-ducal du 28 novembre 2013, numéro d'identification: Luhn and Verhoeff",
    ..Rule::BASE
};

const VAT: Rule = Rule {
    id: "gov/lu-vat",
    about: "Luxembourg VAT number behind its country's letters: rest by 89",
    label: Label::TAX_ID,
    wake: &[run(&[3, 8], 8, 2), run(&[3, 8], 8, 0)],
    begin: Some(begin_vat),
    pattern: "(?i:LU)[ -]?[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{2}",
    reach: 16,
    right: Edge::Number,
    check: Some(is_vat),
    confidence: Confidence::Likely,
    hits: &[
        "facture de «LU12345613»",
        "TVA «LU 123 456 13».",
        "USt-IdNr. «LU12345613»",
        "增值税号«LU12345613»",
    ],
    misses: &["LU12345614", "BLU12345613", "LU1234561", "LU00000000"],
    source: "Administration de l'enregistrement, numéro de TVA: modulo 89",
    ..Rule::BASE
};

const VAT_CONTEXT: Rule = Rule {
    id: "gov/lu-vat-context",
    about: "Luxembourg VAT number without letters beside a word for it: rest by 89",
    label: Label::TAX_ID,
    wake: &[run(&[8], 8, 0)],
    begin: Some(begin),
    pattern: "[0-9]{8}",
    reach: 16,
    right: Edge::Number,
    check: Some(is_vat),
    confidence: Confidence::Certain,
    near: spoken!(
        vat_words!["numéro de tva", "n° de tva"],
        TAX_ID,
        "luxembourg",
        "luxembourgish"
    ),
    needs_near: true,
    hits: &[
        "numéro de TVA «12345613»",
        "TVA luxembourgeoise : «12345613».",
    ],
    misses: &["numéro de TVA 12345614", "12345613 lignes"],
    source: "Administration de l'enregistrement, numéro de TVA: modulo 89",
    ..Rule::BASE
};

const COMPANY: Rule = Rule {
    id: "gov/lu-company",
    about: "Number in the Luxembourg register of companies beside a word for it: letter, digits",
    label: Label::COMPANY_ID,
    wake: &[run(&[3, 4, 5, 6], 3, 1), run(&[3, 4, 5, 6], 3, 0)],
    sift: Some(lettered),
    begin: Some(begin_company),
    pattern: "[A-KM][ ]?[0-9]{3,6}",
    reach: 16,
    right: Edge::Number,
    near: spoken!(
        &[
            "rcs luxembourg*",
            "rcsl*",
            "r.c.s. luxembourg*",
            "r.c.s",
            "rcs",
            "registre de commerce*",
            "lbr",
            "luxembourg business register*",
            "luxembourg register*",
            "numéro rcs",
        ],
        COMPANY_ID,
        "luxembourg",
        "luxembourgish"
    ),
    needs_near: true,
    hits: &[
        "RCS Luxembourg «B123456»",
        "R.C.S. Luxembourg «B 98765».",
        "registre de commerce et des sociétés, n° «B12345»",
    ],
    misses: &[
        "RCS Luxembourg B12",
        "B123456 stands alone",
        "RCS Luxembourg Z12345",
    ],
    source: "Luxembourg Business Registers, numéro d'immatriculation: section and number",
    ..Rule::BASE
};

const PASSPORT: Rule = Rule {
    id: "gov/lu-passport",
    about: "Luxembourg passport beside a word for it: eight letters and digits",
    label: Label::PASSPORT,
    wake: &[
        run(&[1, 2, 3, 4], 1, 1),
        run(&[1, 2, 3, 4], 1, 2),
        run(&[1, 2, 3, 4], 1, 3),
    ],
    sift: Some(token),
    begin: Some(begin),
    pattern: "[A-Z]{1,3}[0-9][0-9A-Z]{4,6}",
    reach: 16,
    right: Edge::Number,
    check: Some(is_passport),
    near: spoken!(
        passport_words!["passeport*",],
        PASSPORT,
        "luxembourg",
        "luxembourgish"
    ),
    needs_near: true,
    hits: &[
        "passeport luxembourgeois «JCU9J4T2»",
        "Luxembourg passport «JC1A2B3C».",
        "卢森堡护照«JCU9J4T2»",
    ],
    misses: &[
        "passeport JCU9J4T",
        "JCU9J4T2 stands alone",
        "passport VERSION1",
    ],
    source: "PRADO, LUX-AO; published specimen JCU9J4T2",
    ..Rule::BASE
};

fn begin_vat(text: &[u8], at: usize) -> Option<usize> {
    behind(text, at, b"LU")
}

/// The section's letter stands where the rule was woken, or before the digits with a space.
fn begin_company(text: &[u8], at: usize) -> Option<usize> {
    if text[at].is_ascii_alphabetic() {
        return begin(text, at);
    }
    let from = at.checked_sub(2)?;
    let joined = from > 0 && text[from - 1].is_ascii_alphanumeric();
    (text[at - 1] == b' ' && text[from].is_ascii_uppercase() && !joined).then_some(from)
}

/// A date of birth, of which month and day may be 00; the last two digits each check the eleven
/// before them.
fn is_person(value: &str) -> bool {
    let (year, month, day) = (part(value, 0, 4), part(value, 4, 2), part(value, 6, 2));
    let date = is_day(day, month) || day == 0 && month < 13;
    let plain: String = value.chars().filter(char::is_ascii_digit).collect();
    let (Some(body), Some(first), Some(last)) = (plain.get(..11), plain.get(..12), plain.get(12..))
    else {
        return false;
    };
    date && (1850..2100).contains(&year) && luhn(first) && verhoeff(&format!("{body}{last}"))
}

/// The last two digits are the rest of the first six by 89.
fn is_vat(value: &str) -> bool {
    let all = number(value);
    all / 100 % 89 == all % 100 && all / 100 > 0 && !all_same(value)
}

fn is_passport(value: &str) -> bool {
    value.len() == 8 && is_mixed(value, 3)
}
