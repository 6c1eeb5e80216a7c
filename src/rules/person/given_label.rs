//! Names of people behind labels and keys that things have too: "name", "owner", "from". There only
//! what begins with a common given name counts, with a family name behind it.

use super::called::length;
use super::keyed::is_value;
use super::known::{is_common, is_given};
use super::labelled::listed;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[LABELLED, PERSONAL, KEYED, KEYED_PERSON, TAGGED];

const NAME: Rule = Rule {
    label: Label::PERSON,
    left: Edge::Free,
    right: Edge::Free,
    confidence: Confidence::Likely,
    source: "Labels of fields in forms, exports and messages; given names as for a speaker's",
    ..Rule::BASE
};

const LABELLED: Rule = Rule {
    id: "person/name-label-given",
    about: "Name of a person behind a label that things have too: a common given name, and a family name",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "name", "nombre", "nome", "nom", "nama", "naam", "client", "tenant", "owner", "employee", "manager", "assignee", "assigned to", "reporter", "reported by", "contact", "member",
        "sender", "signed by", "attn", "attention", "from", "to:", "cc:", "bcc:", "kunde", "kundin", "von:", "an:", "betreff", "ansprechpartner", "mieter", "mieterin", "cliente", "inquilino",
        "responsable", "responsável", "para:", "de:", "à:", "à :", "dari:", "kepada:", "pelanggan", "agent", "doctor", "physician", "nurse", "teacher", "driver", "buyer", "seller", "user",
    ])],
    sift: Some(begins_line),
    pattern: concat!(
        r"(?i:[a-zãàéêíóúâçñ]{1,15}(?:[ ][a-z]{2,10}){0,2})",
        r#"[ ]{0,2}["'`*_]{0,3}[ \t]{0,12}[:：|][ \t]{0,24}\\{0,2}["'`*_“«]{0,3}[ ]?"#,
        r#"(?P<value>[^\x00-\x40\[-\x7F][^\x00-\x1F"“”<>{}|;]{1,90})"#,
    ),
    reach: 160,
    fit: Some(|text| listed(text, 2)),
    check: Some(is_given_or_family),
    hits: &[
        "name: «Jane Roe»",
        "Tenant: «Jane Roe»\nUnit 4",
        "| Owner | «Thomas Mustermann» |",
        "From: «Jane Roe»\nTo: «Peter Mustermann»",
        "- **Assigned to:** «Maria Silva»",
        "Kunde: «Mustermann, Erika»",
        "  \"name\": \"«Jane Roe»\",",
        "Cliente: «Ana García López»",
    ],
    misses: &[
        "name: Build and Test",
        "From: Language Models to Agents",
        "name: Jane",
        "Owner: Platform Team",
        "name: jane roe",
        "the name: Jane Roe",
        "To: Max Value of the Row",
        "Contact: Martin.Roe()",
    ],
    ..NAME
};

const KEYED: Rule = Rule {
    id: "person/name-key-given",
    about: "Name of a person as the value of a key that things have too",
    wake: &[Wake::Key(&[
        "name",
        "customer",
        "client",
        "tenant",
        "owner",
        "employee",
        "manager",
        "assignee",
        "reporter",
        "contact",
        "member",
        "sender",
        "recipient",
        "nombre",
        "kunde",
        "cliente",
        "patient",
        "doctor",
        "requester",
    ])],
    pattern: r"[^\x00-\x40\[-`{-\x7F](?:[^\x00-\x1F!-&(-,/0-@\[-`{-\x7F]){1,60}\z",
    reach: 200,
    check: Some(is_full),
    hits: &[
        "{\"name\": \"«Jane Roe»\", \"city\": \"Leeds\"}",
        "{\"customer\": {\"name\": \"«Erika Mustermann»\"}}",
        "{\"assignee\": \"«Peter Mustermann»\"}",
    ],
    misses: &[
        "{\"name\": \"Jane\"}",
        "{\"name\": \"Build and Test\"}",
        "{\"name\": \"jane roe\"}",
        "{\"title\": \"Jane Eyre\"}",
        "{\"name\": \"Martin Street 4\"}",
        "{\"name\": \"Karen languages\"}",
        "{\"name\": \"Max Pooling\"}",
        "{\"name\": \"Alan Turing\"}",
    ],
    ..NAME
};

const TAGGED: Rule = Rule {
    id: "person/name-tag-given",
    about: "Name of a person within a tag of XML or HTML for a name",
    wake: &[Wake::Words(&[
        "name>",
        "customer>",
        "client>",
        "owner>",
        "contact>",
        "patient>",
        "employee>",
        "sender>",
        "recipient>",
    ])],
    begin: Some(|text, at| {
        let before = text[..at].iter().rev().take(32);
        let tag = before
            .take_while(|b| b.is_ascii_alphanumeric() || b":_-".contains(b))
            .count();
        (text[..at - tag].last() == Some(&b'<')).then_some(at)
    }),
    pattern: r#"(?i:[a-z]{4,9})>[ \n\t]{0,16}(?P<value>[^\x00-\x40\[-\x7F][^\x00-\x1F"“”<>{}|;]{1,60})</"#,
    reach: 120,
    check: Some(is_full),
    hits: &[
        "<customer><name>«Jane Roe»</name><city>Leeds</city></customer>",
        "<ns:Owner>«Peter Mustermann»</ns:Owner>",
        "<contactName>«Erika Mustermann»</contactName>",
    ],
    misses: &[
        "<name>Left Pad</name>",
        "<name>Jane</name>",
        "name>Jane Roe</",
        "<fileName>Jane Roe.txt</fileName>",
    ],
    ..NAME
};

