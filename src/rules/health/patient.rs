//! Numbers of patients and members beside a noun for the person alone: "patiënt 9699592817", "5949461445
//! numaralı hasta".

use super::numbers::is_number;
use super::said::{NUMBER, number};
use crate::label::Label;
use crate::rules::named;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// A patient, as the words begin.
#[rustfmt::skip]
const PATIENT: &[&str] = &[
    "patient", "pasien", "paciente", "paziente", "patiënt", "pacjent", "hasta", "пациент", "患者", "病人", "환자", "مريض", "المريض", "المريضة", "للمريض",
];

/// What may stand between a noun and the number that it has.
#[rustfmt::skip]
const LINKS: &[&str] = &[
    "number", "no", "nr", "num", "id", "with", "the", "mit", "der", "nummer", "numéro", "numero", "número", "n", "nº", "n.º", "n°", "avec", "le", "au", "con", "el", "de", "com", "o", "il", "la",
    "met", "o", "numerze", "numer", "numeru", "med", "nomor", "dengan", "номер", "номера", "номером", "с", "под", "no'lu", "رقم", "برقم", "ذو", "الرقم", "صاحب", "صاحبة", "الملف", "ملف",
    "dossier", "file", "record", "chart", "historia", "expediente", "prontuário", "processo", "cartella", "dossiernummer", "journal", "dosya", "kartoteka", "kartoteki", "mrn", "fallnummer", "akte",
    "карта", "карты", "картой", "编号", "编号为", "编号是", "号", "番号", "번호", "등록번호",
];

pub(super) const NOUN: Rule = Rule {
    id: "health/patient-number",
    about: "Number directly beside the word patient",
    label: Label::MEDICAL_RECORD,
    wake: &[Wake::Words(PATIENT)],
    begin: Some(|text, at| behind(text, at).or_else(|| before(text, at))),
    pattern: NUMBER,
    reach: 32,
    right: Edge::Free,
    fit: Some(|value| number(value.as_bytes())),
    check: Some(is_long),
    confidence: Confidence::Likely,
    far: &[
        "patients", "average", "total", "study", "studie", "version*", "tage", "days", "nct*",
        "trial*", "phone", "tel*", "call*", "cohort*", "dataset*",
    ],
    hits: &[
        "De uitslag van patiënt «9699592817» staat niet in het dossier.",
        "Wyniki pacjenta o numerze «575566» są do odbioru.",
        "Анализы пациента номер «3531962» готовы.",
        "«5949461445» numaralı hastanın tahlilleri çıktı.",
        "La paciente con número de historia «904219» pide cita.",
        "نتائج المريض صاحب الملف رقم «32413197» جاهزة.",
        "患者编号为«00123459»",
        "등록번호 «A6794068» 환자 검사 결과",
    ],
    misses: &[
        "patients 123456",
        "the patient waited 123456 seconds",
        "patient 12",
        "patience 123456",
        "hasta 123456 pesos",
        "hasta el número 123456",
    ],
    source: "Words of hospitals; each of them chooses the number's form",
    ..Rule::BASE
};

/// Six digits or more, since little else says what they are.
fn is_long(value: &str) -> bool {
    value.bytes().filter(u8::is_ascii_digit).count() > 5 && is_number(value)
}

/// Behind the rest of the word and words that lead to a number.
fn behind(text: &[u8], at: usize) -> Option<usize> {
    let window = named::valid(&text[at..text.len().min(at + 80)])?;
    let letter = |c: char| c.is_alphabetic() || c == '\'';
    let word = window.find(|c| !letter(c))?;
    // In Spanish it is "until", in Turkish the patient; "patience", "patients".
    let first = window[..word].to_lowercase();
    if first == "hasta" || matches!(first.as_str(), "patience" | "patients" | "patiently") {
        return None;
    }
    let mut place = word;
    let mut words = 0;
    loop {
        let rest = &window[place..];
        let gap = rest.len()
            - rest
                .trim_start_matches([' ', ':', '#', '.', '№', '(', '/'])
                .len();
        place += gap;
        let rest = &window[place..];
        let len = rest
            .find(|c: char| !(letter(c) || c == '°' || c == 'º'))
            .unwrap_or(rest.len());
        if number(rest.as_bytes()) > 0 {
            let unspaced = window[..place].ends_with(|c: char| c > '\u{2E80}');
            return (gap > 0 || unspaced).then_some(at + place);
        }
        let link = rest[..len].to_lowercase();
        words += 1;
        if len == 0 || words > 5 || !LINKS.contains(&link.as_str()) {
            return None;
        }
        place += len;
    }
}

