//! Numbers that Greece gives to a person or a business.

use super::se::{
    OTHER, company_words, is_day, is_serial, licence_words, part, passport_words, person_words,
    prefixed, tax_words, unchained,
};
use crate::label::Label;
use crate::rules::checksum::{all_same, luhn, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/gr-amka",
        about: "Greek social security number (AMKA) beside a word for it: date of birth, Luhn",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6, 11],
            total: 11,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{6}[ -]?[0-9]{5}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_amka),
        confidence: Confidence::Certain,
        #[rustfmt::skip]
        near: spoken!(person_words![
            "μητρώου κοινωνικής ασφάλισης", "μητρωου κοινωνικης ασφαλισης", "μητρώο κοινωνικής",
            "αμκα*", "α.μ.κ.α", "amka*", "αριθμός μητρώου κοινωνικής", "αριθμος μητρωου κοινωνικης",
            "κοινωνικής ασφάλισης", "κοινωνικης ασφαλισης", "προσωπικός αριθμός",
        ], NATIONAL_ID, "greek"),
        needs_near: true,
        hits: &[
            "ΑΜΚΑ: «01017012343»",
            "το ΑΜΚΑ μου είναι «01017012343».",
            r#"{"amka":"«01017012343»"}"#,
            "希腊身份证号码«01017012343»",
        ],
        misses: &["ΑΜΚΑ: 01017012344", "ΑΜΚΑ 01137012341", "01017012343 ευρώ"],
        source: "ΗΔΙΚΑ, ΑΜΚΑ",
        ..Rule::BASE
    },
    Rule {
        id: "gov/gr-afm",
        about: "Greek tax number (AFM) beside a word for it, with or without EL: modulus 11",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[3, 9],
                total: 9,
                letters: 0,
            },
            Wake::Digits {
                runs: &[9],
                total: 9,
                letters: 2,
            },
        ],
        begin: Some(begin_tax),
        pattern: "(?:(?i:el|gr)[ ]?)?[0-9]{3}[ ]?[0-9]{3}[ ]?[0-9]{3}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_afm),
        #[rustfmt::skip]
        near: spoken!(tax_words![
            "αριθμός φορολογικού*", "φορολογικού μητρ*", "αφμ:",
            "αφμ*", "α.φ.μ", "afm", "afm_*", "α.φ.μ.", "φορολογικού μητρώου", "φορολογικου μητρωου",
            "φορολογικό μητρώο", "δου", "φπα",
        ], TAX_ID, "greek"),
        needs_near: true,
        hits: &[
            "ΑΦΜ: «094123454»",
            "Α.Φ.Μ. «094 123 454»",
            "VAT «EL094123454»",
            "Greek tax number «094123454»",
        ],
        misses: &["ΑΦΜ: 094123455", "094123454 ευρώ", "ΑΦΜ 000000000"],
        source: "ΑΑΔΕ, ΑΦΜ; European Commission, VIES",
        ..Rule::BASE
    },
    Rule {
        id: "gov/gr-gemi",
        about: "Number in the Greek business registry beside a word for it: up to twelve digits",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[9, 10, 11, 12],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{9,12}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            &[
                "γεμη",
                "γ.ε.μη",
                "gemi",
                "γενικό εμπορικό μητρώο",
                "γενικου εμπορικου μητρωου",
            ],
            COMPANY_ID,
            "greek"
        ),
        needs_near: true,
        far: OTHER,
        hits: &["ΓΕΜΗ: «123456701000»", "αρ. ΓΕΜΗ «123456701000»"],
        misses: &["ΓΕΜΗ 12345", "123456701000 ευρώ"],
        source: "Γενικό Εμπορικό Μητρώο (ΓΕΜΗ)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/gr-identity-card",
        about: "Greek identity card beside a word for it: one or two letters and six digits",
        label: Label::NATIONAL_ID,
        wake: &[
            Wake::Digits {
                runs: &[6],
                total: 6,
                letters: 0,
            },
            Wake::Digits {
                runs: &[6],
                total: 6,
                letters: 1,
            },
            Wake::Digits {
                runs: &[6],
                total: 6,
                letters: 2,
            },
        ],
        begin: Some(begin_letters),
        pattern: "[A-ZΑ-Ω]{1,2}[ -]?[0-9]{6}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        #[rustfmt::skip]
        near: spoken!(&[
            "ταυτότητας μου", "ταυτότητά*", "ταυτοτητά*", "ταυτότητ*", "ταυτοτητ*", "α.τ.", "α.δ.τ.",
            "αρ. ταυτ*", "tautotita*", "arithmos_taftotitas",
            "αδτ*", "α.δ.τ", "adt", "δελτίο ταυτότητας", "δελτιο ταυτοτητας", "δελτίου ταυτότητας",
            "δελτιου ταυτοτητας", "ταυτότητα*", "ταυτοτητα*", "αριθμός ταυτότητας",
            "αριθμος ταυτοτητας", "ταυτότητας", "ταυτοτητας", "greek id card", "greek identity card",
            "griechischer personalausweis", "αστυνομική ταυτότητα", "αστυνομικής ταυτότητας",
        ], NATIONAL_ID, "greek"),
        needs_near: true,
        far: OTHER,
        hits: &[
            "ΑΔΤ: «ΑΒ 123456»",
            "αριθμός ταυτότητας «Χ123456»",
            "Greek ID card «AK123456»",
        ],
        misses: &["ΑΔΤ: ΑΒ 12345", "τιμή ΑΒ 123456"],
        source: "Ελληνική Αστυνομία, δελτίο ταυτότητας; Council of the EU, PRADO (GRC-BO)",
        ..Rule::BASE
    },
    Rule {
        id: "gov/gr-passport",
        about: "Greek passport beside a word for it: two letters and seven digits",
        label: Label::PASSPORT,
        wake: &[
            Wake::Digits {
                runs: &[7],
                total: 7,
                letters: 2,
            },
            Wake::Digits {
                runs: &[7],
                total: 7,
                letters: 0,
            },
        ],
        begin: Some(begin_letters),
        pattern: "[A-ZΑ-Ω]{2}[ ]?[0-9]{7}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_serial),
        near: spoken!(
            passport_words![
                "διαβατηρίου*",
                "διαβατήρ*",
                "διαβατήριό*",
                "διαβατήρι*",
                "διαβατηρι*",
                "διαβατηρίου"
            ],
            PASSPORT,
            "greek"
        ),
        needs_near: true,
        far: OTHER,
        hits: &["διαβατήριο «ΑΕ1234567»", "Greek passport «AE1234567»"],
        misses: &["διαβατήριο ΑΕ123456789", "μοντέλο ΑΕ1234567"],
        source: "Microsoft Purview, Greece passport number",
        ..Rule::BASE
    },
    Rule {
        id: "gov/gr-driving-licence",
        about: "Greek driving licence beside a word for it: nine digits",
        label: Label::DRIVER_LICENSE,
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
            licence_words![
                "διπλώματος οδήγησης",
                "διπλωματος οδηγησης",
                "δίπλωμα οδηγησης",
                "δίπλωμά*",
                "δίπλωμα*",
                "διπλώμα*",
                "διπλωμα*",
                "άδειας οδήγησης*",
                "άδειά μου",
                "αδείας οδήγησης",
                "άδεια οδήγησης",
                "αδεια οδηγησης",
                "άδειας οδήγησης",
                "δίπλωμα οδήγησης"
            ],
            DRIVER_LICENSE,
            "greek"
        ),
        needs_near: true,
        far: OTHER,
        hits: &[
            "άδεια οδήγησης «123456789»",
            "Greek driving licence «123456789»",
        ],
        misses: &["άδεια οδήγησης 12345", "123456789 ευρώ"],
        source: "Microsoft Purview, Greece driver's license number",
        ..Rule::BASE
    },
    Rule {
        id: "gov/gr-company",
        about: "Greek tax number of a business beside a word for a company",
        label: Label::COMPANY_ID,
        wake: &[Wake::Digits {
            runs: &[9],
            total: 9,
            letters: 0,
        }],
        begin: Some(unchained),
        pattern: "[0-9]{9}",
        reach: 16,
        right: Edge::Number,
        check: Some(is_afm),
        near: spoken!(company_words!["αριθμός μητρώου"], COMPANY_ID, "greek"),
        needs_near: true,
        far: OTHER,
        hits: &[
            "Greek company number «094123454»",
            "αριθμός μητρώου «094123454»",
        ],
        misses: &["company number 094123455", "094123454 ευρώ"],
        source: "ΑΑΔΕ, ΑΦΜ",
        ..Rule::BASE
    },
];

