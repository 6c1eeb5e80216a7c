//! Identity cards, passports and licences.

use super::super::gb::west::{begin, driver_words, identity_words, number, passport_words, run};
use crate::label::Label;
use crate::rules::checksum::all_same;
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule};

pub(super) const CARD: Rule = Rule {
    id: "gov/be-id-card",
    about: "Number of a Belgian identity card beside a word for it: modulo 97",
    label: Label::NATIONAL_ID,
    wake: &[run(&[3, 12], 12, 0)],
    begin: Some(begin),
    pattern: "[0-9]{3}[ -]?[0-9]{7}[ -]?[0-9]{2}",
    reach: 16,
    right: Edge::Number,
    check: Some(is_card),
    confidence: Confidence::Certain,
    near: spoken!(
        identity_words![
            "eid",
            "e-id",
            "eid-kaart*",
            "kaartnummer*",
            "identiteitskaartnummer*",
            "numéro de carte",
            "n° de carte",
            "card number*",
            "card_number*",
        ],
        NATIONAL_ID,
        "belgian"
    ),
    needs_near: true,
    hits: &[
        "identiteitskaart «591-1234567-53»",
        "carte d'identité n° «591 1234567 53».",
        "my Belgian eID card: «591123456753»",
        "比利时身份证«591-1234567-53»",
    ],
    misses: &[
        "identiteitskaart 591-1234567-54",
        "591-1234567-53 stands alone",
    ],
    source: "FOD Binnenlandse Zaken, nummer van de identiteitskaart: modulo 97",
    ..Rule::BASE
};

pub(super) const PASSPORT: Rule = Rule {
    id: "gov/be-passport",
    about: "Belgian passport beside a word for it: two letters, six digits",
    label: Label::PASSPORT,
    wake: &[run(&[6], 6, 2)],
    begin: Some(begin),
    pattern: "[A-Za-z]{2}[0-9]{6}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(passport_words![], PASSPORT, "belgian"),
    needs_near: true,
    hits: &[
        "paspoort «EM123456»",
        "passeport belge «EN654321».",
        "my Belgian passport: «em123456»",
        "比利时护照«EM123456»",
    ],
    misses: &["paspoort EM12345", "EM123456 stands alone"],
    source: "PRADO, BEL-AO: two letters, six digits",
    ..Rule::BASE
};

pub(super) const DRIVER: Rule = Rule {
    id: "gov/be-driver",
    about: "Belgian driving licence beside a word for it: ten digits",
    label: Label::DRIVER_LICENSE,
    wake: &[run(&[10], 10, 0)],
    begin: Some(begin),
    pattern: "[0-9]{10}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        driver_words!["permis", "rijbewijsnummer*"],
        DRIVER_LICENSE,
        "belgian"
    ),
    needs_near: true,
    hits: &[
        "permis de conduire belge «1234567890»",
        "Belgian driving licence «0987654321».",
        "belgischer Führerschein «1234567890»",
    ],
    misses: &["permis de conduire 123456789", "1234567890 lignes"],
    source: "SPF Mobilité, permis de conduire (directive 2006/126/CE, field 5): ten digits",
    ..Rule::BASE
};

/// The last two digits are the rest of the others by 97, or 97 for none.
fn is_card(value: &str) -> bool {
    let (body, check) = (number(value) / 100, number(value) % 100);
    (body % 97 == check || body.is_multiple_of(97) && check == 97) && !all_same(value) && body > 0
}

fn not_same(value: &str) -> bool {
    !all_same(value)
}
