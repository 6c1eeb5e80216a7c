//! Blocks that the files of Asia, Oceania and Africa share: defaults of a rule, words in many
//! languages, and what a date is.

use crate::label::Label;
use crate::rules::checksum::{all_same, digits};
use crate::rules::{Edge, Rule, Wake};

/// A number that says what it is only beside a word for it.
pub(crate) const NUMBER: Rule = Rule {
    label: Label::NATIONAL_ID,
    begin: Some(begin_free),
    right: Edge::Number,
    reach: 40,
    needs_near: true,
    ..Rule::BASE
};

/// A passport's number beside a word for it.
pub(crate) const PASSPORT: Rule = Rule {
    label: Label::PASSPORT,
    near: PASSPORT_WORDS,
    ..NUMBER
};

/// The number of a driving licence beside a word for it.
pub(crate) const LICENCE: Rule = Rule {
    label: Label::DRIVER_LICENSE,
    near: LICENCE_WORDS,
    ..NUMBER
};

/// Digits behind so many letters: lengths of the first run, and the fewest digits in all.
pub(crate) const fn run(letters: u8, runs: &'static [u8], total: u8) -> Wake {
    Wake::Digits {
        runs,
        total,
        letters,
    }
}

/// What may follow digits in threes: not one more group of three.
macro_rules! no_group {
    () => {
        r"(?:\z|[^ ]|[ ](?:\z|[^0-9]|[0-9]{1,2}(?:\z|[^0-9])|[0-9]{4}))"
    };
}
pub(crate) use no_group;

/// One list of several lists of words.
macro_rules! words {
    ($($list:expr),+ $(,)?) => {{
        const LISTS: &[&[&str]] = &[$($list),+];
        const N: usize = $crate::rules::gov::cn::shared::count(LISTS);
        const ALL: &[&str] = &$crate::rules::gov::cn::shared::join::<N>(LISTS);
        ALL
    }};
}
pub(crate) use words;

/// How many words the lists have.
pub(crate) const fn count(lists: &[&[&str]]) -> usize {
    let (mut sum, mut list) = (0, 0);
    while list < lists.len() {
        sum += lists[list].len();
        list += 1;
    }
    sum
}