fn begin_tax(text: &[u8], at: usize) -> Option<usize> {
    let prefix = prefixed::<b'E', b'L'>(text, at).or_else(|| prefixed::<b'G', b'R'>(text, at));
    match prefix {
        Some(start) => Some(start),
        None if text[at].is_ascii_digit() => unchained(text, at),
        None => None,
    }
}

/// One or two letters before the digits, Latin or Greek (two bytes each), perhaps with a space
/// between.
fn begin_letters(text: &[u8], at: usize) -> Option<usize> {
    if !text[at].is_ascii_digit() {
        return unchained(text, at);
    }
    let mut start = at - usize::from(matches!(text[..at].last(), Some(b' ' | b'-')));
    let gap = start < at;
    for _ in 0..2 {
        match text[..start] {
            // The run of digits wakes the rule at the letters where they touch it.
            [.., b'A'..=b'Z'] if gap => start -= 1,
            [.., 0xCE, 0x91..=0xA9] => start -= 2,
            _ => break,
        }
    }
    (start + usize::from(gap) < at).then(|| unchained(text, start))?
}

fn is_amka(value: &str) -> bool {
    let (day, month, year) = (part(value, 0, 2), part(value, 2, 2), part(value, 4, 2));
    // 29 February: 1900 was no leap year, 2000 was one.
    is_day(2000 + year, month, day) && luhn(value)
}

fn is_afm(value: &str) -> bool {
    // Powers of two; 256 is 3 by 11.
    let sum = weighted_sum(value, &[3, 128, 64, 32, 16, 8, 4, 2]);
    sum % 11 % 10 == part(value, 8, 1) && !all_same(value)
}
