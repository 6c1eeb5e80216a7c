//! Documents whose numbers are letters nearly all: a German passport, identity card or residence
//! permit, a Dutch one, a passport of Luxembourg. Digits wake nothing there, so the words do.

use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const PASSPORT: Rule = Rule {
    id: "gov/de-passport-lettered",
    about: "German, Dutch or Luxembourg passport of letters nearly all near a word for it",
    label: Label::PASSPORT,
    wake: &[
        Wake::Words(&[
            "passport",
            "reisepass",
            "passnummer",
            "pass-nr",
            "paspoort",
            "passeport",
            "pasaporte",
            "passaporto",
            "passaporte",
            "paspor",
            "paszport",
            "pasaport",
            "паспорт",
            "护照",
            "護照",
            "旅券",
            "パスポート",
            "여권",
            "جواز",
        ]),
        Wake::Key(&[
            "passport",
            "reisepass",
            "paspoort",
            "passeport",
            "passnummer",
            "pasaporte",
            "passaporto",
            "paspor",
        ]),
    ],
    begin: Some(|text, word| find(text, word, is_passport)),
    pattern: "[A-Z][0-9A-Z]{7,8}",
    reach: 16,
    right: Edge::Word,
    confidence: Confidence::Likely,
    hits: &[
        "Reisepassnummer: «CFGHJKLM5»",
        "Mijn paspoort heeft nummer «NXLBTCDR5».",
        "«NXLBTCDR5» is mijn paspoort",
        "Mon numéro de passeport est «JCUHJKT2».",
        r#"{"reisepassnummer": "«CFGHJKLMN»"}"#,
    ],
    misses: &[
        "Reisepass CFGHJKLM",
        "PASSPORT STRATEGY",
        "passport JAVASCRIPT5",
        "CFGHJKLM5 stands alone",
        "the passport of REPUBLICA",
    ],
    source: "Passverordnung; Rijksdienst voor Identiteitsgegevens, documentnummer; PRADO, LUX-AO",
    ..Rule::BASE
};

pub(super) const CARD: Rule = Rule {
    id: "gov/de-id-card-lettered",
    about: "German or Dutch identity card of letters nearly all near a word for it",
    label: Label::NATIONAL_ID,
    wake: &[
        Wake::Words(&[
            "personalausweis",
            "ausweisnummer",
            "ausweis-nr",
            "ausweisnr",
            "ausweis nr",
            "perso ",
            "perso:",
            "aufenthaltstitel",
            "identity card",
            "id card",
            "identiteitskaart",
            "identiteitsbewijs",
            "id-kaart",
            "documentnummer",
            "document number",
            "verblijfsdocument",
            "carte d'identité",
            "carta d'identità",
            "documento de identidad",
            "удостоверение личности",
        ]),
        Wake::Key(&[
            "personalausweis",
            "ausweisnummer",
            "ausweisnr",
            "documentnummer",
            "documentnumber",
            "identiteitskaart",
            "idcard",
        ]),
    ],
    begin: Some(|text, word| find(text, word, is_card)),
    pattern: "[A-Z][0-9A-Z]{8}",
    reach: 16,
    right: Edge::Word,
    confidence: Confidence::Likely,
    hits: &[
        "Personalausweis-Nr.: «LFGHJKLM5»",
        "Perso «YCZCXCR4N»",
        "Documentnummer identiteitskaart\n«IXLBTCDR5»",
        "«LFGHJKLM5» ist die Nummer meines Personalausweises",
    ],
    misses: &[
        "Personalausweis LFGHJKLM",
        "ID card STRATEGIE",
        "LFGHJKLM5 stands alone",
    ],
    source: "Personalausweisverordnung; Rijksdienst voor Identiteitsgegevens, documentnummer",
    ..Rule::BASE
};

/// The first such token in the 80 bytes behind the beginning of the word, or in the 40 before it.
fn find(text: &[u8], word: usize, is: fn(&[u8]) -> bool) -> Option<usize> {
    let token = |from: usize| {
        let run = text[from..].iter().take(10);
        run.take_while(|b| b.is_ascii_alphanumeric()).count()
    };
    let search = |from: usize, to: usize| {
        let mut at = from;
        while at < to {
            let run = token(at);
            let free = at == 0
                || !text[at - 1].is_ascii_alphanumeric() && !b"-_./".contains(&text[at - 1]);
            if free && is(&text[at..at + run]) {
                return Some(at);
            }
            at += run.max(1);
        }
        None
    };
    let end = text.len().min(word + 80);
    let line = |from: usize, to: usize| {
        let ends = text[from..to]
            .iter()
            .enumerate()
            .filter(|(_, b)| **b == b'\n');
        ends.map(|(at, _)| from + at).nth(1).unwrap_or(to)
    };
    let before = word.saturating_sub(40);
    let begin = text[before..word]
        .iter()
        .rposition(|b| *b == b'\n')
        .map_or(before, |at| before + at + 1);
    search(word, line(word, end)).or_else(|| search(begin, word))
}

/// A number has digits, a word has none.
fn digits(value: &[u8]) -> usize {
    value.iter().filter(|b| b.is_ascii_digit()).count()
}

/// Nine consonants and digits, as Germany issues them.
fn is_german(value: &[u8], first: &[u8]) -> bool {
    value.len() == 9
        && first.contains(&value[0])
        && value
            .iter()
            .all(|b| b.is_ascii_digit() || b"CFGHJKLMNPRTVWXYZ".contains(b))
}

/// Two letters, six letters or digits, a digit; never the letter O.
fn is_dutch(value: &[u8]) -> bool {
    value.len() == 9
        && value[..2].iter().all(|b| b.is_ascii_uppercase())
        && value
            .iter()
            .all(|b| b.is_ascii_digit() || b.is_ascii_uppercase() && *b != b'O')
        && value[8].is_ascii_digit()
        && digits(value) > 0
}

fn is_passport(value: &[u8]) -> bool {
    let luxembourg = value.len() == 8
        && value[0] == b'J'
        && value[1].is_ascii_uppercase()
        && value
            .iter()
            .all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
        && digits(value) > 0;
    luxembourg || is_german(value, b"CFGHJK") || is_dutch(value)
}

fn is_card(value: &[u8]) -> bool {
    is_german(value, b"LMNPRTVWXY") || is_dutch(value)
}
