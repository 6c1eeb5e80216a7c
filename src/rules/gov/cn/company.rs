//! Numbers of organisations in China.

use super::is_province;
use super::shared::{COMPANY, NUMBER, TAX, begin_free, plain, run, words};
use crate::label::Label;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Rule};

/// Words for the code of an organisation.
#[rustfmt::skip]
const CODE: &[&str] = &[
    "统一社会信用代码*", "社会信用代码*", "信用代码*", "统一代码*", "营业执照*", "组织机构代码*", "机构代码*", "纳税人识别号*",
    "税号*", "uscc", "usci", "unified social credit*", "social credit code*", "organization code*",
    "organisation code*", "org_code", "credit_code", "creditcode",
];

pub(super) const USCC: Rule = Rule {
    id: "gov/cn-uscc",
    about: "Chinese unified social credit code with a letter in it: authority, province, check modulo 31",
    label: Label::COMPANY_ID,
    wake: &[
        run(0, &[8, 9, 10, 11, 12, 13, 14, 15, 16, 17], 8),
        run(1, &[7, 8, 9, 10, 11, 12, 13, 14, 15, 16], 7),
    ],
    begin: Some(begin_uscc),
    pattern: "[0-9A-Z]{18}",
    check: Some(is_uscc),
    confidence: Confidence::Certain,
    needs_near: false,
    hits: &[
        "统一社会信用代码：«91110000MA0012345C»",
        "公司代码«9144030010000123AE»，请查收",
        "USCC «91310000000012345N» of the supplier",
        r#"{"creditCode": "«91110000MA0012345C»"}"#,
    ],
    misses: &[
        "统一社会信用代码：91110000MA0012345D",
        "USCC 91110000MA001I345C",
        "code 91990000MA0012345C",
        "91110000MA0012345C0",
        "EXAMPLE-91110000MA0012345C",
    ],
    source: "GB 32100-2015",
    ..NUMBER
};

pub(super) const USCC_ANY: Rule = Rule {
    id: "gov/cn-uscc-digits",
    about: "Chinese unified social credit code, digits alone or in small letters, beside a word for it",
    label: Label::COMPANY_ID,
    wake: &[
        run(0, &[8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18], 8),
        run(1, &[7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17], 7),
    ],
    pattern: "[0-9A-Za-z]{8}[ -]?[0-9A-Za-z]{9}-?[0-9A-Za-z]",
    check: Some(is_uscc),
    near: spoken!(words!(CODE, COMPANY, TAX), COMPANY_ID, "chinese"),
    hits: &[
        "统一社会信用代码 «121000004000000010»",
        "uscc: «91110000ma0012345c»",
        "Unified social credit code «91110000 MA0012345C»",
        "开票税号«91110000MA0012345C»",
    ],
    misses: &[
        "统一社会信用代码 121000004000000011",
        "订单 121000004000000010 已发货",
        "uscc: 91110000ma0012345d",
    ],
    source: "GB 32100-2015",
    ..NUMBER
};

pub(super) const ORGANISATION: Rule = Rule {
    id: "gov/cn-org-code",
    about: "Chinese organisation code, eight characters and a check character modulo 11, beside a word for it",
    label: Label::COMPANY_ID,
    wake: &[run(0, &[8, 9], 8), run(1, &[7, 8], 7), run(2, &[6, 7], 6)],
    begin: Some(begin_org),
    pattern: "[0-9A-Z]{8}-?[0-9X]",
    check: Some(is_org),
    near: spoken!(
        &[
            "组织机构代码*",
            "机构代码*",
            "organization code*",
            "organisation code*",
            "org_code",
            "orgcode",
        ],
        COMPANY_ID,
        "chinese"
    ),
    hits: &[
        "组织机构代码：«12345678-8»",
        "organization code «MA001234-X»",
        "机构代码 «123456788»",
    ],
    misses: &[
        "组织机构代码：12345678-9",
        "organization code MA001234-7",
        "12345678-8 boxes",
    ],
    source: "GB 11714-1997",
    ..NUMBER
};

/// Letters that a credit code may have: not I, O, S, V and Z.
const CREDIT: &[u8] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// Eighteen characters, the third to the eighth digits, with a letter behind them.
fn begin_uscc(text: &[u8], at: usize) -> Option<usize> {
    let code = text.get(at..at + 18)?;
    let digits = code[2..8].iter().all(u8::is_ascii_digit);
    begin_free(text, at).filter(|_| digits && code[8..].iter().any(u8::is_ascii_uppercase))
}

/// The authority that registers and the kind of organisation, the province, and the check
/// character: the sum of the characters' places in the alphabet, weighted by powers of 3, leaves no
/// rest modulo 31.
fn is_uscc(value: &str) -> bool {
    let code: Vec<u8> = plain(value).collect();
    let [first, second, region @ ..] = code.as_slice() else {
        return false;
    };
    let kinds: &[u8] = match first {
        b'1' => b"1239",
        b'5' => b"1239",
        b'9' => b"123",
        b'2' | b'3' | b'4' | b'6' | b'7' | b'8' | b'A' | b'N' => b"12345679",
        b'Y' => b"1",
        _ => return false,
    };
    let province =
        u64::from(region[0].wrapping_sub(b'0')) * 10 + u64::from(region[1].wrapping_sub(b'0'));
    let mut weight = 1;
    let mut sum = 0;
    for (place, byte) in code.iter().enumerate() {
        let Some(worth) = CREDIT.iter().position(|known| known == byte) else {
            return false;
        };
        // The check character itself counts once.
        sum += worth * if place == 17 { 1 } else { weight };
        weight = weight * 3 % 31;
    }
    code.len() == 18
        && kinds.contains(second)
        && (is_province(province) || province == 10)
        && region[..6].iter().all(u8::is_ascii_digit)
        && sum.is_multiple_of(31)
}

/// Eight characters and a ninth.
fn begin_org(text: &[u8], at: usize) -> Option<usize> {
    let eight = text.get(at..at + 8)?;
    begin_free(text, at).filter(|_| eight.iter().all(u8::is_ascii_alphanumeric))
}

/// The check character of GB 11714: 11 less the weighted sum modulo 11, X for ten.
fn is_org(value: &str) -> bool {
    let code: Vec<u8> = plain(value).collect();
    let worth = |byte: u8| match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        _ => u32::from(byte - b'A') + 10,
    };
    let sum: u32 = code
        .iter()
        .zip([3, 7, 9, 10, 5, 8, 4, 2])
        .map(|(&byte, weight)| worth(byte) * weight)
        .sum();
    let check = match code.last() {
        Some(b'X') => 10,
        Some(&digit @ b'0'..=b'9') => u32::from(digit - b'0'),
        _ => return false,
    };
    code.len() == 9 && sum > 0 && (sum + check).is_multiple_of(11)
}
