//! Businesses.

use super::west::{begin, behind, run, vat_words};
use crate::label::Label;
use crate::rules::checksum::{all_same, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule};

/// Nine digits in the groups in which they are printed, a branch behind them.
macro_rules! vat {
    () => {
        "[0-9]{3}[ .-]?[0-9]{4}[ .-]?[0-9]{2}(?:[ -]?[0-9]{3}\\b)?"
    };
}

pub(super) const VAT: Rule = Rule {
    id: "gov/gb-vat",
    about: "British VAT number behind its country's letters: modulo 97, both ways",
    label: Label::TAX_ID,
    wake: &[run(&[3, 9, 12], 9, 2), run(&[3, 9, 12], 9, 0)],
    begin: Some(begin_vat),
    pattern: concat!("(?i:GB|XI)[ .-]?", vat!()),
    reach: 24,
    right: Edge::Number,
    check: Some(is_vat),
    confidence: Confidence::Likely,
    hits: &[
        "invoice from «GB 123 4567 82»",
        "VAT reg: «GB123456782».",
        "USt-IdNr. «GB123456727»",
        "«XI 123456782»",
        "增值税号：«GB123456782»",
    ],
    misses: &[
        "GB 123 4567 83",
        "GB12345678",
        "RGB123456782",
        "GB-000000000",
    ],
    source: "HMRC, VAT registration number: modulus 97 and 9755 checks",
    ..Rule::BASE
};

pub(super) const VAT_CONTEXT: Rule = Rule {
    id: "gov/gb-vat-context",
    about: "British VAT number without letters beside a word for it: modulo 97, both ways",
    label: Label::TAX_ID,
    wake: &[run(&[3, 9, 12], 9, 0)],
    begin: Some(begin),
    pattern: vat!(),
    reach: 16,
    right: Edge::Number,
    check: Some(is_vat),
    near: spoken!(vat_words![], TAX_ID, "british", "uk"),
    needs_near: true,
    hits: &[
        "VAT number «123 4567 82»",
        "VAT Reg No: «123456727».",
        r#"{"vat_number":"«123456782»"}"#,
        "n° de TVA britannique «123456782001»",
    ],
    misses: &["VAT number 123 4567 83", "123 4567 82 rows"],
    source: "HMRC, VAT registration number: modulus 97 and 9755 checks",
    ..Rule::BASE
};

pub(super) const NUMBER: Rule = Rule {
    id: "gov/gb-company",
    about: "Number of a British company beside a word for it",
    label: Label::COMPANY_ID,
    wake: &[run(&[8], 8, 0), run(&[6], 6, 2)],
    begin: Some(begin),
    pattern: "(?:[0-9]{8}|(?i:SC|NI|OC|SO|NC|FC|NF|SF|LP|SL|NL|IP|RC|SR|NR|NO|GE|CE|CS|RS|AC|SA|NA|IC|SI|ZC|SZ|NZ|PC|SP|NP|ES)[0-9]{6})",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        &[
            "company number*",
            "company no*",
            "company reg*",
            "company_number*",
            "company_no*",
            "company_reg*",
            "companynumber*",
            "companyno*",
            "companyreg*",
            "companies house*",
            "registered in england*",
            "registered in scotland*",
            "registered in wales*",
            "registered in northern ireland*",
            "registered number*",
            "registered no*",
            "crn",
            "handelsregister*",
            "numéro d'entreprise*",
            "registre du commerce",
            "registro mercantil",
            "公司注册号*",
            "公司编号*",
            "会社番号*",
            "法人番号*",
            "nomor perusahaan*",
        ],
        COMPANY_ID,
        "british",
        "uk"
    ),
    needs_near: true,
    hits: &[
        "Registered in England, company number «01234567»",
        "Company No. «SC123456»",
        r#"{"company_number": "«09876543»"}"#,
        "Companies House: «OC301234»",
        "公司注册号«01234567»",
    ],
    misses: &[
        "company number 1234567",
        "build 01234567",
        "company number XX123456",
    ],
    source: "Companies House, company number prefixes",
    ..Rule::BASE
};

fn begin_vat(text: &[u8], at: usize) -> Option<usize> {
    behind(text, at, b"GB").or_else(|| behind(text, at, b"XI"))
}

/// The first seven digits, weighted 8 to 2, and the last two of the nine are together a multiple
/// of 97; in newer numbers 55 is added.
fn is_vat(value: &str) -> bool {
    let plain = value.trim_start_matches(|c: char| !c.is_ascii_digit());
    let sum = weighted_sum(plain, &[8, 7, 6, 5, 4, 3, 2, 10, 1]);
    matches!(sum % 97, 0 | 42) && !all_same(plain)
}

fn not_same(value: &str) -> bool {
    !all_same(value)
}