/// Before a noun that follows its number: "… numaralı hasta", "… 号患者", "등록번호 … 환자".
fn before(text: &[u8], at: usize) -> Option<usize> {
    let from = at.saturating_sub(64);
    let lead = String::from_utf8_lossy(&text[from..at]).into_owned();
    let tail = [
        " numaralı ",
        " nolu ",
        " no'lu ",
        "号",
        "號",
        "番の",
        "号の",
        "번 ",
        "번",
        " ",
    ];
    let end = tail.iter().find(|end| lead.ends_with(**end))?;
    let head = &lead[..lead.len() - end.len()];
    let inner = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase() || "-/".contains(c);
    let value = &head[head.trim_end_matches(inner).len()..];
    // A space alone leads to nothing, but where the number has its own name: Korean.
    let named = *end != " " || head[..head.len() - value.len()].ends_with("번호 ");
    (named && number(value.as_bytes()) == value.len() && !value.is_empty())
        .then(|| at - end.len() - value.len())
}

/// A member of an insurance, where the words say no more.
#[rustfmt::skip]
const MEMBER: &[&str] = &[
    "insurance card n", "insurance card #", "medlemsnummer i försäkring", "medlemsnumret i försäkring", "sağlık sigortası poliçe", "poliçe numara", "poliçe no", "保单会员号", "保单号", "tessera sanitaria n", "apólice do seguro de saúde", "polisa ubezpieczenia zdrowotnego", "member id", "member number", "member no", "member #", "membership id", "subscriber id", "subscriber number", "insurance id", "insurance number", "insurance no", "insurance member", "insured id",
    "försäkringsnummer", "försäkringsnumret", "försäkringsnr", "sigorta üye", "sigorta numara", "sigorta no", "sigortalı no", "رقم عضوية التأمين", "عضوية التأمين", "رقم العضوية", "رقم بطاقة التأمين", "رقم التأمين",
    "رقم وثيقة التأمين", "保险会员号", "保险会员", "被保险人编号", "被保险人号", "投保人编号", "가입자 번호", "가입자번호", "피보험자 번호", "피보험자번호", "보험 번호", "보험번호", "보험 회원번호",
    "numero di assicurato", "numero assicurato", "numero di tessera sanitaria", "numero della tessera sanitaria", "numero tessera team", "tessera team", "tessera europea", "codice assistito", "numero di beneficiario", "beneficiário n", "n.º de beneficiário",
    "nº de beneficiário", "número de beneficiário", "n.º de utente", "nº de utente", "nº utente", "n.º utente", "número do utente", "número de sócio da saúde", "número do seguro", "número do plano", "nomor peserta", "no. peserta", "no peserta",
    "nomor kepesertaan", "nomor asuransi", "no. polis", "nomor kartu asuransi", "relatienummer", "klantnummer zorg", "polisnummer zorg", "verzekeringsnummer", "verzekerdenummer", "numéro de bénéficiaire", "n° de bénéficiaire", "numéro d'assuré", "numéro de sécurité sociale mutuelle",
    "número de beneficiario", "n.º de beneficiario", "número de asegurado", "número de tarjeta sanitaria", "número de seguro médico", "número de seguro de salud", "numer ubezpieczenia", "nr ubezpieczenia", "numer karty ekuz", "ekuz", "versicherungskarte",
    "versicherungsnummer der kranken", "mitgliedsnummer der kranken", "mitgliedsnummer krankenkasse", "номер страхового полиса", "номер полиса", "полис №", "полис дмс", "保険証番号", "保険証の番号", "被保険者記号", "保険番号",
];

