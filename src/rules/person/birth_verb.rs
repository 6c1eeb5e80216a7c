//! Dates of birth beside a verb: at the end of its sentence, and in the answer to a question.

use super::birth::date;
use super::dates::is_date;
use super::said::date_len;
use crate::label::Label;
use crate::rules::named;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// The date of a verb: at the end of its sentence, with a place between, or in the answer to when.
pub(super) const VERB: Rule = Rule {
    id: "person/birth-date-verb",
    about: "Date of birth before a verb at the end of its sentence, or in the answer to a question",
    label: Label::DATE_OF_BIRTH,
    wake: &[Wake::Words(&[
        "born",
        "geboren",
        "zur welt",
        "naquit",
        "né ?",
        "née ?",
        "né(e) ?",
        "êtes-vous né",
        "es-tu né",
        "est-il né",
        "est-elle née",
        "est né",
        "est née",
        "nació",
        "naciste",
        "nací ",
        "nacieron",
        "nasceu",
        "nasceste",
        "nasci ",
        "nato",
        "nata",
        "nacque",
        "lahir",
        "dilahirkan",
        "urodził",
        "urodzi",
        "ur.",
        "родил",
        "рождён",
        "рожден",
        "föddes",
        "född",
        "doğdu",
        "doğmuş",
        "dünyaya gel",
        "出生",
        "生于",
        "生まれ",
        "生誕",
        "태어",
        "출생",
        "ولد",
        "ولدت",
        "مولود",
        "مولودة",
        "وُلد",
        "وُلِد",
        "وُلدت",
    ])],
    begin: Some(|text, at| {
        let asked = named::answered(text, at, date_len);
        asked
            .or_else(|| named::ahead_far(text, at, date_len))
            .or_else(|| {
                named::find(text, at, date_len, false)
                    .filter(|&found| found > at && is_arabic(&text[at..]))
            })
    }),
    pattern: date!(),
    reach: 80,
    right: Edge::Free,
    check: Some(is_date),
    confidence: Confidence::Likely,
    far: &[
        "version*",
        "release*",
        "commit*",
        "died",
        "gestorben",
        "meeting*",
    ],
    hits: &[
        "Mein Sohn ist am «13.02.1970» in Köln geboren.",
        "娘は«1985年3月24日»に札幌で生まれました。",
        "Oğlum «11.05.1977» tarihinde Bursa'da doğdu.",
        "¿Cuándo nació usted? El «16 de agosto de 1951».",
        "Wanneer bent u geboren? «18-02-1960».",
        "Quando è nato? Il «16/02/1958».",
        "Когда вы родились? «17.03.2006».",
        "ابنتي مولودة في «23 مارس 2004» في جدة.",
        "Votre date de naissance ?\nClient: «29 septembre 1998»",
    ],
    misses: &[
        "Wann wurde er geboren? 2.1 ist die Version",
        "seit dem 13.02.1970. Er ist geboren",
        "natomiast 2.4.2024",
        "The 2.1 release was born",
    ],
    source: "Dates as in ISO 8601 and CLDR's long forms; words for birth in the languages' own forms",
    ..Rule::BASE
};

/// A word of the Arabic script begins here.
fn is_arabic(text: &[u8]) -> bool {
    matches!(text.first(), Some(0xD8..=0xDB))
}
