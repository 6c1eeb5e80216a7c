//! Numbers that Finland gives to a person or a business.

use super::se::{
    OTHER, company_words, is_day, is_serial, part, passport_words, prefixed, tax_words, unchained,
};
use crate::label::Label;
use crate::rules::checksum::weighted_sum;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/fi-henkilotunnus",
        about: "Finnish personal identity code: date of birth, sign of the century, check character",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6],
            total: 6,
            letters: 0,
        }],
        begin: Some(begin_century),
        pattern: "[0-9]{6}[-+A-FU-Ya-fu-y][0-9]{3}[0-9A-FHJ-NPR-Ya-fhj-npr-y]",
        reach: 16,
        right: Edge::Number,
        check: Some(is_person),
        confidence: Confidence::Certain,
        hits: &[
            "Henkilötunnus: «131052-308T».",
            "syntynyt 2010, «010100A123D»",
            "uusi välimerkki «010170Y123F»",
            "我的芬兰身份号码是«131052-308T»。",
            "hetu=«010100a123d»",
            "Finnish driving licence «131052-308T»",
        ],
        misses: &[
            "Henkilötunnus: 131052-308U.",
            "henkilötunnus 131352-308T",
            "henkilötunnus 131052-000R",
            "a-131052-308T",
            "131052G308T",
        ],
        source: "Digi- ja väestötietovirasto, henkilötunnus (new intermediate characters of 2023)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/fi-y-tunnus",
        about: "Finnish business id beside a word for it: modulus 11",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[6, 7, 8],
            total: 7,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{6,7}-?[0-9]",
        reach: 16,
        right: Edge::Number,
        check: Some(is_company),
        #[rustfmt::skip]
        near: spoken!(company_words![
            "y-tunnu*", "ytunnu*",
            "y-tunnus*", "ytunnus*", "y tunnus*", "y_tunnus*", "yritystunnus*", "fo-nummer*",
            "ly-tunnus*", "liikejayhteisötunnus*", "alv-nro", "alv-numero*",
        ], COMPANY_ID, "finnish"),
        needs_near: true,
        hits: &[
            "Y-tunnus «2077474-0»",
            "Y-tunnus: «20774740», Helsinki",
            "Business ID «2077474-0» (Finland)",
        ],
        misses: &["Y-tunnus 2077474-1", "2077474-0 euroa"],
        source: "PRH, Business ID; Verohallinto, check of the business id",
        ..Rule::BASE
    },
    Rule {
        id: "gov/fi-vat",
        about: "Finnish VAT number beside a word for it: FI and a business id",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[7, 8],
                total: 8,
                letters: 2,
            },
            Wake::Digits {
                runs: &[7, 8],
                total: 8,
                letters: 0,
            },
        ],
        begin: Some(prefixed::<b'F', b'I'>),
        pattern: "(?i:fi)[ -]?[0-9]{7}-?[0-9]",
        reach: 16,
        right: Edge::Number,
        check: Some(is_company),
        near: spoken!(
            tax_words![
                "alv*",
                "arvonlisävero*",
                "moms*",
                "verotunnus*",
                "y-tunnus*"
            ],
            TAX_ID,
            "finnish"
        ),
        needs_near: true,
        hits: &["ALV-numero «FI20774740»", "VAT: «FI 20774740»"],
        misses: &["VAT: FI20774741", "part FI20774740"],
        source: "European Commission, VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/fi-passport",
        about: "Finnish passport beside a word for it: two letters and seven digits",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[7],
            total: 7,
            letters: 2,
        }],
        begin: Some(unchained),
        pattern: "[A-Z]{2}[0-9]{7}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            passport_words![
                "passi*",
                "passilla",
                "matkustusasiakirj*",
                "passin*",
                "passinumero*",
                "passini",
                "passi nro"
            ],
            PASSPORT,
            "finnish"
        ),
        needs_near: true,
        far: OTHER,
        hits: &["passin numero «FP1234567»", "Finnish passport «FP1234567»"],
        misses: &["passin numero FP123456789", "part FP1234567"],
        source: "Council of the EU, PRADO (FIN-AO); Microsoft Purview, Finland passport number",
        ..Rule::BASE
    },
    Rule {
        id: "gov/fi-identity-card",
        about: "Finnish identity card beside a word for it: nine digits and a letter before or after",
        label: Label::NATIONAL_ID,
        wake: &[
            Wake::Digits {
                runs: &[8, 9],
                total: 8,
                letters: 0,
            },
            Wake::Digits {
                runs: &[7],
                total: 7,
                letters: 2,
            },
        ],
        begin: Some(unchained),
        pattern: "[A-Z]{2}[0-9]{7}|[0-9]{8}[A-Z]|[0-9]{9}[A-Z]?",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        #[rustfmt::skip]
        near: spoken!(&[
            "henkilökort*", "henkilokort*", "identitetskort*", "finnish id card", "finnish identity card",
            "carte d'identité finlandaise", "finnischer personalausweis",
        ], NATIONAL_ID, "finnish"),
        needs_near: true,
        far: OTHER,
        hits: &[
            "henkilökortin numero «123456789»",
            "henkilökortti: «XA1234567»",
        ],
        misses: &["henkilökortti 12345", "123456789 euroa"],
        source: "Council of the EU, PRADO (FIN-BO)",
        ..Rule::BASE
    },
];

/// A sign of a century stands behind the first six digits, and three digits behind it.
fn begin_century(text: &[u8], at: usize) -> Option<usize> {
    let sign = matches!(
        text.get(at + 6),
        Some(b'-' | b'+' | b'A'..=b'F' | b'U'..=b'Y' | b'a'..=b'f' | b'u'..=b'y')
    );
    let day = matches!(text[at], b'0'..=b'3') && matches!(text.get(at + 2), Some(b'0' | b'1'));
    let serial = text.get(at + 7..at + 10);
    let serial = serial.is_some_and(|three| three.iter().all(u8::is_ascii_digit));
    (sign && day && serial).then(|| unchained(text, at))?
}

/// The check character is that of the nine digits, read as one number, by 31.
fn is_person(value: &str) -> bool {
    const CHECK: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
    let upper = value.to_ascii_uppercase();
    let [.., _, _, _, check] = upper.as_bytes() else {
        return false;
    };
    let century = match upper.as_bytes()[6] {
        b'+' => 1800,
        b'A'..=b'F' => 2000,
        _ => 1900,
    };
    let (day, month, year) = (part(value, 0, 2), part(value, 2, 2), part(value, 4, 2));
    let serial = part(value, 6, 3);
    let rest = (part(value, 0, 6) * 1000 + serial) % 31;
    serial > 1 && is_day(century + year, month, day) && CHECK[rest as usize] == *check
}

/// Older ids have six digits before the check digit; a zero goes before them.
fn is_company(value: &str) -> bool {
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    let eight = format!("{digits:0>8}");
    let sum = weighted_sum(&eight, &[7, 9, 10, 5, 8, 4, 2, 1]);
    sum.is_multiple_of(11) && is_serial(value)
}
