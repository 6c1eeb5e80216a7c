//! Numbers of Vietnam.

use super::cn::shared::{
    COMPANY, ID_NUMBER, IDENTITY, LICENCE, LICENCE_WORDS, NUMBER, PASSPORT, TAX, is_number,
    no_group, part, run, words,
};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::checksum::{digits, weighted_sum};
use crate::rules::gov::nation::spoken;

/// Words for the identity card.
#[rustfmt::skip]
const CARD: &[&str] = &[
    "cmt", "cmt:", "cmnd:", "số cccd",
    "cccd*", "căn cước*", "can cuoc*", "số căn cước", "so can cuoc", "cmnd*", "số cmt", "so cmt", "cmtnd", "chứng minh nhân dân",
    "chung minh nhan dan", "chứng minh thư", "chung minh thu", "định danh cá nhân", "dinh danh ca nhan", "mã định danh",
    "ma dinh danh", "số định danh", "giấy tờ tùy thân", "vneid", "vietnamese id*", "vietnam id*", "citizen identity*",
];

/// Words for the taxpayer's number.
#[rustfmt::skip]
const MST: &[&str] = &[
    "mã thuế", "ma_so_thue", "số thuế",
    "mst", "mã số thuế", "ma so thue", "mã số doanh nghiệp", "ma so doanh nghiep", "msdn", "thuế*", "doanh nghiệp",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/vn-cccd",
        about: "Vietnamese citizen's number: province, century and sex, year, beside a word for it",
        wake: &[run(0, &[3, 4, 12], 12)],
        pattern: "0[0-9]{2} ?[0-3][0-9]{2} ?[0-9]{6}|0[0-9]{3}[ .][0-9]{4}[ .][0-9]{4}|0[0-9]{2}[ .][0-9]{3}[ .][0-9]{3}[ .][0-9]{3}",
        check: Some(is_citizen),
        near: spoken!(words!(CARD, IDENTITY, ID_NUMBER), NATIONAL_ID, "vietnamese"),
        hits: &[
            "Số CCCD: «001090012345»",
            "căn cước công dân của tôi là «079 185 001234»",
            "can cuoc cong dan «048300123456»",
            "Vietnamese ID card «001090012345»",
            r#"{"cccd":"«079185001234»"}"#,
            "mã định danh cá nhân «0010 9001 2345»",
        ],
        misses: &[
            "CCCD: 003090012345",
            "CCCD: 001590012345",
            "đơn hàng 001090012345",
            "CCCD 00109001234",
        ],
        source: "Decree 137/2015/ND-CP and Circular 59/2021/TT-BCA of Vietnam (personal identification number)",
        ..NUMBER
    },
    Rule {
        id: "gov/vn-cmnd",
        about: "Vietnamese identity card of nine digits beside a word for it",
        wake: &[run(0, &[3, 9], 9)],
        pattern: concat!("(?P<value>[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3})", no_group!()),
        check: Some(is_number),
        near: spoken!(CARD, NATIONAL_ID, "vietnamese"),
        hits: &[
            "CMND số «012345670»",
            "chứng minh nhân dân: «271 234 567»",
            "chung minh thu «025123456»",
        ],
        misses: &["CMND 01234567", "tổng 012345670 đồng", "CMND số 123456789"],
        source: "Decree 05/1999/ND-CP of Vietnam (identity cards)",
        ..NUMBER
    },
    Rule {
        id: "gov/vn-mst",
        about: "Vietnamese tax code with its check digit, and the number of a branch, beside a word for it",
        label: Label::TAX_ID,
        wake: &[run(0, &[10, 13], 10)],
        pattern: "[0-9]{10}(?:-?[0-9]{3})?",
        check: Some(is_tax_code),
        near: spoken!(words!(MST, TAX, COMPANY), TAX_ID, "vietnamese"),
        hits: &[
            "MST: «0100123453»",
            "mã số thuế «0312345673-001» của công ty",
            "ma so thue «0100233449»",
            "Vietnam tax code «0312345673»",
        ],
        misses: &[
            "MST: 0100123454",
            "mã số thuế 0312345674-001",
            "gọi 0100123453",
        ],
        source: "Circular 95/2016/TT-BTC of Vietnam (tax codes)",
        ..NUMBER
    },
    Rule {
        id: "gov/vn-health",
        about: "Vietnamese health insurance card, two letters and 13 digits, or its social insurance number, beside a word for it",
        label: Label::HEALTH_ID,
        wake: &[run(2, &[13, 1], 13), run(0, &[10], 10)],
        pattern: "(?:[A-Za-z]{2}[1-5] ?[0-9]{2} ?[0-9]{10}|[0-9]{10})",
        check: Some(|value| is_number(value) && !value.starts_with("09")),
        near: spoken!(
            &[
                "bhyt",
                "bảo hiểm y tế",
                "bao hiem y te",
                "thẻ bảo hiểm",
                "bhxh",
                "bảo hiểm xã hội",
                "bao hiem xa hoi",
                "mã số bhxh",
            ],
            HEALTH_ID,
            "vietnamese"
        ),
        hits: &[
            "Thẻ BHYT: «DN4010123456780»",
            "bảo hiểm y tế «GD4790123456781»",
            "mã số BHXH «7912345678»",
        ],
        misses: &[
            "BHYT DN401012345678",
            "model DN4010123456780",
            "BHXH hotline 0912345678",
        ],
        source: "Vietnam Social Security, Decision 1351/QD-BHXH (codes on health insurance cards)",
        ..NUMBER
    },
    Rule {
        id: "gov/vn-passport",
        about: "Vietnamese passport beside a word for it",
        wake: &[run(1, &[7, 8], 7)],
        pattern: "[A-Za-z][0-9]{7,8}",
        hits: &[
            "Hộ chiếu số «C1234567»",
            "ho chieu: «B7654321»",
            "passport Việt Nam «P01234567»",
        ],
        misses: &["hộ chiếu C12345", "phòng C1234567"],
        source: "Immigration Department of Vietnam, Circular 73/2021/TT-BCA; ICAO Doc 9303",
        ..PASSPORT
    },
    Rule {
        id: "gov/vn-driving-licence",
        about: "Vietnamese driving licence, 12 digits beside a word for it",
        wake: &[run(0, &[12], 12)],
        pattern: "[0-9]{12}",
        check: Some(|value| is_province(part(value, 0, 2)) && is_number(value)),
        near: spoken!(
            words!(
                &[
                    "gplx*",
                    "lái xe",
                    "lai xe",
                    "giấy phép lái*",
                    "gplx",
                    "giấy phép lái xe",
                    "giay phep lai xe",
                    "bằng lái*",
                    "bang lai*"
                ],
                LICENCE_WORDS
            ),
            DRIVER_LICENSE,
            "vietnamese"
        ),
        hits: &[
            "GPLX số «790123456780»",
            "bằng lái xe «010171234567»",
            "giay phep lai xe «480190001234»",
        ],
        misses: &["GPLX 79012345678", "kho 790123456780", "GPLX 030123456780"],
        source: "Directorate for Roads of Vietnam, Circular 12/2017/TT-BGTVT",
        ..LICENCE
    },
];

