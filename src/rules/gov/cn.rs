//! Numbers of China.

mod company;
pub(crate) mod shared;

use crate::label::Label;
use crate::rules::checksum::{digit_count, mod11_2};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Rule};
use shared::{
    IDENTITY, LICENCE, NUMBER, PASSPORT, begin_free, is_day, is_number, is_yymmdd, part, run, words,
};

/// Words for the identity card.
#[rustfmt::skip]
const CARD: &[&str] = &[
    "身份证*", "身分证*", "身份号码*", "公民身份*", "居民身份*", "证件号*", "shenfenzheng*", "sfz", "chinese id*",
    "chinese_id*", "resident id*", "resident_id*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/cn-id",
        about: "Chinese resident identity number: province, date of birth, check of ISO 7064 MOD 11-2",
        wake: &[run(0, &[6, 17, 18], 17)],
        begin: Some(begin_card),
        pattern: r"[1-9][0-9]{5}[ -]?(?:19|20)[0-9]{2}[ -]?[01][0-9][0-3][0-9][ -]?[0-9]{3}[0-9Xx]",
        check: Some(is_card),
        confidence: Confidence::Certain,
        needs_near: false,
        hits: &[
            "身份证号：«11010519491231002X»。",
            "我的号码是«110101199003070011»，谢谢",
            "her id is «310105 19850612 0023» I think",
            r#"{"idCard":"«440306200101011239»"}"#,
            "张三,«110105-1949-1231-002x»,北京",
            "Ausweisnummer (China): «110101199003070011».",
        ],
        misses: &[
            "身份证号：110105194912310021",
            "身份证号：110101199013070011",
            "身份证号：990101199003070011",
            "id 110101199003070012",
            "seq 1110101199003070011",
            "EXAMPLE-110101199003070011",
        ],
        source: "GB 11643-1999; GB/T 2260 (provinces)",
        ..NUMBER
    },
    Rule {
        id: "gov/cn-id-15",
        about: "Chinese resident identity number of the first generation, 15 digits, beside a word for it",
        wake: &[run(0, &[15], 15)],
        pattern: "[1-9][0-9]{14}",
        check: Some(|value| is_province(part(value, 0, 2)) && is_yymmdd(part(value, 6, 12))),
        near: spoken!(words!(CARD, IDENTITY), NATIONAL_ID, "chinese"),
        hits: &[
            "老身份证号 «110105491231002»",
            "old Chinese ID card number: «310105850612002»",
            "shenfenzheng: «440306750101123»",
        ],
        misses: &[
            "老身份证号 110105491331002",
            "身份证 990105491231002",
            "订单 110105491231002",
        ],
        source: "GB 11643-1989",
        ..NUMBER
    },
    company::USCC,
    company::USCC_ANY,
    company::ORGANISATION,
    Rule {
        id: "gov/cn-passport",
        about: "Chinese passport, of the mainland or a special region, beside a word for it",
        wake: &[run(1, &[8], 8), run(2, &[7], 7)],
        pattern: "(?:[DEGPSHKdegpshk][0-9]|[DEPSdeps][A-Za-z])[0-9]{7}",
        hits: &[
            "护照号码：«E12345678»",
            "my Chinese passport is «EA1234567», issued in Beijing",
            "Reisepass Nr. «G12345678»",
            "パスポート番号は«E87654321»です",
            "nomor paspor «E12345678»",
        ],
        misses: &[
            "护照号码：E1234567",
            "build E12345678 passed",
            "passport Q123456789",
        ],
        source: "National Immigration Administration of China, ordinary passports; ICAO Doc 9303",
        ..PASSPORT
    },
    Rule {
        id: "gov/cn-travel-permit",
        about: "Permit for travel between the mainland, Hong Kong, Macau and Taiwan, beside a word for it",
        label: Label::PASSPORT,
        wake: &[run(0, &[8, 10], 8), run(1, &[8, 10], 8), run(2, &[7], 7)],
        pattern: "(?:[CWHMLTcwhmlt][0-9]{8}(?:[0-9]{2})?|[Cc][A-Za-z][0-9]{7}|[0-9]{8}(?:[0-9]{2})?)",
        check: Some(|value| digit_count(value) != 8 || !is_date8(value)),
        near: spoken!(
            &[
                "permit_no",
                "permit no*",
                "permit number*",
                "回乡卡*",
                "居住证*",
                "通行證號*",
                "通行证*",
                "通行證*",
                "回乡证*",
                "回鄉證*",
                "台胞证*",
                "台胞證*",
                "港澳证*",
                "home return permit*",
                "exit-entry permit*",
                "travel permit*",
                "mainland travel permit*",
                "compatriot permit*",
            ],
            PASSPORT,
            "chinese"
        ),
        hits: &[
            "港澳通行证号：«C12345678»",
            "往来港澳通行证 «CA1234567»",
            "Home Return Permit «H1234567801»",
            "台胞证号码«01234567»",
        ],
        misses: &[
            "港澳通行证号：C1234567",
            "台胞证有效期 20250101",
            "part C12345678",
        ],
        source: "National Immigration Administration of China, travel permits",
        ..NUMBER
    },
    Rule {
        id: "gov/cn-driving-file",
        about: "File number of a Chinese driving licence, beside a word for it",
        wake: &[run(0, &[12], 12)],
        pattern: "[1-9][0-9]{11}",
        check: Some(|value| is_province(part(value, 0, 2)) && is_number(value)),
        near: spoken!(
            &[
                "档案编号*",
                "档案号*",
                "驾驶证*",
                "驾照*",
                "驾驶执照*",
                "chinese driv*",
                "chinese licen*",
            ],
            DRIVER_LICENSE,
            "chinese"
        ),
        hits: &[
            "驾驶证档案编号：«440300123456»",
            "驾照档案号 «110001234567»",
            "Chinese driver's license file no. «310012345678»",
        ],
        misses: &[
            "驾驶证档案编号：990300123456",
            "440300123456 行",
            "驾驶证档案编号：44030012345",
        ],
        source: "GA 482, motor vehicle driving licences of China",
        ..LICENCE
    },
    Rule {
        id: "gov/cn-social-card",
        about: "Number of a Chinese social security card, beside a word for it",
        wake: &[
            run(1, &[8], 8),
            run(2, &[7], 7),
            run(0, &[9, 10, 11, 12], 9),
        ],
        pattern: "(?:[A-Z][0-9A-Z][0-9]{7}|[0-9]{9,12})",
        check: Some(is_number),
        near: spoken!(
            &[
                "社会保障卡*",
                "社保卡*",
                "社保号*",
                "社保编号*",
                "社会保障号*",
                "医保卡*",
                "医保号*",
                "医保编号*",
                "social security card number (china)",
                "chinese social security*",
            ],
            NATIONAL_ID,
            "chinese"
        ),
        hits: &[
            "社保卡号：«A12345670»",
            "社会保障卡卡号 «E00234567»",
            "医保卡号«1002345678»",
            "我的医保卡号是«458342097620»",
        ],
        misses: &["社保卡号：A1234567", "A12345670 号楼", "社保卡余额 12345"],
        source: "Ministry of Human Resources and Social Security of China, LD/T 33 (social security cards)",
        ..NUMBER
    },
];

/// The first two digits of the code of a province. 81 to 83 are Hong Kong, Macau and Taiwan, where
/// residence permits bear them.
fn is_province(two: u64) -> bool {
    matches!(two, 11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83)
}

/// The date stands where it belongs.
fn begin_card(text: &[u8], at: usize) -> Option<usize> {
    let year = at + 6 + usize::from(!text.get(at + 6)?.is_ascii_digit());
    let century = matches!(text.get(year..year + 2), Some(b"19" | b"20"));
    begin_free(text, at).filter(|_| century)
}

/// Foreigners with permanent residence have a 9 in front of the province.
fn is_card(value: &str) -> bool {
    let (year, month, day) = (part(value, 6, 10), part(value, 10, 12), part(value, 12, 14));
    let foreign = part(value, 0, 1) == 9 && is_province(part(value, 1, 3));
    (is_province(part(value, 0, 2)) || foreign)
        && is_day(year as u32, month as u32, day as u32)
        && mod11_2(value)
}

/// A date without separators.
fn is_date8(value: &str) -> bool {
    let (year, month, day) = (part(value, 0, 4), part(value, 4, 6), part(value, 6, 8));
    (1900..2100).contains(&year) && is_day(year as u32, month as u32, day as u32)
}
