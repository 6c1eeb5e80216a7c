//! Names and addresses in vCards (RFC 6350), the form in which address books give people away.

use super::called::is_real;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[FORMATTED, PARTS, PLACE];

/// Further properties of the card before the one that is meant.
macro_rules! card {
    ($name:literal) => {
        concat!(
            r"(?i:begin:vcard)[ ]*\r?\n(?:[^\n]*\n){0,12}?(?i:(?:item[0-9]\.)?",
            $name,
            r")(?:;[^:\n]*)?:",
        )
    };
}

const CARD: Rule = Rule {
    label: Label::PERSON,
    wake: &[Wake::Words(&["begin:vcard"])],
    reach: 600,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(|value| !is_hidden(value) && value.split(';').all(is_real)),
    confidence: Confidence::Certain,
    source: "RFC 6350, vCard: 6.2.1 (FN), 6.2.2 (N), 6.3.1 (ADR)",
    ..Rule::BASE
};

const FORMATTED: Rule = Rule {
    id: "person/vcard-name",
    about: "Name of a person in a vCard, as it is shown",
    pattern: concat!(card!("fn"), r"(?P<value>[^\s;\[][^\r\n;\[]{1,80})"),
    hits: &[
        "BEGIN:VCARD\nVERSION:4.0\nFN:«Jane Roe»\nEND:VCARD",
        "begin:vcard\r\nFN;CHARSET=UTF-8:«Erika Mustermann»\r\n",
        "BEGIN:VCARD\nFN:«山田太郎»\n",
    ],
    misses: &[
        "FN: false negatives",
        "BEGIN:VCARD\nVERSION:4.0\nEND:VCARD",
        "BEGIN:VCARD\nFN:\nEND:VCARD",
    ],
    ..CARD
};

const PARTS: Rule = Rule {
    id: "person/vcard-parts",
    about: "Name of a person in a vCard, in its parts",
    pattern: concat!(
        card!("n"),
        r"(?P<value>[^\s;\[][^\r\n;\[]{0,60}(?:;[^\s;\[][^\r\n;\[]{0,60}){0,2})"
    ),
    hits: &[
        "BEGIN:VCARD\nVERSION:4.0\nN:«Roe;Jane»;;;\nEND:VCARD",
        "BEGIN:VCARD\nN;LANGUAGE=de:«Mustermann;Erika»;;Dr.;\n",
    ],
    misses: &["N:Roe;Jane;;;", "BEGIN:VCARD\nN:;;;;\nEND:VCARD"],
    ..CARD
};

const PLACE: Rule = Rule {
    id: "person/vcard-address",
    about: "Street and town of a person in a vCard",
    label: Label::ADDRESS,
    check: Some(|value| !is_hidden(value) && value.contains(char::is_alphabetic)),
    pattern: concat!(
        card!("adr"),
        r"[^\n;]*;[^\n;]*;(?P<value>[^\s;\[][^\r\n;\[]{2,80}(?:;[^\r\n;\[]{0,60}){0,3})"
    ),
    hits: &[
        "BEGIN:VCARD\nVERSION:4.0\nADR;TYPE=home:;;«12 High Street;Leeds;;LS1 4AB»;UK\nEND:VCARD",
        "BEGIN:VCARD\nitem1.ADR:;;«Musterstr. 5;Bonn;;53111»;\nEND:VCARD",
    ],
    misses: &["ADR:;;1;2;3", "BEGIN:VCARD\nADR:;;;;;;\nEND:VCARD"],
    ..CARD
};

/// What efface itself writes there.
fn is_hidden(value: &str) -> bool {
    value.contains('*') || value.starts_with("EXAMPLE-")
}