const PERSONAL: Rule = Rule {
    id: "person/name-label-person",
    about: "Name of a person behind a label that only people have: a given name, and a family name",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "employee", "tenant", "landlord", "patient", "pupil", "student", "applicant", "candidate", "insured", "beneficiary", "emergency contact", "next of kin", "guardian", "bill to", "ship to", "sold to", "attendees", "attendee", "passenger", "guest", "claimant", "driver", "mieter", "vermieter",
        "kunde", "kundin", "mitarbeiter", "mitarbeiterin", "schüler", "schülerin", "bewerber", "bewerberin", "versicherter", "rechnungsempfänger", "ansprechpartner", "locataire", "bailleur", "salarié", "salariée", "assuré", "assurée", "élève", "destinataire", "inquilino", "inquilina", "empleado", "empleada",
        "asegurado", "asegurada", "alumno", "alumna", "pasajero", "destinatario", "funcionário", "funcionária", "segurado", "segurada", "aluno", "aluna", "destinatário", "dipendente", "assicurato", "huurder", "werknemer", "pracownik", "najemca", "karyawan", "penyewa", "пациент", "сотрудник", "получатель",
    ])],
    pattern: concat!(
        r"\p{L}{3,16}(?:[ ]\p{L}{2,10}){0,2}",
        r#"[ ]{0,2}["'`*_]{0,3}[ \t]{0,12}[:：][ \t]{0,24}\r?\n?[ ]{0,8}["'`*_“«]{0,3}(?:(?:Mr|Mrs|Ms|Dr|Herr|Frau|Mme|M|Sr|Sra)\.?[ ])?"#,
        r#"(?P<value>[^\x00-\x40\[-\x7F][^\x00-\x1F"“”<>{}|;]{1,90})"#,
    ),
    check: Some(|name| match name.split_once(", ") {
        Some((_, given)) => is_given(given),
        None => is_someone(name),
    }),
    hits: &[
        "Employee: «Keisha Mustermann»",
        "Bill to:\n«Keisha Roe»\n1 Main",
        "Salarié : «Thibault Dupont»",
    ],
    misses: &[
        "Employee: Platform Team",
        "Student: Required Field",
        "Guest: Additions CD",
        "Driver: Signal Handler",
    ],
    ..LABELLED
};

const KEYED_PERSON: Rule = Rule {
    id: "person/name-key-person",
    about: "Full name as the value of a key that accounts of people have",
    wake: &[Wake::Key(&[
        "displayname",
        "realname",
        "sendername",
        "employeename",
        "contactname",
        "holdername",
        "customername",
        "clientname",
        "tenantname",
        "authorname",
        "recipientname",
        "billingname",
        "shippingname",
        "guestname",
        "legalname",
        "patient",
        "employee",
        "customer",
        "tenant",
        "landlord",
        "cardholder",
        "holder",
        "beneficiary",
        "nextofkin",
        "emergencycontact",
    ])],
    check: Some(|value| length(value, 2) == value.len() && is_value(value) && is_someone(value)),
    hits: &["{\"displayName\": \"«Keisha Mustermann»\"}"],
    misses: &[
        "{\"displayName\": \"Data Platform\"}",
        "{\"displayName\": \"Keisha\"}",
    ],
    ..KEYED
};

/// Nothing but a mark stands before the label in its line or its cell.
fn begins_line(text: &[u8], at: usize) -> bool {
    let before = text[..at].iter().rev().take(12);
    let mut before = before.skip_while(|b| b" \t*_-\"'`>#.)1234567890\\|".contains(b));
    matches!(before.next(), None | Some(b'\n' | b',' | b';' | b'{'))
}

/// Given names that stand in names of things, where a large letter begins each word: `Max Pooling`.
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "adam", "alexander", "alexis", "carl", "carmen", "charles", "charlie", "hugo", "ivan", "jan", "julia", "kelly", "linda", "louis", "max", "mercedes", "nina", "oscar", "pascal", "regina", "rosa", "santiago", "victor", "wendy",
];

/// A given name that is in no name of a thing.
pub(super) fn is_someone(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or(name).to_lowercase();
    !THINGS.contains(&first.as_str()) && is_given(name)
}

/// The same, and one of the most common: things are called by others behind these labels.
fn is_labelled(name: &str) -> bool {
    is_common(name) && is_someone(name)
}

/// Two words and more, of which the first is a given name, and nothing else.
fn is_full(value: &str) -> bool {
    length(value, 2) == value.len() && is_value(value) && is_labelled(value)
}

/// The given name stands first, or behind the family name and a comma.
fn is_given_or_family(name: &str) -> bool {
    match name.split_once(", ") {
        Some((_, given)) => is_common(given),
        None => is_labelled(name),
    }
}
