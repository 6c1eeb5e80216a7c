//! Numbers that Ireland gives to a person or a business.

use super::gb::west::{
    begin, behind, driver_words, part, passport_words, run, social_words, vat_words,
};
use crate::label::Label;
use crate::rules::checksum::{all_same, digits};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[PPSN, VAT, VAT_CONTEXT, COMPANY, PASSPORT, DRIVER];

const PPSN: Rule = Rule {
    id: "gov/ie-ppsn",
    about: "Irish personal public service number beside a word for it: letter of the rest by 23",
    label: Label::NATIONAL_ID,
    wake: &[run(&[7], 7, 0)],
    begin: Some(begin),
    pattern: "[0-9]{7}[ -]?[A-Wa-w](?:[ -]?[A-IWTXa-iwtx]\\b)?",
    reach: 16,
    right: Edge::Number,
    check: Some(is_ppsn),
    confidence: Confidence::Certain,
    near: spoken!(
        social_words![
            "pps",
            "ppsn*",
            "p.p.s",
            "pps number*",
            "pps no*",
            "pps_number*",
            "ppsnumber*",
            "ppsno*",
            "personal public service*",
            "personal_public_service*",
            "public service number*",
            "rsi",
            "uimhir psp",
            "psp",
            "tax ref*",
            "tax reference*",
            "tax id*",
            "tax_id*",
            "taxid*",
            "tax number*",
            "national id*",
            "national_id*",
            "nationalid*",
            "revenue",
            "myaccount",
            "irische*",
            "税号*",
            "身份证*",
            "身份号*",
        ],
        NATIONAL_ID,
        "irish"
    ),
    needs_near: true,
    hits: &[
        "my PPS number is «1234567T»",
        "PPSN: «1234567FA».",
        r#"{"ppsn":"«1234567TW»"}"#,
        "PPS no. «1234567t»",
        "irische Sozialversicherungsnummer «1234567T»",
        "爱尔兰社保号«1234567FA»",
    ],
    misses: &[
        "my PPS number is 1234567U",
        "PPSN: 1234567TA",
        "1234567T stands alone",
    ],
    source: "Department of Social Protection / Revenue, PPS number: modulus 23",
    ..Rule::BASE
};

const VAT: Rule = Rule {
    id: "gov/ie-vat",
    about: "Irish VAT number behind its country's letters: letter of the rest by 23",
    label: Label::TAX_ID,
    wake: &[run(&[1, 7], 1, 2), run(&[1, 7], 1, 0)],
    sift: Some(may_be_vat),
    begin: Some(begin_vat),
    pattern: "(?i:IE)[ -]?(?:[0-9]{7}[A-Wa-w][A-IWa-iw]?|[0-9][A-Z+*][0-9]{5}[A-W])",
    reach: 16,
    right: Edge::Number,
    check: Some(is_vat),
    confidence: Confidence::Likely,
    hits: &[
        "invoice from «IE1234567T»",
        "VAT «IE 1234567FA».",
        "VAT «IE8D79739I»",
        "增值税号«IE1234567T»",
    ],
    misses: &["IE1234567U", "PIE1234567T", "IE123456T", "IE11"],
    source: "Revenue, VAT number: modulus 23, in the forms before and since 2013",
    ..Rule::BASE
};

const VAT_CONTEXT: Rule = Rule {
    id: "gov/ie-vat-context",
    about: "Irish VAT number without letters in front, beside a word for it",
    label: Label::TAX_ID,
    wake: &[run(&[1, 7], 1, 0)],
    sift: Some(may_be_plain_vat),
    begin: Some(begin),
    pattern: "(?:[0-9]{7}[A-Wa-w][A-IWa-iw]?|[0-9][A-Z+*][0-9]{5}[A-W])",
    reach: 16,
    right: Edge::Number,
    check: Some(is_vat),
    confidence: Confidence::Likely,
    near: spoken!(vat_words!["vat reg*", "revenue"], TAX_ID, "irish"),
    needs_near: true,
    hits: &["VAT no. «1234567T»", "VAT reg. «8D79739I»."],
    misses: &["VAT no. 1234567U", "1234567T rows"],
    source: "Revenue, VAT number: modulus 23, in the forms before and since 2013",
    ..Rule::BASE
};

const COMPANY: Rule = Rule {
    id: "gov/ie-company",
    about: "Number of an Irish company behind a word for it: five or six digits",
    label: Label::COMPANY_ID,
    wake: &[
        Wake::Words(&[
            "cro number",
            "cro no",
            "cro_number",
            "companies registration office",
            "registered in ireland",
            "irish company number",
            "irish company no",
        ]),
        Wake::Key(&["cronumber", "irishcompany"]),
    ],
    pattern: concat!(
        "(?:(?i:cro[ _]n|companies reg|registered in ireland|irish company)[^0-9\\n]{0,48})?",
        "(?P<value>[0-9]{5,6})",
    ),
    reach: 96,
    right: Edge::Number,
    check: Some(not_same),
    confidence: Confidence::Likely,
    hits: &[
        "Registered in Ireland, no. «123456»",
        "CRO number: «654321».",
        r#"{"cro_number":"«12345»"}"#,
    ],
    misses: &["CRO number 1234", "123456 rows", "CRO number 000000"],
    source: "Companies Registration Office, company number: five or six digits",
    ..Rule::BASE
};

