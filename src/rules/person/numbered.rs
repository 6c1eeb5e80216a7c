//! Numbers of a person with an employer, a school, an insurer or a shop: each chooses the form of its
//! own, so a word has to say what the number is.

use crate::label::Label;
use crate::rules::named;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[STAFF, POLICY, CUSTOMER];

/// Fewest digits of a number: shorter ones are counted things.
const LEAST: usize = 5;

const STAFF: Rule = Rule {
    id: "person/number-of-staff",
    about: "Number of an employee, a pupil or a student, behind a word for it or before one",
    label: Label::ACCOUNT_ID,
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "employee number", "employee no.", "employee no:", "employee id", "employee #", "staff number", "staff id", "staff no.", "staff no:", "personnel number", "personnel no.", "personnel no:", "payroll number", "student number", "student no.", "student no:", "student id", "student #",
        "matriculation number", "enrolment number", "enrollment number", "candidate number", "personalnummer", "personal-nr", "mitarbeiternummer", "mitarbeiter-nr", "matrikelnummer", "matrikel-nr", "schülernummer", "dienstnummer",
        "numéro d'étudiant", "numéro étudiant", "n° étudiant", "numéro d'employé", "numéro de salarié", "matricule", "número de empleado", "número de estudiante", "número de alumno", "número de legajo", "número de funcionário", "número de aluno",
        "matrícula do aluno", "número de matrícula", "numero di matricola", "matricola n", "personeelsnummer", "studentnummer", "nomor induk mahasiswa", "nomor induk pegawai", "nim saya", "nip saya", "numer indeksu", "numer albumu",
        "nr albumu", "numer pracownika", "öğrenci numara", "öğrenci no", "sicil no", "sicil numara", "табельный номер", "номер зачётки", "номер зачетки", "номер студенческого", "学号", "学生证号", "工号", "员工编号", "学籍番号", "社員番号", "従業員番号",
        "職員番号", "학번", "사번",
    ])],
    begin: Some(begin),
    pattern: r"[A-Za-z]{0,4}[-./ ]?[0-9][A-Z0-9 ./-]{3,27}",
    reach: 40,
    right: Edge::Free,
    fit: Some(|value| number(value.as_bytes())),
    check: Some(is_own),
    confidence: Confidence::Likely,
    // Where insurers and states have numbers of their own, those know more.
    generic: true,
    hits: &[
        "my employee id is «E104482»",
        "Employee number: «0048213»",
        "Personalnummer «0048213», Abteilung Einkauf",
        "Matrikelnummer: «1184532»",
        "student number «20231944»",
        "mon matricule est «884213»",
        "mi número de empleado es «48213-7»",
        "nomor induk mahasiswa saya «2026731425»",
        "我的学号是«2021114532»",
        "社員番号は«0048213»です",
        "«1184532» is my student number",
    ],
    misses: &[
        "employee id 101",
        "student number 3",
        "the employee number has 7 digits since 20190401",
        "employee number: 12345678",
        "employee id: EMP-XXXXX",
        "student no. 00000",
        "the number of employees grew to 104482",
    ],
    source: "Words of employers and universities; each of them chooses the number's form",
    ..Rule::BASE
};

const POLICY: Rule = Rule {
    id: "person/number-of-policy",
    about: "Number of an insurance policy or a claim under one, behind a word for it or before one",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "policy number", "policy no.", "policy no:", "policy #", "insurance number", "certificate of insurance", "claim number", "claim no.", "claim no:", "versicherungsscheinnummer", "versicherungsschein-nr", "versicherungsschein nr", "policennummer", "policen-nr",
        "schadennummer", "schaden-nr", "vertragsnummer", "numéro de police", "n° de police", "numéro de sinistre", "n° de sinistre", "numéro de contrat", "n° de contrat", "número de póliza", "numero de poliza", "número de siniestro", "número de contrato",
        "número da apólice", "número do sinistro", "numero di polizza", "numero polizza", "numero del sinistro", "polisnummer", "schadenummer", "nomor polis", "nomor klaim", "numer polisy", "nr polisy", "numer szkody", "nr szkody", "poliçe no",
        "poliçe numara", "номер полиса", "номер договора", "保单号", "理赔编号", "证券番号", "証券番号", "契約番号", "증권번호", "증권 번호",
    ])],
    hits: &[
        "car insurance, policy number: «HP-8839201-77»",
        "claim number «2023-004817-22»",
        "Schadennummer «2023-004817-22»",
        "mon numéro de contrat est le «48213775»",
        "Vertragsnummer: «48 213 775 A»",
        "nr szkody «4821377512»",
        "契約番号は«4821377512»です",
    ],
    misses: &[
        "policy number 7 of 12",
        "bucket policy no longer applies to 20190401 objects",
        "claim number one: it is fast",
        "policy number: XXXXXXXX",
        "policy number 12345678",
    ],
    source: "Words of insurers; each of them chooses the number's form",
    ..STAFF
};

