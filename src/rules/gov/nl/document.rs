//! Passports, identity cards, licences and permits.

use super::super::gb::west::{
    begin, driver_words, identity_words, is_mixed, passport_words, run, token,
};
use super::not_same;
use crate::label::Label;
use crate::rules::gov::nation::spoken;
use crate::rules::{Edge, Rule, Wake};

/// Two letters, six letters or digits, one digit; never the letter O.
const SHAPE: &str = "(?i:[A-NP-Z]{2}[0-9A-NP-Z]{6}[0-9])";

const WAKE: &[Wake] = &[
    run(&[1, 2, 3, 4, 5, 6, 7], 1, 2),
    run(&[1, 2, 3, 4, 5, 6], 1, 3),
    run(&[1, 2, 3, 4, 5], 1, 4),
    run(&[1, 2, 3, 4], 1, 5),
];

pub(super) const PASSPORT: Rule = Rule {
    id: "gov/nl-passport",
    about: "Dutch passport beside a word for it: two letters, six characters, a digit",
    label: Label::PASSPORT,
    wake: WAKE,
    sift: Some(token),
    begin: Some(begin),
    pattern: SHAPE,
    reach: 16,
    right: Edge::Number,
    check: Some(is_document),
    near: spoken!(
        passport_words!["paspoortnummer*", "reisdocument*"],
        PASSPORT,
        "dutch"
    ),
    needs_near: true,
    hits: &[
        "paspoort «NX1A2B345»",
        "paspoortnummer: «SPECI2014».",
        "my Dutch passport is «nx1a2b345»",
        "荷兰护照«NX1A2B345»",
    ],
    misses: &[
        "paspoort NX1A2B34",
        "NX1A2B345 stands alone",
        "paspoort NO1A2B345",
    ],
    source: "Rijksdienst voor Identiteitsgegevens, documentnummer; published specimen SPECI2014",
    ..Rule::BASE
};

pub(super) const CARD: Rule = Rule {
    id: "gov/nl-id-card",
    about: "Dutch identity card beside a word for it: two letters, six characters, a digit",
    label: Label::NATIONAL_ID,
    wake: WAKE,
    sift: Some(token),
    begin: Some(begin),
    pattern: SHAPE,
    reach: 16,
    right: Edge::Number,
    check: Some(is_document),
    near: spoken!(
        identity_words![
            "identiteitskaartnummer*",
            "id-bewijs*",
            "legitimatie*",
            "legitimatiebewijs*",
            "documentnummer*",
            "verblijfsdocument*",
            "verblijfsvergunning*",
        ],
        NATIONAL_ID,
        "dutch"
    ),
    needs_near: true,
    hits: &[
        "identiteitskaart «IX1A2B345»",
        "documentnummer: «SPECI2014».",
        "my Dutch ID card is «ix1a2b345»",
    ],
    misses: &["identiteitskaart IX1A2B34", "IX1A2B345 stands alone"],
    source: "Rijksdienst voor Identiteitsgegevens, documentnummer; published specimen SPECI2014",
    ..Rule::BASE
};

pub(super) const DRIVER: Rule = Rule {
    id: "gov/nl-driver",
    about: "Dutch driving licence beside a word for it: ten digits",
    label: Label::DRIVER_LICENSE,
    wake: &[run(&[10], 10, 0)],
    begin: Some(begin),
    pattern: "[0-9]{10}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        driver_words!["rijbewijsnummer*", "rijbewijs-nr*"],
        DRIVER_LICENSE,
        "dutch"
    ),
    needs_near: true,
    hits: &[
        "rijbewijs «5123456789»",
        "rijbewijsnummer: «5012345678».",
        "my Dutch driving licence is «5123456789»",
        "荷兰驾照«5123456789»",
    ],
    misses: &[
        "rijbewijs 512345678",
        "5123456789 rijen",
        "rijbewijs 0000000000",
    ],
    source: "RDW, rijbewijsnummer: ten digits",
    ..Rule::BASE
};

pub(super) const FOREIGNER: Rule = Rule {
    id: "gov/nl-foreigner",
    about: "Number of a foreigner or of a resident in the Netherlands beside a word for it: ten digits",
    label: Label::NATIONAL_ID,
    wake: &[run(&[10], 10, 0)],
    begin: Some(begin),
    pattern: "[0-9]{10}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        &[
            "v_nummer",
            "v nummer",
            "v-nr*",
            "vnummer",
            "v-nummer*",
            "vreemdelingennummer*",
            "vreemdelingnummer*",
            "v-number*",
            "a-nummer*",
            "administratienummer*",
            "anummer*",
        ],
        NATIONAL_ID,
        "dutch"
    ),
    needs_near: true,
    hits: &["V-nummer: «2812345678»", "A-nummer «1234567890»."],
    misses: &["V-nummer 281234567", "2812345678 rijen"],
    source: "IND, V-nummer; Rijksdienst voor Identiteitsgegevens, A-nummer: ten digits",
    ..Rule::BASE
};

fn is_document(value: &str) -> bool {
    is_mixed(value, 2) && not_same(value)
}
