//! What the countries of Western Europe share: words for a document in many languages, and where
//! a number may begin.
//!
//! A list of words is a macro that takes the country's own words and puts the common ones behind
//! them. An underscore and a change of case are edges of words, so keys such as `tax_id` are
//! listed beside `tax id`.

use crate::rules::Wake;
use crate::rules::checksum::digits;

/// Words for a passport.
macro_rules! passport_words {
    ($($own:literal),* $(,)?) => {
        &[
            $($own,)*
            "passport*", "reisepass*", "reisepaß*", "passnummer*", "pass-nr*", "passnr*",
            "passeport*", "pasaporte*", "passaporto*", "passaporte*", "paspoort*", "paspor*",
            "paszport*", "pasaport*", "паспорт*", "загранпаспорт*", "护照*", "護照*",
            "旅券*", "パスポート*", "여권*", "جواز*",
            "pass_nr*",
        ]
    };
}

/// Words for a driving licence.
macro_rules! driver_words {
    ($($own:literal),* $(,)?) => {
        &[
            $($own,)*
            "driving licen*", "driver licen*", "driver's licen*", "drivers licen*",
            "licence number*", "licence_number*",
            "driving_licen*", "driver_licen*", "drivers_licen*", "drivinglicen*", "driverlicen*",
            "driverslicen*", "driver number*", "driver_number*", "licence to drive",
            "führerschein*", "fuehrerschein*", "führerausweis*", "fahrerlaubnis*",
            "permis de conduire", "numéro de permis", "n° de permis", "permis_de_conduire",
            "permis_conduire", "permiso de conducir", "permiso de conducción",
            "permiso de circulación", "carnet de conducir", "licencia de conducir", "patente",
            "licenza di condurre", "rijbewijs*", "carta de condução",
            "carta_de_conducao", "carta de conducao", "carteira de motorista", "licença de condução",
            "izin mengemudi", "prawo jazdy", "prawa jazdy", "körkort*", "ehliyet*",
            "sürücü belgesi*", "водительск*", "驾驶证*", "驾照*", "驾驶执照*", "運転免許*",
            "免許証*", "운전면허*", "رخصة القيادة", "رخصة قيادة",
            "permisconduire*", "numeropermis*", "numero_permis*", "carta_conducao*", "cartaconducao*", "carnet_conducir*", "permiso_conducir*", "licencia_conducir*", "führerschein_nr*", "patenteguida*", "rijbewijsnummer*",
        ]
    };
}

/// Words for an identity card, and for the number by which a state knows a person.
macro_rules! identity_words {
    ($($own:literal),* $(,)?) => {
        &[
            $($own,)*
            "id card*", "identity card*", "idcard*", "id_card*", "identity_card*", "identitycard*",
            "id document*", "identity document*", "id_document*", "document_number",
            "documentnumber", "national id*", "national_id*", "nationalid*", "national number*",
            "national_number*", "national identity*", "national identification*", "citizen id*",
            "citizen_id*", "citizen number*", "personal id*", "personal_id*", "personalid*",
            "personal identification*", "identification number*", "ausweis*", "personalausweis*",
            "personenkennzahl*", "carte d'identité*", "carte d'identite*", "carte nationale*",
            "pièce d'identité*", "numéro national*", "identifiant national*", "carta d'identità",
            "carta d'identita*", "documento d'identità", "documento d'identita*",
            "documento de identidad*", "documento de identidade*", "número de identidad*",
            "bilhete de identidade", "cédula*", "identiteitskaart*", "identiteitsbewijs*",
            "id-kaart*", "nomor identitas*", "nomor induk*", "kartu identitas*", "dowód osobist*",
            "dowodu osobist*", "id-kort*", "personnummer*", "kimlik*", "удостоверени*",
            "личный номер", "идентификационн*", "身份证*", "身份號*", "身份号*", "證件號*",
            "证件号*", "身分証*", "個人識別*", "신분증*", "주민등록*", "بطاقة الهوية",
            "رقم الهوية", "الرقم الوطني",
            "carte_identite*", "carteidentite*", "carte_nationale*", "carta_identita*", "cartaidentita*", "documento_identidad*", "documentoidentidad*", "cartao_cidadao*", "cartaocidadao*", "cartao de cidadao*", "personalausweis_nr*", "ausweis_nr*", "identiteitskaart_nr*", "identity number*", "identity_number*", "identitynumber*", "identity no*",
        ]
    };
}

