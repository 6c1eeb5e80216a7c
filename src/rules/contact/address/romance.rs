//! `12 rue de la Paix, 75002 Paris`, `Calle Mayor 5, 2º B`, `Rua Augusta, 123`, `Via Roma 1`.

use super::compound::without_stop;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words of a name, with the small ones between them.
macro_rules! name {
    () => {
        concat!(
            "(?:(?:de la|de los|de las|de|del|della|dello|dei|degli|delle|des|du|d'|la|le|les|l'|los|las|da|do|das|dos|e|y|et|en|di|São|S\\.|sur|sous|aux?)[ ]?){0,2}",
            capital!(),
            letter!(),
            "*(?:[ ](?:(?:de la|de los|de las|de|del|della|dei|des|du|d'|la|le|les|l'|los|las|da|do|das|dos|e|y|et|en|di|sur|aux?|l')[ ]?){0,2}(?:",
            capital!(),
            letter!(),
            "*|[XVI]+)){0,4}"
        )
    };
}

pub(super) const FRENCH: Rule = Rule {
    id: "contact/address-french",
    about: "Postal address with a French word for a street and a number",
    label: Label::ADDRESS,
    wake: &[Wake::Words(&[
        "rue ",
        "avenue ",
        "boulevard ",
        "bd ",
        "bd. ",
        "allée ",
        "allee ",
        "allées ",
        "chemin ",
        "impasse ",
        "quai ",
        "cours ",
        "route ",
        "place ",
        "square ",
        "passage ",
        "faubourg ",
        "esplanade ",
        "sentier ",
        "venelle ",
        "montée ",
        "av. ",
    ])],
    begin: Some(begin_french),
    pattern: concat!(
        "(?:[0-9]{1,4}(?:[ -]?(?:bis|ter|quater|[A-D])\\b)?(?:[ ]?[-/][ ]?[0-9]{1,4})?,?[ ])?",
        r"(?i:rue|avenue|av\.|boulevard|bd\.?|allées?|allee|chemin|impasse|quai|cours|route|place|square|passage|faubourg|esplanade|sentier|venelle|montée)[ ]",
        "(?:du [0-9]{1,2} )?(?:(?i:du )?(?:Faubourg |faubourg ))?",
        "(?:",
        name!(),
        "|(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?: [0-9]{4})?)",
        r"(?:,?[ ][0-9]{1,4}\b(?:[ ]?(?:bis|ter|[A-D])\b)?(?:,?[ ](?:bte|boîte)[ ]?[0-9]{1,3})?)?",
        flat!(),
        r"(?:,?[ \n](?:[-][ ])?(?:(?:F|B|CH|L)-)?(?:[0-9]{5}|[0-9]{4})[ ]",
        town!(),
        "(?:[ ]cedex(?:[ ][0-9]{1,2})?)?)?",
        r"(?:,?[ ]",
        town!(),
        r"[ ]\(?(?:QC|Québec|ON|NB)\)?[ ][A-Z][0-9][A-Z][ ]?[0-9][A-Z][0-9])?",
    ),
    reach: 224,
    right: Edge::Word,
    fit: Some(without_stop),
    check: Some(has_house),
    confidence: Confidence::Likely,
    hits: &[
        "j'habite au «12 rue de la Paix, 75002 Paris»",
        "«5 bis, avenue Victor Hugo, 69006 Lyon»",
        "livrez au «8 place du Marché»",
        "«Rue de la Loi 16, 1000 Bruxelles»",
        "rendez-vous «17, boulevard Saint-Michel»",
        "«3 impasse des Lilas, 31000 Toulouse»",
        "«1234, rue Sainte-Catherine» à Montréal",
    ],
    misses: &[
        "la rue de Rivoli est longue",
        "2 place settings",
        "route 66 goes west",
        "3 cours de français",
        "en 3 route",
        "the 5 avenue blocks",
        "avenue 5",
        "place 3 items",
    ],
    source: "La Poste, NF Z10-011; bpost and Canada Post addressing guides",
    ..Rule::BASE
};

