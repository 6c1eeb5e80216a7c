//! Names of people in forms, in lists and in the columns of tables, behind the label for one.

use super::called::{chinese, is_real, length};
use crate::label::Label;
use crate::rules::sift::is_head;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[PART, WHOLE, PLAIN, PLAIN_PART, COLUMN, COLUMN_PLAIN];

/// What stands between a label and its value: a sign, which bold type or a cell's border may stand
/// around, and at most one end of a line.
macro_rules! sign {
    () => {
        r#"[ ]{0,2}(?:\([^()\n]{1,24}\)[ ]?)?\\{0,2}["'`*_]{0,3}[ \t]{0,12}[:：=|][ \t]{0,24}(?:\r?\n[ \t]{0,8})?\\{0,2}["'`*_“«]{0,3}[ ]?"#
    };
}

/// The value: no sign that separates, and no small letter of ASCII at its beginning.
macro_rules! value {
    () => {
        r#"(?P<value>[^\x00-\x40\[-\x7F][^\x00-\x1F"“”<>{}|;]{1,90})"#
    };
}

const LABELLED: Rule = Rule {
    label: Label::PERSON,
    left: Edge::Free,
    right: Edge::Free,
    reach: 240,
    check: Some(is_real),
    confidence: Confidence::Likely,
    source: "Labels of fields in forms",
    ..Rule::BASE
};

const PART: Rule = Rule {
    id: "person/name-part-label",
    about: "First or family name behind its label and a sign",
    sift: Some(is_free),
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "first name", "firstname", "first_name", "last name", "lastname", "last_name", "middle name", "given name", "family name", "maiden name", "surname", "forename",
        "vorname", "nachname", "familienname", "geburtsname", "mädchenname", "prénom", "nom de famille", "nom de naissance", "nom de jeune fille",
        "apellido", "sobrenome", "cognome", "voornaam", "achternaam", "nama depan", "nama belakang", "imię", "nazwisko", "förnamn", "efternamn", "soyadı",
        "фамилия", "отчество", "姓名", "真实姓名", "真實姓名", "氏名", "お名前", "성명", "이름",
    ])],
    pattern: concat!(
        r"(?:(?i:(?:first|last)[ _]?name|(?:middle|given|family|maiden) name|surname|forename|vornamen?|nachname|familienname|geburtsname|mädchenname|prénoms?",
        r"|nom de (?:famille|naissance|jeune fille)|apellidos?|sobrenome|cognome|voornaam|achternaam|nama (?:depan|belakang)|imię|nazwisko|förnamn|efternamn|soyadı",
        r"|фамилия|отчество)|姓名|真[实實]姓名|氏名|お名前|성명|이름)(?:（[^（）\n]{1,16}）)?",
        sign!(),
        value!(),
    ),
    fit: Some(|text| listed(text, 1)),
    hits: &[
        "First name: «Jane»\nLast name: «Roe»",
        "**Vorname:** «Erika»",
        "| Nachname | «Mustermann» |",
        "姓名：«张三»\n电话：",
        "氏名：«山田 太郎»",
        "이름: «홍길동»",
        "Apellidos: «García López»",
        "last_name: «Roe»\n",
        "Surname:\n«Roe»\nSex: F",
    ],
    misses: &[
        "First name: string",
        "first_name: String,",
        "last_name: Faker::Name.last_name",
        "firstName: Yup.string().required()",
        "First name: (required)",
        "First name: Required",
        "First name: Enter your first name",
        "first_name: 'First name'",
        "姓名：请输入姓名",
        "vorname: {{ vorname }}",
        "lastName: this.state.lastName",
        "surname: TODO",
        "First name: 50 characters",
    ],
    ..LABELLED
};

