//! Numbers that Croatia gives to a person or a business.

use super::se::{
    OTHER, is_serial, licence_words, passport_words, person_words, prefixed, tax_words, unchained,
};
use crate::label::Label;
use crate::rules::checksum::{all_same, mod11_10};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/hr-oib",
        about: "Croatian personal identification number beside a word for it: ISO 7064 MOD 11-10",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[11],
            total: 11,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{11}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_oib),
        #[rustfmt::skip]
        near: spoken!(person_words![
            "osobni broj", "osobnog broja", "moj oib", "osobnom iskaznicom",
            "oib*", "osobni identifikacijski broj", "osobnog identifikacijskog broja",
            "identifikacijski broj", "osobna iskaznica", "osobne iskaznice",
        ], NATIONAL_ID, "croatian"),
        needs_near: true,
        hits: &[
            "OIB: «12345678903»",
            "Moj OIB je «12345678903».",
            r#"{"oib":"«12345678903»"}"#,
            "克罗地亚身份证号码«12345678903»",
        ],
        misses: &["OIB: 12345678904", "12345678903 kuna", "OIB 11111111111"],
        source: "Zakon o osobnom identifikacijskom broju; Porezna uprava",
        ..Rule::BASE
    },
    Rule {
        id: "gov/hr-vat",
        about: "Croatian VAT number: HR and an OIB",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[11],
                total: 11,
                letters: 2,
            },
            Wake::Digits {
                runs: &[11],
                total: 11,
                letters: 0,
            },
        ],
        begin: Some(prefixed::<b'H', b'R'>),
        pattern: "(?i:hr)[ -]?[0-9]{11}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_oib),
        confidence: Confidence::Likely,
        far: OTHER,
        hits: &[
            "PDV ID: «HR12345678903»",
            "dobavljač «HR 12345678903», Zagreb",
        ],
        misses: &["HR12345678904", "XHR12345678903", "part no HR12345678903"],
        source: "European Commission, VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/hr-tax",
        about: "Croatian OIB beside a word for a taxpayer",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[11],
            total: 11,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{11}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_oib),
        near: spoken!(
            tax_words![
                "porezni broj",
                "porezni obveznik",
                "pdv",
                "poreznog obveznika"
            ],
            TAX_ID,
            "croatian"
        ),
        needs_near: true,
        hits: &[
            "porezni broj «12345678903»",
            "Croatian tax number: «12345678903»",
        ],
        misses: &["porezni broj 12345678904", "12345678903 kuna"],
        source: "Zakon o osobnom identifikacijskom broju; Porezna uprava",
        ..Rule::BASE
    },
    Rule {
        id: "gov/hr-mbs",
        about: "Croatian company register number beside a word for it: eight or nine digits",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[8, 9],
            total: 8,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{8,9}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        #[rustfmt::skip]
        near: spoken!(&[
            "mbs", "matični broj subjekta", "maticni broj subjekta", "sudski registar",
            "sudskog registra", "trgovački sud", "matični broj poslovnog subjekta",
        ], COMPANY_ID, "croatian"),
        needs_near: true,
        far: OTHER,
        hits: &["MBS: «080123456»", "matični broj subjekta «080123456»"],
        misses: &["MBS 1234", "080123456 kuna"],
        source: "Sudski registar Republike Hrvatske",
        ..Rule::BASE
    },
    Rule {
        id: "gov/hr-mbo",
        about: "Croatian number of an insured person beside a word for it: nine digits",
        label: Label::HEALTH_ID,
        wake: &[Wake::Digits {
            runs: &[9],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{9}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        #[rustfmt::skip]
        near: spoken!(&[
            "matični broj osiguran*", "maticni broj osiguran*", "broj osiguranika", "osiguranika",
            "mbo", "matični broj osigurane osobe", "maticni broj osigurane osobe", "hzzo",
            "zdravstvena iskaznica", "zdravstvene iskaznice", "broj osigurane osobe",
        ], HEALTH_ID, "croatian"),
        needs_near: true,
        far: OTHER,
        hits: &[
            "MBO: «123456789»",
            "zdravstvena iskaznica, broj «123456789»",
        ],
        misses: &["MBO 12345", "123456789 kuna"],
        source: "HZZO, matični broj osigurane osobe",
        ..Rule::BASE
    },
    Rule {
        id: "gov/hr-identity-card",
        about: "Croatian identity card beside a word for it: nine digits",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[9],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{9}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        #[rustfmt::skip]
        near: spoken!(&[
            "osobna iskaznica", "osobne iskaznice", "osobnu iskaznicu", "osobnoj iskaznici",
            "croatian id card", "croatian identity card",
        ], NATIONAL_ID, "croatian"),
        needs_near: true,
        far: OTHER,
        hits: &[
            "osobna iskaznica br. «112345678»",
            "Croatian ID card «112345678»",
        ],
        misses: &["osobna iskaznica 11234567", "112345678 kuna"],
        source: "Council of the EU, PRADO (HRV-BO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/hr-passport",
        about: "Croatian passport beside a word for it: nine digits",
        label: Label::PASSPORT,
        wake: &[Wake::Digits {
            runs: &[9],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{9}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            passport_words!["putovnic*", "putna isprava", "putne isprave"],
            PASSPORT,
            "croatian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &["putovnica br. «012345678»", "Croatian passport «012345678»"],
        misses: &["putovnica 1234567", "012345678 kuna"],
        source: "Microsoft Purview, Croatia passport number",
        ..Rule::BASE
    },
    Rule {
        id: "gov/hr-driving-licence",
        about: "Croatian driving licence beside a word for it: eight digits",
        label: Label::DRIVER_LICENSE,
        wake: &[Wake::Digits {
            runs: &[8],
            total: 8,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{8}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            licence_words!["vozačk*", "vozack*"],
            DRIVER_LICENSE,
            "croatian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "vozačka dozvola br. «12345678»",
            "Croatian driving licence «12345678»",
        ],
        misses: &["vozačka dozvola od 15012020", "12345678 kuna"],
        source: "Microsoft Purview, Croatia driver's license number",
        ..Rule::BASE
    },
];

fn is_oib(value: &str) -> bool {
    mod11_10(value) && !all_same(value)
}