/// Words for the number of a taxpayer.
macro_rules! tax_words {
    ($($own:literal),* $(,)?) => {
        &[
            $($own,)*
            "tax id*", "tax_id*", "taxid*", "tax-id*", "tax number*", "tax_number*", "taxnumber*",
            "tax no*", "tax ref*", "tax_ref*", "tax code*", "tax_code*", "taxcode*", "tin",
            "tax identification*", "tax_identification*", "taxpayer*", "fiscal number*",
            "fiscal_number*", "fiscal code*", "steuer-id*", "steuerid*", "steuer_id*",
            "steueridentifikation*", "identifiant fiscal*", "numéro fiscal*", "numero fiscal*",
            "n° fiscal*", "numero_fiscal*", "número fiscal*", "identificación fiscal",
            "identificação fiscal", "codice fiscale", "codice_fiscale", "codicefiscale",
            "fiscaal nummer*", "belastingnummer*", "npwp*", "nomor pajak*", "wajib pajak*",
            "numer podatkowy*", "numer identyfikacji podatkowej", "skattenummer*", "vergi no*",
            "vergi numara*", "vergi kimlik*", "инн", "налогов*", "税号*", "稅號*", "纳税人*",
            "納稅人*", "納税者*", "税務番号*", "납세자*", "납세번호*", "الرقم الضريبي",
            "numerofiscal*", "identifiant_fiscal*", "identifiantfiscal*", "numero_identificacion_fiscal*", "identificacion_fiscal*", "identificacao_fiscal*", "identificacao fiscal", "identificacion fiscal", "tax reference*", "tax_reference*", "taxreference*",
        ]
    };
}

/// Words for a number under which value added tax is paid.
macro_rules! vat_words {
    ($($own:literal),* $(,)?) => {
        &[
            $($own,)*
            "vat", "vat-id*", "vatid*", "vat_id*", "vatin", "vatno*", "vatnumber*", "vatreg*",
            "ust-id*", "ustid*", "ust.-id*", "ust_id*", "ust id*", "umsatzsteuer*", "mwst*",
            "mehrwertsteuer*", "uid-nummer*", "tva", "tva intracom*", "n°tva", "iva", "nif-iva",
            "nif iva", "vies", "partita iva", "p.iva", "p. iva", "piva", "partitaiva",
            "partita_iva", "btw*", "omzetbelasting*", "moms*", "kdv", "ндс", "ppn", "podatek vat",
            "增值税*", "增值稅*", "付加価値税*", "부가가치세*", "부가세*", "ضريبة القيمة المضافة",
            "numero_tva*", "numerotva*", "num_tva*", "tva_intra*", "tvaintra*", "umsatzsteuer_id*", "vat_reg*", "n° tva*",
        ]
    };
}

/// Words for the number of a person with the social security.
macro_rules! social_words {
    ($($own:literal),* $(,)?) => {
        &[
            $($own,)*
            "social security*", "social_security*", "socialsecurity*", "social-security*", "ssn",
            "social insurance*", "social_insurance*", "national insurance*", "pension insurance*",
            "sozialversicherung*", "rentenversicherung*", "sécurité sociale", "securite sociale",
            "sécu", "assurance sociale", "seguridad social", "seguro social", "segurança social",
            "seguranca social", "sicurezza sociale", "previdenza sociale", "sociale zekerheid*",
            "sociale verzekering*", "jaminan sosial*", "ubezpieczeni*", "socialförsäkring*",
            "sosyal güvenlik*", "социальн*", "снилс", "社保*", "社会保险*", "社會保險*",
            "社会保障*", "社会保険*", "국민연금*", "사회보장*", "사회보험*",
            "الضمان الاجتماعي", "التأمينات الاجتماعية",
            "securite_sociale*", "securitesociale*", "numerosecu*", "numsecu*", "seguridad_social*", "seguridadsocial*", "seguranca_social*", "segurancasocial*", "sicurezza_sociale*", "sozialversicherungs_nr*", "nationalinsurance*",
        ]
    };
}

