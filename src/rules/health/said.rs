//! Numbers of patients and of the insured by their names alone: behind the name in a sentence,
//! before it, on the line below, and in the column that it heads.

use super::numbers::is_number;
use crate::label::Label;
use crate::rules::named;
use crate::rules::sift::is_head;
use crate::rules::{Confidence, Edge, Rule, Wake};

const SOURCE: &str = "Words of hospitals and insurers; each of them chooses the number's form";

/// Names of a patient's number as they begin.
#[rustfmt::skip]
const PATIENT: &[&str] = &[
    "mrn", "hospital id", "hospital no", "hospital #", "medical rec no", "unit number", "aufnahmenummer", "krankenblattnummer", "patientenakte", "behandlungsnummer", "fall-nr", "numéro de séjour", "numéro d'admission", "n° de dossier", "numéro permanent du patient", "rekam medik", "nomor registrasi pasien", "ziekenhuisnummer", "patiëntennummer", "patiëntendossier", "księgi głównej", "nr historii", "診察番号", "受診番号", "병원 등록번호", "환자 등록번호", "cartella n", "cartella clinica", "номер медкарты", "номер медицинской карты", "номер истории болезни", "dosya numara", "hasta kayıt", "hastane no", "patientens nummer", "id del paciente", "id de paciente", "病人编号", "病人号", "病历编号", "就医卡号", "numero di cartella", "numero della cartella", "رقم الملف الصحي", "رقم ملفي", "medicalrecordn", "medicalrecordid", "patientnumber", "record_number", "medical record n", "medical record #", "medical_record", "patient id", "patient_id", "patient number", "patient no", "patient_number", "patient_no", "patient-id", "chart no", "chart number", "hospital number",
    "patientenarmband", "patient wristband", "hospital wristband", "bracelet d'hôpital", "bracelet patient", "pulsera del hospital", "pulseira do hospital", "braccialetto dell'ospedale", "ziekenhuisbandje", "patientennummer", "patienten-nr", "patientennr", "patienten-id", "patientid", "pat.-nr", "pat-nr", "fallnummer", "krankenakte", "aktennummer", "numéro de dossier médical", "n° de dossier médical", "dossier médical", "dossier patient", "dossier du patient",
    "numéro de patient", "numéro du patient", "identifiant du patient", "identifiant patient", "identifiant de la patiente", "patientenkennung", "identificador del paciente", "identificador do paciente", "identificativo paziente", "identificatore del paziente", "identyfikator pacjenta", "идентификатор пациента", "معرف المريض", "número de historia", "n.º de historia", "número do processo", "numéro de dossier", "就医号", "登记号", "n° patient", "n° de patient", "patient n°", "ipp", "病历号", "病歷號", "患者编号", "住院号", "门诊号", "病案号", "就诊卡号", "就诊号",
    "nomor rekam medis", "rekam medis", "no. rm", "no rm", "nomor rm", "nomor pasien", "id pasien", "no. pasien", "historia clínica", "historia clinica", "nhc", "n.º de paciente", "nº de paciente", "número de paciente", "expediente clínico", "expediente médico",
    "prontuário", "prontuario", "id do paciente", "número do paciente", "nº do paciente", "processo clínico", "número de processo clínico", "cartella clinica", "numero paziente", "numero del paziente", "codice paziente", "nosologico", "id paziente",
    "patiëntnummer", "patiëntnr", "patiënt-id", "patientnummer", "patientnr", "dossiernummer", "numer pacjenta", "nr pacjenta", "id pacjenta", "historii choroby", "historia choroby", "kartoteki", "karty pacjenta", "dokumentacji medycznej",
    "患者番号", "患者id", "診察券", "カルテ番号", "カルテno", "진료카드", "환자 id", "환자번호", "환자 번호", "환자 등록번호", "병록번호", "차트번호", "차트 번호", "등록번호(환자)", "journalnummer", "journalnumret", "journalnr", "patientens id", "patientnumret",
    "hasta no", "hasta numara", "hasta dosya", "hastanın dosya", "hasta id", "protokol no", "protokol numara", "dosya no", "номер медкарты", "медкарт", "номер истории болезни", "история болезни", "истории болезни", "номер пациента", "карты пациента", "id пациента", "номер медицинской карты", "медицинской карты", "медицинская карта", "амбулаторной карты",
    "رقم الملف", "رقم ملف", "ملف المريض", "رقم المريض", "رقم السجل الطبي", "السجل الطبي",
    "patient's number", "fallnr", "fall nr", "pat.-id", "pat-id", "pat.nr", "patienten nr", "dossiernr", "patiënt nr", "kartoteka", "nr kartoteki", "мед. карт", "мед.карт", "амбулаторная карта", "амб. карт", "hastane kayıt", "kayıt no (hasta", "ملف طبي", "الملف الطبي", "n.º processo", "nº processo clínico", "n.º historia", "nº historia", "núm. historia", "nº h.c", "nº hc", "n. cartella", "cod. paziente", "n. paziente", "n° dossier patient", "n° dossier médical", "n° d'admission", "sjukhusnummer", "journal nr", "no pasien", "no. registrasi pasien", "no. reg. pasien", "no. rekam", "no rekam",
    "binglihao", "binganhao", "kanja bangou", "nomer karty", "nomer medkarty",
    "hosp. no", "hosp no", "aufnahme-nr", "aufnahmenr", "الرقم الطبي",
];

