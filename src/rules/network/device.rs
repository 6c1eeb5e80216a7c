//! Numbers of telephones, SIM cards and installations.

use crate::label::Label;
use crate::rules::checksum::{all_same, digit_count, digits, luhn};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[
    IMEI,
    IMEISV,
    IMSI,
    ICCID,
    MEID,
    ADVERTISING,
    ANDROID,
    INSTALLATION,
    SERIAL,
];

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

macro_rules! uuid {
    () => {
        "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}"
    };
}

/// What joins a name to its value, in code and in a sentence.
macro_rules! joint {
    () => {
        r#"["'\\]{0,2}(?:[ ]?(?i:is|ist|est|es|é|è|adalah|是|为|は))?[ ]?(?:[:=]|=>|：)?[ ]?["'\\({]{0,2}"#
    };
}

const ADVERTISING: Rule = Rule {
    id: "network/advertising-id",
    about: "Advertising id of a telephone behind its name",
    label: Label::DEVICE_ID,
    wake: &[
        Wake::Words(&[
            "idfa",
            "idfv",
            "gaid",
            "aaid",
            "adid",
            "google_aid",
            "advertising id",
            "advertising_id",
            "advertisingid",
            "advertising identifier",
            "ad id",
            "ad_id",
            "identifierforvendor",
            "vendor id",
            "广告标识符",
            "广告id",
            "oaid",
            "rdid",
        ]),
        Wake::Key(&[
            "idfa",
            "idfv",
            "gaid",
            "aaid",
            "adid",
            "advertisingid",
            "oaid",
            "identifierforvendor",
        ]),
    ],
    pattern: concat!(
        r"(?:(?i:idf[av]|gaid|aaid|adid|google_aid|advertising[ _]?id(?:entifier)?|ad[ _]id|identifierforvendor|vendor id|广告标识符|广告id|oaid|rdid)",
        joint!(),
        ")?(?P<value>",
        uuid!(),
        ")",
    ),
    reach: 96,
    check: Some(is_varied),
    confidence: Confidence::Likely,
    hits: &[
        "IDFA: «6D92078A-8246-4BA4-AE5B-76104861E7DC»",
        "gaid=«cdda802e-fb9c-47ad-9866-0794d394c912»&x",
        "Advertising ID is «cdda802e-fb9c-47ad-9866-0794d394c912»",
    ],
    misses: &[
        "id cdda802e-fb9c-47ad-9866-0794d394c912",
        "idfa 00000000-0000-0000-0000-000000000000",
        "thread id cdda802e-fb9c-47ad-9866-0794d394c912",
    ],
    source: "Apple, ASIdentifierManager; Google, Advertising ID; MSA, OAID",
    ..Rule::BASE
};

const ANDROID: Rule = Rule {
    id: "network/android-id",
    about: "Android id or UDID behind its name",
    label: Label::DEVICE_ID,
    wake: &[
        Wake::Words(&[
            "android_id",
            "android id",
            "androidid",
            "ssaid",
            "udid",
            "android-id",
        ]),
        Wake::Key(&["androidid", "udid", "ssaid"]),
    ],
    pattern: concat!(
        "(?:(?i:android[ _-]?id|ssaid|udid)",
        joint!(),
        ")?",
        "(?P<value>",
        uuid!(),
        "|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{8}-[0-9A-Fa-f]{16}|[0-9A-Fa-f]{15,16})",
    ),
    reach: 96,
    check: Some(is_varied),
    confidence: Confidence::Likely,
    hits: &[
        "android_id=«9774d56d682e549c»",
        "UDID: «00008030-001A35D40C46802E»",
        "the Android ID is «9774d56d682e549c»",
    ],
    misses: &[
        "9774d56d682e549c",
        "udid required",
        "android_id=0000000000000000",
        "androids 9774d56d682e549c",
    ],
    source: "Android, Settings.Secure; Apple, UDID",
    ..Rule::BASE
};

