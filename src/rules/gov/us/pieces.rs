//! What the rules for the numbers of states have in common: how a number begins and ends, and the
//! words that all countries share.

/// The end of a number: nothing that joins it to more digits or letters. A comma may, for lists.
macro_rules! end {
    () => {
        r"(?:\z|[^-./:+0-9A-Za-z]|[-./:+](?:\z|[^0-9A-Za-z]))"
    };
}

/// Several lists of words as one.
macro_rules! words {
    ($($list:expr),+ $(,)?) => {{
        const COUNT: usize = 0 $(+ $list.len())+;
        const ALL: [&str; COUNT] = {
            let mut all = [""; COUNT];
            let mut at = 0;
            $(
                let mut from = 0;
                while from < $list.len() {
                    all[at] = $list[from];
                    at += 1;
                    from += 1;
                }
            )+
            assert!(at == COUNT);
            all
        };
        &ALL
    }};
}

pub(crate) use {end, words};

/// A number begins here, and not in the middle of a longer one: behind `Nr.` or `:` it may stand,
/// behind `12.`, `+` or `EXAMPLE-` it may not.
pub(crate) fn free(text: &[u8], at: usize) -> Option<usize> {
    let before = |back: usize| at.checked_sub(back).map(|i| text[i]);
    let joined = match before(1) {
        Some(b'+') => true,
        Some(b'-') => before(2).is_some_and(|b| b.is_ascii_alphanumeric()),
        Some(b'.' | b'/') => before(2).is_some_and(|b| b.is_ascii_digit()),
        _ => false,
    };
    (!joined).then_some(at)
}

/// Whether two digits each are a month and a day, or a year in a century with them: `YYMMDD`.
pub(crate) fn is_yymmdd(digits: &[u8]) -> bool {
    let two = |at: usize| match digits.get(at..at + 2) {
        Some(&[tens @ b'0'..=b'9', ones @ b'0'..=b'9']) => (tens - b'0') * 10 + ones - b'0',
        _ => u8::MAX,
    };
    let last = match two(2) {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 29,
        _ => 0,
    };
    two(0) < 100 && (1..=last).contains(&two(4))
}

/// Words for a passport.
#[rustfmt::skip]
pub(crate) const PASSPORT: &[&str] = &[
    "huzhao*", "ryoken*", "yeogwon*", "pasporta*", "zagranpasport*",
    "passport*", "reisepass*", "passeport*", "pasaporte*", "passaporte*", "passaporto*",
    "paspoort*", "paspor*", "paszport*", "passnummer*", "passnr*", "护照*", "护照", "旅行证件*", "護照*", "パスポート*",
    "旅券*", "여권*", "паспорт*", "загранпаспорт*", "pasaport*", "جواز*", "الجواز*", "بجواز*", "لجواز*",
    "جوازي", "وجواز*", "passets", "passet", "mitt pass", "pass nr", "pass-nr", "pass nummer", "passnummer*", "passnumret", "mein pass", "meines passes", "pass, nr", "pass:",
];

/// Words for a driving licence.
#[rustfmt::skip]
pub(crate) const LICENCE: &[&str] = &[
    "jiazhao*", "jiashizheng*", "menkyo*", "voditelsk*",
    "dln", "dln:",
    "driver's licen*", "drivers licen*", "driver licen*", "driving licen*", "drivers' licen*",
    "driver_licen*", "drivers_licen*", "driverlicen*", "driverslicen*", "driving_licen*",
    "drivinglicen*", "driver's lic", "drivers lic", "dl number", "dl no", "dl#", "dl #", "dl:",
    "dl_number", "dl_no", "dlnumber", "führerschein*", "fuehrerschein*", "permis de conduire",
    "licencia de conduc*", "licencia de manejo", "licencia_conducir", "carnet de conducir",
    "carteira de motorista", "carteira de habilitação", "carta de condução", "patente di guida",
    "rijbewijs*", "prawo jazdy", "prawa jazdy", "körkort*", "sürücü belgesi", "ehliyet*",
    "водительск*", "驾照*", "驾驶证*", "駕照*", "運転免許*", "免許証*", "운전면허*", "면허번호*", "면허증*", "رخصة القيادة",
    "رخصة قيادت*", "رخصة قياد*", "رخصة السياقة", "رخصة السواقة", "رخصة سواق*", "رخصة سياق*", "رخصتي", "رخصة", "fahrerlaubnis*", "permis de conduire*", "n° de permis", "numéro de permis",
    "permiso de conducir*", "carné de conducir*", "licencia de conducir*", "numero patente", "patente n", "numero della mia patente", "la mia patente", "nomor sim", "no. sim", "no sim",
    "cnh", "nº da cnh", "körkortsn*", "körkortet*", "prawem jazdy", "prawie jazdy", "ehliyetim*", "sürücü belge*", "водительских прав", "водительские права", "права номер", "ву №",
    "surat izin mengemudi", "numero di patente", "numero della patente", "patente n", "номер прав", "номера прав", "ву номер", "رقم الرخصة", "رقم رخصتي", "numéro de permis", "n° de permis",
];

/// Words for the number of a taxpayer.
#[rustfmt::skip]
pub(crate) const TAX: &[&str] = &[
    "tax id*", "tax_id*", "taxid*", "tax-id*", "tax number*", "tax_number*", "taxnumber*",
    "taxpayer*", "tax identification*", "steuernummer*", "steuer-id*", "steueridentifikation*",
    "numéro fiscal*", "identifiant fiscal*", "número fiscal*", "numero fiscal*",
    "identificación tributaria", "identificación fiscal", "identificação fiscal",
    "codice fiscale*", "belastingnummer*", "fiscaal nummer*", "nomor pajak", "npwp*", "税号*",
    "纳税人*", "稅號*", "納税者番号*", "납세자*", "инн", "vergi numara*", "vergi no",
    "numer podatkowy", "skattenummer*", "الرقم الضريبي",
];

/// Words for the number of a person in a country, and the card it stands on.
#[rustfmt::skip]
pub(crate) const NATIONAL: &[&str] = &[
    "national id*", "national_id*", "nationalid*", "national identi*", "identity card*",
    "identity number*", "identity document*", "identity_number*", "identitycard*", "id card*",
    "id_card*", "idcard*", "personalausweis*", "ausweisnummer*", "ausweis-nr*",
    "carte d'identité*", "pièce d'identité*", "documento de identi*", "documento nacional*",
    "carteira de identidade", "carta d'identità", "identiteitskaart*", "identiteitsnummer*",
    "kartu identitas", "nomor identitas", "身份证*", "身分證*", "身分証*", "신분증*",
    "удостоверение личности", "kimlik no", "kimlik numara*", "dowód osobisty", "dowodu osobistego",
    "id-kort*", "رقم الهوية", "بطاقة الهوية",
];

/// Not one digit over and over: what people write where a number is wanted.
pub(crate) fn is_varied(value: &str) -> bool {
    !crate::rules::checksum::all_same(value)
}