/// The same as heads of columns and names over a line.
#[rustfmt::skip]
const PATIENT_HEADS: &[&str] = &[
    "mrn*", "medical record n*", "medical_record*", "patient id*", "patient_id*", "patient number*", "patient no*", "patient-id*", "chart no*",
    "chart number*", "hospital number*", "patientennummer*", "patienten-nr*", "patientennr*", "patienten-id*", "patientid*", "pat.-nr*", "pat-nr*",
    "fallnummer*", "krankenakte*", "aktennummer*", "numéro de dossier médical*", "n° de dossier médical*", "dossier médical*", "dossier patient*",
    "numéro de patient*", "numéro du patient*", "n° patient*", "n° de patient*", "patient n°*", "ipp*", "病历号*", "病歷號*", "住院号*", "门诊号*", "病案号*",
    "就诊卡号*", "就诊号*", "nomor rekam medis*", "rekam medis*", "no. rm*", "no rm*", "nomor rm*", "nomor pasien*", "no. pasien*", "historia clínica*",
    "historia clinica*", "nhc*", "n.º de paciente*", "nº de paciente*", "número de paciente*", "expediente clínico*", "expediente médico*",
    "prontuário*", "prontuario*", "número do paciente*", "nº do paciente*", "processo clínico*", "número de processo clínico*", "cartella clinica*",
    "numero paziente*", "numero del paziente*", "codice paziente*", "id paziente*", "patiëntnummer*", "patiëntnr*", "patiënt-id*", "patientnummer*",
    "patientnr*", "dossiernummer*", "numer pacjenta*", "nr pacjenta*", "id pacjenta*", "historii choroby*", "kartoteki*", "karty pacjenta*",
    "dokumentacji medycznej*", "患者番号*", "患者id*", "診察券*", "カルテ番号*", "환자번호*", "환자 번호*", "환자 등록번호*", "등록번호(환자)*", "병록번호*", "차트번호*", "차트 번호*", "journalnummer*",
    "journalnumret*", "patientens id*", "patientnumret*", "hasta no*", "hasta numara*", "hasta dosya*", "protokol no*", "protokol numara*",
    "dosya no*", "номер медкарты*", "медкарт*", "номер истории болезни*", "история болезни*", "истории болезни*", "номер пациента*",
    "номер медицинской карты*", "медицинской карты*", "медицинская карта*", "амбулаторной карты*", "رقم الملف*", "رقم ملف*", "ملف المريض*",
    "رقم المريض*", "رقم السجل الطبي*", "السجل الطبي*",
];

