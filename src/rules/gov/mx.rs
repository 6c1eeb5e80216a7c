//! Numbers that Mexico gives to a person or a business.

mod voter;

use super::us::pieces::{self, end, free, is_varied, is_yymmdd, words};
use crate::label::Label;
use crate::rules::checksum::luhn;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for the number of a taxpayer.
#[rustfmt::skip]
const RFC: &[&str] = &[
    "rfc*", "registro federal*", "contribuyente*", "homoclave", "sat", "factura*", "cfdi*",
    "situación fiscal", "situacion fiscal", "razón social",
];

/// Words for the number of the insured.
#[rustfmt::skip]
const NSS: &[&str] = &[
    "nss", "imss", "seguro social", "seguridad social", "issste", "número de afiliación",
    "social security*", "infonavit",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/mx-curp",
        about: "Mexican population code (CURP): name, date of birth, sex, state, check digit",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[6],
            total: 6,
            letters: 4,
        }],
        begin: Some(free),
        pattern: concat!(
            "(?i)(?P<value>[A-Z]{4}[0-9]{6}[HMX]",
            "(?:AS|BC|BS|CC|CL|CM|CS|CH|DF|DG|GT|GR|HG|JC|MC|MN|MS|NT|NL|OC|PL|QT|QR|SP|SL|SR|TC|TS|TL|VZ|YN|ZS|NE)",
            "[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z][0-9])",
            end!(),
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(is_curp),
        confidence: Confidence::Certain,
        hits: &[
            "mi CURP es «PEXJ800101HDFRXN01»",
            "Juan Pérez,«XEXX010101HNEXXXA4»,CDMX",
            "curp:«gaxm850215mjcrxr03».",
            "她的墨西哥身份号码是«GAXM850215MJCRXR03»。",
        ],
        misses: &[
            "mi CURP es PEXJ800101HDFRXN02",
            "mi CURP es PEXJ801301HDFRXN01",
            "PEXJ800101HXXRXN01",
        ],
        source: "RENAPO, Instructivo normativo para la asignación de la CURP",
        ..Rule::BASE
    },
    Rule {
        id: "gov/mx-rfc",
        about: "Mexican taxpayer code (RFC): name, date, homoclave with its check",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[6, 7, 8, 9],
                total: 6,
                letters: 3,
            },
            Wake::Digits {
                runs: &[6, 7, 8, 9],
                total: 6,
                letters: 4,
            },
        ],
        begin: Some(begin_rfc),
        pattern: concat!("(?P<value>[A-Z]{3,4}[0-9]{6}[0-9A-Z]{2}[0-9A])", end!()),
        reach: 24,
        right: Edge::Free,
        check: Some(is_rfc),
        confidence: Confidence::Likely,
        far: &[
            "order*", "part", "serial*", "sku", "model", "build*", "version*", "commit*",
        ],
        hits: &[
            "RFC: «PEXJ800101AB6»",
            "factura a nombre de «ABC100101AB0», gracias",
            "税号 «XYZ991231Q16»",
        ],
        misses: &[
            "RFC: PEXJ800101AB7",
            "RFC: PEXJ801301AB6",
            "XAXX010101000 es público en general",
        ],
        source: "SAT, Registro Federal de Contribuyentes: clave, homoclave y dígito verificador",
        ..Rule::BASE
    },
    Rule {
        id: "gov/mx-rfc-context",
        about: "Mexican taxpayer code with gaps, in lower case or with Ñ or &, beside a word for it",
        label: Label::TAX_ID,
        wake: &[
            Wake::Digits {
                runs: &[6, 7, 8, 9],
                total: 6,
                letters: 0,
            },
            Wake::Digits {
                runs: &[6, 7, 8, 9],
                total: 6,
                letters: 1,
            },
            Wake::Digits {
                runs: &[6, 7, 8, 9],
                total: 6,
                letters: 2,
            },
            Wake::Digits {
                runs: &[6, 7, 8, 9],
                total: 6,
                letters: 3,
            },
            Wake::Digits {
                runs: &[6, 7, 8, 9],
                total: 6,
                letters: 4,
            },
        ],
        begin: Some(begin_gapped),
        pattern: concat!(
            "(?P<value>[A-Za-zÑñ&]{3,4}[ -]?[0-9]{6}[ -]?[0-9A-Za-z]{2}[0-9Aa])",
            end!(),
        ),
        reach: 32,
        right: Edge::Free,
        check: Some(is_rfc),
        near: spoken!(words!(RFC, pieces::TAX), TAX_ID, "mexican"),
        needs_near: true,
        hits: &[
            "RFC «PEXJ-800101-AB6»",
            "mi rfc es «pexj800101ab6»",
            "RFC de la empresa: «O&O 010203 C1A»",
            "RFC «ÑAB010203C15»",
        ],
        misses: &["RFC PEXJ-800101-AB7", "PEXJ-800101-AB6 es una pieza"],
        source: "SAT, Registro Federal de Contribuyentes: clave, homoclave y dígito verificador",
        ..Rule::BASE
    },
    Rule {
        id: "gov/mx-nss",
        about: "Mexican social security number beside a word for it, Luhn",
        label: Label::NATIONAL_ID,
        wake: &[Wake::Digits {
            runs: &[2, 4, 11],
            total: 11,
            letters: 0,
        }],
        begin: Some(free),
        pattern: concat!(
            "(?P<value>[0-9]{11}|[0-9]{2}[ -][0-9]{2}[ -][0-9]{2}[ -][0-9]{4}[ -][0-9]|[0-9]{4}[ -][0-9]{2}[ -][0-9]{4}[ -][0-9])",
            end!(),
        ),
        reach: 24,
        right: Edge::Free,
        check: Some(is_nss),
        near: spoken!(NSS, NATIONAL_ID, "mexican"),
        needs_near: true,
        hits: &[
            "NSS «12345678903»",
            "mi número de seguro social (IMSS): «92-00-00-0001-5»",
        ],
        misses: &["NSS 12345678904", "12345678903 filas"],
        source: "Instituto Mexicano del Seguro Social, número de seguridad social y su dígito verificador",
        ..Rule::BASE
    },
    voter::ELECTOR,
    voter::CARD,
    voter::PASSPORT,
];

