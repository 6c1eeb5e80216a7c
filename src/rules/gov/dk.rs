//! Numbers that Denmark gives to a person or a business.

use super::se::{
    OTHER, company_words, is_day, is_serial, licence_words, part, passport_words, person_words,
    prefixed, tax_words, unchained,
};
use crate::label::Label;
use crate::rules::checksum::weighted;
use crate::rules::gov::nation::spoken;
use crate::rules::{Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/dk-cpr",
        about: "Danish CPR number beside a word for it: a date of birth of its century; modulus 11 \
                is proof, its absence since 2007 no reason against it",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6, 10],
            total: 10,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{6}[ ]?-?[ ]?[0-9]{4}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_person),
        proof: Some(is_proven),
        #[rustfmt::skip]
        near: spoken!(person_words![
            "cpr", "cpr-nr*", "cprnr*", "cpr-nummer*", "cprnummer*", "cpr_*", "cpr.nr", "cpr.",
            "personnummer*", "personnr*", "pnr", "sundhedskort*", "sygesikring*", "p-tal",
        ], NATIONAL_ID, "danish"),
        needs_near: true,
        hits: &[
            "Mit CPR-nummer er «070761-4285».",
            "cpr: «0707614285»",
            "CPR «010107-4120» uden modulus 11",
            r#"{"cprNr":"«070761-4285»"}"#,
            "мой датский личный номер «070761-4285»",
        ],
        misses: &[
            "CPR 321361-4285",
            "070761-4285 is a part",
            "cpr 070761-42851",
        ],
        source: "CPR-kontoret, Personnummeret i CPR",
        ..Rule::BASE
    },
    Rule {
        id: "gov/dk-cvr",
        about: "Danish CVR number beside a word for it: modulus 11",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[2, 8],
            total: 8,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[1-9][0-9](?:[0-9]{6}|(?:[ ][0-9]{2}){3})",
        reach: 16,
        right: Edge::Number,
        check: Some(is_company),
        #[rustfmt::skip]
        near: spoken!(company_words![
            "cvr", "cvr-nr*", "cvrnr*", "cvr-nummer*", "cvrnummer*", "cvr_*", "cvr.nr", "se-nr*",
            "se-nummer*", "virksomhed*", "momsnummer*", "moms nr*", "moms-nr*", "momsreg*", "vat*",
        ], COMPANY_ID, "danish"),
        needs_near: true,
        hits: &[
            "CVR-nr. «10150817»",
            "Danish company number: «10 15 08 17»",
            r#"{"cvr": "«10150817»"}"#,
        ],
        misses: &["CVR-nr. 10150818", "10150817 bytes"],
        source: "Erhvervsstyrelsen, CVR; VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/dk-vat",
        about: "Danish VAT number beside a word for it: DK and a CVR number",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[2, 8],
                total: 8,
                letters: 2,
            },
            Wake::Digits {
                runs: &[2, 8],
                total: 8,
                letters: 0,
            },
        ],
        begin: Some(prefixed::<b'D', b'K'>),
        pattern: "(?i:dk)[ -]?[1-9][0-9](?:[0-9]{6}|(?:[ ][0-9]{2}){3})",
        reach: 20,
        right: Edge::Number,
        check: Some(is_company),
        near: spoken!(tax_words!["moms*", "cvr*", "se-nr*"], TAX_ID, "danish"),
        needs_near: true,
        hits: &["VAT no. «DK10150817»", "momsnummer «DK 10 15 08 17»"],
        misses: &["VAT no. DK10150818", "model DK10150817"],
        source: "European Commission, VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/dk-passport",
        about: "Danish passport beside a word for it: nine digits",
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
            passport_words![
                "med pas",
                "mit pas",
                "dit pas",
                "hans pas",
                "hendes pas",
                "passet",
                "pas:",
                "dansk pas",
                "pasnummer*",
                "pasnr*",
                "pas nr",
                "pas-nr*"
            ],
            PASSPORT,
            "danish"
        ),
        needs_near: true,
        far: OTHER,
        hits: &["Pasnummer: «200123456»", "Danish passport «200123456»"],
        misses: &["Pasnummer: 2001234567", "200123456 kroner"],
        source: "Council of the EU, PRADO (DNK-AO); Microsoft Purview, Denmark passport number",
        ..Rule::BASE
    },
    Rule {
        id: "gov/dk-driving-licence",
        about: "Danish driving licence beside a word for it: eight digits",
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
            licence_words!["kørekort*", "korekort*", "koerekort*"],
            DRIVER_LICENSE,
            "danish"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "kørekort nr. «12345678»",
            "Danish driver's license: «12345678»",
        ],
        misses: &["kørekort udstedt 20200115", "12345678 kroner"],
        source: "Microsoft Purview, Denmark driver's license number",
        ..Rule::BASE
    },
];

/// A date of birth; the seventh digit and the year together tell the century.
fn is_person(value: &str) -> bool {
    let (day, month, year) = (part(value, 0, 2), part(value, 2, 2), part(value, 4, 2));
    let century = match (part(value, 6, 1), year) {
        (0..=3, _) | (4 | 9, 37..) => 1900,
        (4 | 9, _) | (5..=8, 0..58) => 2000,
        _ => 1800,
    };
    is_day(century + year, month, day)
}

/// The check digit of numbers given before October 2007, and of most since.
fn is_proven(value: &str) -> bool {
    weighted(value, &[4, 3, 2, 7, 6, 5, 4, 3, 2, 1], 11)
}

fn is_company(value: &str) -> bool {
    weighted(value, &[2, 7, 6, 5, 4, 3, 2, 1], 11) && is_serial(value)
}