/// Names of the number of somebody insured as they begin.
#[rustfmt::skip]
const INSURED: &[&str] = &[
    "health insurance n", "health insurance card", "insurance card", "karcie ubezpieczenia", "karty ubezpieczenia", "karta ubezpieczeniowa", "karcie ubezpieczeniowej", "полис омс", "полиса омс", "полисе", "بطاقة التأمين", "بطاقة تأمين", "بطاقة تأميني", "insurance card for health", "medical card", "carte de mutuelle", "carte mutuelle", "ma mutuelle", "nº de asegurado", "núm. de asegurado", "nro. de asegurado", "no. de asegurado", "n. de asegurado", "nº asegurado", "número asegurado", "nº afiliado", "núm. de afiliado", "nro. de afiliado", "nº do utente", "n.º de utente", "nº de utente", "nº do beneficiário", "nº da carteirinha", "n. tessera sanitaria", "医保个人编号", "krankenkassenkarte", "kassenkarte", "zorgpolis", "polisnummer zorg", "karta ubezpieczenia", "kartę ubezpieczenia", "sjukkort", "health insurance id", "health insurance member", "health plan id", "health plan member", "kv-nummer", "kv-nr", "gesundheitskarte", "krankenkassen-nr", "versichertennr", "kartu asuransi", "asuransi kesehatan", "cip sanitario", "número sns", "cartão do convênio", "convênio", "полис медицинского", "полис дмс", "health card n", "health card number", "医保编号", "医保账号", "numéro d'affilié", "n° d'affilié", "health_insurance", "healthinsurance", "insuranceid", "insurance_id", "insurancenumber", "insurance_number", "medical insurance n",
    "vers.-nr", "versnr", "vers-nr", "versichertennummer", "versicherten-nr", "versicherten-nummer", "krankenversicherungsnummer", "krankenversicherung nr", "krankenkassennummer", "krankenversichertennummer", 
    "numéro d'adhérent", "n° d'adhérent", "numéro adhérent", "n° adhérent", "numéro d'assuré", "n° d'assuré", "numéro de mutuelle", "carte vitale", "医保号", "健康险", "健康保险", "医疗保险号", "医疗保险卡", "健保卡號",
    "nomor bpjs", "no. bpjs", "no bpjs", "kartu bpjs", "bpjs kesehatan", "nomor kepesertaan bpjs", "número de afiliado", "nº de afiliado", "n.º de afiliado", "número de asegurado", "n.º de asegurado", "tarjeta sanitaria", "póliza de salud", "seguro médico", "seguro de salud",
    "carteirinha", "número de utente", "cartão de saúde", "plano de saúde", "seguro de saúde", "tessera sanitaria", "assicurazione sanitaria", "numero di assistito", "polizza sanitaria", "polizza salute",
    "verzekerdennummer", "zorgverzekeringsnummer", "zorgverzekering", "zorgpas", "relatienummer zorg", "ubezpieczenia zdrowotnego", "numer ubezpieczonego", "nr ubezpieczonego", "polisy zdrowotnej", "ubezpieczenie zdrowotne", "ubezpieczenie medyczne",
    "被保険者番号", "被保険者証", "保険証", "健康保険証", "保険者番号", "건강보험", "보험증", "의료보험", "실손보험", "sjukförsäkring", "sjukvårdsförsäkring", "försäkringsnummer (sjuk", "sağlık sigorta", "sigortalı numara", "sağlık poliçe", "моего полиса", "медицинского полиса", "медицинский полис", "страхового полиса", "номер страховки", "дмс",
    "رقم التأمين الصحي", "رقم التامين الصحي", "التأمين الصحي", "التأمين الطبي", "تأميني الصحي", "رقم المؤمن له", "رقم المؤمن عليه", "التأمينات الصحية",
    "polisnummer", "polisnr", "nr polisy", "numer polisy", "nomor polis", "numéro de police", "n° de police", "número de póliza", "nº de póliza", "n.º de póliza", "número da apólice", "nº da apólice", "numero di polizza", "n. polizza", "versicherungsscheinnummer", "försäkringsnummer", "poliçe n", "номер полиса", "保单号", "保険証券番号", "증권번호",
    "mutuelle n", "n° mutuelle", "numéro mutuelle", "contrat santé", "contrat mutuelle", "n° assuré", "n° sécurité sociale complémentaire", "complémentaire santé", "n.º asegurado", "nº de póliza médica", "n.º de póliza médica", "póliza médica", "póliza sanitaria", "n.º de póliza de salud", "n.º afiliado", "nº de tarjeta sanitaria", "nº beneficiário", "n.º beneficiário", "número do beneficiário", "matrícula do plano", "nº do plano", "n. assistito", "n. di assistito", "codice assistito", "n. tessera", "n. polizza sanitaria", "n. polizza salute", "verzekerdennr", "verzekerdenr", "verzekerde nr", "polisnr. zorg", "polisnr zorg", "polis zorg", "polisa zdrowotna", "polisa medyczna", "polisy medycznej", "nr polisy zdrowotnej", "nr polisy medycznej", "nr karty ubezp", "医保电子凭证", "보험가입자", "sağlık sig", "sigortalı no", "sigorta sicil", "försäkringsnr (sjuk", "номер омс", "№ омс", "полис №", "№ полиса", "полис страхования", "بوليصة التأمين", "رقم البوليصة", "no. peserta bpjs", "nomor peserta bpjs", "peserta bpjs", "no. kartu bpjs", "nomor kartu asuransi", "no. kartu asuransi", "krankenvers.-nr", "krankenvers. nr", "kv nr", "kvnr", "mitgliedsnr. krankenkasse", "mitgliedsnummer krankenkasse", "krankenkasse nr", "health ins",
    "yibaohao", "yibaokahao", "yibao kahao", "hokensho bangou", "polis oms", "nomer polisa", "num assuré", "n assuré",
    "carteira do plano", "numero assistito", "sgk sağlık", "sgk no",
];

