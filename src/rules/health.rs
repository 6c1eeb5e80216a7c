//! Health: numbers of patients and of the insured, and illness where a text ties it to a person.
//!
//! That somebody speaks of diabetes says nothing; "I was diagnosed with diabetes" does. So the
//! names of illnesses and drugs are findings only where the words around them tie them to
//! somebody, and mere mentions are `Possible`, which no policy acts on unless it says so.

mod messages;
mod numbers;
mod patient;
mod said;
mod tied;
mod words;

use super::{Confidence, Edge, Rule, Wake};
use crate::label::Label;
use tied::{DRUGS_TIED, ILLNESS_TIED};

const NAMES: &str =
    "WHO, ICD-10 and ICD-11 chapter titles; WHO, list of international nonproprietary names";

/// Messages between hospitals and insurers.
pub(crate) const MESSAGES: &[Rule] = messages::RULES;

pub(crate) const RULES: &[Rule] = &[
    numbers::RECORD,
    numbers::MEMBER,
    numbers::INSURED,
    said::RECORD,
    said::RECORD_CELL,
    said::INSURED_SAID,
    said::INSURED_CELL,
    said::RECORD_COLUMN,
    said::INSURED_COLUMN,
    patient::NOUN,
    patient::MEMBER_SAID,
    patient::MEMBER_COLUMN,
    patient::MEMBER_KEY,
    Rule {
        id: "health/illness-of-somebody",
        about: "Name of an illness that the words beside it tie to a person",
        label: Label::HEALTH,
        wake: &[Wake::Words(words::ILLNESS)],
        begin: Some(ILLNESS_TIED),
        pattern: words::NAME,
        reach: 96,
        confidence: Confidence::Likely,
        hits: &[
            "I was diagnosed with «diabetes» last year",
            "Bei mir wurde «Epilepsie» diagnostiziert.",
            "me diagnosticaron «esquizofrenia» en 2019",
            "on m'a diagnostiqué une «sclérose en plaques»",
            "fui diagnosticada com «fibromialgia»",
            "saya didiagnosis «diabetes»",
            "my «HIV» test came back",
            "I have «bipolar disorder», since you ask",
            "мне поставили диагноз «эпилепсия»",
        ],
        misses: &[
            "diabetes is a disease of the metabolism",
            "a model of epilepsy in mice",
            "patients with schizophrenia were asked",
        ],
        source: NAMES,
        ..Rule::BASE
    },
    Rule {
        id: "health/illness-of-somebody-cjk",
        about: "Chinese, Japanese or Korean name of an illness that the words beside it tie to a person",
        label: Label::HEALTH,
        wake: &[Wake::Words(words::ILLNESS_CJK)],
        begin: Some(ILLNESS_TIED),
        left: Edge::Free,
        right: Edge::Free,
        pattern: words::NAME_CJK,
        reach: 48,
        confidence: Confidence::Likely,
        hits: &[
            "我被确诊为«糖尿病»",
            "私は«うつ病»と診断されました",
            "저는 «당뇨병» 진단을 받았습니다",
        ],
        misses: &["糖尿病是一种代谢病", "うつ病の研究", "당뇨병 연구"],
        source: NAMES,
        ..Rule::BASE
    },
    Rule {
        id: "health/drug-of-somebody",
        about: "Name of a drug that the words beside it tie to a person",
        label: Label::HEALTH,
        wake: &[Wake::Words(words::DRUGS)],
        begin: Some(DRUGS_TIED),
        pattern: r"\p{L}+(?:[ ][0-9]{1,4}[ ]?(?:mg|µg|mcg|ml|IE|IU))?",
        reach: 64,
        confidence: Confidence::Likely,
        hits: &[
            "I take «sertraline» every morning",
            "mi médico me recetó «metformina»",
            "ich nehme «Methotrexat» gegen Rheuma",
            "my doctor prescribed «olanzapine 10 mg»",
        ],
        misses: &[
            "sertraline is an SSRI",
            "a trial of metformin",
            "I take notes on insulin research",
        ],
        source: NAMES,
        ..Rule::BASE
    },
    Rule {
        id: "health/mention",
        about: "Name of an illness or a drug, whoever has it",
        label: Label::HEALTH,
        wake: &[Wake::Words(words::ILLNESS), Wake::Words(words::DRUGS)],
        pattern: words::NAME,
        reach: 96,
        confidence: Confidence::Possible,
        hits: &[
            "I was diagnosed with «epilepsy»",
            "ich nehme «Quetiapin» zum Schlafen",
        ],
        misses: &["the diary of a patient", "an epilogue"],
        source: NAMES,
        ..Rule::BASE
    },
    Rule {
        id: "health/icd-diagnosis",
        about: "Code of a diagnosis (ICD) behind a word for a diagnosis, beside words that tie it to a person",
        label: Label::HEALTH,
        wake: &[Wake::Words(&[
            "diagnosis",
            "diagnose",
            "diagnoses",
            "diagnostic",
            "diagnóstico",
            "diagnosi",
            "diagnosa",
            "rozpoznanie",
            "diagnos:",
            "tanı",
            "диагноз",
            "诊断",
            "診断",
            "진단",
            "dx:",
            "تشخيص",
        ])],
        pattern: concat!(
            r"(?:[^0-9\n.!?:=]{2,28})[:=：][ ]{0,2}",
            r"(?P<value>[A-TV-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?)",
        ),
        reach: 64,
        near: &[
            "my",
            "patient*",
            "icd*",
            "cim-10",
            "cie-10",
            "cid-10",
            "мкб*",
            "ihre",
            "meine",
            "your",
            "his",
            "her",
            "pasien*",
            "患者*",
            "환자*",
            "пациент*",
            "hasta",
            "pacjent*",
            "paciente*",
            "paziente*",
            "patiënt*",
        ],
        needs_near: true,
        hits: &[
            "Diagnosis code: «E11.9», patient since 2019",
            "Ihre Diagnose: «F32.1» (ICD-10)",
        ],
        misses: &["Diagnosis code: E11.9", "the diagnosis of my patient: none"],
        source: "WHO, ICD-10 (version 2019): structure of the codes",
        ..Rule::BASE
    },
    Rule {
        id: "health/icd",
        about: "Code of a diagnosis (ICD) behind its name, beside words that tie it to a person",
        label: Label::HEALTH,
        wake: &[Wake::Words(&[
            "icd-10",
            "icd10",
            "icd 10",
            "icd-11",
            "icd11",
            "icd:",
            "icd ",
            "cim-10",
            "cie-10",
            "cid-10",
            "мкб-10",
        ])],
        pattern: concat!(
            r"(?i:icd|cim|cie|cid|мкб)[ :-]{0,2}(?:1[01])?[^0-9\n]{0,16}?[ :(]",
            r"(?P<value>[A-TV-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?|[0-9A-HJ-NP-V][A-HJ-NP-V][0-9][0-9A-Z](?:\.[0-9A-Z]{1,2})?)",
        ),
        reach: 64,
        near: &[
            "my",
            "patient*",
            "i was",
            "i have",
            "diagnosed*",
            "bei mir",
            "meine",
            "meiner",
            "ich habe",
            "mon",
            "j'ai",
            "mi",
            "tengo",
            "meu",
            "minha",
            "tenho",
            "mio",
            "mijn",
            "saya",
            "pasien*",
            "我的",
            "患者*",
            "私",
            "환자*",
            "мой",
            "пациент*",
            "hasta",
            "pacjent*",
            "paciente*",
            "paziente*",
        ],
        hits: &[
            "my diagnosis, ICD-10: «F32.1», was wrong",
            "der Patient hat ICD-10 «E11.9»",
            "患者 ICD-10: «C50.9»",
            "Patient «Jane D.», ICD «F20.0»",
        ],
        misses: &["ICD-10 F32.1 is a depressive episode", "my ICD-10 book"],
        source: "WHO, ICD-10 (version 2019) and ICD-11: structure of the codes",
        ..Rule::BASE
    },
];
