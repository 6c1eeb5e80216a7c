//! `123 Main St Apt 4, Springfield, IL 62701`: the number, the name, the word for a street.

use super::LIVING;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// The number of a house: `123`, `12A`, `12-14`, `5/12`.
macro_rules! house {
    () => {
        "[0-9]{1,5}[A-Za-z]?(?:[-/][0-9]{1,4}[A-Za-z]?)?"
    };
}

/// A flat before the number of the house.
macro_rules! unit {
    () => {
        r"(?:(?i-u:flat|unit|apt|apartment|suite|room|ste)\.?[ ]#?[0-9A-Za-z]{1,5},?[ ])?"
    };
}

/// A name in any case and a word that may be a street's.
macro_rules! loose_street {
    () => {
        concat!(
        r",?[ ](?:[A-Za-z0-9'.-]+[ ]){1,4}?",
        "(?i:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|terrace|crescent|place|pl|way|square|sq|close|circle|cir",
        "|trail|trl|row|mews|gardens|grove|hill|park|loop|walk|plaza|quay|alley|rise|view|green|gate|heights|broadway)",
        r"\b\.?(?:[ ](?:[NSEW]|NE|NW|SE|SW|North|South|East|West|n|s|e|w)\b)?",
        )
    };
}

/// The name of a building before that of its street.
macro_rules! building {
    () => {
        concat!(
            "(?:,?(?:[ ]",
            capital!(),
            letter!(),
            "+){1,3}[ ](?:House|Court|Lodge|Towers?|Building|Mansions?|Apartments|Residency|Enclave|Society),)?",
        )
    };
}

/// Town, state and code, as they follow in the countries of the language.
macro_rules! town_and_code {
    () => {
        concat!(
            ",?[ \n]{1,2}(?:",
            // United States, Canada, Australia.
            town!(),
            r",?[ ](?:[A-Z]{2,3}|",
            town!(),
            r"),?[ ](?:[0-9]{5}(?:-[0-9]{4})?|[A-Z][0-9][A-Z][ ]?[0-9][A-Z][0-9]|[0-9]{4})",
            // Britain and Ireland.
            "|(?:",
            town!(),
            ",?[ \n]){1,2}",
            r"(?:[A-Z]{1,2}[0-9][0-9A-Z]?[ ][0-9][A-Z]{2}|[A-Z][0-9]{1,2}[ ]?[0-9A-Z]{4})",
            "|",
            town!(),
            "[ ]?[ -][ ]?[1-9][0-9]{5}",
            "|",
            town!(),
            ",[ ](?:[A-Z]{2}|USA|UK)",
            "|[A-Z]{2}[ ][0-9]{5}(?:-[0-9]{4})?|[0-9]{5}(?:-[0-9]{4})?",
            ")",
        )
    };
}

pub(super) const STREET: Rule = Rule {
    id: "contact/address-english",
    about: "Postal address with a number, a name and an English word for a street",
    label: Label::ADDRESS,
    wake: &[Wake::Words(SURE), Wake::Words(SHORT)],
    begin: Some(begin_sure),
    pattern: concat!(
        unit!(),
        house!(),
        building!(),
        r",?[ ](?:(?:N|S|E|W|NE|NW|SE|SW)\.?[ ])?",
        r"(?:(?:",
        capital!(),
        letter!(),
        "*|[0-9]{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)|of|the)[ ]){1,4}?",
        "(?:Street|STREET|street|St|ST|Avenue|AVENUE|avenue|Ave|AVE|Av|Road|ROAD|road|Rd|RD|Boulevard|BOULEVARD|Blvd|BLVD|Lane|LANE|Ln|LN",
        "|Drive|DRIVE|Dr|DR|Court|COURT|Ct|CT|Terrace|Ter|Crescent|Cres|Highway|Hwy|HWY|Parkway|Pkwy|PKWY|Turnpike|Expressway)",
        r"(?:\b\.?)(?:[ ](?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\b\.?)?",
        flat!(),
        "(?:",
        town_and_code!(),
        ")?",
    ),
    reach: 160,
    right: Edge::Word,
    fit: Some(super::compound::without_stop),
    check: Some(is_street),
    confidence: Confidence::Likely,
    hits: &[
        "I live at «123 Main St Apt 4» these days",
        "ship it to «742 Evergreen Terrace, Springfield, IL 62704».",
        "«221B Baker Street, London NW1 6XE»",
        "my office: «1600 N. Example Ave, Suite 300», second door",
        "«12 Sample Road, Dublin D02 X285»",
        "«5/12 Smith St, Carlton VIC 3053» is in Melbourne",
        "«100 Queen Street West, Toronto, ON M5H 2N2»",
        "«350 5th Avenue» is a tower",
        "地址是«123 Main Street»，谢谢",
        "«Flat 3, 12 High Street»",
        "«Flat 17, 17 Hawthorn House, Brook Street, Manchester M14 5RQ», second door",
        "Flat «374, Example Apartments, Linking Road, Mumbai 400050»",
    ],
    misses: &[
        "Main Street was empty",
        "Wall Street fell by 3 points",
        "123 Main",
        "2 roads and a street",
        "Copyright (C) 1991-1998, Jane M. Lane.",
        "line 12 Road not taken",
        "there are 12 St Mary churches",
        "In 2024 Sesame Street was on again",
        "5 Dr Who episodes",
        "version 1.5 Fleet Street",
        "3 st",
        "Inc., 51 Franklin Street, Fifth Floor, Boston, MA 02110-1301 USA",
        ", street",
    ],
    source: "USPS Publication 28, appendix C1; Royal Mail, \"How to address mail clearly\"; UPU S42",
    ..Rule::BASE
};