/// The same as heads of columns and names over a line.
#[rustfmt::skip]
const INSURED_HEADS: &[&str] = &[
    "health insurance n*", "health insurance id*", "health insurance member*", "health plan id*", "health plan member*", "health_insurance*",
    "medical insurance n*", "versichertennummer*", "versicherten-nr*", "versicherten-nummer*", "krankenversicherungsnummer*",
    "krankenversicherung nr*", "krankenkassennummer*", "krankenversichertennummer*",  "numéro d'adhérent*", "n° d'adhérent*",
    "numéro adhérent*", "n° adhérent*", "numéro d'assuré*", "n° d'assuré*", "numéro de mutuelle*", "carte vitale*", "医保号*",
    "医疗保险号*", "医疗保险卡*", "nomor bpjs*", "no. bpjs*", "no bpjs*", "kartu bpjs*", "bpjs kesehatan*", "nomor kepesertaan bpjs*",
    "número de afiliado*", "nº de afiliado*", "n.º de afiliado*", "número de asegurado*", "n.º de asegurado*", "tarjeta sanitaria*",
    "póliza de salud*", "seguro médico*", "seguro de salud*", "carteirinha*", "número de utente*", "cartão nacional de saúde*",
    "cartão de saúde*", "plano de saúde*", "seguro de saúde*", "tessera sanitaria*", "assicurazione sanitaria*", "numero di assistito*",
    "polizza sanitaria*", "nº de asegurado*", "núm. de asegurado*", "nro. de afiliado*", "nº de utente*", "n.º de utente*", "医保个人编号*", "verzekerdennummer*", "zorgverzekeringsnummer*", "zorgverzekering*", "zorgpas*", "relatienummer zorg*",
    "ubezpieczenia zdrowotnego*", "numer ubezpieczonego*", "nr ubezpieczonego*", "polisy zdrowotnej*", "ubezpieczenie zdrowotne*", "被保険者番号*",
    "被保険者証*", "保険証*", "健康保険証*", "保険者番号*", "건강보험*", "보험증*", "의료보험*", "sjukförsäkring*", "försäkringsnummer (sjuk*", "sağlık sigorta*",
    "sağlık poliçe*", "медицинского полиса*", "медицинский полис*", "страхового полиса*",
    "номер страховки*", "дмс*", "رقم التأمين الصحي*", "رقم التامين الصحي*", "التأمين الصحي*", "التأمين الطبي*", "تأميني الصحي*", "رقم المؤمن له*",
    "رقم المؤمن عليه*", "التأمينات الصحية*",
];

