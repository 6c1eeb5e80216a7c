//! Numbers of Japan.

use super::cn::shared::{
    COMPANY, ID_NUMBER, IDENTITY, LICENCE, LICENCE_WORDS, NUMBER, PASSPORT, TAX, is_number, part,
    run, words,
};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::checksum::{digits, weighted_sum};
use crate::rules::gov::nation::spoken;

/// Words for the individual number.
#[rustfmt::skip]
const MY_NUMBER: &[&str] = &[
    "マイナンバー*", "個人番号*", "my number*", "my_number*", "mynumber*", "マイナ*", "個人識別番号*", "individual number*",
    "nomor my number", "个人编号*", "マイナンバーカード*",
];

/// Words for the corporate number.
#[rustfmt::skip]
const CORPORATE: &[&str] = &[
    "法人番号*", "適格請求書*", "インボイス*", "登録番号*", "事業者登録番号*", "インボイス番号*", "corporate number*", "invoice number (japan)",
    "qualified invoice*", "houjin*", "hojin*", "t番号",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/jp-my-number",
        about: "Japanese individual number (My Number), 12 digits with a check digit, beside a word for it",
        wake: &[run(0, &[4, 12], 12)],
        pattern: concat!(
            "(?P<value>[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4})",
            // Not the beginning of a longer number in groups of four.
            r"(?:\z|[^ 0-9-]|[ -](?:\z|[^0-9]|[0-9]{1,3}(?:\z|[^0-9])))",
        ),
        check: Some(is_my_number),
        near: spoken!(
            words!(MY_NUMBER, IDENTITY, ID_NUMBER),
            NATIONAL_ID,
            "japanese"
        ),
        hits: &[
            "マイナンバーは«123456789018»です",
            "個人番号：«2000 0000 1235»",
            "My Number (Japan): «1234-5678-9018»",
            r#"{"my_number":"«123456789018»"}"#,
            "nomor My Number saya «200000001235»",
        ],
        misses: &[
            "マイナンバーは123456789017です",
            "個人番号 12345678901",
            "伝票 123456789018",
            "my number 1234 5678 9018 0000",
        ],
        source: "Ministry of Internal Affairs and Communications of Japan, ordinance 85 of 2014, article 5 (check digit)",
        ..NUMBER
    },
    Rule {
        id: "gov/jp-resident-code",
        about: "Japanese residence register code, 11 digits with a check digit, beside a word for it",
        wake: &[run(0, &[11], 11)],
        pattern: "[0-9]{11}",
        check: Some(is_resident_code),
        near: spoken!(
            &[
                "住民票コード*",
                "住民基本台帳*",
                "住基*",
                "resident record code*",
                "juminhyo*",
            ],
            NATIONAL_ID,
            "japanese"
        ),
        hits: &[
            "住民票コード：«12345678903»",
            "resident record code «12345678903» (Japan)",
        ],
        misses: &["住民票コード：12345678904", "伝票 12345678903"],
        source: "Ministry of Internal Affairs and Communications of Japan, Ordinance for the Basic Resident Register (code of residents)",
        ..NUMBER
    },
    Rule {
        id: "gov/jp-corporate",
        about: "Japanese corporate number, 13 digits of which the first is the check digit, beside a word for it",
        label: Label::COMPANY_ID,
        wake: &[run(0, &[1, 13], 13), run(1, &[1, 13], 13)],
        pattern: "[Tt]?[1-9](?:[ -]?[0-9]{4}){3}",
        check: Some(is_corporate),
        near: spoken!(words!(CORPORATE, COMPANY, TAX), COMPANY_ID, "japanese"),
        hits: &[
            "法人番号：«7000012050002»",
            "登録番号 «T8010001000123»",
            "corporate number «7-0000-1205-0002»",
            "適格請求書発行事業者の番号は«T7000012050002»です",
        ],
        misses: &[
            "法人番号：8000012050002",
            "登録番号 T7010001000123",
            "ts 7000012050002",
        ],
        source: "National Tax Agency of Japan, corporate number (check digit modulo 9)",
        ..NUMBER
    },
    Rule {
        id: "gov/jp-driving-licence",
        about: "Japanese driving licence, with its check digit, beside a word for it",
        wake: &[run(0, &[12], 12)],
        pattern: "[0-9]{12}",
        check: Some(is_licence),
        near: spoken!(
            words!(
                &[
                    "運転免許*",
                    "免許*",
                    "免許証*",
                    "免許番号*",
                    "japanese driv*"
                ],
                LICENCE_WORDS
            ),
            DRIVER_LICENSE,
            "japanese"
        ),
        hits: &[
            "運転免許証番号 «301234567810»",
            "免許証の番号は«450012345641»です",
            "Japanese driver's license «301234567810»",
        ],
        misses: &[
            "運転免許証番号 301234567820",
            "免許証 991234567810",
            "在庫 301234567810",
        ],
        source: "Police of Okinawa, rules for driving licences (commission, year, check digit, reissues)",
        ..LICENCE
    },
    Rule {
        id: "gov/jp-passport",
        about: "Japanese passport beside a word for it",
        wake: &[run(2, &[7], 7)],
        pattern: "[A-Za-z]{2}[0-9]{7}",
        hits: &[
            "パスポート番号：«TK1234567»",
            "旅券番号は«MU7654321»",
            "Japanese passport no. «TR0123456»",
        ],
        misses: &["パスポート TK123456", "型番 TK1234567"],
        source: "Ministry of Foreign Affairs of Japan, passports; ICAO Doc 9303",
        ..PASSPORT
    },
    Rule {
        id: "gov/jp-residence-card",
        about: "Japanese residence card of a foreigner: two letters, eight digits, two letters, beside a word for it",
        wake: &[run(2, &[8], 8)],
        pattern: "[A-Za-z]{2}[0-9]{8}[A-Za-z]{2}",
        near: spoken!(
            words!(
                &[
                    "在留カード*",
                    "在留番号*",
                    "特別永住者*",
                    "在留*",
                    "residence card*",
                    "residence_card*",
                    "zairyu*",
                    "kartu zairyu",
                    "在留卡*",
                    "재류카드*"
                ],
                IDENTITY
            ),
            NATIONAL_ID,
            "japanese"
        ),
        hits: &[
            "在留カード番号：«AB12345678CD»",
            "residence card (Japan) «UH00123456EA»",
            "在留卡号码 «AB12345678CD»",
        ],
        misses: &["在留カード AB1234567CD", "key AB12345678CD"],
        source: "Immigration Services Agency of Japan, residence card numbers",
        ..NUMBER
    },
    Rule {
        id: "gov/jp-pension",
        about: "Japanese basic pension number, four and six digits, beside a word for it",
        wake: &[run(0, &[4, 10], 10)],
        pattern: "[0-9]{4}-?[0-9]{6}",
        check: Some(is_number),
        near: spoken!(
            &[
                "pension_number",
                "年金番号",
                "基礎年金",
                "基礎年金番号*",
                "年金番号*",
                "年金手帳*",
                "ねんきん*",
                "basic pension*",
                "pension number*",
                "nenkin*",
            ],
            NATIONAL_ID,
            "japanese"
        ),
        hits: &[
            "基礎年金番号：«1234-567891»",
            "年金番号は«4321098765»です",
            "basic pension number «1234-567891»",
        ],
        misses: &["基礎年金番号：1234-56789", "品番 1234-567891"],
        source: "Japan Pension Service, basic pension number",
        ..NUMBER
    },
    Rule {
        id: "gov/jp-health",
        about: "Symbol and number of a Japanese health insurance certificate, or of its insurer, beside a word for it",
        label: Label::HEALTH_ID,
        wake: &[run(0, &[6, 7, 8], 6)],
        pattern: "[0-9]{6,8}(?:-[0-9]{1,7})?(?:[ ]?枝番[ ]?[0-9]{2})?",
        check: Some(is_number),
        near: spoken!(
            &[
                "health insurer*",
                "hokensha*",
                "insurer number*",
                "insurer_number",
                "insurer no*",
                "保険者番号*",
                "被保険者番号*",
                "被保険者証*",
                "被保険者*",
                "健康保険証*",
                "保険証番号*",
                "保険証の番号*",
                "保険証の記号*",
                "後期高齢者*",
                "介護保険*",
                "health insurance number (japan)",
                "japanese health insurance*",
            ],
            HEALTH_ID,
            "japanese"
        ),
        hits: &[
            "保険者番号：«01130012»",
            "被保険者番号 «12345670-12»",
            "健康保険証の番号は«2045678»です",
        ],
        misses: &["保険者番号：011", "品番 01130012"],
        source: "Ministry of Health, Labour and Welfare of Japan, insurer and insured person numbers",
        ..NUMBER
    },
    Rule {
        id: "gov/jp-employment-insurance",
        about: "Japanese employment insurance number, 4, 6 and 1 digits, beside a word for it",
        wake: &[run(0, &[4, 11], 11)],
        pattern: "[0-9]{4}-?[0-9]{6}-?[0-9]",
        check: Some(is_number),
        near: spoken!(
            &["雇用保険*", "employment insurance*", "koyo hoken"],
            NATIONAL_ID,
            "japanese"
        ),
        hits: &[
            "雇用保険被保険者番号 «1234-567891-0»",
            "employment insurance (Japan) «5001-123456-7»",
        ],
        misses: &["雇用保険 1234-56789-0", "箱 1234-567891-0"],
        source: "Hello Work, Japan, employment insurance (insured person's number)",
        ..NUMBER
    },
];