const WHOLE: Rule = Rule {
    id: "person/name-label",
    about: "Name of a person behind the label for a whole one and a sign",
    sift: Some(is_free),
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "full name", "fullname", "full_name", "legal name", "cardholder", "card holder", "account holder", "name on card", "name on the card", "name on account", "patient",
        "customer name", "employee name", "applicant", "guest name", "passenger", "beneficiary", "recipient name", "sender name", "contact name", "contact person", "emergency contact",
        "next of kin", "spouse", "student name", "client name", "tenant name", "landlord", "policyholder", "policy holder", "name of patient", "name of applicant", "name of insured",
        "vor- und nachname", "vor- und zuname", "name, vorname", "vollständiger name", "kontoinhaber", "karteninhaber", "patientin", "patientenname", "versicherungsnehmer", "ansprechpartner",
        "antragsteller", "mieter", "vermieter", "kundenname", "name des patienten", "name der patientin", "empfänger",
        "nom complet", "nom et prénom", "prénom et nom", "nom, prénom", "nom du", "titulaire", "bénéficiaire", "assuré",
        "nombre completo", "nombre y apellido", "nombres y apellidos", "nombre del", "titular", "paciente", "beneficiario", "persona de contacto",
        "nome completo", "nome do", "nome da", "beneficiário", "nome e cognome", "intestatario", "paziente", "volledige naam", "rekeninghouder",
        "nama lengkap", "nama pasien", "nama pemilik", "nama ibu", "nama ayah", "atas nama", "imię i nazwisko", "adı soyadı", "ad soyad", "фио", "ф.и.о",
        "持卡人", "户名", "戶名", "患者", "收件人", "联系人", "聯絡人", "开户名", "收款人", "口座名義", "名義人", "患者名", "受取人", "預金者", "예금주", "환자명", "수취인", "받는 사람",
        "customer:", "requester:", "destinatario", "destinatário", "destinataire", "penerima", "pengirim", "remitente", "remetente",
    ])],
    pattern: concat!(
        r"(?:(?i:full[ _]?name|legal name|card[ ]?holder(?:'s)?(?: name)?|account holder(?:'s)?(?: name)?|name on (?:the )?(?:card|account)|patient(?:'s)?(?:[ _]name)?",
        r"|(?:customer|employee|applicant|guest|passenger|beneficiary|recipient|sender|contact|student|client|tenant|landlord)(?:'s)?(?: (?:full )?name)|applicant|passenger|beneficiary|customer|requester|destinat[aá]rio|destinataire|penerima|pengirim|remitente|remetente",
        r"|contact person|emergency contact|next of kin|spouse|landlord|policy[ ]?holder(?: name)?|name of (?:the )?(?:patient|applicant|insured)",
        r"|vor- und (?:nach|zu)name|name, vorname|vollständiger name|(?:konto|karten)inhaber(?:in)?|patient(?:in|enname)|versicherungsnehmer(?:in)?|ansprechpartner(?:in)?|antragsteller(?:in)?",
        r"|(?:ver)?mieter(?:in)?|kundenname|name (?:des patienten|der patientin)|empfänger(?:in)?",
        r"|nom complet|noms? et prénoms?|prénoms? et noms?|nom, prénom|nom d(?:u|e la) (?:patiente?|cliente?|titulaire|bénéficiaire)|titulaire(?: du compte| de la carte)?|bénéficiaire|assurée?",
        r"|nombre completo|nombres? y apellidos?|nombre del? (?:la )?(?:paciente|cliente|titular|beneficiario)|titular(?: de la (?:cuenta|tarjeta))?|paciente|beneficiario|persona de contacto",
        r"|nome completo|nome d[oa] (?:paciente|cliente|titular|mãe|pai|beneficiário)|titular d[oa] (?:conta|cartão)|beneficiário|nome e cognome|intestatario|paziente|volledige naam|rekeninghouder",
        r"|nama (?:lengkap|pasien|pemilik(?: rekening)?|ibu(?: kandung)?|ayah)|atas nama|imię i nazwisko|adı soyadı|ad soyad|фио|ф\.и\.о\.?)",
        r"|持卡人(?:姓名)?|户名|戶名|患者(?:姓名)?|收件人(?:姓名)?|联系人(?:姓名)?|聯絡人|开户名|收款人|口座名義人?|名義人|患者名|受取人|預金者|예금주|환자명|수취인|받는 사람)",
        sign!(),
        value!(),
    ),
    fit: Some(|text| match text.chars().next() {
        Some(c) if ('\u{4E00}'..='\u{9FFF}').contains(&c) => match chinese(text) {
            // A Japanese name has its family name's characters from no short list.
            0 => japanese(text),
            len => len,
        },
        _ => listed(text, 2),
    }),
    hits: &[
        "Full name: «Jane Roe»\nPhone: none",
        "- **Cardholder Name**: «JANE ROE»",
        "Kontoinhaber: «Erika Mustermann», IBAN folgt",
        "Patient: «Roe, Jane»\n",
        "Name, Vorname: «Mustermann, Erika»\n",
        "Nom et prénom : «Dupont Jeanne»",
        "Titular de la cuenta: «Ana García López»",
        "Nome completo: «João da Silva»",
        "Nama Lengkap : «Budi Santoso»",
        "户名：«张三»",
        "口座名義：«山田 太郎»",
        "患者：«山田 太郎»様",
        "예금주: «홍길동»",
        "| Full name | «Jane Roe» |",
        "Customer: «Jane Roe»\nOrder: none",
        "Penerima: «Budi Santoso»",
        "Destinatario: «Ana García»",
    ],
    misses: &[
        "Full name: Required Field",
        "full_name: Some(name)",
        "Full name: Jane",
        "patient: Patient Record",
        "Cardholder name: [NAME]",
        "Account holder: First National Bank Ltd",
        "titular: Presidente",
        "empfänger: alle",
        "收件人：客服部门",
        "Patient: The patient is stable",
        "\"serviceFullName\":\"Example Supply Chain\",",
    ],
    ..LABELLED
};