/// The words of all lists.
pub(crate) const fn join<const N: usize>(lists: &[&[&'static str]]) -> [&'static str; N] {
    let mut all = [""; N];
    let (mut at, mut list) = (0, 0);
    while list < lists.len() {
        let mut word = 0;
        while word < lists[list].len() {
            all[at] = lists[list][word];
            at += 1;
            word += 1;
        }
        list += 1;
    }
    all
}

/// Words for a document that tells who somebody is.
#[rustfmt::skip]
pub(crate) const IDENTITY: &[&str] = &[
    "national id*", "national_id*", "nationalid*", "national-id*", "national number", "identity card*",
    "identity_card*", "identitycard*", "identity number*", "identity_number*", "identity no", "identity document*",
    "id card*", "id_card*", "idcard*", "citizen id*", "citizenid*", "citizen_id*", "citizenship number*",
    "personalausweis*", "ausweis*", "carte d'identité", "pièce d'identité", "numéro d'identité",
    "documento de identidad", "número de identidad", "carta d'identità", "documento d'identità",
    "documento de identidade", "identiteitskaart*", "identiteitsbewijs*", "kartu identitas", "nomor identitas",
    "身份证*", "身分证*", "身份證*", "身分證*", "身分証*", "证件号*", "證件號*", "신분증*", "удостоверени*",
    "kimlik*", "dowód osobisty", "dowodu osobistego", "legitimation*", "id-kort*", "هوية", "الهوية",
    "بطاقة شخصية", "البطاقة الشخصية",
];

/// The same without the words of countries whose numbers have a check digit: for values that are
/// only so many digits.
#[rustfmt::skip]
pub(crate) const IDENTITY_PLAIN: &[&str] = &[
    "national id*", "national_id*", "nationalid*", "national-id*", "identity card*", "identity_card*", "identity number*",
    "id card*", "id_card*", "idcard*", "carte d'identité nationale", "kartu identitas", "国民身份*", "هوية", "الهوية",
];

/// The same without a word of any one country's: for values of other countries with a check digit
/// that nothing else has.
#[rustfmt::skip]
pub(crate) const ANY_STATE: &[&str] = &[
    "national id*", "national_id*", "nationalid*", "national-id*", "identity number*", "identity_number*", "identitynumber*",
    "ausweisnummer*", "ausweis-nr*", "numéro d'identité*", "numéro national*", "identifiant national*", "número de identidad*", "documento de identidad*", "documento de identidade*",
    "nomor identitas*", "身份证号*", "证件号*", "證件號*", "身分証番号*", "個人識別番号*",
];

/// The same in words that speak of other numbers as well: for values with a check digit.
pub(crate) const ID_NUMBER: &[&str] = &[
    "id number*",
    "id_number*",
    "idnumber*",
    "id no",
    "id no.",
    "id_no",
    "idno",
    "identification number*",
    "identification no*",
    "id#",
    "my id",
    "ic no",
];

/// Words for a taxpayer's number.
#[rustfmt::skip]
pub(crate) const TAX: &[&str] = &[
    "tax id*", "tax_id*", "taxid*", "tax number*", "tax_number*", "taxnumber*", "tax no*", "tax_no*", "tax code*",
    "tax_code*", "taxcode*", "tax identification*", "tax reference*", "tax file*", "taxpayer*", "tin", "tin no*", "vat",
    "vat no*", "vat_id*", "vatid*", "steuernummer*", "steuer-id*", "steueridentifikation*", "umsatzsteuer*",
    "numéro fiscal", "identifiant fiscal", "numéro de tva", "número fiscal", "identificación fiscal",
    "identificação fiscal", "belastingnummer*", "btw-nummer*", "skattenummer*",
    "税号*", "稅號*", "纳税人*", "納稅人*", "税务登记*", "納税者番号*", "납세자*", "세금*", "налог*", "инн", "vergi*",
    "numer podatkowy", "الضريبي", "ضريبي",
];

/// The same without the words of countries whose numbers have a check digit: for values that are
/// only so many digits.
#[rustfmt::skip]
pub(crate) const TAX_PLAIN: &[&str] = &[
    "tax id*", "tax_id*", "taxid*", "tax number*", "tax_number*", "taxnumber*", "tax no*", "tax_no*",
    "tax identification*", "taxpayer*", "tin", "tin no*", "tin number*", "tin_no*",
    "identificación fiscal", "nomor pajak", "税务编号*", "налоговый номер*", "vergi no*", "numer podatkowy", "الضريبي", "ضريبي",
];

/// Words for the register of companies.
#[rustfmt::skip]
pub(crate) const COMPANY: &[&str] = &[
    "company registration*", "company_registration*", "company number*", "company_number*", "companynumber*",
    "company no*", "company id*", "company_id*", "business registration*", "business_registration*",
    "business number*", "business_number*", "businessnumber*", "business no*", "registration no*", "reg no",
    "corporate number*", "corporate_number*", "corporatenumber*", "entity number*",
    "firmennummer*", "unternehmensnummer*", "numéro d'entreprise", "registre du commerce", "registro mercantil",
    "número de empresa", "numero d'impresa", "nomor perusahaan", "企业代码*", "公司注册号*", "公司编号*", "会社番号*",
];

/// Words for a passport.
#[rustfmt::skip]
pub(crate) const PASSPORT_WORDS: &[&str] = &[
    "เลขหนังสือ*", "huzhao*", "ryoken*", "yeogwon*", "pasporta*", "zagranpasport*",
    "passport*", "pass no*", "ppt no*", "travel document*", "reisepass*", "passnummer*", "passeport*", "pasaporte*",
    "passaporte*", "passaporto*", "paspoort*", "paspor*", "pasport*", "paszport*", "pasaport*", "pass-nr*", "паспорт*",
    "护照*", "護照*", "旅券*", "パスポート*", "여권*", "جواز*", "پاسپورٹ", "hộ chiếu", "ho chieu", "หนังสือเดินทาง*",
    "พาสปอร์ต*", "पासपोर्ट*", "পাসপোর্ট*", "pasipoti",
];

/// Words for a driving licence.
#[rustfmt::skip]
pub(crate) const LICENCE_WORDS: &[&str] = &[
    "jiazhao*", "jiashizheng*", "menkyo*", "voditelsk*", "licence number*", "licence no*", "licence_number*",
    "driver licen*", "driver's licen*", "drivers licen*", "drivers' licen*", "driving licen*", "driver_licen*",
    "drivers_licen*", "driverlicen*", "driverslicen*", "driving_licen*", "drivinglicen*", "dl no*",
    "dl number*", "dl_number*", "führerschein*", "fuehrerschein*", "permis de conduire", "licencia de conducir",
    "licencia de manejo", "carnet de conducir", "carteira de motorista", "carta de condução",
    "patente di guida", "rijbewijs*", "prawo jazdy", "prawa jazdy", "körkort*", "ehliyet*", "sürücü belgesi",
    "водительск*", "驾照*", "驾驶证*", "驾驶执照*", "駕照*", "駕駛執照*", "駕駛證*", "운전면허*",
    "면허증*", "رخصة القيادة", "رخصة قيادة", "surat izin mengemudi",
];

/// Words for a health insurance.
#[rustfmt::skip]
pub(crate) const HEALTH: &[&str] = &[
    "health insurance*", "health_insurance*", "health card*", "health id*", "health_id*", "healthid*",
    "health number*", "insurance card*", "krankenversicher*", "versichertennummer*", "assurance maladie",
    "carte vitale", "seguro médico", "seguro de salud", "tessera sanitaria", "plano de saúde", "zorgverzekering*",
    "asuransi kesehatan", "医保*", "醫保*", "健保*", "健康保険*", "保険証*", "건강보험*", "ubezpieczen*", "sjukförsäkring*",
    "sağlık sigort*", "медицинск*", "التأمين الصحي",
];

/// Words for what else has digits in groups.
#[rustfmt::skip]
pub(crate) const OTHER: &[&str] = &[
    "range", "part", "part no", "part number", "sku", "model", "serial*", "isbn", "issn", "order*", "invoice*",
    "tracking*", "ticket*", "version", "oid", "catalog*", "item", "phone", "tel", "fax", "bestell*", "artikel*",
    "commande", "pedido", "resi", "pesanan", "订单*", "单号", "訂單*", "型号*", "注文*", "주문*", "заказ*",
];

/// Countries whose numbers have a check digit or a shape of their own: where one is named, digits
/// that fail there are not the number of a country that has neither.
#[rustfmt::skip]
pub(crate) const ABROAD: &[&str] = &[
    "german*", "french", "dutch", "belgian*", "austrian*", "swiss", "italian*", "spanish", "portuguese", "polish", "czech*",
    "slovak*", "sloven*", "hungarian*", "romanian*", "bulgarian*", "greek*", "croatian*", "serbian*", "lithuanian*", "latvian*",
    "estonian*", "finnish", "swedish", "norwegian*", "danish", "icelandic*", "irish", "turkish*", "ukrainian*", "russian*",
    "israeli*", "south african*", "rsa id*", "sa id", "sars", "id-nommer*", "thai*", "korean*", "japanese", "chinese", "taiwanese", "malaysian*",
    "singapore*", "indian*", "brazilian*", "argentin*", "chilean*", "mexican*", "colombian*", "canadian*", "australian*",
    "new zealand*", "british", "hmrc", "unique taxpayer*", "utr", "afm", "dgfip", "numéro fiscal de référence",
];

/// A day that is in the calendar.
pub(crate) fn is_day(year: u32, month: u32, day: u32) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// Six digits that are year, month and day, in one century or the other.
pub(crate) fn is_yymmdd(six: u64) -> bool {
    let (year, month, day) = (six / 10_000, six / 100 % 100, six % 100);
    // A day that only a leap year has is right for 1900 or 2000 alike, but for the year 00.
    is_day(2000 + year as u32, month as u32, day as u32)
}

/// The digits of `value` from the place `from` to before `to`, as a number.
pub(crate) fn part(value: &str, from: usize, to: usize) -> u64 {
    digits(value)
        .skip(from)
        .take(to - from)
        .fold(0, |number, digit| number * 10 + u64::from(digit))
}

/// Not only one digit over and over, and not the digits in their order.
pub(crate) fn is_number(value: &str) -> bool {
    let steps = || digits(value).zip(digits(value).skip(1));
    !all_same(value) && !steps().all(|(a, b)| b == (a + 1) % 10)
}

/// The letters and digits of `value`, in capitals.
pub(crate) fn plain(value: &str) -> impl DoubleEndedIterator<Item = u8> + '_ {
    value
        .bytes()
        .filter(u8::is_ascii_alphanumeric)
        .map(|byte| byte.to_ascii_uppercase())
}

/// Not in the middle of a longer chain: no point, hyphen, slash or plus joins it to a letter or
/// digit before it, no colon to a digit. A point behind a short word does not: `No.123`. And a
/// group of digits among groups with blanks between them is not the first of them.
pub(crate) fn begin_free(text: &[u8], at: usize) -> Option<usize> {
    let before = |back: usize| at.checked_sub(back).map(|i| text[i]);
    let alnum = |byte: Option<u8>| byte.is_some_and(|b| b.is_ascii_alphanumeric());
    let digit = |byte: Option<u8>| byte.is_some_and(|b| b.is_ascii_digit());
    let letter = |back: usize| before(back).is_some_and(|b| b.is_ascii_alphabetic());
    let chained = match before(1) {
        Some(b'.') => {
            let word = (2..6).take_while(|&back| letter(back)).count();
            let short = matches!(word, 2 | 3)
                && !matches!(before(2 + word), Some(b'.' | b'-' | b'0'..=b'9'));
            alnum(before(2)) && !short
        }
        Some(b'-' | b'/' | b'+') => alnum(before(2)),
        Some(b':') => digit(before(2)),
        Some(b' ') if digit(before(2)) => {
            let run = text[at..]
                .iter()
                .take(5)
                .take_while(|b| b.is_ascii_digit())
                .count();
            run < 5 && text.get(at + run) == Some(&b' ') && digit(text.get(at + run + 1).copied())
        }
        _ => false,
    };
    (!chained).then_some(at)
}

/// The same, where two letters that belong to the value may stand apart: `DL-04`, `WB/01`.
pub(crate) fn begin_two_letters(text: &[u8], at: usize) -> Option<usize> {
    if !text[at].is_ascii_digit() {
        return begin_free(text, at);
    }
    let start = at.checked_sub(3)?;
    let letters = text[start..at - 1].iter().all(u8::is_ascii_alphabetic);
    let more = start > 0 && text[start - 1].is_ascii_alphanumeric();
    let apart = matches!(text[at - 1], b' ' | b'-' | b'/');
    begin_free(text, start).filter(|_| letters && apart && !more)
}
