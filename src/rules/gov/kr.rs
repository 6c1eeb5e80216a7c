//! Numbers of South Korea.

use super::cn::shared::{
    COMPANY, ID_NUMBER, IDENTITY, LICENCE, LICENCE_WORDS, NUMBER, PASSPORT, TAX, begin_free,
    is_day, is_number, is_yymmdd, part, run, words,
};
use crate::label::Label;
use crate::rules::checksum::{digits, weighted_sum};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Rule};

/// Words for the resident's number.
#[rustfmt::skip]
const RESIDENT: &[&str] = &[
    "주민등록번호*", "주민번호*", "주민등록*", "주민 번호*", "주민*", "외국인등록번호*", "외국인등록*", "국내거소*", "rrn", "rrn no*", "jumin*",
    "resident registration*", "resident_registration*", "alien registration*", "foreigner registration*", "arc no*",
    "居民登录号*", "居民登錄號*", "住民登録番号*", "外国人登録番号*", "외등번호*",
];

/// Words for the number of a foreigner.
#[rustfmt::skip]
const FOREIGNER: &[&str] = &[
    "외국인등록*", "외국인 등록*", "외등번호*", "국내거소*", "거소신고*", "등록증*", "arc", "arc no*", "arc number*", "arc 번호*",
    "alien registration*", "foreigner registration*", "foreign registration*", "residence card*", "외국인번호*",
    "外国人登録*", "外国人登录*", "外國人登錄*",
];

/// Words for the register of businesses.
#[rustfmt::skip]
const BUSINESS: &[&str] = &[
    "사업자등록번호*", "사업자번호*", "사업자 등록*", "사업자*", "brn", "brn no*", "korean business*", "事業者登録番号*", "营业执照号*",
];

/// Words for the register of companies.
const CORPORATE: &[&str] = &[
    "법인 번호*",
    "corp number*",
    "corp_number",
    "corp no*",
    "corporate number*",
    "법인등록 번호*",
    "법인등록번호*",
    "법인번호*",
    "법인 등록*",
    "corporate registration*",
    "法人登録番号*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/kr-corporate",
        about: "Korean corporate registration number, with its check digit, beside a word for it",
        label: Label::COMPANY_ID,
        wake: &[run(0, &[6, 13], 13)],
        pattern: "[0-9]{6}-?[0-9]{7}",
        check: Some(is_corporate),
        confidence: Confidence::Certain,
        near: spoken!(words!(CORPORATE, COMPANY), COMPANY_ID, "korean"),
        hits: &[
            "법인등록번호 «110111-0000127»",
            "corporate registration number (Korea): «1101110000127»",
        ],
        misses: &["법인등록번호 110111-0000128", "주문 110111-0000127"],
        source: "Rule on the registration numbers of corporations of South Korea (Supreme Court)",
        ..NUMBER
    },
    Rule {
        id: "gov/kr-rrn-dashed",
        about: "Korean resident's or foreigner's registration number with its hyphen: date of birth, century and sex, check digit of numbers before October 2020",
        wake: &[run(0, &[6], 13)],
        begin: Some(begin_dashed),
        pattern: "[0-9]{6}-[1-8][0-9]{6}",
        check: Some(is_rrn),
        confidence: Confidence::Likely,
        needs_near: false,
        hits: &[
            "주민번호는 «900101-1000011»입니다",
            "my number is «850612-2000120»",
            "«010203-3000451» 맞음",
            "외국인등록번호 «880101-5000012»",
            "김철수,«900101-1000011»,서울",
            "«210315-3123456» (2021년생)",
        ],
        misses: &[
            "900101-1000012",
            "901301-1000011",
            "900101-9000011",
            "1900101-1000011",
            "900101-10000112",
        ],
        source: "Enforcement Rule of the Resident Registration Act of South Korea (digits at random since October 2020)",
        ..NUMBER
    },
    Rule {
        id: "gov/kr-rrn",
        about: "Korean resident's or foreigner's registration number beside a word for it",
        wake: &[run(0, &[6, 13], 13)],
        pattern: "[0-9]{6}(?:[ ]?-[ ]?|[ ])?[1-8][0-9]{6}",
        check: Some(is_rrn),
        near: spoken!(words!(RESIDENT, IDENTITY, ID_NUMBER), NATIONAL_ID, "korean"),
        hits: &[
            "주민등록번호: «9001011000011»",
            "외국인등록번호 «8801015000012»",
            "RRN «850612 2000120»",
            r#"{"rrn":"«9001011000011»"}"#,
            "주민번호 «900101 - 1000011» 맞나요",
            "韩国居民登录号 «850612-2000120»",
        ],
        misses: &[
            "주민등록번호: 9001011000012",
            "주민번호 9013011000011",
            "상품 9001011000011",
        ],
        source: "Enforcement Rule of the Resident Registration Act of South Korea (digits at random since October 2020)",
        ..NUMBER
    },
    Rule {
        id: "gov/kr-foreigner",
        about: "Korean foreigner's registration number of any year beside a word for it",
        wake: &[run(0, &[6, 13], 13)],
        pattern: "[0-9]{6}(?:[ ]?-[ ]?|[ ])?[5-8][0-9]{6}",
        check: Some(|value| is_yymmdd(part(value, 0, 6)) && is_number(value)),
        near: spoken!(FOREIGNER, NATIONAL_ID, "korean"),
        hits: &[
            "외국인등록번호: «880101-5234567»",
            "ARC 번호 «880101-6234567»",
            "«880101-7234567»가 제 외국인 등록번호예요",
        ],
        misses: &[
            "외국인등록번호 881301-5234567",
            "외국인등록번호 880101-1234567",
            "상품 880101-5234567",
        ],
        source: "Korea Immigration Service: digits at random since October 2020",
        ..NUMBER
    },
    Rule {
        id: "gov/kr-brn",
        about: "Korean business registration number, with its check digit, beside a word for it",
        label: Label::COMPANY_ID,
        wake: &[run(0, &[3, 10], 10)],
        pattern: "[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{5}",
        check: Some(is_brn),
        near: spoken!(words!(BUSINESS, COMPANY, TAX), COMPANY_ID, "korean"),
        hits: &[
            "사업자등록번호: «120-81-00002»",
            "사업자번호 «1234512343»",
            "Korean business registration no. «107-82-00011»",
        ],
        misses: &[
            "사업자등록번호: 120-81-00003",
            "전화 120-81-00002",
            "사업자번호 123451234",
        ],
        source: "National Tax Service of South Korea, business registration number",
        ..NUMBER
    },
    Rule {
        id: "gov/kr-passport",
        about: "Korean passport beside a word for it",
        wake: &[run(1, &[3, 8], 3), run(2, &[7], 7)],
        pattern: "(?:[DGMORSTdgmorst][0-9]{8}|[DGMSdgms][0-9]{3}[A-Za-z][0-9]{4}|[A-Za-z]{2}[0-9]{7})",
        hits: &[
            "여권번호는 «M12345678»",
            "Korean passport «M123A4567»",
            "护照 «S00123456»",
            "여권 번호: «PM1234567»",
        ],
        misses: &["여권번호 M1234567", "호실 M12345678", "passport X123A4567"],
        source: "Ministry of Foreign Affairs of South Korea (numbers with a letter since 2021); ICAO Doc 9303",
        ..PASSPORT
    },
    Rule {
        id: "gov/kr-driving-licence",
        about: "Korean driving licence: region, year, serial, check, beside a word for it",
        wake: &[run(0, &[2, 12], 12)],
        pattern: "(?:1[1-9]|2[0-8])[ -]?[0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]{2}",
        check: Some(is_number),
        near: spoken!(
            words!(
                &["운전면허*", "면허번호*", "면허증*", "운전 면허*"],
                LICENCE_WORDS
            ),
            DRIVER_LICENSE,
            "korean"
        ),
        hits: &[
            "운전면허번호 «11-90-123456-72»",
            "Korean driver's license: «26-05-001234-51»",
            "면허번호 «119012345672»",
        ],
        misses: &[
            "운전면허 99-90-123456-72",
            "품번 11-90-123456-72",
            "면허번호 11-90-12345-72",
        ],
        source: "National Police Agency of South Korea, driver's licence numbers",
        ..LICENCE
    },
    Rule {
        id: "gov/kr-health",
        about: "Korean health insurance certificate number beside a word for it",
        label: Label::HEALTH_ID,
        wake: &[run(0, &[1, 11], 11)],
        pattern: "[1-9]-?[0-9]{10}",
        check: Some(is_number),
        near: spoken!(
            &[
                "건강보험증*",
                "건강보험 번호*",
                "보험증번호*",
                "보험증 번호*",
                "건보 번호*",
                "korean health insurance*",
                "nhis*",
            ],
            HEALTH_ID,
            "korean"
        ),
        hits: &["건강보험증 번호: «5-1234567890»", "NHIS card «70123456781»"],
        misses: &["건강보험증 5-123456789", "송장 5-1234567890"],
        source: "National Health Insurance Service of South Korea, insurance certificate",
        ..NUMBER
    },
];