const PLAIN: Rule = Rule {
    id: "person/name-label-plain",
    about: "Name of a person behind \"Name:\", beside fields that a person has",
    wake: &[Wake::Words(&[
        "name", "nombre", "nome", "nom", "nama", "naam", "имя",
    ])],
    sift: Some(|text, at| {
        // The label is all that stands before the sign in its line or cell.
        let before = text[..at].iter().rev().take(12);
        let mut before = before.skip_while(|b| b" \t*_-\"'`>#.)1234567890\\".contains(b));
        matches!(
            before.next(),
            None | Some(b'\n' | b'|' | b',' | b';' | b'{')
        )
    }),
    pattern: concat!(
        r"(?i:name|nombre|nome|nom|nama|naam|имя)",
        sign!(),
        value!(),
    ),
    fit: Some(|text| listed(text, 2)),
    confidence: Confidence::Possible,
    #[rustfmt::skip]
    near: &[
        "phone", "telephone", "tel", "mobile", "cell", "dob", "date of birth", "birthdate", "birthday", "born", "ssn", "social security", "gender", "sex", "age", "home address", "street",
        "mailing address", "billing address", "address", "passport*", "telefon*", "handy", "anschrift", "adresse", "geburts*", "geb", "geboren", "téléphone", "né le", "née le", "date de naissance",
        "dirección", "teléfono", "fecha de nacimiento", "dni", "nif", "curp", "endereço", "telefone", "celular", "cpf", "data de nascimento", "alamat", "nik", "no hp", "telp", "tanggal lahir", "ttl", "ktp",
    ],
    needs_near: true,
    hits: &[
        "Name: «Jane Roe»\nPhone: none\n",
        "Name: «Erika Mustermann»\nAnschrift: unbekannt",
        "1. Nombre: «Ana García»\n2. Teléfono: no tengo",
        "- Nama: «Budi Santoso»\n- Alamat: Jakarta",
    ],
    misses: &[
        "Name: Visual Studio Code\nVersion: 1.90",
        "name: Build and Test\non: push",
        "Name: example.org\nAddress: 192.0.2.1",
        "Name: Open Source Foundation\nPhone: none",
        "The variable name: Foo Bar\nphone: x",
        "Name: Jane\nPhone: none",
    ],
    ..LABELLED
};

const PLAIN_PART: Rule = Rule {
    id: "person/name-part-label-plain",
    about: "First or family name behind \"Name:\", beside the label for the other one",
    wake: &[Wake::Words(&["name", "nombre", "nome", "nom", "姓", "名"])],
    pattern: concat!(r"(?:(?i:name|nombres?|nome|nom)|姓|名)", sign!(), value!()),
    fit: Some(|text| listed(text, 1)),
    near: &[
        "apellido*",
        "prénom*",
        "nachname",
        "vorname",
        "sobrenome",
        "cognome",
        "surname",
        "first name",
        "last name",
        "姓",
        "名",
    ],
    hits: &[
        "Nombre: «Ana»\nApellidos: «García»",
        "Nom : «Dupont»\nPrénom : «Jeanne»",
        "Name: «Mustermann»\nVorname: «Erika»",
    ],
    misses: &[
        "Nombre: Ana",
        "Name: Required\nSurname: Required",
        "name: foo\nsurname: bar",
    ],
    ..PLAIN
};

const COLUMN: Rule = Rule {
    id: "person/name-column",
    about: "Name of a person, or a part of one, in a column whose head says so",
    column: true,
    sift: Some(|text, at| is_head(text, at) && is_free(text, at) && is_row(text, at)),
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "first name", "firstname", "first_name", "last name", "lastname", "last_name", "full name", "fullname", "full_name", "surname", "given name", "given_name", "family name", "family_name",
        "customer name", "customer_name", "patient name", "patient_name", "employee name", "employee_name", "cardholder", "account holder", "account_holder",
        "vorname", "nachname", "kontoinhaber", "prénom", "nom complet", "nombre completo", "nombre_completo", "apellido", "nome completo", "nome_completo", "sobrenome", "cognome",
        "nama lengkap", "nama_lengkap", "voornaam", "achternaam", "姓名", "氏名", "持卡人", "이름", "фио", "фамилия",
    ])],
    pattern: r#"[^\x00-\x40\[-\x7F][^\n\t|;,"]{1,60}"#,
    fit: Some(whole),
    hits: &[
        "id,first_name,last_name\n7,«Jane»,«Roe»\n8,«Erika»,«Mustermann»\n",
        "| Full name | n |\n|---|---|\n| «Jane Roe» | 4 |",
        "Vorname;Nachname\n«Erika»;«Mustermann»\n",
        "姓名,年龄\n«张三»,30\n",
    ],
    misses: &[
        "field,first_name,type\nx,String,y\n",
        "| Field | Type |\n|---|---|\n| first name | Text |",
        "first_name, last_name = ask()\nFoo, Bar = x\n",
        "full name,count\nfoo_bar,3\n",
    ],
    ..LABELLED
};

