//! India, South-East Asia, Israel.

use crate::label::Label;
use crate::rules::gov::us::pieces::{end, free, is_varied, words};
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words for a bank's branch in India, and what moves money there.
const IFSC_WORDS: &[&str] = &["ifsc*", "neft", "rtgs", "imps", "micr"];

pub(super) const IFSC: Rule = Rule {
    id: "bank/in-ifsc",
    about: "Indian code of a bank's branch beside its name",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[1, 2, 3, 4, 5, 6, 7],
        total: 1,
        letters: 4,
    }],
    begin: Some(free),
    pattern: concat!("(?P<value>(?i:[A-Z]{4}0[A-Z0-9]{6}))", end!()),
    reach: 16,
    right: Edge::Free,
    near: IFSC_WORDS,
    needs_near: true,
    hits: &["IFSC «ABCD0123456»", "IFSC code: «wxyz0000001»."],
    misses: &["IFSC ABCD1123456", "ABCD0123456 is a part"],
    source: "Reserve Bank of India, Indian Financial System Code",
    ..Rule::BASE
};

pub(super) const INDIA_ACCOUNT: Rule = Rule {
    id: "bank/in-account",
    about: "Indian account number beside a branch's code or a kind of transfer",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[9, 11, 12, 13, 14, 15, 16, 17, 18],
        total: 9,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!("(?P<value>[0-9]{9,18})", end!()),
    reach: 32,
    right: Edge::Free,
    check: Some(is_varied),
    near: words!(
        IFSC_WORDS,
        &[
            "खाता*",
            "खाते*",
            "icici",
            "hdfc",
            "state bank of india",
            "sbi account*",
            "axis bank",
            "kotak",
            "bank of baroda",
            "canara",
            "punjab national",
            "savings account*",
            "current account*",
            "a/c no",
            "a/c number",
        ]
    ),
    needs_near: true,
    far: &["utr", "reference", "ref", "mobile*", "phone*", "aadhaar*"],
    hits: &[
        "मेरा खाता संख्या «12345678901» है",
        "«123456789012» is my ICICI savings account number",
        "A/C «123456789012», IFSC «ABCD0123456»",
        "NEFT to «001234567890123»",
    ],
    misses: &["NEFT reference 123456789012", "123456789012 rows"],
    source: "Reserve Bank of India, account numbers of nine to eighteen digits",
    ..Rule::BASE
};

pub(super) const THAILAND: Rule = Rule {
    id: "bank/th-account",
    about: "Thai account in its groups beside a word for a bank",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[3, 10],
        total: 10,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!("(?P<value>[0-9]{3}-[0-9]-[0-9]{5}-[0-9]|[0-9]{10})", end!()),
    reach: 24,
    right: Edge::Free,
    check: Some(is_varied),
    near: &[
        "โอน*",
        "scb",
        "bbl",
        "ktb",
        "ttb",
        "ออมสิน",
        "bangkok bank",
        "บัญชี",
        "ธนาคาร",
        "กสิกร",
        "กรุงไทย",
        "ไทยพาณิชย์",
        "promptpay",
        "kbank",
        "kasikorn*",
        "krungthai",
    ],
    needs_near: true,
    far: &["โทร", "เบอร์", "phone*"],
    hits: &["เลขที่บัญชี «123-4-56789-0»", "KBank «123-4-56789-0» Jane Doe"],
    misses: &["123-4-56789-0 is a part", "KBank 123-4-5678"],
    source: "Bank of Thailand, account numbers of ten digits",
    ..Rule::BASE
};

pub(super) const INDONESIA: Rule = Rule {
    id: "bank/id-account",
    about: "Indonesian account behind a bank's name, beside a word for a transfer",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Words(&[
        "bca", "mandiri", "bri", "bni", "bsi", "btn", "cimb", "permata", "danamon", "jago",
        "seabank",
    ])],
    pattern: concat!(
        r"(?i:bca|mandiri|bri|bni|bsi|btn|cimb(?: niaga)?|permata|danamon|jago|seabank)(?i:[ ](?:syariah|no\.?|norek))?[ ]{0,2}[:-]?[ ]{0,2}",
        "(?P<value>[0-9](?:[ -]?[0-9]){8,15})",
        end!(),
    ),
    reach: 64,
    right: Edge::Free,
    check: Some(is_varied),
    near: &[
        "transfer*",
        "rekening*",
        "rek",
        "norek",
        "a.n.",
        "a/n",
        "atas nama",
        "a.n",
        "an.",
        "kirim*",
        "pembayaran*",
        "bayar*",
        "tf",
    ],
    needs_near: true,
    hits: &[
        "transfer ke BCA «1234567890»",
        "Mandiri «123-00-0123456-7» a.n. «Budi Santoso»",
    ],
    misses: &["BCA 1234567890 nasabah", "transfer BRI 12345"],
    source: "Bank Indonesia; the banks' own notes on account numbers of 10 to 16 digits",
    ..Rule::BASE
};

