//! Tax, and the commercial register.

use super::super::gb::west::{begin, behind, run, tax_words, vat_words};
use crate::label::Label;
use crate::rules::checksum::{all_same, digits, mod11_10};
use crate::rules::gov::cn::shared::{ANY_STATE, words};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for the number of a taxpayer at one tax office, and for no other number.
#[rustfmt::skip]
const OFFICE: &[&str] = &[
    "steuernummer*", "steuernr*", "steuer-nr*", "steuer-nummer*", "steuer nr*", "st.-nr*", "st.nr*",
    "st-nr*", "stnr*", "st. nr*", "steuer_nr*", "steuer_nummer*", "finanzamt*", "elster*",
    "german tax number*", "german tax no*",
];

pub(super) const ID: Rule = Rule {
    id: "gov/de-tax-id",
    about: "German tax identification number beside a word for it: repeated digit, ISO 7064",
    label: Label::TAX_ID,
    wake: &[run(&[2, 3, 5, 11], 11, 0)],
    begin: Some(begin),
    pattern: "(?:[0-9]{11}|[0-9]{2}[ .-][0-9]{3}[ .-][0-9]{3}[ .-][0-9]{3}|[0-9]{3}[ ][0-9]{3}[ ][0-9]{3}[ ][0-9]{2}|[0-9]{5}[ ][0-9]{6})",
    reach: 16,
    right: Edge::Number,
    check: Some(is_id),
    confidence: Confidence::Certain,
    near: spoken!(
        words!(
            tax_words![
                "idnr*",
                "id-nr*",
                "id.-nr*",
                "id nr*",
                "idno",
                "identifikationsnummer*",
                "identifikations-nr*",
                "identnummer*",
                "steuerliche*",
                "steuernummer*",
                "steuer-identifikation*",
                "steueridentnr*",
                "steuerident*",
                "steuer-idnr*",
                "steueridnr*",
                "finanzamt*",
                "elster*",
                "bzst",
                "lohnsteuer*",
                "kindergeld*",
                "german tax*",
            ],
            ANY_STATE
        ),
        TAX_ID,
        "german"
    ),
    needs_near: true,
    hits: &[
        "Steuer-ID: «86 095 742 719»",
        "meine Steueridentifikationsnummer lautet «65929970489».",
        "IdNr.«57549285017»",
        "my German tax ID is «86095742719»",
        r#"{"steuer_id":"«86095742719»"}"#,
        "nationalId=«86 095 742 719»",
        "mon numéro fiscal allemand : «86 095 742 719»",
        "我的德国税号是«86095742719»。",
        "nomor pajak Jerman saya «86095742719»",
    ],
    misses: &[
        "Steuer-ID: 86 095 742 718",
        "Steuer-ID: 12345678903",
        "Steuer-ID: 11111111111",
        "86095742719 Zeilen",
    ],
    source: "BZSt, steuerliche Identifikationsnummer; ELSTER, Prüfung der Steuer- und Steueridentifikationsnummer",
    ..Rule::BASE
};

pub(super) const NUMBER: Rule = Rule {
    id: "gov/de-tax-number",
    about: "German tax number as the states write it, beside a word for it",
    label: Label::TAX_ID,
    wake: &[run(&[2, 3, 5], 10, 0)],
    begin: Some(begin),
    pattern: concat!(
        "(?:[0-9]{5}[ ]?/[ ]?[0-9]{5}",
        "|[0-9]{2,3}[ ]?[/ ][ ]?[0-9]{3}[ ]?[/ ][ ]?[0-9]{4}[ ]?[/ ]?[0-9]",
        "|[0-9]{3}[ ]?[/ ][ ]?[0-9]{4}[ ]?[/ ][ ]?[0-9]{4})",
    ),
    reach: 24,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        tax_words![
            "steuernummer*",
            "steuernr*",
            "steuer-nr*",
            "steuer-nummer*",
            "steuer nr*",
            "st.-nr*",
            "st.nr*",
            "st-nr*",
            "stnr*",
            "st. nr*",
            "steuer_nr*",
            "steuer_nummer*",
            "finanzamt*",
            "elster*",
            "tax office*",
            "german tax*",
        ],
        TAX_ID,
        "german"
    ),
    needs_near: true,
    hits: &[
        "Steuernummer: «181/815/08155»",
        "St.-Nr. «93815/08152», Finanzamt",
        "unsere Steuernr. ist «133/8150/8159».",
        "Finanzamt Kiel, «29 815 08158»",
        "steuernummer=«22/815/0815/4»",
        "the German tax number «21/815/08150»",
        "德国税号：«181/815/08155»",
    ],
    misses: &[
        "Steuernummer 181/81/08155",
        "181/815/08155 stands alone",
        "Steuernummer 12/2024",
    ],
    source: "ELSTER, Darstellung der Steuernummer im Standardschema der Länder",
    ..Rule::BASE
};

pub(super) const PLAIN: Rule = Rule {
    id: "gov/de-tax-number-plain",
    about: "German tax number in digits alone, of a state or in the form of all, beside a word for it",
    label: Label::TAX_ID,
    wake: &[run(&[10, 13], 10, 0)],
    begin: Some(begin),
    pattern: "(?:(?:1[01]|2[1-46-8]|3[0-2]|4[01]|[59][0-9])[0-9]{2}0[0-9]{8}|[0-9]{10})",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(OFFICE, TAX_ID, "german"),
    needs_near: true,
    hits: &[
        "Steuernummer (ELSTER) «9181081508155»",
        "steuernummer: «2893081508152»",
        r#"{"steuer_nummer":"«5133081508159»"}"#,
        "St.-Nr.: «2181508150»",
    ],
    misses: &[
        "Steuernummer 9181181508155",
        "Steuernummer 6181081508155",
        "9181081508155 stands alone",
    ],
    source: "ELSTER, vereinheitlichtes Bundesschema der Steuernummer",
    ..Rule::BASE
};