pub(super) const RECORD: Rule = Rule {
    id: "health/medical-record-said",
    about: "Number of a patient behind a word for it in a sentence, before it, or on the line below",
    label: Label::MEDICAL_RECORD,
    wake: &[Wake::Words(PATIENT)],
    begin: Some(|text, at| named::find(text, at, number, false)),
    pattern: NUMBER,
    reach: 32,
    right: Edge::Free,
    fit: Some(|value| number(value.as_bytes())),
    check: Some(is_number),
    confidence: Confidence::Likely,
    far: &[
        "patients", "average", "total", "study", "studie", "version*", "tage", "days",
    ],
    hits: &[
        "«00123459» is my medical record number",
        "Patientennummer\n«00123459»",
        "numer historii choroby to «00123459»",
        "رقم ملفي الطبي: رقم الملف «00123459»",
        "journalnumret är «00123459»",
        "история болезни № «00123459»",
        "prontuário nº «00123459»",
    ],
    misses: &[
        "00123459 medical record numbers",
        "the patient number of study 12345678 in total",
        "IPP: 192.0.2.17",
        "prontuário em 2024",
    ],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const RECORD_CELL: Rule = Rule {
    id: "health/medical-record-cell",
    about: "Number of a patient in a column or on a line of its own under a word for it",
    label: Label::MEDICAL_RECORD,
    wake: CELLS,
    begin: Some(|text, at| named::cell(text, at, PATIENT_HEADS, inside)),
    pattern: NUMBER,
    reach: 32,
    right: Edge::Free,
    fit: Some(|value| number(value.as_bytes())),
    check: Some(is_number),
    near: PATIENT_HEADS,
    needs_near: true,
    hits: &[
        "name,mrn\nJane Doe,«00123459»\nJohn Doe,«00123460»\n",
        "| Nr | Patientennummer |\n|---|---|\n| 7 | «00123459» |",
    ],
    misses: &["order,mrn\n00123459,\n", "mrn of 00123459 rows"],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const INSURED_SAID: Rule = Rule {
    id: "health/insured-said",
    about: "Number of the insured behind a word for it in a sentence, before it, or on the line below",
    label: Label::HEALTH_ID,
    wake: &[Wake::Words(INSURED)],
    begin: Some(|text, at| {
        let turkish = || named::ahead(text, at, long).filter(|_| on_card(&text[at..]));
        named::find(text, at, number, false).or_else(turkish)
    }),
    pattern: NUMBER,
    reach: 32,
    right: Edge::Free,
    fit: Some(|value| number(value.as_bytes())),
    check: Some(is_unproven),
    confidence: Confidence::Likely,
    // Insurance against unemployment and of pensions has numbers of its own.
    far: &[
        "雇用保険*",
        "年金*",
        "고용보험*",
        "social security*",
        "car",
        "auto",
        "vehicle*",
        "travel",
        "home",
        "pet",
        "осаго",
        "каско",
        "السيارة",
        "سيارتي",
    ],
    hits: &[
        "«WNX385582317» is what it says on my insurance card",
        "«41298765»、保険証にはこう書いてあります",
        "«7712345678901234» написано на полисе",
        "«4129876503» is my health insurance number",
        "numéro d'assuré\n«4129876503»",
        "رقم تأميني الصحي هو «4129876503»",
        "mitt sjukförsäkringsnummer är «4129876503»",
        "医疗保险号为«4129876503»",
        "«4129876503» - that's off my health insurance card",
        "«4129876503» står på mitt sjukförsäkringskort",
        "«4129876503» c'est ce qui est marqué sur ma carte de mutuelle",
        "«41298765» sağlık sigortası kartımdaki numara",
        "nº de asegurado: «639969072»",
    ],
    misses: &[
        "4129876503 people have health insurance",
        "health insurance costs 1234",
        "carteirinha em 2024",
    ],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const INSURED_CELL: Rule = Rule {
    id: "health/insured-cell",
    about: "Number of the insured in a column or on a line of its own under a word for it",
    label: Label::HEALTH_ID,
    wake: CELLS,
    begin: Some(|text, at| named::cell(text, at, INSURED_HEADS, inside)),
    pattern: NUMBER,
    reach: 32,
    right: Edge::Free,
    fit: Some(|value| number(value.as_bytes())),
    check: Some(is_unproven),
    near: INSURED_HEADS,
    needs_near: true,
    hits: &[
        "name,health_insurance_id\nJane Doe,«4129876503»\n",
        "| Nr | Versichertennummer |\n|---|---|\n| 7 | «4129876503» |",
    ],
    misses: &[
        "order,health_insurance_id\n4129876503,\n",
        "health insurance: 4129876503 people, tax: no",
    ],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const NUMBER: &str = r"[A-Z0-9][A-Z0-9 /-]{4,32}";

const CELLS: &[Wake] = &[
    Wake::Digits {
        runs: &[4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
        total: 6,
        letters: 0,
    },
    Wake::Digits {
        runs: &[5, 6, 7, 8, 9, 10, 11, 12],
        total: 6,
        letters: 1,
    },
];

/// A number, less those that have a check digit of their own: Germany's is a letter and nine
/// digits, and its rule knows better.
fn is_unproven(value: &str) -> bool {
    let german = value.len() == 10
        && value.starts_with(|c: char| c.is_ascii_uppercase())
        && value.bytes().skip(1).all(|b| b.is_ascii_digit());
    is_number(value) && !german
}

/// Seven digits or more.
fn long(text: &[u8]) -> usize {
    let len = number(text);
    let digits = text[..len].iter().filter(|b| b.is_ascii_digit()).count();
    if digits > 6 { len } else { 0 }
}

/// Turkish has the place before the noun: "sağlık sigortası kartımdaki numara".
fn on_card(name: &[u8]) -> bool {
    let name = named::valid(&name[..name.len().min(72)]).unwrap_or_default();
    let line = name.split(['.', ',', '\n']).next().unwrap_or_default();
    ["daki", "deki", "taki", "teki"]
        .iter()
        .any(|place| line.split(' ').any(|word| word.ends_with(place)))
}

/// Capitals, and five to thirteen digits in groups.
pub(super) fn number(text: &[u8]) -> usize {
    let letters = text.iter().take(5);
    let letters = letters.take_while(|b| b.is_ascii_uppercase()).count();
    let (mut end, mut count) = (0, 0);
    for (at, &byte) in text.iter().take(32).enumerate().skip(letters) {
        match byte {
            b'0'..=b'9' => {
                count += 1;
                end = at + 1;
            }
            b' ' | b'-' | b'/' if end == at && at > 0 => {}
            b'-' if at == letters => {}
            _ => break,
        }
    }
    if letters < 5 && (5..=20).contains(&count) && named::is_end(&text[end..]) {
        end
    } else {
        0
    }
}

fn inside(byte: u8) -> bool {
    byte.is_ascii_digit() || byte.is_ascii_uppercase() || matches!(byte, b' ' | b'-' | b'/')
}

/// The same in columns.
pub(super) const RECORD_COLUMN: Rule = Rule {
    id: "health/medical-record-column",
    about: "Number of a patient in a column that is headed so",
    column: true,
    sift: Some(is_head),
    begin: None,
    hits: &[
        "name,hospital id\nJane,«00123459»\nJohn,«00123460»\n",
        "| Nr | Aufnahmenummer |\n|---|---|\n| 7 | «00123459» |",
    ],
    misses: &[
        "nr,hospital id\n00123459,x\n",
        "hospital id,count\nnone,1234567\n",
    ],
    ..RECORD
};

/// The same in columns.
pub(super) const INSURED_COLUMN: Rule = Rule {
    id: "health/insured-column",
    about: "Number of the insured in a column that is headed so",
    column: true,
    sift: Some(is_head),
    begin: None,
    hits: &[
        "name,KV-Nummer\nJane,«4129876503»\nJohn,«4129876504»\n",
        "| Nr | Cartão do convênio |\n|---|---|\n| 7 | «4129876503» |",
    ],
    misses: &[
        "nr,KV-Nummer\n4129876503,x\n",
        "KV-Nummer,count\nnone,1234567\n",
    ],
    ..INSURED_SAID
};