pub(super) const PHILIPPINES: Rule = Rule {
    id: "bank/ph-account",
    about: "Philippine account behind a bank's name",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Words(&[
        "bdo",
        "bpi",
        "metrobank",
        "landbank",
        "unionbank",
        "pnb",
        "rcbc",
        "security bank",
    ])],
    pattern: concat!(
        r"(?i:bdo|bpi|metrobank|landbank|unionbank|pnb|rcbc|security bank)(?i:[ ](?:savings|account|acct\.?|acc|no\.?|number|checking))*[ ]{0,2}[:#-]?[ ]{0,2}",
        "(?P<value>[0-9](?:[ -]?[0-9]){8,15})",
        end!(),
    ),
    reach: 80,
    right: Edge::Free,
    check: Some(is_varied),
    near: &[
        "account*",
        "acct*",
        "savings",
        "deposit*",
        "transfer*",
        "send",
        "padala",
        "bayad",
        "bank*",
    ],
    needs_near: true,
    hits: &[
        "BDO savings account «001234567890»",
        "deposit to BPI «1234-5678-90»",
    ],
    misses: &["BPI 1234567890 seconds", "deposit at BDO 2019"],
    source: "Bangko Sentral ng Pilipinas; PESONet account number formats",
    ..Rule::BASE
};

pub(super) const VIETNAM: Rule = Rule {
    id: "bank/vn-account",
    about: "Vietnamese account behind a word for it or a bank's name",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Words(&[
        "stk",
        "số tài khoản",
        "so tai khoan",
        "tài khoản",
        "vietcombank",
        "techcombank",
        "vietinbank",
        "mbbank",
        "mb bank",
        "agribank",
        "bidv",
        "vpbank",
    ])],
    pattern: concat!(
        r"(?i:stk|số tài khoản|so tai khoan|tài khoản|vietcombank|techcombank|vietinbank|mb ?bank|agribank|bidv|vpbank)",
        r"[ ]{0,2}(?:[:#-]|(?i:là))?[ ]{0,2}(?P<value>[0-9](?:[ ]?[0-9]){5,18})",
        end!(),
    ),
    reach: 80,
    right: Edge::Free,
    check: Some(is_varied),
    confidence: Confidence::Likely,
    far: &["số dư", "triệu", "đồng", "vnd", "người"],
    hits: &[
        "STK: «0123456789» Vietcombank",
        "số tài khoản «1903 1234 5678 90»",
    ],
    misses: &["tài khoản 12345", "stk market 1234567"],
    source: "Ngân hàng Nhà nước Việt Nam, account numbers of 6 to 19 digits",
    ..Rule::BASE
};

pub(super) const ISRAEL: Rule = Rule {
    id: "bank/il-account",
    about: "Israeli bank, branch and account beside a word for a bank",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Digits {
        runs: &[2],
        total: 9,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>[0-9]{2}[/-][0-9]{3}[/-][0-9]{4,9}(?:[/-][0-9]{1,2})?)",
        end!()
    ),
    reach: 32,
    right: Edge::Free,
    check: Some(is_varied),
    near: &[
        "חשבון",
        "בנק",
        "סניף",
        "leumi",
        "hapoalim",
        "discount bank",
        "mizrahi*",
        "israeli bank*",
        "bank account*",
    ],
    needs_near: true,
    hits: &["חשבון בנק «12-345-678901»", "Bank Leumi «10-800-1234567»"],
    misses: &["12-345-678901 is a part", "Leumi 12-34-5678"],
    source: "Bank of Israel, account numbers: bank, branch, account",
    ..Rule::BASE
};