fn has_date(value: &str) -> bool {
    let digits = value.bytes().position(|b| b.is_ascii_digit());
    digits.is_some_and(|at| is_yymmdd(&value.as_bytes()[at..]))
}

/// What a character counts in the check of a CURP: digits, A to N, the place of Ñ, O to Z.
fn worth(b: u8) -> u32 {
    match b.to_ascii_uppercase() {
        b @ b'0'..=b'9' => u32::from(b - b'0'),
        b @ b'A'..=b'N' => u32::from(b - b'A') + 10,
        b @ b'O'..=b'Z' => u32::from(b - b'A') + 11,
        _ => 0,
    }
}

/// Each character times 18 and down, and the last digit makes a multiple of ten.
fn is_curp(value: &str) -> bool {
    let sum: u32 = value
        .bytes()
        .zip((2..=18).rev())
        .map(|(b, weight)| worth(b) * weight)
        .sum();
    let last = value
        .bytes()
        .last()
        .map(|b| u32::from(b.wrapping_sub(b'0')));
    has_date(value) && last == Some((10 - sum % 10) % 10)
}

/// Each character times 13 and down, a business' twelve behind a space; the rest by eleven.
fn is_rfc(value: &str) -> bool {
    let plain = || value.chars().filter(|c| c.is_alphanumeric() || *c == '&');
    let Some(first_digit) = plain().position(|c| c.is_ascii_digit()) else {
        return false;
    };
    let digits: Vec<u8> = plain().skip(first_digit).take(6).map(|c| c as u8).collect();
    let length = plain().count();
    let of = |c: char| match c {
        '&' => 24,
        'Ñ' | 'ñ' => 38,
        c if c.is_ascii_digit() => u32::from(c as u8 - b'0'),
        c => {
            let letter = u32::from(c.to_ascii_uppercase() as u8 - b'A');
            // The ampersand has its place between N and O.
            letter + if letter < 14 { 10 } else { 11 }
        }
    };
    // A business' code has a space before it, which counts 37.
    let start = if length == 12 { 37 * 13 } else { 0 };
    let weights = (2..=if length == 12 { 12 } else { 13 }).rev();
    let sum: u32 = start
        + plain()
            .zip(weights)
            .map(|(c, weight)| of(c) * weight)
            .sum::<u32>();
    let check = match 11 - sum % 11 {
        11 => '0',
        10 => 'A',
        other => char::from_digit(other, 10).unwrap_or('?'),
    };
    let last = plain().next_back().map(|c| c.to_ascii_uppercase());
    matches!(length, 12 | 13)
        && length == first_digit + 9
        && is_yymmdd(&digits)
        && last == Some(check)
}

fn is_nss(value: &str) -> bool {
    luhn(value) && is_varied(value)
}

/// Capitals before the date, and three more characters behind it.
fn begin_rfc(text: &[u8], at: usize) -> Option<usize> {
    let letters = text[at..]
        .iter()
        .take_while(|b| b.is_ascii_uppercase())
        .count();
    let date = text.get(at + letters..at + letters + 6)?;
    if matches!(letters, 3 | 4) && is_yymmdd(date) {
        free(text, at)
    } else {
        None
    }
}

/// Walks back over a gap and over letters, Ñ and `&`.
fn begin_gapped(text: &[u8], woken: usize) -> Option<usize> {
    let mut at = woken;
    if text.get(at)?.is_ascii_digit() && at > 0 && matches!(text[at - 1], b' ' | b'-') {
        at -= 1;
    }
    let mut letters = 0;
    while letters < 4 && at > 0 {
        at = match text[at - 1] {
            b if b.is_ascii_alphabetic() || b == b'&' => at - 1,
            // Ñ and ñ are two bytes.
            0x91 | 0xB1 if at > 1 && text[at - 2] == 0xC3 => at - 2,
            _ => break,
        };
        letters += 1;
    }
    free(text, at)
}
