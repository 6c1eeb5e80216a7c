//! `Hauptstraße 12, 10115 Berlin`, `Kerkstraat 4`, `Storgatan 5`: the word for a street ends its
//! name, and the number behind it is what wakes. Turkish puts the word apart.

use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const GERMANIC: Rule = Rule {
    id: "contact/address-germanic",
    about: "Postal address with a German, Dutch or Scandinavian street's name and a number",
    label: Label::ADDRESS,
    wake: &[Wake::Digits {
        runs: &[1, 2, 3, 4],
        total: 1,
        letters: 0,
    }],
    sift: Some(crate::rules::contact::beside_number),
    begin: Some(begin_name),
    pattern: concat!(
        "(?:(?:",
        capital!(),
        letter!(),
        r"*|(?:der|den|dem|des|die|het|van|von|zu|zum|zur|in|op|an|am|de)\b)[ ]){0,4}?",
        letter!(),
        "*",
        r"(?i:straße|strasse|str\.|gasse|allee|platz|weg|damm|ufer|markt|brücke|graben|chaussee|ring|hof|steig|stieg|pfad|park|berg",
        "|straat|laan|gracht|plein|singel|dijk|steeg|kade|hof|gatan|vägen|gränd|torget|stigen|gade|vej|veien|vegen|gata|katu)",
        r"(?:[ ](?:Nr\.?|nr\.?|No\.?))?[ ][0-9]{1,4}(?:[ ]?[a-zA-Z]\b)?(?:[ ]?[-/][ ]?[0-9]{1,4}[a-z]?)?(?:[ ]?(?:hs|bis|[IVX]{1,4})\b)?",
        flat!(),
        r"(?:,?[ \n]{1,2}(?:(?:D|A|CH|DE|AT|NL|SE|S|DK|FI|B)-)?(?:[0-9]{4}[ ]?[A-Z]{2}|[0-9]{3}[ ][0-9]{2}|[0-9]{4,5})[ ]{1,2}",
        town!(),
        ")?",
    ),
    reach: 192,
    right: Edge::Word,
    fit: Some(without_stop),
    check: Some(is_germanic),
    confidence: Confidence::Likely,
    hits: &[
        "Ich wohne in der «Hauptstraße 12, 10115 Berlin».",
        "«Musterstr. 5a, 80331 München»",
        "Treffpunkt «Berliner Straße 7», zweiter Stock",
        "Am Lindenweg: «Lindenweg 3»",
        "«Kerkstraat 12, 1017 GC Amsterdam»",
        "ik woon op de «Keizersgracht 123-2»",
        "jag bor på «Storgatan 5, 111 22 Stockholm»",
        "«Bahnhofplatz 1, CH-8001 Zürich»",
        "«Nørregade 10, 1165 København»",
        "«Lange Nieuwstraat 90»",
        "schick es an die «hauptstraße 4» bitte",
        "«Kärntner Ring 9, 1010 Wien». Meine Katze heißt Mia.",
        "«Hauptstr. 5, 50667 Köln». Am Montag um 10.",
        "«Marktgasse 5, 9000 St. Gallen»",
    ],
    misses: &[
        "Spring 5 and String 2",
        "die Hauptstraße hat 12 Häuser",
        "Monitoring 3, Spark 3, Total 5",
        "Engineering 101",
        "auf dem Weg 3 Leute",
        "weg 5",
        "in der Straße 2024",
        "Platz 3 im Rennen",
        "Markt 2 war voll",
    ],
    source: "DIN 5008; PostNL and PostNord addressing guides; UPU S42",
    ..Rule::BASE
};

