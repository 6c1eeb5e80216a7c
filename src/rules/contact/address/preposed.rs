//! `Am Mühlbach 137, 81667 München`, `Hinter den Höfen 6`: streets of German that no word for a street
//! ends. A town with its code has to follow, since "am Montag 12" is no street.

use super::compound::without_stop;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// As far before a town's code its street may begin, in bytes.
const BACK: usize = 64;

pub(super) const PREPOSED: Rule = Rule {
    id: "contact/address-preposed",
    about: "Postal address with a German street whose name begins with a preposition",
    label: Label::ADDRESS,
    wake: &[Wake::Digits {
        runs: &[4, 5],
        total: 4,
        letters: 0,
    }],
    sift: Some(|text, at| number(text, at).is_some()),
    begin: Some(begin_street),
    pattern: concat!(
        "(?:Am|An|Auf|Aufm|Beim|Bei|Hinter|Hinterm|Im|In|Neben|Ob|Oberm|Über|Überm|Unter|Unterm|Vor|Vorm|Zu|Zum|Zur|Zwischen)[ ]",
        "(?:(?:der|den|dem|des|die)[ ])?(?:(?:Alten|Neuen|Großen|Kleinen|Oberen|Unteren|St\\.|Sankt)[ ])?",
        capital!(),
        letter!(),
        "+(?:[- ]",
        capital!(),
        letter!(),
        r"+)?[ ][0-9]{1,3}[ ]?[a-z]?(?:[-/][0-9]{1,3})?,?[ \n]{1,2}(?:(?:D|A|CH|DE|AT)-)?[0-9]{4,5}[ ]",
        town!(),
    ),
    reach: 160,
    right: Edge::Word,
    fit: Some(without_stop),
    confidence: Confidence::Likely,
    hits: &[
        "wohnhaft «Am Mühlbach 137, 81667 München», ledig",
        "Ich wohne jetzt in der «Hinter den Höfen 6, 50674 Köln».",
        "Erika Mustermann\n«Unter den Eichen 5a\n12203 Berlin»\n",
        "«Im Grund 12, 8001 Zürich»",
    ],
    misses: &[
        "Am Montag 12, 2024 Besucher kamen",
        "Im Test 12, 10115 Punkte",
        "Am Mühlbach 137 Häuser",
        "In Kapitel 12, 50674 Zeilen",
        "Im Januar 12, 10115 Besucher",
    ],
    source: "DIN 5008; German names of streets",
    ..Rule::BASE
};

/// What is numbered behind a preposition and is no street.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag", "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember", "Jahr", "Monat", "Woche", "Tag", "Kapitel", "Abschnitt",
    "Artikel", "Paragraph", "Absatz", "Seite", "Zeile", "Band", "Heft", "Teil", "Test", "Schritt", "Version", "Raum", "Zimmer", "Stock", "Fall", "Alter", "Schnitt", "Durchschnitt", "Bereich", "Block", "Gruppe", "Klasse", "Platz", "Runde", "Level", "Quartal", "Gleis", "Port", "Spiel", "Saison",
];

/// Where the number of a house ends that stands before the code at `at`, on its line or the one above.
fn number(text: &[u8], at: usize) -> Option<usize> {
    let before = &text[..at];
    let before = ["D-", "A-", "CH-", "DE-", "AT-"]
        .iter()
        .find_map(|land| before.strip_suffix(land.as_bytes()))
        .unwrap_or(before);
    let plain = before
        .strip_suffix(b", ")
        .or_else(|| before.strip_suffix(b"\n"))
        .or_else(|| before.strip_suffix(b" "))?;
    let plain = plain.strip_suffix(b",").unwrap_or(plain);
    let letter = plain.last().is_some_and(u8::is_ascii_lowercase);
    let digits = &plain[..plain.len() - usize::from(letter)];
    let digits = digits.strip_suffix(b" ").unwrap_or(digits);
    digits
        .last()
        .is_some_and(u8::is_ascii_digit)
        .then_some(plain.len())
}

/// Back to the preposition, which is written large where it begins a street's name.
fn begin_street(text: &[u8], at: usize) -> Option<usize> {
    const PREPOSITIONS: [&str; 20] = [
        "Am", "An", "Auf", "Aufm", "Beim", "Bei", "Hinter", "Hinterm", "Im", "In", "Neben", "Ob",
        "Oberm", "Über", "Unter", "Unterm", "Vor", "Zum", "Zur", "Zwischen",
    ];
    let end = number(text, at)?;
    let from = end.saturating_sub(BACK);
    let from = (from..end).find(|&at| text[at] & 0xC0 != 0x80)?;
    let window = std::str::from_utf8(&text[from..end]).ok()?;
    let spaced = text[..at].ends_with(b" ") && text[at..].starts_with(b"20");
    let line = window.rfind('\n').map_or(0, |line| line + 1);
    let starts = std::iter::once(line).chain(
        window[line..]
            .match_indices(' ')
            .map(|(space, _)| line + space + 1),
    );
    let mut starts: Vec<usize> = starts.collect();
    starts.reverse();
    let found = starts.into_iter().take(6).find(|&start| {
        let word = window[start..].split(' ').next().unwrap_or_default();
        PREPOSITIONS.contains(&word)
    })?;
    let name = window[found..].split(' ').nth(1).unwrap_or_default();
    let counts = COUNTED.iter().any(|word| name.starts_with(word));
    (!counts && !spaced).then_some(from + found)
}