const INSTALLATION: Rule = Rule {
    id: "network/device-id",
    about: "Id of a device or an installation behind its name",
    label: Label::DEVICE_ID,
    wake: &[
        Wake::Words(&[
            "device_id",
            "deviceid",
            "device id",
            "device-id",
            "device_uuid",
            "device uuid",
            "installation_id",
            "installation id",
            "install_id",
            "install id",
            "machine_id",
            "machine id",
            "machineid",
            "hardware id",
            "hardware_id",
            "hwid",
            "geräte-id",
            "设备id",
            "设备号",
            "端末id",
            "机器码",
        ]),
        Wake::Key(&[
            "deviceid",
            "deviceuuid",
            "installationid",
            "installid",
            "machineid",
            "hardwareid",
            "hwid",
        ]),
    ],
    pattern: concat!(
        "(?:(?i:device[ _-]?(?:uu)?id|install(?:ation)?[ _]id|machine[ _]?id|hardware[ _]id|hwid|geräte-id|设备id|设备号|端末id|机器码)",
        joint!(),
        ")?",
        r"(?P<value>\{?",
        uuid!(),
        "|[0-9A-Fa-f]{16,64})",
    ),
    reach: 128,
    check: Some(is_varied),
    confidence: Confidence::Likely,
    hits: &[
        r#"{\"device_id\": \"«cdda802e-fb9c-47ad-9866-0794d394c912»\"}"#,
        "deviceId=«9774d56d682e549c9774d56d682e549c»",
        "Machine ID: «4c4c4544-0042-4d10-8038-b4c04f575231»",
        "设备ID：«9774d56d682e549c»",
    ],
    misses: &[
        "device_id: 5",
        "device id mismatch",
        "device_id=0x1234",
        "device cdda802e-fb9c-47ad-9866-0794d394c912",
    ],
    source: "RFC 9562; systemd, machine-id; SMBIOS",
    ..Rule::BASE
};

const SERIAL: Rule = Rule {
    id: "network/serial-number",
    about: "Serial number of a device behind the word",
    label: Label::DEVICE_ID,
    wake: &[Wake::Words(&[
        "serial number",
        "serial no",
        "serial_number",
        "serialnumber",
        "serial num",
        "serial:",
        "serial #",
        "s/n",
        "seriennummer",
        "serien-nr",
        "numéro de série",
        "n° de série",
        "número de serie",
        "numero de serie",
        "número de série",
        "nº de série",
        "numero di serie",
        "matricola",
        "serienummer",
        "numer seryjny",
        "serijski",
        "серийный номер",
        "серийник",
        "seri numarası",
        "nomor seri",
        "序列号",
        "序號",
        "シリアル番号",
        "シリアルナンバー",
        "일련번호",
        "시리얼",
        "الرقم التسلسلي",
    ])],
    pattern: concat!(
        r"(?i:serial[ _]?(?:number|no\.?|num\.?|#)?|s/n|serien-?n(?:umme)?r\.?|n(?:uméro|°) de série|n[úu]mero de s[eé]rie|nº de série|numero di serie|matricola|serienummer|numer seryjny|серийный номер|серийник|seri numarası|nomor seri|序列号|序號|シリアル番号|シリアルナンバー|일련번호|시리얼|الرقم التسلسلي)",
        r"(?:[ ]?\([a-z]{1,10}\))?",
        joint!(),
        "#?",
        "(?P<value>[A-Z0-9][A-Z0-9-]{6,22}[A-Z0-9])",
    ),
    reach: 112,
    right: Edge::Token,
    check: Some(is_serial),
    confidence: Confidence::Likely,
    hits: &[
        "Serial Number: «C02XK0AJJGH5»",
        "my laptop's S/N «5CG1234XYZ»",
        "Seriennummer «PF2ABCDE9»",
        "序列号：«SN8821KXA77»",
        "número de serie: «R58M30ABCDE»",
    ],
    misses: &[
        "serial number 1234567890",
        "Serial: ABCDEFGHIJ",
        "serial number: 2024010101",
        "serialize ABC1234567",
        "serial number EXAMPLE-A1B2C3",
    ],
    source: "Makers' support pages (Apple, HP, Lenovo, Samsung)",
    ..Rule::BASE
};

/// Fifteen digits with the check digit of the standard, not of the test network.
fn is_imei(value: &str) -> bool {
    luhn(value) && is_varied(value) && !value.starts_with("000")
}

/// More than two different characters.
fn is_varied(value: &str) -> bool {
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

/// Letters and digits, two of each at least, and nothing that efface has written.
fn is_serial(value: &str) -> bool {
    let letters = value.bytes().filter(u8::is_ascii_uppercase).count();
    let digits = digit_count(value);
    letters >= 2 && digits >= 1 && !value.starts_with("EXAMPLE") && is_varied(value)
}