const PASSPORT: Rule = Rule {
    id: "gov/ie-passport",
    about: "Irish passport beside a word for it: one or two letters, seven digits; passport card",
    label: Label::PASSPORT,
    wake: &[run(&[7], 7, 1), run(&[7], 7, 2), run(&[8], 8, 1)],
    begin: Some(begin),
    pattern: "(?:[A-Za-z]{1,2}[0-9]{7}|[Cc][0-9]{8})",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        passport_words!["uimhir phas", "passport card*"],
        PASSPORT,
        "irish"
    ),
    needs_near: true,
    hits: &[
        "my Irish passport is «PA1234567»",
        "passport no. «L7654321».",
        "passport card «C12345678»",
        "爱尔兰护照«PA1234567»",
    ],
    misses: &["passport PA12345", "PA1234567 stands alone"],
    source: "Department of Foreign Affairs; PRADO, IRL-AO",
    ..Rule::BASE
};

const DRIVER: Rule = Rule {
    id: "gov/ie-driver",
    about: "Irish driver number beside a word for it: nine digits in groups of three",
    label: Label::DRIVER_LICENSE,
    wake: &[run(&[3, 9], 9, 0)],
    begin: Some(begin),
    pattern: "[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        driver_words!["driver no*", "driver number*", "ndls", "ceadúnas tiomána"],
        DRIVER_LICENSE,
        "irish"
    ),
    needs_near: true,
    hits: &[
        "driver number «123 456 789»",
        "Irish driving licence: «012345678».",
        "爱尔兰驾照«123456789»",
    ],
    misses: &["driver number 12345678", "123 456 789 rows"],
    source: "RSA / NDLS, driver number (field 4d): nine digits",
    ..Rule::BASE
};

fn may_be_vat(text: &[u8], at: usize) -> bool {
    begin_vat(text, at).is_some()
}

/// A letter behind seven digits, or a letter or sign behind one and digits behind that.
fn may_be_plain_vat(text: &[u8], at: usize) -> bool {
    let byte = |offset: usize| text.get(at + offset).copied().unwrap_or(0);
    match byte(1) {
        b'0'..=b'9' => byte(7).is_ascii_alphabetic(),
        b'A'..=b'Z' | b'+' | b'*' => (2..=6).all(|offset| byte(offset).is_ascii_digit()),
        _ => false,
    }
}

fn begin_vat(text: &[u8], at: usize) -> Option<usize> {
    behind(text, at, b"IE")
}

/// Seven digits weighted 8 to 2, the second letter (A to I; W, T and X count nothing) nine times;
/// the rest by 23 is the first letter's place, W for none.
fn is_number(digits: impl Iterator<Item = u8>, letters: &[u8]) -> bool {
    let sum: u32 = digits
        .zip((2..=8).rev())
        .map(|(digit, weight)| u32::from(digit) * weight)
        .sum();
    let (Some(check), second) = (letters.first(), letters.get(1)) else {
        return false;
    };
    let second = match second.map(u8::to_ascii_uppercase) {
        Some(letter @ b'A'..=b'I') => u32::from(letter - b'A') + 1,
        _ => 0,
    };
    let rest = ((sum + 9 * second) % 23) as usize;
    b"WABCDEFGHIJKLMNOPQRSTUV".get(rest) == Some(&check.to_ascii_uppercase())
}

fn is_ppsn(value: &str) -> bool {
    let letters: Vec<u8> = value.bytes().filter(u8::is_ascii_alphabetic).collect();
    is_number(digits(value), &letters) && !all_same(value)
}

/// In numbers before 2013 the second character is a letter or sign, and the first digit stands
/// behind the others.
fn is_vat(value: &str) -> bool {
    let plain = value.trim_start_matches(|c: char| !c.is_ascii_digit());
    let bytes = plain.as_bytes();
    let Some(second) = bytes.get(1) else {
        return false;
    };
    if second.is_ascii_digit() {
        return is_ppsn(plain);
    }
    let letters: Vec<u8> = bytes.iter().copied().skip(7).collect();
    let turned = std::iter::once(0)
        .chain(digits(plain).skip(1))
        .chain(digits(plain).take(1));
    is_number(turned, &letters) && part(plain, 0, 6) > 0
}

fn not_same(value: &str) -> bool {
    !all_same(value)
}
