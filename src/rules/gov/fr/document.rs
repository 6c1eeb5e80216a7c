//! Identity cards, passports, licences.

use super::super::gb::west::{
    begin, driver_words, identity_words, is_mixed, passport_words, run, token,
};
use crate::label::Label;
use crate::rules::checksum::all_same;
use crate::rules::gov::nation::spoken;
use crate::rules::{Edge, Rule};

#[rustfmt::skip]
const CARD_WORDS: &[&str] = identity_words![
    "cni", "cnie", "carte nationale d'identité*", "n° de carte", "numéro de carte nationale",
    "numéro de la carte d'identité", "titre d'identité", "numéro de cni", "num_cni", "numero_cni",
    "titre de séjour", "carte de séjour", "carte de résident",
];

pub(super) const CARD_OLD: Rule = Rule {
    id: "gov/fr-id-card-old",
    about: "French identity card before 2021 beside a word for it: year, month, department, number",
    label: Label::NATIONAL_ID,
    wake: &[run(&[12], 12, 0)],
    begin: Some(begin),
    pattern: "[0-9]{2}(?:0[1-9]|1[0-2])[0-9][0-9ABab][0-9]{6}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        &[
            "cni",
            "carte nationale*",
            "carte d'identité*",
            "carte d'identite*",
            "titre d'identité",
            "num_cni",
            "numero_cni",
            "french id*",
            "french identity*",
            "französische ausweis*",
            "französischer personalausweis*",
            "carta d'identità francese",
            "法国身份证*",
            "法国身份卡*",
        ],
        NATIONAL_ID,
        "french"
    ),
    needs_near: true,
    hits: &[
        "carte d'identité n° «880692310285»",
        "CNI : «880692310285».",
        r#"{"numero_cni":"«880692310285»"}"#,
        "my French identity card is «880692310285»",
        "法国身份证号«880692310285»",
    ],
    misses: &[
        "CNI : 881392310285",
        "CNI : 88069231028",
        "880692310285 lignes",
    ],
    source: "Décret 55-1397; published specimen 880692310285",
    ..Rule::BASE
};

pub(super) const CARD: Rule = Rule {
    id: "gov/fr-id-card",
    about: "French identity card or residence permit since 2021 beside a word for it",
    label: Label::NATIONAL_ID,
    wake: &[
        run(&[1, 2, 3, 4, 5, 6], 1, 1),
        run(&[1, 2, 3, 4, 5, 6], 1, 2),
        run(&[1, 2, 3, 4, 5, 6], 1, 3),
    ],
    sift: Some(token),
    begin: Some(begin),
    pattern: "(?:[A-Z0-9]{9}|[a-z0-9]{9})",
    reach: 16,
    right: Edge::Number,
    check: Some(is_card),
    near: spoken!(CARD_WORDS, NATIONAL_ID, "french"),
    needs_near: true,
    hits: &[
        "carte d'identité «X4RTBPFW4»",
        "CNI n°«T7X62TZ79».",
        "titre de séjour «D2H6862M2»",
        "my French ID card: «x4rtbpfw4»",
        "法国身份证«X4RTBPFW4»",
    ],
    misses: &[
        "carte d'identité X4RTBPFW",
        "X4RTBPFW4 stands alone",
        "carte d'identité Xrtbpfw4a",
    ],
    source: "ANTS, carte nationale d'identité; published specimens X4RTBPFW4, T7X62TZ79, D2H6862M2",
    ..Rule::BASE
};

pub(super) const PASSPORT: Rule = Rule {
    id: "gov/fr-passport",
    about: "French passport beside a word for it: two digits, two letters, five digits",
    label: Label::PASSPORT,
    wake: &[run(&[2], 2, 0)],
    sift: Some(two_letters),
    begin: Some(begin),
    pattern: "[0-9]{2}[ ]?[A-Za-z]{2}[ ]?[0-9]{5}",
    reach: 16,
    right: Edge::Number,
    near: spoken!(passport_words![], PASSPORT, "french"),
    needs_near: true,
    hits: &[
        "passeport n° «12AB34567»",
        "Passeport : «09PH12345».",
        "my French passport is «12 ab 34567»",
        r#"{"passport":"«12AB34567»"}"#,
        "französischer Reisepass «12AB34567»",
        "护照号码«12AB34567»",
    ],
    misses: &[
        "passeport n° 12AB3456",
        "passeport n° 1AB34567",
        "12AB34567 stands alone",
    ],
    source: "Décret 2005-1726; PRADO, FRA-AO",
    ..Rule::BASE
};

pub(super) const DRIVER: Rule = Rule {
    id: "gov/fr-driver",
    about: "French driving licence beside a word for it: twelve digits, or 2 digits, 2 letters, 5 digits",
    label: Label::DRIVER_LICENSE,
    wake: &[run(&[2, 12], 2, 0)],
    sift: Some(two_letters),
    begin: Some(begin),
    pattern: "(?:[0-9]{12}|[0-9]{2}[ ]?[A-Za-z]{2}[ ]?[0-9]{5})",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        driver_words!["permis", "neph", "n° neph", "numéro neph", "permis b"],
        DRIVER_LICENSE,
        "french"
    ),
    needs_near: true,
    hits: &[
        "permis de conduire n° «820575200123»",
        "permis : «13AA00002».",
        "NEPH «141275200456»",
        "französischer Führerschein «13AA00002»",
        "驾照«820575200123»",
    ],
    misses: &[
        "permis 82057520012",
        "820575200123 lignes",
        "permis 000000000000",
    ],
    source: "Arrêté du 20 avril 2012 (permis de conduire), field 5; directive 2006/126/CE",
    ..Rule::BASE
};

pub(super) const FOREIGNER: Rule = Rule {
    id: "gov/fr-foreigner",
    about: "Number of a foreigner in France beside a word for it: ten digits",
    label: Label::NATIONAL_ID,
    wake: &[run(&[10], 10, 0)],
    begin: Some(begin),
    pattern: "[0-9]{10}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        &[
            "numéro étranger*",
            "n° étranger*",
            "numero etranger*",
            "agdref*",
            "numéro d'étranger*",
            "titre de séjour",
            "carte de séjour",
            "numero_etranger*",
            "foreigner number*",
        ],
        NATIONAL_ID,
        "french"
    ),
    needs_near: true,
    hits: &["numéro étranger : «7503123456»", "AGDREF «9912345678»."],
    misses: &["numéro étranger 750312345", "7503123456 lignes"],
    source: "Ministère de l'Intérieur, AGDREF: numéro national d'identification d'étranger, ten digits",
    ..Rule::BASE
};

/// Two letters behind two digits, or no letter behind twelve.
fn two_letters(text: &[u8], at: usize) -> bool {
    let letter = |place: usize| text.get(place).is_some_and(u8::is_ascii_alphabetic);
    let gap = usize::from(text.get(at + 2) == Some(&b' '));
    letter(at + 2 + gap) && letter(at + 3 + gap)
        || text.get(at + 11).is_some_and(u8::is_ascii_digit)
}

fn is_card(value: &str) -> bool {
    is_mixed(value, 2)
}

fn not_same(value: &str) -> bool {
    !all_same(value)
}