/// From the right, the eleven digits count 2 to 7 and 2 to 6; eleven less the sum modulo 11 is the
/// check digit, and 0 where the rest is 0 or 1.
fn is_my_number(value: &str) -> bool {
    let sum = weighted_sum(value, &[6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    is_number(value) && last(value) == Some(from_eleven(sum))
}

/// The same for ten digits, which count 5, 4, 3, 2, 7, … 2.
fn is_resident_code(value: &str) -> bool {
    let sum = weighted_sum(value, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    is_number(value) && last(value) == Some(from_eleven(sum))
}

fn from_eleven(sum: u32) -> u32 {
    if sum % 11 < 2 { 0 } else { 11 - sum % 11 }
}

fn last(value: &str) -> Option<u32> {
    digits(value).next_back().map(u32::from)
}

/// The first digit is nine less the rest modulo 9 of the others, which count 2 and 1 in turn.
fn is_corporate(value: &str) -> bool {
    let sum: u32 = digits(value)
        .skip(1)
        .zip([2, 1].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit) * weight)
        .sum();
    is_number(value) && part(value, 0, 1) as u32 == 9 - sum % 9
}

/// The public safety commission; the eleventh digit is the last of eleven less the weighted sum
/// modulo 11.
fn is_licence(value: &str) -> bool {
    let commission = matches!(
        part(value, 0, 2),
        0 | 10..=14 | 20..=25 | 30 | 40..=55 | 60..=65 | 70..=74 | 80..=83 | 90..=97
    );
    let sum = weighted_sum(value, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    let last = part(value, 10, 11) as u32;
    // Eleven is told of as 1 and as 0.
    let right = last == (11 - sum % 11) % 10 || last == 0 && sum.is_multiple_of(11);
    commission && right && is_number(value)
}
