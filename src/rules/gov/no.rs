//! Numbers that Norway gives to a person or a business.

use super::se::{
    OTHER, company_words, is_day, is_serial, licence_words, part, passport_words, person_words,
    prefixed, tax_words, unchained,
};
use crate::label::Label;
use crate::rules::checksum::{all_same, weighted, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/no-fodselsnummer",
        about: "Norwegian national identity or D number: date of birth, two check digits",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6, 11],
            total: 11,
            letters: 0,
        }],
        begin: Some(begin_date),
        pattern: "[0-9]{6}(?:[ -]?[0-9]{5}|[ ][0-9]{3}[ ][0-9]{2})",
        reach: 16,
        right: Edge::Number,
        check: Some(is_person),
        confidence: Confidence::Likely,
        far: OTHER,
        hits: &[
            "Fødselsnummeret mitt er «01017012343».",
            "Kari, «010170 12343», Oslo",
            "D-nummer: «410170 12337»",
            r#"{"fnr":"«01017012343»"}"#,
        ],
        misses: &[
            "Fødselsnummer 01017012344",
            "fnr 01137012343",
            "fnr 9901017012343",
            "order no. 01017012343",
        ],
        source: "Skatteetaten, norsk folkeregister (fødselsnummer, D-nummer)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/no-fodselsnummer-context",
        about: "Norwegian national identity, D, H or test number beside a word for it",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6, 11],
            total: 11,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{6}[ ]?[-.]?[ ]?(?:[0-9]{5}|[0-9]{3}[ ][0-9]{2})",
        reach: 20,
        right: Edge::Number,
        check: Some(is_person_of_any_register),
        confidence: Confidence::Certain,
        #[rustfmt::skip]
        near: spoken!(person_words![
            "fødselsnummer*", "fodselsnummer*", "fødselsnr*", "fodselsnr*", "fnr", "fødsels- og",
            "personnummer*", "personnr*", "pnr", "d-nummer*", "dnummer*", "d-nr*", "dnr",
            "birth number", "folkeregister*",
        ], NATIONAL_ID, "norwegian"),
        needs_near: true,
        hits: &[
            "fødselsnummer «01017012343»",
            "Personnummer: «010170.12343»",
            "Mon numéro d'identité norvégien : «01017012343».",
        ],
        misses: &["fødselsnummer 01017012345", "01017012344 kroner"],
        source: "Skatteetaten, norsk folkeregister (fødselsnummer, D-nummer, syntetiske numre)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/no-organisasjonsnummer",
        about: "Norwegian organisation number beside a word for it: modulus 11",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[3, 9],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[89][0-9]{2}[ .]?[0-9]{3}[ .]?[0-9]{3}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_organisation),
        #[rustfmt::skip]
        near: spoken!(company_words![
            "organisasjonsnummer*", "organisasjonsnr*", "org.nr", "org nr", "orgnr*", "orgnummer*",
            "org-nr*", "foretak*", "foretaksregister*", "brønnøysund*", "enhetsregister*",
        ], COMPANY_ID, "norwegian"),
        needs_near: true,
        hits: &[
            "Organisasjonsnummer: «974 760 673»",
            "org.nr. «974760673» Brønnøysund",
            "Norwegian company number «974760673»",
        ],
        misses: &["Organisasjonsnummer: 974 760 674", "974760673 kroner"],
        source: "Brønnøysundregistrene, about the organisation number",
        ..Rule::BASE
    },
    Rule {
        id: "gov/no-mva",
        about: "Norwegian VAT number: organisation number and MVA",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[3, 9],
                total: 9,
                letters: 2,
            },
            Wake::Digits {
                runs: &[3, 9],
                total: 9,
                letters: 0,
            },
        ],
        begin: Some(begin_mva),
        pattern: "(?:(?i:no)[ -]?)?[89][0-9]{2}[ .]?[0-9]{3}[ .]?[0-9]{3}[ ]?(?i:mva)",
        reach: 24,
        right: Edge::Number,
        check: Some(is_organisation),
        confidence: Confidence::Certain,
        hits: &["faktura fra «NO 974 760 673 MVA»", "«974760673MVA»"],
        misses: &["NO 974 760 674 MVA", "974760673 mvaxx"],
        source: "Brønnøysundregistrene; Skatteetaten, Merverdiavgiftsregisteret",
        ..Rule::BASE
    },
    Rule {
        id: "gov/no-vat",
        about: "Norwegian organisation number behind NO, beside a word for value added tax",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[9],
            total: 9,
            letters: 2,
        }],
        begin: Some(prefixed::<b'N', b'O'>),
        pattern: "(?i:no)[89][0-9]{8}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_organisation),
        near: spoken!(
            tax_words!["mva*", "mva-nummer*", "merverdiavgift*"],
            TAX_ID,
            "norwegian"
        ),
        needs_near: true,
        hits: &["VAT: «NO974760673»", "mva-nummer «NO974760673»"],
        misses: &["VAT: NO974760674", "file NO974760673"],
        source: "Brønnøysundregistrene; Skatteetaten, Merverdiavgiftsregisteret",
        ..Rule::BASE
    },
    Rule {
        id: "gov/no-passport",
        about: "Norwegian passport or identity card beside a word for it",
        label: Label::PASSPORT,
        wake: &[
            Wake::Digits {
                runs: &[8],
                total: 8,
                letters: 0,
            },
            Wake::Digits {
                runs: &[5, 6],
                total: 5,
                letters: 3,
            },
        ],
        begin: Some(unchained),
        pattern: "[1-9][0-9]{7}|[A-Z]{3}[0-9]{5,6}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            passport_words![
                "med pass",
                "mitt pass",
                "passet",
                "passnummeret*",
                "pass nr*",
                "pass:",
                "norsk pass",
                "nasjonalt id-kort",
                "id-kort*",
                "pass nr"
            ],
            PASSPORT,
            "norwegian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "Jeg reiser med pass «CAB12345»",
            "passnummer «CAB123456»",
            "Norwegian passport no. «12345678» expires soon",
        ],
        misses: &[
            "CAB12345 in the list",
            "passport issued 20200115",
            "CAB123456 in the list",
        ],
        source: "Council of the EU, PRADO (NOR-AO, NOR-JO: composition AAANNNNNN)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/no-driving-licence",
        about: "Norwegian driving licence beside a word for it: two, two, six digits and one",
        label: Label::DRIVER_LICENSE,
        wake: &[Wake::Digits {
            runs: &[2, 11],
            total: 11,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{2} [0-9]{2} [0-9]{6} [0-9]|[0-9]{11}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            licence_words!["førerkort*", "forerkort*"],
            DRIVER_LICENSE,
            "norwegian"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "førerkortnummer «12 34 567890 1»",
            "Norwegian driving licence: «12345678901»",
        ],
        misses: &["12 34 567890 1 points", "førerkort 12 34 5678901"],
        source: "Council of the EU, PRADO (NOR-FO)",
        ..Rule::BASE
    },
];

