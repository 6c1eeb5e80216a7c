//! Numbers that Estonia gives to a person or a business. Lithuania shares the personal code.

use super::se::{
    OTHER, company_words, is_day, is_serial, licence_words, part, passport_words, person_words,
    prefixed, tax_words, unchained,
};
use crate::label::Label;
use crate::rules::checksum::{weighted, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/ee-isikukood",
        about: "Estonian personal code beside a word for it: sex and century, date, check digit",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[11],
            total: 11,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[1-8][0-9]{10}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_person),
        confidence: Confidence::Certain,
        #[rustfmt::skip]
        near: spoken!(person_words![
            "ik", "isikukoodiga",
            "isikukood*", "isikukoodi*", "ik:", "isikut tõendav*", "id-kaart*", "id-kaardi*",
            "eesti id", "смарт-ид", "smart-id",
        ], NATIONAL_ID, "estonian"),
        needs_near: true,
        hits: &[
            "Minu isikukood on «37001011233».",
            "isikukood: «37001011233»",
            "мой эстонский личный код «37001011233»",
            "爱沙尼亚个人识别码«37001011233»",
        ],
        misses: &[
            "isikukood 37001011234",
            "isikukood 37013011231",
            "37001011233 eurot",
        ],
        source: "Eesti standard EVS 585, isikukood",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ee-registrikood",
        about: "Estonian number of a business beside a word for it: check digit",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[8],
            total: 8,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[1789][0-9]{7}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_business),
        near: spoken!(
            company_words![
                "registrikood*",
                "rg-kood*",
                "reg.kood*",
                "reg-kood*",
                "äriregist*",
                "reg nr"
            ],
            COMPANY_ID,
            "estonian"
        ),
        needs_near: true,
        hits: &["registrikood «12345678»", "äriregistri kood: «12345678»"],
        misses: &["registrikood 12345679", "12345678 eurot"],
        source: "Äriregister, registrikood",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ee-kmkr",
        about: "Estonian VAT number: EE, nine digits that begin with 10, check digit",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[9],
                total: 9,
                letters: 2,
            },
            Wake::Digits {
                runs: &[9],
                total: 9,
                letters: 0,
            },
        ],
        begin: Some(prefixed::<b'E', b'E'>),
        pattern: "(?i:ee)[ ]?10[0-9]{7}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_vat),
        confidence: Confidence::Likely,
        far: OTHER,
        hits: &["KMKR nr «EE100123450»", "VAT: «EE 100123450»"],
        misses: &["KMKR EE100123451", "EE200123450", "part no EE100123450"],
        source: "European Commission, VIES; Maksu- ja Tolliamet",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ee-kmkr-context",
        about: "Estonian VAT number without EE, beside a word for it",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[9],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "10[0-9]{7}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_vat),
        near: spoken!(
            tax_words![
                "kmkr*",
                "käibemaks*",
                "käibemaksukohustuslas*",
                "maksukohustuslas*"
            ],
            TAX_ID,
            "estonian"
        ),
        needs_near: true,
        hits: &[
            "KMKR: «100123450»",
            "käibemaksukohustuslase number «100123450»",
        ],
        misses: &["KMKR: 100123451", "100123450 eurot"],
        source: "European Commission, VIES; Maksu- ja Tolliamet",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ee-passport",
        about: "Estonian passport or identity card beside a word for it: one or two letters, seven digits",
        label: Label::PASSPORT,
        wake: &[
            Wake::Digits {
                runs: &[7],
                total: 7,
                letters: 1,
            },
            Wake::Digits {
                runs: &[7],
                total: 7,
                letters: 2,
            },
        ],
        begin: Some(unchained),
        pattern: "[A-Z]{1,2}[0-9]{7}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            passport_words![
                "passi*",
                "passiga",
                "eesti pass",
                "passi number",
                "passi nr",
                "reisidokument*",
                "id-kaardi number",
                "dokumendi number"
            ],
            PASSPORT,
            "estonian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "passi number «KA1234567»",
            "Estonian passport «K1234567»",
            "ID-kaardi number «AS1234567»",
        ],
        misses: &["passi number KA12345", "mudel KA1234567"],
        source: "Microsoft Purview, Estonia passport number; Council of the EU, PRADO (EST-BO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ee-driving-licence",
        about: "Estonian driving licence beside a word for it: two letters and six digits",
        label: Label::DRIVER_LICENSE,
        wake: &[Wake::Digits {
            runs: &[6],
            total: 6,
            letters: 2,
        }],
        begin: Some(unchained),
        pattern: "[A-Z]{2}[0-9]{6}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            licence_words![
                "juhilu*",
                "juhiloa*",
                "load nr",
                "minu load",
                "lubade number",
                "loa number",
                "juhiluba*",
                "juhiload",
                "juhiloa",
                "juhilubade"
            ],
            DRIVER_LICENSE,
            "estonian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "juhiloa number «ET123456»",
            "Estonian driving licence «ET123456»",
        ],
        misses: &["juhiluba ET12345", "mudel ET123456"],
        source: "Microsoft Purview, Estonia driver's license number",
        ..Rule::BASE
    },
];

/// The check digit: the rest by 11 of the digits times 1, 2, 3 … (from 9 back to 1); where that
/// is ten, of the digits times 3, 4, 5 …; where that is ten too, 0.
pub(super) fn check_digit(value: &str, digits: usize) -> u32 {
    const FIRST: [u8; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2];
    const SECOND: [u8; 11] = [3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4];
    let rest = |weights: &[u8; 11]| weighted_sum(value, &weights[..digits.min(11)]) % 11;
    match rest(&FIRST) {
        10 => rest(&SECOND) % 10,
        rest => rest,
    }
}

/// Sex and century, year, month, day, serial, check digit.
pub(super) fn is_person(value: &str) -> bool {
    let century = 1800 + (part(value, 0, 1).saturating_sub(1)) / 2 * 100;
    is_day(
        century + part(value, 1, 2),
        part(value, 3, 2),
        part(value, 5, 2),
    ) && check_digit(value, 10) == part(value, 10, 1)
}

fn is_business(value: &str) -> bool {
    check_digit(value, 7) == part(value, 7, 1) && is_serial(value)
}

fn is_vat(value: &str) -> bool {
    weighted(value, &[3, 7, 1, 3, 7, 1, 3, 7, 1], 10)
}