pub(super) const LOOSE: Rule = Rule {
    id: "contact/address-english-loose",
    about: "Postal address in small letters, or with an English word that is not only a street's, near a word for living there",
    label: Label::ADDRESS,
    wake: &[Wake::Words(SURE), Wake::Words(SHORT), Wake::Words(LOOSER)],
    begin: Some(begin_loose),
    pattern: concat!(
        unit!(),
        house!(),
        loose_street!(),
        flat!(),
        "(?:",
        town_and_code!(),
        ")?",
    ),
    reach: 160,
    right: Edge::Word,
    fit: Some(super::compound::without_stop),
    check: Some(is_street),
    near: LIVING,
    needs_near: true,
    hits: &[
        "my address is «123 main st apt 4»",
        "she lives at «7 Example Gardens, London SW1A 1AA»",
        "deliver to «12 Elm Way»",
        "we live on «4 oak lane»",
        "ich wohne jetzt in London, «10 Acacia Close»",
        "地址: «88 Harbour View»",
    ],
    misses: &[
        "deliver 3 boxes on the way",
        "my address: none, 2 ways",
        "12 Elm Way has trees",
        "live in 3 easy steps that lead the way",
        "shipping in 5 days is the way",
        "live at 10 and close at 12",
    ],
    source: "USPS Publication 28, appendix C1; Royal Mail, \"How to address mail clearly\"",
    ..Rule::BASE
};

pub(super) const CODED: Rule = Rule {
    id: "contact/address-english-coded",
    about: "Postal address with any English word for a street, before a town with its code",
    label: Label::ADDRESS,
    wake: &[Wake::Words(LOOSER)],
    begin: Some(begin_sure),
    pattern: concat!(
        unit!(),
        house!(),
        loose_street!(),
        flat!(),
        town_and_code!(),
    ),
    reach: 160,
    fit: Some(super::compound::without_stop),
    check: Some(is_street),
    confidence: Confidence::Likely,
    hits: &[
        "the parcel for «9 Sample Close, Bristol BS1 4DJ» is late",
        "«12 Elm Way, Springfield, IL 62701»",
        "«Flat 2, 7 Example Gardens, London SW1A 1AA»",
    ],
    misses: &["12 Elm Way has trees", "3 Easy Way, Springfield"],
    source: "Royal Mail, \"How to address mail clearly\"; USPS Publication 28",
    ..Rule::BASE
};

/// Words that are a street's.
#[rustfmt::skip]
const SURE: &[&str] = &[
    "street", "avenue", "ave ", "ave.", "ave,", "ave\n", "road", "boulevard", "blvd", "lane", "drive", "court", "terrace", "crescent", "cres ",
    "highway", "hwy", "parkway", "pkwy", "turnpike", "expressway",
];

/// Their short forms of two letters, with what follows them; three bytes wake.
#[rustfmt::skip]
const SHORT: &[&str] = &[
    "st ", "st.", "st,", "st\n", "st\"", "st)", "rd ", "rd.", "rd,", "rd\n", "rd\"", "rd)", "dr ", "dr.", "dr,", "ln ", "ln.", "ln,",
    "ct ", "ct.", "ct,", "st;", "rd;",
];

/// Words that are other things as well.
#[rustfmt::skip]
const LOOSER: &[&str] = &[
    "place", "way", "square", "close", "circle", "trail", "row", "mews", "gardens", "grove", "hill", "park", "loop", "walk",
    "plaza", "quay", "alley", "rise", "view", "green", "gate", "heights", "broadway",
];

fn begin_sure(text: &[u8], at: usize) -> Option<usize> {
    // Names have capitals, and the word for the street follows one.
    begin_house(text, at, |word| {
        word[0].is_ascii_uppercase()
            || word[0].is_ascii_digit()
            || word[0] >= 0x80
            || matches!(word, b"of" | b"the")
    })
}

fn begin_loose(text: &[u8], at: usize) -> Option<usize> {
    begin_house(text, at, |word| {
        !matches!(
            word,
            b"the" | b"a" | b"an" | b"and" | b"on" | b"is" | b"in" | b"to" | b"at" | b"that"
        )
    })
}

/// What the name of a building ends with, before that of its street.
const BUILDINGS: [&str; 12] = [
    "House,",
    "Court,",
    "Lodge,",
    "Tower,",
    "Towers,",
    "Building,",
    "Mansions,",
    "Mansion,",
    "Apartments,",
    "Residency,",
    "Enclave,",
    "Society,",
];