/// Codes of the provinces and cities, without the 0 in front of them.
fn is_province(two: u64) -> bool {
    matches!(two, 1 | 2 | 4 | 6 | 8 | 10..=12 | 14 | 15 | 17 | 19 | 20 | 22 | 24..=27 | 30 | 31 | 33..=38 | 40 | 42)
        || matches!(two, 44..=46 | 48 | 49 | 51 | 52 | 54 | 56 | 58 | 60 | 62 | 64 | 66..=68 | 70 | 72 | 74 | 75 | 77)
        || matches!(two, 79 | 80 | 82..=84 | 86 | 87 | 89 | 91..=96)
}

/// The fourth digit is even for men and odd for women, and counts the centuries from 1900 on.
fn is_citizen(value: &str) -> bool {
    let (century, year) = (part(value, 3, 4), part(value, 4, 6));
    is_province(part(value, 0, 3))
        && (century < 2 || century < 4 && year < 26)
        && part(value, 6, 12) != 0
}

/// The tenth digit is ten less the weighted sum modulo 11.
fn is_tax_code(value: &str) -> bool {
    let sum = weighted_sum(value, &[31, 29, 23, 19, 17, 13, 7, 5, 3]);
    digits(value).nth(9).map(u32::from) == Some(10 - sum % 11) && is_number(value)
}
