//! Mobile numbers of mainland China in Chinese text: eleven digits of a plan that little else
//! follows, so Chinese characters beside them will do.

use super::OTHER;
use crate::label::Label;
use crate::rules::gov::us::pieces::{is_varied, words};
use crate::rules::{Confidence, Edge, Rule, Wake};

/// What else has eleven digits there.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "编号*", "工号*", "学号*", "流水*", "账号*", "帐号*", "账户*", "卡号*", "余额", "金额", "字节", "时间戳*", "积分", "参数*", "序列号*", "考号*", "准考证*", "条码*", "设备号*",
    "批号*", "合同号*", "发票*", "保单*", "qq", "id", "uid", "imei", "快递单*", "运单号*", "元",
];

pub(in crate::rules::contact) const CHINA: Rule = Rule {
    id: "contact/phone-china",
    about: "Mobile telephone number of mainland China beside Chinese characters",
    label: Label::PHONE,
    wake: &[Wake::Digits {
        runs: &[3, 11],
        total: 11,
        letters: 0,
    }],
    begin: Some(begin),
    pattern: "1(?:3[0-9]|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8[0-9]|9[0-35-9])(?:[0-9]{8}|[ -][0-9]{4}[ -][0-9]{4})",
    reach: 16,
    left: Edge::Number,
    right: Edge::Number,
    check: Some(is_varied),
    confidence: Confidence::Likely,
    far: words!(OTHER, COUNTED),
    hits: &[
        "快递员可以联系我«13876019254»",
        "有事找«138 7601 9254»,下午都在家",
        "小李«13876019254»在楼下等",
    ],
    misses: &[
        "13876019254 bytes",
        "17179869184",
        "订单号13876019254已发货",
        "共10876019254人",
        "文件大小13876019254字节",
        "売上は13876019254です",
        "总价13876019254元",
    ],
    source: "MIIT, 电信网编号计划 (mobile numbers: eleven digits from 13 to 19)",
    ..Rule::BASE
};

/// Chinese characters stand before the number or behind it, and none of Japan's.
fn begin(text: &[u8], at: usize) -> Option<usize> {
    if text.get(at) != Some(&b'1') {
        return None;
    }
    // All that somebody says: a number that is no size of memory.
    if at == 0 && text.len() == 11 {
        let value = std::str::from_utf8(text).ok()?.parse::<u64>().ok()?;
        return (!value.is_multiple_of(1024)).then_some(at);
    }
    let around = |from: usize, to: usize| {
        let from = (from..to).find(|&at| text[at] & 0xC0 != 0x80)?;
        let text = &text[from..to];
        let end = std::str::from_utf8(text).map_or_else(|cut| cut.valid_up_to(), str::len);
        std::str::from_utf8(&text[..end]).ok()
    };
    let before = around(at.saturating_sub(40), at).unwrap_or_default();
    let behind = around(at, text.len().min(at + 56)).unwrap_or_default();
    let number = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-');
    let kana = |c: char| matches!(u32::from(c), 0x3041..=0x30FF);
    let han = |c: char| matches!(u32::from(c), 0x4E00..=0x9FFF);
    let last = before.trim_end_matches([' ', ':', ',', '(']).chars();
    let next = behind.trim_start_matches(number).chars().next();
    let beside = last.rev().take(1).chain(next).any(han);
    (beside && !before.contains(kana) && !behind.contains(kana)).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_is_all_of_a_text_is_found() {
        for (text, want) in [
            ("13876019254", true),
            ("17179869184", false),
            ("13876019254 B", false),
        ] {
            assert_eq!(begin(text.as_bytes(), 0).is_some(), want, "{text}");
        }
    }
}