/// Back over up to four words of the name to the number of the house.
fn begin_house(text: &[u8], at: usize, is_name: fn(&[u8]) -> bool) -> Option<usize> {
    let mut end = at;
    let mut named = false;
    for words in 0..8 {
        if words > 5 && !named {
            return None;
        }
        end = end.checked_sub(1).filter(|&space| text[space] == b' ')?;
        let len = text[..end]
            .iter()
            .rev()
            .take(25)
            .take_while(|b| b.is_ascii_alphanumeric() || b"'.-/,".contains(b) || **b >= 0x80)
            .count();
        if !(1..25).contains(&len) {
            return None;
        }
        let word = &text[end - len..end];
        let number = word.strip_suffix(b",").unwrap_or(word);
        // `'177 …`: a string begins with it.
        let opened = usize::from(
            number.first() == Some(&b'\'') && number.get(1).is_some_and(u8::is_ascii_digit),
        );
        let number = &number[opened..];
        let house = number.first().is_some_and(u8::is_ascii_digit)
            && !number.ends_with(b"th")
            && !number.ends_with(b"st")
            && !number.ends_with(b"nd")
            && !number.ends_with(b"rd")
            && number
                .iter()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'/'));
        if house {
            return (words > 0).then(|| begin_unit(text, end - len + opened));
        }
        // Escapes and scripts without spaces stand right before the number.
        if let Some(digit) = number.iter().rposition(|b| *b >= 0x80)
            && number[digit + 1..].first().is_some_and(u8::is_ascii_digit)
        {
            return (words > 0).then_some(end - len + digit + 1);
        }
        // `17 Hawthorn House, Brook Street`
        let building = !named && BUILDINGS.iter().any(|it| word == it.as_bytes());
        named |= building;
        if !building && (word.contains(&b',') || !is_name(word)) {
            return None;
        }
        end -= len;
    }
    None
}

/// Back over `Flat 3, ` before the number.
fn begin_unit(text: &[u8], house: usize) -> usize {
    let before = &text[house.saturating_sub(20)..house];
    let Some(rest) = before.strip_suffix(b" ") else {
        return house;
    };
    let rest = rest.strip_suffix(b",").unwrap_or(rest);
    let number = rest
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_alphanumeric() || **b == b'#')
        .count();
    let Some(rest) = rest[..rest.len() - number].strip_suffix(b" ") else {
        return house;
    };
    let word = rest
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_alphabetic() || **b == b'.')
        .count();
    let word = &rest[rest.len() - word..];
    let plain = word.strip_suffix(b".").unwrap_or(word).to_ascii_lowercase();
    let unit = matches!(
        plain.as_slice(),
        b"flat" | b"unit" | b"apt" | b"apartment" | b"suite" | b"room" | b"ste"
    );
    if unit && (1..=5).contains(&number) {
        house - (before.len() - (rest.len() - word.len()))
    } else {
        house
    }
}

/// Addresses of nobody that stand in licences and everywhere else.
const PUBLIC: &[&str] = &[
    "51 Franklin",
    "59 Temple",
    "675 Mass",
    "171 Second",
    "559 Nathan",
    "444 Castro",
    "1600 Penn",
    "1600 Amphitheatre",
    "10 Downing",
];

/// The number is a house's and no year, the name is one.
fn is_street(value: &str) -> bool {
    // Behind a flat.
    let value = match value.as_bytes().first() {
        Some(first) if first.is_ascii_alphabetic() => {
            let unit = value
                .split_once(' ')
                .and_then(|(_, rest)| rest.split_once(' '));
            unit.map_or(value, |(_, rest)| rest)
        }
        _ => value,
    };
    // Years of a copyright.
    let year = |at: usize| {
        value
            .get(at..at + 2)
            .is_some_and(|it| it == "19" || it == "20")
    };
    let span = [value.as_bytes().get(4), value.as_bytes().get(9)];
    if span == [Some(&b'-'), Some(&b',')] && year(0) && year(5) {
        return false;
    }
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    let number: u32 = value[..digits].parse().unwrap_or(0);
    let mut words = value.split([' ', ',']).filter(|word| !word.is_empty());
    words.next();
    let name = words.next().unwrap_or_default().to_lowercase();
    // `5 Dr Who`, `12 St Mary`: the word for the street is the name's first.
    let title = matches!(
        name.trim_end_matches('.'),
        "st" | "dr" | "ave" | "street" | "road" | "avenue"
    );
    let public = PUBLIC.iter().any(|known| value.starts_with(known));
    let year = (1990..2036).contains(&number)
        && digits == 4
        && value.len() < 30
        && !value.contains([',', '\n']);
    let counted = matches!(
        name.as_str(),
        "days"
            | "minutes"
            | "hours"
            | "years"
            | "miles"
            | "km"
            | "times"
            | "people"
            | "steps"
            | "way"
            | "ways"
            | "easy"
            | "of"
            | "points"
            | "percent"
            | "weeks"
            | "months"
            | "blocks"
            | "cars"
            | "lanes"
            | "more"
            | "other"
            | "different"
    );
    number > 0 && !public && !title && !year && !counted && name.chars().any(char::is_alphanumeric)
}
