//! Japan and Korea.

use crate::label::Label;
use crate::rules::gov::us::pieces::{end, free, is_varied};
use crate::rules::{Edge, Rule, Wake};

pub(super) const JAPAN: Rule = Rule {
    id: "bank/jp-account",
    about: "Japanese account: seven digits behind its kind, beside a bank or branch",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Words(&["普通", "当座", "貯蓄", "口座"])],
    pattern: concat!(
        r"(?:普通|当座|貯蓄|口座)(?:預金|口座)?(?:番号)?[ :は#]{0,3}(?:No\.?[ ]?)?(?P<value>[0-9]{7})",
        end!(),
    ),
    reach: 64,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(is_varied),
    near: &[
        "銀行",
        "支店",
        "信用金庫",
        "信金",
        "農協",
        "ゆうちょ",
        "振込",
        "名義",
    ],
    needs_near: true,
    hits: &[
        "例示銀行 東京支店 普通 «1234567»",
        "銀行の普通預金口座番号:«7654321»",
    ],
    misses: &["普通 1234567 回", "銀行の普通車 12345"],
    source: "全国銀行協会, 全銀協規定フォーマット: account numbers of seven digits",
    ..Rule::BASE
};

pub(super) const JAPAN_POST: Rule = Rule {
    id: "bank/jp-post-account",
    about: "Account with the Japanese post bank: sign and number",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Words(&["記号"])],
    pattern: concat!(
        r"記号[ :は]{0,3}(?P<value>1[0-9]{4}(?:-[0-9])?[ ,/]{0,3}(?:番号)?[ :は]{0,3}[0-9]{6,8})",
        end!(),
    ),
    reach: 64,
    left: Edge::Free,
    right: Edge::Free,
    near: &["ゆうちょ", "郵便", "銀行", "振込", "口座"],
    needs_near: true,
    hits: &[
        "ゆうちょ銀行 記号«10123 番号12345671»",
        "振込先: 記号:«12345-7654321»",
    ],
    misses: &["ゆうちょ 記号10123", "記号 10123 番号 12345671"],
    source: "ゆうちょ銀行, 記号・番号 of ordinary accounts",
    ..Rule::BASE
};

pub(super) const KOREA: Rule = Rule {
    id: "bank/kr-account",
    about: "Korean account in groups beside a word for a bank",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[3, 4, 6],
        total: 10,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>[0-9]{3,6}-[0-9]{2,6}-[0-9]{2,8}(?:-[0-9]{1,3})?)",
        end!()
    ),
    reach: 32,
    right: Edge::Free,
    check: Some(is_varied),
    near: &[
        "은행",
        "계좌*",
        "입금",
        "송금",
        "농협",
        "카카오뱅크",
        "토스뱅크",
        "새마을금고",
        "예금주",
    ],
    needs_near: true,
    far: &["전화*", "휴대폰*", "연락처*", "사업자*", "주민*"],
    hits: &[
        "국민은행 «123456-01-123456»",
        "계좌는 «110-123-456789» 입니다",
    ],
    misses: &["전화 031-555-0123 은행", "123456-01-123456 부품"],
    source: "금융결제원, account number formats of Korean banks",
    ..Rule::BASE
};