pub(super) const TURKISH: Rule = Rule {
    id: "contact/address-turkish",
    about: "Postal address with a Turkish word for a street or a quarter and a number",
    label: Label::ADDRESS,
    wake: &[Wake::Words(&[
        "caddesi",
        "cad.",
        "cd.",
        "sokak",
        "sokağı",
        "sok.",
        "sk.",
        "bulvarı",
        "blv.",
        "mahallesi",
        "mah.",
        "mh.",
    ])],
    begin: Some(begin_turkish),
    pattern: concat!(
        "(?:",
        capital!(),
        letter!(),
        r"+[ ]){1,3}?(?:(?i:mahallesi|mah\.|mh\.),?[ ](?:(?:",
        capital!(),
        letter!(),
        r"+|[0-9]{1,5}\.?)[ ]){1,3}?)?",
        r"(?i:caddesi|cad\.|cd\.|sokak|sokağı|sok\.|sk\.|bulvarı|blv\.),?[ ](?:[Nn][Oo][ ]?[:.]?[ ]?)?[0-9]{1,4}(?:/[0-9A-Za-z]{1,4}|[ ]?-[ ]?[0-9]{1,4})?[A-Z]?",
        r"(?:,?[ ](?i:daire|d|kat|k)[ ]?[:.]?[ ]?[0-9]{1,3}){0,2}(?:,?[ ][0-9]{5})?(?:,?[ ]",
        capital!(),
        letter!(),
        "+(?:[ ]?/[ ]?",
        capital!(),
        letter!(),
        r"+|[ ](?:İstanbul|Ankara|İzmir|Bursa|Antalya|Adana|Konya|Gaziantep|Mersin|Kayseri|Eskişehir|Diyarbakır|Samsun|Denizli|Trabzon|Kocaeli|Sakarya|Muğla|Aydın|Balıkesir|Tekirdağ|Manisa|Hatay|Malatya|Erzurum|Van)\b))?",
    ),
    reach: 192,
    right: Edge::Word,
    fit: Some(without_stop),
    confidence: Confidence::Likely,
    hits: &[
        "Adresim: «Atatürk Caddesi No: 5», kapı mavi",
        "«Moda Mah. Bahariye Cad. No:12/4 Kadıköy/İstanbul»",
        "«Gül Sokak 7»",
        "Adres: «Bağdat Caddesi No:45 Daire 3 Kadıköy İstanbul»",
    ],
    misses: &["Atatürk Caddesi çok uzun", "3 sokak ileride", "No: 5"],
    source: "PTT, address standard; UPU S42",
    ..Rule::BASE
};

/// Whether the number stands behind what may be the end of a street's name: a space, and letters
/// that such names end in. Nearly every number is refused by its two neighbours.
pub(in crate::rules::contact) fn behind_street(text: &[u8], at: usize) -> bool {
    let Some(space) = at.checked_sub(1).filter(|&space| text[space] == b' ') else {
        return false;
    };
    let before = &text[space.saturating_sub(9)..space];
    // Most words before a number end otherwise.
    if !before.last().is_some_and(ends_street) {
        return false;
    }
    // `Nr. 5`
    let before = ["nr.", "Nr.", "nr", "Nr", "No."]
        .iter()
        .find_map(|word| before.strip_suffix(word.as_bytes())?.strip_suffix(b" "))
        .unwrap_or(before);
    ENDS.iter().any(|end| before.ends_with(end.as_bytes()))
}

/// Whether a word for a street may end with the byte, or what stands before its number.
fn ends_street(byte: &u8) -> bool {
    b"e.gzmrtnhkldjiauf".contains(byte)
}

/// The last letters of the words for a street.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "traße", "trasse", "str.", "Str.", "gasse", "allee", "Allee", "platz", "Platz", "weg", "Weg", "damm", "Damm", "ufer", "Ufer", "markt", "Markt",
    "brücke", "graben", "haussee", "ring", "Ring", "hof", "Hof", "steig", "stieg", "pfad", "park", "berg",
    "straat", "laan", "gracht", "plein", "singel", "dijk", "steeg", "kade", "gatan", "vägen", "gränd", "torget", "stigen", "gade", "vej", "veien",
    "vegen", "gata", "katu",
];

/// What stands before a street's name and is part of it.
#[rustfmt::skip]
const EPITHETS: &[&str] = &[
    "Lange", "Korte", "Nieuwe", "Oude", "Grote", "Kleine", "Hoge", "Lage", "Eerste", "Tweede", "Derde", "Alte", "Neue", "Große", "Obere", "Untere", "Hohe", "Breite",
    "Stora", "Lilla", "Östra", "Västra", "Norra", "Södra", "Gamla", "Nya", "Övre", "Nedre", "Store", "Lille", "Gamle", "Øvre",
];

/// Those that end other words too: only before a town with its code.
#[rustfmt::skip]
const AMBIGUOUS: &[&str] = &[
    "ring", "hof", "steig", "stieg", "pfad", "park", "berg", "kade", "gade", "gata", "torget", "stigen", "graben", "markt", "weg", "platz", "damm",
];

