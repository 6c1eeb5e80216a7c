//! Ids of devices and of what is installed on them, behind their names.

use super::device::is_varied;
use crate::label::Label;
use crate::rules::checksum::digit_count;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[ADVERTISING, ANDROID, INSTALLATION, SERIAL];

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

/// Letters and digits, two of each at least, and nothing that efface has written.
pub(super) fn is_serial(value: &str) -> bool {
    let letters = value.bytes().filter(u8::is_ascii_uppercase).count();
    let digits = digit_count(value);
    letters >= 2 && digits >= 1 && !value.starts_with("EXAMPLE") && is_varied(value)
}