/// The first digits may be a day and a month.
fn begin_date(text: &[u8], at: usize) -> Option<usize> {
    let plausible = matches!(text.get(at..at + 3), Some([b'0'..=b'7', _, b'0' | b'1']));
    plausible.then(|| unchained(text, at))?
}

fn begin_mva(text: &[u8], at: usize) -> Option<usize> {
    if let Some(start) = prefixed::<b'N', b'O'>(text, at) {
        return Some(start);
    }
    let end = (at + 16).min(text.len());
    let mva = text.get(at + 9..end).is_some_and(|tail| {
        tail.windows(3)
            .any(|three| three.eq_ignore_ascii_case(b"mva"))
    });
    (mva && text[at].is_ascii_digit()).then(|| unchained(text, at))?
}

/// A date of birth, to whose day a D number adds 40, an individual number of its century, and
/// both check digits.
fn is_person(value: &str) -> bool {
    is_numbered(value, &[0])
}

/// The same; numbers of hospitals and tests add 40, 65 or 80 to the month.
fn is_person_of_any_register(value: &str) -> bool {
    is_numbered(value, &[0, 40, 65, 80])
}

fn is_numbered(value: &str, added: &[u32]) -> bool {
    let (day, month, year) = (part(value, 0, 2), part(value, 2, 2), part(value, 4, 2));
    let day = if day > 40 { day - 40 } else { day };
    let century = match (part(value, 6, 3), year) {
        (0..500, _) => 1900,
        (500..750, 54..) => 1800,
        (500.., 0..40) => 2000,
        (900.., _) => 1900,
        _ => return false,
    };
    added.iter().any(|added| {
        month
            .checked_sub(*added)
            .is_some_and(|month| is_day(century + year, month, day))
    }) && weighted(first_ten(value), &[3, 7, 6, 1, 8, 9, 4, 5, 2, 1], 11)
        && weighted(value, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1], 11)
}

/// The value without its last digit.
fn first_ten(value: &str) -> &str {
    value.get(..value.len() - 1).unwrap_or_default()
}

fn is_organisation(value: &str) -> bool {
    let sum = weighted_sum(value, &[3, 2, 7, 6, 5, 4, 3, 2, 1]);
    sum.is_multiple_of(11) && !all_same(value)
}