/// Words for the number of a business in a register.
macro_rules! company_words {
    ($($own:literal),* $(,)?) => {
        &[
            $($own,)*
            "company number*", "company no*", "company reg*", "company_number*", "company_reg*",
            "companynumber*", "company id*", "company_id", "companyid", "registered number*",
            "business number*", "business id*",
            "business_id", "commercial register*", "trade register*", "business register*",
            "handelsregister*", "firmenbuch*", "registre du commerce*", "registre de commerce*",
            "numéro d'entreprise*", "registro mercantil*", "registro delle imprese",
            "registro imprese", "chamber of commerce*", "registo comercial",
            "nomor perusahaan*", "numer firmy*", "organisationsnummer*", "ticaret sicil*",
            "торгов*", "工商注册*", "公司注册*", "公司編號*", "公司编号*", "企業番号*",
            "法人番号*", "法人登記*", "사업자등록*", "법인등록*", "السجل التجاري",
            "numero_entreprise*", "companyreg*",
        ]
    };
}

/// Words for the number of a person with a health service or an insurer.
macro_rules! health_words {
    ($($own:literal),* $(,)?) => {
        &[
            $($own,)*
            "health insurance*", "health_insurance*", "healthinsurance*", "health card*",
            "health_card*", "health id*", "health_id*", "health number*", "health_number*",
            "health service number*", "ehic*", "krankenversicher*", "krankenkasse*",
            "gesundheitskarte*", "assurance maladie", "carte vitale", "carte européenne",
            "tarjeta sanitaria", "seguro médico", "tessera sanitaria", "tessera_sanitaria",
            "cartão de saúde", "zorgverzeker*", "zorgpas*", "bpjs*", "asuransi kesehatan*",
            "ubezpieczenie zdrowotne", "ubezpieczenia zdrowotnego", "sjukförsäkring*",
            "sağlık sigorta*", "медицинск*", "医保*", "医疗保险*", "醫療保險*", "健康保険*",
            "건강보험*", "التأمين الصحي",
        ]
    };
}

pub(crate) use {
    company_words, driver_words, health_words, identity_words, passport_words, social_words,
    tax_words, vat_words,
};

/// Short for a wake at digits.
pub(crate) const fn run(runs: &'static [u8], total: u8, letters: u8) -> Wake {
    Wake::Digits {
        runs,
        total,
        letters,
    }
}

/// For values beside a word for them: not in the middle of a longer chain of numbers, and not
/// behind a hyphen that joins it to a word, `EXAMPLE-123`. `Nr.123`, `ID:123` and `/id/123` are
/// beginnings.
pub(crate) fn begin(text: &[u8], at: usize) -> Option<usize> {
    let (joint, earlier) = before(text, at);
    let chained = match joint {
        Some(b'.' | b':' | b'/') => earlier.is_some_and(|b| b.is_ascii_digit()),
        // A group of digits behind another.
        Some(b' ') if earlier.is_some_and(|b| b.is_ascii_digit()) => {
            let group = text[at..].iter().take_while(|b| b.is_ascii_digit());
            (1..7).contains(&group.take(7).count())
        }
        Some(b'-' | b'+') => earlier.is_some_and(|b| b.is_ascii_alphanumeric()),
        _ => false,
    };
    (!chained).then_some(at)
}

/// For values that no word need stand beside: nor in a path, a host's name or a name with
/// underscores.
pub(crate) fn alone(text: &[u8], at: usize) -> Option<usize> {
    let (joint, earlier) = before(text, at);
    let chained = match joint {
        Some(b':') => earlier.is_some_and(|b| b.is_ascii_digit()),
        Some(b'.' | b'-' | b'+' | b'/' | b'_' | b'#' | b'$' | b'%') => {
            earlier.is_some_and(|b| b.is_ascii_alphanumeric())
        }
        _ => false,
    };
    (!chained).then_some(at)
}