const CUSTOMER: Rule = Rule {
    id: "person/number-of-customer",
    about: "Number of a customer or of a member, behind a word for it or before one",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "customer number", "customer no.", "customer no:", "membership number", "membership no.", "membership no:", "member number", "loyalty number", "loyalty card", "frequent flyer number", "frequent flyer no.", "frequent flyer no:", "library card", "kundennummer", "kunden-nr", "kundennr", "mitgliedsnummer",
        "mitglieds-nr", "vielfliegernummer", "numéro client", "numéro de client", "n° client", "numéro d'adhérent", "n° d'adhérent", "número de cliente", "número de socio", "número do cliente", "número de sócio", "numero cliente", "codice cliente",
        "numero di tessera", "klantnummer", "lidnummer", "lidmaatschapsnummer", "nomor pelanggan", "nomor anggota", "id pelanggan", "numer klienta", "nr klienta", "numer członkowski", "müşteri no", "müşteri numara", "üye no", "номер клиента", "客户编号", "客户号",
        "会员号", "会员编号", "会员卡号", "お客様番号", "会員番号", "고객번호", "고객 번호", "회원번호",
    ])],
    hits: &[
        "my customer number is «88372614»",
        "Kundennummer: «48 213 775»",
        "meine Kundennummer lautet «K-482137»",
        "numéro client «48213775»",
        "frequent flyer number «LH 482137751»",
        "número de cliente: «4821377»",
        "nomor pelanggan «532110482137»",
        "会员号是«4821377512»",
        "お客様番号:«4821-3775-12»",
    ],
    misses: &[
        "customer number 12",
        "the customer number grew by 88372 in 2023",
        "Kundennummer: 12345",
        "gym member ID 12345678",
        "customer no. 1 problem",
    ],
    source: "Words of shops and clubs; each of them chooses the number's form",
    ..STAFF
};

/// Behind the word or before it; without a verb or a sign directly behind it alone.
fn begin(text: &[u8], at: usize) -> Option<usize> {
    named::find(text, at, number, true).or_else(|| {
        let start = named::find(text, at, number, false).filter(|start| *start > at)?;
        let spaces = text[at..start].iter().filter(|b| **b == b' ').count();
        (spaces <= 2 && !text[at..start].contains(&b'\n')).then_some(start)
    })
}

/// Up to four capitals and five digits or more, which signs may part, and a letter or two at their end.
fn number(text: &[u8]) -> usize {
    let letters = text.iter().take(5);
    let letters = letters.take_while(|b| b.is_ascii_alphabetic()).count();
    let capitals = text[..letters].iter().all(u8::is_ascii_uppercase);
    if letters > 4 || !capitals && letters > 1 {
        return 0;
    }
    let (mut end, mut digits, mut at) = (0, 0, letters);
    while let Some(&byte) = text.get(at).filter(|_| at < 28) {
        let next = text.get(at + 1).copied().unwrap_or(b' ');
        match byte {
            b'0'..=b'9' => {
                digits += 1;
                end = at + 1;
            }
            // `K-482137`, `48 213 775`, `2023/004817`.
            b'-' | b' ' | b'/' | b'.' if next.is_ascii_digit() && (end == at || at == letters) => {}
            // A check at the end, `48 213 775 A`, or a part of it, `20A4482`.
            b'A'..=b'Z'
                if end == at && (next.is_ascii_digit() || !next.is_ascii_alphanumeric()) =>
            {
                end = at + 1;
            }
            b' ' if end == at && digits >= LEAST && next.is_ascii_uppercase() => {
                let closes = text.get(at + 2);
                if closes.is_none_or(|b| b",.;\n)".contains(b)) {
                    end = at + 2;
                }
                break;
            }
            _ => break,
        }
        at += 1;
    }
    let is_one = (LEAST..=16).contains(&digits) && named::is_end(&text[end..]);
    if is_one { end } else { 0 }
}

/// Whether the number is one, and no example: not of one digit alone, and not counted up.
fn is_own(value: &str) -> bool {
    let digits: Vec<u8> = value.bytes().filter(u8::is_ascii_digit).collect();
    let counted = digits
        .windows(2)
        .all(|pair| pair[1] == pair[0] + 1 || *pair == *b"90");
    let alike = digits.iter().all(|digit| *digit == digits[0]);
    !counted && !alike
}