/// Back over the name: one word, or several where the word for the street stands apart.
fn begin_name(text: &[u8], at: usize) -> Option<usize> {
    if !behind_street(text, at) {
        return None;
    }
    let from = at.saturating_sub(60);
    let from = (from..at).find(|&at| text[at] & 0xC0 != 0x80)?;
    let mut before = std::str::from_utf8(&text[from..at])
        .ok()?
        .strip_suffix(' ')?;
    for word in [" Nr.", " nr.", " Nr", " nr", " No."] {
        before = before.strip_suffix(word).unwrap_or(before);
    }
    let part = |c: char| c.is_alphabetic() || matches!(c, '.' | '-' | '\'');
    let word = &before[before.trim_end_matches(part).len()..];
    let apart = matches!(
        word.to_lowercase().as_str(),
        "straße"
            | "strasse"
            | "str."
            | "gasse"
            | "allee"
            | "platz"
            | "weg"
            | "damm"
            | "ufer"
            | "markt"
            | "ring"
            | "straat"
            | "laan"
            | "plein"
            | "brücke"
            | "chaussee"
    );
    let mut start = before.len() - word.len();
    if apart {
        // `Berliner Straße`, `Lange Vijverberg Straat`: capitals before it.
        let mut seen = 0;
        while let Some(rest) = before[..start].strip_suffix(' ') {
            let name = &rest[rest.trim_end_matches(part).len()..];
            let more = matches!(
                name.to_lowercase().as_str(),
                "am" | "an"
                    | "alte"
                    | "alter"
                    | "alten"
                    | "kleine"
                    | "große"
                    | "neue"
                    | "neuer"
                    | "obere"
                    | "untere"
                    | "lange"
                    | "st."
            );
            if seen > 0 && !more || !name.starts_with(char::is_uppercase) {
                break;
            }
            start = rest.len() - name.len();
            seen += 1;
        }
        if seen == 0 {
            return None;
        }
    }
    // `Lange Nieuwstraat`, `Stora Nygatan`: what tells two of a name apart.
    if !apart && let Some(rest) = before[..start].strip_suffix(' ') {
        let name = &rest[rest.trim_end_matches(part).len()..];
        if EPITHETS.contains(&name) {
            start = rest.len() - name.len();
        }
    }
    // Not where the window cut it off.
    (start > 0 || from == 0).then_some(from + start)
}

fn is_germanic(value: &str) -> bool {
    let Some(digit) = value.find(|c: char| c.is_ascii_digit()) else {
        return false;
    };
    let (name, number) = value.split_at(digit);
    let name = name.trim_end_matches(' ');
    let name = ["Nr.", "nr.", "Nr", "nr", "No."]
        .iter()
        .find_map(|word| name.strip_suffix(word))
        .unwrap_or(name)
        .trim_end();
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let year = digits == 4 && number.len() == 4 && number >= "1900";
    let lower = name.to_lowercase();
    // A town with its code follows.
    let town = number.len() > digits + 6 && number[digits..].contains(|c: char| c.is_ascii_digit());
    let named = name.starts_with(char::is_uppercase)
        || lower.ends_with("straße")
        || lower.ends_with("strasse")
        || lower.ends_with("straat")
        || lower.ends_with("gatan")
        || lower.ends_with("vägen");
    // `Lindenweg` is a street, `Weg` is a way; `Spring`, `Spark` and the like are other things.
    let ambiguous = AMBIGUOUS.iter().any(|end| lower.ends_with(end)) && !town;
    let clear = ["weg", "platz", "damm", "markt"].iter().any(|end| {
        lower
            .strip_suffix(end)
            .is_some_and(|rest| rest.chars().count() > 2)
    });
    let bare = lower
        .split(' ')
        .next_back()
        .is_some_and(|word| word.chars().count() <= 4)
        && !lower.contains(' ');
    !year && named && (!ambiguous || clear) && !bare && digits > 0
}

/// Back over the names before the word for a street or a quarter.
fn begin_turkish(text: &[u8], at: usize) -> Option<usize> {
    let mut start = at;
    for word in 0..4 {
        let Some(space) = start.checked_sub(1).filter(|&space| text[space] == b' ') else {
            break;
        };
        let len = text[..space]
            .iter()
            .rev()
            .take(30)
            .take_while(|b| b.is_ascii_alphabetic() || **b >= 0x80 || **b == b'.')
            .count();
        let name = &text[space - len..space];
        if len == 0 || !(name[0].is_ascii_uppercase() || name[0] >= 0xC3) || word == 3 {
            break;
        }
        start = space - len;
    }
    (start < at).then_some(start)
}

/// Words of towns that are written short, as Deutsche Post, Correos and Canada Post have them; `St.`
/// and `a.` are too short to end a sentence anyway.
const SHORTENED: &[&str] = &[
    "Ste", "Sta", "Sto", "Gral", "Gen", "Cnel", "Cmdte", "Pto", "Pte", "Prof", "Bez", "Krs", "Kab",
    "Kec", "Kel", "Prov", "Dist", "Mun", "Fort", "Mont", "Sankt",
];

/// Less the point that ends a sentence, unless a short word keeps it, with what follows it, and
/// signs before nothing.
pub(super) fn without_stop(value: &str) -> usize {
    // `Barcelona. Un` is a town and a sentence, `St. Gallen` is a town.
    let town = value
        .rfind(|c: char| c.is_ascii_digit())
        .map_or(0, |at| at + 1);
    let stop = value[town..].match_indices(". ").find(|(at, _)| {
        let word = value[town..town + at].rsplit(|c: char| !c.is_alphabetic());
        let word = word.into_iter().next().unwrap_or_default();
        word.chars().count() > 2 && !SHORTENED.contains(&word)
    });
    let value = stop.map_or(value, |(at, _)| &value[..town + at]);
    value
        .trim_end_matches(['.', ',', ' ', '-', '\n', '\'', '’'])
        .len()
}