/// For values that begin with `letters`, which stand where the rule was woken, or before the
/// digits there, one space, point or hyphen between.
pub(crate) fn behind(text: &[u8], at: usize, letters: &[u8]) -> Option<usize> {
    let is = |part: &[u8]| part.eq_ignore_ascii_case(letters);
    if text.get(at..at + letters.len()).is_some_and(is) {
        return alone(text, at);
    }
    let gap = matches!(before(text, at).0, Some(b' ' | b'-' | b'.'));
    let from = at.checked_sub(letters.len() + usize::from(gap))?;
    // Apart from the digits, in capitals: `es`, `it` and `de` are words.
    if text.get(from..from + letters.len()) != Some(letters)
        || before(text, from)
            .0
            .is_some_and(|b| b.is_ascii_alphanumeric())
    {
        return None;
    }
    alone(text, from)
}

/// A sift for numbers of letters and digits: 8 to 12 of them in a row, and no more.
pub(crate) fn token(text: &[u8], at: usize) -> bool {
    let run = text[at..].iter().take_while(|b| b.is_ascii_alphanumeric());
    (8..=12).contains(&run.take(13).count())
        && !before(text, at)
            .0
            .is_some_and(|b| b.is_ascii_alphanumeric())
}

/// A sift for numbers with letters in front: they stand where the rule was woken, or up to two
/// before the digits there with a space, point or hyphen between.
pub(crate) fn lettered(text: &[u8], at: usize) -> bool {
    if text[at].is_ascii_alphabetic() {
        return true;
    }
    let (joint, letter) = before(text, at);
    let letters = text[..at.saturating_sub(1)]
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_alphabetic());
    matches!(joint, Some(b' ' | b'-' | b'.'))
        && letter.is_some_and(|b| b.is_ascii_alphabetic())
        && letters.take(3).count() < 3
}

/// The byte before `at` and the one before that.
fn before(text: &[u8], at: usize) -> (Option<u8>, Option<u8>) {
    let back = |count: usize| at.checked_sub(count).map(|i| text[i]);
    (back(1), back(2))
}

/// The digits of `value` as a number; wrong where they are more than 19.
pub(crate) fn number(value: &str) -> u64 {
    digits(value).fold(0, |number, digit| {
        u64::wrapping_add(u64::wrapping_mul(number, 10), u64::from(digit))
    })
}

/// The digits of `value` at these places, as a number. Places that are not there count nothing.
pub(crate) fn part(value: &str, from: usize, len: usize) -> u32 {
    digits(value)
        .skip(from)
        .take(len)
        .fold(0, |number, digit| number * 10 + u32::from(digit))
}

/// Whether a day and a month can be ones.
pub(crate) fn is_day(day: u32, month: u32) -> bool {
    (1..=31).contains(&day) && (1..=12).contains(&month)
}

/// The check digit of machine-readable documents (ICAO Doc 9303-3, 4.9): digits count as they
/// are, letters from 10 to 35, weighted 7, 3 and 1 in turn; the last digit of the sum is the
/// check digit, which stands behind them.
pub(crate) fn icao(value: &str) -> bool {
    let worth = |c: char| c.to_digit(36);
    let Some((check, rest)) = value
        .char_indices()
        .next_back()
        .map(|(at, c)| (c, &value[..at]))
    else {
        return false;
    };
    let sum: u32 = rest
        .chars()
        .filter_map(worth)
        .zip([7, 3, 1].into_iter().cycle())
        .map(|(value, weight)| value * weight)
        .sum();
    check.to_digit(10) == Some(sum % 10)
}

/// A number of a document in letters and digits: at least `letters` of the ones and two of the
/// others, so that no plain word or number is one.
pub(crate) fn is_mixed(value: &str, letters: usize) -> bool {
    let count = |is: fn(&u8) -> bool| value.bytes().filter(is).count();
    count(u8::is_ascii_alphabetic) >= letters && count(u8::is_ascii_digit) >= 2
}