pub(super) const MEMBER_SAID: Rule = Rule {
    id: "health/member-said",
    about: "Number of a member or of somebody insured behind a word for it, before it, or below it",
    label: Label::HEALTH_ID,
    wake: &[Wake::Words(MEMBER)],
    begin: Some(|text, at| named::find(text, at, number, false)),
    pattern: NUMBER,
    reach: 32,
    right: Edge::Free,
    fit: Some(|value| number(value.as_bytes())),
    check: Some(is_long),
    confidence: Confidence::Likely,
    far: OTHERS,
    hits: &[
        "Member ID: «W257338077»",
        "Försäkringsnummer: «73503069»",
        "Sigorta üye no: «268830533»",
        "رقم عضوية التأمين: «BA73775275»",
        "Na Médis sou o beneficiário número «362738105184».",
        "我的保险会员号是«388083164»",
        "제 보험 가입자 번호는 «38988048287» 입니다.",
        "Your member ID, please?\n«157083701»",
    ],
    misses: &[
        "gym member ID 12345678",
        "Slack member ID: U12345678",
        "Kfz-Versicherung, insurance number 12345678",
        "member no 1234",
    ],
    source: "Words of hospitals and insurers; each of them chooses the number's form",
    ..Rule::BASE
};

pub(super) const MEMBER_KEY: Rule = Rule {
    id: "health/member-key",
    about: "Capitals and digits as the value of a key for a member of an insurance",
    label: Label::HEALTH_ID,
    wake: &[
        Wake::Words(&[
            "member_id",
            "memberid",
            "member_number",
            "membernumber",
            "subscriber_id",
            "subscriberid",
        ]),
        Wake::Key(&["memberid", "subscriberid", "membernumber"]),
    ],
    begin: Some(|text, at| named::find(text, at, lettered, false)),
    pattern: "[A-Z]{1,4}-?[0-9]{6,12}",
    reach: 24,
    right: Edge::Word,
    check: Some(is_long),
    confidence: Confidence::Likely,
    far: OTHERS,
    hits: &[
        r#"{"member_id": "«W257338077»"}"#,
        r#"{"memberId": "«XYZ123456789»"}"#,
    ],
    misses: &["member_id: 257338077", "team: U12345678"],
    source: "X12 270/271: subscriber and member numbers",
    ..Rule::BASE
};

/// Capitals and a number.
fn lettered(text: &[u8]) -> usize {
    let capital = text.first().is_some_and(u8::is_ascii_uppercase);
    if capital { number(text) } else { 0 }
}

/// Members of something else, and insurance of something else.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "gym", "fitness", "library", "club", "forum", "discord*", "slack*", "github*", "gitlab*", "team*", "airline*", "frequent*", "loyalty*", "miles", "rewards*", "costco", "church*", "union",
    "netflix*", "channel*", "guild*", "social", "national insurance", "unemployment*", "pension*", "car", "auto", "vehicle*", "motor*", "home", "travel*", "pet", "life", "kfz*", "haftpflicht*", "hausrat*", "rente*",
    "voiture*", "habitation*", "coche*", "hogar*", "vehículo*", "carro", "automóvel*", "veículo*", "casa", "auto*", "macchina", "veicolo*", "woning*", "inboedel*", "reis*", "samoch*", "pojazd*", "oc", "bil", "bilen", "hem*", "djur*",
    "araba*", "araç*", "trafik", "kasko", "dask", "konut*", "машин*", "автомоб*", "осаго", "каско", "сняти*", "سيارة", "السيارة", "السيارات", "车险", "汽车", "自動車*", "雇用*", "年金*", "火災*", "자동차*", "고용*", "국민연금*", "운전자*",
    "mobil", "motor", "kendaraan*", "омс",
];