pub(super) const SOUTHERN: Rule = Rule {
    id: "contact/address-southern",
    about: "Postal address with a Spanish, Portuguese, Italian or Romanian word for a street and a number",
    label: Label::ADDRESS,
    wake: &[Wake::Words(&[
        "calle ",
        "avenida ",
        "avda. ",
        "avda ",
        "av. ",
        "paseo ",
        "plaza ",
        "plaça ",
        "camino ",
        "ronda ",
        "carrer ",
        "calzada ",
        "callejón ",
        "pasaje ",
        "prolongación ",
        "jirón ",
        "jr. ",
        "rua ",
        "travessa ",
        "praça ",
        "alameda ",
        "largo ",
        "estrada ",
        "rodovia ",
        "via ",
        "viale ",
        "piazza ",
        "corso ",
        "vicolo ",
        "strada ",
        "piazzale ",
        "largo ",
        "contrada ",
        "c/ ",
        "strada ",
        "str. ",
        "bulevardul ",
        "bdul ",
    ])],
    pattern: concat!(
        r"(?i:calle|avenida|avda?\.?|av\.|paseo|plaza|plaça|camino|ronda|carrer|calzada|callejón|pasaje|prolongación|jirón|jr\.|c/|rua|travessa|praça|alameda|largo|estrada|rodovia|via|viale|piazza|corso|vicolo|strada|piazzale|contrada|str\.|bulevardul|bdul)[ ]",
        "(?:",
        name!(),
        // Named after a day: "Rua 7 de Setembro", "Via 25 Aprile".
        r"|[0-9]{1,2}[ ](?:de[ ])?(?i:janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
        "|enero|febrero|marzo|mayo|junio|julio|septiembre|setiembre|octubre|noviembre|diciembre",
        r"|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre)(?:[ ]de[ ][0-9]{4}\b)?",
        ")",
        r"(?:[ ][0-9]{1,2}[ ](?:de[ ])?",
        capital!(),
        letter!(),
        "+)?",
        r",?[ ](?:(?i:n\.?[º°o]\.?|núm\.?|num\.?|número|nr\.?|no\.|#|km\.?|lote|s/n)[ ]?)?[0-9]{1,5}(?:[-/.][0-9]{1,4})?(?:[ ]?[A-Za-z]\b)?(?:[ ]?bis\b)?",
        flat!(),
        r"(?:(?:[ ]?[-,][ ]",
        town!(),
        r"){0,2}[ ]?[-/,][ ]?[A-Z]{2}\b(?:,[ ](?:CEP[ ]?:?[ ]?)?[0-9]{5}-[0-9]{3})?)?",
        r"(?:,?[ \n]{1,2}(?:[A-Z]{1,2}-)?(?:[0-9]{5}|[0-9]{4}-[0-9]{3})(?:-[0-9]{3})?[ ]",
        town!(),
        r"(?:[ ]\([A-Z]{2}\))?)?",
    ),
    reach: 224,
    right: Edge::Word,
    fit: Some(without_stop),
    check: Some(is_southern),
    confidence: Confidence::Likely,
    hits: &[
        "vivo en «Calle Mayor 5, 28013 Madrid».",
        "«Avda. de la Constitución, 12, 3º B»",
        "dirección: «C/ Gran Vía 28, 2º A, 28013 Madrid»",
        "moro na «Rua Augusta, 123 - Centro, São Paulo - SP, 01305-000»",
        "«Av. Paulista, 1578, apto 42»",
        "«Rua das Flores, nº 45, 4000-123 Porto»",
        "abito in «Via Roma 1, 00184 Roma (RM)»",
        "«Piazza Garibaldi, 7»",
        "«Rua XV de Novembro, 729»",
        "«Rua 7 de Setembro, 45, apto 302, Rio de Janeiro - RJ, 20050-006»",
        "«Calle 8 de Octubre 2738»",
        "«Corso Vittorio Emanuele II 15, 10128 Torino»",
    ],
    misses: &[
        "Calle Mayor es larga",
        "via HTTP 2 or via Python 3",
        "connect via Bluetooth 5",
        "Plaza 3",
        "avenida 9",
        "Rua Augusta e mais 3",
        "sent via Release 12",
        "calle de tierra 5",
        "estrada 7 de setembro",
    ],
    source: "Correos, Correios, CTT and Poste Italiane addressing guides; UPU S42",
    ..Rule::BASE
};