const COLUMN_PLAIN: Rule = Rule {
    id: "person/name-column-plain",
    about: "Name of a person in a column \"name\", beside columns that a person has",
    column: true,
    sift: Some(|text, at| {
        is_head(text, at) && is_row(text, at) && is_alone(text, at) && is_of_person(text, at)
    }),
    wake: &[Wake::Words(&[
        "name", "nombre", "nome", "nom", "nama", "naam", "customer", "employee", "patient", "имя",
    ])],
    fit: Some(|text| match length(text, 2) {
        len if len == text.trim_end().len() => len,
        _ => 0,
    }),
    hits: &[
        "name,email,n\n«Jane Roe»,none,4\n«Erika Mustermann»,none,5\n",
        "| Name | Phone |\n|---|---|\n| «Jane Roe» | none |",
        "id;Name;Geburtsdatum\n1;«Erika Mustermann»;unbekannt\n",
    ],
    misses: &[
        "name,version\nVisual Studio,4\n",
        "name,email\nJane,none\n",
        "| Name | Type |\n|---|---|\n| Jane Roe | x |",
        "file name,email\nJane Roe,x\n",
    ],
    ..COLUMN
};

/// Whether the label is a word of its own: `serviceFullName` is no person's.
fn is_free(text: &[u8], at: usize) -> bool {
    let joins = |b: u8| b.is_ascii_alphanumeric() || b"_.$@".contains(&b);
    at == 0 || !joins(text[at - 1])
}

/// A name in a list or a form; the family name may stand first, before a comma.
pub(super) fn listed(text: &str, least: usize) -> usize {
    if let Some((family, rest)) = text.split_once(", ") {
        let len = length(rest, 1);
        let ends =
            rest[len..].trim_start().is_empty() || rest[len..].starts_with(['\\', '*', '\'']);
        if len > 0 && ends && family.len() < 40 && length(family, 1) == family.len() {
            return family.len() + 2 + len;
        }
    }
    length(text, least)
}

/// A Japanese name: what is longer than a person's is a company's.
fn japanese(text: &str) -> usize {
    let len = length(text, 1);
    let name = &text[..len];
    let parts = name.contains([' ', '\u{3000}', '・']);
    let kana = name.chars().any(|c| ('\u{3040}'..='\u{30FF}').contains(&c));
    let titles = ["様", "さま", "さん", "殿"];
    let title = titles.iter().find(|title| name.ends_with(**title));
    if parts || kana {
        len - title.map_or(0, |title| title.len())
    } else {
        0
    }
}

/// A cell that is a name and nothing else.
fn whole(cell: &str) -> usize {
    let len = length(cell, 1);
    if len == cell.trim_end().len() { len } else { 0 }
}

/// The line in which `at` is, as far as a head goes.
fn row(text: &[u8], at: usize) -> &[u8] {
    let from = text[..at]
        .iter()
        .rev()
        .take(200)
        .take_while(|b| **b != b'\n');
    let to = text[at..].iter().take(200).take_while(|b| **b != b'\n');
    &text[at - from.count()..at + to.count()]
}

/// No statement of a program: `first_name, last_name = ask()`.
fn is_row(text: &[u8], at: usize) -> bool {
    !row(text, at).iter().any(|b| b"={}<>$".contains(b))
}

/// Whether the head is the word and nothing more: a `file name` is no person's.
fn is_alone(text: &[u8], at: usize) -> bool {
    let before = text[..at].iter().rev().find(|b| !b" *`\"'_".contains(b));
    let behind = text[at..]
        .iter()
        .skip_while(|b| b.is_ascii_alphabetic() || **b >= 0x80);
    let behind = behind.copied().find(|b| !b" *`\"'_".contains(b));
    let separates = |b: u8| b",;|\t\n\r()".contains(&b);
    before.is_none_or(|&b| separates(b)) && behind.is_none_or(separates)
}

/// Whether the row of heads has a column that people have and things do not.
fn is_of_person(text: &[u8], at: usize) -> bool {
    #[rustfmt::skip]
    const OF: &[&str] = &[
        "mail", "phone", "telefon", "mobile", "ssn", "birth", "dob", "gender", "salary", "geburt", "anschrift", "téléphone", "naissance", "teléfono", "correo", "nacimiento", "telefone",
        "nascimento", "cpf", "alamat", "nik", "lahir", "telp", "passport", "diagnos", "телефон",
    ];
    let row = String::from_utf8_lossy(row(text, at)).to_lowercase();
    OF.iter().any(|word| row.contains(word))
}
