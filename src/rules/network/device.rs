//! Numbers of telephones and SIM cards.

use crate::label::Label;
use crate::rules::checksum::{all_same, digit_count, digits, luhn};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[IMEI, IMEISV, IMSI, ICCID, MEID];

const IMEI: Rule = Rule {
    id: "network/imei",
    about: "IMEI of a telephone, with its check digit, near a word for it",
    label: Label::DEVICE_ID,
    wake: &[Wake::Digits {
        runs: &[2, 6, 8, 15],
        total: 15,
        letters: 0,
    }],
    pattern: r"[0-9]{15}|[0-9]{2}[ -][0-9]{6}[ -][0-9]{6}[ -][0-9]|[0-9]{8}[ -][0-9]{6}[ -][0-9]|[0-9]{6}[ -][0-9]{2}[ -][0-9]{6}[ -][0-9]",
    reach: 32,
    left: Edge::Number,
    right: Edge::Number,
    check: Some(is_imei),
    near: &[
        "imei*",
        "имеи*",
        "имей*",
        "الايمي*",
        "آيمي*",
        "ايمي*",
        "device id",
        "device_id",
        "deviceid",
        "handset*",
        "phone",
        "*#06#",
        "stolen",
        "gerätenummer",
        "seriennummer",
        "numéro de série",
        "número de serie",
        "串号",
        "手机串号",
        "序列号",
        "端末識別番号",
        "機種",
        "단말기",
        "серийный",
        "nomor imei",
        "имей*",
        "ايمي",
        "الآيمي",
        "آيمي",
        "端末*",
        "단말*",
        "휴대폰*",
        "телефон*",
        "الهاتف",
        "لهاتفي",
        "هاتفي",
        "cihaz",
    ],
    needs_near: true,
    far: &["order*", "tracking*", "timestamp*"],
    confidence: Confidence::Certain,
    hits: &[
        "IMEI: «490154203237518»",
        "the IMEI is «49-015420-323751-8».",
        "imei1=«49 015420 323751 8»",
        "手机串号是«490154203237518»。",
        r#"{"imei":"«490154203237518»"}"#,
    ],
    misses: &[
        "490154203237518",
        "IMEI 490154203237519",
        "imei 000000000000000",
        "imei: 49015420323751",
    ],
    source: "3GPP TS 23.003, section 6.2 (example number of the GSMA)",
    ..Rule::BASE
};

const IMEISV: Rule = Rule {
    id: "network/imeisv",
    about: "IMEI with the version of its software, near the word",
    label: Label::DEVICE_ID,
    wake: &[Wake::Digits {
        runs: &[2, 16],
        total: 16,
        letters: 0,
    }],
    pattern: r"[0-9]{16}|[0-9]{2}[ -][0-9]{6}[ -][0-9]{6}[ -][0-9]{2}",
    reach: 32,
    left: Edge::Number,
    right: Edge::Number,
    check: Some(is_varied),
    near: &["imeisv*", "imei-sv", "imei sv", "imei/sv"],
    needs_near: true,
    hits: &[
        "IMEISV «4901542032375101»",
        "imei/sv: «49-015420-323751-01»",
    ],
    misses: &["4901542032375101", "imeisv 490154203237510"],
    source: "3GPP TS 23.003, section 6.2.2",
    ..Rule::BASE
};

const IMSI: Rule = Rule {
    id: "network/imsi",
    about: "IMSI of a SIM card near the word",
    label: Label::DEVICE_ID,
    wake: &[Wake::Digits {
        runs: &[3, 14, 15],
        total: 14,
        letters: 0,
    }],
    pattern: r"[0-9]{14,15}|[0-9]{3}[ -][0-9]{2,3}[ -][0-9]{9,10}",
    reach: 24,
    left: Edge::Number,
    right: Edge::Number,
    check: Some(is_imsi),
    near: &[
        "imsi*",
        "subscriber identity",
        "supi",
        "sim id",
        "mcc",
        "国际移动用户识别码",
        "teilnehmerkennung",
    ],
    needs_near: true,
    hits: &[
        "IMSI: «262019876543210»",
        "imsi=«001010123456789»",
        "the IMSI «310 150 123456789»",
    ],
    misses: &[
        "262019876543210",
        "imsi 862019876543210",
        "imsi 2620198765432",
    ],
    source: "3GPP TS 23.003, section 2.2; ITU-T E.212, list of mobile country codes",
    ..Rule::BASE
};

const ICCID: Rule = Rule {
    id: "network/iccid",
    about: "Number of a SIM card (ICCID), with its check digit",
    label: Label::DEVICE_ID,
    wake: &[Wake::Digits {
        runs: &[4, 5, 6, 18, 19, 20],
        total: 18,
        letters: 0,
    }],
    sift: Some(is_telecom),
    pattern: r"89[0-9]{16,18}|89[0-9]{2,4}(?:[ -][0-9]{1,4}){3,5}",
    reach: 32,
    left: Edge::Number,
    right: Edge::Number,
    check: Some(is_iccid),
    confidence: Confidence::Certain,
    hits: &[
        "ICCID: «8949001012345678902»",
        "SIM «89490200001234567892», «8949 0010 1234 5678 902»",
    ],
    misses: &[
        "89490200001234567893",
        "8900000000000000000",
        "tracking 89490200001234567891",
    ],
    source: "ITU-T E.118",
    ..Rule::BASE
};

const MEID: Rule = Rule {
    id: "network/meid",
    about: "MEID or ESN of a telephone behind the word",
    label: Label::DEVICE_ID,
    wake: &[Wake::Words(&["meid", "pesn"]), Wake::Key(&["meid"])],
    pattern: r#"(?:(?i:meid|pesn)(?i:[ _-]?(?:hex|dec|number|no\.?))?["']?[ ]?[:=#]?[ ]?["']?)?(?P<value>[0-9]{18}|[A-Fa-f0-9]{14}|[0-9A-Fa-f]{8})"#,
    reach: 64,
    check: Some(is_varied),
    confidence: Confidence::Likely,
    hits: &["MEID: «A10000009296F2»", "meid dec «270113177609606898»"],
    misses: &["meid", "MEID 0000", "A10000009296F2"],
    source: "3GPP2 S.R0048",
    ..Rule::BASE
};

/// Fifteen digits with the check digit of the standard, not of the test network.
fn is_imei(value: &str) -> bool {
    luhn(value) && is_varied(value) && !value.starts_with("000")
}

/// More than two different characters.
pub(super) fn is_varied(value: &str) -> bool {
    let mut kinds = [0u8; 3];
    let mut seen = 0;
    for byte in value.bytes().filter(u8::is_ascii_alphanumeric) {
        if !kinds[..seen].contains(&byte) {
            if seen == 2 {
                return true;
            }
            kinds[seen] = byte;
            seen += 1;
        }
    }
    false
}

/// The mobile country codes of the regions, 2 to 7; 901 to 999 for the world and tests, 001.
fn is_imsi(value: &str) -> bool {
    let code = digits(value)
        .take(3)
        .fold(0, |code, digit| code * 10 + u32::from(digit));
    let region = matches!(code, 1 | 200..=799 | 901 | 999);
    region && (14..=15).contains(&digit_count(value)) && !all_same(value)
}

/// `89`, telecommunications, begins the number.
fn is_telecom(text: &[u8], at: usize) -> bool {
    text[at..].starts_with(b"89") && text.get(at + 2).is_some_and(|b| *b != b'0')
}

/// Nineteen or twenty digits that pass the check.
fn is_iccid(value: &str) -> bool {
    (19..=20).contains(&digit_count(value)) && luhn(value) && is_varied(value)
}
