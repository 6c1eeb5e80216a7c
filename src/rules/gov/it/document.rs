//! Identity cards, passports, licences and the health card.

use super::super::gb::west::{
    begin, driver_words, health_words, identity_words, is_mixed, lettered, passport_words, run,
    token,
};
use crate::label::Label;
use crate::rules::checksum::all_same;
use crate::rules::gov::nation::spoken;
use crate::rules::{Edge, Rule};

pub(super) const CARD: Rule = Rule {
    id: "gov/it-id-card",
    about: "Italian identity card, electronic or on paper, beside a word for it",
    label: Label::NATIONAL_ID,
    wake: &[run(&[5, 7], 5, 2), run(&[7], 7, 0)],
    sift: Some(lettered),
    begin: Some(begin_card),
    pattern: "[A-Za-z]{2}[ ]?(?:[0-9]{7}|[0-9]{5}[A-Za-z]{2})",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        identity_words![
            "cie",
            "carta d'identità elettronica",
            "carta identità*",
            "carta identita*",
            "carta_identita*",
            "numero carta d'identità",
            "c.i.e",
            "c.i",
            "documento n*",
        ],
        NATIONAL_ID,
        "italian"
    ),
    needs_near: true,
    hits: &[
        "carta d'identità «CA00000AA»",
        "CIE n. «CA12345BB».",
        "carta d'identità cartacea «AX 1234567»",
        "my Italian ID card: «ca00000aa»",
        "意大利身份证«CA00000AA»",
    ],
    misses: &["CIE CA0000AA", "CA00000AA stands alone", "CIE C00000AA"],
    source: "Ministero dell'Interno, Carta d'identità elettronica: numero unico nazionale",
    ..Rule::BASE
};

pub(super) const PASSPORT: Rule = Rule {
    id: "gov/it-passport",
    about: "Italian passport beside a word for it: two letters, seven digits",
    label: Label::PASSPORT,
    wake: &[run(&[7], 7, 2)],
    begin: Some(begin),
    pattern: "[A-Za-z]{2}[0-9]{7}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(passport_words![], PASSPORT, "italian"),
    needs_near: true,
    hits: &[
        "passaporto n. «YA1234567»",
        "Passaporto: «YB7654321».",
        "my Italian passport is «ya1234567»",
        "意大利护照«YA1234567»",
    ],
    misses: &["passaporto YA123456", "YA1234567 stands alone"],
    source: "PRADO, ITA-AO: two letters, seven digits",
    ..Rule::BASE
};

pub(super) const DRIVER: Rule = Rule {
    id: "gov/it-driver",
    about: "Italian driving licence beside a word for it: ten characters, check letter",
    label: Label::DRIVER_LICENSE,
    wake: &[run(&[1, 2, 3, 4, 5, 6, 7, 8], 1, 1), run(&[7], 7, 2)],
    sift: Some(token),
    begin: Some(begin),
    pattern: "(?i:U1[0-9A-Z]{7}[A-Z]|[A-Z]{2}[0-9]{7}[A-Z])",
    reach: 16,
    right: Edge::Number,
    check: Some(is_driver),
    near: spoken!(
        driver_words![
            "patente",
            "patente di guida",
            "patente n*",
            "numero patente",
            "patente b"
        ],
        DRIVER_LICENSE,
        "italian"
    ),
    needs_near: true,
    hits: &[
        "patente n. «U1X23B456C»",
        "patente di guida «MI1234567A».",
        "my Italian driving licence: «u1x23b456c»",
        "意大利驾照«U1X23B456C»",
    ],
    misses: &[
        "patente U1X23B456",
        "U1X23B456C stands alone",
        "patente U2X23B456C",
    ],
    source: "Ministero delle Infrastrutture e dei Trasporti, numero della patente (modello MC 720P)",
    ..Rule::BASE
};

pub(super) const HEALTH: Rule = Rule {
    id: "gov/it-health-card",
    about: "Number of an Italian health card beside a word for it: 80, country, 15 digits",
    label: Label::HEALTH_ID,
    wake: &[run(&[2, 5, 20], 20, 0)],
    begin: Some(begin),
    pattern: "80[ ]?380[ ]?[0-9]{15}",
    reach: 24,
    right: Edge::Number,
    near: spoken!(
        health_words![
            "team",
            "tessera europea*",
            "ts-cns",
            "numero di identificazione della tessera"
        ],
        HEALTH_ID,
        "italian"
    ),
    needs_near: true,
    hits: &[
        "tessera sanitaria «80380000300012345678»",
        "Tessera europea (TEAM): «80380 000300012345678».",
        "European health insurance card (EHIC) «80380001200123456789»",
    ],
    misses: &[
        "tessera sanitaria 8038000030001234567",
        "80380000300012345678 stands alone",
        "tessera sanitaria 80390000300012345678",
    ],
    source: "Commission Decision 2003/752/EC and CEN CWA 13987-1, number of the European health insurance card",
    ..Rule::BASE
};

/// Two letters where the rule was woken, or before the digits there with a space.
fn begin_card(text: &[u8], at: usize) -> Option<usize> {
    if text[at].is_ascii_alphabetic() {
        return begin(text, at);
    }
    let from = at.checked_sub(3)?;
    let letters = text[from..from + 2].iter().all(u8::is_ascii_alphabetic);
    let joined = from > 0 && text[from - 1].is_ascii_alphanumeric();
    (letters && text[at - 1] == b' ' && !joined).then_some(from)
}

fn is_driver(value: &str) -> bool {
    is_mixed(value, 2) && !all_same(value)
}

fn not_same(value: &str) -> bool {
    !all_same(value)
}