/// The hyphen and the digit behind it.
fn begin_dashed(text: &[u8], at: usize) -> Option<usize> {
    let shape = text.get(at + 6) == Some(&b'-') && matches!(text.get(at + 7), Some(b'1'..=b'8'));
    begin_free(text, at).filter(|_| shape)
}

/// The date of birth in the century that the seventh digit tells.
fn born(value: &str) -> Option<u64> {
    let century = match part(value, 6, 7) {
        1 | 2 | 5 | 6 => 1900,
        3 | 4 | 7 | 8 => 2000,
        _ => return None,
    };
    let (year, month, day) = (
        century + part(value, 0, 2),
        part(value, 2, 4),
        part(value, 4, 6),
    );
    let known = year < 2040 && is_day(year as u32, month as u32, day as u32);
    known.then_some(year * 10_000 + month * 100 + day)
}

/// Who was born before October 2020 has a number with a check digit. (Of the few who were given
/// another number since then that is not true.)
fn is_rrn(value: &str) -> bool {
    born(value).is_some_and(|day| day >= 20_201_001 || has_check(value)) && is_number(value)
}

/// The digits count 2, 3, … 9, 2, … 5; eleven less the sum modulo 11, and for foreigners two more,
/// ends in the check digit.
fn has_check(value: &str) -> bool {
    let sum = weighted_sum(value, &[2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
    let check = digits(value).next_back().map(u32::from);
    let native = Some((11 - sum % 11) % 10);
    let foreign = Some((13 - sum % 11) % 10);
    check == native || part(value, 6, 7) > 4 && check == foreign
}

/// The digits count 1, 3, 7, 1, 3, 7, 1, 3, 5, and the tens of the last product once more.
fn is_brn(value: &str) -> bool {
    let sum = weighted_sum(value, &[1, 3, 7, 1, 3, 7, 1, 3, 5]) + part(value, 8, 9) as u32 * 5 / 10;
    let check = digits(value).next_back().map(u32::from);
    check == Some((10 - sum % 10) % 10)
        && part(value, 0, 3) > 100
        && part(value, 3, 5) > 0
        && is_number(value)
}

/// The digits count 1 and 2 in turn.
fn is_corporate(value: &str) -> bool {
    let sum = weighted_sum(value, &[1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2]);
    digits(value).next_back().map(u32::from) == Some((10 - sum % 10) % 10) && is_number(value)
}