/// Nine digits, the number of the business's part behind them.
macro_rules! vat {
    () => {
        "[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}(?:-[0-9]{5}\\b)?"
    };
}

#[rustfmt::skip]
const VAT_WORDS: &[&str] = vat_words![
    "ustidnr*", "ust-idnr*", "ustid-nr*", "ust.id*", "w-idnr*", "widnr*", "wirtschafts-id*",
    "steuer-id*", "steuernummer*", "tax id*", "tax_id*", "taxid*", "invoice*", "rechnung*",
    "impressum", "handelsregister*", "税号*", "稅號*", "gmbh", "e.k",
];

const VAT_WAKE: &[Wake] = &[run(&[3, 9], 9, 2), run(&[3, 9], 9, 0)];

pub(super) const VAT: Rule = Rule {
    id: "gov/de-vat",
    about: "German VAT number behind its country's letters, beside a word for it: ISO 7064",
    label: Label::TAX_ID,
    wake: VAT_WAKE,
    begin: Some(begin_vat),
    pattern: concat!("(?i:DE)[ ]?", vat!()),
    reach: 24,
    right: Edge::Number,
    check: Some(is_vat),
    near: spoken!(VAT_WORDS, TAX_ID, "german"),
    needs_near: true,
    hits: &[
        "USt-IdNr.: «DE136695976»",
        "VAT ID «DE 123 456 788».",
        r#"{"vat_id": "«DE123456788»"}"#,
        "W-IdNr. «DE123456788-00001»",
        "numéro de TVA «DE136695976»",
        "增值税号:«DE123456788»",
    ],
    misses: &[
        "USt-IdNr.: DE136695977",
        "USt-IdNr.: DE012345678",
        "DE136695976 stands alone",
        "VAT ID DE1234567880",
    ],
    source: "BZSt, Aufbau der USt-IdNr. und der Wirtschafts-Identifikationsnummer; ISO 7064 MOD 11,10",
    ..Rule::BASE
};

pub(super) const VAT_CONTEXT: Rule = Rule {
    id: "gov/de-vat-context",
    about: "German VAT number without letters beside a word for it: ISO 7064",
    label: Label::TAX_ID,
    wake: &[run(&[3, 9], 9, 0)],
    begin: Some(begin),
    pattern: vat!(),
    reach: 24,
    right: Edge::Number,
    check: Some(is_vat),
    near: spoken!(
        &[
            "ust-id*",
            "ustid*",
            "ust.-id*",
            "ust_id*",
            "ust id*",
            "umsatzsteuer-id*",
            "umsatzsteueriden*",
            "umsatzsteuer-ident*",
            "w-idnr*",
            "german vat*",
        ],
        TAX_ID,
        "german"
    ),
    needs_near: true,
    hits: &[
        "USt-IdNr. «136695976»",
        "Umsatzsteuer-Identifikationsnummer: «123 456 788»",
    ],
    misses: &["USt-IdNr. 136695977", "136695976 Zeilen"],
    source: "BZSt, Aufbau der USt-IdNr.; ISO 7064 MOD 11,10",
    ..Rule::BASE
};

pub(super) const REGISTER: Rule = Rule {
    id: "gov/de-register",
    about: "Number in a German commercial register",
    label: Label::COMPANY_ID,
    wake: &[Wake::Words(&["hrb", "hra", "gnr"])],
    pattern: "(?i:HR[AB]|GNR)(?:[ ]?[-.:#]?[ ]?(?i:Nr\\.?|No\\.?)?)[ ]?[0-9]{3,6}(?:[ ][A-Z]{1,2}\\b)?",
    reach: 32,
    right: Edge::Number,
    confidence: Confidence::Likely,
    far: &[
        "hardness*",
        "härte*",
        "rockwell*",
        "stahl*",
        "steel*",
        "brinell*",
        "vickers*",
    ],
    hits: &[
        "Amtsgericht Charlottenburg, «HRB 12345 B»",
        "Handelsregister: «HRA 4711».",
        "registered under «HRB123456» in Munich",
        "eingetragen im Handelsregister unter «HRB Nr. 98765»",
        "商业登记号：«HRB 12345»",
    ],
    misses: &["hardness HRB 100", "HRB 85", "THRB 12345", "HRC 12345"],
    source: "Handelsregisterverordnung §§ 12 und 13",
    ..Rule::BASE
};

/// Of the first ten digits one stands there twice or three times, not three times in a row, and
/// each other at most once; the last digit checks them.
fn is_id(value: &str) -> bool {
    let mut seen = [0u8; 10];
    let mut row = 1;
    let mut last = None;
    for digit in digits(value).take(10) {
        seen[usize::from(digit)] += 1;
        row = if last == Some(digit) { row + 1 } else { 1 };
        if row == 3 {
            return false;
        }
        last = Some(digit);
    }
    let repeated = |count: &&u8| **count > 1;
    let first = digits(value).next();
    first != Some(0)
        && seen.iter().filter(repeated).count() == 1
        && seen.iter().all(|count| *count < 4)
        && mod11_10(value)
}

/// The first nine digits, of which the first is not 0; the last checks them.
fn is_vat(value: &str) -> bool {
    let plain = value.split('-').next().unwrap_or_default();
    digits(plain).next() != Some(0) && mod11_10(plain) && !all_same(plain)
}

fn begin_vat(text: &[u8], at: usize) -> Option<usize> {
    behind(text, at, b"DE")
}

fn not_same(value: &str) -> bool {
    !all_same(value)
}