pub(super) const CROSSING: Rule = Rule {
    id: "contact/address-crossing",
    about: "Postal address by crossing streets, as in Colombia",
    label: Label::ADDRESS,
    wake: &[Wake::Words(&[
        "calle ",
        "carrera ",
        "cra ",
        "cra. ",
        "cl. ",
        "kr ",
        "diagonal ",
        "transversal ",
        "avenida ",
    ])],
    pattern: concat!(
        r"(?i:calle|carrera|cra\.?|cl\.|kr|diagonal|transversal|avenida)[ ][0-9]{1,3}[ ]?[A-Za-z]?(?:[ ](?i:sur|norte|este|oeste|bis))?[ ]?",
        r"(?:#|(?i:no\.?|n[º°]|nro\.?))[ ]?[0-9]{1,3}[A-Za-z]?[ ]?-[ ]?[0-9]{1,3}",
        flat!(),
    ),
    reach: 96,
    confidence: Confidence::Likely,
    hits: &[
        "Mi casa: «Carrera 7 # 71-21»",
        "«Calle 26 No. 59-51, apto 302»",
    ],
    misses: &["Calle 26", "carrera 7 de 12", "calle 5 #3"],
    source: "4-72 Servicios Postales Nacionales, nomenclatura",
    ..Rule::BASE
};

/// At the number before the word, where there is one.
fn begin_french(text: &[u8], at: usize) -> Option<usize> {
    let before = &text[at.saturating_sub(24)..at];
    let mut end = before.len();
    let trimmed = |end: usize| before[..end].ends_with(b" ").then(|| end - 1);
    let Some(space) = trimmed(end) else {
        return Some(at);
    };
    end = space;
    if before[..end].ends_with(b",") {
        end -= 1;
    }
    for word in [
        &b" bis"[..],
        b" ter",
        b" quater",
        b"bis",
        b"ter",
        b" B",
        b" A",
    ] {
        if let Some(rest) = before[..end].strip_suffix(word)
            && rest.last().is_some_and(u8::is_ascii_digit)
        {
            end = rest.len();
        }
    }
    let number = before[..end]
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_digit() || matches!(b, b'-' | b'/'))
        .count();
    let start = end - number;
    let first = before[start..end].first().copied();
    match first {
        Some(b'0'..=b'9') if (1..=9).contains(&number) => Some(at - (before.len() - start)),
        _ => Some(at),
    }
}

/// The number of a house stands before or behind the name.
fn has_house(value: &str) -> bool {
    let first = value.bytes().next().is_some_and(|b| b.is_ascii_digit());
    // Behind the name: a number of a house, with the town behind it; else it is any number.
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let street = value
        .trim_start_matches(|c: char| !c.is_alphabetic())
        .split(' ')
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let plain = matches!(
        street.as_str(),
        "rue" | "avenue" | "boulevard" | "impasse" | "quai" | "chemin"
    );
    if first {
        // `3 cours de Français`, `2 route Handlers`.
        !matches!(
            street.as_str(),
            "cours" | "route" | "place" | "passage" | "square"
        ) || digits > 5
            || value.contains("du ")
            || value.contains("de ")
    } else {
        plain && digits >= 5 && value.contains(',')
    }
}

/// `Via Roma 1`; not `via Python 3`.
fn is_southern(value: &str) -> bool {
    let mut words = value.split(' ');
    let street = words.next().unwrap_or_default();
    let name = words.next().unwrap_or_default();
    let rest = value.len() - street.len() - name.len();
    let way = street.eq_ignore_ascii_case("via")
        || street.eq_ignore_ascii_case("strada")
        || street.eq_ignore_ascii_case("largo")
        || street.eq_ignore_ascii_case("str.");
    let town = rest > 14 && value.bytes().filter(u8::is_ascii_digit).count() > 5;
    let technical = matches!(
        name.to_lowercase().as_str(),
        "python"
            | "http"
            | "bluetooth"
            | "usb"
            | "release"
            | "version"
            | "port"
            | "java"
            | "php"
            | "node"
            | "windows"
            | "ipv"
            | "layer"
            | "option"
            | "step"
            | "chapter"
            | "section"
            | "table"
            | "figure"
            | "issue"
            | "type"
            | "channel"
            | "line"
            | "route"
            | "highway"
            | "gate"
            | "phase"
    );
    // "Rua XV de Novembro" is named after a day.
    let roman = name.bytes().all(|b| b"XVI".contains(&b));
    let shouted = name.len() > 1 && !roman && name.bytes().all(|b| b.is_ascii_uppercase());
    !technical
        && (town || !shouted)
        && (!way || street.starts_with(['V', 'S', 'L']) || town || value.contains(','))
}
