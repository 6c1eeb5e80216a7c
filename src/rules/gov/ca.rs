//! Numbers that Canada and its provinces give to a person or a business.

mod health;
mod licence;

use super::us::pieces::{self, end, free, is_varied, words};
use crate::label::Label;
use crate::rules::checksum::luhn;
use crate::rules::gov::cn::shared::ANY_STATE;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for the social insurance number.
#[rustfmt::skip]
const SIN: &[&str] = &[
    "mon nas", "ton nas", "son nas", "votre nas", "le nas", "nas est", "n° nas", "no nas",
    "nas n°", "your sin", "his sin", "her sin", "the sin", "\"sin\"", "\"nas\"", "'sin'",
    "'nas'", "sin=", "nas=", "sin =", "nas =",
    "sin:", "sin #", "sin#", "sin no", "sin number*", "my sin", "sin is", "social insurance*", "social_insurance*", "socialinsurance*", "sin_number",
    "sinnumber", "employee_sin", "employeesin", "canadian social*", "numéro d'assurance sociale", "numero d'assurance sociale",
    "assurance sociale", "nas :", "nas:", "sozialversicherung*", "seguro social", "segurança social",
    "社会保险号*", "社會保險號*", "工卡号*", "社会保険番号*", "사회보험번호*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/ca-sin",
        about: "Canadian social insurance number beside a word for it, Luhn",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[3, 9],
            total: 9,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!(
            "(?P<value>[0-79][0-9]{2}[ -][0-9]{3}[ -][0-9]{3}|[0-79][0-9]{8})",
            end!(),
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(is_sin),
        near: spoken!(words!(SIN, ANY_STATE), NATIONAL_ID, "canadian"),
        needs_near: true,
        hits: &[
            r#"{"sin": "«046454286»"}"#,
            "Mon NAS est le «046454286».",
            "my SIN is «123-456-782».",
            "employee_sin: «123456782»",
            "Social Insurance Number: «123 456 782»",
            "mon numéro d'assurance sociale est le «123456782»",
            r#"{"sin_number":"«900-000-001»"}"#,
            "加拿大社会保险号码：«123 456 782»",
            r#"{"national_id": "«123 456 782»"}"#,
            "tool --national-id '«123 456 782»' run",
        ],
        misses: &[
            "el archivo 046454286 sin leer",
            "national id: 123 456 783",
            "my SIN is 123-456-783",
            "SIN 812-345-678",
            "123-456-782 is a part",
            "SIN 123-456-782-1",
        ],
        source: "Employment and Social Development Canada, \"The Social Insurance Number Code of Practice\"",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ca-sin-grouped",
        about: "Canadian social insurance number in its groups beside its short name, Luhn",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[3],
            total: 9,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!("(?P<value>[0-79][0-9]{2}[ -][0-9]{3}[ -][0-9]{3})", end!()),
        reach: 24,
        right: Edge::Free,
        check: Some(is_sin),
        near: spoken!(&["sin", "nas"], NATIONAL_ID, "canadian"),
        needs_near: true,
        far: &["tel", "tel.", "phone*", "teléfono*", "móvil*"],
        hits: &[
            "SIN «123 456 782» on file",
            "NAS «123-456-782»",
            r#"{"sin":"«900-000-001»"}"#,
        ],
        misses: &["SIN 123 456 783", "sin 123456782 filas"],
        source: "Employment and Social Development Canada, \"The Social Insurance Number Code of Practice\"",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ca-program-account",
        about: "Business number with a program account (GST, payroll), Luhn",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[3, 9],
            total: 9,
            letters: 0,
        }],
        begin: Some(begin_program),
        pattern: concat!(
            r"(?P<value>[0-9]{3}[ ]?[0-9]{3}[ ]?[0-9]{3}[ -]?(?i:RT|RP|RC|RM|RR|RZ|RD|RE|RG|RN)[ -]?[0-9]{4})",
            end!(),
        ),
        reach: 32,
        right: Edge::Free,
        check: Some(is_program),
        confidence: Confidence::Certain,
        hits: &[
            "GST/HST «123456782RT0001»",
            "payroll account «123 456 782 RP 0001».",
            "numéro de TPS : «123456782 RT 0001»",
        ],
        misses: &[
            "GST/HST 123456783RT0001",
            "123456782RX0001",
            "123456782RT001",
        ],
        source: "Canada Revenue Agency, \"Business number\" and program account identifiers",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ca-business",
        about: "Business number beside a word for it, Luhn",
        label: Label::TAX_ID,
        wake: &[Wake::Digits {
            runs: &[3, 5, 9],
            total: 9,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!(
            "(?P<value>[0-9]{9}|[0-9]{3}[ -][0-9]{3}[ -][0-9]{3}|[0-9]{5}[ -][0-9]{4})",
            end!(),
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(is_luhn),
        near: spoken!(
            &[
                "business number*",
                "business_number*",
                "businessnumber*",
                "gst*",
                "hst",
                "numéro d'entreprise*",
                "canada revenue*",
                "agence du revenu",
            ],
            TAX_ID,
            "canadian"
        ),
        needs_near: true,
        hits: &[
            "Business number «123456782» (CRA)",
            "numéro d'entreprise : «12345 6782»",
        ],
        misses: &["Business number 123456783", "123456782 rows of business"],
        source: "Canada Revenue Agency, \"Business number\"",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ca-passport",
        about: "Canadian passport beside a word for it: two letters and six digits, or a letter, six digits and two letters",
        label: Label::PASSPORT,
        wake: &[
            Wake::Digits {
                runs: &[6],
                total: 6,
                letters: 2,
            },
            Wake::Digits {
                runs: &[6],
                total: 6,
                letters: 1,
            },
        ],
        begin: Some(free),
        pattern: concat!(
            "(?P<value>[A-Za-z]{2}[ ]?[0-9]{6}|[A-Z][0-9]{6}[A-Z]{2})",
            end!(),
        ),
        reach: 16,
        right: Edge::Free,
        check: Some(is_varied),
        near: spoken!(pieces::PASSPORT, PASSPORT, "canadian"),
        needs_near: true,
        hits: &[
            "Canadian passport «GA123456»",
            "passeport : «A123456BC».",
            "pasaporte canadiense «HK654321»",
            "護照號碼 «AB123456»",
        ],
        misses: &[
            "Canadian passport GA12345",
            "the code GA123456 is old",
            "passport AB000000",
        ],
        source: "Immigration, Refugees and Citizenship Canada, passport number formats",
        ..Rule::BASE
    },
    Rule {
        id: "gov/ca-uci",
        about: "Client number of the Canadian immigration office beside a word for it",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[2, 4, 8, 10],
            total: 8,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!(
            "(?P<value>[0-9]{2}-[0-9]{4}-[0-9]{4}|[0-9]{4}-[0-9]{4}|[0-9]{8}(?:[0-9]{2})?)",
            end!(),
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(is_varied),
        near: spoken!(
            &[
                "uci",
                "unique client id*",
                "client id number",
                "ircc",
                "iuc",
                "identificateur unique de client",
                "identifiant unique de client",
            ],
            NATIONAL_ID,
            "canadian"
        ),
        needs_near: true,
        hits: &[
            "UCI: «11-1234-5678»",
            "my Unique Client Identifier is «1234-5678»",
        ],
        misses: &["UCI 123-456", "11-1234-5678 is a part"],
        source: "Immigration, Refugees and Citizenship Canada, \"What is a UCI?\"",
        ..Rule::BASE
    },
    health::ONTARIO,
    health::ONTARIO_BARE,
    health::BRITISH_COLUMBIA,
    health::QUEBEC,
    health::PROVINCE,
    licence::ONTARIO,
    licence::QUEBEC,
    licence::OTHER,
];

/// Nobody has a number that begins with 8; one that begins with 0 is made up, but written down.
fn is_sin(value: &str) -> bool {
    luhn(value) && is_varied(value)
}

fn is_luhn(value: &str) -> bool {
    luhn(value) && is_varied(value)
}

/// The nine digits before the letters.
fn is_program(value: &str) -> bool {
    value
        .find(|c: char| c.is_ascii_alphabetic())
        .is_some_and(|letters| is_luhn(&value[..letters]))
}

/// Nine digits, in one piece or in three, and an `R` behind them.
fn begin_program(text: &[u8], at: usize) -> Option<usize> {
    let space = |i: usize| text.get(i) == Some(&b' ');
    let end = at + if space(at + 3) { 11 } else { 9 };
    let end = end + usize::from(matches!(text.get(end), Some(b' ' | b'-')));
    if matches!(text.get(end), Some(b'R' | b'r')) {
        free(text, at)
    } else {
        None
    }
}

/// Words that a province uses beside those of all.
const LICENCE: &[&str] = words!(
    pieces::LICENCE,
    &[
        "saaq",
        "serviceontario",
        "icbc",
        "permis saaq",
        "permis :",
        "driver's permit"
    ]
);
