//! Names of people as the values of keys that are for nothing else, as tools return them.

use super::author::is_name;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "person/name-key",
        about: "Name of a person, or a part of one, as the value of a key for it",
        label: Label::PERSON,
        wake: &[Wake::Key(&[
            "firstname",
            "lastname",
            "fullname",
            "surname",
            "givenname",
            "familyname",
            "middlename",
            "vorname",
            "nachname",
            "patientname",
            "cardholder",
            "accountholder",
        ])],
        pattern: r"[^\x00-\x40\[-`{-\x7F](?:[^\x00-\x1F!-&(-,/0-@\[-`{-\x7F]){1,60}\z",
        reach: 200,
        left: Edge::Free,
        right: Edge::Free,
        check: Some(is_value),
        confidence: Confidence::Likely,
        hits: &[
            "{\"first_name\": \"«Erika»\", \"last_name\": \"«Mustermann»\"}",
            "{\"user\": {\"fullName\": \"«Jane Roe»\"}}",
        ],
        misses: &[
            "{\"firstName\": \"First name\", \"lastName\": \"Nachname\"}",
            "{\"first_name\": \"string\", \"last_name\": \"TODO\"}",
            "{\"fullname\": \"left-pad\"}",
            "{\"serviceFullName\": \"Example Cloud Storage\"}",
            "first name Jane",
        ],
        source: "Names of fields in results of tools and in exports",
        ..Rule::BASE
    },
    Rule {
        id: "person/user-id",
        about: "Login that is made of a name and a number, as an id of a user",
        label: Label::USERNAME,
        wake: &[
            Wake::Words(&["user_id", "userid", "customer_id", "customerid"]),
            Wake::Key(&["userid", "customerid"]),
        ],
        pattern: concat!(
            r#"(?:(?i:(?:user|customer)_?id)\\?["']?[ ]?[:=][ ]?\\?["']?)?"#,
            r"(?P<value>[a-z]{2,20}_[a-z]{2,20}_[0-9]{2,6})",
        ),
        reach: 96,
        left: Edge::Free,
        right: Edge::Token,
        confidence: Confidence::Likely,
        hits: &[
            "{\"user_id\": \"«jane_roe_3668»\", \"n\": 1}",
            "user_id: «jane_roe_3668» is gone",
        ],
        misses: &["user_id = some_field_name", "{\"user_id\": \"user_3668\"}"],
        source: "Ids of users in conversations of shops with their customers",
        ..Rule::BASE
    },
];

/// Words for a name, which forms and translations have as values, and values of examples.
#[rustfmt::skip]
const NONE: &[&str] = &[
    "first", "last", "given", "family", "full", "middle", "name", "names", "surname", "string", "text", "value", "null",
    "none", "todo", "unknown", "example", "optional", "required", "vorname", "nachname", "familienname", "prénom", "prenom",
    "nom", "nombre", "apellido", "apellidos", "cognome", "nome", "sobrenome", "voornaam", "achternaam", "imię", "nazwisko",
    "förnamn", "efternamn", "etunimi", "sukunimi", "ad", "soyad", "soyadı", "adı", "имя", "фамилия", "отчество", "姓", "名", "姓名", "名字", "氏名",
    "성", "이름", "الاسم", "holder", "card", "cardholder", "enter", "your", "the",
];

pub(super) fn is_value(value: &str) -> bool {
    let words = value
        .split([' ', '-', '\''])
        .filter(|word| !word.is_empty());
    let lower = value.to_lowercase();
    let capital = value.chars().next().is_some_and(|c| !c.is_lowercase());
    let is_word = |word: &str| NONE.contains(&word);
    capital
        && words.count() <= 5
        && value.chars().count() > 1
        && !lower.split([' ', '-']).any(is_word)
        && is_name(value)
}
