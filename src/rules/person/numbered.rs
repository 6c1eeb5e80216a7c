//! Numbers of a person with an employer, a school, an insurer or a shop: each chooses the form of its
//! own, so a word has to say what the number is.

use crate::label::Label;
use crate::rules::named;
use crate::rules::sift::is_head;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[
    STAFF,
    POLICY,
    CUSTOMER,
    INSURED,
    STAFF_COLUMN,
    POLICY_COLUMN,
    CUSTOMER_COLUMN,
];

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
        "kursteilnehmernummer", "prisoner number", "inmate number", "offender number", "matrícula do funcionário", "matrícula da funcionária", "funcionária matrícula", "funcionário matrícula", "ra do aluno", "ra da aluna", "colegiado n", "número de colegiado", "matrícula ", "ine est", "numéro ine", "n° ine", "ine :", "ine:",
        "employeenumber", "employeeid", "studentid", "staffid",
    ]), Wake::Key(&["employeenumber", "employeeid", "employeeno", "staffid", "staffnumber", "studentid", "studentnumber", "personnelnumber", "personalnummer", "matrikelnummer"])],
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
        "son INE est «071234569BD», on m'a dit",
        "a funcionária, matrícula «746357», engravidou",
        "«1184532» is my student number",
        "{\"employeeId\": \"«E104482»\"}",
        "employeeNumber: «1048213»",
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
        "policynumber", "policyno",
    ]), Wake::Key(&["policynumber", "policyno", "claimnumber"])],
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
        "customer id", "customer #", "member id", "digit customer id", "kunden-id", "identifiant client", "id client", "référence client", "ref client", "id de cliente", "id do cliente", "codice utente", "depotnummer", "depot-nr", "depotkontonummer", "numéro d'allocataire", "n° allocataire",
        "n° d'allocataire", "numéro de dossier", "número de expediente", "número de abonado", "vertragskonto", "vertragskontonummer", "zählernummer", "numéro de compteur", "numéro de ligne", "número de suministro", "cups:",
        "customernumber", "membernumber",
    ]), Wake::Key(&["customernumber", "customerno", "membernumber", "membershipnumber", "memberid", "kundennummer", "loyaltynumber", "frequentflyernumber"])],
    hits: &[
        "my customer number is «88372614»",
        "Kundennummer: «48 213 775»",
        "meine Kundennummer lautet «K-482137»",
        "numéro client «48213775»",
        "my customer id there is «12229669»",
        "meine Depotnummer ist «4612647015» bei der Bank",
        "Mon numéro d'allocataire est le «1049537».",
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
        "customer id: 1",
        "customer id is a primary key since version 20190401",
        "customer no. 1 problem",
    ],
    source: "Words of shops and clubs; each of them chooses the number's form",
    ..STAFF
};

const INSURED: Rule = Rule {
    id: "person/number-of-insurance",
    about: "Number behind the plain word for a policy, near words for what is insured",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "policy ", "policy: ", "scheinnummer", "police ", "contrat d'assurance", "póliza", "apólice", "polizza", "polisa ", "polisę ", "polis ", "полис ", "保单",
    ])],
    begin: Some(insured),
    #[rustfmt::skip]
    near: &[
        "insur*", "claim*", "accident*", "versicher*", "unfall*", "assur*", "sinistre*", "accidente*", "asegur*", "seguro*", "siniestro*", "coche", "matrícula", "acidente*", "carro", "assicura*", "incidente*", "sinistro*", "asuransi*", "ubezpiecz*", "verzeker*",
        "страхов*", "осаго", "каско", "保险", "理赔", "car", "vin", "reg", "vehicle*", "fahrgestell*", "kennzeichen", "véhicule*", "immatricul*",
    ],
    needs_near: true,
    hits: &[
        "my claim under policy «ZT-38503958» for the car was refused",
        "el coche es de ella y mi póliza es la «YH-37494223»",
        "Meine Versicherung läuft unter der Scheinnummer «757316322»",
        "Mon contrat d'assurance porte le n° «431773812».",
    ],
    misses: &[
        "the policy 20190401 of the insurer was changed",
        "policy 12345678 on insurance",
        "police 48213775 on the beat",
        "la póliza del seguro cubre 48213 euros",
    ],
    source: "How the insured write about their policies",
    ..STAFF
};

const STAFF_COLUMN: Rule = Rule {
    id: "person/number-of-staff-column",
    about: "Number of an employee, a pupil or a student in a column that is headed so",
    column: true,
    sift: Some(is_head),
    begin: None,
    hits: &[
        "name,student no,grade\nJane,«1038845»,B\nJohn,«1038846»,A\n",
        "| n | 学号 |\n|---|---|\n| x | «9858794» |",
    ],
    misses: &[
        "name,student number\nJane,12\nJohn,13\n",
        "nr,employee id\n1038845,x\n",
    ],
    wake: &[Wake::Words(COLUMNS)],
    ..STAFF
};

/// Heads of columns that hold numbers of pupils, students and staff.
#[rustfmt::skip]
const COLUMNS: &[&str] = &[
    "employee number", "employee no", "employee id", "employee_id", "employeeid", "emp_no", "emp no", "staff number", "staff no", "staff id", "staff_id", "personnel number", "payroll number", "student number", "student no", "student id", "student_id", "matriculation number", "enrollment number",
    "personalnummer", "personal-nr", "pers.-nr", "mitarbeiternummer", "mitarbeiter-nr", "matrikelnummer", "matrikel-nr", "matr.-nr", "schülernummer", "numéro étudiant", "n° étudiant", "matricule", "número de empleado", "nº empleado", "número de alumno", "nº alumno", "legajo", "matrícula",
    "matricola", "personeelsnummer", "studentnummer", "nim", "nip", "nomor induk", "numer indeksu", "nr indeksu", "nr albumu", "öğrenci no", "sicil no", "табельный номер", "学号", "工号", "员工编号", "学籍番号", "社員番号", "従業員番号", "職員番号", "학번", "사번",
];

const POLICY_COLUMN: Rule = Rule {
    id: "person/number-of-policy-column",
    about: "Number of an insurance policy in a column that is headed so",
    wake: POLICY.wake,
    hits: &["name,policy number\nJane,«HP-8839201-77»\nJohn,«HP-8839202-78»\n"],
    misses: &["name,policy number\nJane,7\nJohn,8\n"],
    source: POLICY.source,
    ..STAFF_COLUMN
};

const CUSTOMER_COLUMN: Rule = Rule {
    id: "person/number-of-customer-column",
    about: "Number of a customer or a member in a column that is headed so",
    wake: CUSTOMER.wake,
    hits: &["Name;Kundennummer\nErika;«48213775»\nMax;«48213776»\n"],
    misses: &["Name;Kundennummer\nErika;7\nMax;8\n"],
    source: CUSTOMER.source,
    ..STAFF_COLUMN
};

/// The number behind the word for a policy, as [`begin`] has it, and no date or year among it.
fn insured(text: &[u8], at: usize) -> Option<usize> {
    let start = begin(text, at)?;
    let len = number(&text[start..]);
    let digits = text[start..start + len]
        .iter()
        .filter(|b| b.is_ascii_digit());
    let dated = text[start..].starts_with(b"19") || text[start..].starts_with(b"20");
    (digits.count() >= 7 && !dated).then_some(start)
}

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
                if end == at
                    && (next.is_ascii_digit()
                        || !next.is_ascii_alphanumeric()
                        || digits >= LEAST && next.is_ascii_uppercase() && ends(text, at + 2)) =>
            {
                end = at + 1;
            }
            b'A'..=b'Z' if end + 1 == at + 1 && ends(text, at + 1) && digits >= LEAST => {
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

/// Whether nothing stands at `at` that would go on with a word.
fn ends(text: &[u8], at: usize) -> bool {
    text.get(at).is_none_or(|b| !b.is_ascii_alphanumeric())
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
